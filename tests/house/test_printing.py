"""Nothing of a patient can be printed: not by `repr`, `str`, a format string or an error.

Every dataclass that can hold something personal is filled with marked values; only fields named here may show theirs.
A new field that is printed must be put on this list on purpose, or get `repr=False`.
"""

from __future__ import annotations

import dataclasses
import enum
import importlib
import inspect
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from adapters import errors
from adapters.errors import PmsError, Reason

ROOMS = ("adapters.model", "adapters.change", "adapters.port", "adapters.errors", "app.writeback", "app.agenda")

# Ids, kinds, states, directory names (practice, provider, room, visit type): what logs and assertions live on.
MAY_SHOW = {
    *(
        "id",
        "connection",
        "kind",
        "key",
        "change",
        "subject",
        "part",
        "timezone",
        *("Agenda.by", "Agenda.unread", "Agenda.partly"),
        "role",
        "color",
        "revision",
        "ticket",
    ),
    *("remote_id", "source", "statuses", "currency", "patient_id", "provider_id", "room_id", "visit_type_id", "seen"),
    *("appointment_id", "attendee_id", "provider_ids", "room_ids", "visit_type", "status_label", "into", "after"),
    *(
        "cancel_reasons",
        "settings",
        "system",
        "changes",
        "search_by",
        "booking_needs",
        "why_not",
        "why_not_fields",
        "first",
        "last",
        "day",
    ),
    *(
        "Practice.name",
        "Provider.name",
        "Room.name",
        "VisitType.name",
        "Connection.name",
        "Column.name",
        "Column.detail",
    ),
    *(
        "Field.label",
        "Field.help",
        "Field.default",
        "Field.choices",
        "Field.when",
        "Reason.field",
        "Writeback.title",
        "Step.what",
        "CannotTell.why",
    ),
    *("Accepted.warnings", "Slot.reserved", "Appointment.marks", "Clash.what"),
}


def dataclasses_of(*modules: str) -> list[type]:
    return [
        found
        for name in modules
        for found in vars(importlib.import_module(name)).values()
        if inspect.isclass(found) and dataclasses.is_dataclass(found) and found.__module__ == name
    ]


class Marks:
    """Values that can be told again in a print-out; `planted` maps each to the field it stands in."""

    def __init__(self) -> None:
        self.planted: dict[str, str] = {}

    def fill(self, cls: type) -> Any:
        hints = typing.get_type_hints(cls)
        name = cls.__qualname__
        return cls(**{f.name: self.value(hints[f.name], f"{name}.{f.name}") for f in dataclasses.fields(cls) if f.init})

    def value(self, hint: Any, field: str) -> Any:
        origin, inner = typing.get_origin(hint), [a for a in typing.get_args(hint) if a not in (type(None), Ellipsis)]
        if origin in (types.UnionType, typing.Union):
            return self.value(inner[0], field)
        if origin is typing.Literal:
            return inner[0]
        if origin in (tuple, frozenset, set, list):
            return origin(self.value(each, field) for each in inner)
        if inspect.isclass(origin) and issubclass(origin, Mapping):
            return {self.value(inner[0], field): self.value(inner[1], field)}
        return self.plain(hint, field)

    def plain(self, hint: Any, field: str) -> Any:
        number = len(self.planted) + 1
        if hint is str:
            return self.plant(f"mark{number:04}x", field)
        if hint is Decimal:
            return Decimal(self.plant(f"{number:04}.4711", field))
        if hint is date:
            day = date(1901, 1, 1) + timedelta(days=number)
            self.plant(repr(day), field)
            return day
        if hint is datetime:
            return datetime(2026, 5, 4, 10 if field.endswith(".end") else 9, tzinfo=UTC)
        if hint is time:
            return time(9)
        if inspect.isclass(hint) and issubclass(hint, enum.Enum):
            return next(iter(hint))
        if dataclasses.is_dataclass(hint) or issubclass(hint, tuple):
            assert inspect.isclass(hint)
            return self.fill(hint) if dataclasses.is_dataclass(hint) else hint(*[self.plain(str, "Ref.id")] * 2)
        return hint(1)

    def plant(self, text: str, field: str) -> str:
        self.planted[text] = field
        return text


@pytest.mark.parametrize("cls", dataclasses_of(*ROOMS), ids=lambda cls: cls.__qualname__)
def test_a_printed_record_shows_no_person(cls: type) -> None:
    marks = Marks()
    record = marks.fill(cls)
    printed = f"{record!r} {record} {record!s}"
    shown = {field for text, field in marks.planted.items() if text in printed}
    assert {field for field in shown if MAY_SHOW.isdisjoint((field, field.split(".")[1]))} == set()


def error_classes(root: type[PmsError] = PmsError) -> list[type[PmsError]]:
    return [root, *(each for child in root.__subclasses__() for each in error_classes(child))]


@pytest.mark.parametrize("cls", [c for c in error_classes() if issubclass(c, errors.Refused)])
def test_an_error_never_repeats_what_the_system_said(cls: type[errors.Refused]) -> None:
    error = cls((Reason("span", "Ann Example is booked already"),))
    assert "Ann" not in f"{error} {error!r} {error.args} {error.reasons}"


def test_every_error_says_something() -> None:
    until = datetime(2026, 5, 4, tzinfo=UTC)
    needs: dict[type, tuple[Any, ...]] = {
        errors.NeedsSetting: ("timezone",),
        errors.Throttled: (until,),
        errors.Forbidden: ("read patients",),
        errors.NotFound: ("visit",),
        errors.Unsupported: ("move", "It documents no such action."),
        errors.Garbled: ("the list of visits",),
    }
    for cls in error_classes():
        error = cls(*needs.get(cls, ()))
        assert str(error).strip()
        assert error.title
