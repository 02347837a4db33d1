"""An item on its way through a run: what is known of it here, what became of it, and the entries that say so."""

from __future__ import annotations

import asyncio
import secrets
from contextvars import ContextVar
from typing import Any, Generic, TypeVar

import attrs

from seam_async.errors import SeamHttpApiError, SeamHttpError
from seam_async.jobs.ledger import Entry, State

T = TypeVar("T")

MOST_TRIES = 10
"""How often an item is tried in one run while what fails may pass."""

RATE_LIMIT_PATIENCE = 3600.0
"""Seconds for which the server may go on taking nothing, for one item."""

LONGEST_PAUSE = 60.0
"""Seconds between two tries of an item, at most."""

LOOK_AT_BUSY = 5.0
"""Seconds after which an item that another process works on is looked at again, at most."""

GRACE = 0.25
"""Seconds by which the limit of a whole call is longer than the client's, whose error says more."""

CURRENT: ContextVar[Work[Any]] = ContextVar("seam_job_item")
"""The item that the running task works on, for the hook that learns of its requests."""


@attrs.define(eq=False)
class Work(Generic[T]):
    """An item on its way through a run."""

    item: T
    key: str
    digest: str
    tries: int = 0
    held_up_since: float | None = None
    """When the server first took it no more."""
    looks: int = 0
    """How often it was found to be another process's."""
    is_listed: bool = True
    """Whether the ledger has an entry for it; false for one that was not begun."""
    requests: int = 0
    """How many requests the call under way has sent."""
    limit: asyncio.Timeout | None = None
    """What ends the call under way."""


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
        extra_id=claim.extra_id if claim.extra_id != thing_id else None,
        error_type=None if error is None else type(error).__name__,
        code=error.code if isinstance(error, SeamHttpApiError) else None,
        request_id=error.request_id if isinstance(error, SeamHttpError) else None,
    )


def new_token() -> str:
    """Return a token that no swap has had before."""
    return secrets.token_hex(8)


def pause(tries: int) -> float:
    """Return the seconds before another try."""
    return min(2.0 ** (tries - 1), LONGEST_PAUSE)
