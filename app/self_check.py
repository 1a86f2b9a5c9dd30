"""`daybook --self-check`: the main job on a fresh sample practice, without a screen, in a data folder of its own.

Finds a patient, books, follows the change until it is kept, moves it, cancels it, closes, reopens and finds it so.
Every package and platform test runs it. Nothing of the person's own data or keyring is touched.
"""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from adapters import credentials
from adapters.change import Book
from adapters.model import Connection, Span, Status
from adapters.record import replace
from app.clock import SystemClock
from app.desk import Desk
from app.finder import Request
from app.opening import SAMPLE, House, open_house
from app.ref import Ref
from app.settings import Settings
from app.writeback import Look, State, Writeback
from app.writer import ThreadWriter

PATIENCE = 60.0
"""Seconds each step may take on a slow machine before the check says that it failed."""


class CheckFailed(Exception):
    """A step did not come out as it must; the text says which, and names nobody."""


async def check() -> str:
    """Run it; returns the line to print. Raises CheckFailed; anything else that escapes is our bug."""
    folder = Path(tempfile.mkdtemp(prefix="daybook-check-"))
    before, was_in_memory = os.environ.get("DAYBOOK_HOME"), credentials.in_memory()
    os.environ["DAYBOOK_HOME"] = str(folder)
    credentials.use_memory()
    try:
        return await _job()
    finally:
        credentials.use_memory(was_in_memory)
        if before is None:
            del os.environ["DAYBOOK_HOME"]
        else:
            os.environ["DAYBOOK_HOME"] = before
        shutil.rmtree(folder, ignore_errors=True)


async def _job() -> str:
    house = _open(fresh=True)
    try:
        desk = house.desk
        mistakes: list[str] = []
        desk.noticed.subscribe(lambda notice: mistakes.append(notice.title))
        quick = desk.connections[0]
        hurried = {**quick.settings, "latency": "0.1-0.3"}
        desk.store.put_connection(Connection(id=SAMPLE, kind=quick.kind, name=quick.name, settings=hurried))
        desk.diary.connections = desk.store.connections()
        await desk.start()
        await _until(desk, lambda: desk.agenda(desk.today()).known, "reading today")
        await _until(desk, lambda: desk.store.patient_count(SAMPLE) > 0, "the patients")
        await _search(desk)
        ref, booked = await _book(desk)
        moved = await _move(desk, ref, booked)
        await _cancel(desk, ref, moved)
        if mistakes:
            raise CheckFailed(f"something failed meanwhile: {mistakes[0]}")
    finally:
        await house.desk.close()
        house.close()
    await _reopened(ref)
    return "Self-check passed: booked, kept, moved, cancelled, closed, reopened and found as it was."


def _open(*, fresh: bool) -> House:
    return open_house(
        sample=True,
        fresh=fresh,
        clock=SystemClock(),
        chance=random.SystemRandom(),
        writer=ThreadWriter(),
        adjust=_at_once,
    )


def _at_once(settings: Settings) -> Settings:
    return replace(settings, undo_seconds=0)


async def _search(desk: Desk) -> None:
    """By a name written with other letters than it is kept with."""
    patient = next(iter(desk.store.patients(SAMPLE, page=1)))[0]
    ref = Ref(SAMPLE, patient.id)
    accented = f"{patient.family} {patient.given}".translate(str.maketrans("aeiou", "áèïôů"))
    news = asyncio.Event()
    end = desk.patients_changed.subscribe(lambda _: news.set())
    try:
        async with asyncio.timeout(PATIENCE):
            while ref not in [row.hit.ref for row in (await desk.find_patients(accented)).hits]:
                await news.wait()  # kept a moment ago, it can be found a moment later
                news.clear()
    except TimeoutError:
        raise CheckFailed("a patient of the sample practice is not found by name") from None
    except ImportError as error:
        raise CheckFailed(f"patient search lacks the library {error.name}") from error
    finally:
        end()


