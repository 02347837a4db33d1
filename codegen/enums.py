"""From the facts' types to ours. Enums with several values become aliases; names come from where they stand."""

from __future__ import annotations

from collections import defaultdict
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


class Enums:
    """Collects the sets of values and names each once."""

    def __init__(self, names: dict[str, str]) -> None:
        self._names = names
        self._places: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self.aliases: dict[str, tuple[str, ...]] = {}

    def note(self, place: str, values: list[Any]) -> None:
        """Take in one place where an enum stands. All are noted before any is named."""
        if len(values) > 1:
            self._places[tuple(sorted(map(str, values)))].append(place)

    def settle(self) -> None:
        """Name every set: by override, else by its property's name, prefixed by its owner where that is not enough."""
        short: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for values, places in self._places.items():
            short[self._short(places[0])].add(values)
        problems = []
        for values, places in sorted(self._places.items(), key=lambda item: item[1][0]):
            chosen = next((self._names[place] for place in places if place in self._names), None)
            if chosen is None:
                chosen = self._short(places[0])
                if len(short[chosen]) > 1 or chosen in _TOO_PLAIN:
                    chosen = self._long(places[0])
            if self.aliases.setdefault(chosen, values) != values:
                problems.append(f"{chosen}: {places[0]}")
        if problems:
            message = "enum names that clash, name them in overrides.toml [enums]: " + "; ".join(problems)
            raise SystemExit(message)
        self.aliases = dict(sorted(self.aliases.items()))
        self._by_values = {values: name for name, values in self.aliases.items()}

    def ref(self, values: list[Any], *, is_open: bool) -> Type:
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


_TOO_PLAIN = frozenset(
    {"Type", "Status", "Method", "Mode", "Reason", "Format", "Variant", "Value", "Exclude", "Scenario"}
)


def _last(place: str) -> str:
    return place.replace(":", ".").rpartition(".")[2]
