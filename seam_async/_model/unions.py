"""Tagged unions: which class reads an object, decided by one property of it, or by two."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from operator import attrgetter
from typing import Any, NoReturn, cast

from seam_async._model.fields import Reader
from seam_async._model.resource import Resource

Place = tuple[str, str]
"""Module and name of a class that is imported when the first object of it comes."""


class Variants:
    """Reads the objects of one union.

    Args:
        tag: The property that tells them apart, or two of them.
        classes: The tag's value, or both values, → the class or its place.
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
        """Make the object of the class that the tag names, or of the union's unknown class."""
        key = data.get(self._tags[0]) if len(self._tags) == 1 else tuple(data.get(tag) for tag in self._tags)
        try:
            read = self._readers.get(key)
        except TypeError:  # a list or an object, which no tag is
            read = self._unknown
        return (read or self._find(key))(data)

    def _find(self, key: Any) -> Reader:
        """Look the class up, and keep it; unknown tags are not kept, for there may be any number."""
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
    """Make `from_dict` of a union say what to call: in Seam's own package, what has this name is a class.

    Python 3.14 has no room for it: there the error is Python's own.

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
