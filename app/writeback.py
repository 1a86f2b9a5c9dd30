"""A change on its way to a practice system: its states, and the pure functions that move it from one to the next.

Here: `Writeback`, `State`, every legal step, what each state looks like on screen. Not here: sending, waiting, disk
(`outbox.py`, `store.py`). The table this file keeps is in CONTRIBUTING.md under "A writeback's life".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from adapters.change import Change
from adapters.errors import Reason
from adapters.model import Appointment
from app.ref import Ref


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
    """One line of a writeback's timeline. `what` is a key of `ui/wording.py`, `detail` perhaps the system's words."""

    at: datetime
    what: str
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writeback:
    """One change and its whole story. Frozen: every step makes a new one, and the store keeps the newest.

    `subject` is what it touches ("appointment:ID", "patient:ID", or "new:<id of this writeback>"): at most one change
    of a subject is on its way at a time, in order of making. `before` is the visit as the person saw it. `seq` orders by
    making. `not_before` ends the undo window. `after` is the writeback whose result this one needs (the patient being added).
    `shown` turns true when a sync has shown the fact, or needs none: until then the change stays drawn over the facts.
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
    steps: tuple[Step, ...] = field(default=(), repr=False)

    @property
    def kind(self) -> str:
        return self.change.type

    @property
    def settled(self) -> bool:
        return self.state in (State.DONE, State.DROPPED)

    @property
    def needs_a_person(self) -> bool:
        return self.state is State.REFUSED

    @property
    def appointment(self) -> Ref | None:
        """The visit it is about, where it already has an id."""
        ident = getattr(self.change, "appointment_id", None) or (self.remote_id if self.change.type == "book" else None)
        return Ref(self.connection, ident) if ident else None
