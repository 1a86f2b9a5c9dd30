"""What the outbox promises, each promise a test, on a fake practice system in virtual time."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.change import AddPatient, Book, Move
from adapters.errors import Reason, Refused
from adapters.model import Status
from adapters.port import Accepted, Found, Queued
from app.desk import Desk
from app.ref import Ref
from app.settings import Settings
from app.trouble import StoreTrouble, full
from app.writeback import Look, State, Wait, look
from tests.doubles.fake_pms import ZONE
from tests.doubles.virtual_time import run
from tests.doubles.world import DAY, START, WINDOW, World, book, span_at

V1 = Ref("c", "v1")


def play(world: World, story: Callable[[Desk], Awaitable[None]]) -> None:
    """A desk that has read its days lives the story, and closes."""

    async def life() -> None:
        desk = await world.open()
        await world.clock.sleep(2)
        await story(desk)
        await desk.close()

    run(life(), world.clock)


# -- saved before it acts, and the undo window ------------------------------------------------------------------------


def test_a_wish_is_on_disk_when_its_coroutine_returns_and_goes_out_when_the_undo_window_ends() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        assert world.store.writeback(wb.id) == wb
        await world.clock.sleep(5.9)
        assert not world.pms.writes
        assert desk.pending()[0].wait is Wait.UNDO
        await world.done(desk, wb.id)
        assert len(world.pms.writes) == 1

    play(world, story)


def test_it_is_saved_as_being_on_its_way_before_the_system_hears_of_it() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.SENDING)
        assert world.store.writeback(wb.id).state is State.SENDING  # type: ignore[union-attr]
        assert not world.pms.writes

    play(world, story)


@pytest.mark.parametrize("seconds", [0, 6, 10])
def test_the_undo_window_is_the_settings(seconds: int) -> None:
    world = World(settings=replace(WINDOW, undo_seconds=seconds))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        done = await world.done(desk, wb.id)
        assert seconds <= (done.sent_at - wb.made_at).total_seconds() < seconds + 0.5  # type: ignore[operator]

    play(world, story)


def test_undo_works_until_it_is_sent_and_then_says_that_it_is_too_late() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        early = await desk.book(book(), connection="c")
        await world.clock.sleep(5.5)
        assert await desk.undo(early.id)
        assert not await desk.undo(early.id), "twice is not more"
        late = await desk.book(book(hour=12), connection="c")
        await world.until(desk, late.id, State.SENDING)
        assert not await desk.undo(late.id)
        await world.done(desk, late.id)
        assert not await desk.undo(late.id)
        assert [w.change for w in world.pms.writes] == [late.change]
        assert world.store.writeback(early.id).state is State.DROPPED  # type: ignore[union-attr]

    play(world, story)


def test_a_clock_set_back_a_day_does_not_hold_a_change_for_a_day() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        world.clock.jump(timedelta(days=-1))
        await world.done(desk, wb.id, within=30)

    play(world, story)

    async def again(desk: Desk) -> None:
        wb = await desk.book(book(hour=12), connection="c")
        await desk.close()
        world.clock.jump(timedelta(days=-1))
        second = await world.open()
        await world.done(second, wb.id, within=30)
        await second.close()

    play(world, again)


# -- order ------------------------------------------------------------------------------------------------------------


def test_two_changes_of_one_visit_go_out_one_after_the_other_and_the_second_is_no_clash() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        first = await desk.move(V1, span_at(14))
        second = await desk.move(V1, span_at(15))
        await world.until(desk, first.id, State.SENDING)
        assert desk.writeback(second.id).wait is Wait.TURN  # type: ignore[union-attr]
        await world.done(desk, second.id)
        assert world.pms.visits["v1"].span.start.hour == 15
        assert [type(w.change) for w in world.pms.writes] == [Move, Move]

    play(world, story)


def test_the_second_change_says_again_what_a_refused_first_one_should_have_brought() -> None:
    world = World(fates=deque(["refused"]))
    world.visit()

    async def story(desk: Desk) -> None:
        first = await desk.move(V1, span_at(14), provider_id="o")
        second = await desk.move(V1, span_at(15))
        await world.until(desk, first.id, State.REFUSED)
        await world.done(desk, second.id)
        assert (world.pms.visits["v1"].provider_id, world.pms.visits["v1"].span.start.hour) == ("o", 15)

    play(world, story)


def test_changes_of_different_visits_do_not_wait_for_each_other() -> None:
    world = World(fates=deque(["lost_before"]))
    world.visit()

    async def story(desk: Desk) -> None:
        doubtful = await desk.move(V1, span_at(14))
        other = await desk.book(book(), connection="c")
        await world.done(desk, other.id, within=10)
        assert desk.writeback(doubtful.id).state is State.UNSURE  # type: ignore[union-attr]

    play(world, story)


def test_patient_and_visit_are_two_changes_the_second_waiting_for_the_first() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        patient = await desk.add_patient(AddPatient(given="Nina", family="Adams"), connection="c")
        visit = await desk.book(book(patient=""), connection="c", after=patient.id)
        assert desk.writeback(visit.id).wait is Wait.UNDO  # type: ignore[union-attr]
        done = await world.done(desk, visit.id)
        assert isinstance(done.change, Book)
        assert done.change.patient_id in world.pms.patients
        assert world.pms.patients[done.change.patient_id].family == "Adams"

    play(world, story)


def test_undoing_the_patient_takes_the_visit_along_but_discarding_it_leaves_the_visit_to_a_person() -> None:
    world = World(fates=deque(["refused"]))

    async def story(desk: Desk) -> None:
        nina = await desk.add_patient(AddPatient(given="Nina", family="Adams"), connection="c")
        visit = await desk.book(book(patient=""), connection="c", after=nina.id)
        assert await desk.undo(nina.id)
        assert desk.writeback(visit.id).state is State.DROPPED  # type: ignore[union-attr]
        omar = await desk.add_patient(AddPatient(given="Omar", family="Adams"), connection="c")
        visit = await desk.book(book(patient=""), connection="c", after=omar.id)
        await world.until(desk, omar.id, State.REFUSED)
        await desk.drop(omar.id)
        assert desk.writeback(visit.id).state is State.REFUSED  # type: ignore[union-attr]
        assert not world.pms.writes

    play(world, story)


def test_a_visit_still_being_booked_can_be_moved_and_cancelled() -> None:
    world = World(later=(20.0, 20.0))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.QUEUED)
        drawn = next(v for v in desk.agenda(DAY).visits if v.pending)
        moved = await desk.move(drawn.ref, span_at(16))
        await world.done(desk, moved.id)
        assert [a.span.start.hour for a in world.pms.visits.values()] == [16]
        unsent = await desk.book(book(hour=12), connection="c")
        assert (await desk.cancel(Ref("c", unsent.id))).state is State.DROPPED
        assert not world.booked("ann", span_at(12))

    play(world, story)


# -- surely not delivered ---------------------------------------------------------------------------------------------


def test_booked_offline_it_waits_and_goes_out_once_when_the_network_is_back() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        world.pms.offline = True
        wb = await desk.book(book(), connection="c")
        await world.clock.sleep(120)
        waiting = desk.pending()[0]
        assert (waiting.state, waiting.wait) == (State.READY, Wait.OFFLINE)
        assert waiting.next_at is not None
        assert look(waiting, desk.now()) is Look.WAITING
        world.pms.offline = False
        await world.done(desk, wb.id, within=90)
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


@pytest.mark.parametrize(
    ("fate", "wait"),
    [
        ("throttled", Wait.SLOWED),
        ("unavailable", Wait.SLOWED),
        ("unreachable", Wait.OFFLINE),
        ("locked", Wait.LOCKED),
    ],
)
def test_the_reason_of_waiting_is_told_and_it_is_tried_again_by_itself(fate: str, wait: Wait) -> None:
    world = World(fates=deque([fate]))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.SENDING)
        waiting = await world.until(desk, wb.id, State.READY)
        assert (waiting.wait, waiting.next_at is not None) == (wait, True)
        await world.done(desk, wb.id)
        assert len(world.pms.writes) == 1

    play(world, story)


def test_while_the_network_is_away_one_change_knocks_for_all() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        world.pms.offline = True
        for minute in range(0, 60, 5):
            await desk.book(book(minute=minute), connection="c")
        await world.clock.sleep(300)
        assert sum(wb.attempts for wb in desk.pending()) < 20
        world.pms.offline = False
        await world.quiet(desk)
        assert len(world.pms.visits) == 12

    play(world, story)


def test_a_refused_change_is_never_repeated_by_itself() -> None:
    world = World(fates=deque(["refused"]))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        refused = await world.until(desk, wb.id, State.REFUSED)
        assert refused.reasons[0].text == "closed that day"
        await world.clock.sleep(86_400)
        assert desk.writeback(wb.id).attempts == 1  # type: ignore[union-attr]
        assert desk.pending()[0].id == wb.id

    play(world, story)


def test_paused_sending_holds_everything_also_over_a_restart_until_resumed() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        await desk.pause_sending(True)
        wb = await desk.book(book(), connection="c")
        await world.clock.sleep(100)
        assert desk.pending()[0].wait is Wait.PAUSED
        await desk.close()
        second = await world.open()
        await world.clock.sleep(100)
        assert second.sending_paused
        assert not world.pms.writes
        await second.pause_sending(False)
        await world.done(second, wb.id)
        await second.close()

    play(world, story)


# -- doubt ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fate", "sent"), [("lost_before", 2), ("lost_after", 1)])
def test_a_lost_answer_is_looked_for_after_a_settling_time_and_only_what_is_proved_absent_is_sent_again(
    fate: str, sent: int
) -> None:
    world = World(fates=deque([fate]))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        unsure = await world.until(desk, wb.id, State.UNSURE)
        assert look(unsure, desk.now()) is Look.SENDING
        await world.clock.sleep(15)
        assert desk.writeback(wb.id).state is State.UNSURE  # type: ignore[union-attr]
        done = await world.done(desk, wb.id)
        assert done.attempts == sent
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


def test_where_nobody_can_tell_a_person_decides_and_nothing_is_sent_before() -> None:
    world = World(fates=deque(["lost_before"]), blind=True)

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.UNSURE)
        await world.clock.sleep(7200)
        doubtful = desk.writeback(wb.id)
        assert doubtful is not None
        assert (doubtful.state, doubtful.attempts) == (State.UNSURE, 1)
        assert look(doubtful, desk.now()) is Look.ATTENTION
        await desk.settle(wb.id, False)
        await world.done(desk, wb.id)
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


def test_a_ticket_nobody_knows_any_more_is_a_doubt_not_a_failure() -> None:
    world = World(later=(5.0, 5.0), vanishing=1.0)

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.UNSURE)
        world.pms.vanishing = 0.0
        await world.done(desk, wb.id)
        assert len(world.pms.writes) == 1

    play(world, story)


@pytest.mark.logs_errors
def test_our_own_mistake_while_sending_is_a_doubt_too_and_is_said_once() -> None:
    world = World(fates=deque(["bug_after"]))

    async def story(desk: Desk) -> None:
        said: list[object] = []
        desk.noticed.subscribe(said.append)
        wb = await desk.book(book(), connection="c")
        await world.done(desk, wb.id)
        assert len(said) == 1
        assert len(world.pms.writes) == 1

    play(world, story)


def test_closing_while_an_answer_is_out_waits_a_little_and_wakes_in_doubt() -> None:
    world = World(latency=(4.0, 4.0), settings=replace(WINDOW, undo_seconds=0))
    ids: list[str] = []

    async def story(desk: Desk) -> None:
        await world.clock.sleep(10)
        wb = await desk.book(book(), connection="c")
        ids.append(wb.id)
        await world.until(desk, wb.id, State.SENDING)
        before = world.clock.monotonic()
        await desk.close(grace=3.0)
        assert world.clock.monotonic() - before == pytest.approx(3.0, abs=0.1)
        assert world.store.writeback(wb.id).state is State.SENDING  # type: ignore[union-attr]
        second = await world.open()
        assert second.writeback(wb.id).state is State.UNSURE  # type: ignore[union-attr]
        await world.done(second, wb.id)
        await second.close()
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


def test_closing_hears_an_answer_that_comes_within_the_grace() -> None:
    world = World(latency=(1.0, 1.0), settings=replace(WINDOW, undo_seconds=0))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.SENDING)
        await desk.close(grace=3.0)
        assert world.store.writeback(wb.id).state is State.DONE  # type: ignore[union-attr]

    play(world, story)


def test_a_pc_whose_clock_is_a_day_fast_does_not_book_twice() -> None:
    world = World(fates=deque(["lost_after"]))
    world.clock.jump(timedelta(days=1))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.done(desk, wb.id)
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


# -- clashes ----------------------------------------------------------------------------------------------------------


def test_a_visit_that_somebody_else_changed_is_a_clash_before_anything_is_sent() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        wb = await desk.move(V1, span_at(14))
        world.pms.alter("v1", span=span_at(16))
        await desk.refresh()
        clash = await world.until(desk, wb.id, State.REFUSED)
        assert clash.attempts == 0
        assert not world.pms.writes
        await desk.retry(wb.id)  # the person has seen it and wants it all the same
        await world.done(desk, wb.id)
        assert world.pms.visits["v1"].span.start.hour == 14

    play(world, story)


def test_trying_again_reads_first_and_stops_when_it_is_already_there() -> None:
    world = World(fates=deque(["refused"]))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.REFUSED)
        assert world.adapter is not None
        world.adapter.receive(wb.change)  # somebody at another desk booked the very same
        await desk.retry(wb.id)
        done = await world.done(desk, wb.id)
        assert "already_there" in [s.what for s in done.steps]
        assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


@pytest.mark.parametrize("fate", ["said no to", "waiting"])
def test_trying_again_what_the_system_has_only_as_a_ticket_is_never_called_saved(
    fate: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems find a write they refused, or have not written yet, by its ticket: that is no visit."""
    world = World(later=(1.0, 2.0), fates=deque(["refused"]))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.REFUSED)
        adapter, asked = world.adapter, []
        assert adapter is not None
        whole = adapter.check

        async def found(change: object, since: object) -> Found:
            return Found(ticket="t-old")

        async def check(ticket: str) -> object:
            if ticket != "t-old":
                return await whole(ticket)
            asked.append(ticket)
            if fate == "said no to":
                raise Refused((Reason(None, "no"),))
            return Queued(ticket) if len(asked) < 3 else Accepted("a77")

        monkeypatch.setattr(adapter, "find_trace", found)
        monkeypatch.setattr(adapter, "check", check)
        await desk.retry(wb.id)
        done = await world.done(desk, wb.id)
        assert asked
        if fate == "waiting":
            assert (done.remote_id, world.booked("ann", span_at(11))) == ("a77", [])
        else:
            assert len(world.booked("ann", span_at(11))) == 1

    play(world, story)


