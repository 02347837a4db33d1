"""How the whole policy behaves against servers with limits, in virtual time: the goals it was tuned for.

Ideal is the time after which a server could have let the last call through. Answers take about 50 ms and there are
100 connections, unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from _ratelimit.calling import Call, Client, Outcome, simulate
from _ratelimit.servers import Announce, FixedWindow, Limit, PerDevice, Server, SlidingWindow, TokenBucket

from seam_async._ratelimit.rate_limits import RateLimits
from seam_async._retry.policy import RetryPolicy

ANNOUNCE: list[Announce] = ["seconds", "fraction", "date", "nothing"]
PATIENT = RetryPolicy(max_rate_limit_wait=None)


def steady(_: Random) -> float:
    return 0.05


def varied(random: Random) -> float:
    return random.uniform(0.045, 0.06)


def jittery(random: Random) -> float:
    return 0.03 + random.expovariate(1 / 0.03)


def slow(random: Random) -> float:
    return random.uniform(0.2, 0.6)


def creates(calls: int = 1000, devices: int = 200, *, in_blocks: bool = False) -> list[Call]:
    """Creations on many devices, device after device or all in turn."""
    return [Call(f"d{number * devices // calls if in_blocks else number % devices}") for number in range(calls)]


def bulk(
    limit: Limit,
    announce: Announce = "seconds",
    *,
    latency: Callable[[Random], float] = steady,
    seed: int = 1,
    calls: list[Call] | None = None,
    policy: RetryPolicy | None = None,
) -> Outcome:
    server = Server(limit, announce)
    return simulate(lambda: Client(server, latency=latency, seed=seed, policy=policy), calls or creates())


# -- one limit for all devices -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("latency", [steady, varied, jittery])
@pytest.mark.parametrize("announce", ANNOUNCE)
@pytest.mark.parametrize(("rate", "slower", "extra"), [(20, 1.1, 0.25), (100, 1.2, 0.25), (400, 1.6, 0.25)])
def test_a_thousand_creates_take_little_more_than_the_server_makes_them(
    rate: float, slower: float, extra: float, announce: Announce, latency: Callable[[Random], float]
) -> None:
    """The contract's goals are 1.6, 1.25 and 1.6 times the ideal, and 0.4 extra requests."""
    for seed in (1, 2):
        run = bulk(TokenBucket(rate), announce, latency=latency, seed=seed)
        assert run.failures == 0
        assert run.seconds <= slower * (1000 - 20) / rate
        assert run.extra <= extra


def test_in_whatever_order_the_devices_come() -> None:
    run = bulk(TokenBucket(100), latency=jittery, calls=creates(in_blocks=True))
    assert run.failures == 0
    assert run.seconds <= 1.2 * 9.8
    assert run.extra <= 0.25


@pytest.mark.parametrize(
    ("limit", "ideal"),
    [
        (lambda: FixedWindow(20, 1), 49),
        (lambda: SlidingWindow(20, 1), 49),
        (lambda: FixedWindow(100, 1), 9),
        (lambda: SlidingWindow(100, 1), 9),
        (lambda: FixedWindow(50, 0.5), 9.5),
        (lambda: SlidingWindow(600, 60), 60),
        (lambda: TokenBucket(100, burst=5), 10),
        (lambda: TokenBucket(100, burst=100), 9),
        (lambda: TokenBucket(5), 196),
    ],
)
def test_other_ways_of_counting_come_out_well_too(limit: Callable[[], Limit], ideal: float) -> None:
    run = bulk(limit(), latency=jittery)
    assert run.failures == 0
    assert run.seconds <= 1.6 * ideal
    assert run.extra <= 0.4


def test_a_slow_server_as_well() -> None:
    run = bulk(TokenBucket(100), latency=slow)
    assert run.failures == 0
    assert run.seconds <= 1.4 * 9.8
    assert run.extra <= 0.3


