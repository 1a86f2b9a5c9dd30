"""Writing to Sikka: sent once, followed for days, and what every kind of no or silence means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from adapters.change import AddPatient, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    Missing,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsupported,
    Unsure,
)
from adapters.model import Phone, Status
from adapters.port import Absent, Accepted, Queued
from tests.adapters import sikka_harness as stand
from tests.adapters.sikka_harness import SikkaHarness, adapter_on, book, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import Script, SikkaServer
from tests.doubles.toy import Fault, html_error

clock, toy, desk = stand.clock, stand.toy, stand.desk


@pytest.fixture
async def vendor(toy: SikkaServer, clock: HandClock) -> AsyncIterator[SikkaHarness]:
    toy.dialect = "vendor"
    made = await opened(toy, clock, "vendor")
    yield made
    await made.adapter.close()


# --- writing ---

WRITE_ERRORS = [
    (Fault(400, b'{"error_code":"API1026","long_message":"operatory is invalid"}'), Refused),
    (Fault(400, b'{"error":"invalid_request","error_description":"duration is required"}'), Missing),
    (Fault(400, b'{"error_code":"API1002"}'), Locked),
    (Fault(403), Forbidden),
    (Fault(404), NotFound),
    (Fault(405), Unsupported),
    (Fault(409, b'{"error_code":"API2013"}'), Clash),
    (Fault(412, b'{"error_code":"API2017","log_message":"offline"}'), Unavailable),
    (Fault(415, b'{"error_code":"API1006"}'), Refused),
    (Fault(422, b'{"error_code":"API2019"}'), Refused),
    (Fault(302, headers={"location": "https://evil.example/"}), Unsure),
    (Fault(408, after=True), Unsure),
    (Fault(429), Throttled),
    (Fault(429, b'{"error_code":"API2012"}'), Throttled),
    (Fault(200, b'{"error_code":"API0008","long_message":"not logged"}'), Refused),
    (Fault(200, b'{"error_code":"API7777"}'), Unsure),
    (Fault(201, b"<html>"), Unsure),
    (Fault(204), Unsure),
    (html_error(500), Unsure),
    (html_error(503), Unsure),
    (html_error(504, after=True), Unsure),
    (Fault(drop=True), Unsure),
    (Fault(drop=True, after=True), Unsure),
]


@pytest.mark.parametrize(("fault", "error"), WRITE_ERRORS)
async def test_what_goes_wrong_with_a_write_and_that_it_is_sent_once(
    desk: SikkaHarness, toy: SikkaServer, fault: Fault, error: type[PmsError]
) -> None:
    toy.fail(replace(fault, on="^POST /appointment$"))
    with pytest.raises(error) as caught:
        await desk.adapter.submit(desk.booking())
    assert type(caught.value) is error
    assert len(toy.made("^POST /appointment$")) == 1


async def test_nobody_there_means_surely_not_delivered(toy: SikkaServer, clock: HandClock) -> None:
    with SikkaServer(clock).serving() as other:
        made = await opened(other, clock)
    with pytest.raises(Unreachable):
        await made.adapter.submit(made.booking())
    await made.adapter.close()


@pytest.mark.parametrize("as_400", [True, False])
async def test_a_write_turned_away_for_its_key_is_sent_once_more(
    desk: SikkaHarness, toy: SikkaServer, as_400: bool
) -> None:
    toy.kill_keys()
    toy.expired_as_400 = as_400
    await desk.keep(desk.booking())
    assert len(toy.queue) == 1


async def test_a_practice_computer_that_is_off_refuses_at_once_in_the_vendors_dialect(
    vendor: SikkaHarness, toy: SikkaServer
) -> None:
    toy.spu_online = False
    with pytest.raises(Unavailable):
        await vendor.adapter.submit(vendor.booking())
    assert not toy.queue


async def test_a_seed_writeback_waits_for_days_and_is_neither_done_nor_failed(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.spu_online = False
    receipt = await desk.adapter.submit(desk.booking())
    clock.pass_time(days=4)
    assert isinstance(receipt, Queued)
    assert await desk.adapter.check(receipt.ticket) == receipt
    toy.spu_online = True
    assert isinstance(await desk.settle(receipt), Accepted)


async def test_what_the_practices_system_says_no_to_is_refused_with_its_words(
    desk: SikkaHarness, toy: SikkaServer
) -> None:
    toy.scripts.append(Script(fail="Operatory not found"))
    error = await desk.refuse(desk.booking())
    assert isinstance(error, Refused)
    assert [(each.field, each.text) for each in error.reasons] == [("room_id", "Operatory not found")]
    assert "Operatory" not in str(error)


async def test_a_kept_booking_shows_only_after_the_next_refresh(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    toy.lag, toy.dialect = 3600, "seed"
    receipt = await desk.keep(desk.booking())
    assert receipt.remote_id is None
    assert not (await desk.read()).appointments
    clock.pass_time(3600)
    assert len((await desk.read()).appointments) == 1


async def test_the_vendors_list_tells_the_new_id_before_the_copy_does(vendor: SikkaHarness, toy: SikkaServer) -> None:
    toy.lag = 3600
    await vendor.read()
    receipt = await vendor.keep(vendor.booking())
    assert receipt.remote_id == toy.appointments[0]["appointment_sr_no"]
    added = await vendor.keep(AddPatient(given="Nora", family="Vale"))
    assert added.remote_id == toy.patients[-1]["patient_id"]


async def test_a_ticket_is_followed_after_a_restart(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    await desk.adapter.close()
    desk.adapter = adapter_on(toy, clock)
    await desk.adapter.open()
    done = await desk.settle(receipt)
    assert done.remote_id == toy.appointments[0]["appointment_sr_no"]
    assert done.overlaps is False


async def test_other_offices_writebacks_are_not_ours(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.queue[0].office = "D77777"
    since = desk.now
    await desk.pass_time(3600)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), since - timedelta(seconds=1)), Absent)
    with pytest.raises(NotFound):
        await desk.adapter.check(receipt.ticket)


async def test_a_writeback_not_listed_yet_is_waiting(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    toy.listed_after = 45
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    assert await desk.adapter.check(receipt.ticket) == receipt
    toy.queue.clear()
    clock.pass_time(3600)
    with pytest.raises(NotFound):
        await desk.adapter.check(receipt.ticket)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(401), Locked),
        (Fault(403), Forbidden),
        (html_error(500), Unavailable),
        (Fault(drop=True), Unreachable),
        (Fault(200, b"<html>"), Garbled),
    ],
)
async def test_following_that_fails_says_nothing_of_the_change(
    desk: SikkaHarness, toy: SikkaServer, fault: Fault, error: type[PmsError]
) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.fail(*[replace(fault, on="^GET /writeback") for _ in range(3)])
    with pytest.raises(error):
        await desk.adapter.check(receipt.ticket)


async def test_a_writeback_is_followed_in_the_other_list_where_one_is_not_offered(
    desk: SikkaHarness, toy: SikkaServer
) -> None:
    toy.has_writebacks = False
    receipt = await desk.adapter.submit(desk.booking())
    assert (await desk.settle(receipt)).remote_id == toy.appointments[0]["appointment_sr_no"]


async def test_a_result_nobody_knows_is_a_doubt(desk: SikkaHarness, toy: SikkaServer) -> None:
    receipt = await desk.adapter.submit(desk.booking())
    assert isinstance(receipt, Queued)
    toy.unknown_result = "teleported"
    with pytest.raises(Unsure):
        await desk.adapter.check(receipt.ticket)


async def test_a_wish_is_looked_at_again_before_it_is_sent(desk: SikkaHarness, toy: SikkaServer) -> None:
    refused: list[Change] = [
        replace(desk.booking(), provider_id="GONE"),
        replace(desk.booking(), room_id=None),
        AddPatient(given="Nora", family="Vale", born=date(2031, 1, 1)),
    ]
    for change in refused:
        with pytest.raises(Refused):
            await desk.adapter.submit(change)
    assert not toy.queue


async def test_a_path_is_used_where_the_filter_is_not_known_and_shows_the_same_revision(
    desk: SikkaHarness, toy: SikkaServer
) -> None:
    toy.rows_per_page = 2
    toy.ignored = {"appointment_sr_no", "patient_id"}
    for minute in range(5):
        book(toy, time=f"10:0{minute}")
    seen = (await desk.read()).appointments[4]
    await desk.keep(SetStatus(appointment_id=seen.id, status=Status.ARRIVED, seen=seen.revision))
    assert (await desk.visit(seen.id)).status is Status.ARRIVED
    toy.add_person(firstname="Last", lastname="One")
    toy.rows_per_page = 1
    assert (await desk.adapter.patient("0044")).patient.family == "One"


@pytest.mark.parametrize("dialect", ["seed", "vendor"])
async def test_a_dialect_that_turns_out_wrong_is_asked_the_other_way(
    toy: SikkaServer, clock: HandClock, dialect: str
) -> None:
    made = await opened(toy, clock, "seed")
    visit = book(toy)
    await made.read()
    toy.dialect = "vendor" if dialect == "vendor" else "both"
    await made.keep(Move(appointment_id=visit, span=made.span(14, 0, 60)))
    assert (await made.visit(visit)).span.minutes == 60
    await made.keep(Cancel(appointment_id=visit))
    assert (await made.visit(visit)).status is Status.CANCELLED
    await made.adapter.close()


async def test_half_a_move_is_told_and_not_repeated(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy)
    await desk.read()
    toy.scripts.extend((Script(), Script(fail="Length is locked")))
    receipt = await desk.keep(Move(appointment_id=visit, span=desk.span(14, 0, 60)))
    [warning] = receipt.warnings
    assert "the length" in warning
    assert len(toy.queue) == 2


async def test_a_cancelled_visit_is_not_cancelled_again(desk: SikkaHarness, toy: SikkaServer) -> None:
    visit = book(toy, status="Broken")
    assert await desk.adapter.submit(Cancel(appointment_id=visit)) == Accepted()
    assert not toy.queue


async def test_an_edit_carries_what_the_seed_can_and_says_what_it_cannot(desk: SikkaHarness, toy: SikkaServer) -> None:
    phones = (Phone(kind="mobile", number="212-555-0199"), Phone(kind="work", number="212-555-0198"))
    receipt = await desk.keep(EditPatient(patient_id="0042", phones=phones, email="new@example.com"))
    assert len(receipt.warnings) == 1
    card = await desk.adapter.patient("0042")
    assert [phone.number for phone in card.patient.phones] == ["+12125550199"]
