"""What lies under the cards: closed and blocked time, hour lines, and the columns as pixmap tiles of what is visible.

A tile is rendered when and where it is first looked at; only a changed column's tiles are made anew.
Not here: the cards themselves (`day_paint.py`), heads and gutter (`day_heads.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from adapters.record import dataclass
from ui import icons
from ui.day_layout import Axis, Box, Columns, card_box
from ui.day_model import Card, DayColumn, DayModel
from ui.day_paint import CardPainter

TILE: Final = 512
INSET: Final = 3


class Place:
    """The day laid out at one size. `strip` stays free at the right of a column; `line`: a cancelled visit's height."""

    def __init__(self, model: DayModel, axis: Axis, columns: Columns, strip: int, line: int) -> None:
        self.model = model
        self.axis = axis
        self.columns = columns
        self._strip, self._line = strip, line
        self.lines = [(round(axis.y(mark.minute)), mark.half) for mark in model.axis_marks]
        self._cards: dict[int, list[tuple[Card, Box]]] = {}

    def cards(self, column: int) -> list[tuple[Card, Box]]:
        """The column's cards, by start, with their boxes inside the column."""
        found = self._cards.get(column)
        if found is None:
            found = self._cards[column] = self._place(column)
        return found

    def _place(self, column: int) -> list[tuple[Card, Box]]:
        width = self.columns.span(column)[1] - 1
        made = []
        for card in self.model.columns[column].cards:
            box = card_box(self.axis, width, card.start, card.end, card.lane, card.of, INSET, self._strip)
            made.append((card, box._replace(h=self._line) if card.is_line else box))
        return made


@dataclass(slots=True)
class _Tile:
    pixmap: QPixmap
    top: int
    bottom: int


