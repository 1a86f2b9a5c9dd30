"""A PMS hub under test: the adapter on a hand clock, speaking to the toy hub on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from adapters import credentials
from adapters.change import Book
from adapters.model import Connection
from adapters.pms_hub.adapter import PmsHubAdapter
from tests.adapters.harness import Harness
from tests.doubles.hand_clock import HandClock
from tests.doubles.pms_hub_server import ACCOUNT, SECRET, PmsHubServer
from tests.doubles.toy import lost_answer

MORNING = datetime(2026, 3, 4, 14, 42, tzinfo=UTC)
"""A Wednesday, 8:42 in Chicago."""
WORKDAY = date(2026, 3, 11)
"""The Wednesday after the clocks went forward."""
KNOBS: dict[str, dict[str, Any]] = {
    "as documented": {},
    "named": {"envelope": "named", "search": "POST", "paging": "pages", "page_size": 3},
    "bare": {"envelope": "bare", "search": "list", "paging": "none", "filters": False},
    "rows": {"page_size": 3, "slots": "clock", "booking": "confirmation", "setup": "closed"},
    "bearer": {
        "scheme": "bearer",
        "paging": "pages",
        "totals": False,
        "page_size": 40,
        "search": "list",
        "slots": "nested",
        "booking": "empty",
    },
    "plain": {"scheme": "plain", "setup": "flat", "totals": False, "page_size": 40},
}
WHOLE = ("as documented", "named", "bare", "bearer")
"""Those that differ enough to keep the whole contract anew."""


class PmsHubHarness(Harness):
    def __init__(self, server: PmsHubServer, clock: HandClock, **settings: str) -> None:
        self.server, self.clock = server, clock
        mode = "plain" if server.scheme == "plain" else "hmac"
        told = {"base_url": f"{server.origin}/", "account_id": ACCOUNT, "provider": "SIKKA", "signature_mode": mode}
        told |= {"timezone": "America/Chicago"} if server.setup != "open" else {}
        self.connection = Connection(id="c1", kind="pms_hub", name="Test practice", settings={**told, **settings})
        self.hub = self.again()
        self.adapter = self.hub
        self.day = WORKDAY
        self.patient_id, self.other_patient_id = "p_1", "p_2"
        self.provider_id, self.other_provider_id = "DR1", "DR2"
        self.room_id, self.visit_type_id = "Room A", "Recall"

    def again(self) -> PmsHubAdapter:
        """Another adapter on the same connection, that remembers nothing."""
        return PmsHubAdapter(self.connection, clock=self.clock, sleep=self.clock.sleep)

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        self.clock.pass_time(5)
        self.server.visits[visit_id]["notes"] = "Rang: running late"

    def losing_answer(self, change: Book) -> Book | None:
        self.server.fail(lost_answer("POST .*/appointments"))
        return change


def furnished(clock: HandClock, knobs: dict[str, Any] | None = None) -> PmsHubServer:
    server = PmsHubServer(clock)
    for name, value in (knobs or {}).items():
        assert hasattr(server, name)
        setattr(server, name, value)
    server.add_person("p_1", "Nora", "Vale", phone="+14155550101", email="nora@example.com", dateOfBirth="1980-05-17")
    server.add_person("p_2", "Omar", "Finch", phone="+14155550102")
    for number, hour in enumerate((15, 16, 18, 19, 21)):
        more: dict[str, Any] = {"providerId": "DR2", "providerName": "Ben Ode"} if number % 2 else {}
        start = datetime(2026, 3, 5, hour, 0, tzinfo=UTC)
        server.add_visit(f"old{number}", f"p_{1 + number % 2}", start, **more)
    return server


@asynccontextmanager
async def pms_hub(knobs: dict[str, Any] | None = None, **settings: str) -> AsyncIterator[PmsHubHarness]:
    """An open connection to a fresh hub with these switches."""
    clock = HandClock(MORNING)
    server = furnished(clock, knobs)
    with server.serving():
        credentials.put("c1", "webhook_secret", SECRET)
        harness = PmsHubHarness(server, clock, **settings)
        try:
            harness.practice = await harness.hub.open()
            yield harness
        finally:
            await harness.hub.close()
