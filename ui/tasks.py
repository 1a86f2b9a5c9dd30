"""Owns the asyncio tasks that widgets start: keeps them alive, cancels them, and funnels every error to one place.

A write is never started here as something to cancel: the desk seals it to disk within one call.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class Tasks:
    """`on_error` gets every exception that no caller asked for; cancellation is not one."""

    def __init__(self, on_error: Callable[[BaseException], None]) -> None:
        self._on_error = on_error
        self._running: set[asyncio.Task[Any]] = set()
        self._latest: dict[str, asyncio.Task[Any]] = {}
        self._closed = False

    def start(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], None] | None = None,
        *,
        latest: str = "",
        failed: Callable[[BaseException], None] | None = None,
    ) -> asyncio.Task[T]:
        """Run `work` and hand its result to `then`. Of tasks with the same `latest` word only the newest one lives.

        `failed` takes this task's errors instead of the common funnel. Needs the running loop.
        """
        import asyncio  # not before the first screen is painted

        if latest and (older := self._latest.get(latest)) is not None:
            older.cancel()
        task = asyncio.get_event_loop().create_task(work)
        self._running.add(task)
        if latest:
            self._latest[latest] = task

        def settle(done: asyncio.Task[T]) -> None:
            self._running.discard(done)
            if latest and self._latest.get(latest) is done:
                del self._latest[latest]
            if done.cancelled():
                return
            error = done.exception()
            if error is not None:
                (failed or self._on_error)(error)
            elif then is not None:
                then(done.result())

        task.add_done_callback(settle)
        if self._closed:  # the widgets that would hear of it are going
            task.cancel()
        return task

    def cancel(self, latest: str) -> None:
        """Drop what is running under this word, if anything."""
        if (task := self._latest.get(latest)) is not None:
            task.cancel()

    async def close(self) -> None:
        """Cancel everything, also what is begun from now on, and wait until it has ended."""
        import asyncio

        self._closed = True
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
