"""A provider is away: every visit gets a time nobody else wants, and none is lost when half of the writes fail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.model import Appointment, Hours, Span, Status
from app.agenda import Visit
from app.away import Away, Proposal, approve, assign, concerned, free_options, leave, plan, step
from app.desk import Desk
from app.finder import Opening
from app.ref import Ref
from tests.doubles.fake_pms import PRACTICE, ZONE
from tests.doubles.virtual_time import run
from tests.doubles.world import DAY, World, span_at

H, O = Ref("c", "h"), Ref("c", "o")  # noqa: E741 - the providers of the invented practice
TOMORROW = DAY + timedelta(days=1)


def clash(one: Proposal, other: Proposal) -> bool:
    a, b = one.chosen, other.chosen
    if a is None or b is None or not a.span.overlaps(b.span):
        return False
    same = one.visit.appointment.patient_id == other.visit.appointment.patient_id
    return a.provider == b.provider or (a.room is not None and a.room == b.room) or same


@st.composite
def proposals(draw: st.DrawFn) -> list[Proposal]:
    found = []
    for number in range(draw(st.integers(1, 6))):
        options = []
        rooms = st.sampled_from(["r1", "r2", ""])
        one = st.tuples(st.integers(0, 8), st.integers(1, 4), st.sampled_from("ho"), rooms)
        for at, length, who, room in draw(st.lists(one, max_size=6)):
            start = datetime(2026, 2, 18, 8, tzinfo=ZONE) + timedelta(minutes=15 * at)
            options.append(
                Opening(
                    connection="c",
                    provider=Ref("c", who),
                    room=Ref("c", room) if room else None,
                    span=Span(start=start, end=start + timedelta(minutes=15 * length)),
                )
            )
        visit = Appointment(id=f"v{number}", span=span_at(14), patient_id=draw(st.sampled_from("abc")), provider_id="h")
        found.append(Proposal(visit=Visit(ref=Ref("c", visit.id), appointment=visit), options=tuple(options)))
    return found


@settings(max_examples=300, deadline=None)
@given(
    proposals(), st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["next", "back", "leave", "take"])), max_size=8)
)
def test_no_two_proposals_ever_collide(made: list[Proposal], deeds: list[tuple[int, str]]) -> None:
    now = assign(made)
    for number, deed in deeds:
        number %= len(now)
        if deed in ("next", "back"):
            now = step(now, number, 1 if deed == "next" else -1)
        else:
            now = leave(now, number, deed == "take")
        assert not any(clash(a, b) for a, b in combinations(now, 2))
        place, of = free_options(now, number)
        assert 0 <= place <= of
    for at, one in enumerate(assign(made)):
        if one.chosen is None:  # then every option of it really is taken by one before
            earlier = assign(made)[:at]
            for option in range(len(one.options)):
                tried = Proposal(visit=one.visit, options=one.options, at=option)
                assert any(clash(tried, other) for other in earlier)


# --- with a desk -----------------------------------------------------------------------------------------------------


def afternoon(day: date = TOMORROW) -> Away:
    start = datetime(day.year, day.month, day.day, 12, tzinfo=ZONE)
    return Away(provider=H, span=Span(start=start, end=start + timedelta(hours=6)))


def book_of(world: World, *, busy: bool = False) -> None:
    """Four visits of Dr. H tomorrow afternoon, one in the morning, one that is over."""
    for number, (hour, who) in enumerate(((12, "ann"), (13, "bob"), (14, "cyd"), (15, "ann"))):
        world.visit(f"v{number}", hour, patient=who, day=TOMORROW)
    world.visit("morning", 9, patient="bob", day=TOMORROW)
    if busy:
        for hour in range(8, 17):
            world.visit(f"b{hour}", hour, patient="cyd", day=TOMORROW + timedelta(days=1))


async def ready(world: World) -> Desk:
    desk = await world.open()
    await desk.refresh(DAY, TOMORROW + timedelta(days=3))
    hours = [Hours(weekday=day, start=time(8), end=time(18), provider_id=who) for day in range(5) for who in ("h", "o")]
    desk.practice_changed("c", replace(PRACTICE, hours=tuple(hours)))
    return desk


def test_only_visits_that_can_still_be_moved_are_concerned() -> None:
    world = World()
    book_of(world)

    async def life() -> None:
        desk = await ready(world)
        found = concerned(desk.agenda(TOMORROW), afternoon())
        assert [v.ref.id for v in found] == ["v0", "v1", "v2", "v3"]
        await desk.close()

    run(life(), world.clock)


def test_the_same_provider_first_and_never_while_away() -> None:
    world = World()
    book_of(world)

    async def life() -> None:
        desk = await ready(world)
        away = afternoon()
        made = await plan(desk, away, concerned(desk.agenda(TOMORROW), away))
        assert all(p.chosen is not None for p in made)
        for one in made:
            for option in one.options:
                assert not (option.provider == H and option.span.overlaps(away.span))
            providers = [o.provider for o in one.options]
            assert providers == sorted(providers, key=lambda ref: ref != H)
            assert one.chosen is not None
            assert one.chosen.provider == H
            assert one.chosen.span.minutes == one.visit.appointment.span.minutes
        assert not any(clash(a, b) for a, b in combinations(made, 2))
        await desk.close()

    run(life(), world.clock)


def test_approving_moves_them_all_and_each_is_followed_by_the_outbox() -> None:
    world = World()
    book_of(world, busy=True)

    async def life() -> None:
        desk = await ready(world)
        away = afternoon()
        made = await plan(desk, away, concerned(desk.agenda(TOMORROW), away))
        made = leave(made, 1, wanted=False)
        done = await approve(desk, made)
        assert len(done.moved) == 3
        for _, wish in done.moved:
            await world.done(desk, wish.id)
        for one in made:
            now = world.pms.visits[one.visit.ref.id]
            expected = one.chosen.span if one.chosen is not None else one.visit.appointment.span
            assert now.span.start.timestamp() == expected.start.timestamp()
        await desk.close()

    run(life(), world.clock)


def test_no_visit_is_lost_when_half_of_the_writes_fail() -> None:
    world = World(seed=3)
    book_of(world)
    world.pms.fates.extend(["refused", "ok", "refused", "ok"])

    async def life() -> None:
        desk = await ready(world)
        away = afternoon()
        done = await approve(desk, await plan(desk, away, concerned(desk.agenda(TOMORROW), away)))
        assert len(done.moved) == 4
        await desk.clock.sleep(600)
        standing = {v.id: v for v in world.pms.visits.values() if v.status is not Status.CANCELLED}
        refused = {wb.appointment.id for wb in desk.pending() if wb.appointment is not None}
        for proposal, wish in done.moved:
            ident = proposal.visit.ref.id
            start = standing[ident].span.start.timestamp()
            old = proposal.visit.appointment.span.start.timestamp()
            assert proposal.chosen is not None
            new = proposal.chosen.span.start.timestamp()
            assert start == (old if ident in refused else new), wish.state
        await desk.close()

    run(life(), world.clock)
