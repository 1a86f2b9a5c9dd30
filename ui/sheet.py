"""The frames that open over the window: the sheet (a task, modal to its window) and the popover (a peek).

What is in them belongs to others. A sheet is opened with `open()` and answers with `finished`; never `exec()`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui import paint, wording
from ui.controls import Button, Words, name
from ui.panes import first_focus
from ui.sidebar import quiet_scroll
from ui.theme import theme

NAMES_KEY: Final = "Ctrl+Shift+H"
_AROUND: Final = 32  # between a sheet and the window's edge
_SHADOW: Final = 24


def _can_blend() -> bool:
    """X11 may run without a compositor, where a translucent window shows black: there, plain frames."""
    return QGuiApplication.platformName() != "xcb"


def switch_names(widget: QWidget) -> None:
    """As the key does in the window, which takes no keys while something is open over it."""
    while (parent := widget.parentWidget()) is not None:
        widget = parent
    action = widget.findChild(QAction, "action.hide_names")
    if action is not None:
        action.trigger()


_held: list[Sheet] | None = None


def hold_back(on: bool, *, drop: bool = False) -> None:
    """While the window is locked (True) no sheet or popover comes up; they come up afterwards, unless dropped."""
    global _held
    if on or drop:
        _held = [] if on else None
    elif _held is not None:
        late, _held = _held, None
        for one in late:
            if isValid(one):
                one.open()


class Scrim(QWidget):
    """Dims the window under a sheet and carries the sheet's shadow."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._hole = QRectF()
        self.setGeometry(window.rect())

    def set_hole(self, rect: QRect) -> None:
        self._hole = QRectF(rect)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.scrim"))
        if not self._hole.isEmpty():
            paint.shadow(painter, self._hole, theme().radius("sheet"), 3)
        painter.end()


def _with_ancestors(widget: QWidget | None) -> list[QWidget]:
    found = []
    while widget is not None:
        found.append(widget)
        widget = widget.parentWidget()
    return found


