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

    from adapters.model import Appointment
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
    "visit": (
        (("Alt", "↓"), "next visit"),
        (("M",), "move"),
        (("L",), "length"),
        (("↵",), "open"),
        (("Esc",), "clear"),
    ),
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


# --- outbox ----------------------------------------------------------------------------------------------------------

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


_REFUSED_WHAT: Final = {
    "book": "{system} refused this visit.",
    "move": "{system} refused this move.",
    "cancel": "{system} refused to cancel this visit.",
    "set_status": "{system} refused this status.",
    "add_patient": "{system} refused this patient.",
    "edit_patient": "{system} refused these details.",
}


def outbox_happened(key: str, kind: str, system: str, **words: str) -> str:
    """The first part of a change's story."""
    if key == "refused":
        return tr(_REFUSED_WHAT[kind]).format(system=system)
    said = {
        "stopped": tr("Somebody changed this visit in {system} after you saw it, so yours was not sent."),
        "orphan": tr("What this change needs was refused or removed, so it was not sent."),
        "differs": tr("{system} said it was saved, and shows {theirs} now."),
        "unsure": tr("The answer of {system} was lost, and it cannot tell by itself whether it has the change."),
        "sending_long": tr("{system} was sent this change {age} ago and has not answered."),
        "queued_long": tr("{system} took this change {age} ago and has not said that it is saved."),
        "lost": tr("The answer of {system} was lost on the way."),
        "sending": tr("The change is on its way to {system}."),
        "queued": tr("{system} has the change and is still writing it."),
        "unwanted": tr("You took this change back. {system} has not said yet whether it still could."),
        "waiting": tr("The change is on this computer and has not been sent."),
        "saved": tr("{system} confirmed the change."),
        "saved_there": tr("Daybook looked first, and the change was in {system} already."),
        "saved_word": tr("{by} looked in {system} and said that it is saved."),
        "gone": tr("This change was taken back."),
    }[key]
    return said.format(system=system, **words)


def outbox_answered() -> str:
    return tr(" It answered: ")


def quoted(words: str) -> str:
    return f"“{words}”"


def outbox_safe(key: str, system: str) -> str:
    """The second part: what has not been lost or broken."""
    said = {
        "refused": tr("A refusal changes nothing in {system}. Daybook keeps your entry until you decide."),
        "stopped": tr("Nothing was changed in {system}. Daybook keeps your entry until you decide."),
        "differs": tr("Both versions are kept: yours here, theirs in {system}."),
        "unsure": tr("It is not sent a second time until it is certain, so nothing is done twice."),
        "on_way": tr("Daybook keeps your entry until {system} confirms it, also after a restart."),
        "waiting": tr(
            "Nothing was changed in {system} yet. Your entry is kept on this computer, also after a restart."
        ),
        "saved": tr("It is in {system}. This line is kept as a record."),
        "gone": tr("Nothing of it is on its way to {system} any more."),
    }[key]
    return said.format(system=system)


def outbox_do(key: str, system: str) -> str:
    """The third part: what a person can do."""
    said = {
        "pick": tr(
            "Pick another time, or make room in {system} and try again. Daybook looks there first, so nothing is"
            " booked twice."
        ),
        "retry": tr("Put it right in {system} and try again, or discard it. Daybook looks there first."),
        "look": tr("Look at the visit as it is now, then try again or discard your change."),
        "orphan": tr("Discard it, and enter it anew if it is still wanted."),
        "compare": tr("Compare the two and choose which is right."),
        "settle": tr("Look in {system}, or compare here, and say whether it is there."),
        "wait": tr("Nothing: it goes on by itself. This line turns to saved."),
        "undo": tr("Nothing, or undo it: then nothing is sent."),
        "take_back": tr("Nothing, or take it back: {system} can still drop it."),
        "key": tr("Give {system} its new key in Settings. The change goes out by itself then."),
        "resume": tr("Resume sending when you are ready, or undo the change."),
        "none": tr("Nothing more is needed."),
    }[key]
    return said.format(system=system)


