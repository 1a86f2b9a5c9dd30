"""Who works where and when: providers, rooms, visit types, weekly hours, closures and blocks, read and edited.

Nothing a visit may name is ever deleted: it becomes inactive. Not here: visits and patients (`ledger.py`, `people.py`).
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from datetime import time as Time  # noqa: N812 - a field of these functions is called time

from adapters.errors import NotFound
from adapters.local import wire
from adapters.local.book import Book
from adapters.local.ledger import CANCEL_REASONS, SETTABLE
from adapters.model import Block, Hours, OpenSpan, Practice, Provider, Room, Span, VisitType
from adapters.port import ClosedTime, WeeklyBlock


def practice(book: Book, connection_id: str, name: str, timezone: str) -> Practice:
    """The whole directory, in the order it was entered."""
    return Practice(
        id=connection_id,
        name=book.meta("name", name),
        timezone=timezone,
        providers=tuple(
            map(wire.provider, book.rows("SELECT id, name, role, active, color FROM provider ORDER BY rowid"))
        ),
        rooms=tuple(map(wire.room, book.rows("SELECT id, name, active FROM room ORDER BY rowid"))),
        visit_types=tuple(
            map(
                wire.visit_type,
                book.rows("SELECT id, name, minutes, color, providers, active FROM visit_type ORDER BY rowid"),
            )
        ),
        hours=tuple(
            map(wire.hours, book.rows("SELECT weekday, starts, ends, provider, room FROM hours ORDER BY rowid"))
        ),
        statuses=tuple(status.value for status in SETTABLE),
        cancel_reasons=CANCEL_REASONS,
    )


# --- editing; each function is one transaction -----------------------------------------------------------------------


def rename(book: Book, name: str) -> None:
    with book.write():
        book.set_meta("name", name)


def put_provider(book: Book, provider: Provider) -> Provider:
    """Add a provider (an empty id gets a new one), or replace what is known of one; `active=False` retires it."""
    kept = _with_id(provider.id)
    with book.write() as conn:
        conn.execute(
            "INSERT INTO provider VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " role = excluded.role, active = excluded.active, color = excluded.color",
            (kept, provider.name, provider.role, provider.active, provider.color),
        )
    return Provider(id=kept, name=provider.name, role=provider.role, active=provider.active, color=provider.color)


def put_room(book: Book, room: Room) -> Room:
    """Add a room (an empty id gets a new one), or replace what is known of one; `active=False` retires it."""
    kept = _with_id(room.id)
    with book.write() as conn:
        conn.execute(
            "INSERT INTO room VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, active = excluded.active",
            (kept, room.name, room.active),
        )
    return Room(id=kept, name=room.name, active=room.active)


def put_visit_type(book: Book, visit_type: VisitType) -> VisitType:
    """Add a visit type (an empty id gets a new one), or replace what is known of one; `active=False` retires it."""
    kept = _with_id(visit_type.id)
    only = None if visit_type.provider_ids is None else json.dumps(sorted(visit_type.provider_ids))
    with book.write() as conn:
        conn.execute(
            "INSERT INTO visit_type (id, name, minutes, color, providers, active) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, minutes = excluded.minutes, color = excluded.color,"
            " providers = excluded.providers, active = excluded.active",
            (kept, visit_type.name, visit_type.minutes, visit_type.color, only, visit_type.active),
        )
    return VisitType(
        id=kept,
        name=visit_type.name,
        minutes=visit_type.minutes,
        color=visit_type.color,
        provider_ids=visit_type.provider_ids,
        active=visit_type.active,
    )


def set_hours(book: Book, hours: Iterable[Hours]) -> None:
    """Replace all weekly hours. Raises NotFound for a provider or room that is not in the directory."""
    with book.write() as conn:
        conn.execute("DELETE FROM hours")
        for each in hours:
            _known(book, each.provider_id, each.room_id)
            conn.execute(
                "INSERT INTO hours VALUES (?, ?, ?, ?, ?)",
                (each.weekday, _clock(each.start), _clock(each.end), each.provider_id, each.room_id),
            )


def set_week(book: Book, provider_id: str, hours: Iterable[Hours], breaks: Iterable[WeeklyBlock]) -> None:
    """Replace one provider's hours and breaks; those of others and of rooms stay. Raises NotFound."""
    with book.write() as conn:
        _known(book, provider_id, None)
        conn.execute("DELETE FROM hours WHERE provider = ?", (provider_id,))
        conn.execute("DELETE FROM weekly_block WHERE provider = ?", (provider_id,))
        conn.executemany(
            "INSERT INTO hours VALUES (?, ?, ?, ?, ?)",
            [(h.weekday, _clock(h.start), _clock(h.end), provider_id, h.room_id) for h in hours],
        )
        conn.executemany(
            "INSERT INTO weekly_block (weekday, starts, ends, provider, room, label) VALUES (?, ?, ?, ?, ?, ?)",
            [
                (b.hours.weekday, _clock(b.hours.start), _clock(b.hours.end), provider_id, b.hours.room_id, b.label)
                for b in breaks
            ],
        )


