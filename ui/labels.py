"""What only shows: a line of words, wrapping prose, a pill, an avatar; and `name`, which every control needs.

All ask the theme at each paint and size hint, so a change of theme needs only a new layout.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import paint
from ui.theme import theme


def name(widget: QWidget, identifier: str, words: str = "", more: str = "") -> None:
    """Give a control its stable id ("topbar.search"), its accessible name and, where needed, a description."""
    widget.setObjectName(identifier)
    widget.setAccessibleIdentifier(identifier)
    if words:
        widget.setAccessibleName(words)
    if more:
        widget.setAccessibleDescription(more)


def grey(widget: QWidget, why_not: str) -> None:
    """Disable a control with its reason, to be read by pointer and by screen reader."""
    widget.setEnabled(False)
    widget.setToolTip(why_not)
    widget.setAccessibleDescription(why_not)


class Avatar(QWidget):
    """Initials in a circle."""

    def __init__(self, initials: str = "", size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._initials, self._size = initials, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_initials(self, initials: str) -> None:
        self._initials = initials
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        avatar(painter, QRectF(self.rect()), self._initials)
        painter.end()


def avatar(painter: QPainter, rect: QRectF, initials: str, *, chosen: bool = False) -> None:
    look = theme()
    fill = look.color("accent.subtle" if chosen else "bg.pressed")
    paint.box(painter, rect, rect.width() / 2, fill)
    ink = look.color("accent.text" if chosen else "text.secondary")
    if rect.width() >= look.metrics.px(24):
        style = "title" if rect.width() >= look.metrics.px(36) else "caption"
        paint.text(painter, rect, initials, ink, style, 600, paint.CENTER)
        return
    font = QFont(look.font("caption", 600))  # where two wide letters have no room: smaller, never cut
    font.setPixelSize(look.metrics.px(10 if len(initials) < 3 else 8))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, int(paint.CENTER) | Qt.TextFlag.TextDontClip.value, initials)


class Words(QWidget):
    """One line of plain words, elided with the full text as tooltip, unless it keeps room for the `whole` of it."""

    def __init__(
        self,
        words: str = "",
        *,
        style: str = "body",
        weight: int | None = None,
        color: str = "text.primary",
        align: Qt.AlignmentFlag = paint.LEFT,
        whole: bool = False,
        identifier: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._weight, self._color, self._align, self._whole = style, weight, color, align, whole
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, identifier, words)

    @property
    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._hint()
            self.updateGeometry()
            self.update()

    def set_color(self, color: str) -> None:
        self._color = color
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        return QSize(round(paint.width_of(self._words, self._style, self._weight) + 1), look.line(self._style))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return hint if self._whole else QSize(min(hint.width(), theme().metrics.px(40)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hint()

    def _hint(self) -> None:
        cut = self.sizeHint().width() > self.width() + 1
        self.setToolTip(self._words if cut else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = theme().color(self._color)
        paint.text(painter, QRectF(self.rect()), self._words, ink, self._style, self._weight, self._align)
        painter.end()


Run = tuple[str, str, int]
"""Words, the token of their colour, their weight."""


class Prose(QWidget):
    """Words that wrap at the design's line height, in runs of different colour and weight."""

    def __init__(
        self, runs: Sequence[Run] | str, *, style: str = "body", centered: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._style, self._centered = style, centered
        self._runs: Sequence[Run] = ()
        self._broken: dict[float, list[list[tuple[float, Run]]]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_runs(runs)

    def set_runs(self, runs: Sequence[Run] | str) -> None:
        self._runs = [(runs, "text.primary", 400)] if isinstance(runs, str) else list(runs)
        self._broken = {}
        self.setAccessibleName("".join(words for words, _, _ in self._runs))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        return len(self._lines(min(width, self.maximumWidth()))) * theme().line(self._style)

    def sizeHint(self) -> QSize:
        whole = sum(paint.width_of(words, self._style, weight) for words, _, weight in self._runs)
        width = min(round(whole) + 1, theme().metrics.px(280))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(60), theme().line(self._style))

    def changeEvent(self, event: QEvent) -> None:
        self._broken = {}
        super().changeEvent(event)

    def _lines(self, width: float) -> list[list[tuple[float, Run]]]:
        """Each line as (x, run), broken at spaces."""
        found = self._broken.get(width)
        if found is not None:
            return found
        lines: list[list[tuple[float, Run]]] = [[]]
        left = 0.0
        for words, color, weight in self._runs:
            for index, word in enumerate(words.split(" ")):
                piece = f" {word}" if index else word
                wide = paint.width_of(piece, self._style, weight)
                if left + wide > width and word:
                    if left > 0:
                        lines.append([])
                    left, piece = 0.0, word
                    wide = paint.width_of(piece, self._style, weight)
                lines[-1].append((left, (piece, color, weight)))
                left += wide
        self._broken[width] = lines
        return lines

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        height = look.line(self._style)
        for row, line in enumerate(self._lines(self.width())):
            if not line:
                continue
            end = line[-1][0] + paint.width_of(line[-1][1][0], self._style, line[-1][1][2])
            shift = (self.width() - end) / 2 if self._centered else 0.0
            for left, (words, color, weight) in line:
                spot = QRectF(left + shift, row * height, self.width() - left - shift + 2, height)
                paint.text(painter, spot, words, look.color(color), self._style, weight)
        painter.end()


class Pill(QWidget):
    """A small rounded label in the colours of a visit status or an outbox state."""

    def __init__(self, group: str, key: str, words: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group, self._key, self._words, self._icon = group, key, words, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def show_state(self, group: str, key: str, words: str, icon: str = "") -> None:
        self._group, self._key, self._words, self._icon = group, key, words, icon
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return paint.pill_size(self._words, self._icon).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme().status(self._group, self._key)
        paint.pill(painter, QRectF(self.rect()), self._words, look.ink, look.soft, look.line, self._icon)
        painter.end()
