"""What the inspector is told: one visit, ready to be read. Plain data, no Qt."""

from __future__ import annotations

from typing import Final

from adapters.record import dataclass, field

STEPS: Final = ("scheduled", "confirmed", "arrived", "in_chair", "done")


@dataclass(frozen=True, slots=True)
class Fact:
    """A row with an icon: `words`, then `more` quieter, then a line `below`. `copy` is what its button copies."""

    icon: str
    words: str = field(repr=False)
    more: str = field(default="", repr=False)
    below: str = field(default="", repr=False)
    quiet: bool = False
    copy: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one button that is most likely wanted now; `key` is a visit status or an action of `actions.py`."""

    key: str
    words: str
    icon: str = ""
    keys: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorCard:
    """A visit as the inspector says it. What the practice system does not tell is simply not in it.

    `status` is a visit status; `refused_steps` maps statuses that cannot be set to the reason. `waiting` is "Checked in
    10:28 · waiting " and `waited` "14 min". `lines` are (label, value, rest): ("Last", "Jan 8", "Emergency exam").
    `kept_state` is an outbox state whose icon and colour the foot wears.
    """

    name: str = field(repr=False)
    identity: str = field(default="", repr=False)
    status: str = "scheduled"
    status_words: str = ""
    refused_steps: dict[str, str] = field(default_factory=dict)
    waiting: str = ""
    waited: str = ""
    next_step: NextStep | None = None
    facts: tuple[Fact, ...] = field(default=(), repr=False)
    can_move: str = ""  # why not; "" = it can
    can_book: str = ""
    contact: tuple[Fact, ...] = field(default=(), repr=False)
    lines: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)
    kept: str = ""
    kept_state: str = "saved"
    patient: tuple[Fact, ...] = field(default=(), repr=False)
    history: tuple[tuple[str, str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the panel when nothing is selected: a visit to jump to. `status` colours its icon."""

    key: str
    name: str = field(repr=False)
    detail: str = field(repr=False)
    status: str = "arrived"
    mark: str = ""
