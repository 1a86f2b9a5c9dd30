"""Nothing is booked twice, nothing is lost: whole desks in virtual time against a practice system that misbehaves.

Random histories of wishes, faults, foreign changes, clock jumps and kills at any store write. In the end the system
calms down, and every wish must have one true end, which the screen shows.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from adapters.change import AddPatient, Book, Cancel, Change, Move, SetStatus
from adapters.errors import NotFound, PmsError
from adapters.model import Status
from app.desk import Desk
from app.trouble import StoreTrouble
from app.writeback import Illegal, State, Writeback
from tests.doubles.fake_pms import ZONE
from tests.doubles.world import DAY, START, World, span_at

DAYS = [DAY + timedelta(days=n) for n in range(3)]


@dataclass
class Story:
    """What a person did, remembered apart from the desk."""

    world: World
    chance: random.Random
    sealed: set[str] = field(default_factory=set)
    number: int = 0
    off: int = 0  # days by which the PC's clock is wrong

    def token(self) -> int:
        self.number += 1
        return self.number

    def a_span(self) -> Any:
        """A time nobody wished for before, so that each wish can be told apart in the system's own list."""
        number = self.token()
        return span_at(8 + number % 9, (number * 7) % 60, 15 + number % 45, self.chance.choice(DAYS))

    async def act(self, desk: Desk) -> None:
        chance, world = self.chance, self.world
        acts: list[Callable[[Desk], Coroutine[Any, Any, Writeback | None]]] = [
            self.book, self.book, self.move, self.move, self.status, self.cancel, self.add_and_book,
            self.undo, self.retry, self.settle, self.drop, self.take_back,
        ]  # fmt: skip
        try:
            wb = await chance.choice(acts)(desk)
        except (PmsError, Illegal, KeyError, StoreTrouble):
            wb = None
        if wb is not None:
            self.sealed.add(wb.id)
        if chance.random() < 0.1:
            world.pms.offline = not world.pms.offline
        if chance.random() < 0.05:
            self.off, off = chance.choice((-1, 0, 1)), self.off
            world.clock.jump(timedelta(days=self.off - off))
        if chance.random() < 0.1 and world.pms.visits:
            self.somebody_else()
        if chance.random() < 0.08:
            await desk.pause_sending(not desk.sending_paused)
        await world.clock.sleep(chance.choice((0.0, 0.3, 2.0, 7.0, 30.0)))

    def somebody_else(self) -> None:
        ident = self.chance.choice(sorted(self.world.pms.visits))
        self.world.pms.alter(ident, span=self.a_span())

    async def book(self, desk: Desk) -> Writeback:
        patient = self.chance.choice(("ann", "bob", "cyd"))
        change = Book(patient_id=patient, provider_id="h", span=self.a_span(), note=f"wish {self.token()}")
        return await desk.book(change, connection="c")

    async def add_and_book(self, desk: Desk) -> Writeback:
        first = await desk.add_patient(AddPatient(given="New", family=f"N{self.token()}"), connection="c")
        self.sealed.add(first.id)
        change = Book(patient_id="", provider_id="o", span=self.a_span(), note=f"wish {self.token()}")
        return await desk.book(change, connection="c", after=first.id)

    def some_visit(self, desk: Desk) -> Any:
        drawn = [v for day in DAYS for v in desk.agenda(day).visits if not v.is_ghost]
        if not drawn:
            raise NotFound("any visit")
        return self.chance.choice(drawn).ref

    async def move(self, desk: Desk) -> Writeback:
        return await desk.move(self.some_visit(desk), self.a_span())

    async def status(self, desk: Desk) -> Writeback:
        return await desk.set_status(self.some_visit(desk), self.chance.choice((Status.CONFIRMED, Status.ARRIVED)))

    async def cancel(self, desk: Desk) -> Writeback:
        return await desk.cancel(self.some_visit(desk))

    def some(self, desk: Desk, *states: State) -> Writeback:
        fits = [wb for wb in desk.pending() if wb.state in states]
        if not fits:
            raise KeyError
        return self.chance.choice(fits)

    async def undo(self, desk: Desk) -> None:
        await desk.undo(self.some(desk, State.READY, State.SENDING).id)

    async def take_back(self, desk: Desk) -> None:
        await desk.take_back(self.some(desk, State.READY, State.QUEUED).id)

    async def retry(self, desk: Desk) -> None:
        await desk.retry(self.some(desk, State.REFUSED).id)

    async def drop(self, desk: Desk) -> None:
        await desk.drop(self.some(desk, State.REFUSED).id)

    async def settle(self, desk: Desk) -> None:
        """A person looks into the practice system and tells the truth, once nothing can still be on the wire."""
        wb = self.some(desk, State.UNSURE)
        if wb.asks:
            await desk.settle(wb.id, self.reached(wb.change) > 0)

    def reached(self, change: Change) -> int:
        """How often the system kept, or still will keep, what this wish asks."""
        self.world.pms.settle()
        return sum(1 for w in self.world.pms.writes if not w.withdrawn and is_that(w.change, change))


