"""The small panel beside a visit on the grid: what it is and what can be done at once. Draws a `PeekCard`, emits.

It lies in the window and takes neither pointer nor keyboard away from the grid, so that a double-click and a drag
still begin on the card it belongs to. Not here: when it opens and closes (`visit_peek_desk.py`).
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Button, Pill, Prose, Turning, Words, name
from ui.day_paint import hatch, outline
from ui.theme import theme
from ui.visit_peek_model import PeekCard

WIDTH: Final = 320
_GAP: Final = 10  # between the card and the panel
_SHADOW: Final = 24
_SPIN: Final = 14
_AIR: Final = 8  # between what the visit is and the box that says where its change is


class _Shade(QWidget):
    """The shadow around the panel; the pointer goes through it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint.shadow(painter, rect, theme().radius("panel"), 2)
        painter.end()


class _Change(QWidget):
    """Where the visit's change is: hatched while it is not in the practice system yet."""

    def __init__(self) -> None:
        super().__init__()
        self._look = self._title = ""
        self._then = Prose("", style="small")
        self._turning = Turning(self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._then)
        name(self, "visit_peek.change")

    def space(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(10), px(_AIR + 9) + theme().line("small"), px(10), px(8))

    def say(self, card: PeekCard) -> None:
        self._look, self._title = card.look, card.change
        self._then.set_runs([(card.then, "text.secondary", 400)])
        self._turning.on(card.look == "sending" and not theme().reduced_motion)
        self.setAccessibleName(f"{card.change}. {card.then}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        look, radius = theme(), theme().radius("control")
        shades = look.status("outbox", self._look)
        air = look.metrics.px(_AIR)
        painter.translate(0, air)
        w, h = self.width(), self.height() - air
        unsent = self._look in ("waiting", "sending")
        outline(painter, w, h, radius, shades.soft, QPen(Qt.PenStyle.NoPen))
        if unsent:
            path = QPainterPath()
            path.addRoundedRect(QRectF(0.5, 0.5, w - 1, h - 1), radius, radius)
            painter.fillPath(path, hatch(shades.bar, 0.2 if look.is_dark else 0.17, self.devicePixelRatioF()))
            outline(painter, w, h, radius, None, QPen(shades.line, 1), dash=(4, 3))
        else:
            width = 1.5 if self._look in ("failed", "attention") else 1
            outline(painter, w, h, radius, None, QPen(shades.line, width))
        size = look.metrics.icon(_SPIN)
        left, line = float(look.metrics.px(10)), float(look.line("small"))
        top = look.metrics.px(7) + (line - size) / 2
        if self._look == "sending" and not look.reduced_motion:
            paint.spinner(painter, QRectF(left, top, size, size), shades.bar)
        else:
            paint.glyph(painter, "clock" if unsent else shades.icon, shades.ink, left, top, size)
        left += size + look.metrics.px(6)
        room = QRectF(left, look.metrics.px(7), w - left - look.metrics.px(8), line)
        paint.text(painter, room, self._title, shades.ink, "small", 600)
        painter.end()


class VisitPeek(QFrame):
    """`acted(key)` is a `PeekButton.key` or "inspector"; `key_passed` what the keyboard means for the grid."""

    acted = Signal(str)
    key_passed = Signal(QKeyEvent)
    close_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._card: PeekCard | None = None
        self._beside = QRect()
        self._shade = _Shade(host)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name(self, "visit_peek", wording.PEEK)
        self._build()
        self.hide()
        host.installEventFilter(self)
        theme().changed.connect(self._restyle)

    # --- what is told ---

    def put(self, card: PeekCard, beside: QRect) -> None:
        """Show this beside a rectangle of the host, on the side with more room."""
        fresh = self._card is None or self._card.buttons != card.buttons
        self._card, self._beside = card, beside
        if fresh:
            self._fill_buttons(card)
        self._name.set_words(card.name)
        self._status.show_state("visit", card.status, card.status_words, theme().status("visit", card.status).icon)
        self._when.set_runs([(card.when, "text.secondary", 400)])
        self._what.set_runs([(card.what, "text.secondary", 400)])
        self._change.setVisible(bool(card.look))
        if card.look:
            self._change.say(card)
        self.setAccessibleDescription(card.spoken)
        self._place()
        self._shade.show()
        self._shade.raise_()
        self.show()
        self.raise_()

    def take_keyboard(self) -> None:
        """To the first thing that can be done."""
        for button in self.findChildren(Button):
            if button.isEnabled():
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def put_away(self) -> None:
        self.hide()
        self._shade.hide()
        self._card = None

    # --- inside ---

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._name = Words(style="title", identifier="visit_peek.name")
        self._status = Pill("visit", "scheduled", "")
        self._top.addWidget(self._name, 1)
        self._top.addWidget(self._status)
        self._when, self._what = Prose("", style="small"), Prose("", style="small")
        self._change = _Change()
        self._buttons = QVBoxLayout()
        for part in (self._when, self._what, self._change):
            if part is self._when:
                self._column.addLayout(self._top)
            self._column.addWidget(part)
        self._column.addLayout(self._buttons)
        self._space()

    def _space(self) -> None:
        px = theme().metrics.px
        self._column.setContentsMargins(px(16), px(12), px(14), px(12))
        self._column.setSpacing(px(2))
        self._top.setSpacing(px(8))
        self._buttons.setContentsMargins(0, px(8), 0, 0)
        self._buttons.setSpacing(px(6))
        self._change.space()

    def _fill_buttons(self, card: PeekCard) -> None:
        """The buttons anew, in as many rows as they need; the keyboard stays on the one it is on."""
        focused = self.focusWidget()
        was = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self._empty()
        px = theme().metrics.px
        first = row = self._new_row()
        left = px(WIDTH - 30) - theme().metrics.control_small
        for told in card.buttons:
            button = Button(told.words, icon=told.icon, small=True, identifier=f"visit_peek.{told.key}")
            button.setEnabled(not told.why_not)
            button.setToolTip(told.why_not)
            button.setAccessibleDescription(told.why_not)
            button.clicked.connect(partial(self.acted.emit, told.key))
            button.installEventFilter(self)
            width = button.sizeHint().width() + px(6)
            if width > left and told is not card.buttons[0]:
                row, left = self._new_row(), px(WIDTH - 30)
            left -= width
            row.insertWidget(row.count() - 1, button)
        panel = Button(
            icon="panel-right",
            kind="ghost",
            small=True,
            label=wording.PEEK_INSPECTOR,
            identifier="visit_peek.inspector",
        )
        panel.clicked.connect(partial(self.acted.emit, "inspector"))
        panel.installEventFilter(self)
        first.addWidget(panel)
        if was:
            (self.findChild(Button, was) or panel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            row = item.layout()
            while row is not None and (one := row.takeAt(0)) is not None:
                if (widget := one.widget()) is not None:
                    widget.hide()
                    widget.setParent(None)
                    widget.deleteLater()  # not now: a press of it may have brought us here

    def _new_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(6))
        row.addStretch(1)
        self._buttons.addLayout(row)
        return row

    def _place(self) -> None:
        """Beside the card, its top at the card's, inside the host."""
        px, host, beside = theme().metrics.px, self._host.rect(), self._beside
        width = min(px(WIDTH), host.width() - 2 * px(8))
        self._change.updateGeometry()  # its own words changed: what is around it does not hear of that by itself
        self._column.activate()
        height = self._column.totalHeightForWidth(width)
        gap = px(_GAP)
        on_right = host.right() - beside.right() >= beside.left()
        x = beside.right() + gap if on_right else beside.left() - gap - width
        x = max(px(8), min(x, host.width() - width - px(8)))
        y = max(px(8), min(beside.top(), host.height() - height - px(8)))
        self.setGeometry(x, y, width, height)
        self._shade.setGeometry(self.geometry().adjusted(-_SHADOW, -_SHADOW, _SHADOW, _SHADOW))

    def _restyle(self) -> None:
        self._space()
        if self._card is not None:
            card, self._card = self._card, None
            self.put(card, self._beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.close_asked.emit()
        elif (
            watched is not self._host
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)  # else a button takes them to reach its neighbours
        ):
            self.key_passed.emit(event)
            return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes around in here."""
        buttons = [b for b in self.findChildren(Button) if b.isVisible() and b.isEnabled()]
        focused = self.focusWidget()
        here = buttons.index(focused) if isinstance(focused, Button) and focused in buttons else -1
        if buttons:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            buttons[(here + (1 if forward else -1)) % len(buttons)].setFocus(reason)
        return bool(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, Button):
            focused.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        else:
            self.key_passed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # not for what lies under it

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint.box(
            painter, QRectF(self.rect()), look.radius("panel"), look.color("bg.raised"), look.color("border.default")
        )
        painter.end()
