"""What was found on "Find a time", prepared for its list: cards of a day, times, reasons, strips, their words. Pure.

Here: the rows and their list model. Not here: finding (`app/finder.py`), what is looked for (`slot_wish.py`), drawing
(`slot_delegate.py`), asking the desk (`slot_desk.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from adapters.model import Span
from adapters.record import dataclass, field, replace
from app.agenda import Hold
from app.finder import Answer, Day, Fact, Opening
from app.ref import Ref
from app.together import Party
from app.why import Strip
from ui import wording
from ui.slot_why import Reasons, whole
from ui.slot_wish import Directory

BEST: Final = 9
_SHOWN: Final = (4, 4, 1)
"""How many times the first days with any show; the days after them show none until they are opened."""
ROW: Final = Qt.ItemDataRole.UserRole
_AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ICONS: Final = {
    "treated_last": "history",
    "fills_gap": "puzzle",
    "no_short_gap": "check",
    "leaves_before": "minus",
    "leaves_after": "minus",
    "last_before_closing": "clock",
    "earliest": "calendar-days",
    "first_today": "calendar-days",
    "offered": "cloud-check",
}


class Kind(StrEnum):
    DAY = "day"
    OFFER = "offer"
    HELD = "held"
    SET = "set"
    MORE = "more"
    WHY = "why"


Key = tuple[str, object, object]
Place = tuple[Ref | None, float, float]
"""Provider, start and end: where something is or would be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the list. `title`, `detail` and `chips` (icon, words) are what is written; `is_last` ends a card.

    `is_own`: the place of the very visit that is being moved. A SET has `lines`, one for each person: time, who, where.
    """

    kind: Kind
    key: Key
    title: str = ""
    detail: str = ""
    where: str = ""
    chips: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    spoken: str = field(default="", repr=False)
    day: Day | None = field(default=None, repr=False)
    opening: Opening | None = None
    party: Party | None = None
    lines: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    hold: Hold | None = field(default=None, repr=False)
    reasons: Reasons | None = None
    is_own: bool = False
    is_open: bool = False
    is_last: bool = False
    sets: int = -1

    @property
    def is_time(self) -> bool:
        return self.kind in (Kind.OFFER, Kind.HELD, Kind.SET)

    @property
    def count(self) -> int:
        """How many times a day's head stands for."""
        return self.sets if self.sets >= 0 else self.day.times if self.day is not None else 0

    @property
    def span(self) -> Span | None:
        """The time it stands for."""
        if self.party is not None:
            return self.party.span
        return self.opening.span if self.opening is not None else self.hold.span if self.hold is not None else None

    @property
    def slim(self) -> bool:
        """A day without a time, closed up: one line."""
        return self.kind is Kind.DAY and not self.is_open and self.day is not None and not self.count


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What the words of a row need beside the answer."""

    directory: Directory
    today: date
    now: datetime
    zone: Callable[[str], ZoneInfo]
    given: str = field(default="", repr=False)
    order: str = "best"
    own: Place | None = None


@dataclass(frozen=True, slots=True)
class Folds:
    """What a person opened and closed by hand, and of which days everything is to be seen."""

    hands: Mapping[date, bool] = field(default_factory=dict)
    whole: frozenset[date] = frozenset()
    reasons: Mapping[date, Reasons] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Everything the list shows. `hours`: what a strip stretches over; `lines`: how many providers are in it.

    `follow`: the chosen row is another one than before, and is to be seen. `is_old`: a new answer is on its way.
    """

    rows: Sequence[Row] = ()
    scene: Scene
    hours: tuple[int, int] = (8, 18)
    lines: int = 1
    chosen: Key | None = None
    follow: bool = False
    is_old: bool = False
    found: str = ""
    range: str = ""


def key_of(opening: Opening) -> Key:
    return (Kind.OFFER, opening.provider, opening.span.start.timestamp())


def place_of(opening: Opening) -> Place:
    return opening.provider, opening.span.start.timestamp(), opening.span.end.timestamp()


