"""Runs contenders in turn, A B C, A B C …, so that a drift of the machine affects all alike; keeps every round."""

from __future__ import annotations

import json
import statistics
import urllib.request
from collections.abc import Mapping
from typing import Any

import attrs

from benchmarks.callgrind import instructions
from benchmarks.processes import program
from benchmarks.processes import run as run_process
from benchmarks.scenarios import Scenario


@attrs.frozen
class Figure:
    """One metric of one contender: median and spread over the rounds."""

    median: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, values: list[float]) -> Figure:
        """Return the figure of the values of all rounds."""
        return cls(statistics.median(values), min(values), max(values))


@attrs.define
class Outcome:
    """The figures of a scenario."""

    scenario: Scenario
    figures: dict[str, dict[str, Figure]]
    """Metric → contender → figure."""
    ratios: dict[str, float]
    """`official` and `bare`: how their figure of the first metric relates to ours, round by round, as a median."""

    def verdicts(self) -> dict[str, bool]:
        """Return whether each goal was reached."""
        scenario, ours = self.scenario, self.figures[self.scenario.metrics[0]]["ours"].median
        verdicts = {}
        if scenario.goal is not None and "official" in self.ratios:
            verdicts[f"≥ {scenario.goal:.3g}x official"] = self.ratios["official"] >= scenario.goal
        if scenario.floor is not None and "bare" in self.ratios:
            verdicts[f"≤ {scenario.floor:g}x bare"] = 1 / self.ratios["bare"] <= scenario.floor
        if scenario.limit is not None:
            verdicts[f"≤ {scenario.limit:g}"] = ours <= scenario.limit
        return verdicts


def run(scenario: Scenario, interpreters: Mapping[str, str], rounds: int | None) -> Outcome:
    """Run one scenario, and return its figures.

    Args:
        scenario: The scenario.
        interpreters: Contender → interpreter.
        rounds: How many; None takes the scenario's own number.
    """
    rows: dict[str, list[dict[str, float]]] = {contender: [] for contender in scenario.contenders}
    for contender in scenario.contenders if scenario.job["kind"] in ("import", "first", "command") else ():
        _round(scenario, contender, interpreters[contender])  # compile first, so that no round pays for it
    for _ in range(rounds or scenario.rounds):
        for contender in scenario.contenders:
            rows[contender].append(_round(scenario, contender, interpreters[contender]))
    figures = {
        metric: {name: Figure.of([row[metric] for row in found]) for name, found in rows.items() if metric in found[0]}
        for metric in scenario.metrics
    }
    first = scenario.metrics[0]
    ratios = {
        name: statistics.median(theirs[first] / our[first] for theirs, our in zip(found, rows["ours"], strict=True))
        for name, found in rows.items()
        if name != "ours" and first in found[0] and all(our[first] for our in rows["ours"])
    }
    return Outcome(scenario, figures, ratios)


def _round(scenario: Scenario, contender: str, interpreter: str) -> dict[str, float]:
    job = {**scenario.job, "contender": contender}
    if isinstance(job.get("statement"), dict):
        job["statement"] = job["statement"][contender]
    if scenario.metrics[0] == "instructions":
        return {"instructions": instructions(interpreter, job)}
    counts = scenario.job["kind"] == "waits"
    before = _requests(job["url"]) if counts else 0
    done = run_process([interpreter, *program(job)], contender)
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    if counts:
        result["requests"] = _requests(job["url"]) - before - 1
    return result


def _requests(url: str) -> int:
    """Return how many requests the dynamic server has had."""
    base = "/".join(url.split("/")[:3])
    with urllib.request.urlopen(f"{base}/count", timeout=10) as answer:
        return int(json.load(answer)["requests"])
