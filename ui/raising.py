"""A second start raises the first window: it lays a file into a folder that the first one watches and empties.

Only an empty file passes, never anything of a patient, and only who may write into the data folder can lay it. Not a
local socket: QtNetwork alone would be 3 MiB of memory. Not here: who holds the folder (`app/home.py`).
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject

PATIENCE: Final = 2.0  # seconds
_LOOK: Final = 0.01


def _door(folder: Path) -> Path:
    return folder / "raise"


class Raising(QObject):
    """Listens as long as it lives. `heard` is called for each knock, also for one from before it listened."""

    def __init__(self, folder: Path, heard: Callable[[], None]) -> None:
        super().__init__()
        self._heard, self._door = heard, _door(folder)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        with suppress(OSError):  # then a second start says that one is running, and no more
            self._door.mkdir(mode=0o700, exist_ok=True)
            self._watcher.addPath(str(self._door))
            self._look()

    def close(self) -> None:
        self._watcher.directoryChanged.disconnect(self._look)
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)

    def _look(self) -> None:
        knocks = []
        with suppress(OSError):
            knocks = list(self._door.iterdir())
            for knock in knocks:
                knock.unlink(missing_ok=True)
        if knocks:
            self._heard()


def raise_first(folder: Path, patience: float = PATIENCE) -> bool:
    """Ask the Daybook that holds `folder` to come forward; False when it does not take the knock in `patience` seconds.

    Waits without an event loop: for a process that shows no window.
    """
    knock = _door(folder) / str(os.getpid())
    try:
        knock.parent.mkdir(mode=0o700, exist_ok=True)
        knock.touch(mode=0o600)
        until = time.monotonic() + patience
        while knock.exists() and time.monotonic() < until:
            time.sleep(_LOOK)
        answered = not knock.exists()
        knock.unlink(missing_ok=True)
    except OSError:
        return False
    return answered
