"""AlfaDocs behind the port: one API key is one archive of one practice; every change is answered at once.

Its colours, which a booking must have one of, are the desk's visit types. The API tells neither zone nor working hours.
Here: sign-in, directory, capabilities, who does what. Not here: requests (`line.py`), days (`days.py`), visits changed
(`bookings.py`), patients (`people.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import ClassVar
from zoneinfo import ZoneInfo

from adapters.alfadocs import shapes, wire
from adapters.alfadocs.bookings import Bookings
from adapters.alfadocs.days import MAX_DAYS, Days
from adapters.alfadocs.line import BASE, Line
from adapters.alfadocs.people import People
from adapters.alfadocs.shapes import NamedShape
from adapters.change import CHANGES, AddPatient, Book, Change, EditPatient
from adapters.dispatch import dispatch
from adapters.errors import Forbidden, NeedsSetting, NotFound, PmsError, Unavailable, Unsupported
from adapters.http import Audit, unsent, utc_now
from adapters.model import (
    Connection,
    DayFacts,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Slot,
    SlotWish,
)
from adapters.port import CannotTell, Capabilities, Clock, Field, Receipt, Sleep, Trace
from adapters.sentence import say
from adapters.zones import zone_of

ZONE = "Europe/Rome"
_NO_COLORS = say(
    "AlfaDocs needs a colour for every new visit, and this key shows none. Visits can be changed, not made."
)
_UNREADABLE = say("AlfaDocs' answer could not be read")
_NO_TICKETS = say("AlfaDocs keeps a change at once, so there is nothing to take back.")
_REMEMBERED = 500


class AlfaDocsAdapter:
    """One archive of AlfaDocs. `audit` hears of every call."""

    kind: ClassVar[str] = "alfadocs"
    title: ClassVar[str] = "AlfaDocs"
    fields: ClassVar[tuple[Field, ...]] = (
        Field(
            "api_key",
            say("API key"),
            say("In AlfaDocs: Impostazioni, Studio, Chiavi API. The owner makes it."),
            secret=True,
        ),
        Field(
            "timezone",
            say("Time zone"),
            say("Of the practice. AlfaDocs does not tell it."),
            required=False,
            default=ZONE,
        ),
        Field(
            "base_url",
            say("Address"),
            say("Only when AlfaDocs gave another one."),
            required=False,
            default=BASE,
            rare=True,
        ),
    )

    def __init__(
        self,
        connection: Connection,
        *,
        clock: Clock | None = None,
        sleep: Sleep | None = None,
        audit: Audit | None = None,
    ) -> None:
        self._connection, self._clock = connection, clock or utc_now
        self._line = Line(connection, self._clock, sleep or asyncio.sleep, audit)
        self._practice: Practice | None = None
        self._people: People | None = None
        self._days: Days | None = None
        self._sent: dict[Change, datetime] = {}
        self._capabilities = Capabilities(
            changes=frozenset(CHANGES),
            statuses=frozenset(wire.STATE_OF),
            offered_slots=True,
            search_by=frozenset(("phone", "id")),
            answers="now",
            max_days=MAX_DAYS,
            refresh_every=timedelta(seconds=30),
            booking_needs=frozenset(("patient_id", "provider_id", "span", "visit_type_id")),
        )

    @property
    def capabilities(self) -> Capabilities:
        """Booking leaves it once `open()` has found that the key shows no colours."""
        return self._capabilities

    async def open(self) -> Practice:
        """Whose key it is, and the directory. Raises Locked, Unreachable, NeedsSetting, NoKeyring, Forbidden."""
        zone = self._zone()
        practice_id = await self._line.start()
        if self._people is None or self._days is None:
            self._people = People(self._line, zone, self._clock)
            self._days = Days(self._line, self._people, zone, self._clock)
        self._practice = await self._directory(practice_id, zone.key)
        can_book = any(kind.active for kind in self._practice.visit_types)
        self._capabilities = replace(
            self._capabilities,
            changes=frozenset(CHANGES) - (frozenset() if can_book else {"book"}),
            why_not={} if can_book else {"book": _NO_COLORS},
        )
        return self._practice

    async def appointments(self, first: date, last: date) -> DayFacts:
        """As the port says. Lines without a patient are blocks: notes and closed time."""
        practice, _, days = self._opened()
        return await days.facts(first, last, practice)

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        """Everybody: AlfaDocs cannot be asked for those changed since."""
        _, people, _ = self._opened()
        async with aclosing(people.pages()) as pages:
            async for rows in pages:
                yield [person for row in rows if (person := wire.patient(row))]

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        """By telephone, fiscal code (as text) or id; a name alone finds nobody, as AlfaDocs cannot search by it."""
        _, people, _ = self._opened()
        return await people.find(wish)

    async def patient(self, patient_id: str) -> PatientCard:
        _, people, _ = self._opened()
        return await people.card(patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        practice, _, days = self._opened()
        return await days.offered(wish, practice)

    async def submit(self, change: Change) -> Receipt:
        _, people, days = self._opened()
        if change.type in self._capabilities.why_not:
            raise Unsupported(change.type, self._capabilities.why_not[change.type])
        self._remember(change)
        # Once a write is sent nothing more is `Garbled`: its own answer is `Unsure`, a look afterwards no matter.
        return await unsent(dispatch(change, self._bookings(people, days), people), _UNREADABLE)

    async def check(self, ticket: str) -> Receipt:
        raise NotFound("ticket", detail=say("AlfaDocs answers at once and gives no tickets."))

    async def withdraw(self, ticket: str) -> bool:
        raise Unsupported("withdraw", _NO_TICKETS)

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        """As the port says. AlfaDocs tells no visit's age: what this run had read before is known not to be the one."""
        _, people, days = self._opened()
        bookings, sent = self._bookings(people, days), max(since, self._sent.get(change, since))
        try:
            match change:
                case Book():
                    return await bookings.trace_of_book(change, sent)
                case AddPatient():
                    return await people.trace_of_add(change, since, sent)
                case EditPatient():
                    return await people.trace_of_edit(change)
                case _:
                    return await bookings.trace_of_change(change)
        except PmsError as error:
            return CannotTell(error.title)

    async def close(self) -> None:
        self._practice = None
        await self._line.stop()

    # --- inside ---

    def _opened(self) -> tuple[Practice, People, Days]:
        if self._practice is None or self._people is None or self._days is None:
            raise Unavailable(say("The connection to AlfaDocs is not open"), say("Nothing was sent."))
        return self._practice, self._people, self._days

    def _bookings(self, people: People, days: Days) -> Bookings:
        return Bookings(self._line, days, people, self._known)

    async def _known(self, again: bool) -> Practice:
        practice, _, _ = self._opened()
        if again:
            practice = self._practice = await self._directory(practice.id, practice.timezone)
        return practice

    def _remember(self, change: Change) -> None:
        """When it was sent, by our own clock."""
        self._sent[change] = self._clock()
        while len(self._sent) > _REMEMBERED:
            del self._sent[next(iter(self._sent))]

    def _zone(self) -> ZoneInfo:
        told = self._connection.settings.get("timezone", "").strip() or ZONE
        name = zone_of(told)
        if name is None:
            raise NeedsSetting(
                "timezone", say("The time zone is not one Daybook knows"), say("Write it as Europe/Rome.")
            )
        return ZoneInfo(name)

    async def _directory(self, practice_id: str, timezone: str) -> Practice:
        """All operators ever, for the names of old visits; those not deleted are the active ones."""
        everybody = await self._list("operators") or ()
        working = await self._list("operators", ("ignoreDeleted", "true")) if everybody else None
        here = None if working is None else frozenset(row.id for row in working if row.id)
        return Practice(
            id=practice_id,
            name=self._connection.name,
            timezone=timezone,
            providers=wire.providers(everybody, here),
            rooms=wire.rooms(await self._list("chairs") or ()),
            visit_types=wire.visit_types(await self._list("colors") or ()),
            statuses=tuple(status.value for status in wire.STATE_OF),
        )

    async def _list(self, path: str, *params: tuple[str, str]) -> tuple[NamedShape, ...] | None:
        """The rows of a directory list; None where the key may not see it, or it is not there."""
        try:
            page = await self._line.read(path, path, partial(shapes.page, NamedShape, where=path), params=params)
        except (Forbidden, NotFound):
            return None
        return page.rows