def test_a_change_said_to_be_kept_that_reads_back_different_asks_a_person() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        wb = await desk.move(V1, span_at(14))
        await world.done(desk, wb.id)
        world.pms.alter("v1", span=span_at(16))
        await world.clock.sleep(60)
        asks = desk.pending()
        assert [w.id for w in asks] == [wb.id]
        assert look(asks[0], desk.now()) is Look.ATTENTION
        told = await desk.compare(wb.id)
        assert (told.ours.span.start.hour, told.theirs.span.start.hour) == (14, 16)  # type: ignore[union-attr]
        ours = await desk.settle(wb.id, False)
        await world.done(desk, ours.id)
        assert world.pms.visits["v1"].span.start.hour == 14
        assert not desk.pending()

    play(world, story)


# -- taking back ------------------------------------------------------------------------------------------------------


def test_what_lies_in_the_systems_queue_can_be_taken_back_there() -> None:
    world = World(later=(60.0, 60.0))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.QUEUED)
        assert await desk.take_back(wb.id)
        assert desk.writeback(wb.id).state is State.DROPPED  # type: ignore[union-attr]
        await world.clock.sleep(200)
        assert not world.pms.visits

    play(world, story)


def test_a_lost_answer_to_taking_back_never_sends_it_again() -> None:
    world = World(later=(60.0, 60.0))

    async def story(desk: Desk) -> None:
        from adapters.errors import Unsure

        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.QUEUED)
        world.pms.fates.append("withdraw_lost")
        with pytest.raises(Unsure):
            await desk.take_back(wb.id)
        await world.until(desk, wb.id, State.DROPPED)
        assert not world.pms.visits

    play(world, story)


