"""The rows the inspector is made of: status steps, facts, lines, the waiting list, the foot."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose, Segment, name
from ui.inspector_card import STEPS, Fact, Waiting
from ui.theme import theme


class StatusStep(Segment):
    """One status in the row of five: an icon; the present one also has its word, in its own colours."""

    def __init__(self, status: str, parent: QWidget) -> None:
        self.status = status
        self._look_words = wording.status_word(status)
        super().__init__("", parent, small=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setToolTip(self._look_words)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        width = metrics.px(32)
        if self.isChecked():
            width = round(paint.width_of(self._look_words, "body", 600)) + metrics.icon(16) + metrics.px(30)
        return QSize(width, metrics.px(32))

    def set_words(self, words: str) -> None:
        self._look_words = words or wording.status_word(self.status)
        self.setToolTip(self._look_words)
        self.setAccessibleName(self._look_words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        rect, shades = QRectF(self.rect()), theme().status("visit", self.status)
        size = metrics.icon(16)
        middle = rect.center().y() - size / 2
        if self.isChecked():
            paint.box(painter, rect, look.radius("control") - 1, shades.soft, shades.line)
            words = paint.width_of(self._look_words, "body", 600)
            left = rect.center().x() - (size + metrics.px(6) + words) / 2
            paint.glyph(painter, shades.icon, shades.ink, left, middle, size)
            room = QRectF(left + size + metrics.px(6), 0, words + 2, rect.height())
            paint.text(painter, room, self._look_words, shades.ink, "body", 600)
        else:
            if self.underMouse() and self.isEnabled():
                paint.box(painter, rect, look.radius("control") - 1, look.color("bg.pressed"))
            ink = look.color("text.secondary" if self.isEnabled() else "text.disabled")
            paint.glyph(painter, shades.icon, ink, rect.center().x() - size / 2, middle, size)
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()


class StatusRow(QWidget):
    """The five steps of a visit. A press emits `status_chosen`; what is shown changes only when the card does."""

    status_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        name(self, "inspector.status", wording.STATUS)
        self._shown: tuple[str, str, dict[str, str]] = ("", "", {})
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._steps: dict[str, StatusStep] = {}
        for status in STEPS:
            step = self._steps[status] = StatusStep(status, self)
            step.setAutoExclusive(False)  # arrows only move between them: a status needs a deliberate press
            name(step, f"inspector.status.{status}", wording.status_word(status))
            step.clicked.connect(partial(self._press, status))
            self._row.addWidget(step)
        self._row.setContentsMargins(2, 2, 2, 2)

    def show_status(self, status: str, words: str, refused: dict[str, str]) -> None:
        self._shown = (status, words, refused)
        for key, step in self._steps.items():
            step.setChecked(key == status)
            why = refused.get(key, "")
            step.setEnabled(not why or key == status)
            step.set_words(words if key == status else "")
            step.setAccessibleDescription(why)
            if why:
                step.setToolTip(why)
            step.updateGeometry()
            step.update()

    def _press(self, status: str) -> None:
        self.show_status(*self._shown)
        if status != self._shown[0]:
            self.status_chosen.emit(status)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint.box(painter, QRectF(self.rect()), look.radius("control") + 1, look.color("bg.hover"))
        painter.end()


class FactRow(QWidget):
    """An icon and what it stands for; wraps."""

    copy_asked = Signal(str)

    def __init__(self, fact: Fact) -> None:
        super().__init__()
        self._fact = fact
        metrics = theme().metrics
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(metrics.px(28), 0, metrics.px(28) if fact.copy else 0, 0)
        more = f" {fact.more}" if fact.more else ""
        ink = "text.secondary" if fact.quiet else "text.primary"
        column.addWidget(Prose([(fact.words, ink, 400), (more, "text.tertiary", 400)]))
        if fact.below:
            column.addWidget(Prose([(fact.below, "text.tertiary", 400)], style="small"))
        self.setAccessibleName(" ".join(part for part in (fact.words, fact.more, fact.below) if part))
        self._copy: Button | None = None
        if fact.copy:
            self._copy = Button(
                icon="copy",
                kind="ghost",
                small=True,
                glyph=14,
                label=wording.COPY,
                identifier="inspector.copy",
                parent=self,
            )
            self._copy.clicked.connect(partial(self.copy_asked.emit, fact.copy))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._copy is not None:
            side = theme().metrics.px(24)
            self._copy.setGeometry(self.width() - side + theme().metrics.px(5), -2, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = theme().metrics.icon(16)
        paint.glyph(
            painter, self._fact.icon, theme().color("text.tertiary"), 0, (theme().line("body") - size) / 2, size
        )
        painter.end()


class LineRow(QWidget):
    """ "Last   Jan 8 · Emergency exam"."""

    def __init__(self, label: str, value: str, rest: str) -> None:
        super().__init__()
        self._parts = (label, value, f" · {rest}" if rest else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = f"{label}: {value}{self._parts[2]}"
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(200), theme().metrics.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        height = float(self.height())
        paint.text(painter, QRectF(0, 0, px(56), height), self._parts[0], look.color("text.secondary"))
        left = float(px(60))
        left += paint.text(
            painter, QRectF(left, 0, self.width() - left, height), self._parts[1], look.color("text.primary")
        )
        if self._parts[2]:
            paint.text(
                painter, QRectF(left, 0, self.width() - left, height), self._parts[2], look.color("text.secondary")
            )
        painter.end()


class WaitingLine(QWidget):
    """Who waits, on which status colours."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._strong = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().metrics.px(20))

    def say(self, words: str, strong: str) -> None:
        self._words, self._strong = words, strong
        self.setAccessibleName(words + strong)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics, ink = theme().metrics, theme().status("visit", "arrived").ink
        size = metrics.icon(14)
        paint.glyph(painter, "hourglass", ink, 0, (self.height() - size) / 2, size)
        left = float(size + metrics.px(6))
        room = QRectF(left, 0, self.width() - left, self.height())
        took = paint.text(painter, room, self._words, ink, "small")
        paint.text(painter, room.adjusted(took, 0, 0, 0), self._strong, ink, "small", 600)
        painter.end()