class Tiles:
    """The columns as pixmaps. `hidden` is a card that is being carried: its place is drawn as left behind."""

    def __init__(self, painter: CardPainter) -> None:
        self.cards = painter
        self.hidden: Card | None = None
        self._tiles: dict[tuple[int, int], _Tile] = {}
        self._spare: list[QPixmap] = []  # drawings no longer valid, to be painted over instead of asking for new memory

    def clear(self) -> None:
        self._spare = [tile.pixmap for tile in self._tiles.values()]
        self._tiles.clear()

    def forget(self, column: int, top: float, bottom: float) -> None:
        """The column changed between two heights."""
        for row in range(int(top) // TILE, int(bottom) // TILE + 1):
            self._tiles.pop((column, row), None)

    def trim(self, columns: range, top: int, bottom: int) -> None:
        """Keep what is visible and one tile around."""
        first, last = top // TILE - 1, bottom // TILE + 1
        gone = [k for k in self._tiles if k[0] not in columns or not first <= k[1] <= last]
        for key in gone:
            del self._tiles[key]
        self._spare.clear()

    @property
    def pixels(self) -> int:
        return sum(t.pixmap.width() * t.pixmap.height() for t in self._tiles.values())

    def draw(self, p: QPainter, place: Place, column: int, x: int, rect: QRect, seen: tuple[int, int], dy: int) -> None:
        """Draw a part of a column (its own x, the grid's y) at x, moved up by dy. `seen`: all heights in view."""
        dpr = self.cards.dpr
        top, bottom = rect.top(), min(rect.top() + rect.height(), place.axis.height)
        for row in range(top // TILE, max(top, bottom - 1) // TILE + 1):
            a, b = max(top, row * TILE), min(bottom, (row + 1) * TILE)
            if b <= a:
                continue
            tile = self._tile(place, column, row, a, b, seen)
            target = QRect(x + rect.left(), a - dy, rect.width(), b - a)
            if dpr == 1.0:
                source = QRect(rect.left(), a - tile.top, rect.width(), b - a)
                p.drawPixmap(target, tile.pixmap, source)
            else:
                part = QRectF(rect.left() * dpr, (a - tile.top) * dpr, rect.width() * dpr, (b - a) * dpr)
                p.drawPixmap(QRectF(target), tile.pixmap, part)

    def _canvas(self, width: int, height: int) -> QPixmap:
        for index, pixmap in enumerate(self._spare):
            if (pixmap.width(), pixmap.height()) == (width, height):
                return self._spare.pop(index)
        pixmap = QPixmap(width, height)
        pixmap.setDevicePixelRatio(self.cards.dpr)
        return pixmap

    def _tile(self, place: Place, column: int, row: int, top: int, bottom: int, seen: tuple[int, int]) -> _Tile:
        key = (column, row)
        tile = self._tiles.get(key)
        if tile is not None and tile.top <= top and bottom <= tile.bottom:
            return tile
        first, last = row * TILE, min((row + 1) * TILE, place.axis.height)
        if tile is None:  # at first only what is seen of it
            first, last = max(first, min(seen[0], top)), min(last, max(seen[1], bottom))
        width = place.columns.span(column)[1]
        pixmap = self._canvas(round(width * self.cards.dpr), round((last - first) * self.cards.dpr))
        p = QPainter(pixmap)
        p.translate(0, -first)
        ground(p, self.cards, place, column, width, first, last)
        hidden = self.hidden
        for card, box in place.cards(column):
            if box.y >= last:
                break
            if box.y + box.h > first and card is not hidden:
                self.cards.card(p, card, box)
        p.end()
        tile = self._tiles[key] = _Tile(pixmap, first, last)
        return tile


def ground(p: QPainter, cards: CardPainter, place: Place, index: int, width: int, top: int, bottom: int) -> None:
    """Closed time, lines, blocks and notes of one column between two heights."""
    theme, axis, column = cards.theme, place.axis, place.model.columns[index]
    # Boxes without an outline. Not fillRect: see `paint.fill`.
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(theme.color("bg.canvas"))
    p.drawRect(0, top, width, bottom - top)
    p.setBrush(theme.color("grid.closed"))
    for start, end in column.shut:
        y1, y2 = round(axis.y(axis.clamped(start))), round(axis.y(axis.clamped(end)))
        if y1 < bottom and y2 > top:
            p.drawRect(0, y1, width, y2 - y1)
    for kind, color in ((True, "grid.lineHalf"), (False, "grid.lineHour")):
        p.setBrush(theme.color(color))
        for y, is_half in place.lines:
            if is_half is kind and top <= y < bottom:
                p.drawRect(0, y, width, 1)
    p.drawRect(width - 1, top, 1, bottom - top)
    _blocks(p, cards, axis, column, width - 1)
    _notes(p, cards, axis, column, width - 1)


def _blocks(p: QPainter, cards: CardPainter, axis: Axis, column: DayColumn, width: int) -> None:
    theme = cards.theme
    px = theme.metrics.px
    for block in column.blocks:
        box = card_box(axis, width, block.start, block.end, 0, 1, INSET, theme.metrics.column_gap)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.color("grid.blocked"))
        if theme.high_contrast:  # no soft fill there: an edge instead
            p.setPen(theme.color("border.default"))
        radius = theme.radius("card")
        p.drawRoundedRect(QRectF(box.x, box.y, box.w, box.h), radius, radius)
        if box.h < cards.line:
            continue
        ink, icon = theme.color("text.tertiary"), theme.metrics.icon(14)
        room = int(box.w) - icon - px(6) - px(12)
        width_of_words = cards.texts.fitted("plain", block.label, max(8, room)).width
        left = round(box.x + (box.w - icon - px(6) - width_of_words) / 2)
        middle = box.y + box.h / 2
        icons.draw(p, block.icon, ink, left, middle - icon / 2, icon)
        cards.texts.draw(
            p, "plain", block.label, left + icon + px(6), round(middle - cards.line / 2), max(8, room), ink
        )


def _notes(p: QPainter, cards: CardPainter, axis: Axis, column: DayColumn, width: int) -> None:
    px = cards.theme.metrics.px
    for note in column.notes:
        edge = round(axis.y(axis.clamped(note.minute)))
        y = edge - px(6) - cards.line + 1 if note.above else edge + px(6)
        room = width - px(12) - px(6)
        cards.texts.draw(p, "time", note.words, px(12), y, room, cards.theme.color("text.tertiary"))
