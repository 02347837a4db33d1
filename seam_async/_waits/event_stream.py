"""Following events by polling, where no webhook can be received.

The API has no cursor for events, only a time from which on they are listed, and they may appear a little late and out
of order. So each request reaches back by an overlap, and events that were seen already are left out, by `event_id`. An
answer holds only so many events: if there are more, they are fetched in windows of time, each small enough for one
answer. Windows also get past an event that makes an answer unreadable, by its text perhaps: they are halved until one
instant is left, which is skipped, with a warning.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, TypeVar

from seam_async._waits.lookup import UNREADABLE_ANSWERS, is_transient
from seam_async.errors import SeamError, SeamHttpError, SeamHttpInvalidResponseError

if TYPE_CHECKING:
    from seam_async._calls.shared import SharedState

E = TypeVar("E", covariant=True)

LIMIT = 500
"""Events in one answer, at most."""

MAX_BACKOFF = 60.0
"""Seconds to which the delay between two requests grows while they fail; an interval that is longer stays as it is."""

SKEW = timedelta(minutes=5)
"""How far the server's clock and ours may differ. A new event may have a date that long ago; a date further in the
future is ignored."""

BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""There are no events before this moment."""

_INSTANT = timedelta(milliseconds=1)
"""The precision of the server's dates: how far windows overlap, and how small they may get."""

logger = logging.getLogger("seam_async")

Fetch = Callable[[Mapping[str, Any]], Awaitable[Sequence[Any]]]
"""Lists events of a span of time: `since`, or `between` two moments."""


