"""The places in which a process's calls have started, for as long as they count: Redis may lose them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import NamedTuple

from seam_async._clock import Clock
from seam_async._ratelimit.redis.lane_names import LaneNames

MOST_REMEMBERED = 20_000
"""More than that in one window, and the oldest are left out."""


class _Used(NamedTuple):
    lanes: LaneNames
    window: int
    hold: int
    at: float

    @property
    def until(self) -> float:
        return self.at + (self.window + self.hold) / 1e6


class UsedPlaces:
    """Remembers places by their ids. Windows and holds are microseconds, as in the script's messages."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._places: OrderedDict[str, _Used] = OrderedDict()

    def note(self, name: str, lanes: LaneNames, window: int, hold: int, at: float) -> None:
        """Remember a place that opens at this moment, and forget those that are over."""
        places, now = self._places, self._clock.monotonic()
        places[name] = _Used(lanes, window, hold, at)
        while places and (len(places) > MOST_REMEMBERED or next(iter(places.values())).until <= now):
            places.popitem(last=False)

    def forget(self, name: str) -> None:
        """Forget a place: the server has not counted its call."""
        self._places.pop(name, None)

    def extend(self, name: str) -> None:
        """Put off the end of a place: the server may have counted its call as late as now."""
        used = self._places.get(name)
        if used is not None:
            self._places[name] = used._replace(at=self._clock.monotonic() - used.hold / 1e6)

    def replays(self) -> Iterator[str]:
        """Return messages that tell Redis of the places that still count."""
        now = self._clock.monotonic()
        for name, used in self._places.items():
            if used.until > now:
                ago = round((now - used.at) * 1e6)
                yield f"replay {used.lanes.text} {name} {used.window} {used.hold} {ago}"
