"""F1, Ctrl+/ and "About Daybook": opens their sheets. Asks the desk nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ui import wording

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk
    from ui.help_sheet import AboutSheet, ShortcutSheet


class HelpDesk(QObject):
    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front = front
        self.sheet: ShortcutSheet | AboutSheet | None = None
        front.on("shortcuts", self.show_shortcuts)
        front.on("help", self.show_shortcuts)
        front.on("about", self.show_about)

    def show_shortcuts(self) -> None:
        from ui.help_sheet import ShortcutSheet

        sheet = ShortcutSheet(self._front.window)
        sheet.about_asked.connect(self._about_instead)
        self._open(sheet)

    def show_about(self) -> None:
        from ui.help_model import built_on
        from ui.help_sheet import AboutSheet

        sheet = AboutSheet(self._front.window, QCoreApplication.applicationVersion(), built_on())
        sheet.copy_asked.connect(self._copy)
        self._open(sheet)

    def _open(self, sheet: ShortcutSheet | AboutSheet) -> None:
        if self.sheet is not None:
            self.sheet.reject()
        self.sheet = sheet
        sheet.finished.connect(self._closed)
        sheet.open()

    def _closed(self, result: int) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()

    def _about_instead(self) -> None:
        self.show_about()

    def _copy(self, words: str) -> None:
        self._front.copy(words)
        self._front.window.show_toast(wording.ABOUT_COPIED)
