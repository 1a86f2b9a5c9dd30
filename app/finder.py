"""Find a time: every start that fits, over all providers, rooms, days and practices, ranked, with reasons. Pure.

Order: the preferred provider, a gap filled exactly, no leftover under 30 minutes, earlier; then directory order. All
starts on the step are listed, and both ends of each stretch of possible starts. "Offers" are few enough to read: those
ends, between them the full hours that leave no short gap, and the day's best start. Reasons are codes with figures for
`ui/wording/` to say. Not here: the bits (`supply.py`), why nothing fits (`why.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Literal, overload

from adapters.model import Span
from adapters.record import dataclass, field
from app.agenda import midnight
from app.cells import CELL, listed, row, starts_of, stretches
from app.ref import Ref
from app.supply import DayBits, Shelf, Supply, wall_cells

if TYPE_CHECKING:
    from app.why import ProviderWhy, Relaxation, Strip

SHORT = 30
"""A gap under so many minutes is hard to fill."""
RANKS = 6


class Code(StrEnum):
    """Why an opening ranks where it does. Parameters in brackets, minutes as int."""

    TREATED_LAST = "treated_last"
    FILLS_GAP = "fills_gap"
    NO_SHORT_GAP = "no_short_gap"
    LEAVES_BEFORE = "leaves_before"  # (minutes): a short gap is left over before it
    LEAVES_AFTER = "leaves_after"  # (minutes)
    LAST_BEFORE_CLOSING = "last_before_closing"
    EARLIEST = "earliest"  # (of): the earliest of so many times
    OFFERED = "offered"  # by the practice system itself, which tells no hours
    FIRST_TODAY = "first_today"  # (of): the same, and it is today


@dataclass(frozen=True, slots=True)
class Fact:
    """Something true in a code and figures, for `ui/wording/` to say."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is looked for on the practice-local days `first..last`. An empty set or tuple means all.

    `weekdays`: 0 is Monday. `parts`: wall-time windows in which it must start. `step`: minutes, a multiple of 5.
    `preferred`: who treated the patient last. `ignore`: a visit being moved, whose time counts as free. `not_before`:
    now. `limit`: offers per day for display. `through`: times in which a provider would work though blocked or closed.
    """

    first: date
    last: date
    minutes: int
    providers: frozenset[Ref] = frozenset()
    rooms: frozenset[Ref] = frozenset()
    visit_type: Ref | None = None
    weekdays: frozenset[int] = frozenset()
    parts: tuple[tuple[time, time], ...] = ()
    step: int = 15
    preferred: Ref | None = None
    avoid_short_gaps: bool = True
    ignore: Ref | None = None
    not_before: datetime | None = None
    connections: frozenset[str] = frozenset()
    limit: int = 0
    through: tuple[tuple[Ref, Span], ...] = ()

    def __post_init__(self) -> None:
        if self.minutes <= 0:
            raise ValueError("a visit takes time")
        if self.step <= 0 or self.step % CELL:
            raise ValueError("the step is a multiple of five minutes")
        if self.not_before is not None and self.not_before.utcoffset() is None:
            raise ValueError("not_before needs a time zone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A time that can be booked; aware, in the practice's zone."""

    connection: str
    provider: Ref
    room: Ref | None
    span: Span
    reasons: tuple[Fact, ...] = ()
    source: Literal["computed", "offered"] = "computed"


