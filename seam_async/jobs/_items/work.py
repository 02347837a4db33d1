"""A work item: what a run knows of one item, what became of it, and the entries that say so."""

from __future__ import annotations

import asyncio
import secrets
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

import attrs

from seam_async.errors import SeamHttpApiError, SeamHttpError
from seam_async.jobs._ledgers.ledger import Entry, State

T = TypeVar("T")

LEAST_TRIES = 10
"""How often an item is tried in one run, at least, while what fails may pass."""

PATIENCE = 900.0
"""Seconds for which it is tried, at least."""

RATE_LIMIT_PATIENCE = 3600.0
"""Seconds for which the server may go on taking nothing, for one item."""

LONGEST_PAUSE = 60.0
"""Seconds between two tries of an item, at most."""

SOON = 0.05
"""Seconds after which an item that was lost to another process, or whose lease is over, is looked at again."""

LOOK_AT_BUSY = 5.0
"""Seconds after which an item that another process works on is looked at again, at most."""

GRACE = 0.25
"""Seconds by which the limit of a whole call is longer than the client's, whose error says more."""

CURRENT: ContextVar[Work[Any]] = ContextVar("seam_job_item")
"""The item that the running task works on, for the hook that learns of its requests."""


@attrs.define(eq=False)
class Work(Generic[T]):
    """One item of a run."""

    item: T = attrs.field(repr=False)
    """Out of the repr: crash reporters show those of local variables, and an item may hold a door code."""
    key: str
    digest: str
    tries: int = 0
    failing_since: float = 0.0
    """When it first failed, by the clock of the run."""
    held_up_since: float | None = None
    """When the server first took it no more."""
    doubt: str = ""
    """Token of the entry with which this run has left it in doubt."""
    may_be_there: bool = False
    """Whether something was sent for it, in this run or an earlier one, that may have been carried out unseen."""
    in_flight_until: float = 0.0
    """Until when, by the clock of the run, something that was sent for it may still be carried out."""
    looks: int = 0
    """How often it was found to be another process's."""
    requests: int = 0
    """How many requests the call under way has sent."""
    limit: asyncio.Timeout | None = None
    """What ends the call under way."""

    def count_failure(self, now: float) -> bool:
        """Count a failure that may pass. Return whether the item may be tried again in this run."""
        if not self.tries:
            self.failing_since = now
        self.tries += 1
        return self.tries < LEAST_TRIES or now - self.failing_since < PATIENCE

    def note_in_flight(self, seconds: float, now: float) -> None:
        """Note for how long what was sent may still be carried out."""
        self.in_flight_until = max(self.in_flight_until, now + seconds)

    def note_sent(self, seconds: float, now: float) -> None:
        """Note that a request was sent whose outcome is unknown, before its thing is looked for.

        If another is in flight already, a look can show the thing of one, and the other may still be carried out.
        """
        if self.in_flight(now):
            self.note_in_flight(seconds, now)

    def in_flight(self, now: float) -> float:
        """Return for how many seconds something that was sent may still be carried out."""
        return max(0.0, self.in_flight_until - now)


@attrs.frozen(kw_only=True)
class Outcome:
    """What became of an item."""

    state: State
    thing_id: str | None = None
    error: BaseException | None = None
    again_in: float | None = None
    """Seconds after which to try again; None if that is all for this run."""
    entry: Entry | None = None
    """The entry to be confirmed, for `accepted` and `not_due`."""


def claimed(entry: Entry) -> Entry:
    """Make the claim that keeps all that an entry says was made or begun."""
    return attrs.evolve(entry, state="busy", token=new_token(), error_type=None, code=None, request_id=None)


def settled(
    claim: Entry, state: State, *, thing_id: str | None, digest: str, error: BaseException | None = None
) -> Entry:
    """Make the entry that follows a claim."""
    return Entry(
        key=claim.key,
        state=state,
        token=new_token(),
        digest=digest,
        thing_id=thing_id,
        extra_id=claim.extra_id,
        error_type=None if error is None else type(error).__name__,
        code=error.code if isinstance(error, SeamHttpApiError) else None,
        request_id=error.request_id if isinstance(error, SeamHttpError) else None,
    )


def may_have_more(entry: Entry) -> bool:
    """Return whether there may be a thing of an item's that its entry does not name: then it must be looked for."""
    if entry.thing_id is None:
        return entry.state in {"busy", "unknown"}
    return entry.extra_id == entry.thing_id


def new_token() -> str:
    """Return a token that no swap has had before."""
    return secrets.token_hex(8)


def pause(tries: int) -> float:
    """Return the seconds before another try."""
    return min(2.0 ** (tries - 1), LONGEST_PAUSE)
