"""The finder against a plain interval loop: 20 providers × 60 days, half an hour, all starts on the five-minute grid.

The loop lists every start of each provider from sorted busy times, without rooms, types or order. The finder respects
rooms and the visit type and ranks. Both start from data already in memory; what it costs to put it there is told apart.
"""

from __future__ import annotations

import gc
import json
import random
import statistics
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall

from adapters.model import Appointment, Block, DayFacts, Hours, Practice, Provider, Room, Span, VisitType
from app.finder import Answer, Request, search
from app.ref import Ref
from app.supply import Supply

FIRST, DAYS, PROVIDERS, MINUTES = date(2026, 3, 2), 60, 20, 30
ZONE = "America/New_York"
TURNS = 5
Stretch = tuple[int, int]
Loose = list[tuple[date, list[tuple[str, list[Stretch], list[Stretch]]]]]


def practice() -> Practice:
    """Twenty providers who do the wanted type and four who don't, in 22 rooms."""
    ids = [f"p{n:02}" for n in range(PROVIDERS + 4)]
    hours = [
        Hours(weekday=d, start=start, end=end, provider_id=p)
        for d in range(7)
        for p in ids
        for start, end in ((wall(8), wall(12)), (wall(13), wall(17)))
    ]
    return Practice(
        id="x",
        name="Bench",
        timezone=ZONE,
        providers=tuple(Provider(id=p, name=p) for p in ids),
        rooms=tuple(Room(id=f"r{n:02}", name=f"Room {n}") for n in range(22)),
        visit_types=(VisitType(id="t", name="Filling", minutes=MINUTES, provider_ids=frozenset(ids[:PROVIDERS])),),
        hours=tuple(hours),
    )


def book(directory: Practice, seed: int = 7) -> tuple[DayFacts, Loose]:
    """About 15 visits a provider and day, some time left open, and the same as plain intervals in minutes."""
    from zoneinfo import ZoneInfo

    chance, zone = random.Random(seed), ZoneInfo(ZONE)
    visits: list[Appointment] = []
    blocks: list[Block] = []
    loose: Loose = []
    for number in range(DAYS):
        day = FIRST + timedelta(days=number)
        loose.append((day, []))
        for at, provider in enumerate(directory.providers):
            busy: list[Stretch] = []
            for opens, closes in ((480, 720), (780, 1020)):
                minute = opens
                while minute < closes:
                    length = min(chance.choice((15, 20, 25, 30, 30, 40, 45, 60)), closes - minute)
                    if chance.random() < 0.85:
                        busy.append((minute, minute + length))
                    minute += length
            start = datetime(day.year, day.month, day.day, tzinfo=zone)
            spans = [Span(start=start + timedelta(minutes=a), end=start + timedelta(minutes=b)) for a, b in busy]
            visits += [
                Appointment(id=f"{day}-{at}-{n}", span=s, provider_id=provider.id, room_id=f"r{at % 22:02}")
                for n, s in enumerate(spans)
            ]
            if at < PROVIDERS:
                loose[-1][1].append((provider.id, [(480, 720), (780, 1020)], busy))
    facts = DayFacts(
        first=FIRST, last=FIRST + timedelta(days=DAYS - 1), appointments=tuple(visits), blocks=tuple(blocks)
    )
    return facts, loose


def interval_loop(days: Loose, minutes: int, step: int) -> list[tuple[date, str, int]]:
    """Every start of every provider: the floor."""
    found: list[tuple[date, str, int]] = []
    for day, providers in days:
        for provider, hours, busy in providers:
            for opens, closes in hours:
                free = opens
                for start, end in busy:
                    if end <= free:
                        continue
                    if start >= closes:
                        break
                    if start - free >= minutes:
                        found += [(day, provider, at) for at in range(free, start - minutes + 1, step)]
                    free = end
                if closes - free >= minutes:
                    found += [(day, provider, at) for at in range(free, closes - minutes + 1, step)]
    return found


def request(directory: Practice) -> Request:
    return Request(
        first=FIRST,
        last=FIRST + timedelta(days=DAYS - 1),
        minutes=MINUTES,
        step=5,
        visit_type=Ref("c", "t"),
        preferred=Ref("c", directory.providers[3].id),
        not_before=datetime(2026, 3, 2, 14, 7, tzinfo=UTC),
    )


def measure(rounds: int = 9) -> dict[str, object]:
    """Milliseconds as medians with their spread, floor and finder in turn (five turns a round); the median ratio."""
    directory = practice()
    facts, loose = book(directory)
    supply = Supply()
    supply.set_practice("c", directory)
    built = _timed(lambda: supply.set_facts("c", facts))
    wanted = request(directory)

    def ours() -> Answer:
        return search(supply, wanted)

    floor_ms: list[float] = []
    ours_ms: list[float] = []
    for _ in range(rounds * TURNS + 1):
        floor_ms.append(_timed(lambda: interval_loop(loose, MINUTES, 5)))
        ours_ms.append(_timed(ours))
    answer = ours()
    del floor_ms[0], ours_ms[0]  # the first turn warms both up
    floor, mine = statistics.median(floor_ms), statistics.median(ours_ms)
    return {
        "name": "finder, 20 providers × 60 days",
        "floor_ms": floor,
        "floor_spread_ms": [min(floor_ms), max(floor_ms)],
        "ours_ms": mine,
        "ours_spread_ms": [min(ours_ms), max(ours_ms)],
        "ratio": statistics.median(m / f for m, f in zip(ours_ms, floor_ms, strict=True)),
        "goal": 1.0,
        "rounds": rounds,
        "floor_starts": len(interval_loop(loose, MINUTES, 5)),
        "ours_starts": answer.starts,
        "best_50_ms": _timed(lambda: answer.best(50)),
        "build_ms": built,
        "visits": len(facts.appointments),
    }


def _timed(work: Callable[[], object]) -> float:
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    work()
    taken = (time.perf_counter() - start) * 1000
    gc.enable()
    return taken


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
