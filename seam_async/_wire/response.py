"""Makes the result of a call, or its error, from the body of the answer. Pure; no I/O, no clock."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from seam_async._wire import json_codec
from seam_async._wire.redaction import Redactor
from seam_async.errors import (
    SeamHttpApiError,
    SeamHttpError,
    SeamHttpInvalidInputError,
    SeamHttpInvalidResponseError,
    SeamHttpNotFoundError,
    SeamHttpRateLimitError,
    SeamHttpUnauthorizedError,
)

T = TypeVar("T")

_BODY_EXCERPT = 500

_TITLE = re.compile(rb"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


def decode(path: str, data: bytes, redact: Callable[[str], str] = str) -> Any:
    """Read a 2xx body as JSON.

    Args:
        path: The endpoint.
        data: The body.
        redact: Masks the secrets in a text that an error shows.

    Raises:
        SeamHttpInvalidResponseError: It is not JSON.
    """
    try:
        return json_codec.loads(data)
    except ValueError:
        message = f"the answer of {path} is not JSON: a proxy may have replaced it{_page(data, redact)}"
    # Raised outside of `except`: the decoder's error contains the whole answer, and would become the context of ours.
    raise SeamHttpInvalidResponseError(message, path=path)


def _page(data: bytes, redact: Callable[[str], str]) -> str:
    """Return the title of an HTML page, as part of a message; an empty text for any other body."""
    if data[:1024].lstrip()[:1] != b"<":
        return ""
    found = _TITLE.search(data[:4096])
    title = redact(" ".join(found[1].decode(errors="replace").split())) if found is not None else ""
    return f" by a page with the title {title[:100]!r}" if title else " by a page"


@attrs.frozen(eq=False)
class Result(Generic[T]):
    """How to read the result of an endpoint: under which key of the answer it is, and what makes objects of it."""

    key: str | None
    read: Callable[[dict[str, Any]], Any]
    other_keys: tuple[str, ...] = ()
    is_list: bool = False
    alike: tuple[str, ...] = ()
    """Properties in which the items of a list are often equal."""

    def decode(self, payload: Any, path: str) -> T:
        """Read a decoded answer.

        Raises:
            SeamHttpInvalidResponseError: It is no object, or the key or its value is not what the API promises.
        """
        value = self.value(payload, path)
        result: Any = None
        if self.is_list:
            read = self.read
            if self.alike:
                _share_equal(value, self.alike)
            # Items that are not objects stay as they came.
            result = [read(item) if item.__class__ is dict else item for item in value]
        elif self.key is not None:
            result = self.read(value)
        return result  # type: ignore[no-any-return]

    def value(self, payload: Any, path: str) -> Any:
        """Return the undecoded value of the result."""
        if type(payload) is not dict:
            raise _invalid(path, self.key, f"a JSON object was expected, not {_kind(payload)}")
        if self.key is None:
            # Without a result to check, a 2xx that contains an error would pass for success.
            if payload.get("ok") is False or type(payload.get("error")) is dict:
                raise _invalid(path, None, "it tells of an error, with a status that says it went well")
            return None
        expected: type = list if self.is_list else dict
        if type(value := payload.get(self.key)) is expected:
            return value
        for key in self.other_keys:
            if type(value := payload.get(key)) is expected:
                return value
        if self.key not in payload:
            raise _invalid(path, self.key, f"it has no {self.key!r}")
        article = "a list" if self.is_list else "an object"
        raise _invalid(path, self.key, f"{self.key!r} should be {article}, not {_kind(payload[self.key])}")


def _share_equal(items: list[Any], names: tuple[str, ...]) -> None:
    """Keep one object for equal texts of these properties: a list of access codes then needs a fifth less memory.

    The table of texts lives as long as this call, so its size is bounded by the answer.
    """
    shared: dict[str, str] = {}
    for item in items:
        if item.__class__ is dict:
            for name in names:
                value = item.get(name)
                if value.__class__ is str:
                    item[name] = shared.setdefault(value, value)


def _invalid(path: str, key: str | None, reason: str) -> SeamHttpInvalidResponseError:
    message = f"the answer of {path} is not what the API promises: {reason}"
    return SeamHttpInvalidResponseError(message, path=path, response_key=key)


def _kind(value: object) -> str:
    names: dict[type, str] = {
        dict: "an object", list: "a list", str: "a string", type(None): "null", bool: "a boolean"
    }  # fmt: skip
    return names.get(type(value), "a number")


def one(key: str, read: Callable[[dict[str, Any]], T], *, other_keys: tuple[str, ...] = ()) -> Result[T]:
    """Return how to read an object under a key; older servers may use another key."""
    return Result(key, read, other_keys)


def many(
    key: str,
    read: Callable[[dict[str, Any]], T],
    *,
    other_keys: tuple[str, ...] = (),
    alike: tuple[str, ...] = (),
) -> Result[list[T]]:
    """Return how to read a list of objects under a key."""
    return Result(key, read, other_keys, is_list=True, alike=alike)


def nothing() -> Result[None]:
    """Return how to read an answer without a result."""
    return Result(None, dict)


def http_error(path: str, status: int, request_id: str | None, data: bytes, mask: Redactor) -> SeamHttpError:
    """Return the error for an answer that is not 2xx, with the secrets that the call sent masked."""
    error = _error_object(data, mask)
    text = mask(data.decode(errors="replace"))[:_BODY_EXCERPT]  # masked before it is cut: half a secret would remain
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
        page = _page(data, mask).replace(" by ", ": ")
        return SeamHttpError(f"the server answered with an error, but not in Seam's form{page}", **facts)
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
    except (ValueError, RecursionError):  # not JSON, or nested more deeply than anything that Seam sends
        return None
    return error if error.__class__ is dict else None
