"""What is said while something is not as usual: the strips under the top bar, and what covers an empty grid.

Pure: links, days and figures in, words and choices out. Not here: who asks (`link_desk.py`), drawing (`day_cover.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from adapters.record import dataclass, replace
from app.agenda import Agenda
from app.news import Link, LinkState
from ui import wording
from ui.notices import BannerNote

LASTING: Final = ("offline", "slowed", "partly")
"""The strips of this file: they go when their cause goes, not when they are pressed."""
_NONE: Final[frozenset[int]] = frozenset()
WORTH_SAYING: Final = 5.0  # seconds of waiting; shorter ones are over before they are read


class Line(NamedTuple):
    """One connection as it stands; `waiting`: its changes that are not settled."""

    id: str
    name: str
    link: Link
    waiting: int = 0


class Choice(NamedTuple):
    """A button; `key`: try, connections, directory, copy, today, book, columns, visits, or "day:2026-02-23"."""

    key: str
    words: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True)
class Cover:
    """What lies over a grid. `unread`: columns not read yet, painted as a skeleton or (`blank`) as nothing at all.

    With a `title` the whole grid is covered by it; with only `words` a small note stands at its foot.
    """

    unread: frozenset[int] = frozenset()
    blank: bool = False
    icon: str = ""
    title: str = ""
    words: str = ""
    look: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def reading(self) -> bool:
        return bool(self.unread) and not self.blank and not self.title


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a grid shows: the day or week as it is, as it is shown (columns hidden, visits filtered), and around it."""

    agenda: Agenda
    shown: Agenda
    unread: frozenset[int]  # of the shown columns
    lines: Sequence[Line]
    now: datetime
    zone: ZoneInfo
    week: bool = False
    filtered: bool = False
    long_unread: bool = False  # for so long that a skeleton may be shown
    opens: datetime | None = None  # when the practice opens again after a closed day
    may_connect: bool = True
    own_book: bool = False  # who works there is kept on this computer

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def banners(
    lines: Sequence[Line], partly: Sequence[tuple[str, list[date]]], now: datetime, zone: ZoneInfo
) -> dict[str, BannerNote]:
    """The strips that hold now, by their key. `partly`: systems and the days on screen they told a part of."""
    found: dict[str, BannerNote] = {}
    today = now.astimezone(zone).date()
    for line in lines:
        link = line.link
        known = link.as_of.astimezone(zone) if link.as_of else None
        if link.state is LinkState.OFFLINE and "offline" not in found:
            many = line.name if len(lines) > 1 else ""
            words = wording.offline_banner(link.since.astimezone(zone), known, today, many=many)
            found["offline"] = BannerNote("wifi-off", *words, wording.TRY_NOW)
        elif link.state is LinkState.SLOWED and link.until is not None and "slowed" not in found:
            left = (link.until - now).total_seconds()
            if (link.until - link.since).total_seconds() >= WORTH_SAYING:
                found["slowed"] = BannerNote("gauge", *wording.slowed_banner(line.name, left, known, today))
    for system, days in partly:
        if days and "partly" not in found:
            words = wording.partly_banner(system, days)
            found["partly"] = BannerNote("triangle-alert", *words, wording.READ_AGAIN, "attention")
    return found


def first_cover(lines: Sequence[Line], now: datetime, zone: ZoneInfo, *, may_connect: bool) -> Cover:
    """What is said before a practice was ever read; no title while it is on its way."""
    nothing = Agenda(day=now.astimezone(zone).date(), timezone=zone.key)
    found = _unread(
        Scene(agenda=nothing, shown=nothing, unread=_NONE, lines=lines, now=now, zone=zone, may_connect=may_connect)
    )
    return replace(found, title=wording.nothing_here()) if found.icon in ("wifi-off", "gauge") else found