class EventStream(AsyncIterator[E]):
    """An iterator over events as they happen.

    Its state survives errors: catch one, and call `anext` again. `aclose` ends it, as `contextlib.aclosing` does.
    """

    def __init__(
        self,
        fetch: Fetch,
        shared: SharedState,
        *,
        since: datetime | None,
        until: datetime | None,
        poll_interval: float,
        overlap: float,
    ) -> None:
        self._fetch = fetch
        self._clock = shared.clock
        self._random = shared.random
        self._interval = poll_interval
        self._until = until
        self._lock = asyncio.Lock()
        self._ready: deque[E] = deque()
        self._is_over = False
        now = self._now()
        # A longer overlap reaches back no further than this one, but to dates that there are not.
        self._overlap = timedelta(seconds=min(overlap, (now - BEGINNING).total_seconds()))
        # Without `since`, events of the first answer that are older than the stream are left out; in later answers such
        # events are late ones, and new.
        self._old_before = now - _INSTANT if since is None else None
        self._start = max(BEGINNING, now - self._overlap - SKEW) if since is None else since
        self._since = self._start  # from which moment on events are still wanted
        self._newest = self._start  # the date of the newest event so far
        self._window: timedelta | None = None  # the length of a window; None while one answer holds all the rest
        self._windows_to = self._start  # up to which moment windows are needed
        self._seen: dict[str, datetime] = {}
        self._next_at = shared.clock.monotonic()
        self._failures = 0
        self._unreadable = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> E:
        async with self._lock:
            while not self._ready:
                if self._is_over:
                    raise StopAsyncIteration
                if (delay := self._next_at - self._clock.monotonic()) > 0:
                    await self._clock.sleep(delay)
                await self._poll()
            return self._ready.popleft()

    async def aclose(self) -> None:
        """End the stream: no event comes any more, and no request is made."""
        self._is_over = True
        self._ready.clear()

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._clock.wall(), UTC)

    # -- requests ----------------------------------------------------------------------------------------------

    async def _poll(self) -> None:
        """Make one request. After a transient error, only delay the next."""
        self._next_at = self._clock.monotonic() + self._delay()
        try:
            if self._window is None:
                await self._poll_rest()
            else:
                await self._poll_window(self._window)
        except SeamError as error:
            if not is_transient(error):
                raise
            is_unreadable = isinstance(error, SeamHttpInvalidResponseError)
            self._unreadable = self._unreadable + 1 if is_unreadable else 0
            if self._unreadable < UNREADABLE_ANSWERS or not await self._skip_unreadable(error):
                self._back_off(error)
        except Exception as error:
            message = f"following events has failed, because of {type(error).__name__}"
            raise SeamError(message) from error
        else:
            self._failures = self._unreadable = 0

    def _delay(self) -> float:
        """Return the seconds until the next request: an interval, or less if the stream ends before."""
        if self._until is None:
            return self._interval
        return min(self._interval, max(0.0, (self._until - self._now()).total_seconds()))

    async def _poll_rest(self) -> None:
        """Fetch all events that are still wanted, or begin with windows if there are too many for one answer."""
        now = self._now()
        if self._until is None:
            found = await self._fetch({"since": self._since})
        else:
            found = await self._fetch({"between": [self._since - _INSTANT, self._until + _INSTANT]})
        if len(found) < LIMIT:
            self._take(found)
            self._since = max(self._start, self._newest - self._overlap)
            self._is_over = self._is_over or (self._until is not None and now >= self._until)
            return
        # The API does not say whether a full answer holds the first or the last events: fetch them anew, in windows.
        self._begin_windows(max(map(self._date, found)))

    def _begin_windows(self, to: datetime) -> None:
        self._windows_to = to if self._until is None else min(to, self._until)
        self._window = max(_INSTANT, (self._windows_to - self._since) / 2)
        self._next_at = self._clock.monotonic()

    async def _poll_window(self, window: timedelta) -> None:
        """Fetch the events of one window of time, or halve the window if there are too many for one answer."""
        upper = self._since + window
        found = await self._fetch({"between": [self._since - _INSTANT, upper]})
        self._next_at = self._clock.monotonic()
        if len(found) >= LIMIT and window > _INSTANT:
            self._window = max(_INSTANT, window / 2)
            return
        self._take(found)
        self._move_window(upper, window)

    def _move_window(self, upper: datetime, window: timedelta) -> None:
        self._since = upper
        self._window = window * 2 if upper <= self._windows_to else None

    def _back_off(self, error: SeamError) -> None:
        self._failures += 1
        delay = self._interval * 2 ** min(self._failures - 1, 30)
        delay = min(delay, max(self._interval, MAX_BACKOFF)) * self._random.uniform(0.5, 1.0)
        self._next_at = self._clock.monotonic() + delay
        reason = error.status_code if isinstance(error, SeamHttpError) else type(error).__name__
        logger.debug("following events: %s; next request in %.1f s", reason, delay)

    # -- answers that cannot be read ---------------------------------------------------------------------------

    async def _skip_unreadable(self, error: SeamError) -> bool:
        """Narrow the window around the events that make an answer unreadable, or skip them if it is down to an instant.

        Returns:
            Whether it is the fault of events. False if no answer at all can be read, even one without events.
        """
        window = self._window
        if window is not None and window > _INSTANT:
            self._window = max(_INSTANT, window / 2)
            self._next_at = self._clock.monotonic()
            return True
        try:
            await self._fetch({"between": [BEGINNING, BEGINNING + _INSTANT]})  # there are no events so early
        except SeamError:
            if self._unreadable == UNREADABLE_ANSWERS:
                logger.warning("following events: answers cannot be read; trying on: %s", error)
            return False
        self._failures = 0
        if window is None:
            logger.warning("following events: an answer cannot be read; looking for the event to skip: %s", error)
            self._begin_windows(max(self._now(), self._since))
        else:
            logger.warning("following events: those of %s cannot be read, and are skipped", self._since.isoformat())
            self._next_at = self._clock.monotonic()
            self._move_window(self._since + window, window)
            self._start = self._since  # the overlap must not reach back to the skipped instant
        return True

    # -- events ------------------------------------------------------------------------------------------------

    def _take(self, found: Sequence[Any]) -> None:
        """Keep the new events, and drop the ids of those that no request can list again."""
        fresh: list[Any] = []
        for event in found:
            key = event.event_id or repr(event)
            date = max(self._dates(event), default=self._newest)
            # Older events were already dropped from `_seen`; accepting them would yield duplicates.
            if key not in self._seen and date >= self._since - _INSTANT:
                self._seen[key] = date
                if self._is_wanted(event, date):
                    fresh.append(event)
        self._old_before = None
        # The server lists the newest events first, so events with the same date must be reversed as well: the sort is
        # stable and would keep their order.
        if found and self._date(found[0]) >= self._date(found[-1]):
            fresh.reverse()
        fresh.sort(key=self._date)
        if not self._is_over:
            self._ready.extend(fresh)
        self._newest = max([self._newest, *map(self._date, found)])
        bound = max(self._start, self._newest - self._overlap) - _INSTANT
        self._seen = {key: date for key, date in self._seen.items() if date >= bound}

    def _is_wanted(self, event: Any, date: datetime) -> bool:
        if self._old_before is not None and date < self._old_before:
            return False
        return self._until is None or self._date(event) <= self._until

    def _date(self, event: Any) -> datetime:
        """Return the earlier date of an event: the server may list it by either, and the other may be in the future."""
        return min(self._dates(event), default=self._newest)

    def _dates(self, event: Any) -> list[datetime]:
        """Return the dates of an event that are plausible."""
        latest = self._now() + SKEW
        dates: list[Any] = [event.occurred_at, event.created_at]
        return [date for date in dates if isinstance(date, datetime) and BEGINNING <= date <= latest]
