"""The day around the chosen time at the right of "Find a time": one provider's column, the reasons, Hold and Book.

Draws what it is told. Not here: how the column is painted (`booking_preview.py`), what holding and booking do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from adapters.record import dataclass, field
from ui import paint, wording
from ui.booking_model import PreviewShown
from ui.booking_preview import PreviewColumn
from ui.controls import Button, Prose, Words, name
from ui.day_layout import Axis
from ui.day_model import DayModel
from ui.slot_criteria import HEAD
from ui.theme import theme

WIDTH: Final = 328
HOUR: Final = 50
_LINE: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SideShown:
    """What the panel says. `reasons` are (icon, line); `hold` empty: it cannot be held; `why_not`: nor booked."""

    day: str = ""
    who: str = ""
    column: PreviewShown = field(default_factory=PreviewShown)
    heading: str = ""
    reasons: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    hold: str = ""
    book: str = ""
    why_not: str = ""
    note: str = ""


class SlotColumn(PreviewColumn):
    """The same column at the calendar's smaller scale: most of a day is seen at once."""

    def _make_axis(self, model: DayModel) -> Axis:
        full = super()._make_axis(model)
        return Axis(full.first, full.last, theme().metrics.px(HOUR))


class ReasonLines(QWidget):
    """A heading, and under it a line with an icon for each reason."""

    def __init__(self) -> None:
        super().__init__()
        name(self, "slots.reasons")
        self._heading = ""
        self._lines: Sequence[tuple[str, str]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_reasons(self, heading: str, lines: Sequence[tuple[str, str]]) -> None:
        self._heading, self._lines = heading, lines
        self.setAccessibleName(": ".join(filter(None, (heading, ", ".join(words for _, words in lines)))))
        self.setToolTip("\n".join(words for _, words in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(200), px(22) + max(4, len(self._lines)) * px(_LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        width, line, size = self.width(), metrics.px(_LINE), metrics.icon(14)
        quiet = look.color("text.secondary")
        paint.text(painter, QRectF(0, 0, width, metrics.px(18)), self._heading, quiet, "small")
        top, left = metrics.px(22), metrics.px(28)
        for icon, words in self._lines:
            paint.glyph(painter, icon, quiet, 0, top + (line - size) / 2, size)
            spot = QRectF(left, top, width - left, line)
            paint.text(painter, spot, words, look.color("text.primary"), "small")
            top += line
        painter.end()


class SlotPreview(QWidget):
    """Nothing chosen leaves it quiet, with its buttons off."""

    hold_asked = Signal()
    book_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "slots.preview")
        self._day = Words(style="title", identifier="slots.preview.day")
        self._who = Words(color="text.secondary", style="small", align=paint.RIGHT, identifier="slots.preview.who")
        self.column = SlotColumn()
        self.reasons = ReasonLines()
        self.hold = Button(icon="timer", identifier="slots.hold")
        self.book = Button(icon="calendar-plus", kind="primary", identifier="slots.book")
        self._note = Prose("", style="small")
        self._head = QHBoxLayout()
        self._head.addWidget(self._day)
        self._head.addWidget(self._who, 1)
        self._why = QVBoxLayout()
        self._why.addWidget(self.reasons)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.hold, 1)
        self._buttons.addWidget(self.book, 1)
        self._foot = QVBoxLayout()
        self._foot.addLayout(self._buttons)
        self._foot.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.column, 1)
        column.addLayout(self._why)
        column.addLayout(self._foot)
        self.hold.clicked.connect(self.hold_asked)
        self.book.clicked.connect(self.book_asked)
        self._relayout()
        theme().changed.connect(self._relayout)

    def show_side(self, shown: SideShown) -> None:
        self._day.set_words(shown.day)
        self._who.set_words(shown.who)
        self.column.show_day(shown.column)
        self.reasons.show_reasons(shown.heading, shown.reasons)
        self.hold.setText(shown.hold)
        self.hold.setVisible(bool(shown.hold))
        self.hold.setEnabled(bool(shown.day))
        self.book.setText(shown.book)
        self.book.setAccessibleName(shown.book)
        self.book.setEnabled(bool(shown.day) and not shown.why_not)
        self.book.setToolTip(shown.why_not)
        self.book.setAccessibleDescription(shown.why_not)
        self._note.set_runs([(shown.note, "text.secondary", 400)])
        self._note.setVisible(bool(shown.note))
        self.setAccessibleName(", ".join(filter(None, (shown.day, shown.who))))
        self.update()

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH))
        self._day.setFixedHeight(px(HEAD))
        self._head.setContentsMargins(px(16), 0, px(16), 0)
        self._head.setSpacing(px(8))
        self._why.setContentsMargins(px(16), px(12), px(16), px(12))
        self._foot.setContentsMargins(px(16), px(13), px(16), px(14))
        self._foot.setSpacing(px(8))
        self._buttons.setSpacing(px(8))
        for button in (self.hold, self.book):
            button.setMinimumHeight(theme().metrics.control_large)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.canvas"))
        paint.hairline(painter, 0, 0, 0, self.height())
        for y in (self._head.geometry().bottom(), self.column.geometry().bottom() + 1, self._foot.geometry().top()):
            paint.hairline(painter, 0, y, self.width(), y)
        painter.end()


def empty_side(mode: str) -> SideShown:
    """Nothing is chosen."""
    return SideShown(column=PreviewShown(empty=wording.slots_none_chosen()), book=wording.slot_action(mode, None))
