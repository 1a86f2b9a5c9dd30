"""What Sikka's copy of the practice says: visits, patients, offered times. Rows outside the question never leave here.

Not here: the directory (`directory.py`), changes (`adapter.py`), what a row means (`wire.py`).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from adapters.errors import Forbidden, Garbled, NotFound, Refused, Unavailable
from adapters.model import Appointment, Block, OpenSpan, Patient, PatientCard, PatientWish, Slot, SlotWish, Status
from adapters.rate import Turn
from adapters.sentence import say
from adapters.sikka import facts, wire, writes
from adapters.sikka.closures import Closures
from adapters.sikka.directory import Directory
from adapters.sikka.line import TRIES, Line
from adapters.sikka.wire import AppointmentRow, BalanceRow, PatientRow, SlotRow
from adapters.spelling import fold

Params = list[tuple[str, str]]
_EVERYTHING = ("fields", "get_all")
_PHONES = ("fields", "homephone,workphone,other_phone,chart_number")
"""What the default fields of a patient lack."""
_SHOWN_DAYS = 7
"""A longer range is background reading."""
_WHOLE_NUMBER = 7
"""Digits from which a phone number can be asked for as such."""
_SETTLING = say("Sikka's copy of the practice is just being filled")


@dataclass(frozen=True, slots=True)
class Days:
    """The visits of some days at one practice; `whole` False when a part could not be read."""

    visits: tuple[Appointment, ...] = field(default=(), repr=False)
    whole: bool = True


class Reading:
    """Questions to one practice's copy."""

    def __init__(self, line: Line, directory: Directory) -> None:
        self._line, self._at = line, directory
        self._closures = Closures(line, directory)
        self._last_day_counts = False

    # --- visits ---

    async def days(self, first: date, last: date) -> tuple[Days, tuple[Block, ...]]:
        """The visits that start on these practice-local days; holidays, and our providers' time at other practices."""
        if first > last:
            return Days(), ()
        ours = await self._days(self._at.practice_id, first, last)
        closures, whole = await self._closures.between(first, last, _turn(first, last))
        blocks, whole = list(closures), whole and ours.whole
        for practice_id, provider_ids in self._at.elsewhere.items():
            theirs = await self._days(practice_id, first, last)
            whole = whole and theirs.whole
            blocks += (
                facts.block(visit, practice_id)
                for visit in theirs.visits
                if visit.provider_id in provider_ids and visit.status not in (Status.CANCELLED, Status.NO_SHOW)
            )
        return Days(ours.visits, whole), tuple(blocks)

    async def _days(self, practice_id: str, first: date, last: date) -> Days:
        """One practice's days. Whether `enddate` counts is not documented: until it shows, one day more is asked."""
        beyond = last + timedelta(days=1)
        found = await self._between(practice_id, first, last if self._last_day_counts else beyond)
        inside: dict[str, Appointment] = {}
        for visit in found.visits:
            day = visit.span.start.astimezone(self._at.zone).date()
            self._last_day_counts = self._last_day_counts or day == beyond
            if first <= day <= last:
                inside[visit.id] = visit
        return Days(tuple(sorted(inside.values(), key=lambda visit: visit.span.start.timestamp())), found.whole)

    async def _between(self, practice_id: str, first: date, last: date) -> Days:
        params = [
            ("practice_id", practice_id),
            ("startdate", first.isoformat()),
            ("enddate", last.isoformat()),
            _EVERYTHING,
        ]
        found = await self._line.rows("appointments", params, "appointment_sr_no", turn=_turn(first, last))
        visits, unreadable = await asyncio.to_thread(self._visits, found.raw, practice_id)
        return Days(visits, found.whole and found.settled and not unreadable)

    def _visits(self, raw: Sequence[object], practice_id: str) -> tuple[tuple[Appointment, ...], int]:
        found, unreadable = [], 0
        for each in raw:
            row = wire.shaped(AppointmentRow, each)
            if row is None or row.practice_id not in ("", practice_id):
                continue
            visit = self._visit(row)
            if visit is None:
                unreadable += 1
            else:
                found.append(visit)
        return tuple(found), unreadable

    def _visit(self, row: AppointmentRow) -> Appointment | None:
        return facts.appointment(row, self._at.zone, self._at.meanings, self._at.practice.visit_types)

    async def visit(self, appointment_id: str) -> Appointment:
        """One visit as it stands, told exactly as in a list. Raises NotFound; Unavailable while the copy is filled."""
        params = [("appointment_sr_no", appointment_id), ("practice_id", self._at.practice_id), _EVERYTHING]
        async for page, settled in self._line.pages("appointments", params):
            visits, _ = self._visits(page.rows, self._at.practice_id)
            found = next((visit for visit in visits if visit.id == appointment_id), None)
            if found is not None:
                return found
            if not settled:
                raise Unavailable(_SETTLING, say("Nothing was sent."))
            break  # a Sikka that does not know this filter lists everything
        row = await self._by_path("appointments", appointment_id)
        alone = self._visit(row) if (row := wire.shaped(AppointmentRow, row)) else None
        if alone is None or alone.id != appointment_id:
            raise NotFound("visit")
        day = alone.span.start.astimezone(self._at.zone).date()
        # One asked for by path may be told with fewer fields, which would look like another revision.
        listed = await self._days(self._at.practice_id, day, day)
        return next((visit for visit in listed.visits if visit.id == appointment_id), alone)

    async def _by_path(self, kind: str, ident: str) -> object:
        """One record by its path, which only the seed dialect knows; None where there is none."""
        if self._at.terms.dialect != "seed":
            return None
        try:
            path = writes.in_path(kind, ident)
            reply = await self._line.get(path, [_EVERYTHING], patient_id=ident if kind == "patients" else None)
            page = wire.page(reply.json(kind), kind) if reply.status != 204 else wire.Page()
        except (NotFound, Refused, Forbidden, Garbled):
            return None
        return page.rows[0] if page.rows else None

    # --- patients ---

    async def patients(self, since: datetime | None) -> AsyncIterator[Sequence[Patient]]:
        """All patients, or those loaded into Sikka since that day, each once.

        Raises Unavailable at the end when some may be missing.
        """
        params = [("practice_id", self._at.practice_id), _PHONES]
        if since is not None:
            # Nobody tells in which zone Sikka counts these days.
            day = (since - timedelta(days=1)).astimezone(self._at.zone).date()
            params.append(("loaded_startdate", day.isoformat()))
        known: set[str] = set()
        whole = settled = True
        for _ in range(TRIES):
            rows, told, counts = set[str](), 0, set[int | None]()
            async for page, calm in self._line.pages("patients", params, turn=Turn.REST):
                settled = settled and calm
                counts.add(page.total)
                told = page.total or told
                found = await asyncio.to_thread(self._people, page.rows)
                rows.update(wire.text_of(row.get("patient_id")) or f"#{number}" for number, row in enumerate(page.rows))
                fresh = [person for person in found if person.id not in known]
                known.update(person.id for person in fresh)
                if fresh:
                    yield fresh
            whole = len(counts) <= 1 and len(rows) >= told
            if whole:
                break
        if not (whole and settled):
            raise Unavailable(_SETTLING, say("Some patients may be missing from the list."))

    def _people(self, raw: Sequence[object]) -> list[Patient]:
        rows = (wire.shaped(PatientRow, each) for each in raw)
        ours = (row for row in rows if row is not None and row.practice_id in ("", self._at.practice_id))
        return [person for row in ours if (person := facts.patient(row)) is not None]

    async def person(self, patient_id: str) -> PatientRow:
        """One patient's row, everything told. Raises NotFound; Unavailable while the copy is filled."""
        params = [("patient_id", patient_id), ("practice_id", self._at.practice_id), _EVERYTHING]
        async for page, settled in self._line.pages("patients", params, patient_id=patient_id):
            for raw in page.rows:
                row = wire.shaped(PatientRow, raw)
                if row and row.patient_id == patient_id and row.practice_id in ("", self._at.practice_id):
                    return row
            if not settled:
                raise Unavailable(_SETTLING, say("Nothing was sent."))
            break
        row = wire.shaped(PatientRow, await self._by_path("patients", patient_id))
        if row is None or row.patient_id != patient_id:
            raise NotFound("patient")
        return row

    async def card(self, patient_id: str) -> PatientCard:
        row = await self.person(patient_id)
        params = [("patient_id", patient_id), ("practice_id", self._at.practice_id)]
        balances = [
            balance
            for balance in await self._line.offered("patient_balance", params, BalanceRow)
            if balance.patient_id == patient_id and balance.practice_id in ("", self._at.practice_id)
        ]
        card = facts.card(row, balances)
        if card is None:
            raise NotFound("patient")
        return card

    async def find(self, wish: PatientWish) -> list[Patient]:
        """The patients a wish fits, all of its fields together. What Sikka answers is compared again here."""
        found: dict[str, Patient] = {}
        calm = True
        for question in _questions(wish):
            stray = False
            async for page, settled in self._line.pages(
                "patients", [*question, ("practice_id", self._at.practice_id), _PHONES]
            ):
                calm = calm and settled
                for person in await asyncio.to_thread(self._people, page.rows):
                    if not fits(person, wish):
                        stray = stray or not fits(person, _without_activity(wish))
                    elif len(found) < wish.limit:
                        found.setdefault(person.id, person)
                if len(found) >= wish.limit:
                    return list(found.values())
            everything_seen = stray and not found
            if question[0][0] in ("search", "find") and found:
                break
            if everything_seen and question[0][0] == "cell":
                break
        if not found and not calm:
            raise Unavailable(_SETTLING, say("Nobody was found yet; try again in a while."))
        return list(found.values())

    # --- free times ---

    async def slots(self, wish: SlotWish) -> list[Slot]:
        """Times the practice's system offers. Raises NotFound where Sikka has no such list."""
        params: Params = [
            ("practice_id", self._at.practice_id),
            ("startdate", wish.first.isoformat()),
            ("enddate", wish.last.isoformat()),
            _EVERYTHING,
        ]
        if len(wish.provider_ids) == 1:
            params.append(("provider_id", next(iter(wish.provider_ids))))
        found = await self._line.rows("appointments_available_slots", params, "")
        openings = [opening for raw in found.raw if (opening := self._opening(raw, wish)) is not None]
        return facts.slots(openings, wish.minutes)

    def _opening(self, raw: object, wish: SlotWish) -> OpenSpan | None:
        row = wire.shaped(SlotRow, raw)
        if row is None or row.practice_id not in ("", self._at.practice_id):
            return None
        opening = facts.opening(row, self._at.zone, wish.minutes)
        if opening is None or not wish.first <= opening.span.start.astimezone(self._at.zone).date() <= wish.last:
            return None
        if wish.provider_ids and opening.provider_id is not None and opening.provider_id not in wish.provider_ids:
            return None
        if wish.room_ids and opening.room_id is not None and opening.room_id not in wish.room_ids:
            return None
        return opening


