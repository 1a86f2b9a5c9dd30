"""What is known around a change, asked from the desk; and what is new among the changes since the last look.

Shared by the page, the popover and the tray. Not here: the words (`outbox_model.py`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from adapters.record import dataclass
from app.writeback import Writeback
from ui.outbox_model import Around, row_of

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk


@dataclass(frozen=True, slots=True)
class News:
    """What has become of the changes since they were last looked at: ids."""

    failed: tuple[str, ...] = ()
    check: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


class Watch:
    """Tells what is new among the pending changes. The first look tells nothing."""

    def __init__(self, front: FrontDesk) -> None:
        self._front = front
        self._looks = self._now()

    def _now(self) -> dict[str, str]:
        return {wb.id: row_of(wb, around(self._front, wb)).look for wb in self._front.desk.pending()}

    def look(self) -> News:
        before, self._looks = self._looks, self._now()
        new = {id: look for id, look in self._looks.items() if before.get(id) != look}
        return News(
            failed=tuple(id for id, look in new.items() if look == "failed"),
            check=tuple(id for id, look in new.items() if look == "attention"),
            ended=tuple(id for id in before if id not in self._looks),
        )


def around(front: FrontDesk, wb: Writeback) -> Around:
    """What the words about a change need to know beside it."""
    desk, connection = front.desk, wb.connection
    theirs = desk.visit(wb.appointment) if wb.differs and wb.appointment is not None else None
    return Around(
        system=next((c.name for c in desk.connections if c.id == connection), ""),
        zone=desk.zone(connection),
        now=desk.now(),
        practice=desk.practice(connection),
        theirs=theirs.appointment if theirs is not None else None,
        link=desk.link(connection).state,
        may_withdraw=bool(desk.may(connection, "withdraw")),
        may_act=desk.may(connection, wb.kind).why != "read_only",
        paused=desk.sending_paused,
        hide_names=front.names_hidden,
        patience=timedelta(minutes=desk.settings.attention_minutes),
    )
