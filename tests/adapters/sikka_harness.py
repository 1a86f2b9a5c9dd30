"""The toy Sikka with a small practice, and an adapter on it, both on one hand clock."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC, date, datetime

import pytest

from adapters import credentials
from adapters.change import Book
from adapters.http import Heard
from adapters.model import Connection
from adapters.sikka.adapter import SikkaAdapter
from tests.adapters.harness import Harness
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import APP, OFFICE, SECRET, SikkaServer
from tests.doubles.toy import lost_answer

MORNING = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
"""A Tuesday, 9:00 in New York."""
WORKDAY = date(2026, 3, 4)


def keys(**more: str) -> None:
    """Put the keys of the toy's application into the keyring."""
    told = {"app_id": APP["App-Id"], "app_key": APP["App-Key"], "secret_key": SECRET, **more}
    for name, value in told.items():
        if value:
            credentials.put("c1", name, value)


def adapter_on(
    toy: SikkaServer, clock: HandClock, heard: Callable[[Heard], None] | None = None, **settings: str
) -> SikkaAdapter:
    told = {"base_url": toy.origin, "office_id": OFFICE, "practice_id": toy.practice, **settings}
    connection = Connection(id="c1", kind="sikka", name="Elm", settings={k: v for k, v in told.items() if v})
    return SikkaAdapter(connection, clock=clock, sleep=clock.sleep, audit=heard)


def fill(toy: SikkaServer) -> tuple[str, str]:
    """Two patients; their ids."""
    iris = toy.add_person(
        firstname="Iris", lastname="Fenwick", birthdate="1984-04-09T00:00:00", email="iris@example.com"
    )
    jonas = toy.add_person(
        firstname="Jonas", lastname="Oduya", homephone="510-555-0101", birthdate="1111-11-11T00:00:00"
    )
    return iris, jonas


def book(toy: SikkaServer, **told: str) -> str:
    """Put a visit into the practice's own book; its id."""
    usual = {"date": f"{WORKDAY}T00:00:00", "time": "10:00", "length": "30", "status": "Scheduled", "type": "Recall"}
    person = {"patient_id": "0042", "patient_name": "Iris Fenwick", "provider_id": "DR1", "operatory": "Room A"}
    return toy.add_visit(**{**usual, **person, **told})


class SikkaHarness(Harness):
    def __init__(self, toy: SikkaServer, clock: HandClock, dialect: str) -> None:
        self.toy, self.clock = toy, clock
        keys()
        self.patient_id, self.other_patient_id = fill(toy)
        self.adapter = self.sikka = adapter_on(toy, clock, dialect=dialect)
        self.provider_id, self.other_provider_id = "DR1", "DR2"
        self.room_id, self.visit_type_id = "Room A", "Checkup"
        self.day = WORKDAY

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        row = next(row for row in self.toy.appointments if row["appointment_sr_no"] == visit_id)
        row["status"] = "Confirmed"

    def losing_answer(self, change: Book) -> Book | None:
        self.toy.fail(lost_answer("^POST /appointment$"))
        return change


async def opened(toy: SikkaServer, clock: HandClock, dialect: str = "seed") -> SikkaHarness:
    harness = SikkaHarness(toy, clock, dialect)
    harness.practice = await harness.sikka.open()
    return harness


# --- fixtures: a module takes those it wants by their names ---


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
async def toy(clock: HandClock) -> AsyncIterator[SikkaServer]:
    with SikkaServer(clock).serving() as made:
        yield made


@pytest.fixture
async def desk(toy: SikkaServer, clock: HandClock) -> AsyncIterator[SikkaHarness]:
    made = await opened(toy, clock)
    yield made
    await made.adapter.close()
