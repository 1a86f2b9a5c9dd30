"""Sentences of the frame: navigation, top bar, inspector, status bar, links, the outbox summary."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from ui.wording.language import ago, clock_time, count, minutes, tr

APP: Final = "Daybook"
NAMES_HIDDEN: Final = tr("Names hidden")
MONTH: Final = tr("Month")
GO_TO_DATE: Final = tr("Go to date")
PREVIOUS_MONTH: Final = tr("Previous month")
NEXT_MONTH: Final = tr("Next month")
SIDEBAR: Final = tr("Sidebar")
PRACTICE_MENU: Final = tr("Practice and menu")
COLUMNS: Final = tr("Columns")
COLUMNS_BY: Final = tr("What the columns are")
BY_PROVIDER: Final = tr("By provider")
BY_ROOM: Final = tr("By room")
SHOW: Final = tr("Show")
CANCELLED_VISITS: Final = tr("Cancelled visits")
OUTSIDE_HOURS: Final = tr("Outside hours")
LOCK: Final = tr("Lock")
LOCK_NOW: Final = tr("Lock now")
SETTINGS: Final = tr("Settings")
PAGES: Final = {
    "calendar": tr("Calendar"),
    "patients": tr("Patients"),
    "find_time": tr("Find a time"),
    "agenda": tr("Agenda"),
    "outbox": tr("Outbox"),
}
CLOSE: Final = tr("Close")
TODAY: Final = tr("Today")
GO_BACK: Final = tr("Back")
STEP_BACK: Final = tr("Previous day or week")
STEP_ON: Final = tr("Next day or week")
CALENDAR_VIEWS: Final = (("day", tr("Day")), ("week", tr("Week")), ("agenda", tr("Agenda")))
CALENDAR_VIEW: Final = tr("Calendar view")
NEW_VISIT: Final = tr("New visit")
NEW_SHORT: Final = tr("New")
SEARCH_LONG: Final = tr("Search or type a command")
SEARCH: Final = tr("Search")
SEARCH_KEYS: Final = ("Ctrl", "K")
SEARCH_KEYS_MAC: Final = ("⌘", "K")
STATUS: Final = tr("Status")
LESS: Final = tr("Less")
CHOOSE_DATE: Final = tr("Choose a date")
OPTIONAL: Final = tr("optional")
INSPECTOR_TABS: Final = (("visit", tr("Visit")), ("patient", tr("Patient")), ("history", tr("History")))
OPEN_VISIT: Final = tr("Open visit")
MOVE: Final = tr("Move")
BOOK_NEXT: Final = tr("Book next")
MORE: Final = tr("More")
COPY: Final = tr("Copy")
TODAY_AT_A_GLANCE: Final = tr("At a glance")
WAITING_NOW: Final = tr("Waiting now")
NOBODY_WAITS: Final = tr("Nobody is waiting.")
NEXT_UP: Final = tr("Next up")
NOBODY_NEXT: Final = tr("Nobody else is expected today.")
NO_HISTORY: Final = tr("No earlier visits known here.")
TOPBAR: Final = tr("Top bar")
STATUSBAR: Final = tr("Status bar")
INSPECTOR: Final = tr("Inspector")
TOGGLE_INSPECTOR: Final = tr("Show or hide the inspector")
SENDING_PAUSED: Final = tr("Sending paused")
ALL_SAVED: Final = tr("All saved")


def link_words(
    state: str,
    system: str,
    *,
    now: datetime,
    as_of: datetime | None = None,
    until: datetime | None = None,
) -> tuple[str, str]:
    """The connection chip, long and short. `state` is a link's own word, or "sample" or "paused"; times are aware."""
    age = ago(now - as_of) if as_of else ""
    if state == "reading":
        return tr("Reading…"), tr("Reading…")
    if state == "slowed":
        wait = ago(until - now) if until else ""
        return tr("{system} asked us to slow down").format(system=system) + (f" · {wait}" if wait else ""), wait
    if state == "offline":
        if as_of is None:
            return tr("Offline"), tr("Offline")
        return tr("Offline · as of {time}").format(time=clock_time(as_of, half=False)), tr("Offline")
    if state == "refused":
        return tr("{system} needs a new key").format(system=system), tr("New key")
    if state == "paused":
        return SENDING_PAUSED, tr("Paused")
    return (tr("{system} · {age} ago").format(system=system, age=age), age) if age else (system, system)


def outbox_parts(on_way: int, refused: int, check: int) -> list[tuple[str, str]]:
    """The outbox summary's words, each with the outbox state whose colours it wears."""
    parts = []
    if on_way:
        parts.append(("sending", count(on_way, "{n} on their way", "{n} on their way")))
    if refused:
        parts.append(("failed", count(refused, "{n} not saved", "{n} not saved")))
    if check:
        parts.append(("attention", count(check, "{n} to check", "{n} to check")))
    return parts


def outbox_name(parts: list[tuple[str, str]]) -> str:
    """ "Outbox: 3 on their way, 1 not saved", the summary's accessible name."""
    return tr("Outbox: {words}").format(words=", ".join(words for _, words in parts) or tr("all saved"))


def visits_count(number: int) -> str:
    return count(number, "{n} visit", "{n} visits")


def unconfirmed_count(number: int) -> str:
    return count(number, "{n} unconfirmed", "{n} unconfirmed")


def openings_count(number: int, free: int) -> str:
    """ "4 openings, 3 h 15": `free` in minutes."""
    return count(number, "{n} opening", "{n} openings") + (f", {minutes(free)}" if free else "")


def late_count(number: int) -> str:
    return tr("{n} late").format(n=number)


def no_show_count(number: int) -> str:
    return count(number, "{n} no-show", "{n} no-shows")


def names_toggle(hidden: bool) -> str:
    return tr("Names are hidden. Show them again with Ctrl+Shift+H.") if hidden else tr("Names are shown.")


def sample_chip() -> str:
    return tr("Sample practice")


def cancelled_count(number: int) -> str:
    return count(number, "{n} cancelled, shown", "{n} cancelled, shown")


def visits_of(number: int, name: str) -> str:
    """ "26 visits for Priya Nair", in the status bar; everybody's without a name."""
    if not name:
        return visits_count(number)
    return tr("{visits} for {name}").format(visits=visits_count(number), name=name)
