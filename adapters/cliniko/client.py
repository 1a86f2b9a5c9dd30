"""One account's door: address and headers from the key, lists page by page, and what a refusal means.

Every call of the Cliniko adapter goes through here. Not here: what the rows mean (`wire.py`).
"""

from __future__ import annotations

import base64
import re
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NoReturn
from urllib.parse import urljoin, urlsplit

from adapters.cliniko.shapes import Page, ident
from adapters.cliniko.wire import reasons
from adapters.errors import Garbled, Locked, Missing, NeedsSetting, Refused, Unsure
from adapters.http import Audit, Http, Redirected, Reply, raise_for
from adapters.port import Clock, Sleep
from adapters.rate import Budget, Turn, retry_moment, shared
from adapters.sentence import say
from adapters.together import together

CALLS, PER = 200, 60.0
"""Documented: calls per minute of a user, whose keys, computers and other programs share them."""
SHARE = 0.75
LONGEST_WAIT = timedelta(seconds=90)
"""The window is a minute: a longer wait comes from a wrong clock."""
PER_PAGE = 100
IDS_AT_ONCE = 50
READINGS = 3
"""How often a list is read again that changed while its pages were turned."""
_SHARD = re.compile(r"[a-z]{2}[0-9]{1,2}")
_CONTACT = re.compile(r"[!-~]+@[!-~]+")
WITH_CANCELLED = "cancelled_at:*"
WITH_ARCHIVED = "archived_at:*"


def shard_of(key: str) -> str:
    """The region at the end of the key; old keys have none and are au1's. Locked when it is none we can believe."""
    body, dash, suffix = key.rpartition("-")
    if not dash:
        return "au1"
    if not body or not _SHARD.fullmatch(suffix.lower()):
        raise Locked(
            say("The API key looks incomplete"),
            say("It should end with its region, such as -au2. Copy it again from Cliniko (My Info, Manage API keys)."),
        )
    return suffix.lower()


def user_agent(settings: Mapping[str, str]) -> str:
    """NAME (MAIL), as Cliniko demands of every request. Raises NeedsSetting without a usable address."""
    contact = settings.get("contact_email", "").strip()
    if not _CONTACT.fullmatch(contact) or "(" in contact or ")" in contact:
        raise NeedsSetting(
            "contact_email",
            say("A contact address is missing"),
            say("Cliniko asks every program for an e-mail address it can write to. Nothing was sent."),
        )
    name = re.sub(r"[^ -'*-~]", "", settings.get("vendor_name", "")).strip()
    return f"{name or 'Daybook'} ({contact})"


@dataclass(frozen=True, slots=True)
class Listing:
    """All rows of a list, each once. `complete` False: it kept changing while it was read."""

    rows: list[object]
    complete: bool


class Tally:
    """One reading of a list, page by page: which rows came, and whether anything hints that they shifted meanwhile.

    Pages are cut by number and sorted by when a row was made: new rows come last, one that went shifts all behind it.
    """

    def __init__(self) -> None:
        self.rows: dict[str, object] = {}
        self._count = self._pages = 0
        self._totals: list[int] = []

    def add(self, page: Page) -> list[object]:
        """The page's rows; remembered by their ids. One that tells none is kept, so that its reader sees it."""
        self._pages += 1
        self._totals += [] if page.total is None else [page.total]
        for row in page.rows:
            self.rows[(ident(row.get("id")) if isinstance(row, dict) else None) or f"nameless {self._count}"] = row
            self._count += 1
        return page.rows

    @property
    def is_steady(self) -> bool:
        totals = self._totals
        grew = totals == sorted(totals) and (not totals or totals[-1] == self._count)
        return self._pages == 1 or (len(self.rows) == self._count and grew)


