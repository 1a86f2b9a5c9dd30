"""What comes of a write: accepted answers, reasons of a refusal, the lines Sikka keeps of it, and our tickets. Pure.

Not here: what was sent (`writes.py`), asking for these lines (`writebacks.py`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar

from adapters.change import Book, Change, Move
from adapters.errors import Reason, Refused
from adapters.sentence import say
from adapters.sikka.wire import Shape, Text, is_true, shaped, text_of, trouble
from adapters.sikka.writes import Call, Plan

_TAKEN = frozenset(("API2016", "API0007", "API0011", "API1007"))
"""Codes of a 2xx answer that mean "accepted"."""
_NOT_LOGGED = "API0008"
"""A failure that comes with 200."""

# --- answers to a write ---


def accepted_id(raw: object) -> str | None:
    """The writeback's id of an accepted answer, of either form; None: nobody knows what became of it.

    Raises Refused for a failure that comes with a good status.
    """
    if isinstance(raw, list) and raw:
        raw = raw[0]
    if not isinstance(raw, dict):
        return None
    said = trouble(raw)
    if said.code == _NOT_LOGGED or plain_result(text_of(raw.get("result"))) == "failed":
        raise Refused((Reason(None, said.words or text_of(raw.get("error_message"))),))
    code = text_of(raw.get("error_code"))
    if code and code not in _TAKEN:
        return None
    if ident := text_of(raw.get("id")):
        return ident
    if not code:
        return None
    found = re.search(r"\bId\s*:\s*(\w+)", said.long_message, re.IGNORECASE)
    found = found or re.search(r"[?&]id=(\w+)", text_of(raw.get("more_information")))
    return found[1] if found else None


_FIELDS = (
    ("room_id", r"operator"),
    ("provider_id", r"provider"),
    ("patient_id", r"patient.?id|patient not found|unknown patient|guarantor"),
    ("visit_type_id", r"appointment.?type|\btype\b|description"),
    ("status", r"status"),
    ("span", r"\btime\b|start|duration|length|\bdate\b|slot|overlap|schedul"),
    ("born", r"birth"),
    ("phones", r"phone|\bcell\b"),
    ("email", r"e-?mail"),
    ("given", r"first.?name"),
    ("family", r"last.?name"),
    ("patient_id", r"patient"),
)


def reason(words: str, change_fields: frozenset[str] | None = None) -> Reason:
    """A refusal's text with the field of ours it speaks of, where one can be told."""
    said = words.casefold()
    name = next((ours for ours, theirs in _FIELDS if re.search(theirs, said)), None)
    return Reason(name if change_fields is None or name in change_fields else None, words)


# --- writebacks ---


class WritebackRow(Shape):
    """One line of `writebacks` or `writeback_status`, in either system's words."""

    also: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "api_name": ("api",),
        "command_time": ("request_time",),
        "body": ("api_request_body", "payload_body"),
        "result": ("current_status",),
    }
    id: Text = ""
    office_id: Text = ""
    method: Text = ""
    api_name: Text = ""
    href: Text = ""
    command_time: Text = ""
    result: Text = ""
    status: Text = ""
    is_completed: Text = ""
    has_error: Text = ""
    error_message: Text = ""
    patient_id: Text = ""
    appointment_sr_no: Text = ""
    created_id: Text = ""
    body: Text = ""

    @property
    def state(self) -> str:
        """pending, completed, failed, withdrawn, or "" for a word nobody knows."""
        if self.is_completed:
            if not is_true(self.is_completed):
                return "pending"
            return "failed" if is_true(self.has_error) else "completed"
        told = plain_result(self.result) or plain_result(self.status)
        return "failed" if told == "completed" and is_true(self.has_error) else told

    @property
    def why(self) -> str:
        return self.error_message or (self.result if not plain_result(self.result) else "")

    @property
    def sent(self) -> dict[str, str] | None:
        """The body that was sent, where Sikka shows it."""
        try:
            raw = json.loads(self.body)
        except ValueError:
            return None
        return {key: text_of(value) for key, value in raw.items()} if isinstance(raw, dict) else None


def plain_result(word: str) -> str:
    """pending, completed, failed or withdrawn; "" for anything else."""
    said = word.casefold().strip()
    known = {
        "pending": ("pending", "queued", "in progress", "processing", "submitted", "accepted", "waiting"),
        "completed": ("completed", "complete", "success", "successful", "done"),
        "failed": ("failed", "failure", "error", "rejected"),
        "withdrawn": ("withdrawn", "deleted", "cancelled", "canceled"),
    }
    return next((ours for ours, theirs in known.items() if said in theirs), "")


