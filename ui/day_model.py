"""A day prepared for painting: columns of cards with their places in time, words and marks, from `app.agenda.Agenda`.

Cheap to make: a card finds its words when it is first drawn. Time-dependent parts (waiting, late, countdowns) move with
`DayModel.tick`. Not here: pixels (`day_layout.py`, `day_paint.py`), what may be done with a visit (the desk).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Span, Status
from adapters.record import dataclass, field
from app.agenda import Agenda, Closed, Column, Hold, Visit
from app.ref import Ref
from app.writeback import Look
from ui import day_layout, wording

CANCELLED_MINUTES: Final = 20  # what a cancelled visit's one line takes when overlaps are laid side by side
SAVED_FOR: Final = timedelta(seconds=4)
MOST_MARKS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOptions:
    """What the person chose. `step`: minutes a drag or an arrow key moves by; Alt makes it 5."""

    step: int = day_layout.QUARTER
    new_minutes: int = 30
    show_cancelled: bool = False
    outside_hours: bool = True
    hide_names: bool = False
    grid_keys: bool = True
    stale: bool = False  # nothing new can be read: heads say how old it is


@dataclass(frozen=True, slots=True)
class Pill:
    """A mark on a card: an icon, words or both. `group` and `key` name its colours; `short` is for a shared line."""

    kind: str
    icon: str = ""
    text: str = field(default="", repr=False)
    short: str = field(default="", repr=False)
    group: str = ""
    key: str = ""
    bold: bool = False


@dataclass(frozen=True, slots=True)
class CardText:
    """Everything written on a card. `flag` is the outbox line, `brief` the same where there is little room."""

    name: str
    detail: str
    flag: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True)
class _Day:
    """What the cards of one day share."""

    day: date
    zone: ZoneInfo
    hide: bool
    language: str
    told: bool = False  # the day is said with each visit, because other days stand beside it


class Card:
    """One visit, old place of a move, or held time. `start` and `end` are elapsed minutes of its column's day."""

    __slots__ = (
        "_day",
        "_marks",
        "_text",
        "column",
        "end",
        "hold",
        "is_line",
        "lane",
        "look",
        "now",
        "of",
        "saved",
        "start",
        "visit",
    )

    def __init__(self, day: _Day, column: int, start: float, end: float, now: datetime) -> None:
        self._day = day
        self.column = column
        self.start = start
        self.end = end
        self.now = now
        self.is_line = False  # a cancelled visit is one struck line, whatever its length
        self.lane = 0
        self.of = 1
        self.visit: Visit | None = None
        self.hold: Hold | None = None
        self.saved = now  # when a kept change was first seen kept
        self.look = ""  # an app.writeback.Look, "ghost", "held" or nothing
        self._text: CardText | None = None
        self._marks: tuple[Pill, ...] | None = None

    @property
    def ref(self) -> Ref:
        """The visit; for held time the hold's own id."""
        if self.visit is not None:
            return self.visit.ref
        assert self.hold is not None
        return Ref(self.hold.connection, self.hold.id)

    @property
    def key(self) -> tuple[Ref, str]:
        """Unique on the day: a visit being moved has two cards."""
        return self.ref, "from" if self.look == "ghost" else "held" if self.hold else ""

    @property
    def status(self) -> Status:
        return self.visit.appointment.status if self.visit else Status.OTHER

    @property
    def is_firm(self) -> bool:
        """Stays where it is: nothing that is on its way, only a shadow, or over can be dragged."""
        return (
            self.visit is None
            or self.look in (Look.SENDING, "ghost")
            or self.visit.appointment.all_day
            or self.status in (Status.CANCELLED, Status.NO_SHOW, Status.DONE)
        )

    @property
    def span(self) -> Span:
        return self.visit.appointment.span if self.visit else self.hold.span  # type: ignore[union-attr]

    @property
    def local_times(self) -> tuple[datetime, datetime]:
        """Start and end on the practice's wall clock."""
        span, zone = self.span, self._day.zone
        return span.start.astimezone(zone), span.end.astimezone(zone)

    @property
    def told_day(self) -> date | None:
        """The day to be said with the visit, where several days stand side by side."""
        return self._day.day if self._day.told else None

    @property
    def times(self) -> str:
        """ "10:30 – 12:00"."""
        start, end = self.local_times
        return _range(self._day.language, (start.hour, start.minute), (end.hour, end.minute))

    @property
    def text(self) -> CardText:
        if self._text is None:
            self._text = _hold_text(self) if self.hold else _visit_text(self)
        return self._text

    @property
    def marks(self) -> tuple[Pill, ...]:
        if self._marks is None:
            self._marks = _marks(self)
        return self._marks

    def tick(self, now: datetime) -> bool:
        """Whether the passing of time changed what this card shows."""
        self.now = now
        if self.hold is not None:
            before, self._text = self._text, None
            return before is not None and self.text != before
        if self.status not in _LIVE and self.look != Look.SAVED:
            return False
        old, self._marks = self._marks, None
        return old is not None and self.marks != old


