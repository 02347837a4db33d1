"""Following events by asking for them again and again, where no webhook can be received.

The API has no cursor for events, only a time from which on they are listed, and they may appear a little late and out
of order. So each request reaches back by an overlap, and what was seen already is left out, by `event_id`. An answer
holds only so many events: where there are more, they are fetched in windows of time, each small enough for one answer.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Self

from seam_async._calls.namespace import Namespace
from seam_async._model.date_times import parse_date_time
from seam_async._validation import check_number
from seam_async._waits.lookup import is_transient
from seam_async._wire.request import collect
from seam_async.errors import SeamError, SeamHttpError, SeamInvalidParameterError

if TYPE_CHECKING:
    from seam_async._calls.shared import SharedState
    from seam_async.resources.aliases import EventType
    from seam_async.resources.events import SeamEvent

LIMIT = 500
"""Events in one answer, at most."""

LONGEST_PAUSE = 60.0
"""Seconds to which the pause between two requests grows while they fail, if it is not longer anyway."""

SKEW = timedelta(minutes=5)
"""How far our clock may be ahead of the server's: what is new to us may be that old by its dates."""

_INSTANT = timedelta(milliseconds=1)
"""What the server's dates are exact to: how far windows reach into each other, and how small they may get."""

logger = logging.getLogger("seam_async")

Fetch = Callable[[Mapping[str, Any]], Awaitable[Sequence["SeamEvent"]]]


class EventStreams(Namespace):
    """What `seam.events` can do besides calling its endpoints."""

    def stream(
        self,
        *,
        since: datetime | str | None = None,
        event_types: Sequence[EventType | str] | None = None,
        poll_interval: float = 5.0,
        overlap: float = 60.0,
        access_code_id: str | None = None,
        access_code_ids: Sequence[str] | None = None,
        access_grant_ids: Sequence[str] | None = None,
        access_method_ids: Sequence[str] | None = None,
        acs_system_id: str | None = None,
        acs_system_ids: Sequence[str] | None = None,
        acs_user_id: str | None = None,
        connected_account_id: str | None = None,
        customer_key: str | None = None,
        device_id: str | None = None,
        device_ids: Sequence[str] | None = None,
        space_ids: Sequence[str] | None = None,
        user_identity_id: str | None = None,
        extra_params: Mapping[str, Any] | None = None,
    ) -> AsyncIterator[SeamEvent]:
        """Follow events as they happen, without a webhook.

        ```python
        async for event in seam.events.stream(event_types=["lock.unlocked"]):
            ...
        ```

        It goes on until it is left, through rate limits, server errors and lost connections; nothing runs between two
        steps. Each event comes once, told by its `event_id`, the older of those that arrive together first. One that
        the server lists more than `overlap` seconds late may be missed.

        To begin again after a restart, pass as `since` the `created_at` of the last event that you have dealt with,
        less the overlap: what comes again is told by its `event_id`.

        Args:
            since: Time from which on events are wanted; None for those from now on.
            event_types: Only events of these types.
            poll_interval: Seconds between two requests.
            overlap: Seconds by which requests reach back, for events that are listed late.
            access_code_id: Only events about this access code.
            access_code_ids: Only events about these access codes.
            access_grant_ids: Only events about these access grants, at most 100.
            access_method_ids: Only events about these access methods, at most 100.
            acs_system_id: Only events about this access system.
            acs_system_ids: Only events about these access systems.
            acs_user_id: Only events about this access system user.
            connected_account_id: Only events about this connected account.
            customer_key: Only events about this customer.
            device_id: Only events about this device.
            device_ids: Only events about these devices.
            space_ids: Only events about these spaces, at most 100.
            user_identity_id: Only events about this user identity.
            extra_params: Further fields for the body, for parameters newer than this package.

        Returns:
            An endless iterator for `async for`. A call that the server refuses raises there, and can be tried again.

        Raises:
            SeamInvalidParameterError: An argument makes no sense.

        See https://docs.seam.co/api/events/list
        """
        from seam_async.endpoints.events import LIST

        caller = self._caller
        start = None if since is None else _moment(since)
        _check("poll_interval", poll_interval, least=0.001)
        _check("overlap", overlap, least=0)
        filters = {
            "event_types": event_types,
            "access_code_id": access_code_id,
            "access_code_ids": access_code_ids,
            "access_grant_ids": access_grant_ids,
            "access_method_ids": access_method_ids,
            "acs_system_id": acs_system_id,
            "acs_system_ids": acs_system_ids,
            "acs_user_id": acs_user_id,
            "connected_account_id": connected_account_id,
            "customer_key": customer_key,
            "device_id": device_id,
            "device_ids": device_ids,
            "space_ids": space_ids,
            "user_identity_id": user_identity_id,
            "limit": LIMIT,
        }
        collect(LIST, {**filters, "since": start or ""}, extra_params)

        async def fetch(span: Mapping[str, Any]) -> Sequence[SeamEvent]:
            return await caller.call(LIST, {**filters, **span}, extra_params)

        return EventStream(fetch, caller.shared, start, poll_interval, overlap)


