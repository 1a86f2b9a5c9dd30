"""Cliniko keeps the contract."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters import ADAPTERS
from adapters.cliniko.adapter import ClinikoAdapter
from tests.adapters.cliniko_harness import cliniko
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness


class TestCliniko(AdapterContract):
    kind = "cliniko"

    @pytest.fixture
    async def harness(self) -> AsyncIterator[Harness]:
        async with cliniko() as made:
            yield made


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["cliniko"] is ClinikoAdapter
