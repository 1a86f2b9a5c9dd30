"""The right column of the agenda: who to call, openings worth filling, and whether today's changes are kept.

Draws prepared lines and emits. Not here: what they say (`agenda_model.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from adapters.record import dataclass
from ui import paint, wording
from ui.agenda_list import ShortList
from ui.agenda_model import Entry
from ui.controls import Button, Prose, Segmented, Words, name
from ui.theme import theme

WIDTH: Final = 296


@dataclass(frozen=True, slots=True, kw_only=True)
class SideLines:
    """What the column shows. `days` are those whose visits can be called for, the shown one first."""

    calls: Sequence[Entry]
    calls_number: int
    fills: Sequence[Entry]
    free: str
    days: tuple[tuple[date, str], ...]
    note: tuple[str, str, str]


class Tally(Words):
    """A number in a quiet pill."""

    def __init__(self) -> None:
        super().__init__(style="caption", weight=600, color="text.secondary", align=paint.CENTER, whole=True)

    def sizeHint(self) -> QSize:
        px, hint = theme().metrics.px, super().sizeHint()
        return QSize(max(px(20), hint.width() + px(12)), px(18)) if self.words else QSize(0, px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.words:
            painter = QPainter(self)
            paint.box(painter, QRectF(self.rect()), self.height() / 2, theme().color("bg.pressed"))
            painter.end()
            super().paintEvent(event)


class Head(QWidget):
    """A section's title with its number, and quiet words at the right."""

    def __init__(self, title: str, identifier: str) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.title = Words(title, weight=600, whole=True, identifier=identifier)
        self.number = Tally()
        self.more = Words(style="small", color="text.secondary", align=paint.RIGHT)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.number)
        self._row.addWidget(self.more, 1)
        self.relayout()
        theme().changed.connect(self.relayout)

    def add(self, widget: QWidget) -> None:
        self._row.addWidget(widget)

    def relayout(self) -> None:
        px = theme().metrics.px
        self._row.setContentsMargins(px(16), px(12), px(16), px(8))
        self._row.setSpacing(px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class AgendaSide(QWidget):
    """`acted` as in the list; `call_day_chosen` carries the day whose visits are to be called for."""

    acted = Signal(str, object)
    menu_asked = Signal(object, QPoint)
    outbox_asked = Signal(str)  # a filter of the outbox
    call_day_chosen = Signal(date)

    def __init__(self) -> None:
        super().__init__()
        name(self, "agenda.side", wording.AGENDA_SIDE)
        self.floats = False
        self._filter = ""
        self._days: tuple[tuple[date, str], ...] = ()
        self.days: Segmented | None = None
        self.call_head = Head(wording.TO_CALL, "agenda.calls.title")
        self.fill_head = Head(wording.WORTH_FILLING, "agenda.fills.title")
        self.calls = ShortList("agenda.calls", wording.TO_CALL)
        self.fills = ShortList("agenda.fills", wording.WORTH_FILLING)
        for one in (self.calls, self.fills):
            one.acted.connect(self.acted)
            one.menu_asked.connect(self.menu_asked)
        self.note = Prose("", style="small")
        self.note.setObjectName("agenda.note")
        self.link = Button(wording.OPEN_THE_OUTBOX, kind="link", small=True, identifier="agenda.outbox")
        self.link.clicked.connect(self._ask_outbox)
        self._look = ""
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.note)
        self._foot.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._day_row = QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.call_head)
        column.addLayout(self._day_row)
        column.addWidget(self.calls)
        column.addWidget(self.fill_head)
        column.addWidget(self.fills)
        column.addStretch(1)
        column.addLayout(self._foot)
        self._relayout()
        theme().changed.connect(self._relayout)

    def show_lines(self, lines: SideLines, call_day: date) -> None:
        self.calls.put(lines.calls)
        self.fills.put(lines.fills)
        self.call_head.number.set_words(wording.figure(lines.calls_number))
        self.call_head.more.set_words(wording.UNCONFIRMED)
        self.fill_head.more.set_words(lines.free)
        self._show_days(lines.days, call_day)
        self._look, words, self._filter = lines.note
        self.note.set_runs([(words, "text.secondary", 400)])
        self.link.setVisible(bool(self._filter))
        self.update()

    def _show_days(self, days: tuple[tuple[date, str], ...], chosen: date) -> None:
        if days != self._days:
            self._days, self.days = days, None
            while (item := self._day_row.takeAt(0)) is not None:
                if (older := item.widget()) is not None:
                    older.deleteLater()
            if days:
                choices = [(day.isoformat(), words) for day, words in days]
                self.days = Segmented(choices, identifier="agenda.call_day", label=wording.CALL_DAYS, small=True)
                self.days.chosen.connect(self._choose_day)
                self._day_row.addWidget(self.days)
                self._day_row.addStretch(1)
        if self.days is not None:
            self.days.setVisible(len(days) > 1)
            if chosen.isoformat() in self.days.keys:
                self.days.set_current(chosen.isoformat())

    def _choose_day(self, key: str) -> None:
        self.call_day_chosen.emit(date.fromisoformat(key))

    def _ask_outbox(self) -> None:
        self.outbox_asked.emit(self._filter)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedWidth(px(WIDTH))
        self._foot.setContentsMargins(px(40), px(12), px(16), px(12))
        self._foot.setSpacing(px(2))
        self._day_row.setContentsMargins(px(16), px(8), px(16), px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        paint.fill(painter, self.rect(), look.color("bg.canvas"))
        paint.hairline(painter, 0, 0, 0, self.height())
        foot = self._foot.geometry()
        paint.hairline(painter, 0, foot.top(), self.width(), foot.top())
        shades = look.status("outbox", self._look or "saved")
        icon = {"failed": "triangle-alert", "sending": "send", "saved": "cloud-check"}.get(self._look, "cloud")
        ink = shades.ink if self._look else look.color("text.secondary")
        size = look.metrics.icon(16)
        top = QRectF(foot).top() + px(12)
        paint.glyph(painter, icon, ink, px(16), top, size)
        painter.end()
