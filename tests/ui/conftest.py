"""What the tests of the calendar share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.day_hands import Heard, two_columns
from tests.ui.invented_day import NOW
from ui.day_model import DayModel
from ui.day_view import DayView
from ui.theme import theme

# --- the calendar ---


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[DayView]:
    """A calendar of two columns, from 7:30 on, with the keyboard."""
    made = DayView(theme())
    qtbot.addWidget(made)
    made.resize(520, 700)
    made.show()
    QTest.qWaitForWindowExposed(made)
    made.show_day(DayModel.prepare(two_columns(), NOW))
    made.setFocus()
    made.verticalScrollBar().setValue(540)
    yield made
    made.close()


@pytest.fixture
def heard(view: DayView) -> Heard:
    """What that calendar told."""
    return Heard(view)


@pytest.fixture
def reasons(view: DayView, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What that calendar explained, instead of showing a tooltip."""
    told: list[str] = []
    monkeypatch.setattr(view, "explain", lambda card, reason: told.append(reason))
    return told
