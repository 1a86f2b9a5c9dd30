"""The sheets behind F1 and the Help menu: all shortcuts by area with a search line, and "About Daybook". Draw only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose, Words, name
from ui.fields import SearchField
from ui.help_model import Area, Shortcut, areas, matching
from ui.sheet import Sheet
from ui.theme import theme

_ROW: Final = 28
_SCROLLS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class _Row(QWidget):
    """What it does, and its keys in caps at the right."""

    def __init__(self, told: Shortcut) -> None:
        super().__init__()
        self._told = told
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(told.spoken)
        name(self, "shortcuts.row", told.spoken)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(320), theme().metrics.px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        right, middle = float(self.width()), self.height() / 2
        for keys in reversed(self._told.keys):
            ink, line = look.color("text.secondary"), look.color("border.default")
            right = paint.keycap(painter, right, middle, keys, ink, line) - px(6)
        room = QRectF(0, 0, right - px(8), self.height())
        paint.text(painter, room, self._told.words, look.color("text.primary"))
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class ShortcutSheet(Sheet):
    """Every key there is. Typing filters, the arrows scroll, Esc closes."""

    about_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, wording.SHORTCUTS, size=(640, 680), identifier="shortcuts")
        self._every = areas()
        self.search = SearchField(wording.SHORTCUTS_FIND, identifier="shortcuts.search")
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        holder = QWidget()
        px = theme().metrics.px
        line = QVBoxLayout(holder)
        line.setContentsMargins(px(24), px(12), px(24), px(4))
        line.addWidget(self.search)
        self._column.insertWidget(1, holder)
        self._page = QWidget()
        self._rows = QVBoxLayout(self._page)
        self._rows.setContentsMargins(px(24), 0, px(24), px(24))
        self._inside = QWidget()
        self._rows.addWidget(self._inside)
        self._rows.addStretch(1)
        self.set_body(self._page)
        about = Button(wording.ABOUT, kind="ghost", identifier="shortcuts.about")
        about.clicked.connect(self.about_asked)
        close = Button(wording.CLOSE, identifier="shortcuts.done")
        close.clicked.connect(self.accept)
        self.set_buttons(close, left=about)
        self._filter("")

    @property
    def shown(self) -> list[Area]:
        return matching(self._every, self.search.text())

    def open(self) -> None:
        super().open()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self, text: str) -> None:
        old, self._inside = self._inside, QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        shown = self.shown
        for area in shown:
            column.addSpacing(theme().metrics.px(16))
            column.addWidget(Words(area.title, style="small", weight=600, color="text.secondary"))
            for told in area.shortcuts:
                column.addWidget(_Row(told))
        if not shown:
            column.addSpacing(theme().metrics.px(16))
            column.addWidget(Prose([(wording.no_shortcut(text.strip()), "text.secondary", 400)]))
        self._rows.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = _SCROLLS.get(Qt.Key(event.key()))
            area = self.findChild(QAbstractScrollArea)
            if steps and area is not None:
                bar = area.verticalScrollBar()
                bar.setValue(bar.value() + steps * theme().metrics.px(_ROW))
                return True
        return super().eventFilter(watched, event)


class AboutSheet(Sheet):
    """The version, and what Daybook is built on with its licences; the same to copy."""

    copy_asked = Signal(str)

    def __init__(self, window: QWidget, version: str, built_on: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(window, wording.ABOUT, size=(520, 560), identifier="about")
        self._lines = [f"{wording.APP} {version}", *(" ".join(filter(None, one)) for one in built_on)]
        body = QWidget()
        column = QVBoxLayout(body)
        px = theme().metrics.px
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        column.setSpacing(px(4))
        column.addWidget(Words(wording.APP, style="display"))
        column.addWidget(Words(wording.about_version(version), color="text.secondary", identifier="about.version"))
        column.addSpacing(px(8))
        column.addWidget(Prose(wording.ABOUT_WHAT))
        column.addSpacing(px(12))
        column.addWidget(Words(wording.ABOUT_BUILT_ON, style="small", weight=600, color="text.secondary"))
        for library, number, licence in built_on:
            runs = [(f"{library} {number} ", "text.primary", 400), (licence, "text.tertiary", 400)]
            column.addWidget(Prose(runs, style="small"))
        column.addStretch(1)
        self.set_body(body)
        copy = Button(wording.ABOUT_COPY, icon="copy", kind="ghost", identifier="about.copy")
        copy.clicked.connect(self._copy)
        close = Button(wording.CLOSE, kind="primary", identifier="about.done")
        close.clicked.connect(self.accept)
        self.set_buttons(close, left=copy)

    def _copy(self) -> None:
        self.copy_asked.emit("\n".join(self._lines))
