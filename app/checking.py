"""A connection tried one step at a time, stopping at the first that does not work: what was reached, what to do.

Real reads only, nothing is written. One run is used by set-up, by the page of connections and by `daybook check`.
Not here: keeping a connection (`connecting.py`), how the steps are shown.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from datetime import date
from typing import Any, Final, Literal
from zoneinfo import ZoneInfo

from adapters import ADAPTERS, credentials, errors
from adapters.errors import PmsError
from adapters.model import Connection, DayFacts, Practice
from adapters.port import Capabilities, Field, PmsAdapter
from adapters.record import dataclass, replace
from adapters.sentence import say
from app.clock import Clock

LONGEST: Final = 60.0
"""Seconds a whole check may take."""
SETTINGS, SECRETS, REACH, SIGN_IN, DIRECTORY, TODAY = (
    *("settings", "secrets", "reach", "sign in"),
    *("directory", "read today"),
)
State = Literal["waiting", "running", "passed", "failed"]

TO_DO: Final[dict[type[PmsError], str]] = {
    errors.Forbidden: say("Ask whoever administers the practice system to give the key this right."),
    errors.NotFound: say("Check the settings of the connection."),
    errors.Refused: say("Check the settings of the connection."),
}
USUAL: Final = say("Try again; if it stays so, send “daybook doctor” to support.")


@dataclass(frozen=True, slots=True)
class Step:
    """`said`: what was found or what went wrong; `do`: what a person can do; `status`: the system's own number."""

    key: str
    state: State = "waiting"
    said: str = ""
    do: str = ""
    seconds: float | None = None
    status: int | None = None


