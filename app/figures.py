"""A day in figures for whoever runs the practice, each with exactly the visits or openings it counts. Pure; no clock.

Not here: which visits there are and how full a column is (`agenda.py`), the words (`ui/wording/agenda.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from adapters.model import Span, Status
from adapters.record import dataclass
from app.agenda import Agenda, Column, Visit, openings_of
from app.ref import Ref
from app.writeback import Look

SETTLED = (None, Look.SAVED)
GONE_BY = frozenset({Status.DONE, Status.NO_SHOW, Status.CANCELLED})


class Load(NamedTuple):
    """Minutes of a day, all providers together: booked, bookable (0: closed), and free in openings from now on."""

    booked: int = 0
    bookable: int = 0
    free: int = 0

    @property
    def share(self) -> float | None:
        """How booked it is, 0-1; None when it is closed."""
        return self.booked / self.bookable if self.bookable else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A free stretch of a provider, of 30 minutes or more, from now on."""

    provider: Ref
    name: str
    detail: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """`booked` and `bookable` are minutes; every tuple is what its figure counts, earliest first (waiting: longest)."""

    booked: int = 0
    bookable: int = 0
    hours_known: bool = True
    visits: tuple[Visit, ...] = ()  # everything but cancelled ones
    unconfirmed: tuple[Visit, ...] = ()
    waiting: tuple[Visit, ...] = ()
    late: tuple[Visit, ...] = ()
    no_shows: tuple[Visit, ...] = ()
    openings: tuple[Gap, ...] = ()

    @property
    def percent(self) -> int | None:
        """How booked the day is; None when nothing can be booked, or the hours are not known."""
        return round(100 * self.booked / self.bookable) if self.bookable else None

    @property
    def free(self) -> int:
        """Minutes still to fill."""
        return sum(gap.span.minutes for gap in self.openings)


def figures(agenda: Agenda, now: datetime, providers: Collection[Ref] = ()) -> Figures:
    """The figures of a day laid by provider; of these providers' columns only, where any are named."""
    columns = [c for c in agenda.columns if not providers or c.ref in providers]
    real = visits_of(columns)
    zone = ZoneInfo(agenda.timezone)
    gaps = [
        Gap(provider=c.ref, name=c.name, detail=c.detail, span=span)
        for c in columns
        for span in openings_of(c, now, zone)
    ]
    here = [v for v in real if v.appointment.status is Status.ARRIVED]
    return Figures(
        booked=sum(c.booked for c in columns),
        bookable=sum(c.bookable for c in columns),
        hours_known=any(c.hours_known for c in columns) or not columns,
        visits=tuple(real),
        unconfirmed=tuple(v for v in real if v.appointment.status is Status.SCHEDULED),
        waiting=tuple(sorted(here, key=_since)),
        late=tuple(v for v in real if is_late(v, now)),
        no_shows=tuple(v for v in real if v.appointment.status is Status.NO_SHOW),
        openings=tuple(sorted(gaps, key=_gap_start)),
    )


def visits_of(columns: Iterable[Column]) -> list[Visit]:
    """The visits of these columns in order of time, without old places of moves and without cancelled ones."""
    real = [v for c in columns for v in c.visits if not v.is_ghost and v.appointment.status is not Status.CANCELLED]
    return sorted(real, key=_start)


def is_late(visit: Visit, now: datetime) -> bool:
    """Confirmed, begun, and not here."""
    appointment, span = visit.appointment, visit.appointment.span
    return (
        appointment.status is Status.CONFIRMED
        and not appointment.all_day
        # Not the times themselves: of one zone they compare by the wall clock, which shows an hour twice in autumn.
        and span.start.timestamp() < now.timestamp() < span.end.timestamp()
    )


def is_settled(visit: Visit) -> bool:
    """Whether the practice system has the visit as it is drawn."""
    return (visit.pending.look if visit.pending is not None else None) in SETTLED


def to_call(unconfirmed: Sequence[Visit], now: datetime) -> tuple[list[Visit], int]:
    """Who is to be called, next first; and how many more there are once their changes are settled."""
    coming = [v for v in unconfirmed if v.appointment.span.start > now]
    return [v for v in coming if is_settled(v)], sum(not is_settled(v) for v in coming)


def _start(visit: Visit) -> tuple[float, Ref]:
    return visit.appointment.span.start.timestamp(), visit.ref


def _since(visit: Visit) -> tuple[float, Ref]:
    since = visit.appointment.status_since or visit.appointment.span.start
    return since.timestamp(), visit.ref


def _gap_start(gap: Gap) -> tuple[float, Ref]:
    return gap.span.start.timestamp(), gap.provider
