"""How AlfaDocs' answers are read: envelopes, rows, and the few words for "no". Pure.

The service is PHP-like: an empty map may arrive as a list, numbers and booleans as text, absent as null, "" or nothing.
Arbitrary JSON raises nothing but `Garbled`. Not here: what the rows mean (`wire.py`), free slots (`slots.py`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from adapters.errors import Garbled, Reason

LONGEST_ID = 40
_LONGEST_REASON = 300


def text_of(value: object) -> str | None:
    """A scalar as trimmed text; None for "" and for anything else."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().strip() or None  # half a surrogate pair is legal JSON
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18:
        return str(value)
    return None


def whole_of(value: object) -> int | None:
    """A whole number, also when spelled as text or as 30.0."""
    if isinstance(value, bool):
        return None
    try:
        number = float(value) if isinstance(value, str | int | float) else math.nan
    except (ValueError, OverflowError):
        return None
    return int(number) if abs(number) < 1e15 and number == int(number) else None


def truth_of(value: object) -> bool | None:
    """True and False, also as "true", "1", 1; None for everything else."""
    word = str(value).strip().lower() if isinstance(value, bool | int | str) else ""
    return True if word in ("true", "1", "yes") else False if word in ("false", "0", "no") else None


def id_of(value: object) -> str | None:
    """An id as the service spells it; None for missing, zero and what cannot be one."""
    number = whole_of(value) if isinstance(value, float) else value
    word = text_of(number)
    return word if word and word.strip("0") and len(word) <= LONGEST_ID else None


Text = Annotated[str | None, BeforeValidator(text_of)]
Whole = Annotated[int | None, BeforeValidator(whole_of)]
Truth = Annotated[bool | None, BeforeValidator(truth_of)]
Id = Annotated[str | None, BeforeValidator(id_of)]


class Shape(BaseModel):
    """A row: our names for AlfaDocs' camelCase ones, every field optional, unknown keys left aside."""

    model_config = ConfigDict(extra="ignore", frozen=True, alias_generator=to_camel, hide_input_in_errors=True)


class Context(Shape):
    practice_id: Id = None
    archive_id: Id = None


class Row(Shape):
    id: Id = None


class EntryShape(Row):
    """A visit, or a note in the agenda. `date` is naive and practice-local, `duration` in minutes."""

    date: Text = Field(default=None, repr=False)
    duration: Whole = None
    all_day: Truth = None
    state: Text = None
    type: Text = None
    patient_id: Id = None
    operator_id: Id = None
    chair_id: Id = None
    color_id: Id = None
    description: Text = Field(default=None, repr=False)
    frequency: Text = None
    recurrence_count: Whole = None
    created_through_api: Truth = None
    first_visit: Truth = None


class NamedShape(Row):
    """An operator, chair or colour. Only `id` is sure; which key carries the name is not documented."""

    model_config = ConfigDict(extra="allow")
    name: Text = None
    title: Text = None
    label: Text = None
    first_name: Text = None
    last_name: Text = None
    deleted: Truth = None
    is_deleted: Truth = None
    deleted_at: Text = None

    @property
    def is_gone(self) -> bool:
        return bool(self.deleted or self.is_deleted or self.deleted_at)


class PhoneShape(Row):
    prefix: Text = Field(default=None, repr=False)
    number: Text = Field(default=None, repr=False)
    label: Text = None


def _phones_of(value: object) -> list[PhoneShape]:
    rows = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else []
    return [PhoneShape.model_validate(row) for row in rows if isinstance(row, dict)]


class PatientShape(Row):
    """A patient. Custom fields come as further keys with a leading underscore. `phone_numbers` None: not told."""

    model_config = ConfigDict(extra="allow")
    first_name: Text = Field(default=None, repr=False)
    last_name: Text = Field(default=None, repr=False)
    email: Text = Field(default=None, repr=False)
    phone_numbers: Annotated[
        list[PhoneShape] | None, BeforeValidator(lambda value: None if value is None else _phones_of(value))
    ] = Field(default=None, repr=False)
    street: Text = Field(default=None, repr=False)
    city: Text = Field(default=None, repr=False)
    postcode: Text = Field(default=None, repr=False)
    province: Text = Field(default=None, repr=False)
    date_birth: Text = Field(default=None, repr=False)
    date_of_birth: Text = Field(default=None, repr=False)
    place_of_birth: Text = Field(default=None, repr=False)
    italian_fiscal_code: Text = Field(default=None, repr=False)
    job: Text = Field(default=None, repr=False)
    yearly_numbering_year: Text = None
    yearly_numbering_number: Text = None
    default_discount: Whole = None
    created_at: Text = None
    deleted: Truth = None
    is_deleted: Truth = None
    deleted_at: Text = None

    @property
    def is_gone(self) -> bool:
        return bool(self.deleted or self.is_deleted or self.deleted_at)


