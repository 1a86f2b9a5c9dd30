"""The store is kept small while nobody waits for it."""

from __future__ import annotations

from datetime import timedelta

from adapters.model import DayFacts
from app.upkeep import EVERY, FIRST_AFTER, keep_small
from tests.doubles.world import DAY, World, book


def test_old_days_go_in_an_idle_moment_and_again_the_next_day() -> None:
    world = World()
    old = DAY - timedelta(days=10)

    async def life() -> None:
        desk = world.desk()
        await desk._works().start()
        desk._works().spawn(keep_small(desk))
        for wait in (FIRST_AFTER, 86_400.0):
            world.store.put_days("c", DayFacts(first=old, last=old), world.clock.now())
            await world.clock.sleep(wait - 1.0)
            await world.clock.sleep(2.0 if wait == FIRST_AFTER else EVERY + 2.0)
            assert world.store.day("c", old) is None
        assert world.store.day("c", desk.today()) is not None
        await desk.close()

    world.live(life)


def test_a_change_on_its_way_goes_first() -> None:
    world = World(latency=(120.0, 120.0))
    old = DAY - timedelta(days=10)

    async def life() -> None:
        desk = world.desk()
        await desk._works().start()
        desk._works().spawn(keep_small(desk))
        world.store.put_days("c", DayFacts(first=old, last=old), world.clock.now())
        made = await desk.book(book(), connection="c")
        await world.clock.sleep(FIRST_AFTER + 5.0)
        assert world.store.day("c", old) is not None
        await world.done(desk, made.id)
        await world.clock.sleep(300.0)
        assert world.store.day("c", old) is None
        await desk.close()

    world.live(life)
