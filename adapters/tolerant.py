"""Reads single values as systems send them: numbers for strings, strings for numbers, "" and missing for absent.

What cannot be read is None. Not here: a system's own shapes (`<pms>/shapes.py`), which are built of these.
"""

from __future__ import annotations


def text(value: object) -> str | None:
    """A string without blanks around it; a number as its digits; "" and anything else is None."""
    if isinstance(value, str):
        return value.strip() or None
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
        return {"true": True, "1": True, "false": False, "0": False}.get(value.strip().lower())
    return bool(value) if isinstance(value, bool | int) else None
