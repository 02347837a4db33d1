"""A call's turn with the limiter of many processes.

It first finds out whether anything is known to limit the call: a limit that was given, or a lane that is paused or
paced, of which Redis tells everybody. If not, the call goes without a word. Else it stands in this process's queue for
its lanes, and then for the wide lane (`place_queue.py`), and gets a place, which says from when to when it may start.

It also is a turn of the local limiter, whose lanes take note of all that it does. They hold nobody back while Redis
answers; when it does not, they are what this process goes by.
"""

from __future__ import annotations

import math
from typing import Literal

from seam_async._ratelimit.limiter import Waiting
from seam_async._ratelimit.local import LocalTurn
from seam_async._ratelimit.rate_limits import RateLimit
from seam_async._ratelimit.redis.account import Account
from seam_async._ratelimit.redis.lane_names import LaneNames, lanes_of, wide_lane_of
from seam_async._ratelimit.redis.place import Denied, Place
from seam_async._ratelimit.scopes import Scope

HOLD_SHARE = 1 / 25
"""The most of a window that places are held for: what is held cannot be used."""
QUIET = 10.0
"""Seconds after which a lane without refusals is no longer limited; as in `pace.lua`."""
TIMER_SLACK = 0.001
"""Seconds by which two clocks are not told apart."""
RESTART_TIMEOUT = 0.05
"""Seconds that a call which has a connection already may wait for another place."""