class Want:
    """A request made ready for one connection: who, where and when as bits."""

    def __init__(self, shelf: Shelf, request: Request) -> None:
        self.shelf = shelf
        self.request = request
        self.cells = -(-request.minutes // CELL)
        chosen = (r for r in request.providers if r.connection == shelf.connection)
        named = sum(1 << shelf.lanes[r.id] for r in chosen if r.id in shelf.lanes)
        self.named = named if request.providers else (1 << len(shelf.providers)) - 1
        self.lanes = self.named & shelf.does(request.visit_type)
        rooms = (r for r in request.rooms if r.connection == shelf.connection)
        named = sum(1 << shelf.seats[r.id] for r in rooms if r.id in shelf.seats)
        self.seats = named if request.rooms else (1 << len(shelf.rooms)) - 1
        self.needs_room = bool(request.rooms or shelf.rooms)
        self.now = request.not_before.timestamp() if request.not_before else float("-inf")
        preferred = request.preferred
        known = preferred is not None and preferred.connection == shelf.connection and preferred.id in shelf.lanes
        self.preferred = 1 << shelf.lanes[preferred.id] if known and preferred else 0
        self.everywhere = not request.parts
        self._every: dict[tuple[int, int], int] = {}

    def bits(self, day: date) -> DayBits | None:
        """The day with the visit being moved taken out and the breaks worked through; None when it was never read."""
        bits = self.shelf.days.get(day)
        if bits is None:
            return None
        if self.request.ignore is not None and self.request.ignore.connection == self.shelf.connection:
            bits = bits.without(self.request.ignore)
        for provider, span in self.request.through:
            if provider.connection == self.shelf.connection and provider.id in self.shelf.lanes:
                bits = bits.worked_through(self.shelf.lanes[provider.id], span)
        return bits

    def free(self, bits: DayBits) -> int:
        """The providers' free cells from now on."""
        free = bits.free & row(bits.width, bits.cells) * self.lanes
        if self.now > bits.base:
            past = bits.cell_after(self.now) * bits.width
            free = free >> past << past
        return free

    def in_parts(self, bits: DayBits) -> int:
        """The cells of the chosen parts of the day, all lanes."""
        zone, found = self.shelf.zone, 0
        start = bits.base - bits.phase * CELL * 60
        length = 288
        if not bits.regular:
            start = int(midnight(bits.date, zone).timestamp())
            length = (int(midnight(bits.date + timedelta(days=1), zone).timestamp()) - start) // (CELL * 60)
        offset = (bits.base - start) // (CELL * 60)
        for opens, ends in self.request.parts:
            a, b = wall_cells(bits.date, zone, start, length, opens, ends)
            a, b = max(0, a - offset), min(bits.cells, b - offset)
            if a < b:
                found |= ((1 << (b - a) * bits.width) - 1) << a * bits.width
        return found

    def seated(self, bits: DayBits) -> int:
        """The cells from which some room is free for the whole visit, all lanes."""
        width = bits.width
        each = row(width, bits.cells)
        rooms = starts_of(bits.seats & each * self.seats, self.cells, width)
        some = (rooms + each * ((1 << width - 1) - 1)) >> width - 1 & each
        return (some << width) - some

    def every(self, bits: DayBits, minutes: int) -> int:
        """The cells at which the wall clock is on that step, all lanes."""
        pace = minutes // CELL
        key = bits.phase % pace, pace
        if key not in self._every:
            width = bits.width
            steps = row(width * pace, 2 + _CELLS_OF_LONGEST_DAY // pace) * ((1 << width) - 1)
            self._every[key] = steps << (-bits.phase % pace) * width
        return self._every[key]


_CELLS_OF_LONGEST_DAY = 26 * 60 // CELL


class Found:
    """What one connection's day gives, as bits: what `fits` at all, the `starts` listed, these by rank, best first."""

    __slots__ = ("bits", "fits", "free", "good", "ranks", "starts", "want")

    def __init__(self, want: Want, bits: DayBits) -> None:
        self.want, self.bits = want, bits
        width, cells = bits.width, want.cells
        self.free = free = want.free(bits)
        self.good = self.starts = 0
        self.ranks: tuple[int, ...] = ()
        fits = starts_of(free, cells, width)
        if fits and want.needs_room:
            fits &= want.seated(bits)
        if fits and not want.everywhere:
            fits &= want.in_parts(bits)
        if bits.offered is not None:
            fits &= bits.offered
        self.fits = fits
        if not fits:
            return
        short = fits & free << width
        short_after = fits & free >> cells * width
        exact = fits & ~(short | short_after)
        good = exact
        if want.request.avoid_short_gaps:
            lasting = starts_of(free, SHORT // CELL, width)
            good = fits & ~(short & ~(lasting << SHORT // CELL * width) | short_after & ~(lasting >> cells * width))
        self.good = good
        starts = fits
        if want.request.step > CELL and bits.offered is None:
            starts = fits & want.every(bits, want.request.step) | self.ends
        self.starts = starts
        ranks: tuple[int, ...] = starts & exact, starts & (good ^ exact), starts & ~good
        if want.preferred:
            mine = row(width, bits.cells) * want.preferred
            ranks = (*(r & mine for r in ranks), *(r & ~mine for r in ranks))
        else:
            ranks = (0, 0, 0, *ranks)
        self.ranks = ranks

    @property
    def ends(self) -> int:
        """The first and last of each stretch of possible starts: what abuts a visit, or the limits of what is asked."""
        width, fits = self.bits.width, self.fits
        return fits & ~(fits << width & fits >> width)

    @property
    def offers(self) -> int:
        """The starts worth showing."""
        calm = self.good if self.want.request.avoid_short_gaps else self.fits
        best = next((rank & -rank for rank in self.ranks if rank), 0)
        return self.starts & (self.ends | calm & self.want.every(self.bits, 60)) | best

    def instant(self, at: int) -> int:
        """The epoch second of a start."""
        return self.bits.base + at // self.bits.width * CELL * 60

    def opening(self, at: int, whole: Whole) -> Opening:
        """A start with its room and reasons."""
        want, bits, shelf = self.want, self.bits, self.want.shelf
        cell, lane = divmod(at, bits.width)
        start = self.instant(at)
        span = Span(
            start=datetime.fromtimestamp(start, shelf.zone),
            end=datetime.fromtimestamp(start + want.request.minutes * 60, shelf.zone),
        )
        return Opening(
            connection=shelf.connection,
            provider=shelf.providers[lane],
            room=next(iter(self.rooms(at)), None),
            span=span,
            reasons=tuple(self._reasons(cell, lane, whole)),
            source="computed" if bits.offered is None else "offered",
        )

    def rooms(self, at: int) -> list[Ref]:
        """The rooms free for the whole of a start, the provider's usual ones first; none where rooms do not count."""
        want, width = self.want, self.bits.width
        if not want.needs_room:
            return []
        cell, lane = divmod(at, width)
        through = self.bits.seats >> cell * width
        free = want.seats
        for number in range(want.cells):
            free &= through >> number * width
        return [self.want.shelf.rooms[s] for s in self.want.shelf.usual_seats(self.bits, lane) if free >> s & 1]

    def _reasons(self, cell: int, lane: int, whole: Whole) -> Iterator[Fact]:
        want, bits = self.want, self.bits
        if want.preferred >> lane & 1:
            yield Fact(Code.TREATED_LAST)
        if bits.offered is None:
            yield from self._fit(cell, lane)
        else:
            yield Fact(Code.OFFERED)
        at = self.instant(cell * bits.width)
        if at == whole.earliest:
            now = want.request.not_before
            today = now is not None and now.astimezone(want.shelf.zone).date() == bits.date
            yield Fact(Code.FIRST_TODAY if today else Code.EARLIEST, {"of": whole.times})

    def _fit(self, cell: int, lane: int) -> Iterator[Fact]:
        """How it lies in its gap."""
        want, bits = self.want, self.bits
        runs = stretches(self.free, lane, bits.width, bits.cells)
        first, end = next(run for run in runs if run[0] <= cell < run[1])
        before, after = (cell - first) * CELL, (end - cell) * CELL - want.request.minutes
        if not before and not after:
            yield Fact(Code.FILLS_GAP)
        elif want.request.avoid_short_gaps and not 0 < before < SHORT and not 0 < after < SHORT:
            yield Fact(Code.NO_SHORT_GAP)
        if 0 < before < SHORT:
            yield Fact(Code.LEAVES_BEFORE, {"minutes": before})
        if 0 < after < SHORT:
            yield Fact(Code.LEAVES_AFTER, {"minutes": after})
        if not after and end == stretches(bits.open, lane, bits.width, bits.cells)[-1][1]:
            yield Fact(Code.LAST_BEFORE_CLOSING)


class Whole:
    """What all days of an answer have in common."""

    def __init__(self, request: Request, shelves: tuple[Shelf, ...]) -> None:
        self.request = request
        self.shelves = shelves
        self.found: list[Found] = []

    @cached_property
    def times(self) -> int:
        return sum(f.offers.bit_count() for f in self.found)

    @cached_property
    def earliest(self) -> int | None:
        """The epoch second of the earliest opening."""
        return min((f.instant((f.fits & -f.fits).bit_length() - 1) for f in self.found if f.fits), default=None)


class Openings(Sequence[Opening]):
    """Ranked starts, kept as numbers and made into openings when looked at."""

    __slots__ = ("_codes", "_found", "_whole")

    def __init__(self, whole: Whole, found: tuple[Found, ...], codes: list[int]) -> None:
        self._whole, self._found, self._codes = whole, found, codes

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, index: int) -> Opening: ...
    @overload
    def __getitem__(self, index: slice) -> Openings: ...
    def __getitem__(self, index: int | slice) -> Opening | Openings:
        if isinstance(index, slice):
            return Openings(self._whole, self._found, self._codes[index])
        at, which = divmod(self._codes[index], len(self._found))
        return self._found[which].opening(at, self._whole)


def _ranked(found: Sequence[Found], ranks: Sequence[Sequence[int]]) -> list[int]:
    """Starts of a day in order. The bits of one connection already stand in order within a rank."""
    if len(found) == 1:
        codes: list[int] = []
        for bits in ranks[0]:
            codes += listed(bits)
        return codes
    keyed = [
        (rank, one.instant(at), which, at)
        for which, one in enumerate(found)
        for rank, bits in enumerate(ranks[which])
        for at in listed(bits)
    ]
    return [at * len(found) + which for _, _, which, at in sorted(keyed)]


class Day:
    """One date of an answer. `openings` are all starts, `offers` those to show, both ranked; `times` counts the offers.

    `unread` names connections whose day is not known, `complete` is False when a part of it could not be read: a day
    without openings is then not a full day.
    """

    def __init__(self, whole: Whole, day: date, found: tuple[Found, ...], unread: tuple[str, ...]) -> None:
        self.date = day
        self.unread = unread
        self.found = found
        self.whole = whole
        self.openings = Openings(whole, found, _ranked(found, [f.ranks for f in found]))

    @property
    def complete(self) -> bool:
        return not self.unread and all(f.bits.complete for f in self.found)

    @cached_property
    def times(self) -> int:
        return sum(f.offers.bit_count() for f in self.found)

    @cached_property
    def offers(self) -> Openings:
        limit = self.whole.request.limit
        codes = _ranked(self.found, [[r & offers for r in f.ranks] for f in self.found for offers in (f.offers,)])
        return Openings(self.whole, self.found, codes[:limit] if limit else codes)

    @cached_property
    def why(self) -> tuple[ProviderWhy, ...]:
        """One true fact for each provider who has no time that day."""
        from app.why import facts  # it searches again, so it stands on this file

        return facts(self)

    @cached_property
    def relaxations(self) -> tuple[Relaxation, ...]:
        """For a day without a fit: up to three smallest changes of the request that open a time, each tried out."""
        from app.why import relaxations

        return relaxations(self)

    @cached_property
    def strips(self) -> tuple[Strip, ...]:
        """The density strip of each provider asked for."""
        from app.why import day_strips

        return day_strips(self.found)


class Answer:
    """All days asked for, in order, those without a fit included. Nothing of it changes when the supply does."""

    def __init__(self, shelves: tuple[Shelf, ...], request: Request) -> None:
        self.request = request
        self.whole = Whole(request, shelves)
        wants = [w for w in (Want(s, request) for s in shelves) if w.named]
        unknown = sorted(request.connections - {s.connection for s in shelves})
        self.days: tuple[Day, ...] = tuple(self._day(day, wants, unknown) for day in _dates(request))

    def _day(self, day: date, wants: Sequence[Want], unknown: Sequence[str]) -> Day:
        found, unread = [], [*unknown]
        for want in wants:
            bits = want.bits(day)
            if bits is None:
                unread.append(want.shelf.connection)
            else:
                found.append(Found(want, bits))
        self.whole.found += found
        return Day(self.whole, day, tuple(found), tuple(unread))

    @property
    def starts(self) -> int:
        """How many starts are listed in all."""
        return sum(len(day.openings) for day in self.days)

    @property
    def times(self) -> int:
        """How many times are offered in all."""
        return self.whole.times

    @property
    def unread(self) -> tuple[date, ...]:
        return tuple(day.date for day in self.days if day.unread)

    def best(self, count: int = 1, *, every: bool = False) -> list[Opening]:
        """The best offers of all days, best first; with `every`, of all starts."""
        return list(islice(self._best(every), count))

    def _best(self, every: bool) -> Iterator[Opening]:
        for rank in range(RANKS):
            keyed = [
                (found.instant(at), which, at, found)
                for day in self.days
                for which, found in enumerate(day.found)
                if found.ranks and found.ranks[rank]
                for at in listed(found.ranks[rank] if every else found.ranks[rank] & found.offers)
            ]
            for _, _, at, found in sorted(keyed, key=lambda k: k[:3]):
                yield found.opening(at, self.whole)


def _dates(request: Request) -> Iterator[date]:
    for number in range((request.last - request.first).days + 1):
        day = request.first + timedelta(days=number)
        if not request.weekdays or day.weekday() in request.weekdays:
            yield day


def search(supply: Supply, request: Request) -> Answer:
    """Every start that fits, by day, ranked. Unread days give no openings and say so."""
    return Answer(supply.shelves(request.connections), request)
