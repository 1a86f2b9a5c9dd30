"""One practice's door to Practice Studio: tokens on every call, lists page by page, and what a refusal means.

Every call of this adapter goes through here. Not here: the tokens' life (`signin.py`), what rows mean (`wire.py`).
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NoReturn
from urllib.parse import quote
from uuid import uuid4

from adapters.errors import Clash, Forbidden, Garbled, Locked, Missing, Refused, Unsure
from adapters.http import Audit, Http, Reply, raise_for
from adapters.port import Clock, Sleep
from adapters.practice_studio import wire
from adapters.practice_studio.shapes import Page
from adapters.practice_studio.signin import Keys
from adapters.rate import Budget, Turn, reset_moment
from adapters.sentence import say
from adapters.tolerant import text

BASE = "https://api.practicestudio.com"
PREFIX = "/api/v1"
CALLS, PER = 100, 60.0
"""The standard tier; the answers' headers say when it is more."""
GRANTS = 20
"""Sign-ins within a minute: a budget of their own, so that a used-up one does not shut a new token out."""
PER_PAGE = 100
READINGS = 3
"""How often a list is read again that changed while its pages were turned."""
USUAL_PAUSE, LONGEST_PAUSE = 5.0, 65.0
_ABSURD = 600.0
"""The window is a minute: a wait of ten or more comes from a wrong clock."""


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows of a list, each once. `complete` False: it kept changing while it was read."""

    rows: list[object]
    complete: bool


def silence(reply: Reply, now: datetime) -> datetime:
    """Until when a 429 asks for silence: what its headers say within a minute's reason, else five seconds."""
    for name in ("retry-after", "x-ratelimit-reset"):
        moment = reset_moment(reply.headers.get(name, ""), reply.headers, now)
        seconds = (moment - now).total_seconds() if moment else 0.0
        if 0 < seconds < _ABSURD:
            return now + timedelta(seconds=min(max(seconds, 1.0), LONGEST_PAUSE))
    return now + timedelta(seconds=USUAL_PAUSE)


