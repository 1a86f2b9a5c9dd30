"""Time as bits of one `int`: a bit for each five-minute cell and lane, the lanes of a cell side by side. Pure.

The lowest `width` bits are the lanes of the first cell, the next `width` those of the second: a shift by `width` moves
all lanes by five minutes at once, and set bits read upwards are in order of time, then lane. What a lane is:
`supply.py`.
"""

from __future__ import annotations

from functools import lru_cache

CELL = 5
"""Minutes in a cell."""


@lru_cache(maxsize=4096)
def row(width: int, count: int) -> int:
    """One bit in the lowest lane of each of `count` cells."""
    return ((1 << width * count) - 1) // ((1 << width) - 1) if count > 0 else 0


def starts_of(free: int, count: int, width: int) -> int:
    """The cells from which `count` cells in a row are free, in log2(count) steps."""
    have = 1
    while have < count:
        step = min(have, count - have)
        free &= free >> step * width
        have += step
    return free


def covered(starts: int, count: int, width: int) -> int:
    """The cells that visits of `count` cells at these starts would lie on: the reverse of `starts_of`."""
    have = 1
    while have < count:
        step = min(have, count - have)
        starts |= starts << step * width
        have += step
    return starts


def listed(bits: int) -> list[int]:
    """The positions of all set bits, ascending."""
    found = []
    while bits:
        highest = bits.bit_length() - 1
        found.append(highest)
        bits ^= 1 << highest  # from the top, so that the number gets shorter on the way
    found.reverse()
    return found


def stretches(bits: int, lane: int, width: int, cells: int) -> list[tuple[int, int]]:
    """One lane's set bits as runs of cells, ends excluded."""
    line = lane_line(bits, lane, width, cells)
    found = []
    end = 0
    while (start := line.find("1", end)) >= 0:
        end = line.find("0", start)
        end = cells if end < 0 else end
        found.append((start, end))
    return found


def lane_line(bits: int, lane: int, width: int, cells: int) -> str:
    """One lane as a text of 0 and 1, a character a cell."""
    return bin((bits >> lane) | (1 << width * cells))[:2:-1][::width]
