"""Who we are at Sikka: the practice among those authorised, its zone, people, rooms, legal words, hours, freshness.

What not every Sikka offers (words, hours, what can be written back) is asked for and may be missing. Not here: visits
and patients (`adapter.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from adapters.errors import Forbidden, Garbled, Locked, NeedsSetting, NotFound, PmsError, Refused
from adapters.model import Connection, Hours, Practice, Provider, Room, Status, VisitType
from adapters.rate import Turn
from adapters.sentence import say
from adapters.sikka import facts, wire
from adapters.sikka.line import Auth, Line
from adapters.sikka.wire import OperatoryRow, PmsRow, PracticeRow, ProviderRow, ScheduleRow, VariableRow
from adapters.sikka.writes import USUAL_WORDS, Dialect, Terms
from adapters.zones import zone_of

R = TypeVar("R", Provider, Room, VisitType)
Z = TypeVar("Z", bound=wire.Shape)
FRESH = timedelta(minutes=5)
"""How long Sikka's word on its own freshness is good enough."""
CAN_CHANGE_PATIENTS = ("orthotrac", "dolphin")
"""The systems behind Sikka whose patients can be changed, in the vendor's text."""
_WEEKS = 4
"""Weeks looked at for a usual week's hours, where one after the other has a holiday."""
_CANCEL_WORDS = ("cancelled", "canceled", "broken", "deleted")
_FIRST_CHOICE: Mapping[Status, tuple[str, ...]] = {
    Status.SCHEDULED: ("scheduled", "unconfirmed", "open", "fixed"),
    Status.CONFIRMED: ("confirmed",),
    Status.ARRIVED: ("arrived", "checkedin", "here"),
    Status.IN_CHAIR: ("inchair", "seated"),
    Status.DONE: ("completed", "complete"),
    Status.NO_SHOW: ("noshow", "missed"),
}
_ABSENT = (NotFound, Forbidden, Refused, Garbled)


@dataclass(frozen=True, slots=True)
class Directory:
    """All that one opening learned."""

    practice: Practice
    office_id: str
    practice_id: str
    zone: ZoneInfo
    pms: str
    terms: Terms
    meanings: Mapping[str, Status]
    elsewhere: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Another practice of the office → those of our providers who work there too."""
    offers: PmsRow | None = None


async def read(line: Line, connection: Connection, dialect: Dialect) -> Directory:
    """Everything a desk must know before its first day. Raises Locked, NeedsSetting, Unreachable, Unavailable …"""
    here, siblings = await _authorised(line, connection)
    practice_id = here.practice_id
    zone = await _zone(line, connection, here)
    cust_id = await _cust_id(line, here, dialect)
    ours = await _providers(line, practice_id)
    theirs = {other: await _providers(line, other) for other in siblings}
    operatories = [
        row
        for row in await _all(line, "operatories", [("cust_id", cust_id), ("practice_id", practice_id)], OperatoryRow)
        if row.practice_id in ("", practice_id)
    ]
    providers, rooms = _each(ours, facts.provider), _each(operatories, facts.room)
    statuses = await _variables(line, "Appointment Status", practice_id, cust_id)
    if not statuses:
        found = await line.offered("appointment_statuses", [("practice_id", practice_id)], VariableRow)
        statuses = [row for row in found if row.practice_id in ("", practice_id) and row.word]
    types = _each(await _variables(line, "Appointment Type", practice_id, cust_id), facts.visit_type)
    words = _words(statuses) or dict(USUAL_WORDS)
    reasons = await _reasons(line, practice_id) if dialect == "vendor" else ()
    pms = here.practice_management_system
    offers = next((row for row in await _supported(line) if row.is_of(pms)), None) if pms else None
    practice = Practice(
        id=f"{here.office_id}:{practice_id}",
        name=here.practice_name or connection.name,
        timezone=zone.key,
        providers=providers,
        rooms=rooms,
        visit_types=types,
        hours=await _hours(line, practice_id, providers, rooms, zone),
        statuses=tuple(status.value for status in words),
        cancel_reasons=reasons,
    )
    terms = Terms(
        dialect=dialect,
        practice_id=practice_id,
        zone=zone,
        words=words,
        cancel_word=_cancel_word(statuses),
        reasons=frozenset(code for code, _ in reasons),
        provider_id=next((provider.id for provider in providers if provider.active), None),
    )
    return Directory(
        practice,
        here.office_id,
        practice_id,
        zone,
        pms,
        terms,
        _meanings(statuses),
        _elsewhere(ours, theirs),
        offers,
    )


# --- which practice ---


async def _authorised(line: Line, connection: Connection) -> tuple[PracticeRow, tuple[str, ...]]:
    """Our line of the authorised practices, and the office's other ones.

    Made of the settings where the application may not list them. Raises NeedsSetting, Locked.
    """
    office_id = connection.settings.get("office_id", "").strip()
    practice_id = connection.settings.get("practice_id", "").strip()
    try:
        # Without show=all only practice 1 is listed.
        rows = await _all(line, "authorized_practices", [("show", "all")], PracticeRow, "both")
    except _ABSENT:
        if not (office_id and practice_id and line.keys.can_sign_in):
            raise
        return PracticeRow(office_id=office_id, practice_id=practice_id), ()
    office = _chosen(rows, "office_id", office_id)
    of_office = {row.practice_id: row for row in rows if row.office_id == office}
    here = of_office.pop(_chosen(list(of_office.values()), "practice_id", practice_id))
    line.keys.office_id = here.office_id
    if not line.keys.has_secret:
        if not here.secret_key:
            raise Locked(
                say("Sikka's secret key is missing"), say("Give the office's secret key in the connection's settings.")
            )
        await line.keys.keep_secret(here.secret_key)
    return here, tuple(sorted(other for other in of_office if other))


def _chosen(rows: Sequence[PracticeRow], name: str, wanted: str) -> str:
    """The id asked for, or the only one there is. Raises NeedsSetting."""
    found = sorted({value for row in rows if (value := str(getattr(row, name)))})
    if wanted in found:
        return wanted
    if not wanted and len(found) == 1:
        return found[0]
    choices = tuple((value, value) for value in found)
    if not wanted:
        detail = say("These keys reach {n} of them; give the id of yours.", n=len(found))
        raise NeedsSetting(name, detail=detail, choices=choices)
    if name == "office_id":
        title, detail = say("This office is not authorised"), say("Sikka lists no such office for these keys.")
    else:
        title, detail = say("This practice is not authorised"), say("Sikka lists no such practice for these keys.")
    raise NeedsSetting(name, title, detail, choices)


async def _zone(line: Line, connection: Connection, here: PracticeRow) -> ZoneInfo:
    """The setting, else what Sikka tells (a Windows name). Raises NeedsSetting."""
    if wanted := connection.settings.get("timezone", "").strip():
        name = zone_of(wanted)
        if name is None:
            raise NeedsSetting(
                "timezone", say("The time zone is not one Daybook knows"), say("Write it as America/Chicago.")
            )
        return ZoneInfo(name)
    name = zone_of(here.zone_name) or zone_of((await _sync_status(line, here.office_id, here.practice_id)).zone_name)
    if name is None:
        raise NeedsSetting(
            "timezone", detail=say("Sikka does not tell the practice's time zone; give it as America/Chicago.")
        )
    return ZoneInfo(name)


async def _cust_id(line: Line, here: PracticeRow, dialect: Dialect) -> str:
    """What operatories are listed by. In Sikka's examples practice 1-1 belongs to customer 1."""
    if here.cust_id:
        return here.cust_id
    for path in ("practice_info", "practices") if dialect == "seed" else ("practices",):
        for row in await line.offered(path, [("practice_id", here.practice_id)], PracticeRow):
            if row.practice_id in ("", here.practice_id) and row.cust_id:
                return row.cust_id
    return here.practice_id.partition("-")[0]


