"""The shared controls: by mouse, by key, for screen readers, at every text size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.controls import KINDS, Button, CheckRow, Prose, Segmented, Words
from ui.fields import Chips, DateField, SearchField, Stepper, labelled
from ui.month import MonthCalendar, add_months, weeks_of
from ui.states import EmptyState
from ui.theme import TEXT_SIZES, theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
DAY = date(2026, 2, 17)
LEFT = Qt.MouseButton.LeftButton


Show = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Puts widgets into a window that has the focus, and keeps it."""
    kept = []

    def put(*widgets: QWidget) -> QWidget:
        holder = QWidget()
        kept.append(holder)
        qtbot.addWidget(holder)
        column = QVBoxLayout(holder)
        for widget in widgets:
            column.addWidget(widget)
        holder.show()
        holder.activateWindow()
        qtbot.waitUntil(holder.isActiveWindow)
        return holder

    yield put
    kept.clear()


@pytest.mark.parametrize("percent", TEXT_SIZES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_button_has_room_for_its_words(qtbot: QtBot, kind: str, percent: int) -> None:
    theme().configure(text_size=percent)
    button = Button("Book 4:15 PM", kind=kind, icon="plus", keys="Ctrl ↵")
    qtbot.addWidget(button)
    words = theme().font_metrics("body", 500).horizontalAdvance(button.text())
    assert button.sizeHint().width() > words + theme().metrics.icon(16)
    assert button.sizeHint().height() == theme().metrics.control


def test_a_button_without_words_is_named(qtbot: QtBot) -> None:
    button = Button(icon="x", label="Close", identifier="sheet.close")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip(), button.objectName()) == ("Close", "Close", "sheet.close")
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button


def test_new_words_are_the_new_name(qtbot: QtBot) -> None:
    button = Button("Book 4:15 PM")
    qtbot.addWidget(button)
    button.setText("Book 4:30 PM")
    assert button.accessibleName() == "Book 4:30 PM"


def test_one_of_several_is_chosen_by_mouse_and_arrows(qtbot: QtBot, show: Show) -> None:
    choice = Segmented((("day", "Day"), ("week", "Week"), ("agenda", "Agenda")), identifier="v", label="View")
    seen: list[str] = []
    choice.chosen.connect(seen.append)
    show(choice)
    week = choice.findChild(QWidget, "v.week")
    assert week is not None
    qtbot.mouseClick(week, LEFT)
    qtbot.mouseClick(week, LEFT)
    week.setFocus()
    qtbot.keyClick(week, Qt.Key.Key_Right)
    assert seen == ["week", "agenda"]
    assert choice.current == "agenda"
    choice.set_current("day")
    assert seen == ["week", "agenda"]
    assert QAccessible.queryAccessibleInterface(week).role() == QAccessible.Role.RadioButton


def test_a_choice_that_is_off_says_why(qtbot: QtBot, show: Show) -> None:
    choice = Segmented((("day", "Day"), ("week", "Week")), identifier="v", label="View")
    show(choice)
    choice.set_enabled("week", False, "Not in this system")
    week = choice.findChild(QWidget, "v.week")
    assert week is not None
    qtbot.mouseClick(week, LEFT)
    assert choice.current == "day"
    assert week.accessibleDescription() == "Not in this system"


def test_the_whole_row_ticks_its_box(qtbot: QtBot, show: Show) -> None:
    row = CheckRow("Cancelled visits", "3", identifier="r")
    show(row)
    qtbot.mouseClick(row, LEFT, pos=QPoint(row.width() - 3, 14))
    assert row.isChecked()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert not row.isChecked()


def test_words_too_long_are_in_the_tooltip(qtbot: QtBot) -> None:
    line = Words("A practice with a rather long name")
    qtbot.addWidget(line)
    line.show()
    line.resize(60, 20)
    assert line.toolTip() == line.words
    line.resize(600, 20)
    assert line.toolTip() == ""


