"""Status words in the whole app: the calendar shows it, and what is set goes out in the system's words."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from adapters.model import Status
from app.writeback import State
from tests.e2e.office import LINK, Office, drawn, until
from ui.front_desk import FrontDesk
from ui.settings_rows import Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def office() -> Office:
    made = Office()
    made.add("v1", "ana", "11:00+60", status=Status.OTHER, status_label="Ready")
    made.add("v2", "luz", "13:00+60", status=Status.ARRIVED, status_label="Here")
    return made


def choice_of(front: FrontDesk, word: str) -> Choice:
    front.options.open("statuses")
    found: Any = front.options.page.findChildren(Choice)
    return next(one for one in found if one.accessibleName().startswith(f"{word}:"))  # type: ignore[no-any-return]


async def test_a_word_given_a_meaning_is_drawn_so_and_again_by_its_guess(office: Office) -> None:
    async with office.window() as front:
        assert drawn(front, "v1").appointment.status is Status.OTHER
        box = choice_of(front, "Ready")
        assert "guess" in box.currentText().casefold()
        while box.currentData() != Status.IN_CHAIR.value:
            QTest.keyClick(box, Qt.Key.Key_Up)
        assert front.settings.status_mapping == {LINK: {"Ready": Status.IN_CHAIR}}
        await until(lambda: drawn(front, "v1").appointment.status is Status.IN_CHAIR)
        box = choice_of(front, "Ready")
        while box.currentData() != Status.OTHER.value:
            QTest.keyClick(box, Qt.Key.Key_Down)
            box = choice_of(front, "Ready")
        assert front.settings.status_mapping == {}
        await until(lambda: drawn(front, "v1").appointment.status is Status.OTHER)


async def test_a_status_goes_out_as_the_word_that_means_it(office: Office) -> None:
    async with office.window() as front:
        front.save_settings(status_mapping={LINK: {"Here": Status.IN_CHAIR}})
        await until(lambda: drawn(front, "v2").appointment.status is Status.IN_CHAIR)
        wb = await front.desk.set_status(drawn(front, "v1").ref, Status.IN_CHAIR)
        await until(lambda: (front.desk.writeback(wb.id) or wb).state is State.DONE)
        assert office.pms.visits["v1"].status is Status.ARRIVED, "as the system knows “Here”"


async def test_what_no_word_means_is_refused_before_it_is_sent(office: Office) -> None:
    async with office.window() as front:
        front.save_settings(status_mapping={LINK: {"Here": Status.IN_CHAIR}})
        await until(lambda: drawn(front, "v2").appointment.status is Status.IN_CHAIR)
        wb = await front.desk.set_status(drawn(front, "v1").ref, Status.ARRIVED)
        await until(lambda: (front.desk.writeback(wb.id) or wb).state is State.REFUSED)
        assert office.pms.visits["v1"].status is Status.OTHER


async def test_the_words_are_known_after_a_restart(office: Office) -> None:
    async with office.window() as front:
        await until(lambda: {w.word for w in front.desk.status_words(LINK)} >= {"Ready", "Here"})
    kept = office.store.cursor(LINK, "status_words")
    assert kept is not None
    assert "Ready" in kept
