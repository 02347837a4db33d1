"""What holds whatever servers, callers and cancellations do."""

from __future__ import annotations

import asyncio
from contextlib import closing
from random import Random
from typing import Any

from _ratelimit.calling import Call, Client
from _ratelimit.servers import Announce, FixedWindow, Limit, PerDevice, Server, SlidingWindow, TokenBucket
from hypothesis import given, settings
from hypothesis import strategies as st
from limiter_state import state
from virtual_time import run

from seam_async._ratelimit.local import LocalLimiter
from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._ratelimit.scopes import Scope
from seam_async._retry.policy import RetryPolicy

LATENCY = 0.05

limits = st.one_of(
    st.builds(TokenBucket, st.floats(0.5, 200), st.floats(1, 30)),
    st.builds(FixedWindow, st.integers(1, 30), st.floats(0.2, 30)),
    st.builds(SlidingWindow, st.integers(1, 30), st.floats(0.2, 30)),
    st.builds(
        PerDevice, st.sampled_from([lambda: SlidingWindow(1, 3), lambda: FixedWindow(5, 20), lambda: TokenBucket(1)])
    ),
)
announcements: st.SearchStrategy[Announce] = st.sampled_from(["seconds", "fraction", "date", "nothing"])


def crowd(seed: int, size: int, devices: int, spread: float) -> list[Call]:
    """So many calls for so many devices (or, for one of them, for none), made within so many seconds."""
    random = Random(seed)
    return [Call(random.choice(["", *DEVICES[1:devices]]), at=random.uniform(0, spread)) for _ in range(size)]


DEVICES = [f"d{number}" for number in range(10)]
calls = st.builds(crowd, st.integers(0), st.integers(0, 80), st.integers(1, 10), st.sampled_from([0.0, 1.0, 10.0]))
PATIENT = RetryPolicy(max_rate_limit_wait=None)


def make_client(limit: Limit, announce: Announce, **options: Any) -> Client:
    return Client(Server(limit, announce), latency=lambda _: LATENCY, **options)


async def assert_at_rest(client: Client) -> None:
    """Nobody waits, nothing is held, and in time everything is forgotten."""
    limiter = client.limiter
    assert isinstance(limiter, LocalLimiter)
    assert state(limiter).waiting == 0
    assert len(asyncio.all_tasks()) == 1
    await client.clock.sleep(1000)
    for _ in range(50):
        limiter.lanes.tidy(client.clock.monotonic())
    assert state(limiter).scopes == 0


@settings(max_examples=150, deadline=None)
@given(limits, announcements, calls, st.integers(1, 10))
def test_every_call_gets_through_and_none_comes_back_before_its_time(
    limit: Limit, announce: Announce, calls: list[Call], connections: int
) -> None:
    """That no attempt is early is asserted by the model of the calling loop, at each attempt."""

    async def main() -> None:
        client = make_client(limit, announce, connections=connections, policy=PATIENT)
        await client.call_all(calls)
        assert all(call.failure is None for call in calls)
        await assert_at_rest(client)

    run(main())


@settings(max_examples=100, deadline=None)
@given(st.floats(0.3, 10), st.integers(1, 5), calls, st.integers(1, 10))
def test_a_pause_holds_for_every_call_of_its_scope(
    seconds: float, count: int, calls: list[Call], connections: int
) -> None:
    """Two devices are never a wide limit, so all that begins after a refusal is known must wait for its end."""
    for number, call in enumerate(calls):
        call.device = f"d{number % 2}"

    async def main() -> None:
        client = make_client(
            PerDevice(lambda: FixedWindow(count, seconds)), "seconds", connections=connections, policy=PATIENT
        )
        await client.call_all(calls)
        closed: dict[str, list[tuple[float, float]]] = {"d0": [], "d1": []}
        for arrived, device, status in client.server.log:
            sent, answered = arrived - LATENCY / 2, arrived + LATENCY / 2
            for known, until in closed[device]:
                assert not known + 1e-6 < sent < until - 1e-6
            if status == 429:
                closed[device].append((answered, answered + 1.0))  # at least a second was announced

    run(main())


