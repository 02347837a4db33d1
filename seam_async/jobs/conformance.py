"""What a ledger must do, as tests: for ledgers of your own, and for those of this package.

```python
from seam_async.jobs.conformance import LedgerConformance

class TestMyLedger(LedgerConformance):
    def make_ledger(self):
        return MyLedger(...)  # a fresh, empty one for each test
```

pytest collects it and needs no plugin for it. The tests take a second or two, since leases must run out.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import attrs

from seam_async.jobs._ledgers.ledger import STATES, Entry, Ledger, LedgerSession, Swap, Swapped, Target
from seam_async.jobs.errors import SeamJobLedgerError

HERE = Target("https://connect.getseam.com", "workspace-1")


def entry(key: str = "a", state: Any = "busy", **more: Any) -> Entry:
    """Make an entry with a token of its own."""
    return Entry(key=key, state=state, token=secrets.token_hex(8), **more)


async def put(session: LedgerSession, new: Entry, old: Entry | None = None, lease: float = 0.0) -> Swapped:
    """Put an entry in the place of another."""
    swap = Swap(key=new.key, expected=None if old is None else old.token, entry=new, lease=lease)
    (answer,) = await session.swap([swap])
    return answer


def expect(condition: object, message: str) -> None:
    """Fail with a message unless a condition holds."""
    if not condition:
        raise AssertionError(message)


class LedgerConformance:
    """The tests. Derive a class named `Test…` and give it `make_ledger`."""

    lease = 0.5
    """Seconds of the leases that the tests wait for. A ledger that counts in whole seconds needs more."""

    def make_ledger(self) -> Ledger:
        """Return a fresh, empty ledger."""
        raise AssertionError("give your class a method make_ledger")

    def reopen_ledger(self, ledger: Ledger) -> Ledger:
        """Return another object for the same ledger, as another process would make it. Default: the same object."""
        return ledger

    def _run(self, test: Coroutine[Any, Any, None]) -> None:
        asyncio.run(test)

    def test_an_entry_is_read_as_it_was_written(self) -> None:
        """All fields come back; a key that is not there reads as None; answers are in the order of the keys."""

        async def test() -> None:
            one = entry("a", "failed", digest="d", thing_id="t", extra_id="x", error_type="E", code="c", request_id="r")
            two = entry("ü/é 2", "done")
            async with self.make_ledger().open("job", HERE) as session:
                answers = await session.swap([Swap(key=e.key, expected=None, entry=e) for e in (one, two)])
                expect(list(answers) == [Swapped.OK, Swapped.OK], "new entries must be accepted")
                found = await session.read([two.key, "missing", one.key])
                expect(list(found) == [two, None, one], f"read must return what was written, in order, not {found}")

        self._run(test())

    def test_only_the_expected_entry_is_replaced(self) -> None:
        """A swap that expects another entry is STALE and changes nothing."""

        async def test() -> None:
            first, second, third = entry(), entry(), entry()
            async with self.make_ledger().open("job", HERE) as session:
                expect(await put(session, second, first) is Swapped.STALE, "nothing is there to be replaced")
                expect(await put(session, first) is Swapped.OK, "nothing was there")
                expect(await put(session, second) is Swapped.STALE, "something is there already")
                expect(await put(session, second, first) is Swapped.OK, "the expected entry is there")
                expect(await put(session, third, first) is Swapped.STALE, "the expected entry is gone")
                (found,) = await session.read(["a"])
                expect(found is not None and found.token == second.token, "a stale swap must change nothing")

        self._run(test())

    def test_a_swap_can_be_repeated(self) -> None:
        """A swap whose answer was lost is OK the second time too, and does no more."""

        async def test() -> None:
            first, second = entry(), entry(state="done")
            async with self.make_ledger().open("job", HERE) as session:
                for _ in range(2):
                    expect(await put(session, first) is Swapped.OK, "the same swap twice is OK")
                await put(session, second, first)
                expect(await put(session, second, first) is Swapped.OK, "the same swap twice is OK")
                expect(await put(session, first) is Swapped.STALE, "an older swap is stale by then")
                counts = await session.counts()
                expect((counts["done"], counts["busy"]) == (1, 0), f"repeats must not be counted: {counts}")

        self._run(test())

    def test_of_many_at_once_one_wins(self) -> None:
        """Of sessions that claim one key at the same time, one gets it."""

        async def test() -> None:
            ledger = self.make_ledger()

            async def claim() -> Swapped:
                async with self.reopen_ledger(ledger).open("job", HERE) as session:
                    return await put(session, entry())

            answers = await asyncio.gather(*(claim() for _ in range(8)))
            expect(answers.count(Swapped.OK) == 1, f"exactly one claim must win, not {answers}")

        self._run(test())

    def test_a_lease_runs_out(self) -> None:
        """A busy entry is left alone for its lease; then it reads, and counts, as unknown."""

        async def test() -> None:
            claim, settled, doubt, late = entry(), entry("b", "done"), entry("c", "unknown"), entry("d", "done")
            async with self.make_ledger().open("job", HERE) as session:
                await put(session, claim, lease=self.lease)
                await put(session, settled)
                await put(session, doubt, lease=self.lease)
                await put(session, late, lease=self.lease)
                busy, done, unknown, leased = await session.read(["a", "b", "c", "d"])
                expect(busy and busy.state == "busy" and 0 < busy.lease_left <= self.lease, f"still leased: {busy}")
                expect(done and done.lease_left == 0, "an entry without a lease has none left")
                expect(unknown and unknown.lease_left > 0, "unknown entries may have a lease too")
                expect(leased and leased.lease_left > 0 and leased.state == "done", "so may those that are done")
                await asyncio.sleep(self.lease + 0.2)
                over, done, unknown = await session.read(["a", "b", "c"])
                expect(over and over.state == "unknown" and over.lease_left == 0, f"the lease is over: {over}")
                expect(over and over.token == claim.token, "a lease that is over changes nothing else")
                expect(unknown and unknown.lease_left == 0, "the lease is over")
                counts = await session.counts()
                expect((counts["busy"], counts["unknown"]) == (0, 2), f"it counts as unknown: {counts}")
                expect(counts["done"] == 2, f"a lease that is over changes no other state: {counts}")
                found = [one.key async for one in session.entries(["unknown"])]
                expect(sorted(found) == ["a", "c"], f"it is listed as unknown: {found}")

        self._run(test())

    def test_a_lease_stands_in_every_state_until_its_entry_is_replaced(self) -> None:
        """What was sent may still be carried out, whatever its state; a swap brings a lease of its own, or none."""

        async def test() -> None:
            async with self.make_ledger().open("job", HERE) as session:
                for number, state in enumerate(STATES):
                    leased = entry(f"k{number}", state)
                    await put(session, leased, lease=60.0)
                    (found,) = await session.read([leased.key])
                    expect(found and 0 < found.lease_left <= 60 and found.state == state, f"{state} has it: {found}")
                    again = Swap(key=leased.key, expected=None, entry=leased, lease=60.0)
                    expect(list(await session.swap([again])) == [Swapped.OK], "the same swap twice is OK")
                    free = entry(leased.key, "done")
                    expect(await put(session, free, leased) is Swapped.OK, "a lease keeps nobody from a swap")
                    (found,) = await session.read([leased.key])
                    expect(found and found.lease_left == 0, f"the new entry has none: {found}")

        self._run(test())

    def test_a_long_digest_is_kept_whole(self) -> None:
        """A shortened one would make an item look changed, and hide what was begun for it."""

        async def test() -> None:
            digest = ",".join(["0123456789abcdef01234567"] * 16) + ":1800000000:" + "é: |'\"%" * 70
            one = entry("k" * 500, "unknown", digest=digest, thing_id="t", extra_id="t")
            async with self.make_ledger().open("job", HERE) as session:
                expect(await put(session, one) is Swapped.OK, "nothing was there")
                (found,) = await session.read([one.key])
                expect(found == one, f"the digest, the key and both ids must come back whole, not {found}")

        self._run(test())

    def test_a_thing_belongs_to_one_key(self) -> None:
        """An id that another key holds, in whatever job, is HELD; the same key may have it in two jobs."""

        async def test() -> None:
            ledger = self.make_ledger()
            async with ledger.open("job", HERE) as session:
                await put(session, entry("a", "done", thing_id="t"))
                expect(await put(session, entry("b", "done", thing_id="t")) is Swapped.HELD, "another key holds it")
                expect(list(await session.read(["b"])) == [None], "a swap that is HELD must change nothing")
            async with ledger.open("another job", HERE) as session:
                expect(await put(session, entry("b", "done", thing_id="t")) is Swapped.HELD, "in another job too")
                expect(await put(session, entry("a", "done", thing_id="t")) is Swapped.OK, "the same key may")
            await ledger.forget("job")
            await ledger.forget("another job")
            async with ledger.open("job", HERE) as session:
                expect(await put(session, entry("b", "done", thing_id="t")) is Swapped.OK, "nobody holds it any more")
                await put(session, entry("b", "done", thing_id="u"), (await session.read(["b"]))[0])
                expect(await put(session, entry("c", "done", thing_id="t")) is Swapped.OK, "its holder has another now")

        self._run(test())

    def test_an_entry_can_be_deleted(self) -> None:
        """A swap for nothing deletes the expected entry, and no other."""

        async def test() -> None:
            one = entry("a", "done", thing_id="t")
            async with self.make_ledger().open("job", HERE) as session:
                await put(session, one)
                for expected, answer in (("other", Swapped.STALE), (one.token, Swapped.OK), (one.token, Swapped.OK)):
                    (got,) = await session.swap([Swap(key="a", expected=expected, entry=None)])
                    expect(got is answer, f"deleting with {expected} must be {answer}, not {got}")
                expect((await session.counts())["done"] == 0, "it is gone")
                expect(await put(session, entry("b", "done", thing_id="t")) is Swapped.OK, "its id is free")

        self._run(test())

    def test_jobs_are_counted_by_themselves(self) -> None:
        """Counts name every state; jobs know nothing of each other's entries."""

        async def test() -> None:
            ledger = self.make_ledger()
            async with ledger.open("one", HERE) as session:
                for number, state in enumerate(STATES):
                    await put(session, entry(f"k{number}", state), lease=60.0 if state == "busy" else 0.0)
                expect(await session.counts() == dict.fromkeys(STATES, 1), "each state once")
            async with ledger.open("two", HERE) as session:
                expect(await session.counts() == dict.fromkeys(STATES, 0), "another job has none of them")
                expect(list(await session.read(["k0"])) == [None], "another job has none of them")

        self._run(test())

    def test_many_entries(self) -> None:
        """Thousands of entries, in large requests, are read and iterated over once each."""

        async def test() -> None:
            keys = [f"key-{number}" for number in range(2500)]
            async with self.make_ledger().open("job", HERE) as session:
                for begin in range(0, len(keys), 500):
                    some = keys[begin : begin + 500]
                    swaps = [Swap(key=key, expected=None, entry=entry(key, "done", thing_id=key)) for key in some]
                    answers = await session.swap(swaps)
                    expect(set(answers) == {Swapped.OK} and len(answers) == len(some), "all must be accepted")
                found = [one.key async for one in session.entries()]
                expect(sorted(found) == sorted(keys), f"{len(found)} of {len(keys)} entries were iterated over")
                expect([one async for one in session.entries(["failed"])] == [], "none of them has failed")
                expect((await session.counts())["done"] == len(keys), "all must be counted")

        self._run(test())

    def test_forgetting(self) -> None:
        """Entries are forgotten by key, by age, or all; and only those of the job."""

        async def test() -> None:
            ledger = self.make_ledger()
            for job in ("job", "other"):
                async with ledger.open(job, HERE) as session:
                    for key in ("a", "b", "c"):
                        await put(session, entry(key, "done"))
            now = datetime.now(UTC)
            expect(await ledger.forget("job", ["a", "missing"]) == 1, "one of these keys is there")
            expect(await ledger.forget("job", before=now - timedelta(hours=1)) == 0, "none is that old")
            expect(await ledger.forget("job", ["b"], now + timedelta(hours=1)) == 1, "both conditions hold")
            expect(await ledger.forget("job", before=now + timedelta(hours=1)) == 1, "all are older")
            async with ledger.open("job", HERE) as session:
                expect(await session.counts() == dict.fromkeys(STATES, 0), "nothing is left")
            expect(await ledger.forget("other") == 3, "the other job was left alone")

        self._run(test())

    def test_it_belongs_to_one_workspace(self) -> None:
        """The first job notes server and workspace; others are refused, whoever only reads is not."""

        async def test() -> None:
            ledger = self.make_ledger()
            async with ledger.open("job", HERE) as session:
                secret = session.secret
            expect(len(secret) >= 16, "digests need a secret")
            for wrong in (attrs.evolve(HERE, workspace_id="w2"), attrs.evolve(HERE, endpoint="http://127.0.0.1")):
                try:
                    async with self.reopen_ledger(ledger).open("job", wrong):
                        raise AssertionError(f"{wrong} must be refused")
                except SeamJobLedgerError as error:
                    expect(not error.is_away, "trying again does not help")
            for right in (None, HERE, attrs.evolve(HERE, workspace_id=None)):
                async with self.reopen_ledger(ledger).open("job", right) as session:
                    expect(session.secret == secret, "the secret stays the same")

        self._run(test())
