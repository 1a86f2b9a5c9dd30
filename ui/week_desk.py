"""The week and the desk: whose week it is, which days it shows, and its grid in the place of the day's.

Selecting, moving, booking and undoing are the calendar's own (`day_desk.py`), whichever grid is on screen.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from adapters.record import replace
from app.agenda import Column
from app.ref import Ref
from ui import wording
from ui.day_desk import counts_of
from ui.menus import pop_up_choices
from ui.sidebar import ColumnRow
from ui.statusbar import Counts
from ui.theme import theme
from ui.week_model import Week, WeekModel, days_of, week_of
from ui.week_view import Chooser, WeekView

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

PAGE = "week"


class WeekDesk(QObject):
    """The page is made when it is first shown."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._window = front, front.desk, front.window
        self.view: WeekView | None = None
        self.chooser = Chooser()
        self._chosen: dict[str, Ref] = {}  # by "provider" and by "room"
        self._week: Week | None = None
        self._window.add_page(PAGE, self._make)
        self._window.set_page_tools(PAGE, beside=self.chooser)
        self._window.column_chosen.connect(self._choose_key)
        self.chooser.setParent(self._window.topbar)
        self.chooser.hide()
        self.chooser.clicked.connect(self._ask_whose)

    # --- what the calendar asks ---

    def around(self, day: date) -> tuple[date, date]:
        """The first and last day of the week a day is in, hidden weekend included."""
        days = days_of(day, wording.first_weekday())
        return days[0], days[-1]

    def shown(self, week: bool) -> None:
        """The week's page, or (False) the day's, was chosen."""
        front = self._front
        if not week:
            front.day.use(front.view, None)
            return
        self._window.page(PAGE)
        assert self.view is not None
        self._start_from_selection()
        fresh = self.view.place is None
        front.day.use(self.view, self)
        if fresh:
            self.view.show_now()

    def draw(self, day: date) -> None:
        """The week around a day, as it is now."""
        if self.view is None:
            return
        self._week = week = self._read(day)
        self._window.set_week(week.days[0], week.days[-1])
        shown = replace(week, agenda=self._front.day.visible(week.agenda, every=True))
        self.view.show_day(WeekModel(shown, self._desk.now(), self.view.options))
        self._say_whose(week)

    @property
    def current(self) -> Week | None:
        """The week on screen, as it is."""
        return self._week

    def counts(self, now: datetime) -> Counts:
        """The week in figures."""
        week = self._week
        if week is None:
            return Counts()
        name = wording.provider_short(week.name) if week.name else wording.day_no_column()
        return counts_of(week.agenda, now, self._front.day.settings.show_cancelled, name)

    def choose(self, ref: Ref) -> None:
        """Show this provider's or room's week."""
        by = self._front.day.settings.columns_by
        if self._chosen.get(by) != ref:
            self._chosen[by] = ref
            self._front.day.select(None)
            self._front.day.refresh()

    # --- inside ---

    def _make(self) -> WeekView:
        front = self._front
        view = self.view = WeekView(theme())
        front.day.adopt(view)
        view.day_stepped.connect(front.step_days)
        view.zoom_stepped.connect(front.zoom)
        view.day_asked.connect(front.go_to)
        front.serve(view)
        view.finish()
        return view

    def _read(self, day: date) -> Week:
        by = self._front.day.settings.columns_by
        agendas = [self._desk.agenda(one, by) for one in days_of(day, wording.first_weekday())]
        columns = self._columns(day)
        ref = self._chosen.get(by)
        if ref is None or ref not in [c.ref for c in columns]:
            ref = self._chosen[by] = columns[0].ref if columns else Ref("", "")
        name = next((c.name for c in columns if c.ref == ref), "")
        return week_of(agendas, self._desk.practices(), ref, name)

    def _columns(self, day: date) -> list[Column]:
        """Whose weeks there are: everybody with a column on the chosen day, hidden ones too, then on its other days."""
        by = self._front.day.settings.columns_by
        days = [day, *(one for one in days_of(day, wording.first_weekday()) if one != day)]
        found: dict[Ref, Column] = {}
        for one in days:
            for column in self._desk.agenda(one, by).columns:
                found.setdefault(column.ref, column)
        return list(found.values())

    def _start_from_selection(self) -> None:
        """Coming from a selected visit, the week is that of its provider or room."""
        day = self._front.day
        visit = self._desk.visit(day.selected, day.day) if day.selected is not None else None
        if visit is not None:
            by = day.settings.columns_by
            ref = visit.room if by == "room" else visit.provider
            if ref is not None:
                self._chosen[by] = ref

    def _say_whose(self, week: Week) -> None:
        by = self._front.day.settings.columns_by
        columns = self._columns(week.days[0])
        rows = [ColumnRow(_key(c.ref), c.name or wording.day_no_column(), _room(c), c.ref == week.ref) for c in columns]
        self._window.set_columns(rows, by, one=True)
        chosen = next((row for row in rows if row.shown), None)
        self.chooser.show_whose(chosen.name if chosen else "", chosen.detail if chosen else "")

    def _ask_whose(self) -> None:
        week = self._week
        columns = self._columns(week.days[0]) if week is not None else ()
        choices = [
            (column.ref, " · ".join(filter(None, (column.name or wording.day_no_column(), _room(column)))))
            for column in columns
        ]
        menu = pop_up_choices(self.chooser, choices, week.ref if week is not None else None, self._chosen_in_menu)
        menu.setAccessibleIdentifier("week.whose_menu")

    def _chosen_in_menu(self, ref: Ref) -> None:
        self.choose(ref)
        if self.view is not None:
            self.view.setFocus()

    def _choose_key(self, key: str) -> None:
        connection, _, ident = key.partition("/")
        self.choose(Ref(connection, ident))


def _key(ref: Ref) -> str:
    return f"{ref.connection}/{ref.id}"


def _room(column: Column) -> str:
    return column.detail.partition(" · ")[0]
