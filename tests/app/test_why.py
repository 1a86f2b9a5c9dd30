"""What the finder says when nothing fits: each fact is true, each proposal opens what it promises, none is smaller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from adapters.model import Block, Hours, Span
from app.finder import Day, Request, search
from app.ref import Ref
from app.why import Help, Way, Why, conflict_ways_out, strips
from tests.app import finder_oracle as oracle
from tests.app.finder_oracle import Cells, World
from tests.app.test_finder import DAY, HADDAD, LIND, OKAFOR, OP1, OP2, PRACTICE, ask, at, span, supply, visit

FULL = [visit("a", (8, 0), (12, 0)), visit("b", (13, 0), (17, 0))]
MORNING, AFTERNOON = (time(0), time(12)), (time(12), time(16))


# -- against the oracle -----------------------------------------------------------------------------------------------


def unfit_days(first_seed: int, weeks: int) -> Iterator[tuple[int, list[World], Request, Day]]:
    """Days of random weeks on which nothing fits, made scarce by asking for much."""
    for seed in range(first_seed, first_seed + weeks):
        worlds, request = oracle.random_week(seed)
        request = replace(request, minutes=request.minutes + 60)
        for day in search(oracle.supply_of(worlds), request).days:
            if not len(day.openings):
                yield seed, worlds, request, day


@pytest.mark.parametrize("first_seed", range(10_000, 10_300, 50))
def test_every_reason_why_nothing_fits_is_true(first_seed: int) -> None:
    seen = set()
    for seed, worlds, request, day in unfit_days(first_seed, 50):
        facts = {w.provider: w.fact for w in day.why}
        want = [Ref(w.connection, p) for w in worlds for p in oracle.asked(w, request)]
        assert [p for p in facts if facts[p].code != Why.TYPE_NOT_DONE] == want, seed
        for provider, fact in facts.items():
            world = next(w for w in worlds if w.connection == provider.connection)
            assert is_true(Why(fact.code), dict(fact.params), world, request, day.date, provider), (seed, fact)
            seen.add(fact.code)
    assert len(seen) >= 5


def is_true(code: Why, told: dict[str, object], world: World, request: Request, day: date, provider: Ref) -> bool:
    """Whether a fact holds, looking at every cell."""
    if code is Why.TYPE_NOT_DONE:
        return provider.id not in oracle.asked(world, request)
    if code is Why.NOT_READ or day not in world.visits:
        return code is Why.NOT_READ and day not in world.visits
    cells = Cells(world, request, day)
    opened, free, working = cells.open(provider.id), cells.free(provider.id), cells.working(provider.id)
    anybody = any(any(cells.open(p)) for p in cells.providers)
    gaps = runs(free)
    longest = max((b - a for a, b in gaps), default=0)
    need = -(-request.minutes // 5)
    bookable = [k for k, w in enumerate(working) if w and cells.ahead[k]]

    def when(name: str) -> float:
        value = told[name]
        assert isinstance(value, datetime)
        assert value.utcoffset() is not None
        return value.timestamp()

    def nothing_free(start: float, end: float) -> bool:
        return not any(f and start <= cells.at(k) < end for k, f in enumerate(free))

    fits = [k for k in range(cells.length - need + 1) if all(free[k : k + need])]
    match code:
        case Why.HOURS_UNKNOWN:
            return not world.practice.hours and world.openings[day] is None
        case Why.CLOSED:
            return not anybody
        case Why.NOT_WORKING:
            return anybody and not any(opened)
        case Why.DAY_OVER:
            last = max(k for k, o in enumerate(opened) if o) + 1
            return when("closed") == cells.at(last) and not any(
                o and a for o, a in zip(opened, cells.ahead, strict=True)
            )
        case Why.BLOCKED:
            return not bookable and any(o and a for o, a in zip(opened, cells.ahead, strict=True))
        case Why.BOOKED:
            edges = cells.at(bookable[0]), cells.at(bookable[-1] + 1)
            return not any(free) and (when("start"), when("end")) == edges
        case Why.LEFT_AT_END:
            left = cells.at(bookable[-1] + 1) - when("until")
            tail = all(free[k] for k in range(cells.length) if when("until") <= cells.at(k) < when("until") + left)
            return (
                when("start") < when("until")
                and nothing_free(when("start"), when("until"))
                and tail
                and told["minutes"] == left / 60 == longest * 5 < request.minutes
            )
        case Why.LONGEST_GAP:
            gap = round(when("end") - when("start")) // 60
            return told["minutes"] == gap == longest * 5 < request.minutes == told["need"]
        case Why.OUTSIDE_PARTS:
            inside = cells.in_parts()
            return bool(fits) and not any(inside[k] for k in fits) and when("start") == cells.at(fits[0])
        case Why.NO_ROOM:
            return bool(cells.rooms or request.rooms) and any(cells.at(k) == when("start") for k in fits)
    return False


def runs(line: list[bool]) -> list[tuple[int, int]]:
    edges = [k for k in range(len(line) + 1) if (k < len(line) and line[k]) != (k > 0 and line[k - 1])]
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize("first_seed", range(20_000, 20_240, 40))
def test_every_proposal_opens_what_it_promises_and_none_of_its_kind_is_smaller(first_seed: int) -> None:
    seen = set()
    for seed, worlds, request, day in unfit_days(first_seed, 40):
        assert len(day.relaxations) <= 3
        order = [list(Help).index(Help(r.fact.code)) for r in day.relaxations]
        assert order == sorted(set(order)), seed
        for found in day.relaxations:
            last = found.request.last if found.fact.code == Help.LATER else day.date
            first = request.last + timedelta(days=1) if found.fact.code == Help.LATER else day.date
            opened = sum(
                oracle.offered(worlds, found.request, first + timedelta(days=n))
                for n in range((last - first).days + 1)
                if not request.weekdays or (first + timedelta(days=n)).weekday() in request.weekdays
            )
            assert opened == found.times > 0, (seed, found)
            for smaller in smaller_ones(Help(found.fact.code), dict(found.fact.params), worlds, request, day.date):
                assert not oracle.offered(worlds, smaller, day.date), (seed, found)
            if found.fact.code == Help.THROUGH_BREAK:
                assert_is_break(dict(found.fact.params), worlds, request, day.date)
            seen.add(found.fact.code)
    assert len(seen) >= 4


def assert_is_break(told: dict[str, object], worlds: list[World], request: Request, day: date) -> None:
    """A stretch inside the provider's hours, still ahead, in which he could not be booked; at most two hours."""
    provider, start, end = told["provider"], told["start"], told["end"]
    assert isinstance(provider, Ref)
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    assert told["minutes"] == Span(start=start, end=end).minutes <= 120
    assert request.not_before is None or start.timestamp() >= request.not_before.timestamp()
    cells = Cells(next(w for w in worlds if w.connection == provider.connection), request, day)
    inside = [k for k in range(cells.length) if start.timestamp() <= cells.at(k) < end.timestamp()]
    working, opened = cells.working(provider.id), [k for k, o in enumerate(cells.open(provider.id)) if o]
    assert inside
    assert not any(working[k] for k in inside)
    assert opened[0] <= inside[0] <= inside[-1] <= opened[-1]


