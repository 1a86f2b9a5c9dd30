"""One httpx policy for every networked system: where to, how long, how often, and what an answer means.

TLS only (loopback aside), no redirects, credentials never to another host, link or scheme. Reads are repeated with
jitter, writes never by this file. Logs stay silent; the audit hook hears action, method, patient id, success, duration.
Not here: sign-in and the meaning of a system's own error bodies (`<pms>/adapter.py`), rate arithmetic (`rate.py`).
"""

from __future__ import annotations

import asyncio
import json
import logging
import random
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import Any, NoReturn, TypeVar
from urllib.parse import urljoin, urlsplit

import httpx

from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    NeedsSetting,
    NotFound,
    PmsError,
    Reason,
    Refused,
    Throttled,
    Unavailable,
    Unreachable,
    Unsure,
)
from adapters.port import Clock, Sleep
from adapters.rate import Budget, Turn, retry_moment, told
from adapters.sentence import say

for _noisy in ("httpx", "httpcore"):
    logging.getLogger(_noisy).setLevel(logging.WARNING)

READ_TRIES = 3
TIMES = {
    Turn.WRITE: httpx.Timeout(30.0, connect=8.0, pool=20.0),
    Turn.SHOWN: httpx.Timeout(15.0, connect=8.0, pool=20.0),
    Turn.REST: httpx.Timeout(40.0, connect=8.0, pool=60.0),
}
"""Seconds by kind of call. A write is given longer: giving up on it costs a person a doubt."""
PATIENCE = 120.0
"""A silence longer than so many seconds (a daily allowance used up) is said to whoever reads, not waited for."""

T = TypeVar("T")
_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "x-correlation-id")
_tls: ssl.SSLContext | None = None


def utc_now() -> datetime:
    """The default clock of every adapter."""
    return datetime.now(UTC)


def tls() -> ssl.SSLContext:
    """One context for all clients: building it costs some 20 ms, so callers do it off the loop, once."""
    global _tls
    if _tls is None:
        _tls = httpx.create_ssl_context()
    return _tls


@dataclass(frozen=True, slots=True)
class Heard:
    """What the audit hook is told of one call; nothing personal but the patient's id."""

    action: str
    method: str
    patient_id: str | None
    ok: bool
    seconds: float
    status: int | None = None
    request_id: str | None = None


Audit = Callable[[Heard], None]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: header names in lower case; the body is never part of `repr`."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    request_id: str | None = None

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    @property
    def empty(self) -> bool:
        return not self.body.strip()

    def json(self, where: str) -> Any:
        """The body as JSON; `Garbled(where)` for HTML, an empty body or anything else."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            raise Garbled(where) from None

    def maybe_json(self) -> Any:
        """The body as JSON, or None: for error bodies, which may be anything."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None


class Redirected(Garbled):
    """The answer was to look elsewhere, which is never done. `to` is the address as it was given; not for logs."""

    def __init__(self, to: str = "") -> None:
        self.to = to
        super().__init__("a redirect, which is never followed")


class WriteRedirected(Redirected, Unsure):
    """The same for a write: many a system says "look there" after having done what was asked."""


