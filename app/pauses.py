"""Keeps the interpreter's own pauses short, once the first screen stands: threads' turns and the search for garbage.

Measured while 32,400 visits are read, checked and stored: the longest hold of the loop falls from 20 ms to about 6.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Awaitable, Callable

TURN = 0.0005
"""Seconds that a thread which computes may make the loop wait (Python's own: 5 ms, and there are two such threads)."""


EVERY, SELDOM = 0.1, 1.0
"""Seconds between two looks for garbage, while much is made and while little is."""
YOUNG, MIDDLE, ALL = 700, 10, 50
"""From so many on: new things, searches among them, and searches among what those left over."""


def keep_short() -> None:
    """For a process that runs a loop: call it when all that a start makes has been made; then run `sweep`."""
    sys.setswitchinterval(TURN)
    gc.collect()
    gc.freeze()  # what a start has made stays: no later search has to pass through it
    gc.disable()


async def sweep(sleep: Callable[[float], Awaitable[None]]) -> None:
    """Looks for garbage on the loop's own thread, as long as it runs.

    Left to itself Python does so on whichever thread makes something at that moment, and destroys a window's parts
    there, which Qt does not forgive. A search through everything takes 15 ms and more: it is rare.
    """
    while True:
        young, middle, whole = gc.get_count()
        if young > YOUNG:
            gc.collect(2 if whole > ALL else 1 if middle > MIDDLE else 0)
        await sleep(EVERY if young > YOUNG else SELDOM)


def give_back() -> None:
    """Hand what a start has used and freed back to the system; glibc keeps it for itself otherwise."""
    if sys.platform == "linux":
        import ctypes

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # not in every C library
        if trim is not None:
            trim(0)
