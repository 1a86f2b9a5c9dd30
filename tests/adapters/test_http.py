"""One policy for every networked system: what is repeated, what never is, where credentials may go, how fast we ask."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsure,
)
from adapters.http import Heard, Http, Reply, checked_base, raise_for
from adapters.rate import Budget, Turn, reset_moment, retry_moment

BASE = "http://127.0.0.1:9/v1"
START = datetime(2026, 2, 17, 18, 42, tzinfo=UTC)


class Hands:
    """A clock that only moves when something waits, and the list of those waits."""

    def __init__(self) -> None:
        self.now = START
        self.waits: list[float] = []

    def clock(self) -> datetime:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def heard() -> list[Heard]:
    return []


@pytest.fixture
def client(hands: Hands, heard: list[Heard]) -> Http:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    return Http(
        BASE,
        headers=lambda: {"X-Key": "planted-key"},
        budget=budget,
        clock=hands.clock,
        sleep=hands.sleep,
        audit=heard.append,
    )


Call = Callable[[Http], Awaitable[Reply]]


def reading(http: Http) -> Awaitable[Reply]:
    return http.read("patients", action="patients")


def writing(http: Http) -> Awaitable[Reply]:
    return http.write("POST", "visits", action="book", json_body={"a": 1}, patient_id="p1")


@respx.mock
async def test_a_read_that_failed_on_the_way_is_tried_again_with_growing_waits(client: Http, hands: Hands) -> None:
    respx.get(f"{BASE}/patients").mock(
        side_effect=[httpx.ConnectError("no"), httpx.Response(502, text="<html>"), httpx.Response(200, json=[1])]
    )
    reply = await reading(client)
    assert reply.json("patients") == [1]
    assert len(hands.waits) == 2
    assert 1 <= hands.waits[0] <= 2 <= hands.waits[1] <= 4


@respx.mock
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ConnectError("x"), Unreachable),
        (httpx.ConnectTimeout("x"), Unreachable),
        (httpx.PoolTimeout("x"), Unreachable),
        (httpx.ReadTimeout("x"), Unsure),
        (httpx.WriteTimeout("x"), Unsure),
        (httpx.ReadError("x"), Unsure),
        (httpx.RemoteProtocolError("x"), Unsure),
        (httpx.Response(500), Unsure),
        (httpx.Response(504, text="<html>gateway</html>"), Unsure),
        (httpx.Response(429), Throttled),
        (httpx.Response(302, headers={"location": "https://evil.example/"}), Garbled),
    ],
)
async def test_a_write_is_sent_once_whatever_happens(
    client: Http, fault: Exception | httpx.Response, error: type[PmsError]
) -> None:
    effect = {"side_effect": fault} if isinstance(fault, Exception) else {"return_value": fault}
    route = respx.post(f"{BASE}/visits").mock(**effect)
    with pytest.raises(error):
        await writing(client)
    assert route.call_count == 1


@respx.mock
@pytest.mark.parametrize(
    ("fault", "error"),
    [(httpx.ReadTimeout("x"), Unreachable), (httpx.Response(503), Unavailable), (httpx.Response(429), Throttled)],
)
async def test_a_read_that_keeps_failing_says_so(
    client: Http, fault: Exception | httpx.Response, error: type[PmsError]
) -> None:
    effect = {"side_effect": fault} if isinstance(fault, Exception) else {"return_value": fault}
    route = respx.get(f"{BASE}/patients").mock(**effect)
    with pytest.raises(error):
        await reading(client)
    assert route.call_count == 3


@respx.mock
async def test_slow_down_is_obeyed_by_the_next_read_and_refuses_the_next_write_unsent(
    client: Http, hands: Hands
) -> None:
    respx.get(f"{BASE}/patients").mock(
        side_effect=[httpx.Response(429, headers={"retry-after": "24"}), httpx.Response(200, json=[])]
    )
    await reading(client)
    assert (hands.now - START).total_seconds() >= 24
    route = respx.post(f"{BASE}/visits").mock(return_value=httpx.Response(429, headers={"retry-after": "24"}))
    for _ in range(2):
        with pytest.raises(Throttled) as caught:
            await writing(client)
        assert caught.value.until == hands.now + timedelta(seconds=24)
    assert route.call_count == 1


@respx.mock
async def test_a_write_can_be_sent_as_a_form(client: Http) -> None:
    route = respx.post(f"{BASE}/token").mock(return_value=httpx.Response(200))
    await client.write("POST", "token", action="sign in", form={"scope": "a b", "key": "c&d"})
    request = route.calls.last.request
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.content == b"scope=a+b&key=c%26d"


@respx.mock
async def test_the_links_own_query_survives_and_another_host_gets_nothing(client: Http) -> None:
    route = respx.get(f"{BASE}/patients?page=2").mock(return_value=httpx.Response(200, json=[]))
    await client.read(f"{BASE}/patients?page=2", action="patients")
    assert route.call_count == 1
    for link in (
        "https://127.0.0.1:9/v1/x",
        "http://127.0.0.1:10/v1/x",
        "http://evil.example/v1",
        "http://u:p@127.0.0.1:9/v1",
        "//evil.example/x",
    ):
        with pytest.raises(Garbled):
            client.url(link) if "://" in link else client.url(f"http:{link}")


@pytest.mark.parametrize(
    "address", ["http://api.example.com/v1", "ftp://127.0.0.1", "https://u:p@h.example", "nonsense", ""]
)
def test_only_tls_or_this_very_computer(address: str) -> None:
    with pytest.raises(NeedsSetting):
        checked_base(address)


def test_a_trailing_slash_is_tolerated() -> None:
    assert checked_base("https://api.example.com/v1/") == "https://api.example.com/v1"
    assert checked_base("http://[::1]:8000/") == "http://[::1]:8000"


@respx.mock
async def test_the_audit_hook_hears_each_call_and_nothing_personal(client: Http, heard: list[Heard]) -> None:
    respx.post(f"{BASE}/visits").mock(
        return_value=httpx.Response(201, json={"name": "Eriksen"}, headers={"X-Request-Id": "r-7"})
    )
    reply = await writing(client)
    assert reply.request_id == "r-7"
    assert [(h.action, h.method, h.patient_id, h.ok, h.request_id) for h in heard] == [
        ("book", "POST", "p1", True, "r-7")
    ]
    assert "Eriksen" not in repr(reply)
    assert "planted-key" not in repr(heard)


@pytest.mark.parametrize(
    ("status", "error"),
    [(400, Refused), (401, Locked), (403, Forbidden), (404, NotFound), (409, Clash), (422, Refused), (418, Refused)],
)
def test_the_plain_meaning_of_a_status(status: int, error: type[PmsError]) -> None:
    with pytest.raises(error):
        raise_for(Reply(status, {}, b"<html>"), "visits")


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\xff\xfe", b"{"])
def test_a_body_that_is_no_json_is_garbled_not_a_traceback(body: bytes) -> None:
    with pytest.raises(Garbled):
        Reply(200, {}, body).json("patients")
    assert Reply(500, {}, body).maybe_json() is None


async def test_never_more_calls_in_a_minute_than_the_system_allows(hands: Hands) -> None:
    budget = Budget(10, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)
    moments = []
    for _ in range(35):
        await budget.take(Turn.SHOWN)
        moments.append(hands.now)
    for i, moment in enumerate(moments[10:]):
        assert (moment - moments[i]).total_seconds() >= 60


async def test_background_reading_leaves_room_for_a_person(hands: Hands) -> None:
    budget = Budget(10, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)
    for _ in range(8):
        await budget.take(Turn.REST)
    await budget.take(Turn.WRITE)
    assert hands.now == START
    await budget.take(Turn.REST)
    assert hands.now > START


@pytest.mark.parametrize(
    ("value", "headers", "seconds"),
    [
        ("24", {}, 24),
        ("1771353744", {}, 24),
        ("1771353744000", {}, 24),
        ("Tue, 17 Feb 2026 18:42:24 GMT", {}, 24),
        # The server's clock is ten minutes ahead of ours: only the difference counts.
        ("1771354344", {"date": "Tue, 17 Feb 2026 18:52:00 GMT"}, 24),
        ("2026-02-17T18:42:24Z", {}, 24),
        ("99999999999999999999", {}, None),
        ("-5", {}, None),
        ("nan", {}, None),
        ("soon", {}, None),
        ("1e9", {}, 0),
    ],
)
def test_every_form_of_reset_is_understood(value: str, headers: dict[str, str], seconds: float | None) -> None:
    moment = reset_moment(value, headers, START)
    assert moment == (None if seconds is None else START + timedelta(seconds=seconds))


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_header_can_break_us_or_make_us_wait_for_ever(value: str, date: str) -> None:
    moment = retry_moment({"retry-after": value, "date": date}, START)
    assert START < moment <= START + timedelta(hours=1)


@respx.mock
async def test_a_long_silence_is_said_to_the_reader_instead_of_waited_for(hands: Hands) -> None:
    tomorrow = START + timedelta(hours=9)
    client = Http(
        BASE,
        headers=dict,
        budget=Budget(100, 60, clock=hands.clock, sleep=hands.sleep),
        clock=hands.clock,
        sleep=hands.sleep,
        silence=lambda reply: tomorrow if b"daily" in reply.body else None,
    )
    route = respx.get(f"{BASE}/patients").mock(
        side_effect=[httpx.Response(429, headers={"retry-after": "5"}), httpx.Response(429, text="daily")]
    )
    for _ in range(2):
        with pytest.raises(Throttled) as caught:
            await reading(client)
        assert caught.value.until == tomorrow
    assert route.call_count == 2
    assert hands.now < START + timedelta(minutes=1)


@respx.mock
async def test_a_status_by_which_a_system_says_surely_not_done_is_an_answer_like_any_other(hands: Hands) -> None:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    http = Http(BASE, headers=dict, budget=budget, clock=hands.clock, sleep=hands.sleep, final=frozenset((501,)))
    respx.get(f"{BASE}/patients").mock(return_value=httpx.Response(501))
    respx.post(f"{BASE}/visits").mock(return_value=httpx.Response(501))
    assert [(await reading(http)).status, (await writing(http)).status] == [501, 501]
    assert not hands.waits
    await http.close()


@respx.mock
async def test_a_system_that_is_down_and_says_for_how_long_is_asked_again_then(client: Http, hands: Hands) -> None:
    down = httpx.Response(503, headers={"retry-after": "20"})
    respx.get(f"{BASE}/patients").mock(side_effect=[down, httpx.Response(200, json=[])])
    assert (await reading(client)).ok
    assert sum(hands.waits) == pytest.approx(20, abs=0.001)
