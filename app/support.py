"""What a supporter or an owner asks of the open app: its state as text, the libraries it runs on, the trail's seals.

Nothing of a patient is in any of it. Not here: the same from the command line (`commands/about.py`).
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from app.audit import Audit

if TYPE_CHECKING:
    from app.desk import Desk


async def details(desk: Desk, folder: Path | None) -> str:
    """The doctor's findings as plain text."""
    from app.commands import about

    document = await asyncio.to_thread(about.surroundings, folder or Path())
    document |= about.insides(desk)
    return "\n".join(about.lines(document)) + "\n"


async def verify_trail(desk: Desk) -> tuple[int, int | None]:
    """Follow the audit trail's seals to their head, beside whatever else goes on. Raises StoreTrouble."""
    verdict = await asyncio.to_thread(Audit(desk.store).verify)
    return verdict.count, verdict.broken
