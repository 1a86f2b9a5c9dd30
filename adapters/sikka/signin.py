"""Sikka's keys: the request key that lives a day, the refresh key that renews it, and the grant behind both.

Renewal is single flight and is finished even when whoever asked for it goes away; a new pair is in the keyring before
it is used. Not here: what is asked with the keys (`line.py`).
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from adapters import credentials
from adapters.errors import Garbled, Locked, PmsError, Throttled, Unavailable, Unreachable, Unsure
from adapters.http import Http, Reply
from adapters.port import Clock, Sleep
from adapters.rate import http_date
from adapters.sentence import say
from adapters.sikka.wire import TokenReply, shaped, trouble

EARLY = timedelta(minutes=10)
"""A key is renewed so long before its end."""
_SOON = timedelta(minutes=1)
"""After a renewal that failed while the old key lives, the next one is tried so much later."""
_SECRETS = ("app_id", "app_key", "secret_key", "request_key", "refresh_key", "issued_for")
_PATIENCE = 120.0
"""Signing in waits so many seconds for a used-up allowance; longer is said."""


class Keys:
    """The keys of one connection. `office_id` may become known only after the directory was asked."""

    def __init__(self, connection_id: str, office_id: str, http: Http, clock: Clock, sleep: Sleep) -> None:
        self.office_id = self._wished = office_id
        self._connection, self._http, self._clock, self._sleep = connection_id, http, clock, sleep
        self._kept: dict[str, str] = {}
        self._ends: datetime | None = None
        self._counted = False
        self._quiet: tuple[datetime, datetime] | None = None
        self._renewal: asyncio.Task[None] | None = None

    async def load(self) -> None:
        """Read the secrets. Raises NoKeyring; Locked when the application's own keys are missing."""
        self._kept = await asyncio.to_thread(self._read)
        if not (self._kept.get("app_id") and self._kept.get("app_key")):
            raise Locked(
                say("Sikka's application keys are missing"),
                say("Give App ID and App Key in the connection's settings."),
            )

    def _read(self) -> dict[str, str]:
        told = ((name, (credentials.get(self._connection, name) or "").strip()) for name in _SECRETS)
        found = {name: value for name, value in told if value}
        if found.get("issued_for") not in (None, self._whose(found)):
            # The office or its secret was replaced meanwhile: keys of the one before would show its patients here.
            found.pop("request_key", None)
            found.pop("refresh_key", None)
        return found

    def _whose(self, kept: Mapping[str, str]) -> str:
        """A mark of the office and the secrets that keys were issued for; tells neither."""
        parts = (self._wished.casefold(), kept.get("app_id", ""), kept.get("secret_key", ""))
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    @property
    def request_key(self) -> str:
        return self._kept.get("request_key", "")

    @property
    def can_sign_in(self) -> bool:
        """Whether a request key is held or can be had."""
        by_secret = bool(self.office_id and self._kept.get("secret_key"))
        return bool(self.request_key or self._kept.get("refresh_key")) or by_secret

    @property
    def has_secret(self) -> bool:
        return bool(self._kept.get("secret_key"))

    def of_application(self) -> dict[str, str]:
        return {"App-Id": self._kept.get("app_id", ""), "App-Key": self._kept.get("app_key", "")}

    async def keep_secret(self, secret_key: str) -> None:
        """The office's secret as its directory tells it."""
        await self._store({"secret_key": secret_key})

    async def current(self) -> str:
        """A request key that should still live; renewed when its end is near. Raises Locked, Unreachable."""
        if not self.request_key:
            await self.renew("")
        elif self._is_near_its_end():
            try:
                await self.renew(self.request_key)
            except (Locked, Unreachable, Unavailable, Throttled):
                self._keep_quiet(_SOON)  # while the old key lives, nobody need be held up
        return self.request_key

    def _is_near_its_end(self) -> bool:
        now = self._clock()
        # A clock that is wrong by hours must not make us renew with every call.
        is_quiet = self._quiet is not None and self._quiet[0] <= now < self._quiet[1]
        return self._ends is not None and self._ends - now < EARLY and not is_quiet

    def _keep_quiet(self, wait: timedelta) -> None:
        now = self._clock()
        self._quiet = (now, now + wait)

    def heard(self, headers: Mapping[str, str]) -> None:
        """Every answer tells when its key ends. What was counted from its making is better: it needs no right clock."""
        if not self._counted and (ends := http_date(headers.get("request-key-expires", ""))) is not None:
            self._ends = ends

    async def renew(self, dead: str) -> None:
        """Replace the key `dead`; nothing happens when somebody else has done so meanwhile.

        Raises Locked when neither the refresh key nor the secret is taken, Unreachable, Unavailable, Throttled,
        NoKeyring.
        """
        if self.request_key != dead:
            return
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.create_task(self._renewed_pair(), name="renew Sikka's key")
            self._renewal.add_done_callback(_seen)
        await asyncio.shield(self._renewal)

    async def close(self) -> None:
        """Let a renewal under way come to its end, so that its new key is not lost."""
        if self._renewal is not None and not self._renewal.done():
            with suppress(PmsError):
                await asyncio.shield(self._renewal)

    async def _renewed_pair(self) -> None:
        try:
            await self._renew()
        except Garbled:
            raise Unavailable(
                say("Sikka's sign-in answered with something unreadable"), say("Nothing was sent.")
            ) from None

    async def _renew(self) -> None:
        if refresh_key := self._kept.get("refresh_key"):
            try:
                reply = await self._ask({"grant_type": "refresh_key", "refresh_key": refresh_key})
            except Unsure:
                # The old pair may be gone with the lost answer: the grant below makes a new one in either case.
                reply = None
            if reply is not None and reply.ok and await self._take(reply):
                return
        secret_key = self._kept.get("secret_key")
        if not (self.office_id and secret_key):
            raise Locked()
        try:
            reply = await self._ask(
                {"grant_type": "request_key", "office_id": self.office_id, "secret_key": secret_key}
            )
        except Unsure:
            raise Unreachable() from None
        if reply.status in (400, 401, 403, 404):
            raise Locked(detail=say("Check office id, secret key and the application's keys; nothing is lost."))
        if not reply.ok:
            raise Unavailable()
        if not await self._take(reply):
            raise Locked(say("Sikka's key is for another office"), say("Check the office id; nothing is lost."))

    async def _ask(self, body: Mapping[str, str]) -> Reply:
        application = {"app_id": self._kept["app_id"], "app_key": self._kept["app_key"]}
        for last in (False, True):
            try:
                return await self._http.write(
                    "POST", "request_key", action="sign in", json_body={**body, **application}
                )
            except Throttled as error:
                seconds = (error.until - self._clock()).total_seconds()
                if last or seconds > _PATIENCE:
                    raise
                await self._sleep(max(seconds, 0.05))
        raise Unreachable()

    async def _take(self, reply: Reply) -> bool:
        """Keep the pair of an answer; False when it was issued to another office."""
        raw = reply.json("request_key")
        told = shaped(TokenReply, raw[0] if isinstance(raw, list) and raw else raw)
        if told is None or not told.request_key:
            if trouble(raw).code:
                raise Locked()
            raise Garbled("request_key")
        if self.office_id and told.issued_to and told.issued_to.casefold() != self.office_id.casefold():
            return False
        # The refresh key first: should the second entry fail, the old request key dies and the new refresh key renews.
        fresh = {"refresh_key": told.refresh_key} if told.refresh_key else {}
        await self._store({**fresh, "request_key": told.request_key, "issued_for": self._whose(self._kept)})
        self._keep_quiet(EARLY)
        self._counted = told.seconds is not None
        self._ends = self._clock() + timedelta(seconds=told.seconds) if told.seconds is not None else None
        return True

    async def _store(self, secrets: Mapping[str, str]) -> None:
        await asyncio.to_thread(self._write, secrets)
        self._kept.update(secrets)

    def _write(self, secrets: Mapping[str, str]) -> None:
        for name, value in secrets.items():
            credentials.put(self._connection, name, value)


def _seen(renewal: asyncio.Task[None]) -> None:
    """Whoever waited hears the error; when nobody did any more, it is not a lost one."""
    if not renewal.cancelled():
        renewal.exception()
