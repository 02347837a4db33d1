"""Writes `seam_async/endpoints/`: one file per namespace, one row of data per endpoint.

Apart from the methods, so that waits and the command line can name an endpoint without loading methods, overloads and
docstrings.
"""

from __future__ import annotations

from collections import defaultdict

from codegen.ir import Api, DateTime, Endpoint, External, ListOf, Namespace, Rule, Type
from codegen.pysource import header, imports
from codegen.pytypes import parts

RESOURCES = "seam_async.resources"
SOURCE = "codegen/render_endpoints.py"

_OF_CODES = ("device_id", "display_status", "ends_at", "starts_at", "status", "type", "workspace_id")
ALIKE = {"access_code": _OF_CODES, "unmanaged_access_code": _OF_CODES}
"""Resource → properties whose texts are often equal in a list, so that equal ones are kept once in memory."""


def render(api: Api) -> dict[str, str]:
    """Return the text of every file of the folder, by file name."""
    files = {
        f"{namespace.module}.py": _Rows(namespace, api).text() for namespace in api.namespaces if namespace.endpoints
    }
    doc = '"""The endpoints of the API as data: one file per namespace, one row per endpoint."""'
    return {**files, "__init__.py": "\n".join([header(SOURCE), doc, ""])}


def constant(endpoint: Endpoint) -> str:
    """Return the name of an endpoint's row in its file."""
    return endpoint.name.upper()


class _Rows:
    """One file: the endpoints of a namespace."""

    def __init__(self, namespace: Namespace, api: Api) -> None:
        self._namespace = namespace
        self._params = {params.name: params for params in api.params}
        self._real: dict[str, set[str]] = defaultdict(set)

    def text(self) -> str:
        """Return the text of the file."""
        body = [line for endpoint in self._namespace.endpoints for line in ("", *self._row(endpoint))]
        top = [header(SOURCE), f'"""Endpoints of `/{"/".join(self._namespace.path)}`."""', ""]
        top += ["from __future__ import annotations", "", *imports(self._real)]
        return "\n".join([*top, *body]) + "\n"

    def _row(self, endpoint: Endpoint) -> list[str]:
        self._real["seam_async._wire.endpoint"].add("Endpoint")
        result = endpoint.result
        kind = {"list": "many", "none": "nothing"}.get(result.kind, "one")
        self._real["seam_async._wire.response"].add(kind)
        arguments: list[str] = []
        if result.kind != "none":
            arguments = [f'"{result.key}"', self._reader(endpoint)]
            if result.other_keys:
                arguments.append(f"other_keys={_names(result.other_keys)}")
            if result.kind == "list" and (alike := ALIKE.get(result.resource or "")):
                arguments.append(f"alike={_names(alike)}")
        keywords = [
            f'path="{endpoint.path}"',
            f'method="{endpoint.http_method}"',
            f"result={kind}({', '.join(arguments)})",
        ]
        required = tuple(field.wire for field in endpoint.parameters if field.required)
        lists = tuple(field.wire for field in endpoint.parameters if isinstance(field.type, ListOf))
        if required:
            keywords.append(f"required={_names(required)}")
        if lists:
            keywords.append(f"lists={_names(lists)}")
        if date_times := tuple(field.wire for field in endpoint.parameters if self._holds_date_time(field.type)):
            keywords.append(f"date_times={_names(date_times)}")
        keywords += [f"any_of={_names(rule.value)}" for rule in endpoint.rules if rule.kind == "at_least_one_of"]
        if rules := [self._rule(rule) for rule in endpoint.rules if rule.kind != "at_least_one_of"]:
            keywords.append(f"rules=({', '.join(rules)},)")
        if endpoint.repeatable:
            keywords.append("repeatable=True")
        if endpoint.paginated:
            keywords.append("paginated=True")
        if endpoint.opens_door:
            keywords.append("opens_door=True")
        return [f"{constant(endpoint)} = Endpoint({', '.join(keywords)},)"]

    def _holds_date_time(self, type_: Type) -> bool:
        """Return whether a parameter is a date-time, or an object or list that holds some."""
        for part in parts(type_):
            if isinstance(part, DateTime):
                return True
            inner = self._params.get(part.name) if isinstance(part, External) else None
            if inner is not None and any(self._holds_date_time(field.type) for field in inner.fields):
                return True
        return False

    def _reader(self, endpoint: Endpoint) -> str:
        result = endpoint.result
        if result.resource == "event":
            self._real[f"{RESOURCES}.events"].add("read_event")
            return "read_event"
        if "action_attempt" in (result.kind, result.resource):
            self._real[f"{RESOURCES}.action_attempt"].add("read_action_attempt")
            return "read_action_attempt"
        self._real[f"{RESOURCES}.{result.module}"].add(result.cls)
        return f"{result.cls}.from_dict"

    def _rule(self, rule: Rule) -> str:
        self._real["seam_async._wire.parameter_rules"].add(rule.kind)
        if rule.kind == "needs":
            return f"needs({', '.join(_names(names) for names in rule.value)})"
        self._real["seam_async._wire.parameter_rules"].add("Form")
        forms = []
        for required, fields, values in rule.value:
            text = f"Form({_names(required)}, {_names(fields)}"
            if values:
                text += f", {{{', '.join(f'{_quote(name)}: {_names(allowed)}' for name, allowed in values)}}}"
            forms.append(text + ")")
        return f"alternatives({', '.join(forms)},)"


def _quote(name: str) -> str:
    return f'"{name}"'


def _names(names: tuple[str, ...]) -> str:
    """Return a tuple of strings as source."""
    return f"({', '.join(map(_quote, names))}{',' if len(names) == 1 else ''})"
