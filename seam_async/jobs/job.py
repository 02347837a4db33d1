"""`Job`: many things, each made exactly once."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, Union

from seam_async._validation import kind
from seam_async.errors import SeamInvalidParameterError
from seam_async.jobs._items.recipe import Change, Find, Make, Recipe, Remove

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs._ledgers.ledger import Ledger
    from seam_async.jobs.report import JobPlan, JobProgress, JobReport

T = TypeVar("T")

Items = Union[Iterable[T], AsyncIterable[T]]


class Job(Generic[T]):
    """Many things, each made exactly once: however often it is killed, run again, or run twice at the same time.

    ```python
    job = Job("tags", SqliteLedger("tags.ledger"), key=lambda row: row["id"], make=make, find=find)
    report = await job.run(seam, rows)
    ```

    Before anything is sent, the ledger says so; after it, what came of it. Whatever was under way when a process died
    is looked up first. Exactly once holds where the API refuses a second, as it does for digits or keys of your own.
    For other things a lease keeps others away, and one window stays open: a process that is frozen between its last
    look at the clock and the moment of sending, for longer than the lease, may make a second thing. It reports that
    when it goes on.

    Args:
        name: Names the job in its ledger: the same name goes on with the same job.
        ledger: Where it keeps what it knows: `SqliteLedger`, `RedisLedger`, or one of your own.
        key: Returns the key of an item: a text, the same each time, without names of people.
        make: `await make(seam, item)` makes the thing and returns its id. `seam` is limited to the time of the lease:
            use no other client.
        find: `await find(seam, item)` returns the id of an item's thing, or None if there is none; it raises
            `SeamJobConflictError` for somebody else's. For things that cannot be told apart it returns a list of ids.
            If an item has changed while it was in doubt, what is found is changed; best find it by what never changes.
        change: `await change(seam, item, id)` makes the thing what the item says now. Making the same change twice must
            do no harm. Without it, an item that has changed fails.
        remove: `await remove(seam, item, id)` removes the thing, or finds it gone. `item` is what `remove` was given.

    Raises:
        SeamInvalidParameterError: An argument cannot be right.
    """

    def __init__(
        self,
        name: str,
        ledger: Ledger,
        *,
        key: Callable[[T], str],
        make: Make[T],
        find: Find[T],
        change: Change[T] | None = None,
        remove: Remove | None = None,
    ) -> None:
        functions: dict[str, Any] = {"key": key, "make": make, "find": find, "change": change, "remove": remove}
        for argument, function in functions.items():
            if not callable(function) and not (function is None and argument in {"change", "remove"}):
                message = f"{argument} must be a function, not {kind(function)}"
                raise SeamInvalidParameterError(message, parameter=argument)
        self._set(name, ledger, Recipe(key=key, make=make, find=find, change=change, remove=remove))

    @classmethod
    def _of(cls, name: str, ledger: Ledger, recipe: Recipe[T]) -> Self:
        job = cls.__new__(cls)
        job._set(name, ledger, recipe)
        return job

    def _set(self, name: Any, ledger: Any, recipe: Recipe[T]) -> None:
        if not isinstance(name, str) or not name or len(name) > 200 or not name.isprintable():
            message = "name must be a text of 1 to 200 printable characters"
            raise SeamInvalidParameterError(message, parameter="name")
        if not callable(getattr(ledger, "open", None)):
            message = f"ledger must be a SqliteLedger, a RedisLedger or another Ledger, not {kind(ledger)}"
            raise SeamInvalidParameterError(message, parameter="ledger")
        self.name: str = name
        self.ledger: Ledger = ledger
        self._recipe = recipe

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r}, {self.ledger!r})"

    async def run(
        self,
        seam: AsyncSeam,
        items: Items[T],
        *,
        concurrency: int = 100,
        until: datetime | None = None,
        max_failures: int | None = None,
        retry_failed: bool = False,
        on_progress: Callable[[JobProgress], object] | None = None,
    ) -> JobReport:
        """Make what is not yet there, change what differs, and return how the job stands.

        Run it again, in this process or another, to go on after it was ended by whatever it was. Several processes may
        run it at the same time: each item is done by one of them.

        Args:
            seam: The client. Its `total_timeout` is the time for making one item: 30 s if it has none, at most 45 s.
            items: What there shall be. A generator, or an asynchronous one, is read as fast as it is worked off.
            concurrency: How many items are worked on at the same time.
            until: Nothing is begun after this moment, which needs a time zone.
            max_failures: End after so many items have failed, are in conflict, or in doubt; None for never.
            retry_failed: Whether to try again what has failed in an earlier run.
            on_progress: Called with a `JobProgress`, at most once a second.

        Returns:
            The report: counts of the whole job by its ledger, and the items that are not as they should be.

        Raises:
            SeamHttpUnauthorizedError: The credential is refused. What was under way has been settled.
            SeamInvalidParameterError: An argument cannot be right, or a key came twice.
            SeamJobLedgerError: The ledger is away, or belongs to another workspace.
        """
        from seam_async.jobs._runs.run import run

        return await run(
            self.name,
            self.ledger,
            self._recipe,
            seam,
            items,
            concurrency=concurrency,
            until=until,
            max_failures=max_failures,
            retry_failed=retry_failed,
            on_progress=on_progress,
        )

    async def plan(self, seam: AsyncSeam, items: Items[T], *, concurrency: int = 20) -> JobPlan:
        """Only look, and say what a run would do: make, adopt, change, or find in conflict.

        What the ledger knows to be there costs no request; everything else is looked up.

        Args:
            seam: The client.
            items: What there shall be.
            concurrency: How many items are looked up at the same time.

        Returns:
            The plan, with one step for each item.

        Raises:
            SeamHttpUnauthorizedError: The credential is refused.
            SeamInvalidParameterError: An argument cannot be right, or a key came twice.
            SeamJobLedgerError: The ledger is away, or belongs to another workspace.
        """
        from seam_async.jobs._runs.plan import plan

        return await plan(self.name, self.ledger, self._recipe, seam, items, concurrency=concurrency)

    async def remove(self, seam: AsyncSeam, items: Items[T | str], *, concurrency: int = 100) -> JobReport:
        """Remove what was made for these items, and forget them.

        What the ledger does not know is left alone, with one WARNING in the log that counts it. What was in doubt is
        looked up first: by what the ledger has of it, or by its item where that is given.

        Args:
            seam: The client.
            items: Items, or their keys, for which there shall be nothing any more.
            concurrency: How many items are worked on at the same time.

        Returns:
            The report, of what is left.

        Raises:
            SeamHttpUnauthorizedError: The credential is refused.
            SeamInvalidParameterError: The job has no `remove`, or an argument cannot be right.
            SeamJobLedgerError: The ledger is away, or belongs to another workspace.
        """
        from seam_async.jobs._runs.removal import remove

        return await remove(self.name, self.ledger, self._recipe, seam, items, concurrency=concurrency)

    async def report(self) -> JobReport:
        """Return how the job stands, at any time and from any process.

        Raises:
            SeamJobLedgerError: The ledger is away.
        """
        from seam_async.jobs._runs.run import read_report

        async with self.ledger.open(self.name, None) as session:
            return await read_report(self.name, session)
