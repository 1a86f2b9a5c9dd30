"""The window of the booking stand with "Find a time" in it, for its tests. A practice of three, everybody made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from adapters.model import Appointment, Span, Status
from app.finder import Request
from app.ref import Ref
from tests.doubles.fake_pms import ZONE, FakePms
from tests.ui.booking_stand import LINK, PATIENTS, Front, full_day, until
from ui.slot_desk import SlotDesk
from ui.slot_model import Kind, Row
from ui.slot_page import SlotPage

HADDAD, OKAFOR, NAIR = Ref(LINK, "h"), Ref(LINK, "o"), Ref(LINK, "n")
FILLING = Ref(LINK, "fill")
ANA = Ref(LINK, "ana")
TODAY = date(2026, 2, 17)
TOMORROW = date(2026, 2, 18)


class SlotFront(Front):
    """Also remembers what the page asked of the rest of the window."""

    def __init__(self, pms: FakePms, **more: Any) -> None:
        super().__init__(pms, **more)
        self.asked: list[Request] = []
        self.copied: list[str] = []
        self.shown: list[tuple[date, Ref | None]] = []
        self.booked: list[tuple[Any, Ref | None, Ref | None]] = []
        self.slots: SlotDesk = SlotDesk(self)  # type: ignore[arg-type, assignment]
        for timer in (self.slots._soon, self.slots._quietly):
            timer.setInterval(0)  # nobody types on
        real = self.desk.free_slots

        async def free_slots(request: Request) -> Any:
            self.asked.append(request)
            return await real(request)

        self.desk.free_slots = free_slots  # type: ignore[method-assign]
        self.booking.book_slot = self._book_slot  # type: ignore[method-assign]

    def _book_slot(self, opening: Any, patient: Ref | None = None, visit_type: Ref | None = None) -> None:
        self.booked.append((opening, patient, visit_type))

    def copy(self, words: str) -> None:
        self.copied.append(words)

    def go_to(self, day: date, ref: Ref | None = None) -> None:
        self.shown.append((day, ref))
        self.window.set_page("day")

    @property
    def page(self) -> SlotPage:
        assert self.slots.page is not None
        return self.slots.page

    async def find(self) -> SlotPage:
        """Go to the page as a click on the navigation does, and wait for the times."""
        self.window.sidebar.page_chosen.emit("find_time")
        await self.settled()
        return self.page

    async def settled(self) -> None:
        """Nothing is being typed, searched or explained any more."""
        slots = self.slots
        await until(lambda: not (slots._soon.isActive() or slots._quietly.isActive() or self.tasks._running))
        await until(lambda: not any(row.reasons and row.reasons.looking for row in self.rows))

    @property
    def rows(self) -> Sequence[Row]:
        return self.page.list.rows.rows

    def row(self, kind: Kind, day: date | None = None) -> Row:
        """The first row of that kind (on that day)."""
        return next(r for r in self.rows if r.kind is kind and (day is None or self._day_of(r) == day))

    def _day_of(self, row: Row) -> date | None:
        span = row.span
        return span.start.astimezone(ZONE).date() if span is not None else row.day.date if row.day else None

    def offers(self, day: date) -> list[str]:
        """The times shown of that day."""
        return [r.title for r in self.rows if r.kind is Kind.OFFER and self._day_of(r) == day]

    def pass_time(self, seconds: float) -> None:
        self.desk.clock._start -= seconds  # type: ignore[attr-defined]

    def press(self, key: Qt.Key, widget: QWidget | None = None, control: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(widget or self.page.list, key, modifier)

    def click_row(self, row: Row, button: str = "") -> None:
        """A real click on a row, or on one of its painted buttons."""
        view = self.page.list
        index = view.rows.index(view.rows.find(row.key))
        view.scrollTo(index)
        rect = view.visualRect(index)
        at = rect.center()
        if button:
            spots = view.drawing.buttons(rect, row, True)
            at = next(place.center().toPoint() for key, _, place, _ in spots if key == button)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def taken(ident: str, day: date, start: time, end: time, provider: str = "h", who: str = "luz") -> Appointment:
    """A visit that takes this time."""
    known = next(p for p in PATIENTS if p.id == who)
    return Appointment(
        id=ident,
        span=Span(start=datetime.combine(day, start, ZONE), end=datetime.combine(day, end, ZONE)),
        patient_id=who,
        patient_name=f"{known.family}, {known.given}",
        provider_id=provider,
        room_id={"h": "r1", "o": "r2", "n": "r3"}[provider],
        visit_type_id="fill",
        visit_type="Filling, 1 surface",
        status=Status.CONFIRMED,
        revision="1",
    )


def busy_week() -> FakePms:
    """Haddad and Okafor are full tomorrow but for half an hour of Haddad's; after that there is some room.

    Ana was with Dr. Okafor yesterday.
    """
    pms = full_day()
    pms.add(taken("t1", TOMORROW, time(8), time(14)))
    pms.add(taken("t2", TOMORROW, time(14, 30), time(17)))
    pms.add(taken("t3", TOMORROW, time(8), time(17), "o"))
    thursday = TOMORROW + timedelta(days=1)
    pms.add(taken("t4", thursday, time(8), time(10)))
    pms.add(taken("t5", thursday, time(10, 45), time(17)))
    pms.add(taken("t6", thursday, time(8), time(15), "o"))
    pms.add(taken("past", TODAY - timedelta(days=1), time(9), time(10), "o", who="ana"))
    return pms
