"""Visits in AlfaDocs, changed: booked, moved, cancelled, given a status; and whether a lost answer's change happened.

AlfaDocs counts no versions and refuses no overlaps that we know of: the record is read before, the day after a write.
Not here: reading days (`days.py`), the bodies of patients (`wire.py`), the one door for writes (`line.py`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime

from adapters.alfadocs import shapes, wire
from adapters.alfadocs.days import Days
from adapters.alfadocs.line import Line
from adapters.alfadocs.people import People
from adapters.alfadocs.wire import Body, Entry
from adapters.change import Book, Cancel, Move, SetStatus
from adapters.errors import Clash, Forbidden, Garbled, Missing, NotFound, PmsError, Reason, Refused, Unsure
from adapters.model import Practice, Span, Status
from adapters.port import Absent, Accepted, CannotTell, Found, Trace
from adapters.sentence import say

Directory = Callable[[bool], Awaitable[Practice]]
"""The directory as known; freshly read when asked with True."""

_REPEATS = say("This visit repeats. AlfaDocs may have changed the whole series: please check.")
_NO_REASON = say("AlfaDocs has no place for the reason of a cancellation, so it was not kept.")
_COLOR_GIVEN = say("AlfaDocs demands a colour and the visit had none: it has now the first of the list.")


class Bookings:
    def __init__(self, line: Line, days: Days, people: People, directory: Directory) -> None:
        self._line, self._days, self._people, self._directory = line, days, people, directory
        self._zone = days.zone

    # --- writing ---

    async def book(self, change: Book) -> Accepted:
        if change.into is not None:
            raise Refused((Reason("into", say("AlfaDocs has no classes to join.")),))
        if change.visit_type_id is None:
            raise Missing((Reason("visit_type_id", say("AlfaDocs needs a colour for every visit.")),))
        body: Body = {
            "date": wire.wall(change.span.start, self._zone),
            "duration": _minutes(change.span),
            "patientId": _number(change.patient_id, "patient_id"),
            **await self._chosen(change.provider_id, change.room_id, change.visit_type_id),
            "type": "inPractice",
            "allDay": False,
            "emailReminder": change.notify,
            "smsReminder": change.notify,
        }
        if change.note:
            body["description"] = change.note
        if not self._people.names.get(change.patient_id):
            await self._is_there(change.patient_id)
        stood = await self._day(change.span)
        if stood is not None:
            self._days.remember(change, frozenset(each.id for each in stood))
        answer = await self._line.create("appointments", "new visit", body, change.patient_id)
        made = shapes.told_id(answer)
        if made is not None:
            self._days.seen[made] = self._days.clock()
        day = await self._day(change.span)
        if made is None and day is not None and stood is not None:
            known = {each.id for each in stood}
            alike = (each.id for each in day if each.id not in known and _is_booked(each, change))
            made = max(alike, key=lambda ident: (len(ident), ident), default=None)
        if made is None and answer is None:
            raise Unsure(say("AlfaDocs' answer was empty"))
        return Accepted(made, overlaps=_overlaps(day, change.span, change.provider_id, change.room_id, made))

    async def move(self, change: Move) -> Accepted:
        now = await self._unchanged(change.appointment_id, change.seen)
        start = wire.wall(change.span.start, self._zone)
        provider = change.provider_id or now.provider_id
        room = change.room_id or now.room_id
        new_provider, new_room = (
            (provider if provider != now.provider_id else None),
            (room if room != now.room_id else None),
        )
        body: Body = {"date": start, **await self._chosen(new_provider, new_room, None)}
        if now.minutes != (minutes := _minutes(change.span)):
            body["duration"] = minutes
        if now.all_day and (change.span.start != now.span.start or change.span.minutes != now.span.minutes):
            body["allDay"] = False
        warnings = await self._update(now, body, change)
        day = await self._day(change.span)
        return Accepted(now.id, overlaps=_overlaps(day, change.span, provider, room, now.id), warnings=warnings)

    async def cancel(self, change: Cancel) -> Accepted:
        _no_class(change.attendee_id)
        now = await self._unchanged(change.appointment_id, change.seen)
        if now.status is Status.CANCELLED:
            return Accepted(now.id)
        body: Body = {"state": wire.STATE_OF[Status.CANCELLED]}
        if change.note:
            body["description"] = "\n".join(part for part in (now.note, change.note) if part)
        warnings = await self._update(now, body, change)
        return Accepted(now.id, warnings=(*warnings, _NO_REASON) if change.reason else warnings)

    async def set_status(self, change: SetStatus) -> Accepted:
        _no_class(change.attendee_id)
        if change.status not in wire.STATE_OF:
            raise Refused((Reason("status", say("AlfaDocs has no way to set this status.")),))
        now = await self._unchanged(change.appointment_id, change.seen)
        return Accepted(now.id, warnings=await self._update(now, {"state": wire.STATE_OF[change.status]}, change))

    async def _unchanged(self, appointment_id: str, seen: str | None) -> Entry:
        """The visit as it stands now; Clash when that is not what the person saw."""
        now = await self._days.one(appointment_id)
        if now.patient_id is None:
            raise Refused((Reason("appointment_id", say("This is a note in AlfaDocs' agenda, not a visit.")),))
        if seen is not None and seen != now.revision:
            raise Clash((Reason(None, say("The visit was changed in AlfaDocs meanwhile.")),))
        return now

    async def _update(self, now: Entry, changes: Body, change: Move | Cancel | SetStatus) -> tuple[str, ...]:
        """Send the changes with the date and colour that AlfaDocs wants in every update. What to warn of."""
        warnings = [_REPEATS] if now.repeats else []
        color = now.color_id
        if color is None:
            practice = await self._directory(False)
            color = next((kind.id for kind in practice.visit_types if kind.active), None)
            if color is None:
                raise Missing((Reason("visit_type_id", say("The visit has no colour, and AlfaDocs demands one.")),))
            warnings.append(_COLOR_GIVEN)
        body = {"date": now.wall, "colorId": wire.number(color) or color, **changes}
        answer = await self._line.update("appointments", f"appointments/{now.id}", "visit", body, now.patient_id)
        if answer is None and not await self._shows(change):
            raise Unsure(say("AlfaDocs' answer was empty"))
        return tuple(warnings)

    async def _shows(self, change: Move | Cancel | SetStatus) -> bool:
        try:
            return _is_as_asked(await self._days.one(change.appointment_id), change)
        except PmsError:
            return False

    async def _chosen(self, provider_id: str | None, room_id: str | None, color_id: str | None) -> Body:
        """The chosen operator, chair and colour as AlfaDocs takes them. Refused when its directory has none such."""
        asked = (
            ("operatorId", "provider_id", provider_id),
            ("chairId", "room_id", room_id),
            ("colorId", "visit_type_id", color_id),
        )
        practice = await self._directory(False)
        if unknown := _unknown(practice, asked):
            practice = await self._directory(True)  # it may be new
            unknown = _unknown(practice, asked)
        if unknown:
            raise Refused(tuple(Reason(field, say("AlfaDocs does not know it, or no longer.")) for field in unknown))
        return {name: _number(ident, field) for name, field, ident in asked if ident is not None}

    async def _is_there(self, patient_id: str) -> None:
        """The service is not known to look whether the patient of a visit exists."""
        try:
            await self._people.row(patient_id)
        except (Forbidden, Garbled):
            return  # cannot be asked; AlfaDocs will say

    async def _day(self, span: Span) -> tuple[Entry, ...] | None:
        """The days of a visit just written; None when they could not be read: the write stands all the same."""
        first, last = (each.astimezone(self._zone).date() for each in (span.start, span.end))
        try:
            reading = await self._days.read(first, last)
        except PmsError:
            return None
        return reading.entries if reading.complete else None

    # --- what became of it ---

    async def trace_of_book(self, change: Book, sent: datetime) -> Trace:
        """A visit that was not known before it was sent, and is as it was asked for."""
        at, known = self._days.stood.get(change, (sent, None))
        if at < sent:
            known = None  # of an earlier booking just like this one
        first, last = (each.astimezone(self._zone).date() for each in (change.span.start, change.span.end))
        reading = await self._days.read(first, last)
        alike = [
            each
            for each in reading.entries
            if each.patient_id == change.patient_id
            and each.span.start.timestamp() == change.span.start.timestamp()
            and (each.id not in known if known is not None else self._days.seen.get(each.id, sent) >= sent)
        ]
        for each in sorted(alike, key=lambda each: (len(each.id), each.id), reverse=True):
            if _is_booked(each, change) and each.status is not Status.CANCELLED and each.by_api is not False:
                return Found(each.id)
        if alike:
            return CannotTell(
                say("A visit of this patient at this time is there, but it is not quite the one that was sent.")
            )
        return Absent() if reading.complete else CannotTell(say("The agenda could not be read as a whole."))

    async def trace_of_change(self, change: Move | Cancel | SetStatus) -> Trace:
        try:
            now = await self._days.one(change.appointment_id)
        except NotFound:
            return CannotTell(say("The visit is no longer there."))
        if _is_as_asked(now, change):
            return Found(now.id)
        if change.seen not in (None, now.revision):
            return CannotTell(say("The visit has changed, but not as it was asked."))
        return Absent()


def _is_as_asked(now: Entry, change: Move | Cancel | SetStatus) -> bool:
    match change:
        case Cancel():
            return now.status is Status.CANCELLED
        case SetStatus():
            return now.status is change.status
        case Move():
            return (
                now.span.start.timestamp() == change.span.start.timestamp()
                and (now.minutes or wire.UNKNOWN_MINUTES) == _minutes(change.span)
                and change.provider_id in (None, now.provider_id)
                and change.room_id in (None, now.room_id)
            )


def _is_booked(each: Entry, change: Book) -> bool:
    return (
        each.patient_id == change.patient_id
        and each.provider_id == change.provider_id
        and each.span.start.timestamp() == change.span.start.timestamp()
        and (each.minutes or wire.UNKNOWN_MINUTES) == _minutes(change.span)
    )


def _overlaps(
    day: tuple[Entry, ...] | None, span: Span, provider_id: str | None, room_id: str | None, own: str | None
) -> bool | None:
    if day is None or own is None:
        return None
    return any(each.id != own and each.is_in_the_way(span, provider_id, room_id) for each in day)


def _unknown(practice: Practice, asked: tuple[tuple[str, str, str | None], ...]) -> list[str]:
    providers = {each.id for each in practice.providers if each.active}
    rooms = {each.id for each in practice.rooms if each.active}
    colors = {each.id for each in practice.visit_types if each.active}
    known = zip(asked, (providers, rooms, colors), strict=True)
    return [field for (_, field, ident), ids in known if ident is not None and ident not in ids]


def _minutes(span: Span) -> int:
    return max(1, span.minutes)


def _number(ident: str, field: str) -> int:
    number = wire.number(ident)
    if number is None:
        raise Refused((Reason(field, say("AlfaDocs does not know it.")),))
    return number


def _no_class(attendee_id: str | None) -> None:
    if attendee_id is not None:
        raise Refused((Reason("attendee_id", say("AlfaDocs has no classes.")),))
