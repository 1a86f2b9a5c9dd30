"""The patient page and the desk: lists, opens one patient, keeps what is shown true, and hands on what was pressed.

Every answer carries whom it was asked for: one that comes after another patient was opened is dropped, so that two
people are never mixed. Not here: words (`patient_model.py`), drawing (`patient_page.py`), the sheet
(`patient_editing.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from adapters.change import AddPatient, EditPatient
from adapters.errors import NotFound, PmsError
from adapters.model import Patient, PatientCard, Status
from app.agenda import Visit
from app.news import LinkState
from app.patients import PatientHit, PatientHits
from app.ref import Ref
from app.writeback import State, Writeback
from ui import wording
from ui.patient_editing import EditingPatient
from ui.patient_model import PersonRow, Told, head_row, person_row, person_shown
from ui.patient_page import PatientPage

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

PAGE: Final = "patients"
RECENT: Final = 14
FOUND: Final = 40
AGES_MS: Final = 5_000
SOON_MS: Final = 200
"""News that come in a burst, as a first reading tells page after page, are drawn once."""


class PatientDesk(QObject):
    """Made after the first screen; the page when it is first shown."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.page: PatientPage | None = None
        self.editing: EditingPatient | None = None
        self.ref: Ref | None = None
        self._card: PatientCard | None = None
        self._known: Patient | None = None
        self._visits: tuple[Visit, ...] | None = None
        self._household: tuple[PatientHit, ...] = ()
        self._trouble: tuple[str, str] | None = None
        self._on_way: frozenset[str] = frozenset()
        self._soon = self._timer(self._again)
        self._soon_list = self._timer(self._list_again)
        self._ages = self._timer(self._show, AGES_MS)
        window, desk = front.window, front.desk
        window.add_page(PAGE, self._make_page, wording.PAGES[PAGE])
        window.page_chosen.connect(self._page_chosen)
        front.names_switched.connect(self._names_switched)
        front.on("new_visit", self._new_visit)
        front.on("edit_patient", self.edit)
        desk.pending_changed.subscribe(self._pending_changed)
        desk.day_changed.subscribe(self._days_changed)
        desk.patients_changed.subscribe(self._patients_changed)
        desk.link_changed.subscribe(self._link_changed)

    def _timer(self, slot: Callable[[], None], interval: int = SOON_MS) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(slot)
        return timer

    # --- what others call ---

    def open(self, ref: Ref) -> None:
        """Show the page with this patient."""
        window = self._front.window
        window.set_page(PAGE)
        self._front.way.note(PAGE, ref)
        page = self._get_page()
        self._choose(ref)
        if not self._front.names_hidden:
            page.pane.list.setFocus()
            self._list()

    def close(self) -> None:
        """Nothing more is drawn."""
        self._soon.stop()
        self._soon_list.stop()
        self._ages.stop()

    def edit(self) -> None:
        """Change the open patient's details."""
        known = self._known
        if self.ref is None or known is None or self._front.window.current_page != PAGE:
            self._front.window.set_page(PAGE)
            self._page_chosen(PAGE)
            return
        self._edit(EditingPatient(self._front, self.ref, known))

    def edit_again(self, wb: Writeback) -> None:
        """Another try of a refused new patient or edit, from what was typed then."""
        change = wb.change
        if isinstance(change, EditPatient):
            ref = Ref(wb.connection, change.patient_id)
            known = self._desk.known_patient(ref)
            if known is not None:
                self._edit(EditingPatient(self._front, ref, known, wb))
        elif isinstance(change, AddPatient):
            ref = Ref(wb.connection, wb.id)
            self._edit(EditingPatient(self._front, ref, Patient(id=wb.id, given="", family=""), wb))

    def _edit(self, editing: EditingPatient) -> None:
        if self.editing is not None:
            return
        self.editing = editing
        editing.sheet.finished.connect(self._edited)
        editing.open()

    def _edited(self, result: int) -> None:
        self.editing = None

    # --- the page ---

    def _make_page(self) -> QWidget:
        page = self.page = PatientPage()
        front = self._front
        page.pane.typed.connect(self._typed)
        page.pane.opened.connect(self.open)
        page.visit_opened.connect(self._open_visit)
        page.confirm_asked.connect(self._confirm)
        page.relative_opened.connect(self.open)
        page.change_opened.connect(front.outbox.open)
        page.copy_asked.connect(front.copy)
        page.copy_contact_asked.connect(self._copy_contact)
        page.find_asked.connect(self._find)
        page.book_asked.connect(self._book)
        page.edit_asked.connect(self.edit)
        page.together_asked.connect(self._together)
        page.again_asked.connect(self._ask_anew)
        page.new_asked.connect(self._new_patient)
        page.names_asked.connect(front.toggle_names)
        page.show_nobody()
        page.set_names_hidden(front.names_hidden)
        return page

    def _get_page(self) -> PatientPage:
        page = self._front.window.page(PAGE)
        assert isinstance(page, PatientPage)
        return page

    def _page_chosen(self, key: str) -> None:
        if key == PAGE:
            page = self._get_page()
            self._list()
            if self.ref is not None:
                self._again()
            page.take_focus()

    def _names_switched(self, hidden: bool) -> None:
        if self.page is None:
            return
        self.page.set_names_hidden(hidden)
        if hidden:
            self._tasks.cancel("patients.list")
        else:
            self._list()
            self._show()

    # --- the list ---

    def _typed(self, text: str) -> None:
        if not self._front.names_hidden:
            self._tasks.start(self._rows(text), then=self._listed, latest="patients.list")

    def _list(self) -> None:
        if self.page is not None:
            self._typed(self.page.pane.text)

    async def _rows(self, text: str) -> tuple[str, Sequence[PersonRow], PatientHits] | None:
        desk = self._desk
        hits = await desk.find_patients(text, FOUND if text else RECENT)
        if hits.late:
            return None
        rows = self._people(hits.hits)
        if rows:
            rows = [head_row("found" if text else "recent", len(rows), hits.known), *rows]
        if text:
            return text, rows, hits
        listed = {found.hit.ref for found in hits.hits}
        today = [ref for ref in self._in_book() if ref not in listed]
        expected = self._people(await desk.patients_told(today)) if today else []
        return text, [*rows, *([head_row("today"), *expected] if expected else [])], hits

    def _people(self, found: Sequence[PatientHit]) -> list[PersonRow]:
        desk, names = self._desk, self._practice_names()
        return [
            person_row(one, desk.now(), desk.zone(one.hit.ref.connection), names.get(one.hit.ref.connection, ""))
            for one in found
        ]

    def _in_book(self) -> list[Ref]:
        """Who has a visit today, in order, each once."""
        visits = sorted(self._desk.agenda(self._desk.today()).visits, key=lambda v: v.appointment.span.start)
        kept = [v for v in visits if v.appointment.patient_id and v.appointment.status is not Status.CANCELLED]
        return list(dict.fromkeys(Ref(v.ref.connection, v.appointment.patient_id or "") for v in kept))

    def _practice_names(self) -> dict[str, str]:
        """Connection → practice, where there are several to tell apart."""
        practices = self._desk.practices()
        return {c: p.name for c, p in practices.items()} if len(practices) > 1 else {}

    def _listed(self, found: tuple[str, Sequence[PersonRow], PatientHits] | None) -> None:
        page = self.page
        if page is None or found is None or self._front.names_hidden or found[0] != page.pane.text:
            return
        text, rows, hits = found
        page.pane.set_rows(rows, wording.nothing_matches(hits.known, hits.whole) if text else wording.nobody_listed())

    # --- one patient ---

    def _choose(self, ref: Ref) -> None:
        """From here on nothing of the patient before is on the page."""
        self.ref = ref
        self._card, self._visits, self._household, self._trouble = None, None, (), None
        self._known = self._desk.known_patient(ref)
        self._on_way = self._ids()
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._trouble = None
        self._show()
        self._ask_visits()
        ref = self.ref
        if ref is not None:
            self._tasks.start(
                self._desk.patient(ref),
                then=partial(self._card_told, ref),
                latest="patients.card",
                failed=partial(self._card_failed, ref),
            )
            self._ask_household(ref)

    def _ask_visits(self) -> None:
        if (ref := self.ref) is not None:
            self._tasks.start(self._desk.visits_of(ref), then=partial(self._visits_told, ref), latest="patients.visits")

    def _ask_household(self, ref: Ref) -> None:
        self._tasks.start(self._desk.household(ref), then=partial(self._household_told, ref), latest="patients.home")

    def _card_told(self, ref: Ref, card: PatientCard) -> None:
        if ref == self.ref:
            self._card, self._known = card, card.patient
            self._show()
            self._soon_list.start()  # now opened last

    def _card_failed(self, ref: Ref, error: BaseException) -> None:
        if ref != self.ref:
            return
        if not isinstance(error, PmsError):
            self._front.failed(error)
            self._trouble = wording.our_mistake()
        elif isinstance(error, NotFound):
            self._trouble = wording.patient_gone(self._system(ref))
        elif self._known is None:
            self._trouble = wording.patient_unread(self._system(ref))
        self._show()

    def _visits_told(self, ref: Ref, visits: tuple[Visit, ...]) -> None:
        if ref == self.ref:
            self._visits = visits
            self._show()

    def _household_told(self, ref: Ref, household: tuple[PatientHit, ...]) -> None:
        if ref == self.ref:
            self._household = household
            self._show()

    def _show(self) -> None:
        page, ref = self.page, self.ref
        if page is None or self._front.names_hidden:
            return
        page.pane.set_open(ref)
        if ref is None:
            page.show_nobody()
        elif self._trouble is not None:
            page.show_trouble(*self._trouble)
        elif self._known is None:
            page.show_reading()
        else:
            shown = person_shown(self._told(ref, self._known))
            page.show_person(shown)
            if shown.waiting and page.isVisible():
                self._ages.start()  # how long something waits is told as time passes

    def _told(self, ref: Ref, patient: Patient) -> Told:
        desk, connection, names = self._desk, ref.connection, self._practice_names()
        return Told(
            ref=ref,
            patient=patient,
            system=self._system(ref),
            zone=desk.zone(connection),
            now=desk.now(),
            since=desk.today() - timedelta(days=desk.window[0]),
            practice=desk.practice(connection),
            practice_name=names.get(connection, ""),
            card=self._card,
            visits=self._visits,
            household=self._household,
            practices=tuple(names.items()),
            changes=self._changes(),
            may_edit=desk.may(connection, "edit_patient"),
            may_book=desk.may(connection, "book"),
            may_status=desk.may(connection, "set_status"),
            reachable=desk.link(connection).state not in (LinkState.OFFLINE, LinkState.REFUSED),
        )

    def _system(self, ref: Ref) -> str:
        return next((c.name for c in self._desk.connections if c.id == ref.connection), "")

    # --- hearing ---

    def _changes(self) -> list[Writeback]:
        """What is on its way about the open patient's own details."""
        ref = self.ref
        if ref is None:
            return []
        mine = [wb for wb in self._desk.pending() if wb.connection == ref.connection]
        return [wb for wb in mine if _is_about(wb, ref.id)]

    def _ids(self) -> frozenset[str]:
        return frozenset(wb.id for wb in self._changes())

    def _pending_changed(self, pending: tuple[Writeback, ...]) -> None:
        ref = self.ref
        if ref is None:
            return
        added = self._desk.writeback(ref.id)
        if added is not None and added.kind == "add_patient" and added.settled:
            if added.remote_id:
                self._choose(Ref(ref.connection, added.remote_id))  # the same person, by the system's own number now
            elif added.state is State.DROPPED:
                self.ref = None
                self._show()
            return
        before, self._on_way = self._on_way, self._ids()
        if before - self._on_way:
            self._ask_anew()
        else:
            self._soon.start()

    def _days_changed(self, days: frozenset[date]) -> None:
        self._soon.start()

    def _patients_changed(self, nothing: None) -> None:
        self._soon.start()
        self._soon_list.start()

    def _link_changed(self, connection: str) -> None:
        if self.ref is not None and self.ref.connection == connection:
            self._soon.start()

    def _seen(self) -> bool:
        return self.page is not None and self.page.isVisible() and not self._front.names_hidden

    def _again(self) -> None:
        """As it is now, from what this computer knows."""
        if self._seen() and self.ref is not None:
            self._known = self._desk.known_patient(self.ref) or self._known
            self._show()
            self._ask_visits()
            self._ask_household(self.ref)

    def _list_again(self) -> None:
        if self._seen():
            self._list()

    # --- doing ---

    def _open_visit(self, ref: Ref, day: date) -> None:
        self._front.go_to(day, ref)

    def _confirm(self, ref: Ref) -> None:
        self._tasks.start(self._desk.set_status(ref, Status.CONFIRMED), then=self._front.told)

    def _find(self) -> None:
        if self.ref is not None:
            self._front.slots.for_patient(self.ref)

    def _book(self) -> None:
        if self.ref is not None:
            self._front.booking.book_for(self.ref)

    def _new_visit(self) -> None:
        """Ctrl+N: with a patient open here it is a visit of theirs."""
        if self._front.window.current_page == PAGE and self.ref is not None and not self._front.names_hidden:
            self._book()
        else:
            self._front.booking.new_visit(None, None, 0)

    def _new_patient(self) -> None:
        self._front.booking.new_patient()

    def _together(self) -> None:
        """Everybody of the household who is a patient here; who does not come along is unticked there."""
        if self.ref is not None:
            self._front.slots.for_family(self.ref)

    def _copy_contact(self) -> None:
        shown = self.page.shown if self.page is not None else None
        if shown is not None:
            self._front.copy(shown.copied)
            self._front.window.show_toast(wording.contact_copied())


def _is_about(wb: Writeback, patient: str) -> bool:
    if isinstance(wb.change, EditPatient):
        return wb.change.patient_id == patient
    return isinstance(wb.change, AddPatient) and wb.id == patient
