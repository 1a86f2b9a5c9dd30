"""Panes: how page and inspector share the room, where the focus goes in a part, how a pane is filled anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from ui import paint
from ui.theme import theme


class Handle(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("border.subtle"))
        painter.end()


class PageSplitter(QSplitter):
    """Page and inspector. The inspector keeps its width, the page takes the rest."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._wanted = 0
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._moved)

    def keep(self, width: int) -> None:
        """The second widget's width from now on."""
        self._wanted = width
        self._share()

    def _moved(self) -> None:
        self._wanted = self.sizes()[1]

    def _share(self) -> None:
        if self.count() == 2:
            self.setSizes([max(1, self.width() - self._wanted - 1), self._wanted])

    def createHandle(self) -> QSplitterHandle:
        return Handle(self.orientation(), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()


class SidePane(QWidget):
    """Where the inspector stands: beside the page, or over it in a narrow window."""

    def __init__(self) -> None:
        super().__init__()
        self.floats = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        if self.floats:
            paint.hairline(painter, 0, 0, 0, self.height(), theme().color("border.default"))
        painter.end()


def first_focus(region: QWidget) -> QWidget | None:
    """The first control in this part of the window that Tab would stop at."""
    widget: QWidget | None = region.nextInFocusChain()
    while widget is not None and widget is not region:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
        if takes and region.isAncestorOf(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def refill(scroll: QScrollArea, content: QWidget) -> None:
    """Something else is scrolled from now on; what was there is gone from the tree at once, and destroyed later.

    `setWidget()` alone destroys it on the spot. That ends the process where Qt has it in hand: a press of a button in
    it brought us here, or a new style sheet is on its way through all widgets and made this one grow.
    """
    old = scroll.takeWidget()
    if old is not None:
        old.deleteLater()
    scroll.setWidget(content)
    content.setAutoFillBackground(False)  # setWidget turned it on; the panel's own colour is behind
