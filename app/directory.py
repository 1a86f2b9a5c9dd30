"""Changes the directory of a practice's own book: who works there, in which rooms, what is done, and when.

Each change is kept when its coroutine returns, and drawn at once. What history names is retired, never deleted; a day
that is closed keeps its visits. Not here: the book itself (`adapters/local/`), the screen.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from adapters.model import Hours, Practice, Provider, Room, Span, Status, VisitType
from adapters.port import ClosedTime, EditableDirectory, WeeklyBlock

if TYPE_CHECKING:
    from app.agenda import Visit
    from app.desk import Desk


class DirectoryEditor:
    """All coroutines raise PmsError where the book cannot be written; nothing was changed then."""

    def __init__(self, desk: Desk, connection: str, book: EditableDirectory) -> None:
        self._desk, self.connection, self._book = desk, connection, book

    @property
    def practice(self) -> Practice | None:
        return self._desk.practice(self.connection)

    async def rename(self, name: str) -> None:
        await self._book.rename(name)
        await self._tell()

    async def put_provider(self, provider: Provider) -> Provider:
        kept = await self._book.put_provider(provider)
        await self._tell()
        return kept

    async def put_room(self, room: Room) -> Room:
        kept = await self._book.put_room(room)
        await self._tell()
        return kept

    async def put_visit_type(self, visit_type: VisitType) -> VisitType:
        kept = await self._book.put_visit_type(visit_type)
        await self._tell()
        return kept

    async def week_of(self, provider_id: str) -> tuple[tuple[Hours, ...], tuple[WeeklyBlock, ...]]:
        """Weekly hours and breaks of one provider."""
        told = await self._book.directory()
        blocks = await self._book.weekly_blocks()
        hours = tuple(h for h in told.hours if h.provider_id == provider_id)
        return hours, tuple(b for b in blocks if b.hours.provider_id == provider_id)

    async def set_week(self, provider_id: str, hours: Sequence[Hours], breaks: Sequence[WeeklyBlock]) -> None:
        await self._book.set_week(provider_id, hours, breaks)
        await self._tell()

    async def closed_time(self) -> Sequence[ClosedTime]:
        """From today on, earliest first."""
        return await self._book.closed_time(self._desk.today())

    async def close_days(self, first: date, last: date, label: str) -> None:
        """Nobody works on these days."""
        await self._book.add_closure(first, last, label)
        await self._tell()

    async def close_time(self, span: Span, label: str | None, provider_id: str | None) -> None:
        """One provider, or everybody, cannot be booked then."""
        await self._book.add_block(span, label, provider_id)
        await self._tell()

    async def open_again(self, block_id: str) -> None:
        await self._book.remove_block(block_id)
        await self._tell()

    def booked(self, span: Span, provider_id: str | None = None) -> tuple[Visit, ...]:
        """The visits that stand in that time, as far as the days are known; closing it leaves them in place."""
        zone = self._desk.zone(self.connection)
        first = span.start.astimezone(zone).date()
        last = (span.end - timedelta(seconds=1)).astimezone(zone).date()
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return tuple(
            visit
            for day in days
            for visit in self._desk.agenda(day).visits
            if visit.ref.connection == self.connection
            and not visit.is_ghost
            and visit.appointment.status not in (Status.CANCELLED, Status.NO_SHOW)
            and visit.appointment.span.overlaps(span)
            and provider_id in (None, visit.appointment.provider_id)
        )

    async def to_come(self, *, provider_id: str = "", room_id: str = "") -> tuple[Visit, ...]:
        """The visits from now on that name them, as far as days are kept; retiring leaves them in place."""
        today, now = self._desk.today(), self._desk.now()
        found: list[Visit] = []
        for ahead in range(self._desk.window[1] + 1):
            await asyncio.sleep(0)  # many days: in slices
            found += (
                visit
                for visit in self._desk.agenda(today + timedelta(days=ahead)).visits
                if visit.ref.connection == self.connection
                and not visit.is_ghost
                and visit.appointment.status not in (Status.CANCELLED, Status.NO_SHOW, Status.DONE)
                and visit.appointment.span.end > now
                and (visit.appointment.provider_id == provider_id if provider_id else True)
                and (visit.appointment.room_id == room_id if room_id else True)
            )
        return tuple(found)

    async def _tell(self) -> None:
        await self._desk.directory_changed(self.connection, await self._book.directory())
