"""What is painted over the columns and moves: now-line, hover, selection, slot cursor, a card being carried, spinners.

Kept out of the column tiles, so that a moving pointer repaints only what it touches.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QRegion

from adapters.model import Span
from adapters.record import dataclass, field, replace
from app.writeback import Look
from ui import icons, paint, wording
from ui.day_layout import Box
from ui.day_model import Card

if TYPE_CHECKING:
    from ui.day_view import DayView

LIFT = 24  # room for the shadow around a lifted card's picture
OVER_CARDS = 0.16
HANDLE_W, HANDLE_H = 28, 6


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of a column: elapsed minute and length."""

    column: int
    start: int
    minutes: int


@dataclass(slots=True)
class Carry:
    """A visit being moved ("move") or stretched ("length") and where it would land. `at`: the lifted card's corner.

    `day` is the day it was lifted from: on another one it has no place of its own to go back to.
    """

    card: Card
    mode: str
    column: int
    start: int
    end: int
    by_key: bool = False
    at: QPoint | None = None
    reason: str | None = field(default=None, repr=False)
    preview: Card | None = None
    picture: QPixmap | None = None
    told: Span | None = None
    day: date | None = None

    def retell(self, span: Span) -> None:
        """Make the card that shows the new times."""
        if span == self.told and self.preview is not None:
            return
        self.told = span
        visit = self.card.visit
        assert visit is not None
        preview = Card(self.card._day, self.column, self.start, self.end, self.card.now)
        preview.visit = replace(visit, appointment=replace(visit.appointment, span=span))
        preview.look = self.card.look
        self.preview = preview


def paint_over(p: QPainter, view: DayView, region: QRegion) -> None:
    """Everything above the columns that touches the region."""
    place = view.place
    if place is None:
        return
    _now_line(p, view, region)
    if view.hovered is not None and view.hovered is not view.selected and view.carry is None:
        _hover(p, view, view.hovered)
    if view.slot is not None and view.carry is None:
        _ghost_slot(p, view)
    if view.selected is not None and not (view.carry and view.carry.card is view.selected):
        rect = view.rect_of(view.selected)
        if rect is not None and region.intersects(rect.adjusted(-LIFT, -LIFT, LIFT, LIFT)):
            _selected(p, view, view.selected, rect)
    if view.slot_cursor is not None and view.carry is None:
        _cursor(p, view)
    _spinners(p, view, region)
    if view.hovered is not None and view.carry is None:
        from ui.day_step import paint_step  # not before the first screen is painted

        paint_step(p, view, view.hovered)
    if view.carry is not None:
        _carried(p, view, region)


def _now_line(p: QPainter, view: DayView, region: QRegion) -> None:
    place = view.place
    assert place is not None
    full, faint = QColor(view.theme.color("grid.now")), QColor(view.theme.color("grid.now"))
    for column in view.columns_seen(place):
        share, minute = place.model.now_share(column), place.model.now_in(column)
        if not share or minute is None:
            continue
        y = int(place.axis.y(minute))
        line = QRect(place.columns.span(column)[0] - view.left, y - 1 - view.top, place.columns.span(column)[1], 2)
        if not region.intersects(line):
            continue
        full.setAlphaF(share)
        faint.setAlphaF(share * OVER_CARDS)
        x, width = place.columns.span(column)
        at, x = x - view.left, x - view.left
        crossed = sorted(
            (box.x, box.w)
            for card, box in place.cards(column)
            if box.y < y + 1 and box.y + box.h > y - 1 and card is not view.tiles.hidden
        )
        for left, w in crossed:
            paint.fill(p, QRect(at, line.y(), int(x + left) - at, 2), full)
            paint.fill(p, QRect(int(x + left), line.y(), int(w), 2), faint)
            at = int(x + left + w)
        paint.fill(p, QRect(at, line.y(), x + width - at, 2), full)


def _hover(p: QPainter, view: DayView, card: Card) -> None:
    rect = view.rect_of(card)
    if rect is None:
        return
    look = view.theme.status("visit", card.status)
    if card.look not in ("ghost", "held", Look.WAITING, Look.SENDING, Look.FAILED, Look.ATTENTION):
        paint.box(p, QRectF(rect), min(view.theme.radius("card"), rect.height() / 3), None, look.bar)
    if view.mouse.over_edge:
        _handle(p, view, rect)


def _handle(p: QPainter, view: DayView, rect: QRect) -> None:
    px = view.theme.metrics.px
    w, h = px(HANDLE_W), px(HANDLE_H)
    handle = QRectF(rect.center().x() - w / 2, rect.bottom() + 1 - h / 2, w, h)
    paint.box(p, handle, h / 2, view.theme.color("focus.ring"))


