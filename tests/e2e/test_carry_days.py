"""A visit carried to another day: by pointer over the sidebar's month, by keys with Ctrl and the arrows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.ref import Ref
from tests.e2e.office import LINK, TODAY, Office, at, key, pending, until
from ui.front_desk import FrontDesk

REF = Ref(LINK, "v3")
FRIDAY = TODAY + timedelta(days=3)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60")
    made.add("v3", "haruka", "15:00+60")
    return made


def lift(front: FrontDesk) -> QPoint:
    """Take the visit in its middle and move a little; where that is in the viewport."""
    front.carry_days.rest.setInterval(0)
    front.go_to(TODAY, REF)
    rect = front.view.card_rect(REF)
    assert rect is not None
    start = rect.center() - front.view.viewport().pos()
    QTest.mousePress(front.view.viewport(), LEFT, pos=start)
    front.view.mouse.move(start + QPoint(12, 0))
    assert front.view.carry is not None
    return start


def over(front: FrontDesk, day: date) -> QPoint:
    """The middle of a day of the sidebar's month, in the viewport's coordinates."""
    month = front.window.sidebar.month
    spots = (QPointF(x, y) for y in range(0, month.height(), 4) for x in range(0, month.width(), 4))
    spot = next(s for s in spots if month.day_at(s) == day) + QPointF(6, 6)
    return front.view.viewport().mapFromGlobal(month.mapToGlobal(spot.toPoint()))


async def test_resting_on_a_day_of_the_month_shows_it_and_the_drag_goes_on_there(office: Office) -> None:
    async with office.window() as front:
        start = lift(front)
        front.view.mouse.move(over(front, FRIDAY))
        await until(lambda: front.day.day == FRIDAY)
        assert front.window.day == FRIDAY
        assert front.view.carry is not None
        hour = front.view.theme.metrics.hour
        place = front.view.place
        assert place is not None
        front.view.mouse.move(start)
        was, now = front.view.model.at(front.view.carry.start), at("15:00+60", FRIDAY).start  # type: ignore[union-attr]
        shift = QPoint(0, round((now - was).total_seconds() / 3600 * hour))
        front.view.mouse.move(start + shift)
        QTest.mouseRelease(front.view.viewport(), LEFT, pos=start + shift)
        await until(lambda: office.pms.visits["v3"].span == at("15:00+60", FRIDAY))


async def test_back_on_its_own_day_the_visit_can_be_put_where_it_was(office: Office) -> None:
    async with office.window() as front:
        start = lift(front)
        front.view.mouse.move(over(front, FRIDAY))
        await until(lambda: front.day.day == FRIDAY)
        front.view.mouse.move(over(front, TODAY))
        await until(lambda: front.day.day == TODAY)
        assert front.view.carry is not None
        front.view.mouse.move(start)
        QTest.mouseRelease(front.view.viewport(), LEFT, pos=start)
        assert not pending(front)


@pytest.mark.parametrize("leave", ["escape", "let go over the month"])
async def test_it_can_be_put_back_from_another_day(office: Office, leave: str) -> None:
    async with office.window() as front:
        lift(front)
        front.view.mouse.move(over(front, FRIDAY))
        await until(lambda: front.day.day == FRIDAY)
        if leave == "escape":
            key(front.view, Qt.Key.Key_Escape)
        else:
            QTest.mouseRelease(front.view.viewport(), LEFT, pos=over(front, FRIDAY))
        assert front.view.carry is None
        assert not pending(front)
        assert office.pms.visits["v3"].span == at("15:00+60")


async def test_passing_over_the_month_changes_nothing(office: Office) -> None:
    async with office.window() as front:
        start = lift(front)
        front.carry_days.rest.setInterval(100_000)
        front.view.mouse.move(over(front, FRIDAY))
        assert front.carry_days.rest.isActive()
        front.view.mouse.move(start + QPoint(0, 40))
        assert not front.carry_days.rest.isActive()
        assert front.day.day == TODAY


async def test_resting_on_the_arrow_turns_the_month(office: Office) -> None:
    async with office.window() as front:
        lift(front)
        month = front.window.sidebar.month
        last = month.shown()[1]
        button = next(b for b in month.children() if b.objectName() == "sidebar.chevron-right")
        middle = button.geometry().center()  # type: ignore[attr-defined]
        front.view.mouse.move(front.view.viewport().mapFromGlobal(month.mapToGlobal(middle)))
        await until(lambda: month.shown()[0] > TODAY and month.shown()[1] > last)
        assert front.view.carry is not None
        key(front.view, Qt.Key.Key_Escape)
        assert not front.carry_days.rest.isActive()


async def test_by_keys_m_then_ctrl_and_arrows_carry_it_to_the_next_day(office: Office) -> None:
    async with office.window() as front:
        front.go_to(TODAY, REF)
        key(front.view, Qt.Key.Key_M)
        key(front.view, Qt.Key.Key_Right, CTRL)
        assert front.day.day == TODAY + timedelta(days=1)
        assert front.view.carry is not None
        key(front.view, Qt.Key.Key_Return)
        await until(lambda: office.pms.visits["v3"].span == at("15:00+60", TODAY + timedelta(days=1)))


async def test_over_a_taken_time_of_another_day_the_choices_open(office: Office) -> None:
    other = at("15:00+60", FRIDAY)
    office.add("v9", "ana", "15:00+60")
    office.pms.visits["v9"] = replace(office.pms.visits["v9"], span=other)
    async with office.window() as front:
        await until(lambda: front.desk.agenda(FRIDAY).visits)
        front.go_to(TODAY, REF)
        key(front.view, Qt.Key.Key_M)
        for _ in range(3):
            key(front.view, Qt.Key.Key_Right, CTRL)
        assert front.view.carry is not None
        assert front.view.carry.reason
        key(front.view, Qt.Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        assert not pending(front)
