"""Three pages of set-up: choose, keys, check. They draw and emit; what happens is in `setup_desk.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from adapters.port import Field
from app.connecting import System
from ui import paint, setup_model, wording
from ui.booking_fields import Picker, Sentence, set_state
from ui.booking_model import Option
from ui.controls import Button, Prose, Words, name
from ui.fields import labelled
from ui.setup_model import Card, CheckLine, Question, Trouble
from ui.setup_parts import Framed, SecretEdit, StepLine, SystemCard, TroubleBox
from ui.theme import theme
from ui.zone_picker import Rows, ZonePicker

MOST_STEPS: Final = 6


NARROW: Final = 520
"""A page with less room than this puts under each other what stands side by side."""


class Title(Prose):
    """The page's name, wrapped where large words leave little room."""

    def __init__(self, words: str, identifier: str) -> None:
        super().__init__([(words, "text.primary", 600)], style="display")
        self.words = words
        name(self, identifier, words)

    def set_words(self, words: str) -> None:
        self.words = words
        self.set_runs([(words, "text.primary", 600)])

    def sizeHint(self) -> QSize:
        """On one line, where there is room for it."""
        return QSize(round(paint.width_of(self.words, "display", 600)) + 1, theme().line("display"))


class Page(QWidget):
    """Title, a line under it, and whatever the page adds to `column`."""

    def __init__(self, identifier: str, title: str = "", more: str = "") -> None:
        super().__init__()
        name(self, identifier)
        self.title = Title(title, f"{identifier}.title")
        self.more = Prose([(more, "text.secondary", 400)])
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self.column.addWidget(self.title)
        self.column.addSpacing(theme().metrics.px(4))
        self.column.addWidget(self.more)
        self.column.addSpacing(theme().metrics.px(16))
        self._space()
        theme().changed.connect(self._space)

    def say(self, title: str, more: str = "") -> None:
        self.title.set_words(title)
        self.more.set_runs([(more, "text.secondary", 400)])
        self.more.setVisible(bool(more))

    def _space(self) -> None:
        px = theme().metrics.px
        self.column.setContentsMargins(px(36), 0, px(36), px(16))


