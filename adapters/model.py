"""The words every practice-management system is translated into: frozen, keyword-only, zone-aware.

Here live the facts a front desk reads (practice, provider, visit, patient ...) and the wishes it searches with.
Not here: what a person asks to change (`change.py`), how a system is spoken to (`port.py`), anything of Qt or the app.

Ids are `str` exactly as the system spells them and unique inside one connection. Every `datetime` is aware; a naive one
is refused on construction. Personal fields are `repr=False`, so that no log, assertion or traceback can print a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from adapters.record import dataclass, field

ALL: frozenset[str] = frozenset()
"""An empty set of ids in a wish means "all of them"."""


def _aware(moment: datetime, what: str) -> None:
    if moment.tzinfo is None or moment.utcoffset() is None:
        raise ValueError(f"{what} needs a time zone")


class Status(StrEnum):
    """What is happening to the patient of a visit. `other` keeps a system's own word in `status_label`."""

    SCHEDULED = "scheduled"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    IN_CHAIR = "in_chair"
    DONE = "done"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One practice on one system. `settings` are strings and never secrets; those are in `credentials`."""

    id: str
    kind: str
    name: str
    settings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time, `start` before `end`, both aware. Compared as instants, so zones may differ."""

    start: datetime
    end: datetime

    def __post_init__(self) -> None:
        _aware(self.start, "start")
        _aware(self.end, "end")
        # Same-zone datetimes compare by wall time in Python; instants need the offset taken off.
        if self.end.timestamp() <= self.start.timestamp():
            raise ValueError("a span ends after it starts")

    @property
    def minutes(self) -> int:
        """Real minutes elapsed (a night on which clocks change counts as it is lived)."""
        return round((self.end.timestamp() - self.start.timestamp()) / 60)

    def overlaps(self, other: Span) -> bool:
        """True when the two share an instant; touching ends do not."""
        return self.start.timestamp() < other.end.timestamp() and other.start.timestamp() < self.end.timestamp()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Weekly opening hours, practice-local wall time. `weekday` 0 is Monday. None = any provider or room."""

    weekday: int
    start: time
    end: time
    provider_id: str | None = None
    room_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSpan:
    """A dated opening, where the system has them."""

    span: Span
    provider_id: str | None = None
    room_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    id: str
    name: str
    role: str | None = None
    active: bool = True
    color: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    id: str
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitType:
    """`provider_ids` None = every provider does it."""

    id: str
    name: str
    minutes: int | None = None
    color: str | None = None
    provider_ids: frozenset[str] | None = None
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """The directory of one connection. `timezone` is an IANA name; `statuses` the canonical ones that can be set."""

    id: str
    name: str
    timezone: str
    providers: tuple[Provider, ...] = ()
    rooms: tuple[Room, ...] = ()
    visit_types: tuple[VisitType, ...] = ()
    hours: tuple[Hours, ...] = ()
    statuses: tuple[str, ...] = ()
    cancel_reasons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    kind: str
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """`chart` is the number the practice files the patient under, where the system tells one apart from the id."""

    id: str
    given: str = field(repr=False)
    family: str = field(repr=False)
    preferred: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    phones: tuple[Phone, ...] = field(default=(), repr=False)
    email: str | None = field(default=None, repr=False)
    active: bool = True
    chart: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientCard:
    """What the system offers about one patient; absent is None or empty, never invented."""

    patient: Patient
    balance: Decimal | None = field(default=None, repr=False)
    currency: str | None = None
    alerts: tuple[str, ...] = field(default=(), repr=False)
    note: str | None = field(default=None, repr=False)
    insurance: tuple[str, ...] = field(default=(), repr=False)
    details: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    id: str
    patient_id: str | None = None
    patient_name: str | None = field(default=None, repr=False)
    status: Status = Status.SCHEDULED


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One visit as the system tells it. `patient_name` is "Family, Given" where both are known.

    `revision` changes whenever the record does. `length_known` False: drawn with 30 minutes. `marks` are the small
    flags a system offers with the visit itself (`new`, `alert`, `balance`); `status_since` is when the present status
    began, where it tells.
    """

    id: str
    span: Span
    all_day: bool = False
    patient_id: str | None = None
    patient_name: str | None = field(default=None, repr=False)
    provider_id: str | None = None
    room_id: str | None = None
    visit_type_id: str | None = None
    visit_type: str | None = None
    status: Status = Status.SCHEDULED
    status_label: str = ""
    note: str | None = field(default=None, repr=False)
    attendees: tuple[Attendee, ...] = field(default=(), repr=False)
    capacity: int | None = None
    length_known: bool = True
    revision: str = ""
    marks: frozenset[str] = frozenset()
    status_since: datetime | None = None

    def __post_init__(self) -> None:
        if self.status_since is not None:
            _aware(self.status_since, "status_since")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Time that cannot be booked: lunch, meeting, service, a provider's visit at another location."""

    id: str
    span: Span
    provider_id: str | None = None
    room_id: str | None = None
    label: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """What a system told of the practice-local days `first..last`, both included.

    `openings` None: the system tells no dated hours; () : closed. `as_of`: the system's own freshness, where it tells.
    `complete` False: a part could not be read, so a missing visit proves nothing.
    """

    first: date
    last: date
    appointments: tuple[Appointment, ...] = ()
    blocks: tuple[Block, ...] = ()
    openings: tuple[OpenSpan, ...] | None = None
    as_of: datetime | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A free time. `source` offered = by the system itself; computed = from hours, visits and blocks."""

    span: Span
    provider_id: str | None = None
    room_id: str | None = None
    source: Literal["offered", "computed"] = "computed"
    reserved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientWish:
    """Fields given together mean AND."""

    text: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    born: date | None = field(default=None, repr=False)
    limit: int = 50
    include_inactive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotWish:
    """Practice-local dates, both included; empty sets mean all."""

    first: date
    last: date
    minutes: int
    provider_ids: frozenset[str] = ALL
    visit_type_id: str | None = None
    room_ids: frozenset[str] = ALL
