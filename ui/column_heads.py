"""The names over the columns of a painted list. Not here: where the columns are (the list's own `…_paint.py`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import paint
from ui.theme import theme

Spots = Mapping[str, tuple[int, int]]
"""Left edge and width of each column; 0 wide where there is no room for it."""
HEIGHT: Final = 28


class ColumnHeads(QWidget):
    """`set_room` tells how wide the rows under it are, which may have a scroll bar; `spots` is asked with that."""

    def __init__(self, heads: Sequence[tuple[str, str]], spots: Callable[[int], Spots]) -> None:
        super().__init__()
        self._heads, self._spots, self._room = heads, spots, 0
        self._relayout()
        theme().changed.connect(self._relayout)

    def set_room(self, width: int) -> None:
        self._room = width
        self.update()

    def _relayout(self) -> None:
        self.setFixedHeight(theme().metrics.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        spots, ink = self._spots(self._room or self.width()), theme().color("text.secondary")
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        for key, words in self._heads:
            left, room = spots[key]
            if room > 0:
                paint.text(painter, QRectF(left, 0, room, self.height() - 1), words, ink, "caption", 600)
        painter.end()
