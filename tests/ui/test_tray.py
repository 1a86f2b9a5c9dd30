"""The icon in the tray: one state in order of need, counts and never a name, and few notifications, merged."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app.news import Link, LinkState
from app.settings import Settings
from app.writeback import Writeback
from tests.doubles.tray_bar import TrayBar
from tests.ui.outbox_stand import LINK, NOW, Front, SetClock, a_desk, scene
from ui import tray as trays
from ui import wording
from ui.statusbar import OutboxSummary
from ui.theme import RESOURCES
from ui.tray import Notifier, is_dark_bar, state_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SLOW, QUICK = timedelta(seconds=2), timedelta(seconds=1.9)
REFUSED, DIFFERS, QUEUED, MOVE, MAIL = scene(0)


@pytest.fixture(autouse=True)
def a_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trays, "QSystemTrayIcon", TrayBar)


@pytest.fixture
def fronts(qtbot: QtBot) -> Iterator[Any]:
    made: list[Front] = []

    def make(*changes: Writeback, **settings: Any) -> Front:
        front = Front(a_desk(list(changes), SetClock()), Settings(**settings))
        qtbot.addWidget(front.window)
        made.append(front)
        return front

    yield make
    for front in made:
        front.window.close()


def become(front: Front, *changes: Writeback) -> None:
    """The desk tells of these."""
    for wb in changes:
        front.desk.ledger.put(wb)
    front.desk.pending_changed.publish(front.desk.pending())


def linked(front: Front, state: LinkState, since: Any = NOW) -> None:
    link = Link(state=state, since=since, as_of=NOW)
    front.desk.link = lambda connection: link  # type: ignore[method-assign]
    front.desk.link_changed.publish(LINK)


def told(front: Front) -> list[tuple[str, str]]:
    icon: Any = front.tray.icon
    return list(icon.told)


@pytest.mark.parametrize(
    ("summary", "busy", "state"),
    [
        (OutboxSummary(), None, "idle"),
        (OutboxSummary(on_way=3, sending=True), QUICK, "idle"),
        (OutboxSummary(on_way=3, sending=True), SLOW, "sending"),
        (OutboxSummary(on_way=3, offline=True), SLOW, "offline"),
        (OutboxSummary(offline=True), None, "offline"),
        (OutboxSummary(on_way=3, refused=1, offline=True), SLOW, "attention"),
        (OutboxSummary(check=1), None, "attention"),
    ],
)
def test_one_state_in_order_of_need(summary: OutboxSummary, busy: timedelta | None, state: str) -> None:
    assert state_of(summary, busy) == state


@pytest.mark.parametrize(
    ("platform", "desktop", "light", "dark", "on_dark"),
    [
        ("win32", "", True, True, False),
        ("win32", "", False, False, True),
        ("win32", "", None, True, True),
        ("linux", "ubuntu:GNOME", None, False, True),
        ("linux", "KDE", None, False, False),
        ("linux", "KDE", None, True, True),
    ],
)
def test_the_icon_fits_its_bar_not_the_programs_theme(
    platform: str, desktop: str, light: bool | None, dark: bool, on_dark: bool
) -> None:
    assert is_dark_bar(platform, desktop, light, dark) is on_dark


def test_the_tooltip_counts_and_never_names(fronts: Any) -> None:
    front = fronts()
    icon = front.tray.icon
    assert (front.tray.state, icon.toolTip()) == ("idle", "Daybook. Everything is saved.")
    become(front, QUEUED)
    assert icon.toolTip() == "Daybook. 1 change on its way."
    linked(front, LinkState.OFFLINE, NOW - timedelta(minutes=21))
    assert (front.tray.state, icon.toolTip()) == (
        "offline",
        "Daybook. Offline since 10:21 AM. Changes wait here.",
    )
    become(front, REFUSED, DIFFERS)
    assert (front.tray.state, icon.toolTip()) == ("attention", "Daybook. 2 changes need you.")


def test_quick_saves_do_not_flicker(fronts: Any) -> None:
    front = fronts()
    become(front, QUEUED)
    front.desk.clock.go_on(1)
    front.tray.refresh()
    assert front.tray.state == "idle"
    front.desk.clock.go_on(1.1)
    front.tray.refresh()
    assert front.tray.state == "sending"


def test_a_change_in_its_undo_window_is_not_sending(fronts: Any) -> None:
    front = fronts(MOVE)
    become(front)
    front.desk.clock.go_on(3)
    front.tray.refresh()
    assert front.tray.state == "idle"


def menu_of(front: Front) -> dict[str, str]:
    menu: QMenu = front.tray.menu
    shown = [a for a in menu.actions() if a.isVisible() and a.text()]
    return {a.objectName().removeprefix("tray."): a.text().partition("\t")[0] for a in shown}


def test_the_menu_says_what_stands_and_offers_the_rest(fronts: Any) -> None:
    front = fronts(*scene(0))
    words = menu_of(front)
    assert words == {
        "failed": "1 change was not saved · Tue 2:30 PM",
        "check": "1 change to check · Tue 2:30 PM",
        "way": "3 changes on their way · oldest 71 s",
        "open": "Open outbox",
        "find": "Find a time",
        "lock": "Lock now",
        "pause": "Pause sending",
        "quit": "Quit Daybook",
    }
    assert list(menu_of(fronts())) == ["open", "find", "lock", "pause", "quit"]


def test_nothing_in_the_tray_names_anybody(fronts: Any) -> None:
    front = fronts()
    become(front, *scene(0))
    said = " ".join([*menu_of(front).values(), front.tray.icon.toolTip(), *(" ".join(one) for one in told(front))])
    for wb in scene(0):
        for part in wb.patient_name.replace(",", "").split():
            assert part not in said
    assert "example.com" not in said


def trigger(front: Front, key: str) -> None:
    next(a for a in front.tray.menu.actions() if a.objectName() == f"tray.{key}").trigger()


def test_the_menu_leads_to_the_outbox_and_out(fronts: Any) -> None:
    front = fronts(*scene(0))
    trigger(front, "failed")
    assert front.window.current_page == "outbox"
    assert front.window.page("outbox").filters.current == "needs"
    trigger(front, "quit")
    assert front.left == 1


def test_a_click_opens_the_outbox(fronts: Any) -> None:
    front = fronts(REFUSED)
    front.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert front.window.current_page == "outbox"
    front.window.set_page("day")
    front.tray.icon.messageClicked.emit()
    assert front.window.current_page == "outbox"


# --- notifications ---------------------------------------------------------------------------------------------------


def test_what_was_there_at_the_start_is_not_news(fronts: Any) -> None:
    front = fronts(REFUSED, DIFFERS)
    become(front)
    assert told(front) == []


def test_a_refusal_is_told_once_and_plain_success_never(fronts: Any) -> None:
    front = fronts(QUEUED)
    become(front, REFUSED)
    become(front)
    assert told(front) == [
        ("1 change was not saved", "Refused at 10:42 AM. Nothing was changed there, your entry is kept.")
    ]


def test_several_within_a_minute_become_one(fronts: Any) -> None:
    front = fronts()
    become(front, REFUSED)
    for number in range(3):
        become(front, replace(REFUSED, id=f"x{number}", seq=100 + number))
    assert len(told(front)) == 1
    front.desk.clock.go_on(61)
    front.tray._notify()
    assert told(front)[1][0] == "3 changes were not saved"


def test_what_was_settled_meanwhile_is_not_told_any_more(fronts: Any) -> None:
    front = fronts()
    become(front, REFUSED)
    other = replace(REFUSED, id="x", seq=100)
    become(front, other)
    from app.writeback import dropped

    become(front, dropped(other, NOW), dropped(REFUSED, NOW))
    front.desk.clock.go_on(61)
    front.tray._notify()
    assert len(told(front)) == 1


@pytest.mark.parametrize(
    ("setting", "away", "number"), [("all", 90, 1), ("all", 50, 0), ("needs_me", 90, 0), ("off", 90, 0)]
)
def test_the_end_of_a_long_offline_spell(fronts: Any, setting: str, away: int, number: int) -> None:
    front = fronts(MAIL, notifications=setting)
    linked(front, LinkState.OFFLINE)
    front.desk.clock.go_on(away)
    linked(front, LinkState.FRESH)
    assert len(told(front)) == number
    if number:
        assert told(front)[0] == (
            "Daybook is back online",
            "1 change was waiting here. It is on its way now.",
        )


def test_notifications_can_be_off(fronts: Any) -> None:
    front = fronts(notifications="off")
    become(front, REFUSED)
    assert told(front) == []
    assert front.tray.state == "attention"


def test_two_kinds_of_news_are_one_note() -> None:
    clock = SetClock()
    notes = Notifier(clock.now)
    notes.add(failed=1, back=2)
    note = notes.take(NOW)
    assert note is not None
    assert note[0] == "1 change was not saved"
    assert "Daybook is back online" in note[1]
    assert notes.take(NOW) is None


def test_the_first_close_explains_the_tray_once(fronts: Any) -> None:
    front = fronts()
    assert front.tray.is_there
    front.tray.explain_once()
    front.tray.explain_once()
    assert told(front) == [wording.tray_explained()]


def test_without_a_tray_the_window_must_not_hide(fronts: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TrayBar, "isSystemTrayAvailable", staticmethod(lambda: False))
    front = fronts()
    assert not front.tray.is_there
    front.tray.explain_once()
    assert told(front) == []


@pytest.mark.parametrize("bar", ["ondark", "onlight", "template"])
def test_every_state_has_a_shape_of_its_own_at_every_size(qapp: QApplication, bar: str) -> None:
    for size in trays.SIZES:
        drawn = set()
        for state in ("idle", "sending", "attention", "offline"):
            icon = trays._icon(state, bar)
            assert icon.isMask() is (bar == "template")
            picture = icon.pixmap(size, size).toImage()
            drawn.add(bytes(picture.createAlphaMask().constBits()) + bytes(picture.constBits()))
        assert len(drawn) == 4


@pytest.mark.parametrize("bar", ["ondark", "onlight", "template"])
def test_the_icon_in_the_bar_is_that_of_each_state(fronts: Any, monkeypatch: pytest.MonkeyPatch, bar: str) -> None:
    """Through all four, as the desk tells of them: what stands in the bar is the state's own drawing, each another."""
    monkeypatch.setattr(trays.Tray, "_bar", lambda self: bar)
    front, shown = fronts(), {}

    def look() -> None:
        shown[front.tray.state] = front.tray.icon.icon().pixmap(22, 22).toImage()

    look()
    become(front, QUEUED)
    front.desk.clock.go_on(3)
    front.tray._soon.timeout.emit()
    look()
    linked(front, LinkState.OFFLINE)
    look()
    become(front, REFUSED)
    look()
    assert list(shown) == ["idle", "sending", "offline", "attention"]
    for state, picture in shown.items():
        renderer = QSvgRenderer(os.path.join(RESOURCES, "tray", f"tray-{state}-{bar}.svg"))
        assert renderer.isValid()
        own = QImage(22, 22, picture.format())
        own.fill(0)
        painter = QPainter(own)
        renderer.render(painter, QRectF(0, 0, 22, 22))
        painter.end()
        assert picture == own, state
        assert [other for other, one in shown.items() if one == picture] == [state]
