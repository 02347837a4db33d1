"""Writes what the files of `resources/` share: aliases, unknown variants, the table of events, the lazy index."""

from __future__ import annotations

from collections import Counter

from codegen.ir import Api, DateTime, Params
from codegen.pysource import docstring, header, imports
from codegen.pytypes import enum_names, param_annotation, param_type, quoted, result_type, uses

PACKAGE = "seam_async.resources"

_HOW_TO_READ = (
    'All its properties can be read by name. Type checkers see the tag as `"__unknown__"`; at run time it holds what '
    "the server sent."
)

UNKNOWN_CLASSES = {
    "UnknownError": ("An error of a kind that this version of the package does not know.", "error_code"),
    "UnknownWarning": ("A warning of a kind that this version of the package does not know.", "warning_code"),
    "UnknownMutation": ("A pending change of a kind that this version of the package does not know.", "mutation_code"),
    "UnknownCodeConstraint": ("A rule for codes that this version of the package does not know.", "constraint_type"),
    "UnknownActionAttemptError": ("A failure of a kind that this version of the package does not know.", "type"),
}


def render(api: Api) -> dict[str, str]:
    """Return the text of the files, by file name."""
    return {
        "__init__.py": _index(api),
        "aliases.py": _aliases(api),
        "base_event.py": _base_event(api),
        "documented_limits.py": _documented_limits(api),
        "endpoint_paths.py": _endpoint_paths(api),
        "events.py": _events(api),
        "params.py": _params(api),
        "unknown.py": _unknown(),
    }


def exported(api: Api) -> dict[str, str]:
    """Return every public class and union, with its module.

    Raises:
        SystemExit: Two of them have one name.
    """
    modules: dict[str, list[str]] = {
        "unknown": list(UNKNOWN_CLASSES),
        "base_event": ["BaseEvent", "DeviceEvent", "UnknownEvent"],
        "events": ["SeamEvent", "seam_event_from_dict"],
        "action_attempt": [
            *("ActionAttempt", "BaseActionAttempt", "UnknownActionAttempt", "action_attempt_from_dict"),
            *("PendingActionAttempt", "SuccessActionAttempt", "ErrorActionAttempt"),
            *(classes["success"].replace("Success", "") for classes in api.attempts.values()),
        ],
        "params": [*(params.name for params in api.params), *api.param_unions],
        "aliases": list(api.enums),
    }
    pairs = [(name, module) for module, names in modules.items() for name in names]
    pairs += [(model.name, model.module) for model in api.models]
    pairs += [(union.name, union.module) for union in api.unions]
    if clashes := sorted(name for name, count in Counter(name for name, _ in pairs).items() if count > 1):
        message = f"one name for two things, choose in overrides.toml [names] or [enums]: {', '.join(clashes)}"
        raise SystemExit(message)
    return dict(sorted(pairs))


def _index(api: Api) -> str:
    names = exported(api)
    by_module: dict[str, set[str]] = {}
    for name, module in names.items():
        by_module.setdefault(f"{PACKAGE}.{module}", set()).add(f"{name} as {name}")
    lines = [header("codegen/render_shared.py")]
    lines += ['"""Every class of the API, loaded when it is first used."""', ""]
    lines += ["from __future__ import annotations", "", "from typing import TYPE_CHECKING", ""]
    lines += ["from seam_async._lazy import lazy_exports", "", "EXPORTS = {"]
    lines += [f'    "{name}": "{PACKAGE}.{module}",' for name, module in names.items()]
    lines += ["}", '"""Where each name lives."""', "", "if TYPE_CHECKING:"]
    lines += [f"    {line}" for line in imports(by_module)]
    lines += ["else:", "    __getattr__, __dir__ = lazy_exports(__name__, EXPORTS)", "", "__all__ = ["]
    lines += [f'    "{name}",' for name in names]
    lines += ["]"]
    return "\n".join(lines) + "\n"


def _aliases(api: Api) -> str:
    lines = [header("codegen/render_shared.py"), '"""Fixed sets of values, each written once."""', ""]
    lines += ["from __future__ import annotations", "", "from typing import Literal", ""]
    for name, values in api.enums.items():
        lines += [f"{name} = Literal[{', '.join(map(quoted, values))},]", ""]
    return "\n".join(lines)


