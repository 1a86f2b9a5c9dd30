"""The one door to every practice-management system, and the guide to adding one.

Add a PMS: make a folder `adapters/<kind>/` with `wire.py` (the system's shapes to and from `adapters.model`, pure) and
`adapter.py` (requests, sign-in, capabilities), copy how `adapters/local/` fills this protocol, add one line to
`adapters.ADAPTERS`, and run the contract suite (`tests/adapters/contract.py`) against it: it says what is missing.

Rules every adapter keeps. A constructor does no I/O. `submit` sends a write once: `Unreachable` and `Throttled` mean it
surely was not delivered, a lost answer is `Unsure`. Rows outside the asked range never leave the adapter. A read that
could not be completed raises or says `complete=False`. An action the system does not document is absent, with its
reason in `capabilities.why_not`. All "now" and all waiting go through the constructor's `clock` and `sleep`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar, Literal, Protocol, runtime_checkable

from adapters.change import Change
from adapters.model import (
    Appointment,
    Connection,
    DayFacts,
    Hours,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Provider,
    Room,
    Slot,
    SlotWish,
    Span,
    Status,
    VisitType,
)
from adapters.record import dataclass, field

Clock = Callable[[], datetime]
"""Answers the present moment, aware, in UTC."""
Sleep = Callable[[float], Awaitable[None]]
"""Waits that many seconds."""


@dataclass(frozen=True, slots=True)
class Field:
    """One thing set-up must ask for. `secret` goes to the keyring, the rest to the connection's settings.

    `help` says where it is found. `choices` are the only values there are; `rare` ones stand apart, for those few who
    need them; `when` (key, value): asked for only while that other field has that value.
    """

    key: str
    label: str
    help: str = ""
    secret: bool = False
    required: bool = True
    default: str = ""
    choices: tuple[str, ...] = ()
    rare: bool = False
    when: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What the system can do. `why_not` has a sentence for each change it does not document.

    `why_not_fields`: a sentence for each field that a possible change still cannot set ("edit_patient.born").
    """

    changes: frozenset[str] = frozenset()
    statuses: frozenset[Status] = frozenset()
    offered_slots: bool = False
    search_by: frozenset[Literal["name", "phone", "born", "id"]] = frozenset()
    patient_deltas: bool = False
    answers: Literal["now", "later"] = "now"
    withdraw: bool = False
    max_days: int | None = None
    refresh_every: timedelta = timedelta(minutes=1)
    booking_needs: frozenset[str] = frozenset()
    why_not: Mapping[str, str] = field(default_factory=dict)
    why_not_fields: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Accepted:
    """Kept by the system. `remote_id` is the id of what was made, when told.

    `overlaps` says whether it lies over another visit, None where the system cannot be asked.
    """

    remote_id: str | None = None
    overlaps: bool | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Queued:
    """Taken, not yet kept: ask `check(ticket)`."""

    ticket: str


Receipt = Accepted | Queued


@dataclass(frozen=True, slots=True)
class Found:
    """It happened. `warnings` name the parts of it that did not, as in `Accepted`."""

    remote_id: str | None = None
    ticket: str | None = None
    warnings: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Absent:
    """A fresh, complete read proves that it did not happen."""


@dataclass(frozen=True, slots=True)
class CannotTell:
    why: str = ""


Trace = Found | Absent | CannotTell


@runtime_checkable
class PmsAdapter(Protocol):
    """One connection to one system. See the head of this file for the rules.

    `sign_in_parts`, where an adapter has it: keys of the secrets that its system takes one group after the other, each
    with an answer of its own, so that a check can tell how far signing in came.
    """

    kind: ClassVar[str]
    title: ClassVar[str]
    fields: ClassVar[tuple[Field, ...]]

    def __init__(self, connection: Connection, *, clock: Clock | None = None, sleep: Sleep | None = None) -> None: ...

    @property
    def capabilities(self) -> Capabilities: ...

    async def open(self) -> Practice:
        """Sign in and say who we are. Raises Locked, Unreachable, NeedsSetting, NoKeyring."""

    async def appointments(self, first: date, last: date) -> DayFacts:
        """Every visit that starts on the practice-local days `first..last`, cancelled ones included."""

    def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        """All patients, or those changed since, page by page."""

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]: ...

    async def patient(self, patient_id: str) -> PatientCard: ...

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]: ...

    async def submit(self, change: Change) -> Receipt:
        """The one door for writes; sends once."""

    async def check(self, ticket: str) -> Receipt:
        """What became of a queued write; raises Refused, NotFound (unknown ticket), Unsure."""

    async def withdraw(self, ticket: str) -> bool:
        """True only when the system shows that the queued write is withdrawn."""

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        """Did a write whose answer was lost happen? `since` is when it was sent."""

    async def close(self) -> None: ...


@runtime_checkable
class KeepsBlocks(Protocol):
    """A connection in whose book time can be closed from here; no remote system documents that."""

    async def add_block(
        self, span: Span, label: str | None = None, provider_id: str | None = None, room_id: str | None = None
    ) -> str:
        """Close that time for one provider or room, or for everybody; returns the block's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyBlock:
    """Time of a weekday that cannot be booked, such as lunch."""

    id: str
    hours: Hours
    label: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedTime:
    """Time that cannot be booked once. `whole`: the practice is closed on these days, everybody in it."""

    id: str
    span: Span
    label: str | None = field(default=None, repr=False)
    provider_id: str | None = None
    room_id: str | None = None
    whole: bool = False


@runtime_checkable
class EditableDirectory(KeepsBlocks, Protocol):
    """A connection whose directory is changed from here; only a practice's own book is one.

    An empty id adds, a known one replaces, `active=False` retires: what a visit may name is never deleted.
    """

    async def directory(self) -> Practice:
        """As it stands now."""

    async def rename(self, name: str) -> None: ...

    async def put_provider(self, provider: Provider) -> Provider: ...

    async def put_room(self, room: Room) -> Room: ...

    async def put_visit_type(self, visit_type: VisitType) -> VisitType: ...

    async def set_week(self, provider_id: str, hours: Sequence[Hours], breaks: Sequence[WeeklyBlock]) -> None:
        """Replace one provider's weekly hours and breaks, all or nothing. Ids of breaks are given anew."""

    async def weekly_blocks(self) -> Sequence[WeeklyBlock]: ...

    async def closed_time(self, since: date) -> Sequence[ClosedTime]:
        """What ends on that practice-local day or later, earliest first."""

    async def add_closure(self, first: date, last: date, label: str) -> str:
        """Close the whole practice on these local days, both included."""

    async def remove_block(self, block_id: str) -> None: ...


__all__ = [
    "Absent",
    "Accepted",
    "Appointment",
    "CannotTell",
    "Capabilities",
    "Clock",
    "ClosedTime",
    "EditableDirectory",
    "Field",
    "Found",
    "KeepsBlocks",
    "PmsAdapter",
    "Queued",
    "Receipt",
    "Sleep",
    "Trace",
    "WeeklyBlock",
]
