"""What Sikka's rows mean in Daybook's words: visits, patients, the directory, offered times. Pure.

Not here: the rows themselves and their spelling (`wire.py`), what is sent (`writes.py`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal, InvalidOperation

from adapters.model import (
    Appointment,
    Block,
    Hours,
    OpenSpan,
    Patient,
    PatientCard,
    Phone,
    Practice,
    Provider,
    Room,
    Slot,
    Span,
    Status,
    VisitType,
)
from adapters.sentence import say
from adapters.sikka.wire import (
    AppointmentRow,
    BalanceRow,
    OperatoryRow,
    PatientRow,
    ProviderRow,
    ScheduleRow,
    SlotRow,
    VariableRow,
    at,
    day_of,
    digits,
    is_true,
    moment_of,
    plain,
    text_of,
    time_of,
    whole,
)

USUAL_MINUTES = 30
"""How a visit without a length is drawn."""
_LONGEST = 24 * 60

# --- visits ---

_STATUS_WORDS: tuple[tuple[Status, str], ...] = (
    (Status.SCHEDULED, r"un ?confirm\w*|not confirmed|confirm\w* needed"),
    (Status.CANCELLED, r"cancel\w*|broken|deleted?"),
    (Status.NO_SHOW, r"no ?shows?|missed|failed|did not attend|dna"),
    (Status.DONE, r"completed?|checked ?out|walk(ed)? ?out|finished|done|posted|dismissed"),
    (Status.IN_CHAIR, r"in ?(the )?(chair|operatory|treatment|progress|room)|seated|with (doctor|provider)"),
    (
        Status.ARRIVED,
        r"arrived|check(ed)? ?in|here|waiting( room)?|in (the )?(lobby|office|waiting room)|present|ready",
    ),
    (Status.CONFIRMED, r"(pre ?)?confirm\w*"),
    (Status.SCHEDULED, r"(re)?scheduled|open|fixed|booked|active|pending|new|made|appointment"),
)
_STATUSES = tuple((status, re.compile(rf"\b(?:{words})\b")) for status, words in _STATUS_WORDS)
_VAGUE = re.compile(r"\b(?:open|fixed)\b")
"""Words that say no more than "it stands": a flag beside them may say more."""


def status_of(word: str) -> Status | None:
    """What a status word of some practice's system means; None when nobody knows."""
    said = re.sub(r"[\W_]+", " ", word.casefold()).strip()
    return next((status for status, known in _STATUSES if known.search(said)), None)


def _status(row: AppointmentRow, words: Mapping[str, Status]) -> Status:
    told = words.get(row.status.casefold()) or status_of(row.status)
    if told is Status.NO_SHOW or told is Status.CANCELLED:
        return told
    if is_true(row.cancelled) or (not row.cancelled and day_of(row.cancelled_date)):
        return Status.CANCELLED
    if told is not None and not (told is Status.SCHEDULED and _VAGUE.search(row.status.casefold())):
        return told
    if row.walkout_time and time_of(row.walkout_time):
        return Status.DONE
    if row.in_chair_time and time_of(row.in_chair_time):
        return Status.IN_CHAIR
    if (more := status_of(row.arrival_status)) in (Status.ARRIVED, Status.IN_CHAIR, Status.DONE):
        return more
    if row.arrival_time and time_of(row.arrival_time):
        return Status.ARRIVED
    if is_true(row.is_confirmed):
        return Status.CONFIRMED
    return told or (Status.OTHER if row.status else Status.SCHEDULED)


def revision_of(row: AppointmentRow) -> str:
    """Changes whenever anything of the visit that is told does."""
    told = "\x1f".join(str(getattr(row, name)) for name in AppointmentRow.model_fields)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


def appointment(
    row: AppointmentRow, zone: tzinfo, words: Mapping[str, Status], types: Sequence[VisitType]
) -> Appointment | None:
    """A visit; None when its id or its day cannot be read. `words` knows this practice's own status words."""
    day, clock = day_of(row.date), time_of(row.time)
    if not row.appointment_sr_no or day is None:
        return None
    length = whole(row.length) or 0
    known = 0 < length <= _LONGEST
    if clock is None:
        span = Span(start=at(day, time(0), zone), end=at(day + timedelta(days=1), time(0), zone))
    else:
        span = span_from(at(day, clock, zone), length if known else USUAL_MINUTES)
    status = _status(row, words)
    kind = visit_type_of(row.type, types)
    since = {
        Status.ARRIVED: row.arrival_time,
        Status.IN_CHAIR: row.in_chair_time,
        Status.DONE: row.walkout_time,
    }.get(status, "")
    return Appointment(
        id=row.appointment_sr_no,
        span=span,
        all_day=clock is None,
        patient_id=row.patient_id or None,
        patient_name=row.patient_name or None,
        provider_id=row.provider_id or None,
        room_id=row.operatory or None,
        visit_type_id=kind.id if kind else None,
        visit_type=(kind.name if kind else row.type or row.description) or None,
        status=status,
        status_label=row.status or status.value,
        note=row.note or None,
        length_known=known,
        revision=revision_of(row),
        status_since=moment_of(since, zone),
    )


