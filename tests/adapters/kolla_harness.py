"""Kolla under test: the adapter on a hand clock, speaking to the toy practice on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime

from adapters import credentials
from adapters.change import Book
from adapters.kolla.adapter import KollaAdapter
from adapters.model import Connection
from tests.adapters.harness import Harness
from tests.doubles.hand_clock import HandClock
from tests.doubles.kolla_server import BASE, CONNECTOR, CONSUMER, KEY, KollaServer
from tests.doubles.toy import lost_answer

MORNING = datetime(2026, 2, 17, 15, 42, tzinfo=UTC)
"""Tuesday, 9:42 in Chicago."""
WORKDAY = date(2026, 2, 19)


class KollaHarness(Harness):
    def __init__(self, server: KollaServer, clock: HandClock, **settings: str) -> None:
        self.server, self.clock = server, clock
        told = {"base_url": f"{server.origin}{BASE}", "connector_id": CONNECTOR, "consumer_id": CONSUMER, **settings}
        self.connection = Connection(id="c1", kind="kolla", name="Test practice", settings=told)
        self.kolla = KollaAdapter(self.connection, clock=clock, sleep=clock.sleep)
        self.adapter = self.kolla
        self.day = WORKDAY
        self.provider_id, self.other_provider_id = "resources/provider_4", "resources/provider_5"
        self.room_id = "resources/operatory_2"
        self.visit_type_id = "appointmenttypes/7"
        self.patient_id, self.other_patient_id = "contacts/311", "contacts/312"

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        self.clock.pass_time(5)
        self.server.elsewhere(visit_id, notes="Rang: running late")

    def losing_answer(self, change: Book) -> Book | None:
        self.server.fail(lost_answer("POST .*/appointments$"))
        return change


@asynccontextmanager
async def kolla(arrange: Callable[[KollaServer], object] | None = None, **settings: str) -> AsyncIterator[KollaHarness]:
    """An open connection to a fresh practice; `arrange` turns its switches before anybody asks."""
    clock = HandClock(MORNING)
    server = KollaServer(clock)
    if arrange is not None:
        arrange(server)
    with server.serving():
        credentials.put("c1", "api_key", KEY)
        harness = KollaHarness(server, clock, **settings)
        harness.practice = await harness.kolla.open()
        try:
            yield harness
        finally:
            await harness.kolla.close()
