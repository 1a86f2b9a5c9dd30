"""Sentences of the outbox list."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from ui.wording.desk import status_word
from ui.wording.language import (
    ago,
    clock_time,
    count,
    day_full,
    day_heading,
    day_short,
    minutes,
    time_range,
    tr,
    weekday,
)
from ui.wording.window import TODAY

OUTBOX_FILTERS: Final = (("all", "All"), ("needs", "Needs you"), ("way", "On the way"), ("saved", "Saved"))
OUTBOX_HEADS: Final = (
    ("change", "Change"),
    ("state", "State"),
    ("age", "Age"),
    ("tries", "Tries"),
    ("next", "What happens next"),
)
OUTBOX_LIST: Final = "Changes"
OUTBOX_FILTER: Final = "Which changes to show"
OUTBOX_FIND: Final = "Filter by name"
OUTBOX_DAY: Final = "Day of the saved changes"
OUTBOX_DETAILS: Final = "Details of this change"
PAUSE_SENDING: Final = "Pause sending"
RESUME_SENDING: Final = "Resume sending"
YESTERDAY: Final = "Yesterday"
TIMELINE: Final = "Timeline"
WHAT_HAPPENED: Final = "What happened"
WHAT_IS_SAFE: Final = "What is safe"
WHAT_YOU_CAN_DO: Final = "What you can do"
OPEN_OUTBOX: Final = "Open outbox"
OUTBOX_OPEN: Final = "Open"
OUTBOX_ACTS: Final = {
    "retry": "Try again",
    "fix": "Fix…",
    "pick_time": "Pick a new time",
    "compare": "Compare…",
    "undo": "Undo",
    "take_back": "Take back",
    "open": "Open visit",
    "open_patient": "Open patient",
    "copy": "Copy details",
    "discard": "Discard…",
}
OUTBOX_STATES: Final = {
    "waiting": "Waiting",
    "sending": "Sending",
    "saved": "Saved",
    "failed": "Not saved",
    "attention": "Please check",
    "gone": "Taken back",
}


def outbox_subtitle(systems: list[str], wait: tuple[float, float] | None = None) -> str:
    """ "Changes on their way from Daybook to Harbor Lane · usually saved in 10 – 25 s"."""
    if not systems:
        words = tr("Changes on their way to the practice system")
    elif len(systems) > 3:
        words = tr("Changes on their way from Daybook to {n} practice systems").format(n=len(systems))
    else:
        words = tr("Changes on their way from Daybook to {systems}").format(systems=listed(systems))
    if wait is None:
        return words
    low, high = (ago(timedelta(seconds=max(1, round(one)))) for one in wait)
    unit = low[len(low.rstrip("abcdefghijklmnopqrstuvwxyz ")) :]
    if low == high:
        took = low
    else:
        took = f"{low.removesuffix(unit) if high.endswith(unit) else low} – {high}"
    return words + " · " + tr("usually saved in {took}").format(took=took)


def listed(words: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return tr(" and ").join(filter(None, (", ".join(words[:-1]), words[-1])))


def outbox_hint(system: str) -> str:
    """The foot: what is promised."""
    return tr("Every change is kept on this computer until {system} confirms it").format(
        system=system or tr("the practice system")
    )


def outbox_filter(key: str, number: int | None) -> str:
    words = tr(dict(OUTBOX_FILTERS)[key])
    return words if number is None else f"{words} {number:,}"


def outbox_group(key: str, day: date, today: date) -> str:
    """The title of a group of rows."""
    if key in ("needs", "way"):
        return tr(dict(OUTBOX_FILTERS)[key])
    words = tr("Saved {day}") if key == "saved" else tr("Taken back {day}")
    if day == today:
        return words.format(day=tr("today"))
    return words.format(day=tr("yesterday") if (today - day).days == 1 else day_heading(day, long=False))


def outbox_day(day: date, today: date) -> str:
    back = (today - day).days
    return tr(TODAY) if not back else tr(YESTERDAY) if back == 1 else day_heading(day, long=False)


def outbox_more(number: int) -> str:
    return tr("Show {n} more").format(n=number)


def outbox_group_spoken(title: str, number: int, is_open: bool) -> str:
    return ", ".join((title, str(number), tr("open") if is_open else tr("closed")))


def outbox_verb(kind: str, status: str = "", fields: tuple[str, ...] = ()) -> str:
    """The strong first word of a row: what was asked for."""
    if kind == "set_status":
        return status_word(status)
    if kind == "edit_patient":
        named = {"email": tr("E-mail"), "phones": tr("Phone"), "born": tr("Birth date")}
        return named.get(fields[0], tr("Name")) if len(fields) == 1 else tr("Details")
    return {"book": tr("Book"), "move": tr("Move"), "cancel": tr("Cancel"), "add_patient": tr("Add")}[kind]


def outbox_when(start: datetime, *, with_day: bool = True) -> str:
    """ "Tue Feb 17, 2:30 PM"."""
    time_words = clock_time(start)
    return f"{weekday(start.date())} {day_short(start.date())}, {time_words}" if with_day else time_words


def outbox_span(start: datetime, end: datetime) -> str:
    """ "Tue, Feb 17, 2:30 – 3:15 PM"."""
    return f"{day_heading(start.date(), long=False)}, {time_range(start, end, half=True)}"


def outbox_moved(old: tuple[datetime, datetime] | None, new: tuple[datetime, datetime], today: date) -> str:
    """ "3:30 → 4:00 PM"; with days where they differ; lengths where only the length changes."""
    start, end = new
    if old is None:
        return outbox_when(start)
    if old[0] == start:
        lengths = f", {minutes(old[1] - old[0])} → {minutes(end - start)}" if old[1] != end else ""
        return outbox_when(start, with_day=start.date() != today) + lengths
    if old[0].date() != start.date():
        return f"{outbox_when(old[0])} → {outbox_when(start)}"
    same_half = (old[0].hour < 12) == (start.hour < 12)
    times = f"{clock_time(old[0], half=not same_half)} → {clock_time(start)}"
    return times if start.date() == today else f"{weekday(start.date())} {day_short(start.date())}, {times}"


def outbox_age(made: datetime, now: datetime) -> str:
    """ "14 s", "6 min", "5 h", then the date."""
    age_of = now - made
    return ago(age_of) if age_of < timedelta(hours=24) else day_short(made.date())


def seconds_left(left: timedelta) -> str:
    """ "4 s": a wait still to come, rounded up, so that it never says 0."""
    return ago(timedelta(seconds=max(1, -int(-left.total_seconds() // 1))))


_OUTBOX_NEXT: Final = {
    "undo": "Not sent yet. Goes out in {left}.",
    "now": "Not sent yet. Goes out now.",
    "looks_first": "Looks in {system} first, then goes out.",
    "turn": "Waits for the change before it.",
    "turn_patient": "Waits until the new patient is saved.",
    "offline": "Waits for the network.",
    "down": "{system} is not answering.",
    "slowed": "{system} asked us to slow down.",
    "locked": "{system} asks for a new key. Waits here.",
    "paused": "Sending is paused. Waits here.",
    "sending": "Sent. Waiting for {system} to answer.",
    "sending_long": "Sent {age} ago, and {system} has not answered.",
    "queued": "{system} has it.",
    "queued_long": "{system} has had it for {age} without saving it.",
    "unwanted": "Asked {system} to give it back.",
    "lost": "The answer was lost.",
    "unsure": "Nobody knows whether {system} has it.",
    "refused": "Waits for you. A refused change is not repeated.",
    "stopped": "Waits for you. It was not sent.",
    "differs": "{system} says saved, but shows {theirs}. Choose which is right.",
    "saved": "Saved in {took}",
    "saved_again": "Saved in {took}, on the {nth} try",
    "saved_there": "Was in {system} already",
    "saved_word": "Marked as saved by {by}",
    "undone": "Undone before it was sent",
    "withdrawn": "Taken back from {system}",
    "dropped": "Discarded",
}
_OUTBOX_AGAIN: Final = {
    "offline": " Next try in {left}.",
    "down": " Next try in {left}.",
    "slowed": " Next try in {left}.",
    "queued": " Looking again in {left}.",
    "queued_long": " Looking again in {left}.",
    "unwanted": " Looking again in {left}.",
    "lost": " Looking in {system} in {left}.",
    "unsure": " Looking again in {left}.",
}
_NTH: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def outbox_next(key: str, *, left: timedelta | None = None, tries: int = 1, **words: str) -> str:
    """What happens next, in words; with how long until then where something is planned."""
    nth = tr(_NTH[tries - 1]) if 0 < tries <= len(_NTH) else tr("{n}th").format(n=tries)
    said = tr(_OUTBOX_NEXT[key])
    if left is not None and key in _OUTBOX_AGAIN:
        said += tr(_OUTBOX_AGAIN[key])
    return said.format(left=seconds_left(left) if left is not None else "", nth=nth, **words)


def outbox_overlaps(words: str) -> str:
    return tr("{words}. Overlaps another visit.").format(words=words)


def outbox_shows(what: str, *, is_gone: bool = False) -> str:
    """What a system shows instead of what it said it saved."""
    return tr("no such visit") if is_gone else what or tr("something else")


def outbox_when_spoken(start: datetime, today: date) -> str:
    """ "Tuesday 2:30 PM"; with the date where that could be another week's."""
    day = start.date()
    words = weekday(day, long=True) if abs((day - today).days) < 7 else f"{day_full(day)},"
    return f"{words} {clock_time(start)}"


def weekday_time(start: datetime) -> str:
    """ "Tue 2:30 PM"."""
    return f"{weekday(start.date())} {clock_time(start)}"


def age_spoken(age_of: timedelta) -> str:
    """ "14 seconds", "6 minutes": in whole words, for a screen reader."""
    seconds = max(0, int(age_of.total_seconds()))
    if seconds <= 99:
        return count(seconds, "{n} second", "{n} seconds")
    if seconds < 100 * 60:
        return count(seconds // 60, "{n} minute", "{n} minutes")
    if seconds < 24 * 3600:
        return count(seconds // 3600, "{n} hour", "{n} hours")
    return count(seconds // 86400, "{n} day", "{n} days")


def outbox_row_spoken(state: str, what: list[str], age_of: timedelta | None, tries: int, then: str) -> str:
    """ "Not saved. Book Elise Sørensen, Tuesday 2:30 PM. 6 minutes old, 1 try. Waits for you."."""
    parts = [tr(state), ", ".join(filter(None, what))]
    if age_of is not None:
        parts.append(
            tr("{age} old, {tries}").format(age=age_spoken(age_of), tries=count(tries, "{n} try", "{n} tries"))
        )
    return ". ".join([*parts, then.rstrip(".")]) + "."
