"""The Outbox page under real keys and clicks: every action on a key, nothing lost while rows come and go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.outbox_stand import NOW, Front, a_desk, picture_desk, scene
from tests.ui.test_outbox_model import AROUND
from ui.controls import Button
from ui.keyed_list import KeyedModel
from ui.outbox_list import OutboxView
from ui.outbox_model import Entry, Row, entries_of, row_of
from ui.outbox_page import OutboxPage
from ui.outbox_paint import broken, button_rect, places
from ui.outbox_peek import OutboxPeek
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def front(qtbot: QtBot) -> Iterator[Front]:
    front = Front(picture_desk())
    qtbot.addWidget(front.window)
    front.window.resize(1440, 900)
    front.window.finish()
    front.window.show()
    front.window.activateWindow()
    front.outbox.open()
    yield front
    front.window.close()


@pytest.fixture
def page(front: Front) -> OutboxPage:
    page = front.window.page("outbox")
    assert isinstance(page, OutboxPage)
    return page


@pytest.fixture
def acted(page: OutboxPage) -> list[tuple[str, str]]:
    page.acted.disconnect()
    heard: list[tuple[str, str]] = []
    page.acted.connect(lambda act, ident: heard.append((act, ident)))
    return heard


def press(view: OutboxView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view, key)


def click(view: OutboxView, key: str, spot: QPoint | None = None) -> None:
    rect = view.visualRect(view.entries.find(key))
    at = spot if spot is not None else rect.center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def row_at(view: OutboxView, key: str) -> Row:
    row: Row = view.entries.entries[view.entries.find(key).row()].row
    return row


def test_it_opens_on_what_needs_a_person_most(page: OutboxPage) -> None:
    assert page.list.hasFocus()
    assert page.list.current == "w1"
    assert page.detail.isVisible()
    assert page.detail.shown_id == "w1"


def test_arrows_go_through_the_changes_and_the_details_follow(page: OutboxPage) -> None:
    seen = []
    for _ in range(4):
        press(page.list, Qt.Key.Key_Down)
        seen.append((page.list.current, page.detail.shown_id))
    assert seen == [("w2", "w2"), ("", "w2"), ("w3", "w3"), ("w4", "w4")]


def test_enter_does_what_the_rows_button_says(page: OutboxPage, acted: list[tuple[str, str]]) -> None:
    press(page.list, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Enter)
    page.list.select("w4")
    press(page.list, Qt.Key.Key_Return)
    assert acted == [("fix", "w1"), ("compare", "w2"), ("undo", "w4")]


def test_delete_discards_what_was_refused_and_undoes_what_waits(page: OutboxPage, acted: list[tuple[str, str]]) -> None:
    press(page.list, Qt.Key.Key_Delete)
    page.list.select("w2")
    press(page.list, Qt.Key.Key_Delete)
    page.list.select("w4")
    press(page.list, Qt.Key.Key_Delete)
    assert acted == [("discard", "w1"), ("undo", "w4")]


def test_row_buttons_by_mouse(page: OutboxPage, acted: list[tuple[str, str]]) -> None:
    view = page.list
    for key in ("w2", "w3"):
        rect = view.visualRect(view.entries.find(key))
        click(view, key, button_rect(rect, row_at(view, key)).center())
    click(view, "w5")
    assert acted == [("compare", "w2"), ("take_back", "w3")]
    assert view.current == "w5"


def test_a_press_that_leaves_the_button_does_nothing(page: OutboxPage, acted: list[tuple[str, str]]) -> None:
    view = page.list
    rect = view.visualRect(view.entries.find("w2"))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=button_rect(rect, row_at(view, "w2")).center())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft() + QPoint(80, 20))
    assert acted == []


def test_the_context_menu_has_every_action_in_order(page: OutboxPage, acted: list[tuple[str, str]]) -> None:
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(page.list, by_key)
    menu = page.findChild(QMenu, "outbox.menu")
    assert menu is not None
    words = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert words == ["Try again", "Fix…", "Pick a new time", "Open visit", "Copy details", "Discard…"]
    menu.actions()[0].trigger()
    menu.close()
    assert acted == [("retry", "w1")]


def test_groups_fold_by_click_and_by_arrow(page: OutboxPage) -> None:
    click(page.list, "needs")
    assert not page.list.entries.find("w1").isValid()
    page.list.select("needs")
    press(page.list, Qt.Key.Key_Right)
    assert page.list.entries.find("w1").isValid()
    press(page.list, Qt.Key.Key_Left)
    assert not page.list.entries.find("w1").isValid()
    press(page.list, Qt.Key.Key_Space)
    assert page.list.entries.find("w1").isValid()


def test_show_more_shows_the_rest_and_stays_where_it_was(page: OutboxPage) -> None:
    assert page.list.select("more.saved")
    at = page.list.currentIndex().row()
    press(page.list, Qt.Key.Key_Return)
    assert page.list.entries.rowCount() == 3 + 4 + 42
    assert page.list.currentIndex().row() == at
    assert page.list.current


@pytest.mark.parametrize(("key", "rows"), [("needs", 3), ("way", 4), ("saved", 42), ("all", 13)])
def test_the_filters_count_and_choose(page: OutboxPage, qtbot: QtBot, key: str, rows: int) -> None:
    segment: Any = page.filters.findChild(object, f"outbox.filter.{key}")
    other: Any = page.filters.findChild(object, "outbox.filter.way" if key != "way" else "outbox.filter.all")
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert page.list.entries.rowCount() == rows
    assert segment.text() == {"needs": "Needs you 2", "way": "On the way 3", "saved": "Saved 41", "all": "All"}[key]


def test_ctrl_f_filters_this_list_and_escape_ends_it(front: Front, page: OutboxPage) -> None:
    asked: list[str] = []
    front.window.asked.connect(asked.append)
    QTest.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    assert asked == [], "here it does not look for a patient"
    QTest.keyClicks(page.search, "patel")
    assert [e.key for e in page.list.entries.entries] == ["way", "w4"]
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()
    QTest.keyClick(page.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(page.search, "zzz")
    assert page.list.entries.rowCount() == 0
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert page.list.entries.rowCount() == 13


def test_an_empty_outbox_is_calm(qtbot: QtBot) -> None:
    front = Front(a_desk([]))
    qtbot.addWidget(front.window)
    front.window.show()
    front.outbox.open()
    page: Any = front.window.page("outbox")
    assert page._stack.currentWidget().accessibleName() == "All quiet"
    assert not page.detail.isVisible()


def test_the_details_close_and_come_back(page: OutboxPage, qtbot: QtBot) -> None:
    close = page.detail.findChild(Button, "outbox.detail.close")
    close.setFocus()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not page.detail.isVisible()
    assert page.list.hasFocus()
    press(page.list, Qt.Key.Key_Down)
    assert not page.detail.isVisible(), "closed stays closed"
    press(page.list, Qt.Key.Key_Space)
    assert page.detail.isVisible()
    assert page.detail.shown_id == "w2"


def test_in_a_narrow_window_the_details_lie_over_the_list(front: Front, page: OutboxPage) -> None:
    theme().configure(text_size=150)
    front.window.resize(1200, 800)
    QApplication.sendPostedEvents()
    assert not page.detail.isVisible()
    assert page.list.width() > 1000
    click(page.list, "w2", page.list.visualRect(page.list.entries.find("w2")).topLeft() + QPoint(100, 20))
    assert page.detail.isVisible()
    assert page.detail.geometry().right() == page.width() - 1
    QTest.keyClick(page.detail, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()


@pytest.mark.parametrize(
    ("ident", "buttons"),
    [
        ("w1", ["pick_time", "retry", "open", "discard"]),
        ("w2", ["compare", "open"]),
        ("w3", ["take_back", "open"]),
        ("w4", ["undo", "open"]),
        ("w5", ["undo", "open_patient"]),
    ],
)
def test_the_details_offer_what_can_be_done(
    page: OutboxPage, qtbot: QtBot, acted: list[tuple[str, str]], ident: str, buttons: list[str]
) -> None:
    page.select(ident)
    for act in (*buttons, "copy"):
        qtbot.mouseClick(page.detail.findChild(Button, f"outbox.detail.{act}"), Qt.MouseButton.LeftButton)
    assert acted == [(act, ident) for act in (*buttons, "copy")]


def test_a_countdown_does_not_take_the_focus_from_a_button(front: Front, page: OutboxPage) -> None:
    page.select("w4")
    button = page.detail.findChild(Button, "outbox.detail.undo")
    button.setFocus()
    front.desk.clock.go_on(1)  # type: ignore[attr-defined]
    front.outbox.tick()
    assert page.detail.findChild(Button, "outbox.detail.undo") is button
    assert button.hasFocus()
    assert row_at(page.list, "w4").next == "Not sent yet. Goes out in 3 s."


def test_names_are_hidden_with_the_key_for_everyone_who_listens(front: Front, page: OutboxPage) -> None:
    front.names_hidden = True
    front.names_switched.emit(True)
    index = page.list.entries.find("w1")
    assert "E. S." in index.data(Qt.ItemDataRole.AccessibleTextRole)
    for entry in page.list.entries.entries:
        said = page.list.entries.find(entry.key).data(Qt.ItemDataRole.AccessibleTextRole)
        assert not any(name in said for name in ("Elise", "Patel", "Adeyemi"))


def test_a_screen_reader_hears_rows_with_their_state(page: OutboxPage) -> None:
    interface = QAccessible.queryAccessibleInterface(page.list)
    names = [interface.child(at).text(QAccessible.Text.Name) for at in range(3)]
    assert names[0] == "Needs you, 2, open"
    assert names[1].startswith("Not saved. Book Elise Sørensen, Tuesday 2:30 PM. 6 minutes old, 1 try. Waits for you.")


# --- the model -------------------------------------------------------------------------------------------------------


def test_the_model_keeps_qts_rules_through_every_change(qtbot: QtBot) -> None:
    model: KeyedModel[Entry] = KeyedModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = sorted((row_of(wb, AROUND) for wb in scene()), key=lambda r: ("needs", "way", "saved").index(r.group))
    moved = [replace(r, group="saved", look="saved") if r.id == "w3" else r for r in rows]
    for told in (rows, rows[1:], moved, [], moved, rows[:3], list(reversed(rows))):
        entries = entries_of(told, day=NOW.date(), today=NOW.date(), whole={"saved"})
        model.put(entries)
        assert tuple(model.entries) == entries


def test_the_selected_change_stays_selected_while_others_come_and_go(page: OutboxPage) -> None:
    page.list.select("w4")
    kept = [row for row in page._rows if row.id not in ("w1", "w3")]
    page.set_rows(kept, NOW.date(), NOW.date())
    assert page.list.current == "w4"
    page.set_rows([row for row in kept if row.id != "w4"], NOW.date(), NOW.date())
    assert page.list.current != "w4"


# --- room ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", range(380, 1800, 40))
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_columns_never_overlap(width: int, scale: float) -> None:
    at = places(round(width * scale), scale)
    assert at.change + at.change_width <= at.state < at.age
    assert at.age + at.age_width <= at.tries
    assert at.tries + at.tries_width <= at.next
    assert at.next + at.next_width < at.right


def test_a_number_is_never_parted_from_its_unit() -> None:
    for width in range(60, 320, 5):
        first, second = broken("Sikka has it. Looking again in 4 s.", width, 1.0, "small")
        assert f"{first} {second}".strip() == "Sikka has it. Looking again in 4 s."
        assert not first.endswith("4")


def test_f6_comes_into_the_page_and_out_again(front: Front, page: OutboxPage) -> None:
    seen = []
    for _ in range(6):
        QTest.keyClick(front.window, Qt.Key.Key_F6)
        seen.append(page.isAncestorOf(front.window.focusWidget()))
    assert True in seen
    assert False in seen


def test_the_clock_ticks_only_while_somebody_looks(front: Front, page: OutboxPage) -> None:
    ticking = front.outbox._tick
    assert ticking.isActive()
    front.window.set_page("day")
    assert not ticking.isActive()
    front.outbox.peek()
    assert ticking.isActive()
    front.window.findChild(OutboxPeek).close()
    assert not ticking.isActive()


def test_the_outbox_has_its_key(front: Front) -> None:
    front.window.set_page("day")
    QTest.keyClick(front.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert front.window.current_page == "outbox"
    assert front.window.page("outbox").list.hasFocus()