class Foot(QWidget):
    """What the practice system has of this visit, in one line."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._state = "", "saved"
        name(self, "inspector.kept")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, words: str, state: str) -> None:
        self._words, self._state = words, state
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, theme().metrics.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics = theme(), theme().metrics
        paint.hairline(painter, 0, 0, self.width(), 0)
        shades, size = look.status("outbox", self._state), metrics.icon(16)
        paint.glyph(painter, shades.icon, shades.bar, metrics.px(16), (self.height() - size) / 2, size)
        left = metrics.px(24) + size
        ink = look.color("text.secondary") if self._state == "saved" else shades.ink
        paint.text(
            painter, QRectF(left, 0, self.width() - left - metrics.px(16), self.height()), self._words, ink, "small"
        )
        painter.end()


class Section(QWidget):
    """A part of the panel: padded 12/16, with a line above all but the first."""

    def __init__(self, *, first: bool = False) -> None:
        super().__init__()
        self._first = first
        self.column = QVBoxLayout(self)
        px = theme().metrics.px
        self.column.setContentsMargins(px(16), px(12), px(16), px(12))
        self.column.setSpacing(px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            painter = QPainter(self)
            paint.hairline(painter, 0, 0, self.width(), 0)
            painter.end()


class WaitingRow(Button):
    """A visit to jump to, where nothing is selected."""

    def __init__(self, line: Waiting) -> None:
        super().__init__(line.name, kind="ghost", identifier=f"inspector.waiting.{line.key}")
        self._line = line
        self.setAccessibleName(", ".join(part for part in (line.name, line.detail, line.mark) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(200), theme().metrics.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        look, metrics = theme(), theme().metrics
        shades, size, px = look.status("visit", self._line.status), metrics.icon(16), metrics.px
        paint.glyph(painter, shades.icon, shades.ink, px(8), (rect.height() - size) / 2, size)
        left = px(18) + size
        mark = paint.width_of(self._line.mark, "small", 600)
        room = rect.width() - left - mark - px(16)
        paint.text(painter, QRectF(left, px(4), room, px(19)), self._line.name, look.color("text.primary"), "body", 500)
        paint.text(painter, QRectF(left, px(22), room, px(17)), self._line.detail, look.color("text.tertiary"), "small")
        spot = QRectF(rect.width() - mark - px(8), 0, mark, rect.height())
        paint.text(painter, spot, self._line.mark, shades.ink, "small", 600, paint.RIGHT)
