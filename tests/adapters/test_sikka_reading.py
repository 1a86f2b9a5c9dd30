"""Reading Sikka as it really is: a copy that lags, pages that drift, answers that cannot be read, a short allowance."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from adapters.change import Cancel, Move
from adapters.errors import (
    Forbidden,
    Garbled,
    Locked,
    Missing,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsupported,
)
from adapters.model import PatientWish, SlotWish
from tests.adapters import sikka_harness as stand
from tests.adapters.harness import everybody, ids
from tests.adapters.sikka_harness import MORNING, WORKDAY, SikkaHarness, book, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import OFFICE, ZONE, SikkaServer
from tests.doubles.toy import Fault, html_error

clock, toy, desk = stand.clock, stand.toy, stand.desk


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
    for number in range(40):
        toy.add_person(firstname="Twin", lastname=f"Number{number}")
    assert len((await made.read()).appointments) == 30
    assert len(await everybody(made.adapter)) == 42
    both = await asyncio.gather(everybody(made.adapter), made.read())
    assert (len(both[0]), len(both[1].appointments)) == (42, 30)
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
        (PatientWish(text="o'neil"), {"0045"}),
        (PatientWish(text="Quimby-Vale, Nora"), {"0046"}),
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
    toy.add_person(firstname="Sean", lastname="O'Neil")
    toy.add_person(firstname="Nora", lastname="Quimby-Vale")
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
