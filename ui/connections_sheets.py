"""The small sheets of the connections page: a check of a kept connection, its name and colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import wording
from ui.booking_fields import Sentence
from ui.controls import Button, name
from ui.fields import labelled
from ui.practice_colors import NAMES
from ui.setup_model import CheckLine, Trouble
from ui.setup_pages import CheckPage
from ui.setup_parts import Swatch
from ui.sheet import Sheet
from ui.theme import theme

CHECK_SIZE: Final = (600, 560)
NAME_SIZE: Final = (440, 320)


class CheckSheet(Sheet):
    """The steps of a check of one that is kept. `again` and `keys_asked` are its buttons."""

    again = Signal()
    keys_asked = Signal()
    copy_asked = Signal()

    def __init__(self, window: QWidget, now: datetime) -> None:
        super().__init__(window, wording.CHECK_OF, size=CHECK_SIZE, identifier="check")
        zones: Mapping[str, str] = {}
        self.page = CheckPage(zones, now)
        self.page.copy_asked.connect(self.copy_asked)
        self.set_body(self.page)
        self.keys = Button(wording.REPLACE_KEYS, identifier="check.keys")
        self.keys.clicked.connect(self.keys_asked)
        self.repeat = Button(wording.CHECK_AGAIN, identifier="check.again")
        self.repeat.clicked.connect(self.again)
        leave = Button(wording.CLOSE, kind="primary", identifier="check.leave")
        leave.clicked.connect(self.accept)
        self.set_buttons(self.repeat, leave, left=self.keys)
        self.keys.setAutoDefault(False)
        self.page.column.setContentsMargins(*(theme().metrics.px(n) for n in (24, 16, 24, 16)))

    def show_running(self) -> None:
        self.page.say(wording.CHECKING, wording.CHECKING_MORE)
        self.page.settle(None, None)
        self.keys.hide()
        self.repeat.hide()

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        self.page.show_lines(lines)

    def show_end(self, practice: str, trouble: Trouble | None, *, has_keys: bool) -> None:
        self.page.settle(trouble, None)
        if trouble is None:
            self.page.say(wording.CHECK_PASSED, practice)
        else:
            self.page.say(wording.check_failed(trouble.label), wording.CHECK_STOPPED)
        self.keys.setVisible(trouble is not None and has_keys)
        self.repeat.show()


class NameSheet(Sheet):
    """Another name or colour. `saved` carries both."""

    saved = Signal(str, str)

    def __init__(self, window: QWidget, practice: str, color: str, taken: Sequence[str]) -> None:
        super().__init__(window, wording.RENAME_TITLE, size=NAME_SIZE, identifier="rename")
        self._taken = {one.casefold() for one in taken}
        self.edit = QLineEdit(practice)
        self.edit.setMaxLength(80)
        name(self.edit, "rename.name", wording.NAME_IN_DAYBOOK)
        self.wrong = Sentence("rename.problem")
        self._swatches = QButtonGroup(self)
        colors = QWidget()
        name(colors, "rename.color", wording.COLOUR)
        row = QHBoxLayout(colors)
        row.setContentsMargins(0, 0, 0, 0)
        for key in NAMES:
            swatch = Swatch(key, wording.COLOURS[key], f"rename.color.{key}")
            swatch.setChecked(key == color)
            self._swatches.addButton(swatch)
            row.addWidget(swatch)
        row.addStretch(1)
        body = QWidget()
        column = QVBoxLayout(body)
        px = theme().metrics.px
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(labelled(wording.NAME_IN_DAYBOOK, self.edit))
        column.addWidget(self.wrong)
        column.addWidget(labelled(wording.COLOUR, colors))
        column.addStretch(1)
        self.set_body(body)
        leave = Button(wording.CANCEL, identifier="rename.cancel")
        leave.clicked.connect(self.reject)
        save = Button(wording.SAVE, kind="primary", identifier="rename.save")
        save.clicked.connect(self._save)
        self.set_buttons(leave, save)
        self.edit.textChanged.connect(self._look)

    def open(self) -> None:
        super().open()
        self.edit.selectAll()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, text: str) -> None:
        wrong = wording.NAME_TAKEN if text.strip().casefold() in self._taken else ""
        wrong = wording.FIELD_MISSING if not text.strip() else wrong
        self.wrong.say(wrong)
        if self.primary is not None:
            self.primary.setEnabled(not wrong)

    def _save(self) -> None:
        chosen = self._swatches.checkedButton()
        self.saved.emit(self.edit.text().strip(), chosen.key if isinstance(chosen, Swatch) else "")
        self.accept()
