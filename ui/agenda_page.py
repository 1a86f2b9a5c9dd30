"""The agenda page: figures, the day's list with its filters, and the right column with calls and openings.

Draws prepared lines and emits. Not here: what they say (`agenda_model.py`), what an action does (`agenda_desk.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.ref import Ref
from ui import wording
from ui.agenda_figures import FigureStrip
from ui.agenda_list import AgendaView, step_of
from ui.agenda_model import STATUSES, Entry, FigureCard, Wanted
from ui.agenda_paint import columns
from ui.agenda_side import WIDTH, AgendaSide
from ui.column_heads import ColumnHeads
from ui.controls import Button, Segmented
from ui.labels import Words
from ui.list_page import ListPage
from ui.states import EmptyState
from ui.theme import theme

_LEAST_LIST: Final = 560


class AgendaPage(ListPage):
    """Facts out: what was chosen, pressed, shown. In: `show_day`."""

    acted = Signal(str, object)  # action, Entry
    menu_asked = Signal(object, QPoint)
    folded = Signal(str)
    order_chosen = Signal(str)
    figure_chosen = Signal(str)
    provider_toggled = Signal(object)  # ref; None = all
    status_toggled = Signal(str)  # "" = all
    text_typed = Signal(str)
    button_pressed = Signal(str)  # copy | csv | ics | print
    stepped = Signal(int)  # days to go on

    def __init__(self) -> None:
        super().__init__("agenda", wording.PAGES["agenda"], wording.AGENDA_FIND)
        self._columns: Sequence[tuple[Ref, str]] = ()
        self._wanted = Wanted()
        self._empty: tuple[str, QWidget] | None = None
        self._over = False
        self.figures = FigureStrip()
        self.list = AgendaView("agenda.list", wording.AGENDA_LIST)
        self.side = AgendaSide()
        self.legend = Words(wording.AGENDA_HINT, style="small", color="text.secondary", identifier="agenda.hint")
        self._head = ColumnHeads(wording.AGENDA_HEADS, columns)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._bar = self._make_bar()
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._bar)
        left.addWidget(self._head)
        left.addWidget(self._stack, 1)
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.figures)
        whole.addLayout(self._row, 1)
        self._connect()
        theme().changed.connect(self._relayout)
        self._relayout()

    def _make_bar(self) -> QHBoxLayout:
        self.order = Segmented(
            [(key, words) for key, words in wording.AGENDA_ORDERS],
            identifier="agenda.order",
            label=wording.AGENDA_ARRANGE,
            small=True,
        )
        self.providers = Button(
            wording.ALL_PROVIDERS, icon="list-filter", small=True, identifier="agenda.providers", menu=True
        )
        self.statuses = Button(wording.ALL_STATUSES, small=True, identifier="agenda.statuses", menu=True)
        self.copy = Button(wording.COPY_LIST, icon="copy", small=True, identifier="agenda.copy")
        self.export = Button(wording.EXPORT, small=True, menu=True, identifier="agenda.export")
        self.print = Button(wording.PRINT, icon="printer", small=True, identifier="agenda.print")
        self.panel = Button(
            icon="panel-right", kind="ghost", small=True, label=wording.AGENDA_SIDE, identifier="agenda.panel"
        )
        bar = QHBoxLayout()
        for widget in (self.order, self.providers, self.statuses, self.search):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.copy, self.export, self.print, self.panel):
            bar.addWidget(widget)
        return bar

    def _connect(self) -> None:
        self.figures.pressed_figure.connect(self.figure_chosen)
        self.list.acted.connect(self.acted)
        self.list.folded.connect(self.folded)
        self.list.stepped.connect(self.stepped)
        self.list.menu_asked.connect(self.menu_asked)
        self.list.resized.connect(self._head.set_room)
        self.side.acted.connect(self.acted)
        self.side.menu_asked.connect(self.menu_asked)
        self.order.chosen.connect(self.order_chosen)
        self.search.textChanged.connect(self.text_typed)
        self.providers.clicked.connect(self._ask_providers)
        self.statuses.clicked.connect(self._ask_statuses)
        self.export.clicked.connect(self._ask_export)
        self.copy.clicked.connect(partial(self.button_pressed.emit, "copy"))
        self.print.clicked.connect(partial(self.button_pressed.emit, "print"))
        self.panel.clicked.connect(self._turn_side)

    # --- what is told ---

    def show_day(
        self,
        entries: Sequence[Entry],
        cards: Sequence[FigureCard],
        wanted: Wanted,
        columns: Sequence[tuple[Ref, str]],
        empty: str,
    ) -> None:
        """The lines of the list, the figures, and what narrows them. `empty`: why there are no lines."""
        self._wanted, self._columns = wanted, columns
        self.figures.show_cards(cards)
        self.figures.set_chosen(wanted.figure)
        self.order.set_current(wanted.order)
        chosen = [label for ref, label in columns if ref in wanted.providers]
        self.providers.setText(wording.providers_chosen(len(chosen), len(columns), chosen[0] if chosen else ""))
        self.providers.updateGeometry()
        self.statuses.setText(wording.statuses_chosen([s for s in STATUSES if s in wanted.statuses]))
        self.statuses.updateGeometry()
        if self.search.text() != wanted.text:
            self.search.setText(wanted.text)
        self.list.put(entries)
        self._head.setVisible(bool(entries))
        if entries:
            self._stack.setCurrentWidget(self.list)
        else:
            self._show_empty(empty)

    def _show_empty(self, why: str) -> None:
        if self._empty is None or self._empty[0] != why:
            if self._empty is not None:
                self._stack.removeWidget(self._empty[1])
                self._empty[1].deleteLater()
            state = EmptyState(*wording.agenda_empty(why), identifier="agenda.empty")
            self._stack.addWidget(state)
            self._empty = (why, state)
        self._stack.setCurrentWidget(self._empty[1])

    def focus_list(self) -> None:
        """Where the keys act: the list, or the figures while it is empty."""
        has_lines = self._stack.currentWidget() is self.list
        (self.list if has_lines else self.figures.buttons["booked"]).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's keys for another day, from wherever they are not taken: a day without lines has no list."""
        if step := step_of(event):
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    # --- filters ---

    def _menu(self, identifier: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName(identifier)
        menu.setToolTipsVisible(True)
        return menu

    def _tick(self, menu: QMenu, words: str, ticked: bool, pressed: partial[None]) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(pressed)

    def _ask_providers(self) -> None:
        menu = self._menu("agenda.providers.menu")
        self._tick(menu, wording.ALL_PROVIDERS, not self._wanted.providers, partial(self._toggle_provider, None))
        menu.addSeparator()
        for ref, label in self._columns:
            self._tick(menu, label, ref in self._wanted.providers, partial(self._toggle_provider, ref))
        menu.popup(self.providers.mapToGlobal(self.providers.rect().bottomLeft()))

    def _toggle_provider(self, ref: Ref | None, checked: bool = False) -> None:
        self.provider_toggled.emit(ref)

    def _ask_statuses(self) -> None:
        menu = self._menu("agenda.statuses.menu")
        self._tick(menu, wording.ALL_STATUSES, not self._wanted.statuses, partial(self._toggle_status, ""))
        menu.addSeparator()
        for status in STATUSES:
            words = wording.status_word(status)
            self._tick(menu, words, status in self._wanted.statuses, partial(self._toggle_status, status))
        menu.popup(self.statuses.mapToGlobal(self.statuses.rect().bottomLeft()))

    def _toggle_status(self, status: str, checked: bool = False) -> None:
        self.status_toggled.emit(status)

    def _ask_export(self) -> None:
        menu = self._menu("agenda.export.menu")
        for key, words in (("csv", wording.EXPORT_CSV), ("ics", wording.EXPORT_ICS)):
            menu.addAction(words).triggered.connect(partial(self._pressed, key))
        menu.popup(self.export.mapToGlobal(self.export.rect().bottomLeft()))

    def _pressed(self, key: str, checked: bool = False) -> None:
        self.button_pressed.emit(key)

    # --- room ---

    def _turn_side(self) -> None:
        self._over = not self._over
        self._place_side()
        if self._over:
            self.side.calls.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_list()

    def _place_side(self) -> None:
        """Beside the list, or over it on request where that would leave the list too little room."""
        px = theme().metrics.px
        self.figures.set_room(self.width(), self.height())
        floats = self.width() < px(_LEAST_LIST) + px(WIDTH)
        if floats != self.side.floats:
            self.side.floats = floats
            if floats:
                self._row.removeWidget(self.side)
                self._over = False
            else:
                self._row.addWidget(self.side)
        self.panel.setVisible(floats)
        if floats:
            top = self.figures.height() + self._bar.sizeHint().height()
            self.side.setGeometry(self.width() - px(WIDTH), top, px(WIDTH), self.height() - top)
            self.side.raise_()
        self.side.setVisible(self._over or not floats)
        room = self.width() - (0 if floats else px(WIDTH))
        narrow = room < px(700)
        self.copy.setVisible(room >= px(620))
        self.print.setText("" if narrow else wording.PRINT)
        self.copy.setText(wording.COPY_LIST)
        if self._bar.minimumSize().width() > room:  # where words are long
            self.copy.setText("")
        self.copy.setAccessibleName(wording.COPY_LIST)
        self.copy.setToolTip("" if self.copy.text() else wording.COPY_LIST)
        self.print.setAccessibleName(wording.PRINT)
        self.print.setToolTip(wording.PRINT if narrow else "")

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._bar.setContentsMargins(px(20), px(12), px(20), px(12))
        self._bar.setSpacing(px(8))
        self.search.setFixedWidth(px(160))
        self._place_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()

    def escape(self) -> bool:
        """Out of the filter, out of the side, out of the figure."""
        if super().escape():
            return True
        if self._over:
            self._over = False
            self._place_side()
        elif self._wanted.figure:
            self.figure_chosen.emit("")
        else:
            return False
        self.focus_list()
        return True
