"""Free time as bits: what every provider and room of each practice can still take, day by day. Pure; no clock or disk.

A day is an `int` in the shape of `cells.py`: the providers are its lanes, the day's first opening is its first cell.
Cells count minutes that really pass, so a night on which clocks change shifts nothing. Rooms ("seats") lie in a second
`int` of that shape. Not here: what is asked (`finder.py`) and why nothing fits (`why.py`).
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from adapters.model import Appointment, Block, DayFacts, OpenSpan, Practice, Slot, Span
from adapters.record import dataclass, field, replace
from app.agenda import OPENING_MINUTES, Hold, Visit, midnight, takes_time
from app.cells import CELL, covered, row, starts_of
from app.ref import Ref

_SECONDS = CELL * 60
_REGULAR = 24 * 60 // CELL
_EVERYBODY = -1
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Taking:
    """Cells that a visit or hold takes; a lane of None takes nobody's."""

    ref: Ref
    first: int
    end: int
    lane: int | None
    seat: int | None


@dataclass(frozen=True, slots=True)
class Shut:
    """Cells of a block. A lane of -1 is everybody's."""

    first: int
    end: int
    lane: int | None
    label: str | None = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBits:
    """One practice-local day. `base`: the epoch second of cell 0; `phase`: its wall time in cells after midnight.

    `open`, `blocked`, `busy` and `free` are the providers'; `seats_open` (less blocks) and `seats` (also less visits)
    the rooms'. `regular`: the day has 24 hours. `hours_known` is False where the system tells no hours; `offered` are
    then the starts that the system itself offers, None where it was not asked or offers none.
    """

    date: date
    base: int
    phase: int
    cells: int
    width: int
    regular: bool
    open: int
    blocked: int
    busy: int
    free: int
    seats_open: int
    seats: int
    takings: tuple[Taking, ...]
    shuts: tuple[Shut, ...]
    complete: bool
    hours_known: bool
    offered: int | None = None

    def cell_after(self, epoch: float) -> int:
        """The first cell that starts at or after that second."""
        return -int((self.base - epoch) // _SECONDS)

    def load(self, now: float) -> tuple[int, int, int]:
        """Minutes of all providers that are booked and that can be booked, and those in openings from `now` on."""
        bookable = self.open & ~self.blocked
        gone = min(max(0, self.cell_after(now)), self.cells) * self.width
        cells = OPENING_MINUTES // CELL
        free = covered(starts_of(self.free >> gone << gone, cells, self.width), cells, self.width)
        return (bookable & self.busy).bit_count() * CELL, bookable.bit_count() * CELL, free.bit_count() * CELL

    def without(self, ref: Ref) -> DayBits:
        """The same day as if that visit were not in it."""
        if not any(t.ref == ref for t in self.takings):
            return self
        left = tuple(t for t in self.takings if t.ref != ref)
        busy, sat = _taken(left, self.width)
        free = self.open & ~(self.blocked | busy)
        return replace(self, takings=left, busy=busy, free=free, seats=self.seats_open & ~sat)

    def worked_through(self, lane: int, span: Span) -> DayBits:
        """The same day as if that provider worked, unblocked, during `span`; visits stay."""
        first, end = self._clip(span, inside=True)
        more = row(self.width, end - first) << first * self.width + lane if end > first else 0
        opened, blocked = self.open | more, self.blocked & ~more
        return replace(self, open=opened, blocked=blocked, free=opened & ~(blocked | self.busy))

    def _clip(self, span: Span, inside: bool = False) -> tuple[int, int]:
        return _cells(span, self.base, self.cells, inside)


def _cells(span: Span, base: int, cells: int, inside: bool = False) -> tuple[int, int]:
    """The cells a span touches, or only those it fills, within 0..cells."""
    start, end = span.start.timestamp() - base, span.end.timestamp() - base
    if inside:
        first, last = -int(-start // _SECONDS), int(end // _SECONDS)
    else:
        first, last = int(start // _SECONDS), -int(-end // _SECONDS)
    return max(0, first), min(cells, last)


def _taken(takings: Iterable[Taking], width: int) -> tuple[int, int]:
    busy = sat = 0
    for t in takings:
        cells = row(width, t.end - t.first) << t.first * width
        if t.lane is not None:
            busy |= cells << t.lane
        if t.seat is not None:
            sat |= cells << t.seat
    return busy, sat


@dataclass(frozen=True, slots=True)
class _Hours:
    """Opening hours of a day; `first` counts cells from local midnight."""

    first: int = 0
    cells: int = 0
    open: int = 0
    seats: int = 0


class Shelf:
    """One connection's directory and days. Lanes: its active providers, seats: its active rooms, in directory order."""

    def __init__(self, connection: str, practice: Practice) -> None:
        self.connection = connection
        self.practice = practice
        self.zone = ZoneInfo(practice.timezone)
        self.providers = tuple(Ref(connection, p.id) for p in practice.providers if p.active)
        self.rooms = tuple(Ref(connection, r.id) for r in practice.rooms if r.active)
        self.lanes = {p.id: lane for lane, p in enumerate(self.providers)}
        self.seats = {r.id: seat for seat, r in enumerate(self.rooms)}
        # One bit more than there are rooms, so that an addition carries "some room is free" into it.
        self.width = max(len(self.providers), len(self.rooms) + 1)
        self.days: dict[date, DayBits] = {}
        self.habits: Counter[tuple[int, int]] = Counter()
        self._weekly: dict[int, _Hours] = {}

    def view(self) -> Shelf:
        """A copy that later readings don't change."""
        seen = copy.copy(self)
        seen.days = dict(self.days)
        return seen

    def does(self, visit_type: Ref | None) -> int:
        """Who does that visit type, as bits of one cell. A type of another connection asks nothing here."""
        everybody = (1 << len(self.providers)) - 1
        if visit_type is None or visit_type.connection != self.connection:
            return everybody
        kind = next((t for t in self.practice.visit_types if t.id == visit_type.id), None)
        if kind is None or kind.provider_ids is None:
            return everybody
        return sum(1 << self.lanes[p] for p in kind.provider_ids if p in self.lanes)

    def usual_seats(self, bits: DayBits, lane: int) -> list[int]:
        """Seats in the order that provider would take them: the day's own first, then the habit, then the hours'."""
        today = Counter(t.seat for t in bits.takings if t.lane == lane and t.seat is not None)
        named = self._named_seats.get(lane, -1)
        return sorted(
            range(len(self.rooms)), key=lambda seat: (-today[seat], -self.habits[lane, seat], seat != named, seat)
        )

    def put(self, bits: DayBits) -> None:
        self.drop(bits.date)
        self.days[bits.date] = bits
        self.habits.update(_pairs(bits))

    def drop(self, day: date) -> None:
        old = self.days.pop(day, None)
        if old is not None:
            self.habits.subtract(_pairs(old))

    @cached_property
    def _named_seats(self) -> dict[int, int]:
        return {
            self.lanes[h.provider_id]: self.seats[h.room_id]
            for h in reversed(self.practice.hours)
            if h.provider_id in self.lanes and h.room_id in self.seats
        }

    def read(
        self,
        day: date,
        visits: Iterable[tuple[Ref, Appointment]],
        blocks: Iterable[Block],
        holds: Iterable[Hold],
        openings: tuple[OpenSpan, ...] | None,
        complete: bool,
        offered: tuple[Slot, ...] = (),
    ) -> DayBits:
        """A day's facts and wishes as bits. `offered` stand for hours where none are told."""
        known = openings is not None or bool(self.practice.hours)
        offered = () if known else offered
        if offered:
            openings = tuple(OpenSpan(span=s.span, provider_id=s.provider_id, room_id=s.room_id) for s in offered)
        start = int(midnight(day, self.zone).timestamp())
        length = (int(midnight(day + timedelta(days=1), self.zone).timestamp()) - start) // _SECONDS
        hours = self._opened(day, start, length, openings)
        base, cells, width = start + hours.first * _SECONDS, hours.cells, self.width
        wall = datetime.fromtimestamp(base, self.zone)
        blocked, shut_seats, shuts = self._blocked(blocks, base, cells)
        takings = tuple(self._takings(visits, holds, base, cells))
        busy, sat = _taken(takings, width)
        seats_open = hours.seats & ~shut_seats
        return DayBits(
            date=day,
            base=base,
            phase=(wall.hour * 60 + wall.minute) // CELL,
            cells=cells,
            width=width,
            regular=length == _REGULAR,
            open=hours.open,
            blocked=blocked,
            busy=busy,
            free=hours.open & ~(blocked | busy),
            seats_open=seats_open,
            seats=seats_open & ~sat,
            takings=takings,
            shuts=shuts,
            complete=complete,
            hours_known=known,
            offered=self._starts(offered, base) if offered else None,
        )

    def _starts(self, offered: Iterable[Slot], base: int) -> int:
        """Those on the grid of cells, in the lane of whom they are offered for; nobody named: for everybody."""
        found = 0
        for slot in offered:
            cell, beside = divmod(slot.span.start.timestamp() - base, _SECONDS)
            if beside or cell < 0:
                continue
            lanes = range(len(self.providers)) if slot.provider_id is None else (self.lanes.get(slot.provider_id),)
            found |= sum(1 << int(cell) * self.width + lane for lane in lanes if lane is not None)
        return found

    def _takings(
        self, visits: Iterable[tuple[Ref, Appointment]], holds: Iterable[Hold], base: int, cells: int
    ) -> Iterator[Taking]:
        for ref, visit in visits:
            lane = self.lanes.get(visit.provider_id) if visit.provider_id else None
            seat = self.seats.get(visit.room_id) if visit.room_id else None
            first, end = _cells(visit.span, base, cells)
            if first < end and not (lane is None and seat is None):
                yield Taking(ref, first, end, lane, seat)
        for hold in holds:
            first, end = _cells(hold.span, base, cells)
            if hold.connection == self.connection and first < end:
                seat = self.seats.get(hold.room.id) if hold.room else None
                yield Taking(
                    Ref(self.connection, f"hold:{hold.id}"), first, end, self.lanes.get(hold.provider.id), seat
                )

    def _blocked(self, blocks: Iterable[Block], base: int, cells: int) -> tuple[int, int, tuple[Shut, ...]]:
        lanes = seats = 0
        shuts = []
        for block in blocks:
            first, end = _cells(block.span, base, cells)
            if first >= end:
                continue
            run = row(self.width, end - first) << first * self.width
            lane: int | None = None
            if block.provider_id is None and block.room_id is None:
                lane = _EVERYBODY
                lanes |= run * ((1 << self.width) - 1)
            if block.provider_id in self.lanes:
                lane = self.lanes[block.provider_id]
                lanes |= run << lane
            if block.room_id in self.seats:
                seats |= run << self.seats[block.room_id]
            shuts.append(Shut(first, end, lane, block.label))
        return lanes, seats, tuple(shuts)

    def _opened(self, day: date, start: int, length: int, openings: tuple[OpenSpan, ...] | None) -> _Hours:
        """Dated openings win over weekly hours; the weekly ones of ordinary days are made once."""
        if openings is not None:
            return self._hours(
                (o.provider_id, o.room_id, *_cells(o.span, start, length, inside=True)) for o in openings
            )
        weekday = day.weekday()
        if length == _REGULAR and weekday in self._weekly:
            return self._weekly[weekday]
        made = self._hours(
            (h.provider_id, h.room_id, *wall_cells(day, self.zone, start, length, h.start, h.end))
            for h in self.practice.hours
            if h.weekday == weekday
        )
        if length == _REGULAR:
            self._weekly[weekday] = made
        return made

    def _hours(self, told: Iterable[tuple[str | None, str | None, int, int]]) -> _Hours:
        """A room is open all day unless hours name it alone; a provider's hours only say which room is usual."""
        parts = [t for t in told if t[2] < t[3] and (t[0] is None or t[0] in self.lanes)]
        if not parts:
            return _Hours()
        first, end = min(p[2] for p in parts), max(p[3] for p in parts)
        width, cells = self.width, end - first
        everybody = (1 << len(self.providers)) - 1
        lanes = 0
        own: dict[int, int] = {}
        for provider, room, a, b in parts:
            run = row(width, b - a) << (a - first) * width
            lanes |= run * everybody if provider is None else run << self.lanes[provider]
            if provider is None and room in self.seats:
                own[self.seats[room]] = own.get(self.seats[room], 0) | run
        seats = sum(own.get(seat, row(width, cells)) << seat for seat in range(len(self.rooms)))
        return _Hours(first, cells, lanes, seats)


def _pairs(bits: DayBits) -> Counter[tuple[int, int]]:
    return Counter((t.lane, t.seat) for t in bits.takings if t.lane is not None and t.seat is not None)


def wall_cells(day: date, zone: ZoneInfo, start: int, length: int, opens: time, ends: time) -> tuple[int, int]:
    """Wall times of a day as cells after its local midnight; an end at or before the start is the next day's."""
    a, b = opens.hour * 60 + opens.minute, ends.hour * 60 + ends.minute
    if ends <= opens:
        b = 24 * 60
    if length == _REGULAR:
        return -(-a // CELL), b // CELL
    last = midnight(day + timedelta(days=1), zone) if b == 24 * 60 else datetime.combine(day, ends, zone)
    span_start = datetime.combine(day, opens, zone).timestamp() - start
    return max(0, -int(-span_start // _SECONDS)), min(length, int((last.timestamp() - start) // _SECONDS))


def _by_day(things: Iterable[tuple[Span, Thing]], zone: ZoneInfo) -> dict[date, list[Thing]]:
    """Each thing on every practice-local day it touches."""
    found: dict[date, list[Thing]] = {}
    for span, thing in things:
        day, last = span.start.astimezone(zone).date(), span.end.astimezone(zone).date()
        while day <= last:
            found.setdefault(day, []).append(thing)
            day += timedelta(days=1)
    return found


class Supply:
    """What a search runs on, kept up to date a day at a time. A day that was never put in is unread, never full."""

    def __init__(self) -> None:
        self._shelves: dict[str, Shelf] = {}

    @property
    def connections(self) -> tuple[str, ...]:
        return tuple(self._shelves)

    def set_practice(self, connection: str, practice: Practice) -> None:
        """A connection's directory. A changed one forgets the connection's days: they must be put in again."""
        known = self._shelves.get(connection)
        if known is None or known.practice != practice:
            self._shelves[connection] = Shelf(connection, practice)

    def drop_practice(self, connection: str) -> None:
        self._shelves.pop(connection, None)

    def set_day(
        self,
        connection: str,
        day: date,
        visits: Iterable[Visit],
        *,
        blocks: Iterable[Block] = (),
        holds: Iterable[Hold] = (),
        openings: tuple[OpenSpan, ...] | None = None,
        complete: bool = True,
        offered: tuple[Slot, ...] = (),
    ) -> None:
        """One practice-local day as the desk sees it, wishes and ghosts of moves included; replaces that day only.

        Visits of other connections are skipped, cancelled and missed ones take no time. `holds` are the living ones.
        """
        shelf = self._shelves[connection]
        mine = ((v.ref, v.appointment) for v in visits if v.ref.connection == connection and takes_time(v))
        shelf.put(shelf.read(day, mine, blocks, holds, openings, complete, offered))

    def set_facts(self, connection: str, facts: DayFacts) -> None:
        """All days of a reading, without any wishes."""
        zone = self._shelves[connection].zone
        visits = _by_day(((v.span, Visit(ref=Ref(connection, v.id), appointment=v)) for v in facts.appointments), zone)
        blocks = _by_day(((b.span, b) for b in facts.blocks), zone)
        openings = _by_day(((o.span, o) for o in facts.openings or ()), zone)
        for number in range((facts.last - facts.first).days + 1):
            day = facts.first + timedelta(days=number)
            self.set_day(
                connection,
                day,
                visits.get(day, ()),
                blocks=blocks.get(day, ()),
                openings=None if facts.openings is None else tuple(openings.get(day, ())),
                complete=facts.complete,
            )

    def forget_day(self, connection: str, day: date) -> None:
        """That day is unread again."""
        self._shelves[connection].drop(day)

    def is_read(self, connection: str, day: date) -> bool:
        shelf = self._shelves.get(connection)
        return shelf is not None and day in shelf.days

    def shelves(self, connections: Iterable[str] = ()) -> tuple[Shelf, ...]:
        """Views of the named connections (none named: all) that later readings don't change."""
        wanted = frozenset(connections)
        return tuple(s.view() for name, s in self._shelves.items() if not wanted or name in wanted)
