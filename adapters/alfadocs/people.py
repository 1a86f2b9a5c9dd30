"""AlfaDocs' patients: page by page, by id, telephone or fiscal code; names for the agenda; added and edited.

The service cannot search by name: who wants that keeps an index of `pages()`. Not here: what a row means (`wire.py`).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from contextlib import aclosing, suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import quote
from zoneinfo import ZoneInfo

from adapters.alfadocs import phones, shapes, wire
from adapters.alfadocs.line import PAGE, Line, at_once
from adapters.alfadocs.shapes import PatientShape, PhoneShape
from adapters.change import AddPatient, EditPatient
from adapters.errors import Forbidden, Garbled, Missing, NotFound, PmsError, Reason, Refused, Unavailable, Unsure
from adapters.model import Patient, PatientCard, PatientWish, Phone
from adapters.port import Absent, Accepted, CannotTell, Clock, Found, Trace
from adapters.rate import Turn
from adapters.sentence import say

SLACK = timedelta(hours=3)
"""The zone of `createdAt` is not documented: local or UTC, and the server's clock may be off."""
READINGS = 3
"""How often the list of patients is read that changed while its pages were turned."""
UNVERIFIED = 20
"""Of so many rows at most the telephones are asked for one by one, where the list does not bring them."""
_NO_REMOVAL = say("AlfaDocs offers no way to remove a telephone number. The old one is still there.")