class Check:
    """One try of one connection. Safe to cancel at any moment; `close` is part of `run`.

    After it: `steps`; `error` and the `blamed` field when it failed, else `practice`, `today` and `can`.
    """

    def __init__(
        self,
        connection: Connection,
        clock: Clock,
        *,
        make: Callable[[Connection], PmsAdapter] | None = None,
        told: Callable[[], None] | None = None,
    ) -> None:
        self.connection, self._clock, self._told = connection, clock, told
        self._make = make or self._registered
        self.fields: tuple[Field, ...] = ADAPTERS[connection.kind].fields if make is None else ()
        self.practice: Practice | None = None
        self.today: DayFacts | None = None
        self.can: Capabilities | None = None
        self.error: PmsError | None = None
        self.blamed = ""
        self._began = 0.0
        self.sign_in_parts: tuple[tuple[str, ...], ...] = ()
        self.half_in = False  # the first part of signing in was taken
        self._has_spoken = False  # the adapter tells of its requests
        self.steps: tuple[Step, ...] = ()

    async def run(self) -> bool:
        """Whether everything worked. Never raises a PmsError: it is in `error`."""
        adapter = self._make(self.connection)
        self.fields = adapter.fields
        self.sign_in_parts = getattr(adapter, "sign_in_parts", ())
        keys = [SETTINGS, SECRETS, REACH, SIGN_IN, DIRECTORY, TODAY]
        if not is_networked(self.fields):
            keys = [SETTINGS, DIRECTORY, TODAY]
        self.steps = tuple(Step(key) for key in keys)
        try:
            async with asyncio.timeout(LONGEST):
                await self._try(adapter)
        except TimeoutError:
            self._fail(
                errors.Unreachable(say("It takes too long to answer"), say("Nothing was changed. Try again later."))
            )
        except PmsError as error:
            self._fail(error)
        finally:
            await adapter.close()
        return self.error is None

    @property
    def failed(self) -> Step | None:
        return next((step for step in self.steps if step.state == "failed"), None)

    # --- the steps ---

    async def _try(self, adapter: PmsAdapter) -> None:
        given = self.connection.settings
        self._begin(SETTINGS)
        for field in adapter.fields:
            if field.required and not field.secret and not field.default and not given.get(field.key):
                raise errors.NeedsSetting(field.key)
        self._pass(SETTINGS, f"{len(given)} given")
        if self._has(SECRETS):
            await self._secrets(adapter)
        self._begin(REACH if self._has(REACH) else DIRECTORY)
        practice = self.practice = await adapter.open()
        self._pass(REACH, "it answered", quiet=True)
        self._pass(SIGN_IN, "accepted", quiet=True)
        rooms = f", {len(practice.rooms)} rooms" if practice.rooms else ""
        self._pass(DIRECTORY, f"{practice.name}, {len(practice.providers)} providers{rooms}, {practice.timezone}")
        self._begin(TODAY)
        day = today_of(practice, self._clock)
        facts = self.today = await adapter.appointments(day, day)
        whole = f"{len(facts.appointments)} visits"
        self._pass(TODAY, whole if facts.complete else say("A part could not be read; visits may be missing."))
        self.can = adapter.capabilities

    async def _secrets(self, adapter: PmsAdapter) -> None:
        self._begin(SECRETS)
        wanted = [f for f in adapter.fields if f.secret]
        await asyncio.to_thread(credentials.probe)  # a trial's own are in memory: could they be kept?
        found = [f.key for f in wanted if await asyncio.to_thread(credentials.get, self.connection.id, f.key)]
        missing = [f for f in wanted if f.required and f.key not in found]
        if missing:
            self.blamed = missing[0].key
            labels = ", ".join(f.label for f in missing)
            raise errors.Locked(
                say("Not on this computer: {labels}", labels=labels),
                say("Replace the keys; at the command line, connect anew with --secret."),
            )
        self._pass(SECRETS, f"{len(found)} in the keyring" if wanted else "none needed")

    def _registered(self, connection: Connection) -> PmsAdapter:
        make: Any = ADAPTERS[connection.kind]
        hears = {"audit": self._heard} if "audit" in inspect.signature(make).parameters else {}
        adapter: PmsAdapter = make(connection, clock=self._clock.now, sleep=self._clock.sleep, **hears)
        return adapter

    def _heard(self, call: Any) -> None:
        """One request of the adapter has ended (`adapters.http.Heard`): the steps that are one call move on by it."""
        self._has_spoken = True
        status = getattr(call, "status", None)
        if status is None:
            return
        if self._state(REACH) == "running":
            self._pass(REACH, "it answered")
            self._begin(SIGN_IN)
        if self._state(SIGN_IN) == "running" and getattr(call, "ok", False):
            if len(self.sign_in_parts) > 1 and not self.half_in:
                self.half_in = True
                self._begin(SIGN_IN)
                return
            self._pass(SIGN_IN, "accepted")
            self._begin(DIRECTORY)
        running = next((s for s in self.steps if s.state == "running"), None)
        if running is not None and not getattr(call, "ok", False):
            self._put(replace(running, status=status))

    # --- writing down ---

    def _has(self, key: str) -> bool:
        return any(step.key == key for step in self.steps)

    def _state(self, key: str) -> str:
        return next((step.state for step in self.steps if step.key == key), "")

    def _begin(self, key: str) -> None:
        self._began = self._clock.monotonic()
        for step in self.steps:
            if step.key == key:
                self._put(replace(step, state="running"))

    def _pass(self, key: str, said: str, *, quiet: bool = False) -> None:
        """`quiet`: nothing was heard of it by itself, so that it has no time of its own."""
        for step in self.steps:
            if step.key == key and step.state != "passed":
                took = None if quiet else max(0.0, self._clock.monotonic() - self._began)
                self._put(replace(step, state="passed", said=said, seconds=took, status=None))

    def _fail(self, error: PmsError) -> None:
        key = self._place(error)
        for step in self.steps:  # what came before has worked, or has not been needed
            if step.key == key:
                break
            self._pass(step.key, "", quiet=True)
        do = error.detail or TO_DO.get(type(error), USUAL)
        status = next((s.status for s in self.steps if s.status is not None), None)
        self.error, self.blamed = error, self.blamed or blamed(error, self.fields)
        self._put(Step(key, "failed", error.title, do, status=status))

    def _place(self, error: PmsError) -> str:
        """The step an error belongs to: signing in is one call of the adapter, its error tells how far it came."""
        running = next((s.key for s in self.steps if s.state == "running"), self.steps[0].key)
        if running not in (REACH, SIGN_IN, DIRECTORY) or not self._has(REACH):
            return running
        if isinstance(error, errors.Locked | errors.NoKeyring):
            return SIGN_IN
        if isinstance(error, errors.NeedsSetting):
            return DIRECTORY if self._has_spoken else SETTINGS
        if isinstance(error, errors.Forbidden | errors.NotFound | errors.Garbled | errors.Refused):
            return running if running != REACH else DIRECTORY
        return running

    def _put(self, new: Step) -> None:
        self.steps = tuple(new if step.key == new.key else step for step in self.steps)
        if new.state == "failed":
            at = [step.key for step in self.steps].index(new.key)
            self.steps = (*self.steps[: at + 1], *(Step(step.key) for step in self.steps[at + 1 :]))
        if self._told is not None:
            self._told()


def is_networked(fields: tuple[Field, ...]) -> bool:
    """Whether there is a far side to be reached; a book kept on this computer has none."""
    return any(field.secret or field.key == "base_url" for field in fields)


def blamed(error: PmsError, fields: tuple[Field, ...]) -> str:
    """The key of the field that wants another look; empty when no field is at fault."""
    if isinstance(error, errors.NeedsSetting):
        return error.key
    if not isinstance(error, errors.Locked):
        return ""
    secrets = [field for field in fields if field.secret]
    said = f"{error.title} {error.detail}".casefold()
    named = [field for field in secrets if field.label.casefold() in said]
    found = named or [field for field in secrets if field.required] or secrets
    return found[-1].key if found else ""


def today_of(practice: Practice, clock: Clock) -> date:
    return clock.now().astimezone(ZoneInfo(practice.timezone)).date()
