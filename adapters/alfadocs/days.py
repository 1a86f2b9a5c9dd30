"""The agenda of AlfaDocs: any range of days in windows of its limit, names for its visits, and its free slots.

Not here: changes to it (`bookings.py`), what a line means (`wire.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from adapters.alfadocs import shapes, slots, wire
from adapters.alfadocs.line import Line
from adapters.alfadocs.people import People
from adapters.alfadocs.wire import Entry
from adapters.change import Book
from adapters.errors import Garbled, NotFound, Unsupported
from adapters.model import DayFacts, Practice, Slot, SlotWish
from adapters.port import Clock
from adapters.sentence import say

WINDOW = 29
"""Days from the first to the last date of one question: AlfaDocs allows a range of 30, and whether it counts both ends
or cuts in silence is not documented."""
MAX_DAYS = WINDOW - 1
"""Days that one question can answer, with a day more asked on either side."""
SLOT_WINDOW = 14
REMEMBERED = 500
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    entries: tuple[Entry, ...]
    complete: bool


class Days:
    """Reads the agenda. AlfaDocs tells no visit's age: `seen` remembers when this run first read of each, `stood`
    what stood around a booking before it was sent."""

    def __init__(self, line: Line, people: People, zone: ZoneInfo, clock: Clock) -> None:
        self._line, self._people, self.zone, self.clock = line, people, zone, clock
        self.seen: dict[str, datetime] = {}
        self.stood: dict[Book, tuple[datetime, frozenset[str]]] = {}

    def remember(self, change: Book, ids: frozenset[str]) -> None:
        self.stood[change] = self.clock(), ids
        while len(self.stood) > REMEMBERED:
            del self.stood[next(iter(self.stood))]

    async def facts(self, first: date, last: date, practice: Practice) -> DayFacts:
        reading = await self.read(first, last)
        start, end = wire.midnight(first, self.zone), wire.midnight(last + _ONE, self.zone)
        touching = [each for each in reading.entries if each.span.start < end and each.span.end > start]
        visits = [each for each in touching if each.patient_id and (each.all_day or each.span.start >= start)]
        notes = [each for each in touching if not each.patient_id and each.takes_time]
        await self._people.learn([each.patient_id for each in visits if each.patient_id])
        colors = {kind.id: kind.name for kind in practice.visit_types}
        return DayFacts(
            first=first,
            last=last,
            appointments=tuple(wire.visit(each, self._people.names, colors) for each in sorted(visits, key=_by_start)),
            blocks=tuple(wire.block(each) for each in sorted(notes, key=_by_start)),
            complete=reading.complete,
        )

    async def read(self, first: date, last: date) -> Reading:
        """Every line of these days, and some beside them. Windows share a day, so that nothing falls between."""
        found: dict[str, Entry] = {}
        complete = True
        begin, stop = first - _ONE, last + _ONE
        while True:
            end = min(stop, begin + timedelta(days=WINDOW))
            params = (("dateStart", begin.isoformat()), ("dateEnd", end.isoformat()))
            entries, whole = await self._line.read(
                "appointments", "the agenda", partial(_lines, zone=self.zone), params=params
            )
            complete = complete and whole
            found |= {each.id: each for each in entries}
            if end >= stop:
                break
            begin = end
        now = self.clock()
        for ident in found:
            self.seen.setdefault(ident, now)
        return Reading(tuple(found.values()), complete)

    async def one(self, appointment_id: str) -> Entry:
        """One line, freshly. Raises NotFound."""
        if wire.number(appointment_id) is None:
            raise NotFound("visit")
        found = await self._line.read(f"appointments/{appointment_id}", "visit", partial(_line, zone=self.zone))
        if found.id != appointment_id:  # another one than was asked for would be changed in its stead
            raise Garbled("visit")
        return found

    async def offered(self, wish: SlotWish, practice: Practice) -> Sequence[Slot]:
        """The slots AlfaDocs offers, less what its agenda shows as taken. One question for each provider and fortnight.

        Raises Forbidden, Unsupported (closed for this key), Garbled (a form nobody knows).
        """
        now = self.clock()
        first = max(wish.first, now.astimezone(self.zone).date())  # what is over is nobody's offer
        if first > wish.last:
            return ()
        providers = sorted(wish.provider_ids) or [each.id for each in practice.providers if each.active]
        agenda = await self.read(first, wish.last)
        found: dict[tuple[float, str | None, str | None], Slot] = {}
        for provider_id in providers:
            begin = first
            while begin <= wish.last and wire.number(provider_id) is not None:
                end = min(wish.last, begin + timedelta(days=SLOT_WINDOW - 1))
                for slot in await self._asked(begin, end, wish.minutes, provider_id):
                    found[slot.span.start.timestamp(), slot.provider_id, slot.room_id] = slot
                begin = end + _ONE
        return tuple(
            slot
            for _, slot in sorted(found.items(), key=lambda each: each[0][0])
            if first <= slot.span.start.date() <= wish.last
            and slot.span.start >= now
            and (not wish.provider_ids or slot.provider_id in wish.provider_ids)
            and (not wish.room_ids or slot.room_id is None or slot.room_id in wish.room_ids)
            and not any(each.is_in_the_way(slot.span, slot.provider_id, slot.room_id) for each in agenda.entries)
        )

    async def _asked(self, first: date, last: date, minutes: int, provider_id: str) -> tuple[Slot, ...]:
        params = (("endDate", last.isoformat()), ("duration", str(minutes)), ("operatorIds", provider_id))
        shape = partial(slots.free_slots, minutes=minutes, zone=self.zone, provider_id=provider_id)
        try:
            return await self._line.read(f"free-slots/{first.isoformat()}", "free slots", shape, params=params)
        except NotFound:
            raise Unsupported("offered_slots", say("AlfaDocs offers no free times through this key.")) from None


def _by_start(each: Entry) -> tuple[float, str]:
    return each.span.start.timestamp(), each.id


def _lines(body: Any, zone: ZoneInfo) -> tuple[list[Entry], bool]:
    told = shapes.page(shapes.EntryShape, body, "the agenda")
    entries = [wire.entry(row, zone) for row in told.rows]
    readable = [each for each in entries if each is not None]
    return readable, told.whole and len(readable) == len(entries)


def _line(body: Any, zone: ZoneInfo) -> Entry:
    if shapes.has_failed(body):
        raise Garbled("visit")
    entry = wire.entry(shapes.shaped(shapes.EntryShape, shapes.single(body), "visit"), zone)
    if entry is None:
        raise Garbled("visit")
    return entry
