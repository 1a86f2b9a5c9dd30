"""The sample practice looks like a practice, today above all, and stays one on the days after."""

from __future__ import annotations

import itertools
import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.change import Book, Cancel, SetStatus
from adapters.errors import Refused, Unsure
from adapters.local import sample
from adapters.local.adapter import LocalAdapter
from adapters.local.sample_people import people
from adapters.model import Appointment, DayFacts, Patient, Status
from adapters.port import Found, Queued
from tests.adapters.harness import everybody
from tests.adapters.local_harness import (
    MORNING,
    ZONE,
    SampleHarness,
    adapter,
    filled_sample,
    sample_practice,
)
from tests.doubles.hand_clock import HandClock

LA = ZoneInfo(ZONE)
TODAY = date(2026, 2, 17)
FREE = (Status.CANCELLED, Status.NO_SHOW)


@pytest.fixture(scope="module")
def cache() -> dict[str, tuple[Path, str]]:
    return {}


@pytest.fixture
async def practice(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, cache: dict[str, tuple[Path, str]]
) -> AsyncIterator[SampleHarness]:
    if not cache:
        cache["filled"] = await filled_sample(tmp_path_factory.mktemp("sample"))
    made = await sample_practice(tmp_path, cache["filled"])
    yield made
    await made.adapter.close()


async def at(folder: Path, moment: datetime) -> tuple[LocalAdapter, DayFacts]:
    """The sample first opened at this moment, and its today."""
    local = adapter(folder, HandClock(moment), sample="true")
    await local.open()
    today = moment.astimezone(LA).date()
    return local, await local.appointments(today, today)


def counted(facts: DayFacts) -> Counter[Status]:
    return Counter(visit.status for visit in facts.appointments)


# --- the practice ---


async def test_five_providers_in_five_rooms(practice: SampleHarness) -> None:
    told = practice.practice
    assert told.name == "Harbor Lane Dental"
    assert told.timezone == ZONE
    assert [(provider.name, provider.role) for provider in told.providers] == [
        ("Dr. Amira Haddad", "DDS"),
        ("Dr. Tomas Okafor", "DMD"),
        ("Dr. Grace Lindqvist", "Endo"),
        ("Priya Nair", "RDH"),
        ("Joel Brandt", "RDH"),
    ]
    assert [room.name for room in told.rooms] == ["Op 1", "Op 2", "Op 3", "Hyg 1", "Hyg 2"]
    assert {hours.weekday for hours in told.hours} == {0, 1, 2, 3, 4, 5}
    assert len({hours.provider_id for hours in told.hours if hours.weekday == 5}) == 2
    assert any(kind.provider_ids for kind in told.visit_types)


async def test_its_people_are_many_alike_and_invented(practice: SampleHarness) -> None:
    found = await everybody(practice.adapter)
    assert 8_350 <= len(found) <= 8_450
    numbers = [phone.number for patient in found for phone in patient.phones]
    assert all(number[6:].startswith("555-01") for number in numbers)
    assert all(patient.email.endswith("@example.com") for patient in found if patient.email)
    homes: dict[tuple[str, str], list[Patient]] = defaultdict(list)
    names: dict[tuple[str, str], list[Patient]] = defaultdict(list)
    for patient in found:
        names[patient.given, patient.family].append(patient)
        for phone in patient.phones:
            homes[phone.number, patient.family].append(patient)
    assert sum(len(household) > 1 for household in homes.values()) > 800
    doubles = [pair for pair in names.values() if len(pair) > 1]
    assert len(doubles) > 60
    assert any(len({patient.born for patient in pair}) > 1 for pair in doubles)
    namesakes = [pair for pair in homes.values() if len({patient.given for patient in pair}) < len(pair)]
    assert len(namesakes) > 10, "fathers and sons share a name and a phone"
    assert sum(not unicodedata.is_normalized("NFKD", patient.family) for patient in found) > 300
    assert sum(patient.preferred is not None for patient in found) > 300
    assert 100 < sum(not patient.active for patient in found) < 500
    assert len({patient.chart for patient in found}) == len(found)
    assert all(patient.born and patient.born <= TODAY for patient in found)


async def test_a_card_has_what_a_desk_asks_for(practice: SampleHarness) -> None:
    card = await practice.adapter.patient("P482")
    assert (card.patient.given, card.patient.family, card.patient.born) == ("Maja", "Eriksen", date(1991, 9, 2))
    assert card.patient.chart == "10482"
    assert str(card.balance) == "120"
    assert card.alerts
    assert dict(card.details)["Usual provider"].startswith("Dr.")


