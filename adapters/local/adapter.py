"""The practice book behind the port: a real system for a practice that has none, and the sample practice.

Here: the asynchronous face, and the one thread all disk work happens on. The rules are in `ledger.py`, the file in
`book.py`, patients in `people.py`, the directory in `directory.py`, the invented practice in `sample.py`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, ClassVar, TypeVar

from adapters.change import CHANGES, Change
from adapters.errors import Locked, NeedsSetting, NoKeyring, Unavailable, Unsupported
from adapters.model import (
    Connection,
    DayFacts,
    Hours,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Provider,
    Room,
    Slot,
    SlotWish,
    Span,
    Status,
    VisitType,
)
from adapters.port import Capabilities, Clock, ClosedTime, Field, Receipt, Sleep, Trace, WeeklyBlock
from adapters.sentence import say
from adapters.unhurried import unhurried

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import Path

    from adapters.local.book import Book

T = TypeVar("T")
LATENCY = (2.0, 6.0)
"""Seconds until a book that answers later has kept a change, where the setting `latency` says nothing else."""
_LONGEST_LATENCY = 7 * 86_400.0
_NO_SLOTS = say("A practice book has hours, visits and blocks; free times are computed from them.")
_NO_WITHDRAWAL = say("A practice book keeps a change at once, so there is nothing to take back.")


class LocalAdapter:
    """A practice book. Settings: `path`, `timezone`, `sample`, `answers` ("now", "later"), `latency` ("2-6" seconds).

    With `answers` "later" a change waits durably in the book's queue, survives a restart there, and is kept when its
    time has come. The sample practice answers later unless told otherwise; a practice's own book answers now.
    """

    kind: ClassVar[str] = "local"
    title: ClassVar[str] = say("Practice book on this computer")
    fields: ClassVar[tuple[Field, ...]] = (
        Field(
            "path",
            say("Folder"),
            say("Where the book is kept. Empty: Daybook's own folder."),
            required=False,
            rare=True,
        ),
        Field("timezone", say("Time zone"), say("Of the practice, such as America/Los_Angeles."), required=False),
        Field(
            *("sample", say("Sample practice"), say("“true” fills a new book with an invented practice.")),
            required=False,
            choices=("", "true"),
            rare=True,
        ),
    )

    def __init__(self, connection: Connection, *, clock: Clock | None = None, sleep: Sleep | None = None) -> None:
        self._connection = connection
        self._clock = clock or _now
        self._book: Book | None = None
        self._zone: tzinfo = UTC
        self._zone_name = ""
        self._thread: ThreadPoolExecutor | None = None
        self._is_sample = connection.settings.get("sample") == "true"
        later = connection.settings.get("answers", "later" if self._is_sample else "now") == "later"
        self._capabilities = Capabilities(
            changes=frozenset(CHANGES),
            statuses=frozenset(Status) - {Status.OTHER},
            offered_slots=False,
            search_by=frozenset(("name", "phone", "born", "id")),
            patient_deltas=True,
            answers="later" if later else "now",
            withdraw=later,
            refresh_every=timedelta(seconds=15),
            booking_needs=frozenset(("patient_id", "provider_id", "span")),
        )

    @property
    def capabilities(self) -> Capabilities:
        return self._capabilities

    @property
    def kept(self) -> bool:
        """False when the book lasts only for this run: a sample practice on a computer without a keyring."""
        return self._book is None or self._book.kept

    async def open(self) -> Practice:
        """Open the book, making it on first use.

        Raises NoKeyring (never for the sample), Locked, Garbled, Unavailable, NeedsSetting.
        """
        latency(self._connection.settings)  # an unreadable one is said at once, not with the first change
        return await self._run(self._open_blocking)

    async def directory(self) -> Practice:
        """The directory as it stands now."""
        return await self._on_book(self._practice)

    async def appointments(self, first: date, last: date) -> DayFacts:
        return await self._on_book(self._read_days, first, last)

    async def patients(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        from adapters.local import ledger, people

        await self._on_book(lambda book: ledger.settle_due(book, self._clock()))
        after = 0
        while True:
            found, after = await self._on_book(people.page, after, since)
            if not found:
                return
            yield found

    async def find_patients(self, wish: PatientWish) -> Sequence[Patient]:
        from adapters.local import people

        return await self._on_book(people.find, wish)

    async def patient(self, patient_id: str) -> PatientCard:
        from adapters.local import people

        return await self._on_book(people.card, patient_id)

    async def offered_slots(self, wish: SlotWish) -> Sequence[Slot]:
        raise Unsupported("offered_slots", _NO_SLOTS)

    async def submit(self, change: Change) -> Receipt:
        from adapters.local import ledger

        return await self._on_book(ledger.submit, change, self._clock(), self._delay())

    async def check(self, ticket: str) -> Receipt:
        from adapters.local import ledger

        return await self._on_book(ledger.check, ticket, self._clock())

    async def withdraw(self, ticket: str) -> bool:
        from adapters.local import ledger

        if not self._capabilities.withdraw:
            raise Unsupported("withdraw", _NO_WITHDRAWAL)
        return await self._on_book(ledger.withdraw, ticket, self._clock())

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        from adapters.local import ledger

        return await self._on_book(ledger.find_trace, change, since, self._clock())

    async def close(self) -> None:
        """Close the book after what is under way. Closing twice is fine."""
        thread, self._thread = self._thread, None
        if thread is None:
            return
        import asyncio

        book, self._book = self._book, None
        try:
            if book is not None:
                await asyncio.get_running_loop().run_in_executor(thread, book.close)
        finally:
            thread.shutdown(wait=False)

    @property
    def only_copy(self) -> Path | None:
        """The file that holds this practice's data and is nowhere else; None when it was never made."""
        from adapters.local import book as books

        path = books.file_of(self._connection)
        return path if path.exists() else None

    async def erase(self) -> None:
        """Close the book and remove it for good, with its key. There is no way back."""
        from adapters.local import book as books

        await self.close()
        try:
            await self._run(books.erase, self._connection)
        finally:
            await self.close()

    # --- the directory can be changed ---

    async def rename(self, name: str) -> None:
        from adapters.local import directory

        await self._on_book(directory.rename, name)

    async def put_provider(self, provider: Provider) -> Provider:
        """Add a provider (empty id: a new one is given) or replace one; `active=False` retires it."""
        from adapters.local import directory

        return await self._on_book(directory.put_provider, provider)

    async def put_room(self, room: Room) -> Room:
        from adapters.local import directory

        return await self._on_book(directory.put_room, room)

    async def put_visit_type(self, visit_type: VisitType) -> VisitType:
        from adapters.local import directory

        return await self._on_book(directory.put_visit_type, visit_type)

    async def set_hours(self, hours: Iterable[Hours]) -> None:
        """Replace all weekly hours; all or nothing."""
        from adapters.local import directory

        await self._on_book(directory.set_hours, tuple(hours))

    async def set_week(self, provider_id: str, hours: Sequence[Hours], breaks: Sequence[WeeklyBlock]) -> None:
        """Replace one provider's weekly hours and breaks; all or nothing."""
        from adapters.local import directory

        await self._on_book(directory.set_week, provider_id, tuple(hours), tuple(breaks))

    async def weekly_blocks(self) -> Sequence[WeeklyBlock]:
        from adapters.local import directory

        return await self._on_book(directory.weekly_blocks)

    async def closed_time(self, since: date) -> Sequence[ClosedTime]:
        """What ends on that local day or later."""
        from adapters.local import directory

        return await self._on_book(directory.closed_time, since, self._zone)

    async def add_weekly_block(self, hours: Hours, label: str | None = None) -> str:
        from adapters.local import directory

        return await self._on_book(directory.add_weekly_block, hours, label)

    async def add_block(
        self, span: Span, label: str | None = None, provider_id: str | None = None, room_id: str | None = None
    ) -> str:
        from adapters.local import directory

        return await self._on_book(directory.add_block, span, label, provider_id, room_id)

    async def add_closure(self, first: date, last: date, label: str) -> str:
        """Close the whole practice on these local days, both included."""
        from adapters.local import directory

        return await self._on_book(directory.add_closure, first, last, label, self._zone)

    async def remove_block(self, block_id: str) -> None:
        from adapters.local import directory

        await self._on_book(directory.remove_block, block_id)

    def _delay(self) -> timedelta | None:
        """How long a change stays in the queue; None where it is kept at once."""
        if self._capabilities.answers == "now":
            return None
        import random

        return timedelta(seconds=random.uniform(*latency(self._connection.settings)))

    # --- on the book's thread ---

    def _open_blocking(self) -> Practice:
        from adapters import credentials
        from adapters.local import book as books
        from adapters.local import sample

        if self._book is None:
            chosen = self._connection.settings.get("timezone", "").strip()
            if not chosen and self._is_sample:
                chosen = sample.zone_of(self._clock())
            self._zone_name, self._zone = _zone(chosen)
            fill = self._fill if self._is_sample else _leave_empty
            try:
                self._book = books.open_book(self._connection, fill)
            except (NoKeyring, Locked) as error:
                # A file left by an earlier run whose keys lasted only that long is left alone, too.
                forgotten = isinstance(error, NoKeyring) or credentials.in_memory()
                if not (self._is_sample and forgotten):
                    raise
                self._book = books.open_in_memory(fill)
        with books.faults():
            if self._is_sample and not self._connection.settings.get("timezone", "").strip():
                self._zone_name, self._zone = _zone(self._book.meta("timezone") or sample.TIMEZONE)
            sample.roll(self._book, self._zone, self._clock())
            return self._practice(self._book)

    def _fill(self, book: Book) -> None:
        from adapters.local import sample

        sample.fill(book, self._zone, self._clock())

    def _practice(self, book: Book) -> Practice:
        from adapters.local import directory

        return directory.practice(book, self._connection.id, self._connection.name, self._zone_name)

    def _read_days(self, book: Book, first: date, last: date) -> DayFacts:
        from adapters.local import directory, ledger, sample, wire

        now = self._clock()
        ledger.settle_due(book, now)
        sample.live(book, self._zone, now)
        zone = self._zone
        rows = book.each(
            f"SELECT {wire.VISIT_COLUMNS} FROM visit v JOIN patient p ON p.id = v.patient"
            " LEFT JOIN visit_type t ON t.id = v.type WHERE v.starts >= ? AND v.starts < ? ORDER BY v.starts, v.id",
            directory.day_bounds(first, last, zone),
        )
        return DayFacts(
            first=first,
            last=last,
            appointments=tuple(wire.appointment(row, zone) for row in unhurried(rows)),
            blocks=directory.blocks(book, first, last, zone),
            openings=directory.openings(book, first, last, zone),
            as_of=now,
        )

    async def _on_book(self, work: Callable[..., T], *args: object) -> T:
        """Run `work(book, *args)` on the book's thread, with its faults said in words."""
        return await self._run(self._faultless, work, *args)

    def _faultless(self, work: Callable[..., T], *args: object) -> T:
        from adapters.local import book as books

        if self._book is None:
            raise Unavailable(say("The practice book is not open"), say("Nothing was written."))
        with books.faults():
            return work(self._book, *args)

    async def _run(self, work: Callable[..., T], *args: object) -> T:
        import asyncio  # not needed before the first screen is painted
        from concurrent.futures import ThreadPoolExecutor

        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="practice-book")
        return await asyncio.get_running_loop().run_in_executor(self._thread, work, *args)


