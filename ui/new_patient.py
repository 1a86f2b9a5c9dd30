"""The sheet a new patient is typed into, and how it is read: names, birth date in any form, phone, email.

Draws and emits; whether somebody like that is already known is told from outside with `show_doubles`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from adapters.change import AddPatient
from adapters.model import Phone
from adapters.record import dataclass, field, replace
from app import phones
from app.when import Unreadable, parse_birth_date
from ui import wording
from ui.booking_fields import Picker, Sentence, set_state
from ui.booking_model import Option, PersonLine
from ui.booking_parts import WarningBox
from ui.controls import Button, Words, name
from ui.fields import labelled
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (520, 500)
FIELDS: Final = ("given", "family", "born", "phone", "email")
SHORTEST_PHONE: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields, as typed."""

    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    connection: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """`change` None: `problems` say by field what is missing or not understood."""

    change: AddPatient | None
    problems: dict[str, str]
    born: date | None = field(default=None, repr=False)


def read(typed: Typed, today: date) -> Reading:
    """What was typed, understood; the birth date in the order of day and month that is usual here."""
    problems: dict[str, str] = {}
    born: date | None = None
    if not typed.given.strip():
        problems["given"] = wording.given_missing()
    if not typed.family.strip():
        problems["family"] = wording.family_missing()
    if typed.born.strip():
        try:
            born = parse_birth_date(typed.born, today=today, order="mdy" if wording.is_month_first() else "dmy")[0]
        except Unreadable as error:
            problems["born"] = str(error)
    if typed.phone.strip() and len(phones.key(typed.phone)) < SHORTEST_PHONE:
        problems["phone"] = wording.phone_unreadable()
    name_part, _, domain = typed.email.strip().partition("@")
    if typed.email.strip() and not (name_part and "." in domain.strip(".")):
        problems["email"] = wording.email_unreadable()
    if problems:
        return Reading(None, problems, born)
    numbers = (Phone(kind="mobile", number=typed.phone.strip()),) if typed.phone.strip() else ()
    change = AddPatient(
        given=typed.given.strip(),
        family=typed.family.strip(),
        born=born,
        phones=numbers,
        email=typed.email.strip() or None,
    )
    return Reading(change, {}, born)


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
        self._born: date | None = None
        self._form = QWidget()
        self._column = QVBoxLayout(self._form)
        self.fields = {key: QLineEdit() for key in FIELDS}
        self.problems = {key: Sentence(f"new_patient.{key}.problem") for key in FIELDS}
        self.practice = Picker("new_patient.practice", wording.PRACTICE)
        self.practice.show_options(practices, practices[0].key if practices else "")
        self.understood = Sentence("new_patient.born.understood", "secondary")
        self.doubles = DoublesBox()
        self.doubles.used.connect(self.used)
        self._lay_out(len(practices) > 1)
        leave = Button(wording.CANCEL, identifier="new_patient.cancel")
        leave.clicked.connect(self.reject)
        self.add = Button(wording.ADD_PATIENT, kind="plain" if can_book else "primary", identifier="new_patient.add")
        self.add.clicked.connect(partial(self.added.emit, False))
        self.add_and_book = Button(wording.ADD_AND_BOOK, kind="primary", identifier="new_patient.add_and_book")
        self.add_and_book.clicked.connect(partial(self.added.emit, True))
        self.why = Words(style="small", color="text.secondary", identifier="new_patient.why")
        self.add_and_book.setVisible(can_book)
        self.set_buttons(leave, self.add, *((self.add_and_book,) if can_book else ()), left=self.why)
        self._space()
        theme().changed.connect(self._space)

    def _lay_out(self, several: bool) -> None:
        words = {
            "given": wording.GIVEN_NAME,
            "family": wording.FAMILY_NAME,
            "born": wording.BIRTH_DATE,
            "phone": wording.PHONE,
            "email": wording.EMAIL,
        }
        for key, edit in self.fields.items():
            name(edit, f"new_patient.{key}", words[key])
            edit.textEdited.connect(self._tell)
        self.fields["born"].setPlaceholderText(wording.birth_date_example())
        if several:
            self._column.addWidget(labelled(wording.PRACTICE, self.practice))
            self.practice.picked.connect(self._tell)
        for row in (("given", "family"), ("born", "phone"), ("email",)):
            across = QHBoxLayout()
            across.setSpacing(theme().metrics.px(12))
            for key in row:
                cell = QVBoxLayout()
                cell.setSpacing(4)
                cell.addWidget(labelled(words[key], self.fields[key], optional=key == "email"))
                if key == "born":
                    cell.addWidget(self.understood)
                cell.addWidget(self.problems[key])
                cell.addStretch(1)
                across.addLayout(cell, 1)
            self._column.addLayout(across)
        self._column.addWidget(self.doubles)
        self._column.addStretch(1)
        self.set_body(self._form)

    @property
    def typed(self) -> Typed:
        found = Typed(connection=self.practice.currentData() or "")
        return replace(found, **{key: edit.text() for key, edit in self.fields.items()})

    def fill(self, typed: Typed) -> None:
        """Put what is known already into the fields."""
        for key, edit in self.fields.items():
            with QSignalBlocker(edit):
                edit.setText(getattr(typed, key))

    def show_problems(self, problems: dict[str, str]) -> None:
        for key, sentence in self.problems.items():
            sentence.say(problems.get(key, ""))
            set_state(self.fields[key], "wrong" if key in problems else "")
        first = next((key for key in FIELDS if key in problems), None)
        if first is not None:
            self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_understood(self, words: str) -> None:
        """How the birth date was read, in full, so that day and month cannot be mistaken."""
        self.understood.say(words)

    def show_doubles(self, lines: Sequence[PersonLine]) -> None:
        self.doubles.show_lines(lines, self.fields["email"])

    def show_may(self, why_not: str) -> None:
        for button in (self.add, self.add_and_book):
            button.setEnabled(not why_not)
            button.setToolTip(why_not)
            button.setAccessibleDescription(why_not)
        self.why.set_words(why_not)

    def take_focus(self) -> None:
        """The first field that is still empty."""
        wanted = next((edit for edit in self.fields.values() if not edit.text()), self.fields["given"])
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.changed.emit(self.typed)

    def _space(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(24), px(19), px(24), px(20))
        self._column.setSpacing(px(14))
