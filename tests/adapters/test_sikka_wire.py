"""Sikka's rows become facts, whatever is missing, misspelled or odd; its bodies carry a wish in either dialect."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Garbled, Missing, Refused, Unsupported
from adapters.model import Appointment, Hours, Phone, Span, Status, VisitType
from adapters.sikka import facts, outcome, wire, writes
from adapters.sikka.outcome import Ticket

EAST = ZoneInfo("America/New_York")
TERMS = writes.Terms(dialect="seed", practice_id="1-1", zone=EAST, cancel_word="Broken", provider_id="DR1")
VENDOR = replace(TERMS, dialect="vendor", reasons=frozenset(("7",)))
RECORDED: dict[str, Any] = {
    "offset": "0",
    "limit": "2",
    "total_count": "3",
    "execution_time": "41",
    "pagination": {
        "first": "https://api.sikkasoft.com/v4/appointments?offset=0&limit=2",
        "previous": "",
        "next": "http://api.sikkasoft.com/v4/appointments?offset=1&limit=2",
    },
    "items": [
        {
            "appointment_sr_no": "51007",
            "patient_id": "0042",
            "patient_name": "Nora Vale",
            "provider_id": "DR2",
            "practice_id": "1-1",
            "operatory": "Room B",
            "date": "2026-03-02T00:00:00",
            "time": "09:20",
            "length": "40",
            "status": "Confirmed",
            "type": "Recall",
            "description": "",
            "note": "",
            "is_confirmed": "True",
            "cancelled": "",
            "amount": "0.0000",
        }
    ],
}


def read(**told: object) -> Appointment | None:
    row = wire.shaped(wire.AppointmentRow, {**RECORDED["items"][0], **told})
    assert row is not None
    return facts.appointment(row, EAST, {}, ())


def visit(**told: object) -> Appointment:
    found = read(**told)
    assert found is not None
    return found


def test_a_recorded_page_is_read() -> None:
    page = wire.page(RECORDED, "appointments")
    assert (page.total, page.next, page.unreadable) == (3, ("1", "2"), 0)
    assert wire.page([RECORDED], "appointments") == page
    made = visit()
    assert made.span.start == datetime(2026, 3, 2, 9, 20, tzinfo=EAST)
    assert made.span.minutes == 40
    assert (made.id, made.patient_id, made.provider_id, made.room_id) == ("51007", "0042", "DR2", "Room B")
    assert (made.status, made.status_label, made.visit_type) == (Status.CONFIRMED, "Confirmed", "Recall")
    assert (made.note, made.length_known, made.all_day) == (None, True, False)


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        ({"items": []}, 0),
        ({"items": None}, 0),
        ({"items": {"a": "1"}}, 1),
        ([{"a": "1"}, {"a": "2"}], 2),
        ([], 0),
        ({"patient_id": "1"}, 1),
        ({"error_code": "API2005", "http_code": "204"}, 0),
        ({"total_count": "0"}, 0),
    ],
)
def test_every_form_of_a_list_is_one(raw: object, rows: int) -> None:
    assert len(wire.page(raw, "x").rows) == rows


@pytest.mark.parametrize("raw", [{}, None, "", "no", 7, {"total_count": "4"}, {"items": "gone"}, {"error": "x"}])
def test_what_is_no_list_is_never_an_empty_day(raw: object) -> None:
    with pytest.raises(Garbled):
        wire.page(raw, "x")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ({"status": "Open", "is_confirmed": ""}, Status.SCHEDULED),
        ({"status": "Open", "is_confirmed": "True"}, Status.CONFIRMED),
        ({"status": "Fixed", "is_confirmed": "T"}, Status.CONFIRMED),
        ({"status": "Scheduled", "is_confirmed": "True"}, Status.SCHEDULED),
        ({"status": "open.unconfirm", "is_confirmed": "False"}, Status.SCHEDULED),
        ({"status": "Unconfirmed", "is_confirmed": "False"}, Status.SCHEDULED),
        ({"status": "Broken"}, Status.CANCELLED),
        ({"status": "Confirmed", "cancelled": "true"}, Status.CANCELLED),
        ({"status": "Open", "cancelled_date": "2026-03-01"}, Status.CANCELLED),
        ({"status": "Open", "cancelled_date": "1111-11-11", "is_confirmed": ""}, Status.SCHEDULED),
        (
            {"status": "Open", "cancelled_date": "2026-03-01", "cancelled": "False", "is_confirmed": ""},
            Status.SCHEDULED,
        ),
        ({"status": "Complete"}, Status.DONE),
        ({"status": "Checked Out"}, Status.DONE),
        ({"status": "In Operatory"}, Status.IN_CHAIR),
        ({"status": "in waiting room"}, Status.ARRIVED),
        ({"status": "NoShow"}, Status.NO_SHOW),
        ({"status": "Failed", "cancelled": "True"}, Status.NO_SHOW),
        ({"status": "Unscheduled", "is_confirmed": ""}, Status.OTHER),
        ({"status": "Fixed", "is_confirmed": "True", "arrival_time": "09:05"}, Status.ARRIVED),
        ({"status": "Open", "in_chair_time": "2026-03-02 09:21:00"}, Status.IN_CHAIR),
        ({"status": "", "is_confirmed": ""}, Status.SCHEDULED),
    ],
)
def test_status_words_of_many_systems(told: dict[str, str], status: Status) -> None:
    assert visit(**told).status is status


@pytest.mark.parametrize("length", ["", "0", None, "half an hour", "-5", "99999"])
def test_a_missing_length_is_drawn_and_said_to_be_unknown(length: object) -> None:
    made = visit(length=length)
    assert (made.span.minutes, made.length_known) == (30, False)


@pytest.mark.parametrize("length", ["40", 40, 40.0, "40.00"])
def test_numbers_come_as_they_like(length: object) -> None:
    assert visit(length=length).span.minutes == 40


def test_a_visit_without_a_time_takes_the_day_and_one_without_a_day_or_id_is_unreadable() -> None:
    assert visit(time="").all_day
    assert read(date="") is None
    assert read(date="1111-11-11T00:00:00") is None
    assert read(appointment_sr_no="") is None


def test_clock_changes_keep_their_lived_minutes() -> None:
    spring = visit(date="2026-03-08T00:00:00", time="01:30", length="60").span
    assert (spring.start.hour, spring.end.hour, spring.minutes) == (1, 3, 60)
    skipped = visit(date="2026-03-08T00:00:00", time="02:30", length="30").span
    assert (skipped.start.hour, skipped.minutes) == (3, 30)
    autumn = visit(date="2026-11-01T00:00:00", time="00:30", length="120").span
    assert (autumn.end.hour, autumn.minutes) == (1, 120)


def test_the_revision_follows_what_is_told_and_not_how_absence_is_spelled() -> None:
    assert visit(note="").revision == visit(note=None).revision == visit().revision
    for told in ({"status": "Open"}, {"time": "09:30"}, {"operatory": "Room A"}, {"rowhash": "x"}, {"note": "x"}):
        assert visit(**told).revision != visit().revision


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-02T00:00:00", date(2026, 3, 2)),
        ("2026-03-02", date(2026, 3, 2)),
        ("3/2/2026 1:00:00 AM", date(2026, 3, 2)),
        ("1111-11-11", None),
        ("0001-01-01", None),
        ("2026-02-30", None),
        ("", None),
    ],
)
def test_days(text: str, day: date | None) -> None:
    assert wire.day_of(text) == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("09:20", time(9, 20)),
        ("9:20 PM", time(21, 20)),
        ("12:05 am", time(0, 5)),
        ("2026-03-02 09:01:10", time(9, 1, 10)),
        ("2026-03-02T00:00:00", time(0)),
        ("24:10", None),
        ("2026-03-02", None),
        ("", None),
    ],
)
def test_times(text: str, clock: time | None) -> None:
    assert wire.time_of(text) == clock


def test_a_patient_and_the_card() -> None:
    raw = {
        "patient_id": "0042",
        "firstname": "Nora",
        "lastname": "Vale",
        "birthdate": "1990-01-02T00:00:00",
        "cell": "212-555-0101",
        "workphone": "",
        "homephone": 2125550102,
        "email": "",
        "status": "Inactive",
        "alert_note": "Latex",
        "city": "Springfield",
        "unheard_of": {"x": [1]},
    }
    row = wire.shaped(wire.PatientRow, raw)
    assert row is not None
    card = facts.card(row, [wire.BalanceRow(patient_id="0042", patient_balance="12.5000")])
    assert card is not None
    assert (card.patient.given, card.patient.family, card.patient.born) == ("Nora", "Vale", date(1990, 1, 2))
    assert [phone.kind for phone in card.patient.phones] == ["mobile", "home"]
    assert (card.patient.email, card.patient.active) == (None, False)
    assert (card.balance, card.currency, card.alerts) == (Decimal("12.50"), None, ("Latex",))
    assert dict(card.details)["Address"] == "Springfield"
    assert facts.card(row, [wire.BalanceRow(patient_balance="n/a")]) == replace(card, balance=None)


def test_hours_of_the_practice_a_provider_and_a_room() -> None:
    week = {"monday_start_1": "08:00", "monday_end_1": "12:00", "monday_start_2": "1:00 PM", "monday_end_2": "17:00"}
    week |= {"tuesday_start_1": "08:00", "tuesday_end_1": "12:00", "tuesday_holiday": "True"}
    known = frozenset(("DR1",)), frozenset(("Room A",))

    def told(**more: str) -> list[Hours]:
        row = wire.shaped(wire.ScheduleRow, week | more)
        assert row is not None
        return facts.hours(row, *known)

    morning = Hours(weekday=0, start=time(8), end=time(12))
    assert told() == [morning, replace(morning, start=time(13), end=time(17))]
    assert {each.provider_id for each in told(resource_type="Provider", resource_id="DR1")} == {"DR1"}
    assert {each.room_id for each in told(resource_type="operatory", resource_id="Room A")} == {"Room A"}
    assert {each.provider_id for each in told(resource_id="DR1")} == {"DR1"}
    assert told(resource_type="provider", resource_id="GONE") == []


@pytest.mark.parametrize("end", ["24:00", "00:00", "12:00 AM"])
def test_hours_until_midnight(end: str) -> None:
    row = wire.ScheduleRow.model_validate({"monday_start_1": "18:00", "monday_end_1": end})
    [late] = facts.hours(row, frozenset(), frozenset())
    assert (late.start, late.end) == (time(18), time(0))


def test_offered_times_join_into_what_was_asked_for() -> None:
    rows = [("09:00", "09:20"), ("09:20", "09:40"), ("09:40", "10:00"), ("11:00", "11:20")]
    openings = [
        facts.opening(wire.SlotRow(provider_id="DR1", date="2026-03-04", time=start, end_time=end), EAST, 40)
        for start, end in rows
    ]
    slots = facts.slots([each for each in openings if each], 40)
    assert [f"{slot.span.start:%H:%M}-{slot.span.end:%H:%M}" for slot in slots] == ["09:00-09:40", "09:20-10:00"]
    bare = facts.opening(wire.SlotRow(date="2026-03-04", time="09:00"), EAST, 40)
    assert bare is not None
    assert bare.span.minutes == 40


# --- what is sent ---

SPAN = Span(start=datetime(2026, 3, 4, 15, 0, tzinfo=UTC), end=datetime(2026, 3, 4, 15, 45, tzinfo=UTC))
BOOK = Book(patient_id="0042", provider_id="DR1", span=SPAN, room_id="Room A", visit_type_id="Recall")


def bodies(change: Change, terms: writes.Terms = TERMS) -> list[list[tuple[str, str, dict[str, str] | None]]]:
    ways = writes.plans(change, terms).ways
    return [[(c.method, c.path, dict(c.body) if c.body is not None else None) for c in plan] for plan in ways]


def test_a_booking_in_both_dialects() -> None:
    assert bodies(BOOK) == [
        [
            (
                "POST",
                "appointment",
                {
                    "practice_id": "1-1",
                    "patient_id": "0042",
                    "provider_id": "DR1",
                    "operatory_id": "Room A",
                    "start_time": "2026-03-04 10:00:00",
                    "duration": "45",
                    "appointment_type": "Recall",
                    "appointment_status": "Scheduled",
                },
            )
        ]
    ]
    [[(_, _, body)]] = bodies(replace(BOOK, note="Window seat"), VENDOR)
    assert body == {
        "practice_id": "1-1",
        "patient_id": "0042",
        "provider_id": "DR1",
        "operatory": "Room A",
        "date": "2026-03-04",
        "time": "10:00",
        "length": "45",
        "description": "Recall",
        "type": "Recall",
        "status": "Scheduled",
        "note": "Window seat",
        "check_spu": "true",
    }


def test_what_cannot_be_told_is_said() -> None:
    assert len(writes.plans(replace(BOOK, note="x", notify=True), TERMS).undone) == 2
    phones = (Phone(kind="home", number="212-555-0100"), Phone(kind="mobile", number="(212) 555-0101"))
    adding = writes.plans(AddPatient(given="Nora", family="Vale", phones=phones), TERMS)
    assert len(adding.undone) == 1
    assert adding.ways[0][0].body == {
        "practice_id": "1-1",
        "first_name": "Nora",
        "last_name": "Vale",
        "mobile_phone": "+12125550101",
    }
    [[(_, _, body)]] = bodies(AddPatient(given="Nora", family="Vale", phones=phones), VENDOR)
    assert body is not None
    assert (body["cell"], body["homephone"], body["provider_id"]) == ("2125550101", "2125550100", "DR1")


def test_moving_and_cancelling_have_a_second_way() -> None:
    move = Move(appointment_id="51007", span=SPAN, room_id="Room B")
    patches, put = bodies(move)
    assert [body["path"] for _, _, body in patches if body] == ["/start_time", "/duration", "/operatory_id"]
    assert put[0][0] == "PUT"
    assert bodies(move, VENDOR)[0][0][0] == "PUT"
    delete, patch = bodies(Cancel(appointment_id="51007"))
    assert delete == [("DELETE", "appointments/51007", None)]
    assert patch[0][2] == {
        "op": "replace",
        "path": "/appointment_status",
        "value": "Broken",
        "appointment_sr_no": "51007",
        "practice_id": "1-1",
        "check_spu": "true",
    }
    [[(_, _, body)]] = bodies(SetStatus(appointment_id="51007", status=Status.CONFIRMED))
    assert body == {"op": "replace", "path": "/appointment_status", "value": "Confirmed"}
    [[(_, _, body)]] = bodies(Cancel(appointment_id="51007", reason="7", note="Flu"), VENDOR)
    assert body is not None
    assert (body["cancellation_code_id"], body["cancellation_note"]) == ("7", "Flu")


@pytest.mark.parametrize(
    ("change", "terms", "error"),
    [
        (replace(BOOK, room_id=None), TERMS, Missing),
        (replace(BOOK, into="class"), TERMS, Refused),
        (AddPatient(given=" ", family="Vale"), TERMS, Missing),
        (AddPatient(given="Nora", family="Vale"), replace(VENDOR, provider_id=None), Missing),
        (SetStatus(appointment_id="1", status=Status.ARRIVED), TERMS, Refused),
        (Move(appointment_id="1/2", span=SPAN), TERMS, Refused),
        (Cancel(appointment_id="1", attendee_id="a"), TERMS, Refused),
        (Cancel(appointment_id="1"), replace(VENDOR, cancel_word=None), Unsupported),
        (EditPatient(patient_id="1", email="x@example.com"), VENDOR, Refused),
        (EditPatient(patient_id="1"), TERMS, Missing),
        (EditPatient(patient_id="1", family=" "), TERMS, Missing),
    ],
)
def test_what_sikka_would_refuse_is_refused_before(change: Change, terms: writes.Terms, error: type[Exception]) -> None:
    with pytest.raises(error):
        writes.plans(change, terms)


def test_a_time_that_exists_twice_is_refused_because_it_could_not_be_told() -> None:
    for utc_hour in (5, 6):  # 1:30 in New York, before and after the clocks go back
        start = datetime(2026, 11, 1, utc_hour, 30, tzinfo=UTC)
        with pytest.raises(Refused):
            writes.plans(replace(BOOK, span=Span(start=start, end=start + timedelta(minutes=30))), TERMS)


@pytest.mark.parametrize(
    ("raw", "ident"),
    [
        ({"id": "12345678", "result": "pending", "message": "submitted"}, "12345678"),
        ({"id": 12345678, "result": "pending"}, "12345678"),
        ({"http_code": "201", "error_code": "API2016", "long_message": "Id:880123"}, "880123"),
        ([{"error_code": "API2016", "more_information": "https://x.example/writeback_status?id=88"}], "88"),
        ({"error_code": "API0007", "long_message": "Id: 7"}, "7"),
        ({"error_code": "API9999", "long_message": "Id:7"}, None),
        ({"id": "7", "error_code": "API1020"}, None),
        ({"id": "7", "error_code": "API2016"}, "7"),
        ({"error_code": "API2016", "long_message": "accepted"}, None),
        ({}, None),
        (None, None),
        ("ok", None),
    ],
)
def test_the_id_of_an_accepted_answer_or_nobody_knows(raw: object, ident: str | None) -> None:
    assert outcome.accepted_id(raw) == ident


@pytest.mark.parametrize("raw", [{"error_code": "API0008", "long_message": "no"}, {"id": "1", "result": "failed"}])
def test_a_failure_in_a_good_status_is_a_refusal(raw: object) -> None:
    with pytest.raises(Refused):
        outcome.accepted_id(raw)


@pytest.mark.parametrize(
    ("raw", "state"),
    [
        ({"result": "pending"}, "pending"),
        ({"result": "Completed"}, "completed"),
        ({"result": "completed", "has_error": "True"}, "failed"),
        ({"result": "failed"}, "failed"),
        ({"result": "teleported"}, ""),
        ({"is_completed": "False", "result": "", "status": ""}, "pending"),
        ({"is_completed": "True", "has_error": "False", "result": "done", "status": "Success"}, "completed"),
        ({"is_completed": "True", "has_error": "True", "result": "Operatory not found"}, "failed"),
        ({"result": "deleted"}, "withdrawn"),
        ({}, ""),
    ],
)
def test_the_state_of_a_writeback(raw: object, state: str) -> None:
    row = outcome.writeback(raw)
    assert row is not None
    assert row.state == state


def test_a_refusal_names_our_field_where_it_can() -> None:
    assert outcome.reason("Operatory not found").field == "room_id"
    assert outcome.reason("Provider is inactive").field == "provider_id"
    assert outcome.reason("Invalid start time").field == "span"
    assert outcome.reason("No").field is None


@given(
    st.lists(st.from_regex(r"[0-9a-z]{1,12}", fullmatch=True), min_size=1, max_size=4),
    st.integers(0, 2**32),
)
def test_a_ticket_survives_the_outbox(ids: list[str], seconds: int) -> None:
    plan, sent = writes.plans(BOOK, TERMS).ways[0], datetime.fromtimestamp(seconds, UTC)
    made = outcome.ticket_for(BOOK, tuple(ids), plan, plan, ("A warning.",), sent)
    again = Ticket.read(str(made), sent)
    assert again == made
    assert str(again) == str(made)


# --- nothing breaks ---

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


def rows(*kinds: type[wire.Shape]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects with the right keys and anything in them."""
    names = sorted(
        {name for kind in kinds for name in (*kind.model_fields, *(n for v in kind.also.values() for n in v))}
    )
    plausible = st.sampled_from(
        ["2026-03-08T00:00:00", "02:30", "9999-12-31", "40", "True", "1e9", "\ud800", "12:61 AM"]
    )
    return st.dictionaries(st.sampled_from(names), JSON | plausible, max_size=len(names))


