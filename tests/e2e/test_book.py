"""A practice's own book, set up and changed in the settings: what is entered stands in the calendar at once."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from adapters.change import AddPatient, Book
from adapters.local.adapter import LocalAdapter
from adapters.model import Connection, Span
from adapters.port import EditableDirectory
from app.desk import Desk
from app.settings import Settings
from app.store import Store
from app.writer import InlineWriter
from tests.e2e.office import until
from tests.ui.booking_stand import MorningClock
from ui import wording
from ui.book_sheets import ClosedSheet, EntrySheet, WeekSheet
from ui.front_desk import FrontDesk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
OURS = "ours"


@asynccontextmanager
async def opened(folder: Path, settings: Settings | None = None) -> AsyncIterator[FrontDesk]:
    """The settings of a practice whose new book is kept in `folder`."""
    clock = MorningClock()
    store = Store.in_memory(clock=clock)
    zone = {"path": str(folder), "timezone": "America/Los_Angeles"}
    connection = Connection(id=OURS, kind="local", name="Our practice", settings=zone)
    store.put_connection(connection)
    first = LocalAdapter(connection, clock=clock.now)
    store.put_practice(OURS, await first.open(), clock.now())
    await first.close()
    told = settings or Settings(undo_seconds=0, keep_days_back=1, keep_days_ahead=2, close_to_tray=False)

    def make(connection: Connection) -> Any:
        return LocalAdapter(connection, clock=clock.now, sleep=clock.sleep)

    desk = Desk(store, InlineWriter(), clock, random.Random(1), told, make_adapter=make)
    front = FrontDesk(desk, told)
    front.open()
    front.window.resize(1440, 900)
    import asyncio

    living = asyncio.ensure_future(front.live(()))
    try:
        await until(lambda: living.done() or desk.agenda(desk.today()).known)
        front.options.open("book")
        yield front
    finally:
        front.quit()
        await living
        front.window.deleteLater()


def press(front: FrontDesk, ident: str) -> None:
    found = [b for b in front.options.page.findChildren(QPushButton, ident) if not b.isHidden()]
    assert found, f"no button {ident}"
    found[-1].click()


def entry(front: FrontDesk) -> EntrySheet:
    sheet = front.options.book.sheet
    assert isinstance(sheet, EntrySheet)
    return sheet


def save(sheet: Any) -> None:
    sheet.primary.click()


async def gone(front: FrontDesk) -> None:
    await until(lambda: QApplication.activeModalWidget() is None)


def practice(front: FrontDesk) -> Any:
    found = front.desk.practice(OURS)
    assert found is not None
    return found


async def with_provider(front: FrontDesk, name: str = "Dr. Haddad") -> str:
    press(front, "book.provider")
    sheet = entry(front)
    QTest.keyClicks(sheet.fields["name"], name)
    save(sheet)
    await gone(front)
    await until(lambda: any(p.name == name for p in practice(front).providers))
    return str(next(p.id for p in practice(front).providers if p.name == name))


async def test_a_provider_with_a_week_is_a_column_that_can_be_booked(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        who = await with_provider(front)
        await until(lambda: front.options.page.findChildren(QPushButton, f"book.week.{who}"))
        press(front, f"book.week.{who}")
        await until(lambda: isinstance(front.options.book.sheet, WeekSheet))
        week: Any = front.options.book.sheet
        tuesday = week.rows[1]
        tuesday.open.click()
        tuesday.end.setTime(QTime(8, 0))
        save(week)
        assert week.said.accessibleName() == wording.week_wrong(1)
        tuesday.end.setTime(QTime(17, 0))
        tuesday.has_break.click()
        save(week)
        await gone(front)
        day = front.desk.today()
        assert day.weekday() == 1
        await until(lambda: [c.name for c in front.desk.agenda(day).columns] == ["Dr. Haddad"])
        await until(lambda: front.desk.agenda(day).columns[0].bookable == 7 * 60)
        assert [h.start.hour for h in practice(front).hours] == [9]


async def test_a_name_is_needed_and_given_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        await with_provider(front)
        press(front, "book.provider")
        sheet = entry(front)
        save(sheet)
        assert sheet.said.accessibleName() == wording.NEEDS_NAME
        QTest.keyClicks(sheet.fields["name"], "dr. haddad")
        save(sheet)
        assert sheet.said.accessibleName() == wording.name_taken("dr. haddad")
        sheet.reject()
        assert len(practice(front).providers) == 1


async def test_rooms_and_visit_types_are_added_changed_and_retired(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        who = await with_provider(front)
        press(front, "book.room")
        QTest.keyClicks(entry(front).fields["name"], "Op 1")
        save(entry(front))
        await gone(front)
        await until(lambda: [r.name for r in practice(front).rooms] == ["Op 1"])
        press(front, "book.type")
        sheet = entry(front)
        QTest.keyClicks(sheet.fields["name"], "Exam")
        sheet.fields["minutes"].setValue(45)  # type: ignore[attr-defined]
        save(sheet)
        await gone(front)
        await until(lambda: [(t.name, t.minutes) for t in practice(front).visit_types] == [("Exam", 45)])
        kind = practice(front).visit_types[0]
        assert kind.provider_ids is None
        await until(lambda: front.options.page.findChildren(QPushButton, f"book.type.{kind.id}"))
        press(front, f"book.type.{kind.id}")
        sheet = entry(front)
        sheet.fields["active"].click()  # type: ignore[attr-defined]
        save(sheet)
        await gone(front)
        await until(lambda: practice(front).visit_types[0].active is False)
        assert who


async def booked(front: FrontDesk, who: str) -> None:
    """Ana Quintero comes in two hours."""
    desk = front.desk
    added = await desk.add_patient(AddPatient(given="Ana", family="Quintero"), connection=OURS)
    start = (desk.now() + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    wish = Book(patient_id="", provider_id=who, span=Span(start=start, end=start + timedelta(minutes=30)))
    await desk.book(wish, connection=OURS, patient_name="Quintero, Ana", after=added.id)
    await until(lambda: [v for v in desk.agenda(desk.today()).visits if v.pending is None])


def asked_over() -> Any:
    """The question that names visits in the way, once it is open."""
    found = QApplication.activeModalWidget()
    return found if found is not None and found.objectName() == "book.over" else None


async def test_who_has_visits_to_come_is_retired_only_when_they_were_seen(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        who = await with_provider(front)
        await booked(front, who)
        press(front, f"book.provider.{who}")
        sheet = entry(front)
        sheet.fields["active"].click()  # type: ignore[attr-defined]
        save(sheet)
        await until(asked_over)
        asked = asked_over()
        assert asked.accessibleName() == wording.booked_later(1)
        assert [w for w in asked.findChildren(QWidget) if "Quintero, Ana" in w.accessibleName()]
        asked.findChild(QPushButton, "book.over.stay").click()
        await until(lambda: asked_over() is None)
        assert practice(front).providers[0].active
        save(sheet)
        await until(asked_over)
        asked_over().findChild(QPushButton, "book.over.go").click()
        await gone(front)
        await until(lambda: not practice(front).providers[0].active)
        assert len(front.desk.agenda(front.desk.today()).visits) == 1, "the visit stays"


async def test_who_has_none_is_retired_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        who = await with_provider(front)
        press(front, f"book.provider.{who}")
        sheet = entry(front)
        sheet.fields["active"].click()  # type: ignore[attr-defined]
        save(sheet)
        await gone(front)
        await until(lambda: not practice(front).providers[0].active)


async def test_closing_a_day_names_the_visits_and_leaves_them(tmp_path: Path) -> None:
    async with opened(tmp_path) as front:
        who = await with_provider(front)
        desk = front.desk
        await booked(front, who)
        press(front, "book.closed")
        sheet: Any = front.options.book.sheet
        assert isinstance(sheet, ClosedSheet)
        QTest.keyClicks(sheet.why, "Holiday")
        save(sheet)
        asked = QApplication.activeModalWidget()
        assert asked is not None
        assert asked.accessibleName() == wording.booked_then(1)
        go: Any = asked.findChild(QPushButton, "book.over.go")
        go.click()
        await until(lambda: front.options.book._closed.get(OURS))
        assert front.options.book._closed[OURS][0].label == "Holiday"
        assert len(desk.agenda(desk.today()).visits) == 1
        await gone(front)
        key = front.options.book._closed[OURS][0].id
        await until(lambda: front.options.page.findChildren(QPushButton, f"book.reopen.{key}"))
        press(front, f"book.reopen.{key}")
        asked = QApplication.activeModalWidget()
        assert asked is not None
        again: Any = asked.findChild(QPushButton, "book.reopen.go")
        again.click()
        await until(lambda: not front.options.book._closed[OURS])


async def test_a_seat_that_only_reads_changes_nothing(tmp_path: Path) -> None:
    only = Settings(read_only=True, keep_days_back=1, keep_days_ahead=2, close_to_tray=False)
    async with opened(tmp_path, only) as front:
        assert front.desk.directory(OURS) is None
        assert not front.options.page.findChildren(QPushButton, "book.provider")


def test_no_other_system_claims_to_be_edited() -> None:
    from adapters import ADAPTERS

    for kind in ADAPTERS:
        made = ADAPTERS[kind](Connection(id="x", kind=kind, name="x"))
        assert isinstance(made, EditableDirectory) is (kind == "local"), kind
