"""Whatever a far side answers: an adapter understands it or raises a `PmsError`, and a write never turns into a guess.

The toy systems answer as ever, but their JSON is spoiled on the way: values of other kinds, null, "", missing and
unknown keys, lists for objects and objects for lists. What single shapes make of such things is in each `…_wire.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from starlette.responses import Response

from adapters.change import AddPatient, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Garbled, PmsError, Unsure
from adapters.model import PatientWish, Phone, SlotWish, Status
from adapters.port import Absent
from tests.adapters.alfadocs_harness import TOGETHER, alfadocs
from tests.adapters.cliniko_harness import cliniko, put, put_class
from tests.adapters.harness import Harness, everybody
from tests.adapters.kolla_harness import kolla
from tests.adapters.pms_hub_harness import KNOBS, pms_hub
from tests.adapters.practice_studio_harness import studio
from tests.adapters.sikka_harness import MORNING, book, opened
from tests.doubles.alfadocs_server import AlfaDocsServer
from tests.doubles.cliniko_server import ClinikoServer
from tests.doubles.hand_clock import HandClock
from tests.doubles.kolla_server import KollaServer
from tests.doubles.pms_hub_server import PmsHubServer
from tests.doubles.practice_studio_server import PracticeStudioServer
from tests.doubles.sikka_server import SikkaServer
from tests.doubles.toy import HTML, Fault, Toy

WRITE = "^(POST|PATCH|PUT|DELETE) "
JUNK: tuple[Any, ...] = (
    None, "", " ", "x", "Grüße \ud800", 0, -1, 3, 2.5, 1e308, 10**40, True, [], {}, [{}], {"items": None}, [[]], "true",
    "2026-02-30T25:61:00Z", "0001-01-01T00:00:00", "9999-12-31T23:59:59Z", "1111-11-11", "-5 second(s)", "null",
    "http://evil.example/v1/patients/1", "https://[bad", "//", "a" * 5000, {"links": {"self": {"self": 3}}}
)  # fmt: skip


def spoiled(value: Any, chance: Random, often: float) -> Any:
    """The same with some of its parts replaced, dropped, wrapped or doubled."""
    if chance.random() < often:
        match chance.randrange(4):
            case 0 | 1:
                return chance.choice(JUNK)
            case 2:
                return [value]
            case 3 if isinstance(value, str) and value.isdigit():
                return int(value)
    if isinstance(value, dict):
        told = {key: spoiled(each, chance, often) for key, each in value.items() if chance.random() > often / 2}
        return {**told, "something_new": chance.choice(JUNK)}
    if isinstance(value, list):
        rows = [spoiled(each, chance, often) for each in value]
        return rows + rows[:1] if chance.random() < often else rows
    return value


def spoil(server: Toy, chance: Random) -> None:
    """From now on the toy's JSON is spoiled, more in some runs than in others."""
    answer, often = server._handle, chance.choice((0.01, 0.05, 0.3))

    def bad(call: Any) -> Response:
        response = answer(call)
        try:
            told = json.loads(bytes(response.body))
        except ValueError:
            return response
        headers = {name: value for name, value in response.headers.items() if not name.startswith("content-")}
        return Response(json.dumps(spoiled(told, chance, often)), response.status_code, headers, "application/json")

    server._handle = bad  # type: ignore[method-assign]


@asynccontextmanager
async def of_cliniko() -> AsyncIterator[tuple[Harness, Toy]]:
    async with cliniko() as desk:
        put_class(desk, desk.patient_id)
        put(desk, "unavailable_blocks", 12)
        yield desk, desk.server


@asynccontextmanager
async def of_sikka(dialect: str) -> AsyncIterator[tuple[Harness, Toy]]:
    clock = HandClock(MORNING)
    with SikkaServer(clock, dialect).serving() as toy:
        desk = await opened(toy, clock, dialect)
        book(toy)
        yield desk, toy
        await desk.adapter.close()


@asynccontextmanager
async def of_alfadocs(knobs: str) -> AsyncIterator[tuple[Harness, Toy]]:
    async with alfadocs(TOGETHER[knobs]) as desk:
        desk.server.add_entry(date=f"{desk.day} 09:00:00", patientId=4101, operatorId=501, duration=None)
        desk.server.add_entry(date=f"{desk.day} 13:00:00", operatorId=501, description="Courier")
        yield desk, desk.server


