"""Toasts, banners, sheets and popovers: they come, say their piece, wait for the pointer and go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui import paint
from ui.controls import Button, CheckRow
from ui.notices import Banner, BannerNote, Toast
from ui.sheet import Popover, Sheet
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(1200, 800)
    qtbot.addWidget(host)
    host.show()
    host.activateWindow()
    return host


def run_out(toast: Toast) -> None:
    """Let the toast's own time pass, without waiting for it."""
    for _ in range(100):
        toast._timer.timeout.emit()


def test_a_toast_comes_says_and_goes(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host)
    toast.note("Saved in Sikka")
    assert toast.isVisible()
    assert toast.accessibleName() == "Saved in Sikka"
    assert abs(toast.geometry().center().x() - host.rect().center().x()) <= 1
    run_out(toast)
    assert not toast.isVisible()


def test_an_undo_toast_lasts_longer(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host)
    shown = []
    for action in ("", "Undo"):
        toast.note("Moved", action=action)
        steps = 0
        while toast.isVisible():
            toast._timer.timeout.emit()
            steps += 1
        shown.append(steps)
    assert [round(steps / 10) for steps in shown] == [4, 6]


def test_undo_is_pressed_once(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host)
    seen: list[str] = []
    toast.action_chosen.connect(seen.append)
    toast.note("Moved Anjali Patel to 4:00", action="Undo", key="w7")
    button = toast.findChild(QWidget, "toast.action")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    assert seen == ["w7"]
    assert not toast.isVisible()


def test_a_toast_waits_while_its_button_has_the_focus(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host)
    toast.note("Moved", action="Undo", key="w7")
    button = toast.findChild(QWidget, "toast.action")
    assert button is not None
    button.setFocus()
    run_out(toast)
    assert toast.isVisible()
    button.clearFocus()
    run_out(toast)
    assert not toast.isVisible()


def test_a_toast_stays_in_its_place_when_the_window_grows(qtbot: QtBot, host: QWidget) -> None:
    toast = Toast(host)
    toast.note("Saved")
    host.resize(1600, 900)
    assert abs(toast.geometry().center().x() - host.rect().center().x()) <= 1


def body_of(toast: Toast) -> QRect:
    """The toast without its shadow, in its host."""
    return toast.geometry().adjusted(24, 24, -24, -24)


@pytest.mark.parametrize("needed", ["day.hints", "status.outbox", "main button", "older toast"])
@pytest.mark.parametrize("comes", ["before", "while it is shown"])
def test_a_toast_covers_nothing_that_is_needed(qtbot: QtBot, host: QWidget, needed: str, comes: str) -> None:
    toast = Toast(host)
    usual = host.height() - theme().metrics.statusbar - 60
    if comes == "while it is shown" and needed != "older toast":
        toast.note("Moved Anjali Patel to 4:00", action="Undo", key="w7")
    other: QWidget = QWidget(host)
    if needed == "main button":
        other = Button("Book 4:15 PM", parent=host, kind="primary")
    elif needed == "older toast":
        other = Toast(host)
        other.note("Somebody's held time ends in 1 min")
    other.setObjectName(other.objectName() or needed)
    if needed != "older toast":
        other.setGeometry(300, usual + 10, 500, 40)
        other.show()
    if comes == "before" or needed == "older toast":
        toast.note("Moved Anjali Patel to 4:00", action="Undo", key="w7")
    else:
        assert body_of(toast).intersects(other.geometry())
        toast._timer.timeout.emit()
    there = body_of(other) if isinstance(other, Toast) else other.geometry()
    assert not body_of(toast).intersects(there)
    assert host.rect().contains(body_of(toast))
    other.hide()
    toast._timer.timeout.emit()
    assert body_of(toast).top() == usual  # it goes back as soon as it may


def test_a_long_toast_takes_more_lines_before_it_is_cut(qtbot: QtBot, host: QWidget) -> None:
    words = "Moved Anjali Patel to 4:00 PM on Thursday, February 26. Sends in 6 s."
    try:
        theme().configure(text_size=200)
        host.resize(1024, 680)
        toast = Toast(host)
        toast.note(words, action="Undo", more="Offer the opening…", key="w7", icon="check")
        assert " ".join(toast._lines) == words
        assert len(toast._lines) > 1
        button = toast.findChild(QWidget, "toast.more")
        assert button is not None
        free = button.x() - 24 - theme().metrics.px(16 + 8 + 8) - theme().metrics.icon(16)
        assert max(paint.width_of(line, "body", 500) for line in toast._lines) <= free
        assert body_of(toast).height() >= len(toast._lines) * theme().line("body")
        assert host.rect().contains(body_of(toast))
    finally:
        theme().configure(text_size=100)


def test_the_most_urgent_banner_is_shown_and_the_next_comes_back(qtbot: QtBot, host: QWidget) -> None:
    banner = Banner()
    QVBoxLayout(host).addWidget(banner)
    banner.set_note("paused", BannerNote("pause", "Sending paused.", action="Resume"))
    banner.set_note("offline", BannerNote("wifi-off", "Offline since 10:21.", "Changes wait here.", "Try now"))
    assert banner.accessibleName() == "Offline since 10:21. Changes wait here."
    seen: list[str] = []
    banner.action_chosen.connect(seen.append)
    button = banner.findChild(Button, "banner.action")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    banner.set_note("offline", None)
    assert banner.accessibleName() == "Sending paused."
    qtbot.mouseClick(button, LEFT)
    assert seen == ["offline", "paused"]
    banner.set_note("paused", None)
    assert not banner.isVisible()


