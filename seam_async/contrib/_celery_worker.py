"""The client of a Celery worker process, and the event loop thread that it lives in."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seam_async.client import AsyncSeam
    from seam_async.jobs import Job, JobReport
    from seam_sync._loop_calls import LoopCalls


class WorkerClient:
    """The client of a worker process, and the event loop thread that it lives in; both are made by the first chunk."""

    def __init__(self, client: Callable[[], AsyncSeam]) -> None:
        self._make = client
        self._lock = threading.Lock()
        self._made: tuple[int, AsyncSeam, LoopCalls] | None = None

    def run(self, job: Job[Any], items: list[Any], **options: Any) -> JobReport:
        """Run a job, and wait for its end."""
        seam, calls = self._open()
        return calls.run(job.run, seam, items, **options)

    def _open(self) -> tuple[AsyncSeam, LoopCalls]:
        from seam_sync._loop_calls import LoopCalls

        with self._lock:
            if self._made is None or self._made[0] != os.getpid():
                from celery.signals import worker_process_shutdown, worker_shutdown

                seam = self._make()
                self._made = (os.getpid(), seam, LoopCalls(seam))
                for signal in (worker_process_shutdown, worker_shutdown):
                    signal.connect(self._close)
            return self._made[1], self._made[2]

    def _close(self, **_: Any) -> None:
        made, self._made = self._made, None
        if made is not None and made[0] == os.getpid():
            made[2].close()