def _unknown() -> str:
    lines = [header("codegen/render_shared.py")]
    lines += ['"""What unions give for variants that this version of the package does not know."""', ""]
    lines += ["from __future__ import annotations", "", "from typing import TYPE_CHECKING, Literal", ""]
    lines += ["from seam_async._model.fields import date_time, resource"]
    lines += ["from seam_async._model.resource import UnknownVariant", ""]
    lines += ["if TYPE_CHECKING:", "    from datetime import datetime"]
    for name, (doc, tag) in UNKNOWN_CLASSES.items():
        lines += ["", "", "@resource", f"class {name}(UnknownVariant):"]
        lines += docstring(f"{doc}\n\n{_HOW_TO_READ}", 4)
        lines += ["", f'    {tag}: Literal["__unknown__"]', '    """The tag that the server sent."""']
        if tag != "constraint_type":
            lines += ["", "    message: str | None = None", '    """What it means, for people."""']
        if tag not in {"constraint_type", "type"}:
            lines += ["", "    created_at: datetime | None = date_time(default=None)", '    """When it was noted."""']
    return "\n".join(lines) + "\n"


def _events(api: Api) -> str:
    lines = [header("codegen/render_shared.py")]
    lines += [
        '"""Which class reads which event; a family is loaded when one comes."""',
        "",
    ]
    lines += ["from __future__ import annotations", "", "from typing import TYPE_CHECKING, Any, Union", ""]
    lines += ["from seam_async._model.unions import Variants, explain_from_dict, load"]
    lines += [f"from {PACKAGE}.base_event import UnknownEvent", "", "if TYPE_CHECKING:"]
    lines += ["    from collections.abc import Mapping", ""]
    modules: dict[str, set[str]] = {}
    for family, cls in api.event_families.values():
        modules.setdefault(f"{PACKAGE}.{family}", set()).add(cls)
    lines += [f"    {line}" for line in imports(modules)]
    lines += ["", "EVENT_CLASSES: dict[str, tuple[str, str]] = {"]
    lines += [f'    "{tag}": ("{PACKAGE}.{family}", "{cls}"),' for tag, (family, cls) in api.event_families.items()]
    lines += ["}", '"""Event type → module and class."""', ""]
    lines += ['read_event = Variants("event_type", EVENT_CLASSES, UnknownEvent)', ""]
    lines += ["if TYPE_CHECKING:", "    SeamEvent = Union["]
    lines += [f"        {cls}," for _, cls in api.event_families.values()]
    lines += ["        UnknownEvent,", "    ]", '    """Any event."""', "else:", ""]
    lines += [
        "    def __getattr__(name: str) -> Any:",
        '        """Make the union of all event classes when it is asked for: that loads them all."""',
    ]
    lines += [
        '        if name != "SeamEvent":',
        '            message = f"module {__name__!r} has no attribute {name!r}"',
    ]
    lines += ["            raise AttributeError(message, name=name)"]
    lines += ["        classes = [*map(load, EVENT_CLASSES.values()), UnknownEvent]"]
    lines += ['        union = explain_from_dict(Union[tuple(classes)], "SeamEvent", "seam_event_from_dict")']
    lines += ['        return globals().setdefault("SeamEvent", union)', "", ""]
    lines += ["def seam_event_from_dict(data: Mapping[str, Any]) -> SeamEvent:"]
    lines += ['    """Read an event from decoded JSON; the class follows from its `event_type`."""']
    lines += ["    return read_event(dict(data))  # type: ignore[no-any-return]"]
    return "\n".join(lines) + "\n"


