"""The day beside the booking form: one provider's column, painted as in the grid, with the wished and the chosen time.

Not here: what is shown (`booking_model.py`), how a card looks (`day_paint.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import day_layout, icons, paint, wording
from ui.booking_model import PreviewShown, Sketch
from ui.controls import Words, name
from ui.day_ground import INSET, Place, ground
from ui.day_layout import Axis, Box, Columns, card_box
from ui.day_model import Card, DayModel
from ui.day_paint import CardPainter, outline
from ui.theme import theme

HOUR: Final = 96
GUTTER: Final = 54
EDGE: Final = 15  # free at the right of the column
TOP: Final = 8
WIDTH: Final = 319


class Preview(QWidget):
    """Head with provider, room and day; under it the scrolled column."""

    def __init__(self) -> None:
        super().__init__()
        name(self, "booking.preview")
        self._who = Words(weight=600, identifier="booking.preview.provider")
        self._room = Words(color="text.secondary")
        self._day = Words(style="small", color="text.secondary", whole=True)
        head = QHBoxLayout()
        head.addWidget(self._who)
        head.addWidget(self._room)
        head.addStretch(1)
        head.addWidget(self._day)
        self._head = head
        self.column = PreviewColumn()
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self.column, 1)
        self._relayout()
        theme().changed.connect(self._relayout)

    def show_day(self, shown: PreviewShown) -> None:
        self._who.set_words(shown.name)
        self._room.set_words(shown.room)
        self._day.set_words(shown.day)
        self.column.show_day(shown)
        self.setAccessibleName(", ".join(part for part in (shown.name, shown.day) if part))

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH) + 1)
        self._head.setContentsMargins(px(16), px(12), px(16), px(11))
        self._head.setSpacing(px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.hairline(painter, 0, 0, 0, self.height())
        line = self.column.y() - 1
        paint.hairline(painter, 0, line, self.width(), line)
        painter.end()


class PreviewColumn(QAbstractScrollArea):
    """One column of a day at 96 pixels an hour. No Tab stop: what it shows is said by the fields as well."""

    def __init__(self) -> None:
        super().__init__()
        name(self, "booking.preview.day")
        paint.keeps_places(self)
        self._shown = PreviewShown()
        self._axis: Axis | None = None
        self._focus: tuple[str, object] | None = None
        self._painter: CardPainter | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme().changed.connect(self._retheme)

    def show_day(self, shown: PreviewShown) -> None:
        """Show a day; scrolls to the chosen time when that is another one than before."""
        self._shown = shown
        self._axis = self._make_axis(shown.model) if shown.model is not None else None
        self._set_range()
        aim = next((s for s in (*shown.sketches[::-1],) if s.look in ("chosen", "wish")), None)
        focus = (shown.day, aim.start if aim else None)
        if focus != self._focus:
            self._focus = focus
            self._scroll_to(aim)
        self.setAccessibleDescription(
            "; ".join(f"{wording.times_spoken(s.start, s.end)} {s.flag}".strip() for s in shown.sketches)
        )
        self.viewport().update()

    def rect_of(self, look: str) -> QRect | None:
        """Where the sketch of that look is drawn, in the viewport."""
        return next((_whole(box) for one, box in self._boxes() if isinstance(one, Sketch) and one.look == look), None)

    def _make_axis(self, model: DayModel) -> Axis:
        edges = [self._minutes(model, s) for s in self._shown.sketches]
        first = min([model.first, *(int(start // 60 * 60) for start, _ in edges)])
        last = max([model.last, *(int(-(-end // 60) * 60) for _, end in edges)])
        return Axis(max(0, first), min(model.length, last), theme().metrics.px(HOUR))

    @staticmethod
    def _minutes(model: DayModel, sketch: Sketch) -> tuple[float, float]:
        return (sketch.start.timestamp() - model.start) / 60, (sketch.end.timestamp() - model.start) / 60

    def _set_range(self) -> None:
        height = self._axis.height + 2 * theme().metrics.px(TOP) if self._axis else 0
        bar, view = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, height - view))
        bar.setPageStep(view)
        bar.setSingleStep(theme().metrics.px(HOUR) // 4)

    def _scroll_to(self, aim: Sketch | None) -> None:
        """The chosen time in view, and the wished one above it where both fit."""
        if self._axis is None or self._shown.model is None:
            return
        px, model, view = theme().metrics.px, self._shown.model, self.viewport().height()
        spans = [self._minutes(model, s) for s in self._shown.sketches if s.look != "old"]
        if aim is None:
            now = model.now_minute
            top = self._axis.y(now if now is not None else model.opening) - px(HOUR) / 2
            self.verticalScrollBar().setValue(round(top))
            return
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
        if self._axis.y(last) - self._axis.y(first) + px(HOUR) > view:
            first, last = self._minutes(model, aim)
        top, bottom = self._axis.y(first), self._axis.y(last) + 2 * px(TOP)
        wanted = (top + bottom) / 2 - px(TOP) - view / 2
        hours = [self._axis.y(m) for m in range(-(-self._axis.first // 60) * 60, self._axis.last, 60)]
        # At an hour's line, so that no label is cut in two, where all that matters stays in view.
        bar = self.verticalScrollBar()
        whole = [y for y in hours if y <= min(top, bar.maximum()) and bottom <= y + view]
        nearest: float = min(whole, key=lambda y: abs(y - wanted), default=wanted)
        bar.setValue(round(nearest))

    # --- drawing ---

    def _boxes(self) -> list[tuple[Card | Sketch, Box]]:
        """Cards and sketches side by side where they overlap, in the viewport's coordinates."""
        model, axis = self._shown.model, self._axis
        if model is None or axis is None:
            return []
        things: list[tuple[float, float, Card | Sketch]] = [(c.start, c.end, c) for c in model.columns[0].cards]
        things += [(*self._minutes(model, s), s) for s in self._shown.sketches]
        things.sort(key=lambda thing: thing[0])
        lanes = day_layout.lanes([(start, end) for start, end, _ in things])
        px = theme().metrics.px
        left, width = px(GUTTER), self._width()
        dy = px(TOP) - self.verticalScrollBar().value()
        made: list[tuple[Card | Sketch, Box]] = []
        for (start, end, one), (lane, of) in zip(things, lanes, strict=True):
            box = card_box(axis, width, start, end, lane, of, INSET, 0)
            if isinstance(one, Card) and one.is_line:
                box = box._replace(h=px(22))
            made.append((one, box._replace(x=box.x + left, y=box.y + dy)))
        return made

    def _width(self) -> int:
        px = theme().metrics.px
        return self.viewport().width() - px(GUTTER) - px(EDGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self.viewport())
        look, px = theme(), theme().metrics.px
        paint.fill(p, self.viewport().rect(), look.color("bg.canvas"))
        model, axis = self._shown.model, self._axis
        if model is None or axis is None:
            room = QRectF(px(24), px(32), self.viewport().width() - px(48), look.line("small"))
            for line in paint.lines_of(self._shown.empty, room.width(), "small"):
                paint.text(p, room, line, look.color("text.tertiary"), "small", None, paint.CENTER)
                room.translate(0, room.height())
            p.end()
            return
        dpr = self.viewport().devicePixelRatioF()
        if self._painter is None or self._painter.dpr != dpr:
            self._painter = CardPainter(look, dpr)
        dy = px(TOP) - self.verticalScrollBar().value()
        marks = day_layout.marks(model.day, model.zone, axis.first, axis.last)
        p.save()
        p.translate(px(GUTTER), dy)
        width = self._width()
        p.setClipRect(0, 0, width, axis.height + 1)
        wide = width + look.metrics.column_gap + 1  # its blocks leave the grid's free strip, its right line is cut off
        place = Place(model, axis, Columns((0, wide)), 0, px(22))
        place.lines = [(round(axis.y(m.minute)), m.half) for m in marks]
        ground(p, self._painter, place, 0, wide, 0, axis.height + 1)
        p.restore()
        for mark in marks:
            if not mark.half:
                y = round(axis.y(mark.minute)) + dy
                p.fillRect(px(GUTTER) - px(4), y, px(4), 1, look.color("grid.lineHour"))
                box = QRectF(0, y - px(8), px(GUTTER) - px(6), px(16))
                words = wording.hour_label(mark.hour)
                paint.text(p, box, words, look.color("text.secondary"), "caption", None, paint.RIGHT)
        boxes = self._boxes()
        for one, spot in boxes:
            if isinstance(one, Card):
                self._painter.card(p, one, spot)
        for one, spot in boxes:
            if isinstance(one, Sketch):
                self._sketch(p, one, spot)
        p.end()

    def _sketch(self, p: QPainter, sketch: Sketch, box: Box) -> None:
        look, radius = theme(), theme().radius("card")
        rect = QRectF(*box)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        wrong = look.status("outbox", "attention")
        if sketch.look == "chosen":
            paint.shadow(p, rect, radius, 2)
            paint.box(
                p, rect.adjusted(-2, -2, 2, 2), radius + 2, look.color("accent.subtle"), look.color("focus.ring"), 2.5
            )
        else:
            p.save()
            p.translate(rect.topLeft())
            if sketch.look == "wish":
                outline(p, box.w, box.h, radius, wrong.soft, QPen(wrong.line, 1), dash=(4, 3))
            else:
                outline(
                    p, box.w, box.h, radius, look.color("bg.canvas"), QPen(look.color("border.strong"), 1), dash=(4, 3)
                )
            p.restore()
        self._words(p, sketch, box)

    def _words(self, p: QPainter, sketch: Sketch, box: Box) -> None:
        assert self._painter is not None
        look, px, painter = theme(), theme().metrics.px, self._painter
        calm = sketch.look == "old"
        left, room = box.x + px(10 if sketch.look == "wish" else 12) + 1, int(box.w) - px(18)
        top, line = box.y + px(2) + 1, painter.line
        if box.h < line + 5:
            top = box.y + (box.h - line) // 2
        size = look.metrics.icon(13)
        if sketch.icon:
            icons.draw(p, sketch.icon, look.color("text.primary"), box.x + box.w - px(6) - size - 1, top + 1, size)
            room -= size + 4
        color, second = look.color("text.primary"), look.color("text.secondary")
        faces = [("plain" if calm else "name", sketch.name, second if calm else color)]
        if sketch.detail and not calm:
            faces.append(("plain", sketch.detail, second))
        times = wording.time_range(sketch.start, sketch.end)
        faces.append(("time", times, look.color("text.tertiary")))
        for face, words, ink in faces:
            if top + line > box.y + box.h + 2:
                return
            painter.texts.draw(p, face, words, left, top, room, ink)
            top += line
        if sketch.flag and top + line <= box.y + box.h + 2:
            ink = look.status("outbox", "attention").ink
            size = look.metrics.icon(12)
            icons.draw(p, "triangle-alert", ink, left, top + 2, size)
            painter.texts.draw(p, "flag", sketch.flag, left + size + 4, top + 1, room - size - 4, ink)

    # --- Qt ---

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(WIDTH), theme().metrics.px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_range()
        self._scroll_to(next((s for s in self._shown.sketches[::-1] if s.look in ("chosen", "wish")), None))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _retheme(self) -> None:
        self._painter = None
        if self._shown.model is not None:
            self._axis = self._make_axis(self._shown.model)
        self._set_range()
        self.viewport().update()


def _whole(box: Box) -> QRect:
    return QRect(round(box.x), round(box.y), round(box.w), round(box.h))
