"""The lines of "Provider away": each visit with its old and its proposed new time; afterwards who is to be called.

Pure. Not here: choosing times (`app/away.py`), painting (`away_list.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.model import Practice, Span
from adapters.record import dataclass, field
from app.agenda import Agenda, Column
from app.away import Proposal, free_options
from app.ref import Ref
from ui import wording

NOON = time(12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One visit. `state`: "moves", "stays" (left out), "none" (no other time) or "sending"."""

    key: str
    name: str = field(repr=False)
    old: str = field(repr=False)
    new: str = ""
    choice: str = ""
    state: str = "moves"
    phone: str = field(default="", repr=False)

    @property
    def spoken(self) -> str:
        return wording.away_spoken(self.name, self.old, self.new, self.phone or self.choice)

    @property
    def tip(self) -> str:
        return "\n".join(part for part in (self.name, self.old, self.new, self.phone) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """`phone` gives a patient's number, as shown."""

    day: date
    zone: ZoneInfo
    practice: Practice | None
    phone: Callable[[Ref], str]
    hide: bool = False


def lines_of(proposals: Sequence[Proposal], around: Around, *, calls: bool = False) -> list[Line]:
    """A line a visit; with `calls` of the moved ones alone, with the phone instead of the choice."""
    return [_line(proposals, at, around, calls) for at, p in enumerate(proposals) if p.chosen is not None or not calls]


def _line(proposals: Sequence[Proposal], at: int, around: Around, calls: bool) -> Line:
    proposal = proposals[at]
    visit, appointment, chosen = proposal.visit, proposal.visit.appointment, proposal.chosen
    start = appointment.span.start.astimezone(around.zone)
    state, new = "moves", ""
    if chosen is not None:
        who = _name(around.practice, "providers", chosen.provider.id)
        room = _name(around.practice, "rooms", chosen.room.id) if chosen.room is not None else ""
        when = wording.away_when(chosen.span.start, around.day)
        new = wording.away_new(when, wording.provider_short(who), room)
    elif proposal.why:
        state, new = "sending", wording.ON_ITS_WAY
    elif not proposal.wanted:
        state, new = "stays", wording.LEFT_OUT
    else:
        state, new = "none", wording.NO_NEW_TIME
    number, of = free_options(proposals, at)
    name = appointment.patient_name or ""
    shown = wording.name_hidden(name) if around.hide else wording.spoken_name(name)
    patient = Ref(visit.ref.connection, appointment.patient_id) if appointment.patient_id else None
    old = [wording.clock_time(start), "" if around.hide else appointment.visit_type or ""]
    return Line(
        key=f"{visit.ref.connection}/{visit.ref.id}",
        name=shown or appointment.visit_type or wording.day_visit(),
        old=" · ".join(part for part in old if part),
        new=new,
        choice=wording.away_choice(number, of) if chosen is not None and not calls else "",
        state=state,
        phone=around.phone(patient) if calls and patient is not None and not around.hide else "",
    )


def _name(practice: Practice | None, what: str, ident: str) -> str:
    return next((one.name for one in getattr(practice, what, ()) if one.id == ident), "")


def part_of_day(part: str, column: Column | None, agenda: Agenda) -> tuple[time, time]:
    """From when to when a provider is away: their hours that day, or the usual ones where none are known."""
    zone = ZoneInfo(agenda.timezone)
    spans = [(s.start.astimezone(zone), s.end.astimezone(zone)) for s in (column.open if column is not None else ())]
    first = min((start.time() for start, _ in spans), default=time(8))
    last = max((end.time() for _, end in spans if end.date() == agenda.day), default=time(18))
    if part == "morning" and first < NOON:
        return first, min(NOON, last)
    if part == "afternoon" and last > NOON:
        return max(NOON, first), last
    return first, last


def span_of(day: date, start: time, end: time, zone: ZoneInfo) -> Span | None:
    """The stretch on that day; None where it does not end after it begins."""
    begin, finish = (datetime.combine(day, at, zone) for at in (start, end))
    if end == time(0):
        finish += timedelta(days=1)
    return Span(start=begin, end=finish) if finish.timestamp() > begin.timestamp() else None