def rows_of(answer: Answer, holds: Sequence[Hold], scene: Scene, folds: Folds, range_: Reasons | None) -> list[Row]:
    """A card for each day: its times, or why there are none. `range_`: what to say when nothing fits at all."""
    rows: list[Row] = []
    if range_ is not None:
        rows.append(_why_row(None, range_, True))
    shown = iter(_SHOWN)
    for day in answer.days:
        mine = [h for h in holds if h.span.start.astimezone(scene.zone(h.connection)).date() == day.date]
        limit = next(shown, 0) if day.times else 0
        rows += _card(day, mine, limit, scene, folds)
    return rows


def _card(day: Day, holds: Sequence[Hold], limit: int, scene: Scene, folds: Folds) -> Iterator[Row]:
    is_open = folds.hands.get(day.date, bool(limit or holds))
    if is_open and not limit:
        limit = _SHOWN[0]
    body: list[Row] = []
    if is_open:
        body += [_held_row(hold, scene) for hold in holds]
        offers = day.offers
        count = len(offers) if day.date in folds.whole else limit
        best = list(offers[:count])
        if scene.order == "time":
            best.sort(key=lambda o: o.span.start)
        body += [_offer_row(opening, scene) for opening in best]
        if len(offers) > count:
            body.append(more_row(day, len(offers) - count))
        if not offers:
            looking = Reasons(title=wording.why_title(day.date), looking=True)
            body.append(_why_row(day, folds.reasons.get(day.date, looking), False))
    yield head_row(day, _day_words(day, scene), is_open, not body)
    yield from body[:-1]
    if body:
        yield replace(body[-1], is_last=True)


def _day_words(day: Day, scene: Scene) -> str:
    if day.unread:
        return wording.slots_unread()
    if not day.times and not day.complete:
        return wording.slots_incomplete()
    return wording.slots_of_day(day.times, day.date, scene.today)


def head_row(day: Day, detail: str, is_open: bool, is_last: bool, sets: int = 0) -> Row:
    """The head of a day's card."""
    return Row(
        kind=Kind.DAY,
        key=(Kind.DAY, day.date, 0),
        title=wording.day_heading(day.date, long=False),
        detail=detail,
        spoken=f"{wording.day_full(day.date)}, {detail}",
        day=day,
        is_open=is_open,
        is_last=is_last,
        sets=sets,
    )


def more_row(day: Day, count: int) -> Row:
    """The line that shows the rest of a day's card."""
    more = wording.slots_more(count)
    return Row(kind=Kind.MORE, key=(Kind.MORE, day.date, 0), title=more, spoken=more, day=day)


def _offer_row(opening: Opening, scene: Scene) -> Row:
    start, end = opening.span.start, opening.span.end
    who = scene.directory.short(opening.provider)
    where = scene.directory.place(opening.room, opening.connection, start)
    chips = tuple((_ICONS[fact.code], chip_words(fact, scene.given)) for fact in opening.reasons)
    is_own = place_of(opening) == scene.own
    if is_own:
        chips = (("calendar", wording.slot_own()),)
    return Row(
        kind=Kind.OFFER,
        key=key_of(opening),
        title=wording.time_range(start, end),
        detail=who,
        where=where,
        chips=chips,
        spoken=wording.slot_spoken_row(start, end, start.date(), who, where, [words for _, words in chips]),
        opening=opening,
        is_own=is_own,
    )


def _held_row(hold: Hold, scene: Scene) -> Row:
    start, end = (at.astimezone(scene.zone(hold.connection)) for at in (hold.span.start, hold.span.end))
    who, where = scene.directory.short(hold.provider), scene.directory.place(hold.room, hold.connection, start)
    words = wording.slot_held(hold.until - scene.now)
    return Row(
        kind=Kind.HELD,
        key=(Kind.HELD, hold.id, 0),
        title=wording.time_range(start, end),
        detail=who,
        where=where,
        chips=(("timer", words),),
        spoken=wording.slot_spoken_row(start, end, start.date(), who, where, [words]),
        hold=hold,
    )


