"""Before booking the desk hears who could be taken for this patient; before adding one, who may be the same."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace
from datetime import date

import pytest

from adapters.model import Patient, Phone
from app.ref import Ref
from app.search import Match, PatientIndex
from app.search_alike import Person, alike, maybe_same
from tests.bench.bench_search import people

BORN, LATER = date(1979, 6, 11), date(2008, 3, 2)
PHONE, OTHER_PHONE = "(415) 555-0148", "(628) 555-0117"


def person(name: str, born: date | None = BORN, phone: str = "", preferred: str = "") -> Person:
    family, _, given = name.partition(", ")
    return Person(given, family, preferred, born, (phone,) if phone else ())


LOOK_ALIKES = [
    ("same name", person("Smith, John"), person("Smith, John", LATER), Match.EXACT),
    ("father and son", person("Smith, John Sr"), person("Smith, John Jr.", LATER), Match.EXACT),
    ("son with a number", person("Smith, John"), person("Smith, John III", LATER), Match.EXACT),
    ("accents", person("García, José"), person("Garcia, Jose", LATER), Match.EXACT),
    ("twins", person("Osei, Abena"), person("Osei, Kofi"), Match.BIRTH_DATE),
    ("one letter", person("Brennan, Siobhan"), person("Brenan, Siobhan", LATER), Match.CLOSE_SPELLING),
    ("one letter in both", person("Brennan, Siobhan"), person("Brenan, Siobahn", LATER), Match.CLOSE_SPELLING),
    ("short form", person("Smith, Rob"), person("Smith, Robert", LATER), Match.CLOSE_SPELLING),
    ("middle name", person("Smith, Anna"), person("Smith, Anna Maria", LATER), Match.CLOSE_SPELLING),
    ("half of a double name", person("Smith-Jones, Ann"), person("Jones, Ann", LATER), Match.CLOSE_SPELLING),
    ("preferred name", person("Cruz, Robert", preferred="Bobby"), person("Cruz, Bobby", LATER), Match.EXACT),
    ("names crossed", person("James, Henry"), person("Henry, James", LATER), Match.CLOSE_SPELLING),
    ("sounds alike", person("Smith, Geoff"), person("Smyth, Jeff", LATER), Match.SOUNDS_ALIKE),
    (
        "one phone",
        person("Brennan, Siobhan", BORN, PHONE),
        person("Okoro, Ada", LATER, "+1 4155550148"),
        Match.SAME_PHONE,
    ),
]
STRANGERS = [
    ("same family", person("Smith, John"), person("Smith, Mary", LATER)),
    ("same given name", person("Smith, John"), person("Okafor, John", LATER)),
    ("same birth date", person("Smith, John"), person("Okafor, Ada")),
    ("short names", person("Li, Bo"), person("Lo, Bo", LATER)),
    ("nothing known", person("", None), person("", None)),
]


@pytest.mark.parametrize(("one", "other", "why"), [case[1:] for case in LOOK_ALIKES], ids=[c[0] for c in LOOK_ALIKES])
def test_look_alikes_are_told_with_the_reason(one: Person, other: Person, why: Match) -> None:
    assert alike(one, other) is why
    assert alike(other, one) is why


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in STRANGERS], ids=[c[0] for c in STRANGERS])
def test_strangers_raise_no_alarm(one: Person, other: Person) -> None:
    assert alike(one, other) is None
    assert maybe_same(one, other) is None


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        (person("Brennan, Siobhan"), person("Brennan, Siobhan"), Match.EXACT),
        (person("Brennan, Siobhan"), person("Brenan, Siobhan", None), Match.CLOSE_SPELLING),
        (person("Smith, Geoff"), person("Smyth, Jeff"), Match.SOUNDS_ALIKE),
        (person("Smith, Geoff", None), person("Smyth, Jeff"), Match.SOUNDS_ALIKE),
        (person("Brennan, Siobhan"), person("Brennan, Siobhan", date(1979, 11, 6)), Match.EXACT),
        (person("Brennan, Siobhan"), person("Brennan, Siobhan", date(1978, 6, 11)), Match.EXACT),
        (person("Brennan, Siobhan"), person("Okafor, Siobhan"), Match.BIRTH_DATE),
        (person("Brennan, Siobhan", BORN, PHONE), person("Okafor, Siobhan", LATER, PHONE), Match.SAME_PHONE),
        (person("Smith, John"), person("Smith, John", LATER), None),
        (person("Smith, John", BORN, PHONE), person("Smith, John", LATER, PHONE), Match.EXACT),
        (person("Brennan, Siobhan", BORN, PHONE), person("Brennan, Ronan", LATER, PHONE), None),
    ],
)
def test_doubles_need_a_name_and_nothing_against_it(one: Person, other: Person, why: Match | None) -> None:
    assert maybe_same(one, other) is why
    assert maybe_same(other, one) is why


def test_false_alarms_are_rarer_than_two_in_a_hundred() -> None:
    chance = random.Random(5)
    everybody = [
        Person(p.given, p.family, p.preferred or "", p.born, tuple(phone.number for phone in p.phones))
        for p in people(2000)
    ]
    pairs = [chance.sample(everybody, 2) for _ in range(4000)]
    for rule in (alike, maybe_same):
        assert sum(rule(one, other) is not None for one, other in pairs) < 0.02 * len(pairs)


# ---------------------------------------------------------------- in the index


def as_patient(id: str, one: Person) -> Patient:
    return Patient(
        id=id,
        given=one.given,
        family=one.family,
        preferred=one.preferred or None,
        born=one.born,
        phones=tuple(Phone(kind="mobile", number=number) for number in one.phones),
    )


@pytest.fixture(scope="module")
def crowd() -> PatientIndex:
    """The scripted pairs among 2,000 strangers, the second of each pair under an id with a dash."""
    index = PatientIndex()
    index.add("c1", people(2000))
    for i, (_, one, other, _) in enumerate(LOOK_ALIKES):
        index.add("c1", [as_patient(f"pair{i}", one), as_patient(f"pair{i}-", other)])
    return index


@pytest.mark.parametrize("i", range(len(LOOK_ALIKES)), ids=[case[0] for case in LOOK_ALIKES])
def test_the_guard_finds_every_scripted_look_alike(crowd: PatientIndex, i: int) -> None:
    for asked, expected in itertools.permutations((f"pair{i}", f"pair{i}-")):
        hits = crowd.look_alikes(Ref("c1", asked), limit=50)
        assert (expected, LOOK_ALIKES[i][3]) in [(hit.ref.id, hit.match) for hit in hits]
        assert asked not in [hit.ref.id for hit in hits]


def test_the_most_alike_come_first(crowd: PatientIndex) -> None:
    tiers = [hit.tier for hit in crowd.look_alikes(Ref("c1", "pair0"), limit=50)]
    assert tiers == sorted(tiers)
    assert len(crowd.look_alikes(Ref("c1", "pair0"), limit=1)) == 1


def test_an_unknown_patient_has_no_look_alikes(crowd: PatientIndex) -> None:
    assert crowd.look_alikes(Ref("c1", "nobody")) == []


def test_another_practice_raises_no_alarm_but_may_hold_a_double() -> None:
    index = PatientIndex()
    twin = as_patient("2", person("Osei, Kofi"))
    index.add("c1", [as_patient("1", person("Osei, Abena"))])
    index.add("c2", [twin])
    assert index.look_alikes(Ref("c1", "1")) == []
    assert [hit.ref for hit in index.possible_duplicates("Kofi", "Osei", BORN)] == [Ref("c2", "2"), Ref("c1", "1")]
    assert [hit.ref for hit in index.possible_duplicates("Kofi", "Osei", BORN, connection="c1")] == [Ref("c1", "1")]


def test_a_newcomer_is_compared_by_everything_that_was_typed() -> None:
    index = PatientIndex()
    known = as_patient("1", person("Brennan, Siobhan", BORN, PHONE))
    index.add("c1", [known, replace(known, id="2", given="Ronan", born=LATER)])
    assert [hit.ref.id for hit in index.possible_duplicates("Siobahn", "Brenan")] == ["1"]
    assert [hit.ref.id for hit in index.possible_duplicates("Siobhan", "Okafor", None, ["415.555.0148"])] == ["1"]
    assert index.possible_duplicates("Siobhan", "Okafor", None, [OTHER_PHONE]) == []
    assert index.possible_duplicates("", "") == []


def test_a_household_is_everybody_with_one_of_the_phones_however_it_is_spelled() -> None:
    index = PatientIndex()
    told = [
        ("1", "Siobhan", ["(415) 555-0148", "(628) 555-0117"]),
        ("2", "Ronan", ["+1 415 555 0148"]),
        ("3", "Aoife", ["628-555-0117"]),
        ("4", "Brenda", ["(510) 555-0148"]),  # the same seven digits of another area
        ("5", "Nobody", []),
    ]
    index.add("c", [_patient(*one) for one in told])
    index.add("other", [_patient("9", "Declan", ["14155550148"])])
    found = index.household(Ref("c", "1"))
    assert [(hit.ref, hit.match) for hit in found] == [
        (Ref("c", "3"), Match.SAME_PHONE),
        (Ref("other", "9"), Match.SAME_PHONE),
        (Ref("c", "2"), Match.SAME_PHONE),
    ]
    assert index.household(Ref("c", "5")) == index.household(Ref("c", "unknown")) == []


def test_a_number_that_stands_in_for_a_missing_one_makes_no_household() -> None:
    index = PatientIndex()
    index.add("c", [_patient(str(n), f"Given{n}", ["(415) 555-0100"]) for n in range(40)])
    index.add(
        "c", [_patient("a", "Siobhan", ["(415) 555-0100", "(415) 555-0148"]), _patient("b", "Ronan", ["4155550148"])]
    )
    assert [hit.ref.id for hit in index.household(Ref("c", "a"))] == ["b"]


def _patient(ident: str, given: str, numbers: list[str]) -> Patient:
    numbered = tuple(Phone(kind="mobile", number=number) for number in numbers)
    return Patient(id=ident, given=given, family="Brennan", phones=numbered)
