"""What a found time is for: a new visit, one that moves, or a refused change that needs another time; and taking it.

The day is read once more before anything is sent. Not here: the page (`slot_desk.py`), the booking sheet.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from adapters.change import Book, Move
from adapters.errors import PmsError
from adapters.model import Span
from adapters.record import dataclass, replace
from app.agenda import Visit
from app.finder import Opening, Request
from app.ref import Ref
from app.writeback import Writeback
from ui import wording
from ui.slot_wish import Criteria, Directory, Seeker

if TYPE_CHECKING:
    from app.desk import Desk

READ_SECONDS: Final = 4.0
"""How long a last look at the day may take."""


@dataclass(frozen=True, slots=True)
class Errand:
    """`mode`: new (after `visit`, or from nothing), move (`visit` gets another time), retry (`writeback` was refused).

    With retry, `visit` is the one a refused move was about.
    """

    mode: str = "new"
    visit: Visit | None = None
    writeback: Writeback | None = None

    @property
    def title(self) -> str:
        return {"move": wording.SLOTS_MOVE, "retry": wording.SLOTS_RESCHEDULE}.get(self.mode, wording.FIND_A_TIME)

    @property
    def wish(self) -> Book | Move | None:
        """What was refused."""
        change = self.writeback.change if self.writeback is not None else None
        return change if isinstance(change, Book | Move) else None

    @property
    def change(self) -> str:
        """What the practice system must be able to do."""
        return "move" if self.mode == "move" or isinstance(self.wish, Move) else "book"

    @property
    def connection(self) -> str:
        return self.visit.ref.connection if self.visit is not None else getattr(self.writeback, "connection", "")

    @property
    def span(self) -> Span | None:
        """The time that was wished for, or that the visit has."""
        if self.wish is not None:
            return self.wish.span
        return self.visit.appointment.span if self.visit is not None else None

    @property
    def patient_name(self) -> str:
        if self.visit is not None:
            return self.visit.appointment.patient_name or ""
        return self.writeback.patient_name if self.writeback is not None else ""

    @property
    def patient(self) -> Ref | None:
        """Whose visit it is, where it is one person's."""
        ident = self.visit.appointment.patient_id if self.visit is not None else None
        if isinstance(self.wish, Book):
            ident = self.wish.patient_id
        return Ref(self.connection, ident) if ident else None

    @property
    def provider(self) -> Ref | None:
        before = self.visit.appointment.provider_id if self.visit is not None else None
        ident = (self.wish.provider_id if self.wish is not None else None) or before
        return Ref(self.connection, ident) if ident else None

    @property
    def visit_type(self) -> Ref | None:
        ident = self.visit.appointment.visit_type_id if self.visit is not None else None
        if isinstance(self.wish, Book):
            ident = self.wish.visit_type_id
        return Ref(self.connection, ident) if ident else None


def criteria_of(errand: Errand, plain: Criteria, directory: Directory, day: date, seeker: Seeker | None) -> Criteria:
    """What to look for: same patient, type, length and provider. `plain`: nothing said yet; `day`: its own one."""
    assert errand.span is not None
    bound = replace(plain, only=errand.connection)
    others = [ref for ref, _ in directory.providers(bound) if errand.provider is not None and ref != errand.provider]
    minutes = max(5, round(errand.span.minutes / 5) * 5)
    first, ignore = day, errand.visit.ref if errand.visit is not None else None
    if errand.mode == "new":
        kind = directory.type_of(errand.visit_type)
        first, ignore, minutes = day + timedelta(days=1), None, (kind.minutes if kind else None) or minutes
    return replace(
        bound,
        first=max(plain.first, first),
        minutes=minutes,
        visit_type=errand.visit_type,
        without=frozenset(others),
        ignore=ignore,
        seeker=seeker,
    )


@dataclass(frozen=True, slots=True)
class Outcome:
    """`sealed`: the change; None: the time was gone, and `free` are the next. `was_read`: the day was, just now."""

    sealed: Writeback | None
    free: tuple[Opening, ...] = ()
    was_read: bool = True


async def settle(desk: Desk, errand: Errand, criteria: Criteria, request: Request, opening: Opening) -> Outcome:
    """Look at the day once more; send, unless somebody took the time meanwhile."""
    import asyncio  # not before a time is taken

    day = opening.span.start.date()
    was_read = True
    try:
        await asyncio.wait_for(desk.reread(opening.connection, day), READ_SECONDS)
    except (PmsError, TimeoutError):
        was_read = False  # what was last read counts
    today = replace(request, first=day, last=day, weekdays=frozenset(), step=5, not_before=desk.now())
    found = (await desk.free_slots(today)).days[0]
    wanted = opening.provider, opening.span.start.timestamp()
    still = next((o for o in found.openings if (o.provider, o.span.start.timestamp()) == wanted), None)
    if still is None:
        return Outcome(None, await _next_free(desk, request, opening), was_read)
    return Outcome(await _send(desk, errand, criteria, still), (), was_read)


async def _next_free(desk: Desk, request: Request, opening: Opening) -> tuple[Opening, ...]:
    """The next two times of the same provider from then on, that day or later; of anybody where he has none."""
    later = replace(request, first=opening.span.start.date(), not_before=max(desk.now(), opening.span.start))
    for ask in (replace(later, providers=frozenset({opening.provider})), later):
        found: list[Opening] = []
        for day in (await desk.free_slots(ask)).days:
            found += sorted(day.offers, key=_by_start)[: 2 - len(found)]
            if len(found) == 2:
                break
        if found:
            return tuple(found)
    return ()


def _by_start(opening: Opening) -> float:
    return opening.span.start.timestamp()


async def _send(desk: Desk, errand: Errand, criteria: Criteria, opening: Opening) -> Writeback:
    provider, room = opening.provider.id, opening.room.id if opening.room else None
    if errand.visit is not None and errand.mode == "move":
        before = errand.visit.appointment
        return await desk.move(
            errand.visit.ref,
            opening.span,
            provider if provider != before.provider_id else None,
            room if room != before.room_id else None,
        )
    if errand.writeback is not None and errand.wish is not None:
        edited = replace(errand.wish, span=opening.span, provider_id=provider, room_id=room)
        return await desk.retry(errand.writeback.id, edited)
    assert criteria.seeker is not None
    patient = criteria.seeker.ref
    booking = Book(
        patient_id=patient.id,
        provider_id=provider,
        span=opening.span,
        room_id=room,
        visit_type_id=criteria.visit_type.id if criteria.visit_type else None,
    )
    after = patient.id if desk.writeback(patient.id) is not None else None
    name = criteria.seeker.list_name
    return await desk.book(booking, connection=opening.connection, patient_name=name, after=after)
