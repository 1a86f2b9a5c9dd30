"""The days an open booking sheet needs: asks for those never read, and knows which could not be read.

Not here: what the sheet says about it (`booking_model.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from app.news import LinkState

if TYPE_CHECKING:
    from app.desk import Desk
    from ui.tasks import Tasks

TRIES: Final = 4
"""How often a day is asked for unbidden: one may fail for ever while all others are told."""


class Days:
    """Of one connection. `changed` is called when it is known that a day cannot be read, or that it is asked again."""

    def __init__(self, desk: Desk, tasks: Tasks, connection: str, changed: Callable[[], None]) -> None:
        self._desk, self._tasks, self._connection, self._changed = desk, tasks, connection, changed
        self._asked: set[date] = set()
        self._failures: dict[date, int] = {}
        self.close = desk.link_changed.subscribe(self._link_changed)

    def unread(self, day: date) -> Mapping[date, bool]:
        """The day, if this practice told nothing of it so far, and whether reading it has failed."""
        if self._desk.diary.day(self._connection, day) is not None:
            return {}
        return {day: day not in self._asked and day in self._failures}

    def ask(self, day: date) -> None:
        """A day that was never read is read now, unless that has failed."""
        if self.unread(day).get(day) is False and day not in self._asked:
            self._read(day)

    def ask_again(self) -> None:
        """A person wants it."""
        self._failures.clear()
        self._changed()

    def _read(self, day: date) -> None:
        self._asked.add(day)
        work = self._desk.reread(self._connection, day)
        self._tasks.start(work, then=lambda _: self._asked.discard(day), failed=partial(self._failed, day))

    def _failed(self, day: date, error: BaseException) -> None:
        """The sheet says so; a mistake of ours the reader has told already."""
        self._asked.discard(day)
        self._failures[day] = self._failures.get(day, 0) + 1
        self._changed()

    def _link_changed(self, connection: str) -> None:
        """The system can be reached again: what could not be read is asked for once more."""
        if connection != self._connection or self._desk.link(connection).state is not LinkState.FRESH:
            return
        again = {day for day, times in self._failures.items() if times < TRIES} - self._asked
        for day in again:
            self._read(day)
        if again:
            self._changed()
