"""Items in doubt without digits of their own: recognised by what was sent, or left in doubt where that is ambiguous."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest
from jobs.conftest import ARRIVAL, codes
from jobs.test_changed_in_doubt import CREATE, begin, create

from seam_async import AsyncSeam, SeamJobConflictError, SeamJobLedgerError
from seam_async.jobs import GuestCode, Job, SqliteLedger, Swap, access_codes_job
from seam_async.jobs._items import adopting
from seam_async.jobs._items.candidate import Candidate, Marks
from seam_async.jobs._items.digest import digest
from seam_async.jobs._items.fingerprint import DAY, Fingerprint, Likeness, stamped
from seam_async.jobs._ledgers.group_commit import GroupCommit
from seam_async.testing import FakeSeam

Guest = Callable[..., GuestCode]
DAILY = {"max_time_rounding": "1d"}


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look again at once, not when the lease of another item is over."""
    monkeypatch.setattr(adopting, "LOOK_AT_LIKENESS", 0.0)
    monkeypatch.setattr(adopting, "TRIES_AT_LIKENESS", 1)


@pytest.fixture
def job(ledger: SqliteLedger) -> Job[GuestCode]:
    return access_codes_job("night", ledger)


def daily(ledger: SqliteLedger, name: str = "night") -> Job[GuestCode]:
    return access_codes_job(name, ledger, options=DAILY)


async def state_of(job: Job[Any], key: str) -> str | None:
    async with job.ledger.open(job.name, None) as session:
        (entry,) = await session.read([key])
        return None if entry is None else entry.state


# -- other options ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [{}, {"ends_at": ARRIVAL + timedelta(days=9)}, {"code": "987654"}])
@pytest.mark.parametrize("begun_with", [{"code": None}, {}], ids=["no PIN", "PIN"])
async def test_what_was_rounded_is_recognised_by_a_job_that_rounds_no_more(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest,
    begun_with: dict[str, Any], change: dict[str, Any],
) -> None:  # fmt: skip
    begun = guest(**begun_with)
    hours = timedelta(hours=9)
    thing_id = await create(seam, attrs.evolve(begun, starts_at=begun.starts_at - hours, ends_at=begun.ends_at + hours))
    await begin(daily(ledger), begun)
    now = attrs.evolve(begun, **change)
    plan = await job.plan(seam, [now])
    assert plan.steps[0].thing_id == thing_id
    assert (await job.run(seam, [now])).counts["done"] == 1
    assert [code["access_code_id"] for code in codes(fake)] == [thing_id]
    assert len(fake.requests.to(CREATE)) == 1


async def test_what_was_not_rounded_is_recognised_by_a_job_that_rounds(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest
) -> None:
    thing_id = await create(seam, guest(code=None))
    await begin(job, guest(code=None))
    longer = guest(code=None, ends_at=ARRIVAL + timedelta(days=9))
    assert (await daily(ledger).run(seam, [longer])).counts["done"] == 1
    assert [code["access_code_id"] for code in codes(fake)] == [thing_id]


# -- other names and times --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [{}, {"ends_at": ARRIVAL + timedelta(days=9)}, {"code": "987654"}])
@pytest.mark.parametrize("made_of_it", [{"name": "Guest 1 (A)"}, {"ends_at": ARRIVAL + timedelta(days=5)}])
async def test_beside_what_may_be_its_own_no_second_is_made(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, change: dict[str, Any],
    made_of_it: dict[str, Any],
) -> None:  # fmt: skip
    """Seam has given it another name, or other times."""
    begun = guest(code=None)
    thing_id = await create(seam, attrs.evolve(begun, **made_of_it))
    await begin(job, begun)
    now = attrs.evolve(begun, **change)
    assert [step.action for step in (await job.plan(seam, [now])).steps] == ["conflict"]
    for _ in range(2):
        report = await job.run(seam, [now])
        (failure,) = report.failures
        assert failure.state == "unknown"
        assert isinstance(failure.error, SeamJobConflictError)
        assert thing_id in str(failure.error)
        assert len(codes(fake)) == 1
    assert not fake.requests.to("/access_codes/update")
    # A person sees that it is the guest's, and gives it back its name and times.
    await seam.access_codes.update(access_code_id=thing_id, name=begun.name, ends_at=begun.ends_at)
    assert (await job.run(seam, [now])).counts["done"] == 1
    assert [code["access_code_id"] for code in codes(fake)] == [thing_id]


