"""Times held on this computer only, for a patient on the phone. They end by themselves, and with the program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.model import Span
from adapters.record import replace
from app.agenda import Hold
from app.clock import Chance, Clock
from app.ref import Ref


class Holds:
    """`lasts` tells for how long; `changed(hold)` is called whenever one begins, is extended or ends."""

    def __init__(
        self, clock: Clock, chance: Chance, lasts: Callable[[], timedelta], changed: Callable[[Hold], None]
    ) -> None:
        self._clock, self._chance, self._lasts, self._changed = clock, chance, lasts, changed
        self._all: dict[str, Hold] = {}

    def living(self) -> tuple[Hold, ...]:
        now = self._clock.now()
        return tuple(hold for hold in self._all.values() if hold.until > now)

    def begin(self, connection: str, span: Span, provider: Ref, room: Ref | None, patient_name: str) -> Hold:
        made = Hold(
            id=f"{self._chance.getrandbits(48):012x}",
            connection=connection,
            span=span,
            provider=provider,
            room=room,
            patient_name=patient_name,
            until=self._until(),
        )
        return self._put(made)

    def extend(self, id: str) -> Hold:
        """From now for the same while again. Raises KeyError when it is over."""
        return self._put(replace(self._all[id], until=self._until()))

    def end(self, id: str) -> None:
        gone = self._all.pop(id, None)
        if gone is not None:
            self._changed(gone)

    async def watch(self, hold: Hold) -> None:
        """Wait for its end; nothing happens then if it was extended or released meanwhile."""
        await self._clock.sleep((hold.until - self._clock.now()).total_seconds())
        if self._all.get(hold.id) == hold:
            self.end(hold.id)

    def _until(self) -> datetime:
        return self._clock.now() + self._lasts()

    def _put(self, hold: Hold) -> Hold:
        self._all[hold.id] = hold
        self._changed(hold)
        return hold
