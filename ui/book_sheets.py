"""The sheets of the practice book: one entry of the directory, a provider's week, time to be closed.

Each shows what is wrong beside what was typed and emits `saved` when its primary button is pressed. Not here: keeping.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from ui import wording
from ui.book_model import DayPlan, wrong_week
from ui.controls import Button, CheckRow, Prose, name
from ui.fields import DateField, Stepper, labelled
from ui.settings_rows import Choice
from ui.sheet import Sheet
from ui.theme import theme


class Entry(NamedTuple):
    """One field of a sheet. `kind`: "text", "minutes", "choice", "many" or "switch"; `choices` are (key, words)."""

    key: str
    label: str
    kind: str = "text"
    choices: Sequence[tuple[str, str]] = ()


class _BookSheet(Sheet):
    saved = Signal()

    def __init__(self, window: QWidget, title: str, size: tuple[int, int], primary: str) -> None:
        super().__init__(window, title, size=size, identifier="book")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = theme().metrics.px
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(px(24), px(16), px(24), px(16))
        self.column.setSpacing(px(12))
        self.said = Prose("", style="small")
        self.said.setObjectName("book.said")
        go = Button(primary, kind="primary", identifier="book.save")
        go.clicked.connect(self._press)
        self.set_buttons(go)

    def _press(self) -> None:
        self.saved.emit()

    def finish(self) -> None:
        self.column.addWidget(self.said)
        self.column.addStretch(1)
        self.set_body(self.inside)

    def say(self, words: str, field: QWidget | None = None) -> None:
        """What is wrong, and the keyboard where it is put right."""
        self.said.set_runs([(words, "text.primary", 500)])
        if field is not None:
            field.setAccessibleDescription(words)
            field.setFocus(Qt.FocusReason.OtherFocusReason)


class EntrySheet(_BookSheet):
    """A few fields of one thing. `values()` as they stand."""

    def __init__(self, window: QWidget, title: str, entries: Sequence[Entry], values: dict[str, Any]) -> None:
        many = sum(len(entry.choices) for entry in entries if entry.kind == "many")
        super().__init__(window, title, (460, min(640, 190 + 66 * len(entries) + 26 * many)), wording.BOOK_SAVE)
        self.fields: dict[str, QWidget] = {}
        self._entries = entries
        for entry in entries:
            field = self.fields[entry.key] = self._field(entry, values.get(entry.key))
            self.column.addWidget(field if entry.kind in ("many", "switch") else labelled(entry.label, field))
        self.finish()

    def open(self) -> None:
        super().open()
        next(iter(self.fields.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def values(self) -> dict[str, Any]:
        return {entry.key: self._value(entry) for entry in self._entries}

    def _field(self, entry: Entry, value: Any) -> QWidget:
        ident = f"book.{entry.key}"
        if entry.kind == "text":
            text = QLineEdit(value or "")
            text.setMaxLength(80)
            name(text, ident, entry.label)
            return text
        if entry.kind == "minutes":
            stepper = Stepper(
                low=5, high=720, step=5, suffix=wording.MINUTES_AFTER, identifier=ident, label=entry.label
            )
            stepper.setValue(int(value or 30))
            return stepper
        if entry.kind == "choice":
            choice = Choice(ident, entry.label)
            for key, words in entry.choices:
                choice.addItem(words, key)
            choice.setCurrentIndex(max(0, choice.findData(value)))
            return choice
        if entry.kind == "switch":
            switch = CheckRow(entry.label, identifier=ident)
            switch.setChecked(bool(value))
            switch.setAccessibleDescription(wording.BOOK_ACTIVE_MORE)
            return switch
        holder = QWidget()
        name(holder, ident, entry.label)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Prose([(entry.label, "text.secondary", 500)], style="small"))
        for key, words in entry.choices:
            check = CheckRow(words, identifier=f"{ident}.{key}")
            check.setChecked(value is None or key in value)
            column.addWidget(check)
        return holder

    def _value(self, entry: Entry) -> Any:
        field = self.fields[entry.key]
        if isinstance(field, QLineEdit):
            return field.text().strip()
        if isinstance(field, Stepper):
            return field.value()
        if isinstance(field, Choice):
            return field.currentData()
        if isinstance(field, CheckRow):
            return field.isChecked()
        ticked = {c.objectName().rpartition(".")[2] for c in field.findChildren(CheckRow) if c.isChecked()}
        return None if len(ticked) == len(entry.choices) else frozenset(ticked)


class _DayRow:
    """The controls of one weekday."""

    def __init__(self, number: int, plan: DayPlan, grid: QGridLayout) -> None:
        self.plan = plan
        ident = f"book.day{number}"
        self.open = CheckRow(wording.weekday_of(number), identifier=ident)
        self.start = _time(plan.start, f"{ident}.start", wording.spoken_time(wording.BOOK_FROM, number, plan.start))
        self.end = _time(plan.end, f"{ident}.end", wording.spoken_time(wording.BOOK_UNTIL, number, plan.end))
        said = wording.spoken_time(wording.BOOK_BREAK, number, plan.break_start)
        self.has_break = CheckRow(wording.BOOK_BREAK, identifier=f"{ident}.break")
        self.has_break.setAccessibleName(said)
        self.break_start = _time(plan.break_start, f"{ident}.break.start", f"{said}, {wording.BOOK_FROM}")
        self.break_end = _time(plan.break_end, f"{ident}.break.end", f"{said}, {wording.BOOK_UNTIL}")
        for at, control in enumerate(
            (self.open, self.start, self.end, self.has_break, self.break_start, self.break_end)
        ):
            grid.addWidget(control, number + 1, at)
        self.open.setChecked(plan.open)
        self.has_break.setChecked(plan.has_break)
        self.open.toggled.connect(self._settle)
        self.has_break.toggled.connect(self._settle)
        self._settle()

    def _settle(self, _on: bool = False) -> None:
        works = self.open.isChecked()
        for control in (self.start, self.end, self.has_break):
            control.setEnabled(works)
        for control in (self.break_start, self.break_end):
            control.setEnabled(works and self.has_break.isChecked())

    def told(self) -> DayPlan:
        return self.plan._replace(
            open=self.open.isChecked(),
            start=_of(self.start),
            end=_of(self.end),
            has_break=self.has_break.isChecked(),
            break_start=_of(self.break_start),
            break_end=_of(self.break_end),
        )


class WeekSheet(_BookSheet):
    """A provider's week: hours and one break a day."""

    def __init__(self, window: QWidget, title: str, days: Sequence[DayPlan]) -> None:
        super().__init__(window, title, (760, 480), wording.BOOK_SAVE)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().metrics.px(12))
        grid.setVerticalSpacing(theme().metrics.px(6))
        for at, words in (
            (1, wording.BOOK_FROM),
            (2, wording.BOOK_UNTIL),
            (4, wording.BOOK_FROM),
            (5, wording.BOOK_UNTIL),
        ):
            grid.addWidget(Prose([(words, "text.secondary", 500)], style="small"), 0, at)
        self.rows = [_DayRow(number, plan, grid) for number, plan in enumerate(days)]
        self.column.addLayout(grid)
        self.finish()

    def told(self) -> list[DayPlan] | None:
        """The week as it stands; None when something is wrong, which is said."""
        days = [row.told() for row in self.rows]
        wrong = wrong_week(days)
        if wrong is not None:
            number, words = wrong
            self.say(words, self.rows[number].end)
            return None
        return days


