"""The finder once more, slowly and without bits: random weeks, and each answer by looking at every cell.

Written from the rules alone; it shares only the model with the code it checks.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.model import Appointment, Block, Hours, OpenSpan, Practice, Provider, Room, Span, Status, VisitType
from app.agenda import Hold, Visit
from app.finder import Request
from app.ref import Ref
from app.supply import Supply

TAKES_NO_TIME = (Status.CANCELLED, Status.NO_SHOW)
STEPS = (5, 10, 15, 20, 30, 60)
FIRSTS = (
    date(2026, 3, 2),
    date(2026, 3, 6),
    date(2026, 3, 27),
    date(2026, 10, 23),
    date(2026, 10, 30),
    date(2026, 6, 1),
)


@dataclass
class World:
    """What one connection told, before any arithmetic."""

    connection: str
    practice: Practice
    visits: dict[date, list[Visit]]
    blocks: dict[date, list[Block]]
    openings: dict[date, tuple[OpenSpan, ...] | None]
    holds: list[Hold]

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.practice.timezone)


@dataclass(frozen=True)
class Start:
    """A start the oracle lists. `offered`: worth showing."""

    key: tuple[bool, bool, bool, float, int, int]
    instant: float
    provider: Ref
    offered: bool
    rooms: tuple[Ref, ...]


def supply_of(worlds: list[World]) -> Supply:
    supply = Supply()
    for world in worlds:
        supply.set_practice(world.connection, world.practice)
        for day, visits in world.visits.items():
            put(supply, world, day, visits)
    return supply


def put(supply: Supply, world: World, day: date, visits: list[Visit]) -> None:
    supply.set_day(
        world.connection,
        day,
        visits,
        blocks=world.blocks[day],
        holds=world.holds,
        openings=world.openings[day],
    )


# -- random weeks -----------------------------------------------------------------------------------------------------


def random_world(chance: random.Random, connection: str, zone: str, first: date, days: int = 7) -> World:
    providers = [f"p{n}" for n in range(chance.randint(1, 3))]
    rooms = [f"r{n}" for n in range(chance.choice((0, 1, 2, 2, 3)))]
    opens = chance.choice((0, 1, 8, 8, 8, 9))
    hours = []
    for weekday in range(7):
        for provider in chance.choice(([None], providers, providers)):
            if chance.random() < 0.12:
                continue
            morning = time(opens + chance.choice((0, 0, 1)), chance.choice((0, 0, 30)))
            hours.append(Hours(weekday=weekday, start=morning, end=time(opens + 4), provider_id=provider))
            if chance.random() < 0.5:
                hours.append(Hours(weekday=weekday, start=time(opens + 5), end=time(opens + 7), provider_id=provider))
    if rooms and chance.random() < 0.2:
        hours += [Hours(weekday=d, start=time(opens), end=time(opens + 3), room_id=rooms[0]) for d in range(7)]
    practice = Practice(
        id=connection,
        name="Invented",
        timezone=zone,
        providers=(*(Provider(id=p, name=p) for p in providers), Provider(id="gone", name="gone", active=False)),
        rooms=(*(Room(id=r, name=r) for r in rooms), Room(id="shut", name="shut", active=False)),
        visit_types=(
            VisitType(id="any", name="any"),
            VisitType(id="some", name="some", provider_ids=frozenset(chance.sample(providers, 1))),
        ),
        hours=tuple(hours),
    )
    world = World(connection, practice, {}, {}, {}, [])
    for number in range(days):
        day = first + timedelta(days=number)
        _fill(chance, world, day, opens, providers, rooms)
    if chance.random() < 0.06:
        gone = first + timedelta(days=chance.randrange(days))
        del world.visits[gone]
    return world


def _fill(chance: random.Random, world: World, day: date, opens: int, providers: list[str], rooms: list[str]) -> None:
    zone = world.zone
    start = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=zone).timestamp()

    def span(longest: int) -> Span:
        at = start + opens * 3600 + chance.randrange(-2, 90) * 300 + (chance.random() < 0.1) * 120
        minutes = chance.choice((5, 15, 20, 30, 30, 45, 60, 90, longest))
        return Span(start=datetime.fromtimestamp(at, zone), end=datetime.fromtimestamp(at + minutes * 60, zone))

    def some(things: list[str]) -> str | None:
        return chance.choice([*things, None]) if things else None

    world.visits[day] = [
        Visit(
            ref=Ref(world.connection, f"{day}-{n}"),
            appointment=Appointment(
                id=f"{day}-{n}",
                span=span(120),
                provider_id=chance.choice((*providers, "gone")),
                room_id=some([*rooms, *rooms, "shut"]),
                status=chance.choice((*[Status.SCHEDULED] * 6, Status.CANCELLED, Status.NO_SHOW)),
                all_day=chance.random() < 0.03,
            ),
        )
        for n in range(chance.choice((0, 2, 5, 8, 12)))
    ]
    world.blocks[day] = [
        Block(id=str(n), span=span(60), provider_id=some(providers), room_id=some(rooms), label=None)
        for n in range(chance.choice((0, 0, 1, 2)))
    ]
    world.openings[day] = None
    if chance.random() < 0.1:
        spans = [OpenSpan(span=span(240), provider_id=some(providers)) for _ in range(chance.randint(0, 3))]
        world.openings[day] = tuple(spans)
    if chance.random() < 0.1:
        hold = Ref(world.connection, chance.choice(providers))
        room = Ref(world.connection, chance.choice(rooms)) if rooms else None
        until = datetime(2030, 1, 1, tzinfo=UTC)
        world.holds.append(
            Hold(id=str(day), connection=world.connection, span=span(30), provider=hold, room=room, until=until)
        )


def random_week(seed: int) -> tuple[list[World], Request]:
    chance = random.Random(seed)
    first = chance.choice(FIRSTS)
    zones = chance.sample(("America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Sydney"), 2)
    worlds = [random_world(chance, "a", zones[0], first)]
    if chance.random() < 0.25:
        worlds.append(random_world(chance, "b", zones[1], first))
    refs = [Ref(w.connection, p.id) for w in worlds for p in w.practice.providers if p.active]
    rooms = [Ref(w.connection, r.id) for w in worlds for r in w.practice.rooms if r.active]
    visits = [v.ref for w in worlds for day in w.visits.values() for v in day]
    parts = (
        (time(0), time(3)),
        (time(3), time(6)),
        (time(6), time(9, 30)),
        (time(9, 30), time(11)),
        (time(11), time(0)),
    )
    when = datetime(first.year, first.month, first.day, tzinfo=UTC) + timedelta(minutes=chance.randrange(0, 4000))
    return worlds, Request(
        first=first,
        last=first + timedelta(days=6),
        minutes=chance.choice((5, 15, 20, 30, 30, 45, 50, 60, 90, 12)),
        providers=frozenset(chance.sample(refs, 1)) if chance.random() < 0.4 else frozenset(),
        rooms=frozenset(chance.sample(rooms, 1)) if rooms and chance.random() < 0.15 else frozenset(),
        visit_type=Ref("a", chance.choice(("any", "some"))) if chance.random() < 0.4 else None,
        weekdays=frozenset(chance.sample(range(7), 4)) if chance.random() < 0.3 else frozenset(),
        parts=tuple(chance.sample(parts, chance.choice((1, 2, 3)))) if chance.random() < 0.3 else (),
        step=chance.choice(STEPS),
        preferred=chance.choice(refs) if chance.random() < 0.5 else None,
        avoid_short_gaps=chance.random() < 0.7,
        ignore=chance.choice(visits) if visits and chance.random() < 0.3 else None,
        not_before=when if chance.random() < 0.5 else None,
    )


# -- the same answer, cell by cell ------------------------------------------------------------------------------------


class Cells:
    """One connection's day as lists of True and False, a cell each five minutes that pass from local midnight."""

    def __init__(self, world: World, request: Request, day: date) -> None:
        self.world, self.request, self.day = world, request, day
        zone = world.zone
        self.midnight = datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()
        after = day + timedelta(days=1)
        self.length = int(datetime(after.year, after.month, after.day, tzinfo=zone).timestamp() - self.midnight) // 300
        self.visits = [
            v.appointment
            for v in world.visits[day]
            if v.appointment.status not in TAKES_NO_TIME and not v.appointment.all_day and v.ref != request.ignore
        ]
        self.providers = [p.id for p in world.practice.providers if p.active]
        self.rooms = [r.id for r in world.practice.rooms if r.active]
        now = request.not_before.timestamp() if request.not_before else float("-inf")
        self.ahead = [self.at(k) >= now for k in range(self.length)]

    def at(self, cell: int) -> float:
        return self.midnight + cell * 300

    def wall(self, cell: int) -> int:
        moment = datetime.fromtimestamp(self.at(cell), self.world.zone)
        return moment.hour * 60 + moment.minute

    def touched(self, spans: list[Span]) -> list[bool]:
        edges = [(s.start.timestamp(), s.end.timestamp()) for s in spans]
        return [any(a < self.at(k + 1) and self.at(k) < b for a, b in edges) for k in range(self.length)]

    def filled(self, edges: list[tuple[float, float]]) -> list[bool]:
        return [any(a <= self.at(k) and self.at(k + 1) <= b for a, b in edges) for k in range(self.length)]

    def wall_edges(self, start: time, end: time) -> tuple[float, float]:
        last = self.day + timedelta(days=1) if end <= start else self.day
        return (
            datetime.combine(self.day, start, self.world.zone).timestamp(),
            datetime.combine(last, end if end > start else time(0), self.world.zone).timestamp(),
        )

    def told(self) -> list[tuple[str | None, str | None, tuple[float, float]]]:
        dated = self.world.openings[self.day]
        if dated is not None:
            return [(o.provider_id, o.room_id, (o.span.start.timestamp(), o.span.end.timestamp())) for o in dated]
        weekday = self.day.weekday()
        hours = [h for h in self.world.practice.hours if h.weekday == weekday]
        return [(h.provider_id, h.room_id, self.wall_edges(h.start, h.end)) for h in hours]

    def open(self, provider: str) -> list[bool]:
        return self.filled([edges for p, _, edges in self.told() if p in (None, provider)])

    def working(self, provider: str) -> list[bool]:
        """Open and not blocked; worked through where the request says so."""
        blocks = [
            b for b in self.world.blocks[self.day] if b.provider_id == provider or not (b.provider_id or b.room_id)
        ]
        blocked = self.touched([b.span for b in blocks])
        mine = [s for ref, s in self.request.through if ref == Ref(self.world.connection, provider)]
        through = self.filled([(s.start.timestamp(), s.end.timestamp()) for s in mine])
        return [t or (o and not b) for o, b, t in zip(self.open(provider), blocked, through, strict=True)]

    def free(self, provider: str) -> list[bool]:
        spans = [v.span for v in self.visits if v.provider_id == provider]
        spans += [h.span for h in self.world.holds if h.provider == Ref(self.world.connection, provider)]
        busy = self.touched(spans)
        return [w and not b and a for w, b, a in zip(self.working(provider), busy, self.ahead, strict=True)]

    def room_free(self, room: str) -> list[bool]:
        spans = [v.span for v in self.visits if v.room_id == room]
        spans += [h.span for h in self.world.holds if h.room == Ref(self.world.connection, room)]
        spans += [b.span for b in self.world.blocks[self.day] if b.room_id == room]
        own = [edges for p, r, edges in self.told() if p is None and r == room]
        opened = self.filled(own) if own else [True] * self.length
        return [o and not b for o, b in zip(opened, self.touched(spans), strict=True)]

    def in_parts(self) -> list[bool]:
        if not self.request.parts:
            return [True] * self.length
        return self.filled([self.wall_edges(a, b) for a, b in self.request.parts])