# --- how fresh ---


async def _sync_status(line: Line, office_id: str, practice_id: str) -> PracticeRow:
    params = [("office_id", office_id), ("practice_id", practice_id)]
    rows = await line.offered("data_sync_status", params, PracticeRow, "application")
    fits = (row for row in rows if row.office_id in ("", office_id) and row.practice_id in ("", practice_id))
    return next(fits, PracticeRow())


async def freshness(line: Line, directory: Directory) -> datetime | None:
    """When Sikka's copy of the practice was last filled; None when it does not tell."""
    office_id, practice_id = directory.office_id, directory.practice_id
    try:
        row = await _sync_status(line, office_id, practice_id)
        if not row.data_insert_date:
            params = [("show", "all"), ("practice_id", practice_id)]
            rows = await line.offered("authorized_practices", params, PracticeRow, "both")
            fits = (each for each in rows if each.office_id == office_id and each.practice_id == practice_id)
            row = next(fits, row)
    except PmsError:
        return None
    zone = zone_of(row.zone_name)
    told = row.data_insert_date or row.practice_management_system_refresh_date
    return wire.moment_of(told, ZoneInfo(zone) if zone else directory.zone)


# --- lists ---


async def _all(
    line: Line,
    path: str,
    params: Sequence[tuple[str, str]],
    kind: type[wire.S],
    auth: Auth = "office",
    turn: Turn = Turn.SHOWN,
) -> list[wire.S]:
    found = await line.rows(path, params, "", auth=auth, turn=turn)
    return [row for raw in found.raw if (row := wire.shaped(kind, raw)) is not None]


async def _providers(line: Line, practice_id: str) -> list[ProviderRow]:
    rows = await _all(line, "providers", [("practice_id", practice_id)], ProviderRow)
    return [row for row in rows if row.practice_id in ("", practice_id)]


def _each(rows: Sequence[Z], made: Callable[[Z], R | None]) -> tuple[R, ...]:
    """Each entry once; the first telling of an id counts."""
    found: dict[str, R] = {}
    for row in rows:
        if (entry := made(row)) is not None:
            found.setdefault(entry.id, entry)
    return tuple(found.values())


