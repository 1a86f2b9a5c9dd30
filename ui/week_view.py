"""The week grid: the day's grid with days as its columns, their heads, and the chooser of whose week it is.

Everything a person does with it is the day's (`day_view.py`). Not here: what a week holds (`week_model.py`).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui import paint, wording
from ui.controls import Ringed, avatar, name
from ui.day_canvas import DayCanvas
from ui.day_ground import Place
from ui.day_heads import Heads
from ui.day_paint import CardPainter
from ui.day_view import DayView
from ui.theme import Theme, theme
from ui.week_model import WeekModel

_ROOM_TOO: Final = 1360  # one at least this wide has room for the name and the room
LEAST_ROOM: Final = 1000  # a window narrower than this has no room for a name beside the heading


class WeekHeads(Heads):
    """Weekday and number over each column, today's in a pill; a click goes to that day."""

    day_pressed = Signal(date)

    def __init__(self, view: DayCanvas) -> None:
        super().__init__(view)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def title_width(self, place: Place, cards: CardPainter, index: int) -> float:
        if not isinstance(place.model, WeekModel):
            return 0
        weekday, number = wording.week_day(place.model.days[index])
        return paint.width_of(weekday, "body", 500) + paint.width_of(number, "title", 600) + cards.theme.metrics.px(24)

    def title(self, p: QPainter, place: Place, cards: CardPainter, index: int, rect: QRect) -> None:
        model, theme = place.model, cards.theme
        if not isinstance(model, WeekModel):
            return
        px, day = theme.metrics.px, model.days[index]
        is_today, is_over = day == model.today, day < model.today
        weekday, number = wording.week_day(day)
        line = QRectF(rect.left(), rect.top() - px(2), rect.width(), px(20))
        ink = theme.color("text.secondary")
        left = line.left() + paint.text(p, line, weekday, ink, "body", 500) + px(8)
        width = paint.width_of(number, "title", 600)
        if is_today:
            pill = QRectF(left - px(2), line.top() - px(1), width + px(16), px(22))
            paint.box(p, pill, pill.height() / 2, theme.color("accent.base"))
            paint.text(p, pill, number, theme.color("accent.on"), "title", 600, paint.CENTER)
            return
        ink = theme.color("text.secondary" if is_over else "text.primary")
        paint.text(p, QRectF(left, line.top(), line.right() - left, line.height()), number, ink, "title", 600)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = self._view.place
        index = place.columns.at(event.position().x() + self._view.left) if place is not None else None
        if not event.isAccepted() and index is not None and place is not None:
            event.accept()
            self.day_pressed.emit(place.model.days[index])


class WeekView(DayView):
    """Shows a prepared `WeekModel`."""

    day_asked = Signal(date)

    def __init__(self, look: Theme) -> None:
        super().__init__(look)
        self.setAccessibleIdentifier("week.grid")

    def make_heads(self) -> WeekHeads:
        made = WeekHeads(self)
        made.day_pressed.connect(self._day_pressed)
        return made

    def _day_pressed(self, day: date) -> None:
        self.day_asked.emit(day)


class Chooser(Ringed, QPushButton):
    """Whose week it is: initials, name, room; opens the list of all."""

    def __init__(self) -> None:
        super().__init__()
        self._who = self._where = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, "week.whose", wording.WHOSE_WEEK)

    def show_whose(self, who: str, where: str) -> None:
        self._who, self._where = who, where
        self.setAccessibleName(wording.week_of_words(who, where))
        self.setToolTip(" · ".join(part for part in (who, where) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        if self._initials_only():
            return self.minimumSizeHint()
        width = metrics.px(36 + 26) + paint.width_of(self._who, "body", 600)
        width += paint.width_of(self._where) + metrics.px(6) if self._where else 0
        return QSize(min(round(width), metrics.px(240)), metrics.control)

    def minimumSizeHint(self) -> QSize:
        metrics = theme().metrics
        if self._initials_only():
            return QSize(metrics.px(62), metrics.control)
        words = paint.width_of(wording.provider_short(self._who), "body", 600)
        if self._where and self.window().width() / metrics.scale >= _ROOM_TOO:
            words += paint.width_of(self._where) + metrics.px(10)
        return QSize(min(metrics.px(62) + round(words), metrics.px(200)), metrics.control)

    def _initials_only(self) -> bool:
        return self.window().width() / theme().metrics.scale < LEAST_ROOM

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        fill = look.color("bg.hover" if self.underMouse() else "bg.raised")
        body = rect.adjusted(0, 0, 0, -1)
        paint.box(painter, rect.adjusted(0, 1, 0, 0), look.radius("control"), look.shadow(1)[0][2])
        paint.box(painter, body, look.radius("control"), fill, look.color("border.default"))
        side, chevron = px(20), look.metrics.icon(14)
        avatar(painter, QRectF(px(8), (body.height() - side) / 2, side, side), wording.initials(self._who), chosen=True)
        left, right = px(34), rect.right() - px(8) - chevron
        room = QRectF(left, 0, right - px(4) - left, body.height())
        fits = paint.width_of(self._who, "body", 600) <= room.width()
        who = self._who if fits else wording.provider_short(self._who)
        took = paint.text(painter, room, who, look.color("text.primary"), "body", 600)
        rest = room.adjusted(took + px(6), 0, 0, 0)
        if paint.width_of(self._where) <= rest.width():
            paint.text(painter, rest, self._where, look.color("text.secondary"))
        ink = look.color("text.secondary")
        paint.glyph(painter, "chevron-down", ink, right, body.center().y() - chevron / 2, chevron)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()
