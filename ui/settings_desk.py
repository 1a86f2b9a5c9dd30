"""The settings and the desk: fills the rows, keeps what is chosen, and does what the buttons say.

A change counts at once; there is no OK. Not here: the rows (`settings_model.py`), drawing (`settings_page.py`), what a
changed setting does to the window (`settings_effects.py`), whose statuses mean what (`status_words_desk.py`).
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget
from shiboken6 import isValid

from adapters.model import Status
from ui import settings_model, wording
from ui.book_desk import BookDesk
from ui.controls import Button, CheckRow
from ui.notices import announce
from ui.settings_computer import fill_kept, fill_login
from ui.settings_page import SettingsPage
from ui.settings_pin import PinSheet
from ui.status_words import StatusTable
from ui.theme import RESOURCES, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.front_desk import FrontDesk
    from ui.settings_rows import RowView

_BUILT_ON = "Qt {qt} · PySide6 · httpx · pydantic · SQLCipher · keyring · qasync"


class SettingsDesk(QObject):
    """Made after the first screen; the page itself when it is first shown."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._page: SettingsPage | None = None
        self._sheet: PinSheet | None = None
        self._statuses: StatusTable | None = None
        self.book = BookDesk(front)
        front.window.add_page("settings", self._make, wording.SETTINGS)
        front.on("settings", self.open)
        front.on("find_patient", self._find)
        front.settings_changed.connect(self._fill)
        front.names_switched.connect(self._fill)

    # --- what others call ---

    def open(self, section: str = "") -> None:
        """Show the page, perhaps at a section."""
        self._front.window.set_page("settings")
        page = self.page
        if section or not page.current:
            page.show_section(section or settings_model.SECTIONS[0].key)
        page.items[page.current].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def page(self) -> SettingsPage:
        found = self._front.window.page("settings")
        assert isinstance(found, SettingsPage)
        return found

    # --- the page ---

    def _make(self) -> QWidget:
        front = self._front
        contents = {"connections": front.connections.make_page, "statuses": self._make_statuses, "book": self.book.make}
        page = self._page = SettingsPage(settings_model.sections(front.settings), contents)
        front.window.set_page_tools("settings", end=page.search)
        page.changed.connect(self._changed)
        page.pressed.connect(self._pressed)
        page.seen.connect(self._fill)
        page.show_section(settings_model.SECTIONS[0].key)
        return page

    def _find(self) -> None:
        """Ctrl+F searches the settings where they are shown, patients elsewhere."""
        page = self._page
        if page is not None and page.isVisible():
            page.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            page.search.selectAll()
        else:
            self._front.palette.open()

    def _changed(self, key: str, value: Any) -> None:
        if key == "names_hidden":
            if value != self._front.names_hidden:
                self._front.toggle_names()
        else:
            self._front.save_settings(**{key: value})

    def _fill(self, *_told: object) -> None:
        """Everything shown is as it is in force."""
        page = self._page
        if page is None or not page.isVisible():
            return
        page.show_values(partial(getattr, self._front.settings))
        self._fill_statuses()
        if page.current == "book":
            self.book.fill()
        fills: dict[str, Callable[[], None]] = {
            "hidden_columns": self._fill_columns,
            "pin": self._fill_pin,
            "at_login": partial(self._fill_row, "at_login", fill_login),
            "copy_kept": partial(self._fill_row, "copy_kept", fill_kept),
            "data_folder": self._fill_folders,
            "version": self._fill_about,
        }
        for key, fill in fills.items():
            if page.row(key) is not None:
                fill()

    def _say(self, key: str, words: str) -> None:
        row = self._page.row(key) if self._page is not None else None
        if row is not None:
            row.say(words)

    # --- rows of their own ---

    def _fill_columns(self) -> None:
        page = self._page
        row = page.row("hidden_columns") if page is not None else None
        if row is None:
            return
        front, holder = self._front, QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hidden = front.settings.hidden_columns
        for one in front.day.agenda().columns:
            words = one.name or wording.day_no_column()
            check = CheckRow(words, identifier=f"settings.column.{one.ref.connection}/{one.ref.id}")
            check.setChecked(one.ref.id not in hidden.get(one.ref.connection, ()))
            check.toggled.connect(partial(self._column, f"{one.ref.connection}/{one.ref.id}"))
            column.addWidget(check)
        focused = row.focusWidget()
        had = focused.objectName() if focused is not None and focused.hasFocus() else ""
        row.put(holder)
        for check in holder.findChildren(CheckRow):
            if check.objectName() == had:
                check.setFocus()

    def _column(self, key: str, shown: bool) -> None:
        self._front.day.set_column(key, shown)
        self._front.save_settings()

    def _fill_row(self, key: str, fill: Callable[[FrontDesk, RowView], None]) -> None:
        row = self._page.row(key) if self._page is not None else None
        if row is not None:
            fill(self._front, row)

    def _fill_folders(self) -> None:
        folder = self._front.folder
        for key, path in (("data_folder", folder), ("log_folder", folder / "logs" if folder else None)):
            row = self._page.row(key) if self._page is not None else None
            if row is None or row.control is not None:
                continue
            row.say(str(path) if path else wording.NOT_KEPT)
            if path is not None:
                row.put(self._pair(key, path))

    def _pair(self, key: str, path: Path) -> QWidget:
        """Open it, or copy where it is."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().metrics.px(8))
        for act, words, do in (
            ("open", wording.OPEN, partial(self._open_folder, path)),
            ("copy", wording.COPY, partial(self._copy_path, path)),
        ):
            button = Button(words, identifier=f"settings.{key}.{act}", label=f"{words}: {wording.SETTING_ROWS[key][0]}")
            button.clicked.connect(do)
            row.addWidget(button)
        return holder

    def _open_folder(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(os.fspath(path)))

    def _copy_path(self, path: Path) -> None:
        self._front.copy(os.fspath(path))
        self._front.window.show_toast(wording.COPIED)

    def _fill_about(self) -> None:
        self._say("version", QCoreApplication.applicationVersion() or "–")
        self._say("libraries", _BUILT_ON.format(qt=qVersion()))

    # --- status words ---

    def _make_statuses(self) -> QWidget:
        table = self._statuses = StatusTable()
        table.chosen.connect(self._status_chosen)
        return table

    def _fill_statuses(self) -> None:
        table, desk = self._statuses, self._front.desk
        if table is not None and isValid(table):
            told = {
                c.id: [(w.word, w.guess, w.means, w.settable) for w in desk.status_words(c.id)]
                for c in desk.connections
            }
            table.put([(c.id, c.name, told[c.id]) for c in desk.connections])

    def _status_chosen(self, connection: str, word: str, status: str) -> None:
        """What a word means from now on; the guess itself needs no entry."""
        guess = next((one.guess for one in self._front.desk.status_words(connection) if one.word == word), None)
        mapping = {c: dict(words) for c, words in self._front.settings.status_mapping.items()}
        words = mapping.setdefault(connection, {})
        words.pop(word, None)
        if status != guess:
            words[word] = Status(status)
        self._front.save_settings(status_mapping={c: told for c, told in mapping.items() if told})

    # --- the PIN ---

    def _fill_pin(self) -> None:
        row = self._page.row("pin") if self._page is not None else None
        if row is None:
            return
        is_set = self._front.desk.pin.is_set
        row.say(f"{wording.PIN_KEPT} {wording.PIN_GUARDS}" if is_set else f"{wording.NO_PIN_YET} {wording.PIN_GUARDS}")
        holder = QWidget()
        buttons = QHBoxLayout(holder)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(theme().metrics.px(8))
        pairs = [("set", wording.CHANGE_PIN if is_set else wording.SET_PIN, False)]
        if is_set:
            pairs.append(("remove", wording.REMOVE_PIN, True))
        for key, words, removes in pairs:
            button = Button(words, identifier=f"settings.pin.{key}")
            button.clicked.connect(partial(self._ask_pin, removes))
            buttons.addWidget(button)
        if row.control is None or len(row.control.findChildren(Button)) != len(pairs):
            row.put(holder)

    def _ask_pin(self, removes: bool) -> None:
        pin = self._front.desk.pin
        sheet = self._sheet = PinSheet(self._front.window, is_set=bool(pin.is_set), removes=removes)
        sheet.asked.connect(partial(self._pin_asked, sheet))
        sheet.open()

    def _pin_asked(self, sheet: PinSheet, present: str, new: str) -> None:
        done, failed = partial(self._pin_done, sheet), partial(self._pin_failed, sheet)
        self._front.tasks.start(self._change_pin(present, new), then=done, failed=failed)

    async def _change_pin(self, present: str, new: str) -> str:
        """The sentence that says it is done; empty: the present PIN was not right."""
        pin = self._front.desk.pin
        if await pin.look() and await pin.knows(present) != "yes":
            return ""
        if new:
            await pin.set(new)
            return wording.PIN_KEPT
        await pin.remove()
        return wording.PIN_GONE

    def _pin_done(self, sheet: PinSheet, words: str) -> None:
        is_open = isValid(sheet) and sheet.isVisible()
        if words:
            if is_open:
                sheet.accept()
            self._front.window.show_toast(words)
            self._fill_pin()
        elif is_open:
            left = self._front.desk.pin.tries.wait(self._front.desk.now())
            sheet.say(wording.wait_for_pin(left) if left else wording.pin_wrong(), sheet.now)

    def _pin_failed(self, sheet: PinSheet, error: BaseException) -> None:
        title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
        if title and isValid(sheet):
            sheet.say(f"{title}. {detail}")
        else:
            self._front.failed(error)

    # --- buttons ---

    def _pressed(self, key: str) -> None:
        front = self._front
        if key == "support":
            front.tasks.start(front.desk.support_details(front.folder), then=self._support_told)
        elif key == "trail":
            self._say("trail", wording.TRAIL_CHECKING)
            front.tasks.start(front.desk.verify_trail(), then=self._trail_told)
        elif key == "licences":
            self._show_licences()
        elif key == "shortcuts":
            front.palette.open("commands")

    def _support_told(self, words: str) -> None:
        self._front.copy(words)
        self._front.window.show_toast(wording.SUPPORT_COPIED)

    def _trail_told(self, told: tuple[int, int | None]) -> None:
        entries, broken = told
        words = wording.trail_whole(entries) if broken is None else wording.trail_broken(broken)
        self._say("trail", words)
        announce(self._front.window, words)

    def _show_licences(self) -> None:
        from ui.sheet import Sheet

        sheet = Sheet(self._front.window, wording.LICENCES, size=(820, 720), identifier="licences")
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QTextBrowser()
        text.setOpenExternalLinks(True)
        text.setObjectName("licences.text")
        text.setAccessibleName(wording.LICENCES)
        font = QFont(theme().font("body"))
        text.document().setDefaultFont(font)
        text.setMarkdown((Path(RESOURCES) / "LICENSES.md").read_text("utf-8"))
        sheet.set_body(text)
        done = Button(wording.CLOSE, kind="primary", identifier="licences.done")
        done.clicked.connect(sheet.accept)
        sheet.set_buttons(done)
        sheet.open()
        text.setFocus()
