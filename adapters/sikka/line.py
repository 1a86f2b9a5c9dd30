"""Asking Sikka: which keys go with what, renewing them on the way, pages, and what its refusals mean.

Not here: the keys themselves (`signin.py`), what rows mean (`wire.py`), what is asked for (`adapter.py` and others).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Literal, TypeVar

from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    Missing,
    NotFound,
    PmsError,
    Reason,
    Refused,
    Throttled,
    Unavailable,
    Unsure,
)
from adapters.http import Audit, Http, Redirected, Reply, raise_for
from adapters.port import Clock, Sleep
from adapters.rate import Budget, Turn
from adapters.sentence import say
from adapters.sikka import wire
from adapters.sikka.outcome import reason
from adapters.sikka.signin import Keys
from adapters.sikka.wire import Page, S
from adapters.sikka.writes import Call

T = TypeVar("T")
Auth = Literal["office", "application", "both"]
CALLS, PER = 100, 60.0
"""What is used until Sikka's headers tell the plan's allowance, which they do with the first answer."""
ROWS = 500
"""Rows a page; Sikka allows 5,000 and defaults to 50."""
TRIES = 2
"""How often a list that changed while it was read is read."""
_DAILY = ("API2011", "API2012")
_DAILY_AGAIN = timedelta(hours=1)
"""Nobody tells when a used-up day ends, so it is asked again after so long."""
_KEY_REFUSED = ("API1001", "API1002", "API1003", "API1005", "API2007")
_NOT_IN_PLAN = ("API2004",)


@dataclass(frozen=True, slots=True)
class Rows:
    """A whole list. `settled` False: Sikka was just being filled, so a missing row proves nothing."""

    raw: tuple[dict[str, Any], ...] = field(default=(), repr=False)
    whole: bool = True
    settled: bool = True


class Line:
    """One connection's requests. `clock` answers aware UTC."""

    def __init__(
        self, connection_id: str, base_url: str, office_id: str, *, clock: Clock, sleep: Sleep, audit: Audit | None
    ) -> None:
        self.clock, self.sleep = clock, sleep
        self.http = Http(
            base_url,
            headers=_plain_headers,
            budget=Budget(CALLS, PER, clock=clock, sleep=sleep, is_guess=True),
            clock=clock,
            sleep=sleep,
            audit=audit,
            silence=self._silence,
        )
        self.keys = Keys(connection_id, office_id, self.http, clock, sleep)

    async def close(self) -> None:
        await self.keys.close()
        await self.http.close()

    def _silence(self, reply: Reply) -> datetime | None:
        said = wire.trouble(reply.maybe_json())
        return self.clock() + _DAILY_AGAIN if said.code in _DAILY else None

    # --- reading ---

    async def get(
        self,
        path: str,
        params: Sequence[tuple[str, str]] = (),
        *,
        auth: Auth = "office",
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
    ) -> Reply:
        """One good answer (200 or 204). Raises what the refusal means; a dead key is renewed once on the way."""
        kind = path.partition("/")[0]

        async def ask(key: str) -> Reply:
            headers = {} if auth == "office" else self.keys.of_application()
            if key:
                headers["Request-Key"] = key
            return await self.http.read(
                path, action=f"read {kind}", params=params, turn=turn, patient_id=patient_id, headers=headers
            )

        reply = await (ask("") if auth == "application" else self._with_key(ask, auth == "both"))
        if not reply.ok:
            raise refusal(reply, kind)
        return reply

    async def _with_key(self, ask: Callable[[str], Any], optional: bool = False) -> Reply:
        """Ask with the request key; when it turns out dead, renew it and ask once more."""
        if optional and not self.keys.can_sign_in:
            return await self._heard(ask, "")
        try:
            key = await self.keys.current()
        except Locked:
            if not optional:
                raise
            return await self._heard(ask, "")
        reply = await self._heard(ask, key)
        if not is_dead_key(reply):
            return reply
        try:
            await self.keys.renew(key)
        except Locked:
            if not optional:
                raise
            return await self._heard(ask, "")
        return await self._heard(ask, self.keys.request_key)

    async def _heard(self, ask: Callable[[str], Any], key: str) -> Reply:
        reply: Reply = await ask(key)
        if key and key == self.keys.request_key:
            self.keys.heard(reply.headers)
        return reply

    async def pages(
        self,
        path: str,
        params: Sequence[tuple[str, str]],
        *,
        auth: Auth = "office",
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
    ) -> AsyncIterator[tuple[Page, bool]]:
        """The pages of a list, each with whether Sikka's copy had settled; our own filters go with every one.

        `offset` counts pages, or rows, as Sikka likes: its own next link says which comes next, and only where there is
        none although rows are missing the next page is asked for by number. Raises Garbled when the list turns in a
        circle.
        """
        here, been, got = ("", str(ROWS)), set[tuple[str, str]](), 0
        for number in count(1):
            been.add(here)
            numbers = [("limit", here[1] or str(ROWS))] + ([("offset", here[0])] if here[0] else [])
            reply = await self.get(path, [*params, *numbers], auth=auth, turn=turn, patient_id=patient_id)
            page = Page(total=0) if reply.status == 204 else await asyncio.to_thread(_page, reply, path)
            yield page, reply.headers.get("data-insert", "").casefold() != "in progress"
            got += len(page.rows) + page.unreadable
            following = page.next or ((str(number), here[1]) if page.total else None)
            if following is None or not page.rows or (page.total and got >= page.total):
                return
            if following in been:
                raise Garbled(f"the pages of {path}")
            here = following

    async def rows(
        self, path: str, params: Sequence[tuple[str, str]], key: str, *, auth: Auth = "office", turn: Turn = Turn.SHOWN
    ) -> Rows:
        """A whole list, each row once by its field `key`. Read again when it changed meanwhile; `whole` tells."""
        settled = True
        found: dict[str, dict[str, Any]] = {}
        loose: list[dict[str, Any]] = []
        whole = False
        for _ in range(TRIES):
            found, loose, counts, got, unreadable = {}, [], set[int | None](), 0, 0
            async for page, calm in self.pages(path, params, auth=auth, turn=turn):
                settled = settled and calm
                counts.add(page.total)
                got += len(page.rows) + page.unreadable
                unreadable += page.unreadable
                for row in page.rows:
                    if ident := wire.text_of(row.get(key)):
                        found[ident] = row
                    else:
                        loose.append(row)
            told = max((count for count in counts if count is not None), default=None)
            unique = len(found) + len(loose) + unreadable
            whole = len(counts) == 1 and unreadable == 0 and (told is None or unique >= told)
            if whole:
                break
        return Rows((*found.values(), *loose), whole, settled)

    async def offered(
        self,
        path: str,
        params: Sequence[tuple[str, str]],
        kind: type[S],
        auth: Auth = "office",
        turn: Turn = Turn.SHOWN,
    ) -> list[S]:
        """A list not every Sikka has: empty where it says that it has none. Raises Locked, Unreachable and the like."""
        try:
            found = await self.rows(path, params, "", auth=auth, turn=turn)
        except (NotFound, Forbidden, Refused, Garbled):
            return []
        return [row for raw in found.raw if (row := wire.shaped(kind, raw)) is not None]

    # --- writing ---

    async def send(self, call: Call, *, action: str, patient_id: str | None) -> Reply:
        """One write, sent once more only after an answer that proves the first one was turned away for its key.

        Raises Unreachable, Throttled, Locked (nothing was sent), Unsure (nobody knows).
        """

        async def ask(key: str) -> Reply:
            try:
                return await self.http.write(
                    call.method,
                    call.path,
                    action=action,
                    json_body=dict(call.body) if call.body is not None else None,
                    patient_id=patient_id,
                    headers={"Request-Key": key},
                )
            except Redirected:
                raise Unsure() from None

        return await self._with_key(ask)

    async def wait(self, error: Throttled, patience: float) -> bool:
        """Wait out a short silence; False when it is too long."""
        seconds = (error.until - self.clock()).total_seconds()
        if seconds > patience:
            return False
        await self.sleep(max(seconds, 0.05))
        return True


