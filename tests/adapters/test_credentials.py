"""Secrets end up in the keyring, whole, each under its own name, and can be forgotten; no keyring is said in words."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.errors import KeyringLocked

from adapters import credentials
from adapters.errors import NoKeyring
from tests.doubles.memory_keyring import MemoryKeyring

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def keys() -> Iterator[MemoryKeyring]:
    store = MemoryKeyring()
    keyring.set_keyring(store)
    yield store
    credentials.use_memory(False)


def test_a_secret_comes_back_and_a_missing_one_is_none(keys: MemoryKeyring) -> None:
    credentials.put("c1", "api_key", "k-123")
    assert credentials.get("c1", "api_key") == "k-123"
    assert credentials.get("c1", "other") is None
    assert credentials.get("c2", "api_key") is None


def test_each_secret_has_a_service_name_of_its_own(keys: MemoryKeyring) -> None:
    for number, connection in ((1, "c1"), (2, "c1"), (1, "c2")):
        credentials.put(connection, f"key{number}", "x" * 3000)
    services = [service for service, _ in keys.entries]
    assert len(services) == len(set(services))
    assert all(service.startswith("daybook") for service in services)
    assert all(len(value) < 1_200 for value in keys.entries.values())


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6_000)
    | st.just("daybook-parts:ab:3")
    | st.just("😀" * 1_500)
)
def test_any_secret_comes_back_whole_within_windows_limit(value: str) -> None:
    store = MemoryKeyring(limit=2_560)
    keyring.set_keyring(store)
    credentials.put("c1", "before", "short")
    credentials.put("c1", "token", "an older one, " * 200)
    credentials.put("c1", "token", value)
    assert credentials.get("c1", "token") == value
    credentials.forget("c1")
    assert not store.entries, "nothing of a forgotten connection stays behind"


def test_forgetting_one_leaves_the_others(keys: MemoryKeyring) -> None:
    credentials.put("c1", "a", "1")
    credentials.put("c1", "b", "2")
    credentials.put("c2", "a", "3")
    credentials.forget("c1", "a")
    assert credentials.get("c1", "a") is None
    assert credentials.get("c1", "b") == "2"
    credentials.forget("c1")
    assert credentials.get("c1", "b") is None
    assert credentials.get("c2", "a") == "3"
    credentials.forget("c1")
    credentials.forget("never-known", "x")


def test_a_crash_between_the_parts_leaves_the_old_secret(keys: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials.put("c1", "token", "old " * 500)
    real, writes = MemoryKeyring.set_password, iter(range(100))

    def power_cut(self: MemoryKeyring, service: str, username: str, password: str) -> None:
        if next(writes) == 2:
            raise KeyboardInterrupt
        real(self, service, username, password)

    monkeypatch.setattr(MemoryKeyring, "set_password", power_cut)
    with pytest.raises(KeyboardInterrupt):
        credentials.put("c1", "token", "new " * 900)
    monkeypatch.setattr(MemoryKeyring, "set_password", real)
    assert credentials.get("c1", "token") == "old " * 500


class ForeignError(Exception):
    """As `pywintypes.error`: no relation of keyring's own errors."""


@pytest.mark.parametrize("error", [ForeignError(1783, "CredWrite"), KeyringLocked("locked"), OSError("gone")])
def test_whatever_the_platform_raises_is_one_clear_error(keys: MemoryKeyring, error: Exception) -> None:
    credentials.put("c1", "a", "s3cret")
    keys.broken = error
    for call in (
        lambda: credentials.get("c1", "a"),
        lambda: credentials.put("c1", "a", "s3cret"),
        lambda: credentials.forget("c1"),
    ):
        with pytest.raises(NoKeyring) as caught:
            call()
        assert caught.value.title
        assert caught.value.detail
        assert "s3cret" not in f"{caught.value}{caught.value!r}"


@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring])
def test_a_keyring_that_keeps_nothing_is_no_keyring(keys: MemoryKeyring, backend: type) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(NoKeyring):
        credentials.put("c1", "a", "1")


def test_windows_entries_do_not_roam(keys: MemoryKeyring) -> None:
    keys.persist = "enterprise"  # type: ignore[attr-defined]
    credentials.put("c1", "a", "1")
    assert keys.persist == "local machine"  # type: ignore[attr-defined]


def test_memory_keeps_secrets_for_this_run_only(keys: MemoryKeyring) -> None:
    credentials.put("c1", "a", "real")
    credentials.use_memory()
    assert credentials.in_memory()
    assert credentials.get("c1", "a") is None
    credentials.put("c1", "a", "short-lived" * 300)
    assert credentials.get("c1", "a") == "short-lived" * 300
    credentials.forget("c1")
    credentials.use_memory(False)
    assert not credentials.in_memory()
    assert credentials.get("c1", "a") == "real"


def _fresh(code: str) -> str:
    """Run in a fresh interpreter, where keyring has not been imported."""
    backend = "tests.doubles.memory_keyring.MemoryKeyring"
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": backend, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    return done.stdout.strip()


def test_the_first_read_loads_only_what_it_uses_and_harms_nobody() -> None:
    """The key of the store is read before the first paint, so what keyring does not need then is not loaded then."""
    told = _fresh(
        "import sys; from adapters import credentials; print(credentials.get('c1', 'a'));"
        "print([name for name in ('urllib.request', 'email', 'ssl', 'more_itertools') if name in sys.modules]);"
        "import urllib.request, more_itertools, tempfile, subprocess; from importlib import metadata;"
        "print(urllib.request.Request.__module__, more_itertools.first([7]), tempfile.gettempdir() != '',"
        "subprocess.PIPE, metadata.version('keyring') != '');"
        "credentials.put('c1', 'a', 'kept'); print(credentials.get('c1', 'a'))"
    )
    assert told.splitlines() == ["None", "[]", "urllib.request 7 True -1 True", "kept"]


def test_importing_the_module_loads_no_keyring() -> None:
    assert _fresh("import sys; import adapters.credentials; print('keyring' in sys.modules)") == "False"