@given(
    JSON | st.fixed_dictionaries({}, optional={"items": JSON, "total_count": JSON, "pagination": JSON, "error": JSON})
)
def test_any_json_is_a_page_or_garbled(raw: object) -> None:
    try:
        page = wire.page(raw, "somewhere")
    except Garbled:
        return
    assert all(isinstance(row, dict) for row in page.rows)


@given(rows(wire.AppointmentRow))
def test_any_visit_row_is_read_or_left_out(raw: dict[str, Any]) -> None:
    row = wire.shaped(wire.AppointmentRow, raw)
    assert row is not None
    made = facts.appointment(row, EAST, {}, (VisitType(id="Recall", name="Recall"),))
    assert made is None or made.revision


@given(rows(wire.PatientRow, wire.BalanceRow))
def test_any_patient_row_is_read_or_left_out(raw: dict[str, Any]) -> None:
    row, balance = wire.shaped(wire.PatientRow, raw), wire.shaped(wire.BalanceRow, raw)
    assert row is not None
    assert balance is not None
    card = facts.card(row, [balance])
    assert card is None or card.patient.id


@given(
    rows(
        *(wire.ProviderRow, wire.OperatoryRow, wire.VariableRow, wire.PracticeRow, wire.SlotRow, wire.TokenReply),
        *(wire.ScheduleRow, wire.PmsRow),
    )
    | st.dictionaries(st.sampled_from(["monday_start_1", "monday_end_1", "sunday_holiday", "pms_name"]), JSON)
)
def test_any_directory_row_is_read_or_left_out(raw: dict[str, Any]) -> None:
    def shaped(kind: type[wire.S]) -> wire.S:
        row = wire.shaped(kind, raw)
        assert row is not None
        return row

    facts.provider(shaped(wire.ProviderRow))
    facts.room(shaped(wire.OperatoryRow))
    facts.visit_type(shaped(wire.VariableRow))
    opening = facts.opening(shaped(wire.SlotRow), EAST, 30)
    facts.slots([opening] if opening else [], 30)
    facts.hours(shaped(wire.ScheduleRow), frozenset(("a",)), frozenset(("b",)))
    assert shaped(wire.TokenReply).seconds is None or raw.get("expires_in")
    assert shaped(wire.PracticeRow).zone_name is not None
    assert shaped(wire.PmsRow).is_of("Dentrix") in (True, False)


@given(JSON | rows(outcome.WritebackRow))
def test_any_answer_to_a_write_is_an_id_a_refusal_or_nobody_knows(raw: object) -> None:
    with suppress(Refused):
        assert outcome.accepted_id(raw) is None or raw
    wire.trouble(raw)
    row = outcome.writeback(raw)
    if row is not None:
        assert row.state in ("pending", "completed", "failed", "withdrawn", "")
        for change in (BOOK, Cancel(appointment_id="1")):
            for plan in writes.plans(change, TERMS).ways:
                assert outcome.is_of(row, plan[0]) in (True, False, None)


@given(st.text() | JSON.map(lambda raw: json.dumps(raw)))
def test_any_ticket_is_ours_or_none(text: str) -> None:
    found = Ticket.read(text, datetime(2026, 3, 3, tzinfo=UTC))
    assert found is None or found.ids
