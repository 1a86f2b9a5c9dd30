"""A change on its way to a practice system: its states, and the pure functions that move it from one to the next.

Here: `Writeback`, `State`, every legal step, what each state looks like on screen. Not here: sending, waiting, disk
(`outbox.py`, `store.py`). The table this file keeps is in CONTRIBUTING.md under "A writeback's life".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from adapters.change import Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Reason
from adapters.model import Appointment
from adapters.record import dataclass, field, replace
from app.ref import Ref

if TYPE_CHECKING:
    from adapters.port import Accepted, Found


class State(StrEnum):
    READY = "ready"
    SENDING = "sending"
    QUEUED = "queued"
    UNSURE = "unsure"
    REFUSED = "refused"
    DONE = "done"
    DROPPED = "dropped"


class Wait(StrEnum):
    """Why a ready change has not gone out yet."""

    UNDO = "undo"  # its undo window is still open
    TURN = "turn"  # another change of the same subject, or the patient it needs, goes first
    OFFLINE = "offline"
    SLOWED = "slowed"  # the system asked us to slow down, or is down
    LOCKED = "locked"  # the system asks for a new key
    PAUSED = "paused"  # a person paused sending
    NONE = "none"


class Look(StrEnum):
    """How a change is drawn (look.md §3.2)."""

    WAITING = "waiting"
    SENDING = "sending"
    SAVED = "saved"
    FAILED = "failed"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a writeback's timeline. `what` is a key of `ui/wording/`, `detail` perhaps the system's words."""

    at: datetime
    what: str
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writeback:
    """One change and its whole story. Frozen: every step makes a new one, and the store keeps the newest.

    `subject` is what it touches ("appointment:ID", "patient:ID", or "new:<id of this writeback>"): at most one change
    of a subject is on its way at a time, in order of making. `before` is the visit as the person saw it. `seq` orders
    by making. `not_before` ends the undo window. `after` is the writeback whose result this one needs (the patient
    being added, the visit being booked): until it is there, the change holds that writeback's id in its place.
    `shown` turns true when a sync has shown the fact, or needs none: until then the change stays drawn over the facts.
    `asks` counts how often a ticket or a doubt was asked about; `read_first`: look whether it is already there before
    sending; `unwanted`: a person is taking it back; `differs`: said to be saved, and the system shows something else;
    `follows`: made on top of another change of ours that no reading had shown.
    """

    id: str
    seq: int
    connection: str
    change: Change = field(repr=False)
    subject: str
    state: State = State.READY
    made_at: datetime
    made_by: str = field(default="", repr=False)
    not_before: datetime
    patient_name: str = field(default="", repr=False)
    visit_type: str = field(default="", repr=False)  # words of a booking's visit type, for the card
    before: Appointment | None = field(default=None, repr=False)
    after: str | None = None
    attempts: int = 0
    sent_at: datetime | None = None
    next_at: datetime | None = None
    settled_at: datetime | None = None
    wait: Wait = Wait.UNDO
    ticket: str | None = None
    remote_id: str | None = None
    overlaps: bool | None = None
    title: str = ""
    reasons: tuple[Reason, ...] = field(default=(), repr=False)
    warnings: tuple[str, ...] = field(default=(), repr=False)
    shown: bool = False
    asks: int = 0
    read_first: bool = False
    unwanted: bool = False
    differs: bool = False
    follows: bool = False
    steps: tuple[Step, ...] = field(default=(), repr=False)

    @property
    def kind(self) -> str:
        return self.change.type

    @property
    def settled(self) -> bool:
        return self.state in (State.DONE, State.DROPPED)

    @property
    def over(self) -> bool:
        """Nothing is left to send, to draw or to ask a person about."""
        return self.settled and self.shown and not self.differs

    @property
    def needs_a_person(self) -> bool:
        return self.state is State.REFUSED or self.differs

    @property
    def waits_for(self) -> str | None:
        """The writeback whose result is still missing in the change; None when it could be sent."""
        target = getattr(self.change, "appointment_id", None) or getattr(self.change, "patient_id", None)
        return self.after if self.after is not None and target == self.after else None

    @property
    def appointment(self) -> Ref | None:
        """The visit it is about, where it already has an id."""
        ident = getattr(self.change, "appointment_id", None) or (self.remote_id if self.change.type == "book" else None)
        return Ref(self.connection, ident) if ident else None


class Illegal(Exception):
    """A step that a change in this state cannot take: always a mistake of ours, never the practice system's."""


