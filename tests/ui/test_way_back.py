"""Back and forward between pages and the patients opened on them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ref import Ref
from ui.way_back import KEPT, Place, WayBack

LUZ, ANA = Ref("c", "luz"), Ref("c", "ana")


class Walk:
    """A person who goes somewhere; what goes there by itself tells of it like everything else."""

    def __init__(self) -> None:
        self.at: Place | None = None
        self.way = WayBack(self._show)

    def _show(self, place: Place) -> None:
        self.at = place
        self.way.note(*place)

    def go(self, page: str, patient: Ref | None = None) -> None:
        self.at = Place(page, patient)
        self.way.note(page)
        self.way.note(page, patient)


def test_back_and_forward_follow_the_way_that_was_gone() -> None:
    walk = Walk()
    for place in (("day",), ("patients", LUZ), ("patients", ANA), ("outbox",)):
        walk.go(*place)
    seen = []
    for step in (walk.way.back, walk.way.back, walk.way.back, walk.way.back, walk.way.forward):
        step()
        seen.append(walk.at)
    assert seen == [Place("patients", ANA), Place("patients", LUZ), Place("day"), Place("day"), Place("patients", LUZ)]


def test_going_elsewhere_from_an_earlier_place_forgets_what_was_ahead() -> None:
    walk = Walk()
    for page in ("day", "outbox", "find_time"):
        walk.go(page)
    walk.way.back()
    walk.go("patients", LUZ)
    walk.way.forward()
    assert walk.at == Place("patients", LUZ)
    walk.way.back()
    assert walk.at == Place("outbox")


def test_the_page_where_one_is_already_is_not_noted_twice() -> None:
    walk = Walk()
    walk.go("day")
    walk.go("day")
    assert not walk.way.can_go_back


@given(st.lists(st.sampled_from(["day", "week", "outbox", "back", "forward"]), max_size=120))
def test_it_never_loses_itself(steps: list[str]) -> None:
    walk = Walk()
    for step in steps:
        if step in ("back", "forward"):
            getattr(walk.way, step)()
        else:
            walk.go(step)
    for _ in range(KEPT + 1):
        walk.way.back()
    assert not walk.way.can_go_back
