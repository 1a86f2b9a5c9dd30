"""Booking, moving and cancelling at the desk, by real keys and clicks over a real desk on a system in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import date, timedelta
from typing import TypeVar

import pytest
import pytest_asyncio
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from adapters.change import AddPatient, Book, Cancel, Move, SetStatus
from adapters.errors import PmsError, Unreachable
from adapters.model import DayFacts, Status
from app.finder import Opening
from app.ref import Ref
from tests.ui.booking_stand import DAY, LINK, Front, at, full_day, span, until, visit
from ui import booking_sending, paint
from ui.booking_day import TRIES
from ui.booking_session import BookingSession
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HADDAD, OKAFOR = Ref(LINK, "h"), Ref(LINK, "o")
CTRL = Qt.KeyboardModifier.ControlModifier
W = TypeVar("W", bound=QWidget)


@pytest_asyncio.fixture
async def front(qapp: object) -> AsyncIterator[Front]:
    stand = Front(full_day())
    await stand.open()
    yield stand
    await stand.close()
    assert not stand.errors


def child(window: QWidget, identifier: str, kind: type[W]) -> W:
    """The control of that name that can be seen; one just replaced may linger until the loop comes round."""
    found = [one for one in window.findChildren(kind, identifier) if one.isVisible()]
    assert len(found) == 1, (identifier, found)
    return found[0]


def key(widget: QWidget, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(widget, code, modifier)


def click(window: QWidget, identifier: str) -> None:
    QTest.mouseClick(child(window, identifier, QPushButton), Qt.MouseButton.LeftButton)


async def begin(front: Front, start: str = "16:15", provider: Ref = HADDAD) -> BookingSession:
    """A click on the calendar at that time."""
    front.view.slot_chosen.emit(provider, at(start), 45)
    session = front.booking.session
    assert session is not None
    await until(session.sheet.patient.search.hasFocus)
    return session


async def choose(session: BookingSession, typed: str = "quint") -> None:
    """Type who it is for, and take the first who is found."""
    search = session.sheet.patient.search
    QTest.keyClicks(search, typed)
    await until(session.sheet.patient.hits.isVisible)
    key(search, Qt.Key.Key_Return)
    assert session.draft.person is not None
    await until(lambda: session._alikes is not None)


async def pick_type(session: BookingSession, downs: int = 1) -> None:
    for _ in range(downs):
        key(session.sheet.kind, Qt.Key.Key_Down)


async def press(session: BookingSession) -> None:
    """Ctrl and Enter, from wherever the focus is."""
    await until(session.sheet.isActiveWindow)
    key(session.sheet.focusWidget() or session.sheet, Qt.Key.Key_Return, CTRL)


async def filled(front: Front, start: str = "16:15", provider: Ref = HADDAD) -> BookingSession:
    session = await begin(front, start, provider)
    await choose(session)
    await pick_type(session)
    return session


def sentence(session: BookingSession, field: str) -> str:
    return session.sheet.problems[field].text()


# --- a new visit ------------------------------------------------------------------------------------------------------


async def test_a_visit_is_booked_from_a_free_time_with_the_keyboard_alone(front: Front) -> None:
    session = await filled(front)
    sheet = session.sheet
    assert sheet.book.text() == "Book 4:15 PM"
    key(sheet.kind, Qt.Key.Key_Tab)
    for _ in range(20):
        if sheet.note.hasFocus():
            break
        key(sheet.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(sheet.note, "Wants to talk.")
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Book)
    assert (change.patient_id, change.provider_id, change.room_id, change.visit_type_id) == ("ana", "h", "r1", "exam")
    assert (change.span, change.note) == (span("16:15", "17:00"), "Wants to talk.")
    assert front.booking.session is None
    assert any(v.appointment.patient_name == "Quintero, Ana" for v in front.desk.agenda(DAY).visits)


async def test_tab_goes_through_the_fields_in_their_order(front: Front) -> None:
    session = await filled(front, "14:15")
    await until(lambda: len(session.sheet.conflict.rows) == 3)
    sheet = session.sheet
    order = [
        sheet.kind,
        sheet.length,
        sheet.date,
        sheet.start,
        sheet.provider,
        sheet.room,
        sheet.conflict.rows[0],
        sheet.note,
        sheet.another,
        sheet.leave,
        sheet.book,
    ]
    sheet.kind.setFocus()
    seen: list[QWidget | None] = []
    for _ in order:
        seen.append(sheet.focusWidget())
        key(sheet.focusWidget(), Qt.Key.Key_Tab)
    assert [w.objectName() for w in seen if w] == [w.objectName() for w in order]


async def test_the_room_and_the_length_are_filled_in(front: Front) -> None:
    session = await begin(front, "09:00", OKAFOR)
    assert session.sheet.room.currentText() == "Op 2"
    await choose(session)
    await pick_type(session, 2)
    assert (session.sheet.kind.currentText(), session.sheet.length.value()) == ("Filling, 1 surface", 45)
    assert [session.sheet.kind.itemText(i) for i in range(session.sheet.kind.count())] == [
        "Periodic exam",
        "Filling, 1 surface",
    ]


async def test_an_empty_sheet_says_what_is_missing_and_goes_there(front: Front) -> None:
    front.booking.new_visit(None, None, 0)
    session = front.booking.session
    assert session is not None
    await until(session.sheet.patient.search.hasFocus)
    await press(session)
    assert sentence(session, "patient") == "Choose a patient."
    assert sentence(session, "start") == "Type a start, such as 2:15 PM."
    assert sentence(session, "provider") == "Choose a provider."
    assert session.sheet.patient.search.hasFocus()
    assert not front.desk.pending()
    key(session.sheet, Qt.Key.Key_Escape)
    assert front.booking.session is None


async def test_the_focus_is_back_in_the_calendar_after_cancelling(front: Front) -> None:
    front.window.activateWindow()
    front.view.setFocus()
    session = await begin(front)
    key(session.sheet.patient.search, Qt.Key.Key_Escape)
    await until(lambda: front.window.focusWidget() is front.view)
    assert not front.desk.pending()


async def test_a_start_can_be_typed_in_any_form(front: Front) -> None:
    session = await filled(front)
    start = session.sheet.start
    for typed, shown in (("0830", "8:30 AM"), ("4:15p", "4:15 PM"), ("noon", "12:00 PM"), ("3", "3:00 PM")):
        start.setFocus()
        start.selectAll()
        QTest.keyClicks(start, typed)
        key(start, Qt.Key.Key_Tab)
        assert start.text() == shown
    assert not front.sealed


async def test_an_unreadable_start_books_nothing_and_keeps_the_old_one(front: Front) -> None:
    session = await filled(front)
    start = session.sheet.start
    start.setFocus()
    start.selectAll()
    QTest.keyClicks(start, "half nine")
    await press(session)
    assert start.text() == "4:15 PM"
    assert sentence(session, "start") == "This is not a time. Try 9:15, 0915 or 3 pm. Still 4:15 PM."
    assert start.hasFocus()
    assert not front.desk.pending()


async def test_enter_in_the_start_field_shows_the_time_before_it_books_it(front: Front) -> None:
    session = await filled(front)
    start = session.sheet.start
    start.setFocus()
    start.selectAll()
    QTest.keyClicks(start, "1:15p")
    key(start, Qt.Key.Key_Return)
    assert start.text() == "1:15 PM"
    await until(lambda: session.sheet.conflict.rows)
    assert not front.desk.pending()


async def test_pressing_twice_sends_once(front: Front) -> None:
    session = await filled(front)
    book = session.sheet.book
    QTest.mouseClick(book, Qt.MouseButton.LeftButton)
    assert not book.isEnabled()
    QTest.mouseClick(book, Qt.MouseButton.LeftButton)
    await press(session)
    await until(lambda: front.booking.session is None)
    assert len(front.desk.pending()) == 1


async def test_another_visit_follows_the_first_for_somebody_else(front: Front) -> None:
    session = await filled(front, "08:00", OKAFOR)
    QTest.mouseClick(session.sheet.another, Qt.MouseButton.LeftButton)
    await press(session)
    await until(lambda: front.sealed)
    await until(session.sheet.patient.search.hasFocus)
    assert session.draft.person is None
    assert session.sheet.start.text() == "8:45 AM"
    assert (session.draft.provider, session.draft.room) == ("o", "r2")


# --- a taken time -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("downs", "words", "provider", "where"),
    [
        (0, "Book 4:15 PM", "h", span("16:15", "17:00")),
        (1, "Book 2:15 PM", "o", span("14:15", "15:00")),
    ],
)
async def test_a_taken_time_offers_ways_out(front: Front, downs: int, words: str, provider: str, where: object) -> None:
    session = await filled(front, "14:15")
    sheet = session.sheet
    await until(lambda: len(sheet.conflict.rows) == 3)
    sheet.conflict.rows[0].setFocus()
    for _ in range(downs):
        key(sheet.focusWidget(), Qt.Key.Key_Down)
    assert sheet.book.text() == words
    assert sheet.preview.column.rect_of("chosen") is not None
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Book)
    assert (change.provider_id, change.span) == (provider, where)


async def test_a_double_booking_needs_a_reason_and_keeps_it(front: Front) -> None:
    session = await filled(front, "14:15")
    sheet = session.sheet
    await until(lambda: len(sheet.conflict.rows) == 3)
    QTest.mouseClick(sheet.conflict.rows[2], Qt.MouseButton.LeftButton)
    assert (sheet.book.text(), sheet.book.kind) == ("Double-book 2:15 PM", "outline")
    await press(session)
    assert sheet.conflict.problem.text() == "Say why both come at once. It is kept in the note."
    assert sheet.conflict.reason.hasFocus()
    assert not front.desk.pending()
    QTest.keyClicks(sheet.conflict.reason, "Mother and child")
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Book)
    assert (change.span, change.note) == (span("14:15", "15:00"), "Double-booked: Mother and child")


async def test_the_wished_and_the_chosen_place_are_drawn(front: Front) -> None:
    session = await filled(front, "14:15")
    column = session.sheet.preview.column
    await until(lambda: column.rect_of("chosen") and column.rect_of("wish"))
    wish, chosen = column.rect_of("wish"), column.rect_of("chosen")
    assert wish is not None
    assert chosen is not None
    assert wish.bottom() < chosen.top()
    assert column.viewport().rect().contains(chosen)
    assert chosen.width() > 1.5 * wish.width()  # the wished one shares the column with what it overlaps


async def test_a_time_taken_meanwhile_sends_nothing_and_names_the_next_two(front: Front) -> None:
    session = await filled(front, "08:00", OKAFOR)
    front.pms.add(visit("late", "luz", "08:00", "08:30", "o"))
    await press(session)
    await until(lambda: session._taken is not None)
    sheet = session.sheet
    assert not front.desk.pending()
    assert sheet.book.isEnabled()
    strong = [row.choice.strong for row in sheet.conflict.rows]
    assert strong == ["8:30 – 9:15 AM", "9:15 – 10:00 AM"]
    assert sheet.conflict.accessibleName() == "Someone took 8:00 a moment ago. 8:30 and 9:15 are free."
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Book)
    assert change.span == span("08:30", "09:15")


async def test_a_day_that_cannot_be_read_again_is_booked_and_said(front: Front) -> None:
    session = await filled(front)
    front.pms.offline = True
    await press(session)
    await until(lambda: front.sealed)
    banner = child(front.window, "banner", QWidget)
    assert banner.accessibleName() == "Thu, Feb 26 could not be read again. The visit is checked when it is sent."


async def test_a_day_that_does_not_answer_is_not_waited_for(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booking_sending, "READ_SECONDS", 0.01)
    session = await filled(front)
    front.pms.latency = (60.0, 60.0)
    front.adapter._sleep = front.desk.clock.sleep
    await press(session)
    await until(lambda: front.sealed)
    front.pms.latency = (0.0, 0.0)


# --- who it is for ----------------------------------------------------------------------------------------------------


async def test_two_of_one_name_are_told_apart_before_anything_is_booked(front: Front) -> None:
    session = await begin(front)
    await choose(session, "pruitt jon")
    await pick_type(session)
    sheet = session.sheet
    await until(sheet.alike.isVisible)
    await press(session)
    assert sheet.alike.problem.text() == "Confirm first that this is the right person."
    assert sheet.alike.check.hasFocus()
    assert not front.desk.pending()
    key(sheet.alike.check, Qt.Key.Key_Space)
    await press(session)
    await until(lambda: front.sealed)


async def test_choosing_the_other_one_asks_again(front: Front) -> None:
    session = await begin(front)
    await choose(session, "pruitt jon")
    sheet = session.sheet
    await until(sheet.alike.isVisible)
    assert session.draft.person is not None
    first = session.draft.person.ref
    QTest.mouseClick(sheet.alike.check, Qt.MouseButton.LeftButton)
    assert session.draft.sure
    click(sheet, "booking.instead.1")
    assert session.draft.person.ref != first
    assert not session.draft.sure
    assert not sheet.alike.check.isChecked()


async def test_the_chosen_row_never_stays_from_somebody_before(front: Front) -> None:
    session = await begin(front)
    sheet = session.sheet
    search = sheet.patient.search
    QTest.keyClicks(search, "j")
    await until(sheet.patient.hits.isVisible)
    key(search, Qt.Key.Key_Down)
    assert sheet.patient.hits.current == 1
    QTest.keyClicks(search, "o")
    await until(lambda: sheet.patient.hits.current == 0)


async def test_changing_the_patient_forgets_the_first_one(front: Front) -> None:
    session = await filled(front)
    click(session.sheet, "booking.patient.change")
    await until(session.sheet.patient.search.hasFocus)
    assert session.draft.person is None
    await press(session)
    assert not front.desk.pending()


async def test_a_new_patient_is_added_and_booked(front: Front) -> None:
    session = await begin(front)
    search = session.sheet.patient.search
    QTest.keyClicks(search, "nadia rahman")
    await until(session.sheet.patient.hits.isVisible)
    key(search, Qt.Key.Key_Return)
    adding = front.booking.adding
    assert adding is not None
    fields = adding.sheet.fields
    assert (fields["given"].text(), fields["family"].text()) == ("Nadia", "Rahman")
    await until(fields["born"].hasFocus)
    QTest.keyClicks(fields["born"], "6/11/79")
    assert adding.sheet.form.understood.text() == "Jun 11, 1979 · 46"
    QTest.keyClicks(fields["phone"], "415 555 0190")
    key(fields["phone"], Qt.Key.Key_Return)
    await until(lambda: front.booking.adding is None)
    added = front.sealed[0]
    assert isinstance(added.change, AddPatient)
    assert session.draft.person is not None
    assert session.draft.person.after == added.id
    await pick_type(session)
    await press(session)
    await until(lambda: len(front.sealed) == 2)
    booked = front.sealed[1]
    assert isinstance(booked.change, Book)
    assert (booked.after, booked.change.patient_id) == (added.id, added.id)
    assert booked.patient_name == "Rahman, Nadia"


async def test_somebody_already_known_is_used_instead(front: Front) -> None:
    front.booking.new_patient("jonathan pruitt")
    adding = front.booking.adding
    assert adding is not None
    sheet = adding.sheet
    await until(sheet.doubles.isVisible)
    QTest.keyClicks(sheet.fields["born"], "3/5/2004")
    await until(lambda: [one.born for one in adding._found.values()] == [date(2004, 3, 5)])
    await until(lambda: any(row.isVisible() for row in sheet.doubles._rows))
    click(sheet, "new_patient.use.0")
    session = front.booking.session
    assert session is not None
    assert session.draft.person is not None
    assert session.draft.person.ref == Ref(LINK, "jon2")
    assert not front.desk.pending()
    session.sheet.reject()


async def test_a_half_typed_patient_is_not_added(front: Front) -> None:
    front.booking.new_patient("")
    adding = front.booking.adding
    assert adding is not None
    QTest.keyClicks(adding.sheet.fields["email"], "nadia")
    click(adding.sheet, "new_patient.add")
    assert adding.sheet.form.problems["given"].text() == "Type the given name."
    assert adding.sheet.form.problems["email"].text() == "An email address has a name, an @ and a domain."
    assert not front.desk.pending()
    adding.sheet.reject()


async def test_hidden_names_stay_hidden_until_asked_for(front: Front) -> None:
    front.names_hidden = True
    front.booking.new_visit(HADDAD, at("16:15"), 45)
    session = front.booking.session
    assert session is not None
    assert not session.sheet.patient.search.isVisible()
    click(session.sheet, "booking.patient.hidden")
    await until(session.sheet.patient.search.hasFocus)
    session.sheet.reject()


# --- a standing visit -------------------------------------------------------------------------------------------------


async def test_a_drop_on_a_busy_time_opens_the_choices_and_moves(front: Front) -> None:
    front.view.visit_moved.emit(Ref(LINK, "v4"), HADDAD, span("14:15", "15:00"), False)
    session = front.booking.session
    assert session is not None
    sheet = session.sheet
    assert sheet.windowTitle() == "Move visit"
    assert not sheet.patient.card.change.isVisible()
    await until(lambda: len(sheet.conflict.rows) == 3)
    assert sheet.book.text() == "Move to 4:15 PM"
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Move)
    assert (change.span, change.provider_id, change.room_id) == (span("16:15", "17:00"), "h", "r1")


async def test_where_a_visit_is_already_is_no_way_out(front: Front) -> None:
    front.view.visit_moved.emit(Ref(LINK, "v2"), HADDAD, span("13:15", "14:00"), False)
    session = front.booking.session
    assert session is not None
    await until(lambda: len(session.sheet.conflict.rows) == 3)
    assert session.sheet.conflict.rows[0].choice.strong == "4:15 – 5:00 PM"
    session.sheet.reject()


async def test_move_without_a_time_looks_for_one(front: Front) -> None:
    front.day.act("move", Ref(LINK, "v2"))
    assert [v.ref.id for v in front.slots.moved] == ["v2"]
    assert front.booking.session is None


async def test_an_opened_visit_can_be_moved(front: Front) -> None:
    front.day.act("open", Ref(LINK, "v2"))
    session = front.booking.session
    assert session is not None
    sheet = session.sheet
    assert sheet.windowTitle() == "Visit"
    assert not sheet.book.isVisible()
    start = sheet.start
    await until(start.hasFocus)
    start.selectAll()
    QTest.keyClicks(start, "4:15p")
    key(start, Qt.Key.Key_Return)
    assert sheet.book.isVisible()
    assert sheet.book.text() == "Move to 4:15 PM"
    key(start, Qt.Key.Key_Return)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Move)
    assert (change.span, change.provider_id) == (span("16:15", "17:00"), None)


async def test_a_visit_that_is_over_stays(front: Front) -> None:
    front.pms.alter("v2", status=Status.DONE)
    await front.desk.reread(LINK, DAY)
    front.day.act("open", Ref(LINK, "v2"))
    session = front.booking.session
    assert session is not None
    assert not session.sheet.start.isEnabled()
    assert session.sheet.why.words == "This visit is over: its time stays"
    session.sheet.reject()


async def test_cancelling_asks_for_a_reason_first(front: Front) -> None:
    front.day.act("open", Ref(LINK, "v2"))
    assert front.booking.session is not None
    click(front.booking.session.sheet, "booking.cancel_visit")
    question = front.booking.question
    assert question is not None
    assert question.windowTitle() == "Cancel the visit of Luz Mercado?"
    assert question.reason is None
    key(child(question, "question.reason", QWidget), Qt.Key.Key_Down)
    key(question, Qt.Key.Key_Return)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Cancel)
    assert change.reason == "sick"


async def test_a_no_show_is_asked_for_and_can_be_called_off(front: Front) -> None:
    front.day.act("no_show", Ref(LINK, "v2"))
    question = front.booking.question
    assert question is not None
    key(question, Qt.Key.Key_Escape)
    assert front.booking.question is None
    assert not front.desk.pending()
    front.day.act("no_show", Ref(LINK, "v2"))
    assert front.booking.question is not None
    click(front.booking.question, "question.yes")
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, SetStatus)
    assert change.status is Status.NO_SHOW


# --- what others ask for ----------------------------------------------------------------------------------------------


async def test_a_time_that_was_found_comes_filled_in_and_uses_up_its_hold(front: Front) -> None:
    opening = Opening(connection=LINK, provider=OKAFOR, room=Ref(LINK, "r2"), span=span("09:00", "09:45"))
    await front.desk.hold(LINK, opening.span, OKAFOR, Ref(LINK, "r2"), "Quintero, Ana")
    front.booking.book_slot(opening, Ref(LINK, "ana"), Ref(LINK, "exam"))
    session = front.booking.session
    assert session is not None
    assert session.sheet.book.text() == "Book 9:00 AM"
    assert not session.sheet.conflict.isVisible()
    await until(lambda: session._alikes is not None)
    await press(session)
    await until(lambda: front.sealed)
    await until(lambda: not front.desk.holds())


async def test_a_seat_that_may_only_look_says_so(qapp: object) -> None:
    stand = Front(full_day(), read_only=True)
    await stand.open()
    stand.booking.new_visit(HADDAD, at("16:15"), 45)
    session = stand.booking.session
    assert session is not None
    assert not session.sheet.book.isEnabled()
    assert session.sheet.why.words == "This seat only reads"
    session.sheet.reject()
    await stand.close()


async def test_another_day_is_read_and_its_room_and_hours_are_used(front: Front) -> None:
    session = await filled(front)
    other = DAY + timedelta(days=1)
    key(session.sheet.date, Qt.Key.Key_Up)
    assert session.sheet.date.day == other
    await until(lambda: front.desk.agenda(other).known)
    await press(session)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Book)
    assert change.span == span("16:15", "17:00", other)


async def test_a_day_that_could_not_be_read_is_said_and_read_again_when_asked(front: Front) -> None:
    session = await filled(front)
    sheet = session.sheet
    front.pms.offline = True
    other = DAY + timedelta(days=40)
    sheet.date.day_chosen.emit(other)
    assert sheet.hint.text().endswith("It is being read.")
    await until(sheet.read_again.isVisible)
    words = "Tue, Apr 7 could not be read from Sikka. You can go on: the visit is checked when it is sent."
    assert (sheet.hint.text(), sheet.book.isEnabled()) == (words, True)
    front.pms.offline = False
    sheet.read_again.setFocus()
    key(sheet.read_again, Qt.Key.Key_Space)
    assert sheet.start.hasFocus()
    await until(lambda: front.desk.agenda(other).known)
    assert (sheet.hint.isVisible(), sheet.read_again.isVisible()) == (False, False)


async def test_what_is_said_of_an_unread_day_goes_by_itself_once_the_system_answers(front: Front) -> None:
    session = await filled(front)
    sheet = session.sheet
    front.pms.offline = True
    sheet.date.day_chosen.emit(DAY + timedelta(days=40))
    await until(sheet.read_again.isVisible)
    front.pms.offline = False
    with suppress(PmsError):
        await front.desk.reread(LINK, DAY)
    await until(lambda: not sheet.hint.isVisible())
    assert not sheet.read_again.isVisible()


async def test_one_day_that_fails_for_ever_is_not_asked_for_ever(front: Front) -> None:
    session = await filled(front)
    other, asked = DAY + timedelta(days=40), 0
    real = front.adapter.appointments

    async def appointments(first: date, last: date) -> DayFacts:
        nonlocal asked
        if first <= other <= last:
            asked += 1
            raise Unreachable
        return await real(first, last)

    front.adapter.appointments = appointments  # type: ignore[method-assign]
    session.sheet.date.day_chosen.emit(other)
    for times in (1, 2, 3, 4, 4, 4):
        await until(lambda times=times: asked == times and session.sheet.read_again.isVisible())  # type: ignore[misc]
        await front.desk.reread(LINK, DAY)
    assert asked == TRIES


async def test_a_toast_leaves_the_key_hints_of_the_calendar_and_the_outbox_in_view(front: Front) -> None:
    front.window.resize(1024, 680)
    front.view.setFocus()
    key(front.view, Qt.Key.Key_Down)
    front.window.show_toast("Moved Anjali Patel to 4:00. Sends in 6 s.", action="Undo", key="undo")
    toast = child(front.window, "toast", QWidget)
    body = QRect(toast.mapToGlobal(QPoint(24, 24)), toast.size() - QSize(48, 48))
    for needed in ("day.hints", "status.outbox"):
        there = front.window.findChild(QWidget, needed)
        assert there is not None
        assert not body.intersects(QRect(there.mapToGlobal(QPoint(0, 0)), there.size()))
    assert front.view.hints.isVisible()


@pytest.mark.parametrize("size", [90, 100, 150, 200])
async def test_no_field_of_the_sheet_is_cut_in_the_smallest_window(front: Front, size: int) -> None:
    try:
        theme().configure(text_size=size)
        front.window.resize(1024, 680)
        session = await begin(front)
        sheet = session.sheet
        area = sheet.findChild(QScrollArea, "booking.body")
        assert isinstance(area, QScrollArea)
        for field in (sheet.kind, sheet.length, sheet.date, sheet.start, sheet.provider, sheet.room):
            right = field.mapTo(area.viewport(), QPoint(field.width(), 0)).x()
            assert right <= area.viewport().width(), field.objectName()
            box = field.parentWidget()
            assert box is not None
            assert field.geometry().right() <= box.width(), field.objectName()
        assert sheet.start.width() >= paint.width_of(sheet.start.text()) + theme().metrics.px(36)
        assert sheet.length.width() >= theme().metrics.px(120)
    finally:
        theme().configure(text_size=100)
