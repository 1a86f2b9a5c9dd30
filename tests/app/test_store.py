"""What the desk puts into its store is there after a restart, in practice time; on the disk none of it can be read."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.change import Book, Cancel
from adapters.model import (
    Appointment,
    Attendee,
    Block,
    Connection,
    DayFacts,
    OpenSpan,
    Patient,
    PatientCard,
    Practice,
    Span,
    Status,
)
from app.store import FILE, Store
from app.writeback import State, Writeback

ZONE = ZoneInfo("America/Los_Angeles")
DAY = date(2026, 2, 17)
NEXT = DAY + timedelta(days=1)
NOON = datetime(2026, 2, 17, 12, tzinfo=ZONE)
NOW = NOON.astimezone(UTC)
KEY = bytes(range(32))
PRACTICE = Practice(id="p", name="Harbor Lane", timezone=ZONE.key)
NAME = "Zephyrina Quackenbush"


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path, KEY) if request.param == "file" else Store.in_memory()
    made.put_connection(Connection(id="c", kind="local", name="Harbor Lane"))
    made.put_practice("c", PRACTICE, NOW)
    yield made
    made.close()


def span(start: datetime, minutes: int = 30) -> Span:
    return Span(start=start, end=start + timedelta(minutes=minutes))


def visit(ident: str, start: datetime = NOON, **more: object) -> Appointment:
    return Appointment(id=ident, span=span(start), **more)  # type: ignore[arg-type]


def facts(*visits: Appointment, first: date = DAY, last: date | None = None, **more: object) -> DayFacts:
    return DayFacts(first=first, last=last or first, appointments=visits, **more)  # type: ignore[arg-type]


def wish(ident: str = "w1", seq: int = 1, state: State = State.READY, **more: object) -> Writeback:
    values: dict[str, object] = {
        "connection": "c",
        "change": Book(patient_id="p1", provider_id="d1", span=span(NOON)),
        "subject": f"new:{ident}",
        "made_at": NOW,
        "not_before": NOW,
        "patient_name": NAME,
    } | more
    return Writeback(id=ident, seq=seq, state=state, **values)  # type: ignore[arg-type]


# --- days


def test_a_day_comes_back_as_told_earliest_first_in_practice_time(store: Store) -> None:
    late, early = visit("a", NOON + timedelta(hours=2)), visit("b", NOON.astimezone(UTC), patient_name=NAME)
    block, opening = Block(id="l", span=span(NOON, 60)), OpenSpan(span=span(NOON, 240), provider_id="d1")
    told = facts(late, early, blocks=(block,), openings=(opening,), as_of=NOW)
    store.put_days("c", told, NOW)
    kept = store.day("c", DAY)
    assert kept is not None
    assert kept.facts == replace(told, appointments=(early, late))
    assert kept.facts.appointments[0].span.start.tzinfo == ZONE
    assert kept.read_at == NOW


def test_a_day_never_read_is_not_an_empty_day(store: Store) -> None:
    assert store.day("c", DAY) is None
    assert store.put_days("c", facts(), NOW) == {DAY}
    kept = store.day("c", DAY)
    assert kept is not None
    assert kept.facts == facts()
    assert (kept.facts.openings, facts(openings=()).openings) == (None, ())


def test_only_days_that_really_changed_are_told(store: Store) -> None:
    both = facts(visit("a"), visit("b", NOON + timedelta(days=1)), last=NEXT)
    assert store.put_days("c", both, NOW) == {DAY, NEXT}
    later = NOW + timedelta(minutes=1)
    assert store.put_days("c", both, later) == frozenset()
    assert store.read_times("c", DAY, NEXT) == {DAY: later, NEXT: later}
    moved = facts(visit("a"), visit("b", NOON + timedelta(days=1, hours=1)), last=NEXT)
    assert store.put_days("c", moved, later) == {NEXT}
    assert store.put_days("c", replace(moved, openings=()), later) == {DAY, NEXT}


def test_exactly_the_asked_days_are_replaced(store: Store) -> None:
    store.put_days("c", facts(visit("a"), visit("b", NOON + timedelta(days=1)), last=NEXT), NOW)
    assert store.put_days("c", facts(visit("x", NOON + timedelta(days=1)), first=NEXT), NOW) == {NEXT}
    today, tomorrow = store.day("c", DAY), store.day("c", NEXT)
    assert today is not None
    assert tomorrow is not None
    assert [v.id for v in today.facts.appointments] == ["a"]
    assert [v.id for v in tomorrow.facts.appointments] == ["x"]


def test_an_incomplete_reading_takes_nothing_away(store: Store) -> None:
    block = Block(id="l", span=span(NOON, 60))
    store.put_days("c", facts(visit("a"), visit("b"), blocks=(block,), openings=()), NOW)
    partly = facts(visit("b", status=Status.ARRIVED), visit("n"), complete=False)
    assert store.put_days("c", partly, NOW) == {DAY}
    kept = store.day("c", DAY)
    assert kept is not None
    assert {v.id: v.status for v in kept.facts.appointments} == {
        "a": Status.SCHEDULED,
        "b": Status.ARRIVED,
        "n": Status.SCHEDULED,
    }
    assert (kept.facts.blocks, kept.facts.openings, kept.facts.complete) == ((block,), (), False)


def test_a_visit_an_incomplete_reading_shows_elsewhere_has_moved(store: Store) -> None:
    store.put_days("c", facts(visit("a"), last=NEXT), NOW)
    store.put_days("c", facts(visit("a", NOON + timedelta(days=1)), last=NEXT, complete=False), NOW)
    today, tomorrow = store.day("c", DAY), store.day("c", NEXT)
    assert today is not None
    assert tomorrow is not None
    assert (len(today.facts.appointments), len(tomorrow.facts.appointments)) == (0, 1)


def test_a_block_over_midnight_lies_in_both_days_and_one_to_midnight_in_one(store: Store) -> None:
    over = Block(id="o", span=span(NOON, 24 * 60))
    midnight = Block(id="m", span=span(NOON, 12 * 60))
    store.put_days("c", facts(last=NEXT, blocks=(over, midnight)), NOW)
    today, tomorrow = store.day("c", DAY), store.day("c", NEXT)
    assert today is not None
    assert tomorrow is not None
    assert (today.facts.blocks, tomorrow.facts.blocks) == ((over, midnight), (over,))


def test_a_visit_belongs_to_its_practice_local_day(store: Store) -> None:
    evening = datetime(2026, 2, 17, 23, 30, tzinfo=ZONE).astimezone(UTC)
    store.put_days("c", facts(visit("a", evening), last=NEXT), NOW)
    kept = store.day("c", DAY)
    assert kept is not None
    assert [v.id for v in kept.facts.appointments] == ["a"]


# --- patients and their visits


def test_a_patient_s_visits_classes_included_and_last_and_next(store: Store) -> None:
    old = visit("a", NOON - timedelta(days=2), patient_id="p1", status=Status.DONE)
    missed = visit("b", NOON - timedelta(days=1), patient_id="p1", status=Status.NO_SHOW)
    group = visit("g", NOON + timedelta(days=1), attendees=(Attendee(id="t", patient_id="p1"),))
    other = visit("x", NOON, patient_id="p2")
    store.put_days("c", facts(old, missed, group, other, first=DAY - timedelta(days=3), last=NEXT), NOW)
    assert store.visits_of("c", "p1") == (old, missed, group)
    found = store.last_next("c", ["p1", "p2", "p3"], NOW)
    assert (found["p1"].last, found["p1"].next) == (old, group)
    assert (found["p2"].last, found["p2"].next) == (other, None)
    assert (found["p3"].last, found["p3"].next) == (None, None)
    store.put_days("c", facts(first=NEXT), NOW)
    assert store.visits_of("c", "p1") == (old, missed)


def test_a_visit_moved_to_a_day_read_later_is_listed_once_where_it_is_now(store: Store) -> None:
    store.put_days("c", facts(visit("a", NOON + timedelta(days=1), patient_id="p1"), first=NEXT), NOW)
    now_here = visit("a", patient_id="p1")
    store.put_days("c", facts(now_here), NOW + timedelta(minutes=1))
    assert store.visits_of("c", "p1") == (now_here,)


def test_patients_stream_back_in_pages_and_only_changes_are_told(store: Store) -> None:
    people = [Patient(id=f"p{n}", given="Ann", family=NAME) for n in range(5)]
    assert store.put_patients("c", people, NOW) == {"p0", "p1", "p2", "p3", "p4"}
    later = NOW + timedelta(hours=1)
    people[2] = replace(people[2], preferred="Annie")
    assert store.put_patients("c", people[:4], later) == {"p2"}
    assert [len(page) for page in store.patients("c", page=2)] == [2, 2, 1]
    assert [p for page in store.patients("c", page=2) for p in page] == people
    assert store.drop_patients_unseen("c", later) == {"p4"}
    assert (store.patient("c", "p2"), store.patient("c", "p4"), store.patient_count("c")) == (people[2], None, 4)


def test_a_card_is_kept_with_its_time(store: Store) -> None:
    card = PatientCard(patient=Patient(id="p1", given="Ann", family=NAME), alerts=("latex",))
    assert store.card("c", "p1") is None
    store.put_card("c", card, NOW)
    assert store.card("c", "p1") == (card, NOW)


# --- changes on their way


def test_a_change_is_kept_and_replaced_by_its_next_step(store: Store) -> None:
    first = wish(before=visit("a"))
    store.put_writeback(first, wish("w2", 2))
    store.put_writeback(replace(first, state=State.SENDING, attempts=1))
    assert [(w.id, w.state) for w in store.unsettled()] == [("w1", State.SENDING), ("w2", State.READY)]
    assert store.writeback("w2") == wish("w2", 2)
    assert store.writeback("nobody") is None
    assert store.next_seq() == 3


def test_settled_changes_are_listed_by_practice_day_newest_first(store: Store) -> None:
    evening = datetime(2026, 2, 17, 23, tzinfo=ZONE).astimezone(UTC)
    done = wish("w1", 1, State.DONE, settled_at=evening)
    dropped = wish("w2", 2, State.DROPPED, settled_at=NOW, shown=True)
    shown = wish("w3", 3, State.DONE, settled_at=NOW, shown=True)
    store.put_writeback(done, dropped, shown)
    assert store.unsettled() == ()
    assert store.settled(DAY) == (shown, dropped, done)
    assert store.settled(NEXT) == ()
    assert store.unshown() == (done,)


def test_several_steps_in_one_transaction_are_kept_together_or_not_at_all(store: Store) -> None:
    def both(_db: object) -> None:
        store.put_writeback(wish("w1"))
        store.set_cursor("c", "since", "1")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.write(both)
    assert (store.unsettled(), store.cursor("c", "since")) == ((), None)
    store.write(lambda _db: (store.put_writeback(wish("w1")), store.set_cursor("c", "since", "1")))
    assert (len(store.unsettled()), store.cursor("c", "since")) == (1, "1")


def test_old_days_and_settled_changes_go_but_never_an_unsettled_one(store: Store) -> None:
    past, future = DAY - timedelta(days=121), DAY + timedelta(days=201)
    before = NOON - timedelta(days=121)
    for day, at in ((past, before), (DAY, NOON), (future, NOON + timedelta(days=201))):
        store.put_days("c", facts(visit("a", at, patient_id="p1"), first=day), NOW)
    stale = wish("old", 1, made_at=before.astimezone(UTC))
    store.put_writeback(stale, wish("done", 2, State.DONE, settled_at=before.astimezone(UTC), shown=True))
    store.put_writeback(wish("new", 3, State.DONE, settled_at=NOW, shown=True))
    store.prune(DAY)
    assert (store.day("c", past), store.day("c", future)) == (None, None)
    assert len(store.visits_of("c", "p1")) == 1
    assert store.unsettled() == (stale,)
    assert (store.writeback("done"), store.writeback("new") is not None) == (None, True)


# --- connections


def test_connections_keep_their_order_and_are_forgotten_whole(store: Store) -> None:
    store.put_connection(Connection(id="a", kind="cliniko", name="North"))
    store.put_connection(Connection(id="c", kind="local", name="Renamed"))
    assert [(c.id, c.name) for c in store.connections()] == [("c", "Renamed"), ("a", "North")]
    store.put_days("c", facts(visit("a", patient_id="p1")), NOW)
    store.put_patients("c", [Patient(id="p1", given="Ann", family=NAME)], NOW)
    store.put_writeback(wish())
    store.set_cursor("c", "since", "1")
    store.forget_connection("c")
    assert [c.id for c in store.connections()] == ["a"]
    assert (store.day("c", DAY), store.patient_count("c"), store.unsettled(), store.cursor("c", "since")) == (
        None,
        0,
        (),
        None,
    )
    assert (store.practice("c"), store.zone("c")) == (None, UTC)


def test_the_directory_says_when_it_changed(store: Store) -> None:
    assert not store.put_practice("c", PRACTICE, NOW)
    assert store.put_practice("c", replace(PRACTICE, timezone="America/Denver"), NOW)
    assert store.practices()["c"].timezone == "America/Denver"
    assert store.zone("c") == ZoneInfo("America/Denver")


# --- on the disk


def test_all_of_it_is_there_after_a_restart(tmp_path: Path) -> None:
    store = Store.open(tmp_path, KEY)
    store.put_connection(Connection(id="c", kind="local", name="Harbor Lane"))
    store.put_practice("c", PRACTICE, NOW)
    store.put_days("c", facts(visit("a", patient_name=NAME)), NOW)
    store.put_writeback(wish())
    store.close()
    again = Store.open(tmp_path, KEY)
    kept = again.day("c", DAY)
    assert kept is not None
    assert kept.facts.appointments[0].patient_name == NAME
    assert again.unsettled() == (wish(),)
    assert again.trouble is None
    again.close()


def test_no_name_can_be_read_in_any_file(tmp_path: Path) -> None:
    store = Store.open(tmp_path, KEY)
    store.put_patients("c", [Patient(id=f"p{n}", given="Ann", family=NAME) for n in range(200)], NOW)
    store.put_writeback(wish(change=Cancel(appointment_id="a", note=NAME)))
    log = tmp_path / f"{FILE}-wal"
    assert log.stat().st_size > 0
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert len(files) == 3
    assert not any(word in content for content in files for word in (b"Quackenbush", b"SQLite format", b"CREATE"))
    store.close()


def test_the_log_is_folded_in_when_idle_and_later_changes_go_into_the_room_it_has(tmp_path: Path) -> None:
    store = Store.open(tmp_path, KEY)
    log = tmp_path / f"{FILE}-wal"
    for n in range(40):
        store.put_writeback(wish(f"w{n}", n + 1))
    grown = log.stat().st_size
    store.checkpoint()
    file_alone = Store.open(_copied(tmp_path / FILE, tmp_path / "alone"), KEY)
    assert len(file_alone.unsettled()) == 40
    file_alone.close()
    for n in range(40, 50):
        store.put_writeback(wish(f"w{n}", n + 1))
    assert log.stat().st_size == grown
    assert len(store.unsettled()) == 50
    store.close()


def test_a_log_that_grew_large_gives_its_room_back(tmp_path: Path) -> None:
    store = Store.open(tmp_path, KEY)
    log = tmp_path / f"{FILE}-wal"
    for page in range(30):
        store.put_patients("c", [Patient(id=f"p{page}-{n}", given="Ann", family=NAME * 20) for n in range(600)], NOW)
    assert log.stat().st_size > 5_000_000
    store.checkpoint()
    store.put_writeback(wish())
    assert log.stat().st_size <= 4 * 1024 * 1024
    assert store.patient_count("c") == 30 * 600
    store.close()


def _copied(file: Path, folder: Path) -> Path:
    folder.mkdir()
    shutil.copy(file, folder)
    return folder


def test_a_reader_on_another_thread_sees_whole_days_while_one_is_written(tmp_path: Path) -> None:
    store = Store.open(tmp_path, KEY)
    old = facts(*(visit(f"a{n}") for n in range(50)))
    new = facts(*(visit(f"a{n}", NOON + timedelta(hours=1)) for n in range(50)))
    store.put_days("c", old, NOW)
    seen: list[object] = []

    def write(_db: object) -> None:
        store.put_days("c", new, NOW)
        reader = threading.Thread(target=lambda: seen.append(store.day("c", DAY)))
        reader.start()
        reader.join()

    store.write(write)
    kept = store.day("c", DAY)
    assert [s.facts.appointments[0].span.start for s in seen if s] == [NOON]  # type: ignore[attr-defined]
    assert kept is not None
    assert kept.facts.appointments[0].span.start == NOON + timedelta(hours=1)
    store.close()


def test_a_key_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Store.open(tmp_path, b"short")
