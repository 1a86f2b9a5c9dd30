"""The page of connections: a card for each, and the buttons for what can be done with it. Draws and emits.

Stands in the window as a page of its own, or inside the settings. Not here: what the buttons do
(`connections_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.connections_model import LinkRow
from ui.controls import Button, Pill, Prose, Words, name
from ui.practice_colors import color
from ui.setup_parts import Framed
from ui.sidebar import quiet_scroll
from ui.states import EmptyState
from ui.theme import theme

WIDEST: Final = 760


class Dot(QWidget):
    """A practice's colour."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def put(self, key: str) -> None:
        self._key = key
        self.update()

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(10)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint.box(painter, rect, rect.width() / 2, color(self._key))
        painter.end()


class LinkCard(Framed):
    """One connection. `asked` carries what was pressed: check | keys | rename | pause | resume | forget."""

    asked = Signal(str)

    def __init__(self, row: LinkRow) -> None:
        super().__init__()
        self.row = row
        px = theme().metrics.px
        name(self, f"connection.{row.id}")
        self._dot = Dot(row.color)
        self._name = Words(row.name, style="title", identifier=f"connection.{row.id}.name")
        self._system = Words(row.system, style="small", color="text.secondary")
        self._pill = Pill("outbox", row.look, row.state, icon=row.icon)
        self._facts = Prose("", style="small")
        self._trouble = Prose("", style="small")
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._dot)
        head.addWidget(self._name)
        head.addWidget(self._system, 1)
        head.addWidget(self._pill)
        self.buttons: dict[str, Button] = {}
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        for key, words in (
            ("check", wording.CHECK_NOW),
            ("keys", wording.REPLACE_KEYS),
            ("rename", wording.RENAME),
            ("pause", wording.PAUSE),
            ("forget", wording.FORGET),
        ):
            button = self.buttons[key] = Button(words, small=True, identifier=f"connection.{row.id}.{key}")
            button.clicked.connect(partial(self._press, key))
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._trouble)
        column.addSpacing(px(4))
        column.addLayout(foot)
        self.put(row)

    def put(self, row: LinkRow) -> None:
        self.row = row
        self._dot.put(row.color)
        self._name.set_words(row.name)
        self._system.set_words(row.system)
        self._pill.show_state("outbox", row.look, row.state, row.icon)
        self._facts.set_runs([(" · ".join(row.facts), "text.secondary", 400)])
        self._trouble.set_runs([(row.trouble, "text.primary", 500)])
        self._trouble.setVisible(bool(row.trouble))
        self.buttons["keys"].setVisible(row.has_keys)
        self.buttons["forget"].setVisible(not row.is_sample)
        self.buttons["pause"].setText(wording.RESUME if row.is_paused else wording.PAUSE)
        for button in self.buttons.values():
            button.setAccessibleName(wording.about_connection(button.text(), row.name))
        told = ", ".join(filter(None, (row.name, row.system, row.state, *row.facts, row.trouble)))
        self.setAccessibleName(told)

    def _press(self, key: str) -> None:
        self.asked.emit("resume" if key == "pause" and self.row.is_paused else key)


class ConnectionsPage(QWidget):
    """`asked` carries what to do and a connection's id; `add_asked` for one more; `sample_asked` for looking around."""

    asked = Signal(str, str)
    add_asked = Signal()
    sample_asked = Signal()
    seen = Signal(bool)

    def __init__(self, note: str = "") -> None:
        super().__init__()
        name(self, "connections", wording.CONNECTIONS)
        self.cards: dict[str, LinkCard] = {}
        px = theme().metrics.px
        self.add = Button(wording.ADD_CONNECTION, icon="plus", kind="primary", identifier="connections.add")
        self.add.clicked.connect(self.add_asked)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(32), px(20), px(32), px(24))
        self._column.setSpacing(px(12))
        head = QHBoxLayout()
        head.addWidget(Words(wording.CONNECTIONS_MORE, color="text.secondary"), 1)
        head.addWidget(self.add)
        self._column.addLayout(head)
        if note:
            self._column.addWidget(Prose([(note, "text.secondary", 400)], style="small"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(12))
        self._column.addLayout(self._cards)
        self.nothing = self._empty()
        self._column.addWidget(self.nothing, 1)
        self._column.addStretch(1)
        inside.setMaximumWidth(px(WIDEST + 64))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(quiet_scroll(inside, "connections.scroll"))

    def _empty(self) -> EmptyState:
        begin = Button(wording.SET_UP, kind="primary", identifier="connections.set_up")
        begin.clicked.connect(self.add_asked)
        sample = Button(wording.SAMPLE_CARD, icon="flask-conical", identifier="connections.sample")
        sample.clicked.connect(self.sample_asked)
        return EmptyState("plug", wording.NOT_CONNECTED, wording.NOT_CONNECTED_MORE, (begin, sample))

    def set_rows(self, rows: Sequence[LinkRow]) -> None:
        """The cards as they are now; the one with the focus keeps it."""
        wanted = [row.id for row in rows]
        for gone in [ident for ident in self.cards if ident not in wanted]:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for at, row in enumerate(rows):
            if row.id in self.cards:
                if self.cards[row.id].row != row:
                    self.cards[row.id].put(row)
                continue
            card = self.cards[row.id] = LinkCard(row)
            card.asked.connect(partial(self._tell, row.id))
            self._cards.insertWidget(at, card)
        self.nothing.setVisible(not rows)
        self.add.setVisible(bool(rows))

    def _tell(self, ident: str, what: str) -> None:
        self.asked.emit(what, ident)

    def showEvent(self, event: object) -> None:
        self.seen.emit(True)

    def hideEvent(self, event: object) -> None:
        self.seen.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        painter.end()
