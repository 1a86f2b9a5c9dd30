"""The last page of set-up: what was found, columns, name, colour, this computer, what this system can and cannot do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import wording
from ui.booking_fields import Sentence
from ui.controls import CheckRow, Prose, Words, name
from ui.fields import labelled
from ui.practice_colors import NAMES
from ui.settings_rows import Switch
from ui.setup_model import Finish
from ui.setup_pages import NARROW, Page
from ui.setup_parts import Framed, Glyph, Swatch, Tick
from ui.theme import theme

LOCK_MINUTES: Final = 5


class FinishPage(Page):
    """What was found, what this system can do, and the few things a person chooses. `named` at every key."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__("setup.finish")
        px = theme().metrics.px
        head = QHBoxLayout()
        head.setSpacing(px(12))
        self.column.removeWidget(self.title)
        head.addWidget(Tick())
        head.addWidget(self.title, 1)
        self.column.insertLayout(0, head)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(8))
        self.column.addLayout(self._chips)
        self.column.addSpacing(px(16))
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.textChanged.connect(self.named)
        name(self.name, "setup.name", wording.NAME_IN_DAYBOOK)
        self.wrong = Sentence("setup.name.problem")
        self._minutes = LOCK_MINUTES
        self.ticks: dict[str, CheckRow] = {}
        self._ticks, self._under, self._right = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._under.setSpacing(px(4))
        self._columns = Words(wording.CALENDAR_COLUMNS, style="small", weight=500, color="text.secondary")
        self.lock = Switch("setup.lock", wording.LOCK_BY_ITSELF)
        self._locks = Prose("", style="small")
        self.login = Switch("setup.login", wording.START_AT_LOGIN, wording.START_IN_TRAY)
        self.tray = Switch("setup.tray", wording.GO_ON_IN_TRAY, wording.GO_ON_IN_TRAY_MORE)
        self.desk = QLineEdit()
        self.desk.setMaxLength(80)
        name(self.desk, "setup.desk", wording.NAME_AT_DESK)
        self._swatches = QButtonGroup(self)
        columns = self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)  # narrow, until there is more room
        columns.setSpacing(px(28))
        columns.addLayout(self._left(), 1)
        right = QVBoxLayout()
        right.setSpacing(px(12))
        right.addLayout(self._computer())
        self._right.setSpacing(px(4))
        right.addLayout(self._right)
        right.addStretch(1)
        columns.addLayout(right, 1)
        self.column.addLayout(columns)
        self.column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().metrics.px(NARROW)
        self._beside.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    def _left(self) -> QVBoxLayout:
        px = theme().metrics.px
        left = QVBoxLayout()
        left.setSpacing(px(12))
        self._ticks.setSpacing(0)
        left.addWidget(self._columns)
        left.addLayout(self._ticks)
        left.addWidget(labelled(wording.NAME_IN_DAYBOOK, self.name))
        left.addWidget(self.wrong)
        colors = QWidget()
        name(colors, "setup.color", wording.COLOUR)
        row = QHBoxLayout(colors)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(4))
        for key in NAMES:
            swatch = Swatch(key, wording.COLOURS[key], f"setup.color.{key}")
            self._swatches.addButton(swatch)
            row.addWidget(swatch)
        row.addStretch(1)
        left.addWidget(labelled(wording.COLOUR, colors))
        left.addLayout(self._under)
        left.addStretch(1)
        return left

    def _computer(self) -> QVBoxLayout:
        px = theme().metrics.px
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(Words(wording.ON_THIS_COMPUTER, style="small", weight=500, color="text.secondary"))
        tray = Prose([(wording.GO_ON_IN_TRAY_MORE, "text.secondary", 400)], style="small")
        starts = Prose([(wording.START_IN_TRAY, "text.secondary", 400)], style="small")
        for switch, words, more in (
            (self.login, wording.START_AT_LOGIN, starts),
            (self.lock, wording.LOCK_BY_ITSELF, self._locks),
            (self.tray, wording.GO_ON_IN_TRAY, tray),
        ):
            row, lines = QHBoxLayout(), QVBoxLayout()
            row.setSpacing(px(12))
            lines.setSpacing(0)
            lines.addWidget(Prose([(words, "text.primary", 500)]))
            lines.addWidget(more)
            row.addLayout(lines, 1)
            row.addWidget(switch, 0, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)
        column.addWidget(labelled(wording.NAME_AT_DESK, self.desk))
        return column

    def show_computer(self, *, login: bool, locks: int, tray: bool, desk: str) -> None:
        """What is in force on this computer. `locks`: after so many minutes, 0 for never."""
        self._minutes = locks or LOCK_MINUTES
        words = wording.locks_after(self._minutes)
        self._locks.set_runs([(words, "text.secondary", 400)])
        self.lock.setAccessibleDescription(words)
        self.lock.setChecked(bool(locks))
        self.login.setChecked(login)
        self.tray.setChecked(tray)
        self.desk.setText(desk)

    @property
    def minutes(self) -> int:
        """After how many minutes it locks, 0 for never; the number in force is kept."""
        return self._minutes if self.lock.isChecked() else 0

    @property
    def hidden(self) -> tuple[str, ...]:
        """The providers that are to have no column."""
        return tuple(key for key, tick in self.ticks.items() if not tick.isChecked())

    def show_finish(self, told: Finish, color: str) -> None:
        self.say(told.title, told.zone)
        _empty(self._chips)
        for words in told.chips:
            self._chips.addWidget(_Chip(words))
        self._chips.addStretch(1)
        self.name.setText(told.name)
        for swatch in self._swatches.buttons():
            swatch.setChecked(isinstance(swatch, Swatch) and swatch.key == color)
        _empty(self._ticks)
        self.ticks = {}
        for ident, words, role in told.columns:
            tick = self.ticks[ident] = CheckRow(words, role, identifier=f"setup.column.{ident}")
            tick.setChecked(True)
            self._ticks.addWidget(tick)
        self._columns.setVisible(bool(told.columns))
        _empty(self._right)
        _empty(self._under)
        works = self._right if told.columns else self._under
        works.addWidget(Words(wording.WORKS, style="small", weight=500, color="text.secondary"))
        for words in told.works:
            works.addWidget(_Line("check", words))
        if told.not_offered:
            works.addSpacing(theme().metrics.px(8))
            works.addWidget(Words(wording.WORKS_NOT, style="small", weight=500, color="text.secondary"))
            for words, why in told.not_offered:
                works.addWidget(_Line("minus", words, why))
        works.addStretch(1)

    @property
    def color(self) -> str:
        found = self._swatches.checkedButton()
        return found.key if isinstance(found, Swatch) else ""


class _Chip(Framed):
    def __init__(self, words: str) -> None:
        super().__init__(quiet=True)
        row = QHBoxLayout(self)
        px = theme().metrics.px
        row.setContentsMargins(px(10), px(5), px(10), px(5))
        row.addWidget(Words(words, style="small", weight=500, whole=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class _Line(QWidget):
    """A mark and what it stands for, with its reason under it."""

    def __init__(self, icon: str, words: str, why: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(8))
        row.addWidget(Glyph(icon), 0, Qt.AlignmentFlag.AlignTop)
        runs = [(words, "text.primary", 400)]
        if why:
            runs.append((f" {why}", "text.secondary", 400))
        row.addWidget(Prose(runs, style="small"), 1)


def _empty(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
