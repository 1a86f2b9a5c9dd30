"""A tray that is always there and remembers what it was asked to show."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QSystemTrayIcon


class TrayBar(QSystemTrayIcon):
    """`told`: title and words of each notification, in order."""

    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.told: list[tuple[str, str]] = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    def isVisible(self) -> bool:
        return True

    def showMessage(self, title: str, words: str, *more: Any) -> None:
        self.told.append((title, words))
