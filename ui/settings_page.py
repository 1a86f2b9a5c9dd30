"""The settings page: sections at the left, their rows at the right, a line to search them. Draws and emits.

Not here: which rows there are (`settings_model.py`), what a change does (`settings_desk.py`, `settings_effects.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui import paint, wording
from ui.controls import Prose, Words, name
from ui.fields import SearchField
from ui.settings_model import Section, matches
from ui.settings_rows import Card, RowView, heading
from ui.sidebar import NavItem, quiet_scroll
from ui.theme import theme

NAV: Final = 216
WIDE: Final = 680


class SectionView(QWidget):
    """One section's rows under its title. `own` fills rows of kind "own" and sections that have none."""

    changed = Signal(str, object)
    pressed = Signal(str)

    def __init__(self, section: Section, content: QWidget | None = None) -> None:
        super().__init__()
        self.section = section
        self.rows: dict[str, RowView] = {}
        self._groups: list[tuple[Words | None, Card, list[RowView]]] = []
        px = theme().metrics.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(24), px(32))
        column.setSpacing(0)
        column.addWidget(Words(section.title, style="display", identifier=f"settings.{section.key}.title"))
        column.addSpacing(px(2))
        column.addWidget(Prose([(section.words, "text.secondary", 400)]))
        if content is not None:
            column.addSpacing(px(16))
            column.addWidget(content, 1)
            return
        inner = QVBoxLayout()
        inner.setSpacing(px(8))
        for row in section.rows:
            self._add(row, inner)
        column.addLayout(inner)
        column.addStretch(1)

    def _add(self, row: Any, inner: QVBoxLayout) -> None:
        if row.heading or not self._groups:
            inner.addSpacing(theme().metrics.px(14))
            head = heading(wording.SETTING_HEADINGS[row.heading]) if row.heading else None
            if head is not None:
                inner.addWidget(head)
            card = Card()
            inner.addWidget(card)
            self._groups.append((head, card, []))
        view = self.rows[row.key] = RowView(row)
        view.changed.connect(partial(self.changed.emit, row.key))
        view.pressed.connect(partial(self.pressed.emit, row.key))
        _, card, rows = self._groups[-1]
        card.add(view)
        rows.append(view)

    def narrow(self, typed: str) -> bool:
        """Show only the rows that match; whether any does."""
        for head, card, rows in self._groups:
            for view in rows:
                view.setVisible(matches(self.section, view.row, typed))
            some = any(not view.isHidden() for view in rows)
            card.setVisible(some)
            if head is not None:
                head.setVisible(some)
        if not self._groups:
            return all(word in f"{self.section.title} {self.section.words}".casefold() for word in typed.split())
        return any(not card.isHidden() for _, card, _ in self._groups)


