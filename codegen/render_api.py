"""Writes `seam_async/api/`: one file per namespace, one method per endpoint."""

from __future__ import annotations

import re
from collections import defaultdict

from codegen import render_streams
from codegen.ir import Api, DateTime, Endpoint, External, Field, Namespace
from codegen.pysource import docstring, header, imports
from codegen.pytypes import enum_names, param_annotation, parts
from codegen.render_docstrings import method_docstring
from codegen.render_endpoints import constant
from codegen.render_index import API, class_name, index
from codegen.render_waits import NAMESPACE, wait_method
from codegen.secret_parameters import delete_secrets, secrets_of

RESOURCES = "seam_async.resources"
ENDPOINTS = "seam_async.endpoints"

PLAIN = "seam_async._calls.namespace:Namespace"
ACTIONS = "seam_async._waits.action_attempts:ActionNamespace"
"""Base classes of namespaces without a mixin of their own: the second has the methods that start actions."""


def render(api: Api) -> dict[str, str]:
    """Return the text of every file of the folder, by file name."""
    by_path = {namespace.path: namespace for namespace in api.namespaces}
    files = {f"{namespace.module}.py": _Module(namespace, by_path, api).text() for namespace in api.namespaces}
    files["__init__.py"] = "\n".join(
        [
            header("codegen/render_api.py"),
            '"""The namespaces of a client: one file each, one method per endpoint."""',
            "",
        ]
    )
    files["_index.py"] = index(api)
    return files


