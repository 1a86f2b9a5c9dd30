"""`python -m tests.monkey [--seed N] [--seconds S]`: random keys and clicks on the whole program, as nobody does them.

The sample practice, offscreen, in a folder that goes with it. Whatever complains (an exception, a warning of Qt or in
the log, a crash) is told with what was done before, and ends in status 1. Not part of the checks: what a seed does
depends on how fast the machine is. What it finds becomes a test of its own.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import os
import random
import sys
import tempfile
import time
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from tests.doubles import file_keyring

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtWidgets import QWidget

    from ui.front_desk import FrontDesk

PAUSE_MS: Final = 12
REMEMBERED: Final = 8
TYPED: Final = ("sm", "ann", "12/3/19", "555", "10:30", "maria", "x")
KEYS: Final = (
    *("Left", "Right", "Up", "Down", "Return", "Tab", "Escape", "Space", "Home", "End", "PageUp", "PageDown", "Menu"),
    *("Delete", "Backspace", "F1", "F2", "F5", "F6", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
)
LEAVES: Final = {("Q", "Control"), ("W", "Control")}
SIZES: Final = ((1024, 680), (1280, 800), (1500, 1000))
NOT_OURS: Final = ("propagateSizeHints", "raise()", "grabbing the keyboard")  # what the offscreen platform cannot


class Monkey:
    """Does one thing every few milliseconds until its time is over."""

    def __init__(self, seed: int, seconds: float) -> None:
        self.chance, self.seconds, self.until = random.Random(seed), seconds, 0.0
        self.done: deque[str] = deque(maxlen=REMEMBERED)
        self.steps, self.complaints = 0, 0
        self.front: FrontDesk | None = None

    # --- what it hears ---

    def complain(self, words: str) -> None:
        self.complaints += 1
        print(f"--- after {', '.join(self.done)}\n{words}", flush=True)

    def raised(self, kind: type[BaseException], error: BaseException, lines: TracebackType | None) -> None:
        self.complain("".join(traceback.format_exception(kind, error, lines)))

    def qt_said(self, _kind: object, _where: object, words: str) -> None:
        if not any(known in words for known in NOT_OURS):
            self.complain(f"Qt: {words}")

    # --- what it does ---

    def begin(self) -> None:
        from PySide6.QtCore import QTimer, qInstallMessageHandler

        qInstallMessageHandler(self.qt_said)
        logging.getLogger().addHandler(_Ear(self))
        self.until = time.monotonic() + self.seconds
        QTimer.singleShot(3_000, self.step)

    def step(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if time.monotonic() > self.until and self.front is not None:
            self.front.quit()
            return
        QTimer.singleShot(PAUSE_MS, self.step)
        self.steps += 1
        window = QApplication.activePopupWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
        if window is None:
            for one in filter(lambda one: one.isVisible(), QApplication.topLevelWidgets()):
                one.activateWindow()
            return
        deeds: list[Callable[[QWidget], None]] = [self.press, self.type, self.click, self.push, self.resize]
        self.chance.choices(deeds, (45, 10, 37, 5, 3))[0](window)

    def note(self, *words: object) -> None:
        self.done.append(" ".join(map(str, words)))

    def press(self, window: QWidget) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        key = self.chance.choice(KEYS)
        held = self.chance.choice([(), (), (), ("Control",), ("Control",), ("Shift",), ("Alt",), ("Control", "Shift")])
        if any((key, one) in LEAVES for one in held):
            return
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in held:
            modifiers |= Qt.KeyboardModifier[f"{one}Modifier"]
        self.note(*held, key)
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key[f"Key_{key}"], modifiers)

    def type(self, window: QWidget) -> None:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        words = self.chance.choice(TYPED)
        self.note("typed", words)
        for letter in words:
            if focus := QApplication.focusWidget():  # each letter may have moved it
                QTest.keyClicks(focus, letter)

    def click(self, window: QWidget) -> None:
        from PySide6.QtCore import QPoint, Qt

        at = QPoint(self.chance.randrange(max(1, window.width())), self.chance.randrange(max(1, window.height())))
        hit = window.childAt(at) or window
        place = hit.mapFrom(window, at) if hit is not window else at
        button = Qt.MouseButton.LeftButton if self.chance.random() < 0.85 else Qt.MouseButton.RightButton
        how = self.chance.choices(("once", "twice", "drag"), (6, 2, 2))[0]
        self.note(how, type(hit).__name__, hit.objectName(), place.toTuple())
        self._mouse(hit, place, button, how)

    def push(self, window: QWidget) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QAbstractButton

        found = [one for one in window.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
        if found:
            one = self.chance.choice(found)
            self.note("pushed", one.objectName(), repr(one.text()))
            self._mouse(one, one.rect().center(), Qt.MouseButton.LeftButton, "once")

    def resize(self, window: QWidget) -> None:
        frame = window.window()
        if self.front is not None and frame is self.front.window:
            frame.resize(*self.chance.choice(SIZES))
            self.note("resized", frame.size().toTuple())

    def _mouse(self, widget: QWidget, at: QPoint, button: Qt.MouseButton, how: str) -> None:
        """Press, move, release; a widget may be gone after each."""
        from PySide6.QtCore import QPoint, Qt
        from PySide6.QtTest import QTest
        from shiboken6 import isValid

        free = Qt.KeyboardModifier.NoModifier
        acts: list[Callable[[], None]] = [partial(QTest.mousePress, widget, button, free, at)]
        if how == "drag":
            for _ in range(4):
                at += QPoint(self.chance.randrange(-60, 60), self.chance.randrange(-60, 60))
                acts.append(partial(QTest.mouseMove, widget, QPoint(at)))
        acts.append(partial(QTest.mouseRelease, widget, button, free, at))
        if how == "twice":
            acts.append(partial(QTest.mouseDClick, widget, button, free, at))
        for act in acts:
            if isValid(widget):
                act()


class _Ear(logging.Handler):
    def __init__(self, monkey: Monkey) -> None:
        super().__init__(logging.WARNING)
        self._monkey = monkey

    def emit(self, record: logging.LogRecord) -> None:
        lines = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        self._monkey.complain(f"log: {record.levelname} {record.name} {record.getMessage()}\n{lines}")


def let_go(monkey: Monkey) -> None:
    """After the first screen: the monkey has the window, and no way out of it."""
    from PySide6.QtGui import QDesktopServices

    from ui.front_desk import FrontDesk

    live = FrontDesk.live

    async def watched(front: FrontDesk, *told: Any) -> None:
        monkey.front = front
        front.leaving.leave_now = lambda: None  # type: ignore[method-assign]
        await live(front, *told)

    FrontDesk.live = watched  # type: ignore[method-assign, assignment]
    FrontDesk.change_house = lambda front, which: None  # type: ignore[method-assign, assignment]
    QDesktopServices.openUrl = lambda *address: True  # type: ignore[method-assign, assignment, unused-ignore]
    monkey.begin()


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10_000))
    parser.add_argument("--seconds", type=float, default=60.0)
    asked = parser.parse_args(arguments)
    monkey = Monkey(asked.seed, asked.seconds)
    print(f"seed {asked.seed}", flush=True)
    faulthandler.enable()
    sys.excepthook = monkey.raised
    with tempfile.TemporaryDirectory(prefix="daybook-monkey-", ignore_cleanup_errors=True) as folder:
        os.environ.update(
            QT_QPA_PLATFORM="offscreen",
            HOME=folder,
            DAYBOOK_HOME=folder,
            DAYBOOK_TEST_KEYRING=os.path.join(folder, "keyring.json"),
            PYTHON_KEYRING_BACKEND=file_keyring.NAME,
        )
        sys.path.insert(0, os.getcwd())
        os.chdir(folder)  # files it saves go with it
        import app.main

        app.main.mark_painted = partial(let_go, monkey)
        app.main.run([])
        os.chdir("/")
    print(f"{monkey.steps} steps, {monkey.complaints} complaints")
    return 1 if monkey.complaints else 0


if __name__ == "__main__":
    sys.exit(main())
