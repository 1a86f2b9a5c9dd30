"""Visits made, moved, cancelled and given a status through the hub, and what became of one whose answer was lost.

The hub names no sure id of a new visit, knows no single visit and no versions: the days are read before and after.
Not here: the days themselves (`days.py`), patients (`people.py`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import quote

from adapters.change import Book, Cancel, Move, SetStatus
from adapters.errors import Clash, Missing, NotFound, PmsError, Reason, Refused, Unsure
from adapters.model import Appointment, Practice, Span, Status
from adapters.pms_hub import shapes, wire
from adapters.pms_hub.days import Days, Reading
from adapters.pms_hub.line import Line
from adapters.pms_hub.people import SLACK, People
from adapters.pms_hub.wire import Entry
from adapters.port import Absent, Accepted, CannotTell, Found, Trace
from adapters.rate import Turn
from adapters.sentence import say

_NO_CLASSES = say("The hub has no classes.")
_NO_ROOM_MOVE = say("The hub cannot change the room of a visit.")
_IN_A_CALENDAR = say("The hub wrote it into a calendar, not into the practice system. Remove it there.")
_NOT_SEEN = say("The hub said yes, but its list does not show it yet.")
_OTHER_TIME = say("The hub keeps it at another time than asked. Look at the days around it.")
_KEPT_STATUS = say("The hub said yes, but the status did not change. Set it in the practice system itself.")
_LENGTH = say("The length is not as asked.")
_PROVIDER = say("The provider is not as asked.")
_ROOM = say("The room is not as asked.")


class Bookings:
    """`practice` answers the directory as it is known now."""

    def __init__(self, line: Line, days: Days, people: People, practice: Callable[[], Practice]) -> None:
        self._line, self._days, self._people, self._practice = line, days, people, practice
        self._before: dict[Book, tuple[datetime, frozenset[str]]] = {}

    # --- changing ---

    async def book(self, change: Book) -> Accepted:
        if change.into is not None:
            raise Refused((Reason("into", _NO_CLASSES),))
        if not change.visit_type_id:
            raise Missing((Reason("visit_type_id", say("The hub needs a type for every visit.")),))
        reading = await self._days.around(self._day(change.span))
        self._check_names(change)
        if self._people.known(change.patient_id) is None:
            await self._people.record(change.patient_id, Turn.WRITE)
        self._before[change] = self._days.now(), frozenset(each.id for each in reading.entries)
        data: dict[str, Any] = {
            "patientId": change.patient_id,
            "providerId": change.provider_id,
            "appointmentType": change.visit_type_id,
            "startTime": wire.stamp(change.span.start),
            "duration": change.span.minutes,
            "sendConfirmation": change.notify,
        }
        if change.note:
            data["notes"] = change.note
        if change.room_id:
            data["metadata"] = {"operatory": change.room_id}
        body = await self._line.write("POST", "/appointments", "book", data, patient_id=change.patient_id)
        told = shapes.single(body)
        if _is_calendar(body) or _is_calendar(told):
            raise Refused((Reason(None, _IN_A_CALENDAR),), detail=_IN_A_CALENDAR)
        return await self._booked(change, named="id" in told or "confirmationNumber" in told)

    async def move(self, change: Move) -> Accepted:
        now = await self._current(change.appointment_id, change.seen, self._day(change.span))
        if change.room_id is not None and change.room_id != now.room_id:
            raise Refused((Reason("room_id", _NO_ROOM_MOVE),))
        provider_id = change.provider_id or now.provider_id
        if change.provider_id and not any(each.id == change.provider_id for each in self._practice().providers):
            raise Refused((Reason("provider_id", say("The hub does not know it.")),))
        data: dict[str, Any] = {"startTime": wire.stamp(change.span.start), "duration": change.span.minutes}
        if provider_id:
            data["providerId"] = provider_id
        told = await self._line.write("PATCH", _path(now.id), "move", {**data, "sendNotification": False})
        reading = await self._again(lambda: self._days.around(self._day(change.span)))
        after = _with_id(reading, now.id)
        _is_said(told, after is not None and _is_as_asked(after, change))
        if after is None:
            return Accepted(now.id, warnings=(_NOT_SEEN,))
        if after.span.start.timestamp() != change.span.start.timestamp():
            return Accepted(now.id, warnings=(_OTHER_TIME,))
        warnings = [_LENGTH] if after.span.minutes != change.span.minutes else []
        if provider_id and after.provider_id != provider_id:
            warnings.append(_PROVIDER)
        return Accepted(now.id, _overlaps(reading, after), tuple(warnings))

    async def cancel(self, change: Cancel) -> Accepted:
        _no_attendee(change.attendee_id)
        now = await self._current(change.appointment_id, change.seen, None)
        if now.status is Status.CANCELLED:
            return Accepted(now.id)
        data: dict[str, Any] = {"sendNotification": False}
        if reason := ". ".join(part for part in (change.reason, change.note) if part):
            data["reason"] = reason
        told = await self._line.write("DELETE", _path(now.id), "cancel", data)
        reading = await self._again(lambda: self._days.around(now.span.start.date()))
        after = _with_id(reading, now.id)
        still_there = after is not None and after.status is not Status.CANCELLED
        _is_said(told, reading is not None and reading.complete and not still_there)
        return Accepted(now.id, warnings=(_NOT_SEEN,) if still_there else ())

    async def set_status(self, change: SetStatus) -> Accepted:
        """Some hubs take a status and forget it, so it is looked at again."""
        _no_attendee(change.attendee_id)
        word = wire.STATUS_OF.get(change.status)
        if word is None:
            raise Refused((Reason("status", say("The hub knows no such status.")),))
        now = await self._current(change.appointment_id, change.seen, None)
        if now.status is change.status:
            return Accepted(now.id)
        told = await self._line.write("PATCH", _path(now.id), "set_status", {"status": word, "sendNotification": False})
        reading = await self._again(lambda: self._days.around(now.span.start.date()))
        after = _with_id(reading, now.id)
        _is_said(told, after is not None and after.status is change.status)
        if after is None:
            return Accepted(now.id, warnings=(_NOT_SEEN,))
        if after.status is not change.status:
            raise Refused((Reason("status", _KEPT_STATUS),), detail=_KEPT_STATUS)
        return Accepted(now.id)

    # --- what became of it ---

    async def trace_of_book(self, change: Book, since: datetime) -> Trace:
        """A visit of this patient that was not known before. The hub tells no visit's age."""
        day = self._day(change.span)
        reading = await self._days.read(day - timedelta(days=1), day + timedelta(days=1))
        at, before = self._before.get(change, (since, None))
        if at < since - SLACK:
            before = None
        fresh = [
            each.visit
            for each in reading.entries
            if each.visit.patient_id == change.patient_id
            and each.visit.status is not Status.CANCELLED
            and (each.id not in before if before is not None else self._days.seen[each.id] >= since)
        ]
        exact = [visit for visit in fresh if visit.span.start.timestamp() == change.span.start.timestamp()]
        if exact:
            best = min(exact, key=lambda visit: visit.provider_id != change.provider_id)
            return Found(best.id, warnings=_ways(best, change))
        if before is not None and (strayed := _strayed(fresh, change)):
            return Found(strayed.id, warnings=(_OTHER_TIME,))
        return Absent() if reading.complete else CannotTell(say("The hub's list could not be read as a whole."))

    async def trace_of_change(self, change: Move | Cancel | SetStatus) -> Trace:
        hint = self._day(change.span) if isinstance(change, Move) else None
        entry = await self._days.locate(change.appointment_id, hint)
        if entry is None:
            return CannotTell(say("The hub no longer shows this visit."))
        now = entry.visit
        if _is_as_asked(now, change):
            return Found(now.id)
        if change.seen not in (None, now.revision):
            return CannotTell(say("The visit has changed, but not as it was asked."))
        return Absent()

    # --- inside ---

    def _day(self, span: Span) -> date:
        return span.start.astimezone(self._days.zone).date()

    def _check_names(self, change: Book) -> None:
        """The hub is not known to look: a word it never heard would make a visit of nobody's."""
        practice = self._practice()
        known: dict[str, set[str | None]] = {
            "provider_id": {each.id for each in practice.providers},
            "visit_type_id": {each.id for each in practice.visit_types},
            "room_id": {each.id for each in practice.rooms} | {None},
        }
        unknown = [name for name, ids in known.items() if getattr(change, name) not in ids]
        if unknown:
            raise Refused(tuple(Reason(name, say("The hub does not know it.")) for name in unknown))

    async def _current(self, visit_id: str, seen: str | None, hint: date | None) -> Appointment:
        """The visit as it is now; Clash when it is not as it was seen."""
        entry = await self._days.locate(visit_id, hint)
        if entry is None:
            raise NotFound(say("the visit"))
        if seen is not None and seen != entry.visit.revision:
            raise Clash()
        return entry.visit

    async def _booked(self, change: Book, named: bool) -> Accepted:
        """Look for the visit that was not there before: the id told at once may be the errand's, not the visit's."""
        _, before = self._before[change]
        reading = await self._again(lambda: self._days.around(self._day(change.span)))
        fresh = [
            each.visit
            for each in (reading.entries if reading else ())
            if each.id not in before and each.visit.patient_id == change.patient_id
        ]
        exact = [visit for visit in fresh if visit.span.start.timestamp() == change.span.start.timestamp()]
        if exact:
            best = min(exact, key=lambda visit: visit.provider_id != change.provider_id)
            return Accepted(best.id, _overlaps(reading, best), _ways(best, change))
        if strayed := _strayed(fresh, change):
            return Accepted(strayed.id, warnings=(_OTHER_TIME,))
        if not named:
            raise Unsure(
                say("The hub said yes without naming a visit"), say("Its list does not show the visit either.")
            )
        return Accepted(warnings=(_NOT_SEEN,))

    async def _again(self, read: Callable[[], Awaitable[Reading]]) -> Reading | None:
        """A look after the write; a failure of it does not undo the write."""
        try:
            return await read()
        except PmsError:
            return None


