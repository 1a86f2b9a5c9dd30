"""Did a change whose answer was lost happen? Looked for by what it would have left behind.

Kolla keeps no key of a request. A new record is known by what it holds and by not having been there before; a changed
one by how it stands now, and by how it stood when the change went out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import assert_never

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import PmsError
from adapters.kolla import days, people, wire
from adapters.kolla.changes import Changes, is_as_wished, mark, stands
from adapters.kolla.shapes import Shape
from adapters.port import Absent, CannotTell, Found, Trace
from adapters.sentence import say

SLACK = timedelta(minutes=15)
"""How far the far side's clock may be off ours."""
_LIKE_IT = CannotTell(say("One just like it was there before."))
_CHANGED_SINCE = CannotTell(say("It was changed since, and stands otherwise than asked."))
_NOT_WHOLE = CannotTell(say("The list could not be read in full."))


async def find(changes: Changes, change: Change, since: datetime) -> Trace:
    """Found, Absent when a complete reading proves it, CannotTell otherwise, a failed look-up included."""
    try:
        match change:
            case Book():
                rows, whole = await changes.visits_like(change)
                return _of_new(rows, changes.before.get(mark(change)), since, whole)
            case AddPatient():
                found, whole = await people.like(changes.line, change)
                return _of_new(found, changes.before.get(mark(change)), since, whole)
            case Move() | Cancel() | SetStatus():
                return await _changed(changes, change, since)
            case EditPatient():
                return await _edited(changes, change, since)
            case _:
                assert_never(change)
    except PmsError as error:
        return CannotTell(error.title)


def _of_new(alike: Sequence[Shape], stood: frozenset[str] | None, since: datetime, whole: bool) -> Trace:
    """What records just like the wished one prove. One that is older is another's, but a second would double it."""
    new = [
        row
        for row in alike
        if (row.name not in stood if stood is not None else row.update_time is not None)
        and (row.update_time is None or row.update_time >= since - SLACK)
    ]
    if new:
        return Found(new[-1].name)
    if alike:
        return _LIKE_IT
    return Absent() if whole else _NOT_WHOLE


async def _changed(changes: Changes, change: Move | Cancel | SetStatus, since: datetime) -> Trace:
    row = await days.one(changes.line, change.appointment_id)
    if stands(change, row, changes.place):
        return Found()
    if isinstance(change, Cancel):
        return Absent()  # what is cancelled stays so
    stood = changes.before.get(change.appointment_id, frozenset((change.seen,) if change.seen else ()))
    now = wire.revision(row)
    is_untouched = any(wire.same_record(each, now) for each in stood)
    return Absent() if is_untouched or _older(row, since) else _CHANGED_SINCE


async def _edited(changes: Changes, change: EditPatient, since: datetime) -> Trace:
    row = await people.one(changes.line, change.patient_id)
    if is_as_wished(row, change):
        return Found()
    stood = changes.before.get(mark(change), frozenset())
    now = wire.person_revision(row)
    is_untouched = any(wire.same_record(each, now) for each in stood)
    return Absent() if is_untouched or _older(row, since) else _CHANGED_SINCE


def _older(row: Shape, since: datetime) -> bool:
    return row.update_time is not None and row.update_time < since - SLACK
