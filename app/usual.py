"""How long changes of a connection usually take to be kept, measured from those that were."""

from __future__ import annotations

from datetime import date, timedelta

from app.store import Store
from app.writeback import State, Writeback

OF, FROM = 50, 10
"""The last so many are looked at, and nothing is said under so many."""
DAYS = 14


class UsualWait:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._took: dict[str, list[float]] = {}

    def of(self, connection: str, today: date) -> tuple[float, float] | None:
        """Median and 90th percentile in seconds from sending to "kept"; None under ten."""
        took = sorted(self._known(connection, today))
        if len(took) < FROM:
            return None
        return took[len(took) // 2], took[min(len(took) - 1, len(took) * 9 // 10)]

    def heard(self, wb: Writeback) -> None:
        """A change has just been kept."""
        took = _took(wb)
        if took is not None and wb.connection in self._took:
            self._took[wb.connection] = [*self._took[wb.connection], took][-OF:]

    def _known(self, connection: str, today: date) -> list[float]:
        if connection not in self._took:
            found: list[float] = []
            for back in range(DAYS):
                told = self._store.settled(today - timedelta(days=back))
                found += [s for wb in told if wb.connection == connection and (s := _took(wb)) is not None]
                if len(found) >= OF:
                    break
            self._took[connection] = found[:OF][::-1]
        return self._took[connection]


def _took(wb: Writeback) -> float | None:
    if wb.state is not State.DONE or wb.sent_at is None or wb.settled_at is None:
        return None
    return max(0.0, (wb.settled_at - wb.sent_at).total_seconds())
