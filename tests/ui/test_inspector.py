"""The inspector: what a visit shows, what can be done from it, and that it never claims what was not told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import CARD
from ui.controls import Button, Segment
from ui.inspector import Inspector, InspectorCard, Waiting

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    inspector = Inspector()
    inspector.resize(312, 800)
    qtbot.addWidget(inspector)
    inspector.set_card(CARD)
    inspector.show()
    return inspector


def said(inspector: Inspector) -> str:
    """Everything a screen reader finds in it."""
    found = [one for one in inspector.findChildren(QWidget) if one.isVisible()]
    return " | ".join(one.accessibleName() for one in found if one.accessibleName())


def button(inspector: Inspector, identifier: str) -> QPushButton:
    found = [one for one in inspector.findChildren(QPushButton) if one.objectName() == identifier]
    assert found, identifier
    return found[-1]


def step(inspector: Inspector, status: str) -> Segment:
    return [one for one in inspector.findChildren(Segment) if one.objectName() == f"inspector.status.{status}"][-1]


def test_it_says_what_the_card_holds(inspector: Inspector) -> None:
    words = said(inspector)
    for part in (
        "Maja Eriksen",
        "#10482",
        "Checked in 10:28 · waiting 14 min",
        "Seat in Op 3",
        "Root canal, premolar #12",
        "(415) 555-0132 mobile",
        "Medical alert on file Read it in Sikka. Not shown here.",
        "Recall: Cleaning due in April",
        "Same in Sikka. “Arrived” saved 10:29.",
    ):
        assert part in words


def test_what_is_not_known_is_not_there(inspector: Inspector) -> None:
    inspector.set_card(InspectorCard(name="Maja Eriksen"))
    words = said(inspector)
    for part in ("Recall", "Balance", "Checked in", "alert", "Sikka", "Seat"):
        assert part not in words


@pytest.mark.parametrize(
    ("identifier", "signal"),
    [
        ("inspector.move", "move_asked"),
        ("inspector.book_next", "book_next_asked"),
        ("inspector.open", "open_asked"),
        ("inspector.close", "closed"),
    ],
)
def test_its_buttons_tell(qtbot: QtBot, inspector: Inspector, identifier: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(inspector, signal)):
        qtbot.mouseClick(button(inspector, identifier), LEFT)


def test_the_next_step_and_the_copy_button_carry_their_words(qtbot: QtBot, inspector: Inspector) -> None:
    with qtbot.waitSignal(inspector.step_chosen) as heard:
        qtbot.mouseClick(button(inspector, "inspector.next"), LEFT)
    assert heard.args == ["in_chair"]
    copies = [one for one in inspector.findChildren(Button) if one.objectName() == "inspector.copy" and one.isVisible()]
    with qtbot.waitSignal(inspector.copy_asked) as heard:
        qtbot.mouseClick(copies[0], LEFT)
    assert heard.args == ["(415) 555-0132"]


def test_a_pressed_status_is_asked_for_and_not_yet_shown(qtbot: QtBot, inspector: Inspector) -> None:
    with qtbot.waitSignal(inspector.status_chosen) as heard:
        qtbot.mouseClick(step(inspector, "in_chair"), LEFT)
    assert heard.args == ["in_chair"]
    assert step(inspector, "arrived").isChecked()
    assert not step(inspector, "in_chair").isChecked()
    inspector.set_card(replace(CARD, status="in_chair"))
    assert step(inspector, "in_chair").isChecked()


def test_arrows_walk_over_the_steps_without_choosing_one(qtbot: QtBot, inspector: Inspector) -> None:
    seen: list[str] = []
    inspector.status_chosen.connect(seen.append)
    inspector.activateWindow()
    step(inspector, "arrived").setFocus()
    qtbot.keyClick(step(inspector, "arrived"), Qt.Key.Key_Right)
    assert step(inspector, "in_chair").hasFocus()
    assert seen == []
    assert step(inspector, "arrived").isChecked()
    qtbot.keyClick(step(inspector, "in_chair"), Qt.Key.Key_Space)
    assert seen == ["in_chair"]


def test_pressing_the_present_status_changes_nothing(qtbot: QtBot, inspector: Inspector) -> None:
    with qtbot.assertNotEmitted(inspector.status_chosen):
        qtbot.mouseClick(step(inspector, "arrived"), LEFT)
    assert step(inspector, "arrived").isChecked()


def test_a_status_the_system_cannot_hold_is_greyed_with_its_reason(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.set_card(replace(CARD, refused_steps={"in_chair": "Sikka has no such step"}))
    chair = step(inspector, "in_chair")
    assert not chair.isEnabled()
    assert chair.toolTip() == chair.accessibleDescription() == "Sikka has no such step"


def test_a_pressed_status_keeps_the_others_reasons(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.set_card(replace(CARD, refused_steps={"done": "Sikka has no such step"}, status_words="Here"))
    qtbot.mouseClick(step(inspector, "in_chair"), LEFT)
    assert not step(inspector, "done").isEnabled()
    assert step(inspector, "arrived").accessibleName() == "Here"


def test_a_move_that_is_not_possible_says_why(inspector: Inspector) -> None:
    inspector.set_card(replace(CARD, can_move="Sikka cannot move a finished visit"))
    move = button(inspector, "inspector.move")
    assert not move.isEnabled()
    assert move.toolTip() == "Sikka cannot move a finished visit"


def test_tabs_show_other_sides_of_the_same_patient(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.set_card(replace(CARD, history=(("Jan 8", "Emergency exam", "Dr. Haddad"),)))
    tab = inspector.findChild(Segment, "inspector.tabs.history")
    assert tab is not None
    qtbot.mouseClick(tab, LEFT)
    assert "Jan 8: Emergency exam · Dr. Haddad" in said(inspector)
    inspector.set_card(replace(CARD, history=()))
    assert "No earlier visits known here." in said(inspector)


def test_with_nothing_selected_it_shows_who_waits(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.set_waiting(
        [Waiting("v1", "Eriksen, Maja", "10:30, Dr. Lindqvist", "arrived", "14 min")],
        [Waiting("v2", "Castellano, Rosa", "11:30, Dr. Haddad", "confirmed")],
    )
    inspector.set_card(None)
    assert "Eriksen, Maja, 10:30, Dr. Lindqvist, 14 min" in said(inspector)
    with qtbot.waitSignal(inspector.visit_chosen) as heard:
        qtbot.mouseClick(button(inspector, "inspector.waiting.v2"), LEFT)
    assert heard.args == ["v2"]
    inspector.set_waiting([], [])
    assert "Nobody is waiting." in said(inspector)


def test_a_card_never_prints_who_it_is_about() -> None:
    shown = repr(CARD) + repr(Waiting("v1", "Eriksen, Maja", "10:30"))
    for secret in ("Maja", "Eriksen", "555-0132", "1991", "Root canal", "Ride home"):
        assert secret not in shown
