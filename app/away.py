"""A provider is away: which visits that concerns, a new time for each, and who is then to be called.

The same provider comes first, then anybody who does that visit; no two proposals want the same provider, room or
patient at once. Nothing is changed until `approve`. Not here: the search for times (`finder.py`), sending (outbox).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from adapters.errors import PmsError
from adapters.model import Span, Status
from adapters.record import dataclass, field, replace
from app.agenda import Agenda, Visit
from app.finder import Opening, Request
from app.ref import Ref
from app.writeback import Look

if TYPE_CHECKING:
    from app.desk import Desk
    from app.writeback import Writeback

DAYS = 14
"""So far ahead a new time is looked for."""
OFFERS = 12
"""So many of the same provider, and so many of others."""
PER_DAY = 4
MOVABLE = frozenset({Status.SCHEDULED, Status.CONFIRMED, Status.OTHER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Who is away, and when: aware, in the practice's zone."""

    provider: Ref
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A visit and where it could go, best first. `at`: which of the options is proposed, None where none is left.

    `wanted` False: a person leaves it where it is. `why`: it cannot be moved at all ("sending").
    """

    visit: Visit = field(repr=False)
    options: tuple[Opening, ...] = ()
    at: int | None = None
    wanted: bool = True
    why: str = ""

    @property
    def chosen(self) -> Opening | None:
        return self.options[self.at] if self.at is not None and self.wanted else None


def concerned(agenda: Agenda, away: Away) -> list[Visit]:
    """The visits of that provider in that time that have not begun, in order; what is over or here stays."""
    return [
        visit
        for visit in agenda.visits
        if visit.provider == away.provider
        and not visit.is_ghost
        and not visit.appointment.all_day
        and visit.appointment.status in MOVABLE
        and visit.appointment.span.overlaps(away.span)
    ]


async def plan(desk: Desk, away: Away, visits: Sequence[Visit]) -> tuple[Proposal, ...]:
    """A new time for each of these visits, as far as there is one."""
    found = []
    for visit in visits:
        if visit.pending is not None and visit.pending.look is Look.SENDING:
            found.append(Proposal(visit=visit, why="sending"))
            continue
        found.append(Proposal(visit=visit, options=await _options(desk, away, visit)))
        await desk.clock.sleep(0)
    return assign(found)


async def _options(desk: Desk, away: Away, visit: Visit) -> tuple[Opening, ...]:
    """Times of the same provider, then of the others; of each day those nearest to the time the visit had."""
    connection, appointment = visit.ref.connection, visit.appointment
    zone, practice = desk.zone(connection), desk.practice(connection)
    day = away.span.start.astimezone(zone).date()
    kind = Ref(connection, appointment.visit_type_id) if appointment.visit_type_id else None
    request = Request(
        first=max(day, desk.today()),
        last=max(day, desk.today()) + timedelta(days=DAYS),
        minutes=max(5, round(appointment.span.minutes / 5) * 5),
        providers=frozenset({away.provider}),
        visit_type=kind,
        ignore=visit.ref,
        not_before=desk.now(),
        connections=frozenset({connection}),
    )
    others = frozenset(Ref(connection, p.id) for p in practice.providers if p.active) if practice else frozenset()
    old = appointment.span.start.astimezone(zone)
    options = await _nearest(desk, request, old, away)
    others -= {away.provider}
    if others:
        options += await _nearest(desk, replace(request, providers=others), old, away)
    return tuple(options)


async def _nearest(desk: Desk, request: Request, old: datetime, away: Away) -> list[Opening]:
    found: list[Opening] = []
    for day in (await desk.free_slots(request)).days:
        fits = [o for o in day.openings if not (o.provider == away.provider and o.span.overlaps(away.span))]
        fits.sort(key=lambda o: (_off(o, old), o.span.start.timestamp(), o.provider))
        found += fits[:PER_DAY]
        if len(found) >= OFFERS:
            break
    return found[:OFFERS]


def _off(opening: Opening, old: datetime) -> int:
    """Minutes on the clock between a time and the one the visit had."""
    start = opening.span.start
    return abs(start.hour * 60 + start.minute - old.hour * 60 - old.minute)


# --- choosing --------------------------------------------------------------------------------------------------------


def assign(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The best option for each that collides with none before it."""
    taken: list[Proposal] = []
    for proposal in proposals:
        free = _free(proposal, taken)
        taken.append(replace(proposal, at=free[0] if free else None))
    return tuple(taken)


def step(proposals: Sequence[Proposal], number: int, by: int) -> tuple[Proposal, ...]:
    """The next or previous option of one that collides with none of the others; the ends meet."""
    one = proposals[number]
    free = _free(one, [p for at, p in enumerate(proposals) if at != number])
    if not free or not one.wanted:
        return tuple(proposals)
    here = free.index(one.at) if one.at in free else -1 if by > 0 else 0
    return _with(proposals, number, replace(one, at=free[(here + by) % len(free)]))


def leave(proposals: Sequence[Proposal], number: int, wanted: bool) -> tuple[Proposal, ...]:
    """Leave one out, or take it in again at a time that is still free."""
    one = replace(proposals[number], wanted=wanted)
    free = _free(one, [p for at, p in enumerate(proposals) if at != number])
    if wanted and one.at not in free:
        one = replace(one, at=free[0] if free else None)
    return _with(proposals, number, one)


def free_options(proposals: Sequence[Proposal], number: int) -> tuple[int, int]:
    """Which of how many free options one has, counted from one; (0, 0) for none."""
    free = _free(proposals[number], [p for at, p in enumerate(proposals) if at != number])
    at = proposals[number].at
    return (free.index(at) + 1 if at in free else 0), len(free)


def _with(proposals: Sequence[Proposal], number: int, one: Proposal) -> tuple[Proposal, ...]:
    return (*proposals[:number], one, *proposals[number + 1 :])


def _free(proposal: Proposal, others: Iterable[Proposal]) -> list[int]:
    """The options that none of the others takes."""
    taken = [(p, p.chosen) for p in others if p.chosen is not None]
    patient = proposal.visit.appointment.patient_id
    return [
        at
        for at, option in enumerate(proposal.options)
        if not any(
            chosen is not None
            and option.span.overlaps(chosen.span)
            and (
                option.provider == chosen.provider
                or (option.room is not None and option.room == chosen.room)
                or (patient is not None and patient == p.visit.appointment.patient_id)
            )
            for p, chosen in taken
        )
    ]


# --- doing -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What came of it: every wish that was sealed with its proposal, and the visits that stay with what went wrong."""

    moved: tuple[tuple[Proposal, Writeback], ...] = ()
    failed: tuple[tuple[Proposal, PmsError], ...] = ()


async def approve(desk: Desk, proposals: Sequence[Proposal]) -> Done:
    """Make the moves, one after the other; one that cannot be made keeps none of the others back."""
    moved: list[tuple[Proposal, Writeback]] = []
    failed: list[tuple[Proposal, PmsError]] = []
    for proposal in proposals:
        opening, before = proposal.chosen, proposal.visit.appointment
        if opening is None:
            continue
        provider, room = opening.provider.id, opening.room.id if opening.room else None
        try:
            wish = await desk.move(
                proposal.visit.ref,
                opening.span,
                provider if provider != before.provider_id else None,
                room if room != before.room_id else None,
            )
        except PmsError as error:
            failed.append((proposal, error))
        else:
            moved.append((proposal, wish))
    return Done(moved=tuple(moved), failed=tuple(failed))
