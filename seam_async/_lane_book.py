"""All lanes there are, found by scope and bounded in number."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import islice

from ._clock import Clock
from ._lane import Lane

LaneKey = tuple[Hashable, str, str | None]
"""Account, path, and a device; "" stands for calls that name none, ``None`` for all calls of the operation together."""


class LaneBook:
    """Lanes are made on the first refusal of a scope, or for a published limit, and forgotten when they are idle.

    No task cleans up: each new lane looks after the two that were looked after longest ago. Should ``capacity`` be
    reached even so, a lane in which nobody waits is forgotten before its time.
    """

    __slots__ = ("_capacity", "_clock", "_lanes")

    def __init__(self, clock: Clock, capacity: int) -> None:
        self._clock = clock
        self._capacity = capacity
        self._lanes: dict[LaneKey, Lane] = {}

    def __len__(self) -> int:
        return len(self._lanes)

    def __iter__(self) -> Iterator[Lane]:
        return iter(self._lanes.values())

    def get(self, key: LaneKey) -> Lane | None:
        """The lane of this scope, if it has one."""
        return self._lanes.get(key)

    def open(self, key: LaneKey, now: float) -> Lane:
        """The lane of this scope, made if need be."""
        lane = self._lanes.get(key)
        if lane is None:
            self._sweep(now)
            lane = self._lanes[key] = Lane(self._clock)
        return lane

    def drop_idle(self, key: LaneKey, now: float) -> None:
        """Forget this lane if nobody would notice."""
        lane = self._lanes.get(key)
        if lane is not None and lane.idle(now):
            del self._lanes[key]

    def _sweep(self, now: float) -> None:
        for key in list(islice(self._lanes, 2)):
            lane = self._lanes.pop(key)
            if not lane.idle(now):
                self._lanes[key] = lane  # to the end: next time others are looked at
        if len(self._lanes) >= self._capacity:
            spare = next((key for key, lane in self._lanes.items() if not lane.waiting), None)
            if spare is not None:
                del self._lanes[spare]
