"""Puts the window together with the desk: makes the parts, tells each what the others are asked for, ends them.

`open()` paints the day before any event loop runs; `live()` is the rest of the app's life. Not here: what a part does:
the calendar (`day_desk.py`), ways (`going.py`), what the desk tells (`hearing.py`), the end (`leaving.py`), pages.
"""

from __future__ import annotations

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui import wording
from ui.day_desk import DayDesk
from ui.day_view import DayView
from ui.going import Going
from ui.hearing import Hearing
from ui.hidden_names import ask, switch
from ui.leaving import Leaving
from ui.placing import WINDOW, place
from ui.theme import theme
from ui.undoing import Undoing
from ui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from adapters.model import Patient
    from app.agenda import Visit
    from app.desk import Desk
    from app.ref import Ref
    from app.settings import Settings
    from app.writeback import Writeback
    from ui.agenda_desk import AgendaDesk
    from ui.booking_desk import BookingDesk
    from ui.carry_days import CarryDays
    from ui.connections_desk import ConnectionsDesk
    from ui.link_desk import LinkDesk
    from ui.lock_desk import LockDesk
    from ui.offer_desk import OfferDesk
    from ui.outbox_desk import OutboxDesk
    from ui.palette_desk import PaletteDesk
    from ui.patient_desk import PatientDesk
    from ui.settings_desk import SettingsDesk
    from ui.slot_desk import SlotDesk
    from ui.tasks import Tasks
    from ui.tray import Tray
    from ui.way_back import WayBack
    from ui.week_desk import WeekDesk

LATER: Final = (
    *("ui.menus", "ui.inspector", "ui.sheet", "ui.fields", "ui.booking_model", "ui.booking_fields", "ui.booking_parts"),
    *("ui.booking_session", "ui.booking_desk", "ui.palette", "ui.palette_desk", "ui.outbox_list", "ui.outbox_page"),
    *("ui.agenda_model", "ui.agenda_page", "ui.agenda_desk"),
    *("ui.outbox_desk", "ui.slot_model", "ui.slot_page", "ui.slot_desk", "ui.raising", "ui.tray"),
    *("ui.visit_peek_desk", "ui.day_keys", "ui.day_access", "ui.qss", "ui.link_desk", "ui.week_desk", "ui.month_desk"),
    *("ui.patient_model", "ui.patient_page", "ui.patient_desk", "ui.offer_desk"),
    *("ui.lock_desk", "ui.settings_model", "ui.settings_page", "ui.settings_desk"),
)
"""What is loaded after the first screen, one at a time; the first press of a key then finds it there."""


