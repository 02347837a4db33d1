"""What one process knows of an account that it shares through Redis, and what it has to tell the others about it."""

from __future__ import annotations

import asyncio
import logging
import math
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from seam_async._ratelimit.redis_client import text
from seam_async._ratelimit.redis_queue import LaneNames, Place, PlaceQueue

if TYPE_CHECKING:
    from seam_async._clock import Clock
    from seam_async._ratelimit.redis_link import Link

logger = logging.getLogger("seam_async")

OnAnswer = Callable[[list[Any], float], None]
"""Gets the script's answer to a message, and when that was sent."""

TRIFLE = 0.25
"""Seconds by which a pause may seem longer because the news of it, or one more 429 of the same, took its time."""
MOST_USED = 20_000
"""Places remembered in case Redis loses them. More than that in one window, and the oldest are left out."""


class Message(NamedTuple):
    """One message to the script, with what to do with its answer if it has one."""

    words: Sequence[object]
    on_answer: OnAnswer | None = None
    happened_at: float | None = None
    """When what it reports happened: how long ago that was is its last argument, known only when it is sent."""


class Limited(NamedTuple):
    """What is known of a lane that is paused or paced. Moments are of this process's monotonic clock."""

    closed_until: float
    until: float
    """When it is forgotten, unless there is more news."""
    learned_at: float


