"""A day made ready for paper: what was chosen, and the lines and boxes that come of it. Pure.

The rows are those of `app/paper.py`, as the command line prints them. Not here: painting them (`print_paint.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.model import Status
from adapters.record import dataclass, field
from app import paper
from app.agenda import Agenda
from app.figures import Figures, Gap
from app.ref import Ref
from ui import wording

FINISHED = (Status.DONE, Status.NO_SHOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the person wants on paper."""

    order: str = "provider"  # time | provider | columns
    landscape: bool = False
    paper: str = "letter"  # letter | a4
    phones: bool = True
    openings: bool = False
    finished: bool = True
    notes: bool = False
    initials: bool = False
    shred: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One visit or opening. `mark` is one of the marks of `app/exports.py`; start and end are practice-local."""

    start: datetime
    end: datetime
    name: str = field(default="", repr=False)
    kind: str = field(default="", repr=False)
    who: str = ""
    phone: str = field(default="", repr=False)
    mark: str = ""
    status: str = ""
    note: str = field(default="", repr=False)

    @property
    def is_open(self) -> bool:
        return not self.mark

    @property
    def times(self) -> str:
        return wording.time_range(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Lines under a heading; `right` stands at its other end."""

    title: str = ""
    detail: str = ""
    right: str = ""
    lines: tuple[Line, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A day on paper, whatever the size of its pages."""

    title: str
    subtitle: str
    figures: tuple[str, str]
    parts: tuple[Part, ...] = field(repr=False)
    foot: str
    unsettled: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """All that is known of the day: the rows with names, and what stands around them."""

    agenda: Agenda
    rows: Sequence[paper.Row] = field(repr=False)
    figures: Figures
    practices: str
    now: datetime
    by: str
    phone: Callable[[Ref], str]


def printed(source: Source, choice: Choice) -> Printed:
    """The day as chosen."""
    agenda, told = source.agenda, source.figures
    rows = [row for row in source.rows if row["status"] != Status.CANCELLED]
    unsettled = sum(bool(row["pending"]) for row in rows)
    if not choice.finished:
        rows = [row for row in rows if row["status"] not in FINISHED]
    names = wording.name_hidden if choice.initials else None
    lines = {
        (row["connection"], row["id"]): _line(row, shown, source, choice)
        for row, shown in zip(rows, paper.named(rows, names), strict=True)
    }
    gaps = told.openings if choice.openings else ()
    zone = ZoneInfo(agenda.timezone)
    if choice.order == "time":
        whole = [*lines.values(), *(_opening(gap, zone) for gap in gaps)]
        parts: list[Part] = [Part(lines=tuple(sorted(whole, key=_start)))]
    else:
        parts = _by_provider(source, rows, lines, gaps, zone)
    return Printed(
        title=wording.print_title(agenda.day),
        subtitle=wording.print_subtitle(
            source.practices,
            agenda.day.isocalendar().week,
            agenda.read_at.astimezone(zone) if agenda.read_at is not None else None,
        ),
        figures=wording.print_figures(
            len(told.visits), told.percent, len(told.unconfirmed), len(told.openings), len(told.no_shows)
        ),
        parts=tuple(parts),
        foot=wording.print_foot(source.now.astimezone(zone), source.by, choice.shred),
        unsettled=unsettled,
    )


def _by_provider(
    source: Source,
    rows: Sequence[paper.Row],
    lines: dict[tuple[str, str], Line],
    gaps: Sequence[Gap],
    zone: ZoneInfo,
) -> list[Part]:
    """A sheet part for each provider who has visits, or openings where those are wanted."""
    grouped = {s.column.ref: s.rows for s in paper.by_provider(rows, source.agenda.columns) if s.column is not None}
    found = []
    for column in source.agenda.columns:
        own = [lines[row["connection"], row["id"]] for row in grouped.get(column.ref, ())]
        own += [_opening(gap, zone) for gap in gaps if gap.provider == column.ref]
        if not own:
            continue
        hours = " · ".join(wording.time_range(s.start.astimezone(zone), s.end.astimezone(zone)) for s in column.open)
        percent = round(100 * column.booked / column.bookable) if column.bookable else None
        found.append(
            Part(
                title=column.name or wording.day_no_column(),
                detail=" · ".join(part for part in (column.detail.partition(" · ")[0], hours) if part),
                right=wording.print_section(sum(not line.is_open for line in own), percent),
                lines=tuple(sorted(own, key=_start)),
            )
        )
    return found


def _start(line: Line) -> tuple[float, str]:
    return line.start.timestamp(), line.who


def _line(row: paper.Row, shown: paper.Row, source: Source, choice: Choice) -> Line:
    mark, patient = paper.mark_of(row), row["patient"]["id"]
    wants_phone = choice.phones and not choice.initials and patient
    return Line(
        start=datetime.fromisoformat(row["start"]),
        end=datetime.fromisoformat(row["end"]),
        name=shown["patient"]["name"] or wording.day_visit(),
        kind=row["visit_type"] or "",
        who=wording.provider_short(row["provider"]["name"] or ""),
        phone=source.phone(Ref(row["connection"], patient)) if wants_phone else "",
        mark=mark,
        status=row["status_label"] or wording.day_visit() if mark == "–" else wording.mark_words(mark, row["status"]),
        note=(shown["note"] or "") if choice.notes else "",
    )


def _opening(gap: Gap, zone: ZoneInfo) -> Line:
    return Line(
        start=gap.span.start.astimezone(zone),
        end=gap.span.end.astimezone(zone),
        name=wording.print_opening(gap.span.minutes),
        who=wording.provider_short(gap.name),
    )
