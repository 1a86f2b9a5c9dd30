"""The hub's patients: by id, by search, added and edited. It has no list of them: the index grows from what is seen.

Which route searches differs between deployments; the first that answers is kept. Not here: what rows mean (`wire.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import quote

from adapters.change import AddPatient, EditPatient
from adapters.errors import Missing, NotFound, PmsError, Reason, Refused, Unsupported, Unsure
from adapters.model import Patient, PatientCard, PatientWish, Phone
from adapters.pms_hub import shapes, wire
from adapters.pms_hub.line import Line
from adapters.pms_hub.shapes import BalanceShape, InsuranceShape, NoteShape, PatientShape
from adapters.port import Absent, Accepted, Clock, Found, Trace
from adapters.rate import Turn
from adapters.sentence import say
from adapters.spelling import fold

PAGE = 50
MOST = 500
CHUNK = 10
FRESH = timedelta(hours=12)
"""A record read so long ago is read anew for the index."""
SLACK = timedelta(minutes=1)
"""So much earlier than it was said to be sent may a look before a write have been."""
ROUTES = (("GET", "/patients/search"), ("POST", "/patients/search"), ("GET", "/patients"))
NO_BORN = say("The hub's edit drops dates of birth. Change it in the practice system itself.")
_NO_REMOVAL = say("The hub offers no way to remove it.")
_ONE_PHONE = say("The hub keeps one telephone number. The others were not saved.")
_NO_SEARCH = say("This hub cannot search for patients.")


class People:
    """`meet` hears of everybody a visit names."""

    def __init__(self, line: Line, clock: Clock) -> None:
        self._line, self._clock = line, clock
        self._met: dict[str, str | None] = {}
        self._records: dict[str, Patient] = {}
        self._read_at: dict[str, datetime] = {}
        self._first: dict[str, datetime] = {}
        self._before: dict[AddPatient, tuple[datetime, frozenset[str]]] = {}
        self._route: tuple[str, str] | None = None

    def meet(self, patient_id: str, name: str | None) -> None:
        self._first.setdefault(patient_id, self._clock())
        self._met[patient_id] = name or self._met.get(patient_id)

    def known(self, patient_id: str | None) -> Patient | None:
        return self._records.get(patient_id) if patient_id else None

    # --- reading ---

    async def pages(self) -> AsyncGenerator[list[Patient]]:
        """Everybody seen so far, each once, with their whole record."""
        old = self._clock() - FRESH
        ids = list({**self._records, **self._met})
        ready = [self._records[each] for each in ids if each in self._records and self._read_at[each] > old]
        if ready:
            yield ready
        rest = [each for each in ids if each not in {person.id for person in ready}]
        for at in range(0, len(rest), CHUNK):
            page = [person for each in rest[at : at + CHUNK] if (person := await self._for_index(each)) is not None]
            if page:
                yield page

    async def record(self, patient_id: str, turn: Turn = Turn.SHOWN) -> tuple[PatientShape, Patient]:
        """One patient as the hub tells him now. Raises NotFound."""
        path = f"/patients/{quote(patient_id, safe='')}"
        try:
            body = await self._line.read(path, "the patient", patient_id=patient_id, turn=turn)
        except Unsupported:
            raise NotFound(say("the patient")) from None
        row = shapes.shaped(PatientShape, {"id": patient_id, **shapes.single(body)}, "a patient")
        person = wire.patient(row)
        if person is None or person.id != patient_id:
            raise NotFound(say("the patient"))
        self._note(person)
        return row, person

    async def card(self, patient_id: str) -> PatientCard:
        """The record, and what else the hub tells; a part it cannot tell is absent."""
        row, person = await self.record(patient_id)
        balance, insurance, notes = await asyncio.gather(
            self._part(patient_id, "balance"),
            self._part(patient_id, "insurance"),
            self._part(patient_id, "notes"),
        )
        lines = sorted(_rows(NoteShape, notes, "notes"), key=lambda note: note.created_at or "", reverse=True)
        return wire.card(
            row,
            person,
            shapes.shaped(BalanceShape, shapes.single(balance), "a balance") if balance is not None else None,
            _rows(InsuranceShape, insurance, "insurance"),
            [note.content for note in lines if note.content],
        )

    async def find(self, wish: PatientWish) -> list[Patient]:
        """By name, e-mail address, telephone number or id; a date of birth only narrows what those find."""
        text, phone = wish.text.strip(), wish.phone.strip()
        found: dict[str, Patient] = {}
        for query in _queries(text, phone):
            for person in await self._search(query):
                if _fits(person, text, phone, wish):
                    found[person.id] = person
            if found:
                break
        if not found and text and " " not in text and any(letter.isdecimal() for letter in text):
            try:
                _, person = await self.record(text)
            except (NotFound, Refused):
                pass
            else:
                if _fits(person, text, phone, wish):
                    found[person.id] = person
        return list(found.values())[: max(0, wish.limit)]

    # --- changing ---

    async def add(self, change: AddPatient) -> Accepted:
        """The id told at once may be that of the errand, so the person is looked for again."""
        given, family = change.given.strip(), change.family.strip()
        missing = [
            Reason(key, say("The hub needs it.")) for key, name in (("given", given), ("family", family)) if not name
        ]
        if missing:
            raise Missing(tuple(missing))
        with suppress(Unsupported):  # a hub that cannot search can still add
            alike = frozenset(person.id for person in await self._alike(change, Turn.WRITE))
            self._before[change] = self._clock(), alike
        data: dict[str, Any] = {"firstName": given, "lastName": family}
        if change.born:
            data["dateOfBirth"] = change.born.isoformat()
        if change.phones:
            data["phone"] = change.phones[0].number
        if change.email:
            data["email"] = change.email
        body = await self._line.write("POST", "/patients", "add_patient", data)
        ident = await self._made(change, shapes.id_of(shapes.single(body).get("id")))
        if ident is None and not shapes.is_yes(body):
            raise Unsure(say("The hub's answer was empty"))
        warnings = (_ONE_PHONE,) if len(change.phones) > 1 else ()
        return Accepted(ident, warnings=warnings)

    async def edit(self, change: EditPatient) -> Accepted:
        """Only what the hub keeps; a birth date is refused before anything is sent."""
        _, now = await self.record(change.patient_id, Turn.WRITE)
        if change.born is not None and change.born != now.born:
            raise Refused((Reason("born", NO_BORN),))
        if change.phones == () and now.phones:
            raise Refused((Reason("phones", _NO_REMOVAL),))
        if change.email == "" and now.email:
            raise Refused((Reason("email", _NO_REMOVAL),))
        asked = {"firstName": change.given, "lastName": change.family, "email": change.email or None}
        data = {key: value for key, value in asked.items() if value is not None}
        if change.phones:
            data["phone"] = change.phones[0].number
        warnings = [_ONE_PHONE] if change.phones and len(change.phones) > 1 else []
        if data:
            path = f"/patients/{quote(change.patient_id, safe='')}"
            told = await self._line.write("PATCH", path, "edit_patient", data, patient_id=change.patient_id)
            try:
                is_seen: bool | None = _is_edited((await self.record(change.patient_id, Turn.WRITE))[1], change)
            except PmsError:
                is_seen = None  # where the hub said yes, that the record cannot be read now changes nothing
            if not is_seen and not shapes.is_yes(told):
                raise Unsure(say("The hub's answer was empty"))
            if is_seen is False:
                warnings.append(say("The hub said yes, but the record does not show all of it yet."))
        return Accepted(change.patient_id, warnings=tuple(warnings))

    # --- what became of it ---

    async def trace_of_add(self, change: AddPatient, since: datetime) -> Trace:
        """Somebody of that name who was not there before it was sent. The hub tells nobody's age."""
        alike = await self._alike(change)
        at, before = self._before.get(change, (since, None))
        if before is None or at < since - SLACK:
            before = frozenset(ident for ident, first in self._first.items() if first < since)
        fresh = [person for person in alike if person.id not in before]
        return Found(fresh[-1].id) if fresh else Absent()

    async def trace_of_edit(self, change: EditPatient) -> Trace:
        _, now = await self.record(change.patient_id)
        return Found(now.id) if _is_edited(now, change) else Absent()

    # --- inside ---

    def _note(self, person: Patient) -> None:
        self._records[person.id] = person
        self._read_at[person.id] = now = self._clock()
        self._first.setdefault(person.id, now)

    async def _for_index(self, patient_id: str) -> Patient | None:
        """The record; only the name, where the hub shows no more of somebody that a visit names."""
        try:
            return (await self.record(patient_id, Turn.REST))[1]
        except (NotFound, Refused):
            name = self._met.get(patient_id)
            return wire.patient(PatientShape(id=patient_id, name=name)) if name else None

    async def _part(self, patient_id: str, part: str) -> Any:
        """One more thing about a patient, None where it cannot be told. A dead line is said by the record itself."""
        try:
            path = f"/patients/{quote(patient_id, safe='')}/{part}"
            return await self._line.read(path, part, patient_id=patient_id)
        except PmsError:
            return None

    async def _search(self, query: str, turn: Turn = Turn.SHOWN) -> list[Patient]:
        """Raises Unsupported where no route searches."""
        for method, path in (self._route,) if self._route else ROUTES:
            try:
                found = await self._searched(method, path, query, turn)
            except Unsupported:
                continue
            except NotFound as error:
                if error.what != "patients" or self._route:
                    raise
                continue  # "search" was taken for a patient's id
            self._route = (method, path)
            return found
        raise Unsupported("find_patients", _NO_SEARCH)

    async def _searched(self, method: str, path: str, query: str, turn: Turn) -> list[Patient]:
        found: dict[str, Patient] = {}
        offset = 0
        ask = partial(self._line.read, path, "patients", turn=turn, method=method)
        while offset < MOST:
            params = [("query", query), ("limit", str(PAGE)), ("offset", str(offset))]
            body = await ask(params=params, data={"query": query} if method == "POST" else None)
            page = shapes.page(PatientShape, body, "patients")
            fresh = [person for row in page.rows if (person := wire.patient(row)) and person.id not in found]
            found |= {person.id: person for person in fresh}
            offset += page.size
            if not fresh or not (page.more if page.more is not None else page.size >= PAGE):
                break
        for person in found.values():
            if person.phones or person.born or person.email:
                self._note(person)
            else:
                self.meet(person.id, f"{person.given} {person.family}".strip())
        return list(found.values())

    async def _alike(self, change: AddPatient, turn: Turn = Turn.SHOWN) -> list[Patient]:
        """Those who could be the one to be added."""
        for query in (change.family.strip(), f"{change.given.strip()} {change.family.strip()}"):
            if alike := [person for person in await self._search(query, turn) if _is_same(person, change)]:
                return alike
        return []

    async def _made(self, change: AddPatient, told: str | None) -> str | None:
        _, before = self._before.get(change, (None, frozenset[str]()))
        try:
            fresh = [person for person in await self._alike(change, Turn.WRITE) if person.id not in before]
            if fresh:
                return next((person.id for person in fresh if person.id == told), fresh[-1].id)
            return (await self.record(told, Turn.WRITE))[1].id if told else None
        except PmsError:
            return None


