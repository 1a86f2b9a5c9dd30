"""A clock moved by hand, for everything that asks for `clock` and `sleep`."""

from __future__ import annotations

from datetime import datetime, timedelta


class HandClock:
    """Call it for the present moment (aware); `pass_time` moves on; `sleep` returns at once, having moved on."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_time(self, seconds: float = 0, *, days: float = 0) -> None:
        self.now += timedelta(seconds=seconds, days=days)

    async def sleep(self, seconds: float) -> None:
        self.pass_time(seconds)
