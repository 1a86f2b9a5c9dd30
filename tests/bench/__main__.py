"""`python3 -m tests.bench [--json] [--only NAME] [--rounds N]`: every figure a ratio to a floor of the same run.

Floor and ours take turns; medians and spread are told. Milliseconds are evidence, the ratios are the goals. Needs the
environment that `python3 -m tests` makes, and is not part of the checks: a busy machine must not fail anybody.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import sys
from collections.abc import Callable
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench.result import Line, table


def start(rounds: int) -> list[Line]:
    from tests.bench import bench_start

    return [bench_start.measure(rounds)]


def memory(rounds: int) -> list[Line]:
    from tests.bench import bench_start

    return [bench_start.measure_memory(min(rounds, 5))] if sys.platform.startswith("linux") else []


def next_day(rounds: int) -> list[Line]:
    from tests.bench import bench_grid

    return [_of_grid("next day shown, 12 × 30", bench_grid.measure_next_day(rounds), "next_day", "bare_painter", 1.2)]


def drag(rounds: int) -> list[Line]:
    from tests.bench import bench_grid

    return [_of_grid("drag frame, 20 × 40", bench_grid.measure_drag(rounds), "drag", "bare_rectangles", 0.2)]


def search(rounds: int) -> list[Line]:
    from tests.bench import bench_search

    told: dict[str, Any] = bench_search.measure()
    more = {key: told[key] for key in ("recall", "p50_ms", "keystrokes", "memory_mb")}
    worst = min(told["recall"].values())
    return [
        Line(
            name=f"patient search per key, 100,000 patients, p99 (recall@20 ≥ {worst:.3f})",
            floor=told["floor_ms"],
            ours=told["p99_ms"],
            ratio=told["ratio_p99"],
            spread=(told["ratio_p50"], told["ratio_p99"]),
            goal=4.0,
            more=more,
        )
    ]


def finder(rounds: int) -> list[Line]:
    from tests.bench import bench_finder

    return [_of_report("finder, 20 providers × 60 days", bench_finder.measure(rounds))]


def stall(rounds: int) -> list[Line]:
    from tests.bench import bench_loop

    return [bench_loop.measure(min(rounds, 5))]


def durable(rounds: int) -> list[Line]:
    from tests.bench import bench_store

    return [_of_report("a change made durable in the outbox", bench_store.measure(rounds * 30))]


def _of_grid(name: str, told: dict[str, Any], ours: str, floor: str, goal: float) -> Line:
    low, high = told[f"{ours}_ratio_range"]
    return Line(
        name=name,
        floor=told[f"{floor}_ms"],
        ours=told[f"{ours}_ms"],
        ratio=told[f"{ours}_ratio"],
        spread=(low, high),
        goal=goal,
    )


def _of_report(name: str, told: dict[str, Any]) -> Line:
    low, high = told["ours_spread_ms"]
    floor = told["floor_ms"]
    return Line(
        name=name,
        floor=floor,
        ours=told["ours_ms"],
        ratio=told["ratio"],
        spread=(low / floor, high / floor),
        goal=told["goal"],
        rounds=told["rounds"],
    )


# The memory is looked at before this process itself loads Qt: its pages would be shared with the floor's.
BENCHES: dict[str, Callable[[int], list[Line]]] = {
    bench.__name__: bench for bench in (start, memory, next_day, drag, search, finder, stall, durable)
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tests.bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("--only", choices=BENCHES, action="append", help="this bench alone; may be given again")
    parser.add_argument("--rounds", type=int, default=9)
    asked = parser.parse_args()
    lines: list[Line] = []
    for name in asked.only or BENCHES:
        print(f"{name} …", file=sys.stderr, flush=True)
        lines += BENCHES[name](asked.rounds)
        gc.collect()
    if asked.json:
        where = {"python": platform.python_version(), "system": platform.platform(), "processors": os.cpu_count()}
        print(json.dumps({"machine": where, "lines": [each.as_json() for each in lines]}, indent=1))
    else:
        print(table(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
