"""Sikka behind the port: what can be done there, and the one door for changes.

Sikka is a cloud copy of a practice's own system: reads come from the copy, writes are queued for the practice's
computer and show in the copy only after its next refresh. Reads are in `reading.py`, the directory in `directory.py`,
bodies in `writes.py`, queued writes in `writebacks.py`, keys in `signin.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import ClassVar

from adapters.change import CHANGES, AddPatient, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Garbled,
    NeedsSetting,
    NotFound,
    PmsError,
    Reason,
    Refused,
    Throttled,
    Unavailable,
    Unsupported,
    Unsure,
)
from adapters.http import Audit, Reply, utc_now
from adapters.model import (
    Appointment,
    Connection,
    DayFacts,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Slot,
    SlotWish,
    Status,
)
from adapters.port import Accepted, Capabilities, Clock, Field, Queued, Receipt, Sleep, Trace
from adapters.sentence import say
from adapters.sikka import directory as directories
from adapters.sikka import facts, outcome, wire, writes
from adapters.sikka.directory import Directory
from adapters.sikka.line import Line, is_unknown_verb, refusal
from adapters.sikka.reading import Reading
from adapters.sikka.writebacks import Writebacks
from adapters.sikka.writes import Call, Dialect, Plans

BASE = "https://api.sikkasoft.com/v4"
BETWEEN_PARTS = 120.0
"""Seconds a change of several calls waits for the allowance before its rest is left undone."""
BETWEEN_TRIES = 5
_WRITEBACK_OF = {
    "book": "new_appointment_writeback",
    "set_status": "appointment_status_writeback",
    "add_patient": "new_patient_writeback",
}
_NO_SLOTS = say("This practice's system offers no times through Sikka; free times are computed.")
_NOT_WRITTEN = say("Sikka cannot write this into the practice's own system; do it there.")
_NO_EDIT = say(
    "Through Sikka patients can be changed in OrthoTrac and Dolphin only; change this one in the practice's system."
)


@dataclass(frozen=True, slots=True)
class _Open:
    """What stands after a successful opening."""

    directory: Directory
    reading: Reading
    writebacks: Writebacks


class SikkaAdapter:
    """One practice at Sikka; `audit` hears of every request.

    Settings: `office_id`, `practice_id`, `dialect` ("seed", "vendor"), `base_url`, `timezone`.
    """

    kind: ClassVar[str] = "sikka"
    title: ClassVar[str] = "Sikka"
    sign_in_parts: ClassVar[tuple[tuple[str, ...], ...]] = (("app_id", "app_key"), ("secret_key",))
    fields: ClassVar[tuple[Field, ...]] = (
        Field("app_id", say("App ID"), say("The application's id from the Sikka portal."), secret=True),
        Field("app_key", say("App Key"), say("The application's key from the Sikka portal."), secret=True),
        Field(
            "office_id", say("Office ID"), say("Such as D12345. Empty: the only one these keys reach."), required=False
        ),
        Field(
            "secret_key",
            say("Secret key"),
            say("The office's. Empty: as Sikka's list tells it."),
            secret=True,
            required=False,
        ),
        Field(
            "practice_id", say("Practice ID"), say("Such as 1 or 1-1. Empty: the office's only one."), required=False
        ),
        Field(
            "dialect",
            say("Dialect"),
            say("“seed”, or “vendor” for the newer request forms."),
            required=False,
            default="seed",
            choices=("seed", "vendor"),
            rare=True,
        ),
        Field(
            "timezone",
            say("Time zone"),
            say("Such as America/Chicago. Empty: as Sikka tells it."),
            required=False,
            rare=True,
        ),
        Field("base_url", say("Address"), say("Only for a test system."), required=False, default=BASE, rare=True),
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
        self._clock, self._sleep, self._audit = clock or utc_now, sleep or asyncio.sleep, audit
        self._dialect: Dialect = "vendor" if connection.settings.get("dialect", "").strip() == "vendor" else "seed"
        self._line: Line | None = None
        self._open: _Open | None = None
        self._offers_slots = True
        self._fresh: tuple[datetime, datetime | None] | None = None
        self._capabilities = self._can(None)

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    async def open(self) -> Practice:
        """Sign in and read the directory.

        Raises Locked, NeedsSetting, Unreachable, Unavailable, Throttled, NoKeyring.
        """
        settings = self._connection.settings
        if settings.get("dialect", "").strip() not in ("", "seed", "vendor"):
            raise NeedsSetting("dialect", say("The setting “dialect” cannot be read"), say("Write seed or vendor."))
        if self._line is None:
            self._line = Line(
                self._connection.id,
                settings.get("base_url", "").strip() or BASE,
                settings.get("office_id", "").strip(),
                clock=self._clock,
                sleep=self._sleep,
                audit=self._audit,
            )
        await self._line.keys.load()
        found = await directories.read(self._line, self._connection, self._dialect)
        before = self._open.writebacks if self._open else None
        reading = Reading(self._line, found)
        self._open = _Open(
            found, reading, Writebacks(self._line, found.office_id, found.terms, self.appointments, before)
        )
        self._capabilities = self._can(found)
        return found.practice

    async def close(self) -> None:
        """Let a key being renewed be kept, then hang up. Closing twice is fine."""
        line, self._line, self._open = self._line, None, None
        if line is not None:
            await line.close()

    # --- reading ---

    async def appointments(self, first: date, last: date) -> DayFacts:
        """Visits of these practice-local days. `complete` is False while Sikka's copy is being filled."""
        at = self._opened()
        as_of = await self._as_of(at.directory)  # first: a copy refreshed during the read must not count as read
        days, blocks = await at.reading.days(first, last)
        return DayFacts(
            first=first,
            last=last,
            appointments=days.visits,
            blocks=blocks,
            as_of=as_of,
            complete=days.whole,
        )

    async def _as_of(self, at: Directory) -> datetime | None:
        """How fresh the copy is, asked for now and then."""
        now = self._clock()
        if self._fresh is None or not timedelta(0) <= now - self._fresh[0] < directories.FRESH:
            self._fresh = (now, await directories.freshness(self._signed_in(), at))
        return self._fresh[1]

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        async for page in self._opened().reading.patients(since):
            yield page

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        return await self._opened().reading.find(wish)

    async def patient(self, patient_id: str) -> PatientCard:
        return await self._opened().reading.card(patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        """Times the practice's own system offers; none where Sikka has no such list, which is said from then on."""
        at = self._opened()
        if not self._offers_slots:
            raise Unsupported("offered_slots", _NO_SLOTS)
        try:
            return await at.reading.slots(wish)
        except NotFound:
            self._offers_slots = False
            self._capabilities = self._can(at.directory)
            return ()

    # --- changing ---

    async def submit(self, change: Change) -> Receipt:
        """Queue a change at Sikka; sent once.

        Raises Unsupported, Refused, Missing, Clash, NotFound, Forbidden (said no); Unreachable, Throttled, Unavailable,
        Locked (surely not taken); Unsure (nobody knows).
        """
        at = self._opened()
        if change.type not in self._capabilities.changes:
            raise Unsupported(change.type, self._capabilities.why_not[change.type])
        try:
            told = await self._prepared(at, change)
        except Garbled:
            raise Unavailable(say("Sikka answered with something unreadable"), say("Nothing was sent.")) from None
        if isinstance(told, Accepted):
            return told
        return await self._ask(at, change, told)

    async def check(self, ticket: str) -> Receipt:
        return await self._opened().writebacks.check(ticket)

    async def withdraw(self, ticket: str) -> bool:
        return await self._opened().writebacks.withdraw(ticket)

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        at = self._opened()
        try:
            ways = writes.plans(change, at.directory.terms).ways
        except (Refused, Unsupported):
            ways = ()  # it was never sent
        return await at.writebacks.find_trace(change, since, ways)

    # --- inside ---

    def _opened(self) -> _Open:
        if self._open is None:
            raise Unavailable(say("The connection is not open"), say("Nothing was sent."))
        return self._open

    def _signed_in(self) -> Line:
        if self._line is None:
            raise Unavailable(say("The connection is not open"), say("Nothing was sent."))
        return self._line

    async def _prepared(self, at: _Open, change: Change) -> Plans | Accepted:
        """Look before writing: the record as it stands, what would surely be refused, and how to ask."""
        self._known(at.directory.practice, change)
        visit, person = None, None
        match change:
            case Move() | SetStatus() | Cancel():
                visit = await at.reading.visit(change.appointment_id)
                _as_seen(visit, change.seen)
                if isinstance(change, SetStatus) and change.attendee_id is not None:
                    raise Refused((Reason("attendee_id", say("Sikka knows no classes with several patients.")),))
                if isinstance(change, Cancel) and visit.status is Status.CANCELLED:
                    return Accepted()
            case EditPatient():
                person = facts.patient(await at.reading.person(change.patient_id))
            case _:
                pass
        return writes.plans(change, at.directory.terms, visit, person)

    def _known(self, practice: Practice, change: Change) -> None:
        """Refuse what names somebody or something the directory does not have."""
        lists = {
            "provider_id": {each.id for each in practice.providers},
            "room_id": {each.id for each in practice.rooms},
            "visit_type_id": {each.id for each in practice.visit_types},
        }
        for name, known in lists.items():
            value = getattr(change, name, None)
            if value is not None and known and value not in known:
                raise Refused((Reason(name, say("The practice's list does not have this one any more.")),))
        born = getattr(change, "born", None) if isinstance(change, AddPatient | EditPatient) else None
        today = self._clock().astimezone(self._opened().directory.zone).date()
        if born is not None and born > today:
            raise Refused((Reason("born", say("A birth date lies in the past.")),))

    async def _ask(self, at: _Open, change: Change, how: Plans) -> Queued:
        """Send the first plan whose verb Sikka knows. Raises Unsupported when it knows none."""
        began = self._clock()
        for number, plan in enumerate(how.ways):
            ids: list[str] = []
            for call in plan:
                try:
                    reply = await self._patiently(change, call, bool(ids))
                    is_unknown = is_unknown_verb(reply) or (call.method == "DELETE" and reply.status == 404)
                    if not ids and is_unknown and (number + 1 < len(how.ways) or is_unknown_verb(reply)):
                        break
                    ids.append(_taken(reply, change))
                except Unsure:
                    raise
                except PmsError:
                    if not ids:
                        raise
                    break  # half done: what is left is told with the ticket's answer
            if ids:
                undone = how.undone if number == 0 else ()
                ticket = outcome.ticket_for(change, tuple(ids), plan[: len(ids)], plan, undone, began)
                at.writebacks.remember(change, began, ticket)
                return Queued(str(ticket))
        raise Unsupported(change.type, _NOT_WRITTEN)

    async def _patiently(self, change: Change, call: Call, is_later: bool) -> Reply:
        """One call; a later part of a change waits for the allowance, because nothing is worse than half of it."""
        line, patient_id = self._signed_in(), getattr(change, "patient_id", None)
        for _ in range(BETWEEN_TRIES if is_later else 0):
            try:
                return await line.send(call, action=change.type, patient_id=patient_id)
            except Throttled as error:
                if not await line.wait(error, BETWEEN_PARTS):
                    raise
        return await line.send(call, action=change.type, patient_id=patient_id)

    def _can(self, found: Directory | None) -> Capabilities:
        """What can be done, as far as it is known: most depends on the practice's own system."""
        why_not: dict[str, str] = {}
        terms = found.terms if found else None
        if self._dialect == "vendor":
            if terms is None or terms.cancel_word is None:
                why_not["cancel"] = writes.NO_CANCEL_WORD
            if found is None or wire.plain(found.pms) not in directories.CAN_CHANGE_PATIENTS:
                why_not["edit_patient"] = _NO_EDIT
        if found and (offers := found.offers):
            for change, name in _WRITEBACK_OF.items():
                if name in offers.model_fields_set and wire.plain(getattr(offers, name)) != "available":
                    why_not[change] = _NOT_WRITTEN
        words = terms.words if terms else writes.USUAL_WORDS
        return Capabilities(
            changes=frozenset(CHANGES) - set(why_not),
            why_not_fields=writes.NO_CONTACT if self._dialect == "vendor" else {},
            statuses=frozenset(words),
            offered_slots=self._offers_slots,
            search_by=frozenset(("name", "phone", "born", "id")),
            patient_deltas=True,
            answers="later",
            withdraw=True,
            refresh_every=timedelta(minutes=5),
            booking_needs=frozenset(("patient_id", "provider_id", "room_id", "span")),
            why_not=why_not,
        )


def _as_seen(visit: Appointment, seen: str | None) -> None:
    if seen is not None and visit.revision != seen:
        raise Clash((Reason(None, say("Somebody changed this visit in the meantime.")),))


def _taken(reply: Reply, change: Change) -> str:
    """The writeback's id of a good answer. Raises what a bad one means, and Unsure for one nobody can read."""
    if not reply.ok:
        error = refusal(reply, change.type)
        # However odd its words: it was heard, and the answer is no.
        raise Refused() if isinstance(error, Garbled) else error
    ident = outcome.accepted_id(reply.maybe_json())
    if ident is None:
        raise Unsure()
    return ident
