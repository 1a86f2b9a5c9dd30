"""The fields a patient is typed into, and how they are read: names, birth date in any form, phones, email.

Draws and emits. Here: `PatientForm`, `Typed`, `read` (a new patient), `read_edit` (what differs from a known one). Not
here: the sheets around it (`new_patient.py`, `patient_editing.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from adapters.change import AddPatient, EditPatient
from adapters.model import Patient, Phone
from adapters.record import dataclass, field
from app import phones
from app.when import Unreadable, parse_birth_date
from ui import wording
from ui.booking_fields import Sentence, set_state
from ui.controls import name
from ui.fields import labelled
from ui.labels import grey
from ui.theme import theme

FIELDS: Final = ("given", "family", "born", "phone", "email")
SHORTEST_PHONE: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What stands in the fields, as typed; `more` are the phones after the first."""

    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    more: tuple[str, ...] = field(default=(), repr=False)
    connection: str = ""

    @property
    def numbers(self) -> tuple[str, ...]:
        return tuple(number.strip() for number in (self.phone, *self.more) if number.strip())


@dataclass(frozen=True, slots=True)
class Reading:
    """`change` None: `problems` say by field what is missing or not understood."""

    change: AddPatient | None
    problems: dict[str, str]
    born: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class EditReading:
    """`change` None without problems: nothing differs."""

    change: EditPatient | None
    problems: dict[str, str]
    born: date | None = field(default=None, repr=False)


def phone_key(number: int) -> str:
    """The name of a phone's field, the first being 0."""
    return f"phone.{number}" if number else "phone"


def read_born(text: str, today: date) -> date | None:
    """A birth date in the order of day and month that is usual here; None for nothing typed. Raises Unreadable."""
    if not text.strip():
        return None
    return parse_birth_date(text, today=today, order="mdy" if wording.is_month_first() else "dmy")[0]


def _problems(typed: Typed, today: date) -> tuple[dict[str, str], date | None]:
    """What is not understood, by field, and the birth date that is."""
    problems: dict[str, str] = {}
    born: date | None = None
    if not typed.given.strip():
        problems["given"] = wording.given_missing()
    if not typed.family.strip():
        problems["family"] = wording.family_missing()
    try:
        born = read_born(typed.born, today)
    except Unreadable as error:
        problems["born"] = wording.translated(error.sentence)
    for number, phone in enumerate((typed.phone, *typed.more)):
        if phone.strip() and len(phones.key(phone)) < SHORTEST_PHONE:
            problems[phone_key(number)] = wording.phone_unreadable()
    name_part, _, domain = typed.email.strip().partition("@")
    if typed.email.strip() and not (name_part and "." in domain.strip(".")):
        problems["email"] = wording.email_unreadable()
    return problems, born


def read(typed: Typed, today: date) -> Reading:
    """A new patient, as typed."""
    problems, born = _problems(typed, today)
    if problems:
        return Reading(None, problems, born)
    change = AddPatient(
        given=typed.given.strip(),
        family=typed.family.strip(),
        born=born,
        phones=tuple(Phone(kind="mobile", number=number) for number in typed.numbers),
        email=typed.email.strip() or None,
    )
    return Reading(change, {}, born)


def as_typed(patient: Patient, north_american: bool) -> Typed:
    """A known patient as the fields show it."""
    numbers = [phones.display(phone.number, north_american=north_american) for phone in patient.phones]
    return Typed(
        given=patient.given,
        family=patient.family,
        born=wording.birth_date_typed(patient.born) if patient.born is not None else "",
        phone=numbers[0] if numbers else "",
        more=tuple(numbers[1:]),
        email=patient.email or "",
    )


def read_edit(typed: Typed, known: Patient, today: date, *, north_american: bool = True) -> EditReading:
    """Only what differs from the known patient: a field that was left alone is neither judged nor sent."""
    before = as_typed(known, north_american)
    problems, born = _problems(typed, today)
    slots, kept = (typed.phone, *typed.more), (before.phone, *before.more)
    same = {key for key in ("given", "family", "born", "email") if getattr(typed, key) == getattr(before, key)}
    same |= {phone_key(n) for n, text in enumerate(slots) if n < len(kept) and text == kept[n]}
    problems = {key: words for key, words in problems.items() if key not in same}
    if "born" in same:
        born = known.born
    elif not typed.born.strip():
        problems["born"] = wording.born_cannot_go()
    if problems:
        return EditReading(None, problems, born)
    wished = EditPatient(
        patient_id=known.id,
        given=typed.given.strip() if typed.given.strip() != known.given.strip() else None,
        family=typed.family.strip() if typed.family.strip() != known.family.strip() else None,
        born=born if born != known.born else None,
        phones=_wished_phones(slots, kept, known.phones),
        email=typed.email.strip() if typed.email.strip() != (known.email or "").strip() else None,
    )
    return EditReading(wished if wished != EditPatient(patient_id=known.id) else None, {}, born)