def test_the_same_day_makes_the_same_people() -> None:
    told = {**sample.raw(), "patients": 300}
    assert people(told, TODAY, 5) == people(told, TODAY, 5)


async def test_the_same_moment_makes_the_same_practice(practice: SampleHarness, tmp_path: Path) -> None:
    other, facts = await at(tmp_path / "other", MORNING)
    assert facts == await practice.read(TODAY)
    await other.close()


# --- four months of visits ---


async def test_four_months_every_status_no_overlap_only_in_hours(practice: SampleHarness) -> None:
    facts = await practice.read(TODAY - timedelta(days=61), TODAY + timedelta(days=61))
    assert 2_000 < len(facts.appointments) < 5_000
    assert set(counted(facts)) == set(Status) - {Status.OTHER}
    opened: dict[tuple[str | None, date], list[tuple[float, float]]] = defaultdict(list)
    for opening in facts.openings or ():
        key = (opening.provider_id, opening.span.start.date())
        opened[key].append((opening.span.start.timestamp(), opening.span.end.timestamp()))
    blocked: dict[date, list[tuple[str | None, float, float]]] = defaultdict(list)
    for block in facts.blocks:
        blocked[block.span.start.date()].append(
            (block.provider_id, block.span.start.timestamp(), block.span.end.timestamp())
        )
    ends: dict[str | None, float] = defaultdict(float)
    kinds = {kind.id: kind for kind in practice.practice.visit_types}
    for visit in facts.appointments:
        start, end = visit.span.start.timestamp(), visit.span.end.timestamp()
        day = visit.span.start.date()
        assert any(begin <= start and end <= stop for begin, stop in opened[visit.provider_id, day])
        assert not any(who in (None, visit.provider_id) and a < end and start < b for who, a, b in blocked[day])
        only = kinds[visit.visit_type_id or ""].provider_ids
        assert only is None or visit.provider_id in only
        if visit.status is not Status.CANCELLED:
            assert start >= ends[visit.provider_id]
            ends[visit.provider_id] = end
    notes = sum(visit.note is not None for visit in facts.appointments)
    assert 0.05 < notes / len(facts.appointments) < 0.25
    assert {mark for visit in facts.appointments for mark in visit.marks} == {"new", "alert", "balance"}


def shares(facts: DayFacts) -> list[float]:
    """Booked share of each provider's day, in opening hours less blocks."""
    bookable: dict[tuple[str | None, date], float] = defaultdict(float)
    booked: dict[tuple[str | None, date], float] = defaultdict(float)
    for opening in facts.openings or ():
        key = (opening.provider_id, opening.span.start.date())
        bookable[key] += opening.span.minutes
        for block in facts.blocks:
            if block.provider_id in (None, opening.provider_id) and block.span.overlaps(opening.span):
                bookable[key] -= block.span.minutes
    for visit in facts.appointments:
        if visit.status is not Status.CANCELLED:
            booked[visit.provider_id, visit.span.start.date()] += visit.span.minutes
    return [booked[key] / bookable[key] for key in bookable if key[1].weekday() < 5]


async def test_full_near_today_and_thinner_later(practice: SampleHarness) -> None:
    near = shares(await practice.read(TODAY - timedelta(days=10), TODAY + timedelta(days=10)))
    far = shares(await practice.read(TODAY + timedelta(days=45), TODAY + timedelta(days=60)))
    assert 0.80 <= sum(near) / len(near) <= 0.95
    assert max(near) < 1
    assert min(near) > 0.6
    assert 0.25 < sum(far) / len(far) < 0.6


@given(
    st.integers(0, 10**9),
    st.sampled_from(range(6)),
    st.floats(0.1, 1),
    st.lists(st.tuples(st.integers(400, 1000), st.integers(5, 90)), max_size=6),
)
def test_a_day_is_filled_round_what_stands_in_it(
    seed: int, weekday: int, target: float, taken: list[tuple[int, int]]
) -> None:
    busy = [(start, start + length) for start, length in taken]
    for shift in sample._shifts(0)[weekday]:
        slips = sample._slips(random.Random(seed), shift, busy, target)
        for one, other in itertools.pairwise(slips):
            assert one.ends <= other.starts
        for slip in slips:
            assert any(start <= slip.starts and slip.ends <= end for start, end in shift.gaps)
            assert not any(start < slip.ends and slip.starts < end for start, end in busy)
            assert slip.starts % sample.STEP == 0
        total = sum(end - start for start, end in shift.gaps)
        assert sum(slip.ends - slip.starts for slip in slips) <= target * total


