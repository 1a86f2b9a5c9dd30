"""Who could be taken for whom: look-alikes at booking, possible doubles before a patient is added. Pure.

Here: the two pair rules, how their candidates are gathered, who shares a phone. Not here: typed search (`search.py`).
A rule says why two records are alike; whether that warns or stops is for the one who asks. Phone alone is the weakest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import chain, product
from typing import NamedTuple

from app import phones
from app.ref import Ref
from app.search_rows import Hit, Match, PatientRows, digit_range
from app.search_terms import BEGINS, EXACT, sound
from app.search_text import words

_TIERS = {
    Match.EXACT: 0,
    Match.BIRTH_DATE: 1,
    Match.CLOSE_SPELLING: 2,
    Match.SOUNDS_ALIKE: 3,
    Match.SAME_PHONE: 4,
}
_GENERATIONS = {"jr", "sr", "ii", "iii", "iv"}
_PHONE_WHOLE = 7
_CANDIDATES = 300
_MOST_AT_HOME = 16


class Person(NamedTuple):
    """What two records are compared by."""

    given: str
    family: str
    preferred: str = ""
    born: date | None = None
    phones: tuple[str, ...] = ()


def alike(one: Person, other: Person) -> Match | None:
    """Why one could be taken for the other: (nearly) the same name, twins, one phone. None when they could not."""
    names = _same_names(one, other)
    if names is Match.EXACT:
        return names
    if one.born and one.born == other.born and _spelled(one.family) == _spelled(other.family):
        return Match.BIRTH_DATE
    return names or (Match.SAME_PHONE if _share_phone(one, other) else None)


def maybe_same(one: Person, other: Person) -> Match | None:
    """Why both could be one person: the name and nothing against it, or a changed name and one birth date or phone."""
    names = _same_names(one, other)
    same_phone = _share_phone(one, other)
    if names and (same_phone or not (one.born and other.born) or _same_born(one.born, other.born)):
        return names
    near_given = _near_given(one, other)
    if one.born and one.born == other.born and (near_given or _spelled(one.family) == _spelled(other.family)):
        return Match.BIRTH_DATE
    return Match.SAME_PHONE if same_phone and near_given else None


# ---------------------------------------------------------------- against the index


def look_alikes(index: PatientRows, ref: Ref, limit: int) -> list[Hit]:
    """Others of the same connection who could be taken for this patient, the most alike first."""
    row = index.row(ref)
    if row is None:
        return []
    found = _alike_rows(index, person(index, row), alike)
    return _hits(index, ((other, why) for other, why in found if other != row), limit, ref.connection)


def possible_doubles(index: PatientRows, newcomer: Person, limit: int, connection: str | None) -> list[Hit]:
    """Patients who may be the newcomer, the likeliest first."""
    return _hits(index, _alike_rows(index, newcomer, maybe_same), limit, connection)


def household(index: PatientRows, ref: Ref) -> list[Hit]:
    """Everybody else with one of this patient's phones. A number that very many have is nobody's home."""
    row = index.row(ref)
    if row is None:
        return []
    homes = [_rows_with(index, number) for number in person(index, row).phones]
    rows = dict.fromkeys(chain.from_iterable(home for home in homes if len(home) <= _MOST_AT_HOME))
    return _hits(index, ((other, Match.SAME_PHONE) for other in rows if other != row), len(rows), None)


def _rows_with(index: PatientRows, number: str) -> list[int]:
    near = dict.fromkeys(_rows_phoned(index, number))
    return [row for row in near if any(phones.same(number, other) for other in person(index, row).phones)]


def person(index: PatientRows, row: int) -> Person:
    family, given, preferred = index.name_texts(row)
    return Person(given, family, preferred, index.born(row), tuple(index.details(row)[2:]))


def _alike_rows(
    index: PatientRows, one: Person, rule: Callable[[Person, Person], Match | None]
) -> list[tuple[int, Match]]:
    rows = chain(
        _rows_named(index, one),
        index.by_born.rows(one.born.toordinal()) if one.born else (),
        chain.from_iterable(_rows_phoned(index, number) for number in one.phones),
    )
    return [(row, why) for row in dict.fromkeys(rows) if (why := rule(one, person(index, row)))]


def _rows_named(index: PatientRows, one: Person) -> list[int]:
    """Rows with a family name and a given name near to this one's, either way round."""
    families = _names_near(index, one.family)
    givens = _names_near(index, one.given) | _names_near(index, one.preferred)
    family, given, preferred = (part.of for part in index.parts)
    rows = [
        row for name in families for row in index.family.rows[name] if given[row] in givens or preferred[row] in givens
    ]
    crossed = [row for name in families for row in index.given.rows[name] if family[row] in givens]
    return (rows + crossed)[:_CANDIDATES]


