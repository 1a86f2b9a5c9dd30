"""Kolla, reading: signing in, the directory, days and hours, patients, and what becomes of each fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters import credentials
from adapters.errors import (
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsupported,
)
from adapters.kolla.adapter import KollaAdapter
from adapters.model import Connection, PatientWish, Status
from tests.adapters.harness import everybody
from tests.adapters.kolla_harness import MORNING, WORKDAY, KollaHarness, kolla
from tests.doubles.hand_clock import HandClock
from tests.doubles.kolla_server import BASE, CONNECTOR, CONSUMER, KEY, KollaServer
from tests.doubles.toy import Fault, html_error

CHICAGO = ZoneInfo("America/Chicago")


def at(hour: int, minute: int = 0, day: date = WORKDAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=CHICAGO)


# --- signing in, the directory ---


@pytest.mark.parametrize("missing", ["consumer_id", "connector_id"])
@pytest.mark.parametrize("value", ["", "  ", "two\nlines", "é"])
async def test_without_both_ids_nothing_is_sent(missing: str, value: str) -> None:
    clock = HandClock(MORNING)
    server = KollaServer(clock)
    with server.serving():
        credentials.put("c1", "api_key", KEY)
        adapter = KollaHarness(server, clock, **{missing: value}).kolla
        with pytest.raises(NeedsSetting) as caught:
            await adapter.open()
        assert caught.value.key == missing
        assert not server.calls


@pytest.mark.parametrize("key", [None, "", "two words", "kc.é"])
async def test_without_a_usable_key_nothing_is_sent(key: str | None) -> None:
    clock = HandClock(MORNING)
    server = KollaServer(clock)
    with server.serving():
        if key is not None:
            credentials.put("c1", "api_key", key)
        with pytest.raises(Locked):
            await KollaHarness(server, clock).kolla.open()
        assert not server.calls


async def test_a_plain_address_on_the_open_network_is_refused() -> None:
    credentials.put("c1", "api_key", KEY)
    told = {"connector_id": CONNECTOR, "consumer_id": CONSUMER, "base_url": "http://kolla.example.com/dental/v1"}
    with pytest.raises(NeedsSetting):
        await KollaAdapter(Connection(id="c1", kind="kolla", name="x", settings=told)).open()


async def test_a_revoked_key_is_said_once_and_a_new_one_works() -> None:
    async with kolla() as harness:
        harness.server.key = "kc.another"
        before = len(harness.server.calls)
        with pytest.raises(Locked):
            await harness.read()
        assert len(harness.server.calls) == before + 1
        credentials.put("c1", "api_key", "Bearer kc.another")
        assert await harness.kolla.open() == harness.practice
        assert (await harness.read()).complete


async def test_the_directory_keeps_staff_out_and_those_who_left_in() -> None:
    def arrange(server: KollaServer) -> None:
        gone = {"name": "resources/provider_77", "remote_id": "77", "type": "PROVIDER", "display_name": "Dr Gone"}
        server.visit(at(9), providers=[gone], operatory="resources/operatory_1")

    async with kolla(arrange) as harness:
        practice = harness.practice
        assert (practice.id, practice.name, practice.timezone) == (
            "resources/practice_0",
            "North Dental",
            "America/Chicago",
        )
        assert [(each.name, each.role, each.active) for each in practice.providers] == [
            ("Dr Ames", None, True),
            ("Bo Lind", "Hygienist", True),
            ("Dr Gone", None, False),
        ]
        assert [each.name for each in practice.rooms] == ["Op 1", "Op 2"]
        assert [(each.name, each.minutes, each.color) for each in practice.visit_types] == [
            ("Recall", 30, "#3A7"),
            ("Filling", 45, "#3A7"),
        ]


def _no_visits(server: KollaServer) -> None:
    server.tables["appointments"].clear()


def _no_zone(server: KollaServer) -> None:
    server.zone_told = False


@pytest.mark.parametrize("arrange", [_no_visits, _no_zone])
async def test_a_zone_nobody_tells_is_asked_for(arrange: Callable[[KollaServer], None]) -> None:
    with pytest.raises(NeedsSetting) as caught:
        async with kolla(arrange):
            pass
    assert caught.value.key == "timezone"
    async with kolla(arrange, timezone="Central Standard Time") as harness:
        assert harness.practice.timezone == "America/Chicago"
    with pytest.raises(NeedsSetting):
        async with kolla(arrange, timezone="Mars/Base"):
            pass


async def test_an_old_visit_tells_the_zone_too() -> None:
    def arrange(server: KollaServer) -> None:
        _no_visits(server)
        server.visit(at(9, day=date(2024, 5, 6)))

    async with kolla(arrange) as harness:
        assert harness.practice.timezone == "America/Chicago"


async def test_another_zone_for_the_desk_does_not_move_what_is_sent() -> None:
    async with kolla(timezone="America/New_York") as harness:
        made = await harness.booked(10)
        assert made.span.start.hour == 10
        (call,) = harness.server.made("POST .*/appointments$")
        assert call.json()["wall_start_time"] == "2026-02-19 09:00:00"


def _no_types(server: KollaServer) -> None:
    server.not_offered = "appointmenttypes|confirmationTypes"


def _other_types(server: KollaServer) -> None:
    server.tables["confirmationTypes"]["confirmationTypes/1"]["display_name"] = "Left message"


@pytest.mark.parametrize("arrange", [_no_types, _other_types])
async def test_with_nothing_to_confirm_by_it_is_said_so(arrange: Callable[[KollaServer], None]) -> None:
    async with kolla(arrange) as harness:
        can = harness.kolla.capabilities
        assert "set_status" in can.why_not
        assert "set_status" not in can.changes
        assert harness.practice.statuses == ()


# --- days ---


async def test_days_are_the_practices_own_all_pages_each_visit_once() -> None:
    async with kolla() as harness:
        server = harness.server
        server.page_cap = 2
        inside = [server.visit(at(hour)) for hour in (0, 8, 12, 17, 23)]
        server.visit(at(23, 59, day=WORKDAY - timedelta(days=1)))
        server.visit(at(0, day=WORKDAY + timedelta(days=1)))
        server.visit(at(9), state="DELETED")
        server.visit(at(9, 30), cancelled=True)
        facts = await harness.read()
        assert {each.id for each in facts.appointments if each.status is Status.SCHEDULED} == {
            r["name"] for r in inside
        }
        assert [each.status for each in facts.appointments].count(Status.CANCELLED) == 1
        assert facts.complete
        (filters,) = {call.get("filter") for call in server.made("GET .*/appointments$")[-4:]}
        assert filters == "start_time >= '2026-02-19T06:00:00Z' AND start_time < '2026-02-20T06:00:00Z'"


@pytest.mark.parametrize(("day", "first", "last"), [(date(2026, 3, 8), 6, 5), (date(2026, 11, 1), 5, 6)])
async def test_days_on_which_clocks_change(day: date, first: int, last: int) -> None:
    async with kolla() as harness:
        harness.server.visit(datetime(day.year, day.month, day.day, first, tzinfo=UTC))
        harness.server.visit(datetime(day.year, day.month, day.day, last, tzinfo=UTC) + timedelta(days=1))
        assert len((await harness.read(day)).appointments) == 1


async def test_a_list_that_shifts_under_the_pages_is_read_again() -> None:
    async with kolla() as harness:
        server = harness.server
        server.page_cap = 2
        for hour in (9, 10, 11, 12):
            server.visit(at(hour))
        server.between_pages.append(lambda: server.visit(at(8)))
        facts = await harness.read()
        assert len(facts.appointments) == 5
        assert facts.complete


async def test_a_list_that_never_rests_is_not_whole() -> None:
    async with kolla() as harness:
        server = harness.server
        server.page_cap = 2
        for hour in (10, 11, 12, 13):
            server.visit(at(hour))
        server.between_pages += [lambda minute=minute: server.visit(at(8, minute)) for minute in range(40)]  # type: ignore[misc]
        assert not (await harness.read()).complete


async def test_a_page_token_that_expires_half_way_begins_a_new_reading() -> None:
    async with kolla() as harness:
        server = harness.server
        server.page_cap = 2
        for hour in (10, 11, 12, 13):
            server.visit(at(hour))
        expired = Fault(400, b'{"code":3,"message":"page_token: expired"}', {"content-type": "application/json"})
        server.fail(Fault(on="GET .*/appointments"), expired)
        assert len((await harness.read()).appointments) == 4


async def test_a_row_nobody_can_read_makes_the_day_incomplete() -> None:
    async with kolla() as harness:
        row = harness.server.visit(at(10))
        row["name"] = ""
        assert not (await harness.read()).complete


async def test_two_providers_of_a_visit_are_both_busy() -> None:
    async with kolla() as harness:
        both = [{"name": name, "type": "PROVIDER"} for name in (harness.provider_id, harness.other_provider_id)]
        harness.server.visit(at(10), providers=both)
        facts = await harness.read()
        assert facts.appointments[0].provider_id == harness.provider_id
        assert [each.provider_id for each in facts.blocks] == [harness.other_provider_id]


async def test_a_visit_that_does_not_name_its_patient_is_named_all_the_same_and_once() -> None:
    async with kolla(lambda server: setattr(server, "light_copies", False)) as harness:
        harness.server.visit(at(10))
        harness.server.visit(at(11), contact_id="contacts/4711")
        for _ in range(2):
            names = [each.patient_name for each in (await harness.read()).appointments]
            assert names == ["Lund, Ivo", None]
        assert len(harness.server.made("GET .*/contacts/311")) == 1


# --- hours ---


async def test_hours_of_each_provider_and_what_is_reserved_in_them() -> None:
    async with kolla() as harness:
        when = {"date": WORKDAY.isoformat(), "start_time": "09:00", "end_time": "10:00", "note": "Crowns"}
        harness.server.reserved.append({"resource": harness.room_id, **when})
        facts = await harness.read()
        assert facts.openings is not None
        assert {each.provider_id for each in facts.openings} == {harness.provider_id, harness.other_provider_id}
        assert facts.openings[0].span.start == at(8)
        (kept,) = facts.blocks
        assert (kept.label, kept.room_id, kept.span.start) == ("Crowns", harness.room_id, at(9))


async def test_a_closed_day_is_not_a_day_without_hours() -> None:
    async with kolla() as harness:
        assert (await harness.read(date(2026, 2, 22))).openings == ()
    async with kolla(lambda server: setattr(server, "schedules", False)) as harness:
        assert (await harness.read()).openings is None
    async with kolla(lambda server: setattr(server, "not_offered", "loadSchedule")) as harness:
        facts = await harness.read()
        assert (facts.openings, facts.complete) == (None, True)


async def test_a_connector_that_always_tells_the_coming_week_says_nothing_of_another() -> None:
    async with kolla(lambda server: setattr(server, "heeds_range", False)) as harness:
        assert (await harness.read(WORKDAY)).openings
        assert (await harness.read(WORKDAY + timedelta(days=14))).openings is None
        assert (await harness.read(WORKDAY, WORKDAY + timedelta(days=25))).openings is None
        assert (await harness.read(WORKDAY - timedelta(days=9))).openings is None


async def test_hours_are_believed_for_a_few_minutes() -> None:
    async with kolla() as harness:
        await harness.read()
        asked = len(harness.server.made("loadSchedule"))
        await harness.read()
        assert len(harness.server.made("loadSchedule")) == asked == 4
        await harness.pass_time(301)
        await harness.read()
        assert len(harness.server.made("loadSchedule")) == 2 * asked


async def test_hours_that_could_not_be_read_leave_the_visits_and_say_so() -> None:
    async with kolla() as harness:
        harness.server.visit(at(10))
        harness.server.fail(*[html_error(500, on="loadSchedule") for _ in range(12)])
        facts = await harness.read()
        assert (len(facts.appointments), facts.openings, facts.complete) == (1, None, False)


# --- patients ---


async def find(harness: KollaHarness, **wish: object) -> list[str]:
    return [person.id for person in await harness.kolla.find_patients(PatientWish(**wish))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        ({"text": "ivo"}, ["contacts/311"]),
        ({"text": "Lund, Ivo"}, ["contacts/311"]),
        ({"text": "lund"}, ["contacts/311"]),
        ({"text": "lund", "include_inactive": True}, ["contacts/311", "contacts/314"]),
        ({"text": "O'Brien"}, ["contacts/312"]),
        ({"text": "o’brien nora"}, ["contacts/312"]),
        ({"text": "van der berg mina"}, ["contacts/313"]),
        ({"text": "312"}, ["contacts/312"]),
        ({"text": "contacts/312"}, ["contacts/312"]),
        ({"text": "contacts/900"}, []),
        ({"text": "''"}, []),
        ({"phone": "312 555 0101"}, ["contacts/311"]),
        ({"phone": "+1 312 555 0102"}, ["contacts/312"]),
        ({"phone": "3125550103"}, ["contacts/313"]),
        ({"phone": "555"}, ["contacts/311", "contacts/312", "contacts/313"]),
        ({"phone": "0101", "text": "nora"}, []),
        ({"phone": "no digits"}, []),
        ({"born": date(1971, 5, 3)}, ["contacts/312"]),
        ({"born": date(1971, 5, 3), "text": "ivo"}, []),
        ({}, []),
        ({"text": "lund", "limit": 0}, []),
    ],
)
@pytest.mark.parametrize("written", [True, False])
async def test_patients_are_found(wish: dict[str, object], found: list[str], written: bool) -> None:
    async with kolla(lambda server: setattr(server, "formatted_phones", written)) as harness:
        assert sorted(await find(harness, **wish)) == found


@pytest.mark.parametrize("unknown", [{"type"}, {"name"}, {"type", "phone", "birth_date", "name", "remote_id"}])
async def test_a_filter_that_a_connector_does_not_know_is_done_without(unknown: set[str]) -> None:
    async with kolla(lambda server: setattr(server, "unknown_filters", unknown)) as harness:
        assert await find(harness, text="ivo lund") == ["contacts/311"]
        assert await find(harness, phone="3125550102") == ["contacts/312"]
        assert await find(harness, born=date(1988, 2, 29)) == ["contacts/311"]
        assert await find(harness, text="313") == ["contacts/313"]
        assert len(await everybody(harness.kolla)) == 4


@pytest.mark.parametrize("unknown", [set(), {"update_time"}])
async def test_only_who_changed(unknown: set[str]) -> None:
    async with kolla(lambda server: setattr(server, "unknown_filters", unknown)) as harness:
        harness.server.elsewhere("contacts/313", notes="x")
        changed = await everybody(harness.kolla, harness.now - timedelta(hours=1))
        assert [person.id for person in changed] == ["contacts/313"]


async def test_patients_once_though_a_token_expires() -> None:
    async with kolla() as harness:
        harness.server.page_cap = 1
        expired = Fault(400, b'{"code":3,"message":"page_token"}', {"content-type": "application/json"}, on="contacts")
        harness.server.fail(Fault(on="contacts"), Fault(on="contacts"), expired)
        people = await everybody(harness.kolla)
        assert sorted(person.id for person in people) == [f"contacts/{number}" for number in (311, 312, 313, 314)]
        assert [person.active for person in sorted(people, key=lambda p: p.id)] == [True, True, True, False]


@pytest.mark.parametrize("name", ["311", "contacts/-", "contacts/311:cancel", "appointments/311", "contacts/999", ""])
async def test_what_is_no_patient_is_not_found(name: str) -> None:
    async with kolla() as harness:
        with pytest.raises(NotFound):
            await harness.kolla.patient(name)


# --- faults ---

GRPC = {"content-type": "application/json"}
READ_FAULTS: list[tuple[Fault, type[PmsError] | None, int]] = [
    (Fault(401, b'{"code":16,"message":"x"}', GRPC), Locked, 1),
    (Fault(403, b'{"code":7,"message":"x"}', GRPC), Forbidden, 1),
    (Fault(404, b"", {}), NotFound, 1),
    (Fault(400, b'{"code":3,"message":"start_time"}', GRPC), Refused, 1),
    (Fault(501, b'{"code":12,"message":"x"}', GRPC), Unsupported, 1),
    (Fault(200, b"<html>", {"content-type": "text/html"}), Garbled, 1),
    (Fault(200, b"", {}), Garbled, 1),
    (Fault(200, b'{"code":14,"message":"offline"}', GRPC), Garbled, 1),
    (Fault(302, b"", {"location": "https://elsewhere.example.com/"}), Garbled, 1),
    (Fault(503, b'{"code":14,"message":"x"}', {**GRPC, "retry-after": "20"}), Unavailable, 3),
    (Fault(504, b"<html>", {}), Unavailable, 3),
    (Fault(429, b"", {"retry-after": "7"}), Throttled, 3),
    (Fault(drop=True), Unreachable, 3),
    (Fault(429, b"", {"retry-after": "7"}), None, 1),
    (Fault(503, b"", {"retry-after": "7"}), None, 2),
    (html_error(502), None, 2),
]


@pytest.mark.parametrize(("fault", "error", "times"), READ_FAULTS)
async def test_each_fault_of_a_reading(fault: Fault, error: type[PmsError] | None, times: int) -> None:
    async with kolla() as harness:
        harness.server.visit(at(10))
        harness.server.fail(*[fault] * times)
        before = harness.now
        if error is None:
            assert len((await harness.read()).appointments) == 1
            assert "retry-after" not in fault.headers or harness.now - before >= timedelta(seconds=7)
            return
        with pytest.raises(error) as caught:
            await harness.read()
        assert type(caught.value) is error or error is Garbled
        assert not harness.server.faults


async def test_one_practices_key_never_stands_in_a_message() -> None:
    async with kolla() as harness:
        harness.server.fail(Fault(403, f'{{"message":"{KEY} Lund"}}'.encode(), GRPC))
        with pytest.raises(Forbidden) as caught:
            await harness.read()
        assert KEY not in f"{caught.value}{caught.value!r}{harness.kolla!r}"
        assert "Lund" not in f"{caught.value}{caught.value!r}"


async def test_the_toy_minds_its_dialect() -> None:
    """Both ids, known filters and sizes, known fields: what the adapter is held to."""
    async with kolla() as harness:
        line = harness.kolla._changes().line
        for params in (
            [("page_size", "1001")],
            [("filter", "color = 'x'")],
            [("filter", "name=x OR y")],
            [("limit", "1")],
        ):
            with pytest.raises(Refused):
                await line.get("contacts", "contacts", params)
        with pytest.raises(Refused):
            await line.write("POST", "contacts", {"given_name": "A", "nickname": "B"}, "patient", action="add patient")
        assert harness.server.made(f"{BASE}/contacts")
