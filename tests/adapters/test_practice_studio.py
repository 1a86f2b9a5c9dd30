"""What is peculiar to Practice Studio: tokens, its doubts (dates, depth of edits, drifting lists), its faults."""

from __future__ import annotations

import asyncio
import json
from datetime import date, timedelta
from typing import Any

import pytest

from adapters.change import AddPatient, Book, Cancel, EditPatient, Move
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
from adapters.model import Connection, PatientWish, Phone, Status
from adapters.port import Absent, CannotTell, Found
from adapters.practice_studio.adapter import PracticeStudioAdapter
from tests.adapters.harness import everybody
from tests.adapters.practice_studio_harness import MORNING, StudioHarness, put_keys, studio
from tests.doubles.hand_clock import HandClock
from tests.doubles.practice_studio_server import KEY, STAFF, PracticeStudioServer
from tests.doubles.toy import Fault, html_error, lost_answer

TUESDAY = MORNING.date()
WRITE = "POST /api/v1/appointments"


# --- settings and sign-in ---


@pytest.mark.parametrize(
    ("settings", "key"),
    [
        ({"timezone": ""}, "timezone"),
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"auth": "smoke"}, "auth"),
        ({"base_url": "http://api.practicestudio.com"}, "base_url"),
        ({"location_id": "LOC-9"}, "location_id"),
    ],
)
async def test_a_setting_without_which_nothing_true_can_be_said(settings: dict[str, Any], key: str) -> None:
    with pytest.raises(NeedsSetting) as caught:
        async with studio(**settings):
            pass
    assert caught.value.key == key


async def test_without_a_zone_nothing_is_sent() -> None:
    toy = PracticeStudioServer(HandClock(MORNING))
    with toy.serving():
        put_keys()
        adapter = PracticeStudioAdapter(
            Connection(id="c1", kind="practice_studio", name="x", settings={"base_url": toy.origin})
        )
        with pytest.raises(NeedsSetting):
            await adapter.open()
        assert not toy.calls


@pytest.mark.parametrize(
    ("auth", "secrets"), [("api_key", {"api_key": KEY}), ("password", {"username": STAFF[0], "password": STAFF[1]})]
)
async def test_the_other_ways_to_sign_in(auth: str, secrets: dict[str, str]) -> None:
    async with studio(secrets=secrets, auth=auth) as harness:
        assert len(harness.practice.providers) == 3


@pytest.mark.parametrize(
    ("auth", "secrets"),
    [
        ("client_credentials", {"client_id": "daybook-desk", "client_secret": "wrong"}),
        ("client_credentials", {"client_id": "daybook-desk"}),
        ("api_key", {"api_key": "wrong"}),
    ],
)
async def test_wrong_or_missing_credentials_are_said_after_one_try(auth: str, secrets: dict[str, str]) -> None:
    toy = PracticeStudioServer(HandClock(MORNING))
    with toy.serving():
        put_keys(**secrets)
        told = {"base_url": toy.origin, "timezone": "America/Chicago", "auth": auth}
        adapter = PracticeStudioAdapter(Connection(id="c1", kind="practice_studio", name="x", settings=told))
        with pytest.raises(Locked):
            await adapter.open()
        assert len(toy.calls) <= 1
        await adapter.close()


async def test_one_token_serves_all_and_is_renewed_once_when_it_dies() -> None:
    async with studio() as harness:
        assert len(harness.server.made("oauth")) == 1
        harness.server.tokens.clear()
        harness.server.tokens["token-1"] = MORNING  # ended, whatever was promised
        await asyncio.gather(*(harness.read() for _ in range(5)))
        assert len(harness.server.made("oauth")) == 2


async def test_a_token_is_renewed_before_its_end_and_a_write_survives_a_dead_one() -> None:
    async with studio() as harness:
        await harness.pass_time(3545)
        await harness.read()
        assert len(harness.server.made("oauth")) == 2
        for token in harness.server.tokens:
            harness.server.tokens[token] = MORNING
        await harness.keep(harness.booking())
        assert len(harness.server.made(WRITE)) == 2  # one was refused before any effect
        assert len((await harness.read()).appointments) == 1


