"""What a person looks for on "Find a time", and its road to a `finder.Request` and back. Pure.

Here: `Criteria`, `Directory` (who and what can be chosen). Not here: what is found (`slot_model.py`), the form that
asks (`slot_criteria.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

from adapters.model import Practice, Provider, Span, VisitType
from adapters.record import dataclass, field, replace
from app.finder import Request
from app.ref import Ref
from app.why import PARTS
from ui import wording

PART_KEYS: Final = ("morning", "afternoon", "late")
LOOK_AHEAD: Final = (1, 3, 7, 14, 21, 28, 42, 56)
DAYS_AHEAD: Final = 21
USUAL_MINUTES: Final = 30


@dataclass(frozen=True, slots=True)
class Seeker:
    """The patient a time is looked for."""

    ref: Ref
    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)

    @property
    def name(self) -> str:
        return wording.full_name(self.given, self.family)

    @property
    def list_name(self) -> str:
        return wording.list_name(self.given, self.family)


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody of the same household who comes along. `visit_type` None: the same as the patient's."""

    seeker: Seeker
    visit_type: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relative:
    """Somebody of the household as the form offers them: age in years, and the day of their next visit."""

    seeker: Seeker
    age: int | None = None
    next: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """What a person has said. `without`: providers that are not wanted, so that new ones are asked by themselves.

    `seen`: who treated the patient last, and when. `ignore`: the visit that is being moved. `through`: breaks somebody
    would work through. `only`: the connection to stay in (a visit cannot move to another practice). `family`: who
    comes along, `in_turn` one after another. `same_day`: the relative whose next visit gives the day.
    """

    first: date
    days: int = DAYS_AHEAD
    seeker: Seeker | None = None
    visit_type: Ref | None = None
    minutes: int = USUAL_MINUTES
    without: frozenset[Ref] = frozenset()
    weekdays: frozenset[int] = frozenset(range(7))
    parts: frozenset[str] = frozenset(PART_KEYS)
    calm: bool = True
    seen: tuple[Ref, date] | None = None
    ignore: Ref | None = None
    through: tuple[tuple[Ref, Span], ...] = ()
    only: str = ""
    family: tuple[Companion, ...] = ()
    in_turn: bool = False
    same_day: tuple[Ref, date] | None = None

    @property
    def last(self) -> date:
        return self.first + timedelta(days=self.days - 1)


class Directory:
    """Who and what can be chosen, over all practices."""

    def __init__(self, practices: Mapping[str, Practice]) -> None:
        self._practices = practices

    def connections(self, criteria: Criteria) -> tuple[str, ...]:
        """The practices a search may look in: the patient's or the visit type's own, where one is chosen."""
        only = criteria.only
        if not only and criteria.seeker is not None:
            only = criteria.seeker.ref.connection
        if not only and criteria.visit_type is not None:
            only = criteria.visit_type.connection
        return tuple(c for c in self._practices if c == only or not only)

    def types(self, criteria: Criteria) -> list[tuple[Ref, VisitType, str]]:
        """Those that can be booked, with what to call them where several practices have them."""
        bound = replace(criteria, visit_type=None)
        found = []
        for connection in self.connections(bound):
            practice = self._practices[connection]
            more = f" · {practice.name}" if len(self._practices) > 1 else ""
            found += [(Ref(connection, t.id), t, t.name + more) for t in practice.visit_types if t.active]
        return found

    def providers(self, criteria: Criteria) -> list[tuple[Ref, Provider]]:
        return [
            (Ref(connection, provider.id), provider)
            for connection in self.connections(criteria)
            for provider in self._practices[connection].providers
            if provider.active
        ]

    def chosen(self, criteria: Criteria) -> list[Ref]:
        """The providers asked for: those who do the visit type, but for the unwanted ones."""
        return [
            ref
            for ref, _ in self.providers(criteria)
            if ref not in criteria.without and not self.why_not(ref, criteria.visit_type)
        ]

    def why_not(self, provider: Ref, visit_type: Ref | None) -> str:
        """Words for why this provider cannot be asked; empty when he can."""
        found = self.type_of(visit_type)
        if found is None or found.provider_ids is None or provider.id in found.provider_ids:
            return ""
        practice = self._practices[provider.connection]
        kinds = [t for t in practice.visit_types if t.active and t.provider_ids and provider.id in t.provider_ids]
        return wording.slots_only([t.name for t in kinds])

    def type_of(self, ref: Ref | None) -> VisitType | None:
        practice = self._practices.get(ref.connection) if ref is not None else None
        return next((t for t in practice.visit_types if ref and t.id == ref.id), None) if practice else None

    def name_of(self, ref: Ref | None, kind: str = "providers") -> str:
        """The name of a provider, or of one of the `rooms`."""
        practice = self._practices.get(ref.connection) if ref is not None else None
        things = getattr(practice, kind) if practice is not None else ()
        return next((one.name for one in things if ref and one.id == ref.id), "")

    def place(self, room: Ref | None, connection: str, at: datetime) -> str:
        """Where a time is: its room, and where there are several practices, by which clock and whose."""
        zone = wording.zone_word(at, [p.timezone for p in self._practices.values()])
        return " · ".join(part for part in (zone, self.name_of(room, "rooms"), self.practice_of(connection)) if part)

    def practice_of(self, connection: str) -> str:
        """Whose it is, where there are several practices."""
        practice = self._practices.get(connection)
        return practice.name if practice is not None and len(self._practices) > 1 else ""

    def short(self, provider: Ref | None) -> str:
        """A provider's name as it is said, where that is clear."""
        practice = self._practices.get(provider.connection) if provider is not None else None
        return wording.provider_said(self.name_of(provider), (p.name for p in practice.providers) if practice else ())

    def weekdays(self) -> frozenset[int]:
        """The days of the week on which anybody works; Monday to Saturday where no hours are told."""
        told = frozenset(h.weekday for p in self._practices.values() for h in p.hours)
        return told or frozenset(range(6))

    def hours(self, criteria: Criteria) -> tuple[int, int]:
        """The full hours within which the asked practices open and close: what a strip stretches over."""
        told = [h for c in self.connections(criteria) for h in self._practices[c].hours]
        first = min((h.start.hour for h in told), default=8)
        last = max(((h.end.hour + (h.end.minute > 0)) or 24 for h in told), default=18)
        return first, max(last, first + 1)


