"""The toy archive keeps to the documents, so that an adapter that pleases it has proved something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.adapters.alfadocs_harness import MORNING
from tests.doubles.alfadocs_server import ARCHIVE, KEY, PRACTICE, ROOT, AlfaDocsServer
from tests.doubles.hand_clock import HandClock

A = f"{ROOT}/practices/{PRACTICE}/archives/{ARCHIVE}"


@pytest.fixture
def server() -> Iterator[AlfaDocsServer]:
    toy = AlfaDocsServer(HandClock(MORNING))
    with toy.serving():
        yield toy


@pytest.fixture
def client(server: AlfaDocsServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.origin, headers={"X-Api-Key": KEY}, trust_env=False, timeout=5) as made:
        yield made


def listed(client: httpx.Client, first: str, last: str) -> list[Any]:
    reply = client.get(f"{A}/appointments", params={"dateStart": first, "dateEnd": last})
    return [row["id"] for row in reply.json()["data"]]


def test_a_range_is_cut_or_refused_at_thirty_days(server: AlfaDocsServer, client: httpx.Client) -> None:
    server.add_entry(id=1, date="2026-03-31 09:00:00")
    server.add_entry(id=2, date="2026-04-01 00:00:00")
    assert listed(client, "2026-03-01", "2026-04-20") == [1]
    assert listed(client, "2026-03-02", "2026-04-01") == [1, 2]
    server.end_included = False
    assert listed(client, "2026-03-02", "2026-04-01") == [1]
    server.too_long = "refused"
    refused = client.get(f"{A}/appointments", params={"dateStart": "2026-03-01", "dateEnd": "2026-04-01"})
    assert refused.status_code == 400


def test_an_update_wants_its_verb_its_date_and_its_colour(server: AlfaDocsServer, client: httpx.Client) -> None:
    row = server.add_entry(id=1)
    assert client.put(f"{A}/appointments/1", json={"state": "done"}).status_code == 405
    answer = client.patch(f"{A}/appointments/1", json={"state": "done"})
    assert (answer.status_code, set(answer.json()["errors"])) == (400, {"date", "colorId"})
    whole = {"state": "done", "date": row["date"], "colorId": 7}
    assert client.patch(f"{A}/appointments/1", json=whole).json()["data"]["state"] == "done"


def test_the_eleventh_call_within_a_second_is_one_too_many(server: AlfaDocsServer, client: httpx.Client) -> None:
    assert [client.get(f"{ROOT}/me").status_code for _ in range(11)] == [200] * 10 + [429]
    assert server.slowed == 1


def test_a_deleted_patient_is_told_by_id_only_and_in_part(server: AlfaDocsServer, client: httpx.Client) -> None:
    server.delete_patient(4102)
    assert [row["id"] for row in client.get(f"{A}/patients").json()["results"]] == [4101]
    assert set(client.get(f"{A}/patients/4102").json()["data"]) == {"id", "firstName", "lastName"}


def test_another_archive_is_not_found(client: httpx.Client) -> None:
    assert client.get(f"{ROOT}/practices/1/archives/{ARCHIVE}/chairs").status_code == 404
    assert client.get(f"{ROOT}/me", headers={"X-Api-Key": "other"}).status_code == 401
