"""Two to thirty-two processes that share a limiter, in virtual time, with the real scripts.

Each process has a clock of its own that is off and runs wrong, its own client of a Redis to which messages take time
and get lost, and a server that keeps exact limits.
"""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from random import Random
from typing import Any

import pytest

pytest.importorskip("lupa")

from _ratelimit.calling import Call, Client
from _ratelimit.servers import PerDevice, Server, SlidingWindow, TokenBucket
from _ratelimit.virtual_redis import SkewedClock, VirtualRedis, shared_limiter
from virtual_time import VirtualClock, run

from seam_async._ratelimit.rate_limits import RateLimit, RateLimits
from seam_async._ratelimit.redis import link
from seam_async._ratelimit.scopes import Scope
from seam_async._retry.policy import RetryPolicy

PATH = "/access_codes/create"
PATIENT = RetryPolicy(max_rate_limit_wait=None)


def quick(_: Random) -> float:
    return 0.05


def ragged(random: Random) -> float:
    """A network: 60 ms, now and then half a second more."""
    return random.lognormvariate(-2.8, 0.4) + (random.uniform(0, 0.5) if random.random() < 0.01 else 0.0)


class Fleet:
    """Processes that share a limiter, and the server that they call."""

    def __init__(
        self,
        processes: int,
        limit: tuple[int, float],
        *,
        latency: Callable[[Random], float] = quick,
        server: Server | None = None,
        ahead_of_time: bool = True,
        seed: int = 1,
    ) -> None:
        random = Random(seed)
        self.limit = limit
        self.world = VirtualClock()
        self.redis = VirtualRedis(delay=lambda random: random.uniform(0.0002, 0.002), seed=seed)
        self.server = server or Server(PerDevice(lambda: SlidingWindow(*limit)))
        self.clients = []
        for number in range(processes):
            clock = SkewedClock(random.uniform(-1e6, 1e6), random.uniform(0.9999, 1.0001))
            client = Client(
                self.server,
                latency=latency,
                seed=seed * 100 + number,
                limits=RateLimits.custom({PATH: limit}) if ahead_of_time else None,
                policy=PATIENT,
                limiter=shared_limiter(self.redis, clock),
                clock=clock,
            )
            self.clients.append(client)
        self.done: Counter[int] = Counter()
        self.tasks: list[set[asyncio.Task[None]]] = [set() for _ in self.clients]

    def load(self, callers: int = 4, *, devices: int = 1, only: int | None = None) -> None:
        """Have each process call all the time, with so many callers for each device."""
        for number, client in enumerate(self.clients):
            if only in (None, number):
                for caller in range(callers * devices):
                    task = asyncio.create_task(self._keep_calling(number, client, f"d{caller % devices}"))
                    self.tasks[number].add(task)

    async def _keep_calling(self, number: int, client: Client, device: str) -> None:
        while True:
            call = await client.call(Call(device))
            assert call.failure is None
            self.done[number] += 1

    def crash(self, number: int) -> None:
        """The process is no more: whatever it held, it gives nothing back."""
        link = self.clients[number].limiter._link  # type: ignore[attr-defined]
        if link is not None:
            link.is_down = True
            for task in [*self.tasks[number], *link._tasks]:
                task.cancel()

    async def stop(self) -> None:
        for task in set().union(*self.tasks):
            if task.done() and not task.cancelled():
                task.result()  # a caller that has ended has failed
        for number in range(len(self.clients)):
            self.crash(number)
        await asyncio.sleep(1)

    def passed(self, since: float, until: float) -> int:
        return sum(status == 200 and since <= at < until for at, _, status in self.server.log)

    @property
    def most_in_a_window(self) -> int:
        """The most calls of one device that reached the server within any window."""
        arrivals: dict[str, list[float]] = {}
        for at, device, _ in self.server.log:
            arrivals.setdefault(device, []).append(at)
        most = 0
        for times in arrivals.values():
            first = 0
            for last, at in enumerate(times):
                while at - times[first] >= self.limit[1]:
                    first += 1
                most = max(most, last - first + 1)
        return most


