"""The sheet a new patient is typed into, and what was searched for put where it belongs.

Draws and emits; whether somebody like that is already known is told from outside with `show_doubles`. Not here: the
fields and how they are read (`patient_form.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from adapters.record import replace
from app import phones
from app.when import Unreadable, parse_birth_date
from ui import wording
from ui.booking_fields import Picker
from ui.booking_model import Option, PersonLine
from ui.booking_parts import WarningBox
from ui.controls import Button, Words
from ui.fields import labelled
from ui.patient_form import SHORTEST_PHONE, PatientForm, Typed
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (520, 500)


def prefilled(text: str, today: date) -> Typed:
    """What was searched for, put where it belongs: a phone, a birth date, "Family, Given" or "Given Family"."""
    text = text.strip()
    if len(phones.digits(text)) >= SHORTEST_PHONE and not any(c.isalpha() for c in text):
        try:
            parse_birth_date(text, today=today)
        except Unreadable:
            return Typed(phone=text)
        return Typed(born=text)
    if any(c.isdigit() for c in text):
        return Typed(born=text)
    family, comma, given = text.partition(",")
    if not comma:
        given, _, family = text.rpartition(" ")
    return Typed(given=_capital(given), family=_capital(family))


def _capital(text: str) -> str:
    """Names are often searched for in small letters; one that has capitals is left as it is."""
    text = text.strip()
    return text.title() if text.islower() else text


class DoublesBox(WarningBox):
    """Patients who may be the one being added."""

    used = Signal(object)  # ref

    def __init__(self) -> None:
        super().__init__("new_patient.doubles")
        self.say(wording.MAY_BE_KNOWN)
        self._rows: list[QWidget] = []
        self.hide()

    def show_lines(self, lines: Sequence[PersonLine], before: QWidget) -> None:
        """Their buttons come after `before` in the order of Tab."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, line in enumerate(lines):
            row = QWidget()
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Words(line.name, weight=600))
            words.addWidget(Words(line.detail, style="small", color="text.secondary"))
            use = Button(wording.USE_THIS_PATIENT, small=True, identifier=f"new_patient.use.{number}")
            use.setAutoDefault(False)
            use.clicked.connect(partial(self.used.emit, line.ref))
            across = QHBoxLayout(row)
            across.setContentsMargins(0, 0, 0, theme().metrics.px(6))
            across.addLayout(words, 1)
            across.addWidget(use)
            self.column.addWidget(row)
            QWidget.setTabOrder(before, use)
            before = use
            self._rows.append(row)
        self.setVisible(bool(lines))


class NewPatientSheet(Sheet):
    """`changed` carries `Typed` at every key; `added` whether a booking is to follow; `used` a known patient's ref."""

    changed = Signal(object)
    added = Signal(bool)
    used = Signal(object)

    def __init__(self, window: QWidget, practices: Sequence[Option], can_book: bool) -> None:
        super().__init__(window, wording.NEW_PATIENT, size=SIZE, identifier="new_patient")
        self.form = PatientForm("new_patient", [wording.PHONE])
        self.form.changed.connect(self._tell)
        self.practice = Picker("new_patient.practice", wording.PRACTICE)
        self.practice.show_options(practices, practices[0].key if practices else "")
        if len(practices) > 1:
            self.form.column.insertWidget(0, labelled(wording.PRACTICE, self.practice))
            self.practice.picked.connect(self._tell)
        self.doubles = DoublesBox()
        self.doubles.used.connect(self.used)
        self.form.column.addWidget(self.doubles)
        self.form.column.addStretch(1)
        self.set_body(self.form)
        leave = Button(wording.CANCEL, identifier="new_patient.cancel")
        leave.clicked.connect(self.reject)
        self.add = Button(wording.ADD_PATIENT, kind="plain" if can_book else "primary", identifier="new_patient.add")
        self.add.clicked.connect(partial(self.added.emit, False))
        self.add_and_book = Button(wording.ADD_AND_BOOK, kind="primary", identifier="new_patient.add_and_book")
        self.add_and_book.clicked.connect(partial(self.added.emit, True))
        self.why = Words(style="small", color="text.secondary", identifier="new_patient.why")
        self.set_buttons(leave, self.add, *((self.add_and_book,) if can_book else ()), left=self.why)

    @property
    def fields(self) -> dict[str, QLineEdit]:
        return self.form.fields

    @property
    def typed(self) -> Typed:
        return replace(self.form.typed, connection=self.practice.currentData() or "")

    def show_doubles(self, lines: Sequence[PersonLine]) -> None:
        self.doubles.show_lines(lines, self.fields["email"])

    def show_may(self, why_not: str) -> None:
        for button in (self.add, self.add_and_book):
            button.setEnabled(not why_not)
            button.setToolTip(why_not)
            button.setAccessibleDescription(why_not)
        self.why.set_words(why_not)

    def _tell(self) -> None:
        self.changed.emit(self.typed)
