"""The results as a table for the terminal, as JSON, and as plots."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.measure import Figure, Outcome

UNITS = {
    "cpu_us": "µs CPU",
    "instructions": "instructions",
    "wall_us": "µs wall",
    "read_us": "µs CPU with dates read",
    "bytes": "bytes",
    "modules": "modules",
    "rss_kb": "kB peak",
    "growth_kb": "kB grown",
    "wall_s": "s wall",
    "requests": "requests",
    "lag_ms": "ms",
}
COLOURS = {
    "ours": "#1b7f5c",
    "uvloop": "#7cc4a4",
    "official": "#b8b8b8",
    "bare": "#5b8def",
    "tuned": "#9ab8f5",
    "floor": "#d9c27a",
}
NAMES = {
    "ours": "seam-async",
    "uvloop": "seam-async on uvloop",
    "official": "seam 3.18.0",
    "bare": "bare aiohttp",
    "tuned": "tuned aiohttp",
    "floor": "physical limit",
}


def machine() -> dict[str, str]:
    """Return the system and the packages that were measured on."""
    packages = {name: version(name) for name in ("aiohttp", "orjson", "attrs", "anyio", "uvloop")}
    cores = str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())
    return {"python": platform.python_version(), "system": platform.platform(), "cores": cores, **packages}


TITLE = "Medians (lowest to highest); ratios are medians over rounds"
COLUMNS = ("what", "unit", *NAMES.values(), "official : ours", "ours : bare", "goal")
LEFT = ("what", "unit", "goal")


def _rows(outcomes: list[Outcome]) -> Iterator[list[str]]:
    """Iterate over the rows of the table."""
    for outcome in outcomes:
        official, bare = outcome.ratios.get("official"), outcome.ratios.get("bare")
        name = outcome.scenario.name
        verdicts = [
            f"{official:.2f}" if official else "",
            f"{1 / bare:.2f}" if bare else "",
            ", ".join(f"{'✓' if met else '✗'} {goal}" for goal, met in outcome.verdicts().items()),
        ]
        for metric in outcome.scenario.metrics:
            figures = outcome.figures[metric]
            yield [name, UNITS[metric], *(_cell(figures.get(contender)) for contender in NAMES), *verdicts]
            name, verdicts = "", ["", "", ""]


def table(outcomes: list[Outcome]) -> Table:
    """Return the table for a terminal."""
    grid = Table(title=TITLE, show_lines=False)
    for column in COLUMNS:
        grid.add_column(column, justify="left" if column in LEFT else "right")
    for row in _rows(outcomes):
        grid.add_row(*row)
    return grid


def _cell(figure: Figure | None) -> str:
    if figure is None:
        return ""
    return f"{_number(figure.median)} ({_number(figure.lowest)} to {_number(figure.highest)})"


def _number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def show(outcomes: list[Outcome]) -> None:
    """Print the table."""
    console = Console(width=220)
    console.print(table(outcomes))
    console.print("measured on", ", ".join(f"{key} {value}" for key, value in machine().items()))


def as_json(outcomes: list[Outcome]) -> dict[str, Any]:
    """Return the results and the machine as an object of JSON."""
    rows = []
    for outcome in outcomes:
        figures = {
            metric: {name: [figure.median, figure.lowest, figure.highest] for name, figure in found.items()}
            for metric, found in outcome.figures.items()
        }
        rows.append(
            {
                "group": outcome.scenario.group,
                "name": outcome.scenario.name,
                "figures": figures,
                "ratios": outcome.ratios,
                "goals": outcome.verdicts(),
            }
        )
    return {"machine": machine(), "results": rows}


def write_json(outcomes: list[Outcome], path: Path) -> None:
    """Write the results as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(as_json(outcomes), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_markdown(outcomes: list[Outcome], path: Path) -> None:
    """Write the table in Markdown."""
    rules = ["---" if column in LEFT else "---:" for column in COLUMNS]
    lines = [f"| {' | '.join(row)} |" for row in (list(COLUMNS), rules, *_rows(outcomes))]
    where = ", ".join(f"{key} {value}" for key, value in machine().items())
    path.write_text(f"{TITLE}. Measured on {where}.\n\n" + "\n".join(lines) + "\n", encoding="utf-8")


def plot(outcomes: list[Outcome], folder: Path) -> None:
    """Draw one chart for each group that compares contenders."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    folder.mkdir(parents=True, exist_ok=True)
    for group in ("async", "sync"):
        rows = [outcome for outcome in outcomes if outcome.scenario.group == group and "official" in outcome.ratios]
        if not rows:
            continue
        order = ("official", "bare", "tuned", "ours", "uvloop", "floor")
        names = [name for name in order if any(name in row.figures["cpu_us"] for row in rows)]
        figure, axes = plt.subplots(figsize=(8, 0.9 + 0.75 * len(rows)))
        height = 0.8 / len(names)
        for position, name in enumerate(names):
            places = [index + position * height for index, row in enumerate(rows) if name in row.figures["cpu_us"]]
            found = [row.figures["cpu_us"][name] for row in rows if name in row.figures["cpu_us"]]
            values = [item.median for item in found]
            spread = [[item.median - item.lowest for item in found], [item.highest - item.median for item in found]]
            axes.barh(places, values, height, xerr=spread, color=COLOURS[name], label=NAMES[name], error_kw={"lw": 0.7})
            for place, value in zip(places, values, strict=True):
                axes.annotate(
                    f" {value:,.0f}", (value, place), va="center", fontsize=8, xytext=(8, 0), textcoords="offset points"
                )
        axes.set_yticks(
            [index + height * (len(names) - 1) / 2 for index in range(len(rows))], [row.scenario.name for row in rows]
        )
        axes.invert_yaxis()
        axes.set_xscale("log")
        axes.set_xlabel("CPU µs for each call (log scale, less is better); whiskers: lowest to highest")
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False)
        figure.tight_layout()
        figure.savefig(folder / f"{group}.svg")
        plt.close(figure)