def jain(shares: list[int]) -> float:
    """Fairness: 1.0 when all have the same."""
    return sum(shares) ** 2 / (len(shares) * sum(share * share for share in shares))


@pytest.mark.parametrize(
    ("processes", "limit"),
    [
        (1, (10, 6.0)),
        (2, (10, 60.0)),
        (8, (3, 1.0)),
        *(
            pytest.param(*case, marks=pytest.mark.slow)
            for case in [(1, (600, 60.0)), (8, (10, 60.0)), (8, (600, 60.0)), (32, (10, 6.0))]
        ),
    ],
)
def test_never_more_than_the_limit_and_nearly_all_of_it(processes: int, limit: tuple[int, float]) -> None:
    async def main() -> None:
        fleet = Fleet(processes, limit)
        count, window = limit
        fleet.load(callers=8 if count < 100 else 100)
        began = fleet.world.monotonic()
        windows = 20 if count < 100 else 6
        await asyncio.sleep((windows + 1) * window)
        await fleet.stop()
        assert fleet.most_in_a_window <= count
        assert fleet.server.statuses[429] == 0
        passed = fleet.passed(began + window, began + (windows + 1) * window)
        assert passed >= 0.95 * windows * count
        if processes <= 8:  # thirty-two have had six calls each
            assert jain([fleet.done[number] for number in range(processes)]) >= 0.95

    run(main())


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_a_ragged_network_costs_hardly_a_refusal(seed: int) -> None:
    async def main() -> None:
        fleet = Fleet(8, (10, 60.0), latency=ragged, seed=seed)
        fleet.load(callers=3, devices=10)
        began = fleet.world.monotonic()
        await asyncio.sleep(420)
        await fleet.stop()
        assert fleet.server.statuses[429] <= 0.005 * fleet.server.statuses[200]
        assert fleet.passed(began + 60, began + 420) >= 0.95 * 6 * 10 * 10

    run(main())


def test_one_busy_process_has_the_whole_limit_while_the_others_idle() -> None:
    async def main() -> None:
        fleet = Fleet(8, (10, 6.0))
        fleet.load(callers=12, only=3)
        began = fleet.world.monotonic()
        await asyncio.sleep(42)
        await fleet.stop()
        assert fleet.passed(began + 6, began + 42) >= 0.95 * 60
        assert fleet.most_in_a_window <= 10

    run(main())


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 5))])
def test_a_dead_process_keeps_no_place_for_more_than_one_window(seed: int) -> None:
    async def main() -> None:
        fleet = Fleet(8, (10, 6.0), seed=seed)
        fleet.load(callers=4, devices=5)
        await asyncio.sleep(20 + seed)
        crashed_at = fleet.world.monotonic()
        for number in range(4):
            fleet.crash(number)
        await asyncio.sleep(50)
        await fleet.stop()
        assert fleet.server.statuses[429] == 0
        assert fleet.passed(crashed_at + 7, crashed_at + 43) >= 0.95 * 6 * 10 * 5

    run(main())


def test_emptied_in_the_middle_of_it_no_call_is_refused() -> None:
    async def main() -> None:
        fleet = Fleet(8, (10, 6.0))
        fleet.load(callers=4, devices=5)
        for _ in range(6):
            await asyncio.sleep(7.3)
            fleet.redis.server.flush()
        await fleet.stop()
        assert fleet.server.statuses[429] <= 3
        assert fleet.passed(0, math.inf) >= 0.9 * 5 * 10 * 43.8 / 6

    run(main())


def test_what_redis_knows_of_scripts_may_be_lost_at_any_time() -> None:
    async def main() -> None:
        fleet = Fleet(4, (10, 6.0))
        fleet.load()
        for _ in range(5):
            await asyncio.sleep(3)
            fleet.redis.scripts.clear()
        await fleet.stop()
        assert fleet.server.statuses[429] == 0
        assert all(client.limiter.stats().fallbacks == 0 for client in fleet.clients)

    run(main())


