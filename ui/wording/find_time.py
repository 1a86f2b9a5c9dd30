"""Sentences of "Find a time"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final

from ui.wording.day import day_left, minutes_plain, provider_short, times_spoken
from ui.wording.language import (
    ago,
    clock_time,
    count,
    day_full,
    day_heading,
    day_short,
    hour_label,
    is_twelve_hour,
    listed,
    time_range,
    tr,
    weekday,
    within,
)

FIND_A_TIME: Final = tr("Find a time")
SLOTS_ASKED: Final = tr("What are you looking for?")
SLOTS_MOVE: Final = tr("Move visit")
SLOTS_RESCHEDULE: Final = tr("Pick a new time")
SLOTS_WITH: Final = tr("With")
SLOTS_DAYS: Final = tr("Days")
SLOTS_PARTS: Final = tr("Part of day")
SLOTS_FROM: Final = tr("From")
SLOTS_AHEAD: Final = tr("Look ahead")
SLOTS_PREFER: Final = tr("Prefer")
SLOTS_CALM: Final = tr("Avoid leaving short gaps")
SLOTS_ANY_TYPE: Final = tr("Any visit")
SLOTS_LAST_SEEN: Final = tr("Last seen")
SLOTS_START_OVER: Final = tr("Start over")
SLOTS_COPY: Final = tr("Copy best 3")
SLOTS_LIST: Final = tr("Times")
SLOTS_SIDES: Final = (("form", tr("What is looked for")), ("times", SLOTS_LIST))
SLOTS_SHOWN: Final = tr("Shown")
SLOTS_ORDER: Final = (("best", tr("Grouped by day, best fit first")), ("time", tr("Grouped by day, earliest first")))
SLOTS_LOOKING: Final = tr("Looking…")
SLOTS_NOTHING: Final = tr("No time fits")
SLOTS_CLEAR: Final = tr("Look for somebody else")
SLOTS_READ_AGAIN: Final = tr("Read the times again")
SLOT_HOLD: Final = tr("Hold")
SLOT_RELEASE: Final = tr("Release")
SLOT_EXTEND: Final = tr("Extend")
SLOT_BOOK: Final = tr("Book…")
SLOT_MOVE: Final = tr("Move here")
SLOT_TAKE: Final = tr("Use this time")
_PART_WORDS: Final = {
    "morning": (tr("Morning"), tr("Also in the morning")),
    "afternoon": (tr("Afternoon"), tr("Also in the afternoon")),
    "late": (tr("After {time}"), tr("Also after {time}")),
}
SLOT_LEGEND: Final = (
    ("fits", tr("Fits")),
    ("booked", tr("Booked")),
    ("free", tr("Free, too short or filtered")),
    ("closed", tr("Closed")),
)


def provider_said(name: str, names: Iterable[str]) -> str:
    """A provider's name as it is said, where that is clear among all `names`."""
    said = provider_short(name)
    return said if sum(provider_short(one) == said for one in names) <= 1 else name


def slots_part(key: str, *, also: bool = False) -> str:
    """ "Morning", "After 4"; `also`: as a proposal to look then as well."""
    words = _PART_WORDS[key][also]
    return words.format(time="4" if is_twelve_hour() else "16:00")


TODAY_KEY: Final = "Ctrl+D"