def smaller_ones(
    kind: Help, told: dict[str, object], worlds: list[World], request: Request, day: date
) -> Iterator[Request]:
    """Changes of the same kind that would ask for less; each must open nothing."""
    if kind is Help.SHORTER:
        minutes = told["minutes"]
        assert isinstance(minutes, int)
        assert request.minutes / 2 <= minutes < request.minutes
        for more in range(minutes + 5, request.minutes, 5):
            yield replace(request, minutes=more)
    if kind is Help.THROUGH_BREAK:
        for world in worlds:
            for provider in oracle.asked(world, request) if day in world.visits else ():
                cells = Cells(world, request, day)
                working = cells.working(provider)
                opened = [k for k, o in enumerate(cells.open(provider)) if o]
                off = [bool(opened) and opened[0] <= k <= opened[-1] and not w for k, w in enumerate(working)]
                for a, b in runs(off):
                    pause = Span(start=_moment(cells, a), end=_moment(cells, b))
                    if pause.minutes < int(str(told["minutes"])) and cells.ahead[a]:
                        yield replace(request, through=((Ref(world.connection, provider), pause),))


def _moment(cells: Cells, cell: int) -> datetime:
    return datetime.fromtimestamp(cells.at(cell), cells.world.zone)


# -- one by one -------------------------------------------------------------------------------------------------------


def why(day: Day) -> dict[Ref, tuple[str, dict[str, object]]]:
    return {w.provider: (str(w.fact.code), dict(w.fact.params)) for w in day.why}


