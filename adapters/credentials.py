"""Reads and writes a connection's secrets in the operating system's keyring, and nowhere else.

One entry per secret, each under a service name of its own (Windows keeps one per service name and moves others aside)
and short enough for every platform; a longer secret is kept in parts, its header written last. An index entry per
connection remembers which keys exist, so that all can be forgotten. Blocking: call it off the event loop.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Protocol

from adapters.errors import NoKeyring, PmsError
from adapters.sentence import say

USER = "daybook"
DIRECT = 1_100
"""The most UTF-16 units one entry holds; Windows limits an entry to 1,280."""
PART = DIRECT // 2
"""Characters per part: even when each takes two UTF-16 units, a part stays under `DIRECT`."""
_HEADER = "daybook-parts:"
_INDEX = ""
_USUAL = {
    "win32": "keyring.backends.Windows.WinVaultKeyring",
    "darwin": "keyring.backends.macOS.Keyring",
    "linux": "keyring.backends.SecretService.Keyring",
}
_UNUSED = (
    "urllib.request",
    "inspect",
    "traceback",
    "importlib.metadata",
    "importlib_metadata",
    "more_itertools",
    "subprocess",
    "tempfile",
    "configparser",
)
"""What keyring's helpers import for other purposes than ours (downloads, scripts, faults, finding backends)."""
_UNCALLED = ("shutil", "tarfile" if sys.version_info >= (3, 12) else "backports.tarfile")
"""The same; of these they name functions at once, which they call for the other purposes."""