@given(st.text(alphabet="abcdefg ", min_size=1, max_size=200), st.integers(60, 400))
def test_wrapped_words_lose_nothing_and_stay_inside(words: str, width: int) -> None:
    prose = Prose(words)
    lines = prose._lines(width)
    flat = "".join(run[0] for line in lines for _, run in line)
    assert flat.replace(" ", "") == words.replace(" ", "")
    metrics = theme().font_metrics("body", 400)
    for line in lines:
        for left, (piece, _, _) in line:  # a word wider than the line stands alone in it, and is elided
            assert not left or not piece.strip() or left + metrics.horizontalAdvance(piece) <= width + 0.5
    assert prose.heightForWidth(width) == len(lines) * theme().line("body")
    prose.deleteLater()


def test_prose_grows_with_the_text_size(qtbot: QtBot) -> None:
    prose = Prose("Ride home with her son at 12:15. Prefers text messages.")
    qtbot.addWidget(prose)
    before = prose.heightForWidth(250)
    theme().configure(text_size=200)
    prose.set_runs("Ride home with her son at 12:15. Prefers text messages.")
    assert prose.heightForWidth(250) > 2 * before


def test_a_length_is_typed_stepped_and_clicked(qtbot: QtBot, show: Show) -> None:
    stepper = Stepper(low=5, high=120, step=15, suffix=" min", identifier="length", label="Length")
    stepper.setValue(45)
    show(stepper)
    for end, minutes in (("plus", 60), ("minus", 45), ("minus", 30)):
        button = stepper.findChild(Button, f"length.{end}")
        assert button is not None
        qtbot.mouseClick(button, LEFT)
        assert stepper.value() == minutes
    qtbot.keyClick(stepper, Qt.Key.Key_Up)
    assert stepper.value() == 45
    stepper.selectAll()
    qtbot.keyClicks(stepper, "999")
    qtbot.keyClick(stepper, Qt.Key.Key_Return)
    assert stepper.value() <= 120


def test_several_chips_or_only_one(qtbot: QtBot, show: Show) -> None:
    days = [("mon", "M", "Monday"), ("tue", "T", "Tuesday"), ("wed", "W", "Wednesday")]
    for single, chosen in ((False, {"mon", "wed"}), (True, {"wed"})):
        chips = Chips(days, identifier="d", label="Days", single=single)
        seen: list[frozenset[str]] = []
        chips.changed.connect(seen.append)
        show(chips)
        for key in ("mon", "wed"):
            chip = chips.findChild(QWidget, f"d.{key}")
            assert chip is not None
            assert chip.accessibleName() in ("Monday", "Wednesday")
            qtbot.mouseClick(chip, LEFT)
        assert seen[-1] == chips.chosen == chosen


def test_a_date_is_chosen_by_key_and_from_the_month(qtbot: QtBot, show: Show) -> None:
    field = DateField(DAY, identifier="date", label="Date")
    seen: list[date] = []
    field.day_chosen.connect(seen.append)
    show(field)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Space)
    popover = QApplication.activePopupWidget()
    assert popover is not None
    month = popover.findChild(MonthCalendar)
    assert isinstance(month, MonthCalendar)
    qtbot.keyClick(month, Qt.Key.Key_Down)
    assert [day.day for day in seen] == [18, 25]
    assert field.accessibleName() == "Date: Wed, Feb 25"
    assert QApplication.activePopupWidget() is None


def test_escape_empties_a_search_first(qtbot: QtBot, show: Show) -> None:
    field = SearchField("Name, phone or birth date", identifier="find")
    show(field)
    qtbot.keyClicks(field, "maja")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_field_is_named_by_its_label(qtbot: QtBot) -> None:
    field = SearchField("", identifier="find")
    holder = labelled("Patient", field)
    qtbot.addWidget(holder)
    assert field.accessibleName() == "Patient"


def test_an_empty_state_says_all_and_offers_a_way_on(qtbot: QtBot, show: Show) -> None:
    button = Button("Go to Monday")
    state = EmptyState("calendar", "No visits on Sunday", "The practice is closed.", (button,), identifier="day.empty")
    show(state)
    assert (state.accessibleName(), state.accessibleDescription()) == ("No visits on Sunday", "The practice is closed.")
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT)


