"""The grid's geometry: time runs as it is lived, columns share the width, overlapping visits share a column."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import day_layout as g

LA = ZoneInfo("America/Los_Angeles")
SPANS = st.lists(
    st.tuples(st.integers(0, 1400), st.integers(1, 300)).map(lambda t: (float(t[0]), float(t[0] + t[1]))), max_size=30
)


@pytest.mark.parametrize(
    ("day", "zone", "minutes"),
    [
        (date(2026, 2, 17), "America/Los_Angeles", 1440),
        (date(2026, 3, 8), "America/Los_Angeles", 1380),
        (date(2026, 11, 1), "America/Los_Angeles", 1500),
        (date(2026, 3, 29), "Europe/Rome", 1380),
        (date(2026, 10, 4), "Australia/Lord_Howe", 1410),
        (date(2026, 4, 24), "Africa/Cairo", 1380),  # clocks jump at midnight itself
    ],
)
def test_a_day_is_as_long_as_it_is_lived(day: date, zone: str, minutes: int) -> None:
    assert g.day_minutes(day, ZoneInfo(zone)) == minutes


def test_a_missing_hour_has_no_label_and_the_next_one_names_the_new_zone() -> None:
    hours = [(m.minute, m.hour, m.zone) for m in g.marks(date(2026, 3, 8), LA, 0, 1380) if not m.half]
    assert hours[1:4] == [(60, 1, ""), (120, 3, "PDT"), (180, 4, "")]
    assert hours[-1] == (1380, 24, "")


def test_a_repeated_hour_stands_twice_and_says_which_is_which() -> None:
    hours = [(m.minute, m.hour, m.zone) for m in g.marks(date(2026, 11, 1), LA, 0, 1500) if not m.half]
    assert hours[1:4] == [(60, 1, "PDT"), (120, 1, "PST"), (180, 2, "")]


def test_an_afternoon_visit_after_the_change_stands_where_its_wall_time_is_labelled() -> None:
    start = g.midnight(date(2026, 3, 8), LA)
    at = datetime(2026, 3, 8, 14, 0, tzinfo=LA)
    minute = (at.timestamp() - start) / 60
    assert minute == 13 * 60
    assert (minute, 14) in [(m.minute, m.hour) for m in g.marks(date(2026, 3, 8), LA, 0, 1380)]


@pytest.mark.parametrize(("hour", "pixels"), [(56, 14), (72, 18), (96, 24)])
def test_a_quarter_of_an_hour_is_whole_pixels_at_every_density(hour: int, pixels: int) -> None:
    axis = g.Axis(0, 1440, hour)
    assert axis.y(15) == pixels
    assert axis.minute(axis.y(617)) == pytest.approx(617)
    assert axis.height == 24 * hour


@pytest.mark.parametrize(
    ("count", "room", "least", "most", "width", "total"),
    [
        (5, 848, 132, None, 170, 848),
        (12, 848, 132, None, 132, 12 * 132),  # too narrow: they scroll sideways instead
        (3, 1600, 132, 280, 280, 840),  # a very wide window: they stop growing
        (1, 900, 132, None, 900, 900),
    ],
)
def test_columns_share_the_width_within_their_limits(
    count: int, room: int, least: int, most: int | None, width: int, total: int
) -> None:
    columns = g.spread(count, room, least, most)
    assert columns.span(0) == (0, width)
    assert columns.width == total


@given(st.integers(1, 40), st.integers(100, 3000), st.integers(1, 3000))
def test_every_pixel_of_the_columns_belongs_to_exactly_one(count: int, room: int, x: int) -> None:
    columns = g.spread(count, room, 132)
    index = columns.at(x)
    if index is None:
        assert x >= columns.width
        assert columns.nearest(x) == count - 1
    else:
        left, width = columns.span(index)
        assert left <= x < left + width


def test_no_columns_are_no_columns() -> None:
    columns = g.spread(0, 500, 132)
    assert (len(columns), columns.width, columns.at(3)) == (0, 0, None)


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 60), (60, 120)], [(0, 1), (0, 1)]),  # touching is not overlapping
        ([(0, 60), (15, 75)], [(0, 2), (1, 2)]),
        ([(0, 60), (15, 30), (30, 45)], [(0, 2), (1, 2), (1, 2)]),  # a lane that is free again is used again
        ([(0, 30), (0, 30), (0, 30), (30, 60)], [(0, 3), (1, 3), (2, 3), (0, 1)]),
        ([], []),
    ],
)
def test_overlapping_visits_stand_side_by_side(
    spans: list[tuple[float, float]], expected: list[tuple[int, int]]
) -> None:
    assert g.lanes(spans) == expected


@given(SPANS)
def test_no_two_cards_ever_cover_each_other(spans: list[tuple[float, float]]) -> None:
    axis = g.Axis(0, 1440, 72)
    places = g.lanes(spans)
    boxes = [g.card_box(axis, 400, *span, *place, 3, 10) for span, place in zip(spans, places, strict=True)]
    for i, (one, (lane, of)) in enumerate(zip(boxes, places, strict=True)):
        assert 0 <= lane < of
        for j in range(i):
            (a, b), (c, d) = spans[i], spans[j]
            if a < d and c < b:
                assert places[i][0] != places[j][0]
                assert one.x + one.w <= boxes[j].x or boxes[j].x + boxes[j].w <= one.x or of > 30


@given(SPANS, SPANS)
def test_a_later_visit_never_moves_an_earlier_one(
    spans: list[tuple[float, float]], more: list[tuple[float, float]]
) -> None:
    last = max((s for s, _ in spans), default=0.0)
    later = [(s + last + 1, e + last + 1) for s, e in more]
    before, after = g.lanes(spans), g.lanes(spans + later)
    assert [lane for lane, _ in before] == [lane for lane, _ in after[: len(spans)]]


def test_a_card_leaves_the_free_strip_and_a_pixel_to_its_neighbours() -> None:
    axis = g.Axis(0, 1440, 72)
    assert g.card_box(axis, 169, 480, 540, 0, 1, 3, 10) == g.Box(3, 577, 156, 70)
    assert g.card_box(axis, 169, 480, 495, 0, 1, 3, 10).h == 16


@pytest.mark.parametrize(("minute", "step", "expected"), [(7.4, 15, 0), (7.5, 15, 15), (22, 15, 15), (23, 5, 25)])
def test_times_snap_to_the_step(minute: float, step: int, expected: int) -> None:
    assert g.snap(minute, step) == expected


@given(st.integers(0, 1435), st.integers(5, 240), st.floats(-2000, 2000), st.sampled_from([5, 15]))
def test_a_moved_visit_keeps_its_length_and_its_day(start: int, length: int, by: float, step: int) -> None:
    first, last = g.moved(start, length, by, step, 1440)
    assert last - first == length
    assert first >= 0
    assert last <= 1440 or first == 0


@given(st.integers(0, 1380), st.integers(5, 60), st.floats(-2000, 2000))
def test_a_stretched_visit_is_never_shorter_than_a_step(start: int, length: int, by: float) -> None:
    end = g.stretched(start, start + length, by, 15, 1440)
    assert start + 15 <= end <= 1440 or end == 1440


def test_hidden_hours_leave_half_an_hour_around_what_is_open_or_booked() -> None:
    assert g.shown(1440, [(480, 1020), (1050, 1080)], outside=False) == (450, 1110)
    assert g.shown(1440, [(480, 1020)], outside=True) == (0, 1440)


def test_a_short_or_closed_day_is_drawn_as_long_as_an_ordinary_one() -> None:
    assert g.shown(1440, [], outside=False) == (450, 1050)
    assert g.shown(1440, [(540, 780)], outside=False) == (510, 1110)
    assert g.shown(1380, [(1300, 1380)], outside=False) == (1230, 1380)


def test_what_is_not_open_is_closed() -> None:
    assert g.gaps([(480, 720), (780, 1020)], 0, 1440) == [(0, 480), (720, 780), (1020, 1440)]
    assert g.gaps([], 0, 1440) == [(0, 1440)]


@given(st.integers(0, 900), st.integers(50, 800), st.integers(0, 1500), st.integers(5, 900))
def test_what_is_revealed_is_seen_whole_or_from_its_top(offset: int, view: int, top: int, height: int) -> None:
    at = g.revealed(offset, view, top, top + height)
    assert at <= top
    assert at + view >= top + height or height + 16 > view