LEGAL: Mapping[str, frozenset[State]] = {
    step: frozenset(states)
    for step, states in {
        "picked": (State.READY,),
        "put_off": (State.READY, State.SENDING),
        "stopped": (State.READY,),
        "already_there": (State.READY,),
        "already_queued": (State.READY,),
        "filled_in": (State.READY, State.REFUSED),
        "accepted": (State.SENDING, State.QUEUED),
        "ticket": (State.SENDING,),
        "refused": (State.SENDING, State.QUEUED),
        "answer_lost": (State.SENDING,),
        "found_at_startup": (State.SENDING,),
        "still_waiting": (State.QUEUED,),
        "ticket_unknown": (State.QUEUED,),
        "taking_back": (State.QUEUED,),
        "withdrawn": (State.QUEUED,),
        "not_withdrawn": (State.QUEUED,),
        "found": (State.UNSURE,),
        "absence_proved": (State.UNSURE,),
        "cannot_tell": (State.UNSURE,),
        "settled_by_person": (State.UNSURE,),
        "edited_and_retried": (State.REFUSED,),
        "dropped": (State.READY, State.REFUSED),
        "learned": (State.DONE,),
        "shown": (State.DONE,),
        "read_back_different": (State.DONE,),
        "difference_accepted": (State.DONE,),
    }.items()
}
"""Which states each step may leave. `done` and `dropped` are left by none that changes the state."""


def make(
    change: Change,
    *,
    id: str,
    seq: int,
    connection: str,
    now: datetime,
    undo: timedelta,
    by: str = "",
    patient_name: str = "",
    visit_type: str = "",
    before: Appointment | None = None,
    after: str | None = None,
    follows: bool = False,
) -> Writeback:
    """A new wish. `after` is the writeback that makes what the change speaks of, whose id the change then holds."""
    return Writeback(
        id=id,
        seq=seq,
        connection=connection,
        change=change,
        subject=subject_of(change, id, after),
        made_at=now,
        made_by=by,
        not_before=now + undo,
        patient_name=patient_name,
        visit_type=visit_type,
        before=before,
        after=after,
        follows=follows,
        steps=(Step(at=now, what="made"),),
    )


def subject_of(change: Change, id: str, after: str | None = None) -> str:
    """What a change touches. Changes of a thing that is itself still being made share that thing's subject."""
    if isinstance(change, Move | Cancel | SetStatus):
        kind, target = "appointment", change.appointment_id
    elif isinstance(change, EditPatient):
        kind, target = "patient", change.patient_id
    else:
        return f"new:{id}"
    return f"new:{target}" if target == after else f"{kind}:{target}"


def _step(wb: Writeback, now: datetime, name: str, what: str = "", detail: str = "", /, **changes: Any) -> Writeback:
    """The one place where a writeback changes: checks the table, adds the timeline's line unless it would repeat."""
    if wb.state not in LEGAL[name]:
        raise Illegal(f"{name} is not for a change that is {wb.state}")
    what = what or name
    if not wb.steps or (wb.steps[-1].what, wb.steps[-1].detail) != (what, detail):
        changes["steps"] = (*wb.steps, Step(at=now, what=what, detail=detail))
    return replace(wb, **changes)


# -- ready ------------------------------------------------------------------------------------------------------------


def picked(wb: Writeback, now: datetime) -> Writeback:
    """About to be handed over: saved in this state before the practice system hears of it."""
    return _step(
        wb,
        now,
        "picked",
        "sending",
        state=State.SENDING,
        sent_at=now,
        next_at=None,
        wait=Wait.NONE,
        attempts=wb.attempts + 1,
        asks=0,
        ticket=None,
        read_first=False,
    )


def put_off(wb: Writeback, now: datetime, wait: Wait, next_at: datetime | None, detail: str = "") -> Writeback:
    """Surely not delivered: back to ready, to be sent again at `next_at` (None = when the reason is gone)."""
    return _step(wb, now, "put_off", f"waits_{wait}", detail, state=State.READY, wait=wait, next_at=next_at)


def stopped(wb: Writeback, now: datetime, title: str, reasons: tuple[Reason, ...] = ()) -> Writeback:
    """Refused by ourselves before sending: the record has changed, or what it needs will never be."""
    return _step(
        wb, now, "stopped", "stopped", title, state=State.REFUSED, title=title, reasons=reasons, wait=Wait.NONE
    )