@pytest.mark.parametrize("devices", [3, 10, 50, 1000])
def test_few_devices_or_many(devices: int) -> None:
    run = bulk(TokenBucket(100), latency=jittery, calls=creates(devices=devices))
    assert run.failures == 0
    assert run.seconds <= 2.5 * 9.8  # three devices are hardly told from hot ones, and pause
    assert run.extra <= 0.4


def test_calls_that_name_no_device_pause_together_and_still_get_on() -> None:
    run = bulk(TokenBucket(100), latency=jittery, calls=[Call("") for _ in range(1000)])
    assert run.failures == 0
    assert run.seconds <= 3 * 9.8
    assert run.extra <= 0.4


def test_a_limit_that_rises_is_found_again() -> None:
    class Rising(TokenBucket):
        def __call__(self, device: str, now: float) -> float:
            self.rate = 20 if now < 1010 else 200
            return super().__call__(device, now)

    run = bulk(Rising(20), latency=jittery, calls=creates(2000))
    assert run.failures == 0
    assert run.seconds <= 1.5 * (10 + 1780 / 200)


def test_a_limit_that_falls_is_kept() -> None:
    class Falling(TokenBucket):
        def __call__(self, device: str, now: float) -> float:
            self.rate = 200 if now < 1004 else 20
            return super().__call__(device, now)

    run = bulk(Falling(200), latency=jittery)
    assert run.failures == 0
    assert run.extra <= 0.5


def test_ten_thousand_calls_waste_little() -> None:
    run = bulk(TokenBucket(400), latency=varied, calls=creates(10_000, 2000))
    assert run.failures == 0
    assert run.seconds <= 1.1 * 9980 / 400
    assert run.extra <= 0.05


# -- a limit for each device -------------------------------------------------------------------------------------------


def hot_doors(
    hot: int, others: int, *, each: int = 30, first: bool = False, announce: Announce = "seconds"
) -> tuple[Outcome, float]:
    """Many calls for a few doors and one for each of the others; also when the last of the others was through."""
    calls = [Call(f"hot{number % hot}") for number in range(hot * each)]
    calls += [Call(f"door{number}") for number in range(others)]
    if not first:
        Random(3).shuffle(calls)
    server = Server(PerDevice(lambda: SlidingWindow(10, 60)), announce)
    policy = RetryPolicy(max_rate_limit_wait=None)
    run = simulate(lambda: Client(server, latency=varied, policy=policy), calls)
    return run, max(call.done_at for call in calls if call.device.startswith("door")) - 1000


@pytest.mark.parametrize("announce", ANNOUNCE)
@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("others", [5, 50, 2000])
def test_two_hot_doors_delay_no_other(others: int, first: bool, announce: Announce) -> None:
    run, others_done = hot_doors(2, others, first=first, announce=announce)
    assert run.failures == 0
    assert others_done <= 1.15 * (60 + others) * 0.06 / 100 + 0.06
    assert run.seconds <= 140  # thirty codes on a door that takes ten a minute


def test_twenty_hot_doors_hardly_delay_the_others() -> None:
    run, others_done = hot_doors(20, 2000)
    assert run.failures == 0
    assert others_done <= 1.5 * 2600 * 0.06 / 100


def test_a_door_that_comes_while_twenty_others_are_paused_does_not_wait_for_them() -> None:
    server = Server(PerDevice(lambda: SlidingWindow(10, 60)))
    late = [Call("late", at=at) for at in (5.0, 20.0, 40.0)]
    calls = [Call(f"hot{number % 20}") for number in range(600)]
    simulate(lambda: Client(server, latency=varied, policy=RetryPolicy(max_rate_limit_wait=None)), calls + late)
    assert all(call.done_at - 1000 - call.at < 1.0 for call in late)


