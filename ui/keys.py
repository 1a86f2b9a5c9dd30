"""What is held together with a pressed key. Not here: what a key does (each view's `keyPressEvent`)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Ctrl, Shift, Alt and their like; that a key is one of the keypad's makes no difference."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
