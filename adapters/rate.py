"""A rate budget one can ask: how many calls a system allows, who goes first, and when it will listen again. No I/O.

Numbers come from the systems' own documents and are corrected by their answers' headers. Writes go before what is on
screen, that before the rest. Not here: sending (`http.py`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import IntEnum

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

    A background call leaves the last fifth of the budget to what a person waits for.
    """

    def __init__(self, calls: int, per: float, *, clock: Clock, sleep: Sleep, share: float = 0.8) -> None:
        self._limit = max(1, int(calls * share))
        self._share = share
        self._per = per
        self._clock = clock
        self._sleep = sleep
        self._sent: deque[datetime] = deque()
        self._closed_until: datetime | None = None
        self._waiting: dict[Turn, int] = dict.fromkeys(Turn, 0)

    @property
    def closed_until(self) -> datetime | None:
        """The moment from which the system listens again, while it does not."""
        if self._closed_until is not None and self._closed_until <= self._clock():
            self._closed_until = None
        return self._closed_until

    async def take(self, turn: Turn) -> None:
        """Wait for a place. Cancellable; a place is taken only on return."""
        self._waiting[turn] += 1
        try:
            while (pause := self._pause(turn)) > 0:
                await self._sleep(pause)
        finally:
            self._waiting[turn] -= 1
        self._sent.append(self._clock())

    def close(self, until: datetime) -> None:
        """The system asked for silence until then."""
        if self._closed_until is None or until > self._closed_until:
            self._closed_until = until

    def learn(self, limit: int | None, remaining: int | None, resets: datetime | None) -> None:
        """What an answer's headers tell; absurd numbers are left aside."""
        if limit is not None and 0 < limit < 100_000:
            self._limit = max(1, int(limit * self._share))
        if remaining is not None and remaining <= 0 and resets is not None:
            self.close(resets)

    def _pause(self, turn: Turn) -> float:
        now = self._clock()
        if (closed := self.closed_until) is not None:
            return min(LONGEST_WAIT, max(0.05, (closed - now).total_seconds()))
        horizon = now - timedelta(seconds=self._per)
        # A PC's clock that was set back would leave entries in the future: they count for nothing.
        while self._sent and (self._sent[0] <= horizon or self._sent[0] > now):
            self._sent.popleft()
        ahead = sum(count for other, count in self._waiting.items() if other < turn)
        room = self._limit if turn is not Turn.REST else max(1, self._limit * 4 // 5)
        if len(self._sent) + ahead < room:
            return 0.0
        if not self._sent:
            return 0.05
        return max(0.05, (self._sent[0] - horizon).total_seconds())


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
