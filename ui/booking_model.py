"""The booking sheet prepared for drawing: every word, choice and sketch, from a draft and what is known. Pure.

Here: `Shown` and its parts, `prepare`. Not here: the draft and its rules (`booking_draft.py`), drawing (`booking.py`,
`booking_preview.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from adapters.model import Practice, Provider, Span
from adapters.record import dataclass, field, replace
from app import phones
from app.agenda import Clash
from app.finder import Opening
from app.ref import Ref
from app.why import Way, WayOut
from ui import wording
from ui.booking_draft import (
    TWO_AT_ONCE,
    Draft,
    Known,
    Mode,
    Person,
    Place,
    does,
    in_the_way,
    missing,
    name_of,
    place_of,
    unchanged,
    wants_reason,
    why_it_stays,
    wished,
)
from ui.day_model import DayModel, DayOptions


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
    """A visit drawn into the preview that is not in the book so. `look`: wish, chosen, old; `icon` at its corner."""

    look: str
    start: datetime
    end: datetime
    name: str = field(repr=False)
    detail: str = ""
    flag: str = ""
    icon: str = ""


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
    """Everything the sheet draws. `problems` are sentences by field; `steps` are (state, title, text).

    `status` of a visit is (key, words), `kept` where its last change is: (outbox state, words); empty for a new one.
    """

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
    can_read_again: bool
    conflict: ConflictShown | None
    alike: AlikeShown | None
    status: tuple[str, str]
    kept: tuple[str, str]
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
        problems
        if known.tried
        else {k: v for k, v in problems.items() if k in known.unreadable or (k == "visit_type" and draft.visit_type)}
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
        note="" if known.hide and draft.mode is not Mode.NEW else draft.note,
        another=draft.another,
        problems=shown,
        hint=_hint(draft, known, wish),
        can_read_again=known.unread.get(draft.day, False),
        conflict=conflict,
        alike=alike,
        status=_status(draft),
        kept=_kept(draft, known),
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


def steps(system: str, wait: tuple[float, float] | None) -> tuple[tuple[str, str, str], ...]:
    """What happens to the change, in three steps; the middle one with measured times where there are any."""
    return (
        ("waiting", *wording.booking_step_here()),
        ("sending", wording.usual_wait(wait), wording.booking_step_there(system)),
        ("saved", *wording.booking_step_saved()),
    )


def _providers(draft: Draft, practice: Practice) -> list[Provider]:
    return [p for p in practice.providers if p.active or p.id == draft.provider]


def _types(draft: Draft, practice: Practice) -> tuple[Option, ...]:
    """Only what the provider does, and the one chosen; of a standing visit its own, which no system changes."""
    new = draft.mode is Mode.NEW
    found = [
        Option(t.id, t.name)
        for t in practice.visit_types
        if t.id == draft.visit_type or (new and t.active and does(practice, t.id, draft.provider))
    ]
    own = draft.visit.appointment.visit_type if draft.visit else None
    if own and all(option.key != draft.visit_type for option in found):
        found.append(Option(draft.visit_type, own))
    return tuple(found)


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


def hidden_line(person: Person) -> PersonLine:
    """The same while names are hidden."""
    return PersonLine(
        person.ref,
        wording.name_hidden(person.list_name),
        wording.NAMES_HIDDEN,
        "",
        wording.initials(wording.full_name(person.given, person.family)),
    )


def _person_line(person: Person, known: Known) -> PersonLine:
    return hidden_line(person) if known.hide else person_line(person, known.now, known.zone)


def _status(draft: Draft) -> tuple[str, str]:
    if draft.visit is None or draft.mode is not Mode.VISIT:
        return "", ""
    appointment = draft.visit.appointment
    return appointment.status.value, wording.translated(appointment.status_label) or wording.status_word(
        appointment.status.value
    )


def _kept(draft: Draft, known: Known) -> tuple[str, str]:
    if draft.visit is None or draft.mode is not Mode.VISIT:
        return "", ""
    pending = draft.visit.pending
    return str(pending.look) if pending else "saved", wording.kept_words(pending, known.system, known.now)


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
    room = name_of(known.practice.rooms, wish.room.id) if wish.room else ""
    provider = _said(known, wish.provider.id)
    label = wording.translated(first.label or "")
    return wording.conflict_heading(
        first.what, wish.span.start, span.start, span.end, name, label, room, provider, len(found) - 1
    )


def _choice(draft: Draft, known: Known, way: WayOut, wish: Place, found: Sequence[Clash]) -> Choice:
    if way.opening is not None:
        return Choice(way.way.value, *_opening_words(draft, known, way.opening, wish))
    both = draft.mode is Mode.NEW and any(clash.what in TWO_AT_ONCE for clash in found)
    room = name_of(known.practice.rooms, wish.room.id) if wish.room else ""
    provider = _said(known, wish.provider.id)
    label = wording.translated(found[0].label or "")
    strong, rest = wording.keep_words(wish.span.start, found[0].what, provider, room, label)
    return Choice(way.way.value, strong, rest, wording.asks_for_reason() if both else "")


def _opening_words(draft: Draft, known: Known, opening: Opening, wish: Place) -> tuple[str, str, str]:
    """ "4:15 – 5:00 PM", "with Dr. Haddad", "Next free 45 min that day"."""
    start, end = (t.astimezone(known.zone) for t in (opening.span.start, opening.span.end))
    other_day = start.date() != draft.day
    strong = wording.time_range(start, end, half=True)
    if other_day:
        strong = f"{wording.day_heading(start.date(), long=False)}, {strong}"
    room = name_of(known.practice.rooms, opening.room.id) if opening.room else ""
    same_room = wish.room is not None and opening.room == wish.room
    rest = wording.with_provider(_said(known, opening.provider.id), "" if same_room else room)
    same_time = opening.span.start == wish.span.start
    return strong, rest, wording.opening_more(draft.minutes, same_time, other_day, opening.span.start > wish.span.start)


def _said(known: Known, provider: str) -> str:
    """A provider's name in sentences."""
    providers = known.practice.providers
    return wording.provider_said(name_of(providers, provider), (p.name for p in providers))


