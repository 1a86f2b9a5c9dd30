"""What people type for dates, times and lengths is read as they mean it or asked back; no guess, no crash."""

from __future__ import annotations

import contextlib
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.when import Order, Unreadable, parse_birth_date, parse_date, parse_minutes, parse_moment, parse_time

TODAY = date(2026, 2, 18)  # a Wednesday
ZONE = ZoneInfo("America/New_York")


def at(day: date, hour: int, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE, fold=fold)


# -- dates ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        (" Tomorrow ", date(2026, 2, 19)),
        ("yesterday", date(2026, 2, 17)),
        ("mon", date(2026, 2, 23)),
        ("Thurs", date(2026, 2, 19)),
        ("this fri", date(2026, 2, 20)),
        ("next tue", date(2026, 2, 24)),
        ("next wed", date(2026, 2, 25)),
        ("last wed", date(2026, 2, 11)),
        ("last fri", date(2026, 2, 13)),
        ("+2w", date(2026, 3, 4)),
        ("-3d", date(2026, 2, 15)),
        ("in 3 days", date(2026, 2, 21)),
        ("in a week", date(2026, 2, 25)),
        ("2 weeks ago", date(2026, 2, 4)),
        ("in 1 month", date(2026, 3, 18)),
        ("next week", date(2026, 2, 25)),
        ("feb 26", date(2026, 2, 26)),
        ("26 feb", date(2026, 2, 26)),
        ("26. Feb.", date(2026, 2, 26)),
        ("February 26th", date(2026, 2, 26)),
        ("26th of february 2027", date(2027, 2, 26)),
        ("26-Feb-2027", date(2027, 2, 26)),
        ("Feb 26, 2027", date(2027, 2, 26)),
        ("sept 3 '27", date(2027, 9, 3)),
        ("Thu, Feb 26", date(2026, 2, 26)),
        ("1979-06-11", date(1979, 6, 11)),
        ("1979/6/11", date(1979, 6, 11)),
        ("19790611", date(1979, 6, 11)),
        ("11.6.1979", date(1979, 6, 11)),
        ("11.6.79", date(1979, 6, 11)),
        ("26.2.", date(2026, 2, 26)),
        ("2/26", date(2026, 2, 26)),
        ("26/2", date(2026, 2, 26)),
        ("6/25/45", date(2045, 6, 25)),
        ("6/25/46", date(1946, 6, 25)),
        ("feb 1", date(2026, 2, 1)),  # so short a time ago is not next year
        ("jan 5", date(2027, 1, 5)),
        ("feb 29", date(2028, 2, 29)),
        ("３／２５", date(2026, 3, 25)),
    ],
)
def test_dates_people_type(text: str, day: date) -> None:
    assert parse_date(text, today=TODAY) == day


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("6/11/79", "mdy", date(1979, 6, 11)),
        ("6/11/79", "dmy", date(1979, 11, 6)),
        ("06/11/12", "ymd", date(2006, 11, 12)),
        ("11.6.1979", "mdy", date(1979, 6, 11)),
    ],
)
def test_the_order_of_the_locale_settles_what_could_be_two_dates(text: str, order: Order, day: date) -> None:
    assert parse_date(text, today=TODAY, order=order) == day


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("3/4", (date(2026, 3, 4), date(2026, 4, 3))),
        ("6/11/79", (date(1979, 6, 11), date(1979, 11, 6))),
        ("wed", (TODAY, date(2026, 2, 25))),
        ("next fri", (date(2026, 2, 20), date(2026, 2, 27))),
    ],
)
def test_what_could_be_two_dates_is_asked_back(text: str, readings: tuple[date, ...]) -> None:
    with pytest.raises(Unreadable) as told:
        parse_date(text, today=TODAY)
    assert told.value.readings == readings
    assert str(told.value) == told.value.sentence == "This date can be read in 2 ways."


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "soon",
        "13/13",
        "2026-02-30",
        "feb 30",
        "feb 29 2027",
        "mon feb 24",
        "7",
        "9.15",
        "26",
        "+999",
        "in 3 min",
        *("1/2/3/4", "1//2", "x" * 10_000, "٣/٤", "in 3 days ago", "1/2/345", "monday tuesday", "ju 3", "a"),
    ],
)
def test_what_is_no_date_is_told_in_a_sentence_without_the_text(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        parse_date(text, today=TODAY)
    assert told.value.readings == ()
    assert str(told.value).startswith("This is not a date.")


def test_months_that_are_too_short_end_on_their_last_day() -> None:
    assert parse_date("in 1 month", today=date(2026, 1, 31)) == date(2026, 2, 28)
    assert parse_date("in 12 months", today=date(2024, 2, 29)) == date(2025, 2, 28)


def test_the_end_of_the_calendar_is_no_crash() -> None:
    with pytest.raises(Unreadable):
        parse_date("+99w", today=date.max)
    with pytest.raises(Unreadable):
        parse_date("feb 1", today=date.max)


# -- times ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("9:15", time(9, 15)),
        ("0915", time(9, 15)),
        ("915", time(9, 15)),
        ("9.15", time(9, 15)),
        ("9h15", time(9, 15)),
        ("9:15 pm", time(21, 15)),
        ("9.15PM", time(21, 15)),
        ("3pm", time(15)),
        ("3 p.m.", time(15)),
        ("3p", time(15)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("15", time(15)),
        ("0", time(0)),
        ("1530", time(15, 30)),
        ("23:59", time(23, 59)),
        ("9h", time(9)),
    ],
)
def test_times_people_type(text: str, clock: time) -> None:
    assert parse_time(text) == clock


