"""A practice's zone is understood however its system spells it, and never taken from the computer."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import zones
from adapters.zones import zone_of


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("America/Los_Angeles", "America/Los_Angeles"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Canberra", "Australia/Melbourne"),
        ("Wellington", "Pacific/Auckland"),
        ("Edinburgh", "Europe/London"),
        ("Bern", "Europe/Zurich"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("Atlantic Time (Canada)", "America/Halifax"),
        ("Newfoundland", "America/St_Johns"),
        ("Saskatchewan", "America/Regina"),
        ("Arizona", "America/Phoenix"),
        ("Samoa", "Pacific/Apia"),
        ("Nuku'alofa", "Pacific/Tongatapu"),
        ("Lord Howe", "Australia/Lord_Howe"),
        ("Port Louis", "Indian/Mauritius"),
        ("Eastern Standard Time", "America/New_York"),
        # No daylight saving in Arizona: guessing from the words would be an hour wrong half the year.
        ("US Mountain Standard Time", "America/Phoenix"),
        ("Mountain Standard Time", "America/Denver"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("UTC-11", "Etc/GMT+11"),
        ("  pacific   standard time ", "America/Los_Angeles"),
    ],
)
def test_each_spelling_means_its_place(name: str, zone: str) -> None:
    assert zone_of(name) == zone


@pytest.mark.parametrize("name", ["", " ", "localtime", "Factory", "America", "../etc/passwd", "Mars Standard Time"])
def test_what_names_no_place_is_not_guessed(name: str) -> None:
    assert zone_of(name) is None


def test_the_tables_are_whole_and_every_zone_in_them_exists() -> None:
    sizes = {"_RAILS": 151, "_RAILS_MORE": 11, "_WINDOWS": 142}
    assert {table: len(dict(zones._read(getattr(zones, table)))) for table in sizes} == sizes
    labels = zones._labels()
    assert {label for label in labels if zone_of(label) != labels[label]} == set()
    assert ZoneInfo(labels["us mountain standard time"]).utcoffset(datetime(2026, 7, 1, tzinfo=UTC)) is not None


@given(st.text(max_size=400))
def test_no_name_can_break_it(name: str) -> None:
    found = zone_of(name)
    assert found is None or ZoneInfo(found).key == found
