"""Which of the six handlers a change belongs to; adding a change to the union fails the type check here.

Not here: what a handler does (`<pms>/`), and systems where one handler serves several changes.
"""

from __future__ import annotations

from typing import Protocol, assert_never

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.port import Receipt


class HandlesVisits(Protocol):
    async def book(self, change: Book) -> Receipt: ...

    async def move(self, change: Move) -> Receipt: ...

    async def cancel(self, change: Cancel) -> Receipt: ...

    async def set_status(self, change: SetStatus) -> Receipt: ...


class HandlesPeople(Protocol):
    async def add(self, change: AddPatient) -> Receipt: ...

    async def edit(self, change: EditPatient) -> Receipt: ...


async def dispatch(change: Change, visits: HandlesVisits, people: HandlesPeople) -> Receipt:
    """Have it done by whose it is. Raises what the handler raises."""
    match change:
        case Book():
            return await visits.book(change)
        case Move():
            return await visits.move(change)
        case Cancel():
            return await visits.cancel(change)
        case SetStatus():
            return await visits.set_status(change)
        case AddPatient():
            return await people.add(change)
        case EditPatient():
            return await people.edit(change)
        case _:
            assert_never(change)
