"""What a face gets from the desk: answers without a loop, questions, holds, and free times."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, time, timedelta

import pytest

from adapters.change import AddPatient, EditPatient
from adapters.errors import NotFound, Unreachable
from adapters.model import Appointment, DayFacts, Hours, PatientCard, Phone, Practice, Provider, Room, Span
from adapters.record import replace
from app import finder
from app.desk import Desk
from app.ref import Ref
from app.supplies import Load
from app.supply import Supply
from app.writeback import State
from tests.doubles.fake_pms import PRACTICE
from tests.doubles.virtual_time import run
from tests.doubles.world import DAY, World, book, span_at


def play(world: World, story: Callable[[Desk], Awaitable[None]]) -> None:
    async def life() -> None:
        desk = await world.open()
        await world.clock.sleep(2)
        await story(desk)
        await desk.close()

    run(life(), world.clock)


def test_the_desk_is_there_before_asyncio_is_even_imported() -> None:
    slow = ("asyncio", "httpx", "pydantic", "keyring", "qasync", "logging.handlers", "rapidfuzz", "ssl", "email")
    code = (
        "import sys, random; from app.desk import Desk; from app.store import Store;"
        "from app.writer import ThreadWriter;"
        "from app.clock import SystemClock;"
        "d = Desk(Store.in_memory(), ThreadWriter(), SystemClock(), random.Random());"
        "d.agenda(d.today()); d.pending(); d.practices(); d.link('c'); d.may('c', 'book'); d.typical_wait('c');"
        f"print([m for m in {slow!r} if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_before_any_loop_it_answers_from_what_was_kept() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        await desk.book(book(hour=15), connection="c")

    play(world, story)
    desk = world.desk()
    assert [v.appointment.span.start.hour for v in desk.agenda(DAY).visits] == [10, 15]
    assert len(desk.pending()) == 1
    assert desk.practices() == {"c": PRACTICE}
    assert desk.agenda(DAY) is desk.agenda(DAY), "the same object until something changes"
    assert desk.visit(Ref("c", "v1")) is not None
    assert desk.visit(Ref("c", "nobody")) is None
    assert desk.may("c", "book").ok


def test_a_seat_that_may_only_look_says_so() -> None:
    world = World()
    desk = Desk(world.store, world.writer, world.clock, world.chance, read_only=True)
    assert (desk.may("c", "book").ok, desk.may("c", "book").why) == (False, "read_only")


def test_what_is_drawn_changes_with_a_wish_and_listeners_hear_the_day() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        days: list[frozenset[date]] = []
        desk.day_changed.subscribe(days.append)
        before = desk.agenda(DAY)
        wb = await desk.book(book(), connection="c", patient_name="Adams, Nina")
        assert days == [frozenset({DAY})]
        assert len(desk.agenda(DAY).visits) == len(before.visits) + 1
        await desk.undo(wb.id)
        assert len(desk.agenda(DAY).visits) == len(before.visits)

    play(world, story)


def test_the_saved_mark_goes_after_four_seconds_and_the_face_is_told() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.done(desk, wb.id)
        await world.clock.sleep(1)
        assert desk.agenda(DAY).visits[0].pending is None, "shown by a reading, it is an ordinary visit"
        assert [w.id for w in desk.settled(DAY)] == [wb.id]

    play(world, story)


def test_a_cancelled_question_leaves_no_trace() -> None:
    world = World(latency=(5.0, 5.0))

    async def story(desk: Desk) -> None:
        for work in (desk.refresh(), desk.patient(Ref("c", "ann")), desk.reread("c", DAY)):
            task = asyncio.ensure_future(work)
            await world.clock.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
        await world.clock.sleep(60)
        assert (await desk.patient(Ref("c", "ann"))).patient.id == "ann"

    play(world, story)


def test_a_wish_whose_face_goes_away_is_kept_all_the_same() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        task = asyncio.ensure_future(desk.book(book(), connection="c"))
        await asyncio.sleep(0)
        task.cancel()
        await world.clock.sleep(10)
        await world.quiet(desk)
        assert len(world.pms.visits) == 1

    play(world, story)


def test_a_card_is_fresh_or_as_last_known() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        fresh = await desk.patient(Ref("c", "ann"))
        world.pms.offline = True
        assert await desk.patient(Ref("c", "ann")) == fresh
        assert (await desk.patient(Ref("c", "bob"))).patient.family == "Familybob"
        with pytest.raises(Unreachable):
            await desk.patient(Ref("c", "nobody"))
        wb = await desk.add_patient(AddPatient(given="Nina", family="Adams"), connection="c")
        told = await desk.patient(Ref("c", wb.id))
        assert isinstance(told, PatientCard)
        assert told.patient.family == "Adams"

    play(world, story)


def test_an_edited_patient_is_kept_and_found_under_the_new_name() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        wb = await desk.edit_patient(EditPatient(patient_id="ann", given="Annika"), connection="c")
        await world.quiet(desk)
        assert desk.writeback(wb.id).state is State.DONE  # type: ignore[union-attr]
        assert [h.hit.ref.id for h in (await desk.find_patients("annika")).hits] == ["ann"]

    play(world, story)


def test_a_visit_booked_after_its_new_patient_was_saved_does_not_wait_for_them_forever() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        added = await desk.add_patient(AddPatient(given="Nina", family="Adams"), connection="c")
        await world.quiet(desk)
        assert desk.ledger.get(added.id) is None, "the addition is over and forgotten"
        booked = await desk.book(book(patient=added.id), connection="c", after=added.id)
        await desk.edit_patient(EditPatient(patient_id=added.id, email="nina@example.com"), connection="c")
        await world.done(desk, booked.id)
        await world.quiet(desk)
        (visit,) = world.pms.visits.values()
        assert world.pms.patients[visit.patient_id or ""].email == "nina@example.com"

    play(world, story)


def test_a_household_comes_with_the_next_visit_of_each() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        family = [
            replace(world.pms.patients[who], phones=(Phone(kind="home", number="415 555 0148"),))
            for who in ("ann", "bob")
        ]
        world.store.put_patients("c", family, desk.now())
        await desk.patients_read("c", family)
        (other,) = await desk.household(Ref("c", "ann"))
        assert other.hit.ref == Ref("c", "bob")
        assert [row.hit.ref.id for row in await desk.patients_told([Ref("c", "bob"), Ref("c", "nobody")])] == ["bob"]

    play(world, story)


def test_of_two_questions_typed_in_a_row_the_latest_wins() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        older, newer = await asyncio.gather(desk.find_patients("fam"), desk.find_patients("familybob"))
        assert older.late
        assert not older.hits
        assert [h.hit.ref.id for h in newer.hits] == ["bob"]

    play(world, story)


def test_the_visits_of_a_patient_are_all_there_pending_ones_included() -> None:
    world = World()
    world.visit("v1", 10)
    world.visit("v2", 9, day=DAY + timedelta(days=2))

    async def story(desk: Desk) -> None:
        await world.clock.sleep(5)
        await desk.move(Ref("c", "v1"), span_at(16))
        await desk.book(book(hour=12, day=DAY + timedelta(days=1)), connection="c")
        found = await desk.visits_of(Ref("c", "ann"))
        assert [(v.appointment.span.start.day, v.appointment.span.start.hour) for v in found] == [
            (17, 16),
            (18, 12),
            (19, 9),
        ]

    play(world, story)


def test_free_times_know_wishes_and_holds_and_read_what_is_not_known() -> None:
    from dataclasses import replace
    from datetime import time

    from adapters.model import Hours

    world = World()
    hours = tuple(Hours(weekday=n, start=time(9), end=time(10), provider_id="h") for n in range(7))
    practice = replace(PRACTICE, providers=PRACTICE.providers[:1], hours=hours)
    far = DAY + timedelta(days=40)
    request = finder.Request(first=far, last=far, minutes=30, step=30)

    async def story(desk: Desk) -> None:
        def starts(answer: finder.Answer) -> list[int]:
            return sorted(one.span.start.minute for one in answer.days[0].openings)

        world.adapter.open = opens  # type: ignore[method-assign, union-attr]
        desk.practice_changed("c", practice)
        found = await desk.free_slots(request)
        assert not found.unread
        assert starts(found) == [0, 30]
        wb = await desk.book(book(hour=9, day=far), connection="c")
        assert starts(await desk.free_slots(request)) == [30]
        held = await desk.hold("c", span_at(9, 30, day=far), Ref("c", "h"), Ref("c", "r1"))
        assert starts(await desk.free_slots(request)) == []
        await desk.release(held.id)
        await desk.undo(wb.id)
        assert starts(await desk.free_slots(request)) == [0, 30]
        world.pms.offline = True
        unknown = far + timedelta(days=30)
        assert (await desk.free_slots(finder.Request(first=unknown, last=unknown, minutes=30))).unread == (unknown,)

    async def opens() -> object:
        return practice

    play(world, story)


def test_a_hold_ends_by_itself_unless_it_is_extended() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        heard: list[None] = []
        desk.holds_changed.subscribe(heard.append)
        held = await desk.hold("c", span_at(12), Ref("c", "h"))
        assert desk.agenda(DAY).holds == (held,)
        await world.clock.sleep(500)
        longer = await desk.extend(held.id)
        await world.clock.sleep(500)
        assert desk.holds() == (longer,)
        await world.clock.sleep(101)
        assert desk.holds() == ()
        assert len(heard) == 3
        assert desk.agenda(DAY).holds == ()

    play(world, story)


def test_the_usual_wait_is_measured_and_silent_under_ten() -> None:
    world = World(later=(4.0, 4.0))

    async def story(desk: Desk) -> None:
        for minute in range(0, 55, 5):
            assert desk.typical_wait("c") is None
            await desk.book(book(minute=minute), connection="c")
            if minute < 45:
                await world.quiet(desk)
        await world.quiet(desk)
        usual = desk.typical_wait("c")
        assert usual is not None
        assert 4 <= usual[0] <= usual[1] < 12
        assert world.desk().typical_wait("c") == pytest.approx(usual), "known again after a restart"

    play(world, story)


def test_a_visit_that_is_not_there_cannot_be_moved() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        with pytest.raises(NotFound):
            await desk.move(Ref("c", "nobody"), span_at(9))
        with pytest.raises(KeyError):
            await desk.book(book(), connection="nowhere")

    play(world, story)


def test_how_full_the_days_are_is_what_their_columns_say() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        hours = tuple(Hours(weekday=day, start=time(8), end=time(17)) for day in range(5))
        desk.practice_changed("c", replace(PRACTICE, hours=hours))
        before = await desk.loads(DAY - timedelta(days=1), DAY + timedelta(days=60))
        for day in (DAY, DAY + timedelta(days=1)):
            columns = desk.agenda(day).columns
            assert before[day][:2] == (sum(c.booked for c in columns), sum(c.bookable for c in columns))
            begun = 5 * len(columns) if day == DAY else 0  # of the five minutes that have begun nothing is offered
            assert 0 <= sum(c.free for c in columns) - before[day].free <= begun
        assert DAY + timedelta(days=60) not in before, "a day that is not kept here is not guessed at"
        await desk.book(book(hour=15), connection="c")
        after = await desk.loads(DAY, DAY)
        assert after[DAY].booked - before[DAY].booked == before[DAY].free - after[DAY].free > 0

    play(world, story)


def test_a_closed_day_has_no_share_and_a_short_gap_is_no_opening() -> None:
    supply = Supply()
    hours = (Hours(weekday=DAY.weekday(), start=time(8), end=time(9), provider_id="d1"),)
    one = Provider(id="d1", name="Dr. A")
    practice = Practice(
        id="p", name="P", timezone="UTC", providers=(one,), rooms=(Room(id="r", name="R"),), hours=hours
    )
    supply.set_practice("c", practice)
    start = datetime.combine(DAY, time(8), UTC)
    visit = Appointment(
        id="v", span=Span(start=start + timedelta(minutes=20), end=start + timedelta(minutes=30)), provider_id="d1"
    )
    supply.set_facts("c", DayFacts(first=DAY, last=DAY + timedelta(days=1), appointments=(visit,)))
    [shelf] = supply.shelves()
    assert shelf.days[DAY].load(0) == (10, 60, 30), "20 minutes before the visit are none"
    assert shelf.days[DAY].load((start + timedelta(minutes=35)).timestamp()) == (10, 60, 0)
    assert Load(*shelf.days[DAY + timedelta(days=1)].load(0)).share is None
