"""The page "Find a time" and the desk: what is looked for, when to look again, what is done with a time that was found.

Not here: the search itself (`slot_finding.py`), holds (`slot_holds.py`), taking a time (`slot_errand.py`), drawing.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from adapters.change import Book, Move
from adapters.record import replace
from app.agenda import Hold, Visit
from app.finder import Opening
from app.news import LinkState
from app.ref import Ref
from app.together import Party
from ui import wording
from ui.notices import BannerNote
from ui.slot_errand import Errand, Outcome, criteria_of, settle
from ui.slot_finding import Finding
from ui.slot_holds import HoldWatch
from ui.slot_model import Kind, Listed, Row, Scene, key_of
from ui.slot_page import SlotPage
from ui.slot_party import settle_party
from ui.slot_people import People
from ui.slot_preview import empty_side
from ui.slot_sets import party_key, party_lines
from ui.slot_side import Around, side_of
from ui.slot_wish import DAYS_AHEAD, Companion, Criteria, Directory, Relative, Seeker, relaxed

if TYPE_CHECKING:
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk

PAGE: Final = "find_time"
WAIT_MS: Final = 250


class SlotDesk(QObject):
    """The page is made when it is first shown; holds are watched from the start, on every page."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.page: SlotPage | None = None
        self.errand = Errand()
        self.criteria = self._fresh()
        self.finding = Finding(front)
        self.holds = HoldWatch(front)
        self.people = People(front)
        self._home: tuple[Relative, ...] = ()  # the patient's household
        self._together: Ref | None = None  # whose household all come along, as soon as it is known
        self._taken = ""  # that somebody took a time, until something else is looked for
        self._busy = False  # a time is being taken
        self._take_when_found = False
        self._minute = self._desk.now().replace(second=0, microsecond=0)
        self._soon = self._timer(WAIT_MS, self.search, once=True)
        self._quietly = self._timer(WAIT_MS, self._search_quietly, once=True)
        self._second = self._timer(1_000, self.tick)
        self.finding.changed.connect(self._show)
        self.holds.ticked.connect(self._holds_ticked)
        self.holds.begun.connect(self._held)
        self.people.taken.connect(self._seeker_taken)
        self.people.seen.connect(self._know_seen)
        self.people.lives_with.connect(self._know_home)
        front.window.add_page(PAGE, self._make_page, wording.FIND_A_TIME)
        front.window.page_chosen.connect(self._page_chosen)
        front.names_switched.connect(self._names_switched)
        self._desk.day_changed.subscribe(self._days_changed)
        self._desk.link_changed.subscribe(self._link_changed)

    def _timer(self, interval: int, slot: Callable[[], None], *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        timer.timeout.connect(slot)
        return timer

    # --- what others call ---

    def for_patient(self, ref: Ref) -> None:
        """Find a time for this patient."""
        self._begin(Errand(), replace(self._fresh(), seeker=self.people.seeker(ref)))
        self._show_page()
        if self.page is not None:
            self.page.focus_type()

    def for_family(self, ref: Ref) -> None:
        """Find a time for this patient with the whole household; who does not come along is unticked there."""
        self.for_patient(ref)
        self._together = ref

    def book_next(self, visit: Visit) -> None:
        """Another visit of the same patient: type and provider are carried over, from the day after it."""
        self._begin_like(Errand(visit=visit))

    def move(self, visit: Visit) -> None:
        """Another time for this visit; its own time counts as free."""
        self._begin_like(Errand("move", visit))

    def reschedule(self, writeback: Writeback) -> None:
        """Another time for a booking or a move that was refused."""
        change = writeback.change
        if isinstance(change, Move):
            moving = self._desk.visit(Ref(writeback.connection, change.appointment_id))
            self._begin_like(Errand("retry", moving, writeback))
        elif isinstance(change, Book):
            self._begin_like(Errand("retry", None, writeback))

    def hold_chosen(self, ident: str, release: bool) -> None:
        """From the calendar: end a hold, or book the time it keeps."""
        hold = self.holds.find(ident)
        if hold is not None and release:
            self.holds.end(ident)
        elif hold is not None:
            self._front.booking.book_slot(self.holds.opening_of(hold), *self.holds.meant_for(ident))

    # --- beginning ---

    def _fresh(self) -> Criteria:
        directory = self._directory()
        return Criteria(first=self._desk.today(), weekdays=directory.weekdays())

    def _directory(self) -> Directory:
        return Directory(self._desk.practices())

    def _begin_like(self, errand: Errand) -> None:
        """Look for what a visit, or a wish for one, was."""
        assert errand.span is not None
        day = errand.span.start.astimezone(self._desk.zone(errand.connection)).date()
        seeker = self.people.seeker(errand.patient, errand.patient_name) if errand.patient is not None else None
        self._begin(errand, criteria_of(errand, self._fresh(), self._directory(), day, seeker))
        self._show_page()
        if self.page is not None:
            self.page.focus_list()

    def _begin(self, errand: Errand, criteria: Criteria) -> None:
        self.errand, self.criteria = errand, criteria
        self._taken, self._home, self._together = "", (), None
        self.finding.begin()
        if errand.mode == "move" and errand.span is not None:
            self.finding.own = errand.provider, errand.span.start.timestamp(), errand.span.end.timestamp()
        if criteria.seeker is not None:
            self.people.ask_about(criteria.seeker.ref)

    def _know_seen(self, patient: Ref, seen: tuple[Ref, date] | None) -> None:
        """Who treated this patient last is preferred."""
        if self.criteria.seeker is not None and self.criteria.seeker.ref == patient and seen != self.criteria.seen:
            self.criteria = replace(self.criteria, seen=seen)
            self._say_criteria()
            self._quietly.start()

    def _know_home(self, patient: Ref, home: tuple[Relative, ...]) -> None:
        """Who could come along."""
        if self.criteria.seeker is not None and self.criteria.seeker.ref == patient:
            self._home = home
            if self._together == patient and home:
                self._changed(replace(self.criteria, family=tuple(Companion(one.seeker) for one in home)))
            self._together = None
            self._say_criteria()

    # --- the page ---

    def _make_page(self) -> SlotPage:
        page = self.page = SlotPage(self._desk.today())
        form = page.criteria
        form.changed.connect(self._changed)
        form.started_over.connect(self.start_over)
        form.copy_asked.connect(self._copy_best)
        self.people.serve(form.seeker)
        page.pressed.connect(self._pressed)
        page.best_asked.connect(self._take_best)
        page.order_chosen.connect(self._order_chosen)
        page.again_asked.connect(self.read_again)
        page.today_asked.connect(self._turn_today)
        page.seen.connect(self._seen)
        page.list.chosen_changed.connect(self._row_chosen)
        page.list.folded.connect(self.finding.fold)
        page.list.more_asked.connect(self.finding.show_more)
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
        self._front.window.topbar.set_title(self.errand.title, self._about())
        self.criteria = replace(self.criteria, first=max(self.criteria.first, self._desk.today()))
        if self.page is not None:
            self.page.set_mode(self.errand.mode, self.errand.mode == "new")
        self._say_criteria()
        self.search()

    def _about(self) -> str:
        """Whose visit gets another time, and what its time is or was to be."""
        errand, span = self.errand, self.errand.span
        if errand.mode == "new" or span is None:
            return ""
        name = errand.patient_name
        name = wording.name_hidden(name) if self._front.names_hidden else wording.spoken_name(name) if name else ""
        return wording.slots_moving(name, span.start.astimezone(self._desk.zone(errand.connection)))

    def _seen(self, visible: bool) -> None:
        if visible:
            self._second.start()
            self._say_bars()
        else:
            self._second.stop()

    def _names_switched(self, hidden: bool) -> None:
        if hidden:
            self.people.forget()
        if self._front.window.current_page == PAGE:
            self._front.window.topbar.set_title(self.errand.title, self._about())
        self._say_criteria()
        self._show()

    def start_over(self) -> None:
        """Forget what was looked for."""
        self._begin(Errand(), self._fresh())
        self._arrive()
        if self.page is not None:
            self.page.focus_form()

    def _say_criteria(self) -> None:
        if self.page is not None:
            fixed, hide = self.errand.mode != "new", self._front.names_hidden
            self.page.criteria.show_criteria(self.criteria, self._directory(), fixed=fixed, hide=hide, home=self._home)

    def _seeker_taken(self, seeker: Seeker) -> None:
        kind = self.criteria.visit_type
        if kind is not None and kind.connection != seeker.ref.connection:
            kind = None
        self._home = ()
        self._changed(replace(self.criteria, seeker=seeker, seen=None, visit_type=kind, family=(), same_day=None))
        self.people.ask_about(seeker.ref)
        if self.page is not None:
            self.page.focus_type()

    # --- searching ---

    def _changed(self, criteria: Criteria) -> None:
        """A person changed a criterion. What is on its way answers an older question."""
        self._tasks.cancel("slots")
        self.criteria, self._taken, self.finding.is_old = criteria, "", True
        self._say_criteria()
        if self.page is not None:
            self.page.set_searching()
        self._soon.start()

    def _turn_today(self) -> None:
        """Somebody must be seen today: this day alone is looked at, or the usual days again."""
        today = self._desk.today()
        alone = (self.criteria.first, self.criteria.days) == (today, 1)
        self._changed(replace(self.criteria, first=today, days=DAYS_AHEAD if alone else 1))

    def _search_quietly(self) -> None:
        """What is known has changed, not what is looked for."""
        if self.page is not None and self.page.isVisible() and not self._soon.isActive():
            self.finding.ask(self.criteria, anew=False)

    def search(self) -> None:
        """Look for times, dimming what is shown."""
        if self.page is not None:
            self.page.set_searching()
        self._soon.stop()
        self.finding.ask(self.criteria, anew=True)

    def read_again(self) -> None:
        """Read the days looked at anew, then search."""
        if self.page is not None:
            self.page.set_searching()
        work = self._desk.refresh(self.criteria.first, self.criteria.last)
        self._tasks.start(work, then=self._read, latest="slots.read", failed=self._not_read)

    def _read(self, _: None) -> None:
        self.finding.ask(self.criteria, anew=False)

    def _not_read(self, error: BaseException) -> None:
        self._front.failed(error)
        self._read(None)

    def _days_changed(self, days: frozenset[date]) -> None:
        if self.finding.touches(days):
            self._quietly.start()
        if self.criteria.seeker is not None and min(days) < self._desk.today():  # a visit of theirs may be among them
            self.people.ask_who_treated(self.criteria.seeker.ref)

    def _link_changed(self, connection: str) -> None:
        """A connection is there again, or told of itself for the first time: what was missing may be read now."""
        answer = self.finding.answer
        back = self._desk.link(connection).state is LinkState.FRESH
        if answer is None:
            self.criteria = replace(self.criteria, weekdays=self._directory().weekdays())
        if self.finding.problem or (back and answer is not None and answer.unread):
            self._say_criteria()
            self._quietly.start()

    def tick(self) -> None:
        """A second has passed; on another minute today's times may be over."""
        self._say_bars()
        minute = self._desk.now().replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            if self.criteria.first <= self._desk.today():
                self._quietly.start()

    # --- showing ---

    def _scene(self) -> Scene:
        return Scene(
            directory=self._directory(),
            today=self._desk.today(),
            now=self._desk.now(),
            zone=self._desk.zone,
            given=self._given(),
            order=self.finding.order,
            own=self.finding.own,
        )

    def _given(self) -> str:
        seeker = self.criteria.seeker
        return seeker.given if seeker is not None and not self._front.names_hidden else ""

    def _show(self) -> None:
        page, finding = self.page, self.finding
        if page is None:
            return
        answer, scene, directory = finding.answer, self._scene(), self._directory()
        times = finding.sets.times if finding.sets is not None else answer.times if answer is not None else 0
        page.set_why_not(self._why_not())
        page.show_listed(
            Listed(
                rows=finding.rows(self._desk.holds(), scene, self._names()),
                scene=scene,
                hours=directory.hours(self.criteria),
                lines=len(directory.chosen(self.criteria)),
                chosen=finding.chosen,
                follow=finding.follow,
                is_old=finding.is_old,
                found="" if answer is None or finding.is_unread else wording.slots_found(times),
                range=wording.slots_range(*self._days_asked()),
            )
        )
        finding.follow = False
        if self._take_when_found and not finding.is_old:
            self._take_when_found = False
            self._take_best()
        if finding.problem or finding.is_unread:
            page.note.say(finding.problem or " ".join(wording.slots_offline()), "waiting")
        else:
            page.note.say(self._taken)
        self._say_bars()

    def _names(self) -> list[str]:
        """How those that sets were found for are called here; by now others may be looked for."""
        people = self.finding.sets.people if self.finding.sets is not None else ()
        hide = self._front.names_hidden
        return [wording.name_hidden(one.list_name) if hide else one.given or one.name for one in people]

    def _days_asked(self) -> tuple[date, date]:
        same = self.criteria.same_day
        return (same[1], same[1]) if same is not None else (self.criteria.first, self.criteria.last)

    def _say_bars(self) -> None:
        if self.page is None:
            return
        self.page.held.say(self.holds.words())
        at = self.finding.checked_at
        self.page.checked.say(wording.slots_checked(self._desk.now() - at) if at is not None else "")

    def _why_not(self) -> str:
        """Why the times shown cannot be taken, where they cannot."""
        connections = self._directory().connections(self.criteria)
        verdicts = [self._desk.may(connection, self.errand.change) for connection in connections]
        refused = [verdict for verdict in verdicts if not verdict]
        return wording.why_not(refused[0].why) if refused and len(refused) == len(verdicts) else ""

    def _row_chosen(self, row: Row | None) -> None:
        page = self.page
        if page is None:
            return
        if row is not None:
            self.finding.choose(row.key)
        opening = self._opening(row) if row is not None else None
        if row is None or opening is None:
            page.show_side(empty_side(self.errand.mode))
            return
        connection = opening.connection
        best = self.finding.best(1)
        best_key = key_of(best[0]) if best else None
        if row.party is not None:
            tops = self.finding.best_parties(1)
            best_key = party_key(tops[0]) if tops else None
        around = Around(
            agenda=self._desk.agenda(opening.span.start.date()),
            directory=self._directory(),
            zone=self._desk.zone(connection),
            now=self._desk.now(),
            may=self._desk.may(connection, self.errand.change),
            system=next((c.name for c in self._desk.connections if c.id == connection), ""),
            hold_minutes=self._front.settings.hold_minutes,
            hide=self._front.names_hidden,
            given=self._given(),
            is_best=best_key == row.key,
            names=tuple(self._names()),
        )
        page.show_side(side_of(row, opening, self.criteria, self.errand, around))

    def _opening(self, row: Row) -> Opening | None:
        return self.holds.opening_of(row.hold) if row.hold is not None else row.opening

    def _order_chosen(self, order: str) -> None:
        self.finding.order = order
        self._show()

    def _nth(self, number: int) -> None:
        self.finding.nth(number)

    def _copy_best(self) -> None:
        """The best three in plain words, to read out on the phone."""
        best = self.finding.best(3)
        directory = self._directory()
        if self.finding.sets is not None:
            lines = [self._party_aloud(party) for party in self.finding.best_parties(3)]
        else:
            lines = [wording.slot_read_aloud(o.span.start, directory.short(o.provider)) for o in best]
        if lines:
            self._front.copy("\n".join(lines))
            self._front.window.show_toast(wording.slots_copied(len(lines)))

    def _party_aloud(self, party: Party) -> str:
        people = [f"{who} {when}" for when, who, _ in party_lines(party, self._names(), self._scene())]
        return f"{wording.day_full(party.span.start.date())}: {', '.join(people)}"

    # --- holding ---

    def _holds_ticked(self) -> None:
        if self.page is not None and self.page.isVisible():
            self._show()

    def _held(self, hold: Hold) -> None:
        self.finding.take((Kind.HELD, hold.id, 0))
        self._show()

    # --- taking ---

    def _pressed(self, row: Row, button: str) -> None:
        opening = self._opening(row)
        if button.startswith("help:") and row.reasons is not None:
            help_ = row.reasons.helps[int(button.removeprefix("help:"))].help
            self.criteria, self._taken = relaxed(self.criteria, help_.request), ""
            self._say_criteria()
            self.search()
        elif button == "release" and row.hold is not None:
            self.holds.end(row.hold.id)
        elif opening is None:
            return
        elif row.party is not None:
            if button == "book":
                self._take_party(row.party)
        elif button == "hold" and self.errand.mode == "new":
            self.holds.begin(opening, self.criteria.seeker, self.criteria.visit_type)
        elif button == "book":
            self._take(row, opening, straight=False)

    def _take_best(self) -> None:
        """The chosen time, which is the best one unless a person went to another; without a sheet where all is said."""
        page = self.page
        if self.finding.is_old:  # what is wanted is the best time for what was just said
            self._take_when_found = True
            self.search()
            return
        row = page.list.current if page is not None else None
        if self.finding.sets is not None:
            party = row.party if row is not None else None
            tops = [party] if party is not None else self.finding.best_parties(1)
            if tops:
                self._take_party(tops[0])
            return
        if row is None or not row.is_time:
            best = self.finding.best(1)
            row = Row(kind=Kind.OFFER, key=key_of(best[0]), opening=best[0]) if best else None
        opening = self._opening(row) if row is not None else None
        if row is not None and opening is not None:
            self._take(row, opening, straight=row.hold is None)

    def _take(self, row: Row, opening: Opening, *, straight: bool) -> None:
        criteria, request = self.criteria, self.finding.request
        if (
            self._busy
            or row.is_own
            or self.finding.is_old
            or not self._desk.may(opening.connection, self.errand.change)
        ):
            return
        said = criteria.seeker is not None and criteria.visit_type is not None
        if request is not None and (self.errand.mode != "new" or (straight and said)):
            self._busy = True
            work = settle(self._desk, self.errand, criteria, request, opening)
            self._tasks.start(self._taking(work, opening), failed=self._not_taken)
            return
        patient = criteria.seeker.ref if criteria.seeker is not None else None
        kind = criteria.visit_type
        if row.hold is not None:
            held_for = self.holds.meant_for(row.hold.id)
            patient, kind = held_for[0] or patient, held_for[1] or kind
        self._front.booking.book_slot(opening, patient, kind)

    def _take_party(self, party: Party) -> None:
        """Book all of them."""
        if self._busy or self.finding.is_old or not self._desk.may(party.openings[0].connection, "book"):
            return
        if self.criteria.visit_type is None and self._directory().types(self.criteria):
            self._taken = wording.party_needs_type()
            self._show()
            if self.page is not None:
                self.page.focus_type()
            return
        self._busy = True
        self._tasks.start(self._taking_party(party, self._names()), failed=self._not_taken)

    async def _taking_party(self, party: Party, names: list[str]) -> None:
        outcome = await settle_party(self._desk, self.criteria, party, self._front.settings.step_minutes)
        self._busy = False
        if not outcome.sealed:
            self._taken = wording.party_gone(party.span.start)
            self.finding.ask(self.criteria, anew=False)
            self._show()
            return
        self._front.undoing.told_all(outcome.sealed, names, party.span.start)
        self._warn_unread(outcome.was_read, party.span.start.date())
        self._begin(Errand(), self._fresh())
        self._front.go_to(party.span.start.date(), Ref(party.openings[0].connection, outcome.sealed[0].id))

    def _warn_unread(self, was_read: bool, day: date) -> None:
        if not was_read:
            strong, rest = wording.booking_unread(day)
            self._front.window.set_banner("unread", BannerNote("clock", strong, rest, wording.CLOSE))

    async def _taking(self, work: Coroutine[Any, Any, Outcome], opening: Opening) -> None:
        outcome = await work
        self._busy = False
        if outcome.sealed is None:
            self._gone(opening, outcome.free)
            return
        self._front.told(outcome.sealed)
        self._warn_unread(outcome.was_read, opening.span.start.date())
        ref = self.errand.visit.ref if self.errand.visit is not None else Ref(opening.connection, outcome.sealed.id)
        self._begin(Errand(), self._fresh())
        self._front.go_to(opening.span.start.date(), ref)

    def _gone(self, opening: Opening, free: tuple[Opening, ...]) -> None:
        """Somebody took it: say so, with what is free next, and choose that."""
        self._taken = wording.time_taken(opening.span.start, [one.span.start for one in free])
        if free:
            self.finding.take(key_of(free[0]))
        self.finding.ask(self.criteria, anew=False)
        self._show()

    def _not_taken(self, error: BaseException) -> None:
        self._busy = False
        self._front.failed(error)
