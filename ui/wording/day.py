"""Sentences of the calendar grid and its cards."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from ui.wording.language import (
    _locale,
    clock_time,
    count,
    day_full,
    day_short,
    full_name,
    initials,
    minutes,
    time_range,
    tr,
)

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from app.agenda import Column, Pending
    from ui.day_model import Card


def language() -> str:
    """Names the formats in force; caches of formatted words hang on it."""
    return _locale().name() + _locale().timeFormat(QLocale.FormatType.ShortFormat)


def day_visit() -> str:
    return tr("Visit")


def day_no_column() -> str:
    return tr("No provider")


def name_hidden(name: str) -> str:
    """ "M. D." for "Delgado, Marcus"."""
    return " ".join(f"{letter}." for letter in initials(name))


def spoken_name(name: str) -> str:
    """ "Maja Eriksen" for "Eriksen, Maja"."""
    family, comma, given = name.partition(",")
    return full_name(given.strip(), family.strip()) if comma else name


def day_openings(openings: int) -> str:
    return count(openings, "{n} opening", "{n} openings") if openings else tr("full")


def day_column_detail(column: Column, over: bool, instead: str = "") -> str:
    """The second line of a column's head: "Op 1 · DDS · 2 openings". `over`: the day's hours are past."""
    parts = [column.detail]
    if instead:
        parts = [column.detail.partition(" · ")[0], instead]
    elif column.bookable and not over:
        parts.append(day_openings(column.openings))
    elif column.hours_known and not column.open:
        parts.append(tr("closed"))
    return " · ".join(part for part in parts if part)


def zone_word(at: datetime, zones: Iterable[str]) -> str:
    """The zone of a practice-local time ("EST"), where the practices' `zones` are not all the same."""
    return at.tzname() or "" if len(set(zones)) > 1 else ""


def clock_in(at: datetime, zone: str) -> str:
    """ "2:00 PM", or where a `zone` must be said "2:00 EST": there is seldom room for both."""
    return f"{clock_time(at, half=False)} {zone}" if zone else clock_time(at)


def day_in_zone(zone: str, detail: str) -> str:
    """The same where the practices' clocks differ: "EST · Op 1 · DDS · 2 openings"."""
    return " · ".join(part for part in (zone, detail) if part)


def day_booked(booked: int, bookable: int) -> str:
    return tr("{a} of {b} booked").format(a=minutes(booked), b=minutes(bookable))


def day_starts(at: datetime) -> str:
    return tr("Starts {time}").format(time=clock_time(at))


def day_leaves(at: datetime) -> str:
    return tr("Leaves {time}").format(time=clock_time(at))


def day_closed() -> str:
    return tr("Closed")


def day_blocked() -> str:
    return tr("Blocked")


_BLOCK_ICONS: Final = (
    ("coffee", ("lunch", "break", "pause", "pausa", "mittag", "coffee")),
    ("users", ("meeting", "huddle", "training", "riunione")),
    ("wrench", ("calibration", "service", "maintenance", "repair", "clean")),
    ("map-pin", ("location", "other clinic", "travel")),
)


def block_icon(label: str) -> str:
    """The icon that fits the words of a block."""
    folded = label.casefold()
    return next((icon for icon, words in _BLOCK_ICONS if any(word in folded for word in words)), "calendar-x")


def day_seats(taken: int, capacity: int) -> str:
    return tr("{n} of {all} places").format(n=taken, all=capacity)


def day_saved() -> str:
    return tr("Saved")


def day_new() -> str:
    return tr("New")


def day_late(late: int) -> str:
    return tr("{time} late").format(time=minutes(late))


def day_since(at: datetime) -> str:
    return tr("since {time}").format(time=clock_time(at, half=False))


def day_held() -> str:
    return tr("Held time")


def day_held_for(name: str) -> str:
    return tr("For {name}").format(name=name)


def day_left(left: timedelta) -> str:
    seconds = max(0, int(left.total_seconds()))
    return tr("{time} left").format(time=f"{seconds // 60}:{seconds % 60:02}")


def day_flag(pending: Pending, day: date, zone: ZoneInfo) -> tuple[str, str]:
    """What a change on its way writes on its card, and the same in few words. Empty when it is saved."""
    system, look = pending.system, str(pending.look)
    if look == "failed":
        return (tr("Not saved in {system}").format(system=system) if system else tr("Not saved")), tr("Not saved")
    if look == "attention":
        brief = tr("Please check")
        if not system:
            return brief, brief
        timed = pending.kind in ("book", "move")
        words = tr("Check time in {system}") if timed else tr("Please check in {system}")
        return words.format(system=system), brief
    if look == "saved":
        return "", ""
    if pending.kind == "move" and pending.other is not None:
        other = pending.other.start.astimezone(zone)
        when = clock_time(other, half=False)
        if other.date() != day:
            when = f"{day_short(other.date())}, {when}"
        form = tr("Moving to {time}") if pending.part == "from" else tr("Moving from {time}")
        return form.format(time=when), form.format(time=when)
    if pending.kind == "cancel":
        return tr("Cancelling"), tr("Cancelling")
    if look == "sending":
        return (tr("Sending to {system}").format(system=system) if system else tr("Sending")), tr("Sending")
    return tr("Not sent yet"), tr("Not sent yet")


def day_new_at(start: datetime, length: int) -> tuple[str, str]:
    """ "3:00 PM" and "30 min", on a time being chosen."""
    return clock_time(start), minutes_plain(length)


def minutes_plain(length: int) -> str:
    """ "75 min": always in minutes, where lengths are compared."""
    return tr("{n} min").format(n=length)


