"""Who works where: the location this connection stands for, its practitioners, visit types, weekly hours and zone.

Not here: dated hours and days (`days.py`), what the rows become (`wire.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar
from zoneinfo import ZoneInfo

from adapters.cliniko import wire
from adapters.cliniko.client import WITH_ARCHIVED, Client
from adapters.cliniko.shapes import (
    Account,
    Availability,
    Business,
    Practitioner,
    Shape,
    User,
    VisitKind,
    read_all,
)
from adapters.cliniko.wire import Place
from adapters.errors import Forbidden, Garbled, NeedsSetting, NotFound, Refused
from adapters.model import Connection, Hours, Practice, Provider, VisitType
from adapters.sentence import say
from adapters.together import together
from adapters.tolerant import read
from adapters.zones import zone_of

S = TypeVar("S", bound=Shape)
KEPT_FROM_US = (Forbidden, NotFound, Refused)
"""This key, or this account, does not tell that; the rest goes on."""


async def read_place(client: Client, connection: Connection, statuses: Iterable[str]) -> Place:
    """The whole directory. Raises Locked, NeedsSetting (`business_id`, `timezone`), and what reading raises."""
    user = await _told_one(client, User, "user", "the key's own user")
    businesses = await _all(client, Business, "businesses", "businesses")
    business = _chosen(businesses, connection.settings.get("business_id", ""))
    here = business.id or ""
    zone = await _zone(client, connection.settings, business, user)
    providers = await _providers(client, here)
    kinds = await _all(client, VisitKind, "appointment_types", "appointment_types", WITH_ARCHIVED)
    return Place(
        business_id=here,
        zone=ZoneInfo(zone),
        practice=Practice(
            id=here,
            name=business.name or connection.name,
            timezone=zone,
            providers=providers,
            visit_types=await _visit_types(client, kinds, business, frozenset(each.id for each in providers)),
            hours=await _hours(client, here, [each.id for each in providers if each.active]),
            statuses=tuple(statuses),
            cancel_reasons=wire.REASONS,
        ),
        elsewhere={row.id: row.name for row in businesses if row.id and row.id != here},
        classes=frozenset(row.id for row in kinds if row.id and (row.max_attendees or 1) > 1),
    )


async def account_zone(client: Client, place: Place) -> ZoneInfo:
    """The account's own zone, in which offered times are asked for; the location's where it is not told."""
    public = await _told_one(client, Account, "settings/public", "the account's settings", inside="account")
    user = await _told_one(client, User, "user", "the key's own user") if not _first_zone(public) else None
    return ZoneInfo(_first_zone(public, user) or place.practice.timezone)


def _chosen(businesses: list[Business], wanted: str) -> Business:
    """The location that is set, or the only one. Raises NeedsSetting with the choice."""
    live = [row for row in businesses if not row.gone]
    wanted = wanted.strip()
    fits = [row for row in live if row.id == wanted] if wanted else live
    if len(fits) == 1:
        return fits[0]
    title = say("This location is not in the account") if wanted else say("This account has several locations")
    if not live:
        title = say("The account shows this key no location")
    choice = "; ".join(f"{row.id} ({row.name})" for row in live)
    choices = tuple((row.id or "", row.name or "") for row in live)
    detail = say("Set it to one of: {choice}.", choice=choice) if choice else ""
    raise NeedsSetting("business_id", title, detail, choices)


async def _zone(client: Client, settings: Mapping[str, str], business: Business, user: User | None) -> str:
    """The setting, else what the location, the user or the account tells. Raises NeedsSetting."""
    if wanted := settings.get("timezone", "").strip():
        if found := zone_of(wanted):
            return found
        raise NeedsSetting(
            "timezone", say("The time zone is not one Daybook knows"), say("Write it as Australia/Sydney.")
        )
    if found := _first_zone(business, user):
        return found
    public = await _told_one(client, Account, "settings/public", "the account's settings", inside="account")
    if found := _first_zone(public):
        return found
    raise NeedsSetting(
        "timezone", say("Cliniko does not tell the location's time zone"), say("Write it as Australia/Sydney.")
    )


def _first_zone(*tellers: Business | User | Account | None) -> str | None:
    """What the first of them says that can be understood, its identifier before its label."""
    for each in tellers:
        for name in (each.time_zone_identifier, each.time_zone) if each else ():
            if name and (found := zone_of(name)):
                return found
    return None


async def _providers(client: Client, business_id: str) -> tuple[Provider, ...]:
    """Everybody of the account; those who no longer work, or not at this location, are not active."""
    working = await _all(client, Practitioner, "practitioners", "practitioners")
    former = await _told(client, Practitioner, "practitioners/inactive", "practitioners") or []
    here = await _told(client, Practitioner, f"businesses/{business_id}/practitioners", "practitioners")
    at_work = {row.id for row in (working if here is None else here)}
    found = {row.id: wire.provider(row, row.id in at_work) for row in [*working, *(here or ())]}
    for row in former:
        found.setdefault(row.id, wire.provider(row, is_here=False))
    return tuple(found.values())


async def _visit_types(
    client: Client, kinds: list[VisitKind], business: Business, providers: frozenset[str]
) -> tuple[VisitType, ...]:
    """All visit types; of those offered here also who does them."""
    found = [wire.visit_type(row, business, None) for row in kinds]
    asked = [each.id for each in found if each.active]
    told = await together(
        *(_told(client, Practitioner, f"appointment_types/{each}/practitioners", "practitioners") for each in asked)
    )
    who = {
        each: frozenset(row.id for row in rows if row.id in providers and row.id)
        for each, rows in zip(asked, told, strict=True)
        if rows is not None
    }
    return tuple(wire.visit_type(row, business, who.get(row.id or "")) for row in kinds)


async def _hours(client: Client, business_id: str, providers: list[str]) -> tuple[Hours, ...]:
    """Weekly hours, `()` where they are not told."""
    plural = "daily_availabilities"
    for path in (f"businesses/{business_id}/{plural}", plural):
        try:
            listing = await client.rows(path, plural)
        except KEPT_FROM_US:
            continue
        rows, _ = read_all(Availability, listing.rows, plural, named=False)
        return wire.weekly_hours(rows, business_id, providers)
    return ()


async def _all(client: Client, shape: type[S], path: str, plural: str, *filters: str) -> list[S]:
    """Every row of a list; a directory with a hole is none. Raises Garbled."""
    rows, whole = read_all(shape, (await client.rows(path, plural, filters)).rows, plural)
    if not whole:
        raise Garbled(plural)
    return rows


async def _told(client: Client, shape: type[S], path: str, plural: str) -> list[S] | None:
    """The same, or None where the key or the account does not tell it."""
    try:
        return await _all(client, shape, path, plural)
    except KEPT_FROM_US:
        return None


async def _told_one(client: Client, shape: type[S], path: str, what: str, inside: str = "") -> S | None:
    try:
        body = await client.get(path, what)
    except KEPT_FROM_US:
        return None
    return read(shape, body.get(inside) or {} if inside and isinstance(body, dict) else body, what)
