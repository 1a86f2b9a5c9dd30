"""Sentences of the manager's agenda: figures, the list, who to call, what to fill, today's changes, exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from ui.wording.day import clock_in
from ui.wording.desk import status_word
from ui.wording.language import clock_time, count, day_heading, minutes, tr, within

AGENDA_LIST: Final = tr("Visits of the day")
AGENDA_FIGURES: Final = tr("The day in figures")
AGENDA_ARRANGE: Final = tr("How the list is arranged")
AGENDA_ORDERS: Final = (("time", tr("By time")), ("provider", tr("By provider")))
AGENDA_PROVIDERS: Final = tr("Which providers")
AGENDA_STATUSES: Final = tr("Which statuses")
ALL_PROVIDERS: Final = tr("All providers")
ALL_STATUSES: Final = tr("All statuses")
AGENDA_FIND: Final = tr("Filter this list")
COPY_LIST: Final = tr("Copy list")
EXPORT: Final = tr("Export")
EXPORT_CSV: Final = tr("Table (CSV)…")
EXPORT_ICS: Final = tr("Calendar file (ICS)…")
PRINT: Final = tr("Print…")
AGENDA_SIDE: Final = tr("Calls and openings")
TO_CALL: Final = tr("To call")
UNCONFIRMED: Final = tr("unconfirmed")
CONFIRM: Final = tr("Confirm")
COPY_PHONE: Final = tr("Copy phone number")
WORTH_FILLING: Final = tr("Worth filling")
FILL: Final = tr("Fill…")
OPEN_TIME: Final = tr("Open", "a free time")
OPEN_THE_OUTBOX: Final = tr("Open outbox")
SHOW_IN_CALENDAR: Final = tr("Show in calendar")
CALL_DAYS: Final = tr("Whose visits are to be confirmed")
AGENDA_HINT: Final = tr("Booked counts visits against opening hours, less blocked time")
AGENDA_HEADS: Final = (
    ("time", tr("Time")),
    ("length", tr("Length")),
    ("patient", tr("Patient")),
    ("kind", tr("Visit")),
    ("who", tr("With")),
    ("phone", tr("Phone")),
    ("status", tr("Status")),
)
FIGURES: Final = (
    ("booked", "", "", tr("Booked")),
    ("unconfirmed", "circle", "", tr("Unconfirmed")),
    ("openings", "calendar-plus", "", tr("Openings")),
    ("waiting", "user-round-check", "visit.arrived", tr("Waiting now")),
    ("late", "clock-alert", "outbox.attention", tr("Late")),
    ("no_shows", "user-round-x", "visit.no_show", tr("No-shows")),
)
"""Key, icon, status whose colours it wears, words."""
_PARTS: Final = {
    "earlier": tr("Earlier"),
    "now": tr("Now"),
    "morning": tr("Morning"),
    "before_noon": tr("Before noon"),
    "afternoon": tr("Afternoon"),
    "evening": tr("Evening"),
}


def part_title(key: str) -> str:
    """The heading of a part of the day."""
    return _PARTS[key]


def agenda_booked(booked: int, bookable: int, hours_known: bool) -> str:
    if bookable:
        return tr("{a} of {b}").format(a=minutes(booked), b=minutes(bookable))
    return tr("Closed that day") if hours_known else tr("No opening hours known")


def percent_words(percent: int | None) -> str:
    return "–" if percent is None else tr("{n}%").format(n=percent)


def agenda_unconfirmed(first: datetime | None) -> str:
    if first is None:
        return tr("Everyone is confirmed")
    return tr("All from {time} on").format(time=clock_time(first))


def agenda_free(free: int) -> str:
    return tr("{time} still to fill").format(time=minutes(free)) if free else tr("Nothing left to fill")


def agenda_waiting(longest: timedelta | None) -> str:
    if longest is None:
        return tr("Nobody is waiting")
    return tr("Longest {time}").format(time=minutes(max(0, int(longest.total_seconds() // 60))))


def agenda_late(name: str, longest: int, number: int) -> str:
    if not number:
        return tr("Nobody is late")
    if number == 1:
        return tr("{name}, {time}").format(name=name, time=minutes(longest))
    return tr("Longest {time}").format(time=minutes(longest))


def agenda_no_shows(name: str, at: datetime | None, number: int) -> str:
    if at is None:
        return tr("Nobody stayed away")
    if number == 1:
        return tr("{name}, {time}").format(name=name, time=clock_time(at))
    return tr("The last at {time}").format(time=clock_time(at))


def figure_spoken(title: str, value: str, detail: str) -> str:
    """ "Unconfirmed: 6, all from 2:00 PM on"."""
    return tr("{title}: {value}, {detail}").format(title=title, value=value, detail=detail)


def _with_status(n: int, status: str) -> str:
    if status == "no_show":
        return count(n, "{n} no-show", "{n} no-shows")
    if status == "done":
        return count(n, "{n} done", "{n} done")
    if status == "arrived":
        return count(n, "{n} arrived", "{n} arrived")
    if status == "confirmed":
        return count(n, "{n} confirmed", "{n} confirmed")
    if status == "in_chair":
        return count(n, "{n} in chair", "{n} in chair")
    if status == "cancelled":
        return count(n, "{n} cancelled", "{n} cancelled")
    return f"{n} {within(status_word(status))}"


def earlier_words(visits: int, by_status: Sequence[tuple[str, int]]) -> str:
    """ "11 visits: 10 done, 1 no-show"."""
    parts = [_with_status(n, status) for status, n in by_status]
    return tr("{visits}: {parts}").format(visits=count(visits, "{n} visit", "{n} visits"), parts=", ".join(parts))


def group_figures(visits: int, percent: int | None, extra: str = "") -> str:
    """ "Op 1 · 9 visits · 94% booked"."""
    parts = [extra, count(visits, "{n} visit", "{n} visits")]
    parts.append(tr("{n}% booked").format(n=percent) if percent is not None else "")
    return " · ".join(part for part in parts if part)


def group_said(title: str, detail: str, is_open: bool) -> str:
    return ", ".join(
        part for part in (title, detail, tr("open", "a group of rows") if is_open else tr("folded")) if part
    )


def gap_spoken(start: datetime, length: int, who: str) -> str:
    return tr("Open, {time}, {length}, {who}").format(time=clock_time(start), length=minutes(length), who=who)


def row_spoken(visit: str, who: str, phone: str) -> str:
    return ", ".join(part for part in (visit, who, phone) if part)


def agenda_state(look: str, kind: str) -> str:
    """Where the change of a visit is, in a word or two."""
    if look == "failed":
        return tr("Not saved")
    if look == "attention":
        return tr("Check")
    if kind in ("move", "cancel"):
        return tr("Moving") if kind == "move" else tr("Cancelling")
    return tr("Sending") if look == "sending" else tr("Not sent yet")


def call_spoken(name: str, when: str, phone: str) -> str:
    return tr("Call {words}").format(words=", ".join(part for part in (name, when, phone) if part))


def call_line(start: datetime, phone: str, zone: str = "", other_day: date | None = None) -> str:
    """ "2:00 PM · (415) 555-0148"; `zone` where it must be said."""
    when = clock_in(start, zone)
    if other_day is not None:
        when = f"{day_heading(other_day, long=False)}, {when}"
    return f"{when} · {phone}" if phone else tr("{when} · no phone known").format(when=when)


def calls_later(number: int) -> str:
    return count(number, "{n} more once the outbox settles", "{n} more once the outbox settles")


def nobody_to_call() -> str:
    return tr("Nobody is left to call.")


def nothing_to_fill() -> str:
    return tr("No opening of 30 minutes or more is left.")


def providers_chosen(chosen: int, of: int, only: str) -> str:
    """What the filter's button says: the one name, or "3 of 5 providers"."""
    if not chosen:
        return ALL_PROVIDERS
    return only if chosen == 1 else tr("{n} of {all} providers").format(n=chosen, all=of)


