"""Sentences of the practice book's directory: who works there, where, what is done, when, and what is closed."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from ui.wording.language import clock_time, count, day_heading, minutes, tr, weekday

BOOK_NONE: Final = tr("No practice’s book is kept on this computer: providers and hours come from the practice system.")
BOOK_READING: Final = tr("The book is being opened.")
BOOK_READS: Final = tr("This computer only looks, so nothing can be changed here.")
BOOK_PROVIDERS: Final = tr("Providers")
BOOK_ROOMS: Final = tr("Rooms")
BOOK_TYPES: Final = tr("Visit types")
BOOK_CLOSED: Final = tr("Closed and blocked time")
BOOK_PRACTICE: Final = tr("Practice")
BOOK_EDIT: Final = tr("Edit…")
BOOK_HOURS: Final = tr("Hours…")
BOOK_REOPEN: Final = tr("Open again…")
BOOK_ADD: Final = {
    "provider": tr("Add a provider…"),
    "room": tr("Add a room…"),
    "type": tr("Add a visit type…"),
    "closed": tr("Close time…"),
}
BOOK_NOTHING: Final = {
    "provider": tr("Nobody yet. Each provider becomes a column of the day, with hours of their own."),
    "room": tr("No rooms yet. Without any, visits stand with their provider only."),
    "type": tr("No visit types yet. They fill in the length when a visit is booked."),
    "closed": tr("Nothing is closed from today on."),
}
BOOK_TITLES: Final = {
    "practice": tr("Practice"),
    "provider": tr("Provider"),
    "room": tr("Room"),
    "type": tr("Visit type"),
    "closed": tr("Close time"),
}
BOOK_NAME: Final = tr("Name")
BOOK_ROLE: Final = tr("Role, such as DDS or hygienist")
BOOK_MINUTES: Final = tr("Length")
BOOK_COLOR: Final = tr("Colour")
BOOK_WHO: Final = tr("Who does it")
BOOK_ACTIVE: Final = tr("Can be booked")
BOOK_ACTIVE_MORE: Final = tr("Off: retired. Visits that name it stay as they are.")
BOOK_RETIRED: Final = tr("retired")
BOOK_EVERYBODY: Final = tr("everybody")
BOOK_SAVE: Final = tr("Save")
BOOK_CLOSE_TIME: Final = tr("Close this time")
BOOK_FOR: Final = tr("For")
BOOK_WHOLE: Final = tr("The whole practice")
BOOK_FIRST: Final = tr("First day")
BOOK_LAST: Final = tr("Last day")
BOOK_ALL_DAY: Final = tr("All day")
BOOK_FROM: Final = tr("From")
BOOK_UNTIL: Final = tr("Until")
BOOK_WHY: Final = tr("Why, such as holiday or meeting")
BOOK_BREAK: Final = tr("Break")
BOOK_LUNCH: Final = tr("Lunch")
BOOK_COLORS: Final = {
    "": tr("None"),
    "teal": tr("Teal"),
    "blue": tr("Blue"),
    "violet": tr("Violet"),
    "green": tr("Green"),
    "amber": tr("Amber"),
    "magenta": tr("Magenta"),
    "kept": tr("As it is"),
}
BOOK_SAVED: Final = tr("Saved in the practice book.")
BOOK_BACK: Final = tr("Back")
BOOK_CLOSE_ANYWAY: Final = tr("Close anyway")
BOOK_RETIRE_ANYWAY: Final = tr("Retire anyway")
BOOK_OPEN_IT: Final = tr("Open again")
BOOK_KEEP_CLOSED: Final = tr("Keep it closed")
BOOK_REOPEN_ASKED: Final = tr("Open this time again?")
BOOK_STAY: Final = tr("They stay as they are: move or cancel them in the calendar.")

NEEDS_NAME: Final = tr("Give it a name.")
NEEDS_BREAK_INSIDE: Final = tr("The break lies outside the hours.")
LAST_BEFORE_FIRST: Final = tr("The last day is before the first.")
UNTIL_BEFORE_FROM: Final = tr("It ends before it begins.")


def hours_of(name: str) -> str:
    return tr("Hours of {name}").format(name=name)


def name_taken(name: str) -> str:
    return tr("“{name}” is there already.").format(name=name)


def weekday_of(number: int) -> str:
    """The long name of a weekday, 0 = Monday."""
    return weekday(date(2024, 1, 1 + number), long=True)


def week_wrong(number: int) -> str:
    return tr("{day}: it closes before it opens.").format(day=weekday_of(number))


def break_wrong(number: int) -> str:
    return tr("{day}: the break must lie within the hours, and end after it begins.").format(day=weekday_of(number))


def booked_then(number: int) -> str:
    return count(number, "{n} visit is booked then", "{n} visits are booked then")


def booked_later(number: int) -> str:
    return count(number, "{n} visit is still to come", "{n} visits are still to come")


def type_detail(length: int | None, who: str) -> str:
    return " · ".join(part for part in (minutes(length) if length else "", who) if part)


def closed_span(start: datetime, end: datetime, *, whole_days: bool, last: date) -> str:
    """ "Tue, Feb 17", "Tue, Feb 17 – Fri, Feb 20", or one day with its times."""
    first = day_heading(start.date(), long=False)
    if not whole_days:
        return f"{first}, {clock_time(start)} – {clock_time(end)}"
    return first if last == start.date() else f"{first} – {day_heading(last, long=False)}"


def spoken_time(which: str, number: int, at: time) -> str:
    return f"{weekday_of(number)}, {which}"
