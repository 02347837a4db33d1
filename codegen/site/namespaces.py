"""A page for each namespace: its methods with parameters, results, and the call in four notations."""

from __future__ import annotations

import json
from typing import Any

from codegen.docs import link
from codegen.ir import Api, DateTime, Endpoint, EnumRef, ListOf, Literals, Namespace, Record, Scalar, Type
from codegen.pytypes import param_annotation
from codegen.site.markdown import linked, one_line, table, tabs
from codegen.site.resources import homes

SERVER = "https://connect.getseam.com"


def render(api: Api) -> dict[str, str]:
    """Return the pages by path."""
    places = homes(api, "../resources/")
    limits = {rate["path"]: f"{rate['limit']} calls in {rate['window_seconds']} s" for rate in api.rate_limits}
    pages = {f"reference/api/{namespace.module}.md": _page(namespace, places, limits) for namespace in api.namespaces}
    pages["reference/index.md"] = _index(api)
    return pages


def _index(api: Api) -> str:
    rows = []
    for namespace in api.namespaces:
        page = f"api/{namespace.module}.md"
        methods = ", ".join(f"[`{e.name}`]({page}#{_anchor(e)})" for e in namespace.endpoints)
        rows.append((f"[`seam.{'.'.join(namespace.path)}`]({page})", one_line(namespace.doc), methods))
    count = sum(len(namespace.endpoints) for namespace in api.namespaces)
    lines = ["# Namespaces", "", f"All {count} endpoints, one method each, in both packages.", ""]
    return "\n".join([*lines, *table(("namespace", "what it is for", "methods"), rows)])


def _page(namespace: Namespace, places: dict[str, str], limits: dict[str, str]) -> str:
    dotted = ".".join(namespace.path)
    lines = [f"# {dotted}", "", namespace.doc.strip(), ""]
    for child in namespace.children:
        name = f"{namespace.module}_{child}"
        lines += [f"- [`seam.{dotted}.{child}`]({name}.md)"]
    for endpoint in namespace.endpoints:
        lines += ["", *_method(endpoint, dotted, places, limits)]
    return "\n".join(lines) + "\n"


def _anchor(endpoint: Endpoint) -> str:
    return ".".join((*endpoint.namespace, endpoint.name))


def _method(endpoint: Endpoint, dotted: str, places: dict[str, str], limits: dict[str, str]) -> list[str]:
    lines = [f"## {dotted}.{endpoint.name} {{ #{_anchor(endpoint)} }}", ""]
    if endpoint.deprecated is not None:
        instead = endpoint.deprecated.strip("/").replace("/", ".")
        lines += ['!!! warning "Deprecated"', f"    Use `{instead}`." if instead else "    There is no successor.", ""]
    lines += [endpoint.doc.strip(), "", f"`POST {endpoint.path}` · [Seam's page]({link(endpoint.path)})", ""]
    facts = [
        ("opens a door", "never sent later than 15 s after the call, never sent twice")
        if endpoint.opens_door
        else None,
        ("repeated", "after connection errors and 5xx, since doing it twice does no harm")
        if endpoint.repeatable
        else None,
        ("one page of several", "walk on as [lists and pages](../../guides/lists.md) shows")
        if endpoint.paginated
        else None,
        ("published limit", f"{limits[endpoint.path]} for one device") if endpoint.path in limits else None,
        ("waits", "until the action has succeeded, unless told otherwise") if _acts(endpoint) else None,
    ]
    lines += [f"- **{name}**: {text}" for name, text in filter(None, facts)] + [""]
    lines += tabs(_calls(endpoint, dotted))
    if endpoint.parameters:
        rows = [
            (
                f"`{field.name}`" + (" (required)" if field.required else ""),
                linked(param_annotation(field).removesuffix(" | None"), places),
                one_line(field.doc) + (" Deprecated." if field.deprecated is not None else ""),
            )
            for field in endpoint.parameters
        ]
        lines += table(("parameter", "type", "meaning"), rows)
    for rule in endpoint.rules:
        if rule.kind == "at_least_one_of":
            lines += [f"At least one of {', '.join(f'`{name}`' for name in rule.value)} is needed.", ""]
    return [*lines, f"**Returns** {_returns(endpoint, places)}", ""]


