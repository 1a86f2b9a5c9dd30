"""Painting the list of times: day heads with their density strips, the times with reasons and buttons, and the whys.

Also says where the painted buttons are, so that they can be pressed. Not here: keys and clicks (`slot_list.py`), words
(`slot_model.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import paint, wording
from ui.slot_model import Key, Kind, Row, SlotModel, StripShown, share_of
from ui.slot_why import Reasons
from ui.theme import theme

MARGIN: Final = 17
GAP: Final = 9
_STRIP: Final = (152, 300)  # where a strip begins on the card, and its width
_WHO: Final = 136
_WHY_CHIPS: Final = 268
_NARROW: Final = 480  # a card narrower than that has the reasons under the name
_INDENT: Final = 40  # the text of a why, right of its icon
_ROW_FACT: Final = 22
_PERSON: Final = 20  # a line of a set
DIM: Final = 0.6

Button = tuple[str, str, QRectF, str]
"""Key, words, place, kind of button."""


def strip_unit(lines: int) -> tuple[int, int]:
    """Height of a provider's line and the gap under it; large practices get thinner ones."""
    return (8, 3) if lines <= 5 else (4, 2) if lines <= 12 else (3, 1)


def strip_color(kind: str) -> tuple[QColor, QColor | None]:
    """Fill and outline of a band."""
    look = theme()
    if kind == "fits":
        return look.color("accent.base"), None
    if kind == "booked":
        grey = QColor(look.color("text.disabled"))
        grey.setAlphaF(0.75)
        return grey, None
    if kind == "free":
        return look.color("bg.canvas"), look.color("border.default")
    if look.high_contrast:
        return look.color("bg.pressed"), None
    return look.color("grid.blocked"), look.color("border.default" if look.is_dark else "border.subtle")


