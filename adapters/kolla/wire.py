"""Kolla's shapes ↔ the desk's words, pure: visits, hours, directory, patients, and the bodies of writes.

Not here: how the answers are read (`shapes.py`), who asks for what (`days.py`, `people.py`, `changes.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zlib import crc32
from zoneinfo import ZoneInfo

from adapters.errors import Reason
from adapters.kolla.shapes import Contact, EmailShape, Resource, ScheduleDay, Stretch, Visit, VisitKind
from adapters.model import (
    Appointment,
    Block,
    OpenSpan,
    Patient,
    PatientCard,
    Phone,
    Practice,
    Provider,
    Room,
    Span,
    Status,
    VisitType,
)
from adapters.sentence import say
from adapters.spelling import digits
from adapters.tolerant import objects, text
from adapters.zones import zone_of

UNKNOWN_LENGTH = timedelta(minutes=30)
LONGEST_NOTE = 1000
LABELS = {
    Status.SCHEDULED: say("Scheduled"),
    Status.CONFIRMED: say("Confirmed"),
    Status.DONE: say("Completed"),
    Status.CANCELLED: say("Cancelled"),
}
STATES = {
    "SCHEDULED": Status.SCHEDULED,
    "STATE_UNSPECIFIED": Status.SCHEDULED,
    "ACTIVE": Status.SCHEDULED,
    "CONFIRMED": Status.CONFIRMED,
    "COMPLETED": Status.DONE,
    "COMPLETE": Status.DONE,
    "CANCELLED": Status.CANCELLED,
    "CANCELED": Status.CANCELLED,
    "BROKEN": Status.CANCELLED,
}
"""The one word for a status, where a connector sends it instead of the flags."""
LEFT = frozenset(("INACTIVE", "ARCHIVED", "DELETED", "DECEASED", "DISABLED"))
"""States of contacts and resources that are no longer there."""
PHONES = {"mobile": "MOBILE", "home": "HOME", "work": "WORK", "fax": "FAX"}
FIELDS = {
    "contact_id": "patient_id",
    "contact": "patient_id",
    "start_time": "span",
    "end_time": "span",
    "wall_start_time": "span",
    "wall_end_time": "span",
    "time_zone": "span",
    "providers": "provider_id",
    "operatory": "room_id",
    "appointment_type_id": "visit_type_id",
    "notes": "note",
    "name": "appointment_id",
    "confirmed": "status",
    "confirmation_type": "status",
    "given_name": "given",
    "family_name": "family",
    "birth_date": "born",
    "phone_numbers": "phones",
    "email_addresses": "email",
}
"""Their name of a field → ours."""
_FIELD_FIRST = re.compile(r"\s*([a-z_]+)\b(?:[\[.].*?)?:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The linked practice as `open()` found it. `wall_zone` is the zone its own system writes wall times in.

    `remote_ids` holds each resource's id inside the practice's system, `confirmed_by` the type that means confirmed.
    """

    zone: ZoneInfo
    wall_zone: ZoneInfo
    practice: Practice
    remote_ids: Mapping[str, str | None] = field(default_factory=dict)
    confirmed_by: str | None = None

    @property
    def working(self) -> list[str]:
        return [each.id for each in self.practice.providers if each.active]

    def light(self, name: str) -> dict[str, str]:
        """A resource as it is named inside other bodies."""
        remote = self.remote_ids.get(name)
        return {"name": name, **({"remote_id": remote} if remote else {})}


# --- the directory ---


def provider(row: Resource, is_listed: bool = True) -> Provider:
    role = "Hygienist" if row.additional_data.hygienist else None
    return Provider(id=row.name or "", name=called(row), role=role, active=is_listed and row.state not in LEFT)


def room(row: Resource, is_listed: bool = True) -> Room:
    return Room(id=row.name or "", name=called(row), active=is_listed and row.state not in LEFT)


