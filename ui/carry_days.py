"""A visit dragged over the sidebar's month: where the pointer rests on a day, that day is shown and the drag goes on.

Hears the grid and looks at the month; which day is shown is told by `day_reached`. Not here: the drag itself
(`day_mouse.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

if TYPE_CHECKING:
    from ui.day_view import DayView
    from ui.month import MonthCalendar

REST_MS: Final = 500


class CarryDays(QObject):
    """`rest` may be replaced by tests: what runs out when the pointer has rested."""

    day_reached = Signal(date)

    def __init__(self, view: DayView, month: MonthCalendar) -> None:
        super().__init__(month)
        self._month = month
        self._target: date | str | None = None
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self.rest.timeout.connect(self._rested)
        view.carried_at.connect(self._moved)
        view.carrying.connect(self._carrying)

    def _moved(self, place: QPoint) -> None:
        month = self._month
        inside = month.mapFromGlobal(place)
        seen = month.isVisible() and month.rect().contains(inside)
        self._aim(month.point_at(inside if seen else None))

    def _carrying(self, lifted: bool) -> None:
        if not lifted:
            self._aim(self._month.point_at(None))

    def _aim(self, target: date | str | None) -> None:
        if target == self._target:
            return
        self._target = target
        if target is None or target == self._month.day:
            self.rest.stop()
        else:
            self.rest.start()

    def _rested(self) -> None:
        if isinstance(self._target, str):
            self._month.turn(int(self._target))
            self.rest.start()  # and on to the next, as long as it rests there
        elif self._target is not None:
            self.day_reached.emit(self._target)
