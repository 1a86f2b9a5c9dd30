"""The visits of a provider who is away, with their new times: Left and Right choose another, Space leaves one out.

Not here: the words (`away_model.py`), what is free (`app/away.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import paint, wording
from ui.away_model import Line
from ui.controls import check_mark
from ui.keyed_list import ENTRY, Index, KeyedView
from ui.keys import held
from ui.theme import theme

ROW: Final = 48


def spots_of(rect: QRect, line: Line) -> dict[str, QRect]:
    """Where a line's check box and its arrows are."""
    px = theme().metrics.px
    middle = rect.center().y()
    found = {"tick": QRect(rect.left() + px(16), middle - px(8), px(16), px(16))}
    if line.choice:
        side = px(24)
        width = round(paint.width_of(line.choice, "small")) + px(16)
        right = rect.right() - px(12)
        found["next"] = QRect(right - side, middle - side // 2, side, side)
        found["back"] = QRect(right - 2 * side - width, middle - side // 2, side, side)
    return found


class AwayDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().metrics.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(ENTRY)
        rect, state, look = QRect(option.rect), option.state, theme()
        px = look.metrics.px
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint.row_ground(painter, rect, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        spots = spots_of(rect, line)
        left = rect.left() + px(44)
        if line.phone or (not line.choice and line.state == "moves"):
            left = rect.left() + px(16)  # a call: nothing is chosen any more
        else:
            fixed = line.state in ("none", "sending")
            check_mark(painter, QRectF(spots["tick"]), checked=line.state == "moves", enabled=not fixed)
        end = rect.right() - px(12 if line.phone else 124)
        half = (end - left) * 42 // 100
        self._two(painter, rect, left, half - px(8), line.name, line.old, quiet=line.state != "moves")
        self._new(painter, rect, left + half, end - left - half, line)
        self._arrows(painter, spots, line)
        if selected:
            paint.row_ring(painter, rect, bool(state & QStyle.StateFlag.State_HasFocus))
        painter.restore()

    def _two(
        self, painter: QPainter, rect: QRect, left: int, width: int, first: str, second: str, *, quiet: bool
    ) -> None:
        ink = theme().color("text.secondary" if quiet else "text.primary")
        paint.two_lines(painter, QRectF(left, rect.top(), width, rect.height()), first, second, ink)

    def _new(self, painter: QPainter, rect: QRect, left: int, width: int, line: Line) -> None:
        look, px = theme(), theme().metrics.px
        size, middle = look.metrics.icon(14), QRectF(rect).center().y()
        if line.state == "moves":
            ink = look.color("text.secondary")
            paint.glyph(painter, "arrow-right", ink, left, middle - size / 2, size)
            left, width = left + size + px(8), width - size - px(8)
            if line.phone:
                self._two(painter, rect, left, width, line.phone, line.new, quiet=False)
                return
        words = look.status("outbox", "attention").ink if line.state == "none" else look.color("text.primary")
        if line.state in ("stays", "sending"):
            words = look.color("text.secondary")
        paint.text(painter, QRectF(left, rect.top(), width, rect.height()), line.new, words)

    def _arrows(self, painter: QPainter, spots: dict[str, QRect], line: Line) -> None:
        look = theme()
        size, ink = look.metrics.icon(16), look.color("text.secondary")
        for key, icon in (("back", "chevron-left"), ("next", "chevron-right")):
            if key in spots:
                spot = QRectF(spots[key]).center()
                paint.glyph(painter, icon, ink, spot.x() - size / 2, spot.y() - size / 2, size)
        if "back" in spots:
            between = QRectF(spots["back"].topRight(), spots["next"].bottomLeft())
            paint.text(painter, between, line.choice, ink, "small", None, paint.CENTER)


class AwayView(KeyedView[Line]):
    """`stepped` and `turned` carry the number of the line."""

    stepped = Signal(int, int)  # line, by
    turned = Signal(int)  # leave out, or take in again

    def __init__(self) -> None:
        super().__init__("away.list", wording.AWAY_VISITS)
        self.setItemDelegate(AwayDelegate(self))

    def put(self, lines: Sequence[Line]) -> None:
        """Show these; the current line stays current."""
        row = self.currentIndex().row()
        self.entries.put(lines)
        if lines:
            self.setCurrentIndex(self.entries.index(min(max(0, row), len(lines) - 1)))
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters mean nothing here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        plain = not held(event)
        if row >= 0 and plain and step is not None:
            self.stepped.emit(row, step)
        elif row >= 0 and plain and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Delete):
            self.turned.emit(row)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the sheet's main button
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot: QPoint = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        line: Line = index.data(ENTRY)
        for key, rect in spots_of(self.visualRect(index), line).items():
            if rect.adjusted(-6, -6, 6, 6).contains(spot):
                if key == "tick":
                    self.turned.emit(index.row())
                else:
                    self.stepped.emit(index.row(), 1 if key == "next" else -1)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(0))
