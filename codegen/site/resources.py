"""Pages of resources by family: their properties, and the methods that return them."""

from __future__ import annotations

from collections import defaultdict

from codegen.ir import Api, Endpoint, Model, Params
from codegen.pytypes import param_type, quoted, result_type
from codegen.render_shared import UNKNOWN_CLASSES
from codegen.site.markdown import linked, one_line, table

SHARED = {"events", "base_event", "unknown", "params", "aliases"}


def homes(api: Api, base: str) -> dict[str, str]:
    """Return the link to each class, union and alias, by name, relative to a folder of pages."""
    found = {model.name: f"{base}{model.module}.md#{model.name}" for model in api.models}
    found |= {union.name: f"{base}{union.module}.md#{union.name}" for union in api.unions}
    found |= {params.name: f"{base}params.md#{params.name}" for params in api.params}
    found |= {name: f"{base}params.md#{name}" for name in api.param_unions}
    found |= {name: f"{base}aliases.md#{name}" for name in api.enums}
    found |= {name: f"{base}unknown.md#{name}" for name in UNKNOWN_CLASSES}
    found |= {name: f"{base}events.md#{name}" for name in ("BaseEvent", "DeviceEvent", "UnknownEvent", "SeamEvent")}
    attempts = ["ActionAttempt", "BaseActionAttempt", "UnknownActionAttempt"]
    attempts += ["PendingActionAttempt", "SuccessActionAttempt", "ErrorActionAttempt"]
    attempts += [classes["success"].replace("Success", "") for classes in api.attempts.values()]
    return found | {name: f"{base}action_attempt.md#{name}" for name in attempts}


def render(api: Api) -> dict[str, str]:
    """Return the pages by path."""
    families: dict[str, list[Model]] = defaultdict(list)
    for model in api.models:
        families[model.module].append(model)
    for union in api.unions:
        families.setdefault(union.module, [])
    places = homes(api, "")
    users: dict[str, list[Endpoint]] = defaultdict(list)
    for namespace in api.namespaces:
        for endpoint in namespace.endpoints:
            users[endpoint.result.cls].append(endpoint)
    pages = {
        f"reference/resources/{module}.md": _family(api, module, models, places, users)
        for module, models in families.items()
        if module not in SHARED
    }
    pages["reference/resources/events.md"] = _events(api, places)
    pages["reference/resources/params.md"] = _params(api, places)
    pages["reference/resources/aliases.md"] = _aliases(api)
    pages["reference/resources/unknown.md"] = _unknown()
    return pages


def _family(
    api: Api, module: str, models: list[Model], places: dict[str, str], users: dict[str, list[Endpoint]]
) -> str:
    lines = [f"# {module.replace('_', ' ').capitalize()}", ""]
    if module == "action_attempt":
        lines += _attempt_unions(api, places)
    for union in api.unions:
        if union.module == module:
            lines += [
                f"## {union.name} {{ #{union.name} }}",
                "",
                union.doc.strip(),
                "",
                f"Told apart by `{union.tag}`:",
                "",
            ]
            lines += [
                f"- {linked(model.name, places)}: {', '.join(f'`{tag}`' for tag in tags)}"
                for model, tags in union.members
            ]
            lines += [f"- {linked(union.unknown, places)}: whatever is newer than this package", ""]
    for model in models:
        lines += _model(model, places, users)
    return "\n".join(lines) + "\n"


def _model(model: Model, places: dict[str, str], users: dict[str, list[Endpoint]]) -> list[str]:
    lines = [f"## {model.name} {{ #{model.name} }}", "", model.doc.strip(), ""]
    methods = users.get(model.name)
    if methods:
        names = [_method(endpoint) for endpoint in methods]
        lines += [f"Returned by {', '.join(names)}.", ""]
    fields = [field for field in (model.tag, *model.fields) if field is not None]
    if fields:
        rows = [(f"`{field.name}`", linked(result_type(field.type), places), one_line(field.doc)) for field in fields]
        lines += table(("property", "type", "meaning"), rows)
    return lines


