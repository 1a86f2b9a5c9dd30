"""Wires the outbox's page and popover to the desk: rows by the second, actions, saved notes, banners, quitting.

Draws nothing and decides nothing about a change: that is `app/outbox.py`. The tray icon is `tray.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from adapters.change import AddPatient, Book, EditPatient, Move
from app.ref import Ref
from app.writeback import Illegal, State, Writeback
from ui import wording
from ui.notices import BannerNote, announce
from ui.outbox_model import NEEDS, WAY, Row, name_of, row_of, verb_of
from ui.outbox_page import OutboxPage
from ui.outbox_story import copy_of, story_of
from ui.outbox_watch import News, Watch, around

if TYPE_CHECKING:
    from app.agenda import Visit
    from app.news import Comparison
    from ui.front_desk import FrontDesk
    from ui.outbox_peek import OutboxPeek

QUICK: Final = timedelta(milliseconds=400)
"""A change kept within this time needs no word: nobody waited for it."""
TICK_MS: Final = 1_000


class OutboxDesk(QObject):
    """Made once, after the first screen. The page itself is made when it is first shown."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._page: OutboxPage | None = None
        self._peek: OutboxPeek | None = None
        self._day: date | None = None  # None = today, also after midnight
        self._settled: tuple[date, list[Row]] | None = None
        self._rows: list[Row] = []
        self._watch = Watch(front)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.tick)
        window, desk = front.window, front.desk
        window.add_page("outbox", self._make_page, wording.PAGES["outbox"])
        window.page_chosen.connect(self._page_chosen)
        front.names_switched.connect(self._names_switched)
        window.outbox_peek_asked.connect(self.peek)
        window.banner_action.connect(self._banner_pressed)
        desk.pending_changed.subscribe(self._heard)
        desk.link_changed.subscribe(self._link_changed)
        self._say_paused()

    # --- what others call ---

    def open(self, ident: str = "", only: str = "") -> None:
        """Show the page; with a change selected, or a filter set."""
        window = self._front.window
        window.set_page("outbox")
        self._say_head()
        page = self._make_or_get()
        if only:
            page.show_filter(only)
        if ident:
            page.select(ident)
        page.list.setFocus()

    def peek(self) -> None:
        """The popover over the status bar."""
        from ui.outbox_peek import OutboxPeek

        if self._peek is not None:
            self._peek.close()
        peek = self._peek = OutboxPeek(self._front.window)
        peek.put(self._unsettled())
        peek.acted.connect(self._peek_acted)
        peek.opened.connect(self._peek_opened)
        peek.closed.connect(self._peek_closed)
        peek.pop(self._front.window.statusbar.outbox)
        self._mind_time()

    def tick(self) -> None:
        """Time has passed: countdowns and ages, as far as they can be seen."""
        self._refresh()

    def _mind_time(self) -> None:
        """The clock ticks only while somebody looks."""
        page = self._page
        if self._peek is not None or (page is not None and page.isVisible()):
            self._tick.start()
        else:
            self._tick.stop()

    def pause(self, paused: bool) -> None:
        """Stop sending until resumed, or go on."""
        self._front.tasks.start(self._front.desk.pause_sending(paused), then=self._paused)

    def ask_before_quitting(self, pending: Sequence[Writeback], quit_now: Callable[[], None]) -> None:
        """Say what is not settled and that nothing is lost; offer to stay."""
        from ui.outbox_ask import Question

        front = self._front
        front.raise_window()
        groups = [row_of(wb, around(front, wb)).group for wb in pending]
        has_tray = front.tray.is_there
        title, words = wording.quit_asked(groups.count(WAY), groups.count(NEEDS), has_tray)
        Question(
            front.window,
            title,
            words,
            stay=wording.STAY_IN_TRAY if has_tray else wording.STAY_OPEN,
            go=wording.QUIT_ANYWAY,
            identifier="quit",
            stayed=front.window.hide if has_tray else None,
            gone=quit_now,
        ).open()

    def act(self, act: str, ident: str) -> None:
        """Do what a button, a key or the menu asks for on a change."""
        wb = self._front.desk.writeback(ident)
        if wb is None:
            self._refresh()
            return
        does: dict[str, Callable[[Writeback], None]] = {
            "undo": self._undo,
            "take_back": self._take_back,
            "retry": self._retry,
            "fix": self._fix,
            "pick_time": self._pick_time,
            "compare": self._compare,
            "open": self._open_visit,
            "open_patient": self._open_patient,
            "copy": self._copy,
            "discard": self._discard,
        }
        does[act](wb)

    # --- the page ---

    def _make_page(self) -> QWidget:
        desk = self._front.desk
        page = self._page = OutboxPage(desk.today())
        page.acted.connect(self.act)
        page.chosen.connect(self._choose)
        page.day_chosen.connect(self._choose_day)
        page.pause_asked.connect(self.pause)
        page.seen.connect(self._seen)
        page.set_paused(desk.sending_paused)
        self._fill(page)
        return page

    def _make_or_get(self) -> OutboxPage:
        page = self._front.window.page("outbox")
        assert isinstance(page, OutboxPage)
        return page

    def _seen(self, seen: bool) -> None:
        self._mind_time()
        if seen and self._page is not None:
            self._front.window.set_banner("not_saved", None)
            self._say_hint()
            self._fill(self._page)

    def _page_chosen(self, key: str) -> None:
        if key == "outbox":
            self._say_head()
            self._make_or_get().list.setFocus()

    def _say_head(self) -> None:
        """Beside the title: where the changes go and, where it was measured, how long that takes here."""
        desk, systems = self._front.desk, self._front.desk.connections
        wait = desk.typical_wait(systems[0].id) if len(systems) == 1 else None
        words = wording.outbox_subtitle([connection.name for connection in systems], wait)
        self._front.window.topbar.set_title(wording.PAGES["outbox"], words)

    def _say_hint(self) -> None:
        """The status bar's line while this page is shown."""
        systems = self._front.desk.connections
        words = wording.outbox_hint(systems[0].name if len(systems) == 1 else "")
        self._front.window.statusbar.set_hint(words, "shield-check")

    def _unsettled(self) -> list[Row]:
        return [row_of(wb, around(self._front, wb)) for wb in self._front.desk.pending()]

    def _fill(self, page: OutboxPage) -> None:
        """The rows as they are now. Settled ones are read from the store only when there are new ones."""
        desk = self._front.desk
        today = desk.today()
        day = self._day or today
        if self._settled is None or self._settled[0] != day:
            self._settled = (day, [row_of(wb, around(self._front, wb)) for wb in desk.settled(day)])
        self._rows = [*self._unsettled(), *self._settled[1]]
        page.set_rows(self._rows, day, today)
        self._choose(page.list.current)

    def _names_switched(self, hidden: bool) -> None:
        """Page and popover at once, whether or not they are seen; a filter may be a name."""
        self._settled = None
        if self._page is not None:
            if hidden:
                self._page.search.clear()
            self._fill(self._page)
        if self._peek is not None:
            self._peek.put(self._unsettled())

    def _choose(self, ident: str) -> None:
        wb = self._front.desk.writeback(ident) if ident else None
        if self._page is not None:
            self._page.set_story(story_of(wb, around(self._front, wb)) if wb is not None else None)

    def _choose_day(self, day: date) -> None:
        self._day = day if day != self._front.desk.today() else None
        self._refresh()

    def _refresh(self) -> None:
        if self._page is not None and self._page.isVisible():
            self._fill(self._page)
        if self._peek is not None:
            self._peek.put(self._unsettled())

    # --- hearing ---

    def _heard(self, pending: tuple[Writeback, ...]) -> None:
        news = self._watch.look()
        if news.ended or news.failed or news.check:
            self._settled = None
        self._tell_saved(news.ended)
        self._tell_trouble(news)
        self._say_paused()
        self._refresh()

    def _link_changed(self, connection: str) -> None:
        self._refresh()

    def _tell_saved(self, ended: Sequence[str]) -> None:
        """A short note, unless it went so quickly that nobody waited, or the way back of another is offered."""
        front = self._front
        found = [wb for id in ended if (wb := front.desk.writeback(id)) is not None and wb.state is State.DONE]
        if not found:
            return
        kept = found[0]
        if len(found) > 1:
            words = wording.outbox_saved_many(len(found))
        else:
            told = around(front, kept)
            span = kept.change.span if isinstance(kept.change, Book | Move) else kept.before and kept.before.span
            when = wording.clock_time(told.local(span)[0]) if span else ""
            words = wording.saved_in(told.system, name_of(kept, told), when)
        if all(_took(wb) < QUICK for wb in found) or self._undo_is_offered():
            announce(front.window, words)
        else:
            front.window.show_toast(words, icon="cloud-check")

    def _undo_is_offered(self) -> bool:
        button = self._front.window.findChild(QWidget, "toast.action")
        return button is not None and button.isVisible()

    def _tell_trouble(self, news: News) -> None:
        """What needs a person is never a passing note: a banner until the outbox is looked at, or it is settled."""
        window, desk = self._front.window, self._front.desk
        waiting = [row for row in self._unsettled() if row.group == NEEDS]
        if not waiting:
            window.set_banner("not_saved", None)
        if not (news.failed or news.check):
            return
        ids = (*news.failed, *news.check)
        connections = {wb.connection for id in ids if (wb := desk.writeback(id)) is not None}
        systems = [c.name for c in desk.connections if c.id in connections]
        strong, rest = wording.outbox_trouble(len(news.failed), len(news.check), systems)
        if self._page is not None and self._page.isVisible():
            announce(window, f"{strong} {rest}", assertive=True)
            return
        look = "failed" if news.failed else "attention"
        icon = "octagon-alert" if news.failed else "triangle-alert"
        window.set_banner("not_saved", BannerNote(icon, strong, rest, wording.OPEN_OUTBOX, look))

    def _say_paused(self) -> None:
        window, desk = self._front.window, self._front.desk
        if self._page is not None:
            self._page.set_paused(desk.sending_paused)
        if not desk.sending_paused:
            window.set_banner("paused", None)
            return
        ready = sum(wb.state is State.READY for wb in desk.pending())
        words = wording.outbox_paused(ready)
        window.set_banner("paused", BannerNote("pause", *words, wording.RESUME_SENDING, "waiting"))

    def _paused(self, nothing: None) -> None:
        self._say_paused()

    def _banner_pressed(self, key: str) -> None:
        if key == "paused":
            self.pause(False)
        elif key == "not_saved":
            self.open(next((row.id for row in self._unsettled() if row.group == NEEDS), ""))

    # --- the popover ---

    def _peek_acted(self, act: str, ident: str) -> None:
        if act not in ("undo", "take_back", "retry") and self._peek is not None:
            self._peek.close()
        self.act(act, ident)

    def _peek_opened(self) -> None:
        if self._peek is not None:
            self._peek.close()
        self.open()

    def _peek_closed(self) -> None:
        self._peek = None
        self._mind_time()

    # --- actions ---

    def _undo(self, wb: Writeback) -> None:
        self._front.undo(wb.id)

    def _take_back(self, wb: Writeback) -> None:
        front, system = self._front, around(self._front, wb).system
        front.tasks.start(front.desk.take_back(wb.id), then=partial(self._taken_back, system), failed=self._failed)

    def _taken_back(self, system: str, done: bool) -> None:
        words = wording.outbox_taken_back(system) if done else wording.outbox_too_late(system)
        self._front.window.show_toast(words)

    def _retry(self, wb: Writeback) -> None:
        """The desk reads first whether it is there already."""
        self._front.tasks.start(self._front.desk.retry(wb.id), failed=self._failed)

    def _fix(self, wb: Writeback) -> None:
        """The sheet, filled in as it was wished: what is saved from there is another try of this change."""
        if isinstance(wb.change, AddPatient | EditPatient):
            self._front.patients.edit_again(wb)
            return
        visit = self._visit(wb)
        if visit is not None and isinstance(wb.change, Book | Move):
            self._front.booking.move_visit(visit, wb.change.span, None)

    def _pick_time(self, wb: Writeback) -> None:
        """Find a time, with what this change wished for filled in; the one taken there is another try."""
        self._front.slots.reschedule(wb)

    def _visit(self, wb: Writeback) -> Visit | None:
        """The visit it is about, as drawn; one being booked goes by the change's own id."""
        return self._front.desk.visit(wb.appointment or Ref(wb.connection, wb.id))

    def _compare(self, wb: Writeback) -> None:
        self._front.tasks.start(
            self._front.desk.compare(wb.id), then=self._compared, latest="outbox.compare", failed=self._failed
        )

    def _compared(self, comparison: Comparison) -> None:
        from ui.compare import CompareSheet, comparison_of

        front = self._front
        sheet = CompareSheet(front.window, comparison_of(comparison, around(front, comparison.writeback)))
        sheet.decided.connect(self._decided)
        sheet.open()

    def _decided(self, ident: str, key: str) -> None:
        desk = self._front.desk
        self._front.tasks.start(desk.settle(ident, key == "theirs"), then=self._settled_by_hand, failed=self._failed)

    def _settled_by_hand(self, wb: Writeback) -> None:
        self._refresh()

    def _open_visit(self, wb: Writeback) -> None:
        front, visit = self._front, self._visit(wb)
        span = visit.appointment.span if visit is not None else getattr(wb.change, "span", None)
        span = span or (wb.before.span if wb.before is not None else None)
        if span is not None:
            day = span.start.astimezone(front.desk.zone(wb.connection)).date()
            front.go_to(day, visit.ref if visit is not None else None)

    def _open_patient(self, wb: Writeback) -> None:
        ident = wb.change.patient_id if isinstance(wb.change, EditPatient) else wb.remote_id or wb.id
        self._front.patients.open(Ref(wb.connection, ident))

    def _copy(self, wb: Writeback) -> None:
        front, change = self._front, wb.change
        ident = wb.before.patient_id if wb.before is not None else getattr(change, "patient_id", None)
        ident = ident or (wb.id if isinstance(change, AddPatient) else None)
        patient = front.desk.known_patient(Ref(wb.connection, ident)) if ident else None
        chart = (patient.chart if patient is not None else None) or ""
        front.copy(copy_of(wb, around(front, wb), version=QCoreApplication.applicationVersion(), chart=chart))
        front.window.show_toast(wording.outbox_copied())

    def _discard(self, wb: Writeback) -> None:
        from ui.outbox_ask import Question

        front, told = self._front, around(self._front, wb)
        row = row_of(wb, told)
        what = ", ".join(filter(None, (f"{verb_of(wb)} {row.name}", row.detail)))
        stopped = bool(wb.steps) and wb.steps[-1].what == "stopped"
        title, words, go = wording.outbox_discard_asked(what, told.system, wb.attempts > 0 and not stopped)
        Question(
            front.window,
            title,
            words,
            stay=wording.keep_change(),
            go=go,
            identifier="discard",
            gone=partial(self._drop, wb.id),
        ).open()

    def _drop(self, ident: str) -> None:
        self._front.tasks.start(self._front.desk.drop(ident), failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        """Somebody or something was quicker: not an error, the list shows how it is now."""
        if isinstance(error, Illegal | KeyError):
            self._front.window.show_toast(wording.outbox_moved_on())
            self._refresh()
        else:
            self._front.failed(error)


def _took(wb: Writeback) -> timedelta:
    """From the first time it went out until it was kept."""
    first = next((step.at for step in wb.steps if step.what == "sending"), None)
    return (wb.settled_at - first) if wb.settled_at is not None and first is not None else timedelta()
