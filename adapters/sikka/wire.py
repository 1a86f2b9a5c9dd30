"""Sikka's shapes: rows, pages, error bodies, and its spelling of plain values. Pure; oddities of the wire end here.

All of Sikka's values are strings, absent is "" or missing, dates and times are naive and practice-local. Arbitrary JSON
raises nothing but `Garbled`. Not here: what rows mean (`facts.py`), what is sent (`writes.py`), requests (`line.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo
from typing import Annotated, Any, ClassVar, TypeVar
from urllib.parse import parse_qs, urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from adapters.errors import Garbled
from adapters.tolerant import text

_FIRST_YEAR, _LAST_YEAR = 1850, 2200
"""Dates outside are sentinels ("1111-11-11" means none) or nonsense."""


def text_of(value: object) -> str:
    """Any scalar as trimmed text; "" for everything else."""
    return str(value) if isinstance(value, bool) else text(value) or ""


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
    found = re.search(
        r"(?:^|[T ])(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$", value, re.IGNORECASE | re.ASCII
    )
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
