"""What a search for a time gives: the right starts, in the right order, with true reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.model import (
    Appointment,
    Block,
    DayFacts,
    Hours,
    OpenSpan,
    Practice,
    Provider,
    Room,
    Span,
    Status,
    VisitType,
)
from app.agenda import Hold, Pending, Visit
from app.finder import Code, Opening, Request, search
from app.ref import Ref
from app.supply import Supply
from app.writeback import Look
from tests.app import finder_oracle as oracle

ZONE = ZoneInfo("America/New_York")
DAY = date(2026, 2, 18)
NOW = datetime(2026, 2, 1, tzinfo=UTC)
HADDAD, OKAFOR, LIND = Ref("c", "h"), Ref("c", "o"), Ref("c", "l")
OP1, OP2 = Ref("c", "1"), Ref("c", "2")

PRACTICE = Practice(
    id="x",
    name="Harbor Lane Dental",
    timezone="America/New_York",
    providers=(
        Provider(id="h", name="Dr. Haddad"),
        Provider(id="o", name="Dr. Okafor"),
        Provider(id="l", name="Dr. L"),
    ),
    rooms=(Room(id="1", name="Op 1"), Room(id="2", name="Op 2")),
    visit_types=(VisitType(id="f", name="Filling", provider_ids=frozenset({"h", "o"})),),
    hours=tuple(
        Hours(weekday=d, start=a, end=b, provider_id=p)
        for d in range(5)
        for p in ("h", "o", "l")
        for a, b in ((time(8), time(12)), (time(13), time(17)))
    ),
)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def span(start: tuple[int, int], end: tuple[int, int], day: date = DAY) -> Span:
    return Span(start=at(*start, day), end=at(*end, day))


def visit(
    ident: str,
    start: tuple[int, int],
    end: tuple[int, int],
    provider: str = "h",
    room: str | None = "1",
    **more: object,
) -> Visit:
    made = Appointment(id=ident, span=span(start, end), provider_id=provider, room_id=room, **more)  # type: ignore[arg-type]
    return Visit(ref=Ref("c", ident), appointment=made)


def supply(visits: Iterable[Visit] = (), practice: Practice = PRACTICE, **more: object) -> Supply:
    made = Supply()
    made.set_practice("c", practice)
    made.set_day("c", DAY, visits, **more)  # type: ignore[arg-type]
    return made


def ask(minutes: int = 60, **more: object) -> Request:
    return replace(Request(first=DAY, last=DAY, minutes=minutes, providers=frozenset({HADDAD})), **more)  # type: ignore[arg-type]


def walls(openings: Iterable[Opening]) -> list[str]:
    return [f"{o.span.start:%H:%M}" for o in openings]


def codes(opening: Opening) -> list[str]:
    return [str(r.code) for r in opening.reasons]


# -- against the oracle -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("first_seed", range(0, 1000, 100))
def test_a_thousand_random_weeks_give_the_same_starts_in_the_same_order(first_seed: int) -> None:
    """Zones, nights on which clocks change, moves, holds, rooms, types and parts of the day are all among them."""
    for seed in range(first_seed, first_seed + 100):
        worlds, request = oracle.random_week(seed)
        answer = search(oracle.supply_of(worlds), request)
        total = 0
        for day in answer.days:
            want = oracle.expected(worlds, request, day.date)
            got = list(day.openings)
            assert [(o.span.start.timestamp(), o.provider) for o in got] == [(s.instant, s.provider) for s in want], (
                seed
            )
            assert all(o.span.minutes == request.minutes for o in got)
            assert all(o.room in s.rooms if s.rooms else o.room is None for o, s in zip(got, want, strict=True)), seed
            shown = [(s.instant, s.provider) for s in want if s.offered]
            assert [(o.span.start.timestamp(), o.provider) for o in day.offers] == shown, seed
            assert day.times == len(shown)
            assert bool(day.unread) == any(day.date not in w.visits for w in worlds if _asked(w, request)), seed
            total += len(shown)
        assert answer.times == total
        assert {d.date.weekday() for d in answer.days} == set(request.weekdays or range(7))


def _asked(world: oracle.World, request: Request) -> bool:
    return not request.providers or any(r.connection == world.connection for r in request.providers)


@pytest.mark.parametrize("first_seed", range(2000, 2100, 50))
def test_the_best_of_all_days_are_the_offers_in_order_of_rank(first_seed: int) -> None:
    for seed in range(first_seed, first_seed + 50):
        worlds, request = oracle.random_week(seed)
        answer = search(oracle.supply_of(worlds), request)
        starts = [s for d in answer.days for s in oracle.expected(worlds, request, d.date)]
        want = [(s.instant, s.provider) for s in sorted(starts, key=lambda s: s.key) if s.offered]
        assert [(o.span.start.timestamp(), o.provider) for o in answer.best(10**6)] == want, seed
        assert answer.best(3) == answer.best(10**6)[:3]
        if starts:  # the very best start is always one of those shown
            assert min(starts, key=lambda s: s.key).offered, seed


@pytest.mark.parametrize("seed", range(3000, 3020))
def test_changing_one_day_is_the_same_as_building_anew(seed: int) -> None:
    worlds, request = oracle.random_week(seed)
    kept = oracle.supply_of(worlds)
    world = worlds[0]
    before = search(kept, request)
    listed = [list(d.openings) for d in before.days]
    day, other = list(world.visits)[:2]
    world.visits[day], world.visits[other] = world.visits[other], []
    for changed in (day, other):
        oracle.put(kept, world, changed, world.visits[changed])
    anew = search(oracle.supply_of(worlds), request)
    assert [list(d.openings) for d in search(kept, request).days] == [list(d.openings) for d in anew.days]
    assert [[o.span for o in d.openings] for d in before.days] == [[o.span for o in day] for day in listed]


# -- what is free -----------------------------------------------------------------------------------------------------


def test_all_starts_on_the_step_are_listed_and_a_few_of_them_offered() -> None:
    day = search(supply([visit("a", (8, 0), (9, 10))]), ask(30)).days[0]
    assert walls(day.openings)[:4] == ["09:10", "09:45", "10:00", "10:15"]  # 09:15 and 09:30 would leave a short gap
    assert set(walls(day.openings)) > {"09:15", "09:30", "11:30", "13:00", "16:30"}
    assert sorted(walls(day.offers)) == [
        "09:10",
        "10:00",
        "11:00",
        "11:30",
        "13:00",
        "14:00",
        "15:00",
        "16:00",
        "16:30",
    ]


def test_the_gap_that_is_filled_exactly_comes_first_and_says_why() -> None:
    full = [visit("a", (8, 0), (9, 30)), visit("b", (10, 30), (12, 0)), visit("c", (13, 0), (15, 45))]
    answer = search(supply(full), ask())
    assert walls(answer.days[0].openings) == ["09:30", "15:45", "16:00"]
    best, other, last = answer.days[0].openings
    assert codes(best) == [Code.FILLS_GAP, Code.EARLIEST]
    assert best.reasons[1].params == {"of": 3}
    assert (best.connection, best.provider, best.room, best.source) == ("c", HADDAD, OP1, "computed")
    assert best.span == span((9, 30), (10, 30))
    assert best.span.start.tzinfo == ZONE
    assert [(r.code, dict(r.params)) for r in other.reasons] == [(Code.LEAVES_AFTER, {"minutes": 15})]
    assert codes(last) == [Code.LEAVES_BEFORE, Code.LAST_BEFORE_CLOSING]
    assert answer.best() == [best]


def test_who_treated_the_patient_last_comes_before_an_exact_fit() -> None:
    full = [visit("a", (8, 0), (9, 30)), visit("b", (10, 30), (12, 0)), visit("c", (13, 0), (17, 0))]
    both = ask(providers=frozenset({HADDAD, OKAFOR}), preferred=OKAFOR)
    first = search(supply(full), both).days[0].openings[0]
    assert first.provider == OKAFOR
    assert codes(first) == [Code.TREATED_LAST, Code.NO_SHORT_GAP, Code.EARLIEST]


def test_without_the_wish_to_avoid_short_gaps_the_earlier_time_wins() -> None:
    day = search(supply([visit("a", (8, 0), (9, 10))]), ask(30, avoid_short_gaps=False)).days[0]
    assert walls(day.openings)[:3] == ["09:10", "09:15", "09:30"]
    assert walls(day.offers)[:3] == ["09:10", "10:00", "11:00"]


def test_the_same_day_is_searched_from_now_on() -> None:
    answer = search(supply(), ask(not_before=at(10, 7)))
    assert walls(answer.days[0].openings)[0] == "10:10"
    assert codes(answer.days[0].openings[0])[-1] == Code.FIRST_TODAY


def test_a_visit_being_moved_does_not_stand_in_its_own_way() -> None:
    full = supply([visit("a", (8, 0), (12, 0)), visit("b", (13, 0), (17, 0))])
    assert not search(full, ask()).times
    moved = search(full, ask(ignore=Ref("c", "a")))
    assert walls(moved.days[0].openings)[0] == "08:00"
    assert not search(full, ask(ignore=Ref("c", "a"), parts=((time(13), time(17)),))).times


def test_the_ghost_of_a_move_and_a_booking_on_its_way_take_their_time() -> None:
    mark = Pending(id="w", kind="move", look=Look.WAITING, part="from", since=NOW)
    ghost = replace(visit("a", (8, 0), (12, 0)), pending=mark)
    coming = replace(visit("a", (13, 0), (16, 0)), pending=replace(mark, part="to"))
    assert walls(search(supply([ghost, coming]), ask()).days[0].openings) == ["16:00"]


def test_cancelled_and_missed_visits_free_their_time_and_holds_take_it() -> None:
    gone = [visit("a", (8, 0), (12, 0), status=Status.CANCELLED), visit("b", (8, 0), (12, 0), status=Status.NO_SHOW)]
    hold = Hold(id="1", connection="c", span=span((8, 0), (11, 0)), provider=HADDAD, room=OP1, until=NOW)
    elsewhere = replace(hold, connection="other", provider=Ref("other", "h"), span=span((11, 0), (12, 0)))
    morning = ask(parts=((time(0), time(12)),))
    assert walls(search(supply(gone, holds=[hold, elsewhere]), morning).days[0].openings) == ["11:00"]


def test_a_visit_off_the_grid_blocks_every_cell_it_touches() -> None:
    day = search(supply([visit("a", (8, 0), (9, 12))]), ask(step=5)).days[0]
    assert min(walls(day.openings)) == "09:15"


# -- rooms, types, hours ----------------------------------------------------------------------------------------------


def test_no_free_room_means_no_time_and_the_usual_room_is_taken_first() -> None:
    both_taken = [visit("a", (8, 0), (10, 0), "o", "1"), visit("b", (8, 0), (10, 0), "l", "2")]
    mine = visit("c", (16, 0), (17, 0), "h", "2")
    day = search(supply([*both_taken, mine]), ask()).days[0]
    assert min(walls(day.openings)) == "10:00"
    assert {o.room for o in day.openings} == {OP2}
    taken = visit("d", (10, 0), (12, 0), "o", "2")
    rooms = {
        f"{o.span.start:%H:%M}": o.room for o in search(supply([*both_taken, mine, taken]), ask()).days[0].openings
    }
    assert rooms["10:00"] == OP1
    assert rooms["13:00"] == OP2


def test_the_usual_room_comes_from_recent_days_and_then_from_the_hours() -> None:
    made = supply()
    tomorrow = DAY + timedelta(days=1)
    assert search(made, ask()).best()[0].room == OP1
    later = Appointment(id="z", span=span((9, 0), (10, 0), tomorrow), provider_id="h", room_id="2")
    made.set_day("c", tomorrow, [Visit(ref=Ref("c", "z"), appointment=later)])
    assert search(made, ask()).best()[0].room == OP2
    made.forget_day("c", tomorrow)
    assert search(made, ask()).best()[0].room == OP1
    named = replace(
        PRACTICE, hours=tuple(replace(h, room_id="2") if h.provider_id == "h" else h for h in PRACTICE.hours)
    )
    assert search(supply(practice=named), ask()).best()[0].room == OP2


def test_only_the_rooms_asked_for_are_used() -> None:
    taken = [visit("a", (8, 0), (12, 0), "o", "2")]
    day = search(supply(taken), ask(rooms=frozenset({OP2}))).days[0]
    assert min(walls(day.openings)) == "13:00"


def test_only_those_who_do_the_visit_type_are_found() -> None:
    everyone = ask(providers=frozenset(), visit_type=Ref("c", "f"))
    assert {o.provider for o in search(supply(), everyone).days[0].openings} == {HADDAD, OKAFOR}


def test_a_practice_without_rooms_needs_none() -> None:
    opening = search(supply(practice=replace(PRACTICE, rooms=())), ask()).best()[0]
    assert opening.room is None


def test_a_block_of_nobody_is_everybodys() -> None:
    block = Block(id="m", span=span((8, 0), (12, 0)), label="Meeting")
    day = search(supply(blocks=[block]), ask(providers=frozenset())).days[0]
    assert min(walls(day.openings)) == "13:00"


def test_dated_openings_win_over_weekly_hours() -> None:
    dated = (OpenSpan(span=span((18, 0), (19, 0)), provider_id="h"),)
    assert walls(search(supply(openings=dated), ask()).days[0].openings) == ["18:00"]
    assert not search(supply(openings=()), ask()).times


def test_a_day_never_read_is_unread_not_full() -> None:
    answer = search(supply(), ask(last=DAY + timedelta(days=1)))
    today, tomorrow = answer.days
    assert (today.unread, today.complete) == ((), True)
    assert (tomorrow.unread, tomorrow.complete, len(tomorrow.openings)) == (("c",), False, 0)
    assert answer.unread == (DAY + timedelta(days=1),)
    assert search(supply(), ask(connections=frozenset({"c", "new"}))).days[0].unread == ("new",)
    assert not search(supply(complete=False), ask()).days[0].complete


def test_a_reading_of_many_days_fills_them_all() -> None:
    made = Supply()
    made.set_practice("c", PRACTICE)
    away = Block(id="v", span=Span(start=at(0), end=at(0) + timedelta(days=2)), provider_id="h")
    third = DAY + timedelta(days=2)
    busy = Appointment(id="a", span=span((8, 0), (12, 0), third), provider_id="h")
    made.set_facts("c", DayFacts(first=DAY, last=third, appointments=(busy,), blocks=(away,)))
    answer = search(made, ask(last=DAY + timedelta(days=3)))
    assert [len(d.openings) for d in answer.days[:2]] == [0, 0]
    assert min(walls(answer.days[2].openings)) == "13:00"
    assert answer.days[3].unread


def test_a_changed_directory_forgets_the_days_and_the_same_one_does_not() -> None:
    made = supply()
    made.set_practice("c", replace(PRACTICE))
    assert made.is_read("c", DAY)
    made.set_practice("c", replace(PRACTICE, rooms=()))
    assert not made.is_read("c", DAY)
    made.drop_practice("c")
    assert made.connections == ()


# -- days and zones ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25)])
def test_a_day_on_which_clocks_change_has_the_hours_that_are_lived(day: date, hours: int) -> None:
    made = Supply()
    made.set_practice("c", replace(PRACTICE, hours=()))
    whole = Span(start=at(0, day=day), end=at(0, day=day + timedelta(days=1)))
    made.set_day("c", day, [], openings=(OpenSpan(span=whole),))
    openings = search(made, ask(step=60, first=day, last=day)).days[0].openings
    assert len(openings) == hours
    assert {o.span.minutes for o in openings} == {60}
    assert len({o.span.start.timestamp() for o in openings}) == hours
    made.set_practice("c", PRACTICE)
    sunday = replace(PRACTICE, hours=(Hours(weekday=6, start=time(8), end=time(9)),))
    made.set_practice("c", sunday)
    made.set_day("c", day, [])
    assert walls(search(made, ask(first=day, last=day)).days[0].openings) == ["08:00"]


def test_two_practices_in_different_zones_are_ranked_by_the_moment() -> None:
    west = replace(PRACTICE, timezone="America/Los_Angeles", rooms=())
    made = supply()
    made.set_practice("w", west)
    made.set_day("w", DAY, [])
    both = ask(240, providers=frozenset({HADDAD, Ref("w", "h")}))
    openings = search(made, both).days[0].openings
    assert [(o.connection, f"{o.span.start:%H:%M %Z}") for o in openings] == [
        ("c", "08:00 EST"),
        ("w", "08:00 PST"),
        ("c", "13:00 EST"),
        ("w", "13:00 PST"),
    ]


def test_days_of_the_week_and_a_limit_a_day() -> None:
    week = ask(first=DAY, last=DAY + timedelta(days=6), weekdays=frozenset({2}), limit=2)
    answer = search(supply(), week)
    assert [d.date for d in answer.days] == [DAY]
    assert len(answer.days[0].offers) == 2
    assert answer.days[0].times > 2


def test_a_slice_of_the_openings_is_openings() -> None:
    openings = search(supply(), ask()).days[0].openings
    assert list(openings[1:3]) == [openings[1], openings[2]]
    assert openings[-1] == list(openings)[-1]
    with pytest.raises(IndexError):
        openings[len(openings)]


@pytest.mark.parametrize("wrong", [{"minutes": 0}, {"step": 0}, {"step": 7}, {"not_before": datetime(2026, 1, 1)}])  # noqa: DTZ001
def test_a_request_that_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        ask(**wrong)  # type: ignore[arg-type]
