"""Where things stand on the day grid: the time axis, the columns, overlaps side by side, snapping. Pure, no Qt.

Time is counted in real minutes elapsed since the practice's local midnight, so a day of 23 or 25 hours is drawn as long
as it is lived; only its labels follow the wall clock. Not here: what a card says (`day_model.py`), how it looks.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from adapters.record import dataclass

QUARTER = 15
SHORTEST = 5  # minutes a visit takes up at least when overlaps are laid side by side
MARGIN = 30  # minutes drawn before opening and after closing when the hours outside are hidden
ORDINARY = (8 * 60.0, 17 * 60.0)  # hours of a day that tells none
LEAST = 10 * 60


class Box(NamedTuple):
    x: float
    y: float
    w: float
    h: float

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h


class Mark(NamedTuple):
    """A line of the axis. `zone` is set where the clocks change, so that a repeated hour says which one it is."""

    minute: int
    hour: int
    half: bool
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """Minutes `first` to `last` of a day at `hour` pixels an hour; y 0 is at `first`."""

    first: int
    last: int
    hour: int

    @property
    def height(self) -> int:
        return round((self.last - self.first) * self.hour / 60)

    def y(self, minute: float) -> float:
        return (minute - self.first) * self.hour / 60

    def minute(self, y: float) -> float:
        return self.first + y * 60 / self.hour

    def clamped(self, minute: float) -> float:
        return min(max(minute, self.first), self.last)


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of the columns in whole pixels, the last one's right edge at the end."""

    edges: tuple[int, ...]

    @property
    def width(self) -> int:
        return self.edges[-1]

    def __len__(self) -> int:
        return len(self.edges) - 1

    def at(self, x: float) -> int | None:
        """The column under x, or None outside of them."""
        index = bisect_right(self.edges, x) - 1
        return index if 0 <= index < len(self) else None

    def nearest(self, x: float) -> int:
        return min(max(bisect_right(self.edges, x) - 1, 0), len(self) - 1)

    def span(self, index: int) -> tuple[int, int]:
        """Left edge and width."""
        return self.edges[index], self.edges[index + 1] - self.edges[index]


def spread(count: int, available: int, least: int, most: int | None = None) -> Columns:
    """`count` columns in `available` pixels, none narrower than `least` (then they are wider than what is there)."""
    if not count:
        return Columns((0,))
    total = max(available, least * count)
    if most is not None:
        total = min(total, most * count)
    return Columns(tuple(round(total * i / count) for i in range(count + 1)))


def midnight(day: date, zone: ZoneInfo) -> float:
    """Epoch seconds of the first instant of a local day."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()


def noon(day: date, zone: ZoneInfo) -> float:
    """Epoch seconds of the noon of a local day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=zone).timestamp()


def day_minutes(day: date, zone: ZoneInfo) -> int:
    """Real minutes of a local day: 1440, or an hour more or less when the clocks change."""
    return round((midnight(day + timedelta(days=1), zone) - midnight(day, zone)) / 60)


def marks(day: date, zone: ZoneInfo, first: int, last: int) -> tuple[Mark, ...]:
    """Full and half hours of the wall clock between two elapsed minutes, both included."""
    start = midnight(day, zone)
    found: list[Mark] = []
    offset = None
    for minute in range(0, last + 1, QUARTER):
        at = datetime.fromtimestamp(start + minute * 60, zone)
        shifted, offset = offset is not None and at.utcoffset() != offset, at.utcoffset()
        if at.minute in (0, 30) and minute >= first:
            twice = at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()
            zone_name = (at.tzname() or "") if shifted or twice else ""
            found.append(Mark(minute, at.hour, at.minute == 30, zone_name))
    if found and last == day_minutes(day, zone):
        found[-1] = found[-1]._replace(hour=24)
    return tuple(found)


