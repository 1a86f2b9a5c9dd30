"""One line of the bench: what we take against a floor measured in the same run, as medians and their spread."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`ratio` is the median of the rounds' own ratios where floor and ours took turns; `goal` the most it may be."""

    name: str
    floor: float
    ours: float
    ratio: float
    spread: tuple[float, float]
    goal: float
    unit: str = "ms"
    rounds: int = 1
    more: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_met(self) -> bool:
        return self.ratio <= self.goal

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "met": self.is_met}


def line(
    name: str, floor: Sequence[float], ours: Sequence[float], goal: float, *, unit: str = "ms", **more: object
) -> Line:
    """From the rounds of both, in the order in which they took turns."""
    ratios = [mine / theirs for mine, theirs in zip(ours, floor, strict=True)]
    return Line(
        name=name,
        floor=statistics.median(floor),
        ours=statistics.median(ours),
        ratio=statistics.median(ratios),
        spread=(min(ratios), max(ratios)),
        goal=goal,
        unit=unit,
        rounds=len(ratios),
        more=more,
    )


def table(lines: Sequence[Line]) -> str:
    """For a terminal and for CONTRIBUTING alike."""
    rows = [
        "| what | floor | ours | ratio [spread] | to reach | |",
        "|---|---|---|---|---|---|",
    ]
    for each in lines:
        low, high = each.spread
        rows.append(
            f"| {each.name} | {each.floor:.3g} {each.unit} | {each.ours:.3g} {each.unit} | "
            f"{each.ratio:.2f} [{low:.2f}–{high:.2f}] | ≤ {each.goal:g} | {'met' if each.is_met else 'missed'} |"
        )
    return "\n".join(rows)
