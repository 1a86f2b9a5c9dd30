"""The painted controls every page shares: button, segmented choice, check row; and the labels, from one place.

They ask the theme at each paint and size hint, so a change of theme needs only a new layout. Fields are in `fields.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy, QWidget

from ui import paint
from ui.labels import Avatar, Pill, Prose, Run, Words, avatar, name
from ui.theme import theme

__all__ = [
    "KEYBOARD_REASONS",
    "KINDS",
    "Avatar",
    "Button",
    "CheckRow",
    "PaintedChoice",
    "Pill",
    "Prose",
    "RadioRow",
    "Ringed",
    "Run",
    "Segment",
    "Segmented",
    "Turning",
    "Words",
    "avatar",
    "check_mark",
    "name",
]

if TYPE_CHECKING:  # the Qt class stands beside them, not under them
    _Widget = QWidget
    _Choice = QAbstractButton
else:
    _Widget = _Choice = object

KINDS: Final = ("plain", "primary", "outline", "ghost", "danger", "link")
KEYBOARD_REASONS: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


_TURNED: Final = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}
"""Back and on, where a language runs from right to left."""


class Ringed(_Widget):
    """Tells when the ring around what has the focus is drawn: when it came by keyboard. Goes before the Qt class."""

    RING_REASONS: ClassVar[tuple[Qt.FocusReason, ...]] = KEYBOARD_REASONS
    _by_keyboard = False

    @property
    def has_ring(self) -> bool:
        return self._by_keyboard and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keyboard = event.reason() in self.RING_REASONS
        super().focusInEvent(event)


class PaintedChoice(Ringed, _Choice):
    """A check box or radio button of our own look: pressed anywhere, not only on Qt's mark and words."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class Button(Ringed, QPushButton):
    """A push button of the design. `kind` is one of KINDS; `keys` is shown as a keycap; `small` is 28 high, not 32.

    `icon_ink` colours the icon apart from the words (a token name). A button without words is square.
    """

    def __init__(
        self,
        words: str = "",
        *,
        icon: str = "",
        kind: str = "plain",
        keys: str = "",
        small: bool = False,
        menu: bool = False,
        identifier: str = "",
        label: str = "",
        icon_ink: str = "",
        glyph: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._glyph = glyph or (14 if small and words else 16)
        self.kind, self.icon_name, self.keys, self.small, self.has_chevron = kind, icon, keys, small, menu
        self.icon_ink = icon_ink
        self.joined = False  # one of several in a common box, which draws the outline
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)
        if label:
            self.setToolTip(label)
        name(self, identifier, label or words)

    def set_icon(self, icon: str) -> None:
        self.icon_name = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: str) -> None:
        self.kind = kind
        self.update()

    def setText(self, words: str) -> None:
        if not self.accessibleName() or self.accessibleName() == self.text():
            self.setAccessibleName(words)
        super().setText(words)

    def _style(self) -> tuple[str, int]:
        if self.kind == "link" and self.small:
            return "caption", 600
        return ("small" if self.small else "body"), 500

    def _chevron(self) -> int:
        return theme().metrics.icon(12 if self.small else 14)

    def _pad(self) -> int:
        return 0 if self.kind == "link" else theme().metrics.px(10 if self.small else 12)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        height = (metrics.control_small if self.small else metrics.control) - (2 if self.joined else 0)
        if not self.text():
            return QSize(height, height)
        width = paint.width_of(self.text(), *self._style()) + 2 * self._pad()
        if self.icon_name:
            width += metrics.icon(self._glyph) + metrics.px(6)
        if self.keys:
            width += paint.keycap_width(self.keys) + metrics.px(10)
        if self.has_chevron:
            width += self._chevron() + metrics.px(4)
        return QSize(round(width + 0.5), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, outline and ink in the present state."""
        color = theme().color
        hover, down = self.underMouse() and self.isEnabled(), self.isDown()
        if self.kind == "primary" and self.isEnabled():
            return (
                color("accent.pressed" if down else "accent.hover" if hover else "accent.base"),
                None,
                color("accent.on"),
            )
        wash = color("bg.pressed") if down or self.isChecked() else color("bg.hover") if hover else None
        if not self.isEnabled():
            ghostly = self.kind in ("ghost", "link")
            return (
                (None if ghostly else color("bg.subtle")),
                (None if ghostly else color("border.subtle")),
                color("text.disabled"),
            )
        if self.kind == "ghost":
            return wash, None, color("text.primary" if self.joined else "text.secondary")
        if self.kind == "link":
            return None, None, color("accent.base" if hover else "accent.text")
        if self.kind == "outline" and self.isChecked() and not hover:
            return color("accent.subtle"), color("accent.base"), color("accent.text")
        if self.kind == "outline":
            return wash or color("bg.raised"), color("accent.base"), color("accent.text")
        ink = theme().status("outbox", "failed").ink if self.kind == "danger" else color("text.primary")
        return wash or color("bg.raised"), color("border.default"), ink

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rect = QRectF(self.rect())
        fill, line, ink = self._colors()
        radius = look.radius("control")
        if line is not None and not self.isDown():  # level 1: a hint of a lower edge
            paint.box(painter, rect.adjusted(0, 1, 0, 0), radius, look.shadow(1)[0][2])
        body = rect.adjusted(0, 0, 0, -1) if line is not None else rect
        paint.box(painter, body, radius, fill, line)
        self._content(painter, body, ink)
        if self.has_ring:
            if self.kind == "primary":
                paint.box(painter, rect.adjusted(3, 3, -3, -3), radius - 3, None, look.color("accent.on"), 1)
            paint.focus_ring(painter, rect, radius)
        painter.end()

    def _content(self, painter: QPainter, rect: QRectF, ink: QColor) -> None:
        look, metrics = theme(), theme().metrics
        style, weight = self._style()
        size = metrics.icon(self._glyph)
        icon_ink = look.color(self.icon_ink) if self.icon_ink and self.isEnabled() else ink
        if self.icon_ink == "" and self.kind in ("plain", "ghost") and self.isEnabled():
            icon_ink = look.color("text.secondary")
        if not self.text() and not self.icon_name:
            return
        if not self.text():
            icon = self.icon_name
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                icon = _TURNED.get(icon, icon)
            paint.glyph(painter, icon, icon_ink, rect.center().x() - size / 2, rect.center().y() - size / 2, size)
            return
        words = paint.width_of(self.text(), style, weight)
        lead = size + metrics.px(6) if self.icon_name else 0.0
        tail = (paint.keycap_width(self.keys) + metrics.px(10) if self.keys else 0.0) + (
            self._chevron() + metrics.px(4) if self.has_chevron else 0.0
        )
        left = rect.left() + max(min(self._pad(), metrics.px(8)), (rect.width() - lead - words - tail) / 2)
        if self.icon_name:
            paint.glyph(painter, self.icon_name, icon_ink, left, rect.center().y() - size / 2, size)
        left += lead
        room = rect.right() - min(self._pad(), metrics.px(6)) - tail - left
        words = paint.text(painter, QRectF(left, rect.top(), room, rect.height()), self.text(), ink, style, weight)
        if self.keys:
            edge = QColor(ink)
            edge.setAlphaF(0.7)
            right = left + words + tail - (self._chevron() + metrics.px(4) if self.has_chevron else 0)
            paint.keycap(painter, right, rect.center().y() + 0.5, self.keys, ink, edge)
        if self.has_chevron:
            glyph = self._chevron()
            paint.glyph(
                painter,
                "chevron-down",
                look.color("text.secondary"),
                left + words + tail - glyph,
                rect.center().y() - glyph / 2,
                glyph,
            )


class Segment(PaintedChoice, QRadioButton):
    """One choice in a Segmented."""

    def __init__(self, words: str, parent: QWidget, *, small: bool) -> None:
        super().__init__(words, parent)
        self._small = small
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, True)

    def sizeHint(self) -> QSize:
        metrics = theme().metrics
        width = paint.width_of(self.text(), *self._style()) + metrics.px(20 if self._small else 24)
        return QSize(round(width), (metrics.control_small if self._small else metrics.control) - 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _style(self) -> tuple[str, int]:
        return ("small" if self._small else "body"), 500

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        rect, radius = QRectF(self.rect()), look.radius("control") - 1
        if self.isChecked():
            paint.box(painter, rect.adjusted(0, 1, 0, 0), radius, look.shadow(1)[0][2])
            fill = look.color("bg.pressed" if look.is_dark else "bg.raised")
            paint.box(painter, rect.adjusted(0, 0, 0, -1), radius, fill, look.color("border.default"))
        ink = look.color("text.primary" if self.isChecked() or self.underMouse() else "text.secondary")
        if not self.isEnabled():
            ink = look.color("text.disabled")
        paint.text(painter, rect.adjusted(0, 0, 0, -1), self.text(), ink, *self._style(), align=paint.CENTER)
        if self.has_ring:
            paint.focus_ring(painter, rect, radius)
        painter.end()


class Segmented(QWidget):
    """A few exclusive choices in one track (Day | Week | Agenda): radio buttons, so one Tab stop and arrows inside."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        identifier: str,
        label: str,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, identifier, label)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._segments: dict[str, Segment] = {}
        self._current = ""
        for key, words in choices:
            segment = self._segments[key] = Segment(words, self, small=small)
            name(segment, f"{identifier}.{key}", words)
            segment.toggled.connect(partial(self._take, key))  # arrows toggle without a click
            row.addWidget(segment)
        self.set_current(choices[0][0])

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._segments)

    @property
    def current(self) -> str:
        return self._current

    def set_current(self, key: str) -> None:
        """Show this choice; tells nobody."""
        self._current = key
        self._segments[key].setChecked(True)

    def set_words(self, key: str, words: str) -> None:
        """Other words for a choice, such as a new count."""
        segment = self._segments[key]
        segment.setText(words)
        segment.setAccessibleName(words)
        segment.updateGeometry()

    def set_enabled(self, key: str, enabled: bool, why_not: str = "") -> None:
        segment = self._segments[key]
        segment.setEnabled(enabled)
        segment.setToolTip(why_not)
        segment.setAccessibleDescription(why_not)

    def is_enabled(self, key: str) -> bool:
        return self._segments[key].isEnabled()

    def _take(self, key: str, on: bool) -> None:
        if on and key != self._current:
            self._current = key
            self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        paint.box(painter, QRectF(self.rect()), look.radius("control") + 1, look.color("bg.hover"))
        painter.end()


