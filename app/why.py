"""Why nothing fits, what would help, and what else there is: facts in codes and figures, each of them true. Pure.

Here: one fact for each provider without a time, the smallest changes of a request that open one (each tried out by
searching with it), density strips, ways out of a conflict. Not here: the search (`finder.py`), words (`ui/wording/`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice, pairwise

from adapters.model import Span
from adapters.record import dataclass, replace
from app.cells import CELL, covered, lane_line, listed, row, starts_of, stretches
from app.finder import Answer, Day, Fact, Found, Opening, Request, Want, search
from app.ref import Ref
from app.supply import DayBits, Supply

PARTS = ((time(0), time(12)), (time(12), time(16)), (time(16), time(0)))
"""Morning, afternoon, after 4: the parts of a day a search is narrowed to."""
LONGEST_BREAK = 120
"""Nobody is asked to work through more minutes than that."""
FURTHER = 14
"""How many days past the last one are tried."""
HELPS = 3


class Why(StrEnum):
    """Why one provider has no time on one day; the first that is true, in this order. Times are aware, minutes int."""

    TYPE_NOT_DONE = "type_not_done"  # does not do this visit type
    NOT_READ = "not_read"  # the day was never read: nothing is known of it
    HOURS_UNKNOWN = "hours_unknown"  # the system tells no hours
    NOT_OFFERED = "not_offered"  # nor does it offer a time of this provider
    CLOSED = "closed"  # nobody works that day
    NOT_WORKING = "not_working"  # others do
    DAY_OVER = "day_over"  # (closed): his working day is over
    BLOCKED = "blocked"  # (start, end): what is left of the working day is blocked
    BOOKED = "booked"  # (start, end): no free time between
    LEFT_AT_END = (
        "left_at_end"  # (start, until, minutes, need): no free time start–until, then only so much till closing
    )
    LONGEST_GAP = "longest_gap"  # (minutes, start, end, need)
    OUTSIDE_PARTS = (
        "outside_parts"  # (start, end): the first gap long enough; none starts in the chosen parts of the day
    )
    NO_ROOM = "no_room"  # (start, end): free then for the first time, but no room is


class Help(StrEnum):
    """A change of the request, in the order they are proposed."""

    SHORTER = "shorter"  # (minutes)
    ADD_PROVIDER = "add_provider"  # (provider)
    OTHER_ROOM = "other_room"  # (room)
    OTHER_PART = "other_part"  # (start, end): wall times of the part to look in as well
    THROUGH_BREAK = (
        "through_break"  # (provider, start, end, minutes, label): a block or a gap in the hours; label may be None
    )
    LATER = "later"  # (last, days): look so many days further


class Way(StrEnum):
    """A way out of a conflict."""

    NEAREST = "nearest"
    OTHER_PROVIDER = "other_provider"
    DOUBLE_BOOK = "double_book"


@dataclass(frozen=True, slots=True)
class ProviderWhy:
    provider: Ref
    fact: Fact


@dataclass(frozen=True, slots=True)
class Relaxation:
    """`request` is the whole relaxed request, ready to be searched with; `times` is how many it adds (on that day)."""

    fact: Fact
    request: Request
    times: int


@dataclass(frozen=True, slots=True)
class Band:
    """`kind`: fits, booked, free (too short or filtered out), closed (or blocked)."""

    start: datetime
    end: datetime
    kind: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One provider's day from the practice's first opening to its last closing, without gaps; empty when closed."""

    provider: Ref
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class WayOut:
    """`opening` is what to take instead; None for keeping the time and double-booking."""

    way: Way
    opening: Opening | None = None


# -- why nothing fits -------------------------------------------------------------------------------------------------


def facts(day: Day) -> tuple[ProviderWhy, ...]:
    """One fact for each provider asked for who has no time that day. With nobody named, those who do the visit type."""
    found = {f.want.shelf.connection: f for f in day.found}
    told = []
    for shelf in day.whole.shelves:
        one = found.get(shelf.connection)
        want = one.want if one else Want(shelf, day.whole.request)
        asked = want.named if day.whole.request.providers or not want.lanes else want.lanes
        for lane in listed(asked):
            fact = _fact(one, want, lane)
            if fact is not None:
                told.append(ProviderWhy(shelf.providers[lane], fact))
    return tuple(told)


