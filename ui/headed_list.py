"""A list model over prepared rows under heads; a head cannot be chosen. Each answer is a new list.

Not here: lists whose lines stay while others come and go (`keyed_list.py`), what the rows are, how they are painted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

HELD: Final = Qt.ItemDataRole.UserRole
"""The row itself."""
Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class Headed(Protocol):
    """`kind` is "head" for a head."""

    @property
    def kind(self) -> str: ...


R = TypeVar("R", bound=Headed)


class HeadedModel(QAbstractListModel, Generic[R]):
    """The rows in order."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[R] = ()

    def set_rows(self, rows: Sequence[R]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def told(self, row: R, role: int) -> str | None:
        """What a row says in that role; None says nothing."""
        raise NotImplementedError

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        return row if role == HELD else self.told(row, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].kind == "head":
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def choosable(self) -> list[int]:
        return [number for number, row in enumerate(self.rows) if row.kind != "head"]
