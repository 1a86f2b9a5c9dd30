"""The frame of the application: sidebar or rail, top bar, pages, inspector, status bar; who gets the room.

Two steps: the constructor makes what the first paint needs, `finish()` the rest (menus, shortcuts, style sheet). Draws
and emits only: what the signals mean to the desk is decided where the window is put together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import wording
from ui.controls import name
from ui.panes import PageSplitter, SidePane, first_focus
from ui.sidebar import ColumnRow, Rail, Sidebar
from ui.statusbar import Counts, OutboxSummary, StatusBar
from ui.theme import TEXT_SIZES, theme
from ui.topbar import LinkNote, TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from ui.notices import Banner, BannerNote, Toast
    from ui.sheet import Popover

CALENDAR_PAGES: Final = ("day", "week", "agenda")
BOOKING_PAGES: Final = ("patients",)  # beside these
_NAV: Final = {"day": "calendar", "week": "calendar"}
_RAIL_BELOW, _OVERLAY_BELOW, _WIDE_ABOVE = 1180, 1280, 1760


class MainWindow(QMainWindow):
    """The window. Signals are facts; `asked(key)` carries every action of `actions.py` the frame cannot do itself."""

    asked = Signal(str)
    page_chosen = Signal(str)
    day_chosen = Signal(date)
    month_shown = Signal(date, date)
    filter_chosen = Signal(str)
    column_toggled = Signal(str, bool)
    column_chosen = Signal(str)
    option_toggled = Signal(str, bool)
    by_chosen = Signal(str)
    practice_chosen = Signal(str)
    connection_asked = Signal()
    outbox_peek_asked = Signal()
    toast_action = Signal(str)
    toast_more = Signal(str)
    banner_action = Signal(str)
    inspector_toggled = Signal(bool)
    sidebar_toggled = Signal(bool)
    text_size_chosen = Signal(int)
    close_asked = Signal(QCloseEvent)

    def __init__(self, day: date, today: date) -> None:
        super().__init__()
        self._day, self._today, self._page = day, today, ""
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._titles: dict[str, tuple[str, str]] = {}
        self._tools: dict[str, tuple[QWidget | None, QWidget | None, QWidget | None]] = {}
        self._practices: Mapping[str, str] = {}
        self._person, self.practice = "", ""
        self._week: tuple[date, date] | None = None
        self._sidebar_wanted = True
        self._inspector_wanted = {"day": True, "week": False}  # a week needs the room; a visit is peeked at there
        self._overlay_open = self._splitter_fits = False
        self._spare = -1
        self.rail: Rail | None = None
        self._toast: Toast | None = None
        self._banner: Banner | None = None
        self._borrowed: Popover | None = None
        self.actions_by_key: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        self.setWindowTitle(wording.APP)
        name(self, "window", wording.APP)
        self.sidebar = Sidebar(day, today)
        self.topbar = TopBar(day)
        self.pages = QStackedWidget()
        self.side = SidePane()
        self.statusbar = StatusBar()
        self._build_frame()
        self._connect()
        self.setMinimumSize(1024, 680)
        self._relayout()
        theme().changed.connect(self._retheme)

    # --- pages and parts ---

    def add_page(self, key: str, page: QWidget | Callable[[], QWidget], title: str = "", subtitle: str = "") -> None:
        """Register a page, or a function that makes it when it is first shown. Pages of the calendar need no title."""
        self._titles[key] = (title or wording.PAGES.get(key, ""), subtitle)
        if isinstance(page, QWidget):
            self._pages[key] = page
            self.pages.addWidget(page)
        else:
            self._factories[key] = page

    def set_page_tools(
        self, key: str, beside: QWidget | None = None, end: QWidget | None = None, legend: QWidget | None = None
    ) -> None:
        """What a page shows in the bars: beside its title, at the end of the top bar, in the status bar."""
        self._tools[key] = (beside, end, legend)
        if key == self._page:
            self._place_tools()

    def _place_tools(self) -> None:
        beside, end, legend = self._tools.get(self._page, (None, None, None))
        self.topbar.set_tools(beside, end)
        self.statusbar.set_legend(legend)

    def page(self, key: str) -> QWidget:
        """The page, made now if it was not yet."""
        if key not in self._pages:
            self._pages[key] = self._factories.pop(key)()
            self.pages.addWidget(self._pages[key])
        return self._pages[key]

    @property
    def frame(self) -> QWidget:
        """All of the window below its menu bar; what floats over the pages is a child of it."""
        return self._frame

    @property
    def current_page(self) -> str:
        return self._page

    def set_page(self, key: str) -> None:
        """Show a page; tells nobody."""
        self._page = key
        self.pages.setCurrentWidget(self.page(key))
        nav = _NAV.get(key, key)
        self.sidebar.set_page(nav)
        if self.rail is not None:
            self.rail.set_page(nav)
        if key in CALENDAR_PAGES:
            self.topbar.set_day(self._day)
            if key == "week" and self._week is not None:
                self.topbar.set_week(*self._week)
            self.topbar.set_view(key)
            self.statusbar.set_hint("")
        else:
            self.topbar.set_title(*self._titles.get(key, ("", "")), books=key in BOOKING_PAGES)
        self._place_tools()
        self._place_inspector()

    def set_inspector(self, inspector: QWidget) -> None:
        """The widget at the right of the calendar."""
        layout = self.side.layout()
        assert layout is not None
        layout.addWidget(inspector)

    # --- what is told ---

    @property
    def day(self) -> date:
        return self._day

    def set_day(self, day: date, today: date | None = None) -> None:
        self._day = day
        if today is not None:
            self._today = today
            self.sidebar.month.set_today(today)
        self.sidebar.month.set_day(day)
        if self._page in CALENDAR_PAGES or not self._page:
            self.topbar.set_day(day)

    def set_week(self, first: date, last: date) -> None:
        """The days the week page shows, for its heading."""
        self._week = first, last
        if self._page == "week":
            self.topbar.set_week(*self._week)

    def set_practices(self, practices: Mapping[str, str], current: str = "") -> None:
        """Connection id → practice name; the first, or `current`, is named on top of the sidebar."""
        self._practices = practices
        words = self.practice = practices.get(current) or next(iter(practices.values()), wording.APP)
        self.sidebar.brand.set_practice(words)
        self.setWindowTitle(f"{words} – {wording.APP}" if practices else wording.APP)

    def set_user(self, person: str, place: str = "") -> None:
        self._person = person
        self.sidebar.set_user(person, place)
        if self.rail is not None:
            self.rail.set_user(person)

    def set_links(self, notes: Sequence[LinkNote]) -> None:
        self.topbar.set_links(notes)

    def set_counts(self, counts: Counts) -> None:
        self.statusbar.set_counts(counts)

    def set_outbox(self, summary: OutboxSummary) -> None:
        self.statusbar.set_outbox(summary)
        needs = summary.refused + summary.check
        said = wording.outbox_name(wording.outbox_parts(summary.on_way, summary.refused, summary.check))
        for bar in (self.sidebar, self.rail):
            if bar is not None:
                bar.items["outbox"].set_badge(needs, said)

    def set_columns(self, columns: Sequence[ColumnRow], by: str = "provider", *, one: bool = False) -> None:
        self.sidebar.columns.set_columns(columns, by, one=one)

    def set_loads(self, loads: Mapping[date, float | None], free: Mapping[date, int] | None = None) -> None:
        """How booked each day of the sidebar's month is, 0-1 (None: closed), and minutes free where they are told."""
        self.sidebar.month.set_loads(loads, free)

    def set_action(self, key: str, enabled: bool, why_not: str = "") -> None:
        """Grey an action of the menu with its reason, or bring it back. Known after `finish()`."""
        action = self.actions_by_key.get(key)
        if action is not None:
            action.setEnabled(enabled)
            action.setToolTip(why_not)
            action.setStatusTip(why_not)

    def show_toast(
        self,
        words: str,
        *,
        action: str = "",
        key: str = "",
        icon: str = "",
        seconds: float | None = None,
        more: str = "",
    ) -> None:
        """A short note at the bottom; pressing its action emits `toast_action(key)`, a second one `toast_more(key)`."""
        if self._toast is None:
            from ui.notices import Toast  # nothing to say before the first screen is painted

            self._toast = Toast(self._frame)
            self._toast.action_chosen.connect(self.toast_action)
            self._toast.more_chosen.connect(self.toast_more)
        self._toast.note(words, action=action, key=key, icon=icon, seconds=seconds, more=more)

    def set_covered(self, covered: bool) -> None:
        """While covered nothing in the frame is shown or told, and no menu or shortcut acts."""
        self._frame.setVisible(not covered)
        if self.actions_by_key:
            self._bar.setEnabled(not covered)
            for menu in self._menus.values():
                menu.menuAction().setEnabled(not covered)

    def reword_toast(self, key: str, words: str) -> None:
        """The note of that key in other words, without telling it anew; any other note goes."""
        if self._toast is not None:
            self._toast.reword(key, words)

    def set_banner(self, key: str, note: BannerNote | None) -> None:
        """A strip under the top bar as long as its cause lasts; its button emits `banner_action(key)`."""
        if self._banner is None:
            if note is None:
                return
            from ui.notices import Banner

            self._banner = Banner()
            self._banner.action_chosen.connect(self.banner_action)
            self._main.insertWidget(1, self._banner)
        self._banner.set_note(key, note)

    # --- the second step ---

    def finish(self) -> None:
        """What can wait until the first screen is painted; the style sheet follows in the loop's next turn."""
        if self.actions_by_key:
            return
        from ui import menus

        self._bar, self._menus, self.actions_by_key = menus.build(self, self._act)
        self._tick_toggles()
        QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        from ui import qss

        app = QApplication.instance()
        assert isinstance(app, QApplication)
        qss.dress(app, sheet=bool(self.actions_by_key))

    # --- inside: building ---

    def _build_frame(self) -> None:
        self._frame = QWidget()
        self._splitter = PageSplitter()
        self._splitter.addWidget(self.pages)
        self._splitter.addWidget(self.side)
        self._main = QVBoxLayout()
        self._main.setSpacing(0)
        self._main.addWidget(self.topbar)
        self._main.addWidget(self._splitter, 1)
        self._main.addWidget(self.statusbar)
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addLayout(self._main, 1)
        self.setCentralWidget(self._frame)
        self._splitter.installEventFilter(self)

    def _connect(self) -> None:
        bar, side = self.topbar, self.sidebar
        bar.previous_asked.connect(partial(self.step, -1))
        bar.next_asked.connect(partial(self.step, 1))
        bar.today_asked.connect(self._go_today)
        bar.view_chosen.connect(self._choose_page)
        bar.search_asked.connect(partial(self._act, "search"))
        bar.back_asked.connect(partial(self._act, "back"))
        bar.names_asked.connect(partial(self._act, "hide_names"))
        bar.new_visit_asked.connect(partial(self._act, "new_visit"))
        bar.inspector_asked.connect(partial(self._act, "inspector"))
        bar.connection_asked.connect(self.connection_asked)
        side.page_chosen.connect(self._choose_nav)
        side.practice_menu_asked.connect(self._ask_practice)
        side.lock_asked.connect(partial(self._act, "lock"))
        side.settings_asked.connect(partial(self._act, "settings"))
        side.month.day_chosen.connect(self._choose_day)
        side.month.month_shown.connect(self.month_shown)
        side.columns.column_toggled.connect(self.column_toggled)
        side.columns.column_chosen.connect(self.column_chosen)
        side.columns.option_toggled.connect(self.option_toggled)
        side.columns.by_chosen.connect(self.by_chosen)
        self.statusbar.filter_chosen.connect(self.filter_chosen)
        self.statusbar.outbox_peek_asked.connect(self.outbox_peek_asked)

    def _make_rail(self) -> Rail:
        rail = Rail()
        rail.page_chosen.connect(self._choose_nav)
        rail.practice_menu_asked.connect(self._ask_practice)
        rail.lock_asked.connect(partial(self._act, "lock"))
        rail.settings_asked.connect(partial(self._act, "settings"))
        rail.month_asked.connect(partial(self._lend, self.sidebar.month))
        rail.columns_asked.connect(partial(self._lend, self.sidebar.columns))
        rail.set_user(self._person)
        rail.set_page(_NAV.get(self._page, self._page))
        self._row.insertWidget(0, rail)
        return rail

    # --- inside: room ---

    def _relayout(self) -> None:
        metrics = theme().metrics
        width, big_text = self.width(), theme().text_size >= 150
        narrow = width < _RAIL_BELOW or big_text
        if narrow and self.rail is None:
            self.rail = self._make_rail()
        self.sidebar.setVisible(self._sidebar_wanted and not narrow)
        if self.rail is not None:
            self.rail.setVisible(narrow or not self._sidebar_wanted)
        elif not self._sidebar_wanted:
            self.rail = self._make_rail()
        self._overlays = width < _OVERLAY_BELOW or big_text
        self.side.setMinimumWidth(metrics.inspector)
        self.side.setMaximumWidth(metrics.px(400))
        self._place_inspector()
        spare = max(0, width - _WIDE_ABOVE)
        if spare != self._spare or not self._splitter_fits:
            self._spare, self._splitter_fits = spare, True
            self._splitter.keep(min(metrics.inspector + spare, metrics.px(400)))

    def _place_inspector(self) -> None:
        on_calendar = self._page in ("day", "week", "")
        self.topbar.set_panel_shown(self._overlays and on_calendar)
        if self._overlays:
            if self.side.parentWidget() is not self._frame:
                self.side.setParent(self._frame)
                self.side.floats = True
            shown = self._overlay_open and on_calendar
        else:
            if self.side.parentWidget() is not self._splitter:
                self.side.floats = False
                self._splitter.addWidget(self.side)
                self._splitter_fits = False
            shown = on_calendar and self._inspector_wanted[self._page or "day"]
        self.side.setVisible(shown)
        if self._overlays and shown:
            self._place_overlay()
            self.side.raise_()
            if self._toast is not None:
                self._toast.raise_()

    def _place_overlay(self) -> None:
        area = QRect(self._splitter.mapTo(self._frame, self._splitter.rect().topLeft()), self._splitter.size())
        width = theme().metrics.inspector
        self.side.setGeometry(area.right() + 1 - width, area.top(), width, area.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._splitter and event.type() == QEvent.Type.Resize and self._overlays:
            self._place_overlay()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def _retheme(self) -> None:
        from ui import icons

        icons.forget()
        self._dress()
        for widget in QApplication.allWidgets():
            widget.updateGeometry()
            widget.update()
        self._relayout()

    # --- inside: acting ---

    def _act(self, key: str) -> None:
        """What the frame can do itself; the rest is told."""
        own: dict[str, Callable[[], None]] = {
            "today": self._go_today,
            "previous": partial(self.step, -1),
            "next": partial(self.step, 1),
            "go_to_date": self._ask_date,
            "inspector": self.toggle_inspector,
            "sidebar": self.toggle_sidebar,
            "menu_bar": self._toggle_menu_bar,
            "full_screen": self._toggle_full_screen,
            "zoom_in": partial(self._zoom, 1),
            "zoom_out": partial(self._zoom, -1),
            "zoom_reset": partial(self._zoom, 0),
            "next_region": partial(self._next_region, 1),
            "previous_region": partial(self._next_region, -1),
            "close": self._close,
        }
        if key in own:
            own[key]()
        elif key in self._pages or key in self._factories:
            self._choose_page(key)
        else:
            self.asked.emit(key)

    def _close(self) -> None:
        self.close()

    def _choose_nav(self, key: str) -> None:
        self._choose_page("day" if key == "calendar" else key)

    def _choose_page(self, key: str) -> None:
        if key not in self._pages and key not in self._factories:
            self.asked.emit(key)
        elif key != self._page:
            self.set_page(key)
            self.page_chosen.emit(key)

    def _choose_day(self, day: date) -> None:
        if self._borrowed is not None:
            self._borrowed.close()
        self.set_day(day)
        self.day_chosen.emit(day)

    def step(self, steps: int) -> None:
        """So many days, or weeks on the week's page, on."""
        self._choose_day(self._day + timedelta(days=steps * (7 if self._page == "week" else 1)))

    def _go_today(self) -> None:
        self._choose_day(self._today)

    def _zoom(self, step: int) -> None:
        """One text size up or down; 0 is back to 100 %."""
        sizes = list(TEXT_SIZES)
        nearest = min(sizes, key=lambda size: abs(size - theme().text_size))
        size = sizes[max(0, min(len(sizes) - 1, sizes.index(nearest) + step))] if step else 100
        theme().configure(text_size=size)
        self.text_size_chosen.emit(size)

    def toggle_inspector(self) -> None:
        if self._overlays:
            self._overlay_open = not self._overlay_open
        else:
            page = self._page or "day"
            self._inspector_wanted[page] = not self._inspector_wanted.get(page, True)
        self._place_inspector()
        self._tick_toggles()
        self.inspector_toggled.emit(self.side.isVisible())

    def show_inspector(self) -> None:
        """Open it where it is closed, and go there."""
        if not self.side.isVisible():
            self.toggle_inspector()
        found = first_focus(self.side)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def toggle_sidebar(self) -> None:
        self._sidebar_wanted = not self._sidebar_wanted
        self._relayout()
        self._tick_toggles()
        self.sidebar_toggled.emit(self._sidebar_wanted)

    def _toggle_menu_bar(self) -> None:
        self._bar.set_staying(self.actions_by_key["menu_bar"].isChecked())

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _tick_toggles(self) -> None:
        for key, on in (("inspector", not self.side.isHidden()), ("sidebar", self._sidebar_wanted)):
            if key in self.actions_by_key:
                self.actions_by_key[key].setChecked(on)

    def _regions(self) -> list[QWidget]:
        rail = [self.rail] if self.rail is not None else []
        parts = (*rail, self.sidebar, self.topbar, self.pages, self.side, self.statusbar)
        return [one for one in parts if one.isVisible()]

    def _next_region(self, step: int) -> None:
        """Move the focus to the next part of the window, to its first control that takes it."""
        regions, focus = self._regions(), self.focusWidget()
        inside = [index for index, one in enumerate(regions) if focus is not None and one.isAncestorOf(focus)]
        here = inside[0] if inside else -1 if step > 0 else 0
        for offset in range(1, len(regions) + 1):
            region = regions[(here + step * offset) % len(regions)]
            found = first_focus(region)
            if found is not None:
                found.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _ask_practice(self, anchor: QWidget) -> None:
        from ui import menus

        self.finish()
        menus.pop_up_practice(self, anchor, self._practices, self._menus, self._choose_practice)

    def _choose_practice(self, key: str) -> None:
        self.practice_chosen.emit(key)

    def _ask_date(self) -> None:
        from ui.month import MonthCalendar
        from ui.sheet import Popover

        popover = Popover(self, identifier="goto", label=wording.GO_TO_DATE)
        month = MonthCalendar(self._day, today=self._today)
        month.day_chosen.connect(self._choose_day)
        popover.column.addWidget(month)
        self._borrowed = popover
        popover.closed.connect(self._take_back)
        popover.pop_up(self.topbar.heading)
        month.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lend(self, widget: QWidget, anchor: QWidget) -> None:
        """Show a part of the hidden sidebar beside the rail, and take it back when the popover closes."""
        from ui.sheet import Popover

        popover = self._borrowed = Popover(self, identifier="rail.popover", label=widget.accessibleName())
        popover.column.addWidget(widget)
        widget.show()
        popover.closed.connect(self._take_back)
        popover.pop_up(anchor, beside=True)
        widget.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take_back(self) -> None:
        self._borrowed = None
        self.sidebar.take_back()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Accepts, unless somebody listening to `close_asked` ignores the event."""
        event.accept()
        self.close_asked.emit(event)
