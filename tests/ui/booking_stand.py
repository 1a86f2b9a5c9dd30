"""A window with a calendar and a real desk on an invented practice, for the booking sheets' tests and pictures.

It is a Tuesday morning; the practice system is in memory and answers at once. Everybody is made up.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from datetime import time as wall
from typing import Any

from PySide6.QtCore import QObject, Signal

from adapters import errors
from adapters.model import (
    Appointment,
    Block,
    Connection,
    DayFacts,
    Hours,
    Patient,
    Phone,
    Practice,
    Provider,
    Room,
    Span,
    Status,
    VisitType,
)
from app.desk import Desk
from app.settings import Settings
from app.store import Store
from app.writeback import Writeback
from app.writer import InlineWriter
from tests.doubles.fake_pms import ZONE, FakeAdapter, FakePms
from ui.booking_desk import BookingDesk
from ui.day_desk import DayDesk
from ui.day_view import DayView
from ui.tasks import Tasks
from ui.theme import theme
from ui.window import MainWindow

NOW = datetime(2026, 2, 17, 10, 42, tzinfo=ZONE)
DAY = date(2026, 2, 26)
LINK = "c"
PRACTICE = Practice(
    id="p",
    name="Harbor Lane Dental",
    timezone=ZONE.key,
    providers=(
        Provider(id="h", name="Dr. Haddad", role="DDS"),
        Provider(id="o", name="Dr. Okafor", role="DMD"),
        Provider(id="n", name="Priya Nair", role="RDH"),
    ),
    rooms=(Room(id="r1", name="Op 1"), Room(id="r2", name="Op 2"), Room(id="r3", name="Hyg 1")),
    visit_types=(
        VisitType(id="exam", name="Periodic exam", minutes=45),
        VisitType(id="fill", name="Filling, 1 surface", minutes=45, provider_ids=frozenset({"h", "o"})),
        VisitType(id="clean", name="Adult cleaning", minutes=60, provider_ids=frozenset({"n"})),
    ),
    hours=tuple(
        Hours(weekday=day, start=wall(8), end=wall(17), provider_id=who, room_id=room)
        for day in range(5)
        for who, room in (("h", "r1"), ("o", "r2"), ("n", "r3"))
    ),
    cancel_reasons=(("sick", "Patient is ill"), ("other", "Another reason")),
)


def at(text: str, day: date = DAY) -> datetime:
    """ "14:15" on the invented Thursday."""
    return datetime.combine(day, wall.fromisoformat(text), ZONE)


def span(start: str, end: str, day: date = DAY) -> Span:
    return Span(start=at(start, day), end=at(end, day))


def patient(ident: str, given: str, family: str, born: str, phone: str) -> Patient:
    return Patient(
        id=ident,
        given=given,
        family=family,
        born=date.fromisoformat(born),
        phones=(Phone(kind="mobile", number=phone),),
    )


PATIENTS = (
    patient("ana", "Ana", "Quintero", "1996-04-18", "4155550171"),
    patient("luz", "Luz", "Mercado", "1988-01-30", "4155550118"),
    patient("renee", "Renée", "Abbott", "1971-07-02", "4155550103"),
    patient("haruka", "Haruka", "Ito", "1990-11-21", "4155550144"),
    patient("jon1", "Jonathan", "Pruitt", "1979-06-11", "4155550161"),
    patient("jon2", "Jonathan", "Pruitt", "2004-03-05", "4155550162"),
)


def visit(
    ident: str, who: str, start: str, end: str, provider: str = "h", kind: str = "Filling, 1 surface", **more: Any
) -> Appointment:
    known = next(p for p in PATIENTS if p.id == who)
    room = {"h": "r1", "o": "r2", "n": "r3"}[provider]
    return Appointment(
        id=ident,
        span=span(start, end),
        patient_id=who,
        patient_name=f"{known.family}, {known.given}",
        provider_id=provider,
        room_id=room,
        visit_type=kind,
        **{"revision": "1", **more},
    )


class Adapter(FakeAdapter):
    """The invented practice, with lunch at noon."""

    async def open(self) -> Practice:
        await super().open()
        return PRACTICE

    async def appointments(self, first: date, last: date) -> DayFacts:
        told = await super().appointments(first, last)
        lunch = Block(id="lunch", span=span("12:00", "13:00"), provider_id="h", label="Lunch")
        return replace(told, blocks=(lunch,) if first <= DAY <= last else ())


class MorningClock:
    """A clock that starts at a quarter to eleven."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return time.monotonic() - self._start

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class Slots:
    """Stands for Find a time: remembers what it was asked."""

    def __init__(self) -> None:
        self.moved: list[Any] = []

    def move(self, visit: Any) -> None:
        self.moved.append(visit)


