"""The sheet "Provider away": who and when on top, under it the visits with their new times; then who is to be called.

Draws and emits. Not here: the lines (`away_model.py`), planning and moving (`away_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTimeEdit, QVBoxLayout, QWidget

from app.ref import Ref
from ui import wording
from ui.away_list import AwayView
from ui.away_model import Line
from ui.controls import Button, CheckRow, Prose, Segmented, Words, name
from ui.fields import DateField
from ui.sheet import Sheet
from ui.theme import theme

SIZE: Final = (820, 620)


class AwaySheet(Sheet):
    """`changed`: who or when was chosen anew; `approved`: make the moves."""

    changed = Signal()
    part_chosen = Signal(str)
    approved = Signal()
    copy_asked = Signal()

    def __init__(self, window: QWidget, providers: Sequence[tuple[Ref, str]], day: date, today: date) -> None:
        super().__init__(window, wording.PROVIDER_AWAY, size=SIZE, identifier="away")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._providers = list(providers)
        self.is_done = False
        self.form = self._make_form(day, today)
        self.words = Prose("")
        self.list = AwayView()
        self.block = CheckRow("", identifier="away.block")
        self.block.hide()
        body = QWidget()
        self._column_of(body)
        self._body.addWidget(body, 1)
        self.cancel = Button(wording.AWAY_CANCEL, identifier="away.cancel")
        self.cancel.clicked.connect(self.reject)
        self.copy = Button(wording.COPY_CALLS, icon="copy", identifier="away.copy")
        self.copy.clicked.connect(self.copy_asked)
        self.copy.hide()
        self.go = Button(wording.away_move(0), kind="primary", identifier="away.go")
        self.go.clicked.connect(self._press)
        self.go.setEnabled(False)
        self.set_buttons(self.cancel, self.copy, self.go, left=self.block)

    def _column_of(self, body: QWidget) -> None:
        scale = theme().metrics.px
        column = QVBoxLayout(body)
        column.setContentsMargins(0, scale(16), 0, 0)
        column.setSpacing(scale(12))
        column.addWidget(self.form)
        around = QHBoxLayout()
        around.setContentsMargins(scale(24), 0, scale(24), 0)
        around.addWidget(self.words)
        column.addLayout(around)
        column.addWidget(self.list, 1)

    def _make_form(self, day: date, today: date) -> QWidget:
        px = theme().metrics.px
        form = QWidget()
        row = QHBoxLayout(form)
        row.setContentsMargins(px(24), 0, px(24), 0)
        row.setSpacing(px(12))
        self.provider = QComboBox()
        name(self.provider, "away.provider", wording.WHO_IS_AWAY)
        for ref, label in self._providers:
            self.provider.addItem(label, ref)
        self.provider.currentIndexChanged.connect(self.changed)
        self.day = DateField(day, identifier="away.day", label=wording.AWAY_DAY, today=today)
        self.day.day_chosen.connect(self.changed)
        self.part = Segmented(
            [(key, words) for key, words in wording.AWAY_PARTS],
            identifier="away.part",
            label=wording.AWAY_PART,
            small=True,
        )
        self.part.chosen.connect(self.part_chosen)
        self.start, self.end = self._time("from", wording.AWAY_FROM), self._time("to", wording.AWAY_TO)
        for words, widget in (
            (wording.WHO_IS_AWAY, self.provider),
            (wording.AWAY_DAY, self.day),
            (wording.AWAY_PART, self.part),
            (wording.AWAY_FROM, self.start),
            (wording.AWAY_TO, self.end),
        ):
            column = QVBoxLayout()
            column.setSpacing(px(6))
            column.addWidget(Words(words, style="small", weight=500))
            column.addWidget(widget)
            column.addStretch(1)
            row.addLayout(column, 1 if widget is self.provider else 0)
        return form

    def _time(self, key: str, label: str) -> QTimeEdit:
        made = QTimeEdit()
        name(made, f"away.{key}", label)
        made.setDisplayFormat(wording.clock_pattern())
        made.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        made.timeChanged.connect(self.changed)
        return made

    # --- what is told ---

    @property
    def chosen(self) -> Ref | None:
        found = self.provider.currentData()
        return found if isinstance(found, Ref) else None

    @property
    def hours(self) -> tuple[time, time]:
        start, end = (time(made.hour(), made.minute()) for made in (self.start.time(), self.end.time()))
        return start, end

    def set_provider(self, ref: Ref) -> None:
        at = next((n for n, (one, _) in enumerate(self._providers) if one == ref), 0)
        self.provider.setCurrentIndex(at)

    def set_hours(self, start: time, end: time) -> None:
        """Show these; tells nobody."""
        for made, at in ((self.start, start), (self.end, end)):
            made.blockSignals(True)
            made.setTime(QTime(at.hour, at.minute))
            made.blockSignals(False)

    def set_block(self, words: str) -> None:
        """Offer to close the time in the book, too; no words, no offer."""
        self.block.setText(words)
        self.block.setAccessibleName(words)
        self.block.setVisible(bool(words))

    def show_plan(self, lines: Sequence[Line], moving: int, *, looking: bool) -> None:
        self.words.set_runs([(wording.away_summary(len(lines), moving, looking), "text.secondary", 400)])
        self.list.put(lines)
        self.go.setText(wording.away_move(moving))
        self.go.updateGeometry()
        self.go.setEnabled(not looking and (moving > 0 or (self.block.isVisible() and self.block.isChecked())))

    def show_calls(self, title: str, words: str, lines: Sequence[Line]) -> None:
        """It is done: who is to be called now."""
        self.is_done = True
        self.set_title(title)
        self.form.hide()
        self.block.hide()
        self.cancel.hide()
        self.copy.show()
        self.words.set_runs([(words, "text.secondary", 400)])
        self.list.setAccessibleName(wording.AWAY_CALLS)
        self.list.put(lines)
        self.go.setText(wording.AWAY_DONE)
        self.go.setEnabled(True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self) -> None:
        if self.is_done:
            self.accept()
        else:
            self.approved.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.provider.setFocus(Qt.FocusReason.TabFocusReason)
