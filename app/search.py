"""The patient index: one box over names, phones, birth dates and chart numbers of all connections. Pure, in memory.

Here: `PatientIndex`, finding and ranking. Not here: reading a typed line (`search_text.py`), the rows and what a hit
shows (`search_rows.py`), the sorted arrays (`search_terms.py`), look-alikes and doubles (`search_alike.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from heapq import nsmallest
from itertools import chain, compress, groupby, islice
from operator import itemgetter
from typing import NamedTuple

from adapters.model import Patient
from app import phones
from app.ref import Ref
from app.search_alike import Person, household, look_alikes, possible_doubles
from app.search_marks import Mark, marks
from app.search_rows import Hit, Match, PatientRows, chart_range, digit_range
from app.search_terms import BEGINS, CLOSE_TWO, EXACT, allowance
from app.search_text import Clue, Reading, chart_key, readings

__all__ = ["Hit", "Mark", "Match", "PatientIndex"]

BROAD = 300
"""An answer of more rows is walked in order and cut; a smaller one is ranked as a whole."""
_LIKE_ROWS = 2000
_CHART_ROWS = 60
_PHONE_ROWS = 2000
_PHONE_ENDING, _PHONE_START, _PHONE_WHOLE = 3, 6, 7
_JOINED = 4
_PART_ROWS = 200
_WALKED_NAMES = 100
_KEPT = 12
_NO = 99
_PART = 4
_TIERS = (0, 1, 2, 2, 2, 2, 3, 3)
_MATCHES = (Match.EXACT, Match.PREFIX, Match.CLOSE_SPELLING, Match.SOUNDS_ALIKE, Match.CLOSE_SPELLING)


class _Word(NamedTuple):
    """A typed word and the names that answer it, each with its grade."""

    text: str
    names: dict[int, int]
    size: int  # rows that bear one of these names


class _Rank(NamedTuple):
    """How well a row answers. Smaller is better; `names` are the words it was found with."""

    tier: int
    cost: int
    aside: int  # 1: nothing of it is in the family name
    match: Match
    names: tuple[str, ...]


class PatientIndex(PatientRows):
    """Finds patients while somebody types; see `find`."""

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[str, bool], _Word] = {}

    def add(self, connection: str, patients: Iterable[Patient]) -> None:
        """Take in new and changed patients; those no longer active leave."""
        super().add(connection, patients)
        self._kept.clear()

    def find(self, text: str, limit: int = 20, today: date | None = None) -> list[Hit]:
        """Who may be meant, best first: exact, prefix, close spelling, sounds alike; then recently seen; then by name.

        `today` (practice-local) tells which two-digit years can be meant. Any text is allowed.
        """
        found: dict[int, _Rank] = {}
        meant = readings(text, today)
        for reading in meant:
            _take_better(found, self._answer(reading, limit, text.endswith(" ")))
        if any(rank.tier <= BEGINS for rank in found.values()):
            found = {row: rank for row, rank in found.items() if rank.tier < _PART}
        told = []
        for row, rank in nsmallest(limit * (1 + any(map(_overlap, meant))), found.items(), key=self._order):
            where = self._marks(row, rank)
            if rank.tier <= BEGINS:
                if len(where) < len(rank.names):  # one word of the name answers two of the typed ones
                    rank = rank._replace(tier=_PART, match=Match.CLOSE_SPELLING)
                elif any(mark.field == "preferred" for mark in where) and rank.match in _MATCHES:
                    rank = rank._replace(match=Match.PREFERRED_NAME)
            told.append((row, rank, where))
        told.sort(key=lambda one: (*self._order(one[:2]), self.ref(one[0])))
        return [self.hit(row, rank.tier, rank.match, where) for row, rank, where in told[:limit]]

    def recent(self, limit: int = 8) -> list[Hit]:
        """The patients seen last, latest first."""
        rows = sorted(self.seen_at, key=lambda row: (-self.seen_at[row], self.ref(row)))
        return [self.hit(row, EXACT, Match.EXACT) for row in rows[:limit]]

    def look_alikes(self, ref: Ref, limit: int = 8) -> list[Hit]:
        """Others of the same practice who could be taken for this patient, the most alike first.

        `match` says why: exact or near name, birth_date (same family name and birth date: twins), same_phone (tier 4,
        weak: mostly a household).
        """
        return look_alikes(self, ref, limit)

    def household(self, ref: Ref) -> list[Hit]:
        """Others, of any practice, who share a phone with this patient, however it is spelled; by name."""
        return household(self, ref)

    def known(self, ref: Ref) -> Hit | None:
        """One patient as a row; None when not known here."""
        row = self.row(ref)
        return self.hit(row, EXACT, Match.EXACT) if row is not None else None

    def possible_duplicates(
        self,
        given: str,
        family: str,
        born: date | None = None,
        numbers: Sequence[str] = (),
        *,
        connection: str | None = None,
        limit: int = 8,
    ) -> list[Hit]:
        """Patients who may be the one about to be added, the likeliest first. `connection` None looks in all."""
        newcomer = Person(given, family, born=born, phones=tuple(numbers))
        return possible_doubles(self, newcomer, limit, connection)

    # ------------------------------------------------------------ answering one reading

    def _answer(self, reading: Reading, limit: int, ended: bool) -> dict[int, _Rank]:
        if reading.clues:
            rows = self._clue_rows(reading.clues)
            return self._among(rows, reading.names, limit) if reading.names else rows
        words = [self._plain(name) for name in reading.names]
        found = self._plainly(words, limit)
        if ended:
            self._liked(words[-1].text)  # wanted with the next letter, and this keystroke has little else to do
        if len(found) < limit:
            for joined in _joined(reading.names):
                _take_better(found, self._plainly([self._plain(name) for name in joined], limit))
        if len(found) < limit:
            words = [self._liked(name) for name in reading.names]
            found = self._nearly(words, limit) | found
            if len(words) > 1 and len(found) < limit and all(rank.tier > BEGINS for rank in found.values()):
                found = self._partly(words) | found
        return found

    def _among(self, rows: dict[int, _Rank], names: tuple[str, ...], limit: int) -> dict[int, _Rank]:
        """Those of the clues' rows that also answer the names; if none does, the clues alone."""
        found = self._ranked(rows, [self._plain(name) for name in names])
        if len(found) < limit:
            found = self._ranked(rows, [self._liked(name) for name in names]) | found
        if not found:
            return {row: rank._replace(tier=_PART) for row, rank in rows.items()}
        return {
            row: rank._replace(
                tier=max(rank.tier, rows[row].tier), match=rows[row].match if rank.tier < 2 else rank.match
            )
            for row, rank in found.items()
        }

    def _plainly(self, words: list[_Word], limit: int) -> dict[int, _Rank]:
        """Rows in which each word is, or begins, a part of the name: all of them, or of many the first to show."""
        rarest = min(words, key=_size)
        rows = self._rows(rarest) if rarest.size <= BROAD else chain(self._walk(words, rarest, limit), self.seen_at)
        return self._ranked(rows, words)

    def _walk(self, words: list[_Word], rarest: _Word, limit: int) -> Iterator[int]:
        """The first rows that answer, in order: by family name, then by the other names of the rarest word."""
        count = 0
        for grade in (EXACT, BEGINS):
            for word in words:
                others = [other for other in words if other is not word]
                for row in islice(self._walk_family(_of_grade(word, grade), others), limit):
                    yield row
                    count += 1
            if count >= limit:
                return
            others = [other for other in words if other is not rarest]
            for part in (self.given, self.preferred):
                rows_of = filter(None, map(part.rows.__getitem__, _of_grade(rarest, grade)))
                for rows in islice(rows_of, _WALKED_NAMES):
                    for row in islice(self._answering(rows, others), limit):
                        yield row
                        count += 1
            if count >= limit:
                return

    def _walk_family(self, names: list[int], others: list[_Word]) -> Iterable[int]:
        """Rows of these family names, in order, whose given name answers the other words; then rarer combinations."""
        rows = self.family.rows
        if not others:
            return chain.from_iterable(map(rows.__getitem__, names))
        other, *rest = others
        given = map(self.given.of.__getitem__, chain.from_iterable(map(rows.__getitem__, names)))
        answers = map(other.names.__contains__, given)  # all in C: there may be ten thousand rows and no answer
        called = chain.from_iterable(map(self.preferred.rows.__getitem__, other.names))
        wanted = set(names)
        return self._answering(
            chain(
                compress(chain.from_iterable(map(rows.__getitem__, names)), answers),
                chain.from_iterable(rows[name] for name in names if name in other.names),
                (row for row in called if self.family.of[row] in wanted),
            ),
            rest,
        )

    def _answering(self, rows: Iterable[int], words: list[_Word]) -> Iterable[int]:
        """Those of the rows that answer every word, one by one as they are asked for."""
        for word in words:
            rows = self._keep(rows, word)
        return rows

    def _keep(self, rows: Iterable[int], word: _Word) -> Iterator[int]:
        family, given, preferred = (part.of for part in self.parts)
        names = word.names
        return (row for row in rows if family[row] in names or given[row] in names or preferred[row] in names)

    def _nearly(self, words: list[_Word], limit: int) -> dict[int, _Rank]:
        """Rows that answer every word, misspelled or not: the nearest names of the rarest word first, until enough."""
        rarest = min(words, key=_size)
        each = limit if len(words) == 1 else _LIKE_ROWS
        graded = sorted((grade, name) for name, grade in rarest.names.items())
        found: dict[int, _Rank] = {}
        for grade, group in groupby(graded, key=itemgetter(0)):
            rows = chain.from_iterable(part.rows[name][:each] for _, name in group for part in self.parts)
            found |= self._ranked(islice(rows, _LIKE_ROWS), words)
            if sum(rank.cost <= grade for rank in found.values()) >= limit:
                break  # whatever comes now is worse
        return found

    def _partly(self, words: list[_Word]) -> dict[int, _Rank]:
        """Rows that answer only some words, the family name among them: a household, or a nickname unknown here."""
        found: dict[int, _Rank] = {}
        names = tuple(word.text for word in words)
        for word in words:
            near = sorted((grade, i) for i, grade in word.names.items() if grade < CLOSE_TWO and len(word.text) > 2)
            for grade, i in near:
                for row in self.family.rows[i][: _PART_ROWS - len(found)]:
                    found.setdefault(row, _Rank(_PART, grade, 0, Match.CLOSE_SPELLING, names))
        return found

    # ------------------------------------------------------------ words

    def _plain(self, text: str) -> _Word:
        return self._kept.get((text, False)) or self._keep_word(text, False, self.names.plain(text))

    def _liked(self, text: str) -> _Word:
        """Plain and misspelled together."""
        plain = self._plain(text)
        if not allowance(text):
            return plain
        return self._kept.get((text, True)) or self._keep_word(text, True, self.names.like(text) | plain.names)

    def _keep_word(self, text: str, liked: bool, names: dict[int, int]) -> _Word:
        """Words are kept for a while: those before the one being typed stay the same."""
        if len(self._kept) >= _KEPT:
            del self._kept[next(iter(self._kept))]
        size = sum(sum(map(len, map(part.rows.__getitem__, names))) for part in self.parts)
        self._kept[text, liked] = word = _Word(text, names, size)
        return word

    def _rows(self, word: _Word) -> Iterator[int]:
        return chain.from_iterable(part.rows[name] for part in self.parts for name in word.names)

    # ------------------------------------------------------------ clues

    def _clue_rows(self, clues: Sequence[Clue]) -> dict[int, _Rank]:
        """Rows that answer all clues, ranked as they answer the first."""
        first, *others = (self._clue(clue) for clue in clues)
        return {row: rank for row, rank in first.items() if all(row in other for other in others)}

    def _clue(self, clue: Clue) -> dict[int, _Rank]:
        """Rows that one clue may mean. The surest meanings come first and stay."""
        found: dict[int, _Rank] = {}
        charts = dict(self._charts(clue.chart)) if clue.chart else {}
        days = [(low.toordinal(), high.toordinal()) for low, high in clue.born]
        birthdays = [day.toordinal() for day in clue.days]
        meanings = (
            ([row for row, whole in charts.items() if whole], EXACT, Match.CHART_NUMBER),
            (self._phones(clue.digits), EXACT, Match.SAME_PHONE),
            (self._born_on((low, high) for low, high in days if low == high), EXACT, Match.BIRTH_DATE),
            (charts, BEGINS, Match.CHART_NUMBER),
            (self._born_on((low, high) for low, high in days if low < high), BEGINS, Match.BIRTH_DATE),
            (self._born_on((day, day) for day in birthdays), BEGINS, Match.BIRTH_DATE),
        )
        for cost, (rows, tier, match) in enumerate(meanings):
            rank = _Rank(tier, cost, 1, match, ())
            for row in rows:
                found.setdefault(row, rank)
        return found

    def _born_on(self, spans: Iterable[tuple[int, int]]) -> Iterator[int]:
        return chain.from_iterable(self.by_born.rows(low, high) for low, high in spans)

    def _charts(self, typed: str) -> Iterator[tuple[int, bool]]:
        """Rows whose chart number (or id, where there is none) is, or begins with, what was typed; whether it is."""
        start = chart_key(typed)
        if not start:
            return
        for row in islice(self.by_chart.rows(*chart_range(start)), _CHART_ROWS):
            patient_id, chart, *_ = self.details(row)
            whole = chart_key(chart or patient_id)
            if whole.startswith(start):
                yield row, whole == start

    def _phones(self, typed: str) -> Iterator[int]:
        """Rows with a phone that ends so; from seven digits any spelling of the whole, from six its beginning."""
        if len(typed) < _PHONE_ENDING:
            return
        if len(typed) < _PHONE_WHOLE:
            yield from self.by_ending.rows(*digit_range(typed[::-1]))
        else:
            for row in self.by_ending.rows(*digit_range(typed[-_PHONE_WHOLE:][::-1])):
                numbers = self.details(row)[2:]
                if any(phones.digits(number).endswith(typed) or phones.same(typed, number) for number in numbers):
                    yield row
        if len(typed) >= _PHONE_START:
            yield from islice(self.by_start.rows(*digit_range(phones.key(typed))), _PHONE_ROWS)

    # ------------------------------------------------------------ ranking

    def _ranked(self, rows: Iterable[int], words: list[_Word]) -> dict[int, _Rank]:
        """The rows that answer every word, each with its rank."""
        found: dict[int, _Rank] = {}
        ranks: dict[tuple[int, int, int], _Rank] = {}  # few differ, and making one costs more than finding it
        names = tuple(word.text for word in words)
        family, given, preferred = (part.of for part in self.parts)
        for row in self._answering(rows, words):
            worst, total, aside = 0, 0, 1
            for _, graded, _ in words:
                grade = graded.get(family[row], _NO)
                if grade < _NO:
                    aside = 0
                grade = min(grade, graded.get(given[row], _NO), graded.get(preferred[row], _NO))
                worst, total = max(worst, grade), total + grade
            rank = ranks.get((worst, total, aside))
            if rank is None:
                tier = _TIERS[worst]
                rank = _Rank(tier, total if tier > BEGINS else 0, aside, _MATCHES[tier], names)
                ranks[worst, total, aside] = rank
            found[row] = rank
        return found

    def _order(self, one: tuple[int, _Rank]) -> tuple[object, ...]:
        row, rank = one
        family, given = self.family.of[row], self.given.of[row]
        return (
            rank.tier,
            rank.cost,
            -self.seen_at.get(row, float("-inf")),
            rank.aside,
            self.names.folded[family],
            self.names.folded[given],
        )

    def _marks(self, row: int, rank: _Rank) -> tuple[Mark, ...]:
        return marks(tuple(zip(("family", "given", "preferred"), self.name_texts(row), strict=True)), rank.names)


def _take_better(found: dict[int, _Rank], more: dict[int, _Rank]) -> None:
    for row, rank in more.items():
        if row not in found or rank < found[row]:
            found[row] = rank


def _size(word: _Word) -> int:
    return word.size


def _of_grade(word: _Word, wanted: int) -> list[int]:
    return [name for name, grade in word.names.items() if grade == wanted]


def _joined(names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The typed words with neighbours run together: "de la cruz" may be kept as Delacruz."""
    for start in range(len(names)):
        for end in range(start + 2, min(len(names), start + _JOINED) + 1):
            yield (*names[:start], "".join(names[start:end]), *names[end:])


def _overlap(reading: Reading) -> bool:
    """Whether one word of a name could answer two of the typed ones."""
    names = reading.names
    return any(i != j and other.startswith(name) for i, name in enumerate(names) for j, other in enumerate(names))
