"""What a page shows when it has nothing, or not yet: an empty state with one way on, and a skeleton while reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint
from ui.controls import Button, Prose, name
from ui.theme import theme


class _Tile(QWidget):
    """The icon of an empty state in its soft square; `look` is an outbox state for its colours."""

    def __init__(self, icon: str, look: str) -> None:
        super().__init__()
        self._icon, self._look = icon, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(44)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        shades = look.status("outbox", self._look) if self._look else None
        paint.box(painter, rect, 10, shades.soft if shades else look.color("bg.pressed"))
        size = look.metrics.icon(20)
        ink = shades.ink if shades else look.color("text.secondary")
        paint.glyph(painter, self._icon, ink, rect.center().x() - size / 2, rect.center().y() - size / 2, size)
        painter.end()


class EmptyState(QWidget):
    """What happened, what is safe, what to do: icon, title, a sentence or two, buttons. Centred in its place."""

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        buttons: Sequence[Button] = (),
        *,
        look: str = "",
        identifier: str = "empty",
    ) -> None:
        super().__init__()
        name(self, identifier, title, words)
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(_Tile(icon, look), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(px(6))
        middle = Qt.AlignmentFlag.AlignHCenter
        for runs, style in (((title, "text.primary", 600), "title"), ((words, "text.secondary", 400), "body")):
            prose = Prose([runs], style=style, centered=True)
            prose.setFixedWidth(px(320))
            column.addWidget(prose, 0, middle)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addSpacing(px(6))
        column.addLayout(row)
        column.addStretch(1)


class Skeleton(QWidget):
    """Grey lines where rows will be, shown when reading takes longer than 300 ms."""

    def __init__(self, rows: int = 6) -> None:
        super().__init__()
        self._rows = rows

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        for row in range(self._rows):
            top = px(16) + row * look.metrics.row_tall
            for line, (share, token) in enumerate(((0.42, "bg.pressed"), (0.26, "bg.hover"))):
                width = self.width() * (share + 0.08 * (row * 7 % 3))
                paint.box(painter, QRectF(px(16), top + line * px(16), width, px(8)), 4, look.color(token))
        painter.end()
