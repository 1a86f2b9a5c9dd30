"""A time that has come free: who has a later visit that fits in there and could come earlier, best first.

Who said no today is remembered until tomorrow. Not here: drawing (`ui/offer_model.py`), other free times (`finder.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from adapters.model import Practice, Span, Status
from adapters.record import dataclass, field
from app.agenda import Agenda, Column, Visit, clashes, takes_time
from app.away import MOVABLE
from app.ref import Ref
from app.spans import edges, without
from app.writeback import Look, Writeback

if TYPE_CHECKING:
    from app.desk import Desk

STEP = 300
"""Seconds: a visit begins on whole five minutes."""
MOST = 20
DECLINED = "not_offered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hole:
    """A free stretch of one provider, aware. `left`: the visit that stood there, where one did."""

    provider: Ref
    span: Span
    room: Ref | None = None
    left: Visit | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A later visit and the time it would have; `same_…` as what stood there, else as the hole."""

    visit: Visit = field(repr=False)
    span: Span
    same_provider: bool
    same_type: bool
    same_length: bool

    @property
    def rank(self) -> tuple[bool, int, float, Ref]:
        """Lowest first: the same provider, then the likest, then who comes soonest anyway."""
        unlike = 2 - self.same_type - self.same_length
        return not self.same_provider, unlike, self.visit.appointment.span.start.timestamp(), self.visit.ref


