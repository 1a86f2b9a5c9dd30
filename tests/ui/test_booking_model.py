"""What the booking sheet says of a draft: times as typed, what is missing, ways out, and the words on its button."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from adapters.model import DayFacts, Span
from app.agenda import Agenda, lay
from app.finder import Opening
from app.news import Verdict
from app.ref import Ref
from app.when import Unreadable
from app.why import Way, WayOut
from tests.doubles.fake_pms import ZONE
from tests.ui.booking_stand import DAY, LINK, NOW, PRACTICE, at, full_day, span
from ui import wording
from ui.booking_draft import (
    Draft,
    Known,
    Mode,
    Person,
    default_choice,
    in_the_way,
    missing,
    note_of,
    place_of,
    span_of,
    start_of,
    usual_room,
    wished,
)
from ui.booking_model import Shown, prepare
from ui.new_patient import prefilled
from ui.patient_form import Typed, read

ANA = Person(ref=Ref(LINK, "ana"), given="Ana", family="Quintero", born=date(1996, 4, 18), phone="4155550171")
OKAFOR = Ref(LINK, "o")


def agenda(day: date) -> Agenda:
    told = tuple(full_day().visits.values()) if day == DAY else ()
    facts = DayFacts(first=day, last=day, appointments=told)
    return lay(day, ZONE, {LINK: PRACTICE}, {LINK: facts}, (), (), NOW)


def draft(**more: Any) -> Draft:
    plain: dict[str, Any] = {
        "connection": LINK,
        "day": DAY,
        "person": ANA,
        "visit_type": "exam",
        "minutes": 45,
        "start": time(14, 15),
        "provider": "h",
        "room": "r1",
    }
    return Draft(**{**plain, **more})


def known(**more: Any) -> Known:
    plain: dict[str, Any] = {
        "practice": PRACTICE,
        "system": "Sikka",
        "zone": ZONE,
        "now": NOW,
        "agenda": agenda,
        "ways": WAYS,
        "may": Verdict(True),
        "may_cancel": Verdict(True),
    }
    return Known(**{**plain, **more})


def opening(who: str, room: str, where: Span) -> Opening:
    return Opening(connection=LINK, provider=Ref(LINK, who), room=Ref(LINK, room), span=where)


WAYS = (
    WayOut(Way.NEAREST, opening("h", "r1", span("16:15", "17:00"))),
    WayOut(Way.OTHER_PROVIDER, opening("o", "r2", span("14:15", "15:00"))),
    WayOut(Way.DOUBLE_BOOK),
)


def shown(one: Draft, **more: Any) -> Shown:
    return prepare(one, known(**more))


# --- typed times ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2:15", time(14, 15)),
        ("2", time(14)),
        ("9", time(9)),
        ("0915", time(9, 15)),
        ("215", time(14, 15)),
        ("2:15 am", time(2, 15)),
        ("02:15", time(2, 15)),
        ("14:15", time(14, 15)),
        ("7:30", time(7, 30)),
        ("6:45", time(18, 45)),
        ("noon", time(12)),
        ("12", time(12)),
    ],
)
def test_a_bare_hour_is_meant_in_working_hours(typed: str, meant: time) -> None:
    assert start_of(typed) == meant


def test_where_hours_count_to_twentyfour_what_is_typed_is_meant() -> None:
    wording.use_locale(QLocale("de_DE"))
    assert start_of("2:15") == time(2, 15)


@pytest.mark.parametrize("typed", ["half nine", "25:00", "", "9:75"])
def test_what_is_no_time_says_which_forms_work(typed: str) -> None:
    with pytest.raises(Unreadable, match="Try 9:15"):
        start_of(typed)


@given(st.times(), st.integers(5, 720))
def test_a_visit_takes_the_minutes_it_says_whatever_the_clocks_do(start: time, minutes: int) -> None:
    start = start.replace(microsecond=0, second=0)
    for day in (DAY, date(2026, 3, 8), date(2026, 11, 1)):
        found = span_of(draft(day=day, start=start, minutes=minutes), ZONE)
        if found is None:
            assert (day, start.hour) == (date(2026, 3, 8), 2)
        else:
            assert found.minutes == minutes


# --- conflict ---------------------------------------------------------------------------------------------------------


def test_a_taken_time_is_named_and_has_three_ways_out() -> None:
    conflict = shown(draft(choice="nearest")).conflict
    assert conflict is not None
    assert conflict.heading == "2:15 overlaps Luz Mercado, 2:00 – 2:45"
    assert [(c.strong, c.rest, c.more) for c in conflict.choices] == [
        ("4:15 – 5:00 PM", "with Dr. Haddad", "Next free 45 min that day"),
        ("2:15 – 3:00 PM", "with Dr. Okafor, Op 2", "Same time"),
        ("Keep 2:15", "and double-book Dr. Haddad", "Asks for a reason"),
    ]


@pytest.mark.parametrize(
    ("choice", "words", "kind", "where"),
    [
        ("nearest", "Book 4:15 PM", "primary", ("h", span("16:15", "17:00"))),
        ("other_provider", "Book 2:15 PM", "primary", ("o", span("14:15", "15:00"))),
        ("double_book", "Double-book 2:15 PM", "outline", ("h", span("14:15", "15:00"))),
    ],
)
def test_the_button_names_what_will_be(choice: str, words: str, kind: str, where: tuple[str, Span]) -> None:
    one = draft(choice=choice)
    sheet, place = shown(one), place_of(one, known())
    assert (sheet.primary, sheet.primary_kind) == (words, kind)
    assert place is not None
    assert (place.provider.id, place.span) == where


def test_the_preview_shows_the_wished_and_the_chosen_place() -> None:
    looks = {s.look: (s.start, s.flag) for s in shown(draft(choice="nearest")).preview.sketches}
    assert looks == {"wish": (at("14:15"), "Overlaps"), "chosen": (at("16:15"), "")}
    other = shown(draft(choice="other_provider")).preview
    assert (other.name, [s.look for s in other.sketches]) == ("Dr. Okafor", ["chosen"])


def test_nobody_is_double_booked_by_default() -> None:
    assert default_choice(WAYS) == "nearest"
    assert default_choice(WAYS[2:]) == ""
    assert missing(draft(), known(ways=WAYS[2:]), in_the_way(draft(), wished(draft(), ZONE), agenda(DAY))) == {
        "conflict": "Choose one of these, or another time."
    }


def test_the_reason_of_a_double_booking_is_kept_in_the_note() -> None:
    one = draft(choice="double_book", reason="Mother and child", note="Wants to talk.")
    found = in_the_way(one, wished(one, ZONE), agenda(DAY))
    assert note_of(one, found) == "Double-booked: Mother and child\nWants to talk."
    assert "reason" in missing(replace(one, reason=" "), known(), found)
    assert note_of(replace(one, choice="nearest"), found) == "Wants to talk."


@pytest.mark.parametrize(
    ("more", "heading"),
    [
        ({"start": time(18)}, "6:00 – 6:45 is outside the hours of Dr. Haddad"),
        ({"start": time(13), "minutes": 90}, "1:00 overlaps Renée Abbott, 1:00 – 2:00 and 1 more"),
        ({"provider": "n", "room": "r1"}, "Op 1 is taken by Luz Mercado, 2:00 – 2:45"),
    ],
)
def test_whatever_is_in_the_way_is_said(more: dict[str, Any], heading: str) -> None:
    conflict = shown(draft(**more)).conflict
    assert conflict is not None
    assert conflict.heading == heading


def test_hidden_names_are_hidden_here_too() -> None:
    visit = next(v for v in agenda(DAY).visits if v.ref.id == "v4")
    sheet = shown(draft(mode=Mode.MOVE, visit=visit, choice="nearest", note="Private."), hide=True)
    assert sheet.conflict is not None
    assert sheet.person is not None
    said = repr([sheet.conflict.heading, sheet.person.name, sheet.person.detail, sheet.note])
    said += repr([s.name for s in sheet.preview.sketches])
    assert not any(word in said for word in ("Mercado", "Quintero", "1996", "555", "Private"))


# --- what is missing --------------------------------------------------------------------------------------------------


def test_an_empty_sheet_says_what_it_needs_only_when_booking_is_tried() -> None:
    empty = Draft(connection=LINK, day=DAY)
    assert shown(empty).problems == {}
    assert shown(empty, tried=True).problems == {
        "patient": "Choose a patient.",
        "visit_type": "Choose a visit type.",
        "start": "Type a start, such as 2:15 PM.",
        "provider": "Choose a provider.",
    }


def test_a_type_the_provider_does_not_do_is_said_at_once() -> None:
    sheet = shown(draft(visit_type="clean", start=time(8), choice=""))
    assert sheet.problems["visit_type"] == "Dr. Haddad does not do this type of visit."
    assert {option.key for option in shown(draft()).types} == {"exam", "fill"}


def test_a_time_the_clocks_skip_is_said() -> None:
    assert (
        shown(draft(day=date(2026, 3, 8), start=time(2, 30)), tried=True).problems["start"].startswith("2:30 does not")
    )


def test_people_who_are_alike_must_be_told_apart() -> None:
    twin = replace(ANA, ref=Ref(LINK, "ana2"), born=date(1996, 4, 19))
    free = draft(start=time(16, 15))
    assert missing(free, known(alikes=(twin,)), ()) == {"alike": "Confirm first that this is the right person."}
    assert missing(replace(free, sure=True), known(alikes=(twin,)), ()) == {}
    alike = shown(free, alikes=(twin,)).alike
    assert alike is not None
    assert [one.detail for one in alike.people] == [
        "Apr 18, 1996 · 29 · (415) 555-0171",
        "Apr 19, 1996 · 29 · (415) 555-0171",
    ]


def test_what_may_not_be_done_says_why() -> None:
    sheet = shown(draft(start=time(16, 15)), may=Verdict(False, "read_only"))
    assert (sheet.can_book, sheet.why_not) == (False, "This seat only reads")


def test_the_usual_room_is_the_one_of_the_day_or_of_the_hours() -> None:
    assert usual_room(agenda(DAY), PRACTICE, OKAFOR) == "r2"
    assert usual_room(agenda(DAY + timedelta(days=1)), PRACTICE, Ref(LINK, "n")) == "r3"


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (None, "Usually under a minute"),
        ((10.2, 24.9), "Usually 10 – 25 s"),
        ((0.1, 0.3), "Usually 1 s"),
        ((70.0, 200.0), "Usually 1 – 3 min"),
    ],
)
def test_how_long_it_takes_is_measured_or_not_said(wait: tuple[float, float] | None, said: str) -> None:
    assert wording.usual_wait(wait) == said


def test_a_visit_as_it_stands_offers_nothing_to_send() -> None:
    visit = next(v for v in agenda(DAY).visits if v.ref.id == "v2")
    one = draft(mode=Mode.VISIT, visit=visit, start=time(14), visit_type="")
    sheet = shown(one)
    assert (sheet.conflict, sheet.steps, sheet.can_book, sheet.status[1]) == (None, (), False, "Scheduled")
    assert shown(replace(one, start=time(16, 15))).primary == "Move to 4:15 PM"


# --- new patient ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("ana quintero", {"given": "Ana", "family": "Quintero"}),
        ("Quintero, Ana", {"given": "Ana", "family": "Quintero"}),
        ("de la Cruz, Ana", {"given": "Ana", "family": "de la Cruz"}),
        ("quintero", {"given": "", "family": "Quintero"}),
        ("(415) 555-0171", {"phone": "(415) 555-0171"}),
        ("4/18/1996", {"born": "4/18/1996"}),
        ("", {}),
    ],
)
def test_what_was_searched_for_is_put_where_it_belongs(typed: str, fields: dict[str, str]) -> None:
    assert prefilled(typed, NOW.date()) == Typed(**fields)


def test_a_new_patient_is_read_in_the_order_of_the_country() -> None:
    typed = Typed(given=" Ana ", family="Quintero", born="4/6/96", phone="415 555 0171", email="ana@example.com")
    change = read(typed, NOW.date()).change
    assert change is not None
    assert (change.given, change.born, change.phones[0].number) == ("Ana", date(1996, 4, 6), "415 555 0171")
    wording.use_locale(QLocale("en_GB"))
    assert read(typed, NOW.date()).born == date(1996, 6, 4)


def test_what_is_wrong_with_a_new_patient_is_said_by_field() -> None:
    reading = read(Typed(born="last week", phone="12", email="ana"), NOW.date())
    assert reading.change is None
    assert list(reading.problems) == ["given", "family", "born", "phone", "email"]


def test_the_day_beside_the_form_is_drawn_by_the_clock_of_its_own_practice() -> None:
    """Where another practice gives the calendar its gutter, a visit still stands at its own hour."""
    east = known(
        agenda=lambda day: replace(agenda(day), timezone="America/New_York"), zones=[ZONE.key, "America/New_York"]
    )
    preview = prepare(draft(start=time(16, 15)), east).preview
    assert preview.model is not None
    assert preview.model.zone == ZONE
    chosen = next(s for s in preview.sketches if s.look == "chosen")
    assert (chosen.start.hour, chosen.start.minute) == (16, 15)
    assert preview.room == "PST · Op 1"
    assert prepare(draft(), known()).preview.room == "Op 1"


@pytest.mark.parametrize("failed", [False, True])
def test_a_day_that_was_not_read_is_not_drawn_as_a_free_one(failed: bool) -> None:
    shown = prepare(draft(), known(unread={DAY: failed}))
    assert shown.preview.model is None
    assert shown.preview.empty == "What is booked on Thu, Feb 26 is not known here."
    assert (shown.can_read_again, shown.can_book) == (failed, True)
    assert shown.hint.startswith("Thu, Feb 26 could not be read from Sikka." if failed else "Thu, Feb 26 is not known")
