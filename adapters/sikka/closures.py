"""Holidays of the practice, of a provider, of an operatory: weeks of `practice_schedule`, each kept for a while.

Not here: the hours of a usual week (`directory.py`), what a row means (`facts.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from adapters.errors import PmsError
from adapters.model import Block
from adapters.rate import Turn
from adapters.sikka import facts
from adapters.sikka.directory import Directory, schedule, sunday_of
from adapters.sikka.line import Line
from adapters.sikka.wire import ScheduleRow

FRESH = timedelta(hours=12)
"""How long a week's holidays are good enough."""


class Closures:
    """Closed days of one practice, each once and only where something is usually open."""

    def __init__(self, line: Line, at: Directory) -> None:
        self._line, self._at = line, at
        self._weeks: dict[date, tuple[datetime, Sequence[ScheduleRow]]] = {}

    async def between(self, first: date, last: date, turn: Turn) -> tuple[tuple[Block, ...], bool]:
        """Those on these practice-local days, and whether every week could be read."""
        hours = self._at.practice.hours
        found: dict[str, Block] = {}
        whole, sunday = True, sunday_of(first)
        while hours and sunday <= last:
            try:
                rows = await self._week(sunday, turn)
            except PmsError:  # the visits are told all the same
                rows = self._weeks[sunday][1] if sunday in self._weeks else ()
                whole = whole and sunday in self._weeks
            found |= {
                block.id: block
                for block in facts.closures(rows, sunday, self._at.practice, self._at.zone)
                if first <= block.span.start.date() <= last
            }
            sunday += timedelta(weeks=1)
        return tuple(found.values()), whole

    async def _week(self, sunday: date, turn: Turn) -> Sequence[ScheduleRow]:
        now, kept = self._line.clock(), self._weeks.get(sunday)
        if kept is None or not timedelta(0) <= now - kept[0] < FRESH:
            kept = self._weeks[sunday] = now, await schedule(self._line, self._at.practice_id, sunday, turn)
        return kept[1]
