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
    figure,
    listed,
    minutes,
    time_range,
    tr,
    weekday,
)
from ui.wording.window import TODAY

OUTBOX_FILTERS: Final = (
    ("all", tr("All", "changes")),
    ("needs", tr("Needs you")),
    ("way", tr("On the way")),
    ("saved", tr("Saved", "changes")),
)
OUTBOX_HEADS: Final = (
    ("change", tr("Change")),
    ("state", tr("State")),
    ("age", tr("Age")),
    ("tries", tr("Tries")),
    ("next", tr("What happens next")),
)
OUTBOX_LIST: Final = tr("Changes")
OUTBOX_FILTER: Final = tr("Which changes to show")
OUTBOX_FIND: Final = tr("Filter by name")
OUTBOX_DAY: Final = tr("Day of the saved changes")
OUTBOX_DETAILS: Final = tr("Details of this change")
PAUSE_SENDING: Final = tr("Pause sending")
RESUME_SENDING: Final = tr("Resume sending")
YESTERDAY: Final = tr("Yesterday")
TIMELINE: Final = tr("Timeline")
WHAT_HAPPENED: Final = tr("What happened")
WHAT_IS_SAFE: Final = tr("What is safe")
WHAT_YOU_CAN_DO: Final = tr("What you can do")
OPEN_OUTBOX: Final = tr("Open outbox")
OUTBOX_OPEN: Final = tr("Open")
OUTBOX_ACTS: Final = {
    "retry": tr("Try again"),
    "fix": tr("Fix…"),
    "pick_time": tr("Pick a new time"),
    "compare": tr("Compare…"),
    "undo": tr("Undo"),
    "take_back": tr("Take back"),
    "open": tr("Open visit"),
    "open_patient": tr("Open patient"),
    "copy": tr("Copy details"),
    "discard": tr("Discard…"),
}
OUTBOX_STATES: Final = {
    "waiting": tr("Waiting"),
    "sending": tr("Sending"),
    "saved": tr("Saved"),
    "failed": tr("Not saved"),
    "attention": tr("Please check"),
    "gone": tr("Taken back"),
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


def outbox_hint(system: str) -> str:
    """The foot: what is promised."""
    return tr("Every change is kept on this computer until {system} confirms it").format(
        system=system or tr("the practice system")
    )


def outbox_filter(key: str, number: int | None) -> str:
    words = dict(OUTBOX_FILTERS)[key]
    return words if number is None else f"{words} {figure(number)}"


def outbox_group(key: str, day: date, today: date) -> str:
    """The title of a group of rows."""
    if key in ("needs", "way"):
        return dict(OUTBOX_FILTERS)[key]
    words = tr("Saved {day}") if key == "saved" else tr("Taken back {day}")
    if day == today:
        return words.format(day=tr("today"))
    return words.format(day=tr("yesterday") if (today - day).days == 1 else day_heading(day, long=False))


def outbox_day(day: date, today: date) -> str:
    back = (today - day).days
    return TODAY if not back else YESTERDAY if back == 1 else day_heading(day, long=False)


def outbox_more(number: int) -> str:
    return tr("Show {n} more").format(n=number)


def outbox_group_spoken(title: str, number: int, is_open: bool) -> str:
    return ", ".join((title, str(number), tr("open", "a group of rows") if is_open else tr("folded")))


def outbox_verb(kind: str, status: str = "", fields: tuple[str, ...] = ()) -> str:
    """The strong first word of a row: what was asked for."""
    if kind == "set_status":
        return status_word(status)
    if kind == "edit_patient":
        named = {"email": tr("E-mail"), "phones": tr("Phone"), "born": tr("Birth date")}
        return named.get(fields[0], tr("Name")) if len(fields) == 1 else tr("Details")
    return {"book": tr("Book"), "move": tr("Move"), "cancel": tr("Cancel", "a visit"), "add_patient": tr("Add")}[kind]


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
    "undo": tr("Not sent yet. Goes out in {left}."),
    "now": tr("Not sent yet. Goes out now."),
    "looks_first": tr("Looks in {system} first, then goes out."),
    "turn": tr("Waits for the change before it."),
    "turn_patient": tr("Waits until the new patient is saved."),
    "offline": tr("Waits for the network."),
    "down": tr("{system} is not answering."),
    "slowed": tr("{system} asked us to slow down."),
    "locked": tr("{system} asks for a new key. Waits here."),
    "paused": tr("Sending is paused. Waits here."),
    "sending": tr("Sent. Waiting for {system} to answer."),
    "sending_long": tr("Sent {age} ago, and {system} has not answered."),
    "queued": tr("{system} has it."),
    "queued_long": tr("{system} has had it for {age} without saving it."),
    "unwanted": tr("Asked {system} to give it back."),
    "lost": tr("The answer was lost."),
    "unsure": tr("Nobody knows whether {system} has it."),
    "refused": tr("Waits for you. A refused change is not repeated."),
    "stopped": tr("Waits for you. It was not sent."),
    "differs": tr("{system} says saved, but shows {theirs}. Choose which is right."),
    "saved": tr("Saved in {took}"),
    "saved_again": tr("Saved in {took}, on the {nth} try"),
    "saved_there": tr("Was in {system} already"),
    "saved_word": tr("Marked as saved by {by}"),
    "undone": tr("Undone before it was sent"),
    "withdrawn": tr("Taken back from {system}"),
    "dropped": tr("Discarded"),
}
_OUTBOX_AGAIN: Final = {
    "offline": tr("Next try in {left}."),
    "down": tr("Next try in {left}."),
    "slowed": tr("Next try in {left}."),
    "queued": tr("Looking again in {left}."),
    "queued_long": tr("Looking again in {left}."),
    "unwanted": tr("Looking again in {left}."),
    "lost": tr("Looking in {system} in {left}."),
    "unsure": tr("Looking again in {left}."),
}
_NTH: Final = (
    tr("first"),
    tr("second"),
    tr("third"),
    tr("fourth"),
    tr("fifth"),
    tr("sixth"),
    tr("seventh"),
    tr("eighth"),
    tr("ninth"),
    tr("tenth"),
)


def outbox_next(key: str, *, left: timedelta | None = None, tries: int = 1, **words: str) -> str:
    """What happens next, in words; with how long until then where something is planned."""
    nth = _NTH[tries - 1] if 0 < tries <= len(_NTH) else tr("{n}th").format(n=tries)
    said = _OUTBOX_NEXT[key]
    if left is not None and key in _OUTBOX_AGAIN:
        said = f"{said} {_OUTBOX_AGAIN[key]}"
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
    parts = [state, ", ".join(filter(None, what))]
    if age_of is not None:
        parts.append(
            tr("{age} old, {tries}").format(age=age_spoken(age_of), tries=count(tries, "{n} try", "{n} tries"))
        )
    return ". ".join([*parts, then.rstrip(".")]) + "."
