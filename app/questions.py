"""What the desk asks beyond memory: a patient's card and visits, a fresh reading, a change beside what is there.

Every question may be cancelled at any moment. Not here: search by typing (`patients.py`), free times (`supplies.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from adapters import errors
from adapters.change import AddPatient, Book, EditPatient
from adapters.model import Appointment, DayFacts, Patient, PatientCard, PatientWish
from adapters.port import PmsAdapter
from adapters.sentence import say
from app import readback
from app.agenda import Visit
from app.news import Comparison
from app.ref import Ref

if TYPE_CHECKING:
    from app.desk import Desk
    from app.machine import Machine


class Questions:
    def __init__(self, desk: Desk, machine: Machine) -> None:
        self._desk, self._machine = desk, machine

    async def ask_patients(self, connection: str, text: str) -> tuple[Patient, ...]:
        """Ask the practice system itself. Raises PmsError."""
        return tuple(await self._adapter(connection).find_patients(PatientWish(text=text)))

    async def patient(self, ref: Ref) -> PatientCard:
        """Everything the system offers about a patient; as last told when it cannot be reached. Raises PmsError."""
        self._machine.patients.seen(ref)
        change = wb.change if (wb := self._desk.ledger.get(ref.id)) else None
        if isinstance(change, AddPatient):
            return PatientCard(patient=readback.as_patient(ref.id, change))
        try:
            card = await self._adapter(ref.connection).patient(ref.id)
        except errors.NotFound:
            raise
        except errors.PmsError:
            kept = self._desk.store.card(ref.connection, ref.id)
            if kept is not None:
                return kept[0]
            known = self._desk.store.patient(ref.connection, ref.id)
            if known is None:
                raise
            return PatientCard(patient=known)
        await self._desk.writer.run(self._desk.store.put_card, ref.connection, card, self._desk.now())
        return card

    async def visits_of(self, ref: Ref) -> tuple[Visit, ...]:
        """The known visits of a patient, earliest first, pending ones included."""
        zone, practice = self._desk.zone(ref.connection), self._desk.practice(ref.connection)
        if practice is None:
            return ()
        days: dict[date, list[Appointment]] = {}
        for appointment in self._desk.store.visits_of(ref.connection, ref.id):
            days.setdefault(appointment.span.start.astimezone(zone).date(), []).append(appointment)
        for wb in self._desk.ledger.of(ref.connection):
            who = wb.change.patient_id if isinstance(wb.change, Book) else wb.before and wb.before.patient_id
            if who == ref.id:
                for day in self._desk.days_of(wb):
                    days.setdefault(day, [])
        found: list[Visit] = []
        for number, (day, those) in enumerate(sorted(days.items())):
            told = DayFacts(first=day, last=day, appointments=tuple(those))
            laid = self._desk.lay(day, {ref.connection: practice}, {ref.connection: told})
            found.extend(v for v in laid.visits if _is_of(v, ref) and not v.is_ghost)
            if number % 8 == 7:
                await self._desk.clock.sleep(0)
        return tuple(found)

    async def compare(self, id: str) -> Comparison:
        """A change beside what the practice system shows now. Raises PmsError, KeyError."""
        wb = self._desk.writeback(id)
        if wb is None:
            raise KeyError(id)
        adapter, at = self._adapter(wb.connection), self._desk.now()
        if isinstance(wb.change, AddPatient | EditPatient):
            ident = wb.remote_id or (wb.change.patient_id if isinstance(wb.change, EditPatient) else None)
            card = await adapter.patient(ident) if ident else None
            return Comparison(writeback=wb, read_at=at, their_card=card)
        theirs, complete = None, True
        for day in sorted(self._desk.days_of(wb)):
            told = await adapter.appointments(day, day)
            theirs, complete = theirs or readback.record_of(wb, told), complete and told.complete
        return Comparison(writeback=wb, read_at=at, ours=readback.wished(wb), theirs=theirs, complete=complete)

    async def refresh(self, first: date, last: date) -> None:
        """Read these days of every connection. Raises the first PmsError after trying all."""
        failed: errors.PmsError | None = None
        for reader in tuple(self._machine.readers.values()):
            try:
                await reader.reread(first, last)
            except errors.PmsError as error:
                failed = failed or error
        if failed is not None:
            raise failed

    def _adapter(self, connection: str) -> PmsAdapter:
        found = self._machine.adapters.get(connection)
        if found is None:
            raise errors.Unavailable(say("The connection is not open yet"), say("Nothing was sent."))
        return found


def _is_of(visit: Visit, patient: Ref) -> bool:
    a = visit.appointment
    return a.patient_id == patient.id or any(one.patient_id == patient.id for one in a.attendees)
