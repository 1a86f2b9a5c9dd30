"""What people type and what names look like, brought to one form. Pure; knows no index.

Here: folding to plain letters, the words of a name, and the reading of a typed line into name words and clues (chart
number, digits, birth dates). Not here: looking anything up (`search.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

LONGEST = 200
"""Characters of a typed line that are read; nobody's name is longer, and a pasted letter must not hold the screen."""

_PIECE = r"[a-z0-9']+"  # patterns are compiled by `re` at their first use: importing this must cost nothing
_OLDEST = 120


def fold(text: str) -> str:
    """Lower-case plain letters: accents, ligatures and other scripts written in ASCII."""
    if text.isascii():
        return text.lower()
    import unicodedata  # only for text that is not plain

    from anyascii import anyascii  # a table of all scripts: loaded when the first accent is met

    plain: str = anyascii(unicodedata.normalize("NFC", text))
    return plain.lower().replace("`", "'")


def words(text: str) -> list[str]:
    """The folded words as typed; apostrophes vanish (`O'Brien` is obrien), hyphens and spaces part."""
    plain = fold(text)
    if plain.isalpha():
        return [plain]
    return [word for piece in re.findall(_PIECE, plain) if (word := piece.replace("'", ""))]


def name_terms(text: str) -> list[str]:
    """Every form under which a name is found: its words, what follows an apostrophe, and all words run together."""
    plain = fold(text)
    if plain.isalpha():
        return [plain]
    terms: list[str] = []
    whole: list[str] = []
    for piece in re.findall(_PIECE, plain):
        word = piece.replace("'", "")
        whole.append(word)
        terms += [word, *piece.split("'")[1:]]
    return [term for term in dict.fromkeys([*terms, "".join(whole)]) if term]


def placed_terms(text: str) -> list[tuple[str, tuple[int, ...]]]:
    """`name_terms`, each with the place in `text` of the character behind each of its letters."""
    if text.isascii() and text.isalpha():
        return [(text.lower(), tuple(range(len(text))))]
    letters: list[tuple[str, int]] = []
    for place, character in enumerate(text):
        letters += [(letter, place) for letter in fold(character)]
    plain = "".join(letter for letter, _ in letters)
    found: list[list[tuple[str, int]]] = []
    whole: list[tuple[str, int]] = []
    for piece in re.finditer(_PIECE, plain):
        inside = letters[piece.start() : piece.end()]
        kept = [(letter, place) for letter, place in inside if letter != "'"]
        whole += kept
        found += [kept, *_after_apostrophes(inside)]
    terms = (("".join(letter for letter, _ in term), tuple(place for _, place in term)) for term in [*found, whole])
    return list(dict.fromkeys(term for term in terms if term[0]))


