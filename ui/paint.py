"""Drawing helpers that every painted control shares: boxes, focus ring, shadow, elided text, keycaps, pills, spinner.

All sizes are logical pixels. Nothing here knows a widget's meaning. Where a language runs from right to left, panes and
layouts are mirrored by Qt, and what is painted inside a control keeps its places: left is left.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from ui import icons
from ui.theme import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
CENTER = Qt.AlignmentFlag.AlignCenter
RING = 2.0


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose outline lies inside `rect`, so that neighbours never overlap."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if line is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(rect, radius, radius)
        return
    painter.setPen(QPen(line, width))
    half = width / 2
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius - half, radius - half)


def fill(painter: QPainter, rect: QRect | QRectF, color: QColor) -> None:
    """A flat square fill. Not fillRect: its overloads make PySide build a list of 180 gradients first (3 ms, once)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, gap: float = 0.0) -> None:
    """The 2 px ring of keyboard focus, inside `rect`; `gap` leaves air to a filled control within."""
    box(painter, rect, radius + gap, None, theme().color("focus.ring"), RING)


def hairline(painter: QPainter, x1: float, y1: float, x2: float, y2: float, color: QColor | None = None) -> None:
    """A straight 1 px line, sharp on every display."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(color or theme().color("border.subtle"), 1))
    painter.drawLine(QLineF(x1, y1, x2, y2))


def row_ground(painter: QPainter, rect: QRect, chosen: bool, under_pointer: bool) -> None:
    """What lies under a row of a list: how it stands, and the line to the next one."""
    if chosen or under_pointer:
        fill(painter, rect, theme().color("accent.subtle" if chosen else "bg.hover"))
    hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())


def row_ring(painter: QPainter, rect: QRect, has_focus: bool) -> None:
    """Around the chosen row of a list; stronger while the list has the keyboard."""
    ink = theme().color("focus.ring" if has_focus else "border.strong")
    box(painter, QRectF(rect).adjusted(0, 0, 0, -1), 0, None, ink, 1.5)


def two_lines(painter: QPainter, spot: QRectF, first: str, second: str, ink: QColor, weight: int = 600) -> None:
    """A line and a smaller, quiet one under it, in the middle of `spot`."""
    look = theme()
    one, two = look.line("body"), look.line("small")
    top = spot.center().y() - (one + two) / 2
    text(painter, QRectF(spot.left(), top, spot.width(), one), first, ink, "body", weight)
    below = QRectF(spot.left(), top + one - 1, spot.width(), two)
    text(painter, below, second, look.color("text.secondary"), "small")


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    color: QColor,
    style: str = "body",
    weight: int | None = None,
    align: Qt.AlignmentFlag = LEFT,
) -> float:
    """One line, elided to `rect`; returns the width it took."""
    look = theme()
    metrics = look.font_metrics(style, weight)
    width = metrics.horizontalAdvance(words)
    if width > rect.width() + 0.5:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        width = min(width, rect.width())
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the words themselves run
    painter.setFont(look.font(style, weight))
    painter.setPen(color)
    painter.drawText(rect, int(align) | Qt.TextFlag.TextSingleLine.value, words)
    return width


def lines_of(words: str, room: float, style: str = "body", weight: int | None = None) -> list[str]:
    """The words in lines no wider than `room`, but for a single word that is."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, style, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def keeps_places(widget: QWidget) -> None:
    """For what is painted and pressed by coordinates: it and all in it look the same in every language's direction."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def width_of(words: str, style: str = "body", weight: int | None = None) -> float:
    return theme().font_metrics(style, weight).horizontalAdvance(words)


def keycap_width(words: str) -> float:
    look = theme().metrics
    return max(look.px(17), width_of(words, "caption", 500) + look.px(12))


def keycap(painter: QPainter, right: float, middle: float, words: str, ink: QColor, line: QColor) -> float:
    """A key's label in a small box ending at `right`; returns where it begins."""
    look = theme()
    size = QSizeF(keycap_width(words), look.metrics.px(18))
    rect = QRectF(QPointF(right - size.width(), middle - size.height() / 2), size)
    box(painter, rect, 4, None, line)
    text(painter, rect, words, ink, "caption", 500, CENTER)
    return rect.left()