def _ring(p: QPainter, view: DayView, rect: QRect, color: QColor) -> None:
    paint.box(p, QRectF(rect).adjusted(-2, -2, 2, 2), view.theme.radius("card") + 2, None, color, 2)


def _selected(p: QPainter, view: DayView, card: Card, rect: QRect) -> None:
    radius = view.theme.radius("card")
    paint.shadow(p, QRectF(rect), radius, 2)
    view.painter.card(p, card, Box(rect.x(), rect.y(), rect.width(), rect.height()))
    _ring(p, view, rect, view.theme.color("focus.ring" if view.has_focus_here() else "border.strong"))
    if card is view.hovered and view.mouse.over_edge:
        _handle(p, view, rect)
    place = view.place
    minute = place.model.now_in(card.column) if place is not None else None
    if place is not None and minute is not None:  # the card was painted over its part of the line
        y = int(place.axis.y(minute)) - view.top
        if rect.top() < y < rect.bottom():
            faint = QColor(view.theme.color("grid.now"))
            faint.setAlphaF(OVER_CARDS * place.model.now_share(card.column))
            paint.fill(p, QRect(rect.x(), y - 1, rect.width(), 2), faint)


def _ghost_slot(p: QPainter, view: DayView) -> None:
    slot, model, theme = view.slot, view.model, view.theme
    assert slot is not None
    assert model is not None
    rect = view.slot_rect(slot)
    stretching = view.mouse.is_creating
    if stretching:
        _slot_box(p, view, rect, slot)
        return
    paint.box(p, QRectF(rect), theme.radius("card"), theme.color("accent.subtle"), theme.color("accent.line"))
    ink, texts = theme.color("accent.text"), view.painter.texts
    when, long = wording.day_new_at(model.at(slot.start, slot.column), slot.minutes)
    px, icon = theme.metrics.px, theme.metrics.icon(14)
    y = rect.top() + (rect.height() - view.painter.line) // 2
    left = rect.left() + px(11)
    icons.draw(p, "plus", ink, left, rect.top() + (rect.height() - icon) / 2, icon)
    left += icon + px(6)
    room = rect.right() - left
    left += round(texts.draw(p, "name", when, left, y, room, ink))
    texts.draw(p, "plain", f" · {long}", left, y, rect.right() - left, ink)