class Client:
    """Raises, beside what `Http` does, Locked, Forbidden, NotFound, Refused by the answer's status."""

    def __init__(
        self, key: str, settings: Mapping[str, str], *, clock: Clock, sleep: Sleep, audit: Audit | None = None
    ) -> None:
        self.clock = clock
        given = settings.get("base_url", "").strip()
        self.shard = "" if given else shard_of(key)
        basic = base64.b64encode(f"{key}:".encode()).decode()
        headers = {
            "Authorization": f"Basic {basic}",
            "Accept": "application/json",
            "User-Agent": user_agent(settings),
        }
        base = given or f"https://api.{self.shard}.cliniko.com/v1"
        self.http = Http(
            base,
            headers=lambda: headers,
            budget=shared(
                (base, hash(key), clock, sleep), lambda: Budget(CALLS, PER, clock=clock, sleep=sleep, share=SHARE)
            ),
            clock=clock,
            sleep=sleep,
            audit=audit,
            silence=lambda reply: min(retry_moment(reply.headers, clock()), clock() + LONGEST_WAIT),
        )

    async def get(
        self,
        path: str,
        what: str,
        filters: Sequence[str] = (),
        *,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        params: Sequence[tuple[str, str]] = (),
    ) -> Any:
        """The JSON at a path. `what` names the thing in errors and in the audit trail."""
        asked = [*params, *(("q[]", each) for each in filters)]
        reply = await self.http.read(path, action=f"read {what}", params=asked, turn=turn, patient_id=patient_id)
        if not reply.ok:
            self.refuse(reply, what)
        return reply.json(what)

    async def pages(
        self,
        path: str,
        plural: str,
        filters: Sequence[str] = (),
        *,
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        params: Sequence[tuple[str, str]] = (),
    ) -> AsyncGenerator[Page, None]:
        """Page after page, along the links the answers give."""
        asked = [*params, ("per_page", str(PER_PAGE)), *(("q[]", each) for each in filters)]
        link, turned = path, set[str]()
        while link not in turned:
            turned.add(link)
            body = await self.get(link, plural, turn=turn, patient_id=patient_id, params=asked)
            page = Page(body, plural, plural)
            yield page
            if page.next is None or not page.rows:
                return
            link, asked = self._next(path, page.next), []
        raise Garbled(plural)

    async def rows(
        self,
        path: str,
        plural: str,
        filters: Sequence[str] = (),
        *,
        turn: Turn = Turn.SHOWN,
        patient: str | None = None,
    ) -> Listing:
        """The whole list. Pages are cut by number, so a row put in or taken out meanwhile shifts the others: a list
        that shows signs of it is read again until two readings agree."""
        union: dict[str, object] = {}
        before: set[str] = set()
        for _ in range(READINGS):
            tally = Tally()
            async for page in self.pages(path, plural, filters, turn=turn, patient_id=patient):
                tally.add(page)
            union |= tally.rows
            if tally.is_steady or before == tally.rows.keys():
                return Listing(list(tally.rows.values()), True)
            before = set(tally.rows)
        return Listing(list(union.values()), False)

    async def by_ids(
        self, plural: str, ids: Sequence[str], filter_by: str, *also: str, turn: Turn = Turn.SHOWN
    ) -> Listing:
        """Rows whose `filter_by` is one of the ids, in as few calls as may be."""
        parts = [ids[at : at + IDS_AT_ONCE] for at in range(0, len(ids), IDS_AT_ONCE)]
        asked = ((f"{filter_by}:={','.join(part)}", *also) for part in parts)
        found = await together(*(self.rows(plural, plural, each, turn=turn) for each in asked))
        return Listing([row for each in found for row in each.rows], all(each.complete for each in found))

    async def write(
        self, method: str, path: str, body: object, what: str, *, action: str, patient_id: str | None = None
    ) -> Reply:
        """One write, sent once; a second verb only after the answer that the first is not understood at all."""
        try:
            reply = await self.http.write(method, path, action=action, json_body=body, patient_id=patient_id)
            if reply.status == 405 and method == "PATCH":  # older documents say PUT
                reply = await self.http.write("PUT", path, action=action, json_body=body, patient_id=patient_id)
        except Redirected:
            raise Unsure() from None
        if not reply.ok:
            self.refuse(reply, what)
        if reply.status not in (201, 204) and not isinstance(reply.maybe_json(), dict | list):
            raise Unsure(say("Cliniko’s answer could not be read"))  # nor whether it was Cliniko that answered
        return reply

    def refuse(self, reply: Reply, what: str) -> NoReturn:
        if reply.status == 401:
            why = say("It was withdrawn, mistyped, or belongs to another region, which Cliniko answers alike.")
            if self.shard:
                why = say("{why} This key says “{region}”.", why=why, region=self.shard)
            raise Locked(say("Cliniko refused the key"), why)
        said = reasons(reply.maybe_json())
        if reply.status in (400, 422):
            blank = bool(said) and all("blank" in reason.text or "required" in reason.text for reason in said)
            raise (Missing if blank else Refused)(said)
        raise_for(reply, what, said)

    async def close(self) -> None:
        await self.http.close()

    def _next(self, path: str, link: str) -> str:
        """The next page at our own address: of the link only its query counts, and only where it leads to this list.

        Documents show links with other hosts and with http; the key goes to neither.
        """
        try:
            parts = urlsplit(urljoin(self.http.url(path), link))
        except ValueError:
            raise Garbled("a link") from None
        if not parts.query or not parts.path.rstrip("/").endswith(f"/{path}"):
            raise Garbled("a link")
        return f"{path}?{parts.query}"
