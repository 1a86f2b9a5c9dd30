"""The running part of the desk: adapters, readers and the outbox, wired to each other and to the desk's memory.

Made when the first coroutine of the desk needs it, so that a window can paint before asyncio is even imported.
Not here: what a face may ask (`desk.py`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, cast

from adapters import ADAPTERS
from adapters.change import AddPatient, EditPatient
from adapters.errors import PmsError
from adapters.model import Appointment, Connection, DayFacts, Patient, Practice
from adapters.port import PmsAdapter
from app import readback, status_words
from app.links import Links
from app.news import Notice
from app.outbox import Outbox
from app.patients import Patients
from app.questions import Questions
from app.ref import Ref
from app.status_words import Translated
from app.supplies import Supplies
from app.sync import Reader
from app.wishes import Wishes
from app.writeback import SAVED_FOR, State, Writeback

if TYPE_CHECKING:
    from app.desk import Desk
    from app.settings import Settings

log = logging.getLogger(__name__)

CLOCK_OFF = timedelta(hours=26)
"""By how much a PC's clock may be wrong without a change whose answer was lost being overlooked, and sent twice."""


class Machine:
    """What outbox and readers stand in. `adapters` and `readers` by connection, filled by `start`."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.adapters: dict[str, PmsAdapter] = {}
        self.words: dict[str, Translated] = {}
        self.readers: dict[str, Reader] = {}
        self.outbox = Outbox(desk.ledger, self, desk.chance)
        self.wishes = Wishes(desk, self.outbox)
        self.questions = Questions(desk, self)
        self.supplies = Supplies(desk, self)
        self.patients = Patients(desk)
        self.links = Links(desk, self)
        self._tasks: set[asyncio.Task[Any]] = set()
        self._bugs: set[str] = set()
        self._started = False

    # -- life ---------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        if self._started:
            return
        self._started = True
        await self.outbox.wake_up()
        for connection in self.desk.connections:
            if connection.id not in self.desk.ledger.paused_links:
                self.connect(connection)
        self.watch(self.patients.fill())
        now, patience = self.desk.now(), self.desk.attention_after
        for wb in self.desk.ledger.everything():
            if wb.state in (State.QUEUED, State.UNSURE) and wb.sent_at is not None:
                self.remind(max(0.0, (wb.sent_at + patience - now).total_seconds()), wb)

    def connect(self, connection: Connection) -> None:
        desk = self.desk
        make = desk.make_adapter or self._registered
        words = self.words[connection.id] = self._translated(connection.id, make(connection))
        adapter = self.adapters[connection.id] = cast(PmsAdapter, words)
        self.readers[connection.id] = reader = Reader(
            connection.id, adapter, desk.store, desk.writer, desk.clock, self, desk.window
        )
        if desk.visible is not None:
            reader.show(*desk.visible)
        reader.start()
        self.outbox.attach(connection.id, adapter)

    def _translated(self, connection: str, adapter: PmsAdapter) -> Translated:
        """Speaking the desk's statuses, as the person at this desk has set them."""
        desk = self.desk

        async def keep(words: str) -> None:
            await desk.writer.run(desk.store.set_cursor, connection, status_words.CURSOR, words)

        seen = status_words.parse(desk.store.cursor(connection, status_words.CURSOR))
        return Translated(adapter, lambda: desk.settings.status_mapping.get(connection, {}), seen, keep)

    def settings_taken(self, before: Settings) -> None:
        """The desk has other settings: read the days they keep, and anew what reads differently now."""
        old, new = before.status_mapping, self.desk.settings.status_mapping
        for connection, words in self.words.items():
            if old.get(connection, {}) != new.get(connection, {}):
                self.readers[connection].read_anew()
                if (practice := words.practice()) is not None:
                    self.desk.practice_changed(connection, practice)
        if self.desk.window != (before.keep_days_back, before.keep_days_ahead):
            for reader in self.readers.values():
                reader.keep(*self.desk.window)

    def _registered(self, connection: Connection) -> PmsAdapter:
        clock = self.desk.clock
        return ADAPTERS[connection.kind](connection, clock=clock.now, sleep=clock.sleep)

    async def disconnect(self, connection: str) -> None:
        reader, adapter = self.readers.pop(connection, None), self.adapters.pop(connection, None)
        self.words.pop(connection, None)
        await self.outbox.detach(connection)
        if reader is not None:
            await reader.close()
        if adapter is not None:
            await self._end(adapter)

    async def close(self, grace: float) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for reader in self.readers.values():
            await reader.close()
        await self.outbox.close(grace)
        for adapter in self.adapters.values():
            await self._end(adapter)

    async def _end(self, adapter: PmsAdapter) -> None:
        try:
            await adapter.close()
        except Exception as error:
            self.bug(error)

    def spawn(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run it beside; it ends with the desk."""
        self.watch(asyncio.create_task(work))

    def watch(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self.bug(error if isinstance(error, Exception) else RuntimeError())

    # -- for the outbox -----------------------------------------------------------------------------------------------

    async def save(self, batch: Sequence[Writeback]) -> None:
        await self.desk.writer.run(self.desk.store.put_writeback, *batch)

    def told(self, batch: Sequence[Writeback]) -> None:
        days: set[date] = set()
        for wb in batch:
            here = readback.days_of(wb, self.zone(wb.connection))
            days |= here
            if wb.state is State.SENDING:
                self.remind(self.desk.attention_after.total_seconds(), wb)
            elif wb.state is State.DONE and not wb.shown and self.desk.ledger.kept_at(wb.id):
                self._kept(wb, here)
        self.desk.writebacks_changed(batch, frozenset(days))

    def _kept(self, wb: Writeback, days: Iterable[date]) -> None:
        """It is in the practice system: read it back, and draw it as an ordinary visit after a while."""
        self.remind(SAVED_FOR.total_seconds(), wb)
        reader = self.readers.get(wb.connection)
        if reader is None:
            return
        if not isinstance(wb.change, AddPatient | EditPatient):
            reader.touch(days)
            return
        ident = wb.remote_id or (wb.change.patient_id if isinstance(wb.change, EditPatient) else None)
        if ident is None:
            reader.touch_patients()
        else:
            self.spawn(self._read_patient(wb.connection, ident))

    async def _read_patient(self, connection: str, ident: str) -> None:
        at, began = self.desk.now(), self.desk.clock.monotonic()
        try:
            card = await self.adapters[connection].patient(ident)
        except PmsError:
            self.readers[connection].touch_patients()
            return
        changed = await self.desk.writer.run(self.desk.store.put_patients, connection, (card.patient,), at)
        await self.patients_told(connection, (card.patient,), changed, began)

    def remind(self, seconds: float, wb: Writeback) -> None:
        """The change looks different then, though nothing will have happened."""
        self.spawn(self._remind(seconds, wb))

    async def _remind(self, seconds: float, wb: Writeback) -> None:
        await self.desk.clock.sleep(seconds + 0.01)
        self.desk.writebacks_changed((), readback.days_of(wb, self.zone(wb.connection)))

    def fact(self, ref: Ref, days: Iterable[date]) -> Appointment | None:
        return self.desk.diary.fact(ref, days)

    def since(self, wb: Writeback, moment: datetime) -> datetime:
        """Well before that moment, as this PC's clock may have been off; but then, if we sent the very same before."""
        store, days = self.desk.store, (moment.date() + timedelta(days=n) for n in (-2, -1, 0, 1))
        ours = [*self.desk.ledger.of(wb.connection), *(other for day in days for other in store.settled(day))]
        if any(readback.asks_the_same(other, wb) for other in ours):
            return moment
        return moment - CLOCK_OFF

    async def reread(self, connection: str, days: frozenset[date]) -> None:
        reader = self.readers.get(connection)
        if reader is not None:
            for day in sorted(days):
                await reader.reread(day, day)

    def zone(self, connection: str) -> tzinfo:
        return self.desk.diary.zone(connection)

    def met(self, connection: str, error: PmsError | None) -> None:
        reader = self.readers.get(connection)
        if reader is not None:
            reader.met(error)

    def bug(self, error: Exception) -> None:
        """A mistake of ours, or an answer nobody can read: logged without what it says, shown once."""
        if isinstance(error, PmsError):
            log.warning("a reading failed: %s", type(error).__name__)
            self._say(Notice("reading", error.title, error.detail))
            return
        title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
        log.error("a mistake of ours", exc_info=error)  # the log keeps where it was made, nothing of what it says
        self._say(Notice("store" if title else "bug", title or type(error).__name__, detail))

    def _say(self, notice: Notice) -> None:
        mark = f"{notice.key} {notice.title}"
        if mark not in self._bugs:
            self._bugs.add(mark)
            self.desk.noticed.publish(notice)

    # -- for the readers ----------------------------------------------------------------------------------------------

    def practice_told(self, connection: str, practice: Practice) -> None:
        self.desk.practice_changed(connection, practice)

    async def days_told(
        self, connection: str, told: DayFacts, changed: frozenset[date], at: datetime, began: float
    ) -> None:
        diary = self.desk.diary
        diary.forget(connection, changed)
        days = {told.first + timedelta(days=n) for n in range((told.last - told.first).days + 1)}
        diary.was_read(connection, days - changed, at)
        if (adapter := self.adapters.get(connection)) is None:
            return  # it was taken out of the book while this was read
        await self.outbox.was_read(connection, told, began, adapter.capabilities.answers)
        self.desk.days_changed(changed, days)

    async def patients_told(
        self, connection: str, patients: Sequence[Patient], changed: frozenset[str], began: float
    ) -> None:
        await self.outbox.were_read(connection, patients, began)
        if changed:
            await self.desk.patients_read(connection, [p for p in patients if p.id in changed])

    def patients_gone(self, connection: str, ids: frozenset[str]) -> None:
        self.desk.patients_left(connection, ids)

    def link_told(self, connection: str, recovered: bool) -> None:
        if recovered:
            self.outbox.reopen(connection)
        self.desk.link_changed.publish(connection)
