"""Sentences of what is not as usual: nothing there, being read, offline, slowed down, partly read.

In this order: what happened, what is safe, what to do.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.language import ago, clock_time, count, day_full, day_short, tr, weekday

TRY_NOW: Final = tr("Try now")
TRY_AGAIN: Final = tr("Try again")
READ_AGAIN: Final = tr("Read again")
OPEN_CONNECTION: Final = tr("Open connection")
COPY_DETAILS: Final = tr("Copy details")
SHOW_ALL_COLUMNS: Final = tr("Show all columns")
SHOW_ALL_VISITS: Final = tr("Show all visits")
BOOK_ANYWAY: Final = tr("Book anyway…")
GO_TO_TODAY: Final = tr("Go to today")


def as_of_moment(at: datetime, today: date) -> str:
    """ "10:21", or "Feb 16, 10:21" on another day."""
    when = clock_time(at, half=False)
    return when if at.date() == today else f"{day_short(at.date())}, {when}"


def as_of(at: datetime, today: date) -> str:
    return tr("as of {time}").format(time=as_of_moment(at, today))


def not_read_yet() -> str:
    return tr("not read yet")


def incomplete() -> str:
    return tr("incomplete")


def offline_banner(since: datetime, known: datetime | None, today: date, *, many: str = "") -> tuple[str, str]:
    """`known`: how fresh what is shown is; `many`: the system's name, where there are several."""
    if many:
        strong = tr("{system} cannot be reached since {time}.").format(system=many, time=as_of_moment(since, today))
    else:
        strong = tr("Offline since {time}.").format(time=as_of_moment(since, today))
    stays = tr("You can go on booking; changes wait here.")
    if known is None:
        return strong, stays
    return strong, tr("This is the schedule as of {time}. {stays}").format(time=as_of_moment(known, today), stays=stays)


def slowed_banner(system: str, left: float, known: datetime | None, today: date) -> tuple[str, str]:
    strong = tr("{system} asked us to slow down.").format(system=system)
    rest = tr("Next try in {time}. Changes wait here.").format(time=slowed_left(left))
    if known is None:
        return strong, rest
    shown = tr("This is the schedule as of {time}.").format(time=as_of_moment(known, today))
    return strong, f"{rest} {shown}"


def slowed_left(left: float) -> str:
    from datetime import timedelta

    return ago(timedelta(seconds=max(1, round(left))))


def partly_banner(system: str, days: list[date]) -> tuple[str, str]:
    """A reading that is not whole: what is missing cannot be told, so say where it may be."""
    if len(days) == 1:
        strong = tr("A part of {day} could not be read from {system}.").format(day=day_full(days[0]), system=system)
    else:
        parts = count(len(days), "Parts of {n} day", "Parts of {n} days")
        strong = tr("{parts} could not be read from {system}.").format(parts=parts, system=system)
    return strong, tr("What is shown is right, but a visit may be missing.")


def reading_day(day: date, system: str) -> str:
    """The note while a day is being read for the first time."""
    return tr("Reading {day} from {system}").format(day=weekday(day, long=True), system=system)


def reading_week(system: str) -> str:
    return tr("Reading the week from {system}").format(system=system)


def not_here(day: date, *, week: bool) -> str:
    """Title where a day was never read and cannot be read now."""
    return (
        tr("This week is not on this computer")
        if week
        else tr("{day} is not on this computer").format(day=day_full(day))
    )


def nothing_here() -> str:
    """Title before a practice was ever read."""
    return tr("Nothing is on this computer yet")


def not_here_offline(since: datetime, today: date) -> str:
    words = tr("Offline since {time}. Days that were read before can be seen, and changes wait here.")
    return words.format(time=as_of_moment(since, today))


def not_here_slowed(system: str, left: float) -> str:
    words = tr("{system} asked us to slow down. It is read by itself in {time}; nothing is lost.")
    return words.format(system=system, time=slowed_left(left))


def needs_key(system: str, since: datetime, waiting: int, today: date) -> tuple[str, str]:
    when = tr("The key stopped working at {time}.").format(time=as_of_moment(since, today))
    rest = (
        count(
            waiting,
            "Nothing is lost: {n} change waits here and goes out once you reconnect.",
            "Nothing is lost: {n} changes wait here and go out once you reconnect.",
        )
        if waiting
        else tr("Nothing is lost. This day can be read once you reconnect.")
    )
    return tr("{system} is asking for a new key").format(system=system), f"{when} {rest}"


def key_details(system: str, title: str, detail: str, since: datetime) -> str:
    """For the one who helps: no patient, no key."""
    return "\n".join(part for part in (system, title, detail, since.isoformat(timespec="seconds")) if part)


def empty_day(day: date) -> str:
    return tr("No visits on {day}").format(day=day_full(day))


def closed_day(opens: datetime | None) -> str:
    if opens is None:
        return tr("The practice is closed.")
    words = tr("The practice is closed. It opens again on {day} at {time}.")
    return words.format(day=weekday(opens.date(), long=True), time=clock_time(opens))


def go_to_day(day: date) -> str:
    return tr("Go to {day}").format(day=weekday(day, long=True))


def open_day() -> str:
    return tr("No visits yet. Click a time to book it.")


def no_columns(system: str) -> tuple[str, str]:
    title = tr("{system} names no providers").format(system=system)
    return title, tr("Nothing is lost. When they are set up there, they appear here at the next reading.")


ADD_PROVIDERS: Final = tr("Add who works here")


def nobody_yet() -> tuple[str, str]:
    return tr("Nobody works here yet"), tr(
        "Each provider is a column of the day. Rooms, visit types and hours can follow."
    )


def hidden_columns(visits: int) -> tuple[str, str]:
    words = count(visits, "{n} visit of this day is in them.", "{n} visits of this day are in them.")
    return tr("All columns are hidden"), words


def nothing_shown() -> tuple[str, str]:
    return tr("No visit of this day is shown"), tr("A count in the bar below is pressed, and nothing matches it now.")
