"""What goes into the audit trail by itself: who looked at a patient's card, and what became of every change.

The outcome of a change is kept in the same transaction as its new state: both or none. Not here: the trail itself
(`audit.py`), how a change moves (`outbox.py`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from adapters.errors import PmsError
from app.audit import Audit, Entry
from app.desk import Desk
from app.store import Store
from app.trouble import StoreTrouble
from app.writeback import State, Writeback

if TYPE_CHECKING:
    from adapters.model import PatientCard
    from app.ref import Ref

OUTCOMES = (State.DONE, State.REFUSED, State.DROPPED)
LOOKED = "look_at_patient"


class TrailStore(Store):
    """A store that writes down each outcome of a change as it keeps it."""

    def put_writeback(self, *writebacks: Writeback) -> None:
        def put(db: Any) -> None:
            new = [wb for wb in writebacks if wb.state in OUTCOMES and _state_kept(db, wb.id) != wb.state]
            super(TrailStore, self).put_writeback(*writebacks)
            if new:
                Audit(self).record(*map(entry_of, new))

        self.write(put)


def _state_kept(db: Any, ident: str) -> str | None:
    row = db.execute("SELECT state FROM writebacks WHERE id = ?", (ident,)).fetchone()
    return row[0] if row else None


def entry_of(wb: Writeback) -> Entry:
    """What became of a change: "book" kept or refused, "book_dropped" by a person; the time is from its sending on."""
    at = wb.steps[-1].at if wb.steps else wb.made_at
    took = at - wb.sent_at if wb.sent_at and wb.state is not State.DROPPED else timedelta()
    return Entry(
        at=at,
        who=wb.made_by,
        action=f"{wb.kind}_dropped" if wb.state is State.DROPPED else wb.kind,
        connection=wb.connection,
        subject=_subject(wb),
        success=wb.state is not State.REFUSED,
        took_ms=max(0.0, took / timedelta(milliseconds=1)),
    )


def _subject(wb: Writeback) -> str:
    """The visit or patient by id; for a booking that has none, the patient it is for."""
    if wb.appointment is not None:
        return f"appointment:{wb.appointment.id}"
    patient = wb.remote_id or getattr(wb.change, "patient_id", None)
    return f"patient:{patient}" if patient else wb.subject


class TrailDesk(Desk):
    """The desk of an open data folder: no card is looked at unseen, and its store is kept small."""

    _is_kept_small = False

    async def start(self) -> None:
        from app.upkeep import keep_small

        await super().start()
        if not self._is_kept_small:
            self._is_kept_small = True
            self._works().spawn(keep_small(self))

    async def patient(self, ref: Ref) -> PatientCard:
        began = self.clock.monotonic()
        try:
            card = await super().patient(ref)
        except PmsError:
            await self._looked(ref, began, success=False)
            raise
        await self._looked(ref, began, success=True)
        return card

    async def _looked(self, ref: Ref, began: float, *, success: bool) -> None:
        entry = Entry(
            at=self.now(),
            who=self.settings.made_by,
            action=LOOKED,
            connection=ref.connection,
            subject=f"patient:{ref.id}",
            success=success,
            took_ms=(self.clock.monotonic() - began) * 1000.0,
        )
        try:
            await self.writer.run(Audit(self.store).record, entry)
        except StoreTrouble as trouble:  # a full disk must not keep the front desk from helping a patient
            from app import log

            log.event("a look was not written down", 40, raised=trouble)
