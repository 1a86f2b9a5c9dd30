"""Keeps the diary fresh: one reader per connection; today first, then what is on screen, then the rest of the window.

Here: paces, chunks, patients, and how the link stands. All pacing is by the clock that never jumps; what is read is
stored a day at a time, so that nothing holds the loop. Not here: what a reading means for our changes (`outbox.py`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Protocol

from adapters import errors
from adapters.errors import PmsError
from adapters.model import Appointment, DayFacts, Patient, Practice
from adapters.port import PmsAdapter
from adapters.record import dataclass, replace
from app.clock import Clock
from app.lane import NOT_DELIVERED
from app.news import Link, LinkState
from app.store import Store
from app.waiting import Bell
from app.writer import Writer

log = logging.getLogger(__name__)

READING_AFTER = 0.3
STALE_AFTER = timedelta(minutes=5)
REST_EVERY = 20
"""The rest of the window is read again after so many paces of today."""
CHUNK = 7
SLICE = 200
"""Visits looked at, or patients stored, between two breaths of the loop."""
ALL_PATIENTS_AFTER = timedelta(hours=6)
"""A system that tells no changes is asked for all its patients so often, also over a restart."""
SPREAD = 60.0
"""The rest of the window is read in chunks, one in so many parts of a pace: no burst, and today goes first."""
NEAR = 21
"""Days around today that a start reads without such pauses: people ask for them soon."""
SLACK = timedelta(minutes=10)
"""A practice system's clock may be off: deltas are asked from a little earlier."""
LONGEST_PAUSE = 60.0
LOCKED_AGAIN = 300.0
JUMP = 60.0


class Surroundings(Protocol):
    """What a reader tells the desk it stands in."""

    def zone(self, connection: str) -> tzinfo: ...
    def practice_told(self, connection: str, practice: Practice) -> None: ...
    async def days_told(
        self, connection: str, told: DayFacts, changed: frozenset[date], at: datetime, began: float
    ) -> None: ...
    async def patients_told(
        self, connection: str, patients: Sequence[Patient], changed: frozenset[str], began: float
    ) -> None: ...
    def patients_gone(self, connection: str, ids: frozenset[str]) -> None: ...
    def link_told(self, connection: str, recovered: bool) -> None: ...
    def bug(self, error: Exception) -> None: ...


@dataclass(slots=True)
class _Urgent:
    first: date
    last: date
    done: asyncio.Future[None]


