"""The twelve deeds of a front desk, each by keyboard alone, from the first key to what stands in the practice system.

Budgets are those of the keystroke-level model for the best known way; a deed that takes more keys fails. It is Tuesday,
a quarter to eleven, in the invented practice of `tests/e2e/office.py`.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from adapters.model import Status
from app.ref import Ref
from tests.deeds.conftest import Hands
from tests.deeds.meter import Budget
from tests.e2e.office import LINK, TODAY, Office, at, key, pending, until

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


async def test_a_provider_is_away_tomorrow_afternoon(office: Office, hands: Hands) -> None:
    tomorrow = TODAY + timedelta(days=1)
    afternoon = (("13:00+45", "luz"), ("14:00+30", "ana"), ("15:00+60", "renee"), ("16:00+30", "haruka"))
    for number, (start, who) in enumerate(afternoon):
        office.add(f"w{number}", who, start, "o")
        office.pms.visits[f"w{number}"] = replace(office.pms.visits[f"w{number}"], span=at(start, tomorrow))
    async with office.window() as front:
        await until(lambda: len(front.desk.agenda(tomorrow).visits) == 4)
        front.view.setFocus()
        hands.begin()
        hands.press(Key.Key_Slash, CTRL)
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
        hands.done("T10 a provider is away, four visits", Budget(0, 19))
        for ident, opening in wished.items():
            assert opening is not None
            assert office.pms.visits[ident].span.start.timestamp() == opening.span.start.timestamp()
            assert opening.span.start.date() > tomorrow or opening.provider.id != "o" or opening.span.start.hour < 12
        assert [line.phone for line in sheet.list.entries.entries] == [
            "(415) 555-0118",
            "(415) 555-0171",
            "(415) 555-0103",
            "(415) 555-0144",
        ]
        sheet.accept()


async def test_an_unconfirmed_patient_is_called_and_confirmed(office: Office, hands: Hands) -> None:
    office.add("v4", "ana", "16:00+30")
    async with office.window() as front:
        key(front.view, Key.Key_3, CTRL)
        await until(lambda: (page := front.agenda.page) and page.side.calls.entries.rowCount() == 2)
        page = front.agenda.page
        assert page is not None
        page.side.calls.setFocus()
        hands.begin()
        hands.press(Key.Key_C)
        await until(lambda: office.pms.visits["v3"].status is Status.CONFIRMED)
        hands.done("T7 confirmation calls, per patient", Budget(0, 1))
        await until(lambda: (entry := page.side.calls.current) and entry.ref == Ref(LINK, "v4"))
        await until(lambda: not pending(front))


async def test_closing_the_day_proves_that_everything_is_kept(office: Office, hands: Hands) -> None:
    async with office.window() as front:
        await front.desk.set_status(Ref(LINK, "v3"), Status.CONFIRMED)
        await until(lambda: not pending(front))
        front.view.setFocus()
        hands.begin()
        hands.press(Key.Key_3, CTRL)
        await until(
            lambda: (
                (page := front.agenda.page) and page.side.note.accessibleName() == "Everything made today is in Sikka."
            )
        )
        hands.done("T12 everything made today is kept: to see it", Budget(0, 7))
        assert office.pms.visits["v3"].status is Status.CONFIRMED
