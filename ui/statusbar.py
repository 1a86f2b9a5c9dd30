"""The bar under the page: the day's counts, each a filter, and the outbox summary at the right.

Draws and emits; counts and summary are handed in as plain numbers.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui import paint, wording
from ui.controls import Ringed, Turning, Words, name
from ui.theme import theme


class Counts(NamedTuple):
    """The day in figures; `free` is the openings' sum in minutes."""

    visits: int = 0
    unconfirmed: int = 0
    openings: int = 0
    free: int = 0
    late: int = 0
    no_show: int = 0
    cancelled: int = 0  # where they are drawn
    whose: str = ""  # the provider or room whose visits these are; "" = everybody's


class OutboxSummary(NamedTuple):
    """Changes not settled: on their way (waiting or sending), not saved, to be checked by a person."""

    on_way: int = 0
    refused: int = 0
    check: int = 0
    sending: bool = False  # one of them is out right now: the icon turns
    paused: bool = False
    offline: bool = False


class CountButton(Ringed, QPushButton):
    """One count of the day; pressed, the calendar shows only these."""

    def __init__(self, key: str, icon: str, group: str) -> None:
        super().__init__()
        self.key = key
        self._icon, self._group, self._short, self._brief = icon, group, "", False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, f"status.{key}")

    def set_count(self, number: int, words: str) -> None:
        self._short = wording.figure(number)
        self.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(number) or self.key == "visits")
        self.updateGeometry()
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Only icon and figure, where there is little room."""
        if brief != self._brief:
            self._brief = brief
            self.setToolTip(self.text() if brief else "")
            self.updateGeometry()

    def _words(self) -> str:
        return self._short if self._brief and self._icon else self.text()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        glyph = metrics.icon(13) + metrics.px(5) if self._icon else 0
        return QSize(round(paint.width_of(self._words(), "small") + glyph + metrics.px(12)), metrics.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _ink(self) -> QColor:
        look = theme()
        if self._group:
            group, key = self._group.split(".")
            return look.status(group, key).ink
        return look.color("text.secondary")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            line = look.color("accent.line") if self.isChecked() else None
            fill = look.color("accent.subtle" if self.isChecked() else "bg.hover")
            paint.box(painter, rect, look.radius("chip"), fill, line)
        left, ink = metrics.px(6), self._ink()
        if self._icon:
            size = metrics.icon(13)
            paint.glyph(painter, self._icon, ink, left, (rect.height() - size) / 2, size)
            left += size + metrics.px(5)
            paint.text(painter, QRectF(left, 0, rect.right() - left, rect.height()), self._words(), ink, "small")
        else:
            figure, _, rest = self._words().partition(" ")
            strong = QRectF(left, 0, rect.right() - left, rect.height())
            left += round(paint.text(painter, strong, figure, look.color("text.primary"), "small", 600)) + metrics.px(4)
            paint.text(painter, QRectF(left, 0, rect.right() - left, rect.height()), rest, ink, "small")
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("chip"))
        painter.end()


class OutboxButton(Ringed, QPushButton):
    """What is not settled yet, in words and colours; opens the list of it."""

    def __init__(self) -> None:
        super().__init__()
        self._summary = OutboxSummary()
        self._brief = False
        self._turning = Turning(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, "status.outbox")
        self.set_summary(self._summary)

    def set_summary(self, summary: OutboxSummary) -> None:
        self._summary = summary
        self._turning.on(summary.sending)
        self.setAccessibleName(
            wording.outbox_name(wording.outbox_parts(summary.on_way, summary.refused, summary.check))
        )
        self.updateGeometry()
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Figures alone; the words stay in the tooltip."""
        self._brief = brief
        self.setToolTip(self.accessibleName() if brief else "")
        self.updateGeometry()

    def _parts(self) -> list[tuple[str, str, str]]:
        """(outbox state, icon, words) from left to right."""
        summary = self._summary
        waits = "pause" if summary.paused else "wifi-off" if summary.offline else "clock"
        icons = {
            "sending": "spinner" if summary.sending else waits,
            "failed": "octagon-alert",
            "attention": "triangle-alert",
        }
        figures = {"sending": summary.on_way, "failed": summary.refused, "attention": summary.check}
        parts = [
            (state, icons[state], wording.figure(figures[state]) if self._brief else words)
            for state, words in wording.outbox_parts(summary.on_way, summary.refused, summary.check)
        ]
        return parts or [("saved", "cloud-check", wording.ALL_SAVED)]

    def _cells(self) -> list[tuple[str, str, str, float]]:
        metrics = theme().metrics
        extra = metrics.icon(13) + metrics.px(5 + 18)
        return [(*part, round(paint.width_of(part[2], "small", 500) + extra)) for part in self._parts()]

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(round(sum(cell[3] for cell in self._cells())) + px(27), px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        rect = QRectF(self.rect())
        fill = look.color("bg.hover" if self.underMouse() else "bg.raised")
        paint.box(painter, rect, look.radius("control"), fill, look.color("border.default"))
        left, size = 0.0, metrics.icon(13)
        for state, icon, words, width in self._cells():
            ink = look.status("outbox", state).ink
            paint.glyph(painter, icon, ink, left + metrics.px(9), (rect.height() - size) / 2, size)
            start = left + metrics.px(14) + size
            paint.text(painter, QRectF(start, 0, left + width - start, rect.height()), words, ink, "small", 500)
            left += width
            paint.hairline(painter, left, 1, left, rect.height() - 2, look.color("border.subtle"))
        paint.glyph(
            painter, "chevron-up", look.color("text.secondary"), left + metrics.px(7), (rect.height() - size) / 2, size
        )
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class HintIcon(QWidget):
    """The small picture before a line of words; keeps the counts' margin where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.icon = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_icon(self, icon: str) -> None:
        self.icon = icon
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        return QSize(metrics.px(3) + (metrics.icon(13) + metrics.px(4) if self.icon else 0), metrics.px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.icon:
            painter, size = QPainter(self), theme().metrics.icon(13)
            ink, top = theme().color("text.secondary"), (self.height() - size) / 2
            paint.glyph(painter, self.icon, ink, theme().metrics.px(5), top, size)
            painter.end()


class StatusBar(QWidget):
    """28 high. On pages without counts it carries one line of words instead."""

    filter_chosen = Signal(str)  # key of a count, "" = everything again
    outbox_peek_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "statusbar", wording.STATUSBAR)
        self._buttons = {
            "visits": CountButton("visits", "", ""),
            "unconfirmed": CountButton("unconfirmed", "circle", ""),
            "openings": CountButton("openings", "calendar-plus", ""),
            "late": CountButton("late", "clock-alert", "outbox.attention"),
            "no_show": CountButton("no_show", "user-round-x", "visit.no_show"),
            "cancelled": CountButton("cancelled", "ban", ""),
        }
        self._hint = Words(style="small", color="text.secondary", identifier="status.hint")
        self._hint.hide()
        self._hint_icon = HintIcon()
        self._legend: QWidget | None = None
        self.outbox = OutboxButton()
        self.outbox.clicked.connect(self.outbox_peek_asked)
        self._row = QHBoxLayout(self)
        for key, button in self._buttons.items():
            button.clicked.connect(partial(self._filter, key))
            self._row.addWidget(button)
        self._row.addWidget(self._hint_icon)
        self._row.addWidget(self._hint, 100)
        self._row.addStretch(1)
        self._row.addWidget(self.outbox)
        self._whose: tuple[str, str] = ("", "")
        self.set_counts(Counts())
        self._relayout()
        theme().changed.connect(self._relayout)

    def set_counts(self, counts: Counts) -> None:
        words = {
            "visits": (counts.visits, wording.visits_of(counts.visits, counts.whose)),
            "unconfirmed": (counts.unconfirmed, wording.unconfirmed_count(counts.unconfirmed)),
            "openings": (counts.openings, wording.openings_count(counts.openings, counts.free)),
            "late": (counts.late, wording.late_count(counts.late)),
            "no_show": (counts.no_show, wording.no_show_count(counts.no_show)),
            "cancelled": (counts.cancelled, wording.cancelled_count(counts.cancelled)),
        }
        for key, (number, said) in words.items():
            self._buttons[key].set_count(number, said)
        self._whose = words["visits"][1], wording.visits_of(counts.visits, "")
        self._fit()
        if self._hint.words or self._legend is not None:
            self.set_hint(self._hint.words, self._hint_icon.icon)

    def set_hint(self, words: str, icon: str = "") -> None:
        """A line instead of the counts; empty brings the counts back."""
        self._hint.set_words(words)
        self._hint_icon.set_icon(icon)
        self._hint_icon.setVisible(bool(words) and self._legend is None)
        self._hint.setVisible(bool(words) and self._legend is None)
        counts = not words and self._legend is None
        for button in self._buttons.values():
            button.setVisible(counts and (button.key == "visits" or not button.text().startswith("0 ")))
        self._fit()

    def set_legend(self, legend: QWidget | None) -> None:
        """A page's own widget instead of counts and hint; None takes it away."""
        if self._legend is not None:
            self._legend.hide()
        self._legend = legend
        if legend is not None:
            if self._row.indexOf(legend) < 0:
                self._row.insertWidget(self._row.indexOf(self._hint), legend, 100)
            legend.show()
        self.set_hint(self._hint.words, self._hint_icon.icon)

    def set_outbox(self, summary: OutboxSummary) -> None:
        self.outbox.set_summary(summary)
        self._fit()

    def unfilter(self) -> None:
        """All visits again."""
        for button in self._buttons.values():
            button.setChecked(False)
        self.filter_chosen.emit("")

    def _filter(self, key: str) -> None:
        chosen = key if self._buttons[key].isChecked() and key != "visits" else ""
        for other, button in self._buttons.items():
            button.setChecked(other == chosen)
        self.filter_chosen.emit(chosen)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.setFixedHeight(theme().metrics.statusbar)
        self._row.setContentsMargins(px(10), 1, px(12), 0)
        self._row.setSpacing(px(3))
        self._fit()

    def _fit(self) -> None:
        """Give room away step by step: the words of the counts, whose visits they are, the words of the outbox."""
        visits = self._buttons["visits"]
        for step in range(0 if self.width() >= theme().metrics.px(1000) else 1, 4):
            for button in self._buttons.values():
                button.set_brief(step > 0)
            visits.setText(self._whose[step > 1])
            visits.setToolTip(self._whose[0] if step > 1 else "")
            visits.updateGeometry()
            self.outbox.set_brief(step > 2)
            if self._row.minimumSize().width() <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        paint.hairline(painter, 0, 0, self.width(), 0)
        painter.end()