def weekly_blocks(book: Book) -> tuple[WeeklyBlock, ...]:
    """Every week's time that cannot be booked."""
    rows = book.rows("SELECT id, weekday, starts, ends, provider, room, label FROM weekly_block ORDER BY id")
    return tuple(
        WeeklyBlock(id=f"W{key}", hours=wire.hours((weekday, starts, ends, provider, room)), label=label)
        for key, weekday, starts, ends, provider, room, label in rows
    )


def closed_time(book: Book, since: date, zone: tzinfo) -> tuple[ClosedTime, ...]:
    """Blocks and closures that end on that local day or later."""
    start, _ = day_bounds(since, since, zone)
    rows = book.rows(
        "SELECT id, starts, ends, provider, room, label, closed FROM block WHERE ends > ? ORDER BY starts, id", (start,)
    )
    return tuple(
        ClosedTime(
            id=f"B{key}",
            span=Span(start=wire.instant(starts, zone), end=wire.instant(ends, zone)),
            provider_id=provider,
            room_id=room,
            label=label,
            whole=bool(closed),
        )
        for key, starts, ends, provider, room, label, closed in rows
    )


def add_weekly_block(book: Book, hours: Hours, label: str | None) -> str:
    """Time that cannot be booked every week, such as lunch. The answer is for `remove_block`."""
    with book.write() as conn:
        _known(book, hours.provider_id, hours.room_id)
        cursor = conn.execute(
            "INSERT INTO weekly_block (weekday, starts, ends, provider, room, label) VALUES (?, ?, ?, ?, ?, ?)",
            (hours.weekday, _clock(hours.start), _clock(hours.end), hours.provider_id, hours.room_id, label),
        )
        return f"W{cursor.lastrowid}"


def add_block(
    book: Book, span: Span, label: str | None, provider_id: str | None = None, room_id: str | None = None
) -> str:
    """Time that cannot be booked once. The answer is for `remove_block`."""
    return _add_block(book, span, label, provider_id, room_id, closed=False)


def add_closure(book: Book, first: date, last: date, label: str, zone: tzinfo) -> str:
    """The whole practice is closed on these local days, both included; the book then refuses visits on them."""
    starts, ends = day_bounds(first, last, zone)
    span = Span(start=wire.instant(starts, zone), end=wire.instant(ends, zone))
    return _add_block(book, span, label, None, None, closed=True)


def remove_block(book: Book, block_id: str) -> None:
    """Take a block, a weekly block or a closure out again. Raises NotFound."""
    table = {"W": "weekly_block", "B": "block"}.get(block_id[:1])
    with book.write() as conn:
        if (
            table is None
            or not conn.execute(f"DELETE FROM {table} WHERE id = ?", (block_id[1:].partition("@")[0],)).rowcount
        ):
            raise NotFound("block")