def missing(criteria: Criteria, directory: Directory) -> str:
    """What has to be chosen first, in words; empty when a search can go."""
    if not directory.providers(criteria):
        return wording.slots_missing("directory")
    if not directory.chosen(criteria):
        return wording.slots_missing("providers")
    if not criteria.weekdays:
        return wording.slots_missing("weekdays")
    return "" if criteria.parts else wording.slots_missing("parts")


def missing_for_all(criteria: Criteria, directory: Directory) -> str:
    """The same for everybody who comes along."""
    found = missing(criteria, directory)
    for one in criteria.family:
        found = found or missing(theirs(criteria, one, directory), directory)
    return found


def theirs(criteria: Criteria, one: Companion, directory: Directory) -> Criteria:
    """What is looked for for somebody who comes along."""
    kind = directory.type_of(one.visit_type)
    return replace(
        criteria,
        seeker=one.seeker,
        seen=None,
        visit_type=one.visit_type or criteria.visit_type,
        minutes=(kind.minutes if kind else None) or criteria.minutes,
        family=(),
    )


def request_of(criteria: Criteria, directory: Directory, now: datetime, step: int) -> Request:
    """The finder's question. `now` aware; `step`: minutes between starts."""
    parts = () if len(criteria.parts) == len(PARTS) else _windows(criteria.parts)
    day = criteria.same_day[1] if criteria.same_day is not None else None
    return Request(
        first=day or criteria.first,
        last=day or criteria.last,
        minutes=criteria.minutes,
        providers=frozenset(directory.chosen(criteria)),
        visit_type=criteria.visit_type,
        weekdays=criteria.weekdays if day is None else frozenset(),
        parts=parts,
        step=step,
        preferred=criteria.seen[0] if criteria.seen else None,
        avoid_short_gaps=criteria.calm,
        ignore=criteria.ignore,
        not_before=now,
        connections=frozenset(directory.connections(criteria)),
        through=criteria.through,
    )


def requests_of(criteria: Criteria, directory: Directory, now: datetime, step: int) -> list[Request]:
    """One question for each person, the patient's first."""
    everybody = [criteria, *(theirs(criteria, one, directory) for one in criteria.family)]
    return [request_of(one, directory, now, step) for one in everybody]


def _windows(parts: Iterable[str]) -> tuple[tuple[time, time], ...]:
    wanted = set(parts)
    return tuple(window for key, window in zip(PART_KEYS, PARTS, strict=True) if key in wanted)


def relaxed(criteria: Criteria, request: Request) -> Criteria:
    """The criteria with what a relaxed request has changed."""
    parts = frozenset(PART_KEYS)
    if request.parts:
        parts = frozenset(key for key, window in zip(PART_KEYS, PARTS, strict=True) if window in request.parts)
    return replace(
        criteria,
        minutes=request.minutes,
        days=(request.last - criteria.first).days + 1,
        without=criteria.without - request.providers,
        parts=parts,
        through=request.through,
    )
