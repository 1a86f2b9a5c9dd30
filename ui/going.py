"""Where the window goes: to a day, a page, a visit, and back the way it came. Not here: what is shown there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.way_back import Place, WayBack
from ui.window import CALENDAR_PAGES

if TYPE_CHECKING:
    from app.ref import Ref
    from ui.front_desk import FrontDesk


class Going(QObject):
    """`way` is the places a person has been to."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self.way = WayBack(self._go_back_to)

    def begin(self) -> None:
        """From now on the window's own ways lead somewhere."""
        front, window = self._front, self._front.window
        front.on("back", self.way.back)
        front.on("forward", self.way.forward)
        window.pages.currentChanged.connect(self._page_shown)
        window.page_chosen.connect(self._page_chosen)
        window.day_chosen.connect(self._day_chosen)
        front.view.day_stepped.connect(self.step_days)
        self._page_shown()

    def go_to(self, day: date, ref: Ref | None = None) -> None:
        """The calendar on that day, with a visit selected."""
        front = self._front
        front.window.set_page("day")
        front.window.set_day(day)
        if front.day.grid is not front.view:
            front.day.use(front.view, None)
        front.day.show_day(day)
        if ref is not None:
            front.day.select(ref)
        front.view.setFocus()

    def begin_today(self) -> None:
        """The calendar instead of its skeleton: only now is it known where the practice is, and so which day it is."""
        front, today = self._front, self._front.desk.today()
        front.window.set_page("day")
        front.window.set_day(today, today)
        front.day.show_day(today)
        front.day.refresh()
        front.view.show_now()
        front.view.setFocus()

    def reach(self, day: date) -> None:
        """That day on the page that is shown."""
        self._front.window.set_day(day)
        self._front.day.show_day(day)

    def step_days(self, days: int) -> None:
        """Ctrl and an arrow in the grid: days on, or weeks where a week is shown."""
        front = self._front
        self.reach(front.day.day + timedelta(days=days * (7 if front.window.current_page == "week" else 1)))

    def _page_shown(self, at: int = 0) -> None:
        self.way.note(self._front.window.current_page)
        self._front.window.topbar.set_can_go_back(self.way.can_go_back)

    def _page_chosen(self, key: str) -> None:
        if key in ("day", "week"):
            self._front.week.shown(key == "week")
            self._front.day.grid.setFocus()

    def _day_chosen(self, day: date) -> None:
        window = self._front.window
        if window.current_page not in CALENDAR_PAGES:
            window.set_page("day")
            self._front.week.shown(False)
        self._front.day.show_day(day)

    def _go_back_to(self, place: Place) -> None:
        window = self._front.window
        if place.patient is not None:
            self._front.patients.open(place.patient)
        elif place.page != window.current_page:
            window.set_page(place.page)
            window.page_chosen.emit(place.page)
        window.topbar.set_can_go_back(self.way.can_go_back)
