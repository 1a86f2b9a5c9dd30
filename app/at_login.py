"""Whether Daybook starts when a person logs in to this computer: kept where each system keeps that, nowhere else.

Windows: a value of the registry's Run key. macOS: a launch agent. Elsewhere: a desktop entry in the autostart folder.
All of this one person alone; no administrator is needed. Not here: what a start in the tray does (`main.py`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, Final

IN_TRAY: Final = "--in-tray"
_RUN: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"
_ALLOWED: Final = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_NAME: Final = "Daybook"
_LABEL: Final = "example.daybook.login"


def command() -> list[str]:
    """How this Daybook is started into the tray."""
    image = os.environ.get("APPIMAGE")
    if getattr(sys, "frozen", False):
        return [image or sys.executable, IN_TRAY]
    python = Path(sys.executable)
    windowed = python.with_name("pythonw.exe")  # without a black window, where there is one
    return [str(windowed if windowed.exists() else python), "-m", "app", IN_TRAY]


def is_on() -> bool:
    """Whether it starts at the next login, as the system says now."""
    if sys.platform == "win32":
        return _windows_is_on()
    path = _file()
    try:
        text = path.read_bytes()
    except OSError:
        return False
    return sys.platform == "darwin" or b"\nHidden=true" not in text


def turn(on: bool) -> None:
    """Let it start at login from now on, or not. Raises OSError."""
    if sys.platform == "win32":
        _windows_turn(on)
        return
    path = _file()
    if not on:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.write_bytes(_agent() if sys.platform == "darwin" else _entry())
    new.replace(path)


def _file() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_LABEL}.plist"
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "autostart" / "daybook.desktop"


def _agent() -> bytes:
    import plistlib

    return plistlib.dumps(
        {"Label": _LABEL, "ProgramArguments": command(), "RunAtLoad": True, "ProcessType": "Interactive"}
    )


def _entry() -> bytes:
    words = " ".join(_quoted(word) for word in command())
    lines = ("[Desktop Entry]", "Type=Application", f"Name={_NAME}", f"Exec={words}", "Icon=daybook", "Terminal=false")
    return ("\n".join((*lines, "X-GNOME-Autostart-enabled=true")) + "\n").encode()


def _quoted(word: str) -> str:
    """As the Desktop Entry Specification wants an argument: quoted, then escaped once more as any value is."""
    for letter in '\\"`$':
        word = word.replace(letter, f"\\{letter}")
    return '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"'


def _windows_is_on() -> bool:
    """A person can also forbid it in the Task Manager, which leaves the value and marks it."""
    return _value(_RUN) is not None and not (_value(_ALLOWED) or b"\0")[0] & 1


def _windows_turn(on: bool) -> None:
    import subprocess

    winreg: Any = __import__("winreg")
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:
        if on:
            winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, subprocess.list2cmdline(command()))
    for path in (_ALLOWED,) if on else (_RUN, _ALLOWED):
        if _value(path) is not None:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path, 0, winreg.KEY_SET_VALUE) as key:
                winreg.DeleteValue(key, _NAME)


def _value(path: str) -> Any:
    winreg: Any = __import__("winreg")
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as key:
            return winreg.QueryValueEx(key, _NAME)[0]
    except FileNotFoundError:
        return None
