"""Practice Studio's FHIR R4 endpoint: moving, cancelling and statuses, which its API v1 does not offer.

Used only when `/metadata` lists reading and updating of Appointment, and only for a visit which both sides tell alike.
A write is the whole resource as it stood, with the change in it, and `If-Match` where the server names versions.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_never
from urllib.parse import quote

from adapters.change import Cancel, Move, SetStatus
from adapters.errors import Clash, Garbled, NotFound, PmsError, Reason, Refused
from adapters.model import Status
from adapters.port import Absent, Accepted, CannotTell, Found, Trace
from adapters.practice_studio import reading, wire
from adapters.practice_studio.line import Line
from adapters.practice_studio.reading import SLACK
from adapters.practice_studio.shapes import Visit, member, members, moment, text
from adapters.practice_studio.writes import Writes

ROOT = "fhir/r4"
TYPE = "application/fhir+json"
STATUSES = {Status.SCHEDULED: "booked", Status.DONE: "fulfilled"}
"""Those that a visit can be given and that API v1 shows afterwards."""
_SLOT_LEFT = "Please check in Practice Studio whether the old time is free again."


async def changes_visits(line: Line) -> bool:
    """Whether the endpoint says that it reads and updates appointments. A silent or broken one does not."""
    try:
        reply = await line.get(f"{ROOT}/metadata", "FHIR capabilities", accept=TYPE)
        return can_change_visits(reply.json("FHIR capabilities"))
    except PmsError:
        return False


def can_change_visits(statement: object) -> bool:
    """Reads a CapabilityStatement; anything else can do nothing."""
    if not isinstance(statement, dict) or statement.get("resourceType") != "CapabilityStatement":
        return False
    if not str(statement.get("fhirVersion")).startswith("4.0"):
        return False
    rest: Any = next(iter(members(statement.get("rest"))), {})
    codes = {
        str(each.get("code"))
        for resource in members(rest.get("resource"))
        if resource.get("type") == "Appointment"
        for each in members(resource.get("interaction"))
    }
    return {"read", "update"} <= codes


def changed(resource: Mapping[str, Any], change: Move | Cancel | SetStatus) -> dict[str, Any]:
    """The whole resource with the change in it. Raises Refused where it must not be touched or has no such place."""
    if resource.get("modifierExtension") or resource.get("implicitRules"):
        raise Refused((Reason(None, "This visit carries marks that only Practice Studio understands."),))
    body = dict(resource)
    match change:
        case Move():
            body |= {"start": wire.stamp(change.span.start), "end": wire.stamp(change.span.end)}
            body.pop("slot", None)
            if "minutesDuration" in body:
                body["minutesDuration"] = change.span.minutes
            for kind, ident in (("Practitioner", change.provider_id), ("Location", change.room_id)):
                if ident is not None:
                    body["participant"] = _with_actor(members(body.get("participant")), kind, ident)
        case Cancel():
            body["status"] = "cancelled"
            if words := " ".join(filter(None, (change.reason, change.note))):
                body["cancelationReason"] = {"text": words}
        case SetStatus():
            if change.status not in STATUSES:
                raise Refused((Reason("status", "Practice Studio knows scheduled and completed."),))
            body["status"] = STATUSES[change.status]
            body.pop("cancelationReason", None)
        case _:
            assert_never(change)
    return body


def actor(resource: Mapping[str, Any], kind: str) -> str | None:
    """The id of the participant of that kind; relative, absolute and versioned references mean the same."""
    return next((ident for each in members(resource.get("participant")) if (ident := _actor(each, kind))), None)


def _actor(participant: Mapping[str, Any], kind: str) -> str | None:
    who: Any = member(participant.get("actor"))
    parts = (text(who.get("reference")) or "").split("/_history/")[0].split("/")
    return parts[-1] if len(parts) > 1 and parts[-2] == kind else None


def _with_actor(participants: list[Any], kind: str, ident: str) -> list[Any]:
    actor = {"actor": {"reference": f"{kind}/{ident}"}, "status": "accepted"}
    if not any(_actor(each, kind) for each in participants):
        return [*participants, actor]
    return [{**each, **actor} if _actor(each, kind) else each for each in participants]


class Fhir:
    """The visits of one open connection, changed through FHIR."""

    def __init__(self, writes: Writes) -> None:
        self._writes = writes
        self._line, self._place = writes.line, writes.place

    async def submit(self, change: Move | Cancel | SetStatus) -> Accepted:
        """Raises Clash where the visit changed since it was seen, or while it is written; nothing is written then."""
        ident = change.appointment_id
        resource, tag = await self._read(ident)
        row = await self._same(resource, ident)
        if change.seen is not None and change.seen != wire.revision(row):
            raise Clash()
        if isinstance(change, Cancel) and wire.status(row)[0] is Status.CANCELLED:
            return Accepted(ident)
        body = changed(resource, change)
        self._writes.before[f"visit {ident}"] = _version(resource) or ""
        headers = {"Content-Type": TYPE, "Accept": TYPE, **({"If-Match": tag} if tag else {})}
        action = {"move": "move", "cancel": "cancel", "set_status": "set status"}[change.type]
        await self._line.send(
            "PUT", _path(ident), body, "appointment", action=action, patient_id=row.patient_id, headers=headers
        )
        if not isinstance(change, Move):
            return Accepted(ident)
        provider_id = change.provider_id or row.provider_id
        overlaps = await self._writes.overlaps(ident, provider_id, change.span)
        return Accepted(ident, overlaps, (_SLOT_LEFT,) if resource.get("slot") else ())

    async def trace(self, change: Move | Cancel | SetStatus, since: datetime) -> Trace:
        ident = change.appointment_id
        resource, _ = await self._read(ident)
        if _stands(resource, change):
            return Found(ident)
        meta: Any = member(resource.get("meta"))
        updated = moment(meta.get("lastUpdated"))
        older = updated is not None and updated < since - SLACK
        if (
            isinstance(change, Cancel)
            or older
            or self._writes.before.get(f"visit {ident}") == (_version(resource) or 0)
        ):
            return Absent()
        return CannotTell("It was changed since, and stands otherwise than asked.")

    async def _read(self, ident: str) -> tuple[dict[str, Any], str | None]:
        """The resource and its version tag. Raises NotFound."""
        reply = await self._line.get(_path(ident), "appointment", accept=TYPE)
        told = reply.json("appointment")
        if not isinstance(told, dict) or told.get("resourceType") != "Appointment" or text(told.get("id")) != ident:
            raise Garbled("appointment")
        version = _version(told)
        return told, reply.headers.get("etag") or (f'W/"{version}"' if version else None)

    async def _same(self, resource: Mapping[str, Any], ident: str) -> Visit:
        """The visit as API v1 tells it. Refused unless both tell the same start and patient: how their ids relate is
        documented nowhere."""
        start = moment(resource.get("start"))
        row = None
        if start is not None:
            rows, _ = await reading.visits_around(self._line, start.astimezone(self._place.zone).date())
            row = next((each for each in rows if each.id == ident), None)
        if row is None or row.start_time != start or actor(resource, "Patient") not in (None, row.patient_id):
            raise Refused(
                (Reason(None, "Practice Studio's two interfaces tell this visit differently; change it there."),)
            )
        return row


def _stands(resource: Mapping[str, Any], change: Move | Cancel | SetStatus) -> bool:
    """Whether the record shows what was asked, whoever did it."""
    if isinstance(change, Cancel):
        return resource.get("status") == "cancelled"
    if isinstance(change, SetStatus):
        return resource.get("status") == STATUSES.get(change.status, "")
    when = [moment(resource.get("start")), moment(resource.get("end"))]
    same_time = [each and wire.stamp(each) for each in when] == [
        wire.stamp(change.span.start),
        wire.stamp(change.span.end),
    ]
    same_actors = change.provider_id in (None, actor(resource, "Practitioner"))
    return same_time and same_actors and change.room_id in (None, actor(resource, "Location"))


def _version(resource: Mapping[str, Any]) -> str | None:
    meta: Any = member(resource.get("meta"))
    return text(meta.get("versionId"))


def _path(ident: str) -> str:
    if not ident.strip(". "):
        raise NotFound("appointment")
    return f"{ROOT}/Appointment/{quote(ident, safe='')}"
