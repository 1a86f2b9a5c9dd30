"""The painted parts of set-up: the list of steps, a system's card, a step of the check, the box that says what to do.

Not here: the pages they stand on (`setup_pages.py`).
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QRadioButton, QSizePolicy, QWidget

from ui import paint, wording
from ui.controls import Button, PaintedChoice, Prose, Turning, Words, name
from ui.setup_model import Card, CheckLine, Trouble
from ui.theme import theme

RAIL: Final = 232


class StepRail(QWidget):
    """The steps at the left of set-up; tells where one is, takes no input."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0
        name(self, "setup.steps")
        self.show_step(0)

    def show_step(self, number: int) -> None:
        self._now = number
        told = []
        for at, (_, words) in enumerate(wording.SETUP_STEPS):
            state = "done" if at < number else "now" if at == number else "later"
            told.append(wording.step_spoken(at + 1, len(wording.SETUP_STEPS), words, state))
        self.setAccessibleName(told[number])
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        left, top = px(28), px(24)
        wide = self.width() - left - px(16)
        paint.text(
            painter, QRectF(left, top, wide, px(16)), wording.SETUP_MINUTES, look.color("text.tertiary"), "small", 500
        )
        for at, (_, words) in enumerate(wording.SETUP_STEPS):
            self._paint_step(painter, at, words, px(48) + at * px(40))
        lines = _wrapped(wording.SETUP_KEYCHAIN, wide - px(24))
        top = self.height() - px(24) - len(lines) * px(16)
        paint.glyph(painter, "key-round", look.color("text.secondary"), left, top, look.metrics.icon(15))
        for row, line in enumerate(lines):
            spot = QRectF(left + px(24), top + row * px(16), wide, px(16))
            paint.text(painter, spot, line, look.color("text.secondary"), "small")
        painter.end()

    def _paint_step(self, painter: QPainter, at: int, words: str, top: int) -> None:
        look, px = theme(), theme().metrics.px
        now, done = at == self._now, at < self._now
        if now:
            row = QRectF(px(16), top, self.width() - px(32), px(40))
            paint.box(painter, row, look.radius("control"), look.color("bg.pressed"))
        dot = QRectF(px(28), top + px(10), px(20), px(20))
        fill = look.color("accent.base") if now else look.color("accent.subtle") if done else None
        line = None if now or done else look.color("border.strong")
        paint.box(painter, dot, dot.width() / 2, fill, line, 1.5)
        if done:
            size = look.metrics.icon(12)
            spot = dot.center().x() - size / 2, dot.center().y() - size / 2
            paint.glyph(painter, "check", look.color("accent.text"), *spot, size)
        else:
            ink = look.color("accent.on" if now else "text.secondary")
            paint.text(painter, dot, str(at + 1), ink, "caption", 600, paint.CENTER)
        spot_words = QRectF(px(60), top, self.width() - px(76), px(40))
        ink = look.color("text.primary" if now else "text.secondary")
        paint.text(painter, spot_words, words, ink, "body", 600 if now else 500)


def _wrapped(words: str, width: float) -> list[str]:
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if paint.width_of(longer, "small") > width and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


class SystemCard(PaintedChoice, QRadioButton):
    """One system to choose: what it is, how it saves, what one needs at hand."""

    taken = Signal(str)
    """It was pressed twice, or chosen with Enter: go on with it."""

    def __init__(self, card: Card) -> None:
        super().__init__(card.title)
        self.card = card
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name(self, f"setup.system.{card.kind}", card.title, f"{card.about}. {card.more}. {card.needs}.")

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(px(240), px(102))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), self.sizeHint().height())

    def mouseDoubleClickEvent(self, event: object) -> None:
        self.taken.emit(self.card.kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        on = self.isChecked()
        fill = look.color("accent.subtle" if on else "bg.hover" if self.underMouse() else "bg.raised")
        line = look.color("accent.base" if on else "border.default")
        paint.box(painter, rect, look.radius("panel"), fill, line, 2 if on else 1)
        size = look.metrics.icon(18)
        ink = look.color("accent.text" if on else "text.secondary")
        paint.glyph(painter, self.card.icon, ink, px(16), px(22) - size / 2, size)
        left = px(24) + size
        wide = rect.width() - left - px(44)
        paint.text(
            painter, QRectF(left, px(11), wide, px(22)), self.card.title, look.color("text.primary"), "title", 600
        )
        self._paint_dot(painter, QRectF(rect.width() - px(32), px(14), px(16), px(16)), on)
        for row, words in enumerate((self.card.about, self.card.more)):
            spot = QRectF(px(16), px(36) + row * px(16), rect.width() - px(32), px(16))
            paint.text(painter, spot, words, look.color("text.secondary"), "small")
        small = look.metrics.icon(13)
        icon = "key-round" if self.card.has_keys else "check"
        top = px(76)
        paint.glyph(painter, icon, look.color("text.tertiary"), px(16), top + (px(16) - small) / 2, small)
        spot = QRectF(px(22) + small, top, rect.width() - px(38) - small, px(16))
        paint.text(painter, spot, self.card.needs, look.color("text.tertiary"), "small")
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("panel"))
        painter.end()

    def _paint_dot(self, painter: QPainter, dot: QRectF, on: bool) -> None:
        look = theme()
        if not on:
            paint.box(painter, dot, dot.width() / 2, look.color("bg.field"), look.color("border.strong"), 1)
            return
        paint.box(painter, dot, dot.width() / 2, look.color("accent.base"))
        inner = dot.width() * 0.3
        middle = dot.adjusted(inner, inner, -inner, -inner)
        paint.box(painter, middle, middle.width() / 2, look.color("accent.on"))


