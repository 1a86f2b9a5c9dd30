"""The page "Find a time" and the desk: searches while criteria change, explains, holds times, hands them on to booking.

Not here: what a time is taken for and how (`slot_errand.py`), drawing (`slot_page.py`), the booking sheet.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from adapters.change import Book, Move
from adapters.model import Span
from app.agenda import TAKES_NO_TIME, Hold, Visit
from app.finder import Answer, Opening, Request
from app.ref import Ref
from ui import wording
from ui.booking_draft import Person
from ui.booking_model import person_line
from ui.booking_patient import HitLine
from ui.notices import Toast
from ui.slot_errand import Errand, Outcome, patient_of, settle
from ui.slot_model import BEST, Folds, Key, Kind, Reasons, Row, Scene, key_of, range_reasons, reasons_of, rows_of
from ui.slot_page import SlotPage
from ui.slot_side import side_of
from ui.slot_wish import USUAL_MINUTES, Criteria, Directory, Seeker, missing, relaxed, request_of

if TYPE_CHECKING:
    from app.patients import PatientHits
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk

PAGE: Final = "find_time"
WAIT_MS: Final = 250
HITS: Final = 6
ENDS_SOON: Final = timedelta(minutes=1)
_NOTE_SECONDS: Final = 30.0


class SlotDesk(QObject):
    """The page is made when it is first shown; holds are watched from the start, on every page."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.page: SlotPage | None = None
        self.errand = Errand()
        self.criteria = self._fresh()
        self.answer: Answer | None = None
        self._request: Request | None = None
        self._chosen: Key | None = None
        self._by_hand = False  # the chosen time is a person's choice, not just the best one
        self._folds = Folds()
        self._range: Reasons | None = None
        self._order = "best"
        self._seekers: dict[str, tuple[Ref | None, Ref | None]] = {}  # whom a hold is for, and what for
        self._warned: set[str] = set()
        self._toast: Toast | None = None
        self._people: dict[Ref, Person] = {}
        self._minute = self._desk.now().replace(second=0, microsecond=0)
        self._soon = self._timer(WAIT_MS, self.search, once=True)
        self._quietly = self._timer(WAIT_MS, self._search_quietly, once=True)
        self._second = self._timer(1_000, self.tick)
        front.window.add_page(PAGE, self._make_page, wording.tr(wording.FIND_A_TIME))
        front.window.page_chosen.connect(self._page_chosen)
        front.window.asked.connect(self._window_asked)
        self._desk.holds_changed.subscribe(self._holds_changed)
        self._desk.day_changed.subscribe(self._days_changed)
        self._desk.link_changed.subscribe(self._link_changed)
        self._desk.pending_changed.subscribe(self._pending_changed)

    def _timer(self, interval: int, slot: object, *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        timer.timeout.connect(slot)
        return timer

    # --- what others call ---

    def for_patient(self, ref: Ref) -> None:
        """Find a time for this patient."""
        self._begin(Errand(), replace(self._fresh(), seeker=self._seeker(ref)))
        self._show_page()
        if self.page is not None:
            self.page.criteria.kind.setFocus()

    def book_next(self, visit: Visit) -> None:
        """Another visit of the same patient: type and provider are carried over, from the day after it."""
        day = visit.appointment.span.start.astimezone(self._desk.zone(visit.ref.connection)).date()
        criteria = self._like(visit.ref.connection, visit.appointment.provider_id, visit.appointment.visit_type_id)
        patient = patient_of(Errand(visit=visit))
        first = max(self._desk.today(), day + timedelta(days=1))
        kind = self._directory().type_of(criteria.visit_type)
        minutes = (kind.minutes if kind else None) or visit.appointment.span.minutes
        seeker = self._seeker(patient, visit.appointment.patient_name or "") if patient else None
        self._begin(Errand(), replace(criteria, first=first, minutes=minutes, seeker=seeker))
        self._show_page()
        self._to_results()

    def move(self, visit: Visit) -> None:
        """Another time for this visit; its own time counts as free."""
        errand = Errand("move", visit=visit)
        appointment = visit.appointment
        self._begin_again(
            errand, visit.ref.connection, appointment.span, appointment.provider_id, appointment.visit_type_id, visit.ref
        )

    def reschedule(self, writeback: Writeback) -> None:
        """Another time for a booking or a move that was refused."""
        change = writeback.change
        if not isinstance(change, Book | Move):
            return
        errand, ignore, kind, provider = Errand("retry", writeback=writeback), None, None, change.provider_id
        if isinstance(change, Book):
            kind = change.visit_type_id
        else:
            ignore = Ref(writeback.connection, change.appointment_id)
            visit = self._desk.visit(ignore)
            errand = replace(errand, visit=visit)
            kind = visit.appointment.visit_type_id if visit else None
            provider = provider or (visit.appointment.provider_id if visit else None)
        self._begin_again(errand, writeback.connection, change.span, provider, kind, ignore)

    def hold_chosen(self, ident: str, release: bool) -> None:
        """From the calendar: end a hold, or book the time it keeps."""
        hold = next((h for h in self._desk.holds() if h.id == ident), None)
        if hold is None:
            return
        if release:
            self._tasks.start(self._desk.release(ident))
        else:
            self._book(self._opening_of(hold), *self._seekers.get(ident, (None, None)))

    # --- beginning ---

    def _fresh(self) -> Criteria:
        directory = self._directory()
        return Criteria(first=self._desk.today(), weekdays=directory.weekdays())

    def _directory(self) -> Directory:
        return Directory(self._desk.practices())

    def _like(self, connection: str, provider: str | None, visit_type: str | None) -> Criteria:
        """Criteria with one provider (if any) and one visit type of a practice."""
        criteria = replace(self._fresh(), only=connection)
        kind = Ref(connection, visit_type) if visit_type else None
        wanted = Ref(connection, provider) if provider else None
        others = frozenset(ref for ref, _ in self._directory().providers(criteria) if wanted and ref != wanted)
        return replace(criteria, visit_type=kind, without=others)

    def _begin_again(
        self, errand: Errand, connection: str, span: Span, provider: str | None, kind: str | None, ignore: Ref | None
    ) -> None:
        """A visit that has, or was to have, a time looks for another one, from its day or today on."""
        day = span.start.astimezone(self._desk.zone(connection)).date()
        patient = patient_of(errand)
        criteria = replace(
            self._like(connection, provider, kind),
            first=max(self._desk.today(), day),
            minutes=max(5, round(span.minutes / 5) * 5),
            ignore=ignore,
            seeker=self._seeker(patient, errand.patient_name) if patient else None,
        )
        self._begin(errand, criteria)
        self._show_page()
        self._to_results()

    def _begin(self, errand: Errand, criteria: Criteria) -> None:
        self.errand, self.criteria = errand, criteria
        self.answer, self._chosen, self._by_hand = None, None, False
        self._folds, self._range = Folds(), None
        if criteria.seeker is not None:
            self._ask_about(criteria.seeker)

    def _seeker(self, ref: Ref, name: str = "") -> Seeker:
        known = self._desk.known_patient(ref)
        if known is not None:
            return Seeker(ref, known.given, known.family)
        family, _, given = name.partition(", ")
        return Seeker(ref, given, family)

    def _ask_about(self, seeker: Seeker) -> None:
        self._tasks.start(self._last_seen(seeker.ref), then=self._know_seen, latest="slots.seen", failed=self._unseen)

    async def _last_seen(self, patient: Ref) -> tuple[Ref, tuple[Ref, date] | None]:
        """Who treated this patient last, and when."""
        found, now = None, self._desk.now()
        for visit in await self._desk.visits_of(patient):
            appointment = visit.appointment
            if appointment.span.start < now and visit.provider and appointment.status not in TAKES_NO_TIME:
                day = appointment.span.start.astimezone(self._desk.zone(patient.connection)).date()
                found = visit.provider, day
        return patient, found

    def _know_seen(self, told: tuple[Ref, tuple[Ref, date] | None]) -> None:
        patient, seen = told
        if self.criteria.seeker is not None and self.criteria.seeker.ref == patient:
            self.criteria = replace(self.criteria, seen=seen)
            self._say_criteria()
            self._quietly.start()

    def _unseen(self, error: BaseException) -> None:
        """Their visits are not known: times are found all the same, with nobody preferred."""

    # --- the page ---

    def _make_page(self) -> SlotPage:
        page = self.page = SlotPage(self._desk.today())
        form = page.criteria
        form.changed.connect(self._changed)
        form.started_over.connect(self.start_over)
        form.copy_asked.connect(self._copy_best)
        form.seeker.typed.connect(self._typed)
        form.seeker.chosen.connect(self._seeker_chosen)
        form.seeker.new_asked.connect(self._new_asked)
        page.pressed.connect(self._pressed)
        page.best_asked.connect(self._take_best)
        page.order_chosen.connect(self._order_chosen)
        page.again_asked.connect(self._read_again)
        page.seen.connect(self._seen)
        page.list.chosen_changed.connect(self._row_chosen)
        page.list.folded.connect(self._fold)
        page.list.more_asked.connect(self._show_more)
        page.list.number_typed.connect(self._nth)
        self._front.window.set_page_tools(PAGE, page.beside, page.end, page.legend)
        return page

    def _page_chosen(self, key: str) -> None:
        if key == PAGE:
            self._arrive()
            if self.page is not None and self.errand.mode == "new":
                self.page.focus_form()

    def _show_page(self) -> None:
        self._front.window.set_page(PAGE)
        self._arrive()

    def _arrive(self) -> None:
        """The page is seen: with today's times, under its title."""
        start = self.errand.start
        zone = self._desk.zone()
        name = self.errand.patient_name
        name = wording.name_hidden(name) if self._front.names_hidden else wording.spoken_name(name) if name else ""
        about = wording.slots_moving(name, start.astimezone(zone) if start else None)
        self._front.window.topbar.set_title(self.errand.title, "" if self.errand.mode == "new" else about)
        today = self._desk.today()
        if self.criteria.first < today:
            self.criteria = replace(self.criteria, first=today)
        if not self.criteria.weekdays:
            self.criteria = replace(self.criteria, weekdays=self._directory().weekdays())
        if self.page is not None:
            self.page.set_mode(self.errand.mode, self.errand.mode == "new")
        self._say_criteria()
        self.search()

    def _seen(self, visible: bool) -> None:
        if visible:
            self._second.start()
            self._say_bars()
        elif not self._desk.holds():
            self._second.stop()

    def _window_asked(self, key: str) -> None:
        if key == "hide_names":
            QTimer.singleShot(0, self, self._names_changed)  # the window turns it first

    def _names_changed(self) -> None:
        self._say_criteria()
        self._show()

    def start_over(self) -> None:
        """Forget what was looked for."""
        self._begin(Errand(), self._fresh())
        self._arrive()
        if self.page is not None:
            self.page.focus_form()

    def _to_results(self) -> None:
        if self.page is not None:
            self.page.focus_list()

    def _say_criteria(self) -> None:
        if self.page is not None:
            fixed, hide = self.errand.mode != "new", self._front.names_hidden
            self.page.criteria.show_criteria(self.criteria, self._directory(), fixed=fixed, hide=hide)

    # --- the patient ---

    def _typed(self, text: str) -> None:
        self._tasks.start(self._desk.find_patients(text, HITS), then=self._people_found, latest="slots.people")

    def _people_found(self, told: PatientHits) -> None:
        if told.late or self.page is None:
            return
        lines = []
        for found in told.hits:
            hit = found.hit
            person = Person(ref=hit.ref, given=hit.given, family=hit.family, born=hit.born, phone=hit.phone or "")
            self._people[hit.ref] = person
            line = person_line(person, self._desk.now(), self._desk.zone(hit.ref.connection))
            why = wording.MATCH_WORDS.get(hit.match.value, "")
            lines.append(HitLine(line, person.list_name, hit.spans, why))
        text = told.text.strip()
        empty = wording.no_patient_matches(text, told.known)
        self.page.criteria.seeker.show_hits(lines, empty, wording.add_new_patient(text))

    def _seeker_chosen(self, ref: Ref) -> None:
        person = self._people.get(ref)
        if person is not None:
            self._take_person(person)

    def _take_person(self, person: Person) -> None:
        seeker, kind = Seeker(person.ref, person.given, person.family), self.criteria.visit_type
        if kind is not None and kind.connection != person.ref.connection:
            kind = None
        self._changed(replace(self.criteria, seeker=seeker, seen=None, visit_type=kind))
        self._ask_about(seeker)
        if self.page is not None:
            self.page.criteria.kind.setFocus()

    def _new_asked(self, text: str) -> None:
        self._front.booking.new_patient(text, self._take_person)

    # --- searching ---

    def _changed(self, criteria: Criteria) -> None:
        """A person changed a criterion: the best time is chosen anew."""
        self.criteria, self._by_hand = criteria, False
        self._say_criteria()
        if self.page is not None:
            self.page.set_searching()
            self.page.note.say("")
        self._soon.start()

    def _search_quietly(self) -> None:
        """What is known has changed, not what is looked for."""
        if self.page is not None and self.page.isVisible() and not self._soon.isActive():
            self._ask()

    def search(self) -> None:
        """Look for times, dimming what is shown."""
        if self.page is not None:
            self.page.set_searching()
        self._soon.stop()
        self._ask()

    def _ask(self) -> None:
        directory = self._directory()
        problem = missing(self.criteria, directory)
        if problem:
            self._tasks.cancel("slots")
            self.answer = None
            self._show()
            if self.page is not None:
                self.page.note.say(problem, "waiting")
            return
        step = self._front.settings.step_minutes
        request = self._request = request_of(self.criteria, directory, self._desk.now(), step)
        self._tasks.start(self._desk.free_slots(request), then=self._found, latest="slots", failed=self._not_found)

    def _found(self, answer: Answer) -> None:
        is_other = self.answer is None or self.answer.request != answer.request
        self.answer = answer
        self._folds = replace(self._folds, reasons={})
        if is_other:
            self._range = None
        best = answer.best(1)
        held = {(Kind.HELD, h.id, 0) for h in self._desk.holds()}
        if not (self._by_hand and (self._chosen in held or self._offered(self._chosen))):
            self._chosen, self._by_hand = key_of(best[0]) if best else None, False
        if best and not self._by_hand:
            self._open_up(best[0])
        if self.page is not None:
            unread = bool(answer.days) and len(answer.unread) == len(answer.days)
            self.page.note.say(" ".join(wording.slots_offline()) if unread else self.page.note.taken, "waiting" if unread else "attention")
        self._show()
        self._explain()

    def _offered(self, key: Key | None) -> Opening | None:
        """The offer of that key in the present answer."""
        if key is None or key[0] is not Kind.OFFER or self.answer is None:
            return None
        return next((o for day in self.answer.days for o in day.offers if key_of(o) == key), None)

    def _open_up(self, opening: Opening) -> None:
        """Show the day of a time, and enough of its times that this one is among them."""
        if self.answer is None:
            return
        on = opening.span.start.date()
        rows = rows_of(self.answer, (), self._scene(), self._folds, None)
        if any(row.key == key_of(opening) for row in rows):
            return
        hands = {**self._folds.hands, on: True}
        self._folds = replace(self._folds, hands=hands)
        rows = rows_of(self.answer, (), self._scene(), self._folds, None)
        if not any(row.key == key_of(opening) for row in rows):
            self._folds = replace(self._folds, whole=self._folds.whole | {on})

    def _not_found(self, error: BaseException) -> None:
        if self.page is not None:
            self.page.list.set_dim(False)
        self._front.failed(error)