def test_a_thursday_on_which_nothing_fits_is_explained_and_helped() -> None:
    """The example of the design: two providers, one with a quarter of an hour at the end, one with a gap too short."""
    lunch = Block(id="l", span=span((12, 0), (13, 0)), provider_id="h", label="Lunch")
    through = replace(PRACTICE, hours=tuple(Hours(weekday=d, start=time(8), end=time(17)) for d in range(5)))
    book = [
        visit("a", (8, 0), (12, 0)),
        visit("b", (13, 0), (16, 45)),
        visit("c", (8, 0), (11, 15), "o", "2"),
        visit("d", (12, 0), (17, 0), "o", "2"),
    ]
    two = ask(providers=frozenset({HADDAD, OKAFOR}))
    day = search(supply(book, through, blocks=[lunch]), two).days[0]
    assert why(day) == {
        HADDAD: (Why.LEFT_AT_END, {"start": at(8), "until": at(16, 45), "minutes": 15, "need": 60}),
        OKAFOR: (Why.LONGEST_GAP, {"minutes": 45, "start": at(11, 15), "end": at(12), "need": 60}),
    }
    shorter, another, lunchtime = day.relaxations
    assert (shorter.fact.code, dict(shorter.fact.params), shorter.times) == (Help.SHORTER, {"minutes": 45}, 1)
    assert (another.fact.code, another.fact.params["provider"]) == (Help.ADD_PROVIDER, LIND)
    assert another.request.providers == {HADDAD, OKAFOR, LIND}
    assert lunchtime.fact.code == Help.THROUGH_BREAK
    assert lunchtime.times == 1
    assert lunchtime.fact.params["label"] == "Lunch"
    assert (lunchtime.fact.params["start"], lunchtime.fact.params["minutes"]) == (at(12), 60)


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"visit_type": Ref("c", "f"), "providers": frozenset({LIND})}, Why.TYPE_NOT_DONE),
        ({"not_before": at(17)}, Why.DAY_OVER),
        ({}, Why.BOOKED),
        ({"minutes": 30, "ignore": Ref("c", "a"), "parts": (AFTERNOON,)}, Why.OUTSIDE_PARTS),
        ({"minutes": 30, "rooms": frozenset({OP2}), "ignore": Ref("c", "a")}, Why.NO_ROOM),
        ({"first": DAY + timedelta(days=3), "last": DAY + timedelta(days=3)}, Why.NOT_READ),
    ],
)
def test_each_reason(more: dict[str, object], code: Why) -> None:
    taken = visit("z", (8, 0), (17, 0), "o", "2")
    day = search(supply([*FULL, taken]), ask(**more)).days[0]
    assert [w.fact.code for w in day.why] == [code]


def test_closed_not_working_blocked_and_unknown_hours_are_told_apart() -> None:
    only_okafor = replace(PRACTICE, hours=tuple(h for h in PRACTICE.hours if h.provider_id == "o"))
    meeting = Block(id="m", span=span((7, 0), (18, 0)))
    for made, code in (
        (supply(openings=()), Why.CLOSED),
        (supply(practice=only_okafor), Why.NOT_WORKING),
        (supply(blocks=[meeting]), Why.BLOCKED),
        (supply(practice=replace(PRACTICE, hours=())), Why.HOURS_UNKNOWN),
    ):
        day = search(made, ask()).days[0]
        assert [w.fact.code for w in day.why] == [code]


def test_a_day_with_times_needs_no_help_but_tells_of_those_without() -> None:
    both = ask(providers=frozenset({HADDAD, OKAFOR}))
    day = search(supply(FULL), both).days[0]
    assert day.relaxations == ()
    assert [w.provider for w in day.why] == [HADDAD]