def visit_type(row: VisitKind) -> VisitType:
    minutes, color = row.appointment_length, row.additional_data.color
    return VisitType(
        id=row.name or "",
        name=row.display_name or row.remote_id or row.name or "",
        minutes=minutes if minutes is not None and 0 < minutes < 24 * 60 else None,
        color=color if color and re.fullmatch(r"#(?:[0-9a-fA-F]{3}){1,2}", color) else None,
    )


def called(row: Resource) -> str:
    return row.display_name or row.remote_id or row.name or ""


# --- visits ---


def span_of(row: Visit, zone: ZoneInfo) -> tuple[Span, bool] | None:
    """When it is, in `zone`, and whether its length is known; None when it tells no beginning."""
    own = own_zone(row, zone)
    start = row.start_time or _instant(row.wall_start_time, own)
    end = row.end_time or _instant(row.wall_end_time, own)
    if start is None:
        return None
    known = end is not None and end > start
    last = end if known and end is not None else start + UNKNOWN_LENGTH
    return Span(start=start.astimezone(zone), end=last.astimezone(zone)), known


def own_zone(row: Visit, otherwise: ZoneInfo) -> ZoneInfo:
    """The zone in which a visit tells its wall times."""
    named = zone_of(row.time_zone) if row.time_zone else None
    return ZoneInfo(named) if named else otherwise


def _instant(wall: datetime | None, zone: ZoneInfo) -> datetime | None:
    return wall.replace(tzinfo=zone).astimezone(UTC) if wall else None


def status_of(row: Visit) -> Status:
    """Broken is what cancelling leaves in most practices' own systems."""
    if row.cancelled or row.broken:
        return Status.CANCELLED
    if row.completed:
        return Status.DONE
    if row.confirmed:
        return Status.CONFIRMED
    return STATES.get(row.state, Status.OTHER) if row.state else Status.SCHEDULED


def status_label(row: Visit) -> str:
    status = status_of(row)
    if status is Status.CANCELLED and not row.cancelled and (row.broken or row.state == "BROKEN"):
        return "Broken"
    return LABELS.get(status) or (row.state or "").replace("_", " ").capitalize() or "Scheduled"


def is_deleted(row: Visit) -> bool:
    return row.state in ("DELETED", "ARCHIVED")


def patient_of(row: Visit) -> str | None:
    return row.contact_id or row.contact.name


def providers_of(row: Visit) -> list[str]:
    """Who does it, the first one first; those that say they are providers before those that do not."""
    told = [each for each in [*row.providers, *row.resources] if each.name]
    sure = [each.name for each in told if each.type == "PROVIDER"]
    unsaid = [each.name for each in row.providers if each.name and each.type is None]
    return list(dict.fromkeys(name for name in [*sure, *unsaid] if name))


def room_of(row: Visit) -> str | None:
    return row.operatory or next((each.name for each in row.resources if each.type == "OPERATORY"), None)


def revision(row: Visit) -> str:
    """Changes with the record; `update_time` may be null."""
    when = (row.start_time, row.end_time, row.wall_start_time, row.wall_end_time)
    said = (patient_of(row), providers_of(row), room_of(row), row.appointment_type_id, row.short_description, row.notes)
    state = (bool(row.confirmed), bool(row.cancelled), bool(row.completed), bool(row.broken), row.state)
    return _stamped(row.update_time, (when, said, state))


def same_record(seen: str, now: str) -> bool:
    """Whether two revisions are of one state; a reading that told no `update_time` is compared by the rest."""
    (then_at, _, then), (now_at, _, now_is) = seen.rpartition("/"), now.rpartition("/")
    return then == now_is and (then_at == now_at or not then_at or not now_at)


def _stamped(at: datetime | None, said: object) -> str:
    return f"{at.isoformat() if at else ''}/{crc32(repr(said).encode('utf-8', 'replace')):08x}"


