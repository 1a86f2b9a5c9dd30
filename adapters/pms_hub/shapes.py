"""How the hub's answers are read: envelopes, rows, and its words for "no". Pure.

Documents and deployments disagree on the envelope, so every documented form is read: `data`, a named key, a bare list.
Arbitrary JSON raises nothing but `Garbled`. Not here: what rows mean (`wire.py`), what an error becomes (`line.py`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from adapters.errors import Garbled, Reason

_LONGEST_ID = 200
_LONGEST_REASON = 300
_MOST_REASONS = 20


def text_of(value: object) -> str | None:
    """A scalar as trimmed text; None for "" and for anything else."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().strip() or None  # half a surrogate pair is legal JSON
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18:
        return str(int(value)) if value == int(value) else str(value)
    return None


def number_of(value: object) -> float | None:
    """A finite number, also when spelled as text."""
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else math.nan
    except (ValueError, OverflowError):
        return None
    return number if abs(number) < 1e15 else None


def whole_of(value: object) -> int | None:
    number = number_of(value)
    return int(number) if number is not None and number == int(number) else None


def truth_of(value: object) -> bool | None:
    """True and False, also as "true", "1", 1; None for everything else."""
    word = str(value).strip().lower() if isinstance(value, bool | int | str) else ""
    return True if word in ("true", "1", "yes") else False if word in ("false", "0", "no") else None


def id_of(value: object) -> str | None:
    word = text_of(value)
    return word if word and len(word) <= _LONGEST_ID else None


def row_of(value: object) -> dict[str, Any]:
    """An object; alone in a list where an object was promised; anything else is an empty one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) else {}


Text = Annotated[str | None, BeforeValidator(text_of)]
Number = Annotated[float | None, BeforeValidator(number_of)]
Whole = Annotated[int | None, BeforeValidator(whole_of)]
Truth = Annotated[bool | None, BeforeValidator(truth_of)]
Id = Annotated[str | None, BeforeValidator(id_of)]


class Shape(BaseModel):
    """A row: our names for the hub's camelCase ones, every field optional, unknown keys left aside."""

    model_config = ConfigDict(extra="ignore", frozen=True, alias_generator=to_camel, hide_input_in_errors=True)


class MoreShape(Shape):
    operatory: Text = None


class VisitShape(Shape):
    id: Id = None
    patient_id: Id = None
    patient_name: Text = Field(default=None, repr=False)
    provider_id: Id = None
    provider_name: Text = None
    appointment_type: Text = None
    start_time: Text = Field(default=None, repr=False)
    end_time: Text = Field(default=None, repr=False)
    duration: Number = None
    status: Text = None
    notes: Text = Field(default=None, repr=False)
    metadata: Annotated[MoreShape, BeforeValidator(row_of)] = Field(default=MoreShape())


class SlotShape(Shape):
    start_time: Text = None
    end_time: Text = None
    provider_id: Id = None
    provider_name: Text = None
    available: Truth = None
    reason: Text = None


class AddressShape(Shape):
    street: Text = Field(default=None, repr=False)
    street2: Text = Field(default=None, repr=False)
    city: Text = Field(default=None, repr=False)
    state: Text = Field(default=None, repr=False)
    zip: Text = Field(default=None, repr=False)
    country: Text = Field(default=None, repr=False)


class ContactShape(Shape):
    name: Text = Field(default=None, repr=False)
    phone: Text = Field(default=None, repr=False)
    relationship: Text = Field(default=None, repr=False)


class PatientShape(Shape):
    id: Id = None
    first_name: Text = Field(default=None, repr=False)
    last_name: Text = Field(default=None, repr=False)
    name: Text = Field(default=None, repr=False)
    date_of_birth: Text = Field(default=None, repr=False)
    phone: Text = Field(default=None, repr=False)
    email: Text = Field(default=None, repr=False)
    address: Annotated[AddressShape, BeforeValidator(row_of)] = Field(default=AddressShape(), repr=False)
    emergency_contact: Annotated[ContactShape, BeforeValidator(row_of)] = Field(default=ContactShape(), repr=False)
    last_visit: Text = Field(default=None, repr=False)
    notes: Text = Field(default=None, repr=False)


class BalanceShape(Shape):
    total: Number = Field(default=None, repr=False)
    patient: Number = Field(default=None, repr=False)


class NoteShape(Shape):
    content: Text = Field(default=None, repr=False)
    created_at: Text = None


class InsuranceShape(Shape):
    provider: Text = Field(default=None, repr=False)
    policy_number: Text = Field(default=None, repr=False)
    is_primary: Truth = None


class ConfigShape(Shape):
    timezone: Text = None


class IntegrationShape(Shape):
    """A practice system set up on the hub. Its words come in either case."""

    provider: Text = None
    status: Text = None
    practice_name: Text = None
    config: Annotated[ConfigShape, BeforeValidator(row_of)] = Field(default=ConfigShape())
    timezone: Text = None

    @property
    def is_active(self) -> bool:
        return (self.status or "").upper() == "ACTIVE"


