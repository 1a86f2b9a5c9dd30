"""Model, change and writeback objects to and from compact JSON text, for the store.

Visits and patients, of which there are many, are positional lists written by hand; all else is a map of the fields that
differ from their defaults, driven by the dataclasses themselves. A missing field takes its default, an unknown one is
passed over: a neighbouring version can read it. A visit's times come back in the reader's zone; elsewhere a moment
kept in UTC comes back in UTC, a local one in that zone. Not here: tables, files (`store.py`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from sys import intern
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from adapters.change import CHANGES
from adapters.model import Appointment, Attendee, Patient, Phone, Span, Status
from adapters.record import REQUIRED, defaults
from adapters.sentence import Sentence, say
from app.trouble import StoreTrouble

Json = Any
Encode = Callable[[Any], Json]
Decode = Callable[[Json, tzinfo | None], Any]

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode
_CHANGE_TYPES = tuple(CHANGES.values())
_STATUS = {status.value: status for status in Status}


class CodecError(StoreTrouble):
    """A kept text does not say what it should. Names the type and field, never a value."""

    def __init__(self, where: str) -> None:
        super().__init__(say("Part of Daybook's data on this computer cannot be read"), where)


# --- many: visits and patients -------------------------------------------------------------------------------------


def _seconds(moment: datetime) -> int | float:
    stamp = moment.timestamp()
    return int(stamp) if stamp.is_integer() else stamp


def _trim(values: list[Json], blank: list[Json]) -> list[Json]:
    """Without the defaults at the end, which halves a plain visit."""
    last = len(values)
    while last and values[last - 1] == blank[last - 1]:
        last -= 1
    return values[:last]


def _visit_values(visit: Appointment) -> list[Json]:
    # The order is the format: add at the end only, with its default in _VISIT_BLANK.
    return _trim(
        [
            visit.id,
            _seconds(visit.span.start),
            _seconds(visit.span.end),
            visit.patient_id,
            visit.patient_name,
            visit.provider_id,
            visit.room_id,
            visit.visit_type_id,
            visit.visit_type,
            visit.status,  # a str, and faster told than its value
            visit.status_label,
            visit.revision,
            visit.note,
            (1 if visit.all_day else 0) | (0 if visit.length_known else 2),
            sorted(visit.marks) if visit.marks else _NONE,
            _seconds(visit.status_since) if visit.status_since else None,
            visit.capacity,
            [[a.id, a.patient_id, a.patient_name, a.status] for a in visit.attendees] if visit.attendees else _NONE,
        ],
        _VISIT_BLANK,
    )


_VISIT_BLANK: list[Json] = [*[None] * 9, "", "", "", None, 0, [], None, None, []]


def _visit(values: list[Json], zone: tzinfo | None) -> Appointment:
    values += _VISIT_BLANK[len(values) :]
    ident, start, end, patient_id, patient_name, provider_id, room_id, type_id, type_name = values[:9]
    status, label, revision, note, flags, marks, since, capacity, attendees = values[9:18]
    at = zone or UTC
    # Checked when written and sealed by the cipher since: the span's own checks, half the price, are not paid again.
    span = _new(Span)
    _set_start(span, _moment(start, at))
    _set_end(span, _moment(end, at))
    return Appointment(
        id=ident,
        span=span,
        all_day=bool(flags & 1),
        patient_id=patient_id,
        patient_name=patient_name,
        provider_id=provider_id and intern(provider_id),  # a few words for thousands of visits: kept once
        room_id=room_id and intern(room_id),
        visit_type_id=type_id and intern(type_id),
        visit_type=type_name and intern(type_name),
        status=_STATUS.get(status, Status.OTHER),
        status_label=label,
        note=note,
        attendees=tuple(_attendee(*a[:4]) for a in attendees) if attendees else (),
        capacity=capacity,
        length_known=not flags & 2,
        revision=revision,
        marks=frozenset(marks) if marks else _NO_MARKS,
        status_since=since and _moment(since, at),
    )


_new = object.__new__
_set_start = vars(Span)["start"].__set__
_set_end = vars(Span)["end"].__set__
_moment = datetime.fromtimestamp
_NO_MARKS: frozenset[str] = frozenset()
_NONE: list[Json] = []


def _attendee(ident: str, patient_id: str | None, patient_name: str | None, status: str) -> Attendee:
    return Attendee(
        id=ident, patient_id=patient_id, patient_name=patient_name, status=_STATUS.get(status, Status.OTHER)
    )


def _patient_values(patient: Patient) -> list[Json]:
    return _trim(
        [
            patient.id,
            patient.given,
            patient.family,
            patient.preferred,
            patient.born.isoformat() if patient.born else None,
            [[p.kind, p.number] for p in patient.phones],
            patient.email,
            0 if patient.active else 1,
            patient.chart,
        ],
        _PATIENT_BLANK,
    )


_PATIENT_BLANK: list[Json] = [None, "", "", None, None, [], None, 0, None]


def _patient(values: list[Json], _zone: tzinfo | None = None) -> Patient:
    values += _PATIENT_BLANK[len(values) :]
    ident, given, family, preferred, born, phones, email, inactive, chart = values[:9]
    return Patient(
        id=ident,
        given=given,
        family=family,
        preferred=preferred,
        born=date.fromisoformat(born) if born else None,
        phones=tuple(Phone(kind=p[0], number=p[1]) for p in phones) if phones else (),
        email=email,
        active=not inactive,
        chart=chart,
    )


def visit_text(visit: Appointment) -> str:
    return _dumps(_visit_values(visit))


def visits_from(texts: Iterable[str], zone: tzinfo) -> list[Appointment]:
    """Many at once: one parse for all of them. Times come back in `zone`. Raises CodecError."""
    return _many(_visit, texts, zone)


def patient_text(patient: Patient) -> str:
    return _dumps(_patient_values(patient))


def patients_from(texts: Iterable[str]) -> list[Patient]:
    """Many at once. Raises CodecError."""
    return _many(_patient, texts, UTC)


def _many(one: Decode, texts: Iterable[str], zone: tzinfo) -> list[Any]:
    try:
        return [one(values, zone) for values in json.loads("[" + ",".join(texts) + "]")]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        raise CodecError(
            f"a kept {one.__name__.strip('_')} is not what it should be"
        ) from None  # the cause holds values


# --- few: anything made of dataclasses -----------------------------------------------------------------------------


def to_text(value: object) -> str:
    """Compact JSON of a model, change or writeback object, or of a tuple of them."""
    return _dumps(plain(value))


def from_text(kind: Any, text: str, zone: tzinfo | None = None) -> Any:
    """The object of type `kind` (also `tuple[Block, ...]`); local moments come back in `zone`. Raises CodecError."""
    try:
        return _decoder(kind)(json.loads(text), zone)
    except CodecError:
        raise
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError):
        raise CodecError(f"a kept {getattr(kind, '__name__', kind)} is not what it should be") from None


def plain(value: object) -> Json:
    """The JSON-able form of a value."""
    kind = type(value)
    return value if kind in _SIMPLE else (_encoders.get(kind) or _encoder(kind))(value)


_SIMPLE = frozenset((NoneType, str, int, float, bool))
_encoders: dict[type, Encode] = {
    # A sentence is kept with its form, so that it can be shown in any language later.
    Sentence: lambda v: {"say": v.form, "parts": plain(v.parts)} if v.parts else str(v),
    datetime: lambda v: _seconds(v) if v.tzinfo is UTC else v.isoformat(),
    date: date.isoformat,
    time: time.isoformat,
    Decimal: str,
    Appointment: _visit_values,
    Patient: _patient_values,
    frozenset: lambda v: sorted(map(plain, v)),
    tuple: lambda v: list(map(plain, v)),
    list: lambda v: list(map(plain, v)),
}


def _encoder(kind: type) -> Encode:
    """The function that writes `kind`, made from its fields once."""
    if issubclass(kind, Enum):
        made: Encode = attrgetter("value")
    elif issubclass(kind, Mapping):
        made = _map_values
    elif "__dataclass_fields__" in vars(kind):
        made = _record_values(kind)
    else:
        raise TypeError(f"no text form for {kind.__name__}")
    return _encoders.setdefault(kind, made)


def _map_values(values: Mapping[Any, Any]) -> Json:
    return {str(key): plain(item) for key, item in values.items()}


def _record_values(kind: type) -> Encode:
    usual = defaults(kind)
    names, blanks = tuple(usual), tuple(usual.values())
    values = attrgetter(*names, "__class__")  # with one name alone it would not give a tuple
    tag = {"type": vars(kind)["type"]} if kind in _CHANGE_TYPES else {}

    def told(record: object) -> Json:
        given = zip(names, blanks, values(record), strict=False)
        return tag | {name: plain(value) for name, blank, value in given if value is not blank and value != blank}

    return told


_decoders: dict[Any, Decode] = {
    Appointment: _visit,
    Patient: _patient,
    datetime: lambda v, zone: _when(v, zone),
    date: lambda v, _zone: date.fromisoformat(v),
    time: lambda v, _zone: time.fromisoformat(v),
    Decimal: lambda v, _zone: Decimal(v),
    NoneType: lambda v, _zone: v,
    Any: lambda v, _zone: v,
    str: lambda v, _zone: _words(v),
}


def _words(value: Json) -> Any:
    if not isinstance(value, dict):
        return value
    return say(value["say"], **{key: _words(part) for key, part in value["parts"].items()})


def _when(value: Json, zone: tzinfo | None) -> datetime:
    if isinstance(value, str):
        moment = datetime.fromisoformat(value)
        return moment.astimezone(zone) if zone else moment
    return datetime.fromtimestamp(value, UTC)


def _decoder(kind: Any) -> Decode:
    """The function that reads `kind`, made from its annotation once."""
    found = _decoders.get(kind)
    if found is None:
        found = _decoders[kind] = _build(kind)
    return found


def _build(kind: Any) -> Decode:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        rest = [a for a in args if a is not NoneType]
        one = _decoder(rest[0]) if len(rest) == 1 else _tagged
        return (lambda v, zone: None if v is None else one(v, zone)) if len(rest) < len(args) else one
    if origin is tuple and args[-1] is not Ellipsis:
        parts = [_decoder(a) for a in args]
        return lambda v, zone: tuple(part(item, zone) for part, item in zip(parts, v, strict=True))
    if origin in (tuple, frozenset, list):
        item_of = _decoder(args[0])
        return lambda v, zone: origin(item_of(item, zone) for item in v)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda v, _zone: kind(v)
    if isinstance(kind, type) and "__dataclass_fields__" in vars(kind):
        return _record(kind)
    if kind in (int, float, bool) or origin is Mapping or origin is not None:
        return _decoders[Any]
    raise TypeError(f"no reader for {kind}")


def _tagged(value: Json, zone: tzinfo | None) -> Any:
    return _decoder(CHANGES[value["type"]])(value, zone)


def _record(kind: type[Any]) -> Decode:
    hints = get_type_hints(kind)
    known = [(name, _decoder(hints[name])) for name in defaults(kind)]
    needed = [name for name, default in defaults(kind).items() if default is REQUIRED]

    def read(value: Json, zone: tzinfo | None) -> Any:
        missing = [name for name in needed if name not in value]
        if missing:
            raise CodecError(f"{kind.__name__}.{missing[0]} is missing")
        return kind(**{name: decode(value[name], zone) for name, decode in known if name in value})

    return read
