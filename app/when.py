"""Dates, times and lengths in the forms people type, read without guessing: what can mean two things is asked back.

Pure: `today`, the zone and the order of day and month come from the caller. Not here: how dates are written
(`ui/wording/`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

from adapters.sentence import say

Order = Literal["mdy", "dmy", "ymd"]
Reading = TypeVar("Reading", date, time, datetime, int)

OLDEST = 115
"""Nobody at a front desk was born more years ago."""
RECENT = timedelta(days=31)
"""A date typed without a year is the coming one, unless it was so short a time ago."""
_LONGEST_TEXT = 60
_WEEKDAYS = (
    *("monday lunedi montag", "tuesday martedi dienstag", "wednesday mercoledi mittwoch"),
    *("thursday giovedi donnerstag", "friday venerdi freitag", "saturday sabato samstag", "sunday domenica sonntag"),
)
"""As typed in the languages of the screens; so the months."""
_MONTHS = (
    *("january gennaio januar", "february febbraio februar", "march marzo marz", "april aprile", "may maggio mai"),
    *("june giugno juni", "july luglio juli", "august agosto", "september settembre", "october ottobre oktober"),
    *("november novembre", "december dicembre dezember"),
)
_NEAR = {"today": 0, "tod": 0, "now": 0, "tomorrow": 1, "tmrw": 1, "tom": 1, "yesterday": -1}
_NEAR |= {"oggi": 0, "domani": 1, "ieri": -1, "heute": 0, "morgen": 1, "gestern": -1}
_UNITS = {"d": "day", "day": "day", "w": "week", "wk": "week", "week": "week", "mo": "month", "month": "month"}


class Unreadable(ValueError):
    """A typed text nobody can read, or that could be read in several ways. `str()` is a sentence without the text.

    `readings` are the dates, times or moments it could be; empty when it could be none.
    """

    def __init__(self, sentence: str, readings: tuple[date, ...] | tuple[time, ...] | tuple[int, ...] = ()) -> None:
        self.sentence = sentence
        self.readings = readings
        super().__init__(sentence)


# -- what is asked ----------------------------------------------------------------------------------------------------


def parse_date(text: str, *, today: date, order: Order | None = None) -> date:
    """A date: tomorrow, mon, next tue, 6/11/79, 11.6.1979, 1979-06-11, feb 26, +2w, in 3 days. Raises Unreadable.

    With dots the day comes first. Two-digit years lie between 80 years ago and 19 ahead.
    """
    return _one(
        _dates(_plain(text), today, order), say("This is not a date. Try 26 Feb, 2/26, mon or tomorrow."), "date"
    )


def parse_time(text: str) -> time:
    """A wall time: 9:15, 0915, 9.15, 9:15 pm, 3pm, noon. A bare 9 could be morning or evening. Raises Unreadable."""
    return _one(_times(_plain(text)), say("This is not a time. Try 9:15, 0915 or 3 pm."), "time")


def parse_moment(text: str, *, today: date, zone: ZoneInfo, order: Order | None = None) -> datetime:
    """A date and a time in either order, or a time today; aware, in `zone`. Raises Unreadable.

    A time that the clocks skip is refused. One that comes twice could be both; EST, EDT or an offset settles it.
    """
    plain = _plain(text)
    iso = _iso_moment(text, zone)
    if iso is not None:
        return iso
    if any(_dates(plain, today, order)):
        raise Unreadable(say("A time is missing. Try mon 9:30 or tomorrow 3 pm."))
    plain, named = _zone_word(plain, today, zone)
    skipped, found = False, []
    for day, clock in _pairs(plain, today, order):
        moments = _moments(day, clock, zone)
        skipped = skipped or not moments
        found += [m for m in moments if named is None or m.tzname() == named]
    if not found and skipped:
        raise Unreadable(say("That time does not exist: the clocks go forward that day."))
    return _one(found, say("This is not a date with a time. Try mon 9:30 or tomorrow 3 pm."), "moment")


def parse_minutes(text: str) -> int:
    """A length in minutes, at most a day: 45, 45 min, 1h, 1:30, 1.5 h, 1 h 15. Raises Unreadable."""
    return _one(_lengths(_plain(text.replace(",", "."))), say("This is not a length. Try 45, 1h or 1:30."), "length")


def parse_birth_date(text: str, *, today: date, order: Order | None = None) -> tuple[date, ...]:
    """Every birth date the text can mean, the likeliest first; a year must be told. Raises Unreadable.

    Two-digit years lie in the past, and in both centuries where somebody alive could be meant.
    """
    plain = _plain(text)
    found = [*_named_dates(plain, today, born=True), *_numeric_dates(plain, today, order, born=True)]
    oldest = today.year - OLDEST
    alive = tuple(dict.fromkeys(d for d in found if d <= today and d.year >= oldest))
    if not alive:
        raise Unreadable(say("This is not a birth date. Try 6/11/1979, 11.6.1979 or 11 Jun 79."))
    return alive


# -- dates ------------------------------------------------------------------------------------------------------------


def _dates(plain: str, today: date, order: Order | None) -> list[date]:
    """All dates a text can mean."""
    found = [*_near_dates(plain, today), *_named_dates(plain, today)]
    numeric = [*_numeric_dates(plain, today, order)]
    settled = order is not None or "." in plain
    found += numeric[:1] if settled else numeric
    if not found and (match := re.fullmatch(r"([a-z]+)\.? (.+)", plain)):
        # "thu feb 26": the name of the day must agree.
        weekday = _named(match[1], _WEEKDAYS)
        found = [d for d in _dates(match[2], today, order) if weekday is not None and d.weekday() == weekday]
    return list(dict.fromkeys(found))


def _near_dates(plain: str, today: date) -> Iterator[date]:
    """Dates told from today: tomorrow, next tue, +2w."""
    if plain in _NEAR:
        yield from _moved(today, _NEAR[plain], "day")
    if match := re.fullmatch(r"(?:(this|next|last) )?([a-z]+)\.?", plain):
        which, weekday = match[1], _named(match[2], _WEEKDAYS)
        if weekday is not None:
            ahead = (weekday - today.weekday()) % 7
            yield from (d for days in _weekday_readings(which, ahead, today) for d in _moved(today, days, "day"))
    if match := re.fullmatch(r"(next|last) (week|month)", plain):
        yield from _moved(today, 1 if match[1] == "next" else -1, match[2])
    if match := re.fullmatch(r"(\+|-|in )?([0-9]{1,3}|an?) ?([a-z]+?)s?( ago)?", plain):
        sign, number, unit, ago = match.groups()
        if bool(sign) != bool(ago) and unit in _UNITS:
            count = int(number) if number.isdigit() else 1
            yield from _moved(today, -count if ago or sign == "-" else count, _UNITS[unit])


def _weekday_readings(which: str | None, ahead: int, today: date) -> tuple[int, ...]:
    """How many days ahead a weekday can be meant, `ahead` being the next one with today among them."""
    if which == "last":
        return (ahead - 7,)
    if which == "next":
        # Of a day still to come in this week, "next" can mean this one or the one a week later.
        return (ahead, ahead + 7) if 0 < ahead < 7 - today.weekday() else (ahead or 7,)
    return (ahead,) if which or ahead else (0, 7)


def _named_dates(plain: str, today: date, born: bool = False) -> Iterator[date]:
    """Dates with the month as a word: feb 26, 26 feb 2026, february 26th."""
    day, month, year = r"([0-9]{1,2})(?:st|nd|rd|th|\.)?", r"([a-z]{3,9})\.?", r"(?: ?'?([0-9]{4}|[0-9]{2}))?"
    if match := re.fullmatch(rf"{month} {day}{year}", plain):
        name, number, told = match.groups()
    elif match := re.fullmatch(rf"{day}[ -]?(?:of )?{month}(?:-?){year}", plain):
        number, name, told = match.groups()
    else:
        return
    where = _named(name, _MONTHS)
    if where is not None and (told or not born):
        yield from _in_years(told, where + 1, int(number), today, born)


def _numeric_dates(plain: str, today: date, order: Order | None, born: bool = False) -> Iterator[date]:
    """Dates in figures, all orders that make a date, the caller's order first; with dots the day first."""
    match = re.fullmatch(r"([0-9]{1,4})([/.-])([0-9]{1,2})(?:\2([0-9]{1,4}))?\.?", plain)
    if match:
        told = [match[1], match[3], *([match[4]] if match[4] else [])]
        dotted = match[2] == "."
        if plain.endswith(".") != (dotted and len(told) == 2):
            return  # 26.2. is a date, 9.15 a time
    elif match := re.fullmatch(r"([0-9]{1,4}) ([0-9]{1,2}) ([0-9]{2,4})", plain):
        told, dotted = list(match.groups()), False
    elif re.fullmatch(r"[0-9]{8}|[0-9]{6}", plain):
        yield from _solid_dates(plain, today, order, born)
        return
    else:
        return
    if len(told) == 2:
        if born or max(map(len, told)) > 2:
            return
        told.append("")
    yield from _ordered(told, today, "dmy" if dotted else order, born)