S = TypeVar("S", bound=Shape)


@dataclass(frozen=True, slots=True)
class Page(Generic[S]):
    """The rows of one answer. `size` counts the unreadable ones too; `total` is the service's own count of all, where
    it tells; `whole` False: some of what it counted is not here, or not readable.
    """

    rows: tuple[S, ...]
    size: int
    total: int | None = None
    whole: bool = True


def shaped(kind: type[S], row: object, where: str) -> S:
    """The row in that shape; `Garbled` when it is no object."""
    try:
        return kind.model_validate(row)
    except (ValidationError, UnicodeError):
        raise Garbled(where) from None


def has_failed(body: object) -> bool:
    """Whether an answer that came as a success says of itself that it is none."""
    status = text_of(body.get("status")) if isinstance(body, dict) else None
    return status is not None and status.lower() not in ("success", "ok")


def page(kind: type[S], body: object, where: str) -> Page[S]:
    """The rows of a list under `data`, `results` or bare; anything else is `Garbled`, never an empty list."""
    if has_failed(body):
        raise Garbled(where)
    total = count = None
    found: object = body
    if isinstance(body, dict):
        found = body["results"] if "results" in body else body.get("data")
        total, count = whole_of(body.get("total")), whole_of(body.get("count"))
    if isinstance(found, dict) and all(str(key).isdecimal() for key in found):
        found = list(found.values())  # a PHP list with holes
    if not isinstance(found, list):
        raise Garbled(where)
    rows = tuple(shaped(kind, row, where) for row in found if isinstance(row, dict))
    return Page(rows, len(found), total, len(rows) == len(found) and (count is None or count <= len(found)))


def single(body: object) -> dict[str, Any] | None:
    """The one object of an answer: under `data`, alone in a list there, or bare. None: not echoed."""
    data = body.get("data", body) if isinstance(body, dict) else body
    if isinstance(data, list) and len(data) == 1:
        data = data[0]
    return data if isinstance(data, dict) and data else None


def is_yes(body: object) -> bool:
    """Whether the answer to a write is in AlfaDocs' own form; anybody on the way may answer something else."""
    return bool(body) if isinstance(body, list) else isinstance(body, dict) and not body.keys().isdisjoint(_YES)


def told_id(body: object) -> str | None:
    """The id of what was made, where the answer echoes one: AlfaDocs' ids are numbers."""
    row = single(body)
    made = id_of(row.get("id")) if row is not None and not has_failed(body) else None
    return made if made and made.isascii() and made.isdigit() else None


def context(body: object, where: str) -> tuple[str, str]:
    """The key's (practice id, archive id); `Garbled` when either is missing."""
    row = body.get("data") if isinstance(body, dict) else None
    row = row if isinstance(row, dict) else single(body)
    told = shaped(Context, row, where)
    if told.practice_id is None or told.archive_id is None or has_failed(body):
        raise Garbled(where)
    return told.practice_id, told.archive_id


_YES = frozenset(("status", "data", "id"))
FIELDS = {
    "date": "span",
    "duration": "span",
    "patientId": "patient_id",
    "operatorId": "provider_id",
    "chairId": "room_id",
    "colorId": "visit_type_id",
    "description": "note",
    "state": "status",
    "firstName": "given",
    "lastName": "family",
    "dateOfBirth": "born",
    "dateBirth": "born",
    "email": "email",
    "prefix": "phones",
    "number": "phones",
    "phoneNumbers": "phones",
}
"""Their name of a field → ours."""


def reasons(body: object) -> tuple[Reason, ...]:
    """What an error body says, for the person's eyes. No form of it is documented, so the usual ones are read."""
    if not isinstance(body, dict):
        return ()
    found = list(_by_field(body.get("errors"))) or list(_by_field(body.get("violations")))
    if not found:
        message = next(
            (text for key in ("message", "error", "detail", "title") if (text := text_of(body.get(key)))), None
        )
        found = [Reason(None, message[:_LONGEST_REASON])] if message else []
    return tuple(found[:20])


def _by_field(errors: object) -> Iterator[Reason]:
    """A map of field → text or texts; a list of texts, or of objects that name their field."""
    pairs: list[tuple[object, object]] = []
    if isinstance(errors, dict):
        pairs = list(errors.items())
    elif isinstance(errors, list):
        for entry in errors:
            row = entry if isinstance(entry, dict) else {"message": entry}
            where = row.get("field") or row.get("property") or row.get("propertyPath") or row.get("path")
            pairs.append((where, row.get("message") or row.get("text") or row.get("title")))
    for where, told in pairs:
        name = text_of(where)
        for text in told if isinstance(told, list) else [told]:
            if words := text_of(text):
                yield Reason(FIELDS.get(name, name) if name else None, words[:_LONGEST_REASON])