_MADE: Final = {
    "book": "Booked by {by}",
    "move": "Moved by {by}",
    "cancel": "Cancelled by {by}",
    "add_patient": "Added by {by}",
    "edit_patient": "Changed by {by}",
}
_STEPS: Final = {
    "sending": "Sent to {system}",
    "queued": "Sent, number {detail}",
    "waits_offline": "{system} could not be reached",
    "waits_slowed": "{system} asked us to wait",
    "waits_locked": "{system} asks for a new key",
    "stopped": "Not sent",
    "already_there": "Found in {system}",
    "filled_in": "What it waited for is saved",
    "saved": "Saved in {system}",
    "refused": "Refused by {system}",
    "answer_lost": "The answer was lost",
    "found_at_startup": "Daybook was closed before the answer came",
    "still_waiting": "{system} is still writing it",
    "ticket_unknown": "{system} does not know the number any more",
    "taking_back": "Asked {system} to give it back",
    "withdrawn": "Taken back",
    "not_withdrawn": "{system} could not give it back",
    "cannot_tell": "{system} could not tell whether it has it",
    "not_asked": "{system} could not be asked",
    "absence_proved": "Looked in {system}: it is not there",
    "settled_by_person": "Marked as saved by {detail}",
    "sent_again_by_person": "Sent again by {detail}",
    "tried_again": "Tried again",
    "dropped": "Discarded",
    "undone": "Undone",
    "learned": "Seen in {system}",
    "shown": "Read back: the same in {system}",
    "read_back_different": "Read back: different in {system}",
    "difference_accepted": "Decided by {detail}",
}
_SPOKEN_DETAIL: Final = frozenset({"queued", "settled_by_person", "sent_again_by_person", "difference_accepted"})


def outbox_step(what: str, kind: str, *, system: str, by: str, detail: str, status: str = "") -> tuple[str, str]:
    """A line of the timeline and the quieter one under it."""
    by = by or tr("this desk")
    if what == "made":
        made = tr("{status} set by {by}") if kind == "set_status" else tr(_MADE[kind])
        return made.format(by=by, status=status_word(status)), ""
    said = tr(_STEPS.get(what, "{system}")).format(system=system, detail=detail or by)
    below = "" if what in _SPOKEN_DETAIL else quoted(detail) if what == "refused" and detail else detail
    return said, below


def clock_seconds(at: datetime) -> str:
    """ "10:36:02", for the timeline."""
    return f"{clock_time(at, half=False)}:{at.second:02}"


def outbox_empty(key: str, day: date, today: date) -> tuple[str, str, str]:
    """Icon, title and words where there is nothing to list."""
    if key == "needs":
        return "check-check", tr("Nothing needs you"), tr("A change that is refused or unclear would stand here.")
    if key == "way":
        return "cloud-check", tr("Nothing is on its way"), tr("Every change has been saved.")
    if key == "saved":
        when = outbox_day(day, today)
        return "cloud-check", tr("Nothing saved: {day}").format(day=when), tr("Choose another day above.")
    if key == "found":
        return "search", tr("No change matches"), tr("The filter looks at names and at what was asked for.")
    return (
        "send",
        tr("All quiet"),
        tr("What you book, move or change waits here until the practice system has saved it."),
    )


def outbox_discard_asked(what: str, system: str, was_sent: bool) -> tuple[str, list[str], str]:
    """Title, sentences and button of the question."""
    safe = tr("{system} refused it, so nothing is changed there.") if was_sent else tr("It was not sent to {system}.")
    words = [f"{what}.", f"{safe.format(system=system)} " + tr("It cannot be brought back.")]
    return tr("Discard this change?"), words, tr("Discard")


def keep_change() -> str:
    return tr("Keep it")


def outbox_too_late(system: str) -> str:
    return tr("Too late to take back: {system} is writing it or has saved it.").format(system=system)


def outbox_taken_back(system: str) -> str:
    return tr("Taken back from {system}.").format(system=system)


def outbox_moved_on() -> str:
    return tr("This change has moved on in the meantime.")


def outbox_saved_many(number: int) -> str:
    return count(number, "Saved: {n} change", "Saved: {n} changes")


def outbox_trouble(failed: int, check: int, systems: list[str]) -> tuple[str, str]:
    """The banner when changes begin to need a person."""
    system = listed(systems)
    if failed and check:
        return count(failed + check, "{n} change needs you.", "{n} changes need you."), tr("Nothing is lost.")
    if failed:
        said = count(failed, "{n} change was not saved.", "{n} changes were not saved.")
        return said, tr("{system} said no. Your entry is kept.").format(system=system)
    said = count(check, "Please check {n} change.", "Please check {n} changes.")
    return said, tr("It is not certain that {system} has it. Nothing is lost.").format(system=system)