class _Module:
    """One file: the class of a namespace."""

    def __init__(self, namespace: Namespace, by_path: dict[tuple[str, ...], Namespace], api: Api) -> None:
        self._api = api
        self._namespace = namespace
        self._by_path = by_path
        self._real: dict[str, set[str]] = defaultdict(set)
        self._typing: dict[str, set[str]] = defaultdict(set)

    def text(self) -> str:
        namespace = self._namespace
        dotted = ".".join(namespace.path)
        body: list[str] = []
        if namespace.endpoints:
            self._real[f"{ENDPOINTS}.{namespace.module}"] = {constant(endpoint) for endpoint in namespace.endpoints}
        base = self._base()
        cls = class_name(namespace.path)
        endpoints = list(namespace.endpoints)
        free = [endpoint for endpoint in endpoints if endpoint.without_workspace]
        if free:
            body += ["", "", f"class {cls}WithoutWorkspace({base}):"]
            body += docstring("What a personal access token can do here without a workspace.", 4)
            body += self._methods(free)
            base = f"{cls}WithoutWorkspace"
        body += ["", "", f"class {cls}({base}):", *docstring(namespace.doc, 4)]
        for child in namespace.children:
            body += self._child(child)
        if namespace.path == NAMESPACE:
            body += self._wait_method()
        if namespace.path == render_streams.NAMESPACE:
            body += self._stream_signatures()
        body += self._methods([endpoint for endpoint in endpoints if endpoint not in free])
        top = [header("codegen/render_api.py"), f'"""Methods of `seam.{dotted}`."""', ""]
        top += ["from __future__ import annotations", ""]
        if self._typing:
            self._real["typing"].add("TYPE_CHECKING")
        top += imports(self._real)
        if self._typing:
            top += ["", "if TYPE_CHECKING:", *(f"    {line}" for line in imports(self._typing))]
        return "\n".join([*top, *body]) + "\n"

    def _base(self) -> str:
        """Import the class that the namespace inherits, and return its name."""
        place = self._namespace.mixin or (
            ACTIONS if any(e.result.kind == "action_attempt" for e in self._namespace.endpoints) else PLAIN
        )
        module, _, name = place.partition(":")
        self._real[module].add(name)
        return name

    def _wait_method(self) -> list[str]:
        lines, names = wait_method(self._api)
        self._real["typing"].add("overload")
        self._typing["typing"].add("Never")
        self._typing[f"{RESOURCES}.action_attempt"] |= names
        return lines

    def _stream_signatures(self) -> list[str]:
        lines, modules = render_streams.stream_signatures(self._api)
        for module, classes in modules.items():
            self._typing[f"{RESOURCES}.{module}"] |= classes
        self._typing["typing"] |= {"Any", "Literal", "Unpack", "overload"}
        self._typing["collections.abc"].add("Sequence")
        self._typing[f"{RESOURCES}.aliases"].add("EventType")
        self._typing[f"{RESOURCES}.events"].add("SeamEvent")
        self._typing["seam_async._waits.event_stream"].add("EventStream")
        self._typing["seam_async._waits.events"].add("StreamOptions")
        return lines

    def _methods(self, endpoints: list[Endpoint]) -> list[str]:
        # `list` comes last: mypy takes `list[...]` after a method of that name for the method.
        in_order = sorted(endpoints, key=lambda endpoint: (endpoint.name == "list", endpoint.name))
        return [line for endpoint in in_order for line in ("", *self._method(endpoint))]

    # -- the class ---------------------------------------------------------------------------------------------

    def _child(self, name: str) -> list[str]:
        child = self._by_path[(*self._namespace.path, name)]
        cls = class_name(child.path)
        self._real["functools"].add("cached_property")
        self._typing[f"{API}.{child.module}"].add(cls)
        return [
            "",
            "    @cached_property",
            f"    def {name}(self) -> {cls}:",
            *docstring(child.doc, 8),
            f"        from {API}.{child.module} import {cls}",
            "",
            f"        return {cls}(self._caller)",
        ]

    def _method(self, endpoint: Endpoint) -> list[str]:
        self._typing["collections.abc"].add("Mapping")
        self._typing["typing"].add("Any")
        for field in endpoint.parameters:
            self._import_types(field)
        if endpoint.result.kind == "action_attempt":
            return self._action(endpoint)
        values = ", ".join(f'"{field.wire}": {field.name}' for field in endpoint.parameters)
        returns, call, is_async = self._returns(endpoint)
        lines = self._signature(endpoint, returns, [], is_async=is_async)
        lines += method_docstring(endpoint, returns)
        if not is_async:
            return [*lines, f"        return {call}({constant(endpoint)}, {{{values}}}, extra_params)"]
        lines += [f"        call = {call}({constant(endpoint)}, {{{values}}}, extra_params)"]
        lines += delete_secrets(secrets_of(endpoint))
        if endpoint.result.resource == "event":
            # Annotated: `await call` is Any, which mypy refuses as the result of a typed method.
            return [*lines, f"        result: {returns} = await call", "        return result"]
        return [*lines, "        return await call"]

    def _returns(self, endpoint: Endpoint) -> tuple[str, str, bool]:
        """Return the annotation of the result, the inherited method to call, and whether the method is a coroutine."""
        result = endpoint.result
        cls, module = {
            "event": ("SeamEvent", "events"),
            "action_attempt": ("ActionAttempt", "action_attempt"),
        }.get(result.resource or "", (result.cls, result.module))
        if result.kind != "none":
            self._typing[f"{RESOURCES}.{module}"].add(cls)
        if result.kind == "none":
            return "None", "self._call", True
        if result.kind == "list" and endpoint.http_method == "GET":
            self._typing["seam_async.pagination"].add("Listing")
            return f"Listing[{cls}]", "self._list", False
        if result.kind == "list":
            return f"list[{cls}]", "self._call", True
        return cls, "self._call", True

    def _action(self, endpoint: Endpoint) -> list[str]:
        """Return a method with three signatures: waiting returns the success class, not waiting the union."""
        self._real["typing"].update({"overload"})
        self._typing["typing"].update({"Literal"})
        self._typing["seam_async._options.wait_option"].add("WaitOption")
        result = endpoint.result
        union = result.cls
        if result.action_type:
            success = union.replace("ActionAttempt", "SuccessActionAttempt")
        else:
            success = "SuccessActionAttempt"
        self._typing[f"{RESOURCES}.action_attempt"].update({union, success})
        lines: list[str] = []
        for wait, returns in (
            ("WaitOption[Literal[True]] | None = None", success),
            ("Literal[False]", union),
            ("WaitOption[bool] | None = None", union),
        ):
            lines += [
                "    @overload",
                *self._signature(endpoint, returns, [f"wait_for_action_attempt: {wait}"], is_async=True),
            ]
            lines[-1] = lines[-1] + " ..."
            lines.append("")
        lines += self._signature(
            endpoint, union, ["wait_for_action_attempt: WaitOption[bool] | None = None"], is_async=True
        )
        lines += method_docstring(endpoint, success)
        values = ", ".join(f'"{field.wire}": {field.name}' for field in endpoint.parameters)
        # `result` is annotated: `await call` is Any, which mypy refuses as the result of a typed method.
        arguments = f"{constant(endpoint)}, {{{values}}}, wait_for_action_attempt, extra_params"
        lines += [f"        call = self._act({arguments})", *delete_secrets(secrets_of(endpoint))]
        return [*lines, f"        result: {union} = await call", "        return result"]

    def _signature(self, endpoint: Endpoint, returns: str, more: list[str], *, is_async: bool) -> list[str]:
        lines = [f"    {'async ' if is_async else ''}def {endpoint.name}(", "        self,", "        *,"]
        parameters = []
        for field in endpoint.parameters:
            default = "" if field.required else " = None"
            parameters.append(f"{field.name}: {param_annotation(field)}{default}")
        for text in more:
            # Without a default it must stand before the optional parameters.
            position = len(parameters) if "=" in text else sum(" = None" not in p for p in parameters)
            parameters.insert(position, text)
        parameters.append("extra_params: Mapping[str, Any] | None = None")
        lines += [f"        {parameter}," for parameter in parameters]
        return [*lines, f"    ) -> {returns}:"]

    def _import_types(self, field: Field) -> None:
        """Import the names in the annotation of a parameter, for type checkers."""
        text = param_annotation(field)
        words = set(re.split(r"[^A-Za-z]+", text))
        for name in enum_names([field.type]):
            self._typing[f"{RESOURCES}.aliases"].add(name)
        for part in parts(field.type):
            if isinstance(part, External):
                self._typing[f"{RESOURCES}.params"].add(part.name)
            if isinstance(part, DateTime):
                self._typing["datetime"].add("datetime")
        for word, module in (
            ("Sequence", "collections.abc"),
            ("Mapping", "collections.abc"),
            ("Literal", "typing"),
            ("Null", "seam_async._sentinels"),
        ):
            if word in words:
                self._typing[module].add(word)
