"""The practice book's file: SQLCipher, its key in the keyring; its schema and transactions, its faults in words.

Here: where the file lies, how it is made and opened, `Book.write()`. Not here: what stands in it (`ledger.py`,
`people.py`, `directory.py`, `sample.py`). Everything here blocks and belongs on the adapter's own thread.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from adapters import credentials
from adapters.errors import Garbled, Locked, PmsError, Unavailable, Unsure
from adapters.model import Connection
from adapters.sentence import say

KEY = "book_key"
PAGE = 4096
BUSY_MS = 3_000

SCHEMA = (
    """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE provider (id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT, active INTEGER NOT NULL, color TEXT);
    CREATE TABLE room (id TEXT PRIMARY KEY, name TEXT NOT NULL, active INTEGER NOT NULL);
    CREATE TABLE visit_type (id TEXT PRIMARY KEY, name TEXT NOT NULL, minutes INTEGER, color TEXT, providers TEXT,
        active INTEGER NOT NULL, answer TEXT);
    CREATE TABLE hours (weekday INTEGER NOT NULL, starts TEXT NOT NULL, ends TEXT NOT NULL, provider TEXT, room TEXT);
    CREATE TABLE weekly_block (id INTEGER PRIMARY KEY, weekday INTEGER NOT NULL, starts TEXT NOT NULL,
        ends TEXT NOT NULL, provider TEXT, room TEXT, label TEXT);
    CREATE TABLE block (id INTEGER PRIMARY KEY, starts INTEGER NOT NULL, ends INTEGER NOT NULL, provider TEXT,
        room TEXT, label TEXT, closed INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE patient (id INTEGER PRIMARY KEY, given TEXT NOT NULL, family TEXT NOT NULL, preferred TEXT, born TEXT,
        phones TEXT NOT NULL, email TEXT, active INTEGER NOT NULL, chart TEXT NOT NULL, provider TEXT, balance INTEGER,
        alerts TEXT NOT NULL, note TEXT, insurance TEXT NOT NULL, words TEXT NOT NULL, digits TEXT NOT NULL,
        changed INTEGER NOT NULL);
    CREATE INDEX patient_changed ON patient (changed);
    CREATE TABLE visit (id INTEGER PRIMARY KEY, starts INTEGER NOT NULL, ends INTEGER NOT NULL,
        patient INTEGER NOT NULL, provider TEXT NOT NULL, room TEXT, type TEXT, status TEXT NOT NULL, since INTEGER,
        note TEXT, reason TEXT, cancel_note TEXT, fresh INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL,
        sample INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX visit_starts ON visit (starts);
    CREATE INDEX visit_patient ON visit (patient, starts);
    CREATE TABLE request (ticket TEXT PRIMARY KEY, kind TEXT NOT NULL, change TEXT NOT NULL, made INTEGER NOT NULL,
        due INTEGER NOT NULL, state TEXT NOT NULL, outcome TEXT) WITHOUT ROWID;
    CREATE INDEX request_made ON request (made);
    CREATE INDEX request_due ON request (due) WHERE state = 'waiting';
    """,
)
"""One script per version; a file of an older version runs those it lacks, in one transaction."""

Row = tuple[Any, ...]
Fill = Callable[["Book"], None]


class Book:
    """An open practice book.

    Instants in it are whole seconds since 1970; those of `changed`, `made` and `due` are microseconds.
    """

    def __init__(self, conn: Any, *, kept: bool) -> None:
        self.conn = conn
        self.kept = kept
        self.lived_at = 0  # when the sample's waiting room last moved on

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        return list(self.each(sql, args))

    def each(self, sql: str, args: Sequence[object] = ()) -> Iterator[Row]:
        """As `rows`, one at a time: a week of them at once makes the interpreter's search for garbage long."""
        yield from self.conn.execute(sql, args)

    def row(self, sql: str, args: Sequence[object] = ()) -> Row | None:
        found: Row | None = self.conn.execute(sql, args).fetchone()
        return found

    def meta(self, name: str, default: str = "") -> str:
        found = self.row("SELECT value FROM meta WHERE name = ?", (name,))
        return str(found[0]) if found else default

    def set_meta(self, name: str, value: str) -> None:
        self.conn.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    @contextmanager
    def write(self) -> Iterator[Any]:
        """One transaction: all of it or nothing, on disk when it ends. Raises Unsure if the commit itself broke."""
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield self.conn
        except BaseException:
            if self.conn.in_transaction:  # SQLite itself rolls back when the disk is full
                self.conn.execute("ROLLBACK")
            raise
        try:
            self.conn.execute("COMMIT")
        except Exception as error:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
                raise
            if getattr(error, "sqlite_errorname", "").startswith("SQLITE_IOERR"):
                raise Unsure(
                    say("The disk failed while the change was being kept"), say("Daybook looks whether it is there.")
                ) from None
            raise

    def close(self) -> None:
        self.conn.close()


def folder(connection: Connection) -> Path:
    """Where the book lies: the setting `path`, else `$DAYBOOK_HOME`, else the platform's folder for app data."""
    chosen = connection.settings.get("path") or os.environ.get("DAYBOOK_HOME")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # only where nothing else says

    return Path(platformdirs.user_data_dir("Daybook", appauthor=False))


def file_of(connection: Connection) -> Path:
    """The book's file. Ids are ours and plain; anything else in one is spelled so that it cannot leave the folder."""
    name = re.sub(r"[^A-Za-z0-9_-]", lambda found: f"%{ord(found[0]):x}", connection.id)
    return folder(connection) / f"book-{name}.db"


def open_book(connection: Connection, fill: Fill) -> Book:
    """Open the book, or make it: a new one is filled aside and takes its name only when it is whole.

    Raises NoKeyring, Locked (the key is missing or does not fit), Garbled (damaged), Unavailable (disk, lock, newer).
    """
    path = file_of(connection)
    with faults():
        key = credentials.get(connection.id, KEY)
        if path.exists():
            return _open_existing(path, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        if key is None:
            key = secrets.token_hex(32)
            credentials.put(connection.id, KEY, key)
        _make(path, key, fill)
        return _open_existing(path, key)


def erase(connection: Connection) -> None:
    """Remove the book's files and its key. Raises NoKeyring, Unavailable; what could be removed is gone then."""
    path = file_of(connection)
    with faults():
        for each in (path, *(path.with_name(path.name + tail) for tail in ("-wal", "-shm")), path.with_suffix(".new")):
            each.unlink(missing_ok=True)
        credentials.forget(connection.id, KEY)


def open_in_memory(fill: Fill) -> Book:
    """A book for this run only, where no key can be kept."""
    from sqlcipher3 import dbapi2  # a large library, not needed until a book is opened

    with faults():
        book = Book(dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False), kept=False)
        _migrate(book)
        with book.write():
            fill(book)
        return book


def _connect(path: Path, key: str) -> Any:
    from sqlcipher3 import dbapi2

    conn = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    conn.execute("PRAGMA cipher_log_level = NONE")
    conn.execute(f"PRAGMA key = \"x'{key}'\"")
    conn.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    conn.execute("PRAGMA temp_store = MEMORY")
    conn.execute("PRAGMA foreign_keys = ON")
    return conn


def _open_existing(path: Path, key: str | None) -> Book:
    size = path.stat().st_size
    if key is None:
        raise Locked(
            say("The key to this practice book is not on this computer"),
            say("The book is untouched. Restore the credential store, or the backup the key came with."),
        )
    if size == 0 or size % PAGE:
        raise _damaged()
    conn = _connect(path, key)
    try:
        try:
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except Exception as error:
            if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
                raise
            raise Locked(
                say("The practice book cannot be opened with the key on this computer"),
                say(
                    "The key is another one or the file is damaged. The file is untouched: restore the key or a backup."
                ),
            ) from None
        conn.execute("PRAGMA cache_size = -500")  # KiB: a few days of visits
        conn.execute("PRAGMA journal_mode = WAL")
        conn.execute("PRAGMA synchronous = FULL")
        book = Book(conn, kept=not credentials.in_memory())
        _migrate(book)
    except BaseException:
        conn.close()
        raise
    return book


def _make(path: Path, key: str, fill: Fill) -> None:
    """Write a whole new book beside its place, then give it its name: a crash leaves no book or a complete one."""
    aside = path.with_suffix(".new")
    aside.unlink(missing_ok=True)
    conn = _connect(aside, key)
    try:
        conn.execute("PRAGMA synchronous = OFF")  # nothing of value until it is synced whole, below
        conn.execute("PRAGMA journal_mode = MEMORY")
        book = Book(conn, kept=True)
        _migrate(book)
        with book.write():
            fill(book)
    except BaseException:
        conn.close()
        aside.unlink(missing_ok=True)
        raise
    conn.close()
    with open(aside, "rb+") as file:
        os.fsync(file.fileno())
    os.replace(aside, path)
    if os.name == "posix":
        entry = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(entry)
        finally:
            os.close(entry)


def _migrate(book: Book) -> None:
    found = book.row("PRAGMA user_version")
    version = int(found[0]) if found else 0
    if version > len(SCHEMA):
        raise Unavailable(
            say("This practice book was written by a newer Daybook"),
            say("The book is untouched. Update Daybook on this computer."),
        )
    if version == len(SCHEMA):
        return
    with book.write() as conn:
        for script in SCHEMA[version:]:
            for statement in filter(None, map(str.strip, script.split(";"))):
                conn.execute(statement)
        conn.execute(f"PRAGMA user_version = {len(SCHEMA)}")


def _damaged() -> Garbled:
    return Garbled(
        "practice book",
        say("The practice book's file is damaged"),
        say("It is left exactly as it is and nothing is written to it. Put a backup in its place."),
    )


@contextmanager
def faults() -> Iterator[None]:
    """Say what the disk or the database could not do as a PmsError; nothing was written unless it says Unsure."""
    try:
        yield
    except PmsError:
        raise
    except OSError as error:
        raise _of_disk(error) from None
    except Exception as error:
        name = getattr(error, "sqlite_errorname", None)
        if name is None:
            raise
        raise _of_database(str(name)) from None


def _of_disk(error: OSError) -> PmsError:
    import errno

    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return _of_database("SQLITE_FULL")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _of_database("SQLITE_READONLY")
    return _of_database("SQLITE_CANTOPEN")


def _of_database(name: str) -> PmsError:
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return _damaged()
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Unavailable(
            say("The practice book is in use by another program"),
            say("Nothing was written and the book is as it was. Close the other program; it is tried again."),
        )
    if name.startswith("SQLITE_FULL"):
        return Unavailable(
            say("The disk is full"),
            say("Nothing was written and the book is as it was. Free some space; it is tried again."),
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        return Unavailable(
            say("The practice book may not be written"),
            say("Nothing was written and the book is as it was. Give Daybook the right to write to its folder."),
        )
    if name.startswith("SQLITE_CANTOPEN"):
        return Unavailable(
            say("The practice book's folder cannot be reached"),
            say("Nothing was written and the book is as it was. Check the folder set for this practice."),
        )
    return Unavailable(
        say("The practice book could not be read or written"),
        say("Nothing was written and the book is as it was. Check the disk."),
    )
