"""The tray over the whole app: what the practice system refuses is told outside the window, and tells of nobody."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from adapters.change import Book
from tests.e2e.office import LINK, Office, at, until
from ui import tray as trays

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Bar(QSystemTrayIcon):
    """A bar that is always there and keeps what it was asked to show."""

    told: list[tuple[str, str]]

    def __init__(self, parent: Any) -> None:
        super().__init__(parent)
        self.told = []

    @staticmethod
    def isSystemTrayAvailable() -> bool:
        return True

    def isVisible(self) -> bool:
        return True

    def showMessage(self, title: str, words: str, *more: Any) -> None:
        self.told.append((title, words))


@pytest.mark.parametrize("locked", [False, True])
async def test_a_refused_booking_is_told_by_itself_and_names_nobody(
    qapp: object, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    monkeypatch.setattr(trays, "QSystemTrayIcon", Bar)
    office = Office()
    async with office.window() as front:
        icon: Any = front.tray.icon
        assert (icon.told, front.tray.state) == ([], "idle")
        if locked:
            assert front.lock is not None
            front.lock.lock()
        office.pms.fates.append("refused")
        change = Book(patient_id="ana", provider_id="h", span=at("14:00+30"), visit_type_id="exam")
        await front.desk.book(change, connection=LINK, patient_name="Quintero, Ana")
        await until(lambda: icon.told)
        (told,) = icon.told
        assert front.tray.state == "attention"
        said = " ".join((*told, icon.toolTip(), *(a.text() for a in front.tray.menu.actions() if a.isVisible())))
        assert told[0] == ("1 change needs you" if locked else "1 change was not saved")
        for private in ("Quintero", "Ana", "Periodic", "Haddad", "0171"):
            assert private not in said
