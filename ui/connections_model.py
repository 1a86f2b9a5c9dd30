"""The rows of the connections page: how each connection stands, as words. Pure; needs a desk only to look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters import ADAPTERS
from adapters.record import dataclass
from app.news import LinkState
from ui import wording
from ui.practice_colors import name_of

if TYPE_CHECKING:
    from app.desk import Desk

LOOKS: Final = {
    LinkState.FRESH: "saved",
    LinkState.READING: "sending",
    LinkState.STALE: "waiting",
    LinkState.SLOWED: "attention",
    LinkState.OFFLINE: "attention",
    LinkState.REFUSED: "failed",
    LinkState.PAUSED: "waiting",
}
"""The outbox state whose colours and shape a link's pill wears."""
ICONS: Final = {
    LinkState.FRESH: "cloud-check",
    LinkState.READING: "refresh-cw",
    LinkState.STALE: "clock",
    LinkState.SLOWED: "gauge",
    LinkState.OFFLINE: "wifi-off",
    LinkState.REFUSED: "key-round",
    LinkState.PAUSED: "pause",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """One connection. `facts` are lines under its name; `trouble` what keeps it from working."""

    id: str
    name: str
    system: str
    color: str
    state: str
    look: str
    icon: str
    facts: tuple[str, ...]
    trouble: str = ""
    is_paused: bool = False
    has_keys: bool = False
    is_sample: bool = False


def rows(desk: Desk) -> tuple[LinkRow, ...]:
    return tuple(_row(desk, at) for at in range(len(desk.connections)))


def _row(desk: Desk, at: int) -> LinkRow:
    connection, now = desk.connections[at], desk.now()
    link, practice = desk.link(connection.id), desk.practice(connection.id)
    kind = ADAPTERS.get(connection.kind)
    read, waiting = desk.patients_known(connection.id), _waiting(desk, connection.id)
    facts = [
        wording.schedule_read(link.as_of, now),
        wording.paced(desk.links.pace(connection.id)),
        wording.directory_counts(sum(p.active for p in practice.providers), sum(r.active for r in practice.rooms))
        if practice
        else "",
        wording.patients_known(read.known, read.whole or link.state is LinkState.PAUSED),
        wording.changes_wait(waiting),
    ]
    trouble = ""
    if link.title:
        trouble = ". ".join(filter(None, map(wording.translated, (link.title, link.detail))))
        if link.until is not None and link.state in (LinkState.OFFLINE, LinkState.SLOWED):
            trouble = f"{trouble} {wording.next_try(link.until, now)}"
    return LinkRow(
        id=connection.id,
        name=connection.name,
        system=wording.translated(kind.title) if kind is not None else connection.kind,
        color=name_of(connection, at),
        state=wording.link_state(link.state.value),
        look=LOOKS[link.state],
        icon=ICONS[link.state],
        facts=tuple(filter(None, facts)),
        trouble=trouble,
        is_paused=link.state is LinkState.PAUSED,
        has_keys=kind is not None and any(field.secret for field in kind.fields),
        is_sample=connection.settings.get("sample") == "true",
    )


def _waiting(desk: Desk, connection: str) -> int:
    return sum(wb.connection == connection and not wb.settled for wb in desk.pending())
