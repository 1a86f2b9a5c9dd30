"""What is typed is read as a front desk means it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search_text import Clue, fold, name_terms, placed_terms, readings, words

TODAY = date(2026, 2, 17)
JUNE_11, NOVEMBER_6 = date(1979, 6, 11), date(1979, 11, 6)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Łukasz", "lukasz"),
        ("Ørsted", "orsted"),
        ("Groß", "gross"),
        ("Guðrún", "gudrun"),
        ("Þór", "thor"),
        ("Ñandú", "nandu"),
        ("Siobhán", "siobhan"),
        ("Siobha\u0301n", "siobhan"),
        ("Œuvré", "oeuvre"),
        ("Иванов", "ivanov"),
        ("O’Brien", "o'brien"),
    ],
)
def test_accents_and_scripts_fold_to_plain_letters(typed: str, plain: str) -> None:
    assert fold(typed) == plain


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("Brennan", ["brennan"]),
        ("O'Brien", ["obrien", "brien"]),
        ("Smith-Jones", ["smith", "jones", "smithjones"]),
        ("van der Berg", ["van", "der", "berg", "vanderberg"]),
        ("García Márquez", ["garcia", "marquez", "garciamarquez"]),
        ("J. R.", ["j", "r", "jr"]),
        ("--", []),
        ("", []),
    ],
)
def test_a_name_is_found_by_its_parts_and_run_together(name: str, terms: list[str]) -> None:
    assert name_terms(name) == terms


@given(st.text(max_size=30))
def test_places_belong_to_the_terms(name: str) -> None:
    placed = placed_terms(name)
    assert all(len(term) == len(places) for term, places in placed)
    assert all(
        term == "".join(fold(name[place])[:1] or "?" for place in places)
        for term, places in placed
        if all(len(fold(name[place])) == 1 for place in places)
    )
    if name.isascii():
        assert {term for term, _ in placed} == set(name_terms(name))


BOTH = {JUNE_11, NOVEMBER_6}


@pytest.mark.parametrize(
    ("typed", "dates"),
    [
        ("6/11/79", BOTH),
        ("06/11/1979", BOTH),
        ("6-11-79", BOTH),
        ("11.6.1979", BOTH),
        ("11.6.79.", BOTH),
        ("6 11 79", BOTH),
        ("06111979", BOTH),
        ("061179", BOTH),
        ("1979-06-11", {JUNE_11}),
        ("1979/6/11", {JUNE_11}),
        ("19790611", {JUNE_11}),
        ("11 jun 79", {JUNE_11}),
        ("11jun79", {JUNE_11}),
        ("11-Jun-1979", {JUNE_11}),
        ("June 11, 1979", {JUNE_11}),
        ("jun 11th 79", {JUNE_11}),
        ("11. Juni 1979", {JUNE_11}),
        ("11 giugno 1979", {JUNE_11}),
        ("25/12/60", {date(1960, 12, 25)}),
        ("12/25/60", {date(1960, 12, 25)}),
        ("2/29/80", {date(1980, 2, 29)}),
        ("2/29/81", set()),
        ("13/13/80", set()),
        ("1/2/24", {date(1924, 1, 2), date(1924, 2, 1), date(2024, 1, 2), date(2024, 2, 1)}),
        ("1/3/26", {date(1926, 1, 3), date(1926, 3, 1), date(2026, 1, 3)}),
    ],
)
def test_birth_dates_in_the_forms_people_type(typed: str, dates: set[date]) -> None:
    read = readings(typed, TODAY)
    assert {low for reading in read for clue in reading.clues for low, high in clue.born if low == high} == dates


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("jun 1979", date(1979, 6, 1), date(1979, 6, 30)),
        ("6/1979", date(1979, 6, 1), date(1979, 6, 30)),
        ("6/79", date(1979, 6, 1), date(1979, 6, 30)),
        ("1979-06", date(1979, 6, 1), date(1979, 6, 30)),
        ("dec 1979", date(1979, 12, 1), date(1979, 12, 31)),
        ("1979", date(1979, 1, 1), date(1979, 12, 31)),
        ("79", date(1979, 1, 1), date(1979, 12, 31)),
    ],
)
def test_a_part_of_a_birth_date_is_a_stretch(typed: str, first: date, last: date) -> None:
    assert any((first, last) in clue.born for reading in readings(typed, TODAY) for clue in reading.clues)


def test_a_birthday_without_year_is_any_year() -> None:
    (clue,) = readings("6/11", TODAY)[0].clues
    assert set(clue.days) >= BOTH
    assert max(clue.days) <= TODAY


@pytest.mark.parametrize(
    ("typed", "names", "clue"),
    [
        ("#07731", (), Clue(chart="07731")),
        ("brennan #A-12", ("brennan",), Clue(chart="a-12")),
        ("a1043", (), Clue(chart="a1043")),
    ],
)
def test_chart_numbers(typed: str, names: tuple[str, ...], clue: Clue) -> None:
    read = readings(typed, TODAY)[0]
    assert (read.names, read.clues) == (names, (clue,))


@pytest.mark.parametrize(
    ("typed", "names", "run"),
    [
        ("0148", (), "0148"),
        ("(415) 555-0148", (), "4155550148"),
        ("+1 415.555.0148", (), "14155550148"),
        ("brennan 0148", ("brennan",), "0148"),
        ("555-0148 brennan", ("brennan",), "5550148"),
        ("01 23 45 67 89", (), "0123456789"),
    ],
)
def test_digits_of_a_phone_are_read_as_one(typed: str, names: tuple[str, ...], run: str) -> None:
    assert any(
        reading.names == names and [clue.digits for clue in reading.clues] == [run]
        for reading in readings(typed, TODAY)
    )


def test_a_month_may_be_a_name() -> None:
    assert [reading.names for reading in readings("jun 12", TODAY)] == [(), ("jun",)]
    assert [reading.names for reading in readings("11 jun 79", TODAY)] == [()]


def test_apostrophes_and_commas_do_not_matter() -> None:
    assert words("O'Brien, Jo") == ["obrien", "jo"]
    assert readings("brennan, siobhan")[0].names == ("brennan", "siobhan")


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for today in (None, TODAY):
        for reading in readings(text, today):
            assert reading.names or reading.clues
