"""By when a call must have left: within its `total_timeout`, and for a door, 15 seconds after it was asked for."""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from seam_async._clock import Clock

DOOR_TIMEOUT = 15.0
"""Seconds after which a call that opens a door is not sent at all: whoever asked is gone by then."""

ASKED_AT: ContextVar[tuple[asyncio.Task[Any] | None, float] | None] = ContextVar("seam_async_asked_at", default=None)
"""Set by `seam_sync` for a call that another thread waits for: the task that makes it, and when the thread asked.

The moment is read from `Clock.boottime`. The task is named because the tasks that it starts inherit the variable, and
were not asked for then.
"""


class Deadline(NamedTuple):
    """When the time of a call began, and ends."""

    began_at: float
    leave_by: float
    """By the monotonic clock, as timers need it."""
    expires_at: float
    """The same moment by the clock that goes on while the machine is suspended."""


def deadline_of(clock: Clock, total_timeout: float | None, *, opens_door: bool) -> Deadline:
    """Return the deadline of a call that is made now.

    Args:
        clock: The client's clock.
        total_timeout: Seconds that the call may take.
        opens_door: Whether it opens a door: then its time began when it was asked for, before this task even ran if
            another thread waits for it; and it has one without a `total_timeout`, too.
    """
    now = asked_at = clock.boottime()
    if opens_door and (asked := ASKED_AT.get()) is not None and asked[0] is asyncio.current_task():
        asked_at = asked[1]
    began_at = clock.monotonic() - (now - asked_at)
    timeout = DOOR_TIMEOUT if total_timeout is None else total_timeout
    return Deadline(began_at, began_at + timeout, asked_at + timeout)


def describe(total_timeout: float | None, *, opens_door: bool) -> str:
    """Return what set the deadline, to be added to the message of an error."""
    if total_timeout is not None:
        return f" (total_timeout={total_timeout:g})"
    if opens_door:
        return f"; a door is not opened more than {DOOR_TIMEOUT:g} s after it was asked for"
    return ""
