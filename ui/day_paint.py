"""Painting the cards of the day grid: box, bar, hatch, status icon, words by height, marks, outbox strip.

Boxes and icons of equal cards are drawn once and kept as pixmaps, so that a new day costs little more than its names.
Not here: the ground below the cards (`day_ground.py`), rings, drags and the now-line above them (`day_overlay.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)

from adapters.model import Status
from app.writeback import Look
from ui import icons
from ui.day_layout import Box
from ui.day_model import Card, Pill
from ui.day_text import Texts
from ui.theme import StatusLook, Theme

ONE, TWO, THREE = 30, 50, 66  # up to these heights: one line, two (a pill in a third must not touch the edge), three
LINE = 15
HATCH_TILE = 34  # three lines of pitch 8 at 135°: 3 × 8 × √2 is 33.94
STRIP = 18
_UNSENT: Final = (Look.WAITING, Look.SENDING)
LOUD: Final = ("late", "waiting")
_WRONG: Final = (Look.FAILED, Look.ATTENTION)
_KEPT_BOXES = 160


class CardPainter:
    """Draws cards for one theme and one pixel density. Make a new one when either changes."""

    def __init__(self, theme: Theme, dpr: float) -> None:
        self.theme = theme
        self.dpr = dpr
        self.texts = Texts(theme)
        self._boxes: dict[tuple[str, str, int, int], QPixmap] = {}
        self._pills: dict[tuple[Pill, bool], QPixmap] = {}
        px = theme.metrics.px
        self.line = px(LINE)
        self._pad, self._pad_plain, self._right = px(12) + 1, px(10) + 1, px(6)
        self._icon = theme.metrics.icon(13)
        self._small_icon = theme.metrics.icon(12)
        self._heights = px(ONE), px(TWO), px(THREE)
        self._strip = px(STRIP)
        self._first = px(2) + 1
        self._primary, self._secondary = theme.color("text.primary"), theme.color("text.secondary")
        self._tertiary = theme.color("text.tertiary")

    # --- one card ---

    def card(self, p: QPainter, card: Card, box: Box) -> None:
        """Paint the card into its box. A turning spinner is not drawn here, because it moves."""
        x, y, w, h = int(box.x), int(box.y), int(box.w), int(box.h)
        p.drawPixmap(x, y, self._box(card, w, h))
        clipped = h < self.line
        if clipped:
            p.save()
            p.setClipRect(x, y, w, h)
        if card.look == "ghost":
            self._ghost(p, card, x, y, w, h)
        elif card.look == "held":
            self._held(p, card, x, y, w, h)
        else:
            self._visit(p, card, x, y, w, h)
        if clipped:
            p.restore()

    def icon_box(self, card: Card, box: Box) -> QRectF:
        """Where the status icon is; a spinner turns there while the change is being sent."""
        top = self._top(int(box.h), card)
        size = self._icon
        return QRectF(box.x + box.w - 1 - self._right - size, box.y + top + (self.line - size) // 2, size, size)

    def _top(self, h: int, card: Card) -> int:
        if card.is_line:
            return (h - self.line) // 2
        if h < self._heights[0] and h < self.line + 5:
            return (h - self.line + 1) // 2
        return self._first

    def _visit(self, p: QPainter, card: Card, x: int, y: int, w: int, h: int) -> None:
        one, two, three = self._heights
        texts, text, line = self.texts, card.text, self.line
        status, look = card.status, card.look
        left = x + (self._pad_plain if card.is_line else self._pad)
        right = x + w - 1 - self._right
        top = y + self._top(h, card)
        room = right - self._icon - 4 - left
        face, ink = "name", self._primary
        if status is Status.DONE:
            face, ink = "calm", self._secondary
        elif status is Status.NO_SHOW:
            ink = self._secondary
        elif status is Status.CANCELLED:
            face, ink = "plain", self._tertiary
        width = texts.draw(p, face, text.name, left, top, room, ink)
        if status in (Status.NO_SHOW, Status.CANCELLED):
            strike = self.theme.status("visit", status).ink
            p.fillRect(QRectF(left, top + line // 2 + 1, width, 1), strike)
        if card.is_line:
            return
        if h < one:
            rest = room - int(width) - 4
            if rest > 24:
                texts.draw(p, "plain", text.detail, left + int(width) + 4, top, rest, self._secondary)
            return
        wrong = look in _WRONG
        strip = wrong and h >= two
        inner = h - self._strip if strip else h
        if strip:
            self._strip_words(p, card, x, y + h - self._strip, w)
        if wrong and not strip:
            self._flag_line(p, card, left, top + line, right)
            return
        end = right
        marks = () if look in _UNSENT else card.marks
        if inner < two:
            end = self._marks_right(p, marks, right, top + line, left + w // 2)
        texts.draw(p, "plain", text.detail, left, top + line, int(end - left), self._secondary)
        if inner < two:
            return
        third = top + 2 * line + (1 if inner < three else 0)
        if look in _UNSENT and inner < three:
            self._flag(p, text.flag, left, third, right, look)
            return
        if inner < three:
            end = self._marks_right(p, marks, right, third, left + int(texts.width("time", card.times)) + 4)
        texts.draw(p, "time", card.times, left, third, int(end - left), self._tertiary)
        if inner < three:
            return
        if look in _UNSENT:
            self._flag(p, text.flag, left, third + line + 4, right, look)
        elif marks:
            self._marks_row(p, marks, left, third + line + 3, right)

    def _ghost(self, p: QPainter, card: Card, x: int, y: int, w: int, h: int) -> None:
        left, room = x + self._pad_plain, w - self._pad_plain - self._right
        top = y + self._top(h, card)
        self.texts.draw(p, "plain", card.text.name, left, top, room, self._tertiary)
        if h >= self._heights[0]:
            words = card.text.flag or card.times
            self.texts.draw(p, "plain", words, left, top + self.line, room, self._secondary)

    def _held(self, p: QPainter, card: Card, x: int, y: int, w: int, h: int) -> None:
        one, two, three = self._heights
        left, right = x + self._pad_plain, x + w - 1 - self._right
        top, text = y + self._top(h, card), card.text
        self.texts.draw(p, "name", text.name, left, top, right - self._icon - 4 - left, self._primary)
        if h < one:
            return
        rows = [("plain", text.detail, self._secondary), ("time", card.times, self._tertiary)]
        kept = rows if h >= three else rows[:1] if h >= two else []
        for face, words, color in kept:
            top += self.line
            self.texts.draw(p, face, words, left, top, right - left, color)
        top += self.line + (4 if h >= three else 0)
        self.texts.draw(p, "flag", text.flag, left, top, right - left, self.theme.status("outbox", "held").ink)

    # --- words about a change ---

    def _flag(self, p: QPainter, words: str, left: int, y: int, right: int, look: str) -> None:
        self.texts.draw(p, "flag", words, left, y, right - left, self.theme.status("outbox", look).ink)

    def _flag_line(self, p: QPainter, card: Card, left: int, y: int, right: int) -> None:
        look = self.theme.status("outbox", card.look)
        icons.draw(p, look.icon, look.ink, left, y + 1, self._small_icon)
        start = left + self._small_icon + 4
        self.texts.draw(p, "flag", card.text.brief, start, y, right - start, look.ink)

    def _strip_words(self, p: QPainter, card: Card, x: int, y: int, w: int) -> None:
        look = self.theme.status("outbox", card.look)
        left = x + self._pad
        icons.draw(p, look.icon, look.ink, left, y + (self._strip - self._small_icon) // 2, self._small_icon)
        start = left + self._small_icon + 4
        room = w - (start - x) - self._right
        words = card.text.flag
        if self.texts.width("flag", words) > room:
            words = card.text.brief
        self.texts.draw(p, "flag", words, start, y + (self._strip - self.line) // 2 + 1, room, look.ink)

    # --- marks ---

    def _marks_row(self, p: QPainter, marks: tuple[Pill, ...], left: int, y: int, right: int) -> None:
        for mark in marks:
            pixmap = self._pill(mark, short=False)
            width = round(pixmap.width() / self.dpr)
            if left + width > right + 2:
                return
            p.drawPixmap(left, y, pixmap)
            left += width + (6 if mark.text else 3)

    def _marks_right(self, p: QPainter, marks: tuple[Pill, ...], right: int, y: int, least: int) -> int:
        """Marks at the end of a line of words, last one outermost; returns where the words must end.

        The words give way to a patient who waits or is late, the other marks give way to the words.
        """
        end = right
        loud = right - self.theme.metrics.px(100)
        for mark in reversed(marks):
            pixmap = self._pill(mark, short=True)
            width = round(pixmap.width() / self.dpr)
            if end - width < (min(least, loud) if mark.kind in LOUD else least):
                break
            end -= width
            p.drawPixmap(end, y, pixmap)
            end -= 4
        return end

    def _pill(self, mark: Pill, short: bool) -> QPixmap:
        key = (mark, short)
        found = self._pills.get(key)
        if found is None:
            if len(self._pills) > _KEPT_BOXES:
                self._pills.clear()
            found = self._pills[key] = self._make_pill(mark, short)
        return found

    def _make_pill(self, mark: Pill, short: bool) -> QPixmap:
        height = self.line if short else self.line + 1
        words = mark.short if short else mark.text
        icon = self.theme.metrics.icon(13 if not words else 11)
        if not words:
            pixmap = self._canvas(icon, height)
            p = QPainter(pixmap)
            icons.draw(p, mark.icon, self._tertiary, 0, (height - icon) / 2, icon)
            p.end()
            return pixmap
        ink, soft, line = self._colors(mark)
        face = "loud" if mark.bold else "flag"
        pad = self.theme.metrics.px(5)
        start = pad + (icon + 3 if mark.icon else 0)
        words_width = self.texts.face(face).metrics.horizontalAdvance(words)
        pixmap = self._canvas(round(start + words_width + pad), height)
        p = QPainter(pixmap)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(line, 1))
        p.setBrush(soft)
        p.drawRoundedRect(QRectF(0.5, 0.5, pixmap.width() / self.dpr - 1, height - 1), 3.5, 3.5)
        if mark.icon:
            icons.draw(p, mark.icon, ink, pad, (height - icon) / 2, icon)
        metrics = self.texts.face(face).metrics
        top = round((height - metrics.height()) / 2)
        self.texts.draw(p, face, words, start, top, 1000, ink)
        p.end()
        return pixmap

    def _colors(self, mark: Pill) -> tuple[QColor, QColor, QColor]:
        if mark.group == "accent":
            color = self.theme.color
            return color("accent.text"), color("accent.subtle"), color("accent.line")
        look = self.theme.status(mark.group, mark.key)
        return look.ink, look.soft, look.line

    # --- boxes ---

    def _canvas(self, w: float, h: float) -> QPixmap:
        pixmap = QPixmap(round(w * self.dpr), round(h * self.dpr))
        pixmap.setDevicePixelRatio(self.dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        return pixmap

    def _box(self, card: Card, w: int, h: int) -> QPixmap:
        look = "" if card.look == Look.SAVED else card.look
        key = (card.status, look, w, h)
        found = self._boxes.get(key)
        if found is None:
            if len(self._boxes) > _KEPT_BOXES:
                self._boxes.clear()
            found = self._boxes[key] = self._make_box(card, look, w, h)
        return found

    def _make_box(self, card: Card, look: str, w: int, h: int) -> QPixmap:
        theme = self.theme
        pixmap = self._canvas(w, h)
        p = QPainter(pixmap)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        visit = theme.status("visit", card.status)
        radius = min(theme.radius("card"), h / 3)
        strip = self._strip if look in _WRONG and h >= self._heights[1] else 0
        if look == "ghost":
            outline(p, w, h, radius, QColor(0, 0, 0, 0), QPen(theme.color("border.strong"), 1), dash=(4, 3))
        elif look == "held":
            held = theme.status("outbox", "held")
            outline(p, w, h, radius, held.soft, QPen(held.line, 1.5), dash=(0.75, 1.25))
        elif look in _UNSENT:
            change = theme.status("outbox", look)
            outline(p, w, h, radius, visit.soft, QPen(Qt.PenStyle.NoPen))
            path = QPainterPath()
            path.addRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1), radius, radius)
            p.fillPath(path, hatch(change.bar, 0.2 if theme.is_dark else 0.17, self.dpr))
            outline(p, w, h, radius, None, QPen(change.line, 1), dash=(4, 3))
        elif look in _WRONG:
            change = theme.status("outbox", look)
            outline(p, w, h, radius, visit.soft, QPen(Qt.PenStyle.NoPen))
            if strip:
                self._make_strip(p, change, w, h, radius)
            outline(p, w, h, radius, None, QPen(change.line, 1.5))
        else:
            outline(p, w, h, radius, visit.soft, QPen(visit.line, 1))
        if look not in ("ghost", "held"):
            bar(p, visit.shape, visit.bar, 4, 4, h - strip - 8)
        self._make_icon(p, card, look, visit, w, h)
        p.end()
        return pixmap

    def _make_strip(self, p: QPainter, change: StatusLook, w: int, h: int, radius: float) -> None:
        p.save()
        path = QPainterPath()
        path.addRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1), radius, radius)
        p.setClipPath(path)
        p.fillRect(QRectF(0, h - self._strip - 1, w, self._strip + 1), change.soft)
        p.fillRect(QRectF(0, h - self._strip - 1, w, 1), change.line)
        p.restore()

    def _make_icon(self, p: QPainter, card: Card, look: str, visit: StatusLook, w: int, h: int) -> None:
        name, ink = visit.icon, visit.ink
        if look == "ghost" or (look == Look.SENDING and not self.theme.reduced_motion):
            return
        if look in _UNSENT:
            name = "clock"
        elif look == "held" or (look in _WRONG and h < self._heights[0]):
            change = self.theme.status("outbox", look)
            name, ink = change.icon, change.ink
        where = self.icon_box(card, Box(0, 0, w, h))
        icons.draw(p, name, ink, where.x(), where.y(), self._icon)


def outline(
    p: QPainter,
    w: float,
    h: float,
    radius: float,
    fill: QColor | None,
    pen: QPen,
    dash: tuple[float, float] | None = None,
) -> None:
    """A rounded box filling w × h, its line inside."""
    if dash is not None:
        pen.setDashPattern(list(dash))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    p.setPen(pen)
    p.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = pen.widthF() / 2 if pen.style() != Qt.PenStyle.NoPen else 0.25
    p.drawRoundedRect(QRectF(half, half, w - 2 * half, h - 2 * half), radius - half, radius - half)


def bar(p: QPainter, shape: str, color: QColor, x: float, y: float, h: float) -> None:
    """A status bar in its shape, 4 px wide at x (look.md §3.1): the sign of a status that needs no colour."""
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(color)
    if h < 4 or shape == "none":
        return
    if shape == "hollow":
        p.setBrush(Qt.BrushStyle.NoBrush)
        p.setPen(QPen(color, 1.25))
        p.drawRoundedRect(QRectF(x + 0.625, y + 0.625, 2.75, h - 1.25), 1.4, 1.4)
    elif shape == "notched":
        gap = min(4.0, h / 3)
        part = (h - gap) / 2
        p.drawRoundedRect(QRectF(x, y, 4, part), 1, 1)
        p.drawRoundedRect(QRectF(x, y + part + gap, 4, part), 1, 1)
    elif shape == "wide":
        p.drawRoundedRect(QRectF(x - 1, y, 6, h), 2, 2)
    elif shape == "thin":
        p.drawRoundedRect(QRectF(x + 1, y, 2, h), 1, 1)
    elif shape == "segmented":
        at = y
        while at < y + h:
            p.drawRect(QRectF(x, at, 4, min(5, y + h - at)))
            at += 8
    else:
        p.drawRoundedRect(QRectF(x, y, 4, h), 2, 2)


def hatch(color: QColor, share: float, dpr: float) -> QBrush:
    """What is not in the practice system yet: 1 px lines at 135°, pitch 8, as a tile of any density."""
    ink = QColor(color)
    ink.setAlphaF(share)
    size = HATCH_TILE
    tile = QPixmap(round(size * dpr), round(size * dpr))
    tile.setDevicePixelRatio(dpr)
    tile.fill(Qt.GlobalColor.transparent)
    p = QPainter(tile)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(QPen(ink, 1))
    for step in range(-3, 7):
        at = step * size / 3
        p.drawLine(QPointF(at - size, size + size), QPointF(at + size, 0))
    p.end()
    return QBrush(tile)