S = TypeVar("S", bound=Shape)
NAMED = ("appointments", "slots", "patients", "notes", "insurance", "integrations")
_NAMED_ONE = ("appointment", "patient", "note", "balance", "payment", "integration")


@dataclass(frozen=True, slots=True)
class Page(Generic[S]):
    """The rows of one answer. `size` counts unreadable ones too; `total` and `more` are the hub's own, where told."""

    rows: tuple[S, ...]
    size: int
    total: int | None
    more: bool | None


def shaped(kind: type[S], row: object, where: str) -> S:
    """The row in that shape; `Garbled` when it is no object."""
    try:
        return kind.model_validate(row)
    except (ValidationError, UnicodeError):
        raise Garbled(where) from None


def page(kind: type[S], body: object, where: str) -> Page[S]:
    """The rows of a list in any documented envelope; anything else is `Garbled`, never an empty list."""
    meta = row_of(body.get("meta")) if isinstance(body, dict) else {}
    found = body
    for _ in range(3):  # {data: {slots: [...]}} is the deepest of the documented forms
        if not isinstance(found, dict):
            break
        keys = ("data", *NAMED)
        meta = meta or row_of(found.get("meta"))
        found = next((found[key] for key in keys if key in found), None)
    if not isinstance(found, list):
        raise Garbled(where)
    rows = tuple(shaped(kind, row, where) for row in found if isinstance(row, dict))
    return Page(rows, len(found), whole_of(meta.get("total")), truth_of(meta.get("hasMore")))


def single(body: object) -> dict[str, Any]:
    """The one object of an answer: under `data`, under its name, or the body itself; {} where there is none."""
    found = row_of(body)
    for _ in range(2):
        inner = next((found[key] for key in ("data", *_NAMED_ONE, *NAMED) if key in found), None)
        if not row_of(inner):
            break
        found = row_of(inner)
    return found


def is_yes(body: object) -> bool:
    """Whether the answer to a write says something of it; anybody on the way may answer nothing, or something else."""
    told = row_of(body)
    return truth_of(told.get("success")) is True or not told.keys().isdisjoint(_YES)


FIELDS = {
    "patientId": "patient_id",
    "appointmentType": "visit_type_id",
    "startTime": "span",
    "endTime": "span",
    "duration": "span",
    "providerId": "provider_id",
    "notes": "note",
    "operatory": "room_id",
    "status": "status",
    "reason": "reason",
    "firstName": "given",
    "lastName": "family",
    "dateOfBirth": "born",
    "phone": "phones",
    "email": "email",
}
"""Their name of a field → ours."""


_YES = frozenset(("id", "cancelled", "confirmationNumber", "data", *_NAMED_ONE, *NAMED))


@dataclass(frozen=True, slots=True)
class Problem:
    """What an error body says; nothing of it is logged. `words`, in lower case, tell one refusal from another."""

    code: str
    words: str
    reasons: tuple[Reason, ...]


def problem(body: object) -> Problem | None:
    """The hub's error, the backend's other form of it, or a bare string; None where the answer says of itself it is
    none."""
    if isinstance(body, str):
        return Problem("", body.lower(), _reason(body))
    if not isinstance(body, dict):
        return None
    error, status = body.get("error"), whole_of(body.get("statusCode"))
    if truth_of(body.get("success")) is True:
        return None  # what it did is looked at afterwards anyway; a "no" would have it done twice
    if isinstance(error, dict) and error:
        code, message = text_of(error.get("code")) or "", text_of(error.get("message"))
        return Problem(code.upper(), (message or "").lower(), _issues(error.get("details")) or _reason(message))
    if truth_of(body.get("success")) is False or error or (status is not None and status >= 400):
        told = body.get("message", error)
        lines = told if isinstance(told, list) else [told]
        reasons = tuple(reason for line in lines[:_MOST_REASONS] for reason in _reason(text_of(line)))
        return Problem("", " ".join(reason.text for reason in reasons).lower(), reasons)
    return None


def _reason(text: str | None) -> tuple[Reason, ...]:
    return (Reason(None, text[:_LONGEST_REASON]),) if text else ()


def _issues(details: object) -> tuple[Reason, ...]:
    """Validation issues: {path: [...], message}. A serialised exception ({}) has none."""
    found = []
    for issue in details if isinstance(details, list) else []:
        row = issue if isinstance(issue, dict) else {}
        path = row.get("path")
        names = [text for part in (path if isinstance(path, list) else [path]) if (text := text_of(part))]
        name = next((FIELDS[part] for part in names if part in FIELDS), names[0] if names else None)
        if message := text_of(row.get("message")):
            found.append(Reason(name, message[:_LONGEST_REASON]))
    return tuple(found[:_MOST_REASONS])
