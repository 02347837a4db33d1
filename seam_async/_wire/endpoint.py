"""One endpoint of the API as data, and how to read its answer. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from seam_async._wire.parameter_rules import Rule
from seam_async.errors import SeamHttpInvalidResponseError

T = TypeVar("T")


@attrs.frozen(eq=False)
class Result(Generic[T]):
    """Where the result stands in an answer, and what makes an object of it."""

    key: str | None
    read: Callable[[dict[str, Any]], Any]
    other_keys: tuple[str, ...] = ()
    is_list: bool = False

    def decode(self, payload: Any, path: str) -> T:
        """Read a decoded answer.

        Raises:
            SeamHttpInvalidResponseError: It is no object, or the key or its value is not what the API promises.
        """
        value = self.value(payload, path)
        result: Any = None
        if self.is_list:
            read = self.read
            # Items that are no objects are handed on as they came.
            result = [read(item) if item.__class__ is dict else item for item in value]
        elif self.key is not None:
            result = self.read(value)
        return result  # type: ignore[no-any-return]

    def value(self, payload: Any, path: str) -> Any:
        """Return the undecoded value of the result."""
        if type(payload) is not dict:
            raise _invalid(path, self.key, f"a JSON object was expected, not {_kind(payload)}")
        if self.key is None:
            # Here the answer itself is all the proof there is.
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


def _invalid(path: str, key: str | None, reason: str) -> SeamHttpInvalidResponseError:
    message = f"the answer of {path} is not what the API promises: {reason}"
    return SeamHttpInvalidResponseError(message, path=path, response_key=key)


def _kind(value: object) -> str:
    names: dict[type, str] = {
        dict: "an object", list: "a list", str: "a string", type(None): "null", bool: "a boolean"
    }  # fmt: skip
    return names.get(type(value), "a number")


def one(key: str, read: Callable[[dict[str, Any]], T], *, other_keys: tuple[str, ...] = ()) -> Result[T]:
    """An object under a key; older servers may use another key."""
    return Result(key, read, other_keys)


def many(key: str, read: Callable[[dict[str, Any]], T], *, other_keys: tuple[str, ...] = ()) -> Result[list[T]]:
    """A list of objects under a key."""
    return Result(key, read, other_keys, is_list=True)


def nothing() -> Result[None]:
    """An answer whose arrival is all that counts."""
    return Result(None, dict)


@attrs.frozen(eq=False, kw_only=True)
class Endpoint(Generic[T]):
    """What there is to know about an endpoint."""

    path: str
    """The path, always called by POST with a JSON body."""

    method: str
    """The HTTP method whose meaning fits; GET marks what only reads."""

    result: Result[T]
    """How to read the answer."""

    required: tuple[str, ...] = ()
    """Parameters that must be given."""

    lists: tuple[str, ...] = ()
    """Parameters that are lists."""

    date_times: tuple[str, ...] = ()
    """Parameters that are date-times, or hold some."""

    rules: tuple[Rule, ...] = ()
    """What must go together."""

    repeatable: bool = False
    """Whether sending it twice does no harm."""

    paginated: bool = False
    """Whether the answer may be one page of several."""

    opens_door: bool = False
    """Whether it opens a door, and so must never be sent late."""

    @property
    def reads_only(self) -> bool:
        """Whether it changes nothing."""
        return self.method == "GET"

    @property
    def deletes(self) -> bool:
        """Whether it takes something away, so that finding nothing on a repeat means success."""
        return self.method == "DELETE"