def outbox_paused(waiting: int) -> tuple[str, str]:
    here = (
        count(waiting, "{n} change waits here.", "{n} changes wait here.") if waiting else tr("New changes wait here.")
    )
    return tr("Sending is paused."), here


def outbox_peek_more(number: int) -> str:
    return count(number, "{n} more", "{n} more")


def outbox_all_saved() -> tuple[str, str]:
    return tr("Everything is saved"), tr("Nothing waits, nothing needs you.")


# Comparing

HERE: Final = "In Daybook"
KEEP_THEIRS: Final = "Keep theirs"
SEND_MINE: Final = "Send mine"
CLOSE_MATTER: Final = "That is right"
HIDDEN: Final = "Hidden"
IT_HAPPENED: Final = "It is there"
IT_DID_NOT: Final = "It is not there, send it"
COMPARE_ROWS: Final = {
    "visit": "Visit",
    "day": "Day",
    "time": "Time",
    "length": "Length",
    "provider": "Provider",
    "room": "Room",
    "type": "Visit type",
    "status": "Status",
    "name": "Name",
    "born": "Born",
    "phone": "Phone",
    "email": "E-mail",
}


def there(system: str) -> str:
    return tr("In {system}").format(system=system)


def compare_visit(is_there: bool) -> str:
    return tr("Wanted") if is_there else tr("Not there")


def compare_read(at: datetime, system: str, complete: bool) -> str:
    """Under the two columns: how fresh the right one is."""
    words = tr("Read from {system} at {time}.").format(system=system, time=clock_seconds(at))
    return (
        words
        if complete
        else f"{words} {tr('Part of the day could not be read, so something missing proves nothing.')}"
    )


def compare_lead(key: str, system: str) -> str:
    return {
        "differs": tr("{system} said it was saved, and shows something else. Which one is right?"),
        "same": tr("Both are the same now."),
        "unsure": tr("The answer of {system} was lost. Is the change there?"),
        "wait": tr("{system} is still writing this change. Here is what it shows so far."),
    }[key].format(system=system)


# Quitting, tray and notifications


def quit_asked(on_way: int, needs: int, has_tray: bool) -> tuple[str, list[str]]:
    """Title and sentences when somebody quits with changes not settled."""
    parts = []
    if on_way:
        parts.append(count(on_way, "{n} change is still on its way", "{n} changes are still on their way"))
    if needs:
        parts.append(count(needs, "{n} needs you", "{n} need you") if parts else needs_you(needs))
    words = [tr("Nothing is lost: every change is kept on this computer.")]
    if on_way:
        words.append(
            tr("In the tray Daybook goes on sending.") if has_tray else tr("While Daybook is open it goes on sending.")
        )
        words.append(tr("If you quit now, they go out at the next start."))
    return tr(", ").join(parts), words


STAY_IN_TRAY: Final = "Stay in the tray"
STAY_OPEN: Final = "Stay open"
QUIT_ANYWAY: Final = "Quit anyway"
QUIT: Final = "Quit Daybook"


def needs_you(number: int) -> str:
    return count(number, "{n} change needs you", "{n} changes need you")


def tray_tip(needs: int, offline_since: datetime | None, is_offline: bool, on_way: int, paused: bool) -> str:
    """The tray icon's tooltip: counts, never a name."""
    if needs:
        words = needs_you(needs)
    elif is_offline:
        since = tr("Offline since {time}").format(time=clock_time(offline_since)) if offline_since else tr("Offline")
        words = f"{since}. " + tr("Changes wait here")
    elif on_way and paused:
        words = tr("Sending paused. ") + count(on_way, "{n} change waits here", "{n} changes wait here")
    elif on_way:
        words = count(on_way, "{n} change on its way", "{n} changes on their way")
    else:
        words = tr("Everything is saved")
    return f"{APP}. {words}."


def tray_failed(number: int, when: str) -> str:
    words = count(number, "{n} change was not saved", "{n} changes were not saved")
    return f"{words} · {when}" if when else words


def tray_check(number: int, when: str) -> str:
    words = count(number, "{n} change to check", "{n} changes to check")
    return f"{words} · {when}" if when else words


