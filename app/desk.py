"""The one object the faces hold: what is so, what can be asked, what can be told, what can be heard (house.md §5).

"So" answers from memory without a loop, never waits and never fails; coroutines may be cancelled at any moment; a wish
is sealed to disk before its coroutine returns, and sent later. Not here: how it is done (`machine.py` and below).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.model import Connection, DayFacts, Patient, PatientCard, Practice, Span, Status
from adapters.record import replace
from adapters.sentence import say
from app import agenda as agendas
from app import readback
from app import writeback as wbk
from app.agenda import Agenda, Hold, Visit
from app.clock import Chance, Clock
from app.diary import Diary
from app.holds import Holds
from app.ledger import Ledger
from app.news import Comparison, Link, LinkState, Notice, PatientsRead, Verdict
from app.ref import Ref
from app.settings import Settings
from app.topic import Topic
from app.usual import UsualWait
from app.writeback import State, Writeback

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from adapters.port import PmsAdapter
    from app.directory import DirectoryEditor
    from app.figures import Load
    from app.finder import Answer, Request
    from app.links import Links
    from app.machine import Machine
    from app.patients import PatientHit, PatientHits
    from app.pin import Pin
    from app.search import Hit
    from app.status_words import Word
    from app.store import Store
    from app.why import WayOut
    from app.writer import Writer

STALE = timedelta(minutes=5)


class Desk:
    """Cheap to make: reads connections, directories and unsettled changes from the store; days when first asked.

    `make_adapter` replaces the registry (tests). `read_only`: this seat may look but not change.
    """

    def __init__(
        self,
        store: Store,
        writer: Writer,
        clock: Clock,
        chance: Chance,
        settings: Settings | None = None,
        *,
        make_adapter: Callable[[Connection], PmsAdapter] | None = None,
        read_only: bool = False,
    ) -> None:
        self.store, self.writer, self.clock, self.chance = store, writer, clock, chance
        self.settings = settings or Settings()
        self.make_adapter, self.read_only = make_adapter, read_only
        self.diary = Diary(store)
        self.ledger = Ledger(clock, (*store.unsettled(), *store.unshown()))
        self.ledger.paused = store.cursor("", "paused") == "1"
        self.ledger.paused_links = {c.id for c in self.connections if store.cursor(c.id, "paused") == "1"}
        self.visible: tuple[date, date] | None = None
        self.day_changed: Topic[frozenset[date]] = Topic("day_changed")
        self.patients_changed: Topic[None] = Topic("patients_changed")
        self.pending_changed: Topic[tuple[Writeback, ...]] = Topic("pending_changed")
        self.link_changed: Topic[str] = Topic("link_changed")
        self.noticed: Topic[Notice] = Topic("noticed")
        self.holds_changed: Topic[None] = Topic("holds_changed")
        self._agendas: dict[tuple[date, str], tuple[datetime, Agenda]] = {}
        self._holds = Holds(clock, chance, lambda: timedelta(minutes=self.settings.hold_minutes), self._held)
        self._usual = UsualWait(store)
        self._machine: Machine | None = None
        self._pin: Pin | None = None

    # == so ===========================================================================================================

    @property
    def connections(self) -> tuple[Connection, ...]:
        return self.diary.connections

    @property
    def window(self) -> tuple[int, int]:
        """Days back and ahead that are kept fresh."""
        return self.settings.keep_days_back, self.settings.keep_days_ahead

    @property
    def pin(self) -> Pin:
        """The lock of this computer's window."""
        if self._pin is None:
            from app.pin import Pin  # brings in asyncio: not before the first screen, unless it opens locked

            self._pin = Pin(self)
        return self._pin

    def take_settings(self, chosen: Settings) -> None:
        """What a person chose, in force from now on."""
        before, self.settings = self.settings, chosen
        self._agendas.clear()  # what needs a person's eye depends on `attention_minutes`
        if self._machine is not None:
            self._machine.settings_taken(before)

    async def directory_changed(self, connection: str, practice: Practice) -> None:
        """The directory was changed from here: it is in force at once, and its days are read anew."""
        await self.writer.run(self.store.put_practice, connection, practice, self.now())
        self.practice_changed(connection, practice)
        if self._machine is not None and (reader := self._machine.readers.get(connection)) is not None:
            reader.read_anew()

    @property
    def attention_after(self) -> timedelta:
        return timedelta(minutes=self.settings.attention_minutes)

    @property
    def sending_paused(self) -> bool:
        return self.ledger.paused

    def practice(self, connection: str) -> Practice | None:
        return self.diary.practice(connection)

    def practices(self) -> Mapping[str, Practice]:
        return self.diary.practices()

    def zone(self, connection: str | None = None) -> ZoneInfo:
        """The practice's zone; the first connection's when none is named."""
        return self.diary.zone(connection)

    def now(self) -> datetime:
        return self.clock.now()

    def today(self) -> date:
        return self.now().astimezone(self.zone()).date()

    def agenda(self, day: date, by: str = "provider") -> Agenda:
        """That day with every pending change laid over it; the same object until something about it changes."""
        minute = self.now().replace(second=0, microsecond=0)
        kept = self._agendas.get((day, by))
        if kept is not None and kept[0] == minute:
            return kept[1]
        told, read_at = self.diary.facts(day)
        laid = self.lay(day, self.practices(), told, by, read_at)
        if len(self._agendas) > 24:
            self._agendas.clear()
        self._agendas[day, by] = (minute, laid)
        return laid

    def lay(
        self,
        day: date,
        practices: Mapping[str, Practice],
        told: Mapping[str, DayFacts],
        by: str = "provider",
        read_at: Mapping[str, datetime] | None = None,
    ) -> Agenda:
        """Any facts with the wishes laid over them; nothing of it is kept. One practice's day is laid in its zone."""
        names = {c.id: c.name for c in self.connections}
        return agendas.lay(
            day,
            self.zone(next(iter(practices)) if len(practices) == 1 else None),
            practices,
            told,
            self.ledger.everything(),
            self.holds(),
            self.now(),
            by,
            attention_after=self.attention_after,
            read_at=read_at,
            names=names,
        )

    def checked(self, days: Iterable[date], connections: Iterable[str]) -> datetime | None:
        """When the one of these days that was read longest ago was read; None when none of them was."""
        days = sorted(days)
        told = [self.store.read_times(c, days[0], days[-1]) for c in connections] if days else []
        return min((times[day] for times in told for day in days if day in times), default=None)

    def drawn(self, connection: str, day: date, facts: DayFacts) -> tuple[Visit, ...]:
        """The visits of one connection's day with the wishes laid over them, without keeping any of it."""
        practice = self.practice(connection)
        return self.lay(day, {connection: practice}, {connection: facts}).visits if practice else ()

    def visit(self, ref: Ref, day: date | None = None) -> Visit | None:
        """A visit as now drawn (never the ghost of a move). `day` helps where it is not one of those on screen."""
        changes = self.ledger.concerning(ref)
        ids = {ref.id, *(wb.id for wb in changes), *(wb.remote_id for wb in changes if wb.kind == "book")}
        days = {wb_day for wb in changes for wb_day in self.days_of(wb)}
        fact = self.diary.fact(ref, (day,) if day else ())
        if fact is not None:
            days.add(fact.span.start.astimezone(self.zone(ref.connection)).date())
        for one in sorted(days):
            for visit in self.agenda(one).visits:
                if visit.ref.connection == ref.connection and visit.ref.id in ids and not visit.is_ghost:
                    return visit
        return None

    def days_of(self, wb: Writeback) -> frozenset[date]:
        """The practice-local days on which a change is drawn."""
        return readback.days_of(wb, self.zone(wb.connection))

    def writeback(self, id: str) -> Writeback | None:
        found = self.ledger.get(id)
        return self.ledger.as_seen(found) if found else self.store.writeback(id)

    def pending(self) -> tuple[Writeback, ...]:
        """Everything that is not settled: what needs a person first, then in order of making."""
        mine = [self.ledger.as_seen(wb) for wb in self.ledger.everything() if not wb.settled or wb.differs]
        return tuple(sorted(mine, key=lambda wb: (not self._needs_a_person(wb), wb.seq)))

    def _needs_a_person(self, wb: Writeback) -> bool:
        return wbk.look(wb, self.now(), self.attention_after) in (wbk.Look.FAILED, wbk.Look.ATTENTION)

    def settled(self, day: date) -> tuple[Writeback, ...]:
        """Done or dropped on that practice-local day, newest first."""
        return tuple(wb for wb in self.store.settled(day) if not wb.differs)

    def link(self, connection: str) -> Link:
        reader = self._machine.readers.get(connection) if self._machine else None
        if reader is not None:
            return reader.link()
        kept = self.diary.day(connection, self.today())
        as_of = kept.read_at if kept else None
        if connection in self.ledger.paused_links:
            return Link(state=LinkState.PAUSED, since=as_of or self.now(), as_of=as_of)
        fresh = as_of is not None and self.now() - as_of < STALE
        return Link(state=LinkState.FRESH if fresh else LinkState.STALE, since=as_of or self.now(), as_of=as_of)

    def may(self, connection: str, change: str) -> Verdict:
        """Whether that change ("book", … or "withdraw"; "edit_patient.born": that field of it) may be asked for.

        Before the start: as if it may.
        """
        if self.only_reads:
            return Verdict(False, "read_only")
        adapter = self._machine.adapters.get(connection) if self._machine else None
        if adapter is None:
            return Verdict(True)
        can = adapter.capabilities
        whole = change.partition(".")[0]
        allowed = can.withdraw if change == "withdraw" else whole in can.changes
        if not allowed or change in can.why_not_fields:
            return Verdict(False, can.why_not_fields.get(change) or can.why_not.get(whole, ""))
        if self.link(connection).state is LinkState.REFUSED:
            return Verdict(False, "link_refused")
        return Verdict(True)

    @property
    def only_reads(self) -> bool:
        """Nothing may be changed from here: the seat is set so, or another process works in this folder."""
        return self.read_only or self.settings.read_only

    def status_words(self, connection: str) -> tuple[Word, ...]:
        """The system's own status words as far as they were met, and what each means here."""
        from app import status_words

        met = self._machine.words.get(connection) if self._machine else None
        seen = met.seen if met else status_words.parse(self.store.cursor(connection, status_words.CURSOR))
        can = met.native_statuses if met else frozenset[Status]()
        return status_words.table(self.settings.status_mapping.get(connection, {}), seen, can)

    def typical_wait(self, connection: str) -> tuple[float, float] | None:
        """Median and 90th percentile, in seconds, from sending to "kept" of the last 50 changes; None under ten."""
        return self._usual.of(connection, self.today())

    def patients_known(self, connection: str) -> PatientsRead:
        """How far the patients of a connection are known here."""
        whole = self.store.cursor(connection, "patients_at") is not None  # a reading came to its end
        return PatientsRead(self.store.patient_count(connection), whole)

    def holds(self) -> tuple[Hold, ...]:
        return self._holds.living()

    def show(self, first: date, last: date) -> None:
        """These days are on screen: they are kept as fresh as today."""
        self.visible = (first, last)
        for reader in self._machine.readers.values() if self._machine else ():
            reader.show(first, last)

    def known_patient(self, ref: Ref) -> Patient | None:
        """A patient as last told, or as typed where it is being added; None when not known here."""
        change = wb.change if (wb := self.ledger.get(ref.id)) else None
        return readback.as_patient(ref.id, change) if isinstance(change, AddPatient) else self.store.patient(*ref)

    # == ask ==========================================================================================================

    async def find_patients(self, text: str, limit: int = 8) -> PatientHits:
        """The one-box search over what is known here; nothing typed gives those seen last. Latest wins."""
        return await self._works().patients.find(text, limit)

    async def ask_patients(self, connection: str, text: str) -> tuple[Patient, ...]:
        """Ask the practice system itself. Raises PmsError."""
        return await self._works().questions.ask_patients(connection, text)

    async def patient(self, ref: Ref) -> PatientCard:
        """Everything the system offers about a patient; as last told when it cannot be reached. Raises PmsError."""
        return await self._works().questions.patient(ref)

    async def visits_of(self, ref: Ref) -> tuple[Visit, ...]:
        """The known visits of a patient, earliest first, pending ones included."""
        return await self._works().questions.visits_of(ref)

    async def free_slots(self, request: Request) -> Answer:
        """Every time that fits. Days not read yet are read first; those that could not be are named in the answer."""
        return await self._works().supplies.search(request)

    async def loads(self, first: date, last: date) -> Mapping[date, Load]:
        """How full these days are: booked, bookable and free minutes of those kept here. Reads nothing."""
        return await self._works().supplies.loads(first, last)

    async def ways_out(
        self, request: Request, span: Span, provider: Ref, room: Ref | None = None
    ) -> tuple[WayOut, ...]:
        """What to do about a wanted time that is taken: at most three, the best first (`why.conflict_ways_out`)."""
        return await self._works().supplies.ways_out(request, span, provider, room)

    async def look_alikes(self, ref: Ref, limit: int = 3) -> tuple[Hit, ...]:
        """Others of the same practice who could be taken for this patient, the most alike first."""
        return tuple((await self._works().patients.whole()).look_alikes(ref, limit))

    async def household(self, ref: Ref) -> tuple[PatientHit, ...]:
        """Everybody else, of any practice, who shares a phone with this patient, with their last and next visits."""
        return await self._works().patients.household(ref)

    async def patients_told(self, refs: Iterable[Ref]) -> tuple[PatientHit, ...]:
        """These patients as rows of a list, in this order; who is not known here is left out."""
        return await self._works().patients.told(refs)

    async def possible_duplicates(
        self, given: str, family: str, born: date | None, numbers: Sequence[str], connection: str
    ) -> tuple[Hit, ...]:
        """Patients who may be the one about to be added, the likeliest first."""
        index = await self._works().patients.whole()
        return tuple(index.possible_duplicates(given, family, born, numbers, connection=connection))

    async def reread(self, connection: str, day: date) -> None:
        """A fresh read of one day. Raises PmsError."""
        await self._works().reread(connection, frozenset({day}))

    async def refresh(self, first: date | None = None, last: date | None = None) -> None:
        """Read these days (today) of every connection now. Raises the first PmsError after trying all."""
        first = first or self.today()
        await self._works().questions.refresh(first, last or first)

    async def compare(self, id: str) -> Comparison:
        """A change beside what the practice system shows now. Raises PmsError, KeyError."""
        return await self._works().questions.compare(id)

    async def support_details(self, folder: Path | None) -> str:
        """How this run stands, as plain text for whoever helps: nothing of a patient, no key."""
        from app import support

        return await support.details(self, folder)

    async def verify_trail(self) -> tuple[int, int | None]:
        """How many entries the audit trail has, and the first that was altered or removed. Raises StoreTrouble."""
        from app import support

        return await support.verify_trail(self)

    # == tell =========================================================================================================

    async def book(
        self, change: Book, *, connection: str, patient_name: str = "", after: str | None = None, by: str = ""
    ) -> Writeback:
        """`after`: the writeback that adds the patient, whose id is filled in when it is known."""
        if after is not None:
            change = replace(change, patient_id=self._number_of(after) or after)
        practice = self.practice(connection)
        kinds = practice.visit_types if practice else ()
        kind = next((t.name for t in kinds if t.id == change.visit_type_id), "")
        return await self._tells().wishes.make(
            connection, change, by, patient_name=patient_name, visit_type=kind, after=after
        )

    async def move(
        self, ref: Ref, span: Span, provider_id: str | None = None, room_id: str | None = None, by: str = ""
    ) -> Writeback:
        return await self._tells().wishes.of_visit(
            ref,
            lambda i, seen: Move(appointment_id=i, span=span, provider_id=provider_id, room_id=room_id, seen=seen),
            by,
        )

    async def cancel(self, ref: Ref, reason: str | None = None, note: str | None = None, by: str = "") -> Writeback:
        """A booking that has not been sent is simply taken back."""
        if (wb := self.ledger.get(ref.id)) is not None and wb.kind == "book" and await self.undo(wb.id):
            return self.store.writeback(wb.id) or wb
        return await self._tells().wishes.of_visit(
            ref, lambda i, seen: Cancel(appointment_id=i, reason=reason, note=note, seen=seen), by
        )

    async def set_status(self, ref: Ref, status: Status, by: str = "") -> Writeback:
        return await self._tells().wishes.of_visit(
            ref, lambda i, seen: SetStatus(appointment_id=i, status=status, seen=seen), by
        )

    async def add_patient(self, change: AddPatient, *, connection: str, by: str = "") -> Writeback:
        return await self._tells().wishes.make(connection, change, by, patient_name=f"{change.family}, {change.given}")

    async def edit_patient(self, change: EditPatient, *, connection: str, by: str = "") -> Writeback:
        if number := self._number_of(change.patient_id):
            change = replace(change, patient_id=number)
        known = self.store.patient(connection, change.patient_id)
        name = f"{known.family}, {known.given}" if known else ""
        after = change.patient_id if self.ledger.get(change.patient_id) else None
        return await self._tells().wishes.make(connection, change, by, patient_name=name, after=after)

    def _number_of(self, added: str) -> str | None:
        """The system's own id of a patient who was added by that change; None while it is not known."""
        first = self.writeback(added)
        return first.remote_id if first is not None and first.kind == "add_patient" else None

    def keeps_blocks(self, connection: str) -> bool:
        """Whether time can be closed from here in that practice's book."""
        from adapters.port import KeepsBlocks

        return not self.only_reads and isinstance(self._spoken_to(connection), KeepsBlocks)

    async def block(self, provider: Ref, span: Span, label: str | None = None) -> None:
        """Close that time of a provider, where `keeps_blocks`. Raises PmsError."""
        from adapters.port import KeepsBlocks

        self._tells()
        adapter = self._spoken_to(provider.connection)
        if isinstance(adapter, KeepsBlocks):
            await adapter.add_block(span, label, provider.id)
            await self.reread(provider.connection, span.start.astimezone(self.zone(provider.connection)).date())

    def directory(self, connection: str) -> DirectoryEditor | None:
        """What changes that practice's providers, hours and visit types; None where that is not done from here."""
        from adapters.port import EditableDirectory
        from app.directory import DirectoryEditor

        adapter = self._spoken_to(connection)
        editable = not self.only_reads and isinstance(adapter, EditableDirectory)
        return DirectoryEditor(self, connection, adapter) if editable else None

    def _spoken_to(self, connection: str) -> Any:
        """The adapter itself: what it can do beside the port is asked of it, not of what translates for it."""
        words = self._machine.words.get(connection) if self._machine else None
        return words.inner if words is not None else None

    async def undo(self, id: str) -> bool:
        """Take back what has not been sent; a patient and the visit booked with them go together. False: too late."""
        return await self._works().outbox.undo(id)

    async def take_back(self, id: str) -> bool:
        """Undo, or withdraw from the system's queue where it can. False: no longer possible. Raises PmsError."""
        return await self._tells().outbox.take_back(id)

    async def retry(self, id: str, change: Change | None = None) -> Writeback:
        """Send a refused change again, perhaps edited, over the visit as it now stands. Raises Illegal, KeyError."""
        return await self._tells().wishes.retry(id, change)

    async def drop(self, id: str) -> None:
        """Discard a change that is waiting or refused. Raises Illegal, KeyError."""
        await self._tells().outbox.drop(id)

    async def settle(self, id: str, happened: bool, by: str = "") -> Writeback:
        """A person's word on one in doubt. For one that reads back different: keep theirs (True) or send ours again."""
        return await self._tells().wishes.settle(id, happened, by)

    async def pause_sending(self, paused: bool) -> None:
        """Nothing more goes out until resumed, also after a restart."""
        await self.writer.run(self.store.set_cursor, "", "paused", "1" if paused else "")
        self._works().outbox.pause(paused)
        self.pending_changed.publish(self.pending())

    async def hold(
        self, connection: str, span: Span, provider: Ref, room: Ref | None = None, patient_name: str = ""
    ) -> Hold:
        """Keep a time free on this computer for a while (setting `hold_minutes`)."""
        held = self._holds.begin(connection, span, provider, room, patient_name)
        self._works().spawn(self._holds.watch(held))
        return held

    async def extend(self, id: str) -> Hold:
        """Hold on from now for the same while again. Raises KeyError when it is over."""
        held = self._holds.extend(id)
        self._works().spawn(self._holds.watch(held))
        return held

    async def release(self, id: str) -> None:
        self._holds.end(id)

    def _held(self, hold: Hold) -> None:
        day = hold.span.start.astimezone(self.zone(hold.connection)).date()
        self._forget({day})
        self.holds_changed.publish(None)
        self.day_changed.publish(frozenset({day}))

    # == life =========================================================================================================

    async def start(self) -> None:
        """Open the connections, wake the outbox, begin to read. Returns at once; what goes wrong is told by topics."""
        await self._works().start()

    @property
    def links(self) -> Links:
        """The connections themselves: added, changed, paused, forgotten."""
        return self._works().links

    async def close(self, grace: float = 3.0) -> None:
        """Stop reading, wait so many seconds for answers in flight, close the connections. The store stays open."""
        for hold in self.holds():
            self._holds.end(hold.id)
        if self._machine is not None:
            await self._machine.close(grace)

    def _tells(self) -> Machine:
        """Every way to a change goes through here. Raises Forbidden where this seat only reads."""
        if self.only_reads:
            from adapters.errors import Forbidden

            raise Forbidden("change", say("This seat only reads"), say("Nothing was changed."))
        return self._works()

    def _works(self) -> Machine:
        if self._machine is None:
            from app.machine import Machine  # asyncio and all that sends and reads: not before the first screen

            self._machine = Machine(self)
        return self._machine

    # == what the machine tells ========================================================================================

    def writebacks_changed(self, batch: Sequence[Writeback], days: frozenset[date]) -> None:
        """Changes were saved in a new state, or look different by now."""
        for wb in batch:
            if wb.state is State.DONE and not wb.shown:
                self._usual.heard(wb)
        self._forget(days)
        self.pending_changed.publish(self.pending())
        if days:
            self.day_changed.publish(days)

    def days_changed(self, changed: frozenset[date], read: Iterable[date]) -> None:
        self._forget(read)
        if changed:
            self.day_changed.publish(changed)

    def practice_changed(self, connection: str, practice: Practice) -> None:
        if self.diary.practice(connection) == practice:
            return
        self.diary.put_practice(connection, practice)
        self._agendas.clear()
        self.day_changed.publish(frozenset(_days(*(self.visible or (self.today(), self.today())))))

    async def patients_read(self, connection: str, patients: Sequence[Patient]) -> None:
        await self._works().patients.add(connection, patients)
        self.patients_changed.publish(None)

    def patients_left(self, connection: str, ids: frozenset[str]) -> None:
        if ids:
            self._works().patients.remove(connection, ids)
            self.patients_changed.publish(None)

    def forget_agendas(self) -> None:
        """There are other connections, or other names of them."""
        self._agendas.clear()

    def _forget(self, days: Iterable[date]) -> None:
        days = tuple(days)
        if self._machine is not None:
            self._machine.supplies.forget(days)
        for day in days:
            for by in ("provider", "room"):
                self._agendas.pop((day, by), None)


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
