"""AlfaDocs keeps the contract, whichever way the doubts of its documents turn out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from adapters import ADAPTERS
from adapters.alfadocs.adapter import AlfaDocsAdapter
from tests.adapters.alfadocs_harness import TOGETHER, alfadocs
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness


class TestAlfaDocs(AdapterContract):
    kind = "alfadocs"

    @pytest.fixture(params=TOGETHER)
    async def harness(self, request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
        async with alfadocs(TOGETHER[request.param]) as made:
            yield made


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["alfadocs"] is AlfaDocsAdapter