def _wished_phones(slots: Sequence[str], kept: Sequence[str], known: Sequence[Phone]) -> tuple[Phone, ...] | None:
    """All phones as they are to be, each with its kind and, where it was left alone, its own spelling; None = as is."""
    wished = []
    for number, text in enumerate(slots):
        old = known[number] if number < len(known) else None
        if old is not None and text == kept[number]:
            wished.append(old)
        elif text.strip():
            wished.append(Phone(kind=old.kind if old is not None else "mobile", number=text.strip()))
    return tuple(wished) if tuple(wished) != tuple(known) else None


class PatientForm(QWidget):
    """`changed` carries `Typed` at every key. `labels` name the phone fields, of which there is at least one."""

    changed = Signal(object)

    def __init__(self, prefix: str, labels: Sequence[str]) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self._labels = {
            "given": wording.GIVEN_NAME,
            "family": wording.FAMILY_NAME,
            "born": wording.BIRTH_DATE,
            **{phone_key(number): label for number, label in enumerate(labels)},
            "email": wording.EMAIL,
        }
        self.fields = {key: QLineEdit() for key in self._labels}
        self.problems = {key: Sentence(f"{prefix}.{key}.problem") for key in self._labels}
        self.understood = Sentence(f"{prefix}.born.understood", "secondary")
        self._lay_out(prefix)
        self._space()
        theme().changed.connect(self._space)

    def _lay_out(self, prefix: str) -> None:
        for key, edit in self.fields.items():
            name(edit, f"{prefix}.{key}", self._labels[key])
            edit.textEdited.connect(self._tell)
        self.fields["born"].setPlaceholderText(wording.birth_date_example())
        numbers = [key for key in self._labels if key.startswith("phone")]
        for row in (("given", "family"), ("born", numbers[0]), *_pairs([*numbers[1:], "email"])):
            across = QHBoxLayout()
            across.setSpacing(theme().metrics.px(12))
            for key in row:
                cell = QVBoxLayout()
                cell.setSpacing(4)
                cell.addWidget(labelled(self._labels[key], self.fields[key], optional=key == "email"))
                if key == "born":
                    cell.addWidget(self.understood)
                cell.addWidget(self.problems[key])
                cell.addStretch(1)
                across.addLayout(cell, 1)
            self.column.addLayout(across)

    @property
    def typed(self) -> Typed:
        texts = {key: edit.text() for key, edit in self.fields.items()}
        more = tuple(text for key, text in texts.items() if key.startswith("phone."))
        return Typed(more=more, **{key: texts[key] for key in FIELDS})

    def fill(self, typed: Typed) -> None:
        """Put what is known already into the fields; tells nobody."""
        texts = {key: getattr(typed, key) for key in FIELDS}
        texts |= {phone_key(number): text for number, text in enumerate(typed.more, 1)}
        for key, text in texts.items():
            if key in self.fields:
                with QSignalBlocker(self.fields[key]):
                    self.fields[key].setText(text)

    def grey(self, why_not: Mapping[str, str]) -> None:
        """Fields that cannot be changed there, each with its reason under it."""
        for key, why in why_not.items():
            for one in [k for k in self.fields if k == key or k.partition(".")[0] == key]:
                grey(self.fields[one], why)
                self.problems[one].setProperty("tone", "secondary")
                self.problems[one].say(why)

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong under its field; the focus goes to the first."""
        for key, sentence in self.problems.items():
            if self.fields[key].isEnabled():
                sentence.say(problems.get(key, ""))
                set_state(self.fields[key], "wrong" if key in problems else "")
        first = next((key for key in self.fields if key in problems), None)
        if first is not None:
            self.fields[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_understood(self, words: str) -> None:
        """How the birth date was read, in full, so that day and month cannot be mistaken."""
        self.understood.say(words)

    def take_focus(self) -> None:
        """The first field that is still empty."""
        open_ = [edit for edit in self.fields.values() if edit.isEnabled()]
        wanted = next((edit for edit in open_ if not edit.text()), open_[0] if open_ else None)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.changed.emit(self.typed)

    def _space(self) -> None:
        px = theme().metrics.px
        self.column.setContentsMargins(px(24), px(19), px(24), px(20))
        self.column.setSpacing(px(14))


def _pairs(keys: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(keys[at : at + 2]) for at in range(0, len(keys), 2)]
