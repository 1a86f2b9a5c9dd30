"""The manager's figures against a count made another way: minute by minute, visit by visit, on every kind of day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.change import Book, Move, SetStatus
from adapters.model import Appointment, Block, DayFacts, Hours, Practice, Provider, Span, Status
from app.agenda import Agenda, Hold, lay
from app.figures import figures, to_call
from app.ref import Ref
from app.writeback import State, Wait, Writeback

LA, ROME = ZoneInfo("America/Los_Angeles"), ZoneInfo("Europe/Rome")
ORDINARY, CLOSED = date(2026, 2, 17), date(2026, 2, 22)  # a Tuesday, a Sunday
DAYS = [(ORDINARY, LA), (CLOSED, LA), (date(2026, 3, 8), LA), (date(2026, 11, 1), LA)]
DAYS += [(date(2026, 3, 29), ROME), (date(2026, 10, 25), ROME)]
"""Ordinary, closed, and the short and the long day of both zones (Sundays: opened by hours of their own)."""
NAMES = ("h", "o", "n")
TAKES_TIME = {Status.SCHEDULED, Status.CONFIRMED, Status.ARRIVED, Status.IN_CHAIR, Status.DONE, Status.OTHER}


def practice(day: date, zone: ZoneInfo, hours: list[tuple[str, int, int]]) -> Practice:
    made = tuple(
        Hours(weekday=day.weekday(), start=time(a), end=time(b), provider_id=who) for who, a, b in hours if a < b
    )
    # An hour on another weekday: a practice that tells hours, so that a day without any is closed and not unknown.
    other = Hours(weekday=(day.weekday() + 3) % 7, start=time(8), end=time(9), provider_id="h")
    providers = tuple(Provider(id=who, name=f"Dr. {who.upper()}") for who in NAMES)
    return Practice(id="p", name="P", timezone=zone.key, providers=providers, hours=(*made, other))


def minute_of(day: date, zone: ZoneInfo, minute: int) -> datetime:
    """So many real minutes after midnight."""
    start = datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()
    return datetime.fromtimestamp(start + minute * 60, zone)


def real_minutes(day: date, zone: ZoneInfo) -> int:
    after = day + timedelta(days=1)
    ends = (datetime(d.year, d.month, d.day, tzinfo=zone).timestamp() for d in (after, day))
    return round((next(ends) - next(ends)) / 60)


class Count:
    """The same figures, counted by walking over every minute of the day. Knows nothing of `app/`'s arithmetic."""

    def __init__(self, day: date, zone: ZoneInfo, directory: Practice, facts: DayFacts, now: datetime) -> None:
        self.length = real_minutes(day, zone)
        instants = [minute_of(day, zone, m).timestamp() for m in range(self.length)]
        walls = [datetime.fromtimestamp(t, zone) for t in instants]
        self.booked = self.bookable = 0
        self.openings: list[tuple[str, int, int]] = []
        for who in (p.id for p in directory.providers):
            hours = [h for h in directory.hours if h.provider_id == who and h.weekday == day.weekday()]
            can = [any(h.start <= w.time() < h.end for h in hours) for w in walls]
            shut = [b for b in facts.blocks if b.provider_id in (None, who)]
            can = [c and not any(_covers(b.span, t) for b in shut) for c, t in zip(can, instants, strict=True)]
            mine = [a for a in facts.appointments if a.provider_id == who and a.status in TAKES_TIME]
            busy = [any(_covers(a.span, t) for a in mine) for t in instants]
            self.bookable += sum(can)
            self.booked += sum(c and b for c, b in zip(can, busy, strict=True))
            free = [c and not b and t >= now.timestamp() for c, b, t in zip(can, busy, instants, strict=True)]
            self.openings += [(who, a, b) for a, b in _runs(free) if b - a >= 30]
        self.of_status = {status: sorted(a.id for a in facts.appointments if a.status is status) for status in Status}
        self.late = sorted(
            a.id
            for a in facts.appointments
            if a.status is Status.CONFIRMED and a.span.start.timestamp() < now.timestamp() < a.span.end.timestamp()
        )


def _covers(span: Span, instant: float) -> bool:
    return span.start.timestamp() <= instant < span.end.timestamp()


def _runs(bits: list[bool]) -> list[tuple[int, int]]:
    found, start = [], None
    for at, bit in enumerate([*bits, False]):
        if bit and start is None:
            start = at
        elif not bit and start is not None:
            found.append((start, at))
            start = None
    return found