def _acts(endpoint: Endpoint) -> bool:
    return endpoint.result.kind == "action_attempt"


def _returns(endpoint: Endpoint, places: dict[str, str]) -> str:
    result = endpoint.result
    name = {"event": "SeamEvent", "action_attempt": "ActionAttempt"}.get(result.resource or "", result.cls)
    shown = linked(name, places)
    if result.kind == "none":
        return "nothing."
    if _acts(endpoint):
        return f"{shown}: the successful one when waiting, else what it is so far."
    if result.kind == "list" and endpoint.http_method == "GET":
        return f"a `Listing` of {shown}: await it for one `Page`, or walk all with `async for`."
    return f"a list of {shown}." if result.kind == "list" else f"{shown}."


# -- the call in four notations ------------------------------------------------------------------------------------


def _calls(endpoint: Endpoint, dotted: str) -> dict[str, tuple[str, str]]:
    values = _sample(endpoint)
    arguments = ", ".join(f"{name}={_python(value)}" for name, value in values.items())
    is_list = endpoint.result.kind == "list" and endpoint.http_method == "GET"
    call = f"seam.{dotted}.{endpoint.name}({arguments})"
    options = "".join(f" --{name.replace('_', '-')} {_shell(value)}" for name, value in values.items())
    command = " ".join(part.replace("_", "-") for part in (*endpoint.namespace, endpoint.name))
    body = json.dumps(values, ensure_ascii=False)
    curl = f'curl {SERVER}{endpoint.path} \\\n  -H "authorization: Bearer $SEAM_API_KEY"'
    curl += " -H 'content-type: application/json'"
    assign = "" if endpoint.result.kind == "none" else f"{_variable(endpoint)} = "
    both = {
        "async": f"async for item in {call}:\n    print(item)" if is_list else f"{assign}await {call}",
        "sync": f"for item in {call}.auto_paging_iter():\n    print(item)" if is_list else f"{assign}{call}",
    }
    return {
        "async": ("python", both["async"]),
        "sync": ("python", both["sync"]),
        "curl": ("bash", f"{curl} \\\n  -d '{body}'"),
        "command line": ("bash", f"seam {command}{options}"),
    }


def _variable(endpoint: Endpoint) -> str:
    if _acts(endpoint):
        return "attempt"
    return (endpoint.result.key or "result").replace("-", "_")


def _sample(endpoint: Endpoint) -> dict[str, Any]:
    """Return arguments that would be accepted: the required ones, and those that a rule asks for."""
    needed = {field.wire for field in endpoint.parameters if field.required}
    for rule in endpoint.rules:
        if rule.kind == "at_least_one_of" and not needed & set(rule.value):
            needed.add(rule.value[0])
        elif rule.kind == "needs":
            needed |= set(rule.value[0])
        elif rule.kind == "alternatives":
            needed |= set(rule.value[0][0])
    return {field.wire: _value(field.wire, field.type) for field in endpoint.parameters if field.wire in needed}


def _value(name: str, type_: Type) -> Any:
    match type_:
        case DateTime():
            return "2030-01-01T15:00:00+01:00"
        case ListOf(item):
            return [_value(name.removesuffix("s"), item)]
        case Record():
            return {"key": "value"}
        case Literals(values=values):
            return values[0]
        case EnumRef():
            return "…"
        case Scalar("bool"):
            return True
        case Scalar("float" | "int"):
            return 1
        case Scalar():
            return "4321" if name == "code" else "…"
        case _:
            return {}


def _python(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("true", "True").replace("false", "False")


def _shell(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(map(str, value)) if all(isinstance(item, str) for item in value) else f"'{json.dumps(value)}'"
    if isinstance(value, dict):
        return f"'{json.dumps(value)}'"
    return str(value).lower() if isinstance(value, bool) else str(value)
