"""Deeds on visits that stand: moved, cancelled and refilled, arrived, re-placed; by keyboard alone, and by mouse where
the budget has clicks. The first half of the deeds and how they are measured: `test_deeds.py`.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from adapters.change import Cancel
from adapters.model import Status
from app.ref import Ref
from tests.deeds.conftest import Hands
from tests.deeds.meter import Budget
from tests.e2e.office import LINK, TODAY, Office, at, pending, until
from ui.day_step import step_rect
from ui.front_desk import FrontDesk

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Key = Qt.Key
V3 = Ref(LINK, "v3")
TOMORROW, THURSDAY, NEXT_WEEK = (TODAY + timedelta(days=days) for days in (1, 2, 7))


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    return made


def beside(front: FrontDesk, when: str) -> None:
    """The time cursor stands just before a visit."""
    front.view.focus_slot(Ref(LINK, "h"), at(when).start, 15)


def in_view(front: FrontDesk, ref: Ref) -> None:
    """A visit can be seen; nothing is chosen. A press gives the grid the keyboard, which a test's press does not."""
    front.view.select(ref)
    front.view.select(None)
    front.view.setFocus()


def middle(front: FrontDesk, ref: Ref) -> QPoint:
    rect = front.view.card_rect(ref)
    assert rect is not None
    return rect.center() - front.view.viewport().pos()


# --- T4: to next week, same time ---

WEEK = ("T4 move to next week, same time", Budget(1, 3, 6.4))


async def carried_a_week_on(front: FrontDesk, hands: Hands, office: Office) -> None:
    hands.press(Key.Key_M)
    hands.press(Key.Key_PageDown)
    await until(lambda: front.day.day == NEXT_WEEK and front.desk.agenda(NEXT_WEEK).known)
    assert front.view.carry is not None
    assert front.view.carry.reason is None
    hands.press(Key.Key_Return)
    await until(lambda: office.pms.visits["v3"].span == at("15:00+60", NEXT_WEEK))
    hands.done(*WEEK)
    assert (office.pms.visits["v3"].provider_id, office.pms.visits["v3"].room_id) == ("h", "r1")
    await until(lambda: not pending(front))


