"""What the contract suite needs of an adapter under test: a `Harness`, which each adapter's tests fill in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.change import Book, Change
from adapters.errors import NotFound, PmsError, Refused
from adapters.model import Appointment, DayFacts, Patient, Practice, Span
from adapters.port import Accepted, PmsAdapter, Receipt


class Harness(ABC):
    """One open connection to the system under test (or its double), and the knobs the tests turn.

    `day` is a working day in the future with free time from 9 to 17; `now` is the adapter's injected clock.
    """

    adapter: PmsAdapter
    practice: Practice
    day: date
    patient_id: str
    other_patient_id: str
    provider_id: str
    other_provider_id: str
    room_id: str | None = None
    visit_type_id: str | None = None

    @property
    @abstractmethod
    def now(self) -> datetime: ...

    @abstractmethod
    async def pass_time(self, seconds: float) -> None:
        """Let the adapter's clock and the far side move on."""

    @abstractmethod
    async def change_elsewhere(self, visit_id: str) -> None:
        """Somebody at another desk changes this visit, so that its revision is another one."""

    def losing_answer(self, change: Book) -> Book | None:
        """Arrange that this booking is done on the far side and its answer never arrives; None where that cannot be."""
        return None

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.practice.timezone)

    def span(self, hour: int, minute: int = 0, minutes: int = 30, day: date | None = None) -> Span:
        """A span at this local time of `day`, spelled in UTC as an outside caller would."""
        at = day or self.day
        start = datetime(at.year, at.month, at.day, hour, minute, tzinfo=self.zone).astimezone(UTC)
        return Span(start=start, end=start + timedelta(minutes=minutes))

    def booking(self, hour: int = 10, minute: int = 0, minutes: int = 30) -> Book:
        return Book(
            patient_id=self.patient_id,
            provider_id=self.provider_id,
            room_id=self.room_id,
            visit_type_id=self.visit_type_id,
            span=self.span(hour, minute, minutes),
        )

    async def read(self, first: date | None = None, last: date | None = None) -> DayFacts:
        first = first or self.day
        return await self.adapter.appointments(first, last or first)

    async def visit(self, visit_id: str) -> Appointment:
        return next(found for found in (await self.read()).appointments if found.id == visit_id)

    async def settle(self, receipt: Receipt) -> Accepted:
        """Wait, in the harness's time, until a queued change has its final word."""
        for _ in range(100):
            if isinstance(receipt, Accepted):
                return receipt
            await self.pass_time(5)
            receipt = await self.adapter.check(receipt.ticket)
        raise AssertionError("the change never got its final word")

    async def keep(self, change: Change) -> Accepted:
        return await self.settle(await self.adapter.submit(change))

    async def refuse(self, change: Change) -> PmsError:
        """Submit what must be refused, now or when its turn has come; the answer is the error."""
        with pytest.raises((Refused, NotFound)) as caught:
            await self.keep(change)
        return caught.value

    async def booked(self, hour: int = 10, minute: int = 0, minutes: int = 30) -> Appointment:
        """A kept visit made through the adapter, as the system now tells it."""
        change = self.booking(hour, minute, minutes)
        before = {visit.id for visit in (await self.read()).appointments}
        await self.keep(change)
        (made,) = [visit for visit in (await self.read()).appointments if visit.id not in before]
        return made

    def may(self, change: str) -> bool:
        return change in self.adapter.capabilities.changes


async def everybody(adapter: PmsAdapter, since: datetime | None = None) -> list[Patient]:
    return [patient async for page in adapter.patients(since) for patient in page]


def instants(span: Span) -> tuple[float, float]:
    return span.start.timestamp(), span.end.timestamp()


def ids(found: Sequence[Patient]) -> set[str]:
    return {patient.id for patient in found}
