"""Waiting for whichever comes first: a call to wake up, or a time on the injected clock."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

from app.clock import Clock


class Bell:
    """Something to sleep on that can be rung; a ring while nobody sleeps wakes the next sleeper at once."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        self._event.set()

    async def sleep(self, clock: Clock, seconds: float | None) -> None:
        """Until rung, or that many seconds (None = until rung)."""
        if seconds is None or seconds > 0:
            await first(clock, self._event.wait(), seconds)
        self._event.clear()


async def first(clock: Clock, what: Awaitable[Any], seconds: float | None) -> bool:
    """Wait for `what`, at most `seconds`; True when it came. What did not come is cancelled."""
    if seconds is None:
        await what
        return True
    awaited = asyncio.ensure_future(what)
    timer = asyncio.ensure_future(clock.sleep(seconds))
    try:
        await asyncio.wait({awaited, timer}, return_when=asyncio.FIRST_COMPLETED)
        return awaited.done()
    finally:
        for task in (awaited, timer):
            task.cancel()
        await asyncio.gather(awaited, timer, return_exceptions=True)
