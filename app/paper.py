"""The day as it leaves the screen, for paper and files: its rows, by time or by provider; saving; the audit trail.

One source for the command line and the window: both print and export these rows. Not here: the formats (`exports.py`),
the pages as Qt paints them (`ui/print_paint.py`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.model import Status
from adapters.record import dataclass, field
from app import agenda as agendas
from app import exports
from app.agenda import Agenda, Column
from app.audit import Audit, Entry
from app.printing import Row as Row
from app.ref import Ref

if TYPE_CHECKING:
    from app.desk import Desk

UNSETTLED = "◇"
HIDDEN = ("note",)
"""What is left out with the names, because it may hold one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows under one heading: a provider's, or all of the day with `column` None."""

    column: Column | None = None
    rows: tuple[Row, ...] = field(default=(), repr=False)


def day_as_seen(desk: Desk, connection: str, day: date) -> Agenda | None:
    """That day of one practice, in its own zone, wishes laid over it; None when it was never read."""
    practice, kept = desk.practice(connection), desk.diary.day(connection, day)
    if practice is None or kept is None:
        return None
    wishes = desk.ledger.of(connection)
    return agendas.lay(
        day, desk.zone(connection), {connection: practice}, {connection: kept.facts}, wishes, (), desk.now()
    )


def day_rows(desk: Desk, day: date) -> list[Row]:
    """The visits of that day of every practice, earliest first."""
    found: list[Row] = []
    for connection, practice in desk.practices().items():
        laid = day_as_seen(desk, connection, day)
        if laid is not None:
            changes = {wb.id: wb for wb in desk.ledger.of(connection)}
            found += exports.rows(laid, practice, changes)
    return sorted(found, key=exports.moment)


def named(rows: Iterable[Row], name: Callable[[str], str] | None) -> list[Row]:
    """The rows with every patient's name as `name` makes it and without what else may tell it; None: as they are."""
    if name is None:
        return list(rows)
    plain = dict.fromkeys(HIDDEN)
    return [row | plain | {"patient": {"id": None, "name": name(row["patient"]["name"] or "")}} for row in rows]


def mark_of(row: Row) -> str:
    """The mark a visit carries on paper, where colours are lost; a change not kept yet has one of its own."""
    return UNSETTLED if row["pending"] else exports.MARKS[Status(row["status"])]


def by_provider(rows: Sequence[Row], columns: Iterable[Column]) -> list[Section]:
    """One section for each column that has rows, in the order of the columns; strangers under a last one."""
    grouped: dict[Ref, list[Row]] = {}
    columns = list(columns)
    known = {c.ref for c in columns}
    for row in rows:
        ref = Ref(row["connection"], row["provider"]["id"] or "")
        grouped.setdefault(ref if ref in known else Ref(row["connection"], ""), []).append(row)
    return [Section(column=c, rows=tuple(grouped[c.ref])) for c in columns if c.ref in grouped]


def save(path: str, content: bytes) -> None:
    """All of the file or none of it, for this person's eyes. Raises OSError, ValueError."""
    goal = Path(path)
    part = goal.with_name(f".{goal.name}.part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(content)
        part.replace(goal)
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            part.unlink(missing_ok=True)
        raise


def entries_of(desk: Desk, days: Mapping[str, date]) -> list[Entry]:
    """What the audit trail says of days of names that leave Daybook, by connection."""
    now, who = desk.now(), desk.settings.made_by
    return [
        Entry(at=now, who=who, action="export_day", connection=connection, subject=f"day:{day}")
        for connection, day in days.items()
    ]


async def write(desk: Desk, day: date, kind: str, path: str, name: Callable[[str], str] | None = None) -> int:
    """Save that day of every practice as "csv" or "ics"; how many visits it holds. Raises OSError, ValueError."""
    import asyncio  # the command line has no loop here

    rows = named(day_rows(desk, day), name)
    if kind == "csv":
        content = exports.csv_text(rows).encode("utf-8-sig")  # with a mark, or Excel takes it for another encoding
    else:
        content = exports.ics_text(rows, desk.now()).encode()
    await asyncio.to_thread(save, path, content)
    await left(desk, day)
    return len(rows)


async def left(desk: Desk, day: date) -> None:
    """That day of every practice was printed or saved: it is written down."""
    told = {c: day for c in desk.practices() if desk.diary.day(c, day) is not None}
    await desk.writer.run(Audit(desk.store).record, *entries_of(desk, told))
