"""Practice Studio's changes and people: what is kept, refused, traced, and what goes through FHIR."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from adapters.change import AddPatient, Cancel, EditPatient, Move
from adapters.errors import (
    Clash,
    Forbidden,
    Missing,
    Refused,
    Unavailable,
    Unsupported,
    Unsure,
)
from adapters.model import PatientWish, Phone, Status
from adapters.port import Absent, CannotTell, Found
from adapters.practice_studio.adapter import PracticeStudioAdapter
from tests.adapters.harness import everybody
from tests.adapters.practice_studio_harness import MORNING, StudioHarness, studio
from tests.doubles.toy import Fault, html_error, lost_answer

# --- booking ---


async def test_a_taken_time_is_a_clash_or_told() -> None:
    async with studio() as harness:
        await harness.keep(harness.booking())
        assert (await harness.keep(harness.booking(10, 15))).overlaps is True
        harness.server.refuses_overlap = True
        with pytest.raises(Clash):
            await harness.adapter.submit(harness.booking(10, 15))


async def test_a_cancelled_visit_leaves_its_time_free() -> None:
    async with studio() as harness:
        made = await harness.booked()
        harness.server.elsewhere("appointments", made.id, status="cancelled")
        assert (await harness.keep(harness.booking())).overlaps is False


async def test_moving_and_cancelling_are_never_tried() -> None:
    async with studio() as harness:
        calls = len(harness.server.calls)
        for change in (Move(appointment_id="APPT-1", span=harness.span(9)), Cancel(appointment_id="APPT-1")):
            with pytest.raises(Unsupported):
                await harness.adapter.submit(change)
            assert isinstance(await harness.adapter.find_trace(change, harness.now), Absent)
        assert len(harness.server.calls) == calls


@pytest.mark.parametrize("invalid", [400, 422])
@pytest.mark.parametrize(("dotted", "details"), [(False, True), (True, True), (False, False)])
async def test_a_refusal_names_our_field(invalid: int, dotted: bool, details: bool) -> None:
    async with studio(server={"invalid": invalid, "dotted": dotted, "details": details}) as harness:
        with pytest.raises(Refused) as caught:
            await harness.adapter.submit(EditPatient(patient_id=harness.patient_id, email="nobody"))
        assert [reason.field for reason in caught.value.reasons] == (["email"] if details else [None])


# --- patients ---


async def test_the_card_tells_what_there_is() -> None:
    async with studio() as harness:
        card = await harness.adapter.patient(harness.patient_id)
        assert card.alerts == ("Allergy: Penicillin (Hives, Moderate)",)
        assert card.insurance == ("Acme Health · AH1",)
        assert dict(card.details)["Emergency contact"] == "Otto Fenwick (Spouse) 555-555-0102"
        assert card.balance is None
        bare = await harness.adapter.patient(harness.other_patient_id)
        assert (bare.alerts, bare.insurance, bare.patient.phones) == ((), (), ())


@pytest.mark.parametrize("shallow", [False, True])
async def test_an_edit_keeps_the_rest_however_deep_the_far_side_merges(shallow: bool) -> None:
    async with studio(server={"shallow_put": shallow}) as harness:
        phones = (Phone(kind="mobile", number="555-555-0199"), Phone(kind="home", number="555-555-0198"))
        receipt = await harness.keep(EditPatient(patient_id=harness.patient_id, phones=phones, family="Fenwick-Lind"))
        assert len(receipt.warnings) == 1
        row = harness.server.tables["patients"][harness.patient_id]
        assert row["contactInfo"]["address"]["line1"] == "1 Elm St"
        assert (row["contactInfo"]["phone"], row["contactInfo"]["email"]) == ("555-555-0199", "iris@example.com")
        assert row["lastName"] == "Fenwick-Lind"
        await harness.keep(EditPatient(patient_id=harness.patient_id, phones=(), email=""))
        card = await harness.adapter.patient(harness.patient_id)
        assert (card.patient.phones, card.patient.email) == ((), None)


async def test_an_edit_of_nothing_sends_nothing_and_a_meddling_one_is_told() -> None:
    async with studio(server={"meddles": True}) as harness:
        await harness.keep(EditPatient(patient_id=harness.patient_id, given="Iris"))
        assert not harness.server.made("PUT")
        receipt = await harness.keep(EditPatient(patient_id=harness.patient_id, given="Irisa"))
        assert "gender" in receipt.warnings[0]


async def test_an_edit_whose_answer_is_empty_is_looked_at() -> None:
    async with studio() as harness:
        harness.server.fail(Fault(204, after=True, on="PUT"))
        change = EditPatient(patient_id=harness.patient_id, given="Irisa")
        assert (await harness.keep(change)).warnings == ()


async def test_a_lost_edit_is_traced() -> None:
    async with studio() as harness:
        change = EditPatient(patient_id=harness.patient_id, given="Irisa")
        harness.server.fail(Fault(drop=True, on="PUT"), lost_answer("PUT"))
        for expected in (Absent, Found):
            since = harness.now
            with pytest.raises(Unsure):
                await harness.adapter.submit(change)
            assert isinstance(await harness.adapter.find_trace(change, since), expected)
        harness.server.elsewhere("patients", harness.patient_id, firstName="Ida")
        await harness.pass_time(5)
        harness.server.elsewhere("patients", harness.patient_id, firstName="Ida")
        assert isinstance(await harness.adapter.find_trace(change, harness.now), CannotTell)


async def test_a_double_is_a_clash_and_a_missing_gender_is_said() -> None:
    async with studio() as harness:
        with pytest.raises(Clash):
            await harness.adapter.submit(AddPatient(given="Iris", family="Fenwick", born=date(1984, 4, 9)))
        harness.server.needs_gender = True
        with pytest.raises(Missing) as caught:
            await harness.adapter.submit(AddPatient(given="New", family="Person"))
        assert [reason.field for reason in caught.value.reasons] == ["gender"]


async def test_a_lost_newcomer_is_traced_and_an_older_double_is_not_taken_for_it() -> None:
    async with studio(server={"refuses_doubles": False}) as harness:
        change = AddPatient(given="Ottoline", family="Quimby", born=date(1961, 8, 7))
        harness.server.fail(lost_answer("POST /api/v1/patients"))
        since = harness.now
        with pytest.raises(Unsure):
            await harness.adapter.submit(change)
        assert isinstance(await harness.adapter.find_trace(change, since), Found)
        await harness.pass_time(3600)
        assert isinstance(await harness.adapter.find_trace(change, harness.now), CannotTell)


async def test_search_is_by_name_or_id_and_sifted_by_the_rest() -> None:
    async with studio() as harness:
        find = harness.adapter.find_patients
        (found,) = await find(PatientWish(text="fenwick, iris", born=date(1984, 4, 9), phone="555 0101"))
        assert found.id == harness.patient_id
        assert [each.id for each in await find(PatientWish(text=harness.patient_id))] == [harness.patient_id]
        assert [each.id for each in await find(PatientWish(text="Íris Fenwick"))] == [harness.patient_id]
        assert [each.id for each in await find(PatientWish(text="Iris Fénwick"))] == [harness.patient_id]
        assert not await find(PatientWish(born=date(1984, 4, 9)))
        assert not await find(PatientWish(phone="555-555-0101"))
        harness.server.elsewhere("patients", harness.patient_id, status="Inactive")
        assert not await find(PatientWish(text="Iris"))
        assert await find(PatientWish(text="Iris", include_inactive=True))


async def test_all_patients_come_though_the_list_shifts() -> None:
    async with studio() as harness:
        server = harness.server
        for n in range(150):
            server.add_patient(f"Given{n}", "Many")
        server.between_pages = [lambda: server.tables["patients"].pop(harness.other_patient_id)]
        found = await everybody(harness.adapter)
        assert len({each.id for each in found}) == len(found)
        assert server.tables["patients"].keys() <= {each.id for each in found}
        server.between_pages = [lambda: server.tables["patients"].popitem()] * 2
        server.between_pages += [lambda: server.add_patient("New", "One")] * 2
        with pytest.raises(Unavailable):
            await everybody(harness.adapter)


async def test_patients_changed_since_are_sifted_here() -> None:
    async with studio() as harness:
        await harness.pass_time(7200)
        harness.server.elsewhere("patients", harness.patient_id, gender="F")
        assert [each.id for each in await everybody(harness.adapter, harness.now)] == [harness.patient_id]


# --- FHIR ---


@pytest.mark.parametrize("interactions", [set(), {"read"}, {"read", "search-type", "create"}])
async def test_fhir_is_left_alone_unless_it_says_it_can_update(interactions: set[str]) -> None:
    async with studio(server={"fhir": interactions}) as harness:
        assert not harness.may("move")
        assert not harness.server.made("fhir/r4/Appointment")


async def test_a_broken_fhir_endpoint_takes_nothing_else_with_it() -> None:
    async with studio() as harness:
        harness.server.fail(html_error(200, on="metadata"))
        await harness.studio.open()
        harness.server.fail(*[Fault(503, on="metadata")] * 3)
        await harness.studio.open()
        assert not harness.may("cancel")


async def test_an_endpoint_that_does_not_answer_proves_nothing_of_a_change() -> None:
    silent = [Fault(503, on="metadata")] * 3
    async with studio(server={"fhir": {"read", "update"}}) as harness:
        made = await harness.booked()
        cancel = Cancel(appointment_id=made.id)
        harness.server.fail(lost_answer("PUT"))
        with pytest.raises(Unsure):
            await harness.adapter.submit(cancel)
        harness.server.fail(*silent)
        await harness.studio.open()  # what it could do before it still can
        assert isinstance(await harness.adapter.find_trace(cancel, harness.now), Found)
        await harness.studio.close()
        other = PracticeStudioAdapter(harness.connection, clock=harness.clock, sleep=harness.clock.sleep)
        harness.server.fail(*silent)
        await other.open()
        assert isinstance(await other.find_trace(cancel, harness.now), CannotTell)
        await other.close()


@pytest.mark.parametrize("fhir", [set(), {"read", "update", "search-type"}])
async def test_a_permission_that_was_not_granted_switches_off_what_it_is_for(fhir: set[str]) -> None:
    async with studio(server={"scopes": "read:patients", "fhir": fhir}) as harness:
        assert harness.may("add_patient")
        assert "write:appointments" in harness.adapter.capabilities.why_not["book"]
        with pytest.raises(Forbidden):
            await harness.adapter.submit(harness.booking())
        cancel = Cancel(appointment_id=(await harness.read(MORNING.date())).appointments[0].id)
        with pytest.raises(Forbidden if fhir else Unsupported):
            await harness.adapter.submit(cancel)
        assert not harness.server.made("^(POST|PUT) /(api|fhir)")
    async with studio(server={"scopes": ""}) as harness:  # it does not tell
        assert harness.may("book")


async def test_a_visit_entered_in_error_is_none_and_an_expired_link_begins_again() -> None:
    async with studio(server={"fhir": {"read", "update", "search-type"}}) as harness:
        made = [await harness.booked(hour) for hour in (9, 10, 11)]
        harness.server.tables["appointments"][made[0].id]["_fhir"] = "entered-in-error"
        harness.server.fail(Fault(), Fault(410, on="GET /fhir/r4/Appointment$"))
        facts = await harness.read()
        assert [visit.id for visit in facts.appointments] == [each.id for each in made[1:]]
        assert facts.complete


async def test_a_booking_like_a_cancelled_one_of_before_is_looked_for_as_any_other() -> None:
    async with studio() as harness:
        made = await harness.booked()
        harness.server.tables["appointments"][made.id]["status"] = "cancelled"
        await harness.pass_time(7200)
        assert isinstance(await harness.adapter.find_trace(harness.booking(), harness.now), Absent)


async def with_fhir(harness: StudioHarness) -> Any:
    made = await harness.booked()
    return made, harness.server.tables["appointments"][made.id]


async def test_a_cancellation_keeps_its_reason_and_a_late_one_is_a_clash() -> None:
    async with studio(server={"fhir": {"read", "update"}}) as harness:
        made, row = await with_fhir(harness)
        await harness.keep(Cancel(appointment_id=made.id, reason="Ill", seen=made.revision))
        assert (row["status"], harness.server.reasons[made.id]) == ("cancelled", "Ill")
        assert (await harness.visit(made.id)).status is Status.CANCELLED
        other = await harness.booked(12)
        harness.server.fail(Fault(412, on="PUT"))
        with pytest.raises(Clash):
            await harness.adapter.submit(Cancel(appointment_id=other.id))


async def test_a_lost_move_is_traced() -> None:
    async with studio(server={"fhir": {"read", "update"}}) as harness:
        made, _ = await with_fhir(harness)
        change = Move(appointment_id=made.id, span=harness.span(14), room_id="LOC-2")
        harness.server.fail(Fault(drop=True, on="PUT"), lost_answer("PUT"))
        for expected in (Absent, Found):
            since = harness.now
            with pytest.raises(Unsure):
                await harness.adapter.submit(change)
            assert isinstance(await harness.adapter.find_trace(change, since), expected)
        assert (await harness.visit(made.id)).room_id == "LOC-2"


async def test_a_visit_that_the_two_interfaces_tell_differently_is_not_touched() -> None:
    async with studio(server={"fhir": {"read", "update"}}) as harness:
        made, row = await with_fhir(harness)
        told = harness.server._as_resource(row) | {"start": "2026-03-06T10:00:00Z"}
        harness.server.fail(Fault(200, json.dumps(told).encode(), on="GET /fhir"))
        with pytest.raises(Refused):
            await harness.adapter.submit(Cancel(appointment_id=made.id))
        assert not harness.server.made("PUT")


async def test_what_only_fhir_tells_is_shown_and_a_day_without_it_is_not_complete() -> None:
    async with studio(server={"fhir": {"read", "update", "search-type"}}) as harness:
        made = [await harness.booked(hour) for hour in (9, 10, 11, 12, 13)]
        row = harness.server.tables["appointments"][made[-1].id]
        row["_fhir"] = "checked-in"
        assert [visit.status_label for visit in (await harness.read()).appointments][3:] == ["Scheduled", "Checked in"]
        with pytest.raises(Clash):  # it arrived since it was seen
            await harness.adapter.submit(Cancel(appointment_id=made[-1].id, seen=made[-1].revision))
        for trouble in (Fault(400, on="GET /fhir"), Fault(200, b"[]", on="GET /fhir")):
            harness.server.fail(trouble)
            assert not (await harness.read()).complete
        harness.server.next_origin = ".."  # a link relative to the page it stands on
        assert (await harness.read()).complete
        harness.server.next_origin = "https://fhir.example.com"
        facts = await harness.read()
        assert not facts.complete
        assert len(facts.appointments) == 5