def pill_size(words: str, icon: str = "") -> QSizeF:
    """Room that `pill` needs for these words."""
    metrics = theme().metrics
    glyph = metrics.icon(12) + metrics.px(4) if icon else 0
    return QSizeF(width_of(words, "caption", 600) + glyph + metrics.px(14), metrics.px(20))


def pill(painter: QPainter, rect: QRectF, words: str, ink: QColor, soft: QColor, line: QColor, icon: str = "") -> None:
    """A rounded label: outline, soft fill, an icon (or "spinner") and words."""
    metrics = theme().metrics
    box(painter, rect, rect.height() / 2, soft, line)
    left = rect.left() + metrics.px(7)
    if icon:
        size = metrics.icon(12)
        glyph(painter, icon, ink, left, rect.center().y() - size / 2, size)
        left += size + metrics.px(4)
    text(painter, QRectF(left, rect.top(), rect.right() - left, rect.height()), words, ink, "caption", 600)


def glyph(painter: QPainter, name: str, color: QColor, x: float, y: float, size: int) -> None:
    """An icon by name, or the turning "loader-circle" / "spinner"."""
    if name in ("spinner", "loader-circle"):
        spinner(painter, QRectF(x, y, size, size), color)
    else:
        icons.draw(painter, name, color, x, y, size)


def spinner(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """A quarter arc on a faint ring, one turn in 1.2 s by the wall clock; a still clock when motion is reduced."""
    if theme().reduced_motion:
        icons.draw(painter, "clock", color, rect.x(), rect.y(), round(rect.width()))
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    ring = rect.adjusted(1.5, 1.5, -1.5, -1.5)
    width = max(1.6, rect.width() / 9)
    faint = QColor(color)
    faint.setAlphaF(0.28)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, width))
    painter.drawEllipse(ring)
    painter.setPen(QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    turn = time.monotonic() / 1.2 % 1.0
    painter.drawArc(ring, round((90 - turn * 360) * 16), -90 * 16)


def marked(
    painter: QPainter, rect: QRectF, words: str, marks: Sequence[tuple[int, int]], style: str, weight: int
) -> float:
    """Text with stretches marked by background and weight; elided at the end of `rect`. Returns where it ends.

    `marks` are (start, length) within `words`.
    """
    look, at = theme(), rect.left()
    edges = sorted({0, len(words), *(m[0] for m in marks), *(m[0] + m[1] for m in marks)})
    for start, end in pairwise(edges):
        part, hit = words[start:end], any(m[0] <= start < m[0] + m[1] for m in marks)
        heavy = 600 if hit else weight
        width = width_of(part, style, heavy)
        room = rect.right() - at
        if room <= 4:
            break
        spot = QRectF(at, rect.top(), min(width, room), rect.height())
        if hit:
            back = QRectF(at, rect.center().y() - look.line(style) / 2 + 1, spot.width(), look.line(style) - 2)
            box(painter, back, 2, look.color("match.bg"))
        ink = look.color("match.text" if hit else "text.primary")
        text(painter, spot.adjusted(0, 0, 1, 0), part, ink, style, heavy)
        at += spot.width()
    return at


def shadow(painter: QPainter, rect: QRectF, radius: float, level: int) -> None:
    """The soft shadow of an elevation around `rect`, and its hairline outline. Paint it before the box."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for offset, blur, color in theme().shadow(level):
        if not blur:
            outline = QPainterPath()
            outline.addRoundedRect(rect.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)
            painter.fillPath(outline, color)
            continue
        spread = blur / 2
        steps = max(2, int(spread))
        painter.setPen(Qt.PenStyle.NoPen)
        before = 0.0
        for step in range(steps):  # outermost first; each ring adds what a Gaussian falls by there
            share = (step + 1) / steps
            wanted = color.alphaF() * share * share * (3 - 2 * share)
            layer = QColor(color)
            layer.setAlphaF(max(0.0, min(1.0, (wanted - before) / (1 - before))))
            before = wanted
            grow = spread * (1 - 2 * share) if blur > 4 else spread * (1 - share)
            painter.setBrush(layer)
            painter.drawRoundedRect(
                rect.adjusted(-grow, -grow + offset, grow, grow + offset), radius + grow, radius + grow
            )
