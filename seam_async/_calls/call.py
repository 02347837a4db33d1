"""One call with all its attempts; `Call.run` tells it from top to bottom.

Take a turn (the limiter says when the server will take the call) → take a connection → send → judge the reply: done,
or wait and begin again (`_retry` decides) → decode the answer and make the result of it.
"""

from __future__ import annotations

import asyncio
import logging
import math
from typing import TYPE_CHECKING, Any, TypeVar

from seam_async._calls.deadline import deadline_of, describe
from seam_async._calls.report import REQUEST_ID, CallReport, logger
from seam_async._calls.unexpected_errors import wrap_unexpected
from seam_async._retry.policy import Failure, FailureKind, Retry, Stop
from seam_async._retry.retry_after import parse_retry_after
from seam_async._traceback_frames import drop_frames
from seam_async._wire.json_codec import loads
from seam_async._wire.redaction import Redactor
from seam_async._wire.response import decode, http_error
from seam_async.errors import (
    SeamClosedError,
    SeamConnectionError,
    SeamError,
    SeamHttpError,
    SeamHttpRateLimitError,
    SeamTimeoutError,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from seam_async._calls.connection_queue import ConnectionQueue
    from seam_async._calls.view import View
    from seam_async._http.transport import Reply
    from seam_async._ratelimit.limiter import Turn
    from seam_async._ratelimit.scopes import Scope
    from seam_async._retry.policy import Wait
    from seam_async._wire.endpoint import Endpoint

T = TypeVar("T")

TIMER_SLACK = 0.001
"""Seconds by which an event loop's timer may be early, generously."""

LARGE_BODY = 64 * 1024
"""Bytes from which decoding an answer takes a noticeable time."""

UNACTED_REDIRECTS = (301, 307, 308)
"""Answers that say that the same request should go to another place, and so that it was not carried out here."""


class Call(CallReport):
    """A call on its way.

    Args:
        view: The view of the client that it is made through.
        endpoint: What to call.
        body: The parameters to send; of their names and ids, hooks and errors tell.
        data: The same, encoded.
        scope: What it belongs to when the server counts calls.
    """

    __slots__ = ("_data", "_expires_at", "_leave_by", "_reply", "_retry")

    def __init__(self, view: View, endpoint: Endpoint[Any], body: Mapping[str, Any], data: bytes, scope: Scope) -> None:
        clock, total_timeout = view.shared.clock, view.options.total_timeout
        if total_timeout is None and not endpoint.opens_door:
            self._began_at, self._leave_by, self._expires_at = clock.monotonic(), math.inf, math.inf
        else:
            deadline = deadline_of(clock, total_timeout, opens_door=endpoint.opens_door)
            self._began_at, self._leave_by, self._expires_at = deadline
        self._view, self._shared, self._options = view, view.shared, view.options
        self._endpoint, self._body, self._data = endpoint, body, data
        self._scope = scope
        self._attempts = 0
        self._sent = self._acted = False
        self._queue_time = self._turn_time = 0.0
        self._retry: Retry | None = None
        self._reply: Reply | None = None

    async def run(self, read: Callable[[Any, str], T]) -> T:
        """Make the call and return what `read` makes of the decoded answer and the path.

        Raises:
            SeamError: Nothing else comes out of here. `may_have_acted`, `about`, `attempts` and `elapsed` are set.
        """
        self._shared.stats.calls += 1
        failure: BaseException
        try:
            reply = await self._send_until_answered()
            if len(reply.body) <= LARGE_BODY:
                return read(self._decode(reply), self._endpoint.path)
            # One at a time, and with a turn for other tasks in between: fifty large answers that come together would
            # otherwise block the event loop until all of them are decoded.
            async with self._shared.decode_lock:
                await asyncio.sleep(0)
                payload = self._decode(reply)
                await asyncio.sleep(0)
                return read(payload, self._endpoint.path)
        except SeamError as error:
            failure = error
        except asyncio.CancelledError as error:
            # The `TimeoutError` of an `asyncio.timeout` around the call has it as its cause, with all its frames.
            failure = error
        except Exception as error:  # noqa: BLE001 - after a request has left, whatever fails must say so
            if self._reply is not None and not 400 <= self._reply.status < 500:
                self._note_sent()
            failure = wrap_unexpected(self._endpoint.path, error, self._reply, self._redact)
        if isinstance(failure, SeamError):
            self._complete(failure)
        # Crash reporters collect the locals of the frames that an error went through. Those below hold the body and
        # the key, this one the answer.
        reply = payload = None  # type: ignore[assignment]
        drop_frames(failure)
        try:
            raise failure
        finally:
            del failure  # breaks the reference cycle error → traceback → frame → error

    async def _send_until_answered(self) -> Reply:
        shared, path = self._shared, self._endpoint.path
        # Keep this object: a new event loop gets another, and a slot goes back to the queue that it came from.
        connection_queue = shared.connection_queue
        rate_limits = self._options.rate_limits
        turn = shared.limiter.turn(self._scope, rate_limits.get(path) if rate_limits is not None else None)
        try:
            while True:
                if not turn.ready():
                    await self._wait_for_turn(turn)
                if not connection_queue.try_take():
                    await self._wait_for_connection(connection_queue)
                try:
                    if self._expires_at != math.inf and self._time_left() <= 0.0:
                        raise self._out_of_time("queue", "the time was over before the request could leave")
                    if not turn.start() and not await turn.restart():
                        continue  # a 429 of another call closed the lane in the meantime, or the place has expired
                    outcome = await self._send_once(path)
                finally:
                    connection_queue.release()
                if isinstance(outcome, SeamConnectionError):
                    turn.failed(request_sent=outcome.request_sent)
                    await self._pause_after_failure(outcome)
                    continue
                if outcome.status == 429:
                    await self._wait_for_turn(turn, self._hold_after_refusal(outcome, turn))
                elif outcome.status >= 500:
                    turn.passed()
                    await self._pause_after_server_error(outcome)
                else:
                    turn.passed()
                    if shared.budget.spent:
                        shared.budget.earn()
                    return outcome
        except BaseException:
            turn.close()
            raise

    # -- before an attempt: a turn, a connection ---------------------------------------------------------------

    async def _wait_for_turn(self, turn: Turn, delay: float | None = None) -> None:
        """Wait until the limiter lets the call go; `delay` is the pause that is known to come first."""
        clock, stats = self._shared.clock, self._shared.stats
        since = clock.monotonic()

        def waiting(delay: float) -> None:
            stats.rate_limit_waits += 1
            if self._options.hooks is not None:
                self._notify("on_rate_limit_wait", delay=delay, source=turn.source, attempt=self._attempts + 1)

        try:
            if delay is None:
                may_go = await turn.wait(self._leave_by, waiting)
            else:
                waiting(delay)
                may_go = await turn.wait(self._leave_by)
        finally:
            waited = clock.monotonic() - since
            stats.rate_limit_time += waited
            self._turn_time += waited
        if not may_go:
            raise self._out_of_time("rate_limit", f"the server does not take {self._scope} in time", turn.pause())

    async def _wait_for_connection(self, queue: ConnectionQueue) -> None:
        clock, stats = self._shared.clock, self._shared.stats
        since = clock.monotonic()
        stats.queue_waits += 1
        try:
            in_time = await queue.take(self._leave_by, first=self._view.is_urgent)
        finally:
            waited = clock.monotonic() - since
            stats.queue_time += waited
            self._queue_time += waited
        if not in_time:
            raise self._out_of_time("queue", "no connection became free in time")

    def _time_left(self) -> float:
        """Return the seconds in which a request may still leave; those that the machine was suspended are gone, too."""
        return math.inf if self._expires_at == math.inf else self._expires_at - self._shared.clock.boottime()

    # -- one attempt -------------------------------------------------------------------------------------------

    async def _send_once(self, path: str) -> Reply | SeamConnectionError:
        """Make one attempt; return a failure rather than raise it, so that it can be judged."""
        shared, options = self._shared, self._options
        self._attempts += 1
        shared.stats.attempts += 1
        is_watched = options.hooks is not None or logger.isEnabledFor(logging.DEBUG)
        if is_watched:
            self._report_request()
        sent_at = shared.clock.monotonic() if is_watched else 0.0
        timeout, connect_timeout = options.timeout, math.inf
        if self._expires_at != math.inf:
            connect_timeout = self._time_left()
            if options.total_timeout is not None:
                timeout = connect_timeout if timeout is None else min(timeout, connect_timeout)
        try:
            reply = self._reply = await shared.transport.send(
                options.endpoint,
                path,
                self._view.headers,
                self._data,
                timeout=timeout,
                connect_timeout=connect_timeout,
                # A function and no bound method: tools that deep-copy a request would copy the client with it.
                is_too_late=None if connect_timeout == math.inf else lambda: self._time_left() <= 0.0,
            )
        except SeamTimeoutError as error:
            self._name_limit(error, timeout)
            return self._failed(error)
        except SeamConnectionError as error:
            return self._failed(error)
        except SeamClosedError as error:
            if error.may_have_acted:
                self._note_sent()
            raise
        except asyncio.CancelledError:
            self._report_failure("cancelled, outcome unknown")
            raise
        except SeamError:
            raise
        except Exception:
            self._note_sent()  # it may have been: nothing is known of such a failure
            raise
        if is_watched:
            self._report_reply(reply, shared.clock.monotonic() - sent_at)
        return reply

    def _failed(self, error: SeamConnectionError) -> SeamConnectionError:
        if error.request_sent:
            self._note_sent()
        self._report_failure(error.reason)
        return error

    # -- after an attempt: again, or not -----------------------------------------------------------------------

    async def _pause_after_failure(self, error: SeamConnectionError) -> None:
        kind: FailureKind = "timeout" if isinstance(error, SeamTimeoutError) else "connection"
        if kind == "timeout" and self._time_left() <= TIMER_SLACK:
            raise error  # the call's own time ran out
        await self._pause(self._decide(kind, request_sent=error.request_sent), kind, error, None)

    async def _pause_after_server_error(self, reply: Reply) -> None:
        self._note_sent()
        await self._pause(self._decide("server_error", reply), "server_error", self._error(reply), reply.status)

    async def _pause(self, decision: Wait | Stop, kind: FailureKind, error: SeamError, status: int | None) -> None:
        """Sleep before another attempt, or raise the error where there shall be none."""
        if isinstance(decision, Stop):
            if decision.reason == "total_timeout":
                raise self._out_of_time("backoff", "there was no time left for another attempt") from error
            if decision.reason == "budget":
                self._shared.warn_of_empty_budget()
            raise error
        self._shared.stats.retries += 1
        self._notify("on_retry", reason=kind, delay=decision.seconds, status=status)
        await self._shared.clock.sleep(decision.seconds)

    def _hold_after_refusal(self, reply: Reply, turn: Turn) -> float:
        """Let the limiter hold this call, and all others that the 429 concerns. Return the seconds of the pause.

        Raises:
            SeamHttpApiError: It cannot be waited out.
        """
        self._shared.stats.rate_limited += 1
        decision = self._decide("rate_limited", reply)
        turn.refused(decision.seconds)
        if isinstance(decision, Stop):
            error = self._error(reply)
            if isinstance(error, SeamHttpRateLimitError):
                error.retry_after = decision.announced
                error.scope = str(self._scope)
            raise error
        if self._options.hooks is not None:
            self._notify("on_retry", reason="rate_limited", delay=decision.seconds, status=429)
        return decision.seconds

    def _decide(self, kind: FailureKind, reply: Reply | None = None, *, request_sent: bool = True) -> Wait | Stop:
        shared, remaining, announced = self._shared, self._time_left(), None
        if reply is not None and (value := reply.headers.get("Retry-After")) is not None:
            announced = parse_retry_after(value, date=reply.headers.get("Date"), wall=shared.clock.wall())
        if self._retry is None:
            self._retry = Retry(
                self._options.retries, repeatable=self._endpoint.repeatable, budget=shared.budget, random=shared.random
            )
        return self._retry.after(Failure(kind, request_sent, announced), remaining)

    # -- the answer --------------------------------------------------------------------------------------------

    def _decode(self, reply: Reply) -> Any:
        """Decode an answer, or raise the error that it stands for. Notes which devices its access codes are on."""
        path = self._endpoint.path
        if 200 <= reply.status < 300:
            if reply.status == 204 and self._endpoint.result.key is None:
                return {}
            payload = decode(path, reply.body, self._redact)
            if path.startswith("/access_codes/") and type(payload) is dict:
                learned = self._shared.codes.learn(payload.get(self._endpoint.result.key))
                if learned and self._options.rate_limits is not None:
                    self._shared.limiter.learn(self._scope.account, learned)
            return payload
        is_repeated_delete = reply.status == 404 and self._endpoint.deletes and self._acted
        if is_repeated_delete and getattr(self._error(reply), "code", None) is not None:
            return {}  # an earlier attempt of ours has deleted it; a 404 of a proxy's would prove nothing
        if reply.status < 400 and reply.status not in UNACTED_REDIRECTS:
            self._note_sent()  # a 303, say, comes after the action
        raise self._error(reply)

    # -- errors ------------------------------------------------------------------------------------------------

    def _error(self, reply: Reply) -> SeamHttpError:
        request_id = reply.headers.get(REQUEST_ID)
        return http_error(self._endpoint.path, reply.status, request_id, reply.body, self._redactor())

    def _redact(self, text: str) -> str:
        return self._redactor()(text)

    def _redactor(self) -> Redactor:
        # Of what was sent, not of what it was made from: there a code may be inside a resource, or any sequence.
        return Redactor.of(loads(self._data), self._options.credentials.token)

    def _out_of_time(self, phase: str, message: str, pause: float | None = None) -> SeamError:
        message += describe(self._options.total_timeout, opens_door=self._endpoint.opens_door)
        if phase == "rate_limit" and self._retry is not None and self._retry.refusals:
            facts: dict[str, Any] = {"status_code": 429, "scope": str(self._scope), "retry_after": pause or None}
            return SeamHttpRateLimitError(message, **facts)
        return SeamTimeoutError(message, phase=phase, request_sent=self._sent)

    def _name_limit(self, error: SeamTimeoutError, timeout: float | None) -> None:
        """Name the option that ended an attempt."""
        text = f" (timeout={timeout:g})" if timeout is not None and timeout == self._options.timeout else ""
        if self._expires_at != math.inf and self._time_left() <= TIMER_SLACK:
            text = describe(self._options.total_timeout, opens_door=self._endpoint.opens_door)
        error.args = (error.message + text,)
