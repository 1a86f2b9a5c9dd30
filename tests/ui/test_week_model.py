"""A week as it is prepared: which days stand in it, where visits are, what heads and a screen reader say."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from datetime import time as wall
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from adapters.model import Hours, Practice
from app.agenda import Agenda
from tests.ui import invented_day as invented
from tests.ui.invented_day import LINK, NOW, ZONE, C, S, ref
from ui import wording
from ui.day_model import DayOptions
from ui.week_model import EARLIER, Week, WeekModel, days_of, week_of

MONDAY, TUESDAY, SUNDAY = date(2026, 2, 16), date(2026, 2, 17), date(2026, 2, 22)


def office(*weekdays: int) -> dict[str, Practice]:
    """A practice that works on these weekdays (0 = Monday)."""
    hours = tuple(Hours(weekday=d, start=wall(8), end=wall(17)) for d in weekdays)
    return {LINK: Practice(id="x", name="Harbor Lane", timezone=ZONE.key, hours=hours)}


def day(on: date, *rows: invented.Row, open_: bool = True, **more: object) -> Agenda:
    """A day of two providers; the rows are visits of the first."""
    hours = ("8:00", "17:00") if open_ else None
    figures = (60, 480, 2) if open_ else (0, 0, 0)
    visits = [invented.visit(row, "p1", day=on) for row in rows]
    first = invented.column("p1", "Dr. Haddad", "Op 1", hours, visits, figures, day=on)
    second = invented.column("p2", "Dr. Okafor", "Op 2", hours, [], figures, day=on)
    made = invented.agenda(first, second, day=on)
    return made if not more else Agenda(**{**_fields(made), **more})  # type: ignore[arg-type]


def _fields(agenda: Agenda) -> dict[str, object]:
    return {name: getattr(agenda, name) for name in ("day", "timezone", "visits", "columns")}


def week(*agendas: Agenda, practices: dict[str, Practice] | None = None) -> Week:
    return week_of(agendas, practices if practices is not None else office(0, 1, 2, 3, 4), ref("p1"))


def model(shown: Week, now: datetime = NOW) -> WeekModel:
    return WeekModel(shown, now, DayOptions())


@pytest.mark.parametrize(
    ("first_weekday", "begins"), [(1, MONDAY), (7, date(2026, 2, 15)), (2, TUESDAY), (6, date(2026, 2, 14))]
)
def test_a_week_begins_where_the_locale_or_the_person_says(first_weekday: int, begins: date) -> None:
    days = days_of(TUESDAY, first_weekday)
    assert days[0] == begins
    assert len(days) == 7
    assert TUESDAY in days


def test_the_setting_beats_the_locale() -> None:
    wording.use_locale(QLocale("en_US"))
    try:
        assert wording.first_weekday() == 7
        wording.use_week_start("monday")
        assert wording.first_weekday() == 1
        wording.use_week_start("sunday")
        wording.use_locale(QLocale("de_DE"))
        assert wording.first_weekday() == 7
        wording.use_week_start("locale")
        assert wording.first_weekday() == 1
    finally:
        wording.use_week_start("locale")
        wording.use_locale(QLocale("en_US"))


def test_a_weekend_on_which_nobody_ever_works_is_left_out_and_a_holiday_is_not() -> None:
    days = [day(MONDAY + timedelta(days=n), open_=n not in (0, 5, 6)) for n in range(7)]
    assert week(*days).days == tuple(MONDAY + timedelta(days=n) for n in range(5))
    assert week(*days).shut == {MONDAY}
    assert len(week(*days, practices=office(0, 1, 2, 3, 4, 5)).days) == 6, "a Saturday with opening hours stays"


def test_a_visit_on_a_free_sunday_shows_it() -> None:
    sunday = day(SUNDAY, ("9:00", "10:00", "Petrov, Ilya", "Emergency", C), open_=False)
    assert SUNDAY in week(day(MONDAY), sunday).days


def test_each_visit_is_at_its_wall_time_whatever_the_clocks_do() -> None:
    for last in (date(2026, 3, 8), date(2026, 11, 1)):  # an hour less, an hour more
        rows = [("9:00", "10:00", "Petrov, Ilya", "Crown", C)]
        shown = model(week(*[day(last + timedelta(days=n), *rows) for n in (-1, 0, 1)], practices=office(*range(7))))
        assert [(c.start, c.end) for column in shown.columns for c in column.cards] == [(540.0, 600.0)] * 3
        for index in range(3):
            assert shown.at(540, index).time() == wall(9)
            assert shown.span(540, 600, index) == shown.columns[index].cards[0].span


def test_a_time_in_a_column_is_a_time_on_that_day() -> None:
    shown = model(week(day(MONDAY), day(TUESDAY)))
    assert shown.at(600, 1) == datetime(2026, 2, 17, 10, tzinfo=ZONE)
    assert shown.index_of(ref("p1"), datetime(2026, 2, 17, 23, tzinfo=ZONE)) == 1
    assert shown.index_of(ref("p1"), datetime(2026, 2, 25, 9, tzinfo=ZONE)) is None
    assert shown.index_of(ref("p2"), datetime(2026, 2, 17, 9, tzinfo=ZONE)) is None


def test_the_now_line_is_strong_today_faint_before_and_not_on_days_to_come() -> None:
    shown = model(week(*[day(MONDAY + timedelta(days=n)) for n in range(3)]))
    assert [shown.now_share(n) for n in range(3)] == [EARLIER, 1.0, 0.0]
    assert shown.now_minute == 10 * 60 + 42
    assert model(week(day(MONDAY)), NOW).now_minute is None


def test_heads_tell_visits_and_openings_and_why_a_day_is_empty() -> None:
    off = invented.agenda(
        invented.column("p1", "Dr. Haddad", "Op 1", None, [], (0, 0, 0), day=MONDAY + timedelta(days=2)),
        invented.column("p2", "Dr. Okafor", "Op 2", ("8:00", "17:00"), [], (0, 480, 1), day=MONDAY + timedelta(days=2)),
        day=MONDAY + timedelta(days=2),
    )
    unread = day(MONDAY + timedelta(days=3), unread=frozenset({LINK}))
    visit = ("9:00", "10:00", "Petrov, Ilya", "Crown", S)
    shown = model(week(day(MONDAY, open_=False), day(TUESDAY, visit), off, unread))
    assert [c.detail for c in shown.columns] == [
        "Practice closed",
        "1 visit · 2 openings",
        "Day off",
        "Not read yet",
    ]
    assert shown.columns[1].tip == "1 h of 8 h booked\n1 unconfirmed"
    assert [n.words for n in shown.columns[0].notes] == ["Closed"]


def test_a_day_that_is_over_offers_no_openings() -> None:
    visit = ("9:00", "10:00", "Petrov, Ilya", "Crown", S)
    shown = model(week(day(MONDAY, visit), day(TUESDAY)))
    assert [c.detail for c in shown.columns] == ["1 visit", "0 visits · 2 openings"]


def test_a_visit_is_spoken_with_its_day() -> None:
    shown = model(week(day(MONDAY), day(TUESDAY, ("9:00", "10:00", "Petrov, Ilya", "Crown", C))))
    [card] = shown.columns[1].cards
    said = wording.visit_spoken(card)
    assert said.startswith("Petrov, Ilya, Tuesday, February 17, 9:00 to 10:00, Crown, confirmed")
    assert shown.spoken_name == "Week calendar of Dr. Haddad, Monday, February 16 to Tuesday, February 17"


def test_other_options_keep_the_week() -> None:
    shown = model(week(day(MONDAY), day(TUESDAY)))
    again = shown.again(DayOptions(hide_names=True))
    assert again.is_place_of(shown)
    assert again.options.hide_names
    assert not again.is_place_of(model(week(day(MONDAY))))


@pytest.mark.parametrize(
    ("first", "last", "locale", "words"),
    [
        (MONDAY, date(2026, 2, 21), "en_US", "February 16 – 21"),
        (MONDAY, date(2026, 2, 21), "de_DE", "16. – 21. Februar"),
        (date(2026, 2, 23), date(2026, 3, 1), "en_US", "February 23 – March 1"),
        (date(2026, 12, 28), date(2027, 1, 3), "en_US", "December 28 2026 – January 3 2027"),
    ],
)
def test_the_heading_of_a_week(first: date, last: date, locale: str, words: str) -> None:
    wording.use_locale(QLocale(locale))
    try:
        assert wording.week_heading(first, last) == words
    finally:
        wording.use_locale(QLocale("en_US"))


def test_zone_names_tell_both_where_the_clocks_change() -> None:
    days = [day(date(2026, 3, 7) + timedelta(days=n)) for n in range(3)]
    assert model(week(*days, practices=office(*range(7)))).zone_name == "PST/PDT"
    assert ZoneInfo(days[0].timezone) == ZONE
