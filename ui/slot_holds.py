"""Times held for somebody on the phone: begun, counted down, warned of, ended when they are booked. On every page.

Not here: how long they last and when they end by themselves (`app/holds.py`).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from adapters.change import Book, Move
from adapters.model import Span
from app.agenda import Hold
from app.finder import Opening
from app.ref import Ref
from ui import wording
from ui.notices import Toast

if TYPE_CHECKING:
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk
    from ui.slot_wish import Seeker

ENDS_SOON: Final = timedelta(minutes=1)
_NOTE_SECONDS: Final = 30.0


class HoldWatch(QObject):
    """`ticked`: a second has passed while times are held. `begun` carries the new hold."""

    ticked = Signal()
    begun = Signal(object)

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self._for: dict[str, tuple[Ref | None, Ref | None]] = {}
        self._warned: set[str] = set()
        self._toast: Toast | None = None
        self._second = QTimer(self)
        self._second.setInterval(1_000)
        self._second.timeout.connect(self.tick)
        self._desk.holds_changed.subscribe(self._changed)
        self._desk.pending_changed.subscribe(self._booked)

    def begin(self, opening: Opening, seeker: Seeker | None, visit_type: Ref | None) -> None:
        """Hold a time for this patient (or for nobody known yet)."""
        self._tasks.start(self._begin(opening, seeker, visit_type), then=self.begun.emit)

    async def _begin(self, opening: Opening, seeker: Seeker | None, visit_type: Ref | None) -> Hold:
        name = seeker.list_name if seeker is not None else ""
        hold = await self._desk.hold(opening.connection, opening.span, opening.provider, opening.room, name)
        self._for[hold.id] = seeker.ref if seeker is not None else None, visit_type
        return hold

    def end(self, ident: str) -> None:
        self._tasks.start(self._desk.release(ident))

    def find(self, ident: str) -> Hold | None:
        return next((hold for hold in self._desk.holds() if hold.id == ident), None)

    def meant_for(self, ident: str) -> tuple[Ref | None, Ref | None]:
        """The patient and the visit type it was held for."""
        return self._for.get(ident, (None, None))

    def opening_of(self, hold: Hold) -> Opening:
        """The held time as one that can be booked."""
        zone = self._desk.zone(hold.connection)
        span = Span(start=hold.span.start.astimezone(zone), end=hold.span.end.astimezone(zone))
        return Opening(connection=hold.connection, provider=hold.provider, room=hold.room, span=span)

    def words(self) -> str:
        """ "1 held · 3:12 left"; nothing while nothing is held."""
        holds = self._desk.holds()
        if not holds:
            return ""
        return wording.slots_held(len(holds), min(hold.until for hold in holds) - self._desk.now())

    def tick(self) -> None:
        """Time has passed: warn, once, of a hold that ends within a minute."""
        for hold in self._desk.holds():
            left = hold.until - self._desk.now()
            if left > ENDS_SOON:
                self._warned.discard(hold.id)
            elif hold.id not in self._warned:
                self._warned.add(hold.id)
                self._warn(hold)
        self.ticked.emit()

    def _warn(self, hold: Hold) -> None:
        if self._toast is None:
            self._toast = Toast(self._front.window)
            self._toast.action_chosen.connect(self._extend)
        start = hold.span.start.astimezone(self._desk.zone(hold.connection))
        words = wording.slot_ends_soon(start)
        action = wording.SLOT_EXTEND
        self._toast.note(words, action=action, key=hold.id, icon="timer", seconds=_NOTE_SECONDS)

    def _extend(self, ident: str) -> None:
        if self.find(ident) is not None:
            self._tasks.start(self._desk.extend(ident))

    def _changed(self, _: None) -> None:
        holds = self._desk.holds()
        if holds:
            self._second.start()
        else:
            self._second.stop()
        if self._toast is not None and not any(hold.id in self._warned for hold in holds):
            self._toast.dismiss()
        self.ticked.emit()

    def _booked(self, pending: tuple[Writeback, ...]) -> None:
        """A time that is being booked needs no hold any more."""
        for hold in self._desk.holds():
            if any(_takes(wb, hold) for wb in pending):
                self.end(hold.id)


def _takes(wb: Writeback, hold: Hold) -> bool:
    change = wb.change
    if not isinstance(change, Book | Move) or wb.connection != hold.connection or wb.settled:
        return False
    provider = change.provider_id or (wb.before.provider_id if wb.before is not None else None)
    overlaps = change.span.start < hold.span.end and hold.span.start < change.span.end
    return provider == hold.provider.id and overlaps
