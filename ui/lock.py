"""The cover over a locked window, and the notice before it. Opaque; nothing of a patient is in it, only counts.

Both draw and emit. Not here: when it locks, what is kept away meanwhile (`lock_desk.py`), the PIN (`app/pin.py`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Avatar, Button, Prose, Words, name
from ui.theme import theme

CARD: Final = 360
_MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter


class _Tile(QWidget):
    """The closed lock in its square."""

    def sizeHint(self) -> QSize:
        side = theme().metrics.px(48)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        paint.box(painter, rect, 10, look.color("accent.base"))
        size = look.metrics.icon(24)
        paint.glyph(
            painter, "lock", look.color("accent.on"), (rect.width() - size) / 2, (rect.height() - size) / 2, size
        )
        painter.end()


class Clock(Words):
    """The time, larger than any other word: it is read from across the room."""

    def __init__(self) -> None:
        super().__init__(identifier="lock.time")

    def _font(self) -> QFont:
        font = QFont(theme().font("figure", 600))
        font.setPixelSize(theme().metrics.px(40))
        return font

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._font())
        return QSize(round(metrics.horizontalAdvance(self.words)) + 2, theme().metrics.px(48))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font())
        painter.setPen(theme().color("text.primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()


class _Card(QWidget):
    """Who is at the desk, and the way in."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = theme(), QRectF(self.rect())
        paint.box(painter, rect.adjusted(0, 1, 0, 0), look.radius("panel"), look.shadow(1)[0][2])
        body = rect.adjusted(0, 0, 0, -1)
        paint.box(painter, body, look.radius("panel"), look.color("bg.raised"), look.color("border.default"))
        painter.end()


