"""What a person typed, as what it means at this desk: days, moments, lengths, connections, providers, visits.

An id is taken as the practice system spells it, or as CONNECTION:ID; what could be two things is refused with both.
Not here: how dates and times are read (`when.py`).
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from adapters.model import Connection, Practice, Provider, Room, Span, VisitType
from app import when
from app.desk import Desk
from app.outcome import Wrong
from app.ref import Ref

Thing = Provider | Room | VisitType
Things = Iterable[Thing]


def today(desk: Desk, connection: str | None = None) -> date:
    """In the zone of that practice."""
    return desk.now().astimezone(desk.zone(connection)).date()


def day_of(desk: Desk, text: str, connection: str | None = None) -> date:
    """Raises Wrong, with the readings where there are several."""
    try:
        return when.parse_date(text, today=today(desk, connection))
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def moment_of(desk: Desk, text: str, connection: str) -> datetime:
    """In the zone of that practice. Raises Wrong, also for a time that the clocks skip."""
    try:
        return when.parse_moment(text, today=today(desk, connection), zone=desk.zone(connection))
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def minutes_of(text: str) -> int:
    try:
        return when.parse_minutes(text)
    except when.Unreadable as mistake:
        raise Wrong(_with_readings(mistake)) from None


def span_of(start: datetime, minutes: int) -> Span:
    """So many minutes as they are lived, also over a change of the clocks."""
    return Span(start=start, end=(start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(start.tzinfo))


def _with_readings(mistake: when.Unreadable) -> str:
    readings = " or ".join(_reading(one) for one in mistake.readings)
    return f"{mistake.sentence} It could be {readings}." if readings else mistake.sentence


def _reading(one: object) -> str:
    if isinstance(one, datetime):
        return f"{one:%a} {one.isoformat(timespec='minutes')}"
    return f"{one:%a} {one.isoformat()}" if isinstance(one, date) else str(one)


# --- which one --------------------------------------------------------------------------------------------------------


def named(known: Iterable[Connection], name: str) -> Connection:
    """The connection of that id or name; capitals do not matter where nothing else fits. Raises Wrong."""
    known = tuple(known)
    exact = [c for c in known if name in (c.id, c.name)]
    found = exact or [c for c in known if c.name.casefold() == name.casefold()]
    if len(found) != 1:
        raise Wrong(
            "More than one connection goes by that name: use its id. “daybook connections” lists them."
            if found
            else "There is no connection of that name. “daybook connections” lists them."
        )
    return found[0]


def connection_of(desk: Desk, told: Namespace) -> str | None:
    """The one told with --connection; None when none was."""
    return None if told.connection is None else named(desk.connections, told.connection).id


def connections_of(desk: Desk, told: Namespace) -> tuple[str, ...]:
    """The ids of the connections a command is about: the one told, else all."""
    one = connection_of(desk, told)
    return (one,) if one is not None else tuple(c.id for c in desk.connections)


def refs_of(desk: Desk, text: str, connections: Iterable[str]) -> Iterator[Ref]:
    """What an id may stand for: that id in each of these connections, or in the one it names itself."""
    allowed = tuple(connections)
    for connection in allowed:
        yield Ref(connection, text)
    for one in desk.connections:
        for name in {one.id, one.name}:
            if one.id in allowed and text.startswith(f"{name}:"):
                yield Ref(one.id, text[len(name) + 1 :])


def providers(practice: Practice) -> Things:
    return practice.providers


def rooms(practice: Practice) -> Things:
    return practice.rooms


def visit_types(practice: Practice) -> Things:
    return practice.visit_types


def thing_of(desk: Desk, what: str, text: str, connections: Iterable[str], kind: Callable[[Practice], Things]) -> Ref:
    """A provider, room or visit type by its id, else by its whole name. Raises Wrong unless it is exactly one."""
    allowed = tuple(connections)
    known: dict[Ref, Thing] = {Ref(c, it.id): it for c, p in desk.practices().items() if c in allowed for it in kind(p)}
    found = [ref for ref in refs_of(desk, text, allowed) if ref in known]
    if not found:
        found = [ref for ref, it in known.items() if it.active and it.name.casefold() == text.casefold()]
    if len(found) == 1:
        return found[0]
    if found:
        raise Wrong(f"More than one {what} goes by that. Say which: {spelled(found)}.")
    names = ", ".join(f"{it.name} ({ref.id})" for ref, it in known.items() if it.active)
    raise Wrong(f"No {what} goes by that name or id. Known: {names or 'none'}.")


def spelled(refs: Iterable[Ref]) -> str:
    """As the command line takes them."""
    return " or ".join(f"{ref.connection}:{ref.id}" for ref in refs)


def names_of(desk: Desk) -> dict[Ref, str]:
    """The names of all providers and rooms."""
    found: dict[Ref, str] = {}
    for c, practice in desk.practices().items():
        found |= {Ref(c, it.id): it.name for it in practice.providers}
        found |= {Ref(c, it.id): it.name for it in practice.rooms}
    return found
