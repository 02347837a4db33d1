"""Tagged unions: which class reads an object, decided by one property of it."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from operator import attrgetter
from typing import Any, cast, get_args, get_origin

from seam_async._model.fields import Reader
from seam_async._model.resource import Resource, UnknownVariant


class Variants:
    """Reads the objects of one union, told apart by a tag.

    The table from tag to class is taken from the union itself on first use, so a tag is written once: in a
    member's type argument (`DeviceError[Literal["device_offline"]]`) or in its own annotation of the tag.
    """

    def __init__(self, tag: str, union: Any) -> None:
        self._tag = tag
        self._union = union
        self._by_tag: dict[Any, Reader] | None = None
        self._unknown: Reader = UnknownVariant.from_dict

    def __call__(self, data: Mapping[str, Any]) -> Any:
        """Make the object of the class that the tag names, or of the union's unknown class."""
        by_tag = self._by_tag if self._by_tag is not None else self._load()
        tag = data.get(self._tag)
        return by_tag.get(tag if isinstance(tag, (str, bool)) else None, self._unknown)(data)

    def _load(self) -> dict[Any, Reader]:
        by_tag: dict[Any, Reader] = {}
        for member in get_args(self._union) or (self._union,):
            cls = get_origin(member) or member
            if issubclass(cls, UnknownVariant):
                self._unknown = cls.from_dict
            else:
                read: Reader = cls.from_dict
                by_tag.update((tag, read) for tag in _tags(member, cls, self._tag))
        self._by_tag = by_tag
        return by_tag


def _tags(member: Any, cls: type, tag: str) -> tuple[str, ...]:
    """Give the tags that lead to a member of a union."""
    if arguments := get_args(member):
        return get_args(arguments[0])
    module = vars(sys.modules[cls.__module__])
    return get_args(eval(cls.__annotations__[tag], module))  # noqa: S307 - an annotation of our own


class LazyVariants:
    """Reads the objects of a union whose classes live in several modules, loading only those that come."""

    def __init__(self, tag: str, homes: dict[str, tuple[str, str]], unknown: tuple[str, str]) -> None:
        self._tag = tag
        self._homes = homes
        self._unknown = unknown
        self._by_tag: dict[Any, Reader] = {}

    def __call__(self, data: Mapping[str, Any]) -> Any:
        """Make the object of the class that the tag names, or of the union's unknown class."""
        tag = data.get(self._tag)
        if not isinstance(tag, str) or tag not in self._homes:
            return self.load(self._unknown).from_dict(data)
        read = self._by_tag.get(tag)
        if read is None:
            read = self._by_tag[tag] = self.load(self._homes[tag]).from_dict
        return read(data)

    @staticmethod
    def load(home: tuple[str, str]) -> Any:
        """Import the class at a place, given as module and name."""
        return getattr(importlib.import_module(home[0]), home[1])


class PairVariants:
    """Reads the objects of a union told apart by two tags, such as an action attempt's type and status."""

    def __init__(
        self, tags: tuple[str, str], table: dict[str, dict[str, type[Resource]]], unknown: type[Resource]
    ) -> None:
        self._first, self._second = tags
        self._unknown = unknown.from_dict
        self._readers = {
            (first, second): cls.from_dict for first, classes in table.items() for second, cls in classes.items()
        }

    def __call__(self, data: Mapping[str, Any]) -> Any:
        """Make the object of the class that the tags name, or of the union's unknown class."""
        first, second = data.get(self._first), data.get(self._second)
        if isinstance(first, str) and isinstance(second, str):
            return self._readers.get((first, second), self._unknown)(data)
        return self._unknown(data)


def lazy_reader(module: str, name: str) -> Reader:
    """Make a reader for a class of another module, imported when the first object comes."""
    found: Reader | None = None

    def read(data: Mapping[str, Any]) -> Any:
        nonlocal found
        if found is None:
            found = cast("Reader", attrgetter(name)(importlib.import_module(module)))
        return found(data)

    return read