def statuses_chosen(chosen: Sequence[str]) -> str:
    if not chosen:
        return ALL_STATUSES
    if len(chosen) == 1:
        return status_word(chosen[0])
    return count(len(chosen), "{n} status", "{n} statuses")


def agenda_empty(why: str) -> tuple[str, str, str]:
    """Icon, title and words of an empty list."""
    return {
        "none": ("calendar-days", tr("No visits this day"), tr("Nothing is booked yet.")),
        "closed": ("calendar-days", tr("Closed that day"), tr("No provider has opening hours, and nothing is booked.")),
        "unread": (
            "clock",
            tr("This day was never read"),
            tr("It is shown as soon as the practice system has told it."),
        ),
        "filter": ("list-filter", tr("Nothing like that this day"), tr("Choose the figure again to see all visits.")),
        "found": (
            "search",
            tr("No visit holds these words"),
            tr("Names, visits, providers and phones were looked at."),
        ),
    }[why]


def settled_note(kept: int, on_way: int, needs: int, systems: Sequence[str]) -> tuple[str, str, str]:
    """Today's changes: the outbox state it is in, what is said, which of them pressing shows ("" = nothing to show)."""
    where = systems[0] if len(systems) == 1 else tr("the practice systems")
    if needs:
        words = count(needs, "{n} change needs you", "{n} changes need you")
    elif on_way:
        words = count(on_way, "{n} change is on its way", "{n} changes are on their way")
    elif kept:
        return "saved", tr("Everything made today is in {system}.").format(system=where), "saved"
    else:
        return "", tr("Nothing was changed here today."), ""
    more = []
    if needs and on_way:
        more.append(count(on_way, "{n} on their way", "{n} on their way"))
    if kept:
        more.append(count(kept, "{n} kept today", "{n} kept today"))
    return ("failed" if needs else "sending"), " · ".join([words, *more]), "needs" if needs else "way"


