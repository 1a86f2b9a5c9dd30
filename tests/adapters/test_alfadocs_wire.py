"""AlfaDocs' shapes: recorded forms with invented people, and that no answer whatever raises anything but `Garbled`."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.alfadocs import days, people, phones, shapes, slots, wire
from adapters.errors import Garbled, PmsError, Reason, Refused
from adapters.model import Patient, Phone, Slot, Status

ROME = ZoneInfo("Europe/Rome")
VISIT = {
    "id": 9001,
    "date": "2026-03-09 09:00:00",
    "duration": 30,
    "state": None,
    "type": "inPractice",
    "allDay": False,
    "patientId": 4101,
    "operatorId": 501,
    "chairId": 31,
    "colorId": 7,
    "carePlanId": None,
    "description": "Check-up",
    "emailReminder": False,
    "smsReminder": True,
    "frequency": None,
    "recurrenceCount": None,
    "createdThroughBooking": False,
    "createdThroughApi": True,
    "firstVisit": False,
}
PATIENT = {
    "id": 4101,
    "firstName": "Nicolò",
    "lastName": "D'Alò",
    "email": None,
    "emailEnabled": False,
    "emailValid": True,
    "phoneNumbers": [{"id": 88, "prefix": "0039", "number": "0612345678", "label": "home", "smsEnabled": False}],
    "gender": "m",
    "province": "",
    "dateBirth": "1985-12-10",
    "italianFiscalCode": "NON DISPONIBILE",
    "yearlyNumberingNumber": "2018",
    "smsReminderPossible": "true",
    "_height": "172",
}

words = st.one_of(
    st.text(st.characters(), max_size=12),
    st.sampled_from(
        [
            *VISIT,
            *PATIENT,
            "data",
            "results",
            "status",
            "success",
            "error",
            "total",
            "count",
            "errors",
            "field",
            "2026-03-09",
            "2026-03-29 02:30:00",
            "0000-00-00",
            "-0001-11-30",
            "9999-12-31 23:59:59",
            "09:00",
            "0039",
            "slots",
            "start",
            "end",
            "date",
            "operatorId",
            "\ud800",
            "1e400",
            "٣",
        ]
    ),
)
scalars = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), words)
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(words, inner, max_size=6)),
    max_leaves=20,
)


def one_visit(row: dict[str, Any]) -> wire.Entry | None:
    return wire.entry(shapes.shaped(shapes.EntryShape, row, "visit"), ROME)


def one_patient(row: dict[str, Any]) -> Patient:
    made = wire.patient(shapes.shaped(shapes.PatientShape, row, "patient"))
    assert made is not None
    return made


# --- whatever comes ---

PARSERS: list[Callable[[Any], object]] = [
    lambda body: days._lines(body, ROME),
    lambda body: days._line(body, ROME),
    lambda body: people._row(body, "1"),
    lambda body: shapes.page(shapes.PhoneShape, body, "phones"),
    lambda body: wire.visit_types(shapes.page(shapes.NamedShape, body, "colors").rows),
    lambda body: wire.providers(shapes.page(shapes.NamedShape, body, "operators").rows, frozenset(("1",))),
    lambda body: shapes.context(body, "me"),
    lambda body: slots.free_slots(body, 30, ROME, "501"),
    lambda body: [wire.card(row, p) for row in patients_of(body) if (p := wire.patient(row))],
]


def patients_of(body: Any) -> tuple[shapes.PatientShape, ...]:
    return shapes.page(shapes.PatientShape, body, "patients").rows


@pytest.mark.parametrize("parser", PARSERS)
@given(body=anything)
def test_no_answer_raises_anything_but_garbled(parser: Callable[[Any], object], body: Any) -> None:
    for envelope in (body, {"status": "success", "data": body}, {"results": [body], "total": body}):
        with suppress(Garbled):
            parser(envelope)


@given(body=anything)
def test_no_error_body_breaks_the_telling_of_an_error(body: Any) -> None:
    assert all(isinstance(reason, Reason) for reason in shapes.reasons(body))
    shapes.told_id(body)
    shapes.has_failed(body)


@given(
    row=st.fixed_dictionaries({}, optional={name: st.one_of(st.just(value), scalars) for name, value in VISIT.items()})
)
def test_a_line_is_read_or_left_out(row: dict[str, Any]) -> None:
    entry = one_visit(row)
    if entry is not None:
        assert entry.span.minutes > 0
        assert entry.revision
        visit = wire.visit(entry, {}, {}) if entry.patient_id else wire.block(entry)
        assert visit.id == entry.id


@given(row=st.fixed_dictionaries({}, optional={name: st.one_of(st.just(v), anything) for name, v in PATIENT.items()}))
def test_a_patient_is_read_or_left_out(row: dict[str, Any]) -> None:
    shape = shapes.shaped(shapes.PatientShape, row, "patient")
    for alone in (True, False):
        person = wire.patient(shape, alone=alone)
        assert (person is None) == (shape.id is None)
        if person is not None:
            assert all(detail for pair in wire.card(shape, person).details for detail in pair)


@given(text=st.text(max_size=25), home=st.sampled_from(["39", None]))
def test_a_number_is_itself_however_it_is_typed(text: str, home: str | None) -> None:
    told = phones.dialled(text, home)
    if told is not None and told.national.strip("0"):
        assert told.is_same(told)
        again = phones.stored(told.prefix, told.national, home)
        assert again is not None
        assert told.is_same(again)


# --- recorded forms ---


def test_a_visit_and_a_note() -> None:
    entry = one_visit(VISIT)
    assert entry is not None
    visit = wire.visit(entry, {"4101": "D'Alò, Nicolò"}, {"7": "Visita"})
    assert visit.span.start == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert (visit.status, visit.status_label, visit.length_known) == (Status.SCHEDULED, "Booked", True)
    note = {**VISIT, "id": 9002, "patientId": None, "duration": None, "state": "", "type": None, "chairId": None}
    told = one_visit(note)
    assert told is not None
    assert told.patient_id is None
    assert wire.block(told).label == "Check-up"


def test_numbers_and_truths_as_text_make_the_same_visit() -> None:
    spelled = {
        key: str(value).lower() if isinstance(value, bool) else str(value) if isinstance(value, int) else value
        for key, value in VISIT.items()
    }
    assert one_visit(spelled) == one_visit(VISIT)
    assert one_visit({**VISIT, "state": ""}) is not None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "2026-03-09 09:15:00"),
        ("duration", 45),
        ("state", "done"),
        ("operatorId", 502),
        ("chairId", None),
        ("colorId", 3),
        ("description", "Call first"),
        ("patientId", 4102),
        ("allDay", True),
    ],
)
def test_every_change_a_desk_can_see_is_another_revision(field: str, value: object) -> None:
    before, after = one_visit(VISIT), one_visit({**VISIT, field: value})
    assert before is not None
    assert after is not None
    assert before.revision != after.revision


@pytest.mark.parametrize(
    ("state", "status"),
    [
        (None, "scheduled"),
        ("", "scheduled"),
        ("confirmed", "confirmed"),
        ("waiting", "arrived"),
        ("in_care", "in_chair"),
        ("done", "done"),
        ("absent", "no_show"),
        ("cancelled", "cancelled"),
        ("in ritardo", "other"),
    ],
)
def test_states(state: str | None, status: str) -> None:
    entry = one_visit({**VISIT, "state": state})
    assert entry is not None
    assert entry.status == status


def test_a_patient_with_the_traps_of_real_records() -> None:
    person = one_patient(PATIENT)
    assert (person.given, person.family, person.born, person.email) == ("Nicolò", "D'Alò", date(1985, 12, 10), None)
    assert person.phones == (Phone(kind="home", number="+39 0612345678"),)
    assert one_patient({**PATIENT, "dateBirth": None, "dateOfBirth": "1985-12-10"}).born == date(1985, 12, 10)
    for junk in ("-0001-11-30", "0000-00-00", "", "10/12/1985", 5, "2026-02-30"):
        assert one_patient({**PATIENT, "dateBirth": junk}).born is None


@pytest.mark.parametrize("junk", ["", None, "NON DISPONIBILE", "0" * 20, "DLANCL85T10F205"])
def test_what_stands_for_a_missing_fiscal_code_is_none(junk: str | None) -> None:
    assert wire.fiscal_code(junk) is None
    assert wire.fiscal_code(" dlancl85t10 f205x") == "DLANCL85T10F205X"


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ({"data": {"id": 1}}, {"id": 1}),
        ({"data": [{"id": 1}]}, {"id": 1}),
        ({"data": []}, None),
        ({"data": None}, None),
        ({"data": [{"id": 1}, {"id": 2}]}, None),
        ({"id": 1}, {"id": 1}),
        (None, None),
        ([], None),
    ],
)
def test_a_single_object_in_its_envelopes(body: Any, row: Any) -> None:
    assert shapes.single(body) == row


@pytest.mark.parametrize(
    "body", [[{"id": 1}], {"data": [{"id": 1}]}, {"results": [{"id": "1"}], "links": []}, {"data": {"3": {"id": 1}}}]
)
def test_a_list_in_its_envelopes(body: Any) -> None:
    assert [row.id for row in shapes.page(shapes.PhoneShape, body, "phones").rows] == ["1"]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"name": "Sala blu"}, "Sala blu"),
        ({"firstName": "Ada", "lastName": "Conti"}, "Ada Conti"),
        ({}, "#5"),
        ({"title": "Dott.", "lastName": "Conti"}, "Conti"),
        ({"label": "Blu"}, "Blu"),
        ({"title": "Giallo"}, "Giallo"),
    ],
)
def test_names_of_directory_entries(row: dict[str, str], name: str) -> None:
    assert wire.name_of(shapes.shaped(shapes.NamedShape, {"id": 5, **row}, "chairs")) == name


def test_deleted_entries_stay_inactive() -> None:
    rows = shapes.page(shapes.NamedShape, [{"id": 1, "deleted": "1"}, {"id": 2, "deletedAt": "2025"}, {"id": 3}], "x")
    assert [each.active for each in wire.providers(rows.rows, None)] == [False, False, True]


# --- telephones ---


@pytest.mark.parametrize(
    ("typed", "country", "national"),
    [
        ("06 1234 5678", "39", "0612345678"),
        ("+39 06 12345678", "39", "0612345678"),
        ("0039-320-5550101", "39", "3205550101"),
        ("320 555 0101", "39", "3205550101"),
        ("(415) 555-0142", None, "4155550142"),
        ("+1 415 555 0142", "1", "4155550142"),
        ("+44 (0)20 5550 0101", "44", "2055500101"),
        ("+352 555 010", "352", "555010"),
        ("000 000", "39", "000000"),
    ],
)
def test_numbers_as_typed_in_italy(typed: str, country: str | None, national: str) -> None:
    assert phones.dialled(typed, "39") == phones.Dialled(country, national)


def test_a_number_elsewhere_has_no_country_of_its_own() -> None:
    assert phones.home_of("Europe/Berlin") is None
    assert wire.phone_body(Phone(kind="home", number="030 5550101"), None) == {"number": "0305550101", "label": "home"}
    assert wire.phone_body(Phone(kind="", number="n/a"), "39") == {"number": "n/a", "label": ""}


@pytest.mark.parametrize("prefix", ["0039", "+39", "39", "", None])
def test_stored_prefixes_are_read_in_every_spelling(prefix: str | None) -> None:
    wanted, have = phones.dialled("+39 0612345678", "39"), phones.stored(prefix, "06 12345678", "39")
    assert wanted is not None
    assert have is not None
    assert wanted.is_same(have)


# --- free slots ---


def offered(data: Any) -> list[Slot]:
    return list(slots.free_slots({"status": "success", "data": data}, 30, ROME, "501"))


NINE = "2026-03-09 09:00:00"


@pytest.mark.parametrize(
    "data",
    [
        [NINE],
        ["2026-03-09T09:00:00+01:00"],
        [{"date": NINE}],
        [{"start": NINE, "end": "2026-03-09 09:30:00"}],
        [{"from": NINE, "duration": 30, "operatorId": "501"}],
        [{"operatorId": 501, "slots": [NINE]}],
        [{"operatorId": 501, "slots": [{"start": NINE}]}],
        [{"date": "2026-03-09", "startTime": "09:00", "endTime": "09:30"}],
        [{"day": "2026-03-09", "slots": ["09:00", "9:00"]}],
        {"2026-03-09": ["09:00"]},
        {"2026-03-09": [NINE]},
        {"2026-03-09": [{"start": "09:00", "end": "09:30", "operatorId": 501}]},
    ],
)
def test_forms_of_a_free_slot(data: Any) -> None:
    (slot,) = offered(data)
    assert (slot.span.start, slot.span.minutes) == (datetime(2026, 3, 9, 8, tzinfo=UTC), 30)
    assert (slot.provider_id, slot.room_id, slot.source) == ("501", None, "offered")


def test_a_long_free_stretch_is_offered_on_a_grid() -> None:
    starts = [f"{slot.span.start:%H:%M}" for slot in offered([{"start": NINE, "end": "2026-03-09 10:00:00"}])]
    assert starts == ["09:00", "09:15", "09:30"]
    assert not offered([{"start": NINE, "end": "2026-03-09 09:20:00"}])


@pytest.mark.parametrize("data", [[5], [None], ["soon"], ["2026-03-09"], [{"slot": NINE}], [[NINE]], "none", 0, None])
def test_a_slot_nobody_can_read_is_never_no_slot(data: Any) -> None:
    with pytest.raises(Garbled):
        offered(data)


@pytest.mark.parametrize("data", [[], {}])
def test_no_slots_are_no_slots(data: Any) -> None:
    assert offered(data) == []


# --- time ---


@given(moment=st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_what_is_written_is_what_is_meant(moment: datetime) -> None:
    moment = moment.replace(microsecond=0)
    try:
        told = wire.wall(moment, ROME)
    except Refused:
        assert moment.astimezone(ROME).fold
        return
    assert wire.moment(told, ROME) == moment


def test_nothing_of_a_body_is_in_an_error() -> None:
    with pytest.raises(PmsError) as caught:
        shapes.page(shapes.PatientShape, {"data": {"lastName": "Secret"}}, "patients")
    assert "Secret" not in f"{caught.value}{caught.value!r}{caught.value.__cause__}"
    assert "Secret" not in repr(shapes.shaped(shapes.PatientShape, {"id": 1, "lastName": "Secret"}, "x"))


def test_half_a_surrogate_is_no_reason_to_fail() -> None:
    row = json.loads('{"id": 1, "firstName": "A\\ud800", "_note": "\\ud800"}')
    assert one_patient(row).given.startswith("A")
