"""The hub's days: visits of any range, free times, and the directory, which the hub only shows through its visits.

How the hub counts pages is not documented and differs: both ways are tried until one brings something new.
Not here: what a row means (`wire.py`), changes (`bookings.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from adapters.errors import Missing, PmsError, Refused, Unavailable, Unsupported
from adapters.model import DayFacts, Practice, Provider, Room, Slot, SlotWish, VisitType
from adapters.pms_hub import shapes, wire
from adapters.pms_hub.line import Line
from adapters.pms_hub.people import People
from adapters.pms_hub.shapes import Page, SlotShape, VisitShape
from adapters.pms_hub.wire import Entry
from adapters.port import Clock
from adapters.rate import Turn
from adapters.sentence import say

WINDOW = 31
"""Days asked for at once: the hub documents no limit, but its practice system is slow."""
PAGE, SMALL_PAGE = 200, 50
MOST_PAGES = 200
BEHIND, AHEAD = timedelta(days=28), timedelta(days=63)
"""Around today: the visits from which the directory is learnt."""
FAR_BEHIND, FAR_AHEAD = timedelta(days=60), timedelta(days=400)
"""Around today: where a visit is looked for whose day nobody remembers."""
LONG = 50
"""So many rows are read in a thread: a month of visits would hold up the screen."""
ANY_TYPE = VisitType(id="appointment", name="Appointment")
"""The hub needs a word for every visit; where no visit has shown one yet, this one."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    entries: tuple[Entry, ...]
    complete: bool


