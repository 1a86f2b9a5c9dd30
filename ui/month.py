"""The month in the sidebar: choose a day; a bar under each number says how booked it is, words how much is free.

One Tab stop: arrows move by day and week, Page Up/Down by month, Home/End to the week's ends. Knows no desk: the window
hands in the loads when `month_shown` asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui import paint, wording
from ui.controls import Button, Ringed, name
from ui.theme import theme

_CELL_W, _CELL_H, _HEAD, _WEEKDAYS, _WIDTH = 28, 27, 27, 20, 203
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (following - timedelta(days=1)).day))


def weeks_of(month: date, first_weekday: int) -> list[list[date]]:
    """The weeks (five or six rows of seven days) that show the month of `month`; weekdays count from 1 = Monday."""
    start = month.replace(day=1)
    start -= timedelta(days=(start.isoweekday() - first_weekday) % 7)
    rows: list[list[date]] = []
    while len(rows) < 5 or start.month == month.month:
        rows.append([start + timedelta(days=step) for step in range(7)])
        start += timedelta(days=7)
    return rows


class MonthCalendar(Ringed, QWidget):
    """A month of days. Loads are shares 0-1 of the bookable time; None or absent draws a closed or unknown day."""

    day_chosen = Signal(date)
    month_shown = Signal(date, date)  # first and last day on view: their loads are wanted

    def __init__(self, day: date, *, today: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._today, self._month = day, today or day, day.replace(day=1)
        self._loads: Mapping[date, float | None] = {}
        self._free: Mapping[date, int] = {}
        self._hover: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, "sidebar.month", wording.MONTH)
        paint.keeps_places(self)
        self._buttons = []
        for step, icon, label in (
            (-1, "chevron-left", wording.PREVIOUS_MONTH),
            (1, "chevron-right", wording.NEXT_MONTH),
        ):
            button = Button(icon=icon, kind="ghost", label=label, identifier=f"sidebar.{icon}", parent=self)
            button.clicked.connect(partial(self._turn, step))
            self._buttons.append(button)
        self._describe()

    # --- what the window tells ---

    @property
    def day(self) -> date:
        return self._day

    def set_day(self, day: date) -> None:
        self._day = day
        self._show_month(day)
        self._describe()
        self.update()

    def set_today(self, today: date) -> None:
        self._today = today
        self.update()

    def set_loads(self, loads: Mapping[date, float | None], free: Mapping[date, int] | None = None) -> None:
        """How booked the days are, 0-1, and how many minutes are free on those to come.

        With no loads at all every day of the month is drawn as open.
        """
        self._loads, self._free = loads, free or {}
        self._describe()
        self.update()

    def words_of(self, day: date) -> str:
        """ "3 h 20 free", how booked a day that is over was, "closed"; nothing where nothing is known."""
        if day in self._free:
            return wording.month_free(self._free[day])
        if day not in self._loads:
            return ""
        share = self._loads[day]
        return wording.month_shut() if share is None else wording.month_booked(share)

    def shown(self) -> tuple[date, date]:
        weeks = self._weeks()
        return weeks[0][0], weeks[-1][-1]

    def day_at(self, point: QPoint | QPointF) -> date | None:
        """The day under a point of this widget, also for a visit dragged over it."""
        for day, rect in self._cells():
            if rect.contains(QPointF(point)):
                return day
        return None

    def point_at(self, point: QPoint | None) -> date | str | None:
        """Light up what a visit dragged over this widget points at: a day, or "-1" and "1" for the months around."""
        step = [
            str(2 * index - 1) for index, one in enumerate(self._buttons) if point and one.geometry().contains(point)
        ]
        day = self.day_at(point) if point is not None else None
        if day != self._hover:
            self._hover = day
            self.update()
        return step[0] if step else day

    def turn(self, months: int) -> None:
        """Show another month; the chosen day stays."""
        self._turn(months)

    # --- inside ---

    def _weeks(self) -> list[list[date]]:
        return weeks_of(self._month, wording.first_weekday())

    def _cells(self) -> list[tuple[date, QRectF]]:
        px = theme().metrics.px
        width, height, top = px(_CELL_W), px(_CELL_H), px(_HEAD + _WEEKDAYS)
        return [
            (day, QRectF(column * width, top + row * height, width, height))
            for row, week in enumerate(self._weeks())
            for column, day in enumerate(week)
        ]

    def _show_month(self, day: date) -> None:
        month = day.replace(day=1)
        if month != self._month:
            self._month = month
            self.updateGeometry()
            self.month_shown.emit(*self.shown())

    def _turn(self, months: int) -> None:
        self._show_month(add_months(self._month, months))
        self.update()

    def _choose(self, day: date) -> None:
        if day != self._day:
            self.set_day(day)
            self.day_chosen.emit(day)

    def _describe(self) -> None:
        words = ", ".join(filter(None, (wording.day_full(self._day), self.words_of(self._day))))
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(max(px(_CELL_W) * 7, px(_WIDTH)), px(_HEAD + _WEEKDAYS) + px(_CELL_H) * len(self._weeks()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = theme().metrics.px(24)
        for index, button in enumerate(self._buttons):
            button.setGeometry(self.width() - (2 - index) * side - (1 - index) * 2, 0, side, side)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hover = self.day_at(event.position())
        if hover != self._hover:
            self._hover = hover
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = next(((d, r) for d, r in self._cells() if r.contains(QPointF(event.pos()))), None)
            if cell is None:
                QToolTip.hideText()
            else:
                words = "\n".join(filter(None, (wording.day_full(cell[0]), self.words_of(cell[0]))))
                QToolTip.showText(event.globalPos(), words, self, cell[1].toRect())
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        into_week = (self._day.isoweekday() - wording.first_weekday()) % 7
        if key in _STEPS:
            self._choose(self._day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._choose(add_months(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(self._day + timedelta(days=-into_week if key == Qt.Key.Key_Home else 6 - into_week))
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        head = QRectF(px(4), 0, self.width() - px(60), px(24))
        paint.text(painter, head, wording.month_heading(self._month), look.color("text.primary"), "body", 600)
        for index in range(7):
            letter = wording.weekday_letter((wording.first_weekday() - 1 + index) % 7 + 1)
            rect = QRectF(index * px(_CELL_W), px(_HEAD), px(_CELL_W), px(_WEEKDAYS - 2))
            paint.text(painter, rect, letter, look.color("text.tertiary"), "caption", align=paint.CENTER)
        for day, rect in self._cells():
            self._paint_day(painter, day, rect)
        painter.end()

    def _paint_day(self, painter: QPainter, day: date, rect: QRectF) -> None:
        look, px = theme(), theme().metrics.px
        chosen = day == self._day
        inside = day.month == self._month.month
        load = self._loads.get(day) if inside else None
        ink = look.color("text.primary" if inside and (load is not None or not self._loads) else "text.tertiary")
        if chosen:
            ink = look.color("accent.on")
            paint.box(painter, rect, look.radius("control"), look.color("accent.base"))
        elif day == self._hover:
            paint.box(painter, rect, look.radius("control"), look.color("bg.hover"))
        if day == self._today and not chosen:
            ink = look.color("accent.text")
            paint.box(painter, rect.adjusted(1, 1, -1, -1), look.radius("control"), None, look.color("accent.line"))
        weight = 600 if chosen or day == self._today else 400
        number = QRectF(rect.x(), rect.y() + px(2), rect.width(), px(18))
        paint.text(painter, number, str(day.day), ink, "small", weight, paint.CENTER)
        if load:
            bar = QColor(ink if chosen else look.color("border.strong"))
            bar.setAlphaF(0.65 if chosen else 1.0)
            width = max(px(3), round(px(14) * min(1.0, load)))
            paint.box(painter, QRectF(rect.center().x() - width / 2, rect.bottom() - px(5), width, px(2)), 1, bar)
        if chosen and self.has_ring:
            paint.focus_ring(painter, rect.adjusted(-1, -1, 1, 1), look.radius("control"))
