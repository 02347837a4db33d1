"""Makes the body of a request from the arguments of a call. Pure; no I/O, no clock."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from seam_async._model.resource import Resource
from seam_async._wire import json_codec
from seam_async._wire.endpoint import Endpoint
from seam_async.errors import SeamInvalidParameterError

_NOT_FINITE = "a number must be finite; JSON has no NaN and no infinity"


def collect(endpoint: Endpoint[Any], params: Mapping[str, Any], extra: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return the body as a dictionary, without the parameters that are `None`, after checking it.

    Raises:
        SeamInvalidParameterError: A required parameter is missing, parameters do not go together, or a value is of a
            kind that the server would misread.
    """
    body = {name: value for name, value in params.items() if value is not None}
    if extra is not None:
        _add(body, extra, endpoint.path)
    for name in endpoint.required:
        if name not in body:
            message = f"{endpoint.path} needs {name}"
            raise SeamInvalidParameterError(message, path=endpoint.path, parameter=name)
    if endpoint.any_of and body.keys().isdisjoint(endpoint.any_of):
        message = f"{endpoint.path} needs at least one of these parameters: {', '.join(endpoint.any_of)}"
        raise SeamInvalidParameterError(message, path=endpoint.path)
    for name, value in body.items():
        if isinstance(value, Resource) and name.endswith("_id"):
            raise SeamInvalidParameterError(_not_an_id(name, value), path=endpoint.path, parameter=name)
    for name in endpoint.lists:
        if name in body and (reason := _no_list(name, body[name])):
            raise SeamInvalidParameterError(f"{name} {reason}", path=endpoint.path, parameter=name)
    for name in endpoint.date_times if extra is None else (*endpoint.date_times, *filter(is_date_time, extra)):
        if name in body and (text := first_naive(body[name])):
            message = f"{name}: {text!r} has no time zone: add its offset, or Z for UTC"
            raise SeamInvalidParameterError(message, path=endpoint.path, parameter=name)
    for rule in endpoint.rules:
        rule(endpoint.path, body)
    return body


def _add(body: dict[str, Any], extra: Any, path: str) -> None:
    """Add the fields of `extra_params`."""
    if not isinstance(extra, Mapping):
        message = f"extra_params must be a mapping, not {type(extra).__name__}"
        raise SeamInvalidParameterError(message, path=path, parameter="extra_params")
    body.update((name, value) for name, value in extra.items() if value is not None)


def _not_an_id(name: str, value: Resource) -> str:
    kind = type(value).__name__
    known = f": write {name}={_variable(kind)}.{name}" if name in type(value)._names else ""
    return f"{name} must be an id, not a {kind}{known}"


def _no_list(name: str, value: Any) -> str | None:
    """Return what is wrong with the value of a list parameter; None if nothing is."""
    if isinstance(value, (str, bytes)):
        return "must be a list, not a single string"
    if isinstance(value, (set, frozenset)):
        return f"must be a list, not a {type(value).__name__}: write list(…), or sorted(…) for an order"
    if name.endswith("_ids") and isinstance(value, Sequence) and value and isinstance(value[0], Resource):
        kind, field = type(value[0]).__name__, name.removesuffix("s")
        known = f": write [{_variable(kind)}.{field} for {_variable(kind)} in …]" if field in value[0]._names else ""
        return f"must be a list of ids, not of {kind}{known}"
    return None


def _variable(kind: str) -> str:
    """Return a name for an object of a class: `AccessCode` → `access_code`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind).lower()


def first_naive(value: Any, *, is_moment: bool = True) -> str | None:
    """Return the first text that is an ISO 8601 date-time without a time zone: the server would take it for UTC.

    Args:
        value: The value of a parameter that is a date-time or contains some.
        is_moment: Whether texts in it are date-times, by the parameter's name or type.
    """
    if isinstance(value, str):
        return value if is_moment and _is_naive(value) else None
    if isinstance(value, Mapping):
        found = (first_naive(item, is_moment=is_date_time(str(name))) for name, item in value.items())
    elif isinstance(value, (list, tuple)):
        found = (first_naive(item, is_moment=is_moment) for item in value)
    else:
        return None
    return next(filter(None, found), None)


def is_date_time(name: str) -> bool:
    """Return whether a parameter of this name holds date-times."""
    return (name.endswith("_at") and not name.endswith("_daily_at")) or name in {"since", "between", "created_before"}


def _is_naive(text: str) -> bool:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return False
    return moment.tzinfo is None and len(text) > len("2026-01-01")  # a date alone is no date-time


def encode(path: str, body: Mapping[str, Any]) -> bytes:
    """Write a body as JSON.

    Raises:
        SeamInvalidParameterError: A value cannot be sent; its parameter is named.
    """
    try:
        data = json_codec.dumps(body)
    except (TypeError, ValueError, RecursionError) as error:
        raise _unsendable(path, body, error) from None
    if b"null" in data:
        # orjson writes NaN and infinities as null, which would unset a value at the server.
        for name, value in body.items():
            if _has_non_finite(value):
                raise SeamInvalidParameterError(f"{name}: {_NOT_FINITE}", path=path, parameter=name)
    return data


def _has_non_finite(value: Any) -> bool:
    """Return whether a value contains a NaN or an infinity, at any depth."""
    if isinstance(value, float):
        return not math.isfinite(value)
    if isinstance(value, Mapping):
        return any(map(_has_non_finite, value.values()))
    return isinstance(value, (list, tuple)) and any(map(_has_non_finite, value))


def _unsendable(path: str, body: Mapping[str, Any], error: Exception) -> SeamInvalidParameterError:
    for name, value in body.items():
        try:
            json_codec.dumps({name: value})
        except (TypeError, ValueError, RecursionError) as reason:
            text = _NOT_FINITE if "JSON compliant" in str(reason) else reason  # as the standard library words it
            return SeamInvalidParameterError(f"{name}: {text}", path=path, parameter=str(name))
    return SeamInvalidParameterError(f"the parameters cannot be sent: {error}", path=path)
