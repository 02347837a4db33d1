"""Requests whose answer is lost, and that are carried out half a minute later: nothing may overtake them.

In virtual time, with a lock that refuses digits that it has. What it is told to do late, it does 30 s later.
"""

from __future__ import annotations

import asyncio
from typing import Any

import attrs
import pytest
from nights.memory_ledger import MemoryLedger, MemorySession
from virtual_time import STARTED_AT, VirtualClock, run

from seam_async import SeamConnectionError, SeamHttpApiError, SeamHttpNotFoundError
from seam_async.jobs._items.candidate import Candidate
from seam_async.jobs._items.exactly_once import ExactlyOnce
from seam_async.jobs._items.recipe import Recipe
from seam_async.jobs._items.work import Work
from seam_async.jobs._ledgers.group_commit import GroupCommit
from seam_async.jobs._ledgers.lease import LeaseTimes
from seam_async.jobs._ledgers.ledger import Entry, State
from seam_async.jobs._runs.removal import _Removal

LATE = 30.0


@attrs.frozen
class Item:
    key: str
    digits: str
    name: str = "Ada"


@attrs.define
class Lock:
    """What is on it, and what it does with the next calls; afterwards it does as it is told."""

    script: list[str]
    things: dict[str, Item] = attrs.field(factory=dict)
    made: int = 0

    async def make(self, _: Any, item: Item) -> str:
        self._next(lambda: self._add(item), item)
        thing_id = self._add(item)
        if thing_id is None:
            raise SeamHttpApiError("duplicate", status_code=409, may_have_acted=False)
        return thing_id

    async def change(self, _: Any, item: Item, thing_id: str) -> None:
        self._next(lambda: self._put(item, thing_id), item)
        if thing_id not in self.things:
            raise SeamHttpNotFoundError("no such thing", status_code=404, code="not_found", may_have_acted=False)
        self._put(item, thing_id)

    async def remove(self, _: Any, __: Any, thing_id: str) -> None:
        self._next(lambda: self.things.pop(thing_id, None), None)
        self.things.pop(thing_id, None)

    async def find(self, _: Any, item: Item) -> str | None:
        return next((one for one, there in self.things.items() if there == item), None)

    async def search(self, _: Any, place: str) -> list[Candidate]:
        return [
            Candidate(thing_id=one, traits=[[there.name]], natural_key=there.digits)
            for one, there in self.things.items()
        ]

    def _next(self, act: Any, item: Item | None) -> None:
        match self.script.pop(0) if self.script else "done":
            case "late":
                asyncio.get_running_loop().call_later(LATE, act)
                raise SeamConnectionError("lost", reason="reset", may_have_acted=True)
            case "lost":
                act()
                raise SeamConnectionError("lost", reason="reset", may_have_acted=True)
            case "404":
                raise SeamHttpNotFoundError("no such thing", status_code=404, code="not_found", may_have_acted=False)
            case "409":
                raise SeamHttpApiError("busy", status_code=409, may_have_acted=False)
            case "403":
                raise SeamHttpApiError("forbidden", status_code=403, may_have_acted=False)
            case "400":
                raise SeamHttpApiError("bad", status_code=400, may_have_acted=False)

    def _add(self, item: Item) -> str | None:
        if item.digits in {there.digits for there in self.things.values()}:
            return None
        self.made += 1
        self.things[f"thing-{self.made}"] = item
        return f"thing-{self.made}"

    def _put(self, item: Item, thing_id: str) -> None:
        if thing_id in self.things:
            self.things[thing_id] = item

    @property
    def recipe(self) -> Recipe[Item]:
        return Recipe(
            key=lambda item: item.key, make=self.make, find=self.find, change=self.change, remove=self.remove,
            natural_key=lambda item: item.digits, traits=lambda item: [item.name], place=lambda _: "door",
            search=self.search,
        )  # fmt: skip


class Book:
    """The ledger, and processes that work on one item with it."""

    def __init__(self, lock: Lock) -> None:
        loop = asyncio.get_running_loop()
        self.lock = lock
        self.session = MemorySession(MemoryLedger(loop.time, lambda: STARTED_AT + loop.time()), "job")
        self.clock = VirtualClock()
        self.times = LeaseTimes.of(None)

    def work(self, item: Item) -> Work[Item]:
        return Work(item, item.key, self.lock.recipe.digest(item, self.session.secret))

    async def run(self, item: Item, seconds: float = 600.0) -> State:
        """Run one process until it has done all that it can, or is killed after so many seconds."""
        seam: Any = object()
        protocol = ExactlyOnce(
            self.lock.recipe, seam, GroupCommit(self.session, self.clock), times=self.times,
            clock=self.clock, secret=self.session.secret, may_begin=lambda: True,
        )  # fmt: skip
        return await self._go_on(protocol, self.work(item), seconds)

    async def remove(self, item: Item, seconds: float = 600.0) -> None:
        seam: Any = object()
        removal = _Removal(
            self.lock.recipe, seam, GroupCommit(self.session, self.clock), self.times, self.clock.boottime,
            secret=self.session.secret,
        )  # fmt: skip
        await self._go_on(removal, self.work(item), seconds)

    async def _go_on(self, what: Any, work: Work[Item], seconds: float) -> Any:
        ends_at = self.clock.monotonic() + seconds
        while True:
            outcome = await what.do(work)
            if outcome is None or outcome.again_in is None:
                return None if outcome is None else outcome.state
            if self.clock.monotonic() + outcome.again_in > ends_at:
                await self.clock.sleep(ends_at - self.clock.monotonic())
                return outcome.state
            await self.clock.sleep(outcome.again_in)

    async def entry(self, item: Item) -> Entry | None:
        (entry,) = await self.session.read([item.key])
        return entry


