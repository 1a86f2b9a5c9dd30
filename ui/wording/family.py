"""Sentences of "Find a time" for several people of one household."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.day import minutes_plain
from ui.wording.language import clock_time, count, day_full, day_heading, day_short, listed, tr

FAMILY: Final = tr("Same household")
FAMILY_SAME_TYPE: Final = tr("Same visit type")
FAMILY_TURN: Final = tr("One after another")
EVERYONE_KEY: Final = "Ctrl+E"


def family_everyone(number: int) -> str:
    """The row that chooses all of them: "Everyone (3)"."""
    return tr("Everyone ({n})").format(n=number)


def family_age(age: int | None) -> str:
    return tr("age {n}").format(n=age) if age is not None else ""


def family_type(name: str) -> str:
    """The field's name for those who do not see where it stands."""
    return tr("Visit type of {name}").format(name=name)


def same_day_as(name: str, day: date) -> str:
    return tr("Same day as {name}, {day}").format(name=name, day=day_short(day))


def party_kind(at_once: bool, length: int, waiting: int) -> str:
    """ "All at once, 60 min", "90 min in all", "105 min, 15 waiting"."""
    whole = minutes_plain(length)
    if at_once:
        return tr("All at once, {length}").format(length=whole)
    if waiting:
        return tr("{length}, {wait} waiting").format(length=whole, wait=minutes_plain(waiting))
    return tr("{length} in all").format(length=whole)


def parties_of_day(number: int) -> str:
    return count(number, "{n} time for all", "{n} times for all") if number else tr("No time for all")


def party_spoken(day: date, title: str, kind: str, lines: list[tuple[str, str, str]]) -> str:
    people = [", ".join(part for part in (who, when, where) if part) for when, who, where in lines]
    return ". ".join((f"{day_full(day)}, {title}, {kind}", *people))


def no_party_title(day: date) -> str:
    return tr("Why nothing fits everybody on {day}").format(day=day_heading(day))


def party_alone(times: int) -> str:
    """What one of them would find alone."""
    return count(times, "{n} time alone", "{n} times alone") if times else tr("No time at all")


def party_book(start: datetime | None, number: int) -> str:
    """The button: "Book 3 visits at 1:00 PM"."""
    visits = count(number, "{n} visit", "{n} visits")
    if start is None:
        return tr("Book {visits}").format(visits=visits)
    return tr("Book {visits} at {time}").format(visits=visits, time=clock_time(start))


def party_who() -> str:
    return tr("Who goes when")


def party_told(names: list[str], start: datetime, undo: int) -> str:
    """The note after it was asked for."""
    when = f"{day_heading(start.date(), long=False)}, {clock_time(start)}"
    told = tr("Booked {names}, {when}.").format(names=listed(names), when=when)
    return f"{told} {tr('Sends in {n} s.').format(n=undo)}" if undo else told


def party_needs_type() -> str:
    return tr("Choose the visit type first: each of them gets one.")


def party_gone(start: datetime) -> str:
    """Somebody took one of the times meanwhile."""
    return tr("Someone took a part of {time} a moment ago. These times are free now.").format(time=clock_time(start))
