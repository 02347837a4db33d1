"""Reads ``facts.json``: what the API's endpoints take and answer. Knows nothing of state or HTTP."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from seam_async._wire.json_codec import loads
from seam_async.testing._types import Json


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or property.

    ``type`` is in the notation of ``facts.json``: a word such as ``"uuid"``, or an object whose first key names the
    kind (``list``, ``object``, ``enum``, ``record``, ``ref``, ``any_of``, ``union``).
    """

    name: str
    required: bool
    nullable: bool
    type: Any

    @property
    def kind(self) -> str:
        """The word or the kind of the type."""
        return self.type if isinstance(self.type, str) else str(next(iter(self.type)))


@dataclass(frozen=True, slots=True)
class Endpoint:
    """All facts about one endpoint."""

    path: str
    namespace: str
    name: str
    methods: tuple[str, ...]
    auth: frozenset[str] | None
    needs_workspace: bool
    params: dict[str, Field]
    kind: str
    key: str | None
    resource: str | None
    action_type: str | None
    batch_keys: dict[str, str]
    defaults: Json = field(default_factory=dict)
    one_of: tuple[str, ...] = ()
    alternatives: tuple[Json, ...] = ()
    paginated: bool = False
    other_keys: tuple[str, ...] = ()


@cache
def raw() -> Json:
    """Return the parsed file, loaded once in a process."""
    return loads(files("seam_async.testing").joinpath("facts.json").read_bytes())  # type: ignore[no-any-return]


def paths() -> list[str]:
    """Return the paths of all endpoints."""
    return list(raw()["endpoints"])


def served_paths() -> list[str]:
    """Return all paths that are served: the endpoints, and a few more."""
    return [*paths(), "/health", "/health/get_health", "/openapi.json"]


@cache
def endpoint(path: str) -> Endpoint | None:
    """Return the endpoint at ``path``; None if there is none."""
    row = raw()["endpoints"].get(path)
    if row is None:
        return None
    namespace, _, name = path[1:].rpartition("/")
    response = row["response"]
    return Endpoint(
        path=path,
        namespace=namespace,
        name=name,
        methods=tuple(row["methods"]),
        auth=frozenset(row["auth"]) if row["auth"] is not None else None,
        needs_workspace=row["workspace"] != "optional",
        params=fields(row["params"]),
        kind=response["kind"],
        key=response.get("key"),
        resource=response.get("resource"),
        action_type=response.get("action_type"),
        batch_keys=response.get("batch_keys", {}),
        defaults=row.get("defaults", {}),
        one_of=tuple(row.get("one_of", ())),
        alternatives=tuple(row.get("alternatives", ())),
        paginated=row.get("paginated", False),
        other_keys=tuple(row.get("other_keys", ())),
    )


def fields(written: Json) -> dict[str, Field]:
    """Parse fields in the notation of ``facts.json``, where ``!`` after a name means required and ``?`` nullable."""
    found: dict[str, Field] = {}
    for key, type_ in written.items():
        name = key.rstrip("!?")
        marks = key[len(name) :]
        found[name] = Field(name, "!" in marks, "?" in marks, type_)
    return found


@cache
def resource(name: str) -> dict[str, Field]:
    """Return the fields of a resource such as ``"device"``."""
    return fields(raw()["resources"][name])


def is_resource(name: str) -> bool:
    """Return whether there is a resource of this name; events and action attempts are resources as well."""
    return name in resources()


@cache
def resources() -> tuple[str, ...]:
    """Return the names of all resources, events and action attempts included."""
    return (*raw()["resources"], "event", "action_attempt")


@cache
def properties(name: str) -> tuple[str, ...]:
    """Return the names of a resource's properties; for events, of all their types."""
    if name == "event":
        return tuple(dict.fromkeys(field for one in event_types() for field in event(one) or ()))
    if name == "action_attempt":
        return ("action_attempt_id", "action_type", "status", "result", "error")
    return tuple(resource(name))


@cache
def event(event_type: str) -> dict[str, Field] | None:
    """Return the fields of an event type, those that all events share included; None for an unknown type."""
    own = raw()["events"].get(event_type)
    return None if own is None else {**fields(raw()["event_common_fields"]), **fields(own)}


def event_types() -> list[str]:
    """Return all event types whose fields are known."""
    return list(raw()["events"])


@cache
def action_types() -> frozenset[str]:
    """Return all types of action attempts."""
    return frozenset(raw()["action_attempts"])


@cache
def namespace_resource(namespace: str) -> str | None:
    """Return the resource that the endpoints of a namespace such as ``"acs/users"`` answer with."""
    for name in ("get", "create", "list"):
        row = raw()["endpoints"].get(f"/{namespace}/{name}")
        if row is not None and "resource" in row["response"]:
            return str(row["response"]["resource"])
    return None


def enum(type_: Json) -> list[Any]:
    """Return the values of an ``{"enum": ...}`` type, which may name a shared enum."""
    values = type_["enum"]
    return list(raw()["enums"][values]) if isinstance(values, str) else list(values)
