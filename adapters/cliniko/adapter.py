"""Cliniko behind the port: one location of one account, by API key.

Here: capabilities, what set-up asks, and who does what. The door is `client.py`, the directory `directory.py`, days
`days.py`, patients `people.py`, offered times `slots.py`, changes `changes.py`, lost answers `traces.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar

from adapters import credentials
from adapters.change import CHANGES, Change
from adapters.cliniko import days, directory, people, slots, traces, wire
from adapters.cliniko.changes import Changes
from adapters.cliniko.client import Client, user_agent
from adapters.cliniko.wire import Place
from adapters.dispatch import dispatch
from adapters.errors import Locked, NotFound, Unavailable, Unsupported
from adapters.http import Audit, utc_now
from adapters.model import Connection, DayFacts, Patient, PatientCard, PatientWish, Practice, Slot, SlotWish
from adapters.port import Capabilities, Clock, Field, Receipt, Sleep, Trace
from adapters.sentence import say

_KEPT_AT_ONCE = say("Cliniko keeps a change at once, so there is nothing to take back.")
_CAPABILITIES = Capabilities(
    changes=frozenset(CHANGES),
    statuses=frozenset(wire.ARRIVED),
    offered_slots=True,
    search_by=frozenset(("name", "born", "id")),
    patient_deltas=True,
    refresh_every=timedelta(seconds=30),
    booking_needs=frozenset(("patient_id", "provider_id", "span", "visit_type_id")),
)


class ClinikoAdapter:
    """Settings: `business_id`, `contact_email`, `vendor_name`, `base_url`, `timezone`. Secret: `api_key`."""

    kind: ClassVar[str] = "cliniko"
    title: ClassVar[str] = "Cliniko"
    fields: ClassVar[tuple[Field, ...]] = (
        Field(
            "api_key",
            say("API key"),
            say("In Cliniko: My Info, Manage API keys. It ends with its region."),
            secret=True,
        ),
        Field(
            "contact_email", say("Contact e-mail"), say("Cliniko asks every program for an address it can write to.")
        ),
        Field("business_id", say("Location"), say("Its number in Cliniko. Empty: the only one."), required=False),
        Field("timezone", say("Time zone"), say("Only where Cliniko does not tell it."), required=False, rare=True),
        Field(
            "vendor_name", say("Program name"), say("As Cliniko sees it."), required=False, default="Daybook", rare=True
        ),
        Field("base_url", say("Address"), say("Empty: the one that the key names."), required=False, rare=True),
    )

    def __init__(
        self,
        connection: Connection,
        *,
        clock: Clock | None = None,
        sleep: Sleep | None = None,
        audit: Audit | None = None,
    ) -> None:
        self._connection = connection
        self._clock = clock or utc_now
        self._sleep = sleep or asyncio.sleep
        self._audit = audit
        self._names = days.Names()
        self._key = ""
        self._opened: Changes | None = None

    @property
    def capabilities(self) -> Capabilities:
        return _CAPABILITIES

    async def open(self) -> Practice:
        """Read the key, sign in, read the directory. Raises NeedsSetting before anything is sent, Locked, NoKeyring."""
        user_agent(self._connection.settings)
        key = await asyncio.to_thread(credentials.get, self._connection.id, "api_key")
        if not key or not key.strip():
            raise Locked(say("There is no API key for Cliniko"), say("Enter one: My Info, Manage API keys in Cliniko."))
        before = self._opened
        client = before.client if before is not None and key == self._key else self._client(key.strip())
        try:
            statuses = [status.value for status in wire.ARRIVED]
            place = await directory.read_place(client, self._connection, statuses)
        except BaseException:
            if before is None or client is not before.client:
                await client.close()
            raise
        self._key, self._opened = key, Changes(client, place)
        if before is not None:
            self._opened.before, self._opened.made = before.before, before.made
            if client is not before.client:
                await before.client.close()
        return place.practice

    async def appointments(self, first: date, last: date) -> DayFacts:
        return await days.read_days(*self._at(), self._names, first, last)

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        client, _ = self._at()
        async for page in people.pages(client, self._names, since):
            yield page

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        client, _ = self._at()
        return await people.find(client, self._names, wish)

    async def patient(self, patient_id: str) -> PatientCard:
        client, _ = self._at()
        return await people.card(client, self._names, patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        """What patients see online, as far as it still stands. Raises Unsupported where all of it is hidden there."""
        client, place = self._at()
        found = await slots.offered(client, place, wish, self._clock())
        if not found or wish.visit_type_id in place.classes:  # a class is offered where it already is
            return found
        return slots.standing(found, await self.appointments(wish.first, wish.last), place)

    async def submit(self, change: Change) -> Receipt:
        changes = self._changes()
        return await dispatch(change, changes, changes)

    async def check(self, ticket: str) -> Receipt:
        raise NotFound("ticket")

    async def withdraw(self, ticket: str) -> bool:
        raise Unsupported("withdraw", _KEPT_AT_ONCE)

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        return await traces.find(self._changes(), change, since)

    async def close(self) -> None:
        """Closing twice is fine."""
        opened, self._opened = self._opened, None
        if opened is not None:
            await opened.client.close()

    def _client(self, key: str) -> Client:
        settings = self._connection.settings
        return Client(key, settings, clock=self._clock, sleep=self._sleep, audit=self._audit)

    def _changes(self) -> Changes:
        if self._opened is None:
            raise Unavailable(say("The connection is not open"), say("Nothing was sent."))
        return self._opened

    def _at(self) -> tuple[Client, Place]:
        opened = self._changes()
        return opened.client, opened.place
