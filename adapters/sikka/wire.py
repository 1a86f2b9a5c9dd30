"""Sikka's shapes and what they mean: pages, visits, patients, the directory. Pure; every oddity of the wire ends here.

All of Sikka's values are strings, absent is "" or missing, dates and times are naive and practice-local. Arbitrary JSON
raises nothing but `Garbled`. Not here: bodies we send and writebacks (`writes.py`), requests (`line.py`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, ClassVar, Self, TypeVar
from urllib.parse import parse_qs, urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from adapters.errors import Garbled
from adapters.model import (
    Appointment,
    Block,
    Hours,
    OpenSpan,
    Patient,
    PatientCard,
    Phone,
    Provider,
    Room,
    Slot,
    Span,
    Status,
    VisitType,
)

USUAL_MINUTES = 30
"""How a visit without a length is drawn."""
_LONGEST = 24 * 60
_FIRST_YEAR, _LAST_YEAR = 1850, 2200
"""Dates outside are sentinels ("1111-11-11" means none) or nonsense."""


def text_of(value: object) -> str:
    """Any scalar as trimmed text; "" for everything else."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool | int | float):
        return str(value)
    return ""


Text = Annotated[str, BeforeValidator(text_of)]


class Shape(BaseModel):
    """A row. Unknown keys are ignored, every field may be missing; `also` names the other spellings of a field."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    also: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    @model_validator(mode="before")
    @classmethod
    def _other_spellings(cls, raw: Any) -> Any:
        if not cls.also or not isinstance(raw, dict):
            return raw
        told = dict(raw)
        for name, others in cls.also.items():
            if not text_of(told.get(name)):
                told[name] = next((raw[other] for other in others if text_of(raw.get(other))), "")
        return told


S = TypeVar("S", bound=Shape)


class AppointmentRow(Shape):
    also = {
        "appointment_sr_no": ("appointment_id", "id"),
        "date": ("start_time",),
        "time": ("start_time",),
        "length": ("duration",),
        "status": ("appointment_status",),
        "type": ("appointment_type",),
        "operatory": ("operatory_id",),
    }
    appointment_sr_no: Text = ""
    patient_id: Text = ""
    patient_name: Text = ""
    provider_id: Text = ""
    practice_id: Text = ""
    date: Text = ""
    time: Text = ""
    length: Text = ""
    status: Text = ""
    type: Text = ""
    description: Text = ""
    note: Text = ""
    operatory: Text = ""
    is_confirmed: Text = ""
    cancelled: Text = ""
    cancelled_date: Text = ""
    arrival_status: Text = ""
    arrival_time: Text = ""
    in_chair_time: Text = ""
    walkout_time: Text = ""
    last_changed_date: Text = ""
    rowhash: Text = ""


class PatientRow(Shape):
    also = {
        "patient_id": ("id",),
        "firstname": ("first_name",),
        "lastname": ("last_name",),
        "preferred_name": ("preferredname",),
        "birthdate": ("date_of_birth", "birth_date"),
        "cell": ("mobile_phone", "cell_phone"),
        "homephone": ("home_phone",),
        "workphone": ("work_phone",),
    }
    patient_id: Text = ""
    practice_id: Text = ""
    firstname: Text = ""
    middlename: Text = ""
    lastname: Text = ""
    preferred_name: Text = ""
    birthdate: Text = ""
    status: Text = ""
    cell: Text = ""
    homephone: Text = ""
    workphone: Text = ""
    other_phone: Text = ""
    email: Text = ""
    chart_number: Text = ""
    gender: Text = ""
    address_line1: Text = ""
    address_line2: Text = ""
    city: Text = ""
    state: Text = ""
    zipcode: Text = ""
    guarantor_id: Text = ""
    guarantor_first_name: Text = ""
    guarantor_last_name: Text = ""
    provider_id: Text = ""
    first_visit: Text = ""
    last_visit: Text = ""
    preferred_contact: Text = ""
    preferred_communication_method: Text = ""
    patient_note: Text = ""
    other_note: Text = ""
    alert_note: Text = ""
    medical_note: Text = ""


class BalanceRow(Shape):
    patient_id: Text = ""
    practice_id: Text = ""
    patient_balance: Text = ""


class ProviderRow(Shape):
    also = {"specialty": ("speciality",)}
    provider_id: Text = ""
    practice_id: Text = ""
    firstname: Text = ""
    lastname: Text = ""
    provider_type: Text = ""
    status: Text = ""
    specialty: Text = ""
    is_hidden: Text = ""
    national_provider_identifier: Text = ""


class OperatoryRow(Shape):
    also = {"operatory": ("operatory_id",)}
    operatory: Text = ""
    practice_id: Text = ""
    is_hidden: Text = ""


class VariableRow(Shape):
    """A legal value of the practice's own system: `value` is what is written, `description` what people call it."""

    also = {"value": ("status", "item")}
    service_name: Text = ""
    service_item: Text = ""
    category: Text = ""
    value: Text = ""
    description: Text = ""
    practice_id: Text = ""

    @property
    def word(self) -> str:
        return self.value or self.description


