"""Practice Studio's words in ours: its documented samples with invented people, and anything else JSON can hold."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.change import Book, Cancel, EditPatient, Move, SetStatus
from adapters.errors import Garbled, Refused
from adapters.http import Reply
from adapters.model import Phone, Span, Status
from adapters.practice_studio import fhir, wire
from adapters.practice_studio.line import silence
from adapters.practice_studio.shapes import Page, PatientShape, ProviderShape, Token, Visit, read_all
from adapters.tolerant import read

CHICAGO = ZoneInfo("America/Chicago")
NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)
VISIT: dict[str, Any] = {
    "id": "APPT-12345",
    "patientId": "PAT-12345",
    "providerId": "PROV-54321",
    "startTime": "2023-04-15T10:00:00Z",
    "endTime": "2023-04-15T10:30:00Z",
    "type": "Follow-up",
    "status": "scheduled",
    "reason": "Yearly look",
    "notes": "Prefers mornings",
    "location": {"id": "LOC-789", "name": "Main Clinic", "address": {"line1": "100 Health Way"}},
    "created": "2023-03-01T14:30:00Z",
    "updated": "2023-03-01T14:30:00Z",
    "_links": {"self": {"href": "/api/v1/appointments/APPT-12345"}},
}
PATIENT: dict[str, Any] = {
    "id": "PAT-12345",
    "mrn": "MRN-67890",
    "firstName": "Iris",
    "lastName": "Fenwick",
    "dateOfBirth": "1984-04-09",
    "gender": "F",
    "contactInfo": {
        "email": "iris@example.com",
        "phone": "555-555-0101",
        "address": {"line1": "1 Elm St", "line2": "Apt 4B", "city": "Springfield", "state": "IL", "postalCode": 62701},
    },
    "insurance": {"primary": {"provider": "Acme Health", "memberId": "AH1", "groupNumber": ""}},
    "updated": "2023-01-20T09:45:00Z",
}
RESOURCE: dict[str, Any] = {
    "resourceType": "Appointment",
    "id": "APPT-1",
    "status": "booked",
    "start": "2026-03-10T15:00:00+01:00",
    "end": "2026-03-10T15:30:00+01:00",
    "minutesDuration": 30,
    "slot": [{"reference": "Slot/77"}],
    "participant": [
        {"actor": {"reference": "Patient/PAT-1"}, "required": "required", "status": "accepted"},
        {"actor": {"reference": "https://h.example.com/fhir/r4/Practitioner/5/_history/3"}, "status": "tentative"},
    ],
}
SPAN = Span(start=NOW, end=NOW + timedelta(minutes=45))

KEYS = st.sampled_from(sorted({*VISIT, *PATIENT, *RESOURCE, "schedule", "monday", "locations", "error", "details"}))
WORDS = st.text(max_size=8) | st.sampled_from(["2023-04-15T10:00:00Z", "0001-01-01T00:00:00+23:59", "24:00", "1e999"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | WORDS
JSON = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=25
)


def test_a_visit_as_documented() -> None:
    found = wire.visit(read(Visit, VISIT, "x"), CHICAGO, {"Follow-up"}, "Fenwick, Iris")
    assert found is not None
    assert found.span.start.isoformat() == "2023-04-15T05:00:00-05:00"
    assert (found.room_id, found.visit_type_id, found.note) == ("LOC-789", "Follow-up", "Yearly look\nPrefers mornings")
    assert found.length_known


@pytest.mark.parametrize(
    "change",
    [{"notes": "x"}, {"status": "completed"}, {"updated": "2023-03-01T14:30:01Z"}, {"location": {"id": "LOC-1"}}],
)
def test_a_revision_changes_with_the_record_and_only_then(change: dict[str, Any]) -> None:
    stood = wire.revision(read(Visit, VISIT, "x"))
    assert wire.revision(read(Visit, {**VISIT, **change}, "x")) != stood
    assert wire.revision(read(Visit, {**VISIT, "startTime": "2023-04-15T05:00:00-05:00", "new": 1}, "x")) == stood


@pytest.mark.parametrize("end", [None, "", "soon", "2023-04-15T09:00:00Z"])
def test_a_length_that_is_not_told_is_half_an_hour(end: object) -> None:
    found = wire.visit(read(Visit, {**VISIT, "endTime": end}, "x"), CHICAGO, set(), None)
    assert found is not None
    assert (found.span.minutes, found.length_known) == (30, False)


def test_a_patient_as_documented_with_a_number_for_a_string() -> None:
    card = wire.card(read(PatientShape, PATIENT, "x"))
    assert (card.patient.given, card.patient.born, card.patient.chart) == ("Iris", date(1984, 4, 9), "MRN-67890")
    assert dict(card.details)["Address"] == "1 Elm St, Apt 4B, Springfield IL 62701"
    assert card.insurance == ("Acme Health · AH1",)


def test_hours_are_the_weekdays_told_and_no_others() -> None:
    schedule = {
        "monday": {"start": "08:00", "end": "17:00"},
        "Fri": [{"start": "08:00", "end": "12:00"}, {"start": "13:00", "end": "24:00"}],
        "sunday": None,
        "tuesday": {"start": "closed", "end": ""},
        "holiday": {"start": "08:00", "end": "09:00"},
    }
    found = wire.hours(read(ProviderShape, {"id": "PROV-1", "schedule": schedule}, "x"))
    assert [(each.weekday, each.start, each.end) for each in found] == [
        (0, time(8), time(17)),
        (4, time(8), time(12)),
        (4, time(13), time(0)),
    ]


def test_an_edit_sends_changed_keys_and_whole_objects() -> None:
    change = EditPatient(patient_id="PAT-1", given="Iris", family="Lind", phones=(Phone(kind="phone", number="1"),))
    body = wire.edited(change, PATIENT)
    assert body == {"lastName": "Lind", "contactInfo": {**PATIENT["contactInfo"], "phone": "1"}}
    assert wire.changed_besides(PATIENT, {**PATIENT, **body, "updated": "later"}, body) == []
    assert wire.changed_besides(PATIENT, {**PATIENT, "gender": "X"}, body) == ["contactInfo", "gender", "lastName"]


def test_a_booking_sends_only_what_is_told() -> None:
    body = wire.booking(Book(patient_id="PAT-1", provider_id="PROV-1", span=SPAN), "")
    assert body == {
        "patientId": "PAT-1",
        "providerId": "PROV-1",
        "startTime": "2026-03-03T15:00:00Z",
        "endTime": "2026-03-03T15:45:00Z",
    }


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 5),
        ({"retry-after": "7"}, 7),
        ({"retry-after": "0"}, 5),
        ({"retry-after": "soon"}, 5),
        ({"retry-after": "120"}, 65),
        ({"x-ratelimit-reset": str(int(NOW.timestamp()) + 20)}, 20),
        ({"x-ratelimit-reset": str(int(NOW.timestamp()) + 620), "date": "Tue, 03 Mar 2026 15:10:00 GMT"}, 20),
        ({"x-ratelimit-reset": "1614556800"}, 5),
        ({"x-ratelimit-reset": "99999999999"}, 5),
    ],
)
def test_how_long_a_429_keeps_us_quiet(headers: dict[str, str], seconds: int) -> None:
    assert silence(Reply(429, headers, b""), NOW) == NOW + timedelta(seconds=seconds)


def test_a_fhir_move_keeps_the_resource_and_changes_its_time_and_people() -> None:
    body = fhir.changed(RESOURCE, Move(appointment_id="APPT-1", span=SPAN, provider_id="6", room_id="LOC-2"))
    assert (body["start"], body["end"], body["minutesDuration"]) == ("2026-03-03T15:00:00Z", "2026-03-03T15:45:00Z", 45)
    assert "slot" not in body
    assert [fhir.actor(body, kind) for kind in ("Patient", "Practitioner", "Location")] == ["PAT-1", "6", "LOC-2"]
    assert RESOURCE["minutesDuration"] == 30


def test_fhir_statuses_and_what_must_not_be_touched() -> None:
    cancelled = fhir.changed(RESOURCE, Cancel(appointment_id="APPT-1", reason="Ill", note="rang"))
    assert (cancelled["status"], cancelled["cancelationReason"]) == ("cancelled", {"text": "Ill rang"})
    back = fhir.changed(cancelled, SetStatus(appointment_id="APPT-1", status=Status.DONE))
    assert (back["status"], "cancelationReason" in back) == ("fulfilled", False)
    for resource, status in ((RESOURCE, Status.IN_CHAIR), ({**RESOURCE, "modifierExtension": [{}]}, Status.DONE)):
        with pytest.raises(Refused):
            fhir.changed(resource, SetStatus(appointment_id="APPT-1", status=status))


@given(JSON)
def test_no_json_raises_anything_but_garbled(body: Any) -> None:
    for shape in (Visit, PatientShape, ProviderShape, Token):
        try:
            row: Any = read(shape, body, "x")
        except Garbled:
            continue
        assert repr(row.id) in repr(row)
        match row:
            case Visit():
                wire.visit(row, CHICAGO, set(), None)
                wire.elsewhere(row, CHICAGO)
            case PatientShape():
                wire.card(row)
            case ProviderShape():
                wire.provider(row, "LOC-1")
                wire.hours(row)
    try:
        page = Page(body, "details")
    except Garbled:
        return
    read_all(Visit, page.rows, "x")


@given(JSON)
def test_no_json_upsets_errors_or_fhir(body: Any) -> None:
    wire.reasons(body)
    wire.reasons({"error": body})
    fhir.listed(body)
    fhir.listed({"resourceType": "CapabilityStatement", "fhirVersion": "4.0.1", "rest": body})
    resource = body if isinstance(body, dict) else {"participant": body, "meta": body}
    fhir.actor(resource, "Patient")
    if not (resource.get("modifierExtension") or resource.get("implicitRules")):
        moved = fhir.changed(resource, Move(appointment_id="1", span=SPAN, provider_id="6"))
        assert fhir.actor(moved, "Practitioner") == "6"
    if isinstance(body, dict):
        json.dumps(wire.edited(EditPatient(patient_id="1", email="a@example.com"), body))
        wire.changed_besides(body, body, {})