def _rows(kind: type[shapes.S], body: Any, where: str) -> Sequence[shapes.S]:
    return shapes.page(kind, body, where).rows if body is not None else ()


def _queries(text: str, phone: str) -> list[str]:
    """What to ask for, until something is found: spellings of a number, the words of a name."""
    if text:
        words = sorted(text.split(), key=len, reverse=True)
        found = [text, *(words if len(words) > 1 else ())]
        if len(wire.digits(text)) >= 7 and not any(letter.isalpha() for letter in text):
            found += _spellings(text)
    else:
        found = _spellings(phone) if len(wire.digits(phone)) >= 4 else []
    return list(dict.fromkeys(found))


def _spellings(number: str) -> list[str]:
    plain = wire.digits(number)
    return [number, f"+{plain}", plain, plain[-10:]]


def _fits(person: Patient, text: str, phone: str, wish: PatientWish) -> bool:
    if not (person.active or wish.include_inactive) or (wish.born is not None and person.born != wish.born):
        return False
    if phone and not any(wire.same_number(phone, each.number) for each in person.phones):
        return False
    return not text or wire.Words(text).fit(person)


def _is_same(person: Patient, change: AddPatient) -> bool:
    names = (fold(person.given), fold(person.family))
    asked = (fold(change.given.strip()), fold(change.family.strip()))
    return names == asked and (change.born is None or person.born in (None, change.born))


def _is_edited(now: Patient, change: EditPatient) -> bool:
    return (
        change.given in (None, now.given)
        and change.family in (None, now.family)
        and (not change.email or (now.email or "").lower() == change.email.lower())
        and (change.born is None or change.born == now.born)
        and (not change.phones or _has(now.phones, change.phones[0]))
    )


def _has(phones: Sequence[Phone], phone: Phone) -> bool:
    return any(wire.same_number(each.number, phone.number) or each.number == phone.number for each in phones)
