"""Writes down the public surface of both packages, one line a name, for `test_public_api.py` to compare.

    python tests/public_api.py

takes today's surface; read the difference, and tell of it in CHANGELOG.md.
"""

from __future__ import annotations

import enum
import importlib
import inspect
import sys
import typing
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SNAPSHOT = Path(__file__).with_name("public_api.txt")
PACKAGES = ("seam_async", "seam_async.testing", "seam_sync", "seam_async.jobs", "seam_sync.jobs")
"""What users import from. The classes of resources are one line each: their fields are the API's own."""


def surface() -> list[str]:
    """The lines, sorted within each package."""
    lines: list[str] = []
    seen: set[int] = set()
    for package in PACKAGES:
        module = importlib.import_module(package)
        values = {name: getattr(module, name) for name in sorted(module.__all__)}
        lines += ["", f"# {package}", ""]
        if again := [name for name, value in values.items() if id(value) in seen]:
            lines.append(f"and {len(again)} names that are in a package above")
        public = set(values.values())
        for name, value in values.items():
            if id(value) not in seen:
                lines += describe(name, value, public)
        seen |= {id(value) for value in values.values()}
    lines += ["", "# the namespaces of a client", ""]
    lines += namespaces()
    return [*lines[1:], ""]


def describe(name: str, value: Any, public: set[Any]) -> list[str]:
    """One line for a name, and one for each public member of a class that is not a resource."""
    from seam_async._model.resource import Resource

    if inspect.isclass(value) and not typing.is_typeddict(value):
        bases = ", ".join(base.__name__ for base in value.__bases__ if base is not object)
        if issubclass(value, enum.Enum):  # its signature is another in each version of Python
            return [f"{name}: enum ({', '.join(value.__members__)})"]
        if issubclass(value, Resource):
            return [f"{name}: resource ({bases})"]
        return [f"{name}{signature(value)}: class ({bases})", *members(name, value, public)]
    if typing.is_typeddict(value):
        return [f"{name}: parameters"]
    if inspect.isfunction(value):
        return [f"{name}{signature(value)}"]
    if type(value).__module__ in {"typing", "types"}:
        return [f"{name}: alias"]
    return [f"{name}: {type(value).__name__}"]


def members(owner: str, cls: type, public: set[Any]) -> list[str]:
    """The public members of a class, but for those of a base that has lines of its own."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if not base.__module__.startswith("seam_") or base.__module__.endswith("api._index"):
            continue
        if base is not cls and base in public:
            continue
        for name, value in vars(base).items():
            if not name.startswith("_"):
                found[name] = f"{owner}.{name}{signature(value)}"
        for name in getattr(base, "__annotations__", {}):
            if not name.startswith("_"):
                found[name] = f"{owner}.{name}"
    return [found[name] for name in sorted(found)]


def signature(value: Any) -> str:
    """The arguments without their types, which `tests/typing` looks after."""
    if isinstance(value, (classmethod, staticmethod)):
        value = value.__func__
    if not (inspect.isfunction(value) or inspect.isclass(value)):
        return ""
    try:
        parameters = inspect.signature(value).parameters.values()
    except ValueError:
        return "(…)"
    texts: list[str] = []
    only_names = False
    for one in parameters:
        if one.name in {"self", "cls"}:
            continue
        if one.kind is one.KEYWORD_ONLY and not only_names:
            only_names = True
            texts.append("*")
        stars = {one.VAR_POSITIONAL: "*", one.VAR_KEYWORD: "**"}.get(one.kind, "")
        only_names = only_names or one.kind is one.VAR_POSITIONAL
        texts.append(f"{stars}{one.name}{'' if one.default is one.empty else '='}")
    return f"({', '.join(texts)})"


def namespaces() -> list[str]:
    """Every method of every namespace, as a user writes it."""
    from seam_async import AsyncSeam

    lines: list[str] = []

    def walk(namespace: Any, path: str) -> None:
        for name in sorted(dir(type(namespace))):
            if name.startswith("_"):
                continue
            member = getattr(type(namespace), name)
            if inspect.isfunction(member):
                lines.append(f"{path}.{name}{signature(member)}")
            else:
                walk(getattr(namespace, name), f"{path}.{name}")

    seam = AsyncSeam("seam_key")
    index = importlib.import_module("seam_async.api._index").Namespaces
    for name in sorted(vars(index)):
        if not name.startswith("_"):
            walk(getattr(seam, name), name)
    return lines


def snapshot() -> str:
    return "\n".join(surface())


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    SNAPSHOT.write_text(snapshot(), encoding="utf-8", newline="\n")