@st.composite
def days(draw: st.DrawFn) -> tuple[date, ZoneInfo, Practice, DayFacts, datetime]:
    day, zone = draw(st.sampled_from(DAYS))
    length = real_minutes(day, zone)
    closed = day == CLOSED
    hour = st.integers(0, 23)
    hours = [] if closed else draw(st.lists(st.tuples(st.sampled_from(NAMES), hour, hour), max_size=4))

    def span(at: int, minutes: int) -> Span:
        at = min(at, length - minutes)
        return Span(start=minute_of(day, zone, at), end=minute_of(day, zone, at + minutes))

    where = st.tuples(st.integers(0, length - 1), st.integers(1, 24).map(lambda n: 5 * n))
    visits = draw(st.lists(st.tuples(where, st.sampled_from(NAMES), st.sampled_from(list(Status))), max_size=14))
    blocks = draw(st.lists(st.tuples(where, st.sampled_from([None, *NAMES])), max_size=3))
    facts = DayFacts(
        first=day,
        last=day,
        appointments=tuple(
            Appointment(id=f"v{n}", span=span(*at), provider_id=who, status=status)
            for n, (at, who, status) in enumerate(visits)
        ),
        blocks=tuple(Block(id=f"b{n}", span=span(*at), provider_id=who) for n, (at, who) in enumerate(blocks)),
    )
    now = minute_of(day, zone, draw(st.integers(-60, length + 60)))
    return day, zone, practice(day, zone, hours), facts, now


def laid(day: date, zone: ZoneInfo, directory: Practice, facts: DayFacts, now: datetime, *more: Writeback) -> Agenda:
    return lay(day, zone, {"c": directory}, {"c": facts}, more, (), now)


@settings(max_examples=300, deadline=None)
@given(days())
def test_every_figure_equals_a_count_made_minute_by_minute(
    made: tuple[date, ZoneInfo, Practice, DayFacts, datetime],
) -> None:
    day, zone, _, facts, now = made
    told, count = figures(laid(*made), now), Count(*made)
    assert (told.booked, told.bookable) == (count.booked, count.bookable)
    start = minute_of(day, zone, 0).timestamp()
    gaps = [
        (g.provider.id, (g.span.start.timestamp() - start) / 60, (g.span.end.timestamp() - start) / 60)
        for g in told.openings
    ]
    assert sorted(gaps) == sorted(count.openings)
    assert told.free == sum(b - a for _, a, b in count.openings)
    assert sorted(v.ref.id for v in told.unconfirmed) == count.of_status[Status.SCHEDULED]
    assert sorted(v.ref.id for v in told.waiting) == count.of_status[Status.ARRIVED]
    assert sorted(v.ref.id for v in told.no_shows) == count.of_status[Status.NO_SHOW]
    assert sorted(v.ref.id for v in told.late) == count.late
    assert len(told.visits) == len(facts.appointments) - len(count.of_status[Status.CANCELLED])


@settings(max_examples=100, deadline=None)
@given(days(), st.sets(st.sampled_from(NAMES), min_size=1))
def test_the_figures_of_some_providers_add_up_to_those_of_all(
    made: tuple[date, ZoneInfo, Practice, DayFacts, datetime], some: set[str]
) -> None:
    agenda, now = laid(*made), made[4]
    refs = {c.ref for c in agenda.columns if c.ref.id in some}
    others = {c.ref for c in agenda.columns} - refs
    whole, parts = figures(agenda, now), [figures(agenda, now, one) for one in (refs, others) if one]
    for key in ("booked", "bookable", "free"):
        assert sum(getattr(p, key) for p in parts) == getattr(whole, key)
    for key in ("visits", "unconfirmed", "waiting", "late", "no_shows", "openings"):
        assert sum(len(getattr(p, key)) for p in parts) == len(getattr(whole, key))


# --- golden days -----------------------------------------------------------------------------------------------------


