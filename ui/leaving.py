"""The end of a window: its close button, "Quit", and leaving one book for another. What waits to be sent is said first.

Not here: what is closed, and in which order (`FrontDesk.live`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent

if TYPE_CHECKING:
    import asyncio

    from ui.front_desk import FrontDesk


class Leaving(QObject):
    """Whoever leaves before the window's life has begun, or before its parts are made, is heard all the same."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front)
        self._front = front
        self._is_going = self._is_over = self._can_ask = False
        self._life: asyncio.Future[None] | None = None
        front.window.close_asked.connect(self._close_asked)

    def life(self) -> asyncio.Future[None]:
        """Done when the person has left."""
        import asyncio

        self._life = asyncio.get_running_loop().create_future()
        if self._is_over:
            self._life.set_result(None)
        return self._life

    def begin(self) -> None:
        """All parts are there: what waits can be told."""
        self._can_ask = True
        self._front.on("quit", self.leave)

    @property
    def is_over(self) -> bool:
        return self._is_over

    def end(self) -> None:
        """End the window's life, without asking."""
        self._is_over = True
        if self._life is not None and not self._life.done():
            self._life.set_result(None)

    def leave(self) -> None:
        """Quit; with changes on their way, say so first and offer to stay."""
        front = self._front
        pending = [w for w in front.desk.pending() if not w.settled]
        if not pending or front.is_locked:  # behind the cover nothing can be asked; what is not settled is kept anyway
            self.leave_now()
            return
        front.outbox.ask_before_quitting(pending, self.leave_now)

    def leave_now(self) -> None:
        self._is_going = True
        window = self._front.window
        geometry = window.normalGeometry()
        self._front.save_settings(
            window=(geometry.x(), geometry.y(), geometry.width(), geometry.height()),
            maximized=window.isMaximized(),
        )
        self.end()

    def _close_asked(self, event: QCloseEvent) -> None:
        """The window's close button: to the tray where there is one, else as "Quit"."""
        front = self._front
        if not self._can_ask:
            self.end()
        if self._is_over or self._is_going:
            return
        event.ignore()
        if front.settings.close_to_tray and front.tray.is_there:
            front.tray.explain_once()
            front.window.hide()
            return
        self.leave()
