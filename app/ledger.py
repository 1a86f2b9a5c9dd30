"""The changes on their way, in memory: readable before any loop runs. Written only by the outbox, after the store.

Holds when each may next be acted on, by the clock that never jumps, and why those that wait do.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from adapters.record import dataclass, replace
from app.clock import Clock
from app.ref import Ref
from app.writeback import State, Wait, Writeback

LONGEST_UNDO = 10.0
LONGEST_WAIT = 60.0


@dataclass(slots=True)
class Gate:
    """Why, and until which moment (monotonic), nothing goes out to one connection."""

    why: Wait = Wait.NONE
    until: float = 0.0


class Ledger:
    """Every change that is not over, by id."""

    def __init__(self, clock: Clock, kept: Iterable[Writeback] = ()) -> None:
        self.clock = clock
        self.paused = False
        self.paused_links: set[str] = set()
        self.gates: dict[str, Gate] = {}
        self._all: dict[str, Writeback] = {}
        self._due: dict[str, float] = {}
        self._kept_at: dict[str, float] = {}
        now, mono = clock.now(), clock.monotonic()
        self._began = mono
        for wb in kept:
            self._all[wb.id] = wb
            # The PC's clock may have been set meanwhile: no wait is longer than it could have been made.
            longest = LONGEST_UNDO if wb.state is State.READY else LONGEST_WAIT
            wanted = wb.not_before if wb.state is State.READY else wb.next_at
            left = (wanted - now).total_seconds() if wanted else 0.0
            self._due[wb.id] = mono + min(max(left, 0.0), longest)

    def __getitem__(self, id: str) -> Writeback:
        return self._all[id]

    def get(self, id: str) -> Writeback | None:
        return self._all.get(id)

    def everything(self) -> list[Writeback]:
        """In order of making."""
        return sorted(self._all.values(), key=lambda wb: wb.seq)

    def of(self, connection: str) -> list[Writeback]:
        """Those of one connection, in order of making."""
        return [wb for wb in self.everything() if wb.connection == connection]

    def waiting_for(self, id: str) -> list[Writeback]:
        """Those whose change needs the result of that one."""
        return [wb for wb in self._all.values() if wb.waits_for == id]

    def forget(self, connection: str) -> None:
        """The connection is no more, nor anything that was to go there."""
        self.gates.pop(connection, None)
        for wb in self.of(connection):
            for book in (self._all, self._due, self._kept_at):
                book.pop(wb.id, None)

    def put(self, wb: Writeback) -> None:
        """As now saved; one that is over is forgotten."""
        if wb.state is State.DONE:
            self._kept_at.setdefault(wb.id, self.clock.monotonic())
        if not wb.over:
            self._all[wb.id] = wb
            return
        for book in (self._all, self._due, self._kept_at):
            book.pop(wb.id, None)

    def kept_at(self, id: str) -> float:
        """The moment (monotonic) since which the change is done; 0 when that was before this start."""
        return self._kept_at.get(id, 0.0)

    def kept_for(self, wb: Writeback) -> float:
        """Seconds since it is done. Of an earlier run only the PC's clock knows, which may have been set since."""
        since = self.clock.monotonic() - self._kept_at.get(wb.id, self._began)
        if wb.id in self._kept_at or wb.settled_at is None:
            return since
        return max(since, (self.clock.now() - wb.settled_at).total_seconds())

    def due(self, id: str, seconds: float) -> datetime:
        """Act on it again in that many seconds. Returns the moment, for people to read."""
        self._due[id] = self.clock.monotonic() + seconds
        return self.clock.now() + timedelta(seconds=seconds)

    def due_in(self, id: str) -> float:
        """Seconds until it may be acted on; 0 when it may now."""
        return max(0.0, self._due.get(id, 0.0) - self.clock.monotonic())

    def closed_for(self, connection: str) -> float:
        """Seconds for which nothing goes out to the connection."""
        gate = self.gates.get(connection)
        return max(0.0, gate.until - self.clock.monotonic()) if gate else 0.0

    def is_behind(self, wb: Writeback) -> bool:
        """Whether another change goes first: of the same subject and made earlier, or making what this one needs."""
        if wb.waits_for is not None:
            return True
        return any(
            other.subject == wb.subject and other.connection == wb.connection and other.seq < wb.seq
            for other in self._all.values()
            if not other.settled and other.state is not State.REFUSED
        )

    def concerning(self, ref: Ref) -> list[Writeback]:
        """The changes of one visit that are not over, in order of making; `ref` may hold a booking's own id."""
        return [wb for wb in self.of(ref.connection) if wb.appointment == ref or wb.id == ref.id]

    def as_seen(self, wb: Writeback) -> Writeback:
        """With the reason it still waits for, and until when: this changes without anything being saved."""
        if wb.state is not State.READY:
            return wb
        wait, seconds = Wait.NONE, self.due_in(wb.id)
        if seconds and wb.wait is Wait.UNDO:
            wait = Wait.UNDO
        elif self.paused or wb.connection in self.paused_links:
            wait, seconds = Wait.PAUSED, 0.0
        elif wb.connection not in self.gates:
            wait, seconds = Wait.OFFLINE, 0.0
        elif closed := self.closed_for(wb.connection):
            wait, seconds = self.gates[wb.connection].why, closed
        elif self.is_behind(wb):
            wait, seconds = Wait.TURN, 0.0
        elif seconds:
            wait = wb.wait
        return replace(wb, wait=wait, next_at=self.clock.now() + timedelta(seconds=seconds) if seconds else None)
