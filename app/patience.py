"""How long to wait before knocking again: growing, bounded, and never two desks at the same moment. Pure."""

from __future__ import annotations

from app.clock import Chance

SETTLING = 20.0
"""Seconds before a lost answer is looked for: a system may still be working on what it received."""


def retry_after(attempts: int, chance: Chance) -> float:
    """Seconds until a change that was surely not delivered is tried again: 2, 4, 8 … 300, less up to half by chance."""
    return float(min(300.0, 2.0 ** min(attempts, 9)) * (1.0 - 0.5 * chance.random()))


def poll_after(asks: int, chance: Chance) -> float:
    """Seconds until a ticket is asked about again: from one second, growing to a minute."""
    return float(min(60.0, 1.5 ** min(asks, 12)) * (1.0 + 0.2 * chance.random()))


def trace_after(asks: int, chance: Chance) -> float:
    """Seconds until a doubt is looked into again: from the settling time, growing to ten minutes."""
    return float(min(600.0, SETTLING * 2.0 ** min(asks, 5)) * (1.0 + 0.2 * chance.random()))
