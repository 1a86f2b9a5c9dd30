"""A range of days as Kolla tells it: visits, time reserved inside the hours, and the hours themselves, dated.

Not here: patients as such (`people.py`), changes (`changes.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from adapters.errors import Locked, PmsError
from adapters.kolla import people, wire
from adapters.kolla.directory import KEPT_FROM_US
from adapters.kolla.line import Line
from adapters.kolla.shapes import Contact, Schedule, ScheduleDay, Visit
from adapters.kolla.wire import Place
from adapters.model import Block, DayFacts, OpenSpan, Status
from adapters.port import Clock
from adapters.together import together
from adapters.tolerant import read

LONGEST_VISIT = timedelta(hours=12)
"""How long before a time a visit may have begun that still lies over it."""
AROUND = timedelta(days=7)
"""Hours are asked for this much more: a day without any among days with some is closed, not unknown."""
USUAL_WEEK = timedelta(days=7)
"""What is told, from today on, when no days are asked for."""
KEPT = timedelta(minutes=5)
"""How long hours, which take a call for each provider and room, are believed."""
MOST_KEPT = 40
MOST_NAMES = 40
"""Names asked for in one reading: visits carry them, and the index of patients will tell the rest."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The schedule of one provider or room: `of` says which."""

    of: Mapping[str, str]
    days: list[ScheduleDay]


class Hours:
    """Schedules as last read, for a few minutes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._kept: dict[tuple[date, date], tuple[datetime, list[_Told]]] = {}

    async def read(self, line: Line, place: Place, first: date, last: date) -> list[_Told]:
        """Everybody's days around `first..last`. Raises what reading raises."""
        now = self._clock()
        at, told = self._kept.get((first, last), (None, []))
        if at is not None and timedelta(0) <= now - at < KEPT:
            return told
        rooms = [each.id for each in place.practice.rooms if each.active]
        whose = [*({"provider_id": each} for each in place.working), *({"room_id": each} for each in rooms)]
        today = now.astimezone(place.zone).date()
        told = [
            _Told(of, rows if _heeded(rows, first, last, today) else [])
            for of, rows in zip(
                whose,
                await together(*(_schedule(line, of, first - AROUND, last + AROUND) for of in whose)),
                strict=True,
            )
        ]
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[first, last] = (now, told)
        return told


async def _schedule(line: Line, of: Mapping[str, str], first: date, last: date) -> list[ScheduleDay]:
    """The days told of one provider or room; a connector that refuses, in its own way, tells none."""
    (name,) = of.values()
    asked = [("filter", f"start_date='{first.isoformat()}' AND end_date='{last.isoformat()}'")]
    try:
        body = await line.get(f"{name}:loadSchedule", "schedule", asked)
    except KEPT_FROM_US:
        return []
    days = read(Schedule, body, "schedule").schedule
    return [each for each in days if each.resource in (None, name) and each.date is not None]


def _heeded(rows: list[ScheduleDay], first: date, last: date, today: date) -> bool:
    """Whether the days asked for are those told of.

    Some connectors overlook the filter and tell the coming week instead, which proves nothing about other days.
    """
    told = {row.date for row in rows if row.date}
    week_ends = today + USUAL_WEEK
    if not told or not all(first - AROUND <= each <= last + AROUND for each in told):
        is_heeded = False
    else:
        is_heeded = today <= first <= last <= week_ends or not all(today <= each <= week_ends for each in told)
    return is_heeded or told >= {first + timedelta(days=number) for number in range((last - first).days + 1)}


