"""Patients: all of them page by page, those changed since, found by name, birth date or id, and one card.

Cliniko has no filter for phone numbers: a wish that names one is asked by its other fields and sifted here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing
from datetime import datetime, timedelta

from adapters.cliniko import wire
from adapters.cliniko.client import READINGS, WITH_ARCHIVED, Client, Tally
from adapters.cliniko.days import Names
from adapters.cliniko.shapes import Alert, PatientShape, ident, read_all
from adapters.errors import Forbidden, Garbled, NotFound, Refused, Unavailable
from adapters.model import Patient, PatientCard, PatientWish
from adapters.rate import Turn
from adapters.sentence import say
from adapters.spelling import digits, fold
from adapters.together import together
from adapters.tolerant import read

SLACK = timedelta(minutes=1)
"""How far the far side's clock may be behind ours when asking what has changed since."""
MOST_PAGES = 5
"""Pages read for one search where they hold enough: a longer list is not what a person looks through."""
LARGEST_ID = 2**63


async def pages(client: Client, names: Names, since: datetime | None) -> AsyncIterator[Sequence[Patient]]:
    """All patients, archived ones as inactive, each once. Raises Unavailable at the end when some may be missing."""
    filters = [WITH_ARCHIVED] if since is None else [WITH_ARCHIVED, f"updated_at:>={wire.stamp(since - SLACK)}"]
    told = set[str]()
    for _ in range(READINGS):
        tally, before = Tally(), len(told)
        async for page in client.pages("patients", "patients", filters, turn=Turn.REST):
            rows, whole = read_all(PatientShape, tally.add(page), "patients")
            if not whole:
                raise Garbled("patients")
            found = [wire.patient(row) for row in rows if row.id not in told]
            told.update(each.id for each in found)
            names.learn(found)
            if found:
                yield found
        if tally.is_steady or (before and before == len(told) == len(tally.rows)):
            return
    raise Unavailable(say("The list of patients kept changing"), say("Some may be missing; it is read again."))


async def find(client: Client, names: Names, wish: PatientWish) -> tuple[Patient, ...]:
    """Patients that fit every field of the wish, by name. `()` for a phone number alone, which cannot be asked for."""
    words = [word for each in wish.text.replace(",", " ").split() if (word := each.strip("~=!<>?*%:"))]
    wanted_phone = digits(wish.phone)
    if (wish.text.strip() and not words) or (wish.phone.strip() and not wanted_phone) or wish.limit <= 0:
        return ()
    if not words and wish.born is None:
        return ()
    also = [] if wish.born is None else [f"date_of_birth:={wish.born.isoformat()}"]
    also += [WITH_ARCHIVED] if wish.include_inactive else []

    def fits(row: PatientShape) -> bool:
        return _fits(row, words, wish, wanted_phone) and (wire.patient(row).active or wish.include_inactive)

    asked = await together(*(_fitting(client, [*named, *also], fits, wish.limit) for named in _ways(words)))
    found = [wire.patient(row) for row in {row.id: row for rows in asked for row in rows}.values()]
    names.learn(found)
    return tuple(sorted(found, key=lambda p: (fold(p.family), fold(p.given), p.id))[: wish.limit])


async def card(client: Client, names: Names, patient_id: str) -> PatientCard:
    """What Cliniko tells of one patient. Raises NotFound; alerts that this key may not see are left out."""
    row = await one(client, patient_id)
    try:
        listing = await client.rows("medical_alerts", "medical_alerts", [f"patient_id:={row.id}"], patient=row.id)
        alerts, _ = read_all(Alert, listing.rows, "medical_alerts", named=False)
    except (Forbidden, NotFound, Refused):
        alerts = []
    found = wire.card(row, alerts)
    names.learn([found.patient])
    return found


async def one(client: Client, patient_id: str) -> PatientShape:
    """A patient, archived or not. Raises NotFound."""
    if ident(patient_id) is None:
        raise NotFound("patient")
    body = await client.get(f"patients/{patient_id}", "patient", [WITH_ARCHIVED], patient_id=patient_id)
    row = read(PatientShape, body, "patient")
    if row.id is None:
        raise Garbled("patient")
    return row


def _ways(words: list[str]) -> list[list[str]]:
    """The sets of filters that together find a name typed in any order; Cliniko knows no "or"."""
    if not words:
        return [[]]
    if len(words) == 1:
        (word,) = words
        ways = [[f"{field}:~{word}"] for field in ("last_name", "first_name", "preferred_first_name")]
        is_id = ident(word) is not None and int(word) < LARGEST_ID
        return [*ways, [f"id:={word}"]] if is_id else ways
    whole = " ".join(words)
    ways = [[f"last_name:~{whole}"], [f"first_name:~{whole}"]]
    for cut in sorted({1, len(words) - 1}):
        start, end = " ".join(words[:cut]), " ".join(words[cut:])
        for field in ("first_name", "preferred_first_name"):
            ways += [[f"{field}:~{start}", f"last_name:~{end}"], [f"{field}:~{end}", f"last_name:~{start}"]]
    return ways


def _fits(row: PatientShape, words: list[str], wish: PatientWish, phone: str) -> bool:
    """Sifts what the far side let through: it may ignore a filter it does not know."""
    names = fold(" ".join(filter(None, (row.first_name, row.last_name, row.preferred_first_name))))
    named = all(fold(word) in names for word in words) or [row.id] == words
    return named and wish.born in (None, row.date_of_birth) and (not phone or wire.phone_fits(row, phone))


async def _fitting(
    client: Client, filters: list[str], fits: Callable[[PatientShape], bool], enough: int
) -> list[PatientShape]:
    """Rows that fit: of some pages, or of more while there are not enough of them."""
    found: list[PatientShape] = []
    turned = 0
    async with aclosing(client.pages("patients", "patients", filters)) as pages:
        async for page in pages:
            found += filter(fits, read_all(PatientShape, page.rows, "patients")[0])
            turned += 1
            if turned >= MOST_PAGES and len(found) >= enough:
                break
    return found
