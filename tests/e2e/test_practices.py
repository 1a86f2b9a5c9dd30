"""Two networked systems and a book of one's own in one desk: one calendar, search, finder and outbox; one may die."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from adapters.change import AddPatient, Book
from adapters.local.adapter import LocalAdapter
from adapters.model import Connection, Provider, Span
from app.finder import Request
from app.news import LinkState
from app.ref import Ref
from app.writeback import State, Wait
from tests.adapters.sikka_harness import fill
from tests.doubles.cliniko_server import ClinikoServer
from tests.doubles.sikka_server import SikkaServer
from tests.e2e.desktop import ZONE, Desktop, utc
from tests.e2e.office import key, until, words
from ui.front_desk import FrontDesk

CTRL = Qt.KeyboardModifier.ControlModifier


class Town:
    """The toy systems of three practices, and the computer that has them all."""

    def __init__(self, cliniko: ClinikoServer, sikka: SikkaServer, folder: Path) -> None:
        self.cliniko, self.sikka = cliniko, sikka
        fill(sikka)
        sikka.refresh()
        self.desktop = Desktop()
        self.desktop.put_cliniko(cliniko)
        self.desktop.put_sikka(sikka)
        own = Connection(id="own", kind="local", name="Own book", settings={"path": str(folder), "timezone": ZONE})
        self.desktop.store.put_connection(own)
        self._own = own
        self.stop_sikka: Callable[[], None]

    async def furnish(self) -> None:
        """Somebody works in the book of one's own, and somebody is treated there."""
        adapter = LocalAdapter(self._own)
        await adapter.open()
        await adapter.put_provider(Provider(id="", name="Eve Lane", role=None))
        await adapter.submit(AddPatient(given="Iris", family="Moreau"))
        await adapter.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    with ClinikoServer(utc).serving() as cliniko, ExitStack() as life:
        sikka = life.enter_context(SikkaServer(utc).serving())
        made = Town(cliniko, sikka, tmp_path)
        made.stop_sikka = life.close
        yield made


async def all_read(front: FrontDesk) -> None:
    desk = front.desk
    await until(lambda: desk.connections and all(desk.link(c.id).state is LinkState.FRESH for c in desk.connections))
    await until(lambda: all(desk.patients_known(c.id).whole for c in desk.connections))
    await until(lambda: desk.agenda(desk.today()).known)


def tomorrow(hour: int) -> Span:
    start = datetime.now(ZoneInfo(ZONE)).replace(hour=hour, minute=0, second=0, microsecond=0) + timedelta(days=1)
    while start.weekday() > 4:
        start += timedelta(days=1)
    return Span(start=start, end=start + timedelta(minutes=30))


def booking(front: FrontDesk, span: Span) -> Book:
    """A visit of Iris in the practice on Cliniko."""
    practice = front.desk.practice("north")
    assert practice is not None
    iris = next(p for page in front.desk.store.patients("north") for p in page if p.given == "Iris")
    kind = next(t for t in practice.visit_types if t.active and t.minutes)
    return Book(patient_id=iris.id, provider_id=practice.providers[0].id, span=span, visit_type_id=kind.id)


async def test_one_calendar_with_a_column_for_everybody_and_whose_it_is(town: Town) -> None:
    await town.furnish()
    async with town.desktop.window() as front:
        await all_read(front)
        columns = front.desk.agenda(front.desk.today()).columns
        told = {(c.name, c.detail.partition(" · ")[0]) for c in columns}
        assert {("Ada Stone", "North"), ("Ada Stone", "Elm"), ("Eve Lane", "Own book")} <= told
        assert {c.ref.connection for c in columns} == {"north", "elm", "own"}
        assert front.view.colors.keys() == {"north", "elm", "own"}
        assert len(set(front.view.colors.values())) == 3


async def test_one_search_finds_people_of_all_and_says_whose_they_are(town: Town) -> None:
    await town.furnish()
    async with town.desktop.window() as front:
        await all_read(front)
        key(front.view, Qt.Key.Key_K, CTRL)
        await until(lambda: front.palette.sheet and front.palette.sheet.box.hasFocus())
        words("iris")
        sheet = front.palette.sheet
        assert sheet is not None
        await until(lambda: sum(row.kind == "patient" for row in sheet.model.rows) == 3)
        found = [row for row in sheet.model.rows if row.kind == "patient"]
        assert {row.ref.connection for row in found if row.ref} == {"north", "elm", "own"}
        for name in ("North", "Elm", "Own book"):
            assert any(name in row.detail and name in row.spoken for row in found), name
        front.palette.close()


async def test_one_search_for_a_time_looks_at_all_of_them(town: Town) -> None:
    await town.furnish()
    async with town.desktop.window() as front:
        await all_read(front)
        first = tomorrow(9).start.date()
        answer = await front.desk.free_slots(Request(first=first, last=first, minutes=30))
        by = {opening.connection for opening in answer.best(500, every=True)}
        assert "north" in by
        assert not answer.unread, "every practice was asked"
        (day,) = answer.days
        silent = {why.provider.connection for why in day.why}
        assert by | silent == {"north", "elm", "own"}, "who has no time says why"


async def test_changes_go_where_they_belong_though_ids_are_alike(town: Town) -> None:
    async with town.desktop.window() as front:
        await all_read(front)
        desk = front.desk
        span = tomorrow(9)
        wish = booking(front, span)
        here = await desk.book(wish, connection="north", patient_name="Okafor, Iris")
        there = await desk.book(
            Book(patient_id="0042", provider_id="DR1", span=span, room_id="Room A", visit_type_id="Checkup"),
            connection="elm",
            patient_name="Fenwick, Iris",
        )
        front.outbox.open()
        await until(lambda: desk.writeback(here.id).state is State.DONE)  # type: ignore[union-attr]
        await until(lambda: desk.writeback(there.id).state in (State.QUEUED, State.DONE))  # type: ignore[union-attr]
        rows = {row.id: row for row in front.outbox._rows}
        assert "Elm" in rows[there.id].spoken
        assert len(town.sikka.queue) == 1
        rows_there = town.cliniko.tables["individual_appointments"].values()
        assert [r["patient_id"] for r in rows_there] == [wish.patient_id]
        assert desk.known_patient(Ref("north", wish.patient_id)) is not None
        assert desk.known_patient(Ref("elm", wish.patient_id)) is None


async def test_one_may_die_and_the_other_goes_on(town: Town) -> None:
    async with town.desktop.window() as front:
        await all_read(front)
        desk = front.desk
        town.stop_sikka()
        front.window.actions_by_key["refresh"].trigger()
        await until(lambda: desk.link("elm").state is LinkState.OFFLINE)
        assert desk.link("north").state is LinkState.FRESH
        live = await desk.book(booking(front, tomorrow(10)), connection="north")
        waits = await desk.book(
            Book(patient_id="0042", provider_id="DR1", span=tomorrow(10), room_id="Room A"), connection="elm"
        )
        await until(lambda: desk.writeback(live.id).state is State.DONE)  # type: ignore[union-attr]
        await until(lambda: desk.writeback(waits.id).wait is Wait.OFFLINE)  # type: ignore[union-attr]
        assert not town.sikka.queue
        assert {c.ref.connection for c in desk.agenda(desk.today()).columns} >= {"north", "elm"}
