"""The lock: nothing is seen, read or done behind the cover; what was open comes back as it was, and only by its PIN."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from adapters import credentials
from app.pin import Pin
from app.ref import Ref
from app.tries import FREE, Opened, Tries
from tests.e2e.office import LINK, Office, key, pending, until
from ui import notices
from ui.front_desk import FrontDesk
from ui.lock import LockCover
from ui.lock_desk import LockDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "ana", "11:00+60")
    return made


@asynccontextmanager
async def opened(office: Office) -> AsyncIterator[FrontDesk]:
    """The window with a visit selected."""
    async with office.window() as window:
        await until(lambda: locks(window).pin.is_set is not None)
        window.go_to(window.desk.today(), Ref(LINK, "v1"))
        yield window


def locks(front: FrontDesk) -> LockDesk:
    assert front.lock is not None
    return front.lock


def cover(front: FrontDesk) -> LockCover:
    found = locks(front).cover
    assert found is not None, "it is not locked"
    return found


def keys(window: QWidget, which: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    """Press where the focus is; shortcuts first, as Qt has it."""
    key(window, which, *held)


def into(window: QWidget, event: QEvent) -> None:
    """Input as it comes in from the system, for what listens there. (QTest would run a nested loop.)"""
    QApplication.sendEvent(window.windowHandle(), event)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def readable(widget: QWidget) -> list[str]:
    """Everything assistive technology is offered in this window, but for what it is told is not visible."""
    found: list[str] = []

    def walk(node: object) -> None:
        if node is None or not node.isValid() or node.state().invisible:  # type: ignore[attr-defined]
            return
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        found.extend(node.text(kind) for kind in kinds)  # type: ignore[attr-defined]
        for index in range(node.childCount()):  # type: ignore[attr-defined]
            walk(node.child(index))  # type: ignore[attr-defined]

    walk(QAccessible.queryAccessibleInterface(widget))
    return [words for words in found if words]


def family(front: FrontDesk) -> str:
    visit = front.desk.visit(Ref(LINK, "v1"), front.desk.today())
    assert visit is not None
    assert visit.appointment.patient_name
    return visit.appointment.patient_name.partition(",")[0]


async def test_the_key_covers_everything_and_enter_opens_without_a_pin(office: Office) -> None:
    async with opened(office) as front:
        assert family(front) in " ".join(readable(front.window))
        keys(front.window, Qt.Key.Key_L, CTRL, SHIFT)
        assert cover(front).isVisible()
        assert cover(front).size() == front.window.size()
        assert family(front) not in " ".join(readable(front.window))
        assert not any(one.isVisible() for one in front.window.centralWidget().findChildren(QWidget))
        keys(front.window, Qt.Key.Key_Return)
        await until(lambda: not front.is_locked)
        assert front.view.isVisible()
        assert front.view.hasFocus()


@pytest.mark.parametrize(
    ("pressed", "held"),
    [
        (Qt.Key.Key_N, (CTRL,)),
        (Qt.Key.Key_K, (CTRL,)),
        (Qt.Key.Key_6, (CTRL,)),
        (Qt.Key.Key_Comma, (CTRL,)),
        (Qt.Key.Key_Z, (CTRL,)),
        (Qt.Key.Key_H, (CTRL, SHIFT)),
        (Qt.Key.Key_A, ()),
        (Qt.Key.Key_Delete, ()),
        (Qt.Key.Key_F6, ()),
    ],
)
async def test_no_shortcut_acts_behind_the_cover(
    office: Office, pressed: Qt.Key, held: tuple[Qt.KeyboardModifier, ...]
) -> None:
    async with opened(office) as front:
        locks(front).lock()
        page, hidden = front.window.current_page, front.names_hidden
        keys(front.window, pressed, *held)
        await asyncio.sleep(0)
        assert front.is_locked
        assert (front.window.current_page, front.names_hidden) == (page, hidden)
        assert not pending(front)
        others = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not front.window]
        assert others == []
        focus = QApplication.focusWidget()
        assert focus is not None
        assert cover(front).isAncestorOf(focus)


async def test_a_sheet_keeps_what_was_typed_and_the_focus(office: Office) -> None:
    async with opened(office) as front:
        front.window.actions_by_key["new_patient"].trigger()
        await until(lambda: QApplication.activeModalWidget() is not None)
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        await until(lambda: QApplication.activeWindow() is sheet)
        field = next(one for one in sheet.findChildren(QLineEdit) if one.isVisible())
        field.setFocus()
        QTest.keyClicks(field, "Okonkwo")
        into(
            sheet, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, CTRL | SHIFT)
        )  # the window's own shortcuts do not reach into a sheet
        assert front.is_locked
        assert not sheet.isVisible()
        locks(front).unlock("")
        await until(lambda: not front.is_locked)
        assert sheet.isVisible()
        assert field.text() == "Okonkwo"
        await until(lambda: QApplication.focusWidget() is field)
        sheet.close()


async def test_what_opens_by_itself_waits_behind_the_cover(office: Office) -> None:
    async with opened(office) as front:
        locks(front).lock()
        front.booking.new_visit(None, None, 30)
        await until(lambda: not any(w.isVisible() for w in QApplication.topLevelWidgets() if w is not front.window))
        locks(front).unlock("")
        await until(lambda: not front.is_locked)
        shown = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not front.window]
        assert len(shown) == 1
        shown[0].close()


async def test_nothing_is_read_aloud_while_locked(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(office) as front:
        told: list[str] = []
        monkeypatch.setattr(
            notices,
            "QAccessible",
            type("Q", (), {"updateAccessibility": staticmethod(lambda e: told.append(e.message()))}),
        )
        locks(front).lock()
        front.window.show_toast(f"Booked {family(front)}.")
        assert told == []
        locks(front).unlock("")
        await until(lambda: not front.is_locked)
        front.window.show_toast("Saved.")
        assert told == ["Saved."]


# --- the PIN ---


async def with_pin(front: FrontDesk, pin: str = "2468") -> LockDesk:
    await locks(front).pin.set(pin)
    locks(front).lock()
    await until(lambda: cover(front).field.isVisible())
    return locks(front)


async def test_only_the_pin_opens_and_it_may_be_pasted(office: Office) -> None:
    async with opened(office) as front:
        desk = await with_pin(front)
        field = cover(front).field
        QTest.keyClicks(field, "1111")
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: desk.pin.tries.wrong == 1 and field.text() == "")
        assert front.is_locked
        QApplication.clipboard().setText(" 2468\n")
        field.paste()
        QTest.keyClick(field, Qt.Key.Key_Return)
        await until(lambda: not front.is_locked)
        assert desk.pin.tries == Tries()


async def test_the_pin_is_kept_only_as_a_slow_hash(office: Office) -> None:
    async with opened(office) as front:
        await locks(front).pin.set("24681357")
        kept = credentials.get("lock", "pin")
        assert kept is not None
        assert "24681357" not in kept
        assert kept.startswith("scrypt$")
        await locks(front).pin.set("24681357")
        assert credentials.get("lock", "pin") != kept, "the salt is new each time"


async def test_wrong_tries_wait_longer_and_longer_and_survive_a_restart(office: Office) -> None:
    async with opened(office) as front:
        desk = await with_pin(front)
        for _ in range(FREE):
            assert await desk.pin.open("9999") is Opened.WRONG
        assert await desk.pin.open("2468") is Opened.WAIT, "even the right one waits"
        assert Pin(front.desk).tries.wrong == FREE
        desk.tick()
        assert "next try" in cover(front).said.accessibleName()


def test_the_waits_grow_and_have_an_end() -> None:
    from tests.ui.booking_stand import NOW

    waits = [Tries(wrong, NOW).wait(NOW).total_seconds() for wrong in range(1, 12)]
    assert waits == [0, 0, 5, 15, 30, 60, 120, 300, 300, 300, 300]
    assert Tries(3, NOW).wait(NOW + timedelta(seconds=5)) == timedelta()
    assert Tries(3, NOW).wait(NOW - timedelta(days=1)) == timedelta(seconds=5), "a clock put back makes it no longer"


async def test_a_credential_store_that_does_not_answer_keeps_it_locked(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(office) as front:
        from adapters.errors import NoKeyring

        desk = await with_pin(front)

        def fails(*_args: object) -> None:
            raise NoKeyring("The credential store is locked", "Unlock it.")

        monkeypatch.setattr(credentials, "get", fails)
        desk.unlock("2468")
        await until(lambda: "credential store" in cover(front).said.accessibleName())
        assert front.is_locked


async def test_it_opens_locked_when_it_ended_locked(office: Office) -> None:
    async with office.window() as front:
        locks(front).lock()
        await until(lambda: office.store.cursor("", "locked") == "1")
    async with office.window() as front:
        assert front.is_locked
        assert not front.view.isVisible()
        await until(lambda: front.window.actions_by_key)
        assert not front.window.actions_by_key["new_visit"].isEnabled() or not front.window.menuBar().isEnabled()
        await until(lambda: locks(front).pin.is_set is False)
        locks(front).unlock("")
        await until(lambda: not front.is_locked)
    async with office.window() as front:
        assert not front.is_locked


# --- nobody there ---


class Later:
    """A clock moved by hand in front of the office's."""

    def __init__(self, front: FrontDesk) -> None:
        self._clock, self.by = front.desk.clock, timedelta()

    def now(self) -> object:
        return self._clock.now() + self.by

    def monotonic(self) -> float:
        return self._clock.monotonic() + self.by.total_seconds()


