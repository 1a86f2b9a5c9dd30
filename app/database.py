"""The encrypted file under the store: keyed connections, transactions, schema steps, and what each fault is called.

One writer at a time; each thread that reads has a connection of its own, so a reader never waits for a writer. In
memory (nothing may be kept on disk) one connection serves all, in turns. Not here: what the tables mean (`store.py`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from app import trouble
from app.schema import STEPS, VERSION
from app.trouble import StoreTrouble

T = TypeVar("T")
Connection = Any  # sqlcipher3 has no types

_SALT = b"daybook store v1".hex()
"""The key is random and used raw, so the salt hides nothing; a fixed one survives damage to the head of the file."""
PAGE = 4096
_WAL_PAGES = 4000
"""Checkpoints are made when idle (`checkpoint`); past 16 MB a commit makes one by itself."""
_WAL_KEPT = 4 * 1024 * 1024
"""Bytes of the log that stay after a checkpoint: a commit that need not grow a file costs a third less."""


class Database:
    """`path` None: in memory only. `key`: 32 random bytes. `patience`: seconds to wait for a lock held elsewhere.

    `lenient`: read on in a file that is shorter than it says.
    """

    def __init__(self, path: Path | None, key: bytes = b"", patience: float = 2.0, *, lenient: bool = False) -> None:
        if path is not None and len(key) != 32:
            raise ValueError("the store's key is 32 bytes")
        self.path, self._key, self._patience, self._lenient = path, key, patience, lenient
        self._turn = threading.RLock()
        self._mine = threading.local()
        self._readers: list[Connection] = []
        self._writer: Connection | None = None
        self._depth = 0

    def sibling(self, path: Path, *, lenient: bool = False) -> Database:
        """Another file under the same key."""
        return Database(path, self._key, self._patience, lenient=lenient)

    def open(self) -> None:
        """Make or bring up the tables. Raises StoreTrouble; a newer file is left as it is."""
        if self.path is not None:
            self._stands(self.path)
        with self._named():
            first = self._connect()
            try:
                self._bring_up(first)
            except BaseException:
                first.close()  # Windows moves no file aside while a connection holds it
                raise
        if self.path is None:
            self._writer = first
        else:
            self._mine.connection = first
            self._readers.append(first)

    def _bring_up(self, db: Connection) -> None:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise trouble.newer(version, VERSION)
        if version < VERSION:
            db.execute("PRAGMA journal_mode=WAL")
            self._step(db, version)
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()

    @staticmethod
    def _stands(path: Path) -> None:
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            size = path.stat().st_size if path.exists() else None
        except OSError as error:
            raise trouble.folder(path.parent) from error
        # SQLite takes a file of less than a page for an empty one and would begin anew without a word.
        if size is not None and size < PAGE:
            raise trouble.unreadable()

    @staticmethod
    def _step(db: Connection, version: int) -> None:
        db.execute("BEGIN IMMEDIATE")
        try:
            for step in STEPS[version:]:
                for statement in step:
                    db.execute(statement)
            db.execute(f"PRAGMA user_version={VERSION}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise

    def _connect(self) -> Connection:
        db = dbapi2.connect(
            ":memory:" if self.path is None else str(self.path),
            timeout=self._patience,
            isolation_level=None,
            check_same_thread=False,  # close() ends the readers of other threads
        )
        try:
            self._prepare(db)
        except BaseException:
            db.close()  # Windows moves no file aside while a connection holds it
            raise
        return db

    def _prepare(self, db: Connection) -> None:
        db.execute("PRAGMA cipher_log_level=NONE")
        if self.path is not None:
            db.execute(f"PRAGMA key=\"x'{self._key.hex()}{_SALT}'\"")
            if self._lenient:
                db.execute("PRAGMA writable_schema=ON")
            db.execute("PRAGMA synchronous=FULL")
            db.execute("PRAGMA fullfsync=ON")  # macOS: a plain fsync does not reach the platter
            db.execute("PRAGMA cache_size=-500")  # KiB; a day is 100, and each thread has its own
            db.execute(f"PRAGMA wal_autocheckpoint={_WAL_PAGES}")
            db.execute(f"PRAGMA journal_size_limit={_WAL_KEPT}")

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection of this thread to read with. Raises StoreTrouble."""
        with self._named():
            if self.path is None:
                with self._turn:
                    yield self._writer
                return
            db = getattr(self._mine, "connection", None)
            if db is None:
                db = self._mine.connection = self._connect()
                self._readers.append(db)
            yield db

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in one transaction, durable when this returns; inside another `write` it joins that one.

        Raises StoreTrouble, and whatever `work` raises; either way nothing of it is kept.
        """
        with self._turn:
            if self._depth:
                return work(self._writer)
            with self._named():
                return self._transaction(work)

    def _transaction(self, work: Callable[[Connection], T]) -> T:
        if self._writer is None:
            self._writer = self._connect()
        db = self._writer
        db.execute("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            result = work(db)
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        finally:
            self._depth = 0
        return result

    def checkpoint(self) -> None:
        """Fold the write-ahead log back into the file and begin it anew. For idle moments; readers are not held up."""
        with self._named(), self._turn:
            if self._writer is not None and self.path is not None:
                self._writer.execute("PRAGMA wal_checkpoint(RESTART)").fetchone()

    def close(self) -> None:
        """End every connection; the last one folds the write-ahead log in."""
        with self._turn:
            ended, self._readers, self._writer = [*self._readers, self._writer], [], None
            self._mine = threading.local()
            for db in ended:
                if db is not None:
                    db.close()

    @contextmanager
    def _named(self) -> Iterator[None]:
        try:
            yield
        except dbapi2.DatabaseError as error:
            found = self._trouble(error)
            if found is None:
                raise
            if found.kind == "damaged":
                self._let_go()
            raise found from error

    def _let_go(self) -> None:
        """A connection that met a damaged page answers nothing any more: the next call makes another."""
        mine = vars(self._mine).pop("connection", None)
        if mine is not None:
            self._readers.remove(mine)
            mine.close()
        with self._turn:
            if self._writer is not None and self.path is not None and not self._depth:
                self._writer.close()
                self._writer = None

    def _trouble(self, error: Exception) -> StoreTrouble | None:
        """The trouble behind a database error; None where it is our own mistake."""
        match getattr(error, "sqlite_errorcode", 0) & 0xFF:
            case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
                return trouble.locked()
            case dbapi2.SQLITE_FULL:
                return trouble.full()
            case dbapi2.SQLITE_READONLY | dbapi2.SQLITE_CANTOPEN | dbapi2.SQLITE_PERM:
                return trouble.folder(self.path.parent if self.path else Path())
            case dbapi2.SQLITE_IOERR:
                return trouble.disk()
            case dbapi2.SQLITE_CORRUPT | dbapi2.SQLITE_NOTADB:
                return trouble.unreadable()
        return None
