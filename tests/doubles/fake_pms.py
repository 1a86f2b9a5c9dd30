"""A practice system in memory that behaves as badly as told: the truth is `FakePms`, the way to it a `FakeAdapter`.

A write's fate is scripted with `fates` (first in, first out) or drawn by `odds`; the truth outlives crashes.
"""

from __future__ import annotations

import asyncio
import random
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from adapters import errors
from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Reason
from adapters.model import (
    Appointment,
    Connection,
    DayFacts,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Provider,
    Room,
    Slot,
    SlotWish,
    Status,
    VisitType,
)
from adapters.port import Absent, Accepted, CannotTell, Capabilities, Field, Found, Queued, Receipt, Trace

ZONE = ZoneInfo("America/Los_Angeles")
PRACTICE = Practice(
    id="p",
    name="Harbor Lane",
    timezone=ZONE.key,
    providers=(Provider(id="h", name="Dr. Haddad"), Provider(id="o", name="Dr. Okafor")),
    rooms=(Room(id="r1", name="Op 1"), Room(id="r2", name="Op 2")),
    visit_types=(VisitType(id="t", name="Check-up", minutes=30),),
)
FATES = ("ok", "lost_before", "lost_after", "refused", "throttled", "unreachable", "unavailable", "locked", "bug_after")


@dataclass
class Write:
    """One write that reached the system: `done_at` when it is or will be kept (None = refused)."""

    change: Change
    at: datetime
    ticket: str
    done_at: datetime | None = None
    remote_id: str | None = None
    reasons: tuple[Reason, ...] = ()
    withdrawn: bool = False
    kept: bool = False


@dataclass
class FakePms:
    """The truth. `later`: answers come by ticket after so many seconds; `lag`: lists are that old."""

    clock: Callable[[], datetime]
    later: tuple[float, float] | None = None
    lag: float = 0.0
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    fates: deque[str] = field(default_factory=deque)
    odds: dict[str, float] = field(default_factory=dict)
    tells_ids: bool = True
    latency: tuple[float, float] = (0.05, 0.2)
    offline: bool = False
    blind: bool = False  # find_trace cannot tell
    withdraws: bool = True
    vanishing: float = 0.0  # the odds that a ticket is unknown when asked about
    visits: dict[str, Appointment] = field(default_factory=dict)
    patients: dict[str, Patient] = field(default_factory=dict)
    offers: dict[str, dict[str, Any]] = field(default_factory=dict)  # what else a patient's card tells
    gates: dict[str, asyncio.Event] = field(default_factory=dict)  # a card that is told only when this is set
    writes: list[Write] = field(default_factory=list)
    reads: int = 0
    _past: list[tuple[datetime, dict[str, Appointment]]] = field(default_factory=list)
    _number: int = 0

    def add(self, appointment: Appointment) -> Appointment:
        self._remember()
        self.visits[appointment.id] = appointment
        return appointment

    def alter(self, id: str, **changes: Any) -> None:
        """Somebody else changes a visit."""
        self._remember()
        self._number += 1
        self.visits[id] = replace(self.visits[id], revision=f"x{self._number}", **changes)

    def _remember(self) -> None:
        self._past.append((self.clock(), dict(self.visits)))

    def shown(self) -> dict[str, Appointment]:
        """What the lists show: with a lag, how it stood then."""
        if not self.lag:
            return self.visits
        then = self.clock() - timedelta(seconds=self.lag)
        later = [visits for at, visits in self._past if at > then]
        return later[0] if later else self.visits

    def new_id(self, letter: str) -> str:
        self._number += 1
        return f"{letter}{self._number}"

    def settle(self) -> None:
        """Whatever was queued and is due is kept."""
        for write in self.writes:
            if not write.kept and not write.withdrawn and write.done_at is not None and write.done_at <= self.clock():
                self._keep(write)

    def _keep(self, write: Write) -> None:
        self._remember()
        change, write.kept = write.change, True
        if isinstance(change, Book):
            write.remote_id = self.new_id("a")
            self.visits[write.remote_id] = Appointment(
                id=write.remote_id,
                span=change.span,
                patient_id=change.patient_id,
                provider_id=change.provider_id,
                room_id=change.room_id,
                visit_type_id=change.visit_type_id,
                revision="1",
            )
        elif isinstance(change, AddPatient):
            write.remote_id = self.new_id("p")
            self.patients[write.remote_id] = Patient(
                id=write.remote_id,
                given=change.given,
                family=change.family,
                born=change.born,
                phones=change.phones,
                email=change.email,
            )
        elif isinstance(change, EditPatient):
            known = self.patients[change.patient_id]
            names = ("given", "family", "born", "phones", "email")
            wished = {name: value for name in names if (value := getattr(change, name)) is not None}
            self.patients[change.patient_id] = replace(known, **wished)
        else:
            self._alter(change)

    def _alter(self, change: Move | Cancel | SetStatus) -> None:
        old = self.visits[change.appointment_id]
        new = replace(old, revision=f"{old.revision}+")
        if isinstance(change, Move):
            provider, room = change.provider_id or old.provider_id, change.room_id or old.room_id
            new = replace(new, span=change.span, provider_id=provider, room_id=room)
        else:
            new = replace(new, status=Status.CANCELLED if isinstance(change, Cancel) else change.status)
        self.visits[old.id] = new

    def fate(self) -> str:
        if self.fates:
            return self.fates.popleft()
        draw = self.chance.random()
        for name, odds in self.odds.items():
            if draw < odds:
                return name
            draw -= odds
        return "ok"


