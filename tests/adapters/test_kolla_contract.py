"""Kolla keeps the contract."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from adapters import ADAPTERS
from adapters.kolla.adapter import KollaAdapter
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness
from tests.adapters.kolla_harness import kolla
from tests.doubles.kolla_server import KollaServer


def _small_pages(server: KollaServer) -> None:
    server.page_cap, server.absent, server.formatted_phones = 1, "", False


def _bare(server: KollaServer) -> None:
    server.absent, server.snake_lists, server.cancels_to = "missing", True, "cancelled"


class TestKolla(AdapterContract):
    kind = "kolla"

    @pytest.fixture(params=[None, _small_pages, _bare], ids=["plain", "small pages", "bare"])
    async def harness(self, request: pytest.FixtureRequest) -> AsyncIterator[Harness]:
        arrange: Callable[[KollaServer], None] | None = request.param
        async with kolla(arrange) as made:
            yield made


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["kolla"] is KollaAdapter