def cover_of(scene: Scene) -> Cover:
    """What must lie over the grid, if anything."""
    agenda, shown = scene.agenda, scene.shown
    if agenda.columns and not shown.columns:
        words = wording.hidden_columns(len(agenda.visits))
        return _state("columns-3", words, Choice("columns", wording.SHOW_ALL_COLUMNS))
    if scene.unread:
        return _unread(scene)
    if not agenda.columns and scene.own_book:
        return _state("users", wording.nobody_yet(), Choice("directory", wording.ADD_PROVIDERS, "primary"))
    if not agenda.columns:
        system = scene.lines[0].name if scene.lines else ""
        return _state("users", wording.no_columns(system), Choice("try", wording.READ_AGAIN))
    if any(c.visits or c.holds for c in shown.columns):
        return Cover()
    if scene.filtered and agenda.visits:
        return _state("search", wording.nothing_shown(), Choice("visits", wording.SHOW_ALL_VISITS))
    if scene.week or agenda.visits:
        return Cover()
    return _empty(scene)


def _state(
    icon: str, words: tuple[str, str], *choices: Choice, unread: frozenset[int] = _NONE, look: str = ""
) -> Cover:
    """A grid covered as a whole: title and sentence, and what can be done."""
    return Cover(unread, bool(unread), icon, *words, look, choices)


def _unread(scene: Scene) -> Cover:
    """Days that were never read: a skeleton while they are on their way, words when they cannot be had."""
    agenda, unread = scene.agenda, scene.unread
    whole = len(unread) == len(scene.shown.columns)
    line = min(scene.lines, key=lambda one: _URGENCY.index(one.link.state), default=None)
    if line is None:
        return Cover(unread, True)
    link, today = line.link, scene.today
    since = link.since.astimezone(scene.zone)
    title = wording.not_here(agenda.day, week=scene.week)
    go_back = () if agenda.day == today or scene.week else (Choice("today", wording.GO_TO_TODAY, "ghost"),)
    if whole and link.state is LinkState.REFUSED:
        words = wording.needs_key(line.name, since, line.waiting, today)
        first = (Choice("connections", wording.OPEN_CONNECTION, "primary"),) if scene.may_connect else ()
        more = Choice("try", wording.TRY_AGAIN), Choice("copy", wording.COPY_DETAILS, "ghost")
        return _state("key-round", words, *first, *more, unread=unread, look="failed")
    if whole and link.state is LinkState.OFFLINE:
        sentence = wording.not_here_offline(since, today)
        return _state("wifi-off", (title, sentence), Choice("try", wording.TRY_NOW), *go_back, unread=unread)
    if whole and link.state is LinkState.SLOWED and link.until is not None:
        sentence = wording.not_here_slowed(line.name, (link.until - scene.now).total_seconds())
        return _state("gauge", (title, sentence), *go_back, unread=unread)
    if not scene.long_unread:
        return Cover(unread, True)
    reading = wording.reading_week(line.name) if scene.week else wording.reading_day(agenda.day, line.name)
    return Cover(unread, False, "spinner", "", reading)


_URGENCY: Final = (
    LinkState.REFUSED,
    LinkState.OFFLINE,
    LinkState.SLOWED,
    LinkState.READING,
    LinkState.STALE,
    LinkState.FRESH,
)


def _empty(scene: Scene) -> Cover:
    """A day without visits: closed, or open and waiting for the first one."""
    agenda = scene.agenda
    closed = not any(c.open for c in agenda.columns) and all(c.hours_known for c in agenda.columns)
    if not closed:
        if not any(c.bookable for c in agenda.columns) or agenda.day < scene.today:
            return Cover()
        return Cover(icon="calendar-plus", words=wording.open_day(), choices=(Choice("book", wording.NEW_VISIT),))
    opens = scene.opens.astimezone(scene.zone) if scene.opens is not None else None
    choices = [Choice("book", wording.BOOK_ANYWAY, "ghost")]
    if opens is not None:
        choices.insert(0, Choice(f"day:{opens.date().isoformat()}", wording.go_to_day(opens.date())))
    return _state("calendar-days", (wording.empty_day(agenda.day), wording.closed_day(opens)), *choices)
