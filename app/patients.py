"""The patient index as the desk keeps it: filled from the store in bites, kept up with readings, asked by typing.

Not here: finding and ranking (`search.py`), what is kept of a patient (`store.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from adapters.model import Appointment, Patient
from adapters.record import dataclass, field
from app.ref import Ref
from app.search import Hit, PatientIndex
from app.search_terms import sound

if TYPE_CHECKING:
    from app.desk import Desk

BITE = 20
"""Patients indexed between two breaths of the loop."""


@dataclass(frozen=True, slots=True)
class PatientHit:
    """A row of the answer: who, why, and the visits around now (cancelled and missed ones left out)."""

    hit: Hit
    last: Appointment | None = field(default=None, repr=False)
    next: Appointment | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PatientHits:
    """`known` patients were looked through; `whole` False while not everybody is known here yet.

    `reading`: the connections whose patients were never read to the end, with how many are known so far. `late`:
    something newer was typed meanwhile, so this answer is empty and to be thrown away.
    """

    text: str = field(repr=False)
    hits: tuple[PatientHit, ...] = ()
    known: int = 0
    whole: bool = True
    late: bool = False
    reading: tuple[tuple[str, int], ...] = ()


class Patients:
    """One loop owns it. Searching while it fills answers from what is there."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._index = PatientIndex()
        self._filling: asyncio.Task[None] | None = None
        self._warming: asyncio.Task[None] | None = None
        self._whole = asyncio.Event()
        self._typed = 0

    def fill(self) -> asyncio.Task[None]:
        """Begin, once, to read everybody from the store."""
        if self._filling is None:
            self._filling = asyncio.create_task(self._fill(), name="fill the patient index")
        return self._filling

    async def _fill(self) -> None:
        await asyncio.to_thread(sound, "warm up")  # imports what names are sorted by off the loop
        for connection in self._desk.connections:
            for page in self._desk.store.patients(connection.id, BITE):
                self._index.add(connection.id, page)
                await self._desk.clock.sleep(0)
        self._whole.set()

    async def find(self, text: str, limit: int) -> PatientHits:
        """Latest wins: an older question still waiting is answered as `late`."""
        self._typed += 1
        turn = self._typed
        self.fill()
        if self._warming is None:  # what mistyped names need, 5 MB: imported off the loop when the box is opened
            self._warming = asyncio.create_task(asyncio.to_thread(_warm_up), name="warm up the search")
        await self._desk.clock.sleep(0)  # a key typed meanwhile goes first
        if turn != self._typed:
            return PatientHits(text, late=True)
        desk = self._desk
        found = self._index.find(text, limit, desk.today()) if text.strip() else self._index.recent(limit)
        reading = tuple((c.id, read.known) for c in desk.connections if not (read := desk.patients_known(c.id)).whole)
        whole = self._whole.is_set() and not reading
        return PatientHits(text, self._with_visits(found), len(self._index), whole, reading=reading)

    async def household(self, ref: Ref) -> tuple[PatientHit, ...]:
        """Everybody else who shares a phone with this patient, by name, with the visits around now."""
        return self._with_visits((await self.whole()).household(ref))

    async def told(self, refs: Iterable[Ref]) -> tuple[PatientHit, ...]:
        """These patients as rows, in this order; who is not known here is left out."""
        index = await self.whole()
        return self._with_visits([hit for ref in refs if (hit := index.known(ref)) is not None])

    def _with_visits(self, found: Sequence[Hit]) -> tuple[PatientHit, ...]:
        desk = self._desk
        ids: dict[str, list[str]] = {}
        for hit in found:
            ids.setdefault(hit.ref.connection, []).append(hit.ref.id)
        around = {c: desk.store.last_next(c, those, desk.now()) for c, those in ids.items()}
        visits = [around[hit.ref.connection][hit.ref.id] for hit in found]
        return tuple(PatientHit(hit, v.last, v.next) for hit, v in zip(found, visits, strict=True))

    async def whole(self) -> PatientIndex:
        """The index when everybody is in it: who is not there is then not known here."""
        self.fill()
        await self._whole.wait()
        return self._index

    def seen(self, ref: Ref) -> None:
        """A person opened this patient."""
        self._index.seen(ref, self._desk.now().timestamp())

    async def add(self, connection: str, patients: Sequence[Patient]) -> None:
        """New and changed patients, as just stored."""
        for start in range(0, len(patients), BITE):
            self._index.add(connection, patients[start : start + BITE])
            await self._desk.clock.sleep(0)

    def remove(self, connection: str, ids: Iterable[str]) -> None:
        self._index.remove(connection, ids)

    def forget(self, connection: str) -> None:
        self._index.forget(connection)


def _warm_up() -> None:
    PatientIndex().find("warm up")
