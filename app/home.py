"""The data folder, and the lock that lets one process at a time use it.

The three platforms' rule is written out here: asking platformdirs for it takes 8 ms (measured) before the first screen.
Not here: what lies in the folder (`store.py`, `settings.py`, `log.py`), raising the window of the first process.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from adapters.sentence import say
from app import trouble

LOCK = "daybook.lock"
_PID_BYTES = 32


def data_folder(*, sample: bool = False) -> Path:
    """Where this person's data lies: `$DAYBOOK_HOME`, else the platform's place. The sample practice has its own."""
    told = os.environ.get("DAYBOOK_HOME")
    folder = Path(told).expanduser().absolute() if told else _platform_folder()
    return folder / "sample" if sample else folder


def _platform_folder() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / "Daybook"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Daybook"
    shared = os.environ.get("XDG_DATA_HOME", "").strip()
    # The XDG rule: a relative path is to be passed over.
    return (Path(shared) if os.path.isabs(shared) else Path.home() / ".local" / "share") / "daybook"


def prepare(folder: Path) -> Path:
    """Make the folder, for this person alone (0700; on Windows the profile it lies in is). Raises StoreTrouble."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise trouble.folder(folder) from error
    return folder


class AlreadyRunning(Exception):
    """Another process uses `folder`. `pid` is its number, None when it could not be told."""

    def __init__(self, pid: int | None, folder: Path) -> None:
        self.pid, self.folder = pid, folder
        super().__init__(say("Daybook is already running"))


class FolderLock:
    """One process per folder, by a lock of the operating system: it ends with the process, however that ends."""

    def __init__(self, file: int) -> None:
        self._file: int | None = file

    @classmethod
    def take(cls, folder: Path) -> FolderLock:
        """Take the prepared `folder` for this process. Raises AlreadyRunning, or StoreTrouble if it is not writable."""
        try:
            file = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise trouble.folder(folder) from error
        if not _try_lock(file):
            pid = _read_pid(file)
            os.close(file)
            raise AlreadyRunning(pid, folder)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, str(os.getpid()).encode().ljust(_PID_BYTES))
        return cls(file)

    def release(self) -> None:
        """Let another process in. The file stays: removing it could take it away under the next owner."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> FolderLock:
        return self

    def __exit__(self, *_error: object) -> None:
        self.release()


def running_pid(folder: Path) -> int | None:
    """The process that uses `folder`, None when there is none."""
    if not (folder / LOCK).exists():
        return None
    try:
        FolderLock.take(folder).release()
    except AlreadyRunning as other:
        return other.pid
    return None


def _read_pid(file: int) -> int | None:
    os.lseek(file, 0, os.SEEK_SET)
    told = os.read(file, _PID_BYTES).strip()
    return int(told) if told.isdigit() else None


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: int) -> bool:
        # A locked byte cannot be read by others on Windows, so it lies behind the number.
        os.lseek(file, _PID_BYTES, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try_lock(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
