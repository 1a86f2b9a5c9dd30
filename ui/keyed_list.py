"""A list over prepared entries that have a key, a spoken text and a tooltip; an update touches what differs.

Not here: what the entries are, how they are painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QListView

from ui.controls import name
from ui.theme import theme

ENTRY: Final = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Keyed(Protocol):
    """`key` is unique in the list; `spoken` is the accessible text."""

    @property
    def key(self) -> str: ...

    @property
    def spoken(self) -> str: ...

    @property
    def tip(self) -> str: ...


E = TypeVar("E", bound=Keyed)


class KeyedModel(QAbstractListModel, Generic[E]):
    """The entries. Selection and a screen reader stay where they are as long as their line does."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[E] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index, QAbstractListModel.CheckIndexOption.IndexIsValid):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        return (entry.tip or None) if role == Qt.ItemDataRole.ToolTipRole else None

    @property
    def entries(self) -> Sequence[E]:
        return self._entries

    def find(self, key: str) -> QModelIndex:
        """The line of that key; invalid when it is not listed."""
        at = next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)
        return self.index(at)

    def put(self, entries: Sequence[E]) -> None:
        """Show these from now on."""
        old, new = [e.key for e in self._entries], [e.key for e in entries]
        head = 0
        while head < min(len(old), len(new)) and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            del self._entries[head : len(old) - tail]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._entries[head:head] = entries[head : len(new) - tail]
            self.endInsertRows()
        for row, entry in enumerate(entries):
            if self._entries[row] != entry:
                self._entries[row] = entry
                self.dataChanged.emit(self.index(row), self.index(row))


def bare(view: QListView) -> None:
    """Rows alone: no frame, nothing to edit, down only; what is behind shines through."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.viewport().setAutoFillBackground(False)


class KeyedView(QListView, Generic[E]):
    """A list of one column over a `KeyedModel`: one Tab stop, no frame, the panel behind it shines through."""

    def __init__(self, identifier: str, label: str) -> None:
        super().__init__()
        name(self, identifier, label)
        self.entries: KeyedModel[E] = KeyedModel()
        self.setModel(self.entries)
        bare(self)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        theme().changed.connect(self._relayout)

    def select(self, key: str) -> bool:
        """Make that line the current one; False when it is not listed."""
        found = self.entries.find(key)
        if found.isValid():
            self.setCurrentIndex(found)
            self.scrollTo(found)
        return found.isValid()

    def _relayout(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
