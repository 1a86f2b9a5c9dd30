"""Every UI test sees the same look: American formats, light, 100 %, motion off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui import wording
from ui.theme import theme


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    wording.use_locale(QLocale("en_US"))
    theme().configure(mode="light", text_size=100, density="standard", reduced_motion=True)
    yield
    qapp.setStyleSheet("")