async def _book(desk: Desk) -> tuple[Ref, Span]:
    await desk.refresh(desk.today(), desk.today() + timedelta(days=14))
    tomorrow = desk.today() + timedelta(days=1)
    request = Request(first=tomorrow, last=tomorrow + timedelta(days=13), minutes=30, not_before=desk.now())
    found = (await desk.free_slots(request)).best(1)
    if not found:
        raise CheckFailed("no free time in two weeks of the sample practice")
    slot = found[0]
    patient = next(iter(desk.store.patients(SAMPLE, page=1)))[0]
    change = Book(
        patient_id=patient.id,
        provider_id=slot.provider.id,
        room_id=slot.room.id if slot.room else None,
        span=slot.span,
    )
    told = await desk.book(change, connection=SAMPLE, patient_name=f"{patient.family}, {patient.given}")
    kept = await _kept(desk, told, "booking")
    if kept.remote_id is None:
        raise CheckFailed("the booking was kept without a number")
    ref = Ref(SAMPLE, kept.remote_id)
    await _shows(desk, ref, slot.span, Status.SCHEDULED, "the booked visit")
    return ref, slot.span


async def _move(desk: Desk, ref: Ref, was: Span) -> Span:
    day = was.start.astimezone(desk.zone()).date()
    wish = Request(first=day, last=day + timedelta(days=21), minutes=was.minutes, ignore=ref, not_before=desk.now())
    slot = next((s for s in (await desk.free_slots(wish)).best(20) if s.span.start != was.start), None)
    if slot is None:
        raise CheckFailed("no other free time to move to")
    desk.agenda(day)
    told = await desk.move(ref, slot.span, slot.provider.id, slot.room.id if slot.room else None)
    await _kept(desk, told, "move")
    await _shows(desk, ref, slot.span, Status.SCHEDULED, "the moved visit")
    return slot.span


async def _cancel(desk: Desk, ref: Ref, span: Span) -> None:
    await _kept(desk, await desk.cancel(ref), "cancellation")
    await _shows(desk, ref, span, Status.CANCELLED, "the cancelled visit")


async def _reopened(ref: Ref) -> None:
    house = _open(fresh=False)
    try:
        today = house.desk.today()
        visits = (v for n in range(40) for v in house.desk.agenda(today + timedelta(days=n)).visits)
        if not any(v.ref == ref and v.appointment.status is Status.CANCELLED for v in visits):
            raise CheckFailed("after reopening, the cancelled visit is not there")
    finally:
        house.close()


async def _kept(desk: Desk, told: Writeback, what: str) -> Writeback:
    def settled() -> bool:
        now = desk.writeback(told.id)
        return now is not None and now.state in (State.DONE, State.REFUSED, State.DROPPED)

    await _until(desk, settled, f"the {what}")
    found = desk.writeback(told.id)
    if found is None or found.state is not State.DONE:
        raise CheckFailed(f"the {what} was not kept")
    return found


async def _shows(desk: Desk, ref: Ref, span: Span, status: Status, what: str) -> None:
    """Until a reading has shown it: solid on its day, at that time, in that status."""
    day = span.start.astimezone(desk.zone()).date()

    def shown() -> bool:
        visit = desk.visit(ref, day)
        solid = visit is not None and (visit.pending is None or visit.pending.look is Look.SAVED)
        return solid and visit is not None and (visit.appointment.span, visit.appointment.status) == (span, status)

    await _until(desk, shown, what)


async def _until(desk: Desk, true: Callable[[], bool], what: str) -> None:
    """Wait for the desk to tell of a change after which it is `true`."""
    news = asyncio.Event()

    def heard(_news: object) -> None:
        news.set()

    topics = (desk.day_changed, desk.pending_changed, desk.patients_changed, desk.link_changed)
    ends = [topic.subscribe(heard) for topic in topics]
    try:
        async with asyncio.timeout(PATIENCE):
            while not true():
                await news.wait()
                news.clear()
    except TimeoutError:
        raise CheckFailed(f"waited too long for {what}") from None
    finally:
        for end in ends:
            end()