def _plain_headers() -> dict[str, str]:
    return {"Accept": "application/json"}


def _page(reply: Reply, where: str) -> Page:
    return wire.page(reply.json(where), where)


def is_dead_key(reply: Reply) -> bool:
    """Whether the answer proves that it was turned away because of the request key, so that nothing was done."""
    if reply.status not in (400, 401, 403):
        return False
    said = wire.trouble(reply.maybe_json())
    if said.code in _NOT_IN_PLAN or said.code in _KEY_REFUSED:
        return False
    return reply.status == 401 or said.is_expired_key


def is_unknown_verb(reply: Reply) -> bool:
    """Whether Sikka has no such verb there: nothing was done."""
    return reply.status == 405 or wire.trouble(reply.maybe_json()).code == "API2014"


def refusal(reply: Reply, what: str) -> PmsError:
    """What an answer that is no good one means, both error forms considered."""
    said = wire.trouble(reply.maybe_json())
    reasons = (reason(said.words),) if said.words else ()
    if said.code in _NOT_IN_PLAN:
        return Forbidden(what)
    if said.code in _KEY_REFUSED or is_dead_key(reply):
        return Locked()
    if said.code == "API2009":
        return NotFound(what)
    match reply.status:
        case 405:
            return NotFound(what)
        case 409:
            return Clash(reasons or (Reason(None, ""),))
        case 412:
            return Unavailable(say("The practice's own computer is offline"), say("Nothing was queued there."))
        case 415:
            return Garbled(what)
        case 400 | 422 if "missing" in said.words.casefold() or "required" in said.words.casefold():
            return Missing(reasons)
    try:
        raise_for(reply, what, reasons)
    except PmsError as error:
        return error
