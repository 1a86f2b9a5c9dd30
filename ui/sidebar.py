"""The left edge of the window: practice, pages, month, columns, who is at the desk; and its narrow form, the rail.

Draws and emits; the window fills it. Both forms offer the same: the rail opens the month and the columns as popovers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Avatar, Button, CheckRow, RadioRow, Ringed, Words, avatar, name
from ui.month import MonthCalendar
from ui.theme import theme

PAGES: Final = (
    ("calendar", "calendar-days"),
    ("patients", "users"),
    ("find_time", "calendar-search"),
    ("agenda", "list-checks"),
    ("outbox", "send"),
)


class ColumnRow(NamedTuple):
    """One column of the calendar that can be shown or not."""

    key: str
    name: str
    detail: str = ""
    shown: bool = True


class NavItem(Ringed, QPushButton):
    """One page. In the rail it is a square with a small count at its corner."""

    def __init__(self, words: str, icon: str, identifier: str, *, rail: bool = False) -> None:
        super().__init__(words)
        self._icon, self._rail, self._badge = icon, rail, 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if rail:
            self.setToolTip(words)
        name(self, identifier, words)

    def set_badge(self, number: int, more: str = "") -> None:
        self._badge = number
        self.setAccessibleDescription(more)
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(36), px(36)) if self._rail else QSize(px(208), px(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(36), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        rect = QRectF(self.rect())
        if self.isChecked() or (self.underMouse() and self.isEnabled()):
            wash = look.color("bg.pressed" if self.isChecked() else "bg.hover")
            edge = look.color("border.strong") if look.high_contrast and self.isChecked() else None
            paint.box(painter, rect, look.radius("control"), wash, edge)
        ink = look.color("text.primary" if self.isChecked() else "text.secondary")
        glyph_ink = look.color("accent.text" if self.isChecked() else "text.secondary")
        if not self.isEnabled():
            ink = glyph_ink = look.color("text.disabled")
        size = look.metrics.icon(18 if self._rail else 16)
        left = rect.center().x() - size / 2 if self._rail else px(9)
        paint.glyph(painter, self._icon, glyph_ink, left, rect.center().y() - size / 2, size)
        if not self._rail:
            words = QRectF(px(18) + size, 0, rect.width() - px(18) - size - px(40), rect.height())
            paint.text(painter, words, self.text(), ink, "body", 500)
        if self._badge:
            self._paint_badge(painter, rect)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()

    def _paint_badge(self, painter: QPainter, rect: QRectF) -> None:
        look, px = theme(), theme().metrics.px
        failed = look.status("outbox", "failed")
        words = str(self._badge) if self._badge < 100 else "99+"
        height = px(14 if self._rail else 16)
        width = max(height, paint.width_of(words, "caption", 600) + px(6 if self._rail else 12))
        top = -1 if self._rail else (rect.height() - height) / 2
        spot = QRectF(rect.right() - width - (0 if self._rail else px(8)), top, width, height)
        paint.box(painter, spot, height / 2, failed.soft, failed.bar if self._rail else failed.line)
        paint.text(painter, spot, words, failed.ink, "caption", 600, paint.CENTER)


class BrandButton(Ringed, QPushButton):
    """The practice's name and mark; opens the practice menu."""

    def __init__(self, *, rail: bool = False) -> None:
        super().__init__()
        self._rail = rail
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, "sidebar.practice", wording.PRACTICE_MENU)

    def set_practice(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{words}, {wording.PRACTICE_MENU}")

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.rail if self._rail else metrics.sidebar - 1, metrics.topbar)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        rect, side = QRectF(self.rect()), px(26)
        mark = QRectF((rect.width() - side) / 2 if self._rail else px(14), (rect.height() - side) / 2, side, side)
        paint.box(painter, mark, 7, look.color("accent.hover" if self.underMouse() else "accent.base"))
        size = look.metrics.icon(16)
        paint.glyph(
            painter,
            "book-open",
            look.color("accent.on"),
            mark.center().x() - size / 2,
            mark.center().y() - size / 2,
            size,
        )
        if not self._rail:
            chevron = look.metrics.icon(14)
            words = QRectF(px(50), 0, rect.width() - px(50) - px(16) - chevron, rect.height())
            paint.text(painter, words, self.text(), look.color("text.primary"), "body", 600)
            paint.glyph(
                painter,
                "chevron-down",
                look.color("text.secondary"),
                rect.right() - px(12) - chevron,
                rect.center().y() - chevron / 2,
                chevron,
            )
        if self.has_ring:
            paint.focus_ring(painter, rect.adjusted(px(6), px(6), -px(6), -px(6)), look.radius("panel"))
        painter.end()