def _why_row(day: Day | None, reasons: Reasons, is_last: bool) -> Row:
    facts = [f"{who}: {sentence}" if who else sentence for who, sentence in reasons.facts]
    helps = [wording.help_spoken(one.words, one.times) for one in reasons.helps]
    spoken = ". ".join((reasons.title, *facts, *helps))
    key = (Kind.WHY, day.date if day else None, 0)
    return Row(kind=Kind.WHY, key=key, title=reasons.title, spoken=spoken, day=day, reasons=reasons, is_last=is_last)


def chip_words(fact: Fact, given: str) -> str:
    told = fact.params
    return wording.slot_reason(fact.code, minutes_=whole(told, "minutes"), of=whole(told, "of"), given=given)


def because(opening: Opening, directory: Directory, seeker: str, seen: date | None) -> list[tuple[str, str]]:
    """(icon, line) for each reason of a time."""
    start, end = opening.span.start, opening.span.end
    provider = directory.short(opening.provider)
    return [
        (
            _ICONS[fact.code],
            wording.slot_because(
                fact.code,
                start,
                end,
                minutes_=whole(fact.params, "minutes"),
                of=whole(fact.params, "of"),
                given=seeker,
                provider=provider,
                seen=seen,
            ),
        )
        for fact in opening.reasons
    ]


# --- the density strip ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StripShown:
    """One provider's day as shares 0-1 of the strip's width."""

    provider: Ref
    bands: tuple[tuple[float, float, str], ...]
    spoken: str


def share_of(at: datetime, day: date, hours: tuple[int, int]) -> float:
    """Where a moment of a day stands on a strip that stretches over these hours of the wall clock."""
    minute = at.hour * 60 + at.minute + (24 * 60 if at.date() > day else 0)
    return min(1.0, max(0.0, (minute / 60 - hours[0]) / (hours[1] - hours[0])))


def strip_shown(strip: Strip, name: str, hours: tuple[int, int]) -> StripShown:
    if not strip.bands:
        return StripShown(strip.provider, ((0.0, 1.0, "closed"),), wording.strip_spoken(name, []))
    day = strip.bands[0].start.date()
    bands = [(share_of(b.start, day, hours), share_of(b.end, day, hours), b.kind) for b in strip.bands]
    bands = [(0.0, bands[0][0], "closed"), *bands, (bands[-1][1], 1.0, "closed")]
    fits = [(b.start, b.end) for b in strip.bands if b.kind == "fits"]
    return StripShown(strip.provider, tuple(b for b in bands if b[1] > b[0]), wording.strip_spoken(name, fits))


# --- the list model ---------------------------------------------------------------------------------------------------


class SlotModel(QAbstractListModel):
    """The rows in order; strips are made when they are first looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._scene: Scene | None = None
        self.hours = (8, 18)
        self._strips: dict[date, tuple[StripShown, ...]] = {}

    def set_rows(self, listed: Listed) -> None:
        """New rows. Where they stand for the same things as before, only what changed is told."""
        rows, scene, hours = listed.rows, listed.scene, listed.hours
        days = [row.day for row in self.rows]
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows, self._scene, self.hours, self._strips = list(rows), scene, hours, {}
            self.endResetModel()
            return
        before, self.rows, self._scene = self.rows, list(rows), scene
        if hours != self.hours or days != [row.day for row in rows]:
            self.hours, self._strips = hours, {}
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def strips(self, row: Row) -> tuple[StripShown, ...]:
        """The strips of a day's head."""
        day, scene = row.day, self._scene
        if day is None or scene is None:
            return ()
        found = self._strips.get(day.date)
        if found is None:
            found = tuple(strip_shown(s, scene.directory.short(s.provider), self.hours) for s in day.strips)
            self._strips[day.date] = found
        return found

    def find(self, key: Key | None) -> int:
        """The row of that key, -1 when it is not there."""
        return next((i for i, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: _AnyIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            strips = self.strips(row) if row.kind is Kind.DAY else ()
            return ". ".join((row.spoken, *(s.spoken for s in strips)))
        return None
