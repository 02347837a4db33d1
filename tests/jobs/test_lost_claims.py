"""Processes that stood still for longer than their lease, while another left the item in doubt: no double is silent.

In virtual time, with locks that know nothing of digits, so that only the ledger keeps two things apart.
"""

from __future__ import annotations

import asyncio
from typing import Any

import attrs
import pytest
from jobs.test_in_flight import ADA, ADA_NOW, LATE, Book, Item, Lock
from virtual_time import run

from seam_async import SeamJobConflictError
from seam_async.jobs._items.candidate import Candidate
from seam_async.jobs._items.exactly_once import ExactlyOnce
from seam_async.jobs._items.recipe import Recipe
from seam_async.jobs._items.work import Work, claimed, new_token
from seam_async.jobs._ledgers.group_commit import GroupCommit
from seam_async.jobs._ledgers.lease import LeaseTimes
from seam_async.jobs._ledgers.ledger import Entry, Swap, Swapped


@attrs.define
class OpenLock(Lock):
    """A lock that takes any number of things for one item, and shows no digits."""

    def _add(self, item: Item) -> str | None:
        self.made += 1
        self.things[f"thing-{self.made}"] = item
        return f"thing-{self.made}"

    async def search(self, _: Any, place: str) -> list[Candidate]:
        return [Candidate(thing_id=one, traits=[[there.name], [there.digits]]) for one, there in self.things.items()]

    async def is_there(self, _: Any, thing_id: str) -> bool:
        return thing_id in self.things

    @property
    def recipe(self) -> Recipe[Item]:
        return Recipe(
            key=lambda item: item.key, make=self.make, find=self.find, change=self.change, remove=self.remove,
            traits=lambda item: [item.name, item.digits], place=lambda _: "door", search=self.search,
            is_there=self.is_there,
        )  # fmt: skip


@attrs.define(init=False)
class Stopped:
    """A process that is stopped between its claim and its call."""

    book: Book
    work: Work[Item]
    protocol: ExactlyOnce[Item]
    claim: Entry

    def __init__(self, book: Book, item: Item) -> None:
        seam: Any = object()
        self.book = book
        self.work = book.work(item)
        self.protocol = ExactlyOnce(
            book.lock.recipe, seam, GroupCommit(book.session, book.clock), times=book.times, clock=book.clock,
            secret=book.session.secret, may_begin=lambda: True,
        )  # fmt: skip

    async def begin(self) -> None:
        before = await self.book.entry(self.work.item)
        claim = await self.protocol._claim(self.work, before, keep=before is not None)
        assert claim is not None
        self.claim = claim

    async def go_on(self) -> Any:
        """Send what was to be sent, and settle."""
        is_change = self.claim.thing_id is not None
        return await self.protocol._call(self.work, self.claim, None, is_change=is_change)


def is_told(entry: Entry | None, ids: set[str]) -> bool:
    """Return whether the ledger names both, as a conflict."""
    return entry is not None and entry.state == "conflict" and {entry.thing_id, entry.extra_id} == ids


async def stop_for_a_lease(book: Book, item: Item = ADA) -> Stopped:
    stopped = Stopped(book, item)
    await stopped.begin()
    await asyncio.sleep(book.times.lease + 1)
    return stopped


@pytest.mark.parametrize("second", ["late", "lost"])
@pytest.mark.parametrize("is_killed", [True, False])
def test_what_was_made_late_hides_nothing_that_another_has_in_doubt(second: str, is_killed: bool) -> None:
    async def main() -> None:
        lock = OpenLock([second])
        book = Book(lock)
        stopped = await stop_for_a_lease(book)
        other = asyncio.create_task(book.run(ADA, seconds=1 if is_killed else 600))
        await asyncio.sleep(2)
        await stopped.go_on()
        await other
        await asyncio.sleep(200)
        await book.run(ADA)
        assert len(lock.things) == 2
        assert is_told(await book.entry(ADA), set(lock.things))

    run(main())


def test_what_was_made_late_hides_nothing_that_a_killed_process_was_making() -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        stopped = await stop_for_a_lease(book)
        killed = Stopped(book, ADA)
        await killed.begin()
        await lock.make(None, ADA)
        await stopped.go_on()
        await book.run(ADA)
        assert is_told(await book.entry(ADA), {"thing-1", "thing-2"})

    run(main())


def test_what_was_made_late_while_another_in_doubt_made_nothing_is_done_in_the_end() -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        stopped = await stop_for_a_lease(book)
        await Stopped(book, ADA).begin()
        outcome = await stopped.go_on()
        assert outcome.state == "unknown"
        assert await book.run(ADA) == "done"
        entry = await book.entry(ADA)
        assert entry is not None
        assert (entry.thing_id, entry.extra_id, list(lock.things)) == ("thing-1", None, ["thing-1"])

    run(main())


