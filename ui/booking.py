"""The sheet a visit is booked, moved or looked at in: the form on the left, that provider's day on the right.

Draws a prepared `Shown` and emits what a person says. Not here: what it means (`booking_session.py`), the words
(`booking_model.py`), the form's own parts (`booking_parts.py`, `booking_patient.py`).
"""

from __future__ import annotations

import sys
from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui import wording
from ui.booking_draft import Mode
from ui.booking_fields import Picker, Sentence, StartField
from ui.booking_model import Shown
from ui.booking_parts import AlikeBox, ConflictBox, Standing, Steps
from ui.booking_patient import PatientField
from ui.booking_preview import WIDTH, Preview
from ui.controls import Button, CheckRow, Words, name
from ui.fields import DateField, Stepper, labelled
from ui.notices import announce
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (880, 728)
NARROW: Final = 430  # under this width of the form the preview gives way
KEYS: Final = "⌘↩" if sys.platform == "darwin" else "Ctrl ↵"
_COLUMNS: Final = (124, 106, 162, 84)  # date, start, provider, room


class BookingSheet(Sheet):
    """Signals are what a person said; `pressed` comes after whatever was still being typed has been told."""

    type_chosen = Signal(str)
    minutes_chosen = Signal(int)
    day_chosen = Signal(date)
    start_typed = Signal(str)
    start_stepped = Signal(int)
    provider_chosen = Signal(str)
    room_chosen = Signal(str)
    note_typed = Signal(str)
    another_ticked = Signal(bool)
    pressed = Signal()
    cancel_visit_asked = Signal()
    read_again_asked = Signal()
    hides_names = True

    def __init__(self, window: QWidget, today: date, height: int = SIZE[1]) -> None:
        super().__init__(window, wording.NEW_VISIT, size=(SIZE[0], height), identifier="booking")
        self._mode: Mode | None = None
        self._make_fields(today)
        self.preview = Preview()
        self.set_body(self._form, self.preview)
        self._make_foot()
        self._connect()
        self._space()
        theme().changed.connect(self._space)

    # --- making ---

    def _make_fields(self, today: date) -> None:
        self._form = QWidget()
        self._column = QVBoxLayout(self._form)
        self._column.setSpacing(0)
        self.patient = PatientField(self._form)
        self.alike = AlikeBox()
        self.kind = Picker("booking.type", wording.VISIT_TYPE, wording.CHOOSE)
        self.length = Stepper(
            low=5, high=720, step=5, suffix=wording.MINUTES_AFTER, identifier="booking.length", label=wording.LENGTH
        )
        self.date = DateField(today, identifier="booking.date", label=wording.DATE, today=today)
        self.start = StartField()
        self.provider = Picker("booking.provider", wording.PROVIDER, wording.CHOOSE)
        self.room = Picker("booking.room", wording.ROOM)
        self.conflict = ConflictBox()
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        name(self.note, "booking.note", wording.NOTE)
        self.standing = Standing()
        self.steps = Steps()
        self.problems = {
            key: Sentence(f"booking.{key}.problem") for key in ("patient", "visit_type", "start", "provider")
        }
        self.hint = Sentence("booking.hint", "secondary")
        self.read_again = Button(wording.TRY_AGAIN, icon="refresh-cw", small=True, identifier="booking.read_again")
        self.read_again.setAutoDefault(False)
        self.read_again.hide()
        self.read_again.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._blocks: list[tuple[QWidget, QWidget]] = []
        self._add(labelled(wording.PATIENT, self.patient), self.problems["patient"])
        self._add(self.alike)
        kind, length = (self.kind, wording.VISIT_TYPE, 372), (self.length, wording.LENGTH, 128)
        what, self._what, self._length = self._row(kind, length)
        self._add(what, self.problems["visit_type"])
        fields = (self.date, self.start, self.provider, self.room)
        labels = (wording.DATE, wording.START, wording.PROVIDER, wording.ROOM)
        where = QWidget()
        self._where = QGridLayout(where)
        self._where.setContentsMargins(0, 0, 0, 0)
        self._places = [_cell(words, field) for field, words in zip(fields, labels, strict=True)]
        for at, cell in enumerate(self._places):  # in the order of Tab
            self._where.addWidget(cell, 0, at)
        self._across = 0
        self._add(where, self.problems["start"], self.problems["provider"], self.hint, self.read_again)
        self._add(self.conflict)
        self._add(self.standing)
        self._note_box = labelled(wording.NOTE, self.note, optional=True)
        self._add(self._note_box)
        self._add(self.steps)
        self._column.addStretch(1)

    def _add(self, widget: QWidget, *under: QWidget) -> None:
        """A block of the form with the sentences under it; blocks keep their distance, hidden ones take none."""
        block = QWidget()
        column = QVBoxLayout(block)
        column.setSpacing(4)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(widget)
        for one in under:
            column.addWidget(one)
        self._blocks.append((block, widget))
        self._column.addWidget(block)

    def _row(self, *fields: tuple[QWidget, str, int]) -> tuple[QWidget, QHBoxLayout, QWidget]:
        """Holder, its row, and the last field's place in it."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        cell = holder
        for field, words, wide in fields:
            cell = _cell(words, field)
            row.addWidget(cell, wide)
        return holder, row, cell

    def _arrange(self) -> None:
        """Day, start, provider and room in one row, or in two where they would be cut."""
        px = theme().metrics.px
        room = self.width() - (px(WIDTH) if not self.preview.isHidden() else 0) - px(48 + 10)
        across = len(_COLUMNS) if room >= px(sum(_COLUMNS) + 2 * len(_COLUMNS)) else 2
        if across != self._across:
            self._across = across
            for at, cell in enumerate(self._places):
                self._where.addWidget(cell, at // across, at % across)
            for at, wide in enumerate(_COLUMNS):
                self._where.setColumnStretch(at, (wide if across > 2 else 1) if at < across else 0)

    def _make_foot(self) -> None:
        self.another = CheckRow(wording.BOOK_ANOTHER, identifier="booking.another")
        self.cancel_visit = Button(wording.CANCEL_VISIT, kind="danger", identifier="booking.cancel_visit")
        self.cancel_visit.setAutoDefault(False)
        self.why = Words(style="small", color="text.secondary", identifier="booking.why")
        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.another)
        row.addWidget(self.cancel_visit)
        row.addWidget(self.why, 1)
        self.leave = Button(wording.CANCEL, identifier="booking.cancel")
        self.book = Button("", kind="primary", keys=KEYS, identifier="booking.book")
        self.set_buttons(self.leave, self.book, left=left)

    def _connect(self) -> None:
        self.kind.picked.connect(self.type_chosen)
        self.length.valueChanged.connect(self.minutes_chosen)
        self.date.day_chosen.connect(self.day_chosen)
        self.start.typed.connect(self.start_typed)
        self.start.stepped.connect(self.start_stepped)
        self.provider.picked.connect(self.provider_chosen)
        self.room.picked.connect(self.room_chosen)
        self.note.textChanged.connect(self._note_changed)
        self.another.toggled.connect(self.another_ticked)
        self.cancel_visit.clicked.connect(self.cancel_visit_asked)
        self.leave.clicked.connect(self.reject)
        self.book.clicked.connect(self._press)
        self.read_again.clicked.connect(self.read_again_asked)

    def _note_changed(self) -> None:
        self.note_typed.emit(self.note.toPlainText())

    def _press(self) -> None:
        """What is still being typed is told first; a start that could not be read books nothing."""
        self.start.commit()
        self.pressed.emit()

    # --- showing ---

    def show_model(self, shown: Shown) -> None:
        """Draw the sheet anew; what a person is typing stays."""
        if shown.mode is not self._mode:
            self._mode = shown.mode
            self.set_title(shown.title)
            new = shown.mode is Mode.NEW
            self.another.setVisible(new)
            self.cancel_visit.setVisible(shown.mode is Mode.VISIT)
            self.note.setReadOnly(not new)
        edit = shown.can_edit
        self.patient.show_person(shown.person, shown.can_change_person and edit, shown.can_reveal)
        self.alike.show_alike(shown.alike, shown.problems.get("alike", ""))
        self.kind.show_options(shown.types, shown.visit_type, "wrong" if "visit_type" in shown.problems else "")
        self.kind.setEnabled(edit)
        with QSignalBlocker(self.length):
            self.length.setValue(shown.minutes)
        self.date.set_day(shown.day)
        self.start.show_time(shown.start, shown.start_state)
        self.provider.show_options(shown.providers, shown.provider, "wrong" if "provider" in shown.problems else "")
        self.room.show_options(shown.rooms, shown.room)
        for widget in (self.length, self.date, self.start, self.provider, self.room):
            widget.setEnabled(edit)
        for key, sentence in self.problems.items():
            sentence.say(shown.problems.get(key, ""))
        self.hint.say(shown.hint)
        self._show_read_again(shown)
        problem = shown.problems.get("conflict") or shown.problems.get("reason", "")
        self.conflict.show_conflict(shown.conflict, problem, edit)
        if self.note.toPlainText() != shown.note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(shown.note)
        self._note_box.setVisible(shown.mode is Mode.NEW or bool(shown.note))
        self.note.setEnabled(edit or shown.mode is not Mode.NEW)
        self.standing.say(shown.status, shown.kept)
        self.steps.show_steps(shown.steps_title, shown.steps)
        self.preview.show_day(shown.preview)
        self._show_foot(shown)
        self._show_blocks()

    def _show_read_again(self, shown: Shown) -> None:
        """Heard once, and the focus is not lost when the button goes."""
        if shown.can_read_again and self.read_again.isHidden():
            announce(self, shown.hint)
        elif not shown.can_read_again and self.read_again.hasFocus():
            self.take_focus("start")
        self.read_again.setVisible(shown.can_read_again)

    def _show_foot(self, shown: Shown) -> None:
        with QSignalBlocker(self.another):
            self.another.setChecked(shown.another)
        self.another.setEnabled(shown.can_edit)
        self.cancel_visit.setEnabled(shown.can_cancel)
        self.cancel_visit.setToolTip(shown.cancel_why)
        self.cancel_visit.setAccessibleDescription(shown.cancel_why)
        self.book.setText(shown.primary)
        self.book.set_kind(shown.primary_kind)
        self.book.updateGeometry()
        self.book.setEnabled(shown.can_book)
        self.book.setToolTip(shown.why_not)
        self.book.setAccessibleDescription(shown.why_not)
        self.why.set_words(shown.why_not)
        self.why.setVisible(bool(shown.why_not))
        unchanged = shown.mode is Mode.VISIT and not shown.can_book and not shown.why_not
        self.book.setVisible(not unchanged)
        self.leave.setText(wording.CLOSE if shown.mode is Mode.VISIT else wording.CANCEL)

    def _show_blocks(self) -> None:
        """A block whose first widget is hidden takes no distance either."""
        for block, first in self._blocks:
            block.setVisible(not first.isHidden())

    def take_focus(self, field: str = "patient") -> None:
        """The focus to a field, by its key in `Shown.problems`."""
        if field in ("patient", ""):
            self.patient.take_focus()
            return
        conflict = next((row for row in self.conflict.rows if row.isChecked()), None) or next(
            iter(self.conflict.rows), None
        )
        wanted: QWidget | None = {
            "visit_type": self.kind,
            "start": self.start,
            "provider": self.provider,
            "alike": self.alike.check,
            "reason": self.conflict.reason,
            "conflict": conflict,
        }.get(field)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            self._reveal(wanted)
        if field == "start":
            self.start.selectAll()

    def _reveal(self, widget: QWidget) -> None:
        area = self.findChild(QScrollArea, "booking.body")
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(widget)

    # --- room ---

    def _space(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(24), px(19), px(24), px(20))
        self._column.setSpacing(px(16))
        for row in (self._what, self._where):
            row.setSpacing(px(12))
        self._length.setMinimumWidth(px(124))
        self._arrange()
        self.note.setFixedHeight(px(52))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = theme().metrics.px
        self.preview.setVisible(self.width() - px(WIDTH) >= px(NARROW))
        self._arrange()

    def open(self) -> None:
        super().open()
        self._first_focus()

    def _first_focus(self) -> None:
        if self._mode is Mode.NEW and self.patient.card.isHidden():
            self.patient.take_focus()
        elif self._mode is Mode.NEW:
            self.kind.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)


def _cell(words: str, field: QWidget) -> QWidget:
    cell = labelled(words, field)
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    return cell
