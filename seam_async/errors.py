"""All errors of the package. Nothing of aiohttp's, anyio's or cattrs' escapes as itself.

```
SeamError
├── SeamInvalidOptionsError            options of a client that cannot be right
├── SeamInvalidTokenError              a credential of the wrong kind
├── SeamInvalidParameterError          also a ValueError; raised before anything is sent
├── SeamLoopError                      also a RuntimeError; a client used from a second event loop
├── SeamClosedError                    also a RuntimeError; a call after closing
├── SeamConnectionError                no usable answer came
│   └── SeamTimeoutError               also a TimeoutError
├── SeamHttpError                      an answer that is not 2xx
│   └── SeamHttpApiError               … with Seam's error object
│       ├── SeamHttpUnauthorizedError  401
│       ├── SeamHttpNotFoundError      404
│       ├── SeamHttpInvalidInputError  the server refused the parameters
│       └── SeamHttpRateLimitError     a 429 that could not be waited out
├── SeamHttpInvalidResponseError       a 2xx that is not what the API promises
├── SeamActionAttemptError
│   ├── SeamActionAttemptFailedError
│   ├── SeamActionAttemptTimeoutError
│   └── SeamActionAttemptUnknownStatusError
├── SeamAccessCodeError                a code did not get onto, or off, its lock
│   ├── SeamAccessCodeDeferredError
│   └── SeamAccessCodeTimeoutError     also a TimeoutError
├── SeamAccessMethodError              a card, mobile key or code of an access grant was not issued
│   └── SeamAccessMethodTimeoutError   also a TimeoutError
├── SeamPageCursorError                a list whose page cursors form a cycle
├── SeamWebhookVerificationError       not from Seam, or altered, or too old
└── SeamInvalidWebhookPayloadError     from Seam, but unreadable
```

Those of jobs stand in `seam_async.jobs.errors`. Every error can be pickled and copied.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Never

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from seam_async.resources import ActionAttempt, ErrorActionAttempt, PendingActionAttempt
    from seam_async.resources.access_code import AccessCode
    from seam_async.resources.access_method import AccessMethod

__all__ = [
    "SeamAccessCodeDeferredError", "SeamAccessCodeError", "SeamAccessCodeTimeoutError", "SeamAccessMethodError",
    "SeamAccessMethodTimeoutError", "SeamActionAttemptError", "SeamActionAttemptFailedError",
    "SeamActionAttemptTimeoutError", "SeamActionAttemptUnknownStatusError", "SeamClosedError",
    "SeamConnectionError", "SeamError", "SeamHttpApiError", "SeamHttpError", "SeamHttpInvalidInputError",
    "SeamHttpInvalidResponseError", "SeamHttpNotFoundError", "SeamHttpRateLimitError",
    "SeamHttpUnauthorizedError", "SeamInvalidOptionsError", "SeamInvalidParameterError",
    "SeamInvalidTokenError", "SeamInvalidWebhookPayloadError", "SeamLoopError", "SeamPageCursorError",
    "SeamTimeoutError", "SeamValidationError",
    "SeamWebhookVerificationError",
]  # fmt: skip


class SeamError(Exception):
    """Base of all errors of this package.

    Attributes:
        may_have_acted: Whether any attempt of this call could have been carried out. If so, look before repeating.
        path: The endpoint, such as `/locks/unlock_door`, where there is one.
        attempts: How many requests were tried. Polls are not among them: waits share those. None for a wait alone.
        elapsed: Seconds from the call to the error.
        about: What the call was about, by id: `{"device_id": "…"}`.
    """

    # True where it is not known, as in an error that was rebuilt from its `args` by a result backend that keeps JSON.
    may_have_acted: bool = True
    path: str | None = None
    attempts: int | None = None
    elapsed: float | None = None
    about: Mapping[str, str] = MappingProxyType({})
    _shown: ClassVar[tuple[str, ...]] = ()  # further facts that the repr shows, where they are known

    def __init__(self, message: str, *unnamed: Never, **facts: Any) -> None:
        if unnamed or not isinstance(message, str):
            raise TypeError(f"{type(self).__name__} takes its message first, and facts by name, such as code='…'")
        super().__init__(message)
        for name, value in facts.items():
            setattr(self, name, value)

    @property
    def message(self) -> str:
        """What went wrong, in words."""
        return str(self.args[0]) if self.args else ""

    def _context(self) -> list[str]:
        facts = [self.path] if self.path and self.path not in self.message else []
        facts += [f"{name} {value}" for name, value in self.about.items() if value not in self.message]
        if self.attempts and self.attempts > 1:
            facts.append(f"{self.attempts} attempts")
        if self.elapsed is not None:
            facts.append(f"after {self.elapsed:.1f} s")
        return [fact for fact in facts if fact]

    def __str__(self) -> str:
        context = self._context()
        text = f"{self.message} ({', '.join(context)})" if context else self.message
        # A lone surrogate, such as half an emoji that the server cut, could not be printed.
        return text.encode(errors="backslashreplace").decode()

    def __repr__(self) -> str:
        names = (*self._shown, "path", "may_have_acted")
        facts = [f"{name}={value!r}" for name in names if (value := getattr(self, name)) not in (None, False)]
        return f"{type(self).__name__}({', '.join([repr(self.message), *facts])})"

    def __reduce__(self) -> tuple[Any, ...]:
        # The default would call the class with the message alone, and lose the facts.
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(cls: type[SeamError], args: tuple[Any, ...], state: dict[str, Any]) -> SeamError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


# -- before anything is sent ------------------------------------------------------------------------------------------


class SeamInvalidOptionsError(SeamError):
    """Options of a client that are missing, do not go together or have an impossible value."""

    may_have_acted: bool = False


class SeamInvalidTokenError(SeamError):
    """A credential of the wrong kind; the message says which kind it is and where it belongs, never what it is."""

    may_have_acted: bool = False


class SeamInvalidParameterError(SeamError, ValueError):
    """Arguments of a call that cannot be right; nothing was sent.

    Attributes:
        parameter: The argument's name, or None where several are meant.
    """

    may_have_acted: bool = False
    parameter: str | None = None


class SeamLoopError(SeamError, RuntimeError):
    """A client was used from a second event loop while the first one is alive."""

    may_have_acted: bool = False


class SeamClosedError(SeamError, RuntimeError):
    """A client was used after it was closed."""


# -- no usable answer -------------------------------------------------------------------------------------------------


class SeamConnectionError(SeamError):
    """The request failed without a complete answer.

    Attributes:
        request_sent: Whether any of the request may have left this machine. If so the server may have carried it out.
        reason: What failed: `dns`, `refused`, `unreachable`, `tls`, `proxy`, `reset`, `closed`, `protocol`, `payload`,
            `timeout`, `resources` (no files, threads or memory left on this machine) or `other`.
    """

    request_sent: bool = True
    reason: str = "other"
    _shown: ClassVar[tuple[str, ...]] = ("reason",)


class SeamTimeoutError(SeamConnectionError, TimeoutError):
    """Time ran out.

    Attributes:
        phase: Where: `queue`, `rate_limit`, `connect`, `read` or `backoff`.
    """

    reason: str = "timeout"
    phase: str = "read"
    _shown: ClassVar[tuple[str, ...]] = ("phase",)


# -- answers that are not 2xx -----------------------------------------------------------------------------------------


class SeamHttpError(SeamError):
    """The server answered with an error, without Seam's error object: a proxy or load balancer, mostly.

    Attributes:
        status_code: The HTTP status.
        request_id: Seam's id of the request, for its support; None where the answer had none.
        body: The beginning of the answer, at most 500 characters, for a person to read.
    """

    status_code: int = 0
    request_id: str | None = None
    body: str = ""
    _shown: ClassVar[tuple[str, ...]] = ("status_code", "request_id")

    def _context(self) -> list[str]:
        request_id = [f"request id {self.request_id}"] if self.request_id else []
        # 0 where it is unknown: a task queue may rebuild an error from its message alone.
        status = [f"HTTP {self.status_code}"] if self.status_code else []
        return [*status, *super()._context(), *request_id]


class SeamHttpApiError(SeamHttpError):
    """The server answered with Seam's error object.

    Attributes:
        code: The type of the error, such as `device_not_found`.
        data: Further data of the error, decoded.
    """

    code: str | None = None
    data: Any = None
    _shown: ClassVar[tuple[str, ...]] = ("status_code", "code", "request_id")


class SeamHttpUnauthorizedError(SeamHttpApiError):
    """401: the credential is not accepted. `code` is None where the answer had no error object."""


class SeamHttpNotFoundError(SeamHttpApiError):
    """404: what was asked for is not there."""


@attrs.frozen
class SeamValidationError:
    """A parameter that the server refused."""

    parameter_name: str
    """Name of the parameter."""
    error_messages: list[str]
    """What is wrong with it, one or more sentences of the server."""


class SeamHttpInvalidInputError(SeamHttpApiError):
    """The server refused the parameters."""

    _validation: dict[str, Any] | None = None

    @property
    def validation_errors(self) -> list[SeamValidationError]:
        """One entry for each refused parameter."""
        names = [name for name in self._validation or {} if name != "_errors"]
        return [SeamValidationError(name, self.get_validation_error_messages(name)) for name in names]

    def get_validation_error_messages(self, parameter_name: str) -> list[str]:
        """Return what is wrong with one parameter, in the server's words; an empty list where nothing is."""
        entry: Any = (self._validation or {}).get(parameter_name)
        messages: Any = entry.get("_errors") if entry.__class__ is dict else None
        return [str(message) for message in messages] if messages.__class__ is list else []

    def _context(self) -> list[str]:
        wrong = [(error.parameter_name, *error.error_messages) for error in self.validation_errors]
        # The server's own message often repeats them.
        new = [words for words in wrong if not all(word in self.message for word in words)]
        return [*(f"{name}: {'; '.join(texts)}" for name, *texts in new), *super()._context()]


