"""Jobs on Celery: one task for each chunk of items. Needs the extra `celery`.

```python
app = Celery("bookings", broker="redis://localhost:6379/0")

def night():
    return access_codes_job("night", RedisLedger("redis://localhost:6379/1"))

codes = celery_job(app, night, load=load_guests)   # in a module that workers import
codes.submit(guests)                               # anywhere
codes.report().counts
```

A task is acknowledged when its chunk is done, so the chunk of a worker that is killed is delivered again. Tasks are
idempotent: a chunk may be delivered twice, even at the same time, and the job's ledger makes each item once.
"""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from seam_async._validation import kind, shown
from seam_async.client import AsyncSeam
from seam_async.contrib._celery_worker import WorkerClient
from seam_async.errors import SeamConnectionError, SeamInvalidParameterError
from seam_async.jobs import Entry, GuestCode, GuestGrant, Job, JobReport, SeamJobLedgerError, Swap
from seam_async.jobs._runs.run_arguments import check_count
from seam_async.jobs._runs.seen_keys import SeenKeys

if TYPE_CHECKING:
    from celery import Celery, Task


T = TypeVar("T")

SECONDS_AN_ITEM = 6.0
"""Seconds for an item if all of a chunk are on one door, where Seam's limit is ten codes a minute."""

DEFAULT_VISIBILITY = 3600.0
"""The default of a broker's visibility timeout: seconds until it delivers an unacknowledged task again."""

RETRY_SECONDS = 30.0
"""Seconds after which a chunk is tried again when the ledger or the network could not be reached."""

_CLASSES: dict[str, type[Any]] = {"GuestCode": GuestCode, "GuestGrant": GuestGrant}


def celery_job(
    app: Celery,
    job_factory: Callable[[], Job[T]],
    *,
    client: Callable[[], AsyncSeam] = AsyncSeam,
    load: Callable[[list[str]], Iterable[T]] | None = None,
) -> CeleryJob[T]:
    """Make the Celery task of a job. Call it in a module that both workers and those who submit import.

    Works with the pools `prefork`, `threads` and `solo`.

    Args:
        app: The Celery application. Set `worker_prefetch_multiplier = 1`, or idle workers wait while a busy one holds
            chunks in reserve.
        job_factory: Makes the job, once in each process. All workers must reach its ledger: a `RedisLedger`, or an
            `SqliteLedger` on one machine.
        client: Makes the client, once in each worker process; `SEAM_API_KEY` is read there by default.
        load: Returns the items of some keys, in a worker. With it only keys travel through the broker. Without it,
            items stand in the queue as they are: **PINs and names of guests, too**.

    Returns:
        The job, with `submit` and `report`.

    Raises:
        SeamInvalidParameterError: An argument cannot be right.
    """
    for name, function in (("job_factory", job_factory), ("client", client), ("load", load)):
        if not callable(function) and not (name == "load" and function is None):
            message = f"{name} must be a function, not {kind(function)}"
            raise SeamInvalidParameterError(message, parameter=name)
    return CeleryJob(app, job_factory, client, load)


