"""A PMS hub behind the port: one deployment's HTTP layer in front of a practice system that is slow by nature.

The hub lists no providers, rooms, types or patients: the directory is learnt from the visits around today.
Here: sign-in, capabilities, who does what. Not here: requests (`line.py`), days (`days.py`), changes (`bookings.py`),
patients (`people.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from adapters.change import CHANGES, AddPatient, Book, Change, EditPatient
from adapters.dispatch import dispatch
from adapters.errors import (
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Unavailable,
    Unsupported,
)
from adapters.http import Audit, unsent, utc_now
from adapters.model import Connection, DayFacts, Patient, PatientCard, PatientWish, Practice, Slot, SlotWish
from adapters.pms_hub import shapes, wire
from adapters.pms_hub.bookings import Bookings
from adapters.pms_hub.days import Days
from adapters.pms_hub.line import NO_ROUTE, Line
from adapters.pms_hub.people import NO_BORN, People
from adapters.pms_hub.shapes import IntegrationShape
from adapters.port import Absent, CannotTell, Capabilities, Clock, Field, Receipt, Sleep, Trace
from adapters.sentence import say
from adapters.zones import zone_of

SETTLES = timedelta(minutes=2)
"""So long a hub may still be at a write whose answer was lost: not seeing it proves nothing before."""
MAKING_SETTLES = timedelta(hours=6)
"""So long the practice system may still do what the hub gave up waiting for (the hub's own measure). A visit or patient
made twice is worse than a question to a person; other changes may well be done twice.
"""
_ONE_ROUTE = frozenset(("move", "set_status"))
_REMEMBERED = 500
_UNREADABLE = say("The hub's answer could not be read")
_NO_TICKETS = say("The hub offers no way to take back what it has passed on.")
_STILL = say("The hub or the practice system behind it may still be at it.")


class PmsHubAdapter:
    """One account of one hub. `audit` hears of every call."""

    kind: ClassVar[str] = "pms_hub"
    title: ClassVar[str] = "PMS hub"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("base_url", say("Address"), say("Of the hub, as https://hub.example.com.")),
        Field("account_id", say("Account"), say("The hub tells practices apart by it.")),
        Field(
            "webhook_secret",
            say("Webhook secret"),
            say("Whoever runs the hub has it: VAPI_WEBHOOK_SECRET."),
            secret=True,
        ),
        Field(
            "timezone", say("Time zone"), say("Of the practice, as America/Chicago. Few hubs tell it."), required=False
        ),
        Field(
            *("provider", say("Practice system"), say("SIKKA or KOLLA.")),
            required=False,
            default="SIKKA",
            choices=("SIKKA", "KOLLA"),
        ),
        Field(
            *("signature_mode", say("Signing"), say("hmac, plain or bearer.")),
            required=False,
            default="hmac",
            choices=("hmac", "plain", "bearer"),
            rare=True,
        ),
        Field("phone_number", say("Telephone"), say("Where the hub finds practices by it."), required=False, rare=True),
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
        self._bookings: Bookings | None = None
        self._sent: dict[Change, datetime] = {}
        self._capabilities = Capabilities(
            changes=frozenset(CHANGES),
            statuses=frozenset(wire.STATUS_OF),
            offered_slots=True,
            search_by=frozenset(("name", "phone", "id")),
            answers="now",
            refresh_every=timedelta(minutes=1),
            booking_needs=frozenset(("patient_id", "provider_id", "span", "visit_type_id")),
        )

    @property
    def capabilities(self) -> Capabilities:
        """What a deployment turns out to lack leaves it, until `open()`."""
        return self._capabilities

    async def open(self) -> Practice:
        """Check the signature, learn the directory. Raises Locked, Unreachable, NeedsSetting, NoKeyring, NotFound."""
        await self._line.start()
        setup = await self._setup()
        try:
            zone = self._zone(setup)
        except NeedsSetting:
            today = str(self._clock().date())  # a wrong secret is the greater trouble, and said first
            await self._line.read("/appointments", "visits", params=[("startDate", today), ("endDate", today)])
            raise
        if self._days is None or self._days.zone != zone:
            self._people = People(self._line, self._clock)
            self._days = Days(self._line, self._people, zone, self._clock)
            self._bookings = Bookings(self._line, self._days, self._people, self._known)
        name = (setup.practice_name if setup else None) or self._connection.name
        try:
            self._practice = await self._days.directory(self._account, name)
        except Unsupported:
            raise NeedsSetting("base_url", say("There is no hub at this address")) from None
        self._capabilities = replace(
            self._capabilities,
            changes=frozenset(CHANGES),
            why_not={},
            why_not_fields={"edit_patient.born": NO_BORN},
            offered_slots=self._days.offers,
        )
        return self._practice

    async def appointments(self, first: date, last: date) -> DayFacts:
        days, _, _ = self._opened()
        return await days.facts(first, last)

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        """Everybody that visits and searches have shown so far: the hub has no list, and tells no changes since."""
        _, people, _ = self._opened()
        async with aclosing(people.pages()) as pages:
            async for page in pages:
                yield page

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        _, people, _ = self._opened()
        return await people.find(wish)

    async def patient(self, patient_id: str) -> PatientCard:
        _, people, _ = self._opened()
        return await people.card(patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        """One call per day. Raises Unsupported where this hub offers none."""
        days, _, _ = self._opened()
        try:
            return await days.offered(wish)
        except Unsupported:
            self._capabilities = replace(self._capabilities, offered_slots=False)
            raise

    async def submit(self, change: Change) -> Receipt:
        _, people, bookings = self._opened()
        if change.type in self._capabilities.why_not:
            raise Unsupported(change.type, self._capabilities.why_not[change.type])
        self._remember(change)
        try:
            # Once a write is sent nothing more is `Garbled`: its own answer is `Unsure`, a look afterwards no matter.
            return await unsent(dispatch(change, bookings, people), _UNREADABLE)
        except Unsupported as error:
            raise self._lacking(change, error) from None

    async def check(self, ticket: str) -> Receipt:
        raise NotFound("ticket", detail=say("The hub answers when all is done and gives no tickets."))

    async def withdraw(self, ticket: str) -> bool:
        raise Unsupported("withdraw", _NO_TICKETS)

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        """As the port says. What is not to be seen proves nothing while the hub may still be at it."""
        _, people, bookings = self._opened()
        try:
            match change:
                case Book():
                    trace = await bookings.trace_of_book(change, since)
                case AddPatient():
                    trace = await people.trace_of_add(change, since)
                case EditPatient():
                    trace = await people.trace_of_edit(change)
                case _:
                    trace = await bookings.trace_of_change(change)
        except PmsError as error:
            return CannotTell(error.title)
        settles = MAKING_SETTLES if isinstance(change, Book | AddPatient) else SETTLES
        sent = self._sent.get(change, since)
        if isinstance(trace, Absent) and self._clock() < sent + settles:
            return CannotTell(_STILL)
        return trace

    async def close(self) -> None:
        self._practice = None
        await self._line.stop()

    # --- inside ---

    @property
    def _account(self) -> str:
        return self._connection.settings.get("account_id", "").strip()

    def _opened(self) -> tuple[Days, People, Bookings]:
        if self._practice is None or self._days is None or self._people is None or self._bookings is None:
            raise Unavailable(say("The connection to the hub is not open"), say("Nothing was sent."))
        return self._days, self._people, self._bookings

    def _known(self) -> Practice:
        days, _, _ = self._opened()
        assert self._practice is not None
        return days.practice(self._practice.id, self._practice.name)

    def _remember(self, change: Change) -> None:
        self._sent[change] = self._clock()
        while len(self._sent) > _REMEMBERED:
            del self._sent[next(iter(self._sent))]

    def _lacking(self, change: Change, error: Unsupported) -> Unsupported:
        """A route that is not there stays away: the desk greys it with the reason."""
        can, gone = self._capabilities, frozenset[str]((change.type,))
        if error.why == NO_ROUTE and gone <= _ONE_ROUTE:
            gone = _ONE_ROUTE
        self._capabilities = replace(
            can, changes=can.changes - gone, why_not={**can.why_not, **dict.fromkeys(gone, error.why)}
        )
        return Unsupported(change.type, error.why)

    async def _setup(self) -> IntegrationShape | None:
        """What is set up on the hub; None where it shows that only to a person who signed in, or not at all."""
        try:
            body = await self._line.read("/setup", "set-up")
            rows = shapes.page(IntegrationShape, body, "set-up").rows if _is_list(body) else ()
            rows = rows or ((shapes.shaped(IntegrationShape, body, "set-up"),) if _is_flat(body) else ())
        except (Locked, Forbidden, NotFound, Unsupported, Refused, Garbled, Unavailable):
            return None
        wanted = self._connection.settings.get("provider", "").strip().upper()
        of_it = [row for row in rows if not wanted or (row.provider or "").upper() == wanted]
        best = next((row for row in of_it if row.is_active), None)
        if wanted == "KOLLA" and best is None:
            raise NeedsSetting("provider", say("This hub does not offer Kolla for this account"), say("Choose SIKKA."))
        return best

    def _zone(self, setup: IntegrationShape | None) -> ZoneInfo:
        told = self._connection.settings.get("timezone", "").strip()
        told = told or ((setup.config.timezone or setup.timezone or "") if setup else "")
        name = zone_of(told) if told else None
        if name is None:
            title = (
                say("The time zone is not one Daybook knows")
                if told
                else say("The hub does not tell the practice's time zone")
            )
            raise NeedsSetting("timezone", title, say("Write it as America/Chicago."))
        return ZoneInfo(name)


def _is_list(body: object) -> bool:
    return isinstance(body, list) or (isinstance(body, dict) and ("integrations" in body or "data" in body))


def _is_flat(body: object) -> bool:
    return isinstance(body, dict) and "provider" in body
