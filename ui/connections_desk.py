"""Connections and the desk: the page's rows and buttons, the refused key's banner, set-up, the first run.

Not here: drawing (`connections_page.py`), the steps of set-up (`setup_desk.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QWidget

from adapters.model import Connection
from app import connecting
from app.checking import Check
from app.news import LinkState
from ui import setup_model, wording
from ui.connections_model import rows
from ui.connections_page import ConnectionsPage
from ui.connections_sheets import CheckSheet, NameSheet
from ui.setup_desk import SetupDesk

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

TICK_MS: Final = 1_000


class ConnectionsDesk(QObject):
    """Made after the first screen; the page itself when it is first shown, here or inside the settings."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self.setup = SetupDesk(front)
        self._pages: list[ConnectionsPage] = []
        self.sheet: CheckSheet | NameSheet | None = None
        self._checked: Check | None = None
        self._refused: set[str] = set()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.refresh)
        window, desk = front.window, front.desk
        window.add_page("connections", self.make_page, wording.CONNECTIONS)
        window.banner_action.connect(self._banner_pressed)
        front.on("connections", self.open)
        front.on("connect", self.setup.open)
        desk.link_changed.subscribe(self._link_changed)

    # --- what others call ---

    def open(self) -> None:
        """Show the page."""
        self._front.window.set_page("connections")
        page = self._front.window.page("connections")
        page.setFocus()

    def make_page(self) -> QWidget:
        """The page, for the window or for whoever embeds it; kept up to date as long as it can be seen."""
        page = ConnectionsPage(wording.SAMPLE_STANDS_ALONE if self._front.is_sample else "")
        page.asked.connect(self._asked)
        page.add_asked.connect(self.setup.open)
        page.sample_asked.connect(partial(self._front.change_house, "sample"))
        page.seen.connect(self._seen)
        page.destroyed.connect(partial(self._gone, page))
        self._pages.append(page)
        page.set_rows(rows(self._front.desk))
        return page

    def begin_if_nothing(self) -> None:
        """Nothing is connected: set-up stands open; over the sample practice of a first run it is one button away."""
        if not self._front.desk.connections and not self._front.is_sample:
            self.open()
            self.setup.open(first=True)
        elif self._front.is_first:
            from ui.notices import BannerNote

            note = BannerNote("flask-conical", *wording.sample_banner(), wording.CONNECT_YOURS)
            self._front.window.set_banner("sample", note)

    def connected(self, connection: Connection) -> None:
        """One more stands in the book: its day is shown; a book of one's own in which nobody works is filled first."""
        front = self._front
        front.go_to(front.desk.today())
        self.refresh()
        editor = front.desk.directory(connection.id)
        if editor is not None and not (editor.practice and editor.practice.providers):
            front.options.open("book")

    def refresh(self) -> None:
        told = rows(self._front.desk)
        for page in self._pages:
            page.set_rows(told)

    # --- the page ---

    def _gone(self, page: ConnectionsPage, _object: object = None) -> None:
        self._pages = [one for one in self._pages if one is not page]

    def _seen(self, seen: bool) -> None:
        if seen:
            self.refresh()
            self._tick.start()
        else:
            self._tick.stop()

    def _connection(self, ident: str) -> Connection | None:
        return next((c for c in self._front.desk.connections if c.id == ident), None)

    def _asked(self, what: str, ident: str) -> None:
        connection = self._connection(ident)
        if connection is None:
            self.refresh()
            return
        does: dict[str, Callable[[Connection], None]] = {
            "check": self.check,
            "keys": self.setup.replace_keys,
            "rename": self._rename,
            "pause": partial(self._pause, paused=True),
            "resume": partial(self._pause, paused=False),
            "forget": self._forget,
        }
        does[what](connection)

    def _pause(self, connection: Connection, *, paused: bool) -> None:
        front = self._front
        told = partial(self._paused, connection.name, paused)
        front.tasks.start(front.desk.links.pause(connection.id, paused), then=told)

    def _paused(self, practice: str, paused: bool, nothing: None) -> None:
        self.refresh()
        self._front.window.show_toast(wording.paused_told(practice, paused), icon="pause" if paused else "")

    def _rename(self, connection: Connection) -> None:
        desk = self._front.desk
        color = next(row.color for row in rows(desk) if row.id == connection.id)
        taken = [c.name for c in desk.connections if c.id != connection.id]
        sheet = self.sheet = NameSheet(self._front.window, connection.name, color, taken)
        sheet.saved.connect(partial(self._renamed, connection))
        sheet.finished.connect(self._sheet_closed)
        sheet.open()

    def _renamed(self, connection: Connection, practice: str, color: str) -> None:
        self._front.tasks.start(connecting.rename(self._front.desk, connection, practice, color), then=self._done)

    def _done(self, nothing: object) -> None:
        self.refresh()

    def _forget(self, connection: Connection) -> None:
        from ui.outbox_ask import Question

        desk = self._front.desk
        waiting = sum(wb.connection == connection.id and not wb.settled for wb in desk.pending())
        is_book = connection.settings.get("sample") != "true" and connecting.only_copy(connection) is not None
        title, words = wording.forget_asked(connection.name, is_book, waiting)
        Question(
            self._front.window,
            title,
            words,
            stay=wording.KEEP_IT,
            go=wording.FORGET_NOW,
            identifier="forget",
            gone=partial(self._forget_now, connection, bool(waiting)),
        ).open()

    def _forget_now(self, connection: Connection, despite: bool) -> None:
        work = connecting.forget(self._front.desk, connection, despite=despite)
        self._front.tasks.start(work, then=partial(self._forgotten, connection.name))

    def _forgotten(self, practice: str, kept: object) -> None:
        self.refresh()
        self._front.window.show_toast(wording.forgotten(practice))

    # --- a check of one that is kept ---

    def check(self, connection: Connection) -> None:
        """Step by step, with the keys that are kept."""
        front = self._front
        sheet = self.sheet = CheckSheet(front.window, front.desk.now())
        sheet.again.connect(partial(self._check, connection))
        sheet.keys_asked.connect(partial(self._keys_from_check, connection))
        sheet.copy_asked.connect(partial(self._copy_check, connection))
        sheet.finished.connect(self._sheet_closed)
        sheet.open()
        self._check(connection)

    def _check(self, connection: Connection) -> None:
        if not isinstance(self.sheet, CheckSheet):
            return
        self.sheet.show_running()
        system = setup_model.system_title(connection)
        check = Check(connection, self._front.desk.clock, told=partial(self._stepped, system))
        self._checked = check
        self._front.tasks.start(check.run(), then=partial(self._check_ended, connection, check), latest="check")

    def _stepped(self, system: str) -> None:
        if isinstance(self.sheet, CheckSheet) and self._checked is not None:
            self.sheet.show_lines(setup_model.check_lines(self._checked, system))

    def _check_ended(self, connection: Connection, check: Check, passed: bool) -> None:
        self.refresh()
        if isinstance(self.sheet, CheckSheet):
            has_keys = any(field.secret for field in check.fields)
            self.sheet.show_end(connection.name, setup_model.trouble(check, {}), has_keys=has_keys)
        if passed:  # what was refused or out of reach may go on at once
            self._front.tasks.start(self._front.desk.refresh(), latest="refresh", failed=self._not_read)

    def _not_read(self, error: BaseException) -> None:
        """The connection's card and the chip say how it stands."""

    def _keys_from_check(self, connection: Connection) -> None:
        blamed = self._checked.blamed if self._checked is not None else ""
        if self.sheet is not None:
            self.sheet.accept()
        self.setup.replace_keys(connection, blamed)

    def _copy_check(self, connection: Connection) -> None:
        if self._checked is not None:
            version = QCoreApplication.applicationVersion()
            system = setup_model.system_title(connection)
            self._front.copy(setup_model.support_details(self._checked, system, version))
            self._front.window.show_toast(wording.DETAILS_COPIED)

    def _sheet_closed(self, result: int) -> None:
        self._front.tasks.cancel("check")
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()

    # --- the refused key ---

    def _link_changed(self, ident: str) -> None:
        self._say_refused()
        if any(page.isVisible() for page in self._pages):
            self.refresh()

    def _say_refused(self) -> None:
        """A banner as long as a key is refused; it leads to its replacement."""
        from ui.notices import BannerNote

        desk, window = self._front.desk, self._front.window
        refused = [c for c in desk.connections if desk.link(c.id).state is LinkState.REFUSED]
        if {c.id for c in refused} == self._refused:
            return
        self._refused = {c.id for c in refused}
        if not refused:
            window.set_banner("refused", None)
            return
        waiting = sum(wb.connection == refused[0].id and not wb.settled for wb in desk.pending())
        strong, rest = wording.key_refused(refused[0].name, waiting)
        window.set_banner("refused", BannerNote("key-round", strong, rest, wording.REPLACE_KEY, "failed"))

    def _banner_pressed(self, key: str) -> None:
        if key == "sample":
            self.setup.open()
        if key != "refused":
            return
        found = next((c for c in self._front.desk.connections if c.id in self._refused), None)
        self._refused = set()  # it is put away by the press; the next look puts it up again if need be
        if found is not None:
            self.setup.replace_keys(found)