# --- today ---


async def test_mid_morning_the_waiting_room_lives(practice: SampleHarness) -> None:
    facts = await practice.read(TODAY)
    now = practice.now
    seen = counted(facts)
    assert seen[Status.DONE] >= 8
    assert seen[Status.IN_CHAIR] >= 2
    assert seen[Status.ARRIVED] >= 1
    assert seen[Status.CONFIRMED] >= 8
    late = [v for v in facts.appointments if v.status in (Status.SCHEDULED, Status.CONFIRMED) and v.span.start < now]
    assert late
    for visit in facts.appointments:
        assert visit.status_since is None or visit.status_since <= now
        if visit.status in (Status.ARRIVED, Status.IN_CHAIR, Status.DONE):
            assert visit.status_since is not None
            assert visit.status_since > now - timedelta(hours=4)
        if visit.status is Status.DONE:
            assert visit.span.start < now


@pytest.mark.parametrize("minute", range(8 * 60 + 30, 16 * 60 + 30, 45))
async def test_at_any_working_minute_somebody_is_seen_and_nobody_is_ahead_of_time(
    practice: SampleHarness, minute: int
) -> None:
    """Opened on the day before: the next day starts fresh, whenever that is."""
    practice.clock.now = datetime(2026, 2, 19, minute // 60, minute % 60, tzinfo=LA).astimezone(UTC)
    await practice.adapter.close()
    local = practice.again()
    await local.open()
    facts = await local.appointments(date(2026, 2, 19), date(2026, 2, 19))
    seen = counted(facts)
    if not 12 * 60 <= minute <= 13 * 60 + 30:
        assert seen[Status.ARRIVED] >= 1
    assert all(
        visit.span.start <= practice.now + timedelta(minutes=35)
        for visit in facts.appointments
        if visit.status in (Status.ARRIVED, Status.IN_CHAIR, Status.DONE)
    )
    await local.close()


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(2026, 2, 17, 6, 0, tzinfo=LA), {Status.SCHEDULED, Status.CONFIRMED, Status.CANCELLED}),
        (datetime(2026, 2, 17, 20, 0, tzinfo=LA), {Status.DONE, Status.NO_SHOW, Status.CANCELLED}),
    ],
    ids=["before opening", "after closing"],
)
async def test_outside_hours_today_is_what_it_is(tmp_path: Path, moment: datetime, expected: set[Status]) -> None:
    local, facts = await at(tmp_path, moment)
    assert set(counted(facts)) <= expected
    assert bool(facts.appointments) == bool(expected)
    assert bool(facts.openings) == bool(expected)
    await local.close()


async def test_the_waiting_room_moves_on_and_never_back(practice: SampleHarness) -> None:
    order = [*map(Status, sample.RANK), Status.CANCELLED]
    before: dict[str, Appointment] = {}
    for _ in range(40):
        for visit in (await practice.read(TODAY)).appointments:
            was = before.get(visit.id, visit)
            assert order.index(visit.status) >= order.index(was.status)
            assert (visit.revision == was.revision) == (visit.status == was.status)
            before[visit.id] = visit
        practice.clock.pass_time(600)
    assert {visit.status for visit in before.values()} <= {Status.DONE, Status.NO_SHOW, Status.CANCELLED}


async def test_what_a_person_touched_is_the_persons(practice: SampleHarness) -> None:
    facts = await practice.read(TODAY)
    visit = next(v for v in facts.appointments if v.status is Status.CONFIRMED and v.span.start > practice.now)
    receipt = await practice.adapter.submit(
        SetStatus(appointment_id=visit.id, status=Status.ARRIVED, seen=visit.revision)
    )
    practice.clock.pass_time(7 * 3600)
    await practice.settle(receipt)
    (now,) = [v for v in (await practice.read(TODAY)).appointments if v.id == visit.id]
    assert now.status is Status.ARRIVED


