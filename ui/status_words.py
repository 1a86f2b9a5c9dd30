"""The table of status words in the settings: a system's own word, and which of our statuses it is shown as.

Draws and emits `chosen(connection, word, status)`. Not here: where words come from and go (`settings_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from adapters.model import Status
from ui import wording
from ui.controls import Pill, Prose
from ui.settings_rows import Card, Choice, heading
from ui.theme import theme


class WordRow(QWidget):
    """One word; the pill shows what its visits look like now."""

    chosen = Signal(str, str)

    def __init__(self, system: str, word: str, guess: Status, means: Status, *, settable: bool, ident: str) -> None:
        super().__init__()
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(12))
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(Prose([(word, "text.primary", 500)]))
        if not settable:
            why = wording.STATUS_UNSETTABLE.format(system=system)
            lines.addWidget(Prose([(why, "text.secondary", 400)], style="small"))
        lines.addStretch(1)
        row.addLayout(lines, 1)
        look = theme().status("visit", means.value)
        label = wording.status_word(means.value) if means is not Status.OTHER else word
        row.addWidget(Pill("visit", means.value, label, icon=look.icon), 0, Qt.AlignmentFlag.AlignVCenter)
        self.choice = Choice(ident, f"{word}: {wording.STATUS_OURS}")
        self.choice.setMinimumWidth(px(170))
        for status in Status:
            words = wording.STATUS_AS_IS if status is Status.OTHER else wording.status_word(status.value)
            said = wording.STATUS_GUESS.format(status=words) if status is guess else words
            self.choice.addItem(said, status.value)
        self.choice.setCurrentIndex(list(Status).index(means))
        self.choice.activated.connect(partial(self._take, word))
        row.addWidget(self.choice)

    def _take(self, word: str, index: int) -> None:
        self.chosen.emit(word, self.choice.itemData(index))


class StatusTable(QWidget):
    """One card for each system. `rows` of a system: (word, guess, means, settable)."""

    chosen = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().metrics.px(8))
        self._parts: list[QWidget] = []
        self._told: object = None

    def put(self, systems: Sequence[tuple[str, str, Sequence[tuple[str, Status, Status, bool]]]]) -> None:
        """(connection, name, rows) of each system; the keyboard stays in its row."""
        if systems == self._told:
            return
        self._told = list(systems)
        focus = self.focusWidget()
        had = focus.objectName() if focus is not None and focus.hasFocus() else ""
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        while self._column.count():
            self._column.takeAt(0)
        for connection, system, rows in systems:
            card = Card()
            for number, (word, guess, means, settable) in enumerate(sorted(rows)):
                ident = f"settings.statuses.{connection}.{number}"
                row = WordRow(system, word, guess, means, settable=settable, ident=ident)
                row.chosen.connect(partial(self.chosen.emit, connection))
                card.add(row)
            if not rows:
                nothing = Prose([(wording.STATUS_NONE, "text.secondary", 400)])
                nothing.setContentsMargins(16, 16, 16, 16)
                self._parts.append(nothing)
            self._parts += [head := heading(system), card]
            self._column.addWidget(head)
            self._column.addWidget(card if rows else nothing)
            card.setVisible(bool(rows))
        self._column.addStretch(1)
        for choice in self.findChildren(Choice):
            if had and choice.objectName() == had:
                choice.setFocus(Qt.FocusReason.OtherFocusReason)
