"""Report, plan and progress of a job, as users are given them."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from typing import Any, Literal

import attrs

from seam_async.jobs._ledgers.ledger import Entry, State

Action = Literal["make", "adopt", "change", "conflict", "unchanged", "busy", "failed"]
"""`make`: it is not there. `adopt`: it is there already, though no job knows of it. `change`: it is there, and differs.
`conflict`: somebody else's is in the way, or it cannot be changed. `unchanged`. `busy`: a process works on it.
`failed`: it cannot be looked up."""

SHOWN_AS_FAILURES: frozenset[State] = frozenset({"failed", "conflict", "unknown"})
"""States whose entries stand among a report's failures."""


@attrs.frozen(kw_only=True)
class JobFailure:
    """An item that is not as it should be. The ledger keeps all but `item` and `error`."""

    key: str
    """The item's key."""

    state: State
    """`failed`, `conflict` or `unknown`."""

    error_type: str | None
    """Class of the error; None for what a process left behind when it died."""

    code: str | None = None
    """The error's code, as the server gave it."""

    request_id: str | None = None
    """Seam's id of the request, for its support."""

    item: Any = attrs.field(default=None, repr=False)
    """The item; None in any process but the one that ran it."""

    error: BaseException | None = attrs.field(default=None, repr=False)
    """The error; None in any process but the one that ran it."""


@attrs.frozen(kw_only=True)
class JobReport:
    """How a job stands, by its ledger: what this run did, and what all others have done."""

    name: str
    """The job's name."""

    counts: dict[str, int]
    """How many items are in each state. `pending` includes those of this run's items that it has not begun, where
    their number is known."""

    failures: list[JobFailure]
    """Items that failed, are in conflict, or whose outcome is unknown."""

    @property
    def is_complete(self) -> bool:
        """Whether every item is done, or will be put on its lock in time by itself."""
        return not any(self.counts[state] for state in self.counts if state not in ("done", "not_due"))

    def to_csv(self) -> str:
        """Return the failures as CSV with a header: key, state, error_type, code, request_id."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        columns = ("key", "state", "error_type", "code", "request_id")
        writer.writerow(columns)
        writer.writerows([getattr(failure, column) for column in columns] for failure in self.failures)
        return text.getvalue()


@attrs.frozen(kw_only=True)
class PlannedStep:
    """What a run would do about one item."""

    key: str
    """The item's key."""

    action: Action
    """What would be done."""

    thing_id: str | None = None
    """ID of what is there."""

    error: BaseException | None = attrs.field(default=None, repr=False)
    """Why it cannot be done."""


@attrs.frozen(kw_only=True)
class JobPlan:
    """What a run would do now. Nothing was begun, and nothing written."""

    name: str
    """The job's name."""

    steps: list[PlannedStep]
    """One for each item, in the items' order."""

    @property
    def counts(self) -> dict[str, int]:
        """How many items there are for each action."""
        found: dict[str, int] = {}
        for step in self.steps:
            found[step.action] = found.get(step.action, 0) + 1
        return found


@attrs.frozen(kw_only=True)
class JobProgress:
    """How far a job is while it runs."""

    counts: dict[str, int]
    """How many items are in each state, counting the work of all processes."""

    rate: float
    """Items settled a second, by all processes, since this run began."""

    expected_end: datetime | None
    """When everything will be settled at this rate; None where the number of items is not known, or nothing moves."""


def failure_of(entry: Entry) -> JobFailure:
    """Make a failure of what the ledger keeps."""
    return JobFailure(
        key=entry.key,
        state=entry.state,
        error_type=entry.error_type,
        code=entry.code,
        request_id=entry.request_id,
    )