async def _variables(line: Line, service: str, practice_id: str, cust_id: str) -> list[VariableRow]:
    params = [("service_name", service), ("practice_id", practice_id), ("cust_id", cust_id), ("fields", "get_all")]
    rows = await line.offered("practice_variables", params, VariableRow)
    return [
        row
        for row in rows
        if row.word
        and row.practice_id in ("", practice_id)
        and (not row.service_name or wire.plain(row.service_name) == wire.plain(service))
    ]


async def _reasons(line: Line, practice_id: str) -> tuple[tuple[str, str], ...]:
    params = [("writeback_type", "patch_appointment"), ("category", "cancellationcodeid"), ("practice_id", practice_id)]
    rows = await line.offered("writeback_details", params, VariableRow)
    return tuple(
        (row.value, row.description or row.value)
        for row in rows
        if row.value and wire.plain(row.category) == "cancellationcodeid" and row.practice_id in ("", practice_id)
    )


async def _supported(line: Line) -> list[PmsRow]:
    return await line.offered("supported_pmses", [], PmsRow, "application")


async def _hours(
    line: Line, practice_id: str, providers: tuple[Provider, ...], rooms: tuple[Room, ...], zone: ZoneInfo
) -> tuple[Hours, ...]:
    """The hours of a usual week: of this one, and of the next ones for weekdays that are a holiday now."""
    today = line.clock().astimezone(zone).date()
    sunday = sunday_of(today)
    provider_ids, room_ids = frozenset(each.id for each in providers), frozenset(each.id for each in rooms)
    wanted, found = set(range(7)), list[Hours]()
    for week in range(_WEEKS):
        rows = await schedule(line, practice_id, sunday + timedelta(weeks=week))
        told = [hours for row in rows for hours in facts.hours(row, provider_ids, room_ids)]
        found += [hours for hours in told if hours.weekday in wanted]
        wanted &= {weekday for row in rows for weekday in facts.holidays(row)}
        if not wanted:
            break
    return tuple(sorted(dict.fromkeys(found), key=lambda hours: hours.weekday))


def sunday_of(day: date) -> date:
    """On which that day's week begins."""
    return day - timedelta(days=day.isoweekday() % 7)


async def schedule(line: Line, practice_id: str, sunday: date, turn: Turn = Turn.SHOWN) -> list[ScheduleRow]:
    """One week's hours; of all resources where Sikka lists them together, else of the practice."""
    params = [("practice_id", practice_id), ("date", sunday.isoformat()), ("fields", "get_all")]
    try:
        rows = await _all(line, "practice_schedule", params, ScheduleRow, turn=turn)
        must_name = not rows
    except Refused:
        must_name = True
    except (NotFound, Forbidden, Garbled):
        rows, must_name = [], False
    if must_name:
        whole = [("resource_id", practice_id), ("resource_type", "practice")]
        rows = await line.offered("practice_schedule", [*params, *whole], ScheduleRow, turn=turn)
    return [row for row in rows if row.practice_id in ("", practice_id)]


# --- words ---


def _meanings(rows: Sequence[VariableRow]) -> dict[str, Status]:
    """What the practice's own status words mean, by code and by description."""
    found: dict[str, Status] = {}
    for row in rows:
        meaning = facts.status_of(row.description) or facts.status_of(row.value)
        if meaning is not None:
            for word in wire.words_of(row):
                if word:
                    found.setdefault(word.casefold(), meaning)
    return found


def _words(rows: Sequence[VariableRow]) -> dict[Status, str]:
    """The word to write for each status that can be set; cancelling is a change of its own."""
    found: dict[Status, str] = {}
    for status, choice in _FIRST_CHOICE.items():
        fits = [row for row in rows if (facts.status_of(row.description) or facts.status_of(row.value)) is status]
        fits.sort(key=lambda row: min(_rank(choice, word) for word in wire.words_of(row)))
        if fits:
            found[status] = fits[0].word
    return found


def _rank(choice: tuple[str, ...], word: str) -> int:
    said = wire.plain(word)
    return choice.index(said) if said in choice else len(choice)


def _cancel_word(rows: Sequence[VariableRow]) -> str | None:
    for wanted in _CANCEL_WORDS:
        for row in rows:
            if wanted in (wire.plain(word) for word in wire.words_of(row)):
                return row.word
    return next((row.word for row in rows if facts.status_of(row.word) is Status.CANCELLED), None)


# --- the other practices of the office ---


def _elsewhere(ours: Sequence[ProviderRow], theirs: Mapping[str, Sequence[ProviderRow]]) -> dict[str, frozenset[str]]:
    """Where else our providers work: the same id is the same person only when the name is the same, too."""

    def who(row: ProviderRow) -> tuple[str, str, str]:
        return row.provider_id, wire.plain(row.firstname), wire.plain(row.lastname)

    known = {who(row) for row in ours if row.lastname}
    found = {
        practice: frozenset(row.provider_id for row in rows if row.practice_id == practice and who(row) in known)
        for practice, rows in theirs.items()
    }
    return {practice: ids for practice, ids in found.items() if ids}
