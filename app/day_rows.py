"""What a practice system told of several days, cut into single ones and put where it differs from what is kept.

Pure but for `DayRows.replace_in`, which is handed an open transaction. Not here: reading a day back (`store.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta, tzinfo
from typing import Any, Protocol, TypeVar

from adapters.model import Appointment, DayFacts, Span
from adapters.record import replace
from adapters.unhurried import unhurried
from app.codec import to_text, visit_text


class _Spanned(Protocol):
    @property
    def span(self) -> Span: ...


S = TypeVar("S", bound=_Spanned)


def by_day(facts: DayFacts, zone: tzinfo) -> dict[date, DayFacts]:
    """`facts` cut into practice-local days; a block or opening lies in all it touches, a visit where it starts."""
    asked = [facts.first + timedelta(days=n) for n in range((facts.last - facts.first).days + 1)]
    visits: dict[date, list[Appointment]] = {day: [] for day in asked}
    for visit in facts.appointments:
        visits.get(visit.span.start.astimezone(zone).date(), []).append(visit)
    blocks, openings = _touching(facts.blocks, asked, zone), _touching(facts.openings or (), asked, zone)
    return {
        day: replace(
            facts,
            first=day,
            last=day,
            appointments=tuple(visits[day]),
            blocks=tuple(blocks[day]),
            openings=None if facts.openings is None else tuple(openings[day]),
        )
        for day in asked
    }


def _touching(things: Iterable[S], asked: Sequence[date], zone: tzinfo) -> dict[date, list[S]]:
    found: dict[date, list[S]] = {day: [] for day in asked}
    for thing in things:
        first = thing.span.start.astimezone(zone).date()
        last = (thing.span.end.astimezone(zone) - timedelta(microseconds=1)).date()
        for day in asked:
            if first <= day <= last:
                found[day].append(thing)
    return found


def with_untold(told: DayFacts, kept: DayFacts, visits: set[str], blocks: set[str]) -> DayFacts:
    """An incomplete reading of a day, filled up with what was kept and is not among the ids told."""
    return replace(
        told,
        appointments=(*told.appointments, *(v for v in kept.appointments if v.id not in visits)),
        blocks=(*told.blocks, *(b for b in kept.blocks if b.id not in blocks)),
        openings=kept.openings if told.openings is None else told.openings,
    )


class DayRows:
    """One day in the form the tables keep."""

    def __init__(self, facts: DayFacts) -> None:
        self.visits = {v.id: (v.patient_id, visit_text(v)) for v in unhurried(facts.appointments)}
        self.others = [(a.patient_id, v.id) for v in facts.appointments for a in v.attendees if a.patient_id]
        self.as_of = facts.as_of.timestamp() if facts.as_of else None
        openings = None if facts.openings is None else to_text(facts.openings)
        self.rest = (int(facts.complete), to_text(facts.blocks), openings)

    def replace_in(self, db: Any, connection: str, day: date, at: float) -> bool:
        """Write only what differs from the day kept, and when it was read; True when something did differ."""
        where = (connection, day.toordinal())
        known = db.execute(
            "SELECT complete, blocks, openings FROM days WHERE connection = ? AND day = ?", where
        ).fetchone()
        sql = "SELECT id, body FROM visits WHERE connection = ? AND day = ?"
        kept: dict[str, str] = dict(db.execute(sql, where).fetchall())
        gone = [(*where, ident) for ident in kept if ident not in self.visits]
        new = [(*where, ident, *row) for ident, row in self.visits.items() if kept.get(ident) != row[1]]
        if gone or new:
            db.executemany("DELETE FROM visits WHERE connection = ? AND day = ? AND id = ?", gone)
            db.executemany("INSERT OR REPLACE INTO visits VALUES (?, ?, ?, ?, ?)", unhurried(new))
            db.execute("DELETE FROM attendees WHERE connection = ? AND day = ?", where)
            others = [(connection, patient, where[1], visit) for patient, visit in self.others]
            db.executemany("INSERT OR IGNORE INTO attendees VALUES (?, ?, ?, ?)", others)
        db.execute("INSERT OR REPLACE INTO days VALUES (?, ?, ?, ?, ?, ?, ?)", (*where, at, self.as_of, *self.rest))
        return bool(gone or new) or known != self.rest