class ColumnList(QWidget):
    """Which columns and what else the calendar shows."""

    column_toggled = Signal(str, bool)
    column_chosen = Signal(str)
    option_toggled = Signal(str, bool)
    by_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._by = "provider"
        self._told: tuple[list[ColumnRow], str, bool] | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        self._by_button = Button(
            wording.BY_PROVIDER, kind="link", small=True, menu=True, identifier="sidebar.by", label=wording.COLUMNS_BY
        )
        self._by_button.clicked.connect(self._ask_by)
        self._title = Words(wording.COLUMNS, style="caption", weight=600, color="text.secondary")
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._by_button)
        head.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        self._column.addSpacing(theme().metrics.px(12))
        self._column.addWidget(Words(wording.SHOW, style="caption", weight=600, color="text.secondary"))
        self._column.addSpacing(theme().metrics.px(4))
        self._options = {}
        for key, words in (("cancelled", wording.CANCELLED_VISITS), ("outside", wording.OUTSIDE_HOURS)):
            row = self._options[key] = CheckRow(words, identifier=f"sidebar.show.{key}")
            row.toggled.connect(partial(self.option_toggled.emit, key))
            self._column.addWidget(row)
        self._column.addStretch()
        self._relayout()
        theme().changed.connect(self._relayout)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(16), px(3), px(12), px(8))

    def set_columns(self, columns: Sequence[ColumnRow], by: str, *, one: bool = False) -> None:
        """The rows to tick; with `one` a single one of them is shown, and is chosen here."""
        told = ([column._replace(shown=True) for column in columns], by, one)
        if told == self._told:  # the rows stay, so that the keyboard stays where it is
            for index, column in enumerate(columns):
                row_of = self._rows.itemAt(index)
                self._tick(row_of.widget() if row_of is not None else None, column.shown)
            return
        self._told, self._by = told, by
        title = wording.COLUMNS if not one else wording.WEEK_PROVIDER if by == "provider" else wording.WEEK_ROOM
        self._title.set_words(title)
        self._by_button.setText(wording.BY_PROVIDER if by == "provider" else wording.BY_ROOM)
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for column in columns:
            row: QAbstractButton
            identifier = f"sidebar.column.{column.key}"
            if one:
                row = RadioRow(column.name, column.detail, identifier=identifier)
                row.setChecked(column.shown)
                row.toggled.connect(partial(self._take_one, column.key))
            else:
                row = CheckRow(column.name, column.detail, identifier=identifier)
                row.setChecked(column.shown)
                row.toggled.connect(partial(self.column_toggled.emit, column.key))
            self._rows.addWidget(row)

    @staticmethod
    def _tick(row: QWidget | None, shown: bool) -> None:
        if isinstance(row, QAbstractButton):
            row.blockSignals(True)
            row.setChecked(shown)
            row.blockSignals(False)

    def _take_one(self, key: str, on: bool) -> None:
        if on:
            self.column_chosen.emit(key)

    def set_option(self, key: str, shown: bool) -> None:
        self._tick(self._options[key], shown)

    def _ask_by(self) -> None:
        from ui.menus import pop_up_choices

        choices = (("provider", wording.BY_PROVIDER), ("room", wording.BY_ROOM))
        pop_up_choices(self._by_button, choices, self._by, self._take_by)

    def _take_by(self, key: str) -> None:
        if key != self._by:
            self.by_chosen.emit(key)


