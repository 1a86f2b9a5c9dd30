"""The connections of a running desk: one is added, changed, begun anew, paused or dropped while all others go on.

Not here: trying one out and what of it is kept elsewhere (`connecting.py`), how a link stands (`sync.py`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from adapters.model import Connection

if TYPE_CHECKING:
    from app.desk import Desk
    from app.machine import Machine

PAUSED = "paused"


class Links:
    """Everything is on disk before it is so here; `link_changed` and `day_changed` tell of it."""

    def __init__(self, desk: Desk, machine: Machine) -> None:
        self._desk, self._machine = desk, machine

    async def add(self, connection: Connection) -> None:
        """Keep a new connection, or changed settings of one, and begin to use it."""
        await self._keep(connection)
        await self.renew(connection.id)

    async def change(self, connection: Connection) -> None:
        """Another name or colour; nothing is begun anew."""
        await self._keep(connection)
        self._tell(connection.id)

    async def renew(self, ident: str) -> None:
        """Begin anew, with keys and settings as they are now; a paused one stays paused."""
        await self._machine.disconnect(ident)
        found = next((c for c in self._desk.connections if c.id == ident), None)
        if found is not None and ident not in self._desk.ledger.paused_links:
            self._machine.connect(found)
        self._tell(ident)

    async def pause(self, ident: str, paused: bool) -> None:
        """Neither read it nor send to it until it is resumed, also after a restart. Changes wait in the outbox."""
        desk = self._desk
        await desk.writer.run(desk.store.set_cursor, ident, PAUSED, "1" if paused else "")
        change = desk.ledger.paused_links.add if paused else desk.ledger.paused_links.discard
        change(ident)
        await self.renew(ident)
        desk.pending_changed.publish(desk.pending())

    def pace(self, ident: str) -> timedelta | None:
        """How often today is read; None while the connection is not in use."""
        adapter = self._machine.adapters.get(ident)
        return adapter.capabilities.refresh_every if adapter is not None else None

    def read_patients(self, ident: str) -> None:
        """Look for new and changed patients now, however lately that was done."""
        reader = self._machine.readers.get(ident)
        if reader is not None:
            reader.touch_patients()

    async def clear(self, ident: str) -> None:
        """Throw away what was read of it, and read it again. What is to be sent there, and its directory, stay."""
        desk = self._desk
        await self._machine.disconnect(ident)
        await desk.writer.run(desk.store.forget_copy, ident)
        self._machine.patients.forget(ident)
        desk.diary.drop_days(ident)
        desk.patients_changed.publish(None)
        await self.renew(ident)

    async def drop(self, ident: str) -> None:
        """Forget it, with everything kept of it here and the changes that were to go there."""
        desk = self._desk
        await self._machine.disconnect(ident)
        await desk.writer.run(desk.store.forget_connection, ident)
        desk.ledger.forget(ident)
        desk.ledger.paused_links.discard(ident)
        self._machine.patients.forget(ident)
        desk.diary.drop(ident)
        desk.patients_changed.publish(None)
        desk.pending_changed.publish(desk.pending())
        self._tell(ident)

    async def _keep(self, connection: Connection) -> None:
        await self._desk.writer.run(self._desk.store.put_connection, connection)
        self._desk.diary.connections = self._desk.store.connections()

    def _tell(self, ident: str) -> None:
        """The days on screen may have other columns now."""
        desk = self._desk
        desk.forget_agendas()
        first, last = desk.visible or (desk.today(), desk.today())
        desk.link_changed.publish(ident)
        desk.day_changed.publish(frozenset(first + timedelta(days=n) for n in range((last - first).days + 1)))
