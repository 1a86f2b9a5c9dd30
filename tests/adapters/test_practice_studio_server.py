"""The toy Practice Studio itself: it admits, pages, filters and refuses as the documents say."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from tests.adapters.practice_studio_harness import MORNING
from tests.doubles.hand_clock import HandClock
from tests.doubles.practice_studio_server import CLIENT, KEY, PracticeStudioServer


@pytest.fixture
def toy() -> PracticeStudioServer:
    return PracticeStudioServer(HandClock(MORNING))


@pytest.fixture
async def client(toy: PracticeStudioServer) -> AsyncIterator[httpx.AsyncClient]:
    with toy.serving():
        async with httpx.AsyncClient(base_url=toy.origin, headers={"Authorization": f"ApiKey {KEY}"}) as made:
            yield made


async def test_a_token_opens_the_door_until_its_end(client: httpx.AsyncClient, toy: PracticeStudioServer) -> None:
    del client.headers["Authorization"]
    assert (await client.get("/api/v1/providers")).status_code == 401
    form = {"grant_type": "client_credentials", "client_id": CLIENT[0], "client_secret": CLIENT[1]}
    token = (await client.post("/oauth/token", data=form)).json()["access_token"]
    proof = {"Authorization": f"Bearer {token}"}
    assert (await client.get("/api/v1/providers", headers=proof)).status_code == 200
    toy.tokens[token] = MORNING
    assert (await client.get("/api/v1/providers", headers=proof)).status_code == 401
    wrong = await client.post("/oauth/token", data={**form, "client_secret": "wrong"})
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")


async def test_lists_are_paged_and_days_filtered(client: httpx.AsyncClient) -> None:
    page = (await client.get("/api/v1/providers", params={"limit": "2", "offset": "2"})).json()
    assert (page["total"], page["limit"], page["offset"], len(page["providers"])) == (3, 2, 2, 1)
    for day, count in (("2026-03-02", 0), ("2026-03-03", 2)):
        dates = {"start_date": day, "end_date": day}
        assert (await client.get("/api/v1/appointments", params=dates)).json()["total"] == count


async def test_what_the_documents_do_not_name_is_not_there(
    client: httpx.AsyncClient, toy: PracticeStudioServer
) -> None:
    ident = next(iter(toy.tables["appointments"]))
    for method in ("GET", "PUT", "PATCH", "DELETE"):
        answer = await client.request(method, f"/api/v1/appointments/{ident}")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")
    assert (await client.get("/v1/providers")).status_code == 404
    assert (await client.get("/fhir/r4/metadata")).status_code == 404
