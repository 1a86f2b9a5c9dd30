"""How a try to open the lock went, and how long the next one waits: pure, for the lock and its cover alike."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from adapters.record import dataclass

FREE = 3
"""Wrong tries without a wait: slips of the finger."""
WAITS = (5, 15, 30, 60, 120, 300)
"""Seconds to wait after each further wrong try; the last one from then on."""


class Opened(StrEnum):
    """How a try to open went."""

    YES = "yes"
    WRONG = "wrong"
    WAIT = "wait"


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row, and when the last one was."""

    wrong: int = 0
    at: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """How long until the next try is looked at."""
        if self.wrong < FREE or self.at is None:
            return timedelta()
        whole = timedelta(seconds=WAITS[min(self.wrong - FREE, len(WAITS) - 1)])
        return max(timedelta(), min(whole, self.at + whole - now))  # a clock put back makes it no longer
