"""One policy for every networked system: what is repeated, what never is, where credentials may go, how fast we ask."""

from __future__ import annotations

import asyncio
import ssl
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
from tests.doubles.virtual_time import VirtualClock, run

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
        (httpx.Response(408), Unsure),
        (httpx.Response(302, headers={"location": "https://evil.example/"}), Unsure),
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
    [
        (httpx.ReadTimeout("x"), Unreachable),
        (httpx.Response(503), Unavailable),
        (httpx.Response(408), Unavailable),
        (httpx.Response(429), Throttled),
    ],
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


@respx.mock
async def test_a_read_is_never_sent_elsewhere(client: Http) -> None:
    route = respx.get(f"{BASE}/patients").mock(
        return_value=httpx.Response(302, headers={"location": f"{BASE}/x", "set-cookie": "a=b"})
    )
    with pytest.raises(Garbled):
        await reading(client)
    assert route.call_count == 1


@respx.mock
@pytest.mark.parametrize("link", ["https://[bad/x", "http://127.0.0.1:99999/v1/x", "http://:p@127.0.0.1:9/v1/x"])
async def test_a_link_that_is_none_is_garbled(client: Http, link: str) -> None:
    with pytest.raises(Garbled):
        await client.read(link, action="patients")


def test_the_usual_port_may_be_said_or_not(hands: Hands) -> None:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    http = Http("https://api.example.com:443/v1", headers=dict, budget=budget)
    assert http.url("https://api.example.com/v1/x?page=2") == "https://api.example.com/v1/x?page=2"


@respx.mock
@pytest.mark.parametrize("key", ["ключ", "two\nlines", "tab\tkey"])
async def test_a_key_that_no_header_can_hold_is_said_and_nothing_is_sent(hands: Hands, key: str) -> None:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    http = Http(BASE, headers=lambda: {"X-Key": key}, budget=budget, clock=hands.clock, sleep=hands.sleep)
    for call in (reading, writing):
        with pytest.raises(Locked) as caught:
            await call(http)
        assert key not in str(caught.value)


@respx.mock
async def test_an_id_that_no_address_can_hold_is_nobodys(client: Http) -> None:
    route = respx.route().mock(return_value=httpx.Response(200))
    for odd in ("a\x00b", "a\ud800b"):
        with pytest.raises(NotFound):
            await client.read(f"patients/{odd}", action="patients")
    with pytest.raises(NotFound):
        await client.read("patients", params=[("id", "a\ud800b")], action="patients")
    with pytest.raises(NotFound):
        await client.write("POST", "visits", json_body={"id": "a\ud800b"}, action="book")
    assert route.call_count == 0


async def test_the_scheme_is_checked_however_it_is_written(hands: Hands) -> None:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    http = Http("HTTPS://api.example.com/v1", headers=dict, budget=budget)
    made = await http._ready()
    transport = made._transport
    assert isinstance(transport, httpx.AsyncHTTPTransport)
    assert transport._pool._ssl_context is not None
    assert transport._pool._ssl_context.verify_mode is ssl.CERT_REQUIRED
    await http.close()


@pytest.mark.parametrize(
    "address",
    [
        "http://api.example.com/v1",
        "ftp://127.0.0.1",
        "https://u:p@h.example",
        "https://:p@h.example",
        "https://[::1",
        "https://h.example:99999",
        "https://h.example:x/",
        "https://h.example/v1?key=1",
        "https://h.example/v1#x",
        "https://h.exa mple/",
        "https://h.example/\x07",
        "nonsense",
        "",
    ],
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


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b"\xff\xfe", b"{", b"[" * 100_000], ids=["empty", "html", "noise", "half", "deep"]
)
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


async def test_what_the_system_says_is_left_counts_whoever_used_the_rest(hands: Hands) -> None:
    budget = Budget(20, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)
    await budget.take(Turn.SHOWN)
    budget.learn(20, 3, hands.now + timedelta(seconds=24))
    budget.learn(20, 9, hands.now + timedelta(seconds=24))  # an answer overtaken by the one before
    for _ in range(3):
        await budget.take(Turn.SHOWN)
    assert hands.now == START
    await budget.take(Turn.SHOWN)
    assert hands.now == START + timedelta(seconds=24)


async def test_side_by_side_no_more_are_sent_than_are_left(hands: Hands) -> None:
    budget = Budget(20, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)
    budget.learn(20, 5, hands.now + timedelta(seconds=24))
    sent = []

    async def call() -> None:
        await budget.take(Turn.SHOWN)
        sent.append(hands.now)

    await asyncio.gather(*(call() for _ in range(12)))
    assert sum(moment < START + timedelta(seconds=24) for moment in sent) == 5


async def test_background_reading_leaves_what_is_left_to_a_person(hands: Hands) -> None:
    budget = Budget(20, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)
    budget.learn(20, 4, hands.now + timedelta(seconds=24))
    await budget.take(Turn.WRITE)
    assert hands.now == START
    await budget.take(Turn.REST)
    assert hands.now == START + timedelta(seconds=24)


@pytest.mark.parametrize(("remaining", "reset"), [(-3, None), (0, timedelta(days=400)), (10**12, timedelta(0))])
async def test_absurd_numbers_hold_nobody_up_for_longer_than_a_window(
    hands: Hands, remaining: int, reset: timedelta | None
) -> None:
    budget = Budget(20, 60, clock=hands.clock, sleep=hands.sleep)
    budget.learn(10**9, remaining, None if reset is None else min(hands.now + reset, START + timedelta(hours=1)))
    if remaining or reset is None:
        await budget.take(Turn.SHOWN)
        assert hands.now <= START + timedelta(seconds=60)
    else:
        with pytest.raises(Throttled):
            await budget.take(Turn.SHOWN, 120.0)


