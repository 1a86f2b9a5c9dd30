"""A sample practice brought into the states worth a picture: changes waiting, on their way, refused, in doubt, held."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from adapters import credentials
from adapters.change import Book, EditPatient
from adapters.model import Connection, Patient, Span, Status
from app.agenda import Visit
from app.clock import SystemClock
from app.desk import Desk
from app.opening import SAMPLE, House, open_house
from app.ref import Ref
from app.writeback import State
from app.writer import ThreadWriter

MOMENT = datetime(2026, 2, 17, 18, 42, tzinfo=UTC)
"""A Tuesday, 10:42 at the practice."""


class PictureClock(SystemClock):
    """Runs as clocks do, from the moment of the pictures on."""

    def __init__(self) -> None:
        self._off = datetime.now(UTC) - MOMENT

    def now(self) -> datetime:
        return datetime.now(UTC) - self._off


def open_practice(folder: Path) -> House:
    """A fresh sample practice in `folder`, at the moment of the pictures. Secrets stay in memory."""
    os.environ["DAYBOOK_HOME"] = str(folder)
    credentials.use_memory()
    house = open_house(
        sample=True,
        fresh=True,
        clock=PictureClock(),
        chance=random.SystemRandom(),
        writer=ThreadWriter(),
        adjust=lambda settings: replace(settings, undo_seconds=10, made_by="Dana Velez"),
    )
    connection = house.desk.connections[0]
    slow = Connection(
        id=SAMPLE, kind=connection.kind, name=connection.name, settings={**connection.settings, "latency": "3-5"}
    )
    house.store.put_connection(slow)
    house.desk.diary.connections = house.store.connections()
    return house


async def read(desk: Desk) -> None:
    """Until today and the patients are known."""
    while not (  # noqa: ASYNC110 - what is waited for has no event of its own
        desk.agenda(desk.today()).known and desk.store.cursor(SAMPLE, "patients_at")
    ):
        await asyncio.sleep(0.05)


async def second_practice(desk: Desk, folder: Path) -> str:
    """Another practice, three hours ahead; the id of its connection, to be dropped again."""
    settings = {"path": str(folder), "timezone": "America/New_York", "sample": "true"}
    east = Connection(id="east", kind="local", name="Elm Street", settings=settings)
    await desk.links.add(east)
    while "east" in desk.agenda(desk.today()).unread or "east" not in desk.practices():  # noqa: ASYNC110 - as above
        await asyncio.sleep(0.05)
    return east.id


async def family_member(desk: Desk, people: Sequence[Patient]) -> Patient:
    """Somebody with a visit to come and others on the same phone; an edit of theirs waits."""
    best, most = people[0], -1
    for person in people:
        ref = Ref(SAMPLE, person.id)
        known = await desk.visits_of(ref)
        coming = any(v.appointment.span.start > desk.now() for v in known)
        worth = len(await desk.household(ref)) * 3 + min(len(known), 4) + 5 * coming
        if worth > most:
            best, most = person, worth
    if not any(wb.kind == "edit_patient" for wb in desk.pending()):
        await desk.edit_patient(EditPatient(patient_id=best.id, email="new.address@example.com"), connection=SAMPLE)
    return best


def free(desk: Desk, provider: str, hour: int, minute: int, minutes: int) -> Span:
    start = datetime.combine(desk.today(), datetime.min.time(), desk.zone()).replace(hour=hour, minute=minute)
    return Span(start=start, end=start + timedelta(minutes=minutes))


async def busy_outbox(desk: Desk) -> None:
    """One change of each look: refused, found again, saved, on its way, waiting for its undo window."""
    people = next(iter(desk.store.patients(SAMPLE, page=400)))

    async def book(provider: str, hour: int, minute: int, minutes: int, kind: str, who: int) -> str:
        person = people[who]
        change = Book(
            patient_id=person.id,
            provider_id=provider,
            span=free(desk, provider, hour, minute, minutes),
            visit_type_id=kind,
        )
        name = f"{person.family}, {person.given}"
        return (await desk.book(change, connection=SAMPLE, patient_name=name, by="Dana Velez")).id

    refused = await book("okafor", 14, 30, 45, "refused-demo", 3)
    lost = await book("brandt", 12, 45, 30, "lost-demo", 5)
    waiting = _first(desk, Status.CONFIRMED)
    if waiting is not None:
        await desk.set_status(waiting.ref, Status.ARRIVED, by="Dana Velez")
    await _until(desk, refused, State.REFUSED)
    await _until(desk, lost, State.DONE)
    await book("haddad", 15, 0, 60, _kind(desk), 7)
    moving = next(
        (v for v in desk.agenda(desk.today()).visits if v.appointment.provider_id == "lindqvist" and _later(desk, v)),
        None,
    )
    if moving is not None:
        span = moving.appointment.span
        later = Span(start=span.start + timedelta(minutes=30), end=span.end + timedelta(minutes=30))
        await desk.move(moving.ref, later, by="Dana Velez")
    await desk.hold(
        SAMPLE, free(desk, "nair", 15, 30, 60), Ref(SAMPLE, "nair"), Ref(SAMPLE, "hyg1"), patient_name="Osei, Abena"
    )


def _kind(desk: Desk) -> str:
    practice = desk.practice(SAMPLE)
    assert practice is not None
    return next(t.id for t in practice.visit_types if t.minutes == 60)


def _later(desk: Desk, visit: Visit) -> bool:
    later = visit.appointment.span.start > desk.now()
    return later and visit.appointment.status in (Status.CONFIRMED, Status.SCHEDULED)


def _first(desk: Desk, status: Status) -> Visit | None:
    now = desk.now()
    return next(
        (
            v
            for v in desk.agenda(desk.today()).visits
            if v.appointment.status is status and v.appointment.span.end > now
        ),
        None,
    )


async def _until(desk: Desk, ident: str, state: State) -> None:
    for _ in range(400):
        found = desk.writeback(ident)
        if found is not None and found.state in (state, State.DONE, State.REFUSED):
            return
        await asyncio.sleep(0.1)
