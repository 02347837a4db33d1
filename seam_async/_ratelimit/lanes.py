"""All lanes there are, found by scope and bounded in number."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Hashable, Iterable, Iterator
from itertools import islice

from seam_async._clock import Clock
from seam_async._ratelimit.lane import Lane

Operation = tuple[Hashable, str]
"""Account and path."""

LaneKey = tuple[Operation, str | None]
"""An operation and a device; "" stands for calls that name none, `None` for all calls of the operation together."""


class Lanes:
    """The registry of lanes: made on the first refusal of a scope, or for a published limit; forgotten when idle.

    No task cleans up: each limited call does, by `tidy`. When `capacity` is reached even so, a lane in which nobody
    waits is forgotten before its time.
    """

    __slots__ = ("_capacity", "_clock", "_lanes", "operations", "version")

    def __init__(self, clock: Clock, capacity: int) -> None:
        self._clock = clock
        self._capacity = capacity
        # A plain dict takes the longer to find its first item the more were deleted before it.
        self._lanes: OrderedDict[LaneKey, Lane] = OrderedDict()
        self.operations: Counter[Operation] = Counter()
        """How many lanes there are of each operation that has any; nearly always there are none at all."""
        self.version = 0
        """Changes when a lane is made or forgotten: until then, who has looked up a lane may keep it."""

    def __len__(self) -> int:
        return len(self._lanes)

    def __iter__(self) -> Iterator[tuple[LaneKey, Lane]]:
        return iter(self._lanes.items())

    def get(self, key: LaneKey) -> Lane | None:
        """Return the lane of this scope, if it has one."""
        return self._lanes.get(key)

    def look_up(
        self, operation: Operation, devices: Iterable[str], *, make: bool, tidy: bool
    ) -> tuple[dict[str, Lane], Lane | None]:
        """Return the lanes of an operation's devices, and its wide lane.

        Args:
            operation: The account and the path.
            devices: Which devices.
            make: Make the devices' lanes that are missing; otherwise, return what there is.
            tidy: Tidy first, as each call that is limited does once.
        """
        if tidy:
            self.tidy(self._clock.monotonic())
        found = {}
        for device in devices:
            key = (operation, device)
            lane = self.open(key) if make else self._lanes.get(key)
            if lane is not None:
                found[device] = lane
        return found, self._lanes.get((operation, None))

    def open(self, key: LaneKey) -> Lane:
        """Return the lane of this scope, made if need be."""
        lane = self._lanes.get(key)
        if lane is None:
            too_many = len(self._lanes) + 1 - self._capacity
            if too_many > 0:
                spare = (key for key, lane in self._lanes.items() if not lane.waiting)
                for old in list(islice(spare, too_many)):
                    self._forget(old)
            lane = self._lanes[key] = Lane(self._clock)
            self.operations[key[0]] += 1
            self.version += 1
        return lane

    def tidy(self, now: float) -> None:
        """Look at the two lanes not looked at for longest, and forget those that are idle."""
        for key, lane in list(islice(self._lanes.items(), 2)):
            if lane.idle(now):
                self._forget(key)
            else:
                self._lanes.move_to_end(key)  # next time, others are looked at

    def _forget(self, key: LaneKey) -> None:
        del self._lanes[key]
        self.version += 1
        operation = key[0]
        self.operations[operation] -= 1
        if not self.operations[operation]:
            del self.operations[operation]
