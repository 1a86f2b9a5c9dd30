"""How the outbox's lines are painted: columns, icon boxes, rows, groups; and where a row's button is.

Not here: the model and the keys (`outbox_list.py`), the words (`outbox_model.py`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from adapters.record import dataclass
from ui import paint, wording
from ui.column_heads import Spots
from ui.day_paint import hatch
from ui.keyed_list import ENTRY, Index
from ui.outbox_model import Entry, Row
from ui.theme import StatusLook, theme

_BUTTON_HEIGHT: Final = 26


@dataclass(frozen=True, slots=True)
class Places:
    """Where the columns begin, in pixels from the left; a width of 0 = there is no room for that column."""

    tile: int
    change: int
    change_width: int
    state: int
    age: int
    age_width: int
    tries: int
    tries_width: int
    next: int
    next_width: int
    right: int


STATE, TRIES = 116, 44


def places(width: int, scale: float, state_words: int = STATE, tries_words: int = TRIES) -> Places:
    """The columns of a list so wide. Tries, then age, then what happens next give way in a narrow one.

    `state_words` and `tries_words`: what these columns need at 100 %, where a language's words are long.
    """

    def px(value: float) -> int:
        return round(value * scale)

    tries, age, state, action = px(tries_words), px(60), px(state_words), px(92)
    free = width - px(60) - state - action - px(20)
    least = px(200) + px(150)
    if free < least + age + tries:
        tries = 0
    if free < least + age + tries:
        age = 0
    free -= age + tries
    after = round(free * 0.377) if free >= least else 0
    change = free - after
    at_age = px(60) + change + state
    return Places(
        tile=px(20),
        change=px(60),
        change_width=change - px(8),
        state=px(60) + change,
        age=at_age,
        age_width=max(0, age - px(6)),
        tries=at_age + age,
        tries_width=max(0, tries - px(6)),
        next=at_age + age + tries,
        next_width=after,
        right=width - px(20),
    )


@lru_cache(maxsize=4)
def _needs(scale: float) -> tuple[int, int]:
    """Room for the longest word of a state in its pill, and for the head of the tries."""
    pills = max(paint.pill_size(words, "clock").width() for words in wording.OUTBOX_STATES.values())
    head = paint.width_of(dict(wording.OUTBOX_HEADS)["tries"], "caption", 600)
    return max(STATE, round(pills / scale) + 8), max(TRIES, round(head / scale) + 8)


def columns(width: int) -> Places:
    """The columns at the present text size and in the present language."""
    scale = theme().metrics.scale
    return places(width, scale, *_needs(scale))


def head_spots(width: int) -> Spots:
    """Where the names over the columns stand."""
    at = columns(width)
    return {
        "change": (at.change, at.change_width),
        "state": (at.state, at.age - at.state),
        "age": (at.age, at.age_width),
        "tries": (at.tries, at.tries_width),
        "next": (at.next, at.next_width),
    }


# --- painting --------------------------------------------------------------------------------------------------------


def shades_of(look: str) -> StatusLook:
    """The colours and icon of an outbox state; what was taken back is drawn as a cancelled visit is."""
    return theme().status("visit", "cancelled") if look == "gone" else theme().status("outbox", look)


def icon_of(look: str) -> str:
    return "undo-2" if look == "gone" else shades_of(look).icon


@lru_cache(maxsize=16)
def _hatch(rgba: int, share: float, dpr: float) -> QBrush:
    return hatch(QColor.fromRgba(rgba), share, dpr)


def tile(painter: QPainter, rect: QRectF, key: str) -> None:
    """The state's icon in its box: hatched and dashed as long as it is not in the practice system."""
    look, shades, radius = theme(), shades_of(key), theme().radius("control")
    unsaved = key in ("waiting", "sending")
    if unsaved:
        paint.box(painter, rect, radius, shades.soft)
        path = QPainterPath()
        path.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        device = painter.device()
        dpr = device.devicePixelRatio() if device else 1.0
        painter.fillPath(path, _hatch(shades.bar.rgba(), 0.2 if look.is_dark else 0.17, dpr))
        pen = QPen(shades.line, 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    else:
        paint.box(painter, rect, radius, shades.soft, shades.line, 1.5 if key in ("failed", "attention") else 1)
    size = look.metrics.icon(16)
    paint.glyph(painter, icon_of(key), shades.ink, rect.center().x() - size / 2, rect.center().y() - size / 2, size)


@lru_cache(maxsize=512)
def broken(words: str, width: int, scale: float, style: str) -> tuple[str, str]:
    """Words in at most two lines, a number never parted from its unit; what is left is elided by the painting."""
    if paint.width_of(words, style) <= width:
        return words, ""
    parts: list[str] = []
    for word in words.split(" "):
        if parts and parts[-1][-1:].isdigit():
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    first = parts[0]
    for at, part in enumerate(parts[1:], start=1):
        if paint.width_of(f"{first} {part}", style) > width:
            return first, " ".join(parts[at:])
        first = f"{first} {part}"
    return first, ""


def button_rect(rect: QRect, row: Row) -> QRect:
    """Where the row's one action is, in a row that takes `rect`; empty when it has none."""
    if not row.action:
        return QRect()
    px = theme().metrics.px
    width = round(paint.width_of(action_words(row), "small", 500)) + px(20)
    height = px(_BUTTON_HEIGHT)
    right = rect.left() + columns(rect.width()).right
    return QRect(right - width, rect.top() + (rect.height() - height) // 2, width, height)


def action_words(row: Row) -> str:
    """A settled row has little to say: "Open" is enough."""
    return wording.OUTBOX_OPEN if row.action in ("open", "open_patient") else wording.OUTBOX_ACTS[row.action]


class OutboxDelegate(QStyledItemDelegate):
    """Paints the lines. `hot` is the id of the row whose button is under the pointer."""

    hot = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry, metrics = index.data(ENTRY), theme().metrics
        height = metrics.px(40 if entry.kind == "more" else 32)
        if entry.row is not None:
            height = metrics.px(48) if entry.row.is_small else metrics.row_tall
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect, state = QRect(option.rect), option.state
        painter.save()
        if entry.row is not None:
            self._paint_row(painter, rect, entry.row, state)
        elif entry.kind == "group":
            self._paint_group(painter, rect, entry, state)
        else:
            at = columns(rect.width())
            spot = QRectF(rect).adjusted(at.change, 0, 0, 0)
            over = bool(state & QStyle.StateFlag.State_MouseOver)
            ink = theme().color("accent.base" if over else "accent.text")
            took = paint.text(painter, spot, entry.title, ink, "body", 600)
            if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
                ring = QRectF(spot.left() - 6, spot.center().y() - 12, took + 12, 24)
                paint.focus_ring(painter, ring, theme().radius("control"))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, entry: Entry, state: QStyle.StateFlag) -> None:
        look, px = theme(), theme().metrics.px
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        paint.fill(painter, rect, look.color("bg.hover" if over else "bg.subtle"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        size = look.metrics.icon(14)
        chevron = "chevron-down" if entry.is_open else "chevron-right"
        middle = QRectF(rect).center().y()
        paint.glyph(painter, chevron, look.color("text.secondary"), rect.left() + px(20), middle - size / 2, size)
        spot = QRectF(rect).adjusted(px(40), 0, -px(20), -1)
        took = paint.text(painter, spot, entry.title, look.color("text.primary"), "body", 600)
        spot.adjust(took + px(6), 0, 0, 0)
        paint.text(painter, spot, wording.figure(entry.count), look.color("text.secondary"), "body", 500)
        if state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus:
            paint.focus_ring(painter, QRectF(rect), 0)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row, state: QStyle.StateFlag) -> None:
        look, px = theme(), theme().metrics.px
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            paint.fill(painter, rect, look.color("accent.subtle"))
        elif state & QStyle.StateFlag.State_MouseOver:
            paint.fill(painter, rect, look.color("bg.hover"))
        paint.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        at = columns(rect.width())
        side, whole = px(28), QRectF(rect).adjusted(0, 0, 0, -1)
        tile(painter, QRectF(rect.left() + at.tile, whole.center().y() - side / 2, side, side), row.look)
        self._paint_change(painter, whole, at, row)
        shades = shades_of(row.look)
        icon = icon_of(row.look)
        size = paint.pill_size(row.state, icon)
        spot = QRectF(rect.left() + at.state, whole.center().y() - size.height() / 2, size.width(), size.height())
        paint.pill(painter, spot, row.state, shades.ink, shades.soft, shades.line, icon)
        quiet = look.color("text.secondary")
        for left, room, words in ((at.age, at.age_width, row.age), (at.tries, at.tries_width, row.tries)):
            if room:
                paint.text(painter, QRectF(rect.left() + left, whole.top(), room, whole.height()), words, quiet)
        button = button_rect(rect, row)
        if at.next_width:
            end = button.left() - px(8) if row.action else rect.left() + at.right
            self._paint_next(
                painter, whole, rect.left() + at.next, min(at.next_width, end - rect.left() - at.next), row
            )
        if row.action:
            self._paint_button(painter, QRectF(button), row)
        if selected:
            has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
            ring = look.color("focus.ring" if has_focus else "border.strong")
            paint.box(painter, QRectF(rect), 0, None, ring, 1.5)

    def _paint_change(self, painter: QPainter, whole: QRectF, at: Places, row: Row) -> None:
        look = theme()
        first, second = look.line("body"), look.line("small")
        top = whole.center().y() - (first + second) / 2 if row.detail else whole.center().y() - first / 2
        spot = QRectF(whole.left() + at.change, top, at.change_width, first)
        took = paint.text(painter, spot, row.verb, look.color("text.primary"), "body", 600)
        rest = spot.adjusted(took + paint.width_of(" ", "body", 600), 0, 0, 0)
        paint.text(painter, rest, row.name, look.color("text.primary"), "body", 500)
        below = QRectF(spot.left(), top + first - 1, at.change_width, second)
        paint.text(painter, below, row.detail, look.color("text.secondary"), "small")

    def _paint_next(self, painter: QPainter, whole: QRectF, left: float, width: float, row: Row) -> None:
        look, line = theme(), theme().line("small")
        one, two = broken(row.next, int(width), look.metrics.scale, "small")
        top = whole.center().y() - (line if two else line / 2)
        for words in filter(None, (one, two)):
            paint.text(painter, QRectF(left, top, width, line), words, look.color("text.secondary"), "small")
            top += line

    def _paint_button(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look, hot = theme(), self.hot == row.id
        if row.action in ("open", "open_patient"):
            if hot:
                paint.box(painter, rect, look.radius("control"), look.color("bg.pressed"))
            ink = look.color("text.primary" if hot else "text.secondary")
        else:
            paint.box(painter, rect.adjusted(0, 1, 0, 0), look.radius("control"), look.shadow(1)[0][2])
            body = look.color("bg.hover" if hot else "bg.raised")
            paint.box(painter, rect, look.radius("control"), body, look.color("border.default"))
            ink = look.color("text.primary")
        paint.text(painter, rect, action_words(row), ink, "small", 500, paint.CENTER)
