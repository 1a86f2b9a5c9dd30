"""A name for one thing of one connection. Ids are unique only inside a connection, so the app always carries both."""

from __future__ import annotations

from typing import NamedTuple


class Ref(NamedTuple):
    """`connection` is our id of the practice connection, `id` the system's own id of the thing in it."""

    connection: str
    id: str
