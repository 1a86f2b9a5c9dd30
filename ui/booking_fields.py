"""Small fields of the sheets around a visit: a sentence under a field, a typed start, a drop-down.

Not here: the patient field (`booking_patient.py`), fields that every page shares (`fields.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from ui import paint, wording
from ui.booking_model import Option
from ui.controls import name
from ui.theme import theme

ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def set_state(field: QWidget, state: str) -> None:
    """Colour a field's outline: "wrong", "check" or nothing."""
    if field.property("state") != state:
        field.setProperty("state", state)
        field.style().unpolish(field)
        field.style().polish(field)


class Sentence(QLabel):
    """What is missing or wrong, under its field; nothing said, no room taken."""

    def __init__(self, identifier: str, tone: str = "failed") -> None:
        super().__init__()
        self.setProperty("tone", tone)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme().font("small"))
        name(self, identifier)
        self.hide()
        theme().changed.connect(self._refont)

    def say(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))

    def _refont(self) -> None:
        self.setFont(theme().font("small"))


class StartField(QLineEdit):
    """A time typed in any form. `typed` when it is left changed; Up and Down step through the day."""

    typed = Signal(str)
    stepped = Signal(int)

    def __init__(self, identifier: str = "booking.start", label: str = wording.START) -> None:
        super().__init__()
        name(self, identifier, label)
        self._kept = ""
        self._relayout()
        theme().changed.connect(self._relayout)
        self.editingFinished.connect(self.commit)

    def show_time(self, words: str, state: str) -> None:
        """The time that stands; what was typed and could not be read goes."""
        self._kept = words
        if self.text() != words:
            self.setText(words)
        set_state(self, state)

    def commit(self) -> bool:
        """Tell what was typed, if anything new; whether there was."""
        if self.text().strip() == self._kept:
            return False
        self.typed.emit(self.text())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and self.text().strip() != self._kept:
            self.commit()  # seen first, booked with the next Enter
            self.selectAll()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.commit()
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        size = theme().metrics.icon(16)
        ink = theme().color("text.secondary" if self.isEnabled() else "text.disabled")
        paint.glyph(painter, "clock", ink, theme().metrics.px(10), (self.height() - size) / 2, size)
        if self.hasFocus() and self.property("state"):  # the style sheet's outline of a state hides its ring of focus
            paint.focus_ring(painter, QRectF(self.rect()), theme().radius("control"))
        painter.end()

    def _relayout(self) -> None:
        self.setTextMargins(theme().metrics.icon(16) + theme().metrics.px(6), 0, 0, 0)


class Picker(QComboBox):
    """A drop-down of options. `picked` carries the key a person chose; the wheel only scrolls the sheet."""

    picked = Signal(str)

    def __init__(self, identifier: str, label: str, placeholder: str = "") -> None:
        super().__init__()
        name(self, identifier, label)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the form gives it
        self.setMinimumWidth(theme().metrics.px(64))
        self._options: Sequence[Option] = ()
        self.activated.connect(self._tell)

    def show_options(self, options: Sequence[Option], chosen: str, state: str = "") -> None:
        with QSignalBlocker(self):
            if options != self._options:
                self._options = options
                self.clear()
                for option in options:
                    self.addItem(option.words, option.key)
            self.setCurrentIndex(next((i for i, o in enumerate(options) if o.key == chosen), -1))
        set_state(self, state)

    def _tell(self, index: int) -> None:
        self.picked.emit(self._options[index].key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does, but words too long for the field end in an ellipsis, and are then its tooltip."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        if self.currentIndex() < 0:
            option.palette.setBrush(QPalette.ColorRole.ButtonText, option.palette.placeholderText())
            option.currentText = self.placeholderText()
        words, spot = option.currentText, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, spot, self).width()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.setToolTip(words if option.currentText != words else "")
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
