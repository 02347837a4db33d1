"""Records the requests that arrive, for tests to look into and to wait for."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain
from typing import TypedDict, Unpack

from seam_async._event_loop import running_loop
from seam_async.testing import facts
from seam_async.testing._types import Json
from seam_async.testing.hints import unknown
from seam_async.testing.validate import check_names


class Wanted(TypedDict, total=False):
    """Conditions for requests; see `Requests.find`."""

    method: str | None
    status: int | None
    executed: bool | None
    match: Json | None


_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
_SECRET_HEADERS = ("authorization", "client-session-token", "seam-client-session-token", "seam-api-key", "cookie")


@dataclass(slots=True)
class RequestRecord:
    """A request, and what became of it.

    Attributes:
        path: The endpoint.
        method: The HTTP method.
        body: The parameters, from a JSON body or a query string.
        headers: Header names in lower case; credentials are replaced by ``"***"``.
        at: When it arrived, in the fake's time (ISO 8601).
        credential: The kind of credential, such as ``"api_key"``; None if it was refused or not looked at.
        status: The HTTP status answered; None while it runs and where the connection was dropped.
        executed: Whether the call was carried out, even where the answer got lost.
        request_id: The ``seam-request-id`` answered.
        error_type: The type of the error answered, or None.
        fault: Whether a scripted fault struck it.
        answered: Whether it is over.
    """

    path: str
    method: str
    body: Json
    headers: dict[str, str]
    at: str
    credential: str | None = None
    status: int | None = None
    executed: bool = False
    request_id: str = ""
    error_type: str | None = None
    fault: bool = False
    answered: bool = False


class Requests(list[RequestRecord]):
    """The requests so far, oldest first: a list with ways to look into it, and to wait for one.

    Args:
        kept: How many are kept; the oldest go first. Default: all.
        more_paths: Returns paths that are served besides the endpoints, such as those of faults.
    """

    def __init__(self, kept: int | None = None, more_paths: Callable[[], Iterable[str]] = tuple) -> None:
        super().__init__()
        self.kept = kept
        self._more_paths = more_paths
        self.listeners: list[Callable[[RequestRecord], None]] = []
        self._answered = threading.Condition()

    def append(self, record: RequestRecord) -> None:
        """Record a request."""
        super().append(record)
        if self.kept is not None and len(self) > self.kept:
            del self[: len(self) - self.kept]

    def finish(self, record: RequestRecord) -> None:
        """Record that a request was answered, or its connection dropped."""
        record.answered = True
        for listener in list(self.listeners):
            listener(record)
        with self._answered:
            self._answered.notify_all()

    def find(
        self,
        path: str = "*",
        *,
        method: str | None = None,
        status: int | None = None,
        executed: bool | None = None,
        match: Json | None = None,
    ) -> list[RequestRecord]:
        """Return the requests that fit.

        Args:
            path: Their endpoint; ``*`` stands for anything.
            method: Their HTTP method.
            status: The status they were answered with.
            executed: Whether they were carried out.
            match: Parameters that they have, such as ``{"device_id": ...}``.

        Raises:
            ValueError: Nothing that is served, and no request so far, has that path, or a parameter in ``match``; or
                there is no such HTTP method.
        """
        self._check_path(path)
        self._check_match(path, match or {})
        if method is not None and (method := method.upper()) not in _METHODS:
            raise ValueError(unknown("HTTP method", method, _METHODS))
        wanted = {"method": method, "status": status, "executed": executed}
        return [
            record
            for record in list(self)
            if fnmatchcase(record.path, path)
            and all(value is None or getattr(record, name) == value for name, value in wanted.items())
            and all(record.body.get(name) == value for name, value in (match or {}).items())
        ]

    def wait(
        self, path: str = "*", *, count: int = 1, timeout: float = 5.0, **wanted: Unpack[Wanted]
    ) -> list[RequestRecord]:
        """Block until so many requests that fit were answered. From a coroutine: `FakeSeam.wait_for_requests`.

        Args:
            path: Their endpoint; ``*`` stands for anything.
            count: How many.
            timeout: Seconds to wait, of real time.
            **wanted: Further conditions; see `find`.

        Raises:
            TimeoutError: They did not come.
            ValueError: Such requests cannot come; see `find`.
            RuntimeError: This is an event loop, which must not be blocked.
        """
        if running_loop() is not None:
            raise RuntimeError("this would block the event loop: await fake.wait_for_requests(...)")
        with self._answered:
            if not self._answered.wait_for(lambda: len(self.answered(path, **wanted)) >= count, timeout):
                raise TimeoutError(self.missed(path, count, timeout, **wanted))
        return self.answered(path, **wanted)

    def watch(self) -> Watch:
        """Return an object by which the running event loop can wait for requests."""
        return Watch(self.listeners)

    def answered(self, path: str, **wanted: Unpack[Wanted]) -> list[RequestRecord]:
        """Return the requests that fit and are over; see `find`."""
        return [record for record in self.find(path, **wanted) if record.answered]

    def missed(self, path: str, count: int, timeout: float, **wanted: Unpack[Wanted]) -> str:
        """Return the message for a wait that has timed out: what it was for, and what came instead."""
        came = len(self.answered(path, **wanted))
        last = ", ".join(record.path for record in self[-5:]) or "none"
        return f"waited {timeout:g} s for {count} request(s) to {path}, {came} came; the last of all were: {last}"

    def to(self, path: str) -> list[RequestRecord]:
        """Return the requests to an endpoint; ``*`` stands for anything.

        Raises:
            ValueError: Nothing that is served, and no request so far, has that path.
        """
        self._check_path(path)
        return [record for record in list(self) if fnmatchcase(record.path, path)]

    def _check_path(self, path: str) -> None:
        # A misspelt path never has requests: a test that asserts "it was not called" could not fail.
        asked = (record.path for record in list(self))
        if not any(fnmatchcase(one, path) for one in chain(facts.served_paths(), asked, self._more_paths())):
            raise ValueError(unknown("endpoint", path, facts.served_paths()))

    def _check_match(self, path: str, match: Json) -> None:
        if not match:
            return
        # The parameters of a path that only a scripted fault serves are unknown.
        stubs = (
            one for one in self._more_paths() if not any(fnmatchcase(known, one) for known in facts.served_paths())
        )
        if not any(fnmatchcase(one, path) or fnmatchcase(path, one) for one in stubs):
            sent = {name for record in list(self) if fnmatchcase(record.path, path) for name in record.body}
            check_names(path, match, sent)

    @property
    def executed(self) -> list[RequestRecord]:
        """The requests that were carried out."""
        return [record for record in self if record.executed]


class Watch:
    """Wakes one event loop whenever a request is over, in whatever thread that happens.

    Args:
        listeners: The callbacks to which it adds its own, until it is closed.
    """

    def __init__(self, listeners: list[Callable[[RequestRecord], None]]) -> None:
        self._listeners = listeners
        self._loop = asyncio.get_running_loop()
        self._event = asyncio.Event()
        listeners.append(self._note)

    def _note(self, _: RequestRecord) -> None:
        self._loop.call_soon_threadsafe(self._event.set)

    async def wait(self, timeout: float) -> bool:
        """Wait for the next request. Return whether one came in time."""
        try:
            async with asyncio.timeout(timeout):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True

    def close(self) -> None:
        """Stop watching."""
        self._listeners.remove(self._note)


def safe_headers(headers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return headers as they are recorded: names in lower case, credentials masked."""
    return {name.lower(): "***" if name.lower() in _SECRET_HEADERS else value for name, value in headers}