# --- one box over patients ---


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _questions(wish: PatientWish) -> Iterator[Params]:
    """What to ask Sikka, the sharpest field first; its answers are compared with the whole wish."""
    number = wire.digits(wish.phone)
    if wish.phone.strip():
        if len(number) >= _WHOLE_NUMBER:
            # `cell` does not find numbers kept as home or work phone; families share phones, so all are asked.
            yield from ([(name, number)] for name in ("cell", "homephone", "workphone"))
        if number:
            yield [("search", number)]
        if len(number) == 10:
            yield [("search", f"{number[:3]}-{number[3:6]}-{number[6:]}")]
        return
    if wish.born is not None:
        yield [("find", f"birthdate=eq_{wish.born.isoformat()}")]
        return
    text = wish.text.strip()
    is_id = re.fullmatch(r"\S+", text) is not None
    if is_id and re.search(r"\d", text):
        yield [("patient_id", text)]
    # As it was typed first (O'Neil, Quimby-Vale), then in parts: nobody tells how Sikka compares.
    typed = [word for word in text.replace(",", " ").split() if _words(word)]
    asked = (*sorted(typed, key=len, reverse=True), *sorted(_words(text), key=len, reverse=True))
    yield from ([("search", word)] for word in dict.fromkeys(asked))
    if is_id and not re.search(r"\d", text):
        yield [("patient_id", text)]


def fits(person: Patient, wish: PatientWish) -> bool:
    """Whether a patient is meant by every field of a wish."""
    if not person.active and not wish.include_inactive:
        return False
    return _is_meant(person, wish)


def _without_activity(wish: PatientWish) -> PatientWish:
    return PatientWish(text=wish.text, phone=wish.phone, born=wish.born, include_inactive=True)


def _is_meant(person: Patient, wish: PatientWish) -> bool:
    if wish.born is not None and person.born != wish.born:
        return False
    if wish.phone.strip():
        number = wire.digits(wish.phone)
        if not number or not any(number in wire.digits(phone.number) for phone in person.phones):
            return False
    text = wish.text.strip()
    if not text:
        return True
    if text.casefold() in (person.id.casefold(), (person.chart or "").casefold()):
        return True
    names = _words(fold(f"{person.given} {person.family} {person.preferred or ''}"))
    asked = _words(fold(text))
    return bool(asked) and all(any(name.startswith(word) for name in names) for word in asked)


def _turn(first: date, last: date) -> Turn:
    return Turn.SHOWN if (last - first).days < _SHOWN_DAYS else Turn.REST