@dataclass(frozen=True, slots=True)
class Note:
    """Words on closed time; `above` the minute (it ends there) or below it."""

    minute: float
    words: str
    above: bool = False


@dataclass(frozen=True, slots=True)
class Blocked:
    start: float
    end: float
    label: str
    icon: str


@dataclass(slots=True)
class DayColumn:
    """One column. `start` is the epoch second its minute 0 is at; `shut` the stretches that are closed."""

    ref: Ref
    name: str
    detail: str
    start: float
    percent: int | None
    tip: str
    hours: tuple[tuple[float, float], ...]
    shut: list[tuple[float, float]]
    notes: list[Note]
    blocks: list[Blocked]
    cards: list[Card]
    all_day: list[Card]


class DayModel:
    """A prepared day. Made by `prepare`; `agenda` and `options` are what it was made of."""

    def __init__(self, agenda: Agenda, now: datetime, options: DayOptions) -> None:
        self.agenda = agenda
        self.options = options
        self.now = now
        self.day = agenda.day
        self.zone = ZoneInfo(agenda.timezone)
        self.zones = [ZoneInfo(column.timezone) if column.timezone else self.zone for column in agenda.columns]
        self._lay_days()
        hours = [self._minutes(s, i) for i, c in enumerate(agenda.columns) for s in c.open]
        self.opening = min((s for s, _ in hours), default=8 * 60.0)
        self.closing = max((e for _, e in hours), default=18 * 60.0)
        cards = [self._cards(index, column) for index, column in enumerate(agenda.columns)]
        busy = hours + [(c.start, c.end) for timed, _ in cards for c in timed]
        self.first, self.last = day_layout.shown(self.length, busy, options.outside_hours)
        self.columns = [self._column(index, column, *cards[index]) for index, column in enumerate(agenda.columns)]
        self._live = [c for timed, _ in cards for c in timed if c.hold or c.status in _LIVE or c.look == Look.SAVED]

    @classmethod
    def prepare(cls, agenda: Agenda, now: datetime, options: DayOptions | None = None) -> DayModel:
        """The day as it must be painted at `now` (aware)."""
        return cls(agenda, now, options or DayOptions())

    def again(self, options: DayOptions) -> DayModel:
        """The same with other options."""
        return type(self)(self.agenda, self.now, options)

    def is_place_of(self, other: DayModel) -> bool:
        """Whether the other one shows the same days: then place, selection and drawings are kept."""
        return type(self) is type(other) and (self.days, self.zone) == (other.days, other.zone)

    @property
    def spoken_name(self) -> str:
        """The grid's accessible name."""
        return wording.day_grid_name(self.day, len(self.columns))

    @cached_property
    def axis_marks(self) -> tuple[day_layout.Mark, ...]:
        return day_layout.marks(self.day, self.zone, self.first, self.last)

    @property
    def zone_name(self) -> str:
        """ "PST", or both where the clocks change that day; "" where clocks differ: then the columns' heads say it."""
        if self.has_zones:
            return ""
        names = [self.at(minute).tzname() or "" for minute in (0, self.length - 1)]
        return "/".join(dict.fromkeys(names))

    @property
    def has_zones(self) -> bool:
        """Whether the columns' practices do not all keep the same time."""
        return len(set(self.zones)) > 1

    def now_in(self, column: int) -> float | None:
        """Where the now-line crosses a column; None on another day."""
        if self.starts[column] == self.start:
            return self.now_minute
        minute = (self.now.timestamp() - self.starts[column]) / 60
        return minute if 0 <= minute < self.length else None

    @property
    def nows(self) -> dict[float, datetime]:
        """Every minute the now-line is at, with its wall time: one, unless the columns' clocks differ."""
        found: dict[float, datetime] = {}
        if (minute := self.now_minute) is not None:
            found[minute] = self.at(minute)
        for column in range(len(self.starts)) if self.has_zones else ():
            if (minute := self.now_in(column)) is not None:
                found.setdefault(minute, self.at(minute, column))
        return found

    @property
    def now_minute(self) -> float | None:
        """Where the now-line is, None on another day."""
        minute = (self.now.timestamp() - self.start) / 60
        return minute if 0 <= minute < self.length else None

    def now_share(self, column: int) -> float:
        """How strongly the now-line crosses a column, 0-1."""
        return 1.0

    def at(self, minute: float, column: int | None = None) -> datetime:
        """The wall time of an elapsed minute, in the zone of the column's practice."""
        start, zone = (self.start, self.zone) if column is None else (self.starts[column], self.zones[column])
        return datetime.fromtimestamp(start + minute * 60, zone)

    def span(self, start: float, end: float, column: int) -> Span:
        return Span(start=self.at(start, column), end=self.at(end, column))

    def card(self, ref: Ref) -> Card | None:
        """The card of a visit (its new place, when it is being moved) or of a hold."""
        found = None
        for column in self.columns:
            for card in (*column.cards, *column.all_day):
                if card.ref == ref:
                    if card.look != "ghost":
                        return card
                    found = card
        return found

    def index_of(self, ref: Ref, at: datetime) -> int | None:
        """The column of a provider or room at a moment."""
        return next((i for i, c in enumerate(self.columns) if c.ref == ref), None)

    def free_until(self, column: int, minute: float) -> float | None:
        """The end of the free stretch a minute lies in; None when it is taken or closed."""
        one = self.columns[column]
        walls = [(c.start, c.end) for c in one.cards if not _takes_no_time(c)]
        walls += [(b.start, b.end) for b in one.blocks] + one.shut
        if any(start <= minute < end for start, end in walls):
            return None
        return min((start for start, _ in walls if start > minute), default=float(self.length))

    def keep_saved(self, since: dict[str, datetime]) -> None:
        """Let "Saved" marks count from when they were first shown, over several models of the day."""
        for card in self._live:
            if card.look == Look.SAVED and card.visit is not None and card.visit.pending is not None:
                card.saved = since.setdefault(card.visit.pending.id, self.now)

    @property
    def wants_seconds(self) -> bool:
        """Whether something on the day changes by the second: a countdown, or a "Saved" that fades."""
        return any(c.hold or (c.look == Look.SAVED and self.now - c.saved < SAVED_FOR) for c in self._live)

    def tick(self, now: datetime) -> list[Card]:
        """Move to another moment; the cards that look different now."""
        self.now = now
        return [card for card in self._live if card.tick(now)]

    # --- making ---

    def _lay_days(self) -> None:
        """The day of each column, the epoch second its minute 0 is at, and how many minutes there are.

        A column of another zone is put where its noon is the gutter's noon: every hour of its day then stands beside
        its own wall time, but for those before a change of clocks in the night.
        """
        columns = self.agenda.columns
        self.start, self.length = day_layout.midnight(self.day, self.zone), day_layout.day_minutes(self.day, self.zone)
        noon = day_layout.noon(self.day, self.zone)
        self.days = (self.day,) * len(columns)
        self.starts = [
            self.start if zone == self.zone else self.start + day_layout.noon(self.day, zone) - noon
            for zone in self.zones
        ]

    def _minutes(self, span: Span, index: int) -> tuple[float, float]:
        began = self.starts[index]
        start, end = (span.start.timestamp() - began) / 60, (span.end.timestamp() - began) / 60
        return max(0.0, start), min(float(self.length), end)

    def _shared(self, index: int) -> _Day:
        return _Day(self.days[index], self.zones[index], self.options.hide_names, wording.language())

    def _cards(self, index: int, column: Column) -> tuple[list[Card], list[Card]]:
        shared = self._shared(index)
        timed: list[Card] = []
        all_day: list[Card] = []
        wanted = self.options.show_cancelled
        for visit in column.visits:
            appointment = visit.appointment
            if appointment.status is Status.CANCELLED and not wanted:
                continue
            start, end = self._minutes(appointment.span, index)
            card = Card(shared, index, start, end, self.now)
            card.visit = visit
            card.is_line = appointment.status is Status.CANCELLED
            pending = visit.pending
            if pending is not None:
                card.look = "ghost" if pending.part == "from" else str(pending.look)
            (all_day if appointment.all_day else timed).append(card)
        for hold in column.holds:
            card = Card(shared, index, *self._minutes(hold.span, index), self.now)
            card.hold, card.look = hold, "held"
            timed.append(card)
        timed.sort(key=_by_start)
        if all(one.end <= after.start and not one.is_line for one, after in pairwise(timed)):
            return timed, all_day
        places = day_layout.lanes([(c.start, c.start + CANCELLED_MINUTES if c.is_line else c.end) for c in timed])
        for card, place in zip(timed, places, strict=True):
            card.lane, card.of = place
        return timed, all_day

    def _column(self, index: int, column: Column, timed: list[Card], all_day: list[Card]) -> DayColumn:
        hours = tuple(self._minutes(s, index) for s in column.open)
        shut = day_layout.gaps(hours, 0, self.length) if column.hours_known else []
        percent = round(100 * column.booked / column.bookable) if column.bookable else None
        name, detail, tip = self._head(index, column)
        return DayColumn(
            ref=column.ref,
            name=name,
            detail=detail,
            start=self.starts[index],
            percent=percent,
            tip=tip,
            hours=hours,
            shut=shut,
            notes=self._notes(index, column, hours),
            blocks=[self._blocked(c, index) for c in column.closed],
            cards=timed,
            all_day=all_day,
        )

    def _head(self, index: int, column: Column) -> tuple[str, str, str]:
        """Name, second line and tooltip of a column's head."""
        over = self.now.timestamp() >= self.starts[index] + self.closing * 60
        tip = wording.day_booked(column.booked, column.bookable) if column.bookable else ""
        detail = wording.day_column_detail(column, over=over, instead=self._doubt(column))
        if self.has_zones:
            detail = wording.day_in_zone(self.at(self.length / 2, index).tzname() or "", detail)
        return column.name or wording.day_no_column(), detail, tip

    def _doubt(self, column: Column) -> str:
        """What stands in a head instead of openings, where they cannot be relied on."""
        if column.ref.connection in self.agenda.unread:
            return wording.not_read_yet()
        if column.ref.connection in self.agenda.partly:
            return wording.incomplete()
        read_at = self.agenda.read_at
        if self.options.stale and read_at is not None:
            return wording.as_of(read_at.astimezone(self.zone), self.now.astimezone(self.zone).date())
        return ""

    def _notes(self, index: int, column: Column, hours: tuple[tuple[float, float], ...]) -> list[Note]:
        if not column.hours_known:
            return []
        if not hours:
            return [Note(self.opening, wording.day_closed())]
        found: list[Note] = []
        first, last = hours[0][0], hours[-1][1]
        if first > self.opening:
            found.append(Note(first, self._edge(self.at(first, index), first=True), above=True))
        if last < self.length:
            leaves = last < self.closing
            found.append(Note(last, self._edge(self.at(last, index), first=False) if leaves else wording.day_closed()))
        return found

    def _edge(self, at: datetime, *, first: bool) -> str:
        """When the hours of a column begin or end that differ from the others'."""
        return wording.day_starts(at) if first else wording.day_leaves(at)

    def _blocked(self, closed: Closed, index: int) -> Blocked:
        start, end = self._minutes(closed.span, index)
        label = wording.translated(closed.label or "") or wording.day_blocked()
        return Blocked(start, end, label, wording.block_icon(label))