class CeleryJob(Generic[T]):
    """A job on Celery. Made by `celery_job`.

    Attributes:
        task: The Celery task; its argument is a chunk.
    """

    def __init__(
        self,
        app: Celery,
        job_factory: Callable[[], Job[T]],
        client: Callable[[], AsyncSeam],
        load: Callable[[list[str]], Iterable[T]] | None,
    ) -> None:
        self._app = app
        self._job = job_factory()
        if not isinstance(self._job, Job):
            message = f"job_factory must return a Job of seam_async.jobs, not {type(self._job).__name__}"
            raise SeamInvalidParameterError(message, parameter="job_factory")
        self._load = load
        self._worker = WorkerClient(client)

        def work(task: Task[..., None], chunk: list[Any], until: str | None = None, **options: Any) -> None:
            self._work(task, chunk, until, options)

        task: Any = app.task(
            work,
            name=f"seam_async.jobs.{self._job.name}",
            bind=True,
            acks_late=True,
            reject_on_worker_lost=True,
            ignore_result=True,
            max_retries=None,
        )
        self.task: Task[..., None] = task

    @property
    def name(self) -> str:
        """The job's name."""
        return self._job.name

    def submit(
        self,
        items: Iterable[T],
        chunk: int = 100,
        *,
        concurrency: int = 100,
        until: datetime | None = None,
        retry_failed: bool = False,
    ) -> int:
        """Send items to the workers, and return in how many chunks.

        Submitting the same items again, after a failure or by mistake, does no harm.

        Args:
            items: What there shall be; a generator is fine.
            chunk: Items in one task. A chunk should be done in a quarter of the broker's visibility timeout.
            concurrency: How many items of a chunk are worked on at the same time.
            until: Nothing is begun after this moment, which needs a time zone.
            retry_failed: Whether to try again what has failed.

        Returns:
            The number of chunks.

        Raises:
            SeamInvalidParameterError: An argument cannot be right, or a key comes twice. What came before it is sent.
            SeamJobLedgerError: The ledger is away. What came before that is sent.
        """
        check_count("chunk", chunk)
        check_count("concurrency", concurrency)
        if until is not None and until.tzinfo is None:
            message = f"until must be a datetime with a time zone, not {shown(until)}"
            raise SeamInvalidParameterError(message, parameter="until")
        self._check_visibility(chunk)
        options: dict[str, Any] = {"concurrency": concurrency, "retry_failed": retry_failed}
        if until is not None:
            options["until"] = until.isoformat()
        from seam_sync._run_alone import run_alone

        chunks, rest = 0, iter(items)
        with SeenKeys() as seen:
            while some := list(islice(rest, chunk)):
                keys = [seen.add(self._job._recipe.key(item)) for item in some]
                sent = keys if self._load is not None else [_encode(item) for item in some]
                run_alone(partial(self._enter_pending, keys))
                self.task.apply_async(args=[sent], kwargs=options)
                chunks += 1
        return chunks

    def report(self) -> JobReport:
        """Return how the job stands, at any time and from any process: it is counted in the ledger.

        Raises:
            SeamJobLedgerError: The ledger is away.
        """
        from seam_sync._run_alone import run_alone

        return run_alone(self._job.report)

    async def _enter_pending(self, keys: list[str]) -> None:
        """Enter items into the ledger as pending, so that reports count them; existing entries stay unchanged."""
        entries = [Entry(key=one, state="pending", token=secrets.token_hex(8)) for one in keys]
        async with self._job.ledger.open(self.name, None) as session:
            await session.swap([Swap(key=one.key, expected=None, entry=one) for one in entries])

    def _work(self, task: Task[..., None], chunk: list[Any], until: str | None, options: dict[str, Any]) -> None:
        """Process a chunk, in a worker."""
        try:
            items = list(self._load(chunk)) if self._load is not None else [_decode(one) for one in chunk]
            moment = None if until is None else datetime.fromisoformat(until)
            self._worker.run(self._job, items, until=moment, **options)
        except (SeamJobLedgerError, SeamConnectionError) as error:
            if isinstance(error, SeamJobLedgerError) and not error.is_away:
                raise
            # What was sent is settled, or will be looked up. Rate limits are waited out inside a run, never here.
            raise task.retry(countdown=min(RETRY_SECONDS, self._visibility() / 8)) from error

    def _visibility(self) -> float:
        """Return the seconds after which the broker delivers a task again."""
        options: Any = self._app.conf.broker_transport_options or {}
        return float(options.get("visibility_timeout", DEFAULT_VISIBILITY))

    def _check_visibility(self, chunk: int) -> None:
        """Warn if a chunk may take so long that it is delivered again while it is worked on."""
        scheme = str(self._app.conf.broker_url or "").partition("://")[0].partition("+")[0]
        needed, visibility = chunk * SECONDS_AN_ITEM, self._visibility()
        if scheme in {"redis", "rediss", "sentinel", "sqs"} and 4 * needed > visibility:
            message = (
                f"a chunk of {chunk} may take {needed:.0f} s on one door, and the broker's visibility timeout is "
                f"{visibility:.0f} s: it should be four times as long, or workers get chunks that others work on. "
                f"Submit chunks of at most {max(1, int(visibility / 4 / SECONDS_AN_ITEM))}, or raise visibility_timeout"
            )
            warnings.warn(message, RuntimeWarning, stacklevel=3)


def _encode(item: Any) -> Any:
    """Return an item as plain data, which a message can hold."""
    if type(item) in _CLASSES.values():
        fields = attrs.asdict(item, recurse=False)
        plain = {name: one.isoformat() if isinstance(one, datetime) else one for name, one in fields.items()}
        return {"class": type(item).__name__, "fields": plain}
    if isinstance(item, (str, int, float, dict, list)):
        return {"item": item}
    message = f"a {type(item).__name__} cannot travel through the broker: give celery_job a `load`, then only keys do"
    raise SeamInvalidParameterError(message, parameter="items")


def _decode(sent: Any) -> Any:
    return _CLASSES[sent["class"]](**sent["fields"]) if "class" in sent else sent["item"]
