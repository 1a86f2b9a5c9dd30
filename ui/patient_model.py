"""The patient list and page in words: rows, visits, contact, what is on its way. Pure; no widgets, no desk.

`PatientDesk` hands in what is known so far; what the practice system does not tell is simply not in the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, EditPatient
from adapters.model import Patient, PatientCard, Phone, Practice, Status
from adapters.record import dataclass, field
from app import phones
from app.agenda import Visit
from app.news import Verdict
from app.patients import PatientHit
from app.ref import Ref
from app.writeback import Look, Writeback, look
from ui import wording
from ui.inspector_card import Fact

FEW: Final = 5
"""So many past visits are shown until somebody asks for more."""


# --- what the page is told -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of the list: a heading (`kind` "head") or a patient with two identifiers. `side` is the next visit.

    With several practices `side` names the practice, because one person may be listed once for each.
    """

    kind: str = "patient"
    ref: Ref | None = None
    name: str = field(default="", repr=False)
    marks: tuple[tuple[int, int], ...] = ()
    detail: str = field(default="", repr=False)
    side: str = field(default="", repr=False)
    initials: str = field(default="", repr=False)
    spoken: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLine:
    """A visit of the page. `status` keys its pill; `look` is the outbox state of a change on its way, "" for none."""

    ref: Ref
    date: date
    day: str
    time: str
    what: str = field(repr=False)
    who: str = ""
    status: str = "scheduled"
    status_words: str = ""
    look: str = ""
    look_words: str = ""
    can_confirm: bool = False

    @property
    def spoken(self) -> str:
        return wording.visit_line_spoken(self.day, self.time, self.what, self.who, self.status_words, self.look_words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A change of the patient's own details that is not in the practice system yet."""

    id: str
    look: str
    title: str
    age: str
    new: str = field(repr=False)
    old: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    ref: Ref
    name: str = field(repr=False)
    words: str = field(repr=False)
    when: str = ""
    practice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """The page of one patient. `upcoming` None: still being read. Empty strings and tuples: not told, so not shown."""

    ref: Ref
    name: str = field(repr=False)
    identity: str = field(repr=False)
    practice: str = ""
    note_line: str = ""  # why what is shown may be old
    upcoming: tuple[VisitLine, ...] | None = None
    past: tuple[VisitLine, ...] = ()
    missed: str = ""
    since: str = ""
    contact: tuple[Fact, ...] = field(default=(), repr=False)
    waiting: tuple[Waiting, ...] = ()
    balance: tuple[str, str, str] | None = field(default=None, repr=False)
    notes: str = field(default="", repr=False)
    insurance: tuple[str, ...] = field(default=(), repr=False)
    good: tuple[Fact, ...] = field(default=(), repr=False)
    household: tuple[Relative, ...] = field(default=(), repr=False)
    cannot_edit: str = ""
    cannot_book: str = ""
    copied: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that is known of the open patient so far; None where the answer is still awaited."""

    ref: Ref
    patient: Patient
    system: str
    zone: ZoneInfo
    now: datetime
    since: date
    practice: Practice | None = None
    practice_name: str = ""  # "" where there is only one practice
    card: PatientCard | None = field(default=None, repr=False)
    visits: Sequence[Visit] | None = field(default=None, repr=False)
    household: Sequence[PatientHit] = field(default=(), repr=False)
    practices: tuple[tuple[str, str], ...] = ()  # connection and practice name, where there are several
    changes: Sequence[Writeback] = field(default=(), repr=False)
    may_edit: Verdict
    may_book: Verdict
    may_status: Verdict
    reachable: bool = True

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def north_american(self) -> bool:
        return phones.is_north_american(self.zone.key)


# --- the list --------------------------------------------------------------------------------------------------------


def person_row(found: PatientHit, now: datetime, zone: ZoneInfo, practice: str = "") -> PersonRow:
    """Name, birth date and phone (or chart number); the next visit, or with several practices which one."""
    hit, today = found.hit, now.astimezone(zone).date()
    parts = [wording.day_short(hit.born, year=True)] if hit.born else []
    if hit.phone:
        parts.append(phones.display(hit.phone, north_american=phones.is_north_american(zone.key)))
    if hit.chart and len(parts) < 2:
        parts.append(f"#{hit.chart}")
    detail = " · ".join(parts)
    start = found.next.span.start.astimezone(zone) if found.next is not None else None
    side = practice or (wording.short_when(start, today) if start is not None else "")
    return PersonRow(
        ref=hit.ref,
        name=hit.name,
        marks=hit.spans,
        detail=detail,
        side=side,
        initials=wording.initials(hit.name),
        spoken=wording.person_spoken(hit.name, detail, wording.visit_when(found.next, today, zone), practice),
    )


def head_row(kind: str, listed: int = 0, known: int = 0) -> PersonRow:
    """A heading; with `known` it tells how many of all patients are listed under it."""
    words, side = wording.list_heading(kind), wording.shown_of(listed, known) if known else ""
    return PersonRow(kind="head", name=words, side=side, spoken=", ".join(filter(None, (words, side))))


# --- the page --------------------------------------------------------------------------------------------------------


def person_shown(told: Told) -> PersonShown:
    """Everything the page says."""
    patient, card = told.patient, told.card
    lines = None if told.visits is None else [_visit_line(visit, told) for visit in told.visits]
    coming = None if lines is None else tuple(line for line, visit in _paired(lines, told) if _is_coming(visit, told))
    past = tuple(line for line, visit in _paired(lines, told) if not _is_coming(visit, told))[::-1]
    no_shows = sum(visit.appointment.status is Status.NO_SHOW for visit in told.visits or ())
    contact = _contact(told)
    name = wording.full_name(patient.given, patient.family)
    return PersonShown(
        ref=told.ref,
        name=name,
        identity=wording.person_identity(patient.born, patient.chart, told.today),
        practice=told.practice_name,
        note_line="" if told.reachable else wording.as_last_told(told.system),
        upcoming=coming,
        past=past,
        missed=wording.missed(no_shows) if no_shows else "",
        since=wording.kept_since(told.since),
        contact=contact,
        waiting=tuple(_waiting(wb, told) for wb in told.changes),
        balance=_balance(told),
        notes=card.note or "" if card is not None else "",
        insurance=card.insurance if card is not None else (),
        good=_good(told),
        household=tuple(_relative(found, told) for found in told.household),
        cannot_edit="" if told.may_edit else wording.why_not(told.may_edit.why),
        cannot_book="" if told.may_book else wording.why_not(told.may_book.why),
        copied="\n".join((name, *(fact.copy for fact in contact if fact.copy))),
    )


def _paired(lines: Sequence[VisitLine] | None, told: Told) -> list[tuple[VisitLine, Visit]]:
    return list(zip(lines or (), told.visits or (), strict=True))


def _is_coming(visit: Visit, told: Told) -> bool:
    """Today's visits stay on top until they are over."""
    span, status = visit.appointment.span, visit.appointment.status
    here = status in (Status.ARRIVED, Status.IN_CHAIR) and span.start.astimezone(told.zone).date() == told.today
    return here or (span.end > told.now and status not in (Status.DONE, Status.NO_SHOW, Status.CANCELLED))


def _visit_line(visit: Visit, told: Told) -> VisitLine:
    appointment, pending = visit.appointment, visit.pending
    start = appointment.span.start.astimezone(told.zone)
    status = appointment.status
    people = told.practice.providers if told.practice is not None else ()
    who = next((p.name for p in people if p.id == appointment.provider_id), "")
    key = "scheduled" if status is Status.OTHER else status.value
    look_key = str(pending.look) if pending is not None and pending.look is not Look.SAVED else ""
    settable = told.practice.statuses if told.practice is not None else ()
    can = status is Status.SCHEDULED and not look_key and bool(told.may_status) and appointment.span.end > told.now
    return VisitLine(
        ref=visit.ref,
        date=start.date(),
        day=wording.visit_day(start.date(), told.today),
        time=wording.clock_time(start),
        what=appointment.visit_type or wording.day_visit(),
        who=who,
        status=key,
        status_words=wording.translated(appointment.status_label)
        if status is Status.OTHER
        else wording.status_word(key),
        look=look_key,
        look_words=wording.OUTBOX_STATES[look_key] if look_key else "",
        can_confirm=can and (not settable or Status.CONFIRMED in settable),
    )


def _contact(told: Told) -> tuple[Fact, ...]:
    patient = told.patient
    facts = []
    for phone in patient.phones:
        shown = phones.display(phone.number, north_american=told.north_american)
        facts.append(Fact("phone", shown, below=wording.phone_kind(phone.kind) if phone.kind else "", copy=shown))
    if patient.email:
        facts.append(Fact("mail", patient.email, copy=patient.email))
    return tuple(facts)


def _balance(told: Told) -> tuple[str, str, str] | None:
    card = told.card
    if card is None or card.balance is None:
        return None
    amount = wording.money(card.balance, card.currency)
    return amount, wording.balance_is(card.balance), wording.balance_from(told.system)


def _good(told: Told) -> tuple[Fact, ...]:
    """Alerts are a mark, never a text."""
    card = told.card
    if card is None:
        return ()
    alert = (Fact("heart-pulse", wording.alert_on_file(), below=wording.read_alert_in(told.system)),)
    return (
        *(alert if card.alerts else ()),
        *(Fact("info", value, below=wording.translated(label)) for label, value in card.details),
    )


def _relative(found: PatientHit, told: Told) -> Relative:
    hit = found.hit
    name = wording.full_name(hit.given, hit.family)
    years = wording.age(hit.born, told.today) if hit.born is not None else None
    return Relative(
        ref=hit.ref,
        name=name,
        words=wording.relative(name, years),
        when=wording.next_is(wording.visit_when(found.next, told.today, told.zone)),
        practice=dict(told.practices).get(hit.ref.connection, ""),
    )


# --- what is on its way ----------------------------------------------------------------------------------------------


def changed_fields(change: EditPatient) -> tuple[str, ...]:
    """ "name", "born", "phones", "email": what an edit is about."""
    found = [key for key in ("born", "phones", "email") if getattr(change, key) is not None]
    return (*(("name",) if change.given is not None or change.family is not None else ()), *found)


def _waiting(wb: Writeback, told: Told) -> Waiting:
    change = wb.change
    state = str(look(wb, told.now) or Look.WAITING)
    age = wording.since_words(told.now - wb.made_at)
    words = wording.OUTBOX_STATES[state]
    if isinstance(change, AddPatient):
        title = wording.edit_waits(wording.edit_heading("added"), words)
        return Waiting(id=wb.id, look=state, title=title, age=age, new="", old=wording.not_in_system(told.system))
    assert isinstance(change, EditPatient)
    fields = changed_fields(change)
    title = wording.edit_heading(fields[0] if len(fields) == 1 else "several")
    new = " · ".join(_wished(change, key, told) for key in fields)
    old = _kept(told.patient, fields[0], told) if len(fields) == 1 else None
    return Waiting(
        id=wb.id,
        look=state,
        title=wording.edit_waits(title, words),
        age=age,
        new=new,
        old=wording.edit_old(told.system, old) if old is not None else wording.not_in_system(told.system),
    )


def _wished(change: EditPatient, key: str, told: Told) -> str:
    if key == "name":
        given = change.given if change.given is not None else told.patient.given
        family = change.family if change.family is not None else told.patient.family
        return wording.full_name(given, family)
    if key == "born":
        return wording.day_short(change.born, year=True) if change.born is not None else ""
    if key == "phones":
        return _numbers(change.phones or (), told) or wording.removed_value()
    return change.email or wording.removed_value()


def _kept(patient: Patient, key: str, told: Told) -> str:
    if key == "name":
        return wording.full_name(patient.given, patient.family)
    if key == "born":
        return wording.day_short(patient.born, year=True) if patient.born is not None else ""
    return _numbers(patient.phones, told) if key == "phones" else patient.email or ""


def _numbers(found: Sequence[Phone], told: Told) -> str:
    return ", ".join(phones.display(phone.number, north_american=told.north_american) for phone in found)