@respx.mock
async def test_a_clock_that_stands_still_hangs_nobody(hands: Hands) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    budget = Budget(5, 60, clock=hands.clock, sleep=sleep, share=1.0)
    http = Http(BASE, headers=dict, budget=budget, clock=hands.clock, sleep=sleep)
    respx.get(f"{BASE}/patients").mock(
        side_effect=[httpx.Response(429, headers={"retry-after": "24"}), *[httpx.Response(200, json=[])] * 20]
    )
    for _ in range(12):
        await reading(http)
    assert max(waits) == 60
    assert 24 in waits
    await http.close()


async def test_one_client_serves_all_who_come_at_once(hands: Hands) -> None:
    budget = Budget(100, 60, clock=hands.clock, sleep=hands.sleep)
    http = Http("https://api.example.com/v1", headers=dict, budget=budget)
    first, second = await asyncio.gather(http._ready(), http._ready())
    assert first is second
    await http.close()


@respx.mock
async def test_what_still_waits_when_the_connection_is_closed_is_not_sent(hands: Hands) -> None:
    route = respx.route().mock(return_value=httpx.Response(200))
    http: Http

    async def sleep(seconds: float) -> None:
        await hands.sleep(seconds)
        await http.close()

    for call in (reading, writing):
        budget = Budget(1, 60, clock=hands.clock, sleep=sleep, share=1.0)
        await budget.take(Turn.SHOWN)
        http = Http(BASE, headers=dict, budget=budget, clock=hands.clock, sleep=sleep)
        with pytest.raises(Unreachable):
            await call(http)
    assert route.call_count == 0


@pytest.mark.parametrize(("is_guess", "at_once"), [(True, 200), (False, 10)])
async def test_a_documented_limit_is_only_lowered_by_what_a_header_says(
    hands: Hands, is_guess: bool, at_once: int
) -> None:
    budget = Budget(10, 60, clock=hands.clock, sleep=hands.sleep, share=1.0, is_guess=is_guess)
    budget.learn(200, None, None)
    for _ in range(at_once):
        await budget.take(Turn.SHOWN)
    assert hands.now == START
    budget.learn(2, None, None)
    await budget.take(Turn.SHOWN)
    assert hands.now == START + timedelta(seconds=60)


async def test_a_silence_ends_when_the_clock_was_set_back(hands: Hands) -> None:
    budget = Budget(20, 60, clock=hands.clock, sleep=hands.sleep)
    budget.close(hands.now + timedelta(seconds=30))
    hands.now -= timedelta(hours=3)
    assert budget.closed_until is None
    await budget.take(Turn.WRITE)
    assert hands.now == START - timedelta(hours=3)


@respx.mock
async def test_a_write_waiting_for_its_place_is_not_sent_after_a_silence_nobody_foresaw(hands: Hands) -> None:
    budget = Budget(1, 60, clock=hands.clock, sleep=hands.sleep, share=1.0)

    async def sleep(seconds: float) -> None:
        await hands.sleep(seconds)
        budget.close(hands.now + timedelta(hours=1))

    budget._sleep = sleep
    await budget.take(Turn.SHOWN)
    http = Http(BASE, headers=dict, budget=budget, clock=hands.clock, sleep=hands.sleep)
    route = respx.post(f"{BASE}/visits").mock(return_value=httpx.Response(201))
    with pytest.raises(Throttled):
        await writing(http)
    assert route.call_count == 0


def test_writes_go_first_then_what_is_on_the_screen_then_the_rest() -> None:
    clock = VirtualClock(START)
    order: list[str] = []

    async def call(budget: Budget, turn: Turn) -> None:
        await budget.take(turn)
        order.append(turn.name)

    async def day() -> None:
        budget = Budget(4, 60, clock=clock.now, sleep=clock.sleep, share=1.0)
        for _ in range(4):
            await budget.take(Turn.SHOWN)
            await clock.sleep(10)
        waiting = []
        for turn in (Turn.REST, Turn.REST, Turn.SHOWN, Turn.SHOWN, Turn.WRITE, Turn.WRITE):
            waiting.append(asyncio.create_task(call(budget, turn)))
            await asyncio.sleep(0)
        await asyncio.gather(*waiting)

    run(day(), clock)
    assert order == ["WRITE", "WRITE", "SHOWN", "SHOWN", "REST", "REST"]


@pytest.mark.parametrize("turns", [8, 40])
def test_many_at_once_are_never_more_than_allowed_in_any_minute(turns: int) -> None:
    clock = VirtualClock(START)
    moments: list[datetime] = []

    async def reader(budget: Budget, turn: Turn) -> None:
        for _ in range(30):
            await budget.take(turn)
            moments.append(clock.now())
            await clock.sleep(0.3)

    async def day() -> None:
        budget = Budget(200, 60, clock=clock.now, sleep=clock.sleep, share=0.75)
        await asyncio.gather(*(reader(budget, list(Turn)[number % 3]) for number in range(turns)))

    run(day(), clock)
    assert len(moments) == 30 * turns
    for number, moment in enumerate(moments[150:]):
        assert (moment - moments[number]).total_seconds() >= 60


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
        # Something on the way has set a date of its own.
        ("1771353744", {"date": "Sun, 29 Nov 2026 19:00:00 GMT"}, 24),
        ("1771353720", {"date": "Tue, 17 Feb 2026 18:42:24 GMT"}, 0),
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
