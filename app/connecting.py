"""Connections as a person makes and keeps them: offered systems, a trial, keeping it, keys, name, pause, forgetting.

A trial leaves nothing behind: its secrets are in memory, a book of our own in a folder for the moment, until it is
kept. Not here: the steps of a check (`checking.py`), what a face shows.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from adapters import ADAPTERS, credentials, errors
from adapters.model import Connection
from adapters.port import Capabilities, Field, PmsAdapter
from adapters.record import dataclass, replace
from adapters.sentence import say
from app.audit import Audit, Entry
from app.checking import Check, is_networked

if TYPE_CHECKING:
    from app.desk import Desk

BOOK_OF_OUR_OWN: Final = "path"
"""A system with a field of this name keeps its data in a folder of this computer."""
COLOR: Final = "color"
"""The setting that holds the practice's colour in the calendar."""


class Unfinished(Exception):
    """Changes of this connection are not settled; `count` of them."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(f"{count} changes are not settled")


@dataclass(frozen=True, slots=True)
class System:
    """A system that can be connected: what set-up asks for, and what it can do as far as it is known beforehand."""

    kind: str
    title: str
    fields: tuple[Field, ...]
    can: Capabilities

    @property
    def is_networked(self) -> bool:
        return is_networked(self.fields)


def systems() -> tuple[System, ...]:
    """All of them, in the order of the registry. Imports every adapter: call it off the loop."""
    found = []
    for kind in ADAPTERS:
        made = ADAPTERS[kind](Connection(id="", kind=kind, name=""))
        found.append(System(kind, made.title, made.fields, made.capabilities))
    return tuple(found)


def adapter_of(connection: Connection) -> PmsAdapter:
    """Raises Unsupported for a system this version does not know."""
    if connection.kind not in ADAPTERS:
        raise errors.Unsupported(
            "connect", say("This version of Daybook does not know it: {kind}.", kind=connection.kind)
        )
    return ADAPTERS[connection.kind](connection)


def only_copy(connection: Connection) -> Path | None:
    """The file that alone holds this connection's data; None when the data is elsewhere, or there is none yet."""
    return getattr(adapter_of(connection), "only_copy", None) if connection.kind in ADAPTERS else None


def new_id() -> str:
    return f"c{os.urandom(4).hex()}"


class Trial:
    """A connection being set up, or one whose keys are being replaced (`of`). Nothing of it is kept before `keep`."""

    def __init__(
        self,
        desk: Desk,
        kind: str,
        settings: Mapping[str, str],
        secrets: Mapping[str, str],
        *,
        of: Connection | None = None,
    ) -> None:
        self._desk, self._of = desk, of
        self._given = dict(secrets)
        self._made: dict[str, str] = {}
        self._is_book = any(field.key == BOOK_OF_OUR_OWN for field in ADAPTERS[kind].fields)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        told = {key: value for key, value in settings.items() if value}
        self.connection = Connection(id=new_id(), kind=kind, name=of.name if of else "", settings=told)

    async def run(self, told: Callable[[Check], None]) -> Check:
        """Check it; `told` hears of every step. Cancelled or not, what it needed for the moment is put away."""
        try:
            await self._begin()
            tried = self.connection
            if self._folder is not None:
                tried = replace(tried, settings={**tried.settings, BOOK_OF_OUR_OWN: self._folder.name})
            check = Check(tried, self._desk.clock, told=lambda: told(check))
            await check.run()
        finally:
            await asyncio.shield(self._put_away())
        return check

    async def _begin(self) -> None:
        secrets = dict(self._given)
        if self._of is not None:
            secrets = await asyncio.to_thread(_kept_secrets, self._of) | secrets
        credentials.begin_trial(self.connection.id, secrets)
        if self._is_book:
            self._folder = tempfile.TemporaryDirectory(prefix="daybook-trial-")

    async def _put_away(self) -> None:
        self._made = credentials.end_trial(self.connection.id)
        if self._folder is not None:
            folder, self._folder = self._folder, None
            await asyncio.to_thread(folder.cleanup)

    async def keep(self, name: str, settings: Mapping[str, str] | None = None) -> Connection:
        """Keep it: secrets to the keyring first, then the connection, which is used from now on. Raises NoKeyring."""
        found = {**self.connection.settings, **(settings or {})}
        if self._is_book and not found.get(BOOK_OF_OUR_OWN) and (path := self._desk.store.path) is not None:
            found[BOOK_OF_OUR_OWN] = str(path.parent)
        kept = replace(self.connection, name=name.strip(), settings=found)
        made = {} if self._is_book else self._made
        try:
            await asyncio.to_thread(_put_all, kept.id, self._given | made)
            await self._desk.links.add(kept)
        except BaseException:
            with suppress(errors.NoKeyring):
                await asyncio.to_thread(credentials.forget, kept.id)
            raise
        note(self._desk, "connect", kept.id)
        return kept

    async def keep_secrets(self) -> None:
        """The keys that were given take the place of the old ones; all others stay. The connection begins anew."""
        assert self._of is not None
        await asyncio.to_thread(_replace, self._of, self._given | self._made)
        note(self._desk, "replace_keys", self._of.id)
        await self._desk.links.renew(self._of.id)


