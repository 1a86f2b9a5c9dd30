"""The practice book keeps the contract: answering at once, answering later, and as the sample practice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters import ADAPTERS
from adapters.local.adapter import LocalAdapter
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness
from tests.adapters.local_harness import filled_sample, sample_practice, small_practice


@pytest.fixture(scope="session")
def sample_cache() -> dict[str, tuple[Path, str]]:
    return {}


class TestLocalBook(AdapterContract):
    kind = "local"

    @pytest.fixture(params=["now", "later", "sample"])
    async def harness(
        self,
        request: pytest.FixtureRequest,
        tmp_path: Path,
        tmp_path_factory: pytest.TempPathFactory,
        sample_cache: dict[str, tuple[Path, str]],
    ) -> AsyncIterator[Harness]:
        if request.param == "sample":
            if not sample_cache:
                sample_cache["filled"] = await filled_sample(tmp_path_factory.mktemp("sample"))
            made = await sample_practice(tmp_path, sample_cache["filled"])
        else:
            made = await small_practice(tmp_path, answers=request.param)
        yield made
        await made.adapter.close()


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["local"] is LocalAdapter
