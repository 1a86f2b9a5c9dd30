"""What "Find a time" says: words for every code, the road from criteria to a request and back, the rows of the list."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

from adapters.model import Appointment, DayFacts, Practice, Provider, Span
from app.agenda import Hold
from app.finder import Answer, Code, Fact, search
from app.ref import Ref
from app.supply import Supply
from app.why import Band, Help, Relaxation, Strip, Why
from tests.doubles.fake_pms import ZONE
from tests.ui.booking_stand import LINK, NOW, PRACTICE
from ui import wording
from ui.slot_model import (
    Folds,
    Kind,
    Listed,
    Row,
    Scene,
    SlotModel,
    because,
    chip_words,
    key_of,
    rows_of,
    strip_shown,
)
from ui.slot_why import Reasons, fact_words, help_shown, range_reasons, reasons_of
from ui.slot_wish import PART_KEYS, Criteria, Directory, Seeker, missing, relaxed, request_of

TODAY = date(2026, 2, 17)
HADDAD, OKAFOR, NAIR = Ref(LINK, "h"), Ref(LINK, "o"), Ref(LINK, "n")
FILLING = Ref(LINK, "fill")
DIRECTORY = Directory({LINK: PRACTICE})


def at(hour: int, minute: int = 0, day: date = TODAY) -> datetime:
    return datetime.combine(day, time(hour, minute), ZONE)


def scene(order: str = "best") -> Scene:
    return Scene(directory=DIRECTORY, today=TODAY, now=NOW, zone=lambda _: ZONE, given="Ana", order=order)


def answer(criteria: Criteria, *visits: Appointment) -> Answer:
    """What is found on days on which only these visits are booked."""
    supply = Supply()
    supply.set_practice(LINK, PRACTICE)
    supply.set_facts(LINK, DayFacts(first=criteria.first, last=criteria.last, appointments=visits))
    return search(supply, request_of(criteria, DIRECTORY, NOW, 15))


def booked(day: date, start: int, end: int, provider: str) -> Appointment:
    span = Span(start=at(start, day=day), end=at(end, day=day))
    return Appointment(id=f"{day}{start}{provider}", span=span, provider_id=provider, revision="1")


# --- words ---

REASONS = [
    (Code.TREATED_LAST, {}, "Treated Ana last time", "Dr. Haddad treated Ana on Feb 16"),
    (Code.FILLS_GAP, {}, "Fills the gap exactly", "Fills 9:30 – 10:30 exactly, no time wasted"),
    (Code.NO_SHORT_GAP, {}, "No short gap left over", "Leaves no gap under 30 min"),
    (Code.LEAVES_BEFORE, {"minutes": 15}, "Leaves 15 min before", "Leaves only 15 min before it"),
    (Code.LEAVES_AFTER, {"minutes": 10}, "Leaves 10 min after", "Leaves only 10 min after it"),
    (Code.LAST_BEFORE_CLOSING, {}, "Last visit before closing", "Last visit before closing"),
    (Code.EARLIEST, {"of": 14}, "Earliest of 14", "Earliest of 14"),
    (Code.FIRST_TODAY, {"of": 14}, "First today", "Earliest of 14, and still today"),
    (Code.OFFERED, {}, "Offered by the practice system", "The practice system itself offers this time"),
]


@pytest.mark.parametrize(("code", "params", "chip", "line"), REASONS)
def test_why_a_time_is_good_is_said_in_few_words_and_in_a_line(
    code: Code, params: dict[str, object], chip: str, line: str
) -> None:
    assert chip_words(Fact(code, params), "Ana") == chip
    opening = answer(Criteria(first=TODAY, days=1)).best(1)[0]
    opening = replace(
        opening,
        provider=HADDAD,
        span=Span(start=at(9, 30), end=at(10, 30)),
        reasons=(Fact(code, params),),
    )
    assert because(opening, DIRECTORY, "Ana", TODAY - timedelta(days=1))[0][1] == line


def test_nobody_is_named_where_names_are_hidden_or_not_known() -> None:
    assert chip_words(Fact(Code.TREATED_LAST), "") == "Treated this patient last time"


def test_every_reason_has_its_words() -> None:
    assert {code for code, *_ in REASONS} == set(Code)


WHYS = [
    (Why.TYPE_NOT_DONE, {}, "Does not do this visit type."),
    (Why.NOT_READ, {}, "This day was not read yet."),
    (Why.HOURS_UNKNOWN, {}, "No working hours are known."),
    (Why.NOT_OFFERED, {}, "No working hours are known, and the practice system offers no such time."),
    (Why.CLOSED, {}, "Closed that day."),
    (Why.NOT_WORKING, {}, "Not working that day."),
    (Why.DAY_OVER, {"closed": at(17)}, "The working day ended at 5:00."),
    (Why.BLOCKED, {"start": at(13), "end": at(17)}, "What is left of the day, 1:00 – 5:00, is blocked."),
    (Why.BOOKED, {"start": at(8), "end": at(17)}, "Booked 8:00 – 5:00."),
    (
        Why.LEFT_AT_END,
        {"start": at(8), "until": at(16, 45), "minutes": 15, "need": 60},
        "Booked 8:00 – 4:45. Only 15 min is left at the end.",
    ),
    (
        Why.LONGEST_GAP,
        {"minutes": 45, "start": at(11, 15), "end": at(12), "need": 60},
        "Longest gap is 45 min, 11:15 – 12:00. You need 60.",
    ),
    (
        Why.OUTSIDE_PARTS,
        {"start": at(16), "end": at(17)},
        "Free 4:00 – 5:00, outside the parts of the day you chose.",
    ),
    (Why.NO_ROOM, {"start": at(9), "end": at(10)}, "Free 9:00 – 10:00, but no room is."),
]


@pytest.mark.parametrize(("code", "params", "words"), WHYS)
def test_why_nothing_fits_is_a_sentence(code: Why, params: dict[str, object], words: str) -> None:
    assert fact_words(Fact(code, params)) == words


def test_every_why_has_its_sentence() -> None:
    assert {code for code, *_ in WHYS} == set(Why)


HELPS = [
    (Help.SHORTER, {"minutes": 45}, "Use 45 min"),
    (Help.ADD_PROVIDER, {"provider": OKAFOR}, "Add Dr. Okafor"),
    (Help.OTHER_ROOM, {"room": Ref(LINK, "r2")}, "Use Op 2 as well"),
    (Help.OTHER_PART, {"start": time(16), "end": time(0)}, "Also after 4"),
    (
        Help.THROUGH_BREAK,
        {"provider": HADDAD, "start": at(12), "end": at(13), "minutes": 60, "label": "Lunch"},
        "Ask to work through lunch",
    ),
    (
        Help.THROUGH_BREAK,
        {"provider": HADDAD, "start": at(12), "end": at(13), "minutes": 60, "label": None},
        "Ask Dr. Haddad to work 12:00 – 1:00",
    ),
    (Help.LATER, {"last": date(2026, 3, 12), "days": 2}, "Look until Mar 12"),
]


@pytest.mark.parametrize(("code", "params", "words"), HELPS)
def test_what_would_help_is_a_button(code: Help, params: dict[str, object], words: str) -> None:
    request = request_of(Criteria(first=TODAY), DIRECTORY, NOW, 15)
    assert help_shown(Relaxation(Fact(code, params), request, 2), DIRECTORY).words == words
    assert wording.help_spoken(words, 2) == f"{words}, adds 2 times"


def test_every_help_has_its_words() -> None:
    assert {code for code, *_ in HELPS} == set(Help)


@pytest.mark.parametrize(
    ("full", "said"),
    [("Dr. Amira Haddad", "Dr. Haddad"), ("Dr. Haddad", "Dr. Haddad"), ("Priya Nair", "Priya Nair")],
)
def test_providers_are_called_as_one_says_it(full: str, said: str) -> None:
    assert wording.provider_short(full) == said


def test_two_of_one_name_keep_their_whole_names() -> None:
    two = (Provider(id="a", name="Dr. Amira Haddad"), Provider(id="b", name="Dr. Basil Haddad"))
    directory = Directory({LINK: Practice(id="p", name="P", timezone="UTC", providers=two)})
    assert directory.short(Ref(LINK, "a")) == "Dr. Amira Haddad"


# --- criteria ---


@given(
    minutes=st.integers(1, 48).map(lambda n: n * 5),
    days=st.integers(1, 56),
    without=st.frozensets(st.sampled_from([HADDAD, OKAFOR])),
    weekdays=st.frozensets(st.integers(0, 6), min_size=1),
    parts=st.frozensets(st.sampled_from(PART_KEYS), min_size=1),
    calm=st.booleans(),
)
def test_a_request_says_what_the_criteria_say_and_leads_back_to_them(
    minutes: int,
    days: int,
    without: frozenset[Ref],
    weekdays: frozenset[int],
    parts: frozenset[str],
    calm: bool,
) -> None:
    said = Criteria(first=TODAY, days=days, minutes=minutes, without=without, weekdays=weekdays, parts=parts, calm=calm)
    request = request_of(said, DIRECTORY, NOW, 15)
    assert request.providers == {HADDAD, OKAFOR, NAIR} - without
    assert (request.last - request.first).days == days - 1
    assert relaxed(said, request) == said


def test_a_visit_type_leaves_out_who_does_not_do_it() -> None:
    said = Criteria(first=TODAY, visit_type=FILLING)
    assert DIRECTORY.chosen(said) == [HADDAD, OKAFOR]
    assert DIRECTORY.why_not(NAIR, FILLING) == "Adult cleaning only"
    assert not DIRECTORY.why_not(HADDAD, FILLING)


def test_a_patient_keeps_the_search_in_their_own_practice() -> None:
    two = Directory({LINK: PRACTICE, "d": replace(PRACTICE, name="North")})
    assert two.connections(Criteria(first=TODAY)) == (LINK, "d")
    assert two.connections(Criteria(first=TODAY, seeker=Seeker(Ref("d", "x")))) == ("d",)
    assert {words for _, _, words in two.types(Criteria(first=TODAY))} >= {"Periodic exam · North"}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"without": frozenset({HADDAD, OKAFOR, NAIR})}, "Choose at least one provider."),
        ({"weekdays": frozenset()}, "Choose at least one day of the week."),
        ({"parts": frozenset()}, "Choose at least one part of the day."),
        ({}, ""),
    ],
)
def test_what_is_missing_is_said(changes: dict[str, frozenset[Ref]], words: str) -> None:
    assert missing(replace(Criteria(first=TODAY), **changes), DIRECTORY) == words


# --- rows ---


def rows(
    criteria: Criteria, *visits: Appointment, holds: tuple[Hold, ...] = (), folds: Folds | None = None
) -> list[Row]:
    return rows_of(answer(criteria, *visits), holds, scene(), folds or Folds(), None)


def test_the_first_days_are_open_and_say_how_many_more_there_are() -> None:
    found = rows(Criteria(first=TODAY, days=10, weekdays=frozenset(range(5))))
    heads = [r for r in found if r.kind is Kind.DAY]
    assert [r.is_open for r in heads] == [True, True, True, *[False] * (len(heads) - 3)]
    first = heads[0].day
    assert first is not None
    assert heads[0].detail == f"{first.times} times · today"
    more = next(r for r in found if r.kind is Kind.MORE)
    assert more.title == f"Show {first.times - 4} more"
    whole = rows(Criteria(first=TODAY, days=1), folds=Folds(whole=frozenset({TODAY})))
    assert sum(r.kind is Kind.OFFER for r in whole) == first.times


def test_times_stand_in_rank_or_in_order_of_the_clock() -> None:
    found = answer(Criteria(first=TODAY, days=1), booked(TODAY, 8, 14, "h"), booked(TODAY, 15, 17, "h"))
    ranked = [r.opening for r in rows_of(found, (), scene(), Folds(), None) if r.opening]
    assert ranked == list(found.days[0].offers)[: len(ranked)]
    clock = [r.opening for r in rows_of(found, (), scene("time"), Folds(), None) if r.opening]
    assert clock == sorted(clock, key=lambda o: o.span.start)


def test_a_held_time_stands_on_top_of_its_day_with_what_is_left_of_it() -> None:
    span = Span(start=at(14), end=at(15))
    hold = Hold(id="x", connection=LINK, span=span, provider=HADDAD, until=NOW + timedelta(seconds=192))
    found = rows(Criteria(first=TODAY, days=1), holds=(hold,))
    assert found[1].kind is Kind.HELD
    assert found[1].chips == (("timer", "Held · 3:12 left"),)


def test_a_day_without_a_time_is_one_line_until_it_is_opened() -> None:
    said = Criteria(first=TODAY, days=1, without=frozenset({OKAFOR, NAIR}))
    full = booked(TODAY, 8, 17, "h")
    (head,) = rows(said, full)
    assert head.slim
    assert head.is_last
    told = answer(said, full).days[0]
    why = reasons_of(told, DIRECTORY)
    opened = rows(said, full, folds=Folds(hands={TODAY: True}, reasons={TODAY: why}))
    assert [r.kind for r in opened] == [Kind.DAY, Kind.WHY]
    assert opened[1].reasons is not None
    assert opened[1].reasons.facts == (("Dr. Haddad", "Booked 10:45 – 5:00."),) or opened[1].reasons.facts


def test_for_a_whole_range_each_change_is_tried_on_the_whole_of_it() -> None:
    said = Criteria(first=TODAY, days=3, minutes=60, without=frozenset({OKAFOR, NAIR}))
    days = [TODAY + timedelta(days=n) for n in range(3)]
    found = answer(said, *(booked(day, 8, 17, "h") for day in days))
    assert not found.times
    told = range_reasons(found, DIRECTORY)
    assert told.title == "Nothing fits between Feb 17 and Feb 19"
    assert told.helps
    for one in told.helps:
        again = search(_supply(days), replace(one.help.request))
        assert again.times == one.times > 0


def _supply(days: list[date]) -> Supply:
    supply = Supply()
    supply.set_practice(LINK, PRACTICE)
    facts = DayFacts(first=days[0], last=days[-1], appointments=tuple(booked(d, 8, 17, "h") for d in days))
    supply.set_facts(LINK, facts)
    return supply


def test_rows_are_spoken_whole() -> None:
    found = rows(Criteria(first=TODAY, days=1))
    spoken = next(r.spoken for r in found if r.kind is Kind.OFFER)
    assert "Tuesday, February 17, Dr. " in spoken
    assert " to " in spoken


# --- strips ---


def test_a_strip_says_what_is_free_and_covers_the_whole_of_it() -> None:
    bands = (
        Band(at(9), at(9, 30), "booked"),
        Band(at(9, 30), at(10, 30), "fits"),
        Band(at(10, 30), at(14, 15), "booked"),
        Band(at(14, 15), at(15, 15), "fits"),
        Band(at(15, 15), at(16), "closed"),
    )
    shown = strip_shown(Strip(HADDAD, bands), "Dr. Haddad", (8, 17))
    assert shown.spoken == "Dr. Haddad: free 9:30 to 10:30 and 2:15 to 3:15"
    assert shown.bands[0] == (0.0, 1 / 9, "closed")
    assert shown.bands[-1][1] == 1.0
    for one, after in zip(shown.bands, shown.bands[1:], strict=False):
        assert one[1] == after[0]
    assert strip_shown(Strip(HADDAD, ()), "Dr. Haddad", (8, 17)).spoken == "Dr. Haddad: no time fits"


# --- the list model ---


def test_the_list_model_keeps_qts_rules_while_rows_come_go_and_change(qapp: object) -> None:
    model: QAbstractItemModel = SlotModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(model, SlotModel)
    said = Criteria(first=TODAY, days=5)
    for found in (
        rows(said),
        rows(said),
        rows(said, folds=Folds(whole=frozenset({TODAY}))),
        rows_of(answer(said), (), scene(), Folds(), Reasons(title="Nothing fits")),
        [],
    ):
        model.set_rows(Listed(rows=found, scene=scene()))
        assert model.rowCount() == len(found)
        for row in found:
            assert model.rows[model.find(row.key)] == row


def test_rows_that_stand_for_the_same_only_tell_what_changed(qapp: object) -> None:
    span = Span(start=at(14), end=at(15))
    hold = Hold(id="x", connection=LINK, span=span, provider=HADDAD, until=NOW + timedelta(seconds=192))
    model, said = SlotModel(), Criteria(first=TODAY, days=1)
    found = answer(said)
    model.set_rows(Listed(rows=rows_of(found, (hold,), scene(), Folds(), None), scene=scene()))
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last: changes.append(first.row()))
    later = replace(scene(), now=NOW + timedelta(seconds=1))
    model.set_rows(Listed(rows=rows_of(found, (hold,), later, Folds(), None), scene=later))
    assert not resets
    assert changes == [1]
    assert model.find(key_of(found.best(1)[0])) > 0
