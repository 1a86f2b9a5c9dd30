"""Reads what systems send: numbers for strings, strings for numbers, "" and missing for absent, lists for objects.

A single value that cannot be read is None; a row that is none is `Garbled`, and nothing else is ever raised. Not here:
a system's own shapes (`<pms>/shapes.py`), which are built of these, and what they mean.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from adapters.errors import Garbled

S = TypeVar("S", bound=BaseModel)
YEARS = range(1800, 2200)
"""Outside of these a date is a slip or means "none", and arithmetic on it may overflow."""
_FLAGS = {"true": True, "t": True, "yes": True, "y": True, "1": True}
_FLAGS |= {"false": False, "f": False, "no": False, "n": False, "0": False}


def text(value: object) -> str | None:
    """A string without blanks around it; a number as its digits; "" and anything else is None."""
    if isinstance(value, str):
        # Half a surrogate pair is legal JSON, and breaks whatever writes it on.
        return value.strip().encode("utf-8", "replace").decode() or None
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return str(value)
        except ValueError:  # more digits than Python prints
            return None
    return None


def whole(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return int(float(value)) if isinstance(value, str) else int(value)
    except (ValueError, OverflowError):
        return None


def flag(value: object) -> bool | None:
    if isinstance(value, str):
        return _FLAGS.get(value.strip().lower())
    return bool(value) if isinstance(value, bool | int) else None


def moment(value: object) -> datetime | None:
    """A date-time, aware, in UTC; one without a zone is UTC; a date alone is its first moment."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value.strip())
        if found.year not in YEARS:
            return None
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def day(value: object) -> date | None:
    """A date, also at the head of a date-time."""
    if not isinstance(value, str):
        return None
    try:
        found = date.fromisoformat(value.strip()[:10])
    except ValueError:
        return None
    return found if found.year in YEARS else None


def clock_time(value: object) -> time | None:
    """A wall time; 24:00 is the midnight that ends the day."""
    if not isinstance(value, str):
        return None
    try:
        return time.fromisoformat("00:00" if value.strip()[:5] == "24:00" else value.strip()).replace(tzinfo=None)
    except ValueError:
        return None


def objects(value: object) -> list[Any]:
    """The members of a list that are objects; one object alone is a list of one; anything else is none."""
    value = [value] if isinstance(value, dict) else value
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def read(shape: type[S], value: object, where: str) -> S:
    """One object; a list of one stands for its member. `Garbled(where)` for anything else."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    try:
        return shape.model_validate(value)
    except (ValidationError, RecursionError):
        raise Garbled(where) from None


def read_all(
    shape: type[S], rows: list[object], where: str, fits: Callable[[S], object] = lambda row: True
) -> tuple[list[S], bool]:
    """Those rows that can be read and that `fits` takes (such as: they tell an id), and whether that is all of them."""
    found = []
    for row in rows:
        try:
            one = read(shape, row, where)
        except Garbled:
            continue
        if fits(one):
            found.append(one)
    return found, len(found) == len(rows)
