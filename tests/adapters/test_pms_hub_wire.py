"""Whatever a hub sends is read, or said to be unreadable: recorded shapes, and arbitrary JSON."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.errors import Garbled
from adapters.model import Patient, Phone, Status
from adapters.pms_hub import shapes, wire
from adapters.pms_hub.shapes import (
    BalanceShape,
    InsuranceShape,
    IntegrationShape,
    NoteShape,
    PatientShape,
    SlotShape,
    VisitShape,
)
from adapters.spelling import fold

CHICAGO = ZoneInfo("America/Chicago")
RECORDED = json.loads(
    """{"success":true,"data":[{"id":"51007","patientId":"0042","patientName":"Nora Vale","providerId":"DR2",
    "providerName":"","appointmentType":"Recall","startTime":"2026-03-02T14:20:00.000Z",
    "endTime":"2026-03-02T15:00:00.000Z","duration":40,"status":"confirmed","reminderSent":true,
    "metadata":{"operatory":"Room B","practiceId":"1-1"}}],
    "meta":{"timestamp":"2026-03-02T13:00:00.120Z","total":1,"limit":50,"offset":0,"hasMore":false}}"""
)
KEYS = sorted(
    {field.alias or name for kind in (VisitShape, SlotShape, PatientShape) for name, field in kind.model_fields.items()}
    | {"data", "success", "error", "meta", "appointments", "slots", "code", "message", "details", "path", "operatory"}
)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["10:00", "2026-03-02T14:20:00Z"])
)
anything = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=5), inner, max_size=6)
    ),
    max_leaves=20,
)


def visits(body: Any) -> object:
    return [wire.entry(row, CHICAGO) for row in shapes.page(VisitShape, body, "x").rows]


def free(body: Any) -> object:
    return wire.slots(shapes.page(SlotShape, body, "x").rows, date(2026, 3, 2), 30, CHICAGO)


def people(body: Any) -> object:
    return [wire.patient(row) for row in shapes.page(PatientShape, body, "x").rows]


def card(body: Any) -> object:
    row = shapes.shaped(PatientShape, shapes.single(body), "x")
    balance = shapes.shaped(BalanceShape, shapes.single(body), "x")
    insurance = shapes.shaped(InsuranceShape, shapes.single(body), "x")
    note = shapes.shaped(NoteShape, shapes.single(body), "x")
    return wire.card(row, Patient(id="p", given="A", family="B"), balance, [insurance], [note.content or ""])


def integration(body: Any) -> object:
    return shapes.shaped(IntegrationShape, body, "x").is_active


@pytest.mark.parametrize("parse", [visits, free, people, card, integration, shapes.problem, shapes.single])
@given(body=anything)
def test_arbitrary_json_is_read_or_garbled(parse: Callable[[Any], object], body: Any) -> None:
    with contextlib.suppress(Garbled):
        parse(body)


@given(row=st.dictionaries(st.sampled_from(KEYS), anything, max_size=12))
def test_rows_with_known_keys_and_odd_values(row: dict[str, Any]) -> None:
    for parse in (visits, free, people):
        parse([row])
    card(row)


def test_a_recorded_visit() -> None:
    page = shapes.page(VisitShape, RECORDED, "visits")
    assert (page.size, page.total, page.more) == (1, 1, False)
    entry = wire.entry(page.rows[0], CHICAGO)
    assert entry is not None
    visit = entry.visit
    assert visit.span.start == datetime(2026, 3, 2, 14, 20, tzinfo=UTC)
    assert visit.span.start.hour == 8
    assert (visit.room_id, visit.provider_id, visit.visit_type) == ("Room B", "DR2", "Recall")
    assert (visit.status, visit.status_label, visit.span.minutes) == (Status.CONFIRMED, "Confirmed", 40)
    for private in ("Nora", "Vale"):
        assert private not in repr((page, entry))


@pytest.mark.parametrize(
    "body",
    [
        [{"id": 1}],
        {"data": [{"id": 1}]},
        {"success": True, "appointments": [{"id": 1}]},
        {"data": {"appointments": [{"id": "1"}], "total": 1}},
    ],
)
def test_every_documented_envelope_of_a_list(body: Any) -> None:
    assert [row.id for row in shapes.page(VisitShape, body, "x").rows] == ["1"]


@pytest.mark.parametrize("body", [{}, {"data": None}, {"success": True}, "text", 7, None, {"data": {"a": 1}}])
def test_no_list_is_never_an_empty_one(body: Any) -> None:
    with pytest.raises(Garbled):
        shapes.page(VisitShape, body, "x")


@pytest.mark.parametrize(
    "body", [{"id": "1"}, {"data": {"id": "1"}}, {"data": {"appointment": {"id": "1"}}}, {"data": [{"id": 1}]}]
)
def test_every_documented_envelope_of_one(body: Any) -> None:
    assert shapes.id_of(shapes.single(body).get("id")) == "1"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Scheduled", Status.SCHEDULED),
        ("COMPLETED", Status.DONE),
        ("no show", Status.NO_SHOW),
        ("NoShow", Status.NO_SHOW),
        ("canceled", Status.CANCELLED),
        ("rescheduled", Status.OTHER),
        (None, Status.SCHEDULED),
    ],
)
def test_statuses(word: str | None, status: Status) -> None:
    assert wire.status_of(word) is status


def test_clock_times_are_the_practices_and_skip_the_hour_that_does_not_exist() -> None:
    times = ("01:30", "2:30", "03:30", "25:00", "4:00 PM")
    rows = [SlotShape.model_validate({"startTime": at}) for at in times]
    found = wire.slots(rows, date(2026, 3, 8), 30, CHICAGO)
    assert [f"{slot.span.start:%H:%M %z}" for slot in found] == ["01:30 -0600", "03:30 -0500", "16:00 -0500"]


def test_short_free_times_of_one_provider_are_put_together() -> None:
    rows = [
        SlotShape.model_validate({"startTime": f"10:{at:02}", "endTime": f"10:{at + 15:02}", "providerId": who})
        for who, times in (("a", (0, 15, 30)), ("b", (0, 30)))
        for at in times
    ]
    found = wire.slots(rows, date(2026, 3, 2), 30, CHICAGO)
    assert [(slot.provider_id, f"{slot.span.start:%H:%M}", slot.span.minutes) for slot in found] == [
        ("a", "10:00", 30),
        ("a", "10:15", 30),
    ]


@pytest.mark.parametrize(
    ("row", "names"),
    [
        ({"id": "1", "name": "Nora van der Vale"}, ("Nora van der", "Vale")),
        ({"id": "1", "name": "Vale, Nora"}, ("Nora", "Vale")),
        ({"id": "1", "firstName": "Nora", "name": "x y"}, ("Nora", "")),
    ],
)
def test_names_in_one_piece(row: dict[str, Any], names: tuple[str, str]) -> None:
    person = wire.patient(PatientShape.model_validate(row))
    assert person is not None
    assert (person.given, person.family) == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+1 415 555 0101", "(415) 555-0101", True),
        ("415-555-0101", "415-555-0102", False),
        ("0000000000", "0000000000", False),
        ("555-0101", "+14155550101", True),
    ],
)
def test_telephone_numbers_are_compared_as_people_dial_them(one: str, other: str, same: bool) -> None:
    assert wire.same_number(one, other) is same


def test_bodies_of_errors() -> None:
    nest = shapes.problem({"statusCode": 400, "message": ["a", "b"], "error": "Bad Request"})
    assert nest is not None
    assert [reason.text for reason in nest.reasons] == ["a", "b"]
    csrf = shapes.problem("Invalid CSRF token")
    assert csrf is not None
    assert "csrf" in csrf.words
    assert shapes.problem({"success": True, "data": []}) is None
    assert shapes.problem([]) is None
    told = fold("Ångström")
    assert told == "angstrom"
    assert wire.full_name(Patient(id="1", given="", family="Vale", phones=(Phone(kind="x", number="1"),))) == "Vale"


@pytest.mark.parametrize(
    "body", [{"success": True, "error": None, "data": {}}, {"error": None}, {"statusCode": 201, "data": {}}, {}]
)
def test_a_yes_is_no_problem_whatever_stands_beside_it(body: Any) -> None:
    assert shapes.problem(body) is None
