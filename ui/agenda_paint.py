"""How the agenda's lines are painted: columns, group heads, visits, openings, calls; and where their buttons are.

Not here: the lists and their keys (`agenda_list.py`), the words (`agenda_model.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import paint, wording
from ui.agenda_model import Entry
from ui.column_heads import Spots
from ui.day_model import Pill
from ui.keyed_list import ENTRY, Index
from ui.outbox_paint import icon_of
from ui.theme import StatusLook, theme

ROW: Final = 28
CALL: Final = 44
FILL: Final = 35
_STRUCK: Final = ("cancelled", "no_show")
_QUIET: Final = ("done", "cancelled")


def places(width: int, scale: float) -> Spots:
    """The columns of a list so wide. Length, then phone, then the visit's type give way in a narrow one."""

    def px(value: float) -> int:
        return round(value * scale)

    time, length, phone, status, margin = px(68), px(64), px(116), px(124), px(20)
    free = width - 2 * margin - time - status
    least = px(330)
    length = length if free - length - phone >= least else 0
    phone = phone if free - length - phone >= least - px(60) else 0
    free -= length + phone
    who = min(px(190), round(free * 0.28))
    kind = round((free - who) * (0.42 if length else 0.36)) if free - who >= px(220) else 0
    found: dict[str, tuple[int, int]] = {}
    left = margin
    for key, room in (
        ("time", time),
        ("length", length),
        ("patient", free - who - kind),
        ("kind", kind),
        ("who", who),
        ("phone", phone),
        ("status", status),
    ):
        found[key] = (left, max(0, room - px(8)))
        left += room
    return found


def columns(width: int) -> Spots:
    """The columns at the present text size."""
    return places(width, theme().metrics.scale)


# --- buttons ---------------------------------------------------------------------------------------------------------


