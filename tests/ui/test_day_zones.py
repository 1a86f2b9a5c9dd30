"""Practices whose clocks differ, in one calendar: every column reads at its own wall time, on days of any length."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adapters.model import Appointment, DayFacts, Hours, Practice, Provider, Span, Status
from adapters.record import replace
from app.agenda import Agenda, lay
from app.figures import figures
from app.news import Verdict
from app.ref import Ref
from ui.agenda_model import About, Wanted, call_entries, entries_of
from ui.day_desk import _glance
from ui.day_model import Card, DayModel
from ui.day_view import DayView
from ui.slot_wish import Directory
from ui.theme import theme
from ui.visit_card import VisitContext, inspector_card

LA, NY, PHX, ROME = (ZoneInfo(z) for z in ("America/Los_Angeles", "America/New_York", "America/Phoenix", "Europe/Rome"))
ORDINARY, LONG, SHORT = date(2026, 2, 17), date(2026, 11, 1), date(2026, 3, 8)


def practice(zone: ZoneInfo) -> Practice:
    hours = tuple(Hours(weekday=d, start=time(9), end=time(17), provider_id="h") for d in range(7))
    return Practice(
        id=zone.key, name=zone.key, timezone=zone.key, providers=(Provider(id="h", name="Dr. H"),), hours=hours
    )


def at(day: date, hour: int, zone: ZoneInfo, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), zone)


def book(day: date, *zones: ZoneInfo, hour: int = 10, now: datetime | None = None) -> Agenda:
    """The same wall time booked in each practice."""
    facts = {}
    for zone in zones:
        span = Span(start=at(day, hour, zone), end=at(day, hour, zone, 30))
        visit = Appointment(
            id=f"v-{zone.key}",
            span=span,
            patient_id="p",
            patient_name="Ito, Haruka",
            provider_id="h",
            status=Status.CONFIRMED,
        )
        facts[zone.key] = DayFacts(first=day, last=day, appointments=(visit,))
    told = {zone.key: practice(zone) for zone in zones}
    return lay(day, zones[0], told, facts, (), (), now or at(day, 12, zones[0]))


def cards(model: DayModel) -> list[Card]:
    return [column.cards[0] for column in model.columns]


@pytest.mark.parametrize("day", [ORDINARY, LONG, SHORT])
@pytest.mark.parametrize("zones", [(LA, NY), (NY, LA), (LA, PHX), (PHX, LA), (ROME, LA), (LA, ROME)])
def test_ten_oclock_stands_beside_ten_in_every_column(day: date, zones: tuple[ZoneInfo, ...]) -> None:
    model = DayModel.prepare(book(day, *zones), at(day, 12, zones[0]))
    ten = next(mark.minute for mark in model.axis_marks if mark.hour == 10 and not mark.half)
    assert [card.start for card in cards(model)] == [ten] * len(zones)
    assert [card.end for card in cards(model)] == [ten + 30] * len(zones)
    assert {card.times for card in cards(model)} == {"10:00 – 10:30"}
    for index, column in enumerate(model.columns):
        assert column.hours == ((ten - 60, ten + 7 * 60),), "nine to five, by its own clock"
        assert model.at(ten, index) == at(day, 10, zones[index])
        assert model.span(ten, ten + 30, index).start.tzinfo == zones[index]


@pytest.mark.parametrize(("day", "hours"), [(ORDINARY, 24), (LONG, 25), (SHORT, 23)])
def test_a_day_is_as_long_as_the_first_practice_lives_it(day: date, hours: int) -> None:
    model = DayModel.prepare(book(day, LA, PHX), at(day, 12, LA))
    assert model.length == hours * 60
    for column in (0, 1):
        for hour in range(4, 23):
            minute = (
                next(m.minute for m in model.axis_marks if m.hour == hour and not m.half)
                if hour in _shown(model)
                else None
            )
            if minute is not None:
                assert model.at(minute, column).hour == hour


def _shown(model: DayModel) -> set[int]:
    return {mark.hour for mark in model.axis_marks if not mark.half}


def test_what_belongs_to_a_day_is_what_its_own_practice_calls_that_day() -> None:
    """Eleven at night in New York is still that day there, though not in Rome's."""
    late = book(ORDINARY, ROME, NY, hour=23)
    assert [len(c.visits) for c in late.columns] == [1, 1]
    assert {c.timezone for c in late.columns} == {"Europe/Rome", "America/New_York"}


