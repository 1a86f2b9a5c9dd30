"""What a desk gets from Cliniko beside the contract: its day, its people, its refusals, and its bad days."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from adapters import credentials, http
from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.cliniko.adapter import ClinikoAdapter
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
from adapters.model import Connection, PatientWish, Phone, SlotWish, Status
from adapters.port import Absent, Accepted, CannotTell, Found
from adapters.rate import Turn
from tests.adapters.cliniko_harness import MORNING, WORKDAY, ClinikoHarness, cliniko
from tests.adapters.harness import everybody, ids
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.hand_clock import HandClock
from tests.doubles.toy import HTML, Call, Fault, html_error, lost_answer

TYPED = ("individual_appointments", "group_appointments", "unavailable_blocks")


@pytest.fixture
async def desk() -> AsyncIterator[ClinikoHarness]:
    async with cliniko() as made:
        yield made


def put(desk: ClinikoHarness, plural: str = "individual_appointments", hour: int = 9, **fields: Any) -> dict[str, Any]:
    """A row in the account, on the working day at that local hour."""
    span = desk.span(hour)
    told = {
        "business_id": desk.practice.id,
        "practitioner_id": desk.provider_id,
        "appointment_type_id": desk.visit_type_id,
        "starts_at": span.start,
        "ends_at": span.end,
        "notes": None,
        **({"patient_id": desk.patient_id} if plural == "individual_appointments" else {}),
        **fields,
    }
    return desk.server.add(plural, **told)


def put_class(desk: ClinikoHarness, *patients: str, most: int = 8) -> dict[str, Any]:
    row = put(
        desk,
        "group_appointments",
        14,
        max_attendees=most,
        appointment_type_id=desk.row("appointment_types", name="Pilates"),
    )
    for each in patients:
        desk.server.add("attendees", booking_id=row["id"], patient_id=each, arrived=None, cancelled_at=None)
    return row


def writes(desk: ClinikoHarness) -> list[Call]:
    return [call for call in desk.server.calls if call.method != "GET"]


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
    assert types["First visit"].provider_ids == {desk.provider_id, desk.row("practitioners", first_name="Dot")}
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


# --- changes ---


async def test_a_booking_into_a_class(desk: ClinikoHarness) -> None:
    row = put_class(desk, desk.patient_id, most=2)
    change = Book(
        patient_id=desk.other_patient_id, provider_id=desk.provider_id, span=desk.span(14), into=row["id"], notify=True
    )
    since = desk.now
    assert await desk.adapter.find_trace(change, since) == Absent()
    receipt = await desk.keep(change)
    assert receipt.remote_id == row["id"]
    assert receipt.warnings
    assert await desk.adapter.find_trace(change, since) == Found(row["id"])
    third = desk.row("patients", first_name="Mina")
    for again in (change, replace(change, patient_id=third)):  # in it already; full
        with pytest.raises(Refused):
            await desk.adapter.submit(again)
    assert len(writes(desk)) == 1
    (group,) = (await desk.read()).appointments
    mine, other = group.attendees
    await desk.keep(
        SetStatus(appointment_id=row["id"], status=Status.ARRIVED, attendee_id=mine.id, seen=group.revision)
    )
    await desk.keep(Cancel(appointment_id=row["id"], attendee_id=other.id, seen=group.revision))
    await desk.keep(Cancel(appointment_id=row["id"], attendee_id=other.id))
    (group,) = (await desk.read()).appointments
    assert [each.status for each in group.attendees] == [Status.ARRIVED, Status.CANCELLED]
    with pytest.raises(NotFound):
        await desk.adapter.submit(Cancel(appointment_id=row["id"], attendee_id="99"))
    with pytest.raises(Missing):
        await desk.adapter.submit(SetStatus(appointment_id=row["id"], status=Status.ARRIVED))


async def test_a_whole_class_is_moved_and_put_away(desk: ClinikoHarness) -> None:
    row = put_class(desk, desk.patient_id)
    await desk.keep(Move(appointment_id=row["id"], span=desk.span(16)))
    assert (await desk.visit(row["id"])).span.start.hour == 16
    change = Cancel(appointment_id=row["id"])
    assert await desk.adapter.find_trace(change, desk.now) == Absent()
    await desk.keep(change)
    await desk.keep(change)
    assert await desk.adapter.find_trace(change, desk.now) == Found()
    assert (await desk.read()).appointments == ()
    with pytest.raises(NotFound):
        await desk.adapter.submit(Move(appointment_id=row["id"], span=desk.span(9)))


@pytest.mark.parametrize("keeps_end", [False, True])
async def test_a_move_keeps_its_own_length(desk: ClinikoHarness, keeps_end: bool) -> None:
    desk.server.keeps_end = keeps_end
    made = await desk.booked(10, 0, 50)
    await desk.keep(Move(appointment_id=made.id, span=desk.span(15, 0, 50)))
    assert (await desk.visit(made.id)).span.minutes == 50


async def test_an_older_account_is_spoken_to_in_its_own_verb(desk: ClinikoHarness) -> None:
    desk.server.verb = "PUT"
    made = await desk.booked()
    await desk.keep(Move(appointment_id=made.id, span=desk.span(15)))
    assert [call.method for call in writes(desk)] == ["POST", "PATCH", "PUT"]


async def test_a_cancelled_visit_cannot_be_changed_any_more(desk: ClinikoHarness) -> None:
    made = await desk.booked()
    await desk.keep(Cancel(appointment_id=made.id, reason="30", note="Rang at nine"))
    row = desk.server.tables["individual_appointments"][made.id]
    assert row["cancellation_note"] == "Rang at nine"
    for change in (
        Move(appointment_id=made.id, span=desk.span(15)),
        SetStatus(appointment_id=made.id, status=Status.ARRIVED),
    ):
        with pytest.raises(Refused):
            await desk.adapter.submit(change)


async def test_somebody_else_cancelled_at_the_same_moment(desk: ClinikoHarness) -> None:
    made = await desk.booked()
    desk.server.fail(Fault(404, HTML, {"content-type": "text/html"}, after=True, on="/cancel$"))
    await desk.keep(Cancel(appointment_id=made.id))
    assert (await desk.visit(made.id)).status is Status.CANCELLED


async def test_a_visit_by_its_id_is_found_however_strict_the_far_side_is(desk: ClinikoHarness) -> None:
    desk.server.by_id_shows_all = True
    row = put(desk, archived_at=MORNING)
    with pytest.raises(NotFound):
        await desk.adapter.submit(Move(appointment_id=row["id"], span=desk.span(15)))


async def test_what_cliniko_has_not_is_refused_before_anything_is_sent(desk: ClinikoHarness) -> None:
    pilates = desk.row("appointment_types", name="Pilates")
    made = await desk.booked()
    before = len(writes(desk))
    for change, field in (
        (replace(desk.booking(), visit_type_id=None), "visit_type_id"),
        (replace(desk.booking(), visit_type_id=pilates), "visit_type_id"),
        (replace(desk.booking(), room_id="r1"), "room_id"),
        (Move(appointment_id=made.id, span=made.span, room_id="r1"), "room_id"),
        (SetStatus(appointment_id=made.id, status=Status.DONE), "status"),
        (AddPatient(given="Ann", family=" "), "family"),
        (AddPatient(given="A" * 256, family="B"), "given"),
        (EditPatient(patient_id=desk.patient_id, given=""), "given"),
    ):
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(change)
        assert [reason.field for reason in caught.value.reasons] == [field]
    assert len(writes(desk)) == before


async def test_an_unknown_visit_type_is_said_to_be_that(desk: ClinikoHarness) -> None:
    with pytest.raises(Refused) as caught:
        await desk.adapter.submit(replace(desk.booking(), visit_type_id="12"))
    assert [reason.field for reason in caught.value.reasons] == ["visit_type_id"]
    with pytest.raises(Missing) as missing:
        await desk.adapter.submit(replace(desk.booking(), provider_id="12"))
    assert [reason.field for reason in missing.value.reasons] == ["provider_id"]


async def test_phone_numbers_are_sent_whole_and_looked_at_afterwards(desk: ClinikoHarness) -> None:
    phones = (Phone(kind="work", number="(02) 5550 0199"), Phone(kind="pager", number="5550 0188"))
    change = EditPatient(patient_id=desk.patient_id, phones=phones)
    assert (await desk.keep(change)).warnings == ()
    kept = (await desk.adapter.patient(desk.patient_id)).patient.phones
    assert [(phone.kind, phone.number) for phone in kept] == [("work", "(02) 5550 0199"), ("other", "5550 0188")]
    desk.server.phones_add = True
    receipt = await desk.keep(replace(change, phones=phones[:1]))
    assert len(receipt.warnings) == 1
    await desk.keep(EditPatient(patient_id=desk.patient_id, email=""))
    assert (await desk.adapter.patient(desk.patient_id)).patient.email is None


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
    told = {"date_of_birth": None, "patient_phone_numbers": [], "email": None, "preferred_first_name": None}
    desk.server.add("patients", first_name="Gone", last_name="Archer", **told, archived_at=MORNING)
    assert {each.given for each in await desk.adapter.find_patients(wish)} == found


async def test_patients_page_by_page_with_those_put_away(desk: ClinikoHarness) -> None:
    told = {"date_of_birth": None, "patient_phone_numbers": [], "email": None, "preferred_first_name": None}
    for number in range(210):
        desk.server.add("patients", first_name="P", last_name=str(number), **told)
    desk.server.elsewhere("patients", desk.patient_id, archived_at=MORNING)
    pages = [page async for page in desk.adapter.patients()]
    assert [len(page) for page in pages] == [100, 100, 14]
    assert not next(each for page in pages for each in page if each.id == desk.patient_id).active
    card = await desk.adapter.patient(desk.patient_id)
    assert not card.patient.active


async def test_a_key_that_is_withdrawn_in_the_middle_of_a_list_is_said_so(desk: ClinikoHarness) -> None:
    told = {"date_of_birth": None, "patient_phone_numbers": [], "email": None, "preferred_first_name": None}
    for number in range(110):
        desk.server.add("patients", first_name="P", last_name=str(number), **told)
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


# --- bad days ---


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(400, b'{"message": "starts is not filterable"}'), Refused),
        (Fault(401, b"HTTP Basic: Access denied.\n"), Locked),
        (Fault(403, b""), Forbidden),
        (Fault(404, HTML), NotFound),
        (Fault(404), NotFound),
        (Fault(409, b"{}"), Clash),
        (Fault(422, b'{"errors": {"starts_at": "is invalid"}}'), Refused),
        (Fault(200, b""), Garbled),
        (Fault(200, HTML), Garbled),
        (Fault(200, b"[1, 2"), Garbled),
        (Fault(200, b'{"patients": null}'), Garbled),
        (Fault(302, headers={"location": "https://evil.example/"}), Garbled),
    ],
)
async def test_what_the_answer_to_a_reading_means(desk: ClinikoHarness, fault: Fault, error: type[PmsError]) -> None:
    desk.server.fail(fault)
    with pytest.raises(error):
        await everybody(desk.adapter)


@pytest.mark.parametrize(
    ("fault", "error", "done"),
    [
        (Fault(429, headers={"x-ratelimit-reset": "1771368180"}), Throttled, False),
        (Fault(429, b"<html>"), Throttled, False),
        (Fault(500), Unsure, False),
        (Fault(500, after=True), Unsure, True),
        (html_error(502, after=True), Unsure, True),
        (Fault(503), Unsure, False),
        (Fault(408), Unsure, False),
        (Fault(drop=True), Unsure, False),
        (lost_answer(""), Unsure, True),
        (Fault(401, b"HTTP Basic: Access denied.\n"), Locked, False),
        (Fault(403, b"{}"), Forbidden, False),
        (Fault(404, HTML), NotFound, False),
        (Fault(409), Clash, False),
        (Fault(422, '{"errors": {"patient": "can’t be blank"}}'.encode()), Missing, False),
        (Fault(422, b'{"errors": {"base": "Case has been archived."}}'), Refused, False),
        (Fault(422, HTML), Refused, False),
    ],
)
@pytest.mark.parametrize("kind", ["book", "move", "cancel", "set_status", "add_patient", "edit_patient"])
async def test_what_the_answer_to_a_write_means(
    desk: ClinikoHarness, kind: str, fault: Fault, error: type[PmsError], done: bool
) -> None:
    change, line = one_change(desk, kind)
    await desk.pass_time(3600)
    since = desk.now
    desk.server.fail(replace(fault, on=line))
    cancelled_anyway = kind == "cancel" and done
    with pytest.raises(error):
        await desk.adapter.submit(change)
    assert len(desk.server.made(line)) == 1
    await desk.pass_time(90)
    assert isinstance(await desk.adapter.find_trace(change, since), Found if done or cancelled_anyway else Absent)


def one_change(desk: ClinikoHarness, kind: str) -> tuple[Change, str]:
    """A change of that kind, and the line of its write."""
    row = put(desk)["id"]
    attendee = next(desk.server.attendees(row))["id"]
    return {
        "book": (desk.booking(16), "POST /v1/individual_appointments"),
        "move": (Move(appointment_id=row, span=desk.span(15)), f"PATCH /v1/individual_appointments/{row}"),
        "cancel": (Cancel(appointment_id=row), f"PATCH /v1/individual_appointments/{row}/cancel"),
        "set_status": (SetStatus(appointment_id=row, status=Status.ARRIVED), f"PATCH /v1/attendees/{attendee}"),
        "add_patient": (AddPatient(given="Ann", family="Lee", born=date(1990, 1, 1)), "POST /v1/patients"),
        "edit_patient": (EditPatient(patient_id=desk.patient_id, email="x@example.com"), "PATCH /v1/patients"),
    }[kind]


@pytest.mark.parametrize("kind", ["move", "cancel", "set_status", "edit_patient"])
@pytest.mark.parametrize("fault", [Fault(200, HTML), Fault(drop=True), Fault(500)])
async def test_a_look_before_a_write_that_fails_sends_nothing_and_leaves_no_doubt(
    desk: ClinikoHarness, kind: str, fault: Fault
) -> None:
    change, line = one_change(desk, kind)
    desk.server.fail(*[replace(fault, on="GET")] * 3)
    with pytest.raises((Unreachable, Unavailable)):
        await desk.adapter.submit(change)
    assert desk.server.made(line) == []


async def test_an_answer_that_says_nothing_is_still_a_yes(desk: ClinikoHarness) -> None:
    desk.server.fail(Fault(201, b"", after=True, on="POST"), Fault(500, on="conflicts"))
    assert await desk.keep(desk.booking()) == Accepted(None)
    desk.server.fail(*[Fault(500, on="conflicts")] * 3)
    receipt = await desk.keep(desk.booking(11))
    assert receipt.remote_id
    assert receipt.overlaps is None


async def test_a_lost_change_that_somebody_has_overwritten_is_not_settled_by_itself(desk: ClinikoHarness) -> None:
    change, line = one_change(desk, "move")
    since = desk.now
    desk.server.fail(Fault(500, after=True, on=line))
    with pytest.raises(Unsure):
        await desk.adapter.submit(change)
    row = line.rpartition("/")[2]
    desk.server.elsewhere("individual_appointments", row, starts_at=desk.span(12).start, ends_at=desk.span(12).end)
    assert isinstance(await desk.adapter.find_trace(change, since), CannotTell)


async def test_a_trace_that_could_not_be_looked_for_proves_nothing(desk: ClinikoHarness) -> None:
    for kind in ("book", "move", "cancel", "set_status", "add_patient", "edit_patient"):
        change, _ = one_change(desk, kind)
        desk.server.fail(*[Fault(500)] * 3)
        assert isinstance(await desk.adapter.find_trace(change, desk.now), CannotTell)


async def test_a_booking_like_one_of_long_ago_is_for_a_person_to_settle(desk: ClinikoHarness) -> None:
    await desk.keep(desk.booking())
    await desk.pass_time(600)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), Found)  # the far clock may be slow
    await desk.pass_time(3600)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), CannotTell)


async def test_a_slow_answer_is_given_up_and_a_write_of_it_is_in_doubt(
    desk: ClinikoHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "TIMES", dict.fromkeys(Turn, httpx.Timeout(0.05)))
    desk.server.fail(Fault(delay=30, on="POST"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), Absent)


async def test_one_long_reading_stays_under_the_limit_by_itself(desk: ClinikoHarness) -> None:
    told = {"date_of_birth": None, "patient_phone_numbers": [], "email": None, "preferred_first_name": None}
    for number in range(250):
        desk.server.add("patients", first_name="P", last_name=str(number), **told)
    desk.server.largest_page = 1
    began = desk.now
    assert len(await everybody(desk.adapter)) == 254
    assert timedelta(minutes=1) < desk.now - began < timedelta(minutes=3)
    assert len(desk.server.made("patients$")) == 254  # not one of them was refused


async def test_others_used_the_limit_up(desk: ClinikoHarness) -> None:
    put(desk)
    desk.server.rate = 0
    with pytest.raises(Throttled) as caught:
        await desk.adapter.submit(desk.booking())
    assert timedelta(0) < caught.value.until - desk.now <= timedelta(seconds=60)
    sent = len(writes(desk))
    with pytest.raises(Throttled):
        await desk.adapter.submit(desk.booking())
    assert len(writes(desk)) == sent
    desk.server.rate = 200
    began = desk.now
    assert len((await desk.read()).appointments) == 1
    assert desk.now - began <= timedelta(seconds=61)


@pytest.mark.parametrize("reset", ["99999999999", "soon", "-1", ""])
async def test_a_wait_that_cannot_be_true_is_cut_to_the_window(desk: ClinikoHarness, reset: str) -> None:
    desk.server.fail(Fault(429, headers={"x-ratelimit-reset": reset}))
    with pytest.raises(Throttled) as caught:
        await desk.adapter.submit(desk.booking())
    assert timedelta(0) < caught.value.until - desk.now <= timedelta(seconds=90)


async def test_a_program_that_was_blocked_is_told(desk: ClinikoHarness) -> None:
    desk.server.fail(Fault(403, b"", on="businesses"))
    with pytest.raises(Forbidden):
        await desk.cliniko.open()


async def test_nobody_there(desk: ClinikoHarness) -> None:
    gone = ClinikoServer(desk.clock)
    with gone.serving():
        address = f"{gone.origin}/v1"
    connection = replace(desk.connection, settings={**desk.connection.settings, "base_url": address})
    with pytest.raises(Unreachable):
        await ClinikoAdapter(connection, clock=desk.clock, sleep=desk.clock.sleep).open()


async def test_a_new_key_is_used_from_the_next_opening(desk: ClinikoHarness) -> None:
    desk.server.key = "fresh-key-au4"
    with pytest.raises(Locked) as caught:
        await desk.cliniko.open()
    assert "fresh" not in str(caught.value)
    credentials.put("c1", "api_key", "fresh-key-au4")
    assert await desk.cliniko.open() == desk.practice
    put(desk)
    assert len((await desk.read()).appointments) == 1


async def test_nothing_personal_is_logged_and_every_call_is_heard(
    desk: ClinikoHarness, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Heard] = []
    caplog.set_level(logging.DEBUG)
    adapter = ClinikoAdapter(desk.connection, clock=desk.clock, sleep=desk.clock.sleep, audit=heard.append)
    await adapter.open()
    await adapter.patient(desk.patient_id)
    await adapter.submit(desk.booking())
    with pytest.raises(Refused):
        await adapter.submit(replace(desk.booking(), visit_type_id="12"))
    await adapter.close()
    told = [(each.action, each.method, each.patient_id, each.ok) for each in heard]
    assert ("read patient", "GET", desk.patient_id, True) in told
    assert ("book", "POST", desk.patient_id, True) in told
    assert ("book", "POST", desk.patient_id, False) in told
    for private in ("Okafor", "0491", KEY, KEY.rpartition("-")[0]):
        assert private not in caplog.text
        assert private not in repr(heard)


async def test_readings_side_by_side_do_not_disturb_each_other(desk: ClinikoHarness) -> None:
    put(desk)
    days = await asyncio.gather(*(desk.read() for _ in range(5)))
    assert len({each.appointments for each in days}) == 1


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