class PracticeRow(Shape):
    """One line of `authorized_practices`, `practices` or `practice_info`."""

    also = {
        "cust_id": ("customer_id",),
        "practice_name": ("name",),
        "practice_management_system_refresh_date_time_zone": ("time_zone", "timezone"),
    }
    office_id: Text = ""
    practice_id: Text = ""
    secret_key: Text = ""
    practice_name: Text = ""
    cust_id: Text = ""
    practice_management_system: Text = ""
    practice_management_system_refresh_date: Text = ""
    practice_management_system_refresh_date_time_zone: Text = ""
    data_insert_date: Text = ""

    @property
    def zone_name(self) -> str:
        return self.practice_management_system_refresh_date_time_zone


class ScheduleRow(Shape):
    model_config = ConfigDict(extra="allow", frozen=True)
    resource_id: Text = ""
    resource_type: Text = ""
    practice_id: Text = ""
    provider_id: Text = ""
    operatory: Text = ""


class SlotRow(Shape):
    provider_id: Text = ""
    practice_id: Text = ""
    operatory: Text = ""
    date: Text = ""
    time: Text = ""
    end_time: Text = ""


class PmsRow(Shape):
    """One line of `supported_pmses`: what can be written back to that system; "available" or ""."""

    model_config = ConfigDict(extra="allow", frozen=True)
    new_appointment_writeback: Text = ""
    appointment_status_writeback: Text = ""
    new_patient_writeback: Text = ""

    def is_of(self, pms: str) -> bool:
        """Whether this line speaks of the system of that name, however its name is spelled."""
        named = [text_of(value) for key, value in (self.model_extra or {}).items() if "pms" in key or "system" in key]
        return bool(plain(pms)) and plain(pms) in (plain(name) for name in named)


class TokenReply(Shape):
    request_key: Text = ""
    refresh_key: Text = ""
    expires_in: Text = ""
    issued_to: Text = ""

    @property
    def seconds(self) -> int | None:
        """How long the key lives yet ("85603 second(s)"); None when not told."""
        found = re.match(r"\s*(\d{1,9})", self.expires_in)
        return int(found[1]) if found else None


class Trouble(Shape):
    """An error body of either form; `code` is Sikka's own ("API1025"), `words` all it says."""

    also = {"code": ("error_code", "error"), "long_message": ("error_description", "log_message", "message")}
    code: Text = ""
    long_message: Text = ""
    short_message: Text = ""
    http_code: Text = ""

    @property
    def words(self) -> str:
        return self.long_message or self.short_message

    @property
    def is_expired_key(self) -> bool:
        said = f"{self.code} {self.short_message} {self.long_message}".casefold().replace("request_key", "request key")
        return self.code in ("API1025", "API1004") or ("expired" in said and "key" in said)


def shaped(kind: type[S], raw: object) -> S | None:
    """One row; None for what is no row at all."""
    return kind.model_validate(raw) if isinstance(raw, dict) else None


def trouble(raw: object) -> Trouble:
    """What an error body says; empty for HTML, nothing, or anything else."""
    return shaped(Trouble, raw[0] if isinstance(raw, list) and raw else raw) or Trouble()


# --- pages ---


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. `next` is (offset, limit) of the following one, in Sikka's own counting."""

    rows: tuple[dict[str, Any], ...] = field(default=(), repr=False)
    unreadable: int = 0
    total: int | None = None
    next: tuple[str, str] | None = None


def page(raw: object, where: str) -> Page:
    """A list answer: the envelope, the envelope in an array, a bare list, or one bare row. Raises Garbled."""
    if isinstance(raw, list):
        if len(raw) == 1 and isinstance(raw[0], dict) and ("items" in raw[0] or "total_count" in raw[0]):
            return page(raw[0], where)
        return _rows(raw)
    if not isinstance(raw, dict):
        raise Garbled(where)
    total, said = whole(raw.get("total_count")), trouble(raw)
    if "items" in raw or total is not None:
        items = raw.get("items")
        if isinstance(items, dict):
            items = [items]
        if not isinstance(items, list):
            if total or text_of(items):
                raise Garbled(where)
            items = []
        links = raw.get("pagination")
        return _rows(items, total, _following(text_of(links.get("next")) if isinstance(links, dict) else ""))
    if said.code == "API2005":
        return Page(total=0)
    if not raw or said.code:
        raise Garbled(where)
    return _rows([raw])


def _rows(items: list[Any], total: int | None = None, following: tuple[str, str] | None = None) -> Page:
    rows = tuple(item for item in items if isinstance(item, dict))
    return Page(rows, len(items) - len(rows), total, following)


