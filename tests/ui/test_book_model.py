"""A week as it is edited says what the book keeps, and back; what cannot be is said in words."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.model import Hours
from adapters.port import WeeklyBlock
from ui import wording
from ui.book_model import DayPlan, plans, week_of, wrong_closing, wrong_name, wrong_week


def hours(day: int, start: int, end: int) -> Hours:
    return Hours(weekday=day, start=time(start), end=time(end), provider_id="h")


def lunch(day: int, start: int, end: int, label: str = "Lunch") -> WeeklyBlock:
    return WeeklyBlock(id="W1", hours=hours(day, start, end), label=label)


def test_a_gap_between_two_stretches_is_a_break() -> None:
    monday = plans([hours(0, 8, 12), hours(0, 13, 17)], [])[0]
    assert (monday.start, monday.end) == (time(8), time(17))
    assert (monday.break_start, monday.break_end, monday.has_break) == (time(12), time(13), True)


def test_a_second_break_is_kept_though_it_is_not_shown() -> None:
    days = plans([hours(2, 8, 18)], [lunch(2, 12, 13), lunch(2, 15, 16, "Meeting")])
    _, breaks = week_of(days, "h")
    assert [(b.label, b.hours.start.hour) for b in breaks] == [("Lunch", 12), ("Meeting", 15)]


def test_a_day_off_has_no_hours() -> None:
    days = plans([hours(0, 8, 17)], [lunch(0, 12, 13)])
    days[0] = days[0]._replace(open=False)
    assert week_of(days, "h") == ([], [])


@given(st.lists(st.tuples(st.integers(6, 10), st.integers(15, 20), st.booleans()), min_size=7, max_size=7))
def test_what_is_kept_is_edited_as_the_same_week(week: list[tuple[int, int, bool]]) -> None:
    days = [
        DayPlan(open=True, start=time(a), end=time(b), has_break=c, label=wording.BOOK_LUNCH if c else "")
        for a, b, c in week
    ]
    again = plans(*week_of(days, "h"))
    assert [(d.open, d.start, d.end, d.has_break) for d in again] == [
        (d.open, d.start, d.end, d.has_break) for d in days
    ]


@pytest.mark.parametrize(
    ("plan", "is_wrong"),
    [
        (DayPlan(open=True), False),
        (DayPlan(open=True, start=time(9), end=time(9)), True),
        (DayPlan(open=False, start=time(9), end=time(8)), False),
        (DayPlan(open=True, start=time(18), end=time(0)), False),
        (DayPlan(open=True, has_break=True), False),
        (DayPlan(open=True, has_break=True, break_start=time(13), break_end=time(12)), True),
        (DayPlan(open=True, has_break=True, break_start=time(16), break_end=time(18)), True),
    ],
)
def test_a_day_that_cannot_be_is_named(plan: DayPlan, is_wrong: bool) -> None:
    found = wrong_week([DayPlan(), plan])
    assert (found is not None) is is_wrong
    if found is not None:
        assert found[1].startswith(wording.weekday_of(1))


def test_names_are_given_and_given_once() -> None:
    assert wrong_name("  ", ()) == wording.NEEDS_NAME
    assert wrong_name("dr. haddad ", ("Dr. Haddad",)) == wording.name_taken("dr. haddad")
    assert wrong_name("Dr. Okafor", ("Dr. Haddad",)) == ""


def test_time_ends_after_it_begins() -> None:
    day = date(2026, 2, 17)
    noon, one = time(12), time(13)
    assert wrong_closing(day, date(2026, 2, 16), all_day=True, start=noon, end=one) == wording.LAST_BEFORE_FIRST
    assert wrong_closing(day, day, all_day=False, start=one, end=noon) == wording.UNTIL_BEFORE_FROM
    assert wrong_closing(day, day, all_day=True, start=one, end=noon) == ""
