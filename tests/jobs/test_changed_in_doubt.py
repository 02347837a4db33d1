"""Items whose outcome is unknown, and that read otherwise in the next run: a guest stays longer, or moves."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest
from jobs.conftest import ARRIVAL, codes

from seam_async import AsyncSeam, SeamJobChangedError, SeamJobConflictError
from seam_async.jobs import Entry, GuestCode, GuestGrant, Job, SqliteLedger, Swap, access_codes_job, access_grants_job
from seam_async.jobs._guests import guest_codes
from seam_async.jobs._items import settling
from seam_async.jobs._items.adopting import Adopting
from seam_async.jobs._items.fingerprint import Fingerprint, stamped
from seam_async.jobs._items.next_step import NextStep, next_step
from seam_async.testing import FakeSeam

Guest = Callable[..., GuestCode]
CREATE, UPDATE = "/access_codes/create", "/access_codes/update"

CHANGES: dict[str, dict[str, Any]] = {
    "end": {"ends_at": ARRIVAL + timedelta(days=9)},
    "start": {"starts_at": ARRIVAL},
    "name": {"name": "Guest of honour"},
    "digits": {"code": "987654"},
    "all": {"ends_at": ARRIVAL + timedelta(days=9), "name": "Guest of honour", "code": "987654"},
}


@pytest.fixture
def job(ledger: SqliteLedger) -> Job[GuestCode]:
    return access_codes_job("night", ledger)


@pytest.fixture
def other_door(fake: FakeSeam) -> str:
    return str(fake.add("device", device_type="august_lock", name="Other Door")["device_id"])


async def begin(job: Job[Any], item: Any) -> None:
    """Leave an item behind as a process does that dies while its request is under way, and let its lease end."""
    async with job.ledger.open(job.name, None) as session:
        entry = Entry(
            key=item.key, state="busy", token=f"gone: {item.key}", digest=job._recipe.digest(item, session.secret)
        )
        await session.swap([Swap(key=item.key, expected=None, entry=entry)])


async def create(seam: AsyncSeam, item: GuestCode) -> str:
    code = await seam.access_codes.create(
        device_id=item.device_id, name=item.name, code=item.code, starts_at=item.starts_at, ends_at=item.ends_at
    )
    return code.access_code_id


def says(code: dict[str, Any], item: GuestCode) -> bool:
    """Return whether a code is what an item says."""
    return (
        (code["device_id"], code["name"]) == (item.device_id, item.name)
        and code["ends_at"].startswith(f"{item.ends_at:%Y-%m-%d}")
        and item.code in (None, code["code"])
        and (item.starts_at is None or code["starts_at"].startswith(f"{item.starts_at:%Y-%m-%d}"))
    )


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("begun_with", [{}, {"code": None}, {"starts_at": None}], ids=["PIN", "no PIN", "no start"])
async def test_what_was_made_is_changed_and_no_second_is_made(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, change: str, begun_with: dict[str, Any]
) -> None:
    begun = guest(**begun_with)
    thing_id = await create(seam, begun)
    await begin(job, begun)
    now = attrs.evolve(begun, **CHANGES[change])
    plan = await job.plan(seam, [now])
    assert [(step.action, step.thing_id) for step in plan.steps] == [("change", thing_id)]
    assert (await job.run(seam, [now])).counts["done"] == 1
    (code,) = codes(fake)
    assert code["access_code_id"] == thing_id
    assert says(code, now)
    assert len(fake.requests.to(CREATE)) == 1
    assert (await job.plan(seam, [now])).counts == {"unchanged": 1}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("begun_with", [{}, {"code": None}], ids=["PIN", "no PIN"])
async def test_what_was_not_made_is_made_as_it_reads_now(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, change: str, begun_with: dict[str, Any]
) -> None:
    begun = guest(**begun_with)
    await begin(job, begun)
    now = attrs.evolve(begun, **CHANGES[change])
    assert [step.action for step in (await job.plan(seam, [now])).steps] == ["make"]
    assert (await job.run(seam, [now])).counts["done"] == 1
    (code,) = codes(fake)
    assert says(code, now)


async def test_what_the_server_does_not_show_yet_is_looked_for_again_before_a_second_is_made(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has its digits refused by a code that no list shows: its own, of a request whose outcome is unknown."""

    async def see_nothing(*_: object, **__: object) -> None:
        return None

    thing_id = await create(seam, guest())
    await begin(job, guest())
    with monkeypatch.context() as patch:
        patch.setattr(Adopting, "look_up", see_nothing)
        report = await job.run(seam, [guest()])
    assert [(one.state, one.error_type) for one in report.failures] == [("unknown", "SeamHttpApiError")]
    now = guest(code="987654")
    assert (await job.run(seam, [now])).counts["done"] == 1
    (code,) = codes(fake)
    assert (code["access_code_id"], code["code"]) == (thing_id, "987654")


