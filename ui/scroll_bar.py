"""The calendar's scroll bar, which lies over its columns: a slim handle and nothing else.

Painted here and not by the style: the application's style sheet comes only after the first screen, and Qt's own bar,
drawn with each frame of what it lies over, takes as long as all columns. Keys and clicks are Qt's.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from ui.theme import theme

WIDTH: Final = 10
LEAST: Final = 32
_SIDE: Final = 2


class ScrollBar(QScrollBar):
    """Upright. `covered`: pixels at its top that lie beside pinned heads, where no handle is shown."""

    covered = 0

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(WIDTH), super().sizeHint().height())

    def handle(self) -> QRectF:
        """Where it is; empty when all is in view."""
        span, page = self.maximum() - self.minimum(), self.pageStep()
        if span <= 0:
            return QRectF()
        length = max(theme().metrics.px(LEAST), self.height() * page / (span + page))
        top = (self.height() - length) * (self.value() - self.minimum()) / span
        return QRectF(_SIDE, top + _SIDE, self.width() - 2 * _SIDE, length - 2 * _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        held = self.isSliderDown() or self.underMouse()
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme().color("border.strong" if held else "border.default"))
        shown = self.handle()
        shown.setTop(max(shown.top(), self.covered + _SIDE))
        p.drawRoundedRect(shown, 3, 3)
        p.end()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)
