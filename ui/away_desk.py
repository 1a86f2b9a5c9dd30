"""Plans what becomes of the visits of a provider who is away, and makes the moves on one approval.

Not here: choosing times (`app/away.py`), drawing (`away_sheet.py`).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app import away as plans
from app.agenda import Column
from app.away import Away, Done, Proposal
from app.ref import Ref
from ui import wording
from ui.agenda_phones import number_of
from ui.away_model import Around, lines_of, part_of_day, span_of
from ui.away_sheet import AwaySheet

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk


class AwayDesk(QObject):
    """Made when it is first asked for."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk = front, front.desk
        self.sheet: AwaySheet | None = None
        self.proposals: tuple[Proposal, ...] = ()
        self._away: Away | None = None
        self._looking = False
        self._busy = False
        front.names_switched.connect(self._names_switched)

    def open(self, provider: Ref | None = None) -> None:
        """The sheet on the day shown, with that provider chosen, or the one whose visit is selected."""
        if self.sheet is not None:
            return
        front, desk = self._front, self._desk
        if desk.only_reads:
            front.window.show_toast(wording.why_not("read_only"))
            return
        day = max(front.day.day, desk.today())
        columns = self._columns(day)
        if not columns:
            front.window.show_toast(wording.practice_unread())
            return
        sheet = self.sheet = AwaySheet(front.window, [(c.ref, c.name) for c in columns], day, desk.today())
        chosen = provider or self._of_selected()
        if chosen is not None:
            sheet.set_provider(chosen)
        sheet.changed.connect(self._replan)
        sheet.part_chosen.connect(self._part_chosen)
        sheet.list.stepped.connect(self._step)
        sheet.list.turned.connect(self._turn)
        sheet.approved.connect(self._approve)
        sheet.copy_asked.connect(self._copy)
        sheet.block.toggled.connect(self._show)
        sheet.finished.connect(self._closed)
        sheet.day.day_chosen.connect(self._day_chosen)
        self._part_chosen("day")
        sheet.open()

    # --- who and when ---

    def _columns(self, day: date) -> list[Column]:
        return [c for c in self._desk.agenda(day, "provider").columns if c.ref.id]

    def _of_selected(self) -> Ref | None:
        ref = self._front.day.selected
        visit = self._desk.visit(ref, self._front.day.day) if ref is not None else None
        return visit.provider if visit is not None else None

    def _part_chosen(self, part: str) -> None:
        """Their hours of that day, or the half of them."""
        sheet = self.sheet
        if sheet is None:
            return
        agenda = self._desk.agenda(sheet.day.day, "provider")
        column = next((c for c in agenda.columns if c.ref == sheet.chosen), None)
        sheet.set_hours(*part_of_day(part, column, agenda))
        self._replan()

    def _day_chosen(self, day: date) -> None:
        if self.sheet is not None:
            self._part_chosen(self.sheet.part.current)

    # --- planning ---

    def _replan(self) -> None:
        sheet = self.sheet
        if sheet is None or sheet.chosen is None or sheet.is_done:
            return
        provider = sheet.chosen
        connection = provider.connection
        span = span_of(sheet.day.day, *sheet.hours, self._desk.zone(connection))
        self._away = Away(provider=provider, span=span) if span is not None else None
        name = next((c.name for c in self._desk.connections if c.id == connection), "")
        sheet.set_block(wording.away_block(name) if self._desk.keeps_blocks(connection) else "")
        self.proposals = ()
        if self._away is None:
            self._show()
            return
        self._looking = True
        self._show()
        self._front.tasks.start(self._plan(self._away), then=self._planned, latest="away", failed=self._not_planned)

    async def _plan(self, away: Away) -> tuple[Proposal, ...]:
        agenda = self._desk.agenda(away.span.start.date(), "provider")
        return await plans.plan(self._desk, away, plans.concerned(agenda, away))

    def _planned(self, proposals: tuple[Proposal, ...]) -> None:
        self._looking = False
        self.proposals = proposals
        self._show()

    def _not_planned(self, error: BaseException) -> None:
        self._looking = False
        self._show()
        self._front.failed(error)

    def _around(self) -> Around:
        assert self._away is not None
        connection = self._away.provider.connection
        return Around(
            day=self._away.span.start.date(),
            zone=self._desk.zone(connection),
            practice=self._desk.practice(connection),
            phone=self._phone,
            hide=self._front.names_hidden,
        )

    def _phone(self, patient: Ref) -> str:
        known = self._desk.known_patient(patient)
        return number_of(known, self._desk.zone(patient.connection).key) if known is not None else ""

    def _show(self) -> None:
        sheet = self.sheet
        if sheet is None or sheet.is_done:
            return
        lines = lines_of(self.proposals, self._around()) if self._away is not None else []
        moving = sum(proposal.chosen is not None for proposal in self.proposals)
        sheet.show_plan(lines, moving, looking=self._looking)

    def _step(self, number: int, by: int) -> None:
        if self.sheet is not None and not self.sheet.is_done and number < len(self.proposals):
            self.proposals = plans.step(self.proposals, number, by)
            self._show()

    def _turn(self, number: int) -> None:
        asked = self.proposals[number] if number < len(self.proposals) else None
        if self.sheet is not None and not self.sheet.is_done and asked is not None and asked.options:
            self.proposals = plans.leave(self.proposals, number, not asked.wanted)
            self._show()

    # --- doing ---

    def _approve(self) -> None:
        """All of it at once; the sheet stays until the last wish is sealed."""
        if not self._busy and not self._looking and self._away is not None:
            self._busy = True
            self._front.tasks.start(self._made(self._away), then=self._approved, failed=self._not_approved)

    async def _made(self, away: Away) -> Done:
        desk, sheet = self._desk, self.sheet
        wants_block = sheet is not None and sheet.block.isVisible() and sheet.block.isChecked()
        done = await plans.approve(desk, self.proposals)
        if wants_block:
            column = next((c for c in self._columns(away.span.start.date()) if c.ref == away.provider), None)
            await desk.block(away.provider, away.span, wording.away_block_label(column.name if column else ""))
        return done

    def _approved(self, done: Done) -> None:
        self._busy = False
        sheet = self.sheet
        self.proposals = tuple(proposal for proposal, _ in done.moved)
        if sheet is None:
            return
        if not done.moved and not done.failed:
            sheet.accept()
            return
        title, words = wording.away_called(len(done.moved), len(done.failed))
        sheet.show_calls(title, words, lines_of(self.proposals, self._around(), calls=True))

    def _not_approved(self, error: BaseException) -> None:
        self._busy = False
        self._front.failed(error)

    def _copy(self) -> None:
        """Who to call, for a note; asks first while names are hidden."""
        self._front.ask_names("copy", self._copied)

    def _copied(self, hide: bool) -> None:
        from adapters.record import replace

        around = replace(self._around(), hide=hide)
        lines = lines_of(self.proposals, around, calls=True)
        self._front.copy("\n".join(wording.away_call(one.name, one.phone, one.old, one.new) for one in lines))
        self._front.window.show_toast(wording.copied_list(len(lines)))

    def _names_switched(self, hidden: bool) -> None:
        if self.sheet is not None and self.sheet.is_done:
            self.sheet.list.put(lines_of(self.proposals, self._around(), calls=True))
        else:
            self._show()

    def _closed(self, result: int) -> None:
        self._front.tasks.cancel("away")
        self.sheet, self.proposals, self._looking = None, (), False
