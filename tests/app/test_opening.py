"""Opening the data folder: the sample on a first run, the practice's own book when there is one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
import pytest
from keyring.backends import fail

from adapters.errors import NoKeyring
from adapters.model import Connection
from app.clock import SystemClock
from app.home import AlreadyRunning
from app.opening import SAMPLE, House, has_book, open_house
from app.writer import InlineWriter
from tests.doubles.memory_keyring import MemoryKeyring


@contextmanager
def opened(*, sample: bool | None = None, fresh: bool = False, watch: bool = False) -> Iterator[House]:
    house = open_house(
        sample=sample, fresh=fresh, clock=SystemClock(), chance=random.Random(1), writer=InlineWriter(), watch=watch
    )
    try:
        yield house
    finally:
        house.close()


def test_a_first_run_opens_the_sample_until_a_practice_is_connected() -> None:
    with opened() as house:
        assert house.is_sample
        assert [c.id for c in house.desk.connections] == [SAMPLE]
    with opened(sample=False) as house:
        assert not house.is_sample
        assert house.desk.connections == ()
    with opened() as house:
        assert house.is_sample, "an own book with nothing in it is not in the way"
    with opened(sample=False) as house:
        house.store.put_connection(Connection(id="c1", kind="local", name="North"))
    with opened() as house:
        assert not house.is_sample
        assert [c.name for c in house.desk.connections] == ["North"]


def test_a_second_one_looks_on_or_is_turned_away() -> None:
    with opened(sample=True) as first:
        with opened(sample=True, watch=True) as second:
            assert (first.is_watching, second.is_watching) == (False, True)
            assert second.desk.may(SAMPLE, "book").why == "read_only"
        for again in ({"watch": False}, {"watch": True, "fresh": True}):
            with pytest.raises(AlreadyRunning), opened(sample=True, **again):
                pass
    with opened(sample=True) as third:
        assert not third.is_watching


@pytest.mark.parametrize("sample", [None, False])
def test_a_first_run_without_a_credential_store_opens_for_that_run_only(sample: bool | None) -> None:
    keyring.set_keyring(fail.Keyring())
    with opened(sample=sample) as house:
        assert not house.kept
        assert house.is_sample is (sample is None)
        assert [title for title, _ in house.troubles] == [NoKeyring().title]
    assert not has_book()


def test_a_book_whose_key_cannot_be_reached_is_never_passed_over(memory_keyring: MemoryKeyring) -> None:
    with opened(sample=False):
        pass
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(NoKeyring), opened():
        pass
