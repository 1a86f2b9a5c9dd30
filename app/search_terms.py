"""The sorted arrays under the patient index: terms to names, names to rows, numbers to rows. Pure and compact.

A name is kept once however many patients bear it; a row is a patient's number in the index. Not here: what a typed line
means (`search_text.py`) and which patients answer it (`search.py`).
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from sys import intern

from app.search_text import name_terms, words

EXACT, BEGINS, CLOSE, CLOSE_START, CLOSER_TWO, CLOSE_TWO, SOUNDS, SOUNDS_NEAR = range(8)
"""How well a term answers a typed word, best first. `CLOSER_TWO` is two edits with the first letter right."""

_AFTER = "\x7f"  # sorts after every letter and digit of a folded term
_CHUNK = 1024
_ROW_BITS = 28
_ROW = (1 << _ROW_BITS) - 1


def allowance(word: str) -> int:
    """How many misspellings a typed word may hold: none under 3 letters, one up to 5, two after."""
    return 0 if len(word) < 3 else 1 if len(word) <= 5 else 2


def sound(term: str) -> str:
    """The metaphone code; empty for what has no sound."""
    from jellyfish import metaphone  # first needed when patients arrive

    return metaphone(term).lower()


class Numbers:
    """A sorted bag of (value, row), values up to 36 bits, kept in short arrays so that adding one moves little."""

    __slots__ = ("_chunks", "_last")

    def __init__(self) -> None:
        self._chunks: list[array[int]] = [array("Q")]
        self._last: list[int] = [0]

    def add(self, value: int, row: int) -> None:
        pair = value << _ROW_BITS | row
        i = min(bisect_left(self._last, pair), len(self._last) - 1)
        chunk = self._chunks[i]
        insort(chunk, pair)
        if len(chunk) > _CHUNK:
            half = len(chunk) // 2
            self._chunks[i : i + 1] = [chunk[:half], chunk[half:]]
            self._last[i : i + 1] = [chunk[half - 1], chunk[-1]]
        else:
            self._last[i] = chunk[-1]

    def discard(self, value: int, row: int) -> None:
        pair = value << _ROW_BITS | row
        i = bisect_left(self._last, pair)
        if i == len(self._last):
            return
        chunk = self._chunks[i]
        j = bisect_left(chunk, pair)
        if j < len(chunk) and chunk[j] == pair:
            del chunk[j]
            if chunk:
                self._last[i] = chunk[-1]
            elif len(self._chunks) > 1:
                del self._chunks[i], self._last[i]

    def rows(self, low: int, high: int | None = None) -> Iterator[int]:
        """The rows of the values from `low` to `high`, both included, by value."""
        first, end = low << _ROW_BITS, (low if high is None else high) + 1 << _ROW_BITS
        for i in range(bisect_left(self._last, first), len(self._chunks)):
            chunk = self._chunks[i]
            start, stop = bisect_left(chunk, first), bisect_left(chunk, end)
            for pair in chunk[start:stop]:
                yield pair & _ROW
            if stop < len(chunk):
                return


class Terms:
    """Sorted terms, each with the name it belongs to; a term of several names stands several times."""

    __slots__ = ("keys", "names")

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.names: array[int] = array("I")

    def add(self, term: str, name: int) -> None:
        i = bisect_left(self.keys, term)
        self.keys.insert(i, term)
        self.names.insert(i, name)

    def exact(self, term: str) -> Sequence[int]:
        start = bisect_left(self.keys, term)
        return self.names[start : bisect_left(self.keys, term + "\0", start)]

    def begins(self, start: str) -> Sequence[int]:
        """The names with a term that begins so, in the order of the terms."""
        low = bisect_left(self.keys, start)
        return self.names[low : bisect_left(self.keys, start + _AFTER, low)]

    def nearly(self, typed: str, whole: bool = False) -> set[int]:
        """The names with a term that begins (`whole`: that is) one edit away; the last letter is then taken as typed.

        Instead of comparing with every term, each edit is looked up in the range that shares the letters before it.
        """
        keys, found = self.keys, set[int]()
        low, high, after = 0, len(keys), "\0" if whole else _AFTER

        def look_up(start: str, first: int, end: int) -> None:
            first = bisect_left(keys, start, first, end)
            if first < end and keys[first].startswith(start):
                found.update(self.names[first : bisect_left(keys, start + after, first, end)])

        for i in range(len(typed) if whole else len(typed) - 1):
            head, tail, rest = typed[:i], typed[i:], typed[i + 1 :]
            look_up(head + rest, low, high)
            if rest:
                look_up(head + rest[0] + tail[0] + rest[1:], low, high)
            first = bisect_left(keys, head + "\0", low, high)
            while first < high:  # each letter that comes next in some term
                begun = keys[first][: i + 1]
                end = bisect_left(keys, begun + _AFTER, first, high)
                look_up(begun + tail, first, end)
                look_up(begun + rest, first, end)
                first = end
            low = bisect_left(keys, head + tail[0], low, high)
            high = bisect_left(keys, head + tail[0] + _AFTER, low, high)
            if low == high:
                break
        return found


class Part:
    """Who bears which name, for one part of the patients' names (family, given or preferred).

    `of` tells a row's name; `rows` of a name stay sorted by `row_key`, so that the first of them are the first to show.
    """

    __slots__ = ("of", "row_key", "rows")

    def __init__(self, row_key: Callable[[int], str]) -> None:
        self.row_key = row_key
        self.of: array[int] = array("I")
        self.rows: list[Sequence[int]] = []

    def enlist(self, row: int) -> None:
        """Put the row under its name. All parts of the row's name must be in their `of` by now."""
        if name := self.of[row]:
            rows = self.rows[name] or array("I")
            insort(rows, row, key=self.row_key)  # type: ignore[call-overload]
            self.rows[name] = rows

    def delist(self, row: int) -> None:
        """Undo `enlist`, while all parts are still in their `of`."""
        if name := self.of[row]:
            rows = self.rows[name]
            del rows[rows.index(row, bisect_left(rows, self.row_key(row), key=self.row_key))]  # type: ignore[attr-defined]


