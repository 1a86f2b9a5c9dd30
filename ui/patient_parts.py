"""What the patient page is made of: cards with a head, visits, changes on their way, people of the household."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Prose, Words, name
from ui.day_paint import hatch
from ui.patient_model import Relative, VisitLine, Waiting
from ui.theme import theme

HEAD: Final = 40
ROW: Final = 44


class Card(QWidget):
    """A titled box; `column` takes what is in it. `tool` stands at the right end of its head."""

    def __init__(self, title: str, *, count: str = "", more: str = "", tool: QWidget | None = None, key: str) -> None:
        super().__init__()
        name(self, f"patient.{key}", ", ".join(filter(None, (title, count, more))))
        px = theme().metrics.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 2)
        outer.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(px(HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(10) if tool else px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Words(title, weight=600))
        if count:
            row.addWidget(Words(count, color="text.secondary"))
        row.addStretch(1)
        if more:
            row.addWidget(Words(more, style="small", color="text.secondary"))
        if tool is not None:
            row.addWidget(tool)
        outer.addWidget(head)
        self._head = head
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        outer.addLayout(self.column)

    def padded(self, spacing: int = 8) -> QVBoxLayout:
        """A column with the card's own margins."""
        px = theme().metrics.px
        inner = QVBoxLayout()
        inner.setContentsMargins(px(16), px(12), px(16), px(12))
        inner.setSpacing(px(spacing))
        self.column.addLayout(inner)
        return inner

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        radius = look.radius("panel")
        paint.box(painter, rect.adjusted(0, 1, 0, 0), radius, look.shadow(1)[0][2])
        body = rect.adjusted(0, 0, 0, -1)
        paint.box(painter, body, radius, look.color("bg.canvas"), look.color("border.subtle"))
        bottom = self._head.geometry().bottom()
        paint.hairline(painter, 1, bottom, self.width() - 2, bottom)
        painter.end()


class VisitRow(Button):
    """One visit: day, time, what and with whom, how it stands. A press opens it in its day."""

    confirm_asked = Signal()

    def __init__(self, line: VisitLine, *, first: bool) -> None:
        super().__init__(line.what, kind="ghost", identifier=f"patient.visit.{line.ref.id}")
        self._line, self._first = line, first
        self.setAccessibleName(line.spoken)
        self.setToolTip(line.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.confirm: Button | None = None
        if line.can_confirm:
            self.confirm = Button(
                wording.CONFIRM_VISIT, small=True, identifier=f"patient.confirm.{line.ref.id}", parent=self
            )
            self.confirm.setAccessibleDescription(line.spoken)
            self.confirm.clicked.connect(self.confirm_asked)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(300), theme().metrics.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(200), theme().metrics.px(ROW))

    def _pills(self) -> list[tuple[str, str, str]]:
        """(group, key, words), from the right."""
        line = self._line
        pills = [("visit", line.status, line.status_words)]
        if line.look:
            pills.append(("outbox", line.look, line.look_words))
        return pills

    def _left_of_pills(self) -> float:
        px = theme().metrics.px
        wide = sum(
            paint.pill_size(words, theme().status(group, key).icon).width() + px(8)
            for group, key, words in self._pills()
        )
        return self.width() - px(8) - wide

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.confirm is not None:
            size = self.confirm.sizeHint()
            left = round(self._left_of_pills()) - size.width() - theme().metrics.px(6)
            self.confirm.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.fill(painter, self.rect().adjusted(0, 1, 0, -1), look.color("bg.hover"))
        if not self._first:
            paint.hairline(painter, 0, 0, self.width(), 0)
        line, right = self._line, rect.right() - px(16)
        for group, key, words in self._pills():
            shades = look.status(group, key)
            size = paint.pill_size(words, shades.icon)
            spot = QRectF(right - size.width(), rect.center().y() - size.height() / 2, size.width(), size.height())
            paint.pill(painter, spot, words, shades.ink, shades.soft, shades.line, shades.icon)
            right = spot.left() - px(8)
        if self.confirm is not None:
            right = self.confirm.x() - px(8)
        left = float(px(16))
        day = max(px(96), paint.width_of(line.day) + px(10))
        for words, wide in ((line.day, day), (line.time, max(px(70), paint.width_of(line.time) + px(10)))):
            spot = QRectF(left, 0, min(wide, right - left), rect.height())
            paint.text(painter, spot, words, look.color("text.primary"))
            left += wide
        room = QRectF(left, 0, max(0.0, right - left), rect.height())
        struck = line.status == "cancelled"
        ink = look.color("text.tertiary" if struck else "text.primary")
        took = paint.text(painter, room, line.what, ink)
        if line.who and room.width() - took > px(30):
            rest = room.adjusted(took, 0, 0, 0)
            paint.text(painter, rest, f" · {line.who}", look.color("text.secondary"))
        if self.has_ring:
            paint.focus_ring(painter, rect.adjusted(2, 2, -2, -2), look.radius("control"))
        painter.end()