def asked(world: World, request: Request) -> list[str]:
    """The providers that come into question, in directory order."""
    active = [p.id for p in world.practice.providers if p.active]
    if request.providers:
        active = [p for p in active if Ref(world.connection, p) in request.providers]
    if request.visit_type and request.visit_type.connection == world.connection:
        kind = next(t for t in world.practice.visit_types if t.id == request.visit_type.id)
        active = [p for p in active if kind.provider_ids is None or p in kind.provider_ids]
    return active


def expected(worlds: list[World], request: Request, day: date) -> list[Start]:
    """All starts of a day in order."""
    found = []
    for number, world in enumerate(worlds):
        if day in world.visits:
            found += _expected(number, world, request, day)
    return sorted(found, key=lambda s: s.key)


def _expected(number: int, world: World, request: Request, day: date) -> list[Start]:
    cells = Cells(world, request, day)
    need = -(-request.minutes // 5)
    in_parts = cells.in_parts()
    wanted = [r for r in cells.rooms if not request.rooms or Ref(world.connection, r) in request.rooms]
    rooms = {r: cells.room_free(r) for r in wanted}
    found = []
    for provider in asked(world, request):
        free = cells.free(provider)
        fits: dict[int, tuple[bool, bool, tuple[Ref, ...]]] = {}
        for k in range(cells.length - need + 1):
            if not (all(free[k : k + need]) and in_parts[k]):
                continue
            seats = tuple(Ref(world.connection, r) for r in wanted if all(rooms[r][k : k + need]))
            if (cells.rooms or request.rooms) and not seats:
                continue
            before = after = 0
            while k - before > 0 and free[k - before - 1]:
                before += 1
            while k + need + after < cells.length and free[k + need + after]:
                after += 1
            exact = not before and not after
            calm = before * 5 not in range(1, 30) and after * 5 not in range(1, 30)
            fits[k] = exact, exact or (request.avoid_short_gaps and calm), seats
        for k, (exact, calm, seats) in fits.items():
            edge = not {k - 1, k + 1} <= fits.keys()
            if cells.wall(k) % request.step and not edge:
                continue
            hour = cells.wall(k) % 60 == 0 and (calm or not request.avoid_short_gaps)
            ref = Ref(world.connection, provider)
            lane = cells.providers.index(provider)
            key = ref != request.preferred, not exact, not calm, cells.at(k), number, lane
            found.append(Start(key, cells.at(k), ref, edge or hour, seats))
    best = min(found, key=lambda s: s.key, default=None)
    return [replace(s, offered=True) if s is best else s for s in found]


def offered(worlds: list[World], request: Request, day: date) -> int:
    """How many times the day would offer."""
    return sum(s.offered for s in expected(worlds, request, day))
