"""Access grants, and the wait until what was made is on its lock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from jobs.conftest import codes

from seam_async import AsyncSeam, SeamInvalidParameterError, SeamJobChangedError
from seam_async.jobs import GuestCode, GuestGrant, SqliteLedger, access_codes_job, access_grants_job
from seam_async.testing import FakeSeam

CREATE = "/access_grants/create"
ARRIVAL = datetime(2030, 6, 1, 15, tzinfo=UTC)


def grant(door: str, number: int = 1, **changes: Any) -> GuestGrant:
    stay: dict[str, Any] = {
        "key": f"booking-{number}",
        "starts_at": ARRIVAL,
        "ends_at": ARRIVAL + timedelta(days=2),
        "requested_access_methods": [{"mode": "code"}],
        "device_ids": [door],
        "user_identity": {"full_name": f"Guest {number}"},
        "name": f"Guest {number}",
    }
    return GuestGrant(**{**stay, **changes})


def grants(fake: FakeSeam) -> list[dict[str, Any]]:
    return [one for one in fake.all("access_grant") if str(one.get("access_grant_key")).startswith("booking-")]


async def test_each_guest_gets_one_grant_though_answers_get_lost(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    for drop in ("before", "after"):
        fake.faults.add(CREATE, drop=drop, times=2)
    job = access_grants_job("grants", ledger)
    guests = [grant(door, number) for number in range(20)]
    assert (await job.run(seam, guests)).counts["done"] == 20
    assert len(grants(fake)) == 20
    assert (await job.plan(seam, guests)).counts == {"unchanged": 20}


async def test_a_grant_of_a_lost_ledger_is_adopted_and_another_ones_is_a_conflict(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    for number, name in ((1, "Guest 1"), (2, "Somebody else")):
        await seam.access_grants.create(
            access_grant_key=f"booking-{number}", requested_access_methods=[{"mode": "code"}], device_ids=[door],
            user_identity={"full_name": name}, name=name, starts_at=ARRIVAL, ends_at=ARRIVAL + timedelta(days=2),
        )  # fmt: skip
    report = await access_grants_job("grants", ledger).run(seam, [grant(door, 1), grant(door, 2)])
    assert (report.counts["done"], report.counts["conflict"]) == (1, 1)
    assert len(grants(fake)) == 2


async def test_times_are_changed_and_doors_are_not(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    job = access_grants_job("grants", ledger)
    await job.run(seam, [grant(door)])
    later = ARRIVAL + timedelta(days=3)
    assert (await job.run(seam, [grant(door, ends_at=later)])).counts["done"] == 1
    assert grants(fake)[0]["ends_at"].startswith("2030-06-04")
    report = await job.run(seam, [grant(door, ends_at=later, requested_access_methods=[{"mode": "mobile_key"}])])
    assert isinstance(report.failures[0].error, SeamJobChangedError)
    assert (await job.remove(seam, ["booking-1"])).counts["failed"] == 0
    assert grants(fake) == []


@pytest.mark.parametrize(
    ("argument", "changes"),
    [
        ("key", {"key": ""}),
        ("ends_at", {"ends_at": ARRIVAL}),
        ("requested_access_methods", {"requested_access_methods": []}),
        ("requested_access_methods", {"requested_access_methods": {"mode": "code"}}),
        ("device_ids", {"device_ids": "one"}),
        ("device_ids", {"device_ids": []}),
        ("user_identity_id", {"user_identity": None}),
        ("user_identity_id", {"user_identity_id": "one too many"}),
    ],
)
def test_wrong_grants_are_refused(argument: str, changes: dict[str, Any]) -> None:
    with pytest.raises(SeamInvalidParameterError, match=argument):
        grant("door", **changes)


# -- confirming -------------------------------------------------------------------------------------------------------


def now_for(guest: Callable[..., GuestCode], number: int, **changes: Any) -> GuestCode:
    now = datetime.now(UTC) - timedelta(minutes=1)
    return guest(number, **{"starts_at": now, "ends_at": now + timedelta(days=1), **changes})


async def test_it_ends_when_each_code_is_on_its_lock(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Callable[..., GuestCode]
) -> None:
    job = access_codes_job("night", ledger, confirm=True, confirm_timeout=30)
    report = await job.run(seam, [now_for(guest, number) for number in range(10)])
    assert report.counts["done"] == 10
    assert {code["status"] for code in codes(fake)} == {"set"}
    # One event stream and shared polls, not a poll for each code.
    looks = [*fake.requests.to("/access_codes/get"), *fake.requests.to("/access_codes/list")]
    assert len(looks) < 10


async def test_what_is_put_on_its_lock_later_is_not_due_and_picked_up_by_a_later_run(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Callable[..., GuestCode]
) -> None:
    job = access_codes_job("night", ledger, confirm=True, confirm_timeout=5)
    tomorrow = datetime.now(UTC) + timedelta(days=9)
    one = guest(starts_at=tomorrow, ends_at=tomorrow + timedelta(days=1))
    report = await job.run(seam, [one])
    assert report.counts["not_due"] == 1
    assert report.is_complete
    assert not report.failures
    await fake.clock.advance(9 * 86400 + 60)
    assert (await job.run(seam, [one])).counts["done"] == 1
    assert len(codes(fake)) == 1


async def test_a_code_that_does_not_get_onto_its_lock_in_time_stays_accepted(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Callable[..., GuestCode]
) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", stays_pending=True)
    job = access_codes_job("night", ledger, confirm=True, confirm_timeout=0.3)
    report = await job.run(seam, [now_for(guest, 1)])
    assert report.counts["accepted"] == 1
    assert not report.is_complete


async def test_a_code_that_the_lock_refuses_is_a_failure_with_its_id_kept(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Callable[..., GuestCode]
) -> None:
    fake.outcomes.add("CREATE_ACCESS_CODE", error="no_space_for_access_code_on_device")
    job = access_codes_job("night", ledger, confirm=True, confirm_timeout=30)
    report = await job.run(seam, [now_for(guest, 1)])
    assert [(one.state, one.error_type) for one in report.failures] == [("failed", "SeamAccessCodeError")]
    async with ledger.open("night", None) as session:
        (entry,) = await session.read(["booking-1"])
        assert entry is not None
        assert entry.thing_id == codes(fake)[0]["access_code_id"]


async def test_grants_are_confirmed_when_everything_is_issued(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    now = datetime.now(UTC) - timedelta(minutes=1)
    job = access_grants_job("grants", ledger, confirm=True, confirm_timeout=20)
    soon, later = grant(door, 1, starts_at=now, ends_at=now + timedelta(days=1)), grant(door, 2)
    report = await job.run(seam, [soon, later])
    assert (report.counts["done"], report.counts["not_due"]) == (1, 1)


async def test_grants_are_confirmed_with_any_time_to_wait_that_is_taken(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    """The end of 1e12 seconds is beyond any date."""
    now = datetime.now(UTC) - timedelta(minutes=1)
    job = access_grants_job("grants", ledger, confirm=True, confirm_timeout=1e12)
    report = await job.run(seam, [grant(door, 1, starts_at=now, ends_at=now + timedelta(days=1))])
    assert report.counts["done"] == 1
