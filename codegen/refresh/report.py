"""The report of a refresh: changes by section, then by endpoint, resource, event or action attempt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from codegen.refresh.describe import describe, difference, summary
from codegen.refresh.merge import MISSING, Change, Path

_TITLES = {
    "base_url": "Server",
    "security_schemes": "Credentials",
    "rate_limits": "Rate limits",
    "endpoints": "Endpoints",
    "resources": "Resources",
    "events": "Events",
    "action_attempts": "Action attempts",
}
_SIGNS = "+-~"


def report(changes: Iterable[Change], kept: Iterable[Path] = ()) -> list[str]:
    """Return the lines of the report: `+` is new, `-` is gone, `~` is different, `=` stays against the document."""
    sections: dict[str, dict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
    for change in changes:
        section, *rest = change.path
        sections[section][rest[0] if rest else ""].append(change)
    lines: list[str] = []
    for section, title in _TITLES.items():
        if section in sections:
            lines += [title, *_owners(sections[section]), ""]
    if stay := list(_kept(kept)):
        lines += ["Kept: known from other sources only, or revised by them", *stay, ""]
    return lines


def _owners(owners: dict[str, list[Change]]) -> Iterator[str]:
    for owner, changes in sorted(owners.items()):
        whole = next((change for change in changes if len(change.path) <= 2), None)
        if whole is not None:
            yield f"  {_sign(whole)} {owner or difference(whole.before, whole.after)}{summary(whole.after)}"
            continue
        yield f"  ~ {owner}"
        values = [change for change in changes if _is_enum_value(change)]
        lines = [*_enums(values), *(_line(change) for change in changes if change not in values)]
        for line in sorted(lines, key=lambda line: (line[2:], _SIGNS.index(line[0]))):
            yield f"      {line}"


def _enums(changes: list[Change]) -> Iterator[str]:
    """Iterate over one line for each enum: the values it gains and loses."""
    places: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        places[split(change.path)[0]].append(f"{_sign(change)} {change.path[-1]}")
    for place, values in places.items():
        yield f"~ {place}: values {', '.join(sorted(values))}"


def _line(change: Change) -> str:
    place, rest = split(change.path)
    if not rest:
        return f"{_sign(change)} {place}: {describe(change.after if change.before is MISSING else change.before)}"
    aspect = " ".join(part for part in rest if part not in {"type", "presence"})
    text = f"{aspect} {difference(change.before, change.after)}".strip()
    return f"~ {place}: {text}" if place else f"~ {text}"


def _kept(paths: Iterable[Path]) -> Iterator[str]:
    owners: dict[Path, list[str]] = defaultdict(list)
    for path in paths:
        place, rest = split(path)
        if rest and rest[0] not in {"enum", "presence", "type"}:
            place = f"{place} ({' '.join(map(str, rest))})"
        owners[path[:2]].append(place)
    for (section, owner), places in sorted(owners.items()):
        yield f"  = {section} {owner}{': ' if any(places) else ''}{', '.join(sorted(set(places)))}"


def _is_enum_value(change: Change) -> bool:
    rest = split(change.path)[1]
    return len(rest) == 2 and rest[0] == "enum"


def _sign(change: Change) -> str:
    return "+" if change.before is MISSING else "-" if change.after is MISSING else "~"


def split(path: Path) -> tuple[str, Path]:
    """Split a path into the place in its owner (`properties.errors[]<device_offline>.message`) and the rest of it."""
    place, rest = "", list(path[2:])
    while rest:
        match rest:
            case ["parameters" | "fields", name, *rest]:
                place += f"{'.' if place else ''}{name}"
            case ["variants", tag, *rest]:
                place += f"<{tag}>"
            case ["statuses", status, part, *rest]:
                place += f"{status} {part}"
            case ["items", *others]:
                place, rest = f"{place}[]", others or ["type"]
            case ["values", *others]:
                place, rest = f"{place}{{}}", others or ["type"]
            case ["type", aspect, *others]:
                rest = [aspect, *others]
            case _:
                break
    return place, tuple(rest)
