"""What became of a write to Sikka whose answer was lost, and taking a queued one back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.change import AddPatient, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import (
    NotFound,
    Unsure,
)
from adapters.model import Status
from adapters.port import Absent, CannotTell, Found, Queued
from tests.adapters import sikka_harness as stand
from tests.adapters.sikka_harness import SikkaHarness, adapter_on, book
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import ZONE, Script, SikkaServer
from tests.doubles.toy import Fault, html_error, lost_answer

clock, toy, desk = stand.clock, stand.toy, stand.desk


# --- finding again ---


@pytest.mark.parametrize("bodies", [True, False])
@pytest.mark.parametrize("zone", [ZONE, UTC, ZoneInfo("America/Los_Angeles")])
async def test_a_lost_answer_is_found_in_whatever_zone_sikka_counts(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock, zone: object, bodies: bool
) -> None:
    toy.shows_bodies, toy.command_zone = bodies, zone
    since = clock()
    toy.fail(lost_answer("^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    await desk.adapter.close()
    desk.adapter = adapter_on(toy, clock)
    await desk.adapter.open()
    clock.pass_time(90)
    found = await desk.adapter.find_trace(desk.booking(), since)
    assert isinstance(found, Found)
    assert found.ticket
    done = await desk.settle(Queued(found.ticket))
    assert done.remote_id == toy.appointments[0]["appointment_sr_no"]


async def test_the_same_sent_at_a_time_nobody_can_place_is_for_a_person(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.shows_bodies, toy.command_zone = True, ZoneInfo("Australia/Sydney")
    since = clock()
    toy.fail(lost_answer("^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(14), since), Absent)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), CannotTell)
    clock.pass_time(days=2)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), clock()), Absent)


async def test_every_kind_of_lost_answer_is_found(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.shows_bodies = True
    visits = [book(toy, time=f"1{number}:00") for number in range(3)]
    changes: list[Change] = [
        Move(appointment_id=visits[0], span=desk.span(15)),
        Cancel(appointment_id=visits[1]),
        SetStatus(appointment_id=visits[2], status=Status.ARRIVED),
        AddPatient(given="Nora", family="Vale"),
        EditPatient(patient_id="0042", email="other@example.com"),
    ]
    for change in changes:
        clock.pass_time(3600)
        since = clock()
        assert isinstance(await desk.adapter.find_trace(change, since), Absent), change.type
        toy.fail(lost_answer("^(POST|PATCH|DELETE) /(?!request_key)"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        found = await desk.adapter.find_trace(change, since)
        assert isinstance(found, Found), change.type
        assert found.ticket
        done = await desk.settle(Queued(found.ticket))
        # Of a move that was broken off after its first call the rest is said not to have been done.
        assert bool(done.warnings) == (change.type == "move")


async def test_a_write_that_never_arrived_is_absent_once_it_would_be_listed(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    since = clock()
    toy.fail(Fault(drop=True, on="^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)
    assert clock() >= since + timedelta(seconds=10)


async def test_a_refused_or_another_wish_is_no_trace(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.shows_bodies = True
    since = clock()
    toy.scripts.append(Script(fail="No"))
    await desk.refuse(desk.booking())
    await desk.keep(desk.booking(14))
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)


async def test_several_possible_traces_are_for_a_person(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    since = clock()
    for _ in range(2):
        toy.fail(lost_answer("^POST /appointment$"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), CannotTell)


async def test_another_desks_booking_some_minutes_later_is_not_taken_for_ours(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.dialect = "seed"  # whose list shows no bodies, and which has no other list
    since = clock()
    toy.fail(Fault(drop=True, on="^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    clock.pass_time(300)
    other = adapter_on(toy, clock)
    await other.open()
    await other.submit(replace(desk.booking(15), patient_id=desk.other_patient_id))
    await other.close()
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), CannotTell)
    toy.shows_bodies = True
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)


async def test_a_booking_whose_moment_is_doubtful_is_found_once_it_stands(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.dialect = "seed"
    since = clock() - timedelta(minutes=5)  # this computer's clock was behind
    toy.fail(lost_answer("^POST /appointment$"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), CannotTell)
    clock.pass_time(60)
    assert await desk.adapter.find_trace(desk.booking(), since) == Found(toy.appointments[0]["appointment_sr_no"])


async def test_a_look_up_that_failed_cannot_tell(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.fail(*[replace(html_error(), on="^GET /writebacks") for _ in range(3)])
    assert isinstance(await desk.adapter.find_trace(desk.booking(), clock()), CannotTell)


async def test_where_no_writebacks_are_listed_the_book_is_asked(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.has_writebacks = False
    assert isinstance(await desk.adapter.find_trace(desk.booking(), clock()), CannotTell)
    visit = book(toy)
    assert await desk.adapter.find_trace(desk.booking(), clock()) == Found(remote_id=visit)
    assert isinstance(await desk.adapter.find_trace(Cancel(appointment_id=visit), clock()), CannotTell)


async def test_weeks_are_looked_through_seven_days_at_a_time(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    since = clock()
    clock.pass_time(days=20)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since), Absent)
    assert len(toy.made("^GET /writebacks")) == 4


# --- taking back ---


async def test_a_withdrawal_counts_when_sikka_shows_it(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy)
    await desk.read()
    receipt = await desk.adapter.submit(Move(appointment_id=visit, span=desk.span(15)))
    assert isinstance(receipt, Queued)
    assert await desk.adapter.withdraw(receipt.ticket) is True
    assert not toy.queue


async def test_a_withdrawal_that_does_not_show_is_a_doubt(desk: SikkaHarness, toy: SikkaServer) -> None:
    toy.withdraws = False
    toy.scripts.append(Script(delay=None))
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    with pytest.raises(Unsure):
        await desk.adapter.withdraw(receipt.ticket)


async def test_a_withdrawal_whose_answer_is_lost_is_never_guessed(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.fail(lost_answer("^DELETE /writebacks"))
    with pytest.raises(Unsure):
        await desk.adapter.withdraw(receipt.ticket)


async def test_a_withdrawal_that_came_too_late_is_none(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.scripts.clear()
    toy.fail(Fault(410, b'{"error_code":"API2018"}', on="^DELETE /writebacks"))
    toy.queue[0].script = Script(delay=0)
    assert await desk.adapter.withdraw(receipt.ticket) is False
    for ticket in ("no-such-thing", "{}"):
        with pytest.raises(NotFound):
            await desk.adapter.withdraw(ticket)