def _names_near(index: PatientRows, text: str) -> dict[int, None]:
    """Names with a word near to one of these, the nearest first; "Robert" is near to "Rob"."""
    graded = dict[int, int]()
    for word in _spelled(text):
        starts = (word[:n] for n in range(3, len(word)))
        near = dict.fromkeys(chain.from_iterable(map(index.names.words.exact, starts)), BEGINS)
        plain = index.names.plain(word) if len(word) > 2 else dict.fromkeys(index.names.words.exact(word), EXACT)
        for name, grade in (index.names.like(word) | near | plain).items():
            graded[name] = min(grade, graded.get(name, grade))
    return dict.fromkeys(sorted(graded, key=lambda name: (graded[name], name)))


def _rows_phoned(index: PatientRows, number: str) -> Iterable[int]:
    ending = phones.key(number)[-_PHONE_WHOLE:]
    return index.by_ending.rows(*digit_range(ending[::-1])) if len(ending) == _PHONE_WHOLE else ()


def _hits(index: PatientRows, found: Iterable[tuple[int, Match]], limit: int, connection: str | None) -> list[Hit]:
    hits = (index.hit(row, _TIERS[why], why) for row, why in found)
    kept = [hit for hit in hits if connection in (None, hit.ref.connection)]
    return sorted(kept, key=lambda hit: (hit.tier, hit.name, hit.ref))[:limit]


# ---------------------------------------------------------------- names, phones, birth dates


def _spelled(name: str) -> list[str]:
    """The words of a name without Jr, Sr, II: father and son share the rest."""
    found = words(name)
    return [word for word in found if word not in _GENERATIONS] or found


def _same_names(one: Person, other: Person) -> Match | None:
    straight = _worse(_near_given(one, other), _near(_spelled(one.family), _spelled(other.family)))
    if straight:
        return straight
    crossed = _worse(
        _near(_spelled(one.given), _spelled(other.family)), _near(_spelled(one.family), _spelled(other.given))
    )
    return Match.CLOSE_SPELLING if crossed in (Match.EXACT, Match.CLOSE_SPELLING) else None


def _near_given(one: Person, other: Person) -> Match | None:
    """As near as the nearest of given and preferred names; middle names may be missing."""
    pairs = product((one.given, one.preferred), (other.given, other.preferred))
    found = [near for a, b in pairs if (near := _near(_spelled(a), _spelled(b)))]
    return min(found, key=_TIERS.__getitem__, default=None)


def _near(one: Sequence[str], other: Sequence[str]) -> Match | None:
    if not one or not other:
        return None
    if one == other:
        return Match.EXACT
    whole = _near_word("".join(one), "".join(other))
    if whole or len(one) == len(other) == 1:
        return whole
    shared = {word for word in one if len(word) > 2} & set(other)
    return Match.CLOSE_SPELLING if shared else None


def _near_word(one: str, other: str) -> Match | None:
    from rapidfuzz.distance import OSA  # first needed when somebody books

    short, long = sorted((len(one), len(other)))
    edits = 2 if short >= 8 else 1 if short >= 4 else 0
    begins = short >= 3 and (one.startswith(other) or other.startswith(one))
    if one == other or begins or (long - short <= edits and OSA.distance(one, other) <= edits):
        return Match.EXACT if one == other else Match.CLOSE_SPELLING
    code = sound(one)
    return Match.SOUNDS_ALIKE if len(code) > 1 and code == sound(other) else None


def _worse(one: Match | None, other: Match | None) -> Match | None:
    return max(one, other, key=_TIERS.__getitem__) if one and other else None


def _share_phone(one: Person, other: Person) -> bool:
    return any(phones.same(a, b) for a in one.phones for b in other.phones)


def _same_born(one: date | None, other: date | None) -> bool:
    """The same date, or one with day and month exchanged or a single digit wrong."""
    if one is None or other is None or one == other:
        return one == other
    swapped = (one.year, one.month, one.day) == (other.year, other.day, other.month)
    return swapped or sum(a != b for a, b in zip(one.isoformat(), other.isoformat(), strict=True)) == 1
