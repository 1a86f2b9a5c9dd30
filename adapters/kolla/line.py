"""One linked practice's line: headers from the key and the two ids, lists page by page, and what a refusal means.

Every call of the Kolla adapter goes through here. Not here: what the rows mean (`wire.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

from adapters.errors import Garbled, Locked, NeedsSetting, NotFound, Refused, Unsupported, Unsure
from adapters.http import Audit, Http, Reply, raise_for
from adapters.kolla.shapes import Page, Shape, addressed, one_of, read_all
from adapters.kolla.wire import reasons
from adapters.port import Clock, Sleep
from adapters.rate import Budget, Turn
from adapters.sentence import say
from adapters.tolerant import read, text

S = TypeVar("S", bound=Shape)
BASE = "https://unify.kolla.dev/dental/v1"
CALLS, PER = 300, 60.0
"""Our own courtesy: no limit is documented."""
PAGE_SIZE = 1000
"""The documented most."""
READINGS = 3
"""How often a list is read again that changed while its pages were turned."""
LONG_BODY, LONG_LIST = 100_000, 100
"""Bytes and rows from which reading them is done in a thread."""
NOT_OFFERED = 501
_UNIMPLEMENTED = 12
_KEYS = {
    "appointmenttypes": ("appointment_types", "appointmenttypes", "appointmentTypes"),
    "confirmationTypes": ("confirmation_types", "confirmationTypes", "confirmationtypes"),
}
"""Under which key a list stands, where it may not be its own path."""


def headers_of(key: str, settings: Mapping[str, str]) -> dict[str, str]:
    """What every call carries. Raises NeedsSetting without both ids: one alone could span practices."""
    ids = {}
    for name, title in (
        ("consumer_id", say("The linked account’s id is missing")),
        ("connector_id", say("The connector’s id is missing")),
    ):
        value = settings.get(name, "").strip()
        if not value or not value.isascii() or not value.isprintable():
            raise NeedsSetting(name, title, say("Copy it from Linked Accounts in the Kolla portal. Nothing was sent."))
        ids[name.replace("_", "-")] = value
    key = key.strip().removeprefix("Bearer ").strip()
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise Locked(say("The API key looks incomplete"), say("Copy it again: Settings, API Keys in the Kolla portal."))
    return {"Authorization": f"Bearer {key}", "Accept": "application/json", **ids}


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows of a list, each once. `complete` False: it kept changing while it was read."""

    rows: list[object]
    complete: bool


