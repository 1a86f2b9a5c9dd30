"""What is not as usual, in the real window, from real link states: what happened, what is safe, what to do."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from adapters import errors
from adapters.model import Connection, DayFacts, Status
from adapters.record import replace
from app.desk import Desk
from app.ref import Ref
from app.store import Store
from app.writer import InlineWriter
from tests.doubles.fake_pms import FakeAdapter
from tests.e2e.office import LINK, TODAY, Adapter, Office, key, until
from ui import wording
from ui.controls import Button
from ui.front_desk import FrontDesk
from ui.link_model import Cover
from ui.states import EmptyState

CTRL = Qt.KeyboardModifier.ControlModifier
TOMORROW, FAR = TODAY + timedelta(days=1), TODAY + timedelta(days=60)


class Line(Adapter):
    """The invented practice on a line that can be cut, slowed, blocked and held up."""

    fault: errors.PmsError | None = None
    part_of: frozenset[date] = frozenset()
    held: asyncio.Event | None = None

    async def open(self) -> object:  # type: ignore[override]
        if self.fault is not None:
            raise self.fault
        return await super().open()

    async def appointments(self, first: date, last: date) -> DayFacts:
        if self.fault is not None:
            raise self.fault
        if self.held is not None:
            await self.held.wait()
        told = await super().appointments(first, last)
        return replace(told, complete=not any(first <= day <= last for day in self.part_of))


class Practice(Office):
    """An office whose line is at hand."""

    line: Line

    def _adapter(self, connection: Connection) -> FakeAdapter:
        self.adapter = self.line = Line(connection, clock=self.clock.now, sleep=self.clock.sleep, pms=self.pms)
        return self.line

    def refused(self, connection: Connection) -> FakeAdapter:
        made = self._adapter(connection)
        self.line.fault = errors.Locked()
        return made

    @asynccontextmanager
    async def window(self) -> AsyncIterator[FrontDesk]:
        async with super().window() as front:
            yield front
            self.line.held = self.line.fault = None


@pytest.fixture
def office() -> Practice:
    made = Practice()
    made.add("v1", "luz", "09:00+60", status=Status.DONE)
    made.add("v2", "renee", "13:00+45", status=Status.CONFIRMED)
    return made


def banner(front: FrontDesk) -> str:
    found = front.window._banner
    return found.accessibleName() if found is not None and found.isVisible() else ""


def cover(front: FrontDesk) -> Cover:
    return front.links._covers[front.day.grid].cover


def states(front: FrontDesk) -> list[EmptyState]:
    """The words that cover a grid and can be seen."""
    return [one for one in front.window.findChildren(EmptyState, "grid.state") if one.isVisible()]


def press(front: FrontDesk, identifier: str) -> None:
    [button] = [one for one in front.window.findChildren(Button, identifier) if one.isVisible()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fail(office: Practice, front: FrontDesk, error: errors.PmsError) -> None:
    """The line breaks, and somebody reads."""
    office.line.fault = error
    front.window._act("refresh")


def go(front: FrontDesk, day: date) -> None:
    front.window._choose_day(day)


async def test_offline_says_since_when_what_is_shown_and_that_booking_goes_on(office: Practice) -> None:
    async with office.window() as front:
        fail(office, front, errors.Unreachable())
        await until(lambda: banner(front).startswith("Offline since 10:4"))
        assert "This is the schedule as of 10:4" in banner(front)
        assert "You can go on booking; changes wait here." in banner(front)
        assert front.view.model is not None
        assert "as of 10:4" in front.view.model.columns[0].detail
        assert front.desk.may(LINK, "book").ok
        office.line.fault = None
        press(front, "banner.action")
        await until(lambda: not banner(front))
        assert "as of" not in front.view.model.columns[0].detail


async def test_trying_now_while_still_offline_leaves_the_strip_where_it_is(office: Practice) -> None:
    async with office.window() as front:
        fail(office, front, errors.Unreachable())
        await until(lambda: banner(front))
        press(front, "banner.action")
        assert banner(front).startswith("Offline")


async def test_a_day_never_read_is_a_skeleton_after_a_while_and_nothing_before(office: Practice) -> None:
    async with office.window() as front:
        office.line.held = asyncio.Event()
        go(front, FAR)
        assert cover(front) == Cover(frozenset({0, 1, 2}), True), "at once: neither free time nor a skeleton"
        await until(lambda: cover(front).reading)
        assert cover(front).words == "Reading Saturday from Sikka"
        bar = front.links._covers[front.view]._bar
        assert bar.isVisible()
        office.line.held.set()
        await until(lambda: not cover(front).unread)
        assert not bar.isVisible()


async def test_a_day_that_is_kept_shows_at_once_though_the_line_is_slow(office: Practice) -> None:
    async with office.window() as front:
        await until(lambda: front.desk.agenda(TOMORROW).known)
        office.line.held = asyncio.Event()
        go(front, TOMORROW)
        assert not cover(front).unread


async def test_a_day_never_read_cannot_be_had_offline_and_says_so(office: Practice) -> None:
    async with office.window() as front:
        fail(office, front, errors.Unreachable())
        await until(lambda: banner(front))
        go(front, FAR)
        await until(lambda: cover(front).title)
        assert cover(front).title == f"{wording.day_full(FAR)} is not on this computer"
        assert "changes wait here" in cover(front).words
        office.line.fault = None
        press(front, "grid.try")
        await until(lambda: not cover(front).unread)
        assert front.view.hasFocus()


async def test_a_refused_key_leads_to_the_connection_and_says_that_nothing_is_lost(office: Practice) -> None:
    async with office.window() as front:
        fail(office, front, errors.Locked())
        await until(lambda: banner(front))
        assert banner(front) == "Sikka is asking for a new key. Nothing is lost."
        go(front, FAR)
        await until(lambda: cover(front).title)
        assert cover(front).title == "Sikka is asking for a new key"
        assert cover(front).words.startswith("The key stopped working at 10:4")
        assert "Nothing is lost" in cover(front).words
        assert [c.key for c in cover(front).choices] == ["connections", "try", "copy"]
        assert cover(front).choices[0].kind == "primary"
        press(front, "grid.connections")
        assert front.window.current_page == "connections"


async def test_slowed_down_counts_to_the_next_try(office: Practice) -> None:
    async with office.window() as front:
        fail(office, front, errors.Throttled(front.desk.now() + timedelta(seconds=24)))
        await until(lambda: "asked us to slow down" in banner(front))
        assert banner(front).startswith("Sikka asked us to slow down. Next try in 2")
        assert "Changes wait here." in banner(front)
        assert front.links._second.isActive()


async def test_a_part_that_could_not_be_read_is_named_and_read_again(office: Practice) -> None:
    async with office.window() as front:
        office.line.part_of = frozenset({TODAY})
        front.window._act("refresh")
        await until(lambda: banner(front))
        assert banner(front).startswith(f"A part of {wording.day_full(TODAY)} could not be read from Sikka.")
        assert "a visit may be missing" in banner(front)
        assert front.view.model is not None
        assert front.view.model.columns[0].detail.endswith("incomplete")
        go(front, TOMORROW)
        await until(lambda: not banner(front))
        go(front, TODAY)
        await until(lambda: banner(front))
        office.line.part_of = frozenset()
        press(front, "banner.action")
        await until(lambda: not banner(front))


async def test_a_closed_day_says_when_the_practice_opens_and_leads_there(office: Practice) -> None:
    async with office.window() as front:
        known = front.desk.practice(LINK)
        assert known is not None
        assert known.hours, "this practice tells its hours"
        closed = next(
            TODAY + timedelta(days=n)
            for n in range(1, 8)
            if not any(h.weekday == (TODAY + timedelta(days=n)).weekday() for h in known.hours)
        )
        go(front, closed)
        await until(lambda: cover(front).title)
        assert cover(front).title == f"No visits on {wording.day_full(closed)}"
        assert "The practice is closed. It opens again on" in cover(front).words
        state = front.window.findChild(EmptyState, "grid.state")
        assert state is not None
        assert state.isVisible()
        press(front, "grid.day")
        assert front.day.day > closed
        assert any(h.weekday == front.day.day.weekday() for h in known.hours)
        assert not cover(front).title


async def test_an_open_day_without_visits_offers_to_book_without_covering_the_grid(office: Practice) -> None:
    async with office.window() as front:
        await until(lambda: front.desk.agenda(TOMORROW).known)
        go(front, TOMORROW)
        assert cover(front).words == wording.open_day()
        assert not cover(front).title
        press(front, "grid.book")
        await until(lambda: front.booking.session)
        session = front.booking.session
        assert session is not None
        assert session.draft.day == TOMORROW
        session.sheet.close()


async def test_when_all_columns_are_hidden_they_can_be_brought_back(office: Practice) -> None:
    async with office.window() as front:
        for column in front.desk.agenda(TODAY).columns:
            front.day.set_column(f"{column.ref.connection}/{column.ref.id}", False)
        assert cover(front).title == "All columns are hidden"
        assert cover(front).words.startswith("2 visits")
        press(front, "grid.columns")
        assert not cover(front).title
        assert front.view.model is not None
        assert len(front.view.model.columns) == 3
        assert front.view.hasFocus()


async def test_a_filter_that_matches_nothing_any_more_can_be_taken_away(office: Practice) -> None:
    async with office.window() as front:
        front.day.set_filter("no_show")
        assert cover(front).title == "No visit of this day is shown"
        press(front, "grid.visits")
        assert not cover(front).title


async def test_the_week_covers_only_what_it_has_not_read(office: Practice) -> None:
    async with office.window() as front:
        await until(lambda: front.desk.agenda(TOMORROW).known)
        key(front.view, Qt.Key.Key_2, CTRL)
        await until(lambda: front.window.current_page == "week")
        await until(lambda: not cover(front).unread)
        office.line.held = asyncio.Event()
        go(front, FAR)
        await until(lambda: cover(front).reading)
        assert cover(front).words == "Reading the week from Sikka"
        assert front.week.view is not None
        assert front.week.view.model is not None
        assert front.week.view.model.columns[0].detail == "Not read yet"
        office.line.held.set()
        await until(lambda: not cover(front).unread)


async def test_before_anything_was_read_a_refused_key_says_so_and_leads_to_the_connection(office: Practice) -> None:
    office.store = Store.in_memory(clock=office.clock)
    office.store.put_connection(Connection(id=LINK, kind="fake", name="Sikka"))
    desk = Desk(
        office.store, InlineWriter(), office.clock, random.Random(1), office.settings, make_adapter=office.refused
    )
    front = FrontDesk(desk, office.settings)
    front.open()
    living = asyncio.ensure_future(front.live(()))
    try:
        await until(lambda: [one.accessibleName() for one in states(front)] == ["Sikka is asking for a new key"])
        office.line.fault = None
        press(front, "grid.try")
        await until(lambda: front.window.current_page == "day")
        assert front.view.hasFocus()
    finally:
        front.quit()
        await living
        front.window.deleteLater()


async def test_the_week_of_a_room(office: Practice) -> None:
    async with office.window() as front:
        key(front.view, Qt.Key.Key_2, CTRL)
        await until(lambda: front.window.current_page == "week" and not cover(front).unread)
        front.window.by_chosen.emit("room")
        front.week.choose(Ref(LINK, "r1"))
        assert front.week.current is not None
        assert {v.ref.id for v in front.week.current.agenda.visits} == {"v1", "v2"}
        front.week.choose(Ref(LINK, "r2"))
        assert not front.week.current.agenda.visits
