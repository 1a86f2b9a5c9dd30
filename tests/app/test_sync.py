"""How the diary is kept fresh: what is read first, how often, and what the desk says of the connection meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from adapters.errors import Locked, Throttled, Unreachable
from adapters.model import DayFacts, Patient
from app.desk import Desk
from app.news import LinkState
from app.ref import Ref
from tests.doubles.fake_pms import FakeAdapter
from tests.doubles.virtual_time import run
from tests.doubles.world import DAY, WINDOW, World, span_at

Asked = list[tuple[date, date]]


def play(world: World, story: Callable[[Desk, Asked], Awaitable[None]]) -> None:
    asked: Asked = []
    real = FakeAdapter.appointments

    async def listening(adapter: FakeAdapter, first: date, last: date) -> DayFacts:
        asked.append((first, last))
        return await real(adapter, first, last)

    async def life() -> None:
        desk = await world.open()
        await story(desk, asked)
        await desk.close()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(FakeAdapter, "appointments", listening)
        run(life(), world.clock)


def day(number: int) -> date:
    return DAY + timedelta(days=number)


def test_today_comes_first_then_what_is_on_screen_then_the_rest_nearest_first() -> None:
    world = World(settings=replace(WINDOW, keep_days_back=3, keep_days_ahead=20))

    async def story(desk: Desk, asked: Asked) -> None:
        desk.show(day(10), day(11))
        await world.clock.sleep(5)
        assert asked[:4] == [(DAY, DAY), (day(10), day(11)), (day(1), day(7)), (day(-3), day(-1))]
        read = {one for first, last in asked for one in (first + timedelta(n) for n in range((last - first).days + 1))}
        assert read == {day(n) for n in range(-3, 21)}

    play(world, story)


def test_today_and_the_screen_are_read_at_the_systems_pace_the_rest_seldom() -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        desk.show(day(2), day(2))
        await world.clock.sleep(5)
        asked.clear()
        await world.clock.sleep(300)
        assert asked.count((DAY, DAY)) == pytest.approx(10, abs=1)
        assert asked.count((day(2), day(2))) == pytest.approx(10, abs=1)
        assert len(asked) <= 22

    play(world, story)


def test_another_desks_change_arrives_by_itself_and_is_told_once() -> None:
    world = World()
    world.visit()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        told: list[frozenset[date]] = []
        desk.day_changed.subscribe(told.append)
        world.pms.alter("v1", span=span_at(15))
        await world.clock.sleep(100)
        assert told == [frozenset({DAY})]
        assert desk.visit(Ref("c", "v1")).appointment.span == span_at(15)  # type: ignore[union-attr]

    play(world, story)


def test_the_link_goes_offline_and_back_and_each_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    world = World()
    caplog.set_level(logging.INFO)

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        assert desk.link("c").state is LinkState.FRESH
        heard: list[LinkState] = []
        desk.link_changed.subscribe(lambda c: heard.append(desk.link(c).state))
        world.pms.offline = True
        await world.clock.sleep(1000)
        link = desk.link("c")
        assert link.state is LinkState.OFFLINE
        assert link.as_of is not None
        assert link.until is not None
        world.pms.offline = False
        await world.clock.sleep(100)
        assert desk.link("c").state is LinkState.FRESH
        assert {LinkState.OFFLINE, LinkState.FRESH} <= set(heard)
        mine = [r.getMessage() for r in caplog.records if r.name == "app.sync"]
        assert len(mine) == 2
        assert "offline" in mine[0]
        assert "again" in mine[1]

    play(world, story)


def test_what_is_old_says_so_and_reading_shows_after_a_third_of_a_second() -> None:
    world = World(latency=(2.0, 2.0))

    async def story(desk: Desk, asked: Asked) -> None:
        assert desk.link("c").state is LinkState.STALE
        await world.clock.sleep(0.2)
        assert desk.link("c").state is LinkState.STALE
        await world.clock.sleep(0.2)
        assert desk.link("c").state is LinkState.READING

    play(world, story)


@pytest.mark.parametrize(
    ("error", "state"), [(Locked(), LinkState.REFUSED), (Unreachable(), LinkState.OFFLINE), ("slow", LinkState.SLOWED)]
)
def test_why_a_link_is_broken_is_told(error: Exception | str, state: LinkState) -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        told = error if isinstance(error, Exception) else Throttled(desk.now() + timedelta(seconds=90))

        async def fails(*_: object) -> DayFacts:
            raise told

        world.adapter.appointments = fails  # type: ignore[method-assign, union-attr, assignment]
        with pytest.raises(type(told)):
            await desk.refresh()
        assert desk.link("c").state is state
        assert desk.may("c", "book").ok is (state is not LinkState.REFUSED)

    play(world, story)


def test_an_answer_nobody_can_read_is_said_once_and_the_rest_goes_on() -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        said: list[object] = []
        desk.noticed.subscribe(said.append)
        from adapters.errors import Garbled

        async def garbled(*_: object) -> DayFacts:
            raise Garbled("appointments")

        real = world.adapter.appointments  # type: ignore[union-attr]
        world.adapter.appointments = garbled  # type: ignore[method-assign, union-attr, assignment]
        await world.clock.sleep(300)
        assert len(said) == 1
        world.adapter.appointments = real  # type: ignore[method-assign, union-attr]
        world.visit()
        await world.clock.sleep(100)
        assert len(desk.agenda(DAY).visits) == 1

    play(world, story)


@pytest.mark.parametrize("days", [-1, 1])
def test_after_a_jump_of_the_clock_everything_counts_as_old(days: int) -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        asked.clear()
        world.clock.jump(timedelta(days=days))
        await world.clock.sleep(60)
        assert asked[0][0] == DAY + timedelta(days=days), "the new today comes first"
        assert len({first for first, _ in asked}) > 2

    play(world, story)


def test_patients_come_in_are_found_and_leave() -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        hits = await desk.find_patients("familyann")
        assert [h.hit.ref.id for h in hits.hits] == ["ann"]
        del world.pms.patients["ann"]
        world.pms.patients["dee"] = Patient(id="dee", given="Dee", family="Familydee")
        await world.clock.sleep(7 * 3600)
        assert [h.hit.ref.id for h in (await desk.find_patients("family")).hits] == ["bob", "cyd", "dee"]

    play(world, story)


def test_a_restart_without_network_shows_what_was_known() -> None:
    world = World()
    world.visit()

    async def first(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)

    play(world, first)
    world.pms.offline = True

    async def second(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        assert len(desk.agenda(DAY).visits) == 1
        assert [h.hit.ref.id for h in (await desk.find_patients("familyann")).hits] == ["ann"]
        assert desk.link("c").state is LinkState.OFFLINE

    play(world, second)
