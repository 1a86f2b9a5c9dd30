"""When the store's file cannot be read: put it aside, begin a new one, take over what has not been sent yet.

The new file is complete before the old one is moved: a crash on the way loses nothing. Reading goes to a copy, so the
old one stays as it was found. Not here: noticing the damage (`database.py`).
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.model import Connection, Practice
from app import trouble
from app.codec import CodecError, from_text
from app.database import PAGE, Database
from app.trouble import StoreTrouble
from app.writeback import Writeback

_ENDINGS = ("", "-wal", "-shm")
_WRITEBACK = "id, seq, connection, state, open, settled_day, body"
_AUDIT = "nr, at, who, action, connection, subject, success, took_ms, hash"
_MOST_PROBED = 100_000


def finish(path: Path) -> None:
    """Complete a replacement that a crash interrupted between its two moves."""
    new = _beside(path, "new")
    if new.exists() and not path.exists():
        new.replace(path)


def begin_again(database: Database, now: datetime) -> StoreTrouble | None:
    """Replace the file of `database` (closed here, open again on return) and say what was rescued. `now`: aware.

    Raises StoreTrouble when the new file cannot be made; the old one is then where it was.
    """
    path = database.path
    if path is None:
        return None
    database.close()
    new, copy = _beside(path, "new"), _beside(path, "copy")
    try:
        _remove(new, copy, _beside(copy, "head"))
        rows, fits = _read(database, copy)
        rescued = _fill(database.sibling(new), rows)
        kept = _move_aside(path, now)
        new.replace(path)
        _remove(copy)
    except OSError as error:
        raise trouble.folder(path.parent) from error
    database.open()
    return trouble.begun_again(kept, rescued, "damaged" if fits else "key")


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.stem}-{what}{path.suffix}")


def _remove(*paths: Path) -> None:
    for path in paths:
        for ending in _ENDINGS:
            path.with_name(path.name + ending).unlink(missing_ok=True)


def _move_aside(path: Path, now: datetime) -> Path:
    kept = _beside(path, f"unreadable-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    number = 1
    while kept.exists():
        number += 1
        kept = _beside(path, f"unreadable-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{number}")
    for ending in _ENDINGS:
        part = path.with_name(path.name + ending)
        if part.exists():
            part.replace(kept.with_name(kept.name + ending))
    return kept


Rows = dict[str, list[tuple[Any, ...]]]


def _read(damaged: Database, copy: Path) -> tuple[Rows, bool]:
    """What can be read of the file, as it is or else under a fresh head; and whether the key fits it at all."""
    path = damaged.path
    assert path is not None
    for ending in _ENDINGS[:2]:
        part = path.with_name(path.name + ending)
        if part.exists():
            shutil.copyfile(part, copy.with_name(copy.name + ending))
    if copy.stat().st_size < PAGE:
        return {}, True
    rows, fits = _rows(damaged.sibling(copy, lenient=True), "sqlite_master")
    if not fits:
        _give_new_head(damaged, copy)
        rows, fits = _rows(damaged.sibling(copy, lenient=True))
    return rows, fits


def _give_new_head(damaged: Database, copy: Path) -> None:
    """Take the list of tables from a new file: it lies on the same pages, since the same steps made both."""
    path = _beside(copy, "head")
    model = damaged.sibling(path)
    model.open()
    with model.reading() as db:
        roots = {root for (root,) in db.execute("SELECT rootpage FROM sqlite_master").fetchall()}
        (count,) = db.execute("PRAGMA page_count").fetchone()
    # The head also says how long the file is: no shorter than the copy, or its end would be out of reach.
    blob = "INSERT INTO connections VALUES ('', 0, zeroblob(?))"
    model.write(lambda db: db.execute(blob, (copy.stat().st_size,)))
    model.close()
    with open(path, "rb") as source, open(copy, "r+b") as target:
        for page in set(range(1, count + 1)) - roots:
            source.seek((page - 1) * PAGE)
            target.seek((page - 1) * PAGE)
            target.write(source.read(PAGE))
    _remove(path)


def _rows(damaged: Database, *proofs: str) -> tuple[Rows, bool]:
    """What can be read; and whether any table could be (or one of `proofs`), which no wrong key allows."""
    found: Rows = {}
    read = []

    def attempt(table: str, work: Callable[[], list[tuple[Any, ...]]]) -> None:
        try:
            found[table] = work()
            read.append(table)
        except StoreTrouble:
            found[table] = []

    def all_of(table: str, columns: str) -> Callable[[], list[tuple[Any, ...]]]:
        def work() -> list[tuple[Any, ...]]:
            with damaged.reading() as db:
                return list(db.execute(f"SELECT {columns} FROM {table}").fetchall())

        return work

    attempt("connections", all_of("connections", "id, place, body"))
    attempt("directory", all_of("directory", "connection, at, body"))
    attempt("audit", all_of("audit", _AUDIT))
    attempt("audit_head", all_of("audit_head", "one, count, hash"))
    for table in ("visits", "patients", "days", "cursors", *proofs):
        attempt(table, all_of(table, "count(*)"))
    found["writebacks"] = [row[1:] for row in _writebacks(damaged)]
    damaged.close()
    return found, bool(read or found["writebacks"])


def _writebacks(damaged: Database) -> Iterator[tuple[Any, ...]]:
    """From both ends towards the damage, then one by one through what lies between."""
    first = list(_until_damage(damaged, f"SELECT nr, {_WRITEBACK} FROM writebacks ORDER BY nr"))
    yield from first
    last = list(_until_damage(damaged, f"SELECT nr, {_WRITEBACK} FROM writebacks ORDER BY nr DESC"))
    below = first[-1][0] if first else 0
    yield from (row for row in last if row[0] > below)
    opens = _until_damage(damaged, "SELECT nr FROM writebacks INDEXED BY writebacks_open WHERE open > 0")
    above = last[-1][0] if last else max((nr for (nr,) in opens), default=below) + 1
    for nr in range(below + 1, min(above, below + _MOST_PROBED)):
        yield from _until_damage(damaged, f"SELECT nr, {_WRITEBACK} FROM writebacks WHERE nr = {nr}")


def _until_damage(damaged: Database, sql: str) -> Iterator[tuple[Any, ...]]:
    try:
        with damaged.reading() as db:
            yield from db.execute(sql)
    except StoreTrouble:
        return


def _fill(new: Database, rows: Rows) -> int:
    """Put what was read, and can be understood, into a new file; returns the number of unsettled changes among it."""
    connections = [row for row in rows.get("connections", ()) if _understood(Connection, row[2])]
    directory = [row for row in rows.get("directory", ()) if _understood(Practice, row[2])]
    writebacks = [row for row in rows.get("writebacks", ()) if _understood(Writeback, row[6])]
    whole_trail = rows.get("audit") if rows.get("audit_head") else []

    def fill(db: Any) -> None:
        db.executemany("INSERT OR REPLACE INTO connections VALUES (?, ?, ?)", connections)
        db.executemany("INSERT OR REPLACE INTO directory VALUES (?, ?, ?)", directory)
        db.executemany(f"INSERT OR IGNORE INTO writebacks ({_WRITEBACK}) VALUES (?, ?, ?, ?, ?, ?, ?)", writebacks)
        if whole_trail:
            db.executemany(f"INSERT INTO audit ({_AUDIT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", whole_trail)
            db.executemany("INSERT INTO audit_head VALUES (?, ?, ?)", rows["audit_head"])

    new.open()
    try:
        new.write(fill)
    finally:
        new.close()
    return sum(row[4] == 1 for row in writebacks)


def _understood(kind: type[object], body: object) -> bool:
    try:
        from_text(kind, str(body))
    except CodecError:
        return False
    return True