@pytest.mark.parametrize("delay", [0.001, 0.05])
def test_an_account_that_is_new_while_redis_comes_back_does_not_wait_for_ever(delay: float) -> None:
    async def main() -> None:
        redis = VirtualRedis(delay=lambda _: delay)
        limiter = shared_limiter(redis)
        redis.is_gone = True
        for number in range(12):  # greeted one after the other
            assert await limiter.turn(Scope(f"account {number}", PATH, ("door",)), RateLimit(10, 6.0)).wait()
        redis.is_gone = False
        waits = []
        for number in range(200):
            turn = limiter.turn(Scope(f"another {number}", PATH, ("door",)), RateLimit(10, 6.0))
            waits.append(asyncio.create_task(turn.wait()))
            await asyncio.sleep(0.02)
        async with asyncio.timeout(10):
            assert all(await asyncio.gather(*waits))
        assert limiter.stats().available

    run(main())


def test_an_account_that_is_new_while_the_first_is_being_subscribed_is_heard_of_too() -> None:
    async def main() -> None:
        redis = VirtualRedis(delay=lambda _: 0.1)
        limiter = shared_limiter(redis)
        user = Fleet(0, (1, 60.0))  # anything that can be attached
        limiter.attach(user)
        limiter.turn(Scope("first", PATH, ("d1",)))
        await asyncio.sleep(0.05)  # half the way to Redis
        limiter.turn(Scope("second", PATH, ("d1",)))
        await asyncio.sleep(1)
        [subscription] = redis._subscriptions
        assert sum("second" in channel for channel in subscription.channels) == 1
        await limiter.detach(user)

    run(main())


def test_a_call_whose_account_the_link_has_forgotten_does_not_wait_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "MOST_ACCOUNTS", 2)

    async def main() -> None:
        redis = VirtualRedis()
        limiter, limit = shared_limiter(redis), RateLimit(10, 6.0)
        turns = [limiter.turn(Scope(f"account {number}", PATH, ("door",)), limit) for number in range(3)]
        assert await turns[0].wait()
        turns += [limiter.turn(Scope(f"another {number}", PATH, ("door",)), limit) for number in range(3)]
        await asyncio.sleep(0.1)
        redis.hangs = True
        async with asyncio.timeout(10):
            assert all([await turn.wait() for turn in turns])
        assert not limiter.stats().available

    run(main())


def test_a_redis_that_is_lost_again_and_again_is_probed_ever_less_often() -> None:
    """It answers a probe and no call: some key under our prefix is of another type, say."""

    async def main() -> None:
        fleet = Fleet(1, (10, 6.0))
        fleet.redis.wrong_type = True
        fleet.load(10, devices=10)
        await asyncio.sleep(300)
        assert 5 <= fleet.clients[0].limiter.stats().fallbacks <= 20
        fleet.redis.wrong_type = False
        await asyncio.sleep(100)
        fallbacks = fleet.clients[0].limiter.stats().fallbacks
        assert fleet.clients[0].limiter.stats().available
        fleet.redis.is_gone = True
        await asyncio.sleep(7)
        fleet.redis.is_gone = False
        await asyncio.sleep(7)
        assert fleet.clients[0].limiter.stats().available  # it was steady before, so it is probed soon
        assert fleet.clients[0].limiter.stats().fallbacks == fallbacks + 1
        await fleet.stop()

    run(main())


def test_a_clock_of_redis_that_is_set_anew_ends_no_call_and_keeps_none_waiting() -> None:
    async def main() -> None:
        fleet = Fleet(4, (10, 6.0))
        fleet.load()
        await asyncio.sleep(10)
        fleet.redis.ahead = 3.0
        await asyncio.sleep(20)
        since = fleet.world.monotonic()
        await asyncio.sleep(30)
        await fleet.stop()
        assert fleet.passed(since, since + 30) >= 0.95 * 50

    run(main())