def _solid_dates(plain: str, today: date, order: Order | None, born: bool) -> Iterator[date]:
    """Eight or six figures without separators. In eight a year is first only where it can be one."""
    if len(plain) == 6:
        if born:
            yield from _ordered([plain[:2], plain[2:4], plain[4:]], today, order, born, any_year=True)
        return
    if plain[:2] in ("19", "20"):
        yield from _in_years(plain[:4], int(plain[4:6]), int(plain[6:]), today, born)
    if plain[4:6] in ("19", "20"):
        yield from _ordered([plain[:2], plain[2:4], plain[4:]], today, order, born)


def _ordered(
    told: list[str], today: date, order: Order | None, born: bool, *, any_year: bool = False
) -> Iterator[date]:
    """Three figures in every order people write them in; a year of four figures says where the year is."""
    orders: list[Order] = ["mdy", "dmy"]
    if len(told[0]) > 2:
        orders = ["ymd"]
    elif any_year or (order == "ymd" and len(told[2]) <= 2 and told[2]):
        orders.append("ymd")
    orders.sort(key=lambda o: o != order)
    for spelled in orders:
        part = dict(zip(spelled, told, strict=True))
        if len(part["y"]) in (0, 2, 4) and len(part["m"]) <= 2 and len(part["d"]) <= 2:
            yield from _in_years(part["y"], int(part["m"]), int(part["d"]), today, born)


