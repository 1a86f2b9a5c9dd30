"""The sample practice: an invented directory, its patients, four months of visits, and a waiting room that lives.

Deterministic for a given day: everything is drawn from generators seeded with the day and the provider. Only visits
nobody has touched are ever changed afterwards (`visit.sample`). The people are in `sample_people.py`, the raw words in
`resources/sample_practice.json`.
"""

from __future__ import annotations

import json
import random
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32
from zoneinfo import ZoneInfo

from adapters.local import wire
from adapters.local.book import Book
from adapters.local.directory import day_bounds, days
from adapters.local.sample_people import people

TIMEZONE = "America/Los_Angeles"
TIMEZONES = (
    *(TIMEZONE, "America/Denver", "America/Chicago", "America/New_York", "America/Sao_Paulo"),
    *("Atlantic/Cape_Verde", "Europe/London", "Europe/Rome", "Europe/Athens", "Asia/Dubai", "Asia/Kolkata"),
    *("Asia/Bangkok", "Asia/Tokyo"),
    *("Australia/Sydney", "Pacific/Auckland", "Pacific/Honolulu", "America/Anchorage"),
)
MORNING = time(9, 30), time(12)
LAST_WORKDAY = 4
"""The last weekday (Monday is 0) on which all providers work."""
BACK, AHEAD, KEEP = timedelta(days=61), timedelta(days=61), timedelta(days=75)
CONFIRMED_AHEAD = timedelta(days=7)
TICK = 60
"""Seconds between two steps of the waiting room."""
MINUTE, DAY = 60, 86_400
STEP = 15
"""Minutes of the grid visits start on."""
EARLY = 35 * MINUTE
"""How long before their time the earliest come."""
INSERT_VISIT = """INSERT INTO visit
    (starts, ends, patient, provider, room, type, status, since, note, fresh, revision, sample)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1)"""


@cache
def raw() -> dict[str, Any]:
    """The words the sample is made of."""
    path = Path(__file__).resolve().parents[2] / "resources" / "sample_practice.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


@cache
def week(begun: int) -> dict[str, Any]:
    """The same with the hours of a practice that was begun on this weekday (Monday is 0).

    Whoever tries Daybook on a Sunday finds a practice that works on Sundays.
    """
    if begun <= LAST_WORKDAY:
        return raw()

    def worked(weekdays: list[int]) -> list[int]:
        rest = [weekday for weekday in weekdays if weekday != begun]
        return [*rest, begun] if 0 in weekdays else rest

    told = raw()
    providers = [
        {**one, "hours": [[worked(weekdays), *times] for weekdays, *times in one["hours"]]} for one in told["providers"]
    ]
    blocks = [[whose, worked(weekdays), *rest] for whose, weekdays, *rest in told["weekly_blocks"]]
    return {**told, "providers": providers, "weekly_blocks": blocks}


def zone_of(now: datetime) -> str:
    """Where it is a working morning now: a sample practice in the middle of the night would have nothing to show."""
    first, last = MORNING
    mornings = (name for name in TIMEZONES if first <= now.astimezone(ZoneInfo(name)).time() < last)
    return next(mornings, TIMEZONE)


def fill(book: Book, zone: tzinfo, now: datetime) -> None:
    """Make a new book the sample practice as of `now`; inside the caller's transaction."""
    told = raw()
    book.set_meta("name", told["name"])
    book.set_meta("timezone", str(zone))
    today = now.astimezone(zone).date()
    book.set_meta("sample_weekday", str(today.weekday()))
    _fill_directory(book, week(today.weekday()))
    _close_a_day(book, told["closure"], today, zone)
    rows = people(told, today, wire.micros(now))
    book.conn.executemany(f"INSERT INTO patient VALUES ({', '.join('?' * len(rows[0]))})", rows)
    book.set_meta("sample_patients", str(len(rows)))
    _fill_days(book, today - BACK, today + AHEAD, today, zone, now)
    _advance(book, now, wire.seconds(now + CONFIRMED_AHEAD))
    book.set_meta("sample_day", today.isoformat())


def roll(book: Book, zone: tzinfo, now: datetime) -> None:
    """On the first opening of a later day: top up the days ahead, finish those behind, drop what is long past."""
    known = book.meta("sample_day")
    if not known:
        return
    today, last = now.astimezone(zone).date(), date.fromisoformat(known)
    if today > last:
        with book.write() as conn:
            _fill_days(book, max(last, today - BACK), today + AHEAD, today, zone, now)
            _advance(book, now, wire.seconds(now + CONFIRMED_AHEAD))
            conn.execute("DELETE FROM visit WHERE sample AND starts < ?", (wire.seconds(now - KEEP),))
            book.set_meta("sample_day", today.isoformat())
    live(book, zone, now)


