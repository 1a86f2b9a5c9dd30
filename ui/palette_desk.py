"""The search palette and the desk: asks as one types, previews the chosen row, does what is picked.

Not here: drawing, what the rows say (`palette_model.py`), the page of a patient (`patient_desk.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from adapters.model import Appointment, PatientCard, Status
from app import phones
from app.agenda import Visit
from app.patients import PatientHit, PatientHits
from app.ref import Ref
from ui import wording
from ui.inspector_card import Fact
from ui.palette import Palette
from ui.palette_model import Row, command_rows, do_rows, patient_row, visit_row
from ui.palette_preview import PreviewCard

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

ROWS = 8


class Person(NamedTuple):
    """What the preview is made of."""

    ref: Ref
    card: PatientCard
    visits: tuple[Visit, ...]
    household: tuple[PatientHit, ...]


class PaletteDesk(QObject):
    """Opens and answers the palette."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._palette: Palette | None = None
        self._hits: dict[Ref, PatientHit] = {}
        self._shown: Ref | None = None
        self._is_whole = True
        front.desk.patients_changed.subscribe(self._patients_changed)
        front.names_switched.connect(self._names_switched)
        front.on("search", self.open)
        front.on("find_patient", self.open)

    # --- what others call ---

    def open(self, only: str = "all") -> None:
        """The palette over the window; `only` names its tab. A second call brings the box back into focus."""
        if self._palette is not None:
            self._palette.box.selectAll()
            self._palette.box.setFocus()
            return
        palette = self._palette = Palette(self._front.window, only)
        palette.typed.connect(self._typed)
        palette.chosen.connect(self._chosen)
        palette.asked.connect(self._asked)
        palette.current_changed.connect(self._preview)
        palette.finished.connect(self._closed)
        palette.open()

    @property
    def sheet(self) -> Palette | None:
        """The open palette."""
        return self._palette

    def _names_switched(self, hidden: bool) -> None:
        """What was looked for goes with the names; shown again, the rows are asked for anew."""
        palette, self._shown = self._palette, None
        if palette is None:
            return
        for task in ("palette", "preview"):
            self._front.tasks.cancel(task)
        if hidden:
            palette.forget()
        self._typed(palette.text, palette.tabs.current)

    # --- answering ---

    def _typed(self, text: str, tab: str) -> None:
        if tab == "commands":
            self._show(command_rows(text), None)
            return
        limit = ROWS if tab == "all" else 40
        self._front.tasks.start(self._front.desk.find_patients(text, limit), then=self._found, latest="palette")

    def _found(self, hits: PatientHits) -> None:
        palette = self._palette
        if palette is None or hits.late:
            return
        front, tab = self._front, palette.tabs.current
        self._hits = {found.hit.ref: found for found in hits.hits}
        now, hidden = front.desk.now(), front.names_hidden
        zones = {c.id: front.desk.zone(c.id) for c in front.desk.connections}
        names = {c.id: c.name for c in front.desk.connections} if len(zones) > 1 else {}
        people = [
            patient_row(found, now, zones[at], hidden, names.get(at, ""))
            for found in hits.hits
            if (at := found.hit.ref.connection) in zones
        ]
        visits = [
            visit_row(found, found.next, now, zones[at], self._where(at, found.next), hidden)
            for found in hits.hits
            if found.next is not None and (at := found.hit.ref.connection) in zones
        ]
        self._say_reading(hits)
        rows: list[Row] = []
        if people and tab in ("all", "patients"):
            rows += [Row(kind="head", title=wording.PATIENTS if palette.text else wording.recent_patients()), *people]
        if visits and (tab == "visits" or (tab == "all" and palette.text)):
            rows += [Row(kind="head", title=wording.VISITS), *visits[: 3 if tab == "all" else 40]]
        if tab == "all":
            do = do_rows(palette.text, people[0] if people and palette.text and not hidden else None)
            commands = command_rows(palette.text)[: 4 if palette.text else 6]
            do = [*do, *commands] if people else [*commands, *do]  # what names nobody may well name a command
            rows += [Row(kind="head", title=wording.DO), *do] if do else []
        empty = wording.nothing_matches(hits.known, hits.whole)
        self._show(rows, empty)

    def _say_reading(self, hits: PatientHits) -> None:
        """How far the patients are read, as long as they are not all known."""
        names = {c.id: c.name for c in self._front.desk.connections}
        parts = [(names[c], known) for c, known in hits.reading if c in names]
        self._is_whole = not parts
        if self._palette is not None:
            self._palette.hints.say(wording.reading_patients(parts) if parts else "")

    def _patients_changed(self, nothing: None) -> None:
        """More patients are known: what was looked for may be among them. A chosen row stays chosen."""
        palette = self._palette
        if palette is None or self._is_whole or palette.tabs.current == "commands":
            return
        if palette.model.choosable():
            reading = [(c.id, self._front.desk.patients_known(c.id)) for c in self._front.desk.connections]
            told = PatientHits("", reading=tuple((c, read.known) for c, read in reading if not read.whole))
            self._say_reading(told)
        else:
            self._typed(palette.text, palette.tabs.current)

    def _show(self, rows: list[Row], empty: tuple[str, str] | None) -> None:
        if self._palette is not None:
            self._palette.set_rows(rows, empty)

    def _where(self, connection: str, visit: Appointment | None) -> str:
        """ "Dr. Haddad, Op 1"."""
        practice = self._front.desk.practice(connection)
        if practice is None or visit is None:
            return ""
        provider = next((p.name for p in practice.providers if p.id == visit.provider_id), "")
        room = next((r.name for r in practice.rooms if r.id == visit.room_id), "")
        return ", ".join(filter(None, (provider, room)))

    async def _alone(self, ref: Ref) -> Person:
        desk = self._front.desk
        card = await desk.patient(ref)
        return Person(ref, card, await desk.visits_of(ref), await desk.household(ref))

    # --- the preview ---

    def _preview(self, row: Row | None) -> None:
        palette = self._palette
        if palette is None:
            return
        ref = row.ref if row is not None and row.kind in ("patient", "visit") else None
        if ref is None or self._front.names_hidden:
            self._shown = None
            palette.preview.set_card(None)
            return
        if ref == self._shown:
            return
        self._shown = ref
        found = self._hits.get(ref)
        palette.preview.set_card(self._first_card(found) if found is not None else None)
        self._front.tasks.start(self._alone(ref), then=self._full_card, latest="preview", failed=self._no_card)

    def _first_card(self, found: PatientHit) -> PreviewCard:
        """From the index alone, in the frame of the key press."""
        hit = found.hit
        return PreviewCard(
            wording.full_name(hit.given, hit.family),
            wording.identity(hit.born, hit.chart, self._front.desk.today()),
            (self._phone(hit.ref, hit.phone),) if hit.phone else (),
        )

    def _phone(self, ref: Ref, number: str, kind: str = "") -> Fact:
        home = phones.is_north_american(self._front.desk.zone(ref.connection).key)
        shown = phones.display(number, north_american=home)
        return Fact("phone", shown, more=f" {wording.phone_kind(kind)}" if kind else "", copy=shown)

    def _full_card(self, found: Person) -> None:
        if self._palette is not None and found.ref == self._shown:
            self._palette.preview.set_card(self._card(found))

    def _no_card(self, error: BaseException) -> None:
        """What the index knows stays; the connection chip says why there is no more."""

    def _card(self, found: Person) -> PreviewCard:
        ref, card, visits, household = found
        patient, desk = card.patient, self._front.desk
        facts = [self._phone(ref, phone.number, phone.kind) for phone in patient.phones[:2]]
        if patient.email:
            facts.append(Fact("mail", patient.email, copy=patient.email))
        if household:
            facts.append(Fact("users", wording.household(", ".join(self._relative(one) for one in household[:4]))))
        if card.alerts:
            facts.append(Fact("heart-pulse", wording.alert_on_file()))
        lines = self._visit_lines(visits, desk.today())
        if card.balance:
            lines.append((wording.balance(), wording.money_due(card.balance, card.currency)))
        if card.note:
            lines.append((wording.note(), card.note))
        verdict = desk.may(ref.connection, "book")
        return PreviewCard(
            wording.full_name(patient.given, patient.family),
            wording.identity(patient.born, patient.chart, desk.today()),
            tuple(facts),
            tuple(lines),
            "" if verdict else wording.why_not(verdict.why),
        )

    def _relative(self, found: PatientHit) -> str:
        """ "Ronan (9)"."""
        born, today = found.hit.born, self._front.desk.today()
        return wording.relative(found.hit.given or found.hit.name, wording.age(born, today) if born else None)

    def _visit_lines(self, visits: tuple[Visit, ...], today: date) -> list[tuple[str, str]]:
        zone, now = self._front.desk.zone(), self._front.desk.now()
        kept = [v.appointment for v in visits if v.appointment.status not in (Status.CANCELLED, Status.NO_SHOW)]
        past = [a for a in kept if a.span.start <= now]
        coming = [a for a in kept if a.span.start > now]
        lines = []
        for label, visit in ((wording.NEXT, coming[0] if coming else None), (wording.LAST, past[-1] if past else None)):
            if visit is not None:
                words = " · ".join(filter(None, (wording.visit_when(visit, today, zone), visit.visit_type)))
                lines.append((label, words))
        return lines

    # --- doing ---

    def _chosen(self, row: Row) -> None:
        if row.kind == "visit" and row.day is not None:
            self.close()
            self._front.go_to(row.day, row.visit)
        elif row.kind == "patient" and row.ref is not None:
            self._asked("open_patient", row)
        elif row.kind == "do":
            self._asked(row.key, row)

    def _asked(self, action: str, row: Row) -> None:
        front, text = self._front, self._palette.text if self._palette is not None else ""
        if action.startswith("copy:"):
            front.copy(action.removeprefix("copy:"))
        elif action == "open_patient" and row.ref is not None:
            self.close()
            front.patients.open(row.ref)
        elif action in ("book", "find_time_for") and row.ref is not None:
            self.close()
            front.slots.for_patient(row.ref)
        elif action == "new_patient_named":
            self.close()
            front.booking.new_patient(text)
        elif action:
            self.close()
            front.window.actions_by_key[action].trigger()

    def close(self) -> None:
        """Put the palette away."""
        if self._palette is not None:
            self._palette.accept()

    def _closed(self) -> None:
        self._palette = None
        self._hits = {}
        self._shown = None