def _in_years(told: str | None, month: int, day: int, today: date, born: bool) -> Iterator[date]:
    """That day of that month in the year told, in full, in two figures or not at all."""
    if told and len(told) == 4:
        yield from _dated(int(told), month, day)
    elif told and born:
        century = today.year // 100 * 100
        yield from (d for c in (century, century - 100) for d in _dated(c + int(told), month, day))
    elif told:
        latest = today.year + 19
        yield from _dated(latest - (latest - int(told)) % 100, month, day)
    else:
        years = (d for n in range(-1, 9) for d in _dated(today.year + n, month, day))
        yield from [d for d in years if d >= today - RECENT][:1]


def _dated(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _moved(today: date, count: int, unit: str) -> Iterator[date]:
    """So many days, weeks or months on; a month that is too short ends on its last day."""
    try:
        if unit != "month":
            yield today + timedelta(days=count * (7 if unit == "week" else 1))
            return
        year, month = divmod(today.year * 12 + today.month - 1 + count, 12)
        yield from [d for day in range(today.day, 27, -1) for d in _dated(year, month + 1, day)][:1] or _dated(
            year, month + 1, today.day
        )
    except OverflowError:
        return


# -- times, lengths ---------------------------------------------------------------------------------------------------


def _times(plain: str) -> list[time]:
    """All wall times a text can mean."""
    if plain in ("noon", "midday", "midnight"):
        return [time(0) if plain == "midnight" else time(12)]
    match = re.fullmatch(r"([0-9]{1,2})(?: ?[:.h] ?([0-9]{2})| ?h)? ?(?:([ap])\.?(?:m\.?)?)?", plain)
    match = match or re.fullmatch(r"([0-9]{1,2})([0-9]{2}) ?(?:([ap])\.?(?:m\.?)?)?", plain)
    if not match:
        return []
    hour, minute, half = int(match[1]), int(match[2] or 0), match[3]
    if minute > 59 or hour > 23:
        return []
    if half:
        return [time(hour % 12 + 12 * (half == "p"), minute)] if 1 <= hour <= 12 else []
    if plain.isdigit() and len(plain) <= 2 and 1 <= hour <= 12:
        return [time(hour % 12), time(hour % 12 + 12)]
    return [time(hour, minute)]


def _lengths(plain: str) -> list[int]:
    """The minutes a text can mean."""
    minutes = r"([0-9]{1,4}) ?(?:m|min|mins|minutes?)?"
    hours = r"([0-9]{1,2}) ?(?:h|hr|hrs|hours?)"
    if match := re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", plain):
        found = int(match[1]) * 60 + int(match[2])
    elif match := re.fullmatch(r"([0-9]{1,2})\.([0-9]{1,2}) ?(?:h|hr|hrs|hours?)", plain):
        hundredths = int(match[2].ljust(2, "0")) * 60
        found = int(match[1]) * 60 + hundredths // 100 if hundredths % 100 == 0 else 0
    elif match := re.fullmatch(rf"{hours}(?: ?{minutes})?", plain):
        found = int(match[1]) * 60 + int(match[2] or 0)
        found = found if int(match[2] or 0) < 60 else 0
    elif match := re.fullmatch(minutes, plain):
        found = int(match[1])
    else:
        return []
    return [found] if 0 < found <= 24 * 60 else []


# -- moments ----------------------------------------------------------------------------------------------------------


def _pairs(plain: str, today: date, order: Order | None) -> Iterator[tuple[date, time]]:
    """Every way to cut a text into a date and a time; a time alone is today's."""
    words = [w for w in plain.split() if w != "at"]
    yield from ((today, clock) for clock in _times(" ".join(words)))
    for cut in range(1, len(words)):
        first, rest = words[:cut], words[cut:]
        for day, clock in ((first, rest), (rest, first)):
            for reading in _dates(" ".join(day), today, order):
                yield from ((reading, at) for at in _times(" ".join(clock)))


def _moments(day: date, clock: time, zone: ZoneInfo) -> list[datetime]:
    """The instants at which the clock shows that: none when it is skipped, two when it comes twice."""
    found = []
    for fold in (0, 1):
        moment = datetime.combine(day, clock.replace(fold=fold), zone)
        try:
            there = moment.astimezone(UTC).astimezone(zone)
        except OverflowError:
            return []
        if (there.date(), there.time()) == (day, clock):
            found.append(there)
    return found


def _zone_word(plain: str, today: date, zone: ZoneInfo) -> tuple[str, str | None]:
    """Takes a final EST or EDT off, where the zone has such names this year."""
    names = {datetime(today.year, month, 1, tzinfo=zone).tzname() for month in (1, 7)}
    rest, _, word = plain.rpartition(" ")
    return (rest, word.upper()) if word.upper() in names else (plain, None)


def _iso_moment(text: str, zone: ZoneInfo) -> datetime | None:
    """A moment with its offset, in the practice's zone."""
    if not re.fullmatch(
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})", text.strip()
    ):
        return None
    try:
        return datetime.fromisoformat(text.strip()).astimezone(zone)
    except (ValueError, OverflowError):
        return None