class ChoosePage(Page):
    """`chosen` carries the kind of the card that is ticked, `taken` one that was meant at once."""

    chosen = Signal(str)
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__("setup.choose", wording.WHICH_SYSTEM, wording.WHICH_SYSTEM_MORE)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme().metrics.px(12))
        self._group = QButtonGroup(self)
        self._across = 0
        self.cards: dict[str, SystemCard] = {}
        self.column.addLayout(self._grid)
        self.column.addStretch(1)

    def show_cards(self, cards: Sequence[Card], chosen: str) -> None:
        for card in cards:
            button = self.cards[card.kind] = SystemCard(card)
            self._group.addButton(button)
            button.setChecked(card.kind == chosen)
            button.toggled.connect(partial(self._tell, card.kind))
            button.taken.connect(self.taken)
        self._across = 0
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Two cards side by side, unless large words leave too little room."""
        across = 1 if self.width() < theme().metrics.px(NARROW) else 2
        if across != self._across:
            self._across = across
            for at, card in enumerate(self.cards.values()):
                self._grid.addWidget(card, at // across, at % across)

    def take_focus(self) -> None:
        found = next((card for card in self.cards.values() if card.isChecked()), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, kind: str, on: bool) -> None:
        if on:
            self.chosen.emit(kind)


class KeysPage(Page):
    """A field for everything the system asks for. `changed` at every key; `mail_asked` for a letter to its support."""

    changed = Signal()
    mail_asked = Signal()

    def __init__(self, zones: Mapping[str, str]) -> None:
        super().__init__("setup.keys")
        self._zones = zones
        self._system: System | None = None
        self._values: dict[str, str] = {}
        self._edits: dict[str, QLineEdit | Picker] = {}
        self._cells: dict[str, QWidget] = {}
        self._wrong: dict[str, Sentence] = {}
        self._form: QWidget | None = None
        self._rare_open = False
        self._only: frozenset[str] | None = None

    @property
    def values(self) -> dict[str, str]:
        return dict(self._values)

    def ask(self, system: System, values: Mapping[str, str], only: frozenset[str] | None = None) -> None:
        """Fields for this system, filled with what is known. `only` these keys where the rest is kept as it is."""
        self._system, self._only = system, only
        self._values = {**({} if only else setup_model.initial(system)), **values}
        self._rare_open = False
        self._build()

    def edit(self, key: str) -> QWidget | None:
        return self._edits.get(key)

    def focus_on(self, key: str = "") -> None:
        """That field, else the first that is empty."""
        found = self._edits.get(key) or next((e for e in self._edits.values() if not _value(e)), None)
        found = found or next(iter(self._edits.values()), None)
        if found is not None:
            if key and (cell := self._cells.get(key)) is not None and cell.isHidden():
                self._open_rare()
            found.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(found, QLineEdit):
                found.selectAll()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        for key, sentence in self._wrong.items():
            sentence.say(problems.get(key, ""))
            set_state(self._edits[key], "wrong" if key in problems else "")
        if any(key in problems and self._cells[key].isHidden() for key in self._cells):
            self._open_rare()

    # --- building ---

    def _build(self) -> None:
        assert self._system is not None
        if self._form is not None:
            self.column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._edits, self._cells, self._wrong = {}, {}, {}
        form = self._form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme().metrics.px(16))
        grid.setVerticalSpacing(theme().metrics.px(12))
        fields = [f for f in setup_model.shown(self._system, self._values) if self._only is None or f.key in self._only]
        row = self._put(grid, [f for f in fields if not f.rare], 0)
        rare = [f for f in fields if f.rare and self._only is None]
        if rare:
            self.rare = Button(wording.MORE_SETTINGS, kind="link", menu=True, identifier="setup.keys.rare")
            self.rare.setAutoDefault(False)
            self.rare.clicked.connect(self._open_rare)
            grid.addWidget(self.rare, row, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
            self._put(grid, rare, row + 1)
            for f in rare:
                self._cells[f.key].setVisible(self._rare_open)
            self.rare.setVisible(not self._rare_open)
        row = grid.rowCount()
        if any(f.secret for f in fields):
            grid.addWidget(self._help(), row, 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addWidget(form, 1)
        form.show()  # now, so that a field can take the focus

    def _put(self, grid: QGridLayout, fields: Sequence[Field], row: int) -> int:
        """Two settings side by side, a secret over the whole width."""
        across = 0
        for f in fields:
            cell = self._cells[f.key] = self._cell(f)
            if f.secret:
                row, across = row + bool(across), 0
                grid.addWidget(cell, row, 0, 1, 2)
                row += 1
            else:
                grid.addWidget(cell, row, across, Qt.AlignmentFlag.AlignTop)
                row, across = (row + 1, 0) if across else (row, 1)
        return row + bool(across)

    def _cell(self, f: Field) -> QWidget:
        identifier, label = f"setup.field.{f.key}", wording.translated(f.label)
        edit: QLineEdit | Picker
        if f.choices:
            edit = Picker(identifier, label)
            options = [Option(value, wording.WORDS_OF_CHOICES.get(value, value)) for value in f.choices]
            edit.show_options(options, self._values.get(f.key, f.default))
            edit.picked.connect(partial(self._pick, f.key))
        else:
            edit = SecretEdit(identifier, label) if f.secret else QLineEdit()
            name(edit, identifier, label, wording.translated(f.help))
            edit.setText(self._values.get(f.key, ""))
            edit.setMaxLength(4_000)
            edit.textChanged.connect(partial(self._type, f.key))
            if f.key == "timezone":
                edit.setCompleter(self._completer())
        self._edits[f.key] = edit
        holder = labelled(label, edit, optional=not setup_model.is_needed(f) and not f.default)
        column = holder.layout()
        assert column is not None
        if f.help:
            column.addWidget(Prose([(wording.translated(f.help), "text.tertiary", 400)], style="small"))
        wrong = self._wrong[f.key] = Sentence(f"{identifier}.problem")
        column.addWidget(wrong)
        return holder

    def _completer(self) -> QCompleter:
        found = QCompleter(list(self._zones), self)
        found.setFilterMode(Qt.MatchFlag.MatchContains)
        found.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return found

    def _help(self) -> QWidget:
        assert self._system is not None
        box = Framed(quiet=True)
        row = QHBoxLayout(box)
        px = theme().metrics.px
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        told = wording.cannot_find(self._system.title, setup_model.labels(self._system))
        row.addWidget(Prose(told, style="small"), 1)
        mail = Button(wording.COPY_MAIL, kind="link", small=True, identifier="setup.keys.mail")
        mail.setAutoDefault(False)
        mail.clicked.connect(self.mail_asked)
        row.addWidget(mail, 0, Qt.AlignmentFlag.AlignVCenter)
        return box

    def _open_rare(self) -> None:
        self._rare_open = True
        self.rare.hide()
        for f in self._system.fields if self._system else ():
            if f.rare and f.key in self._cells:
                self._cells[f.key].show()

    # --- typing ---

    def _type(self, key: str, text: str) -> None:
        self._values[key] = text
        self._wrong[key].say("")
        set_state(self._edits[key], "")
        self.changed.emit()

    def _pick(self, key: str, value: str) -> None:
        """Other fields may apply now."""
        self._values[key] = value
        if self._system is not None and any(f.when and f.when[0] == key for f in self._system.fields):
            self._build()
            self.focus_on(key)
        self.changed.emit()


def _value(edit: QLineEdit | Picker) -> str:
    return edit.text() if isinstance(edit, QLineEdit) else str(edit.currentData() or "-")


class CheckPage(Page):
    """The steps as they go; then what to do, or what to choose. `decided` carries a choice."""

    decided = Signal(str)
    choice_changed = Signal(str)
    copy_asked = Signal()

    def __init__(self, zones: Mapping[str, str], now: datetime) -> None:
        super().__init__("setup.check")
        self._zones, self._now = zones, now
        self.lines = [StepLine(number) for number in range(MOST_STEPS)]
        frame = Framed()
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        for line in self.lines:
            rows.addWidget(line)
        self.box = TroubleBox("setup.check.trouble")
        self.copy = Button(wording.COPY_SUPPORT, icon="copy", kind="link", small=True, identifier="setup.check.copy")
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self.copy_asked)
        self._copy_row = QWidget()
        across = QHBoxLayout(self._copy_row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.copy)
        across.addWidget(Words(wording.KEYS_LEFT_OUT, style="small", color="text.tertiary"))
        across.addStretch(1)
        self._answers = QVBoxLayout()
        self.picker: QWidget | None = None
        px = theme().metrics.px
        self.column.addWidget(frame)
        self.column.addSpacing(px(16))
        self.column.addWidget(self.box)
        self.column.addSpacing(px(12))
        self.column.addWidget(self._copy_row)
        self.column.addLayout(self._answers, 1)
        self.column.addStretch(0)
        self.settle(None, None)

    def show_lines(self, lines: Sequence[CheckLine]) -> None:
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(lines))
            if number < len(lines):
                line.put(lines[number], is_last=number == len(lines) - 1)

    def settle(self, trouble: Trouble | None, question: Question | None) -> None:
        """How it ended: with trouble, a question, or (neither) well or not yet."""
        self.box.setVisible(trouble is not None and question is None)
        self._copy_row.setVisible(trouble is not None and question is None)
        if trouble is not None:
            self.box.say(trouble)
        if self.picker is not None:
            self._answers.removeWidget(self.picker)
            self.picker.hide()
            self.picker.deleteLater()
            self.picker = None
        if question is None:
            return
        if question.is_zone:
            zones = ZonePicker(self._zones, self._now, "setup.zone")
            zones.picked.connect(self.choice_changed)
            zones.taken.connect(self._take)
            self.picker = zones
        else:
            self.picker = _choices(question)
            self.picker.currentItemChanged.connect(self._chose)
            self.picker.itemActivated.connect(self._take)
        self._answers.addWidget(self.picker, 1)
        self.picker.show()

    def focus_answers(self) -> None:
        if self.picker is not None:
            self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choice(self) -> str:
        if isinstance(self.picker, ZonePicker):
            return self.picker.chosen
        if isinstance(self.picker, QListWidget) and (item := self.picker.currentItem()) is not None:
            return str(item.data(Qt.ItemDataRole.UserRole))
        return ""

    def _chose(self) -> None:
        self.choice_changed.emit(self.choice)

    def _take(self) -> None:
        if self.choice:
            self.decided.emit(self.choice)


def _choices(question: Question) -> QListWidget:
    found = QListWidget()
    name(found, "setup.choices", wording.CHOICES)
    found.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    for value, words in question.choices:
        item = QListWidgetItem(words if words == value or not words else f"{words} ({value})")
        item.setData(Qt.ItemDataRole.UserRole, value)
        found.addItem(item)
    found.setProperty("framed", True)
    found.setItemDelegate(Rows(found))
    found.setMinimumHeight(theme().metrics.px(110))
    found.setCurrentRow(0)
    return found
