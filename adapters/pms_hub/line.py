"""One hub's door: address, signature, rate, envelopes, and what the hub means by a refusal.

Every call of this adapter goes through here, with a JSON body that is signed as sent: the hub finds the account in it,
also of a GET. A write may hold the line for a minute. Not here: what rows mean (`wire.py`), who asks for what.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Any, NoReturn

import httpx

from adapters import credentials
from adapters.errors import (
    Clash,
    Forbidden,
    Garbled,
    Locked,
    Missing,
    NeedsSetting,
    NotFound,
    PmsError,
    Refused,
    Throttled,
    Unavailable,
    Unsupported,
    Unsure,
)
from adapters.http import Audit, Http, Redirected, Reply, raise_for
from adapters.model import Connection
from adapters.pms_hub import shapes
from adapters.pms_hub.shapes import Problem
from adapters.port import Clock, Sleep
from adapters.rate import USUAL_WAIT, Budget, Turn, retry_moment
from adapters.sentence import say

ROOT = "/api/pms"
CALLS, PER = 100, 60.0
"""Calls a minute that the hub's own documents propose."""
TRIES = 3
TIMES = {
    Turn.WRITE: httpx.Timeout(120.0, connect=8.0, pool=20.0),
    Turn.SHOWN: httpx.Timeout(30.0, connect=8.0, pool=20.0),
}
"""The hub asks its own practice system meanwhile, every two seconds, for up to 40."""
MODES = ("hmac", "plain", "bearer")
_NO_WORD = frozenset(
    (
        "TIMEOUT",
        "UNKNOWN_ERROR",
        "INTERNAL_ERROR",
        "WRITEBACK_PARSE_ERROR",
        "CONNECTION_FAILED",
        "CONNECTION_REFUSED",
    )
)
"""Codes that prove nothing of a write: the line may have broken while the hub was asking what became of it."""
_SLOW = say("The practice system behind the hub did not answer in time; it may still do it.")
NO_ROUTE = say("This hub has no such function.")


