"""Who a time is looked for: people found while one types, and who treated the chosen one last. Asks the desk.

Not here: the box they are typed into (`slot_seeker.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from adapters.record import replace
from app.agenda import TAKES_NO_TIME
from app.ref import Ref
from ui import wording
from ui.booking_draft import Person
from ui.booking_model import person_line
from ui.booking_patient import HitLine
from ui.slot_wish import Relative, Seeker

if TYPE_CHECKING:
    from app.patients import PatientHits
    from ui.front_desk import FrontDesk
    from ui.slot_seeker import SeekerField

HITS: Final = 6


class People(QObject):
    """`taken` carries the Seeker that was chosen; `seen` a patient's ref and who treated them last, when (or None)."""

    taken = Signal(object)
    seen = Signal(object, object)
    lives_with = Signal(object, object)  # a patient's ref, and the household as Relatives

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self._field: SeekerField | None = None
        self._found: dict[Ref, Person] = {}

    def serve(self, field: SeekerField) -> None:
        """Answer what is typed into this box."""
        self._field = field
        field.typed.connect(self._typed)
        field.chosen.connect(self._chosen)
        field.new_asked.connect(self._new_asked)

    def forget(self) -> None:
        """What was typed and who was found."""
        self._tasks.cancel("slots.people")
        if self._field is not None:
            self._field.forget()

    def seeker(self, ref: Ref, name: str = "") -> Seeker:
        """A patient as known here, else by the name ("Family, Given") that came along."""
        known = self._desk.known_patient(ref)
        if known is not None:
            return Seeker(ref, known.given, known.family)
        family, _, given = name.partition(", ")
        return Seeker(ref, given, family)

    def ask_about(self, patient: Ref) -> None:
        self._tasks.start(
            self._household(patient), then=self._know_household, latest="slots.household", failed=self._unknown
        )
        self.ask_who_treated(patient)

    def ask_who_treated(self, patient: Ref) -> None:
        self._tasks.start(self._last_seen(patient), then=self._know_seen, latest="slots.seen", failed=self._unknown)

    async def _last_seen(self, patient: Ref) -> tuple[Ref, tuple[Ref, date] | None]:
        found, now = None, self._desk.now()
        for visit in await self._desk.visits_of(patient):
            appointment = visit.appointment
            if appointment.span.start < now and visit.provider and appointment.status not in TAKES_NO_TIME:
                day = appointment.span.start.astimezone(self._desk.zone(patient.connection)).date()
                found = visit.provider, day
        return patient, found

    def _know_seen(self, told: tuple[Ref, tuple[Ref, date] | None]) -> None:
        self.seen.emit(*told)

    async def _household(self, patient: Ref) -> tuple[Ref, tuple[Relative, ...]]:
        """Who of the same practice shares a phone number, with the day of their next visit; the eldest first."""
        desk, found = self._desk, []
        zone = desk.zone(patient.connection)
        for one in await desk.household(patient):
            hit, ahead = one.hit, one.next
            if hit.ref.connection == patient.connection:
                age = wording.age(hit.born, desk.today()) if hit.born is not None else None
                day = ahead.span.start.astimezone(zone).date() if ahead is not None else None
                found.append(Relative(seeker=Seeker(hit.ref, hit.given, hit.family), age=age, next=day))
        found.sort(key=lambda one: -(one.age or 0))
        return patient, tuple(found)

    def _know_household(self, told: tuple[Ref, tuple[Relative, ...]]) -> None:
        self.lives_with.emit(*told)

    def _unknown(self, error: BaseException) -> None:
        """Their visits are not known: times are found all the same, with nobody preferred."""

    def _typed(self, text: str) -> None:
        self._tasks.start(self._desk.find_patients(text, HITS), then=self._answered, latest="slots.people")

    def _answered(self, told: PatientHits) -> None:
        if told.late or self._field is None:
            return
        lines = []
        for found in told.hits:
            hit = found.hit
            person = Person(ref=hit.ref, given=hit.given, family=hit.family, born=hit.born, phone=hit.phone or "")
            self._found[hit.ref] = person
            line = person_line(person, self._desk.now(), self._desk.zone(hit.ref.connection))
            if self._front.names_hidden:
                hidden = wording.name_hidden(person.list_name)
                lines.append(HitLine(replace(line, name=hidden, detail=wording.NAMES_HIDDEN), hidden))
                continue
            why = wording.MATCH_WORDS.get(hit.match.value, "")
            lines.append(HitLine(line, person.list_name, hit.spans, why))
        text = told.text.strip()
        empty = wording.no_patient_matches(text, told.known)
        self._field.show_hits(lines, empty, wording.add_new_patient(text))

    def _chosen(self, ref: Ref) -> None:
        if (person := self._found.get(ref)) is not None:
            self._take(person)

    def _take(self, person: Person) -> None:
        self.taken.emit(Seeker(person.ref, person.given, person.family))

    def _new_asked(self, text: str) -> None:
        self._front.booking.new_patient(text, self._take)
