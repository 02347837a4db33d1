"""Jobs for synchronous programs: the names of `seam_async.jobs`, with plain functions, and calls that block.

```python
from seam_sync import Seam
from seam_sync.jobs import GuestCode, SqliteLedger, access_codes_job

job = access_codes_job("saturday", SqliteLedger("saturday.ledger"), confirm=True)
with Seam() as seam:
    report = job.run(seam, [GuestCode("booking-1", device_id, "Ada", arrival, departure, code="4711")])
```

A job runs in the event loop thread, like every call. Functions of your own run in threads, `concurrency` of them.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Union

from seam_async import jobs as asynchronous
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs import (
    GuestCode,
    GuestGrant,
    JobFailure,
    JobPlan,
    JobProgress,
    JobReport,
    PlannedStep,
    SeamJobChangedError,
    SeamJobConflictError,
    SeamJobLedgerError,
)
from seam_async.jobs._runs.run_arguments import check_count
from seam_sync._job_threads import ThreadedFunction, call_in_thread, read_in_thread
from seam_sync._run_alone import run_alone

if TYPE_CHECKING:
    from seam_async.jobs import Ledger
    from seam_sync._loop_calls import LoopCalls
    from seam_sync.client import Seam

__all__ = [
    "GuestCode",
    "GuestGrant",
    "Job",
    "JobFailure",
    "JobPlan",
    "JobProgress",
    "JobReport",
    "PlannedStep",
    "RedisLedger",
    "SeamJobChangedError",
    "SeamJobConflictError",
    "SeamJobLedgerError",
    "SqliteLedger",
    "access_codes_job",
    "access_grants_job",
]

T = TypeVar("T")
R = TypeVar("R")


class SqliteLedger:
    """A ledger in a file that all processes of one machine share; see `seam_async.jobs.SqliteLedger`.

    Args:
        path: The file.
    """

    def __init__(self, path: str) -> None:
        self._ledger: Ledger = asynchronous.SqliteLedger(path)

    def forget(self, job: Any, keys: Iterable[str] | None = None, before: datetime | None = None) -> int:
        """Delete entries of a job, and return how many: those of these keys, not touched since a moment, or all."""
        return run_alone(lambda: self._ledger.forget(job, keys, before))

    def __repr__(self) -> str:
        return repr(self._ledger)


class RedisLedger(SqliteLedger):
    """A ledger in Redis; see `seam_async.jobs.RedisLedger`.

    Args:
        source: A URL, or a function that makes a client of `redis.asyncio`.
        keep: How long a job is remembered after it was last worked on.
        namespace: Begins all keys in Redis.
    """

    def __init__(
        self, source: Union[str, Callable[[], Any]], keep: timedelta = timedelta(days=90), *, namespace: str = "seam"
    ) -> None:
        self._ledger = asynchronous.RedisLedger(source, keep, namespace=namespace)


class Job(Generic[T]):
    """Many things, each made exactly once; see `seam_async.jobs.Job`. Its functions are plain ones.

    Args:
        name: Names the job in its ledger: the same name goes on with the same job.
        ledger: Where it keeps what it knows.
        key: Returns the key of an item: a text, the same each time, without names of people.
        make: `make(seam, item)` makes the thing and returns its id. Use the `seam` that it is given: its calls end with
            the item's lease.
        find: `find(seam, item)` returns the id of an item's thing, or None; raises `SeamJobConflictError` for somebody
            else's.
        change: `change(seam, item, id)` makes the thing what the item says now.
        remove: `remove(seam, item, id)` removes the thing, or finds it gone.

    Raises:
        SeamInvalidParameterError: An argument cannot be right.
    """

    def __init__(
        self,
        name: str,
        ledger: SqliteLedger | Ledger,
        *,
        key: Callable[[T], str],
        make: Callable[[Seam, T], str],
        find: Callable[[Seam, T], str | list[str] | None],
        change: Callable[[Seam, T, str], object] | None = None,
        remove: Callable[[Seam, Any, str], object] | None = None,
    ) -> None:
        functions: dict[str, Any] = {"make": make, "find": find, "change": change, "remove": remove}
        self._functions = {name: function for name, function in functions.items() if function is not None}
        self._key = key
        self._job = asynchronous.Job(name, _asynchronous(ledger), key=key, **functions)

    @classmethod
    def _of(cls, job: asynchronous.Job[T]) -> Self:
        """Wrap an asynchronous job whose functions are coroutine functions, and so need no threads."""
        made = cls.__new__(cls)
        made._job, made._functions = job, {}
        return made

    @property
    def name(self) -> str:
        """The job's name."""
        return self._job.name

    def __repr__(self) -> str:
        return repr(self._job)

    def run(
        self,
        seam: Seam,
        items: Iterable[T],
        *,
        concurrency: int = 100,
        until: datetime | None = None,
        max_failures: int | None = None,
        retry_failed: bool = False,
        on_progress: Callable[[JobProgress], object] | None = None,
    ) -> JobReport:
        """Make what is not yet there, change what differs, and return how the job stands.

        See `seam_async.jobs.Job.run`.

        Args:
            seam: The client.
            items: What there shall be; a generator is read, in a thread of its own, as fast as it is worked off.
            concurrency: How many items are worked on at the same time.
            until: Nothing is begun after this moment, which needs a time zone.
            max_failures: End after so many items have failed, are in conflict, or in doubt; None for never.
            retry_failed: Whether to try again what has failed in an earlier run.
            on_progress: Called with a `JobProgress`, at most once a second, in another thread.

        Returns:
            The report.

        Raises:
            SeamHttpUnauthorizedError: The credential is refused. What was under way has been settled.
            SeamInvalidParameterError: An argument cannot be right, or a key came twice.
            SeamJobLedgerError: The ledger is away, or belongs to another workspace.
        """
        with ExitStack() as stack:
            job, given = self._bound(seam, items, concurrency, stack)
            report = call_in_thread(stack, on_progress) if callable(on_progress) else on_progress
            return _calls(seam).run(
                job.run, seam._async, given, concurrency=concurrency, until=until, max_failures=max_failures,
                retry_failed=retry_failed, on_progress=report,
            )  # fmt: skip

    def plan(self, seam: Seam, items: Iterable[T], *, concurrency: int = 20) -> JobPlan:
        """Only look, and say what a run would do; see `seam_async.jobs.Job.plan`."""
        with ExitStack() as stack:
            job, given = self._bound(seam, items, concurrency, stack)
            return _calls(seam).run(job.plan, seam._async, given, concurrency=concurrency)

    def remove(self, seam: Seam, items: Iterable[T | str], *, concurrency: int = 100) -> JobReport:
        """Remove what was made for items or keys, and forget them; see `seam_async.jobs.Job.remove`."""
        with ExitStack() as stack:
            job, given = self._bound(seam, items, concurrency, stack)
            return _calls(seam).run(job.remove, seam._async, given, concurrency=concurrency)

    def report(self) -> JobReport:
        """Return how the job stands, at any time and from any process.

        Raises:
            SeamJobLedgerError: The ledger is away.
        """
        return run_alone(self._job.report)

    def _bound(
        self, seam: Seam, items: Iterable[R], concurrency: int, stack: ExitStack
    ) -> tuple[asynchronous.Job[T], Iterable[R] | AsyncIterator[R]]:
        """Return the asynchronous job, with functions that call the plain ones in threads, and its items."""
        _calls(seam)
        given: Iterable[R] | AsyncIterator[R] = items
        if hasattr(items, "__iter__") and not isinstance(items, Collection):
            reader = stack.enter_context(ThreadPoolExecutor(1, "seam_sync job items"))
            given = read_in_thread(iter(items), reader)
        if not self._functions:
            return self._job, given
        check_count("concurrency", concurrency)
        workers = stack.enter_context(ThreadPoolExecutor(concurrency, "seam_sync job"))
        functions: dict[str, Any] = {
            name: ThreadedFunction(function, seam, workers) for name, function in self._functions.items()
        }
        return asynchronous.Job(self.name, self._job.ledger, key=self._key, **functions), given