def shown(length: int, busy: Iterable[tuple[float, float]], outside: bool) -> tuple[int, int]:
    """First and last minute drawn: the whole day, or opening hours and visits in whole hours and a bit around.

    A short or closed day is drawn as long as an ordinary one, so that its end is not taken for the end of the book.
    """
    if outside:
        return 0, length
    edges = list(busy) or [ORDINARY]
    first = int(min(start for start, _ in edges) // 60 * 60) - MARGIN
    last = int(-(-max(end for _, end in edges) // 60) * 60) + MARGIN
    last = max(last, first + LEAST)
    return max(0, first), min(length, last)


def gaps(open_spans: Sequence[tuple[float, float]], first: float, last: float) -> list[tuple[float, float]]:
    """What of `first..last` lies outside sorted, disjoint open stretches."""
    found: list[tuple[float, float]] = []
    at = first
    for start, end in open_spans:
        if start > at:
            found.append((at, min(start, last)))
        at = max(at, end)
    if at < last:
        found.append((at, last))
    return [(start, end) for start, end in found if end > start]


def lanes(spans: Sequence[tuple[float, float]]) -> list[tuple[int, int]]:
    """For each span (lane, lanes beside each other): overlapping ones share the width, the rest keep all of it.

    Stable: the order of the input decides between equals, and a span's lane never depends on those starting after it.
    """
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0], i))
    placed: list[tuple[int, int]] = [(0, 1)] * len(spans)
    cluster: list[int] = []
    ends: list[float] = []
    reach = float("-inf")
    for index in order:
        start, end = spans[index]
        end = max(end, start + SHORTEST)
        if start >= reach:
            _close(cluster, placed, len(ends))
            cluster, ends = [], []
        lane = next((i for i, busy in enumerate(ends) if busy <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        placed[index] = (lane, 1)
        cluster.append(index)
        reach = max(reach, end)
    _close(cluster, placed, len(ends))
    return placed


def _close(cluster: list[int], placed: list[tuple[int, int]], count: int) -> None:
    for index in cluster:
        placed[index] = (placed[index][0], count)


def card_box(axis: Axis, width: int, start: float, end: float, lane: int, of: int, inset: int, strip: int) -> Box:
    """A card inside a column `width` wide: `inset` px free on the left, `strip` on the right, 1 px above and below."""
    room = width - inset - strip
    left = inset + room * lane // of
    right = inset + room * (lane + 1) // of - (2 if lane + 1 < of else 0)
    first, last, scale = axis.first, axis.last, axis.hour / 60
    if end < start + SHORTEST:
        end = start + SHORTEST
    if start < first or end > last:  # hardly ever: it is asked for each card of a day that is shown
        start, end = axis.clamped(start), axis.clamped(end)
    top, bottom = round((start - first) * scale) + 1, round((end - first) * scale) - 1
    return Box(left, top, max(8, right - left), max(4, bottom - top))


def snap(minute: float, step: int) -> int:
    """The nearest multiple of `step`."""
    return int(minute / step + 0.5) * step


def floor_to(minute: float, step: int) -> int:
    """The start of the slot a pointer is in."""
    return int(minute // step) * step


def moved(start: float, length: float, by: float, step: int, day: int) -> tuple[int, int]:
    """A visit's new start and end when dragged by so many minutes: snapped, whole, and inside the day."""
    size = round(length)
    at = min(max(snap(start + by, step), 0), max(0, day - size))
    return at, at + size


def stretched(start: float, end: float, by: float, step: int, day: int) -> int:
    """The new end when the bottom edge is dragged: snapped, and at least one step after the start."""
    return min(max(snap(end + by, step), int(start) + step), day)


def revealed(offset: int, view: int, top: float, bottom: float, margin: int = 8) -> int:
    """The scroll offset that shows top..bottom wholly (its top, where it is taller than the view)."""
    if top - margin < offset or bottom - top + 2 * margin > view:
        return round(top) - margin
    if bottom + margin > offset + view:
        return round(bottom) + margin - view
    return offset
