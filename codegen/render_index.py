"""Writes `seam_async/api/_index.py`: the namespaces that a client offers, and what their classes are called."""

from __future__ import annotations

from codegen.ir import Api
from codegen.names import pascal
from codegen.pysource import docstring, header, imports

API = "seam_async.api"

CLASS_NAMES = {"Media": "MediaFiles"}
"""Classes of namespaces that would be called as a resource is."""


def class_name(path: tuple[str, ...]) -> str:
    """Return the name of the class of a namespace, given by its path."""
    name = pascal("_".join(path))
    return CLASS_NAMES.get(name, name)


def index(api: Api) -> str:
    """Return the text of the file: the base class of clients, with one lazily loaded attribute for each namespace."""
    roots = [namespace for namespace in api.namespaces if len(namespace.path) == 1]
    typing = {f"{API}.{namespace.module}": {class_name(namespace.path)} for namespace in roots}
    typing["seam_async._calls.caller"] = {"Caller"}
    lines = [header("codegen/render_index.py")]
    lines += ['"""What a client offers: its namespaces, each loaded when it is first used."""', ""]
    lines += ["from __future__ import annotations", "", "from functools import cached_property"]
    lines += ["from typing import TYPE_CHECKING", "", "if TYPE_CHECKING:"]
    lines += [f"    {line}" for line in imports(typing)]
    lines += ["", "MODULES = ("]
    lines += [f'    "{API}.{namespace.module}",' for namespace in api.namespaces]
    lines += [")", '"""All modules of namespaces."""', ""]
    doors = [
        f'"{endpoint.path}"' for namespace in api.namespaces for endpoint in namespace.endpoints if endpoint.opens_door
    ]
    lines += [f"OPENS_DOOR = frozenset({{{', '.join(doors)}}})"]
    lines += ['"""Paths that open a door: never sent late, never sent twice."""', "", ""]
    lines += [
        "class Namespaces:",
        '    """The namespaces of the API as attributes."""',
        "",
        "    if TYPE_CHECKING:",
        "",
    ]
    lines += ["        @cached_property", "        def _caller(self) -> Caller: ..."]
    for namespace in roots:
        cls = class_name(namespace.path)
        lines += ["", "    @cached_property", f"    def {namespace.path[0]}(self) -> {cls}:"]
        lines += [*docstring(namespace.doc, 8), f"        from {API}.{namespace.module} import {cls}", ""]
        lines += [f"        return {cls}(self._caller)"]
    return "\n".join(lines) + "\n"
