"""Times for several people at once: against trying everything out, and in the cases a front desk knows."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from datetime import date, time
from itertools import combinations

import pytest

from adapters.model import Hours, Practice, Provider, Room, VisitType
from app.finder import Answer, Opening, Request, search
from app.ref import Ref
from app.supply import Supply
from app.together import WAIT, Party, together
from tests.app.test_finder import DAY, span, visit

KEYS = ("h", "o", "n")


def practice(rooms: int) -> Practice:
    return Practice(
        id="x",
        name="Harbor Lane Dental",
        timezone="America/New_York",
        providers=tuple(Provider(id=key, name=key) for key in KEYS),
        rooms=tuple(Room(id=str(n), name=str(n)) for n in range(rooms)),
        visit_types=(VisitType(id="f", name="Filling", provider_ids=frozenset({"h", "o"})),),
        hours=tuple(Hours(weekday=d, start=time(8), end=time(12), provider_id=p) for d in range(5) for p in KEYS),
    )


def ask(supply: Supply, minutes: int, *who: str, day: date = DAY) -> Answer:
    providers = frozenset(Ref("c", key) for key in who or KEYS)
    return search(supply, Request(first=day, last=day, minutes=minutes, providers=providers))


def made(rooms: int, *busy: tuple[str, tuple[int, int], tuple[int, int]]) -> Supply:
    supply = Supply()
    supply.set_practice("c", practice(rooms))
    supply.set_day("c", DAY, [visit(f"v{n}", a, b, who, None) for n, (who, a, b) in enumerate(busy)])
    return supply


def parties(answers: Sequence[Answer], *, in_turn: bool = False) -> tuple[Party, ...]:
    (day,) = together(answers, in_turn=in_turn)
    return day.parties


def told(party: Party) -> list[str]:
    return [f"{o.provider.id} {o.span.start:%H:%M}" for o in party.openings]


def may_stand(openings: Sequence[Opening], in_turn: bool, rooms: int) -> bool:
    clash = any(a.span.overlaps(b.span) and (in_turn or a.provider == b.provider) for a, b in combinations(openings, 2))
    most = max(sum(o.span.start <= at.span.start < o.span.end for o in openings) for at in openings)
    return not clash and (not rooms or most <= rooms)


def edges(openings: Sequence[Opening]) -> tuple[float, float]:
    return min(o.span.start.timestamp() for o in openings), max(o.span.end.timestamp() for o in openings)


@pytest.mark.parametrize("seed", range(24))
def test_it_finds_every_shortest_set_and_nothing_else(seed: int) -> None:
    chance = random.Random(seed)
    rooms, in_turn = chance.choice((0, 1, 2, 3)), chance.random() < 0.4
    busy = [
        (who, (hour, chance.choice((0, 15, 30))), (hour + 1, 0))
        for who in KEYS
        for hour in range(8, 12)
        if chance.random() < 0.5
    ]
    supply = made(rooms, *busy)
    answers = [ask(supply, chance.choice((30, 45, 60))) for _ in range(chance.choice((2, 3)))]
    found = parties(answers, in_turn=in_turn)
    each = [list(answer.days[0].openings) for answer in answers]
    for party in found:
        assert may_stand(party.openings, in_turn, rooms), told(party)
        for opening, mine in zip(party.openings, each, strict=True):
            assert (opening.provider, opening.span) in [(o.provider, o.span) for o in mine]
        together_at = [o.room for o in party.openings if rooms]
        for (a, one), (b, two) in combinations(zip(together_at, party.openings, strict=False), 2):
            assert a != b or not one.span.overlaps(two.span)
    most = sum(answer.request.minutes for answer in answers) + WAIT
    every = {edges(one) for one in itertools.product(*each) if may_stand(one, in_turn, rooms)}
    short = {(s, e) for s, e in every if e - s <= most * 60}
    best = {(s, e) for s, e in short if not any((a, b) != (s, e) and a >= s and b <= e for a, b in short)}
    assert {edges(p.openings) for p in found} == best
    assert [p.span.minutes for p in found] == sorted(p.span.minutes for p in found)


def test_at_the_same_time_where_there_are_people_and_rooms_enough() -> None:
    answers = [ask(made(3), 60)] * 3
    first = parties(answers)[0]
    assert first.at_once
    assert first.span.minutes == 60
    assert first.waiting == 0
    assert len({o.provider for o in first.openings}) == len({o.room for o in first.openings}) == 3


def test_in_turn_one_follows_the_other() -> None:
    first = parties([ask(made(3), 60), ask(made(3), 30)], in_turn=True)[0]
    assert first.span.minutes == 90
    assert not first.at_once


def test_too_few_rooms_make_them_follow_each_other() -> None:
    first = parties([ask(made(1), 60)] * 2)[0]
    assert first.span.minutes == 120


def test_each_may_need_somebody_else() -> None:
    supply = made(3, ("n", (8, 0), (10, 0)))
    first = parties([ask(supply, 60, "n"), ask(supply, 60, "h", "o")])[0]
    assert told(first)[0] == "n 10:00"
    assert told(first)[1].endswith("10:00")


def test_where_one_finds_no_time_there_is_no_set() -> None:
    supply = made(3, ("n", (8, 0), (12, 0)))
    assert parties([ask(supply, 60, "n"), ask(supply, 60, "h")]) == ()


def test_twenty_providers_and_three_people_are_no_burden() -> None:
    """Counted, not timed: what is tried out stays near what is found."""
    providers = tuple(Provider(id=f"p{n}", name=f"p{n}") for n in range(20))
    big = Practice(
        id="x",
        name="Harbor Lane Dental",
        timezone="America/New_York",
        providers=providers,
        hours=tuple(
            Hours(weekday=d, start=time(8), end=time(17), provider_id=p.id) for d in range(5) for p in providers
        ),
    )
    supply = Supply()
    supply.set_practice("c", big)
    supply.set_day("c", DAY, [])
    request = Request(first=DAY, last=DAY, minutes=30, providers=frozenset(Ref("c", p.id) for p in providers))
    (day,) = together([search(supply, request)] * 3)
    tried = 0
    real = day._fits

    def fits(one: object, chosen: object) -> bool:
        nonlocal tried
        tried += 1
        return real(one, chosen)  # type: ignore[arg-type]

    day._fits = fits  # type: ignore[method-assign, assignment]
    assert day.parties[0].span.minutes == 30
    assert tried < 5_000


def test_the_span_of_a_set_is_read_off_its_edges() -> None:
    a, b = ask(made(3), 30), ask(made(3), 60)
    party = parties([a, b])[0]
    assert party.span == span(
        (party.span.start.hour, party.span.start.minute), (party.span.end.hour, party.span.end.minute)
    )
