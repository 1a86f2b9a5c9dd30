"""One open booking sheet: keeps the draft, asks the desk what it must know, and books or moves in the end.

A visit is sent at most once: the button is disarmed by the first press until something was taken or refused.
Not here: what opens a sheet (`booking_desk.py`), the sending itself (`booking_sending.py`), what is shown and how.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from adapters.record import replace
from app.agenda import Agenda, takes_time
from app.ref import Ref
from app.when import Unreadable
from ui import booking_draft as rules
from ui import wording
from ui.booking import SIZE, BookingSheet
from ui.booking_day import Days
from ui.booking_draft import Draft, Known, Mode, Person, Place
from ui.booking_model import person_line, prepare
from ui.booking_patient import HitLine
from ui.booking_sending import Outcome, last_look, ways_out

if TYPE_CHECKING:
    from app.agenda import Clash
    from app.finder import Opening
    from app.patients import PatientHit, PatientHits
    from app.search import Hit
    from app.why import WayOut
    from ui.front_desk import FrontDesk

HEIGHTS: Final = {Mode.NEW: SIZE[1], Mode.MOVE: 660, Mode.VISIT: 560}


class BookingSession(QObject):
    """`ended` when the sheet has closed; `new_patient_asked` carries what was typed and who takes the new patient."""

    ended = Signal()
    new_patient_asked = Signal(str, object)
    cancel_asked = Signal(object)  # visit

    def __init__(self, front: FrontDesk, draft: Draft) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.draft = draft
        self._hits: dict[Ref, Person] = {}
        self._ways: tuple[WayOut, ...] | None = None
        self._asked_for: tuple[object, ...] | None = None
        self._taken: tuple[Opening, ...] | None = None
        self._alikes: tuple[Person, ...] | None = ()
        self._pressed_early = False  # "Book" was pressed while look-alikes were still being looked for
        self._unreadable: dict[str, str] = {}
        self._front.names_switched.connect(self._names_switched)
        self._revealed = self._busy = self._tried = self._over = False
        self._days = Days(self._desk, self._tasks, draft.connection, self.refresh)
        self.sheet = BookingSheet(front.window, self._today(), HEIGHTS[draft.mode])
        self._connect()
        self._unsubscribe = self._desk.day_changed.subscribe(self._days_changed)

    def open(self) -> None:
        """Show the sheet."""
        self.refresh()
        self.sheet.open()
        if self.draft.person is not None:
            self._ask_about(self.draft.person)

    # --- what is known ---

    def _known(self) -> Known:
        desk, draft = self._desk, self.draft
        connection = draft.connection
        practice = desk.practice(connection)
        assert practice is not None
        change = "book" if draft.mode is Mode.NEW else "move"
        return Known(
            practice=practice,
            system=next((c.name for c in desk.connections if c.id == connection), ""),
            zone=desk.zone(connection),
            zones=[p.timezone for p in desk.practices().values()],
            now=desk.now(),
            agenda=self._agenda,
            unread=self._days.unread(draft.day),
            ways=self._ways,
            taken=self._taken,
            alikes=self._alikes,
            wait=desk.typical_wait(connection),
            may=desk.may(connection, change),
            may_cancel=desk.may(connection, "cancel"),
            hide=self._front.names_hidden and not self._revealed,
            busy=self._busy,
            tried=self._tried,
            unreadable=self._unreadable,
        )

    def _agenda(self, day: date) -> Agenda:
        return self._desk.agenda(day, "provider")

    def _today(self) -> date:
        return self._desk.now().astimezone(self._desk.zone(self.draft.connection)).date()

    def refresh(self) -> None:
        """Draw what stands, and ask for what is not known yet."""
        if self._over:
            return
        known = self._known()
        if self._busy:  # our own booking must not look like somebody else's
            self.sheet.show_model(prepare(self.draft, known))
            return
        self._days.ask(self.draft.day)
        wish = rules.wished(self.draft, known.zone)
        found = rules.in_the_way(self.draft, wish, self._agenda(self.draft.day))
        still = rules.unchanged(self.draft, known.zone)
        if wish is not None and found and self._taken is None and not still:
            self._ask_ways(wish)
        elif self._taken is None:
            self._ways, self._asked_for = None, None
            self.draft = replace(self.draft, choice="")
        self.sheet.show_model(prepare(self.draft, self._known()))

    def _ask_ways(self, wish: Place) -> None:
        key = (wish, self.draft.visit_type)
        if key != self._asked_for:
            self._asked_for, self._ways = key, None
            self._tasks.start(ways_out(self._desk, self.draft, wish), then=self._ways_found, latest="booking.ways")

    def _ways_found(self, ways: tuple[WayOut, ...]) -> None:
        self._ways = ways
        if self.draft.choice not in {way.way.value for way in ways}:
            self.draft = replace(self.draft, choice=rules.default_choice(ways))
        self.refresh()

    def _days_changed(self, days: frozenset[date]) -> None:
        """The book changed under the sheet: what stands in the way may be another thing now."""
        if self._busy or self._over:
            return
        if self.draft.visit is not None:
            visit = self._desk.visit(self.draft.visit.ref, self.draft.day)
            self.draft = replace(self.draft, visit=visit or self.draft.visit)
        self._asked_for = None
        self.refresh()

    # --- what a person says ---

    def _connect(self) -> None:
        sheet = self.sheet
        sheet.patient.typed.connect(self._patient_typed)
        sheet.patient.chosen.connect(self._patient_chosen)
        sheet.patient.new_asked.connect(self._new_asked)
        sheet.patient.change_asked.connect(self._change_patient)
        sheet.patient.reveal_asked.connect(self._reveal)
        sheet.alike.sure.connect(self._sure)
        sheet.alike.other_chosen.connect(self._patient_chosen)
        sheet.type_chosen.connect(self._type_chosen)
        sheet.minutes_chosen.connect(self._minutes_chosen)
        sheet.day_chosen.connect(self._day_chosen)
        sheet.start_typed.connect(self._start_typed)
        sheet.start_stepped.connect(self._start_stepped)
        sheet.provider_chosen.connect(self._provider_chosen)
        sheet.room_chosen.connect(self._room_chosen)
        sheet.note_typed.connect(self._note_typed)
        sheet.conflict.chosen.connect(self._way_chosen)
        sheet.conflict.reason_typed.connect(self._reason_typed)
        sheet.another_ticked.connect(self._another)
        sheet.pressed.connect(self._pressed)
        sheet.read_again_asked.connect(self._days.ask_again)
        sheet.cancel_visit_asked.connect(self._cancel_visit)
        sheet.finished.connect(self._finished)

    def _say(self, **changes: object) -> None:
        """A field was changed."""
        self.draft = self.draft.with_changes(**changes)
        if rules.PLACE & changes.keys():
            self._taken = None
        self.refresh()

    def _patient_typed(self, text: str) -> None:
        if text.strip():
            self._tasks.start(self._desk.find_patients(text), then=self._patients_found, latest="booking.patient")
        else:
            self._tasks.cancel("booking.patient")
            self.sheet.patient.close_list()

    def _patients_found(self, answer: PatientHits) -> None:
        if answer.late or self._over:
            return
        people = [_person(row) for row in answer.hits]
        self._hits |= {one.ref: one for one in people}
        now, zone = self._desk.now(), self._desk.zone(self.draft.connection)
        lines = []
        for row, one in zip(answer.hits, people, strict=True):
            why = wording.MATCH_WORDS.get(row.hit.match.value, "")
            line = person_line(one, now, zone)
            lines.append(HitLine(line, one.list_name, row.hit.spans, why))
        empty = wording.no_patient_matches(answer.text.strip(), answer.known)
        self.sheet.patient.show_hits(lines, empty, wording.add_new_patient(answer.text.strip()))

    def _patient_chosen(self, ref: Ref) -> None:
        person = self._hits.get(ref)
        if person is not None:
            self.take_person(person)

    def take_person(self, person: Person) -> None:
        """This is who the visit is for. Nothing that was said about somebody else stays."""
        draft = self.draft
        if person.ref.connection != draft.connection:  # another practice: its people, rooms and types are others
            draft = draft.with_changes(connection=person.ref.connection, provider="", room="", visit_type="")
        self.draft = replace(draft, person=person, sure=False)
        self._ask_about(person)
        self.refresh()
        self.sheet.take_focus("visit_type")

    def _ask_about(self, person: Person) -> None:
        self._alikes = None if self.draft.mode is Mode.NEW and person.after is None else ()
        if not person.ref.id:
            return
        about = self._about(person)
        self._tasks.start(about, then=self._know_about, latest="booking.about", failed=self._unknown)

    async def _about(self, person: Person) -> tuple[Person, tuple[Hit, ...]]:
        """Who could be taken for this patient, and when they come next."""
        alike = () if person.after else await self._desk.look_alikes(person.ref)
        visits = await self._desk.visits_of(person.ref)
        now, mine = self._desk.now(), self.draft.visit.ref if self.draft.visit else None
        starts = (v.appointment.span.start for v in visits if v.ref != mine and takes_time(v))
        return replace(person, next=next((start for start in starts if start > now), None)), alike

    def _know_about(self, found: tuple[Person, tuple[Hit, ...]]) -> None:
        person, alike = found
        if self.draft.person is None or self.draft.person.ref != person.ref:
            return
        others = tuple(_of_hit(hit) for hit in alike if hit.match.value != "same_phone")
        self._hits |= {one.ref: one for one in others}
        self._alikes = others if self.draft.mode is Mode.NEW else ()
        self.draft = replace(self.draft, person=person)
        self.refresh()
        if self._pressed_early:
            self._pressed()

    def _unknown(self, error: BaseException) -> None:
        self._alikes = ()
        self._front.failed(error)
        self.refresh()

    def _change_patient(self) -> None:
        self._tasks.cancel("booking.about")
        self._alikes, self._pressed_early = (), False
        self.draft = replace(self.draft, person=None, sure=False)
        self.refresh()
        self.sheet.take_focus("patient")

    def _new_asked(self, text: str) -> None:
        self.new_patient_asked.emit(text, self.take_person)

    def _names_switched(self, hidden: bool) -> None:
        """Names shown for this sheet alone are hidden again too; what was being looked for goes."""
        if self._over:
            return
        self._revealed = False
        if hidden:
            self.sheet.patient.forget()
        self.refresh()

    def _reveal(self) -> None:
        self._revealed = True
        self.refresh()
        self.sheet.take_focus("patient")

    def _sure(self, sure: bool) -> None:
        self._say(sure=sure)

    def _type_chosen(self, key: str) -> None:
        practice = self._desk.practice(self.draft.connection)
        kind = next((t for t in practice.visit_types if t.id == key), None) if practice else None
        minutes = kind.minutes if kind is not None and kind.minutes else self.draft.minutes
        self._say(visit_type=key, minutes=minutes)

    def _minutes_chosen(self, minutes: int) -> None:
        self._say(minutes=minutes)

    def _day_chosen(self, day: date) -> None:
        self._say(day=day)

    def _start_typed(self, text: str) -> None:
        self._unreadable.pop("start", None)
        kept = wording.clock_time(self.draft.start) if self.draft.start is not None else ""
        try:
            start = rules.start_of(text)
        except Unreadable as error:
            self._unreadable["start"] = wording.booking_unreadable(wording.translated(error.sentence), kept)
            self.refresh()
            self.sheet.take_focus("start")
            return
        self._say(start=start)

    def _start_stepped(self, steps: int) -> None:
        step = self._front.day.settings.step_minutes
        start = self.draft.start or time(8)
        minutes = (start.hour * 60 + start.minute) // step * step + steps * step
        self._unreadable.pop("start", None)
        self._say(start=time(*divmod(max(0, min(24 * 60 - step, minutes)), 60)))

    def _provider_chosen(self, key: str) -> None:
        practice = self._desk.practice(self.draft.connection)
        room = self.draft.room
        if practice is not None:
            room = rules.usual_room(self._agenda(self.draft.day), practice, Ref(self.draft.connection, key)) or room
        self._say(provider=key, room=room)

    def _room_chosen(self, key: str) -> None:
        self._say(room=key)

    def _note_typed(self, note: str) -> None:
        self.draft = replace(self.draft, note=note)

    def _way_chosen(self, key: str) -> None:
        self.draft = replace(self.draft, choice=key)
        self.refresh()

    def _reason_typed(self, reason: str) -> None:
        self._say(reason=reason)

    def _another(self, another: bool) -> None:
        self.draft = replace(self.draft, another=another)

    def _cancel_visit(self) -> None:
        visit = self.draft.visit
        self.sheet.reject()
        self.cancel_asked.emit(visit)

    # --- booking ---

    def _pressed(self) -> None:
        if self._busy or self._over:
            return
        self._pressed_early = self._alikes is None
        if self._pressed_early:  # a fast typist: it goes on as soon as they are known
            return
        known = replace(self._known(), tried=True)
        found = self._in_the_way()
        problems = rules.missing(self.draft, known, found)
        place = rules.place_of(self.draft, known)
        if problems or place is None:
            self._tried = True
            self.refresh()
            self.sheet.take_focus(next(iter(problems), "patient"))
            return
        if not known.may or rules.why_it_stays(self.draft, known) or rules.unchanged(self.draft, known.zone):
            return
        self._busy = True
        self.refresh()
        self._tasks.start(last_look(self._desk, self.draft, place, found), then=self._settled, failed=self._failed)

    def _in_the_way(self) -> tuple[Clash, ...]:
        wish = rules.wished(self.draft, self._desk.zone(self.draft.connection))
        return rules.in_the_way(self.draft, wish, self._agenda(self.draft.day))

    def _settled(self, outcome: Outcome) -> None:
        self._busy = False
        if outcome.sealed is None:
            self._taken, self._tried = outcome.free, False
            self.draft = outcome.draft
            self.refresh()
            self.sheet.take_focus("conflict")
            return
        self._front.told(outcome.sealed)
        if not outcome.was_read:
            self._say_unread()
        if self.draft.another and self.draft.mode is Mode.NEW:
            self._begin_another()
        else:
            self.sheet.accept()

    def _say_unread(self) -> None:
        from ui.notices import BannerNote

        strong, rest = wording.booking_unread(self.draft.day)
        self._front.window.set_banner("unread", BannerNote("clock", strong, rest, wording.CLOSE))

    def _begin_another(self) -> None:
        """The same place, right after; for whom is asked anew, so that nobody stays chosen by mistake."""
        zone = self._desk.zone(self.draft.connection)
        place = rules.place_of(self.draft, self._known())
        end = place.span.end.astimezone(zone) if place else datetime.combine(self.draft.day, time(8), zone)
        self._ways, self._taken, self._asked_for, self._tried, self._alikes = None, None, None, False, ()
        self.draft = Draft(
            connection=self.draft.connection,
            day=end.date(),
            start=end.time(),
            minutes=self.draft.minutes,
            provider=place.provider.id if place else self.draft.provider,
            room=place.room.id if place and place.room else self.draft.room,
        )
        self.refresh()
        self.sheet.take_focus("patient")

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self.refresh()
        self._front.failed(error)

    def _finished(self, result: int) -> None:
        self._over = True
        self._unsubscribe()
        self._days.close()
        self._front.window.activateWindow()
        for word in ("booking.patient", "booking.ways", "booking.about"):
            self._tasks.cancel(word)
        self.sheet.deleteLater()
        self.deleteLater()
        self.ended.emit()


def _person(row: PatientHit) -> Person:
    found = _of_hit(row.hit)
    return replace(found, next=row.next.span.start if row.next else None)


def _of_hit(hit: Hit) -> Person:
    return Person(ref=hit.ref, given=hit.given, family=hit.family, born=hit.born, phone=hit.phone or "")
