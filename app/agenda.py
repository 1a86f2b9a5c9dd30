"""Facts plus pending wishes, laid over each other: one day as the desk must see it. Pure; no clock, no disk, no Qt.

Here: `Agenda`, `Visit`, the overlay, figures of a day and clashes of a wanted time. Not here: free-time search
(`finder.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.change import Book, Cancel, Move, SetStatus
from adapters.model import Appointment, DayFacts, Practice, Provider, Room, Span, Status
from adapters.record import dataclass, field, replace
from app.ref import Ref
from app.spans import Edges, edges, joined, length, without
from app.writeback import Look, State, Writeback, look

OPENING_MINUTES = 30
"""A free stretch counts as an opening from this length on."""

TAKES_NO_TIME = frozenset({Status.CANCELLED, Status.NO_SHOW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """The mark a change on its way puts on a visit. `part` says which face of it this is: a move is drawn twice."""

    id: str
    kind: str  # book | move | cancel | set_status
    look: Look
    part: str = "whole"  # whole | from | to
    since: datetime
    other: Span | None = None  # the other place of a move
    system: str = ""  # the connection's name, for "Sending to Sikka"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit as it must be drawn: the fact with the wishes laid over it.

    A booking that is not kept yet goes by its writeback's id.
    """

    ref: Ref
    appointment: Appointment = field(repr=False)
    pending: Pending | None = None

    @property
    def provider(self) -> Ref | None:
        return Ref(self.ref.connection, self.appointment.provider_id) if self.appointment.provider_id else None

    @property
    def room(self) -> Ref | None:
        return Ref(self.ref.connection, self.appointment.room_id) if self.appointment.room_id else None

    @property
    def is_ghost(self) -> bool:
        """The old place of a visit that is being moved: taken until the move is kept, drawn as an empty outline."""
        return self.pending is not None and self.pending.part == "from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A stretch that cannot be booked (a Block of the system). `provider` and `room` None = everybody."""

    ref: Ref
    span: Span
    provider: Ref | None = None
    room: Ref | None = None
    label: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A time held on this computer only, for a patient on the phone."""

    id: str
    connection: str
    span: Span
    provider: Ref
    room: Ref | None = None
    patient_name: str = field(default="", repr=False)
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of the day: a provider's or a room's. `open` are the stretches in which it can be booked.

    `booked` and `bookable` are minutes: visits that take time, and opening time less blocks. `openings` counts free
    stretches of 30 minutes or more from now on; `free` is their sum in minutes. `timezone`: its practice's own.
    """

    ref: Ref
    name: str
    detail: str = ""
    open: tuple[Span, ...] = ()
    hours_known: bool = True  # False: the system tells no hours, so nothing may be called closed
    visits: tuple[Visit, ...] = ()
    closed: tuple[Closed, ...] = ()
    holds: tuple[Hold, ...] = ()
    booked: int = 0
    bookable: int = 0
    openings: int = 0
    free: int = 0
    timezone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A day of all connections. `timezone`: the zone its wall times are drawn in; `read_at`: its oldest reading.

    `unread` connections never told of this day; of those in `partly` a part could not be read.
    """

    day: date
    timezone: str
    visits: tuple[Visit, ...] = ()
    closed: tuple[Closed, ...] = ()
    holds: tuple[Hold, ...] = ()
    columns: tuple[Column, ...] = ()
    read_at: datetime | None = None
    complete: bool = True
    known: bool = True  # False: this day was never read
    by: str = "provider"  # what the columns are: "provider" or "room"
    unread: frozenset[str] = frozenset()
    partly: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Clash:
    """Something in the way of a wanted time. `what`: visit, block, closed, hold, or room (a visit in the same room)."""

    what: str
    span: Span
    visit: Visit | None = field(default=None, repr=False)
    label: str | None = field(default=None, repr=False)


def lay(
    day: date,
    zone: ZoneInfo,
    practices: Mapping[str, Practice],
    facts: Mapping[str, DayFacts],
    writebacks: Iterable[Writeback],
    holds: Iterable[Hold],
    now: datetime,
    by: str = "provider",
    *,
    attention_after: timedelta = timedelta(minutes=10),
    read_at: Mapping[str, datetime] | None = None,
    names: Mapping[str, str] | None = None,
) -> Agenda:
    """One day with every wish laid over the facts: of each practice the day as its own clocks count it.

    `zone` is the first one's, in whose wall times the day is drawn where nothing else is said.
    `facts` hold what each connection told of that day (a connection without an entry was never read); `writebacks`
    come in order of making; `names` are the connections' names for a card's words; `by` is "provider" or "room".
    """
    wishes = [w for w in writebacks if w.state is not State.DROPPED]
    visits: list[Visit] = []
    closed: list[Closed] = []
    zones = {connection: ZoneInfo(practice.timezone) for connection, practice in practices.items()}
    held = tuple(h for h in holds if h.until > now and _on(h.span, day, zones.get(h.connection, zone)))
    for connection in practices:
        told = facts.get(connection)
        mine = [w for w in wishes if w.connection == connection]
        system = (names or {}).get(connection, "")
        visits += _overlay(connection, told, mine, day, zones[connection], now, attention_after, system)
        closed += [
            Closed(
                ref=Ref(connection, b.id),
                span=b.span,
                provider=Ref(connection, b.provider_id) if b.provider_id else None,
                room=Ref(connection, b.room_id) if b.room_id else None,
                label=b.label,
            )
            for b in (told.blocks if told else ())
        ]
    visits.sort(key=lambda v: (v.appointment.span.start.timestamp(), v.ref))
    columns: list[Column] = []
    for connection, practice in practices.items():
        told, own = facts.get(connection), zones[connection]
        made = _columns(connection, practice, told, visits, closed, held, day, own, now, by)
        name = (names or {}).get(connection, practice.name)
        columns += [_named(column, name) for column in made] if len(practices) > 1 else made
    readings = [at for c, at in (read_at or {}).items() if c in facts]
    return Agenda(
        day=day,
        timezone=zone.key,
        visits=tuple(visits),
        closed=tuple(closed),
        holds=held,
        columns=tuple(columns),
        read_at=min(readings) if readings else None,
        complete=all(f.complete for f in facts.values()),
        known=all(c in facts for c in practices),
        by=by,
        unread=frozenset(c for c in practices if c not in facts),
        partly=frozenset(c for c, told in facts.items() if not told.complete),
    )


def clashes(
    agenda: Agenda, span: Span, provider: Ref | None, room: Ref | None, ignore: Ref | None = None
) -> tuple[Clash, ...]:
    """What stands in the way of `span` with that provider in that room, in the order a person wants to hear it."""
    found: list[Clash] = []
    for visit in agenda.visits:
        if (
            visit.appointment.status in TAKES_NO_TIME
            or visit.ref == ignore
            or not span.overlaps(visit.appointment.span)
        ):
            continue
        if provider and visit.provider == provider:
            found.append(Clash("visit", visit.appointment.span, visit))
        elif room and visit.room == room:
            found.append(Clash("room", visit.appointment.span, visit))
    found += [
        Clash("block", c.span, label=c.label)
        for c in agenda.closed
        if span.overlaps(c.span) and _concerns(c, provider, room)
    ]
    found += [Clash("hold", h.span) for h in agenda.holds if span.overlaps(h.span) and provider in (h.provider, None)]
    asked = room if agenda.by == "room" else provider  # a room's id may equal a provider's
    column = next((c for c in agenda.columns if c.ref == asked), None)
    if column and column.hours_known:
        outside = without([edges(span)], [edges(o) for o in column.open])
        found += [Clash("closed", _span(start, end, span.start.tzinfo)) for start, end in outside]
    return tuple(found)


def takes_time(visit: Visit) -> bool:
    """Whether the visit fills its time: a ghost does (until the move is kept), a cancelled or missed one does not."""
    return visit.appointment.status not in TAKES_NO_TIME and not visit.appointment.all_day


def openings_of(column: Column, now: datetime, zone: ZoneInfo) -> tuple[Span, ...]:
    """The free stretches that `column.openings` counts, in that zone."""
    bookable = without((edges(s) for s in column.open), (edges(c.span) for c in column.closed))
    busy = [edges(v.appointment.span) for v in column.visits if takes_time(v)]
    return tuple(_span(start, end, zone) for start, end in _openings(bookable, busy, column.holds, now))


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a practice-local day."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)


# -- the overlay ------------------------------------------------------------------------------------------------------


def _named(column: Column, practice: str) -> Column:
    """Where several practices stand in one day, a column says whose it is."""
    return replace(column, detail=" · ".join(filter(None, (practice, column.detail))))


def _on(span: Span, day: date, zone: ZoneInfo) -> bool:
    return span.start.astimezone(zone).date() == day


def _overlay(
    connection: str,
    told: DayFacts | None,
    wishes: Sequence[Writeback],
    day: date,
    zone: ZoneInfo,
    now: datetime,
    attention_after: timedelta,
    system: str,
) -> list[Visit]:
    """Facts of one connection's day with its wishes applied in order of making."""
    known = {a.id: a for a in (told.appointments if told else ())}
    standing: dict[str, tuple[Appointment, Pending | None]] = {i: (a, None) for i, a in known.items()}
    ghosts: dict[str, Visit] = {}
    alias: dict[str, str] = {}  # a booking's own id → the id it is drawn under
    for wish in wishes:
        marked = look(wish, now, attention_after)
        if wish.shown and marked is None:
            continue
        if isinstance(wish.change, Book):
            ident = wish.remote_id or _already_there(wish, wish.change, known, alias) or wish.id
            alias[wish.id] = ident
            made = known.get(ident) or booked(wish, wish.change, ident)
        elif isinstance(wish.change, Move | Cancel | SetStatus):
            ident = alias.get(wish.change.appointment_id, wish.change.appointment_id)
            base = standing[ident][0] if ident in standing else wish.before
            if base is None:
                continue
            # A refused change of a standing visit is only flagged: the visit is still as the system has it.
            made = base if wish.shown or wish.state is State.REFUSED else _wished(base, wish)
        else:
            continue
        before = standing[ident][0].span if ident in standing else (wish.before.span if wish.before else None)
        mark = _mark(wish, marked, before, system) if marked else None
        if isinstance(wish.change, Move) and mark and wish.state not in (State.DONE, State.REFUSED):
            old = known.get(ident) or wish.before
            if old is not None and ident not in ghosts:
                ghost = replace(mark, part="from", other=made.span)
                ghosts[ident] = Visit(ref=Ref(connection, ident), appointment=old, pending=ghost)
        standing[ident] = (made, _louder(standing.get(ident, (made, None))[1], mark))
    drawn = [Visit(ref=Ref(connection, i), appointment=a, pending=p) for i, (a, p) in standing.items()]
    return [v for v in (*drawn, *ghosts.values()) if _on(v.appointment.span, day, zone) or v.appointment.all_day]