def test_a_bare_hour_could_be_morning_or_evening() -> None:
    with pytest.raises(Unreadable) as told:
        parse_time("9")
    assert told.value.readings == (time(9), time(21))
    with pytest.raises(Unreadable) as told:
        parse_time("12")
    assert told.value.readings == (time(0), time(12))


@pytest.mark.parametrize("text", ["", "24:00", "9:60", "13pm", "0am", "25", "9:1", "12345", "pm", "9:15:30", "-9"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as told:
        parse_time(text)
    assert told.value.readings == ()


# -- lengths ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45m", 45),
        ("90 minutes", 90),
        ("1h", 60),
        ("1 hour", 60),
        ("1:30", 90),
        ("1h30", 90),
        ("1 h 15 min", 75),
        ("1.5 h", 90),
        ("0,25h", 15),
        ("24h", 1440),
        ("0:05", 5),
    ],
)
def test_lengths_people_type(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "0", "0 min", "25h", "1:60", "1h 75", "1.33h", "long", "-5", "1441"])
def test_what_is_no_length_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_minutes(text)


# -- moments ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("mon 9:30", at(date(2026, 2, 23), 9, 30)),
        ("9:30 mon", at(date(2026, 2, 23), 9, 30)),
        ("tomorrow 3pm", at(date(2026, 2, 19), 15)),
        ("tomorrow at 3 pm", at(date(2026, 2, 19), 15)),
        ("at noon tomorrow", at(date(2026, 2, 19), 12)),
        ("3pm", at(TODAY, 15)),
        ("at noon", at(TODAY, 12)),
        ("feb 26 9:30", at(date(2026, 2, 26), 9, 30)),
        ("Thu, Feb 26 9:30 AM", at(date(2026, 2, 26), 9, 30)),
        ("2026-02-26T09:30", at(date(2026, 2, 26), 9, 30)),
        ("2026-02-26 09:30:00", at(date(2026, 2, 26), 9, 30)),
        ("2026-02-26T14:30Z", at(date(2026, 2, 26), 9, 30)),
        ("2026-02-26T06:30:00-08:00", at(date(2026, 2, 26), 9, 30)),
        ("mon 9.15", at(date(2026, 2, 23), 9, 15)),
        ("in 3 days 1530", at(date(2026, 2, 21), 15, 30)),
        ("nov 1 1:30 EDT", at(date(2026, 11, 1), 1, 30)),
        ("nov 1 1:30 est", at(date(2026, 11, 1), 1, 30, fold=1)),
    ],
)
def test_moments_people_type(text: str, moment: datetime) -> None:
    found = parse_moment(text, today=TODAY, zone=ZONE)
    assert (found.timestamp(), found.utcoffset()) == (moment.timestamp(), moment.utcoffset())
    assert found.tzinfo == ZONE


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("mon 9", (at(date(2026, 2, 23), 9), at(date(2026, 2, 23), 21))),
        ("3/4 3pm", (at(date(2026, 3, 4), 15), at(date(2026, 4, 3), 15))),
        ("nov 1 1:30", (at(date(2026, 11, 1), 1, 30), at(date(2026, 11, 1), 1, 30, fold=1))),
    ],
)
def test_what_could_be_two_moments_is_asked_back(text: str, readings: tuple[datetime, ...]) -> None:
    with pytest.raises(Unreadable) as told:
        parse_moment(text, today=TODAY, zone=ZONE)
    got = told.value.readings
    assert [r.timestamp() for r in got if isinstance(r, datetime)] == [r.timestamp() for r in readings]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mar 8 2:30", "That time does not exist: the clocks go forward that day."),
        ("feb 26", "A time is missing. Try mon 9:30 or tomorrow 3 pm."),
        ("feb 26 2030", "A time is missing. Try mon 9:30 or tomorrow 3 pm."),
        ("sometime", "This is not a date with a time. Try mon 9:30 or tomorrow 3 pm."),
        ("2026-13-01T09:30Z", "This is not a date with a time. Try mon 9:30 or tomorrow 3 pm."),
    ],
)
def test_what_is_no_moment_says_what_is_wrong(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable) as told:
        parse_moment(text, today=TODAY, zone=ZONE)
    assert (str(told.value), told.value.readings) == (sentence, ())


