"""The toy systems break exactly as told: before or after the deed, slowly, in HTML, or by hanging up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from tests.doubles.toy import HTML, Call, Fault, Routes, Toy, html_error, lost_answer


class Counter(Toy):
    """Counts what it is told to; refuses those without a key."""

    def __init__(self) -> None:
        super().__init__(lambda: datetime(2026, 2, 17, 18, 42, tzinfo=UTC))
        self.counted = 0

    def routes(self) -> Routes:
        return [("POST", "/count/{name}", self.count), ("GET", "/break", self.breaks)]

    def admit(self, call: Call) -> Response | None:
        return None if "x-key" in call.headers else Response("no key", 401)

    def count(self, call: Call) -> Response:
        self.counted += 1
        return JSONResponse({"name": call.params["name"], "told": call.json(), "q": call.all("q[]")})

    def breaks(self, call: Call) -> Response:
        raise ZeroDivisionError


@pytest.fixture
def counter() -> Iterator[Counter]:
    toy = Counter()
    with toy.serving():
        yield toy


@pytest.fixture
def client(counter: Counter) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=counter.origin, headers={"X-Key": "k"}, trust_env=False, timeout=5) as made:
        yield made


def test_it_answers_and_remembers(counter: Counter, client: httpx.Client) -> None:
    reply = client.post("/count/a%20b?q[]=1&q[]=2", json={"n": 1})
    assert reply.json() == {"name": "a b", "told": {"n": 1}, "q": ["1", "2"]}
    assert reply.headers.get_list("date") == ["Tue, 17 Feb 2026 18:42:00 GMT"]
    assert [call.line for call in counter.calls] == ["POST /count/a b"]
    assert counter.made("^POST /count") == counter.calls
    assert client.get("/elsewhere").status_code == 404
    assert client.post("/count/a", headers={"X-Key": "k"}, json=1).status_code == 200
    assert httpx.post(f"{counter.origin}/count/a", trust_env=False).status_code == 401


@pytest.mark.parametrize(
    ("fault", "counted", "status"),
    [
        (Fault(429, headers={"retry-after": "9"}), 0, 429),
        (Fault(500, after=True), 1, 500),
        (html_error(), 0, 502),
        (Fault(200), 0, 200),
        (Fault(delay=0.001), 1, 200),
        (Fault(503, on="GET"), 1, 200),
    ],
)
def test_a_fault_spoils_the_call_it_fits(
    counter: Counter, client: httpx.Client, fault: Fault, counted: int, status: int
) -> None:
    counter.fail(fault)
    reply = client.post("/count/a", json=1)
    assert (reply.status_code, counter.counted) == (status, counted)
    if status == 502:
        assert reply.content == HTML
    assert reply.headers.get("retry-after") == fault.headers.get("retry-after")


@pytest.mark.parametrize(("fault", "counted"), [(Fault(drop=True), 0), (lost_answer("POST"), 1)])
def test_a_line_breaks_before_or_after_the_deed_and_once(
    counter: Counter, client: httpx.Client, fault: Fault, counted: int
) -> None:
    counter.fail(fault)
    with pytest.raises(httpx.TransportError):
        client.post("/count/a", json=1)
    assert counter.counted == counted
    assert client.post("/count/a", json=1).status_code == 200


def test_a_caller_that_gives_up_leaves_nothing_behind(counter: Counter, client: httpx.Client) -> None:
    counter.fail(Fault(delay=60))
    with pytest.raises(httpx.ReadTimeout):
        client.post("/count/a", json=1, timeout=0.05)
    assert client.post("/count/a", json=1).status_code == 200


def test_a_broken_handler_fails_the_test() -> None:
    toy = Counter()
    with pytest.raises(AssertionError, match="ZeroDivisionError"), toy.serving():
        assert httpx.get(f"{toy.origin}/break", headers={"X-Key": "k"}, trust_env=False).status_code == 500


def test_after_the_end_nobody_listens() -> None:
    toy = Counter()
    with toy.serving():
        pass
    with pytest.raises(httpx.ConnectError):
        httpx.get(toy.origin, trust_env=False)
