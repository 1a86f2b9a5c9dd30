"""Keeps the finder's supply as the desk sees the book: days are put in when first needed, and again when changed.

Reads what was never read, a breath at a time. Not here: the arithmetic (`supply.py`, `finder.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date, timedelta, tzinfo
from typing import TYPE_CHECKING

from adapters.errors import PmsError
from adapters.model import Practice, Slot, SlotWish, Span
from adapters.port import PmsAdapter
from app import finder
from app.figures import Load
from app.ref import Ref
from app.supply import Supply
from app.why import WayOut, conflict_ways_out

if TYPE_CHECKING:
    from app.desk import Desk
    from app.machine import Machine

OFFERS_FOR = 60.0
"""Seconds for which what a system offers is good: criteria are changed quickly, and every question costs it."""
OFFERS_STRETCH = 14
"""The most days asked about at once, where the system names no smaller number."""
BIG = 40
"""Days times connections from which a search runs in a thread, so that the loop is not held."""
STRETCH = 28


class Supplies:
    def __init__(self, desk: Desk, machine: Machine) -> None:
        self._desk, self._machine = desk, machine
        self._supply = Supply()
        self._offers: dict[tuple[str, SlotWish], tuple[float, dict[date, tuple[Slot, ...]]]] = {}

    def forget(self, days: Iterable[date]) -> None:
        """Something about these days has changed."""
        days = tuple(days)
        if days:
            self._offers.clear()
        for day in days:
            for connection in self._supply.connections:
                if self._supply.is_read(connection, day):
                    self._supply.forget_day(connection, day)

    async def search(self, request: finder.Request) -> finder.Answer:
        """Every time that fits; a day that could not be read is named as unread in the answer."""
        if await self._prepare(request) < BIG:
            return finder.search(self._supply, request)
        return await asyncio.to_thread(finder.search, self._supply, request)

    async def ways_out(
        self, request: finder.Request, span: Span, provider: Ref, room: Ref | None
    ) -> tuple[WayOut, ...]:
        """What to do about a wanted time that is taken (`why.conflict_ways_out`)."""
        if await self._prepare(request) < BIG:
            return conflict_ways_out(self._supply, request, span, provider, room)
        return await asyncio.to_thread(conflict_ways_out, self._supply, request, span, provider, room)

    async def loads(self, first: date, last: date) -> dict[date, Load]:
        """How full each of these days is, as far as days are kept here and hours are told; nothing is read for it."""
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        practices = self._take_practices()
        for connection in practices:
            await self._put(connection, days)
        now = self._desk.now().timestamp()
        found: dict[date, Load] = {}
        for shelf in self._supply.shelves():
            for day in days:
                if (bits := shelf.days.get(day)) is not None and bits.hours_known:
                    known = found.get(day, Load())
                    found[day] = Load(*(a + b for a, b in zip(known, bits.load(now), strict=True)))
        return found

    def _take_practices(self) -> Mapping[str, Practice]:
        """The directories as they are now; a connection that is gone is forgotten."""
        practices = self._desk.practices()
        for gone in set(self._supply.connections) - set(practices):
            self._supply.drop_practice(gone)
        for connection, practice in practices.items():
            self._supply.set_practice(connection, practice)
        return practices

    async def _prepare(self, request: finder.Request) -> int:
        """Have every day that is asked for; how many days times connections that is."""
        days = [request.first + timedelta(days=n) for n in range((request.last - request.first).days + 1)]
        if request.weekdays:
            days = [d for d in days if d.weekday() in request.weekdays]
        practices = self._take_practices()
        asked = [c for c in practices if not request.connections or c in request.connections]
        for connection in asked:
            await self._read_missing(connection, days)
            await self._put(connection, days, request)
        return len(days) * len(asked)

    async def _read_missing(self, connection: str, days: list[date]) -> None:
        reader = self._machine.readers.get(connection)
        if reader is None or not days:
            return
        known = self._desk.store.read_times(connection, days[0], days[-1])
        missing = [d for d in days if d not in known]
        while missing:
            first = missing[0]
            part = [d for d in missing if (d - first).days < STRETCH]
            missing = missing[len(part) :]
            try:
                await reader.reread(part[0], part[-1])
            except PmsError:
                return  # the answer names these days as unread

    async def _offered(
        self, connection: str, request: finder.Request, days: list[date]
    ) -> dict[date, tuple[Slot, ...]]:
        """The times a system offers itself, where it tells no hours. None told proves nothing: never a full day."""
        adapter = self._machine.adapters.get(connection)
        if adapter is None or not adapter.capabilities.offered_slots:
            return {}
        providers = frozenset(r.id for r in request.providers if r.connection == connection)
        kind = request.visit_type.id if request.visit_type and request.visit_type.connection == connection else None
        found: dict[date, tuple[Slot, ...]] = {}
        step = timedelta(days=min(OFFERS_STRETCH, adapter.capabilities.max_days or OFFERS_STRETCH) - 1)
        first = days[0]
        while first <= days[-1]:
            last = min(days[-1], first + step)
            wish = SlotWish(first=first, last=last, minutes=request.minutes, provider_ids=providers, visit_type_id=kind)
            try:
                found |= await self._ask(connection, adapter, wish, self._desk.zone(connection))
            except PmsError:
                return found  # the link says how it stands; days without an offer are told as unknown
            first = last + timedelta(days=1)
        return found

    async def _ask(
        self, connection: str, adapter: PmsAdapter, wish: SlotWish, zone: tzinfo
    ) -> dict[date, tuple[Slot, ...]]:
        now = self._desk.clock.monotonic()
        kept = self._offers.get((connection, wish))
        if kept is not None and now - kept[0] < OFFERS_FOR:
            return kept[1]
        by_day: dict[date, list[Slot]] = {}
        for slot in await adapter.offered_slots(wish):
            by_day.setdefault(slot.span.start.astimezone(zone).date(), []).append(slot)
        found = {day: tuple(slots) for day, slots in by_day.items()}
        self._offers[connection, wish] = (now, found)
        return found

    async def _put(self, connection: str, days: list[date], request: finder.Request | None = None) -> None:
        """Put in the days that are missing; with a request also what a system without hours offers for it."""
        practice = self._desk.practice(connection)
        offers: dict[date, tuple[Slot, ...]] = {}
        asks = request is not None and practice is not None and not practice.hours and bool(days)
        if asks and request is not None:
            offers = await self._offered(connection, request, days)
        for day in days:
            if self._supply.is_read(connection, day):
                if not asks:
                    continue
                self._supply.forget_day(connection, day)  # what is offered depends on what is asked
            told = self._desk.diary.peek(connection, day)
            if told is None:
                continue
            facts = told.facts
            self._supply.set_day(
                connection,
                day,
                self._desk.drawn(connection, day, facts),
                blocks=facts.blocks,
                holds=self._desk.holds(),
                openings=facts.openings,
                complete=facts.complete,
                offered=offers.get(day, ()),
            )
            await self._desk.clock.sleep(0)
