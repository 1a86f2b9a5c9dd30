"""The list left of the patient page: a line to type in, who was opened last, who was found. Draws and emits.

Typing stays in the line while arrows move below. Every new answer puts the highlight on its first row, so that it never
stays on the patient before. Not here: finding (`app/patients.py`), what a row says (`patient_model.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.ref import Ref
from ui import paint, wording
from ui.controls import Prose, avatar, name
from ui.fields import SearchField
from ui.headed_list import HELD, HeadedModel, Index
from ui.keyed_list import bare
from ui.keys import held
from ui.patient_model import PersonRow
from ui.theme import theme

WIDTH: Final = 264
ROW: Final = 48
HEAD: Final = 28


class PeopleModel(HeadedModel[PersonRow]):
    def told(self, row: PersonRow, role: int) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        return row.spoken if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) else None


class PersonDelegate(QStyledItemDelegate):
    """Draws a row: initials, name over two identifiers, the next visit at the right. `open` is the patient shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open: Ref | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PersonRow = index.data(HELD)
        return QSize(100, theme().metrics.px(HEAD if row.kind == "head" else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PersonRow = index.data(HELD)
        look, px = theme(), theme().metrics.px
        rect = QRectF(option.rect)
        painter.save()
        if row.kind == "head":
            spot, ink = rect.adjusted(px(8), 0, -px(8), 0), look.color("text.secondary")
            took = paint.text(painter, spot, row.name, ink, "caption", 600)
            paint.text(painter, spot.adjusted(took + px(8), 0, 0, 0), row.side, ink, "caption", align=paint.RIGHT)
        else:
            self._person(painter, rect, row, option, index)
        painter.restore()

    def _person(
        self, painter: QPainter, rect: QRectF, row: PersonRow, option: QStyleOptionViewItem, index: Index
    ) -> None:
        look, px = theme(), theme().metrics.px
        view = option.widget
        chosen = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        inside = rect.adjusted(px(1), px(1), -px(1), -px(1))
        if chosen:
            fill, line = look.color("accent.subtle"), look.color("focus.ring")
            paint.box(painter, inside, look.radius("control"), fill, line, 1.5)
        elif row.ref == self.open:
            paint.box(painter, inside, look.radius("control"), look.color("bg.pressed"))
        disc = QRectF(rect.left() + px(8), rect.center().y() - px(14), px(28), px(28))
        avatar(painter, disc, row.initials, chosen=chosen)
        left, right = disc.right() + px(10), rect.right() - px(6)
        wide = min(paint.width_of(row.side, "small"), (right - left) * 0.45)
        top = rect.top() + px(5)
        side = QRectF(right - wide, top, wide + 1, px(20))
        paint.text(painter, side, row.side, look.color("text.tertiary"), "small", align=paint.RIGHT)
        first = QRectF(left, top, right - left - (wide + px(8) if row.side else 0), px(20))
        paint.marked(painter, first, row.name, row.marks, "body", 500)
        second = QRectF(left, top + px(19), right - left, px(18))
        paint.text(painter, second, row.detail, look.color("text.secondary"), "small")


class PatientList(QWidget):
    """`typed` asks for rows; `opened` carries the ref of the row that Enter or a click picked."""

    typed = Signal(str)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        name(self, "patients.pane", wording.PATIENT_LIST)
        self.box = SearchField(wording.FILTER_PATIENTS, identifier="patients.filter")
        self.model = PeopleModel()
        self.list = QListView()
        self._paints = PersonDelegate(self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._paints)
        bare(self.list)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        name(self.list, "patients.list", wording.PATIENT_LIST)
        self.empty = Prose("", style="body")
        self._arrange()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)
        self.box.textChanged.connect(self._edited)
        self.list.clicked.connect(self._clicked)
        self.box.installEventFilter(self)
        self.list.installEventFilter(self)
        theme().changed.connect(self._relayout)

    @property
    def text(self) -> str:
        return self.box.text().strip()

    @property
    def current(self) -> PersonRow | None:
        index = self.list.currentIndex()
        return self.model.rows[index.row()] if index.isValid() else None

    def set_rows(self, rows: Sequence[PersonRow], empty: tuple[str, str] | None) -> None:
        """A new answer: the first row is highlighted, or with nothing typed the patient that is open."""
        was = self.current
        self.model.set_rows(rows)
        choosable = self.model.choosable()
        nobody = empty if empty is not None and not choosable else None
        self.list.setVisible(nobody is None)
        self.empty.setVisible(nobody is not None)
        title, words = nobody or ("", "")
        self.empty.set_runs([(title, "text.primary", 600), (" ", "text.primary", 400), (words, "text.secondary", 400)])
        wanted = None if self.text else was.ref if was is not None and self.list.hasFocus() else self._paints.open
        at = next((n for n in choosable if self.model.rows[n].ref == wanted), None)
        if at is None and (self.text or self._paints.open is None):
            at = next(iter(choosable), None)
        self._choose(at)

    def set_open(self, ref: Ref | None) -> None:
        """Which patient the page shows."""
        if ref == self._paints.open:
            return
        self._paints.open = ref
        at = next((n for n in self.model.choosable() if self.model.rows[n].ref == ref), None)
        self._choose(at)

    def take_focus(self) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    # --- inside ---

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._top = QHBoxLayout()
        self._top.addWidget(self.box)
        self._column.addLayout(self._top)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.empty)
        self.empty.hide()
        self._column.addStretch(0)
        self._relayout()

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH))
        self._column.setContentsMargins(px(4), px(12), px(4), px(4))
        self._top.setContentsMargins(px(8), 0, px(8), px(4))
        self.list.scheduleDelayedItemsLayout()

    def _edited(self) -> None:
        """The highlight goes at once: Enter before the answer must not open the patient of the question before."""
        self.list.setCurrentIndex(QModelIndex())
        self.list.viewport().update()
        self._soon.start()

    def _ask(self) -> None:
        self.typed.emit(self.text)

    def _choose(self, number: int | None) -> None:
        index = self.model.index(number) if number is not None else QModelIndex()
        self.list.setCurrentIndex(index)
        if number is not None:
            self.list.scrollTo(index)
        row = self.current
        self.box.setAccessibleDescription(row.spoken if row is not None and self.text else "")
        self.list.viewport().update()

    def _step(self, steps: int) -> None:
        rows = self.model.choosable()
        if rows:
            here = self.list.currentIndex().row()
            at = rows.index(here) + steps if here in rows else 0
            self._choose(rows[max(0, min(len(rows) - 1, at))])

    def _open_current(self) -> None:
        row = self.current
        if row is not None and row.ref is not None:
            self.opened.emit(row.ref)

    def _clicked(self, index: QModelIndex) -> None:
        if index.row() in self.model.choosable():
            self._choose(index.row())
            self._open_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self.box, self.list) and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if held(event):
            return False
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        else:
            return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        paint.hairline(painter, self.width() - 1, 0, self.width() - 1, self.height())
        painter.end()