def _after_apostrophes(inside: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    marks = [i for i, (letter, _) in enumerate(inside) if letter == "'"]
    for start, end in pairwise([*marks, len(inside)]):
        yield inside[start + 1 : end]


def chart_key(chart: str) -> str:
    """A chart number without punctuation, case and leading zeros."""
    return (chart if chart.isdecimal() and chart.isascii() else "".join(words(chart))).lstrip("0")


# ---------------------------------------------------------------- reading what was typed


class Clue(NamedTuple):
    """One thing typed that is not a name. Its parts are alternatives: any of them may be what was meant.

    `digits` is tried as a phone; `born` are closed ranges of birth dates; `days` the dates of a birthday of any year.
    """

    chart: str = ""
    digits: str = ""
    born: tuple[tuple[date, date], ...] = ()
    days: tuple[date, ...] = ()


class Reading(NamedTuple):
    """One way to understand a line: all `names` and all `clues` are meant together."""

    names: tuple[str, ...] = ()
    clues: tuple[Clue, ...] = ()


# The months as a front desk writes them, three letters or more: English, Italian, Spanish, German, French.
_MONTHS = (
    "january gennaio enero januar janvier",
    "february febbraio febrero februar fevrier",
    "march marzo marz maerz mars",
    "april aprile abril avril",
    "may maggio mayo mai",
    "june giugno junio juni juin",
    "july luglio julio juli juillet",
    "august agosto aout",
    "september settembre septiembre septembre",
    "october ottobre octubre oktober octobre",
    "november novembre noviembre",
    "december dicembre diciembre dezember decembre",
)
_STARTS = "|".join(sorted({month[:3] for months in _MONTHS for month in months.split()}))
_MONTH = rf"(?P<{{0}}>(?:{_STARTS})[a-z]{{{{0,7}}}})"
_DAY = r"(?P<{0}>\d{{1,2}})(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>\d{{4}}|\d{{2}})"
_GAP = r"[\s.,/-]*"
_SEP = r"[\s.,/-]+"
_EDGE = r"(?!\d|[-/.]\d)"
_WORDED = (
    rf"(?<![\w#])(?:{_DAY.format('d1')}{_GAP}{_MONTH.format('m1')}\.?(?:{_GAP}{_YEAR.format('y1')})?"
    rf"|{_MONTH.format('m2')}\.?{_GAP}{_DAY.format('d2')}(?:{_SEP}{_YEAR.format('y2')})?"
    rf"|{_MONTH.format('m3')}\.?{_GAP}(?P<y3>\d{{4}})){_EDGE}(?![a-z])"
)
_NUMERIC = r"(?<![\w#/.+-])(\d{1,4})([-/.])(\d{1,4})(?:[-/.](\d{1,4}))?\.?(?![\w]|[-/.]\d)"
_SPACED = r"(?<!\d )(?<![\w#/.+)-])(\d{1,4}) (\d{1,2}) (\d{1,4})(?!\s*[\d(]|\w|[-/.]\d)"
_CHART = r"#\s*([a-z0-9][a-z0-9-]*)?|(?<![\w'-])([a-z]{1,3}-\d[a-z0-9-]*)"
_NUMBER = r"\+?\(?\d(?:[\d\s().+/-]*\d)?"


def readings(text: str, today: date | None = None) -> list[Reading]:
    """The ways to read a typed line, likeliest first. `today` (practice-local) rules out births in the future."""
    plain = " ".join(fold(text[:LONGEST]).split())
    found: list[Reading] = []
    for ambiguous in (_WORDED, _SPACED, None):  # "jun" may be a name, "6 11 79" a phone
        rest, clues = _take_dates(_NUMERIC, plain, today)
        rest, dates = _take_dates(_WORDED, rest, today, certain=ambiguous is not _WORDED)
        clues += dates
        if ambiguous is _SPACED:
            rest, dates = _take_dates(_SPACED, rest, today)
            clues += dates
        if ambiguous and not dates:
            continue
        found += [reading for reading in _rest(rest, clues, today) if reading not in found]
    return [reading for reading in found if reading.names or reading.clues]


_NOT_WHOLE = ((date.min, date.max),)


def _take_dates(pattern: str, text: str, today: date | None, certain: bool = False) -> tuple[str, list[Clue]]:
    """`text` without the dates in it, and those dates as clues. What only looks like a date stays.

    `certain`: only whole dates, because a month without day and year may be a name.
    """
    clues: list[Clue] = []

    def take(match: re.Match[str]) -> str:
        clue = _worded(match, today) if pattern is _WORDED else _numeric(match, today)
        if not (clue.born or clue.days) or (certain and any(low != high for low, high in clue.born or _NOT_WHOLE)):
            return match[0]
        clues.append(clue)
        return " ; "  # keeps the digits on both sides apart

    return re.sub(pattern, take, text), clues


def _rest(text: str, clues: list[Clue], today: date | None) -> Iterator[Reading]:
    """What is left after the dates: charts, runs of digits (as one phone, or each for itself), names."""
    names: list[str] = []
    joined, apart = list(clues), list(clues)

    def chart(match: re.Match[str]) -> str:
        if typed := match[1] or match[2]:
            joined.append(Clue(chart=typed))
            apart.append(Clue(chart=typed))
        return " ; "

    position, text = 0, re.sub(_CHART, chart, text)
    number, word_pattern = re.compile(_NUMBER), re.compile(_PIECE)
    mixed: list[str] = []
    while position < len(text):
        match = number.match(text, position) or word_pattern.match(text, position)
        if match is None:
            position += 1
            continue
        end = match.end()
        if match[0][0] in "+(0123456789" and not (end < len(text) and text[end].isalpha()):
            groups = re.findall(r"\d+", match[0].replace("(0)", ""))
            joined.append(_digits("".join(groups), today))
            apart += [_digits(group, today) for group in (groups if min(map(len, groups)) > 2 else ["".join(groups)])]
        else:
            match = word_pattern.match(text, position) or match
            end = match.end()
            word = match[0].replace("'", "")
            if any(c.isdigit() for c in word):
                mixed.append(word)
            elif word:
                names.append(word)
        position = end
    for group in (joined, apart) if apart != joined else (joined,):
        yield Reading(tuple(names), (*group, *(Clue(chart=word) for word in mixed)))
    if mixed:
        yield Reading((*names, *mixed), tuple(joined))


def _digits(run: str, today: date | None) -> Clue:
    """A bare run of digits: a chart number, the end of a phone, a year, or a date without separators."""
    born: list[tuple[date, date]] = []
    if len(run) == 4 and 1900 <= int(run) <= (today.year if today else 2100):
        born.append((date(int(run), 1, 1), date(int(run), 12, 31)))
    elif len(run) == 2:
        born += [(date(year, 1, 1), date(year, 12, 31)) for year in _years(run, today)]
    elif len(run) == 8:
        born += _exact(run[4:], run[:2], run[2:4], today)
        born += [span for span in _exact(run[:4], run[4:6], run[6:], today, swap=False) if span not in born]
    elif len(run) == 6:
        born += _exact(run[4:], run[:2], run[2:4], today)
    return Clue(chart=run, digits=run, born=tuple(born))


def _worded(match: re.Match[str], today: date | None) -> Clue:
    part = match.groupdict()
    word = part["m1"] or part["m2"] or part["m3"] or ""
    month = next((str(i + 1) for i, months in enumerate(_MONTHS) if f" {word}" in f" {months}"), "0")
    day, year = part["d1"] or part["d2"], part["y1"] or part["y2"] or part["y3"]
    if day and year:
        return Clue(born=tuple(_exact(year, month, day, today, swap=False)))
    if day:
        return Clue(days=_birthdays(month, day, today, swap=False))
    return Clue(born=tuple(_months(year or "", month, today)))


def _numeric(match: re.Match[str], today: date | None) -> Clue:
    groups = [group for group in match.groups() if group and group.isdigit()]
    if any(len(group) == 3 for group in groups):
        return Clue()
    if len(groups) == 3:
        first, second, third = groups
        if len(first) == 4:
            return Clue(born=tuple(_exact(first, second, third, today, swap=False)))
        born = _exact(third, first, second, today) if len(second) <= 2 and len(third) in (2, 4) else []
        return Clue(born=tuple(born))
    first, second = groups
    if len(first) == 4 and len(second) <= 2:
        return Clue(born=tuple(_months(first, second, today)))
    if len(first) > 2:
        return Clue()
    if len(second) == 4:
        return Clue(born=tuple(_months(second, first, today)))
    if len(second) == 2 and int(second) > 31:
        return Clue(born=tuple(_months(second, first, today)))
    return Clue(days=_birthdays(first, second, today))


def _years(text: str, today: date | None) -> list[int]:
    """The years a two- or four-digit year can mean; born within the last 120 years and not after today."""
    years = [int(text)] if len(text) == 4 else [1900 + int(text), 2000 + int(text)]
    last = today.year if today else 9998
    return [year for year in years if (last - _OLDEST if today else 1800) <= year <= last]


def _exact(year: str, month: str, day: str, today: date | None, swap: bool = True) -> list[tuple[date, date]]:
    """The dates that three groups can mean, month first and (with `swap`) day first."""
    found: list[tuple[date, date]] = []
    for m, d in ((month, day), (day, month)) if swap else ((month, day),):
        for y in _years(year, today):
            try:
                born = date(y, int(m), int(d))
            except ValueError:
                continue
            if (today is None or born <= today) and (born, born) not in found:
                found.append((born, born))
    return found


def _months(year: str, month: str, today: date | None) -> list[tuple[date, date]]:
    if not 1 <= int(month) <= 12:
        return []
    found = []
    for y in _years(year, today):
        first = date(y, int(month), 1)
        found.append((first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)))
    return found


def _birthdays(month: str, day: str, today: date | None, swap: bool = True) -> tuple[date, ...]:
    """That day of every year in which somebody alive may be born, month first and (with `swap`) day first."""
    last = today.year if today else 2100
    years = [str(year) for year in range(last - _OLDEST, last + 1)]
    return tuple(born for year in years for born, _ in _exact(year, month, day, today, swap))
