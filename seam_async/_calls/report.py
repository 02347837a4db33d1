"""Reports a call: to the counters, the hooks and the log, and in the facts of the error that ends it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from seam_async.errors import SeamConnectionError, SeamError, SeamHttpInvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from seam_async._calls.shared import SharedState
    from seam_async._calls.view import View
    from seam_async._http.transport import Reply
    from seam_async._options.options import Options
    from seam_async._ratelimit.scopes import Scope
    from seam_async._wire.endpoint import Endpoint

REQUEST_ID = "seam-request-id"

logger = logging.getLogger("seam_async")


class CallReport:
    """The facts of one call, as they become known."""

    __slots__ = (
        "_acted",
        "_attempts",
        "_began_at",
        "_body",
        "_endpoint",
        "_options",
        "_queue_time",
        "_scope",
        "_sent",
        "_shared",
        "_turn_time",
        "_view",
    )

    # Set by `Call.__init__`: a call of `super().__init__` would cost time in every request.
    _view: View
    _shared: SharedState
    _options: Options
    _endpoint: Endpoint[Any]
    _body: Mapping[str, Any]
    _began_at: float
    _scope: Scope
    _attempts: int
    _sent: bool  # whether any attempt may have reached the server
    _acted: bool  # whether any attempt may have been carried out
    _queue_time: float
    _turn_time: float

    @property
    def began(self) -> float:
        """When it was made, by the client's clock."""
        return self._began_at

    @property
    def attempts(self) -> int:
        """How many requests were tried so far."""
        return self._attempts

    @property
    def about(self) -> dict[str, str]:
        """The ids that the call names, by parameter."""
        return {name: value for name, value in self._body.items() if name.endswith("_id") and isinstance(value, str)}

    def _note_sent(self) -> None:
        """Record that an attempt may have reached the server, and so may have been carried out."""
        self._sent = True
        self._acted = not self._endpoint.reads_only

    # -- hooks and log -----------------------------------------------------------------------------------------

    def _report_request(self) -> None:
        parameters = tuple(self._body)
        self._notify("on_request", parameters=parameters, queue_time=self._queue_time, limiter_time=self._turn_time)
        self._queue_time = self._turn_time = 0.0

    def _report_reply(self, reply: Reply, seconds: float) -> None:
        request_id = reply.headers.get(REQUEST_ID)
        self._notify("on_response", status=reply.status, request_id=request_id, server_time=seconds)
        logger.debug(
            "%s attempt %d: %d in %.3f s, request id %s, parameters %s",
            self._endpoint.path, self._attempts, reply.status, seconds, request_id, ", ".join(self._body),
        )  # fmt: skip

    def _report_failure(self, reason: str) -> None:
        logger.debug("%s attempt %d: %s", self._endpoint.path, self._attempts, reason)

    def _notify(self, event: str, **facts: Any) -> None:
        hooks = self._options.hooks
        if hooks is None or getattr(hooks, event) is None:
            return
        # Imported here: the program that made the hooks has loaded it already, and others start faster without it.
        from seam_async.hooks import RECORDS, notify

        if event != "on_error":
            facts.setdefault("attempt", self._attempts)
        notify(hooks, event, RECORDS[event](path=self._endpoint.path, scope=str(self._scope), **facts))

    # -- errors ------------------------------------------------------------------------------------------------

    def _complete(self, error: SeamError) -> None:
        """Add the facts of the call to the error that ends it, and report it."""
        self._shared.stats.errors += 1
        if isinstance(error, SeamHttpInvalidResponseError):
            self._note_sent()
        if isinstance(error, SeamConnectionError) and self._sent and not error.request_sent:
            error.request_sent = True  # the last attempt was not sent, but an earlier one may have been
            error.args = (error.message.replace("nothing was sent", "an earlier attempt was sent"),)
        if self._acted and (isinstance(error, SeamConnectionError) or type(error) is SeamError):
            error.args = (f"{error.message}; it may have been carried out, so look before you repeat it",)
        error.path = self._endpoint.path
        error.about = {**self.about, **error.about}
        error.attempts = self._attempts
        error.elapsed = self._shared.clock.monotonic() - self._began_at
        error.may_have_acted = self._acted
        if self._options.hooks is not None:
            self._notify("on_error", attempts=self._attempts, error=error, elapsed=error.elapsed)
