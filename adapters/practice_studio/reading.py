"""What is read of Practice Studio: the directory, days, and patients. Its shapes are in `wire.py`.

It has no list of locations or visit types: both are known by the providers and visits that name them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from adapters.errors import (
    Forbidden,
    Garbled,
    NeedsSetting,
    NotFound,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
)
from adapters.model import (
    Appointment,
    Connection,
    DayFacts,
    Hours,
    Patient,
    PatientCard,
    PatientWish,
    Practice,
    Provider,
    Room,
    VisitType,
)
from adapters.practice_studio import wire
from adapters.practice_studio.line import Line
from adapters.practice_studio.shapes import PatientShape, ProviderShape, Visit, read_all
from adapters.rate import Turn
from adapters.sentence import say
from adapters.spelling import digits, fold
from adapters.tolerant import read

AROUND = timedelta(days=7)
"""Visits of so many days before and after today say which locations and visit types there are."""
MOST_NAMES = 25
"""Patients asked for by id in one reading of days, for their names; the rest come with later readings."""
NAMES_AT_ONCE = 5
MOST_PAGES = 5
"""Pages read for one search: a longer list is not what a person looks through."""
MOST_WORDS = 3
SLACK = timedelta(minutes=15)
"""How far the far side's clock may be off ours."""


@dataclass(slots=True)
class Place:
    """One practice as it stands: its directory, zone, and location ("" = all of them)."""

    practice: Practice
    zone: ZoneInfo
    location_id: str
    types: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict, repr=False)

    def learn(self, people: Iterable[Patient]) -> None:
        self.names.update((each.id, name) for each in people if (name := wire.shown_name(each)))


# --- the directory ---


async def read_place(line: Line, connection: Connection, zone: ZoneInfo, now: datetime, names: dict[str, str]) -> Place:
    """Providers, and what the visits around today name. Raises NeedsSetting for a location that nobody names."""
    location_id = connection.settings.get("location_id", "").strip()
    try:
        listing = await line.rows("providers")
        staff, _ = read_all(ProviderShape, listing.rows, "providers")
    except Forbidden:  # the rest goes on; who works here is then told by the visits
        staff = []
    today = now.astimezone(zone).date()
    try:
        visits, _ = await _rows_between(line, today - AROUND, today + AROUND)
    except Forbidden:
        visits = []
    rooms: dict[str, str] = {}
    for place in (*(each for row in staff for each in row.locations), *(row.location for row in visits)):
        if place.id:
            rooms.setdefault(place.id, place.name or place.id)
    if location_id and rooms and location_id not in rooms:
        known = ", ".join(f"{ident} ({name})" for ident, name in sorted(rooms.items()))
        choices = tuple(sorted(rooms.items()))
        detail = say("It names these: {known}.", known=known)
        raise NeedsSetting("location_id", say("Practice Studio knows no such location"), detail, choices)
    ours = {ident: name for ident, name in rooms.items() if location_id in ("", ident)}
    here = [row for row in visits if row.place_id in (None, location_id) or not location_id]
    practice = Practice(
        id=location_id or connection.id,
        name=ours.get(location_id, connection.name),
        timezone=zone.key,
        providers=_providers(staff, here, location_id),
        rooms=tuple(Room(id=ident, name=name) for ident, name in sorted(ours.items(), key=lambda pair: pair[1])),
        visit_types=tuple(VisitType(id=name, name=name) for name in sorted({row.type for row in here if row.type})),
        hours=_hours(staff, location_id),
    )
    return Place(practice, zone, location_id, {each.id for each in practice.visit_types}, names)


def _providers(staff: Sequence[ProviderShape], visits: Sequence[Visit], location_id: str) -> tuple[Provider, ...]:
    """Those listed, and those whom only visits name: former ones, unless the list may not be seen."""
    listed = [wire.provider(row, location_id) for row in staff]
    unlisted = {row.provider_id for row in visits if row.provider_id} - {each.id for each in listed}
    return (*listed, *(Provider(id=each, name=each, active=not staff) for each in sorted(unlisted)))


def _hours(staff: Sequence[ProviderShape], location_id: str) -> tuple[Hours, ...]:
    return tuple(each for row in staff if wire.provider(row, location_id).active for each in wire.hours(row))


# --- days ---


async def read_days(line: Line, place: Place, first: date, last: date) -> DayFacts:
    """The visits of the practice-local days, cancelled ones included; those at other locations as blocks."""
    rows, complete = await _rows_between(line, first, last)
    ours, blocks = [], []
    start = datetime(first.year, first.month, first.day, tzinfo=place.zone).timestamp()
    for row in rows:
        when = wire.span(row, place.zone)
        if when is None:
            complete = False
        elif not place.location_id or row.place_id in (None, place.location_id):
            if first <= when[0].start.date() <= last:
                ours.append(row)
        elif when[0].start.date() <= last and when[0].end.timestamp() > start:
            blocks.append(wire.elsewhere(row, place.zone))
    place.types.update(row.type for row in ours if row.type)
    await _learn_names(line, place, ours)
    kinds = {each.id for each in place.practice.visit_types}
    visits = [wire.visit(row, place.zone, kinds, place.names.get(row.patient_id or "") or None) for row in ours]
    return DayFacts(
        first=first,
        last=last,
        appointments=tuple(sorted((each for each in visits if each is not None), key=_by_time)),
        blocks=tuple(each for each in blocks if each is not None),
        complete=complete,
    )


def _by_time(visit: Appointment) -> tuple[float, str]:
    return visit.span.start.timestamp(), visit.id


