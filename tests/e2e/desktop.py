"""The whole app with its real adapters, against toy practice systems on real sockets; nothing is connected at first."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from adapters import credentials
from adapters.model import Connection
from app.clock import SystemClock
from app.desk import Desk
from app.settings import Settings
from app.store import Store
from app.writer import InlineWriter
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.sikka_server import APP, OFFICE, SECRET, SikkaServer
from tests.e2e.office import until
from ui.front_desk import FrontDesk
from ui.setup_sheet import SetupSheet

ZONE = "America/New_York"


class Desktop:
    """This computer: its disk and its windows."""

    def __init__(self) -> None:
        self.clock = SystemClock()
        self.store = Store.in_memory(clock=self.clock)
        self.settings = Settings(undo_seconds=0, keep_days_back=2, keep_days_ahead=10, close_to_tray=False)

    @asynccontextmanager
    async def window(self, *, is_sample: bool = False) -> AsyncIterator[FrontDesk]:
        desk = Desk(self.store, InlineWriter(), self.clock, random.Random(1), self.settings)
        front = FrontDesk(desk, self.settings, is_sample=is_sample)
        front.open()
        front.window.resize(1440, 900)
        living = asyncio.ensure_future(front.live(()))
        try:
            await until(lambda: living.done() or (hasattr(front, "connections") and desk._machine is not None))
            yield front
        finally:
            if front.connections.setup.sheet is not None:
                front.connections.setup.sheet.reject()
            front.quit()
            await living
            front.window.deleteLater()

    def put(self, ident: str, kind: str, name: str, settings: dict[str, str], secrets: dict[str, str]) -> None:
        """A connection that was set up before."""
        for key, value in secrets.items():
            credentials.put(ident, key, value)
        self.store.put_connection(Connection(id=ident, kind=kind, name=name, settings=settings))

    def put_cliniko(self, server: ClinikoServer) -> None:
        here = next(iter(server.tables["businesses"]))
        settings = {"base_url": f"{server.origin}/v1", "contact_email": "desk@example.com", "business_id": here}
        self.put("north", "cliniko", "North", {**settings, "timezone": ZONE}, {"api_key": KEY})

    def put_sikka(self, server: SikkaServer) -> None:
        settings = {"base_url": server.origin, "office_id": OFFICE}
        keys = {"app_id": APP["App-Id"], "app_key": APP["App-Key"], "secret_key": SECRET}
        self.put("elm", "sikka", "Elm", settings, keys)


def utc() -> datetime:
    return datetime.now(UTC)


async def setup_sheet(front: FrontDesk) -> SetupSheet:
    """The open set-up."""
    await until(lambda: front.connections.setup.sheet)
    assert front.connections.setup.sheet is not None
    return front.connections.setup.sheet


def type_into(sheet: SetupSheet, **values: str) -> None:
    """Type into the fields, as a person does."""
    for key, value in values.items():
        edit = sheet.keys.edit(key)
        assert edit is not None, key
        edit.setFocus()
        edit.selectAll()  # type: ignore[attr-defined]
        QTest.keyClicks(edit, value)


def child(parent: QWidget, identifier: str) -> QWidget:
    found = parent.findChild(QWidget, identifier)
    assert found is not None, identifier
    return found
