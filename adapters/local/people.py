"""The book's patients: page by page, those changed since, found by name, phone, birth date or number, and one card."""

from __future__ import annotations

import json
from datetime import datetime
from decimal import Decimal

from adapters.errors import NotFound
from adapters.local import wire
from adapters.local.book import Book
from adapters.model import Patient, PatientCard, PatientWish
from adapters.sentence import say
from adapters.unhurried import unhurried

PAGE = 500


def page(book: Book, after: int, since: datetime | None) -> tuple[list[Patient], int]:
    """The next patients past the number `after`, changed at or after `since`; with the number to go on from."""
    rows = book.rows(
        f"SELECT {wire.PATIENT_COLUMNS} FROM patient WHERE id > ? AND changed >= ? ORDER BY id LIMIT {PAGE}",
        (after, 0 if since is None else wire.micros(since)),
    )
    return [wire.patient(row) for row in unhurried(rows)], rows[-1][0] if rows else after


def find(book: Book, wish: PatientWish) -> tuple[Patient, ...]:
    """Patients that fit every field of the wish; each word of the text begins a word of the name, or is the number.

    Who wishes for nobody in particular gets nobody.
    """
    where, args = list[str](), list[object]()
    words = wire.fold(wish.text).split()
    if wish.text.strip() and not words:
        return ()
    for word in words:
        where.append("(instr(words, ?) OR chart = ? OR 'p' || id = ?)")
        args += [f" {word}", word, word]
    if wish.phone:
        digits = wire.digits_of(wish.phone)
        where.append("instr(digits, ?)" if digits else "0")
        args += [digits] if digits else []
    if wish.born:
        where.append("born = ?")
        args.append(wish.born.isoformat())
    if not where:
        return ()  # nobody in particular
    if not wish.include_inactive:
        where.append("active")
    rows = book.rows(
        f"SELECT {wire.PATIENT_COLUMNS} FROM patient WHERE {' AND '.join(where)} ORDER BY words, id LIMIT ?",
        [*args, max(0, wish.limit)],
    )
    return tuple(wire.patient(row) for row in rows)


def card(book: Book, patient_id: str) -> PatientCard:
    """What the book holds about one patient. Raises NotFound."""
    row = book.row(
        f"SELECT {wire.PATIENT_COLUMNS}, balance, alerts, note, insurance,"
        " (SELECT name FROM provider WHERE id = patient.provider) FROM patient WHERE id = ?",
        (wire.patient_key(patient_id),),
    )
    if row is None:
        raise NotFound("patient")
    *person, balance, alerts, note, insurance, usual = row
    return PatientCard(
        patient=wire.patient(person),
        balance=None if balance is None else Decimal(balance) / 100,
        currency=None if balance is None else "USD",
        alerts=tuple(json.loads(alerts)),
        note=note,
        insurance=tuple(json.loads(insurance)),
        details=((say("Usual provider"), usual),) if usual else (),
    )