class RedisTurn(LocalTurn):
    """One call's dealings with the others of its process, and through Redis with all."""

    __slots__ = ("_account", "_hold", "_link", "_names", "_place", "_used", "_waited_for", "_wide_place")

    def __init__(self, account: Account, scope: Scope, limit: RateLimit | None, hold: float) -> None:
        link = account.link
        super().__init__(link.local, scope, limit)
        self._link = link
        self._account = account
        self._hold = hold if limit is None else min(hold, HOLD_SHARE * limit.seconds)
        self._names: LaneNames | None = None
        self._place: Place | None = None  # in the lanes of its devices
        self._wide_place: Place | None = None
        self._used: str | None = None  # the id of the place that the attempt under way has started on
        self._waited_for: Literal["local", "shared"] = "local"

    @property
    def source(self) -> Literal["local", "shared"]:
        return self._waited_for

    def ready(self) -> bool:
        if self._is_unhindered():
            return True
        if self._link.is_down:
            return super().ready()
        if not self._account.is_synced or self._pause_ends_at > self._limiter.clock.monotonic():
            return False
        return self._needed() is None

    def pause(self) -> float:
        if self._link.is_down:
            return super().pause()
        now, account = self._limiter.clock.monotonic(), self._account
        known = [self._pause_ends_at]
        if self._limit is not None or account.limited:
            known += [account.known_opening(self._own_names()), account.known_opening(self._whole_operation())]
        return max(0.0, *(moment - now for moment in known))

    async def wait(self, deadline: float = math.inf, waiting: Waiting | None = None) -> bool:
        account, clock, is_told = self._account, self._limiter.clock, False

        def tell(delay: float) -> None:
            nonlocal is_told
            if waiting is not None and not is_told:
                is_told = True
                waiting(delay)

        while True:
            if self._link.is_down:
                self._waited_for = "local"
                self._inherit_pauses()
                self._in_the_way = None  # it may have been found long ago, before Redis came back and went again
                return await super().wait(deadline, tell)
            now = clock.monotonic()
            if not account.is_synced:
                await account.until_synced()
            elif self._pause_ends_at > now:
                if self._pause_ends_at > deadline:
                    return False
                self._waited_for = "local"
                tell(self._pause_ends_at - now)
                await clock.sleep(self._pause_ends_at - now)
            else:
                names = self._needed()
                if names is None:
                    return True
                if not await self._take_place(names, deadline, tell):
                    return False

    async def _take_place(self, names: LaneNames, deadline: float, tell: Waiting) -> bool:
        """Wait for a place in these lanes; false if it cannot come in time. There may be none: Redis may not answer."""
        self._waited_for = "shared"
        limit = None if names.is_wide else self._limit
        place = await self._account.queue(names).take(self._ticket, deadline, tell, limit, self._hold)
        if isinstance(place, Place):
            if names.is_wide:
                self._wide_place = place
            else:
                self._place = place
            clock = self._limiter.clock
            early = place.opens_at - clock.monotonic()
            if early > TIMER_SLACK:  # it was asked for ahead of time
                await clock.sleep(early)
        return place is not Denied.TOO_LATE

    def start(self) -> bool:
        if not super().start():
            return False
        if self._limit is not None:
            window, hold = round(self._limit.seconds * 1e6), round(self._hold * 1e6)
            place = self._place
            self._used = place.id if place else self._account.note_call(self._own_names(), window, hold)
        return True

    async def restart(self) -> bool:
        """Ask for another place: a connection is at hand, and soon would not be."""
        if self._link.is_down or self._pause_ends_at > (now := self._limiter.clock.monotonic()):
            return False
        return await self.wait(now + RESTART_TIMEOUT) and self.start()

    def passed(self) -> None:
        account = self._account
        # A call that left before anything was limited has no start, and tells nothing of the pace that came since.
        is_limited = bool(account.limited) and self._started_at > -math.inf and self._is_limited()
        super().passed()
        self._settle_late()
        if is_limited:
            names = self._own_names()
            took = round((self._limiter.clock.monotonic() - self._started_at) * 1e6)
            contended = account.is_contended(names) or account.is_contended(self._whole_operation())
            account.report(f"passed {names.text} {took} {int(contended)}")
        self._forget_places()

    def refused(self, seconds: float) -> None:
        account, clock, names = self._account, self._limiter.clock, self._own_names()
        was_wide = self._is_wide()
        super().refused(seconds)
        self._waited_for = "local"
        place = self._used or "-"
        account.used.forget(place)  # a refused call does not count
        started_at = self._started_at if self._started_at > -math.inf else clock.monotonic()
        took = round((clock.monotonic() - started_at) * 1e6)
        account.report(f"refused {names.text} {place} {round(seconds * 1e6)} {took}", soon=True)
        if was_wide:
            account.note_limited(names.operation, 0.0, QUIET)
        else:
            for name in names.names:
                account.note_limited(name, seconds, seconds + QUIET)
            if self._is_wide():
                account.send(f"widen {names.operation}")
                account.note_limited(names.operation, 0.0, QUIET)
        self._forget_places()

    def failed(self, *, request_sent: bool) -> None:
        if request_sent:
            self._settle_late()
            self._forget_places()
        else:
            self._release_places()
        super().failed(request_sent=request_sent)

    def close(self) -> None:
        if self._granted or self._place is not None or self._wide_place is not None:
            self.failed(request_sent=self._under_way)

    def _is_unhindered(self) -> bool:
        if self._link.is_down:
            return super()._is_unhindered()
        account = self._account
        return self._limit is None and not account.limited and account.is_synced and self._pause_ends_at == -math.inf

    def _may_start(self) -> bool:
        has_place = self._place is not None or self._wide_place is not None
        if self._link.is_down and not has_place:
            self._inherit_pauses()
            return super()._may_start()
        clock = self._limiter.clock
        now = clock.monotonic()
        if has_place and self._release_late_places(now, clock.boottime()):
            return False
        if not self._link.is_down and (not self._account.is_synced or self._needed() is not None):
            return False
        self._started_at = now
        for lane in self._lanes():
            if lane not in self._granted:
                lane.take(now)
                self._granted += (lane,)
        return True

    # -- lanes ---------------------------------------------------------------------------------------------------------

    def _needed(self) -> LaneNames | None:
        """Return the lanes in which the call still needs a place: those of its devices, then the wide one."""
        account = self._account
        if not account.limited and (self._limit is None or self._place is not None):
            return None
        if self._place is None:
            names = self._own_names()
            if self._limit is not None or account.is_limited(names.names):
                return names
        if self._wide_place is None:
            names = self._whole_operation()
            if account.is_limited(names.names):
                return names
        return None

    def _own_names(self) -> LaneNames:
        if self._names is None:
            self._names = lanes_of(self.scope)
        return self._names

    def _whole_operation(self) -> LaneNames:
        return wide_lane_of(self._own_names().operation)

    def _is_limited(self) -> bool:
        account = self._account
        return account.is_limited(self._own_names().names) or account.is_limited(self._whole_operation().names)

    def _is_wide(self) -> bool:
        if self._account.is_limited(self._whole_operation().names):
            return True
        return self._limiter.lanes.get((self._operation, None)) is not None

    def _inherit_pauses(self) -> None:
        """Teach the local lanes what Redis had told, now that they are all there is."""
        account, lanes = self._account, self._limiter.lanes
        if not account.limited:
            return
        now = self._limiter.clock.monotonic()
        for key, name in zip(self._device_keys(), self._own_names().names, strict=True):
            limited = account.limited.get(name)
            if limited is not None and limited.pause_ends_at > now:
                lane = lanes.open(key)
                if limited.pause_ends_at > lane.pause_ends_at:
                    lane.close(limited.pause_ends_at, now)
        if self._is_wide():
            wide = lanes.open((self._operation, None))
            if wide.pace is None:
                wide.set_pace(now)

    # -- places --------------------------------------------------------------------------------------------------------

    def _release_late_places(self, now: float, boot_now: float) -> bool:
        """Give back a place that is over, or was asked for before its lane was paused. Return whether there was one."""
        account, found = self._account, False
        place = self._place
        if place is not None and (boot_now > place.ends_at or account.is_overtaken(place, now)):
            account.release(place)
            self._place, found = None, True
        place = self._wide_place
        if place is not None and account.is_overtaken(place, now):
            account.release(place)
            self._wide_place, found = None, True
        return found

    def _settle_late(self) -> None:
        """Tell Redis if the server may have counted the call after its place had ended."""
        place = self._place
        if place is not None and self._limiter.clock.boottime() > place.ends_at:
            self._account.extend(place)

    def _release_places(self) -> None:
        for place in (self._place, self._wide_place):
            if place is not None:
                self._account.release(place)
        self._forget_places()

    def _forget_places(self) -> None:
        self._place = self._wide_place = self._used = None