def buttons_of(rect: QRect, entry: Entry) -> dict[str, QRect]:
    """The painted buttons of a line that takes `rect`: "fill", "confirm", "phone", by what they do."""
    px = theme().metrics.px
    height = px(22 if entry.kind == "gap" else 28)
    top = rect.top() + (rect.height() - height) // 2
    if entry.kind == "gap":
        left = rect.left() + columns(rect.width())["status"][0]
        return {"fill": QRect(left, top, _button_width(wording.FILL), height)}
    if entry.kind == "fill":
        width = _button_width(wording.FILL)
        return {"fill": QRect(rect.right() - px(8) - width, top, width, height)}
    if entry.kind == "call":
        width = _button_width(wording.CONFIRM)
        left = rect.right() - px(8) - width
        found = {"confirm": QRect(left, top, width, height)}
        if entry.phone:
            side = px(24)
            found["phone"] = QRect(left - px(4) - side, top + (height - side) // 2, side, side)
        return found
    return {}


def _button_width(words: str) -> int:
    return round(paint.width_of(words, "small", 500)) + theme().metrics.px(20)


# --- painting --------------------------------------------------------------------------------------------------------


class AgendaDelegate(QStyledItemDelegate):
    """Paints the lines of the list and of the side. `hot` is the key and button under the pointer."""

    hot = ("", "")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        kind = index.data(ENTRY).kind
        return QSize(0, theme().metrics.px({"call": CALL, "fill": FILL, "note": FILL}.get(kind, ROW)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect, state = QRect(option.rect), option.state
        look = theme()
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected) and entry.kind != "note"
        if entry.kind == "group":
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            paint.fill(painter, rect, look.color("bg.hover" if over else "bg.subtle"))
        elif selected:
            paint.fill(painter, rect, look.color("accent.subtle"))
        elif state & QStyle.StateFlag.State_MouseOver and entry.kind != "note":
            paint.fill(painter, rect, look.color("bg.hover"))
        elif entry.kind == "gap":
            paint.fill(painter, rect, look.color("bg.subtle"))
        if entry.kind != "note":
            paint.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        {
            "group": self._group,
            "visit": self._visit,
            "gap": self._gap,
            "call": self._call,
            "fill": self._fill,
            "note": self._note,
        }[entry.kind](painter, rect, entry)
        for key, spot in buttons_of(rect, entry).items():
            self._button(painter, QRectF(spot), key, entry)
        if selected:
            paint.row_ring(painter, rect, bool(state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _group(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        look, px = theme(), theme().metrics.px
        size = look.metrics.icon(14)
        chevron = "chevron-down" if entry.is_open else "chevron-right"
        middle = QRectF(rect).center().y()
        paint.glyph(painter, chevron, look.color("text.secondary"), rect.left() + px(20), middle - size / 2, size)
        spot = QRectF(rect).adjusted(px(42), 0, -px(20), -1)
        ink = look.color("text.secondary" if entry.key == "earlier" else "text.primary")
        took = paint.text(painter, spot, entry.title, ink, "small", 600)
        spot.adjust(took + px(8), 0, 0, 0)
        paint.text(painter, spot, entry.detail, look.color("text.secondary"), "small")

    def _visit(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        look = theme()
        quiet = entry.status in _QUIET
        at = columns(rect.width())
        strong = look.color("text.secondary" if quiet else "text.primary")
        plain = look.color("text.secondary")
        self._cell(painter, rect, at["time"], entry.time, strong, weight=500 if quiet else 600)
        self._cell(painter, rect, at["length"], entry.length, plain, "small")
        self._name(painter, rect, at["patient"], entry, strong, 500 if quiet else 600)
        self._cell(painter, rect, at["kind"], entry.what, plain, "small")
        self._who(painter, rect, at["who"], entry)
        self._cell(painter, rect, at["phone"], entry.phone, plain, "small")
        self._status(painter, rect, at["status"], entry)

    def _name(
        self, painter: QPainter, rect: QRect, place: tuple[int, int], entry: Entry, ink: QColor, weight: int
    ) -> None:
        """The name, struck when nobody comes, and beside it as many marks as there is room for."""
        px = theme().metrics.px
        left, room = rect.left() + place[0], place[1]
        wanted = paint.width_of(entry.title, "body", weight)
        marks, needed = [], 0.0
        for mark in (one for one in entry.marks if one.kind != "saved"):
            # So much of a name stays; who waits or is late must be seen, other marks give way in a narrow list.
            least = min(wanted, px(56 if mark.kind in ("late", "waiting") else 96))
            width = _mark_width(mark) + px(8)
            if least + needed + width > room:
                break
            marks.append(mark)
            needed += width
        wanted = min(wanted, room - needed)
        spot = QRectF(left, rect.top(), min(wanted + 1, room), rect.height() - 1)
        took = paint.text(painter, spot, entry.title, ink, "body", weight)
        if entry.status in _STRUCK:
            middle = spot.center().y() + 1
            paint.hairline(painter, left, middle, left + took, middle, ink)
        x = left + took + px(8)
        for mark in marks:
            _paint_mark(painter, x, QRectF(rect).center().y(), mark)
            x += _mark_width(mark) + px(6)

    def _who(self, painter: QPainter, rect: QRect, place: tuple[int, int], entry: Entry) -> None:
        look = theme()
        spot = QRectF(rect.left() + place[0], rect.top(), place[1], rect.height() - 1)
        took = paint.text(painter, spot, entry.who, look.color("text.primary"), "small")
        gap = paint.width_of(" ", "small")
        if spot.width() - took - gap > look.metrics.px(16):
            paint.text(painter, spot.adjusted(took + gap, 0, 0, 0), entry.room, look.color("text.secondary"), "small")

    def _status(self, painter: QPainter, rect: QRect, place: tuple[int, int], entry: Entry) -> None:
        """The visit's status; while a change of it is not kept, the status as an icon and where the change is."""
        look, px = theme(), theme().metrics.px
        left, middle = float(rect.left() + place[0]), QRectF(rect).center().y()
        shades = look.status("visit", entry.status)
        words, icon = wording.status_word(entry.status), shades.icon
        if entry.status == "other":
            words, icon = entry.what.partition(" · ")[0] or wording.day_visit(), "circle"
        if entry.state:
            size = look.metrics.icon(14)
            paint.glyph(painter, icon, shades.ink, left, middle - size / 2, size)
            left += size + px(5)
            shades, words, icon = look.status("outbox", entry.state), entry.state_words, icon_of(entry.state)
        _pill(painter, left, middle, rect.left() + place[0] + place[1] + px(8) - left, words, shades, icon)

    def _gap(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        look, px = theme(), theme().metrics.px
        at = columns(rect.width())
        plain = look.color("text.secondary")
        self._cell(painter, rect, at["time"], entry.time, plain)
        self._cell(painter, rect, at["length"], entry.length, plain, "small")
        left, room = at["patient"]
        size, middle = look.metrics.icon(14), QRectF(rect).center().y()
        ink = look.color("accent.text")
        paint.glyph(painter, "calendar-plus", ink, rect.left() + left, middle - size / 2, size)
        self._cell(painter, rect, (left + size + px(6), room - size - px(6)), entry.title, ink, weight=500)
        self._who(painter, rect, at["who"], entry)

    def _call(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        look, px = theme(), theme().metrics.px
        end = min(spot.left() for spot in buttons_of(rect, entry).values())
        left, room = rect.left() + px(16), end - px(8) - rect.left() - px(16)
        first, second = look.line("body"), look.line("small")
        top = QRectF(rect).center().y() - (first + second) / 2
        paint.text(painter, QRectF(left, top, room, first), entry.title, look.color("text.primary"), "body", 500)
        below = QRectF(left, top + first - 1, room, second)
        paint.text(painter, below, entry.detail, look.color("text.secondary"), "small")

    def _fill(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        look, px = theme(), theme().metrics.px
        end = buttons_of(rect, entry)["fill"].left() - rect.left() - px(8)
        time, length = px(74), px(54)
        self._cell(painter, rect, (px(16), time), entry.time, look.color("text.primary"), weight=600)
        self._cell(painter, rect, (px(18) + time, length), entry.length, look.color("text.secondary"))
        left = px(20) + time + length
        self._cell(painter, rect, (left, end - left), entry.who, look.color("text.secondary"))

    def _note(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        px = theme().metrics.px
        place = (px(16), rect.width() - px(32))
        self._cell(painter, rect, place, entry.title, theme().color("text.secondary"), "small")

    def _cell(
        self,
        painter: QPainter,
        rect: QRect,
        place: tuple[int, int],
        words: str,
        ink: QColor,
        style: str = "body",
        weight: int | None = None,
    ) -> None:
        if place[1] > 0 and words:
            spot = QRectF(rect.left() + place[0], rect.top(), place[1], rect.height() - 1)
            paint.text(painter, spot, words, ink, style, weight)

    def _button(self, painter: QPainter, rect: QRectF, key: str, entry: Entry) -> None:
        look, hot = theme(), self.hot == (entry.key, key)
        if key == "phone":
            if hot:
                paint.box(painter, rect, look.radius("control"), look.color("bg.pressed"))
            size = look.metrics.icon(16)
            ink = look.color("text.primary" if hot else "text.secondary")
            paint.glyph(painter, "copy", ink, rect.center().x() - size / 2, rect.center().y() - size / 2, size)
            return
        body = look.color("bg.hover" if hot else "bg.raised")
        paint.box(painter, rect, look.radius("control"), body, look.color("border.default"))
        words = wording.CONFIRM if key == "confirm" else wording.FILL
        paint.text(painter, rect, words, look.color("text.primary"), "small", 500, paint.CENTER)


def _mark_width(mark: Pill) -> float:
    if not mark.text:
        return theme().metrics.icon(14)
    return paint.pill_size(mark.text, mark.icon).width()


def _paint_mark(painter: QPainter, x: float, middle: float, mark: Pill) -> None:
    look = theme()
    if not mark.text:
        size = look.metrics.icon(14)
        paint.glyph(painter, mark.icon, look.color("text.secondary"), x, middle - size / 2, size)
        return
    size_f = paint.pill_size(mark.text, mark.icon)
    rect = QRectF(x, middle - size_f.height() / 2, size_f.width(), size_f.height())
    if mark.group == "accent":
        ink, soft, line = look.color("accent.text"), look.color("accent.subtle"), look.color("accent.line")
    else:
        shades = look.status(mark.group, mark.key)
        ink, soft, line = shades.ink, shades.soft, shades.line
    paint.box(painter, rect, look.radius("chip"), soft, line)
    left = rect.left() + look.metrics.px(6)
    if mark.icon:
        size = look.metrics.icon(12)
        paint.glyph(painter, mark.icon, ink, left, middle - size / 2, size)
        left += size + look.metrics.px(4)
    paint.text(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), mark.text, ink, "caption", 600)


def _pill(
    painter: QPainter, left: float, middle: float, room: float, words: str, shades: StatusLook, icon: str
) -> None:
    size = paint.pill_size(words, icon)
    rect = QRectF(left, middle - size.height() / 2, min(size.width(), max(20.0, room)), size.height())
    paint.pill(painter, rect, words, shades.ink, shades.soft, shades.line, icon)
