"""The job and its Celery task: `celery --app tasks worker`."""

import bookings
import settings
from celery import Celery

from seam_async import AsyncSeam, RateLimits
from seam_async.contrib.celery import celery_job
from seam_async.jobs import GuestCode, Job, RedisLedger, access_codes_job

app = Celery("guest_codes")
app.config_from_object(settings)


def guest_codes() -> Job[GuestCode]:
    """Return the job."""
    return access_codes_job("guest codes", RedisLedger(settings.LEDGER))


def client() -> AsyncSeam:
    """Return the client of a worker process. All workers share Seam's rate limits through the same Redis."""
    return AsyncSeam(rate_limits=RateLimits.documented(), limiter=settings.LEDGER, total_timeout=settings.CALL_SECONDS)


codes = celery_job(app, guest_codes, client=client, load=bookings.load)
