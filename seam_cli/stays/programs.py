"""`--show-python` of `seam stays apply` and `resume`: a program that does the same with the same ledger."""

from __future__ import annotations

from pathlib import Path

from seam_cli.settings import Settings
from seam_cli.show_python import literal, options
from seam_cli.stays.applying import RunOptions
from seam_cli.stays.jobs import CONFIRM_TIMEOUT
from seam_cli.stays.ledgers import JOBS, REDIS
from seam_cli.stays.plan_file import TO_DO, Plan

_PROGRAM = """\
import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from seam_async import AsyncSeam, RateLimits
from seam_async.jobs import {item}, {ledger}, {job}


def item_of(row):
    return {item}(
        key=row["key"],
        starts_at=datetime.fromisoformat(row["starts_at"]),
        ends_at=datetime.fromisoformat(row["ends_at"]),
        name=row["name"],
{more}
    )


async def main():
    plan = json.loads(Path({plan}).read_text(encoding="utf-8"))
    ledger = {ledger}({place})
    job = {job}({name}, ledger, confirm={confirm}, confirm_timeout={confirm_timeout})
    rows = [row for row in plan["rows"] if row["action"] in {actions} and row["key"]]
    gone = {{row["key"]: row["was"] or "" for row in plan["rows"] if row["action"] == "remove"}}
    known = {{}}
    async with ledger.open({name}, None) as session:
        for key in [row["key"] for row in rows] + list(gone):
            (entry,) = await session.read([key])
            if entry is not None:
                known[key] = entry
    async with AsyncSeam({options}) as seam:  # reads SEAM_API_KEY
        workspace = await seam.workspaces.get()
        if workspace.workspace_id != plan["workspace_id"]:
            raise SystemExit("the plan is for another workspace")
        # Rows that another plan has changed since this one was made are left alone.
        moved = [row for row in rows if row["key"] in known and known[row["key"]].digest != (row["was"] or "")]
        steps = (await job.plan(seam, [item_of(row) for row in moved])).steps
        settled = ("done", "accepted", "not_due")
        stale = {{
            step.key
            for step in steps
            if step.action in ("change", "conflict") and known[step.key].state in settled
        }}
        await job.remove(seam, [key for key, was in gone.items() if key in known and known[key].digest == was])
        # A code is made only after another code with the same digits has ended.
        now = datetime.now(UTC)
        due = [
            row
            for row in rows
            if row["key"] not in stale
            and (row["key"] in known or not row["not_before"] or datetime.fromisoformat(row["not_before"]) <= now)
        ]
        report = await job.run(seam, [item_of(row) for row in due]{run})
    for failure in report.failures:
        print(failure.key, failure.error_type, failure.code, failure.request_id)
    print(json.dumps({{**report.counts, "changed since": len(stale)}}))


asyncio.run(main())
"""

_CODE = ('device_id=row["device_id"],', 'code=row["code"],')
_GRANT = (
    'requested_access_methods=[{"mode": "code", "code": row["code"]} if row["code"] else {"mode": "code"}],',
    'device_ids=(row["device_id"],),',
    'user_identity={"full_name": row["name"] or "Guest"},',
)


def of_apply(settings: Settings, path: Path, plan: Plan, place: str, run: RunOptions) -> str:
    """Return the program. It reads the plan when it runs, so that it holds neither names nor door codes.

    Args:
        settings: The settings.
        path: The file of the plan.
        plan: The plan.
        place: Where its ledger is. A Redis URL is read from the environment, since it may hold a password.
        run: The options of the run.
    """
    is_shared = place.startswith(REDIS)
    is_codes = plan.kind == "codes"
    given = {
        "until": run.until and f"datetime.fromisoformat({literal(run.until.isoformat())})",
        "max_failures": run.max_failures,
        "retry_failed": run.retry_failed or None,
    }
    text = _PROGRAM.format(
        item="GuestCode" if is_codes else "GuestGrant",
        job="access_codes_job" if is_codes else "access_grants_job",
        ledger="RedisLedger" if is_shared else "SqliteLedger",
        more="\n".join(f"        {line}" for line in (_CODE if is_codes else _GRANT)),
        plan=literal(str(path.absolute())),
        place='os.environ["LEDGER"]' if is_shared else literal(place),
        name=literal(JOBS[plan.kind]),
        confirm=run.confirm,
        confirm_timeout=CONFIRM_TIMEOUT,
        actions=TO_DO,
        options=options(settings, "rate_limits=RateLimits.documented()"),
        run="".join(f", {name}={value}" for name, value in given.items() if value is not None),
    )
    return text.replace("import json\n", "import json\nimport os\n", 1) if is_shared else text
