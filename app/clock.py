"""Time and chance, handed in from outside, so that a whole desk can run in virtual time.

Nothing else in `app` may ask the operating system for the time, wait, or roll a die.
"""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """`now` may jump (a PC's clock is set); `monotonic` never goes back. Durations are measured with `monotonic`."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds since some fixed moment of this run."""

    async def sleep(self, seconds: float) -> None:
        """Wait that long; cancellable."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        import asyncio  # not needed before the first screen is painted

        await asyncio.sleep(max(0.0, seconds))


Chance = random.Random
"""Where ids, jitter and the like come from: `random.SystemRandom()` in the app, a seeded `random.Random` in tests."""
