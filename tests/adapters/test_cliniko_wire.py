"""Whatever Cliniko sends: what can be understood is, what cannot is None or `Garbled`, never anything else."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.cliniko import shapes, wire
from adapters.cliniko.client import shard_of, user_agent
from adapters.cliniko.shapes import (
    AttendeeShape,
    Availability,
    Booking,
    Page,
    PatientShape,
    Shape,
    linked,
    read_all,
)
from adapters.errors import Garbled, Locked, NeedsSetting
from adapters.model import Hours, Practice, Status, VisitType
from adapters.tolerant import read

ZONE = ZoneInfo("Australia/Sydney")
PLACE = wire.Place(
    business_id="700000000000000001",
    zone=ZONE,
    practice=Practice(
        id="700000000000000001",
        name="Harbour Health",
        timezone="Australia/Sydney",
        visit_types=(VisitType(id="700000000000000003", name="Standard", minutes=45),),
    ),
    elsewhere={"700000000000000009": "Harbour South"},
)
LINK = "https://api.au4.cliniko.com/v1/"
RECORDED = {
    "id": "1203344556677889900",
    "created_at": "2026-09-28T01:12:40Z",
    "updated_at": "2026-09-28T01:12:40Z",
    "starts_at": "2026-10-03T22:30:00Z",
    "ends_at": "2026-10-03T23:15:00Z",
    "notes": None,
    "patient_name": "Iris Okafor",
    "patient_arrived": False,
    "did_not_arrive": False,
    "cancelled_at": None,
    "cancellation_reason_description": "",
    "archived_at": None,
    "telehealth_url": "https://demo.au4.cliniko.com/appointments/1203344556677889900/connect",
    "repeat_rule": {},
    "repeats": None,
    "appointment_type": {"links": {"self": f"{LINK}appointment_types/700000000000000003"}},
    "business": {"links": {"self": f"{LINK}businesses/700000000000000001"}},
    "practitioner": {"links": {"self": f"{LINK}practitioners/700000000000000002"}},
    "patient": {"links": {"self": f"{LINK}patients/70412236"}},
    "attendees": {"links": {"self": f"{LINK}individual_appointments/1203344556677889900/attendees"}},
    "links": {"self": f"{LINK}individual_appointments/1203344556677889900"},
}


def booking(**changed: Any) -> Booking:
    return read(Booking, {**RECORDED, **changed}, "visit")


def test_a_recorded_visit_is_understood() -> None:
    visit = wire.appointment(booking(), PLACE, "Okafor, Iris")
    assert visit is not None
    assert visit.id == "1203344556677889900"
    assert visit.span.start == datetime(2026, 10, 4, 9, 30, tzinfo=ZONE)  # clocks went forward at 2 that night
    assert visit.span.minutes == 45
    assert (visit.patient_id, visit.patient_name) == ("70412236", "Okafor, Iris")
    assert (visit.provider_id, visit.room_id) == ("700000000000000002", None)
    assert (visit.visit_type_id, visit.visit_type) == ("700000000000000003", "Standard")
    assert (visit.status, visit.status_label, visit.length_known) == (Status.SCHEDULED, "Booked", True)
    assert visit.revision


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"patient_arrived": None, "did_not_arrive": None}, Status.SCHEDULED),
        ({"patient_arrived": True}, Status.ARRIVED),
        ({"patient_arrived": "true"}, Status.ARRIVED),
        ({"did_not_arrive": True}, Status.NO_SHOW),
        ({"did_not_arrive": True, "cancelled_at": "2026-10-01T00:00:00Z"}, Status.CANCELLED),
        ({"cancelled_at": ""}, Status.SCHEDULED),
    ],
)
def test_what_is_said_of_an_arrival(told: dict[str, Any], status: Status) -> None:
    assert wire.status_of(booking(**told)) is status


def test_a_revision_sees_an_arrival_within_the_same_second() -> None:
    seen = {wire.revision(booking(**told)) for told in ({}, {"patient_arrived": True}, {"ends_at": None})}
    assert len(seen) == 3
    assert wire.revision(booking(x=1)) == wire.revision(booking())
    touched = booking(updated_at="2026-09-28T01:12:41Z")
    assert not wire.same_record(wire.revision(booking()), touched)
    assert wire.same_record(wire.revision(booking()), touched, ignore_touch=True)


def test_strings_for_numbers_numbers_for_strings_and_nothing_at_all() -> None:
    loose = booking(id=1203344556677889900, ends_at="", notes="", max_attendees="8", patient=[])
    assert (loose.id, loose.ends_at, loose.notes, loose.max_attendees, loose.patient) == (
        *("1203344556677889900", None, None, 8),
        None,
    )
    visit = wire.appointment(loose, PLACE, None)
    assert visit is not None
    assert (visit.span.minutes, visit.length_known) == (30, False)
    legacy = read(Booking, {"id": "1", "appointment_start": "2026-10-03T22:30:00.5+10:00"}, "visit")
    assert legacy.starts_at == datetime(2026, 10, 3, 12, 30, 0, 500_000, tzinfo=UTC)
    assert read(Booking, [{"id": 5}], "visit").id == "5"


@pytest.mark.parametrize(
    ("link", "ident"),
    [
        (f"{LINK}patients/82", "82"),
        (f"{LINK}patients/82/?page=1", "82"),
        ("http://api.cliniko.test/internal/patients/82", "82"),
        ("/v1/patients/82", "82"),
        (f"{LINK}individual_appointments/1/attendees", None),
        (f"{LINK}individual_appointments?q[]=repeated_from_id:=1", None),
        (f"{LINK}patients/abc", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_only_a_link_to_one_thing_names_it(link: str, ident: str | None) -> None:
    assert linked({"links": {"self": link}}) == ident


def test_weekdays_as_all_documents_spell_them() -> None:
    rows = [
        read(
            Availability,
            {
                "day_of_week": number,
                "availabilities": [{"starts_at": "09:00", "ends_at": ends}, {"starts_at": "18:00"}, None],
                "practitioner": {"links": {"self": f"{LINK}practitioners/7"}},
            },
            "hours",
        )
        for number, ends in ((0, "24:00"), (1, "13:00"), ("6", "13:00"), (7, "12:00"), (8, "13:00"))
    ]
    week = wire.weekly_hours(rows, "1", ["7"])
    assert [(each.weekday, each.end) for each in week] == [
        *((0, time(13)), (5, time(13))),
        *((6, time(0)), (6, time(12))),
    ]
    assert wire.weekly_hours(rows, "1", ["8"]) == ()


def test_weekly_hours_on_the_days_the_clocks_change() -> None:
    night = [Hours(weekday=6, start=time(0), end=time(4), provider_id="7")]
    (long,) = wire.dated_hours(night, date(2026, 4, 5), date(2026, 4, 5), ZONE)
    (short,) = wire.dated_hours(night, date(2026, 10, 4), date(2026, 10, 4), ZONE)
    assert (long.span.minutes, short.span.minutes) == (300, 180)
    late = [Hours(weekday=0, start=time(18), end=time(0), provider_id="7")]
    (evening,) = wire.dated_hours(late, date(2026, 10, 5), date(2026, 10, 11), ZONE)
    assert evening.span.minutes == 360


def test_time_spent_elsewhere_says_where_and_nothing_of_whom() -> None:
    away = booking(business={"links": {"self": f"{LINK}businesses/700000000000000009"}}, notes="Iris Okafor")
    block = wire.block(away, PLACE)
    assert block is not None
    assert block.label == "At Harbour South"


def test_a_patient_and_the_card() -> None:
    told = {
        "id": "70412236",
        "first_name": "Iris",
        "last_name": "Okafor",
        "preferred_first_name": "",
        "date_of_birth": "1988-02-29",
        "email": None,
        "patient_phone_numbers": [
            {"phone_type": "Mobile", "number": "0491 570 006", "normalized_number": "61491570006"},
            {"phone_type": None, "number": ""},
            "?",
        ],
        "medicare": "2950 00000 1",
        "medicare_reference_number": 1,
        "address_1": "1 Example St",
        "city": "Sydney",
        "post_code": 2000,
        "reminder_type": "None",
    }
    row = read(PatientShape, told, "patient")
    person = wire.patient(row)
    assert (person.given, person.family, person.preferred, person.born) == ("Iris", "Okafor", None, date(1988, 2, 29))
    assert [(phone.kind, phone.number) for phone in person.phones] == [("mobile", "0491 570 006")]
    assert person.active
    card = wire.card(row, [])
    assert card.insurance == ("Medicare 2950 00000 1 1",)
    assert dict(card.details) == {"Address": "1 Example St, Sydney 2000", "Reminders": "None"}
    assert card.balance is None
    gone = read(PatientShape, {**told, "merged_with_patient": {"links": {"self": f"{LINK}patients/5"}}}, "patient")
    assert not wire.patient(gone).active
    for wanted in ("0491570006", "+61 491 570 006", "570 006"):
        assert wire.phone_fits(row, wire.digits(wanted))
    assert not wire.phone_fits(row, "0000000000")


def test_refusals_name_our_fields() -> None:
    said = {"errors": {"starts_at": "is invalid", "base": ["Case has been archived."], "max_attendees": "x", "vat": 1}}
    assert [(each.field, each.text) for each in wire.reasons(said)] == [
        ("span", "is invalid"),
        (None, "Case has been archived."),
        ("visit_type_id", "x"),
        ("vat", "1"),
    ]
    assert [each.text for each in wire.reasons({"message": "starts is not filterable"})] == ["starts is not filterable"]
    assert wire.reasons("<html>") == ()


@pytest.mark.parametrize(
    ("key", "shard"),
    [
        ("MS0xLWl4SzYYYYdtR3V2HNOTAREALKEYwvNHdeW0pd-au2", "au2"),
        ("with-a-dash-in-it-CA1", "ca1"),
        ("oldkeywithoutasuffix", "au1"),
        ("key-us12", "us12"),
    ],
)
def test_the_key_names_its_region(key: str, shard: str) -> None:
    assert shard_of(key) == shard


@pytest.mark.parametrize("key", ["key-notashard", "x-au1.evil.com/", "-au1", "key-", "key-au123", "key-au१"])
def test_a_key_that_names_no_region_is_not_guessed(key: str) -> None:
    with pytest.raises(Locked):
        shard_of(key)


def test_the_program_says_who_it_is() -> None:
    assert user_agent({"contact_email": " desk@example.com "}) == "Daybook (desk@example.com)"
    assert user_agent({"contact_email": "a@b", "vendor_name": "My\r\n(Desk)é"}) == "MyDesk (a@b)"
    for contact in ("", "desk", "@", "a b@c", "desk@example.com\r\nX: y", "désk@example.com"):
        with pytest.raises(NeedsSetting) as caught:
            user_agent({"contact_email": contact})
        assert caught.value.key == "contact_email"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)
NEAR: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, "", 0, -1, 10**30, 1.5, float("nan"), True, "true", "12", "24:00", "08:30", "\ud800", "\0"),
        *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-10-03T22:30:00Z", "2026-10-03"),
        *([], {}, [{}], [{"number": 5}], {"links": None}, {"links": {}}, {"links": {"self": "http://["}}),
        {"links": {"self": f"{LINK}patients/82"}},
    ]
)
SHAPES = [each for each in vars(shapes).values() if isinstance(each, type) and issubclass(each, Shape)]


@given(st.sampled_from(SHAPES), JSON)
def test_arbitrary_json_is_read_or_garbled(shape: type[Shape], value: Any) -> None:
    try:
        row = read(shape, value, "anything")
    except Garbled:
        return
    assert str(value) == "" or "id" in repr(row)


@given(st.data(), st.sampled_from(SHAPES))
def test_arbitrary_fields_never_break_a_shape_or_what_becomes_of_it(data: st.DataObject, shape: type[Shape]) -> None:
    names = sorted({*shape.model_fields, "appointment_start"})
    value = data.draw(st.dictionaries(st.sampled_from(names), NEAR | JSON, max_size=len(names)))
    row = read(shape, value, "anything")
    match row:
        case Booking():
            wire.appointment(row, PLACE, None)
            wire.block(row, PLACE)
            wire.revision(row)
        case PatientShape():
            wire.card(row, [])
            wire.person_revision(row)
            wire.phone_fits(row, "5")
        case AttendeeShape():
            wire.attendee(row, None)
        case Availability():
            hours = wire.weekly_hours([row], "1", ["82"])
            wire.dated_hours(hours, date(2026, 1, 1), date(2026, 1, 8), ZONE)
        case shapes.Business():
            assert isinstance(row.name, str)
        case shapes.Practitioner():
            assert wire.provider(row, True).name
        case shapes.VisitKind():
            assert wire.visit_type(row, read(shapes.Business, {}, "b"), None).name


@given(JSON, st.sampled_from(["patients", "available_times"]))
def test_arbitrary_pages_are_pages_or_garbled(body: Any, plural: str) -> None:
    for each in (body, {plural: body}, {plural: [body], "links": body, "total_entries": body}):
        try:
            page = Page(each, plural, "list")
        except Garbled:
            continue
        read_all(PatientShape, page.rows, "list")
        assert page.next is None or isinstance(page.next, str)
    wire.reasons(body)
    wire.reasons({"errors": body, "message": body})


def test_a_row_shows_nothing_of_a_person() -> None:
    row = read(PatientShape, {"id": "5", "first_name": "Iris", "email": "iris@example.com"}, "patient")
    assert "Iris" not in f"{row!r}{row}{[row]}"
    with pytest.raises(Garbled) as caught:
        read(PatientShape, json.loads('["Iris"]'), "patient")
    assert "Iris" not in f"{caught.value}{caught.value.__cause__}"
