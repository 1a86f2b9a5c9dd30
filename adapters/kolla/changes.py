"""The six changes: what is looked at first, what is sent once, and what is asked afterwards.

Kolla checks no overlap and no version, as far as it tells: both are looked at here, before and after. Not here: whether
a change whose answer was lost happened (`traces.py`).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Iterable, Sequence
from typing import Any, TypeVar

from adapters.change import AddPatient, Book, Cancel, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Garbled,
    Missing,
    NotFound,
    PmsError,
    Reason,
    Refused,
    Unsupported,
    Unsure,
)
from adapters.http import Reply, unsent
from adapters.kolla import days, people, wire
from adapters.kolla.line import Line
from adapters.kolla.shapes import Contact, Shape, Visit, addressed, one_of
from adapters.kolla.wire import Place
from adapters.model import Phone, Span, Status
from adapters.port import Accepted
from adapters.sentence import say
from adapters.spelling import digits, fold
from adapters.tolerant import read

S = TypeVar("S", bound=Shape)
REMEMBERED = 200
NO_CONFIRMING = say("This practice’s system has no confirmation type called “Confirmed”, which Kolla asks for.")
_UNREADABLE = say("Kolla’s answer could not be read")
_CHANGED = Reason("appointment_id", say("The visit was changed after it was shown."))
_CANCELLED = Reason("appointment_id", say("This visit is cancelled; Kolla documents no way to take that back."))
_ONLY_CONFIRMED = Reason("status", say("Kolla can only set a visit to confirmed."))
_OTHER_TIME = say("Kolla shows another time than was asked for: please check it there.")
_NO_REASON = say("Kolla takes no words with a cancellation: the reason was not kept there.")


class Changes:
    """A handler each, which sends once and raises NotFound, Missing, Refused, Clash without writing.

    `before` remembers how things stood when a change went out (revisions, or ids of records just like the one to be
    made): what a lost answer is traced by.
    """

    def __init__(self, line: Line, place: Place) -> None:
        self.line, self.place = line, place
        self.before: OrderedDict[str, frozenset[str]] = OrderedDict()

    # --- visits ---

    async def book(self, change: Book) -> Accepted:
        if change.into is not None:
            raise Refused((Reason("into", say("Kolla has no classes.")),))
        self._known(change.provider_id, change.room_id, change.visit_type_id)
        _short(change.note)
        await unsent(people.one(self.line, change.patient_id), _UNREADABLE)
        stood = {row.name or "" for row in (await unsent(self.visits_like(change), _UNREADABLE))[0]}
        self.remember(mark(change), stood)
        body: dict[str, Any] = {
            "contact_id": change.patient_id,
            **wire.when_fields(change.span, self.place.wall_zone),
            "providers": wire.provider_bodies([change.provider_id], self.place),
        }
        optional = (
            ("operatory", change.room_id),
            ("appointment_type_id", change.visit_type_id),
            ("notes", change.note),
        )
        body |= {name: value for name, value in optional if value}
        reply = await self.line.write(
            "POST", "appointments", body, "booking", action="book", patient_id=change.patient_id
        )
        made = _made(reply, Visit, "appointments")
        name = made.name if made and made.name else await self._only_new(self.visits_like(change), stood)
        warnings = [say("Kolla does not tell the patient: please do so.")] if change.notify else []
        if made is not None and self._is_elsewhere(made, change.span):
            warnings.append(_OTHER_TIME)
        return Accepted(name, await days.overlaps(self.line, self.place, name), tuple(warnings))

    async def move(self, change: Move) -> Accepted:
        self._known(change.provider_id, change.room_id, None)
        row = await self._to_change(change.appointment_id, change.seen)
        if wire.status_of(row) is Status.CANCELLED:
            raise Refused((_CANCELLED,))
        body: dict[str, Any] = dict(wire.when_fields(change.span, wire.own_zone(row, self.place.wall_zone)))
        if change.provider_id is not None:
            others = [each for each in wire.providers_of(row)[1:] if each != change.provider_id]
            body["providers"] = wire.provider_bodies([change.provider_id, *others], self.place)
        if change.room_id is not None:
            body["operatory"] = change.room_id
        reply = await self.line.write(
            "PATCH",
            change.appointment_id,
            body,
            "visit",
            action="move",
            mask=tuple(body),
            patient_id=wire.patient_of(row),
        )
        told = _made(reply, Visit, "appointments")
        await self._looked_behind(told, change)
        warnings = (_OTHER_TIME,) if told is not None and self._is_elsewhere(told, change.span) else ()
        return Accepted(None, await days.overlaps(self.line, self.place, change.appointment_id), warnings)

    async def cancel(self, change: Cancel) -> Accepted:
        row = await self._to_change(change.appointment_id, change.seen, change.attendee_id)
        if wire.status_of(row) is Status.CANCELLED:
            return Accepted()
        if wire.status_of(row) is Status.DONE:
            raise Refused((Reason("appointment_id", say("This visit is completed and cannot be cancelled.")),))
        body = {"name": change.appointment_id, "canceler": self._canceler(row)}
        path = f"{change.appointment_id}:cancel"
        reply = await self.line.write("POST", path, body, "visit", action="cancel", patient_id=wire.patient_of(row))
        await self._looked_behind(_made(reply, Visit, "appointments"), change)
        return Accepted(warnings=(_NO_REASON,) if change.reason or change.note else ())

    async def set_status(self, change: SetStatus) -> Accepted:
        if self.place.confirmed_by is None:
            raise Unsupported("set_status", NO_CONFIRMING)
        if change.status is not Status.CONFIRMED:
            raise Refused((_ONLY_CONFIRMED,))
        row = await self._to_change(change.appointment_id, change.seen, change.attendee_id)
        if wire.status_of(row) is Status.CANCELLED:
            raise Refused((_CANCELLED,))
        if row.confirmed:
            return Accepted()
        body = {
            "name": change.appointment_id,
            "confirmed": True,
            "confirmation_type": self.place.confirmed_by,
        }
        path = f"{change.appointment_id}:confirm"
        reply = await self.line.write("POST", path, body, "visit", action="set status", patient_id=wire.patient_of(row))
        await self._looked_behind(_made(reply, Visit, "appointments"), change)
        return Accepted()

    # --- people ---

    async def add(self, change: AddPatient) -> Accepted:
        if not change.given.strip() and not change.family.strip():
            raise Missing((Reason("given", say("A name is needed.")), Reason("family", say("A name is needed."))))
        stood = {row.name or "" for row in (await unsent(people.like(self.line, change), _UNREADABLE))[0]}
        self.remember(mark(change), stood)
        body = {
            "type": "PATIENT",
            **wire.person_body(change.given or None, change.family or None, change.born, change.phones or None),
            **({"email_addresses": wire.email_bodies(change.email)} if change.email else {}),
        }
        reply = await self.line.write("POST", "contacts", body, "patient", action="add patient")
        made = _made(reply, Contact, "contacts")
        name = made.name if made and made.name else await self._only_new(people.like(self.line, change), stood)
        warnings = await self._left_out(name, made, change.phones, change.email)
        if change.provider_id is not None:
            warnings = (*warnings, say("Kolla does not take a usual provider for a new patient: please set it there."))
        return Accepted(name, warnings=warnings)

    async def edit(self, change: EditPatient) -> Accepted:
        blank = [
            field
            for field, name in (("given", change.given), ("family", change.family))
            if name is not None and not name.strip()
        ]
        if blank:
            raise Missing(tuple(Reason(field, say("A name is needed.")) for field in blank))
        row = await unsent(people.one(self.line, change.patient_id), _UNREADABLE)
        self.remember(mark(change), {wire.person_revision(row)})
        body = wire.person_body(change.given, change.family, change.born, change.phones)
        if change.email is not None:
            body["email_addresses"] = wire.email_bodies(change.email, row.email_addresses)
        if not body:
            return Accepted()
        reply = await self.line.write(
            "PATCH",
            change.patient_id,
            body,
            "patient",
            action="edit patient",
            mask=tuple(body),
            patient_id=change.patient_id,
        )
        told = _made(reply, Contact, "contacts")
        await self._looked_behind(told, change, wire.person_revision(row))
        return Accepted(warnings=await self._left_out(change.patient_id, told, change.phones, change.email))

    async def _left_out(
        self, name: str, told: Contact | None, phones: Sequence[Phone] | None, email: str | None
    ) -> tuple[str, ...]:
        """A warning for each part that Kolla, which does what the practice's system can, did not keep."""
        if not phones and not email:
            return ()
        try:
            if told is None or not {"phone_numbers", "email_addresses"} <= told.model_fields_set:
                told = await people.one(self.line, name)
        except PmsError:
            return ()
        kept = wire.patient(told)
        numbers = {digits(each.number) for each in kept.phones}
        lost = [each for each in phones or () if digits(each.number) not in numbers]
        found = [say("A {kind} number was not kept: please check it there.", kind=each.kind) for each in lost]
        mails = {(each.address or "").casefold() for each in told.email_addresses}
        if email and email.strip().casefold() not in mails:
            found.append(say("The e-mail address was not kept: please check it there."))
        return tuple(dict.fromkeys(found))

    # --- looking ---

    async def visits_like(self, change: Book) -> tuple[list[Visit], bool]:
        """Visits just like the one to be booked, and whether that is all of them."""
        rows, whole = await days.visits_between(self.line, change.span.start, change.span.end)
        return [row for row in rows if self._is_like(row, change)], whole

    def remember(self, key: str, stood: Iterable[str]) -> None:
        self.before[key] = frozenset(stood)
        self.before.move_to_end(key)
        while len(self.before) > REMEMBERED:
            self.before.popitem(last=False)

    def _is_like(self, row: Visit, change: Book) -> bool:
        when = wire.span_of(row, self.place.zone)
        if when is None or wire.stamp(when[0].start) != wire.stamp(change.span.start):
            return False
        return (
            wire.patient_of(row) == change.patient_id
            and (not when[1] or wire.stamp(when[0].end) == wire.stamp(change.span.end))
            and change.provider_id in (wire.providers_of(row) or [change.provider_id])
            and (change.room_id is None or wire.room_of(row) in (None, change.room_id))
        )

    async def _only_new(self, looking: Awaitable[tuple[list[Any], bool]], stood: set[str]) -> str:
        """The id of what was made, where the answer does not tell it. Unsure when it cannot be found."""
        try:
            rows, _ = await looking
        except PmsError:
            raise Unsure() from None
        new = [row.name for row in rows if row.name not in stood]
        if len(new) != 1 or new[0] is None:
            raise Unsure()
        found: str = new[0]
        return found

    async def _looked_behind(
        self, told: Shape | None, change: Move | Cancel | SetStatus | EditPatient, before: str = ""
    ) -> None:
        """An answer that shows nothing of the record proves nothing. Raises Unsure when it does not stand as asked.

        A patient who is not `before` any more may well: practices' systems keep what they can.
        """
        if told is not None:
            return
        try:
            if isinstance(change, EditPatient):
                person = await people.one(self.line, change.patient_id)
                is_kept = is_as_wished(person, change) or wire.person_revision(person) != before
            else:
                is_kept = stands(change, await days.one(self.line, change.appointment_id), self.place)
        except PmsError:
            is_kept = False
        if not is_kept:
            raise Unsure()

    async def _to_change(self, visit_id: str, seen: str | None, attendee_id: str | None = None) -> Visit:
        """The visit as it stands, remembered; Clash when it is not as seen."""
        if attendee_id is not None:
            raise NotFound("attendee")
        row = await unsent(days.one(self.line, visit_id), _UNREADABLE)
        now = wire.revision(row)
        if seen is not None and not wire.same_record(seen, now):
            raise Clash((_CHANGED,))
        if wire.is_deleted(row):
            raise NotFound("visit")
        self.remember(visit_id, {now})
        return row

    def _known(self, provider_id: str | None, room_id: str | None, type_id: str | None) -> None:
        """Raises NotFound for what the directory does not list: whether Kolla would is not documented."""
        practice = self.place.practice
        for asked, what, listed in (
            (provider_id, "provider", practice.providers),
            (room_id, "room", practice.rooms),
            (type_id, "visit type", practice.visit_types),
        ):
            if asked is not None and asked not in {each.id for each in listed}:
                raise NotFound(what)

    def _canceler(self, row: Visit) -> dict[str, str]:
        """Who cancels must be told: the visit's own provider stands for the desk. Raises Missing without anybody."""
        names = [*wire.providers_of(row), *self.place.working, *self.place.remote_ids]
        if not names:
            raise Missing((Reason(None, say("Kolla wants to know who cancels, and lists nobody.")),))
        return self.place.light(names[0])

    def _is_elsewhere(self, told: Visit, asked: Span) -> bool:
        when = wire.span_of(told, self.place.zone)
        return when is not None and wire.stamp(when[0].start) != wire.stamp(asked.start)


