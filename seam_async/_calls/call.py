"""One call with all its attempts: turn, slot, request, judgement, and again.

The order of things: the limiter says when the server will take the call, the queue says when a connection is free,
the transport sends, `_wire` reads the answer, `_retry` decides whether that was it.
"""

from __future__ import annotations

import asyncio
import logging
import math
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._ratelimit.scopes import scope_of
from seam_async._retry.policy import Failure, FailureKind, Retry, Stop
from seam_async._retry.retry_after import parse_retry_after
from seam_async._wire.json_codec import loads
from seam_async._wire.redaction import Redactor
from seam_async._wire.response import decode, http_error
from seam_async.errors import (
    SeamClosedError,
    SeamConnectionError,
    SeamError,
    SeamHttpError,
    SeamHttpInvalidResponseError,
    SeamHttpRateLimitError,
    SeamTimeoutError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from seam_async._calls.caller import Caller
    from seam_async._calls.connection_queue import ConnectionQueue
    from seam_async._http.transport import Reply
    from seam_async._ratelimit.limiter import Turn
    from seam_async._retry.policy import Wait
    from seam_async._wire.endpoint import Endpoint

T = TypeVar("T")

STALE_DOOR_SECONDS = 15.0
"""A call that opens a door and cannot leave within this time is not sent at all: whoever asked is gone by then."""

ASKED_AT: ContextVar[tuple[asyncio.Task[Any] | None, float] | None] = ContextVar("seam_async_asked_at", default=None)
"""Set by `seam_sync` for a call that another thread waits for: the task that makes it, and when the thread asked.

The moment is read from `Clock.boottime`. The task is named because the tasks that it starts inherit the variable, and
were not asked for then.
"""

TIMER_SLACK = 0.001
"""Seconds by which an event loop's timer may be early, generously."""

LARGE_BODY = 64 * 1024
"""Bytes from which an answer takes a noticeable time to read: one such is read in a turn of the event loop."""

UNACTED_REDIRECTS = (301, 307, 308)
"""Answers that say that the same request should go to another place, and so that it was not carried out here."""

REQUEST_ID = "seam-request-id"

logger = logging.getLogger("seam_async")


def _asked_at(now: float) -> float:
    """Return when a door was asked for: before this task even ran, if another thread is waiting for it."""
    asked = ASKED_AT.get()
    return asked[1] if asked is not None and asked[0] is asyncio.current_task() else now


class Call:
    """A call on its way."""

    __slots__ = (
        "_acted",
        "_attempts",
        "_began",
        "_body",
        "_caller",
        "_data",
        "_endpoint",
        "_leave_by",
        "_options",
        "_queue_time",
        "_retry",
        "_scope",
        "_sent",
        "_shared",
        "_stale_at",
        "_turn_time",
    )

    def __init__(self, caller: Caller, endpoint: Endpoint[Any], body: Mapping[str, Any], data: bytes) -> None:
        self._caller = caller
        self._shared = shared = caller.shared
        self._options = options = caller.options
        self._endpoint = endpoint
        self._body = body
        self._data = data
        began = shared.clock.monotonic()
        limit = options.total_timeout
        if limit is None and endpoint.opens_door:
            limit = STALE_DOOR_SECONDS
        if limit is None:
            self._leave_by = self._stale_at = math.inf
        else:
            now = shared.clock.boottime()
            asked_at = _asked_at(now) if endpoint.opens_door else now
            began -= now - asked_at
            self._leave_by = began + limit
            self._stale_at = asked_at + limit
        self._began = began
        self._scope = scope_of(caller.account, endpoint.path, body, shared.codes)
        self._retry: Retry | None = None
        self._attempts = 0
        self._sent = False  # could any attempt have reached the server?
        self._acted = False  # could any attempt have been carried out?
        self._queue_time = self._turn_time = 0.0

    @property
    def began(self) -> float:
        """When it was made, by the client's clock."""
        return self._began

    @property
    def attempts(self) -> int:
        """How many requests were tried so far."""
        return self._attempts

    async def run(self, read: Callable[[Any, str], T]) -> T:
        """Make the call and give what `read` makes of the decoded answer and the path.

        Raises:
            SeamError: As the contract of the client says; `may_have_acted`, `attempts` and `elapsed` are set.
        """
        self._shared.counters.calls += 1
        path = self._endpoint.path
        try:
            reply = await self._run(path)
            if len(reply.body) <= LARGE_BODY:
                return self._structure(self._result(reply), read)
            # Fifty large answers that come in together would else be read in one go, and keep everything else in
            # the event loop waiting for all of them.
            async with self._shared.reading:
                await asyncio.sleep(0)
                payload = self._result(reply)
                await asyncio.sleep(0)
                return self._structure(payload, read)
        except SeamError as error:
            self._finish(error)
            raise

    async def _run(self, path: str) -> Reply:
        shared = self._shared
        slots = shared.slots  # these to the end, even if an ended event loop's calls are still taken apart
        rate_limits = self._options.rate_limits
        with shared.limiter.turn(self._scope, rate_limits.get(path) if rate_limits is not None else None) as turn:
            while True:
                if not turn.ready():
                    await self._await_turn(turn)
                if not slots.try_take():
                    await self._await_slot(slots)
                try:
                    if self._is_stale():
                        raise self._out_of_time("queue", "the time was over before the request could leave")
                    if not turn.start() and not await turn.restart():
                        continue  # closed, or its place over, while we stood in the queue
                    outcome = await self._attempt(path)
                finally:
                    slots.release()
                if isinstance(outcome, SeamConnectionError):
                    turn.failed(request_sent=outcome.request_sent)
                    await self._after_failure(outcome)
                elif outcome.status == 429:
                    self._after_refusal(outcome, turn)
                else:
                    turn.passed()
                    if outcome.status < 500:
                        shared.budget.earn()
                        return outcome
                    await self._after_server_error(outcome)

    # -- waiting -----------------------------------------------------------------------------------------------

    async def _await_turn(self, turn: Turn) -> None:
        """Wait until the server will take the call."""
        clock, counters = self._shared.clock, self._shared.counters
        since = clock.monotonic()

        def waiting(delay: float) -> None:
            counters.rate_limit_waits += 1
            self._notify("on_rate_limit_wait", delay=delay, source=turn.source, attempt=self._attempts + 1)

        try:
            may_go = await turn.wait(self._leave_by, waiting)
        finally:
            waited = clock.monotonic() - since
            counters.rate_limit_time += waited
            self._turn_time += waited
        if not may_go:
            raise self._out_of_time("rate_limit", f"the server does not take {self._scope} in time", turn.pause())

    async def _await_slot(self, slots: ConnectionQueue) -> None:
        """Wait for a free connection."""
        clock, counters = self._shared.clock, self._shared.counters
        since = clock.monotonic()
        counters.queue_waits += 1
        try:
            in_time = await slots.take(self._leave_by, first=self._caller.is_urgent)
        finally:
            waited = clock.monotonic() - since
            counters.queue_time += waited
            self._queue_time += waited
        if not in_time:
            raise self._out_of_time("queue", "no connection became free in time")

    def _time_left(self) -> float:
        """Return the seconds in which a request may still leave; those that the machine was suspended are gone, too."""
        return math.inf if self._stale_at == math.inf else self._stale_at - self._shared.clock.boottime()

    def _is_stale(self) -> bool:
        """Return whether it is too late to send anything."""
        return self._time_left() <= 0.0

    async def _pause(self, failure: Failure, error: SeamError, status: int | None) -> None:
        """Sleep before another attempt, or raise the error where there shall be none."""
        decision = self._decide(failure)
        if isinstance(decision, Stop):
            if decision.reason == "total_timeout":
                raise self._out_of_time("backoff", "there was no time left for another attempt") from error
            if decision.reason == "budget":
                self._shared.warn_of_empty_budget()
            raise error
        self._shared.counters.retries += 1
        self._notify("on_retry", reason=failure.kind, delay=decision.seconds, status=status)
        await self._shared.clock.sleep(decision.seconds)

    def _decide(self, failure: Failure) -> Wait | Stop:
        shared = self._shared
        if self._retry is None:
            self._retry = Retry(
                self._options.retries, repeatable=self._endpoint.repeatable, budget=shared.budget, random=shared.random
            )
        return self._retry.after(failure, self._time_left())

    # -- one attempt -------------------------------------------------------------------------------------------

    async def _attempt(self, path: str) -> Reply | SeamConnectionError:
        """Send the request once; failures come back as values, to be judged."""
        shared, options = self._shared, self._options
        self._attempts += 1
        shared.counters.attempts += 1
        watched = options.hooks is not None or logger.isEnabledFor(logging.DEBUG)
        if watched:
            self._about_to_send()
        sent_at = shared.clock.monotonic() if watched else 0.0
        timeout, leave_within = options.timeout, self._time_left()
        if options.total_timeout is not None:
            timeout = leave_within if timeout is None else min(timeout, leave_within)
        try:
            reply = await shared.transport.send(
                options.endpoint,
                path,
                self._caller.headers,
                self._data,
                timeout=timeout,
                leave_within=leave_within,
                # A function and no bound method: tools that deep-copy a request would copy the client with it.
                is_stale=None if leave_within == math.inf else lambda: self._time_left() <= 0.0,
            )
        except SeamConnectionError as error:
            self._note(sent=error.request_sent)
            logger.debug("%s attempt %d: %s", path, self._attempts, error.reason)
            return error
        except SeamClosedError as error:
            self._note(sent=error.may_have_acted)
            raise
        except asyncio.CancelledError:
            logger.debug("%s attempt %d: cancelled, outcome unknown", path, self._attempts)
            raise
        if watched:
            self._answered(reply, shared.clock.monotonic() - sent_at)
        return reply

    def _about_to_send(self) -> None:
        self._notify(
            "on_request",
            parameters=tuple(self._body),
            queue_time=self._queue_time,
            limiter_time=self._turn_time,
        )
        self._queue_time = self._turn_time = 0.0

    def _answered(self, reply: Reply, seconds: float) -> None:
        request_id = reply.headers.get(REQUEST_ID)
        self._notify("on_response", status=reply.status, request_id=request_id, server_time=seconds)
        logger.debug(
            "%s attempt %d: %d in %.3f s, request id %s, parameters %s",
            self._endpoint.path, self._attempts, reply.status, seconds, request_id, ", ".join(self._body),
        )  # fmt: skip

    # -- judgement ---------------------------------------------------------------------------------------------

    def _result(self, reply: Reply) -> Any:
        """Read an answer that is neither a refusal nor a failure of the server."""
        if 200 <= reply.status < 300:
            if reply.status == 204 and self._endpoint.result.key is None:
                return {}
            return decode(self._endpoint.path, reply.body)
        is_repeated_delete = reply.status == 404 and self._endpoint.deletes and self._acted
        if is_repeated_delete and getattr(self._error(reply), "code", None) is not None:
            return {}  # an earlier attempt of ours has deleted it; a 404 of a proxy's would prove nothing
        if reply.status < 400 and reply.status not in UNACTED_REDIRECTS:
            self._note(sent=True)  # a 303, say, comes after the deed
        raise self._error(reply)

    def _structure(self, payload: Any, read: Callable[[Any, str], T]) -> T:
        path = self._endpoint.path
        if path.startswith("/access_codes/") and type(payload) is dict:
            learned = self._shared.codes.learn(payload.get(self._endpoint.result.key))
            if learned and self._options.rate_limits is not None:
                self._shared.limiter.learn(self._scope.account, learned)
        return read(payload, path)

    async def _after_failure(self, error: SeamConnectionError) -> None:
        kind: FailureKind = "timeout" if isinstance(error, SeamTimeoutError) else "connection"
        if kind == "timeout" and self._time_left() <= TIMER_SLACK:
            raise error  # the call's own time ran out
        await self._pause(Failure(kind, request_sent=error.request_sent), error, None)

    async def _after_server_error(self, reply: Reply) -> None:
        self._note(sent=True)
        await self._pause(Failure("server_error", announced=self._announced(reply)), self._error(reply), reply.status)

    def _after_refusal(self, reply: Reply, turn: Turn) -> None:
        """Have the limiter hold the call, and all others that the refusal concerns."""
        self._shared.counters.rate_limited += 1
        announced = self._announced(reply)
        decision = self._decide(Failure("rate_limited", announced=announced))
        turn.refused(decision.seconds)
        if isinstance(decision, Stop):
            error = self._error(reply)
            if isinstance(error, SeamHttpRateLimitError):
                error.retry_after = announced
                error.scope = str(self._scope)
            raise error
        self._notify("on_retry", reason="rate_limited", delay=decision.seconds, status=429)

    def _announced(self, reply: Reply) -> float | None:
        value = reply.headers.get("Retry-After")
        if value is None:
            return None
        return parse_retry_after(value, date=reply.headers.get("Date"), wall=self._shared.clock.wall())

    def _note(self, *, sent: bool) -> None:
        """Remember that an attempt may have reached the server, and so may have been carried out."""
        if sent:
            self._sent = True
            self._acted = not self._endpoint.reads_only

    # -- errors ------------------------------------------------------------------------------------------------

    def _mask(self) -> Redactor:
        # What was sent, and not what it was made of: there a code may hide in a resource, or a sequence of any type.
        return Redactor.of(loads(self._data), self._options.credentials.token)

    def _error(self, reply: Reply) -> SeamHttpError:
        return http_error(self._endpoint.path, reply.status, reply.headers.get(REQUEST_ID), reply.body, self._mask())

    def _out_of_time(self, phase: str, message: str, pause: float | None = None) -> SeamError:
        if phase == "rate_limit" and self._retry is not None and self._retry.refusals:
            facts: dict[str, Any] = {"status_code": 429, "scope": str(self._scope), "retry_after": pause or None}
            return SeamHttpRateLimitError(message, **facts)
        if self._endpoint.opens_door and self._options.total_timeout is None:
            message += f"; a door is not opened more than {STALE_DOOR_SECONDS:g} s after it was asked for"
        return SeamTimeoutError(message, phase=phase, request_sent=self._sent)

    def _finish(self, error: SeamError) -> None:
        """Complete an error with what is known of the call."""
        self._shared.counters.errors += 1
        if isinstance(error, SeamHttpInvalidResponseError):
            self._note(sent=True)
        if self._sent and isinstance(error, SeamConnectionError) and not error.request_sent:
            error.request_sent = True  # an earlier attempt, if not the last
            error.args = (error.message.replace("nothing was sent", "an earlier attempt was sent"),)
        if self._acted and isinstance(error, SeamConnectionError):
            error.args = (f"{error.message}; it may have been carried out, so look before you repeat it",)
        error.path = self._endpoint.path
        error.attempts = self._attempts
        error.elapsed = self._shared.clock.monotonic() - self._began
        error.may_have_acted = self._acted
        hooks = self._options.hooks
        if hooks is not None:
            self._notify("on_error", attempts=self._attempts, error=error, elapsed=error.elapsed)

    def _notify(self, event: str, **facts: Any) -> None:
        hooks = self._options.hooks
        if hooks is None or getattr(hooks, event) is None:
            return
        # Loaded long since, by whoever made the hooks; everybody else starts faster without.
        from seam_async.hooks import RECORDS, notify

        if event != "on_error":
            facts.setdefault("attempt", self._attempts)
        notify(hooks, event, RECORDS[event](path=self._endpoint.path, scope=str(self._scope), **facts))