def appointment(row: Visit, place: Place, learned: Mapping[str, str | None]) -> Appointment | None:
    """A visit; None when it tells no beginning. `learned` are the names of patients whom the visit does not name."""
    when = span_of(row, place.zone)
    if when is None or row.name is None:
        return None
    patient_id = patient_of(row)
    kind = next((each.name for each in place.practice.visit_types if each.id == row.appointment_type_id), None)
    return Appointment(
        id=row.name,
        span=when[0],
        patient_id=patient_id,
        patient_name=shown_name(row.contact) or (learned.get(patient_id) if patient_id else None),
        provider_id=next(iter(providers_of(row)), None),
        room_id=room_of(row),
        visit_type_id=row.appointment_type_id,
        visit_type=kind or row.short_description,
        status=status_of(row),
        status_label=status_label(row),
        note=row.notes or (row.short_description if kind else None),
        length_known=when[1],
        revision=revision(row),
    )


def assisting(row: Visit, zone: ZoneInfo) -> list[Block]:
    """The time of everybody but the first who takes part in a visit: a visit here has one provider."""
    when = span_of(row, zone)
    if when is None or status_of(row) is Status.CANCELLED:
        return []
    others = providers_of(row)[1:]
    return [Block(id=f"{row.name}+{each}", span=when[0], provider_id=each, label=say("Assisting")) for each in others]


# --- opening hours ---


def _spans(on: date, parts: Iterable[Stretch], zone: ZoneInfo) -> list[tuple[Span, str | None]]:
    """Wall times of a day as instants; what a clock change swallows whole is left out."""
    found = []
    for part in parts:
        if part.start_time is None or part.end_time is None:
            continue
        if part.end_time <= part.start_time and part.end_time != time(0):
            continue
        ends = on + timedelta(days=1) if part.end_time == time(0) else on
        start = datetime.combine(on, part.start_time, zone).astimezone(UTC)
        end = datetime.combine(ends, part.end_time, zone).astimezone(UTC)
        if start < end:
            found.append((Span(start=start.astimezone(zone), end=end.astimezone(zone)), part.note))
    return found


def openings(row: ScheduleDay, place: Place, of: Mapping[str, str]) -> list[OpenSpan]:
    """`of` says whose hours they are: `provider_id` or `room_id`."""
    if row.date is None:
        return []
    return [OpenSpan(span=span, **of) for span, _ in _spans(row.date, row.blocks, place.zone)]


def reserved(row: ScheduleDay, place: Place, of: Mapping[str, str]) -> list[Block]:
    """Time that is open, yet kept for something."""
    if row.date is None:
        return []
    whose = next(iter(of.values()))
    return [
        Block(id=f"{whose}@{stamp(span.start)}/{stamp(span.end)}", span=span, label=label, **of)
        for span, label in _spans(row.date, row.notes, place.zone)
    ]


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """When a practice-local day begins, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def stamp(at: datetime) -> str:
    """A moment as RFC 3339 in UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# --- people ---


def patient(row: Contact) -> Patient:
    told = [(each.type or "other", each.number) for each in row.phone_numbers if each.number]
    if row.primary_phone_number and not told:
        told = [("other", row.primary_phone_number)]
    return Patient(
        id=row.name or "",
        given=row.given_name or "",
        family=row.family_name or "",
        preferred=row.preferred_name,
        born=row.birth_date,
        phones=tuple(Phone(kind=kind.lower(), number=number) for kind, number in told),
        email=next((each.address for each in row.email_addresses if each.address), None),
        active=row.state not in LEFT,
        chart=row.remote_id,
    )


def is_patient(row: Contact) -> bool:
    return row.type in (None, "PATIENT", "CONTACT_TYPE_UNSPECIFIED")


def person_revision(row: Contact) -> str:
    """Changes with the patient's record."""
    numbers = [(each.number, each.type) for each in row.phone_numbers]
    mails = [each.address for each in row.email_addresses]
    return _stamped(row.update_time, (row.given_name, row.family_name, row.birth_date, numbers, mails))


