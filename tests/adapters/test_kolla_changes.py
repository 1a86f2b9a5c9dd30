"""Kolla, writing: what is sent, once; what the answers mean; and what became of a change whose answer was lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Forbidden,
    Locked,
    Missing,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unsupported,
    Unsure,
)
from adapters.model import Phone, Span, Status
from adapters.port import Absent, Accepted, CannotTell, Found
from tests.adapters.kolla_harness import KollaHarness, kolla
from tests.doubles.kolla_server import KollaServer
from tests.doubles.toy import Fault, html_error, lost_answer

JSON = {"content-type": "application/json"}
NORA = AddPatient(
    given="Nora",
    family="Quill",
    born=date(1990, 1, 2),
    phones=(Phone(kind="mobile", number="312-555-0142"), Phone(kind="other", number="312-555-0143")),
    email="quill@example.com",
)


def writes(harness: KollaHarness) -> list[str]:
    return [call.line for call in harness.server.calls if call.method != "GET"]


async def one_of_each(harness: KollaHarness) -> list[Change]:
    """A change of each kind that can be made."""
    visits = [await harness.booked(hour) for hour in (9, 11, 13)]
    return [
        harness.booking(15),
        Move(appointment_id=visits[0].id, span=harness.span(16), room_id="resources/operatory_1"),
        Cancel(appointment_id=visits[1].id),
        SetStatus(appointment_id=visits[2].id, status=Status.CONFIRMED),
        NORA,
        EditPatient(patient_id=harness.patient_id, family="Lund-Berg"),
    ]


async def test_a_booking_is_sent_with_full_names_and_wall_times() -> None:
    async with kolla() as harness:
        change = replace(harness.booking(13, 0, 45), note="Tooth 14")
        receipt = await harness.kolla.submit(change)
        (call,) = harness.server.made("POST .*/appointments$")
        assert call.json() == {
            "contact_id": "contacts/311",
            "wall_start_time": "2026-02-19 13:00:00",
            "wall_end_time": "2026-02-19 13:45:00",
            "operatory": "resources/operatory_2",
            "providers": [{"name": "resources/provider_4", "remote_id": "provider_4", "type": "PROVIDER"}],
            "appointment_type_id": "appointmenttypes/7",
            "notes": "Tooth 14",
        }
        assert not call.query
        assert isinstance(receipt, Accepted)
        assert receipt.remote_id in harness.server.tables["appointments"]
        assert receipt.overlaps is False


async def test_an_hour_that_comes_twice_is_the_hour_that_was_meant() -> None:
    async with kolla() as harness:
        for hour in (6, 7):  # half past one, twice
            start = datetime(2026, 11, 1, hour, 30, tzinfo=UTC)
            span = Span(start=start, end=start + timedelta(minutes=20))
            receipt = await harness.kolla.submit(replace(harness.booking(), span=span))
            assert isinstance(receipt, Accepted)
            assert harness.server.tables["appointments"][receipt.remote_id or ""]["start"] == start
            assert receipt.overlaps is False


async def test_an_overlap_is_one_of_intervals_with_room_or_provider_of_a_visit_that_stands() -> None:
    async with kolla() as harness:
        row = harness.server.visit(harness.span(9).start, 180, operatory=harness.room_id)
        receipt = await harness.kolla.submit(harness.booking(11, 30))
        assert isinstance(receipt, Accepted)
        assert receipt.overlaps is True
        harness.server.elsewhere(row["name"], broken=True)
        receipt = await harness.kolla.submit(harness.booking(10))
        assert isinstance(receipt, Accepted)
        assert receipt.overlaps is False


async def test_a_move_sends_what_it_names_and_keeps_who_assists() -> None:
    async with kolla() as harness:
        made = await harness.booked(10)
        light = {"name": harness.other_provider_id, "type": "PROVIDER"}
        providers = [*harness.server.tables["appointments"][made.id]["providers"], light]
        harness.server.elsewhere(made.id, providers=providers)
        await harness.kolla.submit(Move(appointment_id=made.id, span=harness.span(14)))
        await harness.kolla.submit(
            Move(appointment_id=made.id, span=harness.span(14), provider_id=harness.other_provider_id)
        )
        first, second = harness.server.made("PATCH")
        assert first.get("update_mask") == "wall_start_time,wall_end_time"
        assert set(first.json()) == {"wall_start_time", "wall_end_time"}
        assert second.get("update_mask") == "wall_start_time,wall_end_time,providers"
        assert [each["name"] for each in second.json()["providers"]] == [harness.other_provider_id]


async def test_a_cancellation_names_who_and_says_that_the_words_were_not_kept() -> None:
    async with kolla() as harness:
        made = await harness.booked()
        receipt = await harness.kolla.submit(Cancel(appointment_id=made.id, reason="Ill"))
        (call,) = harness.server.made(":cancel$")
        assert call.json() == {"name": made.id, "canceler": {"name": harness.provider_id, "remote_id": "provider_4"}}
        assert isinstance(receipt, Accepted)
        assert receipt.warnings
        await harness.kolla.submit(Cancel(appointment_id=made.id))
        assert len(harness.server.made(":cancel$")) == 1


async def test_confirming_takes_the_type_that_is_called_so() -> None:
    async with kolla() as harness:
        made = await harness.booked()
        change = SetStatus(appointment_id=made.id, status=Status.CONFIRMED)
        await harness.kolla.submit(change)
        await harness.kolla.submit(change)
        (call,) = harness.server.made(":confirm$")
        assert call.json() == {"name": made.id, "confirmed": True, "confirmation_type": "confirmationTypes/1"}


async def test_what_cannot_be_done_is_refused_before_anything_is_sent() -> None:
    async with kolla() as harness:
        made = await harness.booked()
        await harness.kolla.submit(Cancel(appointment_id=made.id))
        done = harness.server.visit(harness.span(15).start, completed=True)["name"]
        sent = len(writes(harness))
        refusals: list[tuple[Change, type[PmsError]]] = [
            (replace(harness.booking(), into="class"), Refused),
            (replace(harness.booking(), note="x" * 1001), Refused),
            (replace(harness.booking(), patient_id="contacts/1:cancel"), NotFound),
            (Move(appointment_id=made.id, span=harness.span(11)), Refused),
            (SetStatus(appointment_id=made.id, status=Status.CONFIRMED), Refused),
            (SetStatus(appointment_id=done, status=Status.NO_SHOW), Refused),
            (Cancel(appointment_id=done), Refused),
            (Cancel(appointment_id=done, attendee_id="a"), NotFound),
            (EditPatient(patient_id=harness.patient_id, given=" "), Missing),
            (EditPatient(patient_id="contacts/1000", given="A"), NotFound),
        ]
        for change, error in refusals:
            with pytest.raises(error):
                await harness.kolla.submit(change)
        assert len(writes(harness)) == sent


async def test_without_a_type_to_confirm_by_nothing_is_sent() -> None:
    async with kolla(lambda server: server.tables["confirmationTypes"].clear()) as harness:
        made = await harness.booked()
        with pytest.raises(Unsupported) as caught:
            await harness.kolla.submit(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
        assert caught.value.why == harness.kolla.capabilities.why_not["set_status"]


# --- people ---


async def test_a_new_patient_is_sent_without_a_name_of_his_own_and_what_was_dropped_is_said() -> None:
    async with kolla(lambda server: setattr(server, "keeps_other_phones", False)) as harness:
        receipt = await harness.kolla.submit(replace(NORA, provider_id=harness.provider_id))
        (call,) = harness.server.made("POST .*/contacts$")
        assert call.json() == {
            "type": "PATIENT",
            "given_name": "Nora",
            "family_name": "Quill",
            "birth_date": "1990-01-02",
            "phone_numbers": [
                {"number": "312-555-0142", "type": "MOBILE"},
                {"number": "312-555-0143", "type": "OTHER"},
            ],
            "email_addresses": [{"address": "quill@example.com"}],
        }
        assert isinstance(receipt, Accepted)
        assert len(receipt.warnings) == 2
        assert "0143" not in f"{receipt}"


async def test_an_edit_sends_whole_lists_and_keeps_further_addresses() -> None:
    async with kolla() as harness:
        mails = [{"address": "old@example.com", "type": "HOME"}, {"address": "work@example.com", "type": "WORK"}]
        harness.server.elsewhere(harness.patient_id, email_addresses=mails)
        change = EditPatient(
            patient_id=harness.patient_id, phones=(Phone(kind="home", number="312-555-0199"),), email="new@example.com"
        )
        assert await harness.kolla.submit(change) == Accepted()
        await harness.kolla.submit(EditPatient(patient_id=harness.patient_id, email=""))
        await harness.kolla.submit(EditPatient(patient_id=harness.patient_id))
        first, second = harness.server.made("PATCH")
        assert first.get("update_mask") == "phone_numbers,email_addresses"
        assert first.json()["email_addresses"] == [{"address": "new@example.com", "type": "HOME"}, mails[1]]
        assert second.json() == {"email_addresses": [mails[1]]}


# --- faults ---

WRITE_FAULTS: list[tuple[Fault, type[PmsError]]] = [
    (Fault(400, b'{"code":3,"message":"operatory: required","details":[]}', JSON), Refused),
    (Fault(401, b'{"code":16}', JSON), Locked),
    (Fault(403, b'{"code":7}', JSON), Forbidden),
    (Fault(404, b'{"code":5}', JSON), NotFound),
    (Fault(409, b'{"code":6,"message":"x"}', JSON), Clash),
    (Fault(429, b'{"code":8}', {**JSON, "retry-after": "30"}), Throttled),
    (Fault(501, b'{"code":12,"message":"x"}', JSON), Unsupported),
    (html_error(501), Unsure),
    (Fault(408, b""), Unsure),
    (Fault(500, b'{"code":13}', JSON), Unsure),
    (Fault(503, b'{"code":14}', JSON), Unsure),
    (Fault(504, b'{"code":4}', JSON), Unsure),
    (html_error(200), Unsure),
    (Fault(drop=True), Unsure),
]


@pytest.mark.parametrize(("fault", "error"), WRITE_FAULTS)
async def test_each_fault_of_a_write_and_never_a_second_one(fault: Fault, error: type[PmsError]) -> None:
    async with kolla() as harness:
        for change in await one_of_each(harness):
            sent = len(writes(harness))
            harness.server.fail(replace(fault, on="^(POST|PATCH)"))
            if error is Unsure and fault.status == 200 and isinstance(change, Book | AddPatient):
                harness.server.faults[0] = replace(fault, on="^(POST|PATCH)", after=True)
            with pytest.raises(error) as caught:
                await harness.kolla.submit(change)
            assert type(caught.value) is error
            assert len(writes(harness)) == sent + 1
            if isinstance(caught.value, Throttled):
                assert caught.value.until == harness.now + timedelta(seconds=30)
                await harness.pass_time(31)
            if isinstance(caught.value, Refused) and fault.status == 400:
                assert [reason.field for reason in caught.value.reasons] == ["room_id"]


async def test_an_unreadable_look_before_a_write_keeps_it_from_going_out() -> None:
    async with kolla() as harness:
        for change in await one_of_each(harness):
            sent = len(writes(harness))
            harness.server.fail(html_error(200, on="^GET"))
            with pytest.raises(Unavailable):
                await harness.kolla.submit(change)
            assert len(writes(harness)) == sent


def _nameless(server: KollaServer) -> None:
    server.names_made = False


async def test_an_answer_that_does_not_say_what_was_made_is_looked_up() -> None:
    async with kolla(_nameless) as harness:
        receipt = await harness.kolla.submit(harness.booking())
        assert isinstance(receipt, Accepted)
        assert receipt.remote_id in harness.server.tables["appointments"]
        receipt = await harness.kolla.submit(NORA)
        assert isinstance(receipt, Accepted)
        assert harness.server.tables["contacts"][receipt.remote_id or ""]["family_name"] == "Quill"


async def test_an_empty_answer_to_a_booking_that_left_no_trace_is_a_doubt() -> None:
    async with kolla() as harness:
        harness.server.fail(Fault(204, b"", on="POST"))
        with pytest.raises(Unsure):
            await harness.kolla.submit(harness.booking())


@pytest.mark.parametrize("stamps", [True, False])
async def test_a_change_whose_answer_was_lost_is_found_and_one_that_never_arrived_is_not(stamps: bool) -> None:
    async with kolla(lambda server: setattr(server, "stamps", stamps)) as harness:
        changes = await one_of_each(harness)
        await harness.pass_time(3600)
        for change in changes:
            since = harness.now
            harness.server.fail(Fault(drop=True, on="^(POST|PATCH)"))
            with pytest.raises(Unsure):
                await harness.kolla.submit(change)
            await harness.pass_time(30)
            assert await harness.kolla.find_trace(change, since) == Absent(), change.type
            harness.server.fail(lost_answer("^(POST|PATCH)"))
            with pytest.raises(Unsure):
                await harness.kolla.submit(change)
            found = await harness.kolla.find_trace(change, since)
            assert isinstance(found, Found), change.type
            assert (found.remote_id is not None) == isinstance(change, Book | AddPatient)


async def test_one_just_like_it_of_before_is_neither_found_nor_absent() -> None:
    async with kolla() as harness:
        await harness.kolla.submit(harness.booking())
        await harness.kolla.submit(NORA)
        await harness.pass_time(3600)
        for change in (harness.booking(), NORA):
            assert isinstance(await harness.kolla.find_trace(change, harness.now), CannotTell)


@pytest.mark.parametrize("minutes", [-14, 14])
async def test_a_far_side_whose_clock_is_off_is_understood(minutes: int) -> None:
    async with kolla() as harness:
        since = harness.now + timedelta(minutes=minutes)
        await harness.kolla.submit(harness.booking())
        assert isinstance(await harness.kolla.find_trace(harness.booking(), since), Found)


async def test_somebody_elses_change_meanwhile_leaves_it_open() -> None:
    async with kolla() as harness:
        made = await harness.booked()
        since = harness.now
        await harness.change_elsewhere(made.id)
        harness.server.elsewhere(harness.patient_id, family_name="Other")
        for change in (
            Move(appointment_id=made.id, span=harness.span(15)),
            SetStatus(appointment_id=made.id, status=Status.CONFIRMED),
            EditPatient(patient_id=harness.patient_id, given="Ivan"),
        ):
            assert isinstance(await harness.kolla.find_trace(change, since), CannotTell)
        assert await harness.kolla.find_trace(Cancel(appointment_id=made.id), since) == Absent()


Spoil = Callable[[KollaHarness], object]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda harness: harness.server.fail(*[html_error(502, on="^GET")] * 3),
        lambda harness: harness.server.fail(html_error(200, on="^GET")),
        lambda harness: setattr(harness.server, "key", "kc.other"),
    ],
)
async def test_a_look_that_failed_cannot_tell(spoil: Spoil) -> None:
    async with kolla() as harness:
        for change in await one_of_each(harness):
            spoil(harness)
            assert isinstance(await harness.kolla.find_trace(change, harness.now), CannotTell)
