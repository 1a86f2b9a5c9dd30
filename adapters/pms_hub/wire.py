"""The hub's rows ↔ the desk's words, pure: visits, free times, patients, and the bodies of writes.

Moments come as ISO with a zone, free times also as bare clock times of the practice. Not here: how answers are read
(`shapes.py`), who asks for what (`days.py`, `people.py`, `bookings.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from hashlib import blake2b
from zoneinfo import ZoneInfo

from adapters.model import Appointment, Patient, PatientCard, Phone, Slot, Span, Status
from adapters.pms_hub.shapes import AddressShape, BalanceShape, InsuranceShape, PatientShape, SlotShape, VisitShape
from adapters.record import dataclass, field, replace
from adapters.sentence import say
from adapters.spelling import fold

UNKNOWN_MINUTES = 30
LONGEST = timedelta(days=2)
STATUSES = {
    "scheduled": Status.SCHEDULED,
    "confirmed": Status.CONFIRMED,
    "completed": Status.DONE,
    "cancelled": Status.CANCELLED,
    "no_show": Status.NO_SHOW,
}
STATUS_OF = {status: word for word, status in STATUSES.items()}
_SPELLINGS = {"complete": "completed", "canceled": "cancelled", "noshow": "no_show"}
TAKES_NO_TIME = frozenset((Status.CANCELLED, Status.NO_SHOW))
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp][Mm])?")
_YEARS = range(1850, 2201)
_MIN_DIGITS, _NATIONAL = 7, 10


# --- time ---


def moment(text: str | None, zone: ZoneInfo) -> datetime | None:
    """An ISO moment in the practice's zone; one without a zone is taken as its wall time. None for nonsense."""
    try:
        told = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    if len(text or "") <= len("2026-02-17") or told.year not in _YEARS:
        return None  # a date alone is no moment
    return (told if told.tzinfo else told.replace(tzinfo=zone)).astimezone(UTC).astimezone(zone)


def clock_moment(text: str | None, day: date, zone: ZoneInfo) -> datetime | None:
    """A free time's moment: a bare clock time belongs to `day`. None where the clocks skip it."""
    found = _CLOCK.fullmatch(text or "")
    if not found:
        return moment(text, zone)
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        return None
    wall = datetime.combine(day, time(hour, minute), zone)
    lived = wall.astimezone(UTC).astimezone(zone)
    return lived if lived.replace(tzinfo=None) == wall.replace(tzinfo=None) else None


