"""Sikka as it really behaves: keys that die, copies that lag, answers that are lost, pages that drift."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters import credentials
from adapters.change import AddPatient, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    Missing,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsupported,
    Unsure,
)
from adapters.http import Heard
from adapters.model import PatientWish, Phone, SlotWish, Status
from adapters.port import Absent, Accepted, CannotTell, Found, Queued
from tests.adapters.harness import everybody, ids
from tests.adapters.sikka_harness import MORNING, WORKDAY, SikkaHarness, adapter_on, fill, keys, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import OFFICE, ZONE, Script, SikkaServer
from tests.doubles.toy import Fault, html_error, lost_answer


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
async def toy(clock: HandClock) -> AsyncIterator[SikkaServer]:
    with SikkaServer(clock).serving() as made:
        yield made


@pytest.fixture
async def desk(toy: SikkaServer, clock: HandClock) -> AsyncIterator[SikkaHarness]:
    made = await opened(toy, clock)
    yield made
    await made.adapter.close()


@pytest.fixture
async def vendor(toy: SikkaServer, clock: HandClock) -> AsyncIterator[SikkaHarness]:
    toy.dialect = "vendor"
    made = await opened(toy, clock, "vendor")
    yield made
    await made.adapter.close()


def book(toy: SikkaServer, **told: str) -> str:
    usual = {"date": f"{WORKDAY}T00:00:00", "time": "10:00", "length": "30", "status": "Scheduled", "type": "Recall"}
    person = {"patient_id": "0042", "patient_name": "Iris Fenwick", "provider_id": "DR1", "operatory": "Room A"}
    return toy.add_visit(**{**usual, **person, **told})


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
    made = adapter_on(toy, clock, **settings)
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


# --- reading ---


@pytest.mark.parametrize(
    "knobs",
    [
        {"rows_per_page": 2},
        {"rows_per_page": 2, "bare_links": False, "http_links": True},
        {"rows_per_page": 3, "in_array": True},
        {"leaves_out_empty": True},
        {"last_day_counts": False},
        {"ignored": {"practice_id"}},
    ],
)
async def test_all_visits_of_a_range_whatever_the_form(
    desk: SikkaHarness, toy: SikkaServer, knobs: dict[str, object]
) -> None:
    for name, value in knobs.items():
        setattr(toy, name, value)
    for day in range(4):
        for hour in (9, 23):
            book(toy, date=f"{WORKDAY + timedelta(days=day)}T00:00:00", time=f"{hour:02}:00")
    book(toy, practice_id="1-2", time="12:00")
    toy.refresh()
    facts = await desk.read(WORKDAY, WORKDAY + timedelta(days=2))
    assert len(facts.appointments) == 6
    assert facts.complete
    assert len((await desk.read(WORKDAY + timedelta(days=3))).appointments) == 2
    assert all("sikkasoft" not in call.headers.get("host", "") for call in toy.calls)


async def test_an_empty_day_with_no_content(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.empty_is_204 = True
    facts = await desk.read()
    assert (facts.appointments, facts.complete) == ((), True)
    assert not await desk.adapter.find_patients(PatientWish(text="zzz"))


async def test_a_copy_being_filled_is_not_believed(desk: SikkaHarness, toy: SikkaServer) -> None:
    book(toy)
    toy.inserting = True
    assert not (await desk.read()).complete
    with pytest.raises(Unavailable):
        await everybody(desk.adapter)
    with pytest.raises(Unavailable):
        await desk.adapter.find_patients(PatientWish(text="nobody"))
    with pytest.raises(Unavailable):
        await desk.adapter.submit(Cancel(appointment_id="77"))
    assert await desk.adapter.find_patients(PatientWish(text="fenwick"))


async def test_rows_nobody_can_read_make_the_day_incomplete(desk: SikkaHarness, toy: SikkaServer) -> None:
    book(toy)
    book(toy, appointment_sr_no="")
    facts = await desk.read()
    assert (len(facts.appointments), facts.complete) == (1, False)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"{}", b'{"error":"odd"}', b"[1,", b'{"items": "many", "total_count": "2"}']
)
async def test_an_unreadable_answer_is_an_error_and_never_an_empty_day(
    desk: SikkaHarness, toy: SikkaServer, body: bytes
) -> None:
    toy.fail(Fault(200, body, on="^GET /appointments"))
    with pytest.raises(Garbled):
        await desk.read()


async def test_pages_that_turn_in_a_circle_end(desk: SikkaHarness, toy: SikkaServer) -> None:
    page = b'{"items":[{"appointment_sr_no":"1"}],"pagination":{"next":"https://x.example/?offset=1&limit=1"}}'
    toy.fail(*[Fault(200, page, on="^GET /appointments") for _ in range(3)])
    with pytest.raises(Garbled):
        await desk.read()


async def test_a_list_that_changes_while_it_is_read_is_read_again(desk: SikkaHarness, toy: SikkaServer) -> None:
    for minute in range(4):
        book(toy, time=f"10:0{minute}")
    toy.refresh()
    toy.rows_per_page = 2
    real, asked = toy.appointment_list, 0

    def drifting(call: object) -> object:
        nonlocal asked
        asked += 1
        if asked == 2:  # the first row leaves, so what was third has slipped to the page already read
            del toy.appointments[0]
            toy.refresh()
        return real(call)  # type: ignore[arg-type]

    for number, (verb, pattern, handler) in enumerate(toy._routes):
        if handler == real:
            toy._routes[number] = (verb, pattern, drifting)  # type: ignore[assignment]
    facts = await desk.read()
    assert len(facts.appointments) == 3
    assert facts.complete


async def test_how_fresh_the_copy_is_comes_from_sikka(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.lag = 3600
    await desk.read()
    clock.pass_time(1800)
    assert (await desk.read()).as_of == MORNING
    toy.has_sync_status = False
    clock.pass_time(600)
    assert (await desk.read()).as_of is None
    toy.practices[0]["data_insert_date"] = "2026-03-03T08:55:00"
    clock.pass_time(600)
    assert (await desk.read()).as_of == datetime(2026, 3, 3, 8, 55, tzinfo=ZONE)


async def test_a_providers_visit_at_the_offices_other_practice_is_a_block(toy: SikkaServer, clock: HandClock) -> None:
    toy.practices.append({"office_id": OFFICE, "practice_id": "1-2", "secret_key": "s", "practice_name": "Oak Street"})
    toy.providers += [
        {"practice_id": "1-2", "provider_id": "DR1", "firstname": "Ada", "lastname": "Stone", "status": "Active"},
        {"practice_id": "1-2", "provider_id": "DR2", "firstname": "Somebody", "lastname": "Else", "status": "Active"},
    ]
    made = await opened(toy, clock)
    for told in ({"provider_id": "DR1"}, {"provider_id": "DR2"}, {"provider_id": "DR1", "status": "Broken"}):
        book(toy, practice_id="1-2", patient_id="9", patient_name="Secret Person", **told)
    facts = await made.read()
    assert not facts.appointments
    [block] = facts.blocks
    assert (block.provider_id, block.room_id, block.label) == ("DR1", None, None)
    receipt = await made.keep(made.booking())
    assert receipt.overlaps is True
    await made.adapter.close()


async def test_clock_change_days_are_whole(desk: SikkaHarness, toy: SikkaServer) -> None:
    for day, hours in (("2026-03-08", (0, 3, 23)), ("2026-11-01", (0, 1, 23))):
        for hour in hours:
            book(toy, date=f"{day}T00:00:00", time=f"{hour:02}:30")
        facts = await desk.read(date.fromisoformat(day))
        assert [visit.span.start.astimezone(ZONE).hour for visit in facts.appointments] == list(hours)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(403), Forbidden),
        (Fault(401, b'{"error_code":"API2004"}'), Forbidden),
        (Fault(401, b'{"error_code":"API2007"}'), Locked),
        (Fault(400, b'{"error_code":"API1001"}'), Locked),
        (Fault(400, b'{"error_code":"API1020","long_message":"practice_id is required"}'), Missing),
        (Fault(422), Refused),
        (html_error(500), Unavailable),
        (Fault(503, b'{"error_code":"API2002"}'), Unavailable),
        (Fault(drop=True), Unreachable),
        (Fault(302, headers={"location": "https://evil.example/"}), Garbled),
        (Fault(429, b'{"error_code":"API2012"}'), Throttled),
    ],
)
async def test_what_goes_wrong_with_reading(
    desk: SikkaHarness, toy: SikkaServer, fault: Fault, error: type[PmsError]
) -> None:
    toy.fail(*[replace(fault, on="^GET /appointments") for _ in range(6)])
    with pytest.raises(error):
        await desk.read()


async def test_a_passing_trouble_is_not_noticed(desk: SikkaHarness, toy: SikkaServer) -> None:
    book(toy)
    toy.fail(*[replace(fault, on="^GET /appointments") for fault in (html_error(), Fault(drop=True))])
    assert len((await desk.read()).appointments) == 1


# --- pace ---


@pytest.mark.parametrize("limit", [5, 20])
async def test_it_stays_below_the_plan_by_itself(toy: SikkaServer, clock: HandClock, limit: int) -> None:
    toy.rate = limit
    made = await opened(toy, clock)
    for minute in range(30):
        book(toy, time=f"10:{minute:02}")
    toy.rows_per_page = 3
    refused = []
    real = toy.refuse
    toy.refuse = lambda status, *more, **named: refused.append(status) or real(status, *more, **named)  # type: ignore
    assert len((await made.read()).appointments) == 30
    assert 429 not in refused
    await made.adapter.close()


async def test_a_move_of_several_calls_waits_for_its_allowance(toy: SikkaServer, clock: HandClock) -> None:
    made = await opened(toy, clock)
    visit = book(toy)
    await made.read()
    real = toy.patch_appointment
    asked = 0

    def slowing(call: object) -> object:
        nonlocal asked
        asked += 1
        if asked == 2:
            return toy.refuse(429, "", "slow", {"x-rate-limit-reset": "24", "x-rate-limit-remaining": "0"})
        return real(call)  # type: ignore[arg-type]

    for number, (verb, pattern, handler) in enumerate(toy._routes):
        if handler == real:
            toy._routes[number] = (verb, pattern, slowing)  # type: ignore[assignment]
    receipt = await made.keep(Move(appointment_id=visit, span=made.span(14, 0, 60)))
    assert receipt.warnings == ()
    assert (await made.visit(visit)).span.minutes == 60
    await made.adapter.close()


async def test_a_used_up_day_is_said_and_not_waited_for(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.daily_code = "API2011"
    with pytest.raises(Throttled) as caught:
        await desk.read()
    assert caught.value.until > clock() + timedelta(minutes=30)
    before = len(toy.calls)
    with pytest.raises(Throttled):
        await desk.adapter.submit(desk.booking())
    assert len(toy.calls) == before


# --- patients ---


async def test_patients_page_by_page_and_those_loaded_since(desk: SikkaHarness, toy: SikkaServer) -> None:
    for number in range(7):
        toy.add_person(firstname="Twin", lastname=f"Number{number}", loaded="2026-02-10")
    toy.add_person(firstname="Not", lastname="Ours", practice_id="1-2")
    toy.rows_per_page = 3
    toy.ignored = {"practice_id"}
    assert len(await everybody(desk.adapter)) == 9
    since = datetime(2026, 2, 10, 12, tzinfo=UTC)
    assert len(await everybody(desk.adapter, since)) == 7


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (PatientWish(text="fenwick iris"), {"0042"}),
        (PatientWish(text="fen"), {"0042"}),
        (PatientWish(text="0043"), {"0043"}),
        (PatientWish(phone="(510) 555-0101"), {"0043"}),
        (PatientWish(phone="+1 510 555 0101"), {"0043"}),
        (PatientWish(phone="0101"), {"0043"}),
        (PatientWish(born=date(1984, 4, 9)), {"0042"}),
        (PatientWish(text="fenwick", born=date(1984, 4, 9)), {"0042"}),
        (PatientWish(text="oduya", born=date(1984, 4, 9)), set()),
        (PatientWish(phone="none"), set()),
        (PatientWish(), set()),
        (PatientWish(text="gone"), set()),
        (PatientWish(text="gone", include_inactive=True), {"0044"}),
    ],
)
@pytest.mark.parametrize("ignored", [set(), {"search", "find", "patient_id", "cell", "homephone", "workphone"}])
async def test_finding_a_patient_also_where_sikka_ignores_the_question(
    desk: SikkaHarness, toy: SikkaServer, wish: PatientWish, found: set[str], ignored: set[str]
) -> None:
    toy.add_person(firstname="Gone", lastname="Away", status="Inactive")
    toy.ignored = ignored
    assert ids(await desk.adapter.find_patients(wish)) == found


async def test_a_family_shares_a_phone(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.add_person(firstname="Mother", lastname="Vale", cell="2125550101")
    toy.add_person(firstname="Child", lastname="Vale", homephone="2125550101")
    assert len(await desk.adapter.find_patients(PatientWish(phone="212-555-0101"))) == 2


async def test_the_card_has_the_balance_and_what_matters(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.patients[0] |= {"owes": "12.5000", "alert_note": "Latex allergy", "patient_note": "Prefers mornings"}
    card = await desk.adapter.patient("0042")
    assert str(card.balance) == "12.50"
    assert card.alerts == ("Latex allergy",)
    assert card.note == "Prefers mornings"
    toy.ignored = {"patient_id"}
    assert (await desk.adapter.patient("0043")).patient.family == "Oduya"


# --- offered times ---


async def test_times_the_practices_system_offers(desk: SikkaHarness, toy: SikkaServer) -> None:
    day = {"date": f"{WORKDAY}T00:00:00"}
    toy.slots = [
        {"provider_id": "DR1", "time": "09:00", "end_time": "09:30", **day},
        {"provider_id": "DR1", "time": "09:30", "end_time": "10:00", **day},
        {"provider_id": "DR2", "time": "09:00", "end_time": "10:00", **day},
        {"provider_id": "DR1", "time": "09:00", "end_time": "12:00", **day, "practice_id": "1-2"},
    ]
    wish = SlotWish(first=WORKDAY, last=WORKDAY, minutes=60, provider_ids=frozenset(("DR1",)))
    [slot] = await desk.adapter.offered_slots(wish)
    assert (slot.span.minutes, slot.provider_id, slot.source) == (60, "DR1", "offered")


async def test_no_list_of_times_is_said_from_then_on(desk: SikkaHarness) -> None:
    wish = SlotWish(first=WORKDAY, last=WORKDAY, minutes=60)
    assert await desk.adapter.offered_slots(wish) == ()
    assert not desk.adapter.capabilities.offered_slots
    with pytest.raises(Unsupported):
        await desk.adapter.offered_slots(wish)


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


# --- writing ---


WRITE_ERRORS = [
    (Fault(400, b'{"error_code":"API1026","long_message":"operatory is invalid"}'), Refused),
    (Fault(400, b'{"error":"invalid_request","error_description":"duration is required"}'), Missing),
    (Fault(400, b'{"error_code":"API1002"}'), Locked),
    (Fault(403), Forbidden),
    (Fault(404), NotFound),
    (Fault(405), Unsupported),
    (Fault(409, b'{"error_code":"API2013"}'), Clash),
    (Fault(412, b'{"error_code":"API2017","log_message":"offline"}'), Unavailable),
    (Fault(422, b'{"error_code":"API2019"}'), Refused),
    (Fault(429), Throttled),
    (Fault(429, b'{"error_code":"API2012"}'), Throttled),
    (Fault(200, b'{"error_code":"API0008","long_message":"not logged"}'), Refused),
    (Fault(200, b'{"error_code":"API7777"}'), Unsure),
    (Fault(201, b"<html>"), Unsure),
    (Fault(204), Unsure),
    (html_error(500), Unsure),
    (html_error(503), Unsure),
    (html_error(504, after=True), Unsure),
    (Fault(drop=True), Unsure),
    (Fault(drop=True, after=True), Unsure),
]


@pytest.mark.parametrize(("fault", "error"), WRITE_ERRORS)
async def test_what_goes_wrong_with_a_write_and_that_it_is_sent_once(
    desk: SikkaHarness, toy: SikkaServer, fault: Fault, error: type[PmsError]
) -> None:
    toy.fail(replace(fault, on="^POST /appointment$"))
    with pytest.raises(error) as caught:
        await desk.adapter.submit(desk.booking())
    assert type(caught.value) is error
    assert len(toy.made("^POST /appointment$")) == 1


async def test_nobody_there_means_surely_not_delivered(toy: SikkaServer, clock: HandClock) -> None:
    with SikkaServer(clock).serving() as other:
        made = await opened(other, clock)
    with pytest.raises(Unreachable):
        await made.adapter.submit(made.booking())
    await made.adapter.close()


@pytest.mark.parametrize("as_400", [True, False])
async def test_a_write_turned_away_for_its_key_is_sent_once_more(
    desk: SikkaHarness, toy: SikkaServer, as_400: bool
) -> None:
    toy.kill_keys()
    toy.expired_as_400 = as_400
    await desk.keep(desk.booking())
    assert len(toy.queue) == 1


async def test_a_practice_computer_that_is_off_refuses_at_once_in_the_vendors_dialect(
    vendor: SikkaHarness, toy: SikkaServer
) -> None:
    toy.spu_online = False
    with pytest.raises(Unavailable):
        await vendor.adapter.submit(vendor.booking())
    assert not toy.queue


async def test_a_seed_writeback_waits_for_days_and_is_neither_done_nor_failed(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.spu_online = False
    receipt = await desk.adapter.submit(desk.booking())
    clock.pass_time(days=4)
    assert isinstance(receipt, Queued)
    assert await desk.adapter.check(receipt.ticket) == receipt
    toy.spu_online = True
    assert isinstance(await desk.settle(receipt), Accepted)


async def test_what_the_practices_system_says_no_to_is_refused_with_its_words(
    desk: SikkaHarness, toy: SikkaServer
) -> None:
    toy.scripts.append(Script(fail="Operatory not found"))
    error = await desk.refuse(desk.booking())
    assert isinstance(error, Refused)
    assert [(each.field, each.text) for each in error.reasons] == [("room_id", "Operatory not found")]
    assert "Operatory" not in str(error)


async def test_a_kept_booking_shows_only_after_the_next_refresh(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.lag, toy.dialect = 3600, "seed"
    receipt = await desk.keep(desk.booking())
    assert receipt.remote_id is None
    assert not (await desk.read()).appointments
    clock.pass_time(3600)
    assert len((await desk.read()).appointments) == 1


async def test_the_vendors_list_tells_the_new_id_before_the_copy_does(vendor: SikkaHarness, toy: SikkaServer) -> None:
    toy.lag = 3600
    await vendor.read()
    receipt = await vendor.keep(vendor.booking())
    assert receipt.remote_id == toy.appointments[0]["appointment_sr_no"]
    added = await vendor.keep(AddPatient(given="Nora", family="Vale"))
    assert added.remote_id == toy.patients[-1]["patient_id"]


async def test_a_ticket_is_followed_after_a_restart(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    await desk.adapter.close()
    desk.adapter = adapter_on(toy, clock)
    await desk.adapter.open()
    done = await desk.settle(receipt)
    assert done.remote_id == toy.appointments[0]["appointment_sr_no"]
    assert done.overlaps is False


async def test_other_offices_writebacks_are_not_ours(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.queue[0].office = "D77777"
    since = desk.now
    await desk.pass_time(3600)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since - timedelta(seconds=1)), Absent)
    with pytest.raises(NotFound):
        await desk.adapter.check(receipt.ticket)


async def test_a_writeback_not_listed_yet_is_waiting(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.listed_after = 45
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    assert await desk.adapter.check(receipt.ticket) == receipt
    toy.queue.clear()
    clock.pass_time(3600)
    with pytest.raises(NotFound):
        await desk.adapter.check(receipt.ticket)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(401), Locked),
        (Fault(403), Forbidden),
        (html_error(500), Unavailable),
        (Fault(drop=True), Unreachable),
        (Fault(200, b"<html>"), Garbled),
    ],
)
async def test_following_that_fails_says_nothing_of_the_change(
    desk: SikkaHarness, toy: SikkaServer, fault: Fault, error: type[PmsError]
) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.fail(*[replace(fault, on="^GET /writebacks") for _ in range(3)])
    with pytest.raises(error):
        await desk.adapter.check(receipt.ticket)


async def test_a_result_nobody_knows_is_a_doubt(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.unknown_result = "teleported"
    with pytest.raises(Unsure):
        await desk.adapter.check(receipt.ticket)


async def test_a_wish_is_looked_at_again_before_it_is_sent(desk: SikkaHarness, toy: SikkaServer) -> None:
    refused: list[Change] = [
        replace(desk.booking(), provider_id="GONE"),
        replace(desk.booking(), room_id=None),
        AddPatient(given="Nora", family="Vale", born=date(2031, 1, 1)),
    ]
    for change in refused:
        with pytest.raises(Refused):
            await desk.adapter.submit(change)
    assert not toy.queue


async def test_a_path_is_used_where_the_filter_is_not_known_and_shows_the_same_revision(
    desk: SikkaHarness, toy: SikkaServer
) -> None:
    toy.rows_per_page = 2
    toy.ignored = {"appointment_sr_no", "patient_id"}
    for minute in range(5):
        book(toy, time=f"10:0{minute}")
    seen = (await desk.read()).appointments[4]
    await desk.keep(SetStatus(appointment_id=seen.id, status=Status.ARRIVED, seen=seen.revision))
    assert (await desk.visit(seen.id)).status is Status.ARRIVED
    toy.add_person(firstname="Last", lastname="One")
    toy.rows_per_page = 1
    assert (await desk.adapter.patient("0044")).patient.family == "One"


@pytest.mark.parametrize("dialect", ["seed", "vendor"])
async def test_a_dialect_that_turns_out_wrong_is_asked_the_other_way(
    toy: SikkaServer, clock: HandClock, dialect: str
) -> None:
    made = await opened(toy, clock, "seed")
    visit = book(toy)
    await made.read()
    toy.dialect = "vendor" if dialect == "vendor" else "both"
    await made.keep(Move(appointment_id=visit, span=made.span(14, 0, 60)))
    assert (await made.visit(visit)).span.minutes == 60
    await made.keep(Cancel(appointment_id=visit))
    assert (await made.visit(visit)).status is Status.CANCELLED
    await made.adapter.close()


async def test_half_a_move_is_told_and_not_repeated(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy)
    await desk.read()
    toy.scripts.extend((Script(), Script(fail="Length is locked")))
    receipt = await desk.keep(Move(appointment_id=visit, span=desk.span(14, 0, 60)))
    [warning] = receipt.warnings
    assert "the length" in warning
    assert len(toy.queue) == 2


async def test_a_cancelled_visit_is_not_cancelled_again(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy, status="Broken")
    assert await desk.adapter.submit(Cancel(appointment_id=visit)) == Accepted()
    assert not toy.queue


async def test_an_edit_carries_what_the_seed_can_and_says_what_it_cannot(desk: SikkaHarness, toy: SikkaServer) -> None:
    phones = (Phone(kind="mobile", number="212-555-0199"), Phone(kind="work", number="212-555-0198"))
    receipt = await desk.keep(EditPatient(patient_id="0042", phones=phones, email="new@example.com"))
    assert len(receipt.warnings) == 1
    card = await desk.adapter.patient("0042")
    assert [phone.number for phone in card.patient.phones] == ["+12125550199"]


# --- finding again ---


@pytest.mark.parametrize("bodies", [True, False])
@pytest.mark.parametrize("zone", [ZONE, UTC, ZoneInfo("America/Los_Angeles")])
async def test_a_lost_answer_is_found_in_whatever_zone_sikka_counts(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock, zone: object, bodies: bool
) -> None:
    toy.shows_bodies, toy.command_zone = bodies, zone
    since = clock()
    toy.fail(lost_answer("^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    await desk.adapter.close()
    desk.adapter = adapter_on(toy, clock)
    await desk.adapter.open()
    clock.pass_time(90)
    found = await desk.adapter.find_trace(desk.booking(), since)
    assert isinstance(found, Found)
    assert found.ticket
    done = await desk.settle(Queued(found.ticket))
    assert done.remote_id == toy.appointments[0]["appointment_sr_no"]


async def test_every_kind_of_lost_answer_is_found(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.shows_bodies = True
    visits = [book(toy, time=f"1{number}:00") for number in range(3)]
    changes: list[Change] = [
        Move(appointment_id=visits[0], span=desk.span(15)),
        Cancel(appointment_id=visits[1]),
        SetStatus(appointment_id=visits[2], status=Status.ARRIVED),
        AddPatient(given="Nora", family="Vale"),
        EditPatient(patient_id="0042", email="other@example.com"),
    ]
    for change in changes:
        clock.pass_time(3600)
        since = clock()
        assert isinstance(await desk.adapter.find_trace(change, since), Absent), change.type
        toy.fail(lost_answer("^(POST|PATCH|DELETE) /(?!request_key)"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        found = await desk.adapter.find_trace(change, since)
        assert isinstance(found, Found), change.type
        assert found.ticket
        done = await desk.settle(Queued(found.ticket))
        # Of a move that was broken off after its first call the rest is said not to have been done.
        assert bool(done.warnings) == (change.type == "move")


async def test_a_write_that_never_arrived_is_absent_once_it_would_be_listed(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    since = clock()
    toy.fail(Fault(drop=True, on="^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)
    assert clock() >= since + timedelta(seconds=10)


async def test_a_refused_or_another_wish_is_no_trace(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.shows_bodies = True
    since = clock()
    toy.scripts.append(Script(fail="No"))
    await desk.refuse(desk.booking())
    await desk.keep(desk.booking(14))
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)


async def test_several_possible_traces_are_for_a_person(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    since = clock()
    for _ in range(2):
        toy.fail(lost_answer("^POST /appointment$"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), CannotTell)


async def test_a_look_up_that_failed_cannot_tell(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.fail(*[replace(html_error(), on="^GET /writebacks") for _ in range(3)])
    assert isinstance(await desk.adapter.find_trace(desk.booking(), clock()), CannotTell)


async def test_where_no_writebacks_are_listed_the_book_is_asked(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.has_writebacks = False
    assert isinstance(await desk.adapter.find_trace(desk.booking(), clock()), CannotTell)
    visit = book(toy)
    assert await desk.adapter.find_trace(desk.booking(), clock()) == Found(remote_id=visit)
    assert isinstance(await desk.adapter.find_trace(Cancel(appointment_id=visit), clock()), CannotTell)


async def test_weeks_are_looked_through_seven_days_at_a_time(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    since = clock()
    clock.pass_time(days=20)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)
    assert len(toy.made("^GET /writebacks")) == 4


# --- taking back ---


async def test_a_withdrawal_counts_when_sikka_shows_it(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy)
    await desk.read()
    receipt = await desk.adapter.submit(Move(appointment_id=visit, span=desk.span(15)))
    assert isinstance(receipt, Queued)
    assert await desk.adapter.withdraw(receipt.ticket) is True
    assert not toy.queue


async def test_a_withdrawal_that_does_not_show_is_a_doubt(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.withdraws = False
    toy.scripts.append(Script(delay=None))
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    with pytest.raises(Unsure):
        await desk.adapter.withdraw(receipt.ticket)


async def test_a_withdrawal_whose_answer_is_lost_is_never_guessed(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.fail(lost_answer("^DELETE /writebacks"))
    with pytest.raises(Unsure):
        await desk.adapter.withdraw(receipt.ticket)


async def test_a_withdrawal_that_came_too_late_is_none(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.scripts.clear()
    toy.fail(Fault(410, b'{"error_code":"API2018"}', on="^DELETE /writebacks"))
    toy.queue[0].script = Script(delay=0)
    assert await desk.adapter.withdraw(receipt.ticket) is False
    for ticket in ("no-such-thing", "{}"):
        with pytest.raises(NotFound):
            await desk.adapter.withdraw(ticket)


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
