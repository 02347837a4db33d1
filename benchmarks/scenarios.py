"""The scenarios: one for each row of the report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import attrs

from benchmarks import node_cli

ALL = ("ours", "official", "bare")
LOOPS = ("ours", "uvloop", "official", "bare", "tuned", "floor")
BOTH = ("ours", "official")


@attrs.frozen(kw_only=True)
class Scenario:
    """A piece of work that several contenders do in turn."""

    group: str
    name: str
    job: dict[str, Any]
    contenders: tuple[str, ...] = BOTH
    rounds: int = 7
    metrics: tuple[str, ...] = ("cpu_us",)
    """Metrics of the report; goals are about the first."""
    goal: float | None = None
    """The official package's figure, divided by ours, should be at least this."""
    floor: float | None = None
    """Our figure, divided by bare aiohttp's, should be at most this."""
    limit: float | None = None
    """Our figure should be at most this."""


def scenarios(static: str, dynamic: str, samples: dict[str, dict[str, Any]]) -> Iterator[Scenario]:
    """Iterate over all scenarios.

    Args:
        static: URL of the server of fixed answers.
        dynamic: URL of the server of slow answers, pages and attempts.
        samples: A device, an access code and an event.
    """
    for at_once, count, goal in ((1, 400, 7.0), (50, 1000, 25.0), (500, 2000, 20.0), (5000, 5000, None)):
        yield Scenario(
            group="async",
            name=f"access_codes.get, {at_once} at once",
            job={"kind": "async", "work": "get", "url": static, "at_once": at_once, "count": count},
            contenders=LOOPS if at_once < 5000 else ("ours", "uvloop", "bare"),
            metrics=("cpu_us", "wall_us"),
            goal=goal,
        )
    for size, at_once, count, goal in ((100, 1, 60, 6.0), (100, 50, 150, 7.0), (1000, 1, 10, None)):
        yield Scenario(
            group="async",
            name=f"devices.list of {size}, {at_once} at once",
            job={"kind": "async", "work": "list", "url": f"{static}/{size}", "at_once": at_once, "count": count},
            contenders=ALL,
            metrics=("cpu_us", "wall_us"),
            goal=goal,
            rounds=5,
        )
    for work, count, goals in (("get", 400, (2.2, 4.0)), ("list", 60, (4.0, 6.0))):
        for at_once, goal in zip((1, 16), goals, strict=True):
            yield Scenario(
                group="sync",
                name=f"{'access_codes.get' if work == 'get' else 'devices.list of 100'}, {at_once} threads",
                job={
                    "kind": "sync",
                    "work": work,
                    "url": static if work == "get" else f"{static}/100",
                    "at_once": at_once,
                    "count": count,
                },
                contenders=("ours", "uvloop", "official"),
                metrics=("cpu_us", "wall_us"),
                goal=goal,
            )
    yield from _counted(static)
    for work, key, goal, kept in (
        ("Device", "device", 10.0, 0.55),
        ("AccessCode", "access_code", 2.0, 0.8),
        ("event", "event", None, None),
    ):
        job = {"kind": "models", "work": work, "data": samples[key], "count": 20000}
        yield Scenario(group="models", name=f"{work} from a dict", job=job, goal=goal, metrics=("cpu_us", "read_us"))
        yield Scenario(
            group="models",
            name=f"kept bytes of a {work}",
            job={**job, "count": 100},
            metrics=("bytes",),
            goal=None if kept is None else 1 / kept,
            rounds=3,
        )
    yield Scenario(
        group="models",
        name="kept bytes of an AccessCode of a list",
        job={"kind": "kept_list", "data": samples["access_code"], "count": 100},
        metrics=("bytes",),
        goal=1 / 0.8,
        rounds=3,
    )
    yield from _starting(static)
    yield from _commands(static)
    for count in (1000, 10_000):
        yield Scenario(
            group="slow",
            name=f"{count:,} calls of 0.1 s over 100 connections",
            job={"kind": "slow", "work": "get", "url": f"{dynamic}/slow/0.1", "count": count},
            contenders=ALL if count == 1000 else ("ours", "bare"),
            metrics=("wall_s", "cpu_us"),
            limit=count / 100 * 0.1 * 1.1,
            rounds=3,
        )
    for count in (10_000, 100_000):
        yield Scenario(
            group="stream",
            name=f"streaming {count:,} devices",
            job={"kind": "stream", "url": f"{dynamic}/stream/100/{count}", "count": count},
            contenders=BOTH if count == 10_000 else ("ours",),
            metrics=("cpu_us", "growth_kb", "rss_kb"),
            rounds=1,
        )
    yield Scenario(
        group="waits",
        name="500 waits of 2 s for action attempts",
        job={"kind": "waits", "url": f"{dynamic}/waits/2", "count": 500},
        metrics=("requests", "wall_s", "cpu_us"),
        limit=500 + 60,
        rounds=1,
    )
    yield Scenario(
        group="lag",
        name="longest block of the event loop, lists of 1,000, 50 at once",
        job={"kind": "lag", "work": "list", "url": f"{static}/1000", "at_once": 50, "count": 100},
        metrics=("lag_ms",),
        contenders=ALL,
        limit=20.0,
        rounds=5,
    )


