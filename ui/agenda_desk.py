"""The agenda and the desk: the day in figures and lists, kept true; what its lines, filters and buttons do.

Not here: counting (`app/figures.py`), words (`agenda_model.py`), print (`print_desk.py`), files (`agenda_export.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from adapters.model import Span
from adapters.record import replace
from app.agenda import Agenda
from app.figures import Figures, figures, to_call
from app.finder import Opening
from app.ref import Ref
from app.writeback import State
from ui import wording
from ui.agenda_export import Exports
from ui.agenda_model import About, Entry, Wanted, bookable, call_entries, cards_of, entries_of, fill_entries, fold
from ui.agenda_page import AgendaPage
from ui.agenda_phones import PhoneBook
from ui.agenda_side import SideLines
from ui.booking_draft import usual_room
from ui.day_model import DayModel, DayOptions
from ui.outbox_model import NEEDS, WAY, group_of
from ui.outbox_watch import around
from ui.visit_menu import VisitMenu, why_not

if TYPE_CHECKING:
    from app.writeback import Writeback
    from ui.agenda_list import AgendaView
    from ui.away_desk import AwayDesk
    from ui.front_desk import FrontDesk
    from ui.print_desk import PrintDesk

PAGE: Final = "agenda"
TICK_MS: Final = 1_000
LOOK_AHEAD: Final = 7
LONGEST_FILL: Final = 60
"""An opening longer than that is offered for a visit of so many minutes; the type then sets the length."""


class AgendaDesk(QObject):
    """Made after the first screen; the page itself when it is first shown."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front, self._desk = front, front.desk
        self.page: AgendaPage | None = None
        self.wanted = Wanted()
        self.figures = Figures()
        self._model: DayModel | None = None
        self._call_day: date | None = None  # None: the shown day, or the next one when nobody is left on it
        self._next: tuple[date, date | None] | None = None  # the shown day and the next one with visits
        self._kept: int | None = None
        self._minute = self._desk.now().replace(second=0, microsecond=0)
        self.phones = PhoneBook(front)
        self.exports = Exports(front, self)
        self.printing: PrintDesk | None = None
        self.away: AwayDesk | None = None
        self._last: AgendaView | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.tick)
        self._connect()

    def _connect(self) -> None:
        window, desk = self._front.window, self._desk
        self._front.on("print", self.open_print)
        self._front.on("provider_away", self.open_away)
        window.add_page(PAGE, self._make_page, wording.PAGES[PAGE])
        window.page_chosen.connect(self._page_chosen)
        window.day_chosen.connect(self._day_chosen)
        window.option_toggled.connect(self._option_toggled)
        self._front.view.heads.menu_asked.connect(self.head_menu)
        self._front.names_switched.connect(self._names_switched)
        self.phones.read.connect(self._soon.start)
        desk.day_changed.subscribe(self._days_changed)
        desk.pending_changed.subscribe(self._pending_changed)
        desk.link_changed.subscribe(self._link_changed)
        desk.holds_changed.subscribe(self._link_changed)

    # --- what others call ---

    @property
    def day(self) -> date:
        return self._front.day.day

    @property
    def selected(self) -> Ref | None:
        """The visit of the current line, in the list that had the keyboard last."""
        current = self._last.current if self._last is not None else None
        return current.ref if current is not None else None

    def agenda(self) -> Agenda:
        """The shown day, whatever the calendar's columns are."""
        return self._desk.agenda(self.day, "provider")

    def about(self) -> About:
        desk = self._desk
        return About(
            now=desk.now(),
            zone=desk.zone(),
            practices=desk.practices(),
            phone=self.phones.phone,
            systems={c.id: c.name for c in desk.connections},
            hide=self._front.names_hidden,
        )

    def listed(self) -> list[Entry]:
        """The lines now shown, heads left out."""
        entries = self.page.list.entries.entries if self.page is not None else ()
        return [entry for entry in entries if entry.kind in ("visit", "gap")]

    def with_names(self) -> list[Entry]:
        """The same lines as `listed` with the names and phones that are hidden on the screen."""
        agenda, about = self.agenda(), replace(self.about(), hide=False)
        model = DayModel.prepare(agenda, about.now, DayOptions(show_cancelled=True))
        shown = {entry.key for entry in self.listed()}
        return [entry for entry in entries_of(model, self.figures, self.wanted, about) if entry.key in shown]

    def refresh(self, always: bool = False) -> None:
        """Show the chosen day as it is now; `always`: even while another page is shown."""
        page = self.page
        if page is None or not (always or page.isVisible()):
            return
        agenda, about = self.agenda(), self.about()
        wanted = self.wanted
        cancelled = self._front.day.options.show_cancelled or "cancelled" in wanted.statuses
        options = DayOptions(show_cancelled=cancelled, hide_names=about.hide)
        self._model = DayModel.prepare(agenda, about.now, options)
        self.figures = figures(agenda, about.now, wanted.providers)
        page.list.letters = self._front.settings.grid_keys
        page.show_day(
            entries_of(self._model, self.figures, wanted, about),
            cards_of(self.figures, about),
            wanted,
            [(c.ref, c.name or wording.day_no_column()) for c in agenda.columns],
            self._why_empty(agenda),
        )
        self._show_side(page, about)
        self.phones.fetch()

    def tick(self) -> None:
        """Time has passed: waits and lateness are told by the minute."""
        minute = self._desk.now().replace(second=0, microsecond=0)
        if minute != self._minute:
            self._minute = minute
            self.refresh()

    def open_print(self) -> None:
        """The print sheet on the day shown."""
        if self.printing is None:
            from ui.print_desk import PrintDesk  # the library that prints is loaded when somebody does

            self.printing = PrintDesk(self._front)
        self.printing.open()

    def open_away(self, provider: Ref | None = None) -> None:
        """What becomes of the visits of a provider who is away."""
        if self.away is None:
            from ui.away_desk import AwayDesk  # rarely needed

            self.away = AwayDesk(self._front)
        self.away.open(provider)

    def head_menu(self, column: Ref, spot: QPoint) -> None:
        """What can be done with a whole column of the calendar."""
        if not column.id or self._front.settings.columns_by != "provider":
            return
        menu = QMenu(self._front.window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setObjectName("day.head_menu")
        menu.addAction(wording.AWAY_ACTION).triggered.connect(partial(self._away_chosen, column))
        menu.popup(spot)

    def _away_chosen(self, column: Ref, checked: bool = False) -> None:
        self.open_away(column)

    # --- the page ---

    def _make_page(self) -> AgendaPage:
        page = self.page = AgendaPage()
        page.acted.connect(self._acted)
        page.menu_asked.connect(self._menu)
        page.folded.connect(self._fold)
        page.order_chosen.connect(self._order)
        page.figure_chosen.connect(self.choose_figure)
        page.provider_toggled.connect(self._toggle_provider)
        page.status_toggled.connect(self._toggle_status)
        page.text_typed.connect(self._type)
        page.button_pressed.connect(self._button)
        page.seen.connect(self._seen)
        self._last = page.list
        for view in (page.list, page.side.calls):
            view.focused.connect(partial(self._focused, view))
        page.stepped.connect(self._front.window.step)
        page.side.outbox_asked.connect(self._open_outbox)
        page.side.call_day_chosen.connect(self._choose_call_day)
        self._front.window.set_page_tools(PAGE, legend=page.legend)
        return page

    def _focused(self, view: AgendaView) -> None:
        self._last = view

    def _page_chosen(self, key: str) -> None:
        if key == PAGE and self.page is not None:
            self.refresh()
            if (ref := self._front.day.selected) is not None:  # the same visit as in the calendar
                self.page.list.select(f"{ref.connection}/{ref.id}")
            self.page.focus_list()

    def _seen(self, seen: bool) -> None:
        if seen:
            self._clock.start()
            self._soon.start()
        else:
            self._clock.stop()

    def _day_chosen(self, day: date) -> None:
        self._call_day = None
        self._soon.start()  # the calendar goes there first

    def _option_toggled(self, key: str, on: bool) -> None:
        self._soon.start()

    def _names_switched(self, hidden: bool) -> None:
        """At once, also while another page is shown. A filter may be a name."""
        if hidden and self.wanted.text:
            self.wanted = replace(self.wanted, text="")
        self.refresh(always=True)

    def _why_empty(self, agenda: Agenda) -> str:
        if not agenda.known:
            return "unread"
        if self.wanted.text:
            return "found"
        if not self.wanted.is_plain or self.wanted.providers:
            return "filter"
        is_closed = bool(agenda.columns) and all(c.hours_known and not c.open for c in agenda.columns)
        return "closed" if is_closed else "none"

    # --- the side ---

    def _show_side(self, page: AgendaPage, about: About) -> None:
        calls, later = to_call(self.figures.unconfirmed, about.now)
        days = [self.day] if self.day >= about.today else []
        following = self._following()
        if following is not None:
            days.append(following)
        call_day = self._call_day or (following if following is not None and not (calls or later) else self.day)
        if call_day != self.day:
            agenda = self._desk.agenda(call_day, "provider")
            calls, later = to_call(figures(agenda, about.now, self.wanted.providers).unconfirmed, about.now)
        lines = SideLines(
            calls=call_entries(calls, later, about),
            calls_number=len(calls),
            fills=fill_entries(self.figures, about),
            free=wording.minutes(self.figures.free) if self.figures.free else "",
            days=tuple((day, wording.days_to_call(day, about.today)) for day in days),
            note=self._note(),
        )
        page.side.show_lines(lines, call_day)

    def _following(self) -> date | None:
        """The next day after the shown one, not before tomorrow, on which anybody is expected."""
        if self._next is None or self._next[0] != self.day:
            first = max(self.day, self._desk.today()) + timedelta(days=1)
            if self.day < self._desk.today():
                self._next = self.day, None
            else:
                ahead = (first + timedelta(days=n) for n in range(LOOK_AHEAD))
                self._next = self.day, next((d for d in ahead if self._desk.agenda(d, "provider").visits), None)
        return self._next[1]

    def _note(self) -> tuple[str, str, str]:
        """Whether everything made today is in the practice system: the proof at the end of the day."""
        desk = self._desk
        groups = [group_of(wb, around(self._front, wb)) for wb in desk.pending()]
        if self._kept is None:
            self._kept = sum(wb.state is State.DONE for wb in desk.settled(desk.today()))
        systems = [connection.name for connection in desk.connections]
        return wording.settled_note(self._kept, groups.count(WAY), groups.count(NEEDS), systems)

    def _choose_call_day(self, day: date) -> None:
        self._call_day = day
        self.refresh()

    def _open_outbox(self, only: str) -> None:
        self._front.outbox.open(only=only)

    # --- filters ---

    def choose_figure(self, figure: str) -> None:
        """List exactly what the figure counts; "" lists the day again."""
        self._want(figure=figure, statuses=frozenset(), text="")
        if self.page is not None:
            self.page.search.hide()

    def _want(self, **changes: Any) -> None:
        self.wanted = replace(self.wanted, **changes)
        self.refresh()

    def _order(self, order: str) -> None:
        self._want(order=order)

    def _fold(self, key: str) -> None:
        self.wanted = fold(key, self.wanted)
        self.refresh()

    def _toggle_provider(self, ref: Ref | None) -> None:
        self._want(providers=self.wanted.providers ^ {ref} if ref is not None else frozenset())

    def _toggle_status(self, status: str) -> None:
        self._want(statuses=self.wanted.statuses ^ {status} if status else frozenset(), figure="")

    def _type(self, text: str) -> None:
        if text.strip() != self.wanted.text:
            self._want(text=text.strip(), figure="" if text.strip() else self.wanted.figure)

    # --- doing ---

    def _button(self, key: str) -> None:
        does: dict[str, Callable[[], None]] = {
            "copy": self.exports.copy_list,
            "csv": partial(self.exports.save, "csv"),
            "ics": partial(self.exports.save, "ics"),
            "print": self.open_print,
        }
        does[key]()

    def _acted(self, action: str, entry: Entry) -> None:
        """A key, a painted button or the menu."""
        front = self._front
        if entry.gap is not None:
            self._fill(entry)
        elif entry.ref is None:
            return
        elif action == "phone":
            front.copy(entry.phone)
            front.window.show_toast(wording.copied_phone())
        elif action == "calendar":
            front.go_to(entry.start.date() if entry.start is not None else self.day, entry.ref)
        elif (reason := self._refusal(entry, action.partition(":")[0])) is not None:
            front.window.show_toast(reason)
        elif action.startswith("length:"):
            front.day.set_length(entry.ref, int(action.partition(":")[2]))
        else:
            front.day.act(action, entry.ref, entry.start.date() if entry.start is not None else None)

    def _refusal(self, entry: Entry, action: str) -> str | None:
        """Why an action is not possible on the visit of this line; None when it is."""
        assert entry.ref is not None
        card = self._model.card(entry.ref) if self._model is not None else None
        may = self._front.day.may
        return why_not(card, action, may) if card is not None else may(entry.ref, action)

    def _fill(self, entry: Entry) -> None:
        """The booking sheet on an opening."""
        gap = entry.gap
        assert gap is not None
        connection = gap.provider.connection
        practice = self._desk.practice(connection)
        verdict = self._desk.may(connection, "book")
        if practice is None or not verdict:
            self._front.window.show_toast(wording.why_not(verdict.why))
            return
        start, length = bookable(gap, self._desk.zone(connection))
        room = usual_room(self.agenda(), practice, gap.provider)
        span = Span(start=start, end=start + timedelta(minutes=min(length, LONGEST_FILL)))
        opening = Opening(
            connection=connection,
            provider=gap.provider,
            room=Ref(connection, room) if room else None,
            span=span,
        )
        self._front.booking.book_slot(opening)

    def _menu(self, entry: Entry, spot: QPoint) -> None:
        page = self.page
        assert page is not None
        if entry.ref is None:
            menu = QMenu(page)
            menu.setObjectName("agenda.gap_menu")
            keys = QKeySequence("Return").toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{wording.FILL}\t{keys}").triggered.connect(partial(self._chosen, entry, "fill"))
        else:
            visit = self._desk.visit(entry.ref, entry.start.date() if entry.start is not None else self.day)
            if visit is None:
                return
            extra = (("calendar", wording.SHOW_IN_CALENDAR, "Ctrl+Return"),)
            minutes = visit.appointment.span.minutes
            menu = VisitMenu(page, minutes, partial(self._refusal, entry), partial(self._chosen, entry), extra)
        menu.popup(spot)

    def _chosen(self, entry: Entry, action: object) -> None:
        self._acted(action if isinstance(action, str) else "fill", entry)

    # --- hearing ---

    def _days_changed(self, days: frozenset[date]) -> None:
        self._next = None
        self._soon.start()

    def _pending_changed(self, pending: tuple[Writeback, ...]) -> None:
        self._kept = None
        self._soon.start()

    def _link_changed(self, nothing: object) -> None:
        self._soon.start()
