"""Lucide icons as crisp pixmaps in any colour and size, cached. The files are in `resources/icons`.

The spinner is not an icon: `paint.spinner` draws it, because it turns.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from ui.theme import RESOURCES

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_FOLDER: Final = os.path.join(RESOURCES, "icons")
_sources: dict[str, str] = {}
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


def pixmap(name: str, color: QColor, size: int = 16, dpr: float | None = None) -> QPixmap:
    """The icon in logical pixels, drawn for the screen's density. Shared: don't paint on it."""
    ratio = dpr or QGuiApplication.primaryScreen().devicePixelRatio()
    key = (name, color.rgba(), size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(name, color, size, ratio)
    return found


def draw(painter: QPainter, name: str, color: QColor, x: float, y: float, size: int = 16) -> None:
    """Paint the icon with its top left at (x, y), on whole pixels so that its strokes stay sharp."""
    device = painter.device()
    painter.drawPixmap(round(x), round(y), pixmap(name, color, size, device.devicePixelRatio() if device else 1.0))


def icon(name: str, color: QColor, size: int = 16) -> QIcon:
    """For the plain controls and menus that want a QIcon."""
    from PySide6.QtGui import QIcon  # three classes of names that the first screen has no use for

    return QIcon(pixmap(name, color, size))


def forget() -> None:
    """Drop all pixmaps, after the theme's colours changed."""
    _pixmaps.clear()


def _render(name: str, color: QColor, size: int, dpr: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # a second library to load: not before the first icon is asked for

    source = _sources.get(name)
    if source is None:
        with open(os.path.join(_FOLDER, f"{name}.svg"), encoding="utf-8") as file:
            source = _sources[name] = file.read()
    stroke = 1.75 if size >= 16 else 2
    text = source.replace("currentColor", color.name()).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    result = QPixmap(QSize(round(size * dpr), round(size * dpr)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setOpacity(color.alphaF())
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(result.rect()))
    painter.end()
    result.setDevicePixelRatio(dpr)
    return result