@pytest.mark.parametrize("lost", [0.0, 1.0])
def test_one_process_meets_a_429_and_all_of_them_wait(lost: float) -> None:
    """Without the messages each process finds out for itself, once."""

    async def main() -> None:
        fleet = Fleet(8, (10, 60.0), ahead_of_time=False)
        fleet.redis.loses_messages = lost
        for client in fleet.clients:
            await client.call(Call("another"))  # they are all there and listen
        server = fleet.server
        for _ in range(10):
            server.take("d0", fleet.world.monotonic())
        calls = [await client.call(Call("d0", path="/other")) for client in ()]
        assert not calls
        first = asyncio.create_task(fleet.clients[0].call(Call("d0")))
        await asyncio.sleep(0.2)
        others = [asyncio.create_task(client.call(Call("d0"))) for client in fleet.clients[1:]]
        await asyncio.gather(first, *others)
        refused = sum(status == 429 for _, _, status in server.log[10:])
        assert refused == (1 if lost == 0.0 else 8)
        times = sorted(at for at, device, status in server.log[10:] if device == "d0" and status == 200)
        assert times[-1] - times[0] > 0.2  # one after the other
        await fleet.stop()

    run(main())


@pytest.mark.parametrize("number", [0, 1], ids=["its own process", "another process"])
def test_a_call_under_way_while_another_is_refused_succeeds_when_nothing_was_limited_before(number: int) -> None:
    async def main() -> None:
        fleet = Fleet(2, (10, 60.0), ahead_of_time=False)
        for client in fleet.clients:
            await client.call(Call("another"))  # they are all there and listen
        for _ in range(9):
            fleet.server.take("d0", fleet.world.monotonic())
        slow, quick = fleet.clients[0], fleet.clients[number]
        slow.latency = lambda _: 2.0
        first = asyncio.create_task(slow.call(Call("d0")))
        await asyncio.sleep(1.5)
        quick.latency = lambda _: 0.05
        second = asyncio.create_task(quick.call(Call("d0")))
        done = await first
        assert fleet.server.statuses[429] == 1
        assert (done.failure, done.attempts) == (None, 1)
        assert (await second).failure is None
        await fleet.stop()

    run(main())


def test_a_wide_limit_is_found_by_one_and_paced_together() -> None:
    async def main() -> None:
        fleet = Fleet(8, (10, 60.0), server=Server(TokenBucket(40)), ahead_of_time=False)
        fleet.load(callers=1, devices=40)
        began = fleet.world.monotonic()
        await asyncio.sleep(60)
        await fleet.stop()
        log = [(at, status) for at, _, status in fleet.server.log if at > began + 20]
        refused = sum(status == 429 for _, status in log)
        assert len(log) - refused >= 0.85 * 40 * 40
        assert refused <= 0.3 * len(log)
        assert jain([fleet.done[number] for number in range(8)]) >= 0.95

    run(main())


def test_a_code_counts_for_its_door_in_processes_that_have_never_seen_it() -> None:
    async def main() -> None:
        fleet = Fleet(2, (10, 60.0))
        one, other = (client.limiter for client in fleet.clients)
        await fleet.clients[0].call(Call("door"))
        one.learn("workspace", [("code", "door")])
        await asyncio.sleep(0.1)
        calls = [asyncio.create_task(fleet.clients[0].call(Call("door"))) for _ in range(9)]
        await asyncio.gather(*calls)
        late = asyncio.create_task(fleet.clients[1].call(Call("code")))
        await asyncio.sleep(50)
        assert not late.done()
        await late
        assert other.stats().granted == 1
        await fleet.stop()

    run(main())


def test_a_place_that_is_granted_and_not_used_is_free_for_others_at_once() -> None:
    async def main() -> None:
        fleet = Fleet(2, (1, 60.0))
        scope = ("workspace", PATH, ("door",))
        from seam_async._ratelimit.rate_limits import RateLimit
        from seam_async._ratelimit.scopes import Scope

        limit = RateLimit(1, 60.0)
        with closing(fleet.clients[0].limiter.turn(Scope(*scope), limit)) as turn:
            assert not turn.ready()
            assert await turn.wait()
        with closing(fleet.clients[1].limiter.turn(Scope(*scope), limit)) as turn:
            assert await turn.wait(fleet.clients[1].clock.monotonic() + 1)
        await fleet.stop()

    run(main())


