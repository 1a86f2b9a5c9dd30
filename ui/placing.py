"""Where the window opens: as it was left if a screen still shows that place, else by the design or the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from app.settings import Settings
    from ui.window import MainWindow

WINDOW: Final = Qt.WindowState


def place(window: MainWindow, settings: Settings) -> None:
    """Before it is shown."""
    kept = settings.window
    window.resize(1440, 900)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    if kept is not None and screen.intersects(type(screen)(*kept)):
        window.setGeometry(*kept)
    elif screen.width() < 1440 or screen.height() < 900:
        window.resize(max(1024, screen.width()), max(680, screen.height()))
    if settings.maximized:
        window.setWindowState(WINDOW.WindowMaximized)
