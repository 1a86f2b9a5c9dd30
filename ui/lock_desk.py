"""Locks and unlocks the window: what is open is put away as it is, the cover takes its place, and comes off again.

While it is locked no key reaches anything but the cover, no other window opens, and nothing is read aloud; reading and
sending go on. Not here: the cover (`lock.py`), waiting for nobody to be there (`lock_idle.py`), the PIN (`app/pin.py`).
"""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget
from shiboken6 import isValid

from app.tries import FREE, Opened
from ui import notices, sheet, wording
from ui.lock import LockCover, LockNotice
from ui.lock_idle import Idle
from ui.outbox_summary import summary_of

if TYPE_CHECKING:
    from ui.front_desk import FrontDesk

_TICK_MS: Final = 1_000


class LockDesk(QObject):
    """`pin` is the lock itself; `cover` is there as long as the window is locked."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self.pin = front.desk.pin
        self.cover: LockCover | None = None
        self.idle: Idle | None = None
        self._notice: LockNotice | None = None
        self._away: list[QDialog] = []
        self._focus: QWidget | None = None
        self._clock = QTimer(self)
        self._clock.setInterval(_TICK_MS)
        self._clock.timeout.connect(self.tick)
        if self.pin.closed:
            self._cover()

    @property
    def is_locked(self) -> bool:
        return self.cover is not None

    def begin(self) -> None:
        """The second step, with the loop running: the key, the waiting, and whether a PIN is set."""
        front = self._front
        front.on("lock", self.lock)
        self.idle = Idle(self, front.desk.clock, self._idle_after, front.window.windowHandle())
        self.idle.noticed.connect(self._count_down)
        self.idle.used.connect(self._end_notice)
        self.idle.passed.connect(self.lock)
        self.idle.lock_asked.connect(self.lock)
        self.idle.start()
        if self.is_locked:
            front.window.set_covered(True)  # its menus are new
            self.idle.stop()
        self._look()

    def end(self) -> None:
        """Daybook ends; whether it was locked is remembered."""
        notices.silence(False)
        sheet.hold_back(False, drop=True)
        self._clock.stop()
        if self.idle is not None:
            self.idle.stop()

    def lock(self) -> None:
        """Put everything away, at once; it is remembered across a restart."""
        if self.is_locked:
            return
        self._cover()
        self._front.tasks.start(self.pin.close())
        self._look()

    def unlock(self, typed: str) -> None:
        """Try to open with what was typed."""
        if self.cover is not None:
            self.cover.set_busy(True)
            self._front.tasks.start(self.pin.open(typed), then=self._tried, failed=self._not_looked_up)

    def tick(self) -> None:
        """The cover's clock, counts and waiting time."""
        if self.cover is None:
            return
        desk, summary = self._front.desk, summary_of(self._front.desk)
        parts = wording.locked_outbox(summary.on_way, summary.refused + summary.check)
        self.cover.tick(desk.now().astimezone(desk.zone()), parts)
        if left := self.pin.tries.wait(desk.now()):
            self.cover.say(wording.wait_for_pin(left), wrong=True)
            self._waiting = True
        elif self._waiting:
            self._waiting = False
            self.cover.say(wording.TYPE_PIN)

    _waiting = False

    # --- the notice before ---

    def _idle_after(self) -> timedelta | None:
        minutes = self._front.settings.idle_lock_minutes
        return timedelta(minutes=minutes) if minutes and not self.is_locked else None

    def _count_down(self, seconds: int) -> None:
        host = QApplication.activeModalWidget() or self._front.window
        if not isValid(host) or not host.isVisible():
            return
        if self._notice is not None and self._notice.parentWidget() is not host:
            self._end_notice()
        is_new = self._notice is None
        if self._notice is None:
            self._notice = LockNotice(host)
            self._notice.stay_chosen.connect(self._stay)
        self._notice.say(seconds)
        if is_new:
            notices.announce(host, wording.lock_notice(seconds), assertive=True)

    def _stay(self) -> None:
        if self.idle is not None:
            self.idle.touch()

    def _end_notice(self) -> None:
        notice, self._notice = self._notice, None
        if notice is not None and isValid(notice):
            notice.hide()
            notice.deleteLater()

    # --- covering ---

    def _cover(self) -> None:
        front, window = self._front, self._front.window
        self._end_notice()
        if self.idle is not None:
            self.idle.stop()
        self._focus = QApplication.focusWidget()
        _close_popups()
        self._away = [one for one in window.findChildren(QDialog) if one.isVisible()]
        for one in self._away:
            one.hide()
            one.finished.connect(partial(self._over, one))
        notices.silence(True)
        sheet.hold_back(True)
        window.set_covered(True)
        foot = " · ".join(filter(None, (window.practice, wording.NOTHING_SHOWN)))
        desk = front.desk
        self.cover = LockCover(window, front.settings.made_by, foot, desk.now())
        self.cover.unlock_asked.connect(self.unlock)
        self.cover.set_has_pin(self.pin.is_set)
        self.tick()
        self.cover.show()
        self.cover.raise_()
        window.activateWindow()
        self.cover.take_focus()
        self._clock.start()
        front.lock_changed.emit()

    def _uncover(self) -> None:
        front, window = self._front, self._front.window
        self._clock.stop()
        cover, self.cover = self.cover, None
        notices.silence(False)
        window.set_covered(False)
        if cover is not None:
            cover.hide()
            cover.deleteLater()
        for one in (one for one in self._away if isValid(one)):
            one.show()
            one.raise_()
        focus, self._focus, self._away = self._focus, None, []
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, focus, focus.activateWindow)  # a sheet just shown is not active before the next turn
        elif window.current_page == "day":
            front.view.setFocus()
        sheet.hold_back(False)
        if self.idle is not None:
            self.idle.touch()
        front.lock_changed.emit()

    def _over(self, ended: QDialog, _result: int) -> None:
        """A sheet that ended meanwhile does not come back."""
        if ended in self._away:
            self._away.remove(ended)

    # --- opening ---

    def _look(self) -> None:
        self._front.tasks.start(self.pin.look(), then=self._looked, latest="pin", failed=self._not_looked_up)

    def _looked(self, is_set: bool) -> None:
        if self.cover is not None:
            self.cover.set_has_pin(is_set)

    def _tried(self, answer: Opened) -> None:
        if self.cover is None:
            return
        self.cover.set_busy(False)
        if answer is Opened.YES:
            self._uncover()
            return
        self.cover.set_has_pin(True)
        self.cover.field.clear()
        tries = self.pin.tries
        if tries.wait(self._front.desk.now()):
            self.tick()
        else:
            self.cover.say(wording.wrong_pin(FREE - tries.wrong), wrong=True)
        if answer is Opened.WRONG:
            self.cover.setAccessibleDescription(wording.wrong_pin(FREE - tries.wrong))

    def _not_looked_up(self, error: BaseException) -> None:
        """The credential store does not answer: say so; trying again is what helps."""
        title, detail = getattr(error, "title", ""), getattr(error, "detail", "")
        if not title:
            self._front.failed(error)
        if self.cover is not None:
            self.cover.set_has_pin(True)
            self.cover.set_busy(False)
            self.cover.say(f"{wording.NO_STORE}. {title}. {detail}".strip(), wrong=True)


def _close_popups() -> None:
    QToolTip.hideText()
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        if popup.isVisible():  # it will not go: at least it is not seen
            popup.hide()
            return
