"""What the panel beside the times says of the chosen one: its provider's day, why it is offered, what to do. Pure."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.record import dataclass, field, replace
from app.agenda import Agenda
from app.finder import Opening
from app.news import Verdict
from ui import wording
from ui.booking_model import PreviewShown, Sketch
from ui.day_model import DayModel, DayOptions
from ui.slot_errand import Errand
from ui.slot_model import Row, because
from ui.slot_preview import SideShown
from ui.slot_wish import Criteria, Directory


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the desk told about the chosen time. `system`: the practice system's name; `hold_minutes`: 0 = no holds."""

    agenda: Agenda
    directory: Directory
    zone: ZoneInfo
    now: datetime
    may: Verdict
    system: str
    hold_minutes: int
    hide: bool = False
    given: str = field(default="", repr=False)
    is_best: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)


def side_of(row: Row, opening: Opening, criteria: Criteria, errand: Errand, around: Around) -> SideShown:
    start = opening.span.start
    directory = around.directory
    held = row.hold is not None
    seen = criteria.seen[1] if criteria.seen and criteria.seen[0] == opening.provider else None
    hold = "" if errand.mode != "new" else wording.slot_hold_for(around.hold_minutes)
    reasons = tuple(row.chips) if held or row.is_own else tuple(because(opening, directory, around.given, seen))
    if row.party is not None:
        return _set_side(row, opening, criteria, errand, around)
    who = [directory.name_of(opening.provider), directory.place(opening.room, opening.connection, start)]
    return SideShown(
        day=wording.day_heading(start.date(), long=False),
        who=" · ".join(filter(None, who)),
        column=_column(row, opening, criteria, errand, around),
        heading=wording.slot_why_title(around.is_best, held),
        reasons=reasons,
        hold=wording.SLOT_RELEASE if held else hold,
        book=wording.slot_action(errand.mode, start),
        why_not=wording.slot_own() if row.is_own else "" if around.may else wording.why_not(around.may.why),
        note=wording.slot_hold_note(around.system) if hold else "",
    )


def _set_side(row: Row, opening: Opening, criteria: Criteria, errand: Errand, around: Around) -> SideShown:
    """Several people: the day of whoever begins, and who goes when."""
    assert row.party is not None
    directory, start = around.directory, row.party.span.start
    lines = tuple(("user-round", " · ".join(filter(None, line))) for line in row.lines)
    plain = replace(criteria, seeker=None)
    return SideShown(
        day=wording.day_heading(start.date(), long=False),
        who=directory.name_of(opening.provider),
        column=_column(row, opening, plain, errand, around),
        heading=wording.party_who(),
        reasons=lines,
        book=wording.party_book(start, len(row.lines)),
        why_not="" if around.may else wording.why_not(around.may.why),
    )


def _column(row: Row, opening: Opening, criteria: Criteria, errand: Errand, around: Around) -> PreviewShown:
    """The provider's day with the time drawn into it; a hold's own card and a moving visit's stand back for it."""
    found = next((c for c in around.agenda.columns if c.ref == opening.provider), None)
    if found is None:
        return PreviewShown(empty=wording.booking_no_preview())
    held = row.hold.id if row.hold is not None else ""
    visits = tuple(v for v in found.visits if v.ref != criteria.ignore)
    column = replace(found, holds=tuple(h for h in found.holds if h.id != held), visits=visits)
    options = DayOptions(hide_names=around.hide, outside_hours=False)
    agenda = replace(around.agenda, columns=(column,), timezone=around.zone.key)
    model = DayModel.prepare(agenda, around.now, options)
    kind = around.directory.type_of(criteria.visit_type)
    name = criteria.seeker.list_name if criteria.seeker is not None else ""
    if held and row.hold is not None:
        name = row.hold.patient_name
    if around.hide and name:
        name = wording.name_hidden(name)
    detail = kind.name if kind is not None else ""
    sketches = []
    old = errand.visit.appointment.span if errand.visit is not None and len(visits) < len(found.visits) else None
    if old is not None:
        sketches.append(Sketch("old", old.start.astimezone(around.zone), old.end.astimezone(around.zone), name))
    if row.party is not None:
        for one, who in zip(row.party.openings, around.names, strict=True):
            if one.provider == opening.provider:
                sketches.append(Sketch("chosen", one.span.start, one.span.end, who, detail, icon="plus"))
        day = wording.day_full(opening.span.start.date())
        return PreviewShown(day=day, model=model, sketches=tuple(sketches))
    start, end = opening.span.start, opening.span.end
    icon = "timer" if held else "plus"
    sketches.append(
        Sketch("chosen", start, end, name or detail or wording.day_visit(), detail if name else "", icon=icon)
    )
    day = wording.day_full(start.date())
    return PreviewShown(day=day, model=model, sketches=tuple(sketches))