def test_other_rooms_parts_and_days_are_proposed() -> None:
    taken = visit("z", (8, 0), (17, 0), "o", "2")
    room = search(supply([taken]), ask(480 // 2, rooms=frozenset({OP2}))).days[0]
    assert [(r.fact.code, dict(r.fact.params)) for r in room.relaxations] == [(Help.OTHER_ROOM, {"room": OP1})]
    alone = replace(PRACTICE, providers=PRACTICE.providers[:1])
    part = search(supply([visit("a", (8, 0), (12, 0))], alone), ask(parts=(MORNING,))).days[0]
    assert [(r.fact.code, dict(r.fact.params)) for r in part.relaxations] == [
        (Help.OTHER_PART, {"start": time(12), "end": time(16)})
    ]
    assert part.relaxations[0].times == search(supply(FULL[:1], alone), part.relaxations[0].request).times
    made = supply(FULL, alone)
    made.set_day("c", DAY + timedelta(days=2), [])
    last = search(made, ask()).days[-1].relaxations[-1]
    assert (last.fact.code, last.fact.params) == (Help.LATER, {"last": DAY + timedelta(days=2), "days": 2})
    assert last.times == search(made, last.request).times


def test_nobody_is_asked_to_work_through_a_break_that_has_begun() -> None:
    alone = replace(PRACTICE, providers=PRACTICE.providers[:1])
    for now, kinds in ((at(12), [Help.THROUGH_BREAK]), (at(12, 5), [])):
        day = search(supply(FULL, alone), ask(45, not_before=now)).days[0]
        assert [r.fact.code for r in day.relaxations] == kinds


def test_an_unread_day_is_never_helped_with_guesses() -> None:
    day = search(supply(), ask(first=DAY + timedelta(days=1), last=DAY + timedelta(days=1))).days[0]
    assert day.relaxations == ()


# -- strips -----------------------------------------------------------------------------------------------------------


def test_the_strip_shows_what_fits_is_booked_free_or_closed() -> None:
    book = [visit("a", (8, 0), (9, 30)), visit("b", (10, 30), (11, 45)), visit("c", (13, 0), (17, 0))]
    (strip,) = search(supply(book), ask()).days[0].strips
    assert strip.provider == HADDAD
    assert [(f"{b.start:%H:%M}", f"{b.end:%H:%M}", b.kind) for b in strip.bands] == [
        ("08:00", "09:30", "booked"),
        ("09:30", "10:30", "fits"),
        ("10:30", "11:45", "booked"),
        ("11:45", "12:00", "free"),
        ("12:00", "13:00", "closed"),
        ("13:00", "17:00", "booked"),
    ]
    plain = strips(supply(book), DAY, [HADDAD, OKAFOR])
    assert [s.provider for s in plain] == [HADDAD, OKAFOR]
    assert {b.kind for s in plain for b in s.bands} == {"booked", "free", "closed"}
    assert strips(supply(book), DAY, [HADDAD], ask()) == (strip,)
    assert strips(supply(openings=()), DAY, [HADDAD])[0].bands == ()


# -- ways out of a conflict -------------------------------------------------------------------------------------------


def test_a_taken_time_has_three_ways_out_in_the_order_of_the_sheet() -> None:
    book = [visit("a", (8, 0), (12, 0)), visit("b", (14, 0), (14, 45)), visit("c", (15, 0), (16, 0))]
    wanted = span((14, 15), (15, 0))
    near, other, double = conflict_ways_out(supply(book), ask(45), wanted, HADDAD, OP1)
    assert (near.way, other.way, double.way) == (Way.NEAREST, Way.OTHER_PROVIDER, Way.DOUBLE_BOOK)
    assert near.opening is not None
    assert near.opening.provider == HADDAD
    assert near.opening.span == span((13, 15), (14, 0))
    assert other.opening is not None
    assert (other.opening.provider, other.opening.span) == (OKAFOR, wanted)
    assert double.opening is None


def test_of_two_equally_near_times_the_later_one_is_proposed() -> None:
    book = [visit("a", (9, 0), (10, 0))]
    near = conflict_ways_out(supply(book), ask(), span((9, 0), (10, 0)), HADDAD)[0]
    assert near.opening is not None
    assert near.opening.span == span((10, 0), (11, 0))


def test_the_same_provider_in_another_room_is_nearest_of_all() -> None:
    book = [visit("a", (14, 0), (15, 0), "o", "1")]
    near = conflict_ways_out(supply(book), ask(), span((14, 0), (15, 0)), HADDAD, OP1)[0]
    assert near.opening is not None
    assert (near.opening.span, near.opening.room) == (span((14, 0), (15, 0)), OP2)


def test_a_full_day_leads_to_another_day_or_only_to_double_booking() -> None:
    alone = replace(PRACTICE, providers=PRACTICE.providers[:1])
    made = supply(FULL, alone)
    tomorrow = DAY + timedelta(days=1)
    made.set_day("c", tomorrow, [])
    ways = conflict_ways_out(made, ask(last=tomorrow), span((9, 0), (10, 0)), HADDAD)
    assert [w.way for w in ways] == [Way.NEAREST, Way.DOUBLE_BOOK]
    assert ways[0].opening is not None
    assert ways[0].opening.span == span((8, 0), (9, 0), tomorrow)
    assert [w.way for w in conflict_ways_out(made, ask(), span((9, 0), (10, 0)), HADDAD)] == [Way.DOUBLE_BOOK]


def test_a_time_off_the_grid_is_offered_as_it_is_to_somebody_free_all_along() -> None:
    odd = Span(start=at(9, 2), end=at(9, 32))
    busy = [visit("a", (9, 0), (10, 0), room=None), visit("b", (9, 30), (10, 0), "o", None)]
    (other,) = (w.opening for w in conflict_ways_out(supply(busy), ask(30), odd, HADDAD) if w.way is Way.OTHER_PROVIDER)
    assert other is not None
    assert (other.provider, other.span) == (LIND, odd)
