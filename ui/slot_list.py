"""The list of times under the keyboard and the mouse: what is current, what is pressed, which keys do what.

Up and Down go over times; day heads count where no times stand under them. Not here: painting (`slot_delegate.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QMenu, QToolTip

from ui import paint, wording
from ui.controls import name
from ui.keyed_list import bare
from ui.slot_delegate import SlotDelegate
from ui.slot_model import Key, Kind, Listed, Row, SlotModel
from ui.theme import theme

_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


class SlotList(QListView):
    """`pressed_button` carries the row and "book", "hold", "release" or "help:n"; `number_typed` a digit 1-9."""

    pressed_button = Signal(object, str)
    folded = Signal(object)  # the row of a day's head
    more_asked = Signal(object)  # the row
    chosen_changed = Signal(object)  # Row or None
    number_typed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        name(self, "slots.list", wording.SLOTS_LIST)
        paint.keeps_places(self)
        self.rows = SlotModel()
        self.setModel(self.rows)
        self.drawing = SlotDelegate(self)
        self.setItemDelegate(self.drawing)
        bare(self)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        theme().changed.connect(self._retheme)

    # --- what is shown ---

    @property
    def current(self) -> Row | None:
        at = self.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def show_listed(self, listed: Listed) -> None:
        """New rows; the chosen one is current if it is there, and stays where it is on the screen."""
        before = self.verticalScrollBar().value()
        self.drawing.lines = listed.lines
        self.rows.set_rows(listed)
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(before)
        self.drawing.hover = None
        self.go_to(listed.chosen, scroll=listed.follow)

    def go_to(self, key: Key | None, *, scroll: bool = True) -> None:
        at = self.rows.find(key)
        self._go(at, scroll)

    def set_dim(self, dim: bool) -> None:
        """Old results, until new ones come."""
        self.drawing.dim = dim
        self.viewport().update()

    def _go(self, at: int, scroll: bool = True) -> None:
        index = self.rows.index(at) if 0 <= at < len(self.rows.rows) else QModelIndex()
        self.drawing.help_at = 0
        self.setCurrentIndex(index)
        if scroll and index.isValid():
            if at and self.rows.rows[at - 1].kind is Kind.DAY:
                self.scrollTo(self.rows.index(at - 1))  # its head comes along
            self.scrollTo(index)
        self.viewport().update()
        self.chosen_changed.emit(self.current)

    def _stops(self) -> list[int]:
        """Where Up and Down stop: every row but the heads of days whose times are shown."""
        rows = self.rows.rows
        return [
            i
            for i, row in enumerate(rows)
            if row.kind is not Kind.DAY or i + 1 == len(rows) or rows[i + 1].kind is Kind.DAY
        ]

    def _step(self, steps: int) -> None:
        stops = self._stops()
        if not stops:
            return
        here = self.currentIndex().row()
        if steps > 0:
            ahead = [i for i in stops if i > here]
            self._go(ahead[min(steps, len(ahead)) - 1] if ahead else here)
        else:
            behind = [i for i in stops if i < here]
            self._go(behind[max(steps, -len(behind))] if behind else here)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = Qt.Key(event.key()), self.current
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            event.ignore()
        elif key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._stops():
            self._go(self._stops()[0 if key is Qt.Key.Key_Home else -1])
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.number_typed.emit(int(key) - int(Qt.Key.Key_0))
        elif row is None or not self._row_key(key, row):
            event.ignore()

    def _row_key(self, key: Qt.Key, row: Row) -> bool:
        """A key that does something with the current row."""
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._enter(row)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._sideways(1 if key is Qt.Key.Key_Right else -1, row)
        elif key is Qt.Key.Key_H and row.kind in (Kind.OFFER, Kind.HELD):
            self.pressed_button.emit(row, "release" if row.kind is Kind.HELD else "hold")
        elif key is Qt.Key.Key_Escape and row.kind is Kind.HELD:
            self.pressed_button.emit(row, "release")
        elif key is Qt.Key.Key_W and row.day is not None and not row.count:
            if not row.is_open and row.kind is Kind.DAY:
                self.folded.emit(row)
            self.go_to((Kind.WHY, row.day.date, 0))
        else:
            return False
        return True

    def _enter(self, row: Row) -> None:
        if row.is_time:
            self.pressed_button.emit(row, "book")
        elif row.kind is Kind.DAY:
            self.folded.emit(row)
        elif row.kind is Kind.MORE:
            self.more_asked.emit(row)
        elif row.reasons is not None and row.reasons.helps:
            self.pressed_button.emit(row, f"help:{self.drawing.help_at}")

    def _sideways(self, step: int, row: Row) -> None:
        """Between the proposals of a why; else to a day's head and into it, closing and opening it."""
        if row.kind is Kind.WHY and row.reasons is not None and row.reasons.helps:
            at = self.drawing.help_at + step
            if 0 <= at < len(row.reasons.helps):
                self.drawing.help_at = at
                self.viewport().update()
                return
        if row.kind is Kind.DAY:
            if row.is_open is not (step > 0):
                self.folded.emit(row)
            elif step > 0:
                self._go(self.currentIndex().row() + 1)
        elif step < 0:
            heads = [i for i in range(self.currentIndex().row()) if self.rows.rows[i].kind is Kind.DAY]
            if heads:
                self._go(heads[-1])

    # --- mouse ---

    def _spot(self, at: QPoint) -> tuple[Row, str] | None:
        """The row under a point, and the button in it."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        row = self.rows.rows[index.row()]
        rect = self.visualRect(index)
        chosen = index == self.currentIndex()
        hit = next((k for k, _, r, _ in self.drawing.buttons(rect, row, chosen) if r.contains(at.toPointF())), "")
        return row, hit

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._spot(event.position().toPoint())
        hover = (found[0].key, found[1]) if found else None
        if hover != self.drawing.hover:
            self.drawing.hover = hover
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.drawing.hover = None
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._spot(event.position().toPoint())
        if found is None or event.button() is Qt.MouseButton.RightButton:
            return
        row, button = found
        self.go_to(row.key, scroll=False)
        if button:
            self.pressed_button.emit(row, button)
        elif row.kind is Kind.DAY:
            self.folded.emit(row)
        elif row.kind is Kind.MORE:
            self.more_asked.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._spot(event.position().toPoint())
        if found is not None and found[0].is_time and not found[1]:
            self.pressed_button.emit(found[0], "book")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The painted buttons of the current row once more, for those who look for them here."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        if not index.isValid():
            return
        self._go(index.row())
        row, rect = self.rows.rows[index.row()], self.visualRect(index)
        buttons = self.drawing.buttons(rect, row, True)
        if not buttons:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, words, _, _ in buttons:
            action = menu.addAction(words)
            action.setData(key)
            action.setEnabled(key != "book" or not self.drawing.why_not)
        menu.triggered.connect(self._menu_pressed)
        menu.popup(event.globalPos() if mouse else self.viewport().mapToGlobal(rect.center()))

    def _menu_pressed(self, action: object) -> None:
        row = self.current
        if row is not None:
            self.pressed_button.emit(row, action.data())  # type: ignore[attr-defined]

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._spot(event.pos())
            words = self.drawing.why_not if found and found[1] == "book" else ""
            if found and not words and (found[0].is_time or found[0].kind is Kind.WHY):
                words = found[0].spoken
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    # --- Qt ---

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._stops():
            self._go(self._stops()[0])
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _retheme(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


__all__ = ["SlotList"]