@asynccontextmanager
async def of_studio(interactions: frozenset[str]) -> AsyncIterator[tuple[Harness, Toy]]:
    async with studio(server={"fhir": interactions}) as desk:
        yield desk, desk.server
        desk.server.errors.clear()  # it looks closely at what is sent, also where that came spoiled from itself


@asynccontextmanager
async def of_hub(knobs: str) -> AsyncIterator[tuple[Harness, Toy]]:
    mode = {"signature_mode": "bearer"} if knobs == "bearer" else {}
    async with pms_hub(KNOBS[knobs], **mode) as desk:
        yield desk, desk.server


@asynccontextmanager
async def of_kolla() -> AsyncIterator[tuple[Harness, Toy]]:
    async with kolla() as desk:
        yield desk, desk.server


FHIR = frozenset(("read", "search-type", "update"))
SYSTEMS: dict[str, Callable[[], Any]] = {
    "cliniko": of_cliniko,
    "sikka": lambda: of_sikka("seed"),
    "sikka, vendor": lambda: of_sikka("vendor"),
    "alfadocs": lambda: of_alfadocs("one"),
    "alfadocs, other": lambda: of_alfadocs("two"),
    "alfadocs, apart": lambda: of_alfadocs("three"),
    "studio": lambda: of_studio(frozenset()),
    "studio, fhir": lambda: of_studio(FHIR),
    "hub": lambda: of_hub("as documented"),
    "hub, bare": lambda: of_hub("bare"),
    "kolla": of_kolla,
}


def readings(desk: Harness) -> list[Awaitable[object]]:
    adapter, day = desk.adapter, desk.day
    return [
        adapter.open(),
        adapter.appointments(day, day + timedelta(days=2)),
        everybody(adapter),
        everybody(adapter, desk.now - timedelta(days=3)),
        adapter.find_patients(PatientWish(text="iris")),
        adapter.find_patients(PatientWish(text="iris fen", born=date(1984, 4, 9), include_inactive=True)),
        adapter.find_patients(PatientWish(phone="510 555 0101")),
        adapter.patient(desk.patient_id),
        adapter.offered_slots(SlotWish(first=day, last=day, minutes=30, visit_type_id=desk.visit_type_id)),
        adapter.check('{"w":["880001"],"t":"2026-03-03T14:00:00+00:00","k":"book"}'),
    ]


def a_status(desk: Harness) -> Status:
    return min(desk.adapter.capabilities.statuses - {Status.CANCELLED}, default=Status.CONFIRMED)


def changes(desk: Harness, visit_id: str) -> list[Change]:
    phones = (Phone(kind="mobile", number="415 555 0142"), Phone(kind="home", number="415 555 0143"))
    return [
        replace(desk.booking(9), note="Window seat"),
        Move(appointment_id=visit_id, span=desk.span(15), provider_id=desk.other_provider_id),
        SetStatus(appointment_id=visit_id, status=a_status(desk)),
        AddPatient(given="Ottoline", family="Quimby", born=date(1961, 8, 7), phones=phones, email="o@example.com"),
        EditPatient(patient_id=desk.patient_id, family="Other", phones=phones),
        Cancel(appointment_id=visit_id, reason="30"),
    ]


SAYS_NO = (400, 401, 403, 404, 405, 409, 410, 412, 415, 422, 423, 429, 451)
SAYS_NOTHING = (200, 200, 201, 204, 302, 408, 500, 502, 504)


def kept(server: Toy) -> object:
    """All that the far side has done so far."""
    tables: dict[str, Any]
    match server:
        case SikkaServer():
            return len(server.queue)
        case AlfaDocsServer():
            tables = {"appointments": server.appointments, "patients": server.patients}
        case PmsHubServer():
            tables = {"visits": server.visits, "people": server.people}
        case ClinikoServer() | PracticeStudioServer() | KollaServer():
            tables = server.tables
        case _:
            raise AssertionError(type(server))
    return {name: sorted(repr(row) for row in table.values()) for name, table in tables.items()}


