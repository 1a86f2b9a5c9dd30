"""Sikka's keys and who we are there: found, kept, renewed once for all, and asked for when nothing helps."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta

import pytest
from starlette.responses import Response

from adapters import credentials
from adapters.change import AddPatient, SetStatus
from adapters.errors import (
    Locked,
    NeedsSetting,
    Unsupported,
)
from adapters.http import Heard
from adapters.model import PatientWish, Status
from tests.adapters import sikka_harness as stand
from tests.adapters.sikka_harness import MORNING, WORKDAY, SikkaHarness, adapter_on, book, fill, keys, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import APP, OFFICE, SikkaServer
from tests.doubles.toy import Call, Fault, lost_answer

clock, toy, desk = stand.clock, stand.toy, stand.desk


# --- signing in ---


async def test_the_first_sign_in_keeps_its_keys_and_the_next_start_uses_them(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    assert credentials.get("c1", "request_key") == "request-1"
    assert credentials.get("c1", "refresh_key") == "refresh-1"
    again = adapter_on(toy, clock)
    assert await again.open() == desk.practice
    await again.close()
    assert toy.made_keys == 1
    assert all("request" not in str(call.query) for call in toy.calls)


async def test_the_directory(desk: SikkaHarness) -> None:
    practice = desk.practice
    assert (practice.name, practice.timezone) == ("Elm Street", "America/New_York")
    assert [(each.id, each.active) for each in practice.providers] == [
        *(("DR1", True), ("DR2", True), ("DR9", False), ("ST1", False))
    ]
    assert [(each.id, each.active) for each in practice.rooms] == [("Room A", True), ("Room B", True), ("Store", False)]
    assert [each.id for each in practice.visit_types] == ["Checkup", "Recall"]
    assert "cancelled" not in practice.statuses


async def test_office_practice_and_secret_are_found_when_there_is_only_one(toy: SikkaServer, clock: HandClock) -> None:
    keys(secret_key="")
    made = adapter_on(toy, clock, office_id="", practice_id="")
    assert (await made.open()).id == f"{OFFICE}:1-1"
    assert credentials.get("c1", "secret_key")
    await made.close()


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"office_id": ""}, "office_id"),
        ({"practice_id": "9"}, "practice_id"),
        ({"office_id": "D1"}, "office_id"),
        ({"timezone": "Springfield"}, "timezone"),
        ({"dialect": "latin"}, "dialect"),
        ({"base_url": "http://api.example.com"}, "base_url"),
    ],
)
async def test_what_is_ambiguous_or_wrong_is_asked(
    toy: SikkaServer, clock: HandClock, settings: dict[str, str], key: str
) -> None:
    keys()
    toy.practices.append({"office_id": "D90002", "practice_id": "1-1", "secret_key": "s", "practice_name": "Other"})
    made = adapter_on(toy, clock, None, **settings)
    with pytest.raises(NeedsSetting) as caught:
        await made.open()
    assert caught.value.key == key
    await made.close()


async def test_offices_that_share_a_practice_id_are_told_apart(toy: SikkaServer, clock: HandClock) -> None:
    keys()
    toy.practices.insert(0, {"office_id": "D80000", "practice_id": "1-1", "secret_key": "s", "practice_name": "Other"})
    made = adapter_on(toy, clock)
    assert (await made.open()).name == "Elm Street"
    await made.close()


@pytest.mark.parametrize(
    ("windows", "iana"),
    [("US Mountain Standard Time", "America/Phoenix"), ("Mountain Standard Time", "America/Denver")],
)
async def test_windows_zone_names(toy: SikkaServer, clock: HandClock, windows: str, iana: str) -> None:
    keys()
    toy.zone_name = windows
    made = adapter_on(toy, clock)
    assert (await made.open()).timezone == iana
    await made.close()


async def test_without_a_zone_anywhere_it_is_asked_and_a_setting_answers(toy: SikkaServer, clock: HandClock) -> None:
    keys()
    toy.zone_told, toy.has_sync_status = False, False
    made = adapter_on(toy, clock)
    with pytest.raises(NeedsSetting) as caught:
        await made.open()
    assert caught.value.key == "timezone"
    toy.has_sync_status = True
    assert (await made.open()).timezone == "America/New_York"
    toy.has_sync_status = False
    told = adapter_on(toy, clock, timezone="America/Boise")
    assert (await told.open()).timezone == "America/Boise"
    await made.close()
    await told.close()


async def test_missing_and_wrong_keys_are_locked(toy: SikkaServer, clock: HandClock) -> None:
    made = adapter_on(toy, clock)
    with pytest.raises(Locked):
        await made.open()
    assert not toy.calls
    keys(app_key="wrong")
    with pytest.raises(Locked):
        await made.open()
    keys(secret_key="wrong")
    with pytest.raises(Locked):
        await made.open()
    await made.close()


@pytest.mark.parametrize("as_400", [True, False])
async def test_a_dead_key_is_renewed_once_for_all_who_need_it(
    desk: SikkaHarness, toy: SikkaServer, as_400: bool
) -> None:
    toy.kill_keys()
    toy.expired_as_400 = as_400
    calls = (desk.read(WORKDAY + timedelta(days=number)) for number in range(4))
    await asyncio.gather(*calls)
    assert toy.made_keys == 2
    assert credentials.get("c1", "refresh_key") == "refresh-2"


async def test_a_key_is_renewed_before_its_end(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    await desk.read()
    clock.pass_time(days=1, seconds=-300)
    before = len(toy.calls)
    await desk.read()
    assert toy.made_keys == 2
    assert [call.line for call in toy.calls[before:]][:2] == ["GET /data_sync_status", "POST /request_key"]


async def test_a_key_that_was_already_running_is_believed(toy: SikkaServer, clock: HandClock) -> None:
    keys()
    toy.key_life, toy.told_life, toy.tells_end = 797, "797", False
    made = adapter_on(toy, clock)
    await made.open()
    clock.pass_time(700)
    await made.appointments(WORKDAY, WORKDAY)
    assert toy.made_keys == 2
    await made.close()


async def test_a_clock_that_is_wrong_by_days_does_not_renew_with_every_call(toy: SikkaServer) -> None:
    wrong = HandClock(MORNING + timedelta(days=3))
    keys()
    made = adapter_on(toy, wrong)
    await made.open()
    for _ in range(5):
        await made.appointments(WORKDAY, WORKDAY)
    assert toy.made_keys <= 2
    await made.close()


@pytest.mark.parametrize("hours", [-30, 30])
async def test_a_wrong_clock_does_not_cut_a_keys_life(toy: SikkaServer, hours: int) -> None:
    wrong = HandClock(MORNING + timedelta(hours=hours))
    keys()
    made = adapter_on(toy, wrong)
    await made.open()
    for _ in range(20):
        wrong.pass_time(3600)
        await made.appointments(WORKDAY, WORKDAY)
    assert toy.made_keys == 1
    await made.close()


async def test_a_key_near_its_end_is_used_while_it_cannot_be_renewed(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    clock.pass_time(days=1, seconds=-500)
    before = len(toy.made("^POST /request_key"))
    toy.fail(*[Fault(503, on="^POST /request_key")] * 2)
    for _ in range(5):
        assert (await desk.read()).complete
    assert len(toy.made("^POST /request_key")) - before == 2  # refresh, then grant; not with every call
    clock.pass_time(61)
    assert (await desk.read()).complete
    assert toy.made_keys == 2


async def test_keys_pasted_with_a_line_end_are_the_same_keys(toy: SikkaServer, clock: HandClock) -> None:
    keys(app_id=f" {APP['App-Id']}\n", app_key=f"{APP['App-Key']}\r\n")
    made = adapter_on(toy, clock)
    assert (await made.open()).name
    await made.close()


async def test_a_key_with_signs_no_key_has_is_locked(toy: SikkaServer, clock: HandClock) -> None:
    keys(app_key="schlüssel")
    made = adapter_on(toy, clock)
    with pytest.raises(Locked) as caught:
        await made.open()
    assert "schlüssel" not in str(caught.value)
    await made.close()


async def test_keys_of_another_office_are_not_used_for_this_one(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    await desk.read()
    await desk.adapter.close()
    for _ in range(2):  # the same again: the kept keys
        again = adapter_on(toy, clock)
        await again.open()
        await again.close()
    assert toy.made_keys == 1
    keys(secret_key="of-another-office")
    toy.practices.append({**toy.practices[0], "office_id": "D777", "secret_key": "of-another-office"})
    before = len(toy.calls)
    other = adapter_on(toy, clock, office_id="D777")
    with pytest.raises(Locked):  # the toy signs in nobody but its own office
        await other.open()
    used = {call.headers.get("request-key") for call in toy.calls[before:]}
    assert used == {None}
    await other.close()


async def test_a_refresh_key_that_died_falls_back_to_the_secret_once(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.kill_keys()
    toy.refresh_keys.clear()
    before = len(toy.made("^POST /request_key"))
    await desk.read()
    grants = [call.json()["grant_type"] for call in toy.made("^POST /request_key")[before:]]
    assert grants == ["refresh_key", "request_key"]


async def test_when_neither_works_the_desk_is_told_and_nothing_is_lost(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.kill_keys()
    toy.fail(*[Fault(401, on="^POST /request_key") for _ in range(2)])
    with pytest.raises(Locked):
        await desk.adapter.submit(desk.booking())
    assert not toy.queue


async def test_a_renewal_whose_answer_is_lost_begins_anew(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.kill_keys()
    toy.fail(lost_answer("^POST /request_key"))
    assert (await desk.read()).complete
    assert credentials.get("c1", "refresh_key") == "refresh-3"


async def test_a_renewal_is_finished_though_the_one_who_asked_went_away(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.kill_keys()
    toy.fail(Fault(delay=0.05, on="^POST /request_key"))
    search = asyncio.create_task(desk.adapter.find_patients(PatientWish(text="fenwick")))
    while len(toy.made("^POST /request_key")) < 2:  # noqa: ASYNC110 (the toy answers on a thread of its own)
        await asyncio.sleep(0)
    search.cancel()
    with pytest.raises(asyncio.CancelledError):
        await search
    await desk.adapter.close()
    assert credentials.get("c1", "request_key") == "request-2"


async def test_a_key_that_dies_between_two_pages_costs_nothing(desk: SikkaHarness, toy: SikkaServer) -> None:
    for minute in range(5):
        book(toy, time=f"10:0{minute}")
    toy.rows_per_page = 2
    toy.fail(
        Fault(),
        Fault(
            401, b'{"error":"invalid_request","error_description":"request_key has expired"}', on="^GET /appointments"
        ),
    )
    facts = await desk.read()
    assert len(facts.appointments) == 5
    assert toy.made_keys == 2


# --- what can be done ---


async def test_hours_where_the_practice_tells_them(toy: SikkaServer, clock: HandClock) -> None:
    toy.schedule = [
        {"resource_type": "provider", "resource_id": "DR1", "monday_start_1": "08:00", "monday_end_1": "17:00"}
    ]
    made = await opened(toy, clock)
    [hours] = made.practice.hours
    assert (hours.weekday, hours.provider_id) == (0, "DR1")
    [call] = toy.made("practice_schedule")
    assert date.fromisoformat(call.get("date")).isoweekday() == 7
    await made.adapter.close()


async def test_a_holiday_this_week_is_an_ordinary_day_of_a_usual_one(toy: SikkaServer, clock: HandClock) -> None:
    week = {
        f"{day}_{part}_1": at for day in ("monday", "friday") for part, at in (("start", "08:00"), ("end", "17:00"))
    }
    toy.schedule = [week | {"friday_holiday": "True"}]
    weeks = iter([week | {"friday_holiday": "T", "monday_start_1": "10:00"}, week])

    def told(call: Call) -> Response:
        answer = toy.list_of(call, toy.schedule)
        toy.schedule = [next(weeks, week)]
        return answer

    for number, (verb, pattern, _) in enumerate(toy._routes):
        if pattern.match("/practice_schedule"):
            toy._routes[number] = (verb, pattern, told)
    made = await opened(toy, clock)
    assert [(each.weekday, each.start.hour) for each in made.practice.hours] == [(0, 8), (4, 8)]
    sundays = [date.fromisoformat(call.get("date")) for call in toy.made("practice_schedule")]
    assert [day - sundays[0] for day in sundays] == [timedelta(weeks=number) for number in range(3)]
    await made.adapter.close()


@pytest.mark.parametrize(
    "fault",
    [
        Fault(400, b'{"error_code":"API1020"}', on="practice_schedule"),
        Fault(204, on="practice_schedule"),
        Fault(200, b'{"items": [], "total_count": "0"}', on="practice_schedule"),
    ],
)
async def test_hours_of_the_practice_where_a_resource_must_be_named(
    toy: SikkaServer, clock: HandClock, fault: Fault
) -> None:
    toy.schedule = [{"tuesday_start_1": "8:00 AM", "tuesday_end_1": "5:00 PM"}]
    toy.fail(fault)
    made = await opened(toy, clock)
    [hours] = made.practice.hours
    assert (hours.weekday, hours.provider_id, hours.room_id) == (1, None, None)
    assert [call.get("resource_type") for call in toy.made("practice_schedule")] == ["", "practice"]
    await made.adapter.close()


async def test_the_practices_own_system_decides_what_can_be_written(toy: SikkaServer, clock: HandClock) -> None:
    toy.pms = "Open Dental"
    toy.supported = [
        {"pms_name": "Dentrix", "new_appointment_writeback": "available", "new_patient_writeback": "available"},
        {"pms_name": "OpenDental", "new_appointment_writeback": "available", "new_patient_writeback": ""},
    ]
    made = await opened(toy, clock)
    can = made.adapter.capabilities
    assert "book" in can.changes
    assert "set_status" in can.changes
    assert can.why_not["add_patient"]
    with pytest.raises(Unsupported):
        await made.adapter.submit(AddPatient(given="Nora", family="Vale"))
    assert not toy.queue
    await made.adapter.close()


async def test_a_vendor_practice_without_a_word_for_cancelled_says_so(toy: SikkaServer, clock: HandClock) -> None:
    toy.dialect, toy.statuses, toy.pms = "vendor", ["Open", "Fixed", "Complete"], "orthotrac"
    made = await opened(toy, clock, "vendor")
    can = made.adapter.capabilities
    assert can.statuses == {Status.SCHEDULED, Status.DONE}
    assert set(can.why_not) == {"cancel"}
    await made.adapter.close()


async def test_legal_words_come_from_the_older_list_where_there_is_no_newer_one(
    toy: SikkaServer, clock: HandClock
) -> None:
    toy.fail(*[Fault(404, on="practice_variables") for _ in range(2)])
    toy.statuses = ["Open", "Here", "Broken"]
    made = await opened(toy, clock)
    assert made.adapter.capabilities.statuses == {Status.SCHEDULED, Status.ARRIVED}
    assert made.practice.visit_types == ()
    visit = await made.booked()
    await made.keep(SetStatus(appointment_id=visit.id, status=Status.ARRIVED))
    assert (await made.visit(visit.id)).status_label == "Here"
    await made.adapter.close()


# --- what is heard of it ---


async def test_the_audit_hears_actions_and_ids_and_nothing_else(toy: SikkaServer, clock: HandClock) -> None:
    keys()
    fill(toy)
    heard: list[Heard] = []
    made = adapter_on(toy, clock, heard.append)
    await made.open()
    await made.patient("0042")
    assert [each for each in heard if each.patient_id == "0042"]
    assert "Fenwick" not in str(heard)
    await made.close()


async def test_secrets_are_in_nothing_that_can_be_printed(desk: SikkaHarness) -> None:
    shown = repr((desk.adapter, desk.practice, desk.adapter.capabilities, vars(desk.adapter)))
    for secret in ("app-key-for-tests", "secret-for-tests", "request-1", "refresh-1"):
        assert secret not in shown
