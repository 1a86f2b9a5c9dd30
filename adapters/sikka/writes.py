"""What is sent to Sikka: request bodies in both dialects. Pure.

A change becomes plans, each a row of calls; the second plan is for a Sikka that does not know the first one's verb.
Not here: what comes of it (`outcome.py`), sending (`line.py`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo
from typing import Final, Literal

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import Missing, Reason, Refused, Unsupported
from adapters.model import Appointment, Patient, Phone, Status
from adapters.sentence import say
from adapters.sikka.wire import digits

Dialect = Literal["seed", "vendor"]
USUAL_WORDS: Mapping[Status, str] = {Status.SCHEDULED: "Scheduled", Status.CONFIRMED: "Confirmed"}
"""The status words to write where the practice's own are not told."""
BAD_IN_PATH = frozenset(":#?/\\%+=")
"""Signs Sikka does not take in a path."""
_NOTE_LIMIT = 3950
_UNCHANGED = {
    "phones": say("The phones were not changed: Sikka cannot change them."),
    "email": say("The email was not changed: Sikka cannot change it."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a body needs to know of the practice."""

    dialect: Dialect
    practice_id: str
    zone: tzinfo
    words: Mapping[Status, str] = field(default_factory=lambda: USUAL_WORDS)
    cancel_word: str | None = None
    reasons: frozenset[str] = frozenset()
    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `part` names, for a person, what of the change it carries."""

    method: str
    path: str
    body: Mapping[str, str] | None = field(repr=False)
    part: str


Plan = tuple[Call, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """Ways to ask the same, in order of preference; `undone` says what the first of them cannot carry."""

    ways: tuple[Plan, ...]
    undone: tuple[str, ...] = ()


def plans(change: Change, terms: Terms, visit: Appointment | None = None, person: Patient | None = None) -> Plans:
    """How to ask for a change. `visit` and `person` are the record as it stands; without them nothing is filled in.

    Raises Missing and Refused for what Sikka would surely refuse, Unsupported for what it cannot be told.
    """
    match change:
        case Book():
            return _book(change, terms)
        case Move():
            return _move(change, terms, visit)
        case Cancel():
            return _cancel(change, terms)
        case SetStatus():
            word = terms.words.get(change.status)
            if word is None:
                raise Refused((Reason("status", say("This practice's system has no word for this status.")),))
            return Plans(((_patch_status(change.appointment_id, word, terms),),))
        case AddPatient():
            return _add(change, terms)
        case EditPatient():
            return _edit(change, terms, person)


def _vendor_extras(terms: Terms) -> dict[str, str]:
    # With check_spu Sikka refuses at once while the practice's own computer is off, instead of queueing for days.
    return {"practice_id": terms.practice_id, "check_spu": "true"}


def _local(moment: datetime, terms: Terms, name: str = "span") -> datetime:
    """Practice-local wall time. Refused when clocks show it twice that night: Sikka's times cannot tell which."""
    local = moment.astimezone(terms.zone)
    if local.replace(fold=1).utcoffset() != local.replace(fold=0).utcoffset():
        raise Refused((Reason(name, say("The clocks change at this time, so it exists twice. Choose another time.")),))
    return local


def _book(change: Book, terms: Terms) -> Plans:
    if change.into is not None:
        raise Refused((Reason("into", say("Sikka knows no classes that could be joined.")),))
    if not change.room_id:
        raise Missing((Reason("room_id", say("Sikka needs a room for every visit.")),))
    start, minutes = _local(change.span.start, terms), str(change.span.minutes)
    undone: tuple[str, ...] = (say("The patient was not told: Sikka sends no messages."),) if change.notify else ()
    if terms.dialect == "seed":
        body = {
            "practice_id": terms.practice_id,
            "patient_id": change.patient_id,
            "provider_id": change.provider_id,
            "operatory_id": change.room_id,
            "start_time": f"{start:%Y-%m-%d %H:%M:%S}",
            "duration": minutes,
            "appointment_type": change.visit_type_id or "",
            "appointment_status": terms.words.get(Status.SCHEDULED, USUAL_WORDS[Status.SCHEDULED]),
        }
        if change.note:
            undone += (say("The note was not sent: Sikka takes none with a booking."),)
        if not body["appointment_type"]:
            del body["appointment_type"]
    else:
        body = {
            "patient_id": change.patient_id,
            "provider_id": change.provider_id,
            "operatory": change.room_id,
            "date": f"{start:%Y-%m-%d}",
            "time": f"{start:%H:%M}",
            "length": minutes,
            "description": (change.visit_type_id or "Appointment")[:60],
            **_vendor_extras(terms),
        }
        if change.visit_type_id:
            body["type"] = change.visit_type_id
        if change.note:
            body["note"] = change.note[:_NOTE_LIMIT]
            if len(change.note) > _NOTE_LIMIT:
                undone += (say("The end of the note was left out: Sikka takes 3,950 characters."),)
        if word := terms.words.get(Status.SCHEDULED):
            body["status"] = word
    return Plans(((Call("POST", "appointment", body, say("the booking")),),), undone)


def _move(change: Move, terms: Terms, visit: Appointment | None) -> Plans:
    path = in_path("appointments", change.appointment_id)
    start, minutes = _local(change.span.start, terms), str(change.span.minutes)
    parts = [("/start_time", f"{start:%Y-%m-%d %H:%M:%S}", say("the time")), ("/duration", minutes, say("the length"))]
    if change.provider_id:
        parts.append(("/provider_id", change.provider_id, say("the provider")))
    if change.room_id:
        parts.append(("/operatory_id", change.room_id, say("the room")))
    patches = tuple(
        Call("PATCH", path, {"op": "replace", "path": name, "value": value}, part) for name, value, part in parts
    )
    whole = {
        "provider_id": change.provider_id or (visit.provider_id if visit else None) or "",
        "date": f"{start:%Y-%m-%d}",
        "time": f"{start:%H:%M}",
        "length": minutes,
        "operatory": change.room_id or (visit.room_id if visit else None) or "",
        **_vendor_extras(terms),
    }
    put = (Call("PUT", path, {name: value for name, value in whole.items() if value}, say("the move")),)
    return Plans((patches, put) if terms.dialect == "seed" else (put, patches))


def _patch_status(appointment_id: str, word: str, terms: Terms, **more: str) -> Call:
    body = {"op": "replace", "path": "/appointment_status", "value": word}
    if terms.dialect == "vendor":
        body |= {"appointment_sr_no": appointment_id, **_vendor_extras(terms), **more}
    return Call("PATCH", in_path("appointments", appointment_id), body, say("the status"))


def _cancel(change: Cancel, terms: Terms) -> Plans:
    if change.attendee_id is not None:
        raise Refused((Reason("attendee_id", say("Sikka knows no classes with several patients.")),))
    said = " ".join(part for part in (change.note, change.reason if change.reason not in terms.reasons else "") if part)
    more = {"cancellation_note": said[:_NOTE_LIMIT]} if said else {}
    if change.reason in terms.reasons and change.reason:
        more["cancellation_code_id"] = change.reason
    ways: list[Plan] = []
    undone: tuple[str, ...] = ()
    if terms.dialect == "seed":
        ways.append((Call("DELETE", in_path("appointments", change.appointment_id), None, say("the cancellation")),))
        undone = (say("The reason was not sent: Sikka takes none with a cancellation."),) if more else ()
    if terms.cancel_word:
        # A Sikka that does not know the seed's verb wants the vendor's body.
        as_vendor = replace(terms, dialect="vendor")
        ways.append((_patch_status(change.appointment_id, terms.cancel_word, as_vendor, **more),))
    if not ways:
        raise Unsupported("cancel", NO_CANCEL_WORD)
    return Plans(tuple(ways), undone)


NO_CANCEL_WORD = say("This practice's system lists no status that means cancelled; cancel the visit there.")


def _add(change: AddPatient, terms: Terms) -> Plans:
    given, family = change.given.strip(), change.family.strip()
    lacking = [name for name, value in (("given", given), ("family", family)) if not value]
    if lacking:
        raise Missing(tuple(Reason(name, say("Sikka needs a first and a last name.")) for name in lacking))
    mobile, others = _mobile_first(change.phones)
    born = change.born.isoformat() if change.born else ""
    if terms.dialect == "seed":
        body = {
            "practice_id": terms.practice_id,
            "first_name": given,
            "last_name": family,
            "date_of_birth": born,
            "email": change.email or "",
            "mobile_phone": _international(mobile),
        }
        undone = tuple(_not_sent(phone) for phone in others)
    else:
        provider_id = change.provider_id or terms.provider_id
        if not provider_id:
            raise Missing((Reason("provider_id", say("Sikka needs a provider for a new patient.")),))
        body = {
            "firstname": given,
            "lastname": family,
            "provider_id": provider_id,
            "birthdate": born,
            "email": change.email or "",
            "cell": digits(mobile),
            **_vendor_extras(terms),
        }
        left = list(others)
        for name, kind in (("homephone", "home"), ("workphone", "work"), ("other_phone", "")):
            phone = next((each for each in left if kind in ("", each.kind.casefold())), None)
            if phone is not None:
                left.remove(phone)
                body[name] = digits(phone.number)
        undone = tuple(_not_sent(phone) for phone in left)
    return Plans(((Call("POST", "patient", {k: v for k, v in body.items() if v}, say("the patient")),),), undone)


_NO_CHANGE: Final = say("Sikka cannot change this; change it in the practice's system.")
NO_CONTACT: Final = {f"edit_patient.{name}": _NO_CHANGE for name in ("phones", "email")}


def _edit(change: EditPatient, terms: Terms, person: Patient | None) -> Plans:
    named = {
        "given": (change.given, "first_name", "firstname"),
        "family": (change.family, "last_name", "lastname"),
        "born": (change.born.isoformat() if change.born else None, "date_of_birth", "birthdate"),
    }
    empty = [name for name in ("given", "family") if (value := named[name][0]) is not None and not value.strip()]
    if empty:
        raise Missing(tuple(Reason(name, say("A patient needs a first and a last name.")) for name in empty))
    seed = terms.dialect == "seed"
    body = {(ours if seed else theirs): told.strip() for told, ours, theirs in named.values() if told is not None}
    undone: tuple[str, ...] = ()
    if seed:
        if change.email is not None:
            body["email"] = change.email
        if change.phones is not None:
            mobile, others = _mobile_first(change.phones)
            body["mobile_phone"] = _international(mobile)
            stand = {digits(phone.number) for phone in person.phones} if person else set()
            undone = tuple(_not_sent(phone) for phone in others if digits(phone.number) not in stand)
    else:
        kept = [name for name in ("phones", "email") if getattr(change, name) is not None]
        if kept and not body:
            raise Refused(tuple(Reason(name, _NO_CHANGE) for name in kept))
        undone = tuple(_UNCHANGED[name] for name in kept)
        if body:
            body |= _vendor_extras(terms)
    if not body:
        raise Missing((Reason(None, say("There is nothing to change.")),))
    return Plans(((Call("PATCH", in_path("patient", change.patient_id), body, say("the patient")),),), undone)


def in_path(kind: str, ident: str) -> str:
    """The path of one record. Refused when the id holds a sign Sikka does not take in a path."""
    if not ident or not BAD_IN_PATH.isdisjoint(ident) or ident in (".", ".."):
        raise Refused((Reason(None, say("The number of this record holds signs Sikka cannot be sent.")),))
    return f"{kind}/{ident}"


def _mobile_first(phones: tuple[Phone, ...]) -> tuple[str, tuple[Phone, ...]]:
    mobile = next((phone for phone in phones if phone.kind.casefold() in ("mobile", "cell", "")), None)
    return (mobile.number if mobile else ""), tuple(phone for phone in phones if phone is not mobile)


def _international(number: str) -> str:
    found = digits(number)
    return f"+1{found}" if len(found) == 10 and not number.strip().startswith("+") else re.sub(r"[^\d+]", "", number)


def _not_sent(phone: Phone) -> str:
    kind = phone.kind or say("other")
    return say("The {kind} phone was not sent: Sikka takes a mobile phone only.", kind=kind)
