"""A phone number is shown one way and found however it was spelled."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import phones


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("4155550132", "(415) 555-0132"),
        ("415-555-0132", "(415) 555-0132"),
        ("415.555.0132", "(415) 555-0132"),
        ("  (415)  555 0132 ", "(415) 555-0132"),
        ("1 415 555 0132", "(415) 555-0132"),
        ("+1 (415) 555-0132", "(415) 555-0132"),
        ("415 555 0132 ext. 12", "(415) 555-0132 x12"),
        ("4155550132x7", "(415) 555-0132 x7"),
        ("555-0132", "555-0132"),
        ("5550132", "555-0132"),
        ("+44 20 7946 0018", "+44 20 7946 0018"),
        ("020 7946 0018", "020 7946 0018"),
        ("(02)  5550 0132", "(02) 5550 0132"),
        ("0132", "0132"),
        ("ask for Ana", "ask for Ana"),
        ("", ""),
    ],
)
def test_number_is_shown_the_local_way(number: str, shown: str) -> None:
    assert phones.display(number) == shown


def test_bare_number_of_another_country_is_left_as_its_staff_typed_it() -> None:
    assert phones.display("3335550132", north_american=False) == "3335550132"
    assert phones.display("+1 415 555 0132", north_american=False) == "(415) 555-0132"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("(415) 555-0148", "+1 415.555.0148"),
        ("415 555 0148", "14155550148"),
        ("415 555 0148", "555-0148"),
        ("415 555 0148 x3", "4155550148"),
        ("+44 20 7946 0018", "020 7946 0018"),
        ("+44 (0)20 7946 0018", "0044 20 7946 0018"),
        ("011 44 20 7946 0018", "+442079460018"),
        ("٤١٥ ٥٥٥ ٠١٤٨", "415 555 0148"),
    ],
)
def test_spellings_of_one_number_are_the_same(one: str, other: str) -> None:
    assert phones.same(one, other)
    assert phones.same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("415 555 0148", "415 555 0149"),
        ("415 555 0148", "628 555 0148"),
        ("415 555 0148", "0148"),
        ("", ""),
        ("none", "unknown"),
        ("", "415 555 0148"),
    ],
)
def test_other_numbers_are_not(one: str, other: str) -> None:
    assert not phones.same(one, other)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("America/Los_Angeles", True),
        ("America/Indiana/Knox", True),
        ("Canada/Pacific", True),
        ("Pacific/Honolulu", True),
        ("America/Sao_Paulo", False),
        ("Europe/Rome", False),
        ("Australia/Sydney", False),
        ("", False),
    ],
)
def test_zone_tells_how_numbers_are_written(zone: str, expected: bool) -> None:
    assert phones.is_north_american(zone) is expected


@given(st.text())
def test_any_text_can_be_shown_and_shown_again(text: str) -> None:
    once = phones.display(text)
    assert phones.display(once) == once
    assert phones.key(text).isdigit() or phones.key(text) == ""


@given(st.integers(2, 9), st.integers(0, 99), st.integers(2, 9), st.integers(0, 999_999))
def test_what_is_shown_is_the_same_number(area: int, rest: int, exchange: int, line: int) -> None:
    number = f"{area}{rest:02}{exchange}{line:06}"
    assert phones.same(number, phones.display(number))
    assert phones.display("+1" + number) == phones.display(number)
