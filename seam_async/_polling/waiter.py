"""One wait for one thing: its future, and what ends it."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from seam_async._clock import Timer
    from seam_async._polling.poller import Batch
    from seam_async._polling.schedule import Schedule

V = TypeVar("V")

IsDone = Callable[[V], bool]
"""Returns whether the wait is over; raises where it is over without success."""


class WaitTimeout(Exception):  # noqa: N818 - passed between our own functions, never to the user
    """A wait has reached its deadline.

    Attributes:
        last: The value that was seen last; None without one.
    """

    def __init__(self, last: Any) -> None:
        super().__init__("the wait has reached its deadline")
        self.last = last


class Waiter(Generic[V]):
    """One wait for one thing."""

    __slots__ = ("batch", "context", "event_value", "future", "is_done", "key", "last", "schedule", "timers")

    def __init__(self, key: str, is_done: IsDone[V], schedule: Schedule) -> None:
        self.key = key
        self.is_done = is_done
        self.schedule = schedule
        self.future: asyncio.Future[V] = asyncio.get_running_loop().create_future()
        # A lookup runs in the context of one of its waiters, so that hooks and tracers see whom it belongs to.
        self.context = contextvars.copy_context()
        self.batch: Batch[V] | None = None
        self.last: V | None = None
        self.event_value: V | None = None
        self.timers: list[Timer] = []

    def update(self, value: V) -> bool:
        """Resolve the wait if this value ends it. Return whether the wait has ended."""
        if self.future.done():
            return True
        self.last = value
        try:
            if self.is_done(value):
                self.future.set_result(value)
        except Exception as error:  # noqa: BLE001 - raised where the wait was called
            self.future.set_exception(error)
        return self.future.done()

    def fail(self, error: BaseException) -> None:
        """End the wait with an error."""
        if not self.future.done():
            self.future.set_exception(error)

    def use_event_value(self) -> bool:
        """Resolve the wait with the value from a webhook event, if there is one. Return whether the wait has ended."""
        value, self.event_value = self.event_value, None
        return self.future.done() if value is None else self.update(value)

    def event_value_is_success(self) -> bool:
        """Return whether the event's value ends the wait with success, so that a lookup could add nothing."""
        try:
            return self.event_value is not None and self.is_done(self.event_value)
        except Exception:  # noqa: BLE001 - a failure, whose reason a lookup would add
            return False

    def close(self) -> None:
        """Cancel the timers, and retrieve the exception of a wait that was cancelled just as it ended."""
        for timer in self.timers:
            timer.cancel()
        if self.future.done() and not self.future.cancelled():
            self.future.exception()  # otherwise asyncio would log "exception was never retrieved"