class People:
    """`names` holds "Family, Given" of every patient met, None for those who cannot be read."""

    def __init__(self, line: Line, zone: ZoneInfo, clock: Clock) -> None:
        self._line, self._zone, self._clock = line, zone, clock
        self._home = phones.home_of(zone.key)
        self._seen: dict[str, datetime] = {}
        self._all_seen: datetime | None = None
        self.names: dict[str, str | None] = {}

    # --- reading ---

    async def pages(self, turn: Turn = Turn.REST) -> AsyncGenerator[list[PatientShape]]:
        """Everybody, each once. Where rows moved between pages and fewer came than were counted, again.

        Raises Unavailable or Garbled at the end when somebody may be missing.
        """
        met: set[str] = set()
        for _ in range(READINGS):
            before, total, now = len(met), None, set[str]()
            async with aclosing(self._line.pages("patients", "the patients", PatientShape, turn=turn)) as pages:
                async for page in pages:
                    if not page.whole or not all(row.id for row in page.rows):
                        raise Garbled("the patients")
                    total, rows = page.total, {row.id: row for row in page.rows if row.id}
                    now |= rows.keys()
                    fresh = {ident: row for ident, row in rows.items() if ident not in met}
                    met |= fresh.keys()
                    self._note(fresh.values())
                    if fresh:
                        yield list(fresh.values())
            # A count that stays too high (it may hold those deleted) is no reason to doubt a list that stands still.
            if total is None or len(now) >= total or 0 < before == len(met):
                self._all_seen = self._all_seen or self._clock()
                return
        raise Unavailable(say("The list of patients kept changing while it was read"), say("It is read again later."))

    async def learn(self, ids: Sequence[str]) -> None:
        """Fill `names` for these patients: one by one, or page by page where that is likely to be quicker."""
        missing = [each for each in dict.fromkeys(ids) if each not in self.names]
        if len(missing) > PAGE:
            pages_left = len(missing) // 2
            async with aclosing(self.pages(Turn.SHOWN)) as pages:
                with suppress(Garbled):  # whoever is missing is asked for one by one
                    async for _ in pages:
                        pages_left -= 1
                        if not pages_left or all(each in self.names for each in missing):
                            break
        await at_once([partial(self._learn, each) for each in missing if each not in self.names])

    async def _learn(self, patient_id: str) -> None:
        try:
            await self.row(patient_id)
        except (NotFound, Forbidden, Refused):
            self.names[patient_id] = None
        except Garbled:
            return  # tried again with the next reading

    async def row(self, patient_id: str) -> PatientShape:
        """One patient, freshly; of a deleted one only a few fields. Raises NotFound."""
        if wire.number(patient_id) is None:
            raise NotFound("patient")
        shape = partial(_row, patient_id=patient_id)
        row = await self._line.read(f"patients/{patient_id}", "patient", shape, patient_id=patient_id)
        self._note((row,))
        return row

    async def card(self, patient_id: str) -> PatientCard:
        row = await self.row(patient_id)
        return wire.card(row, await self._whole(row))

    async def find(self, wish: PatientWish) -> Sequence[Patient]:
        """Patients that fit every field of the wish, of those that a telephone, fiscal code or id leads to."""
        text = wish.text.strip()
        fiscal = wire.fiscal_code(text)
        number = phones.dialled(text, self._home) if phones.looks_dialled(text) else None
        asked = phones.dialled(wish.phone, self._home)
        rows: list[PatientShape] = []
        if wish.phone.strip():
            rows = await self._by_phone(asked) if asked else []
        elif fiscal:
            rows = await self._filtered(("italianFiscalCode", fiscal))
        elif text:
            rows = [*await self._by_id(text), *(await self._by_phone(number) if number else [])]
        found = {
            row.id: await self._whole(row) for row in rows if row.id and self._fits_text(row, text, fiscal, number)
        }
        return tuple(
            person
            for person in found.values()
            if (wish.born is None or person.born == wish.born) and (person.active or wish.include_inactive)
        )[: wish.limit]

    def _fits_text(self, row: PatientShape, text: str, fiscal: str | None, number: phones.Dialled | None) -> bool:
        if fiscal:
            return wire.fiscal_code(row.italian_fiscal_code) == fiscal
        if text == row.id or (number and self._has(row, number)):
            return True
        person = wire.patient(row)
        return person is not None and wire.name_fits(person, text) and bool(not text or wire.words(text))

    async def _by_id(self, text: str) -> list[PatientShape]:
        try:
            return [await self.row(text)]
        except NotFound:
            return []

    async def _by_phone(self, number: phones.Dialled) -> list[PatientShape]:
        """Those with that number; asked with the country first, then without, as either may be missing there."""
        if len(number.national) < phones.SHORTEST:
            return []
        plain = ("phoneNumber", number.national)
        asked = [(("phoneNumberPrefix", number.prefix), plain)] if number.prefix else []
        for params in [*asked, (plain,)]:
            rows = await self._with_all_phones(await self._filtered(*params))
            if found := [row for row in rows if self._has(row, number)]:
                return found
        return []

    async def _with_all_phones(self, rows: Sequence[PatientShape]) -> list[PatientShape]:
        told = [row for row in rows if row.phone_numbers is not None]
        untold = [row for row in rows if row.phone_numbers is None]
        return [*told, *[await self._with_phones(row) for row in untold[:UNVERIFIED]]]

    async def _filtered(self, *params: tuple[str, str]) -> list[PatientShape]:
        page = await self._page(*params)
        self._note(page.rows)
        return [row for row in page.rows if row.id]

    async def _page(self, *params: tuple[str, str]) -> shapes.Page[PatientShape]:
        shape = partial(shapes.page, PatientShape, where="the patients")
        asked = (*params, ("offset", "0"), ("limit", str(PAGE)))
        return await self._line.read("patients", "the patients", shape, params=asked)

    def _has(self, row: PatientShape, number: phones.Dialled) -> bool:
        have = (phones.stored(each.prefix, each.number, self._home) for each in row.phone_numbers or ())
        return any(number.is_same(each) for each in have if each)

    async def _whole(self, row: PatientShape) -> Patient:
        """The patient with telephones, which a row read by id may leave to a question of their own."""
        person = wire.patient(row, alone=True)
        assert person is not None
        if row.phone_numbers is None and person.active:
            told = wire.patient(await self._with_phones(row))
            return told or person
        return person

    async def _with_phones(self, row: PatientShape) -> PatientShape:
        found: list[PhoneShape] = []
        where = f"patients/{row.id}/phone-numbers"
        try:
            async with aclosing(self._line.pages(where, "phone numbers", PhoneShape, patient_id=row.id)) as pages:
                async for page in pages:
                    found += [each for each in page.rows if each.id not in {known.id for known in found}]
        except (Forbidden, NotFound):
            pass  # a patient without telephones is more than none
        return row.model_copy(update={"phone_numbers": found})

    def _note(self, rows: Iterable[PatientShape]) -> None:
        now = self._clock()
        for row in rows:
            if row.id:
                self.names[row.id] = wire.patient_name(row)
                self._seen.setdefault(row.id, now)

    # --- adding and editing ---

    async def add(self, change: AddPatient) -> Accepted:
        """The patient, then each telephone. What is left undone after the patient stands is a warning."""
        given, family = change.given.strip(), change.family.strip()
        _need(given=given, family=family)
        sent = self._clock()
        body = wire.patient_body(given, family, change.born, change.email)
        answer = await self._line.create("patients", "new patient", body)
        made = shapes.told_id(answer) or await self._not_echoed(change, sent)
        if made is None and answer is None:
            raise Unsure(say("AlfaDocs' answer was empty"))
        if made is None:
            lost = (say("AlfaDocs did not tell the new patient's number, so the telephone numbers were not saved."),)
            return Accepted(None, warnings=lost if change.phones else ())
        self._seen[made], self.names[made] = sent, f"{family}, {given}"
        warnings: list[str] = []
        for phone in change.phones:
            try:
                await self._add_phone(made, phone)
            except PmsError as error:
                warnings.append(_unsaved(phone, error))
        return Accepted(made, warnings=tuple(warnings))

    async def edit(self, change: EditPatient) -> Accepted:
        """Only what is named changes. Raises NotFound; once a part is kept, the rest can only become a warning."""
        row = await self.row(change.patient_id)
        given = row.first_name or "" if change.given is None else change.given.strip()
        family = row.last_name or "" if change.family is None else change.family.strip()
        _need(given=given, family=family)
        # Looked at before anything is written: a failure afterwards would leave a half-done change unsaid.
        have = await self._with_phones(row) if change.phones is not None and row.phone_numbers is None else row
        is_kept = any(each is not None for each in (change.given, change.family, change.born, change.email))
        if is_kept:
            body = wire.patient_body(given, family, change.born, change.email)
            where = f"patients/{change.patient_id}"
            answer = await self._line.update("patients", where, "patient", body, change.patient_id)
            if answer is None and not await self._shows(change):
                raise Unsure(say("AlfaDocs' answer was empty"))
            self.names[change.patient_id] = f"{family}, {given}"
        warnings: list[str] = []
        if change.phones is not None:
            jobs, is_left = self._phone_jobs(change.patient_id, have.phone_numbers or [], change.phones)
            warnings += [_NO_REMOVAL] if is_left else []
            for phone, job in jobs:
                try:
                    await job()
                    is_kept = True
                except PmsError as error:
                    if not is_kept:
                        raise
                    warnings.append(_unsaved(phone, error))
        return Accepted(change.patient_id, warnings=tuple(warnings))

    def _phone_jobs(
        self, patient_id: str, have: list[PhoneShape], wanted: Sequence[Phone]
    ) -> tuple[list[tuple[Phone, Callable[[], Any]]], bool]:
        """What to send so that these are the telephones, and whether one is left that should go."""
        left = [each for each in have if phones.digits(each.number or "")]
        new: list[Phone] = []
        jobs: list[tuple[Phone, Callable[[], Any]]] = []
        for phone in wanted:
            same = next((each for each in left if self._is_same(each, phone)), None)
            if same is None:
                new.append(phone)
                continue
            left.remove(same)
            if phone.kind != (same.label or "phone") and same.id:
                jobs.append((phone, partial(self._change_phone, patient_id, same.id, phone)))
        for phone in new:
            # The one of its kind is replaced, else any that is not wanted: there is no other way to get rid of it.
            old = next((each for each in left if each.label == phone.kind), next(iter(left), None))
            if old is None or old.id is None:
                jobs.append((phone, partial(self._add_phone, patient_id, phone)))
            else:
                left.remove(old)
                jobs.append((phone, partial(self._change_phone, patient_id, old.id, phone)))
        return jobs, bool(left)

    def _is_same(self, row: PhoneShape, phone: Phone) -> bool:
        have, wanted = phones.stored(row.prefix, row.number, self._home), phones.dialled(phone.number, self._home)
        return have is not None and wanted is not None and wanted.is_same(have)

    async def _add_phone(self, patient_id: str, phone: Phone) -> None:
        where, body = f"patients/{patient_id}/phone-numbers", wire.phone_body(phone, self._home)
        if await self._line.create(where, "phone number", body, patient_id) is None:
            await self._must_have(patient_id, phone)

    async def _change_phone(self, patient_id: str, phone_id: str, phone: Phone) -> None:
        where = f"patients/{patient_id}/phone-numbers/{quote(phone_id, safe='')}"
        body = wire.phone_body(phone, self._home)
        if await self._line.update("phone-numbers", where, "phone number", body, patient_id) is None:
            await self._must_have(patient_id, phone)

    async def _must_have(self, patient_id: str, phone: Phone) -> None:
        """Look for a telephone whose answer was empty. Raises Unsure."""
        try:
            have = await self._with_phones(PatientShape(id=patient_id))
        except PmsError:
            raise Unsure() from None
        if not any(self._is_same(each, phone) for each in have.phone_numbers or ()):
            raise Unsure()

    # --- what became of it ---

    async def trace_of_add(self, change: AddPatient, since: datetime, sent: datetime) -> Trace:
        """Newest first, then everybody: only a walk through all of them proves that nobody was added.

        `since` has slack for clocks; `sent` is when this run sent it by its own clock, else the same.
        """
        doubt = False
        async with aclosing(self._newest_first()) as pages:
            async for rows in pages:
                for row in rows:
                    match self._is_made(row, change, since, sent):
                        case True:
                            return Found(row.id, warnings=await self._without_phones(row, change))
                        case None:
                            doubt = True
        return CannotTell(say("A patient of that name is there, perhaps from before.")) if doubt else Absent()

    async def trace_of_edit(self, change: EditPatient) -> Trace:
        try:
            row = await self.row(change.patient_id)
        except NotFound:
            return CannotTell(say("The patient is no longer there."))
        person = await self._whole(row)
        if not _is_as_wished(person, change):
            return Absent()  # the telephones come after it
        told = [number for each in person.phones if (number := phones.dialled(each.number, self._home))]
        asked = [(each, phones.dialled(each.number, self._home)) for each in change.phones or ()]
        lacking = [each for each, number in asked if number is None or not any(map(number.is_same, told))]
        names = (change.given, change.family, change.email, change.born)
        is_begun = len(lacking) < len(asked) or any(each is not None for each in names)
        return Found(change.patient_id, warnings=tuple(map(_unsaved, lacking))) if is_begun or not lacking else Absent()

    async def _shows(self, change: EditPatient) -> bool:
        """Whether the record itself stands as asked, telephones aside."""
        try:
            person = wire.patient(await self.row(change.patient_id))
        except PmsError:
            return False
        return person is not None and _is_as_wished(person, change)

    async def _newest_first(self) -> AsyncGenerator[Sequence[PatientShape]]:
        first = await self._page()
        tail = max(0, (first.total or 0) - PAGE)
        async with aclosing(self._line.pages("patients", "the patients", PatientShape, offset=tail)) as pages:
            async for page in pages:
                yield page.rows
        async with aclosing(self.pages(Turn.SHOWN)) as every:
            async for rows in every:
                yield rows

    def _is_made(self, row: PatientShape, change: AddPatient, since: datetime, sent: datetime) -> bool | None:
        """Whether this row is the patient added then; None where nothing tells its age."""
        person = wire.patient(row)
        if person is None or (change.born is not None and person.born != change.born):
            return False
        if wire.words(f"{person.given} {person.family}") != wire.words(f"{change.given} {change.family}"):
            return False
        if self._seen.get(person.id, sent) < sent:
            return False
        created = wire.moment(row.created_at, self._zone)
        if created is not None:
            return created >= since - SLACK
        is_new = self._all_seen is not None and self._all_seen < sent
        return True if is_new or change.born is not None else None

    async def _not_echoed(self, change: AddPatient, sent: datetime) -> str | None:
        """The id of a patient just made whose answer named none; AlfaDocs' ids are numbers."""
        try:
            async with aclosing(self._newest_first()) as pages:
                async for rows in pages:
                    alike = [row for row in rows if self._is_made(row, change, sent, sent) is not False]
                    made = [row.id for row in alike if row.id and wire.number(row.id) is not None]
                    if made:
                        return max(made, key=lambda ident: (len(ident), ident))
                    if len(rows) >= PAGE:
                        return None  # not among the newest: the next reading shows it
        except PmsError:
            pass
        return None

    async def _without_phones(self, row: PatientShape, change: AddPatient) -> tuple[str, ...]:
        if not change.phones:
            return ()
        whole = row if row.phone_numbers is not None else await self._with_phones(row)
        have = whole.phone_numbers or []
        return tuple(_unsaved(phone) for phone in change.phones if not any(self._is_same(each, phone) for each in have))


def _row(body: Any, patient_id: str) -> PatientShape:
    if shapes.has_failed(body):
        raise Garbled("patient")
    row = shapes.shaped(PatientShape, shapes.single(body), "patient")
    if row.id not in (None, patient_id):
        raise Garbled("patient")
    return row if row.id else row.model_copy(update={"id": patient_id})


def _is_as_wished(person: Patient, change: EditPatient) -> bool:
    """Whether the record stands as asked, telephones aside."""
    wanted = ((change.given, person.given), (change.family, person.family), (change.email, person.email or ""))
    return all(wish is None or wish.strip() == told for wish, told in wanted) and change.born in (None, person.born)


def _need(**fields: str) -> None:
    missing = tuple(Reason(name, say("AlfaDocs needs both names.")) for name, value in fields.items() if not value)
    if missing:
        raise Missing(missing)


def _unsaved(phone: Phone, error: PmsError | None = None) -> str:
    if isinstance(error, Unsure):
        return say("The telephone number ({kind}) may not have been saved: please check.", kind=phone.kind)
    return say("The telephone number ({kind}) was not saved.", kind=phone.kind)
