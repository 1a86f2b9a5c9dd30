"""A rate budget one can ask: how many calls a system allows, who goes first, and when it will listen again. No I/O.

Numbers come from the systems' own documents and are corrected by their answers' headers. Writes go before what is on
screen, that before the rest. Not here: sending (`http.py`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import IntEnum
from weakref import WeakValueDictionary

from adapters.errors import Throttled
from adapters.port import Clock, Sleep

LONGEST_WAIT = 3600.0
"""No header may make us wait longer than this many seconds without asking again."""
USUAL_WAIT = 60.0
"""When a system says "slow down" and not for how long."""
_EPOCH = 1_000_000_000
"""A number from here on is a Unix time; below, it is seconds from now."""


class Turn(IntEnum):
    """Who goes first when the budget is short."""

    WRITE = 0
    SHOWN = 1
    REST = 2


class Budget:
    """At most `calls` within any `per` seconds; `share` of it is used, since other programs share the key.

    A background call leaves the last fifth of the budget to what a person waits for. What the system says is left of
    its own window counts as well: others use it up, too. Where `calls` is a guess, the system's word may raise it; a
    documented number it can only lower (it may count in another window).
    """

    def __init__(
        self, calls: int, per: float, *, clock: Clock, sleep: Sleep, share: float = 0.8, is_guess: bool = False
    ) -> None:
        self._most = None if is_guess else calls
        self._limit = max(1, int(calls * share))
        self._share = share
        self._per = per
        self._clock = clock
        self._sleep = sleep
        self._sent: deque[datetime] = deque()
        self._closed: tuple[datetime, datetime] | None = None
        self._left: tuple[int, datetime, datetime] | None = None
        self._waiting: dict[Turn, int] = dict.fromkeys(Turn, 0)

    @property
    def closed_until(self) -> datetime | None:
        """The moment from which the system listens again, while it does not."""
        if self._closed is not None and not self._closed[0] <= self._clock() < self._closed[1]:
            self._closed = None  # over, or asked for by a clock that has been set back since
        return self._closed[1] if self._closed else None

    async def take(self, turn: Turn, patience: float | None = None) -> None:
        """Wait for a place. Cancellable; a place is taken only on return.

        Raises Throttled where the system asked for a silence that lasts longer than `patience` seconds.
        """
        self._waiting[turn] += 1
        try:
            while (pause := self._pause(turn)) > 0:
                closed = self.closed_until
                if closed is not None and patience is not None and pause > patience:
                    raise Throttled(closed)
                asleep = self._clock()
                await self._sleep(min(pause, LONGEST_WAIT))
                if self._clock() <= asleep:
                    # Set back meanwhile, or standing still: what was counted by it is worth nothing any more.
                    self._sent.clear()
                    self._closed = self._left = None
        finally:
            self._waiting[turn] -= 1
        self._sent.append(self._clock())
        if self._left is not None:
            self._left = (self._left[0] - 1, *self._left[1:])

    def close(self, until: datetime) -> None:
        """The system asked for silence until then."""
        closed = self.closed_until
        if closed is None or until > closed:
            self._closed = (self._clock(), until)

    def learn(self, limit: int | None, remaining: int | None, resets: datetime | None) -> None:
        """What an answer's headers tell; absurd numbers are left aside."""
        if limit is not None and 0 < limit < 100_000:
            self._limit = max(1, int(min(limit, self._most or limit) * self._share))
        if remaining is None:
            return
        now = self._clock()
        if remaining <= 0 and resets is not None:
            self.close(resets)
        known = self._left_now(now)
        # Answers overtake each other: within one window, less is later.
        left = remaining if known is None else min(known, remaining)
        window = now + timedelta(seconds=self._per)
        self._left = (left, now, min(resets, window) if resets is not None else window)

    def _left_now(self, now: datetime) -> int | None:
        """How many calls the system said it would take yet; None when its window is over."""
        if self._left is not None and not self._left[1] <= now < self._left[2]:
            self._left = None
        return self._left[0] if self._left else None

    def _pause(self, turn: Turn) -> float:
        now = self._clock()
        if (closed := self.closed_until) is not None:
            return max(0.05, (closed - now).total_seconds())
        horizon = now - timedelta(seconds=self._per)
        # A PC's clock that was set back would leave entries in the future: they count for nothing.
        while self._sent and (self._sent[0] <= horizon or self._sent[0] > now):
            self._sent.popleft()
        ahead = sum(count for other, count in self._waiting.items() if other < turn)
        kept = 0 if turn is not Turn.REST else self._limit - max(1, self._limit * 4 // 5)
        left = self._left_now(now)
        if left is not None and self._left is not None and left <= kept + ahead:
            return max(0.05, (self._left[2] - now).total_seconds())
        if len(self._sent) + ahead < self._limit - kept:
            return 0.0
        if not self._sent:
            return 0.05
        return max(0.05, (self._sent[0] - horizon).total_seconds())


_shared: WeakValueDictionary[tuple[Hashable, ...], Budget] = WeakValueDictionary()


def shared(whose: tuple[Hashable, ...], make: Callable[[], Budget]) -> Budget:
    """One budget for all connections that use up the same allowance (several locations of one key), while any lives."""
    found = _shared.get(whose)
    if found is None:
        found = _shared[whose] = make()
    return found


def reset_moment(value: str, headers: Mapping[str, str], now: datetime) -> datetime | None:
    """When a `…-Reset` or `Retry-After` header says the system listens again, on our own clock; None when unreadable.

    Understands seconds from now, a Unix time in seconds or milliseconds, and an HTTP date. Absolute times are taken
    against the answer's own `Date`, so that a wrong clock on either side cancels out.
    """
    text = value.strip()
    try:
        number = float(text)
    except ValueError:
        moment = http_date(text) or _iso(text)
    else:
        if number != number or number < 0:
            return None
        if number < _EPOCH:
            return now + timedelta(seconds=min(number, LONGEST_WAIT))
        try:
            moment = datetime.fromtimestamp(number / 1000 if number > _EPOCH * 100 else number, UTC)
        except (OverflowError, OSError, ValueError):
            return None
    if moment is None:
        return None
    server_now = http_date(headers.get("date", "")) or now
    wait = (moment - server_now).total_seconds()
    if abs(wait) > LONGEST_WAIT:  # a `Date` that something on the way has set is worth nothing
        wait = (moment - now).total_seconds()
    return now + timedelta(seconds=min(max(wait, 0.0), LONGEST_WAIT))


def retry_moment(headers: Mapping[str, str], now: datetime) -> datetime:
    """When to ask again after a 429 or 503, from whichever header says it; a minute where none does."""
    for name in ("retry-after", "x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset"):
        if name in headers and (moment := reset_moment(headers[name], headers, now)) is not None:
            return max(moment, now + timedelta(seconds=1))
    return now + timedelta(seconds=USUAL_WAIT)


def told(headers: Mapping[str, str], now: datetime) -> tuple[int | None, int | None, datetime | None]:
    """(limit, remaining, resets) from the usual header names; None for what is missing or no number."""

    def number(*names: str) -> int | None:
        for name in names:
            try:
                return int(float(headers[name]))
            except (KeyError, ValueError, OverflowError):
                continue
        return None

    resets = None
    for name in ("x-ratelimit-reset", "x-rate-limit-reset", "ratelimit-reset"):
        if name in headers:
            resets = reset_moment(headers[name], headers, now)
    return (
        number("x-ratelimit-limit", "x-rate-limit-limit", "ratelimit-limit"),
        number("x-ratelimit-remaining", "x-rate-limit-remaining", "ratelimit-remaining"),
        resets,
    )


def http_date(text: str) -> datetime | None:
    """An RFC 9110 date, aware; None when it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