@pytest.mark.parametrize("shuffled", [False, True])
@pytest.mark.parametrize("doors", [50, 200])
def test_doors_that_are_all_hot_at_once_do_not_pass_for_a_wide_limit(doors: int, shuffled: bool) -> None:
    """Thirty codes on each: all have had their ten at about the same time, and hardly any call gets through then."""
    calls = [Call(f"hot{number % doors}") for number in range(30 * doors)]
    if shuffled:
        Random(3).shuffle(calls)
    run = bulk(PerDevice(lambda: SlidingWindow(10, 60)), latency=varied, calls=calls, policy=PATIENT)
    assert run.failures == 0
    assert run.seconds <= 127
    assert run.extra <= 0.35


def test_nor_do_they_delay_others() -> None:
    server = Server(PerDevice(lambda: SlidingWindow(10, 60)))
    late = [Call(f"late{number}", at=5 + number) for number in range(50)]
    calls = [Call(f"hot{number % 200}") for number in range(6000)]
    simulate(lambda: Client(server, latency=varied, policy=PATIENT), calls + late)
    assert all(call.done_at - 1000 - call.at < 1.0 for call in late)


def test_after_a_pause_a_door_is_not_overrun() -> None:
    """Twenty are refused at once, because thirty come at once; then one or two each minute show that it is over."""
    limit = PerDevice(lambda: SlidingWindow(10, 60))
    run = bulk(limit, latency=varied, calls=[Call("d") for _ in range(30)], policy=PATIENT)
    assert run.failures == 0
    assert run.refusals <= 24


def test_the_thirty_codes_of_one_door_meet_few_refusals_even_unannounced() -> None:
    server = Server(PerDevice(lambda: SlidingWindow(10, 60)))
    patient = RetryPolicy(max_rate_limit_wait=None)
    run = simulate(lambda: Client(server, latency=varied, policy=patient), [Call("d") for _ in range(30)])
    assert run.failures == 0
    assert run.refusals <= 30


# -- limits kept ahead of time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [SlidingWindow, FixedWindow])
@pytest.mark.parametrize("latency", [varied, jittery, slow])
def test_thirty_codes_on_a_door_arrive_without_a_single_429(
    kind: Callable[[int, float], Limit], latency: Callable[[Random], float]
) -> None:
    server = Server(PerDevice(lambda: kind(10, 60)))
    calls = [Call(f"d{number % 5}") for number in range(150)]
    run = simulate(lambda: Client(server, latency=latency, limits=RateLimits.documented()), calls)
    assert (run.failures, run.refusals) == (0, 0)
    assert run.seconds < 125


def test_bursts_up_to_the_count_go_out_at_once() -> None:
    server = Server(PerDevice(lambda: SlidingWindow(10, 60)))
    run = simulate(lambda: Client(server, limits=RateLimits.documented()), [Call("d") for _ in range(10)])
    assert run.seconds == pytest.approx(0.05, abs=0.001)


def test_where_others_use_up_the_limit_too_it_still_gets_through() -> None:
    limit = PerDevice(lambda: SlidingWindow(10, 60))
    for _ in range(7):
        limit("d", 1000.0)
    run = simulate(
        lambda: Client(Server(limit), latency=varied, limits=RateLimits.documented()), [Call("d") for _ in range(30)]
    )
    assert run.failures == 0
    assert 0 < run.refusals <= 20


# -- bounds ------------------------------------------------------------------------------------------------------------


def test_pauses_beyond_the_bound_end_a_call_at_once() -> None:
    server = Server(PerDevice(lambda: FixedWindow(10, 300)))
    run = simulate(lambda: Client(server), [Call("d") for _ in range(12)])
    assert sorted(call.failure or "" for call in run.calls)[-2:] == ["max_rate_limit_wait"] * 2
    assert run.seconds < 1


def test_a_total_timeout_ends_waiting_in_line() -> None:
    server = Server(TokenBucket(10, burst=10))
    run = simulate(lambda: Client(server, latency=varied, total_timeout=5.0), creates(500))
    assert run.failures > 0
    assert all(call.done_at - 1000 <= 5.0 + 0.06 for call in run.calls)
    assert sum(call.failure is None for call in run.calls) >= 45
