"""Sentences of the frame: navigation, top bar, inspector, status bar, links, the outbox summary."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from ui.wording.language import ago, clock_time, count, minutes, tr

APP: Final = "Daybook"
MONTH: Final = "Month"
GO_TO_DATE: Final = "Go to date"
PREVIOUS_MONTH: Final = "Previous month"
NEXT_MONTH: Final = "Next month"
SIDEBAR: Final = "Sidebar"
PRACTICE_MENU: Final = "Practice and menu"
COLUMNS: Final = "Columns"
COLUMNS_BY: Final = "What the columns are"
BY_PROVIDER: Final = "By provider"
BY_ROOM: Final = "By room"
SHOW: Final = "Show"
CANCELLED_VISITS: Final = "Cancelled visits"
OUTSIDE_HOURS: Final = "Outside hours"
LOCK: Final = "Lock"
SETTINGS: Final = "Settings"
PAGES: Final = {
    "calendar": "Calendar",
    "patients": "Patients",
    "find_time": "Find a time",
    "agenda": "Agenda",
    "outbox": "Outbox",
}
CLOSE: Final = "Close"
TODAY: Final = "Today"
GO_BACK: Final = "Back"
STEP_BACK: Final = "Previous day or week"
STEP_ON: Final = "Next day or week"
CALENDAR_VIEWS: Final = (("day", "Day"), ("week", "Week"), ("agenda", "Agenda"))
CALENDAR_VIEW: Final = "Calendar view"
NEW_VISIT: Final = "New visit"
NEW_SHORT: Final = "New"
SEARCH_LONG: Final = "Search or type a command"
SEARCH: Final = "Search"
SEARCH_KEYS: Final = ("Ctrl", "K")
SEARCH_KEYS_MAC: Final = ("⌘", "K")
STATUS: Final = "Status"
LESS: Final = "Less"
CHOOSE_DATE: Final = "Choose a date"
OPTIONAL: Final = "optional"
INSPECTOR_TABS: Final = (("visit", "Visit"), ("patient", "Patient"), ("history", "History"))
OPEN_VISIT: Final = "Open visit"
MOVE: Final = "Move"
BOOK_NEXT: Final = "Book next"
MORE: Final = "More"
COPY: Final = "Copy"
TODAY_AT_A_GLANCE: Final = "At a glance"
WAITING_NOW: Final = "Waiting now"
NOBODY_WAITS: Final = "Nobody is waiting."
NEXT_UP: Final = "Next up"
NOBODY_NEXT: Final = "Nobody else is expected today."
NO_HISTORY: Final = "No earlier visits known here."
TOPBAR: Final = "Top bar"
STATUSBAR: Final = "Status bar"
INSPECTOR: Final = "Inspector"
TOGGLE_INSPECTOR: Final = "Show or hide the inspector"
SENDING_PAUSED: Final = "Sending paused"
ALL_SAVED: Final = "All saved"


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
        at = clock_time(as_of, half=False) if as_of else ""
        return tr("Offline") + (tr(" · as of {time}").format(time=at) if at else ""), tr("Offline")
    if state == "refused":
        return tr("{system} needs a new key").format(system=system), tr("New key")
    if state == "paused":
        return SENDING_PAUSED, tr("Paused")
    return (tr("{system} · {age} ago").format(system=system, age=age), age) if age else (system, system)


def outbox_parts(on_way: int, refused: int, check: int) -> list[tuple[str, str]]:
    """The outbox summary's words, each with the outbox state whose colours it wears."""
    parts = []
    if on_way:
        parts.append(("sending", tr("{n} on their way").format(n=on_way)))
    if refused:
        parts.append(("failed", tr("{n} not saved").format(n=refused)))
    if check:
        parts.append(("attention", tr("{n} to check").format(n=check)))
    return parts


def outbox_name(parts: list[tuple[str, str]]) -> str:
    """ "Outbox: 3 on their way, 1 not saved", the summary's accessible name."""
    return tr("Outbox: {words}").format(words=", ".join(words for _, words in parts) or ALL_SAVED.lower())


def visits_count(number: int) -> str:
    return count(number, "{n} visit", "{n} visits")


def unconfirmed_count(number: int) -> str:
    return tr("{n} unconfirmed").format(n=number)


def openings_count(number: int, free: int) -> str:
    """ "4 openings, 3 h 15": `free` in minutes."""
    return count(number, "{n} opening", "{n} openings") + (f", {minutes(free)}" if free else "")


def late_count(number: int) -> str:
    return tr("{n} late").format(n=number)


def no_show_count(number: int) -> str:
    return count(number, "{n} no-show", "{n} no-shows")