class ClosedSheet(_BookSheet):
    """Days, or hours of a day, on which the practice or one provider cannot be booked."""

    def __init__(self, window: QWidget, today: date, who: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, wording.BOOK_TITLES["closed"], (460, 520), wording.BOOK_CLOSE_TIME)
        self.who = Choice("book.who", wording.BOOK_FOR)
        for key, words in (("", wording.BOOK_WHOLE), *who):
            self.who.addItem(words, key)
        self.first = DateField(today, identifier="book.first", label=wording.BOOK_FIRST, today=today)
        self.last = DateField(today, identifier="book.last", label=wording.BOOK_LAST, today=today)
        self.first.day_chosen.connect(self._first_chosen)
        self.all_day = CheckRow(wording.BOOK_ALL_DAY, identifier="book.all_day")
        self.all_day.setChecked(True)
        self.start = _time(time(12), "book.start", wording.BOOK_FROM)
        self.end = _time(time(13), "book.end", wording.BOOK_UNTIL)
        self.why = QLineEdit()
        self.why.setMaxLength(60)
        name(self.why, "book.why", wording.BOOK_WHY)
        self.all_day.toggled.connect(self._settle)
        self.column.addWidget(labelled(wording.BOOK_FOR, self.who))
        for left, right in (
            ((wording.BOOK_FIRST, self.first), (wording.BOOK_LAST, self.last)),
            ((wording.BOOK_FROM, self.start), (wording.BOOK_UNTIL, self.end)),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme().metrics.px(12))
            for words, field in (left, right):
                row.addWidget(labelled(words, field), 1)
            if left[1] is self.start:
                self.column.addWidget(self.all_day)
            self.column.addLayout(row)
        self.column.addWidget(labelled(wording.BOOK_WHY, self.why, optional=True))
        self.finish()
        self._settle(True)

    def _first_chosen(self, day: date) -> None:
        if self.last.day < day:
            self.last.set_day(day)

    def _settle(self, all_day: bool) -> None:
        for field in (self.start, self.end):
            field.setEnabled(not all_day)
        self.last.setEnabled(all_day)

    def times(self) -> tuple[time, time]:
        return _of(self.start), _of(self.end)


class TimeField(QTimeEdit):
    """A time to type, or to change by the arrow keys. Its inner line is placed here, as the style sheet hides it."""

    def __init__(self, at: time, identifier: str, label: str) -> None:
        super().__init__(QTime(at.hour, at.minute))
        self.setDisplayFormat(wording.clock_pattern())
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        name(self, identifier, label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._place()

    def _place(self) -> None:
        edge = theme().metrics.px(10)
        self.lineEdit().setGeometry(edge, 2, max(0, self.width() - 2 * edge), max(0, self.height() - 4))


def _time(at: time, ident: str, label: str) -> TimeField:
    return TimeField(at, ident, label)


def _of(field: QTimeEdit) -> time:
    told = field.time()
    return time(told.hour(), told.minute())
