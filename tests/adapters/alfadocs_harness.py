"""AlfaDocs under test: the adapter on a hand clock, speaking to the toy archive on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from adapters import credentials
from adapters.alfadocs.adapter import AlfaDocsAdapter
from adapters.change import Book
from adapters.model import Connection
from tests.adapters.harness import Harness
from tests.doubles.alfadocs_server import KEY, ROOT, AlfaDocsServer
from tests.doubles.hand_clock import HandClock
from tests.doubles.toy import lost_answer

MORNING = datetime(2026, 3, 4, 8, 42, tzinfo=UTC)
"""A Wednesday, 9:42 in Rome."""
WORKDAY = date(2026, 3, 9)
KNOBS: dict[str, dict[str, Any]] = {
    "as documented": {},
    "PUT": {"verb": "PUT"},
    "dateEnd is its midnight": {"end_included": False},
    "long ranges refused": {"too_long": "refused"},
    "patients echoed in a list": {"echo": "list"},
    "patients not echoed": {"echo": "empty"},
    "links a list": {"links": []},
    "links home": {"links": {"next": "/api/v1/elsewhere"}},
    "links abroad": {"links": {"next": "https://abroad.example.com/api/v1/patients?offset=100"}},
    "names filter": {"names_filter": True},
    "422": {"invalid": 422},
    "everything as text": {"as_text": True},
    "doubles refused": {"doubles": "refused"},
    "booking reasons closed": {"closed": {"booking-reasons": 404}},
    "context at the top": {"context_at_top": True},
    "slots as text": {"slot_form": "string"},
    "slots as dates": {"slot_form": "date"},
    "slots grouped": {"slot_form": "grouped"},
    "slots by day": {"slot_form": "days"},
    "telephones apart": {"one_has_phones": False},
    "no time of creation": {"tells_creation": False},
    "new visits not echoed": {"made_id_told": False},
}
TOGETHER: dict[str, dict[str, Any]] = {
    name: {switch: value for knob in knobs.split(", ") for switch, value in KNOBS[knob].items()}
    for name, knobs in {
        "one": "as documented",
        "two": "PUT, dateEnd is its midnight, long ranges refused, patients echoed in a list, links a list, 422,"
        " everything as text, context at the top, slots as text, names filter",
        "three": "patients not echoed, links abroad, telephones apart, no time of creation, new visits not echoed,"
        " slots grouped, booking reasons closed, doubles refused",
    }.items()
}
"""The same doubts, all of them, in few archives."""


class AlfaDocsHarness(Harness):
    def __init__(self, server: AlfaDocsServer, clock: HandClock, **settings: str) -> None:
        self.server, self.clock = server, clock
        told = {"base_url": f"{server.origin}{ROOT}/", **settings}
        self.connection = Connection(id="c1", kind="alfadocs", name="Test practice", settings=told)
        self.alfadocs = AlfaDocsAdapter(self.connection, clock=clock, sleep=clock.sleep)
        self.others: list[AlfaDocsAdapter] = []
        self.adapter = self.alfadocs
        self.day = WORKDAY
        self.patient_id, self.other_patient_id = "4101", "4102"
        self.provider_id, self.other_provider_id = "501", "502"
        self.room_id, self.visit_type_id = "31", "7"

    async def forgetful(self) -> AlfaDocsAdapter:
        """Another open adapter on the same connection, that remembers nothing."""
        other = AlfaDocsAdapter(self.connection, clock=self.clock, sleep=self.clock.sleep)
        self.others.append(other)
        await other.open()
        return other

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        self.clock.pass_time(5)
        self.server.appointments[int(visit_id)]["description"] = "Rang: running late"

    def losing_answer(self, change: Book) -> Book | None:
        self.server.fail(lost_answer("POST .*/appointments"))
        return change


@asynccontextmanager
async def alfadocs(knobs: dict[str, Any] | None = None, **settings: str) -> AsyncIterator[AlfaDocsHarness]:
    """An open connection to a fresh archive with these switches."""
    clock = HandClock(MORNING)
    server = AlfaDocsServer(clock)
    for name, value in (knobs or {}).items():
        assert hasattr(server, name)
        setattr(server, name, value)
    with server.serving():
        credentials.put("c1", "api_key", KEY)
        harness = AlfaDocsHarness(server, clock, **settings)
        try:
            harness.practice = await harness.alfadocs.open()
            yield harness
        finally:
            for adapter in (harness.alfadocs, *harness.others):
                await adapter.close()
