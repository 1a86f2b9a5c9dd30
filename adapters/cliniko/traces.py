"""Did a change whose answer was lost happen? Looked for by what it would have left behind.

Cliniko keeps no key of a request. A new record is known by what it holds and when it was made; a changed one by how it
stands now, and by how it stood when the change went out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import assert_never

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.cliniko import people, wire
from adapters.cliniko.changes import Changes, Target
from adapters.cliniko.client import WITH_ARCHIVED, WITH_CANCELLED
from adapters.cliniko.shapes import AttendeeShape, Booking, PatientShape, Shape, read_all
from adapters.errors import Garbled, PmsError
from adapters.model import Patient, Phone
from adapters.port import Absent, CannotTell, Found, Trace
from adapters.sentence import say
from adapters.spelling import digits

SLACK = timedelta(minutes=15)
"""How far the far side's clock may be off ours."""
_LIKE_IT = CannotTell(say("One just like it was there before."))
_CHANGED_SINCE = CannotTell(say("It was changed since, and stands otherwise than asked."))


async def find(changes: Changes, change: Change, since: datetime) -> Trace:
    """Found, Absent when a complete reading proves it, CannotTell otherwise, a failed look-up included."""
    try:
        match change:
            case Book():
                return await (_joined(changes, change, since) if change.into else _booked(changes, change, since))
            case Move() | Cancel() | SetStatus():
                return await _changed(changes, change, since)
            case AddPatient():
                return await _added(changes, change, since)
            case EditPatient():
                return await _edited(changes, change, since)
            case _:
                assert_never(change)
    except PmsError as error:
        return CannotTell(error.title)


async def _booked(changes: Changes, change: Book, since: datetime) -> Trace:
    start, end = wire.stamp(change.span.start), wire.stamp(change.span.end)
    filters = [
        f"patient_id:={change.patient_id}",
        f"practitioner_id:={change.provider_id}",
        f"starts_at:>={start}",
        f"starts_at:<={start}",
        WITH_CANCELLED,
        WITH_ARCHIVED,
    ]
    listing = await changes.client.rows("individual_appointments", "individual_appointments", filters)
    rows, whole = read_all(Booking, listing.rows, "visits")
    alike = [
        row
        for row in rows
        if row.starts_at is not None
        and wire.stamp(row.starts_at) == start
        and (row.ends_at is None or wire.stamp(row.ends_at) == end)
        and change.patient_id in (row.patient, row.patient or change.patient_id)
        and row.practitioner in (None, change.provider_id)
        and row.appointment_type in (None, change.visit_type_id)
    ]
    return _of_new(changes, alike, since, whole and listing.complete)


async def _joined(changes: Changes, change: Book, since: datetime) -> Trace:
    rows = [row for row in await changes.attendees(change.into or "") if row.patient == change.patient_id]
    found = _of_new(changes, rows, since, whole=True)
    return Found(change.into) if isinstance(found, Found) else found


async def _added(changes: Changes, change: AddPatient, since: datetime) -> Trace:
    # By the time alone: how names are compared, and how commas in them are told, is not documented.
    filters = [f"created_at:>={wire.stamp(since - SLACK)}", WITH_ARCHIVED]
    listing = await changes.client.rows("patients", "patients", filters)
    rows, whole = read_all(PatientShape, listing.rows, "patients")
    wished = (change.given, change.family, change.born, change.phones or None, change.email)
    alike = [row for row in rows if _is_as_wished(wire.patient(row), *wished)]
    return _of_new(changes, alike, since, whole and listing.complete)


async def _edited(changes: Changes, change: EditPatient, since: datetime) -> Trace:
    row = await people.one(changes.client, change.patient_id)
    if _is_as_wished(wire.patient(row), change.given, change.family, change.born, change.phones, change.email):
        return Found()
    stood = changes.before.get(f"patient {change.patient_id}")
    return Absent() if stood == wire.person_revision(row) or _older(row, since) else _CHANGED_SINCE


async def _changed(changes: Changes, change: Move | Cancel | SetStatus, since: datetime) -> Trace:
    target = await changes.target(change.appointment_id)
    attendee_id = None if isinstance(change, Move) else change.attendee_id
    is_of_one = isinstance(change, SetStatus) or (attendee_id is not None and target.is_class)
    one = await _one(changes, target, attendee_id) if is_of_one else None
    if _stands(change, target.row, one):
        return Found()
    if isinstance(change, Cancel):
        return Absent()  # what is cancelled stays so
    stood = changes.before.get(change.appointment_id) or change.seen
    return Absent() if stood == wire.revision(target.row) or _older(target.row, since) else _CHANGED_SINCE


async def _one(changes: Changes, target: Target, attendee_id: str | None) -> AttendeeShape:
    """The attendee meant. Raises Garbled when nobody can say who that is."""
    rows = await changes.attendees(target.row.id or "")
    fits = [row for row in rows if attendee_id in (None, row.id)]
    if not fits or (attendee_id is None and target.is_class):
        raise Garbled("attendee")
    return fits[0]


def _stands(change: Move | Cancel | SetStatus, row: Booking, one: AttendeeShape | None) -> bool:
    """Whether the record shows what was asked, whoever did it."""
    if isinstance(change, Cancel):
        return one.cancelled_at is not None if one else row.cancelled_at is not None or row.gone
    if isinstance(change, SetStatus):
        return one is not None and change.status in wire.ARRIVED and one.arrived is wire.ARRIVED[change.status]
    when = (row.starts_at and wire.stamp(row.starts_at), row.ends_at and wire.stamp(row.ends_at))
    same_time = when == (wire.stamp(change.span.start), wire.stamp(change.span.end))
    return same_time and change.provider_id in (None, row.practitioner)


def _of_new(
    changes: Changes, alike: Sequence[Booking | AttendeeShape | PatientShape], since: datetime, whole: bool
) -> Trace:
    """What records just like the wished one prove.

    One made before is another's, but while it stands a second would double it.
    """
    made = [
        row
        for row in alike
        if (row.created_at is None or row.created_at >= since - SLACK)
        and changes.made.get(row.id or "", since) >= since
    ]
    if made:
        return Found(made[-1].id)
    if any(not row.gone and (isinstance(row, PatientShape) or row.cancelled_at is None) for row in alike):
        return _LIKE_IT
    return Absent() if whole else CannotTell(say("The list kept changing while it was read."))


def _older(row: Shape, since: datetime) -> bool:
    return row.updated_at is not None and row.updated_at < since - SLACK


def _is_as_wished(
    person: Patient,
    given: str | None,
    family: str | None,
    born: object,
    phones: tuple[Phone, ...] | None,
    email: str | None,
) -> bool:
    """Whether a patient shows all that was asked for; None was not asked."""
    pairs = ((given, person.given), (family, person.family), (email, person.email))
    if any(asked is not None and asked.strip().casefold() != (have or "").casefold() for asked, have in pairs):
        return False
    if born is not None and born != person.born:
        return False
    numbers = {digits(each.number) for each in person.phones}
    return phones is None or {digits(each.number) for each in phones} == numbers