class Http:
    """One client for one connection. `headers` may be a callable, so that a renewed key is used at once.

    `base_url` must be https, except on loopback addresses. Paths are joined to it; an absolute link (a next page) is
    followed only when scheme, host and port are the base's own. `silence` reads what a 429 says in the system's own
    words: the moment until which asking again is pointless, None where its headers say it all. `final` are statuses
    from 500 up by which the system says for certain that nothing was done: answers like any other. `times` replaces
    `TIMES` for a system that is slow by nature; a `content` is sent as the very bytes given, for systems that sign it.
    """

    def __init__(
        self,
        base_url: str,
        *,
        headers: Callable[[], Mapping[str, str]],
        budget: Budget,
        clock: Clock = utc_now,
        sleep: Sleep = asyncio.sleep,
        audit: Audit | None = None,
        chance: random.Random | None = None,
        connections: int = 8,
        silence: Callable[[Reply], datetime | None] | None = None,
        final: frozenset[int] = frozenset(),
        times: Mapping[Turn, httpx.Timeout] | None = None,
    ) -> None:
        self.base_url = checked_base(base_url)
        self._headers = headers
        self._budget = budget
        self._clock = clock
        self._sleep = sleep
        self._audit = audit
        self._chance = chance or random.SystemRandom()
        self._limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
        self._silence = silence
        self._times = times or {}
        self._final = final
        self._client: httpx.AsyncClient | None = None
        self._is_closed = False

    async def read(
        self,
        path: str,
        *,
        action: str,
        params: Sequence[tuple[str, str]] | None = None,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        headers: Mapping[str, str] | None = None,
        method: str = "GET",
        content: bytes | None = None,
    ) -> Reply:
        """A GET, repeated with growing, jittered waits when the way there or the far side failed.

        Another `method` is for services that ask for a search, which changes nothing, with another verb.
        Returns every answer below 500 but 429, whatever it says. Raises Unreachable, Unavailable, Throttled, Garbled.
        """
        trouble: PmsError = Unreachable()
        for attempt in range(READ_TRIES):
            if attempt and not self._is_closed:
                await self._sleep((2**attempt) * (0.5 + self._chance.random() / 2))
            try:
                reply = await self._once(method, path, action, turn, params, None, patient_id, headers, content=content)
            except Redirected:
                raise
            except Throttled as error:
                raise (trouble if attempt else error) from None
            except (Unreachable, Unsure):
                trouble = Unreachable()
                continue
            if reply.status == 429:
                trouble = self._slowed(reply)  # the next take() waits for it
                continue
            if self._is_lost(reply):
                trouble = Unavailable()
                if "retry-after" in reply.headers:
                    self._budget.close(retry_moment(reply.headers, self._clock()))
                continue
            return reply
        raise trouble

    async def write(
        self,
        method: str,
        path: str,
        *,
        action: str,
        json_body: object | None = None,
        form: Mapping[str, str] | None = None,
        params: Sequence[tuple[str, str]] | None = None,
        patient_id: str | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> Reply:
        """One write, sent once, as JSON or as a form. Returns every answer below 500 but 408 and 429.

        Raises Unreachable or Throttled only when it surely was not taken, Unsure whenever the answer was lost.
        """
        try:
            # Not kept waiting for a silence to end: whoever sends it knows better when to try again.
            reply = await self._once(
                method, path, action, Turn.WRITE, params, json_body, patient_id, headers, form, content, patience=0.0
            )
        except Redirected as error:
            raise WriteRedirected(error.to) from None
        if reply.status == 429:
            raise self._slowed(reply)
        if self._is_lost(reply):
            raise Unsure()
        return reply

    def url(self, path: str) -> str:
        """The full address of a path or of a link the system gave; `Garbled` when that leads anywhere else."""
        try:
            full = path if urlsplit(path).scheme else urljoin(self.base_url + "/", path.lstrip("/"))
            is_ours = _place(full) == _place(self.base_url)
        except ValueError:
            is_ours = False
        if not is_ours:
            raise Garbled("a link to another place")
        return full

    async def close(self) -> None:
        """Hang up for good: whatever still waits for its place is not sent any more."""
        self._is_closed = True
        if self._client is not None:
            client, self._client = self._client, None
            await client.aclose()

    def _is_lost(self, reply: Reply) -> bool:
        """Whether the far side, or something on the way to it, gave up on the answer."""
        return reply.status == 408 or (reply.status >= 500 and reply.status not in self._final)

    def _slowed(self, reply: Reply) -> Throttled:
        """Keep quiet for as long as a 429 asks."""
        until = (self._silence(reply) if self._silence else None) or retry_moment(reply.headers, self._clock())
        self._budget.close(until)
        return Throttled(until)

    async def _once(
        self,
        method: str,
        path: str,
        action: str,
        turn: Turn,
        params: Sequence[tuple[str, str]] | None,
        body: object | None,
        patient_id: str | None,
        headers: Mapping[str, str] | None,
        form: Mapping[str, str] | None = None,
        content: bytes | None = None,
        patience: float = PATIENCE,
    ) -> Reply:
        url, sent = self.url(path), {**self._headers(), **(headers or {})}
        if not all(value.isascii() and value.isprintable() and value == value.strip() for value in sent.values()):
            raise Locked(say("A key holds signs that cannot be sent"), say("Copy it again. Nothing was sent."))
        await self._budget.take(turn, patience)
        client = await self._ready()
        began = self._clock()
        reply: Reply | None = None
        try:
            answer = await client.request(
                method,
                url,
                params=list(params) if params else None,  # an empty mapping would wipe the link's own query
                json=body,
                data=form,
                content=content,
                headers=sent,
                timeout=self._times.get(turn) or TIMES[turn],
            )
            lower = {name.lower(): value for name, value in answer.headers.items()}
            found = next((lower[n] for n in _REQUEST_IDS if n in lower), None)
            reply = Reply(answer.status_code, lower, answer.content, found)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol):
            raise Unreachable() from None
        except (httpx.InvalidURL, UnicodeEncodeError):  # half a surrogate pair; before anything is sent
            raise NotFound("record", detail=say("Its number holds signs that cannot be sent.")) from None
        except httpx.HTTPError:
            # Anything after the connection stood may have reached the far side.
            raise Unsure() from None
        finally:
            self._hear(action, method, patient_id, reply, began)
        self._budget.learn(*told(reply.headers, self._clock()))
        if 300 <= reply.status < 400:
            raise Redirected(reply.headers.get("location", ""))
        return reply

    async def _ready(self) -> httpx.AsyncClient:
        secure = urlsplit(self.base_url).scheme == "https"
        if self._client is None and secure:
            await asyncio.to_thread(tls)
        if self._is_closed:
            raise Unreachable(say("The connection was closed"))
        if self._client is None:
            self._client = httpx.AsyncClient(
                verify=tls() if secure else False,
                follow_redirects=False,
                limits=self._limits,
                trust_env=secure,  # a proxy of the practice's network; never for loopback
            )
        return self._client

    def _hear(self, action: str, method: str, patient_id: str | None, reply: Reply | None, began: datetime) -> None:
        if self._audit is not None:
            took = max(0.0, (self._clock() - began).total_seconds())
            ok = reply is not None and reply.ok
            status, request_id = (reply.status, reply.request_id) if reply else (None, None)
            self._audit(Heard(action, method, patient_id, ok, took, status, request_id))


