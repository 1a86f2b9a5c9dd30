"""Offers a time that is free, or has just come free, to patients who are due later; one press moves the visit there.

Not here: who fits (`app/offering.py`), drawing (`offer_sheet.py`).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from adapters.model import Status
from app import offering
from app.agenda import Visit
from app.offering import Candidate, Hole
from app.ref import Ref
from ui import wording
from ui.booking_draft import usual_room
from ui.offer_model import Around, key_of, lines_of
from ui.offer_sheet import OfferSheet

if TYPE_CHECKING:
    from app.writeback import Writeback
    from ui.front_desk import FrontDesk


class OfferDesk(QObject):
    """Made after the first screen. `freed` is the visit that was cancelled last."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk = front, front.desk
        self.sheet: OfferSheet | None = None
        self.hole: Hole | None = None
        self.found: tuple[Candidate, ...] = ()
        self.freed: Ref | None = None
        self._busy = False
        front.on("offer_time", self.open)
        front.day.offer_asked.connect(self.open)
        front.window.toast_more.connect(self.open_freed)
        front.names_switched.connect(self._show)
        front.desk.pending_changed.subscribe(self._pending_changed)

    def open(self) -> None:
        """The opening at the time cursor, the one a chosen cancelled visit left, or the one that came free last."""
        hole = self._at_cursor() or self._left_by(self._front.day.selected) or self._left_by(self.freed)
        self._open(hole)

    def open_freed(self, key: str = "") -> None:
        """The time of the visit that was cancelled last."""
        self._open(self._left_by(self.freed))

    def cancelled(self, writeback: Writeback) -> bool:
        """A visit was cancelled: whether it leaves a time that can be offered, which is then remembered."""
        if writeback.kind != "cancel" or writeback.before is None:
            return False
        self.freed = Ref(writeback.connection, writeback.before.id)
        return bool(self._desk.may(writeback.connection, "move")) and self._left_by(self.freed) is not None

    # --- which time ---

    def _at_cursor(self) -> Hole | None:
        grid = self._front.day.grid
        slot, model = grid.slot_cursor, grid.model
        if slot is None or model is None:
            return None
        column, start = model.columns[slot.column].ref, model.at(slot.start, slot.column)
        provider, room = column, None
        if self._front.settings.columns_by == "room":
            provider, room = self._works_in(column, start), column
        return self._hole(provider, start, room) if provider.id else None

    def _works_in(self, room: Ref, start: datetime) -> Ref:
        """Whose room that is on the day."""
        practice = self._desk.practice(room.connection)
        agenda = self._desk.agenda(start.date(), "provider")
        for column in agenda.columns:
            is_theirs = practice is not None and column.ref.connection == room.connection and column.ref.id
            if practice is not None and is_theirs and usual_room(agenda, practice, column.ref) == room.id:
                return column.ref
        return Ref(room.connection, "")

    def _left_by(self, ref: Ref | None) -> Hole | None:
        visit = self._desk.visit(ref, self._front.day.day) if ref is not None else None
        if visit is None or visit.provider is None or not offering.leaves(visit):
            return None
        start = visit.appointment.span.start.astimezone(self._desk.zone(visit.ref.connection))
        return self._hole(visit.provider, start, visit.room, visit)

    def _hole(self, provider: Ref, start: datetime, room: Ref | None, left: Visit | None = None) -> Hole | None:
        agenda, practice = self._desk.agenda(start.date(), "provider"), self._desk.practice(provider.connection)
        column = next((one for one in agenda.columns if one.ref == provider), None)
        if column is None or practice is None:
            return None
        if room is None and (usual := usual_room(agenda, practice, provider)):
            room = Ref(provider.connection, usual)
        return offering.hole_at(column, start, self._desk.now(), room, left)

    # --- the sheet ---

    def _open(self, hole: Hole | None) -> None:
        front = self._front
        if self.sheet is not None:
            return
        if hole is None or self._desk.only_reads:
            front.window.show_toast(wording.why_not("read_only") if self._desk.only_reads else wording.OFFER_WHERE)
            return
        self.hole, self.found = hole, ()
        practice = self._desk.practice(hole.provider.connection)
        providers = practice.providers if practice is not None else ()
        who = next((p.name for p in providers if p.id == hole.provider.id), "")
        sheet = self.sheet = OfferSheet(
            front.window, wording.offer_title(hole.span.start, hole.span.minutes, wording.provider_short(who))
        )
        sheet.taken.connect(self._take)
        sheet.declined.connect(self._decline)
        sheet.finished.connect(self._closed)
        sheet.open()
        self._look()

    def _look(self) -> None:
        if self.hole is not None:
            self._front.tasks.start(offering.look(self._desk, self.hole), then=self._looked, latest="offer")

    def _looked(self, found: tuple[Candidate, ...]) -> None:
        self.found = found
        self._show()

    def _show(self, hidden: bool = False) -> None:
        if self.sheet is None or self.hole is None:
            return
        connection = self.hole.provider.connection
        around = Around(
            today=self._desk.today(),
            zone=self._desk.zone(connection),
            practice=self._desk.practice(connection),
            known=self._desk.known_patient,
            hide=self._front.names_hidden,
        )
        self.sheet.show_lines(lines_of(self.found, around), waits=self._waits())

    def _waits(self) -> bool:
        """Whether the visit that stood there still stands: only when its cancellation is kept is the time free."""
        left = self.hole.left if self.hole is not None else None
        visit = self._desk.visit(left.ref, self._front.day.day) if left is not None else None
        return visit is not None and visit.appointment.status is not Status.CANCELLED

    def _pending_changed(self, pending: tuple[Writeback, ...]) -> None:
        """The cancellation is kept by now, or was taken back: then there is nothing to offer."""
        left = self.hole.left if self.hole is not None else None
        if self.sheet is None or left is None or self._busy:
            return
        if self._left_by(left.ref) is None:
            self.sheet.reject()
        elif self.found:
            self._show()

    def _of(self, key: str) -> Candidate | None:
        return next((one for one in self.found if key_of(one.visit.ref) == key), None)

    def _take(self, key: str) -> None:
        one, hole = self._of(key), self.hole
        if one is None or hole is None or self._busy or self._waits():
            return
        self._busy = True
        self._front.tasks.start(offering.take(self._desk, hole, one), then=self._taken, failed=self._not_taken)

    def _taken(self, sealed: Writeback) -> None:
        self._busy, hole = False, self.hole
        if self.sheet is not None:
            self.sheet.accept()
        self._front.told(sealed)
        if hole is not None and sealed.before is not None:
            self._front.go_to(hole.span.start.date(), Ref(sealed.connection, sealed.before.id))

    def _not_taken(self, error: BaseException) -> None:
        self._busy = False
        self._front.failed(error)

    def _decline(self, key: str) -> None:
        one = self._of(key)
        if one is not None:
            self.found = tuple(other for other in self.found if other is not one)
            self._front.tasks.start(offering.decline(self._desk, one.visit.ref))
            self._show()

    def _closed(self, result: int) -> None:
        self._front.tasks.cancel("offer")
        self.sheet, self.hole, self.found = None, None, ()
