"""A page that is a list: Ctrl+F filters it here instead of looking for a patient, and its desk hears when it is seen.

Not here: the lists themselves (`keyed_list.py`), what they hold.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ui import paint
from ui.controls import name
from ui.fields import SearchField
from ui.theme import theme


class ListPage(QWidget):
    """`search` is out of sight until it is called; Esc empties and leaves it, Down goes on to the list."""

    seen = Signal(bool)  # the page came into sight, or left it

    def __init__(self, identifier: str, label: str, find: str) -> None:
        super().__init__()
        name(self, identifier, label)
        self.search = SearchField(find, identifier=f"{identifier}.find")
        self.search.hide()

    def focus_list(self) -> None:
        """Where the keys act."""
        raise NotImplementedError

    def escape(self) -> bool:
        """Out of the filter; False when there was nothing to leave."""
        if not self.search.isVisible():
            return False
        self.search.clear()
        self.search.hide()
        self.focus_list()
        return True

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_find(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_find(event):
            self.search.show()
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.focus_list()
        elif event.key() != Qt.Key.Key_Escape or not self.escape():
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        painter.end()


def _is_find(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Find)
