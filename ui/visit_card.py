"""What the inspector says of one visit: prepared from the visit as drawn and the patient's card. Pure; draws nothing.

Not here: the panel itself (`inspector.py`), where the facts come from (`day_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Patient, PatientCard, Practice, Status
from adapters.record import dataclass, field
from app import phones
from app.agenda import Visit
from app.news import Verdict
from app.writeback import Look
from ui import wording
from ui.inspector_card import STEPS, Fact, InspectorCard, NextStep

NEXT_STEP: Final = {
    Status.SCHEDULED: ("confirmed", "C"),
    Status.CONFIRMED: ("arrived", "A"),
    Status.ARRIVED: ("in_chair", "S"),
    Status.IN_CHAIR: ("done", "D"),
}
SAVED_ICON: Final = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitContext:
    """All the card is made of. `card` is None until the practice system told it; `visits` are the patient's.

    `zones`: those of all practices; where they differ, times say theirs.
    """

    visit: Visit
    practice: Practice | None
    zone: ZoneInfo
    now: datetime
    system: str
    may_status: Verdict
    may_move: Verdict
    may_book: Verdict
    card: PatientCard | None = field(default=None, repr=False)
    visits: Sequence[Visit] = field(default=(), repr=False)
    hide_names: bool = False
    zones: Sequence[str] = ()


def inspector_card(told: VisitContext) -> InspectorCard:
    """The card of a selected visit."""
    visit, appointment = told.visit, told.visit.appointment
    status = appointment.status if appointment.status is not Status.OTHER else Status.SCHEDULED
    hidden = told.hide_names
    shown = appointment.patient_name or wording.day_visit()
    why = wording.why_not(told.may_status.why) if not told.may_status else ""
    waiting, waited = _waiting(told)
    return InspectorCard(
        name=wording.name_hidden(shown) if hidden else _full_name(told, shown),
        identity="" if hidden else _identity(told),
        status=status.value,
        status_words=wording.translated(appointment.status_label),
        refused_steps=dict.fromkeys(STEPS, why) if why else {},
        waiting=waiting,
        waited=waited,
        next_step=_next_step(told, status) if told.may_status else None,
        facts=_facts(told),
        can_move=_cannot_move(told),
        can_book=wording.why_not(told.may_book.why) if not told.may_book else "",
        contact=() if hidden else _contact(told.card),
        lines=_lines(told),
        kept=wording.kept_words(visit.pending, told.system, told.now),
        kept_state=str(visit.pending.look) if visit.pending else SAVED_ICON,
        patient=() if hidden else _patient_facts(told.card),
        history=_history(told),
    )


def _full_name(told: VisitContext, shown: str) -> str:
    if told.card is not None:
        return wording.full_name(told.card.patient.given, told.card.patient.family)
    return wording.spoken_name(shown)


def _identity(told: VisitContext) -> str:
    if told.card is None:
        return ""
    patient = told.card.patient
    return wording.identity(patient.born, patient.chart, told.now.astimezone(told.zone).date())


def _waiting(told: VisitContext) -> tuple[str, str]:
    appointment = told.visit.appointment
    if appointment.status is not Status.ARRIVED or appointment.status_since is None:
        return "", ""
    since = appointment.status_since.astimezone(told.zone)
    waited = max(0, int((told.now - since).total_seconds() // 60))
    return wording.checked_in(since), wording.minutes_plain(waited)


def _next_step(told: VisitContext, status: Status) -> NextStep | None:
    found = NEXT_STEP.get(status)
    if found is None:
        return None
    key, keys = found
    icon = {"confirmed": "circle-check", "arrived": "user-round-check", "in_chair": "armchair", "done": "check-check"}
    return NextStep(key, wording.step_words(key, _room(told)), icon[key], keys)


def _room(told: VisitContext) -> str:
    rooms = told.practice.rooms if told.practice else ()
    return next((r.name for r in rooms if r.id == told.visit.appointment.room_id), "")


def _provider(told: VisitContext) -> str:
    people = told.practice.providers if told.practice else ()
    return next((p.name for p in people if p.id == told.visit.appointment.provider_id), "")


def _facts(told: VisitContext) -> tuple[Fact, ...]:
    appointment = told.visit.appointment
    start, end = (t.astimezone(told.zone) for t in (appointment.span.start, appointment.span.end))
    zone = wording.zone_word(start, told.zones)
    facts = [
        Fact(
            "clock",
            wording.time_range(start, end, half=True),
            more=f"{' ' if zone else ''}{zone} · {wording.minutes_plain(appointment.span.minutes)}",
        )
    ]
    if appointment.visit_type:
        facts.append(Fact("stethoscope", appointment.visit_type))
    provider, room = _provider(told), _room(told)
    if provider or room:
        facts.append(Fact("user-round", provider or room, more=f" · {room}" if provider and room else ""))
    if appointment.note and not told.hide_names:
        facts.append(Fact("sticky-note", appointment.note, quiet=True))
    return tuple(facts)


def _cannot_move(told: VisitContext) -> str:
    if not told.may_move:
        return wording.why_not(told.may_move.why)
    pending = told.visit.pending
    return wording.day_sending_stays() if pending is not None and pending.look is Look.SENDING else ""


def _contact(card: PatientCard | None) -> tuple[Fact, ...]:
    if card is None:
        return ()
    patient = card.patient
    facts = [_phone(patient, number) for number in range(min(2, len(patient.phones)))]
    if patient.email:
        facts.append(Fact("mail", patient.email, copy=patient.email))
    if card.balance:
        facts.append(Fact("circle-dollar-sign", wording.money_due(card.balance, card.currency)))
    if card.alerts:
        facts.append(Fact("heart-pulse", wording.alert_on_file(), below=wording.alert_not_shown()))
    return tuple(facts)


def _phone(patient: Patient, number: int) -> Fact:
    phone = patient.phones[number]
    shown = phones.display(phone.number)
    return Fact("phone", shown, more=f" {wording.phone_kind(phone.kind)}" if phone.kind else "", copy=shown)


def _patient_facts(card: PatientCard | None) -> tuple[Fact, ...]:
    if card is None:
        return ()
    more = [Fact("shield-check", text) for text in card.insurance]
    if card.note:
        more.append(Fact("sticky-note", card.note, quiet=True))
    more += [Fact("info", value, more=f" · {wording.translated(label)}") for label, value in card.details]
    return (*_contact(card), *more)


def _lines(told: VisitContext) -> tuple[tuple[str, str, str], ...]:
    """The visit before this one and the one after it, where they are known."""
    here = told.visit.appointment.span.start
    kept = [v for v in told.visits if v.appointment.status not in (Status.CANCELLED, Status.NO_SHOW)]
    before = [v for v in kept if v.appointment.span.start < here and v.ref != told.visit.ref]
    after = [v for v in kept if v.appointment.span.start > here and v.ref != told.visit.ref]
    lines = []
    if before:
        lines.append((wording.LAST, *_line(before[-1], told)))
    if after:
        lines.append((wording.NEXT, *_line(after[0], told)))
    return tuple(lines)


def _history(told: VisitContext) -> tuple[tuple[str, str, str], ...]:
    today = told.now.astimezone(told.zone).date()
    return tuple(
        (wording.day_short(_day(v, told.zone), year=_day(v, told.zone).year != today.year), *_line(v, told, day=False))
        for v in reversed(told.visits)
        if v.ref != told.visit.ref
    )


def _line(visit: Visit, told: VisitContext, *, day: bool = True) -> tuple[str, str]:
    appointment = visit.appointment
    start = appointment.span.start.astimezone(told.zone)
    today = told.now.astimezone(told.zone).date()
    words = [wording.day_short(start.date(), year=abs(start.date() - today) > timedelta(days=300))] if day else []
    if not day or appointment.span.start > told.now:
        words.append(wording.clock_time(start, half=False))
    rest = appointment.visit_type or wording.day_visit()
    if appointment.status in (Status.CANCELLED, Status.NO_SHOW):
        rest = f"{rest} ({wording.STATUS_WORDS[appointment.status.value]})"
    return ", ".join(words), rest


def _day(visit: Visit, zone: ZoneInfo) -> date:
    return visit.appointment.span.start.astimezone(zone).date()