def test_the_heads_say_whose_time_it_is_and_the_corner_says_nothing() -> None:
    model = DayModel.prepare(book(ORDINARY, LA, NY), at(ORDINARY, 12, LA))
    assert model.zone_name == ""
    assert [column.detail.split(" · ")[0] for column in model.columns] == ["PST", "EST"]
    alone = DayModel.prepare(book(ORDINARY, LA), at(ORDINARY, 12, LA))
    assert alone.zone_name == "PST"
    assert "PST" not in alone.columns[0].detail


def test_the_now_line_crosses_each_column_at_its_own_time() -> None:
    model = DayModel.prepare(book(ORDINARY, LA, NY), at(ORDINARY, 12, LA))
    assert model.now_in(0) == 12 * 60
    assert model.now_in(1) == 15 * 60
    assert {minute: f"{moment:%H:%M}" for minute, moment in model.nows.items()} == {720: "12:00", 900: "15:00"}
    model.tick(at(ORDINARY, 23, LA))
    assert model.now_in(0) == 23 * 60
    assert model.now_in(1) is None, "there it is tomorrow by now"


def test_the_openings_left_are_counted_by_each_ones_clock() -> None:
    found = book(ORDINARY, LA, NY, now=datetime(2026, 2, 17, 21, 0, tzinfo=UTC))  # 13:00 and 16:00
    assert [c.free for c in found.columns] == [4 * 60, 60]


def test_a_click_in_a_column_means_its_own_time(qtbot: QtBot) -> None:
    view = DayView(theme())
    qtbot.addWidget(view)
    view.resize(700, 800)
    view.show()
    view.show_day(DayModel.prepare(book(ORDINARY, LA, NY), at(ORDINARY, 12, LA)))
    told: list[tuple[Ref, datetime]] = []
    view.slot_chosen.connect(lambda column, start, minutes: told.append((column, start)))
    assert view.model is not None
    for column in (0, 1):
        box = view.slot_box(column, 14 * 60, 14 * 60 + 15)
        view.verticalScrollBar().setValue(int(box.y) - 100)
        spot = QPoint(int(box.x) - view.left + 30, int(box.y) - view.top + 5)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [
        (Ref(LA.key, "h"), at(ORDINARY, 14, LA)),
        (Ref(NY.key, "h"), at(ORDINARY, 14, NY)),
    ]
    assert told[0][1] - told[1][1] == timedelta(hours=3)


def test_the_agenda_and_find_a_time_say_by_whose_clock() -> None:
    day = book(ORDINARY, LA, NY, hour=14)
    now = at(ORDINARY, 5, LA)
    told = {zone.key: practice(zone) for zone in (LA, NY)}
    about = About(now=now, zone=LA, practices=told, phone=lambda who: "(415) 555-0132", systems={})
    entries = entries_of(DayModel.prepare(day, now), figures(day, now), Wanted(), about)
    visits = {e.ref.connection: (e.time, e.room) for e in entries if e.kind == "visit" and e.ref is not None}
    assert visits == {LA.key: ("2:00", f"PST · {LA.key}"), NY.key: ("2:00", f"EST · {NY.key}")}
    gaps = {e.gap.provider.connection: e.start for e in entries if e.gap is not None and e.start is not None}
    assert {start.tzname() for start in gaps.values()} == {"PST", "EST"}
    calls = [e.detail for e in call_entries(day.visits, 0, about) if e.kind == "call"]
    assert sorted(calls) == ["2:00 EST · (415) 555-0132", "2:00 PST · (415) 555-0132"]
    directory = Directory(told)
    assert directory.place(None, NY.key, at(ORDINARY, 14, NY)) == f"EST · {NY.key}"
    assert Directory({LA.key: told[LA.key]}).place(None, LA.key, at(ORDINARY, 14, LA)) == ""


def test_the_panel_at_the_side_says_by_whose_clock() -> None:
    day = book(ORDINARY, LA, NY, hour=14)
    told = {zone.key: practice(zone) for zone in (LA, NY)}
    desk = SimpleNamespace(now=lambda: at(ORDINARY, 6, LA), practices=lambda: told, zone=ZoneInfo)
    _, coming = _glance(day, desk, False)  # type: ignore[arg-type]
    assert [one.detail for one in coming] == ["2:00 EST · Visit", "2:00 PST · Visit"]
    visit = next(v for v in day.visits if v.ref.connection == NY.key)
    may = Verdict(True)
    plain = VisitContext(
        visit=visit,
        practice=told[NY.key],
        zone=NY,
        now=desk.now(),
        system="",
        may_status=may,
        may_move=may,
        may_book=may,
    )
    clock = {
        zones: next(f for f in inspector_card(replace(plain, zones=zones)).facts if f.icon == "clock").more
        for zones in ((), tuple(told))
    }
    assert clock == {(): " · 30 min", tuple(told): " EST · 30 min"}
