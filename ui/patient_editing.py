"""The sheet that changes a patient's details, and one open run of it: reads what differs, warns of doubles, wishes it.

A refused edit or new patient is tried again from here. Not here: the fields (`patient_form.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from adapters.change import AddPatient, Change, EditPatient
from adapters.model import Patient
from adapters.record import replace
from app import phones
from app.ref import Ref
from ui import wording
from ui.booking_draft import Person
from ui.booking_model import person_line
from ui.controls import Button, Words
from ui.new_patient import DoublesBox
from ui.patient_form import PatientForm, Typed, as_typed, read, read_edit
from ui.sheet import Sheet

if TYPE_CHECKING:
    from app.search import Hit
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk

SIZE: Final = (520, 520)
TYPING_MS: Final = 150
EDITABLE: Final = ("given", "family", "born", "phones", "email")


class EditPatientSheet(Sheet):
    """`changed` carries `Typed` at every key, `saved` that the main button was pressed; `used` a look-alike's ref."""

    changed = Signal(object)
    saved = Signal()
    used = Signal(object)

    def __init__(self, window: QWidget, title: str, labels: list[str], action: str) -> None:
        super().__init__(window, title, size=SIZE, identifier="edit_patient")
        self.form = PatientForm("edit_patient", labels)
        self.form.changed.connect(self.changed)
        self.doubles = DoublesBox()
        self.doubles.used.connect(self.used)
        self.form.column.addWidget(self.doubles)
        self.form.column.addStretch(1)
        self.set_body(self.form)
        leave = Button(wording.CANCEL, identifier="edit_patient.cancel")
        leave.clicked.connect(self.reject)
        self.save = Button(action, kind="primary", identifier="edit_patient.save")
        self.save.clicked.connect(self.saved)
        self.why = Words(style="small", color="text.secondary", identifier="edit_patient.why")
        self.set_buttons(leave, self.save, left=self.why)

    def show_may(self, why_not: str) -> None:
        """The main button with the reason why it cannot be pressed."""
        self.save.setEnabled(not why_not)
        self.save.setToolTip(why_not)
        self.save.setAccessibleDescription(why_not)
        self.why.set_words(why_not)


