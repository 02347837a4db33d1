"""Merges nested objects and variants of equal shape into one class, and gives it a name and a module."""

from __future__ import annotations

import re
from typing import Any

import attrs

from codegen.ir import Field, Model, TaggedUnion
from codegen.names import pascal, singular, snake

SUFFIXES = {"error_code": "Error", "warning_code": "Warning", "mutation_code": "Mutation", "type": "Error"}
"""The last word of a variant's name, by the property that tells variants apart."""

UNKNOWN = {
    "error_code": "UnknownError",
    "warning_code": "UnknownWarning",
    "mutation_code": "UnknownMutation",
    "constraint_type": "UnknownCodeConstraint",
    "type": "UnknownActionAttemptError",
}
"""The class of variants newer than this package, by the property that tells variants apart."""


@attrs.define(eq=False)
class Shape:
    """A class in the making: the places where it stands, and the tags that lead to it at each."""

    fields: list[Field]
    tag: Field | None
    places: list[str] = attrs.Factory(list)
    tag_sets: list[tuple[str, ...]] = attrs.Factory(list)


@attrs.define(eq=False)
class UnionShape:
    """A union in the making: its members, and the places where it stands."""

    tag: str
    members: tuple[tuple[Any, tuple[str, ...]], ...]
    places: list[str] = attrs.Factory(list)


class Shapes:
    """All nested shapes, by signature.

    Args:
        names: The overrides: place → name.
        lazy_modules: Modules that are loaded on demand: name → pattern of the places whose classes live there.
    """

    def __init__(self, names: dict[str, str], lazy_modules: dict[str, str]) -> None:
        self._names = names
        self._lazy = lazy_modules
        self._shapes: dict[Any, Shape] = {}
        self._unions: dict[Any, UnionShape] = {}
        self.models: dict[Any, Model] = {}
        self.unions: dict[Any, TaggedUnion] = {}

    def add(self, signature: Any, place: str, fields: list[Field], tag: Field | None, tags: tuple[str, ...]) -> Any:
        """Add one place of a shape; `tags` is empty if the tag may be any string."""
        shape = self._shapes.setdefault(signature, Shape(fields, tag))
        shape.places.append(place)
        if tag is not None:
            shape.tag_sets.append(tags)
        return signature

    def add_union(self, tag: str, members: tuple[tuple[Any, tuple[str, ...]], ...], place: str) -> Any:
        """Add one place of a union, and return the key of the union."""
        key = (tag, members)
        self._unions.setdefault(key, UnionShape(tag, members)).places.append(place)
        return key

    def build(self, describe: Any, describe_union: Any) -> None:
        """Make the models and unions: give each a name and a module, which is its family's or `shared`."""
        taken: dict[str, str] = {}
        clashes: list[str] = []
        for key, shape in self._shapes.items():
            name = self._chosen(shape.places, shape.tag_sets) or _automatic(shape)
            if name in taken:
                clashes.append(f"{name}: {taken[name]} and {shape.places[0]} {shape.tag_sets[:1]}")
            taken[name] = f"{shape.places[0]} {shape.tag_sets[:1]}"
            same_tags = len(set(shape.tag_sets)) == 1 and all(shape.tag_sets)
            self.models[key] = Model(
                name=name,
                module=self._module(shape.places),
                fields=shape.fields,
                doc=describe(shape, name),
                tag=shape.tag,
                tags=shape.tag_sets[0] if same_tags else (),
                is_generic=shape.tag is not None and not same_tags,
                places=tuple(shape.places),
            )
        for key, union in self._unions.items():
            name = self._chosen(union.places, []) or _union_name(union)
            if name in taken:
                clashes.append(f"{name}: {taken[name]} and {union.places[0]}")
            taken[name] = union.places[0]
            if union.tag not in UNKNOWN:
                message = (
                    f"{union.places[0]} is told apart by {union.tag}: UNKNOWN in codegen/shapes.py needs a class for it"
                )
                raise SystemExit(message)
            members = tuple((self.models[member], tags) for member, tags in union.members)
            self.unions[key] = TaggedUnion(
                name=name,
                module=self._module(union.places),
                tag=union.tag,
                members=members,
                unknown=UNKNOWN[union.tag],
                doc=describe_union(union),
                places=tuple(union.places),
            )
        if clashes:
            message = "one name for two classes, choose in overrides.toml [names]:\n" + "\n".join(clashes)
            raise SystemExit(message)

    def _module(self, places: list[str]) -> str:
        families = {family(place) for place in places}
        if len(families) > 1:
            return "shared"
        for module, pattern in self._lazy.items():
            if all(re.match(pattern, place) for place in places):
                return module
        return families.pop()

    def _chosen(self, places: list[str], tag_sets: list[tuple[str, ...]]) -> str | None:
        for position, place in enumerate(places):
            tags = tag_sets[position] if tag_sets else ()
            for key in (*(f"{plain(place)}<{tag}>" for tag in tags), *(() if tags else (plain(place),))):
                if key in self._names:
                    return self._names[key]
        return None


def _automatic(shape: Shape) -> str:
    """Return a name made of the first place: its root, then the path below, without `properties`."""
    place = shape.places[0]
    root, *path = _split(place)
    if shape.tag is not None:
        tags = shape.tag_sets[0]
        kind = SUFFIXES.get(shape.tag.wire, pascal(singular(path[-1])) if path else "")
        return pascal(root) + (pascal(tags[0]) if len(tags) == 1 else "") + kind
    words = [singular(word) for word in path[:-1] if word != "properties"]
    last = "value" if path[-1] in {"from", "to"} else path[-1]
    return pascal(root) + "".join(pascal(word) for word in [*words, last if last == "properties" else singular(last)])


def _union_name(union: UnionShape) -> str:
    root, *path = _split(union.places[0])
    return "Any" + pascal(root) + pascal(singular(path[-1]))


def _split(place: str) -> list[str]:
    """Return the words of a place such as `access_code.mutations<UpdatingCode>.from`; a variant replaces its list."""
    words = []
    for part in plain(place).split("."):
        name, _, variant = part.partition("<")
        words.append(snake(variant[:-1]) if variant else name)
    return words


def plain(place: str) -> str:
    """Return a place without the prefix that names a family of events."""
    return place.partition(".")[2] if place.startswith("event:") else place


def family(place: str) -> str:
    """Return the module of a place: its resource's, managed and unmanaged together; of events, by their first word."""
    root = place.partition(".")[0]
    if root.isupper():
        return "action_attempt"
    if root.startswith("event:"):
        return f"{root.removeprefix('event:')}_events"
    name = root.removeprefix("unmanaged_")
    return "camera" if name.startswith("camera_") else name
