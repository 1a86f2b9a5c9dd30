"""What patients see in online booking: the times Cliniko itself offers, checked against the day before they are shown.

A front desk may book what is hidden online, so these are an addition to computed free times, never a verdict.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from adapters.cliniko import directory, wire
from adapters.cliniko.client import Client
from adapters.cliniko.shapes import OfferedTime, ident, read_all
from adapters.cliniko.wire import Place
from adapters.errors import NotFound, Unsupported
from adapters.model import Appointment, Block, DayFacts, Slot, SlotWish, Span, Status, VisitType
from adapters.sentence import say
from adapters.together import together

WINDOW = timedelta(days=6)
"""From the first day asked to the last: whether seven days apart is still allowed, the documents disagree."""
HIDDEN = say(
    "Cliniko offers no times online here: the location, practitioner or visit type is hidden from online booking."
)
NO_TYPE = say("Cliniko offers times for a visit type that takes at least so long, and knows none here.")


async def offered(client: Client, place: Place, wish: SlotWish, now: datetime) -> list[Slot]:
    """Offered starts for the wish, in order, not yet checked. Unsupported where online booking hides them all."""
    if wish.room_ids:
        return []
    kind = _kind(place, wish)
    chosen = [each for each in place.working if not wish.provider_ids or each in wish.provider_ids]
    providers = [each for each in chosen if kind.provider_ids is None or each in kind.provider_ids]
    zone = await directory.account_zone(client, place)
    windows = _windows(wish.first, wish.last, now, place.zone, zone)
    asked = list(product(providers, windows))
    told = await together(*(_starts(client, place, each, kind.id, *window) for each, window in asked))
    if told and all(starts is None for starts in told):
        raise Unsupported("offered_slots", HIDDEN)
    length = timedelta(minutes=max(kind.minutes or 0, wish.minutes))
    found = {
        (start, provider): _slot(start, length, provider, place.zone)
        for (provider, _), starts in zip(asked, told, strict=True)
        for start in starts or ()
        if start >= now and wish.first <= start.astimezone(place.zone).date() <= wish.last
    }
    return [slot for _, slot in sorted(found.items())]


def standing(slots: Sequence[Slot], facts: DayFacts, place: Place) -> list[Slot]:
    """Those that lie over no visit and no block of their provider and within his hours, where he has any.

    Cliniko was seen to offer times past closing and over blocks.
    """
    hours = facts.openings
    if hours is None and place.practice.hours:
        hours = tuple(wire.dated_hours(place.practice.hours, facts.first, facts.last, place.zone))
    timed: list[Appointment | Block] = [*facts.blocks]
    timed += [visit for visit in facts.appointments if visit.status is not Status.CANCELLED]
    has_hours = {each.provider_id for each in place.practice.hours} | {each.provider_id for each in hours or ()}

    def stands(slot: Slot) -> bool:
        whose = slot.provider_id
        if any(each.provider_id == whose and each.span.overlaps(slot.span) for each in timed):
            return False
        return whose not in has_hours or any(
            each.provider_id == whose and _holds(each.span, slot.span) for each in hours or ()
        )

    return [slot for slot in slots if stands(slot)]


def _kind(place: Place, wish: SlotWish) -> VisitType:
    """The visit type wished, else the shortest one that takes long enough. Raises NotFound, Unsupported."""
    if wish.visit_type_id is not None:
        if ident(wish.visit_type_id) is None or (found := place.visit_type(wish.visit_type_id)) is None:
            raise NotFound(say("visit type"))
        return found
    alone = [each for each in place.practice.visit_types if each.active and each.id not in place.classes]
    fits = [
        each
        for each in alone
        if (each.minutes or 0) >= wish.minutes
        and (not wish.provider_ids or each.provider_ids is None or wish.provider_ids & each.provider_ids)
    ]
    if not fits:
        raise Unsupported("offered_slots", NO_TYPE)
    return min(fits, key=lambda each: each.minutes or 0)


def _windows(first: date, last: date, now: datetime, zone: ZoneInfo, account: ZoneInfo) -> list[tuple[date, date]]:
    """The days to ask for, as the account counts them: none in its past, few at a time."""
    start = wire.midnight(first, zone).astimezone(account).date()
    end = (wire.midnight(last + timedelta(days=1), zone) - timedelta(seconds=1)).astimezone(account).date()
    start = max(start, now.astimezone(account).date())
    found = []
    while start <= end:
        found.append((start, min(start + WINDOW, end)))
        start += WINDOW + timedelta(days=1)
    return found


async def _starts(
    client: Client, place: Place, provider_id: str, type_id: str, first: date, last: date
) -> list[datetime] | None:
    """Offered starts of one practitioner; None where something of it is hidden from online booking."""
    path = f"businesses/{place.business_id}/practitioners/{provider_id}/appointment_types/{type_id}/available_times"
    found: list[datetime] = []
    try:
        params = (("from", first.isoformat()), ("to", last.isoformat()))
        async for page in client.pages(path, "available_times", params=params):
            rows, _ = read_all(OfferedTime, page.rows, "available_times", named=False)
            found += [row.appointment_start for row in rows if row.appointment_start is not None]
    except NotFound:
        return None
    return found


def _slot(start: datetime, length: timedelta, provider_id: str, zone: ZoneInfo) -> Slot:
    span = Span(start=start.astimezone(zone), end=(start + length).astimezone(zone))
    return Slot(span=span, provider_id=provider_id, source="offered")


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start.timestamp() <= inner.start.timestamp() and inner.end.timestamp() <= outer.end.timestamp()
