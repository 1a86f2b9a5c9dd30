"""The rows of "Find a time" when several people are looked for: for each day the sets that lie closest together. Pure.

Not here: finding them (`app/together.py`), the rows of one person (`slot_model.py`), booking them (`slot_party.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from adapters.record import dataclass, replace
from app.finder import Answer, Day
from app.together import Party
from ui import wording
from ui.slot_model import Folds, Key, Kind, Row, Scene, head_row, more_row
from ui.slot_why import Reasons
from ui.slot_wish import Seeker

_SHOWN: Final = (3, 3, 1)
_ALIKE: Final = 30  # a few minutes less are not worth days of waiting


@dataclass(frozen=True, slots=True)
class Sets:
    """What was found for everybody: who they are, the answer to each, and the sets of each day, the best first."""

    people: tuple[Seeker, ...]
    answers: tuple[Answer, ...]
    days: Mapping[date, tuple[Party, ...]]

    @property
    def times(self) -> int:
        return sum(len(parties) for parties in self.days.values())

    def best(self, count: int) -> list[Party]:
        """The shortest of all days, to the half hour; of those as short the earliest."""
        every = (party for parties in self.days.values() for party in parties)
        return sorted(every, key=lambda one: (-(-one.span.minutes // _ALIKE), one.span.start.timestamp()))[:count]

    def find(self, key: Key | None) -> Party | None:
        every = (party for parties in self.days.values() for party in parties)
        return next((party for party in every if party_key(party) == key), None)


def party_key(party: Party) -> Key:
    return (Kind.SET, party.span.start.timestamp(), party.span.end.timestamp())


def set_rows(sets: Sets, names: Sequence[str], scene: Scene, folds: Folds) -> list[Row]:
    """A card for each day. `names`: how the people are called, in the order they were asked for."""
    rows: list[Row] = []
    shown = iter(_SHOWN)
    for day in sets.answers[0].days:
        parties = sets.days.get(day.date, ())
        limit = next(shown, 0) if parties else 0
        rows += _card(sets, day, parties, limit, names, scene, folds)
    return rows


def _card(
    sets: Sets, day: Day, parties: Sequence[Party], limit: int, names: Sequence[str], scene: Scene, folds: Folds
) -> Iterator[Row]:
    is_open = folds.hands.get(day.date, bool(limit))
    if is_open and not limit:
        limit = _SHOWN[0]
    body: list[Row] = []
    if is_open:
        count = len(parties) if day.date in folds.whole else limit
        best = list(parties[:count])
        if scene.order == "time":
            best.sort(key=lambda party: party.span.start)
        body += [_party_row(party, names, scene) for party in best]
        if len(parties) > count:
            body.append(more_row(day, len(parties) - count))
        if not parties:
            body.append(_why_row(sets, day, names))
    words = wording.slots_unread() if day.unread else wording.parties_of_day(len(parties))
    yield head_row(day, words, is_open, not body, len(parties))
    yield from body[:-1]
    if body:
        yield replace(body[-1], is_last=True)


def party_lines(party: Party, names: Sequence[str], scene: Scene) -> list[tuple[str, str, str]]:
    """Time, who, with whom and where: the earliest first."""
    lines = [
        (
            opening.span.start.timestamp(),
            wording.clock_time(opening.span.start, half=False),
            name,
            ", ".join(
                filter(
                    None,
                    (scene.directory.short(opening.provider), scene.directory.name_of(opening.room, "rooms")),
                )
            ),
        )
        for opening, name in zip(party.openings, names, strict=True)
    ]
    return [(when, who, where) for _, when, who, where in sorted(lines, key=lambda line: line[0])]


def _party_row(party: Party, names: Sequence[str], scene: Scene) -> Row:
    span = party.span
    title = wording.time_range(span.start, span.end)
    kind = wording.party_kind(party.at_once, span.minutes, party.waiting)
    lines = party_lines(party, names, scene)
    return Row(
        kind=Kind.SET,
        key=party_key(party),
        title=title,
        detail=kind,
        spoken=wording.party_spoken(span.start.date(), title, kind, lines),
        opening=min(party.openings, key=lambda one: one.span.start.timestamp()),
        party=party,
        lines=tuple(lines),
    )


def _why_row(sets: Sets, day: Day, names: Sequence[str]) -> Row:
    """Who would find a time alone, and who not even that."""
    facts = []
    for name, answer in zip(names, sets.answers, strict=True):
        alone = next((one.times for one in answer.days if one.date == day.date), 0)
        facts.append((name, wording.party_alone(alone)))
    reasons = Reasons(title=wording.no_party_title(day.date), facts=tuple(facts))
    spoken = ". ".join((reasons.title, *(f"{who}: {words}" for who, words in facts)))
    return Row(
        kind=Kind.WHY, key=(Kind.WHY, day.date, 0), title=reasons.title, spoken=spoken, day=day, reasons=reasons, sets=0
    )
