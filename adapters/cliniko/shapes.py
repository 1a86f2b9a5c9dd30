"""Cliniko's answers as pydantic shapes: tolerant of strings for numbers, "" and missing for absent, unknown keys.

Every field that cannot be read is None; only what is no object at all is `Garbled`. Not here: what the shapes mean
(`wire.py`), how they are asked for (`client.py`).
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field

from adapters import tolerant
from adapters.errors import Garbled
from adapters.tolerant import clock_time, day, flag, moment, objects, text, whole


def ident(value: object) -> str | None:
    """An id: digits, as text. A float has lost digits already and names nobody."""
    found = None if isinstance(value, float) else text(value)
    return found if found and found.isascii() and found.isdigit() else None


def linked(value: object) -> str | None:
    """The id at the end of a to-one link's path, from the link or from the object that holds it.

    Links to many (`…/attendees`, `…?q[]=…`) end in no id.
    """
    while isinstance(value, dict):
        value = value.get("links", value.get("self"))
    if not isinstance(value, str):
        return None
    try:
        path = urlsplit(value).path
    except ValueError:
        return None
    return ident(path.rstrip("/").rpartition("/")[2])


def idents(value: object) -> list[str] | None:
    if not isinstance(value, list):
        return None
    return [found for each in value if (found := ident(each))]


Text = Annotated[str | None, BeforeValidator(text)]
Ident = Annotated[str | None, BeforeValidator(ident)]
Whole = Annotated[int | None, BeforeValidator(whole)]
Flag = Annotated[bool | None, BeforeValidator(flag)]
Moment = Annotated[datetime | None, BeforeValidator(moment)]
Day = Annotated[date | None, BeforeValidator(day)]
Clock = Annotated[time | None, BeforeValidator(clock_time)]
Link = Annotated[str | None, BeforeValidator(linked)]


class Shape(BaseModel):
    """`id`, and when it was made, changed, put away; every object has these."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    id: Ident = None
    created_at: Moment = None
    updated_at: Moment = None
    archived_at: Moment = None
    deleted_at: Moment = None

    @property
    def gone(self) -> bool:
        return self.archived_at is not None or self.deleted_at is not None

    def __repr_args__(self) -> Any:
        return [("id", self.id)]  # nothing of a person in a log or an assertion

    def __str__(self) -> str:
        return repr(self)


class User(Shape):
    time_zone: Text = None
    time_zone_identifier: Text = None


class Account(Shape):
    time_zone: Text = None
    time_zone_identifier: Text = None


class Business(Shape):
    business_name: Text = None
    display_name: Text = None
    label: Text = None
    time_zone: Text = None
    time_zone_identifier: Text = None
    appointment_type_ids: Annotated[list[str] | None, BeforeValidator(idents)] = None

    @property
    def name(self) -> str:
        return self.display_name or self.label or self.business_name or ""


class Practitioner(Shape):
    active: Flag = None
    title: Text = None
    first_name: Text = None
    last_name: Text = None
    label: Text = None
    display_name: Text = None
    designation: Text = None


class VisitKind(Shape):
    """An appointment type."""

    name: Text = None
    duration_in_minutes: Whole = None
    max_attendees: Whole = None
    color: Text = None
    show_in_online_bookings: Flag = None


class Stretch(Shape):
    starts_at: Clock = None
    ends_at: Clock = None


class Availability(Shape):
    """A practitioner's hours of one weekday at one business."""

    day_of_week: Whole = None
    availabilities: Annotated[list[Stretch], BeforeValidator(objects)] = []
    practitioner: Link = None
    business: Link = None


class Booking(Shape):
    """An individual or group appointment, an unavailable or availability block: one shape, for they share ids.

    `appointment_start` is what the withdrawn resource of the old documents called it.
    """

    starts_at: Annotated[Moment, Field(validation_alias=AliasChoices("starts_at", "appointment_start"))] = None
    ends_at: Annotated[Moment, Field(validation_alias=AliasChoices("ends_at", "appointment_end"))] = None
    cancelled_at: Moment = None
    cancellation_reason_description: Text = None
    notes: Text = None
    patient_name: Text = None
    patient_arrived: Flag = None
    did_not_arrive: Flag = None
    max_attendees: Whole = None
    patient: Link = None
    practitioner: Link = None
    business: Link = None
    appointment_type: Link = None


class AttendeeShape(Shape):
    arrived: Flag = None
    cancelled_at: Moment = None
    booking: Link = None
    patient: Link = None


class PhoneShape(Shape):
    phone_type: Text = None
    number: Text = None
    normalized_number: Text = None


class PatientShape(Shape):
    first_name: Text = None
    last_name: Text = None
    preferred_first_name: Text = None
    label: Text = None
    date_of_birth: Day = None
    email: Text = None
    patient_phone_numbers: Annotated[list[PhoneShape], BeforeValidator(objects)] = []
    old_reference_id: Text = None
    merged_with_patient: Link = None
    notes: Text = None
    appointment_notes: Text = None
    address_1: Text = None
    address_2: Text = None
    address_3: Text = None
    city: Text = None
    state: Text = None
    post_code: Text = None
    emergency_contact: Text = None
    occupation: Text = None
    reminder_type: Text = None
    medicare: Text = None
    medicare_reference_number: Text = None
    dva_card_number: Text = None


class Alert(Shape):
    name: Text = None


class OfferedTime(Shape):
    appointment_start: Annotated[Moment, Field(validation_alias=AliasChoices("appointment_start", "starts_at"))] = None


S = TypeVar("S", bound=Shape)


def read_all(shape: type[S], rows: list[object], where: str, named: bool = True) -> tuple[list[S], bool]:
    """Those rows that can be read (and, if `named`, tell their id), and whether that is all of them."""
    return tolerant.read_all(shape, rows, where, lambda row: row.id is not None or not named)


class Page:
    """One page of a list: its rows as they came, the link to the next, the total it tells (a hint only)."""

    def __init__(self, body: object, plural: str, where: str) -> None:
        self.next: str | None = None
        self.total: int | None = None
        if isinstance(body, list):
            self.rows: list[object] = body
            return
        rows = body.get(plural) if isinstance(body, dict) else None
        if not isinstance(body, dict) or not isinstance(rows, list):
            raise Garbled(where)
        self.rows = rows
        self.total = whole(body.get("total_entries", body.get("total_entires")))
        links = body.get("links")
        self.next = text(links.get("next")) if isinstance(links, dict) else None
