"""What goes over the wire: arguments → body, answer → result or error. Pure; no I/O, no clock."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from seam_async._wire import json_codec
from seam_async._wire.endpoint import Endpoint
from seam_async._wire.redaction import Redactor
from seam_async.errors import (
    SeamHttpApiError,
    SeamHttpError,
    SeamHttpInvalidInputError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
    SeamHttpUnauthorizedError,
    SeamInvalidParameterError,
)

_BODY_EXCERPT = 500
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


def decode(path: str, data: bytes) -> Any:
    """Read a 2xx body as JSON.

    Raises:
        SeamHttpInvalidResponseError: It is not JSON.
    """
    try:
        return json_codec.loads(data)
    except ValueError:
        message = f"the answer of {path} is not JSON: a proxy may have replaced it"
    # Raised out here, because the decoder's error has the whole answer in it, and would become the context of ours.
    raise SeamHttpInvalidResponseError(message, path=path)


def http_error(path: str, status: int, request_id: str | None, data: bytes, mask: Redactor) -> SeamHttpError:
    """Make the error for an answer that is not 2xx; nothing secret that the call sent shows in it."""
    error = _error_object(data, mask)
    text = mask(data.decode(errors="replace"))[:_BODY_EXCERPT]  # in this order, lest half a secret stays at the end
    facts: dict[str, Any] = {"path": path, "status_code": status, "request_id": request_id, "body": text}
    if error is None:
        if status == 401:
            return SeamHttpUnauthorizedError("the credential was not accepted", **facts)
        if status == 429:
            return SeamHttpRateLimitError("the server asks for fewer calls", **facts)
        if status == 404:
            return SeamHttpNotFoundError("there is no such endpoint at this server", **facts)
        if 300 <= status < 400:
            return SeamHttpError("the server answered with a redirect, which is not followed", **facts)
        return SeamHttpError("the server answered with an error, but not in Seam's form", **facts)
    code, message = error.get("type"), error.get("message")
    facts["code"] = code if isinstance(code, str) else None
    facts["data"] = error.get("data")
    validation = error.get("validation_errors")
    cls = _error_class(status, code, validation)
    if cls is SeamHttpInvalidInputError:
        facts["_validation"] = validation if isinstance(validation, dict) else None
    return cls(message if isinstance(message, str) else f"the server answered {status}", **facts)


def _error_class(status: int, code: Any, validation: Any) -> type[SeamHttpApiError]:
    if status == 401:
        return SeamHttpUnauthorizedError
    if status == 404:
        return SeamHttpNotFoundError
    if status == 429:
        return SeamHttpRateLimitError
    if code == "invalid_input" or isinstance(validation, dict):
        return SeamHttpInvalidInputError
    return SeamHttpApiError


def _error_object(data: bytes, mask: Redactor) -> dict[str, Any] | None:
    """Find Seam's error object in a body, and mask it."""
    try:
        payload = json_codec.loads(data)
        error: Any = mask.deep(payload.get("error")) if payload.__class__ is dict else None
    except (ValueError, RecursionError):  # no JSON, or nested so deep as nothing is that Seam sends
        return None
    return error if error.__class__ is dict else None
