"""Practice Studio's FHIR R4 endpoint: moving, cancelling and statuses, which its API v1 does not offer.

Used only when `/metadata` lists reading and updating of Appointment, and only for a visit which both sides tell alike.
A write is the whole resource as it stood, with the change in it, and `If-Match` where the server names versions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, assert_never
from urllib.parse import quote, urljoin

from adapters.change import Cancel, Move, SetStatus
from adapters.errors import (
    Clash,
    Garbled,
    NotFound,
    PmsError,
    Reason,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsure,
)
from adapters.model import Appointment, DayFacts, Status
from adapters.port import Absent, Accepted, CannotTell, Found, Trace
from adapters.practice_studio import reading, wire
from adapters.practice_studio.line import Line
from adapters.practice_studio.reading import SLACK
from adapters.practice_studio.shapes import Visit, member, moment
from adapters.practice_studio.writes import Writes
from adapters.sentence import say
from adapters.tolerant import objects, text

ROOT = "fhir/r4"
TYPE = "application/fhir+json"
STATUSES = {
    Status.SCHEDULED: "booked",
    Status.ARRIVED: "arrived",
    Status.DONE: "fulfilled",
    Status.NO_SHOW: "noshow",
}
FINER = {
    "arrived": (Status.ARRIVED, say("Arrived")),
    "checked-in": (Status.ARRIVED, say("Checked in")),
    "noshow": (Status.NO_SHOW, say("Did not come")),
}
"""What API v1 has no words for; of the others, it is believed."""
NEVER_WAS = "entered-in-error"
"""A visit that is none: hidden, and in nobody's way."""
MOST_PAGES = 100
_SLOT_LEFT = say("Please check in Practice Studio whether the old time is free again.")


async def abilities(line: Line) -> frozenset[str] | None:
    """What the endpoint says it can do with appointments: nothing, where there is none; None when it did not answer."""
    try:
        reply = await line.get(f"{ROOT}/metadata", "FHIR capabilities", accept=TYPE)
        return listed(reply.json("FHIR capabilities"))
    except (Throttled, Unavailable, Unreachable):
        return None
    except PmsError:
        return frozenset()


def listed(statement: object) -> frozenset[str]:
    """The interactions that a CapabilityStatement lists for Appointment; none for anything else."""
    if not isinstance(statement, dict) or statement.get("resourceType") != "CapabilityStatement":
        return frozenset()
    if not str(statement.get("fhirVersion")).startswith("4.0"):
        return frozenset()
    rest: Any = next(iter(objects(statement.get("rest"))), {})
    return frozenset(
        str(each.get("code"))
        for resource in objects(rest.get("resource"))
        if resource.get("type") == "Appointment"
        for each in objects(resource.get("interaction"))
    )


def changes_of(codes: frozenset[str]) -> frozenset[str]:
    """A status can be set only where it can be seen afterwards: API v1 does not show all of them."""
    if not codes >= {"read", "update"}:
        return frozenset()
    return frozenset(("move", "cancel", "set_status") if "search-type" in codes else ("move", "cancel"))


def changed(resource: Mapping[str, Any], change: Move | Cancel | SetStatus) -> dict[str, Any]:
    """The whole resource with the change in it. Raises Refused where it must not be touched or has no such place."""
    if resource.get("modifierExtension") or resource.get("implicitRules"):
        raise Refused((Reason(None, say("This visit carries marks that only Practice Studio understands.")),))
    body = dict(resource)
    match change:
        case Move():
            body |= {"start": wire.stamp(change.span.start), "end": wire.stamp(change.span.end)}
            body.pop("slot", None)
            if "minutesDuration" in body:
                body["minutesDuration"] = change.span.minutes
            for kind, ident in (("Practitioner", change.provider_id), ("Location", change.room_id)):
                if ident is not None:
                    body["participant"] = _with_actor(objects(body.get("participant")), kind, ident)
        case Cancel():
            body["status"] = "cancelled"
            if words := " ".join(filter(None, (change.reason, change.note))):
                body["cancelationReason"] = {"text": words}
        case SetStatus():
            if change.status not in STATUSES:
                raise Refused((Reason("status", say("Practice Studio knows no such status.")),))
            body["status"] = STATUSES[change.status]
            body.pop("cancelationReason", None)
        case _:
            assert_never(change)
    return body