class _Keyring(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class _Memory:
    """Secrets of this run only."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._kept[service] = password

    def delete_password(self, service: str, username: str) -> None:
        del self._kept[service]


_memory: _Memory | None = None


def use_memory(on: bool = True) -> None:
    """Keep secrets in memory, for this run only (True: begins empty), or in the system's keyring again (False)."""
    global _memory
    _memory = _Memory() if on else None


def in_memory() -> bool:
    """True when secrets last only as long as this run."""
    return _memory is not None


_trials: dict[str, _Memory] = {}
"""Connections that are only being tried: their secrets are in memory alone."""


def begin_trial(connection_id: str, secrets: Mapping[str, str]) -> None:
    """From now on this connection's secrets are these, in memory alone: the keyring is neither read nor written."""
    _trials[connection_id] = _Memory()
    for key, value in secrets.items():
        put(connection_id, key, value)


def end_trial(connection_id: str) -> dict[str, str]:
    """The end of the trial: nothing of it stays here. Returns its secrets, those the adapter made meanwhile too."""
    memory = _trials.get(connection_id)
    if memory is None:
        return {}
    found = {key: _read(memory, _service(connection_id, key)) for key in _known(memory, connection_id)}
    del _trials[connection_id]
    return {key: value for key, value in found.items() if value is not None}


def put(connection_id: str, key: str, value: str) -> None:
    """Keep a secret, replacing the one of that name. Raises NoKeyring when it surely or possibly was not kept."""
    keyring = _keyring(connection_id)
    try:
        _remember(keyring, connection_id, key)
        _write(keyring, _service(connection_id, key), value)
        kept = _read(keyring, _service(connection_id, key))
    except Exception as error:  # backends raise whatever their platform does (pywintypes.error among others)
        raise _no_keyring(error) from None
    if kept != value:  # keyring's "null" backend forgets silently
        raise NoKeyring()


def get(connection_id: str, key: str) -> str | None:
    """The secret, or None when there is none of that name. Raises NoKeyring."""
    keyring = _keyring(connection_id)
    try:
        return _read(keyring, _service(connection_id, key))
    except Exception as error:
        raise _no_keyring(error) from None


def forget(connection_id: str, key: str | None = None) -> None:
    """Remove one secret of a connection, or all of them. Removing what is not there is fine. Raises NoKeyring."""
    keyring = _keyring(connection_id)
    try:
        known = _known(keyring, connection_id)
        gone = known if key is None else [key]
        for name in gone:
            _erase(keyring, _service(connection_id, name))
        left = [name for name in known if name not in gone]
        if left:
            _write(keyring, _service(connection_id, _INDEX), json.dumps(left))
        else:
            _erase(keyring, _service(connection_id, _INDEX))
    except Exception as error:
        raise _no_keyring(error) from None


def names(connection_id: str) -> tuple[str, ...]:
    """Which secrets are kept of a connection, those its adapter made too. Raises NoKeyring."""
    keyring = _keyring(connection_id)
    try:
        return tuple(_known(keyring, connection_id))
    except Exception as error:
        raise _no_keyring(error) from None


def probe() -> None:
    """Whether secrets could be kept on this computer. Raises NoKeyring."""
    keyring = _keyring("")
    try:
        keyring.get_password(_service("probe", _INDEX), USER)
    except Exception as error:
        raise _no_keyring(error) from None


def _service(connection_id: str, key: str) -> str:
    return f"daybook/{connection_id}/{key}" if key else f"daybook/{connection_id}"


def _keyring(connection_id: str) -> _Keyring:
    if (trial := _trials.get(connection_id)) is not None:
        return trial
    if _memory is not None:
        return _memory
    try:
        found: _Keyring = _load().get_keyring()
        for backend in getattr(found, "backends", (found,)):
            if hasattr(backend, "persist"):
                backend.persist = "local machine"  # WinVault's default roams with the Windows account
    except Exception as error:
        raise _no_keyring(error) from None
    return found


def _load() -> Any:
    """`keyring.core`, imported as quickly as it can be: the key of the local store is needed before the first paint."""
    if "keyring.core" in sys.modules or threading.current_thread() is not threading.main_thread():
        return importlib.import_module("keyring.core")
    from adapters.postponed import postponed  # only the first time

    with postponed(*_UNUSED, called=_UNCALLED):
        core = importlib.import_module("keyring.core")
    name = _USUAL.get(sys.platform)
    if getattr(sys, "frozen", False) and name and "KDE" not in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        # An installed build can have no other backend than keyring's own: take the platform's (KDE's is another one)
        # without looking for more. Where it is not usable, keyring looks for one that is.
        with suppress(Exception):
            core.set_keyring(core.load_env() or core.load_config() or core.load_keyring(name))
    return core


def _no_keyring(error: Exception) -> PmsError:
    if isinstance(error, PmsError):
        return error
    if type(error).__name__ in ("KeyringLocked", "InitError"):
        return NoKeyring(say("The credential store is locked"), say("Unlock it, then try again. Nothing was changed."))
    return NoKeyring()


def _known(keyring: _Keyring, connection_id: str) -> list[str]:
    text = _read(keyring, _service(connection_id, _INDEX))
    return [str(name) for name in json.loads(text)] if text else []


def _remember(keyring: _Keyring, connection_id: str, key: str) -> None:
    """Before the secret itself: an index that names too much is harmless, too little would leave a secret behind."""
    known = _known(keyring, connection_id)
    if key not in known:
        _write(keyring, _service(connection_id, _INDEX), json.dumps([*known, key]))


def _header(text: str | None) -> tuple[str, int] | None:
    if text is None or not text.startswith(_HEADER):
        return None
    generation, _, count = text[len(_HEADER) :].partition(":")
    return generation, int(count)


def _parts(service: str, header: tuple[str, int] | None) -> list[str]:
    return [f"{service}/{header[0]}.{number}" for number in range(header[1])] if header else []


def _read(keyring: _Keyring, service: str) -> str | None:
    text = keyring.get_password(service, USER)
    header = _header(text)
    if header is None:
        return text
    parts = [keyring.get_password(part, USER) for part in _parts(service, header)]
    return None if None in parts else "".join(part for part in parts if part is not None)


def _write(keyring: _Keyring, service: str, value: str) -> None:
    old = _parts(service, _header(keyring.get_password(service, USER)))
    # An empty value is kept as no parts at all: not every backend takes an empty entry.
    if value and len(value.encode("utf-16-le", "surrogatepass")) <= 2 * DIRECT and not value.startswith(_HEADER):
        keyring.set_password(service, USER, value)
    else:
        import secrets  # brings in hashing, which reading a secret does without

        cut = [value[at : at + PART] for at in range(0, len(value), PART)]
        header = (secrets.token_hex(4), len(cut))
        for part, text in zip(_parts(service, header), cut, strict=True):
            keyring.set_password(part, USER, text)
        keyring.set_password(service, USER, f"{_HEADER}{header[0]}:{header[1]}")
    for part in old:
        _discard(keyring, part)


def _erase(keyring: _Keyring, service: str) -> None:
    parts = _parts(service, _header(keyring.get_password(service, USER)))
    _discard(keyring, service)
    for part in parts:
        _discard(keyring, part)


def _discard(keyring: _Keyring, service: str) -> None:
    if keyring.get_password(service, USER) is not None:
        keyring.delete_password(service, USER)
