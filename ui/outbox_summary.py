"""The outbox in three numbers, for the summary at the bottom right, the badge and the tray. One model, three views."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.news import LinkState
from app.writeback import Look, look
from ui.statusbar import OutboxSummary

if TYPE_CHECKING:
    from app.desk import Desk


def summary_of(desk: Desk) -> OutboxSummary:
    """Counts of what is not settled, and whether something is out right now, paused or offline."""
    now, patience = desk.now(), timedelta(minutes=desk.settings.attention_minutes)
    looks = [look(wb, now, patience) for wb in desk.pending()]
    return OutboxSummary(
        on_way=sum(one in (Look.WAITING, Look.SENDING) for one in looks),
        refused=looks.count(Look.FAILED),
        check=looks.count(Look.ATTENTION),
        sending=Look.SENDING in looks,
        paused=desk.sending_paused,
        offline=any(desk.link(c.id).state is LinkState.OFFLINE for c in desk.connections),
    )
