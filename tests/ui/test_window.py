"""The frame: what a person can reach by mouse and key, and how it gives room away in small windows and large text."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery import DAY, filled_window
from ui import wording
from ui.controls import Button
from ui.month import MonthCalendar
from ui.sheet import Popover
from ui.sidebar import ColumnRow
from ui.statusbar import Counts, OutboxSummary
from ui.theme import theme
from ui.topbar import LinkNote, TopBar
from ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = filled_window()
    qtbot.addWidget(window)
    window.finish()
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    return window


def child(window: QWidget, identifier: str) -> QPushButton:
    found = window.findChild(QPushButton, identifier)
    assert isinstance(found, QPushButton), identifier
    return found


def click(qtbot: QtBot, window: QWidget, identifier: str) -> None:
    qtbot.mouseClick(child(window, identifier), Qt.MouseButton.LeftButton)


def test_the_day_goes_back_on_and_home(qtbot: QtBot, window: MainWindow) -> None:
    days: list[date] = []
    window.day_chosen.connect(days.append)
    for key in ("topbar.next", "topbar.next", "topbar.previous", "topbar.today"):
        click(qtbot, window, key)
    assert [day.day for day in days] == [18, 19, 18, 17]
    assert window.topbar.heading.words == "Tue, February 17"
    assert window.sidebar.month.day == DAY


def test_a_week_steps_by_seven_days(qtbot: QtBot, window: MainWindow) -> None:
    window.set_page("week")
    click(qtbot, window, "topbar.next")
    assert window.day == date(2026, 2, 24)


@pytest.mark.parametrize(
    ("keys", "page"),
    [("Ctrl+2", "week"), ("Ctrl+3", "agenda"), ("Ctrl+4", "patients"), ("Ctrl+5", "find_time"), ("Ctrl+6", "outbox")],
)
def test_pages_by_key_and_back(qtbot: QtBot, window: MainWindow, keys: str, page: str) -> None:
    seen: list[str] = []
    window.page_chosen.connect(seen.append)
    qtbot.keyClick(window, getattr(Qt.Key, f"Key_{keys[-1]}"), Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert seen == [page, "day"]


def test_pages_by_mouse(qtbot: QtBot, window: MainWindow) -> None:
    click(qtbot, window, "nav.outbox")
    assert window.current_page == "outbox"
    assert window.topbar.heading.words == "Outbox"
    assert child(window, "nav.outbox").isChecked()
    assert not window.topbar.new.isVisible()
    assert not window.side.isVisible()
    click(qtbot, window, "nav.calendar")
    assert window.current_page == "day"
    assert window.topbar.new.isVisible()
    assert window.side.isVisible()


def test_a_page_is_made_when_it_is_first_shown(qtbot: QtBot, window: MainWindow) -> None:
    made: list[QWidget] = []

    def make() -> QWidget:
        made.append(QWidget())
        return made[-1]

    window.add_page("later", make, "Later")
    assert made == []
    window.set_page("later")
    window.set_page("day")
    window.set_page("later")
    assert len(made) == 1
    assert window.topbar.heading.words == "Later"


def test_a_visit_can_be_begun_from_the_patients_but_not_from_the_settings(qtbot: QtBot, window: MainWindow) -> None:
    for key, books in (("patients", True), ("settings", False)):
        window.add_page(key, QWidget(), key)
        window.set_page(key)
        assert window.topbar.new.isVisible() == books


@pytest.mark.parametrize(
    ("identifier", "asked"),
    [
        ("topbar.search", "search"),
        ("topbar.new", "new_visit"),
        ("sidebar.lock", "lock"),
        ("sidebar.settings", "settings"),
    ],
)
def test_what_the_frame_cannot_do_is_asked(qtbot: QtBot, window: MainWindow, identifier: str, asked: str) -> None:
    with qtbot.waitSignal(window.asked) as heard:
        click(qtbot, window, identifier)
    assert heard.args == [asked]


@pytest.mark.parametrize(
    ("key", "modifiers", "asked"),
    [
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "search"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier, "new_visit"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "refresh"),
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "lock"),
    ],
)
def test_keys_ask_the_same(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, asked: str
) -> None:
    with qtbot.waitSignal(window.asked) as heard:
        qtbot.keyClick(window, key, modifiers)
    assert heard.args == [asked]


def test_a_small_window_gets_the_rail_and_an_inspector_over_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 680)
    assert not window.sidebar.isVisible()
    assert window.rail is not None
    assert window.rail.isVisible()
    assert window.rail.width() == 52
    assert not window.side.isVisible()
    page = window.pages.width()
    click(qtbot, window, "topbar.inspector")
    assert window.side.isVisible()
    assert window.pages.width() == page
    assert window.side.geometry().right() == window.centralWidget().width() - 1
    window.resize(1440, 900)
    assert window.sidebar.isVisible()
    assert not window.rail.isVisible()
    assert window.side.width() == 312


def test_large_text_behaves_like_a_small_window(qtbot: QtBot, window: MainWindow) -> None:
    theme().configure(text_size=150)
    assert window.rail is not None
    assert window.rail.isVisible()
    assert not window.side.isVisible()


def test_nothing_needs_more_room_than_the_smallest_window_has(qtbot: QtBot, window: MainWindow) -> None:
    for percent in (100, 200):
        theme().configure(text_size=percent)
        window.resize(1024 if percent == 100 else 1440, 680 if percent == 100 else 900)
        assert window.topbar.minimumSizeHint().width() <= window.topbar.width()
        assert window.statusbar.minimumSizeHint().width() <= window.statusbar.width()


def test_a_wide_window_gives_the_inspector_more(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(2400, 1000)
    assert window.side.width() == 400


@pytest.mark.parametrize(("key", "part"), [(Qt.Key.Key_B, "sidebar"), (Qt.Key.Key_I, "side")])
def test_panels_can_be_put_away(qtbot: QtBot, window: MainWindow, key: Qt.Key, part: str) -> None:
    panel: QWidget = getattr(window, part)
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert not panel.isVisible()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert panel.isVisible()


def test_f6_goes_round_all_parts_and_shift_f6_back(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page("day")
    field = QLineEdit(page)
    field.show()
    parts = [window.sidebar, window.topbar, window.pages, window.side, window.statusbar]
    field.setFocus()

    def where() -> int:
        focus = window.focusWidget()
        assert focus is not None
        return next(index for index, part in enumerate(parts) if part.isAncestorOf(focus))

    visited = []
    for _ in parts:
        qtbot.keyClick(window, Qt.Key.Key_F6)
        visited.append(where())
    assert visited == [3, 4, 0, 1, 2]
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert where() == 1


def test_zoom_by_key(qtbot: QtBot, window: MainWindow) -> None:
    sizes: list[int] = []
    window.text_size_chosen.connect(sizes.append)
    ctrl = Qt.KeyboardModifier.ControlModifier
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Minus, Qt.Key.Key_Minus):
        qtbot.keyClick(window, key, ctrl)
    assert sizes == [110, 125, 110, 100, 90, 90]


def test_menus_are_there_for_keys_and_mouse(qtbot: QtBot, window: MainWindow) -> None:
    bar = window.menuBar()
    assert bar.height() == 0
    bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
    assert bar.height() > 0
    bar.clearFocus()
    assert bar.height() == 0
    click(qtbot, window, "sidebar.practice")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert words == ["Harbor Lane Dental", "Visit", "Patient", "View", "Go", "Window", "Help"]
    menu.close()


def test_alt_and_a_letter_open_a_menu(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Today" in "".join(action.text() for action in menu.actions())
    menu.close()
    qtbot.waitUntil(lambda: window.menuBar().height() == 0 or window.menuBar().hasFocus())


def test_a_greyed_action_says_why(qtbot: QtBot, window: MainWindow) -> None:
    window.set_action("seat", False, "This system has no such step")
    action = window.actions_by_key["seat"]
    assert not action.isEnabled()
    assert action.toolTip() == "This system has no such step"


def test_counts_filter_and_unfilter(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[str] = []
    window.filter_chosen.connect(seen.append)
    click(qtbot, window, "status.late")
    click(qtbot, window, "status.no_show")
    click(qtbot, window, "status.no_show")
    assert seen == ["late", "no_show", ""]


def test_a_count_of_nothing_is_not_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.set_counts(Counts(visits=0))
    assert child(window, "status.visits").isVisible()
    assert not child(window, "status.late").isVisible()


def test_the_outbox_tells_its_state_in_words(qtbot: QtBot, window: MainWindow) -> None:
    button = child(window, "status.outbox")
    assert button.accessibleName() == "Outbox: 3 on their way, 1 not saved, 1 to check"
    assert "1 not saved" in child(window, "nav.outbox").accessibleDescription()
    window.set_outbox(OutboxSummary())
    assert button.accessibleName() == "Outbox: all saved"
    with qtbot.waitSignal(window.outbox_peek_asked):
        click(qtbot, window, "status.outbox")


def test_the_most_urgent_connection_is_the_one_on_the_chip(qtbot: QtBot, window: MainWindow) -> None:
    window.set_links([LinkNote("fresh", "Sikka · 20 s ago"), LinkNote("refused", "Cliniko needs a new key")])
    chip = child(window, "topbar.connection")
    assert chip.accessibleName() == "Sikka · 20 s ago, Cliniko needs a new key"
    assert chip.toolTip().splitlines() == ["Sikka · 20 s ago", "Cliniko needs a new key"]


def test_columns_are_ticked_off(qtbot: QtBot, window: MainWindow) -> None:
    seen: list[tuple[str, bool]] = []
    window.column_toggled.connect(lambda key, shown: seen.append((key, shown)))
    window.set_columns([ColumnRow("p1", "Dr. Amira Haddad"), ColumnRow("p2", "Dr. Tomas Okafor", shown=False)])
    rows = [
        row
        for row in window.sidebar.columns.findChildren(QWidget)
        if row.objectName() in ("sidebar.column.p1", "sidebar.column.p2")
    ]
    for row in rows[-2:]:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert seen == [("p1", False), ("p2", True)]


def test_the_rail_lends_the_month_and_takes_it_back(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 680)
    click(qtbot, window, "rail.month")
    popover = QApplication.activePopupWidget()
    assert isinstance(popover, Popover)
    assert popover.isAncestorOf(window.sidebar.month)
    qtbot.keyClick(window.sidebar.month, Qt.Key.Key_Right)
    assert window.day == date(2026, 2, 18)
    assert window.sidebar.isAncestorOf(window.sidebar.month)
    assert QApplication.activePopupWidget() is None


def test_the_rail_lends_the_columns_again_and_again(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1024, 680)
    for _ in range(3):
        click(qtbot, window, "rail.columns")
        popover = QApplication.activePopupWidget()
        assert isinstance(popover, Popover)
        assert popover.isAncestorOf(window.sidebar.columns)
        with qtbot.waitSignal(popover.destroyed):
            qtbot.keyClick(popover, Qt.Key.Key_Escape)
        assert window.sidebar.isAncestorOf(window.sidebar.columns)
    window.set_columns([ColumnRow("p1", "Dr. Ellis", "Room 1", shown=True)])


def test_the_menus_live_on_after_they_were_opened_from_the_practice(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(2):
        click(qtbot, window, "sidebar.practice")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert len(menu.actions()) > 4
        with qtbot.waitSignal(menu.destroyed):
            menu.close()
    with qtbot.waitSignal(window.asked) as told:
        window.actions_by_key["hide_names"].trigger()
    assert told.args == ["hide_names"]


def test_go_to_date_opens_a_month(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    popover = QApplication.activePopupWidget()
    assert popover is not None
    month = popover.findChild(MonthCalendar)
    assert isinstance(month, MonthCalendar)
    qtbot.keyClick(month, Qt.Key.Key_PageDown)
    assert window.day == date(2026, 3, 17)


def test_closing_can_be_declined(qtbot: QtBot, window: MainWindow) -> None:
    def stay(event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]

    window.close_asked.connect(stay)
    assert not window.close()
    window.close_asked.disconnect(stay)
    assert window.close()


def test_every_control_has_a_name_and_an_id(qtbot: QtBot, window: MainWindow) -> None:
    nameless = [
        button.objectName() or type(button).__name__
        for button in window.findChildren(QPushButton)
        if button.isVisible() and not (button.accessibleName() and button.accessibleIdentifier())
    ]
    assert nameless == []


def test_targets_are_large_enough(qtbot: QtBot, window: MainWindow) -> None:
    small = [
        button.objectName()
        for button in window.findChildren(Button)
        if button.isVisible() and min(button.width(), button.height()) < 24
    ]
    assert small == []


def test_an_even_smaller_hole_is_refused(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(300, 300)
    assert (window.width(), window.height()) == (1024, 680)
    assert window.childAt(QPoint(5, 5)) is not None


@pytest.mark.parametrize("page", ["day", "week"])
def test_the_least_room_cuts_no_word_of_the_top_bar(qtbot: QtBot, page: str) -> None:
    theme().configure(text_size=200)
    bar = TopBar(DAY)
    qtbot.addWidget(bar)
    bar.set_links((LinkNote("sample", "Sample practice"),))
    bar.set_panel_shown(True)
    bar.set_view(page)
    if page == "week":
        bar.set_week(date(2026, 2, 16), date(2026, 2, 21))
    bar.resize(920, bar.height())
    bar.show()
    shown = [b for b in bar.findChildren(QPushButton) if b.isVisible() and b.text()]
    assert [b.text() for b in shown if b.width() < b.sizeHint().width() and b is not bar.search] == []
    assert not bar.views.isVisible()
    assert bar.view.text() == dict(wording.CALENDAR_VIEWS)[page]
    with qtbot.waitSignal(bar.view_chosen) as chosen:
        qtbot.mouseClick(bar.view, Qt.MouseButton.LeftButton)
        menu = bar.findChild(QMenu)
        assert menu is not None
        menu.actions()[2].trigger()
    assert chosen.args == ["agenda"]
    menu.close()