async def read_days(line: Line, place: Place, hours: Hours, learned: people.Names, first: date, last: date) -> DayFacts:
    """The practice-local days `first..last`, both included. Raises what reading visits raises."""
    start, end = wire.midnight(first, place.zone), wire.midnight(last + timedelta(days=1), place.zone)
    rows, whole = await visits_between(line, start, end)
    await _learn(line, learned, rows)
    told = [wire.appointment(row, place, learned) for row in rows]
    visits = [each for each in told if each and first <= each.span.start.astimezone(place.zone).date() <= last]
    blocks = [block for row in rows for block in wire.assisting(row, place.zone)]
    openings: tuple[OpenSpan, ...] | None = None
    try:
        schedules = await hours.read(line, place, first, last)
        openings = _openings(schedules, place, first, last)
        blocks += [block for each in schedules for row in each.days for block in wire.reserved(row, place, each.of)]
    except Locked:
        raise
    except PmsError:  # the visits are told all the same
        whole = False
    inside = {
        each.id: each
        for each in blocks
        if each.span.start.timestamp() < end.timestamp() and each.span.end.timestamp() > start.timestamp()
    }
    return DayFacts(
        first=first,
        last=last,
        appointments=tuple(sorted(visits, key=lambda each: (each.span.start.timestamp(), each.id))),
        blocks=tuple(sorted(inside.values(), key=_by_start)),
        openings=openings,
        complete=whole and None not in told,
    )


async def _learn(line: Line, learned: people.Names, rows: list[Visit]) -> None:
    """Ask for the names of patients whom the visits do not name; who cannot be read stays nameless."""
    wanted = {wire.patient_of(row) for row in rows if wire.shown_name(row.contact) is None} - learned.keys() - {None}
    asked = sorted(each for each in wanted if each)[:MOST_NAMES]
    for found in await asyncio.gather(*(people.one(line, each) for each in asked), return_exceptions=True):
        if isinstance(found, Contact):
            learned.learn([wire.patient(found)], [found])
        elif not isinstance(found, PmsError):
            raise found


async def visits_between(line: Line, start: datetime, end: datetime) -> tuple[list[Visit], bool]:
    """Visits that begin in [start, end), and whether that is all of them."""
    filters = (f"start_time >= '{wire.stamp(start)}'", f"start_time < '{wire.stamp(end)}'")
    rows, whole = await line.all(Visit, "appointments", filters)
    return [row for row in rows if not wire.is_deleted(row)], whole


async def overlaps(line: Line, place: Place, visit_id: str) -> bool | None:
    """Whether a visit lies over another of its providers or its room; None when that could not be learnt."""
    try:
        own = await one(line, visit_id)
        when = wire.span_of(own, place.zone)
        if when is None:
            return None
        rows, whole = await visits_between(line, when[0].start - LONGEST_VISIT, when[0].end)
    except PmsError:
        return None
    for row in rows:
        other = wire.span_of(row, place.zone)
        if row.name == visit_id or wire.status_of(row) is Status.CANCELLED or other is None:
            continue
        if when[0].overlaps(other[0]) and _share(own, row):
            return True
    return False if whole else None


async def one(line: Line, visit_id: str) -> Visit:
    """A visit as it stands. Raises NotFound."""
    return await line.one(Visit, visit_id, "visit")


def _share(one: Visit, other: Visit) -> bool:
    room = wire.room_of(one)
    if room is not None and room == wire.room_of(other):
        return True
    return not set(wire.providers_of(one)).isdisjoint(wire.providers_of(other))


def _openings(told: list[_Told], place: Place, first: date, last: date) -> tuple[OpenSpan, ...] | None:
    """Providers' hours, and the rooms' only where no provider's are told: a room's would open it to everybody.

    None where nothing at all is told.
    """
    for key in ("provider_id", "room_id"):
        these = [each for each in told if key in each.of and each.days]
        if these:
            rows = [(row, each.of) for each in these for row in each.days if row.date and first <= row.date <= last]
            found = {opening for row, of in rows for opening in wire.openings(row, place, of)}
            return tuple(sorted(found, key=lambda o: (o.span.start.timestamp(), o.provider_id or o.room_id or "")))
    return None


def _by_start(block: Block) -> tuple[float, str]:
    return block.span.start.timestamp(), block.id
