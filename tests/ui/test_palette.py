"""Ctrl+K as a person uses it: type, see who and why, arrow, Enter; the highlight never stays on the last patient."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from adapters.model import Appointment, Patient, Phone, Span, Status
from app.patients import PatientHit
from app.ref import Ref
from app.search import PatientIndex
from ui import wording
from ui.actions import ACTIONS
from ui.palette import Palette
from ui.palette_model import PaletteModel, Row, command_rows, do_rows, patient_row, visit_row

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 2, 17, 18, 42, tzinfo=UTC)
PEOPLE = (
    Patient(
        id="1",
        given="Siobhan",
        family="Brennan",
        born=date(1979, 6, 11),
        phones=(Phone(kind="mobile", number="4155550148"),),
    ),
    Patient(
        id="2",
        given="Ronan",
        family="Brennan",
        born=date(2016, 3, 2),
        phones=(Phone(kind="home", number="4155550148"),),
    ),
    Patient(id="3", given="Brenda", family="Sioberg", born=date(1951, 10, 30), chart="07731"),
)


def found(text: str) -> list[PatientHit]:
    index = PatientIndex()
    index.add("c", PEOPLE)
    return [PatientHit(hit) for hit in index.find(text, 8, NOW.date())]


def rows_of(text: str) -> list[Row]:
    return [patient_row(hit, NOW, ZONE, hidden=False) for hit in found(text)]


def visit(start: datetime) -> Appointment:
    return Appointment(id="v", span=Span(start=start, end=start + timedelta(minutes=45)), status=Status.SCHEDULED)


@pytest.fixture
def palette(qtbot: QtBot) -> Palette:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    made = Palette(window)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.typed.connect(lambda text, tab: made.set_rows(rows_of(text), ("Nobody", "Looked everywhere.")))
    made.open()
    return made


def type_in(palette: Palette, words: str, qtbot: QtBot) -> None:
    QTest.keyClicks(palette.box, words)
    qtbot.wait(1)


def test_each_row_shows_two_identifiers_and_why_it_is_there() -> None:
    (first, *_) = rows_of("brenan siob")
    assert (first.title, first.why) == ("Brennan, Siobhan", "close spelling")
    assert first.detail == "Jun 11, 1979 · 46 · (415) 555-0148"
    assert [first.title[a : a + n] for a, n in first.marks] == ["Brennan", "Siob"]


def test_an_exact_match_needs_no_reason() -> None:
    assert rows_of("siobhan brennan")[0].why == ""


def test_without_a_phone_the_chart_number_is_the_second_identifier() -> None:
    assert rows_of("sioberg")[0].detail.endswith("#07731")


def test_hidden_names_stay_hidden_here_too() -> None:
    row = patient_row(found("brennan")[0], NOW, ZONE, hidden=True)
    shown = " ".join((row.title, row.detail, row.spoken))
    assert "Brennan" not in shown
    assert "555" not in shown


def test_last_and_next_visit_are_said_for_every_patient() -> None:
    hit = PatientHit(found("siobhan")[0].hit, next=visit(datetime(2026, 2, 17, 22, 0, tzinfo=UTC)))
    row = patient_row(hit, NOW, ZONE, hidden=False)
    assert row.right == (("Last", "None"), ("Next", "Today 2:00 PM"))
    assert visit_row(hit, hit.next or visit(NOW), NOW, ZONE, "Dr. Haddad, Op 1", hidden=False).title == (
        "Brennan, Siobhan · Today 2:00 PM · Dr. Haddad, Op 1"
    )


def test_every_command_can_be_found_by_its_words_and_shows_its_key() -> None:
    for act in ACTIONS:
        words = act.words.replace("&", "").rstrip("…")
        assert act.key in {row.key for row in command_rows(words)}
    assert command_rows("read again")[0].keys == ("F5",)


def test_what_was_typed_can_become_a_new_patient() -> None:
    (new,) = do_rows("brenan siob", None)
    assert new.title == "New patient “Brenan Siob”"
    assert do_rows("0148", None) == []


def test_the_first_row_is_chosen_and_never_the_previous_patient(palette: Palette, qtbot: QtBot) -> None:
    type_in(palette, "brennan", qtbot)
    QTest.keyClick(palette.box, Qt.Key.Key_Down)
    assert palette.current is not None
    first = palette.current.ref
    type_in(palette, " siob", qtbot)
    assert palette.current is not None
    assert palette.current.ref == Ref("c", "1")
    palette.box.clear()
    type_in(palette, "brennan", qtbot)
    assert palette.list.currentIndex().row() == palette.model.choosable()[0]
    assert first is not None


def test_arrows_move_while_typing_goes_on_and_enter_picks(palette: Palette, qtbot: QtBot) -> None:
    type_in(palette, "brennan", qtbot)
    picked: list[Row] = []
    palette.chosen.connect(picked.append)
    order = [row.ref for row in palette.model.rows if row.ref]
    QTest.keyClick(palette.box, Qt.Key.Key_Down)
    QTest.keyClick(palette.box, Qt.Key.Key_Return)
    assert [row.ref for row in picked] == [order[1]]
    assert palette.box.text() == "brennan"


def test_ctrl_enter_asks_for_a_time_for_the_chosen_patient(palette: Palette, qtbot: QtBot) -> None:
    type_in(palette, "ronan", qtbot)
    asked: list[tuple[str, Row]] = []
    palette.asked.connect(lambda action, row: asked.append((action, row)))
    QTest.keyClick(palette.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(action, row.ref) for action, row in asked] == [("find_time_for", Ref("c", "2"))]


def test_a_click_picks_a_row(palette: Palette, qtbot: QtBot) -> None:
    type_in(palette, "brenda", qtbot)
    with qtbot.waitSignal(palette.chosen) as caught:
        rect = palette.list.visualRect(palette.model.index(0))
        QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert caught.args[0].ref == Ref("c", "3")


def test_nothing_found_says_what_was_looked_at(palette: Palette, qtbot: QtBot) -> None:
    type_in(palette, "zzzzzz", qtbot)
    assert palette.nothing.isVisible()
    assert palette.current is None
    title, text = wording.nothing_matches(8_400, True)
    assert title == "No patient matches"
    assert "8,400" in text


def test_escape_closes_and_gives_the_focus_back(palette: Palette, qtbot: QtBot) -> None:
    QTest.keyClick(palette.box, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_the_list_keeps_qt_s_rules_for_models() -> None:
    model = PaletteModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([Row(kind="head", title="Patients"), *rows_of("brennan")])
    assert model.choosable() == list(range(1, model.rowCount()))
    model.set_rows([])
    assert model.rowCount() == 0
