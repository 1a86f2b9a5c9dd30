"""The calendar and the desk: shows a day, keeps it true, and turns what the grid reports into wishes.

Holds which day, columns and visit are chosen. Not here: drawing (`day_view.py`), the booking sheet and other pages,
which are asked for by signals.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from adapters.model import Span, Status
from adapters.record import replace
from app.agenda import Agenda, Visit, clashes
from app.figures import is_late
from app.ref import Ref
from ui import wording
from ui.day_model import DayModel, DayOptions
from ui.practice_colors import name_of
from ui.sidebar import ColumnRow
from ui.statusbar import Counts

if TYPE_CHECKING:
    from app.desk import Desk
    from app.settings import Settings
    from app.writeback import Writeback
    from ui.day_view import DayView
    from ui.inspector import Inspector
    from ui.tasks import Tasks
    from ui.week_desk import WeekDesk
    from ui.window import MainWindow

TICK_MS: Final = 1_000
TICKS: Final = 15  # seconds between two looks at the clock while nothing counts down
_STATUS_OF: Final = {
    "confirm": Status.CONFIRMED,
    "arrived": Status.ARRIVED,
    "seat": Status.IN_CHAIR,
    "done": Status.DONE,
    "no_show": Status.NO_SHOW,
}


class DayDesk(QObject):
    """`told` carries every wish sealed here, for the undo note; the `…_asked` signals what other rooms must do."""

    told = Signal(object)  # Writeback
    booking_asked = Signal(object, object, int)  # column ref or None, start or None, minutes
    move_asked = Signal(object, object, object)  # visit, wanted span or None, wanted column or None
    book_next_asked = Signal(object)  # visit
    patient_asked = Signal(object)  # ref of a patient
    visit_asked = Signal(object)  # ref of a visit to open
    question_asked = Signal(str, object)  # "no_show" | "cancel", visit
    copy_asked = Signal(object)  # visit
    offer_asked = Signal()
    hold_asked = Signal(str, bool)  # id, whether to release it

    def __init__(self, desk: Desk, settings: Settings, window: MainWindow, view: DayView, tasks: Tasks) -> None:
        super().__init__(window)
        self._desk, self._window, self._view, self._tasks = desk, window, view, tasks
        if desk.settings is not settings:
            desk.take_settings(settings)
        self._week: WeekDesk | None = None  # while the week is shown instead of the day
        self.day = self._today = desk.today()
        self.selected: Ref | None = None
        self._cut: Ref | None = None
        self._filter = ""
        self._inspector: Inspector | None = None
        self._context: dict[str, Any] = {}
        view.options = DayOptions(
            step=settings.step_minutes,
            show_cancelled=settings.show_cancelled,
            outside_hours=settings.outside_hours,
            grid_keys=settings.grid_keys,
        )
        window.sidebar.columns.set_option("cancelled", settings.show_cancelled)
        window.sidebar.columns.set_option("outside", settings.outside_hours)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._second)
        self._seconds = 0
        self.adopt(view)

    # --- what others call ---

    @property
    def settings(self) -> Settings:
        """Those in force; whoever changes them here leaves it to the window to keep them."""
        return self._desk.settings

    @settings.setter
    def settings(self, chosen: Settings) -> None:
        self._desk.take_settings(chosen)

    @property
    def options(self) -> DayOptions:
        return self._view.options

    def agenda(self) -> Agenda:
        return self._desk.agenda(self.day, self.settings.columns_by)

    def show_day(self, day: date) -> None:
        """Go to a day; from memory or the store at once, read again behind."""
        before, self.day = self.days, day
        if before != self.days:
            self._select(None)
        self.refresh()
        self._desk.show(*self.days)

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day on screen."""
        return self._week.around(self.day) if self._week is not None else (self.day, self.day)

    @property
    def is_week(self) -> bool:
        return self._week is not None

    @property
    def is_filtered(self) -> bool:
        return bool(self._filter)

    def whole(self) -> Agenda:
        """The day or week on screen with all its columns and visits."""
        week = self._week.current if self._week is not None else None
        return week.agenda if week is not None else self.agenda()

    def agendas(self) -> list[Agenda]:
        """The days on screen, one by one."""
        week = self._week.current if self._week is not None else None
        days = week.days if week is not None else (self.day,)
        return [self._desk.agenda(day, self.settings.columns_by) for day in days]

    def unread_columns(self) -> frozenset[int]:
        """The columns on screen whose day was never read."""
        model = self._view.model
        if model is None:
            return frozenset()
        unread = {agenda.day: agenda.unread for agenda in self.agendas()}
        places = enumerate(zip(model.columns, model.days, strict=True))
        return frozenset(n for n, (column, day) in places if column.ref.connection in unread.get(day, ()))

    def set_stale(self, stale: bool) -> None:
        """Nothing new can be read, or it can again: the heads say how old it is."""
        if stale != self._view.options.stale:
            self._view.set_options(stale=stale)

    @property
    def grid(self) -> DayView:
        """The grid on screen: the day's or the week's."""
        return self._view

    def use(self, view: DayView, week: WeekDesk | None) -> None:
        """Another grid is on screen: the week's, or (None) the day's. What is selected stays selected."""
        view.options = self._view.options
        self._view, self._week = view, week
        self.refresh()
        view.select(self.selected)
        self._desk.show(*self.days)

    def refresh(self) -> None:
        """Draw the chosen day or week as it is now."""
        if self._week is not None:
            self._week.draw(self.day)
        else:
            agenda = self.agenda()
            self._view.show_day(DayModel.prepare(self.visible(agenda), self._desk.now(), self._view.options))
            self._say_columns(agenda)
        self._say_counts()
        if self.selected is not None and self._desk.visit(self.selected, self.day) is None:
            self._select(None)
        self._tell_inspector()

    def finish(self, inspector: Inspector) -> None:
        """The second step: inspector, hearing what changes, ticking."""
        self._inspector = inspector
        inspector.status_chosen.connect(self._status_chosen)
        inspector.step_chosen.connect(self._status_chosen)
        inspector.move_asked.connect(self._move_selected)
        inspector.book_next_asked.connect(self._book_next_selected)
        inspector.open_asked.connect(self._open_selected)
        inspector.visit_chosen.connect(self._choose_by_key)
        inspector.closed.connect(self._close_inspector)
        self._desk.day_changed.subscribe(self._day_changed)
        self._desk.link_changed.subscribe(self._link_changed)
        self._clock.start()
        self._tell_inspector()

    def close(self) -> None:
        """No more ticking."""
        self._clock.stop()
        self._soon.stop()

    def select(self, ref: Ref | None, day: date | None = None) -> None:
        """Show a visit's day and select it."""
        if day is not None and not self.days[0] <= day <= self.days[1]:
            self._window.set_day(day)
            self.show_day(day)
        self._view.select(ref)
        self._select(ref)

    def _second(self) -> None:
        self._seconds += 1
        model = self._view.model
        if self._seconds % TICKS == 0 or (model is not None and model.wants_seconds):
            self.tick()

    def tick(self) -> None:
        """Time has passed; past midnight the new day is today."""
        if self._desk.today() != self._today:
            was, self._today = self._today, self._desk.today()
            day = self._today if self.day == was else self.day
            self._window.set_day(day, self._today)
            self.show_day(day)
            return
        self._view.tick(self._desk.now())
        self._say_counts()
        self._tell_inspector(again=False)

    def act(self, action: str, ref: Ref, day: date | None = None) -> None:
        """Do what the menu or a key asks for on a visit; `day` where it is not one of the day shown."""
        visit = self._desk.visit(ref, day or self.day)
        if visit is None:
            return
        if action in ("confirm", "arrived", "seat", "done"):
            self._set_status(ref, _STATUS_OF[action])
        elif action in ("no_show", "cancel"):
            self.question_asked.emit(action, visit)
        elif action == "cut":
            self._cut = ref
        elif action == "move":
            self.move_asked.emit(visit, None, None)
        elif action == "book_next":
            self.book_next_asked.emit(visit)
        elif action == "patient" and visit.appointment.patient_id:
            self.patient_asked.emit(Ref(ref.connection, visit.appointment.patient_id))
        elif action in ("open", "edit"):
            self.visit_asked.emit(ref)
        elif action == "copy":
            self.copy_asked.emit(visit)

    def act_on_grid(self, key: str) -> None:
        """What only the grid can do, asked for by the menu or a key of the window."""
        from ui import day_keys

        self._view.setFocus()
        if key == "paste_visit":
            day_keys.paste(self._view)
        else:
            day_keys.ask(self._view, key)

    def answer(self, question: str, ref: Ref, reason: str | None = None) -> None:
        """A person said yes."""
        if question == "no_show":
            self._set_status(ref, Status.NO_SHOW)
        else:
            self._wish(self._desk.cancel(ref, reason))

    def move(self, ref: Ref, span: Span, column: Ref | None) -> None:
        """Move a visit; the column is a provider's or a room's, as shown."""
        visit = self._desk.visit(ref)
        provider, room = self._place(column)
        if visit is not None and provider is not None and provider != visit.appointment.provider_id and room is None:
            room = self._usual_room(Ref(ref.connection, provider))
        self._wish(self._desk.move(ref, span, provider, room))

    def set_length(self, ref: Ref, minutes: int) -> None:
        """Make a visit so long where that is free, else ask."""
        visit = self._desk.visit(ref, self.day)
        if visit is not None:
            start = visit.appointment.span.start
            span = Span(start=start, end=start + timedelta(minutes=minutes))
            place = visit.provider if self.settings.columns_by == "provider" else visit.room
            self._resized(ref, span, self._conflict(ref, span, place or Ref(ref.connection, "")) is None)

    def set_filter(self, key: str) -> None:
        """Show only the visits a count stands for; "" shows all again."""
        self._filter = key
        self.refresh()

    def set_option(self, key: str, on: bool) -> None:
        """A check box under "Show"."""
        if key == "cancelled":
            self.settings = replace(self.settings, show_cancelled=on)
            self._view.options = replace(self._view.options, show_cancelled=on)
        elif key == "outside":
            self.settings = replace(self.settings, outside_hours=on)
            self._view.options = replace(self._view.options, outside_hours=on)
        self.refresh()

    def set_by(self, by: str) -> None:
        self.settings = replace(self.settings, columns_by=by)
        self.refresh()

    def set_column(self, key: str, shown: bool) -> None:
        """Show or hide one column; `key` is "connection/id"."""
        connection, _, ident = key.partition("/")
        hidden = {c: set(ids) for c, ids in self.settings.hidden_columns.items()}
        (hidden.setdefault(connection, set()).discard if shown else hidden.setdefault(connection, set()).add)(ident)
        kept = {c: tuple(sorted(ids)) for c, ids in hidden.items() if ids}
        self.settings = replace(self.settings, hidden_columns=kept)
        self.refresh()

    def hide_names(self, hidden: bool) -> None:
        self._view.set_options(hide_names=hidden)
        self._tell_inspector()

    # --- from the grid ---

    def adopt(self, view: DayView) -> None:
        """Hear what a grid reports."""
        view.set_rules(self._conflict, self.may)
        view.slot_chosen.connect(self.booking_asked)
        view.visit_selected.connect(self._select)
        view.visit_opened.connect(self.visit_asked)
        view.visit_moved.connect(self._moved)
        view.visit_resized.connect(self._resized)
        view.action_asked.connect(self.act)
        view.paste_asked.connect(self._paste)
        view.offer_asked.connect(self.offer_asked)
        view.hold_chosen.connect(self._hold_chosen)
        view.hold_released.connect(self._hold_released)

    def _moved(self, ref: Ref, column: Ref, span: Span, is_free: bool) -> None:
        if column.connection != ref.connection:
            self._window.show_toast(wording.day_other_practice())
        elif is_free:
            self.move(ref, span, column)
        elif (visit := self._desk.visit(ref, self.day)) is not None:
            self.move_asked.emit(visit, span, column)

    def _resized(self, ref: Ref, span: Span, is_free: bool) -> None:
        if is_free:
            self._wish(self._desk.move(ref, span))
        elif (visit := self._desk.visit(ref, self.day)) is not None:
            self.move_asked.emit(visit, span, None)

    def _paste(self, column: Ref, start: datetime) -> None:
        visit = self._desk.visit(self._cut) if self._cut else None
        if visit is None or self._cut is None:
            return
        span = Span(start=start, end=start + timedelta(minutes=visit.appointment.span.minutes))
        cut, self._cut = self._cut, None
        self._moved(cut, column, span, self._conflict(cut, span, column) is None)

    def _hold_chosen(self, ident: str) -> None:
        self.hold_asked.emit(ident, False)

    def _hold_released(self, ident: str) -> None:
        self.hold_asked.emit(ident, True)

    def _conflict(self, ref: Ref, span: Span, column: Ref) -> str | None:
        """What a wanted place collides with, in words."""
        if column.connection != ref.connection:
            return wording.day_other_practice()
        day = span.start.astimezone(self._desk.zone(column.connection)).date()
        provider, room = self._place(column)
        refs = [Ref(column.connection, ident) if ident else None for ident in (provider, room)]
        found = clashes(self._desk.agenda(day, self.settings.columns_by), span, refs[0], refs[1], ignore=ref)
        if not found:
            return None
        first = found[0]
        name = first.visit.appointment.patient_name or "" if first.visit else ""
        shown = wording.name_hidden(name) if self._view.options.hide_names else name.partition(",")[0]
        return wording.clash_words(first.what, shown, first.label or "")

    def may(self, ref: Ref, action: str) -> str | None:
        """Why an action is not possible on a visit, in words; None when it is."""
        change = "set_status" if action in _STATUS_OF else {"cut": "move", "length": "move"}.get(action, action)
        if change not in ("set_status", "move", "cancel"):
            return None
        verdict = self._desk.may(ref.connection, change)
        if not verdict:
            return wording.why_not(verdict.why)
        practice = self._desk.practice(ref.connection)
        if action in _STATUS_OF and practice and practice.statuses and _STATUS_OF[action] not in practice.statuses:
            return wording.why_not("")
        return None

    # --- wishes ---

    def _wish(self, work: Any, then: Callable[[Writeback], None] | None = None) -> None:
        self._tasks.start(work, then=self.told.emit)

    def _set_status(self, ref: Ref, status: Status) -> None:
        self._wish(self._desk.set_status(ref, status))

    def _status_chosen(self, key: str) -> None:
        if self.selected is not None:
            self._set_status(self.selected, Status(key))

    def _move_selected(self) -> None:
        if self.selected is not None:
            self.act("move", self.selected)

    def _book_next_selected(self) -> None:
        if self.selected is not None:
            self.act("book_next", self.selected)

    def _open_selected(self) -> None:
        if self.selected is not None:
            self.act("open", self.selected)

    def _place(self, column: Ref | None) -> tuple[str | None, str | None]:
        """(provider id, room id) a column stands for."""
        if column is None or not column.id:
            return None, None
        return (column.id, None) if self.settings.columns_by == "provider" else (None, column.id)

    def _usual_room(self, provider: Ref) -> str | None:
        """The room a provider's visits of the day are in, for a visit dragged over to them."""
        column = next((c for c in self._desk.agenda(self.day).columns if c.ref == provider), None)
        practice = self._desk.practice(provider.connection)
        rooms = {r.name: r.id for r in practice.rooms} if practice else {}
        return rooms.get(column.detail.split(" · ")[0]) if column else None

    # --- hearing ---

    def _day_changed(self, days: frozenset[date]) -> None:
        first, last = self.days
        if any(first <= day <= last for day in days):
            self._soon.start()

    def _link_changed(self, connection: str) -> None:
        if not self._desk.agenda(self.day).known:
            self._soon.start()

    def _select(self, ref: Ref | None) -> None:
        self.selected = ref
        self._context = {}
        self._tell_inspector()
        visit = self._desk.visit(ref, self.day) if ref is not None else None
        if visit is not None and visit.appointment.patient_id and self._inspector is not None:
            patient = Ref(visit.ref.connection, visit.appointment.patient_id)
            self._tasks.start(self._about(patient), then=self._know_about, latest="inspector", failed=self._unknown)

    def _choose_by_key(self, key: str) -> None:
        connection, _, ident = key.partition("/")
        self.select(Ref(connection, ident))

    def _close_inspector(self) -> None:
        self._view.select(None)
        self._select(None)

    async def _about(self, patient: Ref) -> dict[str, Any]:
        visits = await self._desk.visits_of(patient)
        self._context = {"visits": visits}
        self._tell_inspector()
        return {"visits": visits, "card": await self._desk.patient(patient)}

    def _know_about(self, found: dict[str, Any]) -> None:
        self._context = found
        self._tell_inspector()

    def _unknown(self, error: BaseException) -> None:
        """The card could not be read: the visit itself is shown all the same; the connection chip says why."""

    def _tell_inspector(self, again: bool = True) -> None:
        if self._inspector is None:
            return
        from ui.visit_card import VisitContext, inspector_card

        visit = self._desk.visit(self.selected, self.day) if self.selected is not None else None
        if visit is None:
            self._inspector.set_card(None)
            hide = self._view.options.hide_names
            self._inspector.set_waiting(*_glance(self.agenda(), self._desk, hide))
            return
        if not again and visit.appointment.status is not Status.ARRIVED:
            return
        connection = visit.ref.connection
        told = VisitContext(
            visit=visit,
            practice=self._desk.practice(connection),
            zone=self._desk.zone(connection),
            now=self._desk.now(),
            system=next((c.name for c in self._desk.connections if c.id == connection), ""),
            may_status=self._desk.may(connection, "set_status"),
            may_move=self._desk.may(connection, "move"),
            may_book=self._desk.may(connection, "book"),
            hide_names=self._view.options.hide_names,
            zones=[p.timezone for p in self._desk.practices().values()],
            **self._context,
        )
        self._inspector.set_card(inspector_card(told))

    # --- columns ---

    def _say_counts(self) -> None:
        now = self._desk.now()
        if self._week is not None:
            self._window.set_counts(self._week.counts(now))
        else:
            self._window.set_counts(counts_of(self.agenda(), now, self.settings.show_cancelled))

    def visible(self, agenda: Agenda, *, every: bool = False) -> Agenda:
        """The agenda with hidden columns (unless `every`), and with a filter the other visits, left out."""
        hidden = {} if every else self.settings.hidden_columns
        columns = [c for c in agenda.columns if c.ref.id not in hidden.get(c.ref.connection, ())]
        if self._filter:
            keep = filter_of(self._filter, self._desk.now())
            columns = [replace(c, visits=tuple(v for v in c.visits if keep(v))) for c in columns]
        return replace(agenda, columns=tuple(columns))

    def _say_columns(self, agenda: Agenda) -> None:
        hidden = self.settings.hidden_columns
        known = self._desk.connections
        self._view.colors = {c.id: name_of(c, at) for at, c in enumerate(known)} if len(known) > 1 else {}
        rows = [
            ColumnRow(
                key=f"{c.ref.connection}/{c.ref.id}",
                name=c.name or wording.day_no_column(),
                detail=c.detail.partition(" · ")[0],
                shown=c.ref.id not in hidden.get(c.ref.connection, ()),
            )
            for c in agenda.columns
        ]
        self._window.set_columns(rows, self.settings.columns_by)


