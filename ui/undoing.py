"""The note after a wish with its way back; undo, and redo: what was taken back is wished once more, as a new change.

Wishes that were made together go together. Not here: whether it is still time to undo (`app/outbox.py`).
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from adapters.change import AddPatient, Book, Cancel, EditPatient, Move, SetStatus
from app.ref import Ref
from app.writeback import State, Writeback
from ui import wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.front_desk import FrontDesk

TOGETHER: Final = "+"  # between the ids of changes that are undone together


class Undoing(QObject):
    """Told every wish; holds what was taken back since the last one."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._last: Writeback | None = None
        self._made: dict[str, str] = {}  # an id, and the ids it belongs together with
        self._back: list[list[Writeback]] = []

    # --- telling ---

    def told(self, writeback: Writeback) -> None:
        """A wish was sealed: say so, with the way back."""
        self._last = writeback
        self._back.clear()
        more = wording.OFFER if self._front.offers.cancelled(writeback) else ""
        self._say(self._words(writeback), writeback.id, more)

    def told_all(self, sealed: Sequence[Writeback], names: list[str], start: datetime) -> None:
        """Several wishes that belong together: one note, one way back for all."""
        self._last = None
        self._back.clear()
        key = TOGETHER.join(wb.id for wb in sealed)
        self._made.update(dict.fromkeys((wb.id for wb in sealed), key))
        self._say(wording.party_told(names, start, self._front.settings.undo_seconds), key)

    def retell(self) -> None:
        """The note on screen once more, now that names are shown otherwise."""
        last = self._last
        self._front.window.reword_toast(last.id if last else "", self._words(last) if last else "")

    def say_redo(self) -> None:
        """Whether there is anything to do again."""
        self._front.window.set_action("redo", bool(self._back), "" if self._back else wording.NOTHING_UNDONE)

    def _say(self, words: str, key: str, more: str = "") -> None:
        undo = self._front.settings.undo_seconds
        action = wording.UNDO if undo else ""
        self._front.window.show_toast(words, action=action, key=key, seconds=float(undo) or None, more=more)
        self.say_redo()

    def _words(self, writeback: Writeback) -> str:
        front = self._front
        name = wording.spoken_name(writeback.patient_name) if writeback.patient_name else wording.day_visit()
        if front.names_hidden:
            name = wording.name_hidden(writeback.patient_name) or wording.day_visit()
        change, zone = writeback.change, front.desk.zone(writeback.connection)
        span = getattr(change, "span", None)
        when = wording.clock_time(span.start.astimezone(zone)) if span else ""
        if span is not None and (day := span.start.astimezone(zone).date()) != front.day.day:
            when = f"{wording.day_short(day)}, {when}"
        status = wording.STATUS_WORDS[change.status.value] if change.type == "set_status" else ""
        return wording.told_words(writeback.kind, name, when=when, status=status, undo=front.settings.undo_seconds)

    # --- undo ---

    def undo(self, ident: str) -> None:
        """Take back what has not been sent; several ids in one go together."""
        self._front.tasks.start(self._undo(ident.split(TOGETHER)), then=self._undone)

    def undo_newest(self) -> None:
        """Ctrl+Z: of what has not been sent, the change made last, with those it was made together with."""
        unsent = [wb for wb in self._front.desk.pending() if wb.state is State.READY]
        if unsent:
            newest = max(unsent, key=lambda wb: wb.seq).id
            self.undo(self._made.get(newest, newest))

    async def _undo(self, idents: list[str]) -> bool:
        desk = self._front.desk
        # Who goes with it goes by the outbox's own rule (a new patient and their visit): asked afterwards.
        before = [wb for wb in desk.pending() if wb.state is State.READY]
        happened = all([await desk.undo(one) for one in idents])
        gone = [wb for wb in before if (now := desk.writeback(wb.id)) is not None and now.state is State.DROPPED]
        if gone:
            self._back.append(sorted(gone, key=lambda wb: wb.seq))
        return happened

    def _undone(self, happened: bool) -> None:
        self._front.window.show_toast(wording.undone() if happened else wording.too_late())
        self.say_redo()

    # --- redo ---

    def redo(self) -> None:
        """Ctrl+Y: what was taken back last is wished once more."""
        if self._back:
            self._front.tasks.start(self._wish_again(self._back.pop()), then=self._again)

    async def _wish_again(self, gone: list[Writeback]) -> list[Writeback]:
        new: dict[str, Writeback] = {}
        for wb in gone:
            new[wb.id] = await self._wish(wb, new)
        return list(new.values())

    async def _wish(self, wb: Writeback, new: dict[str, Writeback]) -> Writeback:
        """The same wish; what it stood on may be a new one by now."""
        desk, change, by = self._front.desk, wb.change, wb.made_by
        if isinstance(change, Book):
            after = new[wb.waits_for].id if wb.waits_for in new else wb.waits_for
            return await desk.book(change, connection=wb.connection, patient_name=wb.patient_name, after=after, by=by)
        if isinstance(change, AddPatient):
            return await desk.add_patient(change, connection=wb.connection, by=by)
        if isinstance(change, EditPatient):
            return await desk.edit_patient(change, connection=wb.connection, by=by)
        standing = change.appointment_id
        ref = Ref(wb.connection, new[standing].id if standing in new else standing)
        if isinstance(change, Move):
            return await desk.move(ref, change.span, change.provider_id, change.room_id, by=by)
        if isinstance(change, Cancel):
            return await desk.cancel(ref, change.reason, change.note, by=by)
        assert isinstance(change, SetStatus)
        return await desk.set_status(ref, change.status, by=by)

    def _again(self, sealed: list[Writeback]) -> None:
        left = list(self._back)
        if len(sealed) == 1:
            self.told(sealed[0])
        else:
            key = TOGETHER.join(wb.id for wb in sealed)
            self._made.update(dict.fromkeys((wb.id for wb in sealed), key))
            self._say(wording.done_again(len(sealed)), key)
        self._back = left
        self.say_redo()
