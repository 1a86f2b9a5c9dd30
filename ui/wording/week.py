"""Sentences of the week: its heading, its days' heads, the chooser of whose week it is."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.day import day_openings
from ui.wording.language import (
    _day_and_month,
    clock_time,
    day_full,
    day_number,
    is_month_first,
    minutes,
    tr,
    weekday,
)
from ui.wording.window import visits_count

THIS_WEEK: Final = tr("This week")
WHOSE_WEEK: Final = tr("Whose week")
WEEK_PROVIDER: Final = tr("Provider")
WEEK_ROOM: Final = tr("Room")
WEEK_BACK: Final = tr("Previous week")
WEEK_ON: Final = tr("Next week")


def week_heading(first: date, last: date, *, long: bool = True) -> str:
    """ "February 16 – 21", "Feb 27 – Mar 4", "16 – 21 February"; with the year where the week has two."""
    start, end = _day_and_month(first, long=long), _day_and_month(last, long=long)
    if first.year != last.year:
        return tr("{first} – {last}").format(first=f"{start} {first.year}", last=f"{end} {last.year}")
    if first.month == last.month:
        start, end = (start, day_number(last)) if is_month_first() else (day_number(first), end)
    return tr("{first} – {last}").format(first=start, last=end)


def week_day(day: date) -> tuple[str, str]:
    """ "Tue" and "17", over its column."""
    return weekday(day), f"{day.day}"


def week_column_detail(visits: int, openings: int | None, instead: str = "") -> str:
    """The second line of a day's head: "7 visits · 1 opening"; no openings for a day that is over."""
    parts = [visits_count(visits)]
    if instead:
        parts.append(instead)
    elif openings is not None:
        parts.append(day_openings(openings))
    return " · ".join(parts)


def week_shut() -> str:
    return tr("Practice closed")


def week_day_off() -> str:
    return tr("Day off")


def week_unread() -> str:
    return tr("Not read yet")


def week_opens(at: datetime) -> str:
    return tr("Opens {time}").format(time=clock_time(at))


def week_closes(at: datetime) -> str:
    return tr("Closes {time}").format(time=clock_time(at))


def week_grid_name(first: date, last: date, name: str) -> str:
    """What a screen reader calls the grid."""
    return tr("Week calendar of {name}, {first} to {last}").format(
        name=name, first=day_full(first), last=day_full(last)
    )


def week_of_words(name: str, detail: str) -> str:
    """The chooser's accessible name."""
    who = ", ".join(part for part in (name, detail) if part)
    return tr("Week of {name}").format(name=who)


def month_free(free: int) -> str:
    """ "3 h 20 free" under a day of the sidebar's month."""
    return tr("{time} free").format(time=minutes(free)) if free else tr("full")


def month_booked(share: float) -> str:
    return tr("{n}% booked").format(n=round(100 * share))


def month_shut() -> str:
    return tr("closed")