def tray_on_way(number: int, oldest: str) -> str:
    words = count(number, "{n} change on its way", "{n} changes on their way")
    return f"{words} · {tr('oldest {age}').format(age=oldest)}" if oldest else words


def told_needs(failed: int, check: int, at: datetime) -> tuple[str, str]:
    """Title and body of a notification: something needs a person. Never a name."""
    when = clock_time(at)
    if failed and check:
        return needs_you(failed + check), tr("Open the outbox to decide. Nothing is lost.")
    if failed:
        title = count(failed, "A change was not saved", "{n} changes were not saved")
        return title, tr("Refused at {time}. Nothing was changed there, your entry is kept.").format(time=when)
    title = count(check, "A change to check", "{n} changes to check")
    return title, tr("Since {time} it is not certain that it is saved. Nothing is lost.").format(time=when)


def told_back(waiting: int) -> tuple[str, str]:
    """Title and body of a notification: a long time without network is over."""
    if not waiting:
        return tr("Daybook is back online"), tr("Nothing was waiting here.")
    return tr("Daybook is back online"), count(
        waiting,
        "{n} change was waiting here. It is on its way now.",
        "{n} changes were waiting here. They are on their way now.",
    )


def told_both(first: tuple[str, str], second: tuple[str, str]) -> tuple[str, str]:
    """Two notifications in one."""
    return first[0], f"{first[1]} {second[0]}."


def tray_explained() -> tuple[str, str]:
    return tr("Daybook stays here"), tr("It goes on sending and reading. Quit it from this icon's menu.")


def outbox_copied() -> str:
    return tr("Copied, without the name.")


def outbox_copy(rows: list[tuple[str, str]], steps: list[str]) -> str:
    """The plain text for a support request."""
    labels = {
        "app": APP,
        "change": tr("Change"),
        "patient": tr("Patient"),
        "state": tr("State"),
        "system": tr("System"),
        "said": tr("It said"),
        "number": tr("Request number"),
        "made": tr("Made"),
        "tries": tr("Tries"),
    }
    lines = [f"{labels[key]}: {words}" for key, words in rows if words]
    return "\n".join([*lines, "", f"{tr(TIMELINE)}:", *steps])


def chart_number(chart: str) -> str:
    return tr("chart {n}").format(n=chart)


def sample_chip() -> str:
    return tr("Sample practice")


def our_mistake() -> tuple[str, str]:
    """Title and detail of what nobody foresaw."""
    return tr("Something went wrong that is our mistake."), tr("What you asked for is kept; the log says where.")


def settings_not_saved() -> str:
    return tr("The settings could not be saved. They hold until Daybook is closed.")


# --- booking ---------------------------------------------------------------------------------------------------------

BOOKING_TITLES: Final = {"new": "New visit", "move": "Move visit", "visit": "Visit"}
PATIENT: Final = "Patient"
VISIT_TYPE: Final = "Visit type"
LENGTH: Final = "Length"
DATE: Final = "Date"
START: Final = "Start"
PROVIDER: Final = "Provider"
ROOM: Final = "Room"
NOTE: Final = "Note for the day"
CHOOSE: Final = "Choose"
CHANGE: Final = "Change"
CANCEL: Final = "Cancel"
CANCEL_VISIT: Final = "Cancel visit…"
BOOK_ANOTHER: Final = "Book another after this"
FIND_PATIENT: Final = "Name, phone or birth date"
NAMES_HIDDEN: Final = "Names hidden"
SHOW_NAMES_HERE: Final = "Show names here"
RIGHT_PERSON: Final = "This is the right person"
CHOSEN_PERSON: Final = "Chosen"
OTHER_PERSON: Final = "Not this one"
CHOOSE_INSTEAD: Final = "Choose instead"
DOUBLE_REASON: Final = "Why both at once?"
MATCH_WORDS: Final = {
    "close_spelling": "close spelling",
    "sounds_alike": "sounds alike",
    "same_phone": "same phone",
    "preferred_name": "preferred name",
}


def booking_action(mode: str, when: str, double: bool) -> str:
    """The main button: it names the result, "Book 4:15 PM"."""
    if mode == "new":
        form = (tr("Double-book {when}") if double else tr("Book {when}")) if when else tr("Book visit")
    else:
        form = tr("Move to {when}") if when else tr("Move")
    return form.format(when=when)


