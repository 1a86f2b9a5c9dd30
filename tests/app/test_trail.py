"""The audit trail keeps who looked at whom and what became of each change, with the change itself or not at all."""

from __future__ import annotations

import pytest

from adapters import errors
from app.audit import Audit, Entry
from app.ref import Ref
from app.trail import TrailDesk, TrailStore
from app.trouble import StoreTrouble, full
from app.writeback import State
from app.writer import InlineWriter
from tests.doubles.world import World, book, span_at


class TrailWorld(World):
    def __init__(self, **pms: object) -> None:
        super().__init__(**pms)  # type: ignore[arg-type]
        kept, self.store = self.store, TrailStore.in_memory(clock=self.clock)
        self.store.put_connection(kept.connections()[0])
        self.store.put_practice("c", kept.practices()["c"], self.clock.now())

    def desk(self) -> TrailDesk:
        return TrailDesk(self.store, InlineWriter(), self.clock, self.chance, self.settings, make_adapter=self._adapter)

    def trail(self) -> tuple[Entry, ...]:
        trail = Audit(self.store)
        assert trail.verify().whole
        return trail.day(self.clock.now().date())


def test_each_outcome_is_written_down_once() -> None:
    world = TrailWorld(later=(5.0, 9.0))
    world.pms.fates.extend(["ok", "refused", "ok"])

    async def life() -> None:
        desk = await world.open()
        kept = await desk.book(book("ann"), connection="c", patient_name="Familyann", by="Dana")
        wb = await world.done(desk, kept.id)
        no = await desk.book(book("bob", 12), connection="c")
        await world.until(desk, no.id, State.REFUSED)
        await desk.drop(no.id)
        moved = await desk.move(Ref("c", wb.remote_id or ""), span_at(15), by="Dana")
        await world.done(desk, moved.id)
        await world.quiet(desk)
        await desk.close()

    world.live(life)
    (visit,) = world.pms.visits
    told = [(e.action, e.subject, e.success, e.who) for e in world.trail()]
    assert told == [
        ("book", f"appointment:{visit}", True, "Dana"),
        ("book", "patient:bob", False, "Front desk 1"),
        ("book_dropped", "patient:bob", True, "Front desk 1"),
        ("move", f"appointment:{visit}", True, "Dana"),
    ]
    assert world.trail()[0].took_ms >= 5_000.0
    assert world.trail()[2].took_ms == 0.0


def test_every_look_at_a_card_is_written_down() -> None:
    world = TrailWorld(latency=(0.5, 0.5))

    async def life() -> None:
        desk = await world.open()
        await desk.patient(Ref("c", "ann"))
        with pytest.raises(errors.NotFound):
            await desk.patient(Ref("c", "nobody"))
        await desk.close()

    world.live(life)
    assert [(e.action, e.subject, e.success, round(e.took_ms)) for e in world.trail()] == [
        ("look_at_patient", "patient:ann", True, 500),
        ("look_at_patient", "patient:nobody", False, 500),
    ]


@pytest.mark.logs_errors
def test_a_full_disk_keeps_nobody_from_a_card_but_keeps_no_outcome_without_its_entry(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = TrailWorld()

    def no_room(*_entries: object) -> None:
        raise full()

    async def life() -> None:
        desk = await world.open()
        made = await desk.book(book("ann"), connection="c")
        monkeypatch.setattr(Audit, "record", no_room)
        assert (await desk.patient(Ref("c", "ann"))).patient.id == "ann"
        with pytest.raises(StoreTrouble):
            await desk.undo(made.id)
        kept = world.store.writeback(made.id)
        assert kept is not None
        assert kept.state is State.READY
        await desk.close()

    world.live(life)
