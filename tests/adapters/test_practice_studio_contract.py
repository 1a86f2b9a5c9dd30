"""Practice Studio keeps the contract: as documented, and with a FHIR endpoint that can change visits."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest

from adapters import ADAPTERS
from adapters.practice_studio.adapter import PracticeStudioAdapter
from tests.adapters.contract import AdapterContract
from tests.adapters.harness import Harness
from tests.adapters.practice_studio_harness import studio

NAMED = re.compile(
    r"POST /oauth/token|GET /fhir/r4/metadata|(GET|POST) /api/v1/(patients|appointments)|GET /api/v1/providers"
    r"|(GET|PUT) /api/v1/patients/[^/]+"
)


class TestPracticeStudio(AdapterContract):
    kind = "practice_studio"

    @pytest.fixture
    async def harness(self) -> AsyncIterator[Harness]:
        async with studio() as made:
            yield made
            for call in made.server.calls:  # nothing but what the documents name
                assert NAMED.fullmatch(call.line)


class TestPracticeStudioWithFhir(AdapterContract):
    kind = "practice_studio"

    @pytest.fixture
    async def harness(self) -> AsyncIterator[Harness]:
        async with studio(server={"fhir": {"read", "update", "search-type"}}) as made:
            yield made


class TestPracticeStudioWithFhirThatCannotSearch(AdapterContract):
    """Visits can be moved and cancelled; statuses could not be seen and are not set."""

    kind = "practice_studio"

    @pytest.fixture
    async def harness(self) -> AsyncIterator[Harness]:
        async with studio(server={"fhir": {"read", "update"}}) as made:
            yield made


def test_the_registry_knows_it() -> None:
    assert ADAPTERS["practice_studio"] is PracticeStudioAdapter