def actor(resource: Mapping[str, Any], kind: str) -> str | None:
    """The id of the participant of that kind; relative, absolute and versioned references mean the same."""
    return next((ident for each in objects(resource.get("participant")) if (ident := _actor(each, kind))), None)


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
        if change.seen is not None and change.seen != _revision(wire.revision(row), resource.get("status")):
            raise Clash()
        if isinstance(change, Cancel) and wire.status(row)[0] is Status.CANCELLED:
            return Accepted(ident)
        body = changed(resource, change)
        self._writes.before[f"visit {ident}"] = _version(resource) or ""
        headers = {"Content-Type": TYPE, "Accept": TYPE, **({"If-Match": tag} if tag else {})}
        action = {"move": "move", "cancel": "cancel", "set_status": "set status"}[change.type]
        reply = await self._line.send(
            "PUT", _path(ident), body, "appointment", action=action, patient_id=row.patient_id, headers=headers
        )
        told: Any = member(reply.maybe_json())
        if told.get("resourceType") != "Appointment" and not await self._shows(change):
            raise Unsure()  # nobody said yes, and it does not stand as asked
        if not isinstance(change, Move):
            return Accepted(ident)
        provider_id = change.provider_id or row.provider_id
        overlaps = await self._writes.overlaps(ident, provider_id, change.span)
        return Accepted(ident, overlaps, (_SLOT_LEFT,) if resource.get("slot") else ())

    async def _shows(self, change: Move | Cancel | SetStatus) -> bool:
        try:
            return _stands((await self._read(change.appointment_id))[0], change)
        except PmsError:
            return False

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
        return CannotTell(say("It was changed since, and stands otherwise than asked."))

    async def overlaid(self, facts: DayFacts) -> DayFacts:
        """The days with the finer statuses; not complete where those could not be read."""
        start = datetime.combine(facts.first, time(), self._place.zone)
        end = datetime.combine(facts.last + timedelta(days=1), time(), self._place.zone)
        try:
            try:
                codes = await self._codes(start, end)
            except NotFound:  # a link to a next page has expired meanwhile
                codes = await self._codes(start, end)
        except PmsError:
            return replace(facts, complete=False)
        shown = (each for each in facts.appointments if codes.get(each.id) != NEVER_WAS)
        return replace(facts, appointments=tuple(_finer(each, codes.get(each.id)) for each in shown))

    async def _codes(self, start: datetime, end: datetime) -> dict[str, Any]:
        """Appointment ids → status codes of a stretch of time, along the links to next pages, which are followed as
        they are. Raises Garbled where they go in circles or elsewhere."""
        found: dict[str, Any] = {}
        link, turned = f"{ROOT}/Appointment", set[str]()
        asked = [("date", f"ge{wire.stamp(start)}"), ("date", f"lt{wire.stamp(end)}"), ("_count", "100")]
        while link not in turned and len(turned) < MOST_PAGES:
            turned.add(link)
            bundle = (await self._line.get(link, "FHIR appointments", asked, accept=TYPE)).json("FHIR appointments")
            if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
                break
            for entry in objects(bundle.get("entry")):
                resource: Any = member(entry.get("resource"))
                if resource.get("resourceType") == "Appointment" and (ident := text(resource.get("id"))):
                    found[ident] = resource.get("status")
            links = (each for each in objects(bundle.get("link")) if each.get("relation") == "next")
            after = text(next((each.get("url") for each in links), None))
            if after is None:
                return found
            link, asked = urljoin(f"/{ROOT}/Appointment", after), []
        raise Garbled("FHIR appointments")

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
                (Reason(None, say("Practice Studio's two interfaces tell this visit differently; change it there.")),)
            )
        return row


def _finer(visit: Appointment, code: object) -> Appointment:
    known = FINER.get(code) if isinstance(code, str) else None
    if known is None:
        return visit
    return replace(visit, status=known[0], status_label=known[1], revision=_revision(visit.revision, code))


def _revision(of_v1: str, code: object) -> str:
    """The revision a person saw: with the status that only FHIR tells."""
    return f"{of_v1}/{code}" if isinstance(code, str) and code in FINER else of_v1


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
