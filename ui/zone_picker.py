"""A time zone, searched by city or by any name it goes by, and chosen from a list. Never the computer's own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.controls import Words, name
from ui.fields import SearchField
from ui.theme import theme


class _Search(SearchField):
    """Up and Down walk through the list below."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class _Filter(QSortFilterProxyModel):
    """Every word typed must be in the zone's name or in one of its other names."""

    def __init__(self, zones: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._haystack = [f"{zone.replace('_', ' ')} {zone} {names}".casefold() for zone, names in zones.items()]
        self._words: list[str] = []

    def look_for(self, text: str) -> None:
        self.beginResetModel()
        self._words = text.casefold().split()
        self.endResetModel()

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        return all(word in self._haystack[row] for word in self._words)


class Rows(QStyledItemDelegate):
    """Rows of a list as high as a small control."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme().metrics.control_small)


class ZonePicker(QWidget):
    """`chosen` is the IANA name, empty while nothing is; `picked` tells that it changed, `taken` that it was meant."""

    picked = Signal(str)
    taken = Signal()

    def __init__(self, zones: Mapping[str, str], now: datetime, identifier: str) -> None:
        super().__init__()
        self._zones = list(zones)
        self.search = _Search(wording.SEARCH_ZONE, identifier=f"{identifier}.search")
        lines = [wording.zone_line(zone, _offset(zone, now)) for zone in zones]
        self._filter = _Filter(zones, self)
        self._filter.setSourceModel(QStringListModel(lines, self))
        self.list = QListView()
        name(self.list, f"{identifier}.list", wording.ZONES)
        self.list.setModel(self._filter)
        self.list.setUniformItemSizes(True)
        self.list.setProperty("framed", True)
        self.list.setItemDelegate(Rows(self.list))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(theme().metrics.px(140))
        self.nothing = Words(wording.NO_ZONE_FOUND, color="text.secondary", identifier=f"{identifier}.nothing")
        self.nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._look_for)
        self.search.stepped.connect(self._step)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.activated.connect(self._take)
        self.setFocusProxy(self.search)

    @property
    def chosen(self) -> str:
        at = self.list.currentIndex()
        return self._zones[self._filter.mapToSource(at).row()] if at.isValid() else ""

    def _look_for(self, text: str) -> None:
        self._filter.look_for(text)
        rows = self._filter.rowCount()
        self.nothing.setVisible(not rows)
        if text.strip() and rows:
            self.list.setCurrentIndex(self._filter.index(0, 0))
        self.picked.emit(self.chosen)

    def _step(self, step: int) -> None:
        at = self.list.currentIndex().row() + step
        if 0 <= at < self._filter.rowCount():
            self.list.setCurrentIndex(self._filter.index(at, 0))

    def _tell(self) -> None:
        self.picked.emit(self.chosen)

    def _take(self) -> None:
        self.taken.emit()


def _offset(zone: str, now: datetime) -> str:
    """ "UTC−5", as the clocks there stand now."""
    minutes = round((now.astimezone(ZoneInfo(zone)).utcoffset() or now - now).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else "UTC"