_LIVE: Final = frozenset({Status.CONFIRMED, Status.ARRIVED, Status.IN_CHAIR})


def _by_start(card: Card) -> tuple[float, float]:
    return card.start, -card.end


def _takes_no_time(card: Card) -> bool:
    return card.status in (Status.CANCELLED, Status.NO_SHOW)


@lru_cache(maxsize=4096)
def _range(language: str, start: tuple[int, int], end: tuple[int, int]) -> str:
    day = datetime(2000, 1, 1)  # noqa: DTZ001 - only the wall time is formatted
    return wording.time_range(day.replace(hour=start[0], minute=start[1]), day.replace(hour=end[0], minute=end[1]))


def _visit_text(card: Card) -> CardText:
    visit = card.visit
    assert visit is not None
    appointment = visit.appointment
    if card._day.hide:
        name = wording.name_hidden(appointment.patient_name or "") or wording.day_visit()
        detail = wording.day_visit()
    else:
        name = appointment.patient_name or appointment.visit_type or wording.day_visit()
        detail = (appointment.visit_type or "") if appointment.patient_name else ""
        if appointment.status is Status.OTHER and appointment.status_label:
            detail = " · ".join(part for part in (wording.translated(appointment.status_label), detail) if part)
    if appointment.capacity:
        detail = " · ".join((wording.day_seats(len(appointment.attendees), appointment.capacity), detail)).rstrip(" ·")
    flag = brief = ""
    if visit.pending is not None:
        flag, brief = wording.day_flag(visit.pending, card._day.day, card._day.zone)
    return CardText(name, detail, flag, brief)


