"""AlfaDocs' rows ↔ the desk's words, pure: visits and notes, the directory, patients, and the bodies of writes.

Times are naive and practice-local there, aware here. Not here: how answers are read (`shapes.py`), free slots
(`slots.py`), telephone numbers (`phones.py`), who asks for what (`days.py`, `people.py`, `bookings.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import blake2b
from math import ceil
from zoneinfo import ZoneInfo

from adapters.alfadocs import phones
from adapters.alfadocs.shapes import EntryShape, NamedShape, PatientShape, PhoneShape, text_of
from adapters.errors import Reason, Refused
from adapters.model import (
    Appointment,
    Block,
    Patient,
    PatientCard,
    Phone,
    Provider,
    Room,
    Span,
    Status,
    VisitType,
)
from adapters.sentence import say
from adapters.spelling import fold

UNKNOWN_MINUTES = 30
LONGEST_MINUTES = 31 * 24 * 60
STATES = {
    "confirmed": Status.CONFIRMED,
    "waiting": Status.ARRIVED,
    "in_care": Status.IN_CHAIR,
    "done": Status.DONE,
    "absent": Status.NO_SHOW,
    "cancelled": Status.CANCELLED,
}
STATE_OF = {status: word for word, status in STATES.items()}
LABELS = {
    Status.SCHEDULED: say("Booked"),
    Status.CONFIRMED: say("Confirmed"),
    Status.ARRIVED: say("Waiting"),
    Status.IN_CHAIR: say("In care"),
    Status.DONE: say("Done"),
    Status.NO_SHOW: say("Absent"),
    Status.CANCELLED: say("Cancelled"),
}
TAKES_NO_TIME = frozenset((Status.CANCELLED, Status.NO_SHOW))
_FIRST_YEAR, _LAST_YEAR = 1850, 2200
_ONCE = frozenset(("0", "no", "none", "never", "once"))
_WALL = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_HEX = re.compile(r"#?([0-9a-fA-F]{6})")
_HEX_KEYS = re.compile(r"(?i)col|hex|rgb|code|value")
_MONTH_OR_DIGITS = "[0-9LMNPQRSTUV]"
_FISCAL = re.compile(f"[A-Z]{{6}}{_MONTH_OR_DIGITS}{{2}}[A-Z]{_MONTH_OR_DIGITS}{{2}}[A-Z]{_MONTH_OR_DIGITS}{{3}}[A-Z]")


# --- time ---


def moment(text: str | None, zone: ZoneInfo) -> datetime | None:
    """A wall time of the practice, or any ISO form, as an instant in its zone; None for zero dates and nonsense.

    Of an hour that comes twice the first is meant; one that is left out is taken as if the clocks had not changed.
    """
    try:
        told = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    if not _FIRST_YEAR <= told.year <= _LAST_YEAR:
        return None
    return (told if told.tzinfo else told.replace(tzinfo=zone)).astimezone(UTC).astimezone(zone)


def wall(start: datetime, zone: ZoneInfo) -> str:
    """An instant as AlfaDocs takes it. Refused where that wall time does not exist, or would mean an hour earlier."""
    lived = start.astimezone(UTC)
    if lived.astimezone(start.tzinfo).replace(tzinfo=None) != start.replace(tzinfo=None):
        raise Refused((Reason("span", say("The clocks go forward over this time: it does not exist that day.")),))
    local = lived.astimezone(zone)
    if local.fold:
        raise Refused(
            (Reason("span", say("This hour comes twice that night, and AlfaDocs only knows its first coming.")),)
        )
    return f"{local:%Y-%m-%d %H:%M:%S}"


def midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def after(start: datetime, minutes: int) -> datetime:
    """So many real minutes later, in the same zone."""
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo)


def day_of(text: str | None) -> date | None:
    """A calendar day; None for PHP's zero date and other nonsense."""
    try:
        found = date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


