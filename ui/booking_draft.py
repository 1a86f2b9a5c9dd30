"""What is being booked or moved, where that would be, and what is still in its way. Pure.

Here: `Draft` (what a person said), `Known` (what the desk told), and the rules over both. Not here: the words and
shapes the sheet draws (`booking_model.py`), asking the desk (`booking_session.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Practice, Provider, Room, Span, Status, VisitType
from adapters.record import dataclass, field, replace
from app.agenda import Agenda, Clash, Visit, clashes
from app.finder import Opening
from app.news import Verdict
from app.ref import Ref
from app.when import Unreadable, parse_time
from app.why import Way, WayOut
from app.writeback import Look
from ui import wording

TWO_AT_ONCE: Final = ("visit", "room", "hold")
"""Clashes that put two patients at one time: these ask for a reason."""
PLACE: Final = frozenset(("day", "start", "minutes", "provider", "room", "visit_type"))
"""Fields of a draft that change where and when it is: a choice made before is void then."""


WORKING: Final = (time(7), time(19))
"""In which half of the day a bare hour is meant."""


class Mode(StrEnum):
    NEW = "new"
    MOVE = "move"
    VISIT = "visit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The patient a visit is for. `after`: the writeback that adds them, when they are new. `next` is aware."""

    ref: Ref
    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)
    born: date | None = field(default=None, repr=False)
    phone: str = field(default="", repr=False)
    next: datetime | None = None
    after: str | None = None

    @property
    def list_name(self) -> str:
        return wording.list_name(self.given, self.family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person has said so far. Ids are the system's own; `start` is wall time; empty means not said yet.

    `choice` is a `Way`, or the number of one of the times offered after the wished one was taken. `sure`: this is the
    right one of several people who are alike. `visit` is the one being moved or looked at, `hold` a held time used up.
    """

    mode: Mode = Mode.NEW
    connection: str
    day: date
    person: Person | None = None
    visit_type: str = ""
    minutes: int = 30
    start: time | None = None
    provider: str = ""
    room: str = ""
    note: str = field(default="", repr=False)
    choice: str = ""
    reason: str = field(default="", repr=False)
    sure: bool = False
    another: bool = False
    visit: Visit | None = field(default=None, repr=False)
    hold: str = ""

    def with_changes(self, **changes: object) -> Draft:
        """Said anew; a choice between ways out holds only as long as time and place do."""
        if PLACE & changes.keys():
            changes = {"choice": "", "reason": "", **changes}
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the desk told. `ways` and `alikes` None: still being looked for.

    `taken`: the free times that are offered when somebody else took the wished one. `tried`: booking was pressed.
    `unread`: days that this system told nothing of so far; True, when asking has failed. `zones`: of all practices.
    """

    practice: Practice
    system: str
    zone: ZoneInfo
    zones: Sequence[str] = ()
    now: datetime
    agenda: Callable[[date], Agenda]
    unread: Mapping[date, bool] = field(default_factory=dict)
    ways: Sequence[WayOut] | None = None
    taken: Sequence[Opening] | None = None
    alikes: Sequence[Person] | None = ()
    wait: tuple[float, float] | None = None
    may: Verdict
    may_cancel: Verdict
    hide: bool = False
    busy: bool = False
    tried: bool = False
    unreadable: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a visit would be."""

    span: Span
    provider: Ref
    room: Ref | None


# --- where and when ---------------------------------------------------------------------------------------------------


def span_of(draft: Draft, zone: ZoneInfo) -> Span | None:
    """The wished time; None while no start is said, or where the clocks skip it."""
    if draft.start is None:
        return None
    start = datetime.combine(draft.day, draft.start, zone)
    if start.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != start.replace(tzinfo=None):
        return None
    return Span(start=start, end=(start.astimezone(UTC) + timedelta(minutes=draft.minutes)).astimezone(zone))


def wished(draft: Draft, zone: ZoneInfo) -> Place | None:
    """The wished place; None while time or provider is missing."""
    span = span_of(draft, zone)
    if span is None or not draft.provider:
        return None
    room = Ref(draft.connection, draft.room) if draft.room else None
    return Place(span, Ref(draft.connection, draft.provider), room)


def place_of(draft: Draft, known: Known) -> Place | None:
    """What would be booked: the wished place, or the way out that was chosen."""
    if known.taken is not None and draft.choice.isdecimal() and int(draft.choice) < len(known.taken):
        opening: Opening | None = known.taken[int(draft.choice)]
    else:
        opening = next((w.opening for w in known.ways or () if w.way == draft.choice), None)
    if opening is not None:
        return Place(opening.span, opening.provider, opening.room)
    return wished(draft, known.zone)


def in_the_way(draft: Draft, place: Place | None, agenda: Agenda) -> tuple[Clash, ...]:
    """What stands in the way there, the visit being moved and the held time being used left aside."""
    if place is None:
        return ()
    agenda = replace(
        agenda,
        holds=tuple(h for h in agenda.holds if h.id != draft.hold),
        columns=tuple(c for c in agenda.columns if c.ref == place.provider),  # a room may bear another provider's id
    )
    ignore = draft.visit.ref if draft.visit else None
    return clashes(agenda, place.span, place.provider, place.room, ignore)


def start_of(text: str) -> time:
    """A typed start. Where hours count to twelve, "2:15" or "9" is the one of both in working hours. Raises Unreadable.

    A leading 0 or "am" settles it for the morning.
    """
    try:
        read = parse_time(text)
    except Unreadable as error:
        both = [t for t in error.readings if isinstance(t, time) and WORKING[0] <= t < WORKING[1]]
        if len(both) != 1:
            raise
        return both[0]
    bare = text.strip()[:1] != "0" and not any(letter.isalpha() for letter in text)
    if wording.is_twelve_hour() and bare and read < WORKING[0] and read.hour >= 1:
        return read.replace(hour=read.hour + 12)
    return read


def unchanged(draft: Draft, zone: ZoneInfo) -> bool:
    """Whether a visit would stay exactly where it is."""
    if draft.visit is None:
        return False
    before, span = draft.visit.appointment, span_of(draft, zone)
    same = span is not None and span.start == before.span.start and span.end == before.span.end
    return same and (draft.provider, draft.room) == (before.provider_id or "", before.room_id or "")


def default_choice(ways: Sequence[WayOut]) -> str:
    """The first way out is proposed; to double-book is never more than offered."""
    return ways[0].way.value if ways and ways[0].way is not Way.DOUBLE_BOOK else ""


def usual_room(agenda: Agenda, practice: Practice, provider: Ref) -> str:
    """The room most of the provider's visits of the day are in, else the one the weekly hours name."""
    column = next((c for c in agenda.columns if c.ref == provider), None)
    used = [v.appointment.room_id for v in column.visits if v.appointment.room_id] if column else []
    if used:
        return max(dict.fromkeys(used), key=used.count) or ""
    return next((h.room_id for h in practice.hours if h.provider_id == provider.id and h.room_id), "")


def does(practice: Practice, visit_type: str, provider: str) -> bool:
    """Whether the provider does that visit type; unknown ones count as done."""
    kind = next((t for t in practice.visit_types if t.id == visit_type), None)
    return kind is None or not provider or kind.provider_ids is None or provider in kind.provider_ids


# --- what is missing -------------------------------------------------------------------------------------------------


def missing(draft: Draft, known: Known, found: Sequence[Clash]) -> dict[str, str]:
    """What keeps this from being booked, in words, by field, in the order of the fields."""
    told: dict[str, str] = dict(known.unreadable)
    if draft.mode is Mode.NEW:
        if draft.person is None:
            told["patient"] = wording.booking_no_patient()
        elif known.alikes is None:
            told["alike"] = wording.booking_alikes_looked_for()
        elif known.alikes and not draft.sure:
            told["alike"] = wording.booking_not_sure()
        if not draft.visit_type and any(t.active for t in known.practice.visit_types):
            told["visit_type"] = wording.booking_no_type()
    if draft.visit_type and not does(known.practice, draft.visit_type, draft.provider):
        told["visit_type"] = wording.booking_not_done(name_of(known.practice.providers, draft.provider))
    if draft.start is None:
        told.setdefault("start", wording.booking_no_start())
    elif span_of(draft, known.zone) is None:
        told["start"] = wording.booking_skipped(draft.start)
    if not draft.provider:
        told["provider"] = wording.booking_no_provider()
    if found or known.taken is not None:
        if not draft.choice:
            told["conflict"] = wording.booking_choose() if _ready(known) else wording.booking_looking()
        elif wants_reason(draft, found) and not draft.reason.strip():
            told["reason"] = wording.booking_no_reason()
    return told


def wants_reason(draft: Draft, found: Sequence[Clash]) -> bool:
    """A second patient at one time asks for a reason, kept in the note; a move has no note to keep it in."""
    both = any(clash.what in TWO_AT_ONCE for clash in found)
    return draft.mode is Mode.NEW and draft.choice == Way.DOUBLE_BOOK and both


def note_of(draft: Draft, found: Sequence[Clash]) -> str | None:
    """The note as it is sent, the reason of a double booking first."""
    reason = wording.double_booked(draft.reason.strip()) if wants_reason(draft, found) else ""
    return "\n".join(part for part in (reason, draft.note.strip()) if part) or None


def why_it_stays(draft: Draft, known: Known) -> str:
    """Why this visit's time cannot be changed just now, or nothing."""
    if draft.visit is None:
        return ""
    pending = draft.visit.pending
    if pending is not None and pending.look is Look.SENDING:
        return wording.day_sending_stays()
    if draft.visit.appointment.status in (Status.DONE, Status.NO_SHOW, Status.CANCELLED):
        return wording.day_over_stays()
    return ""


def _ready(known: Known) -> bool:
    return known.ways is not None or known.taken is not None


def name_of(those: Sequence[Provider | Room | VisitType], ident: str) -> str:
    """The name a provider, room or visit type goes by; empty when unknown."""
    return next((one.name for one in those if one.id == ident), "")
