"""The outbox as a list: the view over the prepared entries, with its keys and clicks.

Groups and "Show more" are lines of the model like the changes. Row buttons are painted (`outbox_paint.py`); the same
actions are on Enter and in the context menu. Not here: what the words are (`outbox_model.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

from ui import paint, wording
from ui.controls import Turning
from ui.keyed_list import ENTRY, Index, KeyedView
from ui.keys import held
from ui.outbox_model import Entry, Row
from ui.outbox_paint import OutboxDelegate, button_rect, columns
from ui.theme import theme


class OutboxView(KeyedView[Entry]):
    """One Tab stop. Enter does the row's action, Delete discards, Menu and Shift+F10 list all of them."""

    acted = Signal(str, str)  # action, id of the change
    menu_asked = Signal(str, QPoint)  # id, where on the screen
    folded = Signal(str)  # a group, or "more.…", was pressed
    chosen = Signal(str)  # the id of the change now selected, "" for none
    details_asked = Signal()  # by a click or Space
    resized = Signal(int)  # so wide are the rows now

    def __init__(self, identifier: str = "outbox.list") -> None:
        super().__init__(identifier, wording.OUTBOX_LIST)
        paint.keeps_places(self)
        self._paints = OutboxDelegate(self)
        self._pressed: tuple[str, str] | None = None
        self.setItemDelegate(self._paints)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._turning = Turning(self, self._turn)

    @property
    def current(self) -> str:
        """The id of the selected change; "" when none is."""
        row = self._row(self.currentIndex())
        return row.id if row is not None else ""

    def put(self, entries: Sequence[Entry]) -> None:
        """Show these; the selected line stays selected as long as it is listed."""
        before = self._key(self.currentIndex())
        self.selectionModel().blockSignals(True)
        self.entries.put(entries)
        kept = self.entries.find(before)
        if kept.isValid():
            self.setCurrentIndex(kept)
        self.selectionModel().blockSignals(False)
        if not kept.isValid():
            self._current_changed()
        self.viewport().update()
        self._turning.on(any(e.row is not None and e.row.look == "sending" for e in entries))

    def _key(self, index: Index) -> str:
        entry = index.data(ENTRY) if index.isValid() else None
        return entry.key if entry is not None else ""

    def _row(self, index: Index) -> Row | None:
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        return entry.row if entry is not None else None

    def _current_changed(self) -> None:
        self.chosen.emit(self.current)

    def _turn(self) -> None:
        """Only the icons that turn are painted anew."""
        for at, entry in enumerate(self.entries.entries):
            if entry.row is not None and entry.row.look == "sending":
                rect = self.visualRect(self.entries.index(at))
                spots = columns(rect.width())
                self.viewport().update(rect.left(), rect.top(), spots.change, rect.height())
                self.viewport().update(rect.left() + spots.state, rect.top(), theme().metrics.px(28), rect.height())

    def _activate(self, index: Index) -> None:
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is None:
            return
        if entry.row is None:
            self.folded.emit(entry.key)
        elif entry.row.action:
            self.acted.emit(entry.row.action, entry.row.id)

    # --- hands ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._press(event.key(), held(event)):
            super().keyPressEvent(event)

    def _press(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key meant something here."""
        index = self.currentIndex()
        entry: Entry | None = index.data(ENTRY) if index.isValid() else None
        if entry is None or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        is_group = entry.kind == "group"
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (key == Qt.Key.Key_Space and entry.row is None):
            self._activate(index)
        elif key == Qt.Key.Key_Space:
            self.details_asked.emit()
        elif key == Qt.Key.Key_Delete and entry.row is not None:
            act = next((one for one in ("discard", "undo") if one in entry.row.acts), "")
            if act:
                self.acted.emit(act, entry.row.id)
        elif is_group and key == (Qt.Key.Key_Left if entry.is_open else Qt.Key.Key_Right):
            self.folded.emit(entry.key)
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = self._row(index)
        if row is not None:
            spot = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(row.id, self.viewport().mapToGlobal(spot))

    def _under(self, spot: QPoint) -> tuple[str, str] | None:
        """(action, id) of the row button there."""
        index = self.indexAt(spot)
        row = self._row(index)
        if row is None or not button_rect(self.visualRect(index), row).contains(spot):
            return None
        return row.action, row.id

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        self._pressed = self._under(spot) if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        spot, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if pressed is not None:
            if self._under(spot) == pressed:
                self.acted.emit(*pressed)
        elif self._row(self.indexAt(spot)) is None:
            self._activate(self.indexAt(spot))
        else:
            self.details_asked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a quick pair is a press like the first."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        under = self._under(event.position().toPoint())
        hot = under[1] if under is not None else ""
        if hot != self._paints.hot:
            self._paints.hot = hot
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(self.viewport().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(min(1, self.entries.rowCount() - 1)))
