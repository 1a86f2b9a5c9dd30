"""What proves to Practice Studio who asks: a token by grant, or the legacy key.

There is no refresh token: a new one is had by the same grant, single flight, kept in memory only. Not here: what is
asked with it (`line.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

from adapters import credentials
from adapters.errors import Garbled, Locked, NeedsSetting, Throttled, Unavailable, Unreachable, Unsure
from adapters.http import Http, Reply
from adapters.port import Clock, Sleep
from adapters.practice_studio.shapes import Token
from adapters.sentence import say
from adapters.tolerant import read

SCOPE = "read:patients write:appointments"
"""The only scopes that are documented."""
EARLY = 60.0
"""A token is replaced so many seconds before its end; for short lives, a tenth of the life."""
USUAL_LIFE = 3600
TRIES = 3
_PATIENCE = 70.0
"""Signing in waits so many seconds when it is told to slow down; longer is said."""
_SECRETS = {
    "client_credentials": ("client_id", "client_secret"),
    "password": ("username", "password"),
    "api_key": ("api_key",),
}
_OPTIONAL = {"password": ("client_id", "client_secret")}


class Keys:
    """The credentials of one connection, by the settings `auth` and `scope`."""

    def __init__(
        self, connection_id: str, settings: Mapping[str, str], http: Http, *, clock: Clock, sleep: Sleep
    ) -> None:
        self._connection, self._http, self._clock, self._sleep = connection_id, http, clock, sleep
        self._auth = settings.get("auth", "").strip() or "client_credentials"
        if self._auth not in _SECRETS:
            raise NeedsSetting(
                "auth", say("The setting “auth” cannot be read"), say("It is client_credentials, api_key or password.")
            )
        self._scope = settings.get("scope", "").strip() or SCOPE
        self._secrets: dict[str, str] = {}
        self._token = ""
        self._granted: str | None = None
        self._ends: datetime | None = None
        self._flight: asyncio.Task[None] | None = None

    @property
    def renewable(self) -> bool:
        return self._auth != "api_key"

    @property
    def lacking(self) -> frozenset[str]:
        """Scopes that were asked for and not granted, as far as the sign-in tells what it granted."""
        asked, granted = (frozenset(_words(told)) for told in (self._scope, self._granted or ""))
        return asked - granted if granted else frozenset()

    async def load(self) -> None:
        """Read the secrets. Raises NoKeyring, and Locked when one is missing. A token held is kept."""
        told = await asyncio.to_thread(self._read)
        if any(not told.get(name) for name in _SECRETS[self._auth]):
            raise Locked(
                say("The credentials for Practice Studio are missing"),
                say("Enter them in the connection's settings."),
            )
        if told != self._secrets:
            self._token, self._ends = "", None
        self._secrets = told

    def _read(self) -> dict[str, str]:
        names = (*_SECRETS[self._auth], *_OPTIONAL.get(self._auth, ()))
        return {name: value.strip() for name in names if (value := credentials.get(self._connection, name)) is not None}

    async def authorization(self) -> str:
        """The header's value. Raises Locked, Unreachable, Unavailable, Throttled; nothing but the grant was sent."""
        if not self.renewable:
            return f"ApiKey {self._secrets['api_key']}"
        if not self._token or (self._ends is not None and self._ends <= self._clock()):
            await self.renew(self._token)
        return f"Bearer {self._token}"

    async def refused(self, authorization: str) -> None:
        """A 401 came with this header's value: get another, unless somebody has meanwhile."""
        await self.renew(authorization.removeprefix("Bearer "))

    async def renew(self, dead: str) -> None:
        if self._token != dead:
            return
        if self._flight is None or self._flight.done():
            self._flight = asyncio.create_task(self._fetch(), name="sign in to Practice Studio")
            self._flight.add_done_callback(_seen)
        await asyncio.shield(self._flight)

    async def close(self) -> None:
        if self._flight is not None and not self._flight.done():
            self._flight.cancel()
            await asyncio.wait({self._flight})

    async def _fetch(self) -> None:
        reply = await self._ask({"grant_type": self._auth, **self._secrets, "scope": self._scope})
        if 400 <= reply.status < 500:
            raise Locked(
                say("Practice Studio refused the credentials"), say("Nothing is lost; replace them in the connection.")
            )
        try:
            token = read(Token, reply.json("sign-in"), "sign-in")
        except Garbled:
            token = Token()
        if not reply.ok or not token.access_token:
            raise Unavailable(
                say("Practice Studio's sign-in answered with something unreadable"), say("Nothing was sent.")
            )
        life = token.expires_in if token.expires_in is not None and 0 < token.expires_in < 10**8 else USUAL_LIFE
        self._token, self._granted = token.access_token, token.scope
        self._ends = self._clock() + timedelta(seconds=life - min(EARLY, life / 10))

    async def _ask(self, form: Mapping[str, str]) -> Reply:
        """A grant may be asked for again: it changes nothing there."""
        for left in range(TRIES - 1, -1, -1):
            try:
                return await self._http.write("POST", "oauth/token", action="sign in", form=form)
            except Throttled as error:
                pause = (error.until - self._clock()).total_seconds()
                if not left or pause > _PATIENCE:
                    raise
            except (Unreachable, Unsure):
                if not left:
                    break
                pause = 2.0 ** (TRIES - left)
            except Garbled:
                break
            await self._sleep(max(pause, 0.05))
        raise Unreachable(say("Practice Studio's sign-in does not answer"), say("Nothing was sent."))


def _words(scopes: str) -> list[str]:
    return scopes.replace(",", " ").split()


def _seen(flight: asyncio.Task[None]) -> None:
    """Whoever waited hears the error; when nobody did any more, it is not a lost one."""
    if not flight.cancelled():
        flight.exception()