async def test_it_locks_after_a_notice_that_any_input_ends(office: Office) -> None:
    async with opened(office) as front:
        idle = locks(front).idle
        assert idle is not None
        clock = idle._clock = Later(front)  # type: ignore[assignment]
        clock.by = timedelta(minutes=4)  # type: ignore[attr-defined]
        idle.check()
        assert locks(front)._notice is None
        clock.by = timedelta(minutes=4, seconds=45)  # type: ignore[attr-defined]
        idle.check()
        notice = locks(front)._notice
        assert notice is not None
        assert notice.isVisible()
        into(front.window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, SHIFT))
        await until(lambda: locks(front)._notice is None)
        clock.by = timedelta(minutes=9, seconds=40)  # type: ignore[attr-defined]
        idle.check()
        assert locks(front)._notice is not None
        locks(front)._notice.stay.click()
        assert locks(front)._notice is None
        assert not front.is_locked
        clock.by = timedelta(minutes=15)  # type: ignore[attr-defined]
        idle.check()
        assert front.is_locked


async def test_it_never_locks_by_itself_when_switched_off(office: Office) -> None:
    async with opened(office) as front:
        front.save_settings(idle_lock_minutes=0)
        idle = locks(front).idle
        assert idle is not None
        clock = idle._clock = Later(front)  # type: ignore[assignment]
        clock.by = timedelta(days=1)  # type: ignore[attr-defined]
        idle.check()
        assert not front.is_locked


async def test_the_tray_shows_no_detail_and_only_raises(office: Office) -> None:
    async with opened(office) as front:
        front.window.hide()
        locks(front).lock()
        shown = {key for key, action in front.tray._actions.items() if action.isVisible()}
        assert shown == {"open", "quit"}
        page = front.window.current_page
        front.tray._open_outbox()
        assert front.window.isVisible()
        assert front.is_locked
        assert front.window.current_page == page
        locks(front).unlock("")
        await until(lambda: not front.is_locked)
        assert front.tray._actions["find"].isVisible()


async def test_what_waited_behind_the_cover_does_not_come_up_when_daybook_ends(office: Office) -> None:
    async with opened(office) as front:
        locks(front).lock()
        front.booking.new_visit(None, None, 30)
    assert not [w for w in QApplication.topLevelWidgets() if w.isVisible()]
