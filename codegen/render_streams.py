"""Writes the overloads of `events.stream`: from literal event types, type checkers infer the classes of events.

One overload for each type, one for each family of types (all that begin with `lock.`, say), and one for the rest. At
run time there is only the method written by hand.
"""

from __future__ import annotations

from collections import defaultdict

from codegen.ir import Api

NAMESPACE = ("events",)
OPTIONS = "**options: Unpack[StreamOptions]"


def stream_signatures(api: Api) -> tuple[list[str], dict[str, set[str]]]:
    """Return the lines of the signatures, and the classes of events that they need, by module of resources."""
    modules: dict[str, set[str]] = defaultdict(set)
    families: dict[str, list[str]] = defaultdict(list)
    for tag, (module, cls) in api.event_families.items():
        modules[module].add(cls)
        families[tag.partition(".")[0]].append(tag)
    groups = [*([tag] for tag in api.event_families), *(tags for tags in families.values() if len(tags) > 1)]
    lines = ["", "    if TYPE_CHECKING:"]
    for tags in groups:
        classes = dict.fromkeys(api.event_families[tag][1] for tag in tags)
        literal = ", ".join(f'"{tag}"' for tag in tags)
        lines += _signature(f"Sequence[Literal[{literal}]]", " | ".join(classes))
    lines += _signature("Sequence[EventType | str] | None = None", "SeamEvent")
    lines += ["", "        def stream(self, **options: Any) -> Any:"]
    lines += ['            """Follow events as they happen, without a webhook."""']
    return lines, modules


def _signature(event_types: str, event: str) -> list[str]:
    arguments = [f"            {one}," for one in ("self", "*", f"event_types: {event_types}")]
    arguments.append(f"            {OPTIONS},")
    return ["", "        @overload", "        def stream(", *arguments, f"        ) -> EventStream[{event}]: ..."]
