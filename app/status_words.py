"""What a system's own status words mean here: a person's mapping laid between the adapter and everything above it.

Read through it, a visit has the status its word was given; written through it, a status becomes the one the adapter
knows that word by, so that what is read back fits what was asked. Pure but for `Translated`, which is an adapter.
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from adapters.change import Change, SetStatus
from adapters.errors import Unsupported
from adapters.model import Appointment, DayFacts, Practice, Status
from adapters.port import Capabilities, PmsAdapter, Receipt, Trace
from adapters.record import replace
from adapters.sentence import say

CURSOR = "status_words"
_UNTOLD = say("The word this status was given in Settings is one the system cannot be told from here.")


class Word(NamedTuple):
    """One of the system's words: what it is taken for by itself, what it means here, whether it can be set so."""

    word: str
    guess: Status
    means: Status
    settable: bool


def read(visit: Appointment, mapping: Mapping[str, Status]) -> Appointment:
    """The visit with the status its own word was given."""
    means = mapping.get(visit.status_label)
    return visit if means is None or means is visit.status else replace(visit, status=means)


def native(wanted: Status, mapping: Mapping[str, Status], seen: Mapping[str, Status]) -> Status | None:
    """The status by which the adapter says a word that means `wanted`; None when no word it can say means that."""
    given = [seen[word] for word, means in mapping.items() if means is wanted and word in seen]
    if said := [status for status in given if status is not Status.OTHER]:
        return said[0]
    own = [word for word, status in seen.items() if status is wanted]
    if own and all(mapping.get(word, wanted) is not wanted for word in own):
        return None  # its words mean something else here
    return wanted


def settable(mapping: Mapping[str, Status], seen: Mapping[str, Status], can: frozenset[Status]) -> frozenset[Status]:
    """What can be set, of what the adapter can set by itself."""
    return frozenset(status for status in Status if native(status, mapping, seen) in can)


def table(mapping: Mapping[str, Status], seen: Mapping[str, Status], can: frozenset[Status]) -> tuple[Word, ...]:
    """Every word that was seen or given a meaning, in the order of their meanings."""
    order = list(Status)
    words = {word: seen.get(word, Status.OTHER) for word in (*seen, *mapping)}
    rows = [Word(word, guess, mapping.get(word, guess), guess in can) for word, guess in words.items()]
    return tuple(sorted(rows, key=lambda row: (order.index(row.means), row.word.casefold())))


def parse(kept: str | None) -> dict[str, Status]:
    """The words seen so far, as `CURSOR` keeps them; what cannot be read is forgotten."""
    try:
        return {str(word): Status(status) for word, status in json.loads(kept or "{}").items()}
    except (ValueError, AttributeError):
        return {}


class Translated:
    """An adapter that speaks the desk's statuses; everything else is the inner one's.

    `mapping` gives the connection's words in force, `keep` writes down words met for the first time.
    """

    def __init__(
        self,
        inner: PmsAdapter,
        mapping: Callable[[], Mapping[str, Status]],
        seen: dict[str, Status],
        keep: Callable[[str], Awaitable[object]],
    ) -> None:
        self.inner, self._mapping, self.seen, self._keep = inner, mapping, seen, keep
        self._told: Practice | None = None
        self._can: tuple[Capabilities, Mapping[str, Status], int, Capabilities] | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    @property
    def capabilities(self) -> Capabilities:
        inner, mapping = self.inner.capabilities, self._mapping()
        if not mapping:
            return inner
        kept = self._can
        if kept is None or kept[0] is not inner or kept[1] != mapping or kept[2] != len(self.seen):
            told = replace(inner, statuses=settable(mapping, self.seen, inner.statuses))
            kept = self._can = (inner, dict(mapping), len(self.seen), told)
        return kept[3]

    @property
    def native_statuses(self) -> frozenset[Status]:
        """What the system itself can be told."""
        return self.inner.capabilities.statuses

    async def open(self) -> Practice:
        self._told = await self.inner.open()
        return self.practice() or self._told

    def practice(self) -> Practice | None:
        """As last told, with the statuses that can be set as things stand; None before it was opened."""
        told, mapping = self._told, self._mapping()
        if told is None or not mapping or not told.statuses:
            return told
        can = settable(mapping, self.seen, frozenset(Status(one) for one in told.statuses))
        return replace(told, statuses=tuple(status.value for status in Status if status in can))

    async def appointments(self, first: date, last: date) -> DayFacts:
        told = await self.inner.appointments(first, last)
        new = {v.status_label: v.status for v in told.appointments if v.status_label}
        if not new.items() <= self.seen.items():
            self.seen.update(new)
            await self._keep(json.dumps(self.seen))
        mapping = self._mapping()
        if not mapping:
            return told
        return replace(told, appointments=tuple(read(visit, mapping) for visit in told.appointments))

    async def submit(self, change: Change) -> Receipt:
        return await self.inner.submit(self._said(change))

    async def find_trace(self, change: Change, since: datetime) -> Trace:
        return await self.inner.find_trace(self._said(change), since)

    def _said(self, change: Change) -> Change:
        if not isinstance(change, SetStatus) or not (mapping := self._mapping()):
            return change
        status = native(change.status, mapping, self.seen)
        if status is None:
            raise Unsupported("set_status", _UNTOLD)
        return change if status is change.status else replace(change, status=status)