# --- the agenda ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the agenda, read: a visit, or a note when `patient_id` is None. `minutes` None: not told.

    `wall` is the start as AlfaDocs keeps it, to be given back unchanged.
    """

    id: str
    span: Span = field(repr=False)
    wall: str
    minutes: int | None
    all_day: bool
    state: str | None
    status: Status
    patient_id: str | None
    provider_id: str | None
    room_id: str | None
    color_id: str | None
    note: str | None = field(repr=False)
    repeats: bool
    by_api: bool | None
    is_first: bool
    revision: str

    @property
    def takes_time(self) -> bool:
        """A cancelled or missed visit does not fill its time, and an all-day one stands beside the day."""
        return self.status not in TAKES_NO_TIME and not (self.all_day and self.patient_id)

    def is_in_the_way(self, span: Span, provider_id: str | None, room_id: str | None) -> bool:
        """Whether it fills a part of that time of this provider, or of this room."""
        shared = (provider_id and provider_id == self.provider_id) or (room_id and room_id == self.room_id)
        return bool(shared) and self.takes_time and self.span.overlaps(span)


def entry(row: EntryShape, zone: ZoneInfo) -> Entry | None:
    """The line, or None when it has no id or no readable start."""
    start = moment(row.date, zone)
    if row.id is None or start is None:
        return None
    minutes = row.duration if row.duration is not None and 0 < row.duration <= LONGEST_MINUTES else None
    if row.all_day:
        first = start.date()
        days = max(1, ceil((minutes or 0) / (24 * 60)))
        span = Span(start=midnight(first, zone), end=midnight(first + timedelta(days=days), zone))
    else:
        span = Span(start=start, end=after(start, minutes or UNKNOWN_MINUTES))
    state = (row.state or "").lower()
    return Entry(
        id=row.id,
        span=span,
        wall=row.date if row.date and _WALL.fullmatch(row.date) else f"{start:%Y-%m-%d %H:%M:%S}",
        minutes=minutes,
        all_day=bool(row.all_day),
        state=row.state,
        status=STATES.get(state, Status.OTHER) if state else Status.SCHEDULED,
        patient_id=row.patient_id,
        provider_id=row.operator_id,
        room_id=row.chair_id,
        color_id=row.color_id,
        note=row.description,
        repeats=bool(row.frequency and row.frequency.lower() not in _ONCE) or (row.recurrence_count or 0) > 1,
        by_api=row.created_through_api,
        is_first=bool(row.first_visit),
        revision=_revision(row, start),
    )


def _revision(row: EntryShape, start: datetime) -> str:
    """AlfaDocs counts no versions: a digest of all that a desk can see or change."""
    seen = (start.timestamp(), row.duration, bool(row.all_day), row.state, row.type, row.patient_id, row.operator_id)
    rest = (row.chair_id, row.color_id, row.description)
    return blake2b(repr((seen, rest)).encode(), digest_size=9).hexdigest()


def visit(line: Entry, names: Mapping[str, str | None], colors: Mapping[str, str]) -> Appointment:
    """A line with a patient. `names` and `colors` are what is known by id."""
    assert line.patient_id is not None
    return Appointment(
        id=line.id,
        span=line.span,
        all_day=line.all_day,
        patient_id=line.patient_id,
        patient_name=names.get(line.patient_id),
        provider_id=line.provider_id,
        room_id=line.room_id,
        visit_type_id=line.color_id,
        visit_type=colors.get(line.color_id or ""),
        status=line.status,
        status_label=LABELS.get(line.status) or line.state or "",
        note=line.note,
        length_known=line.minutes is not None or line.all_day,
        revision=line.revision,
        marks=frozenset(("new",)) if line.is_first else frozenset(),
    )


def block(line: Entry) -> Block:
    """A line without a patient: a note or closed time."""
    return Block(id=line.id, span=line.span, provider_id=line.provider_id, room_id=line.room_id, label=line.note)


# --- the directory ---


def name_of(row: NamedShape) -> str:
    full = " ".join(part for part in (row.first_name, row.last_name) if part)
    return row.name or full or row.title or row.label or f"#{row.id}"


def providers(rows: Iterable[NamedShape], working: frozenset[str] | None) -> tuple[Provider, ...]:
    """All operators ever; `working` are the ids of those not deleted, None where only the rows themselves tell."""
    return tuple(
        Provider(id=row.id, name=name_of(row), active=not row.is_gone and (working is None or row.id in working))
        for row in _once(rows)
        if row.id
    )


def rooms(rows: Iterable[NamedShape]) -> tuple[Room, ...]:
    return tuple(Room(id=row.id, name=name_of(row), active=not row.is_gone) for row in _once(rows) if row.id)


def visit_types(rows: Iterable[NamedShape]) -> tuple[VisitType, ...]:
    """AlfaDocs' colours, which every visit must have one of, are the desk's visit types."""
    return tuple(
        VisitType(id=row.id, name=name_of(row), color=_hex(row), active=not row.is_gone)
        for row in _once(rows)
        if row.id
    )


def _once(rows: Iterable[NamedShape]) -> Iterable[NamedShape]:
    return {row.id: row for row in rows}.values()


def _hex(row: NamedShape) -> str | None:
    told = ((key, text_of(value) or "") for key, value in {**(row.model_extra or {}), "code": row.name}.items())
    found = (_HEX.fullmatch(value) for key, value in told if _HEX_KEYS.search(key))
    return next((f"#{hit[1].lower()}" for hit in found if hit), None)


# --- patients ---


def patient(row: PatientShape, *, alone: bool = False) -> Patient | None:
    """A patient, or None without an id. `alone`: read by id, where a deleted one still comes, but with few fields."""
    if row.id is None:
        return None
    partial = alone and not row.model_fields_set & {"email", "phone_numbers", "date_birth", "date_of_birth", "street"}
    year, number = row.yearly_numbering_year, row.yearly_numbering_number
    return Patient(
        id=row.id,
        given=row.first_name or "",
        family=row.last_name or "",
        born=day_of(row.date_birth) or day_of(row.date_of_birth),
        phones=tuple(phone for each in row.phone_numbers or () if (phone := telephone(each))),
        email=row.email,
        active=not (row.is_gone or partial),
        chart=f"{number}/{year}" if number and year else number,
    )


def telephone(row: PhoneShape) -> Phone | None:
    number = phones.spelled(row.prefix, row.number)
    return Phone(kind=row.label or "phone", number=number) if number else None


def patient_name(row: PatientShape) -> str | None:
    """ "Family, Given", as far as known."""
    return ", ".join(part for part in (row.last_name, row.first_name) if part) or None


def card(row: PatientShape, person: Patient) -> PatientCard:
    """All that AlfaDocs keeps beside the name; the practice's own fields under their technical names."""
    place = " ".join(part for part in (row.postcode, row.city) if part)
    street = ", ".join(part for part in (row.street, place, row.province) if part)
    told: list[tuple[str, str | None]] = [
        (say("Fiscal code"), fiscal_code(row.italian_fiscal_code)),
        (say("Address"), street),
        (say("Place of birth"), row.place_of_birth),
        (say("Occupation"), row.job),
        (say("Discount"), f"{row.default_discount} %" if row.default_discount else None),
    ]
    told += [(key.lstrip("_"), text_of(value)) for key, value in (row.model_extra or {}).items() if key[:1] == "_"]
    return PatientCard(patient=person, details=tuple((label, value) for label, value in told if label and value))