class SettingsPage(QWidget):
    """`changed(key, value)` and `pressed(key)` tell what was done, `seen` that it is shown; `search` is for the bar."""

    changed = Signal(str, object)
    pressed = Signal(str)
    seen = Signal()

    def __init__(self, sections: Sequence[Section], contents: dict[str, Callable[[], QWidget]]) -> None:
        """`contents` makes what a section without rows holds, when it is first shown."""
        super().__init__()
        name(self, "settings", wording.SETTINGS)
        self._contents, self._views = contents, dict[str, SectionView]()
        self._sections = {section.key: section for section in sections}
        self._scrolls: dict[str, QScrollArea] = {}
        self._size = theme().text_size
        self.search = SearchField(wording.SEARCH_SETTINGS, identifier="settings.search")
        self.search.textChanged.connect(self._narrow)
        self.search.hide()
        self.nav = QWidget()
        name(self.nav, "settings.nav", wording.SETTINGS)
        self._nav_column = QVBoxLayout(self.nav)
        self.items = {key: NavItem(one.title, one.icon, f"settings.nav.{key}") for key, one in self._sections.items()}
        for key, item in self.items.items():
            item.setToolTip(self._sections[key].title)
            item.clicked.connect(partial(self.show_section, key))
            item.toggled.connect(partial(self._toggled, key))
            self._nav_column.addWidget(item)
        self._nothing = Words(wording.NOTHING_MATCHES, color="text.secondary")
        self._nothing.hide()
        self._nav_column.addWidget(self._nothing)
        self._nav_column.addStretch(1)
        self._nav_scroll = quiet_scroll(self.nav, "settings.nav.scroll")
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav_scroll)
        row.addWidget(self.stack, 1)
        self._relayout()
        theme().changed.connect(self._relayout)

    # --- what is told ---

    @property
    def current(self) -> str:
        return next((key for key, item in self.items.items() if item.isChecked()), "")

    def view(self, key: str) -> SectionView:
        """The section, made now if it was not yet."""
        if key not in self._views:
            make = self._contents.get(key)
            view = self._views[key] = SectionView(self._sections[key], make() if make is not None else None)
            view.changed.connect(self.changed)
            view.pressed.connect(self.pressed)
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            view.setMaximumWidth(theme().metrics.px(WIDE + 56))
            row.addWidget(view, 100)
            row.addStretch(1)
            scroll = self._scrolls[key] = quiet_scroll(holder, f"settings.{key}.scroll")
            self.stack.addWidget(scroll)
        return self._views[key]

    def show_section(self, key: str) -> None:
        view = self.view(key)
        self.items[key].setChecked(True)
        self.stack.setCurrentWidget(self._scrolls[key])
        view.narrow(self.search.text())
        self.seen.emit()

    def show_values(self, values: Callable[[str], Any]) -> None:
        """Fill every row that was made; `values(key)` gives what is in force."""
        for view in self._views.values():
            for key, row in view.rows.items():
                if row.row.kind not in ("own", "button"):
                    row.show_value(values(key))

    def row(self, key: str) -> RowView | None:
        """A row that was made."""
        return next((view.rows[key] for view in self._views.values() if key in view.rows), None)

    # --- inside ---

    def _toggled(self, key: str, on: bool) -> None:
        if (on and key not in self._views) or (on and self.stack.currentWidget() is not self._scrolls[key]):
            self.show_section(key)

    def _narrow(self, typed: str) -> None:
        found = []
        for key, section in self._sections.items():
            if section.rows:
                fits = any(matches(section, row, typed) for row in section.rows)
            else:
                said = f"{section.title} {section.words}".casefold()
                fits = all(word in said for word in typed.casefold().split())
            self.items[key].setVisible(fits)
            if fits:
                found.append(key)
        self._nothing.setVisible(not found)
        self.stack.setVisible(bool(found))
        if found:
            self.show_section(self.current if self.current in found else found[0])

    def _relayout(self) -> None:
        px = theme().metrics.px
        self._share()
        self._nav_column.setContentsMargins(px(12), px(14), px(12), px(12))
        self._nav_column.setSpacing(px(1))
        self.search.setFixedWidth(px(220))
        if self._views and self._size != theme().text_size:
            QTimer.singleShot(0, self, self._rebuild)  # not under the hands of the control that chose the size
        self._size = theme().text_size

    def _share(self) -> None:
        """The sections keep their width, unless large words leave too little for the rows."""
        self._nav_scroll.setFixedWidth(min(theme().metrics.px(NAV), max(NAV, round(self.width() * 0.34))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _rebuild(self) -> None:
        """Rows keep the size they were made in, so they are made anew; the keyboard stays where it was."""
        focus = self.focusWidget()
        had, current = focus.objectName() if focus is not None and focus.hasFocus() else "", self.current
        for scroll in self._scrolls.values():
            self.stack.removeWidget(scroll)
            scroll.hide()
            scroll.deleteLater()
        self._views, self._scrolls = {}, {}
        self.show_section(current)
        if had:
            for control in self._views[current].findChildren(QWidget):
                if control.objectName() == had:
                    control.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        nav = self._nav_scroll.width()
        paint.fill(painter, self.rect(), theme().color("bg.app"))
        paint.fill(painter, self._nav_scroll.geometry(), theme().color("bg.canvas"))
        paint.hairline(painter, nav, 0, nav, self.height())
        painter.end()
