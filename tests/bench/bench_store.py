"""A change made durable: one sealed into the encrypted store against 4 KiB appended to a file and synced, in turn.

The store is as it is from a minute and a half after a start until the evening: people read, the first upkeep done. With
`--fresh` it is one just made, whose log still grows with every change.
"""

from __future__ import annotations

import json
import os
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.change import Book
from adapters.model import Patient, Practice, Span
from app.store import Store
from app.writeback import State, Step, Writeback

ZONE = ZoneInfo("America/New_York")
NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
GOAL = 2.0


def a_change(number: int) -> Writeback:
    start = datetime(2026, 3, 2, 9, tzinfo=ZONE)
    span = Span(start=start, end=start + timedelta(minutes=45))
    return Writeback(
        id=f"w{number}",
        seq=number,
        connection="c",
        change=Book(patient_id="p17", provider_id="d3", span=span, note="asked for a quiet room"),
        subject=f"new:w{number}",
        made_at=NOW,
        made_by="Front desk 1",
        not_before=NOW + timedelta(seconds=6),
        patient_name="Lovelace, Augusta",
        state=State.READY,
        steps=(Step(at=NOW, what="made"),),
    )


def new_store(folder: Path, *, fresh: bool = False) -> Store:
    store = Store.open(folder, secrets.token_bytes(32))
    store.put_practice("c", Practice(id="p", name="Bench", timezone=ZONE.key), NOW)
    if not fresh:
        people = [Patient(id=f"p{n}", given="Augusta", family=f"Lovelace {n}") for n in range(20_000)]
        store.put_patients("c", people, NOW)
        store.checkpoint()
    return store


def measure(rounds: int = 300, *, fresh: bool = False) -> dict[str, object]:
    """Milliseconds of an append with fsync and of a sealed change, in turn: medians, quarters and their ratio."""
    floor_ms: list[float] = []
    ours_ms: list[float] = []
    page = os.urandom(4096)
    with tempfile.TemporaryDirectory() as name:
        store = new_store(Path(name), fresh=fresh)
        with open(Path(name) / "plain", "wb", buffering=0) as plain:

            def append() -> None:
                plain.write(page)
                os.fsync(plain.fileno())

            for number in range(rounds + 20):
                change = a_change(number)
                if not fresh and number % 100 == 0:
                    store.checkpoint()  # as the upkeep does every half hour
                floor_ms.append(_ms(append))
                ours_ms.append(_ms(lambda change=change: store.put_writeback(change)))
        store.close()
    return _report("a change made durable", floor_ms[20:], ours_ms[20:], GOAL) | {"rounds": rounds}


def _ms(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _report(name: str, floor_ms: list[float], ours_ms: list[float], goal: float) -> dict[str, object]:
    floor, ours = statistics.median(floor_ms), statistics.median(ours_ms)
    return {
        "name": name,
        "floor_ms": floor,
        "floor_spread_ms": statistics.quantiles(floor_ms, n=4)[::2],
        "ours_ms": ours,
        "ours_spread_ms": statistics.quantiles(ours_ms, n=4)[::2],
        "ratio": ours / floor,
        "goal": goal,
    }


if __name__ == "__main__":
    json.dump(measure(fresh="--fresh" in sys.argv), sys.stdout, indent=1)
