"""Counts what a deed costs a person: keys, clicks, pointer travel, windows, focus. Nothing of a patient is kept.

Counted are the real events that reach the application. A modifier is a key of its own, so Ctrl+K is two; pointer travel
goes in straight lines from press to press. Not here: the deeds (`test_deeds.py`, `test_more.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.office import keyboard

KEY = 0.20
"""Seconds a key takes in the keystroke-level model (Card, Moran and Newell)."""
CLICK = 1.10 + 0.20 + 0.40
"""Seconds a click takes there: pointing, pressing, and the hand going to the mouse."""
MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


@dataclass(frozen=True)
class Budget:
    """What a deed may take. A click of the budget may be made by as many keys as take the same time.

    `seconds`: what the model gives the whole deed, with the time a person thinks in it.
    """

    clicks: int
    keys: int
    seconds: float

    @property
    def keys_alone(self) -> int:
        return self.keys + math.floor(self.clicks * CLICK / KEY)


@dataclass
class Count:
    """What a deed took. `travel` in logical pixels of the screen."""

    keys: int = 0
    clicks: int = 0
    travel: float = 0.0
    windows: int = 0
    focus: int = 0

    @property
    def seconds(self) -> float:
        """Hands alone, in the model."""
        return self.keys * KEY + self.clicks * CLICK


class TaskMeter(QObject):
    """Watches the application between `start` and `stop`. With `hands_off` a mouse button is refused, not counted."""

    def __init__(self, application: QApplication, *, hands_off: bool = True) -> None:
        super().__init__()
        self.count = Count()
        self._application, self._hands_off = application, hands_off
        self._last: QPointF | None = None
        self._runs = False
        self.refused: list[str] = []

    def start(self, pointer: QPointF | None = None) -> None:
        """Count from here on; `pointer` is where the pointer rests on the screen."""
        self.count, self._last = Count(), pointer
        self._runs = True
        self._application.installEventFilter(self)
        self._application.focusChanged.connect(self._focus_changed)

    def stop(self) -> Count:
        """No more counting; a second time it does nothing."""
        if self._runs:
            self._runs = False
            self._application.removeEventFilter(self)
            self._application.focusChanged.disconnect(self._focus_changed)
        return self.count

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        self.count.focus += new is not None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Every press begins with this, also one that a shortcut takes; then it is told to parents too.
            self.count.keys += watched is keyboard() and not event.isAutoRepeat()
        elif kind in MOUSE and isinstance(event, QMouseEvent) and watched.isWidgetType():
            if self._hands_off:
                self.refused.append(type(watched).__name__)
                return True
            self.count.clicks += 1
            here = event.globalPosition()
            if self._last is not None:
                self.count.travel += math.hypot(here.x() - self._last.x(), here.y() - self._last.y())
            self._last = here
        elif kind == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.count.windows += 1
        return False
