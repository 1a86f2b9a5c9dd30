"""The bar over the page: day navigation or the page's title, the view switch, search, connection chip, New visit.

Draws and emits. What it says is handed in; it gives room away in a fixed order when the window is narrow.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import paint, wording
from ui.controls import Button, Pill, Ringed, Segmented, Turning, Words, name
from ui.theme import theme

_LINK_ICONS: Final = {
    "fresh": "cloud-check",
    "reading": "spinner",
    "stale": "clock",
    "slowed": "gauge",
    "offline": "wifi-off",
    "refused": "key-round",
    "paused": "pause",
    "sample": "flask-conical",
}
_URGENCY: Final = ("refused", "offline", "paused", "slowed", "reading", "stale", "sample", "fresh")


class LinkNote(NamedTuple):
    """What the connection chip says of one connection; `state` as in look.md §3.3, or "sample"."""

    state: str
    words: str
    short: str = ""


class SearchButton(Ringed, QPushButton):
    """Looks like a search field, opens the palette: typing happens there."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, "topbar.search", wording.SEARCH_LONG)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(312), theme().metrics.control)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(38), theme().metrics.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        rect = QRectF(self.rect())
        line = look.color("border.strong" if self.underMouse() else "border.default")
        paint.box(painter, rect, look.radius("control"), look.color("bg.subtle"), line)
        size = look.metrics.icon(16)
        paint.glyph(painter, "search", look.color("text.secondary"), px(11), (rect.height() - size) / 2, size)
        if rect.width() >= px(80):
            self._paint_words(painter, rect, px(19) + size)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()

    def _paint_words(self, painter: QPainter, rect: QRectF, left: float) -> None:
        look, px = theme(), theme().metrics.px
        right, ink = rect.right() - px(9), look.color("text.tertiary")
        if rect.width() >= px(170):
            for key in reversed(wording.SEARCH_KEYS_MAC if sys.platform == "darwin" else wording.SEARCH_KEYS):
                right = paint.keycap(painter, right, rect.center().y(), key, ink, look.color("border.default")) - px(11)
        fits = paint.width_of(wording.SEARCH_LONG) <= right - left
        words = wording.SEARCH_LONG if fits else wording.SEARCH
        paint.text(painter, QRectF(left, 0, right - left, rect.height()), words, ink)