class FakeAdapter:
    kind: ClassVar[str] = "fake"
    title: ClassVar[str] = "Fake"
    fields: ClassVar[tuple[Field, ...]] = ()

    def __init__(
        self,
        connection: Connection,
        *,
        clock: Callable[[], datetime] | None = None,
        sleep: Callable[[float], Awaitable[None]] | None = None,
        pms: FakePms | None = None,
    ) -> None:
        assert pms is not None
        self.pms, self._clock, self._sleep = pms, clock or pms.clock, sleep or asyncio.sleep
        self.flying: list[Change] = []
        self.capabilities = Capabilities(
            changes=frozenset({"book", "move", "cancel", "set_status", "add_patient", "edit_patient"}),
            statuses=frozenset(Status),
            search_by=frozenset({"name"}),
            answers="later" if pms.later else "now",
            withdraw=pms.withdraws,
            refresh_every=timedelta(seconds=30),
            patient_deltas=False,
        )

    async def _reach(self) -> None:
        await self._sleep(self.pms.chance.uniform(*self.pms.latency))
        if self.pms.offline:
            raise errors.Unreachable
        self.pms.settle()

    async def open(self) -> Practice:
        await self._reach()
        return PRACTICE

    async def appointments(self, first: date, last: date) -> DayFacts:
        await self._reach()
        self.pms.reads += 1
        told = [a for a in self.pms.shown().values() if first <= a.span.start.astimezone(ZONE).date() <= last]
        return DayFacts(first=first, last=last, appointments=tuple(told))

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        await self._reach()
        yield tuple(self.pms.patients.values())

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        await self._reach()
        return [p for p in self.pms.patients.values() if wish.text.casefold() in p.family.casefold()]

    async def patient(self, patient_id: str) -> PatientCard:
        await self._reach()
        if patient_id not in self.pms.patients:
            raise errors.NotFound("the patient")
        if (gate := self.pms.gates.get(patient_id)) is not None:
            await gate.wait()
        return PatientCard(patient=self.pms.patients[patient_id], **self.pms.offers.get(patient_id, {}))

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        return ()

    async def submit(self, change: Change) -> Receipt:
        """Time passes before the system has it and before the answer is here; a crash may fall anywhere."""
        pms = self.pms
        fate = pms.fate()
        self.flying.append(change)
        try:
            await self._sleep(pms.chance.uniform(*pms.latency))
        finally:
            self.flying.remove(change)
        if pms.offline or fate == "unreachable":
            raise errors.Unreachable
        if fate == "throttled":
            raise errors.Throttled(self._clock() + timedelta(seconds=20))
        if fate == "unavailable":
            raise errors.Unavailable
        if fate == "locked":
            raise errors.Locked
        if fate == "lost_before":
            raise errors.Unsure
        if fate == "refused":
            raise errors.Refused((Reason("span", "closed that day"),))
        write = self.receive(change)
        await self._sleep(pms.chance.uniform(*pms.latency))
        if fate == "lost_after":
            raise errors.Unsure
        if fate == "bug_after":
            raise ZeroDivisionError
        return self._receipt(write)

    def receive(self, change: Change) -> Write:
        """The system has it, whether or not anybody hears the answer."""
        pms = self.pms
        pms.settle()
        self._check(change)
        write = Write(change, pms.clock(), f"k{len(pms.writes)}", done_at=pms.clock())
        pms.writes.append(write)
        if pms.later:
            write.done_at = pms.clock() + timedelta(seconds=pms.chance.uniform(*pms.later))
        pms.settle()
        return write

    def _check(self, change: Change) -> None:
        if isinstance(change, Move | Cancel | SetStatus):
            known = self.pms.visits.get(change.appointment_id)
            if known is None:
                raise errors.NotFound("the visit")
            if change.seen is not None and change.seen != self.pms.shown().get(known.id, known).revision:
                raise errors.Clash
        if isinstance(change, Book | EditPatient) and change.patient_id not in self.pms.patients:
            raise errors.Refused((Reason("patient_id", "no such patient"),))

    def _receipt(self, write: Write) -> Receipt:
        if write.reasons:
            raise errors.Refused(write.reasons)
        if write.kept:
            return Accepted(write.remote_id if self.pms.tells_ids else None)
        return Queued(write.ticket)

    async def check(self, ticket: str) -> Receipt:
        await self._reach()
        write = next((w for w in self.pms.writes if w.ticket == ticket), None)
        if write is None or write.withdrawn or self.pms.chance.random() < self.pms.vanishing:
            raise errors.NotFound("the ticket")
        return self._receipt(write)

    async def withdraw(self, ticket: str) -> bool:
        await self._reach()
        write = next((w for w in self.pms.writes if w.ticket == ticket), None)
        if write is None or write.kept:
            return False
        write.withdrawn = True
        await self._sleep(self.pms.chance.uniform(*self.pms.latency))
        if self.pms.fates and self.pms.fates[0] == "withdraw_lost":
            self.pms.fates.popleft()
            raise errors.Unsure
        return True

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        await self._reach()
        if self.pms.blind:
            return CannotTell("the list cannot be read")
        for write in reversed(self.pms.writes):
            if write.change == change and not write.withdrawn and write.at >= since - timedelta(minutes=5):
                if write.kept:
                    return Found(write.remote_id if self.pms.tells_ids else None)
                return Found(ticket=write.ticket)
        return Absent()

    async def close(self) -> None:
        pass


def fake_clock(clock: Any) -> Callable[[], datetime]:
    return lambda: clock.now().astimezone(UTC)