def _already_there(
    wish: Writeback, change: Book, known: Mapping[str, Appointment], alias: Mapping[str, str]
) -> str | None:
    """A visit just read that can only be the booking we sent: then it is drawn once, still marked as on its way."""
    if wish.state not in (State.SENDING, State.QUEUED, State.UNSURE):
        return None
    asked = (change.patient_id, change.provider_id, change.span.start)
    for ident, it in known.items():
        same = (it.patient_id, it.provider_id, it.span.start) == asked and it.status not in TAKES_NO_TIME
        if same and ident not in alias.values():
            return ident
    return None


def booked(wish: Writeback, change: Book, ident: str) -> Appointment:
    """The visit that the booking will make."""
    return Appointment(
        id=ident,
        span=change.span,
        patient_id=change.patient_id,
        patient_name=wish.patient_name or None,
        provider_id=change.provider_id,
        room_id=change.room_id,
        visit_type_id=change.visit_type_id,
        visit_type=wish.visit_type or None,
        note=change.note,
    )


def _wished(base: Appointment, wish: Writeback) -> Appointment:
    """The visit as it will be when the wish is kept; a cancelled one stays standing until then."""
    change = wish.change
    if isinstance(change, Move):
        return replace(
            base,
            span=change.span,
            provider_id=change.provider_id or base.provider_id,
            room_id=change.room_id or base.room_id,
        )
    if isinstance(change, SetStatus):
        since = wish.made_at if change.status is not base.status else base.status_since
        return replace(base, status=change.status, status_label="", status_since=since)
    if isinstance(change, Cancel) and wish.state is State.DONE:
        return replace(base, status=Status.CANCELLED, status_label="")
    return base