class Line:
    """Raises, beside what `Http` does, Locked, Forbidden, NotFound, Refused, Unsupported by the answer's status."""

    def __init__(
        self, key: str, settings: Mapping[str, str], *, clock: Clock, sleep: Sleep, audit: Audit | None = None
    ) -> None:
        headers = headers_of(key, settings)
        self.http = Http(
            settings.get("base_url", "").strip() or BASE,
            headers=lambda: headers,
            budget=Budget(CALLS, PER, clock=clock, sleep=sleep),
            clock=clock,
            sleep=sleep,
            audit=audit,
            final=frozenset((NOT_OFFERED,)),
        )

    async def get(
        self,
        path: str,
        what: str,
        params: Sequence[tuple[str, str]] = (),
        *,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
    ) -> Any:
        """The JSON at a path. `what` names the thing in errors and in the audit trail."""
        reply = await self.http.read(path, action=f"read {what}", params=params, turn=turn, patient_id=patient_id)
        if not reply.ok:
            self.refuse(reply, what)
        if len(reply.body) < LONG_BODY:
            return reply.json(what)
        return await asyncio.to_thread(reply.json, what)

    async def one(self, shape: type[S], name: str, what: str) -> S:
        """What that name stands for. Raises NotFound without asking for what is no name of this kind."""
        collection = {"visit": "appointments", "patient": "contacts"}[what]
        if addressed(name, collection) is None:
            raise NotFound(what)
        row = read(shape, await self.get(name, what, patient_id=name if what == "patient" else None), what)
        if row.name is None:
            raise Garbled(what)
        return row

    async def pages(
        self, path: str, filters: Sequence[str] = (), *, turn: Turn = Turn.SHOWN
    ) -> AsyncGenerator[list[object], None]:
        """The rows of page after page. A short page is not the last one: only the missing token says so."""
        asked = [("page_size", str(PAGE_SIZE))]
        asked += [("filter", " AND ".join(filters))] if filters else []
        token, seen = "", set[str]()
        while True:
            told = await self.get(path, path, [*asked, *([("page_token", token)] if token else [])], turn=turn)
            page = Page(told, _KEYS.get(path, (path,)), path)
            yield page.rows
            if page.next is None:
                return
            if page.next in seen:
                raise Garbled(path)
            token = page.next
            seen.add(token)

    async def rows(self, path: str, filters: Sequence[str] = (), *, turn: Turn = Turn.SHOWN) -> Listing:
        """The whole list. A row told twice means that others may have slipped by: it is read again until it stands.

        A token that is refused half-way (it may have expired) begins a new reading too.
        """
        union: dict[str, object] = {}
        before: set[str] = set()
        for left in reversed(range(READINGS)):
            found: dict[str, object] = {}
            count = 0
            try:
                async for rows in self.pages(path, filters, turn=turn):
                    for row in rows:
                        # A row that tells no name is kept, so that its reader sees that something is amiss.
                        name = one_of(path)(row.get("name")) if isinstance(row, dict) else None
                        found[name or f"nameless {count}"] = row
                        count += 1
            except Refused:
                if not count or not left:
                    raise
                continue
            union |= found
            if len(found) == count or before == found.keys():
                return Listing(list(found.values()), True)
            before = set(found)
        return Listing(list(union.values()), False)

    async def all(self, shape: type[S], path: str, filters: Sequence[str] = ()) -> tuple[list[S], bool]:
        """Every row of a list that can be read, and whether that is all there is."""
        listing = await self.rows(path, filters)
        rows, whole = await in_shape(shape, listing.rows, path)
        return rows, whole and listing.complete

    async def write(
        self,
        method: str,
        path: str,
        body: object,
        what: str,
        *,
        action: str,
        mask: Sequence[str] = (),
        patient_id: str | None = None,
    ) -> Reply:
        """One write, sent once. `mask` are the fields that a PATCH may touch."""
        params = [("update_mask", ",".join(mask))] if mask else None
        reply = await self.http.write(method, path, action=action, json_body=body, params=params, patient_id=patient_id)
        if reply.status in (408, 499):  # given up half-way, on their side
            raise Unsure()
        if not reply.ok:
            self.refuse(reply, what, action.replace(" ", "_"))
        if not reply.empty and not isinstance(reply.maybe_json(), dict):
            raise Unsure()  # somebody on the way answered, not Kolla
        return reply

    def refuse(self, reply: Reply, what: str, change: str = "") -> NoReturn:
        """What an answer that is no success means. `change` names the write it answers, if it is one."""
        body = reply.maybe_json()
        if reply.status == 401:
            raise Locked(
                say("Kolla refused the key"),
                say("It was revoked or mistyped: make a new one under Settings, API Keys."),
            )
        if reply.status == NOT_OFFERED:
            if change and not (isinstance(body, dict) and text(body.get("code")) in (None, str(_UNIMPLEMENTED))):
                raise Unsure()
            raise Unsupported(change or "read", say("Kolla’s connector to this practice’s system cannot do this."))
        raise_for(reply, what, reasons(body))

    async def close(self) -> None:
        await self.http.close()


async def in_shape(shape: type[S], rows: list[object], where: str) -> tuple[list[S], bool]:
    """`read_all`, off the loop where it would hold it for longer than a frame."""
    if len(rows) < LONG_LIST:
        return read_all(shape, rows, where)
    return await asyncio.to_thread(read_all, shape, rows, where)