class Sidebar(QWidget):
    """The sidebar at its full width."""

    page_chosen = Signal(str)
    practice_menu_asked = Signal(QWidget)
    lock_asked = Signal()
    settings_asked = Signal()

    def __init__(self, day: date, today: date) -> None:
        super().__init__()
        name(self, "sidebar", wording.SIDEBAR)
        self.brand = BrandButton()
        self.brand.clicked.connect(partial(self.practice_menu_asked.emit, self.brand))
        self.items = {key: NavItem(wording.PAGES[key], icon, f"nav.{key}") for key, icon in PAGES}
        self.month = MonthCalendar(day, today=today)
        self.columns = ColumnList()
        self._user = UserRow()
        self._user.lock.clicked.connect(self.lock_asked)
        self._user.settings.clicked.connect(self.settings_asked)
        self.buttons = {"lock": self._user.lock, "settings": self._user.settings}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.brand)
        self._nav = QVBoxLayout()
        self._nav.setSpacing(1)
        for key, item in self.items.items():
            item.clicked.connect(partial(self.page_chosen.emit, key))
            self._nav.addWidget(item)
        self._column.addLayout(self._nav)
        self._month_row = QHBoxLayout()
        self._month_row.addWidget(self.month)
        self._month_row.addStretch()
        self._column.addLayout(self._month_row)
        self._scroll = quiet_scroll(self.columns, "sidebar.columns")
        self._column.addWidget(self._scroll, 1)
        self._column.addStretch()
        self._column.addWidget(self._user)
        self._relayout()
        theme().changed.connect(self._relayout)

    def set_user(self, person: str, place: str) -> None:
        self._user.set_user(person, place)

    def set_page(self, key: str) -> None:
        tick(self.items, key)
        self._scroll.setVisible(key == PAGES[0][0])  # which columns: a matter of the calendar alone

    def take_back(self) -> None:
        """Month and columns are home again after the rail had lent them to a popover."""
        if self.month.parentWidget() is not self:
            self._month_row.insertWidget(0, self.month)
        if not self._scroll.isAncestorOf(self.columns):
            self._scroll.takeWidget()  # it still believes to hold them, and would not take what it has
            self._scroll.setWidget(self.columns)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(theme().metrics.sidebar)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._nav.setContentsMargins(px(8), 0, px(8), px(8))
        self._month_row.setContentsMargins(px(12), px(11), 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        paint.hairline(painter, self.width() - 1, 0, self.width() - 1, self.height())
        line = self.month.y() - theme().metrics.px(12)
        paint.hairline(painter, 0, line, self.width() - 1, line)
        paint.hairline(painter, 0, self._user.y() - 1, self.width() - 1, self._user.y() - 1)
        painter.end()


class UserRow(QWidget):
    """Who is at the desk, the lock and the settings."""

    def __init__(self) -> None:
        super().__init__()
        self._person, self._place = "", ""
        paint.keeps_places(self)
        self.lock = Button(icon="lock", kind="ghost", small=True, label=wording.LOCK, identifier="sidebar.lock")
        self.settings = Button(
            icon="settings", kind="ghost", small=True, label=wording.SETTINGS, identifier="sidebar.settings"
        )
        self._row = QHBoxLayout(self)
        self._row.addStretch()
        self._row.addWidget(self.lock)
        self._row.addWidget(self.settings)
        self._relayout()
        theme().changed.connect(self._relayout)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedHeight(px(44))
        self._row.setContentsMargins(0, 0, px(8), 0)
        self._row.setSpacing(px(8))

    def set_user(self, person: str, place: str) -> None:
        self._person, self._place = person, place
        self.setAccessibleName(f"{person}, {place}".strip(", "))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._person:
            return
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        avatar(painter, QRectF(px(12), px(8), px(28), px(28)), wording.initials(self._person))
        room = self.lock.x() - px(52)
        first = QRectF(px(48), px(5), room, px(18)) if self._place else QRectF(px(48), 0, room, self.height())
        paint.text(painter, first, self._person, look.color("text.primary"), "body", 500)
        paint.text(
            painter, QRectF(px(48), px(23), room, px(16)), self._place, look.color("text.secondary"), "caption", 400
        )
        painter.end()


class Rail(QWidget):
    """The sidebar of a narrow window: icons only; month and columns open beside it."""

    page_chosen = Signal(str)
    practice_menu_asked = Signal(QWidget)
    month_asked = Signal(QWidget)
    columns_asked = Signal(QWidget)
    lock_asked = Signal()
    settings_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        name(self, "rail", wording.SIDEBAR)
        self.brand = BrandButton(rail=True)
        self.brand.clicked.connect(partial(self.practice_menu_asked.emit, self.brand))
        self.items = {key: NavItem(wording.PAGES[key], icon, f"rail.{key}", rail=True) for key, icon in PAGES}
        self._avatar = Avatar(size=28)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.brand)
        for key, item in self.items.items():
            item.clicked.connect(partial(self.page_chosen.emit, key))
            self._column.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(theme().metrics.px(20))
        for key, icon, words, signal in (
            ("month", "calendar", wording.MONTH, self.month_asked),
            ("columns", "columns-3", wording.COLUMNS, self.columns_asked),
        ):
            button = self._button(key, icon, words)
            button.clicked.connect(partial(signal.emit, button))
        self._column.addStretch()
        self._button("lock", "lock", wording.LOCK).clicked.connect(self.lock_asked)
        self._button("settings", "settings", wording.SETTINGS).clicked.connect(self.settings_asked)
        self._column.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignHCenter)
        self._relayout()
        theme().changed.connect(self._relayout)

    def _button(self, key: str, icon: str, words: str) -> Button:
        button = Button(icon=icon, kind="ghost", glyph=18, label=words, identifier=f"rail.{key}")
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.buttons[key] = button
        return button

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(theme().metrics.rail)
        self._column.setContentsMargins(0, 0, 1, px(8))
        self._column.setSpacing(px(4))

    def set_user(self, person: str) -> None:
        self._avatar.set_initials(wording.initials(person))
        self._avatar.setToolTip(person)

    def set_page(self, key: str) -> None:
        tick(self.items, key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        paint.fill(painter, self.rect(), look.color("bg.app"))
        paint.hairline(painter, self.width() - 1, 0, self.width() - 1, self.height())
        last = self.items["outbox"]
        line = last.y() + last.height() + px(12)
        paint.hairline(painter, px(12), line, self.width() - px(12), line, look.color("border.default"))
        painter.end()


def tick(items: Mapping[str, NavItem], key: str) -> None:
    """The page that is shown; a page that does not stand here leaves none ticked."""
    for one, item in items.items():
        item.setAutoExclusive(False)
        item.setChecked(one == key)
        item.setAutoExclusive(True)


def quiet_scroll(widget: QWidget, identifier: str) -> QScrollArea:
    """A vertical scroll area without a frame that lets the panel behind it shine through."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setViewport(QWidget())  # ours: asking for Qt's own costs PySide 8 ms once, to find out what it is
    scroll.setWidget(widget)
    widget.setAutoFillBackground(False)
    scroll.setObjectName(identifier)
    return scroll
