"""A PMS hub keeps the contract, whichever way its documents' contradictions turn out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters import ADAPTERS
from adapters.pms_hub.adapter import PmsHubAdapter
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness
from tests.adapters.pms_hub_harness import KNOBS, WHOLE, pms_hub


class TestPmsHub(AdapterContract):
    kind = "pms_hub"

    @pytest.fixture(params=WHOLE)
    async def harness(self, request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
        async with pms_hub(KNOBS[request.param]) as made:
            yield made


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["pms_hub"] is PmsHubAdapter