class Names:
    """Every name of any part, once, and how it is found. Name 0 is "no name"."""

    __slots__ = ("_ids", "_lengths", "_parts", "_sounds", "folded", "texts", "words")

    def __init__(self, parts: Sequence[Part]) -> None:
        self.texts: list[str] = []
        self.folded: list[str] = []
        self.words = Terms()
        self._parts = parts
        self._ids: dict[str, int] = {}
        self._sounds = Terms()
        self._lengths: dict[int, tuple[list[str], array[int]]] = {}
        self.name("")

    def name(self, text: str) -> int:
        """The number of a name, given to it on its first appearance."""
        known = self._ids.get(text)
        if known is not None:
            return known
        new = len(self.texts)
        self._ids[text] = new
        self.texts.append(text)
        for part in self._parts:
            part.rows.append(())
        terms = name_terms(text)
        self.folded.append(terms[0] if len(terms) == 1 else "".join(words(text)))
        for term in terms:
            self.words.add(term, new)
            same_length, names = self._lengths.setdefault(len(term), ([], array("I")))
            same_length.append(term)
            names.append(new)
            if code := sound(term):
                self._sounds.add(intern(code), new)
        return new

    def plain(self, typed: str) -> dict[int, int]:
        """Names with a word that is or begins with what was typed, exact ones first, each with its grade."""
        exact = dict.fromkeys(self.words.exact(typed), EXACT)
        return {**exact, **dict.fromkeys(self.words.begins(typed), BEGINS), **exact}

    def like(self, typed: str) -> dict[int, int]:
        """Names spelled or sounding like what was typed, each with its grade."""
        from rapidfuzz.distance import OSA, DamerauLevenshtein  # first needed when somebody mistypes
        from rapidfuzz.process import extract

        grades: dict[int, int] = {}
        edits = allowance(typed)
        if not edits:
            return grades
        for length in range(len(typed) - edits, len(typed) + edits + 1):
            # A swap around a lost or added letter is two edits, but three by the fast measure: the exact one decides.
            reach = 3 if edits == 2 and abs(length - len(typed)) == 1 else edits
            terms, names = self._lengths.get(length, ((), ()))
            for term, distance, i in extract(typed, terms, scorer=OSA.distance, score_cutoff=reach, limit=None):
                if distance > edits and DamerauLevenshtein.distance(typed, term) > edits:
                    continue
                grade = CLOSE if distance < 2 else CLOSER_TWO if term[0] == typed[0] else CLOSE_TWO
                grades[names[i]] = min(grade, grades.get(names[i], grade))
        if len(typed) > 3:
            for name in self.words.nearly(typed):
                grades[name] = min(CLOSE_START, grades.get(name, CLOSE_START))
        code = sound(typed)
        if len(code) > 1:
            for name in self._sounds.exact(code):
                grades.setdefault(name, SOUNDS)
        if len(code) > 3:
            for name in self._sounds.nearly(code, whole=True):
                grades.setdefault(name, SOUNDS_NEAR)
        return grades
