"""Starting at login: what is written is what each system reads, it can be taken back, and nobody else's is touched."""

from __future__ import annotations

import configparser
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app import at_login, main


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)
    return tmp_path


def on_and_off() -> None:
    for _ in range(2):  # twice says the same
        at_login.turn(True)
        assert at_login.is_on()
    for _ in range(2):
        at_login.turn(False)
        assert not at_login.is_on()


def exec_words(text: str) -> list[str]:
    """As a desktop reads the Exec line: the value unescaped, then its quoted words."""
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read_string(text)
    line = parser["Desktop Entry"]["Exec"].replace("\\\\", "\\").replace("%%", "%")
    return [re.sub(r"\\(.)", r"\1", word) for word in re.findall(r'"((?:[^"\\]|\\.)*)"', line)]


@pytest.mark.parametrize("program", ["/opt/Daybook/Daybook", '/srv/al "x"/$Day%book\\`s/Daybook'])
def test_linux_reads_what_is_written(home: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    assert not at_login.is_on()
    at_login.turn(True)
    path = home / ".config" / "autostart" / "daybook.desktop"
    assert exec_words(path.read_text("utf-8")) == [program, "--in-tray"]
    assert [one.name for one in path.parent.iterdir()] == ["daybook.desktop"]
    path.write_text(path.read_text("utf-8") + "Hidden=true\n", "utf-8")  # as a desktop's own settings switch it off
    assert not at_login.is_on()
    on_and_off()


def test_linux_follows_where_settings_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "else"))
    at_login.turn(True)
    assert (tmp_path / "else" / "autostart" / "daybook.desktop").exists()


def test_macos_reads_what_is_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    at_login.turn(True)
    (path,) = (home / "Library" / "LaunchAgents").iterdir()
    told = plistlib.loads(path.read_bytes())
    assert told["ProgramArguments"] == [sys.executable, "-m", "app", "--in-tray"]
    assert (told["RunAtLoad"], told["Label"]) == (True, path.stem)
    on_and_off()


def test_what_cannot_be_written_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    (home / ".config").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(OSError, match="autostart"):
        at_login.turn(True)
    assert not at_login.is_on()


class Registry(ModuleType):
    """As much of the registry as is used, in memory: path → name → value."""

    HKEY_CURRENT_USER, REG_SZ, KEY_SET_VALUE = "HKCU", 1, 2

    def __init__(self) -> None:
        super().__init__("winreg")
        self.kept: dict[str, dict[str, Any]] = {}

    def CreateKey(self, root: str, path: str) -> Any:
        self.kept.setdefault(path, {})
        return self.OpenKey(root, path)

    def OpenKey(self, root: str, path: str, *more: int) -> Any:
        if path not in self.kept:
            raise FileNotFoundError(path)
        values = self.kept[path]

        class Key:
            def __enter__(self) -> dict[str, Any]:
                return values

            def __exit__(self, *told: object) -> None:
                pass

        return Key()

    def SetValueEx(self, key: dict[str, Any], name: str, zero: int, kind: int, value: Any) -> None:
        key[name] = value

    def QueryValueEx(self, key: dict[str, Any], name: str) -> tuple[Any, int]:
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], 1

    def DeleteValue(self, key: dict[str, Any], name: str) -> None:
        del key[name]


def test_windows_reads_what_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", r"C:\Program Files\Daybook\Daybook.exe")
    registry.kept[at_login._RUN] = {"Other": "other.exe"}
    assert not at_login.is_on()
    at_login.turn(True)
    assert registry.kept[at_login._RUN]["Daybook"] == r'"C:\Program Files\Daybook\Daybook.exe" --in-tray'
    registry.kept[at_login._ALLOWED] = {"Daybook": b"\x03\0\0\0", "Other": b"\x02"}  # off in the Task Manager
    assert not at_login.is_on()
    on_and_off()
    assert registry.kept[at_login._RUN] == {"Other": "other.exe"}
    assert registry.kept[at_login._ALLOWED] == {"Other": b"\x02"}


def test_the_command_starts_this_daybook(tmp_path: Path) -> None:
    """From any folder: the words are known to it, and an unknown one is not."""
    words = at_login.command()
    assert words[-1] in main.WINDOW_FLAGS
    known = subprocess.run([*words[:-1], "--version"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert known.returncode == 0, known.stderr
