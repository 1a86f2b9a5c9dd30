"""What the tests of the command line share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from adapters.model import Patient
from tests.app.cli_hands import Daybook
from tests.doubles import scripted_pms
from tests.doubles.fake_pms import FakePms


@pytest.fixture
def daybook(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Daybook:
    return Daybook(capsys, monkeypatch)


@pytest.fixture
def pms() -> Iterator[FakePms]:
    """A practice system of kind "fake" with three patients; not connected yet."""
    with scripted_pms.registered():
        yield peopled(scripted_pms.truth())


@pytest.fixture
def other_pms(pms: FakePms) -> FakePms:
    """Another one, whose ids are the same."""
    return peopled(scripted_pms.truth("b"))


def peopled(pms: FakePms) -> FakePms:
    pms.patients = {p: Patient(id=p, given=f"Given{p}", family=f"Family{p}") for p in ("ann", "bob", "cyd")}
    return pms