def access_codes_job(
    name: str,
    ledger: SqliteLedger | Ledger,
    *,
    confirm: bool = False,
    confirm_timeout: float = 600.0,
    options: Mapping[str, Any] | None = None,
) -> Job[GuestCode]:
    """Make a job that gives each `GuestCode` its code on its lock; see `seam_async.jobs.access_codes_job`."""
    return Job._of(
        asynchronous.access_codes_job(
            name, _asynchronous(ledger), confirm=confirm, confirm_timeout=confirm_timeout, options=options
        )
    )


def access_grants_job(
    name: str,
    ledger: SqliteLedger | Ledger,
    *,
    confirm: bool = False,
    confirm_timeout: float = 600.0,
    options: Mapping[str, Any] | None = None,
) -> Job[GuestGrant]:
    """Make a job that gives each `GuestGrant` its access grant; see `seam_async.jobs.access_grants_job`."""
    return Job._of(
        asynchronous.access_grants_job(
            name, _asynchronous(ledger), confirm=confirm, confirm_timeout=confirm_timeout, options=options
        )
    )


def _asynchronous(ledger: Any) -> Ledger:
    return ledger._ledger if isinstance(ledger, SqliteLedger) else ledger


def _calls(seam: Any) -> LoopCalls:
    """Return what runs the calls of a client.

    Raises:
        SeamInvalidParameterError: It is something else.
    """
    from seam_sync.client import Seam

    if not isinstance(seam, Seam):
        message = f"seam must be a Seam, not {type(seam).__name__}"
        raise SeamInvalidParameterError(message, parameter="seam")
    return seam._calls
