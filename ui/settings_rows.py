"""The rows of the settings: a title, what it does, and at the right the control; in cards under a heading.

They draw and emit. Not here: which rows there are (`settings_model.py`), what a change does.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, PaintedChoice, Prose, Words, name
from ui.fields import Stepper
from ui.settings_model import Row, choices_with
from ui.theme import theme

_SOON_MS = 400
"""A number or a name counts when nothing was typed for so long."""
_STACK_BELOW = 430


class Switch(PaintedChoice, QCheckBox):
    """On or off, with the word beside it."""

    def __init__(self, identifier: str, label: str, more: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        name(self, identifier, label, more)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        words = max(paint.width_of(one, "small") for one in (wording.ON, wording.OFF))
        return QSize(round(words) + px(46), theme().metrics.control_small)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, on = theme(), theme().metrics.px, self.isChecked()
        wide, high = px(36), px(20)
        track = QRectF(self.width() - wide - 1, (self.height() - high) / 2, wide, high)
        fill = "accent.base" if on else "border.strong"
        paint.box(painter, track, high / 2, look.color(fill if self.isEnabled() else "border.default"))
        knob = high - px(4)
        left = track.right() - knob - px(2) if on else track.left() + px(2)
        paint.box(painter, QRectF(left, track.top() + px(2), knob, knob), knob / 2, look.color("bg.canvas"))
        words = QRectF(0, 0, track.left() - px(8), self.height())
        ink = look.color("text.secondary" if self.isEnabled() else "text.disabled")
        paint.text(painter, words, wording.ON if on else wording.OFF, ink, "small", align=paint.RIGHT)
        if self.has_ring:
            paint.focus_ring(painter, track.adjusted(-2, -2, 2, 2), high / 2 + 2)
        painter.end()


class Choice(QComboBox):
    """A drop-down that the wheel does not change by accident while the page is scrolled."""

    def __init__(self, identifier: str, label: str, more: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        name(self, identifier, label, more)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class RowView(QWidget):
    """One row. `changed` carries what was chosen, `pressed` that its button was."""

    changed = Signal(object)
    pressed = Signal()

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self.setObjectName(f"settings.{row.key}.row")
        self.control: QWidget | None = None
        self._value: Any = None
        px = theme().metrics.px
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(px(16), px(10), px(16), px(10))
        self._box.setSpacing(px(16))
        lines = QVBoxLayout()
        lines.setSpacing(px(1))
        lines.addStretch(1)
        lines.addWidget(Prose([(row.title, "text.primary", 500)]))
        self._words = Prose([(row.words, "text.secondary", 400)], style="small")
        lines.addWidget(self._words)
        if not row.words:
            self._words.hide()
        lines.addStretch(1)
        self._box.addLayout(lines, 1)
        self.setMinimumHeight(px(54))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._take)
        self._make()

    def _make(self) -> None:
        row, ident = self.row, f"settings.{self.row.key}"
        if row.kind == "switch":
            switch = Switch(ident, row.title, row.words)
            switch.clicked.connect(self._tell)
            self.put(switch)
        elif row.kind == "choice":
            choice = Choice(ident, row.title, row.words)
            choice.activated.connect(self._chosen)
            self.put(choice)
        elif row.kind == "number":
            number = Stepper(
                low=row.low, high=row.high, step=row.step, suffix=row.suffix, identifier=ident, label=row.title
            )
            number.setFixedWidth(number.sizeHint().width())
            number.valueChanged.connect(self._soon.start)
            number.editingFinished.connect(self._take)
            self.put(number)
        elif row.kind == "text":
            text = QLineEdit()
            text.setMaxLength(80)
            text.setMinimumWidth(theme().metrics.px(200))
            text.textEdited.connect(self._soon.start)
            text.editingFinished.connect(self._take)
            name(text, ident, row.title, row.words)
            self.put(text)
        elif row.kind == "button":
            button = Button(wording.SETTING_BUTTONS[row.key], identifier=ident)
            button.setAccessibleDescription(f"{row.title}. {row.words}")
            button.clicked.connect(self._press)
            self.put(button)

    def put(self, control: QWidget) -> None:
        """The control at the right, of the row itself or from outside."""
        if self.control is not None:
            self._box.removeWidget(self.control)
            self.control.deleteLater()
        self.control = control
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def say(self, words: str) -> None:
        """Other words under the title."""
        self._words.set_runs([(words, "text.secondary", 400)])
        self._words.setVisible(bool(words))

    def show_value(self, value: Any) -> None:
        """Show what is in force; tells nobody, and leaves alone what is being typed."""
        if self._soon.isActive():
            return
        self._value, control = value, self.control
        if control is None:
            return
        control.blockSignals(True)
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, Choice):
            told = choices_with(self.row, value)
            control.clear()
            for one, words in told:
                control.addItem(words, one)
            control.setCurrentIndex(next(index for index, (one, _) in enumerate(told) if one == value))
        elif isinstance(control, Stepper):
            control.setValue(int(value))
        elif isinstance(control, QLineEdit) and control.text() != value:
            control.setText(str(value))
        control.blockSignals(False)
        control.update()

    def _chosen(self, index: int) -> None:
        if isinstance(self.control, Choice):
            self._tell(self.control.itemData(index))

    def _take(self) -> None:
        self._soon.stop()
        if isinstance(self.control, Stepper):
            self._tell(self.control.value())
        elif isinstance(self.control, QLineEdit):
            words = self.control.text().strip()
            if words:
                self._tell(words)
            else:
                self.control.setText(str(self._value))

    def _press(self) -> None:
        self.pressed.emit()

    def _tell(self, value: Any) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < theme().metrics.px(_STACK_BELOW)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._box.direction() != direction:
            self._box.setDirection(direction)


class Card(QWidget):
    """Rows in a box, with a line between them."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(1)
        self.rows: list[QWidget] = []

    def add(self, row: QWidget) -> None:
        self.rows.append(row)
        self._column.addWidget(row)

    def clear(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        line = look.color("border.subtle")
        paint.box(painter, QRectF(self.rect()), look.radius("panel"), look.color("bg.raised"), line)
        shown = [row for row in self.rows if row.isVisible()]
        for row in shown[1:]:
            paint.hairline(painter, 1, row.y() - 1, self.width() - 1, row.y() - 1, line)
        painter.end()


def heading(words: str) -> Words:
    """Over a card."""
    return Words(words, style="bodyStrong")