async def _rows_between(line: Line, first: date, last: date, *filters: tuple[str, str]) -> tuple[list[Visit], bool]:
    """More than was asked for: whether the dates are UTC's or the practice's, and the last included, is not told."""
    dates = (("start_date", _day(first, -1)), ("end_date", _day(last, 2)))
    listing = await line.rows("appointments", [*dates, *filters])
    rows, whole = read_all(Visit, listing.rows, "appointments")
    return rows, whole and listing.complete


def _day(day: date, more: int) -> str:
    try:
        return (day + timedelta(days=more)).isoformat()
    except OverflowError:
        return day.isoformat()


async def visits_around(line: Line, day: date) -> tuple[list[Visit], bool]:
    """All visits of a practice-local day and those next to it, wherever they are, and whether that is all."""
    return await _rows_between(line, day, day)


async def provider_day(line: Line, provider_id: str, day: date) -> tuple[list[Visit], bool]:
    """All visits of a provider around a practice-local day, wherever they are, and whether that is all."""
    rows, complete = await _rows_between(line, day, day, ("provider_id", provider_id))
    return [row for row in rows if row.provider_id == provider_id], complete


async def _learn_names(line: Line, place: Place, rows: Sequence[Visit]) -> None:
    """Visits name patients by id alone. Whoever cannot be read stays nameless for now; the visits count."""
    unknown = dict.fromkeys(row.patient_id for row in rows if row.patient_id and row.patient_id not in place.names)
    wanted = iter(list(unknown)[:MOST_NAMES])

    async def ask() -> None:
        for patient_id in wanted:
            try:
                place.learn([wire.patient(await one(line, patient_id))])
            except (NotFound, Garbled):
                place.names[patient_id] = ""  # not asked again with every refresh
            except (Forbidden, Refused, Throttled, Unavailable, Unreachable):
                return

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(NAMES_AT_ONCE):
                group.create_task(ask())
    except BaseExceptionGroup as failed:
        raise failed.exceptions[0] from None


# --- patients ---


async def raw(line: Line, patient_id: str) -> dict[str, Any]:
    """A patient as told. Raises NotFound."""
    if not patient_id.strip(". "):
        raise NotFound("patient")
    reply = await line.get(line.path("patients", patient_id), "patient", patient_id=patient_id)
    told = reply.json("patient")
    told = told[0] if isinstance(told, list) and len(told) == 1 else told
    if not isinstance(told, dict):
        raise Garbled("patient")
    return told


async def one(line: Line, patient_id: str) -> PatientShape:
    """Raises NotFound."""
    row = read(PatientShape, await raw(line, patient_id), "patient")
    if row.id is None:
        raise Garbled("patient")
    return row


async def pages(line: Line, place: Place, since: datetime | None) -> AsyncIterator[Sequence[Patient]]:
    """All patients, each once; with `since` those whose record tells no older change, sifted here."""
    whole = True
    async for each in line.readings("patients", [("sort", "name"), ("order", "asc")], turn=Turn.REST):
        if isinstance(each, bool):
            if not each:
                raise Unavailable(
                    say("The list of patients kept changing while it was read"), say("It is read again later.")
                )
            continue
        rows, readable = read_all(PatientShape, each, "patients")
        whole = whole and readable
        wanted = [row for row in rows if since is None or row.updated is None or row.updated >= since - SLACK]
        found = [wire.patient(row) for row in wanted]
        place.learn(found)
        if found:
            yield found
    if not whole:
        raise Garbled("patients")


async def find(line: Line, place: Place, wish: PatientWish) -> tuple[Patient, ...]:
    """Patients that fit every field of the wish, by name. Only a name or an id can be asked for: birth date and phone
    sift what a name has found, and alone they find nobody."""
    words = wish.text.replace(",", " ").split()
    phone = digits(wish.phone)
    if not words or wish.limit <= 0 or (wish.phone.strip() and not phone):
        return ()
    found: dict[str, Patient] = {}
    # Word by word, the longest first: how names of several words or with accents are compared is not told.
    for word in sorted(set(words), key=len, reverse=True)[:MOST_WORDS]:
        async for person in _named(line, word):
            if _fits(person, words, wish, phone):
                found[person.id] = person
        if found:
            break
    place.learn(found.values())
    people = sorted(found.values(), key=lambda p: (fold(p.family), fold(p.given), p.id))
    return tuple(people[: wish.limit])


async def _named(line: Line, word: str) -> AsyncIterator[Patient]:
    """Those whom Practice Studio finds for a word, as far as a person would look through them."""
    turned = 0
    async with aclosing(line.pages("patients", [("search", word)])) as asked:
        async for page in asked:
            for row in read_all(PatientShape, page.rows, "patients")[0]:
                yield wire.patient(row)
            turned += 1
            if turned == MOST_PAGES:
                break


def _fits(person: Patient, words: list[str], wish: PatientWish, phone: str) -> bool:
    names = fold(f"{person.given} {person.family}")
    typed = " ".join(words).casefold()
    named = all(fold(word) in names for word in words) or typed in (
        person.id.casefold(),
        (person.chart or "").casefold(),
    )
    known = wish.born in (None, person.born) and (not phone or wire.phone_fits(person, phone))
    return named and known and (person.active or wish.include_inactive)


async def card(line: Line, place: Place, patient_id: str) -> PatientCard:
    """Raises NotFound."""
    found = wire.card(await one(line, patient_id))
    place.learn([found.patient])
    return found
