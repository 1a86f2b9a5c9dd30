"""What the desk tells a face beside facts: how a connection stands, what may be done, notices, comparisons."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from adapters.model import Appointment, PatientCard
from adapters.record import dataclass, field
from app.writeback import Writeback


class LinkState(StrEnum):
    FRESH = "fresh"
    READING = "reading"
    STALE = "stale"
    SLOWED = "slowed"
    OFFLINE = "offline"
    REFUSED = "refused"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How a connection stands: what the chip in the top bar says (look.md §3.3).

    `since`: when the state began; `as_of`: how fresh today's facts are; `until`: when a slowed or broken one is tried
    again; `title` and `detail`: what the system or the network said, safe to show and log.
    """

    state: LinkState
    since: datetime
    as_of: datetime | None = None
    until: datetime | None = None
    title: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class PatientsRead:
    """How far the patients of a connection were read: `known` here, `whole` once all of them were."""

    known: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something may be done; `why` not is a sentence of the adapter or a key: link_refused, read_only."""

    ok: bool
    why: str = ""

    def __bool__(self) -> bool:
        return self.ok


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should hear once. `title` and `detail` name nobody; `key` "bug" is a mistake of ours."""

    key: str
    title: str
    detail: str = ""
    connection: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A change in two columns: as it is wished here, and as a fresh reading shows it. `theirs` None = not there.

    `complete` False: a part could not be read, so "not there" proves nothing. Changes of a patient fill the cards.
    """

    writeback: Writeback
    read_at: datetime
    ours: Appointment | None = field(default=None, repr=False)
    theirs: Appointment | None = field(default=None, repr=False)
    their_card: PatientCard | None = field(default=None, repr=False)
    complete: bool = True
