"""Kolla's dental interface behind the port: one linked practice, by API key and the two ids of its linked account.

Here: capabilities, what set-up asks, and who does what. The line is `line.py`, the directory `directory.py`, days
`days.py`, patients `people.py`, changes `changes.py`, lost answers `traces.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import ClassVar

from adapters import credentials
from adapters.change import CHANGES, Change
from adapters.dispatch import dispatch
from adapters.errors import Locked, NotFound, Unavailable, Unsupported
from adapters.http import Audit, utc_now
from adapters.kolla import days, directory, people, traces
from adapters.kolla.changes import NO_CONFIRMING, Changes
from adapters.kolla.line import Line, headers_of
from adapters.model import Connection, DayFacts, Patient, PatientCard, PatientWish, Practice, Slot, SlotWish, Status
from adapters.port import Capabilities, Clock, Field, Receipt, Sleep, Trace
from adapters.sentence import say

_KEPT_AT_ONCE = say("Kolla keeps a change at once, so there is nothing to take back.")
_NO_SLOTS = say("Kolla offers no free times of its own: they are worked out from hours and visits.")
_CAPABILITIES = Capabilities(
    changes=frozenset(CHANGES),
    statuses=frozenset((Status.CONFIRMED,)),
    search_by=frozenset(("name", "phone", "born", "id")),
    patient_deltas=True,
    refresh_every=timedelta(minutes=1),
    booking_needs=frozenset(("patient_id", "provider_id", "span")),
)
_WITHOUT_CONFIRMING = replace(
    _CAPABILITIES,
    changes=_CAPABILITIES.changes - {"set_status"},
    statuses=frozenset(),
    why_not={"set_status": NO_CONFIRMING},
)


class KollaAdapter:
    """Settings: `connector_id`, `consumer_id`, `base_url`, `timezone`. Secret: `api_key`."""

    kind: ClassVar[str] = "kolla"
    title: ClassVar[str] = "Kolla"
    fields: ClassVar[tuple[Field, ...]] = (
        Field(
            "api_key", say("API key"), say("In the Kolla portal: Settings, API Keys. It begins with kc."), secret=True
        ),
        Field("connector_id", say("Connector"), say("In the portal’s Linked Accounts, such as opendental.")),
        Field("consumer_id", say("Linked account"), say("In the portal’s Linked Accounts: which practice this is.")),
        Field("timezone", say("Time zone"), say("Only where no visit tells it."), required=False, rare=True),
        Field("base_url", say("Address"), say("Empty: Kolla’s own."), required=False, rare=True),
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
        self._names = people.Names()
        self._hours = days.Hours(self._clock)
        self._key = ""
        self._opened: Changes | None = None

    @property
    def capabilities(self) -> Capabilities:
        """Without `set_status` once the practice's system turns out to have nothing to confirm with."""
        opened = self._opened
        return _WITHOUT_CONFIRMING if opened is not None and opened.place.confirmed_by is None else _CAPABILITIES

    async def open(self) -> Practice:
        """Read the key, sign in, read the directory. Raises NeedsSetting before anything is sent, Locked, NoKeyring."""
        settings = self._connection.settings
        headers_of("kc.unknown", settings)
        key = await asyncio.to_thread(credentials.get, self._connection.id, "api_key")
        if not key or not key.strip():
            raise Locked(
                say("There is no API key for Kolla"), say("Enter one: Settings, API Keys in the Kolla portal.")
            )
        before = self._opened
        line = (
            before.line
            if before is not None and key == self._key
            else Line(key, settings, clock=self._clock, sleep=self._sleep, audit=self._audit)
        )
        try:
            place = await directory.read_place(line, self._connection, self._clock())
        except BaseException:
            if before is None or line is not before.line:
                await line.close()
            raise
        self._key, self._opened = key, Changes(line, place)
        self._hours = days.Hours(self._clock)
        if before is not None:
            self._opened.before = before.before
            if line is not before.line:
                await before.line.close()
        return place.practice

    async def appointments(self, first: date, last: date) -> DayFacts:
        opened = self._changes()
        return await days.read_days(opened.line, opened.place, self._hours, self._names, first, last)

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        async for page in people.pages(self._changes().line, self._names, since):
            yield page

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        return await people.find(self._changes().line, self._names, wish)

    async def patient(self, patient_id: str) -> PatientCard:
        return await people.card(self._changes().line, self._names, patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        raise Unsupported("offered_slots", _NO_SLOTS)

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
            await opened.line.close()

    def _changes(self) -> Changes:
        if self._opened is None:
            raise Unavailable(say("The connection is not open"), say("Nothing was sent."))
        return self._opened
