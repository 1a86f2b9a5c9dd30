"""Booking for several people at once: the day is read once more, and all are booked or nobody is.

Every visit is a change of its own in the outbox; they are taken back together. Not here: finding the sets
(`app/together.py`), the page (`slot_desk.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.change import Book
from adapters.errors import PmsError
from adapters.record import dataclass, replace
from app.finder import Answer, Opening, Request
from app.together import Party, together
from app.writeback import Writeback
from ui.slot_errand import READ_SECONDS
from ui.slot_wish import Criteria, Directory, Seeker, requests_of, theirs

if TYPE_CHECKING:
    from app.desk import Desk


@dataclass(frozen=True, slots=True)
class PartyOutcome:
    """`sealed`: the changes, the patient's first; none where a part of the time was gone."""

    sealed: tuple[Writeback, ...]
    was_read: bool = True


def people_of(criteria: Criteria) -> list[Seeker]:
    """Everybody a time is looked for, the patient first."""
    assert criteria.seeker is not None
    return [criteria.seeker, *(one.seeker for one in criteria.family)]


async def search_all(desk: Desk, asked: list[Request]) -> tuple[Answer, ...]:
    """The answer to each; what is asked twice is looked for once."""
    found: dict[Request, Answer] = {}
    for request in asked:
        if request not in found:
            found[request] = await desk.free_slots(request)
    return tuple(found[request] for request in asked)


async def settle_party(desk: Desk, criteria: Criteria, party: Party, step: int) -> PartyOutcome:
    """Look at the day once more; book everybody, unless somebody took a part of it meanwhile."""
    import asyncio  # not before a time is taken

    day, connection = party.span.start.date(), party.openings[0].connection
    was_read = True
    try:
        await asyncio.wait_for(desk.reread(connection, day), READ_SECONDS)
    except (PmsError, TimeoutError):
        was_read = False  # what was last read counts
    directory = Directory(desk.practices())
    asked = [
        replace(one, first=day, last=day, weekdays=frozenset(), step=5)
        for one in requests_of(criteria, directory, desk.now(), step)
    ]
    answers = await search_all(desk, asked)
    still = _still(answers, party, criteria.in_turn)
    if still is None:
        return PartyOutcome((), was_read)
    everybody = [criteria, *(theirs(criteria, one, directory) for one in criteria.family)]
    sealed = [await _book(desk, mine, opening) for mine, opening in zip(everybody, still.openings, strict=True)]
    return PartyOutcome(tuple(sealed), was_read)


def _still(answers: tuple[Answer, ...], party: Party, in_turn: bool) -> Party | None:
    """The same set, with rooms as they are now; None when it is no longer possible."""
    days = together(answers, in_turn=in_turn)
    wanted = [(o.provider, o.span.start.timestamp()) for o in party.openings]
    return days[0].exactly(wanted) if days else None


async def _book(desk: Desk, criteria: Criteria, opening: Opening) -> Writeback:
    assert criteria.seeker is not None
    patient = criteria.seeker.ref
    booking = Book(
        patient_id=patient.id,
        provider_id=opening.provider.id,
        span=opening.span,
        room_id=opening.room.id if opening.room is not None else None,
        visit_type_id=criteria.visit_type.id if criteria.visit_type is not None else None,
    )
    after = patient.id if desk.writeback(patient.id) is not None else None
    return await desk.book(booking, connection=opening.connection, patient_name=criteria.seeker.list_name, after=after)
