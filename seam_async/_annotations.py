"""Annotations whose names are imported when somebody reads them.

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

    # `dict(annotations)` copies a subclass without asking it, unless the subclass has an `__iter__` of its own.
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
    """Put `Annotations` in the place of those of a function, or of a class and its methods, inherited ones included."""
    for base in getattr(thing, "__mro__", ()):
        if base not in _watched and (base.__module__ or "").startswith(_PACKAGES):
            _watched.add(base)
            if type(vars(base).get("__annotations__")) is dict:
                base.__annotations__ = Annotations(base.__module__, base.__annotations__)
            for member in [*vars(base).values()]:
                _watch(_function(member))
    _watch(thing)


def _watch(function: Any) -> None:
    # Functions that `attrs` makes have no annotations of ours.
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
    """Import into a module, once, what it imports for type checkers only. Names that it has already stay.

    The module's source says what that is. Where there is none, as only compiled files were shipped, and where a
    package is installed for development only, names stay missing.
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
                    getattr(module, statement.targets[0].id, None)  # one that the module makes when it is asked for
    _imported.add(name)


def _import_names(module: Any, home: str, names: dict[str, str]) -> None:
    try:
        source = importlib.import_module(home)
    except ImportError:
        return
    for name, original in names.items():
        if name not in vars(module):
            value = getattr(source, original)
            if isinstance(value, str):  # an alias in quotes, whose names are at home there
                import_for_annotations(home)
                value = eval(value, vars(source))  # noqa: S307 - of our own
            setattr(module, name, value)


def _import_modules(module: Any, names: list[str]) -> None:
    for name in names:
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        top = name.partition(".")[0]
        setattr(module, top, sys.modules[top])
