"""The boxes of the booking sheet: what is in the way, who could be meant, what happens next.

Not here: its fields (`booking_fields.py`, `booking_patient.py`), the sheet that puts them together (`booking.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import paint, wording
from ui.booking_fields import Sentence
from ui.booking_model import AlikeShown, Choice, ConflictShown, PersonLine
from ui.controls import KEYBOARD_REASONS, Button, CheckRow, PaintedChoice, Pill, Prose, Words, name
from ui.day_paint import hatch, outline
from ui.theme import theme

MOST: Final = 3
"""So many ways out, or people who could be meant, are shown at most."""


class ChoiceRow(PaintedChoice, QRadioButton):
    """One way out: bold words, plain words, and why at the end of the row."""

    RING_REASONS = (*KEYBOARD_REASONS, Qt.FocusReason.OtherFocusReason)

    def __init__(self, identifier: str) -> None:
        super().__init__()
        self.choice = Choice("", "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, identifier)

    def offer(self, choice: Choice) -> None:
        self.choice = choice
        words = f"{choice.strong} {choice.rest}".strip()
        self.setAccessibleName(words)
        self.setAccessibleDescription(choice.more)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(200), theme().metrics.px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(80), theme().metrics.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        on, radius = self.isChecked(), theme().radius("control")
        line = look.status("outbox", "attention").line
        if on:
            paint.box(painter, rect, radius, look.color("bg.raised"), line)
        elif self.underMouse():
            paint.box(painter, rect, radius, None, line)
        dot = QRectF(px(11), rect.center().y() - px(8), px(16), px(16))
        if on:
            paint.box(painter, dot, dot.width() / 2, look.color("accent.base"))
            paint.box(painter, dot.adjusted(px(5), px(5), -px(5), -px(5)), px(3), look.color("bg.raised"))
        else:
            paint.box(painter, dot, dot.width() / 2, look.color("bg.field"), look.color("border.strong"))
        left, right = float(px(35)), rect.right() - px(11)
        more = paint.width_of(self.choice.more, "small")
        room = right - left - (more + px(12) if more else 0)
        ink = look.color("text.primary")
        spot = QRectF(left, 0, room, rect.height())
        taken = paint.text(painter, spot, self.choice.strong, ink, "body", 600)
        gap = paint.width_of(" ")
        rest = QRectF(left + taken + gap, 0, room - taken - gap, rect.height())
        if rest.width() > px(16):
            paint.text(painter, rest, self.choice.rest, ink)
        tail = QRectF(right - more, 0, more + 1, rect.height())
        paint.text(painter, tail, self.choice.more, look.color("text.secondary"), "small")
        if self.has_ring:
            paint.focus_ring(painter, rect, radius)
        painter.end()


class WarningBox(QWidget):
    """A box in attention colours with a heading; what is in it goes into `column`."""

    def __init__(self, identifier: str) -> None:
        super().__init__()
        self._heading = ""
        name(self, identifier)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(0)
        self._relayout()
        theme().changed.connect(self._relayout)

    def say(self, heading: str) -> None:
        self._heading = heading
        self.setAccessibleName(heading)
        self.setToolTip(heading)
        self.update()

    def _relayout(self) -> None:
        px = theme().metrics.px
        self.column.setContentsMargins(px(13), px(39), px(13), px(13))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        wrong = look.status("outbox", "attention")
        paint.box(painter, rect, look.radius("panel"), wrong.soft, wrong.line)
        size = look.metrics.icon(16)
        paint.glyph(painter, "triangle-alert", wrong.ink, px(14), px(22) - size / 2, size)
        left = px(14) + size + px(8)
        spot = QRectF(left, px(12), rect.width() - left - px(14), px(20))
        paint.text(painter, spot, self._heading, wrong.ink, "body", 600)
        painter.end()


class ConflictBox(WarningBox):
    """What is in the way and up to three ways out: one Tab stop, arrows inside; a reason where one is asked for."""

    chosen = Signal(str)
    reason_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__("booking.conflict")
        self._group = QButtonGroup(self)
        self._all = [ChoiceRow(f"booking.way.{number}") for number in range(MOST)]
        for row in self._all:
            row.toggled.connect(partial(self._toggled, row))
            self._group.addButton(row)
            self.column.addWidget(row)
        self._looking = Words(wording.booking_looking(), style="small", color="text.secondary")
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(wording.DOUBLE_REASON)
        name(self.reason, "booking.reason", wording.DOUBLE_REASON)
        self.reason.textEdited.connect(self.reason_typed)
        self.problem = Sentence("booking.conflict.problem")
        self.column.addWidget(self._looking)
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setSpacing(4)
        below.setContentsMargins(0, 6, 0, 0)
        below.addWidget(self.reason)
        below.addWidget(self.problem)
        self.column.addWidget(self._below)
        self.hide()

    @property
    def rows(self) -> list[ChoiceRow]:
        """The ways out now on offer."""
        return [row for row in self._all if not row.isHidden()]

    def show_conflict(self, shown: ConflictShown | None, problem: str, enabled: bool) -> None:
        self.setVisible(shown is not None)
        choices = shown.choices if shown is not None else ()
        for number, row in enumerate(self._all):
            row.setVisible(number < len(choices))
            row.setEnabled(enabled)
            if number < len(choices):
                row.offer(choices[number])
        if shown is None:
            return
        self.say(shown.heading)
        self._check(shown.chosen)
        self._looking.setVisible(shown.looking)
        self.reason.setVisible(shown.wants_reason)
        self.reason.setEnabled(enabled)
        if self.reason.text() != shown.reason:
            self.reason.setText(shown.reason)
        self.problem.say(problem)
        self._below.setVisible(shown.wants_reason or bool(problem))

    def _check(self, key: str) -> None:
        """Tick this one, or none; tells nobody."""
        self._group.setExclusive(False)
        for row in self._all:
            with QSignalBlocker(row):
                row.setChecked(not row.isHidden() and row.choice.key == key)
        self._group.setExclusive(True)

    def _toggled(self, row: ChoiceRow, on: bool) -> None:
        if on:
            self.chosen.emit(row.choice.key)


class AlikeBox(WarningBox):
    """People who could be taken for each other, side by side by what tells them apart; to be confirmed."""

    sure = Signal(bool)
    other_chosen = Signal(object)  # ref

    def __init__(self) -> None:
        super().__init__("booking.alike")
        self._people = [Suspect(number) for number in range(MOST)]
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(16))
        for one in self._people:
            one.instead.connect(self.other_chosen)
            row.addWidget(one, 1)
        self.check = CheckRow(wording.RIGHT_PERSON, identifier="booking.sure")
        self.check.toggled.connect(self.sure)
        self.problem = Sentence("booking.alike.problem")
        self.column.addLayout(row)
        self.column.addWidget(self.check)
        self.column.addWidget(self.problem)
        self.hide()

    def show_alike(self, shown: AlikeShown | None, problem: str) -> None:
        self.setVisible(shown is not None)
        self.problem.say(problem)
        people = shown.people if shown is not None else ()
        for number, one in enumerate(self._people):
            one.setVisible(number < len(people))
            if number < len(people):
                one.show_person(people[number])
        if shown is not None:
            self.say(shown.heading)
        with QSignalBlocker(self.check):
            self.check.setChecked(shown is not None and shown.sure)


class Suspect(QWidget):
    """One of the people who could be meant; the first is the one chosen."""

    instead = Signal(object)  # ref

    def __init__(self, number: int) -> None:
        super().__init__()
        name(self, f"booking.suspect.{number}")
        self._ref: object = None
        ink = "text.secondary" if number else "text.primary"
        title = wording.OTHER_PERSON if number else wording.CHOSEN_PERSON
        self._lines = [Words(weight=600), Words(style="small", color=ink), Words(style="small", color=ink)]
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(0, 0, 0, 4)
        column.addWidget(Words(title, style="caption", color="text.secondary"))
        for line in self._lines:
            column.addWidget(line)
        if number:
            button = Button(wording.CHOOSE_INSTEAD, kind="link", small=True, identifier=f"booking.instead.{number}")
            button.setAutoDefault(False)
            button.clicked.connect(self._choose)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_person(self, line: PersonLine) -> None:
        self._ref = line.ref
        born, _, phone = line.detail.rpartition(" · ")
        for words, text in zip(self._lines, (line.name, born or phone, phone if born else ""), strict=True):
            words.set_words(text)
        self.setAccessibleName(f"{line.name}, {line.detail}")

    def _choose(self) -> None:
        self.instead.emit(self._ref)


class Standing(QWidget):
    """Where a visit stands: its status, and whether the practice system has it so."""

    def __init__(self) -> None:
        super().__init__()
        name(self, "booking.standing")
        self._pill = Pill("visit", "scheduled", "")
        self._kept = Words(style="small", color="text.secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(10))
        row.addWidget(self._pill)
        row.addWidget(self._kept, 1)

    def say(self, status: tuple[str, str], kept: tuple[str, str]) -> None:
        key, words = status
        self.setVisible(bool(key))
        if key:
            self._pill.show_state("visit", key, words, theme().status("visit", key).icon)
            self._kept.set_words(kept[1])
            self.setAccessibleName(f"{words}. {kept[1]}")


class StepIcon(QWidget):
    """How a change looks at one stage of its way: hatched with a clock, hatched and turning, solid and saved."""

    def __init__(self, state: str) -> None:
        super().__init__()
        self.state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(28), theme().metrics.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = theme(), QRectF(self.rect())
        state, radius = look.status("outbox", self.state), theme().radius("control")
        saved = self.state == "saved"
        outline(painter, rect.width(), rect.height(), radius, state.soft, QPen(Qt.PenStyle.NoPen))
        if not saved:
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
            painter.fillPath(path, hatch(state.bar, 0.2 if look.is_dark else 0.17, self.devicePixelRatioF()))
        outline(painter, rect.width(), rect.height(), radius, None, QPen(state.line, 1), dash=None if saved else (4, 3))
        size = look.metrics.icon(14)
        spot = QRectF(rect.center().x() - size / 2, rect.center().y() - size / 2, size, size)
        if self.state == "sending" and not look.reduced_motion:
            paint.spinner(painter, spot, state.bar)
        else:
            paint.glyph(
                painter, state.icon if self.state != "sending" else "clock", state.ink, spot.x(), spot.y(), size
            )
        painter.end()


class Steps(QWidget):
    """What happens to the change, in three steps beside each other."""

    def __init__(self) -> None:
        super().__init__()
        name(self, "booking.steps")
        self._title = Words(style="small", weight=600)
        self._words: list[tuple[Prose, Prose]] = []
        self._row = QHBoxLayout()
        for state, wide in (("waiting", 152), ("sending", 173), ("saved", 142)):  # as wide as what they usually say
            one = QHBoxLayout()
            one.setSpacing(theme().metrics.px(8))
            title, text = Prose("", style="small"), Prose("", style="small")
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(title)
            words.addWidget(text)
            words.addStretch(1)
            one.addWidget(StepIcon(state), 0, Qt.AlignmentFlag.AlignTop)
            one.addLayout(words, 1)
            self._row.addLayout(one, wide)
            self._words.append((title, text))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._row)
        self._relayout()
        theme().changed.connect(self._relayout)

    def show_steps(self, title: str, steps: Sequence[tuple[str, str, str]]) -> None:
        self.setVisible(bool(steps))
        self._title.set_words(title)
        self.setAccessibleName(title)
        for (strong, text), (_, words, rest) in zip(self._words, steps, strict=False):
            strong.set_runs([(words, "text.primary", 600)])
            text.set_runs([(rest, "text.secondary", 400)])

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(15), px(12), px(14), px(13))
        self._column.setSpacing(px(8))
        self._row.setSpacing(px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rect = QRectF(self.rect())
        paint.box(painter, rect, look.radius("panel"), look.color("bg.subtle"), look.color("border.subtle"))
        painter.end()
