"""The page "Patients": the list at the left, one patient at the right: visits, contact, what the system offers.

Draws what `patient_model.py` prepared and emits what was pressed. What is not told has no place here. Not here: asking
the desk (`patient_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Avatar, Button, Prose, Words, name
from ui.inspector_parts import FactRow
from ui.labels import grey
from ui.panes import refill
from ui.patient_list import PatientList
from ui.patient_model import FEW, PersonShown, VisitLine
from ui.patient_parts import Card, RelativeRow, VisitRow, WaitingBox
from ui.sidebar import quiet_scroll
from ui.states import EmptyState, Skeleton
from ui.theme import theme

RIGHT: Final = 292
_BESIDE: Final = 720
"""So wide must the page be that the right column stands beside the visits instead of under them."""


class PatientPage(QWidget):
    """Signals carry what was pressed; refs are of patients or visits."""

    visit_opened = Signal(object, date)
    confirm_asked = Signal(object)
    relative_opened = Signal(object)
    change_opened = Signal(str)
    copy_asked = Signal(str)
    copy_contact_asked = Signal()
    find_asked = Signal()
    book_asked = Signal()
    edit_asked = Signal()
    together_asked = Signal()
    again_asked = Signal()
    new_asked = Signal()
    names_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "patients", wording.PATIENT_PAGE)
        self._shown: PersonShown | None = None
        self._whole_past = self._beside = False
        self.pane = PatientList()
        self._content = QWidget()
        self._scroll = quiet_scroll(self._content, "patient.body")
        self._side = QStackedWidget()
        self._side.addWidget(self._scroll)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.pane)
        self._row.addWidget(self._side, 1)
        self._hidden: QWidget | None = None
        self._state: QWidget | None = None
        theme().changed.connect(self._redraw)

    # --- what is shown ---

    @property
    def shown(self) -> PersonShown | None:
        return self._shown

    def show_person(self, shown: PersonShown) -> None:
        """Draw this patient; nothing of the one before stays."""
        if shown == self._shown and self._side.currentWidget() is self._scroll:
            return
        fresh = self._shown is None or self._shown.ref != shown.ref
        if fresh:
            self._whole_past = False
        self._shown = shown
        self._redraw()
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def show_nobody(self) -> None:
        """No patient is chosen."""
        new = Button(wording.NEW_PATIENT, icon="user-plus", identifier="patient.new")
        new.clicked.connect(self.new_asked)
        self._say(EmptyState("users", *wording.nobody_open(), [new], identifier="patient.nobody"))

    def show_reading(self) -> None:
        """A patient was chosen of whom nothing is known yet."""
        self._say(Skeleton())

    def show_trouble(self, title: str, words: str) -> None:
        """The chosen patient could not be read."""
        again = Button(wording.TRY_TO_READ_AGAIN, icon="refresh-cw", kind="primary", identifier="patient.again")
        again.clicked.connect(self.again_asked)
        self._say(EmptyState("cloud-off", title, words, [again], look="attention", identifier="patient.trouble"))

    def set_names_hidden(self, hidden: bool) -> None:
        """Hidden: nothing of any patient is on the page until names are shown again."""
        if not hidden:
            if self._hidden is not None:
                self._hidden.hide()
                self._hidden.deleteLater()
                self._hidden = None
            self.pane.show()
            self._side.show()
            return
        if self._hidden is None:
            self.pane.box.clear()
            self.pane.hide()
            self._side.hide()
            self.pane.set_rows((), None)
            self.show_nobody()
            show = Button(wording.SHOW_NAMES, icon="eye", kind="primary", identifier="patient.show_names")
            show.clicked.connect(self.names_asked)
            self._hidden = EmptyState("eye-off", *wording.names_are_hidden(), [show], identifier="patient.hidden")
            self._row.addWidget(self._hidden, 1)
            if self.isVisible():
                show.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_hidden(self) -> bool:
        return self._hidden is not None

    def _say(self, state: QWidget) -> None:
        """A state instead of a person."""
        self._shown = None
        if self._state is not None:
            self._side.removeWidget(self._state)
            self._state.deleteLater()
        self._state = state
        self._side.addWidget(state)
        self._side.setCurrentWidget(state)
        self._replace(QWidget())

    def _replace(self, content: QWidget) -> None:
        self._content = content
        refill(self._scroll, content)

    def _redraw(self) -> None:
        """Build the body anew; scroll place and focus stay."""
        shown = self._shown
        if shown is None:
            return
        focus = self.focusWidget()
        kept = focus.objectName() if focus is not None and self._content.isAncestorOf(focus) else ""
        at = self._scroll.verticalScrollBar().value()
        content = QWidget()
        px = theme().metrics.px
        column = QVBoxLayout(content)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(16))
        column.addLayout(self._head(shown))
        if shown.note_line:
            column.addWidget(Prose([(shown.note_line, "text.secondary", 400)], style="small"))
        self._beside = self._is_wide()
        left, right = self._left(shown), self._right(shown)
        if self._beside:
            across = QHBoxLayout()
            across.setSpacing(px(16))
            across.addLayout(left, 1)
            right_box = QWidget()
            right_box.setLayout(right)
            right_box.setFixedWidth(px(RIGHT))
            across.addWidget(right_box)
            column.addLayout(across)
        else:
            column.addLayout(left)
            column.addLayout(right)
        column.addStretch(1)
        self._replace(content)
        self._side.setCurrentWidget(self._scroll)
        self._scroll.verticalScrollBar().setValue(at)
        found = content.findChild(QWidget, kept) if kept else None
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the parts ---

    def _head(self, shown: PersonShown) -> QVBoxLayout:
        px = theme().metrics.px
        whole = QVBoxLayout()
        whole.setSpacing(px(10))
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(Avatar(wording.initials(shown.name), 48))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(shown.name, style="display", identifier="patient.name"))
        line = " · ".join(filter(None, (shown.identity, shown.practice)))
        words.addWidget(Words(line, color="text.secondary", identifier="patient.identity"))
        row.addLayout(words, 1)
        whole.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        if not self._is_wide():
            buttons.addStretch(1)
            whole.addLayout(buttons)
        else:
            row.addLayout(buttons)
        for words_, icon, kind, key, signal, why in (
            (wording.COPY_CONTACT, "copy", "plain", "copy", self.copy_contact_asked, ""),
            (wording.FIND_A_TIME, "calendar-search", "plain", "find", self.find_asked, shown.cannot_book),
            (wording.BOOK_VISIT, "calendar-plus", "primary", "book", self.book_asked, shown.cannot_book),
        ):
            button = Button(words_, icon=icon, kind=kind, identifier=f"patient.{key}")
            button.clicked.connect(signal)
            if why:
                grey(button, why)
            buttons.addWidget(button)
        return whole

    def _left(self, shown: PersonShown) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme().metrics.px(16))
        column.addWidget(self._upcoming(shown))
        if shown.upcoming is not None:
            column.addWidget(self._past(shown))
        if shown.notes:
            card = Card(wording.FRONT_DESK_NOTES, key="notes")
            card.padded().addWidget(Prose([(shown.notes, "text.primary", 400)]))
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _upcoming(self, shown: PersonShown) -> Card:
        lines = shown.upcoming
        card = Card(wording.UPCOMING, count=str(len(lines)) if lines else "", key="upcoming")
        if not lines:
            words = wording.reading_visits() if lines is None else wording.no_upcoming()
            card.padded().addWidget(Words(words, color="text.tertiary", identifier="patient.upcoming.none"))
        self._fill_visits(card, lines or ())
        return card

    def _past(self, shown: PersonShown) -> Card:
        lines = shown.past
        count = str(len(lines)) if lines else ""
        card = Card(wording.PAST_VISITS, count=count, more=shown.missed, key="past")
        cut = not self._whole_past and len(lines) > FEW + 1
        if not lines:
            card.padded().addWidget(Words(wording.no_past(), color="text.tertiary"))
        self._fill_visits(card, lines[:FEW] if cut else lines)
        foot = QHBoxLayout()
        px = theme().metrics.px
        foot.setContentsMargins(px(16), px(9), px(16), px(9))
        if cut:
            more = Button(wording.show_more(len(lines) - FEW), kind="link", identifier="patient.past.more")
            more.clicked.connect(self._show_whole_past)
            foot.addWidget(more)
        foot.addStretch(1)
        foot.addWidget(Words(shown.since, style="small", color="text.tertiary", identifier="patient.since"))
        card.column.addLayout(foot)
        return card

    def _fill_visits(self, card: Card, lines: Sequence[VisitLine]) -> None:
        for number, line in enumerate(lines):
            row = VisitRow(line, first=number == 0)
            row.clicked.connect(partial(self.visit_opened.emit, line.ref, line.date))
            row.confirm_asked.connect(partial(self.confirm_asked.emit, line.ref))
            card.column.addWidget(row)

    def _right(self, shown: PersonShown) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().metrics.px(16))
        column.addWidget(self._contact(shown))
        if shown.household:
            column.addWidget(self._household(shown))
        if shown.balance is not None:
            amount, words, source = shown.balance
            card = Card(wording.BALANCE, key="balance")
            inner = card.padded(4)
            line = QHBoxLayout()
            line.setSpacing(theme().metrics.px(8))
            line.addWidget(Words(amount, style="heading", whole=True))
            line.addWidget(Words(words, color="text.secondary"), 1)
            inner.addLayout(line)
            inner.addWidget(Prose([(source, "text.tertiary", 400)], style="small"))
            column.addWidget(card)
        if shown.insurance:
            card = Card(wording.INSURANCE, key="insurance")
            inner = card.padded(6)
            for line_ in shown.insurance:
                inner.addWidget(Prose([(line_, "text.primary", 400)]))
            column.addWidget(card)
        if shown.good:
            card = Card(wording.GOOD_TO_KNOW, key="good")
            inner = card.padded(8)
            for fact in shown.good:
                inner.addWidget(FactRow(fact))
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _contact(self, shown: PersonShown) -> Card:
        edit = Button(wording.EDIT, icon="pencil", small=True, identifier="patient.edit")
        edit.clicked.connect(self.edit_asked)
        if shown.cannot_edit:
            grey(edit, shown.cannot_edit)
        card = Card(wording.CONTACT, tool=edit, key="contact")
        inner = card.padded(8)
        for fact in shown.contact:
            row = FactRow(fact)
            row.copy_asked.connect(self.copy_asked)
            inner.addWidget(row)
        if not shown.contact:
            inner.addWidget(Words(wording.no_contact(), color="text.tertiary"))
        for waiting in shown.waiting:
            box = WaitingBox(waiting)
            box.opened.connect(self.change_opened)
            inner.addWidget(box)
        return card

    def _household(self, shown: PersonShown) -> Card:
        together: Button | None = None
        if any(relative.ref.connection == shown.ref.connection for relative in shown.household):
            together = Button(wording.BOOK_TOGETHER, small=True, identifier="patient.together")
            together.clicked.connect(self.together_asked)
            if shown.cannot_book:
                grey(together, shown.cannot_book)
        card = Card(wording.HOUSEHOLD, tool=together, key="household")
        inner = card.padded(2)
        for relative in shown.household:
            row = RelativeRow(relative)
            row.clicked.connect(partial(self.relative_opened.emit, relative.ref))
            inner.addWidget(row)
        inner.addWidget(Words(wording.same_phone_as(), style="small", color="text.tertiary"))
        return card

    def _show_whole_past(self) -> None:
        self._whole_past = True
        self._redraw()

    # --- room and keys ---

    def _is_wide(self) -> bool:
        px = theme().metrics.px
        return self.width() - self.pane.width() >= px(_BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None and self._is_wide() != self._beside:
            self._redraw()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_find(event):
            event.accept()  # here Ctrl+F filters this list instead of opening the palette
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_find(event) and not self.is_hidden:
            self.pane.take_focus()
        else:
            super().keyPressEvent(event)

    def _is_find(self, event: QKeyEvent) -> bool:
        return event.matches(QKeySequence.StandardKey.Find)

    def take_focus(self) -> None:
        """Into the line to type in, or with names hidden to the way to show them."""
        if self._hidden is not None:
            found = self._hidden.findChild(QWidget, "patient.show_names")
            if found is not None:
                found.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.pane.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        painter.end()
