"""Practice Studio behind the port: its API v1, and its FHIR endpoint where that says what it can do.

Here: capabilities, what set-up asks, and who does what. The door is `line.py`, sign-in `signin.py`, reading
`reading.py`, changes and lost answers `writes.py`, FHIR `fhir.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import ClassVar, assert_never
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Forbidden, NeedsSetting, NotFound, PmsError, Unavailable, Unsupported
from adapters.http import Audit, unsent, utc_now
from adapters.model import Connection, DayFacts, Patient, PatientCard, PatientWish, Practice, Slot, SlotWish
from adapters.port import Absent, CannotTell, Capabilities, Clock, Field, Receipt, Sleep, Trace
from adapters.practice_studio import fhir, reading
from adapters.practice_studio.line import BASE, PREFIX, Line
from adapters.practice_studio.signin import SCOPE
from adapters.practice_studio.writes import Writes
from adapters.sentence import say
from adapters.zones import zone_of

_UNREADABLE = say("Practice Studio's answer could not be read")
_KEPT_AT_ONCE = say("Practice Studio keeps a change at once, so there is nothing to take back.")
_NO_SLOTS = say("Practice Studio offers no free times; they are computed from working hours and visits.")
_SILENT = say("Practice Studio does not say at the moment whether visits can be changed through it.")
_NO_CHANGE = say("Practice Studio's API offers no such change; do it in Practice Studio.")
_WHY_NOT = {"move": _NO_CHANGE, "cancel": _NO_CHANGE, "set_status": _NO_CHANGE}


_SCOPES = {
    "write:appointments": ("book", "move", "cancel", "set_status"),
    "write:patients": ("add_patient", "edit_patient"),
}
"""What each permission is for; others are not documented."""


def _denied(lacking: frozenset[str]) -> dict[str, str]:
    """The changes whose permission was asked for and not granted, and the sentence for each."""
    return {
        change: say("Practice Studio did not grant the permission {scope}.", scope=scope)
        for scope, changes in _SCOPES.items()
        if scope in lacking
        for change in changes
    }


def _capabilities(of_visits: frozenset[str], asks_place: bool, denied: Mapping[str, str]) -> Capabilities:
    """`of_visits`: the changes that go through FHIR."""
    needs = ("patient_id", "provider_id", "span")
    why_not = {change: why for change, why in _WHY_NOT.items() if change not in of_visits}
    changes = (of_visits | {"book", "add_patient", "edit_patient"}) - denied.keys()
    return Capabilities(
        changes=changes,
        statuses=frozenset(fhir.STATUSES) if "set_status" in changes else frozenset(),
        search_by=frozenset(("name", "id")),
        refresh_every=timedelta(minutes=1),
        booking_needs=frozenset((*needs, "room_id") if asks_place else needs),
        why_not={**denied, **why_not},
    )


class PracticeStudioAdapter:
    """Settings: `timezone`, `location_id`, `auth`, `scope`, `api_prefix`, `base_url`. Secrets: by `auth`."""

    kind: ClassVar[str] = "practice_studio"
    title: ClassVar[str] = "Practice Studio"
    fields: ClassVar[tuple[Field, ...]] = (
        Field("timezone", say("Time zone"), say("Such as America/Chicago: Practice Studio does not tell it.")),
        Field(
            "client_id",
            say("Client ID"),
            say("From Practice Studio, for this program."),
            secret=True,
            required=False,
            when=("auth", "client_credentials"),
        ),
        Field(
            "client_secret",
            say("Client secret"),
            say("Belongs to the client ID."),
            secret=True,
            required=False,
            when=("auth", "client_credentials"),
        ),
        Field("location_id", say("Location"), say("Such as LOC-789. Empty: all locations."), required=False),
        Field(
            "auth",
            say("Sign-in"),
            say("client_credentials, api_key or password."),
            required=False,
            default="client_credentials",
            choices=("client_credentials", "api_key", "password"),
            rare=True,
        ),
        Field(
            *("api_key", say("API key"), say("Only for the sign-in api_key.")),
            secret=True,
            required=False,
            when=("auth", "api_key"),
        ),
        Field(
            *("username", say("User name"), say("Only for the sign-in password.")),
            secret=True,
            required=False,
            when=("auth", "password"),
        ),
        Field(
            *("password", say("Password"), say("Only for the sign-in password.")),
            secret=True,
            required=False,
            when=("auth", "password"),
        ),
        Field(
            "scope",
            say("Permissions"),
            say("As Practice Studio granted them."),
            required=False,
            default=SCOPE,
            rare=True,
        ),
        Field("api_prefix", say("Path"), say("Where the API begins."), required=False, default=PREFIX, rare=True),
        Field(
            "base_url", say("Address"), say("Only where it is another one."), required=False, default=BASE, rare=True
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
        self._connection = connection
        self._clock = clock or utc_now
        self._sleep = sleep or asyncio.sleep
        self._audit = audit
        self._line: Line | None = None
        self._opened: Writes | None = None
        self._fhir: fhir.Fhir | None = None
        self._denied: dict[str, str] = {}
        self._abilities: frozenset[str] | None = None
        self._capabilities = _capabilities(frozenset(), asks_place=False, denied={})
        self._names: dict[str, str] = {}

    @property
    def capabilities(self) -> Capabilities:
        """After `open()` it may hold more: what the FHIR endpoint says it can do."""
        return self._capabilities

    async def open(self) -> Practice:
        """Sign in, read the directory. Raises NeedsSetting before anything is sent, Locked, Unreachable, NoKeyring."""
        zone = _zone(self._connection)
        if self._line is None:
            self._line = Line(
                self._connection.id,
                self._connection.settings,
                clock=self._clock,
                sleep=self._sleep,
                audit=self._audit,
            )
        line = self._line
        await line.keys.load()
        place = await reading.read_place(line, self._connection, zone, self._clock(), self._names)
        told = await fhir.abilities(line)
        self._abilities = told if told is not None else self._abilities
        of_visits = fhir.changes_of(self._abilities or frozenset())
        asks_place = not place.location_id and len(place.practice.rooms) > 1
        self._denied = _denied(line.keys.lacking)
        self._capabilities = _capabilities(of_visits, asks_place, self._denied)
        place.practice = replace(place.practice, statuses=tuple(sorted(self._capabilities.statuses)))
        before = self._opened.before if self._opened is not None else {}
        self._opened = Writes(line, place, before)
        self._fhir = fhir.Fhir(self._opened) if of_visits else None
        return place.practice

    async def appointments(self, first: date, last: date) -> DayFacts:
        writes = self._at()
        facts = await reading.read_days(writes.line, writes.place, first, last)
        if self._fhir is not None and "set_status" in self._capabilities.changes:
            return await self._fhir.overlaid(facts)
        return facts

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        writes = self._at()
        async for page in reading.pages(writes.line, writes.place, since):
            yield page

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        writes = self._at()
        return await reading.find(writes.line, writes.place, wish)

    async def patient(self, patient_id: str) -> PatientCard:
        writes = self._at()
        return await reading.card(writes.line, writes.place, patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        raise Unsupported("offered_slots", _NO_SLOTS)

    async def submit(self, change: Change) -> Receipt:
        writes = self._at()
        why = self._denied.get(change.type)
        if why is not None and self._capabilities.why_not[change.type] == why:
            raise Forbidden(change.type.replace("_", " "), detail=why)
        return await unsent(self._submitted(change, writes), _UNREADABLE)

    async def _submitted(self, change: Change, writes: Writes) -> Receipt:
        """Once a write is sent nothing more is `Garbled`: its own answer is `Unsure`, a look afterwards no matter."""
        match change:
            case Book():
                return await writes.book(change)
            case AddPatient():
                return await writes.add_patient(change)
            case EditPatient():
                return await writes.edit_patient(change)
            case Move() | Cancel() | SetStatus():
                if self._fhir is None or change.type not in self._capabilities.changes:
                    raise Unsupported(change.type, _NO_CHANGE)
                return await self._fhir.submit(change)
            case _:
                assert_never(change)

    async def check(self, ticket: str) -> Receipt:
        raise NotFound("ticket")

    async def withdraw(self, ticket: str) -> bool:
        raise Unsupported("withdraw", _KEPT_AT_ONCE)

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        writes = self._at()
        try:
            match change:
                case Book():
                    return await writes.trace_booking(change, since)
                case AddPatient():
                    return await writes.trace_newcomer(change, since)
                case EditPatient():
                    return await writes.trace_edit(change, since)
                case Move() | Cancel() | SetStatus():
                    if self._fhir is not None:
                        return await self._fhir.trace(change, since)
                    # Without FHIR no such change ever leaves this adapter, so it cannot have happened.
                    return CannotTell(_SILENT) if self._abilities is None else Absent()
                case _:
                    assert_never(change)
        except PmsError as error:
            return CannotTell(error.title)

    async def close(self) -> None:
        """Closing twice is fine."""
        line, self._line, self._opened, self._fhir = self._line, None, None, None
        if line is not None:
            await line.close()

    def _at(self) -> Writes:
        if self._opened is None:
            raise Unavailable(say("The connection is not open"), say("Nothing was sent."))
        return self._opened


def _zone(connection: Connection) -> ZoneInfo:
    """The practice's zone, which Practice Studio does not tell and nobody may guess. Raises NeedsSetting."""
    told = connection.settings.get("timezone", "").strip()
    if not told:
        raise NeedsSetting(
            "timezone",
            say("The practice's time zone is missing"),
            say("Practice Studio does not tell it. Write it as America/Chicago. Nothing was sent."),
        )
    name = zone_of(told)
    if name is None:
        raise NeedsSetting(
            "timezone", say("The time zone is not one Daybook knows"), say("Write it as America/Chicago.")
        )
    return ZoneInfo(name)
