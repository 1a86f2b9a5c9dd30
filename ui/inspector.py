"""The panel at the right of the calendar: one visit with its next step, facts, contact and whether it is saved.

Draws an `InspectorCard`, prepared elsewhere, and emits what was pressed. Without a card it shows who waits and is next.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import wording
from ui.controls import Avatar, Button, Segmented, Words, name
from ui.inspector_card import STEPS, Fact, InspectorCard, NextStep, Waiting
from ui.inspector_parts import FactRow, Foot, LineRow, Section, StatusRow, WaitingLine, WaitingRow
from ui.panes import refill
from ui.sidebar import quiet_scroll
from ui.theme import theme

__all__ = ["STEPS", "Fact", "Inspector", "InspectorCard", "NextStep", "Waiting"]


class Inspector(QWidget):
    """The whole panel. Tabs Visit, Patient, History; `set_card(None)` shows the day's waiting list instead."""

    status_chosen = Signal(str)
    step_chosen = Signal(str)
    move_asked = Signal()
    book_next_asked = Signal()
    more_asked = Signal(QWidget)
    open_asked = Signal()
    copy_asked = Signal(str)
    visit_chosen = Signal(str)
    tab_chosen = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        name(self, "inspector", wording.INSPECTOR)
        self._card: InspectorCard | None = None
        self._waiting: Sequence[Waiting] = ()
        self._next: Sequence[Waiting] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._head = self._make_head()
        self._column.addWidget(self._head)
        self._content = QWidget()
        self._scroll = quiet_scroll(self._content, "inspector.body")
        self._column.addWidget(self._scroll, 1)
        self._foot = Foot()
        self._column.addWidget(self._foot)
        self.set_card(None)
        theme().changed.connect(self._redraw)

    def set_card(self, card: InspectorCard | None) -> None:
        """Show this visit, or with None what the day has to say."""
        self._card = card
        self._redraw()

    def set_waiting(self, waiting: Sequence[Waiting], following: Sequence[Waiting]) -> None:
        """Who waits, longest first, and who is next: shown while no visit is selected."""
        self._waiting, self._next = waiting, following
        if self._card is None:
            self._redraw()

    # --- inside ---

    def _make_head(self) -> Section:
        head = Section(first=True)
        row = QHBoxLayout()
        self._tabs = Segmented(wording.INSPECTOR_TABS, identifier="inspector.tabs", label=wording.INSPECTOR, small=True)
        self._tabs.chosen.connect(self._tab)
        self._open = Button(
            icon="external-link", kind="ghost", small=True, label=wording.OPEN_VISIT, identifier="inspector.open"
        )
        self._open.clicked.connect(self.open_asked)
        close = Button(icon="x", kind="ghost", small=True, label=wording.CLOSE, identifier="inspector.close")
        close.clicked.connect(self.closed)
        self._title = Words(wording.TODAY_AT_A_GLANCE, weight=600, identifier="inspector.title")
        row.addWidget(self._tabs)
        row.addWidget(self._title)
        row.addStretch()
        row.addWidget(self._open)
        row.addWidget(close)
        head.column.addLayout(row)
        row.setSpacing(0)
        return head

    def _tab(self, key: str) -> None:
        self.tab_chosen.emit(key)
        self._redraw()

    def _redraw(self) -> None:
        """Build the body anew: a few dozen widgets, once per selected visit."""
        card, px = self._card, theme().metrics.px
        self._head.column.setContentsMargins(px(16), px(8), px(8), px(7))
        for widget, shown in ((self._tabs, card), (self._open, card)):
            widget.setVisible(shown is not None)
        self._title.setVisible(card is None)
        self._foot.say(card.kept if card else "", card.kept_state if card else "saved")
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if card is None:
            self._fill_glance(column)
        elif self._tabs.current == "visit":
            self._fill_visit(column, card)
        else:
            column.addWidget(self._person(card))
            if self._tabs.current == "patient":
                self._fill_facts(column, card.patient or card.contact)
            else:
                self._fill_lines(column, card.history, wording.NO_HISTORY)
        column.addStretch(1)
        refill(self._scroll, self._content)

    def _fill_visit(self, column: QVBoxLayout, card: InspectorCard) -> None:
        column.addWidget(self._person(card))
        state = Section()
        state.column.setSpacing(theme().metrics.px(6))
        row = StatusRow()
        row.show_status(card.status, card.status_words, card.refused_steps)
        row.status_chosen.connect(self.status_chosen)
        state.column.addWidget(row)
        if card.waiting or card.waited:
            line = WaitingLine()
            line.say(card.waiting, card.waited)
            state.column.addWidget(line)
        if card.next_step is not None:
            step = card.next_step
            button = Button(step.words, icon=step.icon, keys=step.keys, kind="primary", identifier="inspector.next")
            button.clicked.connect(partial(self.step_chosen.emit, step.key))
            state.column.addWidget(button)
        column.addWidget(state)
        facts = self._fill_facts(column, card.facts)
        facts.column.addLayout(self._buttons(card))
        if card.contact:
            self._fill_facts(column, card.contact)
        if card.lines:
            self._fill_lines(column, card.lines)

    def _person(self, card: InspectorCard) -> QWidget:
        section = Section()
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(12))
        row.addWidget(Avatar(wording.initials(card.name)))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(card.name, style="title", identifier="inspector.name"))
        words.addWidget(Words(card.identity, style="small", color="text.secondary", identifier="inspector.identity"))
        row.addLayout(words, 1)
        section.column.addLayout(row)
        return section

    def _buttons(self, card: InspectorCard) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme().metrics.px(6))
        row.setContentsMargins(0, theme().metrics.px(5), 0, 0)
        for key, icon, words, why, signal in (
            ("move", "calendar-clock", wording.MOVE, card.can_move, self.move_asked),
            ("book_next", "calendar-plus", wording.BOOK_NEXT, card.can_book, self.book_next_asked),
        ):
            button = Button(words, icon=icon, small=True, identifier=f"inspector.{key}")
            button.setEnabled(not why)
            button.setToolTip(why)
            button.setAccessibleDescription(why)
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch()
        more = Button(icon="ellipsis", small=True, label=wording.MORE, identifier="inspector.more")
        more.clicked.connect(partial(self.more_asked.emit, more))
        row.addWidget(more)
        return row

    def _fill_facts(self, column: QVBoxLayout, facts: Sequence[Fact]) -> Section:
        section = Section()
        section.column.setSpacing(theme().metrics.px(6))
        for fact in facts:
            row = FactRow(fact)
            row.copy_asked.connect(self.copy_asked)
            section.column.addWidget(row)
        column.addWidget(section)
        return section

    def _fill_lines(self, column: QVBoxLayout, lines: Sequence[tuple[str, str, str]], empty: str = "") -> None:
        section = Section()
        section.column.setSpacing(0)
        for label, value, rest in lines:
            section.column.addWidget(LineRow(label, value, rest))
        if not lines:
            section.column.addWidget(Words(empty, color="text.tertiary"))
        column.addWidget(section)

    def _fill_glance(self, column: QVBoxLayout) -> None:
        for title, rows, empty in (
            (wording.WAITING_NOW, self._waiting, wording.NOBODY_WAITS),
            (wording.NEXT_UP, self._next, wording.NOBODY_NEXT),
        ):
            section = Section()
            section.column.setSpacing(2)
            section.column.addWidget(Words(title, style="caption", weight=600, color="text.secondary"))
            for line in rows:
                row = WaitingRow(line)
                row.clicked.connect(partial(self.visit_chosen.emit, line.key))
                section.column.addWidget(row)
            if not rows:
                section.column.addWidget(Words(empty, color="text.tertiary"))
            column.addWidget(section)
