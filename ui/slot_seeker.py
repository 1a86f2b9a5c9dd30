"""The patient box of "Find a time": a line to type into with its list of people, or who was chosen and a × to clear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from ui import paint, wording
from ui.booking_patient import HitLine, HitList, PatientSearch
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


class SeekerField(QWidget):
    """`typed` carries the text, `chosen` the ref of a patient, `new_asked` the text a new patient starts from."""

    typed = Signal(str)
    chosen = Signal(object)
    new_asked = Signal(str)
    cleared = Signal()

    def __init__(self, over: QWidget) -> None:
        """`over`: what the list of people may cover."""
        super().__init__()
        self._over = over
        self.search, self.who, self.hits = PatientSearch(), ChosenSeeker(), HitList(over)
        name(self.search, "slots.patient", wording.PATIENT)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.search)
        self._stack.addWidget(self.who)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textEdited.connect(self._edited)
        self.search.textChanged.connect(self._changed)
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._take_current)
        self.search.left.connect(self.close_list)
        self.hits.chosen.connect(self._take)
        self.who.clear.clicked.connect(self.cleared)

    def show_seeker(self, words: str, initials: str, can_clear: bool) -> None:
        """Who was chosen; nobody ("") brings the line to type into back."""
        self._stack.setCurrentWidget(self.who if words else self.search)
        if words:
            self.who.show_name(words, initials, can_clear)
            self.search.clear()
            self.close_list()

    def forget(self) -> None:
        """What was typed and who was found."""
        self.search.clear()
        self.hits.show_lines((), "", "")
        self.close_list()

    def show_hits(self, lines: Sequence[HitLine], empty: str, new: str) -> None:
        """The answer to what was typed."""
        if not self.search.hasFocus() or self._stack.currentWidget() is not self.search:
            return
        self.hits.show_lines(lines, empty, new)
        at = self.mapTo(self._over, QPoint(0, self.height() + theme().metrics.px(4)))
        width = min(max(self.width(), theme().metrics.px(_LIST)), self._over.width() - at.x() - theme().metrics.px(8))
        self.hits.setGeometry(at.x(), at.y(), width, self.hits.height())
        self.hits.raise_()
        self.hits.show()
        self.search.has_list = True

    def close_list(self) -> None:
        self.hits.hide()
        self.search.has_list = False

    def take_focus(self) -> None:
        at = self.search if self._stack.currentWidget() is self.search else self.who.clear
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), theme().metrics.control)

    def _edited(self, text: str) -> None:
        self.typed.emit(text)

    def _changed(self, text: str) -> None:
        if not text:
            self.close_list()

    def _step(self, by: int) -> None:
        if self.search.has_list:
            self.hits.step(by)
        else:
            self.typed.emit(self.search.text())

    def _take_current(self) -> None:
        self._take(self.hits.current)

    def _take(self, row: int) -> None:
        lines, text = self.hits.lines, self.search.text()
        self.close_list()
        if row < len(lines):
            self.chosen.emit(lines[row].line.ref)
        else:
            self.new_asked.emit(text)
