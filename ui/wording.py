"""Every sentence and format a person reads. Sections by area; plain functions and constants, ready for translation.

Times are aware and already in the zone they are to be shown in; dates are practice-local. Nothing here asks the clock.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from app.agenda import Column, Pending
    from ui.day_model import Card

NO_DASH: Final = "–"  # shown where a system tells nothing


def tr(words: str) -> str:
    """The sentence in the chosen language; English is the source."""
    return QCoreApplication.translate("daybook", words)


def count(number: int, one: str, many: str) -> str:
    """ "1 visit", "34 visits": `one` and `many` hold {n}."""
    return tr(one if number == 1 else many).format(n=f"{number:,}")


# --- dates and times -------------------------------------------------------------------------------------------------


@cache
def _locale() -> QLocale:
    """The system's conventions; a system that has none ("C") gets American ones, like the sentences."""
    found = QLocale()
    return QLocale("en_US") if found.language() == QLocale.Language.C else found


def use_locale(locale: QLocale) -> None:
    """Take on other conventions from now on; every screen must be drawn anew afterwards."""
    QLocale.setDefault(locale)
    for cached in (_locale, is_twelve_hour, is_month_first, half_day_words):
        cached.cache_clear()


@cache
def is_twelve_hour() -> bool:
    """Whether this language counts its hours to twelve."""
    return "ap" in _locale().timeFormat(QLocale.FormatType.ShortFormat).lower()


def clock_time(at: datetime | time, *, half: bool = True) -> str:
    """ "3:00 PM" or "15:00". `half=False` leaves AM and PM away, for cards and rows that stand beside a time axis."""
    if not is_twelve_hour():
        return f"{at.hour:02}:{at.minute:02}"
    plain = f"{(at.hour + 11) % 12 + 1}:{at.minute:02}"
    return f"{plain} {half_day(at)}" if half else plain


@cache
def half_day_words() -> tuple[str, str]:
    return _locale().amText(), _locale().pmText()


def half_day(at: datetime | time) -> str:
    return half_day_words()[at.hour >= 12]


def hour_label(hour: int) -> str:
    """ "8 AM" or "08:00", for the time axis; 24 is midnight at the day's end."""
    at = time(hour % 24)
    return f"{(at.hour + 11) % 12 + 1} {half_day(at)}" if is_twelve_hour() else f"{hour:02}:00"


def time_range(start: datetime, end: datetime, *, half: bool = False) -> str:
    """ "10:30 – 12:00"; with `half` "10:30 AM – 12:00 PM", or "2:30 – 3:15 PM" where both are the same half."""
    if not half or not is_twelve_hour():
        return f"{clock_time(start, half=False)} – {clock_time(end, half=False)}"
    same = (start.hour < 12) == (end.hour < 12)
    return f"{clock_time(start, half=not same)} – {clock_time(end)}"


def minutes(length: int | timedelta) -> str:
    """ "45 min", "1 h", "3 h 15"."""
    total = length if isinstance(length, int) else round(length.total_seconds() / 60)
    hours, rest = divmod(total, 60)
    if not hours:
        return tr("{n} min").format(n=rest)
    return tr("{h} h {m}").format(h=hours, m=f"{rest:02}") if rest else tr("{h} h").format(h=hours)