@pytest.fixture
def sheet(qtbot: QtBot, host: QWidget) -> Sheet:
    sheet = Sheet(host, "New visit", identifier="booking")
    body = QWidget()
    column = QVBoxLayout(body)
    column.addWidget(QLineEdit())
    sheet.set_body(body)
    cancel = Button("Cancel", identifier="booking.cancel")
    cancel.clicked.connect(sheet.reject)
    book = Button("Book 4:15 PM", kind="primary", identifier="booking.book")
    book.clicked.connect(sheet.accept)
    sheet.set_buttons(cancel, book, left=CheckRow("Book another after this"))
    qtbot.addWidget(sheet)
    return sheet


def test_a_sheet_opens_over_its_window_and_dims_it(qtbot: QtBot, host: QWidget, sheet: Sheet) -> None:
    sheet.open()
    assert sheet.isModal()
    assert sheet.width() == 880
    assert sheet.height() == 728
    centre = host.mapFromGlobal(sheet.geometry().center())
    assert (centre - host.rect().center()).manhattanLength() <= 2
    sheet.reject()


def test_a_sheet_never_leaves_a_small_window(qtbot: QtBot, host: QWidget, sheet: Sheet) -> None:
    host.resize(1024, 680)
    theme().configure(text_size=200)
    sheet.open()
    assert (sheet.width(), sheet.height()) == (1024 - 64, 680 - 64)
    sheet.reject()


@pytest.mark.parametrize(
    ("key", "modifiers", "result"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, Sheet.DialogCode.Accepted),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, Sheet.DialogCode.Accepted),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, Sheet.DialogCode.Rejected),
    ],
)
def test_a_sheet_by_key(
    qtbot: QtBot, sheet: Sheet, key: Qt.Key, modifiers: Qt.KeyboardModifier, result: Sheet.DialogCode
) -> None:
    sheet.open()
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    with qtbot.waitSignal(sheet.finished) as heard:
        qtbot.keyClick(sheet, key, modifiers)
    assert heard.args == [int(result)]


def test_what_had_the_focus_may_be_gone_by_then(qtbot: QtBot, host: QWidget, sheet: Sheet) -> None:
    panel, other = QWidget(host), QWidget(host)
    for part in (panel, other):
        part.setGeometry(20, 20 if part is other else 120, 200, 60)
        part.show()
    field, beside, elsewhere = QLineEdit(panel), QLineEdit(panel), QLineEdit(other)
    for one in (field, beside, elsewhere):
        one.show()
    field.setFocus()
    sheet.open()
    with qtbot.waitSignal(field.destroyed):
        field.deleteLater()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.result() == Sheet.DialogCode.Rejected
    assert host.focusWidget() is beside


def test_the_focus_returns_where_it_was(qtbot: QtBot, host: QWidget, sheet: Sheet) -> None:
    field = QLineEdit(host)
    field.show()
    field.setFocus()
    sheet.open()
    sheet.reject()
    assert host.focusWidget() is field
    assert not [one for one in host.findChildren(QWidget) if type(one).__name__ == "Scrim" and one.isVisible()]


def test_a_greyed_primary_is_not_pressed_by_key(qtbot: QtBot, sheet: Sheet) -> None:
    sheet.open()
    assert sheet.primary is not None
    sheet.primary.setEnabled(False)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sheet.isVisible()
    sheet.reject()


@pytest.mark.parametrize(
    "where", [{}, {"above": True}, {"right": True}, {"beside": True}, {"above": True, "right": True}]
)
def test_a_popover_stays_on_the_screen_and_escapes(qtbot: QtBot, host: QWidget, where: dict[str, bool]) -> None:
    anchor = Button("Here", parent=host)
    anchor.move(QPoint(host.width() - 60, host.height() - 40))
    anchor.show()
    popover = Popover(host, identifier="peek")
    popover.column.addWidget(CheckRow("Something"))
    closed: list[bool] = []
    popover.closed.connect(lambda: closed.append(True))
    popover.pop_up(anchor, **where)
    assert QApplication.activePopupWidget() is popover
    inner = popover.geometry().adjusted(24, 24, -24, -24)
    assert anchor.screen().availableGeometry().contains(inner)
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert closed == [True]
    assert QApplication.activePopupWidget() is None


def test_a_banner_takes_a_second_line_before_it_cuts_a_sentence(qtbot: QtBot, host: QWidget) -> None:
    banner = Banner()
    QVBoxLayout(host).addWidget(banner)
    note = BannerNote("wifi-off", "Offline since 10:21.", "You can go on booking; changes wait here.", "Try now")
    host.resize(1200, 300)
    banner.set_note("offline", note)
    qtbot.waitUntil(lambda: banner.width() > 1000)
    one_line = banner.height()
    host.resize(420, 300)
    qtbot.waitUntil(lambda: banner.height() > one_line)
    host.resize(1200, 300)
    qtbot.waitUntil(lambda: banner.height() == one_line)
