"""The tray over the whole app: what the practice system refuses is told outside the window, and tells of nobody."""

from __future__ import annotations

import random
from typing import Any

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from adapters.change import Book
from app.desk import Desk
from app.writer import InlineWriter
from tests.doubles.tray_bar import TrayBar
from tests.e2e.office import LINK, TODAY, Office, at, until
from ui import tray as trays
from ui.front_desk import FrontDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "No such signal QPlatformNativeInterface")


@pytest.mark.parametrize("locked", [False, True])
async def test_a_refused_booking_is_told_by_itself_and_names_nobody(
    qapp: object, monkeypatch: pytest.MonkeyPatch, locked: bool
) -> None:
    monkeypatch.setattr(trays, "QSystemTrayIcon", TrayBar)
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


@pytest.mark.parametrize("has_tray", [True, False])
async def test_begun_at_login_it_waits_in_the_tray(
    qapp: object, monkeypatch: pytest.MonkeyPatch, has_tray: bool
) -> None:
    monkeypatch.setattr(trays, "QSystemTrayIcon", TrayBar)
    monkeypatch.setattr(TrayBar, "isSystemTrayAvailable", staticmethod(lambda: has_tray))
    office = Office()
    async with office.window(in_tray=True) as front:
        assert front.window.isVisible() is not has_tray
        assert front.window.isMinimized() is not has_tray, "where there is no tray, it can still be found"
        assert front.desk.agenda(TODAY).known, "it reads all the same"
        front.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert front.window.isVisible()
        assert not front.window.isMinimized()


def test_begun_at_login_without_a_practice_it_shows_itself(qapp: object) -> None:
    office = Office()
    office.store.forget_connection(LINK)
    desk = Desk(office.store, InlineWriter(), office.clock, random.Random(1), office.settings)
    front = FrontDesk(desk, office.settings)
    front.open(in_tray=True)
    assert front.window.isVisible()
    front.window.close()
    front.window.deleteLater()
