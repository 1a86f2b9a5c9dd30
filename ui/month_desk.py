"""The sidebar's month and the desk: how full each day on view is, told again when days change and as today passes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from app.figures import Load
    from ui.front_desk import FrontDesk

AGAIN_MS: Final = 5 * 60_000


class MonthDesk(QObject):
    """Made after the first screen."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._window = front, front.desk, front.window
        again = QTimer(self)
        again.setInterval(AGAIN_MS)
        again.timeout.connect(self._say)
        again.start()
        self._window.month_shown.connect(self._ask)
        self._desk.day_changed.subscribe(self._days_changed)
        self._say()

    def _say(self) -> None:
        self._ask(*self._window.sidebar.month.shown())

    def _days_changed(self, days: frozenset[date]) -> None:
        first, last = self._window.sidebar.month.shown()
        if any(first <= day <= last for day in days):
            self._ask(first, last)

    def _ask(self, first: date, last: date) -> None:
        """A day a turn, so that the loop is never held."""
        self._front.tasks.start(self._desk.loads(first, last), then=self._told, latest="loads")

    def _told(self, loads: Mapping[date, Load]) -> None:
        today = self._desk.today()
        free = {day: load.free for day, load in loads.items() if day >= today and load.bookable}
        self._window.set_loads({day: load.share for day, load in loads.items()}, free)
