"""Which letters of a name answer what was typed. Pure; only run for the few rows that are shown.

Each typed word is given a word of the name of its own, so that "jo jo" does not count one Jo twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from app.search_terms import BEGINS, CLOSE, CLOSE_START, CLOSE_TWO, EXACT, allowance
from app.search_text import placed_terms


class Mark(NamedTuple):
    """A stretch of the `family`, `given` or `preferred` name that answers what was typed."""

    field: str
    start: int
    length: int


def marks(parts: Sequence[tuple[str, str]], typed: Sequence[str]) -> tuple[Mark, ...]:
    """The stretches of `parts` (field, text) that answer the typed words; a word that only sounds alike has none."""
    terms = [(field, term, places) for field, text in parts if text for term, places in placed_terms(text)]
    offers = []
    for word in typed:
        for i, (_, term, _) in enumerate(terms):
            grade, length = _answer(word, term)
            if length:
                offers.append((grade, i, word, length))
    found: list[Mark] = []
    left, taken = list(typed), set[tuple[str, int]]()
    for _, i, word, length in sorted(offers):
        field, _, places = terms[i]
        letters = {(field, place) for place in places[:length]}
        if word in left and not letters & taken:
            left.remove(word)
            taken |= letters
            found.append(Mark(field, places[0], places[length - 1] - places[0] + 1))
    return tuple(sorted(found))


def _answer(word: str, term: str) -> tuple[int, int]:
    """The grade at which a term answers a word, and how many of its letters do (0: it does not)."""
    if term.startswith(word):
        return (EXACT if term == word else BEGINS), len(word)
    edits = allowance(word)
    if not edits:
        return CLOSE, 0
    from rapidfuzz.distance import OSA

    distance = OSA.distance(word, term, score_cutoff=edits)
    if distance == 1:
        return CLOSE, len(term)
    for length in (len(word), len(word) + 1, len(word) - 1):
        if length < len(term) and OSA.distance(word, term[:length], score_cutoff=1) == 1:
            return CLOSE_START, length
    return CLOSE_TWO, len(term) if distance <= edits else 0