def _add_block(
    book: Book, span: Span, label: str | None, provider_id: str | None, room_id: str | None, *, closed: bool
) -> str:
    with book.write() as conn:
        _known(book, provider_id, room_id)
        cursor = conn.execute(
            "INSERT INTO block (starts, ends, provider, room, label, closed) VALUES (?, ?, ?, ?, ?, ?)",
            (wire.seconds(span.start), wire.seconds(span.end), provider_id, room_id, label, closed),
        )
        return f"B{cursor.lastrowid}"


def _known(book: Book, provider_id: str | None, room_id: str | None) -> None:
    for table, key in (("provider", provider_id), ("room", room_id)):
        if key is not None and book.row(f"SELECT 1 FROM {table} WHERE id = ?", (key,)) is None:
            raise NotFound(table)


def _with_id(given: str) -> str:
    return given or secrets.token_hex(4)


def _clock(moment: Time) -> str:
    return moment.isoformat("minutes")


# --- the dated face of weekly things ---------------------------------------------------------------------------------


def day_bounds(first: date, last: date, zone: tzinfo) -> tuple[int, int]:
    """The instants between which the local days `first..last` lie; a day may have 23 or 25 hours."""
    return tuple(wire.seconds(datetime.combine(day, Time(), zone)) for day in (first, last + timedelta(days=1)))  # type: ignore[return-value]


def blocks(book: Book, first: date, last: date, zone: tzinfo) -> tuple[Block, ...]:
    """Blocks, closures and each week's repeated blocks that touch the local days `first..last`."""
    starts, ends = day_bounds(first, last, zone)
    found = [
        Block(
            id=f"B{key}",
            span=Span(start=wire.instant(begins, zone), end=wire.instant(stops, zone)),
            provider_id=provider,
            room_id=room,
            label=label,
        )
        for key, begins, stops, provider, room, label in book.rows(
            "SELECT id, starts, ends, provider, room, label FROM block WHERE starts < ? AND ends > ? ORDER BY starts",
            (ends, starts),
        )
    ]
    weekly = book.rows("SELECT id, weekday, starts, ends, provider, room, label FROM weekly_block ORDER BY starts, id")
    for day in days(first, last):
        for key, weekday, begins, stops, provider, room, label in weekly:
            span = _on(day, begins, stops, zone) if weekday == day.weekday() else None
            if span is not None:
                found.append(Block(id=f"W{key}@{day}", span=span, provider_id=provider, room_id=room, label=label))
    return tuple(found)


def openings(book: Book, first: date, last: date, zone: tzinfo) -> tuple[OpenSpan, ...]:
    """The weekly hours as dated openings; a day on which the whole practice is closed has none."""
    weekly = book.rows("SELECT weekday, starts, ends, provider, room FROM hours ORDER BY starts, rowid")
    starts, ends = day_bounds(first, last, zone)
    closed = book.rows("SELECT starts, ends FROM block WHERE closed AND starts < ? AND ends > ?", (ends, starts))
    found = []
    for day in days(first, last):
        for weekday, begins, stops, provider, room in weekly:
            span = _on(day, begins, stops, zone) if weekday == day.weekday() else None
            if span is None or any(
                shut <= span.start.timestamp() and span.end.timestamp() <= again for shut, again in closed
            ):
                continue
            found.append(OpenSpan(span=span, provider_id=provider, room_id=room))
    return tuple(found)


def days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _on(day: date, begins: str, stops: str, zone: tzinfo) -> Span | None:
    """A stretch of wall time from a day on, or None when the night's change of clocks swallows it whole.

    One that stops at midnight, or earlier than it begins, stops on the next day.
    """
    start = datetime.combine(day, Time.fromisoformat(begins), zone)
    end = datetime.combine(day if begins < stops else day + timedelta(days=1), Time.fromisoformat(stops), zone)
    return Span(start=start, end=end) if start.timestamp() < end.timestamp() else None
