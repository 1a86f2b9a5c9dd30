"""The colours a practice can have where several stand in one book: names that are kept, and what they look like."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from adapters.model import Connection
from ui.theme import theme

NAMES: Final = ("teal", "blue", "violet", "green", "amber", "magenta")
_STATUS: Final = {
    "blue": "confirmed",
    "violet": "in_chair",
    "green": "done",
    "amber": "arrived",
    "magenta": "no_show",
}


def color(name: str) -> QColor:
    """Any word but those known is the accent's colour."""
    return theme().status("visit", _STATUS[name]).bar if name in _STATUS else theme().color("accent.base")


def name_of(connection: Connection, at: int = 0) -> str:
    """The chosen one, else by its place among the connections."""
    chosen = connection.settings.get("color", "")
    return chosen if chosen in NAMES else NAMES[at % len(NAMES)]
