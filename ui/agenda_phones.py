"""Patients' phone numbers as shown in the agenda: read from the store a few at a time, then remembered.

Not here: how a number is written (`app/phones.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app import phones
from app.ref import Ref

if TYPE_CHECKING:
    from adapters.model import Patient
    from ui.front_desk import FrontDesk

_AT_ONCE: Final = 8
_FIRST: Final = ("mobile", "cell", "home", "work")


class PhoneBook(QObject):
    """`read`: numbers are known now, or have to be asked for anew."""

    read = Signal()

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front = front
        self._known: dict[Ref, str] = {}
        self._asked: set[Ref] = set()
        front.desk.patients_changed.subscribe(self._forget)

    def phone(self, patient: Ref) -> str:
        """The number to call, as shown; nothing while it is being read or where none is known."""
        if patient not in self._known:
            self._asked.add(patient)
            return ""
        return self._known[patient]

    def fetch(self) -> None:
        """Read what was asked for and is not known yet, so that the loop is never held."""
        if self._asked:
            self._front.tasks.start(self._fetch(), latest="agenda.phones")

    async def _fetch(self) -> None:
        import asyncio  # not before the first screen

        asked = sorted(self._asked)
        for number, patient in enumerate(asked):
            known = self._front.desk.known_patient(patient)
            self._known[patient] = number_of(known, self._front.desk.zone(patient.connection).key) if known else ""
            self._asked.discard(patient)
            if number % _AT_ONCE == _AT_ONCE - 1:
                await asyncio.sleep(0)
        self.read.emit()

    def _forget(self, nothing: None) -> None:
        self._known = {}
        self.read.emit()


def number_of(patient: Patient, timezone: str) -> str:
    """A mobile number first: that is where people answer."""
    numbers = sorted(patient.phones, key=lambda phone: _rank(phone.kind))
    if not numbers:
        return ""
    return phones.display(numbers[0].number, north_american=phones.is_north_american(timezone))


def _rank(kind: str) -> int:
    return next((at for at, word in enumerate(_FIRST) if word in kind.casefold()), len(_FIRST))
