"""What a person can ask of a practice-management system: six commands, a union tagged by `type`.

Not here: what becomes of them on the way (`app/writeback.py`), how a system is told (`<pms>/adapter.py`).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from adapters.model import Phone, Span, Status
from adapters.record import dataclass, field

ChangeType = Literal["book", "move", "cancel", "set_status", "add_patient", "edit_patient"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """Make a visit. `into` is the id of an existing class to join; `notify` asks the system to tell the patient."""

    type: ClassVar[Literal["book"]] = "book"
    patient_id: str
    provider_id: str
    span: Span
    room_id: str | None = None
    visit_type_id: str | None = None
    note: str | None = field(default=None, repr=False)
    notify: bool = False
    into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Another time, length, provider or room; None keeps. `seen` is the revision the person saw."""

    type: ClassVar[Literal["move"]] = "move"
    appointment_id: str
    span: Span
    provider_id: str | None = None
    room_id: str | None = None
    seen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancel:
    """`reason` is a code of the practice's `cancel_reasons`; any other text counts as "other"."""

    type: ClassVar[Literal["cancel"]] = "cancel"
    appointment_id: str
    reason: str | None = field(default=None, repr=False)
    note: str | None = field(default=None, repr=False)
    seen: str | None = None
    attendee_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetStatus:
    type: ClassVar[Literal["set_status"]] = "set_status"
    appointment_id: str
    status: Status
    seen: str | None = None
    attendee_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPatient:
    """A system that insists on a provider gets the first active one when none is given."""

    type: ClassVar[Literal["add_patient"]] = "add_patient"
    given: str = field(repr=False)
    family: str = field(repr=False)
    born: date | None = field(default=None, repr=False)
    phones: tuple[Phone, ...] = field(default=(), repr=False)
    email: str | None = field(default=None, repr=False)
    provider_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPatient:
    """None leaves a field as it is."""

    type: ClassVar[Literal["edit_patient"]] = "edit_patient"
    patient_id: str
    given: str | None = field(default=None, repr=False)
    family: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    phones: tuple[Phone, ...] | None = field(default=None, repr=False)
    email: str | None = field(default=None, repr=False)


Change = Book | Move | Cancel | SetStatus | AddPatient | EditPatient
CHANGES: dict[str, type[Change]] = {c.type: c for c in (Book, Move, Cancel, SetStatus, AddPatient, EditPatient)}