def filter_of(key: str, now: datetime) -> Callable[[Visit], bool]:
    """Which visits a count of the status bar stands for."""
    tests: dict[str, Callable[[Visit], bool]] = {
        "unconfirmed": lambda v: v.appointment.status is Status.SCHEDULED,
        "late": lambda v: is_late(v, now),
        "no_show": lambda v: v.appointment.status is Status.NO_SHOW,
        "cancelled": lambda v: v.appointment.status is Status.CANCELLED,
        "visits": lambda v: v.appointment.status is not Status.CANCELLED,
    }
    return tests.get(key, lambda _visit: True)


def counts_of(agenda: Agenda, now: datetime, cancelled: bool = False, whose: str = "") -> Counts:
    """The day in figures, of all columns whether shown or not; cancelled visits where they are drawn."""
    real = [v for v in agenda.visits if not v.is_ghost and v.appointment.status is not Status.CANCELLED]
    return Counts(
        visits=len(real),
        unconfirmed=sum(v.appointment.status is Status.SCHEDULED for v in real),
        openings=sum(c.openings for c in agenda.columns),
        free=sum(c.free for c in agenda.columns),
        late=sum(is_late(v, now) for v in real),
        no_show=sum(v.appointment.status is Status.NO_SHOW for v in real),
        cancelled=sum(v.appointment.status is Status.CANCELLED for v in agenda.visits) if cancelled else 0,
        whose=whose,
    )


