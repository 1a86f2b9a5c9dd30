"""Records look and behave as the library's dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters import record


def made(decorate: Any, field: Any, **options: Any) -> Any:
    """The same class by either decorator."""

    @decorate(**options)
    class Visit:
        """A visit."""

        kind: ClassVar[str] = "visit"
        ident: str
        who: str = field(repr=False)
        minutes: int = 30
        note: str | None = field(default=None, repr=False)
        marks: Mapping[str, int] = field(default_factory=dict)

        def __post_init__(self) -> None:
            if self.minutes < 0:
                raise ValueError("minutes")

        @property
        def hours(self) -> float:
            return self.minutes / 60

    return Visit


OPTIONS = [
    {"frozen": True, "slots": True, "kw_only": True},
    {"frozen": True, "slots": True},
    {"slots": True},
    {"slots": True, "kw_only": True},
    {"frozen": True},
    {},
]


@pytest.fixture(params=OPTIONS, ids=lambda options: " ".join(options) or "plain")
def pair(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    ours = made(record.dataclass, record.field, **request.param)
    return ours, made(dataclasses.dataclass, dataclasses.field, **request.param)


def told(work: Callable[[], object]) -> object:
    """What came of it, or what was raised in which words."""
    try:
        return work()
    except Exception as error:
        return type(error).__name__, str(error)


def test_a_record_is_made_and_refused_in_the_same_words(pair: tuple[Any, Any]) -> None:
    for wrong in (
        {},
        {"ident": "1"},
        {"ident": "1", "who": "A", "room": "2"},
        {"ident": "1", "who": "A", "minutes": -1},
    ):
        ours, theirs = (told(partial(cls, **wrong)) for cls in pair)
        assert ours == theirs
    ours, theirs = (cls(ident="1", who="Ann") for cls in pair)
    assert repr(ours) == repr(theirs)
    assert "Ann" not in repr(ours)
    assert (ours.kind, ours.hours, ours.marks) == ("visit", 0.5, {})
    assert ours.marks is not pair[0](ident="1", who="Ann").marks


def test_the_library_knows_it(pair: tuple[Any, Any]) -> None:
    ours, theirs = pair
    assert dataclasses.is_dataclass(ours)
    assert [repr(f) for f in dataclasses.fields(ours)] == [repr(f) for f in dataclasses.fields(theirs)]
    assert repr(ours.__dataclass_params__) == repr(theirs.__dataclass_params__)
    assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
    assert ours.__match_args__ == theirs.__match_args__
    assert getattr(ours, "__slots__", None) == getattr(theirs, "__slots__", None)
    assert (ours.__doc__, ours.__qualname__, ours.__module__) == (
        theirs.__doc__,
        theirs.__qualname__,
        theirs.__module__,
    )
    one = ours(ident="1", who="Ann")
    assert dataclasses.asdict(one) == dataclasses.asdict(theirs(ident="1", who="Ann"))
    assert dataclasses.replace(one, minutes=5) == record.replace(one, minutes=5) != one


def test_what_is_frozen_stays(pair: tuple[Any, Any]) -> None:
    def change(cls: Any) -> object:
        one = cls(ident="1", who="Ann")
        one.minutes = 60
        return one.minutes

    def remove(cls: Any) -> None:
        del cls(ident="1", who="Ann").minutes

    for act in (change, remove):
        ours, theirs = (told(partial(act, cls)) for cls in pair)
        assert ours == theirs


texts, numbers = st.text(max_size=3), st.integers(0, 3)


@given(*[st.tuples(texts, texts, numbers, st.none() | texts)] * 2)
def test_equal_hashed_and_copied_alike(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    @record.dataclass(frozen=True, slots=True)
    class Ours:
        a: str
        b: str
        c: int = 0
        d: str | None = None

    first, second = Ours(*one), Ours(*other)
    assert (first == second) is (one == other)
    assert (first != second) is (one != other)
    assert (hash(first) == hash(second)) is (hash(one) == hash(other))
    assert copy.copy(first) == copy.deepcopy(first) == record.replace(first) == first
    assert first != one


@record.dataclass(frozen=True, slots=True)
class Kept:
    a: int
    rest: list[Kept] = record.field(default_factory=list)


def test_it_can_be_pickled_and_may_hold_itself() -> None:
    one = Kept(1)
    one.rest.append(one)
    assert repr(one) == "Kept(a=1, rest=[...])"
    assert pickle.loads(pickle.dumps(Kept(2))) == Kept(2)


def test_subclasses_and_what_is_more_than_a_record_are_the_librarys() -> None:
    @record.dataclass(frozen=True, slots=True)
    class More(Kept):
        c: int = 3

    assert (
        repr(More(1))
        == "test_subclasses_and_what_is_more_than_a_record_are_the_librarys.<locals>.More(a=1, rest=[], c=3)"
    )

    @record.dataclass(slots=True, order=True)
    class Ranked:
        a: int
        b: int = record.field(default=0, compare=False)

    assert Ranked(1, 5) < Ranked(2)
    assert Ranked(1, 5) == Ranked(1, 6)


@pytest.mark.parametrize("source", ["a: list = []", "a: int = 0\n    b: int"])
def test_a_mistake_in_a_class_is_found_when_it_is_made(source: str) -> None:
    code = f"class Wrong:\n    {source}\n"
    space: dict[str, Any] = {"__name__": __name__}
    exec(compile("from __future__ import annotations\n" + code, "wrong", "exec"), space)
    with pytest.raises((TypeError, ValueError)):
        record.dataclass(frozen=True, slots=True)(space["Wrong"])


def test_its_defaults_are_told() -> None:
    cls = made(record.dataclass, record.field, frozen=True, slots=True, kw_only=True)
    usual = record.defaults(cls)
    assert list(usual) == ["ident", "who", "minutes", "note", "marks"]
    assert [usual["ident"], usual["who"]] == [record.REQUIRED] * 2
    assert (usual["minutes"], usual["note"]) == (30, None)
    assert usual["marks"] not in (record.REQUIRED, {})