async def test_a_visit_moves_to_next_week(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        beside(front, "14:45+15")
        hands.begin(front.window)
        hands.press(Key.Key_Down, ALT)
        await carried_a_week_on(front, hands, office)


async def test_a_visit_moves_to_next_week_by_mouse(office: Office, mouse: Hands) -> None:
    async with office.window() as front:
        in_view(front, V3)
        mouse.begin(front.window)
        mouse.click(front.view.viewport(), middle(front, V3))
        await carried_a_week_on(front, mouse, office)


async def test_a_week_back_and_on_again_and_a_taken_time_says_so(office: Office, hands: Hands) -> None:
    office.add("there", "ana", "15:00+60", day=NEXT_WEEK)
    async with office.window() as front:
        await until(lambda: front.desk.agenda(NEXT_WEEK).visits)
        front.go_to(TODAY, V3)
        hands.press(Key.Key_M)
        hands.press(Key.Key_PageUp)
        assert front.day.day == TODAY - timedelta(days=7)
        hands.press(Key.Key_PageDown)
        hands.press(Key.Key_PageDown)
        assert front.day.day == NEXT_WEEK
        assert front.view.carry is not None
        assert front.view.carry.reason
        hands.press(Key.Key_Escape)
        assert not pending(front)
        assert office.pms.visits["v3"].span == at("15:00+60")


# --- T5: cancelled with a reason, the time offered to somebody who is due later ---

FREED = ("T5 cancel with reason, hole to the next who fits", Budget(1, 5, 9.5))


@pytest.fixture
def later(office: Office) -> Office:
    """Who is due later: the best one is neither the first nor the only one."""
    office.add("l1", "luz", "09:00+60", "o", day=TOMORROW)
    office.add("l2", "renee", "10:00+30", day=TOMORROW)
    office.add("l3", "ana", "11:00+60", day=THURSDAY)
    office.add("l4", "jon1", "09:00+150", day=TOMORROW)
    office.add("l5", "jon2", "16:00+60", day=THURSDAY)
    return office


async def cancelled_and_refilled(front: FrontDesk, hands: Hands, office: Office) -> None:
    hands.press(Key.Key_Delete)
    await until(lambda: front.booking.question is not None)
    question = front.booking.question
    assert question is not None
    await until(lambda: (w := QApplication.focusWidget()) and question.isAncestorOf(w))
    hands.type("p")  # Patient is ill
    hands.press(Key.Key_Return)
    await until(lambda: office.pms.visits["v3"].status is Status.CANCELLED)
    await until(front.view.hasFocus)
    hands.press(Key.Key_O)
    await until(lambda: front.offers.sheet is not None and front.offers.found)
    sheet = front.offers.sheet
    assert sheet is not None
    first = sheet.list.current
    assert first is not None
    assert first.spoken == (
        "Ana Quintero, Apr 18, 1996 · 29 · (415) 555-0171, now Thu, Feb 19, 11:00 AM, "
        "same provider · same type · same length"
    )
    assert [line.key for line in sheet.list.entries.entries] == [f"{LINK}/{one}" for one in ("l3", "l5", "l2", "l1")]
    await until(sheet.go.isEnabled)
    hands.press(Key.Key_Return)
    await until(lambda: office.pms.visits["l3"].span == at("15:00+60"))
    hands.done(*FREED)
    cancels = [write.change for write in office.pms.writes if isinstance(write.change, Cancel)]
    assert [change.reason for change in cancels] == ["sick"]
    assert (office.pms.visits["l3"].provider_id, office.pms.visits["l3"].room_id) == ("h", "r1")
    await until(lambda: not pending(front))


async def test_a_cancelled_time_goes_to_the_next_who_fits(later: Office, hands: Hands) -> None:
    async with later.window() as front:
        await until(lambda: front.desk.agenda(THURSDAY).visits)
        beside(front, "14:45+15")
        hands.begin(front.window)
        hands.press(Key.Key_Down, ALT)
        await cancelled_and_refilled(front, hands, later)


async def test_a_cancelled_time_goes_to_the_next_who_fits_by_mouse(later: Office, mouse: Hands) -> None:
    async with later.window() as front:
        await until(lambda: front.desk.agenda(THURSDAY).visits)
        in_view(front, V3)
        mouse.begin(front.window)
        mouse.click(front.view.viewport(), middle(front, V3))
        await cancelled_and_refilled(front, mouse, later)


# --- T6: arrived ---

ARRIVED = ("T6 mark arrived", Budget(1, 0, 2.7))


async def test_somebody_arrives(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        beside(front, "12:45+15")
        hands.begin(front.window)
        hands.press(Key.Key_Down, ALT)
        hands.press(Key.Key_A)
        await until(lambda: office.pms.visits["v2"].status is Status.ARRIVED)
        hands.done(*ARRIVED)
        await until(lambda: not pending(front))


async def test_somebody_arrives_by_mouse(office: Office, mouse: Hands) -> None:
    async with office.window() as front:
        ref = Ref(LINK, "v2")
        in_view(front, ref)
        mouse.begin(front.window)
        mouse.point(front.view.viewport(), middle(front, ref))
        card = front.view.hovered
        assert card is not None
        spot = step_rect(front.view, card)
        assert spot is not None
        mouse.click(front.view.viewport(), spot.center())
        await until(lambda: office.pms.visits["v2"].status is Status.ARRIVED)
        mouse.done(*ARRIVED)
        await until(lambda: not pending(front))


# --- T10: a provider is away ---


async def test_a_provider_is_away_tomorrow_afternoon(office: Office, hands: Hands) -> None:
    afternoon = (("13:00+45", "luz"), ("14:00+30", "ana"), ("15:00+60", "renee"), ("16:00+30", "haruka"))
    for number, (start, who) in enumerate(afternoon):
        office.add(f"w{number}", who, start, "o", day=TOMORROW)
    async with office.window() as front:
        await until(lambda: len(front.desk.agenda(TOMORROW).visits) == 4)
        front.view.setFocus()
        hands.begin(front.window)
        hands.press(Key.Key_K, CTRL)
        await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
        hands.type("away")
        await until(lambda: (p := front.palette.sheet) and p.current and p.current.key == "provider_away")
        hands.press(Key.Key_Return)
        await until(lambda: (a := front.agenda.away) and a.sheet and a.sheet.provider.hasFocus())
        assert front.agenda.away is not None
        away, sheet = front.agenda.away, front.agenda.away.sheet
        assert sheet is not None
        hands.press(Key.Key_Down)  # the second of them
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_Up)  # tomorrow
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_Right)
        hands.press(Key.Key_Right)  # the afternoon
        await until(lambda: len(away.proposals) == 4 and not away._looking)
        wished = {p.visit.ref.id: p.chosen for p in away.proposals}
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: sheet.is_done and not pending(front))
        hands.done("T10 a provider is away, four visits re-placed", Budget(0, 19, 13.2))
        for ident, opening in wished.items():
            assert opening is not None
            assert office.pms.visits[ident].span.start.timestamp() == opening.span.start.timestamp()
            is_away = opening.span.start.date() == TOMORROW and opening.span.start.hour >= 12
            assert not (is_away and opening.provider.id == "o")
        assert [line.phone for line in sheet.list.entries.entries] == [
            "(415) 555-0118",
            "(415) 555-0171",
            "(415) 555-0103",
            "(415) 555-0144",
        ]
        sheet.accept()
