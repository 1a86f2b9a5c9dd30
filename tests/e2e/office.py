"""The whole app on an invented practice: the real window, desk, outbox and store; only the practice system is a double.

It is Tuesday, February 17, a quarter to eleven. The store outlives the window, so that a deed can close and reopen.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from datetime import time as wall

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from adapters.model import Appointment, Connection, Patient, Phone, Span, Status
from app.agenda import Visit
from app.desk import Desk
from app.ref import Ref
from app.settings import Settings
from app.store import Store
from app.writeback import Writeback
from app.writer import InlineWriter
from tests.doubles.fake_pms import ZONE, FakeAdapter, FakePms
from tests.ui.booking_stand import LINK, NOW, PATIENTS, PRACTICE, MorningClock
from ui.front_desk import FrontDesk

TODAY = NOW.date()
PATIENCE = 30.0
FAMILY = (("mum", "Elena", "1986-05-01"), ("kid1", "Mateo", "2015-02-11"), ("kid2", "Lucía", "2018-09-30"))


def at(text: str, day: date = TODAY) -> Span:
    """ "14:15+45": a span of that day."""
    start, _, minutes = text.partition("+")
    begin = MorningClock().now().replace(second=0, microsecond=0)
    begin = begin.combine(day, wall.fromisoformat(start), ZONE)
    return Span(start=begin, end=begin + minutes_of(minutes))


def minutes_of(text: str) -> object:
    from datetime import timedelta

    return timedelta(minutes=int(text))


class Adapter(FakeAdapter):
    """The invented practice."""

    connection = LINK

    async def open(self) -> object:  # type: ignore[override]
        await super().open()
        return PRACTICE


class Office:
    """The practice, its system (`pms`) and this computer's disk (`store`); `window()` is one run of the app."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.clock = MorningClock()
        self.pms = FakePms(clock=self.clock.now, latency=(0.0, 0.0))
        self.pms.patients = {p.id: p for p in PATIENTS}
        self.store = Store.in_memory(clock=self.clock)
        self.store.put_connection(Connection(id=LINK, kind="fake", name="Sikka"))
        self.store.put_practice(LINK, PRACTICE, NOW)
        self.settings = settings or Settings(undo_seconds=0, keep_days_back=2, keep_days_ahead=10, close_to_tray=False)

    def add(self, ident: str, who: str, when: str, provider: str = "h", *, day: date = TODAY, **more: object) -> None:
        """A visit that stands in the practice system."""
        known = self.pms.patients[who]
        room = {"h": "r1", "o": "r2", "n": "r3"}[provider]
        values = {"status": Status.SCHEDULED, "revision": "1", "visit_type": "Periodic exam"} | more
        self.pms.add(
            Appointment(
                id=ident,
                span=at(when, day),
                patient_id=who,
                patient_name=f"{known.family}, {known.given}",
                provider_id=provider,
                room_id=room,
                **values,  # type: ignore[arg-type]
            )
        )

    def add_family(self) -> tuple[str, ...]:
        """A mother and two children who share a phone; their ids."""
        for ident, given, born in FAMILY:
            number = "4155550190" if ident != "kid2" else "+1 (415) 555-0190"
            self.pms.patients[ident] = Patient(
                id=ident,
                given=given,
                family="Reyes",
                born=date.fromisoformat(born),
                phones=(Phone(kind="mobile", number=number),),
            )
        return tuple(ident for ident, *_ in FAMILY)

    def fill(self, provider: str, first: str, last: str, *, day: date = TODAY) -> None:
        """A provider's time is taken by others, in halves of an hour."""
        others = [p.id for p in PATIENTS if p.id != "ana"]
        start, end = (wall.fromisoformat(one) for one in (first, last))
        for number, minute in enumerate(range(start.hour * 60 + start.minute, end.hour * 60 + end.minute, 30)):
            when = f"{minute // 60:02}:{minute % 60:02}+30"
            self.add(f"full-{provider}-{day}-{when}", others[number % len(others)], when, provider, day=day)

    def _adapter(self, connection: Connection) -> FakeAdapter:
        self.adapter = Adapter(connection, clock=self.clock.now, sleep=self.clock.sleep, pms=self.pms)
        self.adapter.connection = connection.id
        return self.adapter

    @asynccontextmanager
    async def window(self, *, in_tray: bool = False) -> AsyncIterator[FrontDesk]:
        """One run of the app, from the first painting to the end."""
        desk = Desk(self.store, InlineWriter(), self.clock, random.Random(1), self.settings, make_adapter=self._adapter)
        front = FrontDesk(desk, self.settings)
        front.open(in_tray=in_tray)
        front.window.resize(1440, 900)
        living = asyncio.ensure_future(front.live(()))
        try:
            await until(lambda: living.done() or desk.agenda(TODAY).known)
            await until(lambda: living.done() or desk.store.patient_count(LINK) >= len(self.pms.patients))
            await asyncio.sleep(0)
            yield front
        finally:
            front.quit()
            await living
            front.window.deleteLater()

    def kept(self) -> list[Appointment]:
        """What the practice system holds, cancelled visits left out."""
        return [v for v in self.pms.visits.values() if v.status is not Status.CANCELLED]


async def until(true: Callable[[], object]) -> None:
    """Let everybody go on until it is so."""
    async with asyncio.timeout(PATIENCE):
        while not true():  # noqa: ASYNC110 - what is waited for has no event of its own
            await asyncio.sleep(0)


def keyboard() -> QWidget | None:
    """Where a key that is pressed now goes."""
    popup = QApplication.activePopupWidget()
    return (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()


def key(widget: QWidget | None, which: Qt.Key, *with_: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is, else on `widget`."""
    held = Qt.KeyboardModifier.NoModifier
    for one in with_:
        held |= one
    target = keyboard() or widget
    assert target is not None, "nothing has the keyboard"
    QTest.keyClick(target, which, held)


def words(text: str) -> None:
    """Type where the keyboard is."""
    widget = keyboard()
    assert widget is not None, "nothing has the keyboard"
    QTest.keyClicks(widget, text)


def drawn(front: FrontDesk, ident: str) -> Visit:
    """A visit as it is now drawn."""
    found = front.desk.visit(Ref(LINK, ident), TODAY)
    assert found is not None
    return found


def drag(front: FrontDesk, ident: str, down: int, across: int = 0) -> None:
    """Take a card and drop it so many pixels further."""
    rect = front.view.card_rect(Ref(LINK, ident))
    assert rect is not None
    view = front.view.viewport()
    start = rect.center() - view.pos()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view, start + QPoint(across * step // 5, down * step // 5))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(across, down))


def pending(front: FrontDesk) -> list[Writeback]:
    return [wb for wb in front.desk.pending() if not wb.settled]
