"""Booking and the desk: opens the booking sheet for a new visit, a move or a look, and the small sheets around a visit.

Not here: what happens inside an open booking sheet (`booking_session.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adapters.model import Span
from adapters.record import replace
from app.agenda import Visit
from app.ref import Ref
from ui import wording
from ui.booking_draft import Draft, Mode, Person, usual_room
from ui.booking_fields import Picker
from ui.booking_model import Option, hidden_line, person_line
from ui.booking_session import BookingSession
from ui.controls import Button, Prose
from ui.fields import labelled
from ui.new_patient import NewPatientSheet, prefilled
from ui.patient_form import Typed, read
from ui.sheet import Sheet
from ui.theme import theme

if TYPE_CHECKING:
    from app.finder import Opening
    from app.search import Hit
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk

USUAL_MINUTES: Final = 30
TYPING_MS: Final = 150


class BookingDesk(QObject):
    """One sheet at a time: while it is open the window behind takes no input."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk = front, front.desk
        self.session: BookingSession | None = None
        self.question: Question | None = None
        self.adding: AddingPatient | None = None
        front.on("new_patient", self.new_patient)
        front.on("new_visit", partial(self.new_visit, None, None, 0))

    # --- what the window asks for ---

    def new_visit(self, column: Ref | None, start: datetime | None, minutes: int) -> None:
        """Book; the column is a provider's or a room's, as the calendar shows them; 0 minutes = the usual length."""
        connection = column.connection if column is not None else self._connection()
        zone = self._desk.zone(connection)
        at = start.astimezone(zone) if start is not None else None
        provider, room = self._place(column)
        draft = Draft(
            connection=connection,
            day=at.date() if at else self._front.day.day,
            start=at.timetz().replace(tzinfo=None) if at else None,
            minutes=minutes or USUAL_MINUTES,
            provider=provider,
            room=room,
        )
        self._open(self._with_room(draft))

    def book_slot(self, opening: Opening, patient: Ref | None = None, visit_type: Ref | None = None) -> None:
        """Book a time that was found; whoever it is for and what for may be known already."""
        zone = self._desk.zone(opening.connection)
        start = opening.span.start.astimezone(zone)
        holds = (h.id for h in self._desk.holds() if h.provider == opening.provider and h.span == opening.span)
        draft = Draft(
            connection=opening.connection,
            day=start.date(),
            start=start.timetz().replace(tzinfo=None),
            minutes=opening.span.minutes,
            provider=opening.provider.id,
            room=opening.room.id if opening.room else "",
            visit_type=visit_type.id if visit_type is not None and visit_type.connection == opening.connection else "",
            person=self._person(patient) if patient is not None else None,
            hold=next(holds, ""),
        )
        self._open(draft)

    def book_for(self, patient: Ref) -> None:
        """A new visit of this patient, on the day now shown."""
        draft = Draft(connection=patient.connection, day=self._front.day.day, person=self._person(patient))
        self._open(draft)

    def move_visit(self, visit: Visit, span: Span | None, column: Ref | None) -> None:
        """Move to a wanted place that may be taken; with no time wanted, look for one."""
        if span is None:
            self._front.slots.move(visit)
            return
        provider, room = self._place(column)
        draft = self._draft_of(visit, Mode.MOVE, span)
        if provider and provider != draft.provider:
            draft = self._with_room(replace(draft, provider=provider, room=""))
        self._open(replace(draft, room=room) if room else draft)

    def open_visit(self, ref: Ref) -> None:
        """The full visit, to look at, move or cancel."""
        visit = self._desk.visit(ref, self._front.day.day)
        if visit is not None:
            self._open(self._draft_of(visit, Mode.VISIT, visit.appointment.span))

    def new_patient(self, prefill: str = "", then: Callable[[Person], None] | None = None) -> None:
        """Add a patient; `then` takes whoever was added or chosen instead, else a booking may follow."""
        if self.adding is not None:
            return
        host = self.session.sheet if self.session is not None else self._front.window
        connection = self.session.draft.connection if self.session is not None else self._connection()
        self.adding = AddingPatient(self._front, host, prefill, then or self._book_person, connection, then is None)
        self.adding.sheet.finished.connect(self._added)
        self.adding.open()

    def ask(self, question: str, visit: Visit) -> None:
        """ "no_show" or "cancel": asks a person first, then answers the calendar."""
        if self.question is not None:
            return
        practice = self._desk.practice(visit.ref.connection)
        told = practice.cancel_reasons if practice is not None and question == "cancel" else ()
        reasons = tuple((key, wording.translated(words)) for key, words in told)
        start = visit.appointment.span.start.astimezone(self._desk.zone(visit.ref.connection))
        name = visit.appointment.patient_name or wording.day_visit()
        name = wording.name_hidden(name) if self._front.names_hidden else wording.spoken_name(name)
        when = f"{wording.day_heading(start.date(), long=False)}, {wording.clock_time(start)}"
        words = wording.no_show_asked(name) if question == "no_show" else wording.cancel_asked(name, when)
        self.question = Question(self._front.window, *words, reasons)
        self._asked = (question, visit.ref)
        self.question.finished.connect(self._answered)
        self.question.open()

    # --- inside ---

    def _answered(self, result: int) -> None:
        asked, sheet = self._asked, self.question
        self.question = None
        if sheet is None:
            return
        sheet.deleteLater()
        if result == Sheet.DialogCode.Accepted:
            self._front.day.answer(*asked, sheet.reason)

    def _open(self, draft: Draft) -> None:
        if self.session is not None:
            return
        if self._desk.practice(draft.connection) is None:
            self._front.window.show_toast(wording.practice_unread())
            return
        self.session = BookingSession(self._front, draft)
        self.session.ended.connect(self._ended)
        self.session.new_patient_asked.connect(self.new_patient)
        self.session.cancel_asked.connect(self._cancel)
        self.session.open()

    def _ended(self) -> None:
        self.session = None

    def _cancel(self, visit: Visit) -> None:
        self.ask("cancel", visit)

    def _added(self, result: int) -> None:
        self.adding = None

    def _book_person(self, person: Person) -> None:
        self._open(Draft(connection=person.ref.connection, day=self._front.day.day, person=person))

    def _connection(self) -> str:
        return next(iter(self._desk.practices()), "")

    def _place(self, column: Ref | None) -> tuple[str, str]:
        """(provider, room) a column of the calendar stands for."""
        if column is None:
            return "", ""
        return (column.id, "") if self._front.day.settings.columns_by == "provider" else ("", column.id)

    def _with_room(self, draft: Draft) -> Draft:
        practice = self._desk.practice(draft.connection)
        if practice is None or draft.room or not draft.provider:
            return draft
        agenda = self._desk.agenda(draft.day, "provider")
        return replace(draft, room=usual_room(agenda, practice, Ref(draft.connection, draft.provider)))

    def _draft_of(self, visit: Visit, mode: Mode, span: Span) -> Draft:
        appointment, zone = visit.appointment, self._desk.zone(visit.ref.connection)
        start = span.start.astimezone(zone)
        if appointment.patient_id:
            person = self._person(Ref(visit.ref.connection, appointment.patient_id), appointment.patient_name or "")
        else:
            person = _named(Ref(visit.ref.connection, ""), appointment.patient_name or wording.day_visit())
        return Draft(
            mode=mode,
            connection=visit.ref.connection,
            day=start.date(),
            start=start.timetz().replace(tzinfo=None),
            minutes=round((span.end.astimezone(UTC) - span.start.astimezone(UTC)) / timedelta(minutes=1)),
            provider=appointment.provider_id or "",
            room=appointment.room_id or "",
            visit_type=appointment.visit_type_id or "",
            note=appointment.note or "",
            person=person,
            visit=visit,
        )

    def _person(self, ref: Ref, name: str = "") -> Person:
        known = self._desk.known_patient(ref)
        if known is None:
            return _named(ref, name)
        phone = known.phones[0].number if known.phones else ""
        added = self._desk.writeback(ref.id)
        after = added.id if added is not None and added.kind == "add_patient" else None
        return Person(ref=ref, given=known.given, family=known.family, born=known.born, phone=phone, after=after)


