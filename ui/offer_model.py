"""The lines of "Offer this opening": who could come earlier, how to reach them, when they are due now, and why they.

Pure. Not here: who fits (`app/offering.py`), painting (`offer_sheet.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from adapters.model import Patient, Practice
from adapters.record import dataclass, field
from app.offering import Candidate
from app.ref import Ref
from ui import wording
from ui.agenda_phones import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One patient: name, then birth date and phone; `now` is when the later visit is, `why` what speaks for them."""

    key: str
    name: str = field(repr=False)
    who: str = field(default="", repr=False)
    now: str = ""
    why: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.name, self.who, self.now, self.why) if part)

    @property
    def tip(self) -> str:
        return "\n".join(part for part in (self.name, self.who, self.now, self.why) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """`known` gives a patient's card, as far as it is on this computer."""

    today: date
    zone: ZoneInfo
    practice: Practice | None
    known: Callable[[Ref], Patient | None]
    hide: bool = False


def key_of(ref: Ref) -> str:
    return f"{ref.connection}/{ref.id}"


def lines_of(found: Sequence[Candidate], around: Around) -> list[Line]:
    return [_line(one, around) for one in found]


def _line(one: Candidate, around: Around) -> Line:
    visit, appointment = one.visit, one.visit.appointment
    name = appointment.patient_name or ""
    patient = around.known(Ref(visit.ref.connection, appointment.patient_id)) if appointment.patient_id else None
    who = ""
    if patient is not None and not around.hide:
        reach = number_of(patient, around.zone.key)
        who = " · ".join(part for part in (wording.identity(patient.born, None, around.today), reach) if part)
    providers = around.practice.providers if around.practice is not None else ()
    provider = next((p.name for p in providers if p.id == appointment.provider_id), "")
    return Line(
        key=key_of(visit.ref),
        name=(wording.name_hidden(name) if around.hide else wording.spoken_name(name)) or wording.day_visit(),
        who=who,
        now=wording.offer_now(appointment.span.start.astimezone(around.zone)),
        why=wording.offer_why(
            one.same_provider,
            one.same_type,
            one.same_length,
            wording.provider_short(provider),
            "" if around.hide else appointment.visit_type or "",
            appointment.span.minutes,
        ),
    )