async def test_a_token_that_is_never_taken_locks() -> None:
    async with studio() as harness:
        refusal = Fault(401, b'{"error": {"code": "unauthorized"}}', on="GET /api")
        harness.server.fail(refusal, refusal)
        with pytest.raises(Locked):
            await harness.read()


async def test_sign_in_is_asked_again_when_its_server_stumbles() -> None:
    async with studio() as harness:
        await harness.pass_time(4000)
        harness.server.fail(Fault(503, on="oauth"), Fault(429, on="oauth"))
        await harness.read()
        await harness.pass_time(4000)
        harness.server.fail(*[Fault(503, on="oauth")] * 3)
        with pytest.raises(Unreachable):
            await harness.adapter.submit(harness.booking())
        harness.server.fail(Fault(200, b"<html>", on="oauth"))
        with pytest.raises(Unavailable):
            await harness.adapter.submit(harness.booking())
        assert not harness.server.made(WRITE)


async def test_short_lived_tokens_do() -> None:
    async with studio(server={"life": 2}) as harness:
        for _ in range(3):
            await harness.read()
            await harness.pass_time(1.9)


async def test_every_call_carries_an_id_of_its_own_and_keys_stay_home() -> None:
    async with studio() as harness:
        await harness.read()
        ids = [call.headers["x-request-id"] for call in harness.server.calls]
        assert len(set(ids)) == len(ids)


async def test_the_other_prefix() -> None:
    async with studio(server={"prefix": "/v1"}, api_prefix="/v1/") as harness:
        await harness.keep(harness.booking())
        assert len((await harness.read()).appointments) == 1


# --- the directory and days ---


async def test_the_directory_is_gathered_from_providers_and_visits() -> None:
    async with studio() as harness:
        practice = harness.practice
        assert [(room.id, room.name) for room in practice.rooms] == [
            ("LOC-1", "Main Clinic"),
            ("LOC-2", "North Clinic"),
        ]
        assert [kind.name for kind in practice.visit_types] == ["Follow-up", "New Patient"]
        assert [(p.name, p.role, p.active) for p in practice.providers][2] == ("Vera Moss", "Family Medicine", False)
        assert len(practice.hours) == 10
        assert "room_id" in harness.adapter.capabilities.booking_needs


async def test_a_location_is_a_practice_and_visits_elsewhere_are_blocks() -> None:
    async with studio(location_id="LOC-1") as harness:
        assert [room.id for room in harness.practice.rooms] == ["LOC-1"]
        assert "room_id" not in harness.adapter.capabilities.booking_needs
        server = harness.server
        for status in ("scheduled", "cancelled"):
            where = ("2026-03-05T15:00:00Z", "2026-03-05T16:00:00Z", "LOC-2")
            server.add_visit(harness.patient_id, harness.provider_id, *where, status=status)
        facts = await harness.read()
        assert not facts.appointments
        assert [(b.provider_id, b.span.minutes) for b in facts.blocks] == [(harness.provider_id, 60)]
        receipt = await harness.keep(
            Book(patient_id=harness.patient_id, provider_id=harness.provider_id, span=harness.span(9))
        )
        assert receipt.overlaps is True
        assert (await harness.read()).appointments[0].room_id == "LOC-1"


async def test_a_key_that_may_not_see_providers_still_shows_the_day() -> None:
    async with studio(server={"forbidden": "GET .*/providers"}) as harness:
        assert [provider.active for provider in harness.practice.providers] == [True]
        assert len((await harness.read(TUESDAY)).appointments) == 2


@pytest.mark.parametrize("local_dates", [False, True])
@pytest.mark.parametrize("end_included", [False, True])
@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2026, 3, 3), "2026-03-03T06:00:00Z"),  # midnight in Chicago
        (date(2026, 3, 3), "2026-03-04T05:45:00.5+00:00"),  # a quarter to midnight
        (date(2026, 3, 8), "2026-03-08T03:30:00-05:00"),  # the hour after the clocks went forward
        (date(2026, 11, 1), "2026-11-01T07:30:00Z"),  # the hour that comes twice
    ],
)
async def test_a_visit_is_on_its_local_day_whatever_the_dates_mean(
    local_dates: bool, end_included: bool, day: date, start: str
) -> None:
    async with studio(server={"local_dates": local_dates, "end_included": end_included}) as harness:
        ident = harness.server.add_visit(harness.patient_id, harness.provider_id, start, "")
        found = [visit for visit in (await harness.read(day)).appointments if visit.id == ident]
        assert [visit.length_known for visit in found] == [False]
        for other in (day - timedelta(days=1), day + timedelta(days=1)):
            assert ident not in {visit.id for visit in (await harness.read(other)).appointments}