class Front(QObject):
    """What the booking sheets need of the window around them."""

    names_switched = Signal(bool)

    def __init__(self, pms: FakePms, settings: Settings | None = None, *, read_only: bool = False) -> None:
        super().__init__()
        self.acts: dict[str, Callable[[], None]] = {}
        clock = MorningClock()
        store = Store.in_memory(clock=clock)
        store.put_connection(Connection(id=LINK, kind="fake", name="Sikka"))
        store.put_practice(LINK, PRACTICE, NOW)
        self.pms = pms
        self.settings = settings or Settings(keep_days_back=3, keep_days_ahead=14)
        self.desk = Desk(
            store,
            InlineWriter(),
            clock,
            random.Random(1),
            self.settings,
            make_adapter=self._adapter,
            read_only=read_only,
        )
        self.window = MainWindow(DAY, DAY)
        self.view = DayView(theme())
        self.errors: list[BaseException] = []
        self.tasks = Tasks(self.failed)
        self.day = DayDesk(self.desk, self.settings, self.window, self.view, self.tasks)
        self.window.add_page("day", self.view)
        self.window.set_page("day")
        self.slots = Slots()
        self.names_hidden = False
        self.sealed: list[Writeback] = []
        self.booking = BookingDesk(self)  # type: ignore[arg-type]
        self.day.booking_asked.connect(self.booking.new_visit)
        self.day.move_asked.connect(self.booking.move_visit)
        self.day.visit_asked.connect(self.booking.open_visit)
        self.day.question_asked.connect(self.booking.ask)
        self.day.told.connect(self.told)
        self.desk.day_changed.subscribe(self._changed)

    def on(self, key: str, act: Callable[[], None]) -> None:
        self.acts[key] = act

    def _adapter(self, connection: Connection) -> Adapter:
        self.adapter = Adapter(connection, clock=lambda: NOW, sleep=_at_once, pms=self.pms)
        return self.adapter

    def _changed(self, days: frozenset[date]) -> None:
        self.day.refresh()

    def told(self, writeback: Writeback) -> None:
        self.sealed.append(writeback)

    def failed(self, error: BaseException) -> None:
        self.errors.append(error)

    async def open(self) -> None:
        """The window on the invented Thursday, everything read."""
        await self.desk.start()
        self.day.show_day(DAY)
        self.window.resize(1440, 900)
        self.window.finish()
        self.window.show()
        await until(lambda: self.desk.agenda(DAY).known and self.desk.store.patient_count(LINK) >= len(PATIENTS))
        self.day.refresh()

    async def close(self) -> None:
        """Shut everything."""
        for sheet in (
            self.booking.adding and self.booking.adding.sheet,
            self.booking.session and self.booking.session.sheet,
        ):
            if sheet is not None:
                sheet.reject()
        await self.tasks.close()
        with suppress(errors.PmsError):
            await self.desk.close(0.0)
        self.window.close()
        self.window.deleteLater()


async def _at_once(seconds: float) -> None:
    await asyncio.sleep(0)


def full_day() -> FakePms:
    """The Thursday of the design's picture: Dr. Haddad is busy from one to four but for a quarter of an hour."""
    pms = FakePms(clock=lambda: NOW, latency=(0.0, 0.0))
    pms.patients = {p.id: p for p in PATIENTS}
    done = Status.CONFIRMED
    for one in (
        visit("v1", "renee", "13:00", "14:00", kind="Crown seat #30", status=done),
        visit("v2", "luz", "14:00", "14:45"),
        visit("v3", "haruka", "15:00", "16:15", kind="Extraction #17", status=done),
        visit("v4", "haruka", "10:00", "12:00", "o", kind="Crown prep #30"),
        visit("v5", "jon1", "08:00", "12:00", kind="Root canal #14"),
    ):
        pms.add(one)
    return pms


async def until(true: Callable[[], object], seconds: float = 30) -> None:
    """Let everybody go on until it is so."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0)
