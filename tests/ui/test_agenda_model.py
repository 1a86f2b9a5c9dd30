"""What the agenda's lines say, on the Tuesday of the design pictures and on others."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from adapters.model import Practice, Provider, Room, Status
from app.figures import figures
from app.ref import Ref
from tests.ui.invented_day import DAY, LINK, NOW, ZONE, agenda, at, column, ref, span, tuesday, visit
from ui.agenda_model import About, Wanted, bookable, call_entries, cards_of, entries_of, fold, part_of, visits_behind
from ui.agenda_paint import places
from ui.day_model import DayModel, DayOptions


def practice(ident: str, name: str) -> Practice:
    providers = tuple(Provider(id=c.ref.id, name=c.name) for c in tuesday().columns)
    return Practice(id=ident, name=name, timezone=ZONE.key, providers=providers, rooms=(Room(id="r", name="Op 1"),))


def about(now: datetime = NOW, *, hide: bool = False, several: bool = False) -> About:
    practices = {LINK: practice("p", "Harbor Lane")}
    if several:
        practices["c2"] = practice("q", "Bay View")
    return About(
        now=now, zone=ZONE, practices=practices, phone=lambda who: "(415) 555-0132", systems={LINK: "Sikka"}, hide=hide
    )


def lines(wanted: Wanted, now: datetime = NOW, **more: bool) -> list:  # type: ignore[type-arg]
    day = tuesday()
    model = DayModel.prepare(day, now, DayOptions(hide_names=more.get("hide", False)))
    return entries_of(model, figures(day, now, wanted.providers), wanted, about(now, **more))


def test_the_day_by_time_is_cut_into_its_parts_in_order() -> None:
    heads = [e.title for e in lines(Wanted()) if e.kind == "group"]
    assert heads == ["Earlier", "Now", "Before noon", "Afternoon"]
    everything = lines(fold("earlier", Wanted()))
    starts = [e.start.timestamp() for e in everything if e.start is not None]
    assert starts == sorted(starts)


@pytest.mark.parametrize("figure", ["booked", "unconfirmed", "waiting", "late", "no_shows"])
def test_a_figure_and_its_list_are_one(figure: str) -> None:
    told = figures(tuesday(), NOW)
    listed = [e.ref for e in lines(Wanted(figure=figure)) if e.kind == "visit"]
    assert sorted(listed) == sorted(v.ref for v in visits_behind(figure, told))
    assert len(set(listed)) == len(listed)


def test_by_provider_every_visit_stands_under_its_own() -> None:
    found = lines(Wanted(order="provider"))
    heads = {e.title: e.detail for e in found if e.kind == "group"}
    assert list(heads) == [c.name for c in tuesday().columns]
    assert heads["Dr. Haddad"] == "Op 1 · 9 visits · 94% booked"
    under = ""
    for entry in found:
        under = entry.title if entry.kind == "group" else under
        if entry.kind == "visit":
            assert entry.who == under


def test_with_several_practices_each_line_names_its_own() -> None:
    assert all(e.room.endswith("Harbor Lane") for e in lines(Wanted(), several=True) if e.kind in ("visit", "gap"))
    assert not any("Harbor" in e.room for e in lines(Wanted()) if e.kind in ("visit", "gap"))


def test_a_change_on_its_way_keeps_its_look() -> None:
    states = {e.title.partition(",")[0]: (e.state, e.state_words) for e in lines(Wanted()) if e.state}
    assert states == {
        "Hussain": ("sending", "Sending"),
        "Sørensen": ("failed", "Not saved"),
        "Okonkwo": ("attention", "Check"),
        "Patel": ("waiting", "Moving"),
    }


def test_hidden_names_hide_phones_and_figures_too() -> None:
    whole = lines(Wanted(), hide=True)
    assert not any(e.phone for e in whole)
    cards = cards_of(figures(tuesday(), NOW), about(hide=True))
    late = next(card for card in cards if card.key == "no_shows")
    assert late.detail == "C. A., 9:45 AM"


def test_who_has_no_settled_visit_is_called_later() -> None:
    told = figures(tuesday(), NOW)
    from app.figures import to_call

    calls, later = to_call(told.unconfirmed, NOW)
    entries = call_entries(calls, later, about())
    assert entries[0].title == "Siobhan Brennan"
    assert entries[0].detail == "2:00 PM · (415) 555-0132"
    assert entries[-1].title == f"{later} more once the outbox settles"


@pytest.mark.parametrize(
    ("start", "end", "status", "now", "part"),
    [
        ("8:00", "9:00", "done", "10:42", "earlier"),
        ("10:30", "11:30", "in_chair", "10:42", "now"),
        ("10:30", "11:30", "done", "10:42", "earlier"),
        ("10:00", "10:42", "confirmed", "10:42", "earlier"),
        ("11:00", "12:00", "arrived", "10:42", "before_noon"),
        ("12:00", "13:00", "confirmed", "10:42", "afternoon"),
        ("17:00", "18:00", "confirmed", "10:42", "evening"),
    ],
)
def test_parts_of_today(start: str, end: str, status: str, now: str, part: str) -> None:
    assert part_of(at(start), at(end), status, at(now), DAY) == part


def test_another_day_has_a_morning_and_no_now() -> None:
    later = DAY - timedelta(days=1)
    assert part_of(at("8:00"), at("9:00"), "confirmed", at("10:42"), later) == "morning"
    assert part_of(at("8:00"), at("9:00"), "done", at("10:42"), DAY + timedelta(days=1)) == "morning"


def test_an_opening_begins_on_whole_five_minutes() -> None:
    free = column("p9", "Dr. New", "Op 9", ("8:00", "12:00"), [])
    now = at("10:42") + timedelta(seconds=20)
    gap = figures(agenda(free), now).openings[0]
    start, length = bookable(gap, ZONE)
    assert (start, length) == (at("10:45"), 75)


def test_a_closed_day_and_a_day_without_hours_say_so() -> None:
    sunday = agenda(column("p1", "Dr. Haddad", "Op 1", None, [], (0, 0, 0)))
    card = cards_of(figures(sunday, NOW), about())[0]
    assert (card.value, card.detail) == ("–", "Closed that day")


@pytest.mark.parametrize("width", [360, 560, 676, 900, 1500])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_columns_never_overlap_or_leave_the_list(width: int, scale: float) -> None:
    spots = places(round(width * scale), scale)
    edge = 0
    for left, room in spots.values():
        assert left >= edge
        edge = left + room
    assert edge <= width * scale
    assert spots["patient"][1] >= 60 * scale


def test_the_ghost_of_a_move_is_no_line() -> None:
    listed = [e.ref for e in lines(fold("earlier", Wanted())) if e.kind == "visit"]
    assert listed.count(ref("patel")) == 1
    cancelled = [e for e in lines(Wanted()) if e.status == Status.CANCELLED]
    assert not cancelled
    assert visit(("9:00", "9:30", "Osei, Abena", "Exam", Status.DONE)).appointment.span == span("9:00", "9:30")
    assert Ref(LINK, "patel") in listed
