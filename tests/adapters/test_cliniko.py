"""What a desk gets from Cliniko beside the contract: its practice, its day, its people, the times it offers."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from adapters import credentials
from adapters.cliniko.adapter import ClinikoAdapter
from adapters.errors import (
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    Unavailable,
    Unsupported,
)
from adapters.model import Connection, PatientWish, SlotWish, Status
from adapters.rate import Turn
from tests.adapters.cliniko_harness import MORNING, WORKDAY, ClinikoHarness, cliniko, put, put_class, put_people
from tests.adapters.harness import everybody, ids
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.hand_clock import HandClock
from tests.doubles.toy import Fault


@pytest.fixture
async def desk() -> AsyncIterator[ClinikoHarness]:
    async with cliniko() as made:
        yield made


# --- who we are ---


async def test_the_directory_of_one_location(desk: ClinikoHarness) -> None:
    practice = desk.practice
    assert (practice.name, practice.timezone) == ("Harbour Health", "Australia/Sydney")
    assert {each.name: each.active for each in practice.providers} == {
        "Ada Stone": True,
        "Ben Hale": True,
        "Dot Lund": False,  # works at the other location
        "Cyd Marsh": False,  # has left
    }
    types = {each.name: each for each in practice.visit_types}
    assert (types["Standard"].minutes, types["Standard"].color, types["Standard"].active) == (30, "#3a7", True)
    dot = desk.row("practitioners", first_name="Dot")
    assert types["First visit"].provider_ids == frozenset((desk.provider_id, dot))
    assert not types["Old"].active
    assert len(practice.hours) == 2 * 5 * 2
    assert ("50", "Other") in practice.cancel_reasons


async def test_every_call_says_who_asks(desk: ClinikoHarness) -> None:
    call = desk.server.calls[0]
    assert call.headers["user-agent"] == "Daybook (desk@example.com)"
    assert call.headers["accept"] == "application/json"
    # The example of Cliniko's own documents.
    other = replace(desk.connection, id="c2")
    credentials.put("c2", "api_key", "MxJrZXkiOiI1Njd1amJmZTQ1NyJ9-au2")
    with pytest.raises(Locked):
        await ClinikoAdapter(other, clock=desk.clock, sleep=desk.clock.sleep).open()
    assert desk.server.calls[-1].headers["authorization"] == "Basic TXhKclpYa2lPaUkxTmpkMWFtSm1aVFExTnlKOS1hdTI6"


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"contact_email": ""}, "contact_email"),
        ({"business_id": ""}, "business_id"),
        ({"business_id": "12"}, "business_id"),
        ({"timezone": "Atlantis"}, "timezone"),
        ({"base_url": "http://api.au4.cliniko.com/v1"}, "base_url"),
    ],
)
async def test_a_setting_that_is_needed_is_asked_for(desk: ClinikoHarness, settings: dict[str, str], key: str) -> None:
    before = len(desk.server.calls)
    connection = replace(desk.connection, settings={**desk.connection.settings, **settings})
    with pytest.raises(NeedsSetting) as caught:
        await ClinikoAdapter(connection, clock=desk.clock, sleep=desk.clock.sleep).open()
    assert caught.value.key == key
    if key == "contact_email":
        assert len(desk.server.calls) == before
    if settings == {"business_id": ""}:
        assert "Harbour South" in caught.value.detail


@pytest.mark.parametrize("key", ["", "  ", "half-a-key-notashard"])
async def test_a_key_that_cannot_be_one_is_not_sent_anywhere(key: str) -> None:
    credentials.put("c1", "api_key", key)
    settings = {"contact_email": "desk@example.com"}
    with pytest.raises(Locked):
        await ClinikoAdapter(Connection(id="c1", kind="cliniko", name="x", settings=settings)).open()


async def test_the_zone_is_looked_for_in_all_places() -> None:
    async def zone_where(change: Callable[[ClinikoServer], object], **settings: str) -> str:
        async with cliniko() as desk:
            for row in desk.server.tables["businesses"].values():
                row.update(time_zone_identifier=None, time_zone=None)
            change(desk.server)
            desk.cliniko._connection = replace(desk.connection, settings={**desk.connection.settings, **settings})
            return (await desk.cliniko.open()).timezone

    def label_it(server: ClinikoServer) -> None:
        for row in server.tables["businesses"].values():
            row["time_zone"] = "Canberra"

    def nobody_knows(server: ClinikoServer) -> None:
        server.fail(Fault(200, b'{"id": "81"}', on="/user$"))

    def nobody_at_all(server: ClinikoServer) -> None:
        nobody_knows(server)
        server.account_label = "Middle Earth"

    assert await zone_where(label_it) == "Australia/Melbourne"
    assert await zone_where(lambda server: None) == "Australia/Sydney"
    assert await zone_where(nobody_knows) == "Australia/Sydney"
    assert await zone_where(lambda server: None, timezone="Europe/Rome") == "Europe/Rome"
    with pytest.raises(NeedsSetting):
        await zone_where(nobody_at_all)


async def test_what_this_key_may_not_see_is_left_out(desk: ClinikoHarness) -> None:
    desk.server.forbidden = "inactive|daily_availabilities|appointment_types/|/v1/user|settings"
    practice = await desk.cliniko.open()
    assert practice.hours == ()
    assert {each.provider_ids for each in practice.visit_types} == {None}
    desk.server.forbidden = "businesses"
    with pytest.raises(Forbidden):
        await desk.cliniko.open()


# --- the day ---


async def test_a_day_with_everything_in_it(desk: ClinikoHarness) -> None:
    server, south = desk.server, desk.row("businesses", business_name="Harbour South")
    visit = put(desk)
    gone = put(desk, hour=10, cancelled_at=MORNING)
    put(desk, hour=11, archived_at=MORNING)
    yoga = put_class(desk, desk.patient_id, desk.other_patient_id)
    server.elsewhere("attendees", list(server.tables["attendees"])[-1], cancelled_at=MORNING)
    leave = put(desk, "unavailable_blocks", 12, starts_at=desk.span(8).start - timedelta(days=3), notes="Leave")
    put(desk, hour=15, business_id=south, patient_id=desk.other_patient_id)
    put(desk, hour=15, business_id=south, practitioner_id=desk.row("practitioners", first_name="Dot"))
    facts = await desk.read()
    assert facts.complete
    assert facts.openings is None
    by_id = {each.id: each for each in facts.appointments}
    assert by_id.keys() == {visit["id"], gone["id"], yoga["id"]}
    assert by_id[visit["id"]].patient_name == "Okafor, Iris"
    assert by_id[gone["id"]].status is Status.CANCELLED
    group = by_id[yoga["id"]]
    assert (group.capacity, group.patient_id, group.status_label) == (8, None, "Class")
    assert [(each.patient_name, each.status) for each in group.attendees] == [
        ("Okafor, Iris", Status.SCHEDULED),
        ("Vale, Jonas", Status.CANCELLED),
    ]
    assert [(each.label, each.provider_id) for each in facts.blocks] == [
        ("Leave", desk.provider_id),
        ("At Harbour South", desk.provider_id),
    ]
    assert facts.blocks[0].id == leave["id"]


async def test_extra_hours_are_added_to_the_weekly_ones(desk: ClinikoHarness) -> None:
    saturday = date(2026, 2, 21)
    span = desk.span(9, 0, 180, day=saturday)
    put(desk, "availability_blocks", starts_at=span.start, ends_at=span.end)
    friday = await desk.read(date(2026, 2, 20), saturday)
    assert friday.openings is not None
    assert [
        opening.span.start.isoformat() for opening in friday.openings if opening.provider_id == desk.provider_id
    ] == [
        *("2026-02-20T08:00:00+11:00", "2026-02-20T13:00:00+11:00", "2026-02-21T09:00:00+11:00"),
    ]
    assert (await desk.read(date(2026, 2, 23))).openings is None


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 4, 5), 25), (date(2026, 10, 4), 23)])
async def test_the_days_the_clocks_change(desk: ClinikoHarness, day: date, hours: int) -> None:
    start = datetime(day.year, day.month, day.day, tzinfo=desk.zone).astimezone(UTC)
    inside = [start, start + timedelta(hours=hours) - timedelta(minutes=30)]
    outside = [start - timedelta(minutes=30), start + timedelta(hours=hours)]
    rows = {at: put(desk, starts_at=at, ends_at=at + timedelta(minutes=30))["id"] for at in (*inside, *outside)}
    assert {each.id for each in (await desk.read(day)).appointments} == {rows[at] for at in inside}


async def test_a_long_list_comes_whole_and_once(desk: ClinikoHarness) -> None:
    for number in range(230):
        put(desk, hour=9 + number % 8)
    facts = await desk.read()
    assert (len(facts.appointments), facts.complete) == (230, True)
    assert len(desk.server.made("GET /v1/individual_appointments$")) == 3


@pytest.mark.parametrize("form", ["own", "http", "foreign", "relative"])
async def test_the_key_goes_only_to_its_own_address_whatever_the_links_say(desk: ClinikoHarness, form: str) -> None:
    for _ in range(120):
        put(desk)
    desk.server.next_form = form
    assert len((await desk.read()).appointments) == 120


async def test_pages_that_go_in_circles_end(desk: ClinikoHarness) -> None:
    for _ in range(120):
        put(desk)
    desk.server.next_form = "circle"
    with pytest.raises(Garbled):
        await desk.read()


async def test_a_list_that_changed_between_its_pages_is_read_again(desk: ClinikoHarness) -> None:
    rows = [put(desk) for _ in range(130)]
    gone: list[Callable[[], object]] = [
        lambda: desk.server.elsewhere("individual_appointments", rows[0]["id"], archived_at=desk.now)
    ]
    desk.server.between_pages = gone
    facts = await desk.read()
    assert facts.complete
    assert {each.id for each in facts.appointments} >= {row["id"] for row in rows[1:]}


async def test_a_list_that_never_stands_still_is_not_called_complete(desk: ClinikoHarness) -> None:
    rows = [put(desk) for _ in range(130)]

    def one_less() -> None:
        desk.server.elsewhere("individual_appointments", rows.pop()["id"], archived_at=desk.now)

    desk.server.between_pages = [one_less] * 3
    assert not (await desk.read()).complete


async def test_people_who_move_up_between_pages_are_not_lost(desk: ClinikoHarness) -> None:
    put_people(desk, 230)
    everyone = set(desk.server.tables["patients"])
    first = min(everyone, key=int)
    desk.server.between_pages = [lambda: desk.server.tables["patients"].pop(first)]
    found = await everybody(desk.adapter)
    assert ids(found) == everyone
    assert len(found) == len(everyone)


async def test_people_who_never_stand_still_are_not_called_all(desk: ClinikoHarness) -> None:
    put_people(desk, 230)

    def one_less() -> None:
        table = desk.server.tables["patients"]
        del table[min(table, key=int)]

    desk.server.between_pages = [one_less] * 20
    with pytest.raises(Unavailable):
        await everybody(desk.adapter)


async def test_a_new_patient_while_all_are_read_costs_no_second_reading(desk: ClinikoHarness) -> None:
    put_people(desk, 230)
    desk.server.between_pages = [lambda: put_people(desk, 1)]
    assert len(await everybody(desk.adapter)) == 235
    assert len(desk.server.made("GET /v1/patients$")) == 3


async def test_a_list_whose_pages_never_end_ends_with_its_rows(desk: ClinikoHarness) -> None:
    link = f"{desk.server.origin}/v1/patients?page=9"
    body = json.dumps({"patients": [], "total_entries": 0, "links": {"next": link}})
    desk.server.fail(Fault(200, body.encode(), on="patients$"))
    assert await everybody(desk.adapter) == []


async def test_a_phone_number_is_looked_for_among_all_of_that_name(desk: ClinikoHarness) -> None:
    put_people(desk, 620, last_name="Smith")
    number = {"phone_type": "Mobile", "number": "0491 570 156", "normalized_number": "61491570156"}
    put_people(desk, 1, first_name="Zoe", last_name="Smith", patient_phone_numbers=[number])
    found = await desk.adapter.find_patients(PatientWish(text="smith", phone="0491570156"))
    assert [each.given for each in found] == ["Zoe"]
    before = len(desk.server.calls)
    assert len(await desk.adapter.find_patients(PatientWish(text="smith", limit=20))) == 20
    assert len(desk.server.calls) - before <= 7  # by three kinds of names, and no further than need be


async def test_a_long_range_leaves_room_for_a_person(desk: ClinikoHarness, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = []
    budget = desk.cliniko._changes().client.http._budget
    take = budget.take

    async def noted(turn: Turn, patience: float | None = None) -> None:
        turns.append(turn)
        await take(turn, patience)

    monkeypatch.setattr(budget, "take", noted)
    put(desk)
    await desk.read()
    assert set(turns) == {Turn.SHOWN}
    turns.clear()
    await desk.read(desk.day, desk.day + timedelta(days=20))
    assert set(turns) == {Turn.REST}


async def test_a_total_that_is_wrong_or_misspelt_is_only_a_hint(desk: ClinikoHarness) -> None:
    for _ in range(120):
        put(desk)
    desk.server.misspelt_total, desk.server.numbers, desk.server.empties, desk.server.extras = True, True, True, True
    await desk.cliniko.open()
    facts = await desk.read()
    assert (len(facts.appointments), facts.complete) == (120, True)
    assert len(ids(await everybody(desk.adapter))) == 4


@pytest.mark.parametrize("plural", ["group_appointments", "unavailable_blocks", "bookings", "attendees"])
async def test_a_day_with_a_part_that_may_not_be_seen_says_so(desk: ClinikoHarness, plural: str) -> None:
    visit, _ = put(desk), put_class(desk, desk.patient_id)
    desk.server.forbidden = f"/v1/{plural}$"
    facts = await desk.read()
    assert not facts.complete
    assert visit["id"] in {each.id for each in facts.appointments}


async def test_a_row_that_cannot_be_read_leaves_a_mark(desk: ClinikoHarness) -> None:
    start = desk.span(9).start.strftime("%Y-%m-%dT%H:%M:%SZ")
    for odd in ({"id": "2"}, {"starts_at": start}, "?", {"id": 1.5, "starts_at": start}):
        rows = [{"id": "1", "starts_at": start}, odd]
        desk.server.fail(Fault(200, json.dumps({"individual_appointments": rows}).encode(), on="individual"))
        facts = await desk.read()
        assert ([each.id for each in facts.appointments], facts.complete) == (["1"], False)


async def test_names_are_asked_for_once_and_again_when_they_change(desk: ClinikoHarness) -> None:
    put(desk)
    await desk.read()
    await desk.read()
    assert len(desk.server.made("GET /v1/patients$")) == 1
    desk.server.elsewhere("patients", desk.patient_id, last_name="Brandt")
    (visit,) = (await desk.read()).appointments
    assert visit.patient_name == "Brandt, Iris"
    desk.server.forbidden = "/v1/patients"
    desk.server.elsewhere("patients", desk.other_patient_id, last_name="Ashe")
    put(desk, hour=10, patient_id=desk.other_patient_id)
    assert (await desk.read()).appointments[1].patient_name == "Jonas Ashe"


# --- people ---


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (PatientWish(text="Okafor"), {"Iris", "Tom"}),
        (PatientWish(text="okafor, iris"), {"Iris"}),
        (PatientWish(text="berg mina"), {"Mina"}),
        (PatientWish(text="van der Berg"), {"Mina"}),
        (PatientWish(text="mina van der berg"), {"Mina"}),
        (PatientWish(text="okafor", phone="+61 491 570 006"), {"Iris"}),
        (PatientWish(phone="0491 570 006"), set()),
        (PatientWish(born=date(1988, 2, 29)), {"Iris", "Tom"}),
        (PatientWish(text="tom", born=date(1988, 2, 29)), {"Tom"}),
        (PatientWish(text="~%"), set()),
        (PatientWish(), set()),
        (PatientWish(text="Gone"), set()),
        (PatientWish(text="Gone", include_inactive=True), {"Gone"}),
        (PatientWish(text="okafor", limit=1), {"Iris"}),
        (PatientWish(text="99999999999999999999"), set()),
    ],
)
async def test_finding_people(desk: ClinikoHarness, wish: PatientWish, found: set[str]) -> None:
    put_people(desk, 1, first_name="Gone", last_name="Archer", archived_at=MORNING)
    assert {each.given for each in await desk.adapter.find_patients(wish)} == found


async def test_patients_page_by_page_with_those_put_away(desk: ClinikoHarness) -> None:
    put_people(desk, 210)
    desk.server.elsewhere("patients", desk.patient_id, archived_at=MORNING)
    pages = [page async for page in desk.adapter.patients()]
    assert [len(page) for page in pages] == [100, 100, 14]
    assert not next(each for page in pages for each in page if each.id == desk.patient_id).active
    card = await desk.adapter.patient(desk.patient_id)
    assert not card.patient.active


async def test_a_key_that_is_withdrawn_in_the_middle_of_a_list_is_said_so(desk: ClinikoHarness) -> None:
    put_people(desk, 110)
    desk.server.between_pages = [lambda: setattr(desk.server, "key", "another-au4")]
    with pytest.raises(Locked):
        await everybody(desk.adapter)


async def test_a_card_with_and_without_alerts(desk: ClinikoHarness) -> None:
    desk.server.add("medical_alerts", name="Penicillin", patient_id=desk.patient_id)
    assert (await desk.adapter.patient(desk.patient_id)).alerts == ("Penicillin",)
    desk.server.forbidden = "medical_alerts"
    assert (await desk.adapter.patient(desk.patient_id)).alerts == ()


# --- offered times ---


def wish(desk: ClinikoHarness, days: int = 1, **more: Any) -> SlotWish:
    last = desk.day + timedelta(days=days - 1)
    return SlotWish(**{"first": desk.day, "last": last, "minutes": 30, "visit_type_id": desk.visit_type_id, **more})


async def test_offered_times_over_three_weeks_less_what_is_taken(desk: ClinikoHarness) -> None:
    put(desk, hour=9)
    put(desk, "unavailable_blocks", 14, practitioner_id=desk.other_provider_id)
    slots = await desk.adapter.offered_slots(wish(desk, 20))
    assert {slot.source for slot in slots} == {"offered"}
    assert {slot.provider_id for slot in slots} == {desk.provider_id, desk.other_provider_id}
    days = {slot.span.start.astimezone(desk.zone).date() for slot in slots}
    assert (min(days), max(days)) == (desk.day, desk.day + timedelta(days=19))
    assert all(day.weekday() < 5 for day in days)  # offered on Sundays, but nobody works then
    starts = {
        provider: {s.span.start.hour for s in slots if s.provider_id == provider and s.span.start.date() == desk.day}
        for provider in (desk.provider_id, desk.other_provider_id)
    }
    assert 9 in starts[desk.other_provider_id]
    assert desk.span(9).start not in {slot.span.start for slot in slots if slot.provider_id == desk.provider_id}
    assert desk.span(14).start not in {slot.span.start for slot in slots if slot.provider_id == desk.other_provider_id}
    assert all(not call.get("page") for call in desk.server.made("available_times$")[:1])


async def test_the_past_is_not_asked_for(desk: ClinikoHarness) -> None:
    today = desk.now.astimezone(desk.zone).date()
    slots = await desk.adapter.offered_slots(wish(desk, first=today - timedelta(days=3), last=today))
    assert slots
    assert all(slot.span.start >= desk.now for slot in slots)
    assert not await desk.adapter.offered_slots(wish(desk, first=date(2026, 1, 1), last=date(2026, 1, 2)))


async def test_hidden_online_is_not_fully_booked(desk: ClinikoHarness) -> None:
    desk.server.hidden_online = {desk.provider_id}
    slots = await desk.adapter.offered_slots(wish(desk))
    assert {slot.provider_id for slot in slots} == {desk.other_provider_id}
    desk.server.hidden_online = {desk.visit_type_id or ""}
    with pytest.raises(Unsupported):
        await desk.adapter.offered_slots(wish(desk))


async def test_times_longer_than_any_visit_type_are_not_offered(desk: ClinikoHarness) -> None:
    with pytest.raises(Unsupported):
        await desk.adapter.offered_slots(wish(desk, visit_type_id=None, minutes=600))
    with pytest.raises(NotFound):
        await desk.adapter.offered_slots(wish(desk, visit_type_id="12"))


# --- the toy itself ---


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("q[]=starts:>2026-01-01T00:00:00Z", 400),
        ("q[]=starts_at:=2026-01-01T00:00:00Z", 400),
        ("q[]=starts_at:>2026-01-01", 400),
        ("q[]=patient_id:=Iris", 400),
        ("q[]=patient_id:=1,2&q[]=cancelled_at:*", 200),
        ("page=9", 200),
    ],
)
def test_the_toy_takes_only_the_filters_of_the_documents(query: str, status: int) -> None:
    server = ClinikoServer(HandClock(MORNING))
    headers = {"Accept": "application/json", "User-Agent": "Test (test@example.com)"}
    with server.serving(), httpx.Client(auth=(KEY, ""), headers=headers, trust_env=False) as client:
        reply = client.get(f"{server.origin}/v1/individual_appointments?{query}")
        assert reply.status_code == status
        assert client.post(f"{server.origin}/v1/individual_appointments/1/cancel").status_code == 404
        blocked = client.get(f"{server.origin}/v1/user", headers={"User-Agent": "python"})
        assert blocked.status_code == 403
        assert client.get(f"{server.origin}/v1/user", auth=("wrong-au4", "")).status_code == 401


def test_the_working_day_is_one() -> None:
    assert WORKDAY.weekday() < 5
