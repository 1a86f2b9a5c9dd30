"""A start on which no practice is known yet, and leaving before everything is there."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from adapters import errors
from adapters.model import Connection
from app.desk import Desk
from app.news import LinkState
from app.store import Store
from app.writer import InlineWriter
from tests.doubles.fake_pms import FakeAdapter
from tests.e2e.office import LINK, until
from tests.e2e.test_states import Line, Practice
from ui.day_cover import FirstReading
from ui.front_desk import FrontDesk


class NewOffice(Practice):
    """A connection was set up; nothing was read yet."""

    def __init__(self) -> None:
        super().__init__()
        self.store = Store.in_memory(clock=self.clock)
        self.store.put_connection(Connection(id=LINK, kind="fake", name="Sikka"))
        self.add("v1", "luz", "15:00+60")
        self.fault: errors.PmsError | None = None
        self.may_open = asyncio.Event()
        self.may_open.set()

    def _adapter(self, connection: Connection) -> FakeAdapter:
        practice = self

        class SlowLine(Line):
            async def open(self) -> object:  # type: ignore[override]
                await practice.may_open.wait()
                return await super().open()

        self.line = SlowLine(connection, clock=self.clock.now, sleep=self.clock.sleep, pms=self.pms)
        self.line.connection, self.line.fault = connection.id, self.fault
        return self.line

    def front(self) -> FrontDesk:
        desk = Desk(self.store, InlineWriter(), self.clock, random.Random(1), self.settings, make_adapter=self._adapter)
        front = FrontDesk(desk, self.settings)
        front.open()
        return front

    @asynccontextmanager
    async def window(self) -> AsyncIterator[FrontDesk]:
        front = self.front()
        living = asyncio.ensure_future(front.live(()))
        try:
            await until(lambda: living.done() or hasattr(front, "month"))
            yield front
        finally:
            front.quit()
            await living
            front.window.deleteLater()


@pytest.fixture
def stays_without_windows() -> Iterator[None]:
    """As the program sets it: a closed window is not the end of the loop."""
    was = QGuiApplication.quitOnLastWindowClosed()
    QGuiApplication.setQuitOnLastWindowClosed(False)
    yield
    QGuiApplication.setQuitOnLastWindowClosed(was)


def skeleton(front: FrontDesk) -> QWidget:
    assert front.window.current_page == "reading"
    found = front.window.page("reading")
    assert isinstance(found, FirstReading)
    assert found.isVisible()
    return found


def chip(front: FrontDesk) -> LinkState:
    return front.desk.link(LINK).state


async def test_the_skeleton_stands_until_the_practice_has_told_who_it_is() -> None:
    office = NewOffice()
    office.may_open.clear()
    async with office.window() as front:
        skeleton(front)
        office.may_open.set()
        await until(lambda: front.window.current_page == "day" and front.view.model)
        assert chip(front) is LinkState.FRESH
        assert front.view.hasFocus()


@pytest.mark.parametrize("fault", [errors.Unreachable(), errors.Locked()], ids=["offline", "refused"])
async def test_a_line_that_fails_at_once_is_told_over_the_skeleton_and_trying_again_goes_on(
    fault: errors.PmsError,
) -> None:
    office = NewOffice()
    office.fault = fault
    async with office.window() as front:
        await until(lambda: chip(front) in (LinkState.OFFLINE, LinkState.REFUSED))
        skeleton(front)
        await until(lambda: front.window._banner is not None and front.window._banner.isVisible())
        office.line.fault = None
        front.act("refresh")
        await until(lambda: front.window.current_page == "day" and front.view.model)


@pytest.mark.parametrize("held", [True, False], ids=["reading", "failing"])
async def test_it_can_be_left_before_the_practice_is_known(held: bool) -> None:
    office = NewOffice()
    if held:
        office.may_open.clear()
    else:
        office.fault = errors.Unreachable()
    async with asyncio.timeout(20), office.window() as front:
        skeleton(front)


@pytest.mark.usefixtures("stays_without_windows")
@pytest.mark.parametrize("turns", [0, 1, 5])
@pytest.mark.parametrize("way", ["quit", "close"])
async def test_leaving_before_everything_is_there_ends_the_program(way: str, turns: int) -> None:
    office = NewOffice()
    front = office.front()
    living = asyncio.ensure_future(front.live(()))
    for _ in range(turns):
        await asyncio.sleep(0)
    if way == "quit":
        front.quit()
    else:
        front.window.close()
    async with asyncio.timeout(20):
        await living
    assert not front.window.isVisible()
    front.window.deleteLater()