def ago(age: timedelta) -> str:
    """ "20 s", "6 min", "5 h", then days: how long something has been so."""
    seconds = max(0, int(age.total_seconds()))
    if seconds <= 99:
        return tr("{n} s").format(n=seconds)
    if seconds < 100 * 60:
        return tr("{n} min").format(n=seconds // 60)
    if seconds < 24 * 3600:
        return tr("{n} h").format(n=seconds // 3600)
    return count(seconds // 86400, "{n} day", "{n} days")


def _month(day: date, *, long: bool) -> str:
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return _locale().monthName(day.month, form)


def weekday(day: date, *, long: bool = False) -> str:
    """ "Tue" or "Tuesday"."""
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return _locale().dayName(day.isoweekday(), form)


def weekday_letter(iso_day: int) -> str:
    """The narrow name of a weekday, 1 = Monday."""
    return _locale().standaloneDayName(iso_day, QLocale.FormatType.NarrowFormat)


def _day_and_month(day: date, *, long: bool) -> str:
    month = _month(day, long=long)
    return f"{month} {day.day}" if is_month_first() else f"{day.day} {month}"


@cache
def is_month_first() -> bool:
    """Whether this language writes the month before the day ("Feb 17")."""
    pattern = _locale().dateFormat(QLocale.FormatType.LongFormat)
    month, day = pattern.find("M"), pattern.replace("dddd", "    ").replace("ddd", "   ").find("d")
    return 0 <= month < day


def day_heading(day: date, *, long: bool = True) -> str:
    """ "Tue, February 17" on top of the day; short: "Tue, Feb 17"."""
    return f"{weekday(day)}, {_day_and_month(day, long=long)}"


def day_full(day: date) -> str:
    """ "Tuesday, February 17", for accessible names and sentences."""
    return f"{weekday(day, long=True)}, {_day_and_month(day, long=True)}"


def day_short(day: date, *, year: bool = False) -> str:
    """ "Feb 17"; with year "Feb 17, 2026" or "17 Feb 2026"."""
    plain = _day_and_month(day, long=False)
    if not year:
        return plain
    return f"{plain}, {day.year}" if is_month_first() else f"{plain} {day.year}"


def month_heading(day: date) -> str:
    return f"{_locale().standaloneMonthName(day.month)} {day.year}"


def first_weekday() -> int:
    """The weekday a week begins with here, 1 = Monday."""
    return int(_locale().firstDayOfWeek().value)


# --- people ----------------------------------------------------------------------------------------------------------


def list_name(given: str, family: str) -> str:
    """ "Eriksen, Maja": in dense lists and cards."""
    return ", ".join(part for part in (family, given) if part)


def full_name(given: str, family: str) -> str:
    """ "Maja Eriksen": in headings and sentences."""
    return " ".join(part for part in (given, family) if part)


def initials(name: str) -> str:
    """ "ME" from "Maja Eriksen" or "Eriksen, Maja"."""
    family, comma, given = name.partition(",")
    words = f"{given} {family}".split() if comma else name.split()
    letters = [word[0] for word in words if word[:1].isalpha()]
    return "".join(letters[:1] + letters[-1:] if len(letters) > 1 else letters).upper()


def age(born: date, today: date) -> int:
    """Whole years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


# --- window, inspector, notices --------------------------------------------------------------------------------------

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
STEP_BACK: Final = "Previous day or week"
STEP_ON: Final = "Next day or week"
CALENDAR_VIEWS: Final = (("day", "Day"), ("week", "Week"), ("agenda", "Agenda"))
CALENDAR_VIEW: Final = "Calendar view"
NEW_VISIT: Final = "New visit"
NEW_SHORT: Final = "New"
SEARCH_LONG: Final = "Search or type a command"
SEARCH: Final = "Search"
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

# --- day calendar ----------------------------------------------------------------------------------------------------


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


def day_column_detail(column: Column, over: bool) -> str:
    """The second line of a column's head: "Op 1 · DDS · 2 openings". `over`: the day's hours are past."""
    parts = [column.detail]
    if column.bookable and not over:
        parts.append(day_openings(column.openings))
    elif column.hours_known and not column.open:
        parts.append(tr("closed"))
    return " · ".join(part for part in parts if part)


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
    "scheduled": "scheduled",
    "confirmed": "confirmed",
    "arrived": "arrived",
    "in_chair": "in chair",
    "done": "done",
    "no_show": "did not come",
    "cancelled": "cancelled",
    "other": "",
}
LOOK_WORDS: Final = {
    "waiting": "not saved yet, waiting",
    "sending": "not saved yet, sending",
    "saved": "saved",
    "failed": "not saved",
    "attention": "please check",
    "ghost": "old place",
}
MARK_WORDS: Final = {
    "late": "{time} late",
    "waiting": "waiting {time}",
    "new": "new patient",
}


def visit_spoken(card: Card) -> str:
    """ "Eriksen, Maja, 10:30 to 12:00, root canal, arrived, waiting 14 minutes"."""
    text = card.text
    start, end = card.local_times
    parts = [text.name, times_spoken(start, end), text.detail]
    if card.visit is not None:
        parts += [tr(STATUS_WORDS[card.status]), tr(LOOK_WORDS.get(card.look, ""))]
        for mark in card.marks:
            length = mark.short.replace(tr("{n} min").format(n="").strip(), "").strip()
            if mark.kind in MARK_WORDS:
                spoken = count(int(length), "{n} minute", "{n} minutes") if length.isdecimal() else mark.short
                parts.append(tr(MARK_WORDS[mark.kind]).format(time=spoken))
    if card.look not in ("", "saved"):
        parts.append(text.flag if card.look in ("ghost", "held") or text.flag.startswith(tr("Moving")) else "")
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
    "slot": ((("←", "↑", "↓", "→"), "move"), (("Shift", "↓"), "longer"), (("↵",), "book"), (("Esc",), "clear")),
    "visit": ((("Alt", "↓"), "next visit"), (("M",), "move"), (("L",), "length"), (("↵",), "open"), (("Esc",), "clear")),
    "move": ((("←", "↑", "↓", "→"), "new place"), (("Alt", "↓"), "5 min"), (("↵",), "move here"), (("Esc",), "back")),
    "length": ((("↓",), "longer"), (("↑",), "shorter"), (("↵",), "keep"), (("Esc",), "back")),
}

DAY_MENU: Final = (
    (("open", "Open", "Return"),),
    (
        ("confirm", "Confirm", "C"),
        ("arrived", "Arrived", "A"),
        ("seat", "Seat", "S"),
        ("done", "Done", "D"),
        ("no_show", "No-show…", "X"),
    ),
    (("move", "Move…", "M"), ("length", "Length", "L"), ("cut", "Cut", "Ctrl+X"), ("book_next", "Book next…", "B")),
    (("patient", "Open patient", "P"), ("copy", "Copy details", "Ctrl+C")),
    (("cancel", "Cancel visit…", "Del"),),
)
"""The context menu of a visit: groups of (action, words, key). The menu bar's Visit menu has the same order."""


# --- the desk behind the window --------------------------------------------------------------------------------------

LAST: Final = "Last"
NEXT: Final = "Next"
UNDO: Final = "Undo"
_WHY_NOT: Final = {
    "read_only": "This seat may look, not change",
    "link_refused": "The practice system asks for a new key first",
    "": "This practice system cannot do that",
}


def why_not(why: str) -> str:
    """Why a change cannot be asked for: a sentence of the system's adapter, or ours for a key of the desk's."""
    return tr(_WHY_NOT.get(why, why))


def status_word(status: str) -> str:
    """The word of a visit status ("in_chair" → "In chair")."""
    return {
        "scheduled": tr("Scheduled"),
        "confirmed": tr("Confirmed"),
        "arrived": tr("Arrived"),
        "in_chair": tr("In chair"),
        "done": tr("Done"),
        "no_show": tr("No-show"),
        "cancelled": tr("Cancelled"),
    }.get(status, status)


def step_words(status: str, room: str) -> str:
    """The button of the next step: "Seat in Op 3"."""
    if status == "in_chair" and room:
        return tr("Seat in {room}").format(room=room)
    words = {"confirmed": tr("Confirm"), "arrived": tr("Check in"), "in_chair": tr("Seat"), "done": tr("Finish")}
    return words.get(status, status_word(status))


def checked_in(since: datetime) -> str:
    return tr("Checked in {time} · waiting ").format(time=clock_time(since, half=False))


def identity(born: date | None, chart: str | None, today: date) -> str:
    """The second line under a name: birth date, age, chart number; what is not known is left out."""
    parts = []
    if born is not None:
        parts += [day_short(born, year=True), str(age(born, today))]
    if chart:
        parts.append(f"#{chart}")
    return " · ".join(parts)


def money_due(amount: object, currency: str | None) -> str:
    sign = {"USD": "$", "EUR": "€", "GBP": "£", "AUD": "$", "CAD": "$"}.get(currency or "", "")
    words = f"{sign}{float(str(amount)):,.2f}" + ("" if sign or not currency else f" {currency}")
    return tr("{amount} due").format(amount=words)


def alert_on_file() -> str:
    return tr("Medical alert on file")


def alert_not_shown() -> str:
    return tr("Read it in the practice system. Not shown here.")


def kept_words(pending: Pending | None, system: str, now: datetime) -> str:
    """The inspector's foot: where the last change of this visit is."""
    if pending is None:
        return tr("Same in {system}.").format(system=system)
    age_words = ago(now - pending.since)
    return {
        "waiting": tr("Not sent yet: it goes out by itself."),
        "sending": tr("On its way to {system} for {age}.").format(system=system, age=age_words),
        "saved": tr("Saved in {system}.").format(system=system),
        "failed": tr("Not saved in {system}. Open the outbox to decide.").format(system=system),
        "attention": tr("Please check in {system}: its answer is missing.").format(system=system),
    }.get(str(pending.look), "")


def told_words(kind: str, name: str, *, when: str = "", status: str = "", undo: int = 6) -> str:
    """The toast after a wish: what was asked for, and how long it can be undone."""
    after = tr(" Sends in {n} s.").format(n=undo) if undo else ""
    words = {
        "book": tr("Booked {name}, {when}."),
        "move": tr("Moved {name} to {when}."),
        "cancel": tr("Cancelling the visit of {name}."),
        "set_status": tr("{name}: {status}."),
        "add_patient": tr("Added {name}."),
        "edit_patient": tr("Changed {name}."),
    }[kind]
    return words.format(name=name, when=when, status=status.lower()) + after


def saved_in(system: str, name: str, when: str) -> str:
    return tr("Saved in {system}: {words}").format(system=system, words=", ".join(filter(None, (name, when))))


def undone() -> str:
    return tr("Undone. Nothing was sent.")


def too_late() -> str:
    return tr("Too late to undo: it has been sent.")


def clash_words(what: str, name: str, label: str) -> str:
    """Why a wanted time is not free, on a dragged card."""
    return {
        "visit": tr("Overlaps {name}").format(name=name) if name else tr("Overlaps another visit"),
        "room": tr("The room is taken"),
        "block": label or tr("Blocked"),
        "hold": tr("Held time"),
        "closed": tr("Outside opening hours"),
    }[what]


def no_show_asked(name: str) -> tuple[str, str, str]:
    """Title, text and button of the question."""
    return tr("Did {name} not come?").format(name=name), tr("The visit stays in the book as a no-show."), tr("No-show")


def cancel_asked(name: str, when: str) -> tuple[str, str, str]:
    return (
        tr("Cancel the visit of {name}?").format(name=name),
        tr("{when} becomes free when the practice system has it.").format(when=when),
        tr("Cancel visit"),
    )


def keep_visit() -> str:
    return tr("Keep it")


def reason_label() -> str:
    return tr("Reason")