def day_stretch(start: datetime, end: datetime, length: int) -> str:
    """ "2:00 – 3:15 · 75 min"."""
    return f"{time_range(start, end)} · {minutes_plain(length)}"


def day_drop_for_choices() -> str:
    return tr("Drop to see choices")


def day_sending_stays() -> str:
    return tr("On its way: it can be changed when it is saved")


def day_other_practice() -> str:
    return tr("A visit stays in its practice")


def day_over_stays() -> str:
    return tr("This visit is over: its time stays")


def times_spoken(start: datetime, end: datetime) -> str:
    return tr("{start} to {end}").format(start=clock_time(start, half=False), end=clock_time(end, half=False))


def day_grid_name(day: date, columns: int) -> str:
    return tr("{day}, day calendar, {columns}").format(
        day=day_full(day), columns=count(columns, "{n} column", "{n} columns")
    )


def day_grid_described(now: datetime | None, visits: int) -> str:
    words = count(visits, "{n} visit", "{n} visits")
    return f"{clock_time(now, half=False)}, {words}" if now is not None else words


def slot_spoken(start: datetime, column: str, until: datetime | None) -> str:
    free = tr("free until {time}").format(time=clock_time(until, half=False)) if until is not None else tr("not free")
    return f"{clock_time(start)}, {column}, {free}"


STATUS_WORDS: Final = {
    "scheduled": tr("scheduled"),
    "confirmed": tr("confirmed"),
    "arrived": tr("arrived"),
    "in_chair": tr("in chair"),
    "done": tr("done"),
    "no_show": tr("did not come"),
    "cancelled": tr("cancelled"),
    "other": "",
}
LOOK_WORDS: Final = {
    "waiting": tr("not saved yet, waiting"),
    "sending": tr("not saved yet, sending"),
    "saved": tr("saved"),
    "failed": tr("not saved"),
    "attention": tr("please check"),
    "ghost": tr("old place"),
}
MARK_WORDS: Final = {
    "late": tr("{time} late"),
    "waiting": tr("waiting {time}"),
    "new": tr("new patient"),
}


def visit_spoken(card: Card) -> str:
    """ "Eriksen, Maja, 10:30 to 12:00, root canal, arrived, waiting 14 minutes"."""
    text = card.text
    start, end = card.local_times
    day = day_full(card.told_day) if card.told_day is not None else ""
    parts = [text.name, day, times_spoken(start, end), text.detail]
    if card.visit is not None:
        parts += [STATUS_WORDS[card.status], LOOK_WORDS.get(card.look, "")]
        for mark in card.marks:
            length = mark.short.replace(tr("{n} min").format(n="").strip(), "").strip()
            if mark.kind in MARK_WORDS:
                spoken = count(int(length), "{n} minute", "{n} minutes") if length.isdecimal() else mark.short
                parts.append(MARK_WORDS[mark.kind].format(time=spoken))
    pending = card.visit.pending if card.visit is not None else None
    moves = card.look in ("waiting", "sending") and pending is not None and pending.kind == "move"
    if moves or card.look in ("ghost", "held"):
        parts.append(text.flag)
    return ", ".join(part for part in parts if part)


def visit_described(card: Card, column: str) -> str:
    """What is said after the name: "Dr. Lindqvist. Medical alert on file. Balance due."."""
    kinds = {mark.kind for mark in card.marks}
    parts = [column]
    if "alert" in kinds:
        parts.append(tr("Medical alert on file"))
    if "balance" in kinds:
        parts.append(tr("Balance due"))
    if card.look in ("failed", "attention"):
        parts.append(card.text.flag)
    return ". ".join(part for part in parts if part) + "."


DAY_HINTS: Final = {
    "slot": (
        (("←", "↑", "↓", "→"), tr("move")),
        (("Shift", "↓"), tr("longer")),
        (("↵",), tr("book")),
        (("O",), tr("offer")),
        (("Esc",), tr("clear")),
    ),
    "visit": (
        (("Alt", "↓"), tr("next visit")),
        (("M",), tr("move")),
        (("L",), tr("length")),
        (("↵",), tr("open")),
        (("Esc",), tr("clear")),
    ),
    "move": (
        (("←", "↑", "↓", "→"), tr("new place")),
        (("Alt", "↓"), tr("5 min")),
        (("Ctrl", "→"), tr("next day")),
        (("PgDn",), tr("next week")),
        (("↵",), tr("move here")),
        (("Esc",), tr("back")),
    ),
    "length": ((("↓",), tr("longer")), (("↑",), tr("shorter")), (("↵",), tr("keep")), (("Esc",), tr("back"))),
}

DAY_MENU: Final = (
    (("open", tr("Open"), "Return"),),
    (
        ("confirm", tr("Confirm"), "C"),
        ("arrived", tr("Arrived"), "A"),
        ("seat", tr("Seat"), "S"),
        ("done", tr("Done"), "D"),
        ("no_show", tr("No-show…"), "X"),
    ),
    (
        ("move", tr("Move…"), "M"),
        ("length", tr("Length"), "L"),
        ("cut", tr("Cut"), "Ctrl+X"),
        ("book_next", tr("Book next…"), "B"),
    ),
    (("patient", tr("Open patient"), "P"), ("copy", tr("Copy details"), "Ctrl+C")),
    (("cancel", tr("Cancel visit…"), "Del"),),
)
"""The context menu of a visit: groups of (action, words, key). The menu bar's Visit menu has the same order."""


def provider_short(name: str) -> str:
    """ "Dr. Haddad" for "Dr. Amira Haddad": in rows and sentences, where nobody else is called so."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 2 and words[0].endswith(".") else name