class _Used(NamedTuple):
    lanes: LaneNames
    window: int
    hold: int
    at: float


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
        self._queues: dict[LaneNames, PlaceQueue] = {}
        self._used: OrderedDict[str, _Used] = OrderedDict()
        self._numbers = 0
        self._phase = int(link.process.rstrip(":"), 16) / 2**40
        self._redis_now = 0.0  # seconds of Redis's clock ...
        self._offset = 0.0  # ... less ours, by the exchange that was fastest of late
        self._uncertain = math.inf
        self._measured_at = -math.inf
        self._trip = 0.0
        self._differing: set[str] = set()
        self._awaiting_sync: list[asyncio.Future[None]] = []

    # -- sending -------------------------------------------------------------------------------------------------------

    def send(self, words: Sequence[object], on_answer: OnAnswer | None = None) -> None:
        """Put a message into the next batch."""
        if not self.link.is_down:
            self.outbox.append(Message(words, on_answer))
            self.link.wake(self)

    def report(self, *words: object, soon: bool = False) -> None:
        """Report what has just happened. Unless it is to go soon, it waits for a message that is."""
        if not self.link.is_down:
            self.outbox.append(Message(words, happened_at=self.clock.monotonic()))
            self.link.wake(self, soon=soon)

    def sync(self) -> None:
        """Ask which lanes are limited."""
        message = self.sync_message()
        self.send(message.words, message.on_answer)

    def sync_message(self) -> Message:
        """Return the question which lanes are limited."""
        return Message(("sync",), self._synced)

    def give_back(self, place: Place) -> None:
        """Return a place that was not used."""
        self.link.returned += 1
        self._used.pop(place.id, None)
        self.send(("return", *place.lanes.words, place.id, int(place.window == 0)))

    def queue(self, lanes: LaneNames) -> PlaceQueue:
        """Return the queue for places in these lanes, made if need be."""
        queue = self._queues.get(lanes)
        if queue is None:
            queue = self._queues[lanes] = PlaceQueue(self, lanes)
        return queue

    def forget_queue(self, lanes: LaneNames) -> None:
        """Drop a queue that nobody stands in."""
        self._queues.pop(lanes, None)

    def known_opening(self, lanes: LaneNames) -> float:
        """Return when the next place in these lanes opens, as far as is known."""
        queue = self._queues.get(lanes)
        known = [lane.closed_until for name in lanes.names if (lane := self.limited.get(name)) is not None]
        return max(-math.inf if queue is None else queue.opens_at, *known, -math.inf)

    def is_contended(self, lanes: LaneNames) -> bool:
        """Return whether calls of this process wait for a place in these lanes."""
        queue = self._queues.get(lanes)
        return queue is not None and queue.is_contended

    def number_places(self, count: int) -> int:
        """Reserve numbers for places, and return the first."""
        first = self._numbers
        self._numbers += count
        return first

    # -- time ----------------------------------------------------------------------------------------------------------

    def learn_time(self, redis_now: float, sent_at: float, received_at: float) -> None:
        """Compare clocks. The script ran between sending and receiving, so the shorter that was, the better we know."""
        trip = received_at - sent_at
        self._trip = max(trip, 0.7 * self._trip)
        self._redis_now = redis_now
        offset = redis_now - (sent_at + received_at) / 2
        jumped = abs(offset - self._offset) > (trip + self._uncertain) / 2 + 0.005  # set anew, or another server's
        if trip <= self._uncertain or jumped or received_at - self._measured_at > 30.0:
            self._offset, self._uncertain, self._measured_at = offset, trip, received_at

    def local_time(self, ahead: float) -> float:
        """Return the moment that lies so many seconds after Redis's time at the last exchange."""
        return self._redis_now + ahead - self._offset

    def lead(self, hold: float) -> float:
        """Return how far ahead places must lie so that they are not over when the answer comes."""
        return max(0.0, (self._trip - hold) / 2)

    def jitter(self) -> float:
        """Return a number between 0 and 1, spread evenly over the asks of a process and over the processes."""
        return (self._numbers * 0.6180339887 + self._phase) % 1.0

    # -- news ----------------------------------------------------------------------------------------------------------

    def hear(self, text: str) -> None:
        """Handle a message that another process published."""
        if text == "emptied":
            self.send(("codes", 0))  # the epoch that comes back says what to do
            return
        lane, pause, lives = text.split(" ")
        self.note_limited(lane, float(pause) / 1e6, float(lives) / 1e6)

    def note_limited(self, lane: str, pause: float, lives: float) -> None:
        """Remember that a lane is limited, for `lives` seconds, and paused for `pause` of them."""
        now = self.clock.monotonic()
        known = self.limited.get(lane)
        closed_until = now + pause if pause > 0 else -math.inf
        grows = known is None or closed_until > known.closed_until + TRIFLE
        if known is not None:
            closed_until = max(closed_until, known.closed_until)
            lives = max(lives, known.until - now)
        learned_at = now if grows or known is None else known.learned_at
        self.limited[lane] = Limited(closed_until, now + lives, learned_at)
        if grows and pause > 0:
            operation, _, device = lane.partition(":")
            for kind in "dc":
                queue = self._queues.get(LaneNames(operation, (kind + device,)))
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
            if lane is not None and lane.learned_at >= place.asked_at and lane.closed_until > now:
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

    # -- places ---------------------------------------------------------------------------------------------------

    def note_place(self, place: Place) -> None:
        """Remember a place, so that it can be replayed."""
        if place.window:
            self._note(place.id, _Used(place.lanes, place.window, place.hold, place.opens_at))

    def note_call(self, lanes: LaneNames, window: int, hold: int) -> str:
        """Remember a call that starts without Redis as if it had a place, and return the place's id."""
        name = f"{self.process}{self.number_places(1)}"
        self._note(name, _Used(lanes, window, hold, self.clock.monotonic()))
        return name

    def _note(self, name: str, place: _Used) -> None:
        used = self._used
        used[name] = place
        now = self.clock.monotonic()
        while True:
            oldest = next(iter(used.values()))
            if oldest.at + (oldest.window + oldest.hold) / 1e6 > now and len(used) <= MOST_USED:
                break
            used.popitem(last=False)

    def forget_used(self, name: str) -> None:
        """Forget a place: the server has not counted its call."""
        self._used.pop(name, None)

    def extend(self, place: Place) -> None:
        """Put off the end of a used place: the server may have counted its call as late as now."""
        used = self._used.get(place.id)
        if used is not None:
            self._used[place.id] = used._replace(at=self.clock.monotonic() - place.hold / 1e6)
        self.report("extend", *place.lanes.words, place.id, place.window, place.hold)

    def replays(self) -> list[Message]:
        """Return messages that tell an emptied Redis which places this process has, and what it knows."""
        now = self.clock.monotonic()
        messages = [
            Message(("replay", *used.lanes.words, name, used.window, used.hold, round((now - used.at) * 1e6)))
            for name, used in self._used.items()
            if used.at + (used.window + used.hold) / 1e6 > now
        ]
        messages += [
            Message(("pause", lane, round((limited.closed_until - now) * 1e6)))
            for lane, limited in self.limited.items()
            if limited.closed_until > now
        ]
        return messages

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
