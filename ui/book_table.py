"""The directory of a practice book in the settings: cards of providers, rooms, visit types and closed time.

Draws and emits `asked(what, connection, id)`. Not here: what the buttons do (`book_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.controls import Button, Prose
from ui.settings_rows import Card, heading
from ui.theme import theme

Act = tuple[str, str]
"""What is asked, and the button's words."""


class BookRow(NamedTuple):
    """One thing of the directory and what can be done with it."""

    key: str
    title: str
    detail: str = ""
    acts: tuple[Act, ...] = ()
    quiet: bool = False


class BookGroup(NamedTuple):
    """A card under its heading, with a button that adds to it."""

    connection: str
    title: str
    rows: tuple[BookRow, ...]
    add: Act | None = None
    nothing: str = ""


class BookTable(QWidget):
    """Shows groups; the same ones again leave the keyboard where it is."""

    asked = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().metrics.px(8))
        self._told: object = None

    def put(self, groups: Sequence[BookGroup], nothing: str = "") -> None:
        """The groups, or the sentence that says why there are none."""
        if (told := (tuple(groups), nothing)) == self._told:
            return
        self._told = told
        focus = self.focusWidget()
        had = focus.objectName() if focus is not None and focus.hasFocus() else ""
        while (item := self._column.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        if nothing:
            self._column.addWidget(Prose([(nothing, "text.secondary", 400)]))
        for group in groups:
            self._column.addWidget(self._head(group))
            card = Card()
            for row in group.rows:
                card.add(self._row(group.connection, row))
            if not group.rows and group.nothing:
                card.add(self._nothing(group.nothing))
            if card.rows:
                self._column.addWidget(card)
        self._column.addStretch(1)
        for button in self.findChildren(Button):
            if had and button.objectName() == had and not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self, group: BookGroup) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, theme().metrics.px(10), 0, 0)
        row.addWidget(heading(group.title), 1)
        if group.add is not None:
            row.addWidget(self._button(group.connection, group.add, "", group.title))
        return holder

    @staticmethod
    def _nothing(words: str) -> QWidget:
        """What the card is for, while nothing stands in it."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        edge = theme().metrics.px(12)
        line.setContentsMargins(edge + 4, edge, edge, edge)
        line.addWidget(Prose([(words, "text.secondary", 400)], style="small"))
        return holder

    def _row(self, connection: str, row: BookRow) -> QWidget:
        px = theme().metrics.px
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(px(16), px(8), px(12), px(8))
        line.setSpacing(px(8))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(Prose([(row.title, "text.tertiary" if row.quiet else "text.primary", 500)]))
        if row.detail:
            lines.addWidget(Prose([(row.detail, "text.secondary", 400)], style="small"))
        lines.addStretch(1)
        line.addLayout(lines, 1)
        for act in row.acts:
            line.addWidget(self._button(connection, act, row.key, row.title))
        return holder

    def _button(self, connection: str, act: Act, key: str, what: str) -> Button:
        button = Button(act[1], small=True, identifier=f"book.{act[0]}.{key}".rstrip("."))
        button.setAccessibleName(f"{act[1].rstrip('…')}: {what}")
        button.clicked.connect(partial(self._ask, act[0], connection, key))
        return button

    def _ask(self, what: str, connection: str, key: str) -> None:
        self.asked.emit(what, connection, key)
