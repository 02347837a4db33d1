"""The limiter's Lua scripts by themselves: on a real Redis, and on the stand-in that the simulations run them on."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
import requires
from redis_server import RedisServer, redis_server

pytest.importorskip("lupa")

from _ratelimit.lua_redis import LuaRedis

from seam_async._ratelimit.pace import Pace
from seam_async._ratelimit.redis.script import limiter_script

BASE = "test:v1:{account}"
SECOND = 1_000_000


class Store:
    """Runs batches of messages, with shorthands for them."""

    def __init__(self, run: Callable[[str, list[str], list[object]], Any], pass_time: Callable[[float], None]) -> None:
        self._run = run
        self.pass_time = pass_time
        self.epoch = ""

    def send(self, *messages: list[object], epoch: str | None = None) -> Any:
        """Send a batch; the answers."""
        reply = self._run(
            limiter_script().text,
            [BASE],
            [
                self.epoch if epoch is None else epoch,
                "fresh",
                " ".join(str(word) for message in messages for word in message),
            ],
        )
        self.last_reply = reply
        self.epoch = reply[0].decode()
        return reply[3:]

    def ask(
        self,
        place: int,
        *devices: str,
        limit: tuple[int, float] | None = (2, 2.0),
        hold: float = 0.1,
        budget: float | None = None,
        lead: float = 0.0,
        want: int = 1,
        process: str = "p:",
    ) -> list[object]:
        count, window = limit or (0, 0)
        budget_us = -1 if budget is None else round(budget * SECOND)
        tokens = devices or ("dA",)
        return [
            "ask", "op", len(tokens), *tokens, count, round(window * SECOND), round(hold * SECOND),
            round(lead * SECOND), budget_us, want, process, place,
        ]  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[RedisServer]:
    requires.part("redis")
    with redis_server() as server:
        yield server


@pytest.fixture(params=["real", "lupa"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "lupa":
        now = [1_700_000_000.0]
        redis = LuaRedis(lambda: now[0])

        def pass_time(seconds: float) -> None:
            now[0] += seconds

        yield Store(redis.run, pass_time)
        return
    server: RedisServer = request.getfixturevalue("server")
    from redis import Redis

    with Redis(port=server.port) as client:
        client.flushall()
        yield Store(lambda script, keys, words: client.eval(script, len(keys), *keys, *words), time.sleep)


def waits(answer: Any) -> float:
    """Seconds until the reserved place opens."""
    granted, reserved, refused, _ = answer
    assert (granted, refused) == (0, -1)
    return float(reserved) / SECOND


def test_places_are_granted_up_to_the_count_and_then_reserved(store: Store) -> None:
    answers = store.send(*(store.ask(place) for place in range(5)))
    assert [answer[0] for answer in answers] == [1, 1, 0, 0, 0]
    assert [waits(answer) for answer in answers[2:]] == pytest.approx([2.1, 2.1, 4.2], abs=0.001)


def test_a_place_is_free_again_a_window_and_a_hold_later(store: Store) -> None:
    store.send(store.ask(0, limit=(1, 0.2), hold=0.05))
    assert waits(store.send(store.ask(1, limit=(1, 0.2), hold=0.05))[0]) <= 0.25
    store.pass_time(0.6)
    assert store.send(store.ask(2, limit=(1, 0.2), hold=0.05))[0][0] == 1


def test_devices_have_places_of_their_own(store: Store) -> None:
    answers = store.send(store.ask(0, limit=(1, 9)), store.ask(1, "dB", limit=(1, 9)), store.ask(2, limit=(1, 9)))
    assert [answer[0] for answer in answers] == [1, 1, 0]


def test_a_call_of_several_devices_takes_a_place_of_each_at_once(store: Store) -> None:
    store.send(store.ask(0, "dB", limit=(1, 9)))
    [both] = store.send(store.ask(1, "dA", "dB", limit=(1, 9)))
    assert waits(both) == pytest.approx(9.1, abs=0.1)
    store.pass_time(0.01)
    assert waits(store.send(store.ask(2, "dA", limit=(1, 9)))[0]) > 18


def test_what_cannot_come_in_time_is_refused_and_takes_no_place(store: Store) -> None:
    store.send(store.ask(0, limit=(1, 5)))
    [(granted, reserved, refused, _)] = store.send(store.ask(1, limit=(1, 5), budget=3))
    assert (granted, reserved) == (0, -1)
    assert refused / SECOND == pytest.approx(5.1, abs=0.1)
    assert waits(store.send(store.ask(2, limit=(1, 5)))[0]) == pytest.approx(5.1, abs=0.1)


def test_a_returned_place_goes_to_the_next_who_asks(store: Store) -> None:
    store.send(store.ask(0, limit=(1, 5)), store.ask(1, limit=(1, 5)), store.ask(2, limit=(1, 5)))
    store.send(["return", "op", 1, "dA", "p:1", 0])
    assert waits(store.send(store.ask(3, limit=(1, 5)))[0]) == pytest.approx(5.1, abs=0.1)


def test_a_late_answer_puts_off_the_end_of_its_place(store: Store) -> None:
    store.send(store.ask(0, limit=(1, 5)))
    store.pass_time(0.5)
    store.send(["extend", "op", 1, "dA", "p:0", 5 * SECOND, SECOND // 10, 0])
    assert waits(store.send(store.ask(1, limit=(1, 5)))[0]) == pytest.approx(5.0, abs=0.05)


def test_many_places_come_in_one_answer_but_no_process_takes_them_all(store: Store) -> None:
    assert store.send(store.ask(0, limit=(1000, 60), want=30))[0] == [30, -1, -1, 0]
    assert store.send(store.ask(30, limit=(1000, 60), want=90))[0] == [50, -1, -1, 0]
    assert store.send(store.ask(80, "dB", limit=(10, 60), want=10))[0][0] == 1


def test_places_may_be_asked_for_a_little_ahead(store: Store) -> None:
    answers = store.send(*(store.ask(place, limit=(1, 5), lead=0.3) for place in range(2)))
    assert answers[0][0] == 1
    assert waits(answers[1]) == pytest.approx(5.4, abs=0.01)


def test_a_refusal_pauses_the_device_for_everybody_and_then_calls_leave_one_by_one(store: Store) -> None:
    store.send(["refused", "op", 1, "dA", "p:0", 2 * SECOND, 0, 0])
    answers = store.send(*(store.ask(place, limit=None) for place in range(3)), store.ask(9, "dB", limit=None))
    assert [waits(answer) for answer in answers[:3]] == pytest.approx([2.0, 2.1, 2.2], abs=0.05)
    assert answers[3][0] == 1


def test_a_pause_only_grows(store: Store) -> None:
    store.send(["refused", "op", 1, "dA", "p:0", 5 * SECOND, 0, 0], ["refused", "op", 1, "dA", "p:1", SECOND, 0, 0])
    assert waits(store.send(store.ask(2, limit=None))[0]) == pytest.approx(5.0, abs=0.05)


def test_who_comes_later_learns_what_is_paused(store: Store) -> None:
    store.send(["refused", "op", 1, "dA", "p:0", 5 * SECOND, 0, 0], ["widen", "op2"])
    [limited] = store.send(["sync"])
    lanes = {limited[i].decode(): tuple(limited[i + 1 : i + 3]) for i in range(0, len(limited), 3)}
    assert lanes["op:A"] == pytest.approx((5 * SECOND, 15 * SECOND), abs=SECOND / 10)
    assert lanes["op2"] == pytest.approx((0, 10 * SECOND), abs=SECOND / 10)


def test_where_the_operation_is_paced_a_device_pauses_from_its_third_refusal(store: Store) -> None:
    store.send(["widen", "op"])
    for place in range(3):
        assert store.send(store.ask(place, limit=None))[0][0] == 1
        store.send(["refused", "op", 1, "dA", f"p:{place}", 5 * SECOND, 0, 0])
    assert waits(store.send(store.ask(3, limit=None))[0]) > 4


def test_the_pace_of_an_operation_is_one_for_all_processes(store: Store) -> None:
    asks = (store.ask(place, "*", limit=None, process=f"p{place % 2}:") for place in range(9))
    answers = store.send(["widen", "op"], *asks)
    assert answers[0][0] == 1
    gaps = [waits(answer) for answer in answers[1:]]
    assert gaps == pytest.approx([(place + 1) / 80 for place in range(8)], abs=0.002)


def test_a_code_counts_for_the_device_it_was_seen_on(store: Store) -> None:
    store.send(["codes", 1, "code1", "A"], store.ask(0, "dA", limit=(1, 5)))
    assert waits(store.send(store.ask(1, "ccode1", limit=(1, 5)))[0]) > 4
    assert store.send(store.ask(2, "cunknown", limit=(1, 5)))[0][0] == 1


def test_who_knows_another_epoch_is_told_so_and_nothing_is_done(store: Store) -> None:
    store.send(store.ask(0, limit=(1, 5)))
    known = store.epoch
    store.send(store.ask(1, limit=(1, 5)), epoch="another")
    assert store.last_reply == [known.encode(), -1]
    assert waits(store.send(store.ask(2, limit=(1, 5)))[0]) < 6


def test_an_emptied_redis_grants_nothing_until_the_processes_have_had_time_to_replay() -> None:
    now = [1_700_000_000.0]
    redis = LuaRedis(lambda: now[0])
    store = Store(redis.run, lambda _: None)
    store.send(store.ask(0, limit=(1, 5)))
    redis.flush()
    store.send(store.ask(1, limit=(1, 5)))
    assert store.last_reply[1] == -1
    assert redis.published[-1] == (BASE, "emptied")
    [(granted, settles_in, _, _)] = store.send(store.ask(1, limit=(1, 5)))
    assert (granted, settles_in) == (-1, SECOND // 10)
    now[0] += 0.1
    store.send(["replay", "op", 1, "dA", "p:0", 5 * SECOND, SECOND // 10, SECOND // 10])
    assert waits(store.send(store.ask(1, limit=(1, 5)))[0]) == pytest.approx(5.0, abs=0.01)


def test_a_replayed_place_counts_again_and_one_that_is_there_does_not_move(store: Store) -> None:
    replay: list[object] = ["replay", "op", 1, "dA", "p:0", 5 * SECOND, SECOND // 10, 2 * SECOND]
    assert waits(store.send(replay, store.ask(1, limit=(1, 5)))[0]) == pytest.approx(3.1, abs=0.01)
    again = store.send(["return", "op", 1, "dA", "p:1", 0], replay, store.ask(2, limit=(1, 5)))[0]
    assert waits(again) < 3.2  # it would be more than 5 had there been two


def test_different_limits_of_two_processes_are_noticed(store: Store) -> None:
    assert store.send(store.ask(0))[0][3] == 0
    assert store.send(store.ask(1, limit=(3, 2.0)))[0][3] == 1
    assert store.send(store.ask(2, limit=(3, 2.0)))[0][3] == 0


def test_whatever_is_stored_expires() -> None:
    redis = LuaRedis(lambda: 1_700_000_000.0)
    store = Store(redis.run, lambda _: None)
    store.send(
        store.ask(0), store.ask(1, limit=None), ["refused", "op", 1, "dA", "p:0", SECOND, 0, 0], ["widen", "op"],
        ["codes", 1, "code1", "A"], ["passed", "op", 1, "dA", 0, 1, 0],
        ["replay", "op", 1, "dB", "p:9", SECOND, 0, 0], ["extend", "op", 1, "dB", "p:9", SECOND, 0, 0],
    )  # fmt: skip
    assert redis.data.keys() == redis.expires.keys()
    assert all(key.startswith(BASE) for key in redis.data)


def test_without_publish_the_script_goes_on_and_says_so() -> None:
    redis = LuaRedis(lambda: 1_700_000_000.0)
    redis.may_publish = False
    store = Store(redis.run, lambda _: None)
    store.send(["refused", "op", 1, "dA", "p:0", SECOND, 0, 0])
    assert store.last_reply[1] == 1
    assert waits(store.send(store.ask(1, limit=None))[0]) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("seed", range(8))
def test_any_window_holds_at_most_the_count_whatever_is_asked_and_returned(seed: int) -> None:
    random = Random(seed)
    now = [1_700_000_000.0]
    store = Store(LuaRedis(lambda: now[0]).run, lambda _: None)
    limit, hold = random.choice([(1, 2.0), (3, 2.0), (10, 6.0)]), 0.1
    granted: dict[int, float] = {}
    waiting: list[int] = []
    for place in range(0, 4000, 10):
        now[0] += random.expovariate(8)
        if waiting and random.random() < 0.2:  # also one that others have been put behind
            gone = waiting.pop(random.randrange(len(waiting)))
            if granted[gone] > now[0]:
                del granted[gone]
                store.send(["return", "op", 1, "dA", f"p:{gone}", 0])
        [(given, reserved, _, _)] = store.send(store.ask(place, limit=limit, hold=hold, want=3, budget=20))
        for number in range(given):
            granted[place + number] = now[0]
        if reserved >= 0:
            granted[place + given] = now[0] + reserved / SECOND
            waiting.append(place + given)
    starts = sorted(granted.values())
    calls, seconds = limit
    for first, last in zip(starts, starts[calls:], strict=False):
        assert last - first >= seconds + hold - 1e-5


@pytest.mark.parametrize("seed", range(5))
def test_the_shared_pace_follows_the_same_rules_as_the_one_of_a_process(seed: int) -> None:
    """Two implementations, one of them in Lua: whatever happens, both come to the same rate."""
    random = Random(seed)
    now = [1_700_000_000.0]
    redis = LuaRedis(lambda: now[0])
    store = Store(redis.run, lambda _: None)
    store.send(["widen", "op"])
    pace = Pace(now[0])
    pace_key = f"{BASE}:r:op"
    for _ in range(300):
        now[0] += random.expovariate(20)
        started = now[0] - random.uniform(0.01, 0.2)
        ago = round((now[0] - started) * SECOND)
        started = now[0] - ago / SECOND
        if random.random() < 0.25:
            store.send(["refused", "op", 1, f"d{random.random()}", "p:0", SECOND, ago, 0])
            pace.refused(started, now[0])
        else:
            contended = random.random() < 0.8
            store.send(["passed", "op", 1, "dX", ago, int(contended), 0])
            pace.passed(started, now[0], contended=contended)
        assert float(redis.data[pace_key]["rate"]) == pytest.approx(pace.rate, rel=1e-3)