def _base_event(api: Api) -> str:
    lines = [header("codegen/render_shared.py"), '"""What all events have in common."""', ""]
    lines += [
        "from __future__ import annotations",
        "",
        "from typing import TYPE_CHECKING, Generic, Literal, TypeVar",
        "",
    ]
    lines += ["from seam_async._model.fields import date_time, resource"]
    lines += ["from seam_async._model.resource import Resource, UnknownVariant", ""]
    lines += ["if TYPE_CHECKING:", "    from datetime import datetime", ""]
    lines += ["    from typing_extensions import TypeVar as DefaultTypeVar", ""]
    lines += [
        '    DeviceId = DefaultTypeVar("DeviceId", bound=str | None, default=str | None, covariant=True)',
        "else:",
    ]
    lines += ['    DeviceId = TypeVar("DeviceId", bound=str | None, covariant=True)']
    lines += ["", "", "@resource", "class BaseEvent(Resource):", '    """What all events have in common."""']
    for field in api.base_event:
        annotation = result_type(field.type) + (" | None" if field.is_optional else "")
        default = " = date_time()" if isinstance(field.type, DateTime) else "" if field.required else " = None"
        lines += ["", f"    {field.name}: {annotation}{default}", *docstring(field.doc, 4)]
    lines += ["", "", "@resource", "class DeviceEvent(BaseEvent, Generic[DeviceId]):"]
    lines += docstring(
        "What all events of a device have in common. `isinstance` with it tells, and type checkers narrow by it.", 4
    )
    lines += ["", "    device_id: DeviceId", '    """ID of the device; of a few events only if there is one."""']
    lines += ["", "", "@resource", "class UnknownEvent(BaseEvent, UnknownVariant):"]
    lines += docstring(
        "An event of a type that this version of the package does not know.\n\nAll its properties can be read by name. "
        'Type checkers see `event_type` as `"__unknown__"`; at run time it holds what the server sent.',
        4,
    )
    lines += ["", '    event_type: Literal["__unknown__"]', '    """The type that the server sent."""', ""]
    return "\n".join(lines)


def _documented_limits(api: Api) -> str:
    rates = "".join(f'"{r["path"]}": ({r["limit"]}, {r["window_seconds"]}),' for r in api.rate_limits)
    lines = [header("codegen/render_shared.py"), '"""The limits that Seam publishes."""', ""]
    lines += ["from __future__ import annotations", "", f"DOCUMENTED_LIMITS = {{{rates}}}"]
    lines += ['"""Path → calls for one device, in how many seconds."""', ""]
    return "\n".join(lines)


def _endpoint_paths(api: Api) -> str:
    every = sorted(endpoint.path for namespace in api.namespaces for endpoint in namespace.endpoints)
    paths = "".join(f'"{path}",' for path in every)
    lines = [header("codegen/render_shared.py"), '"""The paths of all endpoints, for whoever names one."""', ""]
    lines += ["from __future__ import annotations", "", f"ENDPOINT_PATHS = frozenset({{{paths}}})", ""]
    return "\n".join(lines)


def _params(api: Api) -> str:
    every = [field.type for params in api.params for field in params.fields]
    lines = [header("codegen/render_shared.py"), '"""Nested objects in requests, as typed dictionaries."""', ""]
    lines += ["from __future__ import annotations", ""]
    groups: dict[str, set[str]] = {"typing": {"TypedDict", "Union"}}
    annotations = [param_annotation(field) for params in api.params for field in params.fields]
    if any("Literal[" in text for text in annotations):
        groups["typing"].add("Literal")
    if any("Any" in text for text in annotations):
        groups["typing"].add("Any")
    if any(not field.required for params in api.params for field in params.fields):
        groups["typing"].add("NotRequired")
    # Real imports, so that `get_type_hints` finds the names: only programs that use these classes load this file.
    groups["collections.abc"] = {"Mapping", "Sequence"}
    if uses(every, DateTime):
        groups["datetime"] = {"datetime"}
    groups["seam_async._sentinels"] = {"Null"}
    groups[f"{PACKAGE}.aliases"] = enum_names(every)
    lines += imports(groups)
    for params in api.params:
        lines += ["", "", *_typed_dict(params)]
    for name, members in api.param_unions.items():
        lines += ["", f"{name} = Union[{', '.join(members)}]"]
    return "\n".join(lines) + "\n"


def _typed_dict(params: Params) -> list[str]:
    # `help()` shows no keys of a typed dictionary, only the methods of `dict`.
    keys = "\n".join(
        f"- `{field.wire}`{' (required)' if field.required else ''}: {field.doc}" for field in params.fields
    )
    lines = [f"class {params.name}(TypedDict):", *docstring(f"{params.doc}\n\nKeys:\n\n{keys}", 4)]
    for field in params.fields:
        if field.name != field.wire:
            message = f"{params.name}: {field.wire!r} cannot be written as a class attribute of a TypedDict"
            raise SystemExit(message)
        text = param_type(field.type)
        if field.nullable:
            text += " | Null | None"
        if not field.required:
            text = f"NotRequired[{text}]"
        lines += ["", f"    {field.name}: {text}", *docstring(field.doc, 4)]
    return lines
