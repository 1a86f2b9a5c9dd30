"""What is kept on this computer, encrypted: connections, directories, days, patients, changes on their way, marks.

Plain calls: a read takes about a millisecond a day and may run on any thread; a write is durable when it returns and
belongs on a `Writer`. Not here: the file and its faults (`database.py`, `rescue.py`), text forms (`codec.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from adapters.model import (
    Appointment,
    Block,
    Connection,
    DayFacts,
    OpenSpan,
    Patient,
    PatientCard,
    Practice,
    Status,
)
from adapters.record import dataclass
from adapters.unhurried import unhurried
from app.clock import Clock, SystemClock
from app.codec import from_text, patient_text, patients_from, to_text, visits_from
from app.database import Database
from app.day_rows import DayRows, by_day, with_untold
from app.trouble import StoreTrouble
from app.trouble import folder as cannot_write
from app.writeback import Writeback

T = TypeVar("T")
FILE = "daybook.db"
_COPY = ("visits", "attendees", "days", "patients", "cards")
"""The tables of what a practice system told; they can be filled again."""
_NOT_ATTENDED = (Status.CANCELLED, Status.NO_SHOW)


@dataclass(frozen=True, slots=True)
class StoredDay:
    """One day as last told, and when it was read (UTC)."""

    facts: DayFacts
    read_at: datetime


@dataclass(frozen=True, slots=True)
class LastNext:
    """A patient's last visit begun and first one to come; cancelled and missed ones count for neither."""

    last: Appointment | None = None
    next: Appointment | None = None


@lru_cache(maxsize=16)
def _practice(body: str) -> Practice:
    """A directory is asked for often and changes seldom."""
    found: Practice = from_text(Practice, body)
    return found


