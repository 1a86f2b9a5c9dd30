"""Set-up and the desk: goes through the steps, tries the connection, keeps it; or leaves nothing behind.

Also the replacing of keys, which is the same sheet from its second step on. Not here: drawing (`setup_sheet.py`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from adapters import zones
from adapters.errors import PmsError
from adapters.model import Connection
from app import at_login
from app.checking import Check
from app.connecting import System, Trial, systems
from ui import setup_model, wording
from ui.practice_colors import NAMES
from ui.settings_computer import start_at_login
from ui.setup_sheet import SetupSheet

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk
    from ui.setup_finish import FinishPage

FIRST_CHOICE: Final = "sikka"


class SetupDesk(QObject):
    """One sheet at a time."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front = front
        self.sheet: SetupSheet | None = None
        self._first = False
        self._kind = ""
        self._systems: dict[str, System] = {}
        self._of: Connection | None = None
        self._check: Check | None = None
        self._trial: Trial | None = None
        self._running: asyncio.Task[Check] | None = None
        self._keeping = False
        self._asked_of = ""  # whose entries stand in the fields

    # --- what others call ---

    def open(self, *, first: bool = False) -> None:
        """From the first step on. `first`: nothing is connected yet, and nothing else to be seen."""
        if self._front.is_sample:  # real patients and invented ones never stand in one book
            self._front.change_house("own")
            return
        self._begin(first, None, "")

    def replace_keys(self, connection: Connection, key: str = "") -> None:
        """New keys for one that is kept; what is not filled in stays as it is."""
        self._begin(False, connection, key)

    def _begin(self, first: bool, of: Connection | None, key: str) -> None:
        if self.sheet is not None:
            return
        self._first, self._of = first, of
        self._check = self._trial = None
        self._front.tasks.start(_prepared(), then=partial(self._show, key), latest="setup")

    def _show(self, key: str, found: tuple[tuple[System, ...], Mapping[str, str]]) -> None:
        offered, known_zones = found
        self._systems = {system.kind: system for system in offered}
        front = self._front
        sheet = self.sheet = SetupSheet(front.window, known_zones, front.desk.now(), first=self._first)
        sheet.forward.connect(self._forward)
        sheet.second.connect(self._second)
        sheet.back.connect(self._back)
        sheet.helped.connect(self._help)
        sheet.choose.chosen.connect(self._choose)
        sheet.choose.taken.connect(self._take)
        sheet.keys.mail_asked.connect(self._copy_mail)
        sheet.check.copy_asked.connect(self._copy_details)
        sheet.check.choice_changed.connect(self._choice_changed)
        sheet.check.decided.connect(self._decided)
        sheet.finish.named.connect(self._named)
        sheet.finished.connect(self._closed)
        if self._of is not None and self._of.kind in self._systems:
            self._kind = self._of.kind
            self._ask_keys(key)
        else:
            self._kind = FIRST_CHOICE if FIRST_CHOICE in self._systems else next(iter(self._systems))
            sheet.choose.show_cards(setup_model.cards(offered, with_sample=True), self._kind)
            self._show_choice()
        sheet.open()
        if sheet.step == "choose":
            sheet.choose.take_focus()
        else:
            sheet.keys.focus_on(key)

    @property
    def system(self) -> System:
        return self._systems[self._kind]

    # --- the steps ---

    def _show_choice(self) -> None:
        assert self.sheet is not None
        self.sheet.show_step("choose")
        self._choose(self._kind)

    def _choose(self, kind: str) -> None:
        self._kind = kind
        if self.sheet is None:
            return
        if kind == setup_model.SAMPLE:
            words = wording.OPEN_SAMPLE
        else:
            words = wording.continue_with(setup_model.title_of(self.system))
        self.sheet.show_buttons(words, back=False, link=wording.DONT_KNOW_WHICH)

    def _take(self, kind: str) -> None:
        self._choose(kind)
        self._forward()

    def _ask_keys(self, key: str = "") -> None:
        sheet, system = self.sheet, self.system
        assert sheet is not None
        sheet.show_step("keys")
        title = setup_model.title_of(system)
        has_secret = any(f.secret for f in system.fields)
        if self._of is None:
            sheet.keys.say(wording.connect_to(title), wording.paste_these(title, has_secret))
            if self._asked_of != self._kind:
                sheet.keys.ask(system, {})
                self._asked_of = self._kind
        else:
            sheet.keys.say(wording.replace_keys_of(self._of.name), wording.REST_IS_KEPT)
            if self._asked_of != self._of.id:
                secrets = frozenset(f.key for f in setup_model.shown(system, self._of.settings) if f.secret)
                sheet.keys.ask(system, {}, only=secrets)
                self._asked_of = self._of.id
        sheet.show_buttons(wording.CHECK_CONNECTION, back=self._of is None)
        sheet.keys.focus_on(key)

    def _forward(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        if sheet.step == "choose":
            if self._kind == setup_model.SAMPLE:
                sheet.accept()
                self._front.change_house("sample")
            else:
                self._ask_keys()
        elif sheet.step == "keys":
            self._try()
        elif sheet.step == "check":
            self._go_on()
        else:
            self._keep()

    def _second(self) -> None:
        if self.sheet is not None and self.sheet.step == "check":
            if self._running is not None:
                self._stop()
            else:
                self._try()

    def _back(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        self._stop_quietly()
        if sheet.step == "keys":
            self._show_choice()
            sheet.choose.take_focus()
        else:
            self._ask_keys()

    # --- the check ---

    def _try(self) -> None:
        sheet, values = self.sheet, self.sheet.keys.values if self.sheet else {}
        assert sheet is not None
        wrong = {} if self._of is not None else setup_model.problems(self.system, values)
        if self._of is not None and not any(value.strip() for value in values.values()):
            wrong = {next((f.key for f in self.system.fields if f.secret), ""): wording.NEW_KEY_NEEDED}
        sheet.keys.show_problems(wrong)
        if wrong:
            sheet.keys.focus_on(next(iter(wrong)))
            return
        settings = self._of.settings if self._of is not None else setup_model.settings_of(self.system, values)
        secrets = setup_model.secrets_of(self.system, {**(self._of.settings if self._of else {}), **values})
        trial = self._trial = Trial(self._front.desk, self._kind, settings, secrets, of=self._of)
        sheet.show_step("check")
        sheet.check.say(wording.CHECKING, wording.CHECKING_MORE)
        sheet.check.settle(None, None)
        sheet.show_buttons("", other=wording.CHECK_STOP)
        sheet.other.setFocus()
        self._running = self._front.tasks.start(
            trial.run(self._stepped), then=self._checked, failed=self._check_broke, latest="setup"
        )

    def _stepped(self, check: Check) -> None:
        if self.sheet is not None:
            self.sheet.check.show_lines(setup_model.check_lines(check, self.system.title))

    def _checked(self, check: Check) -> None:
        self._running, self._check = None, check
        sheet = self.sheet
        if sheet is None:
            return
        self._stepped(check)
        asked = setup_model.question(check) if self._of is None else None
        trouble = setup_model.trouble(check, setup_model.secrets_of(self.system, sheet.keys.values))
        sheet.check.settle(trouble, asked)
        if trouble is None:
            self._passed(check)
        elif asked is not None:
            sheet.check.say(wording.ONE_MORE_CHOICE, asked.title)
            sheet.check.focus_answers()
            sheet.show_buttons(wording.MAKE_CHOICE, ready=bool(sheet.check.choice))
        else:
            sheet.check.say(wording.check_failed(trouble.label), wording.CHECK_STOPPED)
            again = wording.fix(trouble.label) if trouble.label else wording.CHECK_AGAIN
            sheet.show_buttons(again, other=wording.CHECK_AGAIN if trouble.label else "")
            sheet.go.setFocus()
        self._announce(check)

    def _announce(self, check: Check) -> None:
        from ui.notices import announce

        assert self.sheet is not None
        words = self.sheet.check.title.words
        announce(self.sheet, words, assertive=check.error is not None)

    def _check_broke(self, error: BaseException) -> None:
        """A mistake of ours in the middle of a check: said like any other trouble, nothing is kept."""
        self._running = None
        if self.sheet is not None:
            self._ask_keys()
        self._front.failed(error)

    def _passed(self, check: Check) -> None:
        assert self.sheet is not None
        if self._of is not None:
            self._keep_keys()
            return
        desk = self._front.desk
        taken = [c.name for c in desk.connections]
        told = setup_model.finish(check, taken)
        color = NAMES[len(desk.connections) % len(NAMES)]
        chosen = self._front.settings
        page = self.sheet.finish
        page.show_finish(told, color)
        page.show_computer(
            login=at_login.is_on(),
            locks=chosen.idle_lock_minutes,
            tray=chosen.close_to_tray,
            desk=chosen.made_by,
        )
        self.sheet.show_step("finish")
        is_empty = self._kind == setup_model.OWN_BOOK and not told.columns
        words = wording.ADD_PROVIDERS if is_empty else wording.OPEN_SCHEDULE
        self.sheet.show_buttons(words, back=False, note=wording.CHANGE_LATER)
        self.sheet.go.setFocus()

    def _go_on(self) -> None:
        """The main button of a check that has ended."""
        sheet, check = self.sheet, self._check
        if sheet is None or check is None or self._running is not None:
            return
        if setup_model.question(check) is not None and self._of is None:
            self._decided(sheet.check.choice)
        elif check.blamed and sheet.keys.edit(check.blamed) is not None:
            self._ask_keys(check.blamed)
        else:
            self._try()

    def _choice_changed(self, choice: str) -> None:
        if self.sheet is not None:
            self.sheet.go.setEnabled(bool(choice))

    def _decided(self, choice: str) -> None:
        """What the system asked for: it stands among the entries as if typed, and the check begins again."""
        check, sheet = self._check, self.sheet
        asked = setup_model.question(check) if check is not None else None
        if sheet is None or asked is None or not choice:
            return
        sheet.keys.ask(self.system, {**sheet.keys.values, asked.key: choice})
        self._try()

    def _stop(self) -> None:
        self._stop_quietly()
        self._ask_keys()

    def _stop_quietly(self) -> None:
        if self._running is not None:
            self._running.cancel()
            self._running = None

    # --- the end ---

    def _named(self, text: str) -> None:
        if self.sheet is None or self.sheet.step != "finish":
            return
        taken = {c.name.casefold() for c in self._front.desk.connections}
        wrong = wording.NAME_TAKEN if text.strip().casefold() in taken else ""
        wrong = wording.FIELD_MISSING if not text.strip() else wrong
        self.sheet.finish.wrong.say(wrong)
        self.sheet.go.setEnabled(not wrong)

    def _keep(self) -> None:
        sheet, trial = self.sheet, self._trial
        if sheet is None or trial is None or self._keeping:
            return
        self._keeping = True
        page = sheet.finish
        self._keep_computer(page, trial.connection.id)
        sheet.go.setEnabled(False)
        work = trial.keep(page.name.text(), {"color": page.color} if page.color else {})
        self._front.tasks.start(work, then=self._kept, failed=self._not_kept)

    def _keep_computer(self, page: FinishPage, connection: str) -> None:
        """What was chosen for this computer, and which providers have a column."""
        chosen = self._front.settings
        hidden = {c: ids for c, ids in chosen.hidden_columns.items() if c != connection}
        if page.hidden:
            hidden[connection] = page.hidden
        told: dict[str, object] = {
            "idle_lock_minutes": page.minutes,
            "close_to_tray": page.tray.isChecked(),
            "made_by": page.desk.text().strip() or chosen.made_by,
            "hidden_columns": hidden,
        }
        changed = {key: value for key, value in told.items() if value != getattr(chosen, key)}
        if changed:
            self._front.save_settings(**changed)
        if page.login.isChecked() != at_login.is_on():
            start_at_login(self._front, page.login.isChecked())

    def _kept(self, connection: Connection) -> None:
        self._keeping = False
        if self.sheet is not None:
            self.sheet.accept()
        self._front.connections.connected(connection)

    def _keep_keys(self) -> None:
        if self._trial is not None and not self._keeping:
            self._keeping = True
            self._front.tasks.start(self._trial.keep_secrets(), then=self._keys_kept, failed=self._not_kept)

    def _keys_kept(self, nothing: None) -> None:
        self._keeping = False
        if self.sheet is not None:
            self.sheet.accept()
        assert self._of is not None
        self._front.window.show_toast(wording.keys_replaced(self._of.name), icon="key-round")

    def _not_kept(self, error: BaseException) -> None:
        self._keeping = False
        sheet = self.sheet
        if sheet is None or not isinstance(error, PmsError):
            self._front.failed(error)
            return
        sheet.show_step("check")
        sheet.check.settle(
            setup_model.Trouble(
                wording.translated(error.title), wording.NOTHING_CHANGED, wording.translated(error.detail)
            ),
            None,
        )
        sheet.check.say(wording.check_failed(""), "")
        sheet.show_buttons(wording.CHECK_AGAIN)

    def _closed(self, result: int) -> None:
        """Cancelled or done: a check under way ends, its secrets with it."""
        self._stop_quietly()
        sheet, self.sheet = self.sheet, None
        self._trial = self._check = None
        self._asked_of = ""
        if sheet is not None:
            sheet.deleteLater()

    # --- beside ---

    def _help(self) -> None:
        from ui.notices import announce

        if self.sheet is not None:
            self.sheet.choose.say(wording.WHICH_SYSTEM, wording.DONT_KNOW_ANSWER)
            announce(self.sheet, wording.DONT_KNOW_ANSWER)

    def _copy_mail(self) -> None:
        self._front.copy(wording.mail_to_support(self.system.title, setup_model.labels(self.system)))
        self._front.window.show_toast(wording.MAIL_COPIED)

    def _copy_details(self) -> None:
        if self._check is not None:
            version = QCoreApplication.applicationVersion()
            self._front.copy(setup_model.support_details(self._check, self.system.title, version))
            self._front.window.show_toast(wording.DETAILS_COPIED)


async def _prepared() -> tuple[tuple[System, ...], Mapping[str, str]]:
    """Every adapter and the names of all zones: imported and read off the loop."""
    return await asyncio.to_thread(systems), await asyncio.to_thread(zones.known)
