"""The settings page: every row really does what it says in the open window, at once, and is kept."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from adapters import credentials
from adapters.change import Book
from app import settings as kept_settings
from app.settings import Settings
from tests.e2e.office import LINK, TODAY, Office, at, key, until
from ui import settings_model, wording
from ui.front_desk import FrontDesk
from ui.settings_page import SettingsPage
from ui.settings_rows import Switch
from ui.sheet import Sheet
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "ana", "11:00+60")
    return made


@asynccontextmanager
async def opened(office: Office, folder: Path | None = None) -> AsyncIterator[FrontDesk]:
    async with office.window() as front:
        front.folder = folder
        key(front.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        assert front.window.current_page == "settings"
        yield front


def page(front: FrontDesk) -> SettingsPage:
    return front.options.page


def control(front: FrontDesk, section: str, name: str) -> Any:
    page(front).show_section(section)
    row = page(front).row(name)
    assert row is not None
    assert row.control is not None
    return row.control


def choose(box: QComboBox, value: Any) -> None:
    """As arrow keys do it."""
    index = next(i for i in range(box.count()) if box.itemData(i) == value)
    while box.currentIndex() != index:
        QTest.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < index else Qt.Key.Key_Up)


def number(box: QSpinBox, value: int) -> None:
    box.setFocus()
    box.lineEdit().selectAll()
    QTest.keyClicks(box, str(value))
    QTest.keyClick(box, Qt.Key.Key_Return)


def press(sheet: Sheet) -> None:
    """Its primary button, as Enter does."""
    assert sheet.primary is not None
    sheet.primary.click()


SWITCHES = [
    ("general", "close_to_tray"),
    ("general", "read_only"),
    ("look", "reduced_motion"),
    ("calendar", "show_cancelled"),
    ("calendar", "outside_hours"),
    ("privacy", "names_hidden"),
    ("keyboard", "grid_keys"),
]


@pytest.mark.parametrize(("section", "name"), SWITCHES)
async def test_a_switch_is_in_force_and_kept_at_once(office: Office, tmp_path: Path, section: str, name: str) -> None:
    async with opened(office, tmp_path) as front:
        switch = control(front, section, name)
        assert isinstance(switch, Switch)
        before = getattr(front.settings, name)
        assert switch.isChecked() is before
        switch.setFocus()
        QTest.keyClick(switch, Qt.Key.Key_Space)
        assert getattr(front.settings, name) is (not before)
        assert json.loads((tmp_path / kept_settings.FILE).read_text())[name] is (not before)
        seen = {
            "reduced_motion": lambda: theme().reduced_motion,
            "show_cancelled": lambda: front.view.options.show_cancelled,
            "outside_hours": lambda: front.view.options.outside_hours,
            "grid_keys": lambda: front.view.options.grid_keys,
            "names_hidden": lambda: front.names_hidden,
            "read_only": lambda: not front.desk.may("c", "book"),
        }
        if name in seen and name != "read_only":
            assert seen[name]() is (not before)
        if name == "read_only":
            assert front.desk.only_reads


async def test_choices_change_the_window_at_once(office: Office) -> None:
    async with opened(office) as front:
        choose(control(front, "look", "appearance"), "dark")
        assert theme().is_dark
        choose(control(front, "look", "density"), "roomy")
        assert theme().density == "roomy"
        choose(control(front, "calendar", "step_minutes"), 30)
        assert front.view.options.step == 30
        choose(control(front, "calendar", "columns_by"), "room")
        assert {c.ref.id for c in front.day.agenda().columns} >= {"r1", "r2"}
        choose(control(front, "calendar", "week_start"), "monday")
        assert front.window.sidebar.month.shown()[0].isoweekday() == 1
        choose(control(front, "calendar", "week_start"), "sunday")
        assert front.window.sidebar.month.shown()[0].isoweekday() == 7
        choose(control(front, "calendar", "week_start"), "locale")


async def test_the_text_grows_and_the_keyboard_stays(office: Office) -> None:
    async with opened(office) as front:
        number(control(front, "look", "text_size"), 150)
        assert theme().text_size == 150
        await until(lambda: (page(front).focusWidget() or page(front)).objectName() == "settings.text_size")
        assert front.window.rail is not None
        assert front.window.rail.isVisible()
        front.window.actions_by_key["zoom_reset"].trigger()
        await until(lambda: control(front, "look", "text_size").value() == 100)


async def test_undo_hold_and_waiting_are_those_of_the_next_change(office: Office) -> None:
    async with opened(office) as front:
        choose(control(front, "outbox", "undo_seconds"), 10)
        number(control(front, "outbox", "hold_minutes"), 3)
        number(control(front, "outbox", "attention_minutes"), 25)
        assert front.desk.attention_after == timedelta(minutes=25)
        visit = front.desk.agenda(TODAY).visits[0]
        from adapters.model import Status

        wb = await front.desk.set_status(visit.ref, Status.CONFIRMED)
        assert wb.not_before is not None or wb.wait.value == "undo"
        column = front.desk.agenda(TODAY).columns[0]
        held = await front.desk.hold(visit.ref.connection, visit.appointment.span, column.ref)
        assert held.until - front.desk.now() <= timedelta(minutes=3)
        await front.desk.undo(wb.id)


async def test_the_days_kept_reach_the_readers(office: Office) -> None:
    async with opened(office) as front:
        number(control(front, "privacy", "keep_days_back"), 5)
        number(control(front, "privacy", "keep_days_ahead"), 20)
        works = front.desk._machine
        assert works is not None
        assert [reader.window for reader in works.readers.values()] == [(5, 20)]


async def test_the_desk_has_a_name_and_never_none(office: Office) -> None:
    async with opened(office) as front:
        field = control(front, "general", "made_by")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "Front desk 2")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert front.settings.made_by == "Front desk 2"
        assert front.window._person == "Front desk 2"
        field.clear()
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert front.settings.made_by == field.text() == "Front desk 2"


async def test_a_column_hidden_here_is_hidden_in_the_calendar(office: Office) -> None:
    async with opened(office) as front:
        holder = control(front, "calendar", "hidden_columns")
        first = holder.findChildren(QPushButton) or holder.children()
        check = next(one for one in first if hasattr(one, "isChecked"))
        shown = len(front.view.model.columns) if front.view.model else 0
        check.click()
        front.day.refresh()
        assert front.view.model is not None
        assert len(front.view.model.columns) == shown - 1
        assert front.settings.hidden_columns


async def test_what_another_place_changes_is_shown_here(office: Office) -> None:
    async with opened(office) as front:
        switch = control(front, "calendar", "show_cancelled")
        front.window.option_toggled.emit("cancelled", True)
        assert switch.isChecked()
        assert front.settings.show_cancelled


async def test_search_narrows_to_what_is_meant(office: Office) -> None:
    async with opened(office) as front:
        key(front.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert QApplication.focusWidget() is page(front).search
        QTest.keyClicks(page(front).search, "pin")
        shown = {name for name, item in page(front).items.items() if not item.isHidden()}
        assert "privacy" in shown
        assert "look" not in shown
        view = page(front).view("privacy")
        assert not view.rows["pin"].isHidden()
        assert view.rows["keep_days_back"].isHidden()
        QTest.keyClick(page(front).search, Qt.Key.Key_Escape)
        assert not view.rows["keep_days_back"].isHidden()


def test_every_row_says_what_it_is_and_each_setting_has_one() -> None:
    told = Settings()
    rows = [row for section in settings_model.sections(told) for row in section.rows]
    assert all(row.title for row in rows)
    elsewhere = {"window", "maximized", "unknown", "status_mapping"}
    fields = set(told.__slots__) - elsewhere
    assert fields == {row.key for row in rows} & fields, "a setting nobody can reach"


@pytest.mark.parametrize("value", [0, 3, 5, 240])
def test_a_value_of_another_version_is_among_the_choices(value: int) -> None:
    row = next(r for s in settings_model.SECTIONS for r in s.rows if r.key == "idle_lock_minutes")
    told = settings_model.choices_with(row, value)
    assert value in [one for one, _ in told]
    assert len({one for one, _ in told}) == len(told)


async def test_a_folder_that_takes_nothing_is_told(office: Office, tmp_path: Path) -> None:
    async with opened(office, tmp_path / "gone") as front:
        front.save_settings(made_by="Desk 3")
        assert front.settings.made_by == "Desk 3"
        assert front.window._banner is not None
        assert front.window._banner.isVisible()


# --- the PIN ---


async def test_a_pin_is_set_changed_and_removed_only_with_the_present_one(office: Office) -> None:
    async with opened(office) as front:
        control(front, "privacy", "pin").findChild(QPushButton, "settings.pin.set").click()
        sheet = front.options._sheet
        assert sheet is not None
        QTest.keyClicks(sheet.new, "12")
        QTest.keyClicks(sheet.again, "12")
        press(sheet)
        assert sheet.said.accessibleName() == wording.PIN_LENGTH
        for field, words in ((sheet.new, "2468"), (sheet.again, "2468")):
            field.clear()
            QTest.keyClicks(field, words)
        press(sheet)
        await until(lambda: front.desk.pin.is_set)
        kept = credentials.get("lock", "pin")
        await until(lambda: control(front, "privacy", "pin").findChild(QPushButton, "settings.pin.remove"))
        await until(lambda: QApplication.activeModalWidget() is None)
        control(front, "privacy", "pin").findChild(QPushButton, "settings.pin.remove").click()
        sheet = front.options._sheet
        assert sheet is not None
        QTest.keyClicks(sheet.now, "9999")
        press(sheet)
        await until(lambda: sheet.said.accessibleName() == wording.pin_wrong())
        assert credentials.get("lock", "pin") == kept
        sheet.now.clear()
        QTest.keyClicks(sheet.now, "2468")
        press(sheet)
        await until(lambda: front.desk.pin.is_set is False)
        assert credentials.get("lock", "pin") is None


# --- data and support ---


async def test_folders_open_and_are_copied(office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toLocalFile()))
    async with opened(office, tmp_path) as front:
        pair = control(front, "data", "log_folder")
        pair.findChild(QPushButton, "settings.log_folder.open").click()
        assert [Path(there) for there in went] == [tmp_path / "logs"]
        pair.findChild(QPushButton, "settings.log_folder.copy").click()
        assert QApplication.clipboard().text() == str(tmp_path / "logs")


async def test_support_details_tell_states_and_no_patient(office: Office, tmp_path: Path) -> None:
    async with opened(office, tmp_path) as front:
        QApplication.clipboard().setText("")
        control(front, "data", "support").click()
        await until(lambda: QApplication.clipboard().text())
        words = QApplication.clipboard().text()
        assert "daybook:" in words
        assert "Sikka" in words
        assert str(tmp_path) in words
        assert not any(p.family in words or p.given in words for p in office.pms.patients.values())


async def test_the_audit_trail_is_checked(office: Office) -> None:
    async with opened(office) as front:
        control(front, "data", "trail").click()
        row = page(front).row("trail")
        assert row is not None
        await until(lambda: "nothing was altered" in row._words.accessibleName())


async def test_licences_are_shown_inside(office: Office) -> None:
    async with opened(office) as front:
        control(front, "about", "licences").click()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        text: Any = next(one for one in sheet.findChildren(object) if one.objectName() == "licences.text")
        assert "SIL Open Font License" in text.toPlainText()
        sheet.close()


# --- this computer ----------------------------------------------------------------------------------------------------


async def test_starting_at_login_is_what_the_system_says(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    entry = tmp_path / "autostart" / "daybook.desktop"
    async with opened(office) as front:
        switch = control(front, "general", "at_login")
        assert not switch.isChecked()
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert entry.exists()
        entry.unlink()  # somebody takes it away in the system's own settings
        page(front).seen.emit()
        assert not switch.isChecked()
        entry.parent.rmdir()
        entry.parent.write_text("in the way", "utf-8")
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert not switch.isChecked(), "the system did not take it"
        banner = front.window.findChild(QWidget, "banner")
        assert banner is not None
        assert banner.accessibleName().startswith("This computer does not let Daybook start by itself.")


def question(front: FrontDesk) -> Sheet:
    found = front.window.findChild(Sheet, "clear_copy")
    assert isinstance(found, Sheet)
    return found


def everything_kept(office: Office) -> tuple[int, int, bool]:
    """Patients, visits and whether the day was read, of the store."""
    day = office.store.day(LINK, TODAY)
    return office.store.patient_count(LINK), len(day.facts.appointments) if day else 0, day is not None


@pytest.mark.parametrize("online", [True, False])
async def test_clearing_the_copy_reads_anew_and_loses_no_change(office: Office, online: bool) -> None:
    async with opened(office) as front:
        await front.desk.pause_sending(True)
        change = Book(patient_id="ana", provider_id="h", span=at("14:00+30"), visit_type_id="exam")
        kept = await front.desk.book(change, connection=LINK, patient_name="Quintero, Ana")
        patients = office.store.patient_count(LINK)
        assert everything_kept(office) == (patients, 1, True)
        assert patients
        reads = office.pms.reads
        office.pms.offline = not online
        QTest.mouseClick(control(front, "privacy", "copy_kept"), Qt.MouseButton.LeftButton)
        go = question(front).findChild(QPushButton, "clear_copy.go")
        assert go is not None
        QTest.mouseClick(go, Qt.MouseButton.LeftButton)
        if online:
            await until(lambda: office.pms.reads > reads and everything_kept(office) == (patients, 1, True))
        else:
            await until(lambda: everything_kept(office) == (0, 0, False))
            assert not front.desk.agenda(TODAY).known
            assert not (await front.desk.find_patients("quint")).hits
        assert [wb.id for wb in front.desk.pending()] == [kept.id]
        assert [wb.id for wb in office.store.unsettled()] == [kept.id]
        assert front.desk.practice(LINK) is not None
        assert any(v.appointment.patient_name == "Quintero, Ana" for v in front.desk.agenda(TODAY).visits)
        office.pms.offline = False
        await front.desk.pause_sending(False)
        front.read_again()
        await until(lambda: len(office.kept()) == 2)


async def test_keeping_the_copy_keeps_it(office: Office) -> None:
    async with opened(office) as front:
        before = everything_kept(office)
        QTest.mouseClick(control(front, "privacy", "copy_kept"), Qt.MouseButton.LeftButton)
        key(question(front), Qt.Key.Key_Escape)
        assert everything_kept(office) == before


@pytest.mark.parametrize("offline", [True, False])
def test_before_clearing_it_is_said_what_goes_what_stays_and_what_it_means_offline(offline: bool) -> None:
    title, words = wording.clear_copy_asked(["Sikka", "Elm Street"], offline)
    assert title == "Clear the copy on this computer?"
    assert "read again from Sikka and Elm Street" in words[0]
    assert words[1] == "Changes that are not saved yet stay, and are still sent."
    assert (len(words) == 3) is offline
