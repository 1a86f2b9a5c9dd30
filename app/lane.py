"""One connection's sender: what may go out now, one trip to the practice system, and what its answer means.

Different subjects go side by side (few), one subject strictly in order of making. Not here: the book of changes and its
saving (`outbox.py`), which step is legal (`writeback.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

from adapters import errors
from adapters.change import Cancel, Move, SetStatus
from adapters.errors import PmsError, Reason
from adapters.port import Absent, Accepted, CannotTell, Found, PmsAdapter, Receipt, Trace
from adapters.record import replace
from app import patience, readback
from app import writeback as wbk
from app.ledger import Gate
from app.waiting import Bell
from app.writeback import Illegal, State, Wait, Writeback

if TYPE_CHECKING:
    from app.outbox import Outbox

AT_ONCE = 3
LOCKED_AGAIN = 300.0
"""Seconds until refused keys are tried again by themselves."""
NOT_DELIVERED = (
    errors.Unreachable,
    errors.Throttled,
    errors.Unavailable,
    errors.Locked,
    errors.NoKeyring,
    errors.NeedsSetting,
)
SAID_NO = (errors.Refused, errors.Forbidden, errors.Unsupported, errors.NotFound)


class Lane:
    """Runs from `start` until `end`; its gate in the ledger says why, and until when, nothing goes out."""

    def __init__(self, outbox: Outbox, connection: str, adapter: PmsAdapter) -> None:
        self.outbox, self.connection, self.adapter = outbox, connection, adapter
        self.ledger = outbox.ledger
        self.gate = self.ledger.gates[connection] = Gate()
        self.bell = Bell()
        self._failures = 0
        self._trips: dict[str, asyncio.Task[None]] = {}
        self._loop: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._loop = asyncio.create_task(self._run(), name=f"outbox {self.connection}")

    def reopen(self) -> None:
        self._failures, self.gate.until, self.gate.why = 0, 0.0, Wait.NONE
        for wb in self.ledger.of(self.connection):
            if wb.state is State.READY and wb.wait in (Wait.OFFLINE, Wait.SLOWED, Wait.LOCKED):
                self.ledger.due(wb.id, 0.0)
        self.bell.ring()

    def let_go(self) -> list[asyncio.Task[None]]:
        """Stop choosing; give back the trips whose answer is still out."""
        if self._loop:
            self._loop.cancel()
        out: list[asyncio.Task[None]] = []
        for id, task in self._trips.items():
            wb = self.ledger.get(id)
            if wb is not None and wb.state is State.SENDING:
                out.append(task)
            else:
                task.cancel()
        return out

    async def end(self) -> None:
        tasks = [*self._trips.values(), *([self._loop] if self._loop else [])]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # -- choosing -----------------------------------------------------------------------------------------------------

    async def _run(self) -> None:
        while True:
            soonest: float | None = None
            for wb, seconds in self._candidates():
                if seconds > 0:
                    soonest = seconds if soonest is None else min(soonest, seconds)
                elif len(self._trips) < (1 if self._failures else AT_ONCE):
                    task = asyncio.create_task(self._trip(wb), name=f"{wb.state} {wb.id}")
                    self._trips[wb.id] = task
            await self.bell.sleep(self.outbox.clock, soonest)

    def _candidates(self) -> Iterator[tuple[Writeback, float]]:
        """What could be acted on, in order of making, and in how many seconds."""
        closed = self.ledger.closed_for(self.connection)
        for wb in self.ledger.of(self.connection):
            if wb.id in self._trips or wb.state not in (State.READY, State.QUEUED, State.UNSURE):
                continue
            if wb.state is State.READY and (self.ledger.paused or self.ledger.is_behind(wb)):
                continue
            yield wb, max(closed, self.ledger.due_in(wb.id))

    async def _trip(self, wb: Writeback) -> None:
        try:
            if wb.state is State.READY:
                await self._send(wb)
            elif wb.state is State.QUEUED:
                await self._poll(wb)
            else:
                await self._trace(wb)
        except (Illegal, KeyError):
            pass  # a person's hand was quicker
        except PmsError as error:
            self._fault(wb, error)
        except Exception as error:
            self.ledger.due(wb.id, patience.trace_after(0, self.outbox.chance))
            self.outbox.around.bug(error)
        finally:
            self._trips.pop(wb.id, None)
            self.bell.ring()

    def _fault(self, wb: Writeback, error: PmsError) -> None:
        """A request that was not a write failed: the change stays as it is, and is looked at again."""
        wait = self._hold_back(error) if isinstance(error, NOT_DELIVERED) else None
        self.ledger.due(wb.id, 0.0 if wait else patience.trace_after(wb.asks, self.outbox.chance))
        self.outbox.around.told([wb])

    # -- sending ------------------------------------------------------------------------------------------------------

    async def _send(self, wb: Writeback) -> None:
        box = self.outbox
        if wb.read_first and await self._is_there(wb):
            return
        change = meant = wb.change
        if isinstance(change, Move | Cancel | SetStatus) and change.seen is not None:
            fit = await self._still_as_seen(wb)
            if fit is None:
                clash = errors.Clash((Reason(None, errors.Clash().title),))
                await box.step(wb.id, lambda w: wbk.stopped(w, box.clock.now(), clash.title, clash.reasons))
                return
            wb = fit
        sent = wb.change

        def picked(w: Writeback) -> Writeback:
            if box.closing or self.ledger.paused:
                raise Illegal("nothing goes out now")
            if w.change != meant:
                raise Illegal("it was changed meanwhile")
            return wbk.picked(replace(w, change=sent), box.clock.now())

        wb = await box.step(wb.id, picked)
        try:
            receipt = await self.adapter.submit(wb.change)
        except NOT_DELIVERED as error:
            await self._put_off(wb, error)
        except SAID_NO as error:
            self._answered()
            await self._say_no(wb, error)
        except PmsError as error:
            await self._doubt(wb, error.title)
        except Exception as error:
            # Nobody knows how far it came: that is a doubt, as when the answer was lost.
            box.around.bug(error)
            await self._doubt(wb, "")
        else:
            await self._hear(wb, receipt)

    async def _still_as_seen(self, wb: Writeback) -> Writeback | None:
        """The change over the record as now known; None when somebody else changed it. After ours: reads first."""
        ref = wb.appointment
        if ref is None:
            return wb
        days = readback.days_of(wb, self.outbox.around.zone(self.connection))
        ours = [w for w in self.ledger.of(self.connection) if w.seq < wb.seq and w.appointment == ref]
        if any(w.state is State.DONE and not w.shown for w in ours):
            await self.outbox.around.reread(self.connection, days)
        return readback.rebased(wb, self.outbox.around.fact(ref, days), follows_ours=wb.follows)

    async def _is_there(self, wb: Writeback) -> bool:
        """Before another try: read whether it is in the practice system already."""
        trace = await self.adapter.find_trace(wb.change, self.outbox.around.since(wb, wb.made_at))
        self._answered()
        if not isinstance(trace, Found):
            return False
        if trace.ticket is not None and trace.remote_id is None:
            return await self._goes_on(wb, trace.ticket)
        await self.outbox.step(wb.id, lambda w: wbk.already_there(w, self.outbox.clock.now(), trace.remote_id))
        return True

    async def _goes_on(self, wb: Writeback, ticket: str) -> bool:
        """An earlier try is known there by a ticket: follow it, unless the answer to it was no."""
        box = self.outbox
        try:
            receipt = await self.adapter.check(ticket)
        except SAID_NO:
            return False
        if isinstance(receipt, Accepted):
            made = receipt.remote_id
            await box.step(wb.id, lambda w: wbk.already_there(w, box.clock.now(), made))
        else:
            later = self.ledger.due(wb.id, patience.poll_after(0, box.chance))
            await box.step(wb.id, lambda w: wbk.already_queued(w, box.clock.now(), ticket, later))
        return True

    async def _hear(self, wb: Writeback, receipt: Receipt) -> None:
        box = self.outbox
        self._answered()
        if isinstance(receipt, Accepted):
            await box.record(wb.id, lambda w: wbk.accepted(w, box.clock.now(), receipt))
        elif wb.state is State.QUEUED:
            later = self.ledger.due(wb.id, patience.poll_after(wb.asks + 1, box.chance))
            await box.record(wb.id, lambda w: wbk.still_waiting(w, box.clock.now(), later))
        else:
            later = self.ledger.due(wb.id, patience.poll_after(0, box.chance))
            await box.record(wb.id, lambda w: wbk.ticket(w, box.clock.now(), receipt.ticket, later))

    async def _say_no(self, wb: Writeback, error: PmsError) -> None:
        reasons = error.reasons if isinstance(error, errors.Refused) else (Reason(None, error.detail or error.title),)
        title = error.title
        await self.outbox.record(wb.id, lambda w: wbk.refused(w, self.outbox.clock.now(), title, reasons))

    async def _put_off(self, wb: Writeback, error: PmsError) -> None:
        wait = self._hold_back(error)
        later = self.ledger.due(wb.id, self.ledger.closed_for(self.connection))
        await self.outbox.record(wb.id, lambda w: wbk.put_off(w, self.outbox.clock.now(), wait, later, error.title))

    async def _doubt(self, wb: Writeback, detail: str) -> None:
        later = self.ledger.due(wb.id, patience.trace_after(0, self.outbox.chance))
        await self.outbox.record(wb.id, lambda w: wbk.answer_lost(w, self.outbox.clock.now(), later, detail))

    # -- asking -------------------------------------------------------------------------------------------------------

    async def _poll(self, wb: Writeback) -> None:
        box = self.outbox
        try:
            receipt = await self.adapter.check(wb.ticket or "")
        except errors.Refused as error:
            self._answered()
            await self._say_no(wb, error)
        except (errors.NotFound, errors.Unsure) as error:
            self._answered()
            later, title = self.ledger.due(wb.id, patience.trace_after(0, box.chance)), error.title
            await box.record(wb.id, lambda w: wbk.ticket_unknown(w, box.clock.now(), later, title))
        else:
            await self._hear(wb, receipt)

    async def _trace(self, wb: Writeback) -> None:
        try:
            trace: Trace = await self.adapter.find_trace(
                wb.change, self.outbox.around.since(wb, wb.sent_at or wb.made_at)
            )
        except NOT_DELIVERED:
            raise
        except PmsError as error:
            trace = CannotTell(error.title)
        self._answered()
        if (seen := self.ledger.get(wb.id)) is None or seen.state is not State.UNSURE:
            return  # a person's word came first, and with it when to go on
        box, now = self.outbox, self.outbox.clock.now()
        if isinstance(trace, Found):
            found, later = trace, self.ledger.due(wb.id, patience.poll_after(0, box.chance))
            await box.record(wb.id, lambda w: wbk.found(w, now, found, later))
        elif isinstance(trace, Absent):
            self.ledger.due(wb.id, patience.retry_after(wb.attempts, box.chance))
            await box.record(wb.id, lambda w: wbk.absence_proved(w, now))
        else:
            why, later = trace.why, self.ledger.due(wb.id, patience.trace_after(wb.asks + 1, box.chance))
            await box.record(wb.id, lambda w: wbk.cannot_tell(w, now, later, why))

    # -- the state of the line ----------------------------------------------------------------------------------------

    def _answered(self) -> None:
        if self._failures:
            self._failures, self.gate.until, self.gate.why = 0, 0.0, Wait.NONE
        self.outbox.around.met(self.connection, None)

    def _hold_back(self, error: PmsError) -> Wait:
        """Close the lane for a while: what failed for one change would fail for the next."""
        self._failures += 1
        chance = self.outbox.chance
        if isinstance(error, errors.Throttled):
            left = (error.until - self.outbox.clock.now()).total_seconds()
            self.gate.why, seconds = Wait.SLOWED, min(max(left, 1.0), 3600.0) + chance.random()
        elif isinstance(error, errors.Unreachable):
            self.gate.why, seconds = Wait.OFFLINE, patience.retry_after(self._failures, chance)
        elif isinstance(error, errors.Unavailable):
            self.gate.why, seconds = Wait.SLOWED, patience.retry_after(self._failures, chance)
        else:
            self.gate.why, seconds = Wait.LOCKED, LOCKED_AGAIN
        self.gate.until = self.outbox.clock.monotonic() + seconds
        self.outbox.around.met(self.connection, error)
        return self.gate.why
