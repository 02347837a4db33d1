"""Checks the parameters of a request against the facts of its endpoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any

from seam_async.testing import facts, hints
from seam_async.testing._types import Json
from seam_async.testing.dates import iso, parse
from seam_async.testing.errors import invalid_input
from seam_async.testing.facts import Endpoint, Field
from seam_async.testing.values import fits_alternative, has_all, problems_with

# One of these sets must be given in full, which the facts cannot express.
_COMBINATIONS: dict[str, tuple[tuple[str, ...], ...]] = {
    "/access_codes/get": (("access_code_id",), ("device_id", "code")),
    "/access_codes/unmanaged/get": (("access_code_id",), ("device_id", "code")),
    "/acs/users/get": (("acs_user_id",), ("acs_system_id", "user_identity_id")),
    "/events/get": (("event_id",), ("event_type", "device_id")),
}
# Endpoints whose description says that they take no other parameter.
_STRICT = frozenset(
    f"/acs/encoders/simulate/next_credential_{what}"
    for what in ("encode_will_fail", "encode_will_succeed", "scan_will_fail", "scan_will_succeed")
)
# Documented on the endpoint's page, though newer descriptions leave it out.
_ALSO = {"/access_codes/list": Field("customer_ids", required=False, nullable=False, type={"list": "string"})}
# The facts leave open that a limit is a whole number above 0.
_LIMIT = Field("limit", required=False, nullable=False, type={"integer": {"minimum": 0, "exclusive_minimum": True}})


def known(endpoint: Endpoint, params: Json) -> Json:
    """Return the parameters that the endpoint knows, at any depth. Seam ignores others, such as ``_strict``."""
    return _known(parameters(endpoint), params)


def parameters(endpoint: Endpoint) -> Mapping[str, Field]:
    """Return the parameters of an endpoint, by name."""
    also = _ALSO.get(endpoint.path)
    return endpoint.params if also is None else {**endpoint.params, also.name: also}


def check_names(path: str, names: Iterable[str], more: Iterable[str] = ()) -> None:
    """Refuse names that no parameter has: a test's condition on one could never be met.

    Args:
        path: The endpoints; ``*`` stands for anything.
        names: The names in a test's condition.
        more: Further names that count as known.

    Raises:
        ValueError: A name is unknown; the message lists the parameters.
    """
    endpoints = [facts.endpoint(one) for one in facts.paths() if fnmatchcase(one, path)]
    known = {name for endpoint in endpoints if endpoint is not None for name in parameters(endpoint)} | set(more)
    for name in names:
        if name not in known:
            raise ValueError(hints.unknown(f"parameter of {path}", name, sorted(known)))


def _known(fields: Mapping[str, Field], given: Json) -> Json:
    return {name: _cut(fields[name].type, value) for name, value in given.items() if name in fields}


def _cut(type_: Any, value: Any) -> Any:
    if isinstance(type_, dict) and "object" in type_ and isinstance(value, dict):
        return _known(facts.fields(type_["object"]), value)
    if isinstance(type_, dict) and "list" in type_ and isinstance(value, list):
        return [_cut(type_["list"], one) for one in value]
    return value


def check(endpoint: Endpoint, params: Json) -> None:
    """Refuse parameters that do not fit the endpoint.

    Raises:
        ApiError: 400 ``invalid_input``, with one entry in ``validation_errors`` for each bad parameter.
    """
    problems: dict[str, list[str]] = {}
    also = _ALSO.get(endpoint.path)
    for name, field in (*endpoint.params.items(), *([(also.name, also)] if also else ())):
        if name not in params:
            if field.required:
                problems[name] = ["Required"]
        elif found := list(problems_with(_LIMIT if name == "limit" else field, params[name])):
            problems[name] = found
    if problems:
        raise invalid_input(problems)
    if endpoint.path in _STRICT and (others := [name for name in params if name not in endpoint.params]):
        raise invalid_input(message=f"Unrecognized key(s) in object: {', '.join(map(repr, others))}")
    wanted = _COMBINATIONS.get(endpoint.path)
    if wanted is not None and not any(has_all(params, names) for names in wanted):
        raise invalid_input(message="Must specify " + " or ".join(" and ".join(names) for names in wanted))
    enough = tuple(dict.fromkeys((*endpoint.one_of, *([also.name] if also else ())))) if endpoint.one_of else ()
    if enough and not any(params.get(name) is not None for name in enough):
        raise invalid_input(message=f"Must specify at least one of {', '.join(enough)}")
    rows = endpoint.alternatives
    if rows and not any(fits_alternative(row, rows, params) for row in rows):
        choices = " or ".join(", ".join(row["required"]) for row in rows)
        raise invalid_input(message=f"Parameters do not go together; give {choices}")


def with_plain_dates(fields: Mapping[str, Field], params: Json) -> Json:
    """Return the parameters with all date-times in UTC and milliseconds, as Seam writes them."""
    found = dict(params)
    for name, value in params.items():
        field = fields.get(name)
        if field is None or value is None:
            continue
        if field.kind == "date-time":
            found[name] = iso(parse(value))
        elif field.kind == "object":
            found[name] = with_plain_dates(facts.fields(field.type["object"]), value)
        elif field.kind == "list" and isinstance(field.type["list"], dict) and "object" in field.type["list"]:
            inner = facts.fields(field.type["list"]["object"])
            found[name] = [with_plain_dates(inner, one) for one in value]
    return found
