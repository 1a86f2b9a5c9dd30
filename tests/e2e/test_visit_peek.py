"""The panel beside a visit in the real window: Space or a click opens it, keys act through it, Esc leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from adapters.change import Book
from adapters.model import Status
from app.ref import Ref
from app.settings import Settings
from tests.e2e.office import LINK, Office, at, key, pending, until
from ui.controls import Button
from ui.front_desk import FrontDesk
from ui.theme import theme
from ui.visit_peek import VisitPeek

REF = Ref(LINK, "v3")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office(
        Settings(undo_seconds=6, keep_days_back=2, keep_days_ahead=10, close_to_tray=False, outside_hours=True)
    )
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    yield made
    theme().configure(mode="light", text_size=100)


def panel(front: FrontDesk) -> VisitPeek:
    found = front.window.findChild(VisitPeek)
    assert found is not None
    return found


def peek(front: FrontDesk, ident: str = "v3") -> VisitPeek:
    """Select and press Space."""
    front.day.select(Ref(LINK, ident))
    front.view.setFocus()
    key(front.view, Qt.Key.Key_Space)
    return panel(front)


def words(found: VisitPeek) -> list[str]:
    return [b.text() for b in found.findChildren(Button) if b.isVisible() and b.text()]


def click(front: FrontDesk, ident: str) -> None:
    rect = front.view.card_rect(Ref(LINK, ident))
    assert rect is not None
    QTest.mouseClick(front.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - front.view.viewport().pos())


async def test_space_opens_it_with_the_keyboard_in_it_and_esc_gives_the_keyboard_back(office: Office) -> None:
    async with office.window() as front:
        found = peek(front)
        assert found.isVisible()
        assert words(found) == ["Confirm", "Move"]
        focus = QApplication.focusWidget()
        assert isinstance(focus, Button)
        assert focus.text() == "Confirm"
        assert "Ito" in found.accessibleDescription()
        assert "3:00 – 4:00 PM" in found.accessibleDescription()
        for _ in range(2):
            key(front.window, Qt.Key.Key_Escape)
            assert not found.isVisible()
            assert front.view.hasFocus()
            assert front.day.selected == REF
            assert peek(front).isVisible()
            await asyncio.sleep(0)
            assert words(found) == ["Confirm", "Move"]
            assert found.isAncestorOf(QApplication.focusWidget() or front.window), "the keyboard stays in it"


async def test_a_click_opens_it_only_while_the_inspector_is_closed(office: Office) -> None:
    async with office.window() as front:
        click(front, "v3")
        assert front.window.findChild(VisitPeek) is None
        front.window.toggle_inspector()
        click(front, "v2")
        found = panel(front)
        assert found.isVisible()
        assert front.view.hasFocus(), "a double-click and the grid's keys still reach the card"
        key(front.view, Qt.Key.Key_Escape)
        assert not found.isVisible()
        assert front.day.selected == Ref(LINK, "v2"), "the first Esc only puts the panel away"


async def test_a_double_click_still_opens_the_visit(office: Office) -> None:
    async with office.window() as front:
        front.window.toggle_inspector()
        click(front, "v2")
        opened: list[object] = []
        front.view.visit_opened.connect(opened.append)
        rect = front.view.card_rect(Ref(LINK, "v2"))
        assert rect is not None
        spot = rect.center() - front.view.viewport().pos()
        QTest.mouseDClick(front.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert opened == [Ref(LINK, "v2")]


@pytest.mark.parametrize("ident", ["v2", "v3"])
@pytest.mark.parametrize("side", ["h", "n"])
async def test_it_lies_beside_the_card_inside_the_window(office: Office, ident: str, side: str) -> None:
    office.pms.visits[ident] = replace(office.pms.visits[ident], provider_id=side)
    async with office.window() as front:
        await until(lambda: front.desk.visit(Ref(LINK, ident)))
        found = peek(front, ident)
        rect = front.view.card_rect(Ref(LINK, ident))
        assert rect is not None
        host = front.window.frame
        card = QRect(front.view.mapTo(host, rect.topLeft()), rect.size())
        assert host.rect().contains(found.geometry())
        assert not found.geometry().intersects(card)
        assert found.width() == 320
        assert (found.x() > card.right()) == (side == "h")


async def test_enter_presses_its_button_and_the_change_is_shown_and_undone_in_it(office: Office) -> None:
    async with office.window() as front:
        found = peek(front)
        key(front.window, Qt.Key.Key_Return)
        await until(lambda: pending(front))
        await until(lambda: "Undo" in words(found))
        assert "Waiting here" in found.accessibleDescription()
        undo = next(b for b in found.findChildren(Button) if b.text() == "Undo")
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
        await until(lambda: not pending(front))
        await until(lambda: "Undo" not in words(found))
        assert office.pms.visits["v3"].status is Status.SCHEDULED


async def test_the_keys_of_the_grid_work_through_it(office: Office) -> None:
    async with office.window() as front:
        found = peek(front)
        key(front.window, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert found.isVisible()
        assert "Abbott" in found.accessibleDescription(), "the panel follows the selection"
        key(front.view, Qt.Key.Key_A)
        await until(lambda: pending(front))
        assert pending(front)[0].kind == "set_status"
        key(front.view, Qt.Key.Key_M)
        assert front.view.carry is not None
        assert not found.isVisible()


async def test_it_goes_with_its_visit_its_page_and_a_drag(office: Office) -> None:
    async with office.window() as front:
        found = peek(front)
        front.view.verticalScrollBar().setValue(0)
        assert not found.isVisible(), "the card was scrolled out of view"
        assert peek(front).isVisible()
        key(front.window, Qt.Key.Key_6, CTRL)
        assert not found.isVisible()
        key(front.window, Qt.Key.Key_1, CTRL)
        assert peek(front).isVisible()
        front.window.topbar.next_asked.emit()
        assert not found.isVisible()


async def test_tab_goes_around_inside_it(office: Office) -> None:
    async with office.window() as front:
        found = peek(front)
        seen = []
        for _ in range(4):
            focus = QApplication.focusWidget()
            assert focus is not None
            assert found.isAncestorOf(focus)
            seen.append(focus.accessibleName())
            key(front.window, Qt.Key.Key_Tab)
        assert seen == ["Confirm", "Move", "Show the inspector", "Confirm"]


async def test_its_last_button_opens_the_inspector(office: Office) -> None:
    async with office.window() as front:
        front.window.toggle_inspector()
        found = peek(front)
        panel_button = found.findChild(Button, "visit_peek.inspector")
        assert panel_button is not None
        QTest.mouseClick(panel_button, Qt.MouseButton.LeftButton)
        assert front.window.side.isVisible()
        assert not found.isVisible()


async def test_hidden_names_are_hidden_in_it_too(office: Office) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_H, CTRL, Qt.KeyboardModifier.ShiftModifier)
        found = peek(front)
        said = found.accessibleDescription() + "".join(w.accessibleName() for w in found.findChildren(Button))
        assert "Ito" not in said
        assert "I. H." in said or "H. I." in said


async def test_a_booking_that_waits_can_be_undone_from_it(office: Office) -> None:
    async with office.window() as front:
        made = await front.desk.book(
            Book(patient_id="ana", provider_id="h", span=at("16:00+30"), room_id="r1"), connection=LINK
        )
        await until(lambda: front.view.model and front.view.model.card(Ref(LINK, made.id)))
        found = peek(front, made.id)
        assert found.isVisible()
        assert "Undo" in words(found)


async def test_large_text_keeps_every_button_inside(office: Office) -> None:
    async with office.window() as front:
        theme().configure(text_size=200)
        await until(lambda: front.window.rail is not None)
        front.view.select(REF)
        found = peek(front)
        for button in (b for b in found.findChildren(Button) if b.isVisible()):
            inside = QRect(button.mapTo(found, QPoint(0, 0)), button.size())
            assert found.rect().contains(inside), button.text()
