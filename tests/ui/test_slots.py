"""Finding a time at the desk, by real keys and clicks over a real desk on a system in memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta

import pytest
import pytest_asyncio
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton, QScrollArea, QWidget

from adapters.change import Book, Move
from app.ref import Ref
from app.writeback import State
from tests.ui.booking_stand import LINK, until
from tests.ui.slot_stand import ANA, FILLING, HADDAD, NAIR, OKAFOR, TODAY, TOMORROW, SlotFront, busy_week, taken
from ui import paint
from ui.fields import Chip
from ui.slot_criteria import ProviderRow
from ui.slot_desk import WAIT_MS
from ui.slot_model import Kind
from ui.slot_page import SlotPage
from ui.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

THURSDAY = TOMORROW + timedelta(days=1)


@pytest_asyncio.fixture
async def front(qapp: object) -> AsyncIterator[SlotFront]:
    stand = SlotFront(busy_week())
    await stand.open()
    yield stand
    await stand.close()
    assert not stand.errors


async def fillings(front: SlotFront) -> None:
    """Fillings with the dentists, from tomorrow on."""
    await front.find()
    front.slots._changed(replace(front.slots.criteria, visit_type=FILLING, minutes=45, first=TOMORROW, days=7))
    await front.settled()


async def test_it_opens_with_times_and_the_focus_in_the_patient_box(front: SlotFront) -> None:
    page = await front.find()
    assert page.criteria.seeker.search.hasFocus()
    assert front.asked[-1].minutes == 30
    assert front.asked[-1].providers == {HADDAD, OKAFOR, NAIR}
    chosen = page.list.current
    assert chosen is not None
    assert chosen.opening == front.slots.finding.answer.best(1)[0]  # type: ignore[union-attr]
    assert page.preview.book.text().startswith("Book ")
    await front.settled()


async def test_several_changes_in_a_row_are_one_search(front: SlotFront) -> None:
    page = await front.find()
    front.slots._soon.setInterval(WAIT_MS)
    before = len(front.asked)
    for _ in range(4):
        front.press(Qt.Key.Key_Up, page.criteria.length)
    assert len(front.asked) == before
    assert page.list.drawing.dim, "the old times stay, dimmed"
    assert page.list.rows.rows
    await front.settled()
    assert [r.minutes for r in front.asked[before:]] == [50]
    assert not page.list.drawing.dim
    await front.settled()


async def test_a_patient_is_typed_chosen_and_their_last_provider_preferred(front: SlotFront) -> None:
    page = await front.find()
    box = page.criteria.seeker
    await until(lambda: front.desk.store.visits_of(LINK, ANA.id))  # today is read first, the past later
    QTest.keyClicks(box.search, "quint")
    await until(lambda: box.search.has_list)
    front.press(Qt.Key.Key_Return, box.search)
    await front.settled()
    assert front.slots.criteria.seeker is not None
    assert front.slots.criteria.seeker.ref == ANA
    await until(lambda: front.asked[-1].preferred == OKAFOR)
    await front.settled()
    rows = {r.text(): r for r in page.criteria.findChildren(ProviderRow)}
    assert rows["Dr. Okafor"].more == "Last seen"
    assert any("Treated Ana last time" in words for r in front.rows for _, words in r.chips)
    QTest.mouseClick(box.who.clear, Qt.MouseButton.LeftButton)
    assert box.search.hasFocus()
    await front.settled()
    assert front.asked[-1].preferred is None
    await front.settled()


async def test_a_visit_type_brings_its_length_and_its_providers(front: SlotFront) -> None:
    page = await front.find()
    page.criteria.kind.setFocus()
    index = page.criteria.kind.findData("c/clean")
    page.criteria.kind.setCurrentIndex(index)
    page.criteria.kind.activated.emit(index)
    await front.settled()
    assert front.asked[-1].minutes == 60
    assert front.asked[-1].providers == {NAIR}
    rows = {r.text(): r for r in page.criteria.findChildren(ProviderRow)}
    assert rows["Dr. Haddad"].more == "Filling, 1 surface only"
    assert not rows["Dr. Haddad"].isEnabled()
    await front.settled()


async def test_nothing_ticked_is_said_and_not_searched(front: SlotFront) -> None:
    page = await front.find()
    before = len(front.asked)
    for row in page.criteria.findChildren(ProviderRow):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    await until(lambda: page.note.isVisible())
    assert page.note.accessibleName() == "Choose at least one provider."
    assert len(front.asked) == before
    await front.settled()


async def test_days_and_parts_are_chips(front: SlotFront) -> None:
    page = await front.find()
    for name in ("slots.days.0", "slots.parts.morning"):
        QTest.mouseClick(page.criteria.findChildren(Chip, name)[0], Qt.MouseButton.LeftButton)
    await front.settled()
    assert 0 not in front.asked[-1].weekdays
    assert front.asked[-1].parts == ((time(12), time(16)), (time(16), time(0)))
    await front.settled()


async def test_why_nothing_fits_and_a_pressed_proposal_opens_times(front: SlotFront) -> None:
    await fillings(front)
    head = front.row(Kind.DAY, TOMORROW)
    assert (head.detail, head.slim) == ("No time fits", True)
    front.click_row(head)
    await front.settled()
    why = front.row(Kind.WHY, TOMORROW)
    assert why.reasons is not None
    assert why.reasons.facts == (
        ("Dr. Haddad", "Longest gap is 30 min, 2:00 – 2:30. You need 45."),
        ("Dr. Okafor", "Booked 8:00 – 5:00."),
    )
    helps = [(one.words, one.times) for one in why.reasons.helps]
    assert helps[0] == ("Use 30 min", 1)
    front.click_row(why, "help:0")
    await front.settled()
    assert front.slots.criteria.minutes == 30
    day = next(d for d in front.slots.finding.answer.days if d.date == TOMORROW)  # type: ignore[union-attr]
    assert day.times == helps[0][1]
    await front.settled()


async def test_w_tells_why_and_enter_takes_the_proposal(front: SlotFront) -> None:
    await fillings(front)
    front.page.list.setFocus()
    front.press(Qt.Key.Key_Home)
    assert front.page.list.current == front.row(Kind.DAY, TOMORROW)
    front.press(Qt.Key.Key_W)
    await front.settled()
    current = front.page.list.current
    assert current is not None
    assert current.kind is Kind.WHY
    front.press(Qt.Key.Key_Return)
    await front.settled()
    assert front.slots.criteria.minutes == 30
    await front.settled()


async def test_when_nothing_fits_at_all_the_smallest_changes_of_the_range_are_tried(front: SlotFront) -> None:
    await fillings(front)
    front.slots._changed(replace(front.slots.criteria, days=1))
    await front.settled()
    await until(lambda: front.slots.finding._range is not None)
    top = front.rows[0]
    assert top.title == "Nothing fits on Feb 18"
    assert top.reasons is not None
    assert [one.words for one in top.reasons.helps] == ["Use 30 min", "Look until Feb 19"]
    front.click_row(top, "help:1")
    await front.settled()
    assert front.slots.criteria.days == 2
    assert front.offers(THURSDAY)
    await front.settled()


async def test_arrows_go_over_times_and_digits_pick_the_best_ones(front: SlotFront) -> None:
    await fillings(front)
    view = front.page.list
    view.setFocus()
    best = front.slots.finding.answer.best(3)  # type: ignore[union-attr]
    front.press(Qt.Key.Key_2)
    assert view.current is not None
    assert view.current.opening == best[1]
    front.press(Qt.Key.Key_1)
    assert view.current.opening == best[0]
    front.press(Qt.Key.Key_Home)
    seen = {view.current.key}
    for _ in front.rows:
        front.press(Qt.Key.Key_Down)
        seen.add(view.current.key)
    assert seen >= {r.key for r in front.rows if r.kind is Kind.OFFER}
    open_heads = [r.key for r in front.rows if r.kind is Kind.DAY and r.is_open]
    assert open_heads
    assert not seen & set(open_heads), "heads of open days are passed over"
    await front.settled()


async def test_enter_hands_the_time_to_the_booking_sheet(front: SlotFront) -> None:
    await fillings(front)
    front.page.list.setFocus()
    best = front.slots.finding.answer.best(1)[0]  # type: ignore[union-attr]
    front.press(Qt.Key.Key_Return)
    assert front.booked == [(best, None, FILLING)]
    await front.settled()


async def test_control_enter_books_straight_away_when_all_is_said(front: SlotFront) -> None:
    front.slots.for_patient(ANA)
    front.slots._changed(replace(front.slots.criteria, visit_type=FILLING, minutes=45, first=TOMORROW))
    front.press(Qt.Key.Key_Return, front.page.criteria.length, control=True)  # before the new times are there
    await until(lambda: front.sealed)
    best, change = front.asked[-2], front.sealed[0].change
    assert isinstance(change, Book)
    assert (change.patient_id, change.visit_type_id, change.span.minutes) == ("ana", "fill", 45)
    assert best.minutes == 45
    assert front.shown == [(change.span.start.astimezone(front.desk.zone()).date(), Ref(LINK, front.sealed[0].id))]
    await front.settled()


async def test_a_time_somebody_took_meanwhile_is_not_booked_and_the_next_two_are_offered(front: SlotFront) -> None:
    front.slots.for_patient(ANA)
    only = frozenset({OKAFOR, NAIR})
    front.slots._changed(
        replace(front.slots.criteria, visit_type=FILLING, minutes=45, first=THURSDAY, without=only, seen=None)
    )
    await front.settled()
    await until(lambda: front.offers(THURSDAY) == ["10:00 – 10:45"])
    front.pms.add(taken("else", THURSDAY, time(10), time(10, 45)))
    front.press(Qt.Key.Key_Return, control=True)
    await until(lambda: front.page.note.isVisible())
    assert not front.sealed
    said = front.page.note.accessibleName()
    assert said.startswith("Someone took 10:00 a moment ago. Fri 8:00 and Fri ")
    await front.settled()
    assert front.page.list.current is not None
    assert front.page.list.current.title.startswith("8:00")
    await front.settled()


async def test_a_hold_counts_down_warns_and_is_extended(front: SlotFront) -> None:
    await fillings(front)
    view = front.page.list
    view.setFocus()
    chosen = view.current
    assert chosen is not None
    front.press(Qt.Key.Key_H)
    await until(front.desk.holds)
    held = front.row(Kind.HELD)
    await until(lambda: view.current is not None and view.current.kind is Kind.HELD)
    assert held.title == chosen.title
    assert front.page.held.accessibleName().startswith("1 held · ")
    front.pass_time(9 * 60 + 1)
    front.slots.holds.tick()
    toast = front.slots.holds._toast
    assert toast is not None
    assert toast.isVisible()
    assert "ends in 1 min" in toast.accessibleName()
    QTest.mouseClick(toast.findChild(QPushButton, "toast.action"), Qt.MouseButton.LeftButton)
    await until(lambda: front.desk.holds()[0].until - front.desk.now() > timedelta(minutes=5))
    assert not toast.isVisible()
    await front.settled()


async def test_escape_on_a_hold_releases_it_and_the_time_is_offered_again(front: SlotFront) -> None:
    await fillings(front)
    front.page.list.setFocus()
    times = front.slots.finding.answer.times  # type: ignore[union-attr]
    front.click_row(front.row(Kind.OFFER), "hold")
    await until(lambda: any(r.kind is Kind.HELD for r in front.rows))
    await until(lambda: front.slots.finding.answer.times < times)  # type: ignore[union-attr]
    front.press(Qt.Key.Key_Escape)
    await until(lambda: not front.desk.holds())
    await until(lambda: front.slots.finding.answer.times == times)  # type: ignore[union-attr]
    assert front.page.held.isHidden()
    await front.settled()


async def test_a_hold_is_booked_from_the_calendar_for_whom_it_was_held_and_ends_then(front: SlotFront) -> None:
    front.slots.for_patient(ANA)
    front.slots._changed(replace(front.slots.criteria, visit_type=FILLING, minutes=45, first=TOMORROW))
    await front.settled()
    front.page.list.setFocus()
    front.press(Qt.Key.Key_H)
    await until(front.desk.holds)
    hold = front.desk.holds()[0]
    front.slots.hold_chosen(hold.id, release=False)
    opening, patient, kind = front.booked[0]
    assert (opening.span, opening.provider, patient, kind) == (hold.span, hold.provider, ANA, FILLING)
    book = Book(patient_id="ana", provider_id=hold.provider.id, span=hold.span)
    await front.desk.book(book, connection=LINK)
    await until(lambda: not front.desk.holds())
    await front.settled()


async def test_a_visit_that_moves_does_not_stand_in_its_own_way(front: SlotFront) -> None:
    visit = front.desk.visit(Ref(LINK, "t4"), THURSDAY)
    await front.desk.refresh(THURSDAY, THURSDAY)
    visit = front.desk.visit(Ref(LINK, "t4"), THURSDAY)
    assert visit is not None
    front.slots.move(visit)
    await front.settled()
    assert front.window.topbar.heading.words == "Move visit"
    assert front.window.topbar.subtitle.words == "Luz Mercado · Thu, Feb 19, 8:00 AM"
    request = front.asked[-1]
    assert (request.ignore, request.minutes, request.providers) == (visit.ref, 120, {HADDAD})
    assert "8:00 – 10:00" in front.offers(THURSDAY)
    own = next(r for r in front.rows if r.is_own)
    assert (own.title, own.chips[0][1]) == ("8:00 – 10:00", "Where it is now")
    assert front.page.list.current is not None
    assert not front.page.list.current.is_own, "where it is already is not proposed"
    assert not front.page.preview.hold.isVisible()
    front.click_row(own)
    front.press(Qt.Key.Key_Return)
    assert not front.page.preview.book.isEnabled()
    front.press(Qt.Key.Key_1)
    front.press(Qt.Key.Key_Return)
    await until(lambda: front.sealed)
    change = front.sealed[0].change
    assert isinstance(change, Move)
    assert change.appointment_id == "t4"
    assert change.provider_id is None, "the same provider"
    assert front.shown[-1][1] == visit.ref
    assert front.slots.errand.mode == "new", "the next search begins anew"
    await front.settled()


async def test_a_refused_booking_gets_another_time(front: SlotFront) -> None:
    await fillings(front)
    front.pms.fates.append("refused")
    best = front.slots.finding.answer.best(1)[0]  # type: ignore[union-attr]
    book = Book(patient_id="ana", provider_id="h", span=best.span, visit_type_id="fill")
    front.desk.settings = replace(front.desk.settings, undo_seconds=0)
    made = await front.desk.book(book, connection=LINK, patient_name="Quintero, Ana")
    await until(lambda: front.desk.writeback(made.id).state is State.REFUSED)  # type: ignore[union-attr]
    refused = front.desk.writeback(made.id)
    assert refused is not None
    front.slots.reschedule(refused)
    await front.settled()
    assert front.window.topbar.heading.words == "Pick a new time"
    assert front.slots.criteria.visit_type == FILLING
    front.press(Qt.Key.Key_2)
    wanted = front.page.list.current
    assert wanted is not None
    assert wanted.span is not None
    front.press(Qt.Key.Key_Return)
    await until(lambda: front.sealed)
    assert front.sealed[0].id == made.id
    assert front.sealed[0].change.span.start == wanted.span.start  # type: ignore[union-attr]
    await until(lambda: front.desk.writeback(made.id).state is State.DONE)  # type: ignore[union-attr]
    await front.settled()


async def test_book_next_carries_over_patient_type_and_provider(front: SlotFront) -> None:
    await front.desk.refresh(THURSDAY, THURSDAY)
    visit = front.desk.visit(Ref(LINK, "t6"), THURSDAY)
    assert visit is not None
    front.slots.book_next(visit)
    await front.settled()
    request, seeker = front.asked[-1], front.slots.criteria.seeker
    assert seeker is not None
    assert (seeker.ref, request.visit_type, request.providers) == (Ref(LINK, "luz"), FILLING, {OKAFOR})
    assert (request.first, request.minutes) == (THURSDAY + timedelta(days=1), 45)
    front.press(Qt.Key.Key_Return)
    assert front.booked[0][1:] == (Ref(LINK, "luz"), FILLING)
    await front.settled()


async def test_what_others_book_meanwhile_leaves_the_chosen_time_chosen(front: SlotFront) -> None:
    await fillings(front)
    view = front.page.list
    view.setFocus()
    front.press(Qt.Key.Key_2)
    chosen = view.current
    assert chosen is not None
    before = len(front.asked)
    front.pms.add(taken("else", THURSDAY + timedelta(days=1), time(8), time(12), "n"))
    await front.desk.refresh(THURSDAY, THURSDAY + timedelta(days=1))
    await until(lambda: len(front.asked) > before)
    await front.settled()
    assert view.current is not None
    assert view.current.key == chosen.key
    await front.settled()


async def test_an_unread_day_is_never_called_full(front: SlotFront) -> None:
    await front.find()
    front.pms.offline = True
    far = TODAY + timedelta(days=60)
    front.slots._changed(replace(front.slots.criteria, first=far, days=3, weekdays=frozenset(range(7))))
    await front.settled()
    heads = [r for r in front.rows if r.kind is Kind.DAY]
    assert [r.detail for r in heads] == ["Not read yet"] * 3
    assert "nothing is called full" in front.page.note.accessibleName()
    front.pms.offline = False
    QTest.mouseClick(front.page.again, Qt.MouseButton.LeftButton)
    await until(lambda: not front.slots.finding.is_unread)
    assert front.page.note.isHidden()
    await front.settled()


async def test_the_best_three_are_copied_as_one_would_say_them(front: SlotFront) -> None:
    await fillings(front)
    QTest.mouseClick(front.page.criteria.copy, Qt.MouseButton.LeftButton)
    lines = front.copied[0].splitlines()
    assert len(lines) == 3
    assert lines[0] == "Thursday, February 19 at 10:00 AM with Dr. Haddad"
    await front.settled()


async def test_down_and_enter_from_the_last_criterion_lead_to_the_times(front: SlotFront) -> None:
    page = await front.find()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        page.criteria.calm.setFocus()
        front.press(key, page.criteria.calm)
        assert page.list.hasFocus()
    await front.settled()


async def test_hidden_names_are_hidden_here_too(front: SlotFront) -> None:
    front.slots.for_patient(ANA)
    await front.settled()
    assert "Ana Quintero" in front.page.criteria.seeker.who.accessibleName()
    front.names_hidden = True
    front.names_switched.emit(True)
    await until(lambda: "Ana" not in front.page.criteria.seeker.who.accessibleName())
    assert not any("Ana" in words for r in front.rows for _, words in r.chips)
    await front.settled()


async def test_start_over_forgets_what_was_looked_for(front: SlotFront) -> None:
    await fillings(front)
    QTest.mouseClick(front.page.criteria.over, Qt.MouseButton.LeftButton)
    await front.settled()
    assert front.slots.criteria.visit_type is None
    assert front.asked[-1].minutes == 30
    assert front.page.criteria.seeker.search.hasFocus()
    await front.settled()


async def test_its_legend_and_tools_stand_in_the_bars_only_while_it_is_shown(front: SlotFront) -> None:
    page = await front.find()
    assert page.legend.isVisible()
    assert page.end.isVisible()
    assert page.checked.accessibleName().startswith("Times checked ")
    assert page.legend.accessibleName().endswith("One row per provider, 8 AM – 5 PM")
    visits = front.window.statusbar._buttons["visits"]
    assert not visits.isVisible()
    front.window.set_page("day")
    assert visits.isVisible()
    assert not page.legend.isVisible()
    assert not page.end.isVisible()
    await front.settled()


async def test_a_seat_that_may_only_look_cannot_book(qapp: object) -> None:
    front = SlotFront(busy_week(), read_only=True)
    await front.open()
    page = await front.find()
    assert not page.preview.book.isEnabled()
    assert page.preview.book.accessibleDescription()
    front.press(Qt.Key.Key_Return)
    assert not front.booked
    await front.close()


# --- a narrow window --------------------------------------------------------------------------------------------------


def unreachable(page: SlotPage) -> list[str]:
    """The fields of the form that stand out of what can be scrolled to."""
    area = page.criteria.findChild(QScrollArea, "slots.form")
    assert isinstance(area, QScrollArea)
    inside = area.widget()
    fields = [one for one in inside.findChildren(QWidget) if one.isVisible() and one.accessibleIdentifier()]
    assert len(fields) > 10
    right = min(area.viewport().width(), inside.width())
    return [
        one.objectName()
        for one in fields
        if one.mapTo(inside, QPoint(0, 0)).x() < 0 or one.mapTo(inside, QPoint(one.width(), 0)).x() > right
    ]


@pytest.mark.parametrize("size", [90, 100, 125, 150, 175, 200])
async def test_in_the_smallest_window_every_criterion_and_time_can_be_read(front: SlotFront, size: int) -> None:
    try:
        theme().configure(text_size=size)
        front.window.resize(1024, 680)
        page = await front.find()
        await front.settled()
        assert page.criteria.isVisible()
        assert unreachable(page) == []
        front.press(Qt.Key.Key_Return, page.criteria.length)  # on to the times
        assert page.list.hasFocus()
        assert page.list.viewport().width() >= theme().metrics.px(350)
        row = next(r for r in front.rows if r.is_time)
        rect = page.list.visualRect(page.list.rows.index(page.list.rows.find(row.key)))
        buttons = [place for _, _, place, _ in page.list.drawing.buttons(rect, row, True)]
        before = theme().metrics.px(148) + paint.width_of(row.detail)  # the time, and with whom
        assert min(one.left() for one in buttons) > before, "not cut where it is chosen"
    finally:
        theme().configure(text_size=100)


async def test_where_there_is_no_room_for_both_form_and_times_are_shown_in_turn(front: SlotFront) -> None:
    try:
        theme().configure(text_size=200)
        front.window.resize(1024, 680)
        page = await front.find()
        assert (page.criteria.isVisible(), page.list.isVisible()) == (True, False)
        assert page.criteria.width() == page.width()
        first = page.sides.findChild(QRadioButton, "slots.sides.form")
        assert first is not None
        first.setFocus()
        front.press(Qt.Key.Key_Right, first)
        assert (page.criteria.isVisible(), page.list.isVisible()) == (False, True)
        theme().configure(text_size=100)
        assert (page.criteria.isVisible(), page.list.isVisible(), page.sides.isVisible()) == (True, True, False)
    finally:
        theme().configure(text_size=100)


@pytest.mark.parametrize(("size", "slim"), [(100, False), (150, False), (200, True)])
async def test_what_stands_in_the_bar_is_never_half_a_sentence(front: SlotFront, size: int, slim: bool) -> None:
    try:
        theme().configure(text_size=size)
        front.window.resize(1024, 680)
        page = await front.find()
        held = page.held
        held.say("1 held · 9:58 left")
        await front.settled()
        await until(lambda: held.width() >= held.sizeHint().width())
        await until(lambda: page.checked.width() >= page.checked.sizeHint().width())
        words = paint.width_of(page.checked.accessibleName(), "small")
        assert words
        assert (page.checked.width() < words) is slim
        assert page.checked.toolTip() == page.checked.accessibleName()
    finally:
        theme().configure(text_size=100)