def booking_busy() -> str:
    return tr("Reading the day…")


def booking_no_patient() -> str:
    return tr("Choose a patient.")


def booking_no_type() -> str:
    return tr("Choose a visit type.")


def booking_not_done(provider: str) -> str:
    return tr("{provider} does not do this type of visit.").format(provider=provider)


def booking_no_start() -> str:
    return tr("Type a start, such as {time}.").format(time=clock_time(time(14, 15)))


def booking_unreadable(sentence: str, kept: str) -> str:
    """Why a typed start was not taken, and what stands now."""
    return f"{sentence} " + tr("Still {time}.").format(time=kept) if kept else sentence


def booking_skipped(start: time) -> str:
    return tr("{time} does not exist that day: the clocks go forward.").format(time=clock_time(start, half=False))


def booking_no_provider() -> str:
    return tr("Choose a provider.")


def booking_no_room() -> str:
    return tr("No room")


def booking_choose() -> str:
    return tr("Choose one of these, or another time.")


def booking_looking() -> str:
    return tr("Looking for free times…")


def booking_no_reason() -> str:
    return tr("Say why both come at once. It is kept in the note.")


def booking_not_sure() -> str:
    return tr("Confirm first that this is the right person.")


def booking_alikes_looked_for() -> str:
    return tr("Looking whether somebody could be taken for this patient…")


def booking_past() -> str:
    return tr("This time is past.")


def booking_day_unread(day: date) -> str:
    return tr("{day} is not known here yet. It is being read.").format(day=day_heading(day, long=False))


def booking_not_there(day: date) -> str:
    return tr("Not in the book on {day}.").format(day=day_heading(day, long=False))


def booking_no_preview() -> str:
    return tr("Choose a provider to see the day.")


def booking_overlaps() -> str:
    return tr("Overlaps")


def booking_unread(day: date) -> tuple[str, str]:
    """The booking goes out without a fresh look at the day."""
    return (
        tr("{day} could not be read again.").format(day=day_heading(day, long=False)),
        tr("The visit is checked when it is sent."),
    )


def booking_steps_title(is_new: bool) -> str:
    return tr("What happens when you book") if is_new else tr("What happens when you move it")


def booking_step_here() -> tuple[str, str]:
    return tr("Right away"), tr("Shows here, hatched: on its way.")


def booking_step_there(system: str) -> str:
    return tr("{system} takes it in and answers.").format(system=system)


def booking_step_saved() -> tuple[str, str]:
    return tr("Saved"), tr("Turns solid. If not, we tell you.")


def usual_wait(wait: tuple[float, float] | None) -> str:
    """ "Usually 10 – 25 s", from a measured median and 90th percentile in seconds; None: too few to tell."""
    if wait is None:
        return tr("Usually under a minute")
    low, high = (max(1, round(seconds)) for seconds in wait)
    if high <= 99:
        return tr("Usually {range} s").format(range=f"{low} – {high}" if low < high else f"{high}")
    low, high = max(1, round(low / 60)), max(1, round(high / 60))
    return tr("Usually {range} min").format(range=f"{low} – {high}" if low < high else f"{high}")


def next_visit(when: datetime, today: date) -> str:
    """ "Next: Sat 9:00 AM" within a week, else "Next: Mar 3, 9:00 AM"."""
    near = timedelta(0) <= when.date() - today < timedelta(days=7)
    day = tr("today") if when.date() == today else weekday(when) if near else f"{day_short(when.date())},"
    return tr("Next: {when}").format(when=f"{day} {clock_time(when)}")


def conflict_heading(
    what: str, at: datetime, start: datetime, end: datetime, name: str, label: str, room: str, provider: str, more: int
) -> str:
    """ "2:15 overlaps Luz Mercado, 2:00 – 2:45": what is in the way of a wished time, and how many more things."""
    words = {
        "visit": tr("{at} overlaps {name}, {range}") if name else tr("{at} overlaps another visit, {range}"),
        "room": tr("{room} is taken by {name}, {range}") if name else tr("{room} is taken, {range}"),
        "block": tr("{at} falls into {label}, {range}"),
        "hold": tr("{at} overlaps a held time, {range}"),
        "closed": tr("{range} is outside the hours of {provider}"),
    }[what]
    said = words.format(
        at=clock_time(at, half=False),
        name=name,
        range=time_range(start, end),
        label=label or tr("blocked time"),
        room=room,
        provider=provider,
    )
    return said + (tr(" and {n} more").format(n=more) if more else "")


