"""Rests for threads that compute: so that the loop's own thread, which a person waits for, gets its turn at once.

A thread that computes without a pause looks to the system like one that may wait, and so does whoever wants the
interpreter from it: the loop then misses 5 ms and more at a time (with two such threads 11). With a rest of a tenth of
a millisecond after each millisecond it misses half of that, and the work takes a tenth longer.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

T = TypeVar("T")
REST: Final = 0.0001
"""Seconds."""


def unhurried(items: Iterable[T], every: int = 40) -> Iterator[T]:
    """The items, with a rest after so many (about a millisecond's work); on the main thread without any."""
    rests = threading.current_thread() is not threading.main_thread()
    for number, item in enumerate(items, 1):
        yield item
        if rests and not number % every:
            time.sleep(REST)
