"""The agenda's lists under keyboard and mouse: one Tab stop each, the grid's keys on every visit, painted buttons.

When the current line leaves (it was confirmed), the next one takes its place. Not here: painting (`agenda_paint.py`),
what a key means to the desk (`agenda_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy

from ui.agenda_model import Entry
from ui.agenda_paint import AgendaDelegate, buttons_of
from ui.controls import Turning
from ui.keyed_list import ENTRY, Index, KeyedView
from ui.keys import held
from ui.theme import theme

LETTERS: Final = {
    Qt.Key.Key_C: "confirm",
    Qt.Key.Key_A: "arrived",
    Qt.Key.Key_S: "seat",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_X: "no_show",
    Qt.Key.Key_M: "move",
    Qt.Key.Key_B: "book_next",
    Qt.Key.Key_P: "patient",
}
_PLAIN: Final = {Qt.Key.Key_F2: "edit", Qt.Key.Key_Delete: "cancel", Qt.Key.Key_Backspace: "cancel"}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MAIN: Final = {"visit": "open", "gap": "fill", "fill": "fill", "call": "confirm"}
"""What Enter does on a line."""
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def step_of(event: QKeyEvent) -> int:
    """Days to go on by this key: Ctrl with an arrow."""
    return _STEPS.get(Qt.Key(event.key()), 0) if held(event) == Qt.KeyboardModifier.ControlModifier else 0


class AgendaView(KeyedView[Entry]):
    """`acted` carries an action and the line it is about."""

    acted = Signal(str, object)  # action of wording.DAY_MENU, or "fill", "phone", "calendar"; Entry
    chosen = Signal(object)  # the Entry now current, or None
    folded = Signal(str)  # a group's key
    menu_asked = Signal(object, QPoint)  # Entry, where on the screen
    resized = Signal(int)  # so wide are the rows now
    stepped = Signal(int)  # days to go on
    focused = Signal()  # it has the keyboard now

    def __init__(self, identifier: str, label: str, *, letters: bool = True) -> None:
        super().__init__(identifier, label)
        self.letters = letters
        self._paints = AgendaDelegate(self)
        self._pressed: tuple[str, str] | None = None
        self.setItemDelegate(self._paints)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._turning = Turning(self, self._turn)

    # --- what is shown ---

    @property
    def current(self) -> Entry | None:
        return self._entry(self.currentIndex())

    def put(self, entries: Sequence[Entry]) -> None:
        """Show these. The current line stays current; where it has gone, the one that took its place is."""
        before = self.current
        row = self.currentIndex().row()
        self.selectionModel().blockSignals(True)
        self.entries.put(entries)
        index = self.entries.find(before.key) if before is not None else QModelIndex()
        if before is not None and not index.isValid():
            index = self._near(row, before.kind)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        if self.current != before:
            self._current_changed()
        self.viewport().update()
        self._turning.on(any(entry.state == "sending" for entry in entries))

    def _near(self, row: int, kind: str) -> QModelIndex:
        """The line of that kind nearest to a row, downwards first."""
        all_rows = self.entries.entries
        below = [at for at in range(max(0, row), len(all_rows)) if all_rows[at].kind == kind]
        above = [at for at in range(min(row, len(all_rows)) - 1, -1, -1) if all_rows[at].kind == kind]
        found = (below or above)[:1]
        return self.entries.index(found[0]) if found else QModelIndex()

    def _entry(self, index: Index) -> Entry | None:
        found = index.data(ENTRY) if index.isValid() else None
        return found if isinstance(found, Entry) else None

    def _current_changed(self) -> None:
        self.chosen.emit(self.current)

    def _turn(self) -> None:
        """Only the lines with an icon that turns are painted anew."""
        for at, entry in enumerate(self.entries.entries):
            if entry.state == "sending":
                self.viewport().update(self.visualRect(self.entries.index(at)))

    # --- keys ---

    def keyboardSearch(self, search: str) -> None:
        """Letters act on the visit; jumping to a name is what the filter is for."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current
        action = self._action(event, entry) if entry is not None else ""
        if step := step_of(event):
            self.stepped.emit(step)
        elif entry is None or not action:
            super().keyPressEvent(event)
        elif action == "fold":
            self.folded.emit(entry.key)
        else:
            self.acted.emit(action, entry)

    def _action(self, event: QKeyEvent, entry: Entry) -> str:
        """What a key asks for on this line; "" for nothing of ours."""
        key, modifiers = Qt.Key(event.key()), held(event)
        if entry.kind == "note":
            return ""
        if event.matches(QKeySequence.StandardKey.Copy):
            return "phone" if entry.kind == "call" else "copy" if entry.ref is not None else ""
        if event.matches(QKeySequence.StandardKey.Cut):
            return "cut" if entry.kind == "visit" else ""
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in _ENTER:
            return "calendar" if entry.kind != "group" else ""
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return ""
        if entry.kind == "group":
            turn = Qt.Key.Key_Left if entry.is_open else Qt.Key.Key_Right
            return "fold" if key in (*_ENTER, Qt.Key.Key_Space, turn) else ""
        if key in _ENTER:
            return _MAIN[entry.kind]
        if entry.ref is None:
            return ""
        if entry.kind == "call" and key not in (Qt.Key.Key_C, Qt.Key.Key_P):
            return ""
        return _PLAIN.get(key) or (LETTERS.get(key, "") if self.letters else "")

    # --- mouse ---

    def _under(self, spot: QPoint) -> tuple[str, str] | None:
        """(key, button) of the painted button there."""
        index = self.indexAt(spot)
        entry = self._entry(index)
        if entry is None:
            return None
        buttons = buttons_of(self.visualRect(index), entry)
        return next(((entry.key, key) for key, rect in buttons.items() if rect.contains(spot)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        self._pressed = self._under(spot) if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        entry = self._entry(self.indexAt(spot))
        if event.button() != Qt.MouseButton.LeftButton or entry is None:
            return
        if pressed is not None:
            if self._under(spot) == pressed:
                self.acted.emit(pressed[1], entry)
        elif entry.kind == "group":
            self.folded.emit(entry.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A visit is opened; on a button or a group the second press is a press like the first."""
        spot = event.position().toPoint()
        entry = self._entry(self.indexAt(spot))
        if entry is not None and entry.kind == "visit":
            self.acted.emit("open", entry)
        else:
            self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        hot = self._under(event.position().toPoint()) or ("", "")
        if hot != self._paints.hot:
            self._paints.hot = hot
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hot[0] else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry = self._entry(index)
        if entry is not None and entry.kind in ("visit", "call", "gap", "fill"):
            spot = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(entry, self.viewport().mapToGlobal(spot))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._first())

    def _first(self) -> QModelIndex:
        wanted = (at for at, entry in enumerate(self.entries.entries) if entry.kind not in ("group", "note"))
        at = next(wanted, 0 if self.entries.rowCount() else -1)
        return self.entries.index(at)


class ShortList(AgendaView):
    """A list at the side, as high as its lines, up to its share of the room."""

    def __init__(self, identifier: str, label: str) -> None:
        super().__init__(identifier, label)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def put(self, entries: Sequence[Entry]) -> None:
        super().put(entries)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        rows = range(self.entries.rowCount())
        return QSize(theme().metrics.px(200), sum(self.sizeHintForRow(row) for row in rows) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(120), min(self.sizeHint().height(), theme().metrics.px(92)))
