"""A computing thread rests now and then; whoever works on the main thread is not held up."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from adapters import unhurried as module
from adapters.unhurried import unhurried


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(module.time, "sleep", lambda seconds: found.append(threading.current_thread().name))
    return found


def test_a_thread_rests_after_so_many_and_gets_every_item(rests: list[str]) -> None:
    with ThreadPoolExecutor(1, thread_name_prefix="worker") as worker:
        assert worker.submit(lambda: list(unhurried(range(100), every=40))).result() == list(range(100))
    assert rests == ["worker_0"] * 2


def test_the_main_thread_does_not_rest(rests: list[str]) -> None:
    assert list(unhurried(range(100), every=10)) == list(range(100))
    assert not rests
