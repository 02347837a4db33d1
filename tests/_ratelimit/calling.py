"""A small model of the loop that makes calls, faithful in how it uses the limiter and the retry policy."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from random import Random

import attrs
from _ratelimit.servers import Answer, Server
from virtual_time import VirtualClock, run

from seam_async._ratelimit.limiter import Limiter
from seam_async._ratelimit.local import LocalLimiter
from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._ratelimit.scopes import Scope
from seam_async._retry.budget import RetryBudget
from seam_async._retry.policy import Failure, Retry, RetryPolicy, Wait
from seam_async._retry.retry_after import parse_retry_after


@attrs.define
class Call:
    """One call and what became of it."""

    device: str
    at: float = 0.0
    """When it is made, in seconds from the start of the run."""
    path: str = "/access_codes/create"
    attempts: int = 0
    done_at: float = math.nan
    failure: str | None = None
    never_before: float = -math.inf
    """The earliest moment at which the server allows its next attempt."""


class Client:
    """Makes calls on a `Server` over a limited number of connections."""

    def __init__(
        self,
        server: Server,
        *,
        connections: int = 100,
        latency: Callable[[Random], float] = lambda _: 0.05,
        policy: RetryPolicy | None = None,
        limits: RateLimits | None = None,
        limiter: Limiter | None = None,
        clock: VirtualClock | None = None,
        total_timeout: float = math.inf,
        seed: int = 1,
    ) -> None:
        self.clock = clock or VirtualClock()
        self.server = server
        self.server_clock = VirtualClock()
        self.random = Random(seed)
        self.latency = latency
        self.policy = policy or RetryPolicy()
        self.limits = limits
        self.limiter = limiter or LocalLimiter(self.clock)
        self.budget = RetryBudget()
        self.total_timeout = total_timeout
        self.connections = asyncio.Semaphore(connections)

    async def call(self, call: Call) -> Call:
        """The loop under test."""
        clock, retry = self.clock, None
        deadline = clock.monotonic() + self.total_timeout
        scope = Scope("workspace", call.path, (call.device,) if call.device else ())
        with closing(self.limiter.turn(scope, self.limits.get(call.path) if self.limits else None)) as turn:
            while True:
                if not turn.ready() and not await turn.wait(deadline):
                    call.failure = "no room"
                    break
                async with self.connections:
                    if not turn.start() and not await turn.restart():
                        continue
                    answer = await self._attempt(call)
                if answer.status == 200:
                    turn.passed()
                    break
                announced = parse_retry_after(answer.retry_after, date=answer.date, wall=clock.wall())
                retry = retry or Retry(self.policy, repeatable=False, budget=self.budget, random=self.random)
                decision = retry.after(Failure("rate_limited", announced=announced), deadline - clock.monotonic())
                turn.refused(decision.seconds)
                call.never_before = clock.monotonic() + (announced or 0.0)
                if not isinstance(decision, Wait):
                    call.failure = decision.reason
                    break
        call.done_at = clock.monotonic()
        return call

    async def _attempt(self, call: Call) -> Answer:
        assert self.clock.monotonic() >= call.never_before, "came back before the announced time"
        call.attempts += 1
        there = self.latency(self.random) / 2
        await self.clock.sleep(there)
        answer = self.server.take(call.device, self.server_clock.monotonic())
        await self.clock.sleep(there)
        return answer

    async def call_all(self, calls: Iterable[Call]) -> list[Call]:
        """Make each call at its time, and wait for all."""

        async def later(call: Call) -> Call:
            if call.at:
                await self.clock.sleep(call.at)
            return await self.call(call)

        return await asyncio.gather(*map(later, calls))


@attrs.frozen
class Outcome:
    """How a run went. Times are seconds."""

    calls: Sequence[Call]
    seconds: float
    requests: int
    refusals: int

    @property
    def failures(self) -> int:
        return sum(call.failure is not None for call in self.calls)

    @property
    def extra(self) -> float:
        """Requests beyond one per call, as a share of the calls."""
        return self.requests / len(self.calls) - 1


def simulate(make_client: Callable[[], Client], calls: Iterable[Call]) -> Outcome:
    """Make all these calls in virtual time."""

    async def main() -> Outcome:
        client = make_client()
        began = client.clock.monotonic()
        done = await client.call_all(calls)
        statuses = client.server.statuses
        return Outcome(done, client.clock.monotonic() - began, statuses.total(), statuses[429])

    return run(main())
