"""What is said while something is not as usual: strips and covers, from links and days, in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from app.agenda import Agenda
from app.news import Link, LinkState
from tests.ui import invented_day as invented
from tests.ui.invented_day import DAY, LINK, NOW, ZONE, C
from ui.link_model import Cover, Line, Scene, banners, cover_of

TEN = NOW - timedelta(minutes=21)
VISIT = ("9:00", "10:00", "Petrov, Ilya", "Crown", C)


def link(state: LinkState, until: float | None = None, as_of: datetime | None = TEN) -> Link:
    end = NOW + timedelta(seconds=until) if until is not None else None
    return Link(state=state, since=TEN, as_of=as_of, until=end, title="It said no")


def line(state: LinkState, name: str = "Sikka", waiting: int = 0, **more: object) -> Line:
    return Line(LINK, name, link(state, **more), waiting)  # type: ignore[arg-type]


def day(*rows: invented.Row, hours: tuple[str, str] | None = ("8:00", "17:00"), on: date = DAY) -> Agenda:
    visits = [invented.visit(row, day=on) for row in rows]
    figures = (0, 480, 2) if hours else (0, 0, 0)
    return invented.agenda(invented.column("p1", "Dr. Haddad", "Op 1", hours, visits, figures, day=on), day=on)


def scene(agenda: Agenda, *lines: Line, unread: frozenset[int] = frozenset(), **more: object) -> Scene:
    return Scene(
        agenda=agenda,
        shown=more.pop("shown", agenda),  # type: ignore[arg-type]
        unread=unread,
        lines=lines or (line(LinkState.FRESH),),
        now=NOW,
        zone=ZONE,
        **more,  # type: ignore[arg-type]
    )


def said(*lines: Line) -> dict[str, str]:
    return {key: f"{note.strong} {note.rest}" for key, note in banners(lines, (), NOW, ZONE).items()}


def test_a_line_that_is_well_says_nothing() -> None:
    assert said(line(LinkState.FRESH), line(LinkState.READING), line(LinkState.STALE)) == {}


def test_offline_in_the_practices_own_time() -> None:
    words = "Offline since 10:21. This is the schedule as of 10:21. You can go on booking; changes wait here."
    assert said(line(LinkState.OFFLINE)) == {"offline": words}
    elsewhere = Line(LINK, "Sikka", Link(state=LinkState.OFFLINE, since=TEN.astimezone(UTC), as_of=TEN.astimezone(UTC)))
    assert said(elsewhere) == {"offline": words}


def test_with_several_systems_the_one_that_is_away_is_named() -> None:
    told = said(line(LinkState.FRESH, "Cliniko"), line(LinkState.OFFLINE))
    assert told["offline"].startswith("Sikka cannot be reached since 10:21.")


def test_yesterdays_facts_are_told_with_their_day() -> None:
    old = NOW - timedelta(days=1)
    assert "as of Feb 16, 10:42" in said(line(LinkState.OFFLINE, as_of=old))["offline"]


def test_slowed_down_counts_and_a_breath_is_not_worth_a_strip() -> None:
    told = said(line(LinkState.SLOWED, until=24.0))
    assert told["slowed"].startswith("Sikka asked us to slow down. Next try in 24 s. Changes wait here.")
    short = Link(state=LinkState.SLOWED, since=NOW, until=NOW + timedelta(seconds=2))
    assert said(Line(LINK, "Sikka", short)) == {}


def test_parts_that_are_missing_are_named_by_day_and_system() -> None:
    one = banners((), [("Sikka", [DAY])], NOW, ZONE)["partly"]
    assert one.strong == "A part of Tuesday, February 17 could not be read from Sikka."
    assert one.action == "Read again"
    two = banners((), [("Cliniko", []), ("Sikka", [DAY, DAY + timedelta(days=1)])], NOW, ZONE)["partly"]
    assert two.strong == "Parts of 2 days could not be read from Sikka."


@pytest.mark.parametrize(
    ("state", "title", "keys"),
    [
        (LinkState.OFFLINE, "Tuesday, February 17 is not on this computer", ["try"]),
        (LinkState.SLOWED, "Tuesday, February 17 is not on this computer", []),
        (LinkState.REFUSED, "Sikka is asking for a new key", ["connections", "try", "copy"]),
    ],
)
def test_a_day_that_cannot_be_had_says_why_and_what_to_do(state: LinkState, title: str, keys: list[str]) -> None:
    found = cover_of(scene(day(), line(state, until=24.0, waiting=3), unread=frozenset({0})))
    assert found.title == title
    assert [one.key for one in found.choices] == keys
    assert not found.reading


def test_a_refused_key_tells_how_many_changes_wait() -> None:
    one = cover_of(scene(day(), line(LinkState.REFUSED, waiting=1), unread=frozenset({0})))
    assert one.words == (
        "The key stopped working at 10:21. Nothing is lost: 1 change waits here and goes out once you reconnect."
    )
    three = cover_of(scene(day(), line(LinkState.REFUSED, waiting=3), unread=frozenset({0})))
    assert "3 changes wait here and go out" in three.words
    closed = cover_of(scene(day(), line(LinkState.REFUSED), unread=frozenset({0}), may_connect=False))
    assert "connections" not in [one.key for one in closed.choices]


def test_what_is_being_read_is_blank_first_and_a_skeleton_later() -> None:
    agenda, unread = day(), frozenset({0})
    assert cover_of(scene(agenda, line(LinkState.READING), unread=unread)) == Cover(unread, True)
    later = cover_of(scene(agenda, line(LinkState.READING), unread=unread, long_unread=True))
    assert later.reading
    assert later.words == "Reading Tuesday from Sikka"


def test_one_system_of_two_that_is_not_read_leaves_the_others_columns_in_view() -> None:
    two = invented.agenda(
        invented.column("p1", "Dr. Haddad", "", ("8:00", "17:00"), [invented.visit(VISIT)]),
        invented.column("p2", "Dr. Okafor", "", ("8:00", "17:00"), []),
    )
    found = cover_of(scene(two, line(LinkState.OFFLINE), unread=frozenset({1}), long_unread=True))
    assert (found.unread, found.title) == (frozenset({1}), "")


def test_a_closed_day_offers_the_next_open_one() -> None:
    sunday = date(2026, 2, 22)
    opens = datetime(2026, 2, 23, 8, tzinfo=ZONE)
    found = cover_of(scene(day(hours=None, on=sunday), opens=opens))
    assert found.title == "No visits on Sunday, February 22"
    assert found.words == "The practice is closed. It opens again on Monday at 8:00 AM."
    assert [(one.key, one.words) for one in found.choices] == [
        ("day:2026-02-23", "Go to Monday"),
        ("book", "Book anyway…"),
    ]
    assert [one.key for one in cover_of(scene(day(hours=None, on=sunday))).choices] == ["book"]


def test_a_day_with_visits_is_never_covered() -> None:
    assert cover_of(scene(day(VISIT))) == Cover()
    assert cover_of(scene(day(VISIT), line(LinkState.OFFLINE))) == Cover()
    assert cover_of(scene(day(VISIT, hours=None))) == Cover()


def test_an_open_day_without_visits_invites_and_a_past_one_does_not() -> None:
    assert [one.key for one in cover_of(scene(day())).choices] == ["book"]
    assert not cover_of(scene(day())).title
    assert cover_of(scene(day(on=DAY - timedelta(days=1)))) == Cover()


def test_no_columns_hidden_ones_and_a_filter_each_have_a_way_on() -> None:
    empty = invented.agenda()
    assert [one.key for one in cover_of(scene(empty)).choices] == ["try"]
    own = cover_of(scene(empty, own_book=True))
    assert (own.title, [one.key for one in own.choices]) == ("Nobody works here yet", ["directory"])
    hidden = cover_of(scene(day(VISIT), shown=empty))
    assert (hidden.title, [one.key for one in hidden.choices]) == ("All columns are hidden", ["columns"])
    filtered = cover_of(scene(day(VISIT), shown=day(), filtered=True))
    assert [one.key for one in filtered.choices] == ["visits"]
