"""What the desk sees of a day: the facts, and every wish on its way laid over them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.change import Book, Cancel, Change, Move, SetStatus
from adapters.model import Appointment, Block, DayFacts, Hours, OpenSpan, Practice, Provider, Room, Span, Status
from app.agenda import Agenda, Hold, clashes, lay
from app.ref import Ref
from app.spans import edges, joined, length, without
from app.writeback import Look, State, Wait, Writeback

ZONE = ZoneInfo("America/Los_Angeles")
DAY = date(2026, 2, 17)
NOW = datetime(2026, 2, 17, 10, 42, tzinfo=ZONE)
PRACTICE = Practice(
    id="p",
    name="Harbor Lane",
    timezone=ZONE.key,
    providers=(Provider(id="h", name="Dr. Haddad", role="DDS"), Provider(id="o", name="Dr. Okafor", active=False)),
    rooms=(Room(id="r1", name="Op 1"), Room(id="r2", name="Op 2")),
    hours=(Hours(weekday=1, start=time(8), end=time(17), provider_id="h"),),
)


def at(hour: int, minute: int = 0, day: date = DAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE)


def span(start: tuple[int, int], minutes: int, day: date = DAY) -> Span:
    begin = at(*start, day=day)
    return Span(start=begin, end=begin + timedelta(minutes=minutes))


def visit(ident: str = "a1", start: tuple[int, int] = (9, 0), minutes: int = 60, **more: object) -> Appointment:
    values: dict[str, object] = {"provider_id": "h", "room_id": "r1", "revision": "1"} | more
    return Appointment(id=ident, span=span(start, minutes), **values)  # type: ignore[arg-type]


def wish(change: Change, state: State = State.READY, **more: object) -> Writeback:
    values: dict[str, object] = {
        "id": "w1",
        "seq": 1,
        "connection": "c",
        "subject": "x",
        "made_at": NOW.astimezone(UTC),
        "not_before": NOW.astimezone(UTC),
        "wait": Wait.NONE,
        "state": state,
    } | more
    return Writeback(change=change, **values)  # type: ignore[arg-type]


def day_of(
    appointments: tuple[Appointment, ...] = (),
    wishes: tuple[Writeback, ...] = (),
    *,
    blocks: tuple[Block, ...] = (),
    holds: tuple[Hold, ...] = (),
    openings: tuple[OpenSpan, ...] | None = None,
    day: date = DAY,
    now: datetime = NOW,
    by: str = "provider",
    practice: Practice = PRACTICE,
) -> Agenda:
    facts = DayFacts(first=day, last=day, appointments=appointments, blocks=blocks, openings=openings)
    return lay(day, ZONE, {"c": practice}, {"c": facts}, wishes, holds, now, by, names={"c": "Sikka"})


def test_a_booking_not_yet_kept_is_drawn_as_on_its_way() -> None:
    change = Book(patient_id="p", provider_id="h", span=span((15, 0), 60))
    (drawn,) = day_of((), (wish(change, State.SENDING, patient_name="Hussain, Bilal"),)).visits
    assert drawn.pending is not None
    assert (drawn.ref, drawn.pending.look, drawn.pending.system) == (Ref("c", "w1"), Look.SENDING, "Sikka")
    assert drawn.appointment.patient_name == "Hussain, Bilal"


def test_a_kept_booking_stays_drawn_until_a_reading_shows_it_and_then_only_once() -> None:
    change = Book(patient_id="p", provider_id="h", span=span((15, 0), 60))
    done = wish(change, State.DONE, remote_id="a9", settled_at=NOW - timedelta(minutes=3))
    (drawn,) = day_of((), (done,)).visits
    assert (drawn.ref.id, drawn.pending) == ("a9", None)
    (drawn,) = day_of((visit("a9", (15, 0)),), (done,)).visits
    assert drawn.ref.id == "a9"


@pytest.mark.parametrize(("state", "drawn"), [(State.UNSURE, 1), (State.QUEUED, 1), (State.READY, 2)])
def test_a_booking_in_doubt_that_a_reading_already_shows_is_drawn_once(state: State, drawn: int) -> None:
    change = Book(patient_id="p", provider_id="h", span=span((15, 0), 60))
    fact = visit("a9", (15, 0), patient_id="p")
    visits = day_of((fact,), (wish(change, state, sent_at=NOW),)).visits
    assert len(visits) == drawn
    assert [v.pending is not None for v in visits].count(True) == 1


def test_a_move_is_drawn_at_both_places_and_the_old_one_still_counts_as_taken() -> None:
    move = wish(Move(appointment_id="a1", span=span((15, 0), 60)), State.SENDING, before=visit())
    agenda = day_of((visit(),), (move,))
    ghost = next(v for v in agenda.visits if v.is_ghost)
    new = next(v for v in agenda.visits if not v.is_ghost)
    assert ghost.appointment.span == span((9, 0), 60)
    assert new.appointment.span == span((15, 0), 60)
    assert new.pending is not None
    assert new.pending.other == span((9, 0), 60)
    assert agenda.columns[0].booked == 120


def test_a_move_to_another_day_leaves_its_outline_here_and_stands_there() -> None:
    other = date(2026, 2, 24)
    move = wish(Move(appointment_id="a1", span=span((9, 0), 60, other)), State.READY, before=visit())
    (here,) = day_of((visit(),), (move,)).visits
    (there,) = day_of((), (move,), day=other).visits
    assert here.is_ghost
    assert not there.is_ghost


@pytest.mark.parametrize(
    "change",
    [
        Move(appointment_id="a1", span=span((15, 0), 60)),
        SetStatus(appointment_id="a1", status=Status.ARRIVED),
        Cancel(appointment_id="a1"),
    ],
)
def test_a_refused_change_flags_the_visit_and_leaves_it_as_the_system_has_it(change: Change) -> None:
    (drawn,) = day_of((visit(),), (wish(change, State.REFUSED, before=visit()),)).visits
    assert drawn.appointment == visit()
    assert drawn.pending is not None
    assert drawn.pending.look is Look.FAILED


def test_a_cancelled_visit_stands_until_the_system_has_cancelled_it() -> None:
    cancel = Cancel(appointment_id="a1")
    assert day_of((visit(),), (wish(cancel, State.SENDING),)).visits[0].appointment.status is Status.SCHEDULED
    assert day_of((visit(),), (wish(cancel, State.DONE),)).visits[0].appointment.status is Status.CANCELLED


def test_two_changes_of_one_visit_are_laid_on_in_order_and_the_louder_one_shows() -> None:
    first = wish(SetStatus(appointment_id="a1", status=Status.CONFIRMED), State.SENDING)
    second = wish(Move(appointment_id="a1", span=span((15, 0), 60)), State.READY, id="w2", before=visit())
    drawn = next(v for v in day_of((visit(),), (first, second)).visits if not v.is_ghost)
    assert drawn.appointment.status is Status.CONFIRMED
    assert drawn.appointment.span == span((15, 0), 60)
    assert drawn.pending is not None
    assert drawn.pending.id == "w1"


def test_a_change_of_a_booking_that_has_no_number_yet_lands_on_that_booking() -> None:
    book = wish(Book(patient_id="p", provider_id="h", span=span((14, 0), 30)), State.READY)
    confirm = wish(SetStatus(appointment_id="w1", status=Status.CONFIRMED), State.READY, id="w2", seq=2)
    (drawn,) = day_of((), (book, confirm)).visits
    assert drawn.appointment.status is Status.CONFIRMED


def test_utilisation_counts_visits_in_opening_time_less_blocks() -> None:
    lunch = Block(id="b", span=span((12, 0), 60), provider_id="h", label="Lunch")
    early = visit("a2", (7, 0), 90)
    (column,) = day_of((visit(), early, visit("a3", (9, 30), 60)), blocks=(lunch,)).columns
    assert (column.bookable, column.booked) == (480, 30 + 90)
    assert (column.openings, column.free) == (2, 78 + 240)
    assert column.detail == "Op 1 · DDS"


def test_cancelled_and_missed_visits_free_their_time() -> None:
    gone = (visit(status=Status.CANCELLED), visit("a2", (10, 0), 60, status=Status.NO_SHOW))
    assert day_of(gone).columns[0].booked == 0


def test_dated_hours_win_over_weekly_ones_and_none_means_closed() -> None:
    assert day_of(openings=()).columns[0].open == ()
    dated = (OpenSpan(span=span((10, 0), 60), provider_id="h"),)
    assert day_of(openings=dated).columns[0].open == (span((10, 0), 60),)


def test_a_system_without_hours_is_never_called_closed() -> None:
    bare = Practice(id="p", name="n", timezone=ZONE.key, providers=PRACTICE.providers)
    agenda = day_of(practice=bare)
    assert not agenda.columns[0].hours_known
    assert clashes(agenda, span((3, 0), 30), Ref("c", "h"), None) == ()


def test_somebody_who_left_keeps_a_column_only_on_days_with_visits() -> None:
    assert [c.name for c in day_of().columns] == ["Dr. Haddad"]
    assert [c.name for c in day_of((visit(provider_id="o"),)).columns] == ["Dr. Haddad", "Dr. Okafor"]


def test_a_visit_of_nobody_known_is_still_on_screen() -> None:
    agenda = day_of((visit(provider_id=None),))
    assert agenda.columns[-1].visits[0].ref.id == "a1"


def test_by_room_shows_each_room_with_its_visits() -> None:
    columns = day_of((visit(), visit("a2", room_id="r2")), by="room").columns
    assert [(c.name, [v.ref.id for v in c.visits]) for c in columns] == [("Op 1", ["a1"]), ("Op 2", ["a2"])]


def test_clashes_say_what_is_in_the_way_in_the_order_a_person_asks() -> None:
    lunch = Block(id="b", span=span((12, 0), 60), provider_id="h", label="Lunch")
    hold = Hold(id="h1", connection="c", span=span((13, 0), 30), provider=Ref("c", "h"), until=NOW + timedelta(hours=1))
    agenda = day_of((visit("a1", (11, 0)),), blocks=(lunch,), holds=(hold,))
    wanted = span((11, 30), 7 * 60)
    found = clashes(agenda, wanted, Ref("c", "h"), Ref("c", "r1"))
    assert [c.what for c in found] == ["visit", "block", "hold", "closed"]
    assert [c.what for c in clashes(agenda, span((11, 0), 30), Ref("c", "o"), Ref("c", "r1"))] == ["room"]
    assert clashes(agenda, span((11, 0), 60), Ref("c", "h"), None, ignore=Ref("c", "a1")) == ()
    assert clashes(agenda, span((10, 0), 60), Ref("c", "h"), Ref("c", "r1")) == ()


def test_a_hold_whose_time_is_up_is_gone() -> None:
    hold = Hold(id="h1", connection="c", span=span((13, 0), 30), provider=Ref("c", "h"), until=NOW)
    assert day_of(holds=(hold,)).holds == ()


@pytest.mark.parametrize(("day", "hours"), [(date(2026, 3, 8), 23), (date(2026, 11, 1), 25)])
def test_days_on_which_clocks_change_count_the_hours_that_are_lived(day: date, hours: int) -> None:
    start = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    whole = Span(start=start, end=datetime.combine(day + timedelta(days=1), time(0), ZONE))
    agenda = day_of(openings=(OpenSpan(span=whole),), day=day, now=start)
    assert agenda.columns[0].bookable == hours * 60
    assert agenda.columns[0].free == hours * 60


def test_a_day_that_was_never_read_says_so() -> None:
    agenda = lay(DAY, ZONE, {"c": PRACTICE}, {}, (), (), NOW)
    assert not agenda.known
    assert agenda.columns


stretches = st.lists(st.tuples(st.integers(0, 200), st.integers(0, 200)).map(lambda p: (float(p[0]), float(p[1]))))


@given(stretches, stretches)
def test_cutting_time_out_leaves_exactly_the_rest(
    whole: list[tuple[float, float]], taken: list[tuple[float, float]]
) -> None:
    def minutes(parts: list[tuple[float, float]]) -> set[int]:
        return {m for start, end in parts for m in range(int(start), int(end))}

    left = without(whole, taken)
    assert minutes(left) == minutes(whole) - minutes(taken)
    assert left == joined(left)
    assert length([(a * 60, b * 60) for a, b in left]) == len(minutes(left))
    assert edges(span((9, 0), 30))[1] - edges(span((9, 0), 30))[0] == 1800
