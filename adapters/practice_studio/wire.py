"""Practice Studio's shapes ↔ the desk's words, pure: visits, hours, patients, the bodies of writes, its refusals.

Not here: how the answers are read (`shapes.py`), who asks for what (`reading.py`, `writes.py`), FHIR (`fhir.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, Book, EditPatient
from adapters.errors import Reason
from adapters.model import (
    Appointment,
    Block,
    Hours,
    Patient,
    PatientCard,
    Phone,
    Provider,
    Span,
    Status,
)
from adapters.practice_studio.shapes import PatientShape, Policy, ProviderShape, Stretch, Visit
from adapters.sentence import say
from adapters.spelling import digits, fold
from adapters.tolerant import objects, read

UNKNOWN_LENGTH = timedelta(minutes=30)
STATUSES = {
    "scheduled": Status.SCHEDULED,
    "completed": Status.DONE,
    "cancelled": Status.CANCELLED,
    "canceled": Status.CANCELLED,  # as its notices spell it
}
LABELS = {Status.SCHEDULED: say("Scheduled"), Status.DONE: say("Completed"), Status.CANCELLED: say("Cancelled")}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GONE = frozenset(("inactive", "archived", "deleted", "deceased", "merged"))
_FIELDS = {
    "patientid": "patient_id",
    "providerid": "provider_id",
    "starttime": "span",
    "endtime": "span",
    "locationid": "room_id",
    "location": "room_id",
    "type": "visit_type_id",
    "notes": "note",
    "reason": "note",
    "firstname": "given",
    "lastname": "family",
    "dateofbirth": "born",
    "email": "email",
    "phone": "phones",
}


# --- what is read ---


def stamp(moment: datetime) -> str:
    """As its documents write a moment: UTC, whole seconds, Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def provider(row: ProviderShape, place_id: str) -> Provider:
    """One who does not work at our place stays in the directory for what was, and is not offered."""
    places = {place.id for place in row.locations if place.id}
    name = " ".join(filter(None, (row.first_name, row.last_name))) or row.id or ""
    here = not place_id or not places or place_id in places
    return Provider(
        id=row.id or "", name=name, role=row.specialty or row.credentials, active=row.active is not False and here
    )


def hours(row: ProviderShape) -> list[Hours]:
    """Weekly hours in practice-local wall time; a weekday that is not told is a day off."""
    found = []
    for name, told in row.schedule.items():
        word = str(name).strip().lower()
        weekday = next((n for n, each in enumerate(WEEKDAYS) if len(word) >= 3 and each.startswith(word)), None)
        for each in objects(told) if weekday is not None else ():
            stretch = read(Stretch, each, "schedule")
            if weekday is not None and stretch.start and stretch.end and stretch.start != stretch.end:
                found.append(Hours(weekday=weekday, start=stretch.start, end=stretch.end, provider_id=row.id))
    return sorted(found, key=lambda each: (each.weekday, each.start))


def status(row: Visit) -> tuple[Status, str]:
    """Its own word stays where we know none."""
    word = row.status or ""
    known = STATUSES.get(word.lower())
    return (known, LABELS[known]) if known else (Status.OTHER, word or say("No status told"))


def span(row: Visit, zone: ZoneInfo) -> tuple[Span, bool] | None:
    """When, in practice time, and whether the length was told; None without a start."""
    if row.start_time is None:
        return None
    known = row.end_time is not None and row.end_time > row.start_time
    end = row.end_time if row.end_time is not None and known else row.start_time + UNKNOWN_LENGTH
    return Span(start=row.start_time.astimezone(zone), end=end.astimezone(zone)), known


def visit(row: Visit, zone: ZoneInfo, types: Collection[str | None], name: str | None) -> Appointment | None:
    """None without a start, for such a visit has no day."""
    when = span(row, zone)
    if when is None:
        return None
    state, label = status(row)
    note = "\n".join(dict.fromkeys(filter(None, (row.reason, row.notes))))
    return Appointment(
        id=row.id or "",
        span=when[0],
        patient_id=row.patient_id,
        patient_name=name,
        provider_id=row.provider_id,
        room_id=row.place_id,
        visit_type_id=row.type if row.type in types else None,
        visit_type=row.type,
        status=state,
        status_label=label,
        note=note or None,
        length_known=when[1],
        revision=revision(row),
    )


def elsewhere(row: Visit, zone: ZoneInfo) -> Block | None:
    """A visit at another place: it takes its provider's time and is nobody's business here."""
    when = span(row, zone)
    if when is None or row.provider_id is None or status(row)[0] is Status.CANCELLED:
        return None
    return Block(id=row.id or "", span=when[0], provider_id=row.provider_id, label=row.location.name)


def revision(row: Visit) -> str:
    """`updated` counts whole seconds: what the row says is taken in, too."""
    told = (
        row.patient_id,
        row.provider_id,
        row.start_time,
        row.end_time,
        row.type,
        row.reason,
        row.notes,
        row.status,
        row.place_id,
    )
    return f"{stamp(row.updated) if row.updated else ''}#{crc32(repr(told).encode('utf-8', 'replace')):08x}"


def patient(row: PatientShape) -> Patient:
    return Patient(
        id=row.id or "",
        given=row.first_name or "",
        family=row.last_name or "",
        born=row.date_of_birth,
        phones=(Phone(kind="phone", number=row.contact.phone),) if row.contact.phone else (),
        email=row.contact.email,
        active=row.active is not False and (row.status or "").lower() not in _GONE,
        chart=row.mrn,
    )


