"""The patient of a visit: typed and found in the list below, then shown as a card with what tells people apart.

Draws and emits; who answers a text is told from outside with `show_hits`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from adapters.record import dataclass, field
from ui import paint, wording
from ui.booking_model import PersonLine
from ui.controls import Button, avatar, name
from ui.fields import SearchField
from ui.theme import theme

CARD: Final = 44
ROW: Final = 44


@dataclass(frozen=True, slots=True)
class HitLine:
    """A row of the list. `spans` are (start, length) of what answers, within `name`; `why` says what is not exact."""

    line: PersonLine
    name: str = field(repr=False)
    spans: tuple[tuple[int, int], ...] = ()
    why: str = ""


class PatientSearch(SearchField):
    """The line a patient is typed into; arrows and Enter belong to the list below."""

    stepped = Signal(int)
    taken = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(wording.FIND_PATIENT, identifier="booking.patient.search")
        self.has_list = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.has_list:
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class HitList(QWidget):
    """Who may be meant, over the fields below; the last row adds a new patient. The focus stays in the line above."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        name(self, "booking.patient.hits", wording.PATIENT)
        self.lines: Sequence[HitLine] = ()
        self.current = 0
        self._empty = self._new = ""
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_lines(self, lines: Sequence[HitLine], empty: str, new: str) -> None:
        """Rows; `empty` is said where nobody matches; `new` is the row that adds a patient."""
        self.lines, self._empty, self._new = lines, "" if lines else empty, new
        self.current = 0
        self.setFixedHeight(self._heights()[-1] + theme().metrics.px(4))
        self._say()
        self.update()

    def step(self, by: int) -> None:
        self.current = (self.current + by) % (len(self.lines) + 1)
        self._say()
        self.update()

    def _say(self) -> None:
        at = self.lines[self.current] if self.current < len(self.lines) else None
        self.setAccessibleDescription(f"{at.name}, {at.line.detail}, {at.why}" if at else self._new)

    def _heights(self) -> list[int]:
        """Where each row begins, and where the last one ends."""
        px = theme().metrics.px
        top = px(4) + (px(28) if self._empty else 0)
        rows = [top + px(ROW) * number for number in range(len(self.lines) + 1)]
        return [*rows, rows[-1] + px(36)]

    def _row_at(self, at: QPoint) -> int | None:
        edges = self._heights()
        return next((i for i in range(len(edges) - 1) if edges[i] <= at.y() < edges[i + 1]), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and row != self.current:
            self.current = row
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().toPoint())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        look, px = theme(), theme().metrics.px
        body = QRectF(self.rect())
        paint.box(p, body, look.radius("panel"), look.color("bg.raised"), look.color("border.default"))
        edges = self._heights()
        if self._empty:
            spot = QRectF(px(12), px(6), body.width() - px(24), px(24))
            paint.text(p, spot, self._empty, look.color("text.secondary"), "small")
        for number, line in enumerate(self.lines):
            self._row(p, line, QRectF(px(4), edges[number], body.width() - px(8), px(ROW)), number == self.current)
        last = QRectF(px(4), edges[-2], body.width() - px(8), px(36))
        if self.current == len(self.lines):
            paint.box(p, last, look.radius("control"), look.color("accent.subtle"), look.color("focus.ring"), 1.5)
        size = look.metrics.icon(16)
        paint.glyph(p, "user-plus", look.color("accent.text"), px(16), last.center().y() - size / 2, size)
        words = QRectF(px(46), last.top(), last.width() - px(50), last.height())
        paint.text(p, words, self._new, look.color("accent.text"), "body", 500)
        p.end()

    def _row(self, p: QPainter, line: HitLine, rect: QRectF, current: bool) -> None:
        look, px = theme(), theme().metrics.px
        if current:
            paint.box(p, rect, look.radius("control"), look.color("accent.subtle"), look.color("focus.ring"), 1.5)
        circle = QRectF(rect.left() + px(8), rect.center().y() - px(12), px(24), px(24))
        avatar(p, circle, line.line.initials, chosen=not current)
        left, right = circle.right() + px(10), rect.right() - px(10)
        tail = line.why or line.line.next
        wide = paint.width_of(tail, "small")
        top = rect.top() + px(4)
        first = QRectF(left, top, right - left - wide - px(12), px(18))
        paint.marked(p, first, line.name, line.spans, "body", 500)
        below = QRectF(left, top + px(18), right - left - wide - px(12), px(17))
        paint.text(p, below, line.line.detail, look.color("text.secondary"), "small")
        paint.text(
            p, QRectF(right - wide, rect.top(), wide + 1, rect.height()), tail, look.color("text.tertiary"), "small"
        )


