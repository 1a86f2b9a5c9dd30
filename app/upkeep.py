"""Keeps the store small: in an idle moment after the start, then daily, old days go; the write-ahead log is folded in.

Not here: what may go (`store.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.trouble import StoreTrouble
from app.writeback import State

if TYPE_CHECKING:
    from app.desk import Desk

FIRST_AFTER = 90.0
"""Seconds after the start: the first readings are over by then."""
EVERY = 1_800.0
BUSY_AGAIN = 10.0
SETTLED_AT_LEAST = 3
"""Days a settled change stays, whatever is set: one whose answer was lost is told from its like by them."""


async def keep_small(desk: Desk) -> None:
    """Runs as long as the desk does."""
    pruned: date | None = None
    await desk.clock.sleep(FIRST_AFTER)
    while True:
        while any(wb.state is State.SENDING for wb in desk.pending()):
            await desk.clock.sleep(BUSY_AGAIN)
        try:
            if pruned != desk.today():
                kept = max(SETTLED_AT_LEAST, desk.settings.keep_saved_days)
                await desk.writer.run(desk.store.prune, desk.today(), *desk.window, kept)
                pruned = desk.today()
            await desk.writer.run(desk.store.checkpoint)
        except StoreTrouble as trouble:
            from app import log

            log.event("upkeep failed", 30, raised=trouble)
        await desk.clock.sleep(EVERY)
