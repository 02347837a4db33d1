"""The errors of jobs, under `SeamError` like all others."""

from __future__ import annotations

from seam_async.errors import SeamError

__all__ = ["SeamJobChangedError", "SeamJobConflictError", "SeamJobLedgerError"]


class SeamJobConflictError(SeamError):
    """What an item asks for is in the way of somebody else's, such as another code with the same digits.

    Raise it in a job's `find` for a thing that is there and is not the item's own.
    """

    may_have_acted: bool = False


class SeamJobChangedError(SeamError):
    """An item has changed since it was made, and the job cannot change such a thing."""

    may_have_acted: bool = False


class SeamJobLedgerError(SeamError):
    """A job's ledger cannot be used: it is away, belongs to another workspace, or was written by a newer version.

    Attributes:
        is_away: Whether it may pass by itself: the store is down, slow or busy.
    """

    may_have_acted: bool = False
    is_away: bool = False