def test_what_the_system_has_kept_meanwhile_cannot_be_taken_back() -> None:
    world = World(later=(0.5, 0.5))

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.QUEUED)
        await world.clock.sleep(0.4)
        assert not await desk.take_back(wb.id)
        await world.done(desk, wb.id)

    play(world, story)


# -- drawn until shown ------------------------------------------------------------------------------------------------


def test_over_a_mirror_that_lags_the_visit_stays_where_it_was_moved_and_is_never_drawn_twice() -> None:
    world = World(lag=50.0)
    world.visit()

    async def story(desk: Desk) -> None:
        await world.clock.sleep(60)
        wb = await desk.move(V1, span_at(14))
        new = await desk.book(book(), connection="c")
        await world.done(desk, wb.id)
        await world.done(desk, new.id)
        while not (desk.writeback(wb.id).shown and desk.writeback(new.id).shown):  # type: ignore[union-attr]
            drawn = [v for v in desk.agenda(DAY).visits if not v.is_ghost]
            assert sorted(v.appointment.span.start.hour for v in drawn) == [11, 14]
            await world.clock.sleep(20)
        assert sorted(v.appointment.span.start.hour for v in desk.agenda(DAY).visits) == [11, 14]

    play(world, story)


# -- the disk ---------------------------------------------------------------------------------------------------------