@settings(max_examples=100, deadline=None)
@given(limits, announcements, calls, st.floats(0.01, 20), st.integers(1, 10))
def test_nothing_starts_or_waits_past_the_deadline(
    limit: Limit, announce: Announce, calls: list[Call], total_timeout: float, connections: int
) -> None:
    async def main() -> None:
        client = make_client(limit, announce, connections=connections, total_timeout=total_timeout)
        began = client.clock.monotonic()
        await client.call_all(calls)
        for call in calls:
            # The model does not time out its queue for connections, nor an attempt.
            spare = LATENCY + (LATENCY * len(calls) if connections < len(calls) else 0.0)
            assert call.done_at - began - call.at <= total_timeout + spare + 1e-6
        await assert_at_rest(client)

    run(main())


@settings(max_examples=100, deadline=None)
@given(limits, announcements, calls, st.integers(0))
def test_cancellation_at_any_moment_frees_everything(
    limit: Limit, announce: Announce, calls: list[Call], seed: int
) -> None:

    async def main() -> None:
        client = make_client(limit, announce, connections=3, policy=PATIENT, limits=RateLimits.documented())

        async def make(call: Call) -> None:
            await client.clock.sleep(call.at)
            await client.call(call)

        tasks = [asyncio.create_task(make(call)) for call in calls]
        loop = asyncio.get_running_loop()
        random = Random(seed)
        for task in tasks:
            loop.call_later(random.choice([0.0, 0.02, 0.05, 1.0, 1.05, random.uniform(0, 100)]), task.cancel)
        await asyncio.gather(*tasks, return_exceptions=True)
        await assert_at_rest(client)

    run(main())


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 3), st.none() | st.floats(0, 30)), min_size=1, max_size=40),
    st.integers(1, 4),
    st.floats(1, 10),
)
def test_waiters_leave_in_order(arrivals: list[tuple[float, float | None]], count: int, seconds: float) -> None:
    """Calls for one device, some of which are cancelled while they wait: the others start in the order they came."""
    custom = RateLimits.custom({"/p": (count, seconds)})

    async def main() -> None:
        client = make_client(SlidingWindow(10**9, 1.0), "seconds")
        started: list[int] = []
        made: list[int] = []

        async def call(number: int, at: float) -> None:
            await client.clock.sleep(at)
            made.append(number)
            with closing(client.limiter.turn(Scope("a", "/p", ("d",)), custom.get("/p"))) as turn:
                assert await turn.wait()
                assert turn.start()
                started.append(number)
                await client.clock.sleep(LATENCY)
                turn.passed()

        tasks = [asyncio.create_task(call(number, at)) for number, (at, _) in enumerate(arrivals)]
        loop = asyncio.get_running_loop()
        for task, (_, cancelled_at) in zip(tasks, arrivals, strict=True):
            if cancelled_at is not None:
                loop.call_later(cancelled_at, task.cancel)
        await asyncio.gather(*tasks, return_exceptions=True)
        assert started == [number for number in made if number in set(started)]
        assert all(arrivals[number][1] is not None for number in set(made) - set(started))
        await assert_at_rest(client)

    run(main())


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 20), st.integers(0))
def test_what_is_remembered_stays_within_its_bound(capacity: int, seed: int) -> None:
    random = Random(seed)

    async def main() -> None:
        client = make_client(TokenBucket(20, 5), "seconds", policy=PATIENT)
        client.limiter = limiter = LocalLimiter(client.clock, max_scopes=capacity)
        calls = [Call(f"d{random.randrange(100)}", at=random.uniform(0, 5)) for _ in range(200)]
        most = most_waited_in = 0

        async def watch() -> None:
            nonlocal most, most_waited_in
            while True:
                most_waited_in = max(most_waited_in, sum(lane.waiting > 0 for _, lane in limiter.lanes))
                most = max(most, state(limiter).scopes)
                await client.clock.sleep(0.005)

        watcher = asyncio.create_task(watch())
        await client.call_all(calls)
        watcher.cancel()
        assert most <= capacity + most_waited_in + 1
        assert all(call.failure is None for call in calls)

    run(main())