def time_taken(at: datetime, free: list[datetime]) -> str:
    """That a wished time is gone, and what is free instead: "10:00 and 11:15 are free"."""
    said = tr("Someone took {time} a moment ago.").format(time=clock_time(at, half=False))
    times = [
        clock_time(one, half=False) if one.date() == at.date() else f"{weekday(one)} {clock_time(one, half=False)}"
        for one in free
    ]
    if not times:
        return said
    if len(times) == 1:
        return f"{said} " + tr("{time} is free.").format(time=times[0])
    return f"{said} " + tr("{times} are free.").format(times=tr(" and ").join(times))


def with_provider(provider: str, room: str) -> str:
    return tr("with {provider}").format(provider=f"{provider}, {room}" if room else provider)


def opening_more(length: int, same_time: bool, other_day: bool, later: bool) -> str:
    """Why a free time is proposed, at the end of its row."""
    if same_time:
        return tr("Same time")
    if other_day:
        return tr("Nearest free {length}").format(length=minutes_plain(length))
    form = tr("Next free {length} that day") if later else tr("Free {length} before it")
    return form.format(length=minutes_plain(length))


def keep_words(at: datetime, what: str, provider: str, room: str, label: str) -> tuple[str, str]:
    """ "Keep 2:15", "and double-book Dr. Haddad": taking the time all the same."""
    rest = {
        "visit": tr("and double-book {provider}"),
        "room": tr("and share {room}"),
        "hold": tr("though it is held"),
        "block": tr("in spite of {label}"),
        "closed": tr("outside the hours"),
    }[what]
    keep = tr("Keep {time}").format(time=clock_time(at, half=False))
    return keep, rest.format(provider=provider, room=room, label=label or tr("blocked time"))


def asks_for_reason() -> str:
    return tr("Asks for a reason")


def double_booked(reason: str) -> str:
    """How the reason is kept in the visit's note."""
    return tr("Double-booked: {reason}").format(reason=reason)


def alike_heading(people: int) -> str:
    return tr("{n} people could be meant. Compare birth date and phone.").format(n=people)


def no_patient_matches(text: str, known: int) -> str:
    return tr("No patient matches “{text}”. {n} were looked through.").format(text=text, n=f"{known:,}")


def add_new_patient(text: str) -> str:
    return tr("New patient “{text}”…").format(text=text) if text else tr("New patient…")


def practice_unread() -> str:
    return tr("The practice has not been read yet. It takes a moment.")


# --- new patient -----------------------------------------------------------------------------------------------------

NEW_PATIENT: Final = "New patient"
GIVEN_NAME: Final = "Given name"
FAMILY_NAME: Final = "Family name"
BIRTH_DATE: Final = "Birth date"
PHONE: Final = "Phone"
EMAIL: Final = "Email"
PRACTICE: Final = "Practice"
ADD_PATIENT: Final = "Add patient"
ADD_AND_BOOK: Final = "Add patient and book"
USE_THIS_PATIENT: Final = "Use this patient"
MAY_BE_KNOWN: Final = "This may already be a patient"


def birth_date_example() -> str:
    return tr("6/11/1979") if is_month_first() else tr("11.6.1979")


def born_as(born: date, today: date) -> str:
    """How a typed birth date was understood: "Jun 11, 1979 · 46"."""
    return f"{day_short(born, year=True)} · {age(born, today)}"


def given_missing() -> str:
    return tr("Type the given name.")


def family_missing() -> str:
    return tr("Type the family name.")


def phone_unreadable() -> str:
    return tr("This is not a whole phone number.")


def email_unreadable() -> str:
    return tr("An email address has a name, an @ and a domain.")


# --- search palette --------------------------------------------------------------------------------------------------

PALETTE_TABS: Final = (("all", "All"), ("patients", "Patients"), ("visits", "Visits"), ("commands", "Commands"))
PALETTE_HINTS: Final = ((("↑", "↓"), "choose"), (("↵",), "open"), (("Tab",), "actions"), (("Esc",), "close"))
OPEN_PATIENT: Final = "Open patient"
BOOK: Final = "Book"
PATIENTS: Final = "Patients"
VISITS: Final = "Visits"
DO: Final = "Do"


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
    looked = tr("We looked at names, phones, birth dates and chart numbers of {n} patients.").format(n=f"{known:,}")
    if not whole:
        looked = tr("The list of patients is still being read: {n} so far.").format(n=f"{known:,}")
    return tr("No patient matches"), looked


