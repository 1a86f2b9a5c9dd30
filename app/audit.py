"""Who looked at or changed what, and when: an append-only trail in the store, each entry sealed to the one before.

An entry names ids and actions, never a patient's name. Not here: the table (`schema.py`), the program's log (`log.py`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any

from adapters.record import dataclass
from app.store import Store

_COLUMNS = "at, who, action, connection, subject, success, took_ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """`at` aware; `who` the desk ("Front desk 1"); `subject` what it was about ("patient:ID", "appointment:ID")."""

    at: datetime
    who: str
    action: str
    connection: str = ""
    subject: str = ""
    success: bool = True
    took_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """`whole`: nothing was altered or removed. Else `broken` is the number of the first entry that does not fit."""

    whole: bool
    count: int
    broken: int | None = None


class Audit:
    """The trail in `store`. Entries written inside a `store.write` are kept with it or not at all."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def record(self, *entries: Entry) -> None:
        """Append, in this order; kept when it returns. Raises StoreTrouble."""

        def append(db: Any) -> None:
            nr, seal = _head(db)
            for entry in entries:
                nr, row = nr + 1, _row(entry)
                seal = _seal(seal, nr, row)
                db.execute(
                    f"INSERT INTO audit (nr, {_COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (nr, *row, seal)
                )
            db.execute("INSERT OR REPLACE INTO audit_head VALUES (1, ?, ?)", (nr, seal))

        self._store.write(append)

    def day(self, day: date, zone: tzinfo = UTC) -> tuple[Entry, ...]:
        """The entries of that day as counted in `zone`, in order."""
        start = datetime.combine(day, time(), zone).timestamp()
        end = datetime.combine(day + timedelta(days=1), time(), zone).timestamp()
        with self._store.reading() as db:
            sql = f"SELECT {_COLUMNS} FROM audit WHERE at >= ? AND at < ? ORDER BY nr"
            rows = db.execute(sql, (start, end)).fetchall()
        return tuple(_entry(row) for row in rows)

    def verify(self) -> Verdict:
        """Follow the whole chain to its head. Takes time with the trail's length: run it in a thread."""
        with self._store.reading() as db:
            db.execute("BEGIN")  # one moment of the trail, however long it takes to follow
            try:
                return _follow(db)
            finally:
                db.execute("COMMIT")


def _follow(db: Any) -> Verdict:
    count, head = _head(db)
    seal, nr = "", 0
    for found, *row, kept in _rows(db):
        nr += 1
        seal = _seal(seal, nr, tuple(row))
        if found != nr or seal != kept:
            return Verdict(False, count, nr)
    return Verdict(True, nr) if (nr, seal) == (count, head) else Verdict(False, count, min(nr, count) + 1)


def _rows(db: Any) -> Iterator[Any]:
    return iter(db.execute(f"SELECT nr, {_COLUMNS}, hash FROM audit ORDER BY nr"))


def _head(db: Any) -> tuple[int, str]:
    row = db.execute("SELECT count, hash FROM audit_head").fetchone()
    return row or (0, "")


def _row(entry: Entry) -> tuple[float, str, str, str, str, int, float]:
    at = entry.at.timestamp()
    return at, entry.who, entry.action, entry.connection, entry.subject, int(entry.success), float(entry.took_ms)


def _entry(row: tuple[Any, ...]) -> Entry:
    at, who, action, connection, subject, success, took_ms = row
    return Entry(
        at=datetime.fromtimestamp(at, UTC),
        who=who,
        action=action,
        connection=connection,
        subject=subject,
        success=bool(success),
        took_ms=took_ms,
    )


def _seal(before: str, nr: int, row: tuple[Any, ...]) -> str:
    from hashlib import sha256  # OpenSSL takes milliseconds to load, and nothing is sealed before the first screen

    return sha256(f"{before}\n{json.dumps([nr, *row])}".encode()).hexdigest()