async def test_while_the_ledger_cannot_say_whose_it_is_nothing_is_made_and_nothing_settled(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> list[Any]:
        raise SeamJobLedgerError("away", is_away=True)

    await create(seam, guest(code=None, name="Guest 1 (A)"))
    await begin(job, guest(code=None))
    with monkeypatch.context() as patch:
        patch.setattr(GroupCommit, "pick", away)
        with pytest.raises(SeamJobLedgerError):
            await job.run(seam, [guest(code=None)])
    assert len(codes(fake)) == 1
    assert await state_of(job, "booking-1") == "busy"


async def test_what_may_be_its_own_is_not_removed_and_not_forgotten(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    await create(seam, guest(code=None, name="Guest 1 (A)"))
    await begin(job, guest(code=None))
    report = await job.remove(seam, ["booking-1"])
    assert [(one.state, one.error_type) for one in report.failures] == [("unknown", "SeamJobConflictError")]
    assert len(codes(fake)) == 1


async def test_the_code_of_another_key_is_in_nobodys_way(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """A family: other names, the same times and door. Two have their codes, the third is in doubt and was not made."""
    family = [guest(code=None, key=f"booking-{number}", name=f"Guest {number}") for number in range(3)]
    await job.run(seam, family[:2])
    await begin(job, family[2])
    assert (await job.run(seam, family)).counts["done"] == 3
    assert len(codes(fake)) == 3


async def test_what_is_surely_another_items_is_in_nobodys_way_though_that_is_in_doubt_itself(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    family = [guest(code=None, key=f"booking-{number}", name=f"Guest {number}") for number in range(2)]
    await create(seam, family[0])
    for one in family:
        await begin(job, one)
    assert (await job.run(seam, family[1:])).counts["done"] == 1
    assert (await job.run(seam, family)).counts["done"] == 2
    assert sorted(code["name"] for code in codes(fake)) == ["Guest 0", "Guest 1"]


async def test_what_was_made_long_before_is_in_nobodys_way(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    await create(seam, guest(code=None, name="Guest of honour"))
    made_at = fake.clock.timestamp()
    async with job.ledger.open(job.name, None) as session:
        digest = stamped(job._recipe.digest(guest(code=None), session.secret), made_at + 2 * DAY)
    await begin(job, guest(code=None))
    async with job.ledger.open(job.name, None) as session:
        (entry,) = await session.read(["booking-1"])
        assert entry is not None
        later = attrs.evolve(entry, state="unknown", token="later", digest=digest)
        await session.swap([Swap(key=entry.key, expected=entry.token, entry=later)])
    assert (await job.run(seam, [guest(code=None)])).counts["done"] == 1
    assert len(codes(fake)) == 2


async def test_a_claim_says_when_it_was_made(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest
) -> None:
    fake.faults.add(CREATE, latency=0.3, times=1)
    run = asyncio.create_task(job.run(seam, [guest(code=None)]))
    while not fake.requests.to(CREATE):
        await asyncio.sleep(0.01)
    async with ledger.open(job.name, None) as session:
        (entry,) = await session.read(["booking-1"])
    await run
    assert entry is not None
    assert entry.state == "busy"
    assert abs(Fingerprint.read(entry.digest).begun_at - seam._shared.clock.wall()) < 60


# -- one name for all, days instead of hours --------------------------------------------------------------------------


def guests(guest: Guest) -> list[GuestCode]:
    """Two guests of one name on one door, a day after one another."""
    first = guest(code=None, name="Guest of the house")
    day = timedelta(days=1) - timedelta(hours=1)
    second = attrs.evolve(first, key="booking-2", starts_at=first.starts_at + day, ends_at=first.ends_at + day)
    return [first, second]


async def test_the_next_guests_code_is_not_taken_for_what_was_begun(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest
) -> None:
    """The next guest's is made, and its process died before it could say so."""
    job = daily(ledger)
    first, second = guests(guest)
    thing_id = await create(seam, second)
    for one in (first, second):
        await begin(job, one)
    assert (await job.run(seam, [first])).counts["done"] == 1
    assert (await job.run(seam, [second])).counts["done"] == 2
    async with ledger.open(job.name, None) as session:
        entries = await session.read([first.key, second.key])
    assert [entry.thing_id == thing_id for entry in entries if entry is not None] == [False, True]
    assert len(codes(fake)) == 2


async def test_a_rounded_code_that_may_be_either_guests_leaves_both_in_doubt(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest
) -> None:
    job = daily(ledger)
    first, second = guests(guest)
    between = timedelta(hours=7)
    await create(seam, attrs.evolve(first, starts_at=first.starts_at + between, ends_at=first.ends_at + between))
    for one in (first, second):
        await begin(job, one)
    for _ in range(2):
        report = await job.run(seam, [first, second])
        assert [(one.state, one.error_type) for one in report.failures] == [("unknown", "SeamJobConflictError")] * 2
    assert len(codes(fake)) == 1
    assert (await job.remove(seam, [first.key])).counts["unknown"] == 2
    assert len(codes(fake)) == 1


async def test_a_rounded_code_that_can_be_nobody_elses_is_adopted(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest
) -> None:
    job = daily(ledger)
    first, second = guests(guest)
    await job.run(seam, [second])
    between = timedelta(hours=7)
    thing_id = await create(
        seam, attrs.evolve(first, starts_at=first.starts_at + between, ends_at=first.ends_at + between)
    )
    await begin(job, first)
    assert (await job.run(seam, [first, second])).counts["done"] == 2
    assert thing_id in {code["access_code_id"] for code in codes(fake)}
    assert len(codes(fake)) == 2


async def test_an_answer_lost_a_moment_ago_adopts_nobody_elses_code(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest
) -> None:
    job = daily(ledger)
    first, second = guests(guest)
    await create(seam, second)
    await begin(job, second)
    fake.faults.add(CREATE, drop="after", times=1)
    assert (await job.run(seam, [first])).counts["done"] == 1
    assert (await job.run(seam, [second])).counts["done"] == 2
    assert len(codes(fake)) == 2


# -- plans ------------------------------------------------------------------------------------------------------------


async def test_a_plan_says_of_what_has_no_digits_that_it_is_made(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """A run that knows nothing of it does not look first: called adopted, it would be made all the same."""
    one = guest(code=None)
    await create(seam, one)
    assert [step.action for step in (await job.plan(seam, [one])).steps] == ["make"]
    await job.run(seam, [one])
    assert len(codes(fake)) == 2


# -- likeness ---------------------------------------------------------------------------------------------------------


def test_how_much_a_thing_resembles_what_was_begun() -> None:
    def marks(traits: str, rounded: str = "", key: str = "", created_at: float | None = None) -> Marks:
        candidate = Candidate(
            thing_id="t", traits=[[one] for one in traits], rounded=lambda: [[one] for one in rounded],
            natural_key=key or None, created_at=created_at,
        )  # fmt: skip
        return Marks(candidate, b"k")

    def digests(text: str) -> tuple[str, ...]:
        return tuple(digest(one, b"k") for one in text)

    plain = Fingerprint(traits=digests("nt"), begun_at=1_000_000)
    assert plain.likeness(marks("nt")) is Likeness.FULL
    assert plain.likeness(marks("nx")) is Likeness.PARTIAL
    assert plain.likeness(marks("xt")) is Likeness.PARTIAL
    assert plain.likeness(marks("xy")) is Likeness.NONE
    assert plain.likeness(marks("n")) is Likeness.NONE
    assert plain.likeness(marks("nx", "nr")) is Likeness.PARTIAL
    assert plain.likeness(marks("nx", created_at=1_000_000 + DAY - 1)) is Likeness.PARTIAL
    assert plain.likeness(marks("nx", created_at=1_000_000 - DAY - 1)) is Likeness.NONE
    rounded = attrs.evolve(plain, rounded=digests("nr"))
    assert rounded.likeness(marks("nx", "nr")) is Likeness.ROUGH
    assert rounded.likeness(marks("nt", "nx")) is Likeness.FULL
    keyed = attrs.evolve(rounded, natural_key=digest("4711", b"k"))
    assert keyed.likeness(marks("nx", "nr", key="4711")) is Likeness.FULL
    assert keyed.likeness(marks("xy", "xy", key="4711")) is Likeness.PARTIAL
    assert keyed.likeness(marks("nt", "nr", key="4712")) is Likeness.NONE
    assert keyed.likeness(marks("nt", "nr")) is Likeness.FULL
