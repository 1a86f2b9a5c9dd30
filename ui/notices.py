"""Short notes to the person: the toast at the bottom, the banner under the top bar, and what a screen reader hears.

A toast never carries an error that needs action (that is the outbox); a banner stays as long as its cause.
"""

from __future__ import annotations

from itertools import count
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from adapters.record import dataclass
from ui import paint
from ui.controls import Button, Ringed, name
from ui.theme import theme

UNDO_SECONDS: Final = 6.0
SAVED_SECONDS: Final = 4.0
NEEDED: Final = ("day.hints", "status.outbox")
"""What a toast never covers, by identifier; neither does it a main button or another toast."""
_MARGIN: Final = 24  # room for the toast's own shadow


_silent = False
_turns = count()


def silence(on: bool) -> None:
    """Nothing is read aloud from now on (True), as while the window is locked."""
    global _silent
    _silent = on


def announce(widget: QWidget, words: str, *, assertive: bool = False) -> None:
    """Have a screen reader say it once: politely (saved), or at once (not saved, offline)."""
    if _silent:
        return
    event = QAccessibleAnnouncementEvent(widget, words)
    if assertive:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


class _ToastButton(Ringed, QPushButton):
    """An action of the toast, in the colours of a tooltip."""

    def __init__(self, parent: QWidget, identifier: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        name(self, identifier)

    def sizeHint(self) -> QSize:
        px = theme().metrics.px
        return QSize(round(paint.width_of(self.text(), "body", 600)) + px(20), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        ink = look.color("text.onTooltip")
        edge = QColor(ink)
        edge.setAlphaF(0.5 if self.underMouse() else 0.3)
        paint.box(painter, rect, look.radius("control"), None, edge)
        paint.text(painter, rect, self.text(), ink, "body", 600, paint.CENTER)
        if self.has_ring:
            paint.box(painter, rect, look.radius("control"), None, ink, paint.RING)
        painter.end()


class Toast(QWidget):
    """One note at the bottom centre of `host`; a new one takes the old one's place. Pauses under pointer and focus."""

    action_chosen = Signal(str)
    more_chosen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._words, self._icon, self._key = "", "", ""
        self._left, self.turn = 0.0, 0
        self._lines: list[str] = []
        name(self, "toast")
        self._more = _ToastButton(self, "toast.more")
        self._more.clicked.connect(self._act_more)
        self._button = _ToastButton(self, "toast.action")
        self._button.clicked.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._tick)
        self._fade = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._fade)
        self._motion = QPropertyAnimation(self._fade, b"opacity", self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()
        host.installEventFilter(self)
        theme().changed.connect(self.place)

    def note(
        self,
        words: str,
        *,
        action: str = "",
        key: str = "",
        icon: str = "",
        seconds: float | None = None,
        more: str = "",
    ) -> None:
        """Show `words` for 4 s; with `action` for 6 s and a button, whose press emits `action_chosen(key)`.

        `more` is a second button before it, which emits `more_chosen(key)`.
        """
        self._words, self._icon, self._key = words, icon, key
        self.turn = next(_turns)
        self._left = seconds if seconds is not None else UNDO_SECONDS if action or more else SAVED_SECONDS
        for button, says in ((self._button, action), (self._more, more)):
            button.setText(says)
            button.setAccessibleName(says)
            button.setVisible(bool(says))
        self.setAccessibleName(words)
        self.place()
        self.show()
        self.raise_()
        self._motion.stop()
        self._motion.setDuration(theme().duration("standard") or 80)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.start()
        self._timer.start()
        self.update()
        announce(self._host, words)

    def reword(self, key: str, words: str) -> None:
        """Say it otherwise, as names are hidden now, if it is the note of that key; any other note goes."""
        if self.isHidden():
            return
        if not key or key != self._key:
            self.dismiss()
            return
        self._words = words
        self.setAccessibleName(words)
        self.place()
        self.update()

    def dismiss(self) -> None:
        self._timer.stop()
        self._words = ""
        self.setAccessibleName("")
        self.hide()

    def place(self) -> None:
        """Bottom centre of the host, above the status bar and whatever is needed there now."""
        px = theme().metrics.px
        inner = paint.width_of(self._words, "body", 500) + px(32)
        if self._icon:
            inner += theme().metrics.icon(16) + px(8)
        shown = [button for button in (self._button, self._more) if button.text()]
        inner += sum(button.sizeHint().width() + px(8) for button in shown)
        room = self._host.width() - 2 * _MARGIN - (inner - paint.width_of(self._words, "body", 500))
        self._lines = paint.lines_of(self._words, max(room, px(120)), "body", 500)
        height = px(44) + (len(self._lines) - 1) * theme().line("body")
        inner = min(inner, self._host.width() - 2 * _MARGIN)
        left = round((self._host.width() - inner) / 2) - _MARGIN
        top = self._host.height() - theme().metrics.statusbar - px(16) - height
        top = self._free_top(QRect(left + _MARGIN, top, round(inner), height), px(8)) - _MARGIN
        self.setGeometry(left, top, round(inner) + 2 * _MARGIN, height + 2 * _MARGIN)
        right = self.width() - _MARGIN - px(8)
        for button in shown:
            size = button.sizeHint()
            button.setGeometry(right - size.width(), (self.height() - size.height()) // 2, size.width(), size.height())
            right -= size.width() + px(8)

    def _free_top(self, wanted: QRect, gap: int) -> int:
        """How high it must stand to cover none of the key hints, the outbox, a main button or an older toast."""
        window = self._host.window()
        needed: list[QWidget] = [one for key in NEEDED for one in window.findChildren(QWidget, key)]
        needed += [one for one in window.findChildren(Button) if one.kind == "primary"]
        origin = window.mapToGlobal(QPoint(0, 0)) - self._host.mapToGlobal(QPoint(0, 0))
        covered = [QRect(one.mapTo(window, origin), one.size()) for one in needed if one.isVisibleTo(window)]
        covered += [
            QRect(one.mapTo(window, origin), one.size()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            for one in window.findChildren(Toast)
            if one.isVisibleTo(window) and one.turn < self.turn
        ]
        top = wanted.top()
        for rect in sorted(covered, key=QRect.bottom, reverse=True):  # from below upwards: each is met once
            higher = rect.top() - gap - wanted.height()
            if higher > 0 and rect.intersects(QRect(wanted.left(), top, wanted.width(), wanted.height())):
                top = higher
        return top

    def _act(self) -> None:
        key = self._key
        self.dismiss()
        self.action_chosen.emit(key)

    def _act_more(self) -> None:
        key = self._key
        self.dismiss()
        self.more_chosen.emit(key)

    def _tick(self) -> None:
        if self.underMouse() or self._button.hasFocus() or self._more.hasFocus():
            return
        self._left -= self._timer.interval() / 1000
        if self._left <= 0:
            self.dismiss()
        else:
            self.place()  # key hints may have come up since

    def enterEvent(self, event: QEnterEvent) -> None:
        self._left = max(self._left, 1.0)  # leaves time to come back once more

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        rect = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint.shadow(painter, rect, look.radius("panel"), 2)
        paint.box(painter, rect, look.radius("panel"), look.color("bg.tooltip"))
        left, ink = rect.left() + px(16), look.color("text.onTooltip")
        if self._icon:
            size = look.metrics.icon(16)
            paint.glyph(painter, self._icon, ink, left, rect.center().y() - size / 2, size)
            left += size + px(8)
        ends = [button.x() for button in (self._button, self._more) if button.text()]
        right = min(ends) - px(8) if ends else rect.right() - px(14)
        line = look.line("body")
        spot = QRectF(left, rect.center().y() - len(self._lines) * line / 2, right - left, line)
        for words in self._lines:
            paint.text(painter, spot, words, ink, "body", 500)
            spot.translate(0, line)
        painter.end()


@dataclass(frozen=True, slots=True)
class BannerNote:
    """A lasting state of the whole window: `strong` says what, `rest` what is safe, `action` what can be done."""

    icon: str
    strong: str
    rest: str = ""
    action: str = ""
    look: str = ""  # an outbox state whose colours it wears; "" = quiet


ORDER: Final = (
    "refused",
    "offline",
    "paused",
    "keyring",
    "not_saved",
    "unread",
    "notice",
    "slowed",
    "partly",
    "stale",
    "sample",
)


class Banner(QWidget):
    """The strip under the top bar. Of several notes the first of `order` is shown; no note, no strip."""

    action_chosen = Signal(str)

    def __init__(self, order: tuple[str, ...] = ORDER) -> None:
        super().__init__()
        self._order, self._notes, self._shown = order, dict[str, BannerNote](), ""
        self._two = False  # the words take two lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, "banner")
        self._button = Button(small=True, identifier="banner.action")
        self._button.clicked.connect(self._act)
        self._row = QHBoxLayout(self)
        self._row.addStretch()
        self._row.addWidget(self._button)
        self._relayout()
        theme().changed.connect(self._relayout)
        self.hide()

    def set_note(self, key: str, note: BannerNote | None) -> None:
        """Show, change or (None) end the note of this key."""
        before = self._notes.get(key)
        if note is None:
            self._notes.pop(key, None)
        else:
            self._notes[key] = note
        self._shown = next((one for one in (*self._order, *self._notes) if one in self._notes), "")
        current = self._notes.get(self._shown)
        self.setVisible(current is not None)
        if current is None:
            return
        self._button.setText(current.action)
        self._button.setVisible(bool(current.action))
        words = f"{current.strong} {current.rest}".strip()
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._fit()
        self.update()
        if note is not None and key == self._shown and (before is None or before.strong != note.strong):
            announce(self, words, assertive=True)

    def _act(self) -> None:
        self.action_chosen.emit(self._shown)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._row.setContentsMargins(px(16), 0, px(12), 1)
        self._fit()

    def _fit(self) -> None:
        """As high as the words need: in one line, or what is safe in a second one."""
        px = theme().metrics.px
        note = self._notes.get(self._shown)
        self._two = False
        if note is not None and note.rest:
            taken = paint.width_of(note.strong, "body", 600) + px(6) + paint.width_of(note.rest)
            button = self._button.sizeHint().width() + px(24) if note.action else px(16)
            self._two = taken > self.width() - px(26) - theme().metrics.icon(16) - button
        self.setFixedHeight(px(52 if self._two else 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        note = self._notes.get(self._shown)
        if note is None:
            return
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        colors = look.status("outbox", note.look) if note.look else None
        paint.fill(painter, self.rect(), colors.soft if colors else look.color("bg.pressed"))
        line = colors.line if colors else look.color("border.default")
        paint.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, line)
        ink = colors.ink if colors else look.color("text.primary")
        size, left = look.metrics.icon(16), px(16)
        paint.glyph(painter, note.icon, ink, left, (self.height() - 1 - size) / 2, size)
        left += size + px(10)
        right = self._button.x() - px(12) if note.action else self.width() - px(16)
        words = QRectF(left, 0, right - left, self.height() - 1)
        rest = words
        if self._two:
            words = QRectF(left, px(6), right - left, px(20))
            rest = words.translated(0, px(19))
        took = paint.text(painter, words, note.strong, ink, "body", 600)
        if not self._two:
            rest = words.adjusted(took + px(6), 0, 0, 0)
        if note.rest and rest.width() > px(40):
            paint.text(painter, rest, note.rest, ink if colors else look.color("text.secondary"))
        painter.end()