def _now() -> datetime:
    return datetime.now(UTC)


def _leave_empty(book: Book) -> None:
    """A practice's own book begins with nothing in it."""


def latency(settings: Mapping[str, str]) -> tuple[float, float]:
    """The shortest and longest seconds a queued change takes. Raises NeedsSetting when `latency` cannot be read."""
    text = settings.get("latency", "").strip()
    if not text:
        return LATENCY
    low, _, high = text.partition("-")
    try:
        told = float(low), float(high or low)
    except ValueError:
        told = -1.0, -1.0
    if not all(0 <= each <= _LONGEST_LATENCY for each in told):
        raise NeedsSetting("latency", say("The setting “latency” cannot be read"), say("Write seconds, as 4 or 2-6."))
    return told


def _zone(name: str) -> tuple[str, tzinfo]:
    """The practice's zone as chosen; never this computer's. Raises NeedsSetting."""
    from zoneinfo import ZoneInfo

    from adapters.zones import zone_of

    if not name:
        raise NeedsSetting("timezone", detail=say("Give the practice's time zone, such as America/Los_Angeles."))
    known = zone_of(name)
    if known is None:
        raise NeedsSetting(
            "timezone", say("The time zone is not one Daybook knows"), say("Write it as America/Los_Angeles.")
        )
    return known, ZoneInfo(known)
