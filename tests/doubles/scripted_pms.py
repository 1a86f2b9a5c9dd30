"""Practice systems for the command line, which makes its adapters itself: kinds "fake" and "keyed" of the registry.

A connection's setting `truth` names its `FakePms` in TRUTHS; `trouble` is what it answers to signing in, `lacks` the
changes it does not document, `interrupts` the request during which the person presses Ctrl+C.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, ClassVar
from unittest.mock import patch
from zoneinfo import ZoneInfo

import adapters
from adapters import errors
from adapters.change import Change
from adapters.model import DayFacts, Practice
from adapters.port import Field, Receipt
from tests.doubles.fake_pms import ZONE, FakeAdapter, FakePms

TRUTHS: dict[str, FakePms] = {}
TROUBLES = {
    "locked": errors.Locked(),
    "keyring": errors.NoKeyring(),
    "setting": errors.NeedsSetting("location_id"),
    "offline": errors.Unreachable(),
    "down": errors.Unavailable(),
    "forbidden": errors.Forbidden("read the book"),
}


def truth(name: str = "a", **settings: Any) -> FakePms:
    """A new practice system of that name, which answers at once."""
    TRUTHS[name] = FakePms(clock=lambda: datetime.now(UTC), latency=(0.0, 0.0), **settings)
    return TRUTHS[name]


@contextmanager
def registered() -> Iterator[None]:
    """The kinds are known to Daybook."""
    kinds = {"fake": (__name__, "ScriptedAdapter"), "keyed": (__name__, "KeyedAdapter")}
    with patch.dict(adapters._WHERE, kinds):
        yield
    TRUTHS.clear()


class ScriptedAdapter(FakeAdapter):
    kind: ClassVar[str] = "fake"
    fields: ClassVar[tuple[Field, ...]] = (Field("truth", "Truth"), Field("base_url", "Address", required=False))

    def __init__(self, connection: adapters.model.Connection, **told: Any) -> None:
        self._told, self._interrupts = connection.settings, connection.settings.get("interrupts")
        super().__init__(connection, **told, pms=TRUTHS.get(self._told.get("truth", "a")) or truth())
        lacks = set(filter(None, self._told.get("lacks", "").split(",")))
        why_not = {change: f"It has no way to {change}." for change in lacks}
        self.capabilities = replace(self.capabilities, changes=self.capabilities.changes - lacks, why_not=why_not)

    async def open(self) -> Practice:
        if "trouble" in self._told:
            raise TROUBLES[self._told["trouble"]]
        practice = await super().open()
        return replace(practice, timezone=self._told.get("timezone", practice.timezone))

    async def appointments(self, first: date, last: date) -> DayFacts:
        self._interrupt("reading")
        await self._reach()
        zone = ZoneInfo(self._told.get("timezone", ZONE.key))
        told = [a for a in self.pms.shown().values() if first <= a.span.start.astimezone(zone).date() <= last]
        return DayFacts(first=first, last=last, appointments=tuple(told))

    async def submit(self, change: Change) -> Receipt:
        self._interrupt("writing")
        return await super().submit(change)

    def _interrupt(self, when: str) -> None:
        if self._interrupts == when:
            self._interrupts = None
            signal.raise_signal(signal.SIGINT)


class KeyedAdapter(ScriptedAdapter):
    kind: ClassVar[str] = "keyed"
    fields: ClassVar[tuple[Field, ...]] = (
        *(Field("base_url", "Address"), Field("api_key", "Key", secret=True)),
        Field("pin", "PIN", secret=True, required=False),
    )