class LinkChip(Ringed, QPushButton):
    """The most urgent connection's state; its tooltip tells of all of them."""

    def __init__(self) -> None:
        super().__init__()
        self._note = LinkNote("fresh", "")
        self._is_told = True
        self._room = "long"
        self.gives_way = False  # a page says how fresh its own facts are: only trouble is to be told here
        self._turning = Turning(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, "topbar.connection")

    def set_links(self, notes: Sequence[LinkNote]) -> None:
        if notes:
            self._note = min(notes, key=lambda note: _URGENCY.index(note.state))
        self._is_told = bool(notes)
        self.place()
        if not notes:
            return
        said = "\n".join(note.words for note in notes)
        self.setToolTip(said)
        self.setAccessibleName(said.replace("\n", ", "))
        self._turning.on(self._note.state == "reading")
        self.updateGeometry()
        self.update()

    def place(self) -> None:
        """Be seen when there is something to say."""
        quiet = self._note.state in ("fresh", "sample") if self._room == "trouble" else self._note.state == "fresh"
        self.setVisible(self._is_told and not ((self.gives_way or self._room == "trouble") and quiet))

    def set_room(self, room: str) -> None:
        """How much may be said: "long", "short", "none" (the icon alone, the words stay in the tooltip), or that
        only while something is wrong: "trouble"."""
        if room != self._room:
            self._room = room
            self.place()
            self.updateGeometry()

    def _words(self) -> str:
        if self._room in ("none", "trouble"):
            return ""
        return (self._note.short or self._note.words) if self._room == "short" else self._note.words

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        words = self._words()
        width = metrics.icon(16) + (metrics.px(14) + paint.width_of(words, "small") if words else metrics.px(8))
        return QSize(round(width + 1), metrics.control_small)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _inks(self) -> tuple[QColor, QColor]:
        """Of the icon and of the words."""
        look, state = theme(), self._note.state
        quiet = look.color("text.secondary")
        if state == "fresh":
            return look.status("visit", "done").bar, quiet
        if state == "refused":
            ink = look.status("outbox", "failed").ink
            return ink, ink
        if state in ("offline", "slowed", "paused"):
            return look.color("text.primary"), look.color("text.primary")
        return (look.color("accent.text"), quiet) if state in ("reading", "sample") else (quiet, quiet)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        rect = QRectF(self.rect())
        if self.underMouse():
            paint.box(painter, rect, look.radius("control"), look.color("bg.hover"))
        icon_ink, ink = self._inks()
        size = metrics.icon(16)
        paint.glyph(painter, _LINK_ICONS[self._note.state], icon_ink, metrics.px(4), (rect.height() - size) / 2, size)
        words = QRectF(metrics.px(10) + size, 0, rect.width() - metrics.px(12) - size, rect.height())
        paint.text(painter, words, self._words(), ink, "small")
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class DaySteps(QWidget):
    """Previous, Today, Next in one box."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.previous = Button(icon="chevron-left", kind="ghost", label=wording.STEP_BACK, identifier="topbar.previous")
        self.today = Button(wording.TODAY, kind="ghost", identifier="topbar.today")
        self.next = Button(icon="chevron-right", kind="ghost", label=wording.STEP_ON, identifier="topbar.next")
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for button in (self.previous, self.today, self.next):
            button.joined = True
            row.addWidget(button)

    def name_for(self, page: str, *, brief: bool, least: bool = False) -> None:
        """Steps of a day or of a week; `brief`: "Today" is enough to see, or a picture where there is the `least`."""
        week = page == "week"
        words = wording.THIS_WEEK if week else wording.TODAY
        self.today.setText("" if least else wording.TODAY if brief else words)
        self.today.set_icon("calendar-days" if least else "")
        self.today.setToolTip(words if least else "")
        self.today.setAccessibleName(wording.THIS_WEEK if week else wording.TODAY)
        self.today.updateGeometry()
        for button, words in (
            (self.previous, wording.WEEK_BACK if week else wording.STEP_BACK),
            (self.next, wording.WEEK_ON if week else wording.STEP_ON),
        ):
            button.setAccessibleName(words)
            button.setToolTip(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rect = QRectF(self.rect())
        paint.box(painter, rect.adjusted(0, 1, 0, 0), look.radius("control"), look.shadow(1)[0][2])
        line = look.color("border.default")
        paint.box(painter, rect.adjusted(0, 0, 0, -1), look.radius("control"), look.color("bg.raised"), line)
        for x in (self.today.x() - 1, self.next.x() - 1):
            paint.hairline(painter, x, 1, x, self.height() - 3, line)
        painter.end()


class TopBar(QWidget):
    """One row, 52 high. `set_day` shows the day's heading, `set_title` a page's."""

    previous_asked = Signal()
    next_asked = Signal()
    today_asked = Signal()
    view_chosen = Signal(str)
    search_asked = Signal()
    connection_asked = Signal()
    new_visit_asked = Signal()
    inspector_asked = Signal()
    back_asked = Signal()
    names_asked = Signal()

    def __init__(self, day: date) -> None:
        super().__init__()
        name(self, "topbar", wording.TOPBAR)
        self._day, self._on_calendar = day, True
        self._week: tuple[date, date] | None = None
        self._tools: list[QWidget] = []
        self.seat: Pill | None = None
        self.steps = DaySteps()
        self.back = Button(icon="chevron-left", kind="ghost", label=wording.GO_BACK, identifier="topbar.back")
        self.names = Button(wording.NAMES_HIDDEN, icon="eye-off", kind="outline", identifier="topbar.names")
        self.names.setCheckable(True)
        self.names.setToolTip(wording.names_toggle(True))
        self.names.setAccessibleDescription(wording.names_toggle(True))
        self.heading = Words(style="heading", whole=True, identifier="topbar.heading")
        self.subtitle = Words(color="text.secondary", identifier="topbar.subtitle")
        self.views = Segmented(wording.CALENDAR_VIEWS, identifier="topbar.view", label=wording.CALENDAR_VIEW)
        self.view = Button(menu=True, identifier="topbar.view_menu", label=wording.CALENDAR_VIEW)
        self.search = SearchButton()
        self.chip = LinkChip()
        self.new = Button(wording.NEW_VISIT, icon="plus", kind="primary", identifier="topbar.new")
        self.panel = Button(
            icon="panel-right", kind="ghost", label=wording.TOGGLE_INSPECTOR, identifier="topbar.inspector"
        )
        self._row = QHBoxLayout(self)
        left: tuple[QWidget, ...] = (self.back, self.steps, self.heading, self.views, self.view, self.subtitle)
        right: tuple[QWidget, ...] = (self.search, self.names, self.chip, self.new, self.panel)
        for widget in left:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in right:
            self._row.addWidget(widget)
        self.subtitle.hide()
        self.panel.hide()
        self.names.hide()
        self.back.hide()
        self.view.hide()
        self._can_go_back = False
        self.view.clicked.connect(self._ask_view)
        self.back.clicked.connect(self.back_asked)
        self.names.clicked.connect(self.names_asked)
        self.steps.previous.clicked.connect(self.previous_asked)
        self.steps.today.clicked.connect(self.today_asked)
        self.steps.next.clicked.connect(self.next_asked)
        self.views.chosen.connect(self.view_chosen)
        self.search.clicked.connect(self.search_asked)
        self.chip.clicked.connect(self.connection_asked)
        self.new.clicked.connect(self.new_visit_asked)
        self.panel.clicked.connect(self.inspector_asked)
        self._relayout()
        theme().changed.connect(self._relayout)

    def set_day(self, day: date) -> None:
        self._day, self._on_calendar, self._week = day, True, None
        for widget in (self.steps, self.new):
            widget.show()
        self.subtitle.hide()
        self.back.hide()
        self._fit()

    def set_week(self, first: date, last: date) -> None:
        """On the calendar: a week's heading instead of a day's, and steps of a week."""
        self._week = first, last
        self._fit()

    def set_title(self, title: str, subtitle: str = "", *, books: bool = False) -> None:
        """A page that is not the calendar: its name, what it is for, and whether a visit can be begun from it."""
        self._on_calendar = False
        for widget in (self.steps, self.views, self.view):
            widget.hide()
        self.new.setVisible(books)
        self.heading.set_words(title)
        self.subtitle.set_words(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.back.setVisible(self._can_go_back)
        self._fit()

    def set_view(self, key: str) -> None:
        """Which of the calendar's views is shown."""
        self.views.set_current(key)
        self.view.setText(dict(wording.CALENDAR_VIEWS)[key])
        self._fit()

    def _ask_view(self) -> None:
        from ui.menus import pop_up_choices

        pop_up_choices(
            self.view, wording.CALENDAR_VIEWS, self.views.current, self.view_chosen.emit, self.views.is_enabled
        )

    def set_links(self, notes: Sequence[LinkNote]) -> None:
        self.chip.set_links(notes)

    def set_seat(self, words: str, tip: str) -> None:
        """A mark for as long as nothing may be changed from here; no words, no mark."""
        if self.seat is None:
            if not words:
                return
            self.seat = Pill("visit", "scheduled", words, icon="eye")
            name(self.seat, "topbar.seat", words, tip)
            self._row.insertWidget(self._row.indexOf(self.chip), self.seat)
        self.seat.setToolTip(tip)
        self.seat.setVisible(bool(words))

    def set_tools(self, beside: QWidget | None = None, end: QWidget | None = None) -> None:
        """What a page adds: beside its title, and at the end, where it tells how fresh its facts are."""
        for old in self._tools:
            old.hide()
        self._tools = [tool for tool in (beside, end) if tool is not None]
        # Whose week it is stands by its heading, before the switch to another view.
        for tool, before in ((beside, self.views if self._on_calendar else self.subtitle), (end, self.new)):
            if tool is not None and self._row.indexOf(tool) < 0:
                self._row.insertWidget(self._row.indexOf(before), tool)
        for tool in self._tools:
            tool.show()
        self.chip.gives_way = end is not None
        self.chip.place()

    def set_can_go_back(self, can: bool) -> None:
        """A way back beside the title of a page that is not the calendar."""
        self._can_go_back = can
        self.back.setVisible(can and not self._on_calendar)

    def set_names_hidden(self, hidden: bool) -> None:
        """While names are hidden a button says so; a press shows them again."""
        self.names.setVisible(hidden)
        self.names.setChecked(True)  # a press is an act of its own, not a switch
        self._fit()

    def set_panel_shown(self, shown: bool) -> None:
        """The inspector's button, in windows too narrow to show the inspector all the time."""
        self.panel.setVisible(shown)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedHeight(theme().metrics.topbar)
        self._row.setContentsMargins(px(16), 0, px(16), 1)
        self._fit()

    def _fit(self) -> None:
        """Give room away step by step, and a step more where a language's words are long."""
        room = self.width() / theme().metrics.scale
        for less in (0, 100, 200, 300, 400, 500, 600):
            self._shape(room - less)
            if self._row.minimumSize().width() <= self.width():
                return

    def _shape(self, room: float) -> None:
        """What is shown in that much room: long month, long search, the chip's words, weekday and search field."""
        px = theme().metrics.px
        barest = room < 400  # what is left opens from a menu or has a key
        wide, narrow, tight, least = room >= 1160, room < 1000, room < 800, room < 700
        if self._on_calendar:
            if self._week is not None and barest:
                words = wording.day_short(self._week[0])  # the heads of the columns tell the rest
            elif self._week is not None:
                words = wording.week_heading(*self._week, long=wide)
            else:
                words = wording.day_short(self._day) if tight else wording.day_heading(self._day, long=wide)
            self.heading.set_words(wording.heading(words))
            self.views.setVisible(not barest)
            self.view.setVisible(barest)
        week = self._week is not None
        self.steps.name_for("week" if week else "day", brief=narrow, least=week and barest)
        said = "none" if tight or (week and narrow) else "short" if narrow else "long"
        self.chip.set_room("trouble" if week and barest else said)
        self.new.setText("" if least else wording.NEW_SHORT if narrow else wording.NEW_VISIT)
        self.new.setAccessibleName(wording.NEW_VISIT)
        self.names.setText("" if narrow else wording.NAMES_HIDDEN)
        self.names.setAccessibleName(wording.NAMES_HIDDEN)
        if week:  # shares the row with whose week it is
            self.search.setMaximumWidth(px(38 if tight else 248))
            self.search.setMinimumWidth(px(38 if narrow else 150))
        else:
            self.search.setMaximumWidth(px(248 if not self._on_calendar else 216 if narrow else 312))
            self.search.setMinimumWidth(px(200 if wide and self._on_calendar else 38 if tight else 150))
        self._row.setSpacing(px(6 if least else 8 if tight else 12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
