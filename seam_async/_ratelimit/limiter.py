"""Who may call when: the protocol between a client and its limiter.

One call, with all its attempts, is one `Turn`, and this is all a caller does with it::

    with limiter.turn(scope, limit) as turn:
        while True:
            if not turn.ready() and not await turn.wait(deadline):
                ...                              # a pause of turn.pause() seconds does not fit: give up
            async with connection_slot:
                if not turn.start():
                    continue                     # closed while we queued for a connection: wait again
                setback = await attempt()
            if setback is None:
                turn.passed()
                break
            decision = retry.after(setback, remaining)
            if setback.kind == "rate_limited":
                turn.refused(decision.seconds)   # the next ready() and wait() see to the pause
            elif setback.kind == "server_error":
                turn.passed()
            else:
                turn.failed(request_sent=setback.request_sent)
            ...                                  # stop, or sleep and go round again

Leaving the `with` block, by cancellation too, frees whatever the call still held. `_local_limiter` is the
implementation for one process; one that shares its budget among processes can be put in its place.
"""

from __future__ import annotations

import math
from types import TracebackType
from typing import Protocol, Self

from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope


class Turn(Protocol):
    """One call's dealings with the limiter. Deadlines are moments of the client's monotonic clock."""

    def ready(self) -> bool:
        """Whether the call may go now, as far as is known. Never waits."""
        ...

    def pause(self) -> float:
        """Seconds for which the call is known to be held up; 0.0 when at most others in line are before it."""
        ...

    async def wait(self, deadline: float = math.inf) -> bool:
        """Return true when it is the call's turn; false as soon as that is known not to come by `deadline`."""
        ...

    def start(self) -> bool:
        """Begin an attempt. To be called when all that is left is sending; false means: not any more, wait again."""
        ...

    def passed(self) -> None:
        """The server answered the attempt with anything but 429."""
        ...

    def refused(self, seconds: float) -> None:
        """The server answered 429; nothing of this call's scope, nor the call, may go for so many seconds."""
        ...

    def failed(self, *, request_sent: bool) -> None:
        """The attempt brought no answer. If it was sent, the server may have counted it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


class Limiter(Protocol):
    """Hands out turns."""

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> Turn:
        """The turn of one call; `limit` is kept ahead of time. Does no I/O and never waits."""
        ...
