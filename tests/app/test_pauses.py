"""The interpreter's own pauses."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

import pytest

from app import pauses


@pytest.fixture(autouse=True)
def put_back() -> Iterator[None]:
    turn, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    gc.unfreeze()
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)


def test_threads_take_short_turns_and_what_a_start_made_is_left_alone() -> None:
    gc.disable()
    pauses.keep_short()
    assert sys.getswitchinterval() == pytest.approx(pauses.TURN)
    assert gc.isenabled()
    assert gc.get_freeze_count() > 1_000
