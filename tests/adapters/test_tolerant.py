"""Single values and rows as systems send them: what can be understood is, the rest is None or `Garbled`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, BeforeValidator

from adapters import tolerant
from adapters.errors import Garbled
from adapters.tolerant import clock_time, day, flag, moment, objects, read, read_all, text, whole

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


class Row(BaseModel):
    id: Annotated[str | None, BeforeValidator(text)] = None
    at: Annotated[datetime | None, BeforeValidator(moment)] = None


@pytest.mark.parametrize(
    ("reader", "value", "meant"),
    [
        (text, " 7 ", "7"),
        (text, 7, "7"),
        (text, True, None),
        (text, "  ", None),
        (text, "Iris \ud800", "Iris ?"),
        (whole, "30", 30),
        (whole, "30.0", 30),
        (whole, "nan", None),
        (whole, "1e999", None),
        (whole, True, None),
        (flag, "True", True),
        (flag, "F", False),
        (flag, 1, True),
        (flag, "perhaps", None),
        (moment, "2026-10-03T22:30:00Z", datetime(2026, 10, 3, 22, 30, tzinfo=UTC)),
        (moment, "2026-10-04T09:30:00+11:00", datetime(2026, 10, 3, 22, 30, tzinfo=UTC)),
        (moment, "2026-10-03T22:30:00", datetime(2026, 10, 3, 22, 30, tzinfo=UTC)),
        (moment, "0001-01-01T00:00:00+14:00", None),
        (moment, 1_700_000_000, None),
        (day, "1988-02-29T00:00:00", date(1988, 2, 29)),
        (day, "1111-11-11", None),
        (day, "2026-02-30", None),
        (clock_time, "09:00", time(9)),
        (clock_time, "24:00:00", time(0)),
        (clock_time, "25:00", None),
        (objects, {"a": 1}, [{"a": 1}]),
        (objects, [{"a": 1}, "x", None], [{"a": 1}]),
        (objects, "x", []),
    ],
)
def test_what_a_value_means(reader: Any, value: object, meant: object) -> None:
    assert reader(value) == meant


def test_a_number_longer_than_python_prints_is_none() -> None:
    assert text(10**5000) is None


@given(JSON)
def test_no_value_can_break_a_reader(value: Any) -> None:
    for reader in (text, whole, flag, moment, day, clock_time, objects):
        reader(value)
    told = text(value)
    assert told is None or told.encode("utf-8")


@given(st.lists(JSON, max_size=4))
def test_a_row_is_read_or_left_out_and_that_is_told(rows: list[Any]) -> None:
    found, whole_list = read_all(Row, rows, "rows", lambda row: row.id)
    assert all(row.id for row in found)
    assert whole_list == (len(found) == len(rows))


def test_a_list_of_one_stands_for_its_member_and_anything_else_is_garbled() -> None:
    assert read(Row, [{"id": 3}], "row").id == "3"
    deep: Any = {}
    for _ in range(100_000):
        deep = {"at": deep}
    for bad in ("x", None, [], [{}, {}], 3):
        with pytest.raises(Garbled):
            read(Row, bad, "row")
    assert tolerant.read(Row, deep, "row").at is None