class Days:
    """`seen` holds when each visit was first met, `day_of` where it was last; `offers` whether free times are told."""

    def __init__(self, line: Line, people: People, zone: ZoneInfo, clock: Clock) -> None:
        self._line, self._people, self.zone, self._clock = line, people, zone, clock
        self._page, self._by_page = PAGE, False
        self.seen: dict[str, datetime] = {}
        self.day_of: dict[str, date] = {}
        self.offers = True
        self._providers: dict[str, str] = {}
        self._rooms: dict[str, None] = {}
        self._types: dict[str, None] = {}

    def now(self) -> datetime:
        return self._clock()

    def today(self) -> date:
        return self._clock().astimezone(self.zone).date()

    async def facts(self, first: date, last: date) -> DayFacts:
        reading = await self.read(first, last)
        return DayFacts(
            first=first,
            last=last,
            appointments=tuple(
                wire.with_name(each, self._people.known(each.visit.patient_id)) for each in reading.entries
            ),
            complete=reading.complete,
        )

    async def read(self, first: date, last: date, turn: Turn = Turn.SHOWN) -> Reading:
        """The visits that start on these practice-local days, each once, in order."""
        found: dict[str, Entry] = {}
        complete, start = True, first
        while start <= last:
            end = min(last, start + timedelta(days=WINDOW - 1))
            rows, whole = await self._rows(start, end, turn)
            complete = complete and whole
            make = partial(_entries, rows, self.zone)
            made = await asyncio.to_thread(make) if len(rows) > LONG else make()
            for each in made:
                complete = complete and each is not None
                if each is not None and first <= each.visit.span.start.date() <= last:
                    found[each.id] = each
            start = end + _DAY
        self._learn(found.values())
        entries = sorted(found.values(), key=lambda each: (each.visit.span.start.timestamp(), each.id))
        return Reading(tuple(entries), complete)

    async def around(self, day: date, turn: Turn = Turn.WRITE) -> Reading:
        """A day and its neighbours: the hub may keep a late visit on the wrong one."""
        return await self.read(day - _DAY, day + _DAY, turn)

    async def locate(self, visit_id: str, hint: date | None = None) -> Entry | None:
        """The visit as it is now; None when no complete look at the days around finds it.

        The hub cannot be asked for one visit. Raises Unavailable when a part could not be read.
        """
        today, complete = self.today(), True
        near = [day for day in (self.day_of.get(visit_id), hint) if day is not None]
        spans = [(day - _DAY, day + _DAY) for day in dict.fromkeys(near)]
        for first, last in [*spans, (today - BEHIND, today + AHEAD), (today - FAR_BEHIND, today + FAR_AHEAD)]:
            reading = await self.read(first, last, Turn.WRITE)
            if found := next((each for each in reading.entries if each.id == visit_id), None):
                return found
            complete = reading.complete
        if not complete:
            raise Unavailable(say("The hub's list could not be read as a whole"))
        return None

    async def offered(self, wish: SlotWish) -> Sequence[Slot]:
        """Day by day, as the hub offers them. Raises Unsupported where this hub offers none."""
        found: list[Slot] = []
        day = wish.first
        while day <= wish.last:
            params = [("date", day.isoformat()), ("duration", str(wish.minutes))]
            if len(wish.provider_ids) == 1:
                params.append(("providerId", next(iter(wish.provider_ids))))
            if wish.visit_type_id:
                params.append(("appointmentType", wish.visit_type_id))
            body = await self._line.read("/appointments/availability", "free times", params=params)
            page = shapes.page(SlotShape, body, "free times")
            for row in page.rows:
                self._note_provider(row.provider_id, row.provider_name)
            wanted = wish.provider_ids | {None} if wish.provider_ids else None
            found += [
                slot
                for slot in wire.slots(page.rows, day, wish.minutes, self.zone)
                if wanted is None or slot.provider_id in wanted
            ]
            day += _DAY
        return found

    async def directory(self, ident: str, name: str) -> Practice:
        """All that the visits around today have shown so far."""
        today = self.today()
        await self.read(today - BEHIND, today + AHEAD)
        try:
            body = await self._line.read("/appointments/availability", "free times", params=[("date", str(today))])
            for row in shapes.page(SlotShape, body, "free times").rows:
                self._note_provider(row.provider_id, row.provider_name)
            self.offers = True
        except PmsError as error:  # only a second place where providers' names show
            self.offers = not isinstance(error, Unsupported)
        return self.practice(ident, name)

    def practice(self, ident: str, name: str) -> Practice:
        kinds = tuple(VisitType(id=kind, name=kind) for kind in sorted(self._types)) or (ANY_TYPE,)
        return Practice(
            id=ident,
            name=name,
            timezone=self.zone.key,
            providers=tuple(Provider(id=key, name=told) for key, told in sorted(self._providers.items())),
            rooms=tuple(Room(id=room, name=room) for room in sorted(self._rooms)),
            visit_types=kinds,
            statuses=tuple(status.value for status in wire.STATUS_OF),
        )

    # --- inside ---

    async def _rows(self, first: date, last: date, turn: Turn) -> tuple[list[VisitShape], bool]:
        """Every row between, and whether that is all of them. Asked a day wider: whose midnight counts is not told."""
        rows: dict[str, VisitShape] = {}
        complete = False
        for by_page in (self._by_page, not self._by_page, self._by_page):
            rows, complete, drifted = await self._list(first - _DAY, last + _DAY, turn, by_page)
            if not drifted:
                self._by_page = by_page
                break
        return list(rows.values()), complete

    async def _list(
        self, first: date, last: date, turn: Turn, by_page: bool
    ) -> tuple[dict[str, VisitShape], bool, bool]:
        """(rows by id, all of them are here, rows moved meanwhile)."""
        rows: dict[str, VisitShape] = {}
        page = await self._ask(first, last, 0, turn)
        total, counted, unreadable, step = page.total, page.size, 0, 0
        ended = switched = False
        while step < MOST_PAGES:
            fresh = {row.id: row for row in page.rows if row.id and row.id not in rows}
            unreadable += page.size - sum(1 for row in page.rows if row.id)
            rows |= fresh
            # Where the offset counts rows after all, "page 1" is nearly the first one again.
            if step and (not fresh or (by_page and 2 * len(fresh) < page.size)):
                ended = ended or (not fresh and not page.more)
                if switched or (total is not None and len(rows) + unreadable >= total):
                    break
                by_page, switched, step = not by_page, True, 0  # the offset may count something else
            elif not _more(page, len(rows) + unreadable):
                ended = True
                break
            step += 1
            page = await self._ask(first, last, step if by_page else counted, turn)
            counted += page.size
        have = len(rows) + unreadable
        drifted = total is not None and (page.total not in (None, total) or have < total)
        return rows, not unreadable and not drifted and (ended or (total is not None and have >= total)), drifted

    async def _ask(self, first: date, last: date, offset: int, turn: Turn) -> Page[VisitShape]:
        params = [("startDate", str(first)), ("endDate", str(last))]
        ask: Any = partial(self._line.read, "/appointments", "visits", turn=turn)
        try:
            body = await ask(params=[*params, ("limit", str(self._page)), ("offset", str(offset))])
        except (Refused, Missing) as error:
            if self._page == SMALL_PAGE or "limit" not in {reason.field for reason in error.reasons}:
                raise
            self._page = SMALL_PAGE
            return await self._ask(first, last, offset, turn)
        read = partial(shapes.page, VisitShape, body, "visits")
        page = await asyncio.to_thread(read) if self._page > SMALL_PAGE else read()
        # Some count only this page's rows and call that the total.
        return replace(page, total=None) if page.more and page.total == page.size else page

    def _learn(self, entries: Iterable[Entry]) -> None:
        now = self._clock()
        for each in entries:
            visit = each.visit
            self.seen.setdefault(each.id, now)
            self.day_of[each.id] = visit.span.start.date()
            self._note_provider(visit.provider_id, each.provider_name)
            if visit.room_id:
                self._rooms[visit.room_id] = None
            if visit.visit_type_id:
                self._types[visit.visit_type_id] = None
            if visit.patient_id:
                self._people.meet(visit.patient_id, visit.patient_name)

    def _note_provider(self, ident: str | None, name: str | None) -> None:
        if ident and (name or ident not in self._providers):
            self._providers[ident] = name or ident


def _more(page: Page[VisitShape], have: int) -> bool:
    """Whether a further page is worth asking for. Without a word on it, only after a long one."""
    if page.more is not None:
        return page.more
    if page.total is not None:
        return page.size > 0 and have < page.total
    return page.size >= SMALL_PAGE


def _entries(rows: Iterable[VisitShape], zone: ZoneInfo) -> list[Entry | None]:
    return [wire.entry(row, zone) for row in rows]