def _following(link: str) -> tuple[str, str] | None:
    """Only the numbers of a link are taken: its scheme, host and filters are not to be trusted."""
    try:
        query = parse_qs(urlsplit(link).query)
    except ValueError:
        return None
    offset, limit = query.get("offset", [""])[0], query.get("limit", [""])[0]
    return (offset, limit) if re.fullmatch(r"\d{1,9}", offset, re.ASCII) else None


# --- plain values ---


def whole(value: object) -> int | None:
    """A whole number from "40", 40 or "40.0"; None for anything else."""
    found = re.fullmatch(r"(\d{1,9})(?:\.0*)?", text_of(value), re.ASCII)
    return int(found[1]) if found else None


def is_true(value: str) -> bool:
    return value.casefold() in ("true", "t", "yes", "y", "1")


def plain(word: str) -> str:
    """A word without case, spaces and signs: "Open Dental" and "OpenDental" are one."""
    return re.sub(r"[\W_]+", "", word.casefold())


def digits(phone: str) -> str:
    """A phone number's digits, without the leading 1 of North America."""
    found = re.sub(r"\D", "", phone)
    return found[1:] if len(found) == 11 and found.startswith("1") else found


def day_of(value: str) -> date | None:
    """The day of "2026-03-02T00:00:00", "2026-03-02" or "3/2/2026"; None for sentinels and nonsense."""
    if found := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", value, re.ASCII):
        year, month, day = (int(part) for part in found.groups())
    elif found := re.match(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)", value, re.ASCII):
        month, day, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def time_of(value: str) -> time | None:
    """The time of "09:20", "9:20 AM", or of a date with a time."""
    found = re.search(r"(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$", value, re.I | re.ASCII)
    if not found:
        return None
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4].casefold() == "p" else 0)
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def at(day: date, clock: time, zone: tzinfo) -> datetime:
    """That practice-local moment; one that clocks skip is moved on to the one they show instead."""
    return datetime.combine(day, clock, tzinfo=zone).astimezone(UTC).astimezone(zone)


def moment_of(value: str, zone: tzinfo) -> datetime | None:
    """A naive "2026-03-02 09:01:10" as told in that zone."""
    day, clock = day_of(value), time_of(value)
    return at(day, clock, zone) if day and clock else None


def words_of(row: VariableRow) -> tuple[str, str]:
    return row.value, row.description


# --- visits ---

_STATUS_WORDS: tuple[tuple[Status, str], ...] = (
    (Status.SCHEDULED, r"un ?confirm\w*|not confirmed|confirm\w* needed"),
    (Status.CANCELLED, r"cancel\w*|broken|deleted?"),
    (Status.NO_SHOW, r"no ?shows?|missed|failed|did not attend|dna"),
    (Status.DONE, r"completed?|checked ?out|walk(ed)? ?out|finished|done|posted|dismissed"),
    (Status.IN_CHAIR, r"in ?(the )?(chair|operatory|treatment|progress|room)|seated|with (doctor|provider)"),
    (Status.ARRIVED, r"arrived|check(ed)? ?in|here|waiting( room)?|in (the )?(lobby|office|waiting room)|present|ready"),
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


def start_of(row: AppointmentRow) -> date | None:
    """The practice-local day on which it starts."""
    return day_of(row.date)


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
    address = ", ".join(part for part in (row.address_line1, row.address_line2, row.city, row.state, row.zipcode) if part)
    guarantor = " ".join(part for part in (row.guarantor_first_name, row.guarantor_last_name) if part)
    details = (
        ("Chart number", row.chart_number),
        ("Gender", row.gender),
        ("Address", address),
        ("Guarantor", guarantor if row.guarantor_id != row.patient_id else ""),
        ("Preferred contact", row.preferred_communication_method or row.preferred_contact),
        ("First visit", _day_text(row.first_visit)),
        ("Last visit", _day_text(row.last_visit)),
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
    told = row.model_extra or {}
    kind, whom = row.resource_type.casefold(), row.resource_id
    provider_id = row.provider_id or (whom if "provider" in kind or (not kind and whom in providers) else "")
    room_id = row.operatory or (whom if "operator" in kind or (not kind and whom in rooms) else "")
    if (provider_id and provider_id not in providers) or (room_id and room_id not in rooms):
        return []
    found = []
    for weekday, name in enumerate(_WEEK):
        if is_true(text_of(told.get(f"{name}_holiday"))):
            continue
        for number in (1, 2, 3):
            start = time_of(text_of(told.get(f"{name}_start_{number}")))
            end = time_of(text_of(told.get(f"{name}_end_{number}")))
            if start and end and start < end:
                found.append(
                    Hours(weekday=weekday, start=start, end=end, provider_id=provider_id or None, room_id=room_id or None)
                )
    return found


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
    return OpenSpan(
        span=Span(start=start, end=end), provider_id=row.provider_id or None, room_id=row.operatory or None
    )


def slots(offered: Iterable[OpenSpan], minutes: int) -> list[Slot]:
    """Every offered start from which so many minutes are free, in offered times that follow each other without a gap."""
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