class SeamHttpRateLimitError(SeamHttpApiError):
    """429, and waiting until the rate limit has room did not fit the limits of the call.

    Attributes:
        retry_after: Seconds until the server will accept the call, as far as it said so.
        scope: What is limited: the operation, and the device where the limit is the device's.
    """

    retry_after: float | None = None
    scope: str | None = None


class SeamHttpInvalidResponseError(SeamError):
    """A 2xx answer that is not what the API promises: a proxy's page, or a body without its key.

    Attributes:
        response_key: The key that was to be read.
    """

    response_key: str | None = None


# -- waiting ----------------------------------------------------------------------------------------------------------


class SeamActionAttemptError(SeamError):
    """Base of the errors about action attempts.

    Attributes:
        action_attempt: The attempt as it was last seen.
    """

    action_attempt: ActionAttempt = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType] - rebuilt from `args`

    @property
    def name(self) -> str:
        """The name of the error's class."""
        return type(self).__name__


class SeamActionAttemptFailedError(SeamActionAttemptError):
    """The action failed.

    Attributes:
        code: Why, as the attempt's error says; `unknown_error` where it does not.
    """

    action_attempt: ErrorActionAttempt  # pyright: ignore[reportIncompatibleVariableOverride] - narrower, set once
    code: str = "unknown_error"


