"""Sentences of the small panel beside a visit."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from ui.wording.day import minutes_plain
from ui.wording.language import day_heading, time_range, tr

PEEK: Final = tr("This visit at a glance")
PEEK_MOVE: Final = tr("Move")
PEEK_INSPECTOR: Final = tr("Show the inspector")


def peek_when(start: datetime, end: datetime, zone: str = "") -> str:
    """ "Thu, Feb 19 · 2:45 – 3:45 PM · 60 min"; `zone` where it must be said."""
    length = round((end - start).total_seconds() / 60)
    return " · ".join(
        (
            day_heading(start.date(), long=False),
            f"{time_range(start, end, half=True)} {zone}".strip(),
            minutes_plain(length),
        )
    )


def peek_state(look: str, system: str, age: str) -> str:
    """Where the change of this visit is: "On its way to Sikka · 18 s"."""
    there = system or tr("the practice system")
    words = {
        "waiting": tr("Waiting here"),
        "sending": tr("On its way to {system}"),
        "saved": tr("Saved in {system}"),
        "failed": tr("Not saved in {system}"),
        "attention": tr("Please check in {system}"),
    }[look].format(system=there)
    return f"{words} · {age}" if look in ("waiting", "sending") and age else words


def status_act(status: str) -> str:
    """The button that sets a status, in one word."""
    words = {"confirmed": tr("Confirm"), "arrived": tr("Check in"), "in_chair": tr("Seat"), "done": tr("Finish")}
    return words[status]