def _fact(found: Found | None, want: Want, lane: int) -> Fact | None:
    if not want.lanes >> lane & 1:
        return Fact(Why.TYPE_NOT_DONE)
    if found is None:
        return Fact(Why.NOT_READ)
    bits = found.bits
    if bits.offered is not None and found.fits >> lane & row(bits.width, bits.cells):
        return None
    if not bits.hours_known:
        return Fact(Why.HOURS_UNKNOWN if bits.offered is None else Why.NOT_OFFERED)
    hours = stretches(bits.open, lane, bits.width, bits.cells)
    if not hours:
        return Fact(Why.NOT_WORKING if bits.open else Why.CLOSED)
    past = max(0, bits.cell_after(want.now)) if want.now > bits.base else 0
    at = _Times(found)
    if hours[-1][1] <= past:
        return Fact(Why.DAY_OVER, {"closed": at(hours[-1][1])})
    ahead = bits.open >> past * bits.width << past * bits.width
    bookable = stretches(ahead & ~bits.blocked, lane, bits.width, bits.cells)
    if not bookable:
        left = stretches(ahead, lane, bits.width, bits.cells)
        return Fact(Why.BLOCKED, {"start": at(left[0][0]), "end": at(left[-1][1])})
    return _gap_fact(found, lane, (bookable[0][0], bookable[-1][1]), at)


def _gap_fact(found: Found, lane: int, working: tuple[int, int], at: _Times) -> Fact | None:
    """What the provider's gaps say: too short, filtered out, or no room."""
    bits, want = found.bits, found.want
    need = want.request.minutes
    first, last = working
    gaps = stretches(found.free, lane, bits.width, bits.cells)
    if not gaps:
        return Fact(Why.BOOKED, {"start": at(first), "end": at(last)})
    longest = max(gaps, key=lambda gap: gap[1] - gap[0])
    if longest[1] - longest[0] < want.cells:
        minutes = (longest[1] - longest[0]) * CELL
        if len(gaps) == 1 and first < longest[0] and longest[1] == last:
            span = {"start": at(first), "until": at(longest[0])}
            return Fact(Why.LEFT_AT_END, {**span, "minutes": minutes, "need": need})
        span = {"start": at(longest[0]), "end": at(longest[1])}
        return Fact(Why.LONGEST_GAP, {"minutes": minutes, **span, "need": need})
    if found.fits >> lane & row(bits.width, bits.cells):
        return None
    able = starts_of(found.free, want.cells, bits.width)
    if not want.everywhere:
        able &= want.in_parts(bits)
    starts = stretches(able, lane, bits.width, bits.cells)
    if not starts:
        gap = next(g for g in gaps if g[1] - g[0] >= want.cells)
        return Fact(Why.OUTSIDE_PARTS, {"start": at(gap[0]), "end": at(gap[1])})
    return Fact(Why.NO_ROOM, {"start": at(starts[0][0]), "end": at(starts[0][0]) + timedelta(minutes=need)})


class _Times:
    """Cells of a day as moments in the practice's zone."""

    def __init__(self, found: Found) -> None:
        self.base, self.zone = found.bits.base, found.want.shelf.zone

    def __call__(self, cell: int) -> datetime:
        return datetime.fromtimestamp(self.base + cell * CELL * 60, self.zone)


# -- what would help --------------------------------------------------------------------------------------------------


def relaxations(day: Day) -> tuple[Relaxation, ...]:
    """Up to three, of different kinds, each the smallest of its kind that opens a time; none on a day that has some."""
    if len(day.openings) or not day.found:
        return ()
    request = replace(day.whole.request, first=day.date, last=day.date)
    trial = _Trial(day)
    kinds = (
        _shorter(trial, request),
        _another(trial, request, Help.ADD_PROVIDER),
        _another(trial, request, Help.OTHER_ROOM),
        _other_part(trial, request),
        _through_break(trial, request),
        _later(trial, request),
    )
    return tuple(islice((r for kind in kinds for r in kind), HELPS))


class _Trial:
    """Searches the same supply again, with something changed."""

    def __init__(self, day: Day) -> None:
        self.day = day
        self.shelves = day.whole.shelves

    def times(self, request: Request) -> int:
        return Answer(self.shelves, request).times

    def help(self, kind: Help, params: dict[str, object], request: Request, times: int) -> Relaxation:
        """The relaxed request for the days that were asked for, not only for this one."""
        whole = self.day.whole.request
        request = replace(request, first=whole.first, last=max(whole.last, request.last))
        return Relaxation(Fact(kind, params), request, times)


