"""What a reading says about a change of ours: is it there, is something else there, may the next one still go out?

Pure. Not here: the reading itself (`sync.py`), the states (`writeback.py`).
"""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from adapters.change import AddPatient, Book, Cancel, Change, Move, SetStatus
from adapters.model import Appointment, DayFacts, Patient, Span, Status
from adapters.record import replace
from app.agenda import booked
from app.writeback import Writeback, learned, read_back_different, shown


def read_back(wb: Writeback, theirs: Appointment | None, now: datetime, *, proves: bool, superseded: bool) -> Writeback:
    """What a fresh, complete reading of its days says about a done change of a visit; `theirs` is the record in it.

    `proves`: the reading is surely newer than the change (a lagging mirror's is not). `superseded`: a later change of
    ours touches the same visit, so what stands there may be that one's.
    """
    if theirs is not None and wb.change.type == "book" and wb.remote_id is None:
        wb = learned(wb, now, theirs.id)
    if matches(wb.change, theirs):
        return shown(wb, now)
    moved_on = theirs is not None and _has_moved_on(wb, theirs.revision)
    if superseded:
        return shown(wb, now) if moved_on or proves else wb
    if wb.change.type == "set_status" and moved_on:
        return shown(wb, now)
    return read_back_different(wb, now) if moved_on or proves else wb


def _has_moved_on(wb: Writeback, revision: str) -> bool:
    """Whether the record is surely another one than we saw: not ours yet, and not a mirror's old one either."""
    before, seen = wb.before.revision if wb.before else "", getattr(wb.change, "seen", None)
    if wb.follows and seen in (None, before):
        return False  # it may be what our earlier change made of it
    return before != "" and revision not in (before, seen)


def matches(change: Change, theirs: Appointment | None) -> bool:
    """Whether the record shows what the change asked for."""
    if theirs is None:
        return isinstance(change, Cancel)
    if isinstance(change, Book):
        return _at(theirs.span) == _at(change.span) and theirs.provider_id == change.provider_id
    if isinstance(change, Move):
        return (
            _at(theirs.span) == _at(change.span)
            and change.provider_id in (None, theirs.provider_id)
            and change.room_id in (None, theirs.room_id)
        )
    if isinstance(change, Cancel | SetStatus):
        wanted = Status.CANCELLED if isinstance(change, Cancel) else change.status
        if change.attendee_id is None:
            return theirs.status is wanted
        one = next((a for a in theirs.attendees if a.id == change.attendee_id), None)
        return one.status is wanted if one else isinstance(change, Cancel)
    return False


def rebased(wb: Writeback, current: Appointment | None, follows_ours: bool) -> Writeback | None:
    """The writeback fit to be sent over the record as now known; None when somebody else has changed it since.

    A change made on top of another one of ours (`follows_ours`) saw the visit as that one would leave it: when the
    record is just that, its new revision is the one the person saw.
    """
    change = wb.change
    if current is None or not isinstance(change, Move | Cancel | SetStatus) or change.seen in (None, current.revision):
        return wb
    if follows_ours and wb.before is not None and _same(wb.before, current):
        return replace(wb, change=replace(change, seen=current.revision))
    return None


def _at(span: Span) -> tuple[float, float]:
    return span.start.timestamp(), span.end.timestamp()


def _same(one: Appointment, other: Appointment) -> bool:
    """Whether the desk sees the same visit, whatever its revision."""
    return _at(one.span) == _at(other.span) and (one.provider_id, one.room_id, one.patient_id, one.status) == (
        other.provider_id,
        other.room_id,
        other.patient_id,
        other.status,
    )


def days_of(wb: Writeback, zone: tzinfo) -> frozenset[date]:
    """The practice-local days on which the change is drawn: where the visit was, and where it is wanted."""
    spans = [wb.change.span] if isinstance(wb.change, Book | Move) else []
    if wb.before is not None:
        spans.append(wb.before.span)
    return frozenset(s.start.astimezone(zone).date() for s in spans)


def record_of(wb: Writeback, told: DayFacts) -> Appointment | None:
    """The visit the change is about, as a reading tells it; a booking whose id nobody told is known by its time."""
    ref = wb.appointment
    if ref is not None:
        return next((a for a in told.appointments if a.id == ref.id), None)
    change = wb.change
    if not isinstance(change, Book):
        return None
    fits = (a for a in told.appointments if a.patient_id == change.patient_id and matches(change, a))
    return next((a for a in fits if a.status is not Status.CANCELLED), None)


def is_same_person(change: AddPatient, patient: Patient) -> bool:
    """Whether a patient told by the system is the one that was added; used only where it told no id."""
    return (change.given.casefold(), change.family.casefold(), change.born) == (
        patient.given.casefold(),
        patient.family.casefold(),
        patient.born,
    )


def asks_the_same(one: Writeback, other: Writeback) -> bool:
    """Whether two wishes cannot be told apart by what they bring about."""
    return one.id != other.id and one.connection == other.connection and _unseen(one.change) == _unseen(other.change)


def _unseen(change: Change) -> Change:
    return replace(change, seen=None) if isinstance(change, Move | Cancel | SetStatus) else change


def wished(wb: Writeback) -> Appointment | None:
    """The visit as the change wants it; None for changes of patients."""
    change, base = wb.change, wb.before
    if isinstance(change, Book):
        return booked(wb, change, wb.remote_id or wb.id)
    if base is None:
        return None
    if isinstance(change, Move):
        provider, room = change.provider_id or base.provider_id, change.room_id or base.room_id
        return replace(base, span=change.span, provider_id=provider, room_id=room)
    if isinstance(change, Cancel | SetStatus):
        status = Status.CANCELLED if isinstance(change, Cancel) else change.status
        return replace(base, status=status, status_label="")
    return None


def as_patient(id: str, change: AddPatient) -> Patient:
    """A patient still being added, as typed."""
    return Patient(
        id=id, given=change.given, family=change.family, born=change.born, phones=change.phones, email=change.email
    )
