"""A search and what is seen of it: the latest answer, which days are open, which time is chosen, why nothing fits.

Asks the desk; latest wins. Not here: what is looked for (`slot_wish.py`), the page that draws it (`slot_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.agenda import Hold
from app.finder import Answer, Opening, Request
from ui.slot_model import BEST, Folds, Key, Kind, Reasons, Row, Scene, key_of, range_reasons, reasons_of, rows_of
from ui.slot_wish import Criteria, Directory, missing, request_of

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk


class Finding(QObject):
    """`changed`: something is to be drawn anew. `problem`: what has to be chosen before anything can be found."""

    changed = Signal()

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.answer: Answer | None = None
        self.request: Request | None = None
        self.problem = ""
        self.order = "best"
        self.checked_at: datetime | None = None
        self.chosen: Key | None = None
        self._by_hand = False  # the chosen time is a person's choice, not just the best one
        self._folds = Folds()
        self._range: Reasons | None = None

    def begin(self) -> None:
        """Something else is looked for: nothing of before counts."""
        self.answer, self.chosen, self._by_hand = None, None, False
        self._folds, self._range = Folds(), None

    def ask(self, criteria: Criteria, *, anew: bool) -> None:
        """Search. `anew`: a person changed what is looked for, so the best time is chosen again."""
        if anew:
            self._by_hand = False
        directory = Directory(self._desk.practices())
        self.problem = missing(criteria, directory)
        if self.problem:
            self._tasks.cancel("slots")
            self.answer = self.request = None
            self.changed.emit()
            return
        step = self._front.settings.step_minutes
        request = self.request = request_of(criteria, directory, self._desk.now(), step)
        self._tasks.start(self._desk.free_slots(request), then=self._found, latest="slots", failed=self._not_found)

    @property
    def is_unread(self) -> bool:
        """Not one of the days is known."""
        answer = self.answer
        return answer is not None and bool(answer.days) and len(answer.unread) == len(answer.days)

    def touches(self, days: frozenset[date]) -> bool:
        """Whether any of these days is looked at."""
        request = self.request
        return request is not None and any(request.first <= day <= request.last for day in days)

    # --- the answer ---

    def _found(self, answer: Answer) -> None:
        if self.answer is None or _plain(self.answer.request) != _plain(answer.request):
            self._range = None
        self.answer = answer
        self._folds = replace(self._folds, reasons={})
        request = answer.request
        self.checked_at = self._desk.checked([day.date for day in answer.days], request.connections)
        holds = {(Kind.HELD, hold.id, 0) for hold in self._desk.holds()}
        if not (self._by_hand and (self.chosen in holds or self.offered(self.chosen))):
            best = answer.best(1)
            self.chosen, self._by_hand = key_of(best[0]) if best else None, False
            if best:
                self._open_up(best[0])
        self.changed.emit()
        self._explain()

    def _not_found(self, error: BaseException) -> None:
        self.changed.emit()
        self._front.failed(error)

    def rows(self, holds: Sequence[Hold], scene: Scene) -> list[Row]:
        return rows_of(self.answer, holds, scene, self._folds, self._range) if self.answer is not None else []

    def offered(self, key: Key | None) -> Opening | None:
        """The offer of that key in the present answer."""
        if key is None or key[0] is not Kind.OFFER or self.answer is None:
            return None
        return next((o for day in self.answer.days for o in day.offers if key_of(o) == key), None)

    # --- what a person does with it ---

    def choose(self, key: Key | None) -> None:
        """A person went to this row."""
        if key != self.chosen:
            self.chosen, self._by_hand = key, True

    def take(self, key: Key) -> None:
        """This is chosen, and shown as soon as it is there."""
        self.chosen, self._by_hand = key, True
        if (opening := self.offered(key)) is not None:
            self._open_up(opening)

    def nth(self, number: int) -> Opening | None:
        """The n-th best time of all days, shown and chosen."""
        best = self.answer.best(BEST) if self.answer is not None else []
        if not 1 <= number <= len(best):
            return None
        self.take(key_of(best[number - 1]))
        self.changed.emit()
        return best[number - 1]

    def fold(self, row: Row) -> None:
        """Open or close a day."""
        if row.day is None:
            return
        self._folds = replace(self._folds, hands={**self._folds.hands, row.day.date: not row.is_open})
        self.choose(row.key)
        self.changed.emit()
        self._explain()

    def show_more(self, row: Row) -> None:
        """Every time of a day; the first new one is chosen."""
        if row.day is None:
            return
        before = {one.key for one in self.rows((), self._plain_scene())}
        self._folds = replace(self._folds, whole=self._folds.whole | {row.day.date})
        new = [one.key for one in self.rows((), self._plain_scene()) if one.is_time and one.key not in before]
        self.choose(next(iter(new), row.key))
        self.changed.emit()

    def _plain_scene(self) -> Scene:
        desk = self._desk
        return Scene(
            directory=Directory({}), today=desk.today(), now=desk.now(), zone=desk.zone, given="", order=self.order
        )

    def _open_up(self, opening: Opening) -> None:
        """Show the day of a time, and enough of its times that this one is among them."""
        day, key = opening.span.start.date(), key_of(opening)
        for folds in (
            self._folds,
            replace(self._folds, hands={**self._folds.hands, day: True}),
            replace(self._folds, hands={**self._folds.hands, day: True}, whole=self._folds.whole | {day}),
        ):
            self._folds = folds
            if any(row.key == key for row in self.rows((), self._plain_scene())):
                return

    # --- why nothing fits ---

    def _explain(self) -> None:
        """Work out, off the loop, what the open days and the whole range have to say."""
        answer = self.answer
        if answer is None:
            return
        if not answer.times and self._range is None and not self.is_unread:
            self._tasks.start(self._explain_range(answer), latest="slots.range")
        for day, is_open in self._folds.hands.items():
            if is_open and day not in self._folds.reasons:
                self._tasks.start(self._explain_day(answer, day), latest=f"slots.why.{day}")

    async def _explain_range(self, answer: Answer) -> None:
        import asyncio  # not before a search

        told = await asyncio.to_thread(range_reasons, answer, Directory(self._desk.practices()))
        if self.answer is answer:
            self._range = told
            self.changed.emit()

    async def _explain_day(self, answer: Answer, on: date) -> None:
        import asyncio

        day = next((one for one in answer.days if one.date == on), None)
        if day is None or day.times:
            return
        told = await asyncio.to_thread(reasons_of, day, Directory(self._desk.practices()))
        if self.answer is answer:
            self._folds = replace(self._folds, reasons={**self._folds.reasons, on: told})
            self.changed.emit()


def _plain(request: Request) -> Request:
    """A request but for the moment it was made."""
    return replace(request, not_before=None)
