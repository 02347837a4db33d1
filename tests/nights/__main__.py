"""Runs nights: `make nights SEEDS=1000`, or `python tests/nights 1000`; one alone: `python tests/nights --seed 17`."""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]


def main() -> int:
    from nights.simulation import simulate
    from nights.weather import draw

    parser = argparse.ArgumentParser(prog="nights", description="Simulated nights of jobs.")
    parser.add_argument("seeds", nargs="?", type=int, default=100, help="how many")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seed", type=int, help="this one alone, with its script")
    arguments = parser.parse_args()
    seeds = range(arguments.first, arguments.first + arguments.seeds) if arguments.seed is None else [arguments.seed]
    if arguments.seed is not None:
        print(draw(arguments.seed))
    failed, began, codes = [], time.monotonic(), 0
    for seed in seeds:
        try:
            codes += simulate(seed).server.created
        except Exception:  # noqa: BLE001 - one night's failure is told, and the others go on
            failed.append(seed)
            traceback.print_exc()
            print(f"night {seed} failed; alone: make nights SEED={seed}", flush=True)
    print(f"{len(seeds) - len(failed)} of {len(seeds)} nights held, {codes} codes, {time.monotonic() - began:.0f} s")
    if failed:
        print("failed:", *failed)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
