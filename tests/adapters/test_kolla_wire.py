"""Kolla's documents as recorded, and anything else at all: read, or said to be unreadable."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import tolerant
from adapters.errors import Garbled, Reason
from adapters.kolla import shapes, wire
from adapters.model import Phone, Practice, Span, Status, VisitType

CHICAGO = ZoneInfo("America/Chicago")
KINDS = (VisitType(id="appointmenttypes/7", name="Recall", minutes=30),)
PRACTICE = Practice(id="p", name="North", timezone=CHICAGO.key, visit_types=KINDS)
PLACE = wire.Place(zone=CHICAGO, wall_zone=CHICAGO, practice=PRACTICE, remote_ids={"resources/provider_4": "4"})

VISIT: dict[str, Any] = {
    "name": "appointments/9001",
    "remote_id": "9001",
    "contact_id": "contacts/311",
    "contact": {"name": "contacts/311", "remote_id": "311", "given_name": "Ivo", "family_name": "Lund"},
    "start_time": "2026-03-02T15:00:00Z",
    "end_time": "2026-03-02T15:30:00Z",
    "wall_start_time": "2026-03-02 09:00:00",
    "wall_end_time": "2026-03-02 09:30:00",
    "time_zone": "America/Chicago",
    "providers": [
        {"name": "resources/provider_4", "remote_id": "4", "type": "PROVIDER", "display_name": "Dr Ames"},
        {"name": "resources/provider_5", "remote_id": "5", "type": "Provider"},
    ],
    "operatory": "resources/operatory_2",
    "appointment_type_id": "appointmenttypes/7",
    "short_description": "Recall and X-ray",
    "notes": "",
    "confirmed": False,
    "cancelled": False,
    "completed": False,
    "broken": False,
    "additional_data": {},
    "update_time": "2026-02-27T10:11:12Z",
}


def visit(**changed: Any) -> shapes.Visit:
    return tolerant.read(shapes.Visit, {**VISIT, **changed}, "visit")


def test_a_recorded_visit() -> None:
    found = wire.appointment(visit(), PLACE, {})
    assert found is not None
    assert found.span.start == datetime(2026, 3, 2, 9, 0, tzinfo=CHICAGO)
    assert found.span.minutes == 30
    assert (found.id, found.patient_id, found.patient_name) == ("appointments/9001", "contacts/311", "Lund, Ivo")
    assert (found.provider_id, found.room_id) == ("resources/provider_4", "resources/operatory_2")
    assert (found.visit_type, found.note, found.status_label) == ("Recall", "Recall and X-ray", "Scheduled")
    assert "Lund" not in repr(found) + repr(visit()) + str(visit())


def test_whoever_assists_is_busy_too() -> None:
    (busy,) = wire.assisting(visit(), CHICAGO)
    assert busy.provider_id == "resources/provider_5"
    assert not wire.assisting(visit(cancelled=True), CHICAGO)


@pytest.mark.parametrize(
    ("changed", "status", "label"),
    [
        ({}, Status.SCHEDULED, "Scheduled"),
        ({"confirmed": True}, Status.CONFIRMED, "Confirmed"),
        ({"confirmed": True, "completed": True}, Status.DONE, "Completed"),
        ({"broken": True}, Status.CANCELLED, "Broken"),
        ({"broken": True, "cancelled": True}, Status.CANCELLED, "Cancelled"),
        ({"broken": True, "completed": True}, Status.CANCELLED, "Broken"),
        ({"cancelled": "true"}, Status.CANCELLED, "Cancelled"),
        ({"confirmed": None, "state": "SCHEDULED"}, Status.SCHEDULED, "Scheduled"),
        ({"state": "broken"}, Status.CANCELLED, "Broken"),
        ({"state": "IN_OPERATORY"}, Status.OTHER, "In operatory"),
    ],
)
def test_statuses(changed: dict[str, Any], status: Status, label: str) -> None:
    assert (wire.status_of(visit(**changed)), wire.status_label(visit(**changed))) == (status, label)


@pytest.mark.parametrize(
    ("changed", "start", "minutes", "is_known"),
    [
        ({"end_time": None, "wall_end_time": ""}, "2026-03-02T15:00", 30, False),
        ({"end_time": "2026-03-02T14:00:00Z"}, "2026-03-02T15:00", 30, False),
        ({"start_time": "", "end_time": ""}, "2026-03-02T15:00", 30, True),
        ({"start_time": None, "end_time": None, "time_zone": "Eastern Standard Time"}, "2026-03-02T14:00", 30, True),
        ({"start_time": None, "end_time": None, "time_zone": "nowhere"}, "2026-03-02T15:00", 30, True),
        ({"start_time": "2026-03-02T09:00:00-06:00", "wall_start_time": "x"}, "2026-03-02T15:00", 30, True),
    ],
)
def test_times_by_whatever_is_told(changed: dict[str, Any], start: str, minutes: int, is_known: bool) -> None:
    when = wire.span_of(visit(**changed), CHICAGO)
    assert when is not None
    assert when[0].start == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert (when[0].minutes, when[1]) == (minutes, is_known)


def test_a_visit_that_tells_no_beginning_is_none() -> None:
    assert wire.span_of(visit(start_time=None, wall_start_time="soon"), CHICAGO) is None


@pytest.mark.parametrize("bare", [311, "311", "contacts/311", {"name": "contacts/311"}, [{"name": "contacts/311"}]])
def test_a_patient_by_any_form_of_the_name(bare: object) -> None:
    assert wire.patient_of(visit(contact_id=bare)) == "contacts/311"


def test_a_room_only_among_the_resources() -> None:
    rooms = [{"name": "resources/operatory_1", "type": "operatory"}, {"name": "resources/x", "type": "STAFF"}]
    assert wire.room_of(visit(operatory="", resources=rooms)) == "resources/operatory_1"


def test_a_revision_follows_what_is_seen_and_bears_a_missing_time_stamp() -> None:
    seen = wire.revision(visit())
    assert seen != wire.revision(visit(notes="x"))
    assert not wire.same_record(seen, wire.revision(visit(notes="x")))
    assert not wire.same_record(seen, wire.revision(visit(update_time="2026-02-27T11:00:00Z")))
    assert wire.same_record(seen, wire.revision(visit(update_time=None)))
    assert wire.same_record(seen, wire.revision(visit(notes=None, completed=None, additional_data={"a": 1})))


@pytest.mark.parametrize(
    ("start", "sent"),
    [
        ("2026-03-05T19:00:00Z", {"wall_start_time": "2026-03-05 13:00:00", "wall_end_time": "2026-03-05 13:45:00"}),
        (
            "2026-11-01T06:30:00Z",  # half past one, for the first time of two
            {
                "start_time": "2026-11-01T06:30:00Z",
                "end_time": "2026-11-01T07:15:00Z",
                "time_zone": "America/Chicago",
            },
        ),
    ],
)
def test_times_are_sent_as_the_clock_on_the_wall_unless_it_shows_them_twice(start: str, sent: dict[str, str]) -> None:
    at = datetime.fromisoformat(start)
    assert wire.when_fields(Span(start=at, end=at + timedelta(minutes=45)), CHICAGO) == sent


@given(st.integers(1_735_700_000, 1_830_300_000), st.integers(1, 600))
def test_a_time_sent_is_the_time_read(start: int, minutes: int) -> None:
    at = datetime.fromtimestamp(start, UTC)
    span = Span(start=at, end=at + timedelta(minutes=minutes))
    row = tolerant.read(shapes.Visit, {"name": "appointments/1", **wire.when_fields(span, CHICAGO)}, "visit")
    when = wire.span_of(row, CHICAGO)
    assert when is not None
    assert (when[0].start.timestamp(), when[0].end.timestamp()) == (span.start.timestamp(), span.end.timestamp())


def test_hours_and_what_is_reserved_in_them() -> None:
    day = {
        "resource": "resources/provider_4",
        "date": "2026-03-02",
        "blocks": [{"start_time": "08:00", "end_time": "12:00"}, {"start_time": "20:00:00", "end_time": "24:00"}],
        "notes": [{"start_time": "09:00", "end_time": "10:00", "note": "Crowns only"}, {"note": "no time"}, "text"],
    }
    row = tolerant.read(shapes.ScheduleDay, day, "schedule")
    of = {"provider_id": "resources/provider_4"}
    assert [each.span.minutes for each in wire.openings(row, PLACE, of)] == [240, 240]
    (kept,) = wire.reserved(row, PLACE, of)
    assert (kept.label, kept.span.minutes, kept.provider_id) == ("Crowns only", 60, "resources/provider_4")


CONTACT = {
    "name": "contacts/311",
    "remote_id": "311",
    "type": "PATIENT",
    "given_name": "Ivo",
    "family_name": "Lund",
    "preferred_name": "",
    "birth_date": "1988-02-29",
    "phone_numbers": [{"number": "(312) 555-0101", "type": "MOBILE"}, {"number": "", "type": "HOME"}],
    "email_addresses": [{"address": "ivo@example.com", "type": "HOME"}],
    "addresses": [{"street_address": "1 Main St", "city": "Springfield", "state": "IL", "postal_code": 60601}],
    "state": "ACTIVE",
    "first_visit": "2020-01-02T00:00:00Z",
    "preferred_provider": {"name": "resources/provider_4", "display_name": "Dr Ames"},
}


def test_a_recorded_contact() -> None:
    card = wire.card(tolerant.read(shapes.Contact, CONTACT, "patient"))
    person = card.patient
    assert (person.given, person.family, person.born, person.chart) == ("Ivo", "Lund", date(1988, 2, 29), "311")
    assert person.phones == (Phone(kind="mobile", number="(312) 555-0101"),)
    assert person.email == "ivo@example.com"
    assert person.preferred is None
    assert dict(card.details)["Address"] == "1 Main St, Springfield, IL, 60601"
    assert dict(card.details)["Usual provider"] == "Dr Ames"


@pytest.mark.parametrize(
    ("typed", "kept", "fits"),
    [
        ("13125550101", "(312) 555-0101", True),
        ("5550101", "(312) 555-0101", True),
        ("3125550101", "+1 312 555 0101", True),
        ("03125550101", "3125550101", True),
        ("5550102", "(312) 555-0101", False),
        ("0000000000", "(312) 555-0101", False),
        ("13125550101", "0101", False),
    ],
)
def test_phones_with_and_without_a_country_code(typed: str, kept: str, fits: bool) -> None:
    person = wire.patient(tolerant.read(shapes.Contact, {"name": "contacts/1", "phone_numbers": [kept]}, "patient"))
    assert wire.phone_fits(person, typed) is fits


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"code": 3, "message": "given_name: required", "details": []}, (Reason("given", "given_name: required"),)),
        ({"message": "filter: unknown field 'color'"}, (Reason(None, "filter: unknown field 'color'"),)),
        ({"error": {"message": "no"}}, (Reason(None, "no"),)),
        ({"error": "no"}, (Reason(None, "no"),)),
        (
            {"details": [{"fieldViolations": [{"field": "birth_date", "description": "bad"}]}], "message": "x"},
            (Reason("born", "bad"),),
        ),
        ("<html>", ()),
        (None, ()),
        ({"details": "x", "message": 7.5}, (Reason(None, "7.5"),)),
    ],
)
def test_what_a_refusal_says(body: object, said: tuple[Reason, ...]) -> None:
    assert wire.reasons(body) == said


def test_pages_tell_their_rows_under_either_name_and_an_empty_list_may_be_left_out() -> None:
    keys = ("appointment_types", "appointmenttypes")
    assert shapes.Page({"appointmenttypes": [1], "next_page_token": ""}, keys, "x").rows == [1]
    assert shapes.Page({"appointment_types": [1], "next_page_token": "t"}, keys, "x").next == "t"
    assert shapes.Page({}, keys, "x").rows == []
    bodies: list[object] = [[], "x", {"appointment_types": {}}, {"message": "sorry"}, None]
    for body in bodies:
        with pytest.raises(Garbled):
            shapes.Page(body, keys, "x")


@pytest.mark.parametrize(
    "name", ["contacts/-", "contacts/1:cancel", "contacts/../x", "contacts/1/2", "appointments/1", ""]
)
def test_a_name_that_leads_elsewhere_is_never_asked_for(name: str) -> None:
    assert shapes.addressed(name, "contacts") is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
STAMPS = st.sampled_from(
    ["2026-03-08T08:30:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59Z", "2026-03-08 02:30:00"]
)


def _like(*samples: dict[str, Any]) -> st.SearchStrategy[Any]:
    keys = sorted({key for sample in samples for key in sample})
    value = JSON | STAMPS | st.sampled_from([value for sample in samples for value in sample.values()])
    return JSON | st.dictionaries(st.sampled_from(keys), value, max_size=len(keys))


@given(_like(VISIT, {"state": "BROKEN", "resources": [{"name": "x", "type": "OPERATORY"}]}))
def test_any_visit_is_read_or_garbled(body: object) -> None:
    try:
        row = tolerant.read(shapes.Visit, body, "visit")
    except Garbled:
        return
    wire.appointment(row, PLACE, {})
    wire.assisting(row, CHICAGO)
    wire.revision(row)


@given(_like(CONTACT))
def test_any_contact_is_read_or_garbled(body: object) -> None:
    try:
        row = tolerant.read(shapes.Contact, body, "patient")
    except Garbled:
        return
    wire.card(row)
    wire.person_revision(row)
    wire.phone_fits(wire.patient(row), "5550101")


@given(_like({"type": "PROVIDER", "name": 4, "display_name": "A", "additional_data": {"color": "#fff"}}))
def test_any_resource_and_type_is_read_or_garbled(body: object) -> None:
    for shape in (shapes.Resource, shapes.VisitKind, shapes.ConfirmationKind):
        rows, whole = shapes.read_all(shape, [body], "resources")
        assert whole == (len(rows) == 1)
        for row in rows:
            if isinstance(row, shapes.Resource):
                wire.provider(row)
                wire.room(row)
            elif isinstance(row, shapes.VisitKind):
                wire.visit_type(row)


DAY = {"date": "2026-03-08", "blocks": [{"start_time": "02:00", "end_time": "02:30"}], "notes": [{"start_time": "9"}]}


@given(_like({"schedule": [DAY], "resource": None}, DAY))
def test_any_schedule_is_read_or_garbled(body: object) -> None:
    try:
        told = tolerant.read(shapes.Schedule, body, "schedule")
    except Garbled:
        return
    for row in told.schedule:
        wire.openings(row, PLACE, {"room_id": "r"})
        wire.reserved(row, PLACE, {"room_id": "r"})


@given(JSON)
def test_any_page_and_any_refusal(body: object) -> None:
    wire.reasons(body)
    try:
        shapes.Page(body, ("contacts",), "contacts")
    except Garbled:
        return
    assert isinstance(body, dict)
