"""A practice book under test, on a hand clock: a small practice entered through the directory, or the sample."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from adapters import credentials
from adapters.change import AddPatient, Book, SetStatus
from adapters.local.adapter import LocalAdapter
from adapters.local.book import KEY, file_of
from adapters.model import Connection, Hours, Phone, Provider, Room, Status, VisitType
from tests.adapters.harness import Harness
from tests.doubles.hand_clock import HandClock

MORNING = datetime(2026, 2, 17, 18, 42, tzinfo=UTC)
"""A Tuesday, 10:42 in Los Angeles."""
ZONE = "America/Los_Angeles"
WORKDAY = date(2026, 2, 18)


def connection(folder: Path, **settings: str) -> Connection:
    told = {"path": str(folder), "timezone": ZONE, **settings}
    return Connection(id="c1", kind="local", name="Test practice", settings=told)


def adapter(folder: Path, clock: HandClock, **settings: str) -> LocalAdapter:
    return LocalAdapter(connection(folder, **settings), clock=clock, sleep=clock.sleep)


class LocalHarness(Harness):
    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder, self.settings = folder, dict(settings)
        self.clock = HandClock(MORNING)
        self.local = self.again()
        self.adapter = self.local
        self.day = WORKDAY

    def again(self) -> LocalAdapter:
        """Another adapter on the same book."""
        return adapter(self.folder, self.clock, **self.settings)

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        other = adapter(self.folder, self.clock, **{**self.settings, "answers": "now"})
        await other.open()
        await other.submit(SetStatus(appointment_id=visit_id, status=Status.CONFIRMED))
        await other.close()


async def small_practice(folder: Path, **settings: str) -> LocalHarness:
    """Two providers, two rooms, two visit types, two patients."""
    harness = LocalHarness(folder, settings)
    local = harness.local
    await local.open()
    for provider in (Provider(id="ada", name="Dr. Ada Stone"), Provider(id="ben", name="Ben Hale", role="RDH")):
        await local.put_provider(provider)
    for room in (Room(id="r1", name="Room 1"), Room(id="r2", name="Room 2")):
        await local.put_room(room)
    await local.put_visit_type(VisitType(id="exam", name="Exam", minutes=30))
    await local.put_visit_type(VisitType(id="clean", name="Cleaning", minutes=60, provider_ids=frozenset(("ben",))))
    await local.set_hours(
        Hours(weekday=weekday, start=time(8), end=time(17), provider_id=provider, room_id=room)
        for weekday in range(5)
        for provider, room in (("ada", "r1"), ("ben", "r2"))
    )
    iris = AddPatient(given="Iris", family="Fenwick", born=date(1984, 4, 9), email="iris@example.com")
    jonas = AddPatient(given="Jonas", family="Oduya", phones=(Phone(kind="home", number="(510) 555-0101"),))
    people = [(await harness.keep(change)).remote_id or "" for change in (iris, jonas)]
    harness.patient_id, harness.other_patient_id = people
    harness.provider_id, harness.other_provider_id = "ada", "ben"
    harness.room_id, harness.visit_type_id = "r1", "exam"
    harness.practice = await local.open()
    return harness


class SampleHarness(LocalHarness):
    def losing_answer(self, change: Book) -> Book | None:
        return replace(change, visit_type_id="lost-demo")


async def filled_sample(folder: Path) -> tuple[Path, str]:
    """A sample practice made once; its file and its key, for `sample_practice` to copy."""
    clock = HandClock(MORNING)
    made = adapter(folder, clock, sample="true")
    await made.open()
    await made.close()
    return file_of(connection(folder)), credentials.get("c1", KEY) or ""


async def sample_practice(folder: Path, filled: tuple[Path, str], **settings: str) -> SampleHarness:
    """The sample practice, looked at on a workday past its last visit, where every time is free."""
    path, key = filled
    shutil.copy(path, file_of(connection(folder)))
    credentials.put("c1", KEY, key)
    harness = SampleHarness(folder, {"sample": "true", **settings})
    harness.practice = await harness.local.open()
    harness.day = date(2026, 5, 20)
    harness.patient_id, harness.other_patient_id = "P482", "P7"
    harness.provider_id, harness.other_provider_id = "haddad", "okafor"
    harness.room_id, harness.visit_type_id = "op1", "exam"
    return harness