@pytest.mark.parametrize("how", ["lost", "late"])
def test_what_was_sent_late_and_got_no_answer_is_told_beside_what_another_has_made(how: str) -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        stopped = await stop_for_a_lease(book)
        assert await book.run(ADA) == "done"
        lock.script.append(how)
        await stopped.go_on()
        await asyncio.sleep(200)
        await book.run(ADA)
        assert len(lock.things) == 2
        assert is_told(await book.entry(ADA), set(lock.things))

    run(main())


def test_a_change_that_was_sent_late_and_got_no_answer_is_made_again() -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        stopped = await stop_for_a_lease(book)
        assert await book.run(ADA_NOW) == "done"
        lock.script.append("late")
        await stopped.go_on()
        await asyncio.sleep(LATE + 1)
        assert list(lock.things.values()) == [ADA]
        assert await book.run(ADA_NOW) == "done"
        assert list(lock.things.values()) == [ADA_NOW]

    run(main())


def test_who_lost_its_claim_while_looking_adopts_nothing() -> None:
    """It has made nothing: who has the claim now finds what is there."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        await lock.make(None, ADA)
        await book.session.swap([Swap(key=ADA.key, expected=None, entry=in_doubt(book))])
        slow = Stopped(book, ADA)
        await slow.begin()
        before = await book.entry(ADA)
        assert before is not None
        other = await stop_for_a_lease(book)
        outcome = await slow.protocol._adopting.look_up(slow.work, slow.claim, before)
        assert outcome is not None
        assert outcome.state == "busy"
        entry = await book.entry(ADA)
        assert entry is not None
        assert entry.token == other.claim.token

    run(main())


def in_doubt(book: Book, **more: Any) -> Entry:
    return Entry(
        key=ADA.key, state="unknown", token=new_token(), digest=book.work(ADA).digest, **more
    )  # fmt: skip


@pytest.mark.parametrize("is_removed", [False, True])
def test_who_is_killed_while_it_looks_at_two_leaves_both_known(is_removed: bool) -> None:
    """The item was in conflict, and looked up anew."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        for _ in range(2):
            await lock.make(None, ADA)
        two = in_doubt(book, thing_id="thing-1", extra_id="thing-2")
        await book.session.swap([Swap(key=ADA.key, expected=None, entry=attrs.evolve(two, state="conflict"))])
        await book.session.swap([Swap(key=ADA.key, expected=two.token, entry=claimed(two), lease=10)])
        if is_removed:
            await book.remove(ADA)
            assert lock.things == {}
        else:
            assert await book.run(ADA_NOW) == "conflict"
            assert is_told(await book.entry(ADA), {"thing-1", "thing-2"})

    run(main())