def shown_name(row: Contact) -> str | None:
    """ "Family, Given" where both are known."""
    return ", ".join(part for part in (row.family_name, row.given_name) if part) or None


def card(row: Contact) -> PatientCard:
    """What the front desk is told of a patient: no balance, no insurance."""
    where = next(iter(row.addresses), None)
    parts = (where.street, where.street_2, where.city, where.state, where.code) if where else ()
    guardian = row.preferred_provider.display_name
    details = (
        (say("Address"), ", ".join(part for part in parts if part)),
        (say("Gender"), (row.gender or "").replace("_", " ").capitalize()),
        (say("First visit"), (row.first_visit or "")[:10]),
        (say("Usual provider"), guardian),
    )
    return PatientCard(
        patient=patient(row), note=row.notes, details=tuple((name, value) for name, value in details if value)
    )


def phone_fits(person: Patient, wanted: str) -> bool:
    """Whether one of the numbers holds these digits, with or without the country's code or the trunk zero."""
    core = wanted.lstrip("0") or wanted
    told = [digits(each.number) for each in person.phones]
    return any(core in have or (len(have) > 6 and core.endswith(have.lstrip("0") or have)) for have in told if have)


# --- what is sent, and what is said against it ---


def when_fields(span: Span, zone: ZoneInfo) -> dict[str, str]:
    """A time as the practice's clock shows it; where the clock shows it twice, as UTC with the zone."""
    told = {}
    for name, at in (("wall_start_time", span.start), ("wall_end_time", span.end)):
        local = at.astimezone(zone)
        if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
            return {"start_time": stamp(span.start), "end_time": stamp(span.end), "time_zone": zone.key}
        told[name] = local.strftime("%Y-%m-%d %H:%M:%S")
    return told


def provider_bodies(names: Sequence[str], place: Place) -> list[dict[str, str]]:
    return [{**place.light(name), "type": "PROVIDER"} for name in names]


def phone_bodies(phones: Iterable[Phone]) -> list[dict[str, str]]:
    return [{"number": each.number, "type": PHONES.get(each.kind.strip().lower(), "OTHER")} for each in phones]


def email_bodies(email: str, others: Sequence[EmailShape] = ()) -> list[dict[str, str]]:
    """The whole list with its first address replaced, or taken away by ""."""
    first, rest = others[:1], others[1:]
    kept = [{"address": each.address, **({"type": each.type} if each.type else {})} for each in rest if each.address]
    kind = {"type": first[0].type} if first and first[0].type else {}
    return [{"address": email.strip(), **kind}, *kept] if email.strip() else kept


def person_body(
    given: str | None, family: str | None, born: date | None, phones: tuple[Phone, ...] | None
) -> dict[str, Any]:
    """Only what is told (None leaves out)."""
    body: dict[str, Any] = {
        "given_name": given if given is None else given.strip(),
        "family_name": family if family is None else family.strip(),
        "birth_date": born.isoformat() if born else None,
        "phone_numbers": phone_bodies(phones) if phones is not None else None,
    }
    return {name: value for name, value in body.items() if value is not None}


def reasons(body: object) -> tuple[Reason, ...]:
    """What a refusal says, field by field where it names them; `()` when it is nothing of the kind."""
    if not isinstance(body, dict):
        return ()
    inner = body.get("error")
    told = inner if isinstance(inner, dict) else body
    found = []
    for detail in objects(told.get("details")):
        for each in objects(detail.get("field_violations", detail.get("fieldViolations"))):
            name, words = text(each.get("field")), text(each.get("description"))
            if words:
                found.append(Reason(FIELDS.get(name or "", name), words))
    words = text(told.get("message")) or text(inner)
    if not found and words:
        first = _FIELD_FIRST.match(words)
        found.append(Reason(FIELDS.get(first.group(1)) if first else None, words))
    return tuple(found)