class Line:
    """The calls of one connection. Opened by `start()`, before which every call is `Unavailable`."""

    def __init__(self, connection: Connection, clock: Clock, sleep: Sleep, audit: Audit | None) -> None:
        self._settings, self._id = connection.settings, connection.id
        self._clock, self._sleep, self._audit = clock, sleep, audit
        self._budget = Budget(CALLS, PER, clock=clock, sleep=sleep)
        self._http: Http | None = None
        self._secret = ""
        self._needs_bearer = False

    async def start(self) -> None:
        """Read the secret and the settings; nothing is sent. Raises NoKeyring, Locked, NeedsSetting."""
        base = self._setting("base_url")
        if not base:
            raise NeedsSetting("base_url", detail=say("Give the address of the hub, as https://hub.example.com."))
        if not self._setting("account_id"):
            raise NeedsSetting("account_id", detail=say("The hub tells practices apart by it."))
        if self._mode not in MODES:
            raise NeedsSetting(
                "signature_mode", say("This way of signing is unknown"), say("Choose hmac, plain or bearer.")
            )
        secret = (await asyncio.to_thread(credentials.get, self._id, "webhook_secret") or "").strip()
        if not secret or (self._mode != "hmac" and not (secret.isascii() and secret.isprintable())):
            raise Locked(
                say("There is no secret for the hub yet"), say("Whoever runs the hub has it: VAPI_WEBHOOK_SECRET.")
            )
        if self._http is None:
            self._http = Http(
                base.rstrip("/").removesuffix(ROOT),
                headers=lambda: {"Accept": "application/json", "Content-Type": "application/json"},
                budget=self._budget,
                clock=self._clock,
                sleep=self._sleep,
                audit=self._audit,
                connections=4,
                times=TIMES,
            )
        self._secret = secret

    async def stop(self) -> None:
        http, self._http = self._http, None
        if http is not None:
            await http.close()

    async def read(
        self,
        path: str,
        what: str,
        *,
        params: Sequence[tuple[str, str]] = (),
        turn: Turn = Turn.SHOWN,
        patient_id: str | None = None,
        method: str = "GET",
        data: Mapping[str, Any] | None = None,
    ) -> Any:
        """The answer's JSON. What the practice system behind failed at is tried again, as a failure on the way is.

        Raises as `Http.read`, Locked, Forbidden, NotFound, Refused, NeedsSetting; Unsupported where there is no such
        route, with `change` the path.
        """
        body = self._body(data)
        trouble: PmsError = Unavailable()
        for attempt in range(TRIES):
            if attempt:
                await self._sleep(2.0**attempt)
            try:
                reply = await self._opened().read(
                    ROOT + path,
                    action=what,
                    params=params,
                    turn=turn,
                    patient_id=patient_id,
                    headers=self._signed(body),
                    method=method,
                    content=body,
                )
            except Redirected as error:
                raise _sent_away(error) from None
            problem = _problem(reply)
            if reply.ok and problem is None:
                return reply.json(what)
            if self._wants_bearer(reply, problem):
                body = self._body(data)
                continue
            try:
                self._fail(reply, problem, path, what)
            except (Throttled, Unavailable) as error:
                trouble = error  # the budget keeps the silence asked for
        raise trouble

    async def write(
        self, method: str, path: str, change: str, data: Mapping[str, Any], *, patient_id: str | None = None
    ) -> Any:
        """One write, sent once; the answer's JSON, {} for an empty one.

        Sent a second time only after the 401 that asks for the other way of signing. Raises as the port says.
        """
        while True:
            body = self._body(data)
            try:
                reply = await self._opened().write(
                    method,
                    ROOT + path,
                    action=change,
                    patient_id=patient_id,
                    headers=self._signed(body),
                    content=body,
                )
            except Redirected as error:
                raise _sent_away(error) from None
            except Unsure as error:
                why = say("{why} The hub knows it as {number}.", why=error.detail, number=_call_id(body))
                raise Unsure(error.title, why) from None
            problem = _problem(reply)
            if reply.ok and problem is None:
                if reply.empty:
                    return {}
                try:
                    return reply.json(change)
                except Garbled:
                    raise Unsure(say("The hub's answer could not be read")) from None
            if not self._wants_bearer(reply, problem):  # which is true once
                self._fail(reply, problem, path, change, writing=True)

    # --- inside ---

    def _setting(self, key: str) -> str:
        return self._settings.get(key, "").strip()

    @property
    def _mode(self) -> str:
        return self._setting("signature_mode").lower() or "hmac"

    def _opened(self) -> Http:
        if self._http is None:
            raise Unavailable(say("The connection to the hub is not open"), say("Nothing was sent."))
        return self._http

    def _body(self, data: Mapping[str, Any] | None) -> bytes:
        """The very bytes that are signed and sent. By its id the hub's own log tells calls apart."""
        call: dict[str, Any] = {"id": f"fd-{uuid.uuid4()}", "metadata": {"accountId": self._setting("account_id")}}
        if phone := self._setting("phone_number"):
            call["phoneNumber"] = phone
        body: dict[str, Any] = {"call": call}
        if data is not None:
            body["data"] = dict(data)
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")

    def _signed(self, body: bytes) -> dict[str, str]:
        """Both names of the header: deployments disagree on it."""
        secret = self._secret
        value = secret if self._mode == "plain" else hmac.new(secret.encode(), body, sha256).hexdigest()
        headers = {"x-vapi-secret": value, "X-Vapi-Signature": value}
        if self._mode == "bearer" or self._needs_bearer:
            headers["Authorization"] = f"Bearer {secret}"
        return headers

    def _wants_bearer(self, reply: Reply, problem: Problem | None) -> bool:
        """Some deployments sign their patient routes the other way, and say so; from then on both are sent."""
        if reply.status != 401 or problem is None or "bearer" not in problem.words:
            return False
        if self._mode == "bearer" or self._needs_bearer or not (self._secret.isascii() and self._secret.isprintable()):
            return False
        self._needs_bearer = True
        return True

    def _fail(self, reply: Reply, problem: Problem | None, path: str, what: str, *, writing: bool = False) -> NoReturn:
        """The hub's code first, the status second."""
        if reply.status in (404, 405) and (problem is None or _is_no_route(problem) or reply.status == 405):
            raise Unsupported(what if writing else path, NO_ROUTE)
        if problem is None:
            raise_for(reply, what)
        code, reasons = problem.code, problem.reasons
        if reply.status == 409:
            raise Clash(reasons)
        if upstream := re.fullmatch(r"HTTP_(\d{3})", code):
            self._behind(int(upstream[1]), reply, what, problem, writing)
        if reply.status == 401 or code == "UNAUTHORIZED":
            self._unauthorized(problem)
        if code in _NO_WORD:
            raise Unsure(detail=_SLOW) if writing else Unavailable()
        match code:
            case "INVALID_REQUEST" | "MISSING_PATIENT_INFO":
                missing = "required" in problem.words or any("required" in each.text.lower() for each in reasons)
                raise Missing(reasons) if missing else Refused(reasons)
            case "NO_CONTEXT":
                raise NeedsSetting("phone_number", detail=say("This hub finds the practice by its telephone number."))
            case "NOT_SUPPORTED":
                raise Unsupported(what, say("The practice system behind the hub does not offer this."))
            case "NO_PMS_INTEGRATION" | "NO_INTEGRATION":
                raise NotFound(
                    say("practice system"),
                    say("The hub has no active practice system for this account"),
                    say("Finish its set-up on the hub, and check the account."),
                )
            case "NOT_FOUND":
                raise NotFound(what)
        if reply.ok or code == "WRITEBACK_FAILED":
            raise Refused(reasons)
        raise_for(reply, what, reasons)

    def _behind(self, status: int, reply: Reply, what: str, problem: Problem, writing: bool) -> NoReturn:
        """What the practice system behind the hub answered to the hub."""
        if status == 429:
            until = retry_moment(reply.headers, self._clock())
            self._budget.close(max(until, self._clock() + timedelta(seconds=USUAL_WAIT)))
            raise Throttled(until)
        if status >= 500 or status < 400 or status == 408:
            raise Unsure(detail=_SLOW) if writing else Unavailable()
        if status == 401:
            raise Locked(
                say("The hub itself is refused by the practice system"), say("Whoever runs the hub renews its keys.")
            )
        raise_for(Reply(status, reply.headers, b""), what, problem.reasons)

    def _unauthorized(self, problem: Problem) -> NoReturn:
        if "csrf" in problem.words:
            raise Forbidden(
                say("changes through this hub"),
                say("The hub's site guard lets no changes through"),
                say("Nothing was changed."),
            )
        if "account" in problem.words:
            raise NeedsSetting("account_id", say("The hub does not know this account"), say("Check the account's id."))
        raise Locked(say("The hub refuses the signature"), say("Replace the secret, or choose another way of signing."))


def _problem(reply: Reply) -> Problem | None:
    """What the answer says went wrong; None for a success, and for what is no word of the hub's (a web page)."""
    return shapes.problem(reply.maybe_json())


def _is_no_route(problem: Problem) -> bool:
    """The backend's own form of "no such route"."""
    return not problem.code and problem.words.startswith("cannot ")


def _sent_away(error: Redirected) -> PmsError:
    """Sent to a sign-in page: this hub knows no signature for the route. Anything else stays what it is."""
    return (
        Locked(say("The hub asks a person to sign in")) if re.search("(?i)sign-?in|log-?in|auth", error.to) else error
    )


def _call_id(body: bytes) -> str:
    return str(json.loads(body)["call"]["id"])
