"""The calendar by keyboard alone: every grid key, moves without dragging, and the menu of a visit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.day_hands import ALT, CTRL, SHIFT, Heard, K, card, keys
from tests.ui.invented_day import at, ref, span
from ui import day_keys
from ui.day_view import DayView


def test_arrows_move_the_slot_cursor(view: DayView, heard: Heard) -> None:
    view.focus_slot(ref("p1"), at("14:30"), 30)
    keys(view, K.Key_Down, K.Key_Right)
    keys(view, K.Key_Down, held=SHIFT)
    keys(view, K.Key_Return)
    assert heard.of("slot_chosen") == [[ref("p2"), at("14:45"), 45]]


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        (K.Key_Home, "9:00"),
        (K.Key_End, "15:45"),
        (K.Key_PageUp, "11:00"),
        (K.Key_PageDown, "13:00"),
        (K.Key_Up, "11:45"),
    ],
)
def test_the_cursor_jumps_by_hours_and_to_opening_and_closing(
    view: DayView, heard: Heard, pressed: Qt.Key, expected: str
) -> None:
    view.focus_slot(ref("p2"), at("12:00"), 15)
    keys(view, pressed, K.Key_Return)
    assert heard.of("slot_chosen") == [[ref("p2"), at(expected), 15]]


def test_the_cursor_is_always_scrolled_into_view(view: DayView) -> None:
    view.focus_slot(ref("p1"), at("12:00"))
    keys(view, *[K.Key_PageDown] * 8)
    assert view.slot_cursor is not None
    assert view.viewport().rect().contains(view.slot_rect(view.slot_cursor))


def test_alt_and_arrows_walk_from_visit_to_visit(view: DayView, heard: Heard) -> None:
    view.focus_slot(ref("p1"), at("8:00"))
    keys(view, K.Key_Down, K.Key_Down, held=ALT)
    keys(view, K.Key_Up, held=ALT)
    assert [told[0].id for told in heard.of("visit_selected")] == ["goldberg", "patel", "goldberg"]


def test_enter_opens_and_space_peeks(view: DayView, heard: Heard) -> None:
    view.select(ref("goldberg"))
    keys(view, K.Key_Return, K.Key_Space)
    assert heard.told == [("visit_opened", ref("goldberg")), ("visit_peeked", ref("goldberg"), True)]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (K.Key_C, "confirm"),
        (K.Key_A, "arrived"),
        (K.Key_S, "seat"),
        (K.Key_D, "done"),
        (K.Key_X, "no_show"),
        (K.Key_B, "book_next"),
        (K.Key_P, "patient"),
        (K.Key_F2, "edit"),
        (K.Key_Delete, "cancel"),
    ],
)
def test_single_keys_ask_for_actions(view: DayView, heard: Heard, key: Qt.Key, action: str) -> None:
    keys(view, key)
    assert heard.told == []  # nothing is selected yet
    view.select(ref("goldberg"))
    keys(view, key)
    assert heard.told == [("action_asked", action, ref("goldberg"))]


def test_single_letters_can_be_switched_off_and_the_others_stay(view: DayView, heard: Heard) -> None:
    view.set_options(grid_keys=False)
    view.select(ref("goldberg"))
    keys(view, K.Key_C, K.Key_M)
    assert heard.told == []
    assert view.carry is None
    keys(view, K.Key_Return)
    assert heard.of("visit_opened") == [[ref("goldberg")]]


def test_an_action_that_is_not_possible_is_explained(view: DayView, heard: Heard, reasons: list[str]) -> None:
    view.set_rules(None, lambda ref, action: "Sikka has no such step" if action == "seat" else None)
    view.select(ref("goldberg"))
    keys(view, K.Key_S, K.Key_A)
    assert heard.told == [("action_asked", "arrived", ref("goldberg"))]
    assert reasons == ["Sikka has no such step"]


def test_m_moves_with_arrows_and_enter(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    keys(view, K.Key_M, K.Key_Down, K.Key_Down, K.Key_Right)
    keys(view, K.Key_Up, held=ALT)
    keys(view, K.Key_Return)
    assert heard.of("visit_moved") == [[ref("patel"), ref("p2"), span("11:25", "11:55"), True]]


def test_l_changes_the_length_and_escape_takes_it_back(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    keys(view, K.Key_L, K.Key_Down, K.Key_Escape)
    assert heard.of("visit_resized") == []
    keys(view, K.Key_L, K.Key_Down, K.Key_Down, K.Key_Up, K.Key_Return)
    assert heard.of("visit_resized") == [[ref("patel"), span("11:00", "11:45"), True]]


def test_moving_by_key_is_not_possible_while_sending(view: DayView, reasons: list[str]) -> None:
    view.select(ref("hussain"))
    keys(view, K.Key_M, K.Key_L)
    assert view.carry is None
    assert len(reasons) == 2


def test_escape_leaves_the_cursor_then_the_selection(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    keys(view, K.Key_Escape)
    assert view.selected is None
    assert heard.told == [("visit_selected", None)]
    view.focus_slot(ref("p1"), at("12:00"))
    keys(view, K.Key_Escape)
    assert view.slot_cursor is None


def test_ctrl_and_arrows_ask_for_another_day(view: DayView, heard: Heard) -> None:
    keys(view, K.Key_Right, K.Key_Left, held=CTRL)
    assert heard.told == [("day_stepped", 1), ("day_stepped", -1)]


def test_cut_copy_and_paste(view: DayView, heard: Heard) -> None:
    view.select(ref("patel"))
    keys(view, K.Key_X, K.Key_C, held=CTRL)
    view.focus_slot(ref("p2"), at("12:00"))
    keys(view, K.Key_V, held=CTRL)
    assert heard.of("action_asked") == [["cut", ref("patel")], ["copy", ref("patel")]]
    assert heard.of("paste_asked") == [[ref("p2"), at("12:00")]]


def test_hints_show_the_keys_of_what_is_being_done(view: DayView) -> None:
    view.activateWindow()
    view.focus_slot(ref("p1"), at("12:00"))
    assert view.hints.isVisible()
    view.slot_cursor = None
    view.select(ref("patel"))
    keys(view, K.Key_M)
    assert view.hints.isVisible()
    keys(view, K.Key_Escape, K.Key_Escape)
    assert not view.hints.isVisible()


# --- menu ---


def test_the_menu_has_the_order_of_the_design_and_says_why_not(view: DayView, heard: Heard) -> None:
    view.set_rules(None, lambda ref, action: "Sikka has no such step" if action == "seat" else None)
    menu = day_keys.menu(view, card(view, "patel"))
    words = [a.text().split("\t")[0] for a in menu.actions() if not a.isSeparator()]
    assert words == [
        "Open", "Confirm", "Arrived", "Seat", "Done", "No-show…", "Move…", "Length", "Cut", "Book next…",
        "Open patient", "Copy details", "Cancel visit…",
    ]  # fmt: skip
    seat = menu.actions()[4]
    assert (seat.isEnabled(), seat.toolTip()) == (False, "Sikka has no such step")
    menu.actions()[2].trigger()
    assert heard.told == [("action_asked", "confirm", ref("patel"))]
    menu.close()


def test_the_menu_changes_the_length(view: DayView, heard: Heard) -> None:
    menu = day_keys.menu(view, card(view, "patel"))
    [lengths] = [a.menu() for a in menu.actions() if a.menu() is not None]
    [hour] = [a for a in lengths.actions() if a.text() == "60 min"]  # type: ignore[attr-defined]
    hour.trigger()
    assert heard.of("visit_resized") == [[ref("patel"), span("11:00", "12:00"), True]]
    menu.close()
