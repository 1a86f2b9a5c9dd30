"""Times for several people at once: on each day the sets of openings that lie closest together. Pure.

Of all sets with the same end the one that begins last counts, of all with the same start the one that ends first: what
is left cannot be made shorter without moving it. Not here: the openings of one person (`finder.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from adapters.model import Span
from adapters.record import dataclass, replace
from app.cells import listed
from app.finder import Answer, Day, Found, Opening
from app.ref import Ref

WAIT = 120
"""Minutes of waiting, over all, beyond which a set is no longer one visit to the practice."""


@dataclass(frozen=True, slots=True)
class Party:
    """One opening for each person, in the order they were asked for."""

    openings: tuple[Opening, ...]

    @property
    def span(self) -> Span:
        """From the first start to the last end."""
        return Span(
            start=min((o.span.start for o in self.openings), key=_moment),
            end=max((o.span.end for o in self.openings), key=_moment),
        )

    @property
    def at_once(self) -> bool:
        """Whether everybody begins at the same moment."""
        return len({_moment(o.span.start) for o in self.openings}) == 1

    @property
    def waiting(self) -> int:
        """Minutes within the span in which nobody is treated."""
        edges = sorted((_moment(o.span.start), _moment(o.span.end)) for o in self.openings)
        idle, reach = 0.0, edges[0][0]
        for start, end in edges:
            idle += max(0.0, start - reach)
            reach = max(reach, end)
        return round(idle / 60)


class _Start(NamedTuple):
    """One possible start of one person."""

    end: float
    rank: int
    start: float
    provider: Ref
    at: int
    found: Found


class Together:
    """The sets of one day for the answers of each person. `in_turn`: one after another, never two at the same time."""

    def __init__(self, days: Sequence[Day], in_turn: bool) -> None:
        self.date: date = days[0].date
        self._days, self._in_turn = days, in_turn
        self._seats: dict[tuple[int, int], Sequence[Ref]] = {}

    @cached_property
    def parties(self) -> tuple[Party, ...]:
        """The shortest first; of equals the earliest."""
        people = [sorted(_starts(day)) for day in self._days]
        if not all(people):
            return ()
        most = sum(day.whole.request.minutes for day in self._days) * 60 + WAIT * 60
        order = sorted(range(len(people)), key=lambda who: len(people[who]))
        found: list[tuple[float, float, Party]] = []
        bound = float("inf")
        for start in sorted({one.start for person in people for one in person}, reverse=True):
            taken = self._shortest([people[who] for who in order], start, min(bound, start + most + 1), [])
            if taken is None:
                continue
            end = max(one.end for one in taken)
            begins, bound = min(one.start for one in taken), end
            by_person = [taken[order.index(who)] for who in range(len(people))]
            found.append((end - begins, begins, self._party(by_person)))
        return tuple(party for _, _, party in sorted(found, key=lambda one: one[:2]))

    def exactly(self, wanted: Sequence[tuple[Ref, float]]) -> Party | None:
        """The set of these providers and moments, with rooms as they are free; None when it cannot be."""
        taken: list[_Start] = []
        for day, (provider, moment) in zip(self._days, wanted, strict=True):
            one = next((s for s in _starts(day) if (s.provider, s.start) == (provider, moment)), None)
            if one is None or not self._fits(one, taken):
                return None
            taken.append(one)
        return self._party(taken) if self._rooms(taken) is not None else None

    def _shortest(
        self, people: Sequence[list[_Start]], first: float, bound: float, chosen: list[_Start]
    ) -> list[_Start] | None:
        """One start of each person from `first` on that ends earliest, before `bound`; None when there is none."""
        if len(chosen) == len(people):
            return list(chosen)
        best = None
        for one in people[len(chosen)]:
            if one.end >= bound:
                break
            if one.start < first or not self._fits(one, chosen):
                continue
            chosen.append(one)
            if self._rooms(chosen) is not None:
                whole = self._shortest(people, first, bound, chosen)
                if whole is not None:
                    best, bound = whole, max(two.end for two in whole)
            chosen.pop()
            if bound <= max((two.end for two in chosen), default=first):
                break  # what is chosen already ends as late
        return best

    def _fits(self, one: _Start, chosen: Sequence[_Start]) -> bool:
        return not any(_overlap(one, other) and (self._in_turn or one.provider == other.provider) for other in chosen)

    def _party(self, taken: Sequence[_Start]) -> Party:
        rooms = self._rooms(taken) or {}
        return Party(
            tuple(
                replace(one.found.opening(one.at, day.whole), room=rooms.get(number))
                for number, (one, day) in enumerate(zip(taken, self._days, strict=True))
            )
        )

    def _rooms(self, chosen: Sequence[_Start]) -> dict[int, Ref | None] | None:
        """A room for each, none given twice at the same time; None when there are too few."""
        wanted = [self._rooms_of(one) for one in chosen]
        taken: dict[int, Ref | None] = {}

        def seat(number: int) -> bool:
            if number == len(chosen):
                return True
            for room in wanted[number]:
                if room is not None and any(
                    taken[n] == room and _overlap(chosen[n], chosen[number]) for n in range(number)
                ):
                    continue
                taken[number] = room
                if seat(number + 1):
                    return True
            return False

        return taken if seat(0) else None

    def _rooms_of(self, one: _Start) -> Sequence[Ref | None]:
        if not one.found.want.needs_room:
            return (None,)
        key = id(one.found), one.at
        if key not in self._seats:
            self._seats[key] = one.found.rooms(one.at)
        return self._seats[key]


def together(answers: Sequence[Answer], *, in_turn: bool = False) -> list[Together]:
    """The days of all answers, which were asked for the same dates."""
    return [Together(days, in_turn) for days in zip(*(answer.days for answer in answers), strict=True)]


def _starts(day: Day) -> Iterator[_Start]:
    length = day.whole.request.minutes * 60
    for found in day.found:
        for rank, bits in enumerate(found.ranks):
            for at in listed(bits):
                start = found.instant(at)
                provider = found.want.shelf.providers[at % found.bits.width]
                yield _Start(start + length, rank, start, provider, at, found)


def _overlap(one: _Start, other: _Start) -> bool:
    return one.start < other.end and other.start < one.end


def _moment(at: object) -> float:
    return at.timestamp()  # type: ignore[attr-defined,no-any-return]
