"""Rows of the practice book ↔ the model, and changes ↔ text for the book's queue. Pure: no database, no clock.

Ids: the book counts patients and visits with integers; outside they are spelled "P12" and "V12".
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

from adapters.change import CHANGES, Change
from adapters.model import Appointment, Hours, Patient, Phone, Provider, Room, Span, Status, VisitType
from adapters.sentence import say

VISIT_COLUMNS = """v.id, v.starts, v.ends, v.patient, p.family, p.given, v.provider, v.room, v.type, t.name, v.status,
    v.note, v.revision, v.since, v.fresh, p.alerts <> '[]', coalesce(p.balance, 0) > 0"""
PATIENT_COLUMNS = "id, given, family, preferred, born, phones, email, active, chart"
LABELS = {
    Status.SCHEDULED: say("Scheduled"),
    Status.CONFIRMED: say("Confirmed"),
    Status.ARRIVED: say("Arrived"),
    Status.IN_CHAIR: say("In chair"),
    Status.DONE: say("Done"),
    Status.NO_SHOW: say("No-show"),
    Status.CANCELLED: say("Cancelled"),
}
_STATUS = {status.value: status for status in LABELS}
_MARKS = {
    (new, alert, balance): frozenset(name for name, on in (("new", new), ("alert", alert), ("balance", balance)) if on)
    for new in (0, 1)
    for alert in (0, 1)
    for balance in (0, 1)
}


def patient_key(patient_id: str) -> int | None:
    """The book's number of a patient id, or None when it cannot be one of ours."""
    return _number(patient_id, "P")


def visit_key(visit_id: str) -> int | None:
    return _number(visit_id, "V")


def _number(text: str, letter: str) -> int | None:
    digits = text[1:]
    return int(digits) if text[:1] == letter and digits.isascii() and digits.isdigit() and len(digits) < 18 else None


def micros(moment: datetime) -> int:
    """Whole microseconds since 1970; exact, unlike `timestamp()`."""
    gone = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (gone.days * 86_400 + gone.seconds) * 1_000_000 + gone.microseconds


def seconds(moment: datetime) -> int:
    return micros(moment) // 1_000_000


def instant(at: int, zone: tzinfo) -> datetime:
    return datetime.fromtimestamp(at, zone)


def appointment(row: Sequence[Any], zone: tzinfo) -> Appointment:
    """A row of `VISIT_COLUMNS` as a visit in the practice's zone."""
    (
        key,
        starts,
        ends,
        patient,
        family,
        given,
        provider,
        room,
        type_id,
        type_name,
        state,
        note,
        revision,
        since,
        *marks,
    ) = row
    status = _STATUS[state]
    return Appointment(
        id=f"V{key}",
        span=Span(start=instant(starts, zone), end=instant(ends, zone)),
        patient_id=f"P{patient}",
        patient_name=", ".join(filter(None, (family, given))),
        provider_id=provider,
        room_id=room,
        visit_type_id=type_id,
        visit_type=type_name,
        status=status,
        status_label=LABELS[status],
        note=note,
        revision=str(revision),
        marks=_MARKS[tuple(marks)],
        status_since=None if since is None else instant(since, zone),
    )


def patient(row: Sequence[Any]) -> Patient:
    """A row of `PATIENT_COLUMNS`."""
    key, given, family, preferred, born, phones, email, active, chart = row
    return Patient(
        id=f"P{key}",
        given=given,
        family=family,
        preferred=preferred,
        born=date.fromisoformat(born) if born else None,
        phones=tuple(Phone(kind=kind, number=number) for kind, number in json.loads(phones)),
        email=email,
        active=bool(active),
        chart=chart,
    )


def provider(row: Sequence[Any]) -> Provider:
    key, name, role, active, color = row
    return Provider(id=key, name=name, role=role, active=bool(active), color=color)


def room(row: Sequence[Any]) -> Room:
    key, name, active = row
    return Room(id=key, name=name, active=bool(active))


def visit_type(row: Sequence[Any]) -> VisitType:
    key, name, minutes, color, providers, active = row
    only = frozenset(json.loads(providers)) if providers else None
    return VisitType(id=key, name=name, minutes=minutes, color=color, provider_ids=only, active=bool(active))


def hours(row: Sequence[Any]) -> Hours:
    weekday, starts, ends, provider_id, room_id = row
    return Hours(
        weekday=weekday,
        start=time.fromisoformat(starts),
        end=time.fromisoformat(ends),
        provider_id=provider_id,
        room_id=room_id,
    )


def phones_text(phones: Sequence[Phone]) -> str:
    return json.dumps([[phone.kind, phone.number] for phone in phones])


def fold(text: str) -> str:
    """Lower case, without accents, one space between words; what names are looked up by."""
    plain = text
    if not text.isascii():
        plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(plain.casefold().translate(_BREAKS).split())


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae"})
_BREAKS = str.maketrans({"-": " ", ",": " ", ".": " ", "'": None, "’": None, "#": " "})


def words_of(given: str, family: str, preferred: str | None) -> str:
    """The folded words of a name, each after a space, so that " ann" finds every word that begins so."""
    return " " + fold(" ".join((given, family, preferred or "")))


def digits_of(number: str) -> str:
    """A phone's digits without the leading 1 of North America."""
    digits = "".join(letter for letter in number if letter.isdigit())
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def all_digits(phones: Sequence[Phone]) -> str:
    return " ".join(digits_of(phone.number) for phone in phones)


def change_to_text(change: Change) -> str:
    """One spelling per change: instants in UTC, fields in order, so that equal changes are equal text."""
    return json.dumps(
        {"type": change.type, **{item.name: _plain(getattr(change, item.name)) for item in fields(change)}}
    )


def change_from_text(text: str) -> Change:
    told = json.loads(text)
    kind = CHANGES[told.pop("type")]
    if told.get("span"):
        start, end = (datetime.fromisoformat(moment) for moment in told["span"])
        told["span"] = Span(start=start, end=end)
    if told.get("born"):
        told["born"] = date.fromisoformat(told["born"])
    if told.get("phones") is not None:
        told["phones"] = tuple(Phone(kind=kind_, number=number) for kind_, number in told["phones"])
    if told.get("status"):
        told["status"] = Status(told["status"])
    return kind(**told)


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return [value.start.astimezone(UTC).isoformat(), value.end.astimezone(UTC).isoformat()]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [[phone.kind, phone.number] for phone in value]
    return value
