"""A seat that only reads: every way to a change is greyed with its reason, and the top bar says so.

The desk refuses changes by itself (`app/desk.py`); here it is only told beforehand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui import wording
from ui.labels import grey

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

CHANGES: Final = (
    *("new_visit", "new_patient", "confirm", "arrived", "seat", "done", "no_show", "move", "length", "cut_visit"),
    *("paste_visit", "book_next", "cancel_visit", "offer_time", "provider_away"),
)


class Seat:
    """Call `say` at the start and whenever settings were saved."""

    def __init__(self, front: FrontDesk) -> None:
        self._front = front
        self._was = False

    def say(self) -> None:
        reads, window = self._front.desk.only_reads, self._front.window
        if reads == self._was:
            return
        self._was = reads
        why = wording.why_not("read_only") if reads else ""
        for key in CHANGES:
            window.set_action(key, not reads, why)
        new = window.topbar.new
        if reads:
            grey(new, why)
        else:
            new.setEnabled(True)
            new.setToolTip("")
            new.setAccessibleDescription("")
        window.topbar.set_seat(*(wording.seat_reads() if reads else ("", "")))