def writeback(raw: object) -> WritebackRow | None:
    """One line; the shown body may come as text or as an object."""
    if isinstance(raw, dict):
        raw = {
            key: json.dumps(value) if isinstance(value, dict) and key in ("api_request_body", "payload_body") else value
            for key, value in raw.items()
        }
    return shaped(WritebackRow, raw)


def is_of(row: WritebackRow, call: Call) -> bool | None:
    """Whether a writeback is that call: no, yes, or None when Sikka does not show enough to tell."""
    kind, _, ident = call.path.partition("/")
    api, _, api_ident = row.api_name.casefold().strip("/").partition("/")
    if row.method.upper() not in ("", call.method) or (api and api.rstrip("s") != kind.rstrip("s")):
        return False
    about = api_ident or (row.patient_id if kind == "patient" else row.appointment_sr_no)
    if ident and about and about.casefold() != ident.casefold():
        return False
    sent = row.sent
    if call.body is None:
        return True if ident and about else None
    if sent is None:
        return None
    if ident and (told := sent.get("appointment_sr_no") or sent.get("id")) and told != ident:
        return False
    return all(sent.get(key) == value for key, value in call.body.items() if value and key != "check_spu")


# --- tickets ---


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """What following a writeback needs: its ids, the day it was sent, and where the visit will stand.

    Ids only, nothing else about a person. `undone` are warnings already certain.
    """

    ids: tuple[str, ...]
    parts: tuple[str, ...] = ()
    sent: datetime
    what: str = ""
    undone: tuple[str, ...] = ()
    start: datetime | None = None
    minutes: int = 0
    patient_id: str = ""
    provider_id: str = ""
    room_id: str = ""
    visit_id: str = ""

    def __str__(self) -> str:
        told: dict[str, Any] = {"w": list(self.ids), "t": self.sent.astimezone(UTC).isoformat(timespec="seconds")}
        told |= {"k": self.what, "p": list(self.parts), "u": list(self.undone)}
        if self.start is not None:
            told |= {"s": self.start.astimezone(UTC).isoformat(timespec="minutes"), "m": self.minutes}
        told |= {"n": self.patient_id, "d": self.provider_id, "r": self.room_id, "v": self.visit_id}
        return json.dumps({key: value for key, value in told.items() if value}, separators=(",", ":"))

    @classmethod
    def read(cls, text: str, now: datetime) -> Ticket | None:
        """A ticket of ours; None for anything else. A bare id is followed too, as if it were sent today."""
        try:
            told = json.loads(text)
        except ValueError:
            told = text
        if isinstance(told, str | int) and not isinstance(told, bool):
            return cls(ids=(text.strip(),), sent=now) if re.fullmatch(r"[\w-]{1,64}", text.strip()) else None
        if not isinstance(told, dict):
            return None
        sent, start, minutes = _moment(told.get("t")), _moment(told.get("s")), told.get("m")
        ids = _texts(told.get("w"))
        if not ids or sent is None:
            return None
        return cls(
            ids=ids,
            parts=_texts(told.get("p")),
            sent=sent,
            what=text_of(told.get("k")),
            undone=_texts(told.get("u")),
            start=start,
            minutes=minutes if isinstance(minutes, int) and 0 < minutes < 100_000 else 0,
            patient_id=text_of(told.get("n")),
            provider_id=text_of(told.get("d")),
            room_id=text_of(told.get("r")),
            visit_id=text_of(told.get("v")),
        )

    @property
    def window(self) -> tuple[date, date]:
        """The days among which Sikka lists it, whatever zone it counts them in."""
        day = self.sent.astimezone(UTC).date()
        return day - timedelta(days=1), day + timedelta(days=1)


def ticket_for(
    change: Change, ids: tuple[str, ...], done: Plan, plan: Plan, undone: tuple[str, ...], sent: datetime
) -> Ticket:
    """The ticket of a change of which `done` was taken and the rest of `plan` was not."""
    left = tuple(say("Not changed: {part}.", part=call.part) for call in plan if call not in done)
    made = Ticket(
        ids=ids, parts=tuple(call.part for call in done), sent=sent, what=change.type, undone=(*undone, *left)
    )
    match change:
        case Book():
            return replace(
                made,
                start=change.span.start,
                minutes=change.span.minutes,
                patient_id=change.patient_id,
                provider_id=change.provider_id,
                room_id=change.room_id or "",
            )
        case Move():
            return replace(
                made,
                start=change.span.start,
                minutes=change.span.minutes,
                provider_id=change.provider_id or "",
                room_id=change.room_id or "",
                visit_id=change.appointment_id,
            )
        case _:
            return made


def _texts(raw: object) -> tuple[str, ...]:
    return tuple(text for each in raw if (text := text_of(each))) if isinstance(raw, list) else ()


def _moment(raw: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text_of(raw))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
