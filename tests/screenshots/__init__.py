"""Pictures of every screen. DAYBOOK_PICTURES_IN=it has them in Italian: known before the first sentence is imported."""

from __future__ import annotations

import os

if language := os.environ.get("DAYBOOK_PICTURES_IN"):
    from PySide6.QtWidgets import QApplication

    from ui.language import speak

    APPLICATION = QApplication(["daybook", "-style", "fusion"])
    speak(language)