def live(book: Book, zone: tzinfo, now: datetime) -> None:
    """Let the waiting room move on, at most once a minute: people arrive, are seated, leave, or do not come."""
    at = wire.seconds(now)
    if abs(at - book.lived_at) < TICK or not book.meta("sample_day"):
        return
    book.lived_at = at
    today = now.astimezone(zone).date()
    changes = _steps(book, at, day_bounds(today, today, zone)[1])
    if changes:
        with book.write():
            _take(book, changes)


# --- the directory ---------------------------------------------------------------------------------------------------


def _fill_directory(book: Book, told: dict[str, Any]) -> None:
    run = book.conn.executemany
    run("INSERT INTO room VALUES (?, ?, 1)", told["rooms"])
    run("INSERT INTO provider VALUES (:id, :name, :role, 1, :color)", told["providers"])
    run(
        "INSERT INTO visit_type VALUES (?, ?, ?, ?, ?, 1, ?)",
        [
            (kind["id"], kind["name"], kind["minutes"], kind["color"], _only(kind.get("only")), kind.get("answer"))
            for kind in told["visit_types"]
        ],
    )
    run(
        "INSERT INTO hours VALUES (?, ?, ?, ?, ?)",
        [
            (weekday, starts, ends, provider["id"], provider["room"])
            for provider in told["providers"]
            for weekdays, starts, ends in provider["hours"]
            for weekday in weekdays
        ],
    )
    run(
        "INSERT INTO weekly_block (weekday, starts, ends, provider, label) VALUES (?, ?, ?, ?, ?)",
        [
            (weekday, starts, ends, provider, label)
            for provider, weekdays, starts, ends, label in told["weekly_blocks"]
            for weekday in weekdays
        ],
    )


def _only(providers: list[str] | None) -> str | None:
    return None if providers is None else json.dumps(providers)


def _close_a_day(book: Book, closure: dict[str, Any], today: date, zone: tzinfo) -> None:
    day = today + timedelta(days=closure["days_ahead"])
    while day.weekday() > 4:
        day += timedelta(days=1)
    book.conn.execute(
        "INSERT INTO block (starts, ends, label, closed) VALUES (?, ?, ?, 1)",
        (*day_bounds(day, day, zone), closure["label"]),
    )


# --- filling days with visits ----------------------------------------------------------------------------------------


class Shift(NamedTuple):
    """A provider's working time on a weekday, in minutes after midnight, without the blocks in it."""

    provider: str
    room: str
    gaps: tuple[tuple[int, int], ...]


class Kind(NamedTuple):
    id: str
    minutes: int
    weight: int
    child: bool
    new: bool


class Slip(NamedTuple):
    """A visit to be, in minutes after midnight."""

    starts: int
    ends: int
    kind: Kind


@cache
def _shifts(begun: int) -> dict[int, list[Shift]]:
    told = week(begun)
    found: dict[int, list[Shift]] = defaultdict(list)
    for provider in told["providers"]:
        for weekdays, starts, ends in provider["hours"]:
            for weekday in weekdays:
                blocks = [
                    (_minutes(begins), _minutes(stops))
                    for whose, on, begins, stops, _ in told["weekly_blocks"]
                    if whose in (None, provider["id"]) and weekday in on
                ]
                gaps = _without((_minutes(starts), _minutes(ends)), blocks)
                found[weekday].append(Shift(provider["id"], provider["room"], tuple(gaps)))
    return found


@cache
def _kinds() -> dict[str, list[Kind]]:
    found: dict[str, list[Kind]] = defaultdict(list)
    for kind in raw()["visit_types"]:
        for provider, weight in kind["weights"].items():
            found[provider].append(
                Kind(kind["id"], kind["minutes"], weight, kind.get("child", False), kind.get("new", False))
            )
    return found


def _minutes(text: str) -> int:
    hour, _, minute = text.partition(":")
    return int(hour) * 60 + int(minute)


