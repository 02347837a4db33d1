"""When the server will take a call: the whole idea, and the protocol between a client and its limiter.

What the server does
    Seam counts calls by workspace, operation and device, and answers 429 to what is too much. That is all it says:
    neither how many calls it takes nor how many are left. A 429 carries at best the seconds after which to come back.
    Now and then a limit is wider than it seems, and counts all devices of an operation together.

Scopes (`scopes.py`)
    The *scope* of a call is what it counts against: the account, the path, and the devices that it names. An access
    code stands for the device it was last seen on. A call of several devices belongs to the scope of each.

Lanes (`lane.py`, `lanes.py`)
    Each scope can have a *lane* (a bucket, elsewhere): the queue of those who wait for it, and three things that may
    hold them back. There are none to begin with, and a call finds that out with one dictionary look-up. A lane is made
    by the first refusal of its scope, or for a limit that is known ahead of time, and forgotten when it has been idle.

      unlock_door, account A
                                           pause    pace     window
      call ──┬─▶ lane of front door  ───────▏▏───────·─·─·─────[3/10]──┐
             │   (closed for 4 s)                                     ├──▶ wide lane ─·─·─·─▶ connection ─▶ server
      call ──┼─▶ lane of back door   ─────────────────────────[0/10]──┤   (only while the
             │                                                        │    limit is wide)
      call ──┴─▶ no lane: goes at once  ──────────────────────────────┘

    - A **pause** follows a 429: the lane is closed until the server wants to see its scope again. Everybody is held,
      since the server would refuse them as well; other lanes go on at full speed.
    - A **pace** (`pace.py`) lets calls leave one after the other, at a rate that rises while they get through and falls
      when one is refused. It follows a pause, so that those who waited do not all go at once.
    - A **window** (`sliding_window.py`) is a published limit kept ahead of time, so that no 429 is met at all: an exact
      log of the calls of the last so many seconds. A bucket that refills would let nearly twice the count into one
      window.

    Those who wait leave in the order of their tickets. A call that was refused keeps its ticket, and so its place.

Widening (`limit_breadth.py`)
    Two hot doors among a thousand are refused by limits of their own. When devices are refused one after another,
    hardly anything gets through between, and some of them had hardly been called, then the limit is the operation's.
    From then on all its calls pass one more lane, the *wide* one. It is never closed, which would stop a thousand doors
    for the sake of one, but paced; a refusal holds back the refused call alone, and its device from the third running.
    The wide lane is given up when refusals have ceased.

One call, one `Turn`
    A turn passes the lanes of its devices in their order, then sits out its own pause, then passes the wide lane. All
    turns take lanes in the same order, so that there is no deadlock. It keeps what it was granted until its attempt
    has ended, since the answer says whether the server has counted it. This is all that a caller does with it::

        with closing(limiter.turn(scope, limit)) as turn:
            while True:
                if not turn.ready() and not await turn.wait(deadline):
                    ...                              # a pause of turn.pause() seconds does not fit: give up
                async with connection_slot:
                    if not turn.start() and not await turn.restart():
                        continue                     # closed while we queued for a connection: wait again
                    failure = await attempt()
                if failure is None:
                    turn.passed()
                    break
                decision = retry.after(failure, remaining)
                if failure.kind == "rate_limited":
                    turn.refused(decision.seconds)   # the next ready() and wait() see to the pause
                elif failure.kind == "server_error":
                    turn.passed()
                else:
                    turn.failed(request_sent=failure.request_sent)
                ...                                  # stop, or sleep and go round again

    Closing the turn frees whatever the call still held, when it was cancelled, say.

Alone or together
    `local.py` keeps all this in the memory of one process. `redis/` shares it between processes: windows, pauses and
    paces are kept in Redis, by a script with the same rules, and each process keeps its own queues. A limited call
    costs one round trip, shared by all calls of one turn of the event loop; the first of a process costs two. The first
    trip brings Redis's clock and the pauses that were there before, the second the place: a trip that also connects
    takes too long to tell the clock by, and a place reserved by a wrong clock would open too early.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple, Protocol

from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.scopes import Scope

Waiting = Callable[[float], object]
"""Is told that a call has to wait, and for how many seconds at least."""


class LimiterStats(NamedTuple):
    """What a client's limiter has done so far. But for `kind`, the numbers are about Redis, and 0 without it."""

    kind: Literal["local", "redis"]
    """Whether limits are kept by this process alone, or shared through Redis."""
    available: bool = True
    """Whether Redis answers; while it does not, this process keeps the limits by itself."""
    round_trips: int = 0
    """Requests to Redis."""
    granted: int = 0
    """Calls that Redis has let go."""
    returned: int = 0
    """Grants that were not used, and given back."""
    fallbacks: int = 0
    """How often Redis stopped answering."""


class Turn(Protocol):
    """One call's dealings with the limiter. Deadlines are moments of the client's monotonic clock."""

    @property
    def source(self) -> Literal["local", "shared"]:
        """Who holds the call back: this process's own knowledge, or the limiter that it shares with others."""
        ...

    def ready(self) -> bool:
        """Return whether the call may go now, as far as is known. Never waits."""
        ...

    def pause(self) -> float:
        """Return the seconds for which the call is known to be held up; 0.0 when only others in line are before it."""
        ...

    async def wait(self, deadline: float = math.inf, waiting: Waiting | None = None) -> bool:
        """Return true when it is the call's turn; false as soon as that is known not to come by `deadline`.

        Args:
            deadline: The moment.
            waiting: Called, once, if there is something to wait for besides the limiter's own answer.
        """
        ...

    def start(self) -> bool:
        """Begin an attempt. To be called when all that is left is sending; false means: not any more, wait again."""
        ...

    async def restart(self) -> bool:
        """Begin after all, if that is only a matter of asking again; false means: wait again, without a connection."""
        ...

    def passed(self) -> None:
        """Record that the server answered the attempt with anything but 429."""
        ...

    def refused(self, seconds: float) -> None:
        """Record a 429; nothing of this call's scope, nor the call, may go for so many seconds."""
        ...

    def failed(self, *, request_sent: bool) -> None:
        """Record that the attempt brought no answer. If it was sent, the server may have counted it."""
        ...

    def close(self) -> None:
        """Free what the call still holds: it was cancelled, say. After an answer, there is nothing left to free."""
        ...


class Limiter(Protocol):
    """Hands out turns."""

    def turn(self, scope: Scope, limit: RateLimit | None = None) -> Turn:
        """Return the turn of one call; `limit` is kept ahead of time. Does no I/O and never waits."""
        ...

    def budget(self, identity: str) -> str:
        """Return the name of a workspace's or credential's budget: the identity itself, unless the user named one."""
        ...

    def learn(self, account: str, codes: Iterable[tuple[str, str]]) -> None:
        """Take note of access codes and the devices they are on, seen for the first time."""
        ...

    def attach(self, client: object) -> None:
        """Serve this client in the running event loop, until it detaches."""
        ...

    async def detach(self, client: object) -> None:
        """Let go of what only this client needed."""
        ...

    def stats(self) -> LimiterStats:
        """Return a snapshot."""
        ...