class Store:
    """Made by `Store.open` or `Store.in_memory`. Any call may raise StoreTrouble; `trouble` tells of one overcome."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._db = database
        self._clock = clock
        self._zones: dict[str, tzinfo] = {}
        self.trouble: StoreTrouble | None = None

    @classmethod
    def open(cls, folder: Path, key: bytes, *, clock: Clock | None = None, patience: float = 2.0) -> Store:
        """The store in `folder`, made when there is none. `key`: 32 bytes. `patience`: seconds to wait for a lock.

        A file that cannot be read is put aside and a new one begun: `trouble` then says so. Raises StoreTrouble when it
        is locked, of a newer version, on a full disk or in a folder that cannot be written.
        """
        store = cls(Database(folder / FILE, key, patience), clock or SystemClock())
        try:
            if not (folder / FILE).exists():
                from app import rescue  # on the way to the first screen only when there is something to look for

                rescue.finish(folder / FILE)
            store._db.open()
            store._look()
        except StoreTrouble as trouble:
            store._db.close()
            if trouble.kind != "damaged":
                raise
            store.renew()
        except OSError as error:
            raise cannot_write(folder) from error
        return store

    @classmethod
    def in_memory(cls, *, clock: Clock | None = None) -> Store:
        """A store for this run only: nothing reaches the disk."""
        store = cls(Database(None), clock or SystemClock())
        store._db.open()
        return store

    def renew(self) -> StoreTrouble | None:
        """Put the file aside, begin a new one and take unsent changes over; for when a read said the file is damaged.

        Returns what to tell the person (also in `trouble`); None in memory.
        """
        from app import rescue  # needed on a bad day only

        self._zones.clear()
        self.trouble = rescue.begin_again(self._db, self._clock.now())
        return self.trouble

    def _look(self) -> None:
        """Read all that a start needs, so that damage shows now and not in the middle of it."""
        self.connections()
        self.practices()
        self.unsettled()
        self.unshown()

    @property
    def path(self) -> Path | None:
        return self._db.path

    def close(self) -> None:
        self._db.close()

    def write(self, work: Callable[[Any], T]) -> T:
        """Run `work(database connection)` in one transaction; calls of this store made inside join it."""
        return self._db.write(work)

    def reading(self) -> Any:
        """A context manager over a connection of this thread to read with."""
        return self._db.reading()

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the file; call in idle moments, on the writer."""
        self._db.checkpoint()

    # --- connections and their directories ------------------------------------------------------------------------

    def connections(self) -> tuple[Connection, ...]:
        """In the order they were added."""
        with self._db.reading() as db:
            rows = db.execute("SELECT body FROM connections ORDER BY place, id").fetchall()
        return tuple(from_text(Connection, body) for (body,) in rows)

    def put_connection(self, connection: Connection) -> None:
        """Add it, or replace the one of that id in its place."""
        sql = (
            "INSERT INTO connections VALUES (?1, (SELECT count(*) FROM connections), ?2)"
            " ON CONFLICT (id) DO UPDATE SET body = excluded.body"
        )
        self.write(lambda db: db.execute(sql, (connection.id, to_text(connection))))

    def forget_connection(self, connection: str) -> None:
        """Everything kept of it, unsent changes included; the audit trail stays."""

        def forget(db: Any) -> None:
            _empty(db, connection, "directory", "cursors", "writebacks", *_COPY)
            db.execute("DELETE FROM connections WHERE id = ?", (connection,))

        self.write(forget)
        self._zones.pop(connection, None)

    def forget_copy(self, connection: str) -> None:
        """All that was read of it but its directory, and how far patients were read: they are asked for again."""

        def forget(db: Any) -> None:
            _empty(db, connection, *_COPY)
            db.execute("DELETE FROM cursors WHERE connection = ? AND key = 'patients_at'", (connection,))

        self.write(forget)

    def practice(self, connection: str) -> Practice | None:
        return self.practices().get(connection)

    def practices(self) -> dict[str, Practice]:
        """The directory of each connection as last told."""
        with self._db.reading() as db:
            rows = db.execute("SELECT connection, body FROM directory").fetchall()
        return {connection: _practice(body) for connection, body in rows}

    def put_practice(self, connection: str, practice: Practice, at: datetime) -> bool:
        """Keep the directory told at `at`. True when it differs from the one kept."""
        body = to_text(practice)

        def put(db: Any) -> bool:
            kept = db.execute("SELECT body FROM directory WHERE connection = ?", (connection,)).fetchone()
            db.execute("INSERT OR REPLACE INTO directory VALUES (?, ?, ?)", (connection, at.timestamp(), body))
            return bool(kept != (body,))

        changed = self.write(put)
        self._zones.pop(connection, None)
        return changed

    def zone(self, connection: str) -> tzinfo:
        """The practice's zone; UTC before its directory is known."""
        found = self._zones.get(connection)
        if found is None:
            practice = self.practice(connection)
            if practice is None:
                return UTC
            found = self._zones[connection] = ZoneInfo(practice.timezone)
        return found

    # --- days -----------------------------------------------------------------------------------------------------

    def put_days(self, connection: str, facts: DayFacts, read_at: datetime) -> frozenset[date]:
        """Replace exactly the days `facts.first..facts.last`, in one transaction; returns those that really changed.

        From an incomplete reading a missing visit or block proves nothing, so what was kept of it stays. Hand over a
        day or a few at a time: a long reading then neither fills memory nor holds the interpreter.
        """
        days = by_day(facts, self.zone(connection))
        if not facts.complete:
            visits, blocks = {visit.id for visit in facts.appointments}, {block.id for block in facts.blocks}
            for day, told in days.items():
                if kept := self.day(connection, day):
                    days[day] = with_untold(told, kept.facts, visits, blocks)
        rows = {day: DayRows(told) for day, told in days.items()}
        at = read_at.timestamp()
        return self.write(
            lambda db: frozenset(day for day, row in rows.items() if row.replace_in(db, connection, day, at))
        )

    def day(self, connection: str, day: date) -> StoredDay | None:
        """That practice-local day as last told, earliest visit first; None when it was never read."""
        zone, where = self.zone(connection), (connection, day.toordinal())
        with self._db.reading() as db:
            row = db.execute(
                "SELECT read_at, as_of, complete, blocks, openings FROM days WHERE connection = ? AND day = ?", where
            ).fetchone()
            if row is None:
                return None
            texts = db.execute("SELECT body FROM visits WHERE connection = ? AND day = ?", where).fetchall()
        visits = visits_from((body for (body,) in texts), zone)
        visits.sort(key=_start)
        read_at, as_of, complete, blocks, openings = row
        facts = DayFacts(
            first=day,
            last=day,
            appointments=tuple(visits),
            blocks=from_text(tuple[Block, ...], blocks, zone),
            openings=None if openings is None else from_text(tuple[OpenSpan, ...], openings, zone),
            as_of=None if as_of is None else datetime.fromtimestamp(as_of, UTC),
            complete=bool(complete),
        )
        return StoredDay(facts, datetime.fromtimestamp(read_at, UTC))

    def day_of_visit(self, connection: str, visit_id: str) -> date | None:
        """The practice-local day a visit is kept under, the one read last where it was moved between two readings.

        Looks through all: some milliseconds.
        """
        sql = (
            "SELECT day FROM visits v JOIN days d USING (connection, day)"
            " WHERE v.connection = ? AND v.id = ? ORDER BY d.read_at DESC LIMIT 1"
        )
        with self._db.reading() as db:
            row = db.execute(sql, (connection, visit_id)).fetchone()
        return date.fromordinal(row[0]) if row else None

    def read_times(self, connection: str, first: date, last: date) -> dict[date, datetime]:
        """When each known day of `first..last` was read (UTC)."""
        sql = "SELECT day, read_at FROM days WHERE connection = ? AND day BETWEEN ? AND ?"
        with self._db.reading() as db:
            rows = db.execute(sql, (connection, first.toordinal(), last.toordinal())).fetchall()
        return {date.fromordinal(day): datetime.fromtimestamp(at, UTC) for day, at in rows}

    def visits_of(self, connection: str, patient_id: str) -> tuple[Appointment, ...]:
        """The patient's visits on the days kept, earliest first, classes included."""
        # A visit moved between two readings lies on both days until the older is read again: the newer reading holds.
        sql = (
            "SELECT id, body FROM (SELECT day, id, body FROM visits WHERE connection = ?1 AND patient = ?2"
            " UNION SELECT v.day, v.id, v.body FROM attendees a JOIN visits v ON v.connection = a.connection"
            " AND v.day = a.day AND v.id = a.visit WHERE a.connection = ?1 AND a.patient = ?2)"
            " JOIN days d USING (day) WHERE d.connection = ?1 ORDER BY d.read_at"
        )
        with self._db.reading() as db:
            newest = dict(db.execute(sql, (connection, patient_id)).fetchall())
        return tuple(sorted(visits_from(newest.values(), self.zone(connection)), key=_start))

    def last_next(self, connection: str, patient_ids: Iterable[str], now: datetime) -> dict[str, LastNext]:
        """For each patient the last visit begun by `now` and the first one after it."""
        found, moment = {}, now.timestamp()
        for patient_id in patient_ids:
            kept = [v for v in self.visits_of(connection, patient_id) if v.status not in _NOT_ATTENDED]
            past = [v for v in kept if _start(v) <= moment]
            found[patient_id] = LastNext(past[-1] if past else None, kept[len(past)] if len(past) < len(kept) else None)
        return found

    # --- patients -------------------------------------------------------------------------------------------------

    def put_patients(self, connection: str, patients: Sequence[Patient], at: datetime) -> frozenset[str]:
        """Keep a page of patients told by the reading begun at `at`; returns the ids of those new or changed."""
        rows = [(connection, p.id, at.timestamp(), patient_text(p)) for p in patients]

        def put(db: Any) -> frozenset[str]:
            sql = "SELECT body FROM patients WHERE connection = ? AND id = ?"
            changed = frozenset(row[1] for row in rows if db.execute(sql, row[:2]).fetchone() != (row[3],))
            db.executemany("INSERT OR REPLACE INTO patients VALUES (?, ?, ?, ?)", unhurried(rows))
            return changed

        return self.write(put)

    def drop_patients_unseen(self, connection: str, since: datetime) -> frozenset[str]:
        """After a full reading begun at `since`: forget those it no longer told of; returns their ids."""
        sql = "DELETE FROM patients WHERE connection = ? AND seen < ? RETURNING id"
        return self.write(
            lambda db: frozenset(ident for (ident,) in db.execute(sql, (connection, since.timestamp())).fetchall())
        )

    def patients(self, connection: str, page: int = 200) -> Iterator[tuple[Patient, ...]]:
        """All patients, page by page in order of id; each page is one short read."""
        sql = "SELECT id, body FROM patients WHERE connection = ? AND id > ? ORDER BY id LIMIT ?"
        after = ""
        while True:
            with self._db.reading() as db:
                rows = db.execute(sql, (connection, after, page)).fetchall()
            if not rows:
                return
            yield tuple(patients_from(body for _, body in rows))
            after = rows[-1][0]

    def patient(self, connection: str, patient_id: str) -> Patient | None:
        sql = "SELECT body FROM patients WHERE connection = ? AND id = ?"
        with self._db.reading() as db:
            row = db.execute(sql, (connection, patient_id)).fetchone()
        return patients_from(row)[0] if row else None

    def patient_count(self, connection: str) -> int:
        with self._db.reading() as db:
            (count,) = db.execute("SELECT count(*) FROM patients WHERE connection = ?", (connection,)).fetchone()
        return int(count)

    def put_card(self, connection: str, card: PatientCard, at: datetime) -> None:
        row = (connection, card.patient.id, at.timestamp(), to_text(card))
        self.write(lambda db: db.execute("INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)", row))

    def card(self, connection: str, patient_id: str) -> tuple[PatientCard, datetime] | None:
        """The card as last told and when (UTC)."""
        sql = "SELECT body, at FROM cards WHERE connection = ? AND patient = ?"
        with self._db.reading() as db:
            row = db.execute(sql, (connection, patient_id)).fetchone()
        return (from_text(PatientCard, row[0]), datetime.fromtimestamp(row[1], UTC)) if row else None

    # --- changes on their way -------------------------------------------------------------------------------------

    def put_writeback(self, *writebacks: Writeback) -> None:
        """Seal them, all or none: on disk when this returns. One of a known id replaces it."""
        rows = [self._writeback_row(writeback) for writeback in writebacks]
        sql = (
            "INSERT INTO writebacks (id, seq, connection, state, open, settled_day, body) VALUES (?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, state = excluded.state, open = excluded.open,"
            " settled_day = excluded.settled_day, body = excluded.body"
        )
        self.write(lambda db: db.executemany(sql, rows))

    def _writeback_row(self, it: Writeback) -> tuple[str, int, str, str, int, int | None, str]:
        still_open = 1 if not it.settled else 0 if it.over else 2
        day = (it.settled_at or it.made_at).astimezone(self.zone(it.connection)).date() if it.settled else None
        return (
            it.id,
            it.seq,
            it.connection,
            it.state.value,
            still_open,
            day.toordinal() if day else None,
            to_text(it),
        )

    def writeback(self, ident: str) -> Writeback | None:
        found = self._writebacks("id = ?", ident)
        return found[0] if found else None

    def unsettled(self) -> tuple[Writeback, ...]:
        """Every change that is neither done nor dropped, in order of making."""
        return self._writebacks("open = 1 ORDER BY seq")

    def unshown(self) -> tuple[Writeback, ...]:
        """Those done that no reading has shown yet: they stay drawn over the facts."""
        return self._writebacks("open = 2 ORDER BY seq")

    def settled(self, day: date) -> tuple[Writeback, ...]:
        """Done or dropped on that practice-local day, newest first."""
        return self._writebacks("settled_day = ? ORDER BY seq DESC", day.toordinal())

    def _writebacks(self, which: str, *values: object) -> tuple[Writeback, ...]:
        with self._db.reading() as db:
            rows = db.execute(f"SELECT connection, body FROM writebacks WHERE {which}", values).fetchall()
        return tuple(from_text(Writeback, body, self.zone(connection)) for connection, body in rows)

    def next_seq(self) -> int:
        """One more than the highest `seq` ever kept here."""
        with self._db.reading() as db:
            (highest,) = db.execute("SELECT max(seq) FROM writebacks").fetchone()
        return int(highest or 0) + 1

    # --- reading marks, and keeping it small ----------------------------------------------------------------------

    def cursor(self, connection: str, key: str) -> str | None:
        """A mark of the reading, such as since when patients are known."""
        sql = "SELECT value FROM cursors WHERE connection = ? AND key = ?"
        with self._db.reading() as db:
            row = db.execute(sql, (connection, key)).fetchone()
        return str(row[0]) if row else None

    def set_cursor(self, connection: str, key: str, value: str) -> None:
        row = (connection, key, value)
        self.write(lambda db: db.execute("INSERT OR REPLACE INTO cursors VALUES (?, ?, ?)", row))

    def prune(self, today: date, back: int = 120, ahead: int = 200, settled: int = 120) -> None:
        """Forget days and cards beyond `back` and `ahead`, settled changes after `settled` days, never others."""
        first, last = today.toordinal() - back, today.toordinal() + ahead
        old = datetime.combine(today - timedelta(days=back), datetime.min.time(), UTC).timestamp()

        def prune(db: Any) -> None:
            for table in ("visits", "attendees", "days"):
                db.execute(f"DELETE FROM {table} WHERE day < ? OR day > ?", (first, last))
            db.execute("DELETE FROM writebacks WHERE open = 0 AND settled_day < ?", (today.toordinal() - settled,))
            db.execute("DELETE FROM cards WHERE at < ?", (old,))

        self.write(prune)


def _empty(db: Any, connection: str, *tables: str) -> None:
    for table in tables:
        db.execute(f"DELETE FROM {table} WHERE connection = ?", (connection,))


def _start(visit: Appointment) -> float:
    return visit.span.start.timestamp()
