"""Practice Studio's answers as pydantic shapes: numbers for strings, "" and missing for absent, unknown keys and words.

Every field that cannot be read is None; only what is no object at all is `Garbled`. Not here: what the shapes mean
(`wire.py`), how they are asked for (`line.py`).
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from adapters import tolerant
from adapters.errors import Garbled
from adapters.tolerant import clock_time, day, flag, objects, text, whole


def moment(value: object) -> datetime | None:
    """A date-time, aware, in UTC; one without a zone is UTC, as everything here is. A date alone is no moment."""
    return tolerant.moment(value) if isinstance(value, str) and len(value.strip()) > 10 else None


def member(value: object) -> object:
    """An object; a list of one stands for its member; anything else is an empty one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, dict) else {}


Text = Annotated[str | None, BeforeValidator(text)]
Flag = Annotated[bool | None, BeforeValidator(flag)]
Moment = Annotated[datetime | None, BeforeValidator(moment)]
Day = Annotated[date | None, BeforeValidator(day)]
Clock = Annotated[time | None, BeforeValidator(clock_time)]
Ref = Annotated[str | None, BeforeValidator(text)]


class Shape(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    id: Text = None

    def __repr_args__(self) -> Any:
        return [("id", self.id)]  # nothing of a person in a log or an assertion

    def __str__(self) -> str:
        return repr(self)


class Address(Shape):
    line1: Text = None
    line2: Text = None
    city: Text = None
    state: Text = None
    postal_code: Text = Field(default=None, alias="postalCode")
    country: Text = None

    def __bool__(self) -> bool:
        return bool(self.line)

    @property
    def line(self) -> str:
        town = " ".join(filter(None, (self.city, self.state, self.postal_code)))
        return ", ".join(filter(None, (self.line1, self.line2, town, self.country)))


class Contact(Shape):
    email: Text = None
    phone: Text = None
    address: Annotated[Address, BeforeValidator(member)] = Address()


class Policy(Shape):
    provider: Text = None
    member_id: Text = Field(default=None, alias="memberId")
    group_number: Text = Field(default=None, alias="groupNumber")


class Insurance(Shape):
    primary: Annotated[Policy, BeforeValidator(member)] = Policy()
    secondary: Annotated[Policy, BeforeValidator(member)] = Policy()


class Helper(Shape):
    """An emergency contact or a pharmacy."""

    name: Text = None
    relationship: Text = None
    phone: Text = None


class Allergy(Shape):
    allergen: Text = None
    reaction: Text = None
    severity: Text = None


class PatientShape(Shape):
    mrn: Text = None
    first_name: Text = Field(default=None, alias="firstName")
    last_name: Text = Field(default=None, alias="lastName")
    date_of_birth: Day = Field(default=None, alias="dateOfBirth")
    gender: Text = None
    status: Text = None
    active: Flag = None
    contact: Annotated[Contact, BeforeValidator(member)] = Field(default=Contact(), alias="contactInfo")
    insurance: Annotated[Insurance, BeforeValidator(member)] = Insurance()
    emergency_contact: Annotated[Helper, BeforeValidator(member)] = Field(default=Helper(), alias="emergencyContact")
    preferred_language: Text = Field(default=None, alias="preferredLanguage")
    preferred_pharmacy: Annotated[Helper, BeforeValidator(member)] = Field(default=Helper(), alias="preferredPharmacy")
    allergies: Annotated[list[Allergy], BeforeValidator(objects)] = []
    created: Moment = None
    updated: Moment = None


class Place(Shape):
    """A location of the practice."""

    name: Text = None


class Visit(Shape):
    patient_id: Ref = Field(default=None, alias="patientId")
    provider_id: Ref = Field(default=None, alias="providerId")
    start_time: Moment = Field(default=None, alias="startTime")
    end_time: Moment = Field(default=None, alias="endTime")
    type: Text = None
    reason: Text = None
    notes: Text = None
    status: Text = None
    location: Annotated[Place, BeforeValidator(member)] = Place()
    location_id: Ref = Field(default=None, alias="locationId")
    created: Moment = None
    updated: Moment = None

    @property
    def place_id(self) -> str | None:
        """Nested when read, flat when written: either may come back."""
        return self.location.id or self.location_id


class Stretch(Shape):
    start: Clock = None
    end: Clock = None


class ProviderShape(Shape):
    first_name: Text = Field(default=None, alias="firstName")
    last_name: Text = Field(default=None, alias="lastName")
    credentials: Text = None
    specialty: Text = None
    active: Flag = None
    locations: Annotated[list[Place], BeforeValidator(objects)] = []
    schedule: Annotated[dict[str, Any], BeforeValidator(member)] = {}


class Token(Shape):
    access_token: Text = None
    expires_in: Annotated[int | None, BeforeValidator(whole)] = None
    scope: Text = None


S = TypeVar("S", bound=Shape)


def read_all(shape: type[S], rows: list[object], where: str) -> tuple[list[S], bool]:
    """Those rows that can be read and tell their id, and whether that is all of them."""
    return tolerant.read_all(shape, rows, where, lambda row: row.id is not None)


class Page:
    """One page of a list: its rows as they came, and the total it tells (a hint only)."""

    def __init__(self, body: object, name: str) -> None:
        if isinstance(body, list):
            self.rows: list[object] = body
            self.total: int | None = None
            return
        rows = body.get(name) if isinstance(body, dict) else None
        if not isinstance(body, dict) or not isinstance(rows, list):
            raise Garbled(name)
        self.rows = rows
        self.total = whole(body.get("total"))
