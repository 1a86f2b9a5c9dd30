"""The calendar for assistive technology: every visit is a child with its words, hidden names stay hidden."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui import invented_day as day
from tests.ui.invented_day import ref
from ui import day_access
from ui.day_model import DayModel, DayOptions
from ui.day_view import DayView
from ui.theme import theme

Text = QAccessible.Text


def shown(qtbot: QtBot, **options: object) -> DayView:
    view = DayView(theme())
    view.finish()
    qtbot.addWidget(view)
    view.resize(905, 820)
    view.show()
    view.show_day(DayModel.prepare(day.tuesday(), day.NOW, DayOptions(**options)))  # type: ignore[arg-type]
    return view


def children(view: DayView) -> dict[str, tuple[str, str]]:
    """Name → (name, description) of every child, by the first word."""
    face = QAccessible.queryAccessibleInterface(view)
    found = {}
    for index in range(face.childCount()):
        child = face.child(index)
        name = child.text(Text.Name)
        found[name.split(",")[0]] = (name, child.text(Text.Description))
    return found


def test_the_grid_says_which_day_it_shows(qtbot: QtBot) -> None:
    face = QAccessible.queryAccessibleInterface(shown(qtbot))
    assert face.role() == QAccessible.Role.List
    assert face.text(Text.Name) == "Tuesday, February 17, day calendar, 5 columns"
    assert face.text(Text.Description) == "10:42, 34 visits"


@pytest.mark.parametrize(
    ("who", "name", "description"),
    [
        (
            "Eriksen",
            "Eriksen, Maja, 10:30 to 12:00, Root canal, premolar #12, arrived, waiting 14 minutes",
            "Dr. Lindqvist. Medical alert on file. Balance due.",
        ),
        (
            "Hussain",
            "Hussain, Bilal, 3:00 to 4:00, Extraction #17, scheduled, not saved yet, sending",
            "Dr. Haddad.",
        ),
        ("Yamada", "Yamada, Hana, 10:30 to 11:30, Adult cleaning, confirmed, 12 minutes late", "Joel Brandt."),
        (
            "Sørensen",
            "Sørensen, Elise, 2:30 to 3:15, Filling, 1 surface, scheduled, not saved",
            "Dr. Okafor. Not saved in Sikka.",
        ),
        ("Held time", "Held time, 3:30 to 4:30, For Abena Osei, 3:12 left", "Priya Nair."),
    ],
)
def test_a_visit_says_who_when_what_and_its_state(qtbot: QtBot, who: str, name: str, description: str) -> None:
    assert children(shown(qtbot))[who] == (name, description)


def test_a_move_says_from_where(qtbot: QtBot) -> None:
    name, _ = children(shown(qtbot))["Patel"]
    assert name == "Patel, Anjali, 4:00 to 4:45, Endo evaluation, confirmed, not saved yet, waiting, Moving from 3:30"


def test_hidden_names_are_hidden_here_too(qtbot: QtBot) -> None:
    everything = " ".join(a + b for a, b in children(shown(qtbot, hide_names=True)).values())
    assert "M. E., 10:30 to 12:00, Visit, arrived" in everything
    for word in ("Eriksen", "Root canal", "Medical alert"):
        assert word not in everything


def test_a_visit_knows_its_place_and_whether_it_is_selected(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.select(ref("eriksen"))
    face = QAccessible.queryAccessibleInterface(view)
    chosen = [i for i in range(face.childCount()) if face.child(i).state().selected]
    assert len(chosen) == 1
    child = face.child(chosen[0])
    rect = view.rect_of(view.selected) if view.selected else None
    assert rect is not None
    assert child.rect().topLeft() == view.viewport().mapToGlobal(rect.topLeft())
    assert face.indexOfChild(child) == chosen[0]
    centre = child.rect().center()
    assert face.childAt(centre.x(), centre.y()).text(Text.Name) == child.text(Text.Name)


def test_children_follow_the_day_without_being_made_anew(qtbot: QtBot) -> None:
    view = shown(qtbot)
    face = QAccessible.queryAccessibleInterface(view)
    last = face.child(face.childCount() - 1)
    assert last.isValid()
    view.show_day(DayModel.prepare(day.agenda(day.tuesday().columns[0]), day.NOW))
    assert not last.isValid()
    assert last.text(Text.Name) == ""
    assert face.childCount() == len(day.HADDAD)


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there."""
    before = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(before)


def test_a_listener_hears_the_selection_the_cursor_and_a_move(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, listening: None
) -> None:
    said: list[str] = []
    monkeypatch.setattr(day_access, "announce", lambda view, words: said.append(words))
    view = shown(qtbot)
    view.choose(view.model.card(ref("duarte")) if view.model else None)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(view, key)
    assert said[-1] == "4:00 PM, Dr. Haddad, free until 4:15"
    view.choose(view.model.card(ref("duarte")) if view.model else None)
    view.set_rules(lambda ref, span, column: "Overlaps Chaudhry", None)
    QTest.keyClick(view, Qt.Key.Key_M)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert said[-1] == "4:15 to 5:00, Dr. Okafor, Overlaps Chaudhry"
    QTest.keyClick(view, Qt.Key.Key_Escape)


def test_an_announcement_reaches_qt(qtbot: QtBot, listening: None) -> None:
    day_access.announce(shown(qtbot), "3:00 PM, Dr. Haddad, free until 4:15")


def test_painting_and_asking_leak_no_references(qtbot: QtBot, listening: None) -> None:
    """Some releases of the binding lose a reference of None per overridden virtual, and die of it within minutes."""
    view = shown(qtbot)
    face = QAccessible.queryAccessibleInterface(view)

    def work() -> None:
        view.viewport().repaint()
        for index in range(face.childCount()):
            child = face.child(index)
            child.text(Text.Name)
            child.state()
            child.focusChild()

    work()
    before = sys.getrefcount(None)
    for _ in range(20):
        work()
    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("order", ["delete", "collect"])
@pytest.mark.parametrize("asked", [True, False])
def test_views_come_and_go_without_a_trace(qapp: QApplication, listening: None, order: str, asked: bool) -> None:
    """Qt and Python must never both delete an interface, whoever lets go of the widget first."""
    gc.collect()
    gc.freeze()  # what the tests before this one have left is not looked through twenty times
    for _ in range(20):
        view = DayView(theme())
        view.finish()
        view.show_day(DayModel.prepare(day.tuesday(), day.NOW))
        view.choose(view.model.card(ref("duarte")) if view.model else None)
        if asked:
            assert QAccessible.queryAccessibleInterface(view).child(0).text(Text.Name)
        gone = weakref.ref(view)
        if order == "delete":
            view.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del view
        gc.collect()
        assert gone() is None
