"""Sentences of "Provider away": who and when, the new times proposed, who is to be called."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from ui.wording.language import clock_time, count, day_heading, tr

PROVIDER_AWAY: Final = tr("Provider away")
AWAY_ACTION: Final = tr("Provider away…")
WHO_IS_AWAY: Final = tr("Provider")
AWAY_DAY: Final = tr("Day")
AWAY_PART: Final = tr("Part of the day")
AWAY_PARTS: Final = (("day", tr("All day")), ("morning", tr("Morning")), ("afternoon", tr("Afternoon")))
AWAY_FROM: Final = tr("From")
AWAY_TO: Final = tr("To")
AWAY_VISITS: Final = tr("Visits and their new times")
AWAY_CALLS: Final = tr("Who to call")
LEFT_OUT: Final = tr("Stays where it is")
NO_NEW_TIME: Final = tr("No other time in the next two weeks")
ON_ITS_WAY: Final = tr("On its way: it can be moved when it is saved")
COPY_CALLS: Final = tr("Copy list")
AWAY_DONE: Final = tr("Done")
AWAY_CANCEL: Final = tr("Cancel")
AWAY_KEYS: Final = (
    (("↑", "↓"), tr("visit")),
    (("←", "→"), tr("other time")),
    (("Space",), tr("leave out")),
    (("Ctrl", "↵"), tr("move")),
)


def away_summary(visits: int, moving: int, looking: bool) -> str:
    if looking:
        return tr("Looking for times…")
    if not visits:
        return tr("Nobody is booked then.")
    words = count(visits, "{n} visit is booked then.", "{n} visits are booked then.")
    rest = visits - moving
    return words + (" " + count(rest, "{n} stays.", "{n} stay.") if rest else "")


def away_move(moving: int) -> str:
    return count(moving, "Move {n} visit", "Move {n} visits") if moving else tr("Move visits")


def away_block(system: str) -> str:
    return tr("Close that time in {system}, too").format(system=system)


def away_when(start: datetime, day: date) -> str:
    """ "1:00 PM" on the same day, "Wed, Feb 18, 1:00 PM" on another."""
    when = clock_time(start)
    return when if start.date() == day else f"{day_heading(start.date(), long=False)}, {when}"


def away_new(when: str, who: str, place: str) -> str:
    return " · ".join(part for part in (when, who, place) if part)


def away_choice(at: int, of: int) -> str:
    return tr("{n} of {all}").format(n=at, all=of)


def away_spoken(name: str, old: str, new: str, choice: str) -> str:
    return ", ".join(part for part in (name, old, new, choice) if part)


def away_called(done: int, failed: int) -> tuple[str, str]:
    """Title and words once it was approved."""
    title = count(done, "{n} visit moved", "{n} visits moved")
    words = tr("Each goes out through the outbox. These people do not know yet:")
    if failed:
        words = count(failed, "{n} could not be moved and stays.", "{n} could not be moved and stay.") + " " + words
    return title, words


def away_call(name: str, phone: str, old: str, new: str) -> str:
    """One line of the copied list."""
    return "\t".join((name, phone, f"{old} → {new}"))


def away_block_label(name: str) -> str:
    return tr("{name} is away").format(name=name)
