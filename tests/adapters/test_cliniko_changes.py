"""What becomes of a change in Cliniko, and what its refusals and its bad days mean for the desk."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import httpx
import pytest
from starlette.responses import Response

from adapters import credentials, http
from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.cliniko.adapter import ClinikoAdapter
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
    Unsure,
)
from adapters.http import Heard
from adapters.model import Phone, Status
from adapters.port import Absent, Accepted, CannotTell, Found
from adapters.rate import Turn
from tests.adapters.cliniko_harness import MORNING, ClinikoHarness, cliniko, put, put_class, put_people, writes
from tests.adapters.harness import everybody
from tests.doubles.cliniko_server import KEY, ClinikoServer
from tests.doubles.toy import HTML, Call, Fault, html_error, lost_answer


@pytest.fixture
async def desk() -> AsyncIterator[ClinikoHarness]:
    async with cliniko() as made:
        yield made


# --- changes ---


async def test_a_booking_into_a_class(desk: ClinikoHarness) -> None:
    row = put_class(desk, desk.patient_id, most=2)
    change = Book(
        patient_id=desk.other_patient_id, provider_id=desk.provider_id, span=desk.span(14), into=row["id"], notify=True
    )
    since = desk.now
    assert await desk.adapter.find_trace(change, since) == Absent()
    receipt = await desk.keep(change)
    assert receipt.remote_id == row["id"]
    assert receipt.warnings
    assert await desk.adapter.find_trace(change, since) == Found(row["id"])
    third = desk.row("patients", first_name="Mina")
    for again in (change, replace(change, patient_id=third)):  # in it already; full
        with pytest.raises(Refused):
            await desk.adapter.submit(again)
    assert len(writes(desk)) == 1
    (group,) = (await desk.read()).appointments
    mine, other = group.attendees
    await desk.keep(
        SetStatus(appointment_id=row["id"], status=Status.ARRIVED, attendee_id=mine.id, seen=group.revision)
    )
    await desk.keep(Cancel(appointment_id=row["id"], attendee_id=other.id, seen=group.revision))
    await desk.keep(Cancel(appointment_id=row["id"], attendee_id=other.id))
    (group,) = (await desk.read()).appointments
    assert [each.status for each in group.attendees] == [Status.ARRIVED, Status.CANCELLED]
    with pytest.raises(NotFound):
        await desk.adapter.submit(Cancel(appointment_id=row["id"], attendee_id="99"))
    with pytest.raises(Missing):
        await desk.adapter.submit(SetStatus(appointment_id=row["id"], status=Status.ARRIVED))


async def test_a_whole_class_is_moved_and_put_away(desk: ClinikoHarness) -> None:
    row = put_class(desk, desk.patient_id)
    await desk.keep(Move(appointment_id=row["id"], span=desk.span(16)))
    assert (await desk.visit(row["id"])).span.start.hour == 16
    change = Cancel(appointment_id=row["id"])
    assert await desk.adapter.find_trace(change, desk.now) == Absent()
    await desk.keep(change)
    await desk.keep(change)
    assert await desk.adapter.find_trace(change, desk.now) == Found()
    assert (await desk.read()).appointments == ()
    with pytest.raises(NotFound):
        await desk.adapter.submit(Move(appointment_id=row["id"], span=desk.span(9)))


@pytest.mark.parametrize("keeps_end", [False, True])
async def test_a_move_keeps_its_own_length(desk: ClinikoHarness, keeps_end: bool) -> None:
    desk.server.keeps_end = keeps_end
    made = await desk.booked(10, 0, 50)
    await desk.keep(Move(appointment_id=made.id, span=desk.span(15, 0, 50)))
    assert (await desk.visit(made.id)).span.minutes == 50


async def test_an_older_account_is_spoken_to_in_its_own_verb(desk: ClinikoHarness) -> None:
    desk.server.verb = "PUT"
    made = await desk.booked()
    await desk.keep(Move(appointment_id=made.id, span=desk.span(15)))
    assert [call.method for call in writes(desk)] == ["POST", "PATCH", "PUT"]


async def test_a_cancelled_visit_cannot_be_changed_any_more(desk: ClinikoHarness) -> None:
    made = await desk.booked()
    await desk.keep(Cancel(appointment_id=made.id, reason="30", note="Rang at nine"))
    row = desk.server.tables["individual_appointments"][made.id]
    assert row["cancellation_note"] == "Rang at nine"
    for change in (
        Move(appointment_id=made.id, span=desk.span(15)),
        SetStatus(appointment_id=made.id, status=Status.ARRIVED),
    ):
        with pytest.raises(Refused):
            await desk.adapter.submit(change)


async def test_somebody_else_cancelled_at_the_same_moment(desk: ClinikoHarness) -> None:
    made = await desk.booked()
    desk.server.fail(Fault(404, HTML, {"content-type": "text/html"}, after=True, on="/cancel$"))
    await desk.keep(Cancel(appointment_id=made.id))
    assert (await desk.visit(made.id)).status is Status.CANCELLED


async def test_a_visit_by_its_id_is_found_however_strict_the_far_side_is(desk: ClinikoHarness) -> None:
    desk.server.by_id_shows_all = True
    row = put(desk, archived_at=MORNING)
    with pytest.raises(NotFound):
        await desk.adapter.submit(Move(appointment_id=row["id"], span=desk.span(15)))


async def test_what_cliniko_has_not_is_refused_before_anything_is_sent(desk: ClinikoHarness) -> None:
    pilates = desk.row("appointment_types", name="Pilates")
    made = await desk.booked()
    before = len(writes(desk))
    for change, field in (
        (replace(desk.booking(), visit_type_id=None), "visit_type_id"),
        (replace(desk.booking(), visit_type_id=pilates), "visit_type_id"),
        (replace(desk.booking(), room_id="r1"), "room_id"),
        (Move(appointment_id=made.id, span=made.span, room_id="r1"), "room_id"),
        (SetStatus(appointment_id=made.id, status=Status.DONE), "status"),
        (AddPatient(given="Ann", family=" "), "family"),
        (AddPatient(given="A" * 256, family="B"), "given"),
        (EditPatient(patient_id=desk.patient_id, given=""), "given"),
    ):
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(change)
        assert [reason.field for reason in caught.value.reasons] == [field]
    assert len(writes(desk)) == before


async def test_an_unknown_visit_type_is_said_to_be_that(desk: ClinikoHarness) -> None:
    with pytest.raises(Refused) as caught:
        await desk.adapter.submit(replace(desk.booking(), visit_type_id="12"))
    assert [reason.field for reason in caught.value.reasons] == ["visit_type_id"]
    with pytest.raises(Missing) as missing:
        await desk.adapter.submit(replace(desk.booking(), provider_id="12"))
    assert [reason.field for reason in missing.value.reasons] == ["provider_id"]


async def test_phone_numbers_are_sent_whole_and_looked_at_afterwards(desk: ClinikoHarness) -> None:
    phones = (Phone(kind="work", number="(02) 5550 0199"), Phone(kind="pager", number="5550 0188"))
    change = EditPatient(patient_id=desk.patient_id, phones=phones)
    assert (await desk.keep(change)).warnings == ()
    kept = (await desk.adapter.patient(desk.patient_id)).patient.phones
    assert [(phone.kind, phone.number) for phone in kept] == [("work", "(02) 5550 0199"), ("other", "5550 0188")]
    desk.server.phones_add = True
    receipt = await desk.keep(replace(change, phones=phones[:1]))
    assert len(receipt.warnings) == 1
    await desk.keep(EditPatient(patient_id=desk.patient_id, email=""))
    assert (await desk.adapter.patient(desk.patient_id)).patient.email is None


# --- bad days ---


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(400, b'{"message": "starts is not filterable"}'), Refused),
        (Fault(401, b"HTTP Basic: Access denied.\n"), Locked),
        (Fault(403, b""), Forbidden),
        (Fault(404, HTML), NotFound),
        (Fault(404), NotFound),
        (Fault(409, b"{}"), Clash),
        (Fault(422, b'{"errors": {"starts_at": "is invalid"}}'), Refused),
        (Fault(200, b""), Garbled),
        (Fault(200, HTML), Garbled),
        (Fault(200, b"[1, 2"), Garbled),
        (Fault(200, b'{"patients": null}'), Garbled),
        (Fault(302, headers={"location": "https://evil.example/"}), Garbled),
    ],
)
async def test_what_the_answer_to_a_reading_means(desk: ClinikoHarness, fault: Fault, error: type[PmsError]) -> None:
    desk.server.fail(fault)
    with pytest.raises(error):
        await everybody(desk.adapter)


@pytest.mark.parametrize(
    ("fault", "error", "done"),
    [
        (Fault(429, headers={"x-ratelimit-reset": "1771368180"}), Throttled, False),
        (Fault(429, b"<html>"), Throttled, False),
        (Fault(500), Unsure, False),
        (Fault(500, after=True), Unsure, True),
        (html_error(502, after=True), Unsure, True),
        (Fault(503), Unsure, False),
        (Fault(408), Unsure, False),
        (Fault(302, headers={"location": "https://evil.example/"}, after=True), Unsure, True),
        (Fault(drop=True), Unsure, False),
        (lost_answer(""), Unsure, True),
        (Fault(401, b"HTTP Basic: Access denied.\n"), Locked, False),
        (Fault(403, b"{}"), Forbidden, False),
        (Fault(404, HTML), NotFound, False),
        (Fault(409), Clash, False),
        (Fault(422, '{"errors": {"patient": "can’t be blank"}}'.encode()), Missing, False),
        (Fault(422, b'{"errors": {"base": "Case has been archived."}}'), Refused, False),
        (Fault(422, HTML), Refused, False),
    ],
)
@pytest.mark.parametrize("kind", ["book", "move", "cancel", "set_status", "add_patient", "edit_patient"])
async def test_what_the_answer_to_a_write_means(
    desk: ClinikoHarness, kind: str, fault: Fault, error: type[PmsError], done: bool
) -> None:
    change, line = one_change(desk, kind)
    await desk.pass_time(3600)
    since = desk.now
    desk.server.fail(replace(fault, on=line))
    with pytest.raises(error):
        await desk.adapter.submit(change)
    assert len(desk.server.made(line)) == 1
    await desk.pass_time(90)
    assert isinstance(await desk.adapter.find_trace(change, since), Found if done else Absent)


def one_change(desk: ClinikoHarness, kind: str) -> tuple[Change, str]:
    """A change of that kind, and the line of its write."""
    row = put(desk)["id"]
    attendee = next(desk.server.attendees(row))["id"]
    every: dict[str, tuple[Change, str]] = {
        "book": (desk.booking(16), "POST /v1/individual_appointments"),
        "move": (Move(appointment_id=row, span=desk.span(15)), f"PATCH /v1/individual_appointments/{row}"),
        "cancel": (Cancel(appointment_id=row), f"PATCH /v1/individual_appointments/{row}/cancel"),
        "set_status": (SetStatus(appointment_id=row, status=Status.ARRIVED), f"PATCH /v1/attendees/{attendee}"),
        "add_patient": (AddPatient(given="Ann", family="Lee", born=date(1990, 1, 1)), "POST /v1/patients"),
        "edit_patient": (EditPatient(patient_id=desk.patient_id, email="x@example.com"), "PATCH /v1/patients"),
    }
    return every[kind]


@pytest.mark.parametrize("kind", ["move", "cancel", "set_status", "edit_patient"])
@pytest.mark.parametrize("fault", [Fault(200, HTML), Fault(drop=True), Fault(500)])
async def test_a_look_before_a_write_that_fails_sends_nothing_and_leaves_no_doubt(
    desk: ClinikoHarness, kind: str, fault: Fault
) -> None:
    change, line = one_change(desk, kind)
    desk.server.fail(*[replace(fault, on="GET")] * 3)
    with pytest.raises((Unreachable, Unavailable)):
        await desk.adapter.submit(change)
    assert desk.server.made(line) == []


async def test_an_answer_that_says_nothing_is_still_a_yes(desk: ClinikoHarness) -> None:
    desk.server.fail(Fault(201, b"", after=True, on="POST"), Fault(500, on="conflicts"))
    assert await desk.keep(desk.booking()) == Accepted(None)
    desk.server.fail(*[Fault(500, on="conflicts")] * 3)
    receipt = await desk.keep(desk.booking(11))
    assert receipt.remote_id
    assert receipt.overlaps is None


async def test_a_lost_change_that_somebody_has_overwritten_is_not_settled_by_itself(desk: ClinikoHarness) -> None:
    change, line = one_change(desk, "move")
    since = desk.now
    desk.server.fail(Fault(500, after=True, on=line))
    with pytest.raises(Unsure):
        await desk.adapter.submit(change)
    row = line.rpartition("/")[2]
    desk.server.elsewhere("individual_appointments", row, starts_at=desk.span(12).start, ends_at=desk.span(12).end)
    assert isinstance(await desk.adapter.find_trace(change, since), CannotTell)


async def test_a_trace_that_could_not_be_looked_for_proves_nothing(desk: ClinikoHarness) -> None:
    for kind in ("book", "move", "cancel", "set_status", "add_patient", "edit_patient"):
        change, _ = one_change(desk, kind)
        desk.server.fail(*[Fault(500)] * 3)
        assert isinstance(await desk.adapter.find_trace(change, desk.now), CannotTell)


async def test_a_booking_like_one_that_stands_is_for_a_person_to_settle(desk: ClinikoHarness) -> None:
    since = desk.now
    made = await desk.keep(desk.booking())
    assert await desk.adapter.find_trace(desk.booking(), since) == Found(made.remote_id)
    await desk.pass_time(600)
    # This one's answer came: it is another's. Whoever does not know that must think that the far clock is slow.
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), CannotTell)
    later = ClinikoAdapter(desk.connection, clock=desk.clock, sleep=desk.clock.sleep)
    await later.open()
    assert isinstance(await later.find_trace(desk.booking(), desk.now), Found)
    await later.close()
    await desk.pass_time(3600)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), CannotTell)
    desk.server.elsewhere("individual_appointments", made.remote_id or "", cancelled_at=desk.now)
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), Absent)


@pytest.mark.parametrize("kind", ["book", "move", "cancel", "set_status", "add_patient", "edit_patient"])
@pytest.mark.parametrize("body", [HTML, b""])
async def test_a_good_status_that_says_nothing_cliniko_would_say_is_a_doubt(
    desk: ClinikoHarness, kind: str, body: bytes
) -> None:
    change, line = one_change(desk, kind)
    await desk.pass_time(3600)
    for done in (False, True):
        since = desk.now
        desk.server.fail(Fault(200, body, on=line, after=done))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        assert isinstance(await desk.adapter.find_trace(change, since), Found if done else Absent)


async def test_a_visit_named_with_its_one_attendee_is_changed_like_any_other(desk: ClinikoHarness) -> None:
    row = put(desk)["id"]
    one = next(desk.server.attendees(row))["id"]
    await desk.keep(SetStatus(appointment_id=row, status=Status.ARRIVED, attendee_id=one))
    assert (await desk.visit(row)).status is Status.ARRIVED
    with pytest.raises(NotFound):
        await desk.adapter.submit(Cancel(appointment_id=row, attendee_id="99"))
    await desk.keep(Cancel(appointment_id=row, attendee_id=one))
    assert (await desk.visit(row)).status is Status.CANCELLED
    assert isinstance(await desk.adapter.find_trace(Cancel(appointment_id=row, attendee_id=one), desk.now), Found)


async def test_a_no_to_a_cancellation_stays_one_when_looking_again_fails(desk: ClinikoHarness) -> None:
    row = put(desk)["id"]
    line = f"GET /v1/(individual|group)_appointments/{row}$"
    desk.server.fail(Fault(404, HTML, on="PATCH"), Fault(on=line), *[Fault(500, on=line)] * 3)
    with pytest.raises(NotFound):
        await desk.adapter.submit(Cancel(appointment_id=row))
    assert len(desk.server.made(line)) == 4
    assert (await desk.visit(row)).status is Status.SCHEDULED


@pytest.mark.parametrize(("told", "over"), [(b'"true"', True), (b"false", False), (b"null", None), (b"[]", None)])
async def test_an_overlap_however_it_is_told(desk: ClinikoHarness, told: bytes, over: bool | None) -> None:
    desk.server.fail(Fault(200, b'{"conflicts": {"exist": ' + told + b"}}", on="conflicts"))
    assert (await desk.keep(desk.booking())).overlaps is over


async def test_a_slow_answer_is_given_up_and_a_write_of_it_is_in_doubt(
    desk: ClinikoHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "TIMES", dict.fromkeys(Turn, httpx.Timeout(0.05)))
    desk.server.fail(Fault(delay=30, on="POST"))
    with pytest.raises(Unsure):
        await desk.adapter.submit(desk.booking())
    assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), Absent)


async def test_one_long_reading_stays_under_the_limit_by_itself(desk: ClinikoHarness) -> None:
    put_people(desk, 250)
    desk.server.largest_page = 1
    began = desk.now
    assert len(await everybody(desk.adapter)) == 254
    assert timedelta(minutes=1) < desk.now - began < timedelta(minutes=3)
    assert len(desk.server.made("patients$")) == 254  # not one of them was refused


async def test_two_locations_of_one_key_share_what_it_is_allowed(desk: ClinikoHarness) -> None:
    south = {**desk.connection.settings, "business_id": desk.row("businesses", business_name="Harbour South")}
    other = ClinikoAdapter(replace(desk.connection, settings=south), clock=desk.clock, sleep=desk.clock.sleep)
    await other.open()
    moments: list[datetime] = []
    admit = desk.server.admit

    def noted(call: Call) -> Response | None:
        moments.append(desk.server.now())
        return admit(call)

    desk.server.admit = noted  # type: ignore[method-assign]
    for _ in range(20):
        await asyncio.gather(desk.read(), other.appointments(desk.day, desk.day))
    assert len(moments) >= 170
    for number, moment in enumerate(moments[150:]):
        assert moment - moments[number] >= timedelta(seconds=59)
    await other.close()


async def test_others_used_the_limit_up(desk: ClinikoHarness) -> None:
    put(desk)
    desk.server.rate = 0
    with pytest.raises(Throttled) as caught:
        await desk.adapter.submit(desk.booking())
    assert timedelta(0) < caught.value.until - desk.now <= timedelta(seconds=60)
    sent = len(writes(desk))
    with pytest.raises(Throttled):
        await desk.adapter.submit(desk.booking())
    assert len(writes(desk)) == sent
    desk.server.rate = 200
    began = desk.now
    assert len((await desk.read()).appointments) == 1
    assert desk.now - began <= timedelta(seconds=61)


@pytest.mark.parametrize("reset", ["99999999999", "soon", "-1", ""])
async def test_a_wait_that_cannot_be_true_is_cut_to_the_window(desk: ClinikoHarness, reset: str) -> None:
    desk.server.fail(Fault(429, headers={"x-ratelimit-reset": reset}))
    with pytest.raises(Throttled) as caught:
        await desk.adapter.submit(desk.booking())
    assert timedelta(0) < caught.value.until - desk.now <= timedelta(seconds=90)


async def test_a_program_that_was_blocked_is_told(desk: ClinikoHarness) -> None:
    desk.server.fail(Fault(403, b"", on="businesses"))
    with pytest.raises(Forbidden):
        await desk.cliniko.open()


async def test_nobody_there(desk: ClinikoHarness) -> None:
    gone = ClinikoServer(desk.clock)
    with gone.serving():
        address = f"{gone.origin}/v1"
    connection = replace(desk.connection, settings={**desk.connection.settings, "base_url": address})
    with pytest.raises(Unreachable):
        await ClinikoAdapter(connection, clock=desk.clock, sleep=desk.clock.sleep).open()


async def test_a_new_key_is_used_from_the_next_opening(desk: ClinikoHarness) -> None:
    desk.server.key = "fresh-key-au4"
    with pytest.raises(Locked) as caught:
        await desk.cliniko.open()
    assert "fresh" not in str(caught.value)
    credentials.put("c1", "api_key", "fresh-key-au4")
    assert await desk.cliniko.open() == desk.practice
    put(desk)
    assert len((await desk.read()).appointments) == 1


async def test_nothing_personal_is_logged_and_every_call_is_heard(
    desk: ClinikoHarness, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[Heard] = []
    caplog.set_level(logging.DEBUG)
    adapter = ClinikoAdapter(desk.connection, clock=desk.clock, sleep=desk.clock.sleep, audit=heard.append)
    await adapter.open()
    await adapter.patient(desk.patient_id)
    await adapter.submit(desk.booking())
    with pytest.raises(Refused):
        await adapter.submit(replace(desk.booking(), visit_type_id="12"))
    await adapter.close()
    told = [(each.action, each.method, each.patient_id, each.ok) for each in heard]
    assert ("read patient", "GET", desk.patient_id, True) in told
    assert ("book", "POST", desk.patient_id, True) in told
    assert ("book", "POST", desk.patient_id, False) in told
    for private in ("Okafor", "0491", KEY, KEY.rpartition("-")[0]):
        assert private not in caplog.text
        assert private not in repr(heard)


async def test_readings_side_by_side_do_not_disturb_each_other(desk: ClinikoHarness) -> None:
    put(desk)
    days = await asyncio.gather(*(desk.read() for _ in range(5)))
    assert len({each.appointments for each in days}) == 1