def _path(visit_id: str) -> str:
    return f"/appointments/{quote(visit_id, safe='')}"


def _is_said(told: Any, is_seen: bool) -> None:
    """An answer without a yes proves nothing by itself. Raises Unsure when nothing is to be seen either."""
    if not is_seen and not shapes.is_yes(told):
        raise Unsure(say("The hub's answer was empty"))


def _is_calendar(told: Any) -> bool:
    row = told if isinstance(told, dict) else {}
    integration = shapes.text_of(row.get("integrationType")) or ""
    return "calendar" in integration.lower() or ("eventId" in row and "id" not in row)


def _with_id(reading: Reading | None, visit_id: str) -> Appointment | None:
    entries: tuple[Entry, ...] = reading.entries if reading else ()
    return next((each.visit for each in entries if each.id == visit_id), None)


def _overlaps(reading: Reading | None, visit: Appointment) -> bool | None:
    if reading is None or not reading.complete:
        return None
    return any(
        each.id != visit.id and each.is_in_the_way(visit.span, visit.provider_id, visit.room_id)
        for each in reading.entries
    )


def _strayed(fresh: list[Appointment], change: Book) -> Appointment | None:
    """The new visit that is ours but for its time; another desk may have made others meanwhile."""
    asked = (change.visit_type_id, change.span.minutes)
    return next((visit for visit in fresh if (visit.visit_type_id, visit.span.minutes) == asked), None)


def _ways(visit: Appointment, change: Book) -> tuple[str, ...]:
    """What of a booking the hub did not keep."""
    other = {
        _PROVIDER: visit.provider_id != change.provider_id,
        _ROOM: change.room_id is not None and visit.room_id != change.room_id,
        _LENGTH: visit.span.minutes != change.span.minutes,
    }
    return tuple(what for what, differs in other.items() if differs)


def _is_as_asked(now: Appointment, change: Move | Cancel | SetStatus) -> bool:
    match change:
        case Cancel():
            return now.status is Status.CANCELLED
        case SetStatus():
            return now.status is change.status
        case Move():
            return (
                now.span.start.astimezone(UTC) == change.span.start.astimezone(UTC)
                and now.span.minutes == change.span.minutes
                and change.provider_id in (None, now.provider_id)
            )


def _no_attendee(attendee_id: str | None) -> None:
    if attendee_id is not None:
        raise Refused((Reason("attendee_id", _NO_CLASSES),))
