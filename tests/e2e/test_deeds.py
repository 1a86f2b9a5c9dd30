"""What a receptionist does, end to end, in the real window; each deed ends in the practice system, not on screen."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from adapters.change import Book
from adapters.model import Status
from app.ref import Ref
from app.writeback import Look, State
from tests.e2e.office import LINK, TODAY, Office, at, drag, drawn, key, pending, until, words
from ui import wording
from ui.front_desk import FrontDesk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    return made


def book(who: str = "ana", when: str = "14:00+45") -> Book:
    return Book(patient_id=who, provider_id="h", span=at(when), room_id="r1", visit_type_id="exam")


async def choose_type_and_book(front: FrontDesk) -> None:
    """The last steps of the booking sheet, by keys: the type of visit, then Ctrl+Enter."""
    session = front.booking.session
    assert session is not None
    await until(lambda: session.sheet.kind.hasFocus())
    words("Per")
    await until(lambda: session.draft.visit_type == "exam")
    key(front.window, Qt.Key.Key_Return, CTRL)


async def test_today_is_on_screen_before_anything_is_asked_for(office: Office) -> None:
    async with office.window() as front:
        assert front.window.current_page == "day"
        assert front.day.day == TODAY
        assert front.view.model is not None
        assert {v.ref.id for c in front.view.model.agenda.columns for v in c.visits} == {"v1", "v2", "v3"}


async def test_find_a_patient_find_a_time_book_and_see_it_kept(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_K, CTRL)
        await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
        words("quintero")
        await until(lambda: front.palette.sheet and front.palette.sheet.current and front.palette.sheet.current.ref)
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: front.window.current_page == "find_time" and front.slots.finding.answer)
        key(front.window, Qt.Key.Key_Return, CTRL)
        await until(lambda: front.booking.session is not None)
        await choose_type_and_book(front)
        await until(lambda: len(office.kept()) == 4)
        made = next(v for v in office.kept() if v.patient_id == "ana")
        await until(lambda: not pending(front))
        assert made.span.start >= office.clock.now() - timedelta(minutes=1)


async def test_book_from_the_grid_with_keys_alone(office: Office) -> None:
    async with office.window() as front:
        front.view.focus_slot(Ref(LINK, "h"), at("14:00+45").start, 45)
        key(front.view, Qt.Key.Key_Return)
        await until(lambda: front.booking.session is not None)
        session = front.booking.session
        assert session is not None
        await until(lambda: session.sheet.patient.search.hasFocus())
        words("quintero")
        await until(lambda: session.sheet.patient.search.has_list)
        key(front.window, Qt.Key.Key_Return)
        await until(lambda: session.draft.person is not None)
        await choose_type_and_book(front)
        await until(lambda: len(office.kept()) == 4)
        made = next(v for v in office.kept() if v.patient_id == "ana")
        assert (made.span.start, made.provider_id) == (at("14:00+45").start, "h")


async def test_set_a_status_with_one_key(office: Office) -> None:
    async with office.window() as front:
        front.day.select(Ref(LINK, "v3"))
        front.view.setFocus()
        key(front.view, Qt.Key.Key_C)
        await until(lambda: office.pms.visits["v3"].status is Status.CONFIRMED)
        await until(lambda: drawn(front, "v3").appointment.status is Status.CONFIRMED and not pending(front))


async def test_drag_a_visit_to_another_time(office: Office) -> None:
    async with office.window() as front:
        front.day.select(Ref(LINK, "v3"))
        rect = front.view.card_rect(Ref(LINK, "v3"))
        assert rect is not None
        hour = front.view.theme.metrics.hour
        drag(front, "v3", hour // 2)
        await until(lambda: office.pms.visits["v3"].span == at("15:30+60"))
        await until(lambda: drawn(front, "v3").pending is None or drawn(front, "v3").pending.look is Look.SAVED)  # type: ignore[union-attr]


async def test_cancel_asks_first_and_then_frees_the_time(office: Office) -> None:
    async with office.window() as front:
        front.day.select(Ref(LINK, "v3"))
        front.view.setFocus()
        key(front.view, Qt.Key.Key_Delete)
        await until(lambda: QApplication.activeModalWidget() is not None)
        assert office.pms.visits["v3"].status is not Status.CANCELLED
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        sheet.primary.click()  # type: ignore[attr-defined]
        await until(lambda: office.pms.visits["v3"].status is Status.CANCELLED)


async def test_undo_takes_a_change_back_before_it_is_sent(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        front.day.select(Ref(LINK, "v3"))
        front.view.setFocus()
        key(front.view, Qt.Key.Key_C)
        await until(lambda: pending(front))
        assert drawn(front, "v3").appointment.status is Status.CONFIRMED
        key(front.view, Qt.Key.Key_Z, CTRL)
        await until(lambda: not pending(front))
        assert drawn(front, "v3").appointment.status is Status.SCHEDULED
        assert office.pms.visits["v3"].status is Status.SCHEDULED


async def test_book_while_offline_and_it_goes_out_by_itself(office: Office) -> None:
    async with office.window() as front:
        office.pms.offline = True
        made = await front.desk.book(book(), connection=LINK, patient_name="Quintero, Ana")
        await until(lambda: front.desk.writeback(made.id).attempts)  # type: ignore[union-attr]
        assert drawn(front, made.id).pending is not None
        assert len(office.kept()) == 3
        office.pms.offline = False
        await front.desk.refresh()
        await until(lambda: len(office.kept()) == 4)


async def test_a_lost_answer_never_books_twice(office: Office) -> None:
    async with office.window() as front:
        office.pms.fates.append("lost_after")
        made = await front.desk.book(book(), connection=LINK, patient_name="Quintero, Ana")
        await until(lambda: front.desk.writeback(made.id).state in (State.UNSURE, State.DONE))  # type: ignore[union-attr]
        assert len(office.kept()) == 4


async def test_a_refusal_is_said_loudly_and_keeps_what_was_entered(office: Office) -> None:
    async with office.window() as front:
        office.pms.fates.append("refused")
        made = await front.desk.book(book(), connection=LINK, patient_name="Quintero, Ana")
        await until(lambda: front.desk.writeback(made.id).state is State.REFUSED)  # type: ignore[union-attr]
        await until(lambda: drawn(front, made.id).pending is not None)
        mark = drawn(front, made.id).pending
        assert mark is not None
        assert mark.look is Look.FAILED
        assert front.window.sidebar.items["outbox"].accessibleName()
        key(front.view, Qt.Key.Key_O, CTRL, SHIFT)
        await until(lambda: front.window.current_page == "outbox")


async def test_quitting_with_something_on_its_way_says_so_first(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        await front.desk.book(book(), connection=LINK, patient_name="Quintero, Ana")
        front.window.close()
        await until(lambda: QApplication.activeModalWidget() is not None)
        assert front.window.isVisible()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        sheet.reject()  # type: ignore[attr-defined]


async def test_what_was_on_its_way_when_the_app_closed_goes_out_at_the_next_start(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        made = await front.desk.book(book(), connection=LINK, patient_name="Quintero, Ana")
    assert len(office.kept()) == 3
    office.settings = replace(office.settings, undo_seconds=0)
    async with office.window() as front:
        assert front.desk.writeback(made.id) is not None
        assert drawn(front, made.id).appointment.patient_name == "Quintero, Ana"


async def test_closing_and_opening_finds_everything_as_it_was(office: Office) -> None:
    async with office.window() as front:
        await front.desk.set_status(Ref(LINK, "v2"), Status.ARRIVED)
        await until(lambda: not pending(front))
        await until(lambda: (mark := drawn(front, "v2").pending) is None or mark.look is Look.SAVED)
        before = [(v.ref, v.appointment.span, v.appointment.status) for v in front.desk.agenda(TODAY).visits]
    async with office.window() as front:
        after = [(v.ref, v.appointment.span, v.appointment.status) for v in front.desk.agenda(TODAY).visits]
    assert after == before


async def test_names_vanish_with_one_key(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_H, CTRL, SHIFT)
        assert front.names_hidden
        model = front.view.model
        assert model is not None
        assert "Abbott" not in " ".join(wording.visit_spoken(c) for column in model.columns for c in column.cards)


async def test_another_desk_s_change_arrives_by_itself(office: Office) -> None:
    async with office.window() as front:
        office.add("v9", "jon1", "16:00+30")
        await front.desk.refresh()
        await until(lambda: front.view.model and front.view.model.card(Ref(LINK, "v9")))


async def test_f6_goes_round_the_regions(office: Office) -> None:
    async with office.window() as front:
        seen = set()
        for _ in range(8):
            key(front.view, Qt.Key.Key_F6)
            await asyncio.sleep(0)
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.add(focus.accessibleIdentifier())
        assert len(seen) >= 4