# -- shared -----------------------------------------------------------------------------------------------------------


def _plain(text: str) -> str:
    """Small letters, ordinary digits and single blanks; nothing where a text is too long to be a date."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace(",", " ") if len(text) <= _LONGEST_TEXT else ""
    plain = re.sub(r"(?<=[0-9])[t ]([0-9]{2}:[0-9]{2})(?::[0-9]{2})?(?= |$)", r" \1", plain)
    return " ".join(plain.replace("’", "'").replace("ì", "i").replace("ä", "a").split())


def _named(word: str, names: tuple[str, ...]) -> int | None:
    """The place of a weekday or month told in full or by three letters or more ("sept", "tues")."""
    found = [n for n, name in enumerate(names) if len(word) >= 3 and f" {word}" in f" {name}"]
    return found[0] if len(found) == 1 else None


def _one(readings: Iterable[Reading], unreadable: str, what: str) -> Reading:
    # Python calls two moments equal at which the clock shows the same, so they are told apart as instants.
    found = {(r.timestamp() if isinstance(r, datetime) else r): r for r in readings}
    if not found:
        raise Unreadable(unreadable)
    if len(found) > 1:
        raise Unreadable(_several(what, len(found)), tuple(found.values()))
    return next(iter(found.values()))


def _several(what: str, ways: int) -> str:
    if what == "date":
        return say("This date can be read in {n} ways.", n=ways)
    if what == "time":
        return say("This time can be read in {n} ways.", n=ways)
    if what == "moment":
        return say("This moment can be read in {n} ways.", n=ways)
    return say("This length can be read in {n} ways.", n=ways)