def test_calls_that_cannot_come_in_time_are_refused_at_once_and_take_no_place() -> None:
    async def main() -> None:
        fleet = Fleet(2, (1, 60.0))
        for client in fleet.clients:
            client.total_timeout = 20.0
        await fleet.clients[0].call(Call("d0"))
        before = fleet.world.monotonic()
        late = await asyncio.gather(*(client.call(Call("d0")) for client in fleet.clients for _ in range(5)))
        assert {call.failure for call in late} == {"no room"}
        assert fleet.world.monotonic() - before < 1
        fleet.clients[1].total_timeout = 70.0
        assert (await fleet.clients[1].call(Call("d0"))).failure is None
        await fleet.stop()

    run(main())


def test_what_nothing_limits_costs_no_round_trip() -> None:
    async def main() -> None:
        fleet = Fleet(2, (10, 60.0), ahead_of_time=False)
        await asyncio.gather(*(client.call(Call("d0")) for client in fleet.clients))
        await asyncio.sleep(0.1)
        trips = fleet.redis.round_trips
        for number in range(30):
            await asyncio.gather(*(client.call(Call(f"free{number}")) for client in fleet.clients))
        assert fleet.redis.round_trips == trips
        await fleet.stop()

    run(main())


def test_a_limited_call_costs_one_and_those_of_one_turn_of_the_event_loop_share_it() -> None:
    async def main() -> None:
        fleet = Fleet(1, (10, 60.0))
        await fleet.clients[0].call(Call("warm"))
        await asyncio.sleep(0.1)
        trips = fleet.redis.round_trips
        for number in range(20):
            await fleet.clients[0].call(Call(f"one{number}"))
        assert fleet.redis.round_trips == trips + 20
        await asyncio.gather(*(fleet.clients[0].call(Call(f"many{number}")) for number in range(100)))
        assert fleet.redis.round_trips == trips + 21
        await fleet.stop()

    run(main())


def test_ten_thousand_calls_at_once_and_their_replay_keep_redis_for_a_moment_at_a_time() -> None:
    async def main() -> None:
        fleet = Fleet(1, (10, 60.0))
        sizes: list[int] = []
        run_script = fleet.redis.server.run

        def count(script: str, keys: Sequence[str], arguments: Sequence[object]) -> Any:
            words = str(arguments[2]).split()
            sizes.append(sum(word in ("ask", "replay") for word in words))
            return run_script(script, keys, arguments)

        fleet.redis.server.run = count  # type: ignore[method-assign]
        client = fleet.clients[0]
        await asyncio.gather(*(client.call(Call(f"d{number}")) for number in range(3000)))
        fleet.redis.server.flush()
        await client.call(Call("d0"))
        assert sum(sizes) >= 6000
        assert max(sizes) <= 500
        assert client.limiter.stats().fallbacks == 0
        await fleet.stop()

    run(main())


@pytest.mark.parametrize("cancelled", [False, True], ids=["closed", "cancelled"])
@pytest.mark.parametrize("known_before", [False, True], ids=["the first call", "a place to come"])
def test_who_waits_for_redis_while_the_client_is_closed_waits_no_longer(*, known_before: bool, cancelled: bool) -> None:
    async def main() -> None:
        redis = VirtualRedis()
        limiter = shared_limiter(redis)
        user = Fleet(0, (1, 60.0))  # anything that can be attached
        limiter.attach(user)
        limit = RateLimits.custom({PATH: (1, 60.0)}).get(PATH)
        scope = Scope("workspace", PATH, ("d1",))
        if known_before:
            assert await limiter.turn(scope, limit).wait(math.inf)
        redis.hangs = True
        with closing(limiter.turn(Scope("workspace", PATH, ("d2",)), limit)) as turn:
            waiting = asyncio.create_task(turn.wait(math.inf))
            await asyncio.sleep(0.1)
            assert not waiting.done()
            ending = asyncio.create_task(limiter.detach(user))
            await asyncio.sleep(0)
            if cancelled:
                ending.cancel()
            await asyncio.wait([ending])
            await asyncio.wait_for(waiting, 5.0)

    run(main())