def is_that(one: Change, other: Change) -> bool:
    if type(one) is not type(other):
        return False
    if isinstance(one, Book) and isinstance(other, Book):
        return one.note == other.note
    if isinstance(one, AddPatient) and isinstance(other, AddPatient):
        return one.family == other.family
    if isinstance(one, Move) and isinstance(other, Move):
        return one.appointment_id == other.appointment_id and one.span == other.span
    return one == other


async def calm_down(world: World, desk: Desk) -> None:
    """The system behaves from now on, and a person deals with what needs one."""
    pms = world.pms
    pms.odds, pms.offline, pms.vanishing, pms.blind = {}, False, 0.0, False
    if desk.sending_paused:
        await desk.pause_sending(False)
    for _ in range(60):
        await world.clock.sleep(1200)
        await desk.refresh(DAYS[0], DAYS[-1])
        for wb in desk.pending():
            if wb.state is State.REFUSED:
                await desk.drop(wb.id)
            elif wb.differs:
                await desk.settle(wb.id, True)
        if not desk.ledger.everything():
            break
    left = [(wb.kind, wb.state, wb.wait, wb.shown, [s.what for s in wb.steps]) for wb in desk.ledger.everything()]
    assert not left


def judge(story: Story, desk: Desk) -> None:
    world = story.world
    for ident in story.sealed:
        wb = world.store.writeback(ident)
        assert wb is not None, "lost"
        told = [s.what for s in wb.steps]
        assert wb.settled, told
        if isinstance(wb.change, SetStatus | Cancel):
            continue  # wished again by another wish, they cannot be told apart in the system's list
        times = story.reached(wb.change)
        assert times == (1 if wb.state is State.DONE else 0), (wb.kind, wb.state, times, told)
    for day in DAYS:
        truth = {(a.id, a.span, a.status) for a in world.pms.visits.values() if local_day(a) == day}
        drawn = desk.agenda(day).visits
        assert {(v.ref.id, v.appointment.span, v.appointment.status) for v in drawn} == truth
        assert not any(v.pending for v in drawn)


def local_day(appointment: Any) -> date:
    day: date = appointment.span.start.astimezone(ZONE).date()
    return day


def history(seed: int) -> None:
    chance = random.Random(seed)
    world = World(
        seed,
        later=chance.choice((None, None, (1.0, 40.0))),
        lag=chance.choice((0.0, 0.0, 90.0)),
        tells_ids=chance.random() < 0.8,
        vanishing=chance.choice((0.0, 0.1)),
        odds={
            fate: chance.choice((0.0, 0.05, 0.15))
            for fate in ("lost_before", "lost_after", "refused", "throttled", "unreachable", "unavailable", "locked")
        },
    )
    world.visit("v1", 10)
    world.visit("v2", 12, patient="bob", day=DAYS[1])
    story = Story(world, chance)

    async def life() -> None:
        desk = await world.open()
        await world.clock.sleep(chance.choice((0.0, 1.0, 5.0)))
        for _ in range(chance.randint(3, 12)):
            await story.act(desk)
        await desk.close(grace=chance.choice((0.0, 3.0)))

    for _ in range(chance.randint(1, 4)):
        world.live(life, crash_at=chance.choice((None, chance.randint(1, 25))), after=chance.random() < 0.5)

    async def end() -> None:
        desk = await world.open()
        await calm_down(world, desk)
        judge(story, desk)
        await desk.close()

    world.live(end)


@pytest.mark.parametrize("block", range(10))
def test_random_histories_end_with_every_wish_kept_once_or_not_at_all_and_the_screen_true(block: int) -> None:
    for seed in range(block * 20, block * 20 + 20):
        try:
            history(seed)
        except BaseException as error:
            error.add_note(f"seed {seed}")
            raise


async def a_morning(world: World, story: Story, desk: Desk) -> None:
    """The jobs of a desk, one after the other, with time for each to be kept or not."""
    await world.clock.sleep(2)
    story.sealed.add((await desk.move(next(v.ref for v in desk.agenda(DAY).visits), story.a_span())).id)
    await story.add_and_book(desk)
    await world.clock.sleep(9)
    story.sealed.add((await story.book(desk)).id)
    story.sealed.add((await desk.cancel(next(v.ref for v in desk.agenda(DAYS[1]).visits))).id)
    await world.clock.sleep(60)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("later", [None, (2.0, 6.0)])
def test_killed_at_any_write_and_started_again_nothing_is_lost_or_doubled(
    after: bool, later: tuple[float, float] | None
) -> None:
    crash_at, killed = 0, True
    while killed:
        crash_at += 1
        world = World(crash_at, later=later)
        world.visit("v1", 10)
        world.visit("v2", 12, patient="bob", day=DAYS[1])
        story = Story(world, random.Random(crash_at))

        async def life(world: World = world, story: Story = story) -> None:
            desk = await world.open()
            await a_morning(world, story, desk)
            await desk.close()

        async def end(world: World = world, story: Story = story) -> None:
            desk = await world.open()
            await calm_down(world, desk)
            judge(story, desk)
            await desk.close()

        killed = world.live(life, crash_at, after)
        world.live(end)
    assert crash_at > 15, "the morning was not killed often enough to mean anything"
    assert START.date() == DAY