class EditingPatient(QObject):
    """One open sheet. `again` is the refused change that is tried once more."""

    def __init__(self, front: FrontDesk, ref: Ref, known: Patient, again: Writeback | None = None) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._ref, self._known, self._again = front, front.desk, ref, known, again
        self._north_american = phones.is_north_american(front.desk.zone(ref.connection).key)
        self._adds = again is not None and isinstance(again.change, AddPatient)
        self._busy = False
        typed = self._typed_before()
        labels = [wording.phone_of(phone.kind) for phone in known.phones] or [wording.PHONE]
        while len(labels) < 1 + len(typed.more):
            labels.append(wording.add_phone())
        if known.phones and len(labels) == len(known.phones):
            labels.append(wording.add_phone())
        title = wording.NEW_PATIENT if self._adds else wording.EDIT_PATIENT
        action = wording.ADD_PATIENT if self._adds else wording.SAVE_CHANGES
        self.sheet = EditPatientSheet(front.window, title, labels, action)
        self.sheet.form.fill(typed)
        self._soon = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._soon.timeout.connect(self._look)
        self.sheet.changed.connect(self._changed)
        self.sheet.saved.connect(self._save)
        self.sheet.used.connect(self._use)
        self.sheet.finished.connect(self._finished)

    def open(self) -> None:
        self.sheet.form.grey(self._cannot_change())
        self._changed(self.sheet.form.typed)
        self.sheet.open()
        if self._front.names_hidden:
            self.sheet.cover(True)
            return
        self.sheet.form.fields["given"].setFocus()
        self.sheet.form.fields["given"].selectAll()

    # --- inside ---

    def _typed_before(self) -> Typed:
        """What the fields begin with: the patient as known, and over it what was wished before."""
        typed = as_typed(self._known, self._north_american)
        change = self._again.change if self._again is not None else None
        if not isinstance(change, AddPatient | EditPatient):
            return typed
        wished = Patient(
            id=self._known.id,
            given=change.given if change.given is not None else self._known.given,
            family=change.family if change.family is not None else self._known.family,
            born=change.born if change.born is not None else self._known.born,
            phones=change.phones if change.phones is not None else self._known.phones,
            email=change.email if change.email is not None else self._known.email,
        )
        return as_typed(wished, self._north_american)

    def _cannot_change(self) -> dict[str, str]:
        """Fields this system does not let anybody change, each with its reason."""
        if self._adds:
            return {}
        may = {key: self._desk.may(self._ref.connection, f"edit_patient.{key}") for key in EDITABLE}
        whole = self._desk.may(self._ref.connection, "edit_patient")
        if not whole:
            return {}
        return {key.rstrip("s"): wording.why_not(verdict.why) for key, verdict in may.items() if not verdict}

    def _wish(self) -> tuple[Change | None, dict[str, str]]:
        typed, today = self.sheet.form.typed, self._desk.today()
        if self._adds:
            reading = read(typed, today)
            return reading.change, reading.problems
        edit = read_edit(typed, self._known, today, north_american=self._north_american)
        return edit.change, edit.problems

    def _changed(self, typed: Typed) -> None:
        kind = "add_patient" if self._adds else "edit_patient"
        may = self._desk.may(self._ref.connection, kind)
        change, problems = self._wish()
        nothing = wording.edit_unchanged() if change is None and not problems else ""
        self.sheet.show_may(nothing if may else wording.why_not(may.why))
        edit = read_edit(typed, self._known, self._desk.today(), north_american=self._north_american)
        told = edit.born is not None and edit.born != self._known.born
        self.sheet.form.show_understood(
            wording.born_as(edit.born, self._desk.today()) if told and edit.born is not None else ""
        )
        self._soon.start()

    def _look(self) -> None:
        """Others who may be this person under the new name: only where the name, birth date or a phone changes."""
        change, _ = self._wish()
        is_other = isinstance(change, AddPatient) or (
            isinstance(change, EditPatient) and replace(change, email=None) != EditPatient(patient_id=self._known.id)
        )
        typed = self.sheet.form.typed
        if not is_other:
            self.sheet.doubles.show_lines((), self.sheet.form.fields["email"])
            return
        born = read_edit(typed, self._known, self._desk.today(), north_american=self._north_american).born
        work = self._desk.possible_duplicates(typed.given, typed.family, born, typed.numbers, self._ref.connection)
        self._front.tasks.start(work, then=self._doubles_found, latest="patient.doubles")

    def _doubles_found(self, hits: tuple[Hit, ...]) -> None:
        if self._busy:
            return
        now = self._desk.now()
        people = [
            Person(ref=hit.ref, given=hit.given, family=hit.family, born=hit.born, phone=hit.phone or "")
            for hit in hits
            if hit.ref != self._ref
        ][:3]
        lines = [person_line(one, now, self._desk.zone(one.ref.connection)) for one in people]
        self.sheet.doubles.show_lines(lines, self.sheet.form.fields["email"])

    def _use(self, ref: Ref) -> None:
        """That is the one meant: nothing is changed, and their page is opened."""
        self.sheet.reject()
        self._front.patients.open(ref)

    def _save(self) -> None:
        change, problems = self._wish()
        self.sheet.form.show_problems(problems)
        kind = "add_patient" if self._adds else "edit_patient"
        if change is None or self._busy or not self._desk.may(self._ref.connection, kind):
            return
        self._busy = True
        if self._again is not None:
            work = self._desk.retry(self._again.id, change)
        else:
            assert isinstance(change, EditPatient)
            work = self._desk.edit_patient(change, connection=self._ref.connection)
        self._front.tasks.start(work, then=self._sealed, failed=self._failed)

    def _sealed(self, sealed: Writeback) -> None:
        self._front.told(sealed)
        self.sheet.accept()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._front.failed(error)

    def _finished(self, result: int) -> None:
        self._soon.stop()
        self._front.tasks.cancel("patient.doubles")
        self.sheet.deleteLater()
        self.deleteLater()