def test_a_full_disk_refuses_the_wish_plainly_and_nothing_is_sent() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        keep = world.store.put_writeback

        def fails(*_: object) -> None:
            raise full()

        world.store.put_writeback = fails  # type: ignore[method-assign]
        with pytest.raises(StoreTrouble):
            await desk.book(book(), connection="c")
        assert not desk.pending()
        world.store.put_writeback = keep  # type: ignore[method-assign]
        await world.clock.sleep(60)
        assert not world.pms.writes

    play(world, story)


@pytest.mark.logs_errors
def test_an_answer_that_cannot_be_written_down_is_kept_in_mind_until_it_can() -> None:
    world = World()

    async def story(desk: Desk) -> None:
        keep = world.store.put_writeback
        wb = await desk.book(book(), connection="c")
        await world.until(desk, wb.id, State.SENDING)

        def fails(*_: object) -> None:
            raise full()

        world.store.put_writeback = fails  # type: ignore[method-assign]
        await world.clock.sleep(60)
        assert desk.writeback(wb.id).state is State.SENDING  # type: ignore[union-attr]
        world.store.put_writeback = keep  # type: ignore[method-assign]
        await world.done(desk, wb.id, within=10)
        assert len(world.pms.writes) == 1

    play(world, story)


# -- nights on which clocks change ------------------------------------------------------------------------------------


def test_a_visit_booked_over_the_night_the_clocks_change_is_kept_at_its_wall_time() -> None:
    night = datetime(2026, 3, 7, 23, 59, 50, tzinfo=ZONE)  # clocks go forward on the 8th
    world = World(start=night, settings=Settings(keep_days_back=1, keep_days_ahead=2))
    day = datetime(2026, 3, 8, tzinfo=ZONE).date()

    async def story(desk: Desk) -> None:
        wb = await desk.book(book(hour=9, day=day), connection="c")
        await world.done(desk, wb.id)
        await world.clock.sleep(120)
        assert [v.appointment.span.start.astimezone(ZONE).hour for v in desk.agenda(day).visits] == [9]
        assert desk.today() == day
        assert wb.made_at.tzinfo is UTC

    play(world, story)


def test_status_changes_are_kept_and_shown() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk) -> None:
        await desk.set_status(V1, Status.ARRIVED)
        await world.quiet(desk)
        assert desk.visit(V1).appointment.status is Status.ARRIVED  # type: ignore[union-attr]
        assert desk.today() == START.date()

    play(world, story)