class Sheet(QDialog):
    """A task over its window: head with title, scrolling body, foot with buttons.

    `size` is in logical pixels at 100 % and shrinks to the window. Ctrl+Enter presses `primary`, Esc rejects. The focus
    returns to where it was. Ctrl+Shift+H hides names here too: a sheet that does not draw itself anew then
    (`hides_names`) is covered.
    """

    scrim_class: type[Scrim] = Scrim
    hides_names = False

    def __init__(self, window: QWidget, title: str, *, size: tuple[int, int] = (880, 728), identifier: str) -> None:
        super().__init__(window, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self._host, self._wanted = window, size
        self._scrim: Scrim | None = None
        self._cover: QWidget | None = None
        self._covered: tuple[str, list[QWidget]] = ("", [])
        self._before: list[QWidget] = []  # what had the focus, and all that it stood in
        self.primary: Button | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        if _can_blend():
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, True)
        self.setWindowTitle(title)
        name(self, identifier, title)
        self._title = Words(title, style="heading", identifier=f"{identifier}.title")
        self._close = Button(icon="x", kind="ghost", small=True, label=wording.CLOSE, identifier=f"{identifier}.close")
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.reject)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body, 1)
        self._column.addLayout(self._foot)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._press_primary)
        QShortcut(QKeySequence("Ctrl+Enter"), self, self._press_primary)
        QShortcut(QKeySequence(NAMES_KEY), self, self._switch_names)
        self._relayout()
        theme().changed.connect(self._relayout)

    def set_title(self, title: str) -> None:
        self._title.set_words(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def set_body(self, body: QWidget, side: QWidget | None = None) -> None:
        """The scrolling content, and a pane of its own right of it that keeps its width."""
        self._body.addWidget(quiet_scroll(body, f"{self.objectName()}.body"), 1)
        if side is not None:
            self._body.addWidget(side)

    def set_buttons(self, *buttons: Button, left: QWidget | None = None) -> None:
        """The foot from left to right; the button of kind "primary" is pressed by Enter and Ctrl+Enter."""
        if left is not None:
            self._foot.insertWidget(0, left)
        for button in buttons:
            button.setAutoDefault(False)
            self._foot.addWidget(button)
            if button.kind == "primary":
                self.primary = button
                button.setDefault(True)

    def open(self) -> None:
        if _held is not None:
            _held.append(self)
            return
        self._before = _with_ancestors(self._host.focusWidget())
        self._scrim = self.scrim_class(self._host)
        self._scrim.show()
        self._host.installEventFilter(self)
        self._place()
        super().open()

    def done(self, result: int) -> None:
        if _held and self in _held:
            _held.remove(self)
        if self._scrim is not None:
            self._host.removeEventFilter(self)
            self._scrim.hide()
            self._scrim.deleteLater()
            self._scrim = None
        super().done(result)
        self._host.activateWindow()
        self._give_back()

    def _give_back(self) -> None:
        """The focus goes where it was, or near: rows and buttons are made anew while a sheet is open."""
        near = next((one for one in self._before if isValid(one) and one.isVisible()), None)
        if near is None:
            return
        found = near if near is self._before[0] else first_focus(near)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_covered(self) -> bool:
        return self._cover is not None

    def cover(self, covered: bool) -> None:
        """Show nothing of what is in it, not even its title, until names are shown again."""
        if covered == (self._cover is not None):
            return
        if self._cover is not None:
            title, widgets = self._covered
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
            self.set_title(title)
            for widget in widgets:
                widget.show()
            return
        from ui.states import EmptyState

        layouts = (self._body, self._foot)
        found = [item.widget() for layout in layouts for n in range(layout.count()) if (item := layout.itemAt(n))]
        self._covered = (
            self.windowTitle(),
            [widget for widget in found if widget is not None and widget.isVisibleTo(self)],
        )
        for widget in self._covered[1]:
            widget.hide()
        self.set_title(wording.NAMES_HIDDEN)
        show = Button(wording.SHOW_NAMES, icon="eye", kind="primary", identifier="sheet.show_names")
        show.clicked.connect(self._switch_names)
        self._cover = EmptyState("eye-off", *wording.names_are_hidden(), [show], identifier="sheet.names_hidden")
        self._column.insertWidget(1, self._cover, 1)
        show.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch_names(self) -> None:
        switch_names(self)

    def _press_primary(self) -> None:
        if self.primary is not None and self.primary.isEnabled() and self._cover is None:
            self.primary.click()

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._head.setContentsMargins(px(24), px(14), px(14), px(14))
        self._foot.setContentsMargins(px(24), px(13), px(24), px(12))
        self._foot.setSpacing(px(8))

    def _place(self) -> None:
        metrics = theme().metrics
        width = min(metrics.px(self._wanted[0]), self._host.width() - 2 * _AROUND)
        height = min(metrics.px(self._wanted[1]), self._host.height() - 2 * _AROUND)
        inside = QRect((self._host.width() - width) // 2, (self._host.height() - height) // 2, width, height)
        self.setGeometry(QRect(self._host.mapToGlobal(inside.topLeft()), inside.size()))
        if self._scrim is not None:
            self._scrim.setGeometry(self._host.rect())
            self._scrim.set_hole(inside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not _can_blend():
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()), theme().radius("sheet"), theme().radius("sheet"))
            self.setMask(QRegion(shape.toFillPolygon().toPolygon()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        edge = look.color("border.strong") if look.high_contrast else None
        paint.box(painter, QRectF(self.rect()), look.radius("sheet"), look.color("bg.canvas"), edge)
        head, foot = self._head.geometry().bottom(), self._foot.geometry().top()
        paint.hairline(painter, 0, head, self.width(), head)
        if self._foot.count() > 1:
            paint.hairline(painter, 0, foot, self.width(), foot)
        painter.end()


class Popover(QFrame):
    """A small panel beside what was clicked; a click elsewhere or Esc closes it. Put widgets into `column`."""

    closed = Signal()

    def __init__(self, parent: QWidget, *, identifier: str, label: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, True)
        self._margin = _SHADOW if _can_blend() else 0
        if self._margin:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, True)
            self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint, True)
        name(self, identifier, label)
        QShortcut(QKeySequence(NAMES_KEY), self, self._switch_names)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        edge = self._margin + theme().metrics.px(12)
        self.column.setContentsMargins(edge, edge, edge, edge)

    def pop_up(self, anchor: QWidget, *, above: bool = False, right: bool = False, beside: bool = False) -> None:
        """Show it under the anchor (or above, or beside it), aligned left (or right), moved into the screen."""
        if _held is not None:
            QTimer.singleShot(0, self, self.close)
            return
        self.adjustSize()
        gap, rect = theme().metrics.px(4), anchor.rect()
        x = self.width() - self._margin if right else self._margin
        if beside:
            corner = anchor.mapToGlobal(rect.topRight()) + QPoint(gap - self._margin, -self._margin)
        elif above:
            corner = anchor.mapToGlobal(rect.topRight() if right else rect.topLeft())
            corner += QPoint(-x, -self.height() + self._margin - gap)
        else:
            corner = anchor.mapToGlobal(rect.bottomRight() if right else rect.bottomLeft())
            corner += QPoint(-x, gap - self._margin)
        room = anchor.screen().availableGeometry()
        left = max(room.left() - self._margin, min(corner.x(), room.right() - self.width() + self._margin))
        top = max(room.top() - self._margin, min(corner.y(), room.bottom() - self.height() + self._margin))
        self.move(left, top)
        self.show()

    def _switch_names(self) -> None:
        switch_names(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, edge = theme(), self._margin
        rect = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if edge:
            paint.shadow(painter, rect, look.radius("panel"), 2)
        paint.box(painter, rect, look.radius("panel"), look.color("bg.raised"), look.color("border.default"))
        painter.end()