class _MarkedRow(PaintedChoice):
    """A mark, words, and quiet words at the right end of the row. The mark is its child's."""

    def __init__(self, words: str, more: str = "", *, identifier: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.more = more
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name(self, identifier, words, more)

    def sizeHint(self) -> QSize:
        metrics, more = theme().metrics, self.more
        width = metrics.px(26) + paint.width_of(self.text()) + (paint.width_of(more, "small") + 12 if more else 0)
        return QSize(round(width + 1), metrics.control_small)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().metrics.px(80), self.sizeHint().height())

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> float:
        """Returns how round the ring around it is."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, metrics, more = theme(), theme().metrics, self.more
        side = metrics.px(16)
        mark = QRectF(0, (self.height() - side) / 2, side, side)
        radius = self._paint_mark(painter, mark)
        ink = look.color("text.primary" if self.isEnabled() else "text.disabled")
        right = float(self.width())
        if more:
            right -= paint.width_of(more, "small") + metrics.px(8)
            rest = QRectF(right, 0, self.width() - right, self.height())
            paint.text(painter, rest, more, look.color("text.tertiary"), "small", align=paint.RIGHT)
        left = metrics.px(24)
        paint.text(painter, QRectF(left, 0, right - left, self.height()), self.text(), ink)
        if self.has_ring:
            paint.focus_ring(painter, mark.adjusted(-2, -2, 2, 2).intersected(QRectF(self.rect())), radius)
        painter.end()


class CheckRow(_MarkedRow, QCheckBox):
    """A check box with its words."""

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> float:
        check_mark(painter, mark, checked=self.isChecked(), enabled=self.isEnabled(), hover=self.underMouse())
        return 5


class RadioRow(_MarkedRow, QRadioButton):
    """One of several choices under each other."""

    def _paint_mark(self, painter: QPainter, mark: QRectF) -> float:
        look = theme()
        line = look.color("accent.base" if self.isChecked() else "border.strong")
        paint.box(painter, mark, mark.width() / 2, look.color("bg.field"), line)
        if self.isChecked():
            paint.box(painter, mark, mark.width() / 2, look.color("accent.base"))
            dot = mark.width() * 0.31
            paint.box(painter, mark.adjusted(dot, dot, -dot, -dot), mark.width(), look.color("accent.on"))
        return mark.width()


def check_mark(painter: QPainter, rect: QRectF, *, checked: bool, enabled: bool = True, hover: bool = False) -> None:
    """The 16 px check box itself, for rows that paint their own."""
    look = theme()
    if not checked:
        line = look.color("text.secondary" if hover else "border.strong") if enabled else look.color("border.default")
        paint.box(painter, rect, 4, look.color("bg.field"), line)
        return
    paint.box(painter, rect, 4, look.color("accent.base" if enabled else "text.disabled"))
    unit = rect.width() / 16
    painter.setPen(
        QPen(
            look.color("accent.on"),
            1.8 * unit,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    points = [QPointF(rect.x() + x * unit, rect.y() + y * unit) for x, y in ((4.4, 8.4), (7, 10.8), (11.6, 5.6))]
    painter.drawPolyline(QPolygonF(points))


class Turning:
    """Keeps spinners turning: repaints the given widget ten times a second while `on(True)` and it can be seen.

    `turn` repaints what turns, where that is not the whole widget.
    """

    def __init__(self, widget: QWidget, turn: Callable[[], None] | None = None) -> None:
        self._widget, self._turn = widget, turn or widget.update
        self._timer = QTimer(widget)
        self._timer.setInterval(100)
        self._timer.timeout.connect(self._tick)

    def on(self, turning: bool) -> None:
        if turning and not theme().reduced_motion:
            self._timer.start()
        else:
            self._timer.stop()

    def _tick(self) -> None:
        if self._widget.isVisible():
            self._turn()
