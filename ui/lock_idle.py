"""Tells when nobody has used the windows for a while: input is seen where it enters a window, not in each control.

Both clocks are asked, so that a night asleep counts as a while too. Not here: what happens then (`lock_desk.py`).
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

if TYPE_CHECKING:
    from app.clock import Clock

NOTICE: Final = timedelta(seconds=20)
_LOOK_MS: Final = 15_000
"""At least this often the clock is looked at: the computer may have slept."""
_INPUT: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`noticed(seconds)` counts down to the lock, `used` ends the count, `passed` is the time up.

    `after()` gives the time without input, None when it never passes. `lock_asked`: the lock's keys were pressed in a
    sheet, where the window's own shortcuts do not reach.
    """

    noticed = Signal(int)
    used = Signal()
    passed = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QObject, clock: Clock, after: Callable[[], timedelta | None], main: QObject) -> None:
        super().__init__(parent)
        self._clock, self._after, self._main = clock, after, main
        self._seen: weakref.WeakSet[QWindow] = weakref.WeakSet()
        self._last = self._mark()
        self._counting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        application = cast(QGuiApplication, QGuiApplication.instance())
        application.focusWindowChanged.connect(self._watch)
        for window in QGuiApplication.topLevelWindows():
            self._watch(window)
        self.touch()

    def touch(self) -> None:
        """Somebody is here."""
        self._last = self._mark()
        if self._counting:
            self._counting = False
            self.used.emit()
        if not self._timer.isActive():
            self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Nothing to wait for while locked."""
        self._timer.stop()
        self._counting = False

    def check(self) -> None:
        """Look at the clock: notice, lock, or come back later."""
        after = self._after()
        if after is None:
            self.touch()
            self._timer.start(_LOOK_MS)
            return
        left = after - self._gone()
        if left <= timedelta():
            self.stop()
            self.passed.emit()
            return
        if left <= NOTICE:
            self._counting = True
            self.noticed.emit(-(-int(left.total_seconds() * 1000) // 1000))
            self._timer.start(min(1_000, int(left.total_seconds() * 1000) + 1))
            return
        if self._counting:
            self._counting = False
            self.used.emit()
        self._timer.start(min(_LOOK_MS, int((left - NOTICE).total_seconds() * 1000) + 1))

    def _mark(self) -> tuple[datetime, float]:
        return self._clock.now(), self._clock.monotonic()

    def _gone(self) -> timedelta:
        now, mono = self._mark()
        return max(now - self._last[0], timedelta(seconds=mono - self._last[1]))

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._seen:
            self._seen.add(window)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            if event.type() == QEvent.Type.KeyPress and watched is not self._main and _is_lock(cast(QKeyEvent, event)):
                self.lock_asked.emit()
                return True
            self.touch()
        return False


def _is_lock(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_L and event.modifiers() == held