@pytest.mark.parametrize("later", [1, 3, 12, 90])
async def test_it_is_alive_again_on_a_later_day(practice: SampleHarness, later: int) -> None:
    future = TODAY + timedelta(days=20)
    mine = Book(patient_id="P482", provider_id="haddad", span=practice.span(12, 15, 30, day=future))
    gone = next(v for v in (await practice.read(future)).appointments if v.status is not Status.CANCELLED)
    booked = (await practice.keep(mine)).remote_id
    await practice.keep(Cancel(appointment_id=gone.id))
    kept = {v.id: v for v in (await practice.read(future)).appointments if v.id in (booked, gone.id)}
    await practice.adapter.close()
    practice.clock.pass_time(days=later)
    while practice.clock().astimezone(LA).weekday() > 4:
        practice.clock.pass_time(days=1)
    local = practice.again()
    await local.open()
    today = practice.clock().astimezone(LA).date()
    facts = await local.appointments(today, today)
    seen = counted(facts)
    assert seen[Status.DONE] >= 5
    assert seen[Status.IN_CHAIR] + seen[Status.ARRIVED] >= 1
    near = shares(await local.appointments(today + timedelta(days=1), today + timedelta(days=8)))
    assert 0.75 <= sum(near) / len(near) <= 0.95
    assert shares(await local.appointments(today + timedelta(days=50), today + timedelta(days=60)))
    past = await local.appointments(today - timedelta(days=7), today - timedelta(days=1))
    assert set(counted(past)) <= {Status.DONE, Status.NO_SHOW, Status.CANCELLED}
    after = await local.appointments(future, future)
    assert {v.id: v for v in after.appointments if v.id in kept} == kept
    await local.close()


# --- the scripted answers, which the README names ---


async def test_one_visit_type_is_refused_when_its_turn_comes(practice: SampleHarness) -> None:
    change = Book(patient_id="P482", provider_id="haddad", span=practice.span(10), visit_type_id="refused-demo")
    receipt = await practice.adapter.submit(change)
    assert isinstance(receipt, Queued)
    with pytest.raises(Refused) as caught:
        await practice.settle(receipt)
    assert [reason.text for reason in caught.value.reasons] == ["Operatory OP2 not available."]
    assert not (await practice.read()).appointments


async def test_one_visit_type_loses_its_answer_and_is_found_again(practice: SampleHarness) -> None:
    change = Book(patient_id="P482", provider_id="haddad", span=practice.span(10), visit_type_id="lost-demo")
    since = practice.now
    with pytest.raises(Unsure):
        await practice.adapter.submit(change)
    (visit,) = (await practice.read()).appointments
    assert await practice.adapter.find_trace(change, since) == Found(visit.id)


async def test_the_rest_is_kept_after_seconds(practice: SampleHarness) -> None:
    receipt = await practice.adapter.submit(practice.booking())
    assert isinstance(receipt, Queued)
    practice.clock.pass_time(1.9)
    assert await practice.adapter.check(receipt.ticket) == receipt
    practice.clock.pass_time(4.2)
    assert await practice.adapter.check(receipt.ticket) != receipt


async def test_another_zone_can_be_set(tmp_path: Path) -> None:
    local = adapter(tmp_path, HandClock(MORNING), sample="true", timezone="Europe/Berlin")
    practice = await local.open()
    assert practice.timezone == "Europe/Berlin"
    facts = await local.appointments(TODAY, TODAY)
    assert min(visit.span.start for visit in facts.appointments).hour == 8
    await local.close()


@given(st.integers(0, 2 * 365 * 96))
def test_whenever_it_is_tried_it_is_a_working_morning_there(quarters: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=15 * quarters)
    there = now.astimezone(ZoneInfo(sample.zone_of(now))).time()
    assert sample.MORNING[0] <= there < sample.MORNING[1]


@pytest.mark.parametrize("day", [21, 22])
async def test_on_a_weekend_the_practice_works_that_day(tmp_path: Path, day: int) -> None:
    moment = datetime(2026, 2, day, 10, 42, tzinfo=LA)
    local, facts = await at(tmp_path, moment)
    try:
        statuses = Counter(a.status for a in facts.appointments)
        assert {a.provider_id for a in facts.appointments} == {p.id for p in (await local.directory()).providers}
        assert statuses[Status.DONE] > 0
        assert statuses[Status.ARRIVED] + statuses[Status.IN_CHAIR] > 0
    finally:
        await local.close()


async def test_the_zone_it_was_begun_in_stays(tmp_path: Path) -> None:
    clock = HandClock(datetime(2026, 2, 17, 9, 30, tzinfo=UTC))
    local = adapter(tmp_path, clock, sample="true", timezone="")
    begun = (await local.open()).timezone
    await local.close()
    clock.now += timedelta(hours=12)
    again = adapter(tmp_path, clock, sample="true", timezone="")
    assert (await again.open()).timezone == begun != sample.TIMEZONE
    await again.close()
