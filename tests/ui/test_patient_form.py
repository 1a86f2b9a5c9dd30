"""What was typed into a patient's fields, read: only what differs is wished; what was left alone is not judged."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from adapters.change import EditPatient
from adapters.model import Patient, Phone
from adapters.record import replace
from ui import wording
from ui.patient_form import Typed, as_typed, read, read_edit

TODAY = date(2026, 2, 17)
MOBILE, HOME = Phone(kind="mobile", number="4155550148"), Phone(kind="home", number="+49 30 5550123")
KNOWN = Patient(
    id="p",
    given="Siobhan",
    family="Brennan",
    born=date(1979, 6, 11),
    phones=(MOBILE, HOME),
    email="s.brennan@example.com",
)
BEFORE = Typed(
    given="Siobhan",
    family="Brennan",
    born="6/11/1979",
    phone="(415) 555-0148",
    more=("+49 30 5550123",),
    email="s.brennan@example.com",
)


def test_the_fields_begin_as_the_patient_is() -> None:
    assert as_typed(KNOWN, True) == BEFORE


@pytest.mark.parametrize(
    ("typed", "wished"),
    [
        ({}, None),
        ({"given": " Siobhán "}, {"given": "Siobhán"}),
        ({"family": "Brennan-Okoro"}, {"family": "Brennan-Okoro"}),
        ({"born": "11 Jun 1979"}, None),
        ({"born": "6/12/79"}, {"born": date(1979, 6, 12)}),
        ({"email": ""}, {"email": ""}),
        ({"email": "new@example.com"}, {"email": "new@example.com"}),
        ({"phone": "628 555 0117"}, {"phones": (Phone(kind="mobile", number="628 555 0117"), HOME)}),
        ({"phone": ""}, {"phones": (HOME,)}),
        ({"phone": "", "more": ("",)}, {"phones": ()}),
        (
            {"more": ("+49 30 5550123", "628 555 0117")},
            {"phones": (MOBILE, HOME, Phone(kind="mobile", number="628 555 0117"))},
        ),
    ],
)
def test_only_what_differs_is_wished(typed: dict[str, object], wished: dict[str, object] | None) -> None:
    reading = read_edit(replace(BEFORE, **typed), KNOWN, TODAY)
    assert reading.problems == {}
    assert reading.change == (EditPatient(patient_id="p", **wished) if wished is not None else None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"given": ""}, "given", "Type the given name."),
        ({"born": ""}, "born", "A birth date can be changed, not removed."),
        ({"born": "31/31/31"}, "born", "This is not a birth date. Try 6/11/1979, 11.6.1979 or 11 Jun 79."),
        ({"phone": "555"}, "phone", "This is not a whole phone number."),
        ({"more": ("12",)}, "phone.1", "This is not a whole phone number."),
        ({"email": "s.brennan"}, "email", "An email address has a name, an @ and a domain."),
    ],
)
def test_what_is_not_understood_is_said_by_field(typed: dict[str, object], field: str, sentence: str) -> None:
    reading = read_edit(replace(BEFORE, **typed), KNOWN, TODAY)
    assert (reading.change, reading.problems) == (None, {field: sentence})


def test_what_the_system_has_and_nobody_touched_is_not_judged() -> None:
    odd = replace(KNOWN, given="", email="ask her", phones=(Phone(kind="work", number="ext 12"),))
    typed = replace(as_typed(odd, True), family="Okoro")
    assert read_edit(typed, odd, TODAY).change == EditPatient(patient_id="p", family="Okoro")


def test_a_birth_date_is_read_in_the_order_of_the_country() -> None:
    wording.use_locale(QLocale("en_GB"))
    assert as_typed(KNOWN, False).born == "11.6.1979"
    reading = read_edit(replace(as_typed(KNOWN, False), born="12/6/1979"), KNOWN, TODAY, north_american=False)
    assert reading.change == EditPatient(patient_id="p", born=date(1979, 6, 12))


@given(
    st.builds(
        Patient,
        id=st.just("p"),
        given=st.text(max_size=8),
        family=st.text(max_size=8),
        born=st.none() | st.dates(date(1920, 1, 1), TODAY),
        phones=st.lists(st.builds(Phone, kind=st.text(max_size=5), number=st.text(max_size=14)), max_size=3).map(tuple),
        email=st.none() | st.text(max_size=8),
    )
)
def test_a_form_that_is_left_alone_wishes_nothing(known: Patient) -> None:
    reading = read_edit(as_typed(known, True), known, TODAY)
    assert (reading.change, reading.problems) == (None, {})


def test_a_new_patient_may_have_several_phones() -> None:
    typed = Typed(given="Nina", family="Adams", phone="415 555 0148", more=("", "628 555 0117"))
    change = read(typed, TODAY).change
    assert change is not None
    assert [phone.number for phone in change.phones] == ["415 555 0148", "628 555 0117"]