def _shorter(trial: _Trial, request: Request) -> Iterator[Relaxation]:
    """The longest that fits, not under half of what was asked."""
    longest = (request.minutes - 1) // CELL * CELL
    for minutes in range(longest, max(CELL, -(-request.minutes // 2)) - 1, -CELL):
        less = replace(request, minutes=minutes)
        if times := trial.times(less):
            yield trial.help(Help.SHORTER, {"minutes": minutes}, less, times)
            return


def _another(trial: _Trial, request: Request, kind: Help) -> Iterator[Relaxation]:
    """One more provider, or one more room, that opens the most."""
    name = "providers" if kind is Help.ADD_PROVIDER else "rooms"
    chosen: frozenset[Ref] = getattr(request, name)
    if not chosen:
        return
    tried = []
    for shelf in trial.shelves:
        for ref in getattr(shelf, name):
            if ref not in chosen:
                more = (
                    replace(request, providers=chosen | {ref})
                    if name == "providers"
                    else replace(request, rooms=chosen | {ref})
                )
                tried.append((trial.times(more), ref, more))
    times, ref, more = max(tried, key=lambda t: t[0], default=(0, None, request))
    if times:
        yield trial.help(kind, {kind.split("_")[1]: ref}, more, times)


def _other_part(trial: _Trial, request: Request) -> Iterator[Relaxation]:
    """The part of the day nearest to the chosen ones that opens a time; of two equally near the one that opens more."""
    if not request.parts:
        return

    def minute(wall: time, ends: bool = False) -> int:
        return wall.hour * 60 + wall.minute or (24 * 60 if ends else 0)

    chosen = [(minute(a), minute(b, True)) for a, b in request.parts]
    tried = []
    for start, end in PARTS:
        a, b = minute(start), minute(end, True)
        far = min(max(0, a - d, c - b) for c, d in chosen)
        more = replace(request, parts=(*request.parts, (start, end)))
        if times := trial.times(more):
            tried.append((far, -times, a, start, end, more))
    for _, less, _, start, end, more in sorted(tried, key=lambda t: t[:3])[:1]:
        yield trial.help(Help.OTHER_PART, {"start": start, "end": end}, more, -less)


def _through_break(trial: _Trial, request: Request) -> Iterator[Relaxation]:
    """The shortest break of a provider, up to two hours, that opens a time when he works through it."""
    tried: list[tuple[int, int, int, dict[str, object], Request]] = []
    for found in trial.day.found:
        at = _Times(found)
        for lane in listed(found.want.lanes):
            provider = found.want.shelf.providers[lane]
            for first, end in _breaks(found, lane):
                span = Span(start=at(first), end=at(end))
                more = replace(request, through=(*request.through, (provider, span)))
                if times := trial.times(more):
                    minutes = (end - first) * CELL
                    label = _label(found.bits, lane, first, end)
                    params = {
                        "provider": provider,
                        "start": span.start,
                        "end": span.end,
                        "minutes": minutes,
                        "label": label,
                    }
                    tried.append((minutes, -times, len(tried), params, more))
    for _, less, _, params, more in sorted(tried, key=lambda t: t[:3])[:1]:
        yield trial.help(Help.THROUGH_BREAK, params, more, -less)


def _breaks(found: Found, lane: int) -> Iterator[tuple[int, int]]:
    """Stretches inside the working day, not yet over, that are blocked or between the hours."""
    bits = found.bits
    hours = stretches(bits.open, lane, bits.width, bits.cells)
    working = stretches(bits.open & ~bits.blocked, lane, bits.width, bits.cells)
    if not hours:
        return
    now = max(0, bits.cell_after(found.want.now)) if found.want.now > bits.base else 0
    ends = [hours[0][0], *(c for run in working for c in run), hours[-1][1]]
    for first, end in zip(ends[::2], ends[1::2], strict=True):
        if now <= first < end and (end - first) * CELL <= LONGEST_BREAK:
            yield first, end


def _label(bits: DayBits, lane: int, first: int, end: int) -> str | None:
    """What the block that makes up a break is called."""
    for shut in bits.shuts:
        if shut.first <= first and shut.end >= end and shut.lane in (lane, -1):
            return shut.label
    return None


def _later(trial: _Trial, request: Request) -> Iterator[Relaxation]:
    """Past the last day asked for: the fewest days further that open a time."""
    last = trial.day.whole.request.last
    if request.last != last:
        return
    for days in range(1, FURTHER + 1):
        further = replace(request, first=last + timedelta(days=1), last=last + timedelta(days=days))
        if times := trial.times(further):
            yield trial.help(Help.LATER, {"last": further.last, "days": days}, further, times)
            return


# -- the density strip ------------------------------------------------------------------------------------------------


def strips(
    supply: Supply, day: date, providers: Iterable[Ref] = (), request: Request | None = None
) -> tuple[Strip, ...]:
    """A day's strips in the order of the directory; without a request nothing is marked as fitting."""
    wanted = request or Request(first=day, last=day, minutes=24 * 60)
    chosen = frozenset(providers) or wanted.providers
    answer = search(supply, replace(wanted, first=day, last=day, weekdays=frozenset(), providers=chosen))
    return day_strips(answer.days[0].found)


def day_strips(found: Sequence[Found]) -> tuple[Strip, ...]:
    return tuple(
        Strip(one.want.shelf.providers[lane], _bands(one, lane)) for one in found for lane in listed(one.want.named)
    )


def _bands(found: Found, lane: int) -> tuple[Band, ...]:
    bits, at = found.bits, _Times(found)
    layers = [
        lane_line(layer, lane, bits.width, bits.cells)
        for layer in (covered(found.fits, found.want.cells, bits.width), bits.busy, bits.open & ~bits.blocked)
    ]
    kinds = [
        "fits" if f == "1" else "booked" if b == "1" else "free" if o == "1" else "closed"
        for f, b, o in zip(*layers, strict=True)
    ]
    edges = [0, *(c for c in range(1, len(kinds)) if kinds[c] != kinds[c - 1]), len(kinds)]
    return tuple(Band(at(a), at(b), kinds[a]) for a, b in pairwise(edges) if a < b)


# -- ways out of a conflict -------------------------------------------------------------------------------------------


def conflict_ways_out(
    supply: Supply, request: Request, span: Span, provider: Ref, room: Ref | None = None
) -> tuple[WayOut, ...]:
    """What to do about a wanted time that is taken: at most three, in the order the booking sheet offers them.

    The nearest free time of the same provider (that day first, then the nearest within `request.first..last`), the same
    time with another provider, and to keep it and double-book. Of `request`, days, type, step, `ignore`, now count.
    """
    zone = next((s.zone for s in supply.shelves((provider.connection,))), span.start.tzinfo)
    day = span.start.astimezone(zone).date()
    plain = replace(
        request,
        minutes=span.minutes,
        providers=frozenset({provider}),
        rooms=frozenset(),
        weekdays=frozenset(),
        parts=(),
        connections=frozenset({provider.connection}),
        limit=0,
    )
    here = search(supply, replace(plain, first=day, last=day))
    near = _nearest(here, span) or _nearest(search(supply, plain), span)
    same = _same_time(supply, replace(plain, first=day, last=day, providers=frozenset()), span, provider, room)
    ways = [WayOut(Way.NEAREST, near)] if near else []
    ways += [WayOut(Way.OTHER_PROVIDER, same)] if same else []
    return (*ways, WayOut(Way.DOUBLE_BOOK))


def _nearest(answer: Answer, span: Span) -> Opening | None:
    """The opening whose start is nearest; of two equally near the later one."""
    wanted = span.start.timestamp()
    near: tuple[float, float, int, Found] | None = None
    for day in answer.days:
        for found in day.found:
            for at in listed(found.starts):
                far = found.instant(at) - wanted
                if near is None or (abs(far), -far) < near[:2]:
                    near = abs(far), -far, at, found
    return near[3].opening(near[2], answer.whole) if near else None


def _same_time(supply: Supply, request: Request, span: Span, provider: Ref, room: Ref | None) -> Opening | None:
    """The best other provider who is free then; off the five-minute grid every touched cell must be free."""
    start, end = span.start.timestamp(), span.end.timestamp()
    first = start // (CELL * 60) * CELL * 60
    whole = replace(request, minutes=-int(-(end - first) // (CELL * 60)) * CELL, step=CELL)
    for day in search(supply, whole).days:
        for opening in day.openings:
            if opening.span.start.timestamp() == first and opening.provider != provider:
                return replace(opening, span=span)
    return None