def span_from(start: datetime, minutes: int) -> Span:
    """So many lived minutes from there, over a clock change too."""
    return Span(start=start, end=(start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo))


def visit_type_of(word: str, types: Sequence[VisitType]) -> VisitType | None:
    said = word.casefold()
    return next((kind for kind in types if said and said in (kind.id.casefold(), kind.name.casefold())), None)


def block(visit: Appointment, where: str) -> Block:
    """A provider's visit at another practice of the office: the time is taken, nothing else is told."""
    return Block(id=f"{where}/{visit.id}", span=visit.span, provider_id=visit.provider_id)


# --- people ---

_GONE = ("inactive", "archived", "deceased", "deleted", "nonpatient", "false", "f", "0", "no")


def is_active(status: str) -> bool:
    return plain(status) not in _GONE


def patient(row: PatientRow) -> Patient | None:
    """A patient; None when the id is missing."""
    if not row.patient_id:
        return None
    numbers = (("mobile", row.cell), ("home", row.homephone), ("work", row.workphone), ("other", row.other_phone))
    return Patient(
        id=row.patient_id,
        given=row.firstname,
        family=row.lastname,
        preferred=row.preferred_name or None,
        born=day_of(row.birthdate),
        phones=tuple(Phone(kind=kind, number=number) for kind, number in numbers if digits(number)),
        email=row.email or None,
        active=is_active(row.status),
        chart=row.chart_number or None,
    )


def card(row: PatientRow, balances: Iterable[BalanceRow]) -> PatientCard | None:
    """All that is told of one patient. Sikka names no currency."""
    person = patient(row)
    if person is None:
        return None
    address = ", ".join(
        part for part in (row.address_line1, row.address_line2, row.city, row.state, row.zipcode) if part
    )
    guarantor = " ".join(part for part in (row.guarantor_first_name, row.guarantor_last_name) if part)
    details = (
        (say("Chart number"), row.chart_number),
        (say("Gender"), row.gender),
        (say("Address"), address),
        (say("Guarantor"), guarantor if row.guarantor_id != row.patient_id else ""),
        (say("Preferred contact"), row.preferred_communication_method or row.preferred_contact),
        (say("First visit"), _day_text(row.first_visit)),
        (say("Last visit"), _day_text(row.last_visit)),
    )
    owed = [told for each in balances if (told := money(each.patient_balance)) is not None]
    return PatientCard(
        patient=person,
        balance=owed[0] if owed else None,
        alerts=tuple(text for text in (row.alert_note, row.medical_note) if text),
        note="\n".join(text for text in (row.patient_note, row.other_note) if text) or None,
        details=tuple((label, value) for label, value in details if value),
    )


def _day_text(value: str) -> str:
    day = day_of(value)
    return day.isoformat() if day else ""


def money(value: str) -> Decimal | None:
    try:
        told = Decimal(value)
    except InvalidOperation:
        return None
    return told.quantize(Decimal("0.01")) if told.is_finite() and abs(told) < 10**12 else None


# --- the directory ---


def provider(row: ProviderRow) -> Provider | None:
    """A provider. Office staff keep their name for history, but are not active: nobody is booked with them."""
    if not row.provider_id:
        return None
    name = " ".join(part for part in (row.firstname, row.lastname) if part) or row.provider_id
    is_staff = row.provider_type.casefold() == "staff"
    return Provider(
        id=row.provider_id,
        name=name,
        role=row.specialty or row.provider_type or None,
        active=is_active(row.status) and not is_true(row.is_hidden) and not is_staff,
    )


def room(row: OperatoryRow) -> Room | None:
    """An operatory: its name is its id."""
    return Room(id=row.operatory, name=row.operatory, active=not is_true(row.is_hidden)) if row.operatory else None


def visit_type(row: VariableRow) -> VisitType | None:
    return VisitType(id=row.word, name=row.description or row.word) if row.word else None


