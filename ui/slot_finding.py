"""A search and what is seen of it: the latest answer, which days are open, which time is chosen, why nothing fits.

Asks the desk; latest wins. Not here: what is looked for (`slot_wish.py`), the page that draws it (`slot_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from adapters.record import replace
from app.agenda import Hold
from app.finder import Answer, Day, Opening, Request
from app.together import Party
from ui.slot_model import BEST, Folds, Key, Kind, Place, Row, Scene, key_of, place_of, rows_of
from ui.slot_sets import Sets, party_key, set_rows
from ui.slot_why import Reasons, range_reasons, reasons_of
from ui.slot_wish import Criteria, Directory, missing_for_all, requests_of

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk


class Finding(QObject):
    """`changed`: something is to be drawn anew. `problem`: what has to be chosen before anything can be found."""

    changed = Signal()

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk, self._tasks = front, front.desk, front.tasks
        self.answer: Answer | None = None
        self.sets: Sets | None = None  # with several people: what was found for all of them
        self.request: Request | None = None
        self.problem = ""
        self.order = "best"
        self.own: Place | None = None  # where a visit that is being moved already is: not worth a move
        self.checked_at: datetime | None = None
        self.chosen: Key | None = None
        self.is_old = False  # the answer is to what was looked for before
        self.follow = False  # the chosen row became another one by itself
        self._by_hand = False  # the chosen time is a person's choice, not just the best one
        self._folds = Folds()
        self._range: Reasons | None = None

    def begin(self) -> None:
        """Something else is looked for: nothing of before counts."""
        self.answer, self.chosen, self.own, self._by_hand = None, None, None, False
        self._folds, self._range, self.sets = Folds(), None, None

    def ask(self, criteria: Criteria, *, anew: bool) -> None:
        """Search. `anew`: a person changed what is looked for, so the best time is chosen again."""
        self.is_old = self.is_old or anew
        directory = Directory(self._desk.practices())
        self.problem = missing_for_all(criteria, directory)
        if self.problem:
            self._tasks.cancel("slots")
            self.answer, self.request, self.sets, self.is_old = None, None, None, False
            self.changed.emit()
            return
        step = self._front.settings.step_minutes
        asked = requests_of(criteria, directory, self._desk.now(), step)
        self.request = asked[0]
        work = self._search(asked, criteria)
        self._tasks.start(work, then=self._found, latest="slots", failed=self._not_found)

    async def _search(self, asked: list[Request], criteria: Criteria) -> tuple[Answer, Sets | None]:
        if len(asked) == 1:
            return await self._desk.free_slots(asked[0]), None
        import asyncio  # not before a search

        from app.together import together
        from ui.slot_party import people_of, search_all

        answers = await search_all(self._desk, asked)

        def all_days() -> Sets:
            days = together(answers, in_turn=criteria.in_turn)
            return Sets(tuple(people_of(criteria)), answers, {day.date: day.parties for day in days})

        return answers[0], await asyncio.to_thread(all_days)

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

    def _found(self, told: tuple[Answer, Sets | None]) -> None:
        answer, self.sets = told
        if self.answer is None or _plain(self.answer.request) != _plain(answer.request):
            self._range = None
        self._by_hand = self._by_hand and not self.is_old
        self.answer, self.is_old = answer, False
        self._folds = replace(self._folds, reasons={})
        self.checked_at = self._desk.checked([day.date for day in answer.days], answer.request.connections)
        if self._by_hand and self.chosen is not None and (day := self._day_of(self.chosen)) is not None:
            self._open_up(self.chosen, day)
        elif not self._by_hand or all(row.key != self.chosen for row in self._plain_rows()):
            best, before = self._tops(1), self.chosen
            self.chosen, self._by_hand = best[0][0] if best else None, False
            self.follow = self.chosen != before
            if best:
                self._open_up(*best[0])
        self.changed.emit()
        self._explain()

    def _not_found(self, error: BaseException) -> None:
        self.is_old = False
        self.changed.emit()
        self._front.failed(error)

    def best(self, count: int) -> list[Opening]:
        """The best times of all days."""
        found = self.answer.best(count + 1) if self.answer is not None else []
        return [one for one in found if place_of(one) != self.own][:count]

    def best_parties(self, count: int) -> list[Party]:
        """The best sets of all days, where several people are looked for."""
        return self.sets.best(count) if self.sets is not None else []

    def _tops(self, count: int) -> list[tuple[Key, date]]:
        """Keys and days of the best times, or sets."""
        if self.sets is not None:
            return [(party_key(one), one.span.start.date()) for one in self.sets.best(count)]
        return [(key_of(one), one.span.start.date()) for one in self.best(count)]

    def _day_of(self, key: Key) -> date | None:
        """The day of an offer or a set that is still there."""
        found = self.sets.find(key) if self.sets is not None else self.offered(key)
        return found.span.start.date() if found is not None else None

    def rows(self, holds: Sequence[Hold], scene: Scene, names: Sequence[str] = ()) -> list[Row]:
        """`names`: how the people of `sets` are called."""
        if self.sets is not None:
            return set_rows(self.sets, names or [""] * len(self.sets.people), scene, self._folds)
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
        self.chosen, self._by_hand, self.follow = key, True, True
        if (day := self._day_of(key)) is not None:
            self._open_up(key, day)

    def nth(self, number: int) -> None:
        """The n-th best time of all days, shown and chosen."""
        best = self._tops(BEST)
        if 1 <= number <= len(best):
            self.take(best[number - 1][0])
            self.changed.emit()

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
        before = {one.key for one in self._plain_rows()}
        self._folds = replace(self._folds, whole=self._folds.whole | {row.day.date})
        new = [one.key for one in self._plain_rows() if one.is_time and one.key not in before]
        self.choose(next(iter(new), row.key))
        self.changed.emit()

    def _plain_rows(self) -> list[Row]:
        """The rows, when it does not matter what they say."""
        desk, nobody = self._desk, Directory({})
        scene = Scene(directory=nobody, today=desk.today(), now=desk.now(), zone=desk.zone, order=self.order)
        return self.rows(desk.holds(), scene)

    def _open_up(self, key: Key, day: date) -> None:
        """Show the day of a time, and enough of its times that this one is among them."""
        for folds in (
            self._folds,
            replace(self._folds, hands={**self._folds.hands, day: True}),
            replace(self._folds, hands={**self._folds.hands, day: True}, whole=self._folds.whole | {day}),
        ):
            self._folds = folds
            if any(row.key == key for row in self._plain_rows()):
                return

    # --- why nothing fits ---

    def _explain(self) -> None:
        """Work out, off the loop, what the open days and the whole range have to say."""
        answer = self.answer
        if answer is None:
            return
        if self.sets is not None:
            return  # a day says by itself who would find a time alone
        if not answer.times and self._range is None and not self.is_unread:
            self._tasks.start(self._explain_range(answer), latest="slots.range")
        for row in self._plain_rows():
            if row.day is not None and row.reasons is not None and row.reasons.looking:
                self._tasks.start(self._explain_day(answer, row.day), latest=f"slots.why.{row.day.date}")

    async def _explain_range(self, answer: Answer) -> None:
        import asyncio  # not before a search

        told = await asyncio.to_thread(range_reasons, answer, Directory(self._desk.practices()))
        if self.answer is answer:
            self._range = told
            self.changed.emit()

    async def _explain_day(self, answer: Answer, day: Day) -> None:
        import asyncio

        told = await asyncio.to_thread(reasons_of, day, Directory(self._desk.practices()))
        if self.answer is answer:
            self._folds = replace(self._folds, reasons={**self._folds.reasons, day.date: told})
            self.changed.emit()


def _plain(request: Request) -> Request:
    """A request but for the moment it was made."""
    return replace(request, not_before=None)