async def test_visits_tell_name_status_and_note_in_our_words() -> None:
    async with studio() as harness:
        server = harness.server
        late = ("2026-03-03T20:00:00Z", "2026-03-03T20:30:00Z")
        server.add_visit(harness.patient_id, harness.provider_id, *late, status="Canceled")
        server.add_visit("PAT-gone", harness.provider_id, *late, status="on hold")
        first, second, third, fourth = (await harness.read(TUESDAY)).appointments
        assert (first.patient_name, first.status, first.note) == ("Fenwick, Iris", Status.SCHEDULED, "Control")
        assert (second.status, second.status_label) == (Status.DONE, "Completed")
        assert third.status is Status.CANCELLED
        assert (fourth.status, fourth.status_label, fourth.patient_name) == (Status.OTHER, "on hold", None)
        asked = len(server.made("GET .*/patients/"))
        await harness.read(TUESDAY)
        assert len(server.made("GET .*/patients/")) == asked  # neither whom we know nor whom nobody knows


async def test_a_day_counts_though_its_names_cannot_be_had() -> None:
    async with studio() as harness:
        harness.server.fail(*[Fault(503, on="GET .*/patients/")] * 9)
        facts = await harness.read(TUESDAY)
        assert facts.complete
        assert [visit.patient_name for visit in facts.appointments] == [None, None]
        harness.server.faults.clear()
        assert all(visit.patient_name for visit in (await harness.read(TUESDAY)).appointments)


async def test_long_lists_come_whole_and_once_even_when_they_shift() -> None:
    async with studio() as harness:
        server = harness.server
        for n in range(230):
            minute = f"{n % 60:02d}"
            hour = 14 + n // 60
            server.add_visit(harness.patient_id, harness.provider_id, f"2026-03-05T{hour}:{minute}:00Z", "")
        rows = server.tables["appointments"]
        server.between_pages = [
            lambda: rows.pop(next(ident for ident, row in rows.items() if "03-05" in row["startTime"]))
        ]
        facts = await harness.read()
        assert facts.complete
        assert len(facts.appointments) >= 229
        assert {row["id"] for row in rows.values() if "03-05" in row["startTime"]} <= {v.id for v in facts.appointments}


async def test_a_list_that_never_rests_is_not_called_whole() -> None:
    async with studio() as harness:
        server = harness.server
        for n in range(150):
            server.add_visit(harness.patient_id, harness.provider_id, f"2026-03-05T15:{n % 60:02d}:00Z", "")
        rows = server.tables["appointments"]

        def shift() -> None:
            rows.pop(next(ident for ident, row in rows.items() if "03-05" in row["startTime"]))

        server.between_pages = [shift] * 9
        assert not (await harness.read()).complete


@pytest.mark.parametrize(("switch", "complete"), [("without_total", True), ("ignores_offset", False)])
async def test_odd_lists_end(switch: str, complete: bool) -> None:
    async with studio() as harness:
        for n in range(120):
            harness.server.add_visit(harness.patient_id, harness.provider_id, f"2026-03-05T15:{n % 60:02d}:00Z", "")
        setattr(harness.server, switch, True)
        assert (await harness.read()).complete is complete


async def test_what_cannot_be_read_makes_the_day_incomplete() -> None:
    async with studio() as harness:
        harness.server.add_visit(harness.patient_id, harness.provider_id, "soon", "")
        harness.server.ignores_filters = True
        assert not (await harness.read()).complete


# --- faults ---


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(403), Forbidden),
        (Fault(404), NotFound),
        (Fault(200, b"<html>Hotel sign-in</html>"), Garbled),
        (Fault(200, b""), Garbled),
        (Fault(200, b'{"appointments": 7}'), Garbled),
        (Fault(302, headers={"location": "https://example.com/"}), Garbled),
    ],
)
async def test_a_read_that_fails(fault: Fault, error: type[PmsError]) -> None:
    async with studio() as harness:
        harness.server.fail(fault)
        with pytest.raises(error):
            await harness.read()