_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def hours(row: ScheduleRow, providers: frozenset[str], rooms: frozenset[str]) -> list[Hours]:
    """The weekly hours one line of `practice_schedule` tells, of the practice, a provider or an operatory."""
    told, whose = row.model_extra or {}, _whose(row, providers, rooms)
    if whose is None:
        return []
    found = []
    for weekday, name in enumerate(_WEEK):
        if weekday in holidays(row):
            continue
        for number in (1, 2, 3):
            start = time_of(text_of(told.get(f"{name}_start_{number}")))
            end_text = text_of(told.get(f"{name}_end_{number}"))
            end = time(0) if end_text.startswith("24:00") else time_of(end_text)
            if start is not None and end is not None and (start < end or (end == time(0) and start != end)):
                found.append(Hours(weekday=weekday, start=start, end=end, provider_id=whose[0], room_id=whose[1]))
    return found


def _whose(row: ScheduleRow, providers: frozenset[str], rooms: frozenset[str]) -> tuple[str | None, str | None] | None:
    """Whose week it is: a provider's, a room's, the practice's (None, None); None where it is nobody's we know."""
    kind, whom = row.resource_type.casefold(), row.resource_id
    provider_id = row.provider_id or (whom if "provider" in kind or (not kind and whom in providers) else "")
    room_id = row.operatory or (whom if "operator" in kind or (not kind and whom in rooms) else "")
    if (provider_id and provider_id not in providers) or (room_id and room_id not in rooms):
        return None
    return provider_id or None, room_id or None


def closures(rows: Sequence[ScheduleRow], sunday: date, practice: Practice, zone: tzinfo) -> list[Block]:
    """The holidays of that week, the whole practice's before those of one provider or room on other days."""
    providers = frozenset(each.id for each in practice.providers)
    rooms = frozenset(each.id for each in practice.rooms)
    usual = {hours.weekday for hours in practice.hours}
    told = {
        (whose, weekday)
        for row in rows
        if (whose := _whose(row, providers, rooms)) is not None
        for weekday in holidays(row) & usual
    }
    found = []
    for whose, weekday in sorted(told, key=str):
        if any(whose) and ((None, None), weekday) in told:
            continue
        day = sunday + timedelta(days=(weekday + 1) % 7)
        span = Span(start=at(day, time(0), zone), end=at(day + timedelta(days=1), time(0), zone))
        ident = f"holiday/{day}/{whose[0] or ''}/{whose[1] or ''}"
        found.append(Block(id=ident, span=span, provider_id=whose[0], room_id=whose[1], label=say("Holiday")))
    return found


def holidays(row: ScheduleRow) -> set[int]:
    """The weekdays that are a holiday in that week."""
    told = row.model_extra or {}
    return {weekday for weekday, name in enumerate(_WEEK) if is_true(text_of(told.get(f"{name}_holiday")))}


# --- free times ---


def opening(row: SlotRow, zone: tzinfo, minutes: int) -> OpenSpan | None:
    """One offered time; where its end is not told it is as long as was asked for."""
    day, clock = day_of(row.date), time_of(row.time)
    if day is None or clock is None:
        return None
    start, until = at(day, clock, zone), time_of(row.end_time)
    end = at(day, until, zone) if until else span_from(start, minutes).end
    if end.timestamp() <= start.timestamp():
        return None
    return OpenSpan(span=Span(start=start, end=end), provider_id=row.provider_id or None, room_id=row.operatory or None)


def slots(offered: Iterable[OpenSpan], minutes: int) -> list[Slot]:
    """Every offered start from which so many minutes are free, in times that follow each other without a gap."""
    by_whom: dict[tuple[str | None, str | None], list[Span]] = {}
    for each in offered:
        by_whom.setdefault((each.provider_id, each.room_id), []).append(each.span)
    found = []
    for (provider_id, room_id), spans in by_whom.items():
        spans.sort(key=lambda span: (span.start.timestamp(), span.end.timestamp()))
        for number, span in enumerate(spans):
            end = span.end
            for later in spans[number + 1 :]:
                if _minutes(span.start, end) >= minutes or later.start.timestamp() > end.timestamp():
                    break
                end = max(end, later.end, key=lambda moment: moment.timestamp())
            if _minutes(span.start, end) >= minutes:
                found.append(
                    Slot(
                        span=Span(start=span.start, end=end),
                        provider_id=provider_id,
                        room_id=room_id,
                        source="offered",
                    )
                )
    return sorted(dict.fromkeys(found), key=lambda slot: slot.span.start.timestamp())


def _minutes(start: datetime, end: datetime) -> float:
    return (end.timestamp() - start.timestamp()) / 60