class PatientCard(QWidget):
    """Who the visit is for, in a box: name over birth date, age and phone; the next visit; and how to change."""

    change_asked = Signal()
    reveal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "booking.patient")
        self._line: PersonLine | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.change = Button(wording.CHANGE, kind="ghost", small=True, identifier="booking.patient.change", parent=self)
        self.change.setAutoDefault(False)
        self.change.clicked.connect(self.change_asked)
        self.reveal = Button(
            wording.SHOW_NAMES_HERE, icon="eye", kind="ghost", small=True, identifier="booking.reveal", parent=self
        )
        self.reveal.setAutoDefault(False)
        self.reveal.clicked.connect(self.reveal_asked)

    def show_person(self, line: PersonLine | None, can_change: bool, can_reveal: bool) -> None:
        self._line = line
        self.change.setVisible(can_change and not can_reveal)
        self.reveal.setVisible(can_reveal)
        if line is not None:
            self.setAccessibleName(f"{line.name}, {line.detail}")
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(300), theme().metrics.px(CARD))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(120), theme().metrics.px(CARD))

    def _place(self) -> None:
        for button in (self.change, self.reveal):
            size = button.sizeHint()
            button.setGeometry(
                self.width() - size.width() - theme().metrics.px(9),
                (self.height() - size.height()) // 2,
                size.width(),
                size.height(),
            )

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self._place()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        paint.box(p, rect, look.radius("control"), look.color("bg.field"), look.color("border.strong"))
        line = self._line
        if line is not None:
            circle = QRectF(px(9), rect.center().y() - px(14), px(28), px(28))
            avatar(p, circle, line.initials, chosen=True)
            button = next((b for b in (self.change, self.reveal) if not b.isHidden()), None)
            right = (button.x() if button else rect.right()) - px(8)
            if line.next:
                wide = paint.width_of(line.next, "small")
                size = look.metrics.icon(13)
                color = look.color("text.secondary")
                paint.text(p, QRectF(right - wide, 0, wide + 1, rect.height()), line.next, color, "small")
                right -= wide + size + px(5)
                paint.glyph(p, "calendar", color, right, rect.center().y() - size / 2, size)
                right -= px(8)
            left = circle.right() + px(8)
            top = QRectF(left, px(4), right - left, px(19) if line.detail else rect.height() - px(8))
            paint.text(p, top, line.name, look.color("text.primary"), "body", 600)
            below = QRectF(left, px(22), right - left, px(17))
            paint.text(p, below, line.detail, look.color("text.secondary"), "small")
        p.end()


class FindsPatient(QWidget):
    """A line to type in with its list of people; the widgets of `_stack` stand in its place.

    `typed` carries the text, `chosen` the ref of a patient, `new_asked` the text a new patient starts from.
    """

    typed = Signal(str)
    chosen = Signal(object)
    new_asked = Signal(str)

    def __init__(self, over: QWidget) -> None:
        """`over`: what the list may cover."""
        super().__init__()
        self._over = over
        self.search, self.hits = PatientSearch(), HitList(over)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.search)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textEdited.connect(self.typed)
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._take_current)
        self.search.left.connect(self.close_list)
        self.hits.chosen.connect(self._take)

    def show_hits(self, lines: Sequence[HitLine], empty: str, new: str) -> None:
        """The answer to what was typed, under the line."""
        if not self.search.hasFocus() or self._stack.currentWidget() is not self.search:
            return
        self.hits.show_lines(lines, empty, new)
        at = self.mapTo(self._over, QPoint(0, self.height() + theme().metrics.px(4)))
        self.hits.setGeometry(at.x(), at.y(), self._room(at.x()), self.hits.height())
        self.hits.raise_()
        self.hits.show()
        self.search.has_list = True

    def _room(self, left: int) -> int:
        """How wide the list is that begins there."""
        return self.width()

    def forget(self) -> None:
        """What was typed and who was found."""
        self.search.clear()
        self.hits.show_lines((), "", "")
        self.close_list()

    def close_list(self) -> None:
        self.hits.hide()
        self.search.has_list = False

    def _step(self, by: int) -> None:
        if self.search.has_list:
            self.hits.step(by)
        else:
            self.typed.emit(self.search.text())

    def _take_current(self) -> None:
        self._take(self.hits.current)

    def _take(self, row: int) -> None:
        lines, text = self.hits.lines, self.search.text()
        self.close_list()
        if row < len(lines):
            self.chosen.emit(lines[row].line.ref)
        else:
            self.new_asked.emit(text.strip())


class PatientField(FindsPatient):
    """Search line or card."""

    change_asked = Signal()
    reveal_asked = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.card = PatientCard()
        self.hidden = Button(
            f"{wording.NAMES_HIDDEN}. {wording.SHOW_NAMES_HERE}", icon="eye-off", identifier="booking.patient.hidden"
        )
        self.hidden.setAutoDefault(False)
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.hidden)
        self._fit()
        theme().changed.connect(self._fit)
        self.card.change_asked.connect(self.change_asked)
        self.card.reveal_asked.connect(self.reveal_asked)
        self.hidden.clicked.connect(self.reveal_asked)

    def show_person(self, line: PersonLine | None, can_change: bool, can_reveal: bool) -> None:
        """The card of whoever is chosen, else the line to type in; with names hidden first a way to show them."""
        self.card.show_person(line, can_change, can_reveal)
        wanted: QWidget = self.card if line is not None else self.hidden if can_reveal else self.search
        self._stack.setCurrentWidget(wanted)
        if wanted is not self.search:
            self.search.clear()
            self.close_list()
        self._fit()

    def take_focus(self) -> None:
        wanted = self._stack.currentWidget()
        if wanted is self.card:
            wanted = self.card.change if self.card.change.isVisible() else self.card.reveal
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        metrics = theme().metrics
        self.setFixedHeight(metrics.px(CARD) if self._stack.currentWidget() is self.card else metrics.control)