def _slot_box(p: QPainter, view: DayView, rect: QRect, slot: Slot) -> None:
    theme, model = view.theme, view.model
    assert model is not None
    ring = theme.color("focus.ring" if view.has_focus_here() else "border.strong")
    paint.box(p, QRectF(rect).adjusted(-1, -1, 1, 0), theme.radius("card"), theme.color("accent.subtle"), ring, 2)
    words = " · ".join(wording.day_new_at(model.at(slot.start, slot.column), slot.minutes))
    px = theme.metrics.px
    y = rect.top() + min(px(5), (rect.height() - view.painter.line) // 2)
    left = rect.left() + px(12)
    view.painter.texts.draw(p, "name", words, left, y, rect.right() - left, theme.color("accent.text"))


def _cursor(p: QPainter, view: DayView) -> None:
    assert view.slot_cursor is not None
    _slot_box(p, view, view.slot_rect(view.slot_cursor), view.slot_cursor)


def _spinners(p: QPainter, view: DayView, region: QRegion) -> None:
    place = view.place
    if place is None or view.theme.reduced_motion:
        return
    for column in view.columns_seen(place):
        x = place.columns.span(column)[0] - view.left
        for card, box in place.cards(column):
            if card.look == Look.SENDING:
                rect = view.painter.icon_box(card, box).translated(x, -view.top)
                if region.intersects(rect.toAlignedRect()):
                    paint.spinner(p, rect, view.theme.status("visit", card.status).ink)


# --- what is carried ---


def carried_rects(view: DayView) -> list[QRect]:
    """What must be repainted when the carried card moves."""
    carry = view.carry
    if carry is None:
        return []
    target = target_rect(view)
    if carry.at is None or carry.reason is not None:
        return [target.adjusted(-LIFT, -LIFT, LIFT + view.theme.metrics.px(60), LIFT + view.theme.metrics.px(14))]
    lifted = QRect(carry.at, target.size()).adjusted(-LIFT, -LIFT, LIFT, LIFT)
    return [target.adjusted(-2, -2, 2, 2), lifted]


def target_rect(view: DayView) -> QRect:
    """Where the carried card would land."""
    carry = view.carry
    assert carry is not None
    box = view.slot_box(carry.column, carry.start, carry.end)
    if carry.mode == "length":  # keeps its lane among overlapping ones
        was = view.rect_of(carry.card)
        if was is not None:
            return QRect(was.x(), was.y(), was.width(), int(box.h))
    return QRect(int(box.x) - view.left, int(box.y) - view.top, int(box.w), int(box.h))


def _carried(p: QPainter, view: DayView, region: QRegion) -> None:
    carry = view.carry
    assert carry is not None
    assert carry.preview is not None
    target = target_rect(view)
    if carry.mode == "move":
        _left_behind(p, view, carry, region)
    if carry.reason is not None:
        _conflict(p, view, carry, target)
    elif carry.mode == "length":
        paint.shadow(p, QRectF(target), view.theme.radius("card"), 2)
        view.painter.card(p, carry.preview, Box(target.x(), target.y(), target.width(), target.height()))
        _ring(p, view, target, view.theme.color("focus.ring"))
    else:
        theme = view.theme
        paint.box(p, QRectF(target), 6, theme.color("accent.subtle"), theme.color("accent.base"), 1.5)
        at = carry.at if carry.at is not None else target.topLeft()
        if carry.picture is None:
            carry.picture = _lifted(view, carry)
        p.drawPixmap(at.x() - LIFT, at.y() - LIFT, carry.picture)
    if carry.mode == "length":
        _handle(p, view, target)
        _label(p, view, carry, target)


def _left_behind(p: QPainter, view: DayView, carry: Carry, region: QRegion) -> None:
    rect = view.rect_of(carry.card)
    if rect is None or not region.intersects(rect):
        return
    theme, texts = view.theme, view.painter.texts
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("border.strong"), 1)
    pen.setDashPattern([4, 3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(pen)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
    px = theme.metrics.px
    left, room = rect.left() + px(10), rect.width() - px(16)
    ink = theme.color("text.tertiary")
    texts.draw(p, "plain", carry.card.text.name, left, rect.top() + min(3, (rect.height() - px(15)) // 2), room, ink)
    if rect.height() >= px(30):
        texts.draw(p, "time", carry.card.times, left, rect.top() + 3 + px(15), room, ink)


def _lifted(view: DayView, carry: Carry) -> QPixmap:
    """The card with its ring and shadow, once for the whole drag."""
    target = target_rect(view)
    dpr = view.painter.dpr
    size = target.size()
    pixmap = QPixmap(round((size.width() + 2 * LIFT) * dpr), round((size.height() + 2 * LIFT) * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    p = QPainter(pixmap)
    rect = QRect(LIFT, LIFT, size.width(), size.height())
    paint.shadow(p, QRectF(rect), view.theme.radius("card"), 2)
    view.painter.card(p, carry.card, Box(LIFT, LIFT, size.width(), size.height()))
    _ring(p, view, rect, view.theme.color("focus.ring"))
    p.end()
    return pixmap


def _conflict(p: QPainter, view: DayView, carry: Carry, target: QRect) -> None:
    """The place is taken: attention colours and the reason, before the person lets go."""
    theme, texts = view.theme, view.painter.texts
    look = theme.status("outbox", "attention")
    paint.shadow(p, QRectF(target), theme.radius("card"), 2)
    paint.box(p, QRectF(target), theme.radius("card"), look.soft, look.line, 1.5)
    px, line = theme.metrics.px, view.painter.line
    icon = theme.metrics.icon(12)
    left, right = target.left() + px(10), target.right() - px(6)
    top = target.top() + 3
    rows = (target.height() - 3) // line
    p.save()
    p.setClipRect(target)
    if rows > 1:
        texts.draw(p, "name", carry.card.text.name, left, top, right - left, theme.color("text.primary"))
        top += line
    icons.draw(p, look.icon, look.ink, left, top + 1, icon)
    texts.draw(p, "flag", carry.reason or "", left + icon + 4, top, right - left - icon - 4, look.ink)
    if rows > 2:
        ink = theme.color("text.secondary")
        texts.draw(p, "time", wording.day_drop_for_choices(), left, top + line, right - left, ink)
    p.restore()


def _label(p: QPainter, view: DayView, carry: Carry, target: QRect) -> None:
    model, theme, texts = view.model, view.theme, view.painter.texts
    assert model is not None
    words = wording.day_stretch(
        model.at(carry.start, carry.column), model.at(carry.end, carry.column), carry.end - carry.start
    )
    px = theme.metrics.px
    size = px(18)
    rect = QRectF(target.left() + px(52), target.bottom() + px(8), texts.width("flag", words) + px(14), size)
    rect.moveRight(min(rect.right(), view.viewport().width() - px(4)))
    paint.box(p, rect, 4, theme.color("bg.tooltip"))
    y = round(rect.top() + (size - texts.line("flag")) / 2)
    texts.draw(p, "flag", words, rect.left() + px(7), y, 400, theme.color("text.onTooltip"))
