"""What is peculiar to Practice Studio: tokens, its doubts (dates, depth of edits, drifting lists), its faults."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from adapters.change import Book
from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsure,
)
from adapters.model import Connection, Status
from adapters.port import Absent, Found
from adapters.practice_studio.adapter import PracticeStudioAdapter
from tests.adapters.harness import everybody
from tests.adapters.practice_studio_harness import MORNING, put_keys, studio
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
        asked = [call for call in harness.server.calls if call.path != "/oauth/token"]
        assert len(asked) > 80
        assert harness.server.slowed == 0
