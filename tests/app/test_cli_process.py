"""The command line as a process of its own: no Qt, the streams a shell gives it, and the self-check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.doubles import file_keyring
from tests.house.source import ROOT

LINE = "Self-check passed: booked, kept, moved, cancelled, closed, reopened and found as it was.\n"
EVERYTHING = (
    *(["--version"], ["--help"], ["systems"], ["connections"], ["doctor"], ["agenda"], ["nonsense"], ["outbox"]),
    ["connect", "local", "--name", "Sample", "--set", "sample=true", "--set", "answers=now"],
    *(["agenda", "--pdf", os.devnull + "x/y"], ["agenda", "--ics"], ["patients", "okafor"], ["check", "Sample"]),
    *(["slots", "--minutes", "30", "--days", "3"], ["status", "V1", "confirmed"], ["audit"], ["sync", "--days", "1"]),
    ["--self-check"],
)


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A computer with a credential store, without a screen."""
    told = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return told | {
        "DAYBOOK_HOME": str(tmp_path / "home"),
        "DAYBOOK_TEST_KEYRING": str(tmp_path / "keys.json"),
        "PYTHON_KEYRING_BACKEND": file_keyring.NAME,
        "PYTHONPATH": str(ROOT),
    }


def daybook(*words: str, env: dict[str, str], **more: Any) -> subprocess.CompletedProcess[Any]:
    code = "import sys; from app.main import run; sys.exit(run(sys.argv[1:]))"
    return subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, env=env, **{"capture_output": True, **more})


def test_no_command_needs_qt(env: dict[str, str]) -> None:
    code = (
        "import json, sys\nfrom app.main import run\n"
        f"for words in {list(EVERYTHING)!r}:\n"
        "    status = run(words)\n"
        "    print(words[0], status, file=sys.stderr)\n"
        "print(json.dumps([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'qasync', 'ui'))]))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == []
    assert "mistake" not in done.stderr


def test_listing_the_grammar_imports_no_command(env: dict[str, str]) -> None:
    code = "import sys; from app.main import run; run(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, text=True)
    assert {"asyncio", "sqlcipher3", "app.desk", "app.store"}.isdisjoint(done.stdout.split())


# --- the self-check ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked", [True, False])
def test_the_self_check_says_one_line_and_leaves_nothing_behind(
    env: dict[str, str], tmp_path: Path, asked: bool
) -> None:
    """Without a screen, a keyring or a data folder told; bare `daybook` on such a computer checks itself instead."""
    if not asked and sys.platform in ("win32", "darwin"):
        pytest.skip("there is always a screen")
    scratch, person = tmp_path / "scratch", tmp_path / "person"
    scratch.mkdir()
    person.mkdir()
    env |= {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    env |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    env |= dict.fromkeys(("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_DATA_HOME"), str(person))
    if not asked:
        del env["DAYBOOK_HOME"]
    done = daybook(*(["--self-check"] if asked else []), env=env, text=True)
    assert (done.returncode, done.stdout) == (0, LINE)
    assert done.stderr.startswith("" if asked else "This computer has no screen")
    assert done.stderr.count("\n") == (0 if asked else 1)
    assert [*scratch.iterdir(), *person.iterdir()] == []
    assert not (tmp_path / "home").exists()


# --- streams ----------------------------------------------------------------------------------------------------------


def test_the_streams_a_shell_gives(env: dict[str, str]) -> None:
    """Closed by their reader, full, of an old code page: no traceback, and data is UTF-8 for other programs."""
    assert daybook("connect", "local", "--name", "Łódź", env=env, stdin=subprocess.DEVNULL).returncode == 0
    read, write = os.pipe()
    os.close(read)
    done = daybook("connections", "--json", env=env, capture_output=False, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            done = daybook("connections", env=env, capture_output=False, stdout=full, stderr=subprocess.PIPE)
        assert (done.returncode, done.stderr.splitlines()) == (2, [b"The output could not be written."])
    old = env | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    assert daybook("connections", env=old).stdout.startswith(b"??d?  local")
    assert json.loads(daybook("connections", "--json", env=old).stdout.decode())[0]["name"] == "Łódź"
    for words in (["connect", "local", "--name", "x", "--secret", "key"], ["nonsense"], ["outbox"]):
        assert b"Traceback" not in daybook(*words, env=old, stdin=subprocess.DEVNULL).stderr
