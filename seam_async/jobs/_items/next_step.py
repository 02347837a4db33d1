"""What to do about an item, by what the ledger says of it. Pure rules: nothing here waits, sends or writes.

```
none, pending    ──> MAKE
busy             ──> BUSY until its lease is over; then it is unknown
unknown          ──> LOOK where a make was under way or there may be two, CHANGE or CHANGED where a change was
done, accepted   ──> LEAVE or CONFIRM; CHANGE or CHANGED if the item reads otherwise
failed, conflict ──> LEAVE; LOOK, CHANGE or CHANGED if the item reads otherwise, or a retry was asked for
```

While a request for it may still be carried out, an item is BUSY in place of all that would write, send or look; only
what does no harm if it is carried out twice is sent again.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seam_async.jobs._ledgers.ledger import Entry


class NextStep(Enum):
    """What to do about an item."""

    MAKE = auto()
    """Nothing can have been made: make it."""

    LOOK = auto()
    """It may have been made: look it up, and make it only if it is not there."""

    CHANGE = auto()
    """It is there, and differs."""

    CHANGED = auto()
    """It is there, and differs, but the job cannot change such a thing."""

    CONFIRM = auto()
    """It was made: wait until it is on its lock."""

    LEAVE = auto()
    """Nothing is to be done."""

    BUSY = auto()
    """Another process works on it, or what it left behind may still be carried out."""


def next_step(
    entry: Entry | None,
    *,
    changed: bool,
    can_change: bool,
    may_repeat: bool = False,
    confirm: bool = False,
    retry_failed: bool = False,
) -> NextStep:
    """Decide what to do about an item.

    Args:
        entry: What the ledger says of it.
        changed: Whether the item reads otherwise than when the entry was written.
        can_change: Whether the job could change what is there into what the item says now.
        may_repeat: Whether what is in doubt does no harm, even if it is carried out after what would be sent now.
        confirm: Whether the job waits until things are on their lock.
        retry_failed: Whether to try again what has failed.
    """
    if entry is None:
        return NextStep.MAKE
    change = NextStep.CHANGE if can_change else NextStep.CHANGED
    if entry.state in {"busy", "unknown"}:
        may_act = entry.lease_left <= 0 or (entry.state == "unknown" and may_repeat)
        if not may_act:
            return NextStep.BUSY
        # Where there may be two of it, one of them must not be changed and called done.
        is_one = entry.thing_id is not None and entry.extra_id is None
        return change if is_one and (can_change or changed) else NextStep.LOOK
    step = _next_step_of_settled(entry, change, changed=changed, confirm=confirm, retry_failed=retry_failed)
    if entry.lease_left > 0 and step not in {NextStep.LEAVE, NextStep.CONFIRM}:
        return NextStep.BUSY
    return step


def _next_step_of_settled(
    entry: Entry, change: NextStep, *, changed: bool, confirm: bool, retry_failed: bool
) -> NextStep:
    """Decide about an item that nobody works on; `change` is what a change of it comes to."""
    can_change = change is NextStep.CHANGE
    match entry.state:
        case "pending":
            return NextStep.MAKE
        case "failed" | "conflict":
            if not changed and entry.error_type == "SeamJobChangedError":
                # It has changed back, to what is there unless a change was under way before.
                return change if entry.thing_id is not None and can_change else NextStep.LOOK
            if not changed and not retry_failed:
                return NextStep.LEAVE
            if entry.thing_id is None or entry.state == "conflict":
                return NextStep.LOOK
            return change if changed or can_change else NextStep.LOOK
        case _:
            if changed:
                return change
            return NextStep.CONFIRM if confirm and entry.state != "done" else NextStep.LEAVE