def already_there(wb: Writeback, now: datetime, remote_id: str | None) -> Writeback:
    """The read before another try shows that it is in the practice system: done without sending."""
    return _done(wb, now, "already_there", remote_id)


def already_queued(wb: Writeback, now: datetime, ticket: str, next_at: datetime) -> Writeback:
    """The read before another try finds an earlier one still in the system's queue: that one is followed."""
    return _step(
        wb,
        now,
        "already_queued",
        "queued",
        ticket,
        state=State.QUEUED,
        sent_at=wb.sent_at or now,
        ticket=ticket,
        next_at=next_at,
        wait=Wait.NONE,
        asks=0,
        read_first=False,
    )


def filled_in(wb: Writeback, now: datetime, remote_id: str) -> Writeback:
    """The thing it waited for has its id now: the change speaks of it by that id."""
    change = wb.change
    if isinstance(change, Move | Cancel | SetStatus) and change.appointment_id == wb.after:
        change = replace(change, appointment_id=remote_id)
    elif isinstance(change, Book | EditPatient) and change.patient_id == wb.after:
        change = replace(change, patient_id=remote_id)
    else:
        return wb
    return _step(wb, now, "filled_in", change=change, subject=subject_of(change, wb.id))


# -- the answers ------------------------------------------------------------------------------------------------------


def _done(wb: Writeback, now: datetime, name: str, remote_id: str | None, detail: str = "", **more: Any) -> Writeback:
    return _step(
        wb,
        now,
        name,
        "saved" if name in ("accepted", "found") else name,
        detail,
        state=State.DONE,
        settled_at=now,
        next_at=None,
        wait=Wait.NONE,
        remote_id=remote_id or wb.remote_id,
        title="",
        reasons=(),
        unwanted=False,
        **more,
    )


def accepted(wb: Writeback, now: datetime, receipt: Accepted) -> Writeback:
    return _done(wb, now, "accepted", receipt.remote_id, overlaps=receipt.overlaps, warnings=receipt.warnings)


def ticket(wb: Writeback, now: datetime, ticket: str, next_at: datetime) -> Writeback:
    return _step(wb, now, "ticket", "queued", ticket, state=State.QUEUED, ticket=ticket, next_at=next_at, asks=0)


def refused(wb: Writeback, now: datetime, title: str, reasons: tuple[Reason, ...] = ()) -> Writeback:
    """The practice system said no. A change somebody wanted back is then gone, as wished."""
    if wb.unwanted:
        return _dropped(wb, now, "refused", "withdrawn")
    words = " · ".join(r.text for r in reasons)
    return _step(
        wb,
        now,
        "refused",
        "refused",
        words or title,
        state=State.REFUSED,
        title=title,
        reasons=reasons,
        next_at=None,
    )


def answer_lost(wb: Writeback, now: datetime, next_at: datetime, detail: str = "") -> Writeback:
    return _step(wb, now, "answer_lost", "", detail, state=State.UNSURE, next_at=next_at, asks=0)


def found_at_startup(wb: Writeback, now: datetime, next_at: datetime) -> Writeback:
    """Daybook ended while the change was on its way: nobody heard the answer."""
    return _step(wb, now, "found_at_startup", state=State.UNSURE, next_at=next_at, asks=0)


# -- queued -----------------------------------------------------------------------------------------------------------


def still_waiting(wb: Writeback, now: datetime, next_at: datetime) -> Writeback:
    return _step(wb, now, "still_waiting", next_at=next_at, asks=wb.asks + 1)


def ticket_unknown(wb: Writeback, now: datetime, next_at: datetime, detail: str = "") -> Writeback:
    return _step(wb, now, "ticket_unknown", "", detail, state=State.UNSURE, next_at=next_at, asks=0)


def taking_back(wb: Writeback, now: datetime) -> Writeback:
    """A person wants it back. Saved before the system is asked: if that answer is lost, it is not sent again."""
    return _step(wb, now, "taking_back", unwanted=True)


def withdrawn(wb: Writeback, now: datetime) -> Writeback:
    return _dropped(wb, now, "withdrawn")


def not_withdrawn(wb: Writeback, now: datetime) -> Writeback:
    return _step(wb, now, "not_withdrawn", unwanted=False)


# -- unsure -----------------------------------------------------------------------------------------------------------


