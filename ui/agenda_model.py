"""The agenda's lines prepared for painting: the day by time or by provider, who to call, what to fill, the figures.

Made of the calendar's own cards (`day_model.py`), so that a visit says the same in both. Pure. Not here: counting
(`app/figures.py`), painting (`agenda_paint.py`), what pressing does (`agenda_desk.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Practice, Status
from adapters.record import dataclass, field, replace
from app.agenda import Visit
from app.figures import GONE_BY, Figures, Gap
from app.ref import Ref
from ui import wording
from ui.day_model import Card, DayModel, Pill

PARTS: Final = ("earlier", "now", "morning", "before_noon", "afternoon", "evening")
EVENING: Final = 17
STATUSES: Final = tuple(s.value for s in Status if s is not Status.OTHER)
STEP: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the person chose to see. Empty sets mean all; `folded`: groups closed by hand, or opened ("+earlier")."""

    order: str = "time"  # time | provider
    providers: frozenset[Ref] = frozenset()
    statuses: frozenset[str] = frozenset()
    figure: str = ""
    text: str = field(default="", repr=False)
    folded: frozenset[str] = frozenset()

    @property
    def is_plain(self) -> bool:
        """Whether nothing but providers narrows the list: then openings stand among the visits."""
        return not (self.statuses or self.figure or self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known around the day. `phone` gives a patient's number as shown, or nothing; `systems` by connection."""

    now: datetime
    zone: ZoneInfo
    practices: Mapping[str, Practice]
    phone: Callable[[Ref], str]
    systems: Mapping[str, str]
    hide: bool = False

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def zone_of(self, connection: str) -> ZoneInfo:
        practice = self.practices.get(connection)
        return ZoneInfo(practice.timezone) if practice is not None else self.zone

    def place(self, connection: str, at: datetime, room: str) -> str:
        """Where a line belongs: its room, and where there are several practices, whose, and by which clock."""
        practice = self.practices.get(connection)
        if len(self.practices) > 1 and practice is not None:
            room = " · ".join(part for part in (room, practice.name) if part)
        return wording.day_in_zone(self.clock(at), room)

    def clock(self, at: datetime) -> str:
        """The zone of a practice-local time, where the practices' clocks differ."""
        return wording.zone_word(at, [p.timezone for p in self.practices.values()])


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line: "group", "visit", "gap", or at the side "call", "fill", "note". `state`: an outbox look, if unsettled."""

    kind: str
    key: str
    title: str = field(default="", repr=False)
    detail: str = field(default="", repr=False)
    is_open: bool = True
    time: str = ""
    length: str = ""
    marks: tuple[Pill, ...] = ()
    what: str = field(default="", repr=False)
    who: str = ""
    room: str = ""
    phone: str = field(default="", repr=False)
    status: str = ""
    state: str = ""
    state_words: str = ""
    ref: Ref | None = None
    gap: Gap | None = field(default=None, repr=False)
    start: datetime | None = None  # practice-local, as is `end`
    end: datetime | None = None
    spoken: str = field(default="", repr=False)

    @property
    def tip(self) -> str:
        """Everything the line says, where some of it may be cut off."""
        if self.kind not in ("visit", "gap", "call"):
            return ""
        who = " ".join(part for part in (self.who, self.room) if part)
        return "\n".join(part for part in (self.title, self.what, who, self.phone, self.detail) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureCard:
    """One figure as it is shown; `tone`: the status whose colours its title wears."""

    key: str
    icon: str
    tone: str
    title: str
    value: str
    detail: str = field(repr=False)
    spoken: str = field(repr=False)


# --- the list --------------------------------------------------------------------------------------------------------


def entries_of(model: DayModel, figures: Figures, wanted: Wanted, about: About) -> list[Entry]:
    """The lines of the list, groups included; a folded group is its head alone."""
    lines = [line for column in model.columns for line in _column_lines(model, column.ref, column.name, wanted, about)]
    lines = [(at, entry) for at, entry in lines if _is_wanted(entry, figures, wanted)]
    if wanted.figure == "openings" or wanted.is_plain:
        lines += [(_sort_key(gap.span.start, gap.provider), _gap_entry(gap, about)) for gap in figures.openings]
    lines.sort(key=lambda line: line[0])
    entries = [entry for _, entry in lines]
    grouped = _by_provider(model, figures, entries, about) if wanted.order == "provider" else _by_time(entries, about)
    found: list[Entry] = []
    narrowed = not wanted.is_plain
    for head, inside in grouped:
        is_open = narrowed or _is_open(head.key, wanted)
        spoken = wording.group_said(head.title, head.detail, is_open)
        found.append(replace(head, is_open=is_open, spoken=spoken))
        if is_open:
            found += inside
    return found


def _is_open(key: str, wanted: Wanted) -> bool:
    """Done is done: what is over is folded until somebody opens it."""
    return f"+{key}" in wanted.folded if key == "earlier" else key not in wanted.folded


def fold(key: str, wanted: Wanted) -> Wanted:
    """The group is turned from open to folded, or back."""
    return replace(wanted, folded=wanted.folded ^ {f"+{key}" if key == "earlier" else key})


def _sort_key(start: datetime, ref: Ref) -> tuple[float, Ref]:
    return start.timestamp(), ref


def _column_lines(
    model: DayModel, ref: Ref, name: str, wanted: Wanted, about: About
) -> Iterable[tuple[tuple[float, Ref], Entry]]:
    if wanted.providers and ref not in wanted.providers:
        return
    column = next(c for c in model.columns if c.ref == ref)
    for card in (*column.all_day, *column.cards):
        if card.visit is not None and card.look != "ghost":
            yield _sort_key(card.span.start, card.ref), _visit_entry(card, ref, name, about)


def _is_wanted(entry: Entry, figures: Figures, wanted: Wanted) -> bool:
    if wanted.figure:
        return entry.ref in {v.ref for v in visits_behind(wanted.figure, figures)}
    if wanted.statuses and entry.status not in wanted.statuses:
        return False
    return not wanted.text or _holds(entry, wanted.text)


def visits_behind(figure: str, figures: Figures) -> tuple[Visit, ...]:
    """The visits a figure counts; none for the openings."""
    return {
        "booked": figures.visits,
        "unconfirmed": figures.unconfirmed,
        "waiting": figures.waiting,
        "late": figures.late,
        "no_shows": figures.no_shows,
    }.get(figure, ())


def _holds(entry: Entry, text: str) -> bool:
    """Whether every word typed is in the line as it is shown, accents or not."""
    from app.search_text import fold  # when something is typed

    whole = " ".join((entry.title, entry.what, entry.who, entry.room, entry.phone, entry.time, entry.state_words))
    whole = fold(f"{whole} {wording.status_word(entry.status)}")
    plain = "".join(letter for letter in whole if letter.isalnum())
    return all(word in whole or (word.isdigit() and word in plain) for word in fold(text).split())


def _visit_entry(card: Card, column: Ref, provider: str, about: About) -> Entry:
    visit = card.visit
    assert visit is not None
    appointment, text = visit.appointment, card.text
    practice = about.practices.get(visit.ref.connection)
    room = next((r.name for r in practice.rooms if r.id == appointment.room_id), "") if practice is not None else ""
    who = wording.provider_short(provider) if column.id else ""
    phone = phone_of(visit, about)
    state = card.look if card.look not in ("", "saved") else ""
    start, end = card.local_times
    room = about.place(visit.ref.connection, start, room)
    return Entry(
        kind="visit",
        key=f"{visit.ref.connection}/{visit.ref.id}",
        title=text.name,
        detail=text.flag,
        time="" if appointment.all_day else wording.clock_time(start, half=False),
        length="" if appointment.all_day else wording.minutes(appointment.span.minutes),
        marks=tuple(mark for mark in card.marks if mark.kind != "since"),
        what=text.detail,
        who=who,
        room=room,
        phone=phone,
        status=appointment.status.value,
        state=state,
        state_words=wording.agenda_state(state, visit.pending.kind) if state and visit.pending is not None else "",
        ref=visit.ref,
        start=start,
        end=end,
        spoken=wording.row_spoken(wording.visit_spoken(card), f"{who} {room}".strip(), phone),
    )


def phone_of(visit: Visit, about: About) -> str:
    """The patient's number, unless names are hidden: a number names a person too."""
    patient = visit.appointment.patient_id
    return about.phone(Ref(visit.ref.connection, patient)) if patient and not about.hide else ""


def bookable(gap: Gap, zone: ZoneInfo) -> tuple[datetime, int]:
    """When and for how many minutes an opening can be booked, on whole five minutes."""
    start = gap.span.start.astimezone(zone)
    over = start.minute % STEP + start.second / 60
    lost = (STEP - over) % STEP
    begin = datetime.fromtimestamp(round((start.timestamp() + lost * 60) / 60) * 60, zone)
    return begin, max(STEP, int((gap.span.end.timestamp() - begin.timestamp()) // 60) // STEP * STEP)


def _gap_entry(gap: Gap, about: About, kind: str = "gap") -> Entry:
    zone = about.zone_of(gap.provider.connection)
    start, length = bookable(gap, zone)
    who = wording.provider_short(gap.name)
    if kind == "fill":  # which has no room for where
        who = " · ".join(part for part in (who, about.clock(start)) if part)
    room = about.place(gap.provider.connection, start, gap.detail.partition(" · ")[0])
    return Entry(
        kind=kind,
        key=f"{kind}.{gap.provider.connection}/{gap.provider.id}/{gap.span.end.timestamp():.0f}",
        title=wording.OPEN_TIME,
        time=wording.clock_time(start, half=kind == "fill"),
        length=wording.minutes(length),
        who=who,
        room=room,
        gap=gap,
        start=gap.span.start.astimezone(zone),
        end=gap.span.end.astimezone(zone),
        spoken=wording.gap_spoken(start, length, who),
    )


# --- groups ----------------------------------------------------------------------------------------------------------


def part_of(start: datetime, end: datetime, status: str, now: datetime, today: date) -> str:
    """Which part of the day a line stands in. Aware and practice-local, all of them."""
    if start.date() == today:
        if end <= now or (start <= now and status in GONE_BY):
            return "earlier"
        if start <= now:
            return "now"
    if start.hour < 12:
        return "before_noon" if start.date() == today else "morning"
    return "afternoon" if start.hour < EVENING else "evening"


def _by_time(entries: Sequence[Entry], about: About) -> list[tuple[Entry, list[Entry]]]:
    now = about.now.astimezone(about.zone)
    parts: dict[str, list[Entry]] = {}
    for entry in entries:
        assert entry.start is not None
        assert entry.end is not None
        part = part_of(entry.start, entry.end, entry.status, now, about.today)
        parts.setdefault(part, []).append(entry)
    found = []
    for key in PARTS:
        inside = parts.get(key)
        if inside:
            detail = {"earlier": _summary(inside), "now": wording.clock_time(now)}.get(key, "")
            found.append((Entry(kind="group", key=key, title=wording.part_title(key), detail=detail), inside))
    return found


def _summary(entries: Sequence[Entry]) -> str:
    visits = [entry for entry in entries if entry.kind == "visit"]
    counted = [(status, sum(entry.status == status for entry in visits)) for status in reversed(STATUSES)]
    order = {status: at for at, status in enumerate(("done", "no_show", "cancelled"))}
    told = sorted(((s, n) for s, n in counted if n), key=lambda pair: order.get(pair[0], 9))
    return wording.earlier_words(len(visits), told) if visits else ""


def _by_provider(
    model: DayModel, figures: Figures, entries: Sequence[Entry], about: About
) -> list[tuple[Entry, list[Entry]]]:
    real = {visit.ref for visit in figures.visits}
    found = []
    for column in model.columns:
        mine = {card.ref for card in (*column.all_day, *column.cards)}
        inside = [e for e in entries if (e.gap.provider == column.ref if e.gap is not None else e.ref in mine)]
        if not inside:
            continue
        practice = about.practices.get(column.ref.connection)
        place = column.detail.partition(" · ")[0]
        if len(about.practices) > 1 and practice is not None:
            place = " · ".join(part for part in (place, practice.name) if part)
        detail = wording.group_figures(sum(ref in real for ref in mine), column.percent, place)
        key = f"{column.ref.connection}/{column.ref.id}"
        found.append((Entry(kind="group", key=f"who.{key}", title=column.name, detail=detail), inside))
    return found


# --- the side --------------------------------------------------------------------------------------------------------


def call_entries(visits: Sequence[Visit], later: int, about: About) -> list[Entry]:
    """Whose visits are to be confirmed, next first."""
    found = []
    for visit in visits:
        appointment = visit.appointment
        start = appointment.span.start.astimezone(about.zone_of(visit.ref.connection))
        zone = about.clock(start)
        title, phone = shown_name(visit, about.hide), phone_of(visit, about)
        found.append(
            Entry(
                kind="call",
                key=f"call.{visit.ref.connection}/{visit.ref.id}",
                title=title,
                detail=wording.clock_in(start, zone) if about.hide else wording.call_line(start, phone, zone),
                what=appointment.visit_type or "",
                phone=phone,
                ref=visit.ref,
                start=start,
                spoken=wording.call_spoken(title, wording.clock_in(start, zone), phone),
            )
        )
    if later:
        words = wording.calls_later(later)
        found.append(Entry(kind="note", key="note.later", title=words, spoken=words))
    elif not found:
        words = wording.nobody_to_call()
        found.append(Entry(kind="note", key="note.nobody", title=words, spoken=words))
    return found


def fill_entries(figures: Figures, about: About) -> list[Entry]:
    """The openings worth filling, next first."""
    found = [_gap_entry(gap, about, "fill") for gap in figures.openings]
    if not found:
        words = wording.nothing_to_fill()
        found.append(Entry(kind="note", key="note.full", title=words, spoken=words))
    return found


def shown_name(visit: Visit, hide: bool) -> str:
    """ "Siobhan Brennan", or "S. B." while names are hidden; a visit without a patient goes by its type."""
    name = visit.appointment.patient_name or ""
    if hide:
        return wording.name_hidden(name) or wording.day_visit()
    return wording.spoken_name(name) or visit.appointment.visit_type or wording.day_visit()


# --- figures ---------------------------------------------------------------------------------------------------------


def cards_of(figures: Figures, about: About) -> tuple[FigureCard, ...]:
    """The six figures with the words under them."""
    values = {
        "booked": wording.percent_words(figures.percent),
        "openings": wording.figure(len(figures.openings)),
        **{k: wording.figure(len(visits_behind(k, figures))) for k in ("unconfirmed", "waiting", "late", "no_shows")},
    }
    details = _details(figures, about)
    found = []
    for key, icon, tone, words in wording.FIGURES:
        title = words
        spoken = wording.figure_spoken(title, values[key], details[key])
        found.append(
            FigureCard(
                key=key, icon=icon, tone=tone, title=title, value=values[key], detail=details[key], spoken=spoken
            )
        )
    return tuple(found)


def _details(figures: Figures, about: About) -> dict[str, str]:
    now, zone = about.now, about.zone

    def family(visits: Sequence[Visit]) -> str:
        name = visits[0].appointment.patient_name or "" if visits else ""
        return (wording.name_hidden(name) if about.hide else name.partition(",")[0]) or wording.day_visit()

    waits = [now - v.appointment.status_since for v in figures.waiting if v.appointment.status_since is not None]
    late = [int((now - v.appointment.span.start).total_seconds() // 60) for v in figures.late]
    first = figures.unconfirmed[0].appointment.span.start.astimezone(zone) if figures.unconfirmed else None
    last = figures.no_shows[-1].appointment.span.start.astimezone(zone) if figures.no_shows else None
    return {
        "booked": wording.agenda_booked(figures.booked, figures.bookable, figures.hours_known),
        "unconfirmed": wording.agenda_unconfirmed(first),
        "openings": wording.agenda_free(figures.free),
        "waiting": wording.agenda_waiting(
            max(waits, default=timedelta()) if figures.waiting else None,
        ),
        "late": wording.agenda_late(family(figures.late), max(late, default=0), len(late)),
        "no_shows": wording.agenda_no_shows(family(figures.no_shows), last, len(figures.no_shows)),
    }
