"""What one process knows of an account that it shares through Redis, and what it has to tell the others about it."""

from __future__ import annotations

import asyncio
import logging
import math
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from seam_async._ratelimit.redis.client import text
from seam_async._ratelimit.redis.lane_names import LaneNames
from seam_async._ratelimit.redis.place import Place
from seam_async._ratelimit.redis.place_queue import PlaceQueue
from seam_async._ratelimit.redis.server_clock import ServerClock
from seam_async._ratelimit.redis.used_places import UsedPlaces

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async._ratelimit.redis.link import Link

logger = logging.getLogger("seam_async")

OnAnswer = Callable[[list[Any], float], None]
"""Gets the script's answer to a message, and when that was sent."""

PAUSE_TOLERANCE = 0.25
"""Seconds by which a pause may seem longer because the news of it, or one more 429 of the same, took its time."""


class Message(NamedTuple):
    """One message to the script, with what to do with its answer if it has one."""

    text: str
    on_answer: OnAnswer | None = None
    happened_at: float | None = None
    """When what it reports happened: how long ago that was is its last argument, known only when it is sent."""


class Limited(NamedTuple):
    """What is known of a lane that is paused or paced. Moments are of this process's monotonic clock."""

    pause_ends_at: float
    until: float
    """When it is forgotten, unless there is more news."""
    learned_at: float


