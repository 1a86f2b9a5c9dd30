"""The patient box of "Find a time": a line to type into with its list of people, or who was chosen and a × to clear."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import paint, wording
from ui.booking_patient import FindsPatient
from ui.controls import Button, avatar, name
from ui.theme import theme

_LIST: Final = 340


class ChosenSeeker(QWidget):
    """Initials, name and, unless the patient is given, a button to look for somebody else."""

    def __init__(self) -> None:
        super().__init__()
        self._name = self._initials = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, "slots.seeker")
        label = wording.SLOTS_CLEAR
        self.clear = Button(
            icon="x", kind="ghost", small=True, label=label, identifier="slots.seeker.clear", parent=self
        )

    def show_name(self, words: str, initials: str, can_clear: bool) -> None:
        self._name, self._initials = words, initials
        self.setAccessibleName(f"{wording.PATIENT}: {words}")
        self.clear.setVisible(can_clear)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), theme().metrics.control)

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = self.height() - 4
        self.clear.setGeometry(self.width() - side - 2, 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        paint.box(painter, rect, look.radius("control"), look.color("bg.field"), look.color("border.strong"))
        side = px(20)
        avatar(painter, QRectF(px(7), (rect.height() - side) / 2, side, side), self._initials, chosen=True)
        left = px(34)
        right = (self.clear.x() if not self.clear.isHidden() else rect.right()) - px(4)
        paint.text(painter, QRectF(left, 0, right - left, rect.height()), self._name, look.color("text.primary"))
        painter.end()


class SeekerField(FindsPatient):
    """The line, or who was chosen."""

    cleared = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.who = ChosenSeeker()
        name(self.search, "slots.patient", wording.PATIENT)
        self._stack.addWidget(self.who)
        self.search.textChanged.connect(self._changed)
        self.who.clear.clicked.connect(self.cleared)

    def show_seeker(self, words: str, initials: str, can_clear: bool) -> None:
        """Who was chosen; nobody ("") brings the line to type into back."""
        self._stack.setCurrentWidget(self.who if words else self.search)
        if words:
            self.who.show_name(words, initials, can_clear)
            self.search.clear()
            self.close_list()

    def take_focus(self) -> None:
        at = self.search if self._stack.currentWidget() is self.search else self.who.clear
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), theme().metrics.control)

    def _room(self, left: int) -> int:
        px = theme().metrics.px
        return min(max(self.width(), px(_LIST)), self._over.width() - left - px(8))

    def _changed(self, text: str) -> None:
        if not text:
            self.close_list()