def _mark(wish: Writeback, marked: Look, before: Span | None, system: str) -> Pending:
    return Pending(
        id=wish.id,
        kind=wish.kind,
        look=marked,
        part="to" if wish.kind == "move" else "whole",
        since=wish.sent_at or wish.made_at,
        other=before if wish.kind == "move" else None,
        system=system,
    )


_LOUD = {Look.SAVED: 0, Look.WAITING: 1, Look.SENDING: 2, Look.ATTENTION: 3, Look.FAILED: 4}


def _louder(first: Pending | None, second: Pending | None) -> Pending | None:
    """Of two changes on one visit the one that matters more is shown; the later one when they matter alike."""
    if first is None or second is None:
        return second or first
    return first if _LOUD[first.look] > _LOUD[second.look] else second


# -- columns and figures ----------------------------------------------------------------------------------------------


def _columns(
    connection: str,
    practice: Practice,
    told: DayFacts | None,
    visits: Sequence[Visit],
    closed: Sequence[Closed],
    holds: Sequence[Hold],
    day: date,
    zone: ZoneInfo,
    now: datetime,
    by: str,
) -> list[Column]:
    rooms = {r.id: r.name for r in practice.rooms}
    mine = [v for v in visits if v.ref.connection == connection]
    people: Sequence[Provider | Room] = practice.rooms if by == "room" else practice.providers
    grouped: dict[str, list[Visit]] = {}
    for visit in mine:
        key = visit.appointment.room_id if by == "room" else visit.appointment.provider_id
        grouped.setdefault(key or "", []).append(visit)
    known = {p.id for p in people}
    made: list[Column] = []
    for one in people:
        here = grouped.get(one.id, [])
        if not one.active and not here:
            continue
        provider = Ref(connection, one.id) if by != "room" else None
        room = Ref(connection, one.id) if by == "room" else None
        spans, hours_known = _open(practice, told, day, zone, one.id if provider else None, one.id if room else None)
        if isinstance(one, Provider):
            usual = _usual_room(here, practice, day, one.id)
            detail = " · ".join(x for x in (rooms.get(usual or ""), one.role) if x)
        else:
            detail = ""
        shut = tuple(c for c in closed if c.ref.connection == connection and _concerns(c, provider, room))
        kept = tuple(h for h in holds if h.connection == connection and (h.provider == provider or h.room == room))
        column = _figured(Ref(connection, one.id), one.name, detail, spans, hours_known, here, shut, kept, now)
        column = replace(column, timezone=zone.key)
        # Of a day that was never read nothing is known to be free.
        made.append(column if told is not None else replace(column, booked=0, bookable=0, openings=0, free=0))
    stray = [v for key, group in grouped.items() if key not in known for v in group]
    if stray:
        made.append(replace(_figured(Ref(connection, ""), "", "", (), False, stray, (), (), now), timezone=zone.key))
    return made


