"""Annotations whose names are imported when they are first read.

Most modules import the names of their annotations for type checkers only, so that a program loads what it uses.
`typing.get_type_hints`, and every framework that builds on it, looks these names up in the module at run time: an
`Annotations` puts them there as soon as it is read.
"""

from __future__ import annotations

import importlib
import sys
from functools import cached_property
from types import FunctionType
from typing import Any


class Annotations(dict[str, Any]):
    """The annotations of a class or a function of ours, as they were written."""

    __slots__ = ("_module",)

    def __init__(self, module: str, annotations: dict[str, Any]) -> None:
        super().__init__(annotations)
        self._module = module

    # Without an `__iter__` of our own, `dict(annotations)` would copy the dictionary and call none of these methods.
    def __iter__(self) -> Any:
        return iter(self.keys())

    def __getitem__(self, name: str) -> Any:
        import_for_annotations(self._module)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Return one annotation."""
        import_for_annotations(self._module)
        return super().get(name, default)

    def keys(self) -> Any:
        """Return the names of fields or parameters."""
        import_for_annotations(self._module)
        return super().keys()

    def values(self) -> Any:
        """Return the annotations."""
        import_for_annotations(self._module)
        return super().values()

    def items(self) -> Any:
        """Return names and annotations."""
        import_for_annotations(self._module)
        return super().items()


def watch_annotations(thing: Any) -> None:
    """Replace the annotations of a function by `Annotations`, or those of a class, its bases and their methods."""
    for base in getattr(thing, "__mro__", ()):
        if base not in _watched and (base.__module__ or "").startswith(_PACKAGES):
            _watched.add(base)
            if type(vars(base).get("__annotations__")) is dict:
                base.__annotations__ = Annotations(base.__module__, base.__annotations__)
            for member in [*vars(base).values()]:
                _watch(_function(member))
    _watch(thing)


def _watch(function: Any) -> None:
    # Other functions, such as those that attrs generates, have annotations of which we know no module.
    if isinstance(function, FunctionType) and (function.__module__ or "").startswith(_PACKAGES):
        annotations = function.__annotations__
        if annotations and type(annotations) is dict:
            function.__annotations__ = Annotations(function.__module__, annotations)


def _function(member: Any) -> Any:
    """Return the function in a member of a class."""
    if isinstance(member, (classmethod, staticmethod)):
        return member.__func__
    if isinstance(member, property):
        return member.fget
    if isinstance(member, cached_property):
        return member.func
    return member if isinstance(member, (FunctionType, type)) else getattr(member, "__wrapped__", None)


_PACKAGES = ("seam_async", "seam_sync")
_watched: set[type] = set()
_imported: set[str] = set()


def import_for_annotations(name: str) -> None:
    """Carry out a module's imports under `TYPE_CHECKING`, once. Names that it has already keep their values.

    They are read from the module's source. Names stay missing where only compiled files were shipped, and where they
    come from a package that is installed for development only.
    """
    if name in _imported:
        return
    import ast
    import inspect

    module = sys.modules[name]
    try:
        source = inspect.getsource(module)
    except OSError:
        source = ""
    for block in ast.parse(source).body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for statement in block.body:
                if isinstance(statement, ast.ImportFrom) and statement.module:
                    _import_names(module, statement.module, {a.asname or a.name: a.name for a in statement.names})
                elif isinstance(statement, ast.Import):
                    _import_modules(module, [alias.name for alias in statement.names])
                elif isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
                    getattr(module, statement.targets[0].id, None)  # the module's `__getattr__` makes it
    _imported.add(name)


def _import_names(module: Any, home: str, names: dict[str, str]) -> None:
    try:
        source = importlib.import_module(home)
    except ImportError:
        return
    for name, original in names.items():
        if name not in vars(module):
            value = getattr(source, original)
            if isinstance(value, str):  # a type alias in quotes, whose names are those of its own module
                import_for_annotations(home)
                value = eval(value, vars(source))  # noqa: S307 - our own source
            setattr(module, name, value)


def _import_modules(module: Any, names: list[str]) -> None:
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        top = name.partition(".")[0]
        setattr(module, top, sys.modules[top])
