"""One item, made exactly once: whatever is lost, refused, repeated or in the way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from jobs.conftest import codes

from seam_async import (
    AsyncSeam,
    SeamClosedError,
    SeamHttpUnauthorizedError,
    SeamInvalidParameterError,
    SeamJobChangedError,
    SeamJobConflictError,
    SeamJobLedgerError,
)
from seam_async.jobs import Entry, GuestCode, Job, SqliteLedger, Swap, access_codes_job, access_grants_job
from seam_async.jobs._items import work as work_module
from seam_async.jobs._ledgers import group_commit
from seam_async.jobs._ledgers import lease as lease_module
from seam_async.jobs._ledgers.sqlite import SqliteSession
from seam_async.testing import FakeSeam

Guest = Callable[..., GuestCode]
CREATE = "/access_codes/create"


@pytest.fixture
def job(ledger: SqliteLedger) -> Job[GuestCode]:
    return access_codes_job("night", ledger)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leases and pauses of a moment, for tests that must see them end."""
    monkeypatch.setattr(lease_module, "MARGIN", 0.5)
    monkeypatch.setattr(lease_module, "DEFAULT_CALL", 1.5)
    monkeypatch.setattr(work_module, "LONGEST_PAUSE", 0.05)


async def test_each_guest_gets_one_code_and_a_second_run_sends_nothing(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    guests = [guest(number) for number in range(50)]
    report = await job.run(seam, guests)
    assert report.counts["done"] == 50
    assert report.is_complete
    assert not report.failures
    assert {code["code"] for code in codes(fake)} == {one.code for one in guests}
    sent = len(fake.requests)
    assert (await job.run(seam, iter(guests))).counts["done"] == 50
    assert [request.path for request in fake.requests[sent:]] == ["/workspaces/get"]


async def test_the_counts_can_be_read_from_another_process(
    seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest
) -> None:
    await job.run(seam, [guest(1), guest(2)])
    other = access_codes_job("night", SqliteLedger(ledger.path))
    assert (await other.report()).counts["done"] == 2
    assert (await access_codes_job("another", ledger).report()).counts["done"] == 0


@pytest.mark.usefixtures("quick")
async def test_a_gateways_404_at_a_look_does_not_count_as_nothing_there(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    fake.faults.add(CREATE, drop="after", times=1)
    for path in ("/access_codes/get", "/access_codes/unmanaged/get"):
        fake.faults.add(path, status=404, body="<html>default backend</html>", times=1)
    assert (await job.run(seam, [guest()])).counts["done"] == 1
    assert len(fake.requests.to(CREATE)) == 1


@pytest.mark.parametrize("has_code", [True, False], ids=["own PIN", "PIN by Seam"])
async def test_an_answer_lost_after_the_act_is_found_again(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, *, has_code: bool
) -> None:
    fake.faults.add(CREATE, drop="after", times=1)
    one = guest() if has_code else guest(code=None)
    report = await job.run(seam, [one])
    assert report.counts["done"] == 1
    assert len(codes(fake)) == 1
    assert len(fake.requests.to(CREATE)) == 1


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("has_code", [True, False], ids=["own PIN", "PIN by Seam"])
async def test_a_request_lost_before_the_act_is_made_again(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, *, has_code: bool
) -> None:
    fake.faults.add(CREATE, drop="before", times=1)
    one = guest() if has_code else guest(code=None)
    report = await job.run(seam, [one])
    assert report.counts["done"] == 1
    assert len(codes(fake)) == 1


@pytest.mark.usefixtures("quick")
async def test_what_the_server_does_late_is_waited_for_before_it_is_made_again(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """The answer does not come in time, a look finds nothing, and then the code is made after all."""
    fake.faults.add(CREATE, latency=1.7, times=1)
    report = await job.run(seam, [guest(code=None)])
    assert report.counts["done"] == 1
    assert len(codes(fake)) == 1
    assert len(fake.requests.to(CREATE)) == 1


async def test_what_is_there_already_is_adopted(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """A job whose ledger was lost: the API refuses a second code, and the first is this guest's."""
    one = guest()
    there = await seam.access_codes.create(
        device_id=one.device_id, name=one.name, code=one.code, starts_at=one.starts_at, ends_at=one.ends_at
    )
    plan = await job.plan(seam, [one])
    assert [(step.action, step.thing_id) for step in plan.steps] == [("adopt", there.access_code_id)]
    assert (await job.run(seam, [one])).counts["done"] == 1
    assert len(codes(fake)) == 1


@pytest.mark.parametrize("differs", ["name", "ends_at"])
async def test_a_code_of_somebody_else_is_a_conflict_and_never_adopted(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, differs: str
) -> None:
    one = guest()
    other = guest(name="Guest of honour") if differs == "name" else guest(ends_at=one.ends_at + timedelta(minutes=2))
    await seam.access_codes.create(
        device_id=one.device_id, name=other.name, code=one.code, starts_at=one.starts_at, ends_at=other.ends_at
    )
    assert [step.action for step in (await job.plan(seam, [one])).steps] == ["conflict"]
    report = await job.run(seam, [one])
    assert report.counts["conflict"] == 1
    (failure,) = report.failures
    assert (failure.key, failure.state, failure.error_type) == ("booking-1", "conflict", "SeamJobConflictError")
    assert failure.item is one
    assert isinstance(failure.error, SeamJobConflictError)
    assert len(codes(fake)) == 1


async def test_times_may_differ_by_less_than_a_minute(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    one = guest()
    await seam.access_codes.create(
        device_id=one.device_id, name=one.name, code=one.code, starts_at=one.starts_at,
        ends_at=one.ends_at + timedelta(seconds=59),
    )  # fmt: skip
    assert (await job.run(seam, [one])).counts["done"] == 1
    assert len(codes(fake)) == 1


async def test_a_code_that_seam_does_not_manage_is_a_conflict(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    one = guest()
    there = await seam.access_codes.create(device_id=one.device_id, name=one.name, code=one.code)
    await seam.access_codes.update(access_code_id=there.access_code_id, is_managed=False)
    assert (await job.run(seam, [one])).counts["conflict"] == 1


async def test_guests_who_cannot_be_told_apart_get_a_code_each(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """Two rooms booked in one name: what the first holds is not adopted for the second."""
    first, second = guest(code=None), guest(code=None, key="booking-1b")
    await job.run(seam, [first])
    fake.faults.add(CREATE, drop="after", times=1)
    report = await job.run(seam, [first, second])
    assert report.counts["done"] == 2
    assert len(codes(fake)) == 2


# -- changes ----------------------------------------------------------------------------------------------------------


async def test_what_has_changed_is_changed(fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest) -> None:
    await job.run(seam, [guest()])
    longer = guest(ends_at=guest().ends_at + timedelta(days=1), code="987654")
    assert [step.action for step in (await job.plan(seam, [longer])).steps] == ["change"]
    fake.faults.add("/access_codes/update", drop="after", times=1)
    report = await job.run(seam, [longer])
    assert report.counts["done"] == 1
    (code,) = codes(fake)
    assert code["code"] == "987654"
    assert (await job.plan(seam, [longer])).counts == {"unchanged": 1}


async def test_a_guest_who_moves_to_another_door_is_not_moved_silently(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    await job.run(seam, [guest()])
    doors = [one["device_id"] for one in fake.all("device", can_program_online_access_codes=True)]
    other = next(door for door in doors if door != guest().device_id)
    report = await job.run(seam, [guest(device_id=other)])
    (failure,) = report.failures
    assert isinstance(failure.error, SeamJobChangedError)
    assert len(codes(fake)) == 1
    # Back in the old room, everything is as it should be.
    assert (await job.run(seam, [guest()])).counts["done"] == 1
    assert len(fake.requests.to(CREATE)) == 1


async def test_a_code_that_somebody_has_deleted_is_made_anew_when_it_changes(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    await job.run(seam, [guest()])
    await seam.access_codes.delete(access_code_id=codes(fake)[0]["access_code_id"])
    assert (await job.run(seam, [guest(name="Guest of honour")])).counts["done"] == 1
    assert [code["name"] for code in codes(fake)] == ["Guest of honour"]


@pytest.mark.parametrize("has_code", [True, False], ids=["own PIN", "PIN by Seam"])
@pytest.mark.parametrize(
    "answer",
    [{"body": "<html>default backend</html>"}, {"error_type": "workspace_not_found"}],
    ids=["page", "workspace"],
)
async def test_a_404_that_is_not_about_the_code_loses_no_code_and_makes_no_second(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, answer: dict[str, Any], *, has_code: bool
) -> None:
    digits = {} if has_code else {"code": None}
    await job.run(seam, [guest(**digits)])
    longer = guest(**digits, ends_at=guest().ends_at + timedelta(days=1))
    fake.faults.add("/access_codes/update", status=404, times=1, **answer)
    report = await job.run(seam, [longer])
    assert [failure.error_type for failure in report.failures] == ["SeamHttpNotFoundError"]
    assert (await job.run(seam, [longer], retry_failed=True)).counts["done"] == 1
    assert [code["ends_at"][:10] for code in codes(fake)] == ["2030-06-05"]
    assert len(fake.requests.to(CREATE)) == 1


async def test_without_change_an_item_that_has_changed_fails(seam: AsyncSeam, ledger: SqliteLedger) -> None:
    made = []

    async def make(_: AsyncSeam, item: dict[str, Any]) -> str:
        made.append(item)
        return str(item["id"])

    async def find(_: AsyncSeam, item: dict[str, Any]) -> str | None:
        return None

    job = Job("tags", ledger, key=lambda item: str(item["id"]), make=make, find=find)
    await job.run(seam, [{"id": 1, "text": "a"}])
    report = await job.run(seam, [{"id": 1, "text": "b"}])
    assert report.failures[0].error_type == "SeamJobChangedError"
    assert "changed since" in str(report.failures[0].error)
    assert len(made) == 1


# -- failures ---------------------------------------------------------------------------------------------------------


async def test_a_refusal_is_that_items_failure_alone(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    fake.faults.add(CREATE, status=403, match={"code": "4002"})
    report = await job.run(seam, [guest(1), guest(2), guest(3, device_id="no such door")])
    assert report.counts["done"] == 1
    assert {(one.key, one.state, one.error_type) for one in report.failures} == {
        ("booking-2", "failed", "SeamHttpApiError"),
        ("booking-3", "failed", "SeamHttpInvalidInputError"),
    }
    assert all(failure.request_id for failure in report.failures)
    assert report.to_csv().splitlines()[0] == "key,state,error_type,code,request_id"
    assert len(report.to_csv().splitlines()) == 3
    again = await job.report()
    assert [(one.key, one.item, one.error) for one in again.failures] == [
        ("booking-2", None, None), ("booking-3", None, None)
    ]  # fmt: skip


async def test_what_failed_is_left_alone_until_it_is_asked_for_or_corrected(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    with fake.faults.add(CREATE, status=403):
        await job.run(seam, [guest(1), guest(2)])
    sent = len(fake.requests.to(CREATE))
    assert (await job.run(seam, [guest(1), guest(2)])).counts["failed"] == 2
    assert len(fake.requests.to(CREATE)) == sent
    assert (await job.run(seam, [guest(1), guest(2, code="777777")])).counts["done"] == 1
    assert (await job.run(seam, [guest(1)], retry_failed=True)).counts["done"] == 2
    assert len(codes(fake)) == 2


async def test_a_refused_credential_stops_the_job_and_loses_nothing(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    guests = [guest(number) for number in range(200)]
    fake.faults.add(CREATE, status=401, skip=20)
    with pytest.raises(SeamHttpUnauthorizedError):
        await job.run(seam, guests, concurrency=10)
    assert len(fake.requests.to(CREATE)) <= 20 + 10
    report = await job.report()
    assert (report.counts["done"], report.counts["failed"], report.counts["busy"]) == (20, 0, 0)
    fake.faults.clear()
    assert (await job.run(seam, guests)).counts["done"] == 200
    assert len(codes(fake)) == 200


async def test_a_client_that_is_closed_stops_the_job(fake: FakeSeam, job: Job[GuestCode], guest: Guest) -> None:
    seam = fake.client()
    fake.faults.add(CREATE, latency=0.2)
    run = asyncio.create_task(job.run(seam, [guest(number) for number in range(50)], concurrency=5))
    while not fake.requests.to(CREATE):
        await asyncio.sleep(0.01)
    await seam.close()
    with pytest.raises(SeamClosedError):
        await run
    assert len(fake.requests.to(CREATE)) <= 5


async def test_it_ends_after_so_many_failures(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    fake.faults.add(CREATE, status=403)
    report = await job.run(seam, [guest(number) for number in range(100)], concurrency=1, max_failures=3)
    assert (report.counts["failed"], report.counts["pending"]) == (3, 97)
    assert len(fake.requests.to(CREATE)) == 3


async def test_nothing_is_begun_after_until(fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest) -> None:
    fake.faults.add(CREATE, latency=0.1)
    until = datetime.now(UTC) + timedelta(seconds=0.5)
    report = await job.run(seam, [guest(number) for number in range(100)], concurrency=2, until=until)
    sent = len(fake.requests.to(CREATE))
    assert 0 < sent < 100
    assert (report.counts["done"], report.counts["pending"]) == (sent, 100 - sent)
    late = [request for request in fake.requests.to(CREATE) if request.at > until.isoformat()]
    assert len(late) <= 2, "each of the two workers may have one on its way to the server"
    assert (await job.run(seam, [guest(1)], until=until)).counts["done"] == sent


async def test_what_waits_for_the_servers_turn_is_put_back_at_until(
    fake: FakeSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """A call that is not sent by then is not sent at all, and known not to have been."""
    fake.enforce_rate_limits({CREATE: (3, 60.0)})
    async with fake.client() as seam:
        report = await job.run(
            seam, [guest(number) for number in range(10)], until=datetime.now(UTC) + timedelta(seconds=1)
        )
    assert report.counts["done"] == 3
    assert report.counts["pending"] == 7
    assert len(codes(fake)) == 3


@pytest.mark.usefixtures("quick")
async def test_a_cancelled_run_is_taken_up_by_the_next(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    guests = [guest(number, code=None) for number in range(30)]
    with fake.faults.add(CREATE, latency=0.05):
        run = asyncio.create_task(job.run(seam, guests, concurrency=5))
        while len(codes(fake)) < 5:
            await asyncio.sleep(0.01)
        run.cancel()
        with pytest.raises(asyncio.CancelledError):
            await run
    assert (await job.run(seam, guests)).counts["done"] == 30
    assert len(codes(fake)) == 30


# -- many at once -----------------------------------------------------------------------------------------------------


async def test_two_runs_at_once_share_the_work(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest
) -> None:
    fake.faults.add(CREATE, latency=0.02)
    guests = [guest(number, code=None) for number in range(60)]
    jobs = [access_codes_job("night", SqliteLedger(ledger.path)) for _ in range(2)]
    reports = await asyncio.gather(*(job.run(seam, guests, concurrency=5) for job in jobs))
    assert [report.counts["done"] for report in reports] == [60, 60]
    assert len(codes(fake)) == 60
    assert len(fake.requests.to(CREATE)) == 60


async def test_what_a_stopped_process_made_twice_is_found_and_reported(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest
) -> None:
    """Without a natural key: its lease runs out while its request is under way, and another makes a second."""
    fake.faults.add(CREATE, latency=0.5, times=1)
    one = guest(code=None)
    slow = asyncio.create_task(job.run(seam, [one]))
    while not fake.requests.to(CREATE):
        await asyncio.sleep(0.01)
    async with ledger.open("night", None) as session:
        (entry,) = await session.read([one.key])
        over = attrs.evolve(entry, token="its lease is over")
        await session.swap([Swap(key=one.key, expected=entry.token, entry=over)])
    await job.run(seam, [one])
    report = await slow
    assert len(codes(fake)) == 2
    assert report.counts["conflict"] == 1
    assert "made twice" in str(report.failures[0].error)
    assert len((await job.report()).failures) == 1
    # A person removes one of them; the other is the guest's.
    await seam.access_codes.delete(access_code_id=codes(fake)[0]["access_code_id"])
    assert (await job.run(seam, [one], retry_failed=True)).counts["done"] == 1
    assert len(codes(fake)) == 1


# -- removing ---------------------------------------------------------------------------------------------------------


async def test_removing_takes_only_what_it_is_asked_to(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    await job.run(seam, [guest(1), guest(2), guest(3)])
    await seam.access_codes.delete(access_code_id=codes(fake)[1]["access_code_id"])
    caplog.clear()
    report = await job.remove(seam, ["booking-1", guest(2), "never made"])
    warnings = [record for record in caplog.records if (record.name, record.levelname) == ("seam_async", "WARNING")]
    assert [record.message for record in warnings] == [
        "the ledger knows nothing of 1 of the 3 keys that job 'night' was to remove, such as 'never made': they are "
        "misspelt, or gone already"
    ]
    assert report.counts["done"] == 1
    assert [code["name"] for code in codes(fake)] == ["Guest 3"]
    assert (await job.run(seam, [guest(1)])).counts["done"] == 2


@pytest.mark.usefixtures("quick")
async def test_removing_goes_on_through_lost_answers(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    await job.run(seam, [guest(1), guest(2)])
    fake.faults.add("/access_codes/delete", drop="after", times=1)
    fake.faults.add("/access_codes/delete", drop="before", times=1)
    assert (await job.remove(seam, [guest(1), guest(2)])).counts["done"] == 0
    assert codes(fake) == []


async def test_what_is_in_doubt_is_not_forgotten_when_it_is_removed_by_key_alone(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest
) -> None:
    await seam.access_codes.create(
        device_id=guest().device_id, name="Guest 1", code="4001", starts_at=guest().starts_at, ends_at=guest().ends_at
    )
    async with ledger.open("night", None) as session:
        begun = Entry(key=guest().key, state="busy", token="its process is gone", digest="as begun")
        await session.swap([Swap(key=guest().key, expected=None, entry=begun)])
    for _ in range(2):
        report = await job.remove(seam, [guest().key])
        assert report.counts["unknown"] == 1
        assert [failure.error_type for failure in report.failures] == ["SeamInvalidParameterError"]
    # A gateway's page is no proof that it is not there, either.
    with fake.faults.add("/access_codes/get", status=404, body="<html>default backend</html>", times=1):
        report = await job.remove(seam, [guest()])
    assert sum(report.counts.values()) == 0
    assert codes(fake) == []


# -- arguments --------------------------------------------------------------------------------------------------------


async def test_a_key_that_comes_twice_is_refused_before_anything_is_sent(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    with pytest.raises(SeamInvalidParameterError, match="booking-1"):
        await job.run(seam, [guest(1), guest(2), guest(1, code=None)])
    assert len(fake.requests) == 0
    with pytest.raises(SeamInvalidParameterError, match="booking-1"):
        await job.run(seam, iter([guest(1), guest(2), guest(1, code=None)]))
    assert len(codes(fake)) <= 2


@pytest.mark.parametrize(
    ("argument", "values"),
    [
        ("concurrency", [0, -1, True, 1.5, "5"]),
        ("until", ["2030-01-01", 5, datetime(2030, 1, 1)]),
        ("max_failures", [0, -1, 0.5]),
        ("on_progress", [5]),
        ("items", [5, "text", [object()]]),
        ("seam", [None, "seam_key"]),
    ],
)
async def test_wrong_arguments_are_named_before_anything_is_sent(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, argument: str, values: list[Any]
) -> None:
    for value in values:
        arguments: dict[str, Any] = {"seam": seam, "items": [guest()], argument: value}
        with pytest.raises(SeamInvalidParameterError, match=argument):
            await job.run(**arguments)
    assert len(fake.requests) <= len(values)
    assert not fake.requests.to(CREATE)


@pytest.mark.parametrize(
    ("argument", "values"),
    [
        ("key", ["", " ", None, 5]),
        ("device_id", ["", None]),
        ("name", [None, ""]),
        ("starts_at", ["tomorrow", 5, datetime(2030, 1, 1)]),
        ("ends_at", ["2030-01-01T10:00:00", "2000-01-01T10:00:00+00:00"]),
        ("code", [1234, "12a4", "١٢٣٤", ""]),
    ],
)
def test_wrong_stays_are_refused(guest: Guest, argument: str, values: list[Any]) -> None:
    for value in values:
        with pytest.raises(SeamInvalidParameterError, match=argument):
            guest(**{argument: value})


@pytest.mark.parametrize("make_job", [access_codes_job, access_grants_job])
def test_options_that_create_does_not_know_are_refused(ledger: SqliteLedger, make_job: Callable[..., Any]) -> None:
    with pytest.raises(SeamInvalidParameterError, match="did you mean customization_profile_id|extra_params"):
        make_job("night", ledger, options={"customisation_profile_id": "x", "extra_parms": {}})
    for wrong in ("nonsense", "self", "device_id" if make_job is access_codes_job else "name", 5):
        with pytest.raises(SeamInvalidParameterError, match="options must"):
            make_job("night", ledger, options={wrong: 1})
    make_job("night", ledger, options={"extra_params": {"newer": 1}})


def test_a_stay_shows_neither_name_nor_code(guest: Guest) -> None:
    assert "4001" not in repr(guest())
    assert "Guest 1" not in repr(guest())


async def test_the_ledger_holds_neither_pins_nor_names_nor_texts_of_errors(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest, tmp_path: Path
) -> None:
    fake.faults.add(CREATE, status=400, message="Guest 7 cannot have 4007", match={"code": "4007"})
    await job.run(seam, [guest(number) for number in range(10)])
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"booking-7" in written
    for secret in (b"Guest", b"4007", b"4001", b"cannot have", fake.api_key.encode()):
        assert secret not in written


async def test_another_workspace_is_refused(fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest) -> None:
    await job.run(seam, [guest()])
    other = fake.world.create_workspace(name="Elsewhere").id
    view = fake.client(personal_access_token=fake.personal_access_token, workspace_id=other)
    async with view:
        with pytest.raises(SeamJobLedgerError, match="belongs to the workspace"):
            await job.run(view, [guest(2)])
    assert len(codes(fake)) == 1


async def test_progress_is_told_with_counts_rate_and_expected_end(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    told = []
    await job.run(seam, [guest(number) for number in range(20)], on_progress=told.append)
    assert told[-1].counts["done"] == 20
    assert told[-1].rate > 0
    assert told[-1].expected_end is not None

    def broken(_: object) -> None:
        raise RuntimeError("a fault of the program")

    assert (await job.run(seam, [guest(21)], on_progress=broken)).counts["done"] == 21


async def test_a_ledger_that_is_away_begins_nothing(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: Any) -> Any:
        raise SeamJobLedgerError("the disk is full", is_away=True)

    monkeypatch.setattr(group_commit, "PATIENCE", 0.3)
    monkeypatch.setattr(group_commit.GroupCommit.__init__, "__defaults__", (0.3,))
    with monkeypatch.context() as patch:
        patch.setattr(SqliteSession, "swap", away)
        with pytest.raises(SeamJobLedgerError):
            await job.run(seam, [guest(1), guest(2)])
    assert not fake.requests.to(CREATE)
    assert (await job.run(seam, [guest(1), guest(2)])).counts["done"] == 2


def test_an_empty_text_is_called_empty() -> None:
    with pytest.raises(SeamInvalidParameterError, match="key must be a text that is not empty, not an empty one"):
        GuestCode("", "door", "Ada", None, None)
    with pytest.raises(SeamInvalidParameterError, match="device_id must be a text that is not empty, not int"):
        GuestCode("booking-1", 5, "Ada", None, None)  # type: ignore[arg-type]
