"""Dates, times, names and ages as people write them here."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from ui import wording


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 2, 17, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", ("3:05 PM", "3:05", "8 AM", "10:30 – 12:00", "2:30 – 3:15 PM", "10:30 AM – 12:00 PM")),
        ("de_DE", ("15:05", "15:05", "08:00", "10:30 – 12:00", "14:30 – 15:15", "10:30 – 12:00")),
    ],
)
def test_times(locale: str, said: tuple[str, ...]) -> None:
    wording.use_locale(QLocale(locale))
    assert said == (
        wording.clock_time(at(15, 5)),
        wording.clock_time(at(15, 5), half=False),
        wording.hour_label(8),
        wording.time_range(at(10, 30), at(12)),
        wording.time_range(at(14, 30), at(15, 15), half=True),
        wording.time_range(at(10, 30), at(12), half=True),
    )


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en_US", ("Tue, February 17", "Tue, Feb 17", "Tuesday, February 17", "Feb 17", "Feb 17, 2026", 7)),
        ("en_GB", ("Tue, 17 February", "Tue, 17 Feb", "Tuesday, 17 February", "17 Feb", "17 Feb 2026", 1)),
    ],
)
def test_days(locale: str, said: tuple[str | int, ...]) -> None:
    wording.use_locale(QLocale(locale))
    day = date(2026, 2, 17)
    assert said == (
        wording.day_heading(day),
        wording.day_heading(day, long=False),
        wording.day_full(day),
        wording.day_short(day),
        wording.day_short(day, year=True),
        wording.first_weekday(),
    )


def test_a_system_without_language_gets_the_language_of_the_sentences() -> None:
    wording.use_locale(QLocale(QLocale.Language.C))
    assert wording.clock_time(at(15)) == "3:00 PM"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 s"),
        (99, "99 s"),
        (100, "1 min"),
        (5999, "99 min"),
        (6000, "1 h"),
        (86399, "23 h"),
        (86400, "1 day"),
        (-5, "0 s"),
    ],
)
def test_ages_keep_to_two_figures(seconds: int, said: str) -> None:
    assert wording.ago(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("length", "said"), [(45, "45 min"), (60, "1 h"), (195, "3 h 15"), (65, "1 h 05"), (0, "0 min")]
)
def test_lengths(length: int, said: str) -> None:
    assert wording.minutes(length) == said


@given(st.times())
def test_midnight_and_noon_are_twelve(moment: time) -> None:
    hour = int(wording.clock_time(moment, half=False).split(":")[0])
    assert 1 <= hour <= 12
    assert hour % 12 == moment.hour % 12


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Maja Eriksen", "ME"),
        ("Eriksen, Maja", "ME"),
        ("Ana de la Cruz", "AC"),
        ("Cher", "C"),
        ("", ""),
        ("Ødegård, Åse", "ÅØ"),
    ],
)
def test_initials(name: str, said: str) -> None:
    assert wording.initials(name) == said


@pytest.mark.parametrize(("today", "years"), [(date(2026, 9, 1), 34), (date(2026, 9, 2), 35), (date(1991, 9, 2), 0)])
def test_a_birthday_counts_from_the_day_itself(today: date, years: int) -> None:
    assert wording.age(date(1991, 9, 2), today) == years


def test_the_connection_says_what_it_does() -> None:
    now = at(10, 42)
    say = wording.link_words
    assert say("fresh", "Sikka", now=now, as_of=now - timedelta(seconds=20)) == ("Sikka · 20 s ago", "20 s")
    assert say("slowed", "Sikka", now=now, until=now + timedelta(seconds=24))[0] == "Sikka asked us to slow down · 24 s"
    assert say("offline", "Sikka", now=now, as_of=at(10, 21))[0] == "Offline · as of 10:21"
    assert say("refused", "Sikka", now=now)[0] == "Sikka needs a new key"
    assert say("sample", "Sample practice", now=now)[0] == "Sample practice"


def test_the_outbox_summary_names_what_is_left() -> None:
    parts = wording.outbox_parts(3, 1, 1)
    assert wording.outbox_name(parts) == "Outbox: 3 on their way, 1 not saved, 1 to check"
    assert wording.outbox_name([]) == "Outbox: all saved"