def hole_at(
    column: Column, start: datetime, now: datetime, room: Ref | None = None, left: Visit | None = None
) -> Hole | None:
    """What is free from then on in a provider's column, as far as it goes; nothing before now. None: it is taken."""
    bookable = [edges(one) for one in column.open]
    if not column.hours_known:  # nothing says when it ends: as long as what stood there, else an hour
        minutes = left.appointment.span.minutes if left is not None else 60
        bookable = [(start.timestamp(), start.timestamp() + minutes * 60)]
    gone = left.ref if left is not None else None  # stands until its cancellation is kept
    taken = [edges(v.appointment.span) for v in column.visits if takes_time(v) and v.ref != gone]
    taken += [edges(one.span) for one in column.closed]
    taken += [edges(one.span) for one in column.holds]
    first = max(start.timestamp(), -(-now.timestamp() // STEP) * STEP)
    for begin, end in without(bookable, taken):
        if begin <= first < end:
            span = Span(
                start=datetime.fromtimestamp(first, start.tzinfo), end=datetime.fromtimestamp(end, start.tzinfo)
            )
            return Hole(provider=column.ref, span=span, room=room, left=left)
    return None


def candidates(
    hole: Hole, agenda: Agenda, later: Iterable[Visit], practice: Practice, declined: frozenset[Ref] = frozenset()
) -> tuple[Candidate, ...]:
    """Who could come in the hole of that agenda's day, best first; one visit of each patient, none of `declined`."""
    found: dict[str, Candidate] = {}
    gone = hole.left.appointment.patient_id if hole.left is not None else None
    for visit in later:
        patient = visit.appointment.patient_id
        if not patient or patient == gone or visit.ref in declined or not _may_move(visit, hole, practice):
            continue
        one = _candidate(visit, hole)
        if one is None or _is_busy(agenda, visit, one.span) or _in_the_way(agenda, hole, one):
            continue
        if patient not in found or one.rank < found[patient].rank:
            found[patient] = one
    return tuple(sorted(found.values(), key=lambda one: one.rank)[:MOST])


def _may_move(visit: Visit, hole: Hole, practice: Practice) -> bool:
    appointment = visit.appointment
    if visit.ref.connection != hole.provider.connection or appointment.status not in MOVABLE:
        return False
    if visit.is_ghost or appointment.all_day or (visit.pending is not None and visit.pending.look is not Look.SAVED):
        return False
    if visit.provider == hole.provider:
        return True
    kind = next((one for one in practice.visit_types if one.id == appointment.visit_type_id), None)
    return kind is None or kind.provider_ids is None or hole.provider.id in kind.provider_ids


def _candidate(visit: Visit, hole: Hole) -> Candidate | None:
    """The visit from the hole's beginning on; None where it is too long, or would not come earlier."""
    appointment = visit.appointment
    start, (begin, end) = hole.span.start, edges(appointment.span)
    new_end = start.timestamp() + end - begin
    if new_end > hole.span.end.timestamp() or begin < new_end:
        return None
    stood = hole.left.appointment if hole.left is not None else None
    return Candidate(
        visit=visit,
        span=Span(start=start, end=datetime.fromtimestamp(new_end, start.tzinfo)),
        same_provider=visit.provider == hole.provider,
        same_type=stood is not None and bool(_type(stood)) and _type(stood) == _type(appointment),
        same_length=appointment.span.minutes == (stood.span if stood is not None else hole.span).minutes,
    )


def _type(appointment: object) -> str:
    return getattr(appointment, "visit_type_id", None) or getattr(appointment, "visit_type", None) or ""


def _is_busy(agenda: Agenda, visit: Visit, span: Span) -> bool:
    """Whether the patient has something else at that time."""
    return any(
        other.appointment.patient_id == visit.appointment.patient_id
        and other.ref.connection == visit.ref.connection
        and other.ref != visit.ref
        and takes_time(other)
        and other.appointment.span.overlaps(span)
        for other in agenda.visits
    )


def _in_the_way(agenda: Agenda, hole: Hole, one: Candidate) -> bool:
    """Anything but the visit whose cancellation may not be kept yet."""
    gone = hole.left.ref if hole.left is not None else None
    found = clashes(agenda, one.span, hole.provider, hole.room, ignore=one.visit.ref)
    return any(clash.visit is None or clash.visit.ref != gone for clash in found)


def leaves(visit: Visit) -> bool:
    """Whether it is cancelled, or its cancellation is on its way."""
    pending = visit.pending
    on_its_way = pending is not None and pending.kind == "cancel" and pending.look is not Look.FAILED
    return on_its_way or visit.appointment.status is Status.CANCELLED


# --- with the desk ---------------------------------------------------------------------------------------------------


async def look(desk: Desk, hole: Hole) -> tuple[Candidate, ...]:
    """Who could come, among all visits known from that day on."""
    connection = hole.provider.connection
    practice = desk.practice(connection)
    day = hole.span.start.astimezone(desk.zone(connection)).date()
    if practice is None:
        return ()
    last = max(day, desk.today()) + timedelta(days=desk.window[1])
    later: list[Visit] = []
    while day <= last:
        later += desk.agenda(day, "provider").visits
        day += timedelta(days=1)
        await desk.clock.sleep(0)
    agenda = desk.agenda(hole.span.start.astimezone(desk.zone(connection)).date(), "provider")
    return candidates(hole, agenda, later, practice, declined(desk))


async def take(desk: Desk, hole: Hole, one: Candidate) -> Writeback:
    """Move that visit into the hole: a wish like any other."""
    before = one.visit.appointment
    provider, room = hole.provider.id, hole.room.id if hole.room is not None else None
    return await desk.move(
        one.visit.ref,
        one.span,
        provider if provider != before.provider_id else None,
        room if room != before.room_id else None,
    )


def declined(desk: Desk) -> frozenset[Ref]:
    """The visits whose patients said no today."""
    day, *told = (desk.store.cursor("", DECLINED) or "").split("\n")
    if day != desk.today().isoformat():
        return frozenset()
    return frozenset(Ref(*one.partition("/")[::2]) for one in told)


async def decline(desk: Desk, ref: Ref) -> None:
    """Do not offer a time to this visit's patient again today."""
    told = sorted(f"{one.connection}/{one.id}" for one in {*declined(desk), ref})
    await desk.writer.run(desk.store.set_cursor, "", DECLINED, "\n".join((desk.today().isoformat(), *told)))
