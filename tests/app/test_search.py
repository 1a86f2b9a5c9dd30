"""One box finds a patient by whatever the desk knows of them, says why, and never depends on the order of typing."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.model import Patient, Phone
from app.ref import Ref
from app.search import Hit, Match, PatientIndex
from app.search_text import fold, words
from tests.bench.bench_search import misspell, people, queries, swap

TODAY = date(2026, 2, 17)


def patient(
    id: str,
    name: str,
    born: str = "",
    phone: str = "",
    chart: str | None = None,
    preferred: str | None = None,
) -> Patient:
    family, _, given_name = name.partition(", ")
    return Patient(
        id=id,
        given=given_name,
        family=family,
        preferred=preferred,
        born=date.fromisoformat(born) if born else None,
        phones=(Phone(kind="mobile", number=phone),) if phone else (),
        chart=chart,
    )


DESK = (
    patient("1", "Brennan, Siobhan", "1979-06-11", "(415) 555-0148", "07731"),
    patient("2", "Brennan, Ronan", "2016-03-02", "(415) 555-0148", "07732"),
    patient("3", "Brannigan, Siobhán", "1988-01-27", "(628) 555-0117", "10482"),
    patient("4", "Sioberg, Brenda", "1951-10-30", "+1 510-555-0163", "A-1043"),
    patient("5", "O'Brien-Łukasz, Jo", "1990-05-04", "+44 20 7946 0018", preferred="Joey"),
    patient("6", "García Márquez, José María", "1979-11-06", "415.555.0101"),
    patient("7", "Delacruz, Robert", "2003-02-28", "5105550170", preferred="Bobby"),
    patient("8", "Smith, Katherine", "1964-12-01"),
    patient("9", "Smyth, Jeff", "1964-12-02"),
    patient("10", "Ørsted, Åse", "1955-07-20"),
)


def index_of(patients: Sequence[Patient] = DESK, connection: str = "c1") -> PatientIndex:
    index = PatientIndex()
    index.add(connection, patients)
    return index


@pytest.fixture(scope="module")
def desk() -> PatientIndex:
    return index_of()


def ids(hits: Sequence[Hit]) -> list[str]:
    return [hit.ref.id for hit in hits]


@pytest.mark.parametrize(
    ("typed", "first", "match"),
    [
        ("siobhan brennan", "1", Match.EXACT),
        ("Brennan, Siobhan", "1", Match.EXACT),
        ("siob brenn", "1", Match.PREFIX),
        ("brenan siob", "1", Match.CLOSE_SPELLING),
        ("siobhan brannigan", "3", Match.EXACT),
        ("shioban brannigan", "3", Match.CLOSE_SPELLING),
        ("rbennan ronan", "2", Match.CLOSE_SPELLING),
        ("katherine smith", "8", Match.EXACT),
        ("catherin smith", "8", Match.CLOSE_SPELLING),
        ("geoff smyth", "9", Match.SOUNDS_ALIKE),
        ("garcia", "6", Match.EXACT),
        ("marquez jose", "6", Match.EXACT),
        ("garciamarquez", "6", Match.EXACT),
        ("maria josé garcía", "6", Match.EXACT),
        ("o'brien", "5", Match.EXACT),
        ("o brien", "5", Match.EXACT),
        ("jo o bri", "5", Match.PREFIX),
        ("obrien", "5", Match.EXACT),
        ("lukasz jo", "5", Match.EXACT),
        ("joey", "5", Match.PREFERRED_NAME),
        ("bobby delacruz", "7", Match.PREFERRED_NAME),
        ("de la cruz robert", "7", Match.EXACT),
        ("orsted", "10", Match.EXACT),
        ("ase ørsted", "10", Match.EXACT),
        ("#07731", "1", Match.CHART_NUMBER),
        ("07731", "1", Match.CHART_NUMBER),
        ("7731", "1", Match.CHART_NUMBER),
        ("#a1043", "4", Match.CHART_NUMBER),
        ("a-1043", "4", Match.CHART_NUMBER),
        ("0117", "3", Match.SAME_PHONE),
        ("117", "3", Match.SAME_PHONE),
        ("555-0117", "3", Match.SAME_PHONE),
        ("(628) 555-0117", "3", Match.SAME_PHONE),
        ("+1 628 555 0117", "3", Match.SAME_PHONE),
        ("16285550117", "3", Match.SAME_PHONE),
        ("510 555 016", "4", Match.SAME_PHONE),
        ("020 7946 0018", "5", Match.SAME_PHONE),
        ("+44 (0)20 79460018", "5", Match.SAME_PHONE),
        ("1/27/88", "3", Match.BIRTH_DATE),
        ("27.1.1988", "3", Match.BIRTH_DATE),
        ("1988-01-27", "3", Match.BIRTH_DATE),
        ("27 jan 88", "3", Match.BIRTH_DATE),
        ("01271988", "3", Match.BIRTH_DATE),
        ("jan 1988", "3", Match.BIRTH_DATE),
        ("siob 1979", "1", Match.BIRTH_DATE),
        ("siob 79", "1", Match.BIRTH_DATE),
        ("siob 6/11", "1", Match.BIRTH_DATE),
        ("siob 0148", "1", Match.SAME_PHONE),
        ("0148 brennan r", "2", Match.SAME_PHONE),
        ("brenan siob 0148", "1", Match.CLOSE_SPELLING),
    ],
)
def test_finds_whom_is_meant_and_says_why(desk: PatientIndex, typed: str, first: str, match: Match) -> None:
    hit = desk.find(typed, today=TODAY)[0]
    assert (hit.ref.id, hit.match) == (first, match)


def test_better_answers_come_first(desk: PatientIndex) -> None:
    assert ids(desk.find("brenan siob", today=TODAY)) == ["1", "4", "3", "2"]
    hits = desk.find("smith")
    assert [(hit.ref.id, hit.tier) for hit in hits] == [("8", 0), ("9", 2)]


def test_both_readings_of_a_date_are_listed(desk: PatientIndex) -> None:
    assert sorted(ids(desk.find("6/11/79", today=TODAY))) == ["1", "6"]


@pytest.mark.parametrize("typed", ["", " ", "#", "zzzzzz", "99999999", "!?", "\ud800", "12/34/56"])
def test_nobody_is_found_by_nonsense(desk: PatientIndex, typed: str) -> None:
    assert desk.find(typed, today=TODAY) == []


def test_a_phone_that_fits_still_shows_its_owners_under_another_name(desk: PatientIndex) -> None:
    assert [(hit.ref.id, hit.tier) for hit in desk.find("lindgren 0148")] == [("2", 4), ("1", 4)]


def test_one_word_of_a_name_does_not_answer_two() -> None:
    index = index_of([patient("1", "Jones, Ann"), patient("2", "Jones, Jo")])
    assert [(hit.ref.id, hit.tier) for hit in index.find("jo jo")] == [("2", 0), ("1", 4)]


@pytest.mark.parametrize(
    ("typed", "name", "marked"),
    [
        ("brenan siob", "Brennan, Siobhan", ["Brennan", "Siob"]),
        ("siobhan bran", "Brannigan, Siobhán", ["Bran", "Siobhán"]),
        ("obrien", "O'Brien-Łukasz, Jo", ["O'Brien"]),
        ("brien luk", "O'Brien-Łukasz, Jo", ["Brien", "Łuk"]),
        ("jose garciam", "García Márquez, José María", ["García M", "José"]),
        ("orst", "Ørsted, Åse", ["Ørst"]),
        ("jeff smith", "Smyth, Jeff", ["Smyth", "Jeff"]),
        ("geoff smyth", "Smyth, Jeff", ["Smyth"]),
        ("0148 ronan", "Brennan, Ronan", ["Ronan"]),
        ("0117", "Brannigan, Siobhán", []),
    ],
)
def test_marks_lie_on_the_letters_that_answer(desk: PatientIndex, typed: str, name: str, marked: list[str]) -> None:
    hit = desk.find(typed, today=TODAY)[0]
    assert hit.name == name
    assert [name[start : start + length] for start, length in hit.spans] == marked


def test_a_mark_on_the_preferred_name_is_told_apart(desk: PatientIndex) -> None:
    hit = desk.find("bobb")[0]
    assert (hit.marks, hit.spans) == ((("preferred", 0, 4),), ())


def test_a_row_shows_two_identifiers(desk: PatientIndex) -> None:
    hit = desk.find("ronan")[0]
    assert (hit.born, hit.phone, hit.chart) == (date(2016, 3, 2), "(415) 555-0148", "07732")
    assert "Ronan" not in repr(hit)
    assert "0148" not in repr(hit)


def test_recently_seen_comes_first_among_equals() -> None:
    index = index_of()
    assert ids(index.find("brennan"))[:2] == ["2", "1"]
    index.seen(Ref("c1", "1"), 100.0)
    assert ids(index.find("brennan"))[:2] == ["1", "2"]
    index.seen(Ref("c1", "2"), 200.0)
    index.seen(Ref("c1", "unknown"), 300.0)
    assert ids(index.find("brennan"))[:2] == ["2", "1"]
    assert ids(index.recent()) == ["2", "1"]


def test_a_recent_patient_is_found_among_thousands() -> None:
    index = PatientIndex()
    index.add("c1", (patient(str(i), f"Adams, Nr{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}") for i in range(1500)))
    index.seen(Ref("c1", "1499"), 1.0)
    assert ids(index.find("a"))[0] == "1499"
    assert len(index.find("a", limit=7)) == 7


# ---------------------------------------------------------------- keeping up with changes


def test_a_changed_patient_is_found_by_the_new_facts_only() -> None:
    index = index_of()
    index.add("c1", [patient("1", "Lindgren, Siobhan", "1980-01-02", "415 555 0199", "555")])
    assert len(index) == len(DESK)
    for gone in ("brennan siobhan", "0148 siobhan", "#07731"):
        assert all(hit.ref.id != "1" or hit.tier > 1 for hit in index.find(gone, today=TODAY))
    for typed in ("lindgren", "0199", "1980-01-02", "#555"):
        assert ids(index.find(typed, today=TODAY)) == ["1"]


def test_an_inactive_patient_leaves_and_may_come_back() -> None:
    index = index_of()
    before = index.find("ronan")
    index.add("c1", [replace(DESK[1], active=False), replace(patient("77", "Never, Here"), active=False)])
    assert (len(index), index.find("ronan")) == (len(DESK) - 1, [])
    index.add("c1", [DESK[1]])
    assert index.find("ronan") == before


def test_connections_are_kept_apart() -> None:
    index = index_of()
    index.add("c2", [patient("1", "Brennan, Siobhan", "1979-06-11"), patient("b", "Osei, Abena")])
    assert [hit.ref for hit in index.find("siobhan brennan")][:2] == [Ref("c1", "1"), Ref("c2", "1")]
    assert set(index.ids("c2")) == {"1", "b"}
    index.remove("c2", ["1", "unknown"])
    assert [hit.ref for hit in index.find("siobhan brennan") if hit.tier == 0] == [Ref("c1", "1")]
    index.forget("c2")
    index.forget("never")
    assert (len(index), index.find("osei")) == (len(DESK), [])


# ---------------------------------------------------------------- properties

NAMES = st.text(st.sampled_from("abeinorst'- éøł"), max_size=12)
PATIENTS = st.lists(
    st.builds(
        Patient,
        id=st.integers(0, 30).map(str),
        given=NAMES,
        family=NAMES,
        preferred=st.none() | NAMES,
        born=st.none() | st.dates(date(1930, 1, 1), TODAY),
        phones=st.lists(
            st.builds(Phone, kind=st.just("home"), number=st.integers(0, 99).map(lambda n: f"415 555 01{n:02}")),
            max_size=2,
        ).map(tuple),
        chart=st.none() | st.integers(1, 99999).map(str),
        active=st.booleans(),
    ),
    max_size=15,
)
TYPED = st.text(max_size=20) | NAMES | st.from_regex(r"[a-e]{1,4} [0-9/.#-]{1,8}", fullmatch=True)


@given(st.text(max_size=400), st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_any_text_may_be_typed(text: str, today: date | None) -> None:
    index_of().find(text, today=today)


@given(PATIENTS, PATIENTS, TYPED)
@settings(max_examples=150)
def test_who_was_added_and_removed_leaves_no_trace(stay: list[Patient], go: list[Patient], typed: str) -> None:
    index = index_of(stay)
    before, size = index.find(typed, today=TODAY), len(index)
    index.add("c2", go)
    index.find(typed, today=TODAY)
    index.forget("c2")
    assert (index.find(typed, today=TODAY), len(index)) == (before, size)


@given(PATIENTS, PATIENTS, TYPED)
@settings(max_examples=150)
def test_changes_end_where_a_fresh_index_begins(first: list[Patient], then: list[Patient], typed: str) -> None:
    changed = index_of(first)
    changed.add("c1", then)
    fresh = index_of(list({one.id: one for one in [*first, *then]}.values()))
    assert changed.find(typed, today=TODAY) == fresh.find(typed, today=TODAY)


@given(st.permutations(["siob", "brenan", "0148"]))
def test_the_order_of_words_does_not_matter(parts: list[str]) -> None:
    index = index_of()
    assert index.find(" ".join(parts), today=TODAY) == index.find("brenan siob 0148", today=TODAY)


WORDS = st.text(st.sampled_from("abeinorstéøł"), min_size=1, max_size=8)


@given(PATIENTS, WORDS, WORDS)
@settings(max_examples=150)
def test_order_and_accents_do_not_change_who_is_found(patients: list[Patient], one: str, other: str) -> None:
    index = index_of(patients)
    assert index.find(f"{one} {other}") == index.find(f"{fold(one)} {fold(other)}")
    run_together = {*ids(index.find(one + other)), *ids(index.find(other + one))}  # "de la cruz" also means Delacruz
    assert {*ids(index.find(f"{one} {other}"))} - run_together == {*ids(index.find(f"{other} {one}"))} - run_together


@given(PATIENTS, TYPED)
@settings(max_examples=150)
def test_marks_stay_inside_the_names(patients: list[Patient], typed: str) -> None:
    for hit in index_of(patients).find(typed, today=TODAY):
        assert all(0 <= start < start + length <= len(hit.name) for start, length in hit.spans)
        for field, start, length in hit.marks:
            assert 0 <= start < start + length <= len(getattr(hit, field))


@given(PATIENTS)
def test_everybody_is_found_exactly_by_their_own_name(patients: list[Patient]) -> None:
    index = index_of(patients)
    for one in {p.id: p for p in patients}.values():
        if one.active and words(one.given) and words(one.family):
            hits = index.find(f"{one.given} {one.family}", limit=40)
            assert [hit.tier for hit in hits if hit.ref.id == one.id] == [0]


# ---------------------------------------------------------------- many patients


@pytest.fixture(scope="module")
def many() -> tuple[PatientIndex, list[Patient]]:
    patients = list(people(4000))
    index = PatientIndex()
    for start in range(0, len(patients), 100):
        index.add("c1", patients[start : start + 100])
    return index, patients


def test_nearly_everybody_is_found_however_typed(many: tuple[PatientIndex, list[Patient]]) -> None:
    index, patients = many
    for kind, asked in queries(patients, 40).items():
        if kind != "typo, family alone":  # many bear it
            found = sum(meant.id in ids(index.find(text, today=TODAY)) for text, meant in asked)
            assert found >= 0.99 * len(asked), kind


def test_each_way_to_misspell_is_one_edit() -> None:
    chance = random.Random(3)
    assert {len(misspell("brennan", chance)) for _ in range(60)} == {6, 7, 8}
    assert sorted(swap("brennan", chance)) == sorted("brennan")