class Account:
    """One budget, as seen from one event loop."""

    def __init__(self, base: str, link: Link) -> None:
        self.base = base
        """The key in Redis that all keys of this account begin with; the channel too."""
        self.link = link
        self.clock: Clock = link.clock
        self.process = link.process
        self.epoch = ""
        self.outbox: list[Message] = []
        self.limited: dict[str, Limited] = {}
        """Lanes that are paused or paced just now, by name; nearly always there are none."""
        self.is_synced = False
        """Whether the pauses that were there before this process are known."""
        self.time = ServerClock()
        self.used = UsedPlaces(link.clock)
        self._queues: dict[str, PlaceQueue] = {}
        self._numbers = 0
        self._phase = int(link.process.rstrip(":"), 16) / 2**40
        self._differing: set[str] = set()
        self._awaiting_sync: list[asyncio.Future[None]] = []

    # -- sending -------------------------------------------------------------------------------------------------------

    def send(self, text: str, on_answer: OnAnswer | None = None) -> None:
        """Put a message into the next batch."""
        if not self.link.is_down:
            self.outbox.append(Message(text, on_answer))
            self.link.wake(self)

    def report(self, text: str, *, soon: bool = False) -> None:
        """Report what has just happened. Unless it is to go soon, it waits for a message that is."""
        if not self.link.is_down:
            self.outbox.append(Message(text, happened_at=self.clock.monotonic()))
            self.link.wake(self, soon=soon)

    def sync(self) -> None:
        """Ask which lanes are limited."""
        self.send(*self.sync_message()[:2])

    def sync_message(self) -> Message:
        """Return the question which lanes are limited."""
        return Message("sync", self._synced)

    def release(self, place: Place) -> None:
        """Return a place that was not used."""
        self.link.returned += 1
        self.used.forget(place.id)
        self.send(f"return {place.lanes.text} {place.id} {int(place.window == 0)}")

    def queue(self, lanes: LaneNames) -> PlaceQueue:
        """Return the queue for places in these lanes, made if need be."""
        queue = self._queues.get(lanes.text)
        if queue is None:
            queue = self._queues[lanes.text] = PlaceQueue(self, lanes)
        return queue

    def forget_queue(self, lanes: LaneNames) -> None:
        """Drop a queue that nobody stands in."""
        self._queues.pop(lanes.text, None)

    def known_opening(self, lanes: LaneNames) -> float:
        """Return when the next place in these lanes opens, as far as is known."""
        queue = self._queues.get(lanes.text)
        known = [lane.pause_ends_at for name in lanes.names if (lane := self.limited.get(name)) is not None]
        return max(-math.inf if queue is None else queue.opens_at, *known, -math.inf)

    def is_contended(self, lanes: LaneNames) -> bool:
        """Return whether calls of this process wait for a place in these lanes."""
        queue = self._queues.get(lanes.text)
        return queue is not None and queue.is_contended

    def number_places(self, count: int) -> int:
        """Reserve numbers for places, and return the first."""
        first = self._numbers
        self._numbers += count
        return first

    def jitter(self) -> float:
        """Return a number between 0 and 1, spread evenly over the asks of a process and over the processes."""
        return (self._numbers * 0.6180339887 + self._phase) % 1.0

    # -- news ----------------------------------------------------------------------------------------------------------

    def hear(self, text: str) -> None:
        """Handle a message that another process published."""
        if text == "emptied":
            self.send("codes 0")  # the epoch that comes back says what to do
            return
        lane, pause, lives = text.split(" ")
        self.note_limited(lane, float(pause) / 1e6, float(lives) / 1e6)

    def note_limited(self, lane: str, pause: float, lives: float) -> None:
        """Remember that a lane is limited, for `lives` seconds, and paused for `pause` of them."""
        now = self.clock.monotonic()
        known = self.limited.get(lane)
        pause_ends_at = now + pause if pause > 0 else -math.inf
        grows = known is None or pause_ends_at > known.pause_ends_at + PAUSE_TOLERANCE
        if known is not None:
            pause_ends_at = max(pause_ends_at, known.pause_ends_at)
            lives = max(lives, known.until - now)
        learned_at = now if grows or known is None else known.learned_at
        self.limited[lane] = Limited(pause_ends_at, now + lives, learned_at)
        if grows and pause > 0:
            operation, _, device = lane.partition(":")
            for kind in "dc":
                queue = self._queues.get(f"{operation} 1 {kind}{device}")
                if queue is not None:
                    queue.reconsider()

    def is_limited(self, names: Iterable[str]) -> bool:
        """Return whether one of these lanes is paused or paced."""
        limited = self.limited
        if not limited:
            return False
        for name in names:
            lane = limited.get(name)
            if lane is not None:
                if lane.until > self.clock.monotonic():
                    return True
                del limited[name]
        return False

    def is_overtaken(self, place: Place, now: float) -> bool:
        """Return whether a lane was paused after this place was asked for."""
        if not self.limited:
            return False
        for name in place.lanes.names:
            lane = self.limited.get(name)
            if lane is not None and lane.learned_at >= place.asked_at and lane.pause_ends_at > now:
                return True
        return False

    def say_that_limits_differ(self, operation: str) -> None:
        """Log, once for each operation, that another process has another limit for it."""
        if operation not in self._differing:
            self._differing.add(operation)
            logger.warning("processes that share a limiter have different rate_limits: give all of them the same")

    def _synced(self, answer: list[Any], _: float) -> None:
        self.is_synced = True
        self._end_wait_for_sync()
        for i in range(0, len(answer), 3):
            self.note_limited(text(answer[i]), answer[i + 1] / 1e6, answer[i + 2] / 1e6)

    # -- places --------------------------------------------------------------------------------------------------------

    def note_call(self, lanes: LaneNames, window: int, hold: int) -> str:
        """Remember a call that starts without Redis as if it had a place, and return the place's id."""
        name = f"{self.process}{self.number_places(1)}"
        self.used.note(name, lanes, window, hold, self.clock.monotonic())
        return name

    def extend(self, place: Place) -> None:
        """Put off the end of a used place: the server may have counted its call as late as now."""
        self.used.extend(place.id)
        self.report(f"extend {place.lanes.text} {place.id} {place.window} {place.hold}")

    def replays(self) -> list[Message]:
        """Return messages that tell an emptied Redis which places this process has, and what it knows."""
        now = self.clock.monotonic()
        pauses = (
            f"pause {lane} {round((limited.pause_ends_at - now) * 1e6)}"
            for lane, limited in self.limited.items()
            if limited.pause_ends_at > now
        )
        return [Message(text) for text in (*self.used.replays(), *pauses)]

    async def until_synced(self) -> None:
        """Wait until the pauses that were there before are known, or Redis turns out not to answer."""
        if not self.is_synced and not self.link.is_down:
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._awaiting_sync.append(future)
            await future

    def _end_wait_for_sync(self) -> None:
        futures, self._awaiting_sync = self._awaiting_sync, []
        for future in futures:
            if not future.done():
                future.set_result(None)

    @property
    def is_idle(self) -> bool:
        """Whether nobody waits for it."""
        return not self._queues and not self.outbox and not self._awaiting_sync

    def fail(self) -> None:
        """Stop waiting for Redis, which does not answer: calls go by what this process knows."""
        self.outbox.clear()
        self._end_wait_for_sync()
        for queue in list(self._queues.values()):
            queue.fail()
