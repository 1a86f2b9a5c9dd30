"""The outbox in words: what a row, a group and the details of a change say. Pure; no widgets, no clock, no desk.

`OutboxDesk` hands in each change with its `Around`; list, popover, details and tray all read from here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, Book, EditPatient, Move, SetStatus
from adapters.model import Appointment, Practice, Span
from adapters.record import dataclass, field
from app.news import LinkState
from app.writeback import ATTENTION_AFTER, Look, State, Wait, Writeback, look
from ui import wording

NEEDS, WAY, SAVED, GONE = "needs", "way", "saved", "gone"
GROUPS: Final = (NEEDS, WAY, SAVED, GONE)
FEW: Final = 4
"""So many settled changes are listed until somebody asks for more."""
_PAST_MIDDLE: Final = {Look.FAILED: NEEDS, Look.ATTENTION: NEEDS, Look.WAITING: WAY, Look.SENDING: WAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known around one change. `theirs`: what the system shows of a change that reads back different."""

    system: str
    zone: ZoneInfo
    now: datetime
    practice: Practice | None = None
    theirs: Appointment | None = field(default=None, repr=False)
    link: LinkState = LinkState.FRESH
    may_withdraw: bool = False
    may_act: bool = True
    paused: bool = False
    hide_names: bool = False
    patience: timedelta = ATTENTION_AFTER

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def local(self, span: Span) -> tuple[datetime, datetime]:
        return span.start.astimezone(self.zone), span.end.astimezone(self.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One change as the list shows it. `look`: an outbox state, or "gone"; `acts`: all that may be done, main first."""

    id: str
    group: str
    look: str
    verb: str
    name: str = field(repr=False)
    detail: str = field(repr=False)
    state: str
    age: str
    tries: str
    next: str = field(repr=False)
    action: str
    acts: tuple[str, ...]
    spoken: str = field(repr=False)

    @property
    def is_small(self) -> bool:
        """Settled: quieter and lower."""
        return self.group in (SAVED, GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the list: "group" with its count, "row", or "more". `key` is unique in the list."""

    kind: str
    key: str
    title: str = ""
    count: int = 0
    is_open: bool = True
    row: Row | None = None

    @property
    def spoken(self) -> str:
        if self.row is not None:
            return self.row.spoken
        if self.kind == "group":
            return wording.outbox_group_spoken(self.title, self.count, self.is_open)
        return self.title

    @property
    def tip(self) -> str:
        row = self.row
        return f"{row.verb} {row.name}\n{row.detail}\n{row.next}" if row is not None else ""


# --- where a change stands -------------------------------------------------------------------------------------------


def group_of(wb: Writeback, around: Around) -> str:
    if wb.state is State.DROPPED:
        return GONE
    return _PAST_MIDDLE.get(look(wb, around.now, around.patience) or Look.SAVED, SAVED)


def look_of(wb: Writeback, around: Around) -> str:
    if wb.state is State.DROPPED:
        return "gone"
    return str(look(wb, around.now, around.patience) or Look.SAVED)


def situation(wb: Writeback, around: Around) -> str:
    """Where it stands, as one key for all sentences about it."""
    long = look(wb, around.now, around.patience) is Look.ATTENTION
    if wb.state is State.READY:
        return _waiting(wb, around)
    if wb.state is State.SENDING:
        return "sending_long" if long else "sending"
    if wb.state is State.QUEUED:
        return "unwanted" if wb.unwanted else "queued_long" if long else "queued"
    if wb.state is State.UNSURE:
        return "unsure" if long else "lost"
    if wb.state is State.REFUSED:
        stopped = wb.steps[-1].what == "stopped" if wb.steps else False
        return "orphan" if wb.waits_for is not None else "stopped" if stopped else "refused"
    last = next((s.what for s in reversed(wb.steps) if s.what not in ("learned", "shown")), "")
    if wb.state is State.DROPPED:
        return last if last in ("undone", "withdrawn") else "dropped"
    if wb.differs:
        return "differs"
    if last == "settled_by_person":
        return "saved_word"
    return "saved_there" if last == "already_there" else "saved_again" if wb.attempts > 1 else "saved"


def _waiting(wb: Writeback, around: Around) -> str:
    if around.paused:
        return "paused"
    if wb.wait is Wait.UNDO and wb.next_at is not None and wb.next_at > around.now:
        return "undo"
    if wb.wait is Wait.TURN:
        return "turn_patient" if wb.kind == "book" and wb.waits_for else "turn"
    if wb.wait is Wait.SLOWED:
        return "slowed" if around.link is LinkState.SLOWED else "down"
    plain = {Wait.OFFLINE: "offline", Wait.LOCKED: "locked", Wait.PAUSED: "paused"}
    return plain.get(wb.wait, "looks_first" if wb.read_first else "now")


def acts_of(wb: Writeback, around: Around) -> tuple[str, ...]:
    """What a person may do with it, the row's own action first, then in the order of the context menu."""
    opens = "open_patient" if isinstance(wb.change, AddPatient | EditPatient) else "open"
    looks = (opens, "copy")
    if not around.may_act:
        return looks
    if wb.state is State.READY:
        return ("undo", *looks)
    if wb.state is State.QUEUED:
        back = ("take_back",) if around.may_withdraw and not wb.unwanted else ()
        long = look(wb, around.now, around.patience) is Look.ATTENTION
        return (*(("compare",) if long else ()), *back, *looks)
    if wb.state is State.REFUSED:
        if wb.waits_for is not None:
            return ("discard", "copy")
        is_timed = isinstance(wb.change, Book | Move)
        is_person = isinstance(wb.change, AddPatient | EditPatient)
        first = ("fix", "retry", "pick_time") if is_timed else ("fix", "retry") if is_person else ("retry",)
        return (*first, *looks, "discard")
    if look(wb, around.now, around.patience) is Look.ATTENTION:
        return ("compare", *looks)
    return ("copy",) if wb.state is State.DROPPED else looks


# --- a row -----------------------------------------------------------------------------------------------------------


def row_of(wb: Writeback, around: Around) -> Row:
    acts, key, group = acts_of(wb, around), look_of(wb, around), group_of(wb, around)
    verb, who, detail, then = verb_of(wb), name_of(wb, around), detail_of(wb, around), next_of(wb, around)
    settled = wb.settled_at if group in (SAVED, GONE) else None
    state = wording.OUTBOX_STATES[key]
    start = start_of(wb, around)
    what = [f"{verb} {who}".strip(), wording.outbox_when_spoken(start, around.today) if start else ""]
    return Row(
        id=wb.id,
        group=group,
        look=key,
        verb=verb,
        name=who,
        detail=detail,
        state=state,
        age=wording.clock_time(settled.astimezone(around.zone), half=False)
        if settled
        else wording.outbox_age(wb.made_at.astimezone(around.zone), around.now.astimezone(around.zone)),
        tries=str(wb.attempts),
        next=then,
        action=acts[0] if acts[0] != "copy" else "",
        acts=acts,
        spoken=wording.outbox_row_spoken(state, what, None if settled else around.now - wb.made_at, wb.attempts, then),
    )


def verb_of(wb: Writeback) -> str:
    change = wb.change
    status = change.status.value if isinstance(change, SetStatus) else ""
    fields: tuple[str, ...] = ()
    if isinstance(change, EditPatient):
        fields = tuple(name for name in ("phones", "born", "email") if getattr(change, name) is not None)
        if change.given is not None or change.family is not None:
            fields = (*fields, "name")
    return wording.outbox_verb(wb.kind, status, fields)


def name_of(wb: Writeback, around: Around) -> str:
    """Whose change it is, as far as names may be seen."""
    if not wb.patient_name:
        return wording.day_visit()
    return wording.name_hidden(wb.patient_name) if around.hide_names else wording.spoken_name(wb.patient_name)


def _span(wb: Writeback) -> Span | None:
    if isinstance(wb.change, Book | Move):
        return wb.change.span
    return wb.before.span if wb.before is not None else None


def start_of(wb: Writeback, around: Around) -> datetime | None:
    """When the visit begins that it is about, local; None where it is about a person."""
    span = _span(wb)
    return around.local(span)[0] if span is not None else None


def detail_of(wb: Writeback, around: Around) -> str:
    """The quiet second line: when, what, with whom; for a patient what is new."""
    change = wb.change
    if isinstance(change, AddPatient | EditPatient):
        return "" if around.hide_names else _person(change)
    span = _span(wb)
    if span is None:
        return ""
    start, end = around.local(span)
    if isinstance(change, Move):
        old = around.local(wb.before.span) if wb.before is not None else None
        when = wording.outbox_moved(old, (start, end), around.today)
    else:
        when = wording.outbox_when(start, with_day=isinstance(change, Book) or start.date() != around.today)
    return " · ".join(filter(None, (when, _type(wb), _place(wb, around))))


def _type(wb: Writeback) -> str:
    return wb.visit_type or (wb.before.visit_type if wb.before is not None else None) or ""


def _place(wb: Writeback, around: Around) -> str:
    """ "Dr. Okafor, Op 2"; the room only where the change chooses it."""
    chosen, before = wb.change, wb.before
    wanted, was = getattr(chosen, "provider_id", None), before.provider_id if before else None
    who = provider_name(around.practice, wanted or was)
    if wanted and was and wanted != was:
        who = f"{provider_name(around.practice, was)} → {who}"
    return ", ".join(filter(None, (who, room_name(around.practice, getattr(chosen, "room_id", None)))))


def provider_name(practice: Practice | None, ident: str | None) -> str:
    if practice is None or ident is None:
        return ""
    name = next((p.name for p in practice.providers if p.id == ident), "")
    return wording.provider_said(name, (p.name for p in practice.providers))


def room_name(practice: Practice | None, ident: str | None) -> str:
    return next((r.name for r in practice.rooms if r.id == ident), "") if practice is not None and ident else ""


def _person(change: AddPatient | EditPatient) -> str:
    parts = [wording.full_name(change.given or "", change.family or "") if isinstance(change, EditPatient) else ""]
    parts.append(wording.day_short(change.born, year=True) if change.born else "")
    parts += [phone.number for phone in change.phones or ()]
    parts.append(change.email or "")
    return " · ".join(filter(None, parts))


def left_of(wb: Writeback, around: Around) -> timedelta | None:
    """How long until something happens by itself; None when nothing is planned, or it is due now."""
    if wb.next_at is None or wb.settled or wb.next_at <= around.now:
        return None
    return wb.next_at - around.now


def next_of(wb: Writeback, around: Around) -> str:
    """What happens next, or how it ended, in words with a countdown."""
    key = situation(wb, around)
    took = wording.seconds_left(_took(wb)) if wb.state is State.DONE else ""
    words = wording.outbox_next(
        "stopped" if key == "orphan" else key,
        left=left_of(wb, around),
        tries=wb.attempts,
        system=around.system,
        theirs=theirs_of(wb, around),
        age=wording.ago(around.now - (wb.sent_at or wb.made_at)),
        took=took,
        by=by_of(wb),
    )
    if wb.state is State.DONE and not wb.differs:
        if wb.overlaps:
            words = wording.outbox_overlaps(words)
        elif wb.warnings:
            words = f"{words}. {wording.translated(wb.warnings[0])}"
    return words


def _took(wb: Writeback) -> timedelta:
    """From the first time it went out until it was kept."""
    first = next((s.at for s in wb.steps if s.what == "sending"), wb.sent_at or wb.made_at)
    return (wb.settled_at or first) - first


def by_of(wb: Writeback) -> str:
    """Who last said how it is."""
    said = [s.detail for s in wb.steps if s.what == "settled_by_person" and s.detail]
    return said[-1] if said else wb.made_by


def theirs_of(wb: Writeback, around: Around) -> str:
    """What the system shows instead, in the fewest words that tell the difference."""
    theirs = around.theirs
    if theirs is None:
        return wording.outbox_shows("", is_gone=wb.differs and not isinstance(wb.change, AddPatient | EditPatient))
    change, words = wb.change, ""
    if isinstance(change, Book | Move):
        start, wanted = around.local(theirs.span)[0], around.local(change.span)[0]
        if start != wanted:
            words = wording.outbox_when(start, with_day=start.date() != wanted.date())
        elif change.provider_id not in (None, theirs.provider_id):
            words = provider_name(around.practice, theirs.provider_id)
        elif change.room_id not in (None, theirs.room_id):
            words = room_name(around.practice, theirs.room_id)
        else:
            words = wording.minutes(theirs.span.minutes)
    elif theirs.status.value != "other":
        words = wording.status_word(theirs.status.value)
    return wording.outbox_shows(words or wording.translated(theirs.status_label))


# --- the list --------------------------------------------------------------------------------------------------------


def counts_of(rows: Iterable[Row]) -> dict[str, int]:
    """How many changes each filter would show."""
    numbers = dict.fromkeys(GROUPS, 0)
    for row in rows:
        numbers[row.group] += 1
    return numbers


def matches(row: Row, text: str) -> bool:
    """Whether every word typed is somewhere in the row."""
    whole = f"{row.verb} {row.name} {row.detail} {row.state}".casefold()
    return all(word in whole for word in text.casefold().split())


def entries_of(
    rows: Sequence[Row],
    *,
    day: date,
    today: date,
    only: str = "all",
    text: str = "",
    closed: Collection[str] = (),
    whole: Collection[str] = (),
) -> tuple[Entry, ...]:
    """The lines of the list. `closed`: groups folded away; `whole`: groups shown to their end; `text`: a filter."""
    entries: list[Entry] = []
    for group in GROUPS:
        if only not in ("all", group):
            continue
        mine = [row for row in rows if row.group == group and matches(row, text)]
        if not mine:
            continue
        is_open = group not in closed or bool(text)
        title = wording.outbox_group(group, day, today)
        entries.append(Entry(kind="group", key=group, title=title, count=len(mine), is_open=is_open))
        if not is_open:
            continue
        cut = group == SAVED and only == "all" and not text and group not in whole and len(mine) > FEW + 1
        shown = mine[:FEW] if cut else mine
        entries += [Entry(kind="row", key=row.id, row=row) for row in shown]
        if cut:
            entries.append(Entry(kind="more", key=f"more.{group}", title=wording.outbox_more(len(mine) - FEW)))
    return tuple(entries)