def _figured(
    ref: Ref,
    name: str,
    detail: str,
    spans: tuple[Span, ...],
    hours_known: bool,
    visits: Sequence[Visit],
    closed: tuple[Closed, ...],
    holds: tuple[Hold, ...],
    now: datetime,
) -> Column:
    bookable = without((edges(s) for s in spans), (edges(c.span) for c in closed))
    busy = joined(edges(v.appointment.span) for v in visits if takes_time(v))
    openings = _openings(bookable, busy, holds, now)
    return Column(
        ref=ref,
        name=name,
        detail=detail,
        open=spans,
        hours_known=hours_known,
        visits=tuple(visits),
        closed=closed,
        holds=holds,
        booked=length(bookable) - length(without(bookable, busy)),
        bookable=length(bookable),
        openings=len(openings),
        free=length(openings),
    )


def _openings(bookable: Sequence[Edges], busy: Sequence[Edges], holds: Iterable[Hold], now: datetime) -> list[Edges]:
    free = without(bookable, [*busy, *(edges(h.span) for h in holds), (float("-inf"), now.timestamp())])
    return [f for f in free if f[1] - f[0] >= OPENING_MINUTES * 60]


def _open(
    practice: Practice, told: DayFacts | None, day: date, zone: ZoneInfo, provider: str | None, room: str | None
) -> tuple[tuple[Span, ...], bool]:
    """When one provider or room is open that day, and whether the system tells hours at all. Dated hours win."""

    def fits(of_provider: str | None, of_room: str | None) -> bool:
        if provider is not None:
            return of_provider in (None, provider)
        return of_room in (None, room)

    found: list[Edges]
    if told is not None and told.openings is not None:
        found = [edges(o.span) for o in told.openings if fits(o.provider_id, o.room_id)]
    elif practice.hours:
        own = [h for h in practice.hours if h.weekday == day.weekday() and fits(h.provider_id, h.room_id)]
        found = [
            (
                datetime.combine(day, h.start, zone).timestamp(),
                datetime.combine(day if h.end > h.start else day + timedelta(days=1), h.end, zone).timestamp(),
            )
            for h in own
        ]
    else:
        return (), False
    return tuple(_span(start, end, zone) for start, end in joined(found)), True


def _usual_room(visits: Sequence[Visit], practice: Practice, day: date, provider: str) -> str | None:
    """The room most of the provider's visits of the day are in, else the one its weekly hours name."""
    used = [v.appointment.room_id for v in visits if v.appointment.room_id]
    if used:
        return max(dict.fromkeys(used), key=used.count)
    hours = (h.room_id for h in practice.hours if h.provider_id == provider and h.room_id)
    return next(hours, None)


def _concerns(closed: Closed, provider: Ref | None, room: Ref | None) -> bool:
    """A block without provider and room is everybody's; a provider's says nothing about a room, and the reverse."""
    if closed.provider is None and closed.room is None:
        return True
    return (provider is not None and closed.provider == provider) or (room is not None and closed.room == room)


def _span(start: float, end: float, zone: object) -> Span:
    tz = zone if isinstance(zone, ZoneInfo) else UTC
    return Span(start=datetime.fromtimestamp(start, tz), end=datetime.fromtimestamp(end, tz))
