"""Setting up by keys and clicks: a first run, wrong keys, a choice the system asks for, giving up, replacing a key."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from adapters import credentials
from app import at_login
from app.news import LinkState
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.memory_keyring import MemoryKeyring
from tests.doubles.toy import Fault
from tests.e2e.desktop import Desktop, child, setup_sheet, type_into, utc
from tests.e2e.office import key, until, words
from ui import wording
from ui.setup_parts import SecretEdit

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def cliniko() -> Iterator[ClinikoServer]:
    with ClinikoServer(utc).serving() as server:
        yield server


async def test_a_first_run_goes_from_nothing_to_todays_schedule_by_keys_alone(cliniko: ClinikoServer) -> None:
    desktop = Desktop()
    async with desktop.window() as front:
        sheet = await setup_sheet(front)
        setup = front.connections.setup
        assert sheet.step == "choose"
        await until(lambda: sheet.choose.cards["sikka"].hasFocus())
        key(sheet, Qt.Key.Key_Right)
        assert sheet.go.text() == "Continue with Cliniko"
        key(sheet, Qt.Key.Key_Return, CTRL)
        assert sheet.step == "keys"
        type_into(sheet, api_key=f"  {KEY} ", contact_email="desk@example.com", base_url=f"{cliniko.origin}/v1")
        key(sheet, Qt.Key.Key_Return, CTRL)
        await until(lambda: setup._running is None and sheet.check.picker)
        assert sheet.check.title.words == wording.ONE_MORE_CHOICE
        assert sheet.check.picker is not None
        key(sheet.check.picker, Qt.Key.Key_Return, CTRL)
        await until(lambda: sheet.step == "finish")
        assert sheet.finish.title.words == "Connected to Harbour Health"
        assert sheet.finish.name.text() == "Harbour Health"
        assert not desktop.store.connections(), "nothing is kept before the end"
        key(sheet, Qt.Key.Key_Return, CTRL)
        await until(lambda: desktop.store.connections())
        (kept,) = desktop.store.connections()
        await until(lambda: front.desk.link(kept.id).state is LinkState.FRESH)
        await until(lambda: front.window.current_page == "day")
        assert credentials.get(kept.id, "api_key") == KEY
        assert front.connections.setup.sheet is None
        assert {call.method for call in cliniko.calls} == {"GET"}


async def test_a_wrong_key_is_said_in_its_place_and_put_right_there(cliniko: ClinikoServer) -> None:
    async with Desktop().window() as front:
        sheet = await setup_sheet(front)
        setup = front.connections.setup
        QTest.mouseClick(sheet.choose.cards["cliniko"], Qt.MouseButton.LeftButton)
        sheet.go.click()
        here = next(iter(cliniko.tables["businesses"]))
        type_into(
            sheet,
            api_key="MS0xMjM0NTY3-cut-off-au1",
            contact_email="desk@example.com",
            base_url=f"{cliniko.origin}/v1",
            business_id=here,
        )
        sheet.go.click()
        await until(lambda: setup._running is None and sheet.check.box.isVisible())
        assert "API key not accepted" in child(sheet, "setup.step.1").accessibleName()
        assert "…au1" in sheet.check.box.accessibleName()
        child(sheet, "setup.check.copy").click()  # type: ignore[attr-defined]
        copied = QGuiApplication.clipboard().text()
        assert "cut-off" not in copied
        assert "401" in copied
        assert sheet.go.text() == "Fix “API key”"
        sheet.go.click()
        edit = sheet.keys.edit("api_key")
        await until(lambda: edit and edit.hasFocus())
        assert sheet.keys.values["contact_email"] == "desk@example.com", "the rest is as it was"
        type_into(sheet, api_key=KEY)
        sheet.go.click()
        await until(lambda: sheet.step == "finish")


async def test_giving_up_in_the_middle_of_a_check_leaves_nothing(
    cliniko: ClinikoServer, memory_keyring: MemoryKeyring
) -> None:
    desktop = Desktop()
    cliniko.fail(Fault(on="GET /v1/user", delay=30))
    async with desktop.window() as front:
        sheet = await setup_sheet(front)
        QTest.mouseClick(sheet.choose.cards["cliniko"], Qt.MouseButton.LeftButton)
        sheet.go.click()
        type_into(sheet, api_key=KEY, contact_email="desk@example.com", base_url=f"{cliniko.origin}/v1")
        sheet.go.click()
        await until(lambda: cliniko.calls)
        assert sheet.other.text() == wording.CHECK_STOP
        key(sheet, Qt.Key.Key_Escape)
        await until(lambda: front.connections.setup.sheet is None)
        await until(lambda: front.window.current_page == "connections")
        assert not memory_keyring.entries
        assert not desktop.store.connections()
        begin = child(front.window, "connections.set_up")
        assert begin.isVisible()
        begin.click()  # type: ignore[attr-defined]
        await setup_sheet(front)


async def test_what_is_missing_is_said_under_its_field_and_nothing_is_sent(cliniko: ClinikoServer) -> None:
    async with Desktop().window() as front:
        sheet = await setup_sheet(front)
        sheet.choose.cards["cliniko"].setChecked(True)
        sheet.go.click()
        type_into(sheet, api_key=KEY, base_url="ftp://nowhere", timezone="Mars")
        sheet.go.click()
        assert sheet.step == "keys"
        assert child(sheet, "setup.field.contact_email.problem").isVisible()
        assert child(sheet, "setup.field.base_url.problem").isVisible()
        assert child(sheet, "setup.field.timezone.problem").isVisible()
        assert not cliniko.calls


async def test_a_key_is_hidden_until_it_is_asked_to_be_shown_and_can_be_pasted() -> None:
    async with Desktop().window() as front:
        sheet = await setup_sheet(front)
        sheet.choose.cards["cliniko"].setChecked(True)
        sheet.go.click()
        edit = sheet.keys.edit("api_key")
        assert isinstance(edit, SecretEdit)
        QGuiApplication.clipboard().setText(KEY)
        edit.setFocus()
        QTest.keyClick(edit, Qt.Key.Key_V, CTRL)
        assert edit.text() == KEY
        assert KEY not in edit.displayText()
        edit.eye.click()
        assert edit.displayText() == KEY
        edit.eye.click()
        assert KEY not in edit.displayText()


async def test_the_end_of_set_up_chooses_columns_and_how_this_computer_behaves(
    cliniko: ClinikoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[bool] = []
    monkeypatch.setattr(at_login, "is_on", lambda: bool(turned))
    monkeypatch.setattr(at_login, "turn", turned.append)
    desktop = Desktop()
    async with desktop.window() as front:
        sheet = await setup_sheet(front)
        QTest.mouseClick(sheet.choose.cards["cliniko"], Qt.MouseButton.LeftButton)
        sheet.go.click()
        here = next(iter(cliniko.tables["businesses"]))
        type_into(
            sheet,
            api_key=KEY,
            contact_email="desk@example.com",
            base_url=f"{cliniko.origin}/v1",
            business_id=here,
        )
        sheet.go.click()
        await until(lambda: sheet.step == "finish")
        away = next(iter(sheet.finish.ticks))
        sheet.finish.ticks[away].click()
        sheet.finish.login.click()
        sheet.finish.lock.click()
        sheet.finish.desk.setText("Dana Velez")
        sheet.go.click()
        await until(lambda: desktop.store.connections())
        (kept,) = desktop.store.connections()
        chosen = front.settings
        assert chosen.hidden_columns == {kept.id: (away,)}
        assert (chosen.idle_lock_minutes, chosen.made_by) == (0, "Dana Velez")
        assert turned == [True]


async def test_a_book_of_ones_own_begins_with_who_works_there() -> None:
    async with Desktop().window() as front:
        sheet = await setup_sheet(front)
        sheet.choose.cards["local"].setChecked(True)
        sheet.go.click()
        sheet.go.click()
        await until(lambda: sheet.check.picker and front.connections.setup._running is None)
        front.connections.setup._decided("America/New_York")
        await until(lambda: sheet.step == "finish")
        assert sheet.go.text() == wording.ADD_PROVIDERS
        sheet.go.click()
        await until(lambda: front.window.current_page == "settings")
        assert front.options.page.current == "book"
        await until(lambda: front.window.findChild(QPushButton, "book.provider"))


async def test_the_time_zone_is_searched_and_never_the_computers_own() -> None:
    async with Desktop().window() as front:
        sheet = await setup_sheet(front)
        sheet.choose.cards["local"].setChecked(True)
        sheet.go.click()
        sheet.go.click()
        await until(lambda: sheet.check.picker and front.connections.setup._running is None)
        assert not sheet.go.isEnabled()
        await until(lambda: sheet.check.picker.search.hasFocus())  # type: ignore[union-attr]
        words("new york")
        assert sheet.check.choice == "America/New_York"
        key(sheet, Qt.Key.Key_Return, CTRL)
        await until(lambda: sheet.step == "finish")
        assert "New York" in sheet.finish.more.accessibleName()


async def test_the_sample_practice_is_one_card_away_and_stands_in_a_book_of_its_own() -> None:
    desktop = Desktop()
    async with desktop.window() as front:
        sheet = await setup_sheet(front)
        QTest.mouseClick(sheet.choose.cards["sample"], Qt.MouseButton.LeftButton)
        sheet.go.click()
        await until(lambda: front.leaving.is_over)
        assert front.next_house == "sample"
        assert not desktop.store.connections()


async def test_a_refused_key_shows_a_banner_that_leads_to_its_replacement(cliniko: ClinikoServer) -> None:
    desktop = Desktop()
    desktop.put_cliniko(cliniko)
    credentials.put("north", "api_key", "MS0xMjM0NTY3-old-old-au1")
    async with desktop.window() as front:
        await until(lambda: front.desk.link("north").state is LinkState.REFUSED)
        button = child(front.window, "banner.action")
        assert button.isVisible()
        assert button.text() == wording.REPLACE_KEY  # type: ignore[attr-defined]
        button.click()  # type: ignore[attr-defined]
        sheet = await setup_sheet(front)
        assert sheet.step == "keys"
        assert sheet.keys.edit("contact_email") is None, "only the key is asked for"
        type_into(sheet, api_key=KEY)
        sheet.go.click()
        await until(lambda: front.desk.link("north").state is LinkState.FRESH)
        assert credentials.get("north", "api_key") == KEY
        await until(lambda: not child(front.window, "banner").isVisible())


async def test_the_page_pauses_resumes_checks_and_forgets(cliniko: ClinikoServer) -> None:
    desktop = Desktop()
    desktop.put_cliniko(cliniko)
    async with desktop.window() as front:
        await until(lambda: front.desk.link("north").state is LinkState.FRESH)
        front.connections.open()
        card = front.connections._pages[0].cards["north"]
        assert "Cliniko" in card.accessibleName()
        card.buttons["pause"].click()
        await until(lambda: card.row.is_paused)
        assert card.buttons["pause"].text() == wording.RESUME
        card.buttons["pause"].click()
        await until(lambda: not card.row.is_paused)
        card.buttons["check"].click()
        await until(
            lambda: front.connections.sheet and front.connections.sheet.page.title.words == wording.CHECK_PASSED
        )  # type: ignore[union-attr]
        key(front.window, Qt.Key.Key_Escape)
        await until(lambda: front.connections.sheet is None)
        card.buttons["forget"].click()
        await until(lambda: QApplication.activeModalWidget())
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        child(sheet, "forget.go").click()  # type: ignore[attr-defined]
        await until(lambda: not front.desk.connections)
        await until(lambda: child(front.window, "connections.set_up").isVisible())
        await until(lambda: credentials.get("north", "api_key") is None)
