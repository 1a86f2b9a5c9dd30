"""Sitting down at the desk for one command: opening the data folder, reading afresh, waiting for what is on its way.

While another Daybook has the folder, commands that read look on without it noticing; commands that change say so and
do nothing. Not here: what was typed (`typed.py`), the commands.
"""

from __future__ import annotations

import asyncio
import random
from argparse import Namespace
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import date

from adapters import ADAPTERS, errors
from adapters.errors import PmsError
from adapters.record import replace
from app import home, log
from app.clock import SystemClock
from app.desk import Desk
from app.news import LinkState
from app.opening import House, has_book, open_house
from app.outcome import Wrong
from app.printing import Printer
from app.settings import Settings
from app.writeback import State, Wait, Writeback
from app.writer import InlineWriter

READING = 20.0
"""Seconds a fresh reading may take before what is kept here is shown instead."""
NEWEST = 5.0
"""Seconds that are waited for the newest patients, where all were read before."""
SLOW = errors.Unreachable("The practice system takes too long to answer")
TROUBLED = (LinkState.OFFLINE, LinkState.SLOWED, LinkState.REFUSED, LinkState.PAUSED)
NOBODY = "No practice is connected yet. Connect one with “daybook connect”, or try “daybook --sample”."
BUSY = "Daybook is open on this computer and has the book. Make the change there, or close it."
_MOVING = (Wait.NONE, Wait.TURN, Wait.UNDO)


@contextmanager
def house_of(told: Namespace, printer: Printer, *, changes: bool = False) -> Iterator[House]:
    """The open data folder. `changes`: it must be this command's alone. Raises Wrong, NoKeyring, StoreTrouble."""
    try:
        house = open_house(
            sample=told.sample,
            fresh=told.fresh,
            clock=SystemClock(),
            chance=random.SystemRandom(),
            writer=InlineWriter(),
            adjust=_at_once,
            watch=not changes,
        )
    except home.AlreadyRunning:
        raise Wrong(BUSY) from None
    try:
        if not house.is_watching:  # the other one writes the log
            log.start(house.folder)
        for title, detail in house.troubles:
            printer.say(f"{title}. {detail}")
        yield house
    finally:
        house.close()


def _at_once(settings: Settings) -> Settings:
    """A command has no undo window: it is typed out and sent."""
    return replace(settings, undo_seconds=0)


@asynccontextmanager
async def desk_of(told: Namespace, printer: Printer, *, changes: bool = False) -> AsyncIterator[Desk]:
    """The desk of the data folder; awake, unless another Daybook is. What was on its way goes on."""
    if not told.sample and not has_book():
        raise Wrong(NOBODY)
    with house_of(told, printer, changes=changes) as house:
        desk = house.desk
        if not desk.connections:
            raise Wrong(NOBODY)
        for connection in desk.connections:
            if connection.kind not in ADAPTERS:
                raise Wrong(f"This version of Daybook does not know the system of “{connection.name}”; update it.")
        try:
            if not house.is_watching:
                await desk.start()
            yield desk
        finally:
            await desk.close()


# --- reading afresh ---------------------------------------------------------------------------------------------------


async def directories(desk: Desk, connections: Iterable[str]) -> None:
    """Wait until these practices are known: without them no zone is, nor a provider.

    Raises the PmsError of the first when none of them can be.
    """
    asked = tuple(connections)
    missing = [c for c in asked if desk.practice(c) is None]
    if missing and not desk.read_only:
        await until(desk, lambda: all(desk.practice(c) or is_troubled(desk, c) for c in missing), READING)
        if not any(map(desk.practice, asked)):
            await desk.reread(asked[0], desk.today())
    if not any(map(desk.practice, asked)):
        raise errors.Unreachable("The practice was never read", "Nothing was sent.")


def is_troubled(desk: Desk, connection: str) -> bool:
    return desk.link(connection).state in TROUBLED


async def fresh(
    desk: Desk, connections: Iterable[str], first: date, last: date, printer: Printer
) -> dict[str, PmsError]:
    """Read these days again. What could not be read is said and told: what is kept here must do then."""
    failed = {} if desk.read_only else await _read(desk, list(connections), first, last)
    for connection, error in failed.items():
        name = next(c.name for c in desk.connections if c.id == connection)
        printer.say(f"{name} could not be read just now, so this is as last known. {error}")
    return failed


async def _read(desk: Desk, connections: list[str], first: date, last: date) -> dict[str, PmsError]:
    """What went wrong, by connection. A stretch of days is read of all connections, in as few requests as can be."""

    async def one(connection: str) -> PmsError | None:
        try:
            async with asyncio.timeout(READING):
                await desk.reread(connection, first)
        except PmsError as error:
            return error
        except TimeoutError:
            return SLOW
        return None

    if first == last:
        return {c: error for c in connections if (error := await one(c))}
    try:
        async with asyncio.timeout(READING + (last - first).days):
            await desk.refresh(first, last)
    except PmsError as error:
        told = error
    except TimeoutError:
        told = SLOW
    else:
        return {}
    return {c: told for c in connections if is_troubled(desk, c)} or dict.fromkeys(connections, told)


async def patients_known(desk: Desk, connections: Iterable[str], printer: Printer) -> None:
    """Wait until everybody was read once, however long that takes, and a moment for those new since then."""
    if desk.read_only:
        return
    marks = {c: desk.store.cursor(c, "patients_at") for c in connections}
    for connection in marks:
        desk.links.read_patients(connection)

    def read() -> bool:
        return all(desk.store.cursor(c, "patients_at") != mark or is_troubled(desk, c) for c, mark in marks.items())

    def count() -> int:
        return sum(map(desk.store.patient_count, marks))

    if all(marks.values()):
        await until(desk, read, NEWEST)
        return
    known = -1
    while not await until(desk, read, READING) and known < (known := count()):
        printer.say(f"Reading the patients: {known} so far.")
    if not all(desk.store.cursor(c, "patients_at") for c in marks):
        printer.say("Not all patients could be read: some may be missing here.")


# --- waiting ----------------------------------------------------------------------------------------------------------


async def until(desk: Desk, true: Callable[[], bool], seconds: float) -> bool:
    """Wait for news of the desk after which it is `true`, at most so many seconds. Returns whether it is."""
    news = asyncio.Event()

    def heard(_news: object) -> None:
        news.set()

    topics = (desk.pending_changed, desk.day_changed, desk.patients_changed, desk.link_changed)
    ends = [topic.subscribe(heard) for topic in topics]
    try:
        async with asyncio.timeout(seconds):
            while not true():
                # Not all that is kept is published: a mark of the reading is looked at again now and then.
                with suppress(TimeoutError):
                    async with asyncio.timeout(0.25):
                        await news.wait()
                news.clear()
    except TimeoutError:
        pass
    finally:
        for end in ends:
            end()
    return true()


async def gone_out(desk: Desk, seconds: float) -> None:
    """Give what can go out, or is being answered, so many seconds. What waits for a person or the network is left."""
    if not desk.read_only:
        await until(desk, lambda: not any(map(_is_moving, desk.pending())), seconds)


def _is_moving(wb: Writeback) -> bool:
    if wb.state is State.READY:
        return wb.wait in _MOVING
    return wb.state in (State.SENDING, State.QUEUED)