class Line:
    """Raises, beside what `Http` does, Locked, Forbidden, NotFound, Refused, Missing, Clash by the answer's status."""

    def __init__(
        self,
        connection_id: str,
        settings: Mapping[str, str],
        *,
        clock: Clock,
        sleep: Sleep,
        audit: Audit | None = None,
    ) -> None:
        base = settings.get("base_url", "").strip() or BASE
        prefix = settings.get("api_prefix", "").strip() or PREFIX
        self._prefix = prefix.strip("/")

        def http(calls: int) -> Http:
            return Http(
                base,
                headers=lambda: {"Accept": "application/json", "X-Request-ID": str(uuid4())},
                budget=Budget(calls, PER, clock=clock, sleep=sleep),
                clock=clock,
                sleep=sleep,
                audit=audit,
                silence=lambda reply: silence(reply, clock()),
            )

        self._http, self._signing = http(CALLS), http(GRANTS)
        self.keys = Keys(connection_id, settings, self._signing, clock=clock, sleep=sleep)

    def path(self, *parts: str) -> str:
        """Under the API's prefix; ids are quoted, whatever they hold."""
        return "/".join((self._prefix, *(quote(part, safe="") for part in parts)))

    async def get(
        self,
        path: str,
        what: str,
        params: Sequence[tuple[str, str]] = (),
        *,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        accept: str = "application/json",
    ) -> Reply:
        """A good answer. `what` names the thing in errors and in the audit trail."""
        for last in (False, True):
            proof = await self.keys.authorization()
            reply = await self._http.read(
                path,
                action=f"read {what}",
                params=params,
                turn=turn,
                patient_id=patient_id,
                headers={"Authorization": proof, "Accept": accept},
            )
            if reply.status != 401 or last or not self.keys.renewable:
                break
            await self.keys.refused(proof)
        if not reply.ok:
            _refuse(reply, what, f"read {what}")
        return reply

    async def send(
        self,
        method: str,
        path: str,
        body: object,
        what: str,
        *,
        action: str,
        patient_id: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """One write, sent once; a second time only after a 401, which proves that nothing was done."""
        for last in (False, True):
            proof = await self.keys.authorization()
            try:
                reply = await self._http.write(
                    method,
                    path,
                    action=action,
                    json_body=body,
                    patient_id=patient_id,
                    headers={"Authorization": proof, **(headers or {})},
                )
            except Garbled:  # a redirect says nothing of what was done before it
                raise Unsure() from None
            if reply.status != 401 or last or not self.keys.renewable:
                break
            await self.keys.refused(proof)
        if reply.status == 408:
            raise Unsure()
        if not reply.ok:
            _refuse(reply, what, action)
        return reply

    async def pages(
        self, name: str, params: Sequence[tuple[str, str]] = (), *, turn: Turn = Turn.SHOWN
    ) -> AsyncGenerator[Page, None]:
        """Page after page, on by the rows received, until the latest total or an empty page."""
        offset, limits = 0, ("limit", str(PER_PAGE))
        while True:
            asked = [*params, limits, ("offset", str(offset))]
            page = Page((await self.get(self.path(name), name, asked, turn=turn)).json(name), name)
            yield page
            offset += len(page.rows)
            if not page.rows or (page.total is not None and offset >= page.total):
                return

    async def readings(
        self, name: str, params: Sequence[tuple[str, str]] = (), *, turn: Turn = Turn.SHOWN
    ) -> AsyncGenerator[list[object] | bool, None]:
        """New rows as they come, each once; at the end, whether that is surely all.

        Pages are cut by number, so a row put in or taken out meanwhile shifts the others: a list that shows signs of
        it is read again until two readings agree.
        """
        told: set[str] = set()
        before: set[str] | None = None
        for _ in range(READINGS):
            ids: set[str] = set()
            totals: set[int | None] = set()
            count, stuck = 0, False
            async for page in self.pages(name, params, turn=turn):
                totals.add(page.total)
                named = {_name(row, count + at): row for at, row in enumerate(page.rows)}
                count += len(page.rows)
                if stuck := bool(page.rows) and named.keys() <= ids:
                    break  # where offsets are not heeded, the same rows would come for ever
                ids |= named.keys()
                if fresh := [row for key, row in named.items() if key not in told]:
                    yield fresh
                told |= named.keys()
            if (len(ids) == count and totals <= {count, None}) or (before == ids and not stuck):
                yield True
                return
            before = None if stuck else ids
        yield False

    async def rows(self, name: str, params: Sequence[tuple[str, str]] = (), *, turn: Turn = Turn.SHOWN) -> Listing:
        """The whole list."""
        found: list[object] = []
        complete = False
        async for each in self.readings(name, params, turn=turn):
            if isinstance(each, bool):
                complete = each
            else:
                found += each
        return Listing(found, complete)

    async def close(self) -> None:
        await self.keys.close()
        await self._http.close()
        await self._signing.close()


def _refuse(reply: Reply, what: str, action: str) -> NoReturn:
    said = wire.reasons(reply.maybe_json())
    match reply.status:
        case 401:
            raise Locked(
                say("Practice Studio refused the credentials"), say("Nothing is lost; replace them in the connection.")
            )
        case 403:
            raise Forbidden(action, detail=say("Ask Practice Studio for the permission, or see the setting “scope”."))
        case 400 | 422:
            blank = bool(said) and all("required" in each.text or "blank" in each.text for each in said)
            raise (Missing if blank else Refused)(said)
        case 412:  # FHIR's word for a version that is no longer the latest
            raise Clash(said)
        case _:
            raise_for(reply, what, said)


def _name(row: object, number: int) -> str:
    """A row that tells no id is kept, so that its reader sees that something is amiss."""
    return (text(row.get("id")) if isinstance(row, dict) else None) or f"nameless {number}"