def trouble(chance: Random) -> Fault:
    """One call that goes as ever, or wrong in one of the ways that services know."""
    bad = Fault(
        status=chance.choice(SAYS_NO + SAYS_NOTHING),
        body=chance.choice((b"", HTML, b"[" * 9000, b'{"message": "no"}', b'{"error_code": "API2005"}', b"\xff\xfe")),
        headers=chance.choice(
            ({}, {"retry-after": "-1"}, {"retry-after": "9e99"}, {"location": "https://evil.example"})
        ),
    )
    if bad.status == 204:
        bad = replace(bad, body=b"")
    if bad.status in SAYS_NOTHING:
        bad = replace(bad, after=chance.random() < 0.5)
    return chance.choice((Fault(), Fault(), bad, bad, Fault(drop=True), Fault(drop=True, after=True)))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("system", SYSTEMS)
async def test_a_write_said_not_to_have_happened_has_not_happened(system: str, seed: int) -> None:
    chance = Random(f"{system} {seed}")
    async with SYSTEMS[system]() as (desk, server):
        made = await desk.booked(10)
        for change in changes(desk, made.id):
            if not desk.may(change.type):
                continue
            await desk.pass_time(7200)
            before, sent = kept(server), desk.now
            server.fail(*(trouble(chance) for _ in range(chance.randrange(1, 6))))
            said: PmsError | None = None
            try:
                await desk.adapter.submit(change)
            except PmsError as error:
                said = error
            if said is not None and not isinstance(said, Unsure):  # of a doubt `find_trace` finds out
                assert not isinstance(said, Garbled), change.type
                assert kept(server) == before, (change.type, type(said), server.calls[-1].line)
            if said is None and not isinstance(change, SetStatus) and not isinstance(server, ClinikoServer):
                assert kept(server) != before, change.type
            server.faults.clear()
            await desk.pass_time(7200)
            if isinstance(await desk.adapter.find_trace(change, sent), Absent):  # it would be sent again
                assert kept(server) == before, (change.type, type(said))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("system", SYSTEMS)
async def test_any_answer_is_understood_or_a_pms_error(system: str, seed: int) -> None:
    async with SYSTEMS[system]() as (desk, server):
        made = await desk.booked(10)
        wishes = [change for change in changes(desk, made.id) if desk.may(change.type)]
        spoil(server, Random(f"{system} {seed}"))
        said: list[PmsError] = []
        at: Any = desk
        new = type(at.adapter)(at.adapter._connection, clock=at.clock, sleep=at.clock.sleep)
        for reading in (new.open(), new.appointments(desk.day, desk.day), new.close(), *readings(desk)):
            try:
                await reading
            except PmsError as error:
                said.append(error)
        for change in wishes:
            sent, doubts = len(server.made(WRITE)), 0
            try:
                await desk.adapter.submit(change)
            except Unsure:
                doubts = 1
            except PmsError as error:
                said.append(error)
            assert len(server.made(WRITE)) >= sent + doubts  # nothing sent leaves no doubt
            await desk.adapter.find_trace(change, desk.now)
    assert not [error for error in said if re.search("Iris|Quimby|555", str(error))]


ANSWERS_OF_NOBODY = (Fault(200), Fault(204), Fault(201, HTML), Fault(200, b'{"message": "hello"}'), Fault(200, b"[]"))


@pytest.mark.parametrize("is_kept", [False, True])
@pytest.mark.parametrize("answer", ANSWERS_OF_NOBODY)
@pytest.mark.parametrize("system", [name for name in SYSTEMS if not name.startswith(("cliniko", "sikka"))])
async def test_a_good_status_without_a_word_of_the_systems_own_proves_nothing(
    system: str, answer: Fault, is_kept: bool
) -> None:
    async with SYSTEMS[system]() as (desk, server):
        made = await desk.booked(10)
        for change in changes(desk, made.id):
            if not desk.may(change.type):
                continue
            before, sent = kept(server), desk.now
            server.fail(replace(answer, after=is_kept, on=f"{WRITE}(?!/oauth|.*search)"))
            try:
                await desk.adapter.submit(change)
                assert kept(server) != before, change.type
            except Unsure:
                if isinstance(await desk.adapter.find_trace(change, sent), Absent):
                    assert kept(server) == before, change.type
            assert is_kept or kept(server) == before