def fiscal_code(text: str | None) -> str | None:
    """An Italian fiscal code in its one spelling; None for blanks, zeros and words that stand in its place."""
    plain = "".join((text or "").split()).upper()
    return plain if _FISCAL.fullmatch(plain) else None


def words(text: str) -> list[str]:
    """The words of a name for comparing: small letters, no accents, no apostrophes."""
    return re.findall(r"\w+", fold(text.replace("’", "").replace("'", "")))


def name_fits(person: Patient, text: str) -> bool:
    """Whether every typed word begins a word of the name, in any order."""
    have = words(f"{person.given} {person.family}")
    return all(any(word.startswith(typed) for word in have) for typed in words(text))


# --- the bodies of writes ---

Body = dict[str, object]


def number(ident: str) -> int | None:
    """An id as AlfaDocs takes it; None when it cannot be one."""
    return int(ident) if ident.isascii() and ident.isdigit() and len(ident) < 19 else None


def patient_body(given: str, family: str, born: date | None, email: str | None) -> Body:
    body: Body = {"firstName": given, "lastName": family}
    if born is not None:
        body["dateOfBirth"] = born.isoformat()
    if email is not None:
        body["email"] = email
    return body


def phone_body(phone: Phone, home: str | None) -> Body:
    told = phones.dialled(phone.number, home)
    body: Body = {"number": told.national if told else phone.number, "label": phone.kind}
    if told and told.prefix:
        body["prefix"] = told.prefix
    return body
