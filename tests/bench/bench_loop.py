"""The longest stall of the event loop while a sync brings 32,400 visits into the encrypted store.

A ticker asks for every millisecond; the longest gap between two ticks is the stall. The floor is the same loop idling
for as long, in turn. Reading, checking and storing are the real ones: practice book, adapter, `app/sync.py`, store.
"""

from __future__ import annotations

import asyncio
import os
import random
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.bench import book
from tests.bench.result import Line, line

PATIENCE = 300.0


async def _longest_gap(until: Callable[[], bool]) -> tuple[float, float]:
    """(milliseconds of the longest gap between ticks, seconds it all took)."""
    begun = last = time.perf_counter()
    longest = 0.0
    while not until():
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return longest * 1000, last - begun


async def _sync(folder: Path) -> tuple[float, float]:
    """Start a desk on a store that has no days yet and wait until all ninety are in it."""
    from app.clock import SystemClock
    from app.desk import Desk
    from app.opening import store_key
    from app.pauses import sweep
    from app.store import Store
    from app.writer import ThreadWriter

    store, writer = Store.open(folder, store_key()), ThreadWriter()
    desk = Desk(store, writer, SystemClock(), random.Random(7))
    first = book.today() - timedelta(days=book.BEFORE)
    last = first + timedelta(days=book.DAYS - 1)
    read: set[object] = set()
    desk.day_changed.subscribe(read.update)
    wanted = {first + timedelta(days=n) for n in range(book.DAYS)}
    begun = time.perf_counter()
    sweeping = asyncio.create_task(sweep(SystemClock().sleep))  # as in the window
    await desk.start()
    found = await _longest_gap(lambda: wanted <= read or time.perf_counter() - begun > PATIENCE)
    kept = len(store.read_times("bench", first, last))
    sweeping.cancel()
    await desk.close()
    writer.close()
    store.close()
    assert kept == book.DAYS, f"only {kept} days arrived"
    return found


def measure(rounds: int = 5) -> Line:
    """Milliseconds; a fresh store each round."""
    from qasync import QEventLoop

    from app.pauses import keep_short

    application = QApplication.instance() or QApplication([])
    idle: list[float] = []
    busy: list[float] = []
    took = 0.0
    kept = dict(os.environ)
    with tempfile.TemporaryDirectory(prefix="daybook-bench-") as name:
        folder = Path(name)
        os.environ.update(book.environment(folder))
        import keyring.core

        keyring.core.init_backend()
        book.make_practice_book(folder)
        keep_short()  # as the window does after its first screen
        with asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner:
            for turn in range(rounds + 1):
                for old in folder.glob("daybook.db*"):
                    old.unlink()
                book.make_store(folder, with_days=False)
                gap, took = runner.run(_sync(folder))
                quiet = runner.run(_idle(took))
                if turn:  # the first also loads what the window has loaded by then
                    busy.append(gap)
                    idle.append(quiet)
        os.environ.clear()
        os.environ.update(kept)
    visits = book.COLUMNS * book.VISITS * book.DAYS
    return line("longest loop stall while 32,400 visits arrive", idle, busy, goal=1.5, visits=visits, seconds=took)


async def _idle(seconds: float) -> float:
    until = time.perf_counter() + seconds
    return (await _longest_gap(lambda: time.perf_counter() > until))[0]