async def test_what_was_never_sent_before_and_is_refused_has_failed(
    seam: AsyncSeam, job: Job[GuestCode], guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It leaves no doubt: the code that refuses it is somebody else's."""

    async def see_nothing(*_: object, **__: object) -> None:
        return None

    await create(seam, guest(name="Somebody else"))
    monkeypatch.setattr(Adopting, "look_up", see_nothing)
    report = await job.run(seam, [guest()])
    assert [(one.state, one.error_type) for one in report.failures] == [("failed", "SeamHttpApiError")]


async def test_a_guest_who_moved_meanwhile_keeps_the_code_that_was_made_until_it_is_removed(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, other_door: str
) -> None:
    await create(seam, guest())
    await begin(job, guest())
    moved = guest(device_id=other_door)
    assert [step.action for step in (await job.plan(seam, [moved])).steps] == ["conflict"]
    for _ in range(2):
        report = await job.run(seam, [moved], retry_failed=True)
        assert [(one.state, one.error_type) for one in report.failures] == [("failed", "SeamJobChangedError")]
        assert [code["device_id"] for code in codes(fake)] == [guest().device_id]
    await job.remove(seam, [moved.key])
    assert codes(fake) == []
    assert (await job.run(seam, [moved])).counts["done"] == 1
    assert [code["device_id"] for code in codes(fake)] == [other_door]


async def test_a_guest_who_moved_before_anything_was_made_gets_the_new_door(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, other_door: str
) -> None:
    await begin(job, guest())
    assert (await job.run(seam, [guest(device_id=other_door)])).counts["done"] == 1
    assert [code["device_id"] for code in codes(fake)] == [other_door]


@pytest.mark.parametrize(
    "differs", [{"name": "Guest too"}, {"ends_at": ARRIVAL + timedelta(days=20)}, {"code": "555555"}]
)
async def test_a_strangers_code_is_neither_adopted_nor_changed(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, differs: dict[str, Any]
) -> None:
    begun = guest()
    strangers = attrs.evolve(begun, **differs)
    thing_id = await create(seam, strangers)
    await begin(job, begun)
    report = await job.run(seam, [attrs.evolve(begun, ends_at=ARRIVAL + timedelta(days=9))])
    assert not fake.requests.to(UPDATE)
    assert says(fake.find("access_code", access_code_id=thing_id), strangers)
    if "code" in differs:
        assert (report.counts["done"], len(codes(fake))) == (1, 2)
    else:
        assert isinstance(report.failures[0].error, SeamJobConflictError)
        assert len(codes(fake)) == 1


async def test_what_another_key_holds_is_not_taken_for_what_was_begun(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    """Two rooms in one name, on one door: the first has its code, the second was begun."""
    first, second = guest(code=None), guest(code=None, key="booking-1b")
    await job.run(seam, [first])
    await begin(job, second)
    longer = attrs.evolve(second, ends_at=ARRIVAL + timedelta(days=9))
    assert (await job.run(seam, [first, longer])).counts["done"] == 2
    assert sorted(code["ends_at"][:10] for code in codes(fake)) == ["2030-06-04", "2030-06-10"]


async def test_a_process_that_dies_while_it_looks_loses_nothing_of_what_was_begun(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = asyncio.Event()

    async def look_for_ever(*_: Any, **__: Any) -> None:
        looks.set()
        await asyncio.Event().wait()

    await create(seam, guest())
    await begin(job, guest())
    now = guest(code="987654")
    with monkeypatch.context() as patch:
        patch.setattr(Adopting, "look_up", look_for_ever)
        run = asyncio.create_task(job.run(seam, [now]))
        await looks.wait()
        run.cancel()
        await asyncio.wait([run])
    async with job.ledger.open(job.name, None) as session:
        (entry,) = await session.read([now.key])
        assert entry is not None
        assert entry.state == "busy"
        assert entry.digest == job._recipe.digest(guest(), session.secret)
        over = attrs.evolve(entry, token="its lease is over")
        await session.swap([Swap(key=now.key, expected=entry.token, entry=over)])
    assert (await job.run(seam, [now])).counts["done"] == 1
    assert [code["code"] for code in codes(fake)] == ["987654"]


def test_only_the_same_again_is_looked_for_while_the_first_may_still_be_carried_out() -> None:
    entry = Entry(key="booking-1", state="unknown", token="t", lease_left=20.0)
    assert next_step(entry, changed=False, can_change=True, may_repeat=True) is NextStep.LOOK
    assert next_step(entry, changed=True, can_change=True, may_repeat=False) is NextStep.BUSY
    busy = attrs.evolve(entry, state="busy")
    assert next_step(busy, changed=False, can_change=True, may_repeat=True) is NextStep.BUSY
    begun = attrs.evolve(entry, lease_left=0.0)
    assert next_step(begun, changed=True, can_change=True) is NextStep.LOOK


@pytest.mark.parametrize("changes", [{}, {"ends_at": ARRIVAL + timedelta(days=9)}], ids=["same", "changed"])
async def test_two_codes_of_one_guest_stay_a_conflict_however_the_guest_changes(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, job: Job[GuestCode], guest: Guest, changes: dict[str, Any]
) -> None:
    one = guest(code=None)
    for _ in range(2):
        await create(seam, one)
    await begin(job, one)
    assert (await job.run(seam, [one])).counts["conflict"] == 1
    now = attrs.evolve(one, **changes)
    for _ in range(2):
        assert (await job.run(seam, [now], retry_failed=True)).counts["conflict"] == 1
    assert len(codes(fake)) == 2
    await seam.access_codes.delete(access_code_id=codes(fake)[1]["access_code_id"])
    assert (await job.run(seam, [now], retry_failed=True)).counts["done"] == 1
    (code,) = codes(fake)
    assert says(code, now)


@pytest.mark.parametrize("changes", [{}, {"name": "Guest of honour"}], ids=["same", "changed"])
async def test_a_code_on_its_way_off_the_lock_is_not_adopted(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, changes: dict[str, Any]
) -> None:
    begun = guest(code=None, starts_at=None)
    thing_id = await create(seam, begun)
    await seam.access_codes.wait_until_set(access_code_id=thing_id)
    fake.world.code_delay = 1000.0
    await seam.access_codes.delete(access_code_id=thing_id)
    await begin(job, begun)
    assert (await job.run(seam, [attrs.evolve(begun, **changes)])).counts["done"] == 1
    assert sorted(code["status"] == "removing" for code in codes(fake)) == [False, True]


# -- removing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("by_key", [True, False], ids=["by key", "by item"])
async def test_what_was_begun_is_removed_however_the_item_reads_now(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, *, by_key: bool, other_door: str
) -> None:
    await create(seam, guest())
    await begin(job, guest())
    moved = guest(device_id=other_door, code="987654")
    report = await job.remove(seam, [moved.key if by_key else moved])
    assert sum(report.counts.values()) == 0
    assert codes(fake) == []


async def test_removing_what_was_never_made_leaves_the_code_of_another_key(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest
) -> None:
    first, second = guest(code=None), guest(code=None, key="booking-1b")
    await job.run(seam, [first])
    await begin(job, second)
    assert (await job.remove(seam, [second])).counts["done"] == 1
    assert len(codes(fake)) == 1


# -- a process that stood still for longer than its lease -------------------------------------------------------------


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[asyncio.Event]:
    """Lets go the answers to changes, which are carried out at once; in the order in which they were asked for."""
    original = guest_codes._GuestCodes.change
    held: list[asyncio.Event] = []

    async def change(self: Any, seam: AsyncSeam, item: GuestCode, thing_id: str) -> None:
        await original(self, seam, item, thing_id)
        held.append(asyncio.Event())
        await held[-1].wait()

    monkeypatch.setattr(guest_codes._GuestCodes, "change", change)
    return held


async def until_asked(answers: list[asyncio.Event], count: int) -> None:
    async with asyncio.timeout(20):
        while len(answers) < count:
            await asyncio.sleep(0.01)


async def end_lease(ledger: SqliteLedger, key: str) -> None:
    async with ledger.open("night", None) as session:
        (entry,) = await session.read([key])
        assert entry is not None
        over = attrs.evolve(entry, token=f"the lease of {entry.token} is over")
        await session.swap([Swap(key=key, expected=entry.token, entry=over)])


async def test_who_changed_late_waits_for_who_is_changing_now(
    seam: AsyncSeam,
    ledger: SqliteLedger,
    guest: Guest,
    answers: list[asyncio.Event],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Were each to take the item from the other, they would go on changing it for ever."""
    monkeypatch.setattr(settling, "LOOK_AT_BUSY", 0.05)
    jobs = [access_codes_job("night", SqliteLedger(ledger.path)) for _ in range(2)]
    await jobs[0].run(seam, [guest()])
    now = guest(name="Guest of honour")
    stopped = asyncio.create_task(jobs[0].run(seam, [now]))
    await until_asked(answers, 1)
    await end_lease(ledger, now.key)
    other = asyncio.create_task(jobs[1].run(seam, [now]))
    await until_asked(answers, 2)
    answers[0].set()
    await asyncio.sleep(0.3)
    assert len(answers) == 2
    answers[1].set()
    assert (await other).counts["done"] == 1
    await until_asked(answers, 3)
    answers[2].set()
    assert (await stopped).counts["done"] == 1
    assert len(answers) == 3


async def test_who_changed_late_takes_over_from_who_has_died(
    seam: AsyncSeam, ledger: SqliteLedger, guest: Guest, answers: list[asyncio.Event]
) -> None:
    """What is left of the other is a claim whose lease is over: nobody will come back for it."""
    job = access_codes_job("night", ledger)
    await job.run(seam, [guest()])
    now = guest(name="Guest of honour")
    stopped = asyncio.create_task(job.run(seam, [now]))
    await until_asked(answers, 1)
    await end_lease(ledger, now.key)
    answers[0].set()
    await until_asked(answers, 2)
    answers[1].set()
    assert (await stopped).counts["done"] == 1
    assert len(answers) == 2


async def test_what_was_changed_late_and_has_been_removed_meanwhile_is_not_called_done(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, guest: Guest, answers: list[asyncio.Event]
) -> None:
    job = access_codes_job("night", ledger)
    await job.run(seam, [guest()])
    now = guest(code="987654")
    stopped = asyncio.create_task(job.run(seam, [now]))
    await until_asked(answers, 1)
    await end_lease(ledger, now.key)
    await access_codes_job("night", SqliteLedger(ledger.path)).remove(seam, [now.key])
    assert codes(fake) == []
    answers[0].set()
    assert (await stopped).counts["done"] == 1
    assert [code["code"] for code in codes(fake)] == ["987654"]


# -- grants -----------------------------------------------------------------------------------------------------------


def stay(door: str, **changes: Any) -> GuestGrant:
    fields: dict[str, Any] = {
        "key": "booking-1",
        "starts_at": ARRIVAL,
        "ends_at": ARRIVAL + timedelta(days=2),
        "requested_access_methods": [{"mode": "code"}],
        "device_ids": [door],
        "user_identity": {"full_name": "Guest 1"},
        "name": "Guest 1",
    }
    return GuestGrant(**{**fields, **changes})


@pytest.mark.parametrize("was_made", [True, False], ids=["made", "not made"])
@pytest.mark.parametrize("begun_with", [{}, {"name": None}, {"starts_at": None}], ids=["", "no name", "no start"])
async def test_a_grant_that_was_begun_is_changed_or_made(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str, begun_with: dict[str, Any], *, was_made: bool
) -> None:
    job, begun = access_grants_job("grants", ledger), stay(door, **begun_with)
    if was_made:
        await job._recipe.make(seam, begun)
    await begin(job, begun)
    now = attrs.evolve(begun, ends_at=ARRIVAL + timedelta(days=9), name="Guest of honour")
    assert [step.action for step in (await job.plan(seam, [now])).steps] == ["change" if was_made else "make"]
    assert (await job.run(seam, [now])).counts["done"] == 1
    (grant,) = fake.all("access_grant", access_grant_key="booking-1")
    assert (grant["ends_at"][:10], grant["name"]) == ("2030-06-10", "Guest of honour")
    assert len(fake.requests.to("/access_grants/create")) == 1


@pytest.mark.parametrize("was_made", [True, False], ids=["made", "not made"])
async def test_a_grant_for_other_doors_is_made_only_if_none_was(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str, other_door: str, *, was_made: bool
) -> None:
    job = access_grants_job("grants", ledger)
    if was_made:
        await job._recipe.make(seam, stay(door))
    await begin(job, stay(door))
    report = await job.run(seam, [stay(other_door)])
    assert report.counts["failed" if was_made else "done"] == 1
    assert len(fake.all("access_grant", access_grant_key="booking-1")) == 1


# -- jobs of one's own ------------------------------------------------------------------------------------------------


@attrs.define
class Tags:
    """Things without a natural key, known by what stands on them."""

    things: dict[str, str] = attrs.field(factory=dict)
    are_alike: bool = False

    def job(self, ledger: SqliteLedger, *, by_key: bool, can_change: bool) -> Job[Any]:
        async def make(_: AsyncSeam, item: Any) -> str:
            self.things[f"{item.key}-{len(self.things)}"] = item.text
            return list(self.things)[-1]

        async def find(_: AsyncSeam, item: Any) -> str | list[str] | None:
            if item.text == "taken" and "taken" not in self.things.values():
                raise SeamJobConflictError("somebody else's")
            found = [
                one for one, text in self.things.items() if (one.startswith(item.key) if by_key else text == item.text)
            ]
            if self.are_alike:
                return found
            return found[0] if found else None

        async def change(_: AsyncSeam, item: Any, thing_id: str) -> None:
            self.things[thing_id] = item.text

        return Job(
            "tags", ledger, key=lambda item: str(item.key), make=make, find=find, change=change if can_change else None
        )


@attrs.frozen
class Tag:
    key: str
    text: str


async def test_what_find_knows_by_its_key_is_changed_where_it_can_be(seam: AsyncSeam, ledger: SqliteLedger) -> None:
    tags = Tags({"a-0": "old"})
    job = tags.job(ledger, by_key=True, can_change=True)
    await begin(job, Tag("a", "old"))
    assert (await job.run(seam, [Tag("a", "new")])).counts["done"] == 1
    assert tags.things == {"a-0": "new"}


async def test_what_find_knows_by_its_key_and_cannot_be_changed_is_not_called_done(
    seam: AsyncSeam, ledger: SqliteLedger
) -> None:
    tags = Tags({"a-0": "old"})
    job = tags.job(ledger, by_key=True, can_change=False)
    await begin(job, Tag("a", "old"))
    report = await job.run(seam, [Tag("a", "new")])
    assert [(one.state, one.error_type) for one in report.failures] == [("failed", "SeamJobChangedError")]
    assert tags.things == {"a-0": "old"}


@pytest.mark.parametrize("in_the_way", ["a stranger's", "another key's", "one of another key's"])
async def test_what_cannot_be_looked_up_stays_unknown_whatever_else_is_found(
    seam: AsyncSeam, ledger: SqliteLedger, in_the_way: str
) -> None:
    tags = Tags({"a-0": "old"}, are_alike=in_the_way == "one of another key's")
    job = tags.job(ledger, by_key=False, can_change=True)
    if in_the_way != "a stranger's":
        await job.run(seam, [Tag("b", "taken")])
    await begin(job, Tag("a", "old"))
    for text in ("taken", "new"):
        report = await job.run(seam, [Tag("a", text)], retry_failed=True)
        assert report.counts["unknown"] == 1
    assert (await job.run(seam, [Tag("a", "old")])).counts["unknown"] == 0
    assert [one for one in tags.things if one.startswith("a")] == ["a-0"]


async def test_what_cannot_be_looked_up_any_more_stays_unknown_until_it_is_run_as_it_was(
    seam: AsyncSeam, ledger: SqliteLedger
) -> None:
    tags = Tags()
    job = tags.job(ledger, by_key=False, can_change=True)
    await begin(job, Tag("a", "old"))
    for _ in range(2):
        report = await job.run(seam, [Tag("a", "new")], retry_failed=True)
        assert report.counts["unknown"] == 1
        assert isinstance(report.failures[0].error, SeamJobChangedError)
    assert tags.things == {}
    assert (await job.run(seam, [Tag("a", "old")])).counts["done"] == 1
    assert (await job.run(seam, [Tag("a", "new")])).counts["done"] == 1
    assert tags.things == {"a-0": "new"}


def test_a_fingerprint_can_be_read_back_whatever_stands_in_it() -> None:
    whole = Fingerprint(
        fixed="f", natural_key="n", whole="w", traits=("t", "u"), rounded=("a" * 24, "b" * 24), begun_at=5, place="a:b"
    )
    for one in (whole, Fingerprint(), Fingerprint(traits=("t",), place=""), Fingerprint(place="5:6")):
        assert Fingerprint.read(str(one)) == one
    assert Fingerprint.read(stamped(str(whole), 7.9)) == attrs.evolve(whole, begun_at=7)


def test_of_a_fingerprint_in_another_form_nothing_is_taken_for_what_it_is_not() -> None:
    assert Fingerprint.read("older") == Fingerprint(fixed="older")
    older = Fingerprint.read("fixed:key:whole:traits:house:5:x")
    assert older == Fingerprint(fixed="fixed", natural_key="key", whole="whole")
    for text in ("f:n:w:t:place", "f:n:w:t:a:b", "f:n:w:t:u:not a number:place"):
        assert Fingerprint.read(text) == Fingerprint(fixed="f", natural_key="n", whole="w")


async def begin_in_an_earlier_form(job: Job[Any], item: Any) -> None:
    """Leave an item in doubt as an earlier version wrote it, with one digest of all that its thing is known by."""
    await begin(job, item)
    async with job.ledger.open(job.name, None) as session:
        (entry,) = await session.read([item.key])
        assert entry is not None
        is_ = Fingerprint.read(entry.digest)
        text = f"{is_.fixed}:{is_.natural_key}:{is_.whole}:{'0' * 24}:{is_.place}"
        earlier = attrs.evolve(entry, token="earlier", digest=text)
        await session.swap([Swap(key=item.key, expected=entry.token, entry=earlier)])


@pytest.mark.parametrize("code", ["4001", None])
async def test_what_an_earlier_version_left_in_doubt_is_looked_up_as_it_was_and_else_left_alone(
    fake: FakeSeam, seam: AsyncSeam, job: Job[GuestCode], guest: Guest, code: str | None
) -> None:
    begun = guest(code=code)
    thing_id = await create(seam, begun)
    await begin_in_an_earlier_form(job, begun)
    changed = attrs.evolve(begun, ends_at=ARRIVAL + timedelta(days=9))
    (failure,) = (await job.run(seam, [changed])).failures
    assert (failure.state, failure.error_type) == ("unknown", "SeamJobChangedError")
    (failure,) = (await job.remove(seam, [begun.key])).failures
    assert (failure.state, failure.error_type) == ("unknown", "SeamInvalidParameterError")
    assert (await job.run(seam, [begun])).counts["done"] == 1
    assert [code["access_code_id"] for code in codes(fake)] == [thing_id]


async def test_a_grant_that_an_earlier_version_left_in_doubt_is_found_by_its_key_and_removed(
    fake: FakeSeam, seam: AsyncSeam, ledger: SqliteLedger, door: str
) -> None:
    """The colons of its key, which stood last in what was written, separate nothing."""
    job = access_grants_job("grants", ledger)
    item = GuestGrant(
        key="house:5:1", starts_at=ARRIVAL, ends_at=ARRIVAL + timedelta(days=2), device_ids=[door],
        requested_access_methods=[{"mode": "code"}], user_identity={"full_name": "Ada"}, name="Ada",
    )  # fmt: skip
    await job.run(seam, [item])
    await ledger.forget(job)
    await begin_in_an_earlier_form(job, item)
    assert (await job.remove(seam, [item.key])).counts["unknown"] == 1
    assert len(fake.all("access_grant")) == 1
    assert (await job.remove(seam, [item])).failures == []
    assert fake.all("access_grant") == []
