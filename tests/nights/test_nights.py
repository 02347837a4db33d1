"""Simulated nights: whatever goes wrong, each guest has one code in the morning, and no report says what is not so.

`make nights SEEDS=1000` runs more of them; a seed that fails is run again alone by `make nights SEED=…`.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from typing import Any

import pytest
from nights.memory_ledger import MemorySession
from nights.shared_redis import NightRedis
from nights.simulation import play, simulate
from nights.weather import ACCIDENTS, KINDS, Script, draw

from seam_async.jobs import Swap, Swapped
from seam_async.jobs._items import lookup
from seam_async.jobs._items.adopting import Adopting
from seam_async.jobs._items.fingerprint import Likeness
from seam_async.jobs._ledgers.lease import LeaseTimes

FOUND_A_FAULT = {
    7: "the order of a grant's doors counted as a change",
    105: "a call that waited for a shared limiter while its client was closed waited for ever",
    177: "the count of pending items left out what was put back when the time was over",
    463: "ten doubtful tries in a row ended an item for which the server only had no room",
    765: "items that an earlier run had made were counted as pending once the time was over",
}
"""Seeds that have found a fault, and which."""


@pytest.mark.parametrize("seed", [*range(1, 7), *range(8, 13), *FOUND_A_FAULT])
def test_a_night_holds(seed: int) -> None:
    night = simulate(seed)
    assert night.reports
    assert night.server.created >= night.script.guests


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_as_many_nights_as_fit_in_a_minute_hold() -> None:
    began, seed = time.monotonic(), 10_000
    while time.monotonic() - began < 60:
        try:
            simulate(seed)
        except Exception as error:
            raise AssertionError(f"night {seed} failed; alone: make nights SEED={seed}") from error
        seed += 1
    assert seed > 10_010


def crowded(seed: int) -> Script:
    """Return a night in which three processes want one door at once, nothing stands still, and no server refuses."""
    return replace(
        draw(seed), processes=[0.0, 0.0, 1.0], shares_limiter=True, keeps_limits=True, limits="none", redis_away=[],
        mishaps=[], doors=1, guests=40, until=None, grants=False, total_timeout=None,
    )  # fmt: skip


@pytest.mark.parametrize("seed", range(1, 5))
def test_processes_that_share_a_limiter_keep_the_limit_together(seed: int) -> None:
    night = play(crowded(seed))
    assert night.redis is not None
    assert night.redis.round_trips
    assert sum(map(len, night.server.sent.values())) >= 40


def test_the_checks_find_processes_that_share_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    limiter = NightRedis.limiter
    monkeypatch.setattr(NightRedis, "limiter", lambda self, life: limiter(NightRedis(self._night), life))
    with pytest.raises(AssertionError, match="11 calls of /access_codes/create within"):
        play(crowded(1))


def test_a_night_is_the_same_every_time() -> None:
    first, second = simulate(26), simulate(26)
    assert first.server.requests == second.server.requests
    assert {key: entry.state for (_, key), (entry, _, _) in first.ledger.items.items()} == {
        key: entry.state for (_, key), (entry, _, _) in second.ledger.items.items()
    }


def test_the_scripts_hold_all_that_can_go_wrong() -> None:
    scripts = [draw(seed) for seed in range(500)]
    assert {spell.kind for script in scripts for spell in script.spells} == set(KINDS)
    assert {mishap.kind for script in scripts for mishap in script.mishaps} == set(ACCIDENTS)
    assert any(script.ledger_away for script in scripts)
    assert any(script.redis_away for script in scripts if script.shares_limiter)
    assert any(script.until is not None for script in scripts)
    assert {len(script.processes) for script in scripts} >= {1, 2, 3}
    assert sum(map(_is_contended, scripts)) >= 20
    assert sum(script.renames > 0 for script in scripts) >= 20
    assert sum(script.rounds for script in scripts) >= 100
    assert {(script.grants, bool(script.edits), script.moves) for script in scripts} >= {
        (grants, edits, moves) for grants in (True, False) for edits in (True, False) for moves in (True, False)
    }


async def _blind(*_: object, **__: object) -> None:
    """Look, and see nothing."""


def _grant_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    swap = MemorySession._swap

    def careless(session: MemorySession, one: Swap) -> Swapped:
        answer = swap(session, one)
        return Swapped.OK if answer is Swapped.STALE else answer

    monkeypatch.setattr(MemorySession, "_swap", careless)


def _never_look(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Adopting, "look_up", _blind)


def _forget_leases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LeaseTimes, "lease", property(lambda _: 0.001))


def _forget_what_was_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(*_: object) -> list[str]:
        return []

    monkeypatch.setattr(lookup, "recognise", nothing)


def _make_beside_what_may_be_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    recognise = lookup.recognise

    async def careless(*arguments: Any) -> list[str]:
        return await recognise(*arguments[:4], Likeness.ROUGH)

    monkeypatch.setattr(lookup, "recognise", careless)


def _is_any(_: Script) -> bool:
    return True


def _is_contended(script: Script) -> bool:
    """Return whether several processes want the same items at once, and only the ledger keeps them apart."""
    return script.is_rush and len(script.processes) > 1 and script.guests > 1 and not script.grants


@pytest.mark.parametrize(
    ("break_it", "shows", "most"),
    [
        (_never_look, _is_any, 200),
        (_forget_leases, _is_any, 200),
        (_forget_what_was_begun, _is_any, 200),
        (_grant_everything, _is_contended, 10),
        (_make_beside_what_may_be_its_own, lambda script: script.renames > 0, 30),
    ],
)
def test_the_checks_find_a_protocol_that_is_broken(
    monkeypatch: pytest.MonkeyPatch,
    break_it: Callable[[pytest.MonkeyPatch], None],
    shows: Callable[[Script], bool],
    most: int,
) -> None:
    break_it(monkeypatch)
    for seed in islice((seed for seed in range(1, 1000) if shows(draw(seed))), most):
        try:
            simulate(seed)
        except AssertionError:
            return
    raise AssertionError("the nights noticed nothing")
