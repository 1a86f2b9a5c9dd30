"""A desk on a fake practice system, in virtual time, that can crash and be opened again on the same store."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from typing import Any

from adapters.change import Book
from adapters.errors import PmsError
from adapters.model import Appointment, Connection, Patient, Span
from app.desk import Desk
from app.settings import Settings
from app.store import Store
from app.writeback import State, Writeback
from app.writer import InlineWriter
from tests.doubles.fake_pms import PRACTICE, ZONE, FakeAdapter, FakePms
from tests.doubles.virtual_time import VirtualClock, run

START = datetime(2026, 2, 17, 9, 0, tzinfo=ZONE)
DAY = START.date()
WINDOW = Settings(keep_days_back=3, keep_days_ahead=4)


class CrashingWriter(InlineWriter):
    """Writes, until it is killed: just before or just after the write of that number."""

    def __init__(self, crash_at: int | None = None, after: bool = False) -> None:
        self.count, self._crash_at, self._after = 0, crash_at, after
        self.killed = asyncio.Event()

    async def run(self, work: Any, *args: Any, **kwargs: Any) -> Any:
        if self.killed.is_set():
            await asyncio.Event().wait()
        if work.__name__ == "put_writeback":
            self.count += 1
        if self.count == self._crash_at:
            self.killed.set()
            if self._after:
                work(*args, **kwargs)
            await asyncio.Event().wait()  # it never comes back: there is nobody any more
        return work(*args, **kwargs)


class World:
    """The truth (`pms`), the disk (`store`), the time (`clock`), and a desk that may come and go."""

    def __init__(self, seed: int = 1, start: datetime = START, settings: Settings = WINDOW, **pms: Any) -> None:
        self.clock = VirtualClock(start)
        self.chance = random.Random(seed)
        self.pms = FakePms(
            clock=lambda: start + timedelta(seconds=self.clock.monotonic()), chance=random.Random(seed + 1), **pms
        )
        self.pms.patients = {p: Patient(id=p, given=f"Given{p}", family=f"Family{p}") for p in ("ann", "bob", "cyd")}
        self.store = Store.in_memory(clock=self.clock)
        self.store.put_connection(Connection(id="c", kind="fake", name="Fake"))
        self.store.put_practice("c", PRACTICE, self.clock.now())
        self.settings = settings
        self.writer = CrashingWriter()
        self.adapter: FakeAdapter | None = None

    def desk(self) -> Desk:
        return Desk(self.store, self.writer, self.clock, self.chance, self.settings, make_adapter=self._adapter)

    def _adapter(self, connection: Connection) -> FakeAdapter:
        self.adapter = FakeAdapter(connection, clock=self.clock.now, sleep=self.clock.sleep, pms=self.pms)
        return self.adapter

    def live(
        self, life: Callable[[], Coroutine[Any, Any, None]], crash_at: int | None = None, after: bool = False
    ) -> bool:
        """Run `life` until it ends or the program is killed at that write. True when it was killed."""
        self.writer = writer = CrashingWriter(crash_at, after)

        async def lived() -> None:
            task, killed = asyncio.ensure_future(life()), asyncio.ensure_future(writer.killed.wait())
            await asyncio.wait({task, killed}, return_when=asyncio.FIRST_COMPLETED)
            if writer.killed.is_set():
                # What was on the wire arrives or not, whatever becomes of the sender.
                for change in tuple(self.adapter.flying) if self.adapter else ():
                    if self.chance.random() < 0.5:
                        with suppress(PmsError):
                            self.adapter.receive(change)
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task
            else:
                killed.cancel()
                task.result()

        run(lived(), self.clock)
        return writer.killed.is_set()

    async def open(self) -> Desk:
        desk = self.desk()
        await desk.start()
        return desk

    def visit(
        self, ident: str = "v1", hour: int = 10, minute: int = 0, patient: str = "ann", day: date = DAY
    ) -> Appointment:
        span = span_at(hour, minute, day=day)
        return self.pms.add(
            Appointment(id=ident, span=span, patient_id=patient, provider_id="h", room_id="r1", revision="1")
        )

    async def until(self, desk: Desk, ident: str, *states: State, within: float = 3600.0) -> Writeback:
        """Wait (virtually) until that change is in one of these states."""
        end = self.clock.monotonic() + within
        while True:
            wb = desk.writeback(ident)
            assert wb is not None
            if wb.state in states:
                return wb
            assert self.clock.monotonic() < end, f"still {wb.state} ({wb.wait}): {[s.what for s in wb.steps]}"
            await self.clock.sleep(0.1)

    async def done(self, desk: Desk, ident: str, within: float = 3600.0) -> Writeback:
        return await self.until(desk, ident, State.DONE, within=within)

    async def quiet(self, desk: Desk, within: float = 7200.0) -> None:
        """Wait until nothing is on its way, and everything kept is shown."""
        end = self.clock.monotonic() + within
        while any(wb.state is not State.REFUSED for wb in desk.ledger.everything()):
            assert self.clock.monotonic() < end, [
                (wb.state, wb.wait, wb.shown, wb.kind, [s.what for s in wb.steps]) for wb in desk.ledger.everything()
            ]
            await self.clock.sleep(1.0)

    def booked(self, patient: str, span: Span) -> Sequence[Appointment]:
        """The visits of that patient at that time, in truth."""
        return [
            a
            for a in self.pms.visits.values()
            if a.patient_id == patient and a.span.start.timestamp() == span.start.timestamp()
        ]


def span_at(hour: int, minute: int = 0, minutes: int = 30, day: date = DAY) -> Span:
    start = datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)
    return Span(start=start, end=(start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(ZONE))


def book(patient: str = "ann", hour: int = 11, minute: int = 0, provider: str = "h", day: date = DAY) -> Book:
    return Book(patient_id=patient, provider_id=provider, span=span_at(hour, minute, day=day), room_id="r1")