class Reader:
    """One connection's reading. `window`: days back and ahead that are kept; `visible`: the days on screen."""

    def __init__(
        self,
        connection: str,
        adapter: PmsAdapter,
        store: Store,
        writer: Writer,
        clock: Clock,
        around: Surroundings,
        window: tuple[int, int],
    ) -> None:
        self.connection, self.adapter, self.window = connection, adapter, window
        self._store, self._writer, self._clock, self._around = store, writer, clock, around
        self.visible: tuple[date, date] | None = None
        self.opened = False
        self._bell, self._patients_bell = Bell(), Bell()
        self._urgent: list[_Urgent] = []
        self._touched: set[date] = set()
        self._read: dict[date, float] = {}
        self._fresh: tuple[datetime, float] | None = None
        self._reading: float | None = None
        self._trouble: tuple[LinkState, datetime, PmsError] | None = None
        self._told: tuple[LinkState, datetime | None] | None = None
        self._failures, self._try_at, self._rest_at = 0, 0.0, 0.0
        self._wall = (clock.now(), clock.monotonic())
        self._tasks: list[asyncio.Task[None]] = []
        self._teller: asyncio.Task[None] | None = None

    # -- how the link stands ------------------------------------------------------------------------------------------

    def link(self) -> Link:
        now, mono = self._clock.now(), self._clock.monotonic()
        as_of, heard = self._fresh or (None, None)
        if self._trouble is not None:
            state, since, error = self._trouble
            until = now + timedelta(seconds=max(0.0, self._try_at - mono))
            return Link(state=state, since=since, as_of=as_of, until=until, title=error.title, detail=error.detail)
        if self._reading is not None and mono - self._reading >= READING_AFTER:
            since = now - timedelta(seconds=mono - self._reading)
            return Link(state=LinkState.READING, since=since, as_of=as_of)
        if heard is None or mono - heard > STALE_AFTER.total_seconds():
            return Link(state=LinkState.STALE, since=as_of or now, as_of=as_of)
        return Link(state=LinkState.FRESH, since=as_of or now, as_of=as_of)

    def met(self, error: PmsError | None) -> None:
        """Somebody else asked this system and it went so: a broken link is looked at, a mended one too."""
        if error is None and self._trouble is not None and self._trouble[0] is not LinkState.REFUSED:
            self._try_at = 0.0
            self._bell.ring()
        elif isinstance(error, NOT_DELIVERED) and self._trouble is None:
            self._doubt(error)

    def _doubt(self, error: PmsError) -> None:
        """One request was not delivered. Refused keys and a wish for silence are for all of them; else today's reading,
        made at once, tells how the link stands: what fails alone must not make it go to and fro."""
        if isinstance(error, errors.Unreachable | errors.Unavailable):
            self._read.pop(self.today(), None)
            self._bell.ring()
        else:
            self._broke(error)

    def _broke(self, error: PmsError) -> None:
        self._failures += 1
        now, pause = self._clock.now(), min(LONGEST_PAUSE, 2.0**self._failures)
        state = LinkState.OFFLINE
        if isinstance(error, errors.Throttled):
            state, pause = LinkState.SLOWED, min(max((error.until - now).total_seconds(), 1.0), 3600.0)
        elif isinstance(error, (errors.Locked, errors.NoKeyring, errors.NeedsSetting)):
            state, pause = LinkState.REFUSED, LOCKED_AGAIN
        self._try_at = self._clock.monotonic() + pause
        since = self._trouble[1] if self._trouble and self._trouble[0] is state else now
        if self._trouble is None or self._trouble[0] is not state:
            log.warning("connection %s is %s: %s", self.connection, state, type(error).__name__)
        self._trouble = (state, since, error)
        self._told = None  # the time of the next try is news too
        self._tell()

    def _mended(self) -> None:
        self._failures, self._try_at = 0, 0.0
        was, self._trouble = self._trouble, None
        if was is not None:
            away = (self._clock.now() - was[1]).total_seconds()
            log.info("connection %s answers again after %.0f s", self.connection, away)
            self._patients_bell.ring()
        self._tell(was is not None)

    def _tell(self, recovered: bool = False) -> None:
        """Say how the link stands, if that is news."""
        link = self.link()
        news = (link.state, link.as_of)
        if recovered or news != self._told:
            self._told = news
            self._around.link_told(self.connection, recovered)

    # -- what the desk asks -------------------------------------------------------------------------------------------

    def show(self, first: date, last: date) -> None:
        """These days are on screen."""
        if self.visible != (first, last):
            self.visible = (first, last)
            self._bell.ring()

    def keep(self, back: int, ahead: int) -> None:
        """So many days are to be kept from now on."""
        self.window = (back, ahead)
        self._bell.ring()

    def read_anew(self) -> None:
        """Everything is to be read again, the days on screen first."""
        self._read.clear()
        self._bell.ring()

    async def reread(self, first: date, last: date) -> None:
        """Read these days before all else. Raises PmsError."""
        wanted = _Urgent(first, last, asyncio.get_running_loop().create_future())
        self._urgent.append(wanted)
        self._bell.ring()
        await wanted.done

    def touch(self, days: Iterable[date]) -> None:
        """Something was changed on these days: read them soon."""
        self._touched.update(days)
        self._bell.ring()

    def touch_patients(self) -> None:
        self._patients_bell.ring()

    def is_known(self, day: date) -> bool:
        """Read since the start."""
        return day in self._read

    # -- days ---------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        self._tasks = [
            asyncio.create_task(self._run(), name=f"read days {self.connection}"),
            asyncio.create_task(self._run_patients(), name=f"read patients {self.connection}"),
        ]

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        ending = [*self._tasks, self._teller] if self._teller is not None else self._tasks
        await asyncio.gather(*ending, return_exceptions=True)
        for wanted in self._urgent:
            wanted.done.cancel()

    async def _run(self) -> None:
        while True:
            wanted = self._urgent.pop(0) if self._urgent else None
            first_last, pause = ((wanted.first, wanted.last), 0.0) if wanted else self._next()
            if first_last is None:
                await self._bell.sleep(self._clock, pause)
                continue
            try:
                error = await self._attempt(*first_last)
            except asyncio.CancelledError:
                if wanted is not None:
                    wanted.done.cancel()
                raise
            if wanted is not None and not wanted.done.done():
                if error is None:
                    wanted.done.set_result(None)
                else:
                    wanted.done.set_exception(error)

    async def _attempt(self, first: date, last: date) -> Exception | None:
        """One reading; afterwards the link is as it went."""
        self._reading = self._clock.monotonic()
        self._teller = asyncio.create_task(self._say_reading())
        try:
            if not self.opened:
                await self._open()
            await self._days(first, last)
        except NOT_DELIVERED as error:
            self._broke(error)
            return error
        except Exception as error:
            # A system that answers nonsense or a mistake of ours: the rest goes on, this is tried again later.
            self._failures += 1
            self._try_at = self._clock.monotonic() + min(LONGEST_PAUSE, 2.0**self._failures)
            self._around.bug(error)
            return error
        finally:
            self._reading = None
            self._teller.cancel()
        self._mended()
        return None

    async def _say_reading(self) -> None:
        await self._clock.sleep(READING_AFTER)
        self._tell()

    async def _open(self) -> None:
        practice = await self.adapter.open()
        await self._writer.run(self._store.put_practice, self.connection, practice, self._clock.now())
        self.opened = True
        self._around.practice_told(self.connection, practice)

    def today(self) -> date:
        return self._clock.now().astimezone(self._around.zone(self.connection)).date()

    def _next(self) -> tuple[tuple[date, date] | None, float]:
        """The days to read now; else how many seconds until there are some."""
        mono = self._clock.monotonic()
        if self._try_at > mono:
            return None, self._try_at - mono
        self._notice_a_jump(mono)
        if self._touched:
            first = min(self._touched)
            return self._stretch(first, first, self._touched.__contains__), 0.0
        today, pace = self.today(), self.adapter.capabilities.refresh_every.total_seconds()
        shown = self.visible or (today, today)
        wait = pace
        for day in (today, *_from_to(*shown)):
            left = self._read.get(day, -pace) + pace - mono
            if left <= 0:
                last = day if day == today else max(day, min(shown[1], day + timedelta(days=self._chunk() - 1)))
                return (day, last), 0.0
            wait = min(wait, left)
        rest = pace * REST_EVERY
        for day in _outward(today, *self.window):
            left = self._read.get(day, -rest) + rest - mono
            if left <= 0:
                is_new = day not in self._read and abs((day - today).days) <= NEAR
                if self._rest_at > mono and not is_new:
                    return None, max(min(wait, self._rest_at - mono), 0.05)
                self._rest_at = mono + pace / SPREAD
                return self._stretch(day, today, lambda d: self._read.get(d, -rest) + rest <= mono), 0.0
            wait = min(wait, left)
        return None, max(wait, 0.05)

    def _chunk(self) -> int:
        return min(CHUNK, self.adapter.capabilities.max_days or CHUNK)

    def _stretch(self, day: date, today: date, due: Callable[[date], bool]) -> tuple[date, date]:
        """From `day` away from today, as many days in a row as are due and fit in one request."""
        step = timedelta(days=1 if day >= today else -1)
        end = day
        for _ in range(self._chunk() - 1):
            inside = -self.window[0] <= (end + step - self.today()).days <= self.window[1]
            if not inside or not due(end + step):
                break
            end += step
        return min(day, end), max(day, end)

    def _notice_a_jump(self, mono: float) -> None:
        """After a sleep of the PC, or a clock put right, everything known counts as old."""
        now, (wall, then) = self._clock.now(), self._wall
        if abs((now - wall).total_seconds() - (mono - then)) > JUMP:
            self._read.clear()
        self._wall = (now, mono)

    async def _days(self, first: date, last: date) -> None:
        step = timedelta(days=self.adapter.capabilities.max_days or max(1, (last - first).days + 1))
        day = first
        while day <= last:
            upto = min(last, day + step - timedelta(days=1))
            at, began = self._clock.now(), self._clock.monotonic()
            await self._keep(await self.adapter.appointments(day, upto), at, began)
            day = upto + timedelta(days=1)

    async def _keep(self, told: DayFacts, at: datetime, began: float) -> None:
        changed: set[date] = set()
        one: DayFacts | None = None
        async for one in self._by_day(told):
            changed |= await self._writer.run(self._store.put_days, self.connection, one, at)
            await self._clock.sleep(0)
        today = self.today()
        for day in _from_to(told.first, told.last):
            self._read[day] = began
            self._touched.discard(day)
            if day == today:
                self._fresh = (told.as_of or at, began)
        await self._around.days_told(self.connection, told, frozenset(changed), at, began)
        # A week of visits that is let go in one piece holds the loop for milliseconds.
        read = list(told.appointments)
        del told, one
        while read:
            await self._clock.sleep(0)
            del read[-SLICE:]

    async def _by_day(self, told: DayFacts) -> AsyncIterator[DayFacts]:
        """The reading cut into practice-local days, breathing in between."""
        zone = self._around.zone(self.connection)
        visits: dict[date, list[Appointment]] = {day: [] for day in _from_to(told.first, told.last)}
        for number, visit in enumerate(told.appointments):
            visits.get(visit.span.start.astimezone(zone).date(), []).append(visit)
            if number % SLICE == SLICE - 1:
                await self._clock.sleep(0)
        for day, those in visits.items():
            yield replace(told, first=day, last=day, appointments=tuple(those))

    # -- patients -----------------------------------------------------------------------------------------------------

    async def _run_patients(self) -> None:
        while not self.opened or self.today() not in self._read:
            await self._clock.sleep(0.25)  # today first
        await self._patients_bell.sleep(self._clock, self._patients_rest())
        while True:
            pace = max(60.0, 5 * self.adapter.capabilities.refresh_every.total_seconds())
            try:
                if not await self._patients():
                    pace = ALL_PATIENTS_AFTER.total_seconds()
            except NOT_DELIVERED as error:
                if self._trouble is None:
                    self._doubt(error)
            except Exception as error:
                self._around.bug(error)
            await self._patients_bell.sleep(self._clock, pace)

    def _patients_rest(self) -> float:
        """Seconds for which a complete reading of before this start is still good; where changes are told, none."""
        mark = self._store.cursor(self.connection, "patients_at")
        if mark is None or self.adapter.capabilities.patient_deltas:
            return 0.0
        age = (self._clock.now() - datetime.fromisoformat(mark)).total_seconds()
        return max(0.0, ALL_PATIENTS_AFTER.total_seconds() - age) if age >= 0 else 0.0

    async def _patients(self) -> bool:
        """Read those changed since the last time, or all of them. True when changes can be asked for."""
        at, began = self._clock.now(), self._clock.monotonic()
        mark = self._store.cursor(self.connection, "patients_at") if self.adapter.capabilities.patient_deltas else None
        since = datetime.fromisoformat(mark) if mark else None
        if since is not None and since > at:
            since = None  # the PC's clock was ahead then
        async for page in self.adapter.patients(since - SLACK if since else None):
            for start in range(0, len(page), SLICE):
                part = page[start : start + SLICE]
                changed = await self._writer.run(self._store.put_patients, self.connection, part, at)
                await self._around.patients_told(self.connection, part, changed, began)
                await self._clock.sleep(0)
        if since is None:
            gone = await self._writer.run(self._store.drop_patients_unseen, self.connection, at)
            self._around.patients_gone(self.connection, gone)
        stamp = at.astimezone(UTC).isoformat()
        await self._writer.run(self._store.set_cursor, self.connection, "patients_at", stamp)
        return self.adapter.capabilities.patient_deltas


def _from_to(first: date, last: date) -> Iterator[date]:
    for number in range((last - first).days + 1):
        yield first + timedelta(days=number)


def _outward(today: date, back: int, ahead: int) -> Iterator[date]:
    """The days of the window, nearest first, the coming ones before the past."""
    for number in range(1, max(back, ahead) + 1):
        if number <= ahead:
            yield today + timedelta(days=number)
        if number <= back:
            yield today - timedelta(days=number)
