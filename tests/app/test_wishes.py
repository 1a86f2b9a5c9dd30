"""A refused change that is given another time is tried again there: never a second change that waits for a dead one."""

from __future__ import annotations

from adapters.change import Book, Move
from app.ref import Ref
from app.writeback import State
from tests.doubles.world import World, book, span_at


def test_moving_a_refused_booking_books_it_at_the_new_time() -> None:
    world = World()

    async def life() -> None:
        desk = await world.open()
        world.pms.fates.append("refused")
        refused = await desk.book(book("ann", 11), connection="c")
        await world.until(desk, refused.id, State.REFUSED)
        again = await desk.move(Ref("c", refused.id), span_at(14), "o")
        assert again.id == refused.id
        assert isinstance(again.change, Book)
        assert (again.change.span, again.change.provider_id, again.change.room_id) == (span_at(14), "o", "r1")
        assert await desk.undo(again.id) is True, "it has an undo window of its own"
        await desk.close()

    world.live(life)
    assert not world.pms.writes


def test_it_goes_out_once_and_nothing_is_left_behind() -> None:
    world = World()

    async def life() -> None:
        desk = await world.open()
        world.pms.fates.append("refused")
        refused = await desk.book(book("ann", 11), connection="c")
        await world.until(desk, refused.id, State.REFUSED)
        await desk.move(Ref("c", refused.id), span_at(14))
        await world.done(desk, refused.id)
        assert desk.pending() == ()
        await desk.close()

    world.live(life)
    assert len(world.booked("ann", span_at(14))) == 1
    assert not world.booked("ann", span_at(11))


def test_moving_a_visit_whose_move_was_refused_replaces_that_move() -> None:
    world = World()
    world.visit("v1", 10)

    async def life() -> None:
        desk = await world.open()
        await desk.refresh()
        world.pms.fates.append("refused")
        refused = await desk.move(Ref("c", "v1"), span_at(12))
        await world.until(desk, refused.id, State.REFUSED)
        again = await desk.move(Ref("c", "v1"), span_at(15))
        assert again.id == refused.id
        assert isinstance(again.change, Move)
        await world.done(desk, again.id)
        assert desk.pending() == ()
        await desk.close()

    world.live(life)
    assert world.pms.visits["v1"].span == span_at(15)
