"""The toy Sikka is as strict as the real one is said to be: keys, verbs, bodies, and a copy that lags."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.adapters.sikka_harness import MORNING, book
from tests.doubles.hand_clock import HandClock
from tests.doubles.sikka_server import APP, OFFICE, SECRET, Script, SikkaServer

GRANT = {"grant_type": "request_key", "office_id": OFFICE, "secret_key": SECRET}
WHO = {"app_id": APP["App-Id"], "app_key": APP["App-Key"]}


@pytest.fixture
def clock() -> HandClock:
    return HandClock(MORNING)


@pytest.fixture
def toy(clock: HandClock) -> Iterator[SikkaServer]:
    with SikkaServer(clock, "seed").serving() as made:
        made.add_person(firstname="Iris", lastname="Fenwick")
        yield made


@pytest.fixture
def client(toy: SikkaServer) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=toy.origin, trust_env=False, timeout=5) as made:
        made.headers["Request-Key"] = made.post("/request_key", json=GRANT | WHO).json()["request_key"]
        yield made


def test_keys_live_their_time_and_rotate(toy: SikkaServer, client: httpx.Client, clock: HandClock) -> None:
    first = client.post("/request_key", json=GRANT | WHO).json()
    again = {"grant_type": "refresh_key", "refresh_key": first["refresh_key"], **WHO}
    assert client.get("/patients").status_code == 200
    fresh = client.post("/request_key", json=again).json()
    assert client.get("/patients").status_code == 401
    assert client.post("/request_key", json=again).status_code == 400
    client.headers["Request-Key"] = fresh["request_key"]
    assert client.get("/patients").status_code == 200
    clock.pass_time(days=1)
    assert client.get("/patients").status_code == 401
    assert client.get("/writebacks", params={"id": "1"}).status_code == 401


def test_a_write_goes_to_the_practice_and_shows_with_the_next_refresh(
    toy: SikkaServer, client: httpx.Client, clock: HandClock
) -> None:
    toy.lag = 600
    visit = book(toy)
    clock.pass_time(600)
    assert client.delete(f"/appointments/{visit}").json()["result"] == "pending"
    clock.pass_time(60)
    days = {"startdate": "2026-03-02", "enddate": "2026-03-04"}
    [line] = client.get("/writebacks", params=days, headers=APP).json()["items"]
    assert (line["result"], line["office_id"]) == ("completed", OFFICE)

    def shown() -> str:
        status: str = client.get("/appointments").json()["items"][0]["status"]
        return status

    assert shown() == "Scheduled"
    clock.pass_time(600)
    assert shown() == "Cancelled"


def test_verbs_and_bodies_of_the_other_dialect_are_turned_away(toy: SikkaServer, client: httpx.Client) -> None:
    visit = book(toy)
    put = {"practice_id": "1-1", "provider_id": "DR1", "date": "2026-03-04", "time": "10:00"}
    assert client.put(f"/appointments/{visit}", json=put).status_code == 405
    assert client.post("/appointment", json=put).status_code == 400
    toy.dialect = "vendor"
    assert client.put(f"/appointments/{visit}", json=put).json()["error_code"] == "API2016"
    assert client.delete(f"/appointments/{visit}").status_code == 405
    assert client.get(f"/appointments/{visit}").status_code == 404


def test_a_script_decides_what_becomes_of_a_write(toy: SikkaServer, client: httpx.Client, clock: HandClock) -> None:
    toy.scripts.extend((Script(fail="No"), Script(delay=None)))
    for _ in range(2):
        client.delete(f"/appointments/{book(toy)}")
    clock.pass_time(days=1)
    days = {"startdate": "2026-03-02", "enddate": "2026-03-04"}
    assert [line["result"] for line in client.get("/writebacks", params=days, headers=APP).json()["items"]] == [
        *("failed", "pending")
    ]
    late = {"startdate": "2026-03-02", "enddate": "2026-03-14"}
    assert client.get("/writebacks", params=late, headers=APP).status_code == 400
    gone = [client.delete("/writebacks", params={"id": made.id}, headers=APP).status_code for made in list(toy.queue)]
    assert gone == [410, 200]


def test_pages_and_pace(toy: SikkaServer, client: httpx.Client) -> None:
    for _ in range(3):
        book(toy)
    page = client.get("/appointments", params={"limit": "2", "offset": "1"}).json()
    assert (len(page["items"]), page["total_count"], page["pagination"]["next"]) == (1, "3", "")
    assert "operatory" not in page["items"][0]
    toy.rate = 2
    replies = [client.get("/appointments") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert replies[1].headers["x-rate-limit-remaining"] == "0"
