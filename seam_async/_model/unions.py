"""Tagged unions: one property of an object, or two, decide which class reads it."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from operator import attrgetter
from typing import Any, NoReturn, cast

from seam_async._model.fields import Reader
from seam_async._model.resource import Resource

Place = tuple[str, str]
"""Module and name of a class, which is imported for its first object."""


class Variants:
    """Reads the objects of one union.

    Args:
        tag: The property that tells the classes apart, or two properties.
        classes: The tag's value, or a pair of values → the class or its place.
        unknown: The class for all other values.
    """

    def __init__(
        self, tag: str | tuple[str, str], classes: Mapping[Any, type[Resource] | Place], unknown: type[Resource]
    ) -> None:
        self._tags = (tag,) if isinstance(tag, str) else tag
        self._classes = classes
        self._unknown = unknown.from_dict
        self._readers: dict[Any, Reader] = {}

    def __call__(self, data: Mapping[str, Any]) -> Any:
        """Make an object of the class for its tag, or of the union's unknown class."""
        key = data.get(self._tags[0]) if len(self._tags) == 1 else tuple(data.get(tag) for tag in self._tags)
        try:
            read = self._readers.get(key)
        except TypeError:  # not hashable: a list or an object in the place of the tag
            read = self._unknown
        return (read or self._find(key))(data)

    def _find(self, key: Any) -> Reader:
        """Return the reader for a tag, and keep it; unknown tags are not kept, since there may be any number."""
        found = self._classes.get(key)
        if found is None:
            return self._unknown
        cls = load(found) if isinstance(found, tuple) else found
        return self._readers.setdefault(key, cls.from_dict)


def load(place: Place) -> Any:
    """Import the class at a place."""
    return getattr(importlib.import_module(place[0]), place[1])


def lazy_reader(module: str, name: str) -> Reader:
    """Return a reader for a class of another module, imported when the first object comes."""
    found: Reader | None = None

    def read(data: Mapping[str, Any]) -> Any:
        nonlocal found
        if found is None:
            found = cast("Reader", attrgetter(name)(importlib.import_module(module)))
        return found(data)

    return read


def explain_from_dict(union: Any, name: str, reader: str) -> Any:
    """Add a `from_dict` to a union, whose error says what to call: in Seam's own package, such a name is a class.

    In Python 3.14 unions have no `__dict__`, and the error is Python's own.

    Args:
        union: The union.
        name: Its name.
        reader: The function that reads its members.

    Returns:
        The union.
    """

    def from_dict(*_: Any, **__: Any) -> NoReturn:
        message = f"{name} is a union of classes, and has no from_dict: read the data with {reader}(data)"
        raise TypeError(message)

    if hasattr(union, "__dict__"):
        vars(union)["from_dict"] = from_dict
    return union
