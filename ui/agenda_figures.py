"""The strip of figures over the agenda: six cards 92 high; pressed, the list shows exactly what the figure counts.

Where they cannot stand in one row uncut, words take a second line, then the cards a second row.
Not here: what they say (`agenda_model.cards_of`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.agenda_model import FigureCard
from ui.controls import KEYBOARD_REASONS, Ringed, name
from ui.sidebar import quiet_scroll
from ui.theme import theme

HEIGHT: Final = 92
_MOST: Final = 0.45  # of the page's height; what is more is scrolled
_LINES: Final = 2
_EDGE: Final = (20, 8)  # left and right of a card's words


class FigureButton(Ringed, QPushButton):
    """One figure: title, number, a line about it."""

    RING_REASONS = (*KEYBOARD_REASONS, Qt.FocusReason.OtherFocusReason)

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self._card: FigureCard | None = None
        self._slim, self._lines = False, 1  # the number beside its title; lines for the words under it
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

    def lines_in(self, width: int, slim: bool) -> int:
        """How many lines the words under the number need in a card of that width; 0: something would be cut."""
        card, px = self._card, theme().metrics.px
        if card is None:
            return 1
        room = width - px(sum(_EDGE))
        title = paint.width_of(card.title, "small", 500) + (theme().metrics.icon(14) + px(5) if card.icon else 0)
        value = paint.width_of(card.value, "figure")
        if (title + px(12) + value if slim else max(title, value)) > room:
            return 0
        lines = paint.lines_of(card.detail, room, "small")
        return len(lines) if all(paint.width_of(line, "small") <= room for line in lines) else 0

    def stand(self, slim: bool, lines: int) -> None:
        """Laid out so from now on."""
        self._slim, self._lines = slim, lines
        self.setFixedHeight(self.height_for(slim, lines))
        self.update()

    @staticmethod
    def height_for(slim: bool, lines: int) -> int:
        more = (lines - 1) * theme().line("small")
        return theme().metrics.px(68 if slim else HEIGHT) + more

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(150), self.height_for(self._slim, self._lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(60), self.sizeHint().height())

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
        look, rect = theme(), QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            paint.fill(painter, rect, look.color("accent.subtle" if self.isChecked() else "bg.hover"))
        if self.isChecked():
            bar = QRectF(0, rect.height() - 4, rect.width() - 1, 3)
            paint.fill(painter, bar, look.color("accent.base"))
        paint.hairline(painter, rect.right() - 0.5, 0, rect.right() - 0.5, rect.bottom())
        if self._card is not None:
            self._words(painter, self._card, rect)
        if self.has_ring:
            paint.focus_ring(painter, rect.adjusted(1, 1, -2, -2), look.radius("control"))
        painter.end()

    def _words(self, painter: QPainter, card: FigureCard, rect: QRectF) -> None:
        look, px = theme(), theme().metrics.px
        left, room, ink = px(_EDGE[0]), rect.width() - px(sum(_EDGE)), self._ink()
        line, high = look.line("small"), look.line("figure")
        top = px(6) if self._slim else px(11)
        spot = QRectF(left, top, room, high if self._slim else line)
        figure = spot if self._slim else QRectF(left, top + line, room, high)
        align = paint.RIGHT if self._slim else paint.LEFT
        paint.text(
            painter,
            figure.adjusted(0, 0, -px(8) if self._slim else 0, 0),
            card.value,
            look.color("text.primary"),
            "figure",
            align=align,
        )
        if card.icon:
            size = look.metrics.icon(14)
            paint.glyph(painter, card.icon, ink, left, spot.center().y() - size / 2, size)
            spot.setLeft(left + size + px(5))
        paint.text(painter, spot, card.title, ink, "small", 500)
        below = QRectF(left, figure.bottom() - px(1), room, line)
        for words in paint.lines_of(card.detail, room, "small")[: self._lines]:
            paint.text(painter, below, words, look.color("text.secondary"), "small")
            below.translate(0, line)


class FigureStrip(QWidget):
    """One Tab stop, Left and Right inside. `pressed_figure` carries the figure now chosen, "" for none."""

    pressed_figure = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name(self, "agenda.figures", wording.AGENDA_FIGURES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        board = QWidget()
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._area = quiet_scroll(board, "agenda.figures.all")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 1)
        whole.addWidget(self._area)
        self._room = (0, 0)
        self.buttons: dict[str, FigureButton] = {}
        for key, *_ in wording.FIGURES:
            button = self.buttons[key] = FigureButton(key)
            button.clicked.connect(partial(self._pressed, key))
        self._rove("booked")
        theme().changed.connect(self._arrange)
        self._arrange()

    def show_cards(self, cards: Sequence[FigureCard]) -> None:
        for card in cards:
            self.buttons[card.key].show_card(card)
        self._arrange()

    def set_room(self, width: int, height: int) -> None:
        """The page's: cards stand so that none of their words is cut."""
        if self._room != (width, height):
            self._room = (width, height)
            self._arrange()

    def _arrange(self) -> None:
        width, height = self._room
        for columns, slim in ((len(self.buttons), False), (3, True), (2, True), (1, True)):
            needed = [button.lines_in(width // columns, slim) for button in self.buttons.values()]
            if min(needed) > 0 and max(needed) <= _LINES:
                break
        lines = max(1, *needed)
        rows = -(-len(self.buttons) // columns)
        for column in range(len(self.buttons)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, button in enumerate(self.buttons.values()):
            button.stand(slim, lines)
            self._grid.addWidget(button, at // columns, at % columns)
        one = FigureButton.height_for(slim, lines)
        self.setFixedHeight(1 + min(rows * one, max(one, round(height * _MOST))))

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
        self._area.ensureWidgetVisible(self.buttons[key], 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
