"""Cliniko's shapes ↔ the desk's words, pure: visits, classes, blocks, hours, patients, and the bodies of writes.

Not here: how the answers are read (`shapes.py`), who asks for what (`days.py`, `people.py`, `changes.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from adapters.cliniko.shapes import (
    Alert,
    AttendeeShape,
    Availability,
    Booking,
    Business,
    PatientShape,
    Practitioner,
    VisitKind,
)
from adapters.errors import Reason
from adapters.model import (
    Appointment,
    Attendee,
    Block,
    Hours,
    OpenSpan,
    Patient,
    PatientCard,
    Phone,
    Practice,
    Provider,
    Span,
    Status,
    VisitType,
)
from adapters.sentence import say
from adapters.spelling import digits
from adapters.tolerant import text

UNKNOWN_LENGTH = timedelta(minutes=30)
REASONS = (
    ("10", say("Feeling better")),
    ("20", say("Condition worse")),
    ("30", say("Sick")),
    ("31", say("COVID-19 related")),
    ("40", say("Away")),
    ("60", say("Work")),
    ("50", say("Other")),
)
OTHER_REASON = "50"
ARRIVED: dict[Status, bool | None] = {Status.SCHEDULED: None, Status.ARRIVED: True, Status.NO_SHOW: False}
"""Cliniko keeps one field: has the patient arrived, not arrived, or has nobody said."""
LABELS = {Status.SCHEDULED: say("Booked"), Status.ARRIVED: say("Arrived"), Status.NO_SHOW: say("Did not arrive")}
PHONES = {"mobile": "Mobile", "home": "Home", "work": "Work", "fax": "Fax"}
FIELDS = {
    "starts_at": "span",
    "ends_at": "span",
    "practitioner": "provider_id",
    "practitioner_id": "provider_id",
    "patient": "patient_id",
    "patient_id": "patient_id",
    "appointment_type": "visit_type_id",
    "appointment_type_id": "visit_type_id",
    "max_attendees": "visit_type_id",  # what Cliniko says of a type it does not know
    "booking_id": "into",
    "appointment_id": "into",
    "notes": "note",
    "cancellation_note": "note",
    "cancellation_reason": "reason",
    "arrived": "status",
    "first_name": "given",
    "last_name": "family",
    "date_of_birth": "born",
    "patient_phone_numbers": "phones",
}
"""Their name of a field → ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The location this connection stands for, as `open()` found it. `classes` are the ids of group visit types."""

    business_id: str
    zone: ZoneInfo
    practice: Practice
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    classes: frozenset[str] = frozenset()

    @property
    def working(self) -> tuple[str, ...]:
        return tuple(provider.id for provider in self.practice.providers if provider.active)

    def visit_type(self, type_id: str | None) -> VisitType | None:
        return next((each for each in self.practice.visit_types if each.id == type_id), None)


# --- the directory ---


def provider(row: Practitioner, is_here: bool) -> Provider:
    named = " ".join(part for part in (row.title, row.first_name, row.last_name) if part)
    name = row.display_name or row.label or named or f"Practitioner {row.id}"
    return Provider(id=row.id or "", name=name, role=row.designation, active=is_here and row.active is not False)


def visit_type(row: VisitKind, business: Business, providers: frozenset[str] | None) -> VisitType:
    here = not business.appointment_type_ids or row.id in business.appointment_type_ids
    minutes = row.duration_in_minutes
    return VisitType(
        id=row.id or "",
        name=row.name or f"Type {row.id}",
        minutes=minutes if minutes is not None and 0 < minutes < 24 * 60 else None,
        color=row.color,
        provider_ids=providers,
        active=here and not row.gone,
    )


def weekly_hours(rows: Iterable[Availability], business_id: str, providers: Iterable[str]) -> tuple[Hours, ...]:
    """The hours of these providers at this location. Days are read as 1–6 Monday to Saturday, 0 and 7 Sunday."""
    known, found = set(providers), []
    for row in rows:
        number = row.day_of_week
        if number is None or not 0 <= number <= 7 or row.practitioner not in known:
            continue
        if row.business not in (None, business_id):
            continue
        for part in row.availabilities:
            starts, ends = part.starts_at, part.ends_at
            if starts is None or ends is None or (ends <= starts and ends != time(0)):
                continue
            if starts == ends:  # midnight to midnight
                ends = time(23, 59)
            found.append(Hours(weekday=(number - 1) % 7, start=starts, end=ends, provider_id=row.practitioner))
    return tuple(sorted(set(found), key=lambda h: (h.provider_id or "", h.weekday, h.start, h.end)))


def dated_hours(hours: Iterable[Hours], first: date, last: date, zone: ZoneInfo) -> list[OpenSpan]:
    """Weekly hours laid over the days `first..last`; what a clock change swallows whole is left out."""
    found = []
    week = list(hours)
    for number in range((last - first).days + 1):
        on = first + timedelta(days=number)
        for each in week:
            if each.weekday == on.weekday():
                ends = on + timedelta(days=1) if each.end == time(0) else on
                start = datetime.combine(on, each.start, zone).astimezone(UTC)
                end = datetime.combine(ends, each.end, zone).astimezone(UTC)
                if start < end:
                    span = Span(start=start.astimezone(zone), end=end.astimezone(zone))
                    found.append(OpenSpan(span=span, provider_id=each.provider_id))
    return found


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """When a practice-local day begins, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def stamp(at: datetime) -> str:
    """A moment as Cliniko takes it: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- visits, classes, blocks ---


def span_of(row: Booking, zone: ZoneInfo) -> tuple[Span, bool] | None:
    """When it is, and whether its length is known; None when it tells no beginning."""
    if row.starts_at is None:
        return None
    known = row.ends_at is not None and row.ends_at > row.starts_at
    end = row.ends_at if known and row.ends_at is not None else row.starts_at + UNKNOWN_LENGTH
    return Span(start=row.starts_at.astimezone(zone), end=end.astimezone(zone)), known


def status_of(row: Booking) -> Status:
    if row.cancelled_at is not None:
        return Status.CANCELLED
    if row.did_not_arrive:
        return Status.NO_SHOW
    return Status.ARRIVED if row.patient_arrived else Status.SCHEDULED


def revision(row: Booking) -> str:
    """Changes with the record. `updated_at` alone counts whole seconds, and may not see an arrival."""
    said = (row.starts_at, row.ends_at, row.practitioner, row.business, row.appointment_type, row.patient)
    state = (row.patient_arrived, row.did_not_arrive, row.cancelled_at, row.gone)
    return f"{stamp(row.updated_at) if row.updated_at else ''}.{crc32(repr((said, state)).encode()):08x}"


def same_record(seen: str, row: Booking, ignore_touch: bool = False) -> bool:
    """Whether a person who saw that revision saw this record. With `ignore_touch` a new `updated_at` alone is none."""
    now = revision(row)
    return seen == now or (ignore_touch and seen.rpartition(".")[2] == now.rpartition(".")[2])


def appointment(
    row: Booking, place: Place, patient_name: str | None, attendees: tuple[Attendee, ...] | None = None
) -> Appointment | None:
    """A visit, or, with `attendees`, a class; None when it tells no beginning."""
    when = span_of(row, place.zone)
    if when is None or row.id is None:
        return None
    is_class = attendees is not None
    status = status_of(row)
    kind = place.visit_type(row.appointment_type)
    label = LABELS.get(status, "Cancelled")
    if status is Status.CANCELLED and row.cancellation_reason_description:
        label = say("Cancelled: {why}", why=row.cancellation_reason_description)
    return Appointment(
        id=row.id,
        span=when[0],
        all_day=False,
        patient_id=None if is_class else row.patient,
        patient_name=None if is_class else patient_name,
        provider_id=row.practitioner,
        visit_type_id=row.appointment_type,
        visit_type=kind.name if kind else None,
        status=status,
        status_label="Class" if is_class and status is Status.SCHEDULED else label,
        note=row.notes,
        attendees=attendees or (),
        capacity=row.max_attendees if is_class else None,
        length_known=when[1],
        revision=revision(row),
        status_since=row.cancelled_at,
    )


def attendee(row: AttendeeShape, patient_name: str | None) -> Attendee:
    status = next((each for each, arrived in ARRIVED.items() if arrived is row.arrived), Status.OTHER)
    if row.cancelled_at is not None:
        status = Status.CANCELLED
    return Attendee(id=row.id or "", patient_id=row.patient, patient_name=patient_name, status=status)


def block(row: Booking, place: Place) -> Block | None:
    """Time that is taken: blocked here, or spent at another location of the account (without a word who with)."""
    when = span_of(row, place.zone)
    if when is None or row.id is None:
        return None
    is_away = row.business is not None and row.business != place.business_id
    label = f"At {place.elsewhere.get(row.business or '') or 'another location'}" if is_away else row.notes
    return Block(id=row.id, span=when[0], provider_id=row.practitioner, label=label)


# --- people ---


def patient(row: PatientShape) -> Patient:
    phones = tuple(
        Phone(kind=(each.phone_type or "other").lower(), number=each.number or each.normalized_number or "")
        for each in row.patient_phone_numbers
        if each.number or each.normalized_number
    )
    return Patient(
        id=row.id or "",
        given=row.first_name or "",
        family=row.last_name or ("" if row.first_name else row.label or ""),
        preferred=row.preferred_first_name,
        born=row.date_of_birth,
        phones=phones,
        email=row.email,
        active=not row.gone and row.merged_with_patient is None,
        chart=row.old_reference_id,
    )


def person_revision(row: PatientShape) -> str:
    """Changes with the patient's record."""
    numbers = [each.number for each in row.patient_phone_numbers]
    said = (row.first_name, row.last_name, row.date_of_birth, row.email, numbers)
    return f"{stamp(row.updated_at) if row.updated_at else ''}.{crc32(repr(said).encode('utf-8', 'replace')):08x}"