def found(wb: Writeback, now: datetime, trace: Found, next_at: datetime) -> Writeback:
    """It did happen; or it lies in the system's queue under a ticket nobody had heard of."""
    if trace.ticket and not trace.remote_id:
        return _step(
            wb, now, "found", "queued", trace.ticket, state=State.QUEUED, ticket=trace.ticket, next_at=next_at, asks=0
        )
    return replace(_done(wb, now, "found", trace.remote_id), warnings=trace.warnings or wb.warnings)


def absence_proved(wb: Writeback, now: datetime) -> Writeback:
    """A fresh, complete read shows that it did not happen: it may go out again, unless it was taken back meanwhile."""
    if wb.unwanted:
        return _dropped(wb, now, "absence_proved", "withdrawn")
    return _step(wb, now, "absence_proved", state=State.READY, ticket=None, next_at=None, asks=0)


def cannot_tell(wb: Writeback, now: datetime, next_at: datetime, detail: str = "", *, heard: bool = True) -> Writeback:
    """Still open. `heard` False: the system could not even be asked, which says nothing about the change."""
    return _step(
        wb, now, "cannot_tell", "cannot_tell" if heard else "not_asked", detail, next_at=next_at, asks=wb.asks + heard
    )


def settled_by_person(wb: Writeback, now: datetime, happened: bool, by: str = "") -> Writeback:
    """A person looked. "It did not happen" sends it again, after one more read."""
    if happened:
        return _done(wb, now, "settled_by_person", None, by)
    if wb.unwanted:
        return _dropped(wb, now, "settled_by_person", "withdrawn")
    return _step(
        wb,
        now,
        "settled_by_person",
        "sent_again_by_person",
        by,
        state=State.READY,
        next_at=None,
        ticket=None,
        asks=0,
        read_first=True,
    )


# -- a person's hand --------------------------------------------------------------------------------------------------


def edited_and_retried(wb: Writeback, now: datetime, change: Change | None = None) -> Writeback:
    """Tried again, perhaps changed; first reads whether it is already there. The subject stays what it was."""
    change = change or wb.change
    after = wb.after if wb.subject == f"new:{wb.after}" else None
    if change.type != wb.kind or subject_of(change, wb.id, after) != wb.subject:
        raise Illegal("another try is for the same thing")
    return _step(
        wb,
        now,
        "edited_and_retried",
        "tried_again",
        change=change,
        state=State.READY,
        next_at=None,
        wait=Wait.NONE,
        title="",
        reasons=(),
        read_first=True,
        ticket=None,
        asks=0,
    )


def dropped(wb: Writeback, now: datetime, what: str = "dropped") -> Writeback:
    return _dropped(wb, now, "dropped", what)


def _dropped(wb: Writeback, now: datetime, name: str, what: str = "") -> Writeback:
    return _step(wb, now, name, what, state=State.DROPPED, settled_at=now, next_at=None, wait=Wait.NONE, shown=True)


# -- after it is kept -------------------------------------------------------------------------------------------------


def learned(wb: Writeback, now: datetime, remote_id: str) -> Writeback:
    """A sync shows the thing that was made; its id was not told before."""
    return _step(wb, now, "learned", remote_id=remote_id)


def shown(wb: Writeback, now: datetime) -> Writeback:
    """A sync shows the fact: nothing is drawn over it any more."""
    return _step(wb, now, "shown", shown=True)


def read_back_different(wb: Writeback, now: datetime) -> Writeback:
    """The system said saved, and shows something else."""
    return _step(wb, now, "read_back_different", shown=True, differs=True)


def difference_accepted(wb: Writeback, now: datetime, by: str = "") -> Writeback:
    return _step(wb, now, "difference_accepted", "", by, differs=False, shown=True)


# -- how it looks -----------------------------------------------------------------------------------------------------

ATTENTION_AFTER = timedelta(minutes=10)
SAVED_FOR = timedelta(seconds=4)


def look(wb: Writeback, now: datetime, attention_after: timedelta = ATTENTION_AFTER) -> Look | None:
    """How the change is drawn; None when nothing marks it any more (it may still have to be laid over the facts)."""
    if wb.state is State.READY:
        return Look.WAITING
    if wb.state is State.REFUSED:
        return Look.FAILED
    if wb.state is State.DONE:
        if wb.differs:
            return Look.ATTENTION
        return Look.SAVED if wb.settled_at is not None and now - wb.settled_at < SAVED_FOR else None
    if wb.state is State.DROPPED:
        return None
    if (wb.state is State.UNSURE and wb.asks) or (wb.sent_at is not None and now - wb.sent_at >= attention_after):
        return Look.ATTENTION
    return Look.SENDING
