"""Sikka keeps the contract, in the seed's dialect and in the vendor's, each against a Sikka of that dialect only."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters import ADAPTERS
from adapters.sikka.adapter import SikkaAdapter
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness
from tests.adapters.sikka_harness import MORNING, opened
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import SikkaServer


class TestSikka(AdapterContract):
    kind = "sikka"

    @pytest.fixture(params=["seed", "vendor"])
    async def harness(self, request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
        clock = HandClock(MORNING)
        with SikkaServer(clock, request.param).serving() as toy:
            made = await opened(toy, clock, request.param)
            yield made
            await made.adapter.close()


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["sikka"] is SikkaAdapter
