"""A Celery application for the tests: `REDIS` is the broker, `LEDGER` a file, `FAKE` and `KEY` the Seam."""

from __future__ import annotations

import os

from celery import Celery

from seam_async import AsyncSeam
from seam_async.contrib.celery import celery_job
from seam_async.jobs import GuestCode, Job, SqliteLedger, access_codes_job
from seam_async.jobs._ledgers import lease

lease.MARGIN = 1.0

app = Celery("tests")
app.conf.broker_url = os.environ.get("REDIS", "memory://")
app.conf.broker_transport_options = {"visibility_timeout": float(os.environ.get("VISIBILITY", "3600"))}
app.conf.broker_connection_retry_on_startup = True
app.conf.worker_prefetch_multiplier = 1
app.conf.worker_cancel_long_running_tasks_on_connection_loss = False


def job() -> Job[GuestCode]:
    return access_codes_job("celery night", SqliteLedger(os.environ["LEDGER"]))


def client() -> AsyncSeam:
    return AsyncSeam(os.environ["KEY"], endpoint=os.environ["FAKE"], total_timeout=2, limiter=False)


codes = celery_job(app, job, client=client)
