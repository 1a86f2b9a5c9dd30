"""The book every whole-program bench opens: 12 columns × 30 visits × 90 days, in a practice book and in our store.

People and numbers are made up.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.local import book as books
from adapters.local import directory
from adapters.local.adapter import LocalAdapter
from adapters.model import Connection, Hours, Provider, Room, VisitType
from app.opening import store_key
from app.store import Store
from tests.doubles import file_keyring

COLUMNS, VISITS, DAYS, BEFORE = 12, 30, 90, 30
ZONE = "America/New_York"
GIVEN = "Ann Ben Cora Dev Elif Finn Gwen Hugo Iris Jan Kemal Lena Milo Nora Omar Pia".split()  # noqa: SIM905
FAMILY = "Almeida Brook Castell Dunn Eriks Farouk Gale Hollis Ito Jansen Keller Lund Moss Novak Okafor Petty".split()  # noqa: SIM905
TYPES = (("Recall", 20), ("Filling", 40), ("New patient", 60), ("Review", 15))
PATIENTS = 3_000


def environment(folder: Path) -> dict[str, str]:
    """What a process needs to live in that data folder, with a credential store of its own."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}  # as on any desk
    return {
        **kept,
        "DAYBOOK_HOME": str(folder),
        "PYTHON_KEYRING_BACKEND": file_keyring.NAME,
        "DAYBOOK_TEST_KEYRING": str(folder / "keyring.json"),
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "TZ": ZONE,
    }


def connection(folder: Path) -> Connection:
    return Connection(id="bench", kind="local", name="Bench practice", settings={"path": str(folder), "timezone": ZONE})


def today() -> date:
    return datetime.now(ZoneInfo(ZONE)).date()


def make_practice_book(folder: Path) -> None:
    """The practice's own book, as the local system keeps it."""
    book = books.open_book(connection(folder), lambda _: None)
    for n in range(COLUMNS):
        directory.put_room(book, Room(id=f"r{n:02}", name=f"Room {n + 1}"))
        directory.put_provider(book, Provider(id=f"p{n:02}", name=f"Dr {FAMILY[n]}", role="Dentist"))
    for n, (name, minutes) in enumerate(TYPES):
        directory.put_visit_type(book, VisitType(id=f"t{n}", name=name, minutes=minutes))
    every = [(day, f"p{n:02}") for day in range(7) for n in range(COLUMNS)]
    directory.set_hours(book, [Hours(weekday=d, start=time(7), end=time(19), provider_id=p) for d, p in every])
    chance = random.Random(7)
    with book.write() as conn:
        conn.executemany(
            "INSERT INTO patient (id, given, family, phones, active, chart, alerts, insurance, words, digits, changed)"
            " VALUES (?, ?, ?, '[]', 1, ?, '[]', '[]', '', '', 0)",
            [(n, chance.choice(GIVEN), chance.choice(FAMILY), str(4000 + n)) for n in range(1, PATIENTS + 1)],
        )
        conn.executemany(
            "INSERT INTO visit (starts, ends, patient, provider, room, type, status, revision)"
            " VALUES (?, ?, ?, ?, ?, ?, 'scheduled', 1)",
            list(_visits(chance)),
        )
    book.close()


def _visits(chance: random.Random) -> Iterator[tuple[object, ...]]:
    zone = ZoneInfo(ZONE)
    for number in range(DAYS):
        day = today() + timedelta(days=number - BEFORE)
        opens = int(datetime.combine(day, time(7), zone).timestamp())
        for column in range(COLUMNS):
            for slot in range(VISITS):
                starts = opens + slot * 24 * 60
                length = chance.choice((15, 20, 20)) * 60
                yield (
                    starts,
                    starts + length,
                    chance.randint(1, PATIENTS),
                    f"p{column:02}",
                    f"r{column:02}",
                    f"t{slot % 4}",
                )


def make_store(folder: Path, *, with_days: bool = True) -> None:
    """Our encrypted store beside it; `with_days` as if a sync had just read all ninety."""
    store = Store.open(folder, store_key())
    store.put_connection(connection(folder))
    if with_days:
        asyncio.run(_read_all(store, folder))
    store.checkpoint()
    store.close()


async def _read_all(store: Store, folder: Path) -> None:
    adapter = LocalAdapter(connection(folder))
    try:
        store.put_practice("bench", await adapter.open(), datetime.now(UTC))
        for number in range(0, DAYS, 10):
            first = today() + timedelta(days=number - BEFORE)
            facts = await adapter.appointments(first, first + timedelta(days=9))
            store.put_days("bench", facts, datetime.now(UTC))
        async for page in adapter.patients():
            store.put_patients("bench", page, datetime.now(UTC))
    finally:
        await adapter.close()


def one_day_as_json(folder: Path, path: Path) -> None:
    """Today's visits with all a bare painter needs: column, minutes, name, kind."""
    store = Store.open(folder, store_key())
    kept = store.day("bench", today())
    assert kept is not None
    zone = ZoneInfo(ZONE)
    visits = [
        [
            int((a.provider_id or "p0")[1:]),
            (start := a.span.start.astimezone(zone)).hour * 60 + start.minute,
            a.span.minutes,
            a.patient_name,
            a.visit_type,
        ]
        for a in kept.facts.appointments
    ]
    store.close()
    assert len(visits) == COLUMNS * VISITS
    path.write_text(json.dumps({"columns": [f"Dr {FAMILY[n]}" for n in range(COLUMNS)], "visits": visits}))
