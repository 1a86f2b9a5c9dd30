"""Who could come in a time that is free: who fits, in which order, and who is not asked again today."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from adapters.model import Appointment, Connection, Span, Status, VisitType
from app import offering
from app.agenda import Agenda, Closed, Column, Pending, Visit
from app.desk import Desk
from app.offering import Hole, candidates, hole_at
from app.ref import Ref
from app.settings import Settings
from app.store import Store
from app.writeback import Look
from app.writer import InlineWriter
from tests.ui.booking_stand import LINK, NOW, PRACTICE, MorningClock, at

DAY, LATER = date(2026, 2, 17), date(2026, 2, 19)
H, O = Ref(LINK, "h"), Ref(LINK, "o")  # noqa: E741
ROOM = Ref(LINK, "r1")


def span(start: str, minutes: int, day: date = DAY) -> Span:
    return Span(start=at(start, day), end=at(start, day) + timedelta(minutes=minutes))


def visit(ident: str, when: Span, *, who: str = "", provider: str = "h", kind: str = "exam", **more: object) -> Visit:
    pending = more.pop("pending", None)
    values = {"status": Status.SCHEDULED, "patient_id": who or f"p-{ident}"} | more
    appointment = Appointment(id=ident, span=when, provider_id=provider, visit_type_id=kind, **values)  # type: ignore[arg-type]
    return Visit(ref=Ref(LINK, ident), appointment=appointment, pending=pending)  # type: ignore[arg-type]


def agenda(visits: Iterable[Visit] = (), closed: tuple[Closed, ...] = ()) -> Agenda:
    told = tuple(visits)
    columns = tuple(
        Column(
            ref=ref,
            name=ref.id,
            open=(span("08:00", 540),),
            visits=tuple(v for v in told if v.provider == ref),
            closed=closed,
        )
        for ref in (H, O)
    )
    return Agenda(day=DAY, timezone=PRACTICE.timezone, visits=told, closed=closed, columns=columns)


GONE = visit("gone", span("15:00", 60), status=Status.CANCELLED)
HOLE = Hole(provider=H, span=span("15:00", 60), room=ROOM, left=GONE)


def chosen(
    later: Iterable[Visit], *, hole: Hole = HOLE, on_day: Iterable[Visit] = (), declined: Iterable[str] = ()
) -> list[str]:
    no = frozenset(Ref(LINK, one) for one in declined)
    return [one.visit.ref.id for one in candidates(hole, agenda(on_day), later, PRACTICE, no)]


def test_the_same_provider_comes_first_then_the_likest_then_who_is_due_soonest() -> None:
    later = [
        visit("other", span("10:00", 60, LATER), provider="o"),
        visit("short", span("10:00", 30, LATER), kind="fill"),
        visit("like late", span("10:00", 60, LATER + timedelta(days=1))),
        visit("like soon", span("10:00", 60, LATER)),
        visit("same type", span("09:00", 45, LATER)),
    ]
    assert chosen(later) == ["like soon", "like late", "same type", "short", "other"]


@pytest.mark.parametrize(
    "one",
    [
        visit("long", span("10:00", 75, LATER)),
        visit("earlier", span("09:00", 60)),
        visit("just after", span("15:30", 60)),
        visit("done", span("10:00", 60, LATER), status=Status.DONE),
        visit("cancelled", span("10:00", 60, LATER), status=Status.CANCELLED),
        visit("here", span("16:00", 60), status=Status.ARRIVED),
        visit("nobody", span("10:00", 60, LATER), patient_id=None),
        visit("whole day", span("10:00", 60, LATER), all_day=True),
        visit("the one who cancelled", span("10:00", 60, LATER), who="p-gone"),
        visit("not his work", span("10:00", 60, LATER), provider="n", kind="clean"),
        visit(
            "on its way",
            span("10:00", 60, LATER),
            pending=Pending(id="w", kind="move", look=Look.SENDING, since=NOW),
        ),
    ],
    ids=lambda one: one.ref.id,
)
def test_who_cannot_come_is_not_offered(one: Visit) -> None:
    assert chosen([one]) == []


def test_who_has_something_else_then_or_finds_the_room_taken_is_not_offered() -> None:
    later = [visit("later", span("10:00", 60, LATER), who="ana")]
    assert chosen(later, on_day=[visit("else", span("15:30", 30), who="ana", provider="o")]) == []
    assert chosen(later, on_day=[visit("room", span("15:30", 30), provider="o", room_id="r1")]) == []
    assert chosen(later, on_day=[visit("off", span("15:30", 30), who="ana", status=Status.CANCELLED)]) == ["later"]


def test_a_patient_is_named_once_and_not_at_all_after_a_no() -> None:
    twice = [visit("b", span("10:00", 60, LATER), who="ana"), visit("a", span("09:00", 60, LATER), who="ana")]
    assert chosen(twice) == ["a"]
    assert chosen(twice, declined=["a", "b"]) == []


def test_without_anything_that_stood_there_a_visit_that_fills_the_hole_is_the_likest() -> None:
    hole = replace(HOLE, left=None)
    later = [visit("short", span("09:00", 30, LATER)), visit("full", span("10:00", 60, LATER))]
    assert chosen(later, hole=hole) == ["full", "short"]


def test_any_type_the_provider_may_do_fits() -> None:
    kinds = (*PRACTICE.visit_types, VisitType(id="mine", name="Mine", minutes=30, provider_ids=frozenset({"h"})))
    practice = replace(PRACTICE, visit_types=kinds)
    later = [visit("v", span("10:00", 30, LATER), provider="o", kind="mine")]
    assert [c.visit.ref.id for c in candidates(HOLE, agenda(), later, practice)] == ["v"]


@pytest.mark.parametrize(
    ("start", "now", "busy", "expected"),
    [
        ("15:00", "10:42", (), ("15:00", 120)),
        ("15:00", "10:42", ("16:00",), ("15:00", 60)),
        ("10:00", "10:42", ("12:00",), ("10:45", 75)),
        ("15:00", "10:42", ("15:00",), None),
        ("18:00", "10:42", (), None),
    ],
)
def test_a_hole_reaches_as_far_as_nothing_is_in_the_way(
    start: str, now: str, busy: tuple[str, ...], expected: tuple[str, int] | None
) -> None:
    day = agenda(visit(f"b{at_}", span(at_, 30)) for at_ in busy)
    hole = hole_at(day.columns[0], at(start, DAY), at(now, DAY))
    assert (hole and hole.span) == (expected and span(*expected))


def test_where_no_hours_are_told_the_hole_is_as_long_as_what_stood_there() -> None:
    column = replace(agenda().columns[0], open=(), hours_known=False)
    hole = hole_at(column, at("15:00", DAY), NOW, left=replace(GONE, appointment=replace(GONE.appointment)))
    assert hole is not None
    assert hole.span == span("15:00", 60)


async def test_a_no_holds_until_tomorrow() -> None:
    clock = MorningClock()
    store = Store.in_memory(clock=clock)
    store.put_connection(Connection(id=LINK, kind="fake", name="Sikka"))
    store.put_practice(LINK, PRACTICE, NOW)
    desk = Desk(store, InlineWriter(), clock, random.Random(1), Settings())
    await offering.decline(desk, Ref(LINK, "a/b"))
    await offering.decline(desk, Ref(LINK, "c"))
    assert offering.declined(desk) == {Ref(LINK, "a/b"), Ref(LINK, "c")}
    clock._start -= 24 * 3600
    assert offering.declined(desk) == frozenset()