@pytest.mark.parametrize("swaps", [1, 2, 3])
@pytest.mark.parametrize("next_", ["run", "changed", "remove"])
def test_who_is_killed_between_two_swaps_hides_no_second_thing(swaps: int, next_: str) -> None:
    """Two are there that read the same, and the process that finds them is killed after so many swaps."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        for _ in range(2):
            await lock.make(None, ADA)
        await book.session.swap([Swap(key=ADA.key, expected=None, entry=in_doubt(book))])
        await killed_after(book, swaps, book.run(ADA))
        match next_:
            case "run":
                await book.run(ADA)
                assert is_told(await book.entry(ADA), {"thing-1", "thing-2"})
            case "changed":
                await book.run(ADA_NOW)
                assert is_told(await book.entry(ADA), {"thing-1", "thing-2"})
            case _:
                await book.remove(ADA)
                assert lock.things == {}

    run(main())


async def killed_after(book: Book, swaps: int, what: Any) -> None:
    """Let a process work until the ledger has carried out so many swaps of its own."""
    session, left = book.session, swaps
    swap = type(session)._swap

    def count(self: Any, one: Swap) -> Swapped:
        nonlocal left
        answer = swap(self, one)
        left -= 1
        if not left:
            task.cancel()
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(session), "_swap", count)
        task = asyncio.create_task(what)
        await asyncio.wait([task])


@pytest.mark.parametrize("swaps", [2, 3])
def test_a_removal_that_is_killed_between_two_things_hides_none(swaps: int) -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        for _ in range(2):
            await lock.make(None, ADA)
        await book.session.swap([Swap(key=ADA.key, expected=None, entry=in_doubt(book))])
        await killed_after(book, swaps, book.remove(ADA))
        assert lock.things
        await book.remove(ADA)
        assert lock.things == {}

    run(main())


def test_a_claim_covers_what_a_process_with_longer_calls_has_in_flight() -> None:
    """The second process has short leases, and is killed: what the first has sent still comes after them."""

    async def main() -> None:
        lock = Lock(["late"])
        book = Book(lock)
        await book.run(ADA, seconds=1)
        book.times = LeaseTimes(1.0)
        brief = Stopped(book, ADA)
        entry = await book.entry(ADA)
        assert entry is not None
        brief.work.note_in_flight(entry.lease_left, book.clock.boottime())
        await brief.begin()
        assert await book.run(ADA_NOW) == "done"
        await asyncio.sleep(200)
        assert list(lock.things.values()) == [ADA_NOW]

    run(main())


@pytest.mark.parametrize("is_open", [True, False])
def test_what_the_server_said_was_gone_and_shows_again_is_changed_and_not_doubled(is_open: bool) -> None:
    async def main() -> None:
        lock = OpenLock([]) if is_open else Lock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        lock.script.append("404")
        both = attrs.evolve(ADA, digits="2222", name="Eve")
        assert await book.run(both) == "done"
        assert list(lock.things.values()) == [both]

    run(main())


def test_what_is_gone_indeed_is_made_anew() -> None:
    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        lock.things.clear()
        assert await book.run(ADA_NOW) == "done"
        assert list(lock.things.values()) == [ADA_NOW]
        entry = await book.entry(ADA)
        assert entry is not None
        assert (entry.thing_id, entry.extra_id) == ("thing-2", None)

    run(main())


def test_a_removal_that_is_carried_out_late_leaves_nothing_that_is_called_done() -> None:
    """The process that removes stands still for a lease, and its answer is lost; meanwhile another has changed it."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        remove = lock.remove

        async def stand_still(*arguments: Any) -> None:
            entry = await book.entry(ADA)
            assert entry is not None
            over = attrs.evolve(entry, token=new_token())
            await book.session.swap([Swap(key=ADA.key, expected=entry.token, entry=over)])
            assert await book.run(ADA_NOW) == "done"
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr(OpenLock, "remove", remove)
                await remove(*arguments)
            raise SeamJobConflictError("refused", may_have_acted=True)

        calls = iter([stand_still])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(OpenLock, "remove", lambda _, *words: next(calls, remove)(*words))
            await book.remove(ADA)
        assert lock.things == {}
        assert await book.entry(ADA) is None

    run(main())


def test_what_was_made_late_and_has_been_removed_meanwhile_is_not_called_done() -> None:
    """It is made before the process stands still, found by a removal, and settled after it."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        stopped = Stopped(book, ADA)
        await stopped.begin()
        thing_id = await lock.make(None, ADA)
        await asyncio.sleep(book.times.lease + 1)
        await book.remove(ADA)
        assert lock.things == {}
        digest = stopped.work.digest
        settling = stopped.protocol._settling
        outcome = await settling.made(stopped.work, stopped.claim, [thing_id], digest, was_sent=True)
        assert outcome is not None
        assert outcome.state == "unknown"
        assert await book.run(ADA) == "done"
        entry = await book.entry(ADA)
        assert entry is not None
        assert list(lock.things) == [entry.thing_id]

    run(main())


@pytest.mark.parametrize("swaps", [1, 2, 3, 4])
def test_what_the_server_said_was_gone_is_not_called_done_before_it_was_changed(swaps: int) -> None:
    """An earlier change was refused, so that the ledger does not know how the thing reads."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        lock.script += ["403", "404"]
        assert await book.run(ADA_NOW) == "failed"
        await killed_after(book, swaps, book.run(attrs.evolve(ADA_NOW, name="Eve")))
        entry = await book.entry(ADA)
        assert entry is not None
        assert entry.state in {"busy", "unknown"}
        assert await book.run(ADA_NOW) == "done"
        assert list(lock.things.values()) == [ADA_NOW]

    run(main())


def test_of_two_that_were_made_late_with_other_rows_none_is_hidden() -> None:
    """The thing of another is known by its id, and what was sent late by the digest of what was sent."""

    async def main() -> None:
        lock = OpenLock([])
        book = Book(lock)
        stopped = await stop_for_a_lease(book, ADA_NOW)
        assert await book.run(ADA) == "done"
        lock.script.append("late")
        await stopped.go_on()
        await asyncio.sleep(200)
        await book.run(ADA)
        assert is_told(await book.entry(ADA), {"thing-1", "thing-2"})

    run(main())
