"""Practice Studio under test: the adapter on a hand clock, speaking to the toy on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from adapters import credentials
from adapters.change import Book
from adapters.model import Connection
from adapters.practice_studio.adapter import PracticeStudioAdapter
from tests.adapters.harness import Harness
from tests.doubles.hand_clock import HandClock
from tests.doubles.practice_studio_server import CLIENT, PracticeStudioServer
from tests.doubles.toy import lost_answer

MORNING = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
"""A Tuesday, 9:00 in Chicago."""
WORKDAY = date(2026, 3, 5)


class StudioHarness(Harness):
    def __init__(self, server: PracticeStudioServer, clock: HandClock, **settings: str) -> None:
        self.server, self.clock = server, clock
        told = {"base_url": server.origin + "/", "timezone": "America/Chicago", **settings}
        self.connection = Connection(id="c1", kind="practice_studio", name="Test practice", settings=told)
        self.studio = PracticeStudioAdapter(self.connection, clock=clock, sleep=clock.sleep)
        self.adapter = self.studio
        self.day = WORKDAY
        self.provider_id, self.other_provider_id = list(server.tables["providers"])[:2]
        self.patient_id, self.other_patient_id = list(server.tables["patients"])[:2]
        self.room_id, self.visit_type_id = "LOC-1", "Follow-up"

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        self.server.elsewhere("appointments", visit_id, notes="Rang: running late")

    def losing_answer(self, change: Book) -> Book | None:
        self.server.fail(lost_answer("POST /api/v1/appointments"))
        return change


def put_keys(**secrets: str) -> None:
    for name, value in (secrets or {"client_id": CLIENT[0], "client_secret": CLIENT[1]}).items():
        credentials.put("c1", name, value)


@asynccontextmanager
async def studio(
    *, secrets: dict[str, str] | None = None, server: dict[str, Any] | None = None, **settings: str
) -> AsyncIterator[StudioHarness]:
    """An open connection to a fresh practice; `server` sets the toy's switches beforehand."""
    clock = HandClock(MORNING)
    toy = PracticeStudioServer(clock)
    for name, value in (server or {}).items():
        setattr(toy, name, value)
    with toy.serving():
        put_keys(**(secrets or {}))
        harness = StudioHarness(toy, clock, **settings)
        try:
            harness.practice = await harness.studio.open()
            yield harness
        finally:
            await harness.studio.close()
