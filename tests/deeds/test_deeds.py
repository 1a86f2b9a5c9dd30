"""The twelve deeds of a front desk, each by keyboard alone, from the first key to what stands in the practice system.

Budgets are those of the keystroke-level model for the best known way; a deed that takes more keys fails. It is Tuesday,
a quarter to eleven, in the invented practice of `tests/e2e/office.py`.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from adapters.model import Status
from app.ref import Ref
from tests.deeds.conftest import Hands
from tests.deeds.meter import Budget
from tests.e2e.office import LINK, Office, at, pending, until

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    return made


async def test_a_known_patient_gets_the_next_free_time_on_the_phone(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        front.view.setFocus()
        hands.begin()
        hands.press(Key.Key_K, CTRL)
        await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
        hands.type("quin")
        await until(lambda: front.palette.sheet and front.palette.sheet.current and front.palette.sheet.current.ref)
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: front.window.current_page == "find_time" and front.slots.finding.answer)
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: front.booking.session is not None)
        session = front.booking.session
        assert session is not None
        await until(lambda: session.sheet.kind.hasFocus())
        hands.type("P")
        await until(lambda: session.draft.visit_type == "exam")
        hands.press(Key.Key_Return, CTRL)
        await until(lambda: len(office.kept()) == 4)
        hands.done("T1 known patient, next free time", Budget(0, 13))
        made = next(v for v in office.kept() if v.patient_id == "ana")
        assert made.span.start >= office.clock.now() - timedelta(minutes=1)


async def test_somebody_arrives(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        front.view.focus_slot(Ref(LINK, "h"), at("12:45+15").start, 15)
        hands.begin()
        hands.press(Key.Key_Down, ALT)
        hands.press(Key.Key_A)
        await until(lambda: office.pms.visits["v2"].status is Status.ARRIVED)
        hands.done("T6 mark arrived", Budget(1, 0))
        await until(lambda: not pending(front))
