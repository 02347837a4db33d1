"""From the arguments of a call to the body of its request. Pure; no I/O, no clock."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from seam_async._wire import json_codec
from seam_async._wire.endpoint import Endpoint
from seam_async.errors import SeamInvalidParameterError

_NOT_FINITE = "a number must be finite; JSON has no NaN and no infinity"


def collect(endpoint: Endpoint[Any], params: Mapping[str, Any], extra: Mapping[str, Any] | None) -> dict[str, Any]:
    """Gather what is to be sent: `None` means "leave out". Checks what can be checked.

    Raises:
        SeamInvalidParameterError: Something needed is missing, or parameters do not go together.
    """
    body = {name: value for name, value in params.items() if value is not None}
    if extra is not None:
        if not isinstance(extra, Mapping):
            message = f"extra_params must be a mapping, not {type(extra).__name__}"
            raise SeamInvalidParameterError(message, path=endpoint.path, parameter="extra_params")
        body.update((name, value) for name, value in extra.items() if value is not None)
    for name in endpoint.required:
        if name not in body:
            message = f"{endpoint.path} needs {name}"
            raise SeamInvalidParameterError(message, path=endpoint.path, parameter=name)
    for name in endpoint.lists:
        if isinstance(body.get(name), (str, bytes)):
            message = f"{name} must be a list, not a single string"
            raise SeamInvalidParameterError(message, path=endpoint.path, parameter=name)
    for rule in endpoint.rules:
        rule(endpoint.path, body)
    return body


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
        # orjson writes numbers that JSON does not have as null, which unsets a value at the server.
        for name, value in body.items():
            if _is_endless(value):
                raise SeamInvalidParameterError(f"{name}: {_NOT_FINITE}", path=path, parameter=name)
    return data


def _is_endless(value: Any) -> bool:
    """Tell whether there is a NaN or an infinity in a value, at any depth."""
    if isinstance(value, float):
        return not math.isfinite(value)
    if isinstance(value, Mapping):
        return any(map(_is_endless, value.values()))
    return isinstance(value, (list, tuple)) and any(map(_is_endless, value))


def _unsendable(path: str, body: Mapping[str, Any], error: Exception) -> SeamInvalidParameterError:
    for name, value in body.items():
        try:
            json_codec.dumps({name: value})
        except (TypeError, ValueError, RecursionError) as reason:
            text = _NOT_FINITE if "JSON compliant" in str(reason) else reason  # the standard library's words for it
            return SeamInvalidParameterError(f"{name}: {text}", path=path, parameter=str(name))
    return SeamInvalidParameterError(f"the parameters cannot be sent: {error}", path=path)
