"""What the sheets of the practice book may say, checked in words; weeks and closed time as rows. Pure."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from adapters.model import Hours
from adapters.port import ClosedTime, WeeklyBlock
from ui import wording

NINE, FIVE, NOON, ONE = time(9), time(17), time(12), time(13)


class DayPlan(NamedTuple):
    """One weekday of one provider as it is edited. `rest`: what one break cannot say, kept as it is."""

    open: bool = False
    start: time = NINE
    end: time = FIVE
    has_break: bool = False
    break_start: time = NOON
    break_end: time = ONE
    label: str = ""
    room_id: str | None = None
    rest: tuple[WeeklyBlock, ...] = ()


def plans(hours: Iterable[Hours], breaks: Iterable[WeeklyBlock]) -> list[DayPlan]:
    """Monday to Sunday. A gap between two stretches of work is a break like any other."""
    hours, breaks = list(hours), list(breaks)
    return [
        _plan(
            sorted((h for h in hours if h.weekday == day), key=lambda h: h.start),
            sorted((b for b in breaks if b.hours.weekday == day), key=lambda b: b.hours.start),
        )
        for day in range(7)
    ]


def _plan(hours: Sequence[Hours], breaks: Sequence[WeeklyBlock]) -> DayPlan:
    if not hours:
        return DayPlan(rest=tuple(breaks))
    gaps = [
        WeeklyBlock(id="", hours=Hours(weekday=before.weekday, start=before.end, end=after.start))
        for before, after in itertools.pairwise(hours)
        if _ends(before.end) < _begins(after.start)
    ]
    found = [*breaks, *gaps]
    plan = DayPlan(open=True, start=hours[0].start, end=hours[-1].end, room_id=hours[0].room_id, rest=tuple(found[1:]))
    if not found:
        return plan
    first = found[0]
    return plan._replace(
        has_break=True, break_start=first.hours.start, break_end=first.hours.end, label=first.label or ""
    )


def week_of(days: Sequence[DayPlan], provider: str) -> tuple[list[Hours], list[WeeklyBlock]]:
    """The plans as the book keeps them."""
    hours, breaks = [], []
    for number, day in enumerate(days):
        if not day.open:
            continue
        hours.append(Hours(weekday=number, start=day.start, end=day.end, provider_id=provider, room_id=day.room_id))
        if day.has_break:
            span = Hours(weekday=number, start=day.break_start, end=day.break_end, provider_id=provider)
            breaks.append(WeeklyBlock(id="", hours=span, label=day.label or wording.BOOK_LUNCH))
        breaks += [one for one in day.rest if day.start <= one.hours.start and _ends(one.hours.end) <= _ends(day.end)]
    return hours, breaks


def _ends(at: time) -> int:
    """Minutes after midnight of an end; midnight itself ends the day."""
    return at.hour * 60 + at.minute or 24 * 60


def _begins(at: time) -> int:
    return at.hour * 60 + at.minute


def wrong_week(days: Sequence[DayPlan]) -> tuple[int, str] | None:
    """The first weekday that cannot be so, and why."""
    for number, day in enumerate(days):
        if not day.open:
            continue
        first, last = _begins(day.start), _ends(day.end)
        if last <= first:
            return number, wording.week_wrong(number)
        if day.has_break and not first <= _begins(day.break_start) < _ends(day.break_end) <= last:
            return number, wording.break_wrong(number)
    return None


def wrong_name(name: str, others: Iterable[str]) -> str:
    """Why a name cannot be taken; "" when it can."""
    if not name.strip():
        return wording.NEEDS_NAME
    if name.strip().casefold() in {other.strip().casefold() for other in others}:
        return wording.name_taken(name.strip())
    return ""


def wrong_closing(first: date, last: date, *, all_day: bool, start: time, end: time) -> str:
    if last < first:
        return wording.LAST_BEFORE_FIRST
    if not all_day and _ends(end) <= _begins(start):
        return wording.UNTIL_BEFORE_FROM
    return ""


def closed_words(one: ClosedTime, zone: object) -> str:
    """When it is closed, in words."""
    start, end = (at.astimezone(zone) for at in (one.span.start, one.span.end))  # type: ignore[arg-type]
    whole_days = start.time() == time() and end.time() == time()
    return wording.closed_span(start, end, whole_days=whole_days, last=last_day(end))


def last_day(end: datetime) -> date:
    """The day before an end at midnight, else its own."""
    return (end - timedelta(seconds=1)).date()