def _method(endpoint: Endpoint) -> str:
    dotted = ".".join((*endpoint.namespace, endpoint.name))
    return f"[`{dotted}`](../api/{'_'.join(endpoint.namespace)}.md#{dotted})"


def _attempt_unions(api: Api, places: dict[str, str]) -> list[str]:
    lines = [
        "## ActionAttempt { #ActionAttempt }",
        "",
        "Any action attempt; its class follows from `action_type` and `status`.",
        "",
    ]
    for name, text in (
        ("BaseActionAttempt", "What all action attempts have in common."),
        ("PendingActionAttempt", "Any action that is still going on."),
        ("SuccessActionAttempt", "Any action that has succeeded."),
        ("ErrorActionAttempt", "Any action that has failed."),
        ("UnknownActionAttempt", "An action of a kind, or with a status, that is newer than this package."),
    ):
        lines += [f"### {name} {{ #{name} }}", "", text, ""]
    for action, classes in api.attempts.items():
        name = classes["success"].replace("Success", "")
        members = ", ".join(linked(cls, places) for cls in classes.values())
        lines += [f"### {name} {{ #{name} }}", "", f"`{action}`, in any state: {members}.", ""]
    return lines


def _events(api: Api, places: dict[str, str]) -> str:
    lines = ["# Events", "", "## SeamEvent { #SeamEvent }", "", "Any event; its class follows from `event_type`.", ""]
    lines += ["## BaseEvent { #BaseEvent }", "", "What all events have in common.", ""]
    rows = [(f"`{f.name}`", linked(result_type(f.type), places), one_line(f.doc)) for f in api.base_event]
    lines += table(("property", "type", "meaning"), rows)
    lines += ["## DeviceEvent { #DeviceEvent }", "", "Any event that has a `device_id`, for `isinstance`.", ""]
    lines += ["## UnknownEvent { #UnknownEvent }", "", "An event of a type that is newer than this package.", ""]
    lines += ["## seam_event_from_dict { #seam_event_from_dict }", "", "Read an event from decoded JSON.", ""]
    lines += ["## Every type", ""]
    rows = [(f"`{tag}`", linked(cls, places), "") for tag, (_, cls) in api.event_families.items()]
    return "\n".join([*lines, *table(("event_type", "class"), [row[:2] for row in rows])]) + "\n"


def _params(api: Api, places: dict[str, str]) -> str:
    lines = ["# Objects in parameters", "", "Typed dictionaries: pass a plain `dict` with these keys.", ""]
    for params in api.params:
        lines += _typed_dict(params, places)
    for name, members in api.param_unions.items():
        lines += [f"## {name} {{ #{name} }}", "", "One of " + ", ".join(linked(m, places) for m in members) + ".", ""]
    return "\n".join(lines) + "\n"


def _typed_dict(params: Params, places: dict[str, str]) -> list[str]:
    rows = [
        (
            f"`{field.name}`" + (" (required)" if field.required else ""),
            linked(param_type(field.type), places),
            one_line(field.doc),
        )
        for field in params.fields
    ]
    lines = [f"## {params.name} {{ #{params.name} }}", "", params.doc.strip(), ""]
    return [*lines, *table(("key", "type", "meaning"), rows)]


def _aliases(api: Api) -> str:
    lines = ["# Fixed values", "", "Sets of values; a newer server may send others, which come as strings.", ""]
    for name, values in api.enums.items():
        lines += [f"## {name} {{ #{name} }}", "", ", ".join(f"`{quoted(value)}`" for value in values), ""]
    return "\n".join(lines) + "\n"


def _unknown() -> str:
    lines = ["# Unknown variants", "", "The classes of variants that are newer than this package.", ""]
    for name, (text, tag) in UNKNOWN_CLASSES.items():
        lines += [f"## {name} {{ #{name} }}", "", f"{text} Its `{tag}` holds what the server sent.", ""]
    return "\n".join(lines) + "\n"
