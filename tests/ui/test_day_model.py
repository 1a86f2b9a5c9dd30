"""What a day's cards say: words, marks and outbox lines, made once and moved along with the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.model import Span, Status
from app.writeback import Look
from tests.ui import invented_day as day
from tests.ui.invented_day import C, D, N, S, X
from ui.day_model import Card, DayModel, DayOptions

pytestmark = pytest.mark.usefixtures("qapp")


def tuesday(**options: object) -> DayModel:
    return DayModel.prepare(day.tuesday(), day.NOW, DayOptions(**options))  # type: ignore[arg-type]


def card(model: DayModel, ident: str) -> Card:
    found = model.card(day.ref(ident))
    assert found is not None
    return found


def one(row: day.Row, look: Look | None = None, kind: str = "book", **options: object) -> Card:
    mark = day.pending(kind, look) if look else None
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "Op 1", ("8:00", "17:00"), [day.visit(row, pending=mark)]))
    return DayModel.prepare(agenda, day.NOW, DayOptions(**options)).columns[0].cards[0]  # type: ignore[arg-type]


def test_a_card_says_who_what_and_when() -> None:
    made = card(tuesday(), "whitfield")
    assert (made.text.name, made.text.detail, made.times) == (
        "Whitfield, Margaret",
        "Filling, 2 surfaces",
        "9:30 – 10:30",
    )


@pytest.mark.parametrize(
    ("ident", "marks"),
    [
        ("delgado", []),
        ("petrov", ["since 10:33", "heart-pulse"]),
        ("eriksen", ["14 min", "heart-pulse", "circle-dollar-sign"]),
        ("adeyemi", ["4 min"]),
        ("yamada", ["12 min late"]),
        ("fitzgerald", ["New", "heart-pulse"]),
        ("rahman", []),  # confirmed, but its time has not come
    ],
)
def test_marks_come_in_their_order(ident: str, marks: list[str]) -> None:
    assert [mark.text or mark.icon for mark in card(tuesday(), ident).marks] == marks


def test_waiting_turns_bold_after_ten_minutes() -> None:
    model = tuesday()
    assert [m.bold for m in card(model, "eriksen").marks][:1] == [True]
    assert [m.bold for m in card(model, "adeyemi").marks] == [False]


def test_time_passing_changes_only_what_shows_time() -> None:
    model = tuesday()
    for column in model.columns:
        for made in column.cards:
            assert made.text is not None
            assert made.marks is not None
    changed = model.tick(day.NOW + timedelta(minutes=1))
    assert {c.ref.id for c in changed} == {"petrov", "kowalczyk", "johansson", "eriksen", "adeyemi", "yamada", "h1"}
    assert [m.text for m in card(model, "eriksen").marks][:1] == ["15 min"]
    assert model.tick(day.NOW + timedelta(minutes=1)) == []


def test_a_confirmed_visit_turns_late_a_minute_after_its_start() -> None:
    made = one(("10:42", "11:00", "Ito, Klara", "Check", C))
    assert made.marks == ()
    assert made.tick(day.NOW + timedelta(seconds=59)) is False
    assert made.tick(day.NOW + timedelta(seconds=60)) is True
    assert [m.short for m in made.marks] == ["1 min"]


@pytest.mark.parametrize(
    ("look", "kind", "flag", "brief"),
    [
        (Look.WAITING, "book", "Not sent yet", "Not sent yet"),
        (Look.SENDING, "book", "Sending to Sikka", "Sending"),
        (Look.FAILED, "book", "Not saved in Sikka", "Not saved"),
        (Look.ATTENTION, "book", "Check time in Sikka", "Please check"),
        (Look.ATTENTION, "set_status", "Please check in Sikka", "Please check"),
        (Look.WAITING, "cancel", "Cancelling", "Cancelling"),
        (Look.SAVED, "book", "", ""),
    ],
)
def test_a_change_on_its_way_says_where_it_is(look: Look, kind: str, flag: str, brief: str) -> None:
    text = one(("13:00", "14:00", "Ito, Klara", "Check", S), look, kind).text
    assert (text.flag, text.brief) == (flag, brief)


def test_a_move_is_drawn_at_both_places() -> None:
    model = tuesday()
    column = model.columns[2]
    assert [(c.look, c.text.flag) for c in column.cards if c.ref.id == "patel"] == [
        ("ghost", "Moving to 4:00"),
        ("waiting", "Moving from 3:30"),
    ]
    assert card(model, "patel").look == "waiting"


def test_saved_is_shown_for_four_seconds_even_when_the_day_is_read_again() -> None:
    mark = day.pending("book", Look.SAVED)
    row = ("13:00", "14:00", "Ito, Klara", "Check", S)
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [day.visit(row, pending=mark)]))
    first, seen = DayModel.prepare(agenda, day.NOW), {}
    first.keep_saved(seen)
    assert [m.text for m in first.columns[0].cards[0].marks] == ["Saved"]
    again = DayModel.prepare(agenda, day.NOW + timedelta(seconds=3))
    again.keep_saved(seen)
    made = again.columns[0].cards[0]
    assert [m.text for m in made.marks] == ["Saved"]
    assert again.wants_seconds
    assert again.tick(day.NOW + timedelta(seconds=4)) == [made]
    assert made.marks == ()
    assert not again.wants_seconds


def test_hidden_names_leave_initials_and_no_alerts() -> None:
    model = tuesday(hide_names=True)
    made = card(model, "eriksen")
    assert (made.text.name, made.text.detail) == ("M. E.", "Visit")
    assert [m.text or m.icon for m in made.marks] == ["14 min"]
    assert card(model, "h1").text.detail == "For A. O."
    words = " ".join(c.text.name + c.text.detail for column in model.columns for c in column.cards)
    for family in ("Eriksen", "Hussain", "Osei"):
        assert family not in words


def test_cancelled_visits_show_when_asked_for() -> None:
    assert tuesday().card(day.ref("pereira")) is None
    assert card(tuesday(show_cancelled=True), "pereira").is_line


def test_held_time_counts_down() -> None:
    model = tuesday()
    held = card(model, "h1")
    assert (held.text.name, held.text.detail, held.text.flag) == ("Held time", "For Abena Osei", "3:12 left")
    assert held in model.tick(day.NOW + timedelta(seconds=10))
    assert held.text.flag == "3:02 left"


@pytest.mark.parametrize(
    ("status", "look", "firm"),
    [
        (S, None, False),
        (C, Look.WAITING, False),
        (C, Look.SENDING, True),
        (D, None, True),
        (N, None, True),
        (X, None, True),
        (Status.ARRIVED, None, False),
    ],
)
def test_what_is_on_its_way_or_over_stays_where_it_is(status: Status, look: Look | None, firm: bool) -> None:
    assert one(("9:00", "9:30", "Ito, Klara", "Check", status), look, show_cancelled=True).is_firm is firm


def test_heads_tell_room_openings_and_what_is_booked() -> None:
    heads = [(c.name, c.detail, c.percent) for c in tuesday().columns]
    assert heads[0] == ("Dr. Haddad", "Op 1 · DDS · full", 94)
    assert heads[2] == ("Dr. Lindqvist", "Op 3 · Endo · 1 opening", 75)
    assert tuesday().columns[0].tip == "7 h 31 of 8 h booked"


def test_closed_time_says_who_starts_late_and_leaves_early() -> None:
    notes = [[(n.words, n.above) for n in c.notes] for c in tuesday().columns]
    assert notes[0] == [("Closed", False)]
    assert notes[2] == [("Starts 9:00 AM", True), ("Closed", False)]
    assert notes[4] == [("Leaves 4:00 PM", False)]


def test_a_system_that_tells_no_hours_has_nothing_closed() -> None:
    unknown = replace(day.column("p1", "Dr. Haddad", "", None, []), hours_known=False)
    made = DayModel.prepare(day.agenda(unknown), day.NOW).columns[0]
    assert (made.shut, made.notes) == ([], [])


def test_a_free_time_knows_until_when() -> None:
    model = tuesday()
    assert model.free_until(0, 16 * 60) == 16 * 60 + 15
    assert model.free_until(0, 10 * 60) is None  # a visit
    assert model.free_until(0, 12 * 60 + 15) is None  # lunch
    assert model.free_until(0, 17 * 60) is None  # closed
    assert model.free_until(1, 11 * 60 + 15) == 12 * 60


def test_a_day_on_which_the_clocks_change_is_drawn_as_it_is_lived() -> None:
    spring = date(2026, 3, 8)
    column = day.column(
        "p1", "Dr. Haddad", "", ("1:00", "5:00"), [day.visit(("3:00", "3:30", "Ito, Klara", "Check", C), day=spring)],
        day=spring,
    )  # fmt: skip
    model = DayModel.prepare(day.agenda(column, day=spring), day.NOW)
    made = model.columns[0].cards[0]
    assert (made.start, made.end, made.times) == (120, 150, "3:00 – 3:30")
    assert model.length == 1380
    assert model.zone_name == "PST/PDT"
    assert model.at(120).hour == 3


def test_a_class_without_a_patient_is_named_by_its_kind_and_places() -> None:
    row = ("9:00", "10:00", "", "Group talk", C)
    made = day.visit(row, capacity=8)
    made = replace(made, appointment=replace(made.appointment, patient_name=None))
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [made]))
    text = DayModel.prepare(agenda, day.NOW).columns[0].cards[0].text
    assert (text.name, text.detail) == ("Group talk", "0 of 8 places")


def test_a_visit_of_all_day_has_no_place_on_the_axis() -> None:
    made = day.visit(("0:00", "23:00", "Ito, Klara", "Check", C), all_day=True)
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [made]))
    column = DayModel.prepare(agenda, day.NOW).columns[0]
    assert (len(column.cards), len(column.all_day)) == (0, 1)


def test_wall_times_are_the_practice_s_whatever_zone_the_facts_come_in() -> None:
    made = day.visit(("9:00", "9:30", "Ito, Klara", "Check", C))
    utc = ZoneInfo("UTC")
    span = Span(start=made.appointment.span.start.astimezone(utc), end=made.appointment.span.end.astimezone(utc))
    made = replace(made, appointment=replace(made.appointment, span=span))
    agenda = day.agenda(day.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [made]))
    assert DayModel.prepare(agenda, day.NOW).columns[0].cards[0].times == "9:00 – 9:30"
