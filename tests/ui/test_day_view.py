"""The calendar by mouse and keyboard: what is clicked, dragged and typed is told, and nothing else happens."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adapters.model import Span
from app.ref import Ref
from tests.ui import invented_day as day
from tests.ui.day_hands import ALT, CTRL, LEFT, NONE, Heard, K, card, drag, keys, middle, two_columns, where
from tests.ui.invented_day import at, ref, span
from ui.day_model import DayModel, DayOptions
from ui.day_view import DayView
from ui.qss import style_sheet
from ui.scroll_bar import ScrollBar
from ui.theme import theme

# --- pointer ---


def test_pointing_at_free_time_offers_it(view: DayView) -> None:
    view.mouse.move(where(view, 0, "15:00"))
    assert view.slot is not None
    assert (view.slot.column, view.slot.start, view.slot.minutes) == (0, 15 * 60, 30)
    assert [tab.words for tab in view.tabs()] == ["10:42", "3:00"]


def test_an_offer_ends_where_the_next_visit_begins(view: DayView) -> None:
    view.mouse.move(where(view, 0, "10:45"))
    assert view.slot is not None
    assert view.slot.minutes == 15


def test_a_click_on_free_time_chooses_it(view: DayView, heard: Heard) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, where(view, 0, "15:00"))
    assert heard.of("slot_chosen") == [[ref("p1"), at("15:00"), 30]]


def test_drawing_over_free_time_sets_the_length(view: DayView, heard: Heard) -> None:
    drag(view, where(view, 1, "11:00"), where(view, 1, "11:30"), where(view, 1, "12:00"))
    assert heard.of("slot_chosen") == [[ref("p2"), at("11:00"), 75]]


def test_drawing_upwards_works_too(view: DayView, heard: Heard) -> None:
    drag(view, where(view, 1, "12:00"), where(view, 1, "11:30"))
    assert heard.of("slot_chosen") == [[ref("p2"), at("11:30"), 45]]


def test_the_free_strip_beside_a_visit_can_be_clicked(view: DayView, heard: Heard) -> None:
    rect = view.rect_of(card(view, "goldberg"))
    assert rect is not None
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(rect.right() + 6, rect.top() + 4))
    assert heard.of("slot_chosen") == [[ref("p1"), at("9:00"), 30]]


def test_the_grid_takes_the_whole_width_and_its_scroll_bar_lies_over_the_free_strip(view: DayView) -> None:
    view.setStyleSheet(style_sheet(theme()))
    bar, ground = view.verticalScrollBar(), view.viewport()
    view.resize(view.width() + 1, view.height())
    assert ground.geometry().right() == view.rect().right()
    spot = bar.mapTo(view, bar.rect().center())
    assert ground.geometry().contains(spot)
    assert view.childAt(spot) is bar, "over the grid, so that it can be dragged"
    place = view.place
    assert place is not None
    column = len(place.model.columns) - 1
    last = max(box.x + box.w for _, box in place.cards(column))
    assert place.columns.span(column)[1] - last >= bar.width() - 1


def test_the_scroll_bars_handle_is_where_it_is_painted(view: DayView) -> None:
    view.setStyleSheet(style_sheet(theme()))
    view.resize(view.width(), 400)
    bar = view.verticalScrollBar()
    assert isinstance(bar, ScrollBar)
    for share in (0.0, 0.4, 1.0):
        bar.setValue(round(bar.maximum() * share))
        shown, before = bar.handle(), bar.value()
        for end in (shown.top() + 6, shown.bottom() - 6):
            QTest.mousePress(bar, LEFT, NONE, QPoint(5, round(end)))
            assert bar.isSliderDown(), "taken hold of at both its ends"
            QTest.mouseRelease(bar, LEFT, NONE, QPoint(5, round(end)))
            assert bar.value() == before
    assert bar.handle().bottom() <= bar.height()
    handle = bar.handle().center().toPoint()
    QTest.mousePress(bar, LEFT, NONE, handle)
    QTest.mouseMove(bar, handle - QPoint(0, 60))
    QTest.mouseRelease(bar, LEFT, NONE, handle - QPoint(0, 60))
    assert 0 < bar.value() < bar.maximum()


def test_a_click_selects_a_visit_and_a_double_click_opens_it(view: DayView, heard: Heard) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, middle(view, "goldberg"))
    assert heard.told == [("visit_selected", ref("goldberg")), ("visit_peeked", ref("goldberg"), False)]
    QTest.mouseDClick(view.viewport(), LEFT, NONE, middle(view, "goldberg"))
    assert heard.of("visit_opened") == [[ref("goldberg")]]
    QTest.mouseClick(view.viewport(), LEFT, NONE, where(view, 1, "15:00"))
    assert heard.of("visit_selected")[-1] == [None]


def test_selecting_from_outside_tells_nobody(view: DayView, heard: Heard) -> None:
    view.select(ref("moreau"))
    assert view.selected is card(view, "moreau")
    view.select(None)
    assert heard.told == []


def test_a_dragged_visit_lands_on_the_nearest_quarter(view: DayView, heard: Heard) -> None:
    start = middle(view, "patel")
    drag(view, start, start + QPoint(0, 30), start + QPoint(0, 76))
    assert heard.of("visit_moved") == [[ref("patel"), ref("p1"), span("12:00", "12:30"), True]]
    assert view.carry is None


def test_alt_moves_by_five_minutes_and_a_drag_can_change_the_column(view: DayView, heard: Heard) -> None:
    start = middle(view, "patel")
    drag(view, start, start + QPoint(200, 6), held=ALT)
    assert heard.of("visit_moved") == [[ref("patel"), ref("p2"), span("11:05", "11:35"), True]]


def test_over_a_taken_time_the_reason_shows_before_the_drop(view: DayView, heard: Heard) -> None:
    asked: list[tuple[Ref, Span, Ref]] = []

    def conflict(ref: Ref, span: Span, column: Ref) -> str | None:
        asked.append((ref, span, column))
        return "Overlaps Moreau" if column.id == "p2" else None

    view.set_rules(conflict, None)
    start, target = middle(view, "patel"), where(view, 1, "9:30")
    drag(view, start, target, drop=False)
    assert view.carry is not None
    assert view.carry.reason == "Overlaps Moreau"
    QTest.mouseRelease(view.viewport(), LEFT, NONE, target)
    [[moved, column, _, free]] = heard.of("visit_moved")
    assert (moved, column, free) == (ref("patel"), ref("p2"), False)
    assert asked[-1][0] == ref("patel")


def test_escape_puts_a_dragged_visit_back(view: DayView, heard: Heard) -> None:
    start = middle(view, "patel")
    drag(view, start, start + QPoint(0, 80), drop=False)
    assert view.carry is not None
    keys(view, K.Key_Escape)
    assert view.carry is None
    QTest.mouseRelease(view.viewport(), LEFT, NONE, start + QPoint(0, 80))
    assert heard.of("visit_moved") == []
    assert heard.of("slot_chosen") == []


def test_a_drop_where_it_was_moves_nothing(view: DayView, heard: Heard) -> None:
    start = middle(view, "patel")
    drag(view, start, start + QPoint(0, 40), start + QPoint(2, 3))
    assert heard.of("visit_moved") == []


def test_a_tremor_is_no_drag(view: DayView, heard: Heard) -> None:
    start = middle(view, "patel")
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    view.mouse.move(start + QPoint(1, QApplication.startDragDistance() - 3))
    assert view.carry is None
    QTest.mouseRelease(view.viewport(), LEFT, NONE, start)
    assert heard.of("visit_peeked") == [[ref("patel"), False]]


def test_the_bottom_edge_changes_the_length(view: DayView, heard: Heard) -> None:
    rect = view.rect_of(card(view, "goldberg"))
    assert rect is not None
    edge = QPoint(rect.center().x(), rect.bottom() - 3)
    view.mouse.move(edge)
    assert view.mouse.over_edge
    drag(view, edge, edge + QPoint(0, 18))
    assert heard.of("visit_resized") == [[ref("goldberg"), span("9:00", "10:15"), True]]


def test_what_is_being_sent_stays_where_it_is(view: DayView, heard: Heard, reasons: list[str]) -> None:
    start = middle(view, "hussain")
    drag(view, start, start + QPoint(0, 72))
    assert heard.of("visit_moved") == []
    assert reasons == ["On its way: it can be changed when it is saved"]
    rect = view.rect_of(card(view, "hussain"))
    assert rect is not None
    view.mouse.move(QPoint(rect.center().x(), rect.bottom() - 2))
    assert not view.mouse.over_edge


def test_what_may_not_be_moved_is_not_lifted(view: DayView, heard: Heard, reasons: list[str]) -> None:
    view.set_rules(None, lambda ref, action: "Sikka cannot move visits" if action == "move" else None)
    start = middle(view, "patel")
    drag(view, start, start + QPoint(0, 72))
    assert heard.of("visit_moved") == []
    assert reasons == ["Sikka cannot move visits"]


def test_near_an_edge_a_drag_scrolls(view: DayView, qtbot: QtBot) -> None:
    before = view.top
    start = middle(view, "patel")
    drag(view, start, QPoint(start.x(), view.viewport().height() - 4), drop=False)
    qtbot.waitUntil(lambda: view.top > before + 30)
    keys(view, K.Key_Escape)


def test_ctrl_and_wheel_ask_for_another_zoom(view: DayView, heard: Heard) -> None:
    here = QPointF(100, 100)
    event = QWheelEvent(
        here, here, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.viewport(), event)
    assert heard.told == [("zoom_stepped", 1)]


# --- the day changes ---


def test_another_reading_of_the_day_keeps_place_and_selection(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    view.verticalScrollBar().setValue(600)
    view.show_day(DayModel.prepare(two_columns(), day.NOW + timedelta(minutes=2)))
    assert view.top == 600
    assert view.selected is card(view, "patel")
    assert heard.told == []


def test_only_the_columns_that_changed_are_drawn_again(view: DayView) -> None:
    view.viewport().repaint()
    before = dict(view.tiles._tiles)
    agenda = two_columns()
    other = day.column("p2", "Dr. Okafor", "Op 2", ("9:00", "16:00"), [])
    changed = day.agenda(agenda.columns[0], other)
    view.show_day(DayModel.prepare(changed, day.NOW))
    kept = {key for key, tile in view.tiles._tiles.items() if before.get(key) is tile}
    assert kept == {key for key in before if key[0] == 0}


@pytest.mark.parametrize("later", [0, 1, 12])
def test_what_is_kept_of_the_drawings_is_never_out_of_date(view: DayView, qtbot: QtBot, later: int) -> None:
    now = day.NOW + timedelta(minutes=later)
    view.resize(905, 820)
    view.show_day(DayModel.prepare(day.tuesday(), day.NOW))
    view.grab()
    view.show_day(DayModel.prepare(day.tuesday(), now))
    fresh = DayView(theme())
    qtbot.addWidget(fresh)
    fresh.resize(905, 820)
    fresh.show()
    fresh.show_day(DayModel.prepare(day.tuesday(), now))
    fresh.setFocus()
    fresh.verticalScrollBar().setValue(view.top)
    assert view.viewport().grab().toImage() == fresh.viewport().grab().toImage()


def test_a_carried_visit_that_vanished_is_let_go(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    keys(view, K.Key_M, K.Key_Down)
    first = two_columns().columns[1]
    view.show_day(DayModel.prepare(day.agenda(first, first), day.NOW))
    assert view.carry is None
    assert view.selected is None


def test_the_clock_moves_the_line_and_repaints_only_what_changed(view: DayView) -> None:
    view.viewport().repaint()
    view.tick(day.NOW + timedelta(minutes=5))
    assert [tab.words for tab in view.tabs()] == ["10:47"]


def test_a_day_without_columns_or_none_at_all_is_no_trouble(qtbot: QtBot) -> None:
    made = DayView(theme())
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.viewport().repaint()
    made.show_day(DayModel.prepare(day.agenda(), day.NOW))
    made.viewport().repaint()
    keys(made, K.Key_Down, K.Key_Return, K.Key_Escape)
    QTest.mouseClick(made.viewport(), LEFT, NONE, QPoint(200, 200))
    made.tick(day.NOW)
    assert made.tabs() != []


def test_many_columns_scroll_sideways_under_pinned_heads(qtbot: QtBot) -> None:
    made = DayView(theme())
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_day(DayModel.prepare(day.crowd(20, 10), day.NOW))
    bar = made.horizontalScrollBar()
    assert bar.maximum() == 20 * 132 - made.viewport().width()
    bar.setValue(400)
    assert made.heads.x() == made.viewport().x()
    assert made.gutter.y() == made.viewport().y()
    made.focus_slot(ref("p19"), datetime.fromtimestamp(at("10:00").timestamp(), day.ZONE))
    assert made.left == bar.maximum()


def test_memory_is_for_what_is_seen(qtbot: QtBot) -> None:
    made = DayView(theme())
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    made.show_day(DayModel.prepare(day.crowd(20, 40), day.NOW))
    for value in range(0, made.verticalScrollBar().maximum(), 200):
        made.verticalScrollBar().setValue(value)
        made.viewport().repaint()
    seen = made.viewport().width() * made.viewport().height()
    assert made.tiles.pixels < 6 * seen


def test_a_repaint_after_a_theme_change_has_the_new_colours(view: DayView) -> None:
    light = view.grab().toImage().pixelColor(300, 400)
    theme().configure(mode="dark")
    dark = view.grab().toImage().pixelColor(300, 400)
    assert light.lightness() > 200 > 80 > dark.lightness()


def test_zooming_keeps_the_middle_of_the_view(view: DayView) -> None:
    assert view.place is not None
    half = view.viewport().height() / 2
    before = view.place.axis.minute(view.top + half)
    theme().configure(density="roomy")
    assert view.place.axis.hour == 96
    assert view.place.axis.minute(view.top + half) == pytest.approx(before, abs=2)


def test_hidden_hours_shorten_the_axis(view: DayView) -> None:
    view.set_options(outside_hours=False)
    assert view.place is not None
    assert (view.place.axis.first, view.place.axis.last) == (7 * 60 + 30, 17 * 60 + 30)


def test_held_time_is_opened_and_released_by_its_id(view: DayView, heard: Heard) -> None:
    view.show_day(DayModel.prepare(day.tuesday(), day.NOW, DayOptions()))
    held = view.model.card(ref("h1")) if view.model else None
    assert held is not None
    view.choose(held)
    keys(view, K.Key_Return, K.Key_Escape)
    assert heard.told == [("hold_chosen", "h1"), ("hold_released", "h1")]


def test_the_pointer_leaves_nothing_behind(view: DayView) -> None:
    view.mouse.move(where(view, 0, "15:00"))
    view.mouse.leave()
    assert view.slot is None
    assert view.hovered is None