class WaitingBox(QWidget):
    """A change of the patient's details that the practice system does not have yet: hatched, dashed, in words."""

    opened = Signal(str)

    def __init__(self, waiting: Waiting) -> None:
        super().__init__()
        self._waiting = waiting
        words = (waiting.title, waiting.new, waiting.old, waiting.age)
        name(self, f"patient.waiting.{waiting.id}", ". ".join(filter(None, words)))
        look, metrics, px = theme(), theme().metrics, theme().metrics.px
        shades = look.status("outbox", waiting.look)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(6), px(6), px(8))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(metrics.icon(14) + px(7), 0, 0, 0)
        title = Words(waiting.title, style="small", weight=600)
        head.addWidget(title, 1)
        head.addWidget(Words(waiting.age, style="small", color="text.secondary"))
        show = Button(
            icon="chevron-right",
            kind="ghost",
            small=True,
            label=wording.OPEN_OUTBOX,
            identifier=f"patient.waiting.{waiting.id}.open",
        )
        show.clicked.connect(partial(self.opened.emit, waiting.id))
        head.addWidget(show)
        column.addLayout(head)
        for line, ink in ((waiting.new, "text.primary"), (waiting.old, "text.secondary")):
            if line:
                column.addWidget(Prose([(line, ink, 400)], style="small"))
        self._shades = shades

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        shades, radius = self._shades, look.radius("control")
        paint.box(painter, rect, radius, shades.soft)
        if self._waiting.look in ("waiting", "sending"):
            path = QPainterPath()
            path.addRoundedRect(rect, radius, radius)
            painter.fillPath(path, hatch(shades.bar, 0.2 if look.is_dark else 0.17, self.devicePixelRatioF()))
        self._outline(painter, rect, radius, shades.line)
        size = look.metrics.icon(14)
        paint.glyph(painter, shades.icon, shades.ink, px(10), px(6) + (px(28) - size) / 2, size)
        painter.end()

    def _outline(self, painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
        """Dashed as long as it is on its way; solid where it needs a person."""
        pen = QPen(color, 1)
        if self._waiting.look in ("waiting", "sending"):
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(QColor(0, 0, 0, 0))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class RelativeRow(Button):
    """Somebody with the same phone: name and age, the next visit below; a press opens them."""

    def __init__(self, relative: Relative) -> None:
        super().__init__(relative.words, kind="ghost", identifier=f"patient.relative.{relative.ref.id}")
        self._relative = relative
        self._more = " · ".join(filter(None, (relative.when, relative.practice)))
        self.setAccessibleName(wording.relative_spoken(relative.words, self._more))
        self.setToolTip(f"{relative.words}\n{self._more}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(160), theme().metrics.px(42))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(100), theme().metrics.px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px, rect = theme(), theme().metrics.px, QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint.box(painter, rect, look.radius("control"), look.color("bg.hover"))
        size = look.metrics.icon(16)
        paint.glyph(painter, "user-round", look.color("text.tertiary"), px(4), px(4) + (px(18) - size) / 2, size)
        left = px(32)
        room = rect.width() - left - px(4)
        first, second = QRectF(left, px(3), room, px(19)), QRectF(left, px(21), room, px(17))
        paint.text(painter, first, self._relative.words, look.color("accent.text"), "body", 500)
        paint.text(painter, second, self._more, look.color("text.tertiary"), "small")
        if self.has_ring:
            paint.focus_ring(painter, rect, look.radius("control"))
        painter.end()
