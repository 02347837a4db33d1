"""`python -m benchmarks`: measure against Seam's own package and bare aiohttp, all in one interleaved run."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks import callgrind, node_cli, official
from benchmarks.data import samples
from benchmarks.measure import run
from benchmarks.processes import interpreters
from benchmarks.report import plot, show, write_json, write_markdown
from benchmarks.scenarios import scenarios
from benchmarks.servers import dynamic_server, static_server

GROUPS = ("async", "sync", "instructions", "models", "import", "slow", "stream", "waits", "lag", "command line")


def main() -> None:
    """Run the scenarios, and write table, JSON and charts."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--only", action="append", choices=GROUPS, help="measure this group; may be given again")
    parser.add_argument("--rounds", type=int, help="rounds of every scenario, instead of each one's own number")
    parser.add_argument(
        "--json",
        type=Path,
        default=Path("benchmarks/results.json"),
        help="where to write the figures, with a table beside",
    )
    parser.add_argument("--plots", type=Path, help="a folder for charts")
    arguments = parser.parse_args()
    python = interpreters(official.python())
    outcomes = []
    with static_server() as (static, kind), dynamic_server() as dynamic:
        print(f"static answers come from {kind}")
        if reason := node_cli.missing():
            print(f"Seam's own command line is left out: {reason}")
        for scenario in scenarios(static, dynamic, samples()):
            if arguments.only and scenario.group not in arguments.only:
                continue
            if scenario.group == "instructions" and not callgrind.available():
                print(f"… {scenario.name}: skipped, valgrind is not installed", flush=True)
                continue
            print(f"… {scenario.name}", flush=True)
            outcomes.append(run(scenario, python, arguments.rounds))
    show(outcomes)
    write_json(outcomes, arguments.json)
    write_markdown(outcomes, arguments.json.with_suffix(".md"))
    if arguments.plots:
        plot(outcomes, arguments.plots)


if __name__ == "__main__":
    main()