def _glance(agenda: Agenda, desk: Desk, hide: bool) -> tuple[list[Any], list[Any]]:
    """Who waits (longest first) and who is next, for the panel when nothing is selected."""
    from ui.inspector_card import Waiting

    now, zones = desk.now(), [p.timezone for p in desk.practices().values()]

    def line(visit: Visit, mark: str) -> Waiting:
        appointment = visit.appointment
        start, name = appointment.span.start.astimezone(desk.zone(visit.ref.connection)), appointment.patient_name or ""
        at = wording.clock_in(start, wording.zone_word(start, zones))
        what = "" if hide else appointment.visit_type
        return Waiting(
            key=f"{visit.ref.connection}/{visit.ref.id}",
            name=(wording.name_hidden(name) if hide else name) or wording.day_visit(),
            detail=f"{at} · {what or wording.day_visit()}",
            status=appointment.status.value,
            mark=mark,
        )

    here = [v for v in agenda.visits if v.appointment.status is Status.ARRIVED and not v.is_ghost]
    here.sort(key=lambda v: v.appointment.status_since or v.appointment.span.start)
    waiting = [
        line(v, wording.minutes_plain(max(0, int((now - (v.appointment.status_since or now)).total_seconds() // 60))))
        for v in here
    ]
    coming = [
        v
        for v in agenda.visits
        if v.appointment.status in (Status.SCHEDULED, Status.CONFIRMED)
        and v.appointment.span.start > now
        and not v.is_ghost
    ]
    return waiting, [line(v, "") for v in coming[:5]]
