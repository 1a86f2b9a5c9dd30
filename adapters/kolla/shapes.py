"""Kolla's answers as pydantic shapes: tolerant of strings for numbers, "", null and missing for absent, unknown keys.

Every field that cannot be read is None; only what is no object at all is `Garbled`. A resource's `name` is its id, as
`appointments/123`. Not here: what the shapes mean (`wire.py`), how they are asked for (`line.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from adapters import tolerant
from adapters.errors import Garbled
from adapters.tolerant import YEARS, clock_time, day, flag, moment, objects, text, whole

_ID = re.compile(r"[^\s/?#%:\\\x00-\x1f]+")


def word(value: object) -> str | None:
    """A word of an enumeration, in capitals."""
    found = text(value)
    return found.upper() if found else None


def wall(value: object) -> datetime | None:
    """What the clock on the practice's wall shows, without a zone."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value.strip()).replace(tzinfo=None)
    except ValueError:
        return None
    return found if found.year in YEARS else None


def said_by(key: str) -> Callable[[object], list[Any]]:
    """`objects`, where a bare string stands for an object that says only this."""

    def read_them(value: object) -> list[Any]:
        parts = value if isinstance(value, list) else [value]
        return objects([{key: each} if isinstance(each, str) else each for each in parts])

    return read_them


def one_object(value: object) -> Any:
    """An object; a list stands for its first; anything else is an empty one."""
    return next(iter(objects(value)), {})


def one_of(collection: str) -> Callable[[object], str | None]:
    """A full name such as `contacts/311`, from itself, from a bare id, or from the object that has it."""

    def read_it(value: object) -> str | None:
        if isinstance(value, dict | list):
            value = one_object(value).get("name")
        found = text(value) if not isinstance(value, float) else None
        return found if found is None or "/" in found else f"{collection}/{found}"

    return read_it


def addressed(name: str | None, collection: str) -> str | None:
    """The name if it can be asked for under the base address: this collection, one plain id and nothing behind it."""
    head, _, rest = (name or "").partition("/")
    is_plain = _ID.fullmatch(rest) and rest not in (".", "..", "-")
    return name if head.casefold() == collection.casefold() and is_plain else None


Text = Annotated[str | None, BeforeValidator(text)]
Word = Annotated[str | None, BeforeValidator(word)]
Whole = Annotated[int | None, BeforeValidator(whole)]
Flag = Annotated[bool | None, BeforeValidator(flag)]
Moment = Annotated[datetime | None, BeforeValidator(moment)]
Wall = Annotated[datetime | None, BeforeValidator(wall)]
Day = Annotated[date | None, BeforeValidator(day)]
Clock = Annotated[time | None, BeforeValidator(clock_time)]
ContactName = Annotated[str | None, BeforeValidator(one_of("contacts"))]
ResourceName = Annotated[str | None, BeforeValidator(one_of("resources"))]
TypeName = Annotated[str | None, BeforeValidator(one_of("appointmenttypes"))]