def mark(change: Book | AddPatient | EditPatient) -> str:
    """Under which key is remembered how things stood before a change."""
    if isinstance(change, Book):
        return f"book {change.patient_id} {wire.stamp(change.span.start)}"
    if isinstance(change, AddPatient):
        return f"add {fold(change.given)} {fold(change.family)} {change.born}"
    return change.patient_id


def stands(change: Move | Cancel | SetStatus, row: Visit, place: Place) -> bool:
    """Whether the record shows what was asked, whoever did it."""
    status = wire.status_of(row)
    if isinstance(change, Cancel):
        return status is Status.CANCELLED
    if isinstance(change, SetStatus):
        return status is change.status or (change.status is Status.CONFIRMED and bool(row.confirmed))
    when = wire.span_of(row, place.zone)
    if when is None or not when[1]:
        return False
    asked = (wire.stamp(change.span.start), wire.stamp(change.span.end))
    return (
        (wire.stamp(when[0].start), wire.stamp(when[0].end)) == asked
        and change.provider_id in (None, *wire.providers_of(row)[:1])
        and change.room_id in (None, wire.room_of(row))
    )


def is_as_wished(row: Contact, change: EditPatient) -> bool:
    person = wire.patient(row)
    pairs = ((change.given, person.given), (change.family, person.family), (change.email, person.email))
    if any(asked is not None and asked.strip().casefold() != (have or "").casefold() for asked, have in pairs):
        return False
    if change.born is not None and change.born != person.born:
        return False
    numbers = {digits(each.number) for each in person.phones}
    return change.phones is None or {digits(each.number) for each in change.phones} == numbers


def _made(reply: Reply, shape: type[S], collection: str) -> S | None:
    """What an answer shows, None where it does not say which record that is."""
    try:
        found = read(shape, reply.maybe_json(), "answer")
    except Garbled:
        return None
    return found if addressed(one_of(collection)(found.name), collection) else None


def _short(note: str | None) -> None:
    if note and len(note) > wire.LONGEST_NOTE:
        raise Refused((Reason("note", say("At most {n} characters.", n=wire.LONGEST_NOTE)),))
