"""A night in virtual time, in one process, the same every time: doors, guests, and what must hold after it."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncGenerator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import attrs
from nights.memory_ledger import MemoryLedger, MemorySession
from nights.shared_redis import NightRedis, crash
from nights.stays import Codes, Grants, Stays
from nights.virtual_server import RENAMED, Life, NightTransport, Server
from nights.weather import Script, draw
from virtual_time import STARTED_AT, VirtualLoop

from seam_async import AsyncSeam, RateLimits, SeamError
from seam_async._calls.shared import SharedState
from seam_async.jobs import Entry, Job, JobReport, Swap, Swapped, Target
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
        await asyncio.sleep(self._server.random.uniform(0.0005, self._server.script.ledger_trip))
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
        self.redis = NightRedis(self.server) if script.shares_limiter else None
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
        self.stays: Stays
        if script.grants:
            self.stays = Grants(self.doors, self.random, fake, script.moves)
        else:
            self.stays = Codes(self.doors, script.pins, self.random, fake, script.moves, script.rounds)
        now = datetime.fromtimestamp(STARTED_AT + loop.time(), UTC).replace(microsecond=0)
        self.guests: list[Any] = []
        for number in range(script.guests):
            arrival = now + timedelta(hours=self.random.choice([-1, 12, 24 * 30]))
            self.guests.append(self.stays.draw(number, arrival))
        self.pins = {guest.code for guest in self.guests if getattr(guest, "code", None)}
        self.frozen_sends = 0
        self.reports = 0
        self.edited: set[str] = set()

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
        life.limiter = None if self.redis is None else self.redis.limiter(life)
        seam._shared = SharedState(
            transport,
            max_connections=100,
            clock=life.clock,
            random_source=Random(script.seed + 3),
            limiter=life.limiter,
        )
        return seam

    def job(self, life: Life) -> Job[Any]:
        return self.stays.job(ProcessLedger(self.ledger, self.server, life), confirm=self.script.confirm)

    # -- the night ---------------------------------------------------------------------------------------------

    async def run(self) -> None:
        edits = asyncio.create_task(self._edit(), name="edits")
        processes = [asyncio.create_task(self._process(number, at)) for number, at in enumerate(self.script.processes)]
        _, late = await asyncio.wait(processes, timeout=LONGEST)
        for process in late:
            process.cancel()
        for outcome in await asyncio.gather(*processes, return_exceptions=True):
            if isinstance(outcome, Exception):
                raise outcome
        assert not late, f"{len(late)} processes never came to an end"
        await edits
        await self._morning()

    async def _edit(self) -> None:
        """Write the file with the guests anew, now and then. Who has begun to read it goes on with what it said."""
        for at in self.script.edits:
            await asyncio.sleep(max(0.0, at - self.server.now))
            self.guests = [self._edited(guest) for guest in self.guests]

    def _edited(self, guest: Any) -> Any:
        if self.random.random() < 0.5:
            return guest
        self.edited.add(guest.key)
        new = self.stays.edit(guest)
        self.pins |= {new.code} if getattr(new, "code", None) else set()
        return new

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
                        if life.limiter is not None:
                            crash(life.limiter)
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
            self.guests = [self._edited(guest) for guest in self.guests]
        life = Life()
        seam = self.client(life)
        job = self.job(life)
        async with seam:
            plan = await job.plan(seam, self.guests)
            assert len(plan.steps) == len(self.guests)
            report = await job.run(seam, self.guests, retry_failed=True)
            self._check_report(report)
            moved = self._check_doors(report)
            if moved:
                await job.remove(seam, moved)
                report = await job.run(seam, self.guests, retry_failed=True)
                self._check_report(report)
                assert not self._check_doors(report), "who was moved has no new door"
        self._check_limits()
        await self._check_rest()

    # -- what must hold ----------------------------------------------------------------------------------------

    def things(self) -> dict[str, list[dict[str, Any]]]:
        """What the fake has for each guest."""
        found: dict[str, list[dict[str, Any]]] = {guest.key: [] for guest in self.guests}
        for thing in self.server.fake.all(self.stays.resource):
            if thing.get("status") != "removing":
                found[self.stays.key(thing)].append(thing)
        return found

    def _check_report(self, report: JobReport) -> None:
        """Nothing is reported that is not so."""
        self.reports += 1
        found, of_id = self.things(), f"{self.stays.resource}_id"
        if len(self.script.processes) == 1 or self.script.until is None:  # else another puts back at the same time
            assert sum(report.counts.values()) == len(self.guests), report.counts
        for (_, key), (entry, _, _) in self.ledger.items.items():
            own = {thing[of_id]: thing for thing in found[key]}
            if entry.state in {"done", "accepted", "not_due"}:
                assert entry.thing_id in own, f"{key} is {entry.state}, and its thing is not there, or another's"
            if entry.state in {"pending", "failed"} and entry.thing_id is None:
                assert not own, f"{key} is {entry.state}, and has something: {entry}"
            if self.script.confirm and entry.state == "done" and not self.frozen_sends:
                assert self.stays.is_ready(own[str(entry.thing_id)]), f"{key} is done: {own}"
        for failure in report.failures:
            assert failure.error_type is not None or failure.state == "unknown", failure

    def _check_doors(self, report: JobReport) -> list[str]:
        """Each guest has one thing, and it is the right one. Return who has one where the guest no longer is."""
        found = self.things()
        doubles = {key for key, things in found.items() if len(things) > 1}
        conflicts = {failure.key for failure in report.failures if failure.state == "conflict"}
        changed = {failure.key for failure in report.failures if failure.error_type == "SeamJobChangedError"}
        in_doubt = {failure.key for failure in report.failures if failure.state == "unknown"}
        jammed: set[str] = set()
        for guest in self.guests:
            things = found[guest.key]
            if guest.key in in_doubt:
                assert self._is_ambiguous(guest, things), f"{guest.key} is in doubt, and has {things}"
                continue
            assert things, f"{guest.key} has nothing: {report.counts}"
            if guest.key in doubles:
                is_fenced = self.stays.is_fenced(guest) and (self.script.grants or guest.key not in self.edited)
                assert not is_fenced, f"{guest.key} has {len(things)}, which the API refuses"
                assert guest.key in conflicts, f"{guest.key} has {len(things)}, and nobody says so"
                continue
            (thing,) = things
            if guest.key in changed:
                assert self.stays.is_moved(guest, thing), f"{guest.key} is where it should be: {thing}"
                continue
            self.stays.check(guest, thing)
            if self.stays.is_jammed(thing):
                jammed.add(guest.key)
        assert len(doubles) <= self.frozen_sends, f"{doubles} have two, {self.frozen_sends} calls were frozen"
        assert doubles == conflicts
        settled = report.counts["done"] + report.counts["not_due"] + len(conflicts) + len(changed) + len(in_doubt)
        left = report.counts["failed"] + report.counts["accepted"] - len(changed)
        assert settled + left == len(self.guests), report.counts
        assert left <= (len(jammed) if self.script.confirm else 0), report.counts
        return sorted(changed)

    def _is_ambiguous(self, guest: Any, things: list[dict[str, Any]]) -> bool:
        """Return whether the server has renamed the guest's only code, or one that may be the guest's."""
        renamed = [one for one in self.server.fake.all(self.stays.resource) if str(one["name"]).endswith(RENAMED)]
        if things:
            return len(things) == 1 and things[0] in renamed
        return any(one["device_id"] == guest.device_id for one in renamed)

    def _check_limits(self) -> None:
        """However many processes there were, they kept the limits together, unless one or Redis stood still."""
        script = self.script
        stood_still = any(mishap.kind in {"freeze", "suspend"} for mishap in script.mishaps)
        if not (script.shares_limiter and script.keeps_limits) or stood_still or script.redis_away:
            return
        limits = RateLimits.documented()
        for (path, scope), times in self.server.sent.items():
            limit = limits.get(path)
            if limit is not None and "," not in scope:
                times.sort()
                for first, last in zip(times, times[limit.calls :], strict=False):
                    assert last - first >= limit.seconds, f"{limit.calls + 1} calls of {path} within {last - first} s"

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
        self._night = night
        self.secrets = [night.server.fake.api_key, "Guest Nr."]
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        text = _IDS.sub("", record.getMessage())  # whose digits may happen to be those of a PIN
        if record.exc_info:
            text += repr(record.exc_info[1])
        if any(secret in text for secret in (*self.secrets, *self._night.pins)):
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
    """Live through the night that a seed draws; see `play`."""
    return play(draw(seed))


def play(script: Script) -> Night:
    """Live through a night.

    Raises:
        AssertionError: Something did not hold.
    """

    async def main() -> Night:
        night = Night(script)
        with _listening(night) as log:
            await night.run()
        assert not log.found, log.found[:3]
        return night

    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        runner.get_loop().set_exception_handler(lambda *_: None)
        return runner.run(main())