async def unsent(work: Awaitable[T], title: str) -> T:
    """What is looked at before a write: an answer nobody can read keeps it from going out, and leaves no doubt."""
    try:
        return await work
    except Unsure:
        raise
    except Garbled:
        raise Unavailable(title, say("Nothing was sent.")) from None


def checked_base(base_url: str) -> str:
    """The base address without a trailing slash; `NeedsSetting` unless it is https or loopback, and a plain one."""
    wanted = base_url.strip()
    try:
        parts = urlsplit(wanted)
        scheme, host, _ = _place(wanted)
        is_plain = not (parts.username or parts.password or parts.query or parts.fragment) and wanted.isprintable()
    except ValueError:
        scheme, host, is_plain = "", "", False
    if not is_plain or not host or " " in wanted or not (scheme == "https" or (scheme == "http" and is_loopback(host))):
        raise NeedsSetting(
            "base_url", say("This address cannot be used"), say("It must begin with https:// and hold no password.")
        )
    return wanted.rstrip("/?#")


def _place(address: str) -> tuple[str, str, int | None]:
    """Scheme, host and port of an address, as they are meant. Raises ValueError for what is none, or names a user."""
    parts = urlsplit(address)
    if parts.username or parts.password:
        raise ValueError("an address with a user")
    port = parts.port if parts.port is not None else {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, parts.hostname or "", port


def is_loopback(host: str) -> bool:
    """localhost and the loopback ranges of both protocols."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def raise_for(reply: Reply, what: str, reasons: tuple[Reason, ...] = ()) -> NoReturn:
    """The plain meaning of a status a system does not explain better. `what` names the thing asked for."""
    match reply.status:
        case 401:
            raise Locked()
        case 403:
            raise Forbidden(what)
        case 404 | 410:
            raise NotFound(what)
        case 409:
            raise Clash(reasons)
        case status if 400 <= status < 500:
            raise Refused(reasons)
        case _:
            raise Garbled(what)
