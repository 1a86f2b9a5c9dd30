"""The week in the real window: the same hands as on the day, and what they do ends in the practice system."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from adapters.model import Span, Status
from adapters.record import replace
from app.ref import Ref
from tests.e2e.office import LINK, TODAY, Office, at, key, pending, until
from ui import wording
from ui.front_desk import FrontDesk
from ui.sidebar import RadioRow
from ui.week_model import WeekModel
from ui.week_view import WeekView

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
K = Qt.Key
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60", provider="o")
    return made


async def open_week(front: FrontDesk) -> WeekView:
    key(front.view, K.Key_2, CTRL)
    await until(lambda: front.window.current_page == "week")
    view = front.week.view
    assert view is not None
    await until(lambda: view.model and not shown(view).week.unread)
    return view


def shown(view: WeekView) -> WeekModel:
    assert isinstance(view.model, WeekModel)
    return view.model


def place(view: WeekView, ident: str) -> tuple[date, Span]:
    """The day whose column a visit stands in, and its time."""
    card = shown(view).card(Ref(LINK, ident))
    assert card is not None
    return shown(view).days[card.column], card.span


def drag_to_day(view: WeekView, ident: str, days: int, down: int = 0) -> None:
    rect = view.card_rect(Ref(LINK, ident))
    assert rect is not None
    assert view.place is not None
    start = rect.center() - view.viewport().pos()
    width = view.place.columns.span(0)[1]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(view.viewport(), start + QPoint(days * width * step // 5, down * step // 5))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(days * width, down))


async def test_the_week_of_a_provider_opens_by_key_with_the_keyboard_in_it(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        assert view.hasFocus()
        assert TODAY in shown(view).days
        assert {v.ref.id for v in shown(view).agenda.visits} == {"v1", "v2"}
        assert front.window.topbar.heading.words == wording.week_heading(shown(view).days[0], shown(view).days[-1])
        assert front.window.topbar.steps.today.text() == wording.THIS_WEEK
        key(view, K.Key_1, CTRL)
        await until(lambda: front.window.current_page == "day")
        assert front.view.hasFocus()
        assert front.window.topbar.heading.words == wording.day_heading(TODAY)


async def test_a_drag_to_another_day_moves_the_visit_there(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        drag_to_day(view, "v2", 1)
        await until(lambda: office.pms.visits["v2"].span == at("13:00+45", TOMORROW))
        assert office.pms.visits["v2"].provider_id == "h"
        await until(lambda: not pending(front))
        assert place(view, "v2") == (TOMORROW, at("13:00+45", TOMORROW))


async def test_m_and_arrows_move_it_without_a_mouse_and_undo_takes_it_back(office: Office) -> None:
    office.settings = replace(office.settings, undo_seconds=10)
    async with office.window() as front:
        view = await open_week(front)
        front.day.select(Ref(LINK, "v2"))
        for press in (K.Key_M, K.Key_Right, K.Key_Down, K.Key_Return):
            key(view, press)
        await until(lambda: place(view, "v2") == (TOMORROW, at("13:15+45", TOMORROW)))
        front.window._act("undo")
        await until(lambda: not pending(front))
        assert office.pms.visits["v2"].span == at("13:00+45")


async def test_a_time_of_another_day_is_booked_on_that_day(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        index = shown(view).days.index(TOMORROW)
        box = view.slot_box(index, 14 * 60, 14 * 60 + 15)
        view.show_box(index, box)
        spot = QPoint(int(box.x) - view.left + 30, int(box.y) - view.top + 4)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        await until(lambda: front.booking.session)
        session = front.booking.session
        assert session is not None
        assert (session.draft.day, session.draft.provider) == (TOMORROW, "h")
        session.sheet.close()


async def test_control_and_arrow_go_a_week_on_and_read_it(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        before = shown(view).days
        key(view, K.Key_Right, CTRL)
        assert shown(view).days[0] == before[0] + timedelta(days=7)
        assert front.desk.visible == front.day.days
        front.window._act("today")
        assert shown(view).days == before
        assert front.window.current_page == "week"


async def test_whose_week_is_chosen_in_the_sidebar_and_by_the_chooser(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        row = front.window.sidebar.columns.findChild(RadioRow, f"sidebar.column.{LINK}/o")
        assert row is not None
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        assert {v.ref.id for v in shown(view).agenda.visits} == {"v3"}
        QTest.keyClick(front.week.chooser, K.Key_Space)
        [menu] = [w for w in front.week.chooser.findChildren(QMenu) if w.isVisible()]
        assert [a.isChecked() for a in menu.actions()].count(True) == 1
        menu.actions()[0].trigger()
        menu.close()
        assert {v.ref.id for v in shown(view).agenda.visits} == {"v1", "v2"}
        assert view.hasFocus()


async def test_from_a_selected_visit_the_week_is_that_of_its_provider(office: Office) -> None:
    async with office.window() as front:
        front.day.select(Ref(LINK, "v3"))
        view = await open_week(front)
        assert shown(view).week.ref == Ref(LINK, "o")
        assert view.selected is not None
        assert view.selected.ref == Ref(LINK, "v3")


async def test_the_status_bar_counts_the_week_of_that_person(office: Office) -> None:
    office.pms.add(replace(office.pms.visits["v2"], id="w1", span=at("10:00+45", TOMORROW)))
    async with office.window() as front:
        view = await open_week(front)
        name = wording.provider_short(shown(view).week.name)
        assert front.week.counts(front.desk.now()).visits == 3
        assert front.window.statusbar._buttons["visits"].text() == f"3 visits for {name}"


async def test_a_screen_reader_hears_each_visit_with_its_day_and_no_name_while_names_are_hidden(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        access = QAccessible.queryAccessibleInterface(view)
        names = [access.child(n).text(QAccessible.Text.Name) for n in range(access.childCount())]
        assert len(names) == 2
        assert all(wording.day_full(TODAY) in said for said in names)
        front.window._act("hide_names")
        hidden = [access.child(n).text(QAccessible.Text.Name) for n in range(access.childCount())]
        assert not any("Ren" in said for said in hidden)


async def test_a_click_on_a_head_goes_to_that_day(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        assert view.place is not None
        index = shown(view).days.index(TOMORROW)
        spot = QPoint(view.place.columns.span(index)[0] + 20, 12)
        QTest.mouseClick(view.heads, Qt.MouseButton.LeftButton, pos=spot)
        assert front.window.current_page == "day"
        assert front.day.day == TOMORROW
        assert QApplication.focusWidget() is front.view


async def test_a_click_peeks_at_a_visit_because_the_inspector_leaves_the_room_to_the_week(office: Office) -> None:
    async with office.window() as front:
        view = await open_week(front)
        assert not front.window.side.isVisible()
        rect = view.card_rect(Ref(LINK, "v2"))
        assert rect is not None
        spot = rect.center() - view.viewport().pos()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert front.peek.is_open
        key(view, K.Key_Escape)
        assert not front.peek.is_open
        key(view, K.Key_I, CTRL)
        assert front.window.side.isVisible()
        key(view, K.Key_1, CTRL)
        key(front.view, K.Key_I, CTRL)
        key(front.view, K.Key_2, CTRL)
        assert front.window.side.isVisible(), "each page keeps its own"


async def test_the_month_tells_what_is_free_and_counts_anew_when_a_visit_moves(office: Office) -> None:
    async with office.window() as front:
        month = front.window.sidebar.month
        await until(lambda: "free" in month.words_of(TOMORROW))
        before = month.words_of(TOMORROW)
        view = await open_week(front)
        drag_to_day(view, "v2", 1)
        await until(lambda: month.words_of(TOMORROW) != before)
        assert "free" in month.words_of(TOMORROW)
