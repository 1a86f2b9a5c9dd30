"""The three changes Practice Studio documents — book, add and edit a patient — and whether a lost one happened.

Moving, cancelling and statuses go through FHIR, where that is offered (`fhir.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from adapters.change import AddPatient, Book, EditPatient
from adapters.errors import Garbled, Missing, PmsError, Reason, Refused, Unsure
from adapters.http import Reply
from adapters.model import Patient, Phone, Span, Status
from adapters.port import Absent, Accepted, CannotTell, Found, Trace
from adapters.practice_studio import reading, wire
from adapters.practice_studio.line import Line
from adapters.practice_studio.reading import SLACK, Place
from adapters.practice_studio.shapes import PatientShape, Shape, Visit, read_all
from adapters.sentence import say
from adapters.tolerant import read

S = TypeVar("S", bound=Shape)
_LIKE_IT = CannotTell(say("One just like it was there before."))
_NOT_NOTIFIED = say("Practice Studio cannot be asked to notify the patient.")
_ONE_PHONE = say("Practice Studio keeps one phone number: the others were left out.")
_NO_LOCATION = say("Practice Studio knows no such location.")
_NO_TYPE = say("Practice Studio knows no such visit type.")


@dataclass(slots=True)
class Writes:
    """The changes of one open connection. `before`: how a record stood when its change went out, for tracing it."""

    line: Line
    place: Place
    before: dict[str, str] = field(default_factory=dict)

    # --- what is changed ---

    async def book(self, change: Book) -> Accepted:
        """Nothing can take a booking back: what surely cannot be kept is refused before it is sent."""
        rooms = {room.id for room in self.place.practice.rooms}
        if change.into is not None:
            raise Refused((Reason("into", say("Practice Studio has no classes.")),))
        if change.room_id and rooms and change.room_id not in rooms:
            raise Refused((Reason("room_id", _NO_LOCATION),))
        if change.visit_type_id and change.visit_type_id not in self.place.types:
            raise Refused((Reason("visit_type_id", _NO_TYPE),))
        body = wire.booking(change, self._place_of(change))
        path = self.line.path("appointments")
        reply = await self.line.send("POST", path, body, "appointment", action="book", patient_id=change.patient_id)
        made = _made(Visit, reply)
        overlaps = await self.overlaps(made.id, change.provider_id, change.span)
        return Accepted(made.id, overlaps, (_NOT_NOTIFIED,) if change.notify else ())

    def _place_of(self, change: Book) -> str:
        """Our location; the only one there is; else none, and Practice Studio says whether it needs one."""
        rooms = self.place.practice.rooms
        return self.place.location_id or (rooms[0].id if len(rooms) == 1 else "")

    async def overlaps(self, visit_id: str | None, provider_id: str | None, span: Span) -> bool | None:
        """Whether the visit lies over another of its provider's; None when that cannot be read."""
        if provider_id is None:
            return None
        day = span.start.astimezone(self.place.zone).date()
        try:
            rows, complete = await reading.provider_day(self.line, provider_id, day)
        except PmsError:
            return None
        for row in rows:
            when = wire.span(row, self.place.zone)
            if row.id != visit_id and wire.status(row)[0] is not Status.CANCELLED and when and when[0].overlaps(span):
                return True
        return False if complete else None

    async def add_patient(self, change: AddPatient) -> Accepted:
        blank = [name for name in ("given", "family") if not getattr(change, name).strip()]
        if blank:
            raise Missing(tuple(Reason(name, say("A name is needed.")) for name in blank))
        path = self.line.path("patients")
        reply = await self.line.send("POST", path, wire.newcomer(change), "patient", action="add patient")
        made = _made(PatientShape, reply)
        self.place.learn([wire.patient(made)])
        return Accepted(made.id, warnings=_phone_warnings(change.phones))

    async def edit_patient(self, change: EditPatient) -> Accepted:
        fresh = await reading.raw(self.line, change.patient_id)
        blank = [
            name for name in ("given", "family") if (told := getattr(change, name)) is not None and not told.strip()
        ]
        if blank:
            raise Missing(tuple(Reason(name, say("A name is needed.")) for name in blank))
        warnings = _phone_warnings(change.phones)
        body = wire.edited(change, fresh)
        if not body:
            return Accepted(change.patient_id, warnings=warnings)
        self.before[f"patient {change.patient_id}"] = str(read(PatientShape, fresh, "patient").updated)
        path, patient_id = self.line.path("patients", change.patient_id), change.patient_id
        reply = await self.line.send("PUT", path, body, "patient", action="edit patient", patient_id=patient_id)
        told = _told(reply)
        is_said = told is not None and read(PatientShape, told, "answer").id == patient_id
        try:
            after = told if told is not None and is_said else await reading.raw(self.line, patient_id)
            self.place.learn([wire.patient(read(PatientShape, after, "patient"))])
        except PmsError:
            raise Unsure() from None
        other = wire.changed_besides(fresh, after, body)
        if not is_said and not body.keys().isdisjoint(other):
            raise Unsure()  # nobody said yes, and it does not stand as asked
        if other:
            parts = ", ".join(other)
            warnings += (say("Please check in Practice Studio: {parts} stands otherwise than asked.", parts=parts),)
        return Accepted(change.patient_id, warnings=warnings)

    # --- what became of it ---

    async def trace_booking(self, change: Book, since: datetime) -> Trace:
        day = change.span.start.astimezone(self.place.zone).date()
        rows, whole = await reading.provider_day(self.line, change.provider_id, day)
        start = wire.stamp(change.span.start)
        alike = [
            row
            for row in rows
            if row.patient_id == change.patient_id and row.start_time and wire.stamp(row.start_time) == start
            if wire.status(row)[0] is not Status.CANCELLED or row.created is None or row.created >= since - SLACK
        ]
        return _of_new([(row.id, row.created) for row in alike], since, whole)

    async def trace_newcomer(self, change: AddPatient, since: datetime) -> Trace:
        words = change.family.split() or change.given.split()
        listing = await self.line.rows("patients", [("search", max(words, key=len))] if words else [])
        rows, whole = read_all(PatientShape, listing.rows, "patients")
        phones, email = change.phones or None, change.email
        alike = [
            (row.id, row.created)
            for row in rows
            if wire.is_as_wished(wire.patient(row), change.given, change.family, change.born, phones, email)
        ]
        return _of_new(alike, since, whole and listing.complete)

    async def trace_edit(self, change: EditPatient, since: datetime) -> Trace:
        row = await reading.one(self.line, change.patient_id)
        person: Patient = wire.patient(row)
        if wire.is_as_wished(person, change.given, change.family, change.born, change.phones, change.email):
            return Found(change.patient_id)
        stood = self.before.get(f"patient {change.patient_id}")
        if row.updated is not None and (row.updated < since - SLACK or str(row.updated) == stood):
            return Absent()
        return CannotTell(say("It was changed since, and stands otherwise than asked."))