def golden(day: date, zone: ZoneInfo, hours: tuple[int, int] = (0, 23)) -> tuple[Agenda, datetime]:
    """Dr. H is open from the first to the last hour; one visit of an hour at noon, one not confirmed at one."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    visits = tuple(
        Appointment(
            id=i,
            span=Span(start=noon + timedelta(hours=n), end=noon + timedelta(hours=n + 1)),
            provider_id="h",
            status=s,
        )
        for n, (i, s) in enumerate((("a", Status.CONFIRMED), ("b", Status.SCHEDULED)))
    )
    facts = DayFacts(first=day, last=day, appointments=visits)
    now = datetime(day.year, day.month, day.day, tzinfo=zone) - timedelta(days=1)
    return laid(day, zone, practice(day, zone, [("h", *hours)]), facts, now), now


@pytest.mark.parametrize(
    ("day", "zone", "open_minutes"),
    [
        (ORDINARY, LA, 23 * 60),
        (date(2026, 3, 8), LA, 22 * 60),  # the clock skips from two to three
        (date(2026, 11, 1), LA, 24 * 60),  # it is one o'clock twice
        (date(2026, 3, 29), ROME, 22 * 60),
        (date(2026, 10, 25), ROME, 24 * 60),
    ],
)
def test_a_day_has_the_minutes_that_really_pass(day: date, zone: ZoneInfo, open_minutes: int) -> None:
    told = figures(*golden(day, zone))
    assert (told.booked, told.bookable) == (120, open_minutes)
    assert told.free == open_minutes - 120
    assert told.percent == round(100 * 120 / open_minutes)
    assert [v.ref.id for v in told.unconfirmed] == ["b"]


def test_a_closed_day_has_no_percentage_and_no_openings_but_its_visits_count() -> None:
    told = figures(*golden(CLOSED, LA, (0, 0)))
    assert (told.percent, told.booked, told.bookable, told.openings) == (None, 0, 0, ())
    assert told.hours_known
    assert len(told.visits) == 2


def test_a_system_that_tells_no_hours_has_no_percentage() -> None:
    bare = Practice(id="p", name="P", timezone=LA.key, providers=(Provider(id="h", name="Dr. H"),))
    facts = DayFacts(first=ORDINARY, last=ORDINARY)
    now = datetime(2026, 2, 17, 9, tzinfo=LA)
    told = figures(laid(ORDINARY, LA, bare, facts, now), now)
    assert (told.percent, told.hours_known, told.openings) == (None, False, ())


# --- with changes on their way ---------------------------------------------------------------------------------------


def wish(change: Book | Move | SetStatus, before: Appointment | None = None, state: State = State.SENDING) -> Writeback:
    at = datetime(2026, 2, 17, 17, tzinfo=UTC)
    return Writeback(
        id="w1",
        seq=1,
        connection="c",
        subject="x",
        change=change,
        before=before,
        made_at=at,
        not_before=at,
        wait=Wait.NONE,
        state=state,
    )


def test_a_move_is_counted_once_and_takes_both_places_until_it_is_kept() -> None:
    now = datetime(2026, 2, 17, 8, tzinfo=LA)
    old = Span(start=now + timedelta(hours=1), end=now + timedelta(hours=2))
    new = Span(start=now + timedelta(hours=4), end=now + timedelta(hours=5))
    visit = Appointment(id="a", span=old, provider_id="h", status=Status.SCHEDULED)
    facts = DayFacts(first=ORDINARY, last=ORDINARY, appointments=(visit,))
    agenda = laid(
        ORDINARY,
        LA,
        practice(ORDINARY, LA, [("h", 8, 16)]),
        facts,
        now,
        wish(Move(appointment_id="a", span=new, provider_id=None, room_id=None), visit),
    )
    told = figures(agenda, now)
    assert [v.appointment.span for v in told.unconfirmed] == [new]
    assert told.booked == 120
    assert to_call(told.unconfirmed, now) == ([], 1)


def test_who_has_come_and_gone_by_is_not_called() -> None:
    agenda, _ = golden(ORDINARY, LA)
    told = figures(agenda, datetime(2026, 2, 17, 13, 30, tzinfo=LA))
    assert len(told.unconfirmed) == 1
    assert to_call(told.unconfirmed, datetime(2026, 2, 17, 13, 30, tzinfo=LA)) == ([], 0)
    calls, later = to_call(told.unconfirmed, datetime(2026, 2, 17, 9, tzinfo=LA))
    assert ([v.ref.id for v in calls], later) == (["b"], 0)


def test_held_time_is_no_opening() -> None:
    now = datetime(2026, 2, 17, 8, tzinfo=LA)
    held = Span(start=now, end=now + timedelta(minutes=45))
    hold = Hold(id="x", connection="c", span=held, provider=Ref("c", "h"), until=now + timedelta(minutes=5))
    facts = DayFacts(first=ORDINARY, last=ORDINARY)
    made = practice(ORDINARY, LA, [("h", 8, 10)])
    agenda = lay(ORDINARY, LA, {"c": made}, {"c": facts}, (), (hold,), now)
    told = figures(agenda, now)
    assert [(g.span.start, g.span.minutes) for g in told.openings] == [(now + timedelta(minutes=45), 75)]


def test_who_came_before_the_clocks_went_back_is_not_late_in_the_hour_that_comes_twice() -> None:
    day, zone = date(2026, 11, 1), ZoneInfo("America/Los_Angeles")
    span = Span(start=minute_of(day, zone, 0), end=minute_of(day, zone, 65))
    visit = Appointment(id="v", span=span, provider_id="h", status=Status.CONFIRMED)
    facts = DayFacts(first=day, last=day, appointments=(visit,))
    late = [
        bool(figures(laid(day, zone, practice(day, zone, []), facts, now), now).late)
        for now in (minute_of(day, zone, at) for at in (30, 60, 64, 66, 120, 124))
    ]
    assert late == [True, True, True, False, False, False]
