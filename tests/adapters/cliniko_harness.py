"""Cliniko under test: the adapter on a hand clock, speaking to the toy account on a real socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any

from adapters import credentials
from adapters.change import Book
from adapters.cliniko.adapter import ClinikoAdapter
from adapters.model import Connection
from tests.adapters.harness import Harness
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.hand_clock import HandClock
from tests.doubles.toy import Call, lost_answer

MORNING = datetime(2026, 2, 17, 22, 42, tzinfo=UTC)
"""Wednesday the 18th, 9:42 in Sydney."""
WORKDAY = date(2026, 2, 19)


class ClinikoHarness(Harness):
    def __init__(self, server: ClinikoServer, clock: HandClock, **settings: str) -> None:
        self.server, self.clock = server, clock
        told = {
            "base_url": f"{server.origin}/v1",
            "contact_email": "desk@example.com",
            "business_id": self.row("businesses", business_name="Harbour Health"),
            **settings,
        }
        self.connection = Connection(id="c1", kind="cliniko", name="Test practice", settings=told)
        self.cliniko = ClinikoAdapter(self.connection, clock=clock, sleep=clock.sleep)
        self.adapter = self.cliniko
        self.day = WORKDAY
        self.provider_id = self.row("practitioners", first_name="Ada")
        self.other_provider_id = self.row("practitioners", first_name="Ben")
        self.patient_id = self.row("patients", first_name="Iris")
        self.other_patient_id = self.row("patients", first_name="Jonas")
        self.visit_type_id = self.row("appointment_types", name="Standard")

    def row(self, plural: str, **fields: object) -> str:
        """The id of the row that has these fields."""
        rows = self.server.tables[plural].values()
        return next(row["id"] for row in rows if all(row[name] == value for name, value in fields.items()))

    @property
    def now(self) -> datetime:
        return self.clock()

    async def pass_time(self, seconds: float) -> None:
        self.clock.pass_time(seconds)

    async def change_elsewhere(self, visit_id: str) -> None:
        self.clock.pass_time(5)
        self.server.elsewhere("individual_appointments", visit_id, notes="Rang: running late")

    def losing_answer(self, change: Book) -> Book | None:
        self.server.fail(lost_answer("POST /v1/individual_appointments"))
        return change


@asynccontextmanager
async def cliniko(**settings: str) -> AsyncIterator[ClinikoHarness]:
    """An open connection to a fresh account."""
    clock = HandClock(MORNING)
    server = ClinikoServer(clock)
    with server.serving():
        credentials.put("c1", "api_key", KEY)
        harness = ClinikoHarness(server, clock, **settings)
        harness.practice = await harness.cliniko.open()
        try:
            yield harness
        finally:
            await harness.cliniko.close()


def put(desk: ClinikoHarness, plural: str = "individual_appointments", hour: int = 9, **fields: Any) -> dict[str, Any]:
    """A row in the account, on the working day at that local hour."""
    span = desk.span(hour)
    told = {
        "business_id": desk.practice.id,
        "practitioner_id": desk.provider_id,
        "appointment_type_id": desk.visit_type_id,
        "starts_at": span.start,
        "ends_at": span.end,
        "notes": None,
        **({"patient_id": desk.patient_id} if plural == "individual_appointments" else {}),
        **fields,
    }
    return desk.server.add(plural, **told)


def put_class(desk: ClinikoHarness, *patients: str, most: int = 8) -> dict[str, Any]:
    row = put(
        desk,
        "group_appointments",
        14,
        max_attendees=most,
        appointment_type_id=desk.row("appointment_types", name="Pilates"),
    )
    for each in patients:
        desk.server.add("attendees", booking_id=row["id"], patient_id=each, arrived=None, cancelled_at=None)
    return row


def writes(desk: ClinikoHarness) -> list[Call]:
    return [call for call in desk.server.calls if call.method != "GET"]


def put_people(desk: ClinikoHarness, count: int, **fields: Any) -> None:
    """So many more patients."""
    for number in range(count):
        name = {"first_name": "P", "last_name": str(number), "preferred_first_name": None, "email": None}
        desk.server.add("patients", **{**name, "date_of_birth": None, "patient_phone_numbers": [], **fields})
