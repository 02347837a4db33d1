"""What a guest's door code is known by: its name and times, and its digits where the guest has chosen them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from seam_async.jobs._guests.guest_times import MINUTE, ROUNDINGS, askable, coarse, same_time
from seam_async.jobs._items.candidate import Candidate

if TYPE_CHECKING:
    from seam_async.jobs._guests.guest_code import GuestCode
    from seam_async.resources.access_code import AccessCode


def is_here(code: AccessCode) -> bool:
    """Return whether a code is a guest's to have: no spare one of the lock's, and not on its way off the lock."""
    return not code.is_backup and code.status != "removing"


def is_own(item: GuestCode, code: AccessCode, rounding: timedelta) -> bool:
    """Return whether a code is what an item asks for, with times that may be rounded by so much."""
    return (
        code.name == item.name
        and (item.code is None or code.code == item.code)
        # Without a start, the API sets it to the moment of creation.
        and (item.starts_at is None or same_time(item.starts_at, code.starts_at, rounding))
        and same_time(item.ends_at, code.ends_at, rounding)
    )


def traits_of(item: GuestCode) -> list[Any]:
    """Return what an item's code is known by."""
    return [item.name, [coarse(item.starts_at), coarse(item.ends_at)]]


def rounded_traits_of(item: GuestCode, rounding: timedelta) -> list[Any]:
    """Return the same as coarsely as it may be rounded; empty if it may not."""
    if rounding is MINUTE:
        return []
    return [item.name, [coarse(item.starts_at, rounding), coarse(item.ends_at, rounding)]]


def candidate(code: AccessCode, door: str) -> Candidate:
    """Return a code that was met at a door as what it may have been asked for."""
    created_at: Any = code.created_at
    return Candidate(
        thing_id=code.access_code_id,
        traits=[[code.name], _times(code, MINUTE)],
        # In all ways of rounding: what was begun may have been sent with other options than this job has now.
        rounded=lambda: [[code.name], [times for unit in ROUNDINGS for times in _times(code, unit)]],
        natural_key=None if code.code is None else [door, code.code],
        created_at=created_at.timestamp() if isinstance(created_at, datetime) else None,
    )


def _times(code: AccessCode, unit: timedelta) -> list[list[Any]]:
    """Return the starts and ends that may have been asked for."""
    # Without a start, the API sets it to the moment of creation.
    starts = [None, *askable(code.starts_at, unit)]
    return [[start, end] for start in starts for end in askable(code.ends_at, unit)]
