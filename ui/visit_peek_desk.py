"""Opens and closes the panel beside a visit for any grid (`serve`), keeps it true, and does what is pressed in it.

The first grid is the day's; another one is served alike. Not here: the panel (`visit_peek.py`), its words
(`visit_peek_model.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.agenda import Visit
from app.ref import Ref

if TYPE_CHECKING:
    from ui.day_view import DayView
    from ui.front_desk import FrontDesk
    from ui.visit_peek import VisitPeek
    from ui.visit_peek_model import PeekCard

TICK_MS: Final = 1_000
Act = Callable[[str, Ref], None]
_ACTION_OF: Final = {"confirmed": "confirm", "arrived": "arrived", "in_chair": "seat", "done": "done"}


class VisitPeekDesk(QObject):
    """One panel for the whole window; it belongs to one visit of one grid at a time."""

    def __init__(self, front: FrontDesk) -> None:
        super().__init__(front.window)
        self._front = front
        self._panel: VisitPeek | None = None
        self._view: DayView | None = None
        self._ref: Ref | None = None
        self._acts: dict[DayView, Act] = {}
        self._busy = False
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._renew)
        front.window.pages.currentChanged.connect(self.close)
        front.window.inspector_toggled.connect(self.close)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    @property
    def is_open(self) -> bool:
        return self._ref is not None

    def serve(self, view: DayView, act: Act) -> None:
        """Peek at this grid's visits. `act(action, ref)` does what is pressed; actions as in `day_keys.py`."""
        self._acts[view] = act
        view.visit_peeked.connect(partial(self._peeked, view))
        view.visit_selected.connect(partial(self._selected, view))
        view.shown.connect(partial(self._grid_changed, view))
        view.carrying.connect(self._carrying)
        view.installEventFilter(self)

    def close(self) -> None:
        """Put it away; the keyboard goes back to the grid, if it was in the panel."""
        panel, view = self._panel, self._view
        self._ref = self._view = None
        self._tick.stop()
        if panel is None or panel.isHidden():
            return
        inside = panel.isAncestorOf(QApplication.focusWidget() or self._front.window)
        if inside and view is not None and view.isVisible():
            view.setFocus(Qt.FocusReason.OtherFocusReason)
        panel.put_away()

    # --- hearing the grid ---

    def _peeked(self, view: DayView, ref: Ref, by_key: bool) -> None:
        if not by_key and self._front.window.side.isVisible():
            return  # the inspector says it all
        self._open(view, ref)
        if by_key and self._panel is not None and self.is_open:
            self._panel.take_keyboard()

    def _selected(self, view: DayView, ref: Ref | None) -> None:
        if not self.is_open or view is not self._view or ref == self._ref:
            return
        if ref is None:
            self.close()
        else:
            self._open(view, ref)

    def _grid_changed(self, view: DayView) -> None:
        if self.is_open and view is self._view:
            self._renew()

    def _carrying(self, lifted: bool) -> None:
        if lifted:
            self.close()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        """The panel goes when somebody works elsewhere in the window; leaving the window leaves it."""
        if self._ref is None or new is None or self._panel is None or self._busy:
            return
        if new is not self._view and new is not self._panel and not self._panel.isAncestorOf(new):
            self.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc over the grid first puts the panel away, Space does so again."""
        if self.is_open and watched is self._view and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
                self.close()
                return True
        return super().eventFilter(watched, event)

    # --- the panel ---

    def _open(self, view: DayView, ref: Ref) -> None:
        self._view, self._ref = view, ref
        self._renew()
        if self.is_open:
            self._tick.start()

    def _renew(self) -> None:
        """Say it as it is now; a visit that is no longer seen takes its panel along."""
        view, ref = self._view, self._ref
        card = view.model.card(ref) if view is not None and view.model is not None and ref is not None else None
        place = self._beside(view, ref) if view is not None and ref is not None else None
        if card is None or card.visit is None or place is None:
            self.close()
            return
        panel = self._made()
        self._busy = True
        panel.put(self._card(card.visit), place)
        self._busy = False

    def _beside(self, view: DayView, ref: Ref) -> QRect | None:
        """The visible part of the card in the window's coordinates."""
        rect, host = view.card_rect(ref), self._front.window.frame
        seen = rect.intersected(view.viewport().geometry()) if rect is not None else QRect()
        return QRect(view.mapTo(host, seen.topLeft()), seen.size()) if not seen.isEmpty() else None

    def _made(self) -> VisitPeek:
        if self._panel is None:
            from ui.visit_peek import VisitPeek  # not before somebody peeks

            self._panel = VisitPeek(self._front.window.frame)
            self._panel.acted.connect(self._acted)
            self._panel.key_passed.connect(self._pass_on)
            self._panel.close_asked.connect(self.close)
        return self._panel

    def _card(self, visit: Visit) -> PeekCard:
        from ui.outbox_model import row_of
        from ui.outbox_watch import around
        from ui.visit_card import VisitContext
        from ui.visit_peek_model import peek_card

        front, connection = self._front, visit.ref.connection
        desk = front.desk
        told = VisitContext(
            visit=visit,
            practice=desk.practice(connection),
            zone=desk.zone(connection),
            now=desk.now(),
            system=next((c.name for c in desk.connections if c.id == connection), ""),
            may_status=desk.may(connection, "set_status"),
            may_move=desk.may(connection, "move"),
            may_book=desk.may(connection, "book"),
            hide_names=front.names_hidden,
            zones=[p.timezone for p in desk.practices().values()],
        )
        wb = desk.writeback(visit.pending.id) if visit.pending is not None else None
        return peek_card(told, row_of(wb, around(front, wb)) if wb is not None else None)

    def _acted(self, key: str) -> None:
        view, ref = self._view, self._ref
        if view is None or ref is None:
            return
        kind, _, change = key.partition(":")
        if kind == "change":
            visit = view.model.card(ref) if view.model is not None else None
            pending = visit.visit.pending if visit is not None and visit.visit is not None else None
            if pending is not None:
                self._front.outbox.act(change, pending.id)
        elif key == "inspector":
            self.close()
            self._front.window.show_inspector()
        elif key == "move":
            self.close()
            self._acts[view]("move", ref)
        else:
            self._acts[view](_ACTION_OF[key], ref)

    def _pass_on(self, event: QKeyEvent) -> None:
        """A key the panel has no use for means the same as on the grid."""
        view = self._view
        if view is None:
            return
        if event.key() == Qt.Key.Key_Space:
            self.close()
            return
        copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(view, copy)
