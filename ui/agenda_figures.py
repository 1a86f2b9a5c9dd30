"""The strip of figures over the agenda: six cards 92 high; pressed, the list shows exactly what the figure counts.

Not here: what they say (`agenda_model.cards_of`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import paint, wording
from ui.agenda_model import FigureCard
from ui.controls import KEYBOARD_REASONS, Ringed, name
from ui.theme import theme

HEIGHT: Final = 92


class FigureButton(Ringed, QPushButton):
    """One figure: title, number, a line about it."""

    RING_REASONS = (*KEYBOARD_REASONS, Qt.FocusReason.OtherFocusReason)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._card: FigureCard | None = None
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name(self, f"agenda.figure.{key}")

    @property
    def value(self) -> str:
        return self._card.value if self._card is not None else ""

    def show_card(self, card: FigureCard) -> None:
        self._card = card
        self.setAccessibleName(card.spoken)
        self.setToolTip(f"{card.title}: {card.value}\n{card.detail}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(150), theme().metrics.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(60), theme().metrics.px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right are the strip's; Qt's own button would leave it."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _ink(self) -> QColor:
        look = theme()
        if self._card is not None and self._card.tone and self._card.value != "0":
            return look.status(*self._card.tone.split(".")).ink
        return look.color("text.secondary")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            paint.fill(painter, rect, look.color("accent.subtle" if self.isChecked() else "bg.hover"))
        if self.isChecked():
            bar = QRectF(0, rect.height() - 4, rect.width() - 1, 3)
            paint.fill(painter, bar, look.color("accent.base"))
        paint.hairline(painter, rect.right() - 0.5, 0, rect.right() - 0.5, rect.bottom())
        card = self._card
        if card is not None:
            left, room, ink = px(20), rect.width() - px(28), self._ink()
            top, line = px(11), look.line("small")
            if card.icon:
                size = look.metrics.icon(14)
                paint.glyph(painter, card.icon, ink, left, top + (line - size) / 2, size)
                spot = QRectF(left + size + px(5), top, room - size - px(5), line)
            else:
                spot = QRectF(left, top, room, line)
            paint.text(painter, spot, card.title, ink, "small", 500)
            high = look.line("figure")
            figure = QRectF(left, top + line, room, high)
            paint.text(painter, figure, card.value, look.color("text.primary"), "figure")
            below = QRectF(left, top + line + high - px(1), room, line)
            paint.text(painter, below, card.detail, look.color("text.secondary"), "small")
        if self.has_ring:
            paint.focus_ring(painter, rect.adjusted(1, 1, -2, -2), look.radius("control"))
        painter.end()


class FigureStrip(QWidget):
    """One Tab stop, Left and Right inside. `pressed_figure` carries the figure now chosen, "" for none."""

    pressed_figure = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name(self, "agenda.figures", wording.AGENDA_FIGURES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 1)
        row.setSpacing(0)
        self.buttons: dict[str, FigureButton] = {}
        for key, *_ in wording.FIGURES:
            button = self.buttons[key] = FigureButton(key)
            button.clicked.connect(partial(self._pressed, key))
            row.addWidget(button, 1)
        self._rove("booked")

    def show_cards(self, cards: Sequence[FigureCard]) -> None:
        for card in cards:
            self.buttons[card.key].show_card(card)

    def set_chosen(self, figure: str) -> None:
        """Show this one as pressed; tells nobody."""
        for key, button in self.buttons.items():
            button.setChecked(key == figure)

    def _pressed(self, key: str) -> None:
        on = self.buttons[key].isChecked()
        self.set_chosen(key if on else "")
        self.pressed_figure.emit(key if on else "")

    def _rove(self, key: str) -> None:
        for other, button in self.buttons.items():
            own = other == key
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if own else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        keys = list(self.buttons)
        here = next((at for at, key in enumerate(keys) if self.buttons[key].hasFocus()), None)
        if step is None or here is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        key = keys[(here + step) % len(keys)]
        self._rove(key)
        self.buttons[key].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
