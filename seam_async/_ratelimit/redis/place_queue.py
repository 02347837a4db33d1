"""The queue in which a process's calls wait for places in the same lanes.

Calls of one process that need places in the same lanes stand in one `PlaceQueue`, first come, first served. The queue
has at most one ask under way, which brings as many places as are free, or else reserves the next one. So the processes
take turns however many calls wait in each, and one that dies leaves at most one reservation behind in a lane.
"""

from __future__ import annotations

import asyncio
import math
from bisect import insort
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from seam_async._ratelimit.redis.place import Denied, Place

if TYPE_CHECKING:
    from seam_async._clock import Timer
    from seam_async._ratelimit.limiter import Waiting
    from seam_async._ratelimit.rate_limits import RateLimit
    from seam_async._ratelimit.redis.account import Account
    from seam_async._ratelimit.redis.lane_names import LaneNames

JITTER = 0.1
"""Part of the hold by which the next ask is delayed at most, so that processes take turns in being the first."""


class _Waiter(NamedTuple):
    ticket: int
    deadline: float
    future: asyncio.Future[Place | Denied]
    waiting: Waiting


class _Ask(NamedTuple):
    first: int
    window: int
    hold: int
    lead: float


class PlaceQueue:
    """The calls of this process that wait for a place in the same lanes."""

    __slots__ = ("_account", "_hold", "_is_asking", "_lanes", "_limit", "_opens_at", "_place", "_queue", "_timer")

    def __init__(self, account: Account, lanes: LaneNames) -> None:
        self._account = account
        self._lanes = lanes
        self._limit: RateLimit | None = None
        self._hold = 0.0
        self._queue: list[_Waiter] = []
        self._place: Place | None = None  # reserved, and not open yet
        self._timer: Timer | None = None
        self._is_asking = False
        self._opens_at = -math.inf  # when the next place opens, as far as is known

    @property
    def opens_at(self) -> float:
        """When the next place opens, as far as is known."""
        return self._opens_at

    @property
    def is_contended(self) -> bool:
        """Whether somebody waits."""
        return bool(self._queue)

    async def take(
        self, ticket: int, deadline: float, waiting: Waiting, limit: RateLimit | None, hold: float
    ) -> Place | Denied:
        """Wait for a place.

        Args:
            ticket: The place in the queue; a lower one is served first.
            deadline: When to give up. If the place cannot come by then, that is said at once.
            waiting: Is told if the place is not free now.
            limit: What to keep to in these lanes, besides their pauses and paces.
            hold: Seconds for which a place may be used.
        """
        clock = self._account.clock
        if self._place is not None and deadline < self._opens_at:
            return Denied.TOO_LATE
        self._limit, self._hold = limit, hold
        future: asyncio.Future[Place | Denied] = asyncio.get_running_loop().create_future()
        waiter = _Waiter(ticket, deadline, future, waiting)
        if self._queue and self._queue[-1].ticket > ticket:
            insort(self._queue, waiter, key=lambda waiter: waiter.ticket)
        else:
            self._queue.append(waiter)
        if self._place is not None:
            waiting(max(0.0, self._place.opens_at - clock.monotonic()))
        self._advance()
        alarm: Timer | None = None
        if deadline < math.inf:
            left = max(0.0, deadline - clock.monotonic())
            alarm = clock.call_later(left, lambda: self._run_out(waiter))
        try:
            return await future
        except BaseException:
            if future.done() and not future.cancelled() and isinstance(place := future.result(), Place):
                self._account.release(place)  # granted and cancelled in one turn of the event loop
            raise
        finally:
            if alarm is not None:
                alarm.cancel()
            if not future.done() or future.cancelled():
                self._queue.remove(waiter)
                self._advance()

    def reconsider(self) -> None:
        """Release the reservation and ask again: the lane was paused after it was made."""
        self._release_reservation()
        self._advance()

    def fail(self) -> None:
        """Tell all waiters that Redis does not answer."""
        self._drop_reservation()
        self._is_asking = False
        for waiter in list(self._queue):
            self._answer(waiter, Denied.UNAVAILABLE)
        self._account.forget_queue(self._lanes)

    # -- asking --------------------------------------------------------------------------------------------------------

    def _advance(self) -> None:
        """Ask if a call waits and no ask is under way; release a reservation that no call waits for."""
        if not self._queue:
            self._release_reservation()
            if not self._is_asking:
                self._account.forget_queue(self._lanes)
        elif not self._is_asking and self._timer is None:
            self._send()

    def _send(self) -> None:
        account, now, want = self._account, self._account.clock.monotonic(), len(self._queue)
        count, window = self._limit or (0, 0.0)
        latest = max(waiter.deadline for waiter in self._queue)
        budget = -1 if latest == math.inf else max(0, round((latest - now) * 1e6))
        lead = account.time.lead(self._hold)
        ask = _Ask(account.number_places(want + 1), round(window * 1e6), round(self._hold * 1e6), lead)
        self._is_asking = True
        account.send(
            f"ask {self._lanes.text} {count} {ask.window} {ask.hold} {round(lead * 1e6)} {budget} {want} "
            f"{account.process} {ask.first}",
            partial(self._answered, ask),
        )

    def _answered(self, ask: _Ask, answer: list[int], sent_at: float) -> None:
        """Hand out what the script granted."""
        granted, reserved, refused, differs = answer
        now, self._is_asking = self._account.clock.monotonic(), False
        if differs:
            self._account.say_that_limits_differ(self._lanes.operation)
        if granted < 0:  # Redis was emptied: processes are telling it about their places
            self._wake(now + reserved / 1e6)
            return

        for number in range(granted):
            self._hand_out(self._granted(ask, number, ask.lead, sent_at))
        if reserved >= 0:
            self._place = self._granted(ask, granted, reserved / 1e6, sent_at)
            self._opens_at = max(now, self._place.opens_at)
            self._wake(self._place.opens_at)
        elif refused >= 0:
            self._opens_at = now + refused / 1e6
        opens_in = max(0.0, self._opens_at - now)
        for waiter in list(self._queue):
            if waiter.deadline < self._opens_at:
                self._answer(waiter, Denied.TOO_LATE)
            elif reserved >= 0:
                waiter.waiting(opens_in)
        self._advance()

    def _granted(self, ask: _Ask, number: int, opens_in: float, asked_at: float) -> Place:
        """Return a place that opens so many seconds after Redis's time in the answer."""
        account, (first, window, hold, _) = self._account, ask
        name, opens_at, ends_at = f"{account.process}{first + number}", account.time.to_local(opens_in), math.inf
        if window:
            ends_at = opens_at - account.clock.monotonic() + account.clock.boottime() + hold / 1e6
            account.used.note(name, self._lanes, window, hold, opens_at)
        return Place(name, self._lanes, window, hold, asked_at, opens_at, ends_at)

    def _wake(self, at: float) -> None:
        clock = self._account.clock
        if self._timer is not None:
            self._timer.cancel()
        self._timer = clock.call_later(max(0.0, at - clock.monotonic()), self._open)

    def _open(self) -> None:
        """Hand the reserved place, which is open now, to the first in the queue."""
        self._timer = None
        place, self._place = self._place, None
        if place is None:
            self._advance()
            return
        self._hand_out(place)
        if self._queue and place.window:
            # After a burst many places open at once, and a process whose clock runs fast would always be the first to
            # ask for those that are left.
            self._wake(self._account.clock.monotonic() + self._account.jitter() * JITTER * self._hold)
        else:
            self._advance()

    def _hand_out(self, place: Place) -> None:
        for waiter in self._queue:
            if self._answer(waiter, place):
                self._account.link.granted += 1
                return
        self._account.release(place)

    def _answer(self, waiter: _Waiter, result: Place | Denied) -> bool:
        """Take a waiter out of the queue and tell it the result. Return false if it has been cancelled."""
        if waiter.future.done():  # cancelled: `take` removes it
            return False
        self._queue.remove(waiter)
        waiter.future.set_result(result)
        return True

    def _run_out(self, waiter: _Waiter) -> None:
        """Refuse a waiter whose deadline has passed."""
        self._answer(waiter, Denied.TOO_LATE)
        self._advance()

    def _release_reservation(self) -> None:
        place = self._place
        self._drop_reservation()
        if place is not None:
            self._account.release(place)

    def _drop_reservation(self) -> None:
        self._place = None
        self._opens_at = -math.inf
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