def slots_ahead(days: int) -> str:
    """ "1 day", "3 weeks"."""
    if days % 7:
        return count(days, "{n} day", "{n} days")
    return count(days // 7, "{n} week", "{n} weeks")


def slots_usual(minutes_: int, chosen: int) -> str:
    """Beside the length: whether it is the visit type's own."""
    if minutes_ == chosen:
        return tr("Usual for this type")
    return tr("Usually {length}").format(length=minutes_plain(minutes_))


def slots_only(types: list[str]) -> str:
    """Why a provider cannot be chosen for this visit type."""
    return tr("{type} only").format(type=types[0]) if len(types) == 1 else tr("Not this type")


def slots_through(start: datetime, end: datetime, provider: str) -> str:
    return tr("{provider} works {range}, {day}").format(
        provider=provider, range=time_range(start, end), day=day_short(start.date())
    )


def slots_missing(key: str) -> str:
    """What must be chosen before anything can be found."""
    return {
        "providers": tr("Choose at least one provider."),
        "weekdays": tr("Choose at least one day of the week."),
        "parts": tr("Choose at least one part of the day."),
        "directory": tr("The practice was not read yet. Its times show as soon as it answers."),
    }[key]


def slots_found(times: int) -> str:
    return count(times, "{n} time", "{n} times") if times else SLOTS_NOTHING


def slots_range(first: date, last: date) -> str:
    return day_short(first) if first == last else f"{day_short(first)} – {day_short(last)}"


def slots_of_day(times: int, day: date, today: date) -> str:
    """ "3 times · tomorrow", under the date."""
    near = {0: tr("today"), 1: tr("tomorrow")}.get((day - today).days, "")
    return f"{slots_found(times)} · {near}" if near and times else slots_found(times)


def slots_unread() -> str:
    return tr("Not read yet")


def slots_incomplete() -> str:
    return tr("Only partly read")


def slots_more(number: int) -> str:
    return tr("Show {n} more").format(n=number)


def slots_checked(age_of: timedelta) -> str:
    return tr("Times checked {age} ago").format(age=ago(age_of))


def slots_scale(first: int, last: int) -> str:
    """What the strips show; hours of the day."""
    return tr("One row per provider, {first} – {last}").format(first=hour_label(first), last=hour_label(last))


def slots_held(number: int, left: timedelta) -> str:
    """ "1 held · 3:12 left": the chip while times are held; of several, the one that ends first."""
    return f"{count(number, '{n} held', '{n} held')} · {day_left(left)}"


def slot_held(left: timedelta) -> str:
    return tr("Held · {left}").format(left=day_left(left))


def slot_ends_soon(start: datetime) -> str:
    return tr("The hold on {time} ends in 1 min").format(time=clock_time(start, half=False))


def slot_hold_for(length: int) -> str:
    return tr("Hold {length}").format(length=minutes_plain(length))


def slot_action(mode: str, start: datetime | None) -> str:
    """The main button: it names the result."""
    if start is None:
        return {"move": SLOT_MOVE, "retry": SLOT_TAKE}.get(mode, SLOT_BOOK)
    form = {"move": tr("Move to {time}"), "retry": tr("Use {time}")}.get(mode, tr("Book {time}…"))
    return form.format(time=clock_time(start, half=False))


def slot_hold_note(system: str) -> str:
    here = tr("A hold shows only in Daybook on this computer.")
    return f"{here} " + tr("{system} has no holds, so the time can still be taken elsewhere.").format(system=system)


def slot_reason(code: str, *, minutes_: int = 0, of: int = 0, given: str = "") -> str:
    """Why a time is a good one, in a chip of a few words."""
    treated = tr("Treated {name} last time").format(name=given) if given else tr("Treated this patient last time")
    return {
        "treated_last": treated,
        "fills_gap": tr("Fills the gap exactly"),
        "no_short_gap": tr("No short gap left over"),
        "leaves_before": tr("Leaves {n} min before").format(n=minutes_),
        "leaves_after": tr("Leaves {n} min after").format(n=minutes_),
        "last_before_closing": tr("Last visit before closing"),
        "earliest": tr("Earliest of {n}").format(n=of),
        "offered": tr("Offered by the practice system"),
        "first_today": tr("First today"),
    }[code]


def slot_because(
    code: str,
    start: datetime,
    end: datetime,
    *,
    minutes_: int = 0,
    of: int = 0,
    given: str = "",
    provider: str = "",
    seen: date | None = None,
) -> str:
    """The same as a line of its own. `seen`: when this provider last treated the patient."""
    name = given or tr("this patient")
    day = tr("{provider} treated {name} on {day}") if seen else tr("{provider} treated {name} last time")
    return {
        "treated_last": day.format(provider=provider, name=name, day=day_short(seen) if seen else ""),
        "fills_gap": tr("Fills {range} exactly, no time wasted").format(range=time_range(start, end)),
        "no_short_gap": tr("Leaves no gap under 30 min"),
        "leaves_before": tr("Leaves only {n} min before it").format(n=minutes_),
        "leaves_after": tr("Leaves only {n} min after it").format(n=minutes_),
        "last_before_closing": tr("Last visit before closing"),
        "earliest": tr("Earliest of {n}").format(n=of),
        "offered": tr("The practice system itself offers this time"),
        "first_today": tr("Earliest of {n}, and still today").format(n=of),
    }[code]


def slot_why_title(first: bool, held: bool) -> str:
    return tr("Held for you") if held else tr("Why it ranks first") if first else tr("Why this time")


def slot_spoken_row(start: datetime, end: datetime, day: date, provider: str, room: str, reasons: list[str]) -> str:
    """ "9:30 to 10:30, Wednesday, February 18, Dr. Haddad, Op 1, fills the gap exactly"."""
    said = [within(reason) for reason in reasons]
    return ", ".join(filter(None, (times_spoken(start, end), day_full(day), provider, room, *said)))


def strip_spoken(provider: str, fits: list[tuple[datetime, datetime]]) -> str:
    """ "Dr. Haddad: free 9:30 to 10:30 and 2:15 to 3:15"."""
    if not fits:
        return tr("{provider}: no time fits").format(provider=provider)
    times = [times_spoken(start, end) for start, end in fits]
    return tr("{provider}: free {times}").format(provider=provider, times=listed(times))


def why_title(day: date) -> str:
    return tr("Why nothing fits on {day}").format(day=weekday(day, long=True))


def why_range_title(first: date, last: date) -> str:
    if first == last:
        return tr("Nothing fits on {day}").format(day=day_short(first))
    return tr("Nothing fits between {first} and {last}").format(first=day_short(first), last=day_short(last))


def slot_own() -> str:
    """In place of reasons, where a visit that is being moved already is."""
    return tr("Where it is now")


def slots_none_chosen() -> str:
    return tr("Choose a time to see the day around it.")


def why_range_text() -> str:
    return tr("Each of these opens times:")


def why_no_help() -> str:
    return tr("No single change opens a time. Try another length, other providers or other days.")


def why_fact(
    code: str,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    minutes_: int = 0,
    need: int = 0,
) -> str:
    """Why one provider has no time that day (`app.why.Why`). `start` and `end` as that code's own moments."""
    range_ = time_range(start, end) if start and end else ""
    at = clock_time(end, half=False) if end else ""
    return {
        "type_not_done": tr("Does not do this visit type."),
        "not_read": tr("This day was not read yet."),
        "hours_unknown": tr("No working hours are known."),
        "not_offered": tr("No working hours are known, and the practice system offers no such time."),
        "closed": tr("Closed that day."),
        "not_working": tr("Not working that day."),
        "day_over": tr("The working day ended at {at}.").format(at=at),
        "blocked": tr("What is left of the day, {range}, is blocked.").format(range=range_),
        "booked": tr("Booked {range}.").format(range=range_),
        "left_at_end": tr("Booked {range}. Only {n} min is left at the end.").format(range=range_, n=minutes_),
        "longest_gap": tr("Longest gap is {n} min, {range}. You need {need}.").format(
            n=minutes_, range=range_, need=need
        ),
        "outside_parts": tr("Free {range}, outside the parts of the day you chose.").format(range=range_),
        "no_room": tr("Free {range}, but no room is.").format(range=range_),
    }[code]


def help_words(
    code: str,
    *,
    minutes_: int = 0,
    name: str = "",
    part: str = "",
    start: datetime | None = None,
    end: datetime | None = None,
    label: str = "",
    last: date | None = None,
) -> str:
    """A change of the search that opens a time (`app.why.Help`), on a button."""
    if code == "through_break":
        if label:
            return tr("Ask to work through {label}").format(label=within(label))
        range_ = time_range(start, end) if start and end else ""
        return tr("Ask {name} to work {range}").format(name=name, range=range_)
    return {
        "shorter": tr("Use {n} min").format(n=minutes_),
        "add_provider": tr("Add {name}").format(name=name),
        "other_room": tr("Use {name} as well").format(name=name),
        "other_part": slots_part(part, also=True) if part else "",
        "later": tr("Look until {day}").format(day=day_short(last) if last else ""),
    }[code]


def help_spoken(words: str, times: int) -> str:
    return f"{words}, " + count(times, "adds {n} time", "adds {n} times")


def slots_copied(number: int) -> str:
    return count(number, "{n} time copied", "{n} times copied")


def slot_read_aloud(start: datetime, provider: str) -> str:
    """A time as it is read out on the phone."""
    return tr("{day} at {time} with {provider}").format(
        day=day_full(start.date()), time=clock_time(start), provider=provider
    )


def slots_offline() -> tuple[str, str]:
    """No day of the range is known."""
    return tr("These days were not read yet"), tr(
        "The practice system cannot be reached now. Times show here as soon as it answers; nothing is called full."
    )


def slots_moving(name: str, start: datetime | None) -> str:
    """What is being given a new time, beside the title."""
    when = f"{day_heading(start.date(), long=False)}, {clock_time(start)}" if start else ""
    return " · ".join(filter(None, (name, when)))
