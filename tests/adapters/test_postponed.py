"""Imports that wait until they are used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from adapters.postponed import postponed


@pytest.fixture(autouse=True)
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two modules, of which the second takes a function of the first as it is imported."""
    (tmp_path / "heavy_one.py").write_text("def answer(n=42):\n    return n\n")
    (tmp_path / "user_one.py").write_text("import heavy_one\ndef ask(how=heavy_one.answer):\n    return how(7)\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    for name in ("heavy_one", "user_one"):
        sys.modules.pop(name, None)


def is_loaded() -> bool:
    return hasattr(sys.modules.get("heavy_one"), "__file__")


def test_a_module_is_loaded_when_something_is_asked_of_it() -> None:
    with postponed("heavy_one"):
        heavy = import_module("heavy_one")
    assert not is_loaded()
    assert heavy.answer() == 42
    assert is_loaded()


def test_a_function_may_be_named_without_loading_its_module() -> None:
    with postponed(called=("heavy_one",)):
        user = import_module("user_one")
        assert not is_loaded()
    assert user.ask() == 7
    assert is_loaded()


def test_a_function_can_be_called_inside_the_block_as_well() -> None:
    with postponed(called=("heavy_one",)):
        assert import_module("heavy_one").answer(1) == 1
    assert is_loaded()


def test_what_is_loaded_stays() -> None:
    real = import_module("heavy_one")
    with postponed("heavy_one"):
        assert import_module("heavy_one") is real
