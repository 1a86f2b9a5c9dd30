"""A keyring in memory: a real `keyring` backend, with the limits and the failures a platform's own can have."""

from __future__ import annotations

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """`limit` is the most UTF-16 bytes of an entry (Windows: 2560); `broken` is raised by every call while set.

    Also usable as `PYTHON_KEYRING_BACKEND=tests.doubles.memory_keyring.MemoryKeyring`.
    """

    priority = 0.1  # never chosen over a real one by itself

    def __init__(self, limit: int | None = 2560) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.entries: dict[tuple[str, str], str] = {}
        self.limit = limit
        self.broken: Exception | None = None
        self.reads = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        self._fail()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()
        if self.limit is not None and len(password.encode("utf-16-le")) > self.limit:
            raise OSError(1783, "CredWrite", "The stub received bad data")
        if any(kept == service and user != username for kept, user in self.entries):
            raise AssertionError("Windows keeps one entry per service name")
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        if (service, username) not in self.entries:
            raise PasswordDeleteError("no such entry")
        del self.entries[service, username]

    def _fail(self) -> None:
        if self.broken is not None:
            raise self.broken
