"""What the practices told, as last known: directories and days, decoded from the store when first asked for.

Holds only the days in use, never the whole book. Synchronous: a window can paint before any loop runs.
Not here: wishes laid over the facts (`agenda.py`), reading a practice system (`sync.py`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from adapters.model import Appointment, Connection, DayFacts, Practice
from adapters.record import replace
from app.ref import Ref

if TYPE_CHECKING:
    from app.store import Store, StoredDay

DAYS_HELD = 21
_UTC = ZoneInfo("UTC")


class Diary:
    """Reads may raise StoreTrouble when the file goes bad under us; nothing else."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.connections: tuple[Connection, ...] = store.connections()
        self._practices: dict[str, Practice] = store.practices()
        self._zones: dict[str, ZoneInfo] = {}
        self._days: OrderedDict[tuple[str, date], StoredDay | None] = OrderedDict()

    def practices(self) -> Mapping[str, Practice]:
        """Those known, in the order of their connections."""
        return {c.id: self._practices[c.id] for c in self.connections if c.id in self._practices}

    def practice(self, connection: str) -> Practice | None:
        return self._practices.get(connection)

    def put_practice(self, connection: str, practice: Practice) -> None:
        self._practices[connection] = practice
        self._zones.pop(connection, None)
        self.drop_days(connection)

    def drop(self, connection: str) -> None:
        """It is no longer connected; the store has forgotten it already."""
        self.connections = self._store.connections()
        self._practices.pop(connection, None)
        self._zones.pop(connection, None)
        self.drop_days(connection)

    def drop_days(self, connection: str) -> None:
        """The store holds other days of it now, or none."""
        for key in [k for k in self._days if k[0] == connection]:
            del self._days[key]

    def zone(self, connection: str | None = None) -> ZoneInfo:
        """The practice's zone; the first connection's when none is named, UTC while no directory is known."""
        if connection is None:
            connection = next(iter(self.practices()), "")
        found = self._zones.get(connection)
        if found is None:
            practice = self._practices.get(connection)
            if practice is None:
                return _UTC
            found = self._zones[connection] = ZoneInfo(practice.timezone)
        return found

    def day(self, connection: str, day: date) -> StoredDay | None:
        """That practice-local day as last told; None when it was never read."""
        key = (connection, day)
        if key in self._days:
            self._days.move_to_end(key)
            return self._days[key]
        found = self._days[key] = self._store.day(connection, day)
        if len(self._days) > DAYS_HELD * max(1, len(self.connections)):
            self._days.popitem(last=False)
        return found

    def peek(self, connection: str, day: date) -> StoredDay | None:
        """The same without keeping it in memory: for going through many days."""
        key = (connection, day)
        return self._days[key] if key in self._days else self._store.day(connection, day)

    def facts(self, day: date) -> tuple[dict[str, DayFacts], dict[str, datetime]]:
        """What each connection told of that day, and when; connections that never told of it are left out."""
        told = {c: found for c in self.practices() if (found := self.day(c, day)) is not None}
        return {c: f.facts for c, f in told.items()}, {c: f.read_at for c, f in told.items()}

    def fact(self, ref: Ref, days: Iterable[date] = ()) -> Appointment | None:
        """A visit as last told, looked for on these days, on those in use, and then everywhere."""
        for day in days:
            self.day(ref.connection, day)
        found = self._in_use(ref)
        if found is None and (day_of := self._store.day_of_visit(ref.connection, ref.id)) is not None:
            self.day(ref.connection, day_of)
            found = self._in_use(ref)
        return found

    def _in_use(self, ref: Ref) -> Appointment | None:
        """Of two days that hold it (it was moved, and one was read before that) the newer reading is right."""
        newest: tuple[datetime, Appointment] | None = None
        for (connection, _), kept in self._days.items():
            if connection != ref.connection or kept is None or (newest and kept.read_at < newest[0]):
                continue
            for appointment in kept.facts.appointments:
                if appointment.id == ref.id:
                    newest = kept.read_at, appointment
        return newest[1] if newest else None

    def forget(self, connection: str, days: Iterable[date]) -> None:
        """The store holds newer facts of these days."""
        for day in days:
            self._days.pop((connection, day), None)

    def was_read(self, connection: str, days: Iterable[date], at: datetime) -> None:
        """These days were read again and told nothing new."""
        for day in days:
            kept = self._days.get((connection, day))
            if kept is not None:
                self._days[connection, day] = replace(kept, read_at=at.astimezone(UTC))
