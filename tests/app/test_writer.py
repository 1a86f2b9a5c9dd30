"""Writes run in order, away from the loop, and to their end."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from app.writer import InlineWriter, ThreadWriter, Writer


@pytest.mark.parametrize("make", [InlineWriter, ThreadWriter])
async def test_writes_run_in_order_and_give_back_their_results(make: Callable[[], Writer]) -> None:
    writer, done = make(), list[int]()

    def write(number: int, *, double: bool) -> int:
        done.append(number)
        return number * 2 if double else number

    assert await asyncio.gather(*(writer.run(write, n, double=True) for n in range(20))) == [n * 2 for n in range(20)]
    assert done == list(range(20))
    writer.close()


@pytest.mark.parametrize("make", [InlineWriter, ThreadWriter])
async def test_an_error_reaches_who_asked_and_the_next_write_goes_on(make: Callable[[], Writer]) -> None:
    writer = make()
    with pytest.raises(ZeroDivisionError):
        await writer.run(lambda: 1 // 0)
    assert await writer.run(lambda: 7) == 7
    writer.close()


async def test_the_loop_is_free_and_one_thread_does_it_all() -> None:
    writer = ThreadWriter()
    threads = {await writer.run(threading.get_ident) for _ in range(5)}
    assert len(threads) == 1
    assert threading.get_ident() not in threads
    writer.close()


async def test_who_stops_waiting_does_not_stop_the_write() -> None:
    """Also one that has not begun: what a person asked for is sealed, whether or not a window still wants to know."""
    writer, go, done = ThreadWriter(), threading.Event(), list[str]()

    def first() -> None:
        go.wait()
        done.append("first")

    tasks = [asyncio.create_task(writer.run(first)), asyncio.create_task(writer.run(done.append, "second"))]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(r) for r in results] == [asyncio.CancelledError] * 2
    go.set()
    writer.close()
    assert done == ["first", "second"]


async def test_closing_waits_and_a_writer_can_be_used_again() -> None:
    writer, done = ThreadWriter(), list[int]()
    writer.close()
    task = asyncio.create_task(writer.run(done.append, 1))
    await asyncio.sleep(0)
    writer.close()
    assert done == [1]
    await task
    await writer.run(done.append, 2)
    writer.close()
    assert done == [1, 2]
