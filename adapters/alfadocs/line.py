"""One archive's door: address, key, rate, envelopes, and what AlfaDocs means by a refusal.

Every call of this adapter goes through here. Not here: what the rows mean (`wire.py`), who asks for what.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar
from urllib.parse import quote

from adapters import credentials
from adapters.alfadocs import shapes
from adapters.errors import Forbidden, Garbled, Locked, PmsError, Refused, Unavailable, Unsure
from adapters.http import Audit, Http, Redirected, Reply, raise_for
from adapters.model import Connection
from adapters.port import Clock, Sleep
from adapters.rate import Budget, Turn
from adapters.sentence import say

BASE = "https://app.alfadocs.com/api/v1"
CALLS, PER = 10, 1.0
"""AlfaDocs' guidance: calls per second; others may share the key."""
SHARE = 0.6
AT_ONCE = 4
PAGE = 100
STEPS_BACK = 5
BIG = 30_000
"""Bytes from which an answer is read in a thread: a month of visits would hold up the screen."""
_UPDATES = {"PATCH": "PUT", "PUT": "PATCH"}
_DOORS = ("login", "signin", "sign-in", "authorize")
T = TypeVar("T")
R = TypeVar("R", bound=shapes.Row)


class Line:
    """The calls of one connection. Opened by `start()`, before which every call is `Unavailable`."""

    def __init__(self, connection: Connection, clock: Clock, sleep: Sleep, audit: Audit | None) -> None:
        self._connection, self._clock, self._sleep, self._audit = connection, clock, sleep, audit
        self._http: Http | None = None
        self._key = ""
        self._archive = ""
        self._verbs: dict[str, str] = {}

    async def start(self) -> str:
        """Read the key and whose it is; the practice's id. Raises NoKeyring, Locked, NeedsSetting, Unreachable."""
        key = (await asyncio.to_thread(credentials.get, self._connection.id, "api_key") or "").strip()
        if not (key and key.isascii() and key.isprintable()):
            raise Locked(say("There is no key for AlfaDocs yet"), say("Make one in Impostazioni, Studio, Chiavi API."))
        if self._http is None:
            self._http = Http(
                self._connection.settings.get("base_url", "").strip() or BASE,
                headers=lambda: {"X-Api-Key": self._key, "Accept": "application/json"},
                budget=Budget(CALLS, PER, clock=self._clock, sleep=self._sleep, share=SHARE),
                clock=self._clock,
                sleep=self._sleep,
                audit=self._audit,
                connections=AT_ONCE,
                silence=self._silence,
            )
        self._key = key
        try:
            reply = await self._http.read("me", action="sign in")
        except Redirected as error:
            raise _at_the_door(error) from None
        if not reply.ok:
            raise_for(reply, "this archive", shapes.reasons(reply.maybe_json()))
        practice, archive = shapes.context(reply.json("the key's archive"), "the key's archive")
        self._archive = f"practices/{quote(practice, safe='')}/archives/{quote(archive, safe='')}"
        return practice

    async def stop(self) -> None:
        http, self._http = self._http, None
        if http is not None:
            await http.close()

    async def read(
        self,
        path: str,
        what: str,
        shape: Callable[[Any], T],
        *,
        params: Sequence[tuple[str, str]] = (),
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
    ) -> T:
        """What `shape` makes of the answer at that path of the archive. Raises as `Http.read`, and for each "no"."""
        http = self._open()
        try:
            reply = await http.read(
                f"{self._archive}/{path}", action=what, params=params, turn=turn, patient_id=patient_id
            )
        except Redirected as error:
            raise await self._turned_away(what) if _is_a_door(error) else error from None
        if reply.status == 401:
            raise await self._turned_away(what)
        if not reply.ok:
            raise_for(reply, what, shapes.reasons(reply.maybe_json()))
        return (
            await asyncio.to_thread(_shaped, reply, what, shape)
            if len(reply.body) > BIG
            else _shaped(reply, what, shape)
        )

    async def pages(
        self,
        path: str,
        what: str,
        kind: type[R],
        *,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        offset: int = 0,
    ) -> AsyncGenerator[shapes.Page[R]]:
        """The pages of a list that counts with offset and limit, from `offset` on; rows may come twice.

        Each page begins with the last row of the one before: where it does not, rows have moved up meanwhile, and a
        step back is taken. Links to a next page are left aside: they may lead anywhere, and the offset says the same.
        Raises Garbled where offsets are not heeded.
        """
        met: set[str] = set()
        begin, first = offset, ""
        steps_back = 0
        while True:
            page = await self.read(
                path,
                what,
                partial(shapes.page, kind, where=what),
                params=(("offset", str(offset)), ("limit", str(PAGE))),
                turn=turn,
                patient_id=patient_id,
            )
            ids = {ident for row in page.rows if (ident := row.id)}
            head = next((row.id for row in page.rows), None) or ""
            if offset != begin and page.size > 1 and first and head == first:
                raise Garbled(what)
            first = first or head
            if met and met.isdisjoint(ids) and steps_back < STEPS_BACK:
                steps_back += 1
                offset = max(0, offset - PAGE // 2)
                continue
            is_fresh = not ids <= met
            met |= ids
            yield page
            offset += page.size
            # A short page is not the last one where the limit is capped: the count says so, or that nothing new comes.
            if not page.size or (offset >= page.total if page.total is not None else not is_fresh):
                return
            offset -= page.size > 1

    async def create(self, path: str, what: str, body: object, patient_id: str | None = None) -> Any:
        """POST, once. The answer as JSON. Raises as `Http.write`, and what a "no" means.

        None when it is empty, or nothing that AlfaDocs would say: then only a look can tell what was done.
        """
        return await self._write("POST", path, what, body, patient_id)

    async def update(self, noun: str, path: str, what: str, body: object, patient_id: str | None = None) -> Any:
        """PATCH, or PUT where this connection's `noun` is known to want that: a 405 proves that nothing was done.

        The answer as JSON, or None, as of `create`.
        """
        return await self._write(self._verbs.get(noun, "PATCH"), path, what, body, patient_id, noun)

    async def _write(
        self, method: str, path: str, what: str, body: object, patient_id: str | None, noun: str = ""
    ) -> Any:
        http = self._open()
        full = f"{self._archive}/{path}"
        try:
            reply = await http.write(method, full, action=what, json_body=body, patient_id=patient_id)
            if reply.status == 405 and method in _UPDATES:
                method = _UPDATES[method]
                reply = await http.write(method, full, action=what, json_body=body, patient_id=patient_id)
                if reply.status != 405:
                    self._verbs[noun] = method
        except Redirected as error:
            raise await self._turned_away(what) if _is_a_door(error) else Unsure() from None
        if reply.status == 401:
            raise await self._turned_away(what)
        told = reply.maybe_json()
        if not reply.ok:
            raise_for(reply, what, shapes.reasons(told))
        if told is None and not reply.empty:
            raise Unsure(say("AlfaDocs' answer could not be read"))
        if shapes.has_failed(told):
            raise Refused(shapes.reasons(told))
        return told if shapes.is_yes(told) else None

    def _open(self) -> Http:
        if self._http is None or not self._archive:
            raise Unavailable(say("The connection to AlfaDocs is not open"), say("Nothing was sent."))
        return self._http

    async def _turned_away(self, what: str) -> PmsError:
        """A 401 on one route does not say that the key is dead: the context does."""
        try:
            reply = await self._open().read("me", action="sign in", turn=Turn.WRITE)
            if reply.ok:
                shapes.context(reply.json(what), what)
                return Forbidden(what)
        except PmsError:
            pass
        return Locked()

    def _silence(self, reply: Reply) -> datetime | None:
        """AlfaDocs counts by the second; a 429 without a header is over after one."""
        if any("retry-after" in name or "reset" in name for name in reply.headers):
            return None
        return self._clock() + timedelta(seconds=PER)


def _shaped(reply: Reply, what: str, shape: Callable[[Any], T]) -> T:
    return shape(reply.json(what))


def _is_a_door(error: Redirected) -> bool:
    return any(word in error.to.lower() for word in _DOORS)


def _at_the_door(error: Redirected) -> PmsError:
    return Locked() if _is_a_door(error) else Garbled("the key's archive")


async def at_once(jobs: Sequence[Callable[[], Awaitable[None]]]) -> None:
    """Run the jobs, four at a time; the first error stops the rest and is raised."""
    left = iter(jobs)
    broken: list[PmsError] = []

    async def work() -> None:
        for job in left:
            if broken:
                return
            try:
                await job()
            except PmsError as error:
                broken.append(error)

    async with asyncio.TaskGroup() as group:
        for _ in range(min(AT_ONCE, len(jobs))):
            group.create_task(work())
    if broken:
        raise broken[0]