class Shape(BaseModel):
    """`name` is the id; `remote_id` the one inside the practice's own system, which addresses nothing here."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    name: Text = None
    remote_id: Text = None
    update_time: Moment = None

    def __repr_args__(self) -> Any:
        return [("name", self.name)]  # nothing of a person in a log or an assertion

    def __str__(self) -> str:
        return repr(self)


class ResourceNotes(Shape):
    """What a connector adds about a resource or a type."""

    hygienist: Flag = None
    color: Text = None


AdditionalNotes = Annotated[ResourceNotes, BeforeValidator(one_object)]


class Resource(Shape):
    """A provider, a member of staff, an operatory or the practice, by `type`."""

    name: ResourceName = None
    type: Word = None
    display_name: Text = None
    state: Word = None
    additional_data: AdditionalNotes = ResourceNotes()


class VisitKind(Shape):
    """An appointment type."""

    name: TypeName = None
    display_name: Text = None
    appointment_length: Whole = None
    additional_data: AdditionalNotes = ResourceNotes()


class ConfirmationKind(Shape):
    name: Annotated[str | None, BeforeValidator(one_of("confirmationTypes"))] = None
    display_name: Text = None


class PhoneShape(Shape):
    number: Text = None
    type: Word = None


class EmailShape(Shape):
    address: Text = None
    type: Text = None


class AddressShape(Shape):
    street: Annotated[Text, Field(validation_alias=AliasChoices("street_address", "address_1", "line1", "street"))] = (
        None
    )
    street_2: Annotated[Text, Field(validation_alias=AliasChoices("address_2", "line2", "street_2"))] = None
    city: Text = None
    state: Text = None
    code: Annotated[Text, Field(validation_alias=AliasChoices("postal_code", "zip", "zip_code", "code"))] = None


class Light(Shape):
    """A light copy of a contact or a resource inside something else."""

    given_name: Text = None
    family_name: Text = None
    preferred_name: Text = None
    display_name: Text = None


class Contact(Shape):
    name: ContactName = None
    type: Word = None
    state: Word = None
    given_name: Text = None
    family_name: Text = None
    preferred_name: Text = None
    gender: Text = None
    birth_date: Day = None
    notes: Text = None
    first_visit: Text = None
    phone_numbers: Annotated[list[PhoneShape], BeforeValidator(said_by("number"))] = []
    email_addresses: Annotated[list[EmailShape], BeforeValidator(said_by("address"))] = []
    addresses: Annotated[list[AddressShape], BeforeValidator(objects)] = []
    primary_phone_number: Text = None
    preferred_provider: Annotated[Light, BeforeValidator(one_object)] = Light()


class Visit(Shape):
    """An appointment. One system tells its status with flags; `state` is the word another uses."""

    name: Annotated[str | None, BeforeValidator(one_of("appointments"))] = None
    contact_id: ContactName = None
    contact: Annotated[Contact, BeforeValidator(one_object)] = Contact()
    start_time: Moment = None
    end_time: Moment = None
    wall_start_time: Wall = None
    wall_end_time: Wall = None
    time_zone: Text = None
    providers: Annotated[list[Resource], BeforeValidator(said_by("name"))] = []
    resources: Annotated[list[Resource], BeforeValidator(said_by("name"))] = []
    operatory: ResourceName = None
    appointment_type_id: TypeName = None
    short_description: Text = None
    notes: Text = None
    confirmed: Flag = None
    cancelled: Flag = None
    completed: Flag = None
    broken: Flag = None
    state: Word = None


class Stretch(Shape):
    """Opening hours, or a block-out (`note`) inside them, by the practice's clock."""

    start_time: Clock = None
    end_time: Clock = None
    note: Annotated[Text, Field(validation_alias=AliasChoices("note", "description", "name"))] = None


class ScheduleDay(Shape):
    resource: ResourceName = None
    date: Day = None
    blocks: Annotated[list[Stretch], BeforeValidator(objects)] = []
    notes: Annotated[list[Stretch], BeforeValidator(objects)] = []


class Schedule(Shape):
    schedule: Annotated[list[ScheduleDay], BeforeValidator(objects)] = []


S = TypeVar("S", bound=Shape)


def read_all(shape: type[S], rows: list[object], where: str) -> tuple[list[S], bool]:
    """Those rows that can be read and tell their name, and whether that is all of them."""
    return tolerant.read_all(shape, rows, where, lambda row: row.name is not None)


class Page:
    """One page of a list, under one of the keys it may stand under: its rows, and the token of the next page.

    An empty list may be left out altogether, as this family of interfaces does. `Garbled(where)` for anything else.
    """

    def __init__(self, body: object, keys: tuple[str, ...], where: str) -> None:
        if not isinstance(body, dict):
            raise Garbled(where)
        told = next((body[key] for key in keys if key in body), None)
        if told is None and not body.keys() <= {*keys, "next_page_token", "total_size"}:
            raise Garbled(where)
        if told is not None and not isinstance(told, list):
            raise Garbled(where)
        self.rows: list[object] = told or []
        token = body.get("next_page_token")
        self.next = token if isinstance(token, str) and token else None