class _Outbox(QWidget):
    """ "3 changes on their way · 2 need you"."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, "lock.outbox")

    def set_parts(self, parts: list[tuple[str, str]]) -> None:
        if parts != self._parts:
            self._parts = parts
            self.setAccessibleName(", ".join(words for _, words in parts))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().metrics.px(CARD), theme().metrics.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, px = theme(), theme().metrics.px
        size, gap = look.metrics.icon(14), px(18)
        wide = [paint.width_of(words, "small", 500) + size + px(6) for _, words in self._parts]
        x = (self.width() - sum(wide) - gap * max(0, len(wide) - 1)) / 2
        for (state, words), width in zip(self._parts, wide, strict=True):
            shades = look.status("outbox", state)
            icon = "cloud-upload" if state == "sending" else shades.icon  # still: nothing behind the cover moves
            paint.glyph(painter, icon, shades.ink, x, (self.height() - size) / 2, size)
            spot = QRectF(x + size + px(6), 0, width, self.height())
            paint.text(painter, spot, words, shades.ink, "small", 500)
            x += width + gap
        painter.end()


class LockCover(QWidget):
    """Covers `window` from edge to edge as long as it is shown. `unlock_asked` carries what was typed."""

    unlock_asked = Signal(str)

    def __init__(self, window: QWidget, person: str, foot: str, since: datetime) -> None:
        super().__init__(window)
        self._since, self._mute = since, False
        self._has_pin: bool | None = None
        self._host = window
        name(self, "lock", wording.LOCKED)
        self.time = Clock()
        self.date = Words(color="text.secondary", align=paint.CENTER, whole=True, identifier="lock.date")
        self._age = Words(style="small", color="text.secondary", identifier="lock.since")
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(wording.PIN)
        name(self.field, "lock.pin", wording.PIN)
        self.unlock = Button(wording.UNLOCK, kind="primary", icon="lock-open", identifier="lock.unlock")
        self.forgot = Button(wording.FORGOT_PIN, kind="link", small=True, identifier="lock.forgot")
        self.said = Prose("", style="small")
        self.said.setObjectName("lock.said")
        self.outbox = _Outbox()
        self._foot = Words(foot, style="small", color="text.secondary", align=paint.CENTER, identifier="lock.foot")
        self._build(person)
        self.field.returnPressed.connect(self._ask)
        self.unlock.clicked.connect(self._ask)
        self.forgot.clicked.connect(self._forgot)
        self.set_has_pin(None)
        window.installEventFilter(self)
        self.setGeometry(window.rect())

    def _build(self, person: str) -> None:
        px = theme().metrics.px
        card = _Card()
        card.setFixedWidth(px(CARD))
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(20), px(20), px(20), px(20))
        inside.setSpacing(px(10))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        avatar = Avatar(wording.initials(person))
        head.addWidget(avatar)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Words(person, style="bodyStrong", identifier="lock.person"))
        lines.addWidget(self._age)
        head.addLayout(lines, 1)
        inside.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.unlock)
        inside.addSpacing(px(4))
        inside.addLayout(row)
        hints = QHBoxLayout()
        hints.setSpacing(px(8))
        hints.addWidget(self.said, 1)
        hints.addWidget(self.forgot, 0, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(hints)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(20))
        column.setSpacing(px(4))
        column.addStretch(3)
        column.addWidget(_Tile(), 0, _MIDDLE)
        column.addSpacing(px(14))
        column.addWidget(self.time)
        column.addWidget(self.date)
        column.addSpacing(px(22))
        column.addWidget(card, 0, _MIDDLE)
        column.addSpacing(px(12))
        column.addWidget(self.outbox)
        column.addStretch(4)
        column.addWidget(self._foot)

    # --- what is told ---

    def set_has_pin(self, has_pin: bool | None) -> None:
        """Whether a PIN opens it; None while that is not known."""
        self._has_pin = has_pin
        self.field.setVisible(has_pin is True)
        self.forgot.setVisible(has_pin is True)
        self.unlock.setEnabled(has_pin is not None)
        hint = {True: wording.PASTING_WORKS, False: wording.NO_PIN, None: wording.ASKING_PIN}[has_pin]
        self.say(hint)
        self.take_focus()

    def take_focus(self) -> None:
        """The keyboard where it opens the window."""
        (self.field if self._has_pin else self.unlock).setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str, *, wrong: bool = False) -> None:
        self.said.set_runs([(words, "text.primary" if wrong else "text.secondary", 500 if wrong else 400)])
        self.field.setProperty("state", "wrong" if wrong else None)
        self.field.style().polish(self.field)

    def set_busy(self, busy: bool) -> None:
        """A try is being looked at."""
        self._mute = busy
        self.field.setReadOnly(busy)

    def tick(self, now: datetime, parts: list[tuple[str, str]]) -> None:
        """Time has passed. `now` is in the practice's zone."""
        self.time.set_words(wording.clock_time(now, half=False))
        self.date.set_words(wording.heading(wording.day_full(now.date())))
        self._age.set_words(wording.locked_since(max(timedelta(), now - self._since)))
        self.outbox.set_parts(parts)

    # --- inside ---

    def _ask(self) -> None:
        if not self._mute and self._has_pin is not None:
            self.unlock_asked.emit(self.field.text())

    def _forgot(self) -> None:
        self.say(wording.FORGOT_WORDS)
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._has_pin:
            self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        opaque = QColor(theme().color("bg.app"))
        opaque.setAlpha(255)
        paint.fill(painter, self.rect(), opaque)
        painter.end()


class LockNotice(QWidget):
    """Says that the window is about to lock; any key or movement keeps it open. Belongs to the window in front."""

    stay_chosen = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        name(self, "lock.notice")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, True)
        self._words = Words(style="body", weight=500, color="text.onTooltip", whole=True)
        self.stay = Button(wording.STAY_UNLOCKED, small=True, identifier="lock.stay")
        self.stay.clicked.connect(self.stay_chosen)
        px = theme().metrics.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(8), px(8))
        row.setSpacing(px(12))
        row.addWidget(self._words)
        row.addWidget(self.stay)

    def say(self, seconds: int) -> None:
        words = wording.lock_notice(seconds)
        self._words.set_words(words)
        self.setAccessibleName(words)
        self.adjustSize()
        self.move((self._host.width() - self.width()) // 2, theme().metrics.topbar + theme().metrics.px(12))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint.box(painter, QRectF(self.rect()), look.radius("panel"), look.color("bg.tooltip"))
        painter.end()
