"""A holiday that Sikka tells is closed time on that day, of whom it is told; a week's word is good for a while."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta

import pytest

from adapters.model import Block
from tests.adapters import sikka_harness as stand
from tests.adapters.sikka_harness import SikkaHarness, book, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import SikkaServer
from tests.doubles.toy import Fault

SUNDAY, FRIDAY = date(2026, 3, 8), date(2026, 3, 13)
USUAL = {f"{day}_{part}_1": at for day in ("monday", "friday") for part, at in (("start", "08:00"), ("end", "17:00"))}


clock, toy = stand.clock, stand.toy


@pytest.fixture
async def desk(toy: SikkaServer, clock: HandClock) -> AsyncIterator[SikkaHarness]:
    """A practice open on Mondays and Fridays; it was opened, and nothing was asked since."""
    toy.schedule = [USUAL]
    made = await opened(toy, clock)
    toy.calls.clear()
    yield made
    await made.adapter.close()


async def closed(desk: SikkaHarness, first: date = FRIDAY, last: date = FRIDAY) -> list[Block]:
    facts = await desk.adapter.appointments(first, last)
    assert facts.complete
    return list(facts.blocks)


def holiday(toy: SikkaServer, **more: str) -> None:
    """The week of that Friday, and all others as usual."""
    others = [USUAL | {"date": str(SUNDAY + timedelta(weeks=n))} for n in (-2, -1, 1, 2, 3)]
    toy.schedule = [*others, USUAL | {"date": str(SUNDAY), "friday_holiday": "True", **more}]


async def test_a_holiday_closes_its_day_and_no_other(desk: SikkaHarness, toy: SikkaServer) -> None:
    holiday(toy)
    [block] = await closed(desk, FRIDAY - timedelta(days=9), FRIDAY + timedelta(days=9))
    assert block.label == "Holiday"
    assert (block.provider_id, block.room_id) == (None, None)
    here = block.span.start.tzinfo
    assert block.span.start == datetime(2026, 3, 13, tzinfo=here)
    assert block.span.end == datetime(2026, 3, 14, tzinfo=here)
    assert await closed(desk, FRIDAY - timedelta(days=4), FRIDAY - timedelta(days=1)) == []


async def test_visits_of_a_holiday_are_told_all_the_same(desk: SikkaHarness, toy: SikkaServer) -> None:
    holiday(toy)
    visit = book(toy, date=f"{FRIDAY}T00:00:00")
    facts = await desk.adapter.appointments(FRIDAY, FRIDAY)
    assert [each.id for each in facts.appointments] == [visit]
    assert len(facts.blocks) == 1


async def test_a_holiday_of_one_provider_closes_only_him(desk: SikkaHarness, toy: SikkaServer) -> None:
    holiday(toy, resource_type="provider", resource_id="DR1")
    assert [(block.provider_id, block.room_id) for block in await closed(desk)] == [("DR1", None)]


async def test_where_the_whole_practice_is_closed_it_is_said_once(desk: SikkaHarness, toy: SikkaServer) -> None:
    holiday(toy)
    toy.schedule.append(toy.schedule[-1] | {"resource_type": "provider", "resource_id": "DR1"})
    assert [block.provider_id for block in await closed(desk)] == [None]


@pytest.mark.parametrize(
    "more",
    [
        {"friday_holiday": "False"},
        {"friday_holiday": ""},
        {"friday_holiday": "", "tuesday_holiday": "True"},
        {"resource_type": "provider", "resource_id": "somebody else"},
        {"practice_id": "another practice"},
    ],
    ids=["no", "nothing", "usually closed", "not ours", "elsewhere"],
)
async def test_what_closes_nothing(desk: SikkaHarness, toy: SikkaServer, more: dict[str, str]) -> None:
    holiday(toy, **more)
    assert await closed(desk, SUNDAY, FRIDAY) == []


async def test_a_week_is_asked_for_once_in_half_a_day(desk: SikkaHarness, toy: SikkaServer, clock: HandClock) -> None:
    assert await closed(desk) == []
    holiday(toy)
    clock.pass_time(11 * 3600)
    assert await closed(desk) == []
    assert len(toy.made("practice_schedule")) == 1
    clock.pass_time(2 * 3600)
    assert len(await closed(desk)) == 1
    assert len(toy.made("practice_schedule")) == 2


async def test_a_week_that_cannot_be_read_leaves_the_visits_and_is_not_the_whole_truth(
    desk: SikkaHarness, toy: SikkaServer, clock: HandClock
) -> None:
    holiday(toy)
    visit = book(toy, date=f"{FRIDAY}T00:00:00")
    toy.fail(*[Fault(503, on="practice_schedule")] * 9)
    facts = await desk.adapter.appointments(FRIDAY, FRIDAY)
    assert ([each.id for each in facts.appointments], facts.blocks, facts.complete) == ([visit], (), False)
    toy.faults.clear()
    assert len(await closed(desk)) == 1
    clock.pass_time(13 * 3600)
    toy.fail(*[Fault(503, on="practice_schedule")] * 9)
    assert len(await closed(desk)) == 1  # what was known stays


async def test_where_sikka_tells_no_hours_it_is_not_asked_for_holidays(toy: SikkaServer, clock: HandClock) -> None:
    made = await opened(toy, clock)
    toy.calls.clear()
    assert await closed(made) == []
    assert toy.made("practice_schedule") == []
    await made.adapter.close()
