"""The icon in the system's tray: how the outbox stands in one shape, a plain menu, and the few notifications.

Counts only, never a name. One icon shows one state: needs-you before offline before sending before all-saved. What is
shown is decided by `state_of` and `Notifier` (pure, clock injected); `Tray` wires them to the desk and to Qt.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QRectF, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from adapters.record import dataclass, field
from app.news import LinkState
from app.writeback import Wait, Writeback
from ui import wording
from ui.actions import BY_KEY
from ui.outbox_model import WAY, Row, row_of, start_of
from ui.outbox_summary import summary_of
from ui.outbox_watch import Watch, around
from ui.theme import RESOURCES, theme

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk
    from ui.statusbar import OutboxSummary

SIZES: Final = (16, 20, 22, 24, 32, 48, 64)
SLOW: Final = timedelta(seconds=2)
"""Only what takes longer than this is shown as sending, so that quick saves do not flicker."""
LONG_OFFLINE: Final = timedelta(minutes=1)
EVERY: Final = timedelta(minutes=1)
"""At most one notification in this time; what comes meanwhile is merged into the next."""
_WINDOWS_THEME: Final = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"


def state_of(summary: OutboxSummary, busy_for: timedelta | None) -> str:
    """ "attention", "offline", "sending" or "idle", the names of the files. `busy_for`: since when changes are out."""
    if summary.refused or summary.check:
        return "attention"
    if summary.offline:
        return "offline"
    return "sending" if busy_for is not None and busy_for >= SLOW else "idle"


def is_dark_bar(platform: str, desktop: str, light_taskbar: bool | None, is_dark: bool) -> bool:
    """Whether the bar the icon stands in is dark, which can differ from the programs' theme."""
    if platform == "win32":
        return not light_taskbar if light_taskbar is not None else is_dark
    return True if "gnome" in desktop.casefold() or "unity" in desktop.casefold() else is_dark


@dataclass
class Notifier:
    """Collects what is worth a notification and says when one may be shown."""

    now: Callable[[], datetime]
    failed: int = 0
    check: int = 0
    back: int | None = None  # changes that were waiting when a long offline spell ended
    _last: datetime | None = field(default=None, repr=False)

    def add(self, failed: int = 0, check: int = 0, back: int | None = None) -> None:
        self.failed, self.check = self.failed + failed, self.check + check
        self.back = back if back is not None else self.back

    @property
    def has_news(self) -> bool:
        return bool(self.failed or self.check or self.back is not None)

    def due_in(self) -> timedelta:
        """How long until the next may be shown."""
        if self._last is None:
            return timedelta()
        return max(timedelta(), self._last + EVERY - self.now())

    def take(self, zone_now: datetime, *, locked: bool = False) -> tuple[str, str] | None:
        """Title and words of what has come together, if it may be shown now; while `locked` only how many need you."""
        if not self.has_news or self.due_in():
            return None
        if locked:
            number = self.failed + self.check
            self.failed, self.check, self.back = 0, 0, None
            self._last = self.now()
            return wording.told_locked(number) if number else None
        needs = wording.told_needs(self.failed, self.check, zone_now) if self.failed or self.check else None
        back = wording.told_back(self.back) if self.back is not None else None
        self.failed, self.check, self.back = 0, 0, None
        self._last = self.now()
        if needs and back:
            return wording.told_both(needs, back)
        return needs or back

    def forget(self, needs: int) -> None:
        """So many changes still need a person: what was settled meanwhile is not told any more."""
        while self.failed + self.check > needs:
            if self.check:
                self.check -= 1
            else:
                self.failed -= 1


class Told(NamedTuple):
    """A change as the menu needs it."""

    made_at: datetime
    when: str
    row: Row


