"""The ledger: what is known of each item of a job, kept outside of the processes that work on it.

A ledger needs no idea of jobs. It reads entries and swaps them, each swap atomic (compare and set), and it alone says
whether a lease is over, by its own clock. All decisions are made by the processes, by the pure rules of `next_step.py`.
`seam_async.jobs.conformance` has the tests that a ledger of your own must pass.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from enum import Enum
from typing import Any, Literal, Protocol

import attrs

from seam_async._validation import shown
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs.errors import SeamJobLedgerError

State = Literal["pending", "busy", "done", "accepted", "not_due", "failed", "conflict", "unknown"]
"""`pending`: not begun. `busy`: a process works on it. `done`. `accepted`: made, but not yet seen on its lock.
`not_due`: made, and put on its lock later. `failed`. `conflict`: somebody else's is in the way. `unknown`: it may have
been made, and is looked up before anything else is done."""

STATES: tuple[State, ...] = ("pending", "busy", "done", "accepted", "not_due", "failed", "conflict", "unknown")


@attrs.frozen(kw_only=True)
class Entry:
    """What a ledger keeps of one item. No PIN, no name of a person and no text of an error is among it."""

    key: str
    """The item's key."""

    state: State
    """How far it is. A reader is given `unknown` for a `busy` entry whose lease is over."""

    token: str
    """Changes with every swap: a swap names the token that it expects."""

    digest: str = ""
    """Keyed digests of the item as it was last made or changed, or of what was begun, when that was, and the door's id.
    A text without a line break, of up to 1,000 characters, to be kept whole."""

    thing_id: str | None = None
    """ID of what was made."""

    extra_id: str | None = None
    """ID of a second thing, made by a process that was stopped for longer than its lease. The same as `thing_id` while
    it is not known whether there is a second; without a `thing_id`, of a thing that may be gone."""

    error_type: str | None = None
    """Class of the error, for `failed`, `conflict` and `unknown`."""

    code: str | None = None
    """The error's code, as the server gave it."""

    request_id: str | None = None
    """Seam's id of the request that failed."""

    lease_left: float = 0.0
    """Seconds for which an entry in whatever state is still left alone, since what was sent for it may still be carried
    out. Set by the ledger when it is read."""


@attrs.frozen(kw_only=True)
class Swap:
    """The wish to put an entry in the place of another."""

    key: str
    """Which item."""

    expected: str | None
    """Token of the entry that must be there; None if there must be none."""

    entry: Entry | None
    """The new entry, with a new token; None deletes."""

    lease: float = 0.0
    """Seconds from now, by the ledger's clock, for which the new entry is left alone."""


class Swapped(Enum):
    """What became of a swap."""

    OK = "ok"
    """It was carried out, now or by an earlier try of the same swap (the new token is there already)."""

    STALE = "stale"
    """Another entry was there than the one expected."""

    HELD = "held"
    """The new entry's `thing_id` belongs to another key, of this or another job."""


@attrs.frozen
class Target:
    """Where a ledger's things live."""

    endpoint: str
    """URL of the server."""

    workspace_id: str | None
    """The workspace, where it is known."""


class LedgerSession(Protocol):
    """A ledger opened for one job. It is used by one event loop, and by one task at a time."""

    @property
    def secret(self) -> bytes:
        """What digests are keyed with: at least 16 random bytes, the same for all sessions of the ledger."""
        ...

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        """Return the entries of these keys, in their order; None where there is none."""
        ...

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        """Carry out swaps, each atomic for itself, durable before this returns; at most one for each key.

        A swap is answered by the tokens alone: a lease that stands keeps nobody from it, and ends with its entry.
        """
        ...

    def entries(self, states: Collection[State] | None = None) -> AsyncIterator[Entry]:
        """Iterate over the entries in these states, or over all, without holding them all in memory."""
        ...

    async def counts(self) -> dict[State, int]:
        """Return how many entries are in each state; a `busy` one whose lease is over counts as `unknown`."""
        ...


class Ledger(Protocol):
    """Where jobs keep what they know, shared by all processes that work on them.

    Every method of it and of its sessions raises `SeamJobLedgerError` for what goes wrong with the store, with
    `is_away=True` for what may pass (the store is down, slow or busy): such a call is made again.
    """

    def open(self, job: str, target: Target | None) -> AbstractAsyncContextManager[LedgerSession]:
        """Open the ledger for a job.

        Args:
            job: The job's name.
            target: Where its things live: noted by the first, refused if it differs later. None to only read.

        Raises:
            SeamJobLedgerError: It belongs to another workspace, or was written by a newer version.
        """
        ...

    async def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        """Delete entries of a job, and return how many: those of these keys, not touched since a moment, or all."""
        ...


def name_of(job: Any) -> str:
    """Return the name of a job given as `Job` or by its name.

    Raises:
        SeamInvalidParameterError: It is neither.
    """
    name = job if isinstance(job, str) else getattr(job, "name", None)
    if not isinstance(name, str) or not name:
        message = f"job must be a Job or the name of one, not {type(job).__name__}"
        raise SeamInvalidParameterError(message, parameter="job")
    return name


def moment_of(before: Any) -> float | None:
    """Return an aware date-time as seconds since 1970.

    Raises:
        SeamInvalidParameterError: It has no time zone, or is no date-time.
    """
    if before is None:
        return None
    if not isinstance(before, datetime) or before.tzinfo is None:
        message = f"before must be a datetime with a time zone, not {shown(before)}"
        raise SeamInvalidParameterError(message, parameter="before")
    return before.timestamp()


def wrong_target(name: str, noted: str, asked: str) -> SeamJobLedgerError:
    """Make the error for a ledger that belongs to another server or workspace."""
    what = "workspace" if name == "workspace_id" else name
    message = f"this ledger belongs to the {what} {noted}, not {asked}: use another ledger for it"
    return SeamJobLedgerError(message)
