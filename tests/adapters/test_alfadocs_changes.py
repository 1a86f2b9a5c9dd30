"""Changes on AlfaDocs: what is sent, what a refusal or a lost answer means, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from adapters.change import AddPatient, Book, Cancel, Change, EditPatient, Move, SetStatus
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
from adapters.model import Phone, Status
from adapters.port import Absent, Accepted, CannotTell, Found
from tests.adapters.alfadocs_harness import AlfaDocsHarness, alfadocs
from tests.doubles.toy import Fault, html_error


async def test_a_booking_is_sent_as_the_documents_say() -> None:
    async with alfadocs() as desk:
        change = replace(desk.booking(9), note="Check-up", notify=True)
        receipt = await desk.keep(change)
        (call,) = desk.server.made("POST")
        assert call.json() == {
            "date": "2026-03-09 09:00:00",
            "duration": 30,
            "patientId": 4101,
            "operatorId": 501,
            "chairId": 31,
            "colorId": 7,
            "type": "inPractice",
            "allDay": False,
            "description": "Check-up",
            "emailReminder": True,
            "smsReminder": True,
        }
        assert receipt.overlaps is False
        assert receipt.remote_id == next(map(str, desk.server.appointments))


async def test_an_update_names_only_what_changes_beside_what_is_demanded() -> None:
    async with alfadocs() as desk:
        made = await desk.booked(9)
        await desk.keep(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
        assert desk.server.made("PATCH")[-1].json() == {
            "date": "2026-03-09 09:00:00",
            "colorId": 7,
            "state": "confirmed",
        }
        await desk.keep(Move(appointment_id=made.id, span=desk.span(10), provider_id="501", room_id="32"))
        assert desk.server.made("PATCH")[-1].json() == {"date": "2026-03-09 10:00:00", "colorId": 7, "chairId": 32}


async def test_a_verb_that_is_refused_is_tried_the_other_way_once_and_remembered() -> None:
    async with alfadocs({"verb": "PUT"}) as desk:
        made = await desk.booked()
        for status in (Status.CONFIRMED, Status.ARRIVED):
            await desk.keep(SetStatus(appointment_id=made.id, status=status))
        assert [call.method for call in desk.server.made("^P[AU]T")] == ["PATCH", "PUT", "PUT"]
        desk.server.verb = "POST"
        with pytest.raises(Refused):
            await desk.keep(SetStatus(appointment_id=made.id, status=Status.DONE))
        assert [call.method for call in desk.server.made("^P[AU]T")][3:] == ["PUT", "PATCH"]


@pytest.mark.parametrize(
    ("provider", "room", "overlaps"), [("501", "32", True), ("502", "31", True), ("502", "32", False)]
)
async def test_a_double_booking_is_told(provider: str, room: str, overlaps: bool) -> None:
    async with alfadocs() as desk:
        await desk.booked(11, 0, 60)
        change = replace(desk.booking(11, 30), provider_id=provider, room_id=room, patient_id="4102")
        assert (await desk.keep(change)).overlaps is overlaps


async def test_a_booking_needs_a_colour_and_has_no_classes() -> None:
    async with alfadocs() as desk:
        with pytest.raises(Missing) as caught:
            await desk.adapter.submit(replace(desk.booking(), visit_type_id=None))
        assert caught.value.reasons[0].field == "visit_type_id"
        with pytest.raises(Refused):
            await desk.adapter.submit(Cancel(appointment_id="1", attendee_id="1"))
        assert not desk.server.made("^P")


async def test_somebody_new_in_the_directory_can_be_booked_at_once() -> None:
    async with alfadocs() as desk:
        desk.server.operators[504] = {"id": 504, "name": "Dora Neri"}
        await desk.keep(replace(desk.booking(), provider_id="504"))
        with pytest.raises(Refused):
            await desk.keep(replace(desk.booking(12), provider_id="503"))  # deleted


async def test_what_a_change_could_not_do_is_said() -> None:
    async with alfadocs() as desk:
        row = desk.server.add_entry(id=1, patientId=4101, operatorId=501, frequency="weekly", colorId=None)
        row["description"] = "Molar"
        receipt = await desk.keep(Cancel(appointment_id="1", reason="ill", note="Rang at nine"))
        assert len(receipt.warnings) == 3
        assert (row["colorId"], row["description"]) == (3, "Molar\nRang at nine")
        desk.server.add_entry(id=2, operatorId=501)
        with pytest.raises(Refused):
            await desk.keep(SetStatus(appointment_id="2", status=Status.DONE))


async def test_reasons_of_a_refusal_name_our_fields() -> None:
    async with alfadocs() as desk:
        desk.server.patients[4199] = desk.server.patients[4101]
        for errors in ({"chairId": ["No."]}, [{"propertyPath": "chairId", "message": "No."}]):
            desk.server.answer("POST", "appointments", {"status": "error", "errors": errors}, 422)
            with pytest.raises(Refused) as caught:
                await desk.adapter.submit(desk.booking())
            assert [(reason.field, reason.text) for reason in caught.value.reasons] == [("room_id", "No.")]
            assert "No." not in str(caught.value)
        desk.server.answer("POST", "appointments", {"status": "error", "message": "Closed"})
        with pytest.raises(Refused):
            await desk.adapter.submit(desk.booking())


async def test_a_taken_time_is_a_clash_where_the_service_says_so() -> None:
    async with alfadocs({"doubles": "refused"}) as desk:
        await desk.booked()
        with pytest.raises(Clash):
            await desk.adapter.submit(replace(desk.booking(), patient_id="4102"))


# --- traces ---


async def test_a_booking_known_from_before_is_no_trace_and_a_strange_one_is_a_doubt() -> None:
    async with alfadocs() as desk:
        change, since = desk.booking(), desk.now
        row = desk.server.add_entry(
            date="2026-03-09 10:00:00", patientId=4101, operatorId=501, chairId=31, createdThroughApi=True
        )
        assert await (await desk.forgetful()).find_trace(change, since) == Found(str(row["id"]))
        row["createdThroughApi"] = False  # made by hand in AlfaDocs
        assert isinstance(await (await desk.forgetful()).find_trace(change, since), CannotTell)
        row.update(createdThroughApi=True, duration=45)
        assert isinstance(await (await desk.forgetful()).find_trace(change, since), CannotTell)
        row.update(duration=30, patientId=4102)
        assert await (await desk.forgetful()).find_trace(change, since) == Absent()


def changes_of(desk: AlfaDocsHarness) -> list[Change]:
    """One of each, over what `prepared` has put there."""
    return [
        desk.booking(),
        Move(appointment_id="1", span=desk.span(15, 0, 45), provider_id="502"),
        Cancel(appointment_id="1"),
        SetStatus(appointment_id="1", status=Status.DONE),
        AddPatient(given="Ugo", family="Sala", phones=(Phone(kind="mobile", number="320 5550101"),)),
        EditPatient(patient_id="4102", email="giulia@example.com"),
    ]


KINDS = range(6)


def prepared(desk: AlfaDocsHarness) -> None:
    desk.server.add_entry(id=1, date="2026-03-09 12:00:00", patientId=4101, operatorId=501)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("is_lost", [True, False])
async def test_a_lost_answer_is_settled_by_looking(kind: int, is_lost: bool) -> None:
    async with alfadocs() as desk:
        prepared(desk)
        change, since = changes_of(desk)[kind], desk.now
        desk.server.fail(Fault(drop=True, after=is_lost, on="^P"))
        writes = len(desk.server.made("^P"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        assert len(desk.server.made("^P")) == writes + 1
        for adapter in (desk.adapter, await desk.forgetful()):
            trace = await adapter.find_trace(change, since)
            if is_lost:
                assert isinstance(trace, Found), change.type
                assert bool(trace.warnings) == isinstance(change, AddPatient)  # the telephone never went out
            else:
                assert trace == Absent(), change.type


@pytest.mark.parametrize("kind", KINDS)
async def test_a_look_that_failed_cannot_tell(kind: int) -> None:
    async with alfadocs() as desk:
        prepared(desk)
        desk.server.fail(*[html_error(on="^GET") for _ in range(3)])
        assert isinstance(await desk.adapter.find_trace(changes_of(desk)[kind], desk.now), CannotTell)


async def test_a_patient_of_that_name_from_before_is_no_trace() -> None:
    async with alfadocs() as desk:
        change = AddPatient(given="giulia", family="ROSSI")
        assert await desk.adapter.find_trace(change, desk.now) == Absent()
        desk.server.patients[4102]["createdAt"] = None
        assert isinstance(await desk.adapter.find_trace(change, desk.now - timedelta(days=1)), CannotTell)


async def test_a_visit_that_went_another_way_cannot_be_told() -> None:
    async with alfadocs() as desk:
        made = await desk.booked()
        change = Cancel(appointment_id=made.id, seen=made.revision)
        await desk.change_elsewhere(made.id)
        assert isinstance(await desk.adapter.find_trace(change, desk.now), CannotTell)
        del desk.server.appointments[int(made.id)]
        assert isinstance(await desk.adapter.find_trace(change, desk.now), CannotTell)


# --- the error table ---

WRITES: list[tuple[Fault, type[PmsError]]] = [
    (Fault(400, b'{"message": "No"}'), Refused),
    (Fault(401), Forbidden),  # the key itself still opens the context
    (html_error(401), Forbidden),
    (Fault(302, headers={"location": "https://app.example.com/login"}), Forbidden),
    (Fault(302, headers={"location": "/elsewhere"}), Unsure),
    (Fault(403), Forbidden),
    (html_error(403), Forbidden),
    (Fault(404), NotFound),
    (Fault(409), Clash),
    (Fault(422), Refused),
    (Fault(429), Throttled),
    (Fault(429, headers={"retry-after": "30"}), Throttled),
    (html_error(500), Unsure),
    (Fault(503, headers={"retry-after": "30"}), Unsure),
    (html_error(200), Unsure),
    (Fault(200, b'{"status": "error", "message": "No"}'), Refused),
    (Fault(drop=True), Unsure),
]


@pytest.mark.parametrize(("fault", "error"), WRITES)
@pytest.mark.parametrize("kind", KINDS)
async def test_what_an_answer_to_a_write_means(kind: int, fault: Fault, error: type[PmsError]) -> None:
    async with alfadocs() as desk:
        prepared(desk)
        desk.server.fail(replace(fault, on="^P"))
        with pytest.raises(error) as caught:
            await desk.adapter.submit(changes_of(desk)[kind])
        assert type(caught.value) is error
        assert len(desk.server.made("^P")) == 1


READS: list[tuple[list[Fault], type[PmsError] | None]] = [
    ([Fault(400)], Refused),
    ([Fault(401)], Forbidden),
    ([Fault(302, headers={"location": "/login"})], Forbidden),
    ([Fault(302, headers={"location": "//["})], Garbled),
    ([Fault(403)], Forbidden),
    ([Fault(404)], NotFound),
    ([html_error(200)], Garbled),
    ([Fault(200)], Garbled),
    ([Fault(429), html_error(502)], None),
    ([Fault(drop=True), Fault(503)], None),
    ([Fault(429)] * 3, Throttled),
    ([html_error(500)] * 3, Unavailable),
    ([Fault(drop=True)] * 3, Unreachable),
]


@pytest.mark.parametrize(("faults", "error"), READS)
async def test_what_an_answer_to_a_question_means(faults: list[Fault], error: type[PmsError] | None) -> None:
    async with alfadocs() as desk:
        prepared(desk)
        desk.server.fail(*[replace(fault, on="GET .*/appointments") for fault in faults])
        if error is None:
            assert len((await desk.read()).appointments) == 1
            return
        with pytest.raises(error):
            await desk.read()


@pytest.mark.parametrize("lockout", ["json", "html", "redirect"])
async def test_a_revoked_key_is_asked_for_again_whatever_the_refusal_looks_like(lockout: str) -> None:
    async with alfadocs({"lockout": lockout}) as desk:
        desk.server.key = "revoked"
        for change in changes_of(desk):
            with pytest.raises(Locked):
                await desk.adapter.submit(change)
        with pytest.raises(Locked):
            await desk.read()
        with pytest.raises(Locked):
            await desk.adapter.open()
        desk.server.key = "0" * 32
        with pytest.raises(Locked):
            await desk.adapter.submit(Book(patient_id="4101", provider_id="501", span=desk.span(9), visit_type_id="7"))


async def test_a_429_without_a_word_of_when_is_over_after_a_second() -> None:
    async with alfadocs() as desk:
        desk.server.fail(Fault(429, on="^POST"))
        with pytest.raises(Throttled) as caught:
            await desk.adapter.submit(desk.booking())
        assert caught.value.until == desk.now + timedelta(seconds=1)
        desk.clock.pass_time(1)
        assert (await desk.keep(desk.booking())).remote_id


async def test_the_day_after_a_write_that_cannot_be_read_leaves_the_write_standing() -> None:
    async with alfadocs() as desk:
        agenda = "GET .*/appointments$"
        desk.server.fail(Fault(on=agenda), *[html_error(on=agenda) for _ in range(3)])
        receipt = await desk.keep(desk.booking())
        assert (receipt.overlaps, receipt.remote_id) == (None, next(map(str, desk.server.appointments)))


async def test_calls_stay_below_the_rate_in_a_long_reading() -> None:
    async with alfadocs() as desk:
        for number in range(90):
            row = desk.server.add_patient(firstName="Test", lastName=f"Number {number}")
            desk.server.add_entry(patientId=row["id"])
        facts = await desk.read()
        assert all(visit.patient_name for visit in facts.appointments)
        assert len(desk.server.made("GET .*/patients/")) == 90
        assert desk.server.slowed == 0


ANSWERS_OF_NOBODY = (Fault(200), Fault(204), Fault(200, b'{"message": "hello"}'), Fault(201, b"[]"))


@pytest.mark.parametrize("is_kept", [True, False])
@pytest.mark.parametrize("answer", ANSWERS_OF_NOBODY)
async def test_an_answer_that_is_not_alfadocs_own_is_looked_behind(answer: Fault, is_kept: bool) -> None:
    phones = (Phone(kind="mobile", number="+39 3331112233"),)
    async with alfadocs() as desk:
        made = await desk.booked(10)
        desk.server.add_entry(date=f"{desk.day} 09:00:00", patientId=4101, operatorId=501)  # just like it, of before
        await desk.pass_time(60)
        changes: list[Change] = [
            desk.booking(9),
            Move(appointment_id=made.id, span=desk.span(15)),
            SetStatus(appointment_id=made.id, status=Status.ARRIVED),
            Cancel(appointment_id=made.id),
            AddPatient(given="Livia", family="Nuova", born=date(1990, 1, 1)),
            EditPatient(patient_id="4101", email="new@example.com"),
            EditPatient(patient_id="4101", phones=phones),
        ]
        for change in changes:
            desk.server.fail(replace(answer, after=is_kept, on="^(POST|PATCH) "))
            if is_kept:
                assert isinstance(await desk.alfadocs.submit(change), Accepted), change.type
            else:
                with pytest.raises(Unsure):
                    await desk.alfadocs.submit(change)