ADA = Item("booking-1", "1111")
ADA_NOW = Item("booking-1", "2222")


@pytest.mark.parametrize("second", ["409", "403", "400", "done", "late"])
def test_what_is_sent_again_meanwhile_and_then_changed_is_made_once(second: str) -> None:
    """The first request is carried out after the second was answered and the row was changed."""

    async def main() -> None:
        lock = Lock(["late", second])
        book = Book(lock)
        await book.run(ADA, seconds=3)
        assert await book.run(ADA_NOW) == "done"
        await asyncio.sleep(200)
        (thing_id,) = lock.things
        assert lock.things[thing_id] == ADA_NOW
        entry = await book.entry(ADA)
        assert entry is not None
        assert (entry.state, entry.thing_id) == ("done", thing_id)

    run(main())


@pytest.mark.parametrize("second", ["409", "403", "400"])
def test_nothing_has_failed_while_it_may_still_be_carried_out(second: str) -> None:
    async def main() -> None:
        lock = Lock(["late", *[second] * 20])
        book = Book(lock)
        assert await book.run(ADA, seconds=20) == "unknown"
        assert await book.run(ADA) == "done"
        await asyncio.sleep(200)
        assert list(lock.things.values()) == [ADA]

    run(main())


def test_what_is_refused_has_failed_once_nothing_is_in_flight_any_more() -> None:
    async def main() -> None:
        lock = Lock(["late", *["403"] * 20])
        lock.things["strangers"] = Item("strangers", "1111", "Eve")
        book = Book(lock)
        assert await book.run(ADA) == "failed"
        entry = await book.entry(ADA)
        assert entry is not None
        assert entry.lease_left == 0

    run(main())


@pytest.mark.parametrize("second", ["done", "late"])
def test_what_was_sent_twice_is_not_removed_before_the_first_can_no_longer_be_carried_out(second: str) -> None:
    """Its digits would be free again, and the first request would make a thing that nobody knows of."""

    async def main() -> None:
        lock = Lock(["late", second])
        book = Book(lock)
        await book.run(ADA, seconds=3)
        await book.remove(ADA)
        await asyncio.sleep(200)
        assert lock.things == {}
        assert await book.entry(ADA) is None

    run(main())


@pytest.mark.parametrize("second", ["done", "late", "403"])
def test_a_change_that_is_carried_out_late_undoes_no_newer_one(second: str) -> None:
    async def main() -> None:
        lock = Lock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        lock.script += ["late", second]
        await book.run(ADA_NOW, seconds=3)
        newest = Item("booking-1", "3333")
        assert await book.run(newest) == "done"
        await asyncio.sleep(200)
        assert list(lock.things.values()) == [newest]

    run(main())


def test_a_removal_that_is_carried_out_late_takes_nothing_that_is_called_done() -> None:
    async def main() -> None:
        lock = Lock([])
        book = Book(lock)
        assert await book.run(ADA) == "done"
        lock.script.append("late")
        await book.remove(ADA, seconds=0)
        assert await book.run(ADA_NOW) == "done"
        await asyncio.sleep(200)
        assert list(lock.things.values()) == [ADA_NOW]

    run(main())


def test_a_removal_is_sent_again_at_once_since_twice_does_no_harm() -> None:
    async def main() -> None:
        lock = Lock([])
        book = Book(lock)
        await book.run(ADA)
        lock.script.append("late")
        await book.remove(ADA, seconds=3)
        assert lock.things == {}
        assert await book.entry(ADA) is None

    run(main())


def test_what_is_done_and_unchanged_is_left_alone_at_once_whatever_is_in_flight() -> None:
    async def main() -> None:
        lock = Lock(["late"])
        book = Book(lock)
        assert await book.run(ADA, seconds=3) == "done"
        entry = await book.entry(ADA)
        assert entry is not None
        assert entry.lease_left > LATE
        assert await book.run(ADA, seconds=0) == "done"

    run(main())
