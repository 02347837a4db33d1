"""Enums of the API as aliases: equal sets of values are one alias, named after the property that has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from codegen.ir import EnumRef, Literals, Scalar, Type
from codegen.names import pascal, singular

SCALARS = {
    "string": Scalar("str"),
    "boolean": Scalar("bool"),
    "number": Scalar("float"),
    "integer": Scalar("int"),
    "any": Scalar("Any"),
    "null": Scalar("None"),
}


Place = tuple[str, dict[str, Any]]


class Enums:
    """Collects the sets of values and names each once.

    Args:
        names: The overrides: place → name.
    """

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._places: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self.aliases: dict[str, tuple[str, ...]] = {}

    def add(self, place: str, values: list[Any]) -> None:
        """Add one place where an enum stands. All are added before any is named."""
        if len(values) > 1:
            self._places[tuple(sorted(map(str, values)))].append(place)

    def assign_names(self) -> None:
        """Name every set: by override, else by its property's name, with its owner's before it if that is ambiguous."""
        short: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for values, places in self._places.items():
            short[self._short(places[0])].add(values)
        problems = []
        for values, places in sorted(self._places.items(), key=lambda item: item[1][0]):
            chosen = next((self._names[place] for place in places if place in self._names), None)
            if chosen is None:
                chosen = self._short(places[0])
                if len(short[chosen]) > 1 or chosen in _TOO_GENERAL:
                    chosen = self._long(places[0])
            if self.aliases.setdefault(chosen, values) != values:
                problems.append(f"{chosen}: {places[0]}")
        if problems:
            message = "enum names that clash, name them in overrides.toml [enums]: " + "; ".join(problems)
            raise SystemExit(message)
        self.aliases = dict(sorted(self.aliases.items()))
        self._by_values = {values: name for name, values in self.aliases.items()}

    def ref(self, values: list[Any], *, is_open: bool) -> Type:
        """Return the type of a place with these values: a literal for one of them, else the alias of the set."""
        if len(values) == 1:
            return Literals(tuple(values), is_open and isinstance(values[0], str))
        return EnumRef(self._by_values[tuple(sorted(map(str, values)))], is_open)

    @staticmethod
    def _short(place: str) -> str:
        return pascal(singular(_last(place)))

    @staticmethod
    def _long(place: str) -> str:
        path = place.strip("/").replace("/", ".").replace(":", ".")
        owner = path.partition(".")[0]
        return pascal(singular(owner.partition("<")[0])) + pascal(singular(_last(place)))


_TOO_GENERAL = frozenset(
    {"Type", "Status", "Method", "Mode", "Reason", "Format", "Variant", "Value", "Exclude", "Scenario"}
)
"""Names that say nothing without their owner's."""


def _last(place: str) -> str:
    return place.replace(":", ".").rpartition(".")[2]


def collect_enums(facts: dict[str, Any], enums: Enums) -> None:
    """Add all enums of the facts."""
    for place, type_ in _roots(facts):
        for where, found in _nested(place, type_):
            if found.get("enum") and found["kind"] == "string":
                enums.add(where, found["enum"])


def _roots(facts: dict[str, Any]) -> Iterator[Place]:
    """Iterate over the outermost types: of properties, results and errors of actions, and parameters."""
    for owner in (facts["resources"], facts["events"]):
        for name, thing in owner.items():
            for field, entry in thing["fields"].items():
                yield f"{name}.{field}", entry["type"]
    for action, attempt in facts["action_attempts"].items():
        for parts in attempt["statuses"].values():
            for part in ("result", "error"):
                yield f"{action}.{part}", parts[part]
    for endpoint in facts["endpoints"]:
        for name, entry in endpoint["parameters"].items():
            yield f"{endpoint['path']}:{name}", entry["type"]


def _nested(place: str, type_: dict[str, Any]) -> Iterator[Place]:
    """Iterate over a type and all types in it, without the tags of unions."""
    yield place, type_
    inner = [type_[key] for key in ("items", "values") if isinstance(type_.get(key), dict)]
    for part in (*inner, *type_.get("options", ())):
        yield from _nested(place, part)
    for name, field in type_.get("fields", {}).items():
        yield from _nested(f"{place}.{name}", field["type"])
    for variant in type_.get("variants", ()):
        for name, field in variant["fields"].items():
            if name != type_["discriminator"]:
                yield from _nested(f"{place}<{variant['name']}>.{name}", field["type"])