def copied_list(number: int) -> str:
    return count(number, "{n} visit copied", "{n} visits copied")


def copied_phone() -> str:
    return tr("Phone number copied")


def csv_name(day: date, kind: str) -> str:
    """A file name without anything about a patient."""
    return f"daybook-{day.isoformat()}.{kind}"


def export_title(kind: str) -> str:
    return tr("Save the day as a calendar file") if kind == "ics" else tr("Save the day as a table")


def export_filter(kind: str) -> str:
    return tr("Calendar files (*.ics)") if kind == "ics" else tr("Tables (*.csv)")


def exported(number: int) -> str:
    return tr("{visits} saved. The file holds patient details: keep it as you keep the book.").format(
        visits=count(number, "{n} visit", "{n} visits")
    )


def hidden_asked(what: str) -> tuple[str, str, str, str]:
    """Names are hidden, and something with names is to leave: title, words, the answer with initials, with names."""
    title = {
        "print": tr("Names are hidden. Print them?"),
        "copy": tr("Names are hidden. Copy them?"),
        "export": tr("Names are hidden. Save them?"),
    }[what]
    words = tr("With initials nobody who sees it knows who is meant. Phone numbers are left out then.")
    return title, words, tr("With initials"), tr("With full names")


def days_to_call(day: date, today: date) -> str:
    if day == today:
        return tr("Today")
    return tr("Tomorrow") if (day - today).days == 1 else day_heading(day, long=False)


def seat_reads() -> tuple[str, str]:
    """The chip of a seat that changes nothing, and what it means."""
    return tr("Reads only"), tr("This seat only reads: changes are made at another one.")


def not_written() -> tuple[str, str]:
    return tr("The file could not be written there."), tr("Nothing was changed. Choose another folder or name.")
