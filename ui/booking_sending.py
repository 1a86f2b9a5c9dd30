"""What the booking sheet asks of the desk about a time: ways out of a conflict, the last look at the day, the sending.

Coroutines over the desk without a widget. Not here: the open sheet (`booking_session.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from adapters.change import Book
from adapters.errors import PmsError
from adapters.record import dataclass, field, replace
from app.finder import Opening, Request
from app.ref import Ref
from app.why import Way, WayOut
from ui.booking_draft import Draft, Place, in_the_way, note_of

if TYPE_CHECKING:
    from app.agenda import Clash
    from app.desk import Desk
    from app.writeback import Writeback

READ_SECONDS: Final = 4.0
"""How long a booking waits for a fresh look at the day before it goes out without one."""
LOOK_AHEAD: Final = 7
"""Days in which the nearest free time is looked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`sealed` None: somebody took the time; `free` are the next ones, the first of them chosen in `draft`.

    `was_read` False: the day could not be read again before.
    """

    draft: Draft
    sealed: Writeback | None
    was_read: bool = True
    free: tuple[Opening, ...] = field(default=())


async def ways_out(desk: Desk, draft: Draft, wish: Place) -> tuple[WayOut, ...]:
    """Up to three things to do about a wished time that is taken."""
    request = _request(desk, draft, wish, desk.now())
    ways = await desk.ways_out(request, wish.span, wish.provider, wish.room)
    if draft.visit is not None and any(_is_there(way.opening, draft) for way in ways):
        ways = await desk.ways_out(replace(request, ignore=None), wish.span, wish.provider, wish.room)
    return ways


async def last_look(desk: Desk, draft: Draft, place: Place, accepted: Sequence[Clash]) -> Outcome:
    """Look at the day once more, then send, unless the time is gone. `accepted`: what a double booking knows of."""
    zone = desk.zone(draft.connection)
    start = place.span.start.astimezone(zone)
    was_read = True
    try:
        await asyncio.wait_for(desk.reread(draft.connection, start.date()), READ_SECONDS)
    except (PmsError, TimeoutError):
        was_read = False
    known = {clash.span for clash in accepted} if draft.choice == Way.DOUBLE_BOOK else set()
    now_there = in_the_way(draft, place, desk.agenda(start.date(), "provider"))
    if any(clash.span not in known for clash in now_there):
        free = await _next_free(desk, draft, place)
        gone = draft.with_changes(
            day=start.date(),
            start=start.timetz().replace(tzinfo=None),
            provider=place.provider.id,
            room=place.room.id if place.room else draft.room,
        )
        return Outcome(replace(gone, choice="0" if free else ""), None, was_read, free)
    return Outcome(draft, await _send(desk, draft, place, accepted), was_read)


async def _send(desk: Desk, draft: Draft, place: Place, accepted: Sequence[Clash]) -> Writeback:
    provider, room = place.provider.id, place.room.id if place.room else None
    if draft.visit is not None:
        before = draft.visit.appointment
        return await desk.move(
            draft.visit.ref,
            place.span,
            provider if provider != before.provider_id else None,
            room if room != before.room_id else None,
        )
    assert draft.person is not None
    change = Book(
        patient_id=draft.person.ref.id,
        provider_id=provider,
        span=place.span,
        room_id=room,
        visit_type_id=draft.visit_type or None,
        note=note_of(draft, accepted),
    )
    person = draft.person
    sealed = await desk.book(change, connection=draft.connection, patient_name=person.list_name, after=person.after)
    if draft.hold:
        await desk.release(draft.hold)
    return sealed


async def _next_free(desk: Desk, draft: Draft, place: Place) -> tuple[Opening, ...]:
    """The next two free times of the same provider, that day or the days after."""
    after = max(desk.now(), place.span.start)
    request = replace(_request(desk, draft, place, after), providers=frozenset({place.provider}))
    found: list[Opening] = []
    for day in (await desk.free_slots(request)).days:
        found += sorted(day.offers, key=_by_start)
        if len(found) >= 2:
            break
    return tuple(found[:2])


def _request(desk: Desk, draft: Draft, place: Place, after: datetime) -> Request:
    first = place.span.start.astimezone(desk.zone(draft.connection)).date()
    return Request(
        first=first,
        last=first + timedelta(days=LOOK_AHEAD),
        minutes=place.span.minutes,
        visit_type=Ref(draft.connection, draft.visit_type) if draft.visit_type else None,
        ignore=draft.visit.ref if draft.visit else None,
        not_before=after,
        connections=frozenset({draft.connection}),
    )


def _is_there(opening: Opening | None, draft: Draft) -> bool:
    """Whether that is where the visit being moved is already."""
    if opening is None or draft.visit is None:
        return False
    return opening.span == draft.visit.appointment.span and opening.provider == draft.visit.provider


def _by_start(opening: Opening) -> float:
    return opening.span.start.timestamp()
