"""A second start raises the first window: a local socket per data folder, heard here and spoken to by `raise_first`.

Only a word passes through it, never anything of a patient. Not here: who holds the folder (`app/home.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS: Final = 2_000
_WORD: Final = b"raise\n"


def _name(folder: Path) -> str:
    # The path itself may hold a person's name; its digest is as unique.
    return "daybook-" + sha256(str(folder).encode()).hexdigest()[:16]


class Raising(QObject):
    """Listens as long as it lives."""

    def __init__(self, folder: Path, heard: Callable[[], None]) -> None:
        super().__init__()
        self._heard = heard
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))  # we hold the folder's lock, so a socket left there is a dead one's
        self._server.listen(_name(folder))
        self._server.newConnection.connect(self._came)

    def close(self) -> None:
        self._server.close()

    def _came(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.disconnected.connect(socket.deleteLater)
        self._heard()


def raise_first(folder: Path) -> bool:
    """Ask the Daybook that holds `folder` to come forward; False when it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(_WORD)
    socket.waitForBytesWritten(WAIT_MS)
    socket.disconnectFromServer()
    return True
