"""Who works where: providers, rooms, visit types, the practice's zone, and which confirmation type means "confirmed".

Not here: dated hours and days (`days.py`), what the rows become (`wire.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from datetime import datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from adapters.errors import Forbidden, Garbled, NeedsSetting, NotFound, Refused, Unsupported
from adapters.kolla import wire
from adapters.kolla.line import Line, in_shape
from adapters.kolla.shapes import ConfirmationKind, Resource, Shape, Visit, VisitKind
from adapters.kolla.wire import Place
from adapters.model import Connection, Practice
from adapters.sentence import say
from adapters.zones import zone_of

S = TypeVar("S", bound=Shape)
KEPT_FROM_US = (Forbidden, NotFound, Refused, Unsupported)
"""This key, or this practice's connector, does not tell that; the rest goes on."""
LATELY, SOON = timedelta(days=14), timedelta(days=30)
"""How far around now visits are looked at for the zone, and for who was there and is listed no more."""


async def read_place(line: Line, connection: Connection, now: datetime) -> Place:
    """The whole directory. Raises Locked, NeedsSetting (`timezone`), and what reading raises."""
    asked = _asked_zone(connection.settings)
    resources = await _all(line, Resource, "resources")
    kinds = await _told(line, VisitKind, "appointmenttypes")
    confirmations = await _told(line, ConfirmationKind, "confirmationTypes")
    visits = await _lately(line, now, is_zone_known=asked is not None)
    seen = Counter(zone for row in visits if row.time_zone and (zone := zone_of(row.time_zone)))
    theirs = seen.most_common(1)[0][0] if seen else None
    zone = asked or theirs
    if zone is None:
        raise NeedsSetting(
            "timezone", say("Kolla does not tell the practice’s time zone"), say("Write it as America/Chicago.")
        )
    by_type = {kind: [row for row in resources if row.type == kind] for kind in ("PROVIDER", "OPERATORY", "PRACTICE")}
    former = _former(visits, {row.name for row in resources})
    itself = next(iter(by_type["PRACTICE"]), None)
    confirmed_by = [row.name for row in confirmations if (row.display_name or "").casefold() == "confirmed"]
    return Place(
        zone=ZoneInfo(zone),
        wall_zone=ZoneInfo(theirs or zone),
        practice=Practice(
            id=itself.name if itself and itself.name else connection.settings["consumer_id"].strip(),
            name=(itself.display_name if itself else None) or connection.name,
            timezone=zone,
            providers=(
                *map(wire.provider, by_type["PROVIDER"]),
                *(wire.provider(row, is_listed=False) for row in former if row.type != "OPERATORY"),
            ),
            rooms=(
                *map(wire.room, by_type["OPERATORY"]),
                *(wire.room(row, is_listed=False) for row in former if row.type == "OPERATORY"),
            ),
            visit_types=tuple(wire.visit_type(row) for row in kinds),
            statuses=("confirmed",) if confirmed_by else (),
        ),
        remote_ids={row.name: row.remote_id for row in [*resources, *former] if row.name},
        confirmed_by=next(iter(confirmed_by), None),
    )


def _asked_zone(settings: Mapping[str, str]) -> str | None:
    """The zone that is set. Raises NeedsSetting when it is none."""
    wanted = settings.get("timezone", "").strip()
    found = zone_of(wanted) if wanted else None
    if wanted and found is None:
        raise NeedsSetting(
            "timezone", say("The time zone is not one Daybook knows"), say("Write it as America/Chicago.")
        )
    return found


async def _lately(line: Line, now: datetime, is_zone_known: bool) -> list[Visit]:
    """Visits around now; where there are none and the zone is wanted, the first of all."""
    around = (f"start_time >= '{wire.stamp(now - LATELY)}'", f"start_time < '{wire.stamp(now + SOON)}'")
    for filters in (around,) if is_zone_known else (around, ()):
        try:
            async with aclosing(line.pages("appointments", filters)) as pages:
                async for rows in pages:
                    found, _ = await in_shape(Visit, rows, "appointments")
                    if found:
                        return found
        except KEPT_FROM_US:
            continue
    return []


def _former(visits: Iterable[Visit], listed: set[str | None]) -> list[Resource]:
    """Providers and rooms that visits name and the directory lists no more."""
    found: dict[str, Resource] = {}
    for row in visits:
        told = {each.name: each for each in [*row.providers, *row.resources] if each.name}
        doers = wire.providers_of(row)
        room = wire.room_of(row)
        for name, kind in [*((each, "PROVIDER") for each in doers), *([(room, "OPERATORY")] if room else [])]:
            if name not in listed and name not in found:
                shown = told.get(name) or Resource(name=name)
                found[name] = shown.model_copy(update={"type": kind})
    return list(found.values())


async def _all(line: Line, shape: type[S], path: str) -> list[S]:
    """Every row of a list; a directory with a hole is none. Raises Garbled."""
    rows, whole = await line.all(shape, path)
    if not whole:
        raise Garbled(path)
    return rows


async def _told(line: Line, shape: type[S], path: str) -> list[S]:
    """The same, or nothing where the key or the connector does not tell it."""
    try:
        return await _all(line, shape, path)
    except KEPT_FROM_US:
        return []