def search_placeholder() -> str:
    return tr("Name, phone, birth date, chart number, or a command")


def household(names: str) -> str:
    return tr("Household: {names}").format(names=names)


def about_words(version: str) -> tuple[str, str]:
    return (
        tr("Daybook {version}").format(version=version),
        tr("The front desk's day. Free software under the Apache License 2.0; Inter, Lucide and Qt keep their own."),
    )


def recent_patients() -> str:
    return tr("Seen last")


def balance() -> str:
    return tr("Balance")


def note() -> str:
    return tr("Note")


# --- find a time -----------------------------------------------------------------------------------------------------

FIND_A_TIME: Final = "Find a time"
SLOTS_ASKED: Final = "What are you looking for?"
SLOTS_MOVE: Final = "Move visit"
SLOTS_RESCHEDULE: Final = "Pick a new time"
SLOTS_WITH: Final = "With"
SLOTS_DAYS: Final = "Days"
SLOTS_PARTS: Final = "Part of day"
SLOTS_FROM: Final = "From"
SLOTS_AHEAD: Final = "Look ahead"
SLOTS_PREFER: Final = "Prefer"
SLOTS_CALM: Final = "Avoid leaving short gaps"
SLOTS_ANY_TYPE: Final = "Any visit"
SLOTS_LAST_SEEN: Final = "Last seen"
SLOTS_START_OVER: Final = "Start over"
SLOTS_COPY: Final = "Copy best 3"
SLOTS_LIST: Final = "Times"
SLOTS_ORDER: Final = (("best", "Grouped by day, best fit first"), ("time", "Grouped by day, earliest first"))
SLOTS_LOOKING: Final = "Looking…"
SLOTS_NOTHING: Final = "No time fits"
SLOTS_CLEAR: Final = "Look for somebody else"
SLOTS_READ_AGAIN: Final = "Read the times again"
SLOT_HOLD: Final = "Hold"
SLOT_RELEASE: Final = "Release"
SLOT_EXTEND: Final = "Extend"
SLOT_BOOK: Final = "Book…"
SLOT_MOVE: Final = "Move here"
SLOT_TAKE: Final = "Use this time"
_PART_WORDS: Final = {
    "morning": ("Morning", "Also in the morning"),
    "afternoon": ("Afternoon", "Also in the afternoon"),
    "late": ("After {time}", "Also after {time}"),
}
SLOT_LEGEND: Final = (
    ("fits", "Fits"),
    ("booked", "Booked"),
    ("free", "Free, too short or filtered"),
    ("closed", "Closed"),
)


def provider_short(name: str) -> str:
    """ "Dr. Haddad" for "Dr. Amira Haddad": in rows and sentences, where nobody else is called so."""
    words = name.split()
    return f"{words[0]} {words[-1]}" if len(words) > 2 and words[0].endswith(".") else name


def slots_part(key: str, *, also: bool = False) -> str:
    """ "Morning", "After 4"; `also`: as a proposal to look then as well."""
    words = tr(_PART_WORDS[key][also])
    return words.format(time="4" if is_twelve_hour() else "16:00")


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
    return count(times, "{n} time", "{n} times") if times else tr(SLOTS_NOTHING)


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
        return tr({"move": SLOT_MOVE, "retry": SLOT_TAKE}.get(mode, SLOT_BOOK))
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
        "first_today": tr("Earliest of {n}, and still today").format(n=of),
    }[code]


def slot_why_title(first: bool, held: bool) -> str:
    return tr("Held for you") if held else tr("Why it ranks first") if first else tr("Why this time")


def slot_spoken_row(start: datetime, end: datetime, day: date, provider: str, room: str, reasons: list[str]) -> str:
    """ "9:30 to 10:30, Wednesday, February 18, Dr. Haddad, Op 1, fills the gap exactly"."""
    said = [reason[0].lower() + reason[1:] for reason in reasons]
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
            return tr("Ask to work through {label}").format(label=label[0].lower() + label[1:])
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


def not_in_this_version() -> str:
    return tr("Not in this version yet")