# -- birth dates ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "order", "days"),
    [
        ("6/11/79", "mdy", (date(1979, 6, 11), date(1979, 11, 6))),
        ("6/11/79", "dmy", (date(1979, 11, 6), date(1979, 6, 11))),
        ("11.6.1979", "mdy", (date(1979, 6, 11), date(1979, 11, 6))),
        ("1979-06-11", None, (date(1979, 6, 11),)),
        ("11 jun 79", None, (date(1979, 6, 11),)),
        ("jun 11 1979", None, (date(1979, 6, 11),)),
        ("06111979", "mdy", (date(1979, 6, 11), date(1979, 11, 6))),
        ("6 25 79", None, (date(1979, 6, 25),)),
        ("790625", None, (date(1979, 6, 25),)),
        ("5/25/12", "mdy", (date(2012, 5, 25), date(1912, 5, 25))),
        ("5/25/27", "mdy", (date(1927, 5, 25),)),
    ],
)
def test_birth_dates_have_all_their_readings_likeliest_first(
    text: str, order: Order | None, days: tuple[date, ...]
) -> None:
    assert parse_birth_date(text, today=TODAY, order=order) == days


@pytest.mark.parametrize("text", ["", "6/11", "tomorrow", "2030-01-01", "1850-01-01", "smith", "5550142", "31.2.1990"])
def test_what_is_no_birth_date_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_birth_date(text, today=TODAY)


# -- for any text -----------------------------------------------------------------------------------------------------

_piece = st.sampled_from(
    [
        *"0123456789/.-: ",
        "in ",
        "next ",
        "mon",
        "feb ",
        "26",
        "1979",
        "9:30",
        " pm",
        "+",
        "days",
        "t",
        "z",
        "²",
        "½",
        "at ",
    ]
)
texts = st.one_of(st.text(max_size=40), st.lists(_piece, max_size=10).map("".join))
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(texts, st.dates(), st.sampled_from([None, "mdy", "dmy", "ymd"]))
@example("1.1.0001", date.min, None)
@example("-999w", date.min, "mdy")
@example("9999-12-31 23:59", date.max, None)
def test_any_text_is_read_or_refused_and_nothing_else_happens(text: str, today: date, order: Order | None) -> None:
    for read in (
        lambda: parse_date(text, today=today, order=order),
        lambda: parse_moment(text, today=today, zone=ZONE, order=order),
        lambda: parse_birth_date(text, today=today, order=order),
        lambda: parse_time(text),
        lambda: parse_minutes(text),
    ):
        with contextlib.suppress(Unreadable):
            read()


@given(days, days)
def test_a_date_written_out_is_read_back(day: date, today: date) -> None:
    spelled = f"{day:%A}, {day:%B} {day.day}, {day.year}"
    for text in (day.isoformat(), spelled, f"{day.day} {day:%b} {day.year}", f"{day.day}.{day.month}.{day.year}"):
        assert parse_date(text, today=today) == day
    assert parse_date(f"{day.month}/{day.day}/{day.year}", today=today, order="mdy") == day
    assert parse_date(f"{day.day}/{day.month}/{day.year}", today=today, order="dmy") == day


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2040, 1, 1)))  # noqa: DTZ001
def test_a_moment_written_out_is_read_back(naive: datetime) -> None:
    moment = naive.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(ZONE)
    assert parse_moment(moment.isoformat(), today=TODAY, zone=ZONE).timestamp() == moment.timestamp()
    named = f"{moment:%Y-%m-%d %H:%M} {moment.tzname()}"
    assert parse_moment(named, today=moment.date(), zone=ZONE).timestamp() == moment.timestamp()


@given(st.times())
def test_a_time_written_out_is_read_back(clock: time) -> None:
    short = clock.replace(second=0, microsecond=0)
    half = "am" if short.hour < 12 else "pm"
    assert parse_time(f"{short:%H:%M}") == short
    assert parse_time(f"{short.hour % 12 or 12}:{short:%M} {half}") == short


@given(st.integers(1, 1440))
def test_a_length_written_out_is_read_back(minutes: int) -> None:
    assert parse_minutes(f"{minutes} min") == minutes
    assert parse_minutes(f"{minutes // 60}:{minutes % 60:02}") == minutes


@given(days, st.integers(0, 90))
def test_a_birth_date_is_always_among_its_readings(born: date, years: int) -> None:
    today = born + timedelta(days=365 * years + 1)
    for text in (f"{born.month}/{born.day}/{born:%y}", f"{born.day}.{born.month}.{born.year}", f"{born:%m%d%y}"):
        assert born in parse_birth_date(text, today=today, order="mdy")