# --- the month -------------------------------------------------------------------------------------------------------


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 7))
def test_a_month_is_whole_weeks_around_all_its_days(day: date, first: int) -> None:
    weeks = weeks_of(day, first)
    days = [one for week in weeks for one in week]
    assert {len(week) for week in weeks} == {7}
    assert all(week[0].isoweekday() == first for week in weeks)
    assert [(b - a).days for a, b in pairwise(days)] == [1] * (len(days) - 1)
    assert day.replace(day=1) in weeks[0]
    assert add_months(day, 0) in days
    assert len(weeks) in (5, 6)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-30, 30))
def test_adding_months_stays_in_the_month(day: date, months: int) -> None:
    there = add_months(day, months)
    assert (there.year * 12 + there.month) - (day.year * 12 + day.month) == months
    assert there.day <= day.day


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, date(2026, 2, 18)),
        (Qt.Key.Key_Left, date(2026, 2, 16)),
        (Qt.Key.Key_Up, date(2026, 2, 10)),
        (Qt.Key.Key_Down, date(2026, 2, 24)),
        (Qt.Key.Key_PageUp, date(2026, 1, 17)),
        (Qt.Key.Key_PageDown, date(2026, 3, 17)),
        (Qt.Key.Key_Home, date(2026, 2, 15)),
        (Qt.Key.Key_End, date(2026, 2, 21)),
    ],
)
def test_the_month_by_key(qtbot: QtBot, show: Show, key: Qt.Key, expected: date) -> None:
    month = MonthCalendar(DAY)
    show(month)
    with qtbot.waitSignal(month.day_chosen) as heard:
        qtbot.keyClick(month, key)
    assert heard.args == [expected]


def test_the_month_by_mouse(qtbot: QtBot, show: Show) -> None:
    month = MonthCalendar(DAY)
    show(month)
    spot = next(
        QPoint(x, y)
        for x in range(0, 200, 4)
        for y in range(50, 190, 4)
        if month.day_at(QPoint(x, y)) == date(2026, 2, 26)
    )
    with qtbot.waitSignal(month.day_chosen) as heard:
        qtbot.mouseClick(month, LEFT, pos=spot)
    assert heard.args == [date(2026, 2, 26)]
    assert month.accessibleDescription() == "Thursday, February 26"


def test_another_month_asks_for_its_loads(qtbot: QtBot, show: Show) -> None:
    month = MonthCalendar(DAY)
    show(month)
    button = month.findChild(Button, "sidebar.chevron-right")
    assert button is not None
    with qtbot.waitSignal(month.month_shown) as heard:
        qtbot.mouseClick(button, LEFT)
    assert heard.args == [date(2026, 3, 1), date(2026, 4, 4)]
    assert month.day == DAY


def test_the_month_tells_in_words_what_is_free_what_was_booked_and_what_is_closed(qtbot: QtBot, show: Show) -> None:
    month = MonthCalendar(DAY, today=DAY)
    show(month)
    days = [DAY + timedelta(days=n) for n in (-1, 0, 1, 2)]
    month.set_loads(dict(zip(days, (0.88, 0.5, 1.0, None), strict=True)), {days[1]: 200, days[2]: 0})
    assert [month.words_of(day) for day in days] == ["88% booked", "3 h 20 free", "full", "closed"]
    assert month.words_of(DAY + timedelta(days=9)) == "", "nothing is said of a day nobody knows"
    assert month.accessibleDescription() == "Tuesday, February 17, 3 h 20 free"
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert month.accessibleDescription() == "Wednesday, February 18, full"


def test_pointing_at_a_day_of_the_month_shows_its_words(qtbot: QtBot, show: Show) -> None:
    month = MonthCalendar(DAY, today=DAY)
    show(month)
    month.set_loads({DAY: 0.5}, {DAY: 200})
    place = next(rect.center().toPoint() for day, rect in month._cells() if day == DAY)
    QApplication.sendEvent(month, QHelpEvent(QEvent.Type.ToolTip, place, month.mapToGlobal(place)))
    assert QToolTip.text() == "Tuesday, February 17\n3 h 20 free"
    QToolTip.hideText()
