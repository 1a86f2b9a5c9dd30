"""The popover over the status bar: every change that is not settled, each with its one action. Draws and emits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import wording
from ui.controls import Button, Turning, Words, name
from ui.outbox_model import Row
from ui.outbox_paint import action_words, tile
from ui.sheet import Popover
from ui.theme import theme

WIDTH: Final = 400
MOST: Final = 6


class _Tile(QWidget):
    def __init__(self, look: str) -> None:
        super().__init__()
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        Turning(self).on(look == "sending")

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(28)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tile(painter, QRectF(self.rect()), self.look)
        painter.end()


class _Line(QWidget):
    """One change: state, what, what next, button."""

    acted = Signal(str, str)

    def __init__(self, row: Row) -> None:
        super().__init__()
        px = theme().metrics.px
        name(self, f"peek.{row.id}", row.spoken)
        line = QHBoxLayout(self)
        line.setContentsMargins(px(4), px(6), px(4), px(6))
        line.setSpacing(px(12))
        line.addWidget(_Tile(row.look))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QHBoxLayout()
        title.setSpacing(px(4))
        title.addWidget(Words(row.verb, weight=600, whole=True))
        title.addWidget(Words(row.name, weight=500), 1)
        words.addLayout(title)
        self._next = Words(row.next, style="small", color="text.secondary")
        words.addWidget(self._next)
        line.addLayout(words, 1)
        if row.action:
            kind = "ghost" if row.action in ("open", "open_patient") else "plain"
            button = Button(action_words(row), small=True, kind=kind, identifier=f"peek.{row.action}.{row.id}")
            button.setAccessibleDescription(row.spoken)
            button.clicked.connect(partial(self.acted.emit, row.action, row.id))
            line.addWidget(button)

    def say(self, row: Row) -> None:
        self._next.set_words(row.next)
        self.setAccessibleName(row.spoken)


class OutboxPeek(Popover):
    """Put rows in with `put`; `acted(action, id)` and `opened` are its facts."""

    acted = Signal(str, str)
    opened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, identifier="outbox.peek", label=wording.PAGES["outbox"])
        self._lines: dict[str, _Line] = {}
        self._said: tuple[object, ...] = ()
        self._inside = QWidget()

    def put(self, rows: Sequence[Row]) -> None:
        """These changes are not settled now."""
        said = tuple((row.id, row.look, row.action, row.name) for row in rows)
        if said == self._said and self.column.count():
            for row in rows[:MOST]:
                self._lines[row.id].say(row)
            return
        self._said = said
        self._build(rows)

    def pop(self, anchor: QWidget) -> None:
        """Show it above the status bar's summary."""
        self.pop_up(anchor, above=True, right=True)
        first = self.findChild(Button)
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _build(self, rows: Sequence[Row]) -> None:
        px = theme().metrics.px
        bottom = self.pos() + QPoint(0, self.height())
        self.column.removeWidget(self._inside)
        self._inside.hide()
        self._inside.setParent(None)
        self._inside.deleteLater()  # not now: a click in it may have brought us here
        self._inside = QWidget()
        self._inside.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._lines = {}
        for row in rows[:MOST]:
            line = self._lines[row.id] = _Line(row)
            line.acted.connect(self.acted)
            column.addWidget(line)
        if not rows:
            column.addWidget(_Calm())
        foot = QHBoxLayout()
        foot.setContentsMargins(px(4), px(8), px(4), 0)
        more = wording.outbox_peek_more(len(rows) - MOST) if len(rows) > MOST else ""
        foot.addWidget(Words(more, style="small", color="text.secondary"), 1)
        page = Button(wording.OPEN_OUTBOX, icon="send", small=True, identifier="peek.open")
        page.clicked.connect(self.opened)
        foot.addWidget(page)
        column.addLayout(foot)
        self.column.addWidget(self._inside)
        self._inside.show()
        if self.isVisible():  # it grows upwards, its foot stays where it is
            self.adjustSize()
            self.move(bottom - QPoint(0, self.height()))


class _Calm(QWidget):
    """Nothing to list: said in words, not with an empty box."""

    def __init__(self) -> None:
        super().__init__()
        px = theme().metrics.px
        title, words = wording.outbox_all_saved()
        line = QHBoxLayout(self)
        line.setContentsMargins(px(4), px(6), px(4), px(6))
        line.setSpacing(px(12))
        line.addWidget(_Tile("saved"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Words(title, weight=600))
        column.addWidget(Words(words, style="small", color="text.secondary"))
        line.addLayout(column, 1)
