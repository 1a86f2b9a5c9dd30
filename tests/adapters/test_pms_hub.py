"""What a practice behind a PMS hub gets: signed calls, whole days, patients, and the truth about slow writes."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from starlette.responses import HTMLResponse, Response

from adapters import credentials
from adapters.change import AddPatient, Cancel, EditPatient, Move, SetStatus
from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    Missing,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsupported,
    Unsure,
)
from adapters.http import Heard
from adapters.model import PatientWish, Phone, SlotWish, Status
from adapters.pms_hub.adapter import PmsHubAdapter
from adapters.port import Absent, Accepted, CannotTell, Found
from tests.adapters.harness import everybody, ids, instants
from tests.adapters.pms_hub_harness import KNOBS, WORKDAY, pms_hub
from tests.doubles.toy import HTML, Fault, html_error, lost_answer

NEVER_SENT = "http://127.0.0.1:9"


def refusal(code: str, message: str = "no", details: Any = None) -> dict[str, Any]:
    return {"success": False, "error": {"code": code, "message": message, "details": details or {}}}


# --- who we are ---


async def test_the_directory_is_learnt_from_visits() -> None:
    async with pms_hub() as desk:
        practice = desk.practice
        assert (practice.id, practice.name, practice.timezone) == ("acc_42", "Lakeside Dental", "America/Chicago")
        assert {each.id: each.name for each in practice.providers} == {"DR1": "Ada Wells", "DR2": "Ben Ode"}
        assert [room.id for room in practice.rooms] == ["Room A"]
        assert [kind.id for kind in practice.visit_types] == ["Recall"]
        assert await everybody(desk.adapter)


async def test_a_practice_without_visits_can_still_be_opened_and_has_a_word_for_a_visit() -> None:
    async with pms_hub() as desk:
        desk.server.visits.clear()
        again = desk.again()
        practice = await again.open()
        assert [kind.id for kind in practice.visit_types] == ["appointment"]
        await again.close()


@pytest.mark.parametrize("setup", ["closed", "page", "flat"])
async def test_a_closed_set_up_page_is_no_obstacle(setup: str) -> None:
    async with pms_hub({"setup": setup}) as desk:
        assert desk.practice.timezone == "America/Chicago"


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"base_url": ""}, "base_url"),
        ({"base_url": "http://hub.example.com"}, "base_url"),
        ({"account_id": ""}, "account_id"),
        ({"signature_mode": "rot13"}, "signature_mode"),
        ({"timezone": "Middle-earth"}, "timezone"),
        ({"provider": "KOLLA"}, "provider"),
    ],
)
async def test_a_setting_that_cannot_work_is_named(settings: dict[str, str], key: str) -> None:
    with pytest.raises(NeedsSetting) as caught:
        async with pms_hub(None, **settings):
            pass
    assert caught.value.key == key


async def test_without_any_zone_it_is_asked_for() -> None:
    with pytest.raises(NeedsSetting) as caught:
        async with pms_hub({"zone": None}):
            pass
    assert caught.value.key == "timezone"


async def test_kolla_works_where_the_hub_lists_it_active() -> None:
    async with pms_hub({"provider": "KOLLA"}, provider="KOLLA") as desk:
        assert await desk.booked()


@pytest.mark.parametrize(
    ("knobs", "error"),
    [({"secret": "another"}, Locked), ({"account": "acc_43"}, NeedsSetting), ({"active": False}, NotFound)],
)
async def test_a_refused_sign_in_says_what_to_do(knobs: dict[str, Any], error: type[PmsError]) -> None:
    with pytest.raises(error):
        async with pms_hub(knobs):
            pass


async def test_a_secret_is_asked_for_and_used_anew_when_replaced() -> None:
    async with pms_hub() as desk:
        credentials.forget("c1", "webhook_secret")
        with pytest.raises(Locked):
            await desk.again().open()
        desk.server.secret = "replaced"
        with pytest.raises(Locked):
            await desk.read()
        credentials.put("c1", "webhook_secret", "replaced")
        await desk.adapter.open()
        assert (await desk.read()).complete


async def test_an_address_without_a_hub_is_said_to_be_one() -> None:
    with pytest.raises(NeedsSetting) as caught:
        async with pms_hub({"lacking": {"GET /"}, "setup": "closed"}):
            pass
    assert caught.value.key == "base_url"


async def test_every_call_carries_a_signed_body_and_each_action_an_id_of_its_own() -> None:
    async with pms_hub() as desk:
        await desk.booked()
        await desk.adapter.patient("p_1")
        assert all(call.headers["content-type"] == "application/json" for call in desk.server.calls)
        assert len(desk.server.call_ids) == len(set(desk.server.call_ids)) == len(desk.server.calls)
        assert all(ident.startswith("fd-") for ident in desk.server.call_ids)


async def test_the_audit_hook_hears_each_call_and_nothing_personal() -> None:
    heard: list[Heard] = []
    async with pms_hub() as desk:
        adapter = PmsHubAdapter(desk.connection, clock=desk.clock, sleep=desk.clock.sleep, audit=heard.append)
        await adapter.open()
        await adapter.find_patients(PatientWish(text="Vale"))
        await adapter.close()
    assert {each.action for each in heard} >= {"set-up", "visits", "patients"}
    assert "Vale" not in repr(heard)


# --- days ---


@pytest.mark.parametrize("knob", KNOBS)
async def test_any_range_comes_whole_and_once(knob: str) -> None:
    async with pms_hub(KNOBS[knob]) as desk:
        first, last = date(2026, 1, 30), date(2026, 4, 20)
        desk.server.visits.clear()
        for number in range(-2, (last - first).days + 3):
            day = datetime(2026, 1, 30, tzinfo=UTC) + timedelta(days=number)
            desk.server.add_visit(f"late{number}", "p_1", day + timedelta(hours=3))  # the evening before in Chicago
            desk.server.add_visit(f"noon{number}", "p_2", day + timedelta(hours=18))
        facts = await desk.read(first, last)
        assert facts.complete
        days = [visit.span.start.date() for visit in facts.appointments]
        assert sorted(days) == sorted([first + timedelta(days=n) for n in range((last - first).days + 1)] * 2)


async def test_paging_that_drifts_is_read_anew_or_said_to_be_incomplete(monkeypatch: pytest.MonkeyPatch) -> None:
    async with pms_hub({"page_size": 3}) as desk:
        real, calls = desk.server._rows, [0]

        def drifting(name: str, rows: list[dict[str, Any]], meta: dict[str, Any] | None = None) -> Response:
            calls[0] += 1
            return real(name, rows, {**(meta or {}), "total": 100 + calls[0], "hasMore": False})

        monkeypatch.setattr(desk.server, "_rows", drifting)
        assert not (await desk.read(date(2026, 3, 5))).complete
        monkeypatch.setattr(desk.server, "_rows", real)
        assert (await desk.read(date(2026, 3, 5))).complete


@pytest.mark.parametrize("paging", ["rows", "pages", "none"])
@pytest.mark.parametrize("totals", [True, False])
@pytest.mark.parametrize("envelope", ["data", "bare"])
async def test_a_long_day_comes_whole_however_the_hub_pages(paging: str, totals: bool, envelope: str) -> None:
    async with pms_hub({"paging": paging, "totals": totals, "envelope": envelope}) as desk:
        for number in range(130):
            desk.server.add_visit(
                f"v{number}", "p_1", datetime(2026, 3, 11, 15, tzinfo=UTC) + timedelta(minutes=number)
            )
        before = len(desk.server.calls)
        facts = await desk.read()
        assert len(facts.appointments) == 130
        assert facts.complete
        assert len(desk.server.calls) - before <= 8


async def test_a_hub_in_its_codes_own_shape_is_read_and_booked_and_the_rest_is_greyed() -> None:
    lacking = {"PATCH /api/pms/appointments", "DELETE /api/pms/appointments"}
    knobs = {"lacking": lacking, "search": "list", "scheme": "bearer", "setup": "closed"}
    async with pms_hub(knobs, signature_mode="bearer", phone_number="+14155550100") as desk:
        made = await desk.booked()
        assert ids(await desk.adapter.find_patients(PatientWish(text="vale"))) == {"p_1"}
        for change in (Cancel(appointment_id=made.id), Move(appointment_id=made.id, span=desk.span(15))):
            with pytest.raises(Unsupported):
                await desk.adapter.submit(change)
        assert {"move", "set_status", "cancel"} == set(desk.adapter.capabilities.why_not)
        assert "book" in desk.adapter.capabilities.changes


async def test_a_row_nobody_can_read_makes_the_day_incomplete_and_spoils_no_other() -> None:
    async with pms_hub() as desk:
        desk.server.visits["odd"] = {**desk.server.visits["old0"], "id": "odd", "startTime": "2026-03-05Tsoon"}
        facts = await desk.read(date(2026, 3, 5))
        assert len(facts.appointments) == 5
        assert not facts.complete


async def test_statuses_in_any_case_and_lengths_that_are_missing() -> None:
    async with pms_hub() as desk:
        start = datetime(2026, 3, 11, 15, tzinfo=UTC)
        desk.server.add_visit("a", "p_1", start, status="No-Show")
        desk.server.add_visit("b", "p_1", start, status="Moonwalking", endTime=None, duration="")
        desk.server.add_visit("c", "p_1", start, status="Scheduled", endTime="", duration="45")
        found = {visit.id: visit for visit in (await desk.read()).appointments}
        assert found["a"].status is Status.NO_SHOW
        assert (found["b"].status, found["b"].status_label) == (Status.OTHER, "Moonwalking")
        assert (found["b"].span.minutes, found["b"].length_known) == (30, False)
        assert (found["c"].status, found["c"].span.minutes) == (Status.SCHEDULED, 45)


# --- changes ---


@pytest.mark.parametrize("booking", ["appointment", "confirmation", "empty"])
async def test_the_id_of_a_booking_is_the_visits_and_never_the_errands(booking: str) -> None:
    async with pms_hub({"booking": booking}) as desk:
        receipt = await desk.keep(desk.booking())
        assert receipt.remote_id in {visit.id for visit in (await desk.read()).appointments}
        assert receipt.overlaps is False
        body = json.loads(desk.server.made("POST .*/appointments")[0].body)["data"]
        assert body["sendConfirmation"] is False
        assert (body["startTime"], body["duration"]) == ("2026-03-11T15:00:00Z", 30)


async def test_what_went_into_a_calendar_is_no_booking() -> None:
    async with pms_hub({"booking": "calendar"}) as desk:
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(desk.booking())
        assert "calendar" in str(caught.value)


async def test_a_visit_kept_at_another_hour_is_told() -> None:
    async with pms_hub({"shift": timedelta(hours=-6)}) as desk:
        receipt = await desk.keep(desk.booking(18))
        assert receipt.remote_id
        assert receipt.warnings
    async with pms_hub({"shift": timedelta(days=1)}) as desk:
        desk.server.fail(lost_answer("POST .*/appointments"))
        since = desk.now
        with pytest.raises(Unsure):
            await desk.adapter.submit(desk.booking(18))
        found = await desk.adapter.find_trace(desk.booking(18), since)
        assert isinstance(found, Found)
        assert found.warnings


async def test_a_yes_that_shows_nowhere_is_told_or_in_doubt() -> None:
    async with pms_hub({"late": True}) as desk:
        receipt = await desk.keep(desk.booking())
        assert receipt.remote_id is None
        assert receipt.warnings
    async with pms_hub({"late": True, "booking": "empty"}) as desk:
        with pytest.raises(Unsure):
            await desk.adapter.submit(desk.booking())


async def test_a_status_that_the_hub_forgets_is_reported() -> None:
    async with pms_hub({"keeps_status": False}) as desk:
        made = await desk.booked()
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
        assert caught.value.reasons[0].field == "status"


async def test_a_room_cannot_be_changed_by_a_move() -> None:
    async with pms_hub() as desk:
        made = await desk.booked()
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(Move(appointment_id=made.id, span=desk.span(15), room_id="Room B"))
        assert caught.value.reasons[0].field == "room_id"
        assert not desk.server.made("PATCH")


async def test_a_visit_nobody_remembers_is_looked_for_before_it_is_changed() -> None:
    async with pms_hub() as desk:
        desk.server.add_visit("far", "p_1", datetime(2026, 11, 3, 15, tzinfo=UTC))
        assert (await desk.keep(Cancel(appointment_id="far", reason="Ill"))).remote_id == "far"
        assert desk.server.visits["far"]["status"] == "cancelled"
        with pytest.raises(Clash):
            await desk.adapter.submit(Cancel(appointment_id="far", seen="old"))


async def test_a_route_that_a_deployment_lacks_is_greyed_from_then_on() -> None:
    async with pms_hub() as desk:
        made = await desk.booked()
        desk.server.lacking = {"PATCH /api/pms/appointments", "GET /api/pms/appointments/availability"}
        with pytest.raises(Unsupported):
            await desk.adapter.submit(Move(appointment_id=made.id, span=desk.span(15)))
        can = desk.adapter.capabilities
        assert "move" not in can.changes
        assert can.why_not["move"]
        with pytest.raises(Unsupported):
            await desk.adapter.offered_slots(SlotWish(first=WORKDAY, last=WORKDAY, minutes=30))
        assert not desk.adapter.capabilities.offered_slots


@pytest.mark.parametrize("knob", KNOBS)
async def test_a_day_at_the_desk_whichever_way_a_doubt_turns_out(knob: str) -> None:
    async with pms_hub(KNOBS[knob]) as desk:
        made = await desk.booked(11)
        moved = await desk.keep(
            Move(appointment_id=made.id, span=desk.span(16, 0, 45), provider_id="DR2", seen=made.revision)
        )
        assert moved == Accepted(made.id, overlaps=False)
        await desk.keep(SetStatus(appointment_id=made.id, status=Status.CONFIRMED))
        now = await desk.visit(made.id)
        assert (now.provider_id, now.status, now.span.minutes) == ("DR2", Status.CONFIRMED, 45)
        added = await desk.keep(AddPatient(given="Uma", family="Reed"))
        assert ids(await desk.adapter.find_patients(PatientWish(text="reed"))) == {added.remote_id}
        await desk.keep(Cancel(appointment_id=made.id))
        assert (await desk.visit(made.id)).status is Status.CANCELLED


# --- errors ---

WRITE_ERRORS: list[tuple[int, Any, type[PmsError]]] = [
    (400, refusal("INVALID_REQUEST", details=[{"path": ["duration"], "message": "wrong type"}]), Refused),
    (400, refusal("INVALID_REQUEST", details=[{"path": ["patientId"], "message": "Required"}]), Missing),
    (400, refusal("WRITEBACK_FAILED", "slot taken"), Refused),
    (400, refusal("WRITEBACK_PARSE_ERROR"), Unsure),
    (400, refusal("CONNECTION_REFUSED"), Unsure),
    (400, refusal("TIMEOUT"), Unsure),
    (400, refusal("UNKNOWN_ERROR", "Writeback timeout"), Unsure),
    (400, refusal("HTTP_503"), Unsure),
    (400, refusal("HTTP_429"), Throttled),
    (400, refusal("HTTP_403"), Forbidden),
    (400, refusal("HTTP_409"), Clash),
    (400, refusal("HTTP_422"), Refused),
    (400, refusal("NOT_SUPPORTED"), Unsupported),
    (400, refusal("NO_CONTEXT"), NeedsSetting),
    (400, {"statusCode": 400, "message": ["bad"], "error": "Bad Request"}, Refused),
    (401, refusal("UNAUTHORIZED", "Invalid Vapi signature"), Locked),
    (401, "Invalid CSRF token", Forbidden),
    (401, {"connected": False}, Locked),
    (404, refusal("NO_PMS_INTEGRATION"), NotFound),
    (404, refusal("NO_INTEGRATION"), NotFound),
    (409, refusal("CONFLICT"), Clash),
    (409, refusal("INVALID_REQUEST", "The time is taken"), Clash),
    (429, {}, Throttled),
    (500, refusal("INTERNAL_ERROR"), Unsure),
    (404, HTMLResponse(HTML, 404), Unsupported),
    (502, HTMLResponse(HTML, 502), Unsure),
    (200, HTMLResponse(HTML, 200), Unsure),
    (200, refusal("WRITEBACK_FAILED"), Refused),
    (302, Response(status_code=302, headers={"location": "/auth/sign-in"}), Locked),
]


@pytest.mark.parametrize(("status", "told", "error"), WRITE_ERRORS)
async def test_what_each_no_to_a_write_means(status: int, told: Any, error: type[PmsError]) -> None:
    async with pms_hub() as desk:
        desk.server.error = (status, told)
        with pytest.raises(error) as caught:
            await desk.adapter.submit(desk.booking())
        assert len(desk.server.made("POST .*/appointments")) == 1
        assert "slot taken" not in str(caught.value)


async def test_reasons_name_our_fields() -> None:
    async with pms_hub() as desk:
        desk.server.error = (400, refusal("INVALID_REQUEST", details=[{"path": ["startTime"], "message": "bad"}]))
        with pytest.raises(Refused) as caught:
            await desk.adapter.submit(desk.booking())
        assert [reason.field for reason in caught.value.reasons] == ["span"]


READ_FAULTS: list[tuple[Fault, type[PmsError] | None]] = [
    (Fault(400, b'{"success":false,"error":{"code":"HTTP_429","message":"slow down"}}'), None),
    (Fault(400, b'{"success":false,"error":{"code":"TIMEOUT","message":"x"}}'), None),
    (Fault(429), None),
    (html_error(502), None),
    (Fault(drop=True), None),
    (html_error(200), Garbled),
    (Fault(200, b""), Garbled),
    (Fault(401, b'"Invalid CSRF token"'), Forbidden),
]


@pytest.mark.parametrize(("fault", "error"), READ_FAULTS)
async def test_a_read_is_tried_again_where_that_can_help(fault: Fault, error: type[PmsError] | None) -> None:
    async with pms_hub() as desk:
        desk.server.fail(replace(fault, on="GET .*/appointments$"))
        if error is None:
            assert (await desk.read(date(2026, 3, 5))).complete
        else:
            with pytest.raises(error):
                await desk.read(date(2026, 3, 5))


async def test_a_read_that_keeps_failing_says_so() -> None:
    async with pms_hub() as desk:
        body = json.dumps(refusal("CONNECTION_FAILED")).encode()
        desk.server.fail(*[Fault(400, body, on="GET .*/appointments$")] * 3)
        with pytest.raises(Unavailable):
            await desk.read()


async def test_a_hub_that_is_away_gets_nothing() -> None:
    async with pms_hub() as desk:
        credentials.put("c1", "webhook_secret", "s")
        connection = replace(desk.connection, settings={**desk.connection.settings, "base_url": NEVER_SENT})
        adapter = PmsHubAdapter(connection, clock=desk.clock, sleep=desk.clock.sleep)
        with pytest.raises(Unreachable):
            await adapter.open()
        await adapter.close()


# --- what became of it ---


async def test_not_seeing_a_lost_booking_proves_nothing_at_first_and_absence_later() -> None:
    async with pms_hub() as desk:
        change, since = desk.booking(), desk.now
        desk.server.fail(Fault(drop=True, on="POST .*/appointments"))
        with pytest.raises(Unsure) as caught:
            await desk.adapter.submit(change)
        assert "fd-" in str(caught.value)
        for hours in (0, 1, 4):
            desk.clock.pass_time(hours * 3600)
            assert isinstance(await desk.adapter.find_trace(change, since), CannotTell)
        desk.clock.pass_time(3600)
        assert await desk.adapter.find_trace(change, since) == Absent()


async def test_a_lost_move_is_known_not_to_have_happened_after_minutes() -> None:
    async with pms_hub() as desk:
        made = await desk.booked()
        move, since = Move(appointment_id=made.id, span=desk.span(15)), desk.now
        desk.server.fail(Fault(drop=True, on="PATCH"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(move)
        assert isinstance(await desk.adapter.find_trace(move, since), CannotTell)
        desk.clock.pass_time(180)
        assert await desk.adapter.find_trace(move, since) == Absent()
        desk.server.fail(lost_answer("PATCH"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(move)
        assert await desk.adapter.find_trace(move, since) == Found(made.id)


async def test_what_the_hub_gave_up_waiting_for_may_come_hours_later() -> None:
    async with pms_hub({"late": True}) as desk:
        change, since = desk.booking(), desk.now
        desk.server.error = (400, refusal("UNKNOWN_ERROR", "Writeback timeout"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        desk.clock.pass_time(3600)
        assert isinstance(await desk.adapter.find_trace(change, since), CannotTell)
        desk.server.add_visit("7001", "p_1", change.span.start)
        found = await desk.adapter.find_trace(change, since)
        assert found == Found("7001")


async def test_after_a_restart_a_lost_booking_is_still_found() -> None:
    async with pms_hub() as desk:
        change, since = desk.booking(), desk.now
        desk.server.fail(lost_answer("POST .*/appointments"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        again = desk.again()
        await again.open()
        assert isinstance(await again.find_trace(change, since), Found)
        await again.close()


async def test_a_look_up_that_fails_cannot_tell() -> None:
    async with pms_hub() as desk:
        desk.server.fail(*[html_error(503, on="GET")] * 3)
        assert isinstance(await desk.adapter.find_trace(desk.booking(), desk.now), CannotTell)


# --- patients ---


async def test_patients_are_found_by_name_number_and_id_and_never_by_nothing() -> None:
    async with pms_hub() as desk:
        for wish in (
            PatientWish(text="nora vale"),
            PatientWish(text="VALE"),
            PatientWish(text="p_1"),
            PatientWish(text="nora@example.com"),
            PatientWish(phone="(415) 555-0101"),
            PatientWish(text="Vale", born=date(1980, 5, 17)),
        ):
            assert ids(await desk.adapter.find_patients(wish)) == {"p_1"}
        for wish in (
            PatientWish(),
            PatientWish(born=date(1980, 5, 17)),
            PatientWish(text="Vale", phone="415 555 0102"),
        ):
            assert not await desk.adapter.find_patients(wish)


async def test_a_hub_without_any_search_says_so() -> None:
    async with pms_hub({"lacking": {"GET /api/pms/patients", "POST /api/pms/patients/search"}}) as desk:
        with pytest.raises(Unsupported):
            await desk.adapter.find_patients(PatientWish(text="Vale"))


async def test_a_card_shows_what_is_told_and_no_balance_of_nothing() -> None:
    async with pms_hub() as desk:
        card = await desk.adapter.patient("p_1")
        assert card.balance is None
        assert (card.note, card.insurance) == ("Prefers mornings", ("Acme Dental P1 (primary)",))
        desk.server.balance = {"total": "120.5", "insurance": 0, "patient": 20}
        assert (await desk.adapter.patient("p_1")).balance == Decimal("120.50")
        desk.server.fail(*[html_error(500, on="balance")] * 3)
        assert (await desk.adapter.patient("p_1")).balance is None


async def test_a_new_patient_has_the_real_id_and_one_number() -> None:
    async with pms_hub() as desk:
        phones = (Phone(kind="mobile", number="415 555 0103"), Phone(kind="home", number="415 555 0104"))
        receipt = await desk.keep(AddPatient(given="Uma", family="Reed", phones=phones))
        assert receipt.remote_id in desk.server.people
        assert len(receipt.warnings) == 1


async def test_an_edit_the_hub_would_lose_is_refused_before_it_is_sent() -> None:
    async with pms_hub() as desk:
        for change, field in (
            (EditPatient(patient_id="p_1", born=date(1981, 5, 17)), "born"),
            (EditPatient(patient_id="p_1", phones=()), "phones"),
            (EditPatient(patient_id="p_1", email=""), "email"),
        ):
            with pytest.raises(Refused) as caught:
                await desk.adapter.submit(change)
            assert caught.value.reasons[0].field == field
        assert not desk.server.made("PATCH")
        same = EditPatient(patient_id="p_1", born=date(1980, 5, 17), family="Vale-Reed")
        assert await desk.keep(same) == Accepted("p_1")


async def test_a_lost_new_patient_is_found_and_the_namesake_of_before_is_not_taken_for_her() -> None:
    async with pms_hub() as desk:
        change = AddPatient(given="Nora", family="Vale", born=date(1980, 5, 17))
        desk.clock.pass_time(600)
        since = desk.now
        desk.server.fail(Fault(503, on="POST .*/patients$"))
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        desk.clock.pass_time(7 * 3600)
        assert await desk.adapter.find_trace(change, since) == Absent()
        desk.server.fail(lost_answer("POST .*/patients$"))
        since = desk.now
        with pytest.raises(Unsure):
            await desk.adapter.submit(change)
        found = await desk.adapter.find_trace(change, since)
        assert isinstance(found, Found)
        assert found.remote_id != "p_1"


# --- free times ---


@pytest.mark.parametrize("slots", ["iso", "clock", "nested"])
async def test_free_times_in_every_documented_form(slots: str) -> None:
    async with pms_hub({"slots": slots}) as desk:
        await desk.booked(10)  # takes one of them
        day = desk.day
        found = await desk.adapter.offered_slots(SlotWish(first=day, last=day, minutes=30))
        assert found
        assert all(slot.span.start.date() == day and slot.span.minutes == 30 for slot in found)
        assert {slot.source for slot in found} == {"offered", "computed"}
        if slots != "clock":
            assert instants(desk.span(10)) not in {instants(slot.span) for slot in found}
        none = SlotWish(first=day, last=day, minutes=30, provider_ids=frozenset(("DR2",)))
        assert not await desk.adapter.offered_slots(none)