class AddingPatient(QObject):
    """One open sheet for a new patient: looks for doubles while one types, adds in the end."""

    def __init__(
        self,
        front: FrontDesk,
        host: QWidget,
        prefill: str,
        then: Callable[[Person], None],
        connection: str,
        asks_to_book: bool,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._front, self._desk, self._then, self._books = front, front.desk, then, asks_to_book
        practices = [Option(c, p.name) for c, p in self._desk.practices().items()]
        practices.sort(key=lambda option: option.key != connection)
        self._busy = False
        self._found: dict[Ref, Person] = {}
        self.sheet = NewPatientSheet(host, practices, asks_to_book)
        self.sheet.form.fill(prefilled(prefill, self._desk.today()))
        self._soon = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._soon.timeout.connect(self._look)
        self.sheet.changed.connect(self._changed)
        self.sheet.added.connect(self._add)
        self.sheet.used.connect(self._use)
        self.sheet.finished.connect(self._finished)

    def open(self) -> None:
        self._changed(self.sheet.typed)
        self.sheet.open()
        self.sheet.form.take_focus()

    def _changed(self, typed: Typed) -> None:
        may = self._desk.may(typed.connection, "add_patient")
        self.sheet.show_may("" if may else wording.why_not(may.why))
        born = read(typed, self._desk.today()).born
        self.sheet.form.show_understood(wording.born_as(born, self._desk.today()) if born else "")
        self._soon.start()

    def _look(self) -> None:
        typed = self.sheet.typed
        if not (typed.given.strip() and typed.family.strip()) and not typed.phone.strip():
            self.sheet.show_doubles(())
            return
        numbers = (typed.phone,) if typed.phone.strip() else ()
        born = read(typed, self._desk.today()).born
        work = self._desk.possible_duplicates(typed.given, typed.family, born, numbers, typed.connection)
        self._front.tasks.start(work, then=self._doubles_found, latest="booking.doubles")

    def _doubles_found(self, hits: tuple[Hit, ...]) -> None:
        if self._busy:
            return
        people = [
            Person(ref=hit.ref, given=hit.given, family=hit.family, born=hit.born, phone=hit.phone or "")
            for hit in hits[:3]
        ]
        self._found = {one.ref: one for one in people}
        now, hide = self._desk.now(), self._front.names_hidden
        self.sheet.show_doubles(
            [hidden_line(one) if hide else person_line(one, now, self._desk.zone(one.ref.connection)) for one in people]
        )

    def _use(self, ref: Ref) -> None:
        self.sheet.accept()
        self._then(self._found[ref])

    def _add(self, book: bool) -> None:
        typed = self.sheet.typed
        reading = read(typed, self._desk.today())
        self.sheet.form.show_problems(reading.problems)
        if reading.change is None or self._busy or not self._desk.may(typed.connection, "add_patient"):
            return
        self._busy = True
        self._goes_on = book or not self._books
        work = self._desk.add_patient(reading.change, connection=typed.connection)
        self._front.tasks.start(work, then=self._sealed, failed=self._failed)

    def _sealed(self, sealed: Writeback) -> None:
        typed = self.sheet.typed
        born = read(typed, self._desk.today()).born
        self._front.told(sealed)
        self.sheet.accept()
        if self._goes_on:
            self._then(
                Person(
                    ref=Ref(sealed.connection, sealed.id),
                    given=typed.given.strip(),
                    family=typed.family.strip(),
                    born=born,
                    phone=typed.phone.strip(),
                    after=sealed.id,
                )
            )

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._front.failed(error)

    def _finished(self, result: int) -> None:
        self._soon.stop()
        self._front.tasks.cancel("booking.doubles")
        self._host.activateWindow()
        self.sheet.deleteLater()
        self.deleteLater()


class Question(Sheet):
    """Asks before something that is hard to take back; with reasons to choose from where the practice has some."""

    def __init__(
        self, window: QWidget, title: str, text: str, yes: str, reasons: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(window, title, size=(440, 264 if reasons else 186), identifier="question")
        body = QWidget()
        column = QVBoxLayout(body)
        px = theme().metrics.px
        column.setContentsMargins(px(24), px(16), px(24), px(16))
        column.setSpacing(px(12))
        column.addWidget(Prose([(text, "text.secondary", 400)]))
        self._reasons = Picker("question.reason", wording.reason_label(), wording.CHOOSE)
        if reasons:
            self._reasons.show_options([Option(key, words) for key, words in reasons], "")
            column.addWidget(labelled(wording.reason_label(), self._reasons))
        column.addStretch(1)
        self.set_body(body)
        keep = Button(wording.keep_visit(), identifier="question.no")
        keep.clicked.connect(self.reject)
        confirm = Button(yes, kind="primary", identifier="question.yes")
        confirm.clicked.connect(self.accept)
        self.set_buttons(keep, confirm)
        (self._reasons if reasons else confirm).setFocus(Qt.FocusReason.OtherFocusReason)  # Enter confirms from both

    @property
    def reason(self) -> str | None:
        """The code of the chosen reason; nobody has to choose one."""
        chosen = self._reasons.currentData()
        return str(chosen) if chosen is not None else None


def _named(ref: Ref, name: str) -> Person:
    """Somebody of whom only "Family, Given" is known."""
    family, _, given = (part.strip() for part in name.partition(","))
    return Person(ref=ref, given=given, family=family)