def shown_name(person: Patient) -> str | None:
    """ "Family, Given" where both are known."""
    return ", ".join(part for part in (person.family, person.given) if part) or None


def card(row: PatientShape, alerts: Iterable[Alert]) -> PatientCard:
    """What Cliniko tells the front desk of a patient; it has no balance."""
    town = " ".join(part for part in (row.city, row.state, row.post_code) if part)
    address = ", ".join(part for part in (row.address_1, row.address_2, row.address_3, town) if part)
    details = (
        (say("Appointment notes"), row.appointment_notes),
        (say("Address"), address),
        (say("Emergency contact"), row.emergency_contact),
        (say("Occupation"), row.occupation),
        (say("Reminders"), row.reminder_type),
        (say("Merged into patient"), row.merged_with_patient),
    )
    medicare = " ".join(part for part in (row.medicare, row.medicare_reference_number) if part)
    insurance = (("Medicare", medicare if row.medicare else ""), ("DVA", row.dva_card_number))
    return PatientCard(
        patient=patient(row),
        alerts=tuple(alert.name for alert in alerts if alert.name and not alert.gone),
        note=row.notes,
        insurance=tuple(f"{name} {number}" for name, number in insurance if number),
        details=tuple((name, value) for name, value in details if value),
    )


def phone_fits(row: PatientShape, wanted: str) -> bool:
    """Whether one of the numbers holds these digits, with or without the country's code or the trunk zero."""
    told = [digits(n) for each in row.patient_phone_numbers for n in (each.number, each.normalized_number) if n]
    return any(wanted in have or (len(have) > 6 and have.lstrip("0") in wanted) for have in told if have)


