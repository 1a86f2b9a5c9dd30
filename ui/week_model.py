"""A week of one provider or room, prepared for the same grid as the day: its columns are days.

Here: which days stand in a week, one column of each day's agenda, their heads. Not here: the chooser and the asking
(`week_desk.py`), pixels (`day_layout.py`, `week_view.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final
from zoneinfo import ZoneInfo

from adapters.model import Practice, Status
from adapters.record import dataclass, replace
from app.agenda import Agenda, Column
from app.ref import Ref
from ui import day_layout, wording
from ui.day_model import DayModel, DayOptions, Note, _Day

EARLIER: Final = 0.25  # how strongly the now-line crosses the days that are over
WEEKEND: Final = (6, 7)
_DAY: Final = 24 * 60
_NOON: Final = 12 * 3600
_ORDINARY: Final = date(2001, 1, 1)  # a day on which no clock changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The days of a week that are shown, each a column of `agenda`; all columns are of the same provider or room.

    `shut`: days on which nobody can be booked; `unread` and `partly`: days not read yet, or not as a whole.
    """

    ref: Ref
    name: str
    agenda: Agenda
    days: tuple[date, ...]
    shut: frozenset[date] = frozenset()
    unread: frozenset[date] = frozenset()
    partly: frozenset[date] = frozenset()


def days_of(day: date, first_weekday: int) -> tuple[date, ...]:
    """The seven days of the week `day` is in; it begins with `first_weekday` (1 = Monday)."""
    first = day - timedelta(days=(day.isoweekday() - first_weekday) % 7)
    return tuple(first + timedelta(days=number) for number in range(7))


def week_of(agendas: Sequence[Agenda], practices: Mapping[str, Practice], ref: Ref, name: str = "") -> Week:
    """One provider's or room's column out of each day; a weekend day on which nobody ever works is left out."""
    kept = [one for one in agendas if not _never_opens(one, practices)]
    columns = [next((c for c in one.columns if c.ref == ref), None) for one in kept]
    found = [c for c in columns if c is not None]
    blank = Column(ref=ref, name=name, hours_known=bool(found) and all(c.hours_known for c in found))
    shown = tuple(c or blank for c in columns)
    first = kept[0]
    agenda = Agenda(
        day=first.day,
        timezone=next((c.timezone for c in found if c.timezone), first.timezone),
        visits=tuple(v for c in shown for v in c.visits),
        holds=tuple(h for c in shown for h in c.holds),
        columns=shown,
        read_at=min((one.read_at for one in kept if one.read_at), default=None),
        by=first.by,
    )
    return Week(
        ref=ref,
        name=next((c.name for c in found), name),
        agenda=agenda,
        days=tuple(one.day for one in kept),
        shut=frozenset(one.day for one in kept if not one.unread and _nobody_works(one)),
        unread=frozenset(one.day for one in kept if ref.connection in one.unread),
        partly=frozenset(one.day for one in kept if ref.connection in one.partly),
    )


def _nobody_works(agenda: Agenda) -> bool:
    known = [c for c in agenda.columns if c.hours_known]
    return bool(known) and not any(c.bookable for c in known) and len(known) == len(agenda.columns)


def _never_opens(agenda: Agenda, practices: Mapping[str, Practice]) -> bool:
    """A Saturday or Sunday without opening hours in any practice, and with nothing in this week's book."""
    if agenda.day.isoweekday() not in WEEKEND or not agenda.columns:
        return False
    if any(c.open or c.visits or c.holds or not c.hours_known for c in agenda.columns):
        return False
    return not any(h.weekday == agenda.day.weekday() for p in practices.values() for h in p.hours)


class WeekModel(DayModel):
    """A prepared week. A column's minutes follow the wall clock counted from noon, so that all days share one gutter:
    where the clocks change, the one hour at night that is missing or doubled is for the day view."""

    def __init__(self, week: Week, now: datetime, options: DayOptions) -> None:
        self.week = week
        super().__init__(week.agenda, now, options)

    def again(self, options: DayOptions) -> WeekModel:
        return WeekModel(self.week, self.now, options)

    def is_place_of(self, other: DayModel) -> bool:
        return super().is_place_of(other) and isinstance(other, WeekModel) and self.week.ref == other.week.ref

    @property
    def spoken_name(self) -> str:
        return wording.week_grid_name(self.days[0], self.days[-1], self.week.name)

    @cached_property
    def axis_marks(self) -> tuple[day_layout.Mark, ...]:
        return day_layout.marks(_ORDINARY, ZoneInfo("UTC"), self.first, self.last)

    @property
    def zone_name(self) -> str:
        names = [self.at(_DAY // 2, index).tzname() or "" for index in range(len(self.days))]
        return "/".join(dict.fromkeys(names))

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def now_minute(self) -> float | None:
        if self.today not in self.days:
            return None
        minute = (self.now.timestamp() - self.starts[self.days.index(self.today)]) / 60
        return minute if 0 <= minute < _DAY else None

    def now_in(self, column: int) -> float | None:
        return self.now_minute

    @property
    def nows(self) -> dict[float, datetime]:
        minute = self.now_minute
        return {minute: self.at(minute, self.days.index(self.today))} if minute is not None else {}

    def now_share(self, column: int) -> float:
        day = self.days[column]
        return 1.0 if day == self.today else EARLIER if day < self.today else 0.0

    def index_of(self, ref: Ref, at: datetime) -> int | None:
        day = at.astimezone(self.zone).date()
        return self.days.index(day) if ref == self.week.ref and day in self.days else None

    # --- making ---

    def _lay_days(self) -> None:
        self.days = self.week.days
        noons = [datetime(d.year, d.month, d.day, 12, tzinfo=self.zone).timestamp() for d in self.days]
        self.starts = [noon - _NOON for noon in noons]
        self.start, self.length = self.starts[0], _DAY

    def _shared(self, index: int) -> _Day:
        return replace(super()._shared(index), told=True)

    def _head(self, index: int, column: Column) -> tuple[str, str, str]:
        day = self.days[index]
        real = [v for v in column.visits if not v.is_ghost and v.appointment.status is not Status.CANCELLED]
        unconfirmed = sum(v.appointment.status is Status.SCHEDULED for v in real)
        over = day < self.today or (day == self.today and (self.now_minute or 0) >= self.closing)
        if day in self.week.unread:
            detail = wording.week_unread()
        elif column.hours_known and not column.bookable and not real:
            detail = wording.week_shut() if day in self.week.shut else wording.week_day_off()
        else:
            openings = column.openings if column.bookable and not over else None
            doubt = wording.incomplete() if day in self.week.partly else ""
            detail = wording.week_column_detail(len(real), openings, doubt)
        tip = [wording.day_booked(column.booked, column.bookable)] if column.bookable else []
        tip += [wording.unconfirmed_count(unconfirmed)] if unconfirmed else []
        return wording.day_full(day), detail, "\n".join(tip)

    def _notes(self, index: int, column: Column, hours: tuple[tuple[float, float], ...]) -> list[Note]:
        if self.days[index] in self.week.unread:
            return []
        return super()._notes(index, column, hours)

    def _edge(self, at: datetime, *, first: bool) -> str:
        return wording.week_opens(at) if first else wording.week_closes(at)
