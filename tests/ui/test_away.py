"""Provider away, in the real window: other times by key, one left out, the time closed where the book allows it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from adapters.model import Span
from app.ref import Ref
from tests.e2e.office import LINK, TODAY, Adapter, Office, at, key, pending, until
from ui.away_desk import AwayDesk
from ui.away_list import spots_of
from ui.away_sheet import AwaySheet
from ui.front_desk import FrontDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TOMORROW = TODAY + timedelta(days=1)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def office() -> Office:
    made = Office()
    for ident, start, who in (("a", "09:00+30", "luz"), ("b", "13:00+45", "ana"), ("c", "15:00+60", "renee")):
        made.add(ident, who, start, "o")
        made.pms.visits[ident] = replace(made.pms.visits[ident], span=at(start, TOMORROW))
    return made


@asynccontextmanager
async def away(office: Office, hide: bool = False) -> AsyncIterator[tuple[FrontDesk, AwayDesk, AwaySheet]]:
    """The sheet for Dr. Okafor tomorrow, planned."""
    async with office.window() as front:
        if hide:
            key(front.view, Qt.Key.Key_H, CTRL, SHIFT)
        front.day.show_day(TOMORROW)
        await until(lambda: len(front.desk.agenda(TOMORROW).visits) == 3)
        front.agenda.open_away(Ref(LINK, "o"))
        desk = front.agenda.away
        assert desk is not None
        sheet = desk.sheet
        assert sheet is not None
        await until(lambda: len(desk.proposals) == 3 and not desk._looking)
        yield front, desk, sheet
        if desk.sheet is not None:
            desk.sheet.reject()


async def test_it_is_asked_for_on_the_head_of_a_column(office: Office) -> None:
    async with office.window() as front:
        front.view.heads.menu_asked.emit(Ref(LINK, "n"), QPoint(20, 20))
        menu = front.window.findChild(QMenu, "day.head_menu")
        assert isinstance(menu, QMenu)
        menu.actions()[0].trigger()
        assert front.agenda.away is not None
        sheet = front.agenda.away.sheet
        assert sheet is not None
        assert sheet.chosen == Ref(LINK, "n")
        menu.close()
        sheet.reject()


async def test_keys_choose_another_time_and_leave_one_out(office: Office) -> None:
    async with away(office) as (front, _, sheet):
        lines = sheet.list.entries.entries
        first = lines[0].new
        sheet.list.setFocus()
        key(sheet.list, Qt.Key.Key_Right)
        assert sheet.list.entries.entries[0].new != first
        key(sheet.list, Qt.Key.Key_Left)
        assert sheet.list.entries.entries[0].new == first
        key(sheet.list, Qt.Key.Key_Down)
        key(sheet.list, Qt.Key.Key_Space)
        assert sheet.list.entries.entries[1].state == "stays"
        assert sheet.go.text() == "Move 2 visits"
        key(sheet.list, Qt.Key.Key_Return, CTRL)
        await until(lambda: sheet.is_done and not pending(front))
        assert office.pms.visits["b"].span == at("13:00+45", TOMORROW)
        assert office.pms.visits["a"].span != at("09:00+30", TOMORROW)
        assert [line.name for line in sheet.list.entries.entries] == ["Luz Mercado", "Renée Abbott"]
        sheet.copy.click()
        assert QApplication.clipboard().text().startswith("Luz Mercado\t(415) 555-0118\t9:00 AM")


async def test_the_mouse_does_the_same(office: Office) -> None:
    async with away(office) as (_, _desk, sheet):
        view = sheet.list
        line = view.entries.entries[2]
        spots = spots_of(view.visualRect(view.entries.index(2)), line)
        plain = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, plain, spots["next"].center())
        assert view.entries.entries[2].new != line.new
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, plain, spots["tick"].center())
        assert view.entries.entries[2].state == "stays"


async def test_another_part_of_the_day_is_planned_anew(office: Office) -> None:
    async with away(office) as (_, desk, sheet):
        sheet.part._segments["morning"].click()
        await until(lambda: len(desk.proposals) == 1 and not desk._looking)
        assert desk.proposals[0].visit.ref.id == "a"
        sheet.provider.setCurrentIndex(0)
        await until(lambda: not desk._looking and not desk.proposals)
        assert sheet.words.accessibleName() == "Nobody is booked then."
        assert not sheet.go.isEnabled()


async def test_the_time_is_closed_in_a_book_that_can_be_closed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[Any] = []

    async def add_block(self: Adapter, span: Span, label: str | None = None, *who: str | None) -> str:
        closed.append((span, *who))
        return "b1"

    monkeypatch.setattr(Adapter, "add_block", add_block, raising=False)
    async with away(office) as (front, _, sheet):
        assert sheet.block.isVisible()
        sheet.block.click()
        sheet.go.click()
        await until(lambda: sheet.is_done and closed and not pending(front))
        assert closed == [(at("08:00+540", TOMORROW), "o")]


async def test_no_block_is_offered_where_the_system_has_none(office: Office) -> None:
    async with away(office) as (_, _desk, sheet):
        assert not sheet.block.isVisible()


async def test_hidden_names_stay_hidden(office: Office) -> None:
    async with away(office, hide=True) as (_, _desk, sheet):
        said = " ".join(f"{line.name} {line.spoken} {line.tip}" for line in sheet.list.entries.entries)
        assert "L. M." in said
        assert not any(name in said for name in ("Mercado", "Quintero", "Abbott", "555"))


async def test_a_seat_that_only_reads_does_not_plan(office: Office) -> None:
    async with office.window() as front:
        front.save_settings(read_only=True)
        front.agenda.open_away()
        assert front.agenda.away is not None
        assert front.agenda.away.sheet is None
