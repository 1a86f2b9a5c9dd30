"""What is being booked or moved: the draft, what is in its way, the ways out, and every word the sheet shows. Pure.

Here: `Draft` (what a person said), `Known` (what the desk told), `prepare` (what the sheet draws). Not here: drawing
(`booking.py`), asking the desk (`booking_session.py`), the day beside the form (`booking_preview.py` draws it).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Practice, Provider, Span, Status
from app import phones
from app.agenda import Agenda, Clash, Visit, clashes
from app.finder import Opening
from app.news import Verdict
from app.ref import Ref
from app.when import Unreadable, parse_time
from app.why import Way, WayOut
from app.writeback import Look
from ui import wording
from ui.day_model import DayModel, DayOptions

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
    """

    practice: Practice
    system: str
    zone: ZoneInfo
    now: datetime
    agenda: Callable[[date], Agenda]
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


# --- what the sheet draws ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Option:
    key: str
    words: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A patient as shown: two identifiers under the name. `initials` stand in the circle."""

    ref: Ref
    name: str = field(repr=False)
    detail: str = field(repr=False)
    next: str = ""
    initials: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    strong: str
    rest: str = field(default="", repr=False)
    more: str = ""


@dataclass(frozen=True, slots=True)
class ConflictShown:
    heading: str = field(repr=False)
    choices: tuple[Choice, ...]
    chosen: str
    wants_reason: bool = False
    reason: str = field(default="", repr=False)
    looking: bool = False


@dataclass(frozen=True, slots=True)
class AlikeShown:
    heading: str = field(repr=False)
    people: tuple[PersonLine, ...]
    sure: bool


@dataclass(frozen=True, slots=True)
class Sketch:
    """A visit drawn into the preview that is not in the book. `look`: wish, chosen, old."""

    look: str
    start: datetime
    end: datetime
    name: str = field(repr=False)
    detail: str = ""
    flag: str = ""


@dataclass(frozen=True, slots=True)
class PreviewShown:
    """One provider's day. `model` has one column, or none while no provider is chosen."""

    name: str = ""
    room: str = ""
    day: str = ""
    model: DayModel | None = None
    sketches: tuple[Sketch, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Everything the sheet draws. `problems` are sentences by field; `steps` are (state, title, text)."""

    mode: Mode
    title: str
    person: PersonLine | None
    can_change_person: bool
    can_reveal: bool
    types: tuple[Option, ...]
    visit_type: str
    minutes: int
    day: date
    today: date
    start: str
    start_state: str
    providers: tuple[Option, ...]
    provider: str
    rooms: tuple[Option, ...]
    room: str
    note: str = field(repr=False)
    another: bool
    problems: Mapping[str, str]
    hint: str
    conflict: ConflictShown | None
    alike: AlikeShown | None
    steps_title: str
    steps: tuple[tuple[str, str, str], ...]
    primary: str
    primary_kind: str
    can_book: bool
    why_not: str
    can_edit: bool
    can_cancel: bool
    cancel_why: str
    preview: PreviewShown


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
    if draft.hold:
        agenda = replace(agenda, holds=tuple(h for h in agenda.holds if h.id != draft.hold))
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


# --- preparing --------------------------------------------------------------------------------------------------------


def prepare(draft: Draft, known: Known) -> Shown:
    """The whole sheet as it must be drawn."""
    agenda = known.agenda(draft.day)
    wish, place = wished(draft, known.zone), place_of(draft, known)
    found = in_the_way(draft, wish, agenda)
    still = unchanged(draft, known.zone)
    conflict = None if still else _conflict(draft, known, wish, found)
    alike = _alike(draft, known)
    stays = why_it_stays(draft, known)
    why = stays or ("" if known.may else wording.why_not(known.may.why))
    problems = missing(draft, known, found if conflict else ())
    shown = (
        problems if known.tried else {k: v for k, v in problems.items() if k in known.unreadable or k == "visit_type"}
    )
    keeps = draft.choice == Way.DOUBLE_BOOK
    return Shown(
        mode=draft.mode,
        title=wording.BOOKING_TITLES[draft.mode],
        person=_person_line(draft.person, known) if draft.person else None,
        can_change_person=draft.mode is Mode.NEW and not known.busy,
        can_reveal=known.hide,
        types=_types(draft, known.practice),
        visit_type=draft.visit_type,
        minutes=draft.minutes,
        day=draft.day,
        today=known.now.astimezone(known.zone).date(),
        start=wording.clock_time(draft.start) if draft.start is not None else "",
        start_state="wrong" if "start" in shown else "check" if conflict else "",
        providers=tuple(Option(p.id, p.name) for p in _providers(draft, known.practice)),
        provider=draft.provider,
        rooms=_rooms(draft, known.practice),
        room=draft.room,
        note="" if known.hide else draft.note,
        another=draft.another,
        problems=shown,
        hint=_hint(draft, known, agenda, wish),
        conflict=conflict,
        alike=alike,
        steps_title=wording.booking_steps_title(draft.mode is Mode.NEW),
        steps=() if still else steps(known.system, known.wait),
        primary=_primary(draft, known, place, still, keeps),
        primary_kind="outline" if keeps else "primary",
        can_book=not why and not known.busy and not still,
        why_not=why if not known.busy else "",
        can_edit=not stays and not known.busy,
        can_cancel=bool(known.may_cancel) and not stays,
        cancel_why=stays or ("" if known.may_cancel else wording.why_not(known.may_cancel.why)),
        preview=_preview(draft, known, wish, place, bool(found) and conflict is not None),
    )


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
        told["visit_type"] = wording.booking_not_done(_name(known.practice.providers, draft.provider))
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


def steps(system: str, wait: tuple[float, float] | None) -> tuple[tuple[str, str, str], ...]:
    """What happens to the change, in three steps; the middle one with measured times where there are any."""
    return (
        ("waiting", *wording.booking_step_here()),
        ("sending", wording.usual_wait(wait), wording.booking_step_there(system)),
        ("saved", *wording.booking_step_saved()),
    )


def _ready(known: Known) -> bool:
    return known.ways is not None or known.taken is not None


def _name(those: Sequence[object], ident: str) -> str:
    return next((str(getattr(one, "name", "")) for one in those if getattr(one, "id", "") == ident), "")


def _providers(draft: Draft, practice: Practice) -> list[Provider]:
    return [p for p in practice.providers if p.active or p.id == draft.provider]


def _types(draft: Draft, practice: Practice) -> tuple[Option, ...]:
    """Only what the provider does; the one already chosen stays in the list."""
    return tuple(
        Option(t.id, t.name)
        for t in practice.visit_types
        if t.id == draft.visit_type or (t.active and does(practice, t.id, draft.provider))
    )


def _rooms(draft: Draft, practice: Practice) -> tuple[Option, ...]:
    rooms = [Option(r.id, r.name) for r in practice.rooms if r.active or r.id == draft.room]
    return (Option("", wording.booking_no_room()), *rooms)


def person_line(person: Person, now: datetime, zone: ZoneInfo) -> PersonLine:
    """The patient with birth date, age and phone, and the next visit."""
    today = now.astimezone(zone).date()
    phone = phones.display(person.phone, north_american=phones.is_north_american(zone.key)) if person.phone else ""
    detail = " · ".join(part for part in (wording.identity(person.born, None, today), phone) if part)
    name = wording.full_name(person.given, person.family)
    when = person.next.astimezone(zone) if person.next else None
    return PersonLine(person.ref, name, detail, wording.next_visit(when, today) if when else "", wording.initials(name))


def _person_line(person: Person, known: Known) -> PersonLine:
    line = person_line(person, known.now, known.zone)
    if not known.hide:
        return line
    return PersonLine(person.ref, wording.name_hidden(person.list_name), wording.NAMES_HIDDEN, "", line.initials)


def _alike(draft: Draft, known: Known) -> AlikeShown | None:
    if draft.person is None or not known.alikes or draft.mode is not Mode.NEW:
        return None
    people = tuple(_person_line(one, known) for one in (draft.person, *known.alikes))
    return AlikeShown(wording.alike_heading(len(people)), people, draft.sure)


def _conflict(draft: Draft, known: Known, wish: Place | None, found: Sequence[Clash]) -> ConflictShown | None:
    if wish is None:
        return None
    if known.taken is not None:
        choices = tuple(
            Choice(str(number), *_opening_words(draft, known, opening, wish))
            for number, opening in enumerate(known.taken)
        )
        starts = [o.span.start.astimezone(known.zone) for o in known.taken]
        return ConflictShown(wording.time_taken(wish.span.start, starts), choices, draft.choice)
    if not found:
        return None
    choices = tuple(_choice(draft, known, way, wish, found) for way in known.ways or ())
    asks = wants_reason(draft, found)
    return ConflictShown(_heading(known, wish, found), choices, draft.choice, asks, draft.reason, known.ways is None)


def _heading(known: Known, wish: Place, found: Sequence[Clash]) -> str:
    """ "2:15 overlaps Luz Mercado, 2:00 – 2:45": the first thing in the way, and how many more."""
    first = found[0]
    name = first.visit.appointment.patient_name or "" if first.visit else ""
    name = wording.name_hidden(name) if known.hide else wording.spoken_name(name)
    span = Span(start=first.span.start.astimezone(known.zone), end=first.span.end.astimezone(known.zone))
    room = _name(known.practice.rooms, wish.room.id) if wish.room else ""
    provider = _name(known.practice.providers, wish.provider.id)
    return wording.conflict_heading(
        first.what, wish.span.start, span.start, span.end, name, first.label or "", room, provider, len(found) - 1
    )


def _choice(draft: Draft, known: Known, way: WayOut, wish: Place, found: Sequence[Clash]) -> Choice:
    if way.opening is not None:
        return Choice(way.way.value, *_opening_words(draft, known, way.opening, wish))
    both = draft.mode is Mode.NEW and any(clash.what in TWO_AT_ONCE for clash in found)
    room = _name(known.practice.rooms, wish.room.id) if wish.room else ""
    provider = _name(known.practice.providers, wish.provider.id)
    strong, rest = wording.keep_words(wish.span.start, found[0].what, provider, room, found[0].label or "")
    return Choice(way.way.value, strong, rest, wording.asks_for_reason() if both else "")


def _opening_words(draft: Draft, known: Known, opening: Opening, wish: Place) -> tuple[str, str, str]:
    """ "4:15 – 5:00 PM", "with Dr. Haddad", "Next free 45 min that day"."""
    start, end = (t.astimezone(known.zone) for t in (opening.span.start, opening.span.end))
    other_day = start.date() != draft.day
    strong = wording.time_range(start, end, half=True)
    if other_day:
        strong = f"{wording.day_heading(start.date(), long=False)}, {strong}"
    room = _name(known.practice.rooms, opening.room.id) if opening.room else ""
    same_room = wish.room is not None and opening.room == wish.room
    rest = wording.with_provider(_name(known.practice.providers, opening.provider.id), "" if same_room else room)
    same_time = opening.span.start == wish.span.start
    return strong, rest, wording.opening_more(draft.minutes, same_time, other_day, opening.span.start > wish.span.start)


def _hint(draft: Draft, known: Known, agenda: Agenda, wish: Place | None) -> str:
    """A quiet word under the time fields: nothing is wrong, but it should be known."""
    if not agenda.known:
        return wording.booking_day_unread(draft.day)
    if wish is not None and draft.mode is not Mode.VISIT and wish.span.start < known.now:
        return wording.booking_past()
    return ""


def _primary(draft: Draft, known: Known, place: Place | None, still: bool, keeps: bool) -> str:
    if known.busy:
        return wording.booking_busy()
    if place is None or still:
        return wording.booking_action(draft.mode, "", keeps)
    start = place.span.start.astimezone(known.zone)
    when = wording.clock_time(start)
    if start.date() != draft.day:
        when = f"{wording.day_heading(start.date(), long=False)}, {when}"
    return wording.booking_action(draft.mode, when, keeps)


# --- the day beside the form ------------------------------------------------------------------------------------------


def _preview(draft: Draft, known: Known, wish: Place | None, place: Place | None, clashing: bool) -> PreviewShown:
    provider = place.provider if place else Ref(draft.connection, draft.provider)
    if not provider.id:
        return PreviewShown(empty=wording.booking_no_preview())
    day = place.span.start.astimezone(known.zone).date() if place else draft.day
    agenda = known.agenda(day)
    mine = draft.visit.ref if draft.visit else None
    columns = tuple(
        replace(c, visits=tuple(v for v in c.visits if v.ref != mine)) for c in agenda.columns if c.ref == provider
    )
    room = place.room.id if place and place.room else draft.room
    options = DayOptions(hide_names=known.hide, outside_hours=False)
    return PreviewShown(
        name=_name(known.practice.providers, provider.id),
        room=_name(known.practice.rooms, room),
        day=wording.day_heading(day, long=False),
        model=DayModel.prepare(replace(agenda, columns=columns), known.now, options) if columns else None,
        sketches=tuple(_sketches(draft, known, day, provider, wish, place, clashing)),
        empty="" if columns else wording.booking_not_there(day),
    )


def _sketches(
    draft: Draft, known: Known, day: date, provider: Ref, wish: Place | None, place: Place | None, clashing: bool
) -> list[Sketch]:
    name = draft.person.list_name if draft.person else wording.NEW_VISIT
    if known.hide and draft.person:
        name = wording.name_hidden(name)
    kind = _name(known.practice.visit_types, draft.visit_type)
    if draft.visit is not None and not kind and not known.hide:
        kind = draft.visit.appointment.visit_type or ""
    found: list[Sketch] = []

    def add(look: str, span: Span, whose: Ref | None, detail: str = "", flag: str = "") -> None:
        start, end = span.start.astimezone(known.zone), span.end.astimezone(known.zone)
        if whose == provider and start.date() == day:
            found.append(Sketch(look, start, end, name, detail, flag))

    if draft.visit is not None and not unchanged(draft, known.zone):
        add("old", draft.visit.appointment.span, draft.visit.provider)
    if wish is not None and clashing and wish != place:
        add("wish", wish.span, wish.provider, flag=wording.booking_overlaps())
    if place is not None:
        add("chosen", place.span, place.provider, kind)
    return found
