"""The Outbox page: which changes to show, the list of them, and the details of the one selected.

Draws prepared rows and emits. Not here: what the rows say (`outbox_model.py`), what an action does (`outbox_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui import wording
from ui.column_heads import ColumnHeads
from ui.controls import Button, Segmented
from ui.list_page import ListPage
from ui.outbox_detail import WIDTH, OutboxDetail
from ui.outbox_list import OutboxView
from ui.outbox_model import GONE, NEEDS, SAVED, WAY, Row, counts_of, entries_of
from ui.outbox_paint import head_spots
from ui.outbox_story import Story
from ui.states import EmptyState
from ui.theme import theme

DAYS: Final = 7
_LEAST_LIST: Final = 600


class OutboxPage(ListPage):
    """Facts out: what was chosen, pressed, shown. In: `set_rows`, `set_story`, `set_paused`."""

    acted = Signal(str, str)  # action, id of the change
    chosen = Signal(str)  # the change whose details are wanted; "" = none
    day_chosen = Signal(date)
    pause_asked = Signal(bool)

    def __init__(self, today: date) -> None:
        super().__init__("outbox", wording.PAGES["outbox"], wording.OUTBOX_FIND)
        self._rows: Sequence[Row] = ()
        self._day = self._today = today
        self._closed: set[str] = {GONE}
        self._whole: set[str] = set()
        self._put_away = self._over = False  # the details: closed beside the list; opened over it
        self._paused = False
        self.list = OutboxView()
        self.detail = OutboxDetail()
        self._bar = self._make_bar()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._empty: tuple[str, date, QWidget] | None = None
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addLayout(self._bar)
        self._head = ColumnHeads(wording.OUTBOX_HEADS, head_spots)
        self._left.addWidget(self._head)
        self._left.addWidget(self._stack, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self.detail)
        self.list.acted.connect(self.acted)
        self.list.chosen.connect(self._choose)
        self.list.folded.connect(self._fold)
        self.list.details_asked.connect(self._show_details)
        self.list.resized.connect(self._head.set_room)
        self.list.menu_asked.connect(self._menu)
        self.detail.acted.connect(self._detail_acted)
        self.detail.closed.connect(self._close_details)
        theme().changed.connect(self._relayout)
        self._relayout()

    def _make_bar(self) -> QHBoxLayout:
        self.filters = Segmented(
            [(key, words) for key, words in wording.OUTBOX_FILTERS],
            identifier="outbox.filter",
            label=wording.OUTBOX_FILTER,
            small=True,
        )
        self.filters.chosen.connect(self._filtered)
        self.search.textChanged.connect(self._filtered)
        self._day_button = Button(small=True, menu=True, identifier="outbox.day", label=wording.OUTBOX_DAY)
        self._day_button.clicked.connect(self._ask_day)
        self._pause = Button(small=True, identifier="outbox.pause")
        self._pause.clicked.connect(self._pause_pressed)
        bar = QHBoxLayout()
        bar.addWidget(self.filters)
        bar.addWidget(self.search)
        bar.addStretch(1)
        bar.addWidget(self._day_button)
        bar.addWidget(self._pause)
        self.set_paused(False)
        return bar

    # --- what is told ---

    def set_rows(self, rows: Sequence[Row], day: date, today: date) -> None:
        """The changes, unsettled ones first; `day`: whose settled ones these are."""
        self._rows, self._day, self._today = rows, day, today
        numbers = counts_of(rows)
        for key in (NEEDS, WAY, SAVED):
            self.filters.set_words(key, wording.outbox_filter(key, numbers[key]))
        self._day_button.setText(wording.outbox_day(day, today))
        self._list()

    def set_story(self, story: Story | None) -> None:
        """The details of the selected change; None when nothing is selected."""
        if story is not None:
            self.detail.put(story)
        self._place_details(story is not None)

    def set_paused(self, paused: bool) -> None:
        self._paused = paused
        self._pause.setText(wording.RESUME_SENDING if paused else wording.PAUSE_SENDING)
        self._pause.set_icon("send" if paused else "pause")

    def show_filter(self, key: str) -> None:
        """As if that filter had been pressed."""
        self.filters.set_current(key)
        self._list()

    def select(self, ident: str) -> None:
        """Select a change and show its details, whatever filter or fold hides it."""
        row = next((one for one in self._rows if one.id == ident), None)
        if row is None:
            return
        self._closed.discard(row.group)
        self._whole.add(row.group)
        if self.filters.current not in ("all", row.group):
            self.filters.set_current("all")
        self.search.clear()
        self._want_details()
        self._list()
        self.list.select(ident)
        self.chosen.emit(ident)

    # --- the list ---

    def _list(self) -> None:
        only, text = self.filters.current, self.search.text().strip()
        entries = entries_of(
            self._rows,
            day=self._day,
            today=self._today,
            only=only,
            text=text,
            closed=self._closed,
            whole=self._whole,
        )
        self.list.put(entries)
        self._head.setVisible(bool(entries))
        if entries:
            self._stack.setCurrentWidget(self.list)
            if not self.list.currentIndex().isValid():
                first = next((e for e in entries if e.row is not None), entries[0])
                self.list.select(first.key)
        else:
            self._show_empty("found" if text else only)

    def _show_empty(self, key: str) -> None:
        if self._empty is None or self._empty[:2] != (key, self._day):
            if self._empty is not None:
                self._stack.removeWidget(self._empty[2])
                self._empty[2].deleteLater()
            icon, title, words = wording.outbox_empty(key, self._day, self._today)
            look = "saved" if icon in ("cloud-check", "check-check") else ""
            state = EmptyState(icon, title, words, look=look, identifier="outbox.empty")
            self._stack.addWidget(state)
            self._empty = (key, self._day, state)
        self._stack.setCurrentWidget(self._empty[2])

    def _filtered(self) -> None:
        self._list()

    def _fold(self, key: str) -> None:
        more, _, group = key.partition(".")
        if more == "more":
            self._whole.add(group)
            first = next((i for i, e in enumerate(self.list.entries.entries) if e.key == key), 0)
            self._list()
            self.list.setCurrentIndex(self.list.entries.index(first))
        else:
            self._closed ^= {key}
            self._list()

    def _choose(self, ident: str) -> None:
        self.chosen.emit(ident)

    def _show_details(self) -> None:
        """Again, where they were closed."""
        self._want_details()
        self.chosen.emit(self.list.current)

    def _menu(self, ident: str, spot: QPoint) -> None:
        row = next((one for one in self._rows if one.id == ident), None)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("outbox.menu")
        for act, words in wording.OUTBOX_ACTS.items():
            if act not in row.acts:
                continue
            if act in ("open", "open_patient", "discard") and not menu.isEmpty():
                menu.addSeparator()
            keys = {row.action: "Return", "discard": "Del"}.get(act, "")
            said = words
            shown = f"\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}" if keys else ""
            menu.addAction(said + shown).triggered.connect(partial(self._act, act, ident))
        menu.popup(spot)

    def _act(self, act: str, ident: str, checked: bool = False) -> None:
        self.acted.emit(act, ident)

    def _detail_acted(self, act: str) -> None:
        self.acted.emit(act, self.detail.shown_id)

    # --- day and pause ---

    def _ask_day(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("outbox.days")
        for back in range(DAYS):
            day = self._today - timedelta(days=back)
            action = menu.addAction(wording.outbox_day(day, self._today))
            action.setCheckable(True)
            action.setChecked(day == self._day)
            action.triggered.connect(partial(self._choose_day, day))
        menu.popup(self._day_button.mapToGlobal(self._day_button.rect().bottomLeft()))

    def _choose_day(self, day: date, checked: bool = False) -> None:
        self.day_chosen.emit(day)

    def _pause_pressed(self) -> None:
        self.pause_asked.emit(not self._paused)

    # --- room ---

    def _want_details(self) -> None:
        self._put_away, self._over = False, True

    def _place_details(self, is_any: bool) -> None:
        """Beside the list, or over it where that would leave the list too little room."""
        px = theme().metrics.px
        floats = self.width() < px(_LEAST_LIST) + px(WIDTH)
        if floats != self.detail.floats:
            self.detail.floats = floats
            if floats:
                self._row.removeWidget(self.detail)
                self._over = False
            else:
                self._row.addWidget(self.detail)
        if floats:
            self.detail.setGeometry(self.width() - px(WIDTH), 0, px(WIDTH), self.height())
            self.detail.raise_()
        self.detail.setVisible(is_any and (self._over if floats else not self._put_away))

    def _close_details(self) -> None:
        self._put_away, self._over = True, False
        had_focus = self.detail.isAncestorOf(self.focusWidget() or self)
        self.detail.hide()
        if had_focus:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._bar.setContentsMargins(px(20), px(12), px(20), px(12))
        self._bar.setSpacing(px(8))
        self.search.setFixedWidth(px(180))
        self._place_details(bool(self.detail.shown_id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_details(bool(self.list.current))

    def focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