def _without(span: tuple[int, int], busy: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of `span` that `busy` leaves free."""
    free, at = [], span[0]
    for starts, ends in sorted(busy):
        if starts > at:
            free.append((at, min(starts, span[1])))
        at = max(at, ends)
    if at < span[1]:
        free.append((at, span[1]))
    return [(starts, ends) for starts, ends in free if starts < ends]


def _target(day: date, provider: str, today: date) -> float:
    """The share of a provider's day to fill: 84 to 95 % up to two weeks ahead, then thinning to a third."""
    near = random.Random(f"{day}/{provider}/target").uniform(0.84, 0.95)
    return near * max(0.35, 1 - max(0, (day - today).days - 12) / 75)


def _fill_days(book: Book, first: date, last: date, today: date, zone: tzinfo, now: datetime) -> None:
    """Add visits wherever the days `first..last` have less than they should; what is there stays."""
    begins, ends = day_bounds(first, last, zone)
    busy: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    midnights = {day: _midnight(day, zone) for day in days(first, last)}
    bases = sorted(midnights.values())
    for starts, stops, provider in book.rows(
        "SELECT starts, ends, provider FROM visit WHERE starts >= ? AND starts < ? AND status <> 'cancelled'",
        (begins, ends),
    ):
        base = bases[max(0, bisect_right(bases, starts) - 1)]
        busy[provider, base].append(((starts - base) // MINUTE, -((base - stops) // MINUTE)))
    closed = book.rows("SELECT starts, ends FROM block WHERE closed")
    crowd = _Crowd(book, today)
    shifts = _shifts(int(book.meta("sample_weekday", "0")))
    rows: list[tuple[object, ...]] = []
    for day, base in midnights.items():
        if any(shut < base + DAY // 2 < again for shut, again in closed):
            continue
        crowd.new_day()
        for shift in shifts.get(day.weekday(), ()):
            known = busy[shift.provider, base]
            chance = random.Random(f"{day}/{shift.provider}/{len(known)}")
            slips = _slips(chance, shift, known, _target(day, shift.provider, today))
            rows += crowd.visits(chance, shift, base, slips)
            if not known and slips and chance.random() < 0.4:
                rows.append(crowd.cancelled(chance, shift, base, chance.choice(slips), now))
    book.conn.executemany(INSERT_VISIT, rows)


def _midnight(day: date, zone: tzinfo) -> int:
    """Where a day's wall minutes count from: twelve hours before its noon, so that working hours are always right."""
    return wire.seconds(datetime(day.year, day.month, day.day, 12, tzinfo=zone)) - DAY // 2


def _slips(chance: random.Random, shift: Shift, busy: list[tuple[int, int]], target: float) -> list[Slip]:
    """Fill every gap, then take visits out again until no more than the target share is booked."""
    kinds = _kinds()[shift.provider]
    weights = [kind.weight for kind in kinds]
    shortest = min(kind.minutes for kind in kinds)
    slips = []
    for gap in shift.gaps:
        for at, end in _without(gap, busy):
            at = -(-at // STEP) * STEP
            while end - at >= shortest:
                kind = chance.choices(kinds, weights)[0]
                if at + kind.minutes > end:
                    kind = next((other for other in kinds if at + other.minutes == end), None) or min(
                        kinds, key=lambda other: other.minutes
                    )
                slips.append(Slip(at, at + kind.minutes, kind))
                at += kind.minutes
    total = sum(end - at for at, end in shift.gaps)
    booked = sum(slip.ends - slip.starts for slip in slips) + sum(
        max(0, min(end, to) - max(at, start)) for at, end in shift.gaps for start, to in busy
    )
    while slips and booked > target * total:
        gone = slips.pop(chance.randrange(len(slips)))
        booked -= gone.ends - gone.starts
    return sorted(slips)


class _Crowd:
    """Who comes: nobody twice a day, children of one family one after the other."""

    def __init__(self, book: Book, today: date) -> None:
        known = book.rows(
            "SELECT id, born FROM patient WHERE active AND id <= ? ORDER BY id",
            (int(book.meta("sample_patients", "0")),),
        )
        grown = (today - timedelta(days=13 * 365)).isoformat()
        toddler = (today - timedelta(days=3 * 365)).isoformat()
        self._adults = [key for key, born in known if born is None or born < grown]
        self._children = [key for key, born in known if born and grown <= born < toddler]
        self._notes: list[str] = raw()["notes"]
        self._today: set[int] = set()

    def new_day(self) -> None:
        self._today.clear()

    def visits(self, chance: random.Random, shift: Shift, base: int, slips: list[Slip]) -> list[tuple[object, ...]]:
        rows: list[tuple[object, ...]] = []
        sibling = None
        for slip in slips:
            patient = sibling if slip.kind.child and sibling is not None else self._someone(chance, slip.kind.child)
            # Ids run through a household, so the next child is very often a sister or brother.
            sibling = patient + 1 if slip.kind.child and patient + 1 in self._children else None
            self._today.add(patient)
            rows.append(self._row(chance, shift, base, slip, patient, "scheduled", None))
        return rows

    def cancelled(
        self, chance: random.Random, shift: Shift, base: int, slip: Slip, now: datetime
    ) -> tuple[object, ...]:
        """A visit called off, whose time went to somebody else."""
        since = min(base + slip.starts * MINUTE - chance.randrange(2, 72) * 3600, wire.seconds(now) - 3600)
        patient = self._someone(chance, slip.kind.child)
        return self._row(chance, shift, base, slip, patient, "cancelled", since)

    def _someone(self, chance: random.Random, child: bool) -> int:
        pool = self._children if child else self._adults
        found: int
        while (found := pool[chance.randrange(len(pool))]) in self._today:
            pass
        return found

    def _row(
        self, chance: random.Random, shift: Shift, base: int, slip: Slip, patient: int, status: str, since: int | None
    ) -> tuple[object, ...]:
        note = chance.choice(self._notes) if chance.random() < 0.12 else None
        times = (base + slip.starts * MINUTE, base + slip.ends * MINUTE)
        return (*times, patient, shift.provider, shift.room, slip.kind.id, status, since, note, slip.kind.new)


# --- the waiting room ------------------------------------------------------------------------------------------------

RANK = {
    status: rank for rank, status in enumerate(("scheduled", "confirmed", "arrived", "in_chair", "done", "no_show"))
}
Step = tuple[str, int | None, int]


def moments(starts: int, ends: int, provider: str) -> list[tuple[str, int]]:
    """What happens to a visit, and when; the same for the same visit every time it is asked."""
    chance = random.Random(starts ^ crc32(provider.encode()))
    told = []
    if chance.random() < 0.82:
        told.append(("confirmed", starts - chance.randrange(DAY // 4, 6 * DAY)))
    if chance.random() < 0.03:
        return [*told, ("no_show", starts + 20 * MINUTE)]
    is_late, waits = chance.random() < 0.10, chance.random() < 0.25
    arrives = starts + MINUTE * (chance.randrange(6, 18) if is_late else -chance.randrange(3, 18))
    seated = max(starts, arrives) + MINUTE * (chance.randrange(8, 17) if waits else chance.randrange(0, 5))
    leaves = max(seated + 10 * MINUTE, ends - MINUTE * chance.randrange(0, 6))
    return [*told, ("arrived", arrives), ("in_chair", seated), ("done", leaves)]


def _advance(book: Book, now: datetime, until: int) -> None:
    _take(book, _steps(book, wire.seconds(now), until))


def _take(book: Book, changes: list[Step]) -> None:
    book.conn.executemany("UPDATE visit SET status = ?, since = ?, revision = revision + 1 WHERE id = ?", changes)


def _steps(book: Book, at: int, until: int) -> list[Step]:
    """The visits nobody has touched, up to `until`, that are further on by now: new status, since when, which."""
    before, after = dict[int, tuple[str, int]](), dict[int, tuple[str, int | None]]()
    for key, starts, ends, provider, status in book.rows(
        "SELECT id, starts, ends, provider, status FROM visit WHERE sample AND starts < ? "
        " AND status IN ('scheduled', 'confirmed', 'arrived', 'in_chair')",
        (until,),
    ):
        before[key] = (status, starts)
        for later, moment in moments(starts, ends, provider):
            if moment <= at and RANK[later] > RANK[status]:
                after[key] = (later, moment)
    _stage(before, after, at)
    return [(status, since, key) for key, (status, since) in after.items() if status != before[key][0]]


def _stage(before: dict[int, tuple[str, int]], after: dict[int, tuple[str, int | None]], at: int) -> None:
    """See to it that somebody is late and somebody waits, where the book has a visit that can be."""

    def now_as(key: int) -> str:
        return after.get(key, before[key])[0]

    coming = {key: starts for key, (status, starts) in before.items() if RANK[status] <= RANK["confirmed"]}
    overdue = [key for key, starts in coming.items() if at - 25 * MINUTE < starts < at - 3 * MINUTE]
    if overdue and not any(RANK[now_as(key)] <= RANK["confirmed"] for key in overdue):
        after[overdue[0]] = ("confirmed", before[overdue[0]][1] - DAY)
    if not any(now_as(key) == "arrived" for key in before):
        soon = [
            key for key, starts in coming.items() if at - 8 * MINUTE < starts < at + EARLY and key not in overdue[:1]
        ]
        soon.sort(key=coming.__getitem__)
        if soon:
            after[soon[0]] = ("arrived", at - 4 * MINUTE)