def stamp(moment: datetime) -> str:
    """An instant as the hub takes it: UTC, with a Z."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def day_of(text: str | None) -> date | None:
    try:
        found = date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return found if found.year in _YEARS else None


# --- visits ---


@dataclass(frozen=True, slots=True)
class Entry:
    """One visit of the list, and what the directory learns from it."""

    visit: Appointment
    provider_name: str | None = None

    @property
    def id(self) -> str:
        return self.visit.id

    def is_in_the_way(self, span: Span, provider_id: str | None, room_id: str | None) -> bool:
        visit = self.visit
        same = visit.provider_id == provider_id or (room_id is not None and visit.room_id == room_id)
        return same and visit.status not in TAKES_NO_TIME and visit.span.overlaps(span)


def status_of(word: str | None) -> Status:
    """Words come in any case and spelling; one nobody documented is `other`."""
    plain = re.sub(r"[\s_-]+", "_", (word or "scheduled").strip().lower())
    return STATUSES.get(_SPELLINGS.get(plain.replace("_", ""), plain), Status.OTHER)


def entry(row: VisitShape, zone: ZoneInfo) -> Entry | None:
    """None for a row without an id or a readable start."""
    start = moment(row.start_time, zone)
    if row.id is None or start is None:
        return None
    end, known = _end(start, row, zone)
    status = status_of(row.status)
    return Entry(
        Appointment(
            id=row.id,
            span=Span(start=start, end=end),
            patient_id=row.patient_id,
            patient_name=row.patient_name,
            provider_id=row.provider_id,
            room_id=row.metadata.operatory,
            visit_type_id=row.appointment_type,
            visit_type=row.appointment_type,
            status=status,
            status_label=_label(row.status, status),
            note=row.notes,
            length_known=known,
            revision=_revision(row, start, end),
        ),
        row.provider_name,
    )


def _end(start: datetime, row: VisitShape, zone: ZoneInfo) -> tuple[datetime, bool]:
    end = moment(row.end_time, zone)
    if end is not None and timedelta(0) < end.astimezone(UTC) - start.astimezone(UTC) <= LONGEST:
        return end, True
    known = row.duration is not None and 1 <= row.duration <= LONGEST / timedelta(minutes=1)
    minutes = row.duration if known and row.duration is not None else UNKNOWN_MINUTES
    return (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(zone), known


def _label(word: str | None, status: Status) -> str:
    return re.sub(r"[\s_-]+", " ", word or status.value).strip().capitalize() or status.value


def _revision(row: VisitShape, start: datetime, end: datetime) -> str:
    """The hub counts no versions: what a person can see of a visit is its version. Names may come later than ids."""
    seen = (row.patient_id, row.provider_id, row.appointment_type, start.timestamp(), end.timestamp())
    more = ((row.status or "").lower(), row.notes, row.metadata.operatory)
    return blake2b(repr((seen, more)).encode(), digest_size=8).hexdigest()


# --- free times ---


def slots(rows: Iterable[SlotShape], day: date, minutes: int, zone: ZoneInfo) -> tuple[Slot, ...]:
    """The day's free times of at least that length; neighbouring shorter ones of one provider are put together.

    What the hub says it computed from usual opening hours is not the practice system's own offer.
    """
    free: dict[tuple[str | None, float], tuple[Span, bool]] = {}
    for row in rows:
        start = clock_moment(row.start_time, day, zone)
        if start is None or row.available is False or start.date() != day:
            continue
        end = clock_moment(row.end_time, day, zone)
        if end is None or end.timestamp() <= start.timestamp():
            end = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(zone)
        inferred = "inferred" in (row.reason or "").lower()
        free[row.provider_id, start.timestamp()] = (Span(start=start, end=end), inferred)
    found = []
    for (provider_id, _), (span, inferred) in free.items():
        end = span.end
        while Span(start=span.start, end=end).minutes < minutes and (provider_id, end.timestamp()) in free:
            following, guessed = free[provider_id, end.timestamp()]
            end, inferred = following.end, inferred or guessed
        whole = Span(start=span.start, end=end)
        if whole.minutes >= minutes:
            found.append(Slot(span=whole, provider_id=provider_id, source="computed" if inferred else "offered"))
    return tuple(sorted(found, key=lambda slot: (slot.span.start.timestamp(), slot.provider_id or "")))


# --- patients ---


def patient(row: PatientShape) -> Patient | None:
    """None without an id or any name. A name in one piece is cut before its last word."""
    given, family = row.first_name or "", row.last_name or ""
    if not (given or family) and row.name:
        given, _, family = row.name.rpartition(" ")
        if "," in row.name:
            family, _, given = (part.strip() for part in row.name.partition(","))
    if row.id is None or not (given or family):
        return None
    return Patient(
        id=row.id,
        given=given,
        family=family,
        born=day_of(row.date_of_birth),
        phones=(Phone(kind="phone", number=row.phone),) if row.phone else (),
        email=row.email,
    )


def card(
    row: PatientShape,
    person: Patient,
    balance: BalanceShape | None,
    insurance: Iterable[InsuranceShape],
    notes: list[str],
) -> PatientCard:
    """A balance of nothing but zeros says nothing: the hub reads it from the wrong place for some systems."""
    owed = next((value for value in (balance.total, balance.patient) if value), None) if balance else None
    contact = row.emergency_contact
    details = {
        say("Address"): _address(row.address),
        say("Emergency contact"): ", ".join(
            part for part in (contact.name, contact.relationship, contact.phone) if part
        ),
        say("Last visit"): str(day_of(row.last_visit) or ""),
    }
    return PatientCard(
        patient=person,
        balance=Decimal(str(owed)).quantize(Decimal("0.01")) if owed is not None else None,
        note="\n".join(text for text in (row.notes, *notes) if text) or None,
        insurance=tuple(
            " ".join(
                part for part in (plan.provider, plan.policy_number, "(primary)" if plan.is_primary else "") if part
            )
            for plan in sorted(insurance, key=lambda plan: not plan.is_primary)
            if plan.provider or plan.policy_number
        ),
        details=tuple((label, text) for label, text in details.items() if text),
    )


def _address(address: AddressShape) -> str:
    town = " ".join(part for part in (address.city, address.state, address.zip) if part)
    return ", ".join(part for part in (address.street, address.street2, town, address.country) if part)


def full_name(person: Patient) -> str:
    return ", ".join(part for part in (person.family, person.given) if part)


def digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdecimal())


def same_number(one: str, other: str) -> bool:
    """Whether two spellings mean one telephone: with or without the country's prefix."""
    a, b = digits(one).lstrip("0"), digits(other).lstrip("0")
    length = min(len(a), len(b), _NATIONAL)
    return length >= _MIN_DIGITS and a[-length:] == b[-length:]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a search; a person fits when each is in a name, the e-mail address or is the id."""

    text: str = field(repr=False)

    def fit(self, person: Patient) -> bool:
        hay = fold(f"{person.given} {person.family} {person.email or ''}")
        number = digits(self.text)
        if len(number) >= _MIN_DIGITS and any(same_number(self.text, phone.number) for phone in person.phones):
            return True
        return person.id == self.text or all(word in hay for word in fold(self.text).split())


def with_name(entry: Entry, person: Patient | None) -> Appointment:
    """The visit, its patient spelled as the desk does where the patient is known."""
    return replace(entry.visit, patient_name=full_name(person)) if person is not None else entry.visit
