"""The form fields of the design: search line, stepper, chips, date field, and a field's label.

Plain text fields and drop-downs are Qt's own, dressed by `qss.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose, Ringed, name
from ui.theme import theme


class SearchField(QLineEdit):
    """A line to type what is looked for; Esc empties it first."""

    def __init__(self, placeholder: str, *, identifier: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        name(self, identifier, placeholder)
        self._relayout()
        theme().changed.connect(self._relayout)

    def _relayout(self) -> None:
        self.setTextMargins(theme().metrics.icon(16) + theme().metrics.px(6), 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        metrics = theme().metrics
        size = metrics.icon(16)
        spot = (self.height() - size) / 2
        paint.glyph(painter, "search", theme().color("text.tertiary"), metrics.px(10), spot, size)
        painter.end()


class Stepper(QSpinBox):
    """A number between a minus and a plus: type it, press Up and Down, or click the ends."""

    def __init__(self, *, low: int, high: int, step: int, suffix: str, identifier: str, label: str) -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setSuffix(suffix)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, identifier, label)
        self._ends = []
        for icon, words, slot in (("minus", wording.LESS, self.stepDown), ("plus", wording.MORE, self.stepUp)):
            end = Button(
                icon=icon, kind="ghost", small=True, label=words, identifier=f"{identifier}.{icon}", parent=self
            )
            end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            end.setAutoRepeat(True)
            end.clicked.connect(slot)
            self._ends.append(end)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        widest = max(paint.width_of(f"{edge}{self.suffix()}") for edge in (self.minimum(), self.maximum()))
        return QSize(round(widest) + metrics.px(80), metrics.control)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """A new style sheet puts the number back to where Qt would have it."""
        super().changeEvent(event)
        if hasattr(self, "_ends"):
            self._place()

    def _place(self) -> None:
        side = self.height() - 4
        self.lineEdit().setGeometry(side + 4, 2, self.width() - 2 * side - 8, side)
        self._ends[0].setGeometry(2, 2, side, side)
        self._ends[1].setGeometry(self.width() - side - 2, 2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        line = look.color("text.secondary" if self.underMouse() else "border.strong")
        paint.box(painter, rect, look.radius("control"), look.color("bg.field"), line)
        if self.hasFocus():
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class Chip(Ringed, QPushButton):
    """One choice of several in a row."""

    def __init__(self, words: str, label: str, identifier: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, identifier, label)
        if label != words:
            self.setToolTip(label)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        width = round(paint.width_of(self.text(), "small", 500)) + metrics.px(16)
        return QSize(max(metrics.control_small, width), metrics.control_small)

    def minimumSizeHint(self) -> QSize:
        side = theme().metrics.control_small
        return self.sizeHint().boundedTo(QSize(side, side))

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_cut = self.width() < self.sizeHint().width()
        self.setToolTip(self.accessibleName() if is_cut or self.accessibleName() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect, on = theme(), QRectF(self.rect()), self.isChecked()
        fill = "accent.subtle" if on else "bg.hover" if self.underMouse() else "bg.raised"
        line = "accent.base" if on else "border.default"
        ink = "accent.text" if on else "text.secondary"
        if not self.isEnabled():
            fill, line, ink = "bg.subtle", "border.subtle", "text.disabled"
        width = 2.0 if on and look.high_contrast else 1.0  # the fill is gone there, and a colour alone tells too little
        paint.box(painter, rect, look.radius("control"), look.color(fill), look.color(line), width)
        paint.text(painter, rect, self.text(), look.color(ink), "small", 600 if on else 500, paint.CENTER)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class Chips(QWidget):
    """A row of choices, several at once, or one with `single`. `changed` carries the chosen keys as a frozenset."""

    changed = Signal(frozenset)

    def __init__(
        self, choices: Sequence[tuple[str, str, str]], *, identifier: str, label: str, single: bool = False
    ) -> None:
        """`choices` are (key, words on the chip, its full name)."""
        super().__init__()
        name(self, identifier, label)
        self._chips = {key: Chip(words, full, f"{identifier}.{key}") for key, words, full in choices}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for chip in self._chips.values():
            chip.setAutoExclusive(single)
            chip.clicked.connect(self._tell)
            self._row.addWidget(chip)
        self._row.addStretch()
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        self._row.setSpacing(theme().metrics.px(4))

    @property
    def chosen(self) -> frozenset[str]:
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Tick these; tells nobody."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def _tell(self) -> None:
        self.changed.emit(self.chosen)


class FieldButton(Ringed, QPushButton):
    """Looks like a field, opens something: an icon and the value."""

    def __init__(self, icon: str, *, identifier: str, label: str) -> None:
        super().__init__()
        self._icon, self._label = icon, label
        self.state = ""  # "check" draws it in attention colours
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, identifier, label)

    def set_value(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(f"{self._label}: {words}")

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        width = paint.width_of(self.text()) + metrics.icon(16) + metrics.px(32)
        return QSize(round(width), metrics.control)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(80), theme().metrics.control)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics, rect = theme(), theme().metrics, QRectF(self.rect())
        line = look.color("text.secondary" if self.underMouse() else "border.strong")
        if self.state:
            line = look.status("outbox", "attention").bar
        paint.box(painter, rect, look.radius("control"), look.color("bg.field"), line)
        size = metrics.icon(16)
        paint.glyph(painter, self._icon, look.color("text.secondary"), metrics.px(10), (rect.height() - size) / 2, size)
        left = metrics.px(18) + size
        ink = look.color("text.primary" if self.isEnabled() else "text.disabled")
        paint.text(painter, QRectF(left, 0, rect.width() - left - metrics.px(8), rect.height()), self.text(), ink)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class DateField(FieldButton):
    """A date: a click, Enter or Space opens the month; Up and Down go day by day."""

    day_chosen = Signal(date)

    def __init__(self, day: date, *, identifier: str, label: str, today: date | None = None) -> None:
        super().__init__("calendar", identifier=identifier, label=label)
        self._day, self._today = day, today or day
        self._close: Callable[[], object] | None = None
        self.set_day(day)
        self.clicked.connect(self._open)

    @property
    def day(self) -> date:
        return self._day

    def set_day(self, day: date) -> None:
        self._day = day
        self.set_value(wording.day_heading(day, long=False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._take(self._day + timedelta(days=step))

    def _open(self) -> None:
        from ui.month import MonthCalendar
        from ui.sheet import Popover

        popover = Popover(self, identifier=f"{self.objectName()}.month", label=wording.CHOOSE_DATE)
        month = MonthCalendar(self._day, today=self._today)
        month.day_chosen.connect(self._take)
        popover.column.addWidget(month)
        self._close = popover.close
        popover.closed.connect(self._forget)
        popover.pop_up(self)
        month.setFocus(Qt.FocusReason.PopupFocusReason)

    def _forget(self) -> None:
        self._close = None

    def _take(self, day: date) -> None:
        if self._close is not None:
            self._close()
        if day != self._day:
            self.set_day(day)
            self.day_chosen.emit(day)


def labelled(words: str, field: QWidget, *, optional: bool = False) -> QWidget:
    """The field under its label, named by it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().metrics.px(4))
    more = f" {wording.OPTIONAL}" if optional else ""
    column.addWidget(Prose([(words, "text.secondary", 500), (more, "text.tertiary", 400)], style="small"))
    column.addWidget(field)
    if not field.accessibleName():
        field.setAccessibleName(words)
    return holder
