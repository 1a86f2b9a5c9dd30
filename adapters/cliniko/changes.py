"""The six changes: what is looked at first, what is sent once, and what is asked afterwards.

Cliniko checks no overlap and no version: both are looked at here, before and after. Not here: whether a change whose
answer was lost happened (`traces.py`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from adapters.change import AddPatient, Book, Cancel, EditPatient, Move, SetStatus
from adapters.cliniko import people, wire
from adapters.cliniko.client import WITH_ARCHIVED, WITH_CANCELLED, Client
from adapters.cliniko.shapes import AttendeeShape, Booking, PatientShape, Shape, ident, read_all
from adapters.cliniko.wire import Place
from adapters.errors import Clash, Garbled, Missing, NotFound, PmsError, Reason, Refused
from adapters.http import Reply, unsent
from adapters.model import Phone
from adapters.port import Accepted
from adapters.sentence import say
from adapters.spelling import digits
from adapters.tolerant import flag, read

REMEMBERED = 200
LONGEST_NAME = 255
_UNREADABLE = say("Cliniko’s answer could not be read")
_CHANGED = Reason("appointment_id", say("The visit was changed after it was shown."))
_NO_ROOMS = Reason("room_id", say("Cliniko has no rooms."))
_CANCELLED = Reason("appointment_id", say("This visit is cancelled, which Cliniko cannot undo."))


@dataclass(frozen=True, slots=True)
class Target:
    """A visit or a class as it stands, and the folder of addresses it lives in."""

    row: Booking
    folder: str

    @property
    def is_class(self) -> bool:
        return self.folder == "group_appointments"

    @property
    def path(self) -> str:
        return f"{self.folder}/{self.row.id}"


class Changes:
    """A handler each, which sends once and raises NotFound, Missing, Refused, Clash without writing.

    What a lost answer is traced by: `before`, how each record stood when a change of it went out, and `made`, which
    records are known to be another change's, and since when by our clock.
    """

    def __init__(self, client: Client, place: Place) -> None:
        self.client, self.place = client, place
        self.before: OrderedDict[str, str] = OrderedDict()
        self.made: OrderedDict[str, datetime] = OrderedDict()

    # --- visits ---

    async def book(self, change: Book) -> Accepted:
        if change.into is not None:
            return await self._join(change, change.into)
        if change.visit_type_id is None:
            raise Missing((Reason("visit_type_id", say("Cliniko needs a visit type.")),))
        if change.room_id is not None:
            raise Refused((_NO_ROOMS,))
        named = {"patient": change.patient_id, "provider": change.provider_id, "visit type": change.visit_type_id}
        for what, each in named.items():
            if ident(each) is None:
                raise NotFound(what)
        if change.visit_type_id in self.place.classes:
            raise Refused((Reason("visit_type_id", say("This is a class: choose one of its times.")),))
        body = {
            "patient_id": change.patient_id,
            "practitioner_id": change.provider_id,
            "appointment_type_id": change.visit_type_id,
            "business_id": self.place.business_id,
            "starts_at": wire.stamp(change.span.start),
            "ends_at": wire.stamp(change.span.end),
            **({"notes": change.note} if change.note else {}),
        }
        path = "individual_appointments"
        reply = await self.client.write("POST", path, body, "booking", action="book", patient_id=change.patient_id)
        made = self._made(reply)
        return Accepted(made, await self._overlaps(f"{path}/{made}") if made else None, _told(change))

    async def _join(self, change: Book, class_id: str) -> Accepted:
        """A place in an existing class. Full ones are refused here: nobody documents that Cliniko would."""
        if ident(change.patient_id) is None:
            raise NotFound("patient")
        target = await unsent(self.target(class_id), _UNREADABLE)
        if not target.is_class or target.row.gone:
            raise NotFound("class")
        inside = [row for row in await unsent(self.attendees(class_id), _UNREADABLE) if row.cancelled_at is None]
        if any(row.patient == change.patient_id for row in inside):
            raise Refused((Reason("into", say("The patient is in this class already.")),))
        if target.row.max_attendees is not None and len(inside) >= target.row.max_attendees:
            raise Refused((Reason("into", say("The class is full.")),))
        body = {"booking_id": class_id, "patient_id": change.patient_id}
        body |= {"notes": change.note} if change.note else {}
        self._made(
            await self.client.write("POST", "attendees", body, "class", action="book", patient_id=change.patient_id)
        )
        return Accepted(class_id, warnings=_told(change))

    async def move(self, change: Move) -> Accepted:
        if change.room_id is not None:
            raise Refused((_NO_ROOMS,))
        if change.provider_id is not None and ident(change.provider_id) is None:
            raise NotFound("provider")
        target = await self._to_change(change.appointment_id, change.seen)
        if target.row.cancelled_at is not None:
            raise Refused((_CANCELLED,))
        # Both ends: left alone, Cliniko may keep the old end or compute one from the type.
        body = {"starts_at": wire.stamp(change.span.start), "ends_at": wire.stamp(change.span.end)}
        body |= {"practitioner_id": change.provider_id} if change.provider_id else {}
        await self.client.write("PATCH", target.path, body, "visit", action="move", patient_id=target.row.patient)
        return Accepted(None, await self._overlaps(target.path))

    async def cancel(self, change: Cancel) -> Accepted:
        of_one = change.attendee_id is not None
        target = await self._to_change(change.appointment_id, change.seen, of_one, may_be_gone=not of_one)
        if target.row.gone and not target.is_class:
            raise NotFound("visit")
        body: dict[str, Any] = {"cancellation_reason": int(wire.reason_code(change.reason))}
        own_words = change.reason if change.reason and change.reason not in dict(wire.REASONS) else None
        if note := " – ".join(part for part in (own_words, change.note) if part):
            body["cancellation_note"] = note
        if change.attendee_id is not None:
            one = await self._attendee(target, change.attendee_id)
        if change.attendee_id is not None and target.is_class:
            if one.cancelled_at is None:
                await self._cancel_at(f"attendees/{one.id}", body, one.patient, AttendeeShape)
        elif target.is_class:
            if not target.row.gone:  # a class cannot be cancelled as a whole, only put away
                await self.client.write("POST", f"{target.path}/archive", None, "class", action="cancel")
        elif target.row.cancelled_at is None:
            await self._cancel_at(target.path, body, target.row.patient, Booking)
        return Accepted()

    async def _cancel_at(
        self, path: str, body: object, patient_id: str | None, shape: type[Booking] | type[AttendeeShape]
    ) -> None:
        try:
            await self.client.write("PATCH", f"{path}/cancel", body, "visit", action="cancel", patient_id=patient_id)
        except (NotFound, Refused) as error:
            # Somebody else may have been quicker; what Cliniko answers then is not documented.
            try:
                row = read(shape, await self.client.get(path, "visit", [WITH_CANCELLED, WITH_ARCHIVED]), "visit")
            except PmsError:
                raise error from None
            if row.cancelled_at is None:
                raise

    async def set_status(self, change: SetStatus) -> Accepted:
        if change.status not in wire.ARRIVED:
            words = say("Cliniko knows only booked, arrived and did not arrive.")
            raise Refused((Reason("status", words),))
        target = await self._to_change(change.appointment_id, change.seen, of_one=change.attendee_id is not None)
        if target.row.cancelled_at is not None:
            raise Refused((_CANCELLED,))
        one = await self._attendee(target, change.attendee_id)
        body = {"arrived": wire.ARRIVED[change.status]}
        path = f"attendees/{one.id}"
        await self.client.write("PATCH", path, body, "attendee", action="set status", patient_id=one.patient)
        return Accepted()

    # --- people ---

    async def add(self, change: AddPatient) -> Accepted:
        _named(change.given, change.family)
        body = wire.person_body(change.given, change.family, change.born, change.phones or None, change.email or None)
        reply = await self.client.write("POST", "patients", body, "patient", action="add patient")
        return Accepted(self._made(reply))

    async def edit(self, change: EditPatient) -> Accepted:
        _named(change.given, change.family)
        row = await unsent(people.one(self.client, change.patient_id), _UNREADABLE)
        self._remember(f"patient {change.patient_id}", wire.person_revision(row))
        body = wire.person_body(change.given, change.family, change.born, change.phones, change.email)
        path = f"patients/{change.patient_id}"
        reply = await self.client.write("PATCH", path, body, "patient", action="edit patient", patient_id=row.id)
        return Accepted(warnings=_phones_left(reply, change.phones))

    # --- looking ---

    async def target(self, visit_id: str) -> Target:
        """The visit or class of that id, cancelled or not. Raises NotFound."""
        if ident(visit_id) is None:
            raise NotFound("visit")
        try:
            row = await self._read(f"individual_appointments/{visit_id}", WITH_CANCELLED, WITH_ARCHIVED)
            return Target(row, "individual_appointments")
        except NotFound:
            row = await self._read(f"group_appointments/{visit_id}", WITH_ARCHIVED)
            return Target(row, "group_appointments")

    async def attendees(self, booking_id: str) -> list[AttendeeShape]:
        """Everybody who is or was in it. Raises Garbled rather than leave one out."""
        filters = [f"booking_id:={booking_id}", WITH_CANCELLED]
        listing = await self.client.rows("attendees", "attendees", filters)
        rows, whole = read_all(AttendeeShape, listing.rows, "attendees")
        if not (whole and listing.complete):
            raise Garbled("attendees")
        return [row for row in rows if not row.gone and row.booking in (None, booking_id)]

    async def _to_change(
        self, visit_id: str, seen: str | None, of_one: bool = False, may_be_gone: bool = False
    ) -> Target:
        """The target as it stands, remembered; Clash when it is not as seen, NotFound when it was put away.

        `of_one`: the change is of one attendee, so what happened to the others in the class is no clash.
        """
        target = await unsent(self.target(visit_id), _UNREADABLE)
        if seen is not None and not wire.same_record(seen, target.row, ignore_touch=of_one and target.is_class):
            raise Clash((_CHANGED,))
        if target.row.gone and not may_be_gone:
            raise NotFound("visit")
        self._remember(visit_id, wire.revision(target.row))
        return target

    def _remember(self, record_id: str, revision: str) -> None:
        self.before[record_id] = revision
        self.before.move_to_end(record_id)
        _cut(self.before)

    def _made(self, reply: Reply) -> str | None:
        """The id of what was made; None where the answer does not tell it. It was made all the same."""
        try:
            made = read(Shape, reply.maybe_json(), "answer").id
        except Garbled:
            return None
        if made is not None:
            self.made[made] = self.client.clock()
            _cut(self.made)
        return made

    async def _attendee(self, target: Target, attendee_id: str | None) -> AttendeeShape:
        """The one meant: of a visit its only one, of a class the one named."""
        if target.is_class and attendee_id is None:
            raise Missing((Reason("attendee_id", say("Choose who of the class is meant.")),))
        rows = await unsent(self.attendees(target.row.id or ""), _UNREADABLE)
        fits = [row for row in rows if attendee_id in (None, row.id) and row.id is not None]
        if not fits:
            raise NotFound("attendee")
        return fits[0]

    async def _read(self, path: str, *filters: str) -> Booking:
        row = read(Booking, await self.client.get(path, "visit", filters), "visit")
        if row.id is None:
            raise Garbled("visit")
        return row

    async def _overlaps(self, path: str) -> bool | None:
        """Whether Cliniko sees it lie over something else; None when that could not be learnt (it is kept anyway)."""
        try:
            body = await self.client.get(f"{path}/conflicts", "conflicts")
        except PmsError:
            return None
        told = body.get("conflicts") if isinstance(body, dict) else None
        found = told.get("exist") if isinstance(told, dict) else None
        return flag(found)


def _told(change: Book) -> tuple[str, ...]:
    return (say("Whether the patient is told is set in Cliniko."),) if change.notify else ()


def _cut(remembered: OrderedDict[str, Any]) -> None:
    while len(remembered) > REMEMBERED:
        remembered.popitem(last=False)


def _named(given: str | None, family: str | None) -> None:
    """Raises Missing or Refused: Cliniko insists on both names, and on their length."""
    blank = [field for field, name in (("given", given), ("family", family)) if name is not None and not name.strip()]
    if blank:
        raise Missing(tuple(Reason(field, say("Cliniko needs both names.")) for field in blank))
    long = [field for field, name in (("given", given), ("family", family)) if name and len(name) > LONGEST_NAME]
    if long:
        raise Refused(tuple(Reason(field, say("At most 255 letters.")) for field in long))


def _phones_left(reply: Reply, wanted: Sequence[Phone] | None) -> tuple[str, ...]:
    """A warning when the answer shows other numbers than were sent: nobody documents whether they replace or add."""
    if wanted is None:
        return ()
    try:
        row = read(PatientShape, reply.maybe_json(), "patient")
    except Garbled:
        return ()
    if row.id is None:
        return ()
    stand = {digits(each.number or "") for each in row.patient_phone_numbers}
    if stand == {digits(each.number) for each in wanted}:
        return ()
    return (say("Cliniko shows other phone numbers than were sent: please check them there."),)