def shown_name(person: Patient) -> str | None:
    """ "Family, Given" where both are known."""
    return ", ".join(filter(None, (person.family, person.given))) or None


def card(row: PatientShape) -> PatientCard:
    """What Practice Studio tells the front desk of a patient; balances are not part of it."""
    helper, pharmacy = row.emergency_contact, row.preferred_pharmacy
    relation = f"({helper.relationship})" if helper.relationship else None
    details = (
        (say("Record number"), row.mrn),
        (say("Gender"), row.gender),
        (say("Address"), row.contact.address.line),
        (say("Emergency contact"), " ".join(filter(None, (helper.name, relation, helper.phone)))),
        (say("Preferred language"), row.preferred_language),
        (say("Pharmacy"), " ".join(filter(None, (pharmacy.name, pharmacy.phone)))),
    )
    return PatientCard(
        patient=patient(row),
        alerts=tuple(
            say("Allergy: {what}", what=f"{each.allergen} ({about})" if about else each.allergen)
            for each in row.allergies
            if each.allergen
            for about in (", ".join(filter(None, (each.reaction, each.severity))),)
        ),
        insurance=tuple(filter(None, (_policy(row.insurance.primary), _policy(row.insurance.secondary)))),
        details=tuple((name, value) for name, value in details if value),
    )


def _policy(row: Policy) -> str:
    return " · ".join(filter(None, (row.provider, row.member_id, row.group_number)))


def phone_fits(person: Patient, wanted: str) -> bool:
    """Whether one of the numbers holds these digits, with or without the country's code or the trunk zero."""
    told = [have for each in person.phones if (have := digits(each.number))]
    return any(wanted in have or (len(have) > 6 and have.lstrip("0") in wanted) for have in told)


# --- what is sent ---


def booking(change: Book, place_id: str) -> dict[str, Any]:
    """Only what is told; there is no status to send, a new visit is scheduled."""
    body = {
        "patientId": change.patient_id,
        "providerId": change.provider_id,
        "startTime": stamp(change.span.start),
        "endTime": stamp(change.span.end),
        "type": change.visit_type_id,
        "notes": change.note,
        "locationId": change.room_id or place_id,
    }
    return {name: value for name, value in body.items() if value}


def newcomer(change: AddPatient) -> dict[str, Any]:
    contact = {"email": (change.email or "").strip(), "phone": change.phones[0].number if change.phones else ""}
    body = {
        "firstName": change.given.strip(),
        "lastName": change.family.strip(),
        "dateOfBirth": change.born.isoformat() if change.born else "",
        "contactInfo": {name: value for name, value in contact.items() if value},
    }
    return {name: value for name, value in body.items() if value}


def edited(change: EditPatient, fresh: Mapping[str, Any]) -> dict[str, Any]:
    """Only the fields to change. `contactInfo` goes whole, with the change merged into what stands there: right whether
    the far side merges deeply or replaces, which its documents leave open."""
    wished = {
        "firstName": None if change.given is None else change.given.strip(),
        "lastName": None if change.family is None else change.family.strip(),
        "dateOfBirth": change.born.isoformat() if change.born else None,
    }
    body: dict[str, Any] = {name: value for name, value in wished.items() if value not in (None, fresh.get(name))}
    stood = fresh.get("contactInfo")
    before: dict[str, Any] = dict(stood) if isinstance(stood, dict) else {}
    contact = dict(before)
    if change.email is not None:
        contact["email"] = change.email.strip()
    if change.phones is not None:
        contact["phone"] = change.phones[0].number if change.phones else ""
    return {**body, "contactInfo": contact} if contact != before else body


def changed_besides(before: Mapping[str, Any], after: Mapping[str, Any], body: Mapping[str, Any]) -> list[str]:
    """The top-level keys that an edit changed without having been asked to, or did not change as asked."""
    wished = {**before, **body}
    names = (before.keys() | body.keys()) - {"updated", "_links"}
    return sorted(name for name in names if _bare(wished[name]) != _bare(after.get(name)))


def _bare(value: Any) -> Any:
    """Without what says nothing: "" and absent are one."""
    if isinstance(value, dict):
        return {name: bare for name, each in value.items() if (bare := _bare(each)) is not None} or None
    return value if value not in ("", []) else None


def is_as_wished(
    person: Patient,
    given: str | None,
    family: str | None,
    born: date | None,
    phones: tuple[Phone, ...] | None,
    email: str | None,
) -> bool:
    """Whether a patient shows all that was asked for; None was not asked. Only the first number can be kept."""
    pairs = ((given, person.given), (family, person.family), (email, person.email or ""))
    if any(asked is not None and fold(asked.strip()) != fold(have) for asked, have in pairs):
        return False
    if born not in (None, person.born):
        return False
    have = [digits(each.number) for each in person.phones]
    return phones is None or have == [digits(each.number) for each in phones[:1]]


# --- what is said against it ---


def reasons(body: object) -> tuple[Reason, ...]:
    """The refusals of an error body, by our field where it maps; `()` where nothing can be read."""
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        return ()
    found = []
    for each in objects(error.get("details")):
        field, issue = each.get("field"), each.get("issue")
        leaf = str(field).rpartition(".")[2] if isinstance(field, str) else ""
        if isinstance(issue, str) and issue.strip():
            found.append(Reason(_FIELDS.get(leaf.lower(), leaf or None), issue.strip()))
    message = error.get("message")
    if not found and isinstance(message, str) and message.strip():
        found.append(Reason(None, message.strip()))
    return tuple(found)
