"""Arithmetic on stretches of time as pairs of epoch seconds: joining, taking away, measuring. Pure and zone-free.

Instants, not wall times, so that nights on which clocks change need no special case.
"""

from __future__ import annotations

from collections.abc import Iterable

from adapters.model import Span

Edges = tuple[float, float]


def edges(span: Span) -> Edges:
    """Start and end of a span in epoch seconds."""
    return span.start.timestamp(), span.end.timestamp()


def joined(parts: Iterable[Edges]) -> list[Edges]:
    """The same time as few stretches as possible, in order; touching ones become one."""
    out: list[Edges] = []
    for start, end in sorted(parts):
        if out and start <= out[-1][1]:
            if end > out[-1][1]:
                out[-1] = (out[-1][0], end)
        elif end > start:
            out.append((start, end))
    return out


def without(whole: Iterable[Edges], taken: Iterable[Edges]) -> list[Edges]:
    """What is left of `whole` when `taken` is cut out of it."""
    cuts = joined(taken)
    left: list[Edges] = []
    for start, end in joined(whole):
        at = start
        for cut_start, cut_end in cuts:
            if cut_end <= at:
                continue
            if cut_start >= end:
                break
            if cut_start > at:
                left.append((at, cut_start))
            at = max(at, cut_end)
        if at < end:
            left.append((at, end))
    return left


def length(parts: Iterable[Edges]) -> int:
    """Minutes in all; the stretches must not overlap."""
    return round(sum(end - start for start, end in parts) / 60)
