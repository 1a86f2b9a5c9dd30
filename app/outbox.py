"""Every change on its way: kept in memory and on disk alike, sent by one lane per connection (`lane.py`).

Here: saving before acting, one step at a time, what a person can do to a change, and what a reading says about those
that are kept. Not here: which step is legal (`writeback.py`), talking to a practice system (`lane.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from typing import Protocol

from adapters.change import AddPatient, Change, EditPatient
from adapters.errors import PmsError, Reason
from adapters.model import Appointment, DayFacts, Patient
from adapters.port import PmsAdapter
from adapters.record import replace
from adapters.sentence import say
from app import patience, readback
from app import writeback as wbk
from app.clock import Chance
from app.lane import Lane
from app.ledger import Ledger
from app.ref import Ref
from app.waiting import first
from app.writeback import Illegal, State, Writeback

Step = Callable[[Writeback], Writeback]
SAVE_AGAIN = 5.0
"""Seconds until an answer that could not be written down (disk full) is tried to be written again."""
PROOF = {"now": 60.0, "later": 12 * 3600.0}
"""Seconds after which a reading that shows something else is believed, where the system tells no freshness."""


class Surroundings(Protocol):
    """What the outbox needs from the desk it stands in."""

    async def save(self, batch: Sequence[Writeback]) -> None:
        """Durable when it returns; all of them or none."""

    def told(self, batch: Sequence[Writeback]) -> None:
        """They have changed, and are saved."""

    def fact(self, ref: Ref, days: Iterable[date]) -> Appointment | None:
        """The visit as the system last told it, looked for on these days."""

    def since(self, wb: Writeback, moment: datetime) -> datetime:
        """From when on the system is to be searched for a change sent at that moment."""

    async def reread(self, connection: str, days: frozenset[date]) -> None:
        """Read these days freshly. Raises PmsError."""

    def zone(self, connection: str) -> tzinfo: ...

    def met(self, connection: str, error: PmsError | None) -> None:
        """A request of the outbox ended so; None = the system answered."""

    def bug(self, error: Exception) -> None:
        """Something that should not happen did."""


class Outbox:
    """All writebacks that are not over. Methods that end in a save raise what the store raises."""

    def __init__(self, ledger: Ledger, around: Surroundings, chance: Chance) -> None:
        self.ledger, self.around, self.clock, self.chance = ledger, around, ledger.clock, chance
        self.closing = False
        self._lanes: dict[str, Lane] = {}
        self._lock = asyncio.Lock()
        self._saving: set[asyncio.Task[Writeback]] = set()

    # -- steps --------------------------------------------------------------------------------------------------------

    async def step(self, id: str, step: Step) -> Writeback:
        """Take one step of one change: saved, then in memory, then told. It is finished even if the caller goes away.

        Raises Illegal when the change has gone another way meanwhile, KeyError when it is over.
        """
        return await self._safely(self._step(id, step))

    async def record(self, id: str, step: Step) -> Writeback:
        """As `step`, for an answer that was heard: a store that cannot be written to is tried until it can."""
        while True:
            try:
                return await self.step(id, step)
            except (Illegal, KeyError):
                raise
            except Exception as error:
                self.around.bug(error)
                await self.clock.sleep(SAVE_AGAIN)

    async def add(self, wb: Writeback, undo: float) -> Writeback:
        """A new change: durable when this returns, sent when its undo window of so many seconds has passed."""
        self.ledger.due(wb.id, undo)
        return await self._safely(self._keep([wb]))

    async def _safely(self, work: Coroutine[None, None, Writeback]) -> Writeback:
        task = asyncio.ensure_future(work)
        self._saving.add(task)
        task.add_done_callback(self._saving.discard)
        return await asyncio.shield(task)

    async def _step(self, id: str, step: Step) -> Writeback:
        async with self._lock:
            old = self.ledger[id]
            new = step(old)
            if new == old:
                return old
            return await self._kept([new, *self._followers(old, new)])

    async def _keep(self, batch: list[Writeback]) -> Writeback:
        async with self._lock:
            return await self._kept(batch)

    async def _kept(self, batch: list[Writeback]) -> Writeback:
        await self.around.save(batch)
        for wb in batch:
            self.ledger.put(wb)
        self.around.told(batch)
        self.wake()
        return batch[0]

    def _followers(self, old: Writeback, new: Writeback) -> list[Writeback]:
        """The changes that waited for this one's result and now have it, or never will."""
        now, waiting = self.clock.now(), self.ledger.waiting_for(new.id)
        if new.state is State.DONE and new.remote_id:
            return [wbk.filled_in(wb, now, new.remote_id) for wb in waiting if wb.state in wbk.LEGAL["filled_in"]]
        if not new.over or old.over:
            return []
        unsent = [wb for wb in waiting if wb.state is State.READY]
        if new.steps[-1].what == "undone":  # one gesture made them, one gesture takes them back
            gone = [wbk.dropped(wb, now, "undone") for wb in unsent]
            return gone + [more for was, wb in zip(unsent, gone, strict=True) for more in self._followers(was, wb)]
        title = say("What it was waiting for was removed")
        field = "patient_id" if isinstance(new.change, AddPatient) else "appointment_id"
        return [wbk.stopped(wb, now, title, (Reason(field, title),)) for wb in unsent]

    # -- a person's hand ----------------------------------------------------------------------------------------------

    async def undo(self, id: str) -> bool:
        """Take back what has not been sent. False when it is too late."""

        def undone(wb: Writeback) -> Writeback:
            if wb.state is not State.READY:
                raise Illegal("it is on its way already")
            return wbk.dropped(wb, self.clock.now(), "undone")

        try:
            await self.step(id, undone)
        except (Illegal, KeyError):
            return False
        return True

    async def take_back(self, id: str) -> bool:
        """Undo, or withdraw from the system's own queue. False when it can no longer be had back. Raises PmsError."""
        wb = self.ledger.get(id)
        if wb is None or wb.state is State.READY:
            return await self.undo(id)
        lane = self._lanes.get(wb.connection)
        if wb.state is not State.QUEUED or wb.ticket is None or lane is None or not lane.adapter.capabilities.withdraw:
            return False
        try:
            wb = await self.step(id, lambda w: wbk.taking_back(w, self.clock.now()))
            gone = await lane.adapter.withdraw(wb.ticket or "")
            after = wbk.withdrawn if gone else wbk.not_withdrawn
            await self.record(id, lambda w: after(w, self.clock.now()))
        except (Illegal, KeyError):  # its answer came in the meantime
            return False
        return gone

    async def drop(self, id: str) -> None:
        await self.step(id, lambda wb: wbk.dropped(wb, self.clock.now()))

    async def retry(
        self, id: str, change: Change | None = None, before: Appointment | None = None, undo: float = 0.0
    ) -> Writeback:
        """Send a refused change again, perhaps edited, after so many seconds; `before` is the visit as seen now."""

        def again(wb: Writeback) -> Writeback:
            if wb.waits_for is not None and self.ledger.get(wb.waits_for) is None:
                raise Illegal("what it needs will never be")
            tried = wbk.edited_and_retried(wb, self.clock.now(), change)
            return replace(tried, before=before) if before is not None else tried

        self.ledger.due(id, undo)
        return await self.step(id, again)

    async def settle(self, id: str, happened: bool, by: str = "") -> Writeback:
        """A person's word on a change in doubt, or, for one that reads back different, that this is all right."""
        now = self.clock.now()

        def settled(wb: Writeback) -> Writeback:
            if wb.state is State.DONE:
                return wbk.difference_accepted(wb, now, by)
            return wbk.settled_by_person(wb, now, happened, by)

        self.ledger.due(id, 0.0)
        return await self.step(id, settled)

    # -- what a reading says ------------------------------------------------------------------------------------------

    async def was_read(self, connection: str, told: DayFacts, began: float, answers: str = "now") -> None:
        """Days were read, beginning at `began` (monotonic), and saved: what they show is not drawn over any more."""
        days = {told.first + timedelta(days=n) for n in range((told.last - told.first).days + 1)}
        zone = self.around.zone(connection)
        for wb in self.ledger.of(connection):
            if wb.state is not State.DONE or wb.shown or isinstance(wb.change, AddPatient | EditPatient):
                continue
            if self.ledger.kept_at(wb.id) > began or not days & readback.days_of(wb, zone):
                continue
            theirs = readback.record_of(wb, told)
            if theirs is None and not (told.complete and days >= readback.days_of(wb, zone)):
                continue
            proves = wb.settled_at is not None and (
                told.as_of >= wb.settled_at
                if told.as_of is not None
                else self.ledger.kept_for(wb) >= PROOF.get(answers, PROOF["later"])
            )
            later = any(
                w.seq > wb.seq and w.appointment == wb.appointment and w.id != wb.id and w.appointment
                for w in self.ledger.of(connection)
            )
            says = partial(readback.read_back, theirs=theirs, now=self.clock.now(), proves=proves, superseded=later)
            await self._quietly(wb.id, says)

    async def were_read(self, connection: str, patients: Iterable[Patient], began: float) -> None:
        """Patients as just told: those added or edited are shown now."""
        waiting = [
            wb
            for wb in self.ledger.of(connection)
            if wb.state is State.DONE
            and not wb.shown
            and isinstance(wb.change, AddPatient | EditPatient)
            and self.ledger.kept_at(wb.id) <= began
        ]
        if not waiting:
            return
        by_id: Mapping[str, Patient] = {p.id: p for p in patients}
        for wb in waiting:
            ident = wb.remote_id or (wb.change.patient_id if isinstance(wb.change, EditPatient) else None)
            if ident is None and isinstance(wb.change, AddPatient):
                change = wb.change
                ident = next((p.id for p in by_id.values() if readback.is_same_person(change, p)), None)
                if ident is not None:
                    await self._quietly(wb.id, partial(wbk.learned, now=self.clock.now(), remote_id=ident))
            if ident in by_id:
                await self._quietly(wb.id, partial(wbk.shown, now=self.clock.now()))

    async def _quietly(self, id: str, step: Step) -> None:
        with suppress(Illegal, KeyError):  # it went on meanwhile; the next reading speaks again
            await self.step(id, step)

    # -- life ---------------------------------------------------------------------------------------------------------

    async def wake_up(self, connection: str | None = None) -> None:
        """First thing after a start: what was on its way when Daybook ended is in doubt."""
        for wb in self.ledger.everything() if connection is None else self.ledger.of(connection):
            if wb.state is State.SENDING:
                later = self.ledger.due(wb.id, patience.trace_after(0, self.chance))
                await self.record(wb.id, partial(wbk.found_at_startup, now=self.clock.now(), next_at=later))

    def attach(self, connection: str, adapter: PmsAdapter) -> None:
        """Begin to send to this connection."""
        if connection not in self._lanes:
            self._lanes[connection] = Lane(self, connection, adapter)
            self._lanes[connection].start()

    async def detach(self, connection: str) -> None:
        """Send nothing more there; what is out wakes as in doubt when it is attached again."""
        lane = self._lanes.pop(connection, None)
        if lane is not None:
            lane.let_go()
            await lane.end()
            await self.wake_up(connection)

    def reopen(self, connection: str) -> None:
        """The system answers again: what waited for it goes out now."""
        if connection in self._lanes:
            self._lanes[connection].reopen()

    def pause(self, paused: bool) -> None:
        self.ledger.paused = paused
        self.wake()

    def wake(self) -> None:
        for lane in self._lanes.values():
            lane.bell.ring()

    async def close(self, grace: float) -> None:
        """Start nothing new; wait that many seconds for answers in flight. What is still out wakes as in doubt."""
        self.closing = True
        flying = [task for lane in self._lanes.values() for task in lane.let_go()]
        if flying:
            await first(self.clock, asyncio.wait(flying), grace)
        for lane in self._lanes.values():
            await lane.end()
        while self._saving:
            await asyncio.wait(set(self._saving))