class FrontDesk(QObject):
    """The open window. Everything that can wait is made in `live()`, after the first screen stands.

    `names_switched(hidden)`: names were hidden or shown; whoever shows something of a patient draws anew at once.
    """

    names_switched = Signal(bool)

    settings_changed = Signal()
    lock_changed = Signal()

    def __init__(self, desk: Desk, settings: Settings, *, is_sample: bool = False, is_first: bool = False) -> None:
        """`is_first`: the sample practice stands here because nothing is connected yet."""
        super().__init__()
        self.desk, self.is_sample, self.is_first = desk, is_sample, is_first
        wording.use_week_start(settings.week_start)
        self.window = MainWindow(desk.today(), desk.today())
        self.view = DayView(theme())
        self.hearing = Hearing(self)
        self.tasks = _tasks(self.failed)
        self.day = DayDesk(desk, settings, self.window, self.view, self.tasks)
        self.window.add_page("day", self.view)
        self.window.set_page("day")
        self.hearing.say_practices()
        self.window.set_user(settings.made_by)
        self._names_hidden = settings.names_hidden
        self.undoing = Undoing(self)
        self.going = Going(self)
        self.leaving = Leaving(self)
        self.folder: Path | None = None
        self._acts: dict[str, Callable[[], None]] = {}
        self.next_house = ""
        self.lock: LockDesk | None = None

    def open(self, *, in_tray: bool = False) -> None:
        """Show the window with today's day in it, painted from what is kept on this computer. No loop is needed.

        `in_tray`: it is only made, and shown when it is asked for, or at once where there is no tray.
        """
        place(self.window, self.settings)
        self.day.hide_names(self._names_hidden)
        self.window.topbar.set_names_hidden(self._names_hidden)
        self.day.refresh()
        self.hearing.say_links()
        self.hearing.say_outbox()
        if self.desk.store.cursor("", "locked") == "1":
            from ui.lock_desk import LockDesk  # it was locked when it ended, so it opens locked

            self.lock = LockDesk(self)
        if not in_tray or self.is_first or not self.desk.connections:
            self.window.show()
        self.view.show_now()
        self.view.setFocus()

    async def live(self, troubles: Sequence[tuple[str, str]], folder: Path | None = None) -> None:
        """Make the rest, start the desk, and stay until the person quits; then close the desk."""
        import asyncio

        life = self.leaving.life()
        self.folder = folder
        for name in LATER:
            import_module(name)
            await asyncio.sleep(0)  # a person may be acting by now
        self._finish()
        if not self.window.isVisible() and not self.tray.is_there:
            self.window.showMinimized()  # begun in the tray, but there is none
        for title, detail in troubles:
            self.warn(title, detail)
        self.desk.show(self.day.day, self.day.day)
        await self.desk.start()
        self.connections.begin_if_nothing()
        try:
            await life
        finally:
            self.peek.close()
            self.window.hide()
            self.hearing.close()
            self.day.close()
            self.patients.close()
            self.links.close()
            if self.lock is not None:
                self.lock.end()
            if self.raising is not None:
                self.raising.close()
            await self.tasks.close()
            await self.desk.close()

    def change_house(self, which: str) -> None:
        """Leave this book and open the "sample" practice's, or the practice's "own". What waits here goes on later."""
        self.next_house = which
        self.leaving.leave_now()

    def quit(self) -> None:
        """End `live()`."""
        self.leaving.end()

    def leave(self) -> None:
        """Quit; with changes on their way, say so first and offer to stay."""
        self.leaving.leave()

    # --- the second step ---

    def _finish(self) -> None:
        from ui.agenda_desk import AgendaDesk
        from ui.booking_desk import BookingDesk
        from ui.connections_desk import ConnectionsDesk
        from ui.help_desk import HelpDesk
        from ui.inspector import Inspector
        from ui.link_desk import LinkDesk
        from ui.lock_desk import LockDesk
        from ui.month_desk import MonthDesk
        from ui.offer_desk import OfferDesk
        from ui.outbox_desk import OutboxDesk
        from ui.palette_desk import PaletteDesk
        from ui.patient_desk import PatientDesk
        from ui.raising import Raising
        from ui.seat import Seat
        from ui.settings_desk import SettingsDesk
        from ui.slot_desk import SlotDesk
        from ui.tray import Tray
        from ui.visit_peek_desk import VisitPeekDesk
        from ui.week_desk import WeekDesk

        window = self.window
        window.finish()
        self.inspector = Inspector()
        window.set_inspector(self.inspector)
        self.booking: BookingDesk = BookingDesk(self)
        self.palette: PaletteDesk = PaletteDesk(self)
        self.slots: SlotDesk = SlotDesk(self)
        self.outbox: OutboxDesk = OutboxDesk(self)
        self.connections: ConnectionsDesk = ConnectionsDesk(self)
        self.week: WeekDesk = WeekDesk(self)
        self.links: LinkDesk = LinkDesk(self)
        self.agenda: AgendaDesk = AgendaDesk(self)
        self.patients: PatientDesk = PatientDesk(self)
        self.offers: OfferDesk = OfferDesk(self)
        self.options: SettingsDesk = SettingsDesk(self)
        self.lock = self.lock or LockDesk(self)
        self.lock.begin()
        self.tray: Tray = Tray(self)
        self.peek: VisitPeekDesk = VisitPeekDesk(self)
        self.carry_days: CarryDays = self.serve(self.view)
        self.raising = Raising(self.folder, self.raise_window) if self.folder is not None else None
        self.seat = Seat(self)
        self.help = HelpDesk(self)
        self._set_actions()
        self._connect()
        self.day.finish(self.inspector)
        self.view.finish()
        self.month = MonthDesk(self)
        self.seat.say()

    def _set_actions(self) -> None:
        self.on("undo", self.undoing.undo_newest)
        self.on("redo", self.undoing.redo)
        self.undoing.say_redo()
        self.on("refresh", self.read_again)
        self.on("hide_names", self.toggle_names)
        self.window.actions_by_key["hide_names"].setChecked(self._names_hidden)

    def _connect(self) -> None:
        window, day = self.window, self.day
        self.going.begin()
        self.hearing.begin()
        self.leaving.begin()
        window.asked.connect(self.act)
        window.filter_chosen.connect(day.set_filter)
        window.column_toggled.connect(day.set_column)
        window.option_toggled.connect(day.set_option)
        window.by_chosen.connect(day.set_by)
        for chosen in (window.column_toggled, window.option_toggled, window.by_chosen):
            chosen.connect(lambda *_told: self.save_settings())  # what the calendar took on is kept
        window.connection_asked.connect(self.read_again)
        window.toast_action.connect(self.undo)
        window.text_size_chosen.connect(self._text_size_chosen)
        self.view.zoom_stepped.connect(self.zoom)
        day.told.connect(self.told)
        day.copy_asked.connect(self._copy_visit)
        day.question_asked.connect(self.booking.ask)
        day.booking_asked.connect(self.booking.new_visit)
        day.move_asked.connect(self.booking.move_visit)
        day.book_next_asked.connect(self.slots.book_next)
        day.patient_asked.connect(self.patients.open)
        day.visit_asked.connect(self.booking.open_visit)
        day.hold_asked.connect(self.slots.hold_chosen)
        self.inspector.copy_asked.connect(self.copy)
        self.inspector.more_asked.connect(self._more)
        self.lock_changed.connect(self.tray.refresh)

    # --- what pages and parts call ---

    def serve(self, view: DayView) -> CarryDays:
        """What goes with a grid: the panel beside a visit, and carrying one over the sidebar's month."""
        from ui.carry_days import CarryDays

        self.peek.serve(view, self.day.act)
        self.links.serve(view)
        carrying = CarryDays(view, self.window.sidebar.month)
        carrying.day_reached.connect(self.going.reach)
        return carrying

    def go_to(self, day: date, ref: Ref | None = None) -> None:
        """The calendar on that day, with a visit selected."""
        self.going.go_to(day, ref)

    def raise_window(self) -> None:
        """Bring the window to the front, from the tray or another process."""
        self.window.setWindowState(self.window.windowState() & ~WINDOW.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @property
    def is_locked(self) -> bool:
        return self.lock is not None and self.lock.is_locked

    @property
    def names_hidden(self) -> bool:
        return self._names_hidden

    def told(self, writeback: Writeback) -> None:
        """A wish was sealed: say so, with the way back."""
        self.undoing.told(writeback)

    def undo(self, ident: str) -> None:
        """Take back what has not been sent."""
        self.undoing.undo(ident)

    def copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def failed(self, error: BaseException) -> None:
        """The common funnel for what a page started."""
        self.hearing.failed(error)

    def warn(self, title: str, detail: str = "") -> None:
        """Say something in a strip under the top bar until it is closed."""
        self.hearing.warn(title, detail)

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self.desk.settings

    def save_settings(self, **changes: Any) -> None:
        """Keep what a person chose, and show its effect at once."""
        from ui.settings_effects import keep

        keep(self, changes)
        self.settings_changed.emit()

    # --- actions of the window ---

    def on(self, key: str, act: Callable[[], None]) -> None:
        """What an action of `actions.py` does; each page's desk tells it for its own."""
        self._acts[key] = act

    def does(self, key: str) -> bool:
        """Whether somebody has told what this action does."""
        return key in self._acts

    def act(self, key: str) -> None:
        """Do an action of the window, as its menu entry would."""
        visit_actions = {"open_visit": "open", "cancel_visit": "cancel", "cut_visit": "cut", "copy_visit": "copy"}
        grid = {"confirm", "arrived", "seat", "done", "no_show", "move", "book_next", *visit_actions}
        selected = self.agenda.selected if self.window.current_page == "agenda" else self.day.selected
        if key in self._acts:
            self._acts[key]()
        elif key == "open_patient" and selected is not None:
            self.day.act("patient", selected)
        elif key in grid and selected is not None:
            self.day.act(visit_actions.get(key, key), selected)
        elif key in ("paste_visit", "length") and self.window.current_page in ("day", "week"):
            self.day.act_on_grid(key)

    def toggle_names(self) -> None:
        """Hide names everywhere at once, or show them; kept for the next start."""
        hidden = self._names_hidden = not self._names_hidden
        switch(self, hidden)
        self.save_settings(names_hidden=hidden)

    def ask_names(self, what: str, then: Callable[[bool], None]) -> None:
        """Before names leave the screen ("copy", "export", "print"): `then(without names)`; asked while hidden."""
        if self._names_hidden:
            ask(self.window, what, then)
        else:
            then(False)

    @property
    def way(self) -> WayBack:
        """The places a person has been to."""
        return self.going.way

    def step_days(self, days: int) -> None:
        """Days on, or weeks where a week is shown."""
        self.going.step_days(days)

    def zoom(self, steps: int) -> None:
        """Ctrl and wheel over the grid: 56, 72, 96 pixels an hour."""
        from ui.theme import DENSITIES

        at = max(0, min(len(DENSITIES) - 1, DENSITIES.index(theme().density) + steps))
        self.save_settings(density=DENSITIES[at])

    def _text_size_chosen(self, size: int) -> None:
        self.save_settings(text_size=size)

    def read_again(self) -> None:
        """Read what is on screen anew."""
        if self.window.current_page == "find_time":
            self.slots.read_again()
            return
        self.tasks.start(self.desk.refresh(*self.day.days), latest="refresh", failed=self.hearing.not_read)

    def _more(self, anchor: Any) -> None:
        if self.day.selected is not None:
            self.day.grid.open_menu(self.day.selected, anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _copy_visit(self, visit: Visit) -> None:
        appointment = visit.appointment
        zone = self.desk.zone(visit.ref.connection)
        start, end = (t.astimezone(zone) for t in (appointment.span.start, appointment.span.end))
        parts = [wording.day_full(start.date()), wording.time_range(start, end, half=True), appointment.visit_type]
        when = ", ".join(filter(None, parts))

        def copy(without_name: bool) -> None:
            who = "" if without_name else appointment.patient_name
            self.copy("\n".join(filter(None, (who, when))))

        self.ask_names("copy", copy)


def _tasks(on_error: Any) -> Tasks:
    from ui.tasks import Tasks

    return Tasks(on_error)


__all__ = ["FrontDesk", "Patient"]
