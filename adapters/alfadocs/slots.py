"""Free slots as AlfaDocs may spell them: no form of the item is documented. Once a live answer is seen, keep only that.

Read are a date-time; an object with a start and perhaps an end; a group of slots of one operator; a map of days. What
fits none is `Garbled` with its keys, never "no free time". Pure; not here: what is asked (`days.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from adapters.alfadocs import wire
from adapters.alfadocs.shapes import has_failed, id_of, text_of, whole_of
from adapters.errors import Garbled
from adapters.model import Slot, Span

GRID = 15
"""Minutes between the starts offered inside one long free stretch."""
LONGEST = timedelta(days=31)
_STARTS = ("date", "start", "startDate", "dateStart", "startTime", "from", "time")
_ENDS = ("end", "endDate", "dateEnd", "endTime", "to")
_GROUPS = ("slots", "freeSlots", "times")
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::\d\d)?")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked, and what the items around this one told already."""

    minutes: int
    zone: ZoneInfo
    provider_id: str | None
    room_id: str | None = None
    day: date | None = None


def free_slots(body: object, minutes: int, zone: ZoneInfo, provider_id: str | None) -> tuple[Slot, ...]:
    """The starts offered, for `minutes` each. `provider_id`: of whom was asked, where the items do not say it."""
    if has_failed(body):
        raise Garbled("free slots")
    data = body["data"] if isinstance(body, dict) and "data" in body else body
    if isinstance(body, dict) and data is body:
        raise _unreadable(body)
    try:
        found = list(_items(data, _Asked(minutes, zone, provider_id)))
    except RecursionError:
        raise Garbled("free slots") from None
    return tuple({(slot.span.start, slot.provider_id, slot.room_id): slot for slot in found}.values())


def _items(data: object, asked: _Asked) -> Iterator[Slot]:
    if isinstance(data, list):
        for item in data:
            yield from _item(item, asked)
    elif isinstance(data, dict):
        yield from _item(data, asked)
    else:
        raise _unreadable(data)


def _item(item: object, asked: _Asked) -> Iterator[Slot]:
    if isinstance(item, str):
        start = _moment(item, asked)
        if start is None:
            raise _unreadable(item)
        yield from _starts(start, None, asked)
        return
    if not isinstance(item, dict):
        raise _unreadable(item)
    around = replace(
        asked,
        provider_id=id_of(item.get("operatorId")) or asked.provider_id,
        room_id=id_of(item.get("chairId")) or asked.room_id,
        day=_day(item.get("date")) or _day(item.get("day")) or asked.day,
    )
    group = next((item[key] for key in _GROUPS if isinstance(item.get(key), list | dict)), None)
    start = next((at for key in _STARTS if (at := _moment(item.get(key), around))), None)
    if group is not None:
        yield from _items(group, around)
    elif start is not None:
        end = next((at for key in _ENDS if (at := _moment(item.get(key), around))), None)
        length = whole_of(item.get("duration"))
        if end is None and length is not None and around.minutes < length <= wire.LONGEST_MINUTES:
            end = wire.after(start, length)
        yield from _starts(start, end, around)
    elif item and all(_day(key) for key in item):
        for key, times in item.items():
            yield from _items(times, replace(around, day=_day(key)))
    elif item:
        raise _unreadable(item)


def _starts(start: datetime, end: datetime | None, asked: _Asked) -> Iterator[Slot]:
    """The starts within a free stretch that leave room for the length; the one start where no end is told."""
    step = timedelta(minutes=min(GRID, asked.minutes))
    at = last = start.astimezone(UTC)
    if end is not None:
        last = end.astimezone(UTC) - timedelta(minutes=asked.minutes)
    if last - at > LONGEST:
        raise Garbled("free slots")
    while at <= last:
        local = at.astimezone(asked.zone)
        span = Span(start=local, end=wire.after(local, asked.minutes))
        yield Slot(span=span, provider_id=asked.provider_id, room_id=asked.room_id, source="offered")
        at += step


def _moment(value: Any, asked: _Asked) -> datetime | None:
    """A date-time, or a time of the day that stands around it."""
    text = text_of(value) or ""
    if (clock := _CLOCK.fullmatch(text)) and asked.day:
        return wire.moment(f"{asked.day} {int(clock[1]):02}:{clock[2]}", asked.zone)
    return wire.moment(text, asked.zone) if len(text) > len("2026-03-09") else None


def _day(value: Any) -> date | None:
    text = text_of(value) or ""
    return wire.day_of(text) if len(text) == len("2026-03-09") else None


def _unreadable(item: object) -> Garbled:
    keys = (
        sorted(str(key) for key in item if re.fullmatch(r"[A-Za-z_]{1,30}", str(key))) if isinstance(item, dict) else []
    )
    told = f": {', '.join(keys[:12])}" if keys else ""
    return Garbled(f"free slots{told}")