class Tray(QObject):
    """Lives as long as the window. Where there is no tray, everything here does nothing."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._shown: tuple[str, str] = ("", "")
        self._busy_since: datetime | None = None
        self._offline_since: dict[str, datetime] = {}
        self._explained = False
        self._watch = Watch(front)
        self.notifier = Notifier(front.desk.now)
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self._actions: dict[str, QAction] = {}
        self._build_menu()
        self._soon = self._timer(self.refresh)
        self._later = self._timer(self._notify)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self._open_outbox)
        front.desk.pending_changed.subscribe(self._pending_changed)
        front.desk.link_changed.subscribe(self._link_changed)
        theme().changed.connect(self.refresh)
        for connection in front.desk.connections:
            self._link_changed(connection.id)
        self.refresh()

    # --- what others ask ---

    @property
    def is_there(self) -> bool:
        """Whether the window may hide, because this icon brings it back."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self.icon.isVisible()

    @property
    def state(self) -> str:
        return self._shown[0]

    def explain_once(self) -> None:
        """When the window first goes to the tray: say that Daybook goes on there. Once a run."""
        if not self._explained:
            self._explained = True
            self._show(*wording.tray_explained())

    def refresh(self) -> None:
        """Icon, tooltip and menu as things stand."""
        desk = self._front.desk
        summary, now = summary_of(desk), desk.now()
        state = state_of(summary, now - self._busy_since if self._busy_since is not None else None)
        bar = self._bar()
        if (state, bar) != self._shown:
            self._shown = (state, bar)
            self.icon.setIcon(_icon(state, bar))
        if not self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable():  # some bars come after us
            self.icon.show()
        since = min((s for s in self._offline_since.values()), default=None)
        local = since.astimezone(desk.zone()) if since is not None else None
        needs = summary.refused + summary.check
        self.icon.setToolTip(wording.tray_tip(needs, local, summary.offline, summary.on_way, summary.paused))
        self._say_menu(summary)

    # --- the menu ---

    def _build_menu(self) -> None:
        self.menu.setObjectName("tray.menu")
        for key, act in (
            ("failed", partial(self._open_outbox, "needs")),
            ("check", partial(self._open_outbox, "needs")),
            ("way", partial(self._open_outbox, "way")),
            ("", None),
            ("open", partial(self._open_outbox, "")),
            ("find", self._find_time),
            ("lock", self._lock),
            ("pause", self._pause),
            ("", None),
            ("quit", self._quit),
        ):
            if act is None:
                self._actions[f"rule{len(self._actions)}"] = self.menu.addSeparator()
                continue
            action = self._actions[key] = self.menu.addAction("")
            action.setObjectName(f"tray.{key}")
            action.triggered.connect(partial(_call, act))
        self._actions["open"].setText(_with_key(wording.OPEN_OUTBOX, "outbox"))
        self._actions["find"].setText(_with_key(wording.PAGES["find_time"], "find_time"))
        self._actions["lock"].setText(_with_key(wording.LOCK_NOW, "lock"))
        self._actions["quit"].setText(wording.QUIT)

    def _say_menu(self, summary: OutboxSummary) -> None:
        told = self._told()
        actions = self._actions
        texts = {
            "failed": wording.tray_failed(summary.refused, _when(told, "failed")),
            "check": wording.tray_check(summary.check, _when(told, "attention")),
            "way": wording.tray_on_way(summary.on_way, _oldest(told)),
        }
        counts = {"failed": summary.refused, "check": summary.check, "way": summary.on_way}
        for key, words in texts.items():
            actions[key].setText(words)
            actions[key].setVisible(bool(counts[key]))
        first = next(action for key, action in actions.items() if key.startswith("rule"))
        first.setVisible(any(counts.values()))
        self._hide_details(self._front.is_locked)
        paused = wording.RESUME_SENDING if summary.paused else wording.PAUSE_SENDING
        actions["pause"].setText(paused)

    def _hide_details(self, locked: bool) -> None:
        """While locked the menu only brings the window back, or ends Daybook."""
        for key, action in self._actions.items():
            if key in ("open", "quit"):
                continue
            if locked:
                action.setVisible(False)
            elif key in ("find", "lock", "pause", list(self._actions)[-2]):
                action.setVisible(True)
        opens = wording.OPEN_DAYBOOK if locked else _with_key(wording.OPEN_OUTBOX, "outbox")
        self._actions["open"].setText(opens)

    def _told(self) -> list[Told]:
        found = []
        for wb in self._front.desk.pending():
            beside = around(self._front, wb)
            start = start_of(wb, beside)
            found.append(Told(wb.made_at, wording.weekday_time(start) if start is not None else "", row_of(wb, beside)))
        return found

    def _open_outbox(self, only: str = "") -> None:
        self._front.raise_window()
        if not self._front.is_locked:
            self._front.outbox.open(only=only or "all")

    def _find_time(self) -> None:
        self._front.raise_window()
        action = self._front.window.actions_by_key.get("find_time")
        if action is not None:
            action.trigger()

    def _lock(self) -> None:
        action = self._front.window.actions_by_key.get("lock")
        if action is not None:
            action.trigger()

    def _pause(self) -> None:
        self._front.outbox.pause(not self._front.desk.sending_paused)

    def _quit(self) -> None:
        self._front.leave()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A click opens the outbox; on macOS the click opens the menu, and that is enough."""
        clicks = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)
        if reason in clicks and sys.platform != "darwin":
            self._open_outbox()

    # --- hearing ---

    def _pending_changed(self, pending: tuple[Writeback, ...]) -> None:
        news = self._watch.look()
        if self._front.settings.notifications != "off":
            self.notifier.add(len(news.failed), len(news.check))
        summary = summary_of(self._front.desk)
        self.notifier.forget(summary.refused + summary.check)
        out = any(_is_out(wb) for wb in pending)
        if not out:
            self._busy_since = None
        elif self._busy_since is None:
            self._busy_since = self._front.desk.now()
            self._soon.start(round(SLOW.total_seconds() * 1000) + 10)
        self.refresh()
        self._notify()

    def _link_changed(self, connection: str) -> None:
        desk = self._front.desk
        link = desk.link(connection)
        since = self._offline_since.get(connection)
        if link.state is LinkState.OFFLINE:
            self._offline_since.setdefault(connection, link.since)
        elif since is not None:
            del self._offline_since[connection]
            if desk.now() - since > LONG_OFFLINE and self._front.settings.notifications == "all":
                waiting = sum(_is_out(wb) for wb in desk.pending() if wb.connection == connection)
                self.notifier.add(back=waiting)
        self.refresh()
        self._notify()

    def _notify(self) -> None:
        """Show what is due, or come back when it is."""
        desk = self._front.desk
        told = self.notifier.take(desk.now().astimezone(desk.zone()), locked=self._front.is_locked)
        if told is not None:
            self._show(*told)
        elif self.notifier.has_news:
            self._later.start(round(self.notifier.due_in().total_seconds() * 1000) + 10)

    def _show(self, title: str, words: str) -> None:
        if self.is_there:
            self.icon.showMessage(title, words, _icon("idle", "onlight"), 10_000)

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer

    def _bar(self) -> str:
        if sys.platform == "darwin":
            return "template"
        is_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        desktop = os.environ.get("XDG_CURRENT_DESKTOP", "")
        return "ondark" if is_dark_bar(sys.platform, desktop, _light_taskbar(), is_dark) else "onlight"


def _call(act: Callable[[], None], checked: bool = False) -> None:
    act()


def _is_out(wb: Writeback) -> bool:
    """Past its undo window and not settled: really on its way, or kept from it."""
    return not wb.settled and not wb.needs_a_person and wb.wait is not Wait.UNDO


def _when(told: Sequence[Told], look: str) -> str:
    """ "Tue 2:30 PM", of the one visit in that state; nothing where there are several."""
    mine = [one.when for one in told if one.row.look == look]
    return mine[0] if len(mine) == 1 else ""


def _oldest(told: Sequence[Told]) -> str:
    mine = [(one.made_at, one.row.age) for one in told if one.row.group == WAY]
    return min(mine)[1] if mine else ""


def _light_taskbar() -> bool | None:
    """What Windows says of its taskbar; None elsewhere, or where it does not say."""
    platform: str = sys.platform
    if platform != "win32":
        return None
    value = QSettings(_WINDOWS_THEME, QSettings.Format.NativeFormat).value("SystemUsesLightTheme")
    return None if value is None else bool(int(str(value)))


def _icon(state: str, bar: str) -> QIcon:
    """Drawn from the SVG at every size a bar asks for; on macOS a mask that the system colours."""
    from PySide6.QtSvg import QSvgRenderer  # not before the tray is made

    renderer = QSvgRenderer(os.path.join(RESOURCES, "tray", f"tray-{state}-{bar}.svg"))
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(picture)
    icon.setIsMask(bar == "template")
    return icon


def _with_key(words: str, action: str) -> str:
    """The words, and the key that does the same in the window."""
    keys = BY_KEY[action].shortcuts()
    return f"{words}\t{keys[-1].toString(QKeySequence.SequenceFormat.NativeText)}" if keys else words