def _phone_warnings(phones: Sequence[Phone] | None) -> tuple[str, ...]:
    return (_ONE_PHONE,) if phones is not None and len(phones) > 1 else ()


def _of_new(alike: Sequence[tuple[str | None, datetime | None]], since: datetime, whole: bool) -> Trace:
    """What records just like the wished one prove. One made long before is another's, but a second would double it."""
    made = [ident for ident, created in alike if created is None or created >= since - SLACK]
    if made:
        return Found(made[-1])
    if alike:
        return _LIKE_IT
    return Absent() if whole else CannotTell(say("The list kept changing while it was read."))


def _told(reply: Reply) -> dict[str, Any] | None:
    """The object of a good answer; None where it holds none; `Unsure` for what is no answer of Practice Studio's."""
    if reply.empty:
        return None
    try:
        told = reply.json("answer")
    except Garbled:
        raise Unsure() from None
    told = told[0] if isinstance(told, list) and len(told) == 1 else told
    return told if isinstance(told, dict) else None


def _made(shape: type[S], reply: Reply) -> S:
    """What a creation answers. `Unsure` when that names nothing: looking for it says more than believing it."""
    try:
        made = read(shape, _told(reply) or {}, "answer")
    except Garbled:
        raise Unsure() from None
    if made.id is None:
        raise Unsure()
    return made