def _hint(draft: Draft, known: Known, wish: Place | None) -> str:
    """A quiet word under the time fields: nothing is wrong, but it should be known."""
    failed = known.unread.get(draft.day)
    if failed is not None:
        return wording.booking_day_failed(draft.day, known.system) if failed else wording.booking_day_unread(draft.day)
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
    agenda, noon = known.agenda(day), datetime(day.year, day.month, day.day, 12, tzinfo=known.zone)
    mine = draft.visit.ref if draft.visit else None
    columns = tuple(
        replace(c, visits=tuple(v for v in c.visits if v.ref != mine)) for c in agenda.columns if c.ref == provider
    )
    room = place.room.id if place and place.room else draft.room
    blank = wording.booking_day_blank(day) if day in known.unread else ""
    agenda = replace(agenda, columns=columns, timezone=known.zone.key)  # drawn by that practice's own clock
    options = DayOptions(hide_names=known.hide, outside_hours=False)
    return PreviewShown(
        name=_said(known, provider.id),
        room=wording.day_in_zone(wording.zone_word(noon, known.zones), name_of(known.practice.rooms, room)),
        day=wording.day_heading(day, long=False),
        model=DayModel.prepare(agenda, known.now, options) if columns and not blank else None,
        sketches=tuple(_sketches(draft, known, day, provider, wish, place, clashing)),
        empty=blank or ("" if columns else wording.booking_not_there(day)),
    )


def _sketches(
    draft: Draft, known: Known, day: date, provider: Ref, wish: Place | None, place: Place | None, clashing: bool
) -> list[Sketch]:
    name = draft.person.list_name if draft.person else wording.NEW_VISIT
    if known.hide and draft.person:
        name = wording.name_hidden(name)
    kind = name_of(known.practice.visit_types, draft.visit_type)
    if draft.visit is not None and not kind and not known.hide:
        kind = draft.visit.appointment.visit_type or ""
    found: list[Sketch] = []

    def add(look: str, span: Span, whose: Ref | None, detail: str = "", flag: str = "", icon: str = "") -> None:
        start, end = span.start.astimezone(known.zone), span.end.astimezone(known.zone)
        if whose == provider and start.date() == day:
            found.append(Sketch(look, start, end, name, detail, flag, icon))

    if draft.visit is not None and not unchanged(draft, known.zone):
        add("old", draft.visit.appointment.span, draft.visit.provider)
    if wish is not None and clashing and wish != place:
        add("wish", wish.span, wish.provider, flag=wording.booking_overlaps())
    if place is not None:
        add("chosen", place.span, place.provider, kind, icon="" if draft.visit else "plus")
    return found
