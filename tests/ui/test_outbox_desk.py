"""The outbox over a practice system that refuses, loses answers, is slow or away: what a person sees and can do.

The whole desk runs in virtual time; keys and clicks are real. No change is ever said to be saved that is not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from adapters.change import Move
from app.desk import Desk
from app.writeback import State
from tests.doubles.world import World, book, span_at
from tests.ui.outbox_stand import Front
from ui.notices import Banner
from ui.outbox_page import OutboxPage
from ui.outbox_peek import OutboxPeek
from ui.sheet import Sheet

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "Hussain, Bilal"


class Stage:
    """A window with its outbox on the desk of a `World`."""

    def __init__(self, world: World, desk: Desk, qtbot: QtBot) -> None:
        self.world, self.desk = world, desk
        self.front = Front(desk)
        self.window = self.front.window
        qtbot.addWidget(self.window)
        self.window.resize(1440, 900)
        self.window.show()

    @property
    def page(self) -> OutboxPage:
        page = self.window.page("outbox")
        assert isinstance(page, OutboxPage)
        return page

    def row(self, ident: str) -> Any:
        self.front.outbox.tick()
        found = next((entry.row for entry in self.page.list.entries.entries if entry.key == ident), None)
        assert found is not None, f"{ident} is not listed"
        return found

    def press(self, ident: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        assert self.page.list.select(ident)
        QTest.keyClick(self.page.list, key)

    async def wait(self, seconds: float) -> None:
        await self.world.clock.sleep(seconds)

    @property
    def toast(self) -> str:
        found = self.window.findChild(QWidget, "toast")
        return found.accessibleName() if found is not None and found.isVisible() else ""

    @property
    def banner(self) -> str:
        found = self.window.findChild(Banner)
        return found.accessibleName() if found is not None and found.isVisible() else ""

    def sheet(self) -> Sheet:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, Sheet) and w.isVisible()]
        assert len(found) == 1
        return found[0]

    def click(self, identifier: str, within: QWidget | None = None) -> None:
        button = (within or self.window).findChild(QPushButton, identifier)
        assert button is not None, identifier
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    async def booked(self, hour: int = 11, **more: Any) -> str:
        made = await self.desk.book(book("ann", hour), connection="c", patient_name=NAME, **more)
        return made.id


def play(qtbot: QtBot, life: Callable[[Stage], Awaitable[None]], **pms: Any) -> World:
    """Open a desk and its window, live, and close both."""
    world = World(**pms)

    async def lived() -> None:
        desk = await world.open()
        stage = Stage(world, desk, qtbot)
        await life(stage)
        stage.window.hide()
        await stage.front.tasks.close()
        await desk.close(0.0)
        assert stage.front.errors == []

    world.live(lived)
    return world


def test_a_change_goes_from_undo_to_saved_before_ones_eyes(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        ident = await stage.booked()
        assert stage.row(ident).next == "Not sent yet. Goes out in 6 s."
        await stage.wait(2)
        assert stage.row(ident).next == "Not sent yet. Goes out in 4 s."
        await stage.wait(4.05)
        assert (stage.row(ident).state, stage.row(ident).next) == ("Sending", "Sent. Waiting for Fake to answer.")
        await stage.wait(2)
        assert stage.row(ident).next.startswith("Fake has it. Looking again in ")
        await stage.world.done(stage.desk, ident)
        assert stage.row(ident).next.startswith("Saved in 1")
        assert stage.page.filters.findChild(QWidget, "outbox.filter.saved").text() == "Saved 1"

    play(qtbot, life, later=(14.0, 14.0))


def test_saved_is_said_when_somebody_waited_for_it_and_only_then(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        await stage.world.done(stage.desk, ident)
        assert stage.toast == "Saved in Fake: Bilal Hussain, 11:00 AM"

    play(qtbot, life, later=(14.0, 14.0))

    async def quick(stage: Stage) -> None:
        ident = await stage.booked()
        await stage.world.done(stage.desk, ident)
        assert stage.toast == ""

    play(qtbot, quick, latency=(0.01, 0.02))


def test_saved_does_not_cover_the_way_back_of_another_change(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        await stage.wait(10)
        stage.window.show_toast("Booked somebody else.", action="Undo", key="x")
        await stage.world.done(stage.desk, ident)
        assert stage.toast == "Booked somebody else."

    play(qtbot, life, later=(14.0, 14.0))


def test_a_hidden_name_is_not_told_when_it_is_saved(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.names_hidden = True
        ident = await stage.booked()
        await stage.world.done(stage.desk, ident)
        assert stage.toast == "Saved in Fake: B. H., 11:00 AM"

    play(qtbot, life, later=(14.0, 14.0))


def test_a_refusal_is_a_banner_not_a_passing_note_and_leads_to_the_change(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.world.pms.fates.append("refused")
        ident = await stage.booked()
        await stage.world.until(stage.desk, ident, State.REFUSED)
        assert stage.toast == ""
        assert stage.banner == "1 change was not saved. Fake said no. Your entry is kept."
        stage.click("banner.action")
        assert stage.window.current_page == "outbox"
        assert stage.page.list.current == ident
        assert stage.banner == ""
        assert stage.page.detail.shown_id == ident

    play(qtbot, life)


def test_a_refused_one_is_tried_again_after_a_look_and_never_booked_twice(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.fates.append("refused")
        ident = await stage.booked()
        await stage.world.until(stage.desk, ident, State.REFUSED)
        stage.row(ident)
        stage.page.select(ident)
        stage.click("outbox.detail.retry", stage.page.detail)
        await stage.world.done(stage.desk, ident)
        words = [line.words for line in stage.page.detail._story.timeline]  # type: ignore[union-attr]
        assert words[0].startswith("Booked by")
        assert "Refused by Fake" in words
        assert "Tried again" in words

    world = play(qtbot, life)
    assert len(world.booked("ann", span_at(11))) == 1


def test_fix_opens_the_sheet_with_what_was_wished_and_a_new_time_the_finder(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.fates.append("refused")
        ident = await stage.booked()
        await stage.world.until(stage.desk, ident, State.REFUSED)
        stage.row(ident)
        stage.press(ident)
        (visit, span), *_ = stage.front.booking.asked
        assert (visit.ref.id, span) == (ident, span_at(11))
        stage.page.select(ident)
        stage.click("outbox.detail.pick_time", stage.page.detail)
        assert [one.id for one in stage.front.slots.asked] == [ident]

    play(qtbot, life)


def test_discarding_asks_first(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.fates.append("refused")
        ident = await stage.booked()
        await stage.world.until(stage.desk, ident, State.REFUSED)
        stage.row(ident)
        stage.press(ident, Qt.Key.Key_Delete)
        QTest.keyClick(stage.sheet(), Qt.Key.Key_Escape)
        await stage.wait(1)
        assert stage.row(ident).state == "Not saved"
        stage.press(ident, Qt.Key.Key_Delete)
        stage.click("discard.go", stage.sheet())
        await stage.world.until(stage.desk, ident, State.DROPPED)
        assert stage.desk.pending() == ()

    world = play(qtbot, life)
    assert not world.pms.writes


def test_offline_waits_for_the_network_and_goes_on_by_itself(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.offline = True
        ident = await stage.booked()
        await stage.wait(8)
        assert stage.row(ident).state == "Waiting"
        assert stage.row(ident).next.startswith("Waits for the network. Next try in ")
        stage.world.pms.offline = False
        await stage.world.done(stage.desk, ident)
        assert "try" in stage.row(ident).next

    play(qtbot, life)


def test_slowed_says_who_asked_and_until_when(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.fates.append("throttled")
        ident = await stage.booked()
        await stage.wait(8)
        assert stage.row(ident).next.startswith("Fake asked us to slow down. Next try in ")
        await stage.world.done(stage.desk, ident)

    play(qtbot, life)


def test_a_lost_answer_is_looked_for_and_then_a_person_decides(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.pms.fates.append("lost_before")
        stage.world.pms.blind = True
        ident = await stage.booked()
        await stage.wait(8)
        assert stage.row(ident).next.startswith("The answer was lost. Looking in Fake in ")
        await stage.wait(30)
        assert (stage.row(ident).state, stage.row(ident).action) == ("Please check", "compare")
        stage.press(ident)
        await stage.wait(1)
        assert stage.sheet().windowTitle() == "Book Bilal Hussain"
        stage.world.pms.blind = False
        stage.click("compare.mine", stage.sheet())
        await stage.world.done(stage.desk, ident)

    world = play(qtbot, life)
    assert len(world.booked("ann", span_at(11))) == 1


def test_a_doubt_becomes_a_banner(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.world.pms.fates.append("lost_after")
        stage.world.pms.blind = True
        ident = await stage.booked()
        await stage.wait(40)
        assert stage.banner.startswith("Please check 1 change.")
        stage.world.pms.blind = False
        await stage.world.done(stage.desk, ident)
        assert stage.banner == "", "it found it by itself"

    play(qtbot, life)


def test_what_reads_back_different_is_compared_and_one_side_chosen(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.world.visit("v1", 10)
        await stage.desk.refresh()
        from app.ref import Ref

        made = await stage.desk.move(Ref("c", "v1"), span_at(15))
        await stage.world.until(stage.desk, made.id, State.DONE)
        stage.world.pms.alter("v1", span=span_at(16))
        await stage.wait(3)
        await stage.desk.refresh()
        await stage.wait(120)
        row = stage.row(made.id)
        assert row.next == "Fake says saved, but shows 4:00 PM. Choose which is right."
        stage.press(made.id)
        await stage.wait(1)
        stage.click("compare.mine", stage.sheet())
        await stage.wait(60)

    world = play(qtbot, life)
    assert world.pms.visits["v1"].span == span_at(15)
    assert isinstance(world.pms.writes[-1].change, Move)


def test_undo_and_take_back(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        first = await stage.booked(11)
        stage.row(first)
        stage.press(first)
        await stage.world.until(stage.desk, first, State.DROPPED)
        second = await stage.booked(12)
        await stage.wait(9)
        assert stage.row(second).action == "take_back"
        stage.press(second)
        await stage.world.until(stage.desk, second, State.DROPPED)
        assert stage.toast == "Taken back from Fake."

    world = play(qtbot, life, later=(600.0, 600.0))
    world.pms.settle()
    assert not world.pms.visits


def test_too_late_to_take_back_is_said(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        await stage.wait(8)
        stage.front.outbox.act("take_back", ident)
        await stage.wait(0.1)
        assert stage.toast.startswith("Too late to take back")
        await stage.world.done(stage.desk, ident)

    play(qtbot, life, latency=(4.0, 4.0))


def test_pausing_holds_everything_back_and_says_so_on_every_screen(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        stage.front.outbox.open()
        stage.click("outbox.pause")
        await stage.wait(0.5)
        ident = await stage.booked()
        await stage.wait(30)
        assert stage.row(ident).next == "Sending is paused. Waits here."
        stage.window.set_page("day")
        assert stage.banner == "Sending is paused. 1 change waits here."
        stage.click("banner.action")
        await stage.world.done(stage.desk, ident)
        assert stage.banner == ""

    play(qtbot, life)


def test_the_popover_lists_what_is_not_settled_with_its_action(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        first, second = await stage.booked(11), await stage.booked(12)
        stage.click("status.outbox")
        peek = stage.window.findChild(OutboxPeek)
        assert peek is not None
        stage.click(f"peek.undo.{first}", peek)
        await stage.world.until(stage.desk, first, State.DROPPED)
        assert peek.findChild(QPushButton, f"peek.undo.{second}").isVisible()
        stage.click("peek.open", peek)
        assert stage.window.current_page == "outbox"

    play(qtbot, life)


def test_the_copy_goes_to_the_clipboard_without_the_name(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        stage.front.outbox.act("copy", ident)
        assert "B. H." in stage.front.copied[0]
        assert "Hussain" not in stage.front.copied[0]

    play(qtbot, life)


def test_open_shows_the_visit_in_the_calendar(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        stage.front.outbox.act("open", ident)
        ((day, ref),) = stage.front.visited
        assert day == span_at(11).start.date()
        assert ref is not None
        assert ref.id == ident

    play(qtbot, life)


@pytest.mark.parametrize("goes", [True, False])
def test_quitting_with_something_pending_asks_and_nothing_is_lost(qtbot: QtBot, goes: bool) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        stage.front.outbox.ask_before_quitting(stage.desk.pending(), stage.front.leave)
        sheet = stage.sheet()
        assert sheet.windowTitle() == "1 change is still on its way"
        if goes:
            stage.click("quit.go", sheet)
        else:
            QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert stage.front.left == goes
        assert stage.window.isVisible()
        assert stage.desk.store.writeback(ident) is not None

    play(qtbot, life)


def test_staying_hides_the_window_where_a_tray_brings_it_back(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    async def life(stage: Stage) -> None:
        await stage.booked()
        monkeypatch.setattr(type(stage.front.tray), "is_there", property(lambda tray: True))
        stage.front.outbox.ask_before_quitting(stage.desk.pending(), stage.front.leave)
        stage.click("quit.stay", stage.sheet())
        assert not stage.window.isVisible()
        assert stage.front.left == 0

    play(qtbot, life)


def test_yesterdays_changes_can_be_looked_up(qtbot: QtBot) -> None:
    async def life(stage: Stage) -> None:
        ident = await stage.booked()
        await stage.world.done(stage.desk, ident)
        stage.world.clock.jump(timedelta(days=1))
        stage.front.outbox.open()
        assert stage.page.list.entries.rowCount() == 0
        stage.page.day_chosen.emit(stage.desk.today() - timedelta(days=1))
        assert [e.key for e in stage.page.list.entries.entries] == ["saved", ident]
        assert stage.page.list.entries.entries[0].title == "Saved yesterday"

    play(qtbot, life)
