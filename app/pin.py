"""The lock of this computer's window: whether it is closed, and the PIN that opens it. It guards against passers-by.

The PIN is kept as a salted slow hash in the credential store; closed or not and the wrong tries are kept in the store,
so that neither a restart nor a crash opens the window or gives new tries. Not here: the cover itself (`ui/lock.py`).
"""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from adapters import credentials
from app.tries import Opened, Tries

if TYPE_CHECKING:
    from app.desk import Desk

SHORTEST, LONGEST = 4, 64
"""Characters of a PIN."""
_ENTRY = ("lock", "pin")
_CLOSED, _TRIES = "locked", "lock_tries"
_N, _R, _P = 2**15, 8, 1


def plain(typed: str) -> str:
    """What was typed or pasted, without blanks around it, in one spelling whatever the keyboard."""
    import unicodedata

    return unicodedata.normalize("NFKC", typed).strip()


class Pin:
    """The lock of one open data folder. `is_set` None: not asked yet."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.is_set: bool | None = None
        self.closed = desk.store.cursor("", _CLOSED) == "1"
        self.tries = _tries(desk.store.cursor("", _TRIES))

    async def look(self) -> bool:
        """Whether there is a PIN. Raises NoKeyring."""
        self.is_set = await asyncio.to_thread(credentials.get, *_ENTRY) is not None
        return self.is_set

    async def set(self, pin: str) -> None:
        """A new PIN from now on. Raises ValueError when it is too short or too long, NoKeyring."""
        pin = plain(pin)
        if not SHORTEST <= len(pin) <= LONGEST:
            raise ValueError("PIN")
        await asyncio.to_thread(_keep, pin)
        self.is_set = True
        await self._remember(Tries())

    async def remove(self) -> None:
        """One key opens the window from now on. Raises NoKeyring."""
        await asyncio.to_thread(credentials.forget, *_ENTRY)
        self.is_set = False

    async def close(self) -> None:
        """Locked, also after a restart."""
        self.closed = True
        await self._write(_CLOSED, "1")

    async def open(self, pin: str = "") -> Opened:
        """Try to open. Without a PIN set it always does. Raises NoKeyring when the PIN cannot be looked up."""
        if self.tries.wait(self._desk.now()):
            return Opened.WAIT
        kept = await asyncio.to_thread(credentials.get, *_ENTRY)
        self.is_set = kept is not None
        if kept is not None and not await asyncio.to_thread(_fits, plain(pin), kept):
            await self._remember(Tries(self.tries.wrong + 1, self._desk.now()))
            return Opened.WRONG
        await self._remember(Tries())
        await self._write(_CLOSED, "")
        self.closed = False
        return Opened.YES

    async def knows(self, pin: str) -> Opened:
        """Whether this is the PIN, without opening anything; wrong tries count. Raises NoKeyring."""
        was = self.closed
        answer = await self.open(pin)
        if answer is Opened.YES and was:
            await self.close()
        return answer

    async def _remember(self, tries: Tries) -> None:
        if tries != self.tries:
            self.tries = tries
            at = tries.at.astimezone(UTC).isoformat() if tries.at else ""
            await self._write(_TRIES, json.dumps([tries.wrong, at]) if tries.wrong else "")

    async def _write(self, name: str, value: str) -> None:
        await self._desk.writer.run(self._desk.store.set_cursor, "", name, value)


def _tries(kept: str | None) -> Tries:
    try:
        wrong, at = json.loads(kept or "[0, null]")
        return Tries(int(wrong), datetime.fromisoformat(at) if at else None)
    except (ValueError, TypeError):
        return Tries()


def _slow(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    from hashlib import scrypt

    return scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=256 * n * r, dklen=32)


def _keep(pin: str) -> None:
    import secrets

    salt = secrets.token_bytes(16)
    words = ("scrypt", str(_N), str(_R), str(_P), salt.hex(), _slow(pin, salt, _N, _R, _P).hex())
    credentials.put(*_ENTRY, "$".join(words))


def _fits(pin: str, kept: str) -> bool:
    import hmac

    try:
        kind, n, r, p, salt, wanted = kept.split("$")
        made = _slow(pin, bytes.fromhex(salt), int(n), int(r), int(p))
    except (ValueError, MemoryError):
        return False
    return kind == "scrypt" and hmac.compare_digest(made.hex(), wanted)
