"""Every key of the keyboard map, pressed in the running window: what a person sees happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from adapters.model import Status
from app.ref import Ref
from app.settings import Settings
from app.writeback import State
from tests.e2e.office import LINK, TODAY, Office, at, key, pending, until, words
from ui.front_desk import FrontDesk
from ui.theme import theme

REF = Ref(LINK, "v3")
K = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def office() -> Iterator[Office]:
    made = Office(Settings(undo_seconds=6, keep_days_back=2, keep_days_ahead=10, close_to_tray=False))
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    made.add("v3", "haruka", "15:00+60")
    yield made
    theme().configure(mode="light", text_size=100, density="standard")


def ready(front: FrontDesk) -> None:
    """A visit selected, the grid with the keyboard."""
    front.go_to(TODAY, REF)
    front.view.setFocus()


def sheet_named(what: str) -> Callable[[FrontDesk], bool]:
    def is_open(front: FrontDesk) -> bool:
        return any(w.isVisible() and w.objectName().startswith(what) for w in QApplication.topLevelWidgets())

    return is_open


def on_page(key_: str) -> Callable[[FrontDesk], bool]:
    return lambda front: front.window.current_page == key_


def asked_for(kind: str, **values: Any) -> Callable[[FrontDesk], bool]:
    def is_asked(front: FrontDesk) -> bool:
        return any(
            wb.kind == kind and all(getattr(wb.change, name) == value for name, value in values.items())
            for wb in pending(front)
        )

    return is_asked


def day_is(days: int) -> Callable[[FrontDesk], bool]:
    return lambda front: front.day.day == TODAY + timedelta(days=days)


WINDOW_KEYS: tuple[tuple[str, Callable[[FrontDesk], Any]], ...] = (
    ("Ctrl+K", lambda f: f.palette.sheet is not None and f.palette.sheet.isVisible()),
    ("Ctrl+F", lambda f: f.palette.sheet is not None and f.palette.sheet.isVisible()),
    ("Ctrl+N", lambda f: f.booking.session is not None),
    ("Ctrl+Shift+N", sheet_named("new_patient")),
    ("Ctrl+Shift+F", on_page("find_time")),
    ("Ctrl+Shift+O", on_page("outbox")),
    ("Ctrl+2", on_page("week")),
    ("Ctrl+3", on_page("agenda")),
    ("Ctrl+4", on_page("patients")),
    ("Ctrl+5", on_page("find_time")),
    ("Ctrl+6", on_page("outbox")),
    ("Ctrl+G", sheet_named("goto")),
    ("Ctrl+I", lambda f: not f.window.side.isVisible()),
    ("Ctrl+B", lambda f: not f.window.sidebar.isVisible()),
    ("Ctrl++", lambda f: theme().text_size > 100),
    ("Ctrl+-", lambda f: theme().text_size < 100),
    ("Ctrl+Shift+H", lambda f: f.names_hidden),
    ("Ctrl+/", sheet_named("shortcuts")),
    ("F1", sheet_named("shortcuts")),
    ("F6", lambda f: not f.view.hasFocus() and f.window.focusWidget() is not None),
    ("Shift+F6", lambda f: not f.view.hasFocus() and f.window.focusWidget() is not None),
    ("F11", lambda f: f.window.isFullScreen()),
)

GRID_KEYS: tuple[tuple[str, Callable[[FrontDesk], Any]], ...] = (
    ("Ctrl+Right", day_is(1)),
    ("Ctrl+Left", day_is(-1)),
    ("C", asked_for("set_status", status=Status.CONFIRMED)),
    ("A", asked_for("set_status", status=Status.ARRIVED)),
    ("S", asked_for("set_status", status=Status.IN_CHAIR)),
    ("D", asked_for("set_status", status=Status.DONE)),
    ("X", lambda f: QApplication.activeModalWidget() is not None),
    ("Delete", lambda f: QApplication.activeModalWidget() is not None),
    ("M", lambda f: f.view.carry is not None and f.view.carry.mode == "move"),
    ("L", lambda f: f.view.carry is not None and f.view.carry.mode == "length"),
    ("B", on_page("find_time")),
    ("P", on_page("patients")),
    ("O", lambda f: any(w.objectName() == "toast" and w.isVisible() for w in QApplication.allWidgets())),
    ("F2", lambda f: f.booking.session is not None),
    ("Return", lambda f: f.booking.session is not None),
    ("Space", lambda f: f.peek.is_open),
    ("Alt+Up", lambda f: f.day.selected == Ref(LINK, "v2")),
    ("Down", lambda f: f.view.slot_cursor is not None and f.day.selected is None),
    ("Shift+Down", lambda f: f.view.slot_cursor is not None and f.view.slot_cursor.minutes > 30),
    ("Home", lambda f: f.view.slot_cursor is not None and f.view.slot_cursor.start == 8 * 60),
    ("End", lambda f: f.view.slot_cursor is not None and f.view.slot_cursor.start == 16 * 60 + 45),
    ("PgDown", lambda f: f.view.slot_cursor is not None and f.view.slot_cursor.start == 16 * 60),
    ("Escape", lambda f: f.day.selected is None),
    ("Ctrl+C", lambda f: "Ito" in QGuiApplication.clipboard().text()),
)


def press(front: FrontDesk, text: str) -> None:
    combination = QKeySequence(text)[0]
    key(front.view, combination.key(), combination.keyboardModifiers())


async def close_all(front: FrontDesk) -> None:
    """Whatever opened is closed again, by Esc."""
    for _ in range(4):
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and widget is not front.window:
                widget.close()
    front.view.finish_carry(keep=False)
    if theme().text_size != 100:
        theme().configure(text_size=100)


@pytest.mark.parametrize(("text", "seen"), WINDOW_KEYS, ids=[text for text, _ in WINDOW_KEYS])
async def test_a_key_of_the_window(office: Office, text: str, seen: Callable[[FrontDesk], Any]) -> None:
    async with office.window() as front:
        ready(front)
        press(front, text)
        await until(lambda: seen(front))
        await close_all(front)


@pytest.mark.parametrize(("text", "seen"), GRID_KEYS, ids=[text for text, _ in GRID_KEYS])
async def test_a_key_of_the_grid(office: Office, text: str, seen: Callable[[FrontDesk], Any]) -> None:
    async with office.window() as front:
        ready(front)
        press(front, text)
        await until(lambda: seen(front))
        await close_all(front)


async def test_today_and_the_way_back_and_forth(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        press(front, "Ctrl+Right")
        press(front, "Ctrl+T")
        assert front.day.day == TODAY
        press(front, "Ctrl+6")
        press(front, "Ctrl+1")
        assert front.window.current_page == "day"
        press(front, "Alt+Left")
        await until(lambda: front.window.current_page == "outbox")
        press(front, "Alt+Right")
        await until(lambda: front.window.current_page == "day")


async def test_read_again_asks_the_practice_system(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        for text in ("F5", "Ctrl+R"):
            before = front.desk.checked([TODAY], [LINK])
            front.desk.clock._start -= 30  # type: ignore[attr-defined]
            press(front, text)
            await until(lambda before=before: front.desk.checked([TODAY], [LINK]) != before)


async def test_undo_takes_back_and_redo_asks_again(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        redo = front.window.actions_by_key["redo"]
        assert not redo.isEnabled()
        press(front, "C")
        await until(lambda: pending(front))
        first = pending(front)[0]
        press(front, "Ctrl+Z")
        await until(lambda: not pending(front) and redo.isEnabled())
        for again in ("Ctrl+Y", "Ctrl+Shift+Z"):
            press(front, again)
            await until(asked_for_again := (lambda: asked_for("set_status", status=Status.CONFIRMED)(front)))
            assert asked_for_again()
            second = pending(front)[0]
            assert second.id != first.id, "a new wish"
            assert second.state is State.READY
            await until(lambda: not redo.isEnabled())
            press(front, "Ctrl+Z")
            await until(lambda: not pending(front) and redo.isEnabled())


async def test_redo_brings_back_a_booking_a_move_and_what_is_done_after_it_ends_it(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        press(front, "M")
        press(front, "Down")
        press(front, "Return")
        await until(lambda: pending(front))
        wished = pending(front)[0].change
        redo = front.window.actions_by_key["redo"]
        press(front, "Ctrl+Z")
        await until(redo.isEnabled)
        press(front, "Ctrl+Y")
        await until(lambda: pending(front))
        assert pending(front)[0].change.span == wished.span == at("15:15+60")  # type: ignore[union-attr]
        await until(lambda: not redo.isEnabled())
        press(front, "Ctrl+Z")
        await until(redo.isEnabled)
        press(front, "C")
        await until(lambda: pending(front))
        await until(lambda: not redo.isEnabled())  # what is new ends what could be done again


async def test_cut_and_paste_moves_the_visit(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        press(front, "Ctrl+X")
        front.view.focus_slot(Ref(LINK, "o"), at("10:00+60", TODAY + timedelta(days=0)).start)
        press(front, "PgDown")
        press(front, "Ctrl+V")
        await until(lambda: pending(front))
        change = pending(front)[0].change
        assert (change.span, change.provider_id) == (at("11:00+60"), "o")  # type: ignore[union-attr]


async def test_the_menu_has_lengths_that_work(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        front.view.open_menu(REF, front.view.mapToGlobal(front.view.rect().center()))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        sub = next(a.menu() for a in menu.actions() if a.menu() is not None)
        assert isinstance(sub, QMenu)
        action = next(a for a in sub.actions() if str(a.data()).endswith(":90"))
        action.trigger()
        menu.close()
        await until(lambda: pending(front))
        assert pending(front)[0].change.span == at("15:00+90")  # type: ignore[union-attr]


async def test_the_shortcut_list_is_searched_and_closed_by_esc(office: Office) -> None:
    async with office.window() as front:
        ready(front)
        press(front, "F1")
        sheet = front.help.sheet
        assert sheet is not None
        await until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        words("outbox")
        rows = [row.words for area in sheet.shown for row in area.shortcuts]  # type: ignore[union-attr]
        assert rows == ["Outbox"]
        key(front.window, K.Key_Escape)
        assert sheet.isVisible(), "Esc empties the line first"
        key(front.window, K.Key_Escape)
        await until(lambda: front.help.sheet is None)


async def test_about_tells_the_version_and_licences(office: Office) -> None:
    async with office.window() as front:
        front.window.actions_by_key["about"].trigger()
        await until(lambda: front.help.sheet is not None)
        sheet = front.help.sheet
        assert sheet is not None
        sheet._copy()  # type: ignore[union-attr]
        told = QGuiApplication.clipboard().text()
        assert "PySide6-Essentials 6." in told
        assert "LGPL" in told
        assert "OFL" in told
        sheet.reject()


async def test_no_key_means_two_things_in_one_place(office: Office) -> None:
    """Qt does nothing at all where a key is given twice: menu bar, window and the page with the keyboard."""
    async with office.window() as front:
        for page in ("week", "agenda", "patients", "find_time", "outbox", "day"):
            front.window.set_page(page)
            given = [
                keys.toString()
                for action in front.window.actions_by_key.values()
                if action.isEnabled()
                for keys in action.shortcuts()
            ]
            here = front.window.pages.currentWidget()
            given += [one.key().toString() for one in here.findChildren(QShortcut)]
            assert [keys for keys, times in Counter(given).items() if times > 1] == [], page