class SeamActionAttemptTimeoutError(SeamActionAttemptError):
    """The action was still going on when the waiting time was over.

    That is no failure: wait on with `seam.action_attempts.wait(error.action_attempt)`.
    """

    action_attempt: PendingActionAttempt  # pyright: ignore[reportIncompatibleVariableOverride] - narrower, set once


class SeamActionAttemptUnknownStatusError(SeamActionAttemptError):
    """The attempt has a status that this version of the package does not know.

    Attributes:
        status: The status.
    """

    status: str = ""


class SeamAccessCodeError(SeamError):
    """An access code did not get onto, or off, its lock.

    Attributes:
        access_code: The code as it was last seen; None where it is gone.
    """

    may_have_acted: bool = False
    access_code: AccessCode | None = None


class SeamAccessCodeDeferredError(SeamAccessCodeError):
    """The code will be set later than the waiting time allows.

    Attributes:
        scheduled_at: When.
    """

    scheduled_at: datetime | None = None


class SeamAccessCodeTimeoutError(SeamAccessCodeError, TimeoutError):
    """The code was not there, or not gone, when the waiting time was over. That is no failure: it may still happen."""


class SeamAccessMethodError(SeamError):
    """An access method was not issued.

    Attributes:
        access_method: The method as it was last seen; None where nothing was seen of it.
    """

    may_have_acted: bool = False
    access_method: AccessMethod | None = None


class SeamAccessMethodTimeoutError(SeamAccessMethodError, TimeoutError):
    """The method was not issued when the waiting time was over. That is no failure: it may still happen."""


class SeamPageCursorError(SeamError):
    """A list whose next page was there already: going on would never end.

    Attributes:
        page_cursor: The cursor that was repeated.
    """

    may_have_acted: bool = False
    page_cursor: str | None = None


# -- webhooks ---------------------------------------------------------------------------------------------------------


class SeamWebhookVerificationError(SeamError):
    """The message is not from Seam, was altered, or is too old: answer with 400 and do nothing."""

    may_have_acted: bool = False


class SeamInvalidWebhookPayloadError(SeamError):
    """The message is genuine but cannot be read as an event."""

    may_have_acted: bool = False
