"""The sheet "Offer this opening": who could come earlier. Enter moves the chosen visit, Del notes a no.

Draws and emits. Not here: the lines (`offer_model.py`), finding and moving (`offer_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose
from ui.keyed_list import ENTRY, Index, KeyedView
from ui.keys import held
from ui.offer_model import Line
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (680, 480)
ROW: Final = 48


class OfferDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, theme().metrics.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(ENTRY)
        rect, state, look = QRect(option.rect), option.state, theme()
        px = look.metrics.px
        painter.save()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint.row_ground(painter, rect, selected, bool(state & QStyle.StateFlag.State_MouseOver))
        left, end = rect.left() + px(24), rect.right() - px(24)
        half = (end - left) // 2
        ink, first = look.color("text.primary"), QRectF(left, rect.top(), half - px(12), rect.height())
        paint.two_lines(painter, first, line.name, line.who, ink)
        second = QRectF(left + half, rect.top(), end - left - half, rect.height())
        paint.two_lines(painter, second, line.now, line.why, ink, 400)
        if selected:
            paint.row_ring(painter, rect, bool(state & QStyle.StateFlag.State_HasFocus))
        painter.restore()


class OfferView(KeyedView[Line]):
    """`taken` carries the line's key, `declined` too."""

    taken = Signal(str)
    declined = Signal(str)

    def __init__(self) -> None:
        super().__init__("offer.list", wording.OFFER_LIST)
        self.setItemDelegate(OfferDelegate(self))

    @property
    def current(self) -> Line | None:
        index = self.currentIndex()
        return index.data(ENTRY) if index.isValid() else None

    def put(self, lines: Sequence[Line]) -> None:
        """Show these; the current line stays current, or the one in its place."""
        row = self.currentIndex().row()
        self.entries.put(lines)
        if lines:
            self.setCurrentIndex(self.entries.index(min(max(0, row), len(lines) - 1)))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current
        plain = not held(event)
        if line is not None and plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.declined.emit(line.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the sheet's main button
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        line = self.current
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(line.key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.entries.rowCount():
            self.setCurrentIndex(self.entries.index(0))


class OfferSheet(Sheet):
    """`taken`: move the visit of that key here; `declined`: its patient said no."""

    hides_names = True
    taken = Signal(str)
    declined = Signal(str)

    def __init__(self, window: QWidget, title: str) -> None:
        super().__init__(window, title, size=SIZE, identifier="offer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().metrics.px
        self.words = Prose("")
        self.list = OfferView()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, px(16), 0, 0)
        column.setSpacing(px(12))
        around = QHBoxLayout()
        around.setContentsMargins(px(24), 0, px(24), 0)
        around.addWidget(self.words)
        column.addLayout(around)
        column.addWidget(self.list, 1)
        self._body.addWidget(body, 1)
        self.no = Button(wording.OFFER_NO, identifier="offer.no")
        self.no.setToolTip(wording.OFFER_NO_TIP)
        self.no.clicked.connect(self._decline)
        close = Button(wording.OFFER_CLOSE, identifier="offer.close")
        close.clicked.connect(self.reject)
        self.go = Button(wording.OFFER_GO, kind="primary", identifier="offer.go")
        self.go.clicked.connect(self._take)
        self.set_buttons(close, self.go, left=self.no)
        self.list.taken.connect(self.taken)
        self.list.declined.connect(self.declined)
        self.show_lines([], looking=True)

    def show_lines(self, lines: Sequence[Line], *, looking: bool = False, waits: bool = False) -> None:
        """`waits`: nothing can be moved there yet."""
        words = wording.OFFER_WAITS if waits and lines else wording.offer_words(len(lines), looking)
        self.words.set_runs([(words, "text.secondary", 400)])
        self.list.put(lines)
        self.go.setEnabled(bool(lines) and not waits)
        self.no.setEnabled(bool(lines))
        if not looking and not self.list.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        if self.list.current is not None:
            self.taken.emit(self.list.current.key)

    def _decline(self) -> None:
        if self.list.current is not None:
            self.declined.emit(self.list.current.key)