def _counted(static: str) -> Iterator[Scenario]:
    """Iterate over scenarios that count instructions: their differences are smaller than the noise of CPU time."""
    for at_once, floor in ((1, 0.65), (50, 0.60)):
        yield Scenario(
            group="instructions",
            name=f"access_codes.get, {at_once} at once",
            job={"kind": "async", "work": "get", "url": static, "at_once": at_once, "count": 100},
            contenders=("ours", "bare", "tuned", "floor"),
            metrics=("instructions",),
            floor=floor,
            rounds=1,
        )
    for work in ("async", "sync"):
        yield Scenario(
            group="instructions",
            name=f"process start to first answer, {work}",
            job={"kind": "first", "work": work, "url": static},
            metrics=("instructions",),
            rounds=1,
        )


def _starting(static: str) -> Iterator[Scenario]:
    """Iterate over imports and first calls."""
    for ours, official, goal in (
        ("import seam_async", "import seam", 20.0),
        ("import seam_sync", "import seam", 20.0),
        ("from seam_async import AsyncSeam", "from seam import AsyncSeam", None),
    ):
        yield Scenario(
            group="import",
            name=ours,
            job={"kind": "import", "statement": {"ours": ours, "official": official}},
            metrics=("cpu_us", "modules", "rss_kb"),
            goal=goal,
        )
    for work, goal in (("async", 1 / 0.30), ("sync", 1 / 0.35)):
        yield Scenario(
            group="import",
            name=f"process start to first answer, {work}",
            job={"kind": "first", "work": work, "url": static},
            metrics=("cpu_us", "rss_kb"),
            goal=goal,
        )
        yield Scenario(
            group="import",
            name=f"peak memory at the first answer, {work}",
            job={"kind": "first", "work": work, "url": static},
            metrics=("rss_kb",),
            goal=1 / 0.65,
            rounds=3,
        )


def _commands(static: str) -> Iterator[Scenario]:
    """Iterate over whole commands, against Seam's Node program where that can be installed."""
    node = None if node_cli.missing() else node_cli.command()
    ours = [sys.executable, "-m", "seam_cli"]
    asked = {"_SEAM_COMPLETE": "bash", "SEAM_WORDS": "seam\nlocks", "SEAM_LAST": "un"}
    for name, words, more in (
        ("--version", ["--version"], {}),
        ("--help", ["--help"], {}),
        ("help of a command", ["access-codes", "create", "--help"], {}),
        ("completion", [], asked),
        ("access-codes get", ["access-codes", "get", "--access-code-id", "x"], {}),
    ):
        statement = {"ours": [*ours, *words]}
        if node and not more:
            statement["official"] = [*node, *words]
        yield Scenario(
            group="command line",
            name=f"seam {name}",
            job={"kind": "command", "statement": statement, "url": static, "environment": more},
            contenders=tuple(statement),
            metrics=("cpu_us", "wall_us", "rss_kb"),
        )