def _kept_secrets(connection: Connection) -> dict[str, str]:
    """Those a person gave, not those the adapter made of them: a renewed key would hide a wrong one."""
    found = {f.key: credentials.get(connection.id, f.key) for f in ADAPTERS[connection.kind].fields if f.secret}
    return {key: value for key, value in found.items() if value is not None}


def _put_all(connection: str, secrets: Mapping[str, str]) -> None:
    for key, value in secrets.items():
        credentials.put(connection, key, value)


def _replace(connection: Connection, secrets: Mapping[str, str]) -> None:
    """Those that differ; and away with what the adapter made of the old ones."""
    for key in credentials.names(connection.id):
        if key not in secrets:
            credentials.forget(connection.id, key)
    _put_all(connection.id, {k: v for k, v in secrets.items() if credentials.get(connection.id, k) != v})


# --- those that are kept ----------------------------------------------------------------------------------------------


async def rename(desk: Desk, connection: Connection, name: str, color: str = "") -> None:
    """Another name, or colour, for the same practice; it goes on reading."""
    settings = {**connection.settings, COLOR: color} if color else dict(connection.settings)
    await desk.links.change(replace(connection, name=name.strip(), settings=settings))
    note(desk, "rename_connection", connection.id)


async def forget(desk: Desk, connection: Connection, *, despite: bool = False) -> Path | None:
    """Forget it with its secrets and all that is kept of it. A practice's own book stays, with its key: it is returned.

    Raises Unfinished while changes are not settled; `despite` them it goes on.
    """
    waiting = sum(wb.connection == connection.id and not wb.settled for wb in desk.pending())
    if waiting and not despite:
        raise Unfinished(waiting)
    book = only_copy(connection)
    kept = None if connection.settings.get("sample") == "true" else book
    await desk.links.drop(connection.id)
    if kept is None:
        await erase_all(connection)
    note(desk, "disconnect", connection.id)
    return kept


async def erase_all(connection: Connection) -> None:
    """A book that is only here, and all secrets, for good."""
    if connection.kind in ADAPTERS:
        adapter = adapter_of(connection)
        erase = getattr(adapter, "erase", None)
        if erase is not None:
            await erase()
        await adapter.close()
    await asyncio.to_thread(credentials.forget, connection.id)


def note(desk: Desk, action: str, connection: str, *, success: bool = True) -> None:
    """Who did it goes into the audit trail."""
    Audit(desk.store).record(
        Entry(at=desk.now(), who=desk.settings.made_by, action=action, connection=connection, success=success)
    )
