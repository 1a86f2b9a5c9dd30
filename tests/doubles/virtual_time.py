"""A whole desk in virtual time: a loop whose clock jumps to the next timer whenever everybody waits.

`run(coroutine, clock)` runs to the end, deterministically; waiting for what can never come is an error, not a hang.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

T = TypeVar("T")


class VirtualClock:
    """`app.clock.Clock` for a `VirtualLoop`. `jump` sets the wall clock, as a person or a time server would."""

    def __init__(self, start: datetime) -> None:
        self._wall = start.astimezone(UTC)
        self.loop: VirtualLoop | None = None
        self._before = 0.0

    def now(self) -> datetime:
        return self._wall + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Goes on over several runs, as the world does while Daybook is closed."""
        return self._before + (self.loop.time() if self.loop else 0.0)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))

    def jump(self, by: timedelta) -> None:
        self._wall += by

    def let(self, loop: VirtualLoop | None) -> None:
        self._before = self.monotonic()
        self.loop = loop


class _Selector(selectors.SelectSelector):
    """Instead of waiting for the next timer it is made to be now."""

    loop: VirtualLoop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits, and nothing will ever come")
        self.loop.ahead += max(0.0, timeout)
        return super().select(0)


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self.ahead = 0.0
        selector = _Selector()
        selector.loop = self
        super().__init__(selector)
        self.set_default_executor(_Inline())

    def time(self) -> float:
        return self.ahead

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """At once: asyncio's own waits for a thread, which on a busy computer nobody here would wait for."""


class _Inline(ThreadPoolExecutor):
    """Work for a thread is done at once: the order of things stays the same in every run."""

    def submit(self, work: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(work(*args, **kwargs))
        except BaseException as error:
            done.set_exception(error)
        return done


def run(work: Coroutine[Any, Any, T], clock: VirtualClock) -> T:
    """Run to the end in virtual time. Tasks left over are cancelled."""

    def factory() -> VirtualLoop:
        loop = VirtualLoop()
        clock.let(loop)
        return loop

    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            return runner.run(work)
    finally:
        clock.let(None)
