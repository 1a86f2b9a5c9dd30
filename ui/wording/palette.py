"""Sentences of the search box and its rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from ui.wording.language import clock_time, day_short, figure, is_month_first, tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from adapters.model import Appointment

PALETTE_TABS: Final = (
    ("all", tr("All")),
    ("patients", tr("Patients")),
    ("visits", tr("Visits")),
    ("commands", tr("Commands")),
)
PALETTE_HINTS: Final = (
    (("↑", "↓"), tr("choose")),
    (("↵",), tr("open")),
    (("Tab",), tr("actions")),
    (("Esc",), tr("close")),
)
OPEN_PATIENT: Final = tr("Open patient")
BOOK: Final = tr("Book")
PATIENTS: Final = tr("Patients")
VISITS: Final = tr("Visits")
DO: Final = tr("Do")


def match_words(match: str) -> str:
    """Why a row that is not an exact match is in the list; nothing for one that is."""
    return {
        "close_spelling": tr("close spelling"),
        "sounds_alike": tr("sounds alike"),
        "same_phone": tr("same phone"),
        "birth_date": tr("birth date"),
        "chart_number": tr("chart number"),
        "preferred_name": tr("preferred name"),
    }.get(match, "")


def none() -> str:
    return tr("None")


def visit_when(visit: Appointment | None, today: date, zone: ZoneInfo) -> str:
    """ "Nov 4", "Today 2:00 PM", "Mar 9, 10:30"; "" for no visit."""
    if visit is None:
        return ""
    start = visit.span.start.astimezone(zone)
    day = start.date()
    if day == today:
        return tr("Today {time}").format(time=clock_time(start))
    words = day_short(day, year=abs((day - today).days) > 300)
    return f"{words}, {clock_time(start, half=False)}" if day > today else words


def find_time_for(name: str) -> str:
    return tr("Find a time for {name}").format(name=name)


def new_patient_named(name: str) -> str:
    return tr("New patient “{name}”").format(name=name)


def also_works() -> str:
    return tr("Also works: {examples}").format(examples=f"0148 · {day_short_numbers()} · #07731")


def day_short_numbers() -> str:
    """An example of a birth date as people here type it."""
    return "6/11/79" if is_month_first() else "11/6/79"


def nothing_matches(known: int, whole: bool) -> tuple[str, str]:
    """Title and text of the empty list. What was typed is not repeated."""
    looked = tr("We looked at names, phones, birth dates and chart numbers of {n} patients.").format(n=figure(known))
    if not whole:
        looked = tr("The list of patients is still being read: {n} so far.").format(n=figure(known))
    return tr("No patient matches"), looked


def search_placeholder() -> str:
    return tr("Name, phone, birth date, chart number, or a command")


def household(names: str) -> str:
    return tr("Household: {names}").format(names=names)


def recent_patients() -> str:
    return tr("Seen last")


def balance() -> str:
    return tr("Balance")


def note() -> str:
    return tr("Note")
