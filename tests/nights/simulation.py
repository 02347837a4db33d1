"""A night in virtual time, in one process, the same every time: doors, guests, and what must hold after it."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import attrs
from nights.memory_ledger import MemoryLedger, MemorySession
from nights.virtual_server import Life, NightTransport, Server
from nights.weather import Script, draw
from virtual_time import STARTED_AT, VirtualLoop

from seam_async import AsyncSeam, RateLimits, SeamError
from seam_async._calls.shared import SharedState
from seam_async.jobs import Entry, GuestCode, Job, JobReport, Swap, Swapped, Target, access_codes_job
from seam_async.jobs.errors import SeamJobLedgerError

_IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")

LONGEST = 6 * 3600.0
"""Seconds after which everybody goes home."""


class ProcessLedger:
    """The ledger as one life of a process sees it: away at times, and gone for good once the process is dead."""

    def __init__(self, ledger: MemoryLedger, server: Server, life: Life) -> None:
        self._ledger = ledger
        self._server = server
        self._life = life

    @asynccontextmanager
    async def open(self, job: str, target: Target | None) -> AsyncGenerator[ProcessSession]:
        await self.trip()
        async with self._ledger.open(job, target) as session:
            yield ProcessSession(self, session)

    async def forget(self, *arguments: Any) -> int:
        return await self._ledger.forget(*arguments)

    async def trip(self) -> None:
        """Go there."""
        await asyncio.sleep(self._server.random.uniform(0.0005, 0.005))
        await self._life.go_on()
        if not self._server.is_morning and self._is_away():
            raise SeamJobLedgerError("away", is_away=True)

    def _is_away(self) -> bool:
        return any(begin <= self._server.now < end for begin, end in self._server.script.ledger_away)


@attrs.define
class ProcessSession:
    _ledger: ProcessLedger
    _session: MemorySession

    @property
    def secret(self) -> bytes:
        return self._session.secret

    async def read(self, keys: Sequence[str]) -> Sequence[Entry | None]:
        await self._ledger.trip()
        return await self._session.read(keys)

    async def swap(self, swaps: Sequence[Swap]) -> Sequence[Swapped]:
        await self._ledger.trip()
        done = await self._session.swap(swaps)
        await self._ledger.trip()  # the answer may get lost on its way back
        return done

    def entries(self, states: Any = None) -> Any:
        return self._session.entries(states)

    async def counts(self) -> Any:
        await self._ledger.trip()
        return await self._session.counts()


class Night:
    """One night."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.server = Server(script)
        loop = asyncio.get_running_loop()
        self.ledger = MemoryLedger(loop.time, lambda: STARTED_AT + loop.time())
        self.random = Random(script.seed + 2)
        fake = self.server.fake
        self.doors = [
            fake.add("device", device_type="august_lock", name=f"Door {number}")["device_id"]
            for number in range(script.doors)
        ]
        for door in self.doors:
            if self.random.random() < script.jams:
                fake.outcomes.add("CREATE_ACCESS_CODE", device_id=door, error="failed_to_set_on_device")
        self.guests = [self._guest(number) for number in range(script.guests)]
        self.frozen_sends = 0
        self.reports = 0
        self.changed: set[str] = set()

    def _guest(self, number: int) -> GuestCode:
        now = datetime.fromtimestamp(STARTED_AT + asyncio.get_running_loop().time(), UTC).replace(microsecond=0)
        arrival = now + timedelta(hours=self.random.choice([-1, 12, 24 * 30]))
        return GuestCode(
            key=f"booking-{number}",
            device_id=self.random.choice(self.doors),
            name=f"Guest Nr. {number}",
            starts_at=arrival,
            ends_at=arrival + timedelta(days=60 + number),
            code=f"{20000 + number}" if self.random.random() < self.script.pins else None,
        )

    def client(self, life: Life) -> AsyncSeam:
        script = self.script
        seam = AsyncSeam(
            self.server.fake.api_key,
            endpoint="http://127.0.0.1:1",
            timeout=script.timeout,
            total_timeout=script.total_timeout,
            rate_limits=RateLimits.documented() if script.keeps_limits else None,
        )
        transport = NightTransport(self.server, life)
        seam._shared = SharedState(transport, max_connections=100, clock=life.clock, chance=Random(script.seed + 3))
        return seam

    def job(self, life: Life) -> Job[GuestCode]:
        return access_codes_job(
            "night", ProcessLedger(self.ledger, self.server, life), confirm=self.script.confirm, confirm_timeout=120
        )

    # -- the night ---------------------------------------------------------------------------------------------

    async def run(self) -> None:
        processes = [asyncio.create_task(self._process(number, at)) for number, at in enumerate(self.script.processes)]
        _, late = await asyncio.wait(processes, timeout=LONGEST)
        for process in late:
            process.cancel()
        for outcome in await asyncio.gather(*processes, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome
        assert not late, f"{len(late)} processes never came to an end"
        await self._morning()

    async def _process(self, number: int, starts_at: float) -> None:
        """A process, started again whenever its life ends."""
        await asyncio.sleep(starts_at)
        mishaps = [mishap for mishap in self.script.mishaps if mishap.process == number]
        while True:
            life = Life()
            seam = self.client(life)
            work = asyncio.create_task(self._work(life, seam), name=f"process {number}")
            while mishaps and not work.done():
                await asyncio.wait([work], timeout=max(0.0, mishaps[0].at - self.server.now))
                if work.done():
                    break
                mishap = mishaps.pop(0)
                match mishap.kind:
                    case "kill":
                        life.is_dead = True
                        work.cancel()
                        await asyncio.wait([work], timeout=0.1)
                    case "cancel":
                        work.cancel()
                        await asyncio.wait([work])
                    case "close":
                        await seam.close()
                    case "freeze":
                        life.frozen_until = asyncio.get_running_loop().time() + mishap.seconds
                    case "suspend":
                        life.clock.suspended += mishap.seconds
            is_over = False
            if not life.is_dead:
                with suppress(asyncio.CancelledError, SeamError):
                    is_over = await work
                await seam.close()
            self.frozen_sends += life.sends_while_frozen
            if is_over:
                return
            await asyncio.sleep(self.random.choice([0.1, 5.0, 30.0]))

    async def _work(self, life: Life, seam: AsyncSeam) -> bool:
        """Run the job; true if that is all for this night."""
        until = None
        if self.script.until is not None:
            until = datetime.fromtimestamp(STARTED_AT + self.server.began + self.script.until, UTC)
        report = await self.job(life).run(seam, self.guests, concurrency=self.script.concurrency, until=until)
        self._check_report(report)
        return True

    async def _morning(self) -> None:
        """The weather is fine again: whatever was left is done now."""
        self.server.is_morning = True
        if self.script.changes:
            self.guests = [self._changed(guest) for guest in self.guests]
        life = Life()
        seam = self.client(life)
        job = self.job(life)
        async with seam:
            plan = await job.plan(seam, self.guests)
            assert len(plan.steps) == len(self.guests)
            report = await job.run(seam, self.guests, retry_failed=True)
            self._check_report(report)
            self._check_doors(report)
        await self._check_rest()

    def _changed(self, guest: GuestCode) -> GuestCode:
        if self.random.random() < 0.5 or guest.ends_at is None:
            return guest
        self.changed.add(guest.key)
        return attrs.evolve(guest, ends_at=guest.ends_at + timedelta(days=1), code=guest.code)

    # -- what must hold ----------------------------------------------------------------------------------------

    def codes(self) -> dict[str, list[dict[str, Any]]]:
        """The codes that the fake has, by guest."""
        found: dict[str, list[dict[str, Any]]] = {guest.name: [] for guest in self.guests}
        for code in self.server.fake.all("access_code"):
            found[code["name"]].append(code)
        return found

    def _check_report(self, report: JobReport) -> None:
        """Nothing is reported that is not so."""
        self.reports += 1
        there = {code["access_code_id"]: code for code in self.server.fake.all("access_code")}
        names = Counter(code["name"] for code in there.values())
        if len(self.script.processes) == 1 or self.script.until is None:  # else another puts back at the same time
            assert sum(report.counts.values()) == len(self.guests), report.counts
        for (_, key), (entry, _, _) in self.ledger.items.items():
            name = next(guest.name for guest in self.guests if guest.key == key)
            if entry.state in {"done", "accepted", "not_due"}:
                assert entry.thing_id in there, f"{key} is {entry.state}, and its code is not there"
                assert there[entry.thing_id]["name"] == name, f"{key} has the code of {there[entry.thing_id]['name']}"
            if entry.state in {"pending", "failed"} and entry.thing_id is None:
                assert not names[name], f"{key} is {entry.state}, and has a code: {entry}"
            if self.script.confirm and entry.state == "done":
                code = there[str(entry.thing_id)]
                assert code["status"] == "set" or code["is_scheduled_on_device"], f"{key} is done, its code {code}"
        for failure in report.failures:
            assert failure.error_type is not None or failure.state == "unknown", failure

    def _check_doors(self, report: JobReport) -> None:
        """Each guest has one code, and it is the right one."""
        codes = self.codes()
        doubles = {name for name, found in codes.items() if len(found) > 1}
        conflicts = {failure.key for failure in report.failures if failure.state == "conflict"}
        in_doubt: set[str] = set()
        for guest in self.guests:
            found = codes[guest.name]
            if guest.key in conflicts and guest.key in self.changed and len(found) <= 1:
                in_doubt.add(guest.name)  # it was in doubt when it changed: a person must look, and is told to
                continue
            assert found, f"{guest.key} has no code: {report.counts}"
            if guest.name in doubles:
                assert guest.code is None, f"{guest.key} has a PIN and {len(found)} codes"
                assert guest.key in conflicts, f"{guest.key} has {len(found)} codes, and nobody says so"
                continue
            (code,) = found
            assert code["device_id"] == guest.device_id
            assert guest.code in (None, code["code"])
            ends_at = datetime.fromisoformat(code["ends_at"])
            assert guest.ends_at == ends_at, f"{guest.key} ends at {ends_at}, not {guest.ends_at}"
        assert len(doubles) <= self.frozen_sends, f"{doubles} have two codes, {self.frozen_sends} calls were frozen"
        assert {name.replace("Guest Nr. ", "booking-") for name in doubles | in_doubt} == conflicts
        settled = report.counts["done"] + report.counts["not_due"] + len(conflicts)
        jammed = {code["name"] for found in codes.values() for code in found if code["errors"]}
        left = report.counts["failed"] + report.counts["accepted"]
        assert settled + left == len(self.guests), report.counts
        assert left <= (len(jammed) if self.script.confirm else 0), report.counts

    async def _check_rest(self) -> None:
        """Nothing is left running."""
        await asyncio.sleep(0)
        tasks = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        ours: list[Any] = [task for task in tasks if task.get_name().startswith("seam")]
        dead = sum(mishap.kind == "kill" for mishap in self.script.mishaps)
        assert not ours or dead, ours
        loop: Any = asyncio.get_running_loop()
        timers = [one for one in loop._scheduled if not one.cancelled() and "seam_async.testing" not in repr(one)]
        mine = [
            one
            for one in timers
            if "seam_async" in repr(one) and "_serve" not in repr(one) and "nights" not in repr(one)
        ]
        assert not mine or dead, mine


class _Log(logging.Handler):
    """Looks for secrets in whatever is logged."""

    def __init__(self, night: Night) -> None:
        super().__init__(logging.DEBUG)
        self.secrets = [night.server.fake.api_key, "Guest Nr."]
        self.secrets += [guest.code for guest in night.guests if guest.code is not None]
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = _IDS.sub("", record.getMessage())  # whose digits may happen to be those of a PIN
        if record.exc_info:
            text += repr(record.exc_info[1])
        if any(secret in text for secret in self.secrets):
            self.found.append(text)


@contextmanager
def _listening(night: Night) -> Iterator[_Log]:
    log, logger = _Log(night), logging.getLogger("seam_async")
    level, logger.level = logger.level, logging.DEBUG
    logger.addHandler(log)
    try:
        yield log
    finally:
        logger.removeHandler(log)
        logger.setLevel(level)


def simulate(seed: int) -> Night:
    """Live through a night.

    Raises:
        AssertionError: Something did not hold.
    """
    script = draw(seed)

    async def main() -> Night:
        night = Night(script)
        with _listening(night) as log:
            await night.run()
        assert not log.found, log.found[:3]
        return night

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.get_loop().set_exception_handler(lambda *_: None)
        return runner.run(main())
