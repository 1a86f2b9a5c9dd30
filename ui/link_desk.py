"""How connections stand and what is missing, told on every screen: strips under the top bar, and what covers a grid.

Hears the desk and the calendar, and does what is pressed there. Words and choices: `link_model.py`; the refused key's
strip and the connections: `connections_desk.py`; the chip in the top bar: `front_desk.py`.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from app.agenda import Agenda
from app.news import LinkState
from ui import wording
from ui.day_cover import DayCover, FirstReading
from ui.link_model import LASTING, Line, Scene, banners, cover_of, first_cover

if TYPE_CHECKING:
    from ui.day_view import DayView
    from ui.front_desk import FrontDesk

SKELETON_MS: Final = 300
SECOND_MS: Final = 1_000
AHEAD: Final = 21  # days looked through for the next one the practice is open


class LinkDesk(QObject):
    """Serves every grid of the calendar; made after the first screen."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front, self._desk, self._window = front, front.desk, front.window
        self._covers: dict[DayView, DayCover] = {}
        self._first: FirstReading | None = None
        self._unread_of: tuple[object, ...] = ()  # which unread days are waited for
        self._long_unread = self._closed = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SKELETON_MS)
        self._wait.timeout.connect(self._waited)
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._second.timeout.connect(self.say)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.say)
        self._window.banner_action.connect(self._banner_pressed)
        self._window.page_chosen.connect(self._page_chosen)
        self._desk.link_changed.subscribe(self._link_changed)
        self._desk.pending_changed.subscribe(self._pending_changed)

    # --- what others call ---

    def serve(self, view: DayView) -> None:
        """Cover this grid where it has nothing to show."""
        cover = self._covers[view] = DayCover(view)
        cover.acted.connect(self.act)
        view.prepared.connect(partial(self._prepared, view))

    def say(self) -> None:
        """Say how it is now."""
        lines = self._lines()
        now, zone = self._desk.now(), self._desk.zone()
        told = banners(lines, self._partly(), now, zone)
        for key in LASTING:
            self._window.set_banner(key, told.get(key))
        states = {line.link.state for line in lines}
        if LinkState.SLOWED in states:
            self._second.start()
        else:
            self._second.stop()
        self._front.day.set_stale(bool(states & {LinkState.OFFLINE, LinkState.REFUSED, LinkState.SLOWED}))
        self._cover(lines, now)

    def tells(self, error: BaseException) -> bool:
        """Whether a strip already says what this error of a reading says."""
        broken = (LinkState.OFFLINE, LinkState.REFUSED, LinkState.SLOWED)
        return any(
            line.link.state in broken and line.link.title == getattr(error, "title", "") for line in self._lines()
        )

    def act(self, key: str) -> None:
        """Do what a strip or a cover offers."""
        front, day = self._front, self._front.day
        kind, _, more = key.partition(":")
        if kind == "try":
            front.read_again()
        elif kind == "connections":
            front.act("connections")
        elif kind == "directory":
            front.options.open("book")
        elif kind == "copy":
            self._copy()
        elif kind == "today":
            self._go(self._desk.today())
        elif kind == "day":
            self._go(date.fromisoformat(more))
        elif kind == "book":
            self._book()
        elif kind == "columns":
            front.save_settings(hidden_columns={})
            day.refresh()
        elif kind == "visits":
            self._window.statusbar.unfilter()
        if kind not in ("connections", "directory", "book"):
            day.grid.setFocus()

    def close(self) -> None:
        """No more saying."""
        self._closed = True
        for timer in (self._wait, self._second, self._soon):
            timer.stop()

    # --- hearing ---

    def _link_changed(self, connection: str) -> None:
        if not self._closed:
            self._soon.start()

    def _pending_changed(self, pending: object) -> None:
        if not self._closed and any(line.link.state is not LinkState.FRESH for line in self._lines()):
            self._soon.start()

    def _page_chosen(self, key: str) -> None:
        self._soon.start()

    def _prepared(self, view: DayView) -> None:
        """Another day, or the same one changed."""
        if view is self._front.day.grid:
            self.say()

    def _waited(self) -> None:
        self._long_unread = True
        self.say()

    def _banner_pressed(self, key: str) -> None:
        if key in LASTING:
            self._front.read_again()

    # --- saying ---

    def _lines(self) -> list[Line]:
        pending = [wb.connection for wb in self._desk.pending() if not wb.settled]
        return [Line(c.id, c.name, self._desk.link(c.id), pending.count(c.id)) for c in self._desk.connections]

    def _partly(self) -> list[tuple[str, list[date]]]:
        """Systems and the days on screen of which they told only a part; on other pages nothing is on screen."""
        if self._window.current_page not in ("day", "week"):
            return []
        agendas = self._front.day.agendas()
        return [(c.name, [a.day for a in agendas if c.id in a.partly]) for c in self._desk.connections]

    def _cover(self, lines: list[Line], now: datetime) -> None:
        day = self._front.day
        view = day.grid
        page = self._window.page("reading") if self._window.current_page == "reading" else None
        if isinstance(page, FirstReading):
            if page is not self._first:
                self._first = page
                page.acted.connect(self.act)
            may_connect = self._front.does("connections")
            page.put(first_cover(lines, now, self._desk.zone(), may_connect=may_connect))
        cover, model = self._covers.get(view), view.model
        if cover is None or model is None or not self._desk.practices():
            return
        agenda, is_week = day.whole(), day.is_week
        unread = day.unread_columns()
        waited_for = (view, model.day, *sorted(unread)) if unread else ()
        if waited_for != self._unread_of:
            self._unread_of, self._long_unread = waited_for, False
            self._wait.stop()
            if unread:
                self._wait.start()
        scene = Scene(
            agenda=agenda,
            shown=model.agenda,
            unread=unread,
            lines=lines,
            now=now,
            zone=self._desk.zone(),
            week=is_week,
            filtered=day.is_filtered,
            long_unread=self._long_unread,
            opens=None if agenda.visits or unread or is_week else self._opens(agenda),
            may_connect=self._front.does("connections"),
            own_book=any(self._desk.directory(line.id) is not None for line in lines),
        )
        cover.put(cover_of(scene))

    def _opens(self, agenda: Agenda) -> datetime | None:
        """When the practice opens next after a day on which it is closed."""
        if any(c.open for c in agenda.columns):
            return None
        by = self._front.day.settings.columns_by
        for number in range(1, AHEAD + 1):
            after = self._desk.agenda(agenda.day + timedelta(days=number), by)
            starts = [c.open[0].start for c in after.columns if c.open]
            if starts:
                return min(starts)
        return None

    # --- doing ---

    def _go(self, day: date) -> None:
        self._window.set_day(day)
        self._front.day.show_day(day)

    def _book(self) -> None:
        """On the day that is shown: at its opening, or in the middle of a closed morning."""
        model = self._front.day.grid.model
        if model is None or not model.columns:
            return
        minute = model.opening
        now = model.now_minute
        if now is not None and now > minute:
            minute = -(-now // 15) * 15
        self._front.booking.new_visit(model.columns[0].ref, model.at(minute, 0), model.options.new_minutes)

    def _copy(self) -> None:
        line = next((one for one in self._lines() if one.link.state is LinkState.REFUSED), None)
        if line is not None:
            link = line.link
            self._front.copy(wording.key_details(line.name, link.title, link.detail, link.since))
            self._window.show_toast(wording.DETAILS_COPIED)