class SlotDelegate(QStyledItemDelegate):
    """`mode` names the main button ("new", "move", "retry"); `lines`: providers in a strip; `help_at`: chosen help."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.mode = "new"
        self.lines = 1
        self.dim = False
        self.can_hold = True
        self.why_not = ""  # why nothing can be booked
        self.help_at = 0
        self.hover: tuple[Key, str] | None = None

    # --- measures ---

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._row(index)
        height = self._height(row) + (theme().metrics.px(GAP) if row.is_last else 0)
        return QSize(theme().metrics.px(320), height)

    def _height(self, row: Row) -> int:
        px = theme().metrics.px
        if row.kind is Kind.WHY and row.reasons is not None:
            return round(self._why_height(row.reasons, self._card(QRect(0, 0, self._view.viewport().width(), 0))))
        if row.kind is Kind.DAY:
            line, gap = strip_unit(self.lines)
            strips = self.lines * (line + gap) - gap
            return max(px(36 if row.slim else 52), px(strips) + px(14 if row.slim else 24))
        if row.kind is Kind.SET:
            return px(22) + len(row.lines) * px(_PERSON)
        return px(34) if row.kind is Kind.MORE else px(40)

    @staticmethod
    def _card(rect: QRect) -> QRectF:
        margin = theme().metrics.px(MARGIN)
        return QRectF(rect).adjusted(margin, 0, -margin, 0)

    def _piece(self, rect: QRect, row: Row) -> QRectF:
        """The row's part of its card."""
        return self._card(rect).adjusted(0, 0, 0, -theme().metrics.px(GAP) if row.is_last else 0)

    def buttons(self, rect: QRect, row: Row, chosen: bool) -> list[Button]:
        """What can be pressed in this row; `chosen`: it is the current one."""
        piece = self._piece(rect, row)
        if row.kind is Kind.WHY and row.reasons is not None:
            return self._helps(row.reasons, piece)
        if not row.is_time or row.is_own or not chosen:
            return []
        metrics = theme().metrics
        words = [("book", wording.slot_action(self.mode, None), "primary")]
        if row.kind is Kind.HELD:
            words.append(("release", wording.SLOT_RELEASE, "plain"))
        elif self.can_hold and row.kind is Kind.OFFER:
            words.append(("hold", wording.SLOT_HOLD, "plain"))
        right, found = piece.right() - metrics.px(12), []
        top = piece.center().y() - metrics.px(13)
        for key, label, kind in words:
            width = round(paint.width_of(label, "small", 600 if kind == "primary" else 500)) + metrics.px(19)
            found.append((key, label, QRectF(right - width, top, width, metrics.px(26)), kind))
            right -= width + metrics.px(8)
        return found

    def _helps(self, reasons: Reasons, piece: QRectF) -> list[Button]:
        px = theme().metrics.px
        left, top = piece.left() + px(_INDENT), piece.top() + self._facts_bottom(reasons)
        x, found = left, []
        for number, one in enumerate(reasons.helps):
            width = paint.width_of(one.words, "small", 500) + paint.width_of(f"+{one.times}", "small", 600) + px(28)
            if x > left and x + width > piece.right() - px(12):
                x, top = left, top + px(34)
            width = min(width, piece.right() - px(12) - x)
            found.append((f"help:{number}", one.words, QRectF(x, top, round(width), px(28)), "plain"))
            x += round(width) + px(6)
        return found

    @staticmethod
    def _facts_bottom(reasons: Reasons) -> float:
        px = theme().metrics.px
        lines = len(reasons.facts) + bool(reasons.lead) + reasons.looking
        return px(10) + px(23) + lines * px(_ROW_FACT) + px(7)

    def _why_height(self, reasons: Reasons, card: QRectF) -> float:
        helps = self._helps(reasons, card)
        bottom = helps[-1][2].bottom() - card.top() if helps else self._facts_bottom(reasons) - theme().metrics.px(3)
        return bottom + theme().metrics.px(12)

    # --- painting ---

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = self._row(index)
        rect: QRect = option.rect
        piece = self._piece(rect, row)
        chosen = self._view.currentIndex() == index
        painter.save()
        painter.setOpacity(DIM if self.dim else 1.0)
        self._ground(painter, row, piece)
        if row.kind is Kind.DAY:
            self._head(painter, row, piece, chosen)
        elif row.kind is Kind.SET:
            self._set(painter, row, piece, rect, chosen)
        elif row.is_time:
            self._time(painter, row, piece, rect, chosen)
        elif row.kind is Kind.MORE:
            words = piece.adjusted(theme().metrics.px(16), 0, 0, 0)
            paint.text(painter, words, row.title, theme().color("accent.text"), "body", 500)
            self._ring(painter, piece, chosen)
        elif row.reasons is not None:
            self._why(painter, row.reasons, piece, rect, row, chosen)
        painter.restore()

    def _ground(self, p: QPainter, row: Row, piece: QRectF) -> None:
        """The row's part of the card: round where the card begins and ends."""
        look = theme()
        starts = row.kind is Kind.DAY or (row.kind is Kind.WHY and row.day is None)
        fill = look.color("bg.subtle" if row.kind is Kind.WHY else "bg.raised")
        p.save()
        p.setClipRect(piece)
        body = piece.adjusted(0, 0 if starts else -20, 0, 0 if row.is_last else 20)
        paint.box(p, body, look.radius("panel"), fill, look.color("border.subtle"))
        p.restore()
        if not starts:
            paint.hairline(p, piece.left() + 1, piece.top(), piece.right() - 1, piece.top())

    def _ring(self, p: QPainter, piece: QRectF, chosen: bool) -> None:
        if chosen and self._view.hasFocus():
            paint.focus_ring(p, piece, theme().radius("control"))

    def _head(self, p: QPainter, row: Row, piece: QRectF, chosen: bool) -> None:
        look, px = theme(), theme().metrics.px
        left, mid = piece.left() + px(16), piece.center().y()
        start = piece.left() + px(_STRIP[0])
        room = start - px(8) - left
        has_times = row.count > 0
        quiet = look.color("text.secondary" if has_times else "text.tertiary")
        if row.slim:
            spot = QRectF(left, piece.top(), room, piece.height())
            weight = 500
            paint.text(p, spot, row.title, look.color("text.secondary"), "body", weight)
        else:
            paint.text(p, QRectF(left, mid - px(19), room, px(20)), row.title, look.color("text.primary"), "body", 600)
            paint.text(p, QRectF(left, mid, room, px(17)), row.detail, quiet, "small")
        chevron = look.metrics.icon(16)
        end = piece.right() - px(12) - chevron
        icon = "chevron-down" if row.is_open else "chevron-right"
        paint.glyph(p, icon, look.color("text.secondary"), end, mid - chevron / 2, chevron)
        strips = QRectF(start, mid, min(px(_STRIP[1]), end - px(12) - start), 0)
        if row.slim:  # the words stand at the right, where there is room for them
            words = QRectF(strips.right() + px(14), piece.top(), end - px(10) - strips.right() - px(14), piece.height())
            if words.width() < px(60):
                strips.setWidth(max(0.0, end - px(100) - start))
                words = QRectF(strips.right() + px(14), piece.top(), px(80), piece.height())
            paint.text(p, words, row.detail, quiet, "small")
        if strips.width() > px(60) and row.day is not None and row.day.found:
            self._strips(p, row, strips)
        self._ring(p, piece, chosen)

    def _strips(self, p: QPainter, row: Row, place: QRectF) -> None:
        model = self._model()
        px = theme().metrics.px
        lines = model.strips(row)
        line, gap = strip_unit(len(lines))
        top = place.top() - (px(line) * len(lines) + px(gap) * (len(lines) - 1)) / 2
        for number, strip in enumerate(lines):
            rect = QRectF(place.left(), round(top) + number * (px(line) + px(gap)), place.width(), px(line))
            self._strip(p, strip, rect)
            self._mark(p, strip, rect, row, model)

    @staticmethod
    def _strip(p: QPainter, strip: StripShown, rect: QRectF) -> None:
        for start, end, kind in strip.bands:
            left, right = rect.left() + round(start * rect.width()), rect.left() + round(end * rect.width())
            fill, line = strip_color(kind)
            paint.box(p, QRectF(left, rect.top(), max(1, right - left - 1), rect.height()), 1.5, fill, line)

    def _mark(self, p: QPainter, strip: StripShown, rect: QRectF, row: Row, model: SlotModel) -> None:
        """A ring around the chosen time."""
        index = self._view.currentIndex()
        chosen = model.rows[index.row()].opening if index.isValid() and index.row() < len(model.rows) else None
        if chosen is None or row.day is None or chosen.provider != strip.provider:
            return
        if chosen.span.start.date() != row.day.date:
            return
        first, last = (share_of(at, row.day.date, model.hours) for at in (chosen.span.start, chosen.span.end))
        ring = QRectF(rect.left() + first * rect.width() - 3, rect.top() - 3, (last - first) * rect.width() + 5, 0)
        ring.setHeight(rect.height() + 6)
        paint.box(p, ring, 4, None, theme().color("bg.raised"), 3.5)
        paint.box(p, ring, 4, None, theme().color("focus.ring"), 1.5)

    def _time(self, p: QPainter, row: Row, piece: QRectF, rect: QRect, chosen: bool) -> None:
        px = theme().metrics.px
        look, right = theme(), self._time_ground(p, row, piece, rect, chosen)
        left = piece.left()
        spot = QRectF(left + px(16), piece.top(), px(_WHO - 20), piece.height())
        paint.text(p, spot, row.title, look.color("text.primary"), "body", 600)
        who = QRectF(
            left + px(_WHO), piece.top(), min(px(_WHY_CHIPS - _WHO - 8), right - left - px(_WHO)), piece.height()
        )
        chips = QRectF(left + px(_WHY_CHIPS), piece.top(), right - left - px(_WHY_CHIPS), piece.height())
        if piece.width() < px(_NARROW):
            half = piece.height() / 2 - px(2)
            who = QRectF(who.left(), piece.top() + px(2), right - who.left(), half)
            chips = QRectF(who.left(), who.bottom(), who.width(), half)
        took = paint.text(p, who, row.detail, look.color("text.primary"))
        paint.text(p, who.adjusted(took + px(4), 0, 0, 0), row.where, look.color("text.tertiary"))
        self._chips(p, row, chips)

    def _time_ground(self, p: QPainter, row: Row, piece: QRectF, rect: QRect, chosen: bool) -> float:
        """Chosen, pointed at, with its buttons; how far to the right there is room."""
        look, px = theme(), theme().metrics.px
        if chosen:
            ring = "focus.ring" if self._view.hasFocus() else "accent.line"
            paint.box(p, piece, 2, look.color("accent.subtle"), look.color(ring), 1.5)
        elif self._view.underMouse() and self.hover is not None and self.hover[0] == row.key:
            paint.fill(p, piece.adjusted(1, 1, -1, -1 if row.is_last else 0), look.color("bg.hover"))
        right = piece.right() - px(12)
        for key, words, place, kind in self.buttons(rect, row, chosen):
            self._button(p, place, words, kind, self.hover == (row.key, key))
            right = min(right, place.left() - px(10))
        return right

    def _set(self, p: QPainter, row: Row, piece: QRectF, rect: QRect, chosen: bool) -> None:
        """Several people: the whole time, and a line for each."""
        look, px = theme(), theme().metrics.px
        right = self._time_ground(p, row, piece, rect, chosen)
        left, top, line = piece.left(), piece.top() + px(11), px(_PERSON)
        spot = QRectF(left + px(16), top, px(_WHO - 20), line)
        paint.text(p, spot, row.title, look.color("text.primary"), "body", 600)
        if row.detail:
            below = spot.translated(0, px(18))
            paint.text(p, below, row.detail, look.color("text.secondary"), "small")
        ink, quiet = look.color("text.primary"), look.color("text.tertiary")
        for number, (when, who, where) in enumerate(row.lines):
            room = QRectF(left + px(_WHO), top + number * line, right - left - px(_WHO), line)
            paint.text(p, room, when, look.color("text.secondary"))
            room.setLeft(room.left() + px(46))
            took = paint.text(p, room, who, ink, "body", 500)
            paint.text(p, room.adjusted(took + px(8), 0, 0, 0), where, quiet, "small")

    @staticmethod
    def _chips(p: QPainter, row: Row, room: QRectF) -> None:
        """Up to two reasons, as many as there is room for."""
        look, px = theme(), theme().metrics.px
        size, x = look.metrics.icon(13), room.left()
        held = row.kind is Kind.HELD
        ink = look.status("outbox", "held").ink if held else look.color("text.secondary")
        for icon, words in row.chips[:2]:
            width = paint.width_of(words, "caption", 500)
            if x + size + px(5) + width > room.right() and x > room.left():
                return
            spot = QRectF(x + size + px(4), room.top(), room.right() - x - size - px(4), room.height())
            if spot.width() < px(24):
                return
            paint.glyph(p, icon, ink, x, room.center().y() - size / 2, size)
            x = spot.left() + paint.text(p, spot, words, ink, "caption", 500) + px(10)

    def _why(self, p: QPainter, reasons: Reasons, piece: QRectF, rect: QRect, row: Row, chosen: bool) -> None:
        look, px = theme(), theme().metrics.px
        size = look.metrics.icon(16)
        top = piece.top() + px(10)
        paint.glyph(p, "circle-help", look.color("text.primary"), piece.left() + px(16), top + px(10) - size / 2, size)
        left, right = piece.left() + px(_INDENT), piece.right() - px(12)
        paint.text(p, QRectF(left, top, right - left, px(20)), reasons.title, look.color("text.primary"), "body", 600)
        top += px(23)
        quiet, ink = look.color("text.secondary"), look.color("text.primary")
        if reasons.looking:
            paint.text(p, QRectF(left, top, right - left, px(20)), wording.SLOTS_LOOKING, quiet)
        for who, sentence in reasons.facts:
            named = piece.left() + px(_STRIP[0]) if who else left
            paint.text(p, QRectF(left, top, named - left - px(8), px(20)), who, quiet)
            paint.text(p, QRectF(named, top, right - named, px(20)), sentence, ink)
            top += px(_ROW_FACT)
        if reasons.lead:
            paint.text(p, QRectF(left, top, right - left, px(20)), reasons.lead, quiet)
        for number, (key, words, place, kind) in enumerate(self.buttons(rect, row, chosen)):
            self._button(p, place, words, kind, self.hover == (row.key, key), f"+{reasons.helps[number].times}")
            if chosen and self._view.hasFocus() and number == self.help_at:
                paint.focus_ring(p, place.adjusted(-1, -1, 1, 1), look.radius("control"))
        if chosen and self._view.hasFocus() and not reasons.helps:
            self._ring(p, piece, chosen)

    def _button(self, p: QPainter, rect: QRectF, words: str, kind: str, hover: bool, more: str = "") -> None:
        look, px = theme(), theme().metrics.px
        radius = look.radius("control")
        if kind == "primary" and self.why_not:
            paint.box(p, rect, radius, look.color("bg.subtle"), look.color("border.subtle"))
            paint.text(p, rect, words, look.color("text.disabled"), "small", 600, paint.CENTER)
            return
        if kind == "primary":
            paint.box(p, rect, radius, look.color("accent.hover" if hover else "accent.base"))
            paint.text(p, rect, words, look.color("accent.on"), "small", 600, paint.CENTER)
            return
        fill = look.color("bg.hover" if hover else "bg.raised")
        paint.box(p, rect, radius, fill, look.color("border.default"))
        if not more:
            paint.text(p, rect, words, look.color("text.primary"), "small", 500, paint.CENTER)
            return
        width = paint.width_of(more, "small", 600)
        inner = rect.adjusted(px(11), 0, -px(11), 0)
        paint.text(p, inner.adjusted(0, 0, -width - px(5), 0), words, look.color("text.primary"), "small", 500)
        paint.text(p, inner, more, look.color("accent.text"), "small", 600, paint.RIGHT)

    def _model(self) -> SlotModel:
        model = self._view.model()
        assert isinstance(model, SlotModel)
        return model

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> Row:
        return self._model().rows[index.row()]
