"""From what a person wants to a writeback that says it fully: over which visit, seen how, after which other change.

Not here: what the person may ask for (`desk.py`), keeping and sending it (`outbox.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from adapters import errors
from adapters.change import Book, Cancel, Change, Move, SetStatus
from adapters.model import Appointment
from adapters.record import replace
from adapters.sentence import say
from app import writeback as wbk
from app.ref import Ref
from app.writeback import State, Writeback

if TYPE_CHECKING:
    from app.desk import Desk
    from app.outbox import Outbox


class Wishes:
    def __init__(self, desk: Desk, outbox: Outbox) -> None:
        self._desk, self._outbox = desk, outbox
        self._seq = desk.store.next_seq()

    async def of_visit(self, ref: Ref, change_of: Callable[[str, str | None], Change], by: str) -> Writeback:
        """A change of a standing visit, or of one still being booked, over what the person sees of it now."""
        desk = self._desk
        visit = desk.visit(ref)
        if visit is None:
            raise errors.NotFound(say("the visit"))
        before, ident, after = visit.appointment, visit.ref.id, None
        earlier = desk.ledger.concerning(Ref(ref.connection, ident))
        if (booking := desk.ledger.get(ident)) is not None and booking.kind == "book":
            after = booking.id
        fact = desk.diary.fact(Ref(ref.connection, ident))
        change = change_of(ident, fact.revision or None if fact else None)
        if earlier and isinstance(change, Move):  # what an earlier change may fail to bring about is said again
            provider, room = change.provider_id or before.provider_id, change.room_id or before.room_id
            change = replace(change, provider_id=provider, room_id=room)
            if (refused := _refused(earlier)) is not None:
                return await self._again(refused, change, fact)
        name = before.patient_name or ""
        return await self.make(
            ref.connection, change, by, patient_name=name, before=before, after=after, follows=bool(earlier)
        )

    async def _again(self, refused: Writeback, move: Move, fact: Appointment | None) -> Writeback:
        """Moving what was refused is another try of it at the new place, with its own undo window."""
        asked: Change = move
        if isinstance(refused.change, Book):
            asked = replace(
                refused.change,
                span=move.span,
                provider_id=move.provider_id or refused.change.provider_id,
                room_id=move.room_id or refused.change.room_id,
            )
        undo = float(self._desk.settings.undo_seconds)
        return await self._outbox.retry(refused.id, asked, fact or refused.before, undo)

    async def make(
        self,
        connection: str,
        change: Change,
        by: str,
        *,
        patient_name: str = "",
        visit_type: str = "",
        before: Appointment | None = None,
        after: str | None = None,
        follows: bool = False,
    ) -> Writeback:
        """Sealed when it returns. Raises KeyError for an unknown connection, and what the store raises."""
        desk = self._desk
        if not any(c.id == connection for c in desk.connections):
            raise KeyError(connection)
        undo = float(desk.settings.undo_seconds)
        seq, self._seq = self._seq, self._seq + 1
        made = wbk.make(
            change,
            id=f"{desk.chance.getrandbits(80):020x}",
            seq=seq,
            connection=connection,
            now=desk.now(),
            undo=timedelta(seconds=undo),
            by=by or desk.settings.made_by,
            patient_name=patient_name,
            visit_type=visit_type,
            before=before,
            after=after,
            follows=follows,
        )
        return await self._outbox.add(made, undo)

    async def retry(self, id: str, change: Change | None) -> Writeback:
        """The person has seen how the visit stands now, and wants it (or its edited form) all the same."""
        wb = self._desk.ledger[id]
        change, fact = self._over_now(wb, change or wb.change)
        return await self._outbox.retry(id, change, fact or wb.before)

    async def settle(self, id: str, happened: bool, by: str) -> Writeback:
        """A settled one stays settled: "ours again" is a new change, for a booking that stands elsewhere a move."""
        wb = await self._outbox.settle(id, happened, by or self._desk.settings.made_by)
        if wb.state is not State.DONE or happened or wb.kind in ("add_patient", "edit_patient"):
            return wb
        change, fact = wb.change, None
        if isinstance(change, Book) and wb.appointment is not None:
            fact = self._desk.diary.fact(wb.appointment, self._desk.days_of(wb))
            if fact is not None:
                change = Move(
                    appointment_id=fact.id,
                    span=change.span,
                    provider_id=change.provider_id,
                    room_id=change.room_id,
                    seen=fact.revision or None,
                )
        else:
            change, fact = self._over_now(wb, change)
        return await self.make(
            wb.connection,
            change,
            by,
            patient_name=wb.patient_name,
            visit_type=wb.visit_type,
            before=fact or wb.before,
        )

    def _over_now(self, wb: Writeback, change: Change) -> tuple[Change, Appointment | None]:
        """The change over the record as last told, where it is about one."""
        if not isinstance(change, Move | Cancel | SetStatus) or wb.appointment is None:
            return change, None
        fact = self._desk.diary.fact(wb.appointment, self._desk.days_of(wb))
        return (replace(change, seen=fact.revision or None), fact) if fact else (change, None)


def _refused(earlier: Sequence[Writeback]) -> Writeback | None:
    """The booking or move of a visit that a person now moves again: the last one, when it was refused."""
    timed = [wb for wb in earlier if isinstance(wb.change, Book | Move)]
    last = timed[-1] if timed else None
    return last if last is not None and last.state is State.REFUSED and last.waits_for is None else None
