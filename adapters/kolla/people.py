"""Patients: all of them page by page, those changed since, found by name, phone, birth date or id, and one card.

Kolla's filters know only AND and match parts of names and numbers: what they let through is sifted here. A filter that
a connector does not know is done without. Not here: writing (`changes.py`).
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta

from adapters.change import AddPatient
from adapters.errors import Garbled, NotFound, Refused, Unsupported
from adapters.kolla import wire
from adapters.kolla.line import Line, in_shape
from adapters.kolla.shapes import Contact, addressed
from adapters.model import Patient, PatientCard, PatientWish
from adapters.rate import Turn
from adapters.spelling import digits, fold

SLACK = timedelta(minutes=1)
"""How far the far side's clock may be behind ours when asking what has changed since."""
PATIENTS = "type='PATIENT'"
MOST_FOUND = 1000
"""A longer list is not what a person looks through."""
END = 4
"""Digits asked for at the end of a number: any more may be cut by a dash or a bracket where numbers are kept so."""
_UNQUOTED = re.compile(r"['\"`´‘’“”\\,\s\x00-\x1f]+")


class Names(dict[str, "str | None"]):
    """How patients are called: "Family, Given", for visits that do not say."""

    def learn(self, found: Sequence[Patient], rows: Sequence[Contact]) -> None:
        self.update((person.id, wire.shown_name(row)) for person, row in zip(found, rows, strict=True))


async def pages(line: Line, names: Names, since: datetime | None) -> AsyncIterator[Sequence[Patient]]:
    """All patients, those who left as inactive, each once."""
    after = None if since is None else since - SLACK
    filters = [PATIENTS, *([f"update_time >= '{wire.stamp(after)}'"] if after else [])]
    told = set[str]()
    for may_begin_again in (True, False):
        try:
            async for rows in _narrowed(line, filters, Turn.REST):
                found, whole = await in_shape(Contact, rows, "contacts")
                if not whole:
                    raise Garbled("contacts")
                fresh = [row for row in found if row.name not in told and _is_since(row, after)]
                told.update(row.name or "" for row in fresh)
                people = [wire.patient(row) for row in fresh]
                names.learn(people, fresh)
                if people:
                    yield people
            return
        except Refused:  # a page token that has expired meanwhile
            if not (told and may_begin_again):
                raise


async def find(line: Line, names: Names, wish: PatientWish) -> tuple[Patient, ...]:
    """Patients that fit every field of the wish, by name."""
    words = words_of(wish.text)
    number = digits(wish.phone)
    if (wish.text.strip() and not words) or (wish.phone.strip() and not number) or wish.limit <= 0:
        return ()
    if not words and not number and wish.born is None:
        return ()
    also = [f"phone='{number[-END:] if len(number) > 6 else number}'"] if number else []
    also += [f"birth_date='{wish.born.isoformat()}'"] if wish.born else []
    rows: dict[str, Contact] = {}
    if len(words) == 1 and (by_id := await _by_id(line, words[0])):
        rows = {row.name or "": row for row in by_id}
    if not (len(words) == 1 and addressed(words[0], "contacts")):
        named = [f"name='{max(words, key=len)}'"] if words else []
        found, _ = await _search(line, [PATIENTS, *named, *also], lambda row: _fits(row, words, wish, number))
        rows |= {row.name or "": row for row in found}
    fits = [row for row in rows.values() if _fits(row, words, wish, number)]
    people = [wire.patient(row) for row in fits]
    names.learn(people, fits)
    shown = [person for person in people if person.active or wish.include_inactive]
    return tuple(sorted(shown, key=lambda p: (fold(p.family), fold(p.given), p.id))[: wish.limit])


async def card(line: Line, names: Names, patient_id: str) -> PatientCard:
    """What Kolla tells of one patient. Raises NotFound."""
    row = await one(line, patient_id)
    found = wire.card(row)
    names.learn([found.patient], [row])
    return found


async def one(line: Line, patient_id: str) -> Contact:
    """A contact as it stands. Raises NotFound."""
    return await line.one(Contact, patient_id, "patient")


async def like(line: Line, change: AddPatient) -> tuple[list[Contact], bool]:
    """Patients who might be the one to be added, and whether that is all of them."""
    given, family = fold(change.given.strip()), fold(change.family.strip())
    words = words_of(f"{change.given} {change.family}")
    return await _search(
        line,
        [PATIENTS, *([f"name='{max(words, key=len)}'"] if words else [])],
        lambda row: (
            (fold(row.given_name or ""), fold(row.family_name or "")) == (given, family)
            and (change.born is None or row.birth_date in (None, change.born))
        ),
    )


def words_of(typed: str) -> list[str]:
    """Words without quotes, for nobody documents how one is written inside a filter."""
    return [each for each in _UNQUOTED.split(typed) if each]


def _is_since(row: Contact, after: datetime | None) -> bool:
    return wire.is_patient(row) and (after is None or row.update_time is None or row.update_time >= after)


def _fits(row: Contact, words: list[str], wish: PatientWish, number: str) -> bool:
    """Sifts what the far side let through: it may overlook a filter, and matches parts."""
    if not wire.is_patient(row):
        return False
    names = fold(" ".join(filter(None, (row.given_name, row.family_name, row.preferred_name))))
    is_named = all(fold(word) in names for word in words)
    is_meant = len(words) == 1 and words[0] in (row.name, row.remote_id, (row.name or "").rpartition("/")[2])
    if not (is_named or is_meant) or wish.born not in (None, row.birth_date):
        return False
    return not number or wire.phone_fits(wire.patient(row), number)


async def _by_id(line: Line, word: str) -> list[Contact]:
    """The patient whose name (in full, or its last part) or chart number this is; the far side may know neither."""
    whole_name = word if addressed(word, "contacts") else f"contacts/{word}"
    if not any(letter.isdigit() for letter in word) or addressed(whole_name, "contacts") is None:
        return []
    try:
        found = [await one(line, whole_name)]
    except (NotFound, Refused, Unsupported):
        found = []
    if whole_name == word:
        return found
    filters = [PATIENTS, f"remote_id='{word}'"]
    rows, _ = await _search(line, filters, lambda row: row.remote_id == word, is_whole_list_worth_it=False)
    return [*found, *rows]


async def _search(
    line: Line, filters: list[str], fits: Callable[[Contact], bool], *, is_whole_list_worth_it: bool = True
) -> tuple[list[Contact], bool]:
    """The contacts behind a filter that fit, and whether that is all of them."""
    found: list[Contact] = []
    whole = True
    async with aclosing(_narrowed(line, filters, Turn.SHOWN, is_whole_list_worth_it)) as pages:
        async for rows in pages:
            told, all_told = await in_shape(Contact, rows, "contacts")
            found += filter(fits, told)
            whole = whole and all_told
            if len(found) >= MOST_FOUND:
                return found, False
    return found, whole


async def _narrowed(
    line: Line, filters: Sequence[str], turn: Turn, is_whole_list_worth_it: bool = True
) -> AsyncGenerator[list[object], None]:
    """Page after page behind these filters; behind fewer where a connector does not know them, for all are sifted."""
    ways: list[Sequence[str]] = [filters, *([filters[1:]] if len(filters) > 1 else [])]
    ways += [()] if is_whole_list_worth_it else []
    for at, way in enumerate(ways):
        has_begun = False
        try:
            async for rows in line.pages("contacts", way, turn=turn):
                has_begun = True
                yield rows
            return
        except (Refused, Unsupported):
            if has_begun or (at == len(ways) - 1 and is_whole_list_worth_it):
                raise