# --- what is sent, and what is said against it ---


def phone_bodies(phones: Iterable[Phone]) -> list[dict[str, str]]:
    return [{"phone_type": PHONES.get(each.kind.strip().lower(), "Other"), "number": each.number} for each in phones]


def person_body(
    given: str | None, family: str | None, born: date | None, phones: tuple[Phone, ...] | None, email: str | None
) -> dict[str, Any]:
    """Only what is told (None leaves out); an email of "" is taken away."""
    body: dict[str, Any] = {
        "first_name": given if given is None else given.strip(),
        "last_name": family if family is None else family.strip(),
        "date_of_birth": born.isoformat() if born else None,
        "patient_phone_numbers": phone_bodies(phones) if phones is not None else None,
    }
    body = {name: value for name, value in body.items() if value is not None}
    return body if email is None else {**body, "email": email.strip() or None}


def reason_code(reason: str | None) -> str:
    return reason if reason in dict(REASONS) and reason is not None else OTHER_REASON


def reasons(body: object) -> tuple[Reason, ...]:
    """What a refusal says, field by field; `()` when it is nothing of the kind."""
    if not isinstance(body, dict):
        return ()
    errors = body.get("errors")
    found = []
    for name, said in errors.items() if isinstance(errors, dict) else ():
        field = FIELDS.get(name, None if name == "base" else name)
        found += [
            Reason(field, words) for each in (said if isinstance(said, list) else [said]) if (words := text(each))
        ]
    if not found and (words := text(body.get("message")) or text(body.get("error"))):
        found.append(Reason(None, words))
    return tuple(found)
