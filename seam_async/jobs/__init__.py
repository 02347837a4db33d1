"""Jobs: many things, each done exactly once, however often the job is killed, run again, or run twice at the same time.

```python
from seam_async import AsyncSeam
from seam_async.jobs import GuestCode, SqliteLedger, access_codes_job

job = access_codes_job("saturday", SqliteLedger("saturday.ledger"), confirm=True)
async with AsyncSeam() as seam:
    report = await job.run(seam, [GuestCode("booking-1", device_id, "Ada", arrival, departure, code="4711")])
print(report.counts, report.to_csv())
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from seam_async._lazy import lazy_exports

if TYPE_CHECKING:
    from seam_async.jobs._guests.guest_code import GuestCode as GuestCode
    from seam_async.jobs._guests.guest_codes import access_codes_job as access_codes_job
    from seam_async.jobs._guests.guest_grant import GuestGrant as GuestGrant
    from seam_async.jobs._guests.guest_grants import access_grants_job as access_grants_job
    from seam_async.jobs._ledgers.ledger import Entry as Entry
    from seam_async.jobs._ledgers.ledger import Ledger as Ledger
    from seam_async.jobs._ledgers.ledger import LedgerSession as LedgerSession
    from seam_async.jobs._ledgers.ledger import Swap as Swap
    from seam_async.jobs._ledgers.ledger import Swapped as Swapped
    from seam_async.jobs._ledgers.ledger import Target as Target
    from seam_async.jobs._ledgers.redis import RedisLedger as RedisLedger
    from seam_async.jobs._ledgers.sqlite import SqliteLedger as SqliteLedger
    from seam_async.jobs.errors import SeamJobChangedError as SeamJobChangedError
    from seam_async.jobs.errors import SeamJobConflictError as SeamJobConflictError
    from seam_async.jobs.errors import SeamJobLedgerError as SeamJobLedgerError
    from seam_async.jobs.job import Job as Job
    from seam_async.jobs.report import JobFailure as JobFailure
    from seam_async.jobs.report import JobPlan as JobPlan
    from seam_async.jobs.report import JobProgress as JobProgress
    from seam_async.jobs.report import JobReport as JobReport
    from seam_async.jobs.report import PlannedStep as PlannedStep
else:
    _HOMES = {
        ".errors": ("SeamJobChangedError", "SeamJobConflictError", "SeamJobLedgerError"),
        "._guests.guest_code": ("GuestCode",),
        "._guests.guest_codes": ("access_codes_job",),
        "._guests.guest_grant": ("GuestGrant",),
        "._guests.guest_grants": ("access_grants_job",),
        ".job": ("Job",),
        "._ledgers.ledger": ("Entry", "Ledger", "LedgerSession", "Swap", "Swapped", "Target"),
        "._ledgers.redis": ("RedisLedger",),
        ".report": ("JobFailure", "JobPlan", "JobProgress", "JobReport", "PlannedStep"),
        "._ledgers.sqlite": ("SqliteLedger",),
    }
    _exports = {name: home for home, names in _HOMES.items() for name in names}
    __all__ = sorted(_exports)
    __getattr__, __dir__ = lazy_exports(__name__, _exports)
