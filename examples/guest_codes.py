"""Keeps track of door codes by Seam's events: which of them really work, and which need somebody's attention.

Used by the receivers `fastapi_webhooks.py`, `flask_webhooks.py` and `aiohttp_webhooks.py`. A real application would
keep this in its database; here it is kept in memory.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from seam_async import (
    AccessCodeDelayInSettingOnDeviceEvent,
    AccessCodeDeletedEvent,
    AccessCodeFailedToRemoveFromDeviceEvent,
    AccessCodeFailedToSetOnDeviceEvent,
    AccessCodeRemovedFromDeviceEvent,
    AccessCodeScheduledOnDeviceEvent,
    AccessCodeSetOnDeviceEvent,
    SeamEvent,
)

REMEMBERED = 10_000


class GuestCodes:
    """Keeps track of the codes on doors.

    Args:
        alert: Called with a sentence for the person on duty. It must be quick: meanwhile Seam waits for the answer.
    """

    def __init__(self, alert: Callable[[str], object] = print) -> None:
        self.working: set[str] = set()
        self._alert = alert
        self._known_since: dict[str, datetime] = {}
        self._events: OrderedDict[str, None] = OrderedDict()

    def works(self, access_code_id: str) -> bool:
        """Return whether a guest may be told the code: only once the lock has it, which is later than its creation."""
        return access_code_id in self.working

    def take(self, event: SeamEvent) -> None:
        """Take note of an event. It is idempotent: Seam may deliver an event twice."""
        if event.event_id in self._events:
            return
        self._react(event)
        # After reacting: if that fails, Seam delivers the event again, and it must not be skipped.
        self._events[event.event_id] = None
        if len(self._events) > REMEMBERED:
            self._events.popitem(last=False)

    def _react(self, event: SeamEvent) -> None:
        match event:
            case AccessCodeSetOnDeviceEvent() | AccessCodeScheduledOnDeviceEvent():
                self._note(event.access_code_id, event.occurred_at, works=True)
            case AccessCodeRemovedFromDeviceEvent() | AccessCodeDeletedEvent():
                self._note(event.access_code_id, event.occurred_at, works=False)
            case AccessCodeFailedToSetOnDeviceEvent():
                self._note(event.access_code_id, event.occurred_at, works=False)
                reasons = "; ".join(error.message for error in event.access_code_errors)
                self._alert(f"Code {event.access_code_id} is not on its lock: {reasons or 'no reason given'}")
            case AccessCodeFailedToRemoveFromDeviceEvent():
                self._alert(f"Code {event.access_code_id} may still open the door, though it should not")
            case AccessCodeDelayInSettingOnDeviceEvent():
                self._alert(f"Code {event.access_code_id} takes longer than usual to get onto its lock")
            case _:
                pass

    def _note(self, code: str, at: datetime, *, works: bool) -> None:
        # Deliveries come out of order: an older event must not undo a newer one.
        if code in self._known_since and at < self._known_since[code]:
            return
        self._known_since[code] = at
        if works:
            self.working.add(code)
        else:
            self.working.discard(code)
