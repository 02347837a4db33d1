"""The job behind stays: door codes or access grants, made exactly once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seam_cli.stays.ledgers import JOBS
from seam_cli.stays.plan_file import moment_of

if TYPE_CHECKING:
    from seam_async.jobs import Job, Ledger
    from seam_async.resources.params import RequestedAccessMethodParams
    from seam_cli.stays.plan_file import PlannedRow

CONFIRM_TIMEOUT = 600.0
"""Seconds to wait for a code to be on its lock; after that its row is `accepted`, and the run goes on."""


def job_of(kind: str, ledger: Ledger, *, confirm: bool) -> Job[Any]:
    """Return the job.

    Args:
        kind: `codes` or `grants`.
        ledger: The ledger that it keeps.
        confirm: Whether it waits until codes are on their locks.
    """
    from seam_async import jobs

    make = jobs.access_codes_job if kind == "codes" else jobs.access_grants_job
    job: Job[Any] = make(JOBS[kind], ledger, confirm=confirm, confirm_timeout=CONFIRM_TIMEOUT)
    return job


def item_of(kind: str, row: PlannedRow) -> Any:
    """Return the item of the job for a row."""
    from seam_async import jobs

    starts_at, ends_at = moment_of(row.starts_at), moment_of(row.ends_at)
    if kind == "codes":
        return jobs.GuestCode(
            key=row.key or "",
            device_id=row.device_id or "",
            name=row.name or "Guest",
            starts_at=starts_at,
            ends_at=ends_at,
            code=row.code,
        )
    method: RequestedAccessMethodParams = {"mode": "code", "code": row.code} if row.code else {"mode": "code"}
    return jobs.GuestGrant(
        key=row.key or "",
        starts_at=starts_at,
        ends_at=ends_at,
        requested_access_methods=[method],
        device_ids=(row.device_id or "",),
        user_identity={"full_name": row.name or "Guest"},
        name=row.name,
    )