def _hold_text(card: Card) -> CardText:
    hold = card.hold
    assert hold is not None
    name = wording.name_hidden(hold.patient_name) if card._day.hide else wording.spoken_name(hold.patient_name)
    left = wording.day_left(hold.until - card.now)
    return CardText(wording.day_held(), wording.day_held_for(name) if name else "", left, left)


def _marks(card: Card) -> tuple[Pill, ...]:
    if card.visit is None or card.look == "ghost" or card.is_line:
        return ()
    appointment = card.visit.appointment
    found: list[Pill] = []
    if card.look == Look.SAVED and card.now - card.saved < SAVED_FOR:
        found.append(Pill("saved", "cloud-check", wording.day_saved(), wording.day_saved(), "outbox", "saved"))
    status, since = appointment.status, appointment.status_since
    if status is Status.CONFIRMED:
        late = int((card.now - appointment.span.start).total_seconds() // 60)
        if late >= 1 and card.now < appointment.span.end:
            found.append(
                Pill("late", "clock-alert", wording.day_late(late), wording.minutes(late), "outbox", "attention")
            )
    elif status is Status.ARRIVED and since is not None:
        waits = max(0, int((card.now - since).total_seconds() // 60))
        words = wording.minutes(waits)
        found.append(Pill("waiting", "hourglass", words, words, "visit", "arrived", bold=waits > 10))
    elif status is Status.IN_CHAIR and since is not None:
        words = wording.day_since(since.astimezone(card._day.zone))
        short = wording.minutes(max(0, int((card.now - since).total_seconds() // 60)))
        found.append(Pill("since", "", words, short, "visit", "in_chair"))
    if "new" in appointment.marks:
        found.append(Pill("new", "", wording.day_new(), wording.day_new(), "accent"))
    if not card._day.hide:
        if "alert" in appointment.marks:
            found.append(Pill("alert", "heart-pulse"))
        if "balance" in appointment.marks:
            found.append(Pill("balance", "circle-dollar-sign"))
    return tuple(found[:MOST_MARKS])
