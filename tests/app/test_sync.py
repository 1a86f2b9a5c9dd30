"""How the diary is kept fresh: what is read first, how often, and what the desk says of the connection meanwhile."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from adapters.errors import Locked, Throttled, Unavailable, Unreachable
from adapters.model import Appointment, DayFacts, Patient, Slot, SlotWish
from app.desk import Desk
from app.finder import Code, Request
from app.news import LinkState
from app.ref import Ref
from app.why import Why
from tests.doubles.fake_pms import FakeAdapter
from tests.doubles.virtual_time import run
from tests.doubles.world import DAY, WINDOW, World, book, span_at

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


# --- polite, and steady ---


def test_the_far_days_are_spread_and_today_is_never_kept_waiting_by_them() -> None:
    world = World(settings=replace(WINDOW, keep_days_back=60, keep_days_ahead=120), latency=(0.0, 0.0))
    at: list[float] = []

    async def story(desk: Desk, asked: Asked) -> None:
        seen = 0
        while world.clock.monotonic() < 100:
            await world.clock.sleep(0.1)
            at.extend([world.clock.monotonic()] * (len(asked) - seen))
            seen = len(asked)
        far = [when for when, (first, _) in zip(at, asked, strict=True) if abs((first - DAY).days) > 30]
        gaps = [b - a for a, b in pairwise(far)]
        assert len(far) > 15
        assert min(gaps) >= 0.4, "no burst"
        today = [when for when, days in zip(at, asked, strict=True) if days == (DAY, DAY)]
        assert today[0] < 0.2
        assert max(b - a for a, b in pairwise(today)) <= 31

    play(world, story)


def test_nothing_is_asked_before_the_moment_a_system_names() -> None:
    world = World(latency=(0.0, 0.0))

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        until = desk.now() + timedelta(seconds=90)
        real = world.adapter.appointments  # type: ignore[union-attr]
        tried: list[float] = []

        async def slow_down(*_: object) -> DayFacts:
            tried.append(world.clock.monotonic())
            raise Throttled(until)

        world.adapter.appointments = slow_down  # type: ignore[method-assign, union-attr, assignment]
        began = world.clock.monotonic()
        await world.clock.sleep(80)
        assert len(tried) == 1
        assert desk.link("c").state is LinkState.SLOWED
        world.adapter.appointments = real  # type: ignore[method-assign, union-attr]
        asked.clear()
        await world.clock.sleep(60)
        assert asked
        assert desk.link("c").state is LinkState.FRESH
        assert world.clock.monotonic() - began >= 90

    play(world, story)


@pytest.mark.parametrize("broken", ["patients", "submit"])
def test_what_fails_alone_does_not_make_the_link_go_to_and_fro(broken: str) -> None:
    world = World(latency=(0.0, 0.0))

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        heard: list[LinkState] = []
        desk.link_changed.subscribe(lambda c: heard.append(desk.link(c).state))

        async def fails(*_: object) -> None:
            raise Unavailable

        async def no_pages(*_: object) -> AsyncIterator[Sequence[Patient]]:
            raise Unavailable
            yield ()

        setattr(world.adapter, broken, no_pages if broken == "patients" else fails)
        if broken == "submit":
            await desk.book(book(), connection="c")
        else:
            desk.links.read_patients("c")
        await world.clock.sleep(1800)
        assert LinkState.OFFLINE not in heard
        assert desk.link("c").state is LinkState.FRESH

    play(world, story)


def test_an_outage_is_told_once_however_often_it_is_tried() -> None:
    world = World()

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        states: list[LinkState] = []

        def heard(connection: str) -> None:
            state = desk.link(connection).state
            if not states or states[-1] is not state:
                states.append(state)

        desk.link_changed.subscribe(heard)
        await desk.book(book(), connection="c")
        world.pms.offline = True
        await desk.book(book("bob", 14), connection="c")
        await world.clock.sleep(3600)
        world.pms.offline = False
        await world.clock.sleep(200)
        assert [s for s in states if s in (LinkState.OFFLINE, LinkState.SLOWED, LinkState.REFUSED)] == [
            LinkState.OFFLINE
        ]
        assert states[-1] is LinkState.FRESH

    play(world, story)


# --- patients of a system that cannot be asked for a name ---


class Pages:
    """A system that tells its patients page by page, and knows no changes and no names."""

    def __init__(self, world: World, pages: int, size: int = 100) -> None:
        self.world, self.asked, self.since = world, 0, []
        self.pages = [
            [Patient(id=f"p{n}-{i}", given="Pat", family=f"Family{n}x{i}") for i in range(size)] for n in range(pages)
        ]
        self.stop_at: int | None = None

    def install(self) -> None:
        adapter = self.world.adapter
        assert adapter is not None
        adapter.capabilities = replace(adapter.capabilities, search_by=frozenset({"phone"}), patient_deltas=False)
        adapter.patients = self.read  # type: ignore[method-assign, assignment]

    async def read(self, since: datetime | None = None) -> AsyncIterator[Sequence[Patient]]:
        self.since.append(since)
        for number, page in enumerate(self.pages):
            await self.world.clock.sleep(1.0)
            if number == self.stop_at:
                raise Unreachable
            self.asked += 1
            yield page


def test_patients_are_read_in_the_background_and_search_says_how_far() -> None:
    world = World(latency=(0.0, 0.0))
    pages = Pages(world, 23)

    async def story(desk: Desk, asked: Asked) -> None:
        pages.install()
        told: list[int] = []
        desk.patients_changed.subscribe(lambda _: told.append(desk.patients_known("c").known))
        await world.clock.sleep(12)
        known = desk.patients_known("c")
        assert not known.whole
        assert 0 < known.known < 2300
        found = await desk.find_patients("family0x5")
        assert found.hits, "those already read are found"
        assert not found.whole
        assert found.reading == (("c", known.known),)
        assert asked, "the day is read meanwhile"
        await world.clock.sleep(60)
        assert desk.patients_known("c").whole
        assert (await desk.find_patients("family22x99")).whole
        assert told == sorted(told)
        assert len(set(told)) > 10, "progress is told page by page"

    play(world, story)


def test_what_was_read_before_a_restart_is_there_and_the_reading_goes_on_to_its_end() -> None:
    world = World(latency=(0.0, 0.0))
    pages = Pages(world, 20)

    async def first(desk: Desk, asked: Asked) -> None:
        pages.install()
        await world.clock.sleep(8)

    play(world, first)
    kept = world.store.patient_count("c")
    assert 0 < kept < 2000

    async def second(desk: Desk, asked: Asked) -> None:
        pages.install()
        await world.clock.sleep(0.5)
        assert desk.patients_known("c").known >= kept
        assert not desk.patients_known("c").whole
        await world.clock.sleep(60)
        assert desk.patients_known("c").known == 2000
        assert desk.patients_known("c").whole

    play(world, second)
    pages.since.clear()

    async def third(desk: Desk, asked: Asked) -> None:
        pages.install()
        await world.clock.sleep(3600)
        assert not pages.since, "a complete list is not read again at every start"
        await world.clock.sleep(6 * 3600)
        assert pages.since

    play(world, third)


# --- free times a system offers itself ---


def offers(world: World, *slots: Slot) -> list[SlotWish]:
    wishes: list[SlotWish] = []
    adapter = world.adapter
    assert adapter is not None
    adapter.capabilities = replace(adapter.capabilities, offered_slots=True)

    async def offered(wish: SlotWish) -> Sequence[Slot]:
        wishes.append(wish)
        return slots

    adapter.offered_slots = offered  # type: ignore[method-assign, assignment]
    return wishes


def test_a_system_without_hours_offers_its_own_times_as_such() -> None:
    world = World(latency=(0.0, 0.0))
    slots = [
        Slot(span=span_at(h, m, day=day(1)), provider_id="h", room_id=None, source="offered")
        for h, m in ((9, 0), (9, 30))
    ]
    world.pms.add(Appointment(id="v", span=span_at(9, 30, day=day(1)), patient_id="ann", provider_id="h", revision="1"))

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        wishes = offers(world, *slots)
        request = Request(first=day(1), last=day(1), minutes=30)
        answer = await desk.free_slots(request)
        found = answer.best(10, every=True)
        assert [(o.span, o.provider.id, o.source) for o in found] == [(span_at(9, day=day(1)), "h", "offered")]
        assert Code.OFFERED in {fact.code for fact in found[0].reasons}
        await desk.free_slots(request)
        assert len(wishes) == 1, "asked once for a while"
        assert {w.provider.id: w.fact.code for w in answer.days[0].why} == {"o": Why.NOT_OFFERED}

    play(world, story)


def test_a_system_that_offers_nothing_is_never_called_full() -> None:
    world = World(latency=(0.0, 0.0))

    async def story(desk: Desk, asked: Asked) -> None:
        await world.clock.sleep(5)
        offers(world)
        answer = await desk.free_slots(Request(first=day(1), last=day(1), minutes=30))
        assert not answer.best(1)
        assert {w.fact.code for w in answer.days[0].why} == {Why.HOURS_UNKNOWN}

    play(world, story)