class SecretEdit(QLineEdit):
    """Takes a key by typing, pasting or from a password manager; an eye at its end shows what stands there."""

    def __init__(self, identifier: str, label: str) -> None:
        super().__init__()
        name(self, identifier, label)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoAutoUppercase
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )
        self.eye = Button(
            icon="eye", kind="ghost", small=True, label=wording.SHOW_SECRET, identifier=f"{identifier}.eye"
        )
        self.eye.setAutoDefault(False)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2, 0)
        row.addStretch(1)
        row.addWidget(self.eye)
        self._relayout()
        theme().changed.connect(self._relayout)

    def _relayout(self) -> None:
        self.setTextMargins(0, 0, theme().metrics.control_small, 0)

    def _show(self, on: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if on else "eye")
        words = wording.HIDE_SECRET if on else wording.SHOW_SECRET
        self.eye.setAccessibleName(words)
        self.eye.setToolTip(words)


class StepLine(QWidget):
    """One step of the check."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._line = CheckLine("", "waiting", "")
        self._is_last = False
        self._turning = Turning(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, f"setup.step.{number}")

    def put(self, line: CheckLine, *, is_last: bool) -> None:
        self._line, self._is_last = line, is_last
        self.setAccessibleName(line.spoken)
        self._turning.on(line.state == "running")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(300), theme().metrics.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, line = theme(), theme().metrics.px, self._line
        height, size = self.height(), look.metrics.icon(18)
        icon, ink = {
            "waiting": ("circle-dashed", look.color("text.tertiary")),
            "running": ("spinner", look.color("accent.base")),
            "passed": ("circle-check", look.status("visit", "done").bar),
            "asked": ("circle-help", look.color("accent.base")),
            "failed": ("octagon-alert", look.status("outbox", "failed").bar),
        }[line.state]
        paint.glyph(painter, icon, ink, px(19), (height - size) / 2, size)
        right = paint.width_of(line.right, "small")
        edge = self.width() - px(16)
        tone = look.color("text.tertiary")
        paint.text(
            painter, QRectF(edge - right - 1, 0, right + 2, height), line.right, tone, "small", None, paint.RIGHT
        )
        words_ink = look.color("text.tertiary" if line.state == "waiting" else "text.primary")
        spot = QRectF(px(52), 0, edge - right - px(64), height)
        paint.text(painter, spot, line.words, words_ink, "body", 600 if line.state in ("failed", "asked") else 400)
        if not self._is_last:
            paint.hairline(painter, px(16), height - 1, edge, height - 1)
        painter.end()


class Framed(QWidget):
    """A panel's outline around whatever is laid out in it."""

    def __init__(self, *, quiet: bool = False) -> None:
        super().__init__()
        self._quiet = quiet

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        fill = look.color("bg.subtle" if self._quiet else "bg.raised")
        paint.box(painter, QRectF(self.rect()), look.radius("panel"), fill, look.color("border.default"))
        painter.end()


class TroubleBox(QWidget):
    """What happened, what is safe, what to do: in that order."""

    def __init__(self, identifier: str) -> None:
        super().__init__()
        name(self, identifier)
        self._heads = [Words(words, weight=600) for words in _HEADS]
        self._heads[0].set_color("text.primary")
        self._told = [Prose("") for _ in _HEADS]
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        for row, (head, told) in enumerate(zip(self._heads, self._told, strict=True)):
            self._grid.addWidget(head, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(told, row, 1)
        self._relayout()
        theme().changed.connect(self._relayout)

    def say(self, trouble: Trouble) -> None:
        parts = (trouble.happened, trouble.safe, trouble.do)
        for told, words in zip(self._told, parts, strict=True):
            told.set_runs(words)
        self.setAccessibleName(" ".join(f"{head}: {words}" for head, words in zip(_HEADS, parts, strict=True)))

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._grid.setContentsMargins(px(16), px(12), px(16), px(12))
        self._grid.setHorizontalSpacing(px(24))
        self._grid.setVerticalSpacing(px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        wrong = look.status("outbox", "failed")
        paint.box(painter, QRectF(self.rect()), look.radius("panel"), wrong.soft, wrong.line)
        painter.end()


_HEADS: Final = (wording.WHAT_HAPPENED, wording.WHAT_IS_SAFE, wording.WHAT_TO_DO)


class Glyph(QWidget):
    """A small icon beside a line of words."""

    def __init__(self, icon: str, ink: str = "text.secondary", size: int = 14) -> None:
        super().__init__()
        self._icon, self._ink, self._size = icon, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().metrics.icon(self._size)
        return QSize(side, side + theme().metrics.px(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = theme().metrics.icon(self._size)
        paint.glyph(painter, self._icon, theme().color(self._ink), 0, theme().metrics.px(2), size)
        painter.end()


class Tick(QWidget):
    """The round check mark over the finish."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(36)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        done = look.status("visit", "done")
        paint.box(painter, rect, rect.width() / 2, done.soft, done.line)
        size = look.metrics.icon(18)
        spot = rect.center().x() - size / 2, rect.center().y() - size / 2
        paint.glyph(painter, "check", done.bar, *spot, size)
        painter.end()


class Swatch(PaintedChoice, QRadioButton):
    """One colour to choose, with its name."""

    def __init__(self, key: str, words: str, identifier: str) -> None:
        super().__init__(words)
        self.key = key
        self.setToolTip(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, identifier, words)

    def sizeHint(self) -> QSize:
        side = theme().metrics.control_small
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        from ui.practice_colors import color

        painter = QPainter(self)
        rect, look = QRectF(self.rect()), theme()
        dot = rect.adjusted(6, 6, -6, -6)
        paint.box(painter, dot, dot.width() / 2, color(self.key))
        if self.isChecked():
            painter.setPen(QPen(look.color("text.primary"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect.adjusted(3, 3, -3, -3))
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()
