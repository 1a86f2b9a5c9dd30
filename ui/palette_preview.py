"""The pane at the right of the palette: who the chosen row is, contact, visits, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from adapters.record import dataclass, field
from ui import paint, wording
from ui.controls import Button, name
from ui.inspector_card import Fact
from ui.inspector_parts import FactRow
from ui.labels import Avatar, Words
from ui.theme import theme


@dataclass(frozen=True, slots=True)
class PreviewCard:
    """`lines` are (label, value) pairs; what the practice system does not tell is not in it."""

    name: str = field(repr=False)
    identity: str = field(default="", repr=False)
    facts: tuple[Fact, ...] = field(default=(), repr=False)
    lines: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    can_book: str = ""  # why not; "" = it can


class Preview(QWidget):
    """`asked(action)`: open_patient, book, or copy:TEXT."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name(self, "palette.preview")
        self._column = QVBoxLayout(self)
        self._content = QWidget()
        self._column.addWidget(self._content)
        px = theme().metrics.px
        self._column.setContentsMargins(px(16), px(14), px(14), px(14))
        self.open_button = Button(wording.OPEN_PATIENT, kind="primary", small=True, identifier="palette.open")
        self.book_button = Button(wording.BOOK, icon="calendar-plus", small=True, identifier="palette.book")
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.open_button, 1)
        row.addWidget(self.book_button)
        self._column.addStretch(1)
        self._column.addWidget(self._buttons)
        self.open_button.clicked.connect(self._open)
        self.book_button.clicked.connect(self._book)
        self.set_card(None)

    def set_card(self, card: PreviewCard | None) -> None:
        """Show this person, or nothing."""
        self._buttons.setVisible(card is not None)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().metrics.px(6))
        if card is not None:
            self._fill(column, card)
            self.book_button.setEnabled(not card.can_book)
            self.book_button.setToolTip(card.can_book or wording.BOOK)
        self._column.replaceWidget(self._content, fresh)
        self._content.hide()
        self._content.setParent(None)  # nothing of who was shown stays, not even until the loop's next turn
        self._content.deleteLater()
        self._content = fresh
        self.setAccessibleName(f"{card.name}, {card.identity}" if card else "")

    def _fill(self, column: QVBoxLayout, card: PreviewCard) -> None:
        px = theme().metrics.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        avatar = Avatar(wording.initials(card.name), 40)
        head.addWidget(avatar)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(card.name, style="title"))
        words.addWidget(Words(card.identity, style="small", color="text.secondary"))
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(px(6))
        for fact in card.facts:
            row = FactRow(fact)
            row.copy_asked.connect(self._copy)
            column.addWidget(row)
        if card.lines:
            column.addSpacing(px(8))
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(12))
            grid.setVerticalSpacing(px(6))
            grid.setColumnStretch(1, 1)
            for number, (label, value) in enumerate(card.lines):
                grid.addWidget(Words(label, style="small", color="text.secondary"), number, 0)
                grid.addWidget(Words(value, style="small"), number, 1)
            column.addLayout(grid)

    def _open(self) -> None:
        self.asked.emit("open_patient")

    def _book(self) -> None:
        self.asked.emit("book")

    def _copy(self, words: str) -> None:
        self.asked.emit(f"copy:{words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        inside = self.rect()
        paint.fill(painter, inside, look.color("bg.subtle"))
        paint.hairline(painter, 0, 0, 0, self.height())
        painter.end()
