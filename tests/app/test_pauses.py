"""The interpreter's own pauses."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from app import pauses


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    turn, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    gc.unfreeze()
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)


def test_threads_take_short_turns_and_what_a_start_made_is_left_alone() -> None:
    gc.disable()
    pauses.keep_short()
    assert sys.getswitchinterval() == pytest.approx(pauses.TURN)
    assert not gc.isenabled(), "no thread but the loop's looks for garbage"
    assert gc.get_freeze_count() > 1_000


class Knot:
    """Holds itself, and tells the thread that finds it out."""

    def __init__(self, found: list[str]) -> None:
        self.me, self.found = self, found

    def __del__(self) -> None:
        self.found.append(threading.current_thread().name)


async def test_garbage_is_found_on_the_thread_of_the_loop_whoever_made_it() -> None:
    pauses.keep_short()
    found: list[str] = []

    def make() -> list[list[int]]:
        Knot(found)
        return [[number] for number in range(5_000)]

    with ThreadPoolExecutor(1) as worker:
        kept = worker.submit(make).result()
    assert len(kept) == 5_000
    assert not found
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 2:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await pauses.sweep(sleep)
    assert found == [threading.main_thread().name]
    assert waits == [pauses.EVERY, pauses.SELDOM], "less is made now, so it looks less often"
