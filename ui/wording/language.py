"""How the language writes: translation, counts, dates, times, lengths, people. Every other file here builds on it.

The language is chosen before this package is imported (`ui/language.py`), so constants are translated where they stand.

Times are aware and already in the zone they are to be shown in; dates are practice-local. Nothing here asks the clock.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from adapters.sentence import Sentence

NO_DASH: Final = "–"  # shown where a system tells nothing


CONTEXT: Final = "daybook"
"""Under this name the catalogues in `resources/translations` keep every sentence."""


def tr(words: str, meaning: str = "") -> str:
    """The sentence in the chosen language; English is the source.

    `words` and `meaning` are literals, so that `python -m tests.translations` finds them. `meaning` tells apart what is
    one word in English and two elsewhere: tr("Open", "an action") and tr("open", "of a group of rows").
    """
    return QCoreApplication.translate(CONTEXT, words, meaning or None)


MINUTES_AFTER: Final = f" {tr('min')}"
"""What a field of minutes writes after its number."""


def count(number: int, one: str, many: str) -> str:
    """ "1 visit", "34 visits": `one` and `many` hold {n}. A language may have more than these two forms."""
    said = QCoreApplication.translate(CONTEXT, many, None, number)
    if said == many and number == 1:  # English has no catalogue
        said = one
    return said.format(n=figure(number))


def translated(words: str) -> str:
    """What a lower floor says, in the chosen language; a system's own words stay as they are."""
    if not isinstance(words, Sentence) or not words.parts:
        return QCoreApplication.translate(CONTEXT, words) if words else ""
    parts = {key: translated(part) if isinstance(part, str) else part for key, part in words.parts.items()}
    return QCoreApplication.translate(CONTEXT, words.form).format(**parts)


def key_name(key: str) -> str:
    """What stands on a key, as Qt has it in the chosen language: "Umschalt" for "Shift"."""
    return QCoreApplication.translate("QShortcut", key)


def figure(number: int) -> str:
    """ "1,204" or "1.204"."""
    return _locale().toString(number)


@cache
def _locale() -> QLocale:
    """The system's conventions; a system that has none ("C") gets American ones, like the sentences."""
    found = QLocale()
    return QLocale("en_US") if found.language() == QLocale.Language.C else found


def use_locale(locale: QLocale) -> None:
    """Take on other conventions from now on; every screen must be drawn anew afterwards."""
    QLocale.setDefault(locale)
    for cached in (_locale, is_twelve_hour, is_month_first, half_day_words, _pattern):
        cached.cache_clear()


def uses_inches() -> bool:
    """Whether paper is Letter here."""
    return _locale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem


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


def clock_pattern() -> str:
    """How Qt's own field for a time is to show it."""
    return "h:mm AP" if is_twelve_hour() else "HH:mm"


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


def weekday(day: date, *, long: bool = False) -> str:
    """ "Tue" or "Tuesday"."""
    form = QLocale.FormatType.LongFormat if long else QLocale.FormatType.ShortFormat
    return _locale().dayName(day.isoweekday(), form)


def weekday_letter(iso_day: int) -> str:
    """The narrow name of a weekday, 1 = Monday."""
    return _locale().standaloneDayName(iso_day, QLocale.FormatType.NarrowFormat)


@cache
def _pattern(*, day_of_week: bool, long: bool, year: bool = False) -> str:
    """How this language writes a date, from its own long form ("dddd, d. MMMM yyyy"), without what is not wanted."""
    found = _locale().dateFormat(QLocale.FormatType.LongFormat)
    if not year:
        found = re.sub(r"[\s,/.-]*('[^']*'\s*)?y+年?|y+\W*", "", found, count=1)
    if not day_of_week:
        found = re.sub(r"^d{3,}\W*|\W*d{3,}$", "", found)
    if not long:
        found = found.replace("MMMM", "MMM")
    return found if long else found.replace("dddd", "ddd")


def _written(day: date, *, day_of_week: bool = False, long: bool = True, year: bool = False) -> str:
    pattern = _pattern(day_of_week=day_of_week, long=long, year=year)
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def _day_and_month(day: date, *, long: bool) -> str:
    return _written(day, long=long)


def day_number(day: date) -> str:
    """ "16", where the month stands elsewhere; "16." in German."""
    return f"{day.day}." if "d." in _pattern(day_of_week=False, long=True) else f"{day.day}"


@cache
def is_month_first() -> bool:
    """Whether this language writes the month before the day ("Feb 17")."""
    return _pattern(day_of_week=False, long=True).startswith("M")


def day_heading(day: date, *, long: bool = True) -> str:
    """ "Tue, February 17" on top of the day; short: "Tue, Feb 17"."""
    pattern = _pattern(day_of_week=True, long=long).replace("dddd", "ddd")
    return _locale().toString(QDate(day.year, day.month, day.day), pattern)


def day_full(day: date, *, year: bool = False) -> str:
    """ "Tuesday, February 17", for accessible names and sentences; with year "Tuesday, February 17, 2026"."""
    return _written(day, day_of_week=True, year=year)


def day_short(day: date, *, year: bool = False) -> str:
    """ "Feb 17"; with year "Feb 17, 2026", "17 Feb 2026" or "17. Feb. 2026"."""
    return _written(day, long=False, year=year)


def heading(words: str) -> str:
    """With a capital in front, as on top of a page: Italian writes its days and months small."""
    return words[:1].upper() + words[1:]


def month_heading(day: date) -> str:
    return f"{heading(_locale().standaloneMonthName(day.month))} {day.year}"


_WEEK_STARTS: Final = {"monday": 1, "sunday": 7}
_week_start = ["locale"]


def use_week_start(choice: str) -> None:
    """Begin weeks as the setting `week_start` says: "monday", "sunday", or as the locale has it."""
    _week_start[0] = choice


def first_weekday() -> int:
    """The weekday a week begins with here, 1 = Monday."""
    return _WEEK_STARTS.get(_week_start[0]) or int(_locale().firstDayOfWeek().value)


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


def within(words: str) -> str:
    """Words that begin with a capital on their own, inside a sentence. German keeps its nouns as they are."""
    if _locale().language() == QLocale.Language.German:
        return words
    return words[:1].lower() + words[1:]


def money(amount: object, currency: str | None) -> str:
    """ "$1,204.50", "1.204,50 €", "86.00 CHF"; what is below zero has a minus in front."""
    value = float(str(amount))
    sign = {"USD": "$", "EUR": "€", "GBP": "£", "AUD": "$", "CAD": "$"}.get(currency or "", "")
    plain = _locale().toString(abs(value), "f", 2)
    words = _locale().toCurrencyString(abs(value), sign) if sign else f"{plain} {currency or ''}".rstrip()
    return f"−{words}" if value < 0 else words


def listed(words: list[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{several} and {last}").format(several=", ".join(words[:-1]), last=words[-1])
