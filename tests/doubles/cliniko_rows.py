"""Cliniko's filters over rows, as strict as its documents: operators by type, one field each, nothing else."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any

Row = dict[str, Any]

OPERATORS = (">=", "<=", "!=", "!?", "~~", "~", "=", ">", "<", "?", "*")
ALLOWED = {
    "datetime": {">=", ">", "<=", "<", "?", "!?", "*"},
    "date": {"=", ">=", ">", "<=", "<", "?", "!?"},
    "number": {"=", "!=", ">=", ">", "<=", "<", "?", "!?"},
    "string": {"=", "!=", "~", "~~", "?", "!?"},
    "boolean": {"=", "!="},
    "array": {"~"},
}
_WHEN = dict.fromkeys(("created_at", "updated_at", "archived_at", "deleted_at"), "datetime")
_BOOKED = {
    **_WHEN,
    **dict.fromkeys(("id", "business_id", "practitioner_id", "repeated_from_id"), "number"),
    **dict.fromkeys(("starts_at", "ends_at"), "datetime"),
}
FIELDS: dict[str, dict[str, str]] = {
    "businesses": {**_WHEN, "id": "number", "appointment_type_ids": "array", "show_in_online_bookings": "boolean"},
    "practitioners": {"id": "number", "user_id": "number", "created_at": "datetime", "updated_at": "datetime"},
    "appointment_types": {
        "id": "number",
        "archived_at": "datetime",
        "category": "string",
        "created_at": "datetime",
        "updated_at": "datetime",
    },
    "individual_appointments": {
        **_BOOKED,
        "appointment_type_id": "number",
        "patient_id": "number",
        "cancelled_at": "datetime",
    },
    "group_appointments": {**_BOOKED, "appointment_type_id": "number", "patient_ids": "array"},
    "unavailable_blocks": _BOOKED,
    "availability_blocks": {name: kind for name, kind in _BOOKED.items() if name != "ends_at"},
    "bookings": {**_BOOKED, "appointment_type_id": "number", "patient_ids": "array", "cancelled_at": "datetime"},
    "attendees": {
        **_WHEN,
        **dict.fromkeys(("id", "booking_id", "appointment_id", "patient_id", "patient_case_id"), "number"),
        "cancelled_at": "datetime",
    },
    "patients": {
        **{name: kind for name, kind in _WHEN.items() if name != "deleted_at"},
        "id": "number",
        "date_of_birth": "date",
        **dict.fromkeys(("first_name", "last_name", "preferred_first_name", "email", "old_reference_id"), "string"),
    },
    "medical_alerts": {**_WHEN, "id": "number", "patient_id": "number"},
    "daily_availabilities": {"id": "number"},
    "users": {"id": "number"},
}


class BadFilter(Exception):
    """Its text is the message of the 400."""


def parse(plural: str, told: str) -> tuple[str, str, str]:
    """(field, operator, value). Raises BadFilter."""
    field, colon, rest = told.partition(":")
    kind = FIELDS[plural].get(field)
    if not colon or kind is None:
        raise BadFilter(f"{field} is not filterable")
    operator = next((each for each in OPERATORS if rest.startswith(each)), "")
    value = rest[len(operator) :]
    if operator not in ALLOWED[kind]:
        raise BadFilter(f"{field} does not take {operator!r}")
    if kind == "number" and not all(part.isdigit() for part in value.split(",")) and operator not in ("?", "!?"):
        raise BadFilter(f"Filter value for {field} must be a number")
    if kind == "datetime" and operator in (">=", ">", "<=", "<"):
        moment(value)
    return field, operator, value


def matches(plural: str, row: Row, told: str) -> bool:
    field, operator, value = parse(plural, told)
    have: Any = row.get(field)
    if operator in ("?", "!?", "*"):
        return operator == "*" or (have is not None) == (operator == "?")
    kind = FIELDS[plural][field]
    if kind == "array":
        return value in (have or ())
    if kind == "string":
        return _text(str(have or "").lower(), operator, value.lower())
    if have is None:
        return operator == "!="
    if kind == "number":
        wanted = {int(part) for part in value.split(",")}
        if operator in ("=", "!="):
            return (int(have) in wanted) == (operator == "=")
        return _compare(int(have), operator, wanted.pop())
    if kind == "boolean":
        return (str(have).lower() == value) == (operator == "=")
    wish: Any = date.fromisoformat(value) if kind == "date" else moment(value)
    return _compare(have, operator, wish)


def moment(text: str) -> datetime:
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", text):
        raise BadFilter("Filter value must be a date time in UTC")
    return datetime.fromisoformat(text).astimezone(UTC)


def _text(have: str, operator: str, value: str) -> bool:
    match operator:
        case "=" | "!=":
            return (have == value) == (operator == "=")
        case "~":
            return value in have
        case _:
            return re.fullmatch(".*".join(map(re.escape, value.split("%"))), have) is not None


def _compare(have: Any, operator: str, wish: Any) -> bool:
    return bool(
        {"=": have == wish, ">=": have >= wish, ">": have > wish, "<=": have <= wish, "<": have < wish}[operator]
    )