async def test_reads_are_repeated_and_then_give_up() -> None:
    async with studio() as harness:
        harness.server.fail(html_error(502, on="GET"), Fault(drop=True, on="GET"))
        assert (await harness.read()).complete
        harness.server.fail(*[Fault(503, on="GET")] * 3)
        with pytest.raises(Unavailable):
            await harness.read()


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(400), Refused),
        (Fault(403), Forbidden),
        (Fault(404), NotFound),
        (Fault(409), Clash),
        (Fault(422), Refused),
        (Fault(408), Unsure),
        (Fault(500), Unsure),
        (html_error(503), Unsure),
        (Fault(302, headers={"location": "https://example.com/"}), Unsure),
        (Fault(200, b"<html>Hotel sign-in</html>"), Unsure),
        (Fault(201, b"", after=True), Unsure),
        (Fault(drop=True), Unsure),
        (lost_answer(""), Unsure),
        (Fault(429), Throttled),
    ],
)
async def test_a_booking_that_fails_is_sent_once(fault: Fault, error: type[PmsError]) -> None:
    async with studio() as harness:
        harness.server.fail(fault)
        since = harness.now
        with pytest.raises(error) as caught:
            await harness.adapter.submit(harness.booking())
        assert len(harness.server.made(WRITE)) == 1
        assert "Fenwick" not in f"{caught.value}{caught.value!r}"
        happened = len(harness.server.tables["appointments"]) == 3
        trace = await harness.adapter.find_trace(harness.booking(), since)
        assert isinstance(trace, Found if happened else Absent)


async def test_nobody_there_is_surely_not_delivered() -> None:
    async with studio() as harness:
        await harness.adapter.close()
        with pytest.raises(PmsError):
            await harness.adapter.submit(harness.booking())
    clock = HandClock(MORNING)
    told = {"base_url": "http://127.0.0.1:1", "timezone": "America/Chicago"}
    put_keys()
    adapter = PracticeStudioAdapter(
        Connection(id="c1", kind="practice_studio", name="x", settings=told), clock=clock, sleep=clock.sleep
    )
    with pytest.raises(Unreachable):
        await adapter.open()
    await adapter.close()


@pytest.mark.parametrize("minutes_ahead", [-10, 0, 10])
async def test_a_429_is_waited_for_by_the_far_sides_own_clock(minutes_ahead: int) -> None:
    async with studio() as harness:
        harness.server.skew = timedelta(minutes=minutes_ahead)
        harness.server.rate = 0
        with pytest.raises(Throttled) as caught:
            await harness.adapter.submit(harness.booking())
        assert timedelta(seconds=28) <= caught.value.until - harness.now <= timedelta(seconds=31)
        harness.server.rate = 100
        assert (await harness.read()).complete


async def test_a_429_without_headers_is_a_short_wait() -> None:
    async with studio() as harness:
        harness.server.rate, harness.server.tells_reset = 0, False
        with pytest.raises(Throttled) as caught:
            await harness.adapter.submit(harness.booking())
        assert caught.value.until - harness.now == timedelta(seconds=5)


async def test_a_long_reading_stays_under_the_rate() -> None:
    async with studio() as harness:
        for n in range(30):
            harness.server.add_patient(f"Given{n}", "Many")
        for _ in range(40):
            await harness.read()
            assert len(await everybody(harness.adapter)) == 32
        codes = [call for call in harness.server.calls if call.path != "/oauth/token"]
        assert len(codes) > 80
        began = harness.now
        assert began - MORNING >= timedelta(seconds=50)


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


async def with_fhir(harness: StudioHarness) -> Any:
    made = await harness.booked()
    return made, harness.server.tables["appointments"][made.id]


async def test_a_cancellation_keeps_its_reason_and_a_late_one_is_a_clash() -> None:
    async with studio(server={"fhir": {"read", "update"}}) as harness:
        made, row = await with_fhir(harness)
        await harness.keep(Cancel(appointment_id=made.id, reason="Ill", seen=made.revision))
        assert row["status"] == "scheduled" or harness.server.reasons[made.id] == "Ill"
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
