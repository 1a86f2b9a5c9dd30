"""A credential store in a plain file, for processes that a test or a bench starts: PYTHON_KEYRING_BACKEND names it.

The file is told by DAYBOOK_TEST_KEYRING. Only for invented secrets.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

NAME = "tests.doubles.file_keyring.FileKeyring"


class FileKeyring(KeyringBackend):
    priority = 0.1

    def _entries(self) -> dict[str, str]:
        try:
            found: dict[str, str] = json.loads(self._path().read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        return found

    @staticmethod
    def _path() -> Path:
        return Path(os.environ["DAYBOOK_TEST_KEYRING"])

    def get_password(self, service: str, username: str) -> str | None:
        return self._entries().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path().write_text(json.dumps({**self._entries(), f"{service}\n{username}": password}), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        entries = self._entries()
        if entries.pop(f"{service}\n{username}", None) is None:
            raise PasswordDeleteError("no such entry")
        self._path().write_text(json.dumps(entries), encoding="utf-8")