class EventStream(AsyncIterator["SeamEvent"]):
    """Goes through events as they happen. Its state survives errors: catch one, and ask again."""

    def __init__(
        self, fetch: Fetch, shared: SharedState, since: datetime | None, poll_interval: float, overlap: float
    ) -> None:
        self._fetch = fetch
        self._clock = shared.clock
        self._random = shared.random
        self._interval = poll_interval
        self._overlap = timedelta(seconds=overlap)
        self._turn = asyncio.Lock()
        self._ready: deque[SeamEvent] = deque()
        now = datetime.fromtimestamp(shared.clock.wall(), UTC)
        # Without a time to begin at, what the first answer holds from before is old; later ones hold late events only.
        self._old_before = now - _INSTANT if since is None else None
        self._start = now - self._overlap - SKEW if since is None else since
        self._since = self._start  # from where on events are still wanted
        self._newest = self._start  # the date of the newest event there was
        self._window: timedelta | None = None  # while there is more than one answer can hold
        self._full_to = self._start  # up to where it is known to be too much
        self._seen: dict[str, datetime] = {}
        self._next_at = shared.clock.monotonic()
        self._failures = 0

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> SeamEvent:
        async with self._turn:
            while not self._ready:
                if (pause := self._next_at - self._clock.monotonic()) > 0:
                    await self._clock.sleep(pause)
                await self._poll()
            return self._ready.popleft()

    async def _poll(self) -> None:
        """Make one request; what goes wrong and may pass only delays the next."""
        self._next_at = self._clock.monotonic() + self._interval
        try:
            if self._window is None:
                await self._poll_rest()
            else:
                await self._poll_window(self._window)
        except SeamError as error:
            if not is_transient(error):
                raise
            self._failures += 1
            pause = self._interval * 2 ** min(self._failures - 1, 30)
            pause = min(pause, max(self._interval, LONGEST_PAUSE)) * self._random.uniform(0.5, 1.0)
            self._next_at = self._clock.monotonic() + pause
            reason = error.status_code if isinstance(error, SeamHttpError) else type(error).__name__
            logger.debug("following events: %s; next request in %.1f s", reason, pause)
        else:
            self._failures = 0

    async def _poll_rest(self) -> None:
        """Ask for everything from where we are."""
        found = await self._fetch({"since": self._since})
        if len(found) < LIMIT:
            self._take(found)
            self._since = max(self._start, self._newest - self._overlap)
            return
        # Whether the answer holds the first or the last of them is not said: fetch them anew, in windows.
        self._full_to = max(map(self._date, found))
        self._window = max(_INSTANT, (self._full_to - self._since) / 2)
        self._next_at = self._clock.monotonic()

    async def _poll_window(self, window: timedelta) -> None:
        """Ask for what happened in a window of time from where we are."""
        upper = self._since + window
        found = await self._fetch({"between": [self._since - _INSTANT, upper]})
        self._next_at = self._clock.monotonic()
        if len(found) >= LIMIT and window > _INSTANT:
            self._window = max(_INSTANT, window / 2)
            return
        self._take(found)
        self._since = upper
        self._window = window * 2 if upper <= self._full_to else None

    def _take(self, found: Sequence[SeamEvent]) -> None:
        """Keep what is new, and forget what cannot come again."""
        fresh: list[SeamEvent] = []
        for event in found:
            key = event.event_id or repr(event)
            date = max(_dates(event), default=self._newest)
            # What is older than was asked for has been forgotten below, and would come again.
            if key not in self._seen and date >= self._since - _INSTANT:
                self._seen[key] = date
                if self._old_before is None or date >= self._old_before:
                    fresh.append(event)
        self._old_before = None
        # The server lists the newest first; of those with the same date, the older is then the later one in its list.
        if found and self._date(found[0]) >= self._date(found[-1]):
            fresh.reverse()
        fresh.sort(key=self._date)
        self._ready.extend(fresh)
        self._newest = max([self._newest, *map(self._date, found)])
        bound = max(self._start, self._newest - self._overlap) - _INSTANT
        self._seen = {key: date for key, date in self._seen.items() if date >= bound}

    def _date(self, event: SeamEvent) -> datetime:
        """The date to go by: the earlier one, whichever the server goes by, since the other may lie in the future."""
        return min(_dates(event), default=self._newest)


def _dates(event: SeamEvent) -> list[datetime]:
    dates: list[Any] = [event.occurred_at, event.created_at]
    return [date for date in dates if isinstance(date, datetime)]


def _moment(since: Any) -> datetime:
    moment = parse_date_time(since) if isinstance(since, str) else since
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment
    message = f"since must be a date-time with a time zone, not {since!r}"
    raise SeamInvalidParameterError(message, parameter="since")


def _check(name: str, value: Any, *, least: float) -> None:
    try:
        check_number(name, value, least=least)
    except ValueError as error:
        raise SeamInvalidParameterError(str(error), parameter=name) from None
